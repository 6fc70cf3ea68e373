//! The PIN on somebody's own page: four digits by which a member says at the counter that it is they, and by which those who run the shop
//! sign in at a till. Since they let somebody in, those are asked for their password first.

use rocket::{Route, post, routes};

use crate::domain::account::Account;
use crate::domain::pin::{self, Pin};
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Client, SignedIn};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::member::account::{AccountPage, TEMPLATE};

pub(super) fn routes() -> Vec<Route> {
    routes![set_pin, remove_pin]
}

const PASSWORD: &str = "pin_password";
const REMOVE_PASSWORD: &str = "pin_remove_password";

struct PinForm {
    pin: Pin,
    password: String,
}

impl Fields for PinForm {
    const NAMES: &'static [&'static str] = &["pin", PASSWORD];

    fn read(form: &mut Form) -> Option<Self> {
        let (pin, password) = (form.parse("pin", Pin::choose), form.text(PASSWORD).to_owned());
        // It is not shown again.
        form.set("pin", String::new());
        Some(PinForm { pin: pin?, password })
    }
}

/// Asks those who run the shop for their password.
async fn confirm(frame: &Frame, me: &Account, client: &Client, password: String) -> Result<()> {
    if !me.role.runs_the_shop() {
        return Ok(());
    }
    if password.is_empty() {
        return Err(Refusal::PasswordNeeded.into());
    }
    frame.app.check(client.0).confirm(me, password).await
}

async fn page_again(frame: &Frame, me: &Account, mut form: Form, error: Error, field: &str) -> Answer {
    let status = form.set_back(error, field)?;
    frame.page_with(status, TEMPLATE, &AccountPage::read(frame, me, form).await?)
}

#[post("/accounts/pin", data = "<posted>")]
async fn set_pin(me: SignedIn, client: Client, frame: Frame, posted: Posted<PinForm>) -> Answer {
    let (SignedIn(me), Posted { value, form }) = (me, posted);
    let Some(PinForm { pin, password }) = value else {
        return frame.form_again(TEMPLATE, &AccountPage::read(&frame, &me, form).await?);
    };
    if let Err(error) = confirm(&frame, &me, &client, password).await {
        return page_again(&frame, &me, form, error, PASSWORD).await;
    }
    let (act, id, hash) = (frame.app.act(me.id), me.id, frame.app.secrets.new_pin(me.id, &pin)?);
    frame.app.db.write(move |tx| pin::set(tx, &act, id, hash)).await?;
    Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-pin-saved"))))
}

/// What taking it away asks for.
struct RemoveForm {
    password: String,
}

impl Fields for RemoveForm {
    const NAMES: &'static [&'static str] = &[REMOVE_PASSWORD];

    fn read(form: &mut Form) -> Option<Self> {
        Some(RemoveForm { password: form.text(REMOVE_PASSWORD).to_owned() })
    }
}

#[post("/accounts/pin/remove", data = "<posted>")]
async fn remove_pin(me: SignedIn, client: Client, frame: Frame, posted: Posted<RemoveForm>) -> Answer {
    let (SignedIn(me), Posted { value, form }) = (me, posted);
    let password = value.map_or_else(String::new, |typed| typed.password);
    if let Err(error) = confirm(&frame, &me, &client, password).await {
        return page_again(&frame, &me, form, error, REMOVE_PASSWORD).await;
    }
    let (act, id) = (frame.app.act(me.id), me.id);
    frame.app.db.write(move |tx| pin::remove(tx, &act, id)).await?;
    Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-pin-removed"))))
}
