//! What a refund gives back, line by line: pure arithmetic, no database.
//!
//! Promise: nothing comes back beyond what was paid, in no line, and the last of anything takes what is left, to the cent. As long as
//! only things come back, or only goodwill, it makes no difference in how many refunds and in which order.

use crate::domain::ids::ItemId;
use crate::domain::money::Money;
use crate::domain::order::items::Item;
use crate::domain::order::model::Order;
use crate::domain::price::RateTax;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

/// What is given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Back {
    /// All that is left.
    Everything,
    Parts(Parts),
}

/// Parts of an order that are given back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// So many of these lines come back.
    pub lines: Vec<(ItemId, u32)>,
    /// A plain amount for goods that stay, in place of lines: spread over what is left of them.
    pub goodwill: Money,
    /// Shipping and tip lower nobody's earning.
    pub shipping: Money,
    pub tip: Money,
}

/// What comes back of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineBack {
    pub item: ItemId,
    /// None for goodwill.
    pub quantity: u32,
    pub value: Money,
    pub tax: Money,
}

/// What a refund gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub amount: Money,
    pub lines: Vec<LineBack>,
    /// What the lines come to, with their tax; of it the value, and the part of the value that somebody earns on.
    pub goods: Money,
    pub value: Money,
    pub base: Money,
    pub shipping: Money,
    pub shipping_tax: Money,
    pub tip: Money,
    /// Of goods and shipping, by rate.
    pub taxes: Vec<RateTax>,
    /// The amount, as money and as store credit.
    pub money: Money,
    pub credit: Money,
}

/// What a refund would give back: of lines as they were paid, and of it in store credit in the proportion in which the order was paid.
pub fn returned(order: &Order, items: &[Item], back: &Back) -> Result<Returned> {
    if order.refundable().is_zero() {
        return Err(Refusal::NothingLeft.into());
    }
    let (lines, shipping, tip) = match back {
        Back::Everything => (everything(items), order.shipping_left(), order.tip_left()),
        Back::Parts(parts) => {
            check_amounts(order, parts)?;
            let lines = if parts.goodwill.is_zero() { things(items, &parts.lines)? } else { goodwill(items, parts.goodwill) };
            (lines, parts.shipping, parts.tip)
        }
    };
    let goods: Money = lines.iter().map(|line| line.value + line.tax).sum();
    let amount = goods + shipping + tip;
    if amount.is_zero() {
        return Err(Refusal::AmountMissing.into());
    }
    let due_back = order.amounts.credit.part(order.refunded + amount, order.amounts.total);
    let credit = (due_back - order.credit_back).max(Money::ZERO).min(amount);
    let of = |line: &LineBack| items.iter().find(|item| item.id == line.item).expect("a line of this order");
    let shipping_tax = shipping_part(order).take(shipping).1;
    let by_line = lines.iter().map(|line| RateTax { rate: of(line).line.tax_rate, value: line.value, tax: line.tax });
    let shipped = RateTax { rate: order.amounts.shipping_tax_rate, value: shipping - shipping_tax, tax: shipping_tax };
    Ok(Returned {
        amount,
        goods,
        value: lines.iter().map(|line| line.value).sum(),
        base: lines.iter().filter(|line| of(line).line.earns).map(|line| line.value).sum(),
        shipping,
        shipping_tax,
        tip,
        taxes: RateTax::summed(by_line.chain([shipped])),
        money: amount - credit,
        credit,
        lines,
    })
}

fn check_amounts(order: &Order, parts: &Parts) -> std::result::Result<(), Refusal> {
    let goods = order.amounts.goods() - order.refunded_goods;
    match parts {
        Parts { lines, goodwill, .. } if !lines.is_empty() && !goodwill.is_zero() => Err(Refusal::LinesOrGoodwill),
        Parts { goodwill, .. } if *goodwill > goods => Err(Refusal::RefundLarge { most: goods }),
        Parts { shipping, .. } if *shipping > order.shipping_left() => {
            Err(Refusal::ShippingLarge { most: order.shipping_left() })
        }
        Parts { tip, .. } if *tip > order.tip_left() => Err(Refusal::TipLarge { most: order.tip_left() }),
        _ => Ok(()),
    }
}

/// Value and tax of something, and what came back of both.
struct Part {
    value: Money,
    tax: Money,
    back_value: Money,
    back_tax: Money,
}

impl Part {
    /// Splits the next so much that comes back of it into value and tax: in proportion, and the last of it takes what is left.
    fn take(&self, amount: Money) -> (Money, Money) {
        let (value_left, tax_left) = (self.value - self.back_value, self.tax - self.back_tax);
        let back = self.back_value + self.back_tax + amount;
        let due = self.value.part(back, self.value + self.tax) - self.back_value;
        let value = due.max(amount - tax_left).max(Money::ZERO).min(value_left).min(amount);
        (value, amount - value)
    }
}

fn part_of(item: &Item) -> Part {
    Part { value: item.value, tax: item.tax, back_value: item.back.value, back_tax: item.back.tax }
}

fn shipping_part(order: &Order) -> Part {
    let (tax, back_tax) = (order.amounts.shipping_tax, order.refunded_shipping_tax);
    Part { value: order.amounts.shipping - tax, tax, back_value: order.refunded_shipping - back_tax, back_tax }
}

fn line_back(item: &Item, quantity: u32, amount: Money) -> LineBack {
    let (value, tax) = part_of(item).take(amount);
    LineBack { item: item.id, quantity, value, tax }
}

fn everything(items: &[Item]) -> Vec<LineBack> {
    let left = items.iter().map(|item| (item, item.left()));
    left.filter(|(_, (quantity, amount))| *quantity > 0 || !amount.is_zero())
        .map(|(item, (quantity, amount))| line_back(item, quantity, amount))
        .collect()
}

/// So many of each of these lines.
fn things(items: &[Item], lines: &[(ItemId, u32)]) -> Result<Vec<LineBack>> {
    if lines.iter().any(|(id, _)| !items.iter().any(|item| item.id == *id)) {
        return Err(Error::Missing);
    }
    let mut back = Vec::new();
    for item in items {
        let quantity: u32 = lines.iter().filter(|(id, _)| *id == item.id).map(|(_, quantity)| quantity).sum();
        let most = item.left().0;
        if quantity > most {
            return Err(Refusal::QuantityLarge { most }.into());
        }
        if quantity > 0 {
            back.push(line_back(item, quantity, worth(item, quantity)));
        }
    }
    Ok(back)
}

/// What the next so many of a line are worth. As long as only things came back of it, each has its place in the whole, so that it makes
/// no difference when it comes; after goodwill or a correction, what is left is worth its share of what is left.
fn worth(item: &Item, quantity: u32) -> Money {
    let count = |n: u32| Money::from_minor(n.into());
    let (quantity_left, left) = item.left();
    let up_to = |n: u32| item.amount().part(count(n), count(item.line.quantity));
    match () {
        () if quantity == quantity_left => left,
        () if item.back.amount() == up_to(item.back.quantity) => up_to(item.back.quantity + quantity) - item.back.amount(),
        () => left.part(count(quantity), count(quantity_left)),
    }
}

/// A plain amount, spread over what is left of the lines. All goodwill together is spread over what did not come back, so that two
/// amounts are spread as their sum would be; where something came back in between, this one is spread by itself.
fn goodwill(items: &[Item], amount: Money) -> Vec<LineBack> {
    let before: Money = items.iter().map(|item| item.back.goodwill).sum();
    let kept: Vec<Money> = items.iter().map(|item| item.left().1 + item.back.goodwill).collect();
    let together = (before + amount).spread(&kept);
    let mut shares: Vec<Money> = items.iter().zip(together).map(|(item, share)| share - item.back.goodwill).collect();
    if shares.iter().any(|share| *share < Money::ZERO) {
        let left: Vec<Money> = items.iter().map(|item| item.left().1).collect();
        shares = amount.spread(&left);
    }
    let shared = items.iter().zip(shares).filter(|(_, share)| !share.is_zero());
    shared.map(|(item, share)| line_back(item, 0, share)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_comes_back_in_proportion_and_the_last_of_it_takes_the_rest() {
        let minor = Money::from_minor;
        let mut part = Part { value: minor(1000), tax: minor(70), back_value: Money::ZERO, back_tax: Money::ZERO };
        let mut back = Vec::new();
        for amount in [1, 534, 8, 527] {
            let (value, tax) = part.take(minor(amount));
            back.push((value.minor(), tax.minor()));
            part = Part { back_value: part.back_value + value, back_tax: part.back_tax + tax, ..part };
        }
        assert_eq!(back, [(1, 0), (499, 35), (7, 1), (493, 34)]);
    }
}
