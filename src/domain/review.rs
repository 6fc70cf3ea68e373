//! Reviews of earnings, as rows: opened by the rules or by hand, closed by an admin. As long as one is open, the earning can be neither
//! paid nor spent, with all that adjusts it. What an admin may decide is a rule of [`crate::domain::earning`].

use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::{Act, Actor};
use crate::domain::changed;
use crate::domain::dispute::{self, DISPUTED, Dispute};
use crate::domain::flag::{self, FlagRule};
use crate::domain::ids::{AccountId, DisputeId, EntryId, FlagId, ReviewId};
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
        /// The buyer wants their money back through their bank.
        Disputed = "disputed",
    }
);

/// Why a review was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewReason {
    /// With what was found about the buyer, which may also stand behind a review of a large earning.
    Rule(Rule, Vec<FlagRule>),
    /// By hand, as a person typed it.
    Typed(String),
    /// The payment is disputed, and what else stands behind the review.
    Disputed(Dispute, Option<Box<ReviewReason>>),
}

impl ReviewReason {
    /// From a row of `review` with the columns of [`BEHIND`]; `None` where there is no review.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<ReviewReason>> {
        let Some(reason) = row.get::<_, Option<String>>("review_reason")? else { return Ok(None) };
        let rule: Option<Rule> = row.get("review_rule")?;
        let words: String = row.get::<_, Option<String>>("flagged_for")?.unwrap_or_default();
        let found: Vec<FlagRule> = words.split(',').filter_map(FlagRule::from_word).collect();
        let disputed: Option<String> = row.get("disputed")?;
        let is_all = rule == Some(Rule::Disputed) && found.is_empty();
        let reason = rule.map_or(ReviewReason::Typed(reason), |rule| ReviewReason::Rule(rule, found));
        Ok(Some(match disputed.as_deref().and_then(Dispute::from_column) {
            Some(dispute) => ReviewReason::Disputed(dispute, (!is_all).then(|| Box::new(reason))),
            None => reason,
        }))
    }
}

/// What stands behind a review, for a statement that has the row of `review`: see [`ReviewReason::from_row`].
pub(super) static BEHIND: LazyLock<String> = LazyLock::new(|| {
    format!("review.reason AS review_reason, review.rule AS review_rule, {FLAGGED_FOR} AS flagged_for, {DISPUTED} AS disputed")
});

/// The rules whose flags stand behind a review.
const FLAGGED_FOR: &str = "(SELECT group_concat(DISTINCT flag.rule) FROM review_flag
    JOIN account_flag AS flag ON flag.id = review_flag.flag_id WHERE review_flag.review_id = review.id)";

/// Opens a review by hand, for a reason.
pub(super) fn open(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, reason, opened_by_id, opened_at) VALUES (:entry, :reason, :by, :now)")?
        .execute(named_params! {":entry": entry, ":reason": reason, ":by": act.person()?, ":now": act.now})
        .refuse_unique("review.entry_id", Refusal::AlreadyHeld)?;
    Ok(())
}

/// Opens a review because a rule asks for it, with the flags that stand behind it.
pub(super) fn open_by_rule(
    tx: &Transaction<'_>,
    entry: EntryId,
    rule: Rule,
    flags: &[FlagId],
    now: Timestamp,
) -> Result<ReviewId> {
    tx.prepare_cached("INSERT INTO review (entry_id, rule, opened_at) VALUES (:entry, :rule, :now)")?
        .execute(named_params! {":entry": entry, ":rule": rule, ":now": now})?;
    let review = ReviewId(tx.last_insert_rowid());
    flags.iter().try_for_each(|flag| name_flag(tx, review, *flag))?;
    Ok(review)
}

/// Has an earning reviewed because its order is disputed. A review that is open already names the disputes, too; a dispute that a review
/// has named once opens no other: somebody looked at it. Answers whether a review was opened.
pub(super) fn open_disputed(tx: &Transaction<'_>, entry: EntryId, disputes: &[DisputeId], now: Timestamp) -> Result<bool> {
    let open: Option<ReviewId> = tx
        .prepare_cached("SELECT id FROM review WHERE entry_id = :entry AND closed_at IS NULL")?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))
        .optional()?;
    let mut was_named = tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM review JOIN review_dispute ON review_dispute.review_id = review.id
                        WHERE review.entry_id = :entry AND review_dispute.dispute_id = :dispute)",
    )?;
    let mut news = Vec::new();
    for dispute in disputes {
        if !was_named.query_row(named_params! {":entry": entry, ":dispute": dispute}, |row| row.get::<_, bool>(0))? {
            news.push(*dispute);
        }
    }
    let review = match open {
        _ if news.is_empty() => return Ok(false),
        Some(review) => review,
        None => open_by_rule(tx, entry, Rule::Disputed, &[], now)?,
    };
    news.iter().try_for_each(|dispute| dispute::name(tx, review, *dispute))?;
    Ok(open.is_none())
}

/// The earnings that were reviewed for a dispute which is over, and for nothing else that is still open. A review for which a flag is left
/// goes on for that.
pub(super) fn waiting_only_for_dispute(tx: &Transaction<'_>, dispute: DisputeId) -> Result<Vec<EntryId>> {
    let mut found = tx.prepare_cached(
        "SELECT review.id, review.entry_id,
                EXISTS (SELECT 1 FROM review_flag JOIN account_flag ON account_flag.id = review_flag.flag_id
                        WHERE review_flag.review_id = review.id AND account_flag.cleared_at IS NULL) AS is_flagged
         FROM review_dispute JOIN review ON review.id = review_dispute.review_id
         WHERE review_dispute.dispute_id = :dispute AND review.closed_at IS NULL AND review.rule = 'disputed'
           AND NOT EXISTS (SELECT 1 FROM review_dispute AS other JOIN dispute ON dispute.id = other.dispute_id
                           WHERE other.review_id = review.id AND dispute.status = 'open')
         ORDER BY review.entry_id",
    )?;
    let rows = found.query_map(named_params! {":dispute": dispute}, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let reviews: Vec<(ReviewId, EntryId, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut go_on = tx.prepare_cached("UPDATE review SET rule = 'flagged' WHERE id = :review")?;
    for (review, ..) in reviews.iter().filter(|(.., is_flagged)| *is_flagged) {
        go_on.execute(named_params! {":review": review})?;
    }
    Ok(reviews.into_iter().filter(|(.., is_flagged)| !is_flagged).map(|(_, entry, _)| entry).collect())
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
            None => {
                open_by_rule(tx, entry, Rule::Flagged, &[flag], now)?;
                changed::order_of_entry(tx, entry, now)?;
            }
        }
    }
    Ok(())
}

/// Selects the open reviews that wait for nothing but the flags `:flags` and, perhaps, their disputes.
macro_rules! for_these_flags {
    ($what:literal, $disputed:literal) => {
        concat!(
            $what,
            " WHERE review.id IN (SELECT review_id FROM review_flag WHERE flag_id IN (SELECT value FROM json_each(:flags)))
              AND review.closed_at IS NULL AND review.rule = 'flagged'
              AND NOT EXISTS (SELECT 1 FROM review_flag AS other JOIN account_flag ON account_flag.id = other.flag_id
                              WHERE other.review_id = review.id AND account_flag.cleared_at IS NULL
                                AND other.flag_id NOT IN (SELECT value FROM json_each(:flags)))
              AND ",
            $disputed,
            " (SELECT 1 FROM review_dispute JOIN dispute ON dispute.id = review_dispute.dispute_id
               WHERE review_dispute.review_id = review.id AND dispute.status = 'open')"
        )
    };
}

/// These flags stand no longer behind the reviews that are left to the bank: once their disputes are over, they are free.
pub(super) fn leave_to_disputes(tx: &Transaction<'_>, flags: &[FlagId]) -> Result<()> {
    tx.prepare_cached(for_these_flags!("UPDATE review SET rule = 'disputed'", "EXISTS"))?
        .execute(named_params! {":flags": flag::as_list(flags)})?;
    Ok(())
}

/// The open reviews that wait for nothing but these flags, with their earnings: what is free once they are cleared. What is disputed
/// waits for the bank.
pub(super) fn waiting_only_for(conn: &Connection, flags: &[FlagId]) -> Result<Vec<EntryId>> {
    let mut found = conn.prepare_cached(concat!(
        for_these_flags!("SELECT review.entry_id FROM review", "NOT EXISTS"),
        " ORDER BY review.entry_id"
    ))?;
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

/// Closes the open review of an earning; `None` when there is none. A source closes what a dispute opened; all else is a person's word.
pub(super) fn close(tx: &Transaction<'_>, act: &Act, entry: EntryId, outcome: Outcome, note: &str) -> Result<Option<Closed>> {
    let by = if let Actor::Source(_) = act.actor { None } else { Some(act.person()?) };
    Ok(tx
        .prepare_cached(
            "UPDATE review SET outcome = :outcome, closed_by_id = :by, closed_at = :now, note = :note
             WHERE entry_id = :entry AND closed_at IS NULL RETURNING id, opened_at",
        )?
        .query_row(named_params! {":outcome": outcome, ":by": by, ":now": act.now, ":note": note, ":entry": entry}, |row| {
            Ok(Closed { id: row.get("id")?, opened_at: row.get("opened_at")? })
        })
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
