//! What a basket costs: pure arithmetic, no database. Every sum adds up to the last cent, and everything is rounded once.
//!
//! items − discount = value (without tax); value + tax + shipping + tip = total. What a price says is what is charged: one with tax
//! stays as it is and has its tax inside, one without has its tax added. The discount is taken off the prices as they were written.

use std::collections::BTreeMap;

use crate::domain::ids::ProductId;
use crate::domain::money::{Money, Rate};
use crate::domain::refusal::Refusal;

/// So many of one thing, at a price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `None` is a plain amount.
    pub product: Option<ProductId>,
    /// `None` is a plain amount.
    pub name: Option<String>,
    pub quantity: u32,
    /// Of one, as it was typed.
    pub price: Money,
    /// Whether the tax is in the price.
    pub includes_tax: bool,
    /// `None` where another system told the tax and no rate.
    pub tax_rate: Option<Rate>,
    /// Whether commission and reward are earned on it.
    pub earns: bool,
    /// Whether the first-order discount applies to it.
    pub discounted: bool,
}

/// The most of one thing in one order.
pub const MOST_QUANTITY: u32 = 9999;

/// What somebody buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basket {
    pub lines: Vec<Line>,
    /// With its tax in it; nobody earns on it.
    pub shipping: Money,
    /// `None` is the rate of most of the goods.
    pub shipping_tax_rate: Option<Rate>,
    /// Nobody pays tax on it.
    pub tip: Money,
}

impl Basket {
    /// These lines, with neither shipping nor a tip.
    pub fn of(lines: Vec<Line>) -> Basket {
        Basket { lines, shipping: Money::ZERO, shipping_tax_rate: None, tip: Money::ZERO }
    }

    /// The sum of the lines as priced.
    pub fn prices(&self) -> Result<Money, Refusal> {
        if self.lines.is_empty() || self.lines.iter().any(|line| line.quantity == 0 || line.quantity > MOST_QUANTITY) {
            return Err(Refusal::BasketEmpty);
        }
        let mut sum = Money::ZERO;
        for line in &self.lines {
            sum += line.price.times(line.quantity).ok_or(Refusal::AmountLarge)?;
            if sum > Money::MOST {
                return Err(Refusal::AmountLarge);
            }
        }
        Ok(sum)
    }

    /// Of the sum, what the first-order discount applies to: its minimum, its rate and its cap look at nothing else.
    pub fn discountable(&self) -> Result<Money, Refusal> {
        self.prices()?;
        Ok(self.discountable_parts().into_iter().sum())
    }

    /// What each line gives the discount to come off; nothing where it does not apply.
    fn discountable_parts(&self) -> Vec<Money> {
        let part = |line: &Line| if line.discounted { line.price.times(line.quantity) } else { None };
        self.lines.iter().map(|line| part(line).unwrap_or(Money::ZERO)).collect()
    }

    /// Works out every amount of the order, with so much taken off the prices of the lines that the discount applies to.
    pub fn price(&self, reduction: Money) -> Result<Priced, Refusal> {
        let prices = self.prices()?;
        debug_assert!(reduction <= self.discountable()?, "no discount takes off more than there is");
        let whole: Vec<Money> = self.lines.iter().map(|line| line.price.times(line.quantity).unwrap_or(Money::ZERO)).collect();
        let taken_off = reduction.split(&self.discountable_parts());
        let left: Vec<Money> = whole.iter().zip(&taken_off).map(|(price, off)| *price - *off).collect();
        let split = self.net_and_tax(&left);
        let value: Money = split.iter().map(|(value, _)| *value).sum();
        let tax: Money = split.iter().map(|(_, tax)| *tax).sum();
        let items: Money = self.net_and_tax(&whole).iter().map(|(value, _)| *value).sum();
        let base = self.lines.iter().zip(&split).filter(|(line, _)| line.earns).map(|(_, (value, _))| *value).sum();
        let goods =
            self.lines.iter().zip(&split).map(|(line, (value, tax))| RateTax { rate: line.tax_rate, value: *value, tax: *tax });
        let mut taxes = RateTax::summed(goods);
        let (shipping_tax_rate, shipping_tax) = self.shipping_tax(&taxes);
        if let Some(rate) = shipping_tax_rate {
            let shipping = RateTax { rate: Some(rate), value: self.shipping - shipping_tax, tax: shipping_tax };
            taxes = RateTax::summed(taxes.into_iter().chain([shipping]));
        }
        Ok(Priced {
            taxes,
            lines: split,
            prices,
            reduction,
            items,
            discount: items - value,
            value,
            base,
            tax,
            shipping: self.shipping,
            shipping_tax_rate,
            shipping_tax,
            tip: self.tip,
            total: value + tax + self.shipping + self.tip,
        })
    }

    /// The rate of shipping and the tax in it; no rate where nothing is shipped.
    fn shipping_tax(&self, goods: &[RateTax]) -> (Option<Rate>, Money) {
        if self.shipping.is_zero() {
            return (None, Money::ZERO);
        }
        let of_most = goods.iter().max_by_key(|of_rate| (of_rate.value, of_rate.rate)).and_then(|of_rate| of_rate.rate);
        // Goods that cost nothing have no tax, and a rate all the same.
        let of_any = || self.lines.iter().filter_map(|line| line.tax_rate).max();
        let rate = self.shipping_tax_rate.or(of_most).or_else(of_any);
        (rate, rate.map_or(Money::ZERO, |rate| self.shipping - without_tax(self.shipping, rate)))
    }

    /// Each line's amount split into value and tax. Of each tax rate, the lines with tax and those without are rounded once each,
    /// then shared out among them.
    fn net_and_tax(&self, amounts: &[Money]) -> Vec<(Money, Money)> {
        let mut split = vec![(Money::ZERO, Money::ZERO); amounts.len()];
        let mut kinds: Vec<(Option<Rate>, bool)> = self.lines.iter().map(|line| (line.tax_rate, line.includes_tax)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for (rate, includes_tax) in kinds {
            let is_one = |line: &Line| line.tax_rate == rate && line.includes_tax == includes_tax;
            let of_kind: Vec<usize> = (0..amounts.len()).filter(|&at| is_one(&self.lines[at])).collect();
            let rate = rate.unwrap_or_default();
            let weights: Vec<Money> = of_kind.iter().map(|&at| amounts[at]).collect();
            let sum: Money = weights.iter().copied().sum();
            if includes_tax {
                for (at, value) in of_kind.into_iter().zip(without_tax(sum, rate).split(&weights)) {
                    split[at] = (value, amounts[at] - value);
                }
            } else {
                for (at, tax) in of_kind.into_iter().zip(sum.share(rate).split(&weights)) {
                    split[at] = (amounts[at], tax);
                }
            }
        }
        split
    }
}

/// What is taxed at one rate, and the tax on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateTax {
    /// `None` where another system told the tax and no rate.
    pub rate: Option<Rate>,
    /// Without the tax.
    pub value: Money,
    pub tax: Money,
}

impl RateTax {
    /// One for each rate, the lowest first; none for a rate at which there is nothing.
    pub(in crate::domain) fn summed(parts: impl IntoIterator<Item = RateTax>) -> Vec<RateTax> {
        let mut sums: BTreeMap<Option<Rate>, (Money, Money)> = BTreeMap::new();
        for part in parts {
            let (value, tax) = sums.entry(part.rate).or_default();
            *value += part.value;
            *tax += part.tax;
        }
        sums.retain(|_, (value, tax)| !value.is_zero() || !tax.is_zero());
        sums.into_iter().map(|(rate, (value, tax))| RateTax { rate, value, tax }).collect()
    }
}

/// What an amount with tax is without it.
fn without_tax(amount: Money, rate: Rate) -> Money {
    amount.part(Money::from_minor(10_000), Money::from_minor(10_000 + rate.bp()))
}

/// A basket with every amount worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    /// Value and tax of each line, after its part of the discount.
    pub lines: Vec<(Money, Money)>,
    /// The sum of the lines as priced, and what was taken off it.
    pub prices: Money,
    pub reduction: Money,
    /// The same two without tax.
    pub items: Money,
    pub discount: Money,
    /// What reports and earnings speak of.
    pub value: Money,
    /// The part of the value that somebody earns on.
    pub base: Money,
    /// On the goods.
    pub tax: Money,
    pub shipping: Money,
    /// The rate and the tax that are in shipping; no rate where there is none.
    pub shipping_tax_rate: Option<Rate>,
    pub shipping_tax: Money,
    pub tip: Money,
    pub total: Money,
    /// Of goods and shipping, by rate.
    pub taxes: Vec<RateTax>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(price: i64, quantity: u32, tax_bp: i64, earns: bool) -> Line {
        let (price, tax_rate) = (Money::from_minor(price), Some(Rate::from_bp(tax_bp)));
        let name = Some("Bread".into());
        Line { product: None, name, quantity, price, includes_tax: true, tax_rate, earns, discounted: true }
    }

    fn basket(lines: Vec<Line>, includes_tax: bool) -> Basket {
        Basket::of(lines.into_iter().map(|line| Line { includes_tax, ..line }).collect())
    }

    #[test]
    fn prices_with_tax_are_split_once_for_each_rate() {
        let priced = basket(vec![line(10_000, 1, 1900, true)], true).price(Money::from_minor(1000)).unwrap();
        assert_eq!((priced.value.minor(), priced.tax.minor(), priced.total.minor()), (7563, 1437, 9000));
        assert_eq!((priced.items.minor(), priced.discount.minor()), (8403, 840));
        let mixed = basket(vec![line(333, 1, 700, true), line(333, 1, 700, false), line(500, 2, 1900, true)], true);
        let priced = mixed.price(Money::ZERO).unwrap();
        assert_eq!((priced.total.minor(), priced.value.minor()), (1666, 622 + 840));
        assert_eq!(priced.base, priced.lines[0].0 + priced.lines[2].0);
    }

    #[test]
    fn prices_without_tax_have_it_added() {
        let priced = basket(vec![line(10_000, 1, 1900, true)], false).price(Money::from_minor(1000)).unwrap();
        assert_eq!((priced.value.minor(), priced.tax.minor(), priced.total.minor()), (9000, 1710, 10_710));
        assert_eq!(priced.discount.minor(), 1000);
    }

    #[test]
    fn a_discount_comes_off_the_lines_that_it_applies_to() {
        let card = Line { discounted: false, ..line(10_000, 1, 0, false) };
        let mixed = basket(vec![card, line(4000, 1, 0, true), line(1000, 1, 0, true)], true);
        assert_eq!(mixed.discountable(), Ok(Money::from_minor(5000)));
        let priced = mixed.price(Money::from_minor(500)).unwrap();
        assert_eq!(priced.lines.iter().map(|(value, _)| value.minor()).collect::<Vec<_>>(), [10_000, 3600, 900]);
    }

    #[test]
    fn lines_with_tax_and_without_stand_side_by_side() {
        let net = Line { includes_tax: false, ..line(10_000, 1, 1900, true) };
        let priced = Basket::of(vec![line(11_900, 1, 1900, true), net, line(1070, 1, 700, true)]).price(Money::ZERO).unwrap();
        let lines: Vec<(i64, i64)> = priced.lines.iter().map(|(value, tax)| (value.minor(), tax.minor())).collect();
        assert_eq!(lines, [(10_000, 1900), (10_000, 1900), (1000, 70)]);
        assert_eq!((priced.prices.minor(), priced.total.minor()), (22_970, 24_870));
    }

    #[test]
    fn a_basket_holds_something_that_somebody_can_pay() {
        assert_eq!(basket(vec![], true).prices(), Err(Refusal::BasketEmpty));
        assert_eq!(basket(vec![line(1, 0, 0, true)], true).prices(), Err(Refusal::BasketEmpty));
        assert_eq!(basket(vec![line(Money::MOST.minor(), 2, 0, true)], true).prices(), Err(Refusal::AmountLarge));
    }

    proptest! {
        #[test]
        fn every_sum_adds_up(
            lines in prop::collection::vec(
                (0_i64..50_000, 1_u32..20, prop::sample::select(vec![0, 550, 700, 1900, 2500]), any::<[bool; 3]>()), 1..8),
            off_bp in 0_i64..=10_000,
        ) {
            let line = |(price, n, tax, [earns, discounted, includes_tax]): (i64, u32, i64, [bool; 3])| {
                Line { discounted, includes_tax, ..line(price, n, tax, earns) }
            };
            let basket = Basket::of(lines.into_iter().map(line).collect());
            let reduction = basket.discountable().unwrap().share(Rate::from_bp(off_bp));
            let priced = basket.price(reduction).unwrap();
            prop_assert_eq!(priced.value, priced.items - priced.discount);
            prop_assert_eq!(priced.total, priced.value + priced.tax);
            prop_assert!(priced.discount >= Money::ZERO && priced.base <= priced.value);
            prop_assert!(priced.lines.iter().all(|(value, tax)| *value >= Money::ZERO && *tax >= Money::ZERO));
            let as_typed = basket.lines.iter().zip(&priced.lines);
            let as_typed = as_typed.map(|(line, (value, tax))| if line.includes_tax { *value + *tax } else { *value });
            prop_assert_eq!(as_typed.sum::<Money>(), priced.prices - priced.reduction);
        }
    }
}
