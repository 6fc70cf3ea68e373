//! `/admin/applications`: partners who wait for the shop's approval, each with the code that is kept for them.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::CodeRow;
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::sign_up::{self, APPLICATION_DAYS, Decided};
use crate::domain::time::{Timestamp, Zone, ago};
use crate::error::Error;
use crate::text::refusal::Problem;
use crate::web::admin::people::kind_badge;
use crate::web::kit::form::{Nothing, Posted};
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
    email: String,
    kind: Option<Badge>,
    code: Option<String>,
    since: String,
    since_exactly: String,
    until: String,
}

impl ApplicationRow {
    fn new((applicant, code): &(Account, Option<CodeRow>), zone: &Zone, now: Timestamp) -> ApplicationRow {
        ApplicationRow {
            id: applicant.id.to_string(),
            href: path::of_person(applicant.role, applicant.id),
            name: applicant.name.clone(),
            email: applicant.email.clone(),
            kind: applicant.partner_kind.map(kind_badge),
            code: code.as_ref().map(|row| row.code.in_words()),
            since: ago(applicant.created_at, now, zone),
            since_exactly: zone.date_time(applicant.created_at),
            until: zone.date(applicant.created_at.plus_days(APPLICATION_DAYS)),
        }
    }
}

async fn applications_page(frame: &Frame, problem: Option<&Refusal>) -> crate::error::Result<ApplicationsPage> {
    let waiting = frame.app.db.read(sign_up::waiting).await?;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    Ok(ApplicationsPage {
        approves: frame.shop.as_ref().is_some_and(|shop| shop.partner_approval),
        days: APPLICATION_DAYS,
        waiting: waiting.iter().map(|application| ApplicationRow::new(application, &zone, now)).collect(),
        problem: problem.map(Problem::from),
    })
}

#[get("/applications")]
async fn applications(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/applications.html", &applications_page(&frame, None).await?)
}

#[post("/applications/<account>/approve", data = "<_button>")]
async fn approve(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (act, applicant) = (frame.app.act(admin.0.id), account.0);
    match frame.app.db.write(move |tx| sign_up::approve(tx, &act, applicant)).await {
        Ok(Decided { applicant, code }) => {
            let message = format!("{} is a partner now, with the code {}.", applicant.name, code.in_words());
            Ok(frame.go_saying("/admin/applications", &message))
        }
        Err(Error::Refused(refusal)) => {
            frame.form_again("admin/applications.html", &applications_page(&frame, Some(&refusal)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/applications/<account>/reject", data = "<_button>")]
async fn reject(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (act, applicant) = (frame.app.act(admin.0.id), account.0);
    match frame.app.db.write(move |tx| sign_up::reject(tx, &act, applicant)).await {
        Ok(Decided { applicant, .. }) => {
            let name = applicant.name;
            let message = format!("{name} stays as a customer with a code of their own. The card is free again.");
            Ok(frame.go_saying("/admin/applications", &message))
        }
        Err(Error::Refused(refusal)) => {
            frame.form_again("admin/applications.html", &applications_page(&frame, Some(&refusal)).await?)
        }
        Err(error) => Err(error.into()),
    }
}
