//! Reviews of earnings, as rows: opened by the rules or by hand, closed by an admin. As long as one is open, the earning can be neither
//! paid nor spent, with all that adjusts it. What an admin may decide is a rule of [`crate::domain::earning`].

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::{EntryId, ReviewId};
use crate::domain::refusal::Refusal;
use crate::domain::values::choice;
use crate::error::{RefuseUnique, Result};

choice!(
    /// How a review ended.
    Outcome { Approved = "approved", Reversed = "reversed" }
);

choice!(
    /// The rule that opened a review by itself.
    Rule {
        /// The earning is larger than the terms let through.
        Large = "large",
    }
);

/// Why a review was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewReason {
    Rule(Rule),
    /// By hand, as a person typed it.
    Typed(String),
}

impl ReviewReason {
    /// From the two columns in which it is stored.
    pub(super) fn from_columns(rule: Option<Rule>, reason: String) -> ReviewReason {
        rule.map_or(ReviewReason::Typed(reason), ReviewReason::Rule)
    }
}

/// Opens a review by hand, for a reason.
pub(super) fn open(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, reason, opened_by_id, opened_at) VALUES (:entry, :reason, :by, :now)")?
        .execute(named_params! {":entry": entry, ":reason": reason, ":by": act.person()?, ":now": act.now})
        .refuse_unique("review.entry_id", Refusal::AlreadyHeld)?;
    Ok(())
}

/// Opens a review because a rule asks for it.
pub(super) fn open_by_rule(tx: &Transaction<'_>, act: &Act, entry: EntryId, rule: Rule) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, rule, opened_at) VALUES (:entry, :rule, :now)")?
        .execute(named_params! {":entry": entry, ":rule": rule, ":now": act.now})?;
    Ok(())
}

/// Whether an earning was reversed: whatever happens to its order, nothing is earned on it any more.
pub(super) fn is_reversed(conn: &Connection, entry: EntryId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM review WHERE entry_id = :entry AND outcome = 'reversed')")?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))?)
}

/// Closes the open review of an earning; `None` when there is none.
pub(super) fn close(tx: &Transaction<'_>, act: &Act, entry: EntryId, outcome: Outcome, note: &str) -> Result<Option<ReviewId>> {
    Ok(tx
        .prepare_cached(
            "UPDATE review SET outcome = :outcome, closed_by_id = :by, closed_at = :now, note = :note
             WHERE entry_id = :entry AND closed_at IS NULL RETURNING id",
        )?
        .query_row(
            named_params! {":outcome": outcome, ":by": act.person()?, ":now": act.now, ":note": note, ":entry": entry},
            |row| row.get(0),
        )
        .optional()?)
}

/// A review that is opened and ended by a reversal in the same moment.
pub(super) fn decide_at_once(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<ReviewId> {
    tx.prepare_cached(
        "INSERT INTO review (entry_id, reason, opened_by_id, opened_at, outcome, closed_by_id, closed_at)
         VALUES (:entry, :reason, :by, :now, 'reversed', :by, :now)",
    )?
    .execute(named_params! {":entry": entry, ":reason": reason, ":by": act.person()?, ":now": act.now})?;
    Ok(ReviewId(tx.last_insert_rowid()))
}
