//! The shop's rules, and what is true of them whatever happens in whichever order.

mod api_invariants;
mod backup_invariants;
mod books;
mod books_invariants;
mod coupons;
mod flag_invariants;
mod flag_speed;
mod inbox_invariants;
mod inbox_rules;
mod invariants;
mod life;
mod merge_invariants;
mod money_invariants;
mod money_properties;
mod money_races;
mod order_lines;
mod order_rules;
mod report_rules;
mod rich_shop;
mod scan;
mod statement_invariants;
mod told;
mod told_invariants;
mod told_lives;
mod webhook_invariants;
