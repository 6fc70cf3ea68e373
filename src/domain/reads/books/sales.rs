//! What was sold, what was corrected and what was given back: orders by the day of their payment as they were paid with, corrections and
//! refunds by their own day.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::PaymentMethod;
use crate::domain::reads::stretch::Stretches;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// What an order comes to, or what a correction changed of that.
#[derive(Debug, Clone, Copy)]
pub struct SaleAmounts {
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
}

impl SaleAmounts {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<SaleAmounts> {
        Ok(SaleAmounts {
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
        })
    }
}

/// One order as it was paid with, whatever was corrected later.
#[derive(Debug, Clone)]
pub struct PaidOrderRow {
    pub id: OrderId,
    pub paid_at: Timestamp,
    pub source: String,
    pub external_id: Option<String>,
    pub customer: AccountId,
    pub name: String,
    pub amounts: SaleAmounts,
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
            amounts: SaleAmounts::from_row(row)?,
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
                    orders.items_minor - coalesce(sum(later.items_minor), 0) AS items_minor,
                    orders.discount_minor - coalesce(sum(later.discount_minor), 0) AS discount_minor,
                    orders.value_minor - coalesce(sum(later.value_minor), 0) AS value_minor,
                    orders.tax_minor - coalesce(sum(later.tax_minor), 0) AS tax_minor,
                    orders.shipping_minor - coalesce(sum(later.shipping_minor), 0) AS shipping_minor,
                    orders.shipping_tax_minor - coalesce(sum(later.shipping_tax_minor), 0) AS shipping_tax_minor,
                    orders.tip_minor - coalesce(sum(later.tip_minor), 0) AS tip_minor,
                    orders.total_minor - coalesce(sum(later.total_minor), 0) AS total_minor,
                    orders.credit_minor - coalesce(sum(later.total_minor - later.due_minor), 0) AS credit_minor,
                    orders.due_minor - coalesce(sum(later.due_minor), 0) AS due_minor,
                    orders.payment_method, orders.payment_reference
             FROM orders
             CROSS JOIN source ON source.id = orders.source_id
             CROSS JOIN account ON account.id = orders.customer_id
             LEFT JOIN correction AS later ON later.order_id = orders.id
             WHERE orders.id > :after AND orders.paid_at >= :from AND orders.paid_at < :until
             GROUP BY orders.id ORDER BY orders.id LIMIT :most",
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

/// What one correction added to a paid order, or took from it.
#[derive(Debug, Clone)]
pub struct CorrectionRow {
    pub id: i64,
    pub at: Timestamp,
    pub order: OrderId,
    pub customer: AccountId,
    pub name: String,
    pub amounts: SaleAmounts,
    pub method: PaymentMethod,
    pub by: Option<String>,
}

impl CorrectionRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<CorrectionRow> {
        Ok(CorrectionRow {
            id: row.get("id")?,
            at: row.get("at")?,
            order: row.get("order_id")?,
            customer: row.get("customer_id")?,
            name: row.get("name")?,
            amounts: SaleAmounts::from_row(row)?,
            method: row.get("payment_method")?,
            by: row.get("by_name")?,
        })
    }
}

/// The corrections of some days.
pub struct Corrections {
    span: Span,
    after: i64,
}

impl Corrections {
    pub fn of(span: Span) -> Corrections {
        Corrections { span, after: 0 }
    }
}

impl Stretches for Corrections {
    type Row = CorrectionRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<CorrectionRow>> {
        let mut found = conn.prepare_cached(
            "SELECT correction.id, max(correction.at, orders.paid_at) AS at, correction.order_id, orders.customer_id, account.name,
                    correction.items_minor, correction.discount_minor, correction.value_minor, correction.tax_minor,
                    correction.shipping_minor, correction.shipping_tax_minor, correction.tip_minor, correction.total_minor,
                    correction.total_minor - correction.due_minor AS credit_minor, correction.due_minor, orders.payment_method,
                    author.name AS by_name
             FROM correction
             CROSS JOIN orders ON orders.id = correction.order_id
             CROSS JOIN account ON account.id = orders.customer_id
             LEFT JOIN account AS author ON author.id = correction.by_id
             WHERE correction.id > :after AND max(correction.at, orders.paid_at) >= :from AND max(correction.at, orders.paid_at) < :until
             ORDER BY correction.id LIMIT :most",
        )?;
        let rows = found.query_map(
            named_params! {":after": self.after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64},
            CorrectionRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.id);
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
