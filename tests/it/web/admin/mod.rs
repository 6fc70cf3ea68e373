//! The shop's own pages.

mod accounting;
mod applications;
mod batches;
mod books;
mod codes;
mod commissions;
mod home;
mod network;
mod orders;
mod payout_statements;
pub mod payouts;
mod people;
mod products;
mod settings;
mod terms;
pub mod unmatched;
mod users;
