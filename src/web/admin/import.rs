//! `/admin/customers/import`: people of an earlier system out of a file, checked first, then added whole or not at all.
//!
//! Nothing is kept between the two steps but what the form carries: the rows that were checked are the rows that are imported, and they
//! are checked again then.

use rocket::data::{Data, FromData, Outcome};
use rocket::request::Request;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::import::{self, COLUMNS, MOST_PROBLEMS, Options, Report};
use crate::domain::refusal::Refusal;
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::text::import::shared_phone;
use crate::text::refusal::Problem;
use crate::text::words::{count, number};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Tile;
use crate::web::logo::receive;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![import_page, rehearse_import, confirm_import]
}

/// More than this is imported with the server stopped.
const MOST_ROWS: u64 = 5000;

#[derive(Serialize)]
struct ImportPage {
    most_rows: String,
    columns: Vec<Column>,
    /// What is wrong with the file as a whole.
    refused: Option<Problem>,
    problems: Vec<ProblemRow>,
    /// How many there are, and that not all of them are shown.
    problem_count: Option<String>,
    ready: Option<ImportPlan>,
}

#[derive(Serialize)]
struct Column {
    name: &'static str,
    what: &'static str,
}

/// One problem.
#[derive(Serialize)]
struct ProblemRow {
    row: String,
    column: &'static str,
    problem: Problem,
}

/// What an import would do, and the rows that it would add.
#[derive(Serialize)]
struct ImportPlan {
    tiles: [Tile; 5],
    /// Who comes in without a telephone number, and that not all of them are shown.
    shared: Vec<SharedRow>,
    shared_count: Option<Text>,
    /// `None` when everybody is there already.
    label: Option<String>,
    rows: String,
}

/// Somebody who comes in without the telephone number that another has.
#[derive(Serialize)]
struct SharedRow {
    row: String,
    what: Text,
}

/// The file as it was chosen.
struct ImportFile(std::result::Result<Vec<u8>, Refusal>);

/// The rows as they were checked.
struct CheckedRows(std::result::Result<Vec<u8>, Refusal>);

#[rocket::async_trait]
impl<'r> FromData<'r> for ImportFile {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        receive(req, data, "file").await.map(ImportFile)
    }
}

#[rocket::async_trait]
impl<'r> FromData<'r> for CheckedRows {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        receive(req, data, "rows").await.map(CheckedRows)
    }
}

#[get("/customers/import")]
async fn import_page(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/import.html", &ImportPage::new())
}

#[post("/customers/import", data = "<file>")]
async fn rehearse_import(admin: Admin, file: ImportFile, frame: Frame) -> Answer {
    let bytes = match file.0 {
        Ok(bytes) => bytes,
        Err(refusal) => return refused_page(&frame, &refusal),
    };
    let report = run(&frame, admin.0.id, bytes.clone(), true).await?;
    match import::in_utf8(&bytes) {
        Some(rows) if report.problem_count == 0 => {
            let ready = Some(ImportPlan::new(&frame, &report, rows));
            frame.page("admin/import.html", &ImportPage { ready, ..ImportPage::new() })
        }
        _ => problems_page(&frame, &report),
    }
}

#[post("/customers/import/confirm", data = "<rows>")]
async fn confirm_import(admin: Admin, rows: CheckedRows, frame: Frame) -> Answer {
    let bytes = match rows.0 {
        Ok(bytes) => bytes,
        Err(refusal) => return refused_page(&frame, &refusal),
    };
    let report = run(&frame, admin.0.id, bytes, false).await?;
    if report.problem_count > 0 {
        return problems_page(&frame, &report);
    }
    let added = count(report.added() as i64, "account was added", "accounts were added");
    let known = match report.known {
        0 => String::new(),
        known => format!("; {} there already", count(known as i64, "was", "were")),
    };
    let shared = match report.shared_phone_count {
        0 => String::new(),
        n => format!(". {}", frame.say(&Text::new("import-phones-left-out").with("n", n as i64))),
    };
    Ok(frame.go_saying("/admin/customers", &format!("{added}{known}{shared}.")))
}

/// Imports, or only checks. In the writer either way: what is compared must not change meanwhile.
async fn run(frame: &Frame, actor: AccountId, bytes: Vec<u8>, is_rehearsal: bool) -> std::result::Result<Report, Failed> {
    let act = frame.app.act(actor);
    let shop = frame.shop()?;
    let options = Options { currency: shop.currency, home: shop.country.clone(), most_rows: Some(MOST_ROWS), is_rehearsal };
    let report: Result<Report> =
        frame.app.db.write(move |tx| import::accounts(tx, &act, bytes.as_slice(), &options, &mut |_| {})).await;
    Ok(report?)
}

fn refused_page(frame: &Frame, refusal: &Refusal) -> Answer {
    let refused = Some(Problem::from(refusal));
    frame.form_again("admin/import.html", &ImportPage { refused, ..ImportPage::new() })
}

fn problems_page(frame: &Frame, report: &Report) -> Answer {
    let problems = report.problems.iter().map(|problem| ProblemRow {
        row: number(problem.row as i64),
        column: problem.column,
        problem: Problem::from(&problem.refusal),
    });
    let all = count(report.problem_count as i64, "problem", "problems");
    let problem_count = match report.problem_count as usize > MOST_PROBLEMS {
        true => format!("{all}, of which the first {} stand here. Nothing was changed.", number(MOST_PROBLEMS as i64)),
        false => format!("{all}. Nothing was changed."),
    };
    let shown = ImportPage { problems: problems.collect(), problem_count: Some(problem_count), ..ImportPage::new() };
    frame.form_again("admin/import.html", &shown)
}

impl ImportPage {
    fn new() -> ImportPage {
        let columns = COLUMNS.into_iter().map(|name| Column { name, what: column_words(name) });
        ImportPage {
            most_rows: number(MOST_ROWS as i64),
            columns: columns.collect(),
            refused: None,
            problems: Vec::new(),
            problem_count: None,
            ready: None,
        }
    }
}

fn column_words(column: &str) -> &'static str {
    match column {
        "email" => "Needed. Whoever has an account with it already is left alone.",
        "name" => "Needed. First and last name.",
        "phone" => "With its country code, such as +49 171 234567. Of two people with one number the first keeps it.",
        "role" => "customer or partner; empty is customer.",
        "kind" => "Of a partner: partner or influencer.",
        "code" => {
            "The code they had: 1 to 32 letters and digits, with dashes, dots, underscores or blanks between them. It keeps leading to them."
        }
        "referrer_code" => "The code of whoever brought them, in this file or in the shop.",
        "joined_at" => "A day such as 2024-05-03 or 03.05.2024, or a time such as 2024-05-03T10:00:00Z; empty is today.",
        _ => "Store credit that they bring along, such as 12.50.",
    }
}

impl ImportPlan {
    fn new(frame: &Frame, report: &Report, rows: String) -> ImportPlan {
        let added = report.added() as i64;
        let shared = report.shared_phones.iter().map(|one| SharedRow { row: number(one.row as i64), what: shared_phone(one) });
        ImportPlan {
            tiles: [
                Tile::new("New customers", number(report.customers as i64)),
                Tile::new("New partners", number(report.partners as i64)),
                Tile::new("Brought by somebody", number(report.referred as i64)),
                Tile::new("There already", number(report.known as i64)).note("left alone"),
                Tile::new("Opening credit", frame.money(report.credit)),
            ],
            shared: shared.collect(),
            shared_count: (report.shared_phone_count > 0)
                .then(|| Text::new("import-phones-left-out").with("n", report.shared_phone_count as i64)),
            label: (added > 0).then(|| format!("Add {}", count(added, "account", "accounts"))),
            rows,
        }
    }
}
