//! Printing a batch: choose a layout and a design and see them as they print, hold a test page against the labels, open the sheet.
//!
//! Looking is free. A sheet is opened by a POST that asks whether the address may be printed and notes which one was; the sheet's own
//! page changes nothing and is not shown before. No figure that the terms may change is printed: what is on paper stays.

mod choice;

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use self::choice::{CodeChoice, SheetForm, SheetQuery};
use crate::domain::batch::{self, Batch};
use crate::domain::code::{self, CodeRow, CodeStatus};
use crate::domain::ids::BatchId;
use crate::domain::program::{self, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::domain::time::Timestamp;
use crate::error::Error;
use crate::print::sheet::{self, Design, Layout, Look, Page, Print};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, NameLink};
use crate::web::paper::{self, Words};
use crate::web::print_gate::{self, OverrideForm};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![chooser, open_sheet, sheet_of_batch, test_page, print_all_the_same]
}

/// A batch with its codes and what its cards say.
struct Printed {
    batch: Batch,
    rows: Vec<CodeRow>,
    words: Words,
}

impl Printed {
    async fn read(frame: &Frame, id: BatchId) -> Result<Printed, Failed> {
        let read = frame
            .app
            .db
            .read(move |conn| Ok::<_, Error>((batch::find(conn, id)?, code::of_batch(conn, id)?, program::current(conn)?.1)));
        let (batch, rows, terms): (Batch, Vec<CodeRow>, Terms) = read.await?;
        let words = Words::of_cards(frame, frame.lang_of(&batch.language), &terms, batch.partner_kind, &batch.card_text);
        Ok(Printed { batch, rows, words })
    }

    /// The codes that were chosen: those that nobody has claimed first, so that the others are not strewn among them.
    fn chosen(&self, only: CodeChoice, now: Timestamp) -> Vec<&CodeRow> {
        let mut taken: Vec<&CodeRow> = self.rows.iter().filter(|row| only.takes(row, now)).collect();
        taken.sort_by_key(|row| row.status(now) != CodeStatus::Unclaimed);
        taken
    }

    fn print(&self, frame: &Frame, row: &CodeRow, with_logo: bool) -> Result<Print, Failed> {
        Ok(self.words.print_of(frame, frame.shop()?, &row.code, with_logo))
    }

    fn prints(&self, frame: &Frame, choice: SheetForm) -> Result<Vec<Print>, Failed> {
        let taken = self.chosen(choice.only, frame.app.now());
        taken.into_iter().map(|row| self.print(frame, row, choice.with_logo)).collect()
    }
}

#[derive(Serialize)]
struct PrintPage {
    batch: NameLink,
    form: Form,
    /// What would keep it from being printed, or what to look out for.
    obstacle: Option<Text>,
    is_open: bool,
    printed: Option<String>,
    layouts: Vec<LayoutView>,
    /// What is laid out for another paper than the shop's.
    other_layouts: Vec<LayoutView>,
    is_other_chosen: bool,
    designs: Vec<DesignView>,
    has_logo: bool,
    onlys: Vec<Choice>,
    /// What comes out: `2 sheets with 30 codes`, or what keeps it from coming.
    outcome: Option<Text>,
    /// Says that some of them belong to somebody already.
    mixed: Option<Text>,
    preview: Option<Page>,
    test_page: String,
}

#[derive(Serialize)]
struct LayoutView {
    /// Its messages are named by it.
    key: &'static str,
    chosen: bool,
    view_box: String,
    width: f64,
    height: f64,
    outline: String,
}

/// A design to choose, drawn with the shop's own words.
#[derive(Serialize)]
struct DesignView {
    key: &'static str,
    chosen: bool,
    sample: Page,
}

/// The chooser, with the first sheet as it prints.
#[get("/codes/batches/<id>/print?<query..>")]
async fn chooser(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let mut form = query.form(paper::own_paper(frame.shop()?));
    let choice = SheetForm::read(&mut form);
    chooser_page(&frame, id.0, form, choice).await
}

async fn chooser_page(frame: &Frame, id: BatchId, form: Form, choice: Option<SheetForm>) -> Answer {
    let (printed, now) = (Printed::read(frame, id).await?, frame.app.now());
    let own = paper::own_paper(frame.shop()?);
    let status = if choice.is_some() { Status::Ok } else { Status::UnprocessableEntity };
    let shown = choice.unwrap_or(SheetForm::usual(own));
    let look = paper::look(frame, shown.design).await?;
    let taken = printed.chosen(shown.only, now);
    // A batch of which nothing is left to print is still drawn with one of its codes.
    let first = taken.first().copied().or(printed.rows.first());
    let first = first.map(|row| printed.print(frame, row, shown.with_logo)).transpose()?;
    let span = first.as_ref().map_or(0, |print| print.modules.span());
    let count = |only: CodeChoice| printed.rows.iter().filter(|row| only.takes(row, now)).count() as i64;
    let views = |is_other: bool| -> Vec<LayoutView> {
        let offered = Layout::for_paper(own).into_iter().filter(|layout| layout.fits(span));
        offered
            .filter(|layout| layout.is_for_other_paper(own) == is_other)
            .map(|layout| layout_view(layout, shown.layout))
            .collect()
    };
    let last = |at: Timestamp| frame.say(&Text::new("batch-print-last").with("date", frame.date_time(at)));
    let obstacle = print_gate::obstacle(frame)?;
    let shown = PrintPage {
        is_open: obstacle.as_ref().is_some_and(|obstacle| obstacle.is_open),
        obstacle: obstacle.map(|obstacle| obstacle.text),
        printed: printed.batch.printed_at.map(last),
        layouts: views(false),
        other_layouts: views(true),
        is_other_chosen: shown.layout.is_for_other_paper(own),
        designs: first.as_ref().map_or_else(Vec::new, |print| designs(shown, print, &look)),
        has_logo: look.logo.is_some(),
        onlys: vec![
            Choice::new("unclaimed", frame.say(&Text::new("batch-print-unclaimed").with("n", count(CodeChoice::Unclaimed)))),
            Choice::new("all", frame.say(&Text::new("batch-print-all").with("n", count(CodeChoice::All)))),
        ],
        outcome: choice.map(|choice| outcome(choice, taken.len())),
        mixed: choice.and_then(|_| mixed(&taken, now)),
        preview: choice.map(|choice| first_sheet(frame, &printed, &taken, choice, &look)).transpose()?.flatten(),
        test_page: choice.map_or(String::new(), |choice| choice.path(id, "/ruler")),
        batch: NameLink::new(printed.batch.name.clone(), path::of_batch(id)),
        form,
    };
    frame.page_with(status, "admin/print.html", &shown)
}

/// The first sheet of what was chosen; of a batch of hundreds no more than that is drawn.
fn first_sheet(
    frame: &Frame,
    printed: &Printed,
    taken: &[&CodeRow],
    choice: SheetForm,
    look: &Look,
) -> Result<Option<Page>, Failed> {
    let first = taken.iter().take(choice.layout.per_page() + 1 - choice.start);
    let prints: Vec<Print> = first.map(|row| printed.print(frame, row, choice.with_logo)).collect::<Result<_, _>>()?;
    Ok(sheet::pages(choice.layout, &prints, choice.start, choice.offset, look).into_iter().next())
}

/// The designs of the layout that was chosen, each as it would look; none where there is only one.
fn designs(choice: SheetForm, print: &Print, look: &Look) -> Vec<DesignView> {
    let view = |design: Design| DesignView {
        key: design.key(),
        chosen: design == choice.design,
        sample: sheet::sample(choice.layout, print, design.key(), &Look { design, ..look.clone() }),
    };
    if choice.layout.has_designs() { Design::ALL.into_iter().map(view).collect() } else { Vec::new() }
}

/// Cards that belong to somebody are not handed out with those that belong to nobody unawares.
fn mixed(taken: &[&CodeRow], now: Timestamp) -> Option<Text> {
    let unclaimed = taken.iter().filter(|row| row.status(now) == CodeStatus::Unclaimed).count();
    let others = taken.len() - unclaimed;
    (unclaimed > 0 && others > 0)
        .then(|| Text::new("batch-print-mixed").with("claimed", others as i64).with("unclaimed", unclaimed as i64))
}

/// Notes what is about to be printed, then shows it.
#[post("/codes/batches/<id>/print", data = "<posted>")]
async fn open_sheet(id: Id<BatchId>, me: Admin, frame: Frame, posted: Posted<SheetForm>) -> Answer {
    let (id, Admin(me)) = (id.0, me);
    let Some(choice) = posted.value else { return chooser_page(&frame, id, posted.form, None).await };
    let permit = match print_gate::may_print(&frame, &choice.path(id, "")).await? {
        Ok(permit) => permit,
        Err(refused) => return Ok(refused),
    };
    let act = frame.app.act(me.id);
    frame.app.db.write(move |tx| batch::mark_printed(tx, &act, id, &permit.base_url)).await?;
    Ok(frame.go(&choice.path(id, "/sheet")))
}

#[derive(Serialize)]
struct SheetPage {
    batch: NameLink,
    pages: Vec<Page>,
    paper: &'static str,
    paper_name: Text,
    outcome: Text,
    mixed: Option<Text>,
    back: String,
}

/// The sheets themselves. Before this address was ever printed, a bookmark leads to the chooser.
#[get("/codes/batches/<id>/print/sheet?<query..>")]
async fn sheet_of_batch(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let id = id.0;
    let mut form = query.form(paper::own_paper(frame.shop()?));
    let Some(choice) = SheetForm::read(&mut form) else { return chooser_page(&frame, id, form, None).await };
    let printed = Printed::read(&frame, id).await?;
    let back = choice.path(id, "");
    let permit = match print_gate::may_print(&frame, &back).await? {
        Ok(permit) => permit,
        Err(refused) => return Ok(refused),
    };
    if printed.batch.printed_base_url.as_deref() != Some(permit.base_url.as_str()) {
        return Ok(frame.go(&back));
    }
    let prints = printed.prints(&frame, choice)?;
    if prints.iter().any(|print| !choice.layout.fits(print.modules.span())) {
        return Err(Refusal::LayoutTooSmall.into());
    }
    let now = frame.app.now();
    let look = paper::look(&frame, choice.design).await?;
    let shown = SheetPage {
        outcome: outcome(choice, prints.len()),
        mixed: mixed(&printed.chosen(choice.only, now), now),
        pages: sheet::pages(choice.layout, &prints, choice.start, choice.offset, &look),
        paper: choice.layout.paper().key(),
        paper_name: paper_name(choice.layout),
        back,
        batch: NameLink::new(printed.batch.name, path::of_batch(id)),
    };
    frame.page("admin/print_sheet.html", &shown)
}

/// A page to hold against the labels before any are spent, for whoever prints it: in their language. It bears no code, so that it may
/// be printed at any time.
#[get("/codes/batches/<id>/print/ruler?<query..>")]
async fn test_page(id: Id<BatchId>, query: SheetQuery, _me: Admin, frame: Frame) -> Answer {
    let id = id.0;
    let mut form = query.form(paper::own_paper(frame.shop()?));
    let Some(choice) = SheetForm::read(&mut form) else { return chooser_page(&frame, id, form, None).await };
    let batch = frame.app.db.glance(move |conn| batch::find(conn, id)).await?;
    let sentences = [Text::new("paper-test-title"), Text::new("paper-test-scale"), Text::new("paper-test-labels")]
        .map(|sentence| frame.say(&sentence));
    let shown = SheetPage {
        batch: NameLink::new(batch.name, path::of_batch(id)),
        outcome: Text::new("batch-print-test-outcome"),
        mixed: None,
        pages: vec![sheet::test_page(choice.layout, &sentences.each_ref().map(String::as_str), choice.offset)],
        paper: choice.layout.paper().key(),
        paper_name: paper_name(choice.layout),
        back: choice.path(id, ""),
    };
    frame.page("admin/print_sheet.html", &shown)
}

/// The owner types the address, to print although no one has seen it work.
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

fn outcome(choice: SheetForm, codes: usize) -> Text {
    if codes == 0 {
        return Text::new("batch-print-no-codes");
    }
    let sheets = (choice.start - 1 + codes).div_ceil(choice.layout.per_page());
    Text::new("batch-print-outcome")
        .with("codes", codes as i64)
        .with("sheets", sheets as i64)
        .with("paper", paper_name(choice.layout))
}

fn paper_name(layout: Layout) -> Text {
    Text::new("layout-paper").with("paper", layout.paper().key())
}

fn layout_view(layout: Layout, chosen: Layout) -> LayoutView {
    let (width, height) = layout.paper().size();
    LayoutView {
        key: layout.key(),
        chosen: layout == chosen,
        // A little air, so that the edge of the paper is drawn whole.
        view_box: format!("-3 -3 {} {}", width + 6.0, height + 6.0),
        width,
        height,
        outline: layout.outline(),
    }
}
