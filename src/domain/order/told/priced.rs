//! What a told order comes to, in the shape in which every order is kept: pure but for the products that its lines name.

use rusqlite::Connection;

use crate::domain::contact;
use crate::domain::money::Money;
use crate::domain::order::told::{ToldAmounts, ToldLine, ToldOrder};
use crate::domain::price::{Line, MOST_QUANTITY, Priced, RateTax};
use crate::domain::product;
use crate::error::Result;

/// The longest name of a line.
const MOST_NAME: usize = 120;

/// The lines of a told order as they are kept, what each is called at its source, and what all comes to.
pub(super) struct Kept {
    pub(super) lines: Vec<Line>,
    pub(super) external_ids: Vec<Option<String>>,
    pub(super) priced: Priced,
}

/// Lines whose values add up are kept with the cent that is missing in the largest; others, and none, become one line.
pub(super) fn priced(conn: &Connection, told: &ToldOrder) -> Result<Kept> {
    let ToldAmounts { items, discount, shipping, shipping_tax, tip, total, .. } = told.amounts;
    let (value, tax) = (told.amounts.value(), told.amounts.tax + told.difference());
    let named = added_up(&told.lines, value, tax);
    let plain = || vec![(ToldLine { external_id: None, name: String::new(), sku: None, quantity: 1, value, tax }, value, tax)];
    let mut kept = Vec::new();
    for (line, value, tax) in named.unwrap_or_else(plain) {
        kept.push((as_line(conn, &line, value)?, line.external_id, (value, tax)));
    }
    let lines: Vec<Line> = kept.iter().map(|(line, ..)| line.clone()).collect();
    let split: Vec<(Money, Money)> = kept.iter().map(|(.., split)| *split).collect();
    let goods = RateTax { rate: None, value, tax };
    let shipped = RateTax { rate: None, value: shipping - shipping_tax, tax: shipping_tax };
    let priced = Priced {
        base: lines.iter().zip(&split).filter(|(line, _)| line.earns).map(|(_, (value, _))| *value).sum(),
        lines: split,
        // So that what a page sums up is the total: what was taken off stands nowhere by itself.
        prices: value,
        reduction: Money::ZERO,
        items,
        discount,
        value,
        tax,
        shipping,
        shipping_tax_rate: None,
        shipping_tax,
        tip,
        total,
        taxes: RateTax::summed([goods, shipped]),
    };
    Ok(Kept { lines, external_ids: kept.into_iter().map(|(_, external_id, _)| external_id).collect(), priced })
}

/// The lines with what each comes to, when they come to the order's value and tax but for a cent a line.
fn added_up(lines: &[ToldLine], value: Money, tax: Money) -> Option<Vec<(ToldLine, Money, Money)>> {
    let most_off = i64::try_from(lines.len()).ok()?;
    let value_off = value - lines.iter().map(|line| line.value).sum();
    let tax_off = tax - lines.iter().map(|line| line.tax).sum();
    if value_off.minor().abs() > most_off || tax_off.minor().abs() > most_off {
        return None;
    }
    let largest = (0..lines.len()).max_by_key(|at| (lines[*at].value, usize::MAX - at))?;
    let off = |at: usize, off: Money| if at == largest { off } else { Money::ZERO };
    let parts =
        lines.iter().enumerate().map(|(at, line)| (line.clone(), line.value + off(at, value_off), line.tax + off(at, tax_off)));
    let parts: Vec<_> = parts.collect();
    parts.iter().all(|(_, value, tax)| *value >= Money::ZERO && *tax >= Money::ZERO).then_some(parts)
}

/// A line as it is kept. A product of the shop's with this number says whether somebody earns on it; every other line earns.
fn as_line(conn: &Connection, told: &ToldLine, value: Money) -> Result<Line> {
    let product = told.sku.as_deref().map(|sku| product::find_by_sku(conn, sku)).transpose()?.flatten();
    let name: String = contact::line(&told.name, usize::MAX)?.chars().take(MOST_NAME).collect();
    let name =
        Some(name).filter(|name| !name.is_empty()).or_else(|| product.as_ref().map(|product| product.details.name.clone()));
    let quantity = told.quantity.clamp(1, MOST_QUANTITY);
    Ok(Line {
        product: product.as_ref().filter(|_| name.is_some()).map(|product| product.id),
        name,
        quantity,
        price: value.part(Money::from_minor(1), Money::from_minor(quantity.into())),
        includes_tax: false,
        tax_rate: None,
        earns: product.is_none_or(|product| product.details.earns),
        discounted: false,
    })
}
