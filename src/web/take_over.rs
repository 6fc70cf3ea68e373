//! `/take-over`: whoever the shop has made an account for adds their e-mail, chooses a password, and is signed in.

use std::sync::Arc;

use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::contact::Email;
use crate::domain::password::Password;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::take_over::{self, TAKE_OVER_DAYS};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::nav::home_of;
use crate::web::kit::response::Answer;
use crate::web::sign_in::{entry, hand_out};

pub(super) fn routes() -> Vec<Route> {
    routes![take_over_page, use_link]
}

#[derive(Serialize)]
struct TakeOverPage {
    form: Form,
    name: String,
    /// What they sign in with, where the shop knows it already.
    email: Option<String>,
    hint: Text,
}

#[get("/take-over?<token>")]
async fn take_over_page(token: Option<&str>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let token = token.unwrap_or_default().to_string();
    let form = Form::filled([("token", token.clone())]);
    show(&frame, app, token, form, Status::Ok).await
}

/// An e-mail is asked for where the account has none, which only the link knows.
struct TakeOverForm {
    token: String,
    email: Option<Email>,
    password: Password,
}

impl Fields for TakeOverForm {
    const NAMES: &'static [&'static str] = &["token", "email", "password"];

    fn read(form: &mut Form) -> Option<Self> {
        let email = form.parse_optional("email", Email::parse);
        let password = form.parse("password", |text| Password::parse(text, Role::Customer));
        Some(TakeOverForm { token: form.text("token").to_string(), email: email?, password: password? })
    }
}

#[post("/take-over", data = "<posted>")]
async fn use_link(
    posted: Posted<TakeOverForm>,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, mut form } = posted;
    let token = form.text("token").to_string();
    let Some(typed) = value else { return show(&frame, app, token, form, Status::UnprocessableEntity).await };
    match let_in(app, &client, cookies, typed).await {
        Ok(role) => Ok(frame.go_saying(home_of(role), &frame.say(&Text::new("take-over-done")))),
        Err(Error::Refused(Refusal::LinkSpent)) => spent_page(&frame),
        Err(error) => {
            let status = form.set_back(error, "password")?;
            show(&frame, app, token, form, status).await
        }
    }
}

/// Which e-mails have accounts is told as slowly as at sign-up.
async fn let_in(app: &App, client: &Client, cookies: &CookieJar<'_>, typed: TakeOverForm) -> Result<Role> {
    let TakeOverForm { token, email, password } = typed;
    let now = app.now();
    let shown = token.clone();
    let whose = app.db.glance(move |conn| take_over::whose_link(conn, &shown, now)).await?;
    app.limits.sign_up(&client.0, now)?;
    let known = email.as_ref().map(Email::as_str).or(whose.email.as_deref()).unwrap_or_default();
    let hash = app.hash_new(&client.0, whose.role, password, [&whose.name, known]).await?;
    let (act, entry) = (app.server_act(), entry(app, client, cookies, whose.role));
    let days = entry.days;
    let begun = app.db.write(move |tx| take_over::take_over(tx, &act, &token, email.as_ref(), &hash, &entry)).await?;
    hand_out(app, cookies, &begun, days);
    Ok(whose.role)
}

async fn show(frame: &Frame, app: &App, token: String, form: Form, status: Status) -> Answer {
    let now = app.now();
    match app.db.glance(move |conn| take_over::whose_link(conn, &token, now)).await {
        Ok(whose) => {
            let hint = Text::new("password-hint").with("least", Password::least(whose.role) as i64);
            frame.page_with(status, "password/take_over.html", &TakeOverPage { form, name: whose.name, email: whose.email, hint })
        }
        Err(Error::Refused(Refusal::LinkSpent)) => spent_page(frame),
        Err(other) => Err(other.into()),
    }
}

#[derive(Serialize)]
struct SpentPage {
    days: i64,
}

fn spent_page(frame: &Frame) -> Answer {
    frame.page_with(Status::Gone, "password/take_over_spent.html", &SpentPage { days: TAKE_OVER_DAYS })
}
