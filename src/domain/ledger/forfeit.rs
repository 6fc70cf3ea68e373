//! What an erased person gives up, and what they owe the shop: both balances come to nothing and stay there.
//!
//! Each amount is given up as it stood: what is in its holding period by an entry that becomes available with it, credit lot by lot. So
//! nothing is left over that could be paid or spent one day, and no page shows a debt that is none. What an order takes back later of
//! what they earned, or gives back of what they spent, is written off in the same moment.

use rusqlite::{Transaction, named_params};

use super::credit;
use super::entry::{Posting, post};
use super::kinds::{BalanceKind, EntryChange, EntryKind};
use super::lots;
use crate::domain::act::Act;
use crate::domain::ids::{AccountId, LotId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// What was given up of each balance; below zero what was owed to the shop and is written off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forfeited {
    pub commission: Money,
    pub credit: Money,
}

/// Brings both balances of an account to nothing, with the reason that somebody typed. No payment of it may wait, and no order of it that
/// is not paid may reserve credit.
pub(in crate::domain) fn forfeit_all(tx: &Transaction<'_>, act: &Act, account: AccountId, reason: &str) -> Result<Forfeited> {
    Ok(Forfeited { commission: commission(tx, act, account, reason)?, credit: credit_lots(tx, act, account, reason)? })
}

/// The same for what a change has left in the balances of somebody who was erased before; nothing for everybody else.
pub(in crate::domain) fn write_off_if_erased(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    let is_erased: bool = tx
        .prepare_cached("SELECT erased_at IS NOT NULL FROM account WHERE id = :account")?
        .query_row(named_params! {":account": account}, |row| row.get(0))?;
    if is_erased {
        forfeit_all(tx, act, account, "")?;
    }
    Ok(())
}

/// By the time at which it becomes available.
fn commission(tx: &Transaction<'_>, act: &Act, account: AccountId, reason: &str) -> Result<Money> {
    let sums: Vec<(Timestamp, Money)> = tx
        .prepare_cached(
            "SELECT max(available_at, :now) AS since, sum(amount_minor) AS amount FROM entry
             WHERE account_id = :account AND balance_kind = 'commission' GROUP BY since HAVING sum(amount_minor) <> 0 ORDER BY since",
        )?
        .query_map(named_params! {":account": account, ":now": act.now}, |row| Ok((row.get("since")?, row.get("amount")?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (since, amount) in &sums {
        give_up(tx, act, account, BalanceKind::Commission, (*amount, *since, None), reason)?;
    }
    Ok(sums.into_iter().map(|(_, amount)| amount).sum())
}

/// By the lot. What no lot has covered is owed, and comes in as a lot that pays it at once.
fn credit_lots(tx: &Transaction<'_>, act: &Act, account: AccountId, reason: &str) -> Result<Money> {
    credit::advance(tx, act, account)?;
    let mut given_up = Money::ZERO;
    for lot in lots::lots_left(tx, account)? {
        let since = lot.available_at.max(act.now);
        give_up(tx, act, account, BalanceKind::Credit, (lot.left, since, Some(lot.id)), reason)?;
        given_up += lot.left;
    }
    let owed: Money = lots::debts(tx, account)?.into_iter().map(|(_, amount)| amount).sum();
    if !owed.is_zero() {
        give_up(tx, act, account, BalanceKind::Credit, (-owed, act.now, None), reason)?;
        lots::pay_debts(tx, act.now, account)?;
    }
    Ok(given_up - owed)
}

fn give_up(
    tx: &Transaction<'_>,
    act: &Act,
    account: AccountId,
    balance_kind: BalanceKind,
    (amount, since, lot): (Money, Timestamp, Option<LotId>),
    reason: &str,
) -> Result<()> {
    let posting = Posting {
        lot,
        reason: reason.to_string(),
        by: act.account(),
        ..Posting::new(account, balance_kind, EntryKind::Forfeit, EntryChange::Placed, -amount, since)
    };
    post(tx, act, &posting).map(drop)
}
