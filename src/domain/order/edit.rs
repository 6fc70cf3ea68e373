//! An order is corrected: what it holds changes, while its discount, credit and earning keep their terms.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::earning::Cause;
use crate::domain::entitlement;
use crate::domain::event::{self, Event};
use crate::domain::ids::OrderId;
use crate::domain::money::Money;
use crate::domain::order::checkout::{Cart, Pricing, Seen, lines};
use crate::domain::order::model::{Amounts, NoEarning, Order, find, items, too_little_earns};
use crate::domain::order::pay::pay_with_credit;
use crate::domain::order::place::insert_items;
use crate::domain::order::write::write;
use crate::domain::price::{Basket, Line};
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::error::Result;

/// What an order is corrected to.
#[derive(Debug, Clone)]
pub struct Edit {
    pub basket: Basket,
    pub note: String,
}

/// Corrects what an order holds. Discount, credit and earning keep their terms; the difference is posted.
pub fn edit(tx: &Transaction<'_>, act: &Act, id: OrderId, edit: &Edit) -> Result<()> {
    let before = find(tx, id)?;
    if before.cancelled_at.is_some() {
        return Err(Refusal::OrderCancelled.into());
    }
    // It counts as never placed, and its discount may stand behind another order by act.now.
    if before.is_refunded() {
        return Err(Refusal::NothingLeft.into());
    }
    let discountable = edit.basket.discountable()?;
    let reduction = match before.entitlement {
        Some(entitlement) => entitlement::discount(tx, entitlement)?.off(discountable),
        None => Money::ZERO,
    };
    let priced = edit.basket.price(reduction)?;
    let terms = program::version(tx, before.terms)?;
    let share_most = priced.total.share(terms.credit_share);
    let credit = before.amounts.credit.min(share_most);
    let amounts = Amounts::new(&priced, credit);
    // No part may come to less than what was given back of it, or the rest could never be refunded to the last cent.
    let other_back = before.refunded - before.refunded_goods;
    let money_back = before.refunded - before.credit_back;
    let is_below = amounts.goods() < before.refunded_goods
        || amounts.total - amounts.goods() < other_back
        || credit < before.credit_back
        || amounts.due() < money_back;
    if is_below {
        return Err(Refusal::BelowRefunded { refunded: before.refunded }.into());
    }
    let mut after = Order {
        prices_include_tax: edit.basket.prices_include_tax,
        amounts,
        note: edit.note.clone(),
        entitlement: before.entitlement.filter(|_| !reduction.is_zero()),
        refunded_value: amounts.value.part(before.refunded_goods, amounts.goods()),
        ..before.clone()
    };
    if let Some(earner) = after.earner
        && after.no_earning.is_none_or(NoEarning::is_of_goods)
    {
        after.no_earning = too_little_earns(amounts.base, terms.of(earner.kind));
    }
    tx.execute("DELETE FROM order_item WHERE order_id = :id", named_params! {":id": id})?;
    insert_items(tx, id, &edit.basket.lines, &priced.lines)?;
    write(tx, act, &before, &after, Cause::Correction)?;
    event::record(tx, act, &Event::OrderCorrected { order: id, total: (before.amounts.total, amounts.total) })?;
    if after.paid_at.is_none() && amounts.due().is_zero() {
        pay_with_credit(tx, act, id, act.now)?;
    }
    Ok(())
}

/// A line of an order as it is corrected.
#[derive(Debug, Clone)]
pub struct Kept {
    /// None takes it out.
    pub quantity: u32,
    /// Only a line that names no product may cost something else.
    pub price: Option<Money>,
}

/// What an order is corrected to: its own lines with new quantities, and what is added.
#[derive(Debug, Clone)]
pub struct Correction {
    /// One for each line of the order, in its order.
    pub kept: Vec<Kept>,
    /// Shipping and tip are the order's as they should be.
    pub added: Cart,
    pub note: String,
    /// The order as it stood when this was typed.
    pub seen: Seen,
}

/// Corrects an order that stands as it was seen, and answers it as it then is. The same correction again changes nothing.
pub fn correct(tx: &Transaction<'_>, act: &Act, id: OrderId, correction: &Correction, pricing: Pricing) -> Result<Order> {
    let before = find(tx, id)?;
    let lines_before: Vec<Line> = items(tx, id)?.into_iter().map(|item| item.line).collect();
    let basket = corrected(tx, &before, &lines_before, correction, pricing)?;
    let is_same = basket.lines == lines_before
        && basket.shipping == before.amounts.shipping
        && basket.tip == before.amounts.tip
        && correction.note == before.note;
    if is_same && before.cancelled_at.is_none() {
        return Ok(before);
    }
    if Seen::from(&before.amounts) != correction.seen || lines_before.len() != correction.kept.len() {
        return Err(Refusal::SumChanged.into());
    }
    edit(tx, act, id, &Edit { basket, note: correction.note.clone() })?;
    find(tx, id)
}

fn corrected(conn: &Connection, order: &Order, before: &[Line], correction: &Correction, pricing: Pricing) -> Result<Basket> {
    let include_tax = order.prices_include_tax;
    let kept = before.iter().zip(&correction.kept).filter(|(_, kept)| kept.quantity > 0);
    let kept = kept.map(|(line, kept)| Line {
        quantity: kept.quantity,
        price: kept.price.filter(|_| line.product.is_none()).unwrap_or(line.price),
        ..line.clone()
    });
    let mut all: Vec<Line> = kept.collect();
    all.extend(lines(conn, &correction.added, pricing, include_tax)?);
    Ok(Basket { lines: all, prices_include_tax: include_tax, shipping: correction.added.shipping, tip: correction.added.tip })
}
