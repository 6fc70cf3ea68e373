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
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};
use crate::print::qr::Size;
use crate::text::words::number;
use crate::web::admin::batches::{days_in_words, last_day};
use crate::web::admin::codes::state_badge;
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

async fn read_code(app: &App, id: CodeId) -> Result<CodeSnapshot> {
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
    label: String,
    href: String,
    name: String,
}

/// The figures in words.
#[derive(Serialize)]
struct FiguresView {
    scans: String,
    visitors: String,
    accounts: String,
    accounts_note: String,
    first: Option<Moment>,
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
    meaning: String,
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
    fn new(shop: &Shop, snapshot: CodeSnapshot, form: Form, me: &Account, now: Timestamp) -> CodePage {
        let code = &snapshot.row.code;
        let state = snapshot.row.status(now);
        let words = code.in_words();
        let pngs = Size::ALL.map(|size| PictureLink {
            label: format!("PNG, {} pixels", size.pixels()),
            href: png(shop, code, size),
            name: format!("{words}-{}.png", size.pixels()),
        });
        let svg = PictureLink { label: "SVG, for print".into(), href: svg(shop, code), name: format!("{words}.svg") };
        CodePage {
            links: CodeLinks::of(shop, code),
            path: path::of_code(snapshot.row.id),
            state: state_badge(state),
            meaning: meaning(&snapshot, state, &shop.zone),
            files: pngs.into_iter().chain([svg]).collect(),
            facts: facts(&snapshot, &shop.zone),
            note: snapshot.row.note.clone(),
            figures: figures(&snapshot, &shop.zone, now),
            chart: chart(&snapshot),
            may_change: me.role == Role::Admin,
            is_claimed: snapshot.owner.is_some(),
            is_disabled: state == CodeStatus::Disabled,
            asks_to_disable: form.is_refused("confirm"),
            form,
        }
    }
}

/// What becomes of whoever scans the code now.
fn meaning(snapshot: &CodeSnapshot, state: CodeStatus, zone: &Zone) -> String {
    match (state, &snapshot.owner, &snapshot.applicant) {
        (CodeStatus::Claimed, Some(owner), _) => {
            format!("Whoever scans it is invited by {} to join as a customer.", owner.invites_as())
        }
        (CodeStatus::Reserved, _, Some(applicant)) => {
            let until = snapshot.row.reserved_until.map_or(String::new(), |at| format!(" until {}", zone.date(at)));
            format!("Kept for {}{until}, who waits for your word.", applicant.name)
        }
        (CodeStatus::Disabled, ..) => "Whoever scans it reads that it is no longer valid, and how to join without it.".into(),
        (CodeStatus::Expired, ..) => "It ran out before anybody claimed it. Whoever scans it is told so.".into(),
        _ => "Whoever scans it first is invited to become a partner, and keeps it as their own code.".into(),
    }
}

fn facts(snapshot: &CodeSnapshot, zone: &Zone) -> Vec<Fact> {
    let row = &snapshot.row;
    let mut facts = Vec::new();
    match &snapshot.batch {
        Some(batch) => facts.push(Fact::link("Batch", NameLink::new(&batch.name, path::of_batch(batch.id)))),
        None => facts.push(Fact::new("Batch", "None: made when its owner joined")),
    }
    facts.push(Fact::new("Made", zone.date_time(row.created_at)));
    if let (None, Some(at)) = (row.owner_id, row.expires_at) {
        facts.push(Fact::new("Good until", last_day(at, zone)));
    }
    if let (Some(owner), Some(at)) = (&snapshot.owner, row.claimed_at) {
        facts.push(Fact::link("Owner", NameLink::new(&owner.name, path::of_person(owner.role, owner.id))));
        let after = match row.batch_id {
            Some(_) => format!(", after {}", days_in_words(at.as_ms() - row.created_at.as_ms())),
            None => String::new(),
        };
        facts.push(Fact::new("Claimed", format!("{}{after}", zone.date_time(at))));
    }
    if let Some(at) = row.disabled_at {
        facts.push(Fact::new("Disabled", zone.date_time(at)));
    }
    if !snapshot.aliases.is_empty() {
        facts.push(Fact::new("Also answers to", snapshot.aliases.join(", ")));
    }
    facts
}

fn figures(snapshot: &CodeSnapshot, zone: &Zone, now: Timestamp) -> FiguresView {
    let figures = &snapshot.figures;
    let conversion =
        snapshot.owner.as_ref().and_then(|_| code_stats::conversion_percent(snapshot.referred.sign_ups, figures.visitors));
    FiguresView {
        scans: number(figures.scans),
        visitors: number(figures.visitors),
        accounts: number(snapshot.referred.sign_ups),
        accounts_note: match (snapshot.referred.sign_ups, conversion) {
            (0, _) => "none yet".to_owned(),
            (_, Some(percent)) => format!("{percent} % of visitors"),
            (_, None) => "more than the visitors told apart".to_owned(),
        },
        first: figures.first_at.map(|at| Moment::on(at, zone)),
        last: figures.last_at.map(|at| Moment::ago(at, now, zone)),
        channels: [
            Fact::new("From the picture", number(figures.via_qr)),
            Fact::new("By the link", number(figures.via_link)),
            Fact::new("Typed in", number(figures.via_typed)),
        ],
        uncounted: [
            Fact::new("Again within the half-hour", number(figures.repeats)),
            Fact::new("Robots and previews", number(figures.bots)),
            Fact::new("The owner and the shop", number(figures.own)),
            Fact::new("While disabled or expired", number(figures.blocked)),
        ],
    }
}

fn chart(snapshot: &CodeSnapshot) -> Chart {
    let labels: Vec<String> = snapshot.days.iter().map(|day| day.day.short()).collect();
    let values = |figure: fn(&CodeDay) -> i64| snapshot.days.iter().map(|day| figure(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let scans = Series { label: "Scans", values: &scans };
    match snapshot.owner {
        Some(_) => chart::daily(
            "Scans and accounts per day",
            &labels,
            &[scans, Series { label: "Accounts", values: &accounts }],
            chart::count,
        ),
        None => chart::daily("Scans per day", &labels, &[scans], chart::count),
    }
}

#[get("/codes/<id>")]
async fn code_page(id: Id<CodeId>, staff: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let snapshot = read_code(app, id.0).await?;
    frame.page("admin/code.html", &CodePage::new(frame.shop()?, snapshot, Form::default(), &staff.0, app.now()))
}

/// After a change the page again, which says what was done; after a refusal the page with what was typed.
async fn answer_change(
    changed: Result<()>,
    message: &str,
    field: &'static str,
    mut form: Form,
    me: &Account,
    id: CodeId,
    frame: &Frame,
) -> std::result::Result<Reply, Failed> {
    match changed {
        Ok(()) => Ok(frame.go_saying(&path::of_code(id), message)),
        Err(Error::Refused(refusal)) => {
            form.refuse(field, &refusal);
            page_again(form, me, id, frame).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page_again(form: Form, me: &Account, id: CodeId, frame: &Frame) -> Answer {
    let snapshot = read_code(&frame.app, id).await?;
    frame.form_again("admin/code.html", &CodePage::new(frame.shop()?, snapshot, form, me, frame.app.now()))
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
    answer_change(changed, "The note is kept.", "note", posted.form, &admin.0, id, &frame).await
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
    let message = format!("{} leads here from now on.", alias.as_str());
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::add_alias(tx, &act, id, &alias)).await;
    answer_change(changed, &message, "alias", posted.form, &admin.0, id, &frame).await
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
    answer_change(changed, "The code is disabled.", "confirm", posted.form, &admin.0, id, &frame).await
}

#[post("/codes/<id>/enable", data = "<posted>")]
async fn enable_code(id: Id<CodeId>, admin: Admin, posted: Posted<Nothing>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (id.0, admin.0.id);
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::set_disabled(tx, &act, id, false)).await;
    answer_change(changed, "The code is valid again.", "confirm", posted.form, &admin.0, id, &frame).await
}
