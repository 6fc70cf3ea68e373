//! What coupons of ours do that a told order carries: a discount coupon uses its owner's first-order discount up, a credit coupon pays with
//! their store credit.
//!
//! To its source, credit was a discount. Here it is a way of paying: what it took off is put back on value and tax, so that the total less
//! the credit is what was due there.

use rusqlite::{Connection, Transaction};

use crate::domain::act::Act;
use crate::domain::coupon::{self, Coupon, Worth};
use crate::domain::entitlement;
use crate::domain::ids::{AccountId, EntitlementId, OrderId, SourceId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::money::Money;
use crate::domain::order::model::Order;
use crate::domain::order::told::{ToldCoupon, ToldOrder};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// The coupons of one customer that an order carries, with what each took there.
pub(super) struct Carried(Vec<(Coupon, ToldCoupon)>);

/// The coupons of a customer that an order of a source carries; others are plain discounts.
pub(super) fn carried(conn: &Connection, source: SourceId, customer: AccountId, told: &ToldOrder) -> Result<Carried> {
    let mut found = Vec::new();
    for one in &told.coupons {
        if let Some(coupon) = coupon::carried(conn, source, &one.code)?.filter(|coupon| coupon.account == customer) {
            found.push((coupon, one.clone()));
        }
    }
    Ok(Carried(found))
}

/// Credit that an order takes.
pub(super) struct Spending {
    /// All that it has then.
    pub(super) credit: Money,
    /// What it takes more now, by coupon.
    parts: Vec<(Coupon, Money)>,
}

impl Carried {
    /// What each credit coupon took, and no more than it is worth.
    fn credit(&self) -> impl Iterator<Item = (&Coupon, &ToldCoupon, Money)> {
        self.0.iter().filter_map(|(coupon, told)| match coupon.worth {
            Worth::Credit(worth) => Some((coupon, told, (told.value + told.tax).min(worth))),
            Worth::Discount(..) => None,
        })
    }

    /// What the order takes, beyond what it has by now. A paid order takes no more: only less can be told of it.
    pub(super) fn spending(&self, conn: &Connection, act: &Act, before: Option<&Order>) -> Result<Spending> {
        let has = before.map_or(Money::ZERO, |order| order.amounts.credit);
        let mut missing = self.credit().map(|(.., took)| took).sum::<Money>() - has;
        if before.is_some_and(|order| order.paid_at.is_some()) || missing < Money::ZERO {
            return Ok(Spending { credit: has + missing.min(Money::ZERO), parts: Vec::new() });
        }
        // One that had ended before takes what its owner has by now.
        let mut free = match self.credit().find(|(coupon, ..)| !coupon.is_live()) {
            Some((coupon, ..)) => ledger::balance(conn, coupon.account, BalanceKind::Credit, act.now)?.available(),
            None => Money::ZERO,
        };
        let mut parts = Vec::new();
        for (coupon, _, took) in self.credit() {
            let is_anothers = coupon.order.is_some() && coupon.order != before.map(|order| order.id);
            let part = match coupon.is_live() {
                true => took.min(missing),
                false if is_anothers => Money::ZERO,
                false => took.min(missing).min(free),
            };
            missing -= part;
            free -= if coupon.is_live() { Money::ZERO } else { part };
            parts.push((coupon.clone(), part));
        }
        Ok(Spending { credit: has + parts.iter().map(|(_, part)| *part).sum(), parts })
    }

    /// The first-order discount that the order has by them: one that nothing else has.
    pub(super) fn entitlement(
        &self,
        conn: &Connection,
        before: Option<&Order>,
        placed_at: Timestamp,
    ) -> Result<Option<EntitlementId>> {
        let has = before.and_then(|order| order.entitlement);
        if before.is_some_and(|order| order.paid_at.is_some()) {
            return Ok(has);
        }
        for (coupon, _) in &self.0 {
            let Worth::Discount(id, _) = coupon.worth else { continue };
            if has == Some(id) {
                return Ok(has);
            }
            let open = entitlement::open(conn, coupon.account)?.filter(|open| open.id == id && !open.is_reserved);
            if open.is_some_and(|open| !open.has_expired(placed_at)) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// What comes back on value and tax for so much credit: in the proportion in which it had been taken off.
    pub(super) fn put_back(&self, credit: Money) -> (Money, Money) {
        let told = |part: fn(&ToldCoupon) -> Money| self.credit().map(|(_, told, _)| part(told)).sum::<Money>();
        let (value, tax) = (told(|one| one.value), told(|one| one.tax));
        let back = value.part(credit, value + tax);
        (back, credit - back)
    }

    /// Ends the coupons: an order has carried them.
    pub(super) fn use_up(&self, tx: &Transaction<'_>, act: &Act, order: OrderId, spending: &Spending) -> Result<()> {
        for (coupon, part) in &spending.parts {
            if coupon.is_live() || !part.is_zero() {
                coupon::use_up(tx, act, coupon, order, *part)?;
            }
        }
        for (coupon, _) in self.0.iter().filter(|(coupon, _)| coupon.is_live() && matches!(coupon.worth, Worth::Discount(..))) {
            coupon::use_up(tx, act, coupon, order, Money::ZERO)?;
        }
        Ok(())
    }
}
