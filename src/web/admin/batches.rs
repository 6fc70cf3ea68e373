//! `/admin/codes/new` and `/admin/codes/batches`: making a set of codes for print, and what became of it.

use std::sync::Arc;

use rocket::http::Status;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::batch::{self, Batch, Draft};
use crate::domain::contact::{line, name_line};
use crate::domain::ids::BatchId;
use crate::domain::program;
use crate::domain::reads::code_list::{self, BatchTotals};
use crate::domain::reads::list::Cursor;
use crate::domain::refusal::Refusal;
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Error;
use crate::print::qr::Size;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::offer;
use crate::text::table::{Column, Table, column, summed};
use crate::text::words::{count, number, percent};
use crate::web::admin::codes::{CodeListForm, CodeListView, tabs, write_codes};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Download, Failed, Reply};
use crate::web::kit::view::{Choice, Fact, Moment, PER_PAGE, Pager, Tab, Tile};
use crate::web::print_gate;
use crate::web::qr_pictures::{address_in_picture, link, png, svg};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![new_batch, create_batch, batches_page, batch_page, set_card_text, codes_of_batch_file]
}

/// How many cards somebody prints first.
const USUAL_SIZE: &str = "10";

/// The form of a new batch, but for its expiry date, which becomes an instant in the shop's time zone.
struct BatchForm {
    draft: Draft,
    last_day: Option<Day>,
}

impl Fields for BatchForm {
    const NAMES: &'static [&'static str] =
        &["name", "partner_kind", "size", "place", "note", "landing_text", "card_text", "expires"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| name_line(text, batch::MOST_NAME));
        let partner_kind = form.parse("partner_kind", |word| PartnerKind::from_word(word).ok_or(Refusal::ChoiceUnknown));
        let size = form.parse("size", batch::parse_size);
        let place = form.parse("place", |text| line(text, batch::MOST_PLACE));
        let note = form.parse("note", |text| line(text, batch::MOST_NOTE));
        let landing_text = form.parse("landing_text", |text| line(text, batch::MOST_LANDING));
        let card_text = form.parse("card_text", |text| line(text, batch::MOST_CARD));
        let last_day = form.parse_optional("expires", Day::parse);
        let draft = Draft {
            name: name?,
            partner_kind: partner_kind?,
            place: place?,
            note: note?,
            landing_text: landing_text?,
            card_text: card_text?,
            size: size?,
            expires_at: None,
        };
        Some(BatchForm { draft, last_day: last_day? })
    }
}

#[derive(Serialize)]
struct NewBatchPage {
    form: Form,
    most: u32,
    today: String,
    kinds: [Choice; 2],
    most_card: usize,
    /// What cards say that are told nothing else.
    usual_card: String,
}

async fn new_batch_page(frame: &Frame, form: Form) -> Result<NewBatchPage, Failed> {
    let (_, terms) = frame.app.db.glance(program::current).await?;
    Ok(NewBatchPage {
        form,
        most_card: batch::MOST_CARD,
        usual_card: frame.say_on_paper(&offer::on_cards(&terms)),
        most: batch::MOST_CODES,
        today: frame.app.today().iso(),
        kinds: [
            Choice::new(PartnerKind::Partner.as_str(), "Partners").hint("Neighbours, clubs, other shops."),
            Choice::new(PartnerKind::Influencer.as_str(), "Influencers")
                .hint("People with an audience online. They have a rate of their own."),
        ],
    })
}

/// The form may come filled in: the last step of the set-up asks for the first ten.
#[get("/codes/new?<size>&<name>")]
async fn new_batch(size: Option<&str>, name: Option<&str>, _admin: Admin, frame: Frame) -> Answer {
    let form = Form::filled([
        ("name", name.unwrap_or_default().to_string()),
        ("size", size.unwrap_or(USUAL_SIZE).to_string()),
        ("partner_kind", PartnerKind::Partner.as_str().to_string()),
    ]);
    frame.page("admin/codes_new.html", &new_batch_page(&frame, form).await?)
}

#[post("/codes", data = "<posted>")]
async fn create_batch(admin: Admin, posted: Posted<BatchForm>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(BatchForm { draft, last_day }) = value else {
        return frame.form_again("admin/codes_new.html", &new_batch_page(&frame, form).await?);
    };
    // Paper that says "until Sunday" is good on Sunday.
    let expires_at = last_day.map(|day| app.zone().start_of(day.plus(1)));
    let size = i64::from(draft.size);
    let draft = Draft { expires_at, ..draft };
    let act = app.act(admin.0.id);
    match app.db.write(move |tx| batch::create(tx, &act, &draft)).await {
        Ok(id) => Ok(frame.go_saying(&path::of_batch(id), &format!("{} made.", count(size, "code is", "codes are")))),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "expires");
            frame.form_again("admin/codes_new.html", &new_batch_page(&frame, form).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The last day on which a code that expires at this instant is good.
pub(super) fn last_day(at: Timestamp, zone: &Zone) -> String {
    zone.date(Timestamp::from_ms(at.as_ms() - 1))
}

fn kind_in_words(kind: PartnerKind) -> &'static str {
    match kind {
        PartnerKind::Partner => "for partners",
        PartnerKind::Influencer => "for influencers",
    }
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

impl From<BatchTotals> for TotalsView {
    fn from(totals: BatchTotals) -> Self {
        TotalsView {
            made: number(totals.made),
            scanned: number(totals.scanned),
            scanned_percent: percent(totals.scanned, totals.made),
            claimed: number(totals.claimed),
            claimed_percent: percent(totals.claimed, totals.made),
            referred: number(totals.referred),
        }
    }
}

/// A line of the list of batches.
#[derive(Serialize)]
struct BatchRow {
    name: String,
    href: String,
    about: String,
    made_on: Moment,
    totals: TotalsView,
}

#[derive(Serialize)]
struct BatchesPage {
    tabs: [Tab; 2],
    may_change: bool,
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
        totals: totals.into(),
        name: batch.name,
    });
    let shown = BatchesPage { tabs: tabs(true), may_change: staff.0.role == Role::Admin, rows: rows.collect(), pager };
    frame.page("admin/batch_list.html", &shown)
}

/// For whom a batch is and where it was handed out.
fn about(batch: &Batch) -> String {
    match batch.place.as_str() {
        "" => offer::capitalised(kind_in_words(batch.partner_kind)),
        place => offer::capitalised(&format!("{}, {place}", kind_in_words(batch.partner_kind))),
    }
}

#[derive(Serialize)]
struct BatchPage {
    name: String,
    lead: String,
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
    usual_card: String,
    card_path: String,
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
    let usual_card = frame.say_on_paper(&offer::on_cards(&terms));
    let status = if refused.is_some() { Status::UnprocessableEntity } else { Status::Ok };
    let shown = BatchPage {
        lead: format!("{}, made {}", about(&batch), shop.zone.date(batch.created_at)),
        facts: facts(&batch, &usual_card, frame)?,
        form: refused.unwrap_or_else(|| Form::filled([("card_text", batch.card_text.clone())])),
        most_card: batch::MOST_CARD,
        card_path: format!("{}/card", path::of_batch(id)),
        usual_card,
        tiles: tiles(&batch, totals, &shop.zone, now),
        may_change: me.role == Role::Admin,
        csv: format!("{}/codes.csv", path::of_batch(id)),
        print: format!("{}/print", path::of_batch(id)),
        former: batch.printed_base_url.clone().filter(|printed| printed != shop.base_url.as_str()),
        list: CodeListView::new(shop, &path::of_batch(id), &lookup, page, None, now),
        name: batch.name,
    };
    frame.page_with(status, "admin/batch.html", &shown)
}

struct CardText(String);

impl Fields for CardText {
    const NAMES: &'static [&'static str] = &["card_text"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("card_text", |text| line(text, batch::MOST_CARD)).map(CardText)
    }
}

#[post("/codes/batches/<id>/card", data = "<posted>")]
async fn set_card_text(id: Id<BatchId>, admin: Admin, posted: Posted<CardText>, frame: Frame) -> Answer {
    let id = id.0;
    let Some(CardText(text)) = posted.value else {
        return show_batch(id, CodeListForm::default(), &admin.0, &frame, Some(posted.form)).await;
    };
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| batch::set_card_text(tx, &act, id, &text)).await?;
    Ok(frame.go_saying(&path::of_batch(id), &frame.say(&Text::new("batch-card-text-saved"))))
}

fn facts(batch: &Batch, usual_card: &str, frame: &Frame) -> Result<Vec<Fact>, Failed> {
    let shop = frame.shop()?;
    let mut facts = Vec::new();
    if !batch.note.is_empty() {
        facts.push(Fact::new("Note", &batch.note));
    }
    if !batch.landing_text.is_empty() {
        facts.push(Fact::new("Said on the invitation", format!("“{}”", batch.landing_text)));
    }
    let on_cards = if batch.card_text.is_empty() { usual_card } else { &batch.card_text };
    facts.push(Fact::new(frame.say(&Text::new("batch-card-text")), format!("“{on_cards}”")));
    if let (Some(at), Some(address)) = (batch.printed_at, &batch.printed_base_url) {
        facts.push(Fact::new("Last printed", format!("{}, with {address}", shop.zone.date_time(at))));
    }
    Ok(facts)
}

fn tiles(batch: &Batch, totals: BatchTotals, zone: &Zone, now: Timestamp) -> [Tile; 4] {
    [
        Tile::new("Codes made", number(totals.made)).note(expiry(batch, zone, now)),
        Tile::new("Scanned", number(totals.scanned)).note(percent(totals.scanned, totals.made)),
        Tile::new("Claimed", number(totals.claimed)).note(claimed_note(totals)),
        Tile::new("Customers they brought", number(totals.referred)).note("direct and indirect"),
    ]
}

fn expiry(batch: &Batch, zone: &Zone, now: Timestamp) -> String {
    match batch.expires_at {
        None => "no expiry".into(),
        Some(at) if at <= now => format!("expired after {}", last_day(at, zone)),
        Some(at) => format!("good until {}", last_day(at, zone)),
    }
}

/// `23 %, after 2.4 days on average`.
fn claimed_note(totals: BatchTotals) -> String {
    let share = percent(totals.claimed, totals.made);
    match totals.claim_ms {
        None => share,
        Some(ms) => format!("{share}, after {} on average", days_in_words(ms)),
    }
}

/// `2.4 days`, `14 days`, `less than a day`.
pub(super) fn days_in_words(ms: i64) -> String {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    match (ms * 10 + DAY_MS / 2) / DAY_MS {
        ..10 => "less than a day".into(),
        10 => "1 day".into(),
        tenths if tenths < 100 && tenths % 10 != 0 => format!("{}.{} days", tenths / 10, tenths % 10),
        tenths => format!("{} days", number(tenths / 10)),
    }
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
    fn days_are_said_as_people_say_them() {
        let said = |hours: i64| days_in_words(hours * 3_600_000);
        assert_eq!(said(3), "less than a day");
        assert_eq!(said(24), "1 day");
        assert_eq!(said(58), "2.4 days");
        assert_eq!(said(72), "3 days");
        assert_eq!(said(24 * 14 + 9), "14 days");
    }
}
