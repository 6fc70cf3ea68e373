//! The lower half of the admin's home: the way from a scan to a regular customer, who referred most, and which printed
//! batches worked. Every figure leads to its list.

use serde::Serialize;

use crate::domain::reads::figures::{self, ShopFigures};
use crate::domain::reads::home::Overview;
use crate::domain::reads::overview::BatchOutcome;
use crate::domain::reads::people_list::PersonRow;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;
use crate::text::words::{count, number, percent};
use crate::web::kit::{path, period};

#[derive(Serialize)]
pub(super) struct OverviewView {
    steps: Vec<FunnelStep>,
    /// What these days came to, and what was given back in them.
    sold: Text,
    partners: Vec<ReferrerRow>,
    customers: Vec<ReferrerRow>,
    batches: Vec<BatchRow>,
    releases: Vec<ReleaseRow>,
}

/// One step of the way from a scan to a regular customer.
#[derive(Serialize)]
struct FunnelStep {
    label: &'static str,
    figure: String,
    note: String,
    trend: &'static str,
    /// Of the first step's figure.
    percent: Option<i64>,
}

#[derive(Serialize)]
struct ReferrerRow {
    name: String,
    href: String,
    people: String,
    value: String,
}

#[derive(Serialize)]
struct BatchRow {
    name: String,
    href: String,
    cards: String,
    partners: String,
    people: String,
    value: String,
}

#[derive(Serialize)]
struct ReleaseRow {
    until: String,
    amount: String,
}

impl OverviewView {
    pub(super) fn new(snapshot: Overview, shop: &Shop) -> OverviewView {
        let currency = shop.currency;
        let best = |line: &PersonRow| ReferrerRow {
            name: line.name.clone(),
            href: path::of_person(if line.partner_kind.is_some() { Role::Partner } else { Role::Customer }, line.id),
            people: count(line.figures.network().sign_ups, "person", "people"),
            value: currency.format(line.figures.network().value),
        };
        let has_referred = |line: &&PersonRow| line.figures.network() != figures::NetworkFigures::default();
        OverviewView {
            steps: steps(&snapshot.now, &snapshot.before),
            sold: Text::new("overview-sold")
                .with("value", snapshot.now.value)
                .with("refunds", snapshot.now.refunds)
                .with("refunded", snapshot.now.refunded),
            partners: snapshot.partners.iter().filter(has_referred).map(best).collect(),
            customers: snapshot.customers.iter().filter(has_referred).map(best).collect(),
            batches: snapshot.batches.iter().filter(|batch| batch.partners > 0).map(|batch| BatchRow::new(batch, shop)).collect(),
            releases: snapshot
                .releases
                .iter()
                .filter(|(_, amount)| !amount.is_zero())
                .map(|(day, amount)| ReleaseRow { until: day.short(), amount: currency.format(*amount) })
                .collect(),
        }
    }
}

fn steps(now: &ShopFigures, before: &ShopFigures) -> Vec<FunnelStep> {
    let whole = now.visitors.max(1);
    let step = |label, figure: fn(&ShopFigures) -> i64| {
        let (note, trend) = period::change(figure(now), figure(before), number);
        let share = if now.visitors == 0 { String::new() } else { percent(figure(now), now.visitors) };
        let note = [share, note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        FunnelStep { label, figure: number(figure(now)), note, trend, percent: Some((figure(now) * 100 / whole).clamp(0, 100)) }
    };
    let (again, trend) = period::change(now.orders - now.first_orders, before.orders - before.first_orders, number);
    let regulars = FunnelStep {
        label: "Orders of regulars",
        figure: number(now.orders - now.first_orders),
        note: again,
        trend,
        // Regulars come back more than once: a share of the visitors would say nothing.
        percent: None,
    };
    vec![
        step("Visitors who scanned", |shop| shop.visitors),
        step("Signed up", |shop| shop.sign_ups),
        step("Bought for the first time", |shop| shop.first_orders),
        regulars,
    ]
}

impl BatchRow {
    fn new(batch: &BatchOutcome, shop: &Shop) -> BatchRow {
        BatchRow {
            name: batch.name.clone(),
            href: path::of_batch(batch.id),
            cards: number(batch.cards),
            partners: number(batch.partners),
            people: number(batch.people),
            value: shop.currency.format(batch.value),
        }
    }
}
