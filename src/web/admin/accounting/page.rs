//! The page itself: what the chosen days came to, and every file with what it holds and the question that it answers.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::chosen::{BooksLookup, Chosen};
use crate::domain::money::Money;
use crate::domain::reads::books::{self, Liability, TaxRow};
use crate::domain::reads::{figures, payout_list};
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::href;
use crate::web::kit::period;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;

const ACCOUNTING: &str = "/admin/accounting";

pub(super) fn routes() -> Vec<Route> {
    routes![accounting_page]
}

#[derive(Serialize)]
struct AccountingPage {
    action: &'static str,
    period: period::View,
    on: Option<String>,
    tiles: Vec<Tile>,
    tax: Vec<TaxView>,
    /// Of all rates.
    tax_value: String,
    tax_amount: String,
    groups: Vec<Group>,
}

/// What is taxed at one rate.
#[derive(Serialize)]
struct TaxView {
    rate: String,
    value: String,
    tax: String,
}

/// Files that are about the same.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: Text,
    files: Vec<FileView>,
}

#[derive(Serialize)]
struct FileView {
    id: &'static str,
    title: Text,
    holds: Text,
    answers: Text,
    href: String,
}

/// What the days came to.
struct Sums {
    net_sales: Money,
    received: Money,
    paid_out: Money,
    owed: Liability,
    taxes: Vec<TaxRow>,
}

#[get("/accounting?<lookup..>")]
async fn accounting_page(_admin: Admin, lookup: BooksLookup<'_>, frame: Frame) -> Answer {
    let chosen = Chosen::read(&lookup, &frame)?;
    let (days, span, end) = (chosen.period.days, chosen.span(), chosen.until_end_of_day().until);
    let read = frame.app.db.read(move |conn| {
        let paid = payout_list::paid_totals(conn, None, span.from, span.until)?;
        Ok::<_, Error>(Sums {
            net_sales: figures::shop_figures(conn, days)?.value,
            received: books::received(conn, span)?,
            paid_out: paid.iter().map(|total| total.amount).sum(),
            owed: books::liability(conn, end)?,
            taxes: books::taxes(conn, span)?,
        })
    });
    let sums = read.await?;
    let page = AccountingPage {
        action: ACCOUNTING,
        period: chosen.period.view(),
        on: chosen.other_day.map(Day::iso),
        tiles: tiles(&frame, &sums, &chosen),
        tax_value: frame.money(sums.taxes.iter().map(TaxRow::value).sum()),
        tax_amount: frame.money(sums.taxes.iter().map(TaxRow::tax).sum()),
        tax: sums.taxes.iter().map(|row| TaxView::new(row, &frame)).collect(),
        groups: groups(&chosen),
    };
    frame.page("admin/accounting.html", &page)
}

impl TaxView {
    fn new(row: &TaxRow, frame: &Frame) -> TaxView {
        TaxView {
            rate: row.rate.map_or_else(|| frame.say(&codes::no_rate().text), |rate| frame.percent(rate)),
            value: frame.money(row.value()),
            tax: frame.money(row.tax()),
        }
    }
}

fn tiles(frame: &Frame, sums: &Sums, chosen: &Chosen) -> Vec<Tile> {
    let tile = |label: Text, amount: Money| Tile::new(frame.say(&label), frame.money(amount));
    let at_end_of = frame.say(&Text::new("accounting-at-end-of").with("day", chosen.on));
    vec![
        tile(Text::new("accounting-net-sales"), sums.net_sales).note(frame.say(&Text::new("accounting-net-sales-note"))),
        tile(Text::new("accounting-received"), sums.received).note(frame.say(&Text::new("accounting-received-note"))),
        tile(Text::new("accounting-paid-out"), sums.paid_out),
        tile(Text::new("accounting-commission-owed"), sums.owed.commission).note(at_end_of.clone()),
        tile(Text::new("accounting-credit-owed"), sums.owed.credit).note(at_end_of),
    ]
}

fn groups(chosen: &Chosen) -> Vec<Group> {
    let on = chosen.other_day.map_or(String::new(), Day::iso);
    // An address without days is that of the month that is over.
    let all = if chosen.period.days.is_none() { "all" } else { "" };
    let pairs = [&chosen.period.pairs()[..], &[("range", all), ("on", on.as_str())]].concat();
    let file = |id: &'static str, title: Text, holds: Text, answers: Text| FileView {
        id,
        title,
        holds,
        answers,
        href: href(&format!("{ACCOUNTING}/{id}.csv"), &pairs),
    };
    vec![
        Group {
            id: "sales",
            title: Text::new("books-sales"),
            files: vec![
                file("tax", Text::new("books-tax"), Text::new("books-tax-holds"), Text::new("books-tax-answers")),
                file("orders", Text::new("books-orders"), Text::new("books-orders-holds"), Text::new("books-orders-answers")),
                file(
                    "corrections",
                    Text::new("books-corrections"),
                    Text::new("books-corrections-holds"),
                    Text::new("books-corrections-answers"),
                ),
                file("lines", Text::new("books-lines"), Text::new("books-lines-holds"), Text::new("books-lines-answers")),
                file("refunds", Text::new("books-refunds"), Text::new("books-refunds-holds"), Text::new("books-refunds-answers")),
                file(
                    "payments",
                    Text::new("books-payments"),
                    Text::new("books-payments-holds"),
                    Text::new("books-payments-answers"),
                ),
            ],
        },
        Group {
            id: "owed",
            title: Text::new("books-owed"),
            files: vec![
                file(
                    "balances",
                    Text::new("books-balances").with("day", chosen.on),
                    Text::new("books-balances-holds"),
                    Text::new("books-balances-answers"),
                ),
                file(
                    "commission",
                    Text::new("books-commission"),
                    Text::new("books-commission-holds"),
                    Text::new("books-commission-answers"),
                ),
                file("credit", Text::new("books-credit"), Text::new("books-credit-holds"), Text::new("books-credit-answers")),
                file("journal", Text::new("books-journal"), Text::new("books-journal-holds"), Text::new("books-journal-answers")),
            ],
        },
        Group {
            id: "paid",
            title: Text::new("books-paid"),
            files: vec![file(
                "payouts",
                Text::new("books-payouts"),
                Text::new("books-payouts-holds"),
                Text::new("books-payouts-answers"),
            )],
        },
        Group {
            id: "done",
            title: Text::new("books-done"),
            files: vec![file("log", Text::new("books-log"), Text::new("books-log-holds"), Text::new("books-log-answers"))],
        },
    ]
}
