//! Orders of people who are no members: nothing of them but their day and their net value, so that the shop sees which share of its
//! sales came by referrals. Their numbers are kept under the key of the file, to count each once.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, Transaction, named_params};
use sha2::Sha256;

use crate::domain::act::Act;
use crate::domain::dispute;
use crate::domain::ids::SourceId;
use crate::domain::money::Money;
use crate::domain::order::told::{ToldOrder, ToldRefund};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::{Error, Result};

/// How long they are kept.
pub const DAYS: i64 = 400;

/// Keeps an order of nobody of ours; an older word of the source changes nothing.
pub(super) fn keep(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder) -> Result<()> {
    let key = key_of(tx, &told.external_id)?;
    if told.paid.is_none() && !told.is_cancelled {
        return Ok(());
    }
    let net = told.amounts.value();
    let by_number: Money = told.refunds.iter().map(|refund| refund.amount).sum();
    let part = |back: Money| net.part(back.min(told.amounts.total), told.amounts.total);
    let refunded = if told.is_cancelled { net } else { part(told.refunded.max(by_number)) };
    let lost = part(dispute::lost_of(tx, source, &told.external_id)?);
    tx.prepare_cached(
        "INSERT INTO stranger_order (source_id, external_key, version, day, net_minor, refunded_minor, lost_minor)
         VALUES (:source, :key, :version, :day, :net, :refunded, :lost)
         ON CONFLICT DO UPDATE
         SET version = excluded.version, net_minor = excluded.net_minor,
             refunded_minor = min(excluded.net_minor, max(refunded_minor, excluded.refunded_minor)),
             lost_minor = min(excluded.net_minor, max(lost_minor, excluded.lost_minor))
         WHERE version IS NULL OR excluded.version IS NULL OR excluded.version >= version",
    )?
    .execute(named_params! {
        ":source": source,
        ":key": key,
        ":version": told.version,
        ":day": act.zone.day_of(told.placed_at.min(act.now)),
        ":net": net,
        ":refunded": refunded,
        ":lost": lost,
    })?;
    // Numbers of theirs stand nowhere else.
    tx.prepare_cached("DELETE FROM told_refund WHERE source_id = :source AND order_number = :order")?
        .execute(named_params! {":source": source, ":order": told.external_id})?;
    dispute::forget(tx, source, &told.external_id)
}

/// Notes what was given back of such an order. Answers whether there is one.
pub(super) fn give_back(
    tx: &Transaction<'_>,
    source: SourceId,
    external_id: &str,
    refunded: Money,
    refunds: &[ToldRefund],
) -> Result<bool> {
    let by_number: Money = refunds.iter().map(|refund| refund.amount).sum();
    let changed = tx
        .prepare_cached(
            "UPDATE stranger_order SET refunded_minor = min(net_minor, max(refunded_minor, :refunded))
             WHERE source_id = :source AND external_key = :key",
        )?
        .execute(named_params! {":refunded": refunded.max(by_number), ":source": source, ":key": key_of(tx, external_id)?})?;
    Ok(changed > 0)
}

/// Notes what the bank took of such an order, beside what was given back of it. Answers whether there is one. Nothing tells one dispute
/// from another there, so that of several the largest counts.
pub(super) fn lose(tx: &Transaction<'_>, source: SourceId, external_id: &str, lost: Money) -> Result<bool> {
    let changed = tx
        .prepare_cached(
            "UPDATE stranger_order SET lost_minor = min(net_minor, max(lost_minor, :lost))
             WHERE source_id = :source AND external_key = :key",
        )?
        .execute(named_params! {":lost": lost, ":source": source, ":key": key_of(tx, external_id)?})?;
    Ok(changed > 0)
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
        "SELECT count(*), coalesce(sum(max(net_minor - refunded_minor - lost_minor, 0)), 0) FROM stranger_order
         WHERE source_id = :source AND day BETWEEN :from AND :to",
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
