//! Tax by rate for some days: what was sold, what corrections added to it, and what came back, each on its own day.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::money::{Money, Rate};
use crate::error::Result;

/// What was taxed at one rate, goods and shipping: amounts without their tax, and the tax on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxRow {
    /// `None` where another system told the tax and no rate.
    pub rate: Option<Rate>,
    pub sold: Money,
    pub sold_tax: Money,
    pub refunded: Money,
    pub refunded_tax: Money,
}

impl TaxRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<TaxRow> {
        Ok(TaxRow {
            rate: row.get("rate_bp")?,
            sold: row.get("sold")?,
            sold_tax: row.get("sold_tax")?,
            refunded: row.get("refunded")?,
            refunded_tax: row.get("refunded_tax")?,
        })
    }

    /// What is left without tax.
    pub fn value(&self) -> Money {
        self.sold - self.refunded
    }

    /// The tax that is owed on it.
    pub fn tax(&self) -> Money {
        self.sold_tax - self.refunded_tax
    }
}

/// Each rate of some days, the lowest first; what was told without a rate comes last.
pub fn taxes(conn: &Connection, span: Span) -> Result<Vec<TaxRow>> {
    let mut found = conn.prepare_cached(
        "SELECT rate_bp, sum(sold) AS sold, sum(sold_tax) AS sold_tax, sum(refunded) AS refunded, sum(refunded_tax) AS refunded_tax
         FROM (SELECT order_tax.rate_bp, order_tax.value_minor AS sold, order_tax.tax_minor AS sold_tax, 0 AS refunded, 0 AS refunded_tax
               FROM orders CROSS JOIN order_tax ON order_tax.order_id = orders.id
               WHERE orders.paid_at >= :from AND orders.paid_at < :until
               UNION ALL
               -- An order's own rows hold what it comes to now: what was added later is taken off its payment, and put on its own day.
               SELECT changed.rate_bp, -changed.value_minor, -changed.tax_minor, 0, 0
               FROM orders CROSS JOIN correction ON correction.order_id = orders.id
               CROSS JOIN correction_tax AS changed ON changed.correction_id = correction.id
               WHERE orders.paid_at >= :from AND orders.paid_at < :until
               UNION ALL
               SELECT changed.rate_bp, changed.value_minor, changed.tax_minor, 0, 0
               FROM correction CROSS JOIN orders ON orders.id = correction.order_id
               CROSS JOIN correction_tax AS changed ON changed.correction_id = correction.id
               WHERE max(correction.at, orders.paid_at) >= :from AND max(correction.at, orders.paid_at) < :until
               UNION ALL
               SELECT refund_tax.rate_bp, 0, 0, refund_tax.value_minor, refund_tax.tax_minor
               FROM refund CROSS JOIN orders ON orders.id = refund.order_id CROSS JOIN refund_tax ON refund_tax.refund_id = refund.id
               WHERE max(refund.at, orders.paid_at) >= :from AND max(refund.at, orders.paid_at) < :until)
         GROUP BY rate_bp HAVING sold <> 0 OR sold_tax <> 0 OR refunded <> 0 OR refunded_tax <> 0 ORDER BY rate_bp IS NULL, rate_bp",
    )?;
    let rows = found.query_map(named_params! {":from": span.from, ":until": span.until}, TaxRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
