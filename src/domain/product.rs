//! What the shop sells: a name, a price, a tax rate, and whether anybody earns on it or saves by the first-order discount.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::ProductId;
use crate::domain::money::{Money, Rate};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::{Error, RefuseUnique, Result};

/// The longest name and the longest SKU.
pub const MOST_NAME: usize = 120;
pub const MOST_SKU: usize = 40;

/// A product as the owner fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub name: String,
    /// The shop's own number for it; no two products share one.
    pub sku: Option<String>,
    /// Of one, with tax where the shop's prices include it.
    pub price: Money,
    pub tax_rate: Rate,
    /// Whether commission and reward are earned on it.
    pub earns: bool,
    /// Whether the first-order discount applies to it.
    pub discounted: bool,
}

/// A product of the catalogue.
#[derive(Debug, Clone)]
pub struct Product {
    pub id: ProductId,
    pub details: Details,
    /// It is no longer sold; past orders keep pointing at it.
    pub retired_at: Option<Timestamp>,
}

impl Product {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Product> {
        Ok(Product {
            id: row.get("id")?,
            details: Details {
                name: row.get("name")?,
                sku: row.get("sku")?,
                price: row.get("price_minor")?,
                tax_rate: row.get("tax_rate_bp")?,
                earns: row.get("earns")?,
                discounted: row.get("discounted")?,
            },
            retired_at: row.get("retired_at")?,
        })
    }
}

/// Everything that was ever sold, by name; what is sold now first.
pub fn all(conn: &Connection) -> Result<Vec<Product>> {
    let mut found = conn.prepare_cached(
        "SELECT id, name, sku, price_minor, tax_rate_bp, earns, discounted, retired_at FROM product
         ORDER BY retired_at IS NOT NULL, name COLLATE NOCASE, id",
    )?;
    Ok(found.query_map([], Product::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One product.
pub fn find(conn: &Connection, id: ProductId) -> Result<Product> {
    Ok(conn
        .prepare_cached(
            "SELECT id, name, sku, price_minor, tax_rate_bp, earns, discounted, retired_at FROM product WHERE id = :id",
        )?
        .query_row(named_params! {":id": id}, Product::from_row)?)
}

/// Adds a product to the catalogue.
pub fn create(tx: &Transaction<'_>, act: &Act, details: &Details) -> Result<ProductId> {
    tx.execute(
        "INSERT INTO product (name, sku, price_minor, tax_rate_bp, earns, discounted, created_at)
         VALUES (:name, :sku, :price, :tax, :earns, :discounted, :now)",
        named_params! {
            ":name": details.name,
            ":sku": details.sku,
            ":price": details.price,
            ":tax": details.tax_rate,
            ":earns": details.earns,
            ":discounted": details.discounted,
            ":now": act.now,
        },
    )
    .refuse_unique("product.sku", Refusal::SkuTaken)?;
    let id = ProductId(tx.last_insert_rowid());
    event::record(tx, act, &Event::ProductAdded(id))?;
    Ok(id)
}

/// Changes a product from now on; orders keep what they were placed with.
pub fn change(tx: &Transaction<'_>, act: &Act, id: ProductId, details: &Details) -> Result<()> {
    let before = find(tx, id)?.details;
    tx.execute(
        "UPDATE product
         SET name = :name, sku = :sku, price_minor = :price, tax_rate_bp = :tax, earns = :earns, discounted = :discounted
         WHERE id = :id",
        named_params! {
            ":name": details.name,
            ":sku": details.sku,
            ":price": details.price,
            ":tax": details.tax_rate,
            ":earns": details.earns,
            ":discounted": details.discounted,
            ":id": id,
        },
    )
    .refuse_unique("product.sku", Refusal::SkuTaken)?;
    let changed = [
        ("name", before.name != details.name),
        ("sku", before.sku != details.sku),
        ("tax_rate_bp", before.tax_rate != details.tax_rate),
        ("earns", before.earns != details.earns),
        ("discounted", before.discounted != details.discounted),
    ];
    let fields = changed.into_iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| name).collect();
    event::record(tx, act, &Event::ProductChanged { product: id, price: (before.price, details.price), fields })
}

/// Takes a product out of the catalogue, or puts it back.
pub fn set_retired(tx: &Transaction<'_>, act: &Act, id: ProductId, retired: bool) -> Result<()> {
    let changed = tx.execute(
        "UPDATE product SET retired_at = CASE WHEN :retired THEN coalesce(retired_at, :now) END WHERE id = :id",
        named_params! {":retired": retired, ":now": act.now, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    let price = find(tx, id)?.details.price;
    event::record(tx, act, &Event::ProductChanged { product: id, price: (price, price), fields: vec!["retired_at"] })
}
