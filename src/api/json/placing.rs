//! What programs send to place and to pay an order at the prices of this shop, and how it is read.

use serde::Deserialize;
use utoipa::ToSchema;

use super::{WhomBody, amount, day, id, instant};
use crate::api::caller::Caller;
use crate::api::problem::{Problem, Reading};
use crate::domain::contact;
use crate::domain::ids::{ProductId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::{Cart, Credit, PaymentMethod, Plain, Pricing, Recording, Thing};
use crate::domain::price::MOST_QUANTITY;
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;

pub(super) const MOST_NOTE: usize = 500;
const MOST_REFERENCE: usize = 120;
const MOST_EXTERNAL: usize = 120;

/// An order at the prices of this shop: products of the catalogue, or a plain amount, or both.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewOrder {
    /// `ours`, as it is where this is left out.
    #[serde(default)]
    #[expect(dead_code, reason = "it was looked at before the rest of the body was read")]
    priced_by: OursWord,
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
    /// Whether the customer's discount on a first order is taken off, where they have one and the goods come to enough. With `false` it stays
    /// theirs for a later order.
    #[serde(default = "yes")]
    apply_offer: bool,
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

/// The one word that may be in every order that is priced here.
#[derive(Deserialize, ToSchema, Default)]
#[serde(rename_all = "lowercase")]
enum OursWord {
    #[default]
    Ours,
}

fn yes() -> bool {
    true
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
    pub(super) fn read(&self) -> Result<(Thing, u32), Refusal> {
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
                applies_offer: self.apply_offer,
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

pub(super) fn external_id(text: &str) -> Result<String, Refusal> {
    match contact::line(text, MOST_EXTERNAL)? {
        text if text.is_empty() => Err(Refusal::CodeMissing),
        text => Ok(text),
    }
}
