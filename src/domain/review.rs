//! A look at an earning before it may be paid or spent: opened by the rules or by hand, closed by an admin, who lets it pass or
//! voids it. As long as it is open the earning is held, with all that follows it.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::audit::{self, Action};
use crate::domain::ids::{AccountId, EntryId, OrderId};
use crate::domain::order;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::values::choice;
use crate::error::{Error, RefuseUnique, Result};

choice!(
    /// How a look ended.
    Outcome { Approved = "approved", Void = "void" }
);

choice!(
    /// What an admin decides about earnings.
    Decision { Approve = "approve", Hold = "hold", Void = "void" }
);

/// Why the rules hold an earning: it is above what the terms let pass by themselves.
pub const LARGE: &str = "Above the limit of the terms";

/// Opens a look at an earning.
pub(super) fn open(tx: &Transaction<'_>, actor: Option<AccountId>, entry: EntryId, reason: &str, now: Timestamp) -> Result<()> {
    tx.prepare_cached("INSERT INTO review (entry_id, reason, opened_by_id, opened_at) VALUES (:entry, :reason, :actor, :now)")?
        .execute(named_params! {":entry": entry, ":reason": reason, ":actor": actor, ":now": now})
        .refuse_unique("review.entry_id", Refusal::AlreadyHeld)?;
    Ok(())
}

/// Whether an earning was voided: whatever happens to its order, nothing is earned on it any more.
pub(super) fn is_void(conn: &Connection, entry: EntryId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM review WHERE entry_id = :entry AND outcome = 'void')")?
        .query_row(named_params! {":entry": entry}, |row| row.get(0))?)
}

/// Holds an earning that has not been paid out yet, with a reason.
pub fn hold(tx: &Transaction<'_>, actor: AccountId, entry: EntryId, reason: &str, now: Timestamp) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    expect_unpaid(tx, entry)?;
    if is_void(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    open(tx, Some(actor), entry, reason, now)?;
    audit::record(tx, Some(actor), Action::HoldEarning, "entry", Some(entry.0), "", now)
}

/// Lets a held earning pass. It never shortens the hold.
pub fn approve(tx: &Transaction<'_>, actor: AccountId, entry: EntryId, now: Timestamp) -> Result<()> {
    expect_unpaid(tx, entry)?;
    if !close(tx, actor, entry, Outcome::Approved, "", now)? {
        return Err(Refusal::NotHeld.into());
    }
    audit::record(tx, Some(actor), Action::ApproveEarning, "entry", Some(entry.0), "", now)
}

/// Takes an earning back before it was paid out, for good: a new entry brings it to nothing, and so it stays.
pub fn void(tx: &Transaction<'_>, actor: AccountId, entry: EntryId, reason: &str, now: Timestamp, zone: &Zone) -> Result<()> {
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let order = expect_unpaid(tx, entry)?;
    if is_void(tx, entry)? {
        return Err(Refusal::AlreadyDecided.into());
    }
    if !close(tx, actor, entry, Outcome::Void, reason, now)? {
        tx.execute(
            "INSERT INTO review (entry_id, reason, opened_by_id, opened_at, outcome, closed_by_id, closed_at)
             VALUES (:entry, :reason, :actor, :now, 'void', :actor, :now)",
            named_params! {":entry": entry, ":reason": reason, ":actor": actor, ":now": now},
        )?;
    }
    order::settle_again(tx, actor, order, reason, now, zone)?;
    audit::record(tx, Some(actor), Action::VoidEarning, "entry", Some(entry.0), "", now)
}

/// What became of a decision about several earnings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub done: usize,
    /// Those of which it could not be done, and why: they are as they were.
    pub refused: Vec<(EntryId, Refusal)>,
}

/// Decides about several earnings at once. One that cannot be done keeps no other from being done.
pub fn decide(
    tx: &Transaction<'_>,
    actor: AccountId,
    entries: &[EntryId],
    decision: Decision,
    reason: &str,
    now: Timestamp,
    zone: &Zone,
) -> Result<Decided> {
    if decision != Decision::Approve && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let mut decided = Decided { done: 0, refused: Vec::new() };
    for entry in entries {
        // Each of them refuses before it writes.
        let outcome = match decision {
            Decision::Approve => approve(tx, actor, *entry, now),
            Decision::Hold => hold(tx, actor, *entry, reason, now),
            Decision::Void => void(tx, actor, *entry, reason, now, zone),
        };
        match outcome {
            Ok(()) => decided.done += 1,
            Err(Error::Refused(refusal)) => decided.refused.push((*entry, refusal)),
            Err(error) => return Err(error),
        }
    }
    Ok(decided)
}

fn close(tx: &Transaction<'_>, actor: AccountId, entry: EntryId, outcome: Outcome, note: &str, now: Timestamp) -> Result<bool> {
    let closed = tx.execute(
        "UPDATE review SET outcome = :outcome, closed_by_id = :actor, closed_at = :now, note = :note
         WHERE entry_id = :entry AND closed_at IS NULL",
        named_params! {":outcome": outcome, ":actor": actor, ":now": now, ":note": note, ":entry": entry},
    )?;
    Ok(closed > 0)
}

/// The order of an earning's first entry, unless a payout has it: then it is too late to look.
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
