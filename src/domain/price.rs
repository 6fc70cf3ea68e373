//! What a basket costs: pure arithmetic, no database. Every sum adds up to the last cent, and everything is rounded once.
//!
//! items − discount = value (without tax); value + tax + shipping + tip = total. Where prices include tax, the discount is taken
//! off what people see, and each tax rate's part is split into value and tax afterwards.

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
    /// Of one; with tax where the basket's prices include it.
    pub price: Money,
    pub tax_rate: Rate,
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
    pub prices_include_tax: bool,
    /// With its own tax; nobody earns on it.
    pub shipping: Money,
    pub tip: Money,
}

impl Basket {
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
        Ok(Priced {
            lines: split,
            prices,
            reduction,
            items,
            discount: items - value,
            value,
            base,
            tax,
            shipping: self.shipping,
            tip: self.tip,
            total: value + tax + self.shipping + self.tip,
        })
    }

    /// Each line's amount split into value and tax: rounded once for each tax rate, then shared out among its lines.
    fn net_and_tax(&self, amounts: &[Money]) -> Vec<(Money, Money)> {
        let mut split = vec![(Money::ZERO, Money::ZERO); amounts.len()];
        let mut rates: Vec<Rate> = self.lines.iter().map(|line| line.tax_rate).collect();
        rates.sort_unstable();
        rates.dedup();
        for rate in rates {
            let of_rate: Vec<usize> = (0..amounts.len()).filter(|&at| self.lines[at].tax_rate == rate).collect();
            let weights: Vec<Money> = of_rate.iter().map(|&at| amounts[at]).collect();
            let sum: Money = weights.iter().copied().sum();
            if self.prices_include_tax {
                let net = sum.part(Money::from_minor(10_000), Money::from_minor(10_000 + rate.bp()));
                for (at, value) in of_rate.into_iter().zip(net.split(&weights)) {
                    split[at] = (value, amounts[at] - value);
                }
            } else {
                for (at, tax) in of_rate.into_iter().zip(sum.share(rate).split(&weights)) {
                    split[at] = (amounts[at], tax);
                }
            }
        }
        split
    }
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
    pub tax: Money,
    pub shipping: Money,
    pub tip: Money,
    pub total: Money,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(price: i64, quantity: u32, tax_bp: i64, earns: bool) -> Line {
        let (price, discounted) = (Money::from_minor(price), true);
        Line { product: None, name: Some("Bread".into()), quantity, price, tax_rate: Rate::from_bp(tax_bp), earns, discounted }
    }

    fn basket(lines: Vec<Line>, prices_include_tax: bool) -> Basket {
        Basket { lines, prices_include_tax, shipping: Money::ZERO, tip: Money::ZERO }
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
    fn a_basket_holds_something_that_somebody_can_pay() {
        assert_eq!(basket(vec![], true).prices(), Err(Refusal::BasketEmpty));
        assert_eq!(basket(vec![line(1, 0, 0, true)], true).prices(), Err(Refusal::BasketEmpty));
        assert_eq!(basket(vec![line(Money::MOST.minor(), 2, 0, true)], true).prices(), Err(Refusal::AmountLarge));
    }

    proptest! {
        #[test]
        fn every_sum_adds_up(
            lines in prop::collection::vec((0_i64..50_000, 1_u32..20, prop::sample::select(vec![0, 550, 700, 1900, 2500]), any::<bool>(), any::<bool>()), 1..8),
            include in any::<bool>(),
            off_bp in 0_i64..=10_000,
        ) {
            let line = |(price, n, tax, earns, discounted)| Line { discounted, ..line(price, n, tax, earns) };
            let basket = basket(lines.into_iter().map(line).collect(), include);
            let reduction = basket.discountable().unwrap().share(Rate::from_bp(off_bp));
            let priced = basket.price(reduction).unwrap();
            prop_assert_eq!(priced.value, priced.items - priced.discount);
            prop_assert_eq!(priced.total, priced.value + priced.tax);
            prop_assert!(priced.discount >= Money::ZERO && priced.base <= priced.value);
            prop_assert!(priced.lines.iter().all(|(value, tax)| *value >= Money::ZERO && *tax >= Money::ZERO));
            if include {
                prop_assert_eq!(priced.total, priced.prices - priced.reduction);
            } else {
                prop_assert_eq!(priced.value, priced.prices - priced.reduction);
            }
        }
    }
}
