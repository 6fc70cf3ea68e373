//! Who confirms that somebody's store credit is spent, where staff spend more of it than the shop lets them by themselves.

use rusqlite::Transaction;

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::order::model::Confirmation;
use crate::domain::pin::{self, PinHash, Tried};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop;
use crate::domain::till_code;
use crate::error::Result;

/// What was shown or typed at the counter.
#[derive(Clone)]
pub enum Shown {
    Nothing,
    /// The code on the buyer's telephone.
    Code(String),
    /// The buyer's PIN, as it is kept; `None` where it cannot be told.
    Pin(Option<PinHash>),
    /// The PIN of whoever takes the order. It counts where the shop lets staff answer for it.
    StaffPin(Option<PinHash>),
}

/// How it is confirmed that so much of the buyer's credit is spent; `None` where nobody has to. Whoever owns the credit needs nobody, and
/// an admin answers for themselves. A refusal is an answer here and no error: that a PIN was wrong has to stay written.
pub(super) fn confirmed(
    tx: &Transaction<'_>,
    act: &Act,
    buyer: AccountId,
    credit: Money,
    shown: &Shown,
) -> Result<std::result::Result<Option<Confirmation>, Refusal>> {
    let Some(most) = shop::credit_unshown(tx)?.filter(|most| credit > *most) else { return Ok(Ok(None)) };
    let Some(by) = act.account().filter(|by| *by != buyer) else { return Ok(Ok(None)) };
    let refused = match shown {
        Shown::Code(code) if till_code::fits(tx, buyer, code, act.now)? => return Ok(Ok(Some(Confirmation::TillCode))),
        Shown::Code(_) => Refusal::TillCodeWrong,
        Shown::Nothing => Refusal::CreditUnshown { most },
        Shown::Pin(hash) => match pin::tried(tx, act, buyer, *hash)? {
            Tried::Right => return Ok(Ok(Some(Confirmation::Pin))),
            Tried::Wrong => Refusal::PinWrong,
            Tried::Locked(until) => Refusal::PinLocked { minutes: until.minutes_from(act.now) },
        },
        Shown::StaffPin(hash) if shop::staff_confirm(tx)? => match pin::tried(tx, act, by, *hash)? {
            Tried::Right => return Ok(Ok(Some(Confirmation::StaffPin))),
            Tried::Wrong => Refusal::OwnPinWrong,
            Tried::Locked(until) => Refusal::OwnPinLocked { minutes: until.minutes_from(act.now) },
        },
        Shown::StaffPin(_) => Refusal::CreditUnshown { most },
    };
    let is_admin = account::find(tx, by)?.role == Role::Admin;
    Ok(if is_admin { Ok(Some(Confirmation::Admin)) } else { Err(refused) })
}
