//! Statements in the naive model: VAT on top of what a partner is paid, and a number for every payment that was made or came back, counted
//! on from the last one of its year.

use std::collections::BTreeMap;

use super::money::Sent;
use super::price::half_up;
use super::{Model, Person};

/// A statement: its year and number, the payment that it is about, and the statement that it cancels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    pub number: (i64, i64),
    pub payment: usize,
    pub cancels: Option<(i64, i64)>,
}

#[derive(Debug, Clone, Default)]
pub struct Statements {
    /// The rate that each partner charges on top, in basis points.
    pub vat: BTreeMap<Person, i64>,
    pub given: Vec<Given>,
}

impl Model {
    /// Somebody charges VAT from now on, at so many basis points, or none any more.
    pub fn charge_vat(&mut self, who: Person, bp: i64) {
        self.money.statements.vat.insert(who, bp);
    }

    /// What a payment made now has to add, in basis points.
    pub fn vat_of(&self, who: Person) -> i64 {
        self.money.statements.vat.get(&who).copied().unwrap_or(0)
    }

    /// Net, rate, VAT, and what is paid.
    pub fn paid(&self, payment: usize) -> [i64; 4] {
        let payment = &self.money.payments[payment];
        let vat = half_up(payment.amount, payment.vat_bp, 10_000);
        [payment.amount, payment.vat_bp, vat, payment.amount + vat]
    }

    /// A payment was paid at an instant, or it came back then: it had been paid, and has failed.
    pub(super) fn give_statement(&mut self, payment: usize, at: i64) {
        let mut of_it = self.money.statements.given.iter().filter(|given| given.payment == payment);
        let first = of_it.next().map(|given| given.number);
        let is_back = self.money.payments[payment].sent == Sent::Failed;
        assert_eq!(first.is_some(), is_back, "a payment is paid once, and comes back once");
        let year = self.year_of(at);
        let earlier = self.money.statements.given.iter().filter(|given| given.number.0 == year).count() as i64;
        self.money.statements.given.push(Given { number: (year, earlier + 1), payment, cancels: first });
    }

    /// The calendar year of the shop's day, counted from 1970 on.
    fn year_of(&self, at: i64) -> i64 {
        let (mut year, mut days) = (1970, self.day_of(at));
        loop {
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = if is_leap { 366 } else { 365 };
            if days < length {
                return year;
            }
            (year, days) = (year + 1, days - length);
        }
    }
}
