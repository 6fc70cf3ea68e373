//! `/admin/orders`: every order, newest first: found by number, customer or code, narrowed by state and period; and as a file.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::order::{NoEarning, OrderStatus};
use crate::domain::reads::order_list::{self, OrderFilter, OrderRow};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::Zone;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::ListLookup;
use crate::web::kit::order_form::{self, order_badge};
use crate::web::kit::path::{ORDERS, href, of_order};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Choice, NameLink, PER_PAGE, Pager};

pub(super) fn routes() -> Vec<Route> {
    routes![orders_page, orders_csv]
}

/// Rows that a file reads at once.
const STRETCH: usize = 500;
/// So many signs of a note stand in a row.
const MOST_OF_NOTE: usize = 80;

/// What the domain is asked for.
fn order_filter(lookup: &ListLookup<'_>, period: &Period, zone: &Zone) -> OrderFilter {
    let (from, to) = period.ends(zone);
    OrderFilter {
        text: lookup.text(),
        state: lookup.state.and_then(OrderStatus::from_word),
        from,
        to,
        cursor: lookup.cursor(),
        per_page: PER_PAGE,
        ..OrderFilter::default()
    }
}

/// The pairs of the list's address.
fn chosen<'a>(filter: &'a OrderFilter, period: &'a Period) -> Vec<(&'static str, &'a str)> {
    let state = filter.state.map_or("", OrderStatus::as_str);
    [&[("q", filter.text.as_str()), ("state", state)][..], &period.pairs()].concat()
}

#[derive(Serialize)]
struct OrdersPage {
    /// Said as long as there is no order.
    nothing: Text,
    is_admin: bool,
    q: String,
    state: &'static str,
    states: Vec<Choice>,
    period: period::View,
    is_narrowed: bool,
    csv: String,
    rows: Vec<OrderRowView>,
    pager: Pager,
}

#[derive(Serialize)]
pub(super) struct OrderRowView {
    href: String,
    number: String,
    external: Option<String>,
    placed: String,
    placed_exactly: String,
    customer: NameLink,
    /// What the shop has to know of it beforehand.
    wanted: Option<Text>,
    note: String,
    /// What was not given back; and what was ordered, where that is more.
    value: String,
    ordered: Option<Text>,
    total: String,
    state: Badge,
    earner: Option<NameLink>,
    /// What they earned, or why no one does, unless there is simply no referrer.
    earned: String,
    /// Where its payment is recorded, as long as it is unpaid: how it was paid is asked there.
    pay: Option<String>,
}

impl OrderRowView {
    pub(super) fn new(line: &OrderRow, frame: &Frame) -> OrderRowView {
        let nothing = |reason: NoEarning| frame.say(&Text::new("admin-orders-no-earning").with("reason", reason.as_str()));
        let (earner, earned) = match (&line.earner, line.no_earning) {
            (Some(earner), None) if line.paid_at.is_some() => (Some(earner.into()), frame.money(line.earned)),
            (Some(earner), None) => (Some(earner.into()), String::new()),
            (_, Some(NoEarning::Nobody)) => (None, String::new()),
            (_, reason) => (None, reason.map_or_else(String::new, nothing)),
        };
        OrderRowView {
            href: of_order(line.id),
            number: line.id.number().to_string(),
            external: line.external_id.clone(),
            placed: frame.date(line.placed_at),
            placed_exactly: frame.date_time(line.placed_at),
            customer: NameLink::from(&line.customer),
            wanted: line.wanted_on.map(order_form::wanted),
            note: note_in_short(&line.note),
            value: frame.money(line.value_left),
            ordered: (line.value_left != line.value).then(|| Text::new("order-value-ordered").with("amount", line.value)),
            total: frame.money(line.total),
            state: order_badge(line.state),
            earner,
            earned,
            pay: (line.state == OrderStatus::Placed).then(|| format!("{}#pay", of_order(line.id))),
        }
    }
}

/// The beginning of a note: the list stays a list, and the order's page has the rest.
fn note_in_short(note: &str) -> String {
    match note.char_indices().nth(MOST_OF_NOTE) {
        Some((end, _)) => format!("{}…", note[..end].trim_end()),
        None => note.to_string(),
    }
}

#[get("/orders?<lookup..>")]
async fn orders_page(staff: Staff, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let period = lookup.period(frame.app.today());
    let filter = order_filter(&lookup, &period, &frame.app.zone());
    let query = filter.clone();
    let found = frame.app.db.read(move |conn| order_list::order_page(conn, &query)).await?;
    let (shop, chosen) = (frame.shop()?, chosen(&filter, &period));
    let any = Choice::new("", frame.say(&Text::new("admin-orders-any-status")));
    let states = OrderStatus::ALL.iter().map(|state| Choice::new(state.as_str(), frame.say(&codes::order_status(*state).text)));
    let page = OrdersPage {
        nothing: if shop.members_order { Text::new("orders-none") } else { Text::new("orders-none-counter") },
        is_admin: staff.0.role == Role::Admin,
        q: filter.text.clone(),
        state: filter.state.map_or("", OrderStatus::as_str),
        states: std::iter::once(any).chain(states).collect(),
        period: period.view(),
        is_narrowed: chosen.iter().any(|(_, value)| !value.is_empty()),
        csv: href(&format!("{ORDERS}.csv"), &chosen),
        rows: found.rows.iter().map(|line| OrderRowView::new(line, &frame)).collect(),
        pager: Pager::new(&found, lookup.number_of_page(), ORDERS, &chosen),
    };
    frame.page("admin/orders.html", &page)
}

const COLUMNS: [Column; 30] = [
    column("number"),
    column("source"),
    column("external_number"),
    column("state"),
    column("placed_at"),
    column("paid_at"),
    column("cancelled_at"),
    column("customer_id"),
    column("customer"),
    column("currency"),
    column("items"),
    column("discount"),
    column("value"),
    column("tax"),
    column("shipping"),
    column("shipping_tax"),
    column("tip"),
    column("total"),
    column("credit"),
    column("due"),
    column("refunded"),
    column("earner_id"),
    column("earner"),
    column("earned"),
    column("no_earning"),
    column("payment_method"),
    column("payment_reference"),
    column("note"),
    column("wanted_on"),
    column("value_after_refunds"),
];

/// Every order that fits, newest first, a chunk at a time: no read lasts as long as the file.
#[get("/orders.csv?<lookup..>")]
async fn orders_csv(_admin: Admin, lookup: ListLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let app = &frame.app;
    let shop = app.shop().ok_or(Error::Missing)?;
    let filter = order_filter(&lookup, &lookup.period(app.today()), &app.zone());
    let mut query = OrderFilter { cursor: None, per_page: STRETCH, ..filter };
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    loop {
        let (filter, shop) = (query.clone(), shop.clone());
        let (written, later) = app
            .db
            .read(move |conn| {
                let stretch = order_list::order_chunk(conn, &filter)?;
                stretch.rows.into_iter().try_for_each(|line| table.row(cells(line, &shop)))?;
                Ok::<_, Error>((table, stretch.later))
            })
            .await?;
        table = written;
        match later {
            Some(cursor) => query.cursor = Some(cursor),
            None => break,
        }
    }
    Ok(Download::table(format!("orders-{}.csv", app.today().iso()), table)?)
}

fn cells(line: OrderRow, shop: &Shop) -> [Cell<'static>; COLUMNS.len()] {
    let amount = |amount| Cell::Amount(shop.currency, amount);
    let (method, reference) = line.payment.map_or((None, String::new()), |(method, reference)| (Some(method), reference));
    let (earner_id, earner) = line.earner.map_or_else(Default::default, |earner| (earner.id.to_string(), earner.name));
    [
        line.id.number().to_string().into(),
        line.source.into(),
        line.external_id.into(),
        codes::order_status(line.state).into(),
        line.placed_at.into(),
        line.paid_at.into(),
        line.cancelled_at.into(),
        line.customer.id.0.into(),
        line.customer.name.into(),
        shop.currency.code().into(),
        amount(line.items),
        amount(line.discount),
        amount(line.value),
        amount(line.tax),
        amount(line.shipping),
        amount(line.shipping_tax),
        amount(line.tip),
        amount(line.total),
        amount(line.credit),
        amount(line.due),
        amount(line.refunded),
        earner_id.into(),
        earner.into(),
        amount(line.earned),
        line.no_earning.map(codes::no_earning).into(),
        method.map(codes::payment_method).into(),
        reference.into(),
        line.note.into(),
        line.wanted_on.into(),
        amount(line.value_left),
    ]
}
