//! What one account has becomes another's, because they are one person's.
//!
//! Promise: nothing is lost, and nothing is available sooner or for longer than it was. Each part of an earning, each lot of credit and
//! each debt leaves the one account by an entry and comes to the other by its twin, with the same day from which it is available; the
//! lots themselves go along with what was taken of them, so that whatever comes back of it later comes to the right one. What was paid
//! out stays where it was paid.

use rusqlite::{OptionalExtension, Row, Transaction, named_params};

use super::entry::{Posting, post};
use super::kinds::{BalanceKind, EntryChange, EntryKind};
use crate::domain::act::Act;
use crate::domain::ids::{AccountId, EntryId, MergeId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// A merge, as far as money is concerned.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Merged {
    pub(in crate::domain) id: MergeId,
    pub(in crate::domain) loser: AccountId,
    pub(in crate::domain) winner: AccountId,
}

/// What goes over at once.
struct Portion {
    /// The part of an earning, or whatever else brought it; `None` for what has no day of its own.
    of: Option<EntryId>,
    amount: Money,
    available_at: Timestamp,
}

impl Portion {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Portion> {
        Ok(Portion { of: row.get("of")?, amount: row.get("amount")?, available_at: row.get("available_at")? })
    }
}

/// Everything that the loser has, in both balances. What is due on either side has happened, and the loser points at the winner.
pub(in crate::domain) fn hand_over(tx: &Transaction<'_>, act: &Act, merged: &Merged) -> Result<()> {
    hand_over_commission(tx, act, merged)?;
    hand_over_credit(tx, act, merged)
}

/// A payment came back to an account that was merged into another since: it is the other's money. Nothing happens to any other account.
pub(in crate::domain) fn follow(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    let merged = tx
        .prepare_cached(
            "SELECT account_merge.id, account.merged_into_id FROM account JOIN account_merge ON account_merge.loser_id = account.id
             WHERE account.id = :account",
        )?
        .query_row(named_params! {":account": account}, |row| {
            Ok(Merged { id: row.get("id")?, loser: account, winner: row.get("merged_into_id")? })
        })
        .optional()?;
    match merged {
        Some(merged) => hand_over_commission(tx, act, &merged),
        None => Ok(()),
    }
}

/// By part what no payment has; and in one sum what the shop typed, carried or turned into credit, all of which is available.
fn hand_over_commission(tx: &Transaction<'_>, act: &Act, merged: &Merged) -> Result<()> {
    let open: Vec<Portion> = tx
        .prepare_cached(
            "SELECT iif(part.kind = 'commission', part.id, NULL) AS of, iif(part.kind = 'commission', part.available_at, :now) AS available_at,
                    sum(entry.amount_minor) AS amount
             FROM entry JOIN entry AS part ON part.id = coalesce(entry.adjusts_id, entry.id)
             WHERE entry.account_id = :loser AND entry.balance_kind = 'commission' AND entry.kind <> 'payout'
               AND NOT EXISTS (SELECT 1 FROM payout_entry AS taken WHERE taken.entry_id = entry.id AND taken.released_at IS NULL)
             GROUP BY 1 HAVING sum(entry.amount_minor) <> 0 ORDER BY 1",
        )?
        .query_map(named_params! {":loser": merged.loser, ":now": act.now}, Portion::from_row)?
        .collect::<rusqlite::Result<_>>()?;
    for portion in open {
        post_pair(tx, act, merged, BalanceKind::Commission, &portion)?;
    }
    Ok(())
}

/// By lot what is left or reserved, by debt what is owed.
fn hand_over_credit(tx: &Transaction<'_>, act: &Act, merged: &Merged) -> Result<()> {
    let portions: Vec<Portion> = tx
        .prepare_cached(
            "SELECT origin_id AS of, available_at,
                    left_minor + coalesce((SELECT sum(taken.amount_minor - taken.renewed_minor)
                                           FROM credit_use AS taken JOIN orders ON orders.id = taken.order_id
                                           WHERE taken.lot_id = credit_lot.id AND orders.paid_at IS NULL AND orders.cancelled_at IS NULL), 0)
                        AS amount
             FROM credit_lot WHERE account_id = :loser AND amount <> 0
             UNION ALL
             SELECT coalesce(entry.adjusts_id, entry.id), :now, -owed.left_minor
             FROM credit_debt AS owed JOIN entry ON entry.id = owed.entry_id WHERE owed.account_id = :loser",
        )?
        .query_map(named_params! {":loser": merged.loser, ":now": act.now}, Portion::from_row)?
        .collect::<rusqlite::Result<_>>()?;
    for portion in portions {
        post_pair(tx, act, merged, BalanceKind::Credit, &portion)?;
    }
    let both = named_params! {":winner": merged.winner, ":loser": merged.loser};
    tx.prepare_cached("UPDATE credit_lot SET account_id = :winner WHERE account_id = :loser")?.execute(both)?;
    tx.prepare_cached("UPDATE credit_debt SET account_id = :winner WHERE account_id = :loser")?.execute(both)?;
    Ok(())
}

fn post_pair(tx: &Transaction<'_>, act: &Act, merged: &Merged, balance_kind: BalanceKind, portion: &Portion) -> Result<()> {
    // Whatever day is told of what brings this about: it goes over now.
    let act = &act.clone().happened(act.now);
    for (account, amount) in [(merged.loser, -portion.amount), (merged.winner, portion.amount)] {
        let (kind, change) = (EntryKind::Merge, EntryChange::Placed);
        let posting = Posting {
            adjusts: portion.of,
            merge: Some(merged.id),
            by: act.account(),
            ..Posting::new(account, balance_kind, kind, change, amount, portion.available_at)
        };
        post(tx, act, &posting)?;
    }
    Ok(())
}
