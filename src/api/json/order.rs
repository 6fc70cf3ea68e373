//! Orders on the wire.

use serde::Serialize;
use utoipa::ToSchema;

use super::{PersonRef, cash};
use crate::domain::entitlement::Offer;
use crate::domain::money::Currency;
use crate::domain::order::{Amounts, Item, Order, Quote};
use crate::domain::price::RateTax;
use crate::domain::reads::order_list::{OrderDetail, RefundDetail};
use crate::domain::shop::Shop;
use crate::domain::time::Zone;

/// An order, with all that became of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OrderView {
    id: String,
    /// What people call it.
    number: String,
    /// Where it came from, by name.
    source: String,
    /// Who worked out what it costs: `ours`, this shop, or `told`, where it came from.
    priced_by: &'static str,
    /// Its number where it came from.
    external_id: Option<String>,
    /// `placed`, `paid`, `partly_refunded`, `refunded` or `cancelled`.
    status: &'static str,
    customer: PersonRef,
    items: Vec<ItemView>,
    #[serde(flatten)]
    sums: SumsView,
    taxes: Vec<TaxView>,
    refunded: String,
    /// What is left of it to refund.
    refundable: String,
    refunds: Vec<RefundView>,
    /// Who earns on it, and how much; null where nobody does.
    earner: Option<PersonRef>,
    /// What it earns by its terms, with what was refunded taken off.
    earns: String,
    /// Why nobody earns on it, such as `nobody` or `below_minimum`.
    no_earning: Option<&'static str>,
    entries: Vec<EarningView>,
    /// `cash`, `card`, `transfer`, `credit` or `other`.
    payment_method: Option<&'static str>,
    payment_reference: Option<String>,
    note: String,
    /// The day on which the customer would like to have it.
    wanted_on: Option<String>,
    placed_at: String,
    paid_at: Option<String>,
    cancelled_at: Option<String>,
    recorded_at: String,
    /// When anything of it last changed here.
    updated_at: String,
}

/// What an order comes to.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SumsView {
    /// The goods without tax and before the discount.
    goods: String,
    /// The discount on the first order, without tax.
    discount: String,
    /// Net sales: goods less discount.
    net: String,
    /// The tax on the goods.
    tax: String,
    /// With the tax in it.
    shipping: String,
    tip: String,
    total: String,
    /// What store credit pays of it.
    credit: String,
    /// What is to be paid in money: total less credit.
    amount_due: String,
    /// Whether the discount on the first order is in it.
    offer_applied: bool,
}

/// A line of an order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ItemView {
    /// Its number within the order, by which a refund or a correction names it.
    line: i64,
    product_id: Option<String>,
    name: Option<String>,
    quantity: u32,
    /// Of one, with tax where `includes_tax` says so.
    price: String,
    includes_tax: bool,
    /// In percent.
    /// Nothing where another system told the tax and no rate.
    tax_rate: Option<String>,
    /// What it comes to without tax, after its part of the discount.
    net: String,
    tax: String,
    refunded_quantity: u32,
    /// With the tax in it.
    refunded: String,
}

/// The tax at one rate, goods and shipping together.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TaxView {
    /// In percent; null where only the tax was told.
    rate: Option<String>,
    net: String,
    tax: String,
}

/// What was given back.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RefundView {
    id: String,
    amount: String,
    /// Of it in money, and in store credit.
    money: String,
    credit: String,
    shipping: String,
    tip: String,
    reason: String,
    at: String,
}

/// A commission or a reward on an order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EarningView {
    /// With what was taken back.
    amount: String,
    /// `holding`, `in_review`, `available`, `paid` or `reversed`.
    status: &'static str,
    available_at: String,
}

impl SumsView {
    fn new(currency: Currency, amounts: &Amounts, offer_applied: bool) -> SumsView {
        SumsView {
            goods: cash(currency, amounts.items),
            discount: cash(currency, amounts.discount),
            net: cash(currency, amounts.value),
            tax: cash(currency, amounts.tax),
            shipping: cash(currency, amounts.shipping),
            tip: cash(currency, amounts.tip),
            total: cash(currency, amounts.total),
            credit: cash(currency, amounts.credit),
            amount_due: cash(currency, amounts.due()),
            offer_applied,
        }
    }
}

impl OrderView {
    pub(in crate::api) fn new(shop: &Shop, detail: &OrderDetail) -> OrderView {
        let (order, currency): (&Order, Currency) = (&detail.order, shop.currency);
        OrderView {
            id: order.id.to_string(),
            number: order.id.number().to_string(),
            source: detail.source.clone(),
            priced_by: order.priced_by.as_str(),
            external_id: order.external_id.clone(),
            status: order.status().as_str(),
            customer: (&detail.customer).into(),
            items: detail.items.iter().map(|item| item_view(currency, item)).collect(),
            sums: SumsView::new(currency, &order.amounts, order.entitlement.is_some()),
            taxes: detail.taxes.iter().map(|tax| tax_view(currency, tax)).collect(),
            refunded: cash(currency, order.refunded),
            refundable: cash(currency, order.refundable()),
            refunds: detail.refunds.iter().map(|refund| refund_view(currency, refund)).collect(),
            earner: detail.earner.as_ref().filter(|_| order.no_earning.is_none()).map(PersonRef::from),
            earns: cash(currency, detail.earning.promised),
            no_earning: order.no_earning.map(|why| why.as_str()),
            entries: detail
                .earning
                .posted
                .iter()
                .map(|posted| EarningView {
                    amount: cash(currency, posted.sum),
                    status: posted.status.as_str(),
                    available_at: Zone::iso(posted.available_at),
                })
                .collect(),
            payment_method: order.payment.as_ref().map(|(method, _)| method.as_str()),
            payment_reference: order.payment.as_ref().map(|(_, reference)| reference.clone()),
            note: order.note.clone(),
            wanted_on: order.wanted_on.map(|day| day.iso()),
            placed_at: Zone::iso(order.placed_at),
            paid_at: order.paid_at.map(Zone::iso),
            cancelled_at: order.cancelled_at.map(Zone::iso),
            recorded_at: Zone::iso(order.created_at),
            updated_at: Zone::iso(detail.changed_at),
        }
    }
}

fn item_view(currency: Currency, item: &Item) -> ItemView {
    ItemView {
        line: item.position,
        product_id: item.line.product.map(|id| id.to_string()),
        name: item.line.name.clone(),
        quantity: item.line.quantity,
        price: cash(currency, item.line.price),
        includes_tax: item.line.includes_tax,
        tax_rate: item.line.tax_rate.map(|rate| rate.percent()),
        net: cash(currency, item.value),
        tax: cash(currency, item.tax),
        refunded_quantity: item.back.quantity,
        refunded: cash(currency, item.back.amount()),
    }
}

fn tax_view(currency: Currency, tax: &RateTax) -> TaxView {
    TaxView { rate: tax.rate.map(|rate| rate.percent()), net: cash(currency, tax.value), tax: cash(currency, tax.tax) }
}

fn refund_view(currency: Currency, detail: &RefundDetail) -> RefundView {
    let refund = &detail.refund;
    RefundView {
        id: refund.id.to_string(),
        amount: cash(currency, refund.amount),
        money: cash(currency, refund.money),
        credit: cash(currency, refund.credit),
        shipping: cash(currency, refund.shipping),
        tip: cash(currency, refund.tip),
        reason: refund.reason.clone(),
        at: Zone::iso(refund.at),
    }
}

/// What an order would come to.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct QuoteView {
    #[serde(flatten)]
    sums: SumsView,
    taxes: Vec<TaxView>,
    /// What the discount on the first order does here: `applied`, `none`, `reserved` by another order, `expired`, `not_applicable`,
    /// `below_minimum` or `too_small`.
    offer: &'static str,
    /// What the goods have to come to for it, where they do not.
    offer_minimum: Option<String>,
    /// What the customer could spend, and what this order takes at most.
    credit_available: String,
    credit_most: String,
}

impl QuoteView {
    pub(in crate::api) fn new(shop: &Shop, quote: &Quote) -> QuoteView {
        let currency = shop.currency;
        let (offer, minimum) = match quote.offer {
            Offer::Off(..) => ("applied", None),
            Offer::None => ("none", None),
            Offer::Reserved { .. } => ("reserved", None),
            Offer::Expired => ("expired", None),
            Offer::Nowhere => ("not_applicable", None),
            Offer::Below(least) => ("below_minimum", Some(cash(currency, least))),
            Offer::TooSmall => ("too_small", None),
        };
        QuoteView {
            sums: SumsView::new(currency, &quote.amounts, matches!(quote.offer, Offer::Off(..))),
            taxes: quote.priced.taxes.iter().map(|tax| tax_view(currency, tax)).collect(),
            offer,
            offer_minimum: minimum,
            credit_available: cash(currency, quote.credit_available),
            credit_most: cash(currency, quote.credit_most),
        }
    }
}
