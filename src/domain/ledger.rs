//! The ledger: every cent that the shop owes, as final signed entries with their cause. The sum of somebody's entries is their
//! balance; nothing is ever edited, and what corrects an entry is a new one that adjusts it.
//!
//! `post` is the one place that writes an entry. What an order should have earned is worked out in [`crate::domain::earning`]. Store
//! credit is kept in lots: every amount that comes in has a date of its own or none, and [`credit`] says which of them pays for what.

mod adjust;
mod balance;
mod convert;
pub mod credit;
mod entry;
mod forfeit;
pub mod kinds;
mod lots;
pub(super) mod merged;

pub(super) use adjust::open;
pub use adjust::{Adjusted, Adjustment, adjust, adjust_as_seen};
pub use balance::{Balance, balance};
pub use convert::convert;
pub use credit::expire_credit;
pub(super) use entry::NOT_AVAILABLE;
pub(crate) use entry::{Posting, post};
pub use entry::{earned_since, has_commission, last_entry, newest_entry};
pub use forfeit::Forfeited;
pub(in crate::domain) use forfeit::{forfeit_all, write_off_if_erased};
pub use kinds::{BalanceKind, EntryChange, EntryKind};
