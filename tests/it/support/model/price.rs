//! What a basket costs in the model: half-up, rounded once, shared out to the last cent.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

/// So many of one thing: price of one, its tax, whether anybody earns on it, and whether the first-order discount applies to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thing {
    pub quantity: i64,
    pub price: i64,
    pub tax_bp: i64,
    pub earns: bool,
    pub discounted: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basket {
    pub things: Vec<Thing>,
    pub with_tax: bool,
    pub shipping: i64,
    pub tip: i64,
}

/// What an order costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    pub value: i64,
    pub base: i64,
    pub tax: i64,
    pub total: i64,
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

    /// With so much off of what the discount applies to: rounded once for each rate of tax.
    pub fn cost(&self, off: i64) -> Cost {
        let whole: Vec<i64> = self.things.iter().map(|thing| thing.quantity * thing.price).collect();
        let offs = shared_out(off, &self.discountable_parts());
        let left: Vec<i64> = whole.iter().zip(&offs).map(|(price, off)| price - off).collect();
        let mut cost = Cost::default();
        let mut rates: Vec<i64> = self.things.iter().map(|thing| thing.tax_bp).collect();
        rates.sort_unstable();
        rates.dedup();
        for rate in rates {
            let mine: Vec<usize> = (0..left.len()).filter(|at| self.things[*at].tax_bp == rate).collect();
            let amounts: Vec<i64> = mine.iter().map(|at| left[*at]).collect();
            let sum: i64 = amounts.iter().sum();
            let values = if self.with_tax {
                let net = half_up(sum, 10_000, 10_000 + rate);
                cost.tax += sum - net;
                shared_out(net, &amounts)
            } else {
                cost.tax += half_up(sum, rate, 10_000);
                amounts
            };
            cost.value += values.iter().sum::<i64>();
            cost.base += mine.iter().zip(&values).filter(|(at, _)| self.things[**at].earns).map(|(_, value)| value).sum::<i64>();
        }
        cost.total = cost.value + cost.tax + self.shipping + self.tip;
        cost
    }
}
