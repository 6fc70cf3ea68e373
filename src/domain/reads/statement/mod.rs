//! The ledger as pages show it: entries and statements, the whole way from a scan to an earning, and the orders that earned nothing.

mod entries;
mod explain;
mod unearned;

pub use entries::{Bought, EntryStatus, Filter, Line, bought, each, each_of_statement, page, statement};
pub use explain::{Explanation, Origin, Payment, Review, explain, explain_to};
pub use unearned::{Unearned, Why, unearned};
