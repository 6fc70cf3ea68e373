//! Who confirms that somebody's store credit is spent, where staff spend more of it than the shop lets them by themselves.

use rusqlite::Transaction;

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::model::Confirmation;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop;
use crate::domain::till_code;
use crate::error::Result;

/// Refuses an order with more of the buyer's credit than staff may spend unconfirmed, and notes who has confirmed it and how. Whoever owns
/// the credit needs nobody, and an admin answers for themselves.
pub(super) fn confirm(
    tx: &Transaction<'_>,
    act: &Act,
    (order, buyer): (OrderId, AccountId),
    credit: Money,
    shown: Option<&str>,
) -> Result<()> {
    let Some(most) = shop::credit_unshown(tx)?.filter(|most| credit > *most) else { return Ok(()) };
    let Some(by) = act.account().filter(|by| *by != buyer) else { return Ok(()) };
    let how = match shown {
        Some(shown) if till_code::fits(tx, buyer, shown, act.now)? => Confirmation::TillCode,
        _ if account::find(tx, by)?.role == Role::Admin => Confirmation::Admin,
        Some(_) => return Err(Refusal::TillCodeWrong.into()),
        None => return Err(Refusal::CreditUnshown { most }.into()),
    };
    event::record(tx, act, &Event::RedemptionConfirmed { order, credit, how })
}
