//! Signed-in browsers: by password to every page of one's own, by PIN to the till alone.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::Account;
use crate::domain::browser;
use crate::domain::ids::{AccountId, TillBrowserId};
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

/// For how long a session that began by PIN outlasts the last sale. Long enough that nobody types four digits anew for each customer of
/// a quiet hour, and short enough that the phone on the counter is soon nobody's.
pub const IDLE_MINUTES: i64 = 15;

/// That a session goes on is written down no more often than this.
const NOTED_EVERY_MINUTES: i64 = 1;

/// Signs somebody in by PIN, at this till.
pub fn start_at_till(tx: &Transaction<'_>, account: AccountId, till: TillBrowserId, now: Timestamp) -> Result<Token> {
    let token = Token::new()?;
    tx.prepare_cached(
        "INSERT INTO session (token_hash, account_id, created_at, expires_at, till_id) VALUES (:hash, :account, :now, :expires, :till)",
    )?
    .execute(named_params! {
        ":hash": token.hash(),
        ":account": account,
        ":now": now,
        ":expires": now.plus_minutes(IDLE_MINUTES),
        ":till": till,
    })?;
    Ok(token)
}

/// A session that lets somebody in.
#[derive(Debug, Clone)]
pub struct Session {
    pub account: Account,
    /// The till at which it began by PIN, beyond which it reaches nothing; `None` where it began by password.
    pub till: Option<TillBrowserId>,
    expires_at: Timestamp,
}

impl Session {
    /// The till at which it has gone on for a while, which is to be written down.
    pub fn till_to_note(&self, now: Timestamp) -> Option<TillBrowserId> {
        self.till.filter(|_| self.expires_at <= now.plus_minutes(IDLE_MINUTES - NOTED_EVERY_MINUTES))
    }
}

/// The session behind a cookie, as long as it lasts and the account may sign in.
pub fn find(conn: &Connection, token: &str, now: Timestamp) -> Result<Option<Session>> {
    let found = conn
        .prepare_cached(
            "SELECT account.id, account.role, account.partner_kind, account.name, account.shown_name, account.email, account.phone,
                    account.language, account.referral_type, account.referrer_id, account.approved_at, account.disabled_at,
                    account.erased_at, account.created_at, session.till_id, session.expires_at
             FROM session JOIN account ON account.id = session.account_id
             WHERE session.token_hash = :hash AND session.expires_at > :now AND account.disabled_at IS NULL",
        )?
        .query_row(named_params! {":hash": TokenHash::of(token), ":now": now}, |row| {
            Ok(Session { account: Account::from_row(row)?, till: row.get("till_id")?, expires_at: row.get("expires_at")? })
        })
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

/// A session that began by PIN goes on.
pub(super) fn stay(tx: &Transaction<'_>, token: &str, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE session SET expires_at = :expires WHERE token_hash = :hash AND till_id IS NOT NULL AND expires_at > :now",
    )?
    .execute(named_params! {":expires": now.plus_minutes(IDLE_MINUTES), ":hash": TokenHash::of(token), ":now": now})?;
    Ok(())
}

/// Signs an account out wherever it is signed in by PIN.
pub(super) fn end_by_pin(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.prepare_cached("DELETE FROM session WHERE account_id = :account AND till_id IS NOT NULL")?
        .execute(named_params! {":account": account})?;
    Ok(())
}

/// Signs out whoever is signed in by PIN at a till.
pub(super) fn end_at_till(tx: &Transaction<'_>, till: TillBrowserId) -> Result<()> {
    tx.prepare_cached("DELETE FROM session WHERE till_id = :till")?.execute(named_params! {":till": till})?;
    Ok(())
}

/// Forgets what has run out. Returns how many rows went.
pub fn prune(tx: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    let sessions = tx.execute("DELETE FROM session WHERE expires_at <= :now", named_params! {":now": now})?;
    let links =
        tx.execute("DELETE FROM reset_link WHERE expires_at <= :day_ago", named_params! {":day_ago": now.plus_days(-1)})?;
    Ok(sessions + links + browser::prune(tx, now)?)
}
