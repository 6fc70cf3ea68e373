//! The events that other programs are told of, for those that ask instead of receiving them.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::OutgoingId;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingEvent {
    /// Later events have larger ones: what came after this one is asked for by it.
    pub id: OutgoingId,
    /// By which a receiver knows it again: the `webhook-id` with which webhooks get it.
    pub message: String,
    pub at: Timestamp,
    /// As webhooks get it: JSON with `type`, `timestamp` and `data`.
    pub body: String,
}

impl OutgoingEvent {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<OutgoingEvent> {
        Ok(OutgoingEvent { id: row.get("id")?, message: row.get("message")?, at: row.get("at")?, body: row.get("body")? })
    }
}

/// The first `limit` events after one, the oldest first; without one, from the first that is kept. Who asks says so beforehand with
/// [`crate::domain::outgoing::note_asked`], since events are written only as long as somebody listens.
pub fn after(conn: &Connection, cursor: Option<OutgoingId>, limit: usize) -> Result<Vec<OutgoingEvent>> {
    let mut found = conn.prepare_cached(
        "SELECT id, message, at, body FROM outgoing WHERE id > :after AND topic <> 'webhook_test' ORDER BY id LIMIT :limit",
    )?;
    let asked = named_params! {":after": cursor.unwrap_or(OutgoingId(0)), ":limit": limit as i64};
    Ok(found.query_map(asked, OutgoingEvent::from_row)?.collect::<rusqlite::Result<_>>()?)
}
