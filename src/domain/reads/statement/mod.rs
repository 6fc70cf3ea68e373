//! The ledger as pages show it: entries and statements, the whole way from a scan to an earning, and the orders that earned nothing.

mod account;
mod entries;
mod explain;
mod unearned;

pub use account::{AccountStatement, StatementLookup, account_statement, whole_statement};
pub use entries::{EntryFilter, EntryRow, EntryStatus, each_entry, each_statement_entry, entry_page, statement_page};
pub use explain::{EntryPayment, Explanation, Origin, Review, explain, explain_to};
pub use unearned::{Unearned, UnearnedReason, unearned_page};
