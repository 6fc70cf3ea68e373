//! The lines of orders with rate and tax: as they were paid with, on the day of the payment, and what corrections changed of them, on
//! the day of each.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::ids::OrderId;
use crate::domain::money::{Money, Rate};
use crate::domain::reads::stretch::Stretches;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// One line that was sold. A correction takes off the line as it was before and puts on the line as it is then.
#[derive(Debug, Clone)]
pub struct OrderLineRow {
    pub at: Timestamp,
    pub order: OrderId,
    /// `None` for what was paid for.
    pub correction: Option<i64>,
    /// Its number within the order, from 1.
    pub line: i64,
    /// `None` for a plain amount.
    pub name: Option<String>,
    pub sku: Option<String>,
    /// Below zero where it was taken off, as value and tax are.
    pub quantity: i64,
    /// Of one, as it was typed, with its tax or without.
    pub price: Money,
    pub includes_tax: bool,
    /// `None` where another system told the tax and no rate.
    pub rate: Option<Rate>,
    /// What was paid for the line without its tax, after its part of the discount; and the tax.
    pub value: Money,
    pub tax: Money,
}

impl OrderLineRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<OrderLineRow> {
        Ok(OrderLineRow {
            at: row.get("at")?,
            order: row.get("order_id")?,
            correction: row.get("correction_id")?,
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

/// The lines of some days: those of paid orders first, then those of corrections.
pub struct OrderLines {
    span: Span,
    after: After,
}

/// How far they have been read.
#[derive(Clone, Copy)]
enum After {
    Order(OrderId),
    /// All orders, and this line of a correction.
    Changed(i64),
}

impl OrderLines {
    pub fn of(span: Span) -> OrderLines {
        OrderLines { span, after: After::Order(OrderId(0)) }
    }

    /// The last of the next paid orders.
    fn last_of_stretch(&self, conn: &Connection, after: OrderId, most: usize) -> Result<Option<OrderId>> {
        let sql = "SELECT max(id) FROM (SELECT id FROM orders WHERE id > :after AND paid_at >= :from AND paid_at < :until ORDER BY id LIMIT :most)";
        let params = named_params! {":after": after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64};
        Ok(conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }

    /// As they were paid with: as they are now, less all that corrections took off and put on.
    fn paid(&self, conn: &Connection, after: OrderId, last: OrderId) -> Result<Vec<OrderLineRow>> {
        let mut found = conn.prepare_cached(
            "SELECT orders.paid_at AS at, line.order_id, NULL AS correction_id, line.position AS line, line.name, product.sku,
                    sum(line.quantity) AS quantity, line.price_minor, line.includes_tax, line.tax_rate_bp,
                    sum(line.value_minor) AS value_minor, sum(line.tax_minor) AS tax_minor
             FROM (SELECT order_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor
                   FROM order_item WHERE order_id > :after AND order_id <= :last
                   UNION ALL
                   SELECT correction.order_id, changed.position, changed.product_id, changed.name, -changed.quantity, changed.price_minor,
                          changed.includes_tax, changed.tax_rate_bp, -changed.value_minor, -changed.tax_minor
                   FROM correction CROSS JOIN correction_item AS changed ON changed.correction_id = correction.id
                   WHERE correction.order_id > :after AND correction.order_id <= :last) AS line
             CROSS JOIN orders ON orders.id = line.order_id
             LEFT JOIN product ON product.id = line.product_id
             WHERE orders.paid_at >= :from AND orders.paid_at < :until
             GROUP BY line.order_id, line.position, line.product_id, line.name, line.price_minor, line.includes_tax, line.tax_rate_bp
             HAVING sum(line.quantity) <> 0
             ORDER BY line.order_id, line.position",
        )?;
        let params = named_params! {":after": after, ":last": last, ":from": self.span.from, ":until": self.span.until};
        let rows = found.query_map(params, OrderLineRow::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The next lines of corrections, and the last of them.
    fn changed(&self, conn: &Connection, after: i64, most: usize) -> Result<(Vec<OrderLineRow>, i64)> {
        let mut found = conn.prepare_cached(
            "SELECT changed.id, max(correction.at, orders.paid_at) AS at, correction.order_id, changed.correction_id,
                    changed.position AS line, changed.name, product.sku, changed.quantity, changed.price_minor, changed.includes_tax,
                    changed.tax_rate_bp, changed.value_minor, changed.tax_minor
             FROM correction_item AS changed
             CROSS JOIN correction ON correction.id = changed.correction_id
             CROSS JOIN orders ON orders.id = correction.order_id
             LEFT JOIN product ON product.id = changed.product_id
             WHERE changed.id > :after AND max(correction.at, orders.paid_at) >= :from AND max(correction.at, orders.paid_at) < :until
             ORDER BY changed.id LIMIT :most",
        )?;
        let params = named_params! {":after": after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64};
        let rows = found.query_map(params, |row| Ok((row.get("id")?, OrderLineRow::from_row(row)?)))?;
        let rows = rows.collect::<rusqlite::Result<Vec<(i64, OrderLineRow)>>>()?;
        let last = rows.last().map_or(after, |(id, _)| *id);
        Ok((rows.into_iter().map(|(_, row)| row).collect(), last))
    }
}

impl Stretches for OrderLines {
    type Row = OrderLineRow;

    /// Of orders, the lines of so many: an order is read whole.
    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<OrderLineRow>> {
        while let After::Order(after) = self.after {
            let Some(last) = self.last_of_stretch(conn, after, most)? else {
                self.after = After::Changed(0);
                break;
            };
            self.after = After::Order(last);
            let rows = self.paid(conn, after, last)?;
            if !rows.is_empty() {
                return Ok(rows);
            }
        }
        let After::Changed(after) = self.after else { return Ok(Vec::new()) };
        let (rows, last) = self.changed(conn, after, most)?;
        self.after = After::Changed(last);
        Ok(rows)
    }
}
