//! Choosing a new password: by a one-time link that the shop hands over, or by somebody who is signed in.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::{Act, Actor};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::password::PasswordHash;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::session::{self, Begun, Entry};
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::domain::values::choice;
use crate::error::{Error, Result};

/// How long a reset link lives.
pub const RESET_LINK_MINUTES: i64 = 30;

/// How long a link to take over an account lives: it may lie in a bag or a mailbox for a while.
pub const TAKE_OVER_DAYS: i64 = 14;

choice!(
    /// What a one-time link is for.
    LinkKind {
        /// Another password, for somebody whom the shop knows.
        Reset = "reset",
        /// The first password of an account that the shop has made: see [`crate::domain::take_over`].
        TakeOver = "take_over",
    }
);

/// Sets a password and signs the account out everywhere. Links that somebody may still hold open nothing any more.
pub fn set_password(tx: &Transaction<'_>, act: &Act, id: AccountId, password: &PasswordHash) -> Result<()> {
    store_password(tx, id, password)?;
    event::record(tx, act, &Event::PasswordSet(id))
}

pub(super) fn store_password(tx: &Transaction<'_>, id: AccountId, password: &PasswordHash) -> Result<()> {
    let changed = tx.execute(
        "UPDATE account SET password_hash = :password WHERE id = :id",
        named_params! {":password": password, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    session::end_all(tx, id)?;
    drop_links(tx, id)
}

/// Makes the links worthless that an account has not used: it has another password, mailbox or role since, or may not sign in.
pub fn drop_links(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.execute("DELETE FROM reset_link WHERE account_id = :account AND used_at IS NULL", named_params! {":account": account})?;
    Ok(())
}

/// Somebody who is signed in chooses another password: every session ends, and a new one begins in this browser.
pub fn change_password(tx: &Transaction<'_>, act: &Act, password: &PasswordHash, entry: &Entry) -> Result<Begun> {
    let me = act.person()?;
    set_password(tx, act, me, password)?;
    session::begin(tx, entry, me, act.now)
}

/// Makes a one-time link for somebody who forgot their password, or who has none yet.
///
/// An admin makes one for anybody, staff for customers only; nobody for an account without an e-mail, to which no password leads. A new
/// link makes the older ones worthless.
pub fn make_link(tx: &Transaction<'_>, act: &Act, subject: AccountId) -> Result<Token> {
    let actor = account::find(tx, act.person()?)?;
    let subject = account::find(tx, subject)?;
    if !may_reset(actor.role, subject.role) {
        return Err(Error::Missing);
    }
    subject.expect_not_erased()?;
    if subject.email.is_none() {
        return Err(Refusal::EmailNeeded.into());
    }
    insert_link(tx, act, subject.id, LinkKind::Reset)
}

/// The same from the command line, for whoever has the server itself.
pub fn make_link_at_server(tx: &Transaction<'_>, act: &Act, subject: AccountId) -> Result<Token> {
    insert_link(tx, act, subject, LinkKind::Reset)
}

/// A link of an account, in place of those that were not used.
pub(super) fn insert_link(tx: &Transaction<'_>, act: &Act, subject: AccountId, kind: LinkKind) -> Result<Token> {
    drop_links(tx, subject)?;
    let token = Token::new()?;
    let (expires_at, event) = match kind {
        LinkKind::Reset => (act.now.plus_minutes(RESET_LINK_MINUTES), Event::ResetLinkMade(subject)),
        LinkKind::TakeOver => (act.now.plus_days(TAKE_OVER_DAYS), Event::TakeOverLinkMade(subject)),
    };
    tx.execute(
        "INSERT INTO reset_link (token_hash, account_id, kind, made_by_id, created_at, expires_at)
         VALUES (:hash, :account, :kind, :actor, :now, :expires)",
        named_params! {
            ":hash": token.hash(),
            ":account": subject,
            ":kind": kind,
            ":actor": act.account(),
            ":now": act.now,
            ":expires": expires_at,
        },
    )?;
    event::record(tx, act, &event)?;
    Ok(token)
}

/// Whether somebody of one role may hand out a reset link for somebody of another.
pub fn may_reset(actor: Role, subject: Role) -> bool {
    match actor {
        Role::Admin => true,
        Role::Staff => subject == Role::Customer,
        Role::Partner | Role::Customer => false,
    }
}

/// Whose link this is, as long as it is good.
pub fn whose_link(conn: &Connection, token: &str, now: Timestamp) -> Result<Account> {
    whose_link_of(conn, LinkKind::Reset, token, now)
}

/// Whose link of a kind this is. A link of the other kind is none.
pub(super) fn whose_link_of(conn: &Connection, kind: LinkKind, token: &str, now: Timestamp) -> Result<Account> {
    let subject = conn
        .prepare_cached(
            "SELECT account_id FROM reset_link
             WHERE token_hash = :hash AND kind = :kind AND used_at IS NULL AND expires_at > :now",
        )?
        .query_row(named_params! {":hash": TokenHash::of(token), ":kind": kind, ":now": now}, |row| {
            row.get::<_, AccountId>("account_id")
        })
        .optional()?;
    let account = account::find(conn, subject.ok_or(Refusal::LinkSpent)?)?;
    if account.disabled_at.is_some() { Err(Refusal::LinkSpent.into()) } else { Ok(account) }
}

/// Uses a reset link: sets the password, ends every session, and marks the e-mail as confirmed, since the shop knew the person.
pub fn use_link(tx: &Transaction<'_>, act: &Act, token: &str, password: &PasswordHash, entry: &Entry) -> Result<Begun> {
    let subject = whose_link(tx, token, act.now)?;
    mark_used(tx, act, token)?;
    tx.execute(
        "UPDATE account SET email_confirmed_at = coalesce(email_confirmed_at, :now) WHERE id = :account",
        named_params! {":now": act.now, ":account": subject.id},
    )?;
    set_password(tx, &Act { actor: Actor::Account(subject.id), ..act.clone() }, subject.id, password)?;
    session::begin(tx, entry, subject.id, act.now)
}

pub(super) fn mark_used(tx: &Transaction<'_>, act: &Act, token: &str) -> Result<()> {
    tx.execute(
        "UPDATE reset_link SET used_at = :now WHERE token_hash = :hash",
        named_params! {":now": act.now, ":hash": TokenHash::of(token)},
    )?;
    Ok(())
}
