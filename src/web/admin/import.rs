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
    most_rows: u64,
    columns: Vec<Column>,
    /// What is wrong with the file as a whole.
    refused: Option<Problem>,
    problems: Vec<ProblemRow>,
    /// How many there are, and that not all of them are shown.
    problem_count: Option<Text>,
    ready: Option<ImportPlan>,
}

#[derive(Serialize)]
struct Column {
    name: &'static str,
    what: Text,
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
    label: Option<Text>,
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
    let added = report.added() as i64;
    let done = match report.known as i64 {
        0 => Text::new("import-done").with("n", added),
        known => Text::new("import-done-known").with("n", added).with("known", known),
    };
    let said = match phones_left_out(&report) {
        None => done,
        Some(phones) => Text::new("import-done-phones").with("done", done).with("phones", phones),
    };
    Ok(frame.go_saying("/admin/customers", &frame.say(&said)))
}

/// Imports, or only checks. In the writer either way: what is compared must not change meanwhile.
async fn run(frame: &Frame, actor: AccountId, bytes: Vec<u8>, is_rehearsal: bool) -> std::result::Result<Report, Failed> {
    let act = frame.app.act(actor);
    let shop = frame.shop()?;
    let options = Options { currency: shop.currency, home: shop.country.clone(), most_rows: Some(MOST_ROWS), is_rehearsal };
    let report: Result<Report> =
        frame.app.db.write(move |tx| import::accounts(tx, &act, bytes.as_slice(), &options, &mut |_| {})).await;
    let report = report?;
    if !is_rehearsal && report.problem_count == 0 {
        // A thousand people more, and statements are planned by what was there before.
        frame.app.db.optimize().await?;
    }
    Ok(report)
}

fn refused_page(frame: &Frame, refusal: &Refusal) -> Answer {
    let refused = Some(Problem::from(refusal));
    frame.form_again("admin/import.html", &ImportPage { refused, ..ImportPage::new() })
}

fn problems_page(frame: &Frame, report: &Report) -> Answer {
    let problems = report.problems.iter().map(|problem| ProblemRow {
        row: frame.number(problem.row as i64),
        column: problem.column,
        problem: Problem::from(&problem.refusal),
    });
    let all = report.problem_count as i64;
    let problem_count = match report.problem_count as usize > MOST_PROBLEMS {
        true => Text::new("import-problems-many").with("n", all).with("most", MOST_PROBLEMS as i64),
        false => Text::new("import-problems").with("n", all),
    };
    let shown = ImportPage { problems: problems.collect(), problem_count: Some(problem_count), ..ImportPage::new() };
    frame.form_again("admin/import.html", &shown)
}

impl ImportPage {
    fn new() -> ImportPage {
        let columns = COLUMNS.into_iter().map(|name| Column { name, what: column_text(name) });
        ImportPage {
            most_rows: MOST_ROWS,
            columns: columns.collect(),
            refused: None,
            problems: Vec::new(),
            problem_count: None,
            ready: None,
        }
    }
}

fn column_text(column: &str) -> Text {
    match column {
        "email" => Text::new("import-column-email"),
        "name" => Text::new("import-column-name"),
        "phone" => Text::new("import-column-phone"),
        "role" => Text::new("import-column-role"),
        "kind" => Text::new("import-column-kind"),
        "code" => Text::new("import-column-code"),
        "referrer_code" => Text::new("import-column-referrer-code"),
        "joined_at" => Text::new("import-column-joined-at"),
        _ => Text::new("import-column-credit"),
    }
}

/// How many come in without the phone number that somebody else has; `None` where nobody does.
fn phones_left_out(report: &Report) -> Option<Text> {
    let n = report.shared_phone_count as i64;
    (n > 0).then(|| Text::new("import-phones-left-out").with("n", n))
}

impl ImportPlan {
    fn new(frame: &Frame, report: &Report, rows: String) -> ImportPlan {
        let added = report.added() as i64;
        let tile = |label: Text, n: i64| Tile::new(frame.say(&label), frame.number(n));
        let shared =
            report.shared_phones.iter().map(|one| SharedRow { row: frame.number(one.row as i64), what: shared_phone(one) });
        ImportPlan {
            tiles: [
                tile(Text::new("import-new-customers"), report.customers as i64),
                tile(Text::new("import-new-partners"), report.partners as i64),
                tile(Text::new("import-referred"), report.referred as i64),
                tile(Text::new("import-known"), report.known as i64).note(frame.say(&Text::new("import-known-note"))),
                Tile::new(frame.say(&Text::new("import-credit")), frame.money(report.credit)),
            ],
            shared: shared.collect(),
            shared_count: phones_left_out(report),
            label: (added > 0).then(|| Text::new("import-add").with("n", added)),
            rows,
        }
    }
}
