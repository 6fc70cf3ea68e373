//! `/admin/applications`: partners who wait for the shop's word, each with the code that is kept for them.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::{self, Account};
use crate::domain::code::CodeRow;
use crate::domain::refusal::Refusal;
use crate::domain::sign_up::{self, APPLICATION_DAYS};
use crate::domain::time::{Timestamp, Zone, ago};
use crate::error::Error;
use crate::text::words;
use crate::web::admin::people::{Badge, Whom, kind_badge, path_of};
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, approve, reject]
}

#[derive(Serialize)]
struct Data {
    /// Whether new partners wait for the shop's word.
    approves: bool,
    days: i64,
    waiting: Vec<Application>,
    problem: Option<String>,
}

#[derive(Serialize)]
struct Application {
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

impl Application {
    fn new((applicant, code): &(Account, Option<CodeRow>), zone: &Zone, now: Timestamp) -> Application {
        Application {
            id: applicant.id.to_string(),
            href: path_of(applicant.role, applicant.id),
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

async fn data(frame: &Frame, problem: Option<&Refusal>) -> crate::error::Result<Data> {
    let waiting = frame.app.db.read(sign_up::waiting).await?;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    Ok(Data {
        approves: frame.shop.as_ref().is_some_and(|shop| shop.partner_approval),
        days: APPLICATION_DAYS,
        waiting: waiting.iter().map(|application| Application::new(application, &zone, now)).collect(),
        problem: problem.map(|refusal| words::sentence(refusal, None)),
    })
}

#[get("/applications")]
async fn list(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/applications.html", &data(&frame, None).await?)
}

#[post("/applications/<whom>/approve", data = "<_button>")]
async fn approve(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, applicant, now) = (admin.0.id, whom.0, frame.app.now());
    let decided = frame.app.db.write(move |tx| {
        let code = sign_up::approve(tx, actor, applicant, now)?;
        Ok((account::find(tx, applicant)?.name, code))
    });
    match decided.await {
        Ok((name, code)) => {
            Ok(frame.go_saying("/admin/applications", &format!("{name} is a partner now, with the code {}.", code.in_words())))
        }
        Err(Error::Refused(refusal)) => frame.form_again("admin/applications.html", &data(&frame, Some(&refusal)).await?),
        Err(error) => Err(error.into()),
    }
}

#[post("/applications/<whom>/reject", data = "<_button>")]
async fn reject(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, applicant, now) = (admin.0.id, whom.0, frame.app.now());
    let decided = frame.app.db.write(move |tx| {
        sign_up::reject(tx, Some(actor), applicant, now)?;
        Ok(account::find(tx, applicant)?.name)
    });
    match decided.await {
        Ok(name) => {
            let said = format!("{name} stays as a customer with a code of their own. The card is free again.");
            Ok(frame.go_saying("/admin/applications", &said))
        }
        Err(Error::Refused(refusal)) => frame.form_again("admin/applications.html", &data(&frame, Some(&refusal)).await?),
        Err(error) => Err(error.into()),
    }
}
