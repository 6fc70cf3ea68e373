//! Money in a random life: orders of all shapes, and all that may become of them.

use std::collections::BTreeMap;

use passalong::domain::act::Act;
use passalong::domain::books;
use passalong::domain::entitlement;
use passalong::domain::ids::{AccountId, EntryId, LineId, PayoutId, SourceId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Parts, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::payout::{self, Making};
use passalong::domain::program;
use passalong::domain::referrer;
use passalong::domain::refusal::Refusal;
use passalong::domain::tax_details::{self, PayeeTax, TaxDetails, Vat, VatStatus};
use passalong::domain::time::{Timestamp, Zone};
use passalong::domain::{account, earning};
use passalong::error::Error;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

use super::till::{Look, Portion, Step, order_id, real_basket, real_pay, real_terms};
use super::{Life, account_id};
use crate::support::model::asked::Figures;
use crate::support::model::price::Basket;
use crate::support::model::refunds::Back;
use crate::support::model::statements::Given;
use crate::support::model::words::UNKNOWN_RATE;

const ADA: AccountId = AccountId(1);

impl Life {
    pub fn handle_money(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let now = Timestamp::from_ms(self.model.now);
        let zone = self.zone.clone();
        match step {
            Step::Place { who, basket, credit, days_ago } => self.place(*who, basket, *credit, *days_ago)?,
            Step::Pay { order, days_ago } => {
                let Some(id) = self.any_order(*order) else { return Ok(()) };
                let act = self.told(*days_ago);
                let payment = Payment { method: PaymentMethod::Card, reference: String::new(), paid_at: act.at };
                let real = self.change(|tx| order::pay(tx, &act, order_id(id), &payment));
                same(real, self.model.pay(id, *days_ago))?;
            }
            Step::Refund { order, back, days_ago } => self.refund(*order, back, *days_ago)?,
            Step::Adapt { order, more, dearer } => {
                let Some(id) = self.any_order(*order) else { return Ok(()) };
                let mut basket = self.model.money.orders[id].basket.clone();
                basket.things[0].quantity = (basket.things[0].quantity + more).max(1);
                basket.things[0].price += dearer;
                let edit = order::Edit { basket: real_basket(&basket), note: String::new() };
                let real = self.change(|tx| order::edit(tx, &Act::by(ADA, now, &zone), order_id(id), &edit));
                same(real, self.model.edit(id, basket, 0))?;
            }
            Step::Edit { order, basket, days_ago } => {
                let Some(id) = self.any_order(*order) else { return Ok(()) };
                let edit = order::Edit { basket: real_basket(basket), note: String::new() };
                let act = self.told(*days_ago);
                let real = self.change(|tx| order::edit(tx, &act, order_id(id), &edit));
                same(real, self.model.edit(id, basket.clone(), *days_ago))?;
            }
            Step::Cancel { order } => {
                let Some(id) = self.any_order(*order) else { return Ok(()) };
                let real = self.change(|tx| order::cancel(tx, &Act::by(ADA, now, &zone), order_id(id)));
                same(real, self.model.cancel(id))?;
            }
            Step::Look { order, part, how } => self.look(*order, *part, *how)?,
            Step::Grant { who } => {
                let Some(who) = self.anybody(*who) else { return Ok(()) };
                let real = self.change(|tx| entitlement::grant(tx, &Act::by(ADA, now, &Zone::utc()), account_id(who)));
                same(real, self.model.grant(who))?;
            }
            Step::Adjust { who, credit, amount } => self.adjust(*who, *credit, *amount)?,
            Step::Agree { who, pay } => {
                let Some(who) = self.anybody(*who) else { return Ok(()) };
                self.change(|tx| account::set_own_pay(tx, &Act::by(ADA, now, &Zone::utc()), account_id(who), pay.map(real_pay)))
                    .unwrap();
                match pay {
                    Some(pay) => drop(self.model.money.own_pay.insert(who, *pay)),
                    None => drop(self.model.money.own_pay.remove(&who)),
                }
            }
            Step::Promise(terms) => {
                self.change(|tx| program::adopt(tx, &real_terms(terms), now)).unwrap();
                self.model.promise_terms(*terms);
            }
            Step::ExpireCredit => {
                let real = self.change(|tx| ledger::expire_credit(tx, &Act::server(now, &zone))).unwrap();
                prop_assert_eq!(real, self.model.expire_credit());
            }
            Step::Convert { who, off } => {
                let Some(who) = self.anybody(*who) else { return Ok(()) };
                let seen = self.model.balance_kind(who, false).available() + off;
                let act = Act::by(account_id(who), now, &zone);
                let real = self.change(|tx| ledger::convert(tx, &act, Money::from_minor(seen)));
                let told = match () {
                    () if self.model.people[who].is_suspended() => Err("suspended"),
                    () if *off == 0 && seen > 0 => Ok(Money::from_minor(seen)),
                    () => Err("owed has changed"),
                };
                if told.is_ok() {
                    self.model.money.adjusted.push((who, false, -seen));
                    self.model.credit_falls_due(who);
                    self.model.credit_comes(who, None, seen, self.model.now, None);
                }
                same(real, told)?;
            }
            Step::TimeOut => {
                let real = self.change(|tx| order::cancel_overdue(tx, &Act::server(now, &zone), 1000)).unwrap();
                prop_assert_eq!(real, self.model.time_out());
            }
            Step::PayOut { who, minimum, is_stale } => self.pay_out(who, *minimum, *is_stale)?,
            Step::Settle { payment, arrived, days_ago } => {
                let payments = self.model.money.payments.len();
                if payments == 0 {
                    return Ok(());
                }
                let payment = payment.index(payments);
                let payout = PayoutId(self.model.money.payments[payment].payout as i64 + 1);
                let line = LineId(payment as i64 + 1);
                let act = self.told(*days_ago);
                let real = self.change(|tx| match arrived {
                    true => payout::pay_line(tx, &act, payout, line, ""),
                    false => payout::fail_line(tx, &act, payout, line, "No such account"),
                });
                same(real, self.model.settle_payment(payment, *arrived, *days_ago))?;
            }
            Step::Close { days_ago, has_reason } => {
                let day = days_ago.map(|days| zone.day_of(now).plus(-i32::try_from(days).unwrap()));
                let reason = if *has_reason { "A receipt was found" } else { "" };
                let real = self.change(|tx| books::close(tx, &Act::by(ADA, now, &zone), day, reason));
                same(real, self.model.close(day.map(|day| day.number().into()), *has_reason))?;
            }
            Step::Vat { who, bp } => {
                let Some(who) = self.anybody(*who) else { return Ok(()) };
                let status = if *bp > 0 { VatStatus::Registered } else { VatStatus::SmallBusiness };
                let vat = Vat::new(status, Rate::from_bp(*bp)).unwrap();
                let tax = PayeeTax { details: TaxDetails::default(), vat };
                self.change(|tx| tax_details::set_of_payee(tx, &Act::by(account_id(who), now, &zone), &tax)).unwrap();
                self.model.charge_vat(who, *bp);
            }
            Step::Move { who, to } => {
                let Some(who) = self.anybody(*who) else { return Ok(()) };
                let to = to.and_then(|to| self.anybody(to));
                let real = self.change(|tx| {
                    referrer::correct(tx, &Act::by(ADA, now, &zone), account_id(who), to.map(account_id), "Typed wrong")
                });
                same(real.map(|_| ()), self.model.transplant(who, to))?;
            }
            Step::Meet { who, after, browser } => self.meet(*who, *after, *browser)?,
            Step::Clear { flag, release } => self.clear_flag(*flag, *release)?,
        }
        Ok(())
    }

    fn refund(&mut self, order: Index, portion: &Portion, days_ago: i64) -> Result<(), TestCaseError> {
        let Some(id) = self.any_order(order) else { return Ok(()) };
        let told = &self.model.money.orders[id];
        let part = |whole: i64, part: i64| whole * part / 1000 + i64::from(part > 1000);
        let (shipping_back, _, tip_back) = told.rest_back();
        let rest = |shipping: i64, tip: i64| {
            (part(told.basket.shipping - shipping_back, shipping), part(told.basket.tip - tip_back, tip))
        };
        let left = told.lines_left();
        let back = match portion {
            Portion::Everything => Back::Everything,
            Portion::Both => Back::Parts(vec![(0, 1)], 1, 0, 0),
            Portion::Goodwill(goods, shipping, tip) => {
                let (shipping, tip) = rest(*shipping, *tip);
                Back::Parts(Vec::new(), part(left.iter().map(|(_, amount)| amount).sum(), *goods), shipping, tip)
            }
            Portion::Things(parts, shipping, tip) => {
                let (shipping, tip) = rest(*shipping, *tip);
                let lines = left.iter().zip(parts).map(|((quantity, _), of_it)| part(*quantity, *of_it)).enumerate();
                Back::Parts(lines.filter(|(_, quantity)| *quantity > 0).collect(), 0, shipping, tip)
            }
        };
        let items = order::items(&self.conn, order_id(id)).unwrap();
        let real_back = match &back {
            Back::Everything => order::Back::Everything,
            Back::Parts(lines, goodwill, shipping, tip) => order::Back::Parts(Parts {
                lines: lines.iter().map(|(line, quantity)| (items[*line].id, u32::try_from(*quantity).unwrap())).collect(),
                goodwill: Money::from_minor(*goodwill),
                shipping: Money::from_minor(*shipping),
                tip: Money::from_minor(*tip),
            }),
        };
        let act = self.told(days_ago);
        let refunding = Refunding { back: real_back, ..Refunding::everything() };
        let real = self.change(|tx| order::record_refund(tx, &act, order_id(id), &refunding));
        same(real, self.model.refund(id, &back, days_ago))
    }

    /// Ada tells of what happened so many days ago.
    fn told(&self, days_ago: i64) -> Act {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        let day = act.today().plus(-i32::try_from(days_ago).unwrap());
        act.on(Some(day))
    }

    fn place(&mut self, who: Index, basket: &Basket, credit: Option<i64>, days_ago: i64) -> Result<(), TestCaseError> {
        let Some(who) = self.anybody(who) else { return Ok(()) };
        let act = self.told(days_ago);
        let available = self.model.balance_kind(who, true).available();
        let credit = credit.map(|part| available * part / 1000 + i64::from(part > 1000));
        let placing = Placing {
            customer: account_id(who),
            basket: real_basket(basket),
            credit: credit.map_or(Credit::All, |minor| Credit::Amount(Money::from_minor(minor))),
            source: SourceId::STAFF,
            external_id: None,
            request_key: None,
            note: String::new(),
            wanted_on: None,
            placed_at: act.at,
        };
        let real = self.change(|tx| order::place(tx, &act, &placing));
        same(real.map(|placed| placed.id), self.model.place(who, basket.clone(), credit, days_ago).map(order_id))
    }

    fn look(&mut self, order: Index, part: usize, how: Look) -> Result<(), TestCaseError> {
        let Some(id) = self.any_order(order) else { return Ok(()) };
        let now = Timestamp::from_ms(self.model.now);
        let zone = self.zone.clone();
        let earning = format!(
            "SELECT ifnull((SELECT id FROM entry WHERE order_id = {} AND kind IN ('commission', 'reward') AND adjusts_id IS NULL
                            ORDER BY id LIMIT 1 OFFSET {part}), 0)",
            id + 1
        );
        let entry = EntryId(self.number(&earning));
        let real = self.change(|tx| match how {
            Look::Hold => earning::put_in_review(tx, &Act::by(ADA, now, &zone), entry, "Same street"),
            Look::Pass => earning::approve(tx, &Act::by(ADA, now, &zone), entry),
            Look::Void => earning::reverse(tx, &Act::by(ADA, now, &zone), entry, "Same person"),
        });
        let told = match how {
            Look::Hold => self.model.hold(id, part),
            Look::Pass => self.model.let_pass(id, part),
            Look::Void => self.model.void(id, part),
        };
        same(real, told)
    }

    fn adjust(&mut self, who: Index, credit: bool, amount: i64) -> Result<(), TestCaseError> {
        let Some(who) = self.anybody(who) else { return Ok(()) };
        let now = Timestamp::from_ms(self.model.now);
        let balance_kind = if credit { BalanceKind::Credit } else { BalanceKind::Commission };
        let real = self.change(|tx| {
            ledger::adjust(
                tx,
                &Act::by(ADA, now, &Zone::utc()),
                account_id(who),
                balance_kind,
                Money::from_minor(amount),
                "Counted anew",
            )
        });
        let told = match () {
            () if amount == 0 => Err("no amount"),
            () => Ok(()),
        };
        match (told, credit) {
            (Err(_), _) => {}
            (Ok(()), false) => self.model.money.adjusted.push((who, credit, amount)),
            (Ok(()), true) if amount > 0 => {
                self.model.credit_falls_due(who);
                self.model.credit_comes(who, None, amount, self.model.now, None);
            }
            (Ok(()), true) => self.model.credit_is_taken(who, -amount),
        }
        same(real.map(|_| ()), told)
    }

    /// Cash for everybody, so that nothing has to wait for payout details.
    fn pay_out(&mut self, who: &[Index], minimum: i64, is_stale: bool) -> Result<(), TestCaseError> {
        let people: Vec<usize> = who.iter().filter_map(|who| self.anybody(*who)).collect();
        let (now, zone) = (Timestamp::from_ms(self.model.now), self.zone.clone());
        let owed = payout::owed(&self.conn, now).unwrap();
        let is_ready = |one: &&payout::Owed| {
            let is_owed = one.amount > Money::ZERO && one.amount.minor() >= minimum && !one.is_suspended;
            is_owed && people.iter().any(|who| account_id(*who) == one.account)
        };
        let off = Money::from_minor(i64::from(is_stale));
        let making = Making {
            minimum: Money::from_minor(minimum),
            partners: owed.iter().filter(is_ready).map(|one| (one.account, one.amount + off)).collect(),
            pay_on: zone.day_of(now),
            note: String::new(),
            request_key: None,
        };
        let real = self.change(|tx| {
            tx.execute(
                "INSERT OR IGNORE INTO payee (account_id, method, changed_at, usable_at) SELECT id, 'cash', 0, 0 FROM account
                 WHERE merged_into_id IS NULL",
                [],
            )?;
            payout::make(tx, &Act::by(ADA, now, &zone), &making)
        });
        let told =
            if is_stale && !making.partners.is_empty() { Err("owed has changed") } else { self.model.pay_out(&people, minimum) };
        same(real.map(|_| ()), told)
    }

    fn any_order(&self, order: Index) -> Option<usize> {
        let orders = self.model.money.orders.len();
        (orders > 0).then(|| order.index(orders))
    }

    /// Purses, promises, and what somebody did and brought on every day.
    pub fn compare_money(&self, who: usize) -> Result<(), TestCaseError> {
        let now = Timestamp::from_ms(self.model.now);
        for (balance_kind, is_credit) in [(BalanceKind::Credit, true), (BalanceKind::Commission, false)] {
            let real = ledger::balance(&self.conn, account_id(who), balance_kind, now).unwrap();
            let told = self.model.balance_kind(who, is_credit);
            let real = [real.holding, real.in_review, real.available_total, real.reserved, real.spent, real.expired, real.earned];
            let told = [told.pending, told.held, told.ready, told.reserved, told.spent, told.expired, told.earned];
            prop_assert_eq!(real.map(Money::minor), told, "{:?} of person {}", balance_kind, who);
        }
        let owed = payout::owed(&self.conn, now).unwrap().into_iter().find(|one| one.account == account_id(who));
        prop_assert_eq!(owed.map_or(0, |one| one.amount.minor()), self.model.owed(who), "owed to person {}", who);
        prop_assert_eq!(self.fates(account_id(who)), self.model.fates(who), "discounts of person {}", who);
        prop_assert_eq!(self.done(account_id(who)), self.model.done(who), "days of person {}", who);
        Ok(())
    }

    pub fn compare_orders(&self) -> Result<(), TestCaseError> {
        self.compare_books()?;
        prop_assert_eq!(self.number("SELECT count(*) FROM orders"), self.model.money.orders.len() as i64);
        prop_assert_eq!(self.shop_days(), self.model.shop_days(), "what the whole shop did");
        for id in 0..self.model.money.payments.len() {
            let sql = "SELECT net_minor, vat_rate_bp, vat_minor, amount_minor FROM payout_line WHERE id = ?1";
            let row = |row: &rusqlite::Row<'_>| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]);
            let real: [i64; 4] = self.conn.prepare_cached(sql).unwrap().query_row([id as i64 + 1], row).unwrap();
            prop_assert_eq!(real, self.model.paid(id), "payment {}", id + 1);
        }
        prop_assert_eq!(&self.statements(), &self.model.money.statements.given);
        for (id, told) in self.model.money.orders.iter().enumerate() {
            let real = order::find(&self.conn, order_id(id)).unwrap();
            let cost = told.cost();
            let amounts = [real.amounts.value, real.amounts.base, real.amounts.tax, real.amounts.total, real.amounts.credit];
            let told_amounts = [cost.value, cost.base, cost.tax, cost.total, told.credit];
            prop_assert_eq!(amounts.map(Money::minor), told_amounts, "order {}", id + 1);
            prop_assert_eq!(real.amounts.reduction.minor(), told.off, "discount of order {}", id + 1);
            prop_assert_eq!(real.amounts.shipping_tax.minor(), cost.shipping_tax, "shipping of order {}", id + 1);
            let taxes = order::taxes(&self.conn, order_id(id)).unwrap();
            let taxes = taxes
                .iter()
                .map(|of_rate| (of_rate.rate.map_or(UNKNOWN_RATE, Rate::bp), (of_rate.value.minor(), of_rate.tax.minor())));
            prop_assert_eq!(taxes.collect::<BTreeMap<_, _>>(), cost.taxes, "tax of order {}", id + 1);
            let back = [real.refunded, real.refunded_goods, real.credit_back].map(Money::minor);
            prop_assert_eq!(back, [told.refunded(), told.refunded_goods(), told.credit_back()], "refunds of order {}", id + 1);
            let left = [real.amounts.value - real.refunded_value, real.base_left()].map(Money::minor);
            prop_assert_eq!(left, [told.value_left(), told.base_left()], "what is left of order {}", id + 1);
            let (shipping, shipping_tax, tip) = told.rest_back();
            let rest = [real.refunded_shipping, real.refunded_shipping_tax, real.refunded_tip()].map(Money::minor);
            prop_assert_eq!(rest, [shipping, shipping_tax, tip], "shipping and tip of order {}", id + 1);
            let items = order::items(&self.conn, order_id(id)).unwrap();
            let left = items.iter().map(|item| (i64::from(item.left().0), item.left().1.minor()));
            prop_assert_eq!(left.collect::<Vec<_>>(), told.lines_left(), "lines of order {}", id + 1);
            prop_assert_eq!(real.status().as_str(), told.state(), "order {}", id + 1);
            let earner = real.earner.map(|earner| (earner.id, earner.kind.as_str()));
            prop_assert_eq!(earner, told.earner.map(|(who, kind, _)| (account_id(who), kind)), "order {}", id + 1);
        }
        Ok(())
    }

    /// Every statement, in the order in which they were given.
    fn statements(&self) -> Vec<Given> {
        let sql = "SELECT given.year, given.number, given.line_id - 1, first.year, first.number
                   FROM payout_statement AS given LEFT JOIN payout_statement AS first ON first.id = given.cancels_id ORDER BY given.id";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([], |row| {
            let first: (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
            let payment = row.get::<_, i64>(2)? as usize;
            Ok(Given { number: (row.get(0)?, row.get(1)?), payment, cancels: first.0.zip(first.1) })
        });
        rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    fn fates(&self, account: AccountId) -> Vec<&'static str> {
        let sql = "SELECT used_at IS NOT NULL, missed_at IS NOT NULL,
                          EXISTS (SELECT 1 FROM orders WHERE entitlement_id = entitlement.id AND cancelled_at IS NULL
                                  AND (refunded_minor < total_minor OR total_minor = 0))
                   FROM entitlement WHERE account_id = ?1 ORDER BY id";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([account], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let fate = |row: (bool, bool, bool)| match row {
            (true, ..) => "used",
            (_, true, _) => "missed",
            (_, _, true) => "reserved",
            _ => "open",
        };
        rows.map(|row| fate(row.unwrap())).collect()
    }

    fn shop_days(&self) -> BTreeMap<i64, [i64; 8]> {
        let sql =
            "SELECT day, sign_ups, orders, first_orders, value_minor, earned_minor, refunds, refunded_minor, referred_value_minor
                   FROM shop_day";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([], |row| {
            let figure = |at: usize| row.get(at);
            Ok((row.get(0)?, [figure(1)?, figure(2)?, figure(3)?, figure(4)?, figure(5)?, figure(6)?, figure(7)?, figure(8)?]))
        });
        rows.unwrap().map(Result::unwrap).filter(|(_, day)| *day != [0; 8]).collect()
    }

    fn done(&self, account: AccountId) -> BTreeMap<i64, Figures> {
        let sql =
            "SELECT day, own_orders, own_value_minor, own_earned_minor, direct_orders, direct_value_minor, direct_earned_minor,
                          indirect_orders, indirect_value_minor, indirect_earned_minor FROM account_day WHERE account_id = ?1";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([account], |row| {
            let three = |at: usize| Ok::<_, rusqlite::Error>((row.get(at)?, row.get(at + 1)?, row.get(at + 2)?));
            Ok((row.get(0)?, [three(1)?, three(4)?, three(7)?]))
        });
        rows.unwrap().map(Result::unwrap).filter(|(_, figures)| *figures != Figures::default()).collect()
    }
}

/// What the domain answered is what the model answered, word for word.
pub fn same<T: PartialEq + std::fmt::Debug>(
    real: passalong::error::Result<T>,
    told: Result<T, &'static str>,
) -> Result<(), TestCaseError> {
    let real = match real {
        Ok(done) => Ok(done),
        Err(Error::Refused(refusal)) => Err(words(&refusal)),
        Err(Error::Missing) => Err("no earning"),
        Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
    };
    prop_assert_eq!(real, told);
    Ok(())
}

fn words(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::OrderCancelled => "cancelled",
        Refusal::OrderPaid => "paid",
        Refusal::NothingLeft => "nothing left",
        Refusal::AmountMissing => "no amount",
        Refusal::RefundLarge { .. } => "too much",
        Refusal::ShippingLarge { .. } => "too much shipping",
        Refusal::TipLarge { .. } => "too much tip",
        Refusal::QuantityLarge { .. } => "too many",
        Refusal::LinesOrGoodwill => "lines or goodwill",
        Refusal::BelowRefunded { .. } => "below what was refunded",
        Refusal::CreditShort { .. } => "credit short",
        Refusal::CreditShare { .. } => "credit share",
        Refusal::DiscountOff => "discount off",
        Refusal::DiscountPromised => "promised already",
        Refusal::AlreadyHeld => "held",
        Refusal::AlreadyDecided => "decided",
        Refusal::NotHeld => "not held",
        Refusal::AlreadyThere => "there already",
        Refusal::NoReferrer => "no referrer",
        Refusal::WouldCircle => "a circle",
        Refusal::InPayout => "in a payout",
        Refusal::MergeSuspended => "one is suspended",
        Refusal::MergeSelf => "the same account",
        Refusal::MergeApplicant => "an applicant",
        Refusal::MergePartnerStays => "the partner stays",
        Refusal::MergePaymentWaits => "a payment waits",
        Refusal::MergeBothReserve => "both reserve",
        Refusal::PayoutEmpty => "nobody is owed",
        Refusal::AccountSuspended => "suspended",
        Refusal::CreditSuspended => "credit suspended",
        Refusal::OwedChanged => "owed has changed",
        Refusal::LineSettled => "settled",
        Refusal::DateFuture => "a day to come",
        Refusal::DateBeforeAccount => "before the account",
        Refusal::DateBeforePayout => "before the payout",
        Refusal::DateClosed { .. } => "a closed day",
        Refusal::DayNotOver => "not over",
        Refusal::ReasonMissing => "no reason",
        Refusal::ToldElsewhere { .. } => "told elsewhere",
        other => panic!("the model does not know {other:?}"),
    }
}
