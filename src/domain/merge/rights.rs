//! The right to the first-order discount of two accounts that become one: the winner's, else the loser's, and none where the other
//! account has used or missed one. An order that holds one keeps what it froze.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::entitlement;
use crate::domain::ids::{AccountId, EntitlementId};
use crate::domain::ledger::merged::Merged;
use crate::error::Result;

/// Whose right to the first-order discount stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// The winner's.
    Winners,
    /// The loser's: the winner never had one.
    Losers,
    /// Neither has one to use.
    None,
    /// One has one to use, and the other has used or missed one: it is missed.
    Missed,
}

/// What stays, and the ones that don't although they could still be used.
pub(super) fn stays(conn: &Connection, winner: AccountId, loser: AccountId) -> Result<(Vec<EntitlementId>, Right)> {
    let open = |of| -> Result<Option<EntitlementId>> { Ok(entitlement::open(conn, of)?.map(|open| open.id)) };
    let (winners, losers) = (open(winner)?, open(loser)?);
    let is_over = is_used_or_missed(conn, winner)? || is_used_or_missed(conn, loser)?;
    Ok(match (winners, losers) {
        (None, None) => (Vec::new(), Right::None),
        (winners, losers) if is_over => (winners.into_iter().chain(losers).collect(), Right::Missed),
        (Some(_), losers) => (losers.into_iter().collect(), Right::Winners),
        (None, Some(_)) => (Vec::new(), Right::Losers),
    })
}

fn is_used_or_missed(conn: &Connection, account: AccountId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM entitlement WHERE account_id = :account AND (used_at IS NOT NULL OR missed_at IS NOT NULL))",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// Every right goes to the winner with the orders that have or had it; what may not be used any more is missed.
pub(super) fn hand_over(tx: &Transaction<'_>, act: &Act, merged: &Merged) -> Result<()> {
    let (over, _) = stays(tx, merged.winner, merged.loser)?;
    for id in over {
        tx.prepare_cached("UPDATE entitlement SET missed_at = :now WHERE id = :id")?
            .execute(named_params! {":now": act.now, ":id": id})?;
    }
    // Their own orders keep their place; the winner's come before them.
    tx.prepare_cached(
        "UPDATE entitlement SET orders_before = orders_before + (SELECT coalesce(max(ordinal), 0) FROM orders
                                                                 WHERE customer_id = :winner AND ordinal IS NOT NULL),
                                account_id = :winner
         WHERE account_id = :loser",
    )?
    .execute(named_params! {":winner": merged.winner, ":loser": merged.loser})?;
    Ok(())
}

/// Once the orders are one person's: what the other account had bought does not use up a right that stays. One that an order has is
/// the order's; should that let it go, all that was bought counts.
pub(super) fn settle(tx: &Transaction<'_>, winner: AccountId) -> Result<()> {
    if let Some(open) = entitlement::open(tx, winner)?.filter(|open| !open.is_reserved) {
        tx.prepare_cached(
            "UPDATE entitlement
             SET orders_before = (SELECT coalesce(max(ordinal), 0) FROM orders WHERE customer_id = :winner AND ordinal IS NOT NULL)
             WHERE id = :id",
        )?
        .execute(named_params! {":winner": winner, ":id": open.id})?;
    }
    Ok(())
}
