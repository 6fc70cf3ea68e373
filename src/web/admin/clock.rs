//! `/admin/settings/clock`: the shop's time, when the computer's clock was wrong or is, and what waits for somebody to look at the date.

use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::clock;
use crate::domain::refusal::Refusal;
use crate::domain::token::TokenHash;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, Client, cookie_name};
use crate::web::kit::layout::Frame;
use crate::web::kit::password_form::PasswordForm;
use crate::web::kit::response::Answer;

const TEMPLATE: &str = "admin/clock.html";
pub(super) const PATH: &str = "/admin/settings/clock";

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![clock_page, set_back, confirm]
}

#[derive(Serialize)]
struct ClockPage {
    shop_time: String,
    computer_time: String,
    is_behind: bool,
    /// What waits for the date to be confirmed; `None` when nothing does.
    waiting: Option<Vec<Text>>,
    form: Form,
}

impl ClockPage {
    async fn read(frame: &Frame, form: Form) -> Result<ClockPage, Error> {
        let app = &frame.app;
        let waiting = if app.is_date_doubted() { Some(waiting(frame).await?) } else { None };
        Ok(ClockPage {
            shop_time: frame.date_time(app.now()),
            computer_time: frame.date_time(app.clock.system()),
            is_behind: app.is_behind(),
            waiting,
            form,
        })
    }
}

async fn waiting(frame: &Frame) -> Result<Vec<Text>, Error> {
    let now = frame.app.now();
    let found = frame.app.db.read(move |conn| clock::waiting(conn, now)).await?;
    let (orders, applications, sessions) = (found.orders, found.applications, found.sessions);
    let said = |count: i64, text: Text| (count > 0).then_some(text);
    let counted = [
        said(orders, Text::new("clock-orders").with("count", orders)),
        said(applications, Text::new("clock-applications").with("count", applications)),
        said(sessions, Text::new("clock-sessions").with("count", sessions)),
        (!found.credit.is_zero()).then(|| Text::new("clock-credit").with("amount", found.credit)),
    ];
    Ok(counted.into_iter().flatten().collect())
}

#[get("/settings/clock")]
async fn clock_page(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &ClockPage::read(&frame, Form::default()).await?)
}

#[post("/settings/clock", data = "<posted>")]
async fn set_back(
    admin: Admin,
    posted: Posted<PasswordForm>,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(PasswordForm(password)) = value else { return frame.form_again(TEMPLATE, &ClockPage::read(&frame, form).await?) };
    let session = TokenHash::of(cookies.get(cookie_name(app)).map_or("", |cookie| cookie.value()));
    let changed = match app.check(client.0).confirm(&admin.0, password).await {
        Ok(()) => app.set_time_back(admin.0.id, session).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(()) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("clock-is-set")))),
        // No form is shown then.
        Err(Error::Refused(refusal @ Refusal::ClockIsRight)) => Err(refusal.into()),
        Err(error) => {
            let status = form.set_back(error, "password")?;
            frame.page_with(status, TEMPLATE, &ClockPage::read(&frame, form).await?)
        }
    }
}

#[post("/settings/clock/confirm", data = "<_button>")]
async fn confirm(admin: Admin, _button: Posted<Nothing>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    app.confirm_date(app.act(admin.0.id)).await?;
    Ok(frame.go_saying(PATH, &frame.say(&Text::new("clock-confirmed"))))
}
