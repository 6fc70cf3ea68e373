//! The money of the naive model: orders with what happened to them, promises of a discount, and every balance counted anew from
//! the first order on each time it is asked for. No ledger, no totals, no SQL: the shop's rules as they are told to a new hand.

use std::collections::BTreeMap;

use super::{Model, Person};

const DAY: i64 = 24 * 60 * 60_000;

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
    pub hold_days: i64,
    pub review_above: Option<i64>,
    pub credit_share_bp: i64,
    pub credit_days: Option<i64>,
    pub timeout_days: i64,
}

impl Default for Terms {
    fn default() -> Terms {
        let share = |bp| Earning { pay: Pay::Share(bp), lasts: Lasts::Lifetime, cap: None };
        Terms {
            partner: share(1000),
            influencer: share(1000),
            customer: share(500),
            discount_bp: 1000,
            discount_minimum: 0,
            discount_cap: None,
            discount_days: None,
            hold_days: 14,
            review_above: None,
            credit_share_bp: 10_000,
            credit_days: None,
            timeout_days: 14,
        }
    }
}

/// So many of one thing: price of one, its tax, and whether anybody earns on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thing {
    pub quantity: i64,
    pub price: i64,
    pub tax_bp: i64,
    pub earns: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basket {
    pub things: Vec<Thing>,
    pub with_tax: bool,
    pub shipping: i64,
    pub tip: i64,
}

/// A right to the first-order discount.
#[derive(Debug, Clone)]
pub struct Promise {
    pub who: Person,
    pub bp: i64,
    pub minimum: i64,
    pub cap: Option<i64>,
    pub until: Option<i64>,
    pub fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Open,
    Used,
    /// At the moment of payment of the order that came without it, or when it ran out.
    Missed(i64),
}

/// What an order costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    pub value: i64,
    pub base: i64,
    pub tax: i64,
    pub total: i64,
}

#[derive(Debug, Clone)]
pub struct Order {
    pub who: Person,
    pub terms: usize,
    pub basket: Basket,
    pub promise: Option<usize>,
    pub off: i64,
    pub credit: i64,
    pub placed: i64,
    pub paid: Option<i64>,
    /// The buyer's first that was paid.
    pub is_first: bool,
    pub cancelled: bool,
    pub earner: Option<(Person, &'static str, Pay)>,
    /// Nobody earns on it for another reason than its goods.
    pub earns_nothing: bool,
    /// Amount, of it for goods, of it in store credit.
    pub refunds: Vec<(i64, i64, i64)>,
    pub held: bool,
    pub void: bool,
    /// On which day how much was earned on it, for the earner's own days and for those above the buyer.
    pub earned_on: Vec<(i64, i64)>,
    /// Store credit that left the purse with it and came back to it, and until when that can be spent.
    pub spent: i64,
    pub came_back: Vec<(i64, Option<i64>)>,
}

#[derive(Debug, Clone, Default)]
pub struct Money {
    pub terms: Vec<(i64, Terms)>,
    pub own_pay: BTreeMap<Person, Pay>,
    pub promises: Vec<Promise>,
    pub orders: Vec<Order>,
    /// Corrections by hand: whose, whether of store credit, how much.
    pub adjusted: Vec<(Person, bool, i64)>,
    pub expired: Vec<(Person, i64)>,
    /// In the order in which they were made, and the payout that each stands in.
    pub payments: Vec<Payment>,
    pub payouts: usize,
}

/// What a partner is paid at once, and the orders whose commission is in it.
#[derive(Debug, Clone)]
pub struct Payment {
    pub payout: usize,
    pub who: Person,
    pub amount: i64,
    pub orders: Vec<usize>,
    pub sent: Sent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    Waiting,
    Paid,
    Failed,
}

/// Somebody's purse, as their page tells it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Purse {
    pub pending: i64,
    pub held: i64,
    pub ready: i64,
    pub reserved: i64,
    pub spent: i64,
    pub expired: i64,
    pub earned: i64,
}

impl Purse {
    pub fn available(self) -> i64 {
        (self.ready - self.reserved).max(0)
    }
}

/// What somebody did, brought directly and indirectly: orders, value, earned.
pub type Figures = [(i64, i64, i64); 3];

fn half_up(amount: i64, part: i64, whole: i64) -> i64 {
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
    pub fn prices(&self) -> i64 {
        self.things.iter().map(|thing| thing.quantity * thing.price).sum()
    }

    /// With so much off: rounded once for each rate of tax.
    pub fn cost(&self, off: i64) -> Cost {
        let whole: Vec<i64> = self.things.iter().map(|thing| thing.quantity * thing.price).collect();
        let offs = shared_out(off, &whole);
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

impl Promise {
    fn off(&self, prices: i64) -> i64 {
        if prices < self.minimum { 0 } else { half_up(prices, self.bp, 10_000).min(self.cap.unwrap_or(i64::MAX)) }
    }
}

impl Order {
    pub fn cost(&self) -> Cost {
        self.basket.cost(self.off)
    }

    pub fn refunded(&self) -> i64 {
        self.refunds.iter().map(|(amount, ..)| amount).sum()
    }

    pub fn refunded_goods(&self) -> i64 {
        self.refunds.iter().map(|(_, goods, _)| goods).sum()
    }

    pub fn credit_back(&self) -> i64 {
        self.refunds.iter().map(|(_, _, credit)| credit).sum()
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
            _ if self.refunded() > 0 => "partly refunded",
            _ => "paid",
        }
    }

    /// What is left of its value.
    fn value_left(&self) -> i64 {
        let cost = self.cost();
        cost.value - half_up(cost.value, self.refunded_goods(), cost.value + cost.tax)
    }

    fn earned(&self) -> i64 {
        self.earned_on.iter().map(|(_, amount)| amount).sum()
    }
}

impl Model {
    fn terms_at(&self, at: i64) -> usize {
        let since = self.money.terms.iter().rposition(|(since, _)| *since <= at);
        since.unwrap_or(0)
    }

    fn terms_of(&self, order: &Order) -> &Terms {
        &self.money.terms[order.terms].1
    }

    pub fn promise_terms(&mut self, terms: Terms) {
        if self.money.terms.last().is_none_or(|(_, last)| *last != terms) {
            self.money.terms.push((self.now, terms));
        }
    }

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
            self.money.promises[open].fate = Fate::Missed(over.ok_or("promised already")?);
        }
        self.promise_discount(who);
        Ok(())
    }

    fn open_promise(&self, who: Person) -> Option<usize> {
        self.money.promises.iter().position(|promise| promise.who == who && promise.fate == Fate::Open)
    }

    /// Some order that may still be paid, or was, has it.
    fn is_taken(&self, promise: usize) -> bool {
        self.money.orders.iter().any(|order| order.promise == Some(promise) && !order.cancelled && !order.is_undone())
    }

    /// Places an order; `credit` is how much of it to use, `None` as much as goes.
    pub fn place(&mut self, who: Person, basket: Basket, credit: Option<i64>) -> Result<usize, &'static str> {
        let terms = self.terms_at(self.now);
        let promised = self.open_promise(who).filter(|promise| {
            let until = self.money.promises[*promise].until;
            !self.is_taken(*promise) && until.is_none_or(|until| self.now < until)
        });
        let off = promised.map_or(0, |promise| self.money.promises[promise].off(basket.prices()));
        let total = basket.cost(off).total;
        let available = self.purse(who, true).available();
        let share = half_up(total, self.money.terms[terms].1.credit_share_bp, 10_000);
        let most = available.min(share);
        let credit = match credit {
            None => most,
            Some(wanted) if wanted > available => return Err("credit short"),
            Some(wanted) if wanted > share && share < total => return Err("credit share"),
            Some(wanted) => wanted.min(most),
        };
        let (earner, earns_nothing) = self.who_earns(who, terms);
        self.money.orders.push(Order {
            who,
            terms,
            basket,
            promise: promised.filter(|_| off > 0),
            off,
            credit,
            placed: self.now,
            paid: None,
            is_first: false,
            cancelled: false,
            earner,
            earns_nothing,
            refunds: Vec::new(),
            held: false,
            void: false,
            earned_on: Vec::new(),
            spent: 0,
            came_back: Vec::new(),
        });
        let id = self.money.orders.len() - 1;
        if credit == total {
            self.pay(id, self.now).unwrap();
        }
        Ok(id)
    }

    /// The referrer, by what was agreed with them alone, else by the terms of what they are today.
    fn who_earns(&self, who: Person, terms: usize) -> (Option<(Person, &'static str, Pay)>, bool) {
        let Some(referrer) = self.people[who].referrer else { return (None, true) };
        let kind = self.people[referrer].partner.unwrap_or("customer");
        let promised = self.money.terms[terms].1.of(kind);
        let pay = self.money.own_pay.get(&referrer).copied().unwrap_or(promised.pay);
        let is_nothing = matches!(pay, Pay::Share(0) | Pay::Flat(0));
        let is_over = match promised.lasts {
            Lasts::Months(months) => self.months_later(self.people[who].joined, months) <= self.now,
            _ => false,
        };
        (Some((referrer, kind, pay)), is_nothing || is_over)
    }

    /// False when it had been paid before.
    pub fn pay(&mut self, id: usize, at: i64) -> Result<bool, &'static str> {
        let order = &self.money.orders[id];
        if order.paid.is_some() {
            return Ok(false);
        }
        if order.cancelled {
            return Err("cancelled");
        }
        let (who, promise, is_undone) = (order.who, order.promise, order.is_undone());
        let earlier = self.money.orders.iter().filter(|other| other.who == who && other.paid.is_some()).count() as i64;
        let most = match order.earner {
            Some((_, kind, _)) => self.terms_of(order).of(kind).lasts,
            None => Lasts::Lifetime,
        };
        if !is_undone {
            match promise {
                Some(promise) => self.money.promises[promise].fate = Fate::Used,
                None => self.miss(who, at),
            }
        }
        let order = &mut self.money.orders[id];
        order.paid = Some(at);
        order.is_first = earlier == 0;
        order.spent = order.credit;
        order.earns_nothing |= matches!(most, Lasts::Orders(most) if earlier >= most);
        let until = self.credit_ends(id);
        let order = &mut self.money.orders[id];
        if order.credit_back() > 0 {
            order.came_back.push((order.credit_back(), until));
        }
        self.settle(id);
        Ok(true)
    }

    /// A first order paid without the discount uses it up, unless another order has it.
    fn miss(&mut self, who: Person, at: i64) {
        if let Some(promise) = self.open_promise(who) {
            let until = self.money.promises[promise].until;
            if !self.is_taken(promise) && until.is_none_or(|until| at < until) {
                self.money.promises[promise].fate = Fate::Missed(at);
            }
        }
    }

    fn credit_ends(&self, id: usize) -> Option<i64> {
        self.terms_of(&self.money.orders[id]).credit_days.map(|days| self.now + days * DAY)
    }

    pub fn cancel(&mut self, id: usize) -> Result<(), &'static str> {
        if self.money.orders[id].paid.is_some() {
            return Err("paid");
        }
        self.money.orders[id].cancelled = true;
        Ok(())
    }

    /// How many orders were not paid in time.
    pub fn time_out(&mut self) -> usize {
        let is_late = |order: &Order| order.is_open() && order.placed + self.terms_of(order).timeout_days * DAY <= self.now;
        let late: Vec<usize> = (0..self.money.orders.len()).filter(|id| is_late(&self.money.orders[*id])).collect();
        late.iter().for_each(|id| self.money.orders[*id].cancelled = true);
        late.len()
    }

    /// Gives back `amount`, or all that is left; of it `goods` for goods, or as much as goes.
    pub fn refund(&mut self, id: usize, amount: Option<i64>, goods: Option<i64>) -> Result<(), &'static str> {
        let order = &self.money.orders[id];
        if order.cancelled {
            return Err("cancelled");
        }
        let cost = order.cost();
        let left = cost.total - order.refunded();
        let goods_left = cost.value + cost.tax - order.refunded_goods();
        let amount = amount.unwrap_or(left);
        if left == 0 {
            return Err("nothing left");
        }
        if amount == 0 {
            return Err("no amount");
        }
        if amount > left {
            return Err("too much");
        }
        let goods = if amount == left { goods_left } else { goods.unwrap_or(amount.min(goods_left)) };
        if goods > amount || goods > goods_left {
            return Err("too much goods");
        }
        if amount - goods > left - goods_left {
            return Err("too little goods");
        }
        let due_back = half_up(order.credit, order.refunded() + amount, cost.total) - order.credit_back();
        let credit = due_back.clamp(0, amount);
        let (who, promise, paid) = (order.who, order.promise, order.paid);
        let until = self.credit_ends(id);
        let order = &mut self.money.orders[id];
        order.refunds.push((amount, goods, credit));
        if paid.is_some() && credit > 0 {
            order.came_back.push((credit, until));
        }
        if let (Some(paid), true) = (paid, order.is_undone()) {
            self.give_promise_back(who, promise, paid);
        }
        self.settle(id);
        Ok(())
    }

    /// The order counts as never placed: its discount can be used again, and so can one that was missed by it.
    fn give_promise_back(&mut self, who: Person, promise: Option<usize>, paid: i64) {
        let has_another = self.open_promise(who).is_some();
        match promise {
            Some(promise) => self.money.promises[promise].fate = if has_another { Fate::Missed(self.now) } else { Fate::Open },
            None if has_another => {}
            None => {
                let is_missed = |promise: &Promise| promise.who == who && promise.fate == Fate::Missed(paid);
                let missed = self.money.promises.iter().rposition(is_missed);
                let is_another =
                    |order: &Order| order.who == who && order.paid == Some(paid) && order.promise.is_none() && !order.is_undone();
                if let Some(missed) = missed
                    && !self.money.orders.iter().any(is_another)
                {
                    self.money.promises[missed].fate = Fate::Open;
                }
            }
        }
    }

    /// Corrects what an order holds.
    pub fn edit(&mut self, id: usize, basket: Basket) -> Result<(), &'static str> {
        let order = &self.money.orders[id];
        if order.cancelled {
            return Err("cancelled");
        }
        if order.is_undone() {
            return Err("nothing left");
        }
        let off = order.promise.map_or(0, |promise| self.money.promises[promise].off(basket.prices()));
        let cost = basket.cost(off);
        let credit = order.credit.min(half_up(cost.total, self.terms_of(order).credit_share_bp, 10_000));
        let goods = cost.value + cost.tax;
        let is_below = goods < order.refunded_goods()
            || cost.total - goods < order.refunded() - order.refunded_goods()
            || credit < order.credit_back()
            || cost.total - credit < order.refunded() - order.credit_back();
        if is_below {
            return Err("below what was refunded");
        }
        let until = self.credit_ends(id);
        let order = &mut self.money.orders[id];
        if order.paid.is_some() && credit < order.credit {
            order.came_back.push((order.credit - credit, until));
        }
        let (who, promise, paid) = (order.who, order.promise, order.paid);
        order.basket = basket;
        order.off = off;
        order.credit = credit;
        if off == 0 {
            order.promise = None;
        }
        let (is_undone, lost_it) = (order.is_undone(), order.promise.is_none() && promise.is_some());
        match paid {
            Some(paid) if is_undone => self.give_promise_back(who, promise, paid),
            // What is left was bought without the discount.
            Some(paid) if lost_it => self.money.promises[promise.unwrap()].fate = Fate::Missed(paid),
            _ => {}
        }
        self.settle(id);
        if paid.is_none() && credit == cost.total {
            self.pay(id, self.now).unwrap();
        }
        Ok(())
    }

    /// What should have been earned on it by now, less what was.
    fn settle(&mut self, id: usize) {
        let order = &self.money.orders[id];
        let Some((_, kind, pay)) = order.earner else { return };
        if order.paid.is_none() {
            return;
        }
        let terms = self.terms_of(order);
        let cost = order.cost();
        let left = cost.base - half_up(cost.base, order.refunded_goods(), cost.value + cost.tax);
        let full = match pay {
            Pay::Share(bp) => half_up(cost.base, bp, 10_000),
            Pay::Flat(amount) => amount,
        };
        let target = match (pay, terms.of(kind).cap) {
            _ if order.earns_nothing || order.void || cost.base == 0 => 0,
            (_, Some(cap)) if full > cap => half_up(cap, left, cost.base),
            (Pay::Share(bp), _) => half_up(left, bp, 10_000),
            (Pay::Flat(amount), _) => half_up(amount, left, cost.base),
        };
        let difference = target - order.earned();
        let is_first = order.earned_on.is_empty();
        let is_large = terms.review_above.is_some_and(|limit| difference > limit);
        if difference != 0 {
            let today = self.day_of(self.now);
            let order = &mut self.money.orders[id];
            order.earned_on.push((today, difference));
            order.held |= is_first && is_large;
        }
    }

    /// Some payment has it that has not failed.
    fn is_in_payout(&self, order: usize) -> bool {
        self.money.payments.iter().any(|payment| payment.sent != Sent::Failed && payment.orders.contains(&order))
    }

    /// Pays everybody of these who is owed at least so much.
    pub fn pay_out(&mut self, people: &[Person], minimum: i64) -> Result<(), &'static str> {
        let owed = |who: &Person| self.owed(*who);
        let mut ready: Vec<Person> = people.iter().copied().filter(|who| owed(who) > 0 && owed(who) >= minimum).collect();
        ready.sort_by_key(|who| (-owed(who), *who));
        ready.dedup();
        if ready.is_empty() {
            return Err("nobody is owed");
        }
        let is_due = |order: &Order, who: Person| {
            let is_theirs = order.earner.is_some_and(|(earner, kind, _)| earner == who && kind != "customer");
            let is_ripe = order.paid.is_some_and(|paid| paid + self.terms_of(order).hold_days * DAY <= self.now);
            is_theirs && is_ripe && !order.held && !order.earned_on.is_empty()
        };
        let made = ready.iter().map(|who| Payment {
            payout: self.money.payouts,
            who: *who,
            amount: owed(who),
            orders: (0..self.money.orders.len())
                .filter(|id| is_due(&self.money.orders[*id], *who) && !self.is_in_payout(*id))
                .collect(),
            sent: Sent::Waiting,
        });
        let made: Vec<Payment> = made.collect();
        self.money.payments.extend(made);
        self.money.payouts += 1;
        Ok(())
    }

    pub fn owed(&self, who: Person) -> i64 {
        let purse = self.purse(who, false);
        purse.ready - purse.reserved
    }

    /// False when it had been settled so before. A payment that was made may come back.
    pub fn settle_payment(&mut self, payment: usize, arrived: bool) -> Result<bool, &'static str> {
        let payment = &mut self.money.payments[payment];
        let then = if arrived { Sent::Paid } else { Sent::Failed };
        match payment.sent {
            Sent::Failed if arrived => Err("settled"),
            now if now == then => Ok(false),
            _ => {
                payment.sent = then;
                Ok(true)
            }
        }
    }

    /// `Err` when there is no earning, or it is decided already.
    pub fn hold(&mut self, id: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id);
        let order = &mut self.money.orders[id];
        match order {
            _ if order.earned_on.is_empty() => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Order { void: true, .. } => Err("decided"),
            Order { held: true, .. } => Err("held"),
            _ => {
                order.held = true;
                Ok(())
            }
        }
    }

    pub fn let_pass(&mut self, id: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id);
        let order = &mut self.money.orders[id];
        match order {
            _ if order.earned_on.is_empty() => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Order { held: false, .. } => Err("not held"),
            _ => {
                order.held = false;
                Ok(())
            }
        }
    }

    pub fn void(&mut self, id: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id);
        let order = &mut self.money.orders[id];
        match order {
            _ if order.earned_on.is_empty() => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Order { void: true, .. } => Err("decided"),
            _ => {
                (order.void, order.held) = (true, false);
                self.settle(id);
                Ok(())
            }
        }
    }

    /// Store credit whose time is up is gone, but for what was spent, reserved or lost of it before. Answers how many lost some.
    pub fn expire_credit(&mut self) -> usize {
        let mut lost = 0;
        for who in 0..self.people.len() {
            let mut due = 0;
            for order in &self.money.orders {
                if let (Some((earner, "customer", _)), Some(paid)) = (order.earner, order.paid) {
                    let terms = self.terms_of(order);
                    let until = terms.credit_days.map(|days| paid + (terms.hold_days + days) * DAY);
                    due += if earner == who && until.is_some_and(|until| until <= self.now) { order.earned() } else { 0 };
                }
                if order.who == who {
                    let back = order.came_back.iter().filter(|(_, until)| until.is_some_and(|until| until <= self.now));
                    due += back.map(|(amount, _)| amount).sum::<i64>() - order.spent;
                }
            }
            due +=
                self.money.adjusted.iter().filter(|(whose, credit, _)| *whose == who && *credit).map(|a| a.2.min(0)).sum::<i64>();
            due -= self.money.expired.iter().filter(|(whose, _)| *whose == who).map(|(_, amount)| amount).sum::<i64>();
            let purse = self.purse(who, true);
            let amount = (due - purse.reserved).min(purse.available());
            if amount > 0 {
                self.money.expired.push((who, amount));
                lost += 1;
            }
        }
        lost
    }

    // What is asked of it, counted anew each time.

    /// Somebody's store credit, or their commission.
    pub fn purse(&self, who: Person, credit: bool) -> Purse {
        let mut purse = Purse::default();
        for order in &self.money.orders {
            if let (Some((earner, kind, _)), Some(paid)) = (order.earner, order.paid)
                && earner == who
                && (kind == "customer") == credit
            {
                let is_ripe = paid + self.terms_of(order).hold_days * DAY <= self.now;
                let place = match (order.held, is_ripe) {
                    (true, _) => &mut purse.held,
                    (false, false) => &mut purse.pending,
                    (false, true) => &mut purse.ready,
                };
                *place += order.earned();
                purse.earned += if is_ripe && !order.held { order.earned() } else { 0 };
            }
            if order.who == who && credit {
                let back: i64 = order.came_back.iter().map(|(amount, _)| amount).sum();
                purse.spent += order.spent - back;
                purse.ready -= order.spent - back;
                purse.reserved += if order.is_open() { order.credit } else { 0 };
            }
        }
        if credit {
            purse.expired = self.money.expired.iter().filter(|(whose, _)| *whose == who).map(|(_, amount)| amount).sum();
            purse.ready -= purse.expired;
        } else {
            let sent = |sent| self.money.payments.iter().filter(move |payment| payment.who == who && payment.sent == sent);
            purse.spent = sent(Sent::Paid).map(|payment| payment.amount).sum();
            purse.reserved = sent(Sent::Waiting).map(|payment| payment.amount).sum();
            purse.ready -= purse.spent;
        }
        let adjusted = self.money.adjusted.iter().filter(|(whose, of_credit, _)| *whose == who && *of_credit == credit);
        purse.ready += adjusted.map(|(_, _, amount)| amount).sum::<i64>();
        purse
    }

    /// What somebody did and brought, by day; and what they earned themselves.
    pub fn done(&self, who: Person) -> BTreeMap<i64, Figures> {
        let mut days: BTreeMap<i64, Figures> = BTreeMap::new();
        for order in &self.money.orders {
            let distance =
                if order.who == who { Some(0) } else { self.above(order.who).iter().position(|up| *up == who).map(|at| at + 1) };
            if let (Some(distance), Some(paid)) = (distance.map(|distance| distance.min(2)), order.paid) {
                let figures = &mut days.entry(self.day_of(paid)).or_default()[distance];
                figures.0 += i64::from(!order.is_undone());
                figures.1 += order.value_left();
                for (day, amount) in order.earned_on.iter().filter(|_| distance > 0) {
                    days.entry(*day).or_default()[distance].2 += amount;
                }
            }
            if order.earner.is_some_and(|(earner, ..)| earner == who) {
                for (day, amount) in &order.earned_on {
                    days.entry(*day).or_default()[0].2 += amount;
                }
            }
        }
        days.retain(|_, figures| *figures != Figures::default());
        days
    }

    /// What the whole shop did by day: sign-ups, orders, first ones of them, value, earned.
    pub fn shop_days(&self) -> BTreeMap<i64, [i64; 5]> {
        let mut days: BTreeMap<i64, [i64; 5]> = BTreeMap::new();
        self.people.iter().for_each(|human| days.entry(self.day_of(human.joined)).or_default()[0] += 1);
        for order in &self.money.orders {
            let Some(paid) = order.paid else { continue };
            let counts = i64::from(!order.is_undone());
            let day = days.entry(self.day_of(paid)).or_default();
            day[1] += counts;
            day[2] += counts * i64::from(order.is_first);
            day[3] += order.value_left();
            order.earned_on.iter().for_each(|(day, amount)| days.entry(*day).or_default()[4] += amount);
        }
        days.retain(|_, day| *day != [0; 5]);
        days
    }

    /// What somebody's discounts became, oldest first.
    pub fn fates(&self, who: Person) -> Vec<&'static str> {
        let of_them = (0..self.money.promises.len()).filter(|promise| self.money.promises[*promise].who == who);
        let fate = |promise: usize| match self.money.promises[promise].fate {
            Fate::Used => "used",
            Fate::Missed(_) => "missed",
            Fate::Open if self.is_taken(promise) => "reserved",
            Fate::Open => "open",
        };
        of_them.map(fate).collect()
    }
}

impl Terms {
    fn of(&self, kind: &str) -> &Earning {
        match kind {
            "partner" => &self.partner,
            "influencer" => &self.influencer,
            _ => &self.customer,
        }
    }
}
