//! `/admin/payouts/years`: what each partner received in a calendar year, by method, for those who have to report it.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::payout_list::{self, YearTotal};
use crate::domain::roles::Role;
use crate::text::table::{Cell, Table};
use crate::text::words::{method_word, number};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{PAYOUTS, of_person};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Tab;

pub(super) fn routes() -> Vec<Route> {
    routes![years_page, years_csv]
}

#[derive(Serialize)]
struct YearsPage {
    years: Vec<Tab>,
    year: i16,
    rows: Vec<YearRowView>,
    total: String,
    csv: String,
}

#[derive(Serialize)]
struct YearRowView {
    name: String,
    email: String,
    href: String,
    method: &'static str,
    payments: String,
    amount: String,
}

/// Reads a year and what was paid in it; without one, this year.
async fn read_year(frame: &Frame, year: Option<i16>) -> Result<(Vec<i16>, i16, Vec<YearTotal>), Failed> {
    let (zone, now) = (frame.app.zone(), frame.app.now());
    let year = year.unwrap_or(zone.day_of(now).year());
    let read = frame.app.db.read(move |conn| {
        Ok((payout_list::payout_years(conn, None, now, &zone)?, payout_list::year_totals(conn, None, year, &zone)?))
    });
    let (years, totals) = read.await?;
    Ok((years, year, totals))
}

#[get("/payouts/years?<year>")]
async fn years_page(_admin: Admin, year: Option<i16>, frame: Frame) -> Answer {
    let (years, year, totals) = read_year(&frame, year).await?;
    let at = |year: i16| format!("{PAYOUTS}/years?year={year}");
    let page = YearsPage {
        total: frame.money(totals.iter().map(|total| total.amount).sum()),
        rows: totals.into_iter().map(|total| YearRowView::new(total, &frame)).collect(),
        years: years.iter().map(|&one| Tab::new(one.to_string(), at(one), one == year)).collect(),
        csv: format!("{PAYOUTS}/years.csv?year={year}"),
        year,
    };
    frame.page("admin/payout_years.html", &page)
}

impl YearRowView {
    fn new(total: YearTotal, frame: &Frame) -> YearRowView {
        YearRowView {
            href: of_person(Role::Partner, total.account),
            method: method_word(total.method),
            payments: number(total.payments),
            amount: frame.money(total.amount),
            name: total.name,
            email: total.email,
        }
    }
}

const COLUMNS: [&str; 8] = ["year", "partner_id", "partner_name", "partner_email", "method", "payments", "amount", "currency"];

#[get("/payouts/years.csv?<year>")]
async fn years_csv(_admin: Admin, year: Option<i16>, frame: Frame) -> Result<Download, Failed> {
    let (_, year, totals) = read_year(&frame, year).await?;
    let currency = frame.shop()?.currency;
    let mut table = Table::new(&COLUMNS)?;
    for total in totals {
        table.row([
            i64::from(year).into(),
            total.account.0.into(),
            total.name.into(),
            total.email.into(),
            total.method.as_str().into(),
            total.payments.into(),
            Cell::Amount(currency, total.amount),
            currency.code().into(),
        ])?;
    }
    Ok(Download::table(format!("payouts-{year}.csv"), table)?)
}
