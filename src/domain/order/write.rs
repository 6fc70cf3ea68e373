//! Writes a changed order, and everything that follows from the change: its discount, its ledger entries, the totals of everybody above
//! its buyer. Every verb that changes an order ends here.

use rusqlite::{Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::earning::{self, Cause};
use crate::domain::entitlement;
use crate::domain::ledger::credit;
use crate::domain::money::Money;
use crate::domain::order::model::{self, Order, Refund};
use crate::domain::time::Timestamp;
use crate::domain::totals::{self, Change};
use crate::error::Result;

/// Writes a changed order, and everything that follows from the change.
pub(super) fn write(tx: &Transaction<'_>, act: &Act, before: &Order, after: &Order, cause: Cause<'_>) -> Result<()> {
    let amounts = &after.amounts;
    tx.prepare_cached(
        "UPDATE orders
         SET prices_minor = :prices, reduction_minor = :reduction, items_minor = :items,
             discount_minor = :discount, value_minor = :value, base_minor = :base, tax_minor = :tax, shipping_minor = :shipping,
             shipping_tax_rate_bp = :shipping_rate, shipping_tax_minor = :shipping_tax, tip_minor = :tip, total_minor = :total,
             credit_minor = :credit, due_minor = :due, refunded_minor = :refunded, refunded_goods_minor = :goods,
             refunded_value_minor = :refunded_value, refunded_base_minor = :refunded_base, entitlement_id = :entitlement, no_earning = :none, ordinal = :ordinal,
             payment_method = :method, payment_reference = :reference, note = :note, paid_at = :paid, payment_recorded_at = :recorded,
             cancelled_at = :cancelled
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":prices": amounts.prices,
        ":reduction": amounts.reduction,
        ":items": amounts.items,
        ":discount": amounts.discount,
        ":value": amounts.value,
        ":base": amounts.base,
        ":tax": amounts.tax,
        ":shipping": amounts.shipping,
        ":shipping_rate": amounts.shipping_tax_rate,
        ":shipping_tax": amounts.shipping_tax,
        ":tip": amounts.tip,
        ":total": amounts.total,
        ":credit": amounts.credit,
        ":due": amounts.due(),
        ":refunded": after.refunded,
        ":goods": after.refunded_goods,
        ":refunded_value": after.refunded_value,
        ":refunded_base": after.refunded_base,
        ":entitlement": after.entitlement,
        ":none": after.no_earning,
        ":ordinal": after.ordinal,
        ":method": after.payment.as_ref().map(|(method, _)| *method),
        ":reference": after.payment.as_ref().map_or("", |(_, reference)| reference),
        ":note": after.note,
        ":paid": after.paid_at,
        ":recorded": after.payment_recorded_at,
        ":cancelled": after.cancelled_at,
        ":id": after.id,
    })?;
    settle_entitlement(tx, act, before, after)?;
    release_credit(tx, act, before, after)?;
    let earned = earning::settle(tx, act, after, cause)?;
    count(tx, act, before, after, earned)
}

/// What an unpaid order reserved is free again as far as it needs it no more.
fn release_credit(tx: &Transaction<'_>, act: &Act, before: &Order, after: &Order) -> Result<()> {
    if before.paid_at.is_some() || before.cancelled_at.is_some() {
        return Ok(());
    }
    let needed = if after.cancelled_at.is_some() { Money::ZERO } else { after.amounts.credit };
    credit::release(tx, act, after.id, after.customer, before.amounts.credit - needed)
}

/// The first-order discount follows the order that has it: used when that is paid; free again when it is cancelled, refunded in full,
/// or corrected to what nothing comes off. And a paid order that could have had it uses it up.
fn settle_entitlement(tx: &Transaction<'_>, act: &Act, before: &Order, after: &Order) -> Result<()> {
    let held = |order: &Order| order.entitlement.filter(|_| order.cancelled_at.is_none() && !order.is_refunded());
    match (held(before), held(after), after.paid_at) {
        // After a merge somebody may have another one beside it, which this order could have had as well.
        (_, Some(held), Some(paid_at)) if before.paid_at.is_none() => entitlement::mark_used(tx, held, paid_at)?,
        (Some(held), None, _) => entitlement::let_go(tx, held, act.now)?,
        (_, _, None) => return Ok(()),
        _ => {}
    }
    entitlement::settle_missed(tx, after.customer)
}

/// Each figure on the day of its own event: the order and its value on the day of payment, a refund, a correction and what they change
/// of the earning on their own. What was told before the payment counts with it.
fn count(tx: &Transaction<'_>, act: &Act, before: &Order, after: &Order, earned: Money) -> Result<()> {
    if after.paid_at.is_none() {
        return Ok(());
    }
    let earned = Change { earned, ..Change::default() };
    if before.paid_at.is_none() {
        let told_before = refunds_before_payment(tx, after)?;
        let given_back: Money = told_before.iter().map(|(_, change)| -change.value).sum();
        let is_first = i64::from(after.ordinal == Some(1));
        let value = after.value_left() + given_back;
        totals::add(tx, after.customer, Change { orders: 1, first_orders: is_first, value, ..earned }, act.day())?;
        for (at, change) in told_before {
            totals::add(tx, after.customer, change, act.zone.day_of(at))?;
        }
        return Ok(());
    }
    let refunded = after.refunded - before.refunded;
    let refunds = i64::from(!refunded.is_zero());
    let value = after.value_left() - before.value_left();
    totals::add(tx, after.customer, Change { value, refunds, refunded, ..earned }, act.day())
}

/// What was given back of an order before its payment was told: each on its own day, or on the day of payment where that is later.
fn refunds_before_payment(tx: &Transaction<'_>, order: &Order) -> Result<Vec<(Timestamp, Change)>> {
    if order.refunded.is_zero() {
        return Ok(Vec::new());
    }
    let refunds = model::refunds(tx, order.id)?.into_iter();
    let change = |refund: &Refund| Change { value: -refund.value, refunds: 1, refunded: refund.amount, ..Change::default() };
    Ok(refunds.map(|refund| (refund.at.max(order.paid_at.unwrap_or(refund.at)), change(&refund))).collect())
}
