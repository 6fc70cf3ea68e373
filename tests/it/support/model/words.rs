//! What a web shop has, in the naive model, and how it says it.

use proptest::sample::Index;

use super::Code;
use super::price::{Basket, Cost, Thing, half_up};

/// An order as the web shop has it at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub number: usize,
    pub version: i64,
    pub buyer: Buyer,
    pub placed: i64,
    pub paid: Option<i64>,
    pub off: bool,
    pub bill: Bill,
    /// Whether it names the lines.
    pub named: bool,
    /// What came back so far, and how that is said.
    pub refunds: Vec<WebRefund>,
    pub says: Says,
}

/// What came back once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebRefund {
    /// Its number there.
    pub number: usize,
    pub at: i64,
    pub amount: i64,
    /// How many of which line, where that is said.
    pub line: Option<(usize, i64)>,
}

/// How a web shop says what came back: by the sum of all, by each with its number, or by both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    Sum,
    Numbers,
    Both,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// Their number there; none for a guest.
    pub own: Option<usize>,
    pub name: String,
    pub mailbox: Option<String>,
    pub code: Brought,
}

/// The code that came with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    Nothing,
    Nonsense,
    By(Code),
}

/// What an order comes to: quantity, value and tax of each line; shipping with the tax in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    pub lines: Vec<(i64, i64, i64)>,
    pub discount: i64,
    pub shipping: i64,
    pub shipping_tax: i64,
    pub tip: i64,
}

impl Bill {
    pub fn value(&self) -> i64 {
        self.lines.iter().map(|(_, value, _)| value).sum()
    }

    pub fn tax(&self) -> i64 {
        self.lines.iter().map(|(.., tax)| tax).sum()
    }

    pub fn total(&self) -> i64 {
        self.value() + self.tax() + self.shipping + self.tip
    }

    pub(super) fn basket(&self) -> Basket {
        let thing = |(quantity, value, _): &(i64, i64, i64)| Thing {
            quantity: *quantity,
            price: half_up(*value, 1, *quantity),
            with_tax: false,
            tax_bp: 0,
            earns: true,
            discounted: false,
        };
        Basket { things: self.lines.iter().map(thing).collect(), shipping: self.shipping, shipping_bp: None, tip: self.tip }
    }

    /// As told: nothing of it is reckoned again, and no rate of tax is known.
    pub fn cost(&self) -> Cost {
        let mut cost = Cost {
            value: self.value(),
            base: self.value(),
            tax: self.tax(),
            total: self.total(),
            lines: self.lines.iter().map(|(_, value, tax)| (*value, *tax)).collect(),
            shipping_tax: self.shipping_tax,
            ..Cost::default()
        };
        let taxed = (cost.value + self.shipping - self.shipping_tax, cost.tax + self.shipping_tax);
        if taxed != (0, 0) {
            cost.taxes.insert(UNKNOWN_RATE, taxed);
        }
        cost
    }
}

pub const UNKNOWN_RATE: i64 = -1;

impl Word {
    /// So many thousandths of what is left come back, or so many of a line at what they cost.
    pub fn refund(&mut self, part: i64, line: Option<(Index, i64)>, at: i64) {
        let left = self.bill.total() - self.refunded();
        if self.paid.is_none() || left <= 0 {
            return;
        }
        let line = line.map(|(line, quantity)| (line.index(self.bill.lines.len()), quantity));
        let costs = |(line, quantity): (usize, i64)| {
            let (all, value, tax) = self.bill.lines[line];
            half_up(value + tax, quantity.min(all), all)
        };
        let amount = line.map_or(left * part / 1000, costs).min(left);
        self.refunds.push(WebRefund { number: self.refunds.len(), at, amount, line });
    }

    pub fn refunded(&self) -> i64 {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// What it says of that: the sum, and each.
    pub fn said_back(&self) -> (i64, &[WebRefund]) {
        match self.says {
            Says::Sum => (self.refunded(), &[]),
            Says::Numbers => (0, &self.refunds),
            Says::Both => (self.refunded(), &self.refunds),
        }
    }

    /// An order without named lines is one line.
    pub(super) fn kept(&self) -> Bill {
        let all = (1, self.bill.value(), self.bill.tax());
        Bill { lines: if self.named { self.bill.lines.clone() } else { vec![all] }, ..self.bill.clone() }
    }

    pub(super) fn keys(&self) -> Vec<String> {
        let own = self.buyer.own.map(|own| format!("id:{own}"));
        own.into_iter().chain(self.buyer.mailbox.iter().map(|mailbox| format!("email:{mailbox}"))).collect()
    }
}
