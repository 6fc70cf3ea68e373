//! Signed-in browsers.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::Account;
use crate::domain::browser;
use crate::domain::ids::AccountId;
use crate::domain::self_referral;
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::error::Result;

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
                    account.language, account.referral_type, account.referrer_id, account.approved_at, account.disabled_at,
                    account.erased_at, account.created_at
             FROM session JOIN account ON account.id = session.account_id
             WHERE session.token_hash = :hash AND session.expires_at > :now AND account.disabled_at IS NULL",
        )?
        .query_row(named_params! {":hash": TokenHash::of(token), ":now": now}, Account::from_row)
        .optional()?;
    Ok(found)
}

/// A session that is about to begin in a browser.
#[derive(Debug, Clone)]
pub struct Entry {
    pub days: u32,
    /// The token that the browser came with, which is worth nothing from now on.
    pub presented: Option<String>,
    /// The token by which the browser is known, if it is.
    pub browser: Option<String>,
    /// It is at the shop's own address, where everybody shares a browser.
    pub at_the_shop: bool,
}

/// What a browser is given when a session begins in it.
#[derive(Debug)]
pub struct Begun {
    pub session: Token,
    /// By what it is known from now on, unless it is already.
    pub browser: Option<Token>,
}

/// Ends the browser's old session and starts a new one.
pub fn begin(tx: &Transaction<'_>, entry: &Entry, account: AccountId, now: Timestamp) -> Result<Begun> {
    if let Some(presented) = &entry.presented {
        end(tx, presented)?;
    }
    let session = start(tx, account, entry.days, now)?;
    let browser = browser::remember(tx, entry.browser.as_deref(), account, now)?;
    if let Some(known) = browser.as_ref().map(Token::as_str).or(entry.browser.as_deref()) {
        self_referral::seen_in(tx, account, &TokenHash::of(known), entry.at_the_shop, now)?;
    }
    Ok(Begun { session, browser })
}

/// Whether there is a session to end, be it one that lets nobody in any more.
pub fn is_kept(conn: &Connection, token: &str) -> Result<bool> {
    let mut kept = conn.prepare_cached("SELECT 1 FROM session WHERE token_hash = :hash")?;
    Ok(kept.exists(named_params! {":hash": TokenHash::of(token)})?)
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
    Ok(sessions + links + browser::prune(tx, now)?)
}
