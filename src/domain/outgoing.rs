//! What other programs are told of: an event, written in the transaction of the change that it tells of, and who is to get it.
//!
//! Promise: an event is there exactly when its change is. It is written once, as it is sent, so that every try and every receiver gets
//! the same bytes. Sending it is not the domain's.
//!
//! Nothing is written as long as nobody listens, which is one look at two tables that have a row or two: an order of a shop without
//! webhooks costs what it always did, and its file does not grow by what nobody reads. Who asks for events instead of receiving them
//! listens from the first time that they ask, until they have not asked for [`POLLED_DAYS`].

pub mod data;
pub mod topic;

use rusqlite::{Connection, Transaction, named_params};

use self::data::About;
use self::topic::Topic;
use crate::domain::act::Act;
use crate::domain::ids::{OutgoingId, WebhookId};
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// So long events are kept for who asks for them, after they last did.
pub const POLLED_DAYS: i64 = 30;
/// What a try of a webhook is called.
pub const TEST: &str = "webhook_test";

/// Tells everybody who listens.
pub(super) fn tell(tx: &Transaction<'_>, act: &Act, topic: Topic, about: About) -> Result<()> {
    if !has_listener(tx, act.now)? {
        return Ok(());
    }
    let id = write(tx, act, topic.as_str(), about)?;
    // An event waits for a webhook that is off as well: it is sent once that is on again.
    tx.prepare_cached(
        "INSERT INTO delivery (webhook_id, outgoing_id, next_at)
         SELECT webhook_id, :id, :now FROM webhook_topic WHERE topic = :topic",
    )?
    .execute(named_params! {":id": id, ":now": act.now, ":topic": topic})?;
    Ok(())
}

/// Sends one webhook an event that tells of nothing.
pub(super) fn tell_test(tx: &Transaction<'_>, act: &Act, webhook: WebhookId) -> Result<()> {
    let id = write(tx, act, TEST, About::Nothing)?;
    tx.execute(
        "INSERT INTO delivery (webhook_id, outgoing_id, next_at) VALUES (:webhook, :id, :now)",
        named_params! {":webhook": webhook, ":id": id, ":now": act.now},
    )?;
    Ok(())
}

/// Somebody asks for events: they are written from now on. Changes the file once a day at most; answers whether it did.
pub fn note_asked(tx: &Transaction<'_>, act: &Act) -> Result<bool> {
    let noted = tx.execute(
        "INSERT INTO outgoing_reader (id, asked_at) VALUES (1, :now)
         ON CONFLICT (id) DO UPDATE SET asked_at = :now WHERE asked_at < :yesterday",
        named_params! {":now": act.now, ":yesterday": act.now.plus_days(-1)},
    )?;
    Ok(noted > 0)
}

/// Forgets some events that are older than `limit`, with what became of them. The newest stays, so that no number is given twice and who
/// asks for what came after one is not misled. Answers whether there may be more.
pub fn prune(tx: &Transaction<'_>, limit: Timestamp, most: usize) -> Result<bool> {
    let last: Option<OutgoingId> = tx.query_row(
        "SELECT max(id) FROM (SELECT id FROM outgoing WHERE at < :limit AND id < (SELECT max(id) FROM outgoing) ORDER BY id LIMIT :most)",
        named_params! {":limit": limit, ":most": most as i64},
        |row| row.get(0),
    )?;
    let Some(last) = last else { return Ok(false) };
    tx.execute(
        "DELETE FROM delivery WHERE outgoing_id IN (SELECT id FROM outgoing WHERE id <= :last AND at < :limit)",
        named_params! {":last": last, ":limit": limit},
    )?;
    let gone =
        tx.execute("DELETE FROM outgoing WHERE id <= :last AND at < :limit", named_params! {":last": last, ":limit": limit})?;
    Ok(gone == most)
}

fn has_listener(conn: &Connection, now: Timestamp) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM webhook) OR EXISTS (SELECT 1 FROM outgoing_reader WHERE asked_at > :limit)",
        )?
        .query_row(named_params! {":limit": now.plus_days(-POLLED_DAYS)}, |row| row.get(0))?)
}

fn write(tx: &Transaction<'_>, act: &Act, word: &str, about: About) -> Result<OutgoingId> {
    // In the order in which Standard Webhooks names them, for who reads it.
    let (kind, at, data) = (word.replacen('_', ".", 1), Zone::iso(act.now), data::data(tx, about)?);
    let body = format!("{{\"type\":\"{kind}\",\"timestamp\":\"{at}\",\"data\":{data}}}");
    // By chance rather than by counting: after a restore, no message bears the name of another that somebody has got already.
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).map_err(Error::fault)?;
    tx.prepare_cached("INSERT INTO outgoing (message, topic, at, body) VALUES (:message, :topic, :at, :body)")?.execute(
        named_params! {
            ":message": format!("msg_{}", data_encoding::HEXLOWER.encode(&bits)),
            ":topic": word,
            ":at": act.now,
            ":body": body,
        },
    )?;
    Ok(OutgoingId(tx.last_insert_rowid()))
}
