//! What is given back of an order: any part, any number of times, in money and in store credit as it was paid.
//!
//! Promise: every line, shipping and the tip come back to the last cent and never beyond; the same form again is the same refund.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::earning::Cause;
use crate::domain::event::{self, Event};
use crate::domain::ids::{ItemId, OrderId, RefundId};
use crate::domain::money::Money;
use crate::domain::order::items::items;
use crate::domain::order::model::{Order, find};
use crate::domain::order::pay::dated_by_staff;
use crate::domain::order::returned::{Back, LineBack, Parts, Returned, returned};
use crate::domain::order::write::write;
use crate::domain::price::RateTax;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

/// What is given back, and why.
#[derive(Debug, Clone)]
pub struct Refunding {
    pub back: Back,
    pub reason: String,
    /// The form that it came from: the same one again is the same refund.
    pub request_key: Option<String>,
}

impl Refunding {
    /// All that is left.
    pub fn everything() -> Refunding {
        Refunding { back: Back::Everything, reason: String::new(), request_key: None }
    }

    /// These parts.
    pub fn parts(parts: Parts) -> Refunding {
        Refunding { back: Back::Parts(parts), ..Refunding::everything() }
    }

    /// So many of these lines come back.
    pub fn lines(lines: Vec<(ItemId, u32)>) -> Refunding {
        Refunding::parts(Parts { lines, ..Parts::default() })
    }

    /// A plain amount for goods that stay.
    pub fn goodwill(amount: Money) -> Refunding {
        Refunding::parts(Parts { goodwill: amount, ..Parts::default() })
    }
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
    let act = &dated_by_staff(tx, act, &before)?;
    let returned = returned(&before, &items(tx, id)?, &refunding.back)?;
    let refunded = before.refunded + returned.amount;
    let refund = insert(tx, act, id, &returned, refunding)?;
    let after = Order {
        refunded,
        refunded_goods: before.refunded_goods + returned.goods,
        refunded_value: before.refunded_value + returned.value,
        refunded_base: before.refunded_base + returned.base,
        refunded_shipping: before.refunded_shipping + returned.shipping,
        refunded_shipping_tax: before.refunded_shipping_tax + returned.shipping_tax,
        credit_back: before.credit_back + returned.credit,
        ..before.clone()
    };
    write(tx, act, &before, &after, Cause::Refund(refund, &refunding.reason))?;
    event::record(tx, act, &Event::OrderRefunded { order: id, refund, refunded: (before.refunded, refunded) })
}

fn insert(tx: &Transaction<'_>, act: &Act, order: OrderId, returned: &Returned, refunding: &Refunding) -> Result<RefundId> {
    tx.prepare_cached(
        "INSERT INTO refund (order_id, amount_minor, goods_minor, shipping_minor, shipping_tax_minor, tip_minor, value_minor, money_minor,
                             credit_minor, request_key, reason, by_id, at, created_at)
         VALUES (:order, :amount, :goods, :shipping, :shipping_tax, :tip, :value, :money, :credit, :key, :reason, :by, :at, :now)",
    )?
    .execute(named_params! {
        ":order": order,
        ":amount": returned.amount,
        ":goods": returned.goods,
        ":shipping": returned.shipping,
        ":shipping_tax": returned.shipping_tax,
        ":tip": returned.tip,
        ":value": returned.value,
        ":money": returned.money,
        ":credit": returned.credit,
        ":key": refunding.request_key,
        ":reason": refunding.reason,
        ":by": act.account(),
        ":at": act.at,
        ":now": act.now,
    })?;
    let refund = RefundId(tx.last_insert_rowid());
    let mut insert = tx.prepare_cached(
        "INSERT INTO refund_item (refund_id, item_id, quantity, value_minor, tax_minor) VALUES (:refund, :item, :quantity, :value, :tax)",
    )?;
    for LineBack { item, quantity, value, tax } in &returned.lines {
        insert.execute(named_params! {":refund": refund, ":item": item, ":quantity": quantity, ":value": value, ":tax": tax})?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO refund_tax (refund_id, rate_bp, value_minor, tax_minor) VALUES (:refund, :rate, :value, :tax)",
    )?;
    for RateTax { rate, value, tax } in &returned.taxes {
        insert.execute(named_params! {":refund": refund, ":rate": rate, ":value": value, ":tax": tax})?;
    }
    Ok(refund)
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

/// What came back by a refund: how many of what; none of what was goodwill.
pub fn things_back(conn: &Connection, refund: RefundId) -> Result<Vec<(u32, Option<String>)>> {
    let mut found = conn.prepare_cached(
        "SELECT refund_item.quantity, order_item.name FROM refund_item JOIN order_item ON order_item.id = refund_item.item_id
         WHERE refund_item.refund_id = :refund AND refund_item.quantity > 0 ORDER BY order_item.position",
    )?;
    let rows = found.query_map(named_params! {":refund": refund}, |row| Ok((row.get("quantity")?, row.get("name")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The tax that came back by a refund, by rate, goods and shipping.
pub fn taxes_back(conn: &Connection, refund: RefundId) -> Result<Vec<RateTax>> {
    let mut found =
        conn.prepare_cached("SELECT rate_bp, value_minor, tax_minor FROM refund_tax WHERE refund_id = :refund ORDER BY rate_bp")?;
    let rows = found.query_map(named_params! {":refund": refund}, |row| {
        Ok(RateTax { rate: row.get("rate_bp")?, value: row.get("value_minor")?, tax: row.get("tax_minor")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
