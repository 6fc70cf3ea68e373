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

/// What store credit did to an order.
pub(super) struct Ours {
    /// Of the credit, what comes back on the value and on the tax.
    pub(super) put_back: (Money, Money),
    /// Its buyer had a coupon of their first-order discount: what is in the order could have used that up.
    pub(super) is_discounted: bool,
}

/// Lines whose values add up are kept with the cent that is missing in the largest; others, and none, become one line.
pub(super) fn priced(conn: &Connection, told: &ToldOrder, ours: &Ours) -> Result<Kept> {
    let ToldAmounts { shipping, shipping_tax, tip, .. } = told.amounts;
    let (value, tax) = (told.amounts.value(), told.amounts.tax + told.difference());
    let named = added_up(&told.lines, value, tax);
    let plain = || vec![(ToldLine { external_id: None, name: String::new(), sku: None, quantity: 1, value, tax }, value, tax)];
    let mut kept = Vec::new();
    let parts = with_put_back(named.unwrap_or_else(plain), ours.put_back);
    let (value, tax) = (value + ours.put_back.0, tax + ours.put_back.1);
    let (items, total) = (told.amounts.items.max(value), told.amounts.total + ours.put_back.0 + ours.put_back.1);
    for (line, value, tax) in parts {
        kept.push((as_line(conn, &line, value, ours.is_discounted)?, line.external_id, (value, tax)));
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
        discount: items - value,
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

/// What credit had taken off the goods, back on their lines: the value by what each costs, the tax by what each is taxed. Lines that cost
/// nothing since get it by their number.
fn with_put_back(mut parts: Vec<(ToldLine, Money, Money)>, (value, tax): (Money, Money)) -> Vec<(ToldLine, Money, Money)> {
    let by = |weight: fn(&(ToldLine, Money, Money)) -> Money| parts.iter().map(weight).collect::<Vec<_>>();
    let (values, taxes) = (by(|(_, value, _)| *value), by(|(.., tax)| *tax));
    let counts = by(|(line, ..)| Money::from_minor(line.quantity.max(1).into()));
    let some = |weights: Vec<Money>, or: &[Money]| if weights.iter().all(|one| one.is_zero()) { or.to_vec() } else { weights };
    let values = some(values, &counts);
    let taxes = some(taxes, &values);
    for ((part, value), tax) in parts.iter_mut().zip(value.split(&values)).zip(tax.split(&taxes)) {
        part.1 += value;
        part.2 += tax;
    }
    parts
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
fn as_line(conn: &Connection, told: &ToldLine, value: Money, discounted: bool) -> Result<Line> {
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
        discounted,
    })
}
