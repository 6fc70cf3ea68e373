//! The first-order discounts of the model: promised, held by one order, used by it, or missed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use super::money::{DAY, Order};
use super::price::half_up;
use super::{Model, Person};

/// A right to the first-order discount.
#[derive(Debug, Clone)]
pub struct Promise {
    pub who: Person,
    pub bp: i64,
    pub minimum: i64,
    pub cap: Option<i64>,
    pub until: Option<i64>,
    /// How many payments the shop had recorded by then.
    pub since: usize,
    /// Orders that the other account had paid when two became one: those that count all the same, and those that don't.
    pub counts: Vec<usize>,
    pub counts_not: Vec<usize>,
    pub fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Open,
    Used,
    /// Another order that could have had it was paid; or it ran out, or was given back to somebody who had another by then.
    Missed,
}

impl Promise {
    pub fn off(&self, prices: i64) -> i64 {
        if prices < self.minimum { 0 } else { half_up(prices, self.bp, 10_000).min(self.cap.unwrap_or(i64::MAX)) }
    }
}

impl Model {
    pub(super) fn promise_discount(&mut self, who: Person) -> bool {
        let (_, terms) = *self.money.terms.last().unwrap();
        if terms.discount_bp == 0 {
            return false;
        }
        self.money.promises.push(Promise {
            who,
            bp: terms.discount_bp,
            minimum: terms.discount_minimum,
            cap: terms.discount_cap,
            until: terms.discount_days.map(|days| self.now + days * DAY),
            since: self.money.paid_orders,
            counts: Vec::new(),
            counts_not: Vec::new(),
            fate: Fate::Open,
        });
        true
    }

    /// The admin's own promise to somebody.
    pub fn grant(&mut self, who: Person) -> Result<(), &'static str> {
        let (_, terms) = *self.money.terms.last().unwrap();
        if terms.discount_bp == 0 {
            return Err("discount off");
        }
        if let Some(open) = self.open_promise(who) {
            let over = self.money.promises[open].until.filter(|until| *until <= self.now && !self.is_taken(open));
            over.ok_or("promised already")?;
            self.money.promises[open].fate = Fate::Missed;
        }
        self.promise_discount(who);
        Ok(())
    }

    pub(super) fn open_promise(&self, who: Person) -> Option<usize> {
        self.money.promises.iter().position(|promise| promise.who == who && promise.fate == Fate::Open)
    }

    /// Some order that may still be paid, or was, has it.
    pub(super) fn is_taken(&self, promise: usize) -> bool {
        self.money.orders.iter().any(|order| order.promise == Some(promise) && !order.cancelled && !order.is_undone())
    }

    /// A paid order that could have had a discount uses it up for all others, as soon as no other order has it.
    pub(super) fn miss(&mut self, who: Person) {
        let Some(open) = self.open_promise(who).filter(|open| !self.is_taken(*open)) else { return };
        let promise = &self.money.promises[open];
        let could_have_had_it = |id: usize, order: &Order| {
            let is_later = order.payment > promise.since && !promise.counts_not.contains(&id);
            let is_in_time = order.paid.is_some_and(|paid| promise.until.is_none_or(|until| paid < until));
            order.who == who
                && is_in_time
                && (is_later || promise.counts.contains(&id))
                && promise.off(order.basket.discountable()) > 0
        };
        if self.money.orders.iter().enumerate().any(|(id, order)| order.promise != Some(open) && could_have_had_it(id, order)) {
            self.money.promises[open].fate = Fate::Missed;
        }
    }

    /// An order lets go of the discount that it had.
    pub(super) fn free_promise(&mut self, who: Person, promise: Option<usize>) {
        if let Some(promise) = promise {
            let has_another = self.open_promise(who).is_some_and(|open| open != promise);
            let is_over = self.money.promises[promise].fate == Fate::Missed;
            self.money.promises[promise].fate = if has_another || is_over { Fate::Missed } else { Fate::Open };
            self.miss(who);
        }
    }
}
