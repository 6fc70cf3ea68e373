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
use crate::domain::tax_details::Vat;
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

/// The same where VAT is paid on top: the most of which net and VAT together are a multiple of the unit. The net amount alone need not
/// be one.
pub(super) fn payable_with(vat: Vat, unit: Money, owed: Money) -> Money {
    if vat.rate().bp() == 0 || unit.minor() == 1 || owed <= Money::ZERO {
        return payable(unit, owed);
    }
    let with_vat = |net: Money| net + vat.on(net);
    let is_whole = |net: &Money| payable(unit, with_vat(*net)) == with_vat(*net);
    // Now and then no net amount comes to a whole one with its VAT; the next lower one has some, or the one after that.
    let below = (0..owed.minor()).map(|less| owed - Money::from_minor(less));
    below.take(100_000).find(is_whole).unwrap_or(Money::ZERO)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Rate;
    use crate::domain::tax_details::VatStatus;

    #[test]
    fn what_is_paid_with_its_vat_is_whole() {
        let forint = Money::from_minor(100);
        let net = |bp: i64, owed: i64| {
            let vat = Vat::new(if bp > 0 { VatStatus::Registered } else { VatStatus::None }, Rate::from_bp(bp)).unwrap();
            let net = payable_with(vat, forint, Money::from_minor(owed));
            ((net + vat.on(net)).minor(), net.minor())
        };
        assert_eq!(net(0, 100_150), (100_100, 100_100));
        assert_eq!(net(2700, 100_000), (127_000, 100_000));
        assert_eq!(net(2700, 100_100), (127_100, 100_079));
        assert_eq!(net(2700, 70), (0, 0));
    }
}
