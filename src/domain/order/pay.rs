//! An order is paid, or cancelled before that.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::earning::Cause;
use crate::domain::event::{self, Event};
use crate::domain::facts::IS_OVERDUE;
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::order::model::{NoEarning, Order, PaymentMethod, find, find_of};
use crate::domain::order::write::write;
use crate::domain::program::{self, Lasts};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// How an order was paid.
#[derive(Debug, Clone)]
pub struct Payment {
    pub method: PaymentMethod,
    pub reference: String,
    /// Now, or as it was told.
    pub paid_at: Timestamp,
}

/// Records the payment of an order. Recorded once, it stays: the same again changes nothing, and answers false.
pub fn pay(tx: &Transaction<'_>, act: &Act, id: OrderId, payment: &Payment) -> Result<bool> {
    pay_order(tx, act, &find(tx, id)?, payment)
}

/// The same of an order as it is now.
pub(super) fn pay_order(tx: &Transaction<'_>, act: &Act, before: &Order, payment: &Payment) -> Result<bool> {
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
    let act = &dated_by_staff(tx, &act.clone().happened(payment.paid_at), before)?;
    let mut after = before.clone();
    after.paid_at = Some(act.at);
    after.payment_recorded_at = Some(act.now);
    after.payment = Some((payment.method, payment.reference.clone()));
    after.ordinal = Some(earlier + 1);
    if let Some(earner) = &after.earner
        && let Lasts::Orders(most) = program::version(tx, after.terms)?.of(earner.kind).lasts
        && earlier >= most
        // Goods that earn nothing, or too little, may be corrected later; the count of orders stays.
        && after.no_earning.is_none_or(NoEarning::is_of_goods)
    {
        after.no_earning = Some(NoEarning::OrdersOver);
    }
    if after.no_earning.is_none()
        && let Some(earner) = &after.earner
        && account::find(tx, earner.id)?.erased_at.is_some()
    {
        after.no_earning = Some(NoEarning::Erased);
    }
    write(tx, act, before, &after, Cause::Placed)?;
    event::record(tx, act, &Event::OrderPaid { order: before.id, method: payment.method })?;
    Ok(true)
}

/// Refuses a day on which no order of a customer may be told to have been placed or paid.
pub fn expect_day(conn: &Connection, act: &Act, customer: AccountId) -> Result<()> {
    books::dated(conn, act, account::find(conn, customer)?.created_at, Refusal::DateBeforeAccount).map(|_| ())
}

/// What happened to an order, on the day that was told: no day that is refused, not before the order's own hour on that day, and not
/// before its payment, with which it counts then.
pub(super) fn dated_by_staff(conn: &Connection, act: &Act, order: &Order) -> Result<Act> {
    if act.at == act.now {
        return Ok(act.clone());
    }
    // One that came with another account of theirs may be older than the one that they have now.
    let since = account::find(conn, order.customer)?.created_at.min(order.placed_at);
    let act = books::dated(conn, act, since, Refusal::DateBeforeAccount)?;
    let placed_at = Some(order.placed_at).filter(|placed_at| act.zone.day_of(*placed_at) == act.day());
    let at = act.at.max(placed_at.unwrap_or(act.at)).max(order.paid_at.unwrap_or(act.at));
    Ok(act.happened(at))
}

/// Cancels an order that has not been paid: the discount and the credit are free again.
pub fn cancel(tx: &Transaction<'_>, act: &Act, id: OrderId) -> Result<()> {
    let before = find(tx, id)?;
    if before.paid_at.is_some() {
        return Err(Refusal::OrderPaid.into());
    }
    if before.cancelled_at.is_some() {
        return Ok(());
    }
    let after = Order { cancelled_at: Some(act.now), ..before.clone() };
    write(tx, act, &before, &after, Cause::Placed)?;
    event::record(tx, act, &Event::OrderCancelled(id))
}

/// Cancels an order that the one who acts has placed for themselves; anybody else's is not there.
pub fn cancel_own(tx: &Transaction<'_>, act: &Act, id: OrderId) -> Result<()> {
    find_of(tx, act.person()?, id)?;
    cancel(tx, act, id)
}

/// Cancels up to `most` orders that were recorded too long ago by their own terms and never paid. Returns how many.
pub fn cancel_overdue(tx: &Transaction<'_>, act: &Act, most: usize) -> Result<usize> {
    let overdue: Vec<OrderId> = tx
        .prepare_cached(&format!(
            "SELECT orders.id FROM orders JOIN terms ON terms.id = orders.terms_id
             WHERE {IS_OVERDUE} ORDER BY orders.created_at LIMIT :most"
        ))?
        .query_map(named_params! {":now": act.now, ":most": most as i64}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for id in &overdue {
        cancel(tx, act, *id)?;
    }
    Ok(overdue.len())
}

/// What credit pays in full is paid: nobody will come to pay the rest.
pub(super) fn pay_with_credit(tx: &Transaction<'_>, act: &Act, id: OrderId) -> Result<()> {
    let payment = Payment { method: PaymentMethod::Credit, reference: String::new(), paid_at: act.at };
    pay(tx, act, id, &payment)?;
    Ok(())
}
