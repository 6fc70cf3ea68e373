//! Orders that a program of the shop tells of.

use rusqlite::Transaction;

use crate::domain::act::Act;
use crate::domain::incoming::{Taken, take, take_of};
use crate::domain::order::told::ToldOrder;
use crate::domain::order::told::record::Earns;
use crate::domain::source;
use crate::domain::whom::Whom;
use crate::error::Result;

/// An order, as a program tells of it.
#[derive(Debug, Clone)]
pub struct FromProgram {
    /// The name of its source, where it gives one.
    pub source: Option<String>,
    /// The member who is named.
    pub customer: Option<Whom>,
    pub order: ToldOrder,
}

/// Takes what a program tells of an order.
pub fn take_from(tx: &Transaction<'_>, act: &Act, told: &FromProgram) -> Result<Taken> {
    let source = source::of_program(tx, act, told.source.as_deref())?;
    match &told.customer {
        Some(whom) => take_of(tx, act, source, whom.find(tx)?, &told.order, Earns::ByTheTerms),
        None => take(tx, act, source, &told.order, Earns::ByTheTerms),
    }
}
