//! What happens at the counter: what was chosen and typed becomes a basket, at the prices of this moment; and nothing is placed,
//! refunded or corrected but what somebody has seen before they pressed the button.

use rusqlite::{Connection, Transaction};

use super::change::place;
use super::refund::was_refunded_before;
use super::{Amounts, Edit, Order, Payment, Placed, Placing, Refunding, edit, find, items, pay, refund};
use crate::domain::ids::{AccountId, OrderId, ProductId};
use crate::domain::money::{Money, Rate};
use crate::domain::price::{Basket, Line};
use crate::domain::product;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::error::Result;

/// What somebody chose from the catalogue, and typed beside it.
#[derive(Debug, Clone, Default)]
pub struct Cart {
    pub quantities: Vec<(ProductId, u32)>,
    pub plain: Option<Plain>,
    /// With its own tax.
    pub shipping: Money,
    pub tip: Money,
}

/// An amount that stands for goods without naming them.
#[derive(Debug, Clone, Copy)]
pub struct Plain {
    pub amount: Money,
    /// Whether the tax is in it as it was typed.
    pub includes_tax: bool,
}

/// How a shop writes its prices.
#[derive(Debug, Clone, Copy)]
pub struct Pricing {
    pub include_tax: bool,
    /// Of a plain amount.
    pub tax_rate: Rate,
}

/// What a line is called that names no product.
pub const PLAIN_NAME: &str = "Amount";

/// The basket that a wish comes to, at the prices of this moment.
pub fn basket(conn: &Connection, cart: &Cart, pricing: Pricing) -> Result<Basket> {
    Ok(Basket {
        lines: lines(conn, cart, pricing, pricing.include_tax)?,
        prices_include_tax: pricing.include_tax,
        shipping: cart.shipping,
        tip: cart.tip,
    })
}

/// The lines of a wish, priced with tax or without as `include_tax` says.
fn lines(conn: &Connection, cart: &Cart, pricing: Pricing, include_tax: bool) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for (id, quantity) in &cart.quantities {
        let product = product::find(conn, *id)?;
        if product.retired_at.is_some() {
            return Err(Refusal::ProductGone { name: product.details.name }.into());
        }
        let details = product.details;
        lines.push(Line {
            product: Some(*id),
            quantity: *quantity,
            price: converted(details.price, details.tax_rate, pricing.include_tax, include_tax),
            name: details.name,
            tax_rate: details.tax_rate,
            earns: details.earns,
        });
    }
    if let Some(plain) = cart.plain {
        lines.push(Line {
            product: None,
            name: PLAIN_NAME.to_string(),
            quantity: 1,
            price: converted(plain.amount, pricing.tax_rate, plain.includes_tax, include_tax),
            tax_rate: pricing.tax_rate,
            earns: true,
        });
    }
    Ok(lines)
}

/// An amount with its tax, or without, as the other prices are. What was typed without tax comes out exactly when it is split
/// again; a price with tax can be a unit off, since not every sum is some amount and its rounded tax.
pub fn converted(amount: Money, rate: Rate, includes_tax: bool, include_tax: bool) -> Money {
    match (includes_tax, include_tax) {
        (false, true) => amount + amount.share(rate),
        (true, false) => amount.part(Money::from_minor(10_000), Money::from_minor(10_000 + rate.bp())),
        _ => amount,
    }
}

/// What somebody saw before they pressed the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub total: Money,
    pub credit: Money,
}

impl From<&Amounts> for Seen {
    fn from(amounts: &Amounts) -> Self {
        Seen { total: amounts.total, credit: amounts.credit }
    }
}

/// Places an order, and records its payment where it is paid already; refused when it would come to something else than what was
/// seen: a price has changed since, or another device has spent the credit.
pub fn place_as_seen(
    tx: &Transaction<'_>,
    actor: AccountId,
    placing: &Placing,
    seen: Seen,
    payment: Option<&Payment>,
    now: Timestamp,
    zone: &Zone,
) -> Result<Placed> {
    let placed = place(tx, Some(actor), placing, now, zone)?;
    if placed.is_new {
        if Seen::from(&find(tx, placed.id)?.amounts) != seen {
            return Err(Refusal::SumChanged.into());
        }
        if let Some(payment) = payment {
            pay(tx, Some(actor), placed.id, payment, now, zone)?;
        }
    }
    Ok(placed)
}

/// Refunds, unless somebody else has refunded since `seen` was all that had been given back.
pub fn refund_as_seen(
    tx: &Transaction<'_>,
    actor: AccountId,
    id: OrderId,
    refunding: &Refunding,
    seen: Money,
    now: Timestamp,
    zone: &Zone,
) -> Result<()> {
    if find(tx, id)?.refunded != seen && !was_refunded_before(tx, id, refunding)? {
        return Err(Refusal::SumChanged.into());
    }
    refund(tx, actor, id, refunding, now, zone)
}

/// A line of an order as it is corrected.
#[derive(Debug, Clone)]
pub struct Kept {
    /// None takes it out.
    pub quantity: u32,
    /// Only a line that names no product may cost something else.
    pub price: Option<Money>,
}

/// What an order is corrected to: its own lines with new quantities, and what is added.
#[derive(Debug, Clone)]
pub struct Correction {
    /// One for each line of the order, in its order.
    pub kept: Vec<Kept>,
    /// Shipping and tip are the order's as they should be.
    pub added: Cart,
    pub note: String,
    /// The order as it stood when this was typed.
    pub seen: Seen,
}

/// Corrects an order that stands as it was seen, and answers it as it then is. The same correction again changes nothing.
pub fn correct(
    tx: &Transaction<'_>,
    actor: AccountId,
    id: OrderId,
    correction: &Correction,
    pricing: Pricing,
    now: Timestamp,
    zone: &Zone,
) -> Result<Order> {
    let before = find(tx, id)?;
    let lines_before: Vec<Line> = items(tx, id)?.into_iter().map(|item| item.line).collect();
    let basket = corrected(tx, &before, &lines_before, correction, pricing)?;
    let is_same = basket.lines == lines_before
        && basket.shipping == before.amounts.shipping
        && basket.tip == before.amounts.tip
        && correction.note == before.note;
    if is_same && before.cancelled_at.is_none() {
        return Ok(before);
    }
    if Seen::from(&before.amounts) != correction.seen || lines_before.len() != correction.kept.len() {
        return Err(Refusal::SumChanged.into());
    }
    edit(tx, actor, id, &Edit { basket, note: correction.note.clone() }, now, zone)?;
    find(tx, id)
}

fn corrected(conn: &Connection, order: &Order, before: &[Line], correction: &Correction, pricing: Pricing) -> Result<Basket> {
    let include_tax = order.prices_include_tax;
    let kept = before.iter().zip(&correction.kept).filter(|(_, kept)| kept.quantity > 0);
    let kept = kept.map(|(line, kept)| Line {
        quantity: kept.quantity,
        price: kept.price.filter(|_| line.product.is_none()).unwrap_or(line.price),
        ..line.clone()
    });
    let mut all: Vec<Line> = kept.collect();
    all.extend(lines(conn, &correction.added, pricing, include_tax)?);
    Ok(Basket { lines: all, prices_include_tax: include_tax, shipping: correction.added.shipping, tip: correction.added.tip })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_amount_is_taken_as_it_was_typed() {
        let (amount, rate) = (Money::from_minor(11_900), Rate::from_bp(1900));
        assert_eq!(converted(amount, rate, true, true), amount);
        assert_eq!(converted(amount, rate, true, false), Money::from_minor(10_000));
        assert_eq!(converted(Money::from_minor(10_000), rate, false, true), amount);
    }

    proptest! {
        #[test]
        fn what_was_typed_without_tax_comes_out_again(minor in 0_i64..10_000_000, bp in 0_i64..=10_000) {
            let (typed, rate) = (Money::from_minor(minor), Rate::from_bp(bp));
            let with_tax = converted(typed, rate, false, true);
            prop_assert_eq!(converted(with_tax, rate, true, false), typed);
        }
    }
}
