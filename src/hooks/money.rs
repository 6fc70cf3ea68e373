//! Amounts as vendors write them, as whole minor units of the currency that they name.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::delivery::Garbled;
use super::json::Doc;
use crate::domain::money::{Currency, Money};
pub(super) use crate::domain::order::told::discount_without_tax;
use crate::domain::order::told::{ToldAmounts, ToldCoupon};

/// Ten times what one order may come to, so that sums of a few still fit.
const MOST_MINOR: i64 = 10 * Money::MOST.minor();

/// The currency that stands under a name.
pub(super) fn currency(doc: &Doc<'_>, name: &str) -> Result<Currency, Garbled> {
    Currency::parse(&doc.need(name)?).map_err(|_| doc.malformed(name))
}

/// An amount of whole units, `54.00`, rounded to the minor unit.
pub(super) fn major(amount: Decimal, currency: Currency) -> Result<Money, Garbled> {
    scaled(amount, currency.decimals())
}

/// An amount that a vendor counts in its own smallest unit, of so many decimals.
pub(super) fn minor(doc: &Doc<'_>, name: &str, decimals: u32, currency: Currency) -> Result<Money, Garbled> {
    let amount = doc.amount(name)?;
    if !amount.fract().is_zero() {
        return Err(doc.malformed(name));
    }
    let unit = Decimal::new(1, decimals);
    let whole = amount.checked_mul(unit).ok_or_else(|| doc.malformed(name))?;
    scaled(whole, currency.decimals()).map_err(|_| doc.malformed(name))
}

fn scaled(amount: Decimal, decimals: u32) -> Result<Money, Garbled> {
    let large = || Garbled::Malformed("amount".to_owned());
    let minor = amount.checked_mul(Decimal::from(10_i64.pow(decimals))).ok_or_else(large)?;
    let minor = minor.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().ok_or_else(large)?;
    if minor.abs() > MOST_MINOR { Err(large()) } else { Ok(Money::from_minor(minor)) }
}

/// A coupon that took so much off the goods: its tax is at the order's own rates.
pub(super) fn coupon(code: String, off: Money, includes_tax: bool, amounts: &ToldAmounts) -> ToldCoupon {
    let (value, tax) = (amounts.value().max(Money::ZERO), amounts.tax.max(Money::ZERO));
    let off = off.max(Money::ZERO);
    if includes_tax {
        let net = discount_without_tax(off, value, value + tax);
        return ToldCoupon { code, value: net, tax: off - net };
    }
    ToldCoupon { code, value: off, tax: tax.part(off, value) }
}
