//! What an order brings: the commission or reward on it, and the store credit that was spent on it.
//!
//! An earning is made of parts: the original, and one for each correction that raised it. `settle` is the one place where they come
//! from; what an admin may decide about a part is here. A part can be put in review or reversed as long as no payment holds any of it.

mod parts;
mod settle;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

pub(super) use settle::{Cause, settle};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::dispute;
use crate::domain::event::{self, Event};
use crate::domain::ids::{DisputeId, EntryId, LineId, OrderId};
use crate::domain::ledger::{self, credit};
use crate::domain::money::Money;
use crate::domain::order::model::{self, Order};
use crate::domain::refusal::Refusal;
use crate::domain::review::{self, Outcome};
use crate::domain::time::Timestamp;
use crate::domain::totals::{self, Change};
use crate::domain::values::choice;
use crate::error::{Error, Result};
use parts::{Part, parts};

choice!(
    /// What an admin decides about earnings.
    Decision { Approve = "approve", Review = "review", Reverse = "reverse" }
);

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

/// The parts of what an order earned that can be taken back: what stands of each that no payment holds, the original first.
pub(super) fn reversible(conn: &Connection, order: OrderId) -> Result<Vec<(EntryId, Money)>> {
    let mut found = Vec::new();
    for part in parts(conn, order)? {
        if !part.is_reversed && part.stands > Money::ZERO && !is_in_payment(conn, part.id)? {
            found.push((part.id, part.stands));
        }
    }
    Ok(found)
}

/// Puts a part of an earning of which nothing has been paid out yet in review, with a reason.
pub fn put_in_review(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let order = model::find(tx, expect_unpaid(tx, entry)?)?;
    if review::is_reversed(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    // What has run out by now stays so: a review would give it new days.
    advance_credit(tx, act, &order)?;
    review::open(tx, act, entry, reason)?;
    event::record(tx, act, &Event::ReviewOpened(entry))
}

/// Approves a part of an earning that is in review. This never shortens its holding period.
pub fn approve(tx: &Transaction<'_>, act: &Act, entry: EntryId) -> Result<()> {
    expect_unpaid(tx, entry)?;
    let review = review::close(tx, act, entry, Outcome::Approved, "")?.ok_or(Refusal::NotHeld)?;
    credit::review_approved(tx, act, entry, review.opened_at)?;
    event::record(tx, act, &Event::EarningApproved(entry))
}

/// An order is disputed: what it earned and no payment holds is in review, as long as nobody has looked at it for this dispute.
pub(super) fn review_disputed(tx: &Transaction<'_>, act: &Act, order: OrderId) -> Result<()> {
    let disputes = dispute::open_of(tx, order)?;
    let order = model::find(tx, order)?;
    let Some(earner) = order.earner.filter(|_| !disputes.is_empty()) else { return Ok(()) };
    if account::find(tx, earner.id)?.erased_at.is_some() {
        return Ok(());
    }
    advance_credit(tx, act, &order)?;
    for (entry, _) in reversible(tx, order.id)? {
        if review::open_disputed(tx, entry, &disputes, act.now)? {
            event::record(tx, act, &Event::ReviewOpened(entry))?;
        }
    }
    Ok(())
}

/// The same for every order of which a payment that has failed held something.
pub(super) fn review_disputed_of(tx: &Transaction<'_>, act: &Act, payment: LineId) -> Result<()> {
    let orders: Vec<OrderId> = tx
        .prepare_cached(
            "SELECT DISTINCT orders.id FROM payout_entry CROSS JOIN entry ON entry.id = payout_entry.entry_id
             CROSS JOIN orders ON orders.id = entry.order_id
             CROSS JOIN dispute ON dispute.source_id = orders.source_id AND dispute.order_number = orders.external_id
             WHERE payout_entry.line_id = :line AND dispute.status = 'open' ORDER BY orders.id",
        )?
        .query_map(named_params! {":line": payment}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    orders.into_iter().try_for_each(|order| review_disputed(tx, act, order))
}

/// A dispute is over: what was in review for it alone goes on, as far as it still stands.
pub(super) fn dispute_over(tx: &Transaction<'_>, act: &Act, dispute: DisputeId) -> Result<()> {
    for entry in review::waiting_only_for_dispute(tx, dispute)? {
        approve(tx, act, entry)?;
    }
    Ok(())
}

/// Takes a part of an earning back before it was paid out, for good: a new entry brings it to nothing, and so it stays. With the original
/// the whole earning ends: every other part that no payment holds goes with it, and nothing is earned on the order any more.
pub fn reverse(tx: &Transaction<'_>, act: &Act, entry: EntryId, reason: &str) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let order = model::find(tx, expect_unpaid(tx, entry)?)?;
    if review::is_reversed(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    advance_credit(tx, act, &order)?;
    let all = parts(tx, order.id)?;
    let is_original = all.first().is_some_and(|first| first.id == entry);
    let mut earned = Money::ZERO;
    for part in all.iter().rev().filter(|part| part.id == entry || is_original && !part.is_reversed) {
        if part.id == entry || !is_in_payment(tx, part.id)? {
            earned -= reverse_part(tx, act, &order, part, reason)?;
        }
    }
    totals::add(tx, order.customer, Change { earned, ..Change::default() }, act.day())?;
    if let Some(earner) = &order.earner {
        ledger::write_off_if_erased(tx, act, earner.id)?;
    }
    event::record(tx, act, &Event::EarningReversed(entry))
}

/// Returns how much was taken back.
fn reverse_part(tx: &Transaction<'_>, act: &Act, order: &Order, part: &Part, reason: &str) -> Result<Money> {
    let review = match review::close(tx, act, part.id, Outcome::Reversed, reason)? {
        Some(review) => review.id,
        None => review::decide_at_once(tx, act, part.id, reason)?,
    };
    settle::lower(tx, act, order, part, part.stands, Cause::Reversal(review, reason))?;
    Ok(part.stands)
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

/// The order of a part of an earning, unless a payment holds any of it: then it is too late to decide.
fn expect_unpaid(conn: &Connection, entry: EntryId) -> Result<OrderId> {
    let order: Option<Option<OrderId>> = conn
        .prepare_cached(
            "SELECT order_id FROM entry WHERE id = :entry AND kind IN ('commission', 'reward') AND adjusts_id IS NULL",
        )?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))
        .optional()?;
    let order = order.flatten().ok_or(Error::Missing)?;
    if is_in_payment(conn, entry)? { Err(Refusal::InPayout.into()) } else { Ok(order) }
}

fn advance_credit(tx: &Transaction<'_>, act: &Act, order: &Order) -> Result<()> {
    if let Some(earner) = order.earner.filter(|earner| !earner.kind.is_paid_in_money()) {
        credit::advance(tx, act, earner.id)?;
    }
    Ok(())
}

/// Whether a payment that waits or was carried out holds any entry of a part.
fn is_in_payment(conn: &Connection, part: EntryId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM payout_entry WHERE released_at IS NULL
                            AND entry_id IN (SELECT :part UNION ALL SELECT id FROM entry WHERE adjusts_id = :part))",
        )?
        .query_row(named_params! {":part": part}, |row| row.get(0))?)
}
