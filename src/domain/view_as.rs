//! An admin sees what a member sees: read-only, for half an hour at most, and recorded in the audit log.
//!
//! Promise: nobody is signed in by it. The admin's session remembers whom its holder looks at; the member has no session of it, and
//! it gives the admin no right of the member's but to read.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;
use crate::error::{Error, Result};

/// How long it lasts, unless it is ended before.
pub const VIEW_MINUTES: i64 = 30;

/// A member whom an admin looks at, and until when.
#[derive(Debug, Clone)]
pub struct Viewed {
    pub member: Account,
    pub until: Timestamp,
}

/// Begins to look at a member, in the session behind this token. A session looks at one member at a time.
pub fn begin(tx: &Transaction<'_>, act: &Act, token: &str, member: AccountId) -> Result<()> {
    let (admin, member) = (account::find(tx, act.person()?)?, account::find(tx, member)?);
    if admin.role != Role::Admin || !member.role.is_member() {
        return Err(Error::Missing);
    }
    member.expect_not_erased()?;
    let begun = tx.execute(
        "UPDATE session SET views_id = :member, views_until = :until WHERE token_hash = :hash AND account_id = :admin",
        named_params! {
            ":member": member.id,
            ":until": act.now.plus_minutes(VIEW_MINUTES),
            ":hash": TokenHash::of(token),
            ":admin": admin.id,
        },
    )?;
    if begun == 0 {
        return Err(Error::Missing);
    }
    event::record(tx, act, &Event::ViewBegun(member.id))
}

/// Stops looking. Answers at whom, if at anybody.
pub fn end(tx: &Transaction<'_>, token: &str) -> Result<Option<Account>> {
    let hash = TokenHash::of(token);
    let member = tx
        .prepare_cached("SELECT views_id FROM session WHERE token_hash = :hash")?
        .query_row(named_params! {":hash": hash}, |row| row.get::<_, Option<AccountId>>(0))
        .optional()?
        .flatten();
    tx.execute("UPDATE session SET views_id = NULL, views_until = NULL WHERE token_hash = :hash", named_params! {":hash": hash})?;
    member.map(|member| account::find(tx, member)).transpose()
}

/// The member at whom the session of an admin looks, as long as it may.
pub fn viewed(conn: &Connection, token: &str, member: AccountId, now: Timestamp) -> Result<Option<Viewed>> {
    let until = conn
        .prepare_cached(
            "SELECT session.views_until FROM session JOIN account ON account.id = session.account_id
             WHERE session.token_hash = :hash AND session.views_id = :member AND session.views_until > :now
               AND session.expires_at > :now AND account.role = 'admin' AND account.disabled_at IS NULL",
        )?
        .query_row(named_params! {":hash": TokenHash::of(token), ":member": member, ":now": now}, |row| row.get(0))
        .optional()?;
    let Some(until) = until else { return Ok(None) };
    let member = account::find(conn, member)?;
    Ok(member.role.is_member().then_some(Viewed { member, until }))
}
