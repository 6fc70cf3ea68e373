//! `/admin/settings/backups`: the backups that are there, when the server makes the next one by itself, and the button for one now.
//! A backup holds everything about everybody, so that its download asks for the password again.

use std::sync::Arc;

use rocket::http::ContentType;
use rocket::response::Responder;
use rocket::tokio::fs::File;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::app::backups::Asked;
use crate::domain::backup::{self, Backup, Flaw, MOST_KEPT, MadeBy, Plan, Worry};
use crate::domain::ids::BackupId;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::table::Whole;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, Client};
use crate::web::kit::layout::Frame;
use crate::web::kit::password_form::PasswordForm;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Download, Failed, Reply};
use crate::web::kit::view::{Choice, Crumb, Moment};

const LIST: &str = "admin/backups.html";
const ONE: &str = "admin/backup.html";
const PATH: &str = "/admin/settings/backups";
/// More than the schedule keeps, with those of the button and the failures between them.
const MOST_SHOWN: usize = 200;

pub(super) fn routes() -> Vec<Route> {
    routes![backups, back_up_now, change_schedule, one_backup, download]
}

#[derive(Serialize)]
struct BackupsPage {
    rows: Vec<BackupRow>,
    form: Form,
    hours: Vec<Choice>,
    most_kept: u32,
    folder: String,
    is_running: bool,
    worry: Option<Text>,
}

#[derive(Serialize)]
struct BackupRow {
    /// Where it can be looked at; nothing for a try that brought none.
    href: Option<String>,
    when: Moment,
    made_by: Text,
    size: Option<String>,
    kind: &'static str,
    result: Text,
}

impl BackupRow {
    fn new(backup: &Backup, is_there: bool, frame: &Frame) -> BackupRow {
        let tried = &backup.tried;
        let (kind, result) = result(tried.flaw, tried.file.is_none() || is_there);
        BackupRow {
            href: tried.file.as_ref().map(|_| format!("{PATH}/{}", backup.id)),
            when: Moment::exactly(tried.began_at, &frame.app.zone()),
            made_by: match tried.made_by {
                MadeBy::Schedule => Text::new("backups-by-schedule"),
                MadeBy::Button => Text::new("backups-by-button"),
            },
            size: tried.file.as_ref().map(|file| frame.reader().formats.file_size(file.bytes)),
            kind,
            result,
        }
    }
}

/// What became of one: a colour, and the word that it repeats.
fn result(flaw: Option<Flaw>, is_there: bool) -> (&'static str, Text) {
    match flaw {
        _ if !is_there => ("neutral", Text::new("backups-gone")),
        None => ("good", Text::new("backups-good")),
        Some(Flaw::NoRoom) => ("bad", Text::new("backups-no-room")),
        Some(Flaw::NotWritten) => ("bad", Text::new("backups-not-written")),
        Some(Flaw::PromiseBroken) => ("warn", Text::new("backups-promise-broken")),
    }
}

/// What is wrong, in a sentence that says what to do.
pub(in crate::web::admin) fn worry_text(worry: Worry, zone: &Zone) -> Text {
    match worry {
        Worry::Failed(Flaw::NoRoom) => Text::new("backups-worry-no-room"),
        Worry::Failed(Flaw::NotWritten) => Text::new("backups-worry-not-written"),
        Worry::Failed(Flaw::PromiseBroken) => Text::new("backups-worry-promise-broken"),
        Worry::Overdue(since) => Text::new("backups-worry-overdue").with("day", zone.day_of(since)),
    }
}

async fn backups_page(frame: &Frame, refused: Option<Form>) -> Result<BackupsPage> {
    let (app, now, zone) = (&frame.app, frame.app.now(), frame.app.zone());
    let read = app.db.read(move |conn| Ok((backup::latest(conn, MOST_SHOWN)?, backup::plan(conn)?, backup::worry(conn, now)?)));
    let (made, plan, worry) = read.await?;
    let plan = plan.ok_or(Error::Missing)?;
    let names = made.iter().map(|backup| backup.tried.file.as_ref().map_or_else(String::new, |file| file.name.clone())).collect();
    let there = app.backups_there(names).await?;
    let stored = || {
        let hour = plan.hour.map_or_else(String::new, |hour| hour.to_string());
        Form::filled([("hour", hour), ("keep", plan.keep.to_string())])
    };
    Ok(BackupsPage {
        rows: made.iter().zip(there).map(|(backup, is_there)| BackupRow::new(backup, is_there, frame)).collect(),
        form: refused.unwrap_or_else(stored),
        hours: hours(frame),
        most_kept: MOST_KEPT,
        folder: std::path::absolute(app.backup_folder()).unwrap_or_else(|_| app.backup_folder()).display().to_string(),
        is_running: app.is_backing_up(),
        worry: worry.map(|worry| worry_text(worry, &zone)),
    })
}

fn settings_crumb(frame: &Frame) -> Crumb {
    Crumb::new(frame.say(&Text::new("settings-title")), "/admin/settings")
}

fn hours(frame: &Frame) -> Vec<Choice> {
    let (formats, utc) = (frame.reader().formats, Zone::utc());
    let at = |hour: u32| Timestamp::from_ms(i64::from(hour) * 3_600_000);
    let of = |hour: u32| Choice::new(hour.to_string(), formats.time(at(hour), &utc));
    let never = Choice::new("", frame.say(&Text::new("backups-never")));
    std::iter::once(never).chain((0..24).map(of)).collect()
}

#[get("/settings/backups")]
async fn backups(_admin: Admin, frame: Frame) -> Answer {
    frame.page(LIST, &backups_page(&frame, None).await?)
}

#[post("/settings/backups", data = "<_button>")]
async fn back_up_now(admin: Admin, _button: Posted<Nothing>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    match app.back_up_now(admin.0.id).await {
        Ok(Asked::Made) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("backups-made")))),
        Ok(Asked::Going) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("backups-going")))),
        Ok(Asked::Failed(flaw)) => Ok(frame.go_noting(PATH, &frame.say(&worry_text(Worry::Failed(flaw), &frame.app.zone())))),
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(PATH, &refusal)),
        Err(error) => Err(error.into()),
    }
}

impl Fields for Plan {
    const NAMES: &'static [&'static str] = &["hour", "keep"];

    fn read(form: &mut Form) -> Option<Self> {
        let hour =
            form.parse_optional("hour", |text| text.parse().ok().filter(|hour: &u32| *hour < 24).ok_or(Refusal::ChoiceUnknown));
        let keep = form.parse("keep", backup::parse_kept);
        Some(Plan { hour: hour?, keep: keep? })
    }
}

#[post("/settings/backups/schedule", data = "<posted>")]
async fn change_schedule(admin: Admin, posted: Posted<Plan>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(plan) = value else { return frame.form_again(LIST, &backups_page(&frame, Some(form)).await?) };
    let act = frame.app.act(admin.0.id);
    frame.app.change_shop(move |tx| backup::change_plan(tx, &act, plan)).await?;
    Ok(frame.go_saying(PATH, &frame.say(&Text::new("backups-schedule-saved"))))
}

#[derive(Serialize)]
struct BackupPage {
    crumbs: [Crumb; 2],
    row: BackupRow,
    name: String,
    sha256: String,
    is_there: bool,
    path: String,
    form: Form,
}

async fn backup_page(frame: &Frame, id: BackupId, form: Form) -> Result<BackupPage> {
    let backup = frame.app.db.read(move |conn| backup::find(conn, id)).await?;
    let file = backup.tried.file.clone().ok_or(Error::Missing)?;
    let is_there = frame.app.backups_there(vec![file.name.clone()]).await? == [true];
    Ok(BackupPage {
        crumbs: [settings_crumb(frame), Crumb::new(frame.say(&Text::new("backups-title")), PATH)],
        row: BackupRow::new(&backup, is_there, frame),
        name: file.name,
        sha256: file.sha256,
        is_there,
        path: format!("{PATH}/{id}"),
        form,
    })
}

#[get("/settings/backups/<id>")]
async fn one_backup(id: Id<BackupId>, _admin: Admin, frame: Frame) -> Answer {
    frame.page(ONE, &backup_page(&frame, id.0, Form::default()).await?)
}

/// The file, or the page that asks for the password again.
#[derive(Responder)]
enum Handed {
    File(Download),
    Page(Reply),
}

#[post("/settings/backups/<id>/download", data = "<posted>")]
async fn download(
    id: Id<BackupId>,
    admin: Admin,
    client: Client,
    posted: Posted<PasswordForm>,
    frame: Frame,
) -> std::result::Result<Handed, Failed> {
    let (id, Posted { value, mut form }) = (id.0, posted);
    let Some(PasswordForm(typed)) = value else {
        return Ok(Handed::Page(frame.form_again(ONE, &backup_page(&frame, id, form).await?)?));
    };
    if let Err(error) = frame.app.check(client.0).confirm(&admin.0, typed).await {
        let status = form.set_back(error, "password")?;
        return Ok(Handed::Page(frame.page_with(status, ONE, &backup_page(&frame, id, form).await?)?));
    }
    let act = frame.app.act(admin.0.id);
    let file = frame.app.db.write(move |tx| backup::hand_out(tx, &act, id)).await?;
    // Somebody may have taken it away by hand.
    let opened = File::open(frame.app.backup_folder().join(&file.name)).await.map_err(|_| Error::Missing)?;
    let contents = Whole::File(opened.into_std().await);
    Ok(Handed::File(Download { name: file.name, content_type: ContentType::new("application", "vnd.sqlite3"), contents }))
}
