//! A forgotten password: the shop hands out a one-time link, and the person who opens it chooses a new one.

use std::sync::Arc;

use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::password::Password;
use crate::domain::refusal::Refusal;
use crate::domain::reset::{self, RESET_LINK_MINUTES};
use crate::domain::roles::Role;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::nav::home_of;
use crate::web::kit::response::Answer;
use crate::web::sign_in::{entry, hand_out};

pub(super) fn routes() -> Vec<Route> {
    routes![forgot_page, reset_page, set_password]
}

/// How long a link works that the shop makes.
#[derive(Serialize)]
struct LinkPage {
    minutes: i64,
}

#[get("/password/forgot")]
fn forgot_page(frame: Frame) -> Answer {
    frame.page("password/forgot.html", &LinkPage { minutes: RESET_LINK_MINUTES })
}

#[derive(Serialize)]
struct ResetPage {
    form: Form,
    /// Whose password it is: browsers store the new one under it.
    email: String,
    hint: Text,
}

#[get("/password/reset?<token>")]
async fn reset_page(token: Option<&str>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let token = token.unwrap_or_default().to_string();
    let form = Form::filled([("token", token.clone())]);
    show(&frame, app, token, form, Status::Ok).await
}

/// A new password. How long it must be depends on whose it is, which only the link knows.
struct NewPasswordForm {
    token: String,
    member: Password,
    staff: std::result::Result<Password, Refusal>,
}

impl Fields for NewPasswordForm {
    const NAMES: &'static [&'static str] = &["token", "password"];

    fn read(form: &mut Form) -> Option<Self> {
        let member = form.parse("password", |text| Password::parse(text, Role::Customer))?;
        let staff = Password::parse(form.text("password"), Role::Admin);
        Some(NewPasswordForm { token: form.text("token").to_string(), member, staff })
    }
}

#[post("/password/reset", data = "<posted>")]
async fn set_password(
    posted: Posted<NewPasswordForm>,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, mut form } = posted;
    let token = form.text("token").to_string();
    let Some(typed) = value else { return show(&frame, app, token, form, Status::UnprocessableEntity).await };
    match set_new(app, &client, cookies, typed).await {
        Ok(role) => Ok(frame.go_saying(home_of(role), &frame.say(&Text::new("reset-done")))),
        Err(Error::Refused(Refusal::LinkSpent)) => link_spent_page(&frame),
        Err(error) => {
            let status = form.set_back(error, "password")?;
            show(&frame, app, token, form, status).await
        }
    }
}

async fn set_new(app: &App, client: &Client, cookies: &CookieJar<'_>, typed: NewPasswordForm) -> Result<Role> {
    let NewPasswordForm { token, member, staff } = typed;
    let now = app.now();
    let shown = token.clone();
    let whose = app.db.glance(move |conn| reset::whose_link(conn, &shown, now)).await?;
    let password = if whose.role.runs_the_shop() { staff? } else { member };
    let hash = app.hash_new(&client.0, whose.role, password, [&whose.name, whose.contact()]).await?;
    let (act, entry) = (app.server_act(), entry(app, client, cookies, whose.role));
    let days = entry.days;
    let begun = app.db.write(move |tx| reset::use_link(tx, &act, &token, &hash, &entry)).await?;
    hand_out(app, cookies, &begun, days);
    Ok(whose.role)
}

async fn show(frame: &Frame, app: &App, token: String, form: Form, status: Status) -> Answer {
    let now = app.now();
    match app.db.glance(move |conn| reset::whose_link(conn, &token, now)).await {
        Ok(whose) => {
            let hint = Text::new("password-hint").with("least", Password::least(whose.role) as i64);
            frame.page_with(status, "password/reset.html", &ResetPage { form, email: whose.email.unwrap_or_default(), hint })
        }
        Err(Error::Refused(Refusal::LinkSpent)) => link_spent_page(frame),
        Err(other) => Err(other.into()),
    }
}

fn link_spent_page(frame: &Frame) -> Answer {
    frame.page_with(Status::Gone, "password/spent.html", &LinkPage { minutes: RESET_LINK_MINUTES })
}
