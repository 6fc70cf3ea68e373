//! `/suspend` and `/lift` below somebody's page: an admin suspends a member, and ends it.

use rocket::http::Status;
use rocket::{Route, post, routes};

use crate::domain::contact::{MOST_REASON, line};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::suspension;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::people::PeopleList;
use crate::web::admin::person::show_again;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_person};
use crate::web::kit::response::Answer;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![suspend, lift]
}

/// Why; for the shop alone.
struct ReasonForm(String);

impl Fields for ReasonForm {
    const NAMES: &'static [&'static str] = &["reason"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("reason", |text| line(text, MOST_REASON)).map(ReasonForm)
    }
}

#[post("/<account>/suspend", data = "<posted>")]
async fn suspend(admin: Admin, list: PeopleList, account: Id<AccountId>, posted: Posted<ReasonForm>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let (Posted { value, mut form }, id, admin) = (posted, subject.id, admin.0);
    let Some(ReasonForm(reason)) = value else {
        return show_again(&frame, &admin, id, form, None, Status::UnprocessableEntity).await;
    };
    let act = frame.app.act(admin.id);
    match frame.app.db.write(move |tx| suspension::suspend(tx, &act, id, &reason)).await {
        Ok(()) => Ok(frame.go_saying(
            &of_person(subject.role, id),
            &frame.say(&Text::new("suspension-begun").with("name", subject.name.as_str())),
        )),
        // Somebody else was faster, and the form is gone.
        Err(Error::Refused(refusal @ Refusal::AlreadyDecided)) => Ok(frame.go_warning(&of_person(subject.role, id), &refusal)),
        Err(error) => {
            let status = form.set_back(error, "reason")?;
            show_again(&frame, &admin, id, form, None, status).await
        }
    }
}

#[post("/<account>/lift", data = "<_button>")]
async fn lift(admin: Admin, list: PeopleList, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let (act, id) = (frame.app.act(admin.0.id), subject.id);
    let path = of_person(subject.role, id);
    match frame.app.db.write(move |tx| suspension::lift(tx, &act, id)).await {
        Ok(()) => Ok(frame.go_saying(&path, &frame.say(&Text::new("suspension-lifted").with("name", subject.name.as_str())))),
        // Somebody else was faster.
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
