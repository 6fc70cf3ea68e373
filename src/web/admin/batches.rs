//! `/admin/codes/batches`: the sets of codes that were made for print, and what became of each.

use std::sync::Arc;

use rocket::http::Status;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::batch::{self, Batch};
use crate::domain::contact::line;
use crate::domain::ids::BatchId;
use crate::domain::locale::Language;
use crate::domain::program;
use crate::domain::reads::code_list::{self, BatchTotals};
use crate::domain::reads::list::Cursor;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::{Day, Timestamp};
use crate::print::qr::Size;
use crate::print::sheet::Page;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Column, Table, column, summed};
use crate::web::admin::codes::{CodeListForm, CodeListView, first_batch, tabs, write_codes};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Download, Failed, Reply};
use crate::web::kit::view::{Fact, Moment, PER_PAGE, Pager, Tab, Tile};
use crate::web::paper::{self, Words};
use crate::web::print_gate;
use crate::web::qr_pictures::{address_in_picture, link, png, svg};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![batches_page, batch_page, set_card, codes_of_batch_file]
}

/// The last day on which a code that expires at this instant is good.
pub(super) fn last_day(at: Timestamp, frame: &Frame) -> Day {
    frame.app.zone().day_of(Timestamp::from_ms(at.as_ms() - 1))
}

/// Totals in words.
#[derive(Serialize)]
struct TotalsView {
    made: String,
    scanned: String,
    scanned_percent: String,
    claimed: String,
    claimed_percent: String,
    referred: String,
}

impl TotalsView {
    fn new(totals: BatchTotals, frame: &Frame) -> TotalsView {
        TotalsView {
            made: frame.number(totals.made),
            scanned: frame.number(totals.scanned),
            scanned_percent: frame.share(totals.scanned, totals.made),
            claimed: frame.number(totals.claimed),
            claimed_percent: frame.share(totals.claimed, totals.made),
            referred: frame.number(totals.referred),
        }
    }
}

/// A line of the list of batches.
#[derive(Serialize)]
struct BatchRow {
    name: String,
    href: String,
    about: Text,
    made_on: Moment,
    totals: TotalsView,
}

#[derive(Serialize)]
struct BatchesPage {
    tabs: [Tab; 2],
    may_change: bool,
    /// Where the first cards are made.
    first_batch: String,
    rows: Vec<BatchRow>,
    pager: Pager,
}

#[get("/codes/batches?<at>&<page>")]
async fn batches_page(at: Option<&str>, page: Option<usize>, staff: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let cursor = at.and_then(Cursor::parse);
    let found = app.db.read(move |conn| code_list::batch_page(conn, cursor.as_ref(), PER_PAGE)).await?;
    let zone = &frame.shop()?.zone;
    let pager = Pager::new(&found, page.unwrap_or(1), "/admin/codes/batches", &[]);
    let rows = found.rows.into_iter().map(|(batch, totals)| BatchRow {
        href: path::of_batch(batch.id),
        about: about(&batch),
        made_on: Moment::on(batch.created_at, zone),
        totals: TotalsView::new(totals, &frame),
        name: batch.name,
    });
    let shown = BatchesPage {
        tabs: tabs(&frame, true),
        first_batch: first_batch(&frame),
        may_change: staff.0.role == Role::Admin,
        rows: rows.collect(),
        pager,
    };
    frame.page("admin/batch_list.html", &shown)
}

/// For whom a batch is and where it was handed out.
fn about(batch: &Batch) -> Text {
    let kind = batch.partner_kind.as_str();
    match batch.place.as_str() {
        "" => Text::new("batch-about").with("kind", kind),
        place => Text::new("batch-about-place").with("kind", kind).with("place", place),
    }
}

#[derive(Serialize)]
struct BatchPage {
    name: String,
    lead: Text,
    facts: Vec<Fact>,
    tiles: [Tile; 4],
    may_change: bool,
    csv: String,
    print: String,
    /// The address on its paper, when that is not the shop's any more.
    former: Option<String>,
    /// What its cards say, as the admin may change it.
    form: Form,
    most_card: usize,
    usual_line: String,
    card_path: String,
    /// A card as it looks from now on.
    card: Page,
    kind: &'static str,
    list: CodeListView,
}

#[get("/codes/batches/<id>?<filter..>")]
async fn batch_page(id: Id<BatchId>, filter: CodeListForm<'_>, staff: Staff, frame: Frame) -> Answer {
    show_batch(id.0, filter, &staff.0, &frame, None).await
}

/// The page of a batch, perhaps with a text for its cards that was refused.
async fn show_batch(id: BatchId, filter: CodeListForm<'_>, me: &Account, frame: &Frame, refused: Option<Form>) -> Answer {
    let now = frame.app.now();
    let lookup = filter.lookup().within(id);
    let query = lookup.query().clone();
    let (batch, totals, page, terms) = frame
        .app
        .db
        .read(move |conn| {
            let (batch, totals) = (batch::find(conn, id)?, code_list::batch_totals(conn, id)?);
            Ok((batch, totals, code_list::code_page(conn, &query, now)?, program::current(conn)?.1))
        })
        .await?;
    let shop = frame.shop()?;
    let lang = frame.lang_of(&batch.language);
    let usual_line = paper::usual_line(frame, lang, &terms, batch.partner_kind);
    let words = Words::of_cards(frame, lang, &terms, batch.partner_kind, &batch.card_text);
    let status = if refused.is_some() { Status::UnprocessableEntity } else { Status::Ok };
    let shown = BatchPage {
        lead: Text::new("batch-lead").with("about", about(&batch)).with("day", shop.zone.day_of(batch.created_at)),
        facts: facts(&batch, (me.role != Role::Admin).then_some(&*usual_line), frame),
        kind: batch.partner_kind.as_str(),
        form: refused
            .unwrap_or_else(|| Form::filled([("card_text", batch.card_text.clone()), ("language", lang.tag().to_owned())])),
        most_card: batch::MOST_CARD,
        card_path: format!("{}/card", path::of_batch(id)),
        usual_line,
        card: paper::sample_card(frame, &words).await?,
        tiles: tiles(&batch, totals, frame, now),
        may_change: me.role == Role::Admin,
        csv: format!("{}/codes.csv", path::of_batch(id)),
        print: format!("{}/print", path::of_batch(id)),
        former: batch.printed_base_url.clone().filter(|printed| printed != shop.base_url.as_str()),
        list: CodeListView::new(frame, &path::of_batch(id), &lookup, page, None, now)?,
        name: batch.name,
    };
    frame.page_with(status, "admin/batch.html", &shown)
}

/// What the paper of a batch says, and in which language.
struct CardForm {
    text: String,
    language: Language,
}

impl Fields for CardForm {
    const NAMES: &'static [&'static str] = &["card_text", "language"];

    fn read(form: &mut Form) -> Option<Self> {
        let text = form.parse("card_text", |text| line(text, batch::MOST_CARD));
        let language = form.parse("language", |tag| Language::parse(tag).ok_or(Refusal::ChoiceUnknown));
        Some(CardForm { text: text?, language: language? })
    }
}

#[post("/codes/batches/<id>/card", data = "<posted>")]
async fn set_card(id: Id<BatchId>, admin: Admin, posted: Posted<CardForm>, frame: Frame) -> Answer {
    let id = id.0;
    let Some(CardForm { text, language }) = posted.value else {
        return show_batch(id, CodeListForm::default(), &admin.0, &frame, Some(posted.form)).await;
    };
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| batch::set_card(tx, &act, id, &text, &language)).await?;
    Ok(frame.go_saying(&path::of_batch(id), &frame.say(&Text::new("batch-card-text-saved"))))
}

/// The line of the cards and their language are told to those who may not change them; the others have them in a form.
fn facts(batch: &Batch, usual_line: Option<&str>, frame: &Frame) -> Vec<Fact> {
    let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
    let quoted = |text: &str| frame.say(&Text::new("batch-quoted").with("text", text));
    let mut facts = Vec::new();
    if !batch.note.is_empty() {
        facts.push(fact(Text::new("batch-note"), batch.note.clone()));
    }
    if !batch.landing_text.is_empty() {
        facts.push(fact(Text::new("batch-message"), quoted(&batch.landing_text)));
    }
    let on_cards = usual_line.map(|usual| if batch.card_text.is_empty() { usual } else { &batch.card_text });
    if let Some(line) = on_cards.filter(|line| !line.is_empty()) {
        facts.push(fact(Text::new("batch-card-text"), quoted(line)));
    }
    if usual_line.is_some() {
        facts.push(fact(Text::new("batch-language"), frame.app.catalogue.name(frame.lang_of(&batch.language))));
    }
    if let (Some(at), Some(address)) = (batch.printed_at, &batch.printed_base_url) {
        let printed = Text::new("batch-last-printed-with").with("date", frame.date_time(at)).with("address", address.as_str());
        facts.push(fact(Text::new("batch-last-printed"), frame.say(&printed)));
    }
    facts
}

fn tiles(batch: &Batch, totals: BatchTotals, frame: &Frame, now: Timestamp) -> [Tile; 4] {
    let tile = |label: Text, n: i64, note: String| Tile::new(frame.say(&label), frame.number(n)).note(note);
    [
        tile(Text::new("batch-cards"), totals.made, frame.say(&expiry(batch, frame, now))),
        tile(Text::new("batch-scanned"), totals.scanned, frame.share(totals.scanned, totals.made)),
        tile(Text::new("batch-claimed"), totals.claimed, claimed_note(totals, frame)),
        tile(Text::new("batch-referred"), totals.referred, frame.say(&Text::new("batch-referred-note"))),
    ]
}

fn expiry(batch: &Batch, frame: &Frame, now: Timestamp) -> Text {
    match batch.expires_at {
        None => Text::new("batch-no-expiry"),
        Some(at) if at <= now => Text::new("batch-expired").with("day", last_day(at, frame)),
        Some(at) => Text::new("batch-expires").with("day", last_day(at, frame)),
    }
}

/// `23%, after 2.4 days on average`.
fn claimed_note(totals: BatchTotals, frame: &Frame) -> String {
    let share = frame.share(totals.claimed, totals.made);
    match totals.claim_ms {
        None => share,
        Some(ms) => {
            let time = days_in_words(ms, frame);
            frame.say(&Text::new("batch-claimed-after").with("share", share).with("time", time))
        }
    }
}

/// `2.4 days`, `14 days`, `less than a day`.
pub(super) fn days_in_words(ms: i64, frame: &Frame) -> Text {
    match tenths_of_days(ms) {
        ..10 => Text::new("batch-days").with("n", 0),
        tenths if tenths < 100 && tenths % 10 != 0 => {
            let days = frame.reader().formats.plain(&format!("{}.{}", tenths / 10, tenths % 10));
            Text::new("batch-days-exactly").with("days", days)
        }
        tenths => Text::new("batch-days").with("n", tenths / 10),
    }
}

fn tenths_of_days(ms: i64) -> i64 {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    (ms * 10 + DAY_MS / 2) / DAY_MS
}

const COLUMNS: [Column; 14] = [
    column("code"),
    column("words"),
    column("link"),
    column("qr_address"),
    column("png"),
    column("svg"),
    column("state"),
    column("note"),
    summed("scans"),
    column("visitors"),
    column("first_scan"),
    column("last_scan"),
    column("claimed_by"),
    column("claimed_at"),
];

/// The codes of a batch with their addresses, for a printer or a mail merge. It becomes paper, so it is given out as paper is:
/// under an address that will last, and noted.
#[get("/codes/batches/<id>/codes.csv")]
async fn codes_of_batch_file(
    id: Id<BatchId>,
    admin: Admin,
    style: FileStyle,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Result<FileOrPage, Failed> {
    let (id, shop) = (id.0, frame.shop()?.clone());
    let batch = app.db.glance(move |conn| batch::find(conn, id)).await?;
    let permit = match print_gate::may_print(&frame, &path::of_batch(id)).await? {
        Ok(permit) => permit,
        Err(page) => return Ok(FileOrPage::Page(page)),
    };
    let table = Table::styled(&style.0, &COLUMNS)?;
    let query = CodeListForm::default().lookup().within(id).query().clone();
    let table = write_codes(app, query, table, move |table, line| {
        let origin = shop.base_url.origin();
        table.row([
            line.code.as_str().into(),
            line.code.in_words().into(),
            link(&shop, &line.code).into(),
            address_in_picture(&shop, &line.code).into(),
            format!("{origin}{}", png(&shop, &line.code, Size::Large)).into(),
            format!("{origin}{}", svg(&shop, &line.code)).into(),
            codes::code_status(line.state).into(),
            line.note.into(),
            line.scans.into(),
            line.visitors.into(),
            line.first_at.into(),
            line.last_at.into(),
            line.owner.map(|(_, name)| name).into(),
            line.claimed_at.into(),
        ])
    })
    .await?;
    let act = app.act(admin.0.id);
    app.db.write(move |tx| batch::mark_printed(tx, &act, id, &permit.base_url)).await?;
    Ok(FileOrPage::File(Download::table(format!("{}.csv", batch.name), table)?))
}

/// A file, or the page that says why there is none yet.
#[derive(rocket::Responder)]
enum FileOrPage {
    File(Download),
    Page(Reply),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_in_tenths() {
        let tenths = |hours: i64| tenths_of_days(hours * 3_600_000);
        assert_eq!([3, 24, 58, 72, 24 * 14 + 9].map(tenths), [1, 10, 24, 30, 144]);
    }
}
