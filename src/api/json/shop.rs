//! The shop and its catalogue on the wire.

use serde::Serialize;
use utoipa::ToSchema;

use super::cash;
use crate::domain::money::Currency;
use crate::domain::product::Product;
use crate::domain::program::{EarnerTerms, Lasts, Pay, Terms};
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Zone};

/// The shop, and the terms that are in force.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ShopView {
    name: String,
    /// Where the shop is reached.
    base_url: String,
    /// Where people join without a code.
    join_url: String,
    time_zone: String,
    country: Option<String>,
    language: String,
    prices_include_tax: bool,
    /// In percent, where no product says otherwise.
    tax_rate: String,
    /// The last day that is closed: nothing is dated on it or before.
    closed_to: Option<String>,
    terms: TermsView,
}

/// What the shop promises.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TermsView {
    partner: EarnerView,
    influencer: EarnerView,
    /// In store credit.
    customer: EarnerView,
    first_order_discount: DiscountView,
    /// Days from payment until an earning is available.
    holding_days: u32,
    /// Earnings above this are put in review.
    review_above: Option<String>,
    /// The part of an order that store credit may pay, in percent.
    credit_share: String,
    /// Days until store credit expires; null is never.
    credit_days: Option<u32>,
    /// Days after which an unpaid order is cancelled.
    order_timeout_days: u32,
    payout_minimum: String,
}

/// What one kind of earner gets of an order: a share in percent, or a flat amount.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EarnerView {
    percent: Option<String>,
    flat: Option<String>,
    /// `lifetime`, `orders` or `months`.
    lasts: &'static str,
    lasts_for: Option<u32>,
    order_cap: Option<String>,
    earns_from: String,
}

/// The discount on a newcomer's first order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DiscountView {
    percent: String,
    minimum: String,
    cap: Option<String>,
    /// Days from joining in which it can be used; null is for ever.
    days: Option<u32>,
}

impl ShopView {
    pub(in crate::api) fn new(shop: &Shop, terms: &Terms) -> ShopView {
        let currency = shop.currency;
        ShopView {
            name: shop.name.clone(),
            base_url: shop.base_url.to_string(),
            join_url: format!("{}/join", shop.base_url),
            time_zone: shop.zone.name().to_owned(),
            country: shop.country.as_ref().map(|country| country.as_str().to_owned()),
            language: shop.language.as_str().to_owned(),
            prices_include_tax: shop.prices_include_tax,
            tax_rate: shop.tax_rate.percent(),
            closed_to: shop.closed_to.map(Day::iso),
            terms: TermsView {
                partner: earner_view(currency, &terms.partner),
                influencer: earner_view(currency, &terms.influencer),
                customer: earner_view(currency, &terms.customer),
                first_order_discount: DiscountView {
                    percent: terms.discount.rate.percent(),
                    minimum: cash(currency, terms.discount.minimum),
                    cap: terms.discount.cap.map(|cap| cash(currency, cap)),
                    days: terms.discount.days,
                },
                holding_days: terms.holding_days,
                review_above: terms.review_above.map(|above| cash(currency, above)),
                credit_share: terms.credit_share.percent(),
                credit_days: terms.credit_days,
                order_timeout_days: terms.order_timeout_days,
                payout_minimum: cash(currency, terms.payout_minimum),
            },
        }
    }
}

fn earner_view(currency: Currency, terms: &EarnerTerms) -> EarnerView {
    let (percent, flat) = match terms.pay {
        Pay::Share(rate) => (Some(rate.percent()), None),
        Pay::Flat(amount) => (None, Some(cash(currency, amount))),
    };
    let (lasts, lasts_for) = match terms.lasts {
        Lasts::Lifetime => ("lifetime", None),
        Lasts::Orders(orders) => ("orders", Some(orders)),
        Lasts::Months(months) => ("months", Some(months)),
    };
    EarnerView {
        percent,
        flat,
        lasts,
        lasts_for,
        order_cap: terms.order_cap.map(|cap| cash(currency, cap)),
        earns_from: cash(currency, terms.earns_from),
    }
}

/// Something that the shop sells.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ProductView {
    id: String,
    name: String,
    sku: Option<String>,
    category: Option<String>,
    /// Of one, with tax where the shop's prices include it.
    price: String,
    /// In percent.
    tax_rate: String,
    /// Whether somebody earns on it.
    earns: bool,
    /// Whether the discount on the first order applies to it.
    discounted: bool,
    /// Since when it is no longer sold.
    retired_at: Option<String>,
}

impl ProductView {
    pub(in crate::api) fn new(currency: Currency, product: &Product) -> ProductView {
        let details = &product.details;
        ProductView {
            id: product.id.to_string(),
            name: details.name.clone(),
            sku: details.sku.clone(),
            category: details.category.clone(),
            price: cash(currency, details.price),
            tax_rate: details.tax_rate.percent(),
            earns: details.earns,
            discounted: details.discounted,
            retired_at: product.retired_at.map(Zone::iso),
        }
    }
}
