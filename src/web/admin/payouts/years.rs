//! `/admin/payouts/years`: what each partner received in a calendar year, by method, for those who have to report it.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::said::vat_of_it;
use crate::domain::account::contact_of;
use crate::domain::money::Money;
use crate::domain::payee::PayoutMethod;
use crate::domain::reads::payout_list::{self, YearTotal};
use crate::domain::tax_details::{self, VatId};
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
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
    year: String,
    rows: Vec<YearRowView>,
    total: String,
    /// Apart where somebody else reports it.
    paypal: Vec<YearRowView>,
    paypal_total: String,
    csv: String,
    note: Text,
    later: Option<Text>,
}

#[derive(Serialize)]
struct YearRowView {
    name: String,
    contact: String,
    href: String,
    method: Text,
    payments: String,
    amount: String,
    /// Of the amount; empty where there is none.
    vat: String,
    /// The form on which it has to be reported.
    form: Option<Text>,
}

/// A year, and what was paid in it.
struct Year {
    years: Vec<i16>,
    year: i16,
    totals: Vec<YearTotal>,
    /// From how much on a partner's total has to be reported, where the law of the shop's country has such a rule.
    limit: Option<Money>,
}

impl Year {
    /// Without a year, it is this one.
    async fn read(frame: &Frame, year: Option<i16>) -> Result<Year, Failed> {
        let (zone, now, shop) = (frame.app.zone(), frame.app.now(), frame.shop()?);
        let year = year.unwrap_or(zone.day_of(now).year());
        let limit = tax_details::reported_from(shop.country.as_ref(), shop.currency, year);
        let read = frame.app.db.read(move |conn| {
            Ok((payout_list::payout_years(conn, None, now, &zone)?, payout_list::year_totals(conn, None, year, &zone)?))
        });
        let (years, totals) = read.await?;
        Ok(Year { years, year, totals, limit })
    }

    /// The form on which what somebody received has to be reported: by the shop above the limit, by PayPal what went through it.
    fn form(&self, total: &YearTotal) -> Option<&'static str> {
        let limit = self.limit?;
        if total.method == PayoutMethod::PayPal {
            return Some("1099-K");
        }
        let theirs = self.totals.iter().filter(|one| one.account == total.account && one.method != PayoutMethod::PayPal);
        let all: Money = theirs.map(|one| one.amount).sum();
        (all >= limit).then_some("1099-NEC")
    }

    fn note(&self) -> (Text, Option<Text>) {
        match self.limit {
            None => (Text::new("payout-years-other"), None),
            Some(limit) => {
                let year = self.year.to_string();
                let note = Text::new("payout-years-us").with("limit", limit).with("year", year.as_str());
                (note, (self.year > 2026).then(|| Text::new("payout-years-us-later").with("year", year.as_str())))
            }
        }
    }
}

#[get("/payouts/years?<year>")]
async fn years_page(_admin: Admin, year: Option<i16>, frame: Frame) -> Answer {
    let read = Year::read(&frame, year).await?;
    let year = read.year;
    let at = |year: i16| format!("{PAYOUTS}/years?year={year}");
    let is_apart = |total: &&YearTotal| read.limit.is_some() && total.method == PayoutMethod::PayPal;
    let (paypal, ours): (Vec<&YearTotal>, Vec<&YearTotal>) = read.totals.iter().partition(is_apart);
    let sum = |totals: &[&YearTotal]| frame.money(totals.iter().map(|total| total.amount).sum());
    let (note, later) = read.note();
    let page = YearsPage {
        total: sum(&ours),
        paypal_total: sum(&paypal),
        rows: ours.into_iter().map(|total| YearRowView::new(total, read.form(total), &frame)).collect(),
        paypal: paypal.into_iter().map(|total| YearRowView::new(total, None, &frame)).collect(),
        years: read.years.iter().map(|&one| Tab::new(one.to_string(), at(one), one == year)).collect(),
        csv: format!("{PAYOUTS}/years.csv?year={year}"),
        note,
        later,
        year: year.to_string(),
    };
    frame.page("admin/payout_years.html", &page)
}

impl YearRowView {
    fn new(total: &YearTotal, form: Option<&str>, frame: &Frame) -> YearRowView {
        YearRowView {
            href: of_person(total.role, total.account),
            method: codes::payout_method(total.method).text,
            payments: frame.number(total.payments),
            amount: frame.money(total.amount),
            vat: vat_of_it(total.vat, frame),
            form: form.map(|form| Text::new("payout-years-form").with("form", form)),
            name: total.name.clone(),
            contact: contact_of(total.email.as_deref(), total.phone.as_deref()).into(),
        }
    }
}

const COLUMNS: [Column; 13] = [
    column("year"),
    column("partner_id"),
    column("partner_name"),
    column("partner_email"),
    column("method"),
    summed("payments"),
    summed("amount"),
    column("currency"),
    summed("vat"),
    column("form"),
    column("address"),
    column("tax_number"),
    column("vat_id"),
];

#[get("/payouts/years.csv?<year>")]
async fn years_csv(_admin: Admin, year: Option<i16>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let read = Year::read(&frame, year).await?;
    let (year, currency) = (read.year, frame.shop()?.currency);
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    for total in &read.totals {
        let details = &total.details;
        table.row([
            i64::from(year).into(),
            total.account.0.into(),
            total.name.as_str().into(),
            total.email.as_deref().into(),
            codes::payout_method(total.method).into(),
            total.payments.into(),
            Cell::Amount(currency, total.amount),
            currency.code().into(),
            Cell::Amount(currency, total.vat),
            read.form(total).unwrap_or_default().into(),
            details.address.replace('\n', ", ").into(),
            details.tax_number.as_str().into(),
            details.vat_id.as_ref().map_or("", VatId::as_str).into(),
        ])?;
    }
    Ok(Download::table(format!("payouts-{year}.csv"), table)?)
}
