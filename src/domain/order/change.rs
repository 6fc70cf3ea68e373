//! What happens to an order: placed, paid, edited, cancelled; a refund stands beside it. Each change writes the order, the totals of everybody above
//! the buyer, and the ledger entries that follow from it, in one transaction.

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::{Amounts, Credit, Method, NoEarning, Order, Quote, find, promised_earner, quote};
use crate::domain::account;
use crate::domain::audit::{self, Action};
use crate::domain::entitlement::{self, Offer};
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::ledger::{self, Cause};
use crate::domain::money::Money;
use crate::domain::price::{Basket, Line};
use crate::domain::program::{self, Lasts};
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::totals::{self, Change};
use crate::error::{Error, RefuseUnique, Result};

/// An order as it comes in.
#[derive(Debug, Clone)]
pub struct Placing {
    pub customer: AccountId,
    pub basket: Basket,
    pub credit: Credit,
    /// `page` for the customer's own, `staff`, or the web shop's name.
    pub source: String,
    pub external_id: Option<String>,
    /// The form that it came from: the same one again is the same order.
    pub request_key: Option<String>,
    pub note: String,
    /// Now, but for imports.
    pub placed_at: Timestamp,
}

/// What became of placing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub id: OrderId,
    /// False when the same form had come before.
    pub is_new: bool,
}

/// Places an order: freezes what it costs and who earns on it, reserves the discount and the credit. What credit pays in full is paid.
pub fn place(tx: &Transaction<'_>, actor: Option<AccountId>, placing: &Placing, now: Timestamp, zone: &Zone) -> Result<Placed> {
    if let Some(id) = placed_before(tx, placing)? {
        return Ok(Placed { id, is_new: false });
    }
    let customer = account::find(tx, placing.customer)?;
    if !customer.role.is_member() {
        return Err(Error::Missing);
    }
    let quote = quote(tx, customer.id, &placing.basket, placing.credit, placing.placed_at, now)?;
    let (terms_id, terms) = program::in_force_at(tx, placing.placed_at)?;
    let (earner, no_earning) = promised_earner(tx, &customer, &terms, placing.placed_at, zone)?;
    let order = Order {
        id: OrderId(0),
        customer: customer.id,
        source: placing.source.clone(),
        external_id: placing.external_id.clone(),
        note: placing.note.clone(),
        recorded_by: actor.filter(|actor| *actor != customer.id),
        prices_include_tax: placing.basket.prices_include_tax,
        amounts: quote.amounts,
        refunded: Money::ZERO,
        refunded_goods: Money::ZERO,
        refunded_value: Money::ZERO,
        credit_back: Money::ZERO,
        terms: terms_id,
        entitlement: if let Offer::Off(id, _) = quote.offer { Some(id) } else { None },
        earner,
        no_earning: no_earning.or(nothing_earns(&quote.amounts)),
        ordinal: None,
        payment: None,
        placed_at: placing.placed_at,
        paid_at: None,
        cancelled_at: None,
    };
    let id = insert(tx, &order, placing, &quote)?;
    audit::record(tx, actor, Action::PlaceOrder, "orders", Some(id.0), "", now)?;
    if quote.amounts.due().is_zero() {
        pay_with_credit(tx, actor, id, placing.placed_at, now, zone)?;
    }
    Ok(Placed { id, is_new: true })
}

/// What credit pays in full is paid: nobody will come to pay the rest.
fn pay_with_credit(
    tx: &Transaction<'_>,
    actor: Option<AccountId>,
    id: OrderId,
    paid_at: Timestamp,
    now: Timestamp,
    zone: &Zone,
) -> Result<()> {
    let payment = Payment { method: Method::Credit, reference: String::new(), paid_at };
    pay(tx, actor, id, &payment, now, zone)?;
    Ok(())
}

fn placed_before(tx: &Transaction<'_>, placing: &Placing) -> Result<Option<OrderId>> {
    let Some(key) = &placing.request_key else { return Ok(None) };
    let before: Option<(OrderId, AccountId)> = tx
        .prepare_cached("SELECT id, customer_id FROM orders WHERE request_key = :key")?
        .query_row(named_params! {":key": key}, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match before {
        Some((id, customer)) if customer == placing.customer => Ok(Some(id)),
        Some(_) => Err(Error::Missing),
        None => Ok(None),
    }
}

/// Whether it is the goods that leave nothing to earn on. Said again after an edit, since that may change it.
fn nothing_earns(amounts: &Amounts) -> Option<NoEarning> {
    amounts.base.is_zero().then_some(NoEarning::NothingEarns)
}

fn insert(tx: &Transaction<'_>, order: &Order, placing: &Placing, quote: &Quote) -> Result<OrderId> {
    let amounts = &order.amounts;
    tx.prepare_cached(
        "INSERT INTO orders (customer_id, source, external_id, request_key, note, recorded_by_id, prices_include_tax, prices_minor,
                             reduction_minor, items_minor, discount_minor, value_minor, base_minor, tax_minor, shipping_minor, tip_minor,
                             total_minor, credit_minor, due_minor, terms_id, entitlement_id, earner_id, earner_kind, rate_bp, flat_minor,
                             no_earning, placed_at)
         VALUES (:customer, :source, :external, :key, :note, :by, :include, :prices, :reduction, :items, :discount, :value, :base, :tax,
                 :shipping, :tip, :total, :credit, :due, :terms, :entitlement, :earner, :kind, :rate, :flat, :none, :placed)",
    )?
    .execute(named_params! {
        ":customer": order.customer,
        ":source": order.source,
        ":external": order.external_id,
        ":key": placing.request_key,
        ":note": order.note,
        ":by": order.recorded_by,
        ":include": order.prices_include_tax,
        ":prices": amounts.prices,
        ":reduction": amounts.reduction,
        ":items": amounts.items,
        ":discount": amounts.discount,
        ":value": amounts.value,
        ":base": amounts.base,
        ":tax": amounts.tax,
        ":shipping": amounts.shipping,
        ":tip": amounts.tip,
        ":total": amounts.total,
        ":credit": amounts.credit,
        ":due": amounts.due(),
        ":terms": order.terms,
        ":entitlement": order.entitlement,
        ":earner": order.earner.map(|earner| earner.id),
        ":kind": order.earner.map(|earner| earner.kind),
        ":rate": order.earner.and_then(|earner| earner.pay.rate()),
        ":flat": order.earner.and_then(|earner| earner.pay.flat()),
        ":none": order.no_earning,
        ":placed": order.placed_at,
    })
    .refuse_unique("orders.external_id", Refusal::OrderKnown)?;
    let id = OrderId(tx.last_insert_rowid());
    insert_items(tx, id, &placing.basket.lines, &quote.priced.lines)?;
    Ok(id)
}

fn insert_items(tx: &Transaction<'_>, order: OrderId, lines: &[Line], split: &[(Money, Money)]) -> Result<()> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO order_item (order_id, position, product_id, name, quantity, price_minor, tax_rate_bp, earns, value_minor, tax_minor)
         VALUES (:order, :position, :product, :name, :quantity, :price, :rate, :earns, :value, :tax)",
    )?;
    for (position, (line, (value, tax))) in lines.iter().zip(split).enumerate() {
        insert.execute(named_params! {
            ":order": order,
            ":position": position as i64 + 1,
            ":product": line.product,
            ":name": line.name,
            ":quantity": line.quantity,
            ":price": line.price,
            ":rate": line.tax_rate,
            ":earns": line.earns,
            ":value": value,
            ":tax": tax,
        })?;
    }
    Ok(())
}

/// Writes a changed order, and everything that follows from the change.
pub(super) fn write(
    tx: &Transaction<'_>,
    before: &Order,
    after: &Order,
    cause: Cause<'_>,
    now: Timestamp,
    zone: &Zone,
) -> Result<()> {
    let amounts = &after.amounts;
    tx.prepare_cached(
        "UPDATE orders
         SET prices_include_tax = :include, prices_minor = :prices, reduction_minor = :reduction, items_minor = :items,
             discount_minor = :discount, value_minor = :value, base_minor = :base, tax_minor = :tax, shipping_minor = :shipping, tip_minor = :tip, total_minor = :total,
             credit_minor = :credit, due_minor = :due, refunded_minor = :refunded, refunded_goods_minor = :goods,
             refunded_value_minor = :refunded_value, entitlement_id = :entitlement, no_earning = :none, ordinal = :ordinal,
             payment_method = :method, payment_reference = :reference, note = :note, paid_at = :paid, cancelled_at = :cancelled
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":include": after.prices_include_tax,
        ":prices": amounts.prices,
        ":reduction": amounts.reduction,
        ":items": amounts.items,
        ":discount": amounts.discount,
        ":value": amounts.value,
        ":base": amounts.base,
        ":tax": amounts.tax,
        ":shipping": amounts.shipping,
        ":tip": amounts.tip,
        ":total": amounts.total,
        ":credit": amounts.credit,
        ":due": amounts.due(),
        ":refunded": after.refunded,
        ":goods": after.refunded_goods,
        ":refunded_value": after.refunded_value,
        ":entitlement": after.entitlement,
        ":none": after.no_earning,
        ":ordinal": after.ordinal,
        ":method": after.payment.as_ref().map(|(method, _)| *method),
        ":reference": after.payment.as_ref().map_or("", |(_, reference)| reference),
        ":note": after.note,
        ":paid": after.paid_at,
        ":cancelled": after.cancelled_at,
        ":id": after.id,
    })?;
    settle_promise(tx, before, after, now)?;
    let earned = ledger::settle(tx, after, cause, now, zone)?;
    count(tx, before, after, earned, now, zone)
}

/// The first-order discount follows the order that has it: used when it is paid, given back when all of it was refunded.
fn settle_promise(tx: &Transaction<'_>, before: &Order, after: &Order, now: Timestamp) -> Result<()> {
    let stands = |order: &Order| order.paid_at.is_some() && !order.is_refunded();
    let Some(paid_at) = after.paid_at else { return Ok(()) };
    match (stands(before), stands(after)) {
        (false, true) => match after.entitlement {
            Some(promise) => entitlement::uses(tx, promise, paid_at),
            None => entitlement::misses(tx, after.customer, paid_at),
        },
        // An edit may drop the discount and leave nothing but what was refunded, both at once.
        (true, false) => match before.entitlement {
            Some(promise) => entitlement::give_back(tx, promise, now),
            None => entitlement::unmiss(tx, after.customer, paid_at),
        },
        // An edit may leave nothing for the discount to come off.
        (true, true) if before.entitlement != after.entitlement => {
            let Some(promise) = before.entitlement else { return Ok(()) };
            entitlement::misses_one(tx, promise, paid_at)
        }
        _ => Ok(()),
    }
}

/// Order and value count on the day of payment, the earning on the day of its entry.
fn count(tx: &Transaction<'_>, before: &Order, after: &Order, earned: Money, now: Timestamp, zone: &Zone) -> Result<()> {
    let ((orders_before, value_before), (orders_after, value_after)) = (before.counted(), after.counted());
    let orders = orders_after - orders_before;
    let first_orders = if after.ordinal == Some(1) { orders } else { 0 };
    let sold = Change { orders, first_orders, value: value_after - value_before, earned: Money::ZERO };
    let today = zone.day_of(now);
    match after.paid_at.map(|paid_at| zone.day_of(paid_at)) {
        Some(day) if day != today => {
            totals::add(tx, after.customer, sold, day)?;
            totals::add(tx, after.customer, Change { earned, ..Change::default() }, today)
        }
        _ => totals::add(tx, after.customer, Change { earned, ..sold }, today),
    }
}

/// How an order was paid.
#[derive(Debug, Clone)]
pub struct Payment {
    pub method: Method,
    pub reference: String,
    pub paid_at: Timestamp,
}

/// Records the payment of an order. Recorded once, it stays: the same again changes nothing, and answers false.
pub fn pay(
    tx: &Transaction<'_>,
    actor: Option<AccountId>,
    id: OrderId,
    payment: &Payment,
    now: Timestamp,
    zone: &Zone,
) -> Result<bool> {
    let before = find(tx, id)?;
    if before.paid_at.is_some() {
        return Ok(false);
    }
    if before.cancelled_at.is_some() {
        return Err(Refusal::OrderCancelled.into());
    }
    let earlier: u32 = tx
        // The latest one's ordinal, by its index: somebody may have thousands of orders.
        .prepare_cached("SELECT coalesce(max(ordinal), 0) FROM orders WHERE customer_id = :customer AND ordinal IS NOT NULL")?
        .query_row(named_params! {":customer": before.customer}, |row| row.get(0))?;
    let mut after = before.clone();
    after.paid_at = Some(payment.paid_at);
    after.payment = Some((payment.method, payment.reference.clone()));
    after.ordinal = Some(earlier + 1);
    if let Some(earner) = &after.earner
        && let Lasts::Orders(most) = program::version(tx, after.terms)?.of(earner.kind).lasts
        && earlier >= most
        // Goods that earn nothing may be corrected later; the count of orders stays.
        && matches!(after.no_earning, None | Some(NoEarning::NothingEarns))
    {
        after.no_earning = Some(NoEarning::OrdersOver);
    }
    write(tx, &before, &after, Cause { actor, reason: "" }, now, zone)?;
    audit::record(tx, actor, Action::PayOrder, "orders", Some(id.0), payment.method.as_str(), now)?;
    Ok(true)
}

/// Cancels an order that has not been paid: the discount and the credit are free again.
pub fn cancel(tx: &Transaction<'_>, actor: Option<AccountId>, id: OrderId, now: Timestamp, zone: &Zone) -> Result<()> {
    let before = find(tx, id)?;
    if before.paid_at.is_some() {
        return Err(Refusal::OrderPaid.into());
    }
    if before.cancelled_at.is_some() {
        return Ok(());
    }
    let after = Order { cancelled_at: Some(now), ..before.clone() };
    write(tx, &before, &after, Cause { actor, reason: "" }, now, zone)?;
    audit::record(tx, actor, Action::CancelOrder, "orders", Some(id.0), "", now)
}

/// Cancels up to `most` orders that were placed too long ago by their own terms and never paid. Returns how many.
pub fn cancel_overdue(tx: &Transaction<'_>, most: usize, now: Timestamp, zone: &Zone) -> Result<usize> {
    let overdue: Vec<OrderId> = tx
        .prepare_cached(
            "SELECT orders.id FROM orders JOIN terms ON terms.id = orders.terms_id
             WHERE orders.paid_at IS NULL AND orders.cancelled_at IS NULL
               AND orders.placed_at + terms.order_timeout_days * 86400000 <= :now
             ORDER BY orders.placed_at LIMIT :most",
        )?
        .query_map(named_params! {":now": now, ":most": most as i64}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for id in &overdue {
        cancel(tx, None, *id, now, zone)?;
    }
    Ok(overdue.len())
}

/// What an order is corrected to.
#[derive(Debug, Clone)]
pub struct Edit {
    pub basket: Basket,
    pub note: String,
}

/// Corrects what an order holds. Discount, credit and earning keep their terms; the difference is posted.
pub fn edit(tx: &Transaction<'_>, actor: AccountId, id: OrderId, edit: &Edit, now: Timestamp, zone: &Zone) -> Result<()> {
    let before = find(tx, id)?;
    if before.cancelled_at.is_some() {
        return Err(Refusal::OrderCancelled.into());
    }
    // It counts as never placed, and its discount may stand behind another order by now.
    if before.is_refunded() {
        return Err(Refusal::NothingLeft.into());
    }
    let prices = edit.basket.prices()?;
    let reduction = match before.entitlement {
        Some(promise) => entitlement::discount(tx, promise)?.off(prices),
        None => Money::ZERO,
    };
    let priced = edit.basket.price(reduction)?;
    let share_most = priced.total.share(program::version(tx, before.terms)?.credit_share);
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
    if matches!(after.no_earning, None | Some(NoEarning::NothingEarns)) {
        after.no_earning = nothing_earns(&amounts);
    }
    tx.execute("DELETE FROM order_item WHERE order_id = :id", named_params! {":id": id})?;
    insert_items(tx, id, &edit.basket.lines, &priced.lines)?;
    write(tx, &before, &after, Cause { actor: Some(actor), reason: "Order corrected" }, now, zone)?;
    let fields = format!("total_minor {} → {}", before.amounts.total.minor(), amounts.total.minor());
    audit::record(tx, Some(actor), Action::EditOrder, "orders", Some(id.0), &fields, now)?;
    if after.paid_at.is_none() && amounts.due().is_zero() {
        pay_with_credit(tx, Some(actor), id, now, now, zone)?;
    }
    Ok(())
}

/// Posts what an order should have brought by now, after something other than the order has changed: an earning was voided.
pub(in crate::domain) fn settle_again(
    tx: &Transaction<'_>,
    actor: AccountId,
    id: OrderId,
    reason: &str,
    now: Timestamp,
    zone: &Zone,
) -> Result<()> {
    let order = find(tx, id)?;
    let earned = ledger::settle(tx, &order, Cause { actor: Some(actor), reason }, now, zone)?;
    count(tx, &order, &order, earned, now, zone)
}
