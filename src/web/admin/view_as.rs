//! `/view` below somebody's page: an admin looks at what a member sees, and stops.

use rocket::http::CookieJar;
use rocket::{Route, post, routes};

use crate::domain::ids::AccountId;
use crate::domain::view_as;
use crate::error::Error;
use crate::web::admin::people::PeopleList;
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::{Admin, cookie_name};
use crate::web::kit::layout::Frame;
use crate::web::kit::nav::home_of;
use crate::web::kit::path::{Id, of_person};
use crate::web::kit::response::Answer;
use crate::web::kit::view_as::prefix_of;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![begin]
}

pub(super) fn end_routes() -> Vec<Route> {
    routes![end]
}

#[post("/<account>/view", data = "<_button>")]
async fn begin(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    _button: Posted<Nothing>,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let (act, id, token) = (frame.app.act(admin.0.id), subject.id, token(cookies, &frame)?);
    frame.app.db.write(move |tx| view_as::begin(tx, &act, &token, id)).await?;
    Ok(frame.go(&format!("{}{}", prefix_of(id), home_of(subject.role))))
}

/// The way out stands above every page that is looked at, and is posted to the admin's own address.
#[post("/view-as/end", data = "<_button>")]
async fn end(admin: Admin, _button: Posted<Nothing>, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    let Admin(_) = admin;
    let token = token(cookies, &frame)?;
    match frame.app.db.write(move |tx| view_as::end(tx, &token)).await? {
        Some(member) => Ok(frame.go(&of_person(member.role, member.id))),
        None => Ok(frame.go("/admin")),
    }
}

/// The session that looks: whoever is let in as an admin has one.
fn token(cookies: &CookieJar<'_>, frame: &Frame) -> crate::error::Result<String> {
    Ok(cookies.get(cookie_name(&frame.app)).ok_or(Error::Missing)?.value().to_owned())
}
