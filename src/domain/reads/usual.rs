//! What somebody usually buys: the beginning of their next order form.

use rusqlite::{Connection, named_params};

use crate::domain::ids::{AccountId, ProductId};
use crate::error::Result;

/// So many of their last orders are looked at: whoever has bought bread for years is not asked for all of it.
const MOST_ORDERS: i64 = 12;

/// The products of a buyer's last paid orders that are still sold: those of the last order first, among them what was bought most often.
pub fn usual(conn: &Connection, buyer: AccountId, most: usize) -> Result<Vec<ProductId>> {
    let mut found = conn.prepare_cached(
        "SELECT order_item.product_id
         FROM (SELECT id, ordinal FROM orders
               WHERE customer_id = :buyer AND ordinal IS NOT NULL ORDER BY ordinal DESC LIMIT :orders) AS recent
         CROSS JOIN order_item ON order_item.order_id = recent.id
         CROSS JOIN product ON product.id = order_item.product_id
         WHERE product.retired_at IS NULL
         GROUP BY order_item.product_id
         ORDER BY max(recent.ordinal) DESC, count(DISTINCT recent.id) DESC, min(order_item.position), order_item.product_id
         LIMIT :most",
    )?;
    let rows = found.query_map(
        named_params! {":buyer": buyer, ":orders": MOST_ORDERS, ":most": i64::try_from(most).unwrap_or(i64::MAX)},
        |row| row.get("product_id"),
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
