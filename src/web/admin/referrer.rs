//! `/admin/…/<id>/referrer`: an admin corrects who brought somebody. First it says who and what comes along; then it is done, in
//! one transaction, with a reason; and it can be taken back.

use rocket::{Route, get, post, routes};
use rusqlite::Connection;
use serde::Serialize;

use crate::domain::account;
use crate::domain::code::{self, Sought};
use crate::domain::contact::{self, Email};
use crate::domain::ids::{AccountId, MoveId};
use crate::domain::reads::people_list::{self, Someone};
use crate::domain::referrer::{self, Made, Preview};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::{Error, Result};
use crate::text::words::{count, number};
use crate::web::admin::people::{NameLink, Whom, path_of, type_badge};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Crumb;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![of_partner, of_customer, correct_partner, correct_customer, take_back]
}

const TEMPLATE: &str = "admin/referrer.html";
const MOST_REASON: usize = 200;

/// What the form says.
#[derive(Clone)]
struct Wanted {
    /// A code, an e-mail address or an account's number; empty is nobody.
    referrer: String,
    reason: String,
    is_certain: bool,
}

impl Fields for Wanted {
    const NAMES: &'static [&'static str] = &["referrer", "reason", "step"];

    fn read(form: &mut Form) -> Option<Self> {
        let reason = form.parse("reason", |text| match contact::line(text, MOST_REASON)? {
            reason if reason.is_empty() => Err(Refusal::ReasonMissing),
            reason => Ok(reason),
        });
        let referrer = form.parse("referrer", |text| contact::line(text, 200));
        let is_certain = form.text("step") == "do";
        Some(Wanted { referrer: referrer?, reason: reason?, is_certain })
    }
}

#[derive(Serialize)]
struct Data {
    name: String,
    crumbs: Vec<Crumb>,
    path: String,
    now: Option<NameLink>,
    now_type: &'static str,
    form: Form,
    plan: Option<Plan>,
    made: Vec<MadeView>,
}

/// What the move would do.
#[derive(Serialize)]
struct Plan {
    to: String,
    becomes: &'static str,
    people: String,
    bought: String,
    above: String,
}

/// One correction that was made.
#[derive(Serialize)]
struct MadeView {
    when: String,
    from: String,
    to: String,
    people: String,
    reason: String,
    by: String,
    undone: Option<String>,
    undo: Option<String>,
}

#[get("/partners/<whom>/referrer")]
async fn of_partner(_me: Admin, whom: Whom, frame: Frame) -> Answer {
    page(&frame, whom.0, Role::Partner, Form::default(), None).await
}

#[get("/customers/<whom>/referrer")]
async fn of_customer(_me: Admin, whom: Whom, frame: Frame) -> Answer {
    page(&frame, whom.0, Role::Customer, Form::default(), None).await
}

#[post("/partners/<whom>/referrer", data = "<posted>")]
async fn correct_partner(me: Admin, whom: Whom, posted: Posted<Wanted>, frame: Frame) -> Answer {
    correct(&frame, me.0.id, whom.0, Role::Partner, posted).await
}

#[post("/customers/<whom>/referrer", data = "<posted>")]
async fn correct_customer(me: Admin, whom: Whom, posted: Posted<Wanted>, frame: Frame) -> Answer {
    correct(&frame, me.0.id, whom.0, Role::Customer, posted).await
}

async fn correct(frame: &Frame, actor: AccountId, subject: AccountId, role: Role, posted: Posted<Wanted>) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(wanted) = value else { return page(frame, subject, role, form, None).await };
    let asked = wanted.clone();
    let planned = frame.app.db.read(move |conn| {
        let to = sought(conn, &asked.referrer)?;
        referrer::preview(conn, subject, to)
    });
    let plan = match planned.await {
        Ok(plan) => plan,
        Err(error) => {
            form.set_back(error, "referrer")?;
            return page(frame, subject, role, form, None).await;
        }
    };
    if !wanted.is_certain {
        return page(frame, subject, role, form, Some(plan)).await;
    }
    let (now, zone) = (frame.app.now(), frame.app.zone());
    let done = frame.app.db.write(move |tx| referrer::make(tx, actor, subject, plan.to, &wanted.reason, now, &zone)).await;
    match done {
        Ok(_) => Ok(frame.go_saying(&format!("{}/referrer", path_of(role, subject)), "The referrer is corrected.")),
        Err(error) => {
            form.set_back(error, "referrer")?;
            page(frame, subject, role, form, None).await
        }
    }
}

#[post("/moves/<id>/undo", data = "<_button>")]
async fn take_back(me: Admin, id: i64, _button: Posted<crate::web::kit::form::Nothing>, frame: Frame) -> Answer {
    let (actor, now, zone) = (me.0.id, frame.app.now(), frame.app.zone());
    let subject = frame.app.db.write(move |tx| {
        let subject = referrer::undo(tx, actor, MoveId(id), now, &zone)?;
        people_list::someone(tx, subject)
    });
    let subject = subject.await?;
    Ok(frame.go_saying(&format!("{}/referrer", path_of(subject.role, subject.id)), "The account is back where it was."))
}

/// Who is meant: by code or alias, e-mail, or number; nothing is nobody.
fn sought(conn: &Connection, text: &str) -> Result<Option<AccountId>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.contains('@') {
        let email = Email::parse(text)?;
        return Ok(Some(account::credentials(conn, &email)?.ok_or(Refusal::NoSuchAccount)?.id));
    }
    if let Ok(number) = text.parse::<i64>() {
        return match people_list::someone(conn, AccountId(number)) {
            Ok(someone) => Ok(Some(someone.id)),
            Err(Error::Missing) => Err(Refusal::NoSuchAccount.into()),
            Err(other) => Err(other),
        };
    }
    let row = code::find(conn, &Sought::parse(text)?)?.ok_or(Refusal::CodeUnknown)?;
    Ok(Some(row.owner_id.ok_or(Refusal::CodeUnclaimed)?))
}

async fn page(frame: &Frame, subject: AccountId, role: Role, form: Form, plan: Option<Preview>) -> Answer {
    let is_again = !form.text("referrer").is_empty() || !form.text("reason").is_empty();
    let asked = plan.clone();
    let look = frame.app.db.read(move |conn| {
        let person = people_list::person(conn, subject)?;
        let name = |id: Option<AccountId>| id.map(|id| people_list::someone(conn, id)).transpose();
        let referrer = name(person.account.referrer_id)?;
        let to = name(asked.as_ref().and_then(|plan| plan.to))?;
        let made = referrer::of(conn, subject)?
            .into_iter()
            .map(|made| Ok((name(made.from)?, name(made.to)?, people_list::someone(conn, made.by)?, made)))
            .collect::<Result<Vec<_>>>()?;
        Ok((person.account, referrer, to, made))
    });
    let (account, referrer, to, made) = look.await?;
    match account.role {
        Role::Admin | Role::Staff => return Err(Error::Missing.into()),
        is if is != role => return Ok(frame.go(&format!("{}/referrer", path_of(is, subject)))),
        _ => {}
    }
    let own_page = path_of(role, subject);
    let latest = made.iter().find(|(.., made)| made.undone_at.is_none()).map(|(.., made)| made.id);
    let has_plan = plan.is_some();
    let data = Data {
        crumbs: vec![Crumb::list_of(role), Crumb::new(&account.name, &own_page)],
        path: format!("{own_page}/referrer"),
        now: referrer.as_ref().map(NameLink::from),
        now_type: account.referral_type.map_or("", |kind| type_badge(kind).label),
        plan: plan.map(|plan| Plan::new(frame, &plan, to.as_ref())),
        made: made.iter().map(|one| MadeView::new(frame, one, latest)).collect(),
        name: account.name,
        form,
    };
    if is_again && !has_plan { frame.form_again(TEMPLATE, &data) } else { frame.page(TEMPLATE, &data) }
}

impl Plan {
    fn new(frame: &Frame, plan: &Preview, to: Option<&Someone>) -> Plan {
        Plan {
            to: to.map_or("nobody: a root of its own".into(), |to| to.name.clone()),
            becomes: type_badge(plan.referral_type).label,
            people: match plan.people {
                1 => "Nobody else comes along.".into(),
                many => format!("{} along.", count(many - 1, "person comes", "people come")),
            },
            bought: format!(
                "{} worth {} move in the reports, on every past day.",
                count(plan.orders, "order", "orders"),
                frame.money(plan.value)
            ),
            above: format!(
                "{} above lose the branch, {} gain it.",
                count(plan.losing as i64, "account", "accounts"),
                number(plan.gaining as i64)
            ),
        }
    }
}

impl MadeView {
    fn new(
        frame: &Frame,
        (from, to, by, made): &(Option<Someone>, Option<Someone>, Someone, Made),
        latest: Option<MoveId>,
    ) -> MadeView {
        let zone = frame.app.zone();
        let said = |someone: &Option<Someone>| someone.as_ref().map_or("nobody".to_string(), |someone| someone.name.clone());
        MadeView {
            when: zone.date_time(made.created_at),
            from: said(from),
            to: said(to),
            people: number(made.people),
            reason: made.reason.clone(),
            by: by.name.clone(),
            undone: made.undone_at.map(|at| format!("Taken back {}", zone.date(at))),
            undo: (latest == Some(made.id)).then(|| format!("/admin/moves/{}/undo", made.id)),
        }
    }
}
