//! What was sold and what was given back: orders by the day of their payment, their lines with rate and tax, and refunds by their own
//! day.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::money::{Money, Rate};
use crate::domain::order::PaymentMethod;
use crate::domain::reads::stretch::Stretches;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// One order that was paid.
#[derive(Debug, Clone)]
pub struct PaidOrderRow {
    pub id: OrderId,
    pub paid_at: Timestamp,
    pub source: String,
    pub external_id: Option<String>,
    pub customer: AccountId,
    pub name: String,
    pub items: Money,
    pub discount: Money,
    pub value: Money,
    pub tax: Money,
    pub shipping: Money,
    /// The part of it that is tax.
    pub shipping_tax: Money,
    pub tip: Money,
    pub total: Money,
    pub credit: Money,
    pub due: Money,
    pub method: PaymentMethod,
    pub reference: String,
}

impl PaidOrderRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<PaidOrderRow> {
        Ok(PaidOrderRow {
            id: row.get("id")?,
            paid_at: row.get("paid_at")?,
            source: row.get("source")?,
            external_id: row.get("external_id")?,
            customer: row.get("customer_id")?,
            name: row.get("name")?,
            items: row.get("items_minor")?,
            discount: row.get("discount_minor")?,
            value: row.get("value_minor")?,
            tax: row.get("tax_minor")?,
            shipping: row.get("shipping_minor")?,
            shipping_tax: row.get("shipping_tax_minor")?,
            tip: row.get("tip_minor")?,
            total: row.get("total_minor")?,
            credit: row.get("credit_minor")?,
            due: row.get("due_minor")?,
            method: row.get("payment_method")?,
            reference: row.get("payment_reference")?,
        })
    }
}

/// The orders that were paid in some days, in the order in which they were placed.
pub struct PaidOrders {
    span: Span,
    after: OrderId,
}

impl PaidOrders {
    pub fn of(span: Span) -> PaidOrders {
        PaidOrders { span, after: OrderId(0) }
    }
}

impl Stretches for PaidOrders {
    type Row = PaidOrderRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<PaidOrderRow>> {
        let mut found = conn.prepare_cached(
            "SELECT orders.id, orders.paid_at, source.name AS source, orders.external_id, orders.customer_id, account.name,
                    orders.items_minor, orders.discount_minor, orders.value_minor, orders.tax_minor, orders.shipping_minor, orders.shipping_tax_minor,
                    orders.tip_minor, orders.total_minor, orders.credit_minor, orders.due_minor, orders.payment_method,
                    orders.payment_reference
             FROM orders
             CROSS JOIN source ON source.id = orders.source_id
             CROSS JOIN account ON account.id = orders.customer_id
             WHERE orders.id > :after AND orders.paid_at >= :from AND orders.paid_at < :until
             ORDER BY orders.id LIMIT :most",
        )?;
        let rows = found.query_map(
            named_params! {":after": self.after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64},
            PaidOrderRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.id);
        Ok(rows)
    }
}

/// One line of an order that was paid.
#[derive(Debug, Clone)]
pub struct OrderLineRow {
    pub order: OrderId,
    pub paid_at: Timestamp,
    /// Counts the lines of an order, from 1.
    pub line: i64,
    /// `None` for a plain amount.
    pub name: Option<String>,
    pub sku: Option<String>,
    pub quantity: i64,
    /// Of one, as it was typed, with its tax or without.
    pub price: Money,
    pub includes_tax: bool,
    pub rate: Rate,
    /// What was paid for the line without its tax, after its part of the discount; and the tax.
    pub value: Money,
    pub tax: Money,
}

impl OrderLineRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<OrderLineRow> {
        Ok(OrderLineRow {
            order: row.get("order_id")?,
            paid_at: row.get("paid_at")?,
            line: row.get("line")?,
            name: row.get("name")?,
            sku: row.get("sku")?,
            quantity: row.get("quantity")?,
            price: row.get("price_minor")?,
            includes_tax: row.get("includes_tax")?,
            rate: row.get("tax_rate_bp")?,
            value: row.get("value_minor")?,
            tax: row.get("tax_minor")?,
        })
    }
}

/// The lines of the orders that were paid in some days.
pub struct OrderLines {
    span: Span,
    after: (OrderId, i64),
}

impl OrderLines {
    pub fn of(span: Span) -> OrderLines {
        OrderLines { span, after: (OrderId(0), 0) }
    }
}

impl Stretches for OrderLines {
    type Row = OrderLineRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<OrderLineRow>> {
        let mut found = conn.prepare_cached(
            "SELECT item.order_id, orders.paid_at, item.position AS line, item.name, product.sku, item.quantity, item.price_minor, item.includes_tax,
                    item.tax_rate_bp, item.value_minor, item.tax_minor
             FROM order_item AS item
             CROSS JOIN orders ON orders.id = item.order_id
             LEFT JOIN product ON product.id = item.product_id
             WHERE (item.order_id, item.position) > (:order, :line) AND item.order_id >= :order
               AND orders.paid_at >= :from AND orders.paid_at < :until
             ORDER BY item.order_id, item.position LIMIT :most",
        )?;
        let (order, line) = self.after;
        let rows = found.query_map(
            named_params! {
                ":order": order, ":line": line, ":from": self.span.from, ":until": self.span.until, ":most": most as i64,
            },
            OrderLineRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| (row.order, row.line));
        Ok(rows)
    }
}

/// One refund.
#[derive(Debug, Clone)]
pub struct RefundRow {
    pub id: i64,
    pub at: Timestamp,
    pub order: OrderId,
    pub customer: AccountId,
    pub name: String,
    /// All that was given back: goods, and the tax on them, shipping with its tax, and tip.
    pub amount: Money,
    pub value: Money,
    pub tax: Money,
    pub shipping: Money,
    pub shipping_tax: Money,
    pub tip: Money,
    pub money: Money,
    pub credit: Money,
    pub method: Option<PaymentMethod>,
    pub reason: String,
    pub by: Option<String>,
}

impl RefundRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<RefundRow> {
        Ok(RefundRow {
            id: row.get("id")?,
            at: row.get("at")?,
            order: row.get("order_id")?,
            customer: row.get("customer_id")?,
            name: row.get("name")?,
            amount: row.get("amount_minor")?,
            value: row.get("value")?,
            tax: row.get("tax")?,
            shipping: row.get("shipping_minor")?,
            shipping_tax: row.get("shipping_tax_minor")?,
            tip: row.get("tip_minor")?,
            money: row.get("money_minor")?,
            credit: row.get("credit_minor")?,
            method: row.get("payment_method")?,
            reason: row.get("reason")?,
            by: row.get("by_name")?,
        })
    }
}

/// The refunds of some days.
pub struct Refunds {
    span: Span,
    after: i64,
}

impl Refunds {
    pub fn of(span: Span) -> Refunds {
        Refunds { span, after: 0 }
    }
}

impl Stretches for Refunds {
    type Row = RefundRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<RefundRow>> {
        let mut found = conn.prepare_cached(
            "SELECT refund.id, max(refund.at, orders.paid_at) AS at, refund.order_id, orders.customer_id, account.name, refund.amount_minor,
                    refund.value_minor AS value,
                    (SELECT coalesce(sum(tax_minor), 0) FROM refund_item WHERE refund_id = refund.id) AS tax,
                    refund.shipping_minor, refund.shipping_tax_minor, refund.tip_minor, refund.money_minor, refund.credit_minor, orders.payment_method, refund.reason,
                    author.name AS by_name
             FROM refund
             CROSS JOIN orders ON orders.id = refund.order_id
             CROSS JOIN account ON account.id = orders.customer_id
             LEFT JOIN account AS author ON author.id = refund.by_id
             WHERE refund.id > :after AND max(refund.at, orders.paid_at) >= :from AND max(refund.at, orders.paid_at) < :until
             ORDER BY refund.id LIMIT :most",
        )?;
        let rows = found.query_map(
            named_params! {":after": self.after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64},
            RefundRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.id);
        Ok(rows)
    }
}
