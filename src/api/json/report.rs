//! Reports on the wire.

use serde::Serialize;
use utoipa::ToSchema;

use super::cash;
use crate::domain::money::Currency;
use crate::domain::reads::earning_list::Liabilities;
use crate::domain::reads::source_report::SourceFigures;
use crate::domain::totals::ShopFigures;

/// What the whole shop did in some days, each thing counted once; and how it stands with everybody now.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SummaryView {
    scans: i64,
    visitors: i64,
    sign_ups: i64,
    orders: i64,
    first_orders: i64,
    /// What was paid for goods without tax, less what was refunded.
    net_sales: String,
    /// The part of it whose buyers have a referrer.
    referred_net_sales: String,
    refunds: i64,
    refunded: String,
    /// Commissions and rewards.
    earned: String,
    /// As it is now, whatever days were asked for.
    now: LiabilitiesView,
}

/// What the shop owes, and what waits for it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct LiabilitiesView {
    /// To partners, and in no payout yet.
    owed: String,
    in_payouts: String,
    holding_commission: String,
    holding_reward: String,
    store_credit: String,
    reviews: i64,
    in_review: String,
    unpaid_orders: i64,
    unpaid: String,
}

impl SummaryView {
    pub(in crate::api) fn new(currency: Currency, figures: &ShopFigures, now: &Liabilities) -> SummaryView {
        SummaryView {
            scans: figures.scans,
            visitors: figures.visitors,
            sign_ups: figures.sign_ups,
            orders: figures.orders,
            first_orders: figures.first_orders,
            net_sales: cash(currency, figures.value),
            referred_net_sales: cash(currency, figures.referred),
            refunds: figures.refunds,
            refunded: cash(currency, figures.refunded),
            earned: cash(currency, figures.earned),
            now: LiabilitiesView {
                owed: cash(currency, now.owed),
                in_payouts: cash(currency, now.in_payouts),
                holding_commission: cash(currency, now.holding_commission),
                holding_reward: cash(currency, now.holding_reward),
                store_credit: cash(currency, now.credit),
                reviews: now.open_reviews,
                in_review: cash(currency, now.in_review),
                unpaid_orders: now.unpaid_orders,
                unpaid: cash(currency, now.unpaid),
            },
        }
    }
}

/// What came from one place that orders come from: paid orders that were placed in some days; what was given back of them since is taken
/// off.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SourceView {
    /// Its name, by which orders are told and asked for.
    source: String,
    /// `page` (the customer's own), `staff`, `file`, `api`, `woocommerce`, `shopify`, `stripe`, `square` or `standard`.
    kind: &'static str,
    /// Orders of members.
    orders: i64,
    net_sales: String,
    /// Those of them whose buyer somebody has referred.
    referred_orders: i64,
    referred_net_sales: String,
    /// Orders of people who are no members, for 400 days.
    stranger_orders: i64,
    stranger_net_sales: String,
}

impl SourceView {
    pub(in crate::api) fn new(currency: Currency, figures: &SourceFigures) -> SourceView {
        SourceView {
            source: figures.name.clone(),
            kind: figures.kind.as_str(),
            orders: figures.orders,
            net_sales: cash(currency, figures.value),
            referred_orders: figures.referred_orders,
            referred_net_sales: cash(currency, figures.referred_value),
            stranger_orders: figures.stranger_orders,
            stranger_net_sales: cash(currency, figures.stranger_value),
        }
    }
}
