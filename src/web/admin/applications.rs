//! `/admin/applications`: partners who wait for the shop's approval, each with the code that is kept for them.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::CodeRow;
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::sign_up::{self, APPLICATION_DAYS, Decided};
use crate::domain::time::{Timestamp, Zone};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::refusal::Problem;
use crate::text::words::ago;
use crate::web::admin::people::kind_badge;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::Answer;
use crate::web::kit::view::Badge;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![applications, approve, reject]
}

#[derive(Serialize)]
struct ApplicationsPage {
    /// Whether new partners wait for the shop's approval.
    approves: bool,
    days: i64,
    waiting: Vec<ApplicationRow>,
    problem: Option<Problem>,
}

#[derive(Serialize)]
struct ApplicationRow {
    id: String,
    href: String,
    name: String,
    contact: String,
    kind: Option<Badge>,
    code: Option<String>,
    since: Text,
    since_exactly: String,
    until: String,
}

impl ApplicationRow {
    fn new(frame: &Frame, (applicant, code): &(Account, Option<CodeRow>), zone: &Zone, now: Timestamp) -> ApplicationRow {
        ApplicationRow {
            id: applicant.id.to_string(),
            href: path::of_person(applicant.role, applicant.id),
            name: applicant.name.clone(),
            contact: applicant.contact().into(),
            kind: applicant.partner_kind.map(|kind| kind_badge(frame, kind)),
            code: code.as_ref().map(|row| row.code.in_words()),
            since: ago(applicant.created_at, now, zone),
            since_exactly: frame.date_time(applicant.created_at),
            until: frame.date(applicant.created_at.plus_days(APPLICATION_DAYS)),
        }
    }
}

async fn applications_page(frame: &Frame, problem: Option<&Refusal>) -> crate::error::Result<ApplicationsPage> {
    let waiting = frame.app.db.read(sign_up::waiting).await?;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    Ok(ApplicationsPage {
        approves: frame.shop.as_ref().is_some_and(|shop| shop.partner_approval),
        days: APPLICATION_DAYS,
        waiting: waiting.iter().map(|application| ApplicationRow::new(frame, application, &zone, now)).collect(),
        problem: problem.map(Problem::from),
    })
}

#[get("/applications")]
async fn applications(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/applications.html", &applications_page(&frame, None).await?)
}

/// From which page it was decided: nothing is the list, anything else the home.
struct Decision(bool);

impl Fields for Decision {
    const NAMES: &'static [&'static str] = &["home"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(Decision(form.is_ticked("home")))
    }
}

#[post("/applications/<account>/approve", data = "<posted>")]
async fn approve(admin: Admin, account: Id<AccountId>, posted: Posted<Decision>, frame: Frame) -> Answer {
    let (act, applicant) = (frame.app.act(admin.0.id), account.0);
    let decided = frame.app.db.write(move |tx| sign_up::approve(tx, &act, applicant)).await.map(|Decided { applicant, code }| {
        Text::new("applications-approved").with("name", applicant.name).with("code", code.in_words())
    });
    answer(decided, posted, &frame).await
}

#[post("/applications/<account>/reject", data = "<posted>")]
async fn reject(admin: Admin, account: Id<AccountId>, posted: Posted<Decision>, frame: Frame) -> Answer {
    let (act, applicant) = (frame.app.act(admin.0.id), account.0);
    let decided = frame.app.db.write(move |tx| sign_up::reject(tx, &act, applicant)).await;
    let decided = decided.map(|Decided { applicant, .. }| Text::new("applications-declined").with("name", applicant.name));
    answer(decided, posted, &frame).await
}

/// What was done, or why not, on the page where it was decided.
async fn answer(decided: crate::error::Result<Text>, posted: Posted<Decision>, frame: &Frame) -> Answer {
    let is_home = matches!(posted.value, Some(Decision(true)));
    match decided {
        Ok(said) => Ok(frame.go_saying(if is_home { "/admin" } else { "/admin/applications" }, &frame.say(&said))),
        Err(Error::Refused(refusal)) if is_home => Ok(frame.go_warning("/admin", &refusal)),
        Err(Error::Refused(refusal)) => {
            frame.form_again("admin/applications.html", &applications_page(frame, Some(&refusal)).await?)
        }
        Err(error) => Err(error.into()),
    }
}
