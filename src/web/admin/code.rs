//! `/admin/codes/<id>`: one code, what became of it, and what the shop may do with it.

use std::sync::Arc;

use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::batch;
use crate::domain::code::{self, Alias, CodeRow, CodeStatus};
use crate::domain::contact::line;
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::reads::code_stats::{self, CodeDay, CodeFigures};
use crate::domain::reads::figures::{self, NetworkFigures};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::Error;
use crate::print::qr::Size;
use crate::text::catalogue::Text;
use crate::web::admin::batches::{days_in_words, last_day};
use crate::web::admin::codes::{DaySaid, state_badge};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Failed, Reply};
use crate::web::kit::view::{Badge, Fact, Moment, NameLink};
use crate::web::qr_pictures::{CodeLinks, png, svg};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![code_page, set_note, add_alias, disable_code, enable_code]
}

/// Days of the chart, today's included.
const CHART_DAYS: i32 = 30;

/// Everything that the page knows of a code, read in one snapshot.
struct CodeSnapshot {
    row: CodeRow,
    batch: Option<batch::Batch>,
    owner: Option<Account>,
    applicant: Option<Account>,
    aliases: Vec<String>,
    figures: CodeFigures,
    /// Of its owner; nothing where it has none.
    referred: NetworkFigures,
    days: Vec<CodeDay>,
}

async fn read_code(app: &App, id: CodeId) -> Result<CodeSnapshot, Error> {
    let today = app.today();
    app.db
        .read(move |conn| {
            let row = code::find_by_id(conn, id)?;
            let account = |id: Option<AccountId>| id.map(|id| account::find(conn, id)).transpose();
            let owner_figures = row.owner_id.map(|owner| figures::account_figures(conn, owner, None)).transpose()?;
            Ok(CodeSnapshot {
                batch: row.batch_id.map(|id| batch::find(conn, id)).transpose()?,
                owner: account(row.owner_id)?,
                applicant: account(row.reserved_by_id)?,
                aliases: code::aliases(conn, id)?,
                figures: code_stats::code_figures(conn, id)?,
                referred: owner_figures.map_or_else(NetworkFigures::default, |figures| figures.direct),
                days: code_stats::code_days(conn, Some(id), row.owner_id, today.plus(1 - CHART_DAYS), today)?,
                row,
            })
        })
        .await
}

/// One way to download the picture.
#[derive(Serialize)]
struct PictureLink {
    label: Text,
    href: String,
    name: String,
}

/// The figures in words.
#[derive(Serialize)]
struct FiguresView {
    scans: String,
    visitors: String,
    accounts: String,
    accounts_note: Text,
    first: Option<DaySaid>,
    last: Option<Moment>,
    channels: [Fact; 3],
    uncounted: [Fact; 4],
}

#[derive(Serialize)]
struct CodePage {
    #[serde(flatten)]
    links: CodeLinks,
    form: Form,
    path: String,
    state: Badge,
    meaning: Text,
    files: Vec<PictureLink>,
    facts: Vec<Fact>,
    note: String,
    figures: FiguresView,
    chart: Chart,
    may_change: bool,
    is_claimed: bool,
    is_disabled: bool,
    /// The question stays open after a wrong answer.
    asks_to_disable: bool,
}

impl CodePage {
    fn new(frame: &Frame, snapshot: CodeSnapshot, form: Form, me: &Account, now: Timestamp) -> Result<CodePage, Failed> {
        let shop = frame.shop()?;
        let code = &snapshot.row.code;
        let state = snapshot.row.status(now);
        let words = code.in_words();
        let pngs = Size::ALL.map(|size| PictureLink {
            label: Text::new("code-page-png").with("pixels", size.pixels() as i64),
            href: png(shop, code, size),
            name: format!("{words}-{}.png", size.pixels()),
        });
        let svg = PictureLink { label: Text::new("code-page-svg"), href: svg(shop, code), name: format!("{words}.svg") };
        Ok(CodePage {
            links: CodeLinks::of(shop, code),
            path: path::of_code(snapshot.row.id),
            state: state_badge(state),
            meaning: meaning(&snapshot, state, frame),
            files: pngs.into_iter().chain([svg]).collect(),
            facts: facts(&snapshot, frame),
            note: snapshot.row.note.clone(),
            figures: figures(&snapshot, frame, now),
            chart: chart(&snapshot, frame),
            may_change: me.role == Role::Admin,
            is_claimed: snapshot.owner.is_some(),
            is_disabled: state == CodeStatus::Disabled,
            asks_to_disable: form.is_refused("confirm"),
            form,
        })
    }
}

/// What scanning the code leads to now.
fn meaning(snapshot: &CodeSnapshot, state: CodeStatus, frame: &Frame) -> Text {
    match (state, &snapshot.owner, &snapshot.applicant) {
        (CodeStatus::Claimed, Some(owner), _) => Text::new("code-page-means-claimed").with("owner", owner.invites_as()),
        (CodeStatus::Reserved, _, Some(applicant)) => {
            let name = applicant.name.as_str();
            match snapshot.row.reserved_until.map(|at| frame.app.zone().day_of(at)) {
                Some(day) => Text::new("code-page-means-reserved-until").with("day", day).with("name", name),
                None => Text::new("code-page-means-reserved").with("name", name),
            }
        }
        (CodeStatus::Suspended, ..) => Text::new("code-page-means-suspended"),
        (CodeStatus::Disabled, ..) => Text::new("code-page-means-off"),
        (CodeStatus::Expired, ..) => Text::new("code-page-means-expired"),
        _ => Text::new("code-page-means-unclaimed"),
    }
}

fn facts(snapshot: &CodeSnapshot, frame: &Frame) -> Vec<Fact> {
    let row = &snapshot.row;
    let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
    let link = |label: Text, link: NameLink| Fact::link(frame.say(&label), link);
    let mut facts = Vec::new();
    match &snapshot.batch {
        Some(batch) => facts.push(link(Text::new("code-page-batch"), NameLink::new(&batch.name, path::of_batch(batch.id)))),
        None => facts.push(fact(Text::new("code-page-batch"), frame.say(&Text::new("code-page-no-batch")))),
    }
    facts.push(fact(Text::new("code-page-created"), frame.date_time(row.created_at)));
    if let (None, Some(at)) = (row.owner_id, row.expires_at) {
        facts.push(fact(Text::new("code-page-expires"), frame.day(last_day(at, frame))));
    }
    if let (Some(owner), Some(at)) = (&snapshot.owner, row.claimed_at) {
        facts.push(link(Text::new("code-page-owner"), NameLink::new(&owner.name, path::of_person(owner.role, owner.id))));
        let claimed = frame.date_time(at);
        let claimed = match row.batch_id {
            Some(_) => {
                let time = days_in_words(at.as_ms() - row.created_at.as_ms(), frame);
                frame.say(&Text::new("code-page-claimed-after").with("date", claimed).with("time", time))
            }
            None => claimed,
        };
        facts.push(fact(Text::new("code-page-claimed"), claimed));
    }
    if let Some(at) = row.disabled_at {
        facts.push(fact(Text::new("code-page-turned-off"), frame.date_time(at)));
    }
    if !snapshot.aliases.is_empty() {
        facts.push(fact(Text::new("code-page-links"), snapshot.aliases.join(", ")));
    }
    facts
}

fn figures(snapshot: &CodeSnapshot, frame: &Frame, now: Timestamp) -> FiguresView {
    let (figures, zone) = (&snapshot.figures, &frame.app.zone());
    let counted = |label: Text, n: i64| Fact::new(frame.say(&label), frame.number(n));
    let conversion =
        snapshot.owner.as_ref().and_then(|_| code_stats::conversion_percent(snapshot.referred.sign_ups, figures.visitors));
    FiguresView {
        scans: frame.number(figures.scans),
        visitors: frame.number(figures.visitors),
        accounts: frame.number(snapshot.referred.sign_ups),
        accounts_note: match (snapshot.referred.sign_ups, conversion) {
            (0, _) => Text::new("code-page-sign-ups-none"),
            (sign_ups, Some(_)) => Text::new("code-page-sign-ups-share").with("share", frame.share(sign_ups, figures.visitors)),
            (_, None) => Text::new("code-page-sign-ups-more"),
        },
        first: figures.first_at.map(|at| DaySaid::new(Text::new("code-page-first-scan").with("day", zone.day_of(at)), at, frame)),
        last: figures.last_at.map(|at| Moment::ago(at, now, zone)),
        channels: [
            counted(Text::new("code-page-by-picture"), figures.via_qr),
            counted(Text::new("code-page-by-link"), figures.via_link),
            counted(Text::new("code-page-typed"), figures.via_typed),
        ],
        uncounted: [
            counted(Text::new("code-page-repeats"), figures.repeats),
            counted(Text::new("code-page-bots"), figures.bots),
            counted(Text::new("code-page-own"), figures.own),
            counted(Text::new("code-page-blocked"), figures.blocked),
        ],
    }
}

fn chart(snapshot: &CodeSnapshot, frame: &Frame) -> Chart {
    let formats = frame.reader().formats;
    let labels: Vec<String> = snapshot.days.iter().map(|day| formats.short_day(day.day)).collect();
    let values = |figure: fn(&CodeDay) -> i64| snapshot.days.iter().map(|day| figure(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let (scanned, joined) = (frame.say(&Text::new("code-page-scans")), frame.say(&Text::new("code-page-sign-ups")));
    let scans = Series { label: &scanned, values: &scans };
    let count = |n: u64| frame.number(i64::try_from(n).unwrap_or(i64::MAX));
    match snapshot.owner {
        Some(_) => {
            let title = frame.say(&Text::new("code-page-chart-sign-ups"));
            chart::daily(&title, &labels, &[scans, Series { label: &joined, values: &accounts }], count)
        }
        None => chart::daily(&frame.say(&Text::new("code-page-chart")), &labels, &[scans], count),
    }
}

#[get("/codes/<id>")]
async fn code_page(id: Id<CodeId>, staff: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let snapshot = read_code(app, id.0).await?;
    frame.page("admin/code.html", &CodePage::new(&frame, snapshot, Form::default(), &staff.0, app.now())?)
}

/// After a change the page again, which says what was done; after a refusal the page with what was typed.
async fn answer_change(
    changed: Result<(), Error>,
    said: &Text,
    field: &'static str,
    mut form: Form,
    me: &Account,
    id: CodeId,
    frame: &Frame,
) -> Result<Reply, Failed> {
    match changed {
        Ok(()) => Ok(frame.go_saying(&path::of_code(id), &frame.say(said))),
        Err(Error::Refused(refusal)) => {
            form.refuse(field, &refusal);
            page_again(form, me, id, frame).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page_again(form: Form, me: &Account, id: CodeId, frame: &Frame) -> Answer {
    let snapshot = read_code(&frame.app, id).await?;
    frame.form_again("admin/code.html", &CodePage::new(frame, snapshot, form, me, frame.app.now())?)
}

struct NoteForm(String);

impl Fields for NoteForm {
    const NAMES: &'static [&'static str] = &["note"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("note", |text| line(text, code::MOST_NOTE)).map(NoteForm)
    }
}

#[post("/codes/<id>/note", data = "<posted>")]
async fn set_note(id: Id<CodeId>, admin: Admin, posted: Posted<NoteForm>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (id.0, admin.0.id);
    let Some(NoteForm(note)) = posted.value else { return page_again(posted.form, &admin.0, id, &frame).await };
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::set_note(tx, &act, id, &note)).await;
    answer_change(changed, &Text::new("code-page-note-saved"), "note", posted.form, &admin.0, id, &frame).await
}

struct AliasForm(Alias);

impl Fields for AliasForm {
    const NAMES: &'static [&'static str] = &["alias"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("alias", Alias::parse).map(AliasForm)
    }
}

#[post("/codes/<id>/alias", data = "<posted>")]
async fn add_alias(id: Id<CodeId>, admin: Admin, posted: Posted<AliasForm>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (id.0, admin.0.id);
    let Some(AliasForm(alias)) = posted.value else { return page_again(posted.form, &admin.0, id, &frame).await };
    let said = Text::new("code-page-link-added").with("word", alias.as_str());
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::add_alias(tx, &act, id, &alias)).await;
    answer_change(changed, &said, "alias", posted.form, &admin.0, id, &frame).await
}

/// What was typed to confirm; nothing, where a button was enough.
struct ConfirmForm(String);

impl Fields for ConfirmForm {
    const NAMES: &'static [&'static str] = &["confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(ConfirmForm(form.text("confirm").to_string()))
    }
}

#[post("/codes/<id>/disable", data = "<posted>")]
async fn disable_code(id: Id<CodeId>, admin: Admin, posted: Posted<ConfirmForm>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (id.0, admin.0.id);
    let Some(ConfirmForm(typed)) = posted.value else { return page_again(posted.form, &admin.0, id, &frame).await };
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::disable(tx, &act, id, &typed)).await;
    answer_change(changed, &Text::new("code-page-is-off"), "confirm", posted.form, &admin.0, id, &frame).await
}

#[post("/codes/<id>/enable", data = "<posted>")]
async fn enable_code(id: Id<CodeId>, admin: Admin, posted: Posted<Nothing>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (id.0, admin.0.id);
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::set_disabled(tx, &act, id, false)).await;
    answer_change(changed, &Text::new("code-page-is-on"), "confirm", posted.form, &admin.0, id, &frame).await
}
