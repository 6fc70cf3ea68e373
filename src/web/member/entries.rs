//! `/referrals/entries`: everything that a member earned, entry by entry, and the orders of their people on which they earned
//! nothing, with why. Buyers are named by first name and initial; what they bought, nowhere.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::entry_row::EntryRowView;
use crate::domain::account::Account;
use crate::domain::ledger::EntryKind;
use crate::domain::money::Currency;
use crate::domain::program::Pay;
use crate::domain::reads::statement::{self, EntryFilter, EntryRow, EntryStatus, Unearned, UnearnedReason};
use crate::domain::time::Zone;
use crate::text::catalogue::{Arg, Text};
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::ListLookup;
use crate::web::kit::path::{OWN_ENTRIES, href, of_own_entry};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, PER_PAGE, Pager, Tab};

/// The other half of the page: orders that earned nothing.
const NOTHING: &str = "nothing";

pub(super) fn routes() -> Vec<Route> {
    routes![entries_page, entries_csv]
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

/// An order on which nothing was earned.
#[derive(Serialize)]
struct UnearnedRowView {
    what: Text,
    value: String,
    why: Text,
    on: String,
    href: Option<String>,
}

/// Why an order earned nothing, in words.
fn why_nothing(why: UnearnedReason) -> Text {
    match why {
        UnearnedReason::Suspended => Text::new("unearned-suspended"),
        UnearnedReason::NoRate => Text::new("unearned-no-rate"),
        UnearnedReason::MonthsOver => Text::new("unearned-months-over"),
        UnearnedReason::OrdersOver => Text::new("unearned-orders-over"),
        UnearnedReason::NothingEarns => Text::new("unearned-nothing-earns"),
        UnearnedReason::BelowMinimum => Text::new("unearned-below-minimum"),
        UnearnedReason::Reversed => Text::new("unearned-reversed"),
        UnearnedReason::Refunded => Text::new("unearned-refunded"),
        UnearnedReason::TooSmall => Text::new("unearned-too-small"),
    }
}

#[get("/referrals/entries?<lookup..>")]
async fn entries_page(me: Member, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let Member(me) = me;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    let period = lookup.period(frame.app.today());
    let state = lookup.state.and_then(EntryStatus::from_word);
    let shows_nothing = lookup.show == Some(NOTHING);
    let (filter, cursor) = (entry_filter(&me, state, &period, &zone), lookup.cursor());
    let state = state.map_or("", EntryStatus::as_str);
    let chosen = |path: &str| href(path, &[&[("state", state)][..], &period.pairs()].concat());
    let csv = chosen("/referrals/export.csv");
    let mut page = EntriesPage {
        tabs: tabs(&frame, shows_nothing),
        shows_nothing,
        rows: Vec::new(),
        unearned: Vec::new(),
        pager: Pager { summary: Arg::default(), prev: None, next: None },
        state,
        states: states(&frame),
        is_narrowed: !state.is_empty() || period.days.is_some(),
        csv,
        period: period.view(),
    };
    let number = lookup.number_of_page();
    if shows_nothing {
        let id = me.id;
        let found = frame.app.db.read(move |conn| statement::unearned_page(conn, id, cursor.as_ref(), PER_PAGE)).await?;
        page.pager = Pager::new(&found, number, OWN_ENTRIES, &[("show", NOTHING)]);
        page.unearned = found.rows.iter().map(|order| UnearnedRowView::new(order, &frame)).collect();
    } else {
        let read = frame.app.db.read(move |conn| statement::entry_page(conn, &filter, now, cursor.as_ref(), PER_PAGE));
        let found = read.await?;
        let pairs = [&[("state", page.state)][..], &period.pairs()].concat();
        page.pager = Pager::new(&found, number, OWN_ENTRIES, &pairs);
        page.rows = found.rows.iter().map(|line| EntryRowView::new(line, &frame)).collect();
    }
    frame.page("member/entries.html", &page)
}

fn entry_filter(me: &Account, state: Option<EntryStatus>, period: &Period, zone: &Zone) -> EntryFilter {
    let (from, until) = period.ends(zone);
    EntryFilter { state, from, until, ..EntryFilter::earnings(me.id) }
}

fn states(frame: &Frame) -> Vec<Choice> {
    let all = [
        ("", Text::new("entries-status-all")),
        ("holding", Text::new("entries-status-pending")),
        ("in_review", Text::new("entries-status-in-review")),
        ("available", Text::new("entries-status-available")),
        ("paid", Text::new("entries-status-paid")),
        ("reversed", Text::new("entries-status-reversed")),
    ];
    all.into_iter().map(|(value, label)| Choice::new(value, frame.say(&label))).collect()
}

fn tabs(frame: &Frame, shows_nothing: bool) -> Vec<Tab> {
    let (earned, nothing) = (Text::new("entries-tab-earned"), Text::new("entries-tab-nothing"));
    vec![
        Tab::new(frame.say(&earned), OWN_ENTRIES, !shows_nothing),
        Tab::new(frame.say(&nothing), format!("{OWN_ENTRIES}?show={NOTHING}"), shows_nothing),
    ]
}

impl UnearnedRowView {
    fn new(order: &Unearned, frame: &Frame) -> UnearnedRowView {
        let number = order.order.number().to_string();
        UnearnedRowView {
            what: Text::new("entry-buyer-order").with("buyer", order.buyer.as_str()).with("order", number),
            value: frame.money(order.value),
            why: why_nothing(order.why),
            on: frame.date(order.paid_at),
            href: order.entry.map(of_own_entry),
        }
    }
}

const COLUMNS: [Column; 16] = [
    column("entry_id"),
    column("adjusts_id"),
    column("posted_at"),
    column("kind"),
    column("change"),
    column("state"),
    summed("amount"),
    column("currency"),
    column("order_id"),
    column("buyer"),
    column("base"),
    column("rate_percent"),
    column("flat_amount"),
    column("available_at"),
    column("expires_at"),
    column("note"),
];

/// The same entries as a file, whatever page of the list is shown.
#[get("/referrals/export.csv?<lookup..>")]
async fn entries_csv(me: Member, lookup: ListLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let Member(me) = me;
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let period = lookup.period(frame.app.today());
    let filter = entry_filter(&me, lookup.state.and_then(EntryStatus::from_word), &period, &zone);
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::styled(&style.0, &COLUMNS)?;
        statement::each_entry(conn, &filter, now, |line| table.row(cells(&line, currency)))?;
        Ok(table)
    });
    Ok(Download::table("earnings.csv".into(), written.await?)?)
}

fn cells(line: &EntryRow, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::EMPTY;
    let amount = |amount| Cell::Amount(currency, amount);
    let (rate, flat) = match line.pay {
        Some(Pay::Share(rate)) => (rate.into(), empty()),
        Some(Pay::Flat(flat)) => (empty(), amount(flat)),
        None => (empty(), empty()),
    };
    [
        line.id.0.into(),
        if line.first == line.id { empty() } else { line.first.0.into() },
        line.at.into(),
        codes::entry_kind(line.kind).into(),
        line.adjustment().map(codes::entry_change).into(),
        codes::entry_status(line.state, line.balance_kind).into(),
        amount(line.amount),
        currency.code().into(),
        line.order.map_or_else(empty, |order| order.number().to_string().into()),
        line.buyer.clone().into(),
        line.base.map_or_else(empty, amount),
        rate,
        flat,
        line.available_at.into(),
        line.expires_at.into(),
        if line.kind == EntryKind::Adjustment { line.reason.clone().into() } else { empty() },
    ]
}
