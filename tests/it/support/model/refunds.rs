//! What comes back of the model's orders: things by their number, goodwill by the cent, shipping and tip apart.

use super::Model;
use super::money::Order;
use super::price::half_up;

/// What is given back.
#[derive(Debug, Clone)]
pub enum Back {
    Everything,
    /// Lines by their place with how many of each; goodwill, shipping and tip.
    Parts(Vec<(usize, i64)>, i64, i64, i64),
}

/// What was given back once.
#[derive(Debug, Clone, Default)]
pub struct Refund {
    pub credit: i64,
    pub shipping: i64,
    pub shipping_tax: i64,
    pub tip: i64,
    pub lines: Vec<LineBack>,
}

/// Of one line: how many, and value and tax.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LineBack {
    pub line: usize,
    pub quantity: i64,
    pub value: i64,
    pub tax: i64,
}

impl Refund {
    pub fn goods(&self) -> i64 {
        self.lines.iter().map(|back| back.value + back.tax).sum()
    }

    pub fn amount(&self) -> i64 {
        self.goods() + self.shipping + self.tip
    }
}

impl Order {
    fn sum(&self, what: impl Fn(&Refund) -> i64) -> i64 {
        self.refunds.iter().map(what).sum()
    }

    pub fn refunded(&self) -> i64 {
        self.sum(Refund::amount)
    }

    pub fn refunded_goods(&self) -> i64 {
        self.sum(Refund::goods)
    }

    pub fn credit_back(&self) -> i64 {
        self.sum(|refund| refund.credit)
    }

    /// Shipping, the tax in it, and the tip that came back.
    pub fn rest_back(&self) -> (i64, i64, i64) {
        (self.sum(|refund| refund.shipping), self.sum(|refund| refund.shipping_tax), self.sum(|refund| refund.tip))
    }

    /// What came back of a line in all, and what of it was goodwill.
    fn back_of(&self, line: usize) -> (LineBack, i64) {
        let mut all = LineBack { line, ..LineBack::default() };
        let mut goodwill = 0;
        for back in self.refunds.iter().flat_map(|refund| &refund.lines).filter(|back| back.line == line) {
            all.quantity += back.quantity;
            all.value += back.value;
            all.tax += back.tax;
            goodwill += if back.quantity == 0 { back.value + back.tax } else { 0 };
        }
        (all, goodwill)
    }

    /// What is left of its value, and of the part of it that somebody earns on.
    pub fn value_left(&self) -> i64 {
        self.cost().value - self.sum(|refund| refund.lines.iter().map(|back| back.value).sum())
    }

    pub fn base_left(&self) -> i64 {
        let earns = |line: usize| self.basket.things[line].earns;
        self.cost().base - self.sum(|refund| refund.lines.iter().filter(|back| earns(back.line)).map(|back| back.value).sum())
    }

    /// How many of each line are left, and how much.
    pub fn lines_left(&self) -> Vec<(i64, i64)> {
        let cost = self.cost();
        let left = |line: usize| {
            let (back, _) = self.back_of(line);
            let (value, tax) = cost.lines[line];
            (self.basket.things[line].quantity - back.quantity, value + tax - back.value - back.tax)
        };
        (0..cost.lines.len()).map(left).collect()
    }

    /// A correction would leave less of something than came back of it, or make another thing of it.
    pub(super) fn is_below_refunded(&self, then: &Order) -> bool {
        let (cost, (shipping, shipping_tax, tip)) = (then.cost(), self.rest_back());
        let is_line_below = |line: usize| {
            let (back, _) = self.back_of(line);
            let now = then.basket.things.get(line).zip(cost.lines.get(line));
            let was = &self.basket.things[line];
            back != LineBack { line, ..LineBack::default() }
                && now.is_none_or(|(now, (value, tax))| {
                    (now.tax_bp, now.earns) != (was.tax_bp, was.earns)
                        || now.quantity < back.quantity
                        || *value < back.value
                        || *tax < back.tax
                })
        };
        (0..self.basket.things.len()).any(is_line_below)
            || cost.shipping_tax < shipping_tax
            || then.basket.shipping - cost.shipping_tax < shipping - shipping_tax
            || then.basket.tip < tip
            || then.credit < self.credit_back()
            || cost.total - then.credit < self.refunded() - self.credit_back()
    }

    /// The next so much that comes back of an amount with its tax: in proportion, the last of it whatever is left.
    fn value_and_tax(amount: i64, (value, tax): (i64, i64), (value_back, tax_back): (i64, i64)) -> (i64, i64) {
        let due = half_up(value, value_back + tax_back + amount, value + tax) - value_back;
        let least = (amount - (tax - tax_back)).max(0);
        let of_value = due.clamp(least, (value - value_back).min(amount));
        (of_value, amount - of_value)
    }

    fn line_back(&self, line: usize, quantity: i64, amount: i64) -> LineBack {
        let (back, _) = self.back_of(line);
        let (value, tax) = Self::value_and_tax(amount, self.cost().lines[line], (back.value, back.tax));
        LineBack { line, quantity, value, tax }
    }

    /// Things: each has its place in the whole as long as only things came back, else its share of what is left.
    fn things_back(&self, lines: &[(usize, i64)]) -> Result<Vec<LineBack>, &'static str> {
        let mut all = Vec::new();
        for (line, (left, amount_left)) in self.lines_left().into_iter().enumerate() {
            let quantity: i64 = lines.iter().filter(|(at, _)| *at == line).map(|(_, quantity)| quantity).sum();
            if quantity > left {
                return Err("too many");
            }
            let ((back, _), (value, tax)) = (self.back_of(line), self.cost().lines[line]);
            let first = |n: i64| half_up(value + tax, n, self.basket.things[line].quantity);
            let amount = if quantity == left {
                amount_left
            } else if back.value + back.tax == first(back.quantity) {
                first(back.quantity + quantity) - first(back.quantity)
            } else {
                half_up(amount_left, quantity, left)
            };
            if quantity > 0 {
                all.push(self.line_back(line, quantity, amount));
            }
        }
        Ok(all)
    }

    /// What so many of a line come to, where there are as many left.
    pub(super) fn comes_to(&self, line: (usize, i64)) -> Option<i64> {
        let lines = self.things_back(&[line]).ok()?;
        Some(lines.iter().map(|back| back.value + back.tax).sum())
    }

    /// Goodwill: all of it together over what did not come back; where that would take from somebody, this amount over what is left.
    fn goodwill_back(&self, amount: i64) -> Vec<LineBack> {
        let given: Vec<i64> = (0..self.basket.things.len()).map(|line| self.back_of(line).1).collect();
        let left: Vec<i64> = self.lines_left().into_iter().map(|(_, amount)| amount).collect();
        let kept: Vec<i64> = left.iter().zip(&given).map(|(left, given)| left + given).collect();
        let together = handed_out(amount + given.iter().sum::<i64>(), &kept);
        let mut shares: Vec<i64> = together.iter().zip(&given).map(|(share, given)| share - given).collect();
        if shares.iter().any(|share| *share < 0) {
            shares = handed_out(amount, &left);
        }
        (0..shares.len()).filter(|line| shares[*line] > 0).map(|line| self.line_back(line, 0, shares[line])).collect()
    }
}

/// Cent by cent, each to whoever is furthest behind: whose weight is the most for the middle of their next cent. Nobody is more than a
/// cent below their share rounded down, where the handing out begins.
fn handed_out(amount: i64, weights: &[i64]) -> Vec<i64> {
    let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let share = |weight: &i64| (i128::from(amount) * i128::from(*weight) / whole - 1).max(0);
    let mut all: Vec<i128> = weights.iter().map(share).collect();
    while all.iter().sum::<i128>() < i128::from(amount) {
        let mut next = 0;
        for at in 1..weights.len() {
            if i128::from(weights[at]) * (2 * all[next] + 1) > i128::from(weights[next]) * (2 * all[at] + 1) {
                next = at;
            }
        }
        all[next] += 1;
    }
    all.into_iter().map(|cents| i64::try_from(cents).unwrap_or(i64::MAX)).collect()
}

impl Model {
    /// Gives back parts of an order, or all that is left, told to have happened so many days ago.
    pub fn refund(&mut self, id: usize, back: &Back, days_ago: i64) -> Result<(), &'static str> {
        if self.money.orders[id].cancelled {
            return Err("cancelled");
        }
        let at = self.told_of(id, days_ago)?;
        self.refund_at(id, back, at)
    }

    /// The same of an order that goes on, at an instant.
    pub(super) fn refund_at(&mut self, id: usize, back: &Back, at: i64) -> Result<(), &'static str> {
        let order = &self.money.orders[id];
        let cost = order.cost();
        let left = cost.total - order.refunded();
        let (shipping_back, shipping_tax_back, tip_back) = order.rest_back();
        let (shipping_left, tip_left) = (order.basket.shipping - shipping_back, order.basket.tip - tip_back);
        let goods_left = cost.value + cost.tax - order.refunded_goods();
        if left == 0 {
            return Err("nothing left");
        }
        let (lines, shipping, tip) = match back {
            Back::Parts(lines, goodwill, ..) if !lines.is_empty() && *goodwill > 0 => return Err("lines or goodwill"),
            Back::Parts(_, goodwill, ..) if *goodwill > goods_left => return Err("too much"),
            Back::Parts(_, _, shipping, _) if *shipping > shipping_left => return Err("too much shipping"),
            Back::Parts(_, _, _, tip) if *tip > tip_left => return Err("too much tip"),
            Back::Parts(lines, 0, shipping, tip) => (order.things_back(lines)?, *shipping, *tip),
            Back::Parts(_, goodwill, shipping, tip) => (order.goodwill_back(*goodwill), *shipping, *tip),
            Back::Everything => {
                let left = order.lines_left().into_iter().enumerate().filter(|(_, left)| *left != (0, 0));
                let all = left.map(|(line, (quantity, amount))| order.line_back(line, quantity, amount));
                (all.collect(), shipping_left, tip_left)
            }
        };
        let shipped = (order.basket.shipping - cost.shipping_tax, cost.shipping_tax);
        let came_back = (shipping_back - shipping_tax_back, shipping_tax_back);
        let (_, shipping_tax) = Order::value_and_tax(shipping, shipped, came_back);
        let mut refund = Refund { credit: 0, shipping, shipping_tax, tip, lines };
        let amount = refund.amount();
        if amount == 0 {
            return Err("no amount");
        }
        let due_back = half_up(order.credit, order.refunded() + amount, cost.total) - order.credit_back();
        refund.credit = due_back.clamp(0, amount);
        self.take_back(id, refund, at);
        Ok(())
    }
}
