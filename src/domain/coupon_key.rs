//! How a web shop is told of coupons by itself: where it is, with which key, and what came of the last time.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::coupon::news::IS_NEWS;
use crate::domain::event::{self, Event};
use crate::domain::ids::SourceId;
use crate::domain::polling::PollFailure;
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::source::{self, SourceKind};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// A shop that failed is told again after so many milliseconds, then ever later,
const AGAIN_MS: i64 = 30 * 1000;
/// and at most so seldom.
const MOST_WAIT_MS: i64 = 60 * 60 * 1000;
/// As much as is kept of what a shop said.
const MOST_DETAIL: usize = 300;

/// Where the interface of Stripe is, which is the same for everybody.
pub const STRIPE: &str = "https://api.stripe.com";

/// Those that can be told of coupons by themselves.
pub fn is_told(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Woocommerce | SourceKind::Shopify | SourceKind::Stripe)
}

/// How a web shop is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    pub source: SourceId,
    pub kind: SourceKind,
    pub url: String,
    /// As the vendor wants it, encrypted.
    pub key: Sealed,
    /// Whether it may be at an address of the own network.
    pub allows_private: bool,
    /// When it last took something.
    pub told_at: Option<Timestamp>,
    /// How often in a row it did not, why, and what it said.
    pub failures: i64,
    pub failure: Option<PollFailure>,
    pub detail: String,
}

impl Access {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Access> {
        Ok(Access {
            source: row.get("source_id")?,
            kind: row.get("kind")?,
            url: row.get("url")?,
            key: row.get("key")?,
            allows_private: row.get("allows_private")?,
            told_at: row.get("told_at")?,
            failures: row.get("failures")?,
            failure: row.get("failure")?,
            detail: row.get("detail")?,
        })
    }
}

const ROWS: &str =
    "SELECT access.source_id, source.kind, access.url, access.key, access.allows_private, access.told_at, access.failures,
                           access.failure, access.detail
                    FROM coupon_key AS access JOIN source ON source.id = access.source_id";

/// How a web shop is told; nothing where somebody does it by a file.
pub fn find(conn: &Connection, source: SourceId) -> Result<Option<Access>> {
    let mut found = conn.prepare_cached(&format!("{ROWS} WHERE access.source_id = :source"))?;
    Ok(found.query_row(named_params! {":source": source}, Access::from_row).optional()?)
}

/// Those that may be told now and do not know everything.
pub fn due(conn: &Connection, now: Timestamp) -> Result<Vec<Access>> {
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE access.due_at <= :now AND source.disabled_at IS NULL
                  AND EXISTS (SELECT 1 FROM coupon WHERE coupon.source_id = access.source_id AND {IS_NEWS})
         ORDER BY access.due_at"
    ))?;
    let rows = found.query_map(named_params! {":now": now}, Access::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The keys of all of them.
pub fn keys(conn: &Connection) -> Result<Vec<(SourceId, Sealed)>> {
    let mut found = conn.prepare("SELECT source_id, key FROM coupon_key ORDER BY source_id")?;
    Ok(found.query_map([], |row| Ok((row.get("source_id")?, row.get("key")?)))?.collect::<rusqlite::Result<_>>()?)
}

/// What may be changed of how a web shop is told. A key that is not given stays.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub url: String,
    pub key: Option<Sealed>,
    pub allows_private: bool,
}

/// Has a web shop told by itself from now on, or changes how.
pub fn set(tx: &Transaction<'_>, act: &Act, id: SourceId, wanted: &Wanted) -> Result<()> {
    if !is_told(source::find(tx, id)?.kind) {
        return Err(Refusal::ChoiceUnknown.into());
    }
    let key = wanted.key.clone().or(find(tx, id)?.map(|before| before.key)).ok_or(Refusal::KeyMissing)?;
    tx.execute(
        "INSERT INTO coupon_key (source_id, url, key, allows_private, due_at) VALUES (:source, :url, :key, :private, :now)
         ON CONFLICT (source_id) DO UPDATE
         SET url = excluded.url, key = excluded.key, allows_private = excluded.allows_private, due_at = excluded.due_at, failures = 0,
             failure = NULL, detail = ''",
        named_params! {":source": id, ":url": wanted.url, ":key": key, ":private": wanted.allows_private, ":now": act.now},
    )?;
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["coupon_key"] })
}

/// Tells a web shop no more by itself.
pub fn stop(tx: &Transaction<'_>, act: &Act, id: SourceId) -> Result<()> {
    source::find(tx, id)?;
    if tx.execute("DELETE FROM coupon_key WHERE source_id = :source", named_params! {":source": id})? == 0 {
        return Ok(());
    }
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["coupon_key"] })
}

/// Notes that a web shop took what it was told.
pub fn note_told(tx: &Transaction<'_>, now: Timestamp, id: SourceId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE coupon_key SET told_at = :now, due_at = :now, failures = 0, failure = NULL, detail = '' WHERE source_id = :source",
    )?
    .execute(named_params! {":now": now, ":source": id})?;
    Ok(())
}

/// Notes that it did not: it is told again, ever later.
pub fn note_failed(tx: &Transaction<'_>, now: Timestamp, id: SourceId, failure: PollFailure, detail: &str) -> Result<()> {
    let before = find(tx, id)?.map_or(0, |before| before.failures);
    let wait = AGAIN_MS.saturating_mul(1 << before.clamp(0, 12)).min(MOST_WAIT_MS);
    let detail: String = detail.chars().filter(|c| !c.is_control()).take(MOST_DETAIL).collect();
    tx.prepare_cached(
        "UPDATE coupon_key SET failures = failures + 1, failure = :failure, detail = :detail, due_at = :due WHERE source_id = :source",
    )?
    .execute(named_params! {
        ":failure": failure,
        ":detail": detail,
        ":due": Timestamp::from_ms(now.as_ms() + wait),
        ":source": id,
    })?;
    Ok(())
}
