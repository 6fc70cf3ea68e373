//! Orders that wait until somebody who runs the shop has said whose they are.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::ids::{AccountId, OrderId, SourceId, WaitingId};
use crate::domain::incoming::known_as::{Reached, keys, link_all};
use crate::domain::incoming::strangers;
use crate::domain::order::told::ToldOrder;
use crate::domain::order::told::record::{self, Earns, Recorded};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// Why an order waits.
    WaitingReason {
        /// A member has this address or number, and nothing says that it is they.
        Unconfirmed = "unconfirmed",
        /// It came with a code that refers to nobody.
        CodeUnknown = "code_unknown",
        /// Its code refers to somebody, and nobody knows the buyer.
        BuyerUnknown = "buyer_unknown",
    }
);

/// How long they wait before they count as a stranger's.
pub const DAYS: i64 = 90;

/// An order that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: WaitingId,
    pub source: SourceId,
    pub source_name: String,
    pub told: ToldOrder,
    pub reason: WaitingReason,
    /// Who it may be, and their name.
    pub maybe: Option<(AccountId, String)>,
    pub received_at: Timestamp,
    /// What it earns once somebody has said whose it is.
    pub earns: Earns,
    /// What its file says of it.
    pub note: String,
}

impl Waiting {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Waiting> {
        let body: String = row.get("body")?;
        let told = serde_json::from_str(&body).map_err(|_| rusqlite::Error::InvalidQuery)?;
        let maybe: Option<AccountId> = row.get("account_id")?;
        Ok(Waiting {
            id: row.get("id")?,
            source: row.get("source_id")?,
            source_name: row.get("source_name")?,
            told,
            reason: row.get("reason")?,
            maybe: maybe.zip(row.get("account_name")?),
            received_at: row.get("received_at")?,
            earns: if row.get("earns")? { Earns::ByTheTerms } else { Earns::Nothing },
            note: row.get("note")?,
        })
    }
}

/// Keeps an order that has to wait; an older word of the source changes nothing.
pub(super) fn keep(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    (told, earns): (&ToldOrder, Earns),
    reason: WaitingReason,
    maybe: Option<AccountId>,
) -> Result<()> {
    if let Some(before) = find_by_number(tx, source, &told.external_id)?
        && told.version.zip(before.told.version).is_some_and(|(told, known)| told < known)
    {
        return Ok(());
    }
    tx.prepare_cached(
        // What came as the past stays the past, whatever is told of it later.
        "INSERT INTO waiting_order (source_id, external_id, body, reason, account_id, received_at, earns)
         VALUES (:source, :external, :body, :reason, :account, :now, :earns)
         ON CONFLICT (source_id, external_id) DO UPDATE
         SET body = excluded.body, reason = excluded.reason, account_id = excluded.account_id, earns = min(earns, excluded.earns)",
    )?
    .execute(named_params! {
        ":source": source,
        ":external": told.external_id,
        ":body": serde_json::to_string(told).map_err(Error::fault)?,
        ":reason": reason,
        ":account": maybe,
        ":now": act.now,
        ":earns": earns == Earns::ByTheTerms,
    })?;
    Ok(())
}

/// What the file of an order says of it waits with the order.
pub(in crate::domain) fn keep_note(tx: &Transaction<'_>, source: SourceId, external_id: &str, note: &str) -> Result<()> {
    tx.prepare_cached("UPDATE waiting_order SET note = :note WHERE source_id = :source AND external_id = :external")?
        .execute(named_params! {":note": note, ":source": source, ":external": external_id})?;
    Ok(())
}

/// Takes an order off the list.
pub(super) fn forget(tx: &Transaction<'_>, source: SourceId, external_id: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM waiting_order WHERE source_id = :source AND external_id = :external")?
        .execute(named_params! {":source": source, ":external": external_id})?;
    Ok(())
}

/// Selects a [`Waiting`].
macro_rules! waiting_of {
    ($such:literal) => {
        concat!(
            "SELECT waiting_order.id, waiting_order.source_id, source.name AS source_name, waiting_order.body, waiting_order.reason,
                    waiting_order.account_id, account.name AS account_name, waiting_order.received_at, waiting_order.earns, waiting_order.note
             FROM waiting_order JOIN source ON source.id = waiting_order.source_id
             LEFT JOIN account ON account.id = waiting_order.account_id ",
            $such
        )
    };
}

/// One order that waits.
pub fn find(conn: &Connection, id: WaitingId) -> Result<Waiting> {
    let mut found = conn.prepare_cached(waiting_of!("WHERE waiting_order.id = :id"))?;
    Ok(found.query_row(named_params! {":id": id}, Waiting::from_row)?)
}

fn find_by_number(conn: &Connection, source: SourceId, external_id: &str) -> Result<Option<Waiting>> {
    let mut found =
        conn.prepare_cached(waiting_of!("WHERE waiting_order.source_id = :source AND waiting_order.external_id = :external"))?;
    Ok(found.query_row(named_params! {":source": source, ":external": external_id}, Waiting::from_row).optional()?)
}

/// What waits, the newest first.
pub fn all(conn: &Connection, most: usize) -> Result<Vec<Waiting>> {
    let mut found =
        conn.prepare_cached(waiting_of!("ORDER BY waiting_order.received_at DESC, waiting_order.id DESC LIMIT :most"))?;
    let rows = found.query_map(named_params! {":most": i64::try_from(most).unwrap_or(i64::MAX)}, Waiting::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many wait.
pub fn count(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM waiting_order")?.query_row([], |row| row.get(0))?)
}

/// Says whose an order is. Its source means them from now on by what it says of this buyer, and what waits for the same buyer follows.
/// Answers the order, and how many more came with it.
pub fn settle(tx: &Transaction<'_>, act: &Act, id: WaitingId, account: AccountId) -> Result<(OrderId, usize)> {
    expect_staff(tx, act)?;
    let settled = find(tx, id)?;
    let theirs = keys(&settled.told.buyer, &Reached::of(tx, &settled.told.buyer)?);
    let order = recorded(tx, act, &settled, account)?;
    link_all(tx, act, settled.source, &theirs, account)?;
    forget(tx, settled.source, &settled.told.external_id)?;
    let mut more = 0;
    for other in all(tx, usize::MAX)?.into_iter().filter(|other| other.source == settled.source) {
        let its = keys(&other.told.buyer, &Reached::of(tx, &other.told.buyer)?);
        if !its.iter().any(|key| theirs.contains(key)) {
            continue;
        }
        match recorded(tx, act, &other, account) {
            Ok(_) => more += 1,
            // It stays for a look of its own.
            Err(Error::Refused(_)) => continue,
            Err(error) => return Err(error),
        }
        forget(tx, other.source, &other.told.external_id)?;
    }
    Ok((order, more))
}

/// Records an order that waited, with what its file says of it.
fn recorded(tx: &Transaction<'_>, act: &Act, waiting: &Waiting, account: AccountId) -> Result<OrderId> {
    let recorded = record::record(tx, act, waiting.source, account, &waiting.told, waiting.earns)?;
    if let Recorded::New(id) = recorded {
        record::note(tx, id, &waiting.note)?;
    }
    // It may have been nobody's by an earlier word.
    strangers::forget(tx, waiting.source, &waiting.told.external_id)?;
    Ok(recorded.id())
}

/// Says that an order is nobody's of ours.
pub fn dismiss(tx: &Transaction<'_>, act: &Act, id: WaitingId) -> Result<()> {
    expect_staff(tx, act)?;
    let waiting = find(tx, id)?;
    strangers::keep(tx, act, waiting.source, &waiting.told)?;
    forget(tx, waiting.source, &waiting.told.external_id)
}

/// What has waited longer than [`DAYS`] counts as strangers'.
pub fn prune(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    let limit = act.now.plus_days(-DAYS);
    for waiting in all(tx, usize::MAX)?.into_iter().filter(|waiting| waiting.received_at < limit) {
        strangers::keep(tx, act, waiting.source, &waiting.told)?;
        forget(tx, waiting.source, &waiting.told.external_id)?;
    }
    Ok(())
}

/// Somebody who runs the shop; anybody else finds nothing here.
fn expect_staff(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    let actor = account::find(tx, act.person()?)?;
    if actor.role.runs_the_shop() { Ok(()) } else { Err(Error::Missing) }
}
