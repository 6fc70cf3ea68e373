//! What follows from a change of an order: the difference between what it should have brought by now and what was posted. So it does not
//! matter in which order payment, refunds and corrections arrive.

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::parts::{Part, parts};
use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::dispute;
use crate::domain::flag;
use crate::domain::ids::{EntryId, OrderId, RefundId, ReviewId};
use crate::domain::ledger::{self, BalanceKind, EntryChange, EntryKind, Posting, credit};
use crate::domain::money::Money;
use crate::domain::order::model::Order;
use crate::domain::program::{self, EarnerTerms, Terms};
use crate::domain::review::{self, Rule};
use crate::domain::time::Timestamp;
use crate::domain::totals;
use crate::error::Result;

/// What happened to the order, and what a person typed about it.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) enum Cause<'a> {
    /// It was placed, paid or cancelled.
    Placed,
    Correction,
    Refund(RefundId, &'a str),
    /// An admin reversed the earning on it.
    Reversal(ReviewId, &'a str),
}

impl Cause<'_> {
    /// An entry that this causes, as far as the cause alone says it.
    fn posting(self, act: &Act, adjusts: Option<EntryId>, new: Posting) -> Posting {
        let (change, refund, review, reason) = match self {
            Cause::Placed => (EntryChange::Placed, None, None, ""),
            Cause::Correction => (EntryChange::Correction, None, None, ""),
            Cause::Refund(refund, reason) => (EntryChange::Refund, Some(refund), None, reason),
            Cause::Reversal(review, reason) => (EntryChange::Reversal, None, Some(review), reason),
        };
        // What an order brings when it is paid follows from the rules; every other entry was somebody's doing.
        let by = if matches!(self, Cause::Placed) { None } else { act.account() };
        Posting { change, adjusts, refund, review, reason: reason.to_string(), by, ..new }
    }
}

/// Posts whatever an order should have brought by now and has not: the earning on it, and the store credit spent on it.
/// Returns how much was earned by it, for the totals of those above the buyer.
pub(in crate::domain) fn settle(tx: &Transaction<'_>, act: &Act, order: &Order, cause: Cause<'_>) -> Result<Money> {
    settle_credit(tx, act, order, cause)?;
    let earned = settle_earning(tx, act, order, cause)?;
    ledger::write_off_if_erased(tx, act, order.customer)?;
    if let Some(earner) = &order.earner {
        ledger::write_off_if_erased(tx, act, earner.id)?;
    }
    Ok(earned)
}

/// What is above the last target is a new part, which waits by itself. What stands above a lower target is taken off the newest parts.
fn settle_earning(tx: &Transaction<'_>, act: &Act, order: &Order, cause: Cause<'_>) -> Result<Money> {
    let (Some(earner), Some(_)) = (&order.earner, order.paid_at) else { return Ok(Money::ZERO) };
    let terms = program::version(tx, order.terms)?;
    let promised = EarnerTerms { pay: earner.pay, ..*terms.of(earner.kind) };
    let target = match order.no_earning {
        None => promised.earned(order.amounts.base, order.base_left()),
        Some(_) => Money::ZERO,
    };
    let last = order.earning_target;
    if target == last {
        return Ok(Money::ZERO);
    }
    tx.prepare_cached("UPDATE orders SET earning_target_minor = :target WHERE id = :id")?
        .execute(named_params! {":target": target, ":id": order.id})?;
    // What is paid for the first time has no parts yet.
    let parts = match cause {
        Cause::Placed => Vec::new(),
        _ => {
            credit::advance(tx, act, earner.id)?;
            parts(tx, order.id)?
        }
    };
    let has_ended = parts.first().is_some_and(|original| original.is_reversed);
    match target > last {
        true if has_ended || account::find(tx, earner.id)?.erased_at.is_some() => Ok(Money::ZERO),
        true => add_part(tx, act, order, &terms, &parts, target - last, cause),
        false => lower_to(tx, act, order, &parts, target, cause),
    }
}

/// An increase counts from its own time on, and against the limit of reviews together with all that stands already.
fn add_part(
    tx: &Transaction<'_>,
    act: &Act,
    order: &Order,
    terms: &Terms,
    parts: &[Part],
    amount: Money,
    cause: Cause<'_>,
) -> Result<Money> {
    let Some(earner) = order.earner else { return Ok(Money::ZERO) };
    let since = if matches!(cause, Cause::Placed) { order.paid_at.unwrap_or(act.at) } else { act.at };
    let available_at = since.plus_days(terms.holding_days.into());
    let posting = Posting {
        credit_days: terms.credit_days.filter(|_| !earner.kind.is_paid_in_money()),
        ..earning(order, amount, available_at)
    };
    // An order that is refunded before it is paid brings what is left: nobody refunded anything of that.
    let cause = if matches!(cause, Cause::Placed) { Cause::Placed } else { Cause::Correction };
    let entry = ledger::post(tx, act, &cause.posting(act, None, posting))?;
    totals::add_own_earning(tx, earner.id, amount, act.day())?;
    let stands: Money = parts.iter().map(|part| part.stands).sum();
    let flags = flag::open_of(tx, order.customer)?;
    let rule = match terms.review_above {
        Some(limit) if stands + amount > limit => Some(Rule::Large),
        _ if flags.is_empty() => None,
        _ => Some(Rule::Flagged),
    };
    if let Some(rule) = rule {
        review::open_by_rule(tx, entry, rule, &flags, act.now)?;
    }
    let is_disputed = review::open_disputed(tx, entry, &dispute::open_of(tx, order.id)?, act.now)?;
    if rule.is_some() || is_disputed {
        credit::reviewed_from_the_start(tx, act, entry)?;
    }
    Ok(amount)
}

fn lower_to(tx: &Transaction<'_>, act: &Act, order: &Order, parts: &[Part], target: Money, cause: Cause<'_>) -> Result<Money> {
    let stands: Money = parts.iter().map(|part| part.stands).sum();
    let mut excess = (stands - target).max(Money::ZERO);
    let lowered = excess;
    for part in parts.iter().rev() {
        let amount = excess.min(part.stands);
        lower(tx, act, order, part, amount, cause)?;
        excess -= amount;
    }
    Ok(-lowered)
}

/// Takes so much off one part.
pub(super) fn lower(tx: &Transaction<'_>, act: &Act, order: &Order, part: &Part, amount: Money, cause: Cause<'_>) -> Result<()> {
    let Some(earner) = order.earner else { return Ok(()) };
    if amount.is_zero() {
        return Ok(());
    }
    let posting = cause.posting(act, Some(part.id), earning(order, -amount, part.available_at));
    ledger::post(tx, act, &posting)?;
    totals::add_own_earning(tx, earner.id, -amount, act.day())
}

/// An entry of what is earned on an order, as far as the order alone says it.
fn earning(order: &Order, amount: Money, available_at: Timestamp) -> Posting {
    let earner = order.earner.expect("only an order with an earner earns");
    let (kind, balance_kind) = if earner.kind.is_paid_in_money() {
        (EntryKind::Commission, BalanceKind::Commission)
    } else {
        (EntryKind::Reward, BalanceKind::Credit)
    };
    Posting {
        order: Some(order.id),
        base: Some((order.base_left(), earner.pay.rate(), earner.pay.flat(), order.terms)),
        ..Posting::new(earner.id, balance_kind, kind, EntryChange::Placed, amount, available_at)
    }
}

/// What was redeemed is spent from payment on; what a refund gives back can be spent again at once.
fn settle_credit(tx: &Transaction<'_>, act: &Act, order: &Order, cause: Cause<'_>) -> Result<()> {
    if order.paid_at.is_none() {
        return Ok(());
    }
    let redemption = |amount| Posting {
        order: Some(order.id),
        ..Posting::new(order.customer, BalanceKind::Credit, EntryKind::Redemption, EntryChange::Placed, amount, act.now)
    };
    let spent = -order.amounts.credit;
    let (first, posted_so_far) = match redeemed(tx, order.id)? {
        Some(before) => before,
        None if spent.is_zero() => return Ok(()),
        None => (ledger::post(tx, act, &redemption(spent))?, spent),
    };
    let difference = spent + order.credit_back - posted_so_far;
    if difference.is_zero() {
        return Ok(());
    }
    let (cause, act) = match cause {
        // It was refunded before its payment was told: the payment only makes that count.
        Cause::Placed => {
            let (refund, at) = latest_refund(tx, order.id)?;
            (Cause::Refund(refund, ""), &act.clone().happened(act.at.max(at)))
        }
        cause => (cause, act),
    };
    let entry = ledger::post(tx, act, &cause.posting(act, Some(first), redemption(difference)))?;
    let days = program::version(tx, order.terms)?.credit_days;
    credit::advance(tx, act, order.customer)?;
    credit::return_spent(tx, act, order.id, order.customer, difference, (entry, days))
}

/// The entry that spent an order's credit, with what it and all that adjusts it come to.
fn redeemed(tx: &Transaction<'_>, order: OrderId) -> Result<Option<(EntryId, Money)>> {
    Ok(tx
        .prepare_cached(
            "SELECT id, amount_minor + coalesce((SELECT sum(amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0) AS sum
             FROM entry WHERE order_id = :order AND kind = 'redemption' AND adjusts_id IS NULL",
        )?
        .query_row(named_params! {":order": order}, |row| Ok((row.get("id")?, row.get("sum")?)))
        .optional()?)
}

/// The latest refund of an order, and when it was told to have happened.
fn latest_refund(tx: &Transaction<'_>, order: OrderId) -> Result<(RefundId, Timestamp)> {
    Ok(tx
        .prepare_cached("SELECT id, at FROM refund WHERE order_id = :order ORDER BY id DESC LIMIT 1")?
        .query_row(named_params! {":order": order}, |row| Ok((row.get("id")?, row.get("at")?)))?)
}
