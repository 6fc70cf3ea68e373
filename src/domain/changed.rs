//! When an order or an account last changed, for programs that ask what is new: noted with the event that changed it, beside the row
//! itself, which has it from its birth.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::{AccountId, EntryId, OrderId};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// An order changed.
pub(super) fn order(tx: &Transaction<'_>, id: OrderId, now: Timestamp) -> Result<()> {
    tx.prepare_cached("UPDATE order_changed SET at = max(at, :now) WHERE order_id = :id")?
        .execute(named_params! {":now": now, ":id": id})?;
    Ok(())
}

/// The order changed that this was earned on.
pub(super) fn order_of_entry(tx: &Transaction<'_>, entry: EntryId, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE order_changed SET at = max(at, :now) WHERE order_id = (SELECT order_id FROM entry WHERE id = :entry)",
    )?
    .execute(named_params! {":now": now, ":entry": entry})?;
    Ok(())
}

/// Every order of somebody changed, and every order that they earned on: they are called otherwise, or are somebody else.
pub(super) fn orders_of(tx: &Transaction<'_>, account: AccountId, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE order_changed SET at = max(at, :now)
         WHERE order_id IN (SELECT id FROM orders WHERE customer_id = :account
                            UNION ALL SELECT order_id FROM entry WHERE account_id = :account AND kind IN ('commission', 'reward'))",
    )?
    .execute(named_params! {":now": now, ":account": account})?;
    Ok(())
}

/// An account changed.
pub(super) fn account(tx: &Transaction<'_>, id: AccountId, now: Timestamp) -> Result<()> {
    tx.prepare_cached("UPDATE account_changed SET at = max(at, :now) WHERE account_id = :id")?
        .execute(named_params! {":now": now, ":id": id})?;
    Ok(())
}

/// Everybody changed whom this one referred.
pub(super) fn referred_by(tx: &Transaction<'_>, referrer: AccountId, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE account_changed SET at = max(at, :now) WHERE account_id IN (SELECT id FROM account WHERE referrer_id = :referrer)",
    )?
    .execute(named_params! {":now": now, ":referrer": referrer})?;
    Ok(())
}

/// When an order last changed.
pub fn of_order(conn: &Connection, id: OrderId) -> Result<Timestamp> {
    let mut found = conn.prepare_cached("SELECT at FROM order_changed WHERE order_id = :id")?;
    Ok(found.query_row(named_params! {":id": id}, |row| row.get(0))?)
}

/// When an account last changed.
pub fn of_account(conn: &Connection, id: AccountId) -> Result<Timestamp> {
    let mut found = conn.prepare_cached("SELECT at FROM account_changed WHERE account_id = :id")?;
    Ok(found.query_row(named_params! {":id": id}, |row| row.get(0))?)
}
