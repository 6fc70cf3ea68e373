//! `/till/new`: somebody at the counter who has no account yet, sent by whoever stands beside them. The same form as at the desk, and
//! then their till card.

use rocket::{Route, get, post, routes};

use crate::domain::code::CodeLookup;
use crate::domain::reads::buyers::{self, Shown};
use crate::domain::reads::someone;
use crate::text::catalogue::Text;
use crate::web::admin::add_customer::{AddCustomerForm, AddCustomerPage, Addition, add, field_of};
use crate::web::kit::form::{Form, Posted};
use crate::web::kit::guard::AtTheTill;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_buyer;
use crate::web::kit::response::{Answer, Failed};

const TEMPLATE: &str = "till/new.html";

pub(super) fn routes() -> Vec<Route> {
    routes![newcomer_page, add_newcomer]
}

/// What was searched before nobody was found, as far as it can stand in a field; and `by` whose code they were sent.
#[get("/till/new?<q>&<by>")]
async fn newcomer_page(_staff: AtTheTill, q: Option<&str>, by: Option<&str>, frame: Frame) -> Answer {
    let home = frame.shop()?.country.clone();
    let mut form = Form::filled(q.and_then(|said| field_of(said.trim(), home.as_ref())));
    if let Some(by) = by {
        referred_by(&frame, by, &mut form).await?;
    }
    frame.page(TEMPLATE, &AddCustomerPage::new(form))
}

/// Fills in whose code it is: their name to be read, since a code says nothing to anybody, and their number to be sent.
async fn referred_by(frame: &Frame, by: &str, form: &mut Form) -> Result<(), Failed> {
    let Ok(lookup) = CodeLookup::parse(by) else { return Ok(()) };
    let found = frame.app.db.read(move |conn| match buyers::shown(conn, &lookup)? {
        Some(Shown::Buyer(id)) => Ok(Some(someone::someone(conn, id)?)),
        _ => Ok(None),
    });
    if let Some(who) = found.await? {
        form.set("referrer", who.name);
        form.set("chosen", who.id.to_string());
    }
    Ok(())
}

#[post("/till/new", data = "<posted>")]
async fn add_newcomer(staff: AtTheTill, posted: Posted<AddCustomerForm>, frame: Frame) -> Answer {
    match add(&frame, &staff.0, posted).await? {
        Addition::Made { account, name } => {
            let said = Text::new("customer-added").with("name", name.as_str());
            Ok(frame.go_saying(&of_buyer(account), &frame.say(&said)))
        }
        Addition::Refused(page) => frame.form_again(TEMPLATE, &page),
    }
}
