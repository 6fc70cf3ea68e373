//! In which browsers members have been, as far as it takes to see that two of them share one.
//!
//! A browser is known by the cookie of [`crate::domain::browser`]; what is kept is its hash under a key of this file, for [`KEPT_DAYS`].
//! The shop's own browsers, and all at the shop's own address, are never kept: there everybody shares.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, Transaction, named_params};
use sha2::Sha256;

use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;
use crate::error::{Error, Result};

/// How long a browser is remembered after somebody was last in it.
pub const KEPT_DAYS: u32 = 90;

/// So many are forgotten at once, so that nobody waits behind the job.
const MOST_AT_ONCE: i64 = 2000;

/// What is kept of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Mark([u8; 16]);

impl ToSql for Mark {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_slice()))
    }
}

impl FromSql for Mark {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Mark> {
        value.as_blob()?.try_into().map(Mark).map_err(|_| FromSqlError::InvalidType)
    }
}

fn mark_of(conn: &Connection, browser: &TokenHash) -> Result<Mark> {
    let key: Vec<u8> = conn.prepare_cached("SELECT key FROM hash_key")?.query_row([], |row| row.get("key"))?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::fault)?;
    mac.update(b"device ");
    mac.update(browser.as_bytes());
    let whole: [u8; 32] = mac.finalize().into_bytes().into();
    Ok(Mark(whole[..16].try_into().expect("sixteen of thirty-two bytes")))
}

/// Notes that a member is in a browser. Answers its mark where they had not been in it before; `None` also in a browser of the shop's.
pub(super) fn note(tx: &Transaction<'_>, browser: &TokenHash, account: AccountId, now: Timestamp) -> Result<Option<Mark>> {
    let is_the_shops: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM known_browser JOIN account ON account.id = known_browser.account_id
                            WHERE known_browser.token_hash = :browser AND account.role IN ('admin', 'staff'))",
        )?
        .query_row(named_params! {":browser": browser}, |row| row.get(0))?;
    if is_the_shops {
        return Ok(None);
    }
    let mark = mark_of(tx, browser)?;
    let seen = tx
        .prepare_cached("UPDATE device_mark SET seen_at = :now WHERE mark = :mark AND account_id = :account")?
        .execute(named_params! {":now": now, ":mark": mark, ":account": account})?;
    if seen > 0 {
        return Ok(None);
    }
    tx.prepare_cached("INSERT INTO device_mark (mark, account_id, seen_at) VALUES (:mark, :account, :now)")?
        .execute(named_params! {":mark": mark, ":account": account, ":now": now})?;
    Ok(Some(mark))
}

/// Somebody who runs the shop is in a browser: nobody's stay in it says anything.
pub(super) fn forget_browser(tx: &Transaction<'_>, browser: &TokenHash) -> Result<()> {
    let mark = mark_of(tx, browser)?;
    tx.prepare_cached("DELETE FROM device_mark WHERE mark = :mark")?.execute(named_params! {":mark": mark})?;
    Ok(())
}

/// The browsers that an account has been in.
pub(super) fn marks_of(conn: &Connection, account: AccountId) -> Result<Vec<Mark>> {
    let mut found = conn.prepare_cached("SELECT mark FROM device_mark WHERE account_id = :account")?;
    Ok(found.query_map(named_params! {":account": account}, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Forgets some of those that nobody has been in for long. Answers whether there may be more.
pub fn prune(tx: &Transaction<'_>, now: Timestamp) -> Result<bool> {
    let gone = tx.execute(
        "DELETE FROM device_mark WHERE (mark, account_id) IN
             (SELECT mark, account_id FROM device_mark WHERE seen_at < :limit ORDER BY seen_at LIMIT :most)",
        named_params! {":limit": now.plus_days(-i64::from(KEPT_DAYS)), ":most": MOST_AT_ONCE},
    )?;
    Ok(gone as i64 == MOST_AT_ONCE)
}
