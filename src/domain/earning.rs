//! What an order brings: the commission or reward on it, and the store credit that was spent on it.
//!
//! `settle` is the one place where an order's entries come from: it works out what the order should have brought by now, compares
//! that with what was posted, and posts the difference. So it does not matter in which order payment, refunds and corrections arrive.
//! An earning can be put in review, approved or reversed as long as no payout holds it.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{EntryId, OrderId, RefundId, ReviewId};
use crate::domain::ledger::{self, BalanceKind, EntryChange, EntryKind, Posting};
use crate::domain::money::Money;
use crate::domain::order::model::{self, Order};
use crate::domain::program::{self, EarnerTerms};
use crate::domain::refusal::Refusal;
use crate::domain::review::{self, Outcome, Rule};
use crate::domain::time::Timestamp;
use crate::domain::totals::{self, Change};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// What an admin decides about earnings.
    Decision { Approve = "approve", Review = "review", Reverse = "reverse" }
);

/// The first entry of an order and kind, with what it and all that adjusts it come to.
struct Posted {
    id: EntryId,
    available_at: Timestamp,
    expires_at: Option<Timestamp>,
    sum: Money,
}

fn posted(tx: &Transaction<'_>, order: OrderId, kind: EntryKind) -> Result<Option<Posted>> {
    Ok(tx
        .prepare_cached(
            "SELECT id, available_at, expires_at,
                    amount_minor + coalesce((SELECT sum(amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0) AS sum
             FROM entry WHERE order_id = :order AND kind = :kind AND adjusts_id IS NULL",
        )?
        .query_row(named_params! {":order": order, ":kind": kind}, |row| {
            Ok(Posted {
                id: row.get("id")?,
                available_at: row.get("available_at")?,
                expires_at: row.get("expires_at")?,
                sum: row.get("sum")?,
            })
        })
        .optional()?)
}

/// What happened to the order, and what a person typed about it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cause<'a> {
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
        // An order's first entries follow from the rules; whatever adjusts them was somebody's doing.
        let by = if adjusts.is_some() { act.account() } else { None };
        Posting { change, adjusts, refund, review, reason: reason.to_string(), by, ..new }
    }
}

/// Posts whatever an order should have brought by now and has not: the earning on it, and the store credit spent on it.
/// Returns how much was earned by it, for the totals of those above the buyer.
pub(super) fn settle(tx: &Transaction<'_>, act: &Act, order: &Order, cause: Cause<'_>) -> Result<Money> {
    settle_credit(tx, act, order, cause)?;
    settle_earning(tx, act, order, cause)
}

fn settle_earning(tx: &Transaction<'_>, act: &Act, order: &Order, cause: Cause<'_>) -> Result<Money> {
    let (Some(earner), Some(paid_at)) = (&order.earner, order.paid_at) else { return Ok(Money::ZERO) };
    let (kind, balance_kind) = if earner.kind.is_paid_in_money() {
        (EntryKind::Commission, BalanceKind::Commission)
    } else {
        (EntryKind::Reward, BalanceKind::Credit)
    };
    let terms = program::version(tx, order.terms)?;
    let promised = EarnerTerms { pay: earner.pay, ..*terms.of(earner.kind) };
    let before = posted(tx, order.id, kind)?;
    let is_reversed = before.as_ref().map(|before| review::is_reversed(tx, before.id)).transpose()?.unwrap_or(false);
    let target = match order.no_earning {
        None if !is_reversed => promised.earned(order.amounts.base, order.base_left()),
        _ => Money::ZERO,
    };
    let difference = target - before.as_ref().map_or(Money::ZERO, |before| before.sum);
    if difference.is_zero() {
        return Ok(Money::ZERO);
    }
    let available_at = before.as_ref().map_or(paid_at.plus_days(terms.holding_days.into()), |before| before.available_at);
    let expires_at = match &before {
        Some(before) => before.expires_at,
        None if balance_kind == BalanceKind::Credit => terms.credit_days.map(|days| available_at.plus_days(days.into())),
        None => None,
    };
    let adjusts = before.as_ref().map(|before| before.id);
    let posting = Posting {
        order: Some(order.id),
        base: Some((order.base_left(), earner.pay.rate(), earner.pay.flat(), order.terms)),
        expires_at,
        ..Posting::new(earner.id, balance_kind, kind, EntryChange::Placed, difference, available_at)
    };
    let posting = cause.posting(act, adjusts, posting);
    let entry = ledger::post(tx, act, &posting)?;
    totals::add_own_earning(tx, earner.id, difference, act.today())?;
    if before.is_none() && terms.review_above.is_some_and(|limit| difference > limit) {
        review::open_by_rule(tx, act, entry, Rule::Large)?;
    }
    Ok(difference)
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
    let (first, posted_so_far) = match posted(tx, order.id, EntryKind::Redemption)? {
        Some(before) => (before.id, before.sum),
        None if spent.is_zero() => return Ok(()),
        None => (ledger::post(tx, act, &redemption(spent))?, spent),
    };
    let difference = spent + order.credit_back - posted_so_far;
    if difference.is_zero() {
        return Ok(());
    }
    let cause = match cause {
        // It was refunded before its payment was told: the payment only makes that count.
        Cause::Placed => Cause::Refund(latest_refund(tx, order.id)?, ""),
        cause => cause,
    };
    let terms = program::version(tx, order.terms)?;
    let expires_at = terms.credit_days.filter(|_| difference > Money::ZERO).map(|days| act.now.plus_days(days.into()));
    ledger::post(tx, act, &cause.posting(act, Some(first), Posting { expires_at, ..redemption(difference) }))?;
    Ok(())
}

fn latest_refund(tx: &Transaction<'_>, order: OrderId) -> Result<RefundId> {
    Ok(tx
        .prepare_cached("SELECT id FROM refund WHERE order_id = :order ORDER BY id DESC LIMIT 1")?
        .query_row(named_params! {":order": order}, |row| row.get(0))?)
}

/// The largest commissions that are inside their holding period and have not been corrected, largest first.
pub fn largest_pending(conn: &Connection, now: Timestamp, most: usize) -> Result<Vec<EntryId>> {
    let mut found = conn.prepare_cached(
        "SELECT id FROM entry
         WHERE available_at > :now AND kind = 'commission' AND adjusts_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.adjusts_id = entry.id)
         ORDER BY amount_minor DESC, id LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":now": now, ":most": most as i64}, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts an earning that has not been paid out yet in review, with a reason.
pub fn put_in_review(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    expect_unpaid(tx, entry)?;
    if review::is_reversed(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    review::open(tx, act, entry, reason)?;
    event::record(tx, act, &Event::ReviewOpened(entry))
}

/// Approves an earning that is in review. This never shortens its holding period.
pub fn approve(tx: &Transaction<'_>, act: &Act, entry: EntryId) -> Result<()> {
    expect_unpaid(tx, entry)?;
    review::close(tx, act, entry, Outcome::Approved, "")?.ok_or(Refusal::NotHeld)?;
    event::record(tx, act, &Event::EarningApproved(entry))
}

/// Takes an earning back before it was paid out, for good: a new entry brings it to nothing, and so it stays.
pub fn reverse(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let order = model::find(tx, expect_unpaid(tx, entry)?)?;
    if review::is_reversed(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    let review = match review::close(tx, act, entry, Outcome::Reversed, reason)? {
        Some(review) => review,
        None => review::decide_at_once(tx, act, entry, reason)?,
    };
    let earned = settle(tx, act, &order, Cause::Reversal(review, reason))?;
    totals::add(tx, order.customer, Change { earned, ..Change::default() }, act.today())?;
    event::record(tx, act, &Event::EarningReversed(entry))
}

/// What became of a decision about several earnings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub done: usize,
    /// Those of which it could not be done, and why: they are as they were.
    pub refused: Vec<(EntryId, Refusal)>,
}

/// Decides about several earnings at once. One that cannot be done keeps no other from being done.
pub fn decide(tx: &Transaction<'_>, act: &Act, entries: &[EntryId], decision: Decision, reason: &str) -> Result<Decided> {
    if decision != Decision::Approve && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let mut decided = Decided { done: 0, refused: Vec::new() };
    for entry in entries {
        // Each of them refuses before it writes.
        match decide_one(tx, act, *entry, decision, reason) {
            Ok(()) => decided.done += 1,
            Err(Error::Refused(refusal)) => decided.refused.push((*entry, refusal)),
            Err(error) => return Err(error),
        }
    }
    Ok(decided)
}

/// Decides about one earning.
pub fn decide_one(tx: &Transaction<'_>, act: &Act, entry: EntryId, decision: Decision, reason: &str) -> Result<()> {
    match decision {
        Decision::Approve => approve(tx, act, entry),
        Decision::Review => put_in_review(tx, act, entry, reason),
        Decision::Reverse => reverse(tx, act, entry, reason),
    }
}

/// The order of an earning's first entry, unless a payout has it: then it is too late to decide.
fn expect_unpaid(conn: &Connection, entry: EntryId) -> Result<OrderId> {
    let order: Option<Option<OrderId>> = conn
        .prepare_cached(
            "SELECT order_id FROM entry WHERE id = :entry AND kind IN ('commission', 'reward') AND adjusts_id IS NULL",
        )?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))
        .optional()?;
    let order = order.flatten().ok_or(Error::Missing)?;
    let is_taken: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM payout_entry WHERE entry_id = :entry AND released_at IS NULL)")?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))?;
    if is_taken { Err(Refusal::InPayout.into()) } else { Ok(order) }
}
