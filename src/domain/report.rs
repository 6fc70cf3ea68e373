//! What the pages show: read-only figures and lists. Nothing here changes anything.

pub mod codes;
pub mod dashboard;
pub mod earnings;
pub mod figures;
pub mod ledger;
pub mod list;
pub mod orders;
pub mod overview;
pub mod payouts;
pub mod people;
pub mod person;
pub mod record;
pub mod share;
pub mod tree;
