//! What programs send about orders, and how it is read.

use serde::Deserialize;
use utoipa::ToSchema;

use super::{WhomBody, amount, day, id, instant};
use crate::api::caller::Caller;
use crate::api::problem::{Problem, Reading};
use crate::domain::contact;
use crate::domain::ids::{ItemId, ProductId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::{
    Back, Cart, Correction, Credit, Item, Kept, Order, Parts, PaymentMethod, Plain, Pricing, Recording, Refunding, Seen, Thing,
};
use crate::domain::price::MOST_QUANTITY;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

const MOST_NOTE: usize = 500;
const MOST_REFERENCE: usize = 120;
const MOST_EXTERNAL: usize = 120;
const MOST_REASON: usize = 200;

/// An order at the prices of this shop: products of the catalogue, or a plain amount, or both.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewOrder {
    customer: WhomBody,
    #[serde(default)]
    items: Vec<NewItem>,
    /// An amount that stands for goods without naming them.
    amount: Option<String>,
    /// Whether the tax is in `amount`; as the shop writes its prices where it is left out.
    includes_tax: Option<bool>,
    /// With the tax in it.
    shipping: Option<String>,
    tip: Option<String>,
    /// How much store credit pays of it: an amount, or `all` that there is and that the order takes. None where it is left out.
    use_credit: Option<String>,
    /// Its number where it was made: one that came before is refused.
    external_id: Option<String>,
    note: Option<String>,
    /// The day on which the customer would like to have it.
    wanted_on: Option<String>,
    /// When it was placed; now where it is left out.
    placed_at: Option<String>,
    /// What you take it to come to: anything else is refused, and nothing is placed.
    expected_total: Option<String>,
    /// How it was paid, where it is paid already.
    payment: Option<PaymentBody>,
}

/// A product of the catalogue, by its id or its SKU.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewItem {
    product_id: Option<String>,
    sku: Option<String>,
    quantity: u32,
}

/// How an order was paid.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct PaymentBody {
    /// `cash`, `card`, `transfer` or `other`.
    method: String,
    reference: Option<String>,
    /// Now where it is left out.
    paid_at: Option<String>,
}

/// A payment as it is told: how, with what reference, and when.
pub(in crate::api) type PaymentRead = (PaymentMethod, String, Timestamp);

impl NewItem {
    fn read(&self) -> Result<(Thing, u32), Refusal> {
        let thing = match (&self.product_id, &self.sku) {
            (Some(text), None) => Thing::Id(id::<ProductId>(text, Refusal::ProductUnknown)?),
            (None, Some(sku)) => Thing::Sku(sku.clone()),
            _ => return Err(Refusal::ProductUnknown),
        };
        if !(1..=MOST_QUANTITY).contains(&self.quantity) {
            return Err(Refusal::NumberMalformed { least: 1, most: MOST_QUANTITY });
        }
        Ok((thing, self.quantity))
    }
}

impl PaymentBody {
    fn take(&self, caller: &Caller, at: &str, now: Timestamp, reading: &mut Reading) -> Option<PaymentRead> {
        let method = PaymentMethod::from_word(&self.method).filter(|method| *method != PaymentMethod::Credit);
        let method = reading.take(&format!("{at}/method"), method.ok_or(Refusal::ChoiceUnknown));
        let reference = contact::line(self.reference.as_deref().unwrap_or_default(), MOST_REFERENCE);
        let reference = reading.take(&format!("{at}/reference"), reference);
        let paid_at = self.paid_at.as_deref().map(|text| instant(&caller.shop.zone, text));
        let paid_at = reading.maybe(&format!("{at}/paid_at"), paid_at);
        Some((method?, reference?, paid_at?.unwrap_or(now)))
    }

    /// Reads a payment that is told by itself.
    pub(in crate::api) fn read(&self, caller: &Caller, now: Timestamp) -> Result<PaymentRead, Problem> {
        let mut reading = Reading::default();
        let told = self.take(caller, "", now, &mut reading);
        reading.done(told)
    }
}

/// How the shop writes its prices.
pub(in crate::api) fn pricing(caller: &Caller) -> Pricing {
    let shop = &caller.shop;
    Pricing { include_tax: shop.prices_include_tax, tax_rate: shop.tax_rate, shipping_tax_rate: shop.shipping_tax_rate }
}

impl NewOrder {
    pub(in crate::api) fn read(&self, caller: &Caller, now: Timestamp) -> Result<Recording, Problem> {
        let (shop, currency) = (&caller.shop, caller.shop.currency);
        let mut reading = Reading::default();
        let customer = reading.take("/customer", self.customer.read(shop.country.as_ref()));
        let things: Vec<_> =
            self.items.iter().enumerate().map(|(at, item)| reading.take(&format!("/items/{at}"), item.read())).collect();
        let things: Option<Vec<_>> = things.into_iter().collect();
        let mut sum = |name: &str, text: &Option<String>| reading.maybe(name, text.as_deref().map(|text| amount(currency, text)));
        let (plain, shipping, tip) = (sum("/amount", &self.amount), sum("/shipping", &self.shipping), sum("/tip", &self.tip));
        let expected_total = sum("/expected_total", &self.expected_total);
        let credit = match self.use_credit.as_deref() {
            None => Some(Credit::NONE),
            Some("all") => Some(Credit::All),
            Some(text) => reading.take("/use_credit", amount(currency, text).map(Credit::Amount)),
        };
        let external = self.external_id.as_deref().map(external_id);
        let external_id = reading.maybe("/external_id", external);
        let note = reading.take("/note", contact::line(self.note.as_deref().unwrap_or_default(), MOST_NOTE));
        let wanted_on = reading.maybe("/wanted_on", self.wanted_on.as_deref().map(day));
        let placed_at = reading.maybe("/placed_at", self.placed_at.as_deref().map(|text| instant(&shop.zone, text)));
        let placed_at = placed_at.map(|at| at.unwrap_or(now));
        let payment = match (&self.payment, placed_at) {
            (None, _) => Some(None),
            // Where nothing else is said, it was paid when it was placed.
            (Some(payment), at) => payment.take(caller, "/payment", at.unwrap_or(now), &mut reading).map(Some),
        };
        let read = || {
            let includes_tax = self.includes_tax.unwrap_or(shop.prices_include_tax);
            Some(Recording {
                customer: customer?,
                things: things?,
                beside: Cart {
                    quantities: Vec::new(),
                    plain: plain?.filter(|amount| !amount.is_zero()).map(|amount| Plain { amount, includes_tax }),
                    shipping: shipping?.unwrap_or(Money::ZERO),
                    tip: tip?.unwrap_or(Money::ZERO),
                },
                pricing: pricing(caller),
                credit: credit?,
                source: SourceId::API,
                external_id: external_id?,
                note: note?,
                wanted_on: wanted_on?,
                placed_at: placed_at?,
                expected_total: expected_total?,
                payment: payment?,
            })
        };
        let read = read();
        reading.done(read)
    }
}

fn external_id(text: &str) -> Result<String, Refusal> {
    match contact::line(text, MOST_EXTERNAL)? {
        text if text.is_empty() => Err(Refusal::CodeMissing),
        text => Ok(text),
    }
}

/// What is given back: lines, or a plain amount, or all that is left; and shipping and tip beside either of the first two.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RefundBody {
    /// Its number where it was made: the same again is the same refund.
    external_id: Option<String>,
    /// So many of these lines come back.
    #[serde(default)]
    items: Vec<RefundItem>,
    /// For goods that stay, with their tax.
    amount: Option<String>,
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
    pub(in crate::api) at: Timestamp,
}

impl RefundBody {
    pub(in crate::api) fn read(&self, caller: &Caller, now: Timestamp) -> Result<RefundRead, Problem> {
        let mut reading = Reading::default();
        let currency = caller.shop.currency;
        let mut sum = |name: &str, text: &Option<String>| reading.maybe(name, text.as_deref().map(|text| amount(currency, text)));
        let (goodwill, shipping, tip) = (sum("/amount", &self.amount), sum("/shipping", &self.shipping), sum("/tip", &self.tip));
        let reason = reading.take("/reason", contact::line(self.reason.as_deref().unwrap_or_default(), MOST_REASON));
        let external_id = reading.maybe("/external_id", self.external_id.as_deref().map(external_id));
        let at = reading.maybe("/refunded_at", self.refunded_at.as_deref().map(|text| instant(&caller.shop.zone, text)));
        let has_parts = !self.items.is_empty() || self.amount.is_some() || self.shipping.is_some() || self.tip.is_some();
        if self.full && has_parts {
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
                at: at?.unwrap_or(now),
            })
        };
        let read = read();
        reading.done(read)
    }
}

impl RefundRead {
    /// The refund of this order. A line that it does not have is refused.
    pub(in crate::api) fn of(self, order: &Order, items: &[Item]) -> crate::error::Result<Refunding> {
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
