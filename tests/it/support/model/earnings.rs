//! What the model's orders bring: earned, looked at, paid out, and lost with time.

use super::money::{DAY, Part, Pay, Payment, Sent};
use super::price::half_up;
use super::{Model, Person};

impl Model {
    /// What should have been earned on it by now: more is a new part, less is taken off the newest ones.
    pub(super) fn settle(&mut self, id: usize) {
        let order = &self.money.orders[id];
        let (Some((_, kind, pay)), Some(paid)) = (order.earner, order.paid) else { return };
        let terms = self.terms_of(order);
        let cost = order.cost();
        let left = cost.base - half_up(cost.base, order.refunded_goods(), cost.value + cost.tax);
        let full = match pay {
            Pay::Share(bp) => half_up(cost.base, bp, 10_000),
            Pay::Flat(amount) => amount,
        };
        let target = match (pay, terms.of(kind).cap) {
            _ if order.earns_nothing || cost.base == 0 => 0,
            (_, Some(cap)) if full > cap => half_up(cap, left, cost.base),
            (Pay::Share(bp), _) => half_up(left, bp, 10_000),
            (Pay::Flat(amount), _) => half_up(amount, left, cost.base),
        };
        // Its payment is what makes the first part; whatever comes later is a correction of today.
        let since = if order.was_settled { self.now } else { paid };
        let (ready_at, limit) = (since + terms.holding_days * DAY, terms.review_above);
        let today = self.day_of(self.now);
        let order = &mut self.money.orders[id];
        let (more, has_ended) = (target - order.target, order.parts.first().is_some_and(|first| first.void));
        (order.target, order.was_settled) = (target, true);
        let stands: i64 = order.parts.iter().map(Part::stands).sum();
        if more > 0 && !has_ended {
            let held = limit.is_some_and(|limit| stands + more > limit);
            order.parts.push(Part { moves: vec![more], ready_at, held, void: false });
            order.earned_on.push((today, more));
        } else if more < 0 {
            let mut too_much = (stands - target).max(0);
            for part in order.parts.iter_mut().rev() {
                let off = too_much.min(part.stands());
                if off > 0 {
                    part.moves.push(-off);
                    order.earned_on.push((today, -off));
                    too_much -= off;
                }
            }
        }
    }

    /// Some payment that has not failed has any of it.
    fn is_in_payout(&self, order: usize, part: usize) -> bool {
        let is_of_it = |taken: &(usize, usize, usize)| (taken.0, taken.1) == (order, part);
        self.money.payments.iter().any(|payment| payment.sent != Sent::Failed && payment.moves.iter().any(is_of_it))
    }

    /// Everything of somebody's commission that can be paid and that no payment has.
    fn payable(&self, who: Person) -> Vec<(usize, usize, usize)> {
        let mut all = Vec::new();
        for (id, order) in self.money.orders.iter().enumerate() {
            if order.earner.is_some_and(|(earner, kind, _)| earner == who && kind != "customer") {
                for (nth, part) in order.parts.iter().enumerate().filter(|(_, part)| !part.held && part.ready_at <= self.now) {
                    all.extend((0..part.moves.len()).map(|at| (id, nth, at)));
                }
            }
        }
        let live: Vec<&Payment> = self.money.payments.iter().filter(|payment| payment.sent != Sent::Failed).collect();
        all.retain(|taken| !live.iter().any(|payment| payment.moves.contains(taken)));
        all
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
        let made = ready.iter().map(|who| Payment {
            payout: self.money.payouts,
            who: *who,
            amount: owed(who),
            moves: self.payable(*who),
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

    /// `Err` when there is no such part, or it is decided already.
    pub fn hold(&mut self, id: usize, part: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id, part);
        match self.money.orders[id].parts.get_mut(part) {
            None => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Some(Part { void: true, .. }) => Err("decided"),
            Some(Part { held: true, .. }) => Err("held"),
            Some(part) => {
                part.held = true;
                Ok(())
            }
        }
    }

    pub fn let_pass(&mut self, id: usize, part: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id, part);
        match self.money.orders[id].parts.get_mut(part) {
            None => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Some(Part { held: false, .. }) => Err("not held"),
            Some(part) => {
                part.held = false;
                Ok(())
            }
        }
    }

    /// With the first part goes the whole earning, but for what is being paid.
    pub fn void(&mut self, id: usize, part: usize) -> Result<(), &'static str> {
        match self.money.orders[id].parts.get(part) {
            None => return Err("no earning"),
            _ if self.is_in_payout(id, part) => return Err("in a payout"),
            Some(Part { void: true, .. }) => return Err("decided"),
            Some(_) => {}
        }
        let today = self.day_of(self.now);
        for other in 0..self.money.orders[id].parts.len() {
            let goes = other == part || part == 0 && !self.is_in_payout(id, other) && !self.money.orders[id].parts[other].void;
            if goes {
                let order = &mut self.money.orders[id];
                let part = &mut order.parts[other];
                let left = part.stands();
                (part.void, part.held) = (true, false);
                if left > 0 {
                    part.moves.push(-left);
                    order.earned_on.push((today, -left));
                }
            }
        }
        Ok(())
    }

    /// Store credit whose time is up is gone, but for what was spent, reserved or lost of it before. Answers how many lost some.
    pub fn expire_credit(&mut self) -> usize {
        let mut lost = 0;
        for who in 0..self.people.len() {
            let mut due = 0;
            for order in &self.money.orders {
                if let Some((earner, "customer", _)) = order.earner {
                    let terms = self.terms_of(order);
                    for part in order.parts.iter().filter(|_| earner == who) {
                        let until = terms.credit_days.map(|days| part.ready_at + days * DAY);
                        due += if until.is_some_and(|until| until <= self.now) { part.stands() } else { 0 };
                    }
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
