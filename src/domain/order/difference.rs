//! What a correction changed of a paid order, written down for good: what it was paid with stays on its day, the difference stands on
//! a day of its own.

use rusqlite::{Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::order::items::{Item, items};
use crate::domain::order::model::Order;
use crate::domain::price::RateTax;
use crate::error::Result;

/// Notes the difference between an order as it was, with its lines, and as it is now; nothing where nothing of it changed.
pub(super) fn note(
    tx: &Transaction<'_>,
    act: &Act,
    (before, items_before): (&Order, &[Item]),
    after: &Order,
    by_rate: &[RateTax],
) -> Result<()> {
    let items_after = items(tx, before.id)?;
    let is_in = |item: &Item, items: &[Item]| items.iter().any(|other| is_same(item, other));
    let gone = items_before.iter().filter(|item| !is_in(item, &items_after)).map(|item| (item, -1));
    let come = items_after.iter().filter(|item| !is_in(item, items_before)).map(|item| (item, 1));
    let mut changed: Vec<(&Item, i64)> = gone.chain(come).collect();
    changed.sort_by_key(|(item, sign)| (item.position, *sign));

    let (was, is) = (&before.amounts, &after.amounts);
    if changed.is_empty() && by_rate.is_empty() && is.total == was.total && is.due() == was.due() {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor,
                                 tip_minor, total_minor, due_minor, by_id, at, created_at)
         VALUES (:order, :items, :discount, :value, :tax, :shipping, :shipping_tax, :tip, :total, :due, :by, :at, :now)",
    )?
    .execute(named_params! {
        ":order": before.id,
        ":items": is.items - was.items,
        ":discount": is.discount - was.discount,
        ":value": is.value - was.value,
        ":tax": is.tax - was.tax,
        ":shipping": is.shipping - was.shipping,
        ":shipping_tax": is.shipping_tax - was.shipping_tax,
        ":tip": is.tip - was.tip,
        ":total": is.total - was.total,
        ":due": is.due() - was.due(),
        ":by": act.account(),
        ":at": act.at,
        ":now": act.now,
    })?;
    let correction = tx.last_insert_rowid();
    note_rates(tx, correction, by_rate)?;
    changed.into_iter().try_for_each(|(item, sign)| note_line(tx, correction, item, sign))
}

/// Whether a line stands in the books as it did. Who earns on it is in no book.
fn is_same(one: &Item, other: &Item) -> bool {
    let described = |item: &Item| {
        let line = &item.line;
        (
            item.position,
            line.product,
            line.name.clone(),
            line.quantity,
            line.price,
            line.includes_tax,
            line.tax_rate,
            item.value,
            item.tax,
        )
    };
    described(one) == described(other)
}

fn note_rates(tx: &Transaction<'_>, correction: i64, by_rate: &[RateTax]) -> Result<()> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO correction_tax (correction_id, rate_bp, value_minor, tax_minor) VALUES (:correction, :rate, :value, :tax)",
    )?;
    for RateTax { rate, value, tax } in by_rate {
        insert.execute(named_params! {":correction": correction, ":rate": rate, ":value": value, ":tax": tax})?;
    }
    Ok(())
}

/// A line as it was, where the sign is -1, or as it is now.
fn note_line(tx: &Transaction<'_>, correction: i64, item: &Item, sign: i64) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO correction_item (correction_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp,
                                      value_minor, tax_minor)
         VALUES (:correction, :position, :product, :name, :sign * :quantity, :price, :includes, :rate, :sign * :value, :sign * :tax)",
    )?
    .execute(named_params! {
        ":correction": correction,
        ":position": item.position,
        ":product": item.line.product,
        ":name": item.line.name,
        ":sign": sign,
        ":quantity": item.line.quantity,
        ":price": item.line.price,
        ":includes": item.line.includes_tax,
        ":rate": item.line.tax_rate,
        ":value": item.value,
        ":tax": item.tax,
    })?;
    Ok(())
}
