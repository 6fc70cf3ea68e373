//! `/admin/codes/<id>`: one code, what became of it, and what the shop may do with it.

use std::sync::Arc;

use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::batch;
use crate::domain::code::{self, Alias, CodeRow, State as CodeState};
use crate::domain::contact::line;
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::reads::code_stats::{self, Brought, DayFigures, Figures};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};
use crate::print::qr::Size;
use crate::text::words::number;
use crate::web::admin::batches::{Fact, batch_path, days_in_words, last_day};
use crate::web::admin::codes::{Badge, Moment, PATH, account_href, badge};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed, Reply};
use crate::web::qr_pictures::{Picture, link, png, svg};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![show, note, alias, disable, enable]
}

/// Days of the chart, today's included.
const CHART_DAYS: i32 = 30;

/// Everything that the page knows of a code, read in one snapshot.
struct Known {
    row: CodeRow,
    batch: Option<batch::Batch>,
    owner: Option<Account>,
    applicant: Option<Account>,
    aliases: Vec<String>,
    figures: Figures,
    brought: Brought,
    days: Vec<DayFigures>,
}

async fn look_up(app: &App, id: CodeId) -> Result<Known> {
    let today = app.today();
    app.db
        .read(move |conn| {
            let row = code::find_by_id(conn, id)?;
            let account = |id: Option<AccountId>| id.map(|id| account::find(conn, id)).transpose();
            Ok(Known {
                batch: row.batch_id.map(|id| batch::find(conn, id)).transpose()?,
                owner: account(row.owner_id)?,
                applicant: account(row.reserved_by_id)?,
                aliases: code::aliases(conn, id)?,
                figures: code_stats::figures(conn, id)?,
                brought: row.owner_id.map_or(Ok(Brought::default()), |owner| code_stats::brought(conn, owner))?,
                days: code_stats::days(conn, Some(id), row.owner_id, today.plus(1 - CHART_DAYS), today)?,
                row,
            })
        })
        .await
}

/// One way to download the picture.
#[derive(Serialize)]
struct File {
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
    conversion: Option<String>,
    first: Option<Moment>,
    last: Option<Moment>,
    channels: [Fact; 3],
    uncounted: [Fact; 4],
}

#[derive(Serialize)]
struct Data {
    form: Form,
    path: String,
    words: String,
    state: Badge,
    meaning: String,
    picture: Picture,
    url: String,
    short_url: String,
    png: String,
    files: Vec<File>,
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

impl Data {
    fn new(shop: &Shop, known: Known, form: Form, me: &Account, now: Timestamp) -> Data {
        let code = &known.row.code;
        let url = link(shop, code);
        let state = known.row.state(now);
        let words = code.in_words();
        let pngs = Size::ALL.map(|size| File {
            label: format!("PNG, {} pixels", size.pixels()),
            href: png(shop, code, size),
            name: format!("{words}-{}.png", size.pixels()),
        });
        let svg = File { label: "SVG, for print".into(), href: svg(shop, code), name: format!("{words}.svg") };
        Data {
            path: format!("{PATH}/{}", known.row.id),
            state: badge(state),
            meaning: meaning(&known, state, &shop.zone),
            picture: Picture::of(shop, code),
            short_url: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_string(),
            url,
            png: png(shop, code, Size::Large),
            files: pngs.into_iter().chain([svg]).collect(),
            facts: facts(&known, &shop.zone),
            note: known.row.note.clone(),
            figures: figures(&known, &shop.zone, now),
            chart: chart(&known),
            may_change: me.role == Role::Admin,
            is_claimed: known.owner.is_some(),
            is_disabled: state == CodeState::Disabled,
            asks_to_disable: form.is_refused("confirm"),
            form,
            words,
        }
    }
}

/// What becomes of whoever scans the code now.
fn meaning(known: &Known, state: CodeState, zone: &Zone) -> String {
    match (state, &known.owner, &known.applicant) {
        (CodeState::Claimed, Some(owner), _) => {
            format!("Whoever scans it is invited by {} to join as a customer.", owner.invites_as())
        }
        (CodeState::Reserved, _, Some(applicant)) => {
            let until = known.row.reserved_until.map_or(String::new(), |at| format!(" until {}", zone.date(at)));
            format!("Kept for {}{until}, who waits for your word.", applicant.name)
        }
        (CodeState::Disabled, ..) => "Whoever scans it reads that it is no longer valid, and how to join without it.".into(),
        (CodeState::Expired, ..) => "It ran out before anybody claimed it. Whoever scans it is told so.".into(),
        _ => "Whoever scans it first is invited to become a partner, and keeps it as their own code.".into(),
    }
}

fn facts(known: &Known, zone: &Zone) -> Vec<Fact> {
    let row = &known.row;
    let mut facts = Vec::new();
    match &known.batch {
        Some(batch) => facts.push(Fact { label: "Batch", text: batch.name.clone(), href: Some(batch_path(batch.id)) }),
        None => facts.push(Fact::new("Batch", "None: made when its owner joined")),
    }
    facts.push(Fact::new("Made", zone.date_time(row.created_at)));
    if let (None, Some(at)) = (row.owner_id, row.expires_at) {
        facts.push(Fact::new("Good until", last_day(at, zone)));
    }
    if let (Some(owner), Some(at)) = (&known.owner, row.claimed_at) {
        let href = account_href(owner.id, owner.role.as_str());
        facts.push(Fact { label: "Owner", text: owner.name.clone(), href: Some(href) });
        let after = match row.batch_id {
            Some(_) => format!(", after {}", days_in_words(at.as_ms() - row.created_at.as_ms())),
            None => String::new(),
        };
        facts.push(Fact::new("Claimed", format!("{}{after}", zone.date_time(at))));
    }
    if let Some(at) = row.disabled_at {
        facts.push(Fact::new("Disabled", zone.date_time(at)));
    }
    if !known.aliases.is_empty() {
        facts.push(Fact::new("Also answers to", known.aliases.join(", ")));
    }
    facts
}

fn figures(known: &Known, zone: &Zone, now: Timestamp) -> FiguresView {
    let figures = &known.figures;
    let conversion = known.owner.as_ref().and_then(|_| code_stats::conversion_percent(known.brought.direct, figures.visitors));
    FiguresView {
        scans: number(figures.scans),
        visitors: number(figures.visitors),
        accounts: number(known.brought.direct),
        conversion: conversion.map(|percent| format!("{percent} % of visitors")),
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

fn chart(known: &Known) -> Chart {
    let labels: Vec<String> = known.days.iter().map(|day| day.day.short()).collect();
    let values = |figure: fn(&DayFigures) -> i64| known.days.iter().map(|day| figure(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let scans = Series { label: "Scans", values: &scans };
    match known.owner {
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
async fn show(id: i64, me: Staff, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let known = look_up(app, CodeId(id)).await?;
    frame.page("admin/code.html", &Data::new(frame.shop()?, known, Form::default(), &me.0, app.now()))
}

/// After a change the page again, which says what was done; after a refusal the page with what was typed.
async fn answer(
    changed: Result<()>,
    said: &str,
    field: &'static str,
    mut form: Form,
    me: &Account,
    id: CodeId,
    frame: &Frame,
) -> std::result::Result<Reply, Failed> {
    match changed {
        Ok(()) => Ok(frame.go_saying(&format!("{PATH}/{id}"), said)),
        Err(Error::Refused(refusal)) => {
            form.refuse(field, &refusal);
            again(form, me, id, frame).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(form: Form, me: &Account, id: CodeId, frame: &Frame) -> Answer {
    let known = look_up(&frame.app, id).await?;
    frame.form_again("admin/code.html", &Data::new(frame.shop()?, known, form, me, frame.app.now()))
}

struct Note(String);

impl Fields for Note {
    const NAMES: &'static [&'static str] = &["note"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("note", |text| line(text, code::MOST_NOTE)).map(Note)
    }
}

#[post("/codes/<id>/note", data = "<posted>")]
async fn note(id: i64, me: Admin, posted: Posted<Note>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (CodeId(id), me.0.id);
    let Some(Note(note)) = posted.value else { return again(posted.form, &me.0, id, &frame).await };
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::set_note(tx, &act, id, &note)).await;
    answer(changed, "The note is kept.", "note", posted.form, &me.0, id, &frame).await
}

struct NewAlias(Alias);

impl Fields for NewAlias {
    const NAMES: &'static [&'static str] = &["alias"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("alias", Alias::parse).map(NewAlias)
    }
}

#[post("/codes/<id>/alias", data = "<posted>")]
async fn alias(id: i64, me: Admin, posted: Posted<NewAlias>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (CodeId(id), me.0.id);
    let Some(NewAlias(alias)) = posted.value else { return again(posted.form, &me.0, id, &frame).await };
    let said = format!("{} leads here from now on.", alias.as_str());
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::add_alias(tx, &act, id, &alias)).await;
    answer(changed, &said, "alias", posted.form, &me.0, id, &frame).await
}

/// What was typed to confirm; nothing, where a button was enough.
struct Confirmed(String);

impl Fields for Confirmed {
    const NAMES: &'static [&'static str] = &["confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(Confirmed(form.text("confirm").to_string()))
    }
}

#[post("/codes/<id>/disable", data = "<posted>")]
async fn disable(id: i64, me: Admin, posted: Posted<Confirmed>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (CodeId(id), me.0.id);
    let Some(Confirmed(typed)) = posted.value else { return again(posted.form, &me.0, id, &frame).await };
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::disable(tx, &act, id, &typed)).await;
    answer(changed, "The code is disabled.", "confirm", posted.form, &me.0, id, &frame).await
}

#[post("/codes/<id>/enable", data = "<posted>")]
async fn enable(id: i64, me: Admin, posted: Posted<Nothing>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let (id, actor) = (CodeId(id), me.0.id);
    let act = app.act(actor);
    let changed = app.db.write(move |tx| code::set_disabled(tx, &act, id, false)).await;
    answer(changed, "The code is valid again.", "confirm", posted.form, &me.0, id, &frame).await
}
