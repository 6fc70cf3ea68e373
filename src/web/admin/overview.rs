//! The lower half of the admin's home: the way from a scan to a regular customer, who referred most, and which printed
//! batches worked. Every figure leads to its list.

use serde::Serialize;

use crate::domain::reads::figures::{self, ShopFigures};
use crate::domain::reads::home::Overview;
use crate::domain::reads::overview::BatchOutcome;
use crate::domain::reads::people_list::PersonRow;
use crate::domain::roles::Role;
use crate::text::catalogue::Text;
use crate::web::kit::layout::Frame;
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
    label: Text,
    figure: String,
    /// Its share of the scans and its change, as far as there is any.
    note: Option<Text>,
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
    until: Text,
    amount: String,
}

impl OverviewView {
    /// `by_code` is how many came by a code in these days, and in those before.
    pub(super) fn new(snapshot: Overview, by_code: [i64; 2], frame: &Frame) -> OverviewView {
        let best = |line: &PersonRow| ReferrerRow {
            name: line.name.clone(),
            href: path::of_person(if line.partner_kind.is_some() { Role::Partner } else { Role::Customer }, line.id),
            people: frame.number(line.figures.network().sign_ups),
            value: frame.money(line.figures.network().value),
        };
        let has_referred = |line: &&PersonRow| line.figures.network() != figures::NetworkFigures::default();
        OverviewView {
            steps: steps(frame, (&snapshot.now, &snapshot.before), by_code),
            sold: Text::new("overview-sold")
                .with("value", snapshot.now.value)
                .with("refunds", snapshot.now.refunds)
                .with("refunded", snapshot.now.refunded),
            partners: snapshot.partners.iter().filter(has_referred).map(best).collect(),
            customers: snapshot.customers.iter().filter(has_referred).map(best).collect(),
            batches: snapshot
                .batches
                .iter()
                .filter(|batch| batch.partners > 0)
                .map(|batch| BatchRow::new(batch, frame))
                .collect(),
            releases: snapshot
                .releases
                .iter()
                .filter(|(_, amount)| !amount.is_zero())
                .map(|(day, amount)| ReleaseRow {
                    until: Text::new("overview-release-by").with("day", *day),
                    amount: frame.money(*amount),
                })
                .collect(),
        }
    }
}

fn steps(frame: &Frame, (now, before): (&ShopFigures, &ShopFigures), [by_code, by_code_before]: [i64; 2]) -> Vec<FunnelStep> {
    // Beside a figure stands its change, and before that what it is of the scans, or who they were.
    let step = |label: Text, now_n: i64, before_n: i64, of: Option<Text>, percent: Option<i64>| {
        let (change, trend) = period::change(now_n, before_n, |n| frame.number(n));
        let note = match (of, now_n != 0 || before_n != 0) {
            (Some(of), true) => Some(Text::new("overview-share-and-change").with("share", of).with("change", change)),
            (of, false) => of,
            (None, true) => Some(Text::new("overview-change").with("change", change)),
        };
        FunnelStep { label, figure: frame.number(now_n), note, trend, percent }
    };
    let of_scans = |n: i64| {
        let share = (now.scans > 0).then(|| Text::new("overview-share").with("share", frame.share(n, now.scans)));
        (share, Some((n * 100 / now.scans.max(1)).clamp(0, 100)))
    };
    let visitors = (now.scans > 0).then(|| Text::new("overview-visitors").with("n", now.visitors));
    let ((signed_up, signed_up_percent), (first, first_percent)) = (of_scans(by_code), of_scans(now.first_orders));
    let again = |of: &ShopFigures| of.orders - of.first_orders;
    vec![
        step(Text::new("admin-home-scans"), now.scans, before.scans, visitors, of_scans(now.scans).1),
        step(Text::new("overview-signed-up"), by_code, by_code_before, signed_up, signed_up_percent),
        step(Text::new("overview-first-orders"), now.first_orders, before.first_orders, first, first_percent),
        // Regulars come back more than once: a share of the scans would say nothing.
        step(Text::new("overview-repeat-orders"), again(now), again(before), None, None),
    ]
}

impl BatchRow {
    fn new(batch: &BatchOutcome, frame: &Frame) -> BatchRow {
        BatchRow {
            name: batch.name.clone(),
            href: path::of_batch(batch.id),
            cards: frame.number(batch.cards),
            partners: frame.number(batch.partners),
            people: frame.number(batch.people),
            value: frame.money(batch.value),
        }
    }
}
