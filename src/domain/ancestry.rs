//! The closure table: for every account, everybody above it.
//!
//! The key starts with the descendant, so that a newcomer's rows are written side by side; the other direction is served by the
//! derived totals and by `account.referrer_id`, a level at a time. `performance.md` of the design says what that saves.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::AccountId;
use crate::error::Result;

/// Places a newcomer in the tree: below `referrer`, or at a root of their own.
pub fn attach(tx: &Transaction<'_>, newcomer: AccountId, referrer: Option<AccountId>) -> Result<()> {
    tx.prepare_cached("INSERT INTO ancestry (descendant_id, depth, ancestor_id) VALUES (:newcomer, 0, :newcomer)")?
        .execute(named_params! {":newcomer": newcomer})?;
    tx.prepare_cached("INSERT INTO account_total (account_id) VALUES (:newcomer)")?
        .execute(named_params! {":newcomer": newcomer})?;
    if let Some(referrer) = referrer {
        tx.prepare_cached(
            "INSERT INTO ancestry (descendant_id, depth, ancestor_id)
             SELECT :newcomer, depth + 1, ancestor_id FROM ancestry WHERE descendant_id = :referrer",
        )?
        .execute(named_params! {":newcomer": newcomer, ":referrer": referrer})?;
    }
    Ok(())
}

/// Everybody above an account, nearest first.
pub fn ancestors(conn: &Connection, account: AccountId) -> Result<Vec<AccountId>> {
    let mut found =
        conn.prepare_cached("SELECT ancestor_id FROM ancestry WHERE descendant_id = :account AND depth > 0 ORDER BY depth")?;
    Ok(found.query_map(named_params! {":account": account}, |row| row.get("ancestor_id"))?.collect::<rusqlite::Result<_>>()?)
}
