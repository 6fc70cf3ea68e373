//! An order as another system tells it: a web shop, a till, a file. It is never priced again: what it came to there is kept, and what that
//! means for whoever brought its buyer.
//!
//! Promise: what is told twice counts once, and the order in which it is told makes no difference: a later word of the source is not
//! undone by an earlier one, and what was given back stays given back.

mod coupons;
mod priced;
pub mod record;

use serde::{Deserialize, Serialize};

use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

/// An order as its source knows it at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldOrder {
    /// Its number at the source: the same one again is the same order.
    pub external_id: String,
    /// What orders what the source tells of one order: its own clock in milliseconds, or its counter. `None`: the newest word is right.
    pub version: Option<i64>,
    /// ISO 4217, in capitals.
    pub currency: String,
    pub buyer: ToldBuyer,
    #[serde(with = "ms")]
    pub placed_at: Timestamp,
    /// When it was paid there, and how the source calls that.
    pub paid: Option<ToldPayment>,
    /// It is off. Where it had been paid, everything was given back.
    pub is_cancelled: bool,
    pub amounts: ToldAmounts,
    /// Nothing where the source names no lines.
    pub lines: Vec<ToldLine>,
    /// The coupons that it carries, ours and others.
    pub coupons: Vec<ToldCoupon>,
    /// All that was given back of it so far, with tax, where the source tells the sum.
    #[serde(with = "minor")]
    pub refunded: Money,
    /// What was given back one by one, where the source names each.
    pub refunds: Vec<ToldRefund>,
}

/// Who bought, as far as the source says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldBuyer {
    /// Their number at the source; `None` for a guest.
    pub external_id: Option<String>,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The referral code that came with the order.
    pub referral_code: Option<String>,
}

/// That it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldPayment {
    #[serde(with = "ms")]
    pub at: Timestamp,
    /// Such as a payment's number there.
    pub reference: String,
}

/// What it came to. items − discount = value, without tax; value + tax + shipping + tip = total.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldAmounts {
    /// The goods before any discount, without tax.
    #[serde(with = "minor")]
    pub items: Money,
    /// What was taken off them, without tax.
    #[serde(with = "minor")]
    pub discount: Money,
    /// On the goods.
    #[serde(with = "minor")]
    pub tax: Money,
    /// With the tax in it, which is so much.
    #[serde(with = "minor")]
    pub shipping: Money,
    #[serde(with = "minor")]
    pub shipping_tax: Money,
    #[serde(with = "minor")]
    pub tip: Money,
    #[serde(with = "minor")]
    pub total: Money,
}

impl ToldAmounts {
    /// The goods after discounts, without tax.
    pub fn value(&self) -> Money {
        self.items - self.discount
    }
}

/// A discount as it was taken from prices with tax, without the tax: its share is that of what is left, which is `gross` with the tax and
/// `net` without.
pub fn discount_without_tax(discount: Money, net: Money, gross: Money) -> Money {
    let is_sound = discount >= Money::ZERO && net >= Money::ZERO && gross > Money::ZERO && net <= gross;
    if is_sound { discount.part(net, gross) } else { discount }
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldLine {
    /// Its number at the source, by which refunds and later words name it.
    pub external_id: Option<String>,
    pub name: String,
    pub sku: Option<String>,
    pub quantity: u32,
    /// Of all of it, after discounts, without tax; and the tax.
    #[serde(with = "minor")]
    pub value: Money,
    #[serde(with = "minor")]
    pub tax: Money,
}

/// A coupon that it carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldCoupon {
    pub code: String,
    /// What it took off the goods, without tax; and the tax that went with it.
    #[serde(with = "minor")]
    pub value: Money,
    #[serde(with = "minor")]
    pub tax: Money,
}

/// One refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldRefund {
    /// Its number at the source: the same one again is the same refund.
    pub external_id: String,
    #[serde(with = "ms")]
    pub at: Timestamp,
    /// With tax.
    #[serde(with = "minor")]
    pub amount: Money,
    /// What came back, where the source says so: how many of which line.
    pub lines: Vec<(String, u32)>,
}

impl ToldOrder {
    /// Refuses what no order can be: an amount below zero, a sum that is off by more than a cent a line, another currency.
    pub fn check(&self, currency: &str) -> Result<(), Refusal> {
        if self.currency != currency {
            return Err(Refusal::ToldCurrency { told: self.currency.clone() });
        }
        let ToldAmounts { items, discount, tax, shipping, shipping_tax, tip, total } = self.amounts;
        let parts = [items, discount, tax, shipping, shipping_tax, tip, total, self.refunded, self.amounts.value()];
        let refunds = self.refunds.iter().map(|refund| refund.amount);
        let lines = self.lines.iter().flat_map(|line| [line.value, line.tax]);
        let coupons = self.coupons.iter().flat_map(|coupon| [coupon.value, coupon.tax]);
        let mut all = parts.into_iter().chain(refunds).chain(lines).chain(coupons);
        if all.any(|amount| !(Money::ZERO..=Money::MOST).contains(&amount)) || shipping_tax > shipping {
            return Err(Refusal::ToldAmount);
        }
        if self.external_id.is_empty() || self.external_id.chars().count() > 120 {
            return Err(Refusal::ToldNumber);
        }
        let off = self.difference();
        let tolerance = Money::from_minor(i64::try_from(self.lines.len().max(1)).unwrap_or(i64::MAX));
        if off > tolerance || -off > tolerance || tax + off < Money::ZERO {
            return Err(Refusal::ToldSum { off });
        }
        Ok(())
    }

    /// By how much the total is more than its parts. It goes to the tax.
    pub fn difference(&self) -> Money {
        let ToldAmounts { tax, shipping, tip, total, .. } = self.amounts;
        total - (self.amounts.value() + tax + shipping + tip)
    }
}

/// Amounts in whole minor units, while an order waits for its buyer.
mod minor {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::domain::money::Money;

    pub(super) fn serialize<S: Serializer>(amount: &Money, serializer: S) -> Result<S::Ok, S::Error> {
        amount.minor().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        i64::deserialize(deserializer).map(Money::from_minor)
    }
}

/// Instants in milliseconds, likewise.
mod ms {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::domain::time::Timestamp;

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        at.as_ms().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        i64::deserialize(deserializer).map(Timestamp::from_ms)
    }
}
