//! Commission that its owner takes as store credit.

use rusqlite::Transaction;

use super::balance::balance;
use super::credit;
use super::entry::{Posting, post};
use super::kinds::{BalanceKind, EntryChange, EntryKind};
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::suspension;
use crate::error::Result;

/// Turns all of somebody's own available commission into store credit that never expires, one for one. Refused unless that is the amount
/// that was seen.
pub fn convert(tx: &Transaction<'_>, act: &Act, seen: Money) -> Result<Money> {
    let account = act.person()?;
    if suspension::since(tx, account)?.is_some() {
        return Err(Refusal::AccountSuspended.into());
    }
    let amount = balance(tx, account, BalanceKind::Commission, act.now)?.available();
    if amount.is_zero() || amount != seen {
        return Err(Refusal::OwedChanged.into());
    }
    credit::advance(tx, act, account)?;
    for (balance_kind, amount) in [(BalanceKind::Commission, -amount), (BalanceKind::Credit, amount)] {
        let (kind, change) = (EntryKind::Conversion, EntryChange::Placed);
        let posting = Posting { by: Some(account), ..Posting::new(account, balance_kind, kind, change, amount, act.now) };
        post(tx, act, &posting)?;
    }
    event::record(tx, act, &Event::CommissionConverted { account, amount })?;
    Ok(amount)
}
