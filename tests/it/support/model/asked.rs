//! What is asked of the model's money, counted anew from the first order on each time.

use std::collections::BTreeMap;

use super::money::{Order, Sent};
use super::promises::Fate;
use super::{Model, Person};

/// Somebody's balance, as their page tells it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BalanceKind {
    pub pending: i64,
    pub held: i64,
    pub ready: i64,
    pub reserved: i64,
    pub spent: i64,
    pub expired: i64,
    pub earned: i64,
}

impl BalanceKind {
    pub fn available(self) -> i64 {
        (self.ready - self.reserved).max(0)
    }
}

/// What somebody did, brought directly and indirectly: orders, value, earned.
pub type Figures = [(i64, i64, i64); 3];

impl Order {
    /// What was sold, when: what was paid for, then each correction and each refund on its own; none before the payment.
    fn sold(&self, paid: i64) -> Vec<(i64, i64)> {
        let given_back: i64 = self.refunded_at.iter().map(|(_, value)| value).sum();
        let corrected: i64 = self.corrected_at.iter().map(|(_, value)| value).sum();
        let mut sold = vec![(paid, self.value_left() + given_back - corrected)];
        sold.extend(self.refunded_at.iter().map(|(at, value)| (paid.max(*at), -value)));
        sold.extend(self.corrected_at.iter().map(|(at, value)| (paid.max(*at), *value)));
        sold
    }
}

impl Model {
    /// Somebody's store credit, or their commission.
    pub fn balance_kind(&self, who: Person, credit: bool) -> BalanceKind {
        let mut balance_kind = BalanceKind::default();
        for order in &self.money.orders {
            if let Some((earner, kind, _)) = order.earner
                && earner == who
                && (kind == "customer") == credit
            {
                for part in &order.parts {
                    let is_ripe = part.ready_at <= self.now;
                    let place = match (part.held, is_ripe) {
                        (true, _) => &mut balance_kind.held,
                        (false, false) => &mut balance_kind.pending,
                        (false, true) => &mut balance_kind.ready,
                    };
                    *place += part.stands();
                    balance_kind.earned += if is_ripe && !part.held { part.stands() } else { 0 };
                }
            }
            if order.who == who && credit {
                balance_kind.spent += order.spent - order.came_back;
                balance_kind.reserved += if order.is_open() { order.credit } else { 0 };
            }
        }
        if credit {
            return self.with_lots(who, balance_kind);
        }
        let sent = |sent| self.money.payments.iter().filter(move |payment| payment.who == who && payment.sent == sent);
        balance_kind.spent = sent(Sent::Paid).map(|payment| payment.amount).sum();
        balance_kind.reserved = sent(Sent::Waiting).map(|payment| payment.amount).sum();
        let adjusted = self.money.adjusted.iter().filter(|(whose, of_credit, _)| *whose == who && !of_credit);
        balance_kind.ready += adjusted.map(|(_, _, amount)| amount).sum::<i64>() - balance_kind.spent;
        balance_kind
    }

    /// What is left of each lot, once what is due has happened.
    fn with_lots(&self, who: Person, balance: BalanceKind) -> BalanceKind {
        let mut credit = self.money.credit.clone();
        self.fall_due(&mut credit, who);
        let mut balance = BalanceKind { pending: 0, held: 0, ready: balance.reserved, ..balance };
        for lot in credit.lots.iter().filter(|lot| lot.who == who) {
            let is_held = lot.earned_by.is_some_and(|(order, part)| self.money.orders[order].parts[part].held);
            match (is_held, lot.ready_at <= self.now) {
                (true, _) => balance.held += lot.left,
                (false, false) => balance.pending += lot.left,
                (false, true) => balance.ready += lot.left,
            }
        }
        balance.ready -= credit.losses.iter().filter(|loss| loss.who == who).map(|loss| loss.owed).sum::<i64>();
        balance.expired = credit.expired.iter().filter(|(lot, _)| credit.lots[*lot].who == who).map(|(_, amount)| amount).sum();
        balance
    }

    /// What somebody did and brought, by day; and what they earned themselves.
    pub fn done(&self, who: Person) -> BTreeMap<i64, Figures> {
        let mut days: BTreeMap<i64, Figures> = BTreeMap::new();
        for order in &self.money.orders {
            let distance =
                if order.who == who { Some(0) } else { self.above(order.who).iter().position(|up| *up == who).map(|at| at + 1) };
            if let (Some(distance), Some(paid)) = (distance.map(|distance| distance.min(2)), order.paid) {
                days.entry(self.day_of(paid)).or_default()[distance].0 += 1;
                for (at, value) in order.sold(paid) {
                    days.entry(self.day_of(at)).or_default()[distance].1 += value;
                }
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

    /// What the whole shop did by day: sign-ups, orders, first ones of them, value, earned, refunds and what they came to, and the value of
    /// buyers who have a referrer now.
    pub fn shop_days(&self) -> BTreeMap<i64, [i64; 8]> {
        let mut days: BTreeMap<i64, [i64; 8]> = BTreeMap::new();
        let people = self.people.iter().filter(|human| human.merged.is_none());
        people.for_each(|human| days.entry(self.day_of(human.joined)).or_default()[0] += 1);
        for order in &self.money.orders {
            let Some(paid) = order.paid else { continue };
            let day = days.entry(self.day_of(paid)).or_default();
            day[1] += 1;
            day[2] += i64::from(order.is_first);
            let is_referred = !self.above(order.who).is_empty();
            for (at, value) in order.sold(paid) {
                let day = days.entry(self.day_of(at)).or_default();
                day[3] += value;
                day[7] += if is_referred { value } else { 0 };
            }
            for (refund, (at, _)) in order.refunds.iter().zip(&order.refunded_at) {
                let day = days.entry(self.day_of(paid.max(*at))).or_default();
                day[5] += 1;
                day[6] += refund.amount();
            }
            order.earned_on.iter().for_each(|(day, amount)| days.entry(*day).or_default()[4] += amount);
        }
        days.retain(|_, day| *day != [0; 8]);
        days
    }

    /// What somebody's discounts became, oldest first.
    pub fn fates(&self, who: Person) -> Vec<&'static str> {
        let of_them = (0..self.money.promises.len()).filter(|promise| self.money.promises[*promise].who == who);
        let fate = |promise: usize| match self.money.promises[promise].fate {
            Fate::Used => "used",
            Fate::Missed => "missed",
            Fate::Open if self.is_taken(promise) => "reserved",
            Fate::Open => "open",
        };
        of_them.map(fate).collect()
    }
}
