//! `/admin/users/tills`: the browsers in which the team sells by PIN. The one in hand becomes a till here, and each can be taken back.

use rocket::http::CookieJar;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact;
use crate::domain::ids::TillBrowserId;
use crate::domain::refusal::Refusal;
use crate::domain::session::IDLE_MINUTES;
use crate::domain::till_browser::{self, MOST_NAME, TillBrowser};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, TillHere, till_cookie_name};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, TILLS};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Moment;
use crate::web::sign_in::make_till;

const TEMPLATE: &str = "admin/tills.html";

pub(super) fn routes() -> Vec<Route> {
    routes![tills_page, enrol, take_back]
}

#[derive(Serialize)]
struct TillsPage {
    rows: Vec<TillRow>,
    /// What this browser is called, where it is a till.
    here: Option<String>,
    /// For how long somebody stays signed in who sells nothing.
    idle_minutes: i64,
    most_name: usize,
    form: Form,
}

#[derive(Serialize)]
struct TillRow {
    id: i64,
    name: String,
    enrolled: Text,
    used: Option<Moment>,
    is_here: bool,
}

impl TillRow {
    fn new(till: &TillBrowser, here: Option<&TillBrowser>, frame: &Frame) -> TillRow {
        let enrolled = Text::new("tills-by").with("name", till.enrolled_by.as_str()).with("day", frame.date(till.enrolled_at));
        TillRow {
            id: till.id.0,
            name: till.name.clone(),
            enrolled,
            used: till.last_used_at.map(|at| Moment::ago(at, frame.app.now(), &frame.app.zone())),
            is_here: here.is_some_and(|here| here.id == till.id),
        }
    }
}

async fn read(frame: &Frame, here: Option<TillBrowser>, form: Form) -> Result<TillsPage, Failed> {
    let tills = frame.app.db.read(till_browser::all).await?;
    Ok(TillsPage {
        rows: tills.iter().map(|till| TillRow::new(till, here.as_ref(), frame)).collect(),
        here: here.map(|till| till.name),
        idle_minutes: IDLE_MINUTES,
        most_name: MOST_NAME,
        form,
    })
}

#[get("/users/tills")]
async fn tills_page(_admin: Admin, here: TillHere, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &read(&frame, here.0, Form::default()).await?)
}

/// What a browser is called that becomes a till.
struct TillForm(String);

impl Fields for TillForm {
    const NAMES: &'static [&'static str] = &["name"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| match contact::name_line(text, MOST_NAME) {
            Ok(name) if name.is_empty() => Err(Refusal::NameMissing),
            other => other,
        });
        name.map(TillForm)
    }
}

#[post("/users/tills", data = "<posted>")]
async fn enrol(admin: Admin, here: TillHere, posted: Posted<TillForm>, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(TillForm(name)) = value else { return frame.form_again(TEMPLATE, &read(&frame, here.0, form).await?) };
    let presented = cookies.get(till_cookie_name(&frame.app)).map(|cookie| cookie.value().to_owned());
    let act = frame.app.act(admin.0.id);
    let token = frame.app.db.write(move |tx| till_browser::enrol(tx, &act, &name, presented.as_deref())).await?;
    make_till(&frame.app, cookies, token.as_str());
    Ok(frame.go_saying(TILLS, &frame.say(&Text::new("tills-enrolled"))))
}

#[post("/users/tills/<till>/take-back", data = "<_button>")]
async fn take_back(admin: Admin, till: Id<TillBrowserId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (till.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| till_browser::take_back(tx, &act, id)).await?;
    Ok(frame.go_saying(TILLS, &frame.say(&Text::new("tills-taken-back"))))
}
