//! Money that came in from buyers and went back to them, by day and by the way it was paid.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::money::Money;
use crate::domain::order::PaymentMethod;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// What was paid on one day, one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDay {
    pub day: Day,
    pub method: PaymentMethod,
    /// Orders that were paid.
    pub orders: i64,
    pub received: Money,
    /// Given back in money, on orders that were paid this way.
    pub given_back: Money,
    /// Paid with store credit, less what was given back in it: no money.
    pub credit: Money,
}

impl PaymentDay {
    /// What is left in the till or on the account.
    pub fn kept(&self) -> Money {
        self.received - self.given_back
    }
}

/// One payment or refund.
struct Flow {
    at: Timestamp,
    method: PaymentMethod,
    orders: i64,
    received: Money,
    given_back: Money,
    credit: Money,
}

impl Flow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Flow> {
        Ok(Flow {
            at: row.get("at")?,
            method: row.get("method")?,
            orders: row.get("orders")?,
            received: row.get("received")?,
            given_back: row.get("given_back")?,
            credit: row.get("credit")?,
        })
    }
}

/// Every payment, correction and refund of paid orders, as rows of one shape. Each stands on its own day: a payment as it was before
/// anything was corrected, what was told before the payment with it.
const FLOWS: &str = "
    SELECT orders.paid_at AS at, orders.payment_method AS method, 1 AS orders,
           orders.due_minor - (SELECT coalesce(sum(due_minor), 0) FROM correction WHERE order_id = orders.id) AS received, 0 AS given_back,
           orders.credit_minor - (SELECT coalesce(sum(total_minor - due_minor), 0) FROM correction WHERE order_id = orders.id) AS credit
    FROM orders WHERE orders.paid_at >= :from AND orders.paid_at < :until
    UNION ALL
    SELECT max(correction.at, orders.paid_at) AS at, orders.payment_method, 0, max(correction.due_minor, 0), max(-correction.due_minor, 0),
           correction.total_minor - correction.due_minor
    FROM correction JOIN orders ON orders.id = correction.order_id
    WHERE max(correction.at, orders.paid_at) >= :from AND max(correction.at, orders.paid_at) < :until
    UNION ALL
    SELECT max(refund.at, orders.paid_at) AS at, orders.payment_method, 0, 0, refund.money_minor, -refund.credit_minor
    FROM refund JOIN orders ON orders.id = refund.order_id
    WHERE orders.paid_at IS NOT NULL AND max(refund.at, orders.paid_at) >= :from AND max(refund.at, orders.paid_at) < :until";

/// Some days of the shop, each with the ways that were used on it, in order.
pub fn payment_days(conn: &Connection, span: Span, zone: &Zone) -> Result<Vec<PaymentDay>> {
    let mut days: BTreeMap<(Day, &'static str), PaymentDay> = BTreeMap::new();
    let mut found = conn.prepare_cached(FLOWS)?;
    let mut rows = found.query(named_params! {":from": span.from, ":until": span.until})?;
    while let Some(row) = rows.next()? {
        let flow = Flow::from_row(row)?;
        let (day, method) = (zone.day_of(flow.at), flow.method);
        let none = || PaymentDay { day, method, orders: 0, received: Money::ZERO, given_back: Money::ZERO, credit: Money::ZERO };
        let sum = days.entry((day, method.as_str())).or_insert_with(none);
        sum.orders += flow.orders;
        sum.received += flow.received;
        sum.given_back += flow.given_back;
        sum.credit += flow.credit;
    }
    Ok(days.into_values().collect())
}

/// What all of it comes to: money that came in, less what was given back.
pub fn received(conn: &Connection, span: Span) -> Result<Money> {
    Ok(conn
        .prepare_cached(&format!("SELECT coalesce(sum(received - given_back), 0) FROM ({FLOWS})"))?
        .query_row(named_params! {":from": span.from, ":until": span.until}, |row| row.get(0))?)
}
