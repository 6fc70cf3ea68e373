//! Asking a web shop for its orders, where it cannot reach us by itself: when it is asked, how far it was heard, and what came of it.
//!
//! Promise: what was fetched goes through the same inbox as what is delivered, together with how far that was, so that a stop between
//! two pages loses nothing and fetches nothing twice. An order from before the connection earns nothing.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::SourceId;
use crate::domain::inbox::{self, Arrived, Understood};
use crate::domain::ledger;
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::source::{self, SourceKind};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

/// A shop is asked so often, in milliseconds,
const EVERY_MS: i64 = 5 * 60 * 1000;
/// and after failures in a row at most so seldom.
const MOST_WAIT_MS: i64 = 60 * 60 * 1000;
/// So much of the past is fetched when a connection is made.
pub const PAST_DAYS: i64 = 90;
/// The longest address, and the longest key.
pub const MOST_URL: usize = 200;
pub const MOST_KEY: usize = 200;

choice!(
    /// Why a shop could not be asked.
    PollFailure {
        UnknownHost = "unknown_host",
        PrivateAddress = "private_address",
        NotEncrypted = "not_encrypted",
        /// Its certificate is not good.
        NotSecure = "not_secure",
        TimedOut = "timed_out",
        Unreachable = "unreachable",
        /// It answered with another address.
        Moved = "moved",
        /// It doesn't take the key.
        Denied = "denied",
        /// There is no WooCommerce at this address.
        NoShop = "no_shop",
        /// It is asked too often.
        Busy = "busy",
        /// It answered with another status.
        Answered = "answered",
        /// What it answered is no list of orders.
        Unreadable = "unreadable",
        TooLarge = "too_large",
        /// The key file beside the database is gone.
        SecretLost = "secret_lost",
    }
);

/// How a shop is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polling {
    pub source: SourceId,
    /// Where the shop is, such as `https://shop.example`.
    pub url: String,
    /// Its consumer key and its consumer secret, with a colon between.
    pub key: Sealed,
    /// Whether it may be at an address of the own network.
    pub allows_private: bool,
    /// What was changed there up to here has been fetched.
    pub seen_to: Timestamp,
    /// What was fetched waits until an admin has said whether it earns.
    pub holds: bool,
    pub due_at: Timestamp,
    /// When it last answered, and why it didn't the last time.
    pub answered_at: Option<Timestamp>,
    pub failures: i64,
    pub failure: Option<PollFailure>,
    /// The status that it answered with then.
    pub status: Option<u16>,
}

impl Polling {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Polling> {
        Ok(Polling {
            source: row.get("source_id")?,
            url: row.get("url")?,
            key: row.get("key")?,
            allows_private: row.get("allows_private")?,
            seen_to: row.get("seen_to")?,
            holds: row.get("holds")?,
            due_at: row.get("due_at")?,
            answered_at: row.get("answered_at")?,
            failures: row.get("failures")?,
            failure: row.get("failure")?,
            status: row.get("status")?,
        })
    }
}

const ROWS: &str =
    "SELECT polling.source_id, polling.url, polling.key, polling.allows_private, polling.seen_to, polling.holds, polling.due_at,
                           polling.answered_at, polling.failures, polling.failure, polling.status
                    FROM polling JOIN source ON source.id = polling.source_id";

/// How a source is asked; nothing where it isn't.
pub fn find(conn: &Connection, source: SourceId) -> Result<Option<Polling>> {
    let mut found = conn.prepare_cached(&format!("{ROWS} WHERE polling.source_id = :source"))?;
    Ok(found.query_row(named_params! {":source": source}, Polling::from_row).optional()?)
}

/// Those that are to be asked now.
pub fn due(conn: &Connection, now: Timestamp) -> Result<Vec<Polling>> {
    let mut found = conn
        .prepare_cached(&format!("{ROWS} WHERE polling.due_at <= :now AND source.disabled_at IS NULL ORDER BY polling.due_at"))?;
    let rows = found.query_map(named_params! {":now": now}, Polling::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The keys of all shops that are asked.
pub fn keys(conn: &Connection) -> Result<Vec<(SourceId, Sealed)>> {
    let mut found = conn.prepare("SELECT source_id, key FROM polling ORDER BY source_id")?;
    Ok(found.query_map([], |row| Ok((row.get("source_id")?, row.get("key")?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Reads a shop's address as people copy it, and leaves what leads to its orders off: `shop.example/wp-json/` is `https://shop.example`.
pub fn parse_url(text: &str) -> std::result::Result<String, Refusal> {
    let text = text.trim();
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let malformed = |_| Refusal::AddressMalformed;
    let url = url::Url::parse(&whole).map_err(malformed)?;
    let is_web = matches!(url.scheme(), "http" | "https");
    if !is_web || !url.has_host() || !url.username().is_empty() || url.password().is_some() || whole.len() > MOST_URL {
        return Err(Refusal::AddressMalformed);
    }
    let path = url.path().split("/wp-json").next().unwrap_or_default().split("/wp-admin").next().unwrap_or_default();
    let mut plain = url.clone();
    plain.set_query(None);
    plain.set_fragment(None);
    plain.set_path(path);
    Ok(plain.as_str().trim_end_matches('/').to_owned())
}

/// What may be changed of how a source is asked. Keys that are not given stay.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub url: String,
    pub key: Option<Sealed>,
    pub allows_private: bool,
    /// Where the past of a shop is fetched for the first time: nothing of it counts before an admin has seen what it would earn.
    pub holds: bool,
}

/// Has a source asked for its orders from now on, those of the last weeks first; or changes how.
pub fn set(tx: &Transaction<'_>, act: &Act, id: SourceId, wanted: &Wanted) -> Result<()> {
    let source = source::find(tx, id)?;
    if source.kind != SourceKind::Woocommerce {
        return Err(Refusal::ChoiceUnknown.into());
    }
    let before = find(tx, id)?;
    let key = wanted.key.clone().or(before.as_ref().map(|before| before.key.clone())).ok_or(Refusal::KeyMissing)?;
    // Another shop is another past.
    let is_same = before.as_ref().is_some_and(|before| before.url == wanted.url);
    let holds = if is_same { before.as_ref().is_some_and(|before| before.holds) } else { wanted.holds };
    let seen_to = before.filter(|_| is_same).map_or(act.now.plus_days(-PAST_DAYS), |before| before.seen_to);
    tx.execute(
        "INSERT INTO polling (source_id, url, key, allows_private, seen_to, holds, due_at)
         VALUES (:source, :url, :key, :private, :seen, :holds, :now)
         ON CONFLICT (source_id) DO UPDATE
         SET url = excluded.url, key = excluded.key, allows_private = excluded.allows_private, seen_to = excluded.seen_to,
             holds = excluded.holds, due_at = excluded.due_at, failures = 0, failure = NULL, status = NULL",
        named_params! {
            ":source": id,
            ":url": wanted.url,
            ":key": key,
            ":private": wanted.allows_private,
            ":seen": seen_to,
            ":holds": holds,
            ":now": act.now,
        },
    )?;
    source::begin(tx, act, id)?;
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["polling"] })
}

/// Asks a source no more.
pub fn stop(tx: &Transaction<'_>, act: &Act, id: SourceId) -> Result<()> {
    source::find(tx, id)?;
    if tx.execute("DELETE FROM polling WHERE source_id = :source", named_params! {":source": id})? == 0 {
        return Ok(());
    }
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["polling"] })
}

/// Says whether what was fetched of the past earns, so that it is done now. What came of the past before stays as it is.
pub fn decide(tx: &Transaction<'_>, act: &Act, id: SourceId, past_earns: bool) -> Result<()> {
    source::find(tx, id)?;
    let decided =
        tx.execute("UPDATE polling SET holds = 0 WHERE source_id = :source AND holds", named_params! {":source": id})?;
    if decided == 0 {
        return Ok(());
    }
    if past_earns {
        source::let_past_earn(tx, id)?;
    }
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["polling"] })
}

/// What is held of a source would earn: commission and store credit. Nothing of it is left behind.
pub fn would_earn(tx: &Transaction<'_>, act: &Act, id: SourceId, held: &[Understood]) -> Result<(Money, Money)> {
    tx.execute_batch("SAVEPOINT would_earn")?;
    source::let_past_earn(tx, id)?;
    let before = ledger::last_entry(tx)?;
    inbox::settle(tx, act.now, &act.zone, held, inbox::apply)?;
    let earned = ledger::earned_since(tx, before)?;
    tx.execute_batch("ROLLBACK TO would_earn; RELEASE would_earn")?;
    Ok(earned)
}

/// Has a source asked as soon as possible.
pub fn hurry(tx: &Transaction<'_>, act: &Act, id: SourceId) -> Result<()> {
    source::find(tx, id)?;
    tx.execute("UPDATE polling SET due_at = :now WHERE source_id = :source", named_params! {":now": act.now, ":source": id})?;
    Ok(())
}

/// Takes in a part of what was fetched, and how far that was. Answers how many are new. What was fetched from an address that has been
/// changed meanwhile is left.
pub fn take(tx: &Transaction<'_>, act: &Act, asked: &Polling, fetched: &[Arrived], seen_to: Timestamp) -> Result<usize> {
    if find(tx, asked.source)?.is_none_or(|now| now.url != asked.url) {
        return Ok(0);
    }
    let mut new = 0;
    for arrived in fetched {
        new += usize::from(inbox::receive(tx, act, arrived)?);
    }
    tx.execute(
        "UPDATE polling SET seen_to = max(seen_to, :seen) WHERE source_id = :source",
        named_params! {":seen": seen_to, ":source": asked.source},
    )?;
    Ok(new)
}

/// What came of asking a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All that was changed has been fetched.
    Answered,
    /// There is more, which is asked for at once.
    More,
    Failed {
        failure: PollFailure,
        status: Option<u16>,
        /// How long it wants to be left alone.
        wait_s: Option<i64>,
    },
}

/// Notes what came of asking, and when the shop is asked again: after failures ever later.
pub fn note(tx: &Transaction<'_>, now: Timestamp, id: SourceId, asked: Asked) -> Result<()> {
    let (failure, status, wait_ms) = match asked {
        Asked::Answered => (None, None, EVERY_MS),
        Asked::More => (None, None, 0),
        Asked::Failed { failure, status, wait_s } => {
            let before = find(tx, id)?.map_or(0, |before| before.failures);
            let later = EVERY_MS.saturating_mul(1 << before.clamp(0, 10));
            let told = wait_s.unwrap_or(0).clamp(0, 24 * 60 * 60) * 1000;
            (Some(failure), status, later.min(MOST_WAIT_MS).max(told))
        }
    };
    tx.execute(
        "UPDATE polling
         SET failures = iif(:failure IS NULL, 0, failures + 1), failure = :failure, status = :status, due_at = :due,
             answered_at = iif(:failure IS NULL, :now, answered_at)
         WHERE source_id = :source",
        named_params! {
            ":failure": failure,
            ":status": status,
            ":due": Timestamp::from_ms(now.as_ms() + wait_ms),
            ":now": now,
            ":source": id,
        },
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o06_an_address_is_read_as_it_is_copied() {
        for (typed, url) in [
            ("shop.example", "https://shop.example"),
            ("https://shop.example/", "https://shop.example"),
            ("https://shop.example/de/wp-json/wc/v3/orders?per_page=1", "https://shop.example/de"),
            ("https://shop.example/wp-admin/admin.php?page=wc-settings", "https://shop.example"),
            (" http://192.168.1.7:8080/shop/ ", "http://192.168.1.7:8080/shop"),
        ] {
            assert_eq!(parse_url(typed).as_deref(), Ok(url), "{typed}");
        }
        for typed in ["", "ftp://shop.example", "https://", "https://ck:cs@shop.example", "shop example"] {
            assert_eq!(parse_url(typed), Err(Refusal::AddressMalformed), "{typed}");
        }
    }
}
