//! What the model's orders bring: earned, looked at, paid out, and lost with time.

use super::money::{DAY, Part, Pay, Payment, Sent};
use super::price::half_up;
use super::{Model, Person};

impl Model {
    /// What should have been earned on it by now: more is a new part, less is taken off the newest ones.
    pub(super) fn settle(&mut self, id: usize, at: i64) {
        let order = &self.money.orders[id];
        let (Some((_, kind, pay)), Some(paid)) = (order.earner, order.paid) else { return };
        let terms = self.terms_of(order);
        let cost = order.cost();
        let left = order.base_left();
        let promised = terms.of(kind);
        let full = match pay {
            Pay::Share(bp) => half_up(cost.base, bp, 10_000),
            Pay::Flat(amount) if promised.above => amount,
            Pay::Flat(amount) => amount.min(cost.base),
        };
        let target = match (pay, promised.cap) {
            _ if order.earns_nothing || cost.base == 0 || cost.base < promised.from => 0,
            (_, Some(cap)) if full > cap => half_up(cap, left, cost.base),
            (Pay::Share(bp), _) => half_up(left, bp, 10_000),
            (Pay::Flat(_), _) => half_up(full, left, cost.base),
        };
        // Its payment is what makes the first part; whatever comes later is a correction of its own day.
        let since = if order.was_settled { at } else { paid };
        let (ready_at, limit) = (since + terms.holding_days * DAY, terms.review_above);
        let order_of = order.who;
        let (who, is_credit, days) = (order.earner.unwrap().0, kind == "customer", terms.credit_days);
        if is_credit && order.was_settled && target != order.target {
            self.credit_falls_due(who);
        }
        let today = self.day_of(at);
        let flags = self.open_flags(order_of);
        let standing: Vec<i64> = (0..self.money.orders[id].parts.len()).map(|part| self.standing(id, part)).collect();
        let order = &mut self.money.orders[id];
        let (more, has_ended) = (target - order.target, order.parts.first().is_some_and(|first| first.void));
        (order.target, order.was_settled) = (target, true);
        let stands: i64 = standing.iter().sum();
        if more > 0 && !has_ended {
            let is_large = limit.is_some_and(|limit| stands + more > limit);
            let by_flag = !is_large && !flags.is_empty();
            order.parts.push(Part {
                moves: vec![more],
                ready_at,
                held: is_large || by_flag,
                by_flag,
                flags,
                by_bank: false,
                disputes: Vec::new(),
                looked_at_for: Vec::new(),
                void: false,
            });
            order.earned_on.push((today, more));
            let part = order.parts.len() - 1;
            if is_credit {
                self.credit_comes(who, Some((id, part)), more, ready_at, days);
            }
            self.hold_for_dispute(id, part, &self.money.told.open_disputes(id));
        } else if more < 0 {
            let mut too_much = (stands - target).max(0);
            for part in (0..standing.len()).rev() {
                let off = too_much.min(standing[part]);
                self.take_off(id, part, off, at);
                too_much -= off;
            }
        }
    }

    /// What stands of a part: what was taken off it or has expired of it is gone.
    pub(super) fn standing(&self, id: usize, part: usize) -> i64 {
        self.money.orders[id].parts[part].stands() - self.expired_of((id, part))
    }

    fn take_off(&mut self, id: usize, part: usize, amount: i64, at: i64) {
        if amount > 0 {
            let today = self.day_of(at);
            let order = &mut self.money.orders[id];
            let (who, kind, _) = order.earner.unwrap();
            order.parts[part].moves.push(-amount);
            order.earned_on.push((today, -amount));
            if kind == "customer" {
                self.credit_is_lowered(who, (id, part), amount);
            }
        }
    }

    /// Some payment that has not failed has any of it.
    pub(super) fn is_in_payout(&self, order: usize, part: usize) -> bool {
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
        let mut ready: Vec<Person> = people
            .iter()
            .copied()
            .filter(|who| owed(who) > 0 && owed(who) >= minimum && !self.people[*who].is_suspended())
            .collect();
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
            vat_bp: self.vat_of(*who),
            made: self.now,
            paid: None,
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

    /// Told to have happened so many days ago. False when it had been settled so before. A payment that was made may come back.
    pub fn settle_payment(&mut self, payment: usize, arrived: bool, days_ago: i64) -> Result<bool, &'static str> {
        let told = self.told(days_ago, self.money.payments[payment].made, "before the payout");
        let sent = self.money.payments[payment].sent;
        let then = if arrived { Sent::Paid } else { Sent::Failed };
        match sent {
            Sent::Failed if arrived => Err("settled"),
            now if now == then => Ok(false),
            _ => {
                // It can't come back before it was paid.
                let at = told?.max(self.money.payments[payment].paid.unwrap_or(i64::MIN));
                self.money.payments[payment].sent = then;
                if arrived {
                    self.money.payments[payment].paid = Some(at);
                }
                if arrived || sent == Sent::Paid {
                    self.give_statement(payment, at);
                }
                if !arrived {
                    let mut orders: Vec<usize> = self.money.payments[payment].moves.iter().map(|(order, ..)| *order).collect();
                    orders.sort_unstable();
                    orders.dedup();
                    orders.into_iter().for_each(|order| self.look_for_dispute(order));
                }
                Ok(true)
            }
        }
    }

    /// `Err` when there is no such part, or it is decided already.
    pub fn hold(&mut self, id: usize, part: usize) -> Result<(), &'static str> {
        let is_in_payout = self.is_in_payout(id, part);
        if self.money.orders[id].parts.get(part).is_some_and(|part| !part.void && !part.held) && !is_in_payout {
            self.earners_credit_falls_due(id);
            self.credit_is_looked_at(id, part);
        }
        match self.money.orders[id].parts.get_mut(part) {
            None => Err("no earning"),
            _ if is_in_payout => Err("in a payout"),
            Some(Part { void: true, .. }) => Err("decided"),
            Some(Part { held: true, .. }) => Err("held"),
            Some(part) => {
                (part.held, part.by_flag, part.by_bank) = (true, false, false);
                (part.flags, part.disputes) = (Vec::new(), Vec::new());
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
            Some(part_of_it) => {
                part_of_it.held = false;
                self.credit_was_looked_at(id, part);
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
        self.earners_credit_falls_due(id);
        for other in (0..self.money.orders[id].parts.len()).rev() {
            let goes = other == part || part == 0 && !self.is_in_payout(id, other) && !self.money.orders[id].parts[other].void;
            if goes {
                let left = self.standing(id, other);
                let part = &mut self.money.orders[id].parts[other];
                (part.void, part.held) = (true, false);
                self.take_off(id, other, left, self.now);
            }
        }
        Ok(())
    }

    fn earners_credit_falls_due(&mut self, id: usize) {
        if let Some((earner, "customer", _)) = self.money.orders[id].earner {
            self.credit_falls_due(earner);
        }
    }
}
