//! What is given back of an order: any part, any number of times, in money and in store credit as it was paid.
//!
//! Promise: goods and the rest each come back to the last cent and never beyond; the same form again is the same refund.

use rusqlite::{OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::earning::Cause;
use crate::domain::event::{self, Event};
use crate::domain::ids::{OrderId, RefundId};
use crate::domain::money::Money;
use crate::domain::order::model::{Order, find};
use crate::domain::order::write::write;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

/// What is given back.
#[derive(Debug, Clone)]
pub struct Refunding {
    /// `None` is all that is left.
    pub amount: Option<Money>,
    /// How much of it is for goods; `None` is as much as there are goods left. Shipping and tip lower nobody's earning.
    pub goods: Option<Money>,
    pub reason: String,
    /// The form that it came from: the same one again is the same refund.
    pub request_key: Option<String>,
}

/// Gives back a part of a paid order, or all of it: in money and in store credit, in proportion.
pub fn refund(tx: &Transaction<'_>, act: &Act, id: OrderId, refunding: &Refunding) -> Result<()> {
    if find(tx, id)?.paid_at.is_none() {
        return Err(Refusal::OrderUnpaid.into());
    }
    record_refund(tx, act, id, refunding)
}

/// Refunds, unless somebody else has refunded since `seen` was all that had been given back.
pub fn refund_as_seen(tx: &Transaction<'_>, act: &Act, id: OrderId, refunding: &Refunding, seen: Money) -> Result<()> {
    if find(tx, id)?.refunded != seen && !was_refunded_before(tx, id, refunding)? {
        return Err(Refusal::SumChanged.into());
    }
    refund(tx, act, id, refunding)
}

/// The same for events that may arrive out of order: a refund that is told before its payment counts once that arrives.
pub fn record_refund(tx: &Transaction<'_>, act: &Act, id: OrderId, refunding: &Refunding) -> Result<()> {
    let before = find(tx, id)?;
    if was_refunded_before(tx, id, refunding)? {
        return Ok(());
    }
    if before.cancelled_at.is_some() {
        return Err(Refusal::OrderCancelled.into());
    }
    let Returned { amount, goods, money, credit } = returned(&before, refunding)?;
    let refunded = before.refunded + amount;
    tx.prepare_cached(
        "INSERT INTO refund (order_id, amount_minor, goods_minor, money_minor, credit_minor, request_key, reason, by_id, created_at)
         VALUES (:order, :amount, :goods, :money, :credit, :key, :reason, :by, :now)",
    )?
    .execute(named_params! {
        ":order": id,
        ":amount": amount,
        ":goods": goods,
        ":money": money,
        ":credit": credit,
        ":key": refunding.request_key,
        ":reason": refunding.reason,
        ":by": act.account(),
        ":now": act.now,
    })?;
    let refund = RefundId(tx.last_insert_rowid());
    let refunded_goods = before.refunded_goods + goods;
    let after = Order {
        refunded,
        refunded_goods,
        refunded_value: before.amounts.value.part(refunded_goods, before.amounts.goods()),
        credit_back: before.credit_back + credit,
        ..before.clone()
    };
    write(tx, act, &before, &after, Cause::Refund(refund, &refunding.reason))?;
    event::record(tx, act, &Event::OrderRefunded { order: id, refund, refunded: (before.refunded, refunded) })
}

pub(super) fn was_refunded_before(tx: &Transaction<'_>, id: OrderId, refunding: &Refunding) -> Result<bool> {
    let Some(key) = &refunding.request_key else { return Ok(false) };
    let before: Option<OrderId> = tx
        .prepare_cached("SELECT order_id FROM refund WHERE request_key = :key")?
        .query_row(named_params! {":key": key}, |row| row.get(0))
        .optional()?;
    match before {
        Some(order) if order == id => Ok(true),
        Some(_) => Err(Error::Missing),
        None => Ok(false),
    }
}

/// What a refund gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Returned {
    pub amount: Money,
    pub goods: Money,
    /// The amount, as money and as store credit.
    pub money: Money,
    pub credit: Money,
}

/// What a refund would give back, in the proportion in which the order was paid.
pub fn returned(order: &Order, refunding: &Refunding) -> Result<Returned> {
    let (amount, goods) = parts(order, refunding)?;
    let due_back = order.amounts.credit.part(order.refunded + amount, order.amounts.total);
    let credit = (due_back - order.credit_back).max(Money::ZERO).min(amount);
    Ok(Returned { amount, goods, money: amount - credit, credit })
}

/// How much of a refund is for goods: never more than there are, and the rest never more than shipping and tip.
fn parts(order: &Order, refunding: &Refunding) -> Result<(Money, Money)> {
    let (left, goods_left) = order.refundable();
    let amount = refunding.amount.unwrap_or(left);
    if left.is_zero() {
        return Err(Refusal::NothingLeft.into());
    }
    if amount.is_zero() {
        return Err(Refusal::AmountMissing.into());
    }
    if amount > left {
        return Err(Refusal::RefundLarge { most: left }.into());
    }
    let goods = match refunding.goods {
        _ if amount == left => goods_left,
        Some(goods) => goods,
        None => amount.min(goods_left),
    };
    let other_left = left - goods_left;
    if goods > amount.min(goods_left) {
        return Err(Refusal::GoodsLarge { most: amount.min(goods_left) }.into());
    }
    if amount - goods > other_left {
        return Err(Refusal::GoodsSmall { least: amount - other_left }.into());
    }
    Ok((amount, goods))
}
