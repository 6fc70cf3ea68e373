//! The program's terms: what the shop promises. Every change is a new version; what was promised stays written.

use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::columns::Columns;
use crate::domain::ids::TermsId;
use crate::domain::money::{Money, Rate};
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// What an earner gets for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pay {
    /// A share of the order's value.
    Share(Rate),
    /// The same for every order.
    Flat(Money),
}

impl Pay {
    /// Nothing, whatever is bought.
    pub fn is_nothing(self) -> bool {
        match self {
            Pay::Share(rate) => rate.bp() == 0,
            Pay::Flat(amount) => amount.is_zero(),
        }
    }

    pub(crate) fn rate(self) -> Option<Rate> {
        if let Pay::Share(rate) = self { Some(rate) } else { None }
    }

    pub(crate) fn flat(self) -> Option<Money> {
        if let Pay::Flat(amount) = self { Some(amount) } else { None }
    }

    /// From the two columns in which it is stored; `None` when neither says anything.
    pub(crate) fn from_columns(rate: Option<Rate>, flat: Option<Money>) -> Option<Pay> {
        rate.map(Pay::Share).or(flat.map(Pay::Flat))
    }
}

/// How long somebody earns on one buyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    Lifetime,
    /// The buyer's first so many paid orders.
    Orders(u32),
    /// So many months from the buyer's sign-up.
    Months(u32),
}

impl Lasts {
    /// The longest that a term may name, beyond which it is a lifetime.
    pub const MOST: u32 = 1000;

    fn word(self) -> &'static str {
        match self {
            Lasts::Lifetime => "lifetime",
            Lasts::Orders(_) => "orders",
            Lasts::Months(_) => "months",
        }
    }

    fn count(self) -> Option<u32> {
        match self {
            Lasts::Lifetime => None,
            Lasts::Orders(n) | Lasts::Months(n) => Some(n),
        }
    }

    fn from_columns(word: &str, count: Option<u32>) -> Option<Lasts> {
        match (word, count) {
            ("lifetime", None) => Some(Lasts::Lifetime),
            ("orders", Some(n)) => Some(Lasts::Orders(n)),
            ("months", Some(n)) => Some(Lasts::Months(n)),
            _ => None,
        }
    }
}

/// What one kind of earner is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarnerTerms {
    pub pay: Pay,
    pub lasts: Lasts,
    /// At most this for one order.
    pub order_cap: Option<Money>,
    /// An order of which less than this earns brings nothing.
    pub earns_from: Money,
    /// A flat amount is paid in full even where it is more than what earns in the order.
    pub flat_above_value: bool,
}

impl EarnerTerms {
    /// A share, for ever and without a cap.
    pub const fn share(rate: Rate) -> EarnerTerms {
        EarnerTerms {
            pay: Pay::Share(rate),
            lasts: Lasts::Lifetime,
            order_cap: None,
            earns_from: Money::ZERO,
            flat_above_value: false,
        }
    }

    /// The share, or nothing where a flat amount is paid.
    pub fn rate(&self) -> Rate {
        self.pay.rate().unwrap_or(Rate::from_bp(0))
    }

    /// What is earned on `left` of a base of `base`: the same sum for whoever computes it by hand, rounded once.
    ///
    /// A flat amount is bounded by the base, then by the cap. It, and a share that the cap has cut, scale with what was not refunded.
    pub fn earned(self, base: Money, left: Money) -> Money {
        let full = match self.pay {
            Pay::Share(rate) => base.share(rate),
            Pay::Flat(_) if base.is_zero() => Money::ZERO,
            Pay::Flat(amount) if self.flat_above_value => amount,
            Pay::Flat(amount) => amount.min(base),
        };
        match (self.pay, self.order_cap) {
            (_, Some(cap)) if full > cap => cap.part(left, base),
            (Pay::Share(rate), _) => left.share(rate),
            (Pay::Flat(_), _) => full.part(left, base),
        }
    }
}

/// What a newcomer is promised for their first order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discount {
    pub rate: Rate,
    /// The prices have to come to at least this.
    pub minimum: Money,
    /// It takes off no more than this.
    pub cap: Option<Money>,
    /// Days from sign-up in which it holds; `None` is for ever.
    pub days: Option<u32>,
}

impl Discount {
    /// What is taken off prices that come to so much.
    pub fn off(&self, prices: Money) -> Money {
        if prices < self.minimum {
            return Money::ZERO;
        }
        let off = prices.share(self.rate);
        self.cap.map_or(off, |cap| off.min(cap))
    }
}

/// What the shop promises, as the owner fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub partner: EarnerTerms,
    pub influencer: EarnerTerms,
    /// In store credit.
    pub customer: EarnerTerms,
    /// Off a newcomer's first order.
    pub discount: Discount,
    /// Days from payment until an earning can be paid or spent.
    pub holding_days: u32,
    /// Earnings above this are put in review.
    pub review_above: Option<Money>,
    /// The part of an order that store credit may pay.
    pub credit_share: Rate,
    /// Days from when it can be spent until it expires; `None` is never.
    pub credit_days: Option<u32>,
    /// Days after which an unpaid order is cancelled.
    pub order_timeout_days: u32,
    /// Partners are paid once they are owed this much.
    pub payout_minimum: Money,
}

impl Terms {
    /// The terms of one kind of earner.
    pub fn of(&self, kind: EarnerKind) -> &EarnerTerms {
        match kind {
            EarnerKind::Partner => &self.partner,
            EarnerKind::Influencer => &self.influencer,
            EarnerKind::Customer => &self.customer,
        }
    }
}

impl Default for Terms {
    fn default() -> Self {
        Terms {
            partner: EarnerTerms::share(Rate::from_bp(1000)),
            influencer: EarnerTerms::share(Rate::from_bp(1000)),
            customer: EarnerTerms::share(Rate::from_bp(500)),
            discount: Discount { rate: Rate::from_bp(1000), minimum: Money::ZERO, cap: None, days: None },
            holding_days: 14,
            review_above: None,
            credit_share: Rate::from_bp(10_000),
            credit_days: None,
            order_timeout_days: 14,
            payout_minimum: Money::ZERO,
        }
    }
}

/// The longest holding period that makes sense.
pub const MOST_HOLDING_DAYS: u32 = 365;

/// The longest that an order may stay unpaid.
pub const MOST_TIMEOUT_DAYS: u32 = 365;

/// The longest that a promise may run, beyond which it is for ever.
pub const MOST_PROMISE_DAYS: u32 = 3650;

/// Reads a holding period as people type it: a whole number of days.
pub fn parse_holding_days(text: &str) -> std::result::Result<u32, Refusal> {
    match text.trim().parse() {
        Ok(days) if days <= MOST_HOLDING_DAYS => Ok(days),
        _ => Err(Refusal::DaysMalformed { most: MOST_HOLDING_DAYS }),
    }
}

const COLUMNS: &str =
    "id, first_order_discount_bp, discount_minimum_minor, discount_cap_minor, discount_days, holding_days, review_above_minor,
                       credit_share_bp, credit_days, order_timeout_days, payout_minimum_minor, created_at";

/// The version in force.
pub fn current(conn: &Connection) -> Result<(TermsId, Terms)> {
    let newest = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM terms ORDER BY id DESC LIMIT 1"))?
        .query_row([], from_row)
        .optional()?;
    match newest {
        Some((id, terms, _)) => Ok((id, with_rates(conn, id, terms)?)),
        None => Ok((TermsId(0), Terms::default())),
    }
}

/// The version that was last read. None of them ever changes, so that as long as it is the newest it need not be read again.
#[derive(Debug, Default)]
pub struct KnownTerms(Mutex<Option<(TermsId, Terms)>>);

impl KnownTerms {
    /// The version in force: see [`current`].
    pub fn current(&self, conn: &Connection) -> Result<Terms> {
        let newest: Option<TermsId> = conn.prepare_cached("SELECT max(id) FROM terms")?.query_row([], |row| row.get(0))?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((id, terms)) = &*known
            && newest == Some(*id)
        {
            return Ok(terms.clone());
        }
        let (id, terms) = current(conn)?;
        *known = Some((id, terms.clone()));
        Ok(terms)
    }
}

/// One version, whether in force or not.
pub fn version(conn: &Connection, id: TermsId) -> Result<Terms> {
    let (_, terms, _) = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM terms WHERE id = :id"))?
        .query_row(named_params! {":id": id}, from_row)?;
    with_rates(conn, id, terms)
}

/// The version that was in force at an instant; before the first version, the first.
pub fn in_force_at(conn: &Connection, at: Timestamp) -> Result<(TermsId, Terms)> {
    let then = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM terms ORDER BY created_at > :at, CASE WHEN created_at > :at THEN id ELSE -id END LIMIT 1"
        ))?
        .query_row(named_params! {":at": at}, from_row)
        .optional()?;
    match then {
        Some((id, terms, _)) => Ok((id, with_rates(conn, id, terms)?)),
        None => Ok((TermsId(0), Terms::default())),
    }
}

/// Writes a new version, unless nothing has changed.
pub fn adopt(tx: &Transaction<'_>, terms: &Terms, now: Timestamp) -> Result<TermsId> {
    let (id, in_force) = current(tx)?;
    if id != TermsId(0) && in_force == *terms {
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO terms (first_order_discount_bp, discount_minimum_minor, discount_cap_minor, discount_days, holding_days,
                            review_above_minor, credit_share_bp, credit_days, order_timeout_days, payout_minimum_minor, created_at)
         VALUES (:discount, :minimum, :cap, :days, :holding, :review, :share, :credit_days, :timeout, :payout, :now)",
    )?
    .execute(named_params! {
        ":discount": terms.discount.rate,
        ":minimum": terms.discount.minimum,
        ":cap": terms.discount.cap,
        ":days": terms.discount.days,
        ":holding": terms.holding_days,
        ":review": terms.review_above,
        ":share": terms.credit_share,
        ":credit_days": terms.credit_days,
        ":timeout": terms.order_timeout_days,
        ":payout": terms.payout_minimum,
        ":now": now,
    })?;
    let id = TermsId(tx.last_insert_rowid());
    for kind in EarnerKind::ALL {
        let EarnerTerms { pay, lasts, order_cap, earns_from, flat_above_value } = terms.of(*kind);
        tx.prepare_cached(
            "INSERT INTO terms_rate (terms_id, earner_kind, rate_bp, flat_minor, lasts, lasts_for, order_cap_minor, earns_from_minor,
                                     flat_above_value)
             VALUES (:id, :kind, :rate, :flat, :lasts, :lasts_for, :cap, :from, :above)",
        )?
        .execute(named_params! {
            ":id": id,
            ":kind": kind,
            ":rate": pay.rate(),
            ":flat": pay.flat(),
            ":lasts": lasts.word(),
            ":lasts_for": lasts.count(),
            ":cap": order_cap,
            ":from": earns_from,
            ":above": flat_above_value,
        })?;
    }
    Ok(id)
}

/// The versions of the terms, newest first, with the day each was promised.
pub fn versions(conn: &Connection, most: usize) -> Result<Vec<(TermsId, Terms, Timestamp)>> {
    let mut found = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM terms ORDER BY id DESC LIMIT :most"))?;
    let rows = found.query_map(named_params! {":most": most as i64}, from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().map(|(id, terms, since)| Ok((id, with_rates(conn, id, terms)?, since))).collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(TermsId, Terms, Timestamp)> {
    let row = Columns::of(row);
    let terms = Terms {
        discount: Discount {
            rate: row.get("first_order_discount_bp")?,
            minimum: row.get("discount_minimum_minor")?,
            cap: row.get("discount_cap_minor")?,
            days: row.get("discount_days")?,
        },
        holding_days: row.get("holding_days")?,
        review_above: row.get("review_above_minor")?,
        credit_share: row.get("credit_share_bp")?,
        credit_days: row.get("credit_days")?,
        order_timeout_days: row.get("order_timeout_days")?,
        payout_minimum: row.get("payout_minimum_minor")?,
        ..Terms::default()
    };
    Ok((row.get("id")?, terms, row.get("created_at")?))
}

fn with_rates(conn: &Connection, id: TermsId, mut terms: Terms) -> Result<Terms> {
    let mut found = conn.prepare_cached(
        "SELECT earner_kind, rate_bp, flat_minor, lasts, lasts_for, order_cap_minor, earns_from_minor, flat_above_value
         FROM terms_rate WHERE terms_id = :id",
    )?;
    let mut rows = found.query(named_params! {":id": id})?;
    while let Some(row) = rows.next()? {
        let row = Columns::of(row);
        let pay = Pay::from_columns(row.get("rate_bp")?, row.get("flat_minor")?).ok_or(rusqlite::Error::InvalidQuery)?;
        let lasts = Lasts::from_columns(&row.get::<_, String>("lasts")?, row.get("lasts_for")?);
        let lasts = lasts.ok_or(rusqlite::Error::InvalidQuery)?;
        let rate = EarnerTerms {
            pay,
            lasts,
            order_cap: row.get("order_cap_minor")?,
            earns_from: row.get("earns_from_minor")?,
            flat_above_value: row.get("flat_above_value")?,
        };
        match row.get("earner_kind")? {
            EarnerKind::Partner => terms.partner = rate,
            EarnerKind::Influencer => terms.influencer = rate,
            EarnerKind::Customer => terms.customer = rate,
        }
    }
    Ok(terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn minor(minor: i64) -> Money {
        Money::from_minor(minor)
    }

    #[test]
    fn an_earning_follows_what_is_left_of_the_order() {
        let tenth = EarnerTerms::share(Rate::from_bp(1000));
        assert_eq!(tenth.earned(minor(9005), minor(9005)), minor(901), "half a cent is rounded up");
        assert_eq!(tenth.earned(minor(9000), minor(4500)), minor(450));
        assert_eq!(tenth.earned(minor(9000), minor(0)), minor(0));

        let flat = EarnerTerms { pay: Pay::Flat(minor(200)), ..tenth };
        assert_eq!(flat.earned(minor(9000), minor(9000)), minor(200));
        assert_eq!(flat.earned(minor(9000), minor(3000)), minor(67));
        assert_eq!(flat.earned(minor(0), minor(0)), minor(0), "nothing that earns was bought");
        assert_eq!(flat.earned(minor(150), minor(150)), minor(150), "a flat amount is no more than what was bought,");
        assert_eq!(flat.earned(minor(150), minor(50)), minor(50), "and scales with what is left of it,");
        let above = EarnerTerms { flat_above_value: true, ..flat };
        assert_eq!(above.earned(minor(150), minor(150)), minor(200), "unless the shop says so;");
        let both = EarnerTerms { order_cap: Some(minor(120)), ..flat };
        assert_eq!(both.earned(minor(150), minor(75)), minor(60), "then comes the cap, and then what was refunded");

        let capped = EarnerTerms { order_cap: Some(minor(500)), ..tenth };
        assert_eq!(capped.earned(minor(9000), minor(9000)), minor(500), "the cap comes first,");
        assert_eq!(capped.earned(minor(9000), minor(4500)), minor(250), "then what was refunded");
        assert_eq!(capped.earned(minor(4000), minor(2000)), minor(200), "below the cap it is as if there were none");
    }

    #[test]
    fn the_discount_keeps_to_its_minimum_and_its_cap() {
        let plain = Discount { rate: Rate::from_bp(1000), minimum: Money::ZERO, cap: None, days: None };
        assert_eq!(plain.off(minor(10_000)), minor(1000));
        assert_eq!(plain.off(minor(1)), minor(0));
        let bounded = Discount { minimum: minor(2000), cap: Some(minor(500)), ..plain };
        assert_eq!(
            [bounded.off(minor(1999)), bounded.off(minor(2000)), bounded.off(minor(9900))],
            [minor(0), minor(200), minor(500)]
        );
    }
}
