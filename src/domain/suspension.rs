//! A member whom the shop suspends: what they would have earned meanwhile is nobody's, nothing is paid out to them, their credit can't be
//! spent, and their code leads nowhere. They sign in as before, and what they had earned stays theirs.
//!
//! Promise: lifting it gives everything back but what was ordered meanwhile. Each period is kept, so that an order that is told later is
//! judged by its own day.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// Since when somebody is suspended; `None` for everybody who is not.
pub fn since(conn: &Connection, id: AccountId) -> Result<Option<Timestamp>> {
    let mut found = conn.prepare_cached("SELECT suspended_at FROM account WHERE id = :id")?;
    Ok(found.query_row(named_params! {":id": id}, |row| row.get(0))?)
}

/// Whether somebody was suspended at an instant.
pub(super) fn was(conn: &Connection, id: AccountId, at: Timestamp) -> Result<bool> {
    let mut found = conn.prepare_cached(
        "SELECT 1 FROM suspension WHERE account_id = :id AND from_at < :at AND (lifted_at IS NULL OR lifted_at >= :at)",
    )?;
    Ok(found.exists(named_params! {":id": id, ":at": at})?)
}

/// Suspends a partner or a customer. The reason is for the shop alone.
pub fn suspend(tx: &Transaction<'_>, act: &Act, id: AccountId, reason: &str) -> Result<()> {
    let by = admin(tx, act)?;
    let member = account::find(tx, id)?;
    // Whoever waits for the shop's word is rejected, not suspended.
    if !member.role.is_member() || member.waits() {
        return Err(Error::Missing);
    }
    member.expect_not_erased()?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if since(tx, id)?.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    tx.execute(
        "INSERT INTO suspension (account_id, from_at, reason, by_id) VALUES (:id, :now, :reason, :by)",
        named_params! {":id": id, ":now": act.now, ":reason": reason, ":by": by},
    )?;
    tx.execute("UPDATE account SET suspended_at = :now WHERE id = :id", named_params! {":now": act.now, ":id": id})?;
    event::record(tx, act, &Event::AccountSuspended(id))
}

/// Ends it.
pub fn lift(tx: &Transaction<'_>, act: &Act, id: AccountId) -> Result<()> {
    let by = admin(tx, act)?;
    let lifted = tx.execute(
        "UPDATE suspension SET lifted_at = :now, lifted_by_id = :by WHERE account_id = :id AND lifted_at IS NULL",
        named_params! {":now": act.now, ":by": by, ":id": id},
    )?;
    if lifted == 0 {
        return Err(Refusal::AlreadyDecided.into());
    }
    tx.execute("UPDATE account SET suspended_at = NULL WHERE id = :id", named_params! {":id": id})?;
    event::record(tx, act, &Event::SuspensionLifted(id))
}

fn admin(tx: &Transaction<'_>, act: &Act) -> Result<AccountId> {
    let actor = account::find(tx, act.person()?)?;
    if actor.role == Role::Admin { Ok(actor.id) } else { Err(Error::Missing) }
}

/// Since when somebody is suspended, why and by whom, for the shop.
#[derive(Debug, Clone)]
pub struct Suspension {
    pub from: Timestamp,
    pub reason: String,
    pub by: String,
}

/// The suspension that is in force.
pub fn current(conn: &Connection, id: AccountId) -> Result<Option<Suspension>> {
    let mut found = conn.prepare_cached(
        "SELECT from_at, reason, admin.name FROM suspension JOIN account AS admin ON admin.id = suspension.by_id
         WHERE account_id = :id AND lifted_at IS NULL",
    )?;
    let current = found.query_row(named_params! {":id": id}, |row| {
        Ok(Suspension { from: row.get("from_at")?, reason: row.get("reason")?, by: row.get("name")? })
    });
    Ok(current.optional()?)
}
