//! Browsers that have signed in to an account before. Nobody else's wrong passwords keep them from trying again.
//!
//! Such a browser shows a cookie, of which only the hash is kept. It opens nothing by itself: it only gives its tries a count of their own.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::error::Result;

/// How long a browser stays known after its last sign-in.
pub const KNOWN_DAYS: u32 = 180;

/// Of more browsers than this nobody keeps track: the one that signed in longest ago is a stranger again.
const MOST_BROWSERS: i64 = 10;

/// A browser in which somebody does something while they are signed in.
#[derive(Debug, Clone)]
pub struct ShownBrowser {
    /// The token by which it is known, if it is.
    pub token: Option<String>,
    /// It is at the shop's own address, where everybody shares a browser.
    pub at_the_shop: bool,
}

/// Whether the browser that shows this token has signed in to an account before.
pub fn is_known(conn: &Connection, token: &str, account: AccountId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM known_browser WHERE token_hash = :hash AND account_id = :account)")?
        .query_row(named_params! {":hash": TokenHash::of(token), ":account": account}, |row| row.get(0))?)
}

/// Remembers that a browser has signed in to an account. One that shows no token of ours is given a new one: whatever somebody else has
/// planted there is never taken up.
pub fn remember(tx: &Transaction<'_>, shown: Option<&str>, account: AccountId, now: Timestamp) -> Result<Option<Token>> {
    let shown = shown.map(TokenHash::of);
    let is_ours = match &shown {
        Some(hash) => tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM known_browser WHERE token_hash = :hash)")?
            .query_row(named_params! {":hash": hash}, |row| row.get(0))?,
        None => false,
    };
    let new = if is_ours { None } else { Some(Token::new()?) };
    let hash = new.as_ref().map(Token::hash).or(shown).expect("a browser shows a token or is given one");
    tx.prepare_cached(
        "INSERT INTO known_browser (token_hash, account_id, seen_at) VALUES (:hash, :account, :now)
         ON CONFLICT (token_hash, account_id) DO UPDATE SET seen_at = excluded.seen_at",
    )?
    .execute(named_params! {":hash": hash, ":account": account, ":now": now})?;
    tx.prepare_cached(
        "DELETE FROM known_browser WHERE account_id = :account AND token_hash NOT IN
             (SELECT token_hash FROM known_browser WHERE account_id = :account ORDER BY seen_at DESC, token_hash LIMIT :most)",
    )?
    .execute(named_params! {":account": account, ":most": MOST_BROWSERS})?;
    Ok(new)
}

/// Forgets the browsers of an account that may not sign in any more.
pub fn forget_all(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.execute("DELETE FROM known_browser WHERE account_id = :account", named_params! {":account": account})?;
    Ok(())
}

/// Forgets browsers that have not signed in for long. Returns how many rows went.
pub fn prune(tx: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    let limit = now.plus_days(-i64::from(KNOWN_DAYS));
    Ok(tx.execute("DELETE FROM known_browser WHERE seen_at < :limit", named_params! {":limit": limit})?)
}
