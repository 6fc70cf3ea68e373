//! Lots of store credit, as rows: what came in, what is left of it, and what took the rest. The rules are in [`super::credit`].
//!
//! Promise: what is left of somebody's lots, less what no lot has covered yet, is their balance less what their orders reserve.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::{AccountId, CouponId, EntryId, LotId, OrderId};
use crate::domain::money::Money;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// A lot of which something is left.
#[derive(Debug, Clone)]
pub struct Lot {
    pub id: LotId,
    /// What brought it in.
    pub entry: EntryId,
    /// What it goes back to, when it was given back after it had run out; else the same.
    pub origin: EntryId,
    pub left: Money,
    pub available_at: Timestamp,
    /// From then on it can't be spent any more.
    pub expires_at: Option<Timestamp>,
    /// Since when somebody looks at where it came from, as long as they do.
    pub in_review_since: Option<Timestamp>,
}

impl Lot {
    pub(super) const COLUMNS: &str = "id, entry_id, origin_id, left_minor, available_at, expires_at,
         (SELECT opened_at FROM review WHERE review.entry_id = origin_id AND review.closed_at IS NULL) AS in_review_since";

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Lot> {
        Ok(Lot {
            id: row.get("id")?,
            entry: row.get("entry_id")?,
            origin: row.get("origin_id")?,
            left: row.get("left_minor")?,
            available_at: row.get("available_at")?,
            expires_at: row.get("expires_at")?,
            in_review_since: row.get("in_review_since")?,
        })
    }

    pub fn is_in_review(&self) -> bool {
        self.in_review_since.is_some()
    }

    fn is_available(&self, now: Timestamp) -> bool {
        !self.is_in_review() && self.available_at <= now
    }

    /// Whether its last day is over. As long as it is in review no day counts; what had run out before stays so.
    pub fn has_run_out(&self, now: Timestamp) -> bool {
        let counted = self.in_review_since.unwrap_or(now);
        self.expires_at.is_some_and(|end| end <= counted)
    }

    /// The end of its last day, in that day.
    pub fn last_moment(&self) -> Option<Timestamp> {
        self.expires_at.map(|end| end.plus_ms(-1))
    }

    /// What expires first comes first, then the oldest.
    fn spending_order(&self) -> (Timestamp, Timestamp, LotId) {
        (self.expires_at.unwrap_or(Timestamp::MAX), self.available_at, self.id)
    }
}

/// The end of the last day on which something can be used that is available since an instant.
pub(super) fn end_of(zone: &Zone, since: Timestamp, days: u32) -> Timestamp {
    zone.start_of(zone.day_of(since.plus_days(days.into())).plus(1))
}

/// Everything that is left of somebody's credit, oldest first.
pub(super) fn lots_left(conn: &Connection, account: AccountId) -> Result<Vec<Lot>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {} FROM credit_lot WHERE account_id = :account AND left_minor > 0 ORDER BY available_at, id",
        Lot::COLUMNS
    ))?;
    let rows = found.query_map(named_params! {":account": account}, Lot::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What is left of somebody's credit, by what can be done with it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Left {
    pub(super) holding: Money,
    pub(super) in_review: Money,
    /// Past its date, and not written off yet.
    pub(super) overdue: Money,
}

/// The same as if what is due at `now` had happened: what was owed is paid by what has become available since.
pub(super) fn left(conn: &Connection, account: AccountId, now: Timestamp) -> Result<Left> {
    let mut owed: Money = debts(conn, account)?.into_iter().map(|(_, amount)| amount).sum();
    let mut left = Left::default();
    for lot in lots_left(conn, account)? {
        match lot {
            _ if lot.is_in_review() => left.in_review += lot.left,
            _ if !lot.is_available(now) => left.holding += lot.left,
            _ => {
                let paid = owed.min(lot.left);
                owed -= paid;
                left.overdue += if lot.has_run_out(now) { lot.left - paid } else { Money::ZERO };
            }
        }
    }
    Ok(left)
}

/// What is to become a lot.
pub(super) struct NewLot {
    pub(super) entry: EntryId,
    pub(super) origin: EntryId,
    pub(super) account: AccountId,
    pub(super) amount: Money,
    pub(super) days: Option<u32>,
}

pub(super) fn open(tx: &Transaction<'_>, act: &Act, lot: &NewLot, available_at: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO credit_lot (account_id, entry_id, origin_id, amount_minor, left_minor, available_at, days, expires_at)
         VALUES (:account, :entry, :origin, :amount, :amount, :available, :days, :expires)",
    )?
    .execute(named_params! {
        ":account": lot.account,
        ":entry": lot.entry,
        ":origin": lot.origin,
        ":amount": lot.amount,
        ":available": available_at,
        ":days": lot.days,
        ":expires": lot.days.map(|days| end_of(&act.zone, available_at, days)),
    })?;
    Ok(())
}

/// Who takes something of a lot.
#[derive(Debug, Clone, Copy)]
pub(super) enum Taker {
    Order(OrderId),
    Coupon(CouponId),
    Entry(EntryId),
}

pub(super) fn take_from(tx: &Transaction<'_>, now: Timestamp, lot: LotId, amount: Money, taker: Taker) -> Result<()> {
    if amount.is_zero() {
        return Ok(());
    }
    tx.prepare_cached("UPDATE credit_lot SET left_minor = left_minor - :amount WHERE id = :lot")?
        .execute(named_params! {":amount": amount, ":lot": lot})?;
    note_use(tx, now, lot, amount, taker)
}

/// Says that somebody has so much of a lot, of which it was taken already.
pub(super) fn note_use(tx: &Transaction<'_>, now: Timestamp, lot: LotId, amount: Money, taker: Taker) -> Result<()> {
    let (order, coupon, entry) = match taker {
        Taker::Order(order) => (Some(order), None, None),
        Taker::Coupon(coupon) => (None, Some(coupon), None),
        Taker::Entry(entry) => (None, None, Some(entry)),
    };
    tx.prepare_cached(
        "INSERT INTO credit_use (lot_id, order_id, coupon_id, entry_id, amount_minor, created_at)
         VALUES (:lot, :order, :coupon, :entry, :amount, :now)",
    )?
    .execute(named_params! {
        ":lot": lot, ":order": order, ":coupon": coupon, ":entry": entry, ":amount": amount, ":now": now,
    })?;
    Ok(())
}

/// Takes up to so much of what can be spent now, and answers how much there was.
pub(super) fn take(tx: &Transaction<'_>, now: Timestamp, account: AccountId, amount: Money, taker: Taker) -> Result<Money> {
    let mut lots = lots_left(tx, account)?;
    lots.retain(|lot| lot.is_available(now) && !lot.has_run_out(now));
    lots.sort_by_key(Lot::spending_order);
    let mut missing = amount;
    for lot in lots {
        let part = missing.min(lot.left);
        take_from(tx, now, lot.id, part, taker)?;
        missing -= part;
    }
    Ok(amount - missing)
}

/// Lowers what a lot brought in: takes what is left of it and of what became of it, then what was spent, which others make up for.
pub(super) fn lower(
    tx: &Transaction<'_>,
    now: Timestamp,
    account: AccountId,
    origin: EntryId,
    amount: Money,
    entry: EntryId,
) -> Result<()> {
    let own = lots_left(tx, account)?.into_iter().filter(|lot| lot.origin == origin);
    let mut missing = amount;
    for lot in own {
        let part = missing.min(lot.left);
        take_from(tx, now, lot.id, part, Taker::Entry(entry))?;
        missing -= part;
    }
    lose(tx, now, account, missing, entry)
}

/// Takes credit away whatever there is: what no lot covers is owed, and later ones pay it.
pub(super) fn lose(tx: &Transaction<'_>, now: Timestamp, account: AccountId, amount: Money, entry: EntryId) -> Result<()> {
    let owed = amount - take(tx, now, account, amount, Taker::Entry(entry))?;
    if !owed.is_zero() {
        tx.prepare_cached("INSERT INTO credit_debt (entry_id, account_id, left_minor) VALUES (:entry, :account, :owed)")?
            .execute(named_params! {":entry": entry, ":account": account, ":owed": owed})?;
    }
    Ok(())
}

/// The part of a lot that an entry writes off: it has expired, or is given up.
pub(super) fn write_off(tx: &Transaction<'_>, now: Timestamp, lot: Option<LotId>, amount: Money, entry: EntryId) -> Result<()> {
    let lot = lot.ok_or(Error::Missing)?;
    take_from(tx, now, lot, amount, Taker::Entry(entry))
}

/// What nobody has covered yet of what was taken away, oldest first.
pub(super) fn debts(conn: &Connection, account: AccountId) -> Result<Vec<(EntryId, Money)>> {
    let mut found =
        conn.prepare_cached("SELECT entry_id, left_minor FROM credit_debt WHERE account_id = :account ORDER BY entry_id")?;
    let rows = found.query_map(named_params! {":account": account}, |row| Ok((row.get("entry_id")?, row.get("left_minor")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What is owed by an entry is so much less.
pub(super) fn pay_debt(tx: &Transaction<'_>, entry: EntryId, amount: Money) -> Result<()> {
    let paid = named_params! {":entry": entry, ":amount": amount};
    let is_whole =
        tx.prepare_cached("DELETE FROM credit_debt WHERE entry_id = :entry AND left_minor = :amount")?.execute(paid)? > 0;
    if !is_whole {
        tx.prepare_cached("UPDATE credit_debt SET left_minor = left_minor - :amount WHERE entry_id = :entry")?.execute(paid)?;
    }
    Ok(())
}

/// What has become available pays what is owed, oldest first: also what has run out since.
pub(super) fn pay_debts(tx: &Transaction<'_>, now: Timestamp, account: AccountId) -> Result<()> {
    let debts = debts(tx, account)?;
    if debts.is_empty() {
        return Ok(());
    }
    let mut lots = lots_left(tx, account)?;
    lots.retain(|lot| lot.is_available(now));
    for (entry, mut owed) in debts {
        for lot in &mut lots {
            let part = owed.min(lot.left);
            if !part.is_zero() {
                take_from(tx, now, lot.id, part, Taker::Entry(entry))?;
                pay_debt(tx, entry, part)?;
                lot.left -= part;
                owed -= part;
            }
        }
    }
    Ok(())
}
