//! Four digits by which a member says at the counter that it is they, where their telephone is not at hand.
//!
//! Promise: the file holds what they come to under the key beside it, so that neither the file nor a backup gives them away. Five wrong
//! ones in a row lock them for a quarter of an hour, whoever tries.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::Result;

const DIGITS: usize = 4;
const MOST_WRONG: i64 = 5;
pub const LOCKED_MINUTES: i64 = 15;

/// Four digits. They are shown to nobody.
pub struct Pin(String);

impl Pin {
    /// As somebody types it at the counter.
    pub fn read(typed: &str) -> Option<Pin> {
        let typed = typed.trim();
        (typed.len() == DIGITS && typed.bytes().all(|digit| digit.is_ascii_digit())).then(|| Pin(typed.to_owned()))
    }

    /// As somebody chooses it: none that everybody tries first.
    pub fn choose(typed: &str) -> std::result::Result<Pin, Refusal> {
        let pin = Pin::read(typed).ok_or(Refusal::PinMalformed)?;
        let steps =
            |pin: &Pin| -> Vec<i16> { pin.0.as_bytes().windows(2).map(|two| i16::from(two[1]) - i16::from(two[0])).collect() };
        let is_easy = [[0; 3], [1; 3], [-1; 3]].iter().any(|row| steps(&pin) == row);
        if is_easy { Err(Refusal::PinEasy) } else { Ok(pin) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a PIN comes to under the key beside the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PinHash([u8; 32]);

impl From<[u8; 32]> for PinHash {
    fn from(bytes: [u8; 32]) -> PinHash {
        PinHash(bytes)
    }
}

impl PinHash {
    /// In a time that tells nothing of how much of it fits.
    fn fits(&self, other: &PinHash) -> bool {
        self.0.iter().zip(other.0).fold(0, |differs, (one, other)| differs | (one ^ other)) == 0
    }
}

impl ToSql for PinHash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for PinHash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob()?.try_into().map(PinHash).map_err(|_| FromSqlError::InvalidType)
    }
}

/// What became of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    Right,
    Wrong,
    /// It is not looked at until then.
    Locked(Timestamp),
}

/// Whether somebody has one.
pub fn has(conn: &Connection, account: AccountId) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM pin WHERE account_id = :account)")?;
    Ok(found.query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// Gives somebody a PIN, in place of the one before.
pub fn set(tx: &Transaction<'_>, act: &Act, account: AccountId, hash: PinHash) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO pin (account_id, hash, set_at) VALUES (:account, :hash, :now)
         ON CONFLICT DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at, wrong = 0, locked_until = NULL",
    )?
    .execute(named_params! {":account": account, ":hash": hash, ":now": act.now})?;
    event::record(tx, act, &Event::PinSet(account))
}

/// Takes it away.
pub fn remove(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    if forget(tx, account)? { event::record(tx, act, &Event::PinRemoved(account)) } else { Ok(()) }
}

/// The same where nobody is told of it. Answers whether there was one.
pub(crate) fn forget(tx: &Transaction<'_>, account: AccountId) -> Result<bool> {
    let mut delete = tx.prepare_cached("DELETE FROM pin WHERE account_id = :account")?;
    Ok(delete.execute(named_params! {":account": account})? > 0)
}

/// Tries a PIN, and counts it where it is wrong. Without one, every try is.
pub fn tried(tx: &Transaction<'_>, account: AccountId, hash: Option<PinHash>, now: Timestamp) -> Result<Tried> {
    let known: Option<(PinHash, i64, Option<Timestamp>)> = tx
        .prepare_cached("SELECT hash, wrong, locked_until FROM pin WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((known, wrong, locked_until)) = known else { return Ok(Tried::Wrong) };
    if let Some(until) = locked_until.filter(|until| *until > now) {
        return Ok(Tried::Locked(until));
    }
    let is_right = hash.is_some_and(|hash| hash.fits(&known));
    let wrong = if is_right { 0 } else { wrong + 1 };
    let locked_until = (wrong >= MOST_WRONG).then(|| now.plus_minutes(LOCKED_MINUTES));
    tx.prepare_cached("UPDATE pin SET wrong = :wrong, locked_until = :until WHERE account_id = :account")?
        .execute(named_params! {":wrong": wrong % MOST_WRONG, ":until": locked_until, ":account": account})?;
    Ok(match (is_right, locked_until) {
        (true, _) => Tried::Right,
        (false, Some(until)) => Tried::Locked(until),
        (false, None) => Tried::Wrong,
    })
}
