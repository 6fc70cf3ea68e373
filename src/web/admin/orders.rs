//! `/admin/orders`: every order, newest first: found by number, customer or code, narrowed by state and period; and as a file.

mod correct;
pub(in crate::web) mod of_person;
mod record;
mod refund;
mod show;

use rocket::{FromForm, Route, get, routes};
use serde::Serialize;

use crate::domain::order::{Method, NoEarning, State};
use crate::domain::reads::list::Cursor;
use crate::domain::reads::order_list::{self, Line, Query};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Error;
use crate::text::table::{Cell, Table};
use crate::web::admin::people::NameLink;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{Choice, PER_PAGE, Pager, choices, href};
use crate::web::kit::order_form::{StateBadge, state_badge};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};

pub(in crate::web) fn routes() -> Vec<Route> {
    [routes![list, file], record::routes(), show::routes(), refund::routes(), correct::routes()].concat()
}

pub(in crate::web) const PATH: &str = "/admin/orders";
/// Rows that a file reads at once.
const STRETCH: usize = 500;
/// A longer search than anybody types only costs time.
const MOST_SOUGHT: usize = 254;

/// A list's address as it was opened. What makes no sense reads as not chosen.
#[derive(FromForm)]
struct Asked<'r> {
    q: Option<&'r str>,
    state: Option<&'r str>,
    range: Option<&'r str>,
    from: Option<&'r str>,
    to: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// What was chosen, understood.
struct Wanted {
    query: Query,
    period: Period,
}

impl Asked<'_> {
    fn wanted(&self, zone: &Zone, today: Day) -> Wanted {
        let period = Period::read(self.range, self.from, self.to, today);
        let (from, to) = period.ends(zone);
        let query = Query {
            text: self.q.unwrap_or_default().trim().chars().take(MOST_SOUGHT).collect(),
            state: self.state.and_then(State::from_word),
            from,
            to,
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
            ..Query::default()
        };
        Wanted { query, period }
    }
}

impl Wanted {
    fn chosen(&self) -> Vec<(&'static str, &str)> {
        let mut chosen = vec![("q", self.query.text.as_str()), ("state", self.query.state.map_or("", State::as_str))];
        chosen.extend(self.period.pairs());
        chosen
    }

    fn is_narrowed(&self) -> bool {
        self.chosen().iter().any(|(_, value)| !value.is_empty())
    }
}

#[derive(Serialize)]
struct Data {
    is_admin: bool,
    q: String,
    state: &'static str,
    states: Vec<Choice>,
    period: period::View,
    is_narrowed: bool,
    csv: String,
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Serialize)]
pub(super) struct Row {
    href: String,
    number: String,
    external: Option<String>,
    placed: String,
    placed_exactly: String,
    customer: NameLink,
    value: String,
    total: String,
    state: StateBadge,
    earner: Option<NameLink>,
    /// What they earned, or why nobody does.
    earned: String,
}

impl Row {
    pub(super) fn new(line: &Line, shop: &Shop) -> Row {
        let (earner, earned) = match (&line.earner, line.no_earning) {
            (Some(earner), None) if line.paid_at.is_some() => (Some(earner.into()), shop.currency.format(line.earned)),
            (Some(earner), None) => (Some(earner.into()), String::new()),
            (_, reason) => (None, reason.map_or("", no_earning_word).to_string()),
        };
        Row {
            href: format!("{PATH}/{}", line.id),
            number: line.id.to_string(),
            external: line.external_id.clone(),
            placed: shop.zone.date(line.placed_at),
            placed_exactly: shop.zone.date_time(line.placed_at),
            customer: NameLink::from(&line.customer),
            value: shop.currency.format(line.value),
            total: shop.currency.format(line.total),
            state: state_badge(line.state),
            earner,
            earned,
        }
    }
}

/// Why nobody earns on an order, in two or three words.
fn no_earning_word(reason: NoEarning) -> &'static str {
    match reason {
        NoEarning::Nobody => "came by themselves",
        NoEarning::NoRate => "no rate agreed",
        NoEarning::MonthsOver => "their months are over",
        NoEarning::OrdersOver => "their orders are over",
        NoEarning::NothingEarns => "nothing in it earns",
    }
}

#[get("/orders?<asked..>")]
async fn list(staff: Staff, asked: Asked<'_>, frame: Frame) -> Answer {
    let wanted = asked.wanted(&frame.app.zone(), frame.app.today());
    let query = wanted.query.clone();
    let page = frame.app.db.read(move |conn| order_list::page(conn, &query)).await?;
    let shop = frame.shop()?;
    let states = State::ALL.iter().map(|state| (state.as_str(), state_badge(*state).label));
    let data = Data {
        is_admin: staff.0.role == Role::Admin,
        q: wanted.query.text.clone(),
        state: wanted.query.state.map_or("", State::as_str),
        states: choices(std::iter::once(("", "Any state")).chain(states)),
        period: wanted.period.view(),
        is_narrowed: wanted.is_narrowed(),
        csv: href(&format!("{PATH}.csv"), &wanted.chosen()),
        rows: page.rows.iter().map(|line| Row::new(line, shop)).collect(),
        pager: Pager::new(&page, asked.page.unwrap_or(1), PATH, &wanted.chosen()),
    };
    frame.page("admin/orders.html", &data)
}

const COLUMNS: [&str; 27] = [
    "number",
    "source",
    "external_number",
    "state",
    "placed_at",
    "paid_at",
    "cancelled_at",
    "customer_id",
    "customer",
    "currency",
    "items",
    "discount",
    "value",
    "tax",
    "shipping",
    "tip",
    "total",
    "credit",
    "due",
    "refunded",
    "earner_id",
    "earner",
    "earned",
    "no_earning",
    "payment_method",
    "payment_reference",
    "note",
];

/// Every order that fits, newest first, a stretch at a time: no read lasts as long as the file.
#[get("/orders.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    let app = &frame.app;
    let shop = app.shop().ok_or(Error::Missing)?;
    let mut query = asked.wanted(&app.zone(), app.today()).query;
    (query.cursor, query.per_page) = (None, STRETCH);
    let mut table = Table::new(&COLUMNS)?;
    loop {
        let (asked, shop) = (query.clone(), shop.clone());
        let (written, later) = app
            .db
            .read(move |conn| {
                let stretch = order_list::stretch(conn, &asked)?;
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

fn cells(line: Line, shop: &Shop) -> [Cell<'static>; COLUMNS.len()] {
    let amount = |amount| Cell::from(shop.currency.plain(amount));
    let iso = |at: Option<Timestamp>| Cell::from(at.map(Zone::iso));
    let (method, reference) = line.payment.map_or((None, String::new()), |(method, reference)| (Some(method), reference));
    let (earner_id, earner) = line.earner.map_or_else(Default::default, |earner| (earner.id.to_string(), earner.name));
    [
        line.id.0.into(),
        line.source.into(),
        line.external_id.into(),
        line.state.as_str().into(),
        iso(Some(line.placed_at)),
        iso(line.paid_at),
        iso(line.cancelled_at),
        line.customer.id.0.into(),
        line.customer.name.into(),
        shop.currency.code().into(),
        amount(line.items),
        amount(line.discount),
        amount(line.value),
        amount(line.tax),
        amount(line.shipping),
        amount(line.tip),
        amount(line.total),
        amount(line.credit),
        amount(line.due),
        amount(line.refunded),
        earner_id.into(),
        earner.into(),
        amount(line.earned),
        line.no_earning.map_or("", NoEarning::as_str).into(),
        method.map_or("", Method::as_str).into(),
        reference.into(),
        line.note.into(),
    ]
}
