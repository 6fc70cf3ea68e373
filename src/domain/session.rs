//! Signed-in browsers, and the one-time links that let somebody choose a new password.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::audit::{self, Action};
use crate::domain::ids::AccountId;
use crate::domain::password::PasswordHash;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::error::{Error, Result};

/// How long a reset link lives.
pub const RESET_LINK_MINUTES: i64 = 30;

/// Signs somebody in: a new token each time, so that a token planted before never becomes valid.
pub fn start(tx: &Transaction<'_>, account: AccountId, days: u32, now: Timestamp) -> Result<Token> {
    let token = Token::new()?;
    tx.prepare_cached(
        "INSERT INTO session (token_hash, account_id, created_at, expires_at) VALUES (:hash, :account, :now, :expires)",
    )?
    .execute(named_params! {":hash": token.hash(), ":account": account, ":now": now, ":expires": now.plus_days(days.into())})?;
    Ok(token)
}

/// The account behind a cookie, as long as the session lasts and the account may sign in.
pub fn find(conn: &Connection, token: &str, now: Timestamp) -> Result<Option<Account>> {
    let found = conn
        .prepare_cached(
            "SELECT account.id, account.role, account.partner_kind, account.name, account.shown_name, account.email, account.phone,
                    account.language, account.referral_type, account.referrer_id, account.approved_at, account.disabled_at, account.created_at
             FROM session JOIN account ON account.id = session.account_id
             WHERE session.token_hash = :hash AND session.expires_at > :now AND account.disabled_at IS NULL",
        )?
        .query_row(named_params! {":hash": TokenHash::of(token), ":now": now}, Account::from_row)
        .optional()?;
    Ok(found)
}

/// Signs one browser out.
pub fn end(tx: &Transaction<'_>, token: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM session WHERE token_hash = :hash")?.execute(named_params! {":hash": TokenHash::of(token)})?;
    Ok(())
}

/// Signs an account out everywhere.
pub fn end_all(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.prepare_cached("DELETE FROM session WHERE account_id = :account")?.execute(named_params! {":account": account})?;
    Ok(())
}

/// Forgets what has run out. Returns how many rows went.
pub fn prune(tx: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    let sessions = tx.execute("DELETE FROM session WHERE expires_at <= :now", named_params! {":now": now})?;
    let links =
        tx.execute("DELETE FROM reset_link WHERE expires_at <= :day_ago", named_params! {":day_ago": now.plus_days(-1)})?;
    Ok(sessions + links)
}

/// Makes a one-time link for somebody who forgot their password, or who has none yet.
///
/// An admin makes one for anybody, staff for customers only. A new link makes the older ones worthless.
pub fn make_reset_link(tx: &Transaction<'_>, actor: &Account, subject: AccountId, now: Timestamp) -> Result<Token> {
    let subject = account::find(tx, subject)?;
    if !may_reset(actor.role, subject.role) {
        return Err(Error::Missing);
    }
    tx.execute("DELETE FROM reset_link WHERE account_id = :account AND used_at IS NULL", named_params! {":account": subject.id})?;
    let token = Token::new()?;
    tx.execute(
        "INSERT INTO reset_link (token_hash, account_id, made_by_id, created_at, expires_at)
         VALUES (:hash, :account, :actor, :now, :expires)",
        named_params! {
            ":hash": token.hash(),
            ":account": subject.id,
            ":actor": actor.id,
            ":now": now,
            ":expires": now.plus_minutes(RESET_LINK_MINUTES),
        },
    )?;
    audit::record(tx, Some(actor.id), Action::MakeResetLink, "account", Some(subject.id.0), "", now)?;
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
pub fn look_at_reset_link(conn: &Connection, token: &str, now: Timestamp) -> Result<Account> {
    let subject = conn
        .prepare_cached("SELECT account_id FROM reset_link WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")?
        .query_row(named_params! {":hash": TokenHash::of(token), ":now": now}, |row| row.get::<_, AccountId>("account_id"))
        .optional()?;
    let account = account::find(conn, subject.ok_or(Refusal::LinkSpent)?)?;
    if account.disabled_at.is_some() { Err(Refusal::LinkSpent.into()) } else { Ok(account) }
}

/// Uses a reset link: sets the password, ends every session, and marks the e-mail as confirmed, since the shop knew the person.
pub fn use_reset_link(tx: &Transaction<'_>, token: &str, password: &PasswordHash, now: Timestamp) -> Result<Account> {
    let subject = look_at_reset_link(tx, token, now)?;
    tx.execute(
        "UPDATE reset_link SET used_at = :now WHERE token_hash = :hash",
        named_params! {":now": now, ":hash": TokenHash::of(token)},
    )?;
    tx.execute(
        "UPDATE account SET email_confirmed_at = coalesce(email_confirmed_at, :now) WHERE id = :account",
        named_params! {":now": now, ":account": subject.id},
    )?;
    account::set_password(tx, Some(subject.id), subject.id, password, now)?;
    Ok(subject)
}
