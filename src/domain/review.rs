//! Reviews of earnings, as rows: opened by the rules or by hand, closed by an admin. As long as one is open, the earning can be neither
//! paid nor spent, with all that adjusts it. What an admin may decide is a rule of [`crate::domain::earning`].

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::flag::{self, FlagRule};
use crate::domain::ids::{AccountId, EntryId, FlagId, ReviewId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
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
        /// A rule against self-referral has found something about the buyer.
        Flagged = "flagged",
    }
);

/// Why a review was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewReason {
    /// With what was found about the buyer, which may also stand behind a review of a large earning.
    Rule(Rule, Vec<FlagRule>),
    /// By hand, as a person typed it.
    Typed(String),
}

impl ReviewReason {
    /// From a row of `review` and the column of [`FLAGGED_FOR`].
    pub(super) fn from_columns(rule: Option<Rule>, reason: String, flagged_for: Option<String>) -> ReviewReason {
        let words = flagged_for.unwrap_or_default();
        let found = words.split(',').filter_map(FlagRule::from_word).collect();
        rule.map_or(ReviewReason::Typed(reason), |rule| ReviewReason::Rule(rule, found))
    }
}

/// The rules whose flags stand behind a review, for a statement that has the row of `review`.
pub(super) const FLAGGED_FOR: &str = "(SELECT group_concat(DISTINCT flag.rule) FROM review_flag
    JOIN account_flag AS flag ON flag.id = review_flag.flag_id WHERE review_flag.review_id = review.id)";

/// Opens a review by hand, for a reason.
pub(super) fn open(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, reason, opened_by_id, opened_at) VALUES (:entry, :reason, :by, :now)")?
        .execute(named_params! {":entry": entry, ":reason": reason, ":by": act.person()?, ":now": act.now})
        .refuse_unique("review.entry_id", Refusal::AlreadyHeld)?;
    Ok(())
}

/// Opens a review because a rule asks for it, with the flags that stand behind it.
pub(super) fn open_by_rule(tx: &Transaction<'_>, entry: EntryId, rule: Rule, flags: &[FlagId], now: Timestamp) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, rule, opened_at) VALUES (:entry, :rule, :now)")?
        .execute(named_params! {":entry": entry, ":rule": rule, ":now": now})?;
    let review = ReviewId(tx.last_insert_rowid());
    flags.iter().try_for_each(|flag| name_flag(tx, review, *flag))
}

fn name_flag(tx: &Transaction<'_>, review: ReviewId, flag: FlagId) -> Result<()> {
    tx.prepare_cached("INSERT INTO review_flag (review_id, flag_id) VALUES (:review, :flag)")?
        .execute(named_params! {":review": review, ":flag": flag})?;
    Ok(())
}

/// Something was found about a buyer: what their orders have earned and is still within its waiting period is reviewed as well. A review
/// that is open already names the flag, too.
pub(super) fn open_waiting(tx: &Transaction<'_>, buyer: AccountId, flag: FlagId, now: Timestamp) -> Result<()> {
    let waiting: Vec<(EntryId, Option<ReviewId>)> = tx
        .prepare_cached(
            "SELECT entry.id, review.id AS review_id
             FROM orders CROSS JOIN entry ON entry.order_id = orders.id
             LEFT JOIN review ON review.entry_id = entry.id AND review.closed_at IS NULL
             WHERE orders.customer_id = :buyer AND entry.kind IN ('commission', 'reward') AND entry.adjusts_id IS NULL
               AND (entry.available_at > :now OR review.id IS NOT NULL)
               AND entry.amount_minor + coalesce((SELECT sum(later.amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0) > 0
             ORDER BY entry.id",
        )?
        .query_map(named_params! {":buyer": buyer, ":now": now}, |row| Ok((row.get("id")?, row.get("review_id")?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (entry, review) in waiting {
        match review {
            Some(review) => name_flag(tx, review, flag)?,
            None => open_by_rule(tx, entry, Rule::Flagged, &[flag], now)?,
        }
    }
    Ok(())
}

/// The open reviews that wait for nothing but these flags, with their earnings: what is free once they are cleared.
pub(super) fn waiting_only_for(conn: &Connection, flags: &[FlagId]) -> Result<Vec<EntryId>> {
    let mut found = conn.prepare_cached(
        "SELECT DISTINCT review.entry_id FROM review_flag JOIN review ON review.id = review_flag.review_id
         WHERE review_flag.flag_id IN (SELECT value FROM json_each(:flags)) AND review.closed_at IS NULL AND review.rule = 'flagged'
           AND NOT EXISTS (SELECT 1 FROM review_flag AS other JOIN account_flag ON account_flag.id = other.flag_id
                           WHERE other.review_id = review.id AND account_flag.cleared_at IS NULL
                             AND other.flag_id NOT IN (SELECT value FROM json_each(:flags)))
         ORDER BY review.entry_id",
    )?;
    let rows = found.query_map(named_params! {":flags": flag::as_list(flags)}, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether an earning was reversed: whatever happens to its order, nothing is earned on it any more.
pub(super) fn is_reversed(conn: &Connection, entry: EntryId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM review WHERE entry_id = :entry AND outcome = 'reversed')")?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))?)
}

/// A review that was open until now.
pub(super) struct Closed {
    pub(super) id: ReviewId,
    pub(super) opened_at: Timestamp,
}

/// Closes the open review of an earning; `None` when there is none.
pub(super) fn close(tx: &Transaction<'_>, act: &Act, entry: EntryId, outcome: Outcome, note: &str) -> Result<Option<Closed>> {
    Ok(tx
        .prepare_cached(
            "UPDATE review SET outcome = :outcome, closed_by_id = :by, closed_at = :now, note = :note
             WHERE entry_id = :entry AND closed_at IS NULL RETURNING id, opened_at",
        )?
        .query_row(
            named_params! {":outcome": outcome, ":by": act.person()?, ":now": act.now, ":note": note, ":entry": entry},
            |row| Ok(Closed { id: row.get("id")?, opened_at: row.get("opened_at")? }),
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
