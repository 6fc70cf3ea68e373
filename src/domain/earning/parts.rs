//! The parts of an order's earning, with what stands of each.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::{EntryId, OrderId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// One part: an entry that adjusts no other, with all that adjusts it.
pub(super) struct Part {
    pub(super) id: EntryId,
    pub(super) available_at: Timestamp,
    /// Its amount less what lowered it, was reversed, or has expired of it.
    pub(super) stands: Money,
    pub(super) is_reversed: bool,
}

impl Part {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Part> {
        Ok(Part {
            id: row.get("id")?,
            available_at: row.get("available_at")?,
            stands: row.get("stands_minor")?,
            is_reversed: row.get("is_reversed")?,
        })
    }
}

/// The parts of what an order earned, the original first.
pub(super) fn parts(conn: &Connection, order: OrderId) -> Result<Vec<Part>> {
    let mut found = conn.prepare_cached(
        "SELECT id, available_at,
                amount_minor + coalesce((SELECT sum(amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0)
                    - coalesce((SELECT sum(credit_use.amount_minor) FROM credit_lot
                                JOIN credit_use ON credit_use.lot_id = credit_lot.id
                                JOIN entry AS gone ON gone.id = credit_use.entry_id AND gone.kind = 'expiry'
                                WHERE credit_lot.origin_id = entry.id), 0) AS stands_minor,
                EXISTS (SELECT 1 FROM review WHERE review.entry_id = entry.id AND review.outcome = 'reversed') AS is_reversed
         FROM entry WHERE order_id = :order AND kind IN ('commission', 'reward') AND adjusts_id IS NULL ORDER BY id",
    )?;
    let rows = found.query_map(named_params! {":order": order}, Part::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
