//! Orders of people who are no members: nothing of them but their day and their amounts, so that the shop sees which share of its sales
//! came by referrals. Their numbers are kept under the key of the file, to count each once. What is told of their refunds and disputes
//! stays as long as that of orders which never came: an order may turn out to be a member's.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use sha2::Sha256;

use crate::domain::act::Act;
use crate::domain::ids::SourceId;
use crate::domain::money::Money;
use crate::domain::order::told::ToldOrder;
use crate::domain::order::told::record;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::{Error, Result};

/// How long they are kept.
pub const DAYS: i64 = 400;

/// What is kept of one.
struct Stranger {
    /// The source's newest word of it.
    version: Option<i64>,
    day: Day,
    /// One that was called off before anybody paid is kept for its version alone, and counts nowhere.
    is_paid: bool,
    /// The goods after discounts, without tax.
    net: Money,
    total: Money,
    /// What came back of the total, by refunds and by disputes that were lost.
    back: Money,
}

impl Stranger {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Stranger> {
        Ok(Stranger {
            version: row.get("version")?,
            day: row.get("day")?,
            is_paid: row.get("is_paid")?,
            net: row.get("net_minor")?,
            total: row.get("total_minor")?,
            back: row.get("back_minor")?,
        })
    }

    fn find(conn: &Connection, source: SourceId, key: &[u8; 16]) -> Result<Option<Stranger>> {
        let mut found = conn.prepare_cached(
            "SELECT version, day, is_paid, net_minor, total_minor, back_minor FROM stranger_order
             WHERE source_id = :source AND external_key = :key",
        )?;
        Ok(found.query_row(named_params! {":source": source, ":key": key}, Stranger::from_row).optional()?)
    }

    fn write(&self, tx: &Transaction<'_>, source: SourceId, key: &[u8; 16]) -> Result<()> {
        tx.prepare_cached(
            "INSERT INTO stranger_order (source_id, external_key, version, day, is_paid, net_minor, total_minor, back_minor, left_minor)
             VALUES (:source, :key, :version, :day, :paid, :net, :total, :back, :left)
             ON CONFLICT DO UPDATE
             SET version = excluded.version, day = excluded.day, is_paid = excluded.is_paid, net_minor = excluded.net_minor,
                 total_minor = excluded.total_minor, back_minor = excluded.back_minor, left_minor = excluded.left_minor",
        )?
        .execute(named_params! {
            ":source": source,
            ":key": key,
            ":version": self.version,
            ":day": self.day,
            ":paid": self.is_paid,
            ":net": self.net,
            ":total": self.total,
            ":back": self.back,
            ":left": self.left(),
        })?;
        Ok(())
    }

    /// The net value that is left: what came back is told with tax and shipping, and takes its part of the net.
    fn left(&self) -> Money {
        if self.is_paid { self.net - self.net.part(self.back.min(self.total), self.total) } else { Money::ZERO }
    }

    /// Everything came back: then no later word makes a sale of it again.
    fn is_undone(&self) -> bool {
        self.is_paid && !self.total.is_zero() && self.back >= self.total
    }
}

/// Keeps an order of nobody of ours. An older word of the source says only what came back of it.
pub(super) fn keep(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder) -> Result<()> {
    record::note_refunds(tx, act, source, &told.external_id, told.refunded, &told.refunds)?;
    let key = key_of(tx, &told.external_id)?;
    let known = Stranger::find(tx, source, &key)?;
    if known.is_none() && told.paid.is_none() && !told.is_cancelled {
        return Ok(());
    }
    let mut kept = known.unwrap_or(Stranger {
        version: None,
        day: act.zone.day_of(told.placed_at.min(act.now)),
        is_paid: false,
        net: Money::ZERO,
        total: Money::ZERO,
        back: Money::ZERO,
    });
    let is_older = told.version.zip(kept.version).is_some_and(|(told, known)| told < known);
    if !is_older {
        kept.version = told.version;
        kept.is_paid |= told.paid.is_some();
        if !kept.is_undone() {
            (kept.net, kept.total) = (told.amounts.value(), told.amounts.total);
        }
    }
    kept.back = kept.back.max(record::target(tx, source, &told.external_id)?);
    if told.is_cancelled && kept.is_paid && !is_older {
        kept.back = kept.back.max(kept.total);
    }
    kept.write(tx, source, &key)
}

/// Takes off what came back of such an order by all that was told of it by now. Answers whether there is one.
pub(super) fn give_back(tx: &Transaction<'_>, source: SourceId, external_id: &str) -> Result<bool> {
    let key = key_of(tx, external_id)?;
    let Some(mut kept) = Stranger::find(tx, source, &key)? else { return Ok(false) };
    kept.back = kept.back.max(record::target(tx, source, external_id)?);
    kept.write(tx, source, &key)?;
    Ok(true)
}

/// Takes an order out of the sum: it is a member's after all.
pub(super) fn forget(tx: &Transaction<'_>, source: SourceId, external_id: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM stranger_order WHERE source_id = :source AND external_key = :key")?
        .execute(named_params! {":source": source, ":key": key_of(tx, external_id)?})?;
    Ok(())
}

/// What strangers bought at one source in a stretch of days: how many orders, and their net value after refunds.
pub fn sum(conn: &Connection, source: SourceId, from: Day, to: Day) -> Result<(i64, Money)> {
    let mut found = conn.prepare_cached(
        "SELECT count(*), coalesce(sum(left_minor), 0) FROM stranger_order
         WHERE source_id = :source AND is_paid AND day BETWEEN :from AND :to",
    )?;
    Ok(found.query_row(named_params! {":source": source, ":from": from, ":to": to}, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Forgets what is older than [`DAYS`].
pub fn prune(tx: &Transaction<'_>, now: Timestamp, zone: &Zone) -> Result<()> {
    let first = zone.day_of(now.plus_days(-DAYS));
    tx.execute("DELETE FROM stranger_order WHERE day < :first", named_params! {":first": first})?;
    Ok(())
}

fn key_of(conn: &Connection, external_id: &str) -> Result<[u8; 16]> {
    let key: [u8; 32] = conn.prepare_cached("SELECT key FROM hash_key")?.query_row([], |row| row.get(0))?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::fault)?;
    mac.update(b"stranger's order ");
    mac.update(external_id.as_bytes());
    let whole: [u8; 32] = mac.finalize().into_bytes().into();
    Ok(whole[..16].try_into().expect("sixteen of thirty-two bytes"))
}
