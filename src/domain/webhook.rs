//! Webhooks: the addresses that are told of what happens, what each is told of, and what it is signed with.
//!
//! Promise: a webhook that is off loses nothing: its events wait, as long as events are kept, and are sent once it is on again.

pub mod url;

use rusqlite::{Connection, Row, Transaction, named_params};

use self::url::WebhookUrl;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::outgoing;
use crate::domain::outgoing::topic::Topic;
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, Result};

/// More receivers than a shop has programs.
pub const MOST: i64 = 20;
/// So long messages are signed with the former secret as well, after a new one was made.
const FORMER_HOURS: i64 = 24;

choice!(
    /// Why nothing is sent.
    OffReason {
        ByHand = "by_hand",
        /// The receiver has answered that it is gone for good.
        Gone = "gone",
        /// Too many tries in a row came to nothing.
        Failing = "failing",
        /// Nothing can be signed: the secret cannot be read, since the key that it was encrypted with is not there.
        SecretLost = "secret_lost",
    }
);

/// A webhook.
#[derive(Debug, Clone)]
pub struct Webhook {
    pub id: WebhookId,
    pub url: String,
    pub created_at: Timestamp,
    pub failures: u32,
    pub off: Option<(Timestamp, OffReason)>,
    /// Until when messages are signed with the former secret, too.
    pub former_until: Option<Timestamp>,
}

impl Webhook {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Webhook> {
        let off = match row.get::<_, Option<Timestamp>>("disabled_at")? {
            Some(at) => Some((at, row.get("disabled_reason")?)),
            None => None,
        };
        Ok(Webhook {
            id: row.get("id")?,
            url: row.get("url")?,
            created_at: row.get("created_at")?,
            failures: row.get("failures")?,
            off,
            former_until: row.get("former_until")?,
        })
    }
}

const ROWS: &str = "SELECT id, url, created_at, failures, disabled_at, disabled_reason, former_until FROM webhook";

/// Every webhook, the oldest first.
pub fn all(conn: &Connection) -> Result<Vec<Webhook>> {
    let mut found = conn.prepare_cached(&format!("{ROWS} ORDER BY id"))?;
    Ok(found.query_map([], Webhook::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One webhook.
pub fn find(conn: &Connection, id: WebhookId) -> Result<Webhook> {
    Ok(conn.prepare_cached(&format!("{ROWS} WHERE id = :id"))?.query_row(named_params! {":id": id}, Webhook::from_row)?)
}

/// What a webhook is told of.
pub fn topics(conn: &Connection, id: WebhookId) -> Result<Vec<Topic>> {
    let mut found = conn.prepare_cached("SELECT topic FROM webhook_topic WHERE webhook_id = :id")?;
    let stored: Vec<Topic> =
        found.query_map(named_params! {":id": id}, |row| row.get("topic"))?.collect::<rusqlite::Result<_>>()?;
    Ok(Topic::ALL.iter().copied().filter(|topic| stored.contains(topic)).collect())
}

/// How many are off, but not by hand: the owner has to look at them.
pub fn troubled(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM webhook WHERE disabled_reason <> 'by_hand'", [], |row| row.get(0))?)
}

/// Every secret that is kept, with the webhook that it is of.
pub fn secrets(conn: &Connection) -> Result<Vec<(WebhookId, Sealed)>> {
    let mut found = conn.prepare("SELECT id, secret FROM webhook ORDER BY id")?;
    Ok(found.query_map([], |row| Ok((row.get("id")?, row.get("secret")?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Adds one. What happens from now on is told to it.
pub fn add(tx: &Transaction<'_>, act: &Act, url: &WebhookUrl, topics: &[Topic], secret: &Sealed) -> Result<WebhookId> {
    let there: i64 = tx.query_row("SELECT count(*) FROM webhook", [], |row| row.get(0))?;
    if there >= MOST {
        return Err(Refusal::WebhooksMany { most: MOST }.into());
    }
    tx.execute(
        "INSERT INTO webhook (url, secret, created_at) VALUES (:url, :secret, :now)",
        named_params! {":url": url, ":secret": secret, ":now": act.now},
    )?;
    let id = WebhookId(tx.last_insert_rowid());
    set_topics(tx, id, topics)?;
    event::record(tx, act, &Event::WebhookAdded(id))?;
    Ok(id)
}

/// Changes where it is and what it is told of. What waits goes to the new address.
pub fn change(tx: &Transaction<'_>, act: &Act, id: WebhookId, url: &WebhookUrl, wanted: &[Topic]) -> Result<()> {
    let (before, told) = (find(tx, id)?, topics(tx, id)?);
    let is_other = |topics: &[Topic]| topics.len() != told.len() || topics.iter().any(|topic| !told.contains(topic));
    let changed = [("url", before.url != url.as_str()), ("topics", is_other(wanted))];
    let fields: Vec<_> = changed.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect();
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "UPDATE webhook SET url = :url, failures = 0, rests_until = NULL WHERE id = :id",
        named_params! {":url": url, ":id": id},
    )?;
    set_topics(tx, id, wanted)?;
    event::record(tx, act, &Event::WebhookChanged { webhook: id, fields })
}

fn set_topics(tx: &Transaction<'_>, id: WebhookId, topics: &[Topic]) -> Result<()> {
    if topics.is_empty() {
        return Err(Refusal::TopicsNone.into());
    }
    tx.execute("DELETE FROM webhook_topic WHERE webhook_id = :id", named_params! {":id": id})?;
    for topic in topics {
        tx.prepare_cached("INSERT INTO webhook_topic (topic, webhook_id) VALUES (:topic, :id)")?
            .execute(named_params! {":topic": topic, ":id": id})?;
    }
    Ok(())
}

/// Signs with another secret from now on, and for a day with the one before as well. Where that was lost, it is on again.
pub fn set_secret(tx: &Transaction<'_>, act: &Act, id: WebhookId, secret: &Sealed) -> Result<()> {
    let off = find(tx, id)?.off;
    let was_lost = matches!(off, Some((_, OffReason::SecretLost)));
    tx.execute(
        "UPDATE webhook SET former_secret = iif(:lost, NULL, secret), former_until = iif(:lost, NULL, :until), secret = :secret
         WHERE id = :id",
        named_params! {":lost": was_lost, ":until": act.now.plus_minutes(FORMER_HOURS * 60), ":secret": secret, ":id": id},
    )?;
    event::record(tx, act, &Event::WebhookSecretMade(id))?;
    if was_lost { enable(tx, act, id) } else { Ok(()) }
}

/// Sends nothing any more, for a reason. One that is off already stays as it is.
pub fn disable(tx: &Transaction<'_>, act: &Act, id: WebhookId, reason: OffReason) -> Result<()> {
    if find(tx, id)?.off.is_some() {
        return Ok(());
    }
    tx.execute(
        "UPDATE webhook SET disabled_at = :now, disabled_reason = :reason WHERE id = :id",
        named_params! {":now": act.now, ":reason": reason, ":id": id},
    )?;
    event::record(tx, act, &Event::WebhookDisabled(id))
}

/// Sends again, first of all what has waited.
pub fn enable(tx: &Transaction<'_>, act: &Act, id: WebhookId) -> Result<()> {
    if find(tx, id)?.off.is_none() {
        return Ok(());
    }
    tx.execute(
        "UPDATE webhook SET disabled_at = NULL, disabled_reason = NULL, failures = 0, rests_until = NULL WHERE id = :id",
        named_params! {":id": id},
    )?;
    tx.execute(
        "UPDATE delivery SET next_at = :now WHERE webhook_id = :id AND next_at > :now",
        named_params! {":id": id, ":now": act.now},
    )?;
    event::record(tx, act, &Event::WebhookEnabled(id))
}

/// Removes one, with what waits for it and what became of the rest.
pub fn remove(tx: &Transaction<'_>, act: &Act, id: WebhookId) -> Result<()> {
    find(tx, id)?;
    let of_it = named_params! {":id": id};
    tx.execute("DELETE FROM delivery WHERE webhook_id = :id", of_it)?;
    tx.execute("DELETE FROM webhook_topic WHERE webhook_id = :id", of_it)?;
    tx.execute("DELETE FROM webhook WHERE id = :id", of_it)?;
    event::record(tx, act, &Event::WebhookRemoved(id))
}

/// Sends it an event that tells of nothing.
pub fn test(tx: &Transaction<'_>, act: &Act, id: WebhookId) -> Result<()> {
    find(tx, id)?;
    outgoing::tell_test(tx, act, id)?;
    event::record(tx, act, &Event::WebhookTested(id))
}

/// Sends it one event again, at once and as the same message: whether it has arrived or was given up.
pub fn send_again(tx: &Transaction<'_>, act: &Act, id: WebhookId, delivery: DeliveryId) -> Result<()> {
    let found = tx.execute(
        "UPDATE delivery SET tries = 0, next_at = :now, tried_at = NULL, took_ms = NULL, answer = NULL, failure = NULL, delivered_at = NULL
         WHERE id = :delivery AND webhook_id = :id",
        named_params! {":now": act.now, ":delivery": delivery, ":id": id},
    )?;
    if found == 0 {
        return Err(Error::Missing);
    }
    tx.execute("UPDATE webhook SET rests_until = NULL WHERE id = :id", named_params! {":id": id})?;
    event::record(tx, act, &Event::WebhookSentAgain(id))
}
