//! The model's store credit: a list of what came in, and a list of who took what of it.

use super::money::DAY;
use super::{Model, Person};

/// An amount of credit that came in.
#[derive(Debug, Clone)]
pub struct Lot {
    pub who: Person,
    /// The lot that it renews; itself when it renews none.
    pub origin: usize,
    /// The order and the part of its earning that brought it.
    pub earned_by: Option<(usize, usize)>,
    pub left: i64,
    pub ready_at: i64,
    pub days: Option<i64>,
    /// The end of its last day.
    pub until: Option<i64>,
    /// That day was over when somebody began to look at what brought it.
    pub over: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taker {
    Order(usize),
    Loss(usize),
}

/// What was taken away, of which lot that had come in, and what of it nobody has covered yet.
#[derive(Debug, Clone)]
pub struct Loss {
    pub who: Person,
    pub of: Option<usize>,
    pub owed: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Credit {
    pub lots: Vec<Lot>,
    pub losses: Vec<Loss>,
    /// Lot, taker, amount, in the order in which it was taken.
    pub taken: Vec<(usize, Taker, i64)>,
    /// Lot and amount.
    pub expired: Vec<(usize, i64)>,
}

impl Model {
    fn end_of(&self, since: i64, days: i64) -> i64 {
        self.day_begins(self.day_of(since + days * DAY) + 1)
    }

    fn is_held(&self, lot: &Lot) -> bool {
        lot.earned_by.is_some_and(|(order, part)| self.money.orders[order].parts[part].held)
    }

    fn is_ready(&self, lot: &Lot) -> bool {
        lot.ready_at <= self.now && !self.is_held(lot)
    }

    fn has_run_out(&self, lot: &Lot) -> bool {
        lot.over || !self.is_held(lot) && lot.until.is_some_and(|until| until <= self.now)
    }

    /// Store credit comes in.
    pub fn credit_comes(
        &mut self,
        who: Person,
        earned_by: Option<(usize, usize)>,
        amount: i64,
        ready_at: i64,
        days: Option<i64>,
    ) {
        let origin = self.money.credit.lots.len();
        let until = days.map(|days| self.end_of(ready_at, days));
        self.money.credit.lots.push(Lot { who, origin, earned_by, left: amount, ready_at, days, until, over: false });
    }

    /// What is over before somebody looks at it stays over.
    pub(super) fn credit_is_looked_at(&mut self, order: usize, part: usize) {
        let now = self.now;
        for lot in self.money.credit.lots.iter_mut().filter(|lot| lot.earned_by == Some((order, part))) {
            lot.over |= lot.until.is_some_and(|until| until <= now);
        }
    }

    /// The days of what waited for a look begin when that is over, if they had begun.
    pub(super) fn credit_was_looked_at(&mut self, order: usize, part: usize) {
        for at in 0..self.money.credit.lots.len() {
            let lot = &self.money.credit.lots[at];
            if lot.earned_by == Some((order, part)) && !lot.over {
                let until = lot.days.map(|days| self.end_of(lot.ready_at.max(self.now), days));
                self.money.credit.lots[at].until = until;
            }
        }
    }

    /// Of `credit`, which may be a copy: what has become ready pays what is owed, then what has run out is gone.
    pub(super) fn fall_due(&self, credit: &mut Credit, who: Person) {
        self.pay_what_is_owed(credit, who);
        for at in 0..credit.lots.len() {
            let lot = &mut credit.lots[at];
            if lot.who == who && lot.left > 0 && self.has_run_out(lot) {
                credit.expired.push((at, lot.left));
                lot.left = 0;
            }
        }
    }

    fn pay_what_is_owed(&self, credit: &mut Credit, who: Person) {
        let mut ready: Vec<usize> =
            (0..credit.lots.len()).filter(|at| credit.lots[*at].who == who && self.is_ready(&credit.lots[*at])).collect();
        ready.sort_by_key(|at| (credit.lots[*at].ready_at, *at));
        for loss in 0..credit.losses.len() {
            for at in ready.iter().filter(|_| credit.losses[loss].who == who).copied().collect::<Vec<_>>() {
                let part = credit.losses[loss].owed.min(credit.lots[at].left);
                credit.take(at, Taker::Loss(loss), part);
                credit.losses[loss].owed -= part;
            }
        }
    }

    pub fn credit_falls_due(&mut self, who: Person) {
        let mut credit = std::mem::take(&mut self.money.credit);
        self.fall_due(&mut credit, who);
        self.money.credit = credit;
    }

    /// Takes of what can be spent, what runs out first and then the oldest. Answers how much there was.
    fn spend(&mut self, who: Person, amount: i64, taker: Taker) -> i64 {
        let mut credit = std::mem::take(&mut self.money.credit);
        let can_be_spent = |lot: &Lot| lot.who == who && self.is_ready(lot) && !self.has_run_out(lot);
        let mut lots: Vec<usize> = (0..credit.lots.len()).filter(|at| can_be_spent(&credit.lots[*at])).collect();
        lots.sort_by_key(|at| (credit.lots[*at].until.unwrap_or(i64::MAX), credit.lots[*at].ready_at, *at));
        let mut missing = amount;
        for at in lots {
            let part = missing.min(credit.lots[at].left);
            credit.take(at, taker, part);
            missing -= part;
        }
        self.money.credit = credit;
        amount - missing
    }

    pub(super) fn reserve(&mut self, order: usize) {
        let (who, amount) = (self.money.orders[order].who, self.money.orders[order].credit);
        if amount > 0 {
            self.credit_falls_due(who);
            assert_eq!(self.spend(who, amount, Taker::Order(order)), amount);
        }
    }

    /// An unpaid order needs so much less.
    pub(super) fn release(&mut self, order: usize, amount: i64) {
        if amount > 0 {
            let who = self.money.orders[order].who;
            self.goes_back(order, amount, false);
            self.credit_falls_due(who);
        }
    }

    /// What was spent on a paid order is given back.
    pub(super) fn give_credit_back(&mut self, order: usize, amount: i64) {
        if amount > 0 {
            let who = self.money.orders[order].who;
            let days = self.terms_of(&self.money.orders[order]).credit_days;
            self.credit_falls_due(who);
            for (origin, amount) in self.goes_back(order, amount, true) {
                let (earned_by, ready_at) = (self.money.credit.lots[origin].earned_by, self.now);
                let until = days.map(|days| self.end_of(ready_at, days));
                self.money.credit.lots.push(Lot { who, origin, earned_by, left: amount, ready_at, days, until, over: false });
            }
            let mut credit = std::mem::take(&mut self.money.credit);
            self.pay_what_is_owed(&mut credit, who);
            self.money.credit = credit;
        }
    }

    /// Last taken, first given back. Answers what comes anew because its lot has run out, by what that goes back to.
    fn goes_back(&mut self, order: usize, amount: i64, by_refund: bool) -> Vec<(usize, i64)> {
        let mut credit = std::mem::take(&mut self.money.credit);
        let (mut rest, mut anew) = (amount, Vec::new());
        for at in (0..credit.taken.len()).rev() {
            let (lot, taker, had) = credit.taken[at];
            if taker != Taker::Order(order) {
                continue;
            }
            let mut back = rest.min(had);
            rest -= back;
            credit.taken[at].2 -= back;
            // What the lot lost meanwhile comes first.
            for loss in 0..credit.losses.len() {
                if credit.losses[loss].of != Some(credit.lots[lot].origin) {
                    continue;
                }
                let paid = back.min(credit.losses[loss].owed);
                credit.losses[loss].owed -= paid;
                credit.taken.push((lot, Taker::Loss(loss), paid));
                back -= paid;
                for other in (0..credit.taken.len()).rev() {
                    let (from, taker, had) = credit.taken[other];
                    if taker == Taker::Loss(loss) && credit.lots[from].origin != credit.lots[lot].origin {
                        let part = back.min(had);
                        credit.taken[other].2 -= part;
                        credit.taken.push((lot, Taker::Loss(loss), part));
                        self.refill(&mut credit, from, part, by_refund, &mut anew);
                        back -= part;
                    }
                }
            }
            self.refill(&mut credit, lot, back, by_refund, &mut anew);
        }
        self.money.credit = credit;
        anew.sort_unstable();
        let mut sums: Vec<(usize, i64)> = Vec::new();
        for (origin, amount) in anew {
            match sums.last_mut() {
                Some(last) if last.0 == origin => last.1 += amount,
                _ => sums.push((origin, amount)),
            }
        }
        sums
    }

    fn refill(&self, credit: &mut Credit, lot: usize, amount: i64, by_refund: bool, anew: &mut Vec<(usize, i64)>) {
        if amount > 0 && by_refund && self.has_run_out(&credit.lots[lot]) {
            anew.push((credit.lots[lot].origin, amount));
        } else {
            credit.lots[lot].left += amount;
        }
    }

    /// Takes so much away of what an order brought: first what is left of it, then what was spent.
    pub(super) fn credit_is_lowered(&mut self, who: Person, earned_by: (usize, usize), amount: i64) {
        let is_of_it = |lot: &Lot| lot.earned_by == Some(earned_by);
        let origin = self.money.credit.lots.iter().position(is_of_it).unwrap();
        let mut own: Vec<usize> = (0..self.money.credit.lots.len()).filter(|at| is_of_it(&self.money.credit.lots[*at])).collect();
        own.sort_by_key(|at| (self.money.credit.lots[*at].ready_at, *at));
        let loss = self.lose(who, Some(origin));
        let mut missing = amount;
        for at in own {
            let part = missing.min(self.money.credit.lots[at].left);
            self.money.credit.take(at, Taker::Loss(loss), part);
            missing -= part;
        }
        let spent = self.spend(who, missing, Taker::Loss(loss));
        self.money.credit.losses[loss].owed = missing - spent;
    }

    /// Takes so much away by hand.
    pub fn credit_is_taken(&mut self, who: Person, amount: i64) {
        self.credit_falls_due(who);
        let loss = self.lose(who, None);
        let spent = self.spend(who, amount, Taker::Loss(loss));
        self.money.credit.losses[loss].owed = amount - spent;
    }

    fn lose(&mut self, who: Person, of: Option<usize>) -> usize {
        self.money.credit.losses.push(Loss { who, of, owed: 0 });
        self.money.credit.losses.len() - 1
    }

    /// What has expired of what a part brought, renewed or not.
    pub(super) fn expired_of(&self, earned_by: (usize, usize)) -> i64 {
        let credit = &self.money.credit;
        credit.expired.iter().filter(|(lot, _)| credit.lots[*lot].earned_by == Some(earned_by)).map(|(_, amount)| amount).sum()
    }

    /// Store credit whose time is up is gone. Answers how many people lost some.
    pub fn expire_credit(&mut self) -> usize {
        let mut lost = 0;
        for who in 0..self.people.len() {
            let is_due = |lot: &Lot| lot.who == who && lot.left > 0 && self.has_run_out(lot);
            if self.money.credit.lots.iter().any(is_due) {
                let before = self.money.credit.expired.len();
                self.credit_falls_due(who);
                lost += usize::from(self.money.credit.expired.len() > before);
            }
        }
        lost
    }
}

impl Credit {
    fn take(&mut self, lot: usize, taker: Taker, amount: i64) {
        if amount > 0 {
            self.lots[lot].left -= amount;
            self.taken.push((lot, taker, amount));
        }
    }
}
