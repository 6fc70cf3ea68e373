//! The tax of an order by rate: what an order page, a month's return and a bookkeeper ask for.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::OrderId;
use crate::domain::money::{Money, Rate};
use crate::domain::price::RateTax;
use crate::error::Result;

/// Keeps what is taxed at each rate, in place of what was kept before.
pub(crate) fn keep(tx: &Transaction<'_>, id: OrderId, taxes: &[RateTax]) -> Result<()> {
    tx.prepare_cached("DELETE FROM order_tax WHERE order_id = :order")?.execute(named_params! {":order": id})?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO order_tax (order_id, rate_bp, value_minor, tax_minor) VALUES (:order, :rate, :value, :tax)",
    )?;
    for RateTax { rate, value, tax } in taxes {
        insert.execute(named_params! {":order": id, ":rate": rate, ":value": value, ":tax": tax})?;
    }
    Ok(())
}

/// What has to be added to the taxes before, by rate, to come to those after; a rate of which nothing changes is left out.
pub(super) fn differences(before: &[RateTax], after: &[RateTax]) -> Vec<RateTax> {
    let mut sums: BTreeMap<Option<Rate>, (Money, Money)> = BTreeMap::new();
    for RateTax { rate, value, tax } in after {
        let sum = sums.entry(*rate).or_default();
        *sum = (sum.0 + *value, sum.1 + *tax);
    }
    for RateTax { rate, value, tax } in before {
        let sum = sums.entry(*rate).or_default();
        *sum = (sum.0 - *value, sum.1 - *tax);
    }
    let changed = sums.into_iter().filter(|(_, (value, tax))| !value.is_zero() || !tax.is_zero());
    changed.map(|(rate, (value, tax))| RateTax { rate, value, tax }).collect()
}

/// The tax of an order by rate, goods and shipping, the lowest rate first.
pub fn taxes(conn: &Connection, id: OrderId) -> Result<Vec<RateTax>> {
    let mut found =
        conn.prepare_cached("SELECT rate_bp, value_minor, tax_minor FROM order_tax WHERE order_id = :order ORDER BY rate_bp")?;
    let rows = found.query_map(named_params! {":order": id}, |row| {
        Ok(RateTax { rate: row.get("rate_bp")?, value: row.get("value_minor")?, tax: row.get("tax_minor")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
