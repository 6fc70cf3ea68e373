//! The lines of an order, each with what came back of it. A correction changes them in place, since refunds point at them.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::ids::{ItemId, OrderId};
use crate::domain::money::Money;
use crate::domain::price::Line;
use crate::error::Result;

/// One line of an order, with what was paid for it and what came back of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
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
        Ok(Item {
            id: row.get("id")?,
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
        "SELECT order_item.id, product_id, name, order_item.quantity, price_minor, includes_tax, tax_rate_bp, earns,
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

/// Writes the lines of a new order, each with its value and its tax.
pub(crate) fn insert_all(tx: &Transaction<'_>, order: OrderId, lines: &[Line], split: &[(Money, Money)]) -> Result<()> {
    lines.iter().zip(split).enumerate().try_for_each(|(at, (line, split))| insert(tx, order, at, line, *split))
}

fn insert(tx: &Transaction<'_>, order: OrderId, at: usize, line: &Line, (value, tax): (Money, Money)) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO order_item (order_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, earns,
                                 discounted, value_minor, tax_minor)
         VALUES (:order, :position, :product, :name, :quantity, :price, :includes, :rate, :earns, :discounted, :value, :tax)",
    )?
    .execute(named_params! {
        ":order": order,
        ":position": at as i64 + 1,
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
    })?;
    Ok(())
}

/// Writes the lines of a corrected order: `kept` names the one that each line was before, in the order's order; the others are taken out.
pub(super) fn replace(
    tx: &Transaction<'_>,
    order: OrderId,
    before: &[Item],
    kept: &[Option<ItemId>],
    lines: &[Line],
    split: &[(Money, Money)],
) -> Result<()> {
    for gone in before.iter().filter(|item| !kept.contains(&Some(item.id))) {
        tx.prepare_cached("DELETE FROM order_item WHERE id = :id")?.execute(named_params! {":id": gone.id})?;
    }
    for (at, ((line, split), kept)) in lines.iter().zip(split).zip(kept).enumerate() {
        match kept {
            Some(id) => update(tx, *id, at, line, *split)?,
            None => insert(tx, order, at, line, *split)?,
        }
    }
    Ok(())
}

fn update(tx: &Transaction<'_>, id: ItemId, at: usize, line: &Line, (value, tax): (Money, Money)) -> Result<()> {
    tx.prepare_cached(
        "UPDATE order_item
         SET position = :position, product_id = :product, name = :name, quantity = :quantity, price_minor = :price,
             includes_tax = :includes, tax_rate_bp = :rate, earns = :earns, discounted = :discounted, value_minor = :value, tax_minor = :tax
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":position": at as i64 + 1,
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
    })?;
    Ok(())
}
