//! The PIN on a member's own page: four digits by which they say at the counter that it is they.

use rocket::{Route, post, routes};

use crate::domain::pin::{self, Pin};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::member::account::{AccountPage, TEMPLATE};

pub(super) fn routes() -> Vec<Route> {
    routes![set_pin, remove_pin]
}

struct PinForm(Pin);

impl Fields for PinForm {
    const NAMES: &'static [&'static str] = &["pin"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("pin", Pin::choose).map(PinForm)
    }
}

#[post("/accounts/pin", data = "<posted>")]
async fn set_pin(me: Member, frame: Frame, posted: Posted<PinForm>) -> Answer {
    let (Member(me), Posted { value, mut form }) = (me, posted);
    let Some(PinForm(pin)) = value else {
        // It is not shown again.
        form.set("pin", String::new());
        return frame.form_again(TEMPLATE, &AccountPage::read(&frame, &me, form).await?);
    };
    let (act, id, hash) = (frame.app.act(me.id), me.id, frame.app.secrets.new_pin(me.id, &pin)?);
    frame.app.db.write(move |tx| pin::set(tx, &act, id, hash)).await?;
    Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-pin-saved"))))
}

#[post("/accounts/pin/remove", data = "<_button>")]
async fn remove_pin(me: Member, frame: Frame, _button: Posted<Nothing>) -> Answer {
    let (act, id) = (frame.app.act(me.0.id), me.0.id);
    frame.app.db.write(move |tx| pin::remove(tx, &act, id)).await?;
    Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-pin-removed"))))
}
