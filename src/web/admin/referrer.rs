//! `/referrer` below somebody's page: an admin corrects who referred them. First it says who and what moves along; then it is done,
//! in one transaction, with a reason; and it can be undone.

use rocket::{Route, get, post, routes};
use rusqlite::Connection;
use serde::Serialize;

use crate::domain::account;
use crate::domain::code::{self, CodeLookup};
use crate::domain::contact::{self, Email};
use crate::domain::ids::{AccountId, MoveId};
use crate::domain::reads::people_list::{self, Someone};
use crate::domain::referrer::{self, Made, Preview};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::{Error, Result};
use crate::text::words::{count, number};
use crate::web::admin::people::{PeopleList, type_badge};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Crumb, NameLink};

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![referrer_page, correct_referrer]
}

/// A correction has an address of its own.
pub(super) fn move_routes() -> Vec<Route> {
    routes![undo_move]
}

const TEMPLATE: &str = "admin/referrer.html";

/// The right referrer as the form names them.
#[derive(Clone)]
struct ReferrerForm {
    /// A code, an e-mail address or an account's number; empty is nobody.
    referrer: String,
    reason: String,
    is_certain: bool,
}

impl Fields for ReferrerForm {
    const NAMES: &'static [&'static str] = &["referrer", "reason", "step"];

    fn read(form: &mut Form) -> Option<Self> {
        let reason = form.parse("reason", contact::reason);
        let referrer = form.parse("referrer", |text| contact::line(text, 200));
        let is_certain = form.text("step") == "do";
        Some(ReferrerForm { referrer: referrer?, reason: reason?, is_certain })
    }
}

#[derive(Serialize)]
struct ReferrerPage {
    name: String,
    crumbs: Vec<Crumb>,
    path: String,
    now: Option<NameLink>,
    now_type: &'static str,
    form: Form,
    plan: Option<MoveView>,
    made: Vec<CorrectionView>,
}

/// What the move would do.
#[derive(Serialize)]
struct MoveView {
    to: String,
    becomes: &'static str,
    people: String,
    bought: String,
    above: String,
}

/// One correction that was made.
#[derive(Serialize)]
struct CorrectionView {
    when: String,
    from: String,
    to: String,
    people: String,
    reason: String,
    by: String,
    undone: Option<String>,
    undo: Option<String>,
}

#[get("/<account>/referrer")]
async fn referrer_page(_admin: Admin, list: PeopleList, account: Id<AccountId>, frame: Frame) -> Answer {
    show(&frame, list, account.0, Form::default(), None).await
}

#[post("/<account>/referrer", data = "<posted>")]
async fn correct_referrer(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    posted: Posted<ReferrerForm>,
    frame: Frame,
) -> Answer {
    let (actor, subject) = (admin.0.id, account.0);
    let Posted { value, mut form } = posted;
    let Some(correction) = value else { return show(&frame, list, subject, form, None).await };
    let named = correction.referrer.clone();
    let planned = frame.app.db.read(move |conn| {
        let to = named_account(conn, &named)?;
        referrer::preview(conn, subject, to)
    });
    let plan = match planned.await {
        Ok(plan) => plan,
        Err(error) => {
            form.set_back(error, "referrer")?;
            return show(&frame, list, subject, form, None).await;
        }
    };
    if !correction.is_certain {
        return show(&frame, list, subject, form, Some(plan)).await;
    }
    let act = frame.app.act(actor);
    let done = frame.app.db.write(move |tx| referrer::make(tx, &act, subject, plan.to, &correction.reason)).await;
    match done {
        Ok(_) => {
            Ok(frame.go_saying(&format!("{}/referrer", path::of_person(list.role(), subject)), "The referrer is corrected."))
        }
        Err(error) => {
            form.set_back(error, "referrer")?;
            show(&frame, list, subject, form, None).await
        }
    }
}

#[post("/moves/<id>/undo", data = "<_button>")]
async fn undo_move(admin: Admin, id: Id<MoveId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    let subject = frame.app.db.write(move |tx| {
        let subject = referrer::undo(tx, &act, id.0)?;
        people_list::someone(tx, subject)
    });
    let subject = subject.await?;
    Ok(frame.go_saying(&format!("{}/referrer", path::of_person(subject.role, subject.id)), "The account is back where it was."))
}

/// Who is meant: by code or alias, e-mail, or number; nothing is nobody.
fn named_account(conn: &Connection, text: &str) -> Result<Option<AccountId>> {
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
    let row = code::find(conn, &CodeLookup::parse(text)?)?.ok_or(Refusal::CodeUnknown)?;
    Ok(Some(row.owner_id.ok_or(Refusal::CodeUnclaimed)?))
}

async fn show(frame: &Frame, list: PeopleList, subject: AccountId, form: Form, plan: Option<Preview>) -> Answer {
    let is_again = !form.text("referrer").is_empty() || !form.text("reason").is_empty();
    let planned = plan.clone();
    let read = frame.app.db.read(move |conn| {
        let person = people_list::person_detail(conn, subject)?;
        let name = |id: Option<AccountId>| id.map(|id| people_list::someone(conn, id)).transpose();
        let referrer = name(person.account.referrer_id)?;
        let to = name(planned.as_ref().and_then(|plan| plan.to))?;
        let made = referrer::of(conn, subject)?
            .into_iter()
            .map(|made| Ok((name(made.from)?, name(made.to)?, people_list::someone(conn, made.by)?, made)))
            .collect::<Result<Vec<_>>>()?;
        Ok((person.account, referrer, to, made))
    });
    let (account, referrer, to, made) = read.await?;
    match account.role {
        Role::Admin | Role::Staff => return Err(Error::Missing.into()),
        role if role != list.role() => return Ok(frame.go(&format!("{}/referrer", path::of_person(role, subject)))),
        _ => {}
    }
    let own_page = path::of_person(list.role(), subject);
    let latest = made.iter().find(|(.., made)| made.undone_at.is_none()).map(|(.., made)| made.id);
    let has_plan = plan.is_some();
    let shown = ReferrerPage {
        crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &own_page)],
        path: format!("{own_page}/referrer"),
        now: referrer.as_ref().map(NameLink::from),
        now_type: account.referral_type.map_or("", |kind| type_badge(kind).label),
        plan: plan.map(|plan| MoveView::new(frame, &plan, to.as_ref())),
        made: made.iter().map(|one| CorrectionView::new(frame, one, latest)).collect(),
        name: account.name,
        form,
    };
    if is_again && !has_plan { frame.form_again(TEMPLATE, &shown) } else { frame.page(TEMPLATE, &shown) }
}

impl MoveView {
    fn new(frame: &Frame, plan: &Preview, to: Option<&Someone>) -> MoveView {
        MoveView {
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

impl CorrectionView {
    fn new(
        frame: &Frame,
        (from, to, by, made): &(Option<Someone>, Option<Someone>, Someone, Made),
        latest: Option<MoveId>,
    ) -> CorrectionView {
        let zone = frame.app.zone();
        let said = |someone: &Option<Someone>| someone.as_ref().map_or("nobody".to_string(), |someone| someone.name.clone());
        CorrectionView {
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
