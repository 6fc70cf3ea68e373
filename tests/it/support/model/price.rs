//! What a basket costs in the model: half-up, rounded once, shared out to the last cent.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::collections::BTreeMap;

/// So many of one thing: price of one, whether its tax is in it, at which rate, whether anybody earns on it, and whether the
/// first-order discount applies to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thing {
    pub quantity: i64,
    pub price: i64,
    pub with_tax: bool,
    pub tax_bp: i64,
    pub earns: bool,
    pub discounted: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basket {
    pub things: Vec<Thing>,
    pub shipping: i64,
    /// The rate of its tax; `None` is that of most of the goods.
    pub shipping_bp: Option<i64>,
    pub tip: i64,
}

/// What an order costs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cost {
    pub value: i64,
    pub base: i64,
    pub tax: i64,
    pub total: i64,
    /// Value and tax of each line.
    pub lines: Vec<(i64, i64)>,
    /// The rate of the tax in shipping, and that tax.
    pub shipping_bp: Option<i64>,
    pub shipping_tax: i64,
    /// By rate of tax: what is taxed, without it, and the tax, goods and shipping.
    pub taxes: BTreeMap<i64, (i64, i64)>,
}

pub fn half_up(amount: i64, part: i64, whole: i64) -> i64 {
    if whole == 0 {
        return 0;
    }
    let (amount, part, whole) = (i128::from(amount), i128::from(part), i128::from(whole));
    i64::try_from((2 * amount * part + whole) / (2 * whole)).unwrap()
}

/// To the last cent: each its part rounded down, and what is left to those who lost most, the first of equals first.
fn shared_out(amount: i64, weights: &[i64]) -> Vec<i64> {
    let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let product = |weight: i64| i128::from(amount) * i128::from(weight);
    let mut parts: Vec<i64> = weights.iter().map(|weight| i64::try_from(product(*weight) / whole).unwrap()).collect();
    while parts.iter().sum::<i64>() < amount {
        let loss = |at: usize| product(weights[at]) - i128::from(parts[at]) * whole;
        let most = (0..weights.len()).map(loss).max().unwrap();
        let first = (0..weights.len()).find(|at| loss(*at) == most).unwrap();
        parts[first] += 1;
    }
    parts
}

impl Basket {
    /// What the first-order discount applies to.
    pub fn discountable(&self) -> i64 {
        self.discountable_parts().iter().sum()
    }

    fn discountable_parts(&self) -> Vec<i64> {
        self.things.iter().map(|thing| if thing.discounted { thing.quantity * thing.price } else { 0 }).collect()
    }

    /// With so much off of what the discount applies to. Of each rate of tax what was typed with it and what was typed without are
    /// rounded once each.
    pub fn cost(&self, off: i64) -> Cost {
        let whole: Vec<i64> = self.things.iter().map(|thing| thing.quantity * thing.price).collect();
        let offs = shared_out(off, &self.discountable_parts());
        let left: Vec<i64> = whole.iter().zip(&offs).map(|(price, off)| price - off).collect();
        let mut cost = Cost { lines: vec![(0, 0); left.len()], ..Cost::default() };
        let mut kinds: Vec<(i64, bool)> = self.things.iter().map(|thing| (thing.tax_bp, thing.with_tax)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for (rate, with_tax) in kinds {
            let is_mine = |thing: &Thing| (thing.tax_bp, thing.with_tax) == (rate, with_tax);
            let mine: Vec<usize> = (0..left.len()).filter(|at| is_mine(&self.things[*at])).collect();
            let amounts: Vec<i64> = mine.iter().map(|at| left[*at]).collect();
            let sum: i64 = amounts.iter().sum();
            let net = if with_tax { half_up(sum, 10_000, 10_000 + rate) } else { sum };
            let tax = if with_tax { sum - net } else { half_up(sum, rate, 10_000) };
            let values = if with_tax { shared_out(net, &amounts) } else { amounts.clone() };
            let taxes = shared_out(tax, &amounts);
            for (nth, at) in mine.iter().enumerate() {
                cost.lines[*at] = (values[nth], if with_tax { amounts[nth] - values[nth] } else { taxes[nth] });
            }
            cost.value += net;
            cost.tax += tax;
            let of_rate = cost.taxes.entry(rate).or_default();
            *of_rate = (of_rate.0 + net, of_rate.1 + tax);
            cost.base += mine.iter().zip(&values).filter(|(at, _)| self.things[**at].earns).map(|(_, value)| value).sum::<i64>();
        }
        if self.shipping > 0 {
            // Of two rates with as many goods, the higher.
            let (_, of_most) = cost.taxes.iter().map(|(rate, (value, _))| (*value, *rate)).max().unwrap();
            let rate = self.shipping_bp.unwrap_or(of_most);
            cost.shipping_bp = Some(rate);
            cost.shipping_tax = self.shipping - half_up(self.shipping, 10_000, 10_000 + rate);
            let of_rate = cost.taxes.entry(rate).or_default();
            *of_rate = (of_rate.0 + self.shipping - cost.shipping_tax, of_rate.1 + cost.shipping_tax);
        }
        cost.taxes.retain(|_, of_rate| *of_rate != (0, 0));
        cost.total = cost.value + cost.tax + self.shipping + self.tip;
        cost
    }
}
