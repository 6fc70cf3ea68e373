//! `/till/who`: in a browser that an admin has made a till, whoever sells taps their name and types their PIN. The next one asks for it
//! again.

use rocket::http::CookieJar;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::limits::Tries;
use crate::domain::ids::AccountId;
use crate::domain::pin::Pin;
use crate::domain::refusal::Refusal;
use crate::domain::session;
use crate::domain::till_browser::{self, Seller, TillBrowser};
use crate::domain::token::Token;
use crate::error::{Error, Result};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{AtTheTill, Client, TillHere, cookie_name, till_cookie_name};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{AT_THE_TILL, Id, TILL, href, is_till};
use crate::web::kit::response::{Answer, Failed};
use crate::web::sign_in::{Next, SignedOut, drop_session, hand_out_at_till};

const TEMPLATE: &str = "till/who.html";
const PIN_TEMPLATE: &str = "till/pin.html";

pub(super) fn routes() -> Vec<Route> {
    routes![who_page, pin_page, enter, switch]
}

/// The page of the till to go on to; any other is none.
fn next_at_till(text: &str) -> Option<&str> {
    Next::parse(text).filter(|_| is_till(text) && !text.starts_with(AT_THE_TILL)).map(|_| text)
}

#[derive(Serialize)]
struct WhoPage {
    till: String,
    people: Vec<PersonView>,
}

#[derive(Serialize)]
struct PersonView {
    name: String,
    initial: String,
    href: String,
}

impl PersonView {
    fn new(seller: &Seller, next: &str) -> PersonView {
        PersonView {
            name: seller.name.clone(),
            initial: seller.name.chars().next().map_or_else(String::new, |first| first.to_uppercase().collect()),
            href: href(&format!("{AT_THE_TILL}/{}", seller.id), &[("next", next)]),
        }
    }
}

#[get("/till/who?<next>")]
async fn who_page(next: Option<&str>, till: TillHere, frame: Frame) -> Answer {
    let Some(till) = till.0 else { return Ok(frame.go(TILL)) };
    let next = next.and_then(next_at_till).unwrap_or_default();
    let sellers = frame.app.db.read(till_browser::sellers).await?;
    let people = sellers.iter().map(|seller| PersonView::new(seller, next)).collect();
    frame.page(TEMPLATE, &WhoPage { till: till.name, people })
}

#[derive(Serialize)]
struct PinPage {
    name: String,
    form: Form,
}

#[get("/till/who/<account>?<next>")]
async fn pin_page(account: Id<AccountId>, next: Option<&str>, till: TillHere, frame: Frame) -> Answer {
    if till.0.is_none() {
        return Ok(frame.go(TILL));
    }
    let next = next.and_then(next_at_till).unwrap_or_default().to_owned();
    let form = Form::filled([("account", account.0.to_string()), ("next", next)]);
    let name = name_of(&frame, account.0).await?;
    frame.page(PIN_TEMPLATE, &PinPage { name, form })
}

async fn name_of(frame: &Frame, account: AccountId) -> std::result::Result<String, Failed> {
    Ok(frame.app.db.read(move |conn| till_browser::seller(conn, account)).await?.name)
}

/// Who says they are at the till. What was typed may be anything: it is compared, and shown to nobody.
struct PinForm {
    account: AccountId,
    pin: Option<Pin>,
    next: Option<String>,
}

impl Fields for PinForm {
    const NAMES: &'static [&'static str] = &["account", "pin", "next"];

    fn read(form: &mut Form) -> Option<Self> {
        let account = AccountId(form.text("account").parse().unwrap_or_default());
        let (pin, next) = (Pin::read(form.text("pin")), next_at_till(form.text("next")).map(str::to_owned));
        form.set("pin", String::new());
        Some(PinForm { account, pin, next })
    }
}

/// In any other browser the answer is the same, whatever was typed.
#[post("/till/who", data = "<posted>")]
async fn enter(till: TillHere, posted: Posted<PinForm>, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (Some(till), Some(PinForm { account, pin, next })) = (till.0, value) else {
        return Ok(frame.go_warning(&href("/sign-in", &[("next", TILL)]), &Refusal::NoTill));
    };
    let entered = match pin {
        Some(pin) => let_in(&frame, &till, &client, cookies, (account, pin)).await,
        None => Err(Refusal::PinMalformed.into()),
    };
    match entered {
        Ok(()) => Ok(frame.go(next.as_deref().unwrap_or(TILL))),
        Err(Error::Refused(Refusal::NoTill)) => Ok(frame.go_warning(TILL, &Refusal::NoTill)),
        Err(error) => {
            let status = form.set_back(error, "pin")?;
            let name = name_of(&frame, account).await?;
            frame.page_with(status, PIN_TEMPLATE, &PinPage { name, form })
        }
    }
}

/// Five wrong ones lock a PIN, wherever they are typed; how often somebody may try one after the other is limited for the till as well.
async fn let_in(
    frame: &Frame,
    till: &TillBrowser,
    client: &Client,
    cookies: &CookieJar<'_>,
    (account, pin): (AccountId, Pin),
) -> Result<()> {
    let app = &frame.app;
    let (act, tries) = (app.server_act(), Tries::Till(till.id));
    app.limits.may_try(&client.0, &tries, act.now)?;
    let shown = cookies.get(till_cookie_name(app)).map(|cookie| cookie.value().to_owned()).ok_or(Refusal::NoTill)?;
    let presented = cookies.get(cookie_name(app)).map(|cookie| cookie.value().to_owned());
    let (hash, now, token) = (app.secrets.pin(account, &pin)?, act.now, shown.clone());
    let signed_in: std::result::Result<Token, Refusal> =
        app.db.write(move |tx| till_browser::sign_in(tx, &act, &token, account, hash, presented.as_deref())).await?;
    match signed_in {
        Ok(session) => {
            hand_out_at_till(app, cookies, &session, &shown);
            Ok(())
        }
        Err(refusal) => {
            app.limits.note_wrong(&client.0, &tries, now);
            Err(refusal.into())
        }
    }
}

/// Whoever was here is not any more, by password or by PIN; the browser stays a till.
#[post("/till/switch", data = "<_button>")]
async fn switch(
    staff: AtTheTill,
    _button: Posted<Nothing>,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> std::result::Result<SignedOut, Failed> {
    if let Some(token) = cookies.get(cookie_name(&frame.app)).map(|cookie| cookie.value().to_owned()) {
        frame.app.db.write(move |tx| session::end(tx, &token)).await?;
        drop_session(&frame.app, cookies);
        frame.app.limits.end_exemption(staff.0.id);
    }
    Ok(SignedOut::to(frame.go(TILL)))
}
