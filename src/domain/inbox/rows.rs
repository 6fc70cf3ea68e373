//! Deliveries as rows: how they come in, what is waiting, what a page shows of them, and when what they told is forgotten.

use rusqlite::{Connection, Row, Rows, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::columns::Columns;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, InboxId, OrderId, SourceId};
use crate::domain::inbox::told::Ignored;
use crate::domain::refusal::Refusal;
use crate::domain::source::{self, SourceKind};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

/// So many are forgotten at once, so that nobody waits behind the job.
const MOST_AT_ONCE: usize = 500;

/// So much of what was told is read at once, however many deliveries wait.
const MOST_BYTES: usize = 4 * 1024 * 1024;

choice!(
    /// What became of a delivery.
    DeliveryState {
        Waiting = "waiting",
        /// It changed an order, or brought one.
        Applied = "applied",
        /// It told what was known.
        Unchanged = "unchanged",
        /// Nobody knows whose order it is yet.
        Unmatched = "unmatched",
        /// The order of somebody whom the program has nothing to do with: counted, and forgotten.
        Stranger = "stranger",
        Ignored = "ignored",
        Failed = "failed",
    }
);

/// A delivery that has just come, from its source.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub source: SourceId,
    /// By which a second one is known.
    pub key: String,
    pub topic: String,
    pub body: Vec<u8>,
    /// Whether it is about anything that is understood.
    pub is_heard: bool,
}

/// One that nobody has looked into yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: InboxId,
    pub source: SourceId,
    pub kind: SourceKind,
    pub topic: String,
    pub body: Vec<u8>,
}

/// One as a page shows it.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub id: InboxId,
    pub topic: String,
    pub received_at: Timestamp,
    pub state: DeliveryState,
    pub reason: Option<String>,
    pub detail: String,
    pub external_id: Option<String>,
    pub order: Option<OrderId>,
    /// What it told is still there, so that it can be done again.
    pub is_kept: bool,
}

impl Delivery {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
        let row = Columns::of(row);
        Ok(Delivery {
            id: row.get("id")?,
            topic: row.get("topic")?,
            received_at: row.get("received_at")?,
            state: row.get("state")?,
            reason: row.get("reason")?,
            detail: row.get("detail")?,
            external_id: row.get("external_id")?,
            order: row.get("order_id")?,
            is_kept: row.get("is_kept")?,
        })
    }
}

/// How a source does.
#[derive(Debug, Clone, Default)]
pub struct Light {
    pub last_delivery: Option<Timestamp>,
    pub last_order: Option<Timestamp>,
    /// The last one that could not be done.
    pub last_failure: Option<Delivery>,
    pub waiting: i64,
    pub failed: i64,
    pub unmatched: i64,
}

/// Takes a delivery in. Answers whether it is new: the same one may come any number of times.
pub fn receive(tx: &Transaction<'_>, act: &Act, arrived: &Arrived) -> Result<bool> {
    let ignored = (!arrived.is_heard).then_some(Ignored::Topic);
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let written = tx
        .prepare_cached(
            "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at, state, reason, settled_at)
             VALUES (:source, :key, :topic, :body, :now, :state, :reason, :settled)
             ON CONFLICT (source_id, delivery_key) DO NOTHING",
        )?
        .execute(named_params! {
            ":source": arrived.source,
            ":key": cut(&arrived.key, 400),
            ":topic": cut(&arrived.topic, 100),
            ":body": arrived.is_heard.then_some(&arrived.body),
            ":now": act.now,
            ":state": if arrived.is_heard { DeliveryState::Waiting } else { DeliveryState::Ignored },
            ":reason": ignored.map(Ignored::code),
            ":settled": ignored.map(|_| act.now),
        })?;
    Ok(written == 1)
}

/// Those that came first of all that wait, as many as are done in one go.
pub fn waiting(conn: &Connection, most: usize) -> Result<Vec<Waiting>> {
    let mut found = conn.prepare_cached(
        // What a shop was asked for may have to wait until an admin has seen what it would earn.
        "SELECT inbox.id, inbox.source_id, source.kind, inbox.topic, inbox.body
         FROM inbox JOIN source ON source.id = inbox.source_id LEFT JOIN polling ON polling.source_id = inbox.source_id
         WHERE inbox.state = 'waiting' AND (polling.holds IS NOT 1 OR inbox.topic <> 'order.fetched')
         ORDER BY inbox.id LIMIT :most",
    )?;
    read_some(found.query(named_params! {":most": most as i64})?, MOST_BYTES)
}

/// What was fetched of a source and waits until an admin has said whether it earns.
pub fn held(conn: &Connection, source: SourceId, most: usize) -> Result<Vec<Waiting>> {
    let mut found = conn.prepare_cached(
        "SELECT inbox.id, inbox.source_id, source.kind, inbox.topic, inbox.body
         FROM inbox JOIN source ON source.id = inbox.source_id
         WHERE inbox.source_id = :source AND inbox.state = 'waiting' AND inbox.topic = 'order.fetched' ORDER BY inbox.id LIMIT :most",
    )?;
    read_some(found.query(named_params! {":source": source, ":most": most as i64})?, usize::MAX)
}

/// Reads deliveries until they come to so many bytes.
fn read_some(mut rows: Rows<'_>, most_bytes: usize) -> Result<Vec<Waiting>> {
    let (mut all, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let body: Vec<u8> = row.get("body")?;
        bytes += body.len();
        all.push(Waiting {
            id: row.get("id")?,
            source: row.get("source_id")?,
            kind: row.get("kind")?,
            topic: row.get("topic")?,
            body,
        });
        if bytes > most_bytes {
            break;
        }
    }
    Ok(all)
}

const ROWS: &str =
    "SELECT id, topic, received_at, state, reason, detail, external_id, order_id, body IS NOT NULL AS is_kept FROM inbox";

/// What a source delivered last, the newest first; what failed before everything else.
pub fn latest(conn: &Connection, source: SourceId, most: usize) -> Result<Vec<Delivery>> {
    let mut all = Vec::new();
    for which in ["state = 'failed'", "state <> 'failed'"] {
        let mut found =
            conn.prepare_cached(&format!("{ROWS} WHERE source_id = :source AND {which} ORDER BY id DESC LIMIT :most"))?;
        let rows = found.query_map(named_params! {":source": source, ":most": (most - all.len()) as i64}, Delivery::from_row)?;
        all.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(all)
}

/// How a source does.
pub fn lights(conn: &Connection, source: SourceId) -> Result<Light> {
    let count = |state: DeliveryState| -> Result<i64> {
        let mut found = conn.prepare_cached("SELECT count(*) FROM inbox WHERE source_id = :source AND state = :state")?;
        Ok(found.query_row(named_params! {":source": source, ":state": state}, |row| row.get(0))?)
    };
    let last = |which: &str| -> Result<Option<Delivery>> {
        let mut found = conn.prepare_cached(&format!("{ROWS} WHERE source_id = :source {which} ORDER BY id DESC LIMIT 1"))?;
        let mut rows = found.query_map(named_params! {":source": source}, Delivery::from_row)?;
        Ok(rows.next().transpose()?)
    };
    Ok(Light {
        last_delivery: last("")?.map(|one| one.received_at),
        last_order: last("AND state = 'applied'")?.map(|one| one.received_at),
        last_failure: last("AND state = 'failed'")?,
        waiting: count(DeliveryState::Waiting)?,
        failed: count(DeliveryState::Failed)?,
        unmatched: conn
            .prepare_cached("SELECT count(*) FROM waiting_order WHERE source_id = :source")?
            .query_row(named_params! {":source": source}, |row| row.get(0))?,
    })
}

/// Has one that failed tried again.
pub fn replay(tx: &Transaction<'_>, act: &Act, source: SourceId, id: InboxId) -> Result<()> {
    match again(tx, act, source, Some(id))? {
        0 => Err(Refusal::DeliveryGone.into()),
        _ => Ok(()),
    }
}

/// Has all of a source that failed tried again, and answers how many.
pub fn replay_all(tx: &Transaction<'_>, act: &Act, source: SourceId) -> Result<usize> {
    again(tx, act, source, None)
}

fn again(tx: &Transaction<'_>, act: &Act, id: SourceId, one: Option<InboxId>) -> Result<usize> {
    source::find(tx, id)?;
    let again = tx.execute(
        "UPDATE inbox SET state = 'waiting', reason = NULL, detail = '', settled_at = NULL
         WHERE source_id = :source AND state = 'failed' AND body IS NOT NULL AND (:one IS NULL OR id = :one)",
        named_params! {":source": id, ":one": one},
    )?;
    if again > 0 {
        event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["deliveries"] })?;
    }
    Ok(again)
}

/// How long what was told is kept by what became of it, in days.
const KEPT: [(&str, i64); 2] = [("'applied', 'unchanged', 'unmatched'", 7), ("'failed'", 30)];
/// How long it is known that something was delivered: longer than any vendor tries.
const KNOWN_DAYS: i64 = 100;

/// Forgets what was told when its time is over, and in the end that it was told. Answers whether there may be more.
pub fn forget(tx: &Transaction<'_>, now: Timestamp) -> Result<bool> {
    let mut forgotten = 0;
    for (states, days) in KEPT {
        forgotten += tx.execute(
            &format!(
                "UPDATE inbox SET body = NULL WHERE id IN (
                     SELECT id FROM inbox WHERE body IS NOT NULL AND received_at < :limit AND state IN ({states}) LIMIT :most)"
            ),
            named_params! {":limit": now.plus_days(-days), ":most": MOST_AT_ONCE as i64},
        )?;
    }
    forgotten += tx.execute(
        "DELETE FROM inbox WHERE id IN (
             SELECT id FROM inbox WHERE received_at < :limit AND state NOT IN ('waiting') AND body IS NULL LIMIT :most)",
        named_params! {":limit": now.plus_days(-KNOWN_DAYS), ":most": MOST_AT_ONCE as i64},
    )?;
    Ok(forgotten >= MOST_AT_ONCE)
}

/// Forgets what was told of somebody who is erased: of their orders, and wherever their address stands.
pub fn forget_person(tx: &Transaction<'_>, id: AccountId) -> Result<()> {
    tx.execute(
        "UPDATE inbox SET body = NULL
         WHERE body IS NOT NULL AND state <> 'waiting'
             AND (order_id IN (SELECT id FROM orders WHERE customer_id = :id)
                  OR instr(lower(CAST(body AS TEXT)), (SELECT lower(email) FROM account WHERE id = :id)) > 0)",
        named_params! {":id": id},
    )?;
    Ok(())
}
