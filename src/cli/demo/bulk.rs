//! Rows in bulk: what sign-up, scan and order would write for a made-up shop, without the sums that they keep up to date on the way.
//!
//! The verbs take about 3 s for 10,000 sign-ups and their orders; by them, a million accounts with five million orders would be far
//! slower than the five minutes that a shop to measure on may take. So this one file outside the domain holds SQL.
//!
//! Promise: after [`Bulk::finish`] every invariant of `check` holds, and the accounts, orders and ledger are those that the verbs
//! would have written; a test compares the two. Prices come from [`Basket::price`] and earnings from `EarnerTerms::earned`, as
//! theirs do. What is derived is computed once, at the end, and the audit log names the whole shop rather than each order.

use std::collections::HashMap;

use rusqlite::{Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ancestry;
use crate::domain::code::{self, Code};
use crate::domain::contact::Email;
use crate::domain::entitlement::{self, Offer};
use crate::domain::ids::{AccountId, CodeId, OrderId, SourceId, TermsId};
use crate::domain::ledger::{self, BalanceKind, EntryChange, EntryKind, Posting};
use crate::domain::money::Money;
use crate::domain::order::model::too_little_earns;
use crate::domain::order::{NoEarning, PaymentMethod, items, tax};
use crate::domain::price::Basket;
use crate::domain::program::{self, EarnerTerms, Terms};
use crate::domain::roles::{EarnerKind, PartnerKind, ReferralType};
use crate::domain::scan::{self, Via};
use crate::domain::search_key;
use crate::domain::sign_up::Person;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::totals;
use crate::error::Result;

/// An order that is paid as it is placed.
pub(super) struct Sale<'a> {
    pub(super) customer: AccountId,
    pub(super) basket: &'a Basket,
    /// Whether all credit is spent on it that there is.
    pub(super) spends_credit: bool,
    pub(super) source: SourceId,
    pub(super) recorded_by: Option<AccountId>,
    pub(super) method: PaymentMethod,
    pub(super) reference: &'a str,
    pub(super) at: Timestamp,
}

/// What is remembered of an account, so that its next order has nothing to look up.
#[derive(Clone, Copy)]
struct Known {
    referrer: Option<AccountId>,
    kind: EarnerKind,
    paid_orders: u32,
    /// Whether a promise or credit may be there; the file is asked only then.
    may_have_promise: bool,
    may_have_credit: bool,
}

#[derive(Default)]
struct Tally {
    bots: i64,
    qr: i64,
    link: i64,
    first: Option<Timestamp>,
    last: Option<Timestamp>,
}

/// A file that is being filled. Everything comes in order of time.
pub(super) struct Bulk {
    zone: Zone,
    terms_id: TermsId,
    terms: Terms,
    known: HashMap<AccountId, Known>,
    day: Day,
    tallies: HashMap<CodeId, Tally>,
    scans: Vec<(CodeId, Timestamp, Via)>,
}

impl Bulk {
    /// Begins with the terms in force, which stay.
    pub(super) fn new(tx: &Transaction<'_>, zone: Zone) -> Result<Bulk> {
        let (terms_id, terms) = program::current(tx)?;
        let (known, tallies) = (HashMap::new(), HashMap::new());
        Ok(Bulk { zone, terms_id, terms, known, day: Day::from_number(0), tallies, scans: Vec::new() })
    }

    /// Remembers a partner, who signed up by the real verb. Their sums wait for the end: what the verbs would take off them meanwhile
    /// was never added.
    pub(super) fn know_partner(&mut self, tx: &Transaction<'_>, account: AccountId, kind: PartnerKind) -> Result<()> {
        tx.prepare_cached("DELETE FROM account_total WHERE account_id = ?1")?.execute([account])?;
        let kind = if kind == PartnerKind::Influencer { EarnerKind::Influencer } else { EarnerKind::Partner };
        self.known
            .insert(account, Known { referrer: None, kind, paid_orders: 0, may_have_promise: false, may_have_credit: false });
        Ok(())
    }

    /// Signs up a customer, whose code was chosen beforehand.
    pub(super) fn customer(
        &mut self,
        tx: &Transaction<'_>,
        person: &Person<'_>,
        code: &Code,
        came_with: Option<(CodeId, AccountId)>,
        now: Timestamp,
    ) -> Result<(AccountId, CodeId)> {
        let referrer = came_with.map(|(_, referrer)| referrer);
        let kind = referrer.and_then(|id| self.known.get(&id)).map(|known| known.kind);
        let referral_type = kind.map_or(ReferralType::Organic, ReferralType::from);
        tx.prepare_cached(
            "INSERT INTO account (role, name, email, email_key, phone, phone_key, password_hash, referral_type, referrer_id, sign_up_code_id,
                                  created_at)
             VALUES ('customer', :name, :email, :email_key, :phone, :phone_key, :password, :type, :referrer, :code, :now)",
        )?
        .execute(named_params! {
            ":name": person.name.as_str(),
            ":email": person.email.map(Email::as_str),
            ":email_key": person.email.map(Email::key),
            ":phone": person.phone.map(|phone| phone.as_str()),
            ":phone_key": person.phone.map(|phone| phone.key()),
            ":password": person.password,
            ":type": referral_type,
            ":referrer": referrer,
            ":code": came_with.map(|(code, _)| code),
            ":now": now,
        })?;
        let id = AccountId(tx.last_insert_rowid());
        ancestry::close(tx, id, referrer)?;
        let code = code::keep_claimed(tx, code, id, now)?;
        search_key::keep_account(tx, id)?;
        if referrer.is_some() {
            entitlement::give(tx, &Act::server(now, &self.zone), id, &(self.terms_id, self.terms.clone()))?;
        }
        let may_have_promise = referrer.is_some();
        self.known
            .insert(id, Known { referrer, kind: EarnerKind::Customer, paid_orders: 0, may_have_promise, may_have_credit: false });
        Ok((id, code))
    }

    /// Counts a scan, of somebody who was not there on the same day; `None` is a robot.
    pub(super) fn scan(&mut self, tx: &Transaction<'_>, code: CodeId, via: Option<Via>, at: Timestamp) -> Result<()> {
        let day = self.zone.day_of(at);
        if day != self.day {
            self.end_day(tx)?;
            self.day = day;
        }
        let tally = self.tallies.entry(code).or_default();
        match via {
            None => {
                tally.bots += 1;
                return Ok(());
            }
            Some(Via::Qr) => tally.qr += 1,
            Some(_) => tally.link += 1,
        }
        tally.first = Some(tally.first.map_or(at, |first| first.min(at)));
        tally.last = tally.last.max(Some(at));
        let via = if via == Some(Via::Qr) { Via::Qr } else { Via::Link };
        self.scans.push((code, at, via));
        Ok(())
    }

    fn end_day(&mut self, tx: &Transaction<'_>) -> Result<()> {
        scan::keep_made_up(tx, self.day, &std::mem::take(&mut self.scans))?;
        let mut tallies: Vec<(CodeId, Tally)> = self.tallies.drain().collect();
        tallies.sort_unstable_by_key(|(code, _)| *code);
        for (code, tally) in tallies {
            let scans = tally.qr + tally.link;
            tx.prepare_cached(
                "INSERT INTO scan_day (code_id, day, arrivals, scans, visitors, bots, via_qr, via_link, first_at, last_at)
                 VALUES (:code, :day, :scans + :bots, :scans, :scans, :bots, :qr, :link, :first, :last)",
            )?
            .execute(named_params! {
                ":code": code,
                ":day": self.day,
                ":scans": scans,
                ":bots": tally.bots,
                ":qr": tally.qr,
                ":link": tally.link,
                ":first": tally.first,
                ":last": tally.last,
            })?;
        }
        Ok(())
    }

    /// An order of this account was cancelled, paid or refunded by the real verbs: what is remembered may not hold any more.
    pub(super) fn look_again(&mut self, tx: &Transaction<'_>, account: AccountId) -> Result<()> {
        let paid: u32 = tx
            .prepare_cached("SELECT count(*) FROM orders WHERE customer_id = ?1 AND paid_at IS NOT NULL")?
            .query_row([account], |row| row.get(0))?;
        if let Some(known) = self.known.get_mut(&account) {
            known.paid_orders = paid;
            known.may_have_promise = known.referrer.is_some();
            known.may_have_credit = true;
            let referrer = known.referrer;
            if let Some(referrer) = referrer.and_then(|id| self.known.get_mut(&id)) {
                referrer.may_have_credit |= referrer.kind == EarnerKind::Customer;
            }
        }
        Ok(())
    }

    /// Places an order and records its payment.
    pub(super) fn sell(&mut self, tx: &Transaction<'_>, sale: &Sale<'_>) -> Result<OrderId> {
        let known = self.known[&sale.customer];
        let offer = if known.may_have_promise {
            entitlement::offer(tx, sale.customer, sale.basket.discountable()?, sale.at)?
        } else {
            Offer::None
        };
        let (promise, reduction) = if let Offer::Off(id, off) = offer { (Some(id), off) } else { (None, Money::ZERO) };
        let priced = sale.basket.price(reduction)?;
        let credit = if sale.spends_credit && known.may_have_credit {
            let available = ledger::balance(tx, sale.customer, BalanceKind::Credit, sale.at)?.available();
            available.min(priced.total.share(self.terms.credit_share))
        } else {
            Money::ZERO
        };
        let due = priced.total - credit;
        let earner = known.referrer.and_then(|id| self.known.get(&id).map(|above| (id, above.kind)));
        let pay = earner.map(|(_, kind)| self.terms.of(kind).pay);
        let no_earning = match pay {
            None => Some(NoEarning::Nobody),
            Some(pay) if pay.is_nothing() => Some(NoEarning::NoRate),
            Some(_) => earner.and_then(|(_, kind)| too_little_earns(priced.base, self.terms.of(kind))),
        };
        let target = earner
            .filter(|_| no_earning.is_none())
            .map_or(Money::ZERO, |(_, kind)| self.terms.of(kind).earned(priced.base, priced.base));
        let method = if due.is_zero() { PaymentMethod::Credit } else { sale.method };
        tx.prepare_cached(
            "INSERT INTO orders (customer_id, source_id, recorded_by_id, prices_minor, reduction_minor, items_minor,
                                 discount_minor, value_minor, base_minor, tax_minor, shipping_minor, shipping_tax_rate_bp, shipping_tax_minor,
                                 tip_minor, total_minor, credit_minor, due_minor, terms_id, entitlement_id, earner_id, earner_kind, rate_bp,
                                 flat_minor, no_earning, ordinal, earning_target_minor, payment_method, payment_reference, placed_at, paid_at,
                                 created_at, payment_recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
                     ?26, ?27, ?28, ?29, ?29, ?29, ?29)",
        )?
        .execute(rusqlite::params![
            sale.customer,
            sale.source,
            sale.recorded_by,
            priced.prices,
            priced.reduction,
            priced.items,
            priced.discount,
            priced.value,
            priced.base,
            priced.tax,
            priced.shipping,
            priced.shipping_tax_rate,
            priced.shipping_tax,
            priced.tip,
            priced.total,
            credit,
            due,
            self.terms_id,
            promise,
            earner.map(|(id, _)| id),
            earner.map(|(_, kind)| kind),
            pay.and_then(|pay| pay.rate()),
            pay.and_then(|pay| pay.flat()),
            no_earning,
            known.paid_orders + 1,
            target,
            method,
            if due.is_zero() { "" } else { sale.reference },
            sale.at,
        ])?;
        let order = OrderId(tx.last_insert_rowid());
        items::insert_all(tx, order, (&sale.basket.lines, &[]), &priced.lines)?;
        tax::keep(tx, order, &priced.taxes)?;
        if let Some(promise) = promise {
            entitlement::mark_used(tx, promise, sale.at)?;
        }
        if !credit.is_zero() {
            self.redeem(tx, sale, order, credit)?;
        }
        if let (Some((earner, kind)), None) = (earner, no_earning) {
            self.earn(tx, (earner, kind), order, (priced.base, target), sale.at)?;
        }
        if let Some(known) = self.known.get_mut(&sale.customer) {
            known.paid_orders += 1;
            known.may_have_promise &= promise.is_none();
        }
        Ok(order)
    }

    fn redeem(&self, tx: &Transaction<'_>, sale: &Sale<'_>, order: OrderId, credit: Money) -> Result<()> {
        ledger::credit::reserve(tx, &Act::server(sale.at, &self.zone), order, sale.customer, credit)?;
        let (kind, change) = (EntryKind::Redemption, EntryChange::Placed);
        let posting =
            Posting { order: Some(order), ..Posting::new(sale.customer, BalanceKind::Credit, kind, change, -credit, sale.at) };
        ledger::post(tx, &Act::server(sale.at, &self.zone), &posting)?;
        Ok(())
    }

    fn earn(
        &mut self,
        tx: &Transaction<'_>,
        (earner, kind): (AccountId, EarnerKind),
        order: OrderId,
        (base, amount): (Money, Money),
        at: Timestamp,
    ) -> Result<()> {
        let EarnerTerms { pay, .. } = *self.terms.of(kind);
        if amount.is_zero() {
            return Ok(());
        }
        let is_credit = !kind.is_paid_in_money();
        let (balance_kind, entry_kind) =
            if is_credit { (BalanceKind::Credit, EntryKind::Reward) } else { (BalanceKind::Commission, EntryKind::Commission) };
        let available_at = at.plus_days(self.terms.holding_days.into());
        let posting = Posting {
            order: Some(order),
            base: Some((base, pay.rate(), pay.flat(), self.terms_id)),
            credit_days: self.terms.credit_days.filter(|_| is_credit),
            ..Posting::new(earner, balance_kind, entry_kind, EntryChange::Placed, amount, available_at)
        };
        ledger::post(tx, &Act::server(at, &self.zone), &posting)?;
        if let Some(earner) = self.known.get_mut(&earner) {
            earner.may_have_credit |= is_credit;
        }
        Ok(())
    }

    /// Ends the last day and computes everything that is derived.
    pub(super) fn finish(mut self, tx: &Transaction<'_>) -> Result<()> {
        self.end_day(tx)?;
        totals::rebuild(tx, scan::carry_over(tx)?, |at| self.zone.day_of(at))
    }
}
