//! By what the shop knows that somebody had their first-order discount in an account that is gone, erased or merged into another: the
//! e-mail and the telephone number under the key of the file. It keeps neither of them, and knows nobody who does not come back with one.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, Transaction, named_params};
use sha2::Sha256;

use crate::domain::act::Act;
use crate::domain::ids::AccountId;
use crate::error::Result;

/// Remembers how an account is reached, before that is taken from it; unless it never had a discount and never bought.
pub(super) fn remember(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    if !had_discount(tx, account)? {
        return Ok(());
    }
    let key = key(tx)?;
    for hash in hashes(tx, &key, account)? {
        tx.execute(
            "INSERT OR IGNORE INTO erased_contact (hash, created_at) VALUES (:hash, :now)",
            named_params! {":hash": hash, ":now": act.now},
        )?;
    }
    Ok(())
}

/// Whether somebody was promised a first-order discount, or has bought before.
fn had_discount(conn: &Connection, account: AccountId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM entitlement WHERE account_id = :id)
                 OR EXISTS (SELECT 1 FROM orders WHERE customer_id = :id AND ordinal IS NOT NULL)",
        )?
        .query_row(named_params! {":id": account}, |row| row.get(0))?)
}

/// Whether an account that is gone was reached as this one is.
pub(super) fn is_known(conn: &Connection, account: AccountId) -> Result<bool> {
    let key = key(conn)?;
    let mut kept = conn.prepare_cached("SELECT 1 FROM erased_contact WHERE hash = :hash")?;
    for hash in hashes(conn, &key, account)? {
        if kept.exists(named_params! {":hash": hash})? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn key(conn: &Connection) -> Result<[u8; 32]> {
    Ok(conn.prepare_cached("SELECT key FROM hash_key")?.query_row([], |row| row.get(0))?)
}

fn hashes(conn: &Connection, key: &[u8; 32], account: AccountId) -> Result<Vec<[u8; 32]>> {
    let (email, phone): (Option<String>, Option<String>) = conn
        .prepare_cached("SELECT email_key, phone_key FROM account WHERE id = :id")?
        .query_row(named_params! {":id": account}, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let told = [email.map(|email| format!("erased email {email}")), phone.map(|phone| format!("erased phone {phone}"))];
    Ok(told.into_iter().flatten().map(|told| keyed(key, &told)).collect())
}

fn keyed(key: &[u8; 32], text: &str) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().into()
}
