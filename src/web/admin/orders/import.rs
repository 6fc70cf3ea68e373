//! `/admin/orders/import`: orders of another system out of a file, checked first, then each row taken by itself.
//!
//! Nothing is kept between the two steps but what the form carries: the rows that were checked are the rows that are imported, and they
//! are checked again then.

use std::io::Cursor;

use rocket::data::{Data, FromData, Outcome};
use rocket::http::Status;
use rocket::request::Request;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::import::orders::{self, Brought, COLUMNS, Options, RowResult, Tally, Wrongs};
use crate::domain::import::{self, orders::Outcome as Came};
use crate::domain::order::told::record::Earns;
use crate::domain::refusal::Refusal;
use crate::domain::source::{self, MOST_NAME};
use crate::text::catalogue::{Arg, Text};
use crate::text::import::{outcome, why};
use crate::text::refusal::Problem;
use crate::text::table::{Cell, Column as FileColumn, Table, column};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::Form;
use crate::web::kit::guard::{self, Admin};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_order;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Tile};
use crate::web::logo::receive_fields;

const PAGE: &str = "admin/order_import.html";
/// More than this is imported with the server stopped.
const MOST_ROWS: u64 = 5000;
/// So many rows are shown; the file has them all.
const MOST_SHOWN: usize = 200;

pub(super) fn routes() -> Vec<Route> {
    routes![import_page, rehearse_import, confirm_import, import_results]
}

/// What was sent: a file that was chosen, or the rows that were checked.
struct Sent {
    rows: Vec<u8>,
    source: String,
    makes_customers: bool,
    earns: bool,
}

/// What was sent, or why the file is refused.
struct Upload(Result<Sent, Refusal>);

#[rocket::async_trait]
impl<'r> FromData<'r> for Upload {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        const FIELDS: [&str; 5] = ["file", "rows", "source", "makes_customers", "earns"];
        let most = guard::app(req).config.limits.upload_bytes;
        receive_fields(req, data, &FIELDS, most).await.and_then(|received| {
            let mut fields = match received {
                Ok(fields) => fields,
                Err(refusal) => return Outcome::Success(Upload(Err(refusal))),
            };
            let Some(rows) = fields.remove("rows").or_else(|| fields.remove("file")) else {
                return Outcome::Error((Status::UnprocessableEntity, "the form has no file"));
            };
            let text = |name: &str| fields.get(name).map_or(String::new(), |text| String::from_utf8_lossy(text).into_owned());
            let is_ticked = |name: &str| !text(name).is_empty();
            Outcome::Success(Upload(Ok(Sent {
                rows,
                source: text("source"),
                makes_customers: is_ticked("makes_customers"),
                earns: is_ticked("earns"),
            })))
        })
    }
}

#[derive(Serialize)]
struct OrderImportPage {
    most_rows: u64,
    most_name: usize,
    columns: Vec<Column>,
    form: Form,
    /// What is wrong with the file as a whole.
    refused: Option<Problem>,
    /// What is wrong with its header.
    problems: Vec<HeaderProblem>,
    ready: Option<Plan>,
}

#[derive(Serialize)]
struct Column {
    name: &'static str,
    what: Text,
}

#[derive(Serialize)]
struct HeaderProblem {
    column: &'static str,
    problem: Problem,
}

/// What an import would do, and the rows that it would take.
#[derive(Serialize)]
struct Plan {
    tiles: [Tile; 6],
    /// `None` where no row does anything.
    label: Option<Text>,
    is_past: Text,
    /// What all would earn; `None` where nobody would.
    sum: Option<Text>,
    rows: Vec<RowView>,
    shown: Option<Text>,
    source: String,
    makes_customers: bool,
    file: String,
}

#[derive(Serialize)]
struct RowView {
    row: String,
    number: String,
    result: Badge,
    who: Option<String>,
    column: &'static str,
    why: Option<Text>,
    code: Option<&'static str>,
    href: Option<String>,
}

impl OrderImportPage {
    fn new(form: Form) -> OrderImportPage {
        OrderImportPage {
            most_rows: MOST_ROWS,
            most_name: MOST_NAME,
            columns: COLUMNS.into_iter().map(|name| Column { name, what: column_text(name) }).collect(),
            form,
            refused: None,
            problems: Vec::new(),
            ready: None,
        }
    }
}

#[get("/orders/import")]
async fn import_page(_admin: Admin, frame: Frame) -> Answer {
    frame.page(PAGE, &OrderImportPage::new(Form::default()))
}

#[post("/orders/import", data = "<upload>")]
async fn rehearse_import(admin: Admin, upload: Upload, frame: Frame) -> Answer {
    let sent = match upload.0 {
        Ok(sent) => sent,
        Err(refusal) => return refused_page(&frame, Form::default(), &refusal),
    };
    let mut form = form_of(&sent);
    let Some(source) = form.parse("source", source::parse_name) else {
        return frame.form_again(PAGE, &OrderImportPage::new(form));
    };
    let Some(file) = import::in_utf8(&sent.rows) else {
        return match orders_of(&frame, admin.0.id, sent, source, Earns::ByTheTerms, true).await? {
            Err(wrong) => wrong_page(&frame, form, wrong),
            Ok(_) => refused_page(&frame, form, &Refusal::NotUtf8),
        };
    };
    let makes_customers = sent.makes_customers;
    // With what all would earn: nobody decides about a sum that they have not seen.
    match orders_of(&frame, admin.0.id, sent, source.clone(), Earns::ByTheTerms, true).await? {
        Ok(brought) => {
            let ready = Some(Plan::new(&frame, &brought, (source, makes_customers, file)));
            frame.page(PAGE, &OrderImportPage { ready, ..OrderImportPage::new(Form::default()) })
        }
        Err(wrong) => wrong_page(&frame, form, wrong),
    }
}

#[post("/orders/import/confirm", data = "<upload>")]
async fn confirm_import(admin: Admin, upload: Upload, frame: Frame) -> Answer {
    let sent = match upload.0 {
        Ok(sent) => sent,
        Err(refusal) => return refused_page(&frame, Form::default(), &refusal),
    };
    let mut form = form_of(&sent);
    let Some(source) = form.parse("source", source::parse_name) else {
        return frame.form_again(PAGE, &OrderImportPage::new(form));
    };
    let earns = if sent.earns { Earns::ByTheTerms } else { Earns::Nothing };
    match orders_of(&frame, admin.0.id, sent, source, earns, false).await? {
        Ok(Brought { tally, .. }) => {
            // Thousands of orders more, and statements are planned by what was there before.
            frame.app.db.optimize().await?;
            let said = frame.say(&done(&tally));
            let path = if tally.unmatched > 0 { "/admin/unmatched" } else { "/admin/orders" };
            Ok(if tally.refused > 0 { frame.go_noting(path, &said) } else { frame.go_saying(path, &said) })
        }
        Err(wrong) => wrong_page(&frame, form, wrong),
    }
}

const RESULTS: [FileColumn; 6] = [
    column("file_row"),
    column("external_number"),
    column("result"),
    column("customer"),
    column("file_column"),
    column("reason"),
];

/// What came, or would come, of each row, as a file.
#[post("/orders/import/results", data = "<upload>")]
async fn import_results(admin: Admin, upload: Upload, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let sent = upload.0?;
    let source = source::parse_name(&sent.source)?;
    let brought = match orders_of(&frame, admin.0.id, sent, source, Earns::ByTheTerms, true).await? {
        Ok(brought) => brought,
        Err(wrong) => return Err(wrong.into_iter().next().map_or(Refusal::RowsNone, |(_, refusal)| refusal).into()),
    };
    let mut table = Table::styled(&style.0, &RESULTS)?;
    for result in brought.results {
        table.row(result_cells(&result))?;
    }
    Ok(Download::table(format!("{}-orders.csv", frame.app.today().iso()), table)?)
}

/// A row's result as cells of a file.
fn result_cells(result: &RowResult) -> [Cell<'static>; RESULTS.len()] {
    let column = if let Came::Refused(column, _) = result.outcome { column } else { "" };
    [
        i64::try_from(result.row).unwrap_or(i64::MAX).into(),
        result.number.clone().into(),
        outcome(&result.outcome).into(),
        result.customer.as_ref().map(|(_, name)| name.clone()).into(),
        column.into(),
        why(&result.outcome).map_or(Cell::EMPTY, |(code, text)| Cell::Told { code: code.to_owned(), text }),
    ]
}

fn form_of(sent: &Sent) -> Form {
    let on = |is_on: bool| if is_on { "on".to_owned() } else { String::new() };
    Form::filled([("source", sent.source.clone()), ("makes_customers", on(sent.makes_customers))])
}

/// Imports, or only checks. In the writer either way: what is compared must not change meanwhile.
async fn orders_of(
    frame: &Frame,
    actor: AccountId,
    sent: Sent,
    source: String,
    earns: Earns,
    is_rehearsal: bool,
) -> Result<Result<Brought, Wrongs>, Failed> {
    let (act, shop) = (frame.app.act(actor), frame.shop()?);
    let options = Options {
        currency: shop.currency,
        home: shop.country.clone(),
        includes_tax: shop.prices_include_tax,
        tax_rate: shop.tax_rate,
        source,
        makes_customers: sent.makes_customers,
        earns,
    };
    let file = Cursor::new(sent.rows);
    let taken = frame.app.db.write(move |tx| orders::bring_in(tx, &act, file, &options, (MOST_ROWS, is_rehearsal)));
    Ok(taken.await?)
}

fn refused_page(frame: &Frame, form: Form, refusal: &Refusal) -> Answer {
    frame.form_again(PAGE, &OrderImportPage { refused: Some(Problem::from(refusal)), ..OrderImportPage::new(form) })
}

/// What is wrong with a file itself: with all of it, or column by column.
fn wrong_page(frame: &Frame, form: Form, wrong: Wrongs) -> Answer {
    let (whole, columns): (Wrongs, Wrongs) =
        wrong.into_iter().partition(|(column, refusal)| column.is_empty() && !matches!(refusal, Refusal::ColumnUnknown { .. }));
    let problem = |(column, refusal): &(&'static str, Refusal)| HeaderProblem { column, problem: Problem::from(refusal) };
    frame.form_again(
        PAGE,
        &OrderImportPage {
            refused: whole.first().map(|(_, refusal)| Problem::from(refusal)),
            problems: columns.iter().map(problem).collect(),
            ..OrderImportPage::new(form)
        },
    )
}

/// What was imported, in a sentence.
fn done(tally: &Tally) -> Text {
    Text::new("orders-import-done")
        .with("n", count(tally.new + tally.changed + tally.strangers + tally.unmatched))
        .with("unmatched", count(tally.unmatched))
        .with("refused", count(tally.refused))
}

fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Plan {
    fn new(frame: &Frame, brought: &Brought, (source, makes_customers, file): (String, bool, String)) -> Plan {
        let tally = &brought.tally;
        let tile = |label: Text, n: u64| Tile::new(frame.say(&label), frame.number(count(n)));
        let does = tally.new + tally.changed + tally.unmatched + tally.strangers;
        // What somebody has to look at stands first; those of a kind in the order of the file.
        let mut sorted: Vec<&RowResult> = brought.results.iter().collect();
        sorted.sort_by_key(|result| match result.outcome {
            Came::Refused(..) => 0,
            Came::Unmatched(_) => 1,
            _ => 2,
        });
        let all = brought.results.len();
        Plan {
            tiles: [
                tile(Text::new("orders-import-tile-new"), tally.new),
                tile(Text::new("orders-import-tile-changed"), tally.changed),
                tile(Text::new("orders-import-tile-same"), tally.same)
                    .note(frame.say(&Text::new("orders-import-tile-same-note"))),
                tile(Text::new("orders-import-tile-unmatched"), tally.unmatched),
                tile(Text::new("orders-import-tile-strangers"), tally.strangers)
                    .note(frame.say(&Text::new("orders-import-tile-strangers-note"))),
                tile(Text::new("orders-import-tile-refused"), tally.refused),
            ],
            label: (does > 0).then(|| Text::new("orders-import-do").with("n", count(does))),
            is_past: Text::new("orders-import-past"),
            sum: earned(tally),
            rows: sorted.into_iter().take(MOST_SHOWN).map(|result| RowView::new(frame, result)).collect(),
            shown: (all > MOST_SHOWN)
                .then(|| Text::new("orders-import-shown").with("most", MOST_SHOWN as i64).with("n", all as i64)),
            source,
            makes_customers,
            file,
        }
    }
}

/// What the orders would earn, where they would.
fn earned(tally: &Tally) -> Option<Text> {
    let text = Text::new("orders-import-earn-sum").with("commission", tally.commission).with("credit", tally.credit);
    (tally.commission.minor() != 0 || tally.credit.minor() != 0).then_some(text)
}

impl RowView {
    fn new(frame: &Frame, result: &RowResult) -> RowView {
        let word: Arg = outcome(&result.outcome).text.into();
        let (column, code) = match &result.outcome {
            Came::Refused(column, refusal) => (*column, Some(refusal.code())),
            _ => ("", None),
        };
        RowView {
            row: frame.number(count(result.row)),
            number: result.number.clone(),
            result: match result.outcome {
                Came::New | Came::Changed => Badge::good(word),
                Came::Refused(..) => Badge::bad(word),
                Came::Unmatched(_) => Badge::warn(word),
                Came::Same | Came::Stranger => Badge::neutral(word),
            },
            who: result.customer.as_ref().map(|(_, name)| name.clone()),
            column,
            why: why(&result.outcome).map(|(_, text)| text),
            code,
            // What a rehearsal made is gone again.
            href: result.order.filter(|_| matches!(result.outcome, Came::Same | Came::Changed)).map(of_order),
        }
    }
}

fn column_text(name: &str) -> Text {
    match name {
        "external_id" => Text::new("orders-import-column-external-id"),
        "source" => Text::new("orders-import-column-source"),
        "placed_at" => Text::new("orders-import-column-placed-at"),
        "paid_at" => Text::new("orders-import-column-paid-at"),
        "customer_email" => Text::new("orders-import-column-customer-email"),
        "customer_phone" => Text::new("orders-import-column-customer-phone"),
        "customer_code" => Text::new("orders-import-column-customer-code"),
        "customer_name" => Text::new("orders-import-column-customer-name"),
        "referral_code" => Text::new("orders-import-column-referral-code"),
        "items_total" => Text::new("orders-import-column-items-total"),
        "discount" => Text::new("orders-import-column-discount"),
        "shipping" => Text::new("orders-import-column-shipping"),
        "tax" => Text::new("orders-import-column-tax"),
        "prices_include_tax" => Text::new("orders-import-column-prices-include-tax"),
        "currency" => Text::new("orders-import-column-currency"),
        "status" => Text::new("orders-import-column-status"),
        "refunded_amount" => Text::new("orders-import-column-refunded-amount"),
        "refunded_at" => Text::new("orders-import-column-refunded-at"),
        "credit_used" => Text::new("orders-import-column-credit-used"),
        _ => Text::new("orders-import-column-note"),
    }
}
