//! `/referrals/entries`: everything that a member earned, entry by entry, and the orders of their people on which they earned
//! nothing, with why. Buyers are named by first name and initial; what they bought, nowhere.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::entry;
use crate::domain::account::Account;
use crate::domain::ids::EntryId;
use crate::domain::ledger::EntryChange;
use crate::domain::ledger::EntryKind;
use crate::domain::money::Currency;
use crate::domain::program::Pay;
use crate::domain::reads::statement::{self, EntryFilter, EntryRow, EntryStatus, Unearned, UnearnedReason};
use crate::domain::time::Zone;
use crate::text::entry::{basis_of, title_of};
use crate::text::table::{Cell, Table};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{ListLookup, PER_PAGE, href};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Choice, Pager, Tab, choices, earning_badge};

const PATH: &str = "/referrals/entries";
/// The other half of the page: orders that earned nothing.
const NOTHING: &str = "nothing";

pub(super) fn routes() -> Vec<Route> {
    routes![entries_page, entries_csv, entry::entry_page]
}

#[derive(Serialize)]
struct EntriesPage {
    tabs: Vec<Tab>,
    shows_nothing: bool,
    rows: Vec<EntryRowView>,
    unearned: Vec<UnearnedRowView>,
    pager: Pager,
    state: &'static str,
    states: Vec<Choice>,
    period: period::View,
    is_narrowed: bool,
    csv: String,
}

/// One entry of a list, ready to be shown.
#[derive(Serialize)]
pub(super) struct EntryRowView {
    href: String,
    /// Whose order, or what else happened.
    what: String,
    /// How it was computed, in short.
    how: String,
    badge: Badge,
    /// What the badge leaves open: until when it is pending, that it is in a payout.
    until: Option<String>,
    amount: String,
    on: String,
    exactly: String,
}

/// An order on which nothing was earned.
#[derive(Serialize)]
struct UnearnedRowView {
    what: String,
    value: String,
    why: &'static str,
    on: String,
    href: Option<String>,
}

impl EntryRowView {
    pub(super) fn new(line: &EntryRow, currency: Currency, zone: &Zone) -> EntryRowView {
        EntryRowView {
            href: format!("{PATH}/{}", line.id),
            what: title_of(line),
            how: basis_of(line, currency),
            badge: earning_badge(line.state, line.balance_kind, false),
            until: until(line, zone),
            amount: currency.format(line.amount),
            on: zone.date(line.created_at),
            exactly: zone.date_time(line.created_at),
        }
    }
}

fn until(line: &EntryRow, zone: &Zone) -> Option<String> {
    match line.state {
        EntryStatus::Holding => Some(format!("until {}", zone.date(line.available_at))),
        EntryStatus::Available if line.is_in_payout => Some("in a payout".into()),
        _ => None,
    }
}

/// UnearnedReason an order earned nothing, in words.
fn why_nothing(why: UnearnedReason) -> &'static str {
    match why {
        UnearnedReason::NoRate => "No pay was promised when it was placed.",
        UnearnedReason::MonthsOver => "The months in which you earn on this person were over.",
        UnearnedReason::OrdersOver => "The orders on which you earn on this person were used up.",
        UnearnedReason::NothingEarns => "Nothing in it is of the kind that somebody earns on.",
        UnearnedReason::Reversed => "The shop took the earning back.",
        UnearnedReason::Refunded => "All of it that earns was refunded.",
        UnearnedReason::TooSmall => "Too little: your share is less than half of the smallest coin.",
    }
}

#[get("/referrals/entries?<lookup..>")]
async fn entries_page(me: Member, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let Member(me) = me;
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let period = lookup.period(frame.app.today());
    let state = lookup.state.and_then(EntryStatus::from_word);
    let shows_nothing = lookup.show == Some(NOTHING);
    let (filter, cursor) = (entry_filter(&me, state, &period, &zone), lookup.cursor());
    let state = state.map_or("", EntryStatus::as_str);
    let chosen = |path: &str| href(path, &[&[("state", state)][..], &period.pairs()].concat());
    let csv = chosen("/referrals/export.csv");
    let mut page = EntriesPage {
        tabs: tabs(shows_nothing),
        shows_nothing,
        rows: Vec::new(),
        unearned: Vec::new(),
        pager: Pager { summary: String::new(), prev: None, next: None },
        state,
        states: choices([
            ("", "Every state"),
            ("holding", "Pending"),
            ("in_review", "Held"),
            ("available", "Approved or available"),
            ("paid", "Paid"),
            ("reversed", "Void"),
        ]),
        is_narrowed: !state.is_empty() || period.days.is_some(),
        csv,
        period: period.view(),
    };
    let number = lookup.number_of_page();
    if shows_nothing {
        let id = me.id;
        let found = frame.app.db.read(move |conn| statement::unearned_page(conn, id, cursor.as_ref(), PER_PAGE)).await?;
        page.pager = Pager::new(&found, number, PATH, &[("show", NOTHING)]);
        page.unearned = found.rows.iter().map(|order| UnearnedRowView::new(order, currency, &zone)).collect();
    } else {
        let read = frame.app.db.read(move |conn| statement::entry_page(conn, &filter, now, cursor.as_ref(), PER_PAGE));
        let found = read.await?;
        let pairs = [&[("state", page.state)][..], &period.pairs()].concat();
        page.pager = Pager::new(&found, number, PATH, &pairs);
        page.rows = found.rows.iter().map(|line| EntryRowView::new(line, currency, &zone)).collect();
    }
    frame.page("member/entries.html", &page)
}

fn entry_filter(me: &Account, state: Option<EntryStatus>, period: &Period, zone: &Zone) -> EntryFilter {
    let (from, until) = period.ends(zone);
    EntryFilter { state, from, until, ..EntryFilter::earnings(me.id) }
}

fn tabs(shows_nothing: bool) -> Vec<Tab> {
    vec![Tab::new("Earned", PATH, !shows_nothing), Tab::new("Earned nothing", format!("{PATH}?show={NOTHING}"), shows_nothing)]
}

impl UnearnedRowView {
    fn new(order: &Unearned, currency: Currency, zone: &Zone) -> UnearnedRowView {
        UnearnedRowView {
            what: format!("{}, order {}", order.buyer, order.order),
            value: currency.format(order.value),
            why: why_nothing(order.why),
            on: zone.date(order.paid_at),
            href: order.entry.map(|EntryId(id)| format!("{PATH}/{id}")),
        }
    }
}

const COLUMNS: [&str; 16] = [
    "entry_id",
    "adjusts_id",
    "posted_at",
    "kind",
    "change",
    "state",
    "amount",
    "currency",
    "order_id",
    "buyer",
    "base",
    "rate_percent",
    "flat_amount",
    "available_at",
    "expires_at",
    "note",
];

/// The same entries as a file, whatever page of the list is shown.
#[get("/referrals/export.csv?<lookup..>")]
async fn entries_csv(me: Member, lookup: ListLookup<'_>, frame: Frame) -> Result<Download, Failed> {
    let Member(me) = me;
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let period = lookup.period(frame.app.today());
    let filter = entry_filter(&me, lookup.state.and_then(EntryStatus::from_word), &period, &zone);
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::new(&COLUMNS)?;
        statement::each_entry(conn, &filter, now, |line| table.row(cells(&line, currency)))?;
        Ok(table)
    });
    Ok(Download::table("earnings.csv".into(), written.await?)?)
}

fn cells(line: &EntryRow, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::from("");
    let amount = |amount| Cell::Amount(currency, amount);
    let (rate, flat) = match line.pay {
        Some(Pay::Share(rate)) => (rate.percent().into(), empty()),
        Some(Pay::Flat(flat)) => (empty(), amount(flat)),
        None => (empty(), empty()),
    };
    [
        line.id.0.into(),
        if line.first == line.id { empty() } else { line.first.0.into() },
        Zone::iso(line.created_at).into(),
        line.kind.as_str().into(),
        line.adjustment().map_or("", EntryChange::as_str).into(),
        line.state.as_str().into(),
        amount(line.amount),
        currency.code().into(),
        line.order.map_or_else(empty, |order| order.0.into()),
        line.buyer.clone().into(),
        line.base.map_or_else(empty, amount),
        rate,
        flat,
        Zone::iso(line.available_at).into(),
        line.expires_at.map(Zone::iso).into(),
        if line.kind == EntryKind::Adjustment { line.reason.clone().into() } else { empty() },
    ]
}
