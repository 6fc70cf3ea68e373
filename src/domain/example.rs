//! What the terms come to on one order, worked out by the rules that every order is: an example to set rates by.

use crate::domain::money::{Currency, Money};
use crate::domain::price::{Basket, Line};
use crate::domain::program::{EarnerTerms, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::region::usual_order;
use crate::domain::shop::Prices;

/// A newcomer's first order, and who earns what on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// As the price tags have it.
    pub order: Money,
    pub discount: Money,
    /// What the newcomer pays.
    pub pays: Money,
    pub tax: Money,
    /// Without the tax: what earnings are worked out from.
    pub value: Money,
    pub partner: Money,
    pub influencer: Money,
    /// In store credit.
    pub customer: Money,
}

impl Example {
    /// An order of a usual size in the shop's currency.
    pub fn of(terms: &Terms, prices: Prices, currency: Currency) -> Result<Example, Refusal> {
        let order = usual_order(currency);
        let line = Line {
            product: None,
            name: None,
            quantity: 1,
            price: order,
            includes_tax: prices.include_tax,
            tax_rate: Some(prices.tax_rate),
            earns: true,
            discounted: true,
        };
        let basket = Basket::of(vec![line]);
        let discount = terms.discount.off(basket.discountable()?);
        let priced = basket.price(discount)?;
        Ok(Example {
            order,
            discount,
            pays: priced.total,
            tax: priced.tax,
            value: priced.value,
            partner: earned(&terms.partner, priced.base),
            influencer: earned(&terms.influencer, priced.base),
            customer: earned(&terms.customer, priced.base),
        })
    }
}

/// An order below the minimum brings nothing.
fn earned(terms: &EarnerTerms, base: Money) -> Money {
    if base < terms.earns_from { Money::ZERO } else { terms.earned(base, base) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Rate;

    fn example(terms: &Terms, include_tax: bool, tax_bp: i64) -> [i64; 5] {
        let prices = Prices { include_tax, tax_rate: Rate::from_bp(tax_bp), shipping_tax_rate: None };
        let of = Example::of(terms, prices, Currency::parse("EUR").unwrap()).unwrap();
        [of.order, of.pays, of.tax, of.partner, of.customer].map(Money::minor)
    }

    #[test]
    fn t11_the_example_follows_terms_and_tax() {
        let mut terms = Terms::default();
        assert_eq!(example(&terms, true, 0), [2000, 1800, 0, 180, 90], "the friend pays 18, Pat earns 1.80");
        assert_eq!(example(&terms, true, 1900), [2000, 1800, 287, 151, 76], "of 15.13 without tax");
        assert_eq!(example(&terms, false, 1000), [2000, 1980, 180, 180, 90], "tax on top");
        terms.discount.minimum = Money::from_minor(2500);
        terms.partner.earns_from = Money::from_minor(2001);
        assert_eq!(example(&terms, true, 0), [2000, 2000, 0, 0, 100], "too small for a discount, and for a commission");
    }
}
