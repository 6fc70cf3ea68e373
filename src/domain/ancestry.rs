//! The closure table: for every account, everybody above it, and what each of them brought.
//!
//! The key starts with the descendant, so that a newcomer's rows are written side by side; the other direction is served by the
//! derived totals and by `account.referrer_id`, a level at a time. `performance.md` of the design says what that saves.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::AccountId;
use crate::domain::time::Day;
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

/// Adds a sign-up to the totals of everybody above the newcomer: direct at depth 1, indirect below.
pub fn count_sign_up(tx: &Transaction<'_>, newcomer: AccountId, day: Day) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO account_total (account_id, direct_sign_ups, indirect_sign_ups)
         SELECT ancestor_id, depth = 1, depth > 1 FROM ancestry WHERE descendant_id = :newcomer AND depth > 0
         ON CONFLICT (account_id) DO UPDATE
         SET direct_sign_ups = direct_sign_ups + excluded.direct_sign_ups,
             indirect_sign_ups = indirect_sign_ups + excluded.indirect_sign_ups",
    )?
    .execute(named_params! {":newcomer": newcomer})?;
    tx.prepare_cached(
        "INSERT INTO account_day (account_id, day, direct_sign_ups, indirect_sign_ups)
         SELECT ancestor_id, :day, depth = 1, depth > 1 FROM ancestry WHERE descendant_id = :newcomer AND depth > 0
         ON CONFLICT (account_id, day) DO UPDATE
         SET direct_sign_ups = direct_sign_ups + excluded.direct_sign_ups,
             indirect_sign_ups = indirect_sign_ups + excluded.indirect_sign_ups",
    )?
    .execute(named_params! {":newcomer": newcomer, ":day": day})?;
    Ok(())
}

/// Everybody above an account, nearest first.
pub fn ancestors(conn: &Connection, account: AccountId) -> Result<Vec<AccountId>> {
    let mut found =
        conn.prepare_cached("SELECT ancestor_id FROM ancestry WHERE descendant_id = :account AND depth > 0 ORDER BY depth")?;
    Ok(found.query_map(named_params! {":account": account}, |row| row.get("ancestor_id"))?.collect::<rusqlite::Result<_>>()?)
}

/// Recomputes what [`count_sign_up`] keeps up to date, from the accounts and the closure.
///
/// `day_of` says on which of the shop's days an instant fell.
pub fn rebuild_totals(tx: &Transaction<'_>, day_of: impl Fn(crate::domain::time::Timestamp) -> Day) -> Result<()> {
    tx.execute_batch(
        "DELETE FROM account_day;
         DELETE FROM account_total;
         INSERT INTO account_total (account_id) SELECT id FROM account WHERE role IN ('partner', 'customer');",
    )?;
    let mut newcomers = tx.prepare("SELECT id, created_at FROM account WHERE referrer_id IS NOT NULL ORDER BY id")?;
    let mut rows = newcomers.query([])?;
    while let Some(row) = rows.next()? {
        count_sign_up(tx, row.get("id")?, day_of(row.get("created_at")?))?;
    }
    Ok(())
}
