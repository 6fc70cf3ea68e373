//! Four digits: a member says by them at the counter that it is they, where their telephone is not at hand; somebody who runs the shop
//! signs in by them at a till.
//!
//! Promise: the file holds what they come to under the key beside it, so that neither the file nor a backup gives them away. Five wrong
//! ones in a row lock them for a quarter of an hour, whoever tries and wherever. Whoever is signed in by them is signed out when they change.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::session;
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

/// Whether somebody has one, and until when it is locked: all that anybody else is ever told of it.
#[derive(Debug, Clone, Copy)]
pub struct PinState {
    pub set_at: Timestamp,
    locked_until: Option<Timestamp>,
}

impl PinState {
    /// Until when it is locked, if it is.
    pub fn locked(&self, now: Timestamp) -> Option<Timestamp> {
        self.locked_until.filter(|until| *until > now)
    }
}

/// How it stands with somebody's PIN; `None` where there is none.
pub fn state(conn: &Connection, account: AccountId) -> Result<Option<PinState>> {
    let mut found = conn.prepare_cached("SELECT set_at, locked_until FROM pin WHERE account_id = :account")?;
    let read = |row: &rusqlite::Row<'_>| Ok(PinState { set_at: row.get("set_at")?, locked_until: row.get("locked_until")? });
    Ok(found.query_row(named_params! {":account": account}, read).optional()?)
}

/// Gives somebody a PIN, in place of the one before.
pub fn set(tx: &Transaction<'_>, act: &Act, account: AccountId, hash: PinHash) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO pin (account_id, hash, set_at) VALUES (:account, :hash, :now)
         ON CONFLICT DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at, wrong = 0, locked_until = NULL",
    )?
    .execute(named_params! {":account": account, ":hash": hash, ":now": act.now})?;
    session::end_by_pin(tx, account)?;
    event::record(tx, act, &Event::PinSet(account))
}

/// Takes it away.
pub fn remove(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    if forget(tx, account)? { event::record(tx, act, &Event::PinRemoved(account)) } else { Ok(()) }
}

/// The same where nobody is told of it. Answers whether there was one.
pub(crate) fn forget(tx: &Transaction<'_>, account: AccountId) -> Result<bool> {
    session::end_by_pin(tx, account)?;
    let mut delete = tx.prepare_cached("DELETE FROM pin WHERE account_id = :account")?;
    Ok(delete.execute(named_params! {":account": account})? > 0)
}

/// Lets somebody try again before the quarter of an hour is over.
pub fn unlock(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    let unlocked = tx.execute(
        "UPDATE pin SET wrong = 0, locked_until = NULL WHERE account_id = :account AND locked_until > :now",
        named_params! {":account": account, ":now": act.now},
    )?;
    if unlocked > 0 { event::record(tx, act, &Event::PinUnlocked(account)) } else { Ok(()) }
}

/// Tries a PIN, and counts it where it is wrong. Without one, every try is.
pub fn tried(tx: &Transaction<'_>, act: &Act, account: AccountId, hash: Option<PinHash>) -> Result<Tried> {
    let now = act.now;
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
    if locked_until.is_some() {
        event::record(tx, act, &Event::PinLocked(account))?;
    }
    Ok(match (is_right, locked_until) {
        (true, _) => Tried::Right,
        (false, Some(until)) => Tried::Locked(until),
        (false, None) => Tried::Wrong,
    })
}
