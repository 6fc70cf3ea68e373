//! The money of the naive model: orders with what happened to them, promises of a discount, and every balance counted anew from
//! the first order on each time it is asked for. No ledger, no totals, no SQL: the shop's rules as they are told to a new hand.

use std::collections::BTreeMap;

use super::credit::Credit;
use super::flags::Flags;
use super::price::{Basket, Cost, Thing, half_up};
use super::promises::{Fate, Promise};
use super::refunds::Refund;
use super::statements::Statements;
use super::told::Told;
use super::words::Bill;
use super::{Model, Person};

pub const DAY: i64 = 24 * 60 * 60_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pay {
    Share(i64),
    Flat(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    Lifetime,
    Orders(i64),
    Months(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earning {
    pub pay: Pay,
    pub lasts: Lasts,
    pub cap: Option<i64>,
    /// The smallest order that earns, by what earns in it.
    pub from: i64,
    /// A flat amount may be more than what earns.
    pub above: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    pub partner: Earning,
    pub influencer: Earning,
    pub customer: Earning,
    pub discount_bp: i64,
    pub discount_minimum: i64,
    pub discount_cap: Option<i64>,
    pub discount_days: Option<i64>,
    pub holding_days: i64,
    pub review_above: Option<i64>,
    pub credit_share_bp: i64,
    pub credit_days: Option<i64>,
    pub timeout_days: i64,
}

impl Default for Terms {
    fn default() -> Terms {
        let share = |bp| Earning { pay: Pay::Share(bp), lasts: Lasts::Lifetime, cap: None, from: 0, above: false };
        Terms {
            partner: share(1000),
            influencer: share(1000),
            customer: share(500),
            discount_bp: 1000,
            discount_minimum: 0,
            discount_cap: None,
            discount_days: None,
            holding_days: 14,
            review_above: None,
            credit_share_bp: 10_000,
            credit_days: None,
            timeout_days: 14,
        }
    }
}

#[derive(Debug, Clone)]
pub struct Order {
    pub who: Person,
    pub terms: usize,
    pub basket: Basket,
    /// What a web shop says that it comes to.
    pub told: Option<Bill>,
    /// It knows its lines by what the web shop calls them.
    pub is_named: bool,
    pub promise: Option<usize>,
    pub off: i64,
    pub credit: i64,
    /// As it was told, and when it was written down.
    pub placed: i64,
    pub recorded: i64,
    pub paid: Option<i64>,
    /// The how-many-th payment it was that the shop recorded.
    pub payment: usize,
    /// The buyer's first that was paid.
    pub is_first: bool,
    pub cancelled: bool,
    pub earner: Option<(Person, &'static str, Pay)>,
    /// Nobody earns on it for another reason than its goods.
    pub earns_nothing: bool,
    pub refunds: Vec<Refund>,
    /// When each of them was told to have happened, and by how much it lowered what was left of the value.
    pub refunded_at: Vec<(i64, i64)>,
    /// When it was corrected once it was paid, and what that changed of what was left of the value.
    pub corrected_at: Vec<(i64, i64)>,
    /// What it cost when it was paid, what was in it, and how much of it was store credit.
    pub paid_with: Option<(Cost, Vec<Thing>, i64)>,
    /// What should have been earned on it when that was last reckoned, and the parts that were.
    pub target: i64,
    pub was_settled: bool,
    pub parts: Vec<Part>,
    /// On which day how much was earned on it, for the earner's own days and for those above the buyer.
    pub earned_on: Vec<(i64, i64)>,
    /// Store credit that left the balance with it and came back to it.
    pub spent: i64,
    pub came_back: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Money {
    pub terms: Vec<(i64, Terms)>,
    pub own_pay: BTreeMap<Person, Pay>,
    pub promises: Vec<Promise>,
    pub orders: Vec<Order>,
    pub paid_orders: usize,
    /// Corrections by hand: whose, whether of store credit, how much.
    pub adjusted: Vec<(Person, bool, i64)>,
    pub credit: Credit,
    /// In the order in which they were made, and the payout that each stands in.
    pub payments: Vec<Payment>,
    pub payouts: usize,
    pub statements: Statements,
    pub flags: Flags,
    pub told: Told,
    /// The last day that is closed.
    pub closed_to: Option<i64>,
}

/// A part of what an order earned: what it was, and what was taken off it, one after the other.
#[derive(Debug, Clone)]
pub struct Part {
    pub moves: Vec<i64>,
    pub ready_at: i64,
    pub held: bool,
    /// Nothing but what was found about the buyer holds it, and what that was.
    pub by_flag: bool,
    pub flags: Vec<usize>,
    /// Nothing but a dispute at the bank holds it; those that stand behind it now, and those that anybody ever looked at it for.
    pub by_bank: bool,
    pub disputes: Vec<usize>,
    pub looked_at_for: Vec<usize>,
    pub void: bool,
}

impl Part {
    /// What is left of it.
    pub fn stands(&self) -> i64 {
        self.moves.iter().sum()
    }
}

/// What a partner is paid at once, and the moves that are in it: of which order, of which part, and which.
#[derive(Debug, Clone)]
pub struct Payment {
    pub payout: usize,
    pub who: Person,
    /// Net: without the VAT at this rate.
    pub amount: i64,
    pub vat_bp: i64,
    pub made: i64,
    pub paid: Option<i64>,
    pub moves: Vec<(usize, usize, usize)>,
    pub sent: Sent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    Waiting,
    Paid,
    Failed,
}

/// Whoever earns on an order, as what, and how; and whether that is nothing.
type Earns = (Option<(Person, &'static str, Pay)>, bool);

impl Order {
    /// Somebody's, by some terms; placed then and written down then.
    pub(super) fn new(
        (who, terms, basket): (Person, usize, Basket),
        (placed, recorded): (i64, i64),
        (earner, earns_nothing): Earns,
    ) -> Order {
        Order {
            who,
            terms,
            basket,
            told: None,
            is_named: false,
            promise: None,
            off: 0,
            credit: 0,
            placed,
            recorded,
            paid: None,
            payment: 0,
            is_first: false,
            cancelled: false,
            earner,
            earns_nothing,
            refunds: Vec::new(),
            refunded_at: Vec::new(),
            corrected_at: Vec::new(),
            paid_with: None,
            target: 0,
            was_settled: false,
            parts: Vec::new(),
            earned_on: Vec::new(),
            spent: 0,
            came_back: 0,
        }
    }

    pub fn cost(&self) -> Cost {
        self.told.as_ref().map_or_else(|| self.basket.cost(self.off), Bill::cost)
    }

    /// All of it was given back: then it counts as never placed.
    pub fn is_undone(&self) -> bool {
        self.cost().total > 0 && self.refunded() == self.cost().total
    }

    pub fn is_open(&self) -> bool {
        self.paid.is_none() && !self.cancelled
    }

    pub fn state(&self) -> &'static str {
        match self {
            Order { cancelled: true, .. } => "cancelled",
            Order { paid: None, .. } => "placed",
            _ if self.is_undone() => "refunded",
            _ if self.refunded() > 0 => "partly_refunded",
            _ => "paid",
        }
    }
}

impl Model {
    pub(super) fn terms_at(&self, at: i64) -> usize {
        let since = self.money.terms.iter().rposition(|(since, _)| *since <= at);
        since.unwrap_or(0)
    }

    pub(super) fn terms_of(&self, order: &Order) -> &Terms {
        &self.money.terms[order.terms].1
    }

    pub fn promise_terms(&mut self, terms: Terms) {
        if self.money.terms.last().is_none_or(|(_, last)| *last != terms) {
            self.money.terms.push((self.now, terms));
        }
    }

    /// When something counts that is told to have happened so many days ago: at noon of that day, or now where that is today.
    pub fn told(&self, days_ago: i64, not_before: i64, too_early: &'static str) -> Result<i64, &'static str> {
        let day = self.day_of(self.now) - days_ago;
        match () {
            () if days_ago == 0 => Ok(self.now),
            () if days_ago < 0 => Err("a day to come"),
            () if day < self.day_of(not_before) => Err(too_early),
            () if self.money.closed_to.is_some_and(|closed_to| day <= closed_to) => Err("a closed day"),
            () => Ok(self.noon_of(day).max(not_before)),
        }
    }

    /// The same for what happens to an order: on the day it was placed not before it, and never before it was paid.
    pub(super) fn told_of(&self, id: usize, days_ago: i64) -> Result<i64, &'static str> {
        let order = &self.money.orders[id];
        // One that came with another account of theirs may be older than the one that they have.
        let at = self.told(days_ago, self.people[order.who].joined.min(order.placed), "before the account")?;
        let is_same_day = self.day_of(order.placed) == self.day_of(at);
        let not_before = if is_same_day { order.placed } else { at };
        Ok(if days_ago == 0 { at } else { at.max(not_before).max(order.paid.unwrap_or(at)) })
    }

    /// Closes the books up to a day, or opens them. False when nothing changes.
    pub fn close(&mut self, to: Option<i64>, has_reason: bool) -> Result<bool, &'static str> {
        match to {
            _ if to == self.money.closed_to => return Ok(false),
            Some(day) if day >= self.day_of(self.now) => return Err("not over"),
            _ if to < self.money.closed_to && !has_reason => return Err("no reason"),
            _ => self.money.closed_to = to,
        }
        Ok(true)
    }

    /// Places an order, told to have been placed so many days ago; `credit` is how much of it to use, `None` as much as goes.
    pub fn place(&mut self, who: Person, basket: Basket, credit: Option<i64>, days_ago: i64) -> Result<usize, &'static str> {
        let at = self.told(days_ago, self.people[who].joined, "before the account")?;
        let terms = self.terms_at(at);
        let promised = self.open_promise(who).filter(|promise| {
            let until = self.money.promises[*promise].until;
            !self.is_taken(*promise) && until.is_none_or(|until| at < until)
        });
        let off = promised.map_or(0, |promise| self.money.promises[promise].off(basket.discountable()));
        let total = basket.cost(off).total;
        let is_suspended = self.people[who].is_suspended();
        let available = if is_suspended { 0 } else { self.balance_kind(who, true).available() };
        let share = half_up(total, self.money.terms[terms].1.credit_share_bp, 10_000);
        let most = available.min(share);
        let credit = match credit {
            None => most,
            Some(wanted) if wanted > 0 && is_suspended => return Err("credit suspended"),
            Some(wanted) if wanted > available => return Err("credit short"),
            Some(wanted) if wanted > share && share < total => return Err("credit share"),
            Some(wanted) => wanted.min(most),
        };
        let (earner, earns_nothing) = self.who_earns(who, terms, at);
        let basket = Basket { shipping_bp: basket.cost(off).shipping_bp, ..basket };
        self.money.orders.push(Order {
            promise: promised.filter(|_| off > 0),
            off,
            credit,
            ..Order::new((who, terms, basket), (at, self.now), (earner, earns_nothing))
        });
        let id = self.money.orders.len() - 1;
        self.reserve(id);
        if credit == total {
            self.pay_at(id, at).unwrap();
        }
        Ok(id)
    }

    /// The referrer, by what was agreed with them alone, else by the terms of what they are today.
    pub(super) fn who_earns(&self, who: Person, terms: usize, at: i64) -> Earns {
        let Some(referrer) = self.people[who].referrer else { return (None, true) };
        let kind = self.people[referrer].partner.unwrap_or("customer");
        let promised = self.money.terms[terms].1.of(kind);
        let pay = self.money.own_pay.get(&referrer).copied().unwrap_or(promised.pay);
        let is_nothing = matches!(pay, Pay::Share(0) | Pay::Flat(0));
        let is_over = match promised.lasts {
            Lasts::Months(months) => self.months_later(self.people[who].joined, months) <= at,
            _ => false,
        };
        let was_suspended = self.people[referrer].was_suspended(at);
        (Some((referrer, kind, pay)), was_suspended || is_nothing || is_over)
    }

    /// Pays it, told to have happened so many days ago. False when it had been paid before.
    pub fn pay(&mut self, id: usize, days_ago: i64) -> Result<bool, &'static str> {
        if self.money.orders[id].paid.is_some() {
            return Ok(false);
        }
        if self.money.orders[id].cancelled {
            return Err("cancelled");
        }
        let at = self.told_of(id, days_ago)?;
        self.pay_at(id, at)
    }

    pub(super) fn pay_at(&mut self, id: usize, at: i64) -> Result<bool, &'static str> {
        let order = &self.money.orders[id];
        let (who, promise, is_undone) = (order.who, order.promise, order.is_undone());
        let earlier = self.money.orders.iter().filter(|other| other.who == who && other.paid.is_some()).count() as i64;
        let most = match order.earner {
            Some((_, kind, _)) => self.terms_of(order).of(kind).lasts,
            None => Lasts::Lifetime,
        };
        if let (Some(promise), false) = (promise, is_undone) {
            self.money.promises[promise].fate = Fate::Used;
        }
        self.money.paid_orders += 1;
        let payment = self.money.paid_orders;
        let order = &mut self.money.orders[id];
        order.paid = Some(at);
        order.paid_with = Some((order.cost(), order.basket.things.clone(), order.credit));
        order.payment = payment;
        order.is_first = earlier == 0;
        order.spent = order.credit;
        order.earns_nothing |= matches!(most, Lasts::Orders(most) if earlier >= most);
        let back = order.credit_back();
        order.came_back += back;
        self.give_credit_back(id, back);
        self.settle(id, at);
        self.miss(who);
        Ok(true)
    }

    pub fn cancel(&mut self, id: usize) -> Result<(), &'static str> {
        if self.money.orders[id].paid.is_some() {
            return Err("paid");
        }
        let order = &mut self.money.orders[id];
        if !order.cancelled {
            let (who, had) = (order.who, order.promise.filter(|_| !order.is_undone()));
            order.cancelled = true;
            self.release(id, self.money.orders[id].credit);
            self.free_promise(who, had);
        }
        Ok(())
    }

    /// How many orders were not paid in time.
    pub fn time_out(&mut self) -> usize {
        let is_late = |order: &Order| order.is_open() && order.recorded + self.terms_of(order).timeout_days * DAY <= self.now;
        let late: Vec<usize> = (0..self.money.orders.len()).filter(|id| is_late(&self.money.orders[*id])).collect();
        late.iter().for_each(|id| self.cancel(*id).unwrap());
        late.len()
    }

    /// Keeps a refund, with all that follows from it.
    pub(super) fn take_back(&mut self, id: usize, refund: Refund, at: i64) {
        let (order, credit) = (&self.money.orders[id], refund.credit);
        let (who, promise, paid) = (order.who, order.promise, order.paid);
        let order = &mut self.money.orders[id];
        let before = order.value_left();
        order.refunds.push(refund);
        order.refunded_at.push((at, before - order.value_left()));
        if paid.is_some() {
            order.came_back += credit;
            self.give_credit_back(id, credit);
        }
        if self.money.orders[id].is_undone() {
            self.free_promise(who, promise);
        }
        self.settle(id, at);
    }

    /// Corrects what an order holds, told to have happened so many days ago.
    pub fn edit(&mut self, id: usize, basket: Basket, days_ago: i64) -> Result<(), &'static str> {
        let order = &self.money.orders[id];
        if order.cancelled {
            return Err("cancelled");
        }
        if order.told.is_some() {
            return Err("told elsewhere");
        }
        if order.is_undone() {
            return Err("nothing left");
        }
        let at = self.told_of(id, days_ago)?;
        let off = order.promise.map_or(0, |promise| self.money.promises[promise].off(basket.discountable()));
        // Shipping keeps the rate that it had.
        let basket = Basket { shipping_bp: order.basket.shipping_bp.or(basket.shipping_bp), ..basket };
        let basket = Basket { shipping_bp: basket.cost(off).shipping_bp, ..basket };
        let cost = basket.cost(off);
        let credit = order.credit.min(half_up(cost.total, self.terms_of(order).credit_share_bp, 10_000));
        if order.is_below_refunded(&Order { basket: basket.clone(), off, credit, ..order.clone() }) {
            return Err("below what was refunded");
        }
        let order = &mut self.money.orders[id];
        let less = order.credit - credit;
        order.came_back += if order.paid.is_some() { less } else { 0 };
        let (who, promise, paid) = (order.who, order.promise, order.paid);
        let value_before = order.value_left();
        order.basket = basket;
        order.off = off;
        order.credit = credit;
        if off == 0 {
            order.promise = None;
        }
        if paid.is_some() {
            order.corrected_at.push((at, order.value_left() - value_before));
        }
        match paid {
            Some(_) => self.give_credit_back(id, less),
            None => self.release(id, less),
        }
        let order = &self.money.orders[id];
        let lets_go = order.promise.is_none() || order.is_undone();
        self.free_promise(who, promise.filter(|_| lets_go));
        if paid.is_some() {
            self.miss(who);
        }
        self.settle(id, at);
        if paid.is_none() && credit == cost.total {
            self.pay_at(id, at).unwrap();
        }
        Ok(())
    }
}

impl Terms {
    pub(super) fn of(&self, kind: &str) -> &Earning {
        match kind {
            "partner" => &self.partner,
            "influencer" => &self.influencer,
            _ => &self.customer,
        }
    }
}
