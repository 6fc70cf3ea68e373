//! Printing a batch: choose a layout and see it as it prints, hold a test page against the labels, open the sheet.
//!
//! A sheet is opened by a POST that notes which address was printed; its own page changes nothing and is not shown
//! before. No figure that the terms may change is printed: paper is for ever.

use rocket::http::Status;
use rocket::{FromForm, Route, get, post, routes};
use serde::Serialize;

use crate::domain::batch::{self, Batch};
use crate::domain::code::{self, CodeRow, CodeStatus};
use crate::domain::ids::BatchId;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Shop};
use crate::domain::time::Timestamp;
use crate::error::Error;
use crate::print::sheet::{self, Layout, MOST_OFFSET, Offset, Page, Print};
use crate::text::offer;
use crate::text::words::count;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id, href};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, NameLink, choices};
use crate::web::print_gate::{self, OverrideForm};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![chooser, open_sheet, sheet_of_batch, test_page, print_all_the_same]
}

/// The layout, the labels and the codes that the owner chose.
#[derive(Clone, Copy)]
struct SheetForm {
    layout: Layout,
    start: usize,
    offset: Offset,
    only: CodeChoice,
}

/// The same as the address of a page holds it.
#[derive(FromForm)]
struct SheetQuery {
    layout: Option<String>,
    start: Option<String>,
    x: Option<String>,
    y: Option<String>,
    only: Option<String>,
}

impl SheetQuery {
    fn form(self) -> Form {
        let pairs = [("layout", self.layout), ("start", self.start), ("x", self.x), ("y", self.y), ("only", self.only)];
        Form::filled(pairs.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

/// Which codes of the batch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodeChoice {
    /// Every code that a scan still leads somewhere with.
    All,
    Unclaimed,
}

impl CodeChoice {
    fn takes(self, row: &CodeRow, now: Timestamp) -> bool {
        matches!(
            (self, row.status(now)),
            (_, CodeStatus::Unclaimed) | (CodeChoice::All, CodeStatus::Claimed | CodeStatus::Reserved)
        )
    }
}

impl Fields for SheetForm {
    const NAMES: &'static [&'static str] = &["layout", "start", "x", "y", "only"];

    /// What is left out is as usual, so that the address of the page needs to say nothing.
    fn read(form: &mut Form) -> Option<Self> {
        let layout = form.parse("layout", |text| match text {
            "" => Ok(Layout::ALL[0]),
            key => Layout::from_key(key).ok_or(Refusal::ChoiceUnknown),
        });
        let per_page = layout.map_or(1, Layout::per_page);
        let start = form.parse("start", |text| start_at(text, per_page));
        let (x, y) = (form.parse("x", millimetres), form.parse("y", millimetres));
        let only = form.parse("only", |text| match text {
            "" | "unclaimed" => Ok(CodeChoice::Unclaimed),
            "all" => Ok(CodeChoice::All),
            _ => Err(Refusal::ChoiceUnknown),
        });
        Some(SheetForm { layout: layout?, start: start?, offset: Offset { x: x?, y: y? }, only: only? })
    }
}

/// A sheet with fewer labels may have been chosen after the number was typed.
fn start_at(text: &str, per_page: usize) -> Result<usize, Refusal> {
    let most = u32::try_from(per_page).unwrap_or(u32::MAX);
    match text.trim().parse() {
        _ if per_page == 1 || text.trim().is_empty() => Ok(1),
        Ok(start) if (1..=per_page).contains(&start) => Ok(start),
        _ => Err(Refusal::NumberMalformed { least: 1, most }),
    }
}

/// A move in millimetres, with a point or a comma.
fn millimetres(text: &str) -> Result<f64, Refusal> {
    let plain = text.trim().replace(',', ".").replace('−', "-");
    if plain.is_empty() {
        return Ok(0.0);
    }
    let looks_right = plain.len() <= 8 && plain.chars().all(|c| c.is_ascii_digit() || "+-.".contains(c));
    match plain.parse::<f64>() {
        Ok(moved) if looks_right && moved.abs() <= MOST_OFFSET => Ok(moved),
        _ => Err(Refusal::OffsetMalformed { most_mm: MOST_OFFSET as u32 }),
    }
}

#[derive(Serialize)]
struct PrintPage {
    batch: NameLink,
    form: Form,
    /// Nobody has seen the address work.
    warning: Option<String>,
    printed: Option<String>,
    layouts: Vec<LayoutView>,
    onlys: Vec<Choice>,
    /// What comes out: `2 sheets with 30 codes`, or what keeps it from coming.
    outcome: String,
    preview: Option<Page>,
    test_page: String,
}

#[derive(Serialize)]
struct LayoutView {
    key: &'static str,
    name: &'static str,
    hint: &'static str,
    chosen: bool,
    view_box: String,
    width: f64,
    height: f64,
    outline: String,
}

/// The chooser, with the first sheet as it prints.
#[get("/codes/batches/<id>/print?<query..>")]
async fn chooser(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let mut form = query.form();
    let choice = SheetForm::read(&mut form);
    chooser_page(&frame, id.0, form, choice).await
}

async fn chooser_page(frame: &Frame, id: BatchId, form: Form, choice: Option<SheetForm>) -> Answer {
    let (batch, rows) = read_batch(frame, id).await?;
    let permit = match print_gate::may_print(frame, &format!("{}/print", path::of_batch(id))).await? {
        Ok(permit) => permit,
        Err(refused) => return Ok(refused),
    };
    let (shop, now) = (frame.shop()?, frame.app.now());
    let span = rows.first().map_or(0, |row| print_gate::print_of(shop, &row.code).modules.span());
    let unclaimed = rows.iter().filter(|row| CodeChoice::Unclaimed.takes(row, now)).count();
    let all = rows.iter().filter(|row| CodeChoice::All.takes(row, now)).count();
    let prints = choice.map(|choice| prints(shop, &batch, &rows, choice.only, now));
    let chosen = choice.map_or(Layout::ALL[0], |choice| choice.layout);
    let shown = PrintPage {
        warning: permit.warning,
        printed: batch.printed_at.map(|at| format!("Last printed or downloaded {}.", shop.zone.date_time(at))),
        layouts: Layout::ALL.into_iter().filter(|layout| layout.fits(span)).map(|layout| layout_view(layout, chosen)).collect(),
        onlys: choices([
            ("unclaimed", format!("Unclaimed codes ({unclaimed})").as_str()),
            ("all", format!("All codes that work ({all})").as_str()),
        ]),
        outcome: choice.zip(prints.as_ref()).map_or(String::new(), |(choice, prints)| outcome(choice, prints.len())),
        preview: choice.zip(prints).and_then(|(choice, prints)| {
            let first: Vec<Print> = prints.into_iter().take(choice.layout.per_page() + 1 - choice.start).collect();
            sheet::pages(choice.layout, &first, choice.start, choice.offset).into_iter().next()
        }),
        test_page: choice.map_or(String::new(), |choice| print_path(id, "/ruler", choice)),
        batch: NameLink::new(batch.name, path::of_batch(id)),
        form,
    };
    let status = if choice.is_some() { Status::Ok } else { Status::UnprocessableEntity };
    frame.page_with(status, "admin/print.html", &shown)
}

/// Notes what is about to be printed, then shows it.
#[post("/codes/batches/<id>/print", data = "<posted>")]
async fn open_sheet(id: Id<BatchId>, me: Admin, frame: Frame, posted: Posted<SheetForm>) -> Answer {
    let (id, Admin(me)) = (id.0, me);
    let Some(choice) = posted.value else { return chooser_page(&frame, id, posted.form, None).await };
    let permit = match print_gate::may_print(&frame, &format!("{}/print", path::of_batch(id))).await? {
        Ok(permit) => permit,
        Err(refused) => return Ok(refused),
    };
    let act = frame.app.act(me.id);
    frame.app.db.write(move |tx| batch::mark_printed(tx, &act, id, &permit.base_url)).await?;
    Ok(frame.go(&print_path(id, "/sheet", choice)))
}

#[derive(Serialize)]
struct SheetPage {
    batch: NameLink,
    pages: Vec<Page>,
    paper: &'static str,
    paper_name: &'static str,
    outcome: String,
    back: String,
}

/// The sheets themselves. Before this address was ever printed, a bookmark leads to the chooser.
#[get("/codes/batches/<id>/print/sheet?<query..>")]
async fn sheet_of_batch(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let id = id.0;
    let mut form = query.form();
    let Some(choice) = SheetForm::read(&mut form) else { return chooser_page(&frame, id, form, None).await };
    let (batch, rows) = read_batch(&frame, id).await?;
    let back = print_path(id, "", choice);
    let permit = match print_gate::may_print(&frame, &back).await? {
        Ok(permit) => permit,
        Err(refused) => return Ok(refused),
    };
    if batch.printed_base_url.as_deref() != Some(permit.base_url.as_str()) {
        return Ok(frame.go(&back));
    }
    let prints = prints(frame.shop()?, &batch, &rows, choice.only, frame.app.now());
    if prints.iter().any(|print| !choice.layout.fits(print.modules.span())) {
        return Err(Refusal::LayoutTooSmall.into());
    }
    let shown = SheetPage {
        batch: NameLink::new(batch.name, path::of_batch(id)),
        outcome: outcome(choice, prints.len()),
        pages: sheet::pages(choice.layout, &prints, choice.start, choice.offset),
        paper: choice.layout.paper().key(),
        paper_name: choice.layout.paper().name(),
        back,
    };
    frame.page("admin/print_sheet.html", &shown)
}

/// A page to hold against the labels before any are spent. It bears no code, so that it may be printed at any time.
#[get("/codes/batches/<id>/print/ruler?<query..>")]
async fn test_page(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let id = id.0;
    let mut form = query.form();
    let Some(choice) = SheetForm::read(&mut form) else { return chooser_page(&frame, id, form, None).await };
    let (batch, _) = read_batch(&frame, id).await?;
    let sentences = [
        "Test page",
        "Print this page at 100 % (“actual size”), without “fit to page”. Then put a ruler against both scales: 10 has to be at 10 cm.",
        "Hold the page against a sheet of labels, in front of a window. The frames have to lie on the labels. \
         If everything is moved, measure how far and type it as the move to the right and down.",
    ];
    let shown = SheetPage {
        batch: NameLink::new(batch.name, path::of_batch(id)),
        outcome: "Frames and rulers, no codes".to_owned(),
        pages: vec![sheet::test_page(choice.layout, &sentences, choice.offset)],
        paper: choice.layout.paper().key(),
        paper_name: choice.layout.paper().name(),
        back: print_path(id, "", choice),
    };
    frame.page("admin/print_sheet.html", &shown)
}

/// The owner types the address, to print although nobody has seen it work.
#[post("/print/override", data = "<posted>")]
async fn print_all_the_same(me: Admin, frame: Frame, posted: Posted<OverrideForm>) -> Answer {
    let (Admin(me), mut form) = (me, posted.form);
    let Some(typed) = posted.value else { return Err(Refusal::ChoiceUnknown.into()) };
    let address = typed.address;
    let act = frame.app.act(me.id);
    match frame.app.change_shop(move |tx| shop::mark_typed(tx, &act, &address)).await {
        Ok(()) => Ok(frame.go(&typed.next)),
        Err(error) => {
            let status = form.set_back(error, "address")?;
            Ok(print_gate::refusal_page(&frame, &typed.next, form, status)?)
        }
    }
}

/// The batch, with the text that its cards are to have, and its codes.
async fn read_batch(frame: &Frame, id: BatchId) -> Result<(Batch, Vec<CodeRow>), Failed> {
    let read = frame
        .app
        .db
        .read(move |conn| Ok::<_, Error>((batch::find(conn, id)?, code::of_batch(conn, id)?, program::current(conn)?.1)));
    let (mut batch, rows, terms) = read.await?;
    if batch.card_text.is_empty() {
        batch.card_text = frame.say_on_paper(&offer::on_cards(&terms));
    }
    Ok((batch, rows))
}

/// Every card says the same: what is unclaimed today invites customers tomorrow, and paper cannot be told.
fn prints(shop: &Shop, batch: &Batch, rows: &[CodeRow], only: CodeChoice, now: Timestamp) -> Vec<Print> {
    let taken = rows.iter().filter(|row| only.takes(row, now));
    taken.map(|row| Print { call: batch.card_text.clone(), ..print_gate::print_of(shop, &row.code) }).collect()
}

fn outcome(choice: SheetForm, codes: usize) -> String {
    if codes == 0 {
        return "No code fits this choice.".to_owned();
    }
    let sheets = (choice.start - 1 + codes).div_ceil(choice.layout.per_page());
    let of = |n: usize, one, many| count(i64::try_from(n).unwrap_or(i64::MAX), one, many);
    format!("{} on {} of {}", of(codes, "code", "codes"), of(sheets, "sheet", "sheets"), choice.layout.paper().name())
}

fn layout_view(layout: Layout, chosen: Layout) -> LayoutView {
    let (width, height) = layout.paper().size();
    LayoutView {
        key: layout.key(),
        name: layout.name(),
        hint: layout.hint(),
        chosen: layout == chosen,
        // A little air, so that the edge of the paper is drawn whole.
        view_box: format!("-3 -3 {} {}", width + 6.0, height + 6.0),
        width,
        height,
        outline: layout.outline(),
    }
}

fn print_path(id: BatchId, page: &str, choice: SheetForm) -> String {
    let start = choice.start.to_string();
    let (x, y) = (choice.offset.x.to_string(), choice.offset.y.to_string());
    let only = if choice.only == CodeChoice::All { "all" } else { "unclaimed" };
    let chosen = [("layout", choice.layout.key()), ("start", &start), ("x", &x), ("y", &y), ("only", only)];
    href(&format!("{}/print{page}", path::of_batch(id)), &chosen)
}
