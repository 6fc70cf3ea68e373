//! What the shop sells: a name, a price, a tax rate, whether anybody earns on it or saves by the first-order discount; and where it
//! stands on an order form, with which picture.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::columns::Columns;
use crate::domain::event::{self, Event};
use crate::domain::ids::ProductId;
use crate::domain::money::{Money, Rate};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::{Error, RefuseUnique, Result};

/// The longest name, the longest SKU and the longest name of a category.
pub const MOST_NAME: usize = 120;
pub const MOST_SKU: usize = 40;
pub const MOST_CATEGORY: usize = 40;

/// A product as the owner fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub name: String,
    /// The shop's own number for it; no two products share one.
    pub sku: Option<String>,
    /// What it stands with on an order form.
    pub category: Option<String>,
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
    /// When its picture last changed; `None` where it has none.
    pub picture_at: Option<Timestamp>,
}

impl Product {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Product> {
        let row = Columns::of(row);
        Ok(Product {
            id: row.get("id")?,
            details: Details {
                name: row.get("name")?,
                sku: row.get("sku")?,
                category: row.get("category")?,
                price: row.get("price_minor")?,
                tax_rate: row.get("tax_rate_bp")?,
                earns: row.get("earns")?,
                discounted: row.get("discounted")?,
            },
            retired_at: row.get("retired_at")?,
            picture_at: row.get("picture_at")?,
        })
    }
}

/// Everything that was ever sold, what is sold now first: category by category, each as the owner has set it. As long as nobody has
/// set anything, names decide. What has no category comes last.
pub fn all(conn: &Connection) -> Result<Vec<Product>> {
    let mut found = conn.prepare_cached(
        "SELECT id, name, sku, category, price_minor, tax_rate_bp, earns, discounted, retired_at, picture_at FROM product
         ORDER BY retired_at IS NOT NULL, category IS NULL,
                  min(position) OVER (PARTITION BY retired_at IS NOT NULL, category), category COLLATE NOCASE,
                  position, name COLLATE NOCASE, id",
    )?;
    Ok(found.query_map([], Product::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One product.
pub fn find(conn: &Connection, id: ProductId) -> Result<Product> {
    Ok(conn
        .prepare_cached(
            "SELECT id, name, sku, category, price_minor, tax_rate_bp, earns, discounted, retired_at, picture_at FROM product
             WHERE id = :id",
        )?
        .query_row(named_params! {":id": id}, Product::from_row)?)
}

/// The product with a number of the shop's own, sold now or not.
pub(crate) fn find_by_sku(conn: &Connection, sku: &str) -> Result<Option<Product>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, name, sku, category, price_minor, tax_rate_bp, earns, discounted, retired_at, picture_at FROM product
             WHERE sku = :sku",
        )?
        .query_row(named_params! {":sku": sku}, Product::from_row)
        .optional()?)
}

/// Adds a product to the catalogue: where somebody has set an order, at its end.
pub fn create(tx: &Transaction<'_>, act: &Act, details: &Details) -> Result<ProductId> {
    let category = spelt(tx, details.category.as_deref(), None)?;
    tx.execute(
        "INSERT INTO product (name, sku, category, price_minor, tax_rate_bp, earns, discounted, position, created_at)
         VALUES (:name, :sku, :category, :price, :tax, :earns, :discounted,
                 (SELECT coalesce(max(position), 0) + (coalesce(max(position), 0) > 0) FROM product), :now)",
        named_params! {
            ":name": details.name,
            ":sku": details.sku,
            ":category": category,
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
    let category = spelt(tx, details.category.as_deref(), Some(id))?;
    tx.execute(
        "UPDATE product
         SET name = :name, sku = :sku, category = :category, price_minor = :price, tax_rate_bp = :tax, earns = :earns,
             discounted = :discounted
         WHERE id = :id",
        named_params! {
            ":name": details.name,
            ":sku": details.sku,
            ":category": category,
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
        ("category", before.category != category),
        ("tax_rate_bp", before.tax_rate != details.tax_rate),
        ("earns", before.earns != details.earns),
        ("discounted", before.discounted != details.discounted),
    ];
    let fields = changed.into_iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| name).collect();
    event::record(tx, act, &Event::ProductChanged { product: id, price: (before.price, details.price), fields })
}

/// A category as another product spells it already: “bread” and “Bread” are one.
fn spelt(conn: &Connection, category: Option<&str>, but: Option<ProductId>) -> Result<Option<String>> {
    let Some(category) = category else { return Ok(None) };
    let known = conn
        .prepare_cached(
            "SELECT category FROM product WHERE category = :category COLLATE NOCASE AND id IS NOT :but ORDER BY id LIMIT 1",
        )?
        .query_row(named_params! {":category": category, ":but": but}, |row| row.get("category"))
        .optional()?;
    Ok(known.or_else(|| Some(category.to_string())))
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
    tell(tx, act, id, "retired_at")
}

/// Where a product goes in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    Up,
    Down,
}

/// Moves a product past its neighbour. At the edge of its category it takes the whole category along, past the next one.
pub fn shift(tx: &Transaction<'_>, act: &Act, id: ProductId, to: Shift) -> Result<()> {
    let mut sold: Vec<Product> = all(tx)?.into_iter().filter(|product| product.retired_at.is_none()).collect();
    let at = sold.iter().position(|product| product.id == id).ok_or(Error::Missing)?;
    let beyond = match to {
        Shift::Up => at.checked_sub(1),
        Shift::Down => Some(at + 1).filter(|beyond| *beyond < sold.len()),
    };
    // Somebody else has moved it already, or it is the first or the last of all.
    let Some(beyond) = beyond else { return Ok(()) };
    if sold[at].details.category == sold[beyond].details.category {
        sold.swap(at, beyond);
    } else {
        let (first, second) = (at.min(beyond), at.max(beyond));
        // What has no category stays behind all that have one.
        if sold[second].details.category.is_none() {
            return Ok(());
        }
        let begins = sold.iter().position(|product| product.details.category == sold[first].details.category).unwrap_or(first);
        let ends = sold.iter().rposition(|product| product.details.category == sold[second].details.category).unwrap_or(second);
        sold[begins..=ends].rotate_left(second - begins);
    }
    let mut put = tx.prepare_cached("UPDATE product SET position = :position WHERE id = :id AND position <> :position")?;
    for (place, product) in (1_i64..).zip(&sold) {
        put.execute(named_params! {":position": place, ":id": product.id})?;
    }
    tell(tx, act, id, "position")
}

/// The picture of a product, as the JPEG that we drew ourselves.
pub fn picture(conn: &Connection, id: ProductId) -> Result<Option<(Vec<u8>, Timestamp)>> {
    Ok(conn
        .prepare_cached("SELECT picture, picture_at FROM product WHERE id = :id AND picture IS NOT NULL")?
        .query_row(named_params! {":id": id}, |row| Ok((row.get("picture")?, row.get("picture_at")?)))
        .optional()?)
}

/// Stores or takes away the picture of a product: a JPEG that we drew ourselves.
pub fn set_picture(tx: &Transaction<'_>, act: &Act, id: ProductId, jpeg: Option<&[u8]>) -> Result<()> {
    let changed = tx.execute(
        "UPDATE product SET picture = :jpeg, picture_at = CASE WHEN :jpeg IS NOT NULL THEN :now END WHERE id = :id",
        named_params! {":jpeg": jpeg, ":now": act.now, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    tell(tx, act, id, "picture")
}

/// Reports a change that leaves the price as it is.
fn tell(tx: &Transaction<'_>, act: &Act, id: ProductId, field: &'static str) -> Result<()> {
    let price = find(tx, id)?.details.price;
    event::record(tx, act, &Event::ProductChanged { product: id, price: (price, price), fields: vec![field] })
}
