//! Events on their way: which are due, what came of a try, and when the next one is. The sending itself is not the domain's.
//!
//! Promise: what is due stays due until its outcome is noted, so that a server that was killed meanwhile sends it again. A receiver that
//! fails is left alone for a while, and so is not counted out by one busy minute.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::sealed::Sealed;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::domain::webhook::{self, OffReason};
use crate::error::Result;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// How long after each failed try the next one is, as Standard Webhooks has it. After the last, an event is given up.
const WAITS_MS: [i64; 9] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/// After so many failures in a row a webhook is turned off.
pub const MOST_FAILURES: u32 = 20;
/// How long a receiver is left alone after its first failure, and at most.
const REST_MS: (i64, i64) = (5 * SECOND, 5 * MINUTE);
/// What the receiver answers that wants no more.
const GONE: u16 = 410;

choice!(
    /// Why a try came to nothing.
    Failure {
        /// The receiver answered with something else than success.
        Answered = "answered",
        /// It answered that it is somewhere else. Nobody follows: the owner says where to send to.
        Moved = "moved",
        TimedOut = "timed_out",
        /// No such host.
        UnknownHost = "unknown_host",
        /// The host is in a private network, or is this computer.
        PrivateAddress = "private_address",
        /// It could not be connected to, or hung up.
        Unreachable = "unreachable",
        /// Its certificate is not to be trusted.
        NotSecure = "not_secure",
        /// It is a public address without encryption.
        NotEncrypted = "not_encrypted",
    }
);

/// Something to be sent now.
#[derive(Debug, Clone)]
pub struct Due {
    pub id: DeliveryId,
    pub webhook: WebhookId,
    pub url: String,
    pub message: String,
    pub body: String,
    pub secret: Sealed,
    /// The one before, as long as it counts.
    pub former_secret: Option<Sealed>,
    /// How often the receiver has failed in a row.
    pub failures: u32,
}

/// What came of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The status of the answer, where there was one.
    pub answer: Option<u16>,
    pub failure: Option<Failure>,
    pub took_ms: i64,
}

/// A line of a webhook's log.
#[derive(Debug, Clone)]
pub struct DeliveryRow {
    pub id: DeliveryId,
    pub message: String,
    /// As it is stored, such as `order_paid`; of a try, `webhook_test`.
    pub topic: String,
    pub at: Timestamp,
    pub tries: u32,
    pub tried_at: Option<Timestamp>,
    pub next_at: Option<Timestamp>,
    pub took_ms: Option<i64>,
    pub answer: Option<u16>,
    pub failure: Option<Failure>,
    pub delivered_at: Option<Timestamp>,
    pub body: String,
}

/// What is due now at webhooks that are on and are not being left alone, at most so many of each, whatever waits longest first.
pub fn due(conn: &Connection, now: Timestamp, most_of_each: usize) -> Result<Vec<Due>> {
    let ready: Vec<WebhookId> = conn
        .prepare_cached("SELECT id FROM webhook WHERE disabled_at IS NULL AND coalesce(rests_until, :now) <= :now")?
        .query_map(named_params! {":now": now}, |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    let mut due = Vec::new();
    for webhook in ready {
        let mut found = conn.prepare_cached(
            "SELECT delivery.id, delivery.webhook_id, webhook.url, outgoing.message, outgoing.body, webhook.secret,
                    iif(webhook.former_until > :now, webhook.former_secret, NULL) AS former_secret, webhook.failures
             FROM delivery JOIN webhook ON webhook.id = delivery.webhook_id JOIN outgoing ON outgoing.id = delivery.outgoing_id
             WHERE delivery.webhook_id = :webhook AND delivery.next_at <= :now ORDER BY delivery.next_at, delivery.id LIMIT :most",
        )?;
        let asked = named_params! {":webhook": webhook, ":now": now, ":most": most_of_each as i64};
        for one in found.query_map(asked, due_from_row)? {
            due.push(one?);
        }
    }
    Ok(due)
}

fn due_from_row(row: &Row<'_>) -> rusqlite::Result<Due> {
    Ok(Due {
        id: row.get("id")?,
        webhook: row.get("webhook_id")?,
        url: row.get("url")?,
        message: row.get("message")?,
        body: row.get("body")?,
        secret: row.get("secret")?,
        former_secret: row.get("former_secret")?,
        failures: row.get("failures")?,
    })
}

/// When something is due next; `None` as long as nothing waits.
pub fn next_due(conn: &Connection) -> Result<Option<Timestamp>> {
    Ok(conn
        .prepare_cached(
            "SELECT min(max(coalesce(webhook.rests_until, 0),
                            (SELECT min(next_at) FROM delivery WHERE webhook_id = webhook.id AND next_at IS NOT NULL)))
             FROM webhook WHERE webhook.disabled_at IS NULL",
        )?
        .query_row([], |row| row.get(0))?)
}

/// Notes what came of a try. `late_permille` is by how much more than planned the next one waits, so that receivers that failed together
/// are not all tried again together. What was removed meanwhile is passed over.
pub fn note(tx: &Transaction<'_>, act: &Act, id: DeliveryId, outcome: &Outcome, late_permille: i64) -> Result<()> {
    let found: Option<(WebhookId, u32)> = tx
        .prepare_cached("SELECT webhook_id, tries FROM delivery WHERE id = :id AND next_at IS NOT NULL")?
        .query_row(named_params! {":id": id}, |row| Ok((row.get("webhook_id")?, row.get("tries")?)))
        .optional()?;
    let Some((webhook, tries)) = found else { return Ok(()) };
    let is_delivered = outcome.failure.is_none();
    let later = |wait: i64| act.now.plus_ms(wait + wait * late_permille / 1000);
    let next_at = if is_delivered { None } else { WAITS_MS.get(tries as usize).map(|wait| later(*wait)) };
    tx.prepare_cached(
        "UPDATE delivery SET tries = tries + 1, next_at = :next, tried_at = :now, took_ms = :took, answer = :answer, failure = :failure,
                delivered_at = iif(:delivered, :now, NULL)
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":next": next_at,
        ":now": act.now,
        ":took": outcome.took_ms,
        ":answer": outcome.answer,
        ":failure": outcome.failure,
        ":delivered": is_delivered,
        ":id": id,
    })?;
    if is_delivered {
        tx.prepare_cached("UPDATE webhook SET failures = 0, rests_until = NULL WHERE id = :id AND failures > 0")?
            .execute(named_params! {":id": webhook})?;
        return Ok(());
    }
    let failures: u32 = tx
        .prepare_cached("UPDATE webhook SET failures = failures + 1 WHERE id = :id RETURNING failures")?
        .query_row(named_params! {":id": webhook}, |row| row.get("failures"))?;
    tx.prepare_cached("UPDATE webhook SET rests_until = :until WHERE id = :id")?
        .execute(named_params! {":until": act.now.plus_ms(rest_ms(failures)), ":id": webhook})?;
    match outcome.answer {
        Some(GONE) => webhook::disable(tx, act, webhook, OffReason::Gone),
        _ if failures >= MOST_FAILURES => webhook::disable(tx, act, webhook, OffReason::Failing),
        _ => Ok(()),
    }
}

/// How long a receiver is left alone after so many failures in a row: twice as long each time.
fn rest_ms(failures: u32) -> i64 {
    let (first, most) = REST_MS;
    (first << failures.saturating_sub(1).min(16)).min(most)
}

/// What a webhook was sent last, the newest first.
pub fn log(conn: &Connection, webhook: WebhookId, most: usize) -> Result<Vec<DeliveryRow>> {
    let mut found = conn.prepare_cached(
        "SELECT delivery.id, outgoing.message, outgoing.topic, outgoing.at, delivery.tries, delivery.tried_at, delivery.next_at,
                delivery.took_ms, delivery.answer, delivery.failure, delivery.delivered_at, outgoing.body
         FROM delivery JOIN outgoing ON outgoing.id = delivery.outgoing_id
         WHERE delivery.webhook_id = :webhook ORDER BY delivery.id DESC LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":webhook": webhook, ":most": most as i64}, row_from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row_from_row(row: &Row<'_>) -> rusqlite::Result<DeliveryRow> {
    Ok(DeliveryRow {
        id: row.get("id")?,
        message: row.get("message")?,
        topic: row.get("topic")?,
        at: row.get("at")?,
        tries: row.get("tries")?,
        tried_at: row.get("tried_at")?,
        next_at: row.get("next_at")?,
        took_ms: row.get("took_ms")?,
        answer: row.get("answer")?,
        failure: row.get("failure")?,
        delivered_at: row.get("delivered_at")?,
        body: row.get("body")?,
    })
}

/// How many events wait for a webhook.
pub fn waiting(conn: &Connection, webhook: WebhookId) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM delivery WHERE webhook_id = :webhook AND next_at IS NOT NULL")?
        .query_row(named_params! {":webhook": webhook}, |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o07_a_receiver_that_fails_is_left_alone_for_longer_and_longer() {
        let rests: Vec<i64> = (1..=8).map(|failures| rest_ms(failures) / SECOND).collect();
        assert_eq!(rests, [5, 10, 20, 40, 80, 160, 300, 300]);
        assert_eq!(rest_ms(u32::MAX), 5 * MINUTE);
        // What counts a receiver out takes more than an hour, however many events wait for it.
        assert!((1..MOST_FAILURES).map(rest_ms).sum::<i64>() > HOUR);
    }
}
