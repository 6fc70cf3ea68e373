//! What programs send to change an order: what comes back of it, and what is corrected in it.

use serde::Deserialize;
use utoipa::ToSchema;

use super::placing::{MOST_NOTE, NewItem, external_id};
use super::{amount, instant};
use crate::api::caller::Caller;
use crate::api::problem::{Problem, Reading};
use crate::domain::contact;
use crate::domain::ids::{ItemId, ProductId};
use crate::domain::money::Money;
use crate::domain::order::told::ToldRefund;
use crate::domain::order::{Back, Cart, Correction, Item, Kept, Order, Parts, Refunding, Seen, Thing};
use crate::domain::price::MOST_QUANTITY;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

const MOST_REASON: usize = 200;

/// What is given back: lines, or a plain amount, or all that is left; and shipping and tip beside either of the first two. Of an order that
/// another system has priced: an `amount` with the refund's `external_id`, or `refunded`, or all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RefundBody {
    /// Its number where it was made: the same again is the same refund.
    external_id: Option<String>,
    /// So many of these lines come back.
    #[serde(default)]
    items: Vec<RefundItem>,
    /// For goods that stay, with their tax; of an order that another system has priced, for whatever it was.
    amount: Option<String>,
    /// Of an order that another system has priced: all that was given back of it so far, with tax. Less than what is known changes nothing.
    refunded: Option<String>,
    /// All that is left.
    #[serde(default)]
    full: bool,
    shipping: Option<String>,
    tip: Option<String>,
    reason: Option<String>,
    /// When it was given back; now where it is left out.
    refunded_at: Option<String>,
}

/// A line that comes back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RefundItem {
    line: i64,
    quantity: u32,
}

/// A refund as it was read; its lines are found in the order.
pub(in crate::api) struct RefundRead {
    lines: Vec<(i64, u32)>,
    parts: Parts,
    is_full: bool,
    reason: String,
    external_id: Option<String>,
    refunded: Option<Money>,
    has_parts: bool,
    pub(in crate::api) at: Timestamp,
}

impl RefundBody {
    pub(in crate::api) fn read(&self, caller: &Caller, now: Timestamp) -> Result<RefundRead, Problem> {
        let mut reading = Reading::default();
        let currency = caller.shop.currency;
        let mut sum = |name: &str, text: &Option<String>| reading.maybe(name, text.as_deref().map(|text| amount(currency, text)));
        let (goodwill, shipping, tip) = (sum("/amount", &self.amount), sum("/shipping", &self.shipping), sum("/tip", &self.tip));
        let refunded = sum("/refunded", &self.refunded);
        let reason = reading.take("/reason", contact::line(self.reason.as_deref().unwrap_or_default(), MOST_REASON));
        let external_id = reading.maybe("/external_id", self.external_id.as_deref().map(external_id));
        let at = reading.maybe("/refunded_at", self.refunded_at.as_deref().map(|text| instant(&caller.shop.zone, text)));
        let has_parts = !self.items.is_empty() || self.shipping.is_some() || self.tip.is_some();
        if self.full && (has_parts || self.amount.is_some() || self.refunded.is_some()) {
            reading.take::<()>("/full", Err(Refusal::LinesOrGoodwill));
        }
        let read = || {
            let parts = Parts {
                lines: Vec::new(),
                goodwill: goodwill?.unwrap_or(Money::ZERO),
                shipping: shipping?.unwrap_or(Money::ZERO),
                tip: tip?.unwrap_or(Money::ZERO),
            };
            Some(RefundRead {
                lines: self.items.iter().map(|item| (item.line, item.quantity)).collect(),
                parts,
                is_full: self.full,
                reason: reason?,
                external_id: external_id?,
                refunded: refunded?,
                has_parts,
                at: at?.unwrap_or(now),
            })
        };
        let read = read();
        reading.done(read)
    }
}

impl RefundRead {
    /// The refund of an order that another system has priced: the sum of all so far, where that is said, and the refund by its number.
    pub(in crate::api) fn of_told(self, order: &Order) -> crate::error::Result<(Money, Vec<ToldRefund>)> {
        if self.has_parts || !self.reason.is_empty() {
            return Err(Refusal::ToldRefundPlain.into());
        }
        let so_far = if self.is_full { order.amounts.total } else { self.refunded.unwrap_or(Money::ZERO) };
        let amount = self.parts.goodwill;
        let refund = match self.external_id {
            _ if amount.is_zero() => None,
            Some(external_id) => Some(ToldRefund { external_id, at: self.at, amount, lines: Vec::new() }),
            None => return Err(Refusal::ToldRefundUnnumbered.into()),
        };
        if refund.is_none() && so_far.is_zero() {
            return Err(Refusal::AmountMissing.into());
        }
        Ok((so_far, refund.into_iter().collect()))
    }

    /// The refund of an order that was priced here. A line that it does not have is refused.
    pub(in crate::api) fn of(self, order: &Order, items: &[Item]) -> crate::error::Result<Refunding> {
        if self.refunded.is_some() {
            return Err(Refusal::ToldOnly.into());
        }
        let found = |(line, quantity): &(i64, u32)| -> crate::error::Result<(ItemId, u32)> {
            let item = items.iter().find(|item| item.position == *line).ok_or(Refusal::LineUnknown { line: *line })?;
            Ok((item.id, *quantity))
        };
        let lines = self.lines.iter().map(found).collect::<crate::error::Result<Vec<_>>>()?;
        let back = if self.is_full { Back::Everything } else { Back::Parts(Parts { lines, ..self.parts }) };
        let request_key = self.external_id.map(|external| format!("api:{}:{external}", order.id));
        Ok(Refunding { back, reason: self.reason, request_key })
    }
}

/// What is corrected. Lines, shipping, tip and note that are left out stay.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct OrderChange {
    /// Lines with another quantity; 0 takes one out.
    #[serde(default)]
    items: Vec<ChangedItem>,
    /// Products that are added.
    #[serde(default)]
    add: Vec<NewItem>,
    shipping: Option<String>,
    tip: Option<String>,
    note: Option<String>,
    /// What you take the order to come to before the change: anything else is refused.
    expected_total: Option<String>,
}

/// A line that is corrected.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ChangedItem {
    line: i64,
    quantity: u32,
    /// Only a line that names no product may cost something else.
    price: Option<String>,
}

/// A correction as it was read; its lines are found in the order.
pub(in crate::api) struct ChangeRead {
    items: Vec<(i64, Kept)>,
    pub(in crate::api) added: Vec<(Thing, u32)>,
    shipping: Option<Money>,
    tip: Option<Money>,
    note: Option<String>,
    expected_total: Option<Money>,
}

impl OrderChange {
    pub(in crate::api) fn read(&self, caller: &Caller) -> Result<ChangeRead, Problem> {
        let mut reading = Reading::default();
        let currency = caller.shop.currency;
        let items: Vec<_> = self
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| {
                let price = item.price.as_deref().map(|text| amount(currency, text));
                let price = reading.maybe(&format!("/items/{at}/price"), price)?;
                let fits = item.quantity <= MOST_QUANTITY;
                reading.take(
                    &format!("/items/{at}/quantity"),
                    fits.then_some(()).ok_or(Refusal::NumberMalformed { least: 0, most: MOST_QUANTITY }),
                )?;
                Some((item.line, Kept { quantity: item.quantity, price }))
            })
            .collect();
        let items: Option<Vec<_>> = items.into_iter().collect();
        let added: Vec<_> =
            self.add.iter().enumerate().map(|(at, item)| reading.take(&format!("/add/{at}"), item.read())).collect();
        let added: Option<Vec<_>> = added.into_iter().collect();
        let mut sum = |name: &str, text: &Option<String>| reading.maybe(name, text.as_deref().map(|text| amount(currency, text)));
        let (shipping, tip) = (sum("/shipping", &self.shipping), sum("/tip", &self.tip));
        let expected_total = sum("/expected_total", &self.expected_total);
        let note = reading.maybe("/note", self.note.as_deref().map(|text| contact::line(text, MOST_NOTE)));
        let read = || {
            Some(ChangeRead {
                items: items?,
                added: added?,
                shipping: shipping?,
                tip: tip?,
                note: note?,
                expected_total: expected_total?,
            })
        };
        let read = read();
        reading.done(read)
    }
}

impl ChangeRead {
    /// The correction of this order, with the products that are added.
    pub(in crate::api) fn of(
        self,
        order: &Order,
        items: &[Item],
        added: Vec<(ProductId, u32)>,
    ) -> crate::error::Result<Correction> {
        if self.expected_total.is_some_and(|expected| expected != order.amounts.total) {
            return Err(Refusal::SumChanged.into());
        }
        if let Some((line, _)) = self.items.iter().find(|(line, _)| !items.iter().any(|item| item.position == *line)) {
            return Err(Refusal::LineUnknown { line: *line }.into());
        }
        let kept = items.iter().map(|item| {
            let changed = self.items.iter().find(|(line, _)| *line == item.position);
            changed.map_or(Kept { quantity: item.line.quantity, price: None }, |(_, kept)| kept.clone())
        });
        Ok(Correction {
            kept: kept.collect(),
            added: Cart {
                quantities: added,
                plain: None,
                shipping: self.shipping.unwrap_or(order.amounts.shipping),
                tip: self.tip.unwrap_or(order.amounts.tip),
            },
            note: self.note.unwrap_or_else(|| order.note.clone()),
            seen: Seen::from(&order.amounts),
        })
    }
}
