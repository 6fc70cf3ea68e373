//! What the API answered to a change that a program asked for with a key of its own: the same key again gets the same answer, and
//! changes nothing.
//!
//! Promise: the answer is kept by the transaction of the change, so that there is never one without the other; and it goes with the person
//! whom it tells of.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

use crate::domain::ids::{AccountId, TokenId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// For how long an answer is kept.
pub const KEPT_DAYS: i64 = 7;
/// The longest key.
pub const MOST_KEY: usize = 255;

/// A change as it was asked for.
#[derive(Debug, Clone)]
pub struct Call {
    pub token: TokenId,
    /// The program's own word for this change.
    pub key: String,
    /// Where it was asked for.
    pub route: String,
    pub body: Vec<u8>,
}

impl Call {
    fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.body).into()
    }
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Which success it is, as HTTP numbers them.
    pub status: u16,
    pub body: String,
    /// Whom it tells of.
    pub about: Option<AccountId>,
    /// What is told in its place this once, where that holds something which is kept nowhere, such as a one-time link.
    pub told: Option<String>,
}

impl Kept {
    /// What is answered the first time.
    pub fn into_told(self) -> (u16, String) {
        (self.status, self.told.unwrap_or(self.body))
    }
}

/// What was answered to this call before. The same key with anything else beside it is refused.
pub fn before(conn: &Connection, call: &Call, now: Timestamp) -> Result<Option<(u16, String)>> {
    let mut found = conn.prepare_cached(
        "SELECT route, body_hash, status, answer FROM api_answer WHERE token_id = :token AND key = :key AND created_at > :since",
    )?;
    let params = named_params! {":token": call.token, ":key": call.key, ":since": now.plus_days(-KEPT_DAYS)};
    let answer = |row: &Row<'_>| -> rusqlite::Result<(u16, String)> { Ok((row.get("status")?, row.get("answer")?)) };
    let kept: Option<(String, Vec<u8>, (u16, String))> =
        found.query_row(params, |row| Ok((row.get("route")?, row.get("body_hash")?, answer(row)?))).optional()?;
    match kept {
        None => Ok(None),
        Some((route, hash, answer)) if route == call.route && hash == call.hash() => Ok(Some(answer)),
        Some(_) => Err(Refusal::IdempotencyKeyReused.into()),
    }
}

/// Keeps an answer, in the transaction of what it tells.
pub fn keep(tx: &Transaction<'_>, call: &Call, answer: &Kept, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO api_answer (token_id, key, route, body_hash, status, answer, account_id, created_at)
         VALUES (:token, :key, :route, :hash, :status, :answer, :about, :now)",
    )?
    .execute(named_params! {
        ":token": call.token,
        ":key": call.key,
        ":route": call.route,
        ":hash": call.hash().as_slice(),
        ":status": answer.status,
        ":answer": answer.body,
        ":about": answer.about,
        ":now": now,
    })?;
    Ok(())
}

/// Forgets what was answered about somebody.
pub(super) fn forget(tx: &Transaction<'_>, about: AccountId) -> Result<()> {
    tx.execute("DELETE FROM api_answer WHERE account_id = :about", named_params! {":about": about})?;
    Ok(())
}

/// Forgets answers that nobody asks for again.
pub fn prune(tx: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    Ok(tx.execute("DELETE FROM api_answer WHERE created_at <= :since", named_params! {":since": now.plus_days(-KEPT_DAYS)})?)
}
