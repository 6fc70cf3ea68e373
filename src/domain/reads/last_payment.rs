//! How money was taken last: what the next form at the counter has chosen already.
//!
//! Only the newest rows are looked at. Whoever took no money for so long is asked anew, and no form waits for a walk through the file.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::ids::AccountId;
use crate::domain::order::PaymentMethod;
use crate::error::Result;

const MOST_LOGGED: i64 = 2000;

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
