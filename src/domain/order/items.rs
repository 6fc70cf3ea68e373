//! The lines of an order, each with what came back of it. A correction changes them in place, since refunds point at them.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::columns::Columns;
use crate::domain::ids::{ItemId, OrderId};
use crate::domain::money::Money;
use crate::domain::price::Line;
use crate::error::Result;

/// One line of an order, with what was paid for it and what came back of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    /// Its number within the order, from 1: its own for good.
    pub position: i64,
    pub line: Line,
    pub value: Money,
    pub tax: Money,
    pub back: ItemBack,
}

/// What came back of a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ItemBack {
    /// How many of it.
    pub quantity: u32,
    pub value: Money,
    pub tax: Money,
    /// The part of value and tax for which nothing came back.
    pub goodwill: Money,
}

impl ItemBack {
    /// With its tax.
    pub fn amount(&self) -> Money {
        self.value + self.tax
    }

    pub(super) fn is_nothing(&self) -> bool {
        *self == ItemBack::default()
    }
}

impl Item {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Item> {
        let row = Columns::of(row);
        Ok(Item {
            id: row.get("id")?,
            position: row.get("position")?,
            line: Line {
                product: row.get("product_id")?,
                name: row.get("name")?,
                quantity: row.get("quantity")?,
                price: row.get("price_minor")?,
                includes_tax: row.get("includes_tax")?,
                tax_rate: row.get("tax_rate_bp")?,
                earns: row.get("earns")?,
                discounted: row.get("discounted")?,
            },
            value: row.get("value_minor")?,
            tax: row.get("tax_minor")?,
            back: ItemBack {
                quantity: row.get("back_quantity")?,
                value: row.get("back_value")?,
                tax: row.get("back_tax")?,
                goodwill: row.get("back_goodwill")?,
            },
        })
    }

    /// What was paid for it, with its tax.
    pub fn amount(&self) -> Money {
        self.value + self.tax
    }

    /// How many of it can still come back, and how much.
    pub fn left(&self) -> (u32, Money) {
        (self.line.quantity - self.back.quantity, self.amount() - self.back.amount())
    }
}

/// The lines of an order.
pub fn items(conn: &Connection, id: OrderId) -> Result<Vec<Item>> {
    let mut found = conn.prepare_cached(
        "SELECT order_item.id, position, product_id, name, order_item.quantity, price_minor, includes_tax, tax_rate_bp, earns,
                discounted, order_item.value_minor, order_item.tax_minor,
                coalesce(sum(back.quantity), 0) AS back_quantity, coalesce(sum(back.value_minor), 0) AS back_value,
                coalesce(sum(back.tax_minor), 0) AS back_tax,
                coalesce(sum((back.value_minor + back.tax_minor) * (back.quantity = 0)), 0) AS back_goodwill
         FROM order_item LEFT JOIN refund_item AS back ON back.item_id = order_item.id
         WHERE order_item.order_id = :id GROUP BY order_item.id ORDER BY order_item.position",
    )?;
    let rows = found.query_map(named_params! {":id": id}, Item::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes the lines of a new order, each with its value and its tax. `external_ids` is what its source calls them, as far as it does.
pub(crate) fn insert_all(
    tx: &Transaction<'_>,
    order: OrderId,
    (lines, external_ids): (&[Line], &[Option<String>]),
    split: &[(Money, Money)],
) -> Result<()> {
    for (at, (line, split)) in lines.iter().zip(split).enumerate() {
        let external_id = external_ids.get(at).and_then(Option::as_deref);
        put(tx, order, (None, at as i64 + 1), (line, external_id), *split)?;
    }
    Ok(())
}

/// Writes the lines of a corrected order: `kept` names the one that each line was before, in the order's order; the others are taken
/// out. A line keeps its number, and nothing ever takes the number of a line that was there before.
pub(super) fn replace(
    tx: &Transaction<'_>,
    order: OrderId,
    before: &[Item],
    kept: &[Option<ItemId>],
    (lines, external_ids): (&[Line], &[Option<String>]),
    split: &[(Money, Money)],
) -> Result<()> {
    let mut last = last_position(tx, order)?;
    for gone in before.iter().filter(|item| !kept.contains(&Some(item.id))) {
        tx.prepare_cached("DELETE FROM order_item WHERE id = :id")?.execute(named_params! {":id": gone.id})?;
    }
    for (at, ((line, split), kept)) in lines.iter().zip(split).zip(kept).enumerate() {
        let was = before.iter().find(|item| Some(item.id) == *kept);
        last += i64::from(was.is_none());
        let external_id = external_ids.get(at).and_then(Option::as_deref);
        put(tx, order, (was.map(|item| item.id), was.map_or(last, |item| item.position)), (line, external_id), *split)?;
    }
    Ok(())
}

/// The highest number that a line of an order has or had.
fn last_position(conn: &Connection, order: OrderId) -> Result<i64> {
    let sql = "SELECT coalesce(max(position), 0)
               FROM (SELECT position FROM order_item WHERE order_id = :order
                     UNION ALL
                     SELECT changed.position FROM correction CROSS JOIN correction_item AS changed ON changed.correction_id = correction.id
                     WHERE correction.order_id = :order)";
    Ok(conn.prepare_cached(sql)?.query_row(named_params! {":order": order}, |row| row.get(0))?)
}

/// Writes one line: a new one with its number, or what has become of one that was there.
fn put(
    tx: &Transaction<'_>,
    order: OrderId,
    (id, position): (Option<ItemId>, i64),
    (line, external_id): (&Line, Option<&str>),
    (value, tax): (Money, Money),
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO order_item (id, order_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, earns,
                                 discounted, value_minor, tax_minor, external_id)
         VALUES (:id, :order, :position, :product, :name, :quantity, :price, :includes, :rate, :earns, :discounted, :value, :tax, :external)
         ON CONFLICT (id) DO UPDATE
         SET product_id = excluded.product_id, name = excluded.name, quantity = excluded.quantity, price_minor = excluded.price_minor,
             includes_tax = excluded.includes_tax, tax_rate_bp = excluded.tax_rate_bp, earns = excluded.earns,
             discounted = excluded.discounted, value_minor = excluded.value_minor, tax_minor = excluded.tax_minor,
             external_id = excluded.external_id",
    )?
    .execute(named_params! {
        ":id": id,
        ":order": order,
        ":position": position,
        ":product": line.product,
        ":name": line.name,
        ":quantity": line.quantity,
        ":price": line.price,
        ":includes": line.includes_tax,
        ":rate": line.tax_rate,
        ":earns": line.earns,
        ":discounted": line.discounted,
        ":value": value,
        ":tax": tax,
        ":external": external_id,
    })?;
    Ok(())
}
