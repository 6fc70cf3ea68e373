//! Told orders are compared with what is kept of them, and what is different is done by the verbs that every order goes through.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::changed;
use crate::domain::coupon;
use crate::domain::dispute::{self, DisputeTold};
use crate::domain::earning::Cause;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, ItemId, OrderId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::edit::{Rewritten, rewrite};
use crate::domain::order::items::items;
use crate::domain::order::model::{Amounts, NoEarning, Order, PaymentMethod, PricedBy, find, too_little_earns};
use crate::domain::order::pay::{Payment, cancel, pay_order};
use crate::domain::order::place::{Said, frozen, insert};
use crate::domain::order::refund::{Refunding, record_refund};
use crate::domain::order::returned::{Back, Parts, returned};
use crate::domain::order::told::coupons::{self, Carried, Spending};
use crate::domain::order::told::priced::{Kept, Ours, priced};
use crate::domain::order::told::{ToldOrder, ToldRefund};
use crate::domain::order::write::write;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// Whether the past that a source tells of earns something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earns {
    ByTheTerms,
    /// It was before the program.
    Nothing,
}

/// What became of what was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    New(OrderId),
    Changed(OrderId),
    /// It was known already.
    Unchanged(OrderId),
}

impl Recorded {
    /// The order.
    pub fn id(self) -> OrderId {
        match self {
            Recorded::New(id) | Recorded::Changed(id) | Recorded::Unchanged(id) => id,
        }
    }
}

/// The order of a source with this number, and the source's newest word of it.
pub fn known(tx: &Transaction<'_>, source: SourceId, external_id: &str) -> Result<Option<(OrderId, Option<i64>)>> {
    Ok(tx
        .prepare_cached("SELECT id, told_version FROM orders WHERE source_id = :source AND external_id = :external")?
        .query_row(named_params! {":source": source, ":external": external_id}, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Records what a source tells of an order of a customer: a new one, or what has changed of one that is known, whose customer stays. An
/// order from before its buyer's account is refused with [`Refusal::DateBeforeAccount`].
pub fn record(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    customer: AccountId,
    told: &ToldOrder,
    earns: Earns,
) -> Result<Recorded> {
    told.check(shop::currency(tx)?.code())?;
    note_refunds(tx, act, source, &told.external_id, told.refunded, &told.refunds)?;
    let known = known(tx, source, &told.external_id)?;
    // What is older than what is known says nothing of whether the order is off; its refunds stay refunds.
    let is_off = told.is_cancelled && known.is_none_or(|(_, version)| !is_older(told, version));
    let recorded = match known {
        None => Recorded::New(place(tx, act, source, customer, told, earns)?),
        Some((id, version)) => match renew(tx, act, id, version, told)? {
            true => Recorded::Changed(id),
            false => Recorded::Unchanged(id),
        },
    };
    let is_given_back = give_back(tx, act, recorded.id(), source, told, is_off)?;
    Ok(match recorded {
        Recorded::Unchanged(id) if is_given_back => Recorded::Changed(id),
        recorded => recorded,
    })
}

/// Records what a source tells of the refunds of an order. One that is not known yet has them when it comes.
pub fn record_refunds(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    external_id: &str,
    refunded: Money,
    refunds: &[ToldRefund],
) -> Result<Option<Recorded>> {
    note_refunds(tx, act, source, external_id, refunded, refunds)?;
    let Some((id, _)) = known(tx, source, external_id)? else { return Ok(None) };
    let at = refunds.iter().map(|refund| refund.at).max();
    let order = find(tx, id)?;
    let target = with_credit(&order, target(tx, source, external_id)?);
    let is_changed = give_back_to(tx, act, &order, target, at, refunds)?;
    Ok(Some(if is_changed { Recorded::Changed(id) } else { Recorded::Unchanged(id) }))
}

/// Gives back what the bank took of an order.
pub fn give_back_lost(tx: &Transaction<'_>, act: &Act, id: OrderId, source: SourceId, told: &DisputeTold) -> Result<()> {
    let order = find(tx, id)?;
    let target = with_credit(&order, target(tx, source, &told.order)?);
    give_back_to(tx, act, &order, target, Some(told.at), &[])?;
    Ok(())
}

fn place(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    customer: AccountId,
    told: &ToldOrder,
    earns: Earns,
) -> Result<OrderId> {
    let customer = account::find(tx, customer)?;
    if !customer.role.is_member() {
        return Err(Error::Missing);
    }
    customer.expect_not_erased()?;
    let placed_at = open_time(tx, act, told.placed_at)?;
    let dated = &books::dated(tx, &act.clone().happened(placed_at), customer.created_at, Refusal::DateBeforeAccount)?;
    let carried = coupons::carried(tx, source, customer.id, told)?;
    let spending = carried.spending(tx, act, None)?;
    let ours = ours(tx, &carried, &spending, (customer.id, source, dated.at))?;
    let Kept { lines, external_ids, priced } = priced(tx, told, &ours)?;
    let mut order = Order {
        external_id: Some(told.external_id.clone()),
        priced_by: PricedBy::Told,
        entitlement: carried.entitlement(tx, None, dated.at)?,
        ..frozen(tx, dated, &customer, source, Amounts::new(&priced, spending.credit))?
    };
    if earns == Earns::Nothing && order.earner.is_some() {
        order.no_earning = Some(NoEarning::Before);
    }
    let said = Said { version: version_of(act, told), at: told.placed_at, off: told.difference(), external_ids: &external_ids };
    let id = insert(tx, &order, None, (&lines, &priced), Some(&said))?;
    carried.use_up(tx, act, id, &spending)?;
    event::record(tx, dated, &Event::OrderPlaced(id))?;
    order.id = id;
    pay_as_told(tx, act, &order, told)?;
    if told.is_cancelled {
        cancel_as_told(tx, act, id)?;
    }
    Ok(id)
}

/// Whether the source has said something newer already.
fn is_older(told: &ToldOrder, known: Option<i64>) -> bool {
    told.version.zip(known).is_some_and(|(told, known)| told < known)
}

/// Does what has changed since the newest word so far, and answers whether anything has.
fn renew(tx: &Transaction<'_>, act: &Act, id: OrderId, version: Option<i64>, told: &ToldOrder) -> Result<bool> {
    let before = find(tx, id)?;
    if before.priced_by == PricedBy::Ours {
        return Err(Refusal::OrderKnown.into());
    }
    if is_older(told, version) {
        return Ok(false);
    }
    if told.version.is_none() || told.version != version {
        note_word(tx, act, id, told)?;
        if before.cancelled_at.is_some() && !told.is_cancelled {
            reinstate(tx, act, &before)?;
        }
        rewrite_as_told(tx, act, id, told)?;
    }
    if !told.is_cancelled || before.paid_at.is_some() {
        pay_as_told(tx, act, &find(tx, id)?, told)?;
    }
    if told.is_cancelled {
        cancel_as_told(tx, act, id)?;
    }
    Ok(find(tx, id)? != before)
}

/// By what an older word is told from this one.
fn version_of(act: &Act, told: &ToldOrder) -> i64 {
    told.version.unwrap_or(act.now.as_ms())
}

/// Writes down the source's newest word, to tell an older one from it.
fn note_word(tx: &Transaction<'_>, act: &Act, id: OrderId, told: &ToldOrder) -> Result<()> {
    tx.prepare_cached("UPDATE orders SET told_version = :version, told_at = :at, told_off_minor = :off WHERE id = :id")?
        .execute(named_params! {
            ":version": version_of(act, told),
            ":at": told.placed_at,
            ":off": told.difference(),
            ":id": id,
        })?;
    changed::order(tx, id, act.now)
}

/// Notes what a file says of an order.
pub(crate) fn note(tx: &Transaction<'_>, id: OrderId, note: &str) -> Result<()> {
    if note.is_empty() {
        return Ok(());
    }
    tx.prepare_cached("UPDATE orders SET note = :note WHERE id = :id")?.execute(named_params! {":note": note, ":id": id})?;
    Ok(())
}

/// When something counts that a source dates: as told, unless that is still to come by our clock, or closed in the books by now.
fn open_time(tx: &Transaction<'_>, act: &Act, told: Timestamp) -> Result<Timestamp> {
    let at = told.min(act.now);
    // No day is before every day.
    Ok(if Some(act.zone.day_of(at)) <= books::closed_to(tx)? { act.now } else { at })
}

fn pay_as_told(tx: &Transaction<'_>, act: &Act, order: &Order, told: &ToldOrder) -> Result<()> {
    let Some(payment) = &told.paid else { return Ok(()) };
    if order.paid_at.is_some() || order.cancelled_at.is_some() {
        return Ok(());
    }
    let paid_at = open_time(tx, act, payment.at)?.max(order.placed_at);
    let reference = payment.reference.chars().take(120).collect();
    pay_order(tx, act, order, &Payment { method: PaymentMethod::Other, reference, paid_at })?;
    Ok(())
}

/// An order that was paid is given back instead: see [`target`].
fn cancel_as_told(tx: &Transaction<'_>, act: &Act, id: OrderId) -> Result<()> {
    if find(tx, id)?.paid_at.is_none() { cancel(tx, act, id) } else { Ok(()) }
}

/// What our coupons do to what was told, of an order of this customer, from this source, that was placed then.
fn ours(
    tx: &Transaction<'_>,
    carried: &Carried,
    spending: &Spending,
    (customer, source, placed_at): (AccountId, SourceId, Timestamp),
) -> Result<Ours> {
    let is_discounted = coupon::could_be_used(tx, customer, source, placed_at)?;
    Ok(Ours { put_back: carried.put_back(spending.credit), is_discounted })
}

/// A cancelled order goes on after all. Its discount and its credit may be another order's by now: see [`rewrite_as_told`].
fn reinstate(tx: &Transaction<'_>, act: &Act, before: &Order) -> Result<()> {
    let amounts = Amounts { credit: Money::ZERO, ..before.amounts };
    let after = Order { cancelled_at: None, entitlement: None, amounts, ..before.clone() };
    write(tx, act, before, &after, Cause::Placed)?;
    event::record(tx, act, &Event::OrderReinstated(before.id))
}

/// Brings lines and amounts to what was told. What was given back in full, or is off, is left as it is.
fn rewrite_as_told(tx: &Transaction<'_>, act: &Act, id: OrderId, told: &ToldOrder) -> Result<()> {
    let (before, items_before) = (find(tx, id)?, items(tx, id)?);
    if before.is_refunded() || before.cancelled_at.is_some() {
        return Ok(());
    }
    let carried = coupons::carried(tx, before.source, before.customer, told)?;
    let spending = carried.spending(tx, act, Some(&before))?;
    let ours = ours(tx, &carried, &spending, (before.customer, before.source, before.placed_at))?;
    let Kept { lines, external_ids, priced } = priced(tx, told, &ours)?;
    let amounts = Amounts::new(&priced, spending.credit);
    let entitlement = carried.entitlement(tx, Some(&before), before.placed_at)?;
    carried.use_up(tx, act, id, &spending)?;
    let split = |item: &crate::domain::order::items::Item| (item.line.clone(), (item.value, item.tax));
    let is_same = items_before.iter().map(split).eq(lines.iter().cloned().zip(priced.lines.iter().copied()));
    if is_same && amounts == before.amounts && entitlement == before.entitlement {
        return Ok(());
    }
    let mut after = Order { amounts, entitlement, ..before.clone() };
    // What it takes more is taken already; what it takes less goes back with the change.
    let before = Order { amounts: Amounts { credit: before.amounts.credit.max(spending.credit), ..before.amounts }, ..before };
    if let Some(earner) = after.earner
        && after.no_earning.is_none_or(NoEarning::is_of_goods)
    {
        after.no_earning = too_little_earns(amounts.base, program::version(tx, after.terms)?.of(earner.kind));
    }
    let kept = same_lines(tx, id, &external_ids)?;
    let rewritten = Rewritten { lines: &lines, external_ids: &external_ids, kept: &kept, priced: &priced };
    rewrite(tx, act, (&before, &items_before), &after, &rewritten)
}

/// Which line of the order each told line is: by what the source calls it, else by its place.
fn same_lines(tx: &Transaction<'_>, id: OrderId, external_ids: &[Option<String>]) -> Result<Vec<Option<ItemId>>> {
    let known: Vec<(ItemId, Option<String>)> = tx
        .prepare_cached("SELECT id, external_id FROM order_item WHERE order_id = :order ORDER BY position")?
        .query_map(named_params! {":order": id}, |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut kept: Vec<Option<ItemId>> = Vec::new();
    for (at, external_id) in external_ids.iter().enumerate() {
        let found = match external_id {
            Some(_) => known.iter().find(|(_, known)| known == external_id),
            None => known.get(at).filter(|(_, known)| known.is_none()),
        };
        kept.push(found.map(|(id, _)| *id).filter(|id| !kept.contains(&Some(*id))));
    }
    Ok(kept)
}

/// The name under which the sum of all refunds is noted.
const ALL_REFUNDS: &str = "";

/// Notes what was told of the refunds of an order, whosever it is: each under its number, and the sum of all.
pub(in crate::domain) fn note_refunds(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    order: &str,
    refunded: Money,
    refunds: &[ToldRefund],
) -> Result<()> {
    for refund in refunds {
        note_refund(tx, act, source, order, &refund.external_id, refund.amount)?;
    }
    note_refund(tx, act, source, order, ALL_REFUNDS, refunded)
}

/// Notes a refund under its number, or the sum of all: the largest that was told.
fn note_refund(tx: &Transaction<'_>, act: &Act, source: SourceId, order: &str, refund: &str, amount: Money) -> Result<()> {
    if amount <= Money::ZERO {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO told_refund (source_id, order_number, external_id, amount_minor, told_at)
         VALUES (:source, :order, :refund, :amount, :now)
         ON CONFLICT DO UPDATE SET amount_minor = max(amount_minor, excluded.amount_minor), told_at = excluded.told_at",
    )?
    .execute(named_params! {":source": source, ":order": order, ":refund": refund, ":amount": amount, ":now": act.now})?;
    Ok(())
}

/// Forgets the refunds of orders that never came, told before `limit`.
pub(crate) fn prune_refunds(tx: &Transaction<'_>, limit: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM told_refund
         WHERE told_at < :limit AND NOT EXISTS (SELECT 1 FROM orders WHERE orders.source_id = told_refund.source_id
                                                                       AND orders.external_id = told_refund.order_number)
               AND NOT EXISTS (SELECT 1 FROM waiting_order WHERE waiting_order.source_id = told_refund.source_id
                                                                  AND waiting_order.external_id = told_refund.order_number)",
    )?
    .execute(named_params! {":limit": limit})?;
    Ok(())
}

/// What was given back of an order by all that was told: the sum of the refunds with a number, or a larger sum that was told of all; and
/// what its bank took beside. The rules stand at [`crate::domain::incoming::dispute`].
pub(in crate::domain) fn target(conn: &Connection, source: SourceId, order: &str) -> Result<Money> {
    let lost = dispute::lost_of(conn, source, order)?;
    let mut found = conn.prepare_cached(
        "SELECT max(coalesce(sum(amount_minor) FILTER (WHERE external_id = ''), 0),
                    coalesce(sum(amount_minor) FILTER (WHERE external_id <> ''), 0))
         FROM told_refund WHERE source_id = :source AND order_number = :order",
    )?;
    let refunded: Money = found.query_row(named_params! {":source": source, ":order": order}, |row| row.get(0))?;
    Ok(refunded + lost)
}

/// Money that came back there, and the store credit that had paid a part of the same goods.
fn with_credit(order: &Order, money: Money) -> Money {
    money + order.amounts.credit.part(money, order.amounts.due())
}

fn give_back(tx: &Transaction<'_>, act: &Act, id: OrderId, source: SourceId, told: &ToldOrder, is_off: bool) -> Result<bool> {
    let back = target(tx, source, &told.external_id)?;
    if back.is_zero() && !is_off {
        return Ok(false);
    }
    let order = find(tx, id)?;
    let target = if is_off && order.paid_at.is_some() { order.amounts.total } else { with_credit(&order, back) };
    let at = told.refunds.iter().map(|refund| refund.at).max();
    give_back_to(tx, act, &order, target, at, &told.refunds)
}

/// Gives back what is missing to a target; more than the order is clipped, and nothing is ever taken back. Answers whether anything was.
fn give_back_to(
    tx: &Transaction<'_>,
    act: &Act,
    order: &Order,
    target: Money,
    at: Option<Timestamp>,
    refunds: &[ToldRefund],
) -> Result<bool> {
    let missing = target.min(order.amounts.total) - order.refunded;
    if missing <= Money::ZERO || order.cancelled_at.is_some() {
        return Ok(false);
    }
    let at = open_time(tx, act, at.unwrap_or(act.now))?.max(order.paid_at.unwrap_or(order.placed_at)).max(order.placed_at);
    let back = if missing == order.refundable() {
        Back::Everything
    } else {
        match things(tx, order, missing, refunds)? {
            Some(things) => things,
            None => spread(order, missing),
        }
    };
    let refunding = Refunding { back, ..Refunding::everything() };
    record_refund(tx, &act.clone().happened(at), order.id, &refunding)?;
    Ok(true)
}

/// The lines that one refund names, when they come to exactly what is missing.
fn things(tx: &Transaction<'_>, order: &Order, missing: Money, refunds: &[ToldRefund]) -> Result<Option<Back>> {
    let [refund] = refunds else { return Ok(None) };
    let mut find_line = tx.prepare_cached("SELECT id FROM order_item WHERE order_id = :order AND external_id = :external")?;
    let mut lines = Vec::new();
    for (external_id, quantity) in &refund.lines {
        let line =
            find_line.query_row(named_params! {":order": order.id, ":external": external_id}, |row| row.get(0)).optional()?;
        let Some(line) = line else { return Ok(None) };
        lines.push((line, *quantity));
    }
    let back = Back::Parts(Parts { lines, ..Parts::default() });
    match returned(order, &items(tx, order.id)?, &back) {
        Ok(returned) if returned.amount == missing => Ok(Some(back)),
        // More of a line than there is, or another sum: then the sum counts.
        Ok(_) | Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// An amount spread over goods, shipping and tip as the order has them: by the sum of all that came back, so that it makes no difference
/// in how many refunds it was told.
fn spread(order: &Order, missing: Money) -> Back {
    let amounts = &order.amounts;
    let all = order.refunded + missing;
    let share =
        |whole: Money, back: Money, left: Money| (whole.part(all, amounts.total) - back).max(Money::ZERO).min(left).min(missing);
    let goods_left = amounts.goods() - order.refunded_goods;
    let goods = share(amounts.goods(), order.refunded_goods, goods_left);
    let shipping = share(amounts.shipping, order.refunded_shipping, order.shipping_left()).min(missing - goods);
    let tip = (missing - goods - shipping).min(order.tip_left());
    let rest = missing - goods - shipping - tip;
    let more_goods = rest.min(goods_left - goods);
    Back::Parts(Parts { lines: Vec::new(), goodwill: goods + more_goods, shipping: shipping + rest - more_goods, tip })
}
