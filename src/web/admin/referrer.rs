//! `/referrer` below somebody's page: an admin corrects who referred them. First it says who and what moves along; then it is done,
//! in one transaction, with a reason; and it can be undone.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact;
use crate::domain::ids::{AccountId, MoveId};
use crate::domain::reads::corrections::{self, Correction, CorrectionPlan, ReferrerCorrections};
use crate::domain::reads::someone::Someone;
use crate::domain::referrer;
use crate::domain::roles::{ReferralType, Role};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::people::PeopleList;
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
    /// What the referrer was when this account joined.
    now_source: &'static str,
    form: Form,
    plan: Option<MoveView>,
    made: Vec<CorrectionView>,
}

/// What the move would do.
#[derive(Serialize)]
struct MoveView {
    title: Text,
    changes: [Text; 4],
}

/// One correction that was made.
#[derive(Serialize)]
struct CorrectionView {
    when: String,
    /// Names; `None` where there is no referrer.
    from: Option<String>,
    to: Option<String>,
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
    let planned = frame.app.db.read(move |conn| corrections::plan_correction(conn, subject, &named));
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
    let done = frame.app.db.write(move |tx| referrer::correct(tx, &act, subject, plan.preview.to, &correction.reason)).await;
    match done {
        Ok(_) => Ok(frame.go_saying(
            &format!("{}/referrer", path::of_person(list.role(), subject)),
            &frame.say(&Text::new("referrer-changed")),
        )),
        Err(error) => {
            form.set_back(error, "referrer")?;
            show(&frame, list, subject, form, None).await
        }
    }
}

#[post("/moves/<id>/undo", data = "<_button>")]
async fn undo_move(admin: Admin, id: Id<MoveId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    let subject = frame.app.db.write(move |tx| referrer::undo(tx, &act, id.0)).await?;
    Ok(frame
        .go_saying(&format!("{}/referrer", path::of_person(subject.role, subject.id)), &frame.say(&Text::new("referrer-undone"))))
}

async fn show(frame: &Frame, list: PeopleList, subject: AccountId, form: Form, plan: Option<CorrectionPlan>) -> Answer {
    let is_again = !form.text("referrer").is_empty() || !form.text("reason").is_empty();
    let read = frame.app.db.read(move |conn| corrections::referrer_corrections(conn, subject));
    let ReferrerCorrections { account, referrer, made } = read.await?;
    match account.role {
        Role::Admin | Role::Staff => return Err(Error::Missing.into()),
        role if role != list.role() => return Ok(frame.go(&format!("{}/referrer", path::of_person(role, subject)))),
        _ => {}
    }
    let own_page = path::of_person(list.role(), subject);
    let latest = made.iter().find(|one| one.made.undone_at.is_none()).map(|one| one.made.id);
    let has_plan = plan.is_some();
    let shown = ReferrerPage {
        crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &own_page)],
        path: format!("{own_page}/referrer"),
        now: referrer.as_ref().map(NameLink::from),
        now_source: account.referral_type.map_or("", ReferralType::as_str),
        plan: plan.map(|plan| MoveView::new(&account.name, &plan)),
        made: made.iter().map(|one| CorrectionView::new(frame, one, latest)).collect(),
        name: account.name,
        form,
    };
    if is_again && !has_plan { frame.form_again(TEMPLATE, &shown) } else { frame.page(TEMPLATE, &shown) }
}

impl MoveView {
    fn new(name: &str, CorrectionPlan { to, preview: plan }: &CorrectionPlan) -> MoveView {
        let source = plan.referral_type.as_str();
        MoveView {
            title: match to {
                Some(to) => Text::new("referrer-plan-to").with("name", name).with("to", to.name.as_str()),
                None => Text::new("referrer-plan-to-none").with("name", name),
            },
            changes: [
                Text::new("referrer-plan-people").with("n", plan.people - 1),
                Text::new("referrer-plan-orders").with("n", plan.orders).with("amount", plan.value),
                Text::new("referrer-plan-above").with("losing", plan.losing as i64).with("gaining", plan.gaining as i64),
                Text::new("referrer-plan-source").with("source", source),
            ],
        }
    }
}

impl CorrectionView {
    fn new(frame: &Frame, Correction { from, to, by, made }: &Correction, latest: Option<MoveId>) -> CorrectionView {
        let said = |someone: &Option<Someone>| someone.as_ref().map(|someone| someone.name.clone());
        CorrectionView {
            when: frame.date_time(made.created_at),
            from: said(from),
            to: said(to),
            people: frame.number(made.people),
            reason: made.reason.clone(),
            by: by.name.clone(),
            undone: made.undone_at.map(|at| frame.date(at)),
            undo: (latest == Some(made.id)).then(|| format!("/admin/moves/{}/undo", made.id)),
        }
    }
}
