//! `/erase` and `/export` below somebody's page: the shop answers "what do you know about me, and delete it".

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::contact::line;
use crate::domain::erase::{self, MOST_REASON};
use crate::domain::ids::AccountId;
use crate::domain::ledger::Forfeited;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::people::PeopleList;
use crate::web::kit::erasing::{ErasePoints, everything, seen};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_person};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Crumb;

const TEMPLATE: &str = "admin/erase.html";

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![erase_page, erase_person, export]
}

#[derive(Serialize)]
struct ErasePage {
    name: String,
    crumbs: Vec<Crumb>,
    path: String,
    points: ErasePoints,
    form: Form,
}

#[get("/<account>/erase")]
async fn erase_page(_admin: Admin, list: PeopleList, account: Id<AccountId>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    frame.page(TEMPLATE, &ErasePage::read(&frame, &subject, Form::default()).await?)
}

/// What the page had said, the reason, and the name that was typed to confirm.
struct EraseForm {
    seen: Forfeited,
    reason: String,
    confirm: String,
}

impl Fields for EraseForm {
    const NAMES: &'static [&'static str] = &["commission", "credit", "reason", "confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        let reason = form.parse("reason", |text| {
            let reason = line(text, MOST_REASON)?;
            if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(reason) }
        });
        Some(EraseForm { seen: seen(form), confirm: form.text("confirm").trim().to_owned(), reason: reason? })
    }
}

#[post("/<account>/erase", data = "<posted>")]
async fn erase_person(admin: Admin, list: PeopleList, account: Id<AccountId>, posted: Posted<EraseForm>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let Posted { value, mut form } = posted;
    let Some(EraseForm { seen, reason, confirm }) = value else {
        return frame.form_again(TEMPLATE, &ErasePage::read(&frame, &subject, form).await?);
    };
    if confirm != subject.name {
        form.refuse("confirm", &Refusal::ConfirmDiffers { expected: subject.name.clone() });
        return frame.form_again(TEMPLATE, &ErasePage::read(&frame, &subject, form).await?);
    }
    let (act, id) = (frame.app.act(admin.0.id), subject.id);
    match frame.app.db.write(move |tx| erase::erase(tx, &act, id, seen, &reason)).await {
        Ok(role) => Ok(frame.go_saying(&of_person(role, id), &frame.say(&Text::new("erase-done")))),
        Err(Error::Refused(refusal)) => {
            form.refuse_whole(&refusal);
            let page = ErasePage::read(&frame, &subject, form).await?;
            frame.page_with(Status::UnprocessableEntity, TEMPLATE, &page)
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/<account>/export", data = "<_button>")]
async fn export(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    _button: Posted<Nothing>,
    frame: Frame,
) -> Result<Download, Failed> {
    let subject = list.find(&frame, account.0).await?;
    everything(&frame, &admin.0, subject.id).await
}

impl ErasePage {
    async fn read(frame: &Frame, subject: &Account, form: Form) -> Result<ErasePage, Failed> {
        let (id, now) = (subject.id, frame.app.now());
        let found = frame.app.db.read(move |conn| erase::preview(conn, id, now)).await?;
        let path = of_person(subject.role, id);
        Ok(ErasePage {
            name: subject.name.clone(),
            crumbs: vec![Crumb::list_of(subject.role), Crumb::new(&subject.name, &path)],
            path: format!("{path}/erase"),
            points: ErasePoints::new(&found, frame.app.config.retention.books_years),
            form,
        })
    }
}
