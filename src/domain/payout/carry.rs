//! What a payment can't pay is carried: PayPal pays some currencies in whole units only.
//!
//! Promise: nothing is lost. The rest leaves the payment by an entry with a minus and is owed again by one with a plus, so that a
//! payment stays the sum of its entries, also when it fails.

use rusqlite::{Connection, Transaction};

use crate::domain::act::Act;
use crate::domain::ids::{AccountId, EntryId, LineId};
use crate::domain::ledger::{self, BalanceKind, EntryChange, EntryKind, Posting};
use crate::domain::money::{Currency, Money};
use crate::domain::payee::{PayoutMethod, paypal};
use crate::error::Result;

/// The smallest amount that is paid this way, of which every payment is a multiple.
pub(super) fn unit_of(method: PayoutMethod, currency: Currency) -> Money {
    if method == PayoutMethod::PayPal { paypal::unit(currency) } else { Money::from_minor(1) }
}

/// The same in the shop's currency.
pub(super) fn unit(conn: &Connection, method: PayoutMethod) -> Result<Money> {
    let currency = conn.prepare_cached("SELECT currency FROM shop")?.query_row([], |row| row.get(0))?;
    Ok(unit_of(method, currency))
}

/// What can be paid of an amount: the most that is a multiple of the unit.
pub(super) fn payable(unit: Money, owed: Money) -> Money {
    Money::from_minor(owed.minor() - owed.minor().rem_euclid(unit.minor()))
}

/// Carries the rest of a payment, and answers the entry that the payment takes for it.
pub(super) fn carry(tx: &Transaction<'_>, act: &Act, account: AccountId, line: LineId, rest: Money) -> Result<EntryId> {
    let half = |amount| Posting {
        line: Some(line),
        ..Posting::new(account, BalanceKind::Commission, EntryKind::Carry, EntryChange::Placed, amount, act.now)
    };
    let taken = ledger::post(tx, act, &half(-rest))?;
    ledger::post(tx, act, &half(rest))?;
    Ok(taken)
}
