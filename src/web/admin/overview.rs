//! The lower half of the admin's home: the way from a scan to a regular customer, who brought most, and which printed batches
//! worked. Every figure leads to its list.

use rusqlite::Connection;
use serde::Serialize;

use crate::domain::reads::figures::{self, Shop as ShopFigures};
use crate::domain::reads::overview::{self, BatchWork};
use crate::domain::reads::people_list::{self, Line, Query, Sort};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Timestamp};
use crate::error::Result;
use crate::text::words::{count, number, percent};
use crate::web::admin::batches::batch_path;
use crate::web::admin::people::path_of;
use crate::web::kit::period;

/// Days of the funnel, today's included.
const DAYS: i32 = 30;
/// Rows of each short list.
const MOST: usize = 5;
/// Weeks for which the page says what comes free.
const WEEKS: usize = 4;

/// What the page's lower half asks the file, in the page's own snapshot.
pub(super) struct Look {
    now: ShopFigures,
    before: ShopFigures,
    partners: Vec<Line>,
    customers: Vec<Line>,
    batches: Vec<BatchWork>,
    releases: Vec<(Day, crate::domain::money::Money)>,
}

#[derive(Serialize)]
pub(super) struct Data {
    steps: Vec<Step>,
    partners: Vec<Best>,
    customers: Vec<Best>,
    batches: Vec<BatchView>,
    releases: Vec<Release>,
}

/// One step of the way from a scan to a regular customer.
#[derive(Serialize)]
struct Step {
    label: &'static str,
    figure: String,
    note: String,
    trend: &'static str,
    /// Of the first step's figure.
    percent: Option<i64>,
}

#[derive(Serialize)]
struct Best {
    name: String,
    href: String,
    people: String,
    value: String,
}

#[derive(Serialize)]
struct BatchView {
    name: String,
    href: String,
    cards: String,
    partners: String,
    people: String,
    value: String,
}

#[derive(Serialize)]
struct Release {
    until: String,
    amount: String,
}

pub(super) fn look(conn: &Connection, shop: &Shop, today: Day, now: Timestamp) -> Result<Look> {
    let days = (today.plus(1 - DAYS), today);
    let best = |role, sort, days| {
        let query = Query {
            role,
            text: String::new(),
            kind: None,
            referral_type: None,
            referrer: None,
            brought: true,
            days,
            sort,
            reversed: false,
            cursor: None,
            per_page: MOST,
        };
        Ok::<_, crate::error::Error>(people_list::page(conn, &query)?.rows)
    };
    Ok(Look {
        now: figures::shop(conn, Some(days))?,
        before: figures::shop(conn, Some((days.0.plus(-DAYS), days.0.plus(-1))))?,
        partners: best(Role::Partner, Sort::NetworkValue, Some(days))?,
        // Of a million customers a month's sums would take a second: all time is kept ready.
        customers: best(Role::Customer, Sort::NetworkValue, None)?,
        batches: overview::batches(conn, MOST)?,
        releases: overview::releases(conn, now, &shop.zone, WEEKS)?,
    })
}

impl Data {
    pub(super) fn new(look: Look, shop: &Shop) -> Data {
        let currency = shop.currency;
        let best = |line: &Line| Best {
            name: line.name.clone(),
            href: path_of(if line.partner_kind.is_some() { Role::Partner } else { Role::Customer }, line.id),
            people: count(line.figures.network().sign_ups, "person", "people"),
            value: currency.format(line.figures.network().value),
        };
        let has_brought = |line: &&Line| line.figures.network() != figures::Branch::default();
        Data {
            steps: steps(&look.now, &look.before),
            partners: look.partners.iter().filter(has_brought).map(best).collect(),
            customers: look.customers.iter().filter(has_brought).map(best).collect(),
            batches: look.batches.iter().filter(|batch| batch.partners > 0).map(|batch| BatchView::new(batch, shop)).collect(),
            releases: look
                .releases
                .iter()
                .filter(|(_, amount)| !amount.is_zero())
                .map(|(day, amount)| Release { until: day.short(), amount: currency.format(*amount) })
                .collect(),
        }
    }
}

fn steps(now: &ShopFigures, before: &ShopFigures) -> Vec<Step> {
    let whole = now.visitors.max(1);
    let step = |label, figure: fn(&ShopFigures) -> i64| {
        let (note, trend) = period::change(figure(now), figure(before), number);
        let share = if now.visitors == 0 { String::new() } else { percent(figure(now), now.visitors) };
        let note = [share, note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Step { label, figure: number(figure(now)), note, trend, percent: Some((figure(now) * 100 / whole).clamp(0, 100)) }
    };
    let (again, trend) = period::change(now.orders - now.first_orders, before.orders - before.first_orders, number);
    let regulars = Step {
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

impl BatchView {
    fn new(batch: &BatchWork, shop: &Shop) -> BatchView {
        BatchView {
            name: batch.name.clone(),
            href: batch_path(batch.id),
            cards: number(batch.cards),
            partners: number(batch.partners),
            people: number(batch.people),
            value: shop.currency.format(batch.value),
        }
    }
}
