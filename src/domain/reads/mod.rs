//! Read-only queries: typed rows and keyset pages, as pages, files and an API show them.

pub mod audit_log;
pub mod balances;
pub mod books;
pub mod buyers;
pub mod code_list;
pub mod code_stats;
pub mod corrections;
pub mod dashboard;
pub mod earning_list;
pub mod figures;
pub mod home;
pub mod invitation;
pub mod list;
pub mod member;
pub mod network;
pub mod order_list;
pub mod overview;
pub mod payout_list;
pub mod payout_statement;
pub mod people_list;
pub mod person;
pub mod referrals;
mod search;
pub mod someone;
pub mod statement;
pub mod stretch;
pub mod tree;
