//! What the pages show: read-only figures and lists. Nothing here changes anything.

pub mod codes;
pub mod dashboard;
pub mod ledger;
pub mod list;
pub mod payouts;
pub mod people;
pub mod record;
pub mod share;
