//! Orders that another system has priced, on the wire: as it tells of them, and what is answered where they are nobody's yet.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::placing::external_id;
use super::{amount, id, instant};
use crate::api::caller::Caller;
use crate::api::problem::{Problem, Reading};
use crate::domain::code::CodeLookup;
use crate::domain::contact;
use crate::domain::ids::AccountId;
use crate::domain::incoming::known_as::MOST_OWN;
use crate::domain::incoming::program::FromProgram;
use crate::domain::incoming::{Taken, WaitingReason};
use crate::domain::money::{Currency, Money};
use crate::domain::order::told::{
    ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment, ToldRefund, discount_without_tax,
};
use crate::domain::price::MOST_QUANTITY;
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::source;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::whom::Whom;

const MOST_TEXT: usize = 250;
const MOST_LINES: usize = 1000;

/// Who works out what an order costs. Nothing else of the body is looked at to tell the two kinds apart.
#[derive(Deserialize, ToSchema, Debug, Clone, Copy, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub(in crate::api) enum PricedBy {
    #[default]
    Ours,
    Told,
}

/// The one word that is in every told order.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(in crate::api) enum ToldWord {
    Told,
}

/// What says which kind of order a body is.
#[derive(Deserialize)]
pub(in crate::api) struct OrderKind {
    #[serde(default)]
    pub(in crate::api) priced_by: PricedBy,
}

/// An order that another system has priced, as that knows it now: it is kept as it is told, and never priced again. The same `external_id`
/// of the same `source` again is the same order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ToldOrder)]
pub(in crate::api) struct ToldBody {
    #[expect(dead_code, reason = "it was looked at before the rest of the body was read")]
    priced_by: ToldWord,
    /// The system that it comes from, by a name of your own such as `Web shop`: numbers are that system's. `api` where it is left out.
    source: Option<String>,
    /// Its number there.
    external_id: String,
    /// What orders what is told of one order: a counter, or `updated_at`. What is older than what is known changes nothing. Where both are
    /// left out, what comes last is right.
    version: Option<i64>,
    /// When it last changed there.
    updated_at: Option<String>,
    /// The shop's currency. An order in any other is refused.
    currency: String,
    #[serde(default)]
    customer: BuyerBody,
    /// The code that the customer came with.
    referral_code: Option<String>,
    placed_at: String,
    /// When it was paid; left out as long as it is not.
    paid_at: Option<String>,
    payment_reference: Option<String>,
    /// It is off. Where it was paid, all of it was given back.
    #[serde(default)]
    cancelled: bool,
    /// The goods before any discount; without tax, unless `includes_tax`.
    goods: String,
    /// What was taken off them, likewise.
    discount: Option<String>,
    /// Whether the tax is in `goods` and `discount`.
    #[serde(default)]
    includes_tax: bool,
    /// On the goods.
    tax: Option<String>,
    /// With the tax in it, which is `shipping_tax`.
    shipping: Option<String>,
    shipping_tax: Option<String>,
    tip: Option<String>,
    /// What its parts come to where it is left out. They may be off by a cent a line.
    total: Option<String>,
    #[serde(default)]
    items: Vec<ToldItem>,
    /// The coupons that it carries, ours and others.
    #[serde(default)]
    coupons: Vec<ToldCouponBody>,
    /// All that was given back of it so far, with tax.
    refunded: Option<String>,
    /// What was given back, one by one. The larger of their sum and `refunded` counts.
    #[serde(default)]
    refunds: Vec<ToldRefundBody>,
}

/// A coupon that an order carries. One of store credit pays with what it took, so that needs `value` and `tax`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ToldCoupon)]
struct ToldCouponBody {
    code: String,
    /// What it took off the items, without tax.
    value: Option<String>,
    /// The tax that went with it.
    tax: Option<String>,
}

impl ToldCouponBody {
    fn read(&self, currency: Currency, at: usize, reading: &mut Reading) -> Option<ToldCoupon> {
        let code = reading.take(&format!("/coupons/{at}/code"), text(&self.code));
        let mut part = |name: &str, said: &Option<String>| {
            reading.maybe(&format!("/coupons/{at}/{name}"), said.as_deref().map(|text| amount(currency, text)))
        };
        let (value, tax) = (part("value", &self.value), part("tax", &self.tax));
        Some(ToldCoupon { code: code?, value: value?.unwrap_or(Money::ZERO), tax: tax?.unwrap_or(Money::ZERO) })
    }
}

/// Who bought: a member by `id` or `code`, or whatever is known of them. By an e-mail address or a telephone number somebody is found who
/// has confirmed it, or who comes with a `referral_code`; else the order waits until somebody in the shop has said whose it is.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields)]
#[schema(as = ToldCustomer)]
struct BuyerBody {
    /// Of their account here.
    id: Option<String>,
    /// Their own referral code.
    code: Option<String>,
    /// Their number at the source. It is kept: the next order needs nothing else.
    external_id: Option<String>,
    name: Option<String>,
    /// One that cannot be read counts as none.
    email: Option<String>,
    phone: Option<String>,
}

/// A line of a told order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ToldItem {
    /// Its number at the source, by which refunds and later words name it.
    external_id: Option<String>,
    name: String,
    /// A product of the catalogue with this SKU says whether somebody earns on the line; every other line earns.
    sku: Option<String>,
    quantity: u32,
    /// Of all of it, after discounts, without tax.
    net: String,
    tax: Option<String>,
}

/// A refund of a told order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ToldRefund)]
struct ToldRefundBody {
    /// Its number at the source: the same again is the same refund.
    external_id: String,
    /// With tax.
    amount: String,
    /// Now where it is left out.
    refunded_at: Option<String>,
    /// The lines that came back, where the source says so.
    #[serde(default)]
    items: Vec<ToldRefundItem>,
}

/// A line that came back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ToldRefundItem {
    /// The line's number at the source.
    external_id: String,
    quantity: u32,
}

/// The name of a program's source.
pub(in crate::api) fn source_name(text: &str) -> Result<String, Refusal> {
    source::parse_name(text)
}

/// A source's own number for somebody.
pub(in crate::api) fn own_number(text: &str) -> Result<String, Refusal> {
    match contact::line(text, MOST_OWN)? {
        text if text.is_empty() => Err(Refusal::CodeMissing),
        text if text.len() > MOST_OWN => Err(Refusal::TextLong { most: MOST_OWN }),
        text => Ok(text),
    }
}

fn text(text: &str) -> Result<String, Refusal> {
    contact::line(text, MOST_TEXT)
}

fn quantity(number: u32) -> Result<u32, Refusal> {
    let fits = (1..=MOST_QUANTITY).contains(&number);
    fits.then_some(number).ok_or(Refusal::NumberMalformed { least: 1, most: MOST_QUANTITY })
}

impl ToldBody {
    pub(in crate::api) fn read(&self, caller: &Caller, now: Timestamp) -> Result<FromProgram, Problem> {
        let (currency, zone) = (caller.shop.currency, &caller.shop.zone);
        let mut reading = Reading::default();
        let source = reading.maybe("/source", self.source.as_deref().map(source_name));
        let number = reading.take("/external_id", external_id(&self.external_id));
        let told_currency = reading.take("/currency", Currency::parse(&self.currency));
        let at = |text: &str| instant(zone, text);
        let updated_at = reading.maybe("/updated_at", self.updated_at.as_deref().map(at));
        let placed_at = reading.take("/placed_at", at(&self.placed_at));
        let paid_at = reading.maybe("/paid_at", self.paid_at.as_deref().map(at));
        let reference = reading.take("/payment_reference", text(self.payment_reference.as_deref().unwrap_or_default()));
        let customer = reading.maybe("/customer", self.customer.named());
        let buyer = self.buyer(&mut reading);
        let amounts = self.amounts(currency, &mut reading);
        let lines = self.lines(currency, &mut reading);
        let coupons: Vec<_> = self.coupons.iter().enumerate().map(|(n, coupon)| coupon.read(currency, n, &mut reading)).collect();
        let refunded = reading.maybe("/refunded", self.refunded.as_deref().map(|text| amount(currency, text)));
        let refunds = &self.refunds;
        let refunds: Vec<_> =
            refunds.iter().enumerate().map(|(n, refund)| refund.read(currency, zone, now, n, &mut reading)).collect();
        if self.items.len().max(self.refunds.len()).max(self.coupons.len()) > MOST_LINES {
            reading.take::<()>("/items", Err(Refusal::LinesMany { most: MOST_LINES }));
        }
        let read = || {
            let (reference, paid_at) = (reference?, paid_at?);
            Some(FromProgram {
                source: source?,
                customer: customer?,
                order: ToldOrder {
                    external_id: number?,
                    version: self.version.or(updated_at?.map(Timestamp::as_ms)),
                    currency: told_currency?.code().to_owned(),
                    buyer: buyer?,
                    placed_at: placed_at?,
                    paid: paid_at.map(|at| ToldPayment { at, reference }),
                    is_cancelled: self.cancelled,
                    amounts: amounts?,
                    lines: lines?,
                    coupons: coupons.into_iter().collect::<Option<_>>()?,
                    refunded: refunded?.unwrap_or(Money::ZERO),
                    refunds: refunds.into_iter().collect::<Option<_>>()?,
                },
            })
        };
        let read = read();
        reading.done(read)
    }

    fn buyer(&self, reading: &mut Reading) -> Option<ToldBuyer> {
        let BuyerBody { external_id, name, email, phone, .. } = &self.customer;
        let mut line = |at: &str, said: &Option<String>| reading.maybe(at, said.as_deref().map(text));
        let (name, email, phone) = (line("/customer/name", name), line("/customer/email", email), line("/customer/phone", phone));
        let referral_code = line("/referral_code", &self.referral_code);
        let external_id = reading.maybe("/customer/external_id", external_id.as_deref().map(own_number));
        Some(ToldBuyer {
            external_id: external_id?,
            name: name?.unwrap_or_default(),
            email: email?,
            phone: phone?,
            referral_code: referral_code?,
        })
    }

    fn amounts(&self, currency: Currency, reading: &mut Reading) -> Option<ToldAmounts> {
        let goods = reading.take("/goods", amount(currency, &self.goods));
        let mut sum = |at: &str, said: &Option<String>| reading.maybe(at, said.as_deref().map(|text| amount(currency, text)));
        let (discount, tax, tip) = (sum("/discount", &self.discount), sum("/tax", &self.tax), sum("/tip", &self.tip));
        let (shipping, shipping_tax) = (sum("/shipping", &self.shipping), sum("/shipping_tax", &self.shipping_tax));
        let total = sum("/total", &self.total);
        let (goods, off, tax) = (goods?, discount?.unwrap_or(Money::ZERO), tax?.unwrap_or(Money::ZERO));
        let (items, discount) = if self.includes_tax {
            let value = goods - off - tax;
            let discount = discount_without_tax(off, value, goods - off);
            (value + discount, discount)
        } else {
            (goods, off)
        };
        let (shipping, tip) = (shipping?.unwrap_or(Money::ZERO), tip?.unwrap_or(Money::ZERO));
        let total = total?.unwrap_or(items - discount + tax + shipping + tip);
        Some(ToldAmounts { items, discount, tax, shipping, shipping_tax: shipping_tax?.unwrap_or(Money::ZERO), tip, total })
    }

    fn lines(&self, currency: Currency, reading: &mut Reading) -> Option<Vec<ToldLine>> {
        let mut line = |(n, item): (usize, &ToldItem)| {
            let at = |field: &str| format!("/items/{n}/{field}");
            let number = reading.maybe(&at("external_id"), item.external_id.as_deref().map(external_id));
            let name = reading.take(&at("name"), text(&item.name));
            let sku = reading.maybe(&at("sku"), item.sku.as_deref().map(text));
            let quantity = reading.take(&at("quantity"), quantity(item.quantity));
            let value = reading.take(&at("net"), amount(currency, &item.net));
            let tax = reading.maybe(&at("tax"), item.tax.as_deref().map(|text| amount(currency, text)));
            Some(ToldLine {
                external_id: number?,
                name: name?,
                sku: sku?,
                quantity: quantity?,
                value: value?,
                tax: tax?.unwrap_or(Money::ZERO),
            })
        };
        let lines: Vec<_> = self.items.iter().enumerate().map(&mut line).collect();
        lines.into_iter().collect()
    }
}

impl BuyerBody {
    /// The member who is named for certain.
    fn named(&self) -> Option<Result<Whom, Refusal>> {
        match (&self.id, &self.code) {
            (None, None) => None,
            (Some(text), None) => Some(id::<AccountId>(text, Refusal::NoSuchAccount).map(Whom::Id)),
            (None, Some(text)) => Some(CodeLookup::parse(text).map(Whom::Code)),
            (Some(_), Some(_)) => Some(Err(Refusal::ChoosePerson)),
        }
    }
}

impl ToldRefundBody {
    fn read(&self, currency: Currency, zone: &Zone, now: Timestamp, n: usize, reading: &mut Reading) -> Option<ToldRefund> {
        let at = |field: &str| format!("/refunds/{n}/{field}");
        let number = reading.take(&at("external_id"), external_id(&self.external_id));
        let sum = reading.take(&at("amount"), amount(currency, &self.amount));
        let refunded_at = reading.maybe(&at("refunded_at"), self.refunded_at.as_deref().map(|text| instant(zone, text)));
        let mut line = |(m, item): (usize, &ToldRefundItem)| {
            let number = reading.take(&at(&format!("items/{m}/external_id")), external_id(&item.external_id));
            number.zip(reading.take(&at(&format!("items/{m}/quantity")), quantity(item.quantity)))
        };
        let lines: Vec<_> = self.items.iter().enumerate().map(&mut line).collect();
        Some(ToldRefund {
            external_id: number?,
            at: refunded_at?.unwrap_or(now),
            amount: sum?,
            lines: lines.into_iter().collect::<Option<_>>()?,
        })
    }
}

/// A told order that is no order of ours, so far.
#[derive(Serialize, ToSchema)]
#[schema(as = NotOurs)]
pub(in crate::api) struct NotOursView {
    /// `unmatched`: it waits until somebody in the shop has said whose it is. `stranger`: nobody of ours bought; nothing of it is kept but its
    /// day and its net value.
    status: &'static str,
    external_id: String,
    /// Why it waits: `unconfirmed`, a member has this address or number and has not confirmed it; `code_unknown`, its code refers to nobody;
    /// `buyer_unknown`, its code refers to somebody and the customer has no account: add one, and tell of the order again.
    waits_for: Option<&'static str>,
    /// Where somebody in the shop says whose it is.
    page: Option<String>,
}

impl NotOursView {
    pub(in crate::api) fn new(shop: &Shop, external_id: &str, taken: Taken) -> NotOursView {
        let reason: Option<WaitingReason> = match taken {
            Taken::Waits(reason) => Some(reason),
            Taken::Order(_) | Taken::Stranger | Taken::Early => None,
        };
        NotOursView {
            status: if reason.is_some() { "unmatched" } else { "stranger" },
            external_id: external_id.to_owned(),
            waits_for: reason.map(WaitingReason::as_str),
            page: reason.map(|_| format!("{}/admin/unmatched", shop.base_url)),
        }
    }
}
