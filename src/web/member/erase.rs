//! `/accounts/erase` and `/accounts/export`: somebody takes all that is kept about them along, and has it erased.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::erase::{self, Preview};
use crate::domain::ledger::Forfeited;
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::erasing::{ErasePoints, everything, seen};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Client, Member};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Crumb;

const TEMPLATE: &str = "member/erase.html";

pub(super) fn routes() -> Vec<Route> {
    routes![erase_page, erase_me, export]
}

#[derive(Serialize)]
struct ErasePage {
    crumbs: Vec<Crumb>,
    points: ErasePoints,
    /// What has to be ticked: it names the sum that is given up.
    tick: Text,
    form: Form,
}

#[get("/accounts/erase")]
async fn erase_page(me: Member, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &ErasePage::read(&frame, &me.0, Form::default()).await?)
}

/// What the page had said, and the password.
struct EraseForm {
    seen: Forfeited,
    password: String,
}

impl Fields for EraseForm {
    const NAMES: &'static [&'static str] = &["commission", "credit", "forfeit", "erase_password"];

    fn read(form: &mut Form) -> Option<Self> {
        if !form.is_ticked("forfeit") {
            form.refuse("forfeit", &Refusal::ForfeitNotTicked);
        }
        Some(EraseForm { seen: seen(form), password: form.text("erase_password").to_owned() })
    }
}

#[post("/accounts/erase", data = "<posted>")]
async fn erase_me(me: Member, client: Client, frame: Frame, posted: Posted<EraseForm>) -> Answer {
    let (Member(me), mut form) = (me, posted.form);
    let Some(erasing) = posted.value else { return frame.form_again(TEMPLATE, &ErasePage::read(&frame, &me, form).await?) };
    match confirm_and_erase(&frame, &me, &client, erasing).await {
        Ok(()) => Ok(frame.go_saying("/sign-in", &frame.say(&Text::new("erase-own-done")))),
        Err(error) => {
            if let Error::Refused(refusal @ (Refusal::BalanceMoved | Refusal::ErasePayment | Refusal::EraseOrder)) = &error {
                form.refuse_whole(refusal);
                return frame.form_again(TEMPLATE, &ErasePage::read(&frame, &me, form).await?);
            }
            let status = form.set_back(error, "erase_password")?;
            frame.page_with(status, TEMPLATE, &ErasePage::read(&frame, &me, form).await?)
        }
    }
}

async fn confirm_and_erase(frame: &Frame, me: &Account, client: &Client, erasing: EraseForm) -> Result<()> {
    frame.app.check(client.0).confirm(me, erasing.password).await?;
    let (act, id, seen) = (frame.app.act(me.id), me.id, erasing.seen);
    frame.app.db.write(move |tx| erase::erase(tx, &act, id, seen, "").map(drop)).await
}

#[post("/accounts/export", data = "<_button>")]
async fn export(me: Member, _button: Posted<Nothing>, frame: Frame) -> std::result::Result<Download, Failed> {
    everything(&frame, &me.0, me.0.id).await
}

impl ErasePage {
    async fn read(frame: &Frame, me: &Account, form: Form) -> std::result::Result<ErasePage, Failed> {
        let (id, now) = (me.id, frame.app.now());
        let found = frame.app.db.read(move |conn| erase::preview(conn, id, now)).await?;
        Ok(ErasePage {
            crumbs: vec![Crumb::new(frame.say(&Text::new("account-title")), "/accounts")],
            points: ErasePoints::new(&found, frame.app.config.retention.books_years),
            tick: tick(&found),
            form,
        })
    }
}

/// Only what is theirs is named: what they owe is written off all the same.
fn tick(found: &Preview) -> Text {
    let Forfeited { commission, credit } = found.gives_up;
    match (commission > Money::ZERO, credit > Money::ZERO) {
        (false, false) => Text::new("erase-tick"),
        (true, false) => Text::new("erase-tick-commission").with("commission", commission),
        (false, true) => Text::new("erase-tick-credit").with("credit", credit),
        (true, true) => Text::new("erase-tick-both").with("commission", commission).with("credit", credit),
    }
}
