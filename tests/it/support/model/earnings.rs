//! What the model's orders bring: earned, looked at, paid out, and lost with time.

use super::money::{DAY, Order, Pay, Payment, Sent};
use super::price::half_up;
use super::{Model, Person};

impl Model {
    /// What should have been earned on it by now, less what was.
    pub(super) fn settle(&mut self, id: usize) {
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
            let is_ripe = order.paid.is_some_and(|paid| paid + self.terms_of(order).holding_days * DAY <= self.now);
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
        let balance_kind = self.balance_kind(who, false);
        balance_kind.ready - balance_kind.reserved
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
                    let until = terms.credit_days.map(|days| paid + (terms.holding_days + days) * DAY);
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
            let balance_kind = self.balance_kind(who, true);
            let amount = (due - balance_kind.reserved).min(balance_kind.available());
            if amount > 0 {
                self.money.expired.push((who, amount));
                lost += 1;
            }
        }
        lost
    }
}
