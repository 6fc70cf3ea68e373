//! How money was taken last: what the next form at the counter has chosen already.
//!
//! Only the newest rows are looked at. Whoever took no money for so long is asked anew, and no form waits for a walk through the file.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::ids::AccountId;
use crate::domain::order::PaymentMethod;
use crate::error::Result;

const MOST_ORDERS: i64 = 500;
const MOST_LOGGED: i64 = 2000;

/// How the last order that an account recorded was paid in the same go; `None` where it was left to be paid later. What store credit
/// paid in full says nothing of the next.
pub fn taken_with_order(conn: &Connection, by: AccountId) -> Result<Option<PaymentMethod>> {
    let last = conn
        .prepare_cached(
            "SELECT CASE WHEN payment_recorded_at = created_at THEN payment_method END AS method
             FROM (SELECT id, recorded_by_id, payment_method, payment_recorded_at, created_at FROM orders ORDER BY id DESC LIMIT :most)
             WHERE recorded_by_id = :by AND payment_method IS NOT 'credit' ORDER BY id DESC LIMIT 1",
        )?
        .query_row(named_params! {":by": by, ":most": MOST_ORDERS}, |row| row.get("method"))
        .optional()?;
    Ok(last.flatten())
}

/// How an account took money last; where it took none, how somebody else of the shop did.
pub fn taken(conn: &Connection, by: AccountId) -> Result<Option<PaymentMethod>> {
    Ok(conn
        .prepare_cached(
            "SELECT orders.payment_method AS method
             FROM (SELECT id, actor, actor_id, action, subject_id FROM audit ORDER BY id DESC LIMIT :most) AS logged
             CROSS JOIN orders ON orders.id = logged.subject_id
             WHERE logged.action = 'order_paid' AND logged.actor = 'account' AND orders.payment_method <> 'credit'
             ORDER BY logged.actor_id = :by DESC, logged.id DESC LIMIT 1",
        )?
        .query_row(named_params! {":by": by, ":most": MOST_LOGGED}, |row| row.get("method"))
        .optional()?)
}
