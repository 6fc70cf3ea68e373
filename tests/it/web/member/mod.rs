//! The pages of partners and customers.

mod account;
mod entries;
mod orders;
pub mod payee;
mod referrals;
mod rewards;
