//! The closure table: for every account, everybody above it.
//!
//! The key starts with the descendant, so that a newcomer's rows are written side by side; the other direction is served by the
//! derived totals and by `account.referrer_id`, a level at a time. `performance.md` of the design says what that saves.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::ids::AccountId;
use crate::error::Result;

/// Places a newcomer in the tree: below `referrer`, or at a root of their own.
pub fn attach(tx: &Transaction<'_>, newcomer: AccountId, referrer: Option<AccountId>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO account_total (account_id, is_partner) SELECT id, role = 'partner' FROM account WHERE id = :newcomer",
    )?
    .execute(named_params! {":newcomer": newcomer})?;
    close(tx, newcomer, referrer)
}

/// Writes a newcomer's rows of the closure alone, for a file whose totals are computed at the end.
pub(crate) fn close(tx: &Transaction<'_>, newcomer: AccountId, referrer: Option<AccountId>) -> Result<()> {
    tx.prepare_cached("INSERT INTO ancestry (descendant_id, depth, ancestor_id) VALUES (:newcomer, 0, :newcomer)")?
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

/// Whether `upper` is `lower` or stands above it.
pub fn is_above(conn: &Connection, upper: AccountId, lower: AccountId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM ancestry WHERE descendant_id = :lower AND ancestor_id = :upper)")?
        .query_row(named_params! {":lower": lower, ":upper": upper}, |row| row.get(0))?)
}

/// How far `upper` stands above `lower`; `None` where it does not. However long the line is, this looks at three rows: the length of a
/// line is its last row, and says on which row of it somebody would have to stand.
pub fn steps_above(conn: &Connection, upper: AccountId, lower: AccountId) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached(
            "SELECT depth FROM ancestry
             WHERE descendant_id = :lower AND ancestor_id = :upper AND depth > 0
               AND depth = (SELECT max(depth) FROM ancestry WHERE descendant_id = :lower)
                           - (SELECT max(depth) FROM ancestry WHERE descendant_id = :upper)",
        )?
        .query_row(named_params! {":lower": lower, ":upper": upper}, |row| row.get(0))
        .optional()?)
}

/// Rewrites the closure of a whole branch whose top has another referrer now: every row that led above the top goes, and the new
/// referrer's rows come, shifted. The caller has made sure that nothing circles.
pub fn graft(tx: &Transaction<'_>, top: AccountId, referrer: Option<AccountId>) -> Result<()> {
    regraft(tx, "SELECT :top, 0", top, referrer)
}

/// The same for everybody whom an account referred, with all below them: their referrer is another one now, or will be.
pub fn graft_people(tx: &Transaction<'_>, of: AccountId, referrer: Option<AccountId>) -> Result<()> {
    regraft(tx, "SELECT id, 0 FROM account WHERE referrer_id = :top", of, referrer)
}

/// Takes an account whom nobody stands below out of the tree.
pub fn detach(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.prepare_cached("DELETE FROM ancestry WHERE descendant_id = :account")?.execute(named_params! {":account": account})?;
    Ok(())
}

fn regraft(tx: &Transaction<'_>, tops: &str, top: AccountId, referrer: Option<AccountId>) -> Result<()> {
    tx.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS branch (id INTEGER PRIMARY KEY, depth INTEGER NOT NULL);
         DELETE FROM temp.branch;",
    )?;
    tx.prepare(&format!(
        "INSERT INTO temp.branch
         WITH RECURSIVE below (id, depth) AS (
             {tops}
             UNION ALL
             SELECT account.id, below.depth + 1 FROM below JOIN account ON account.referrer_id = below.id
         )
         SELECT id, depth FROM below"
    ))?
    .execute(named_params! {":top": top})?;
    tx.prepare(
        "DELETE FROM ancestry WHERE (descendant_id, depth) IN (
             SELECT ancestry.descendant_id, ancestry.depth FROM temp.branch CROSS JOIN ancestry
             ON ancestry.descendant_id = branch.id AND ancestry.depth > branch.depth)",
    )?
    .execute([])?;
    tx.prepare(
        "INSERT INTO ancestry (descendant_id, depth, ancestor_id)
         SELECT branch.id, branch.depth + 1 + above.depth, above.ancestor_id
         FROM temp.branch CROSS JOIN ancestry AS above ON above.descendant_id = :referrer",
    )?
    .execute(named_params! {":referrer": referrer})?;
    tx.execute_batch("DELETE FROM temp.branch")?;
    Ok(())
}
