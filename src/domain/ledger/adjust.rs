//! Corrections of a balance by hand, and the balance that somebody brought along.

use rusqlite::Transaction;

use super::balance::{Balance, balance};
use super::credit;
use super::entry::{Posting, newest_entry, post};
use super::kinds::{BalanceKind, EntryChange, EntryKind};
use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

/// Corrects somebody's balance by an entry of its own, with a reason. Counts at once, and may take a balance below zero.
pub fn adjust(
    tx: &Transaction<'_>,
    act: &Act,
    of: AccountId,
    balance_kind: BalanceKind,
    amount: Money,
    reason: &str,
) -> Result<EntryId> {
    let account = account::find(tx, of)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    account.expect_not_erased()?;
    if amount.is_zero() {
        return Err(Refusal::AmountMissing.into());
    }
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if balance_kind == BalanceKind::Credit {
        credit::advance(tx, act, of)?;
    }
    let posting = Posting {
        reason: reason.to_string(),
        by: Some(act.person()?),
        ..Posting::new(of, balance_kind, EntryKind::Adjustment, EntryChange::Typed, amount, act.now)
    };
    let entry = post(tx, act, &posting)?;
    event::record(tx, act, &Event::BalanceAdjusted { account: of, entry, balance: balance_kind, amount })?;
    Ok(entry)
}

/// A correction as somebody decides on it who looks at a statement.
#[derive(Debug, Clone)]
pub struct Adjustment {
    pub account: AccountId,
    /// `None` is the balance that the account is paid in.
    pub balance_kind: Option<BalanceKind>,
    pub amount: Money,
    pub reason: String,
    /// The account's newest entry as the page had it.
    pub seen: Option<EntryId>,
}

/// What a correction came to: the balance that it counts in, as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adjusted {
    pub balance_kind: BalanceKind,
    pub balance: Balance,
}

/// Corrects somebody's balance as [`adjust`] does, unless anything was posted since it was looked at: the same correction that is
/// sent twice counts once.
pub fn adjust_as_seen(tx: &Transaction<'_>, act: &Act, adjustment: &Adjustment) -> Result<Adjusted> {
    let of = adjustment.account;
    let role = account::find(tx, of)?.role;
    let balance_kind = adjustment.balance_kind.unwrap_or(BalanceKind::of(role, None));
    if newest_entry(tx, of)? != adjustment.seen {
        return Err(Refusal::BalanceMoved.into());
    }
    adjust(tx, act, of, balance_kind, adjustment.amount, &adjustment.reason)?;
    Ok(Adjusted { balance_kind, balance: balance(tx, of, balance_kind, act.now)? })
}

/// Posts the balance that somebody brought along from another system.
pub(in crate::domain) fn open(
    tx: &Transaction<'_>,
    act: &Act,
    of: AccountId,
    balance_kind: BalanceKind,
    amount: Money,
) -> Result<EntryId> {
    let posting = Posting {
        by: act.account(),
        ..Posting::new(of, balance_kind, EntryKind::Adjustment, EntryChange::Opening, amount, act.now)
    };
    let entry = post(tx, act, &posting)?;
    event::record(tx, act, &Event::BalanceAdjusted { account: of, entry, balance: balance_kind, amount })?;
    Ok(entry)
}
