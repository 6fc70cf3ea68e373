//! Disputes, as rows: a buyer wants their money back through their bank, and another system tells of it. What one does to what its order
//! earned is a rule of [`crate::domain::incoming::dispute`].

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::ids::{DisputeId, OrderId, ReviewId, SourceId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

/// The longest number of a dispute at its source.
pub const MOST_NUMBER: usize = 120;

/// The longest reason that is kept.
const MOST_REASON: usize = 60;

choice!(
    /// What became of a dispute.
    DisputeStatus { Open = "open", Won = "won", Lost = "lost" }
);

impl DisputeStatus {
    /// How much a word outweighs another, whichever comes first: an end is the end, and money that a bank took is gone.
    fn weight(self) -> u8 {
        match self {
            DisputeStatus::Open => 0,
            DisputeStatus::Won => 1,
            DisputeStatus::Lost => 2,
        }
    }
}

/// What a source tells of a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeTold {
    /// Its own number for it.
    pub external_id: String,
    /// The number of the order.
    pub order: String,
    pub currency: String,
    pub at: Timestamp,
    pub amount: Money,
    pub status: DisputeStatus,
    /// Why the buyer wants it back, in a word of the source.
    pub reason: String,
}

/// What stands behind a review, or beside an order, as the shop reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    pub status: DisputeStatus,
    /// The source, as the shop calls it.
    pub source: String,
    pub amount: Money,
    pub reason: String,
}

impl Dispute {
    /// From the column of [`DISPUTED`].
    pub(super) fn from_column(text: &str) -> Option<Dispute> {
        let (status, source, amount, reason): (String, String, i64, String) = serde_json::from_str(text).ok()?;
        Some(Dispute { status: DisputeStatus::from_word(&status)?, source, amount: Money::from_minor(amount), reason })
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Dispute> {
        Ok(Dispute {
            status: row.get("status")?,
            source: row.get("name")?,
            amount: row.get("amount_minor")?,
            reason: row.get("reason")?,
        })
    }
}

/// The dispute behind a review, for a statement that has the row of `review`: one that is open before all others, then the newest.
pub(super) const DISPUTED: &str = "(SELECT json_array(dispute.status, source.name, dispute.amount_minor, dispute.reason)
    FROM review_dispute JOIN dispute ON dispute.id = review_dispute.dispute_id JOIN source ON source.id = dispute.source_id
    WHERE review_dispute.review_id = review.id ORDER BY dispute.status <> 'open', dispute.id DESC LIMIT 1)";

/// Writes down what was told. Answers the dispute, and whether that changed how it stands. Of one that was lost the most that was told
/// counts, whichever word comes first.
pub(super) fn note(tx: &Transaction<'_>, source: SourceId, told: &DisputeTold, now: Timestamp) -> Result<(DisputeId, bool)> {
    let known: Option<(DisputeId, DisputeStatus, Money)> = tx
        .prepare_cached("SELECT id, status, amount_minor FROM dispute WHERE source_id = :source AND external_id = :external")?
        .query_row(named_params! {":source": source, ":external": told.external_id}, |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    match known {
        Some((id, status, amount)) => {
            let is_more = told.status == DisputeStatus::Lost && told.amount > amount;
            if told.status.weight() < status.weight() || told.status == status && !is_more {
                return Ok((id, false));
            }
            tx.prepare_cached("UPDATE dispute SET status = :status, amount_minor = :amount WHERE id = :id")?
                .execute(named_params! {":status": told.status, ":amount": told.amount, ":id": id})?;
            Ok((id, true))
        }
        None => {
            tx.prepare_cached(
                "INSERT INTO dispute (source_id, external_id, order_number, amount_minor, reason, status, told_at)
                 VALUES (:source, :external, :order, :amount, :reason, :status, :now)",
            )?
            .execute(named_params! {
                ":source": source,
                ":external": told.external_id,
                ":order": told.order,
                ":amount": told.amount,
                ":reason": word(&told.reason),
                ":status": told.status,
                ":now": now,
            })?;
            Ok((DisputeId(tx.last_insert_rowid()), true))
        }
    }
}

/// A vendor's word for a reason, in one spelling: nothing that a person typed.
fn word(reason: &str) -> String {
    let plain = reason.to_lowercase().replace([' ', '-'], "_");
    plain.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(MOST_REASON).collect()
}

/// The open disputes of an order.
pub(super) fn open_of(conn: &Connection, order: OrderId) -> Result<Vec<DisputeId>> {
    let mut found = conn.prepare_cached(
        "SELECT dispute.id FROM orders CROSS JOIN dispute ON dispute.source_id = orders.source_id
                AND dispute.order_number = orders.external_id
         WHERE orders.id = :order AND dispute.status = 'open' ORDER BY dispute.id",
    )?;
    let rows = found.query_map(named_params! {":order": order}, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All that was ever told of an order's disputes, oldest first.
pub fn of_order(conn: &Connection, order: OrderId) -> Result<Vec<Dispute>> {
    let mut found = conn.prepare_cached(
        "SELECT dispute.status, source.name, dispute.amount_minor, dispute.reason
         FROM orders CROSS JOIN dispute ON dispute.source_id = orders.source_id AND dispute.order_number = orders.external_id
         JOIN source ON source.id = dispute.source_id
         WHERE orders.id = :order ORDER BY dispute.id",
    )?;
    let rows = found.query_map(named_params! {":order": order}, Dispute::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the bank took of an order, by all disputes that were lost.
pub(super) fn lost_of(conn: &Connection, source: SourceId, order: &str) -> Result<Money> {
    let mut found = conn.prepare_cached(
        "SELECT coalesce(sum(amount_minor), 0) FROM dispute
         WHERE source_id = :source AND order_number = :order AND status = 'lost'",
    )?;
    Ok(found.query_row(named_params! {":source": source, ":order": order}, |row| row.get(0))?)
}

/// Names a dispute as what stands behind a review. The same again changes nothing.
pub(super) fn name(tx: &Transaction<'_>, review: ReviewId, dispute: DisputeId) -> Result<()> {
    tx.prepare_cached("INSERT INTO review_dispute (review_id, dispute_id) VALUES (:review, :dispute) ON CONFLICT DO NOTHING")?
        .execute(named_params! {":review": review, ":dispute": dispute})?;
    Ok(())
}

/// Forgets those of orders that never came, told before `limit`.
pub(super) fn prune(tx: &Transaction<'_>, limit: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM dispute
         WHERE told_at < :limit AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.source_id = dispute.source_id
                                                                       AND orders.external_id = dispute.order_number)
               AND NOT EXISTS (SELECT 1 FROM waiting_order WHERE waiting_order.source_id = dispute.source_id
                                                             AND waiting_order.external_id = dispute.order_number)",
    )?
    .execute(named_params! {":limit": limit})?;
    Ok(())
}
