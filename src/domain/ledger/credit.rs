//! Store credit, lot by lot: what an order or a coupon reserves, what goes back, and what runs out.
//!
//! Whoever changes somebody's credit first lets happen what is due (`advance`), so that it makes no difference when the server last
//! looked. What a refund gives back goes to the lots that it came from, in the reverse order; where one of them has run out, it gets the
//! days of the order's terms, from the day of the refund. What a reversal took meanwhile is set off first.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, named_params};

use super::entry::{Posting, post};
use super::kinds::{BalanceKind, EntryChange, EntryKind};
use super::lots::{self, Lot, NewLot, Taker};
use crate::domain::act::Act;
use crate::domain::facts::HAS_RUN_OUT;
use crate::domain::ids::{AccountId, CouponId, EntryId, LotId, OrderId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

pub use super::lots::Lot as CreditLot;

/// Everything that is left of somebody's credit, what runs out first at the front.
pub fn lots(conn: &Connection, account: AccountId) -> Result<Vec<Lot>> {
    let mut lots = lots::lots_left(conn, account)?;
    lots.sort_by_key(|lot| (lot.expires_at.unwrap_or(Timestamp::MAX), lot.available_at, lot.id));
    Ok(lots)
}

/// Lets happen what is due: what has become available pays what is owed, and what has run out is written off. Answers whether anything
/// was.
pub(in crate::domain) fn advance(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<bool> {
    // Whatever day is told of what brings this about: this is posted now, and happens now.
    let act = &act.clone().happened(act.now);
    lots::pay_debts(tx, act.now, account)?;
    let mut lost = false;
    for lot in lots::lots_left(tx, account)?.into_iter().filter(|lot| lot.has_run_out(act.now)) {
        let (kind, change) = (EntryKind::Expiry, EntryChange::Expiry);
        let posting =
            Posting { lot: Some(lot.id), ..Posting::new(account, BalanceKind::Credit, kind, change, -lot.left, act.now) };
        post(tx, act, &posting)?;
        lost = true;
    }
    Ok(lost)
}

/// Writes off all credit whose last day is over. Returns how many accounts lost some.
pub fn expire_credit(tx: &Transaction<'_>, act: &Act) -> Result<usize> {
    let due: Vec<AccountId> = tx
        .prepare_cached(&format!("SELECT DISTINCT account_id FROM credit_lot AS lot WHERE {HAS_RUN_OUT}"))?
        .query_map(named_params! {":now": act.now}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut lost = 0;
    for account in due {
        lost += usize::from(advance(tx, act, account)?);
    }
    Ok(lost)
}

/// Reserves credit for an order. It is refused elsewhere when there is not so much.
pub(crate) fn reserve(tx: &Transaction<'_>, act: &Act, order: OrderId, account: AccountId, amount: Money) -> Result<()> {
    if !amount.is_zero() {
        advance(tx, act, account)?;
        let covered = lots::take(tx, act.now, account, amount, Taker::Order(order))?;
        debug_assert_eq!(covered, amount, "nobody reserves more than there is");
    }
    Ok(())
}

/// Reserves credit for a coupon, which is refused elsewhere when there is not so much.
pub(in crate::domain) fn set_aside(
    tx: &Transaction<'_>,
    act: &Act,
    coupon: CouponId,
    account: AccountId,
    amount: Money,
) -> Result<()> {
    advance(tx, act, account)?;
    let covered = lots::take(tx, act.now, account, amount, Taker::Coupon(coupon))?;
    debug_assert_eq!(covered, amount, "nobody reserves more than there is");
    Ok(())
}

/// An order takes so much of what a coupon reserved, from the same lots; the rest is free again.
pub(in crate::domain) fn spend_coupon(
    tx: &Transaction<'_>,
    act: &Act,
    coupon: CouponId,
    order: OrderId,
    account: AccountId,
    amount: Money,
) -> Result<()> {
    let mut rest = amount;
    for one in uses(tx, "coupon_id", coupon.0)?.into_iter().rev() {
        let part = rest.min(one.amount);
        if !part.is_zero() {
            // On the day on which the coupon took it: the lot may have run out since.
            tx.prepare_cached(
                "INSERT INTO credit_use (lot_id, order_id, amount_minor, created_at)
                 SELECT lot_id, :order, :amount, created_at FROM credit_use WHERE id = :id",
            )?
            .execute(named_params! {":order": order, ":amount": part, ":id": one.id})?;
            tx.prepare_cached("UPDATE credit_use SET amount_minor = amount_minor - :amount WHERE id = :id")?
                .execute(named_params! {":amount": part, ":id": one.id})?;
            rest -= part;
        }
    }
    free_coupon(tx, act, coupon, account)
}

/// What a coupon still reserves is free again. What has run out meanwhile is lost at once.
pub(in crate::domain) fn free_coupon(tx: &Transaction<'_>, act: &Act, coupon: CouponId, account: AccountId) -> Result<()> {
    give_back(tx, act, uses(tx, "coupon_id", coupon.0)?, Money::MOST, None)?;
    advance(tx, act, account)?;
    Ok(())
}

/// Lets go of a part of what an unpaid order reserved. What has run out meanwhile is lost at once.
pub(in crate::domain) fn release(
    tx: &Transaction<'_>,
    act: &Act,
    order: OrderId,
    account: AccountId,
    amount: Money,
) -> Result<()> {
    if !amount.is_zero() {
        give_back(tx, act, uses(tx, "order_id", order.0)?, amount, None)?;
        advance(tx, act, account)?;
    }
    Ok(())
}

/// Gives back what a paid order had spent: `entry` says so in the ledger.
pub(in crate::domain) fn return_spent(
    tx: &Transaction<'_>,
    act: &Act,
    order: OrderId,
    account: AccountId,
    amount: Money,
    (entry, days): (EntryId, Option<u32>),
) -> Result<()> {
    let mut renewed = BTreeMap::new();
    give_back(tx, act, uses(tx, "order_id", order.0)?, amount, Some(&mut renewed))?;
    for (origin, amount) in renewed {
        lots::open(tx, act, &NewLot { entry, origin, account, amount, days }, act.now)?;
    }
    lots::pay_debts(tx, act.now, account)
}

/// A part is in review from the start: nobody could spend its credit before, so that none of its days are over, however late it was told.
pub(in crate::domain) fn reviewed_from_the_start(tx: &Transaction<'_>, act: &Act, origin: EntryId) -> Result<()> {
    days_begin(tx, act, origin, Timestamp::from_ms(0))
}

/// The review of a part, open since `opened_at`, ended: the days of its credit begin now, unless they are to begin later. What had run
/// out before stays so.
pub(in crate::domain) fn review_approved(tx: &Transaction<'_>, act: &Act, origin: EntryId, opened_at: Timestamp) -> Result<()> {
    days_begin(tx, act, origin, opened_at)
}

/// Of what was not over at an instant.
fn days_begin(tx: &Transaction<'_>, act: &Act, origin: EntryId, opened_at: Timestamp) -> Result<()> {
    let waiting: Vec<(LotId, Timestamp, u32)> = tx
        .prepare_cached("SELECT id, available_at, days FROM credit_lot WHERE origin_id = :origin AND expires_at > :opened_at")?
        .query_map(named_params! {":origin": origin, ":opened_at": opened_at}, |row| {
            Ok((row.get("id")?, row.get("available_at")?, row.get("days")?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (lot, available_at, days) in waiting {
        tx.prepare_cached("UPDATE credit_lot SET expires_at = :expires WHERE id = :lot")?
            .execute(named_params! {":expires": lots::end_of(&act.zone, available_at.max(act.now), days), ":lot": lot})?;
    }
    Ok(())
}

/// What somebody has of a lot.
struct Use {
    id: i64,
    lot: Lot,
    amount: Money,
}

impl Use {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Use> {
        Ok(Use { id: row.get("use_id")?, lot: Lot::from_row(row)?, amount: row.get("net_minor")? })
    }
}

/// What a taker still has, the last that was taken first.
fn uses(conn: &Connection, column: &'static str, taker: i64) -> Result<Vec<Use>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT {}, use_id, net_minor
         FROM (SELECT id AS use_id, lot_id, amount_minor - renewed_minor AS net_minor FROM credit_use
               WHERE {column} = :taker AND amount_minor > renewed_minor) JOIN credit_lot ON credit_lot.id = lot_id
         ORDER BY use_id DESC",
        Lot::COLUMNS
    ))?;
    let rows = found.query_map(named_params! {":taker": taker}, Use::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How much of which origin became new lots.
type Renewed = BTreeMap<EntryId, Money>;

fn give_back(tx: &Transaction<'_>, act: &Act, taken: Vec<Use>, amount: Money, mut renewed: Option<&mut Renewed>) -> Result<()> {
    let mut rest = amount;
    for one in taken {
        let part = rest.min(one.amount);
        if !part.is_zero() {
            let left = set_off(tx, act, &one, part, renewed.as_deref_mut())?;
            refill(tx, act, &one, left, renewed.as_deref_mut())?;
            rest -= part;
        }
    }
    Ok(())
}

/// What comes back to a lot that was lowered meanwhile pays for that first: what is owed of it, then what other lots had to give.
/// Answers what is left.
fn set_off(tx: &Transaction<'_>, act: &Act, back: &Use, amount: Money, mut renewed: Option<&mut Renewed>) -> Result<Money> {
    let lowering: Vec<EntryId> = tx
        .prepare_cached("SELECT id FROM entry WHERE adjusts_id = :origin AND kind = 'reward' ORDER BY id")?
        .query_map(named_params! {":origin": back.lot.origin}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut rest = amount;
    for entry in lowering {
        let owed = tx
            .prepare_cached("SELECT coalesce(sum(left_minor), 0) FROM credit_debt WHERE entry_id = :entry")?
            .query_row(named_params! {":entry": entry}, |row| row.get(0))?;
        let paid = rest.min(owed);
        if !paid.is_zero() {
            hand_over(tx, act, back, paid, entry)?;
            lots::pay_debt(tx, entry, paid)?;
            rest -= paid;
        }
        for other in uses(tx, "entry_id", entry.0)?.into_iter().filter(|other| other.lot.origin != back.lot.origin) {
            let part = rest.min(other.amount);
            if !part.is_zero() {
                hand_over(tx, act, back, part, entry)?;
                refill(tx, act, &other, part, renewed.as_deref_mut())?;
                rest -= part;
            }
        }
    }
    Ok(rest)
}

/// What an order had of a lot, an entry has now.
fn hand_over(tx: &Transaction<'_>, act: &Act, from: &Use, amount: Money, entry: EntryId) -> Result<()> {
    tx.prepare_cached("UPDATE credit_use SET amount_minor = amount_minor - :amount WHERE id = :id")?
        .execute(named_params! {":amount": amount, ":id": from.id})?;
    lots::note_use(tx, act.now, from.lot.id, amount, Taker::Entry(entry))
}

/// Puts back into a lot what was taken of it. One that has run out is renewed by a refund, and by nothing else.
fn refill(tx: &Transaction<'_>, act: &Act, from: &Use, amount: Money, renewed: Option<&mut Renewed>) -> Result<()> {
    if amount.is_zero() {
        return Ok(());
    }
    let taken = named_params! {":amount": amount, ":id": from.id};
    match renewed {
        Some(renewed) if from.lot.has_run_out(act.now) => {
            *renewed.entry(from.lot.origin).or_default() += amount;
            tx.prepare_cached("UPDATE credit_use SET renewed_minor = renewed_minor + :amount WHERE id = :id")?.execute(taken)?;
        }
        _ => {
            tx.prepare_cached("UPDATE credit_use SET amount_minor = amount_minor - :amount WHERE id = :id")?.execute(taken)?;
            tx.prepare_cached("UPDATE credit_lot SET left_minor = left_minor + :amount WHERE id = :lot")?
                .execute(named_params! {":amount": amount, ":lot": from.lot.id})?;
        }
    }
    Ok(())
}
