//! The addresses that codes lead to: `/q` from a QR picture, `/r` from a link, `/c` to type one. Counted, durable, then 303.
//!
//! What counts is the domain's rule; here a request is only described: its channel, its visitor, whether it is a robot. No raw
//! address leaves this file.

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::Arc;

use rocket::http::{Cookie, CookieJar, Header, HeaderMap, SameSite, Status};
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use rocket::time::Duration;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::auth::limits::place;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::scan::{Fold, ScanOutcome, Via, Visit, Visitor};
use crate::domain::token::Token;
use crate::error::Result;
use crate::text::refusal::Problem;
use crate::web::kit::client::client;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{self, Client};
use crate::web::kit::headers;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed, Reply};

/// Tells one browser from another for the half-hour in which scans fold.
const VISIT_COOKIE: &str = "passalong-visit";

/// By one of these, a browser says that nobody has opened the page yet.
const AHEAD: [&str; 4] = ["Purpose", "X-Purpose", "Sec-Purpose", "X-Moz"];

pub(super) fn routes() -> Vec<Route> {
    routes![from_qr, from_qr_in_capitals, from_link, from_link_in_capitals, type_code_page, follow_typed_code]
}

/// What a request shows of its visitor.
struct Caller {
    is_head: bool,
    is_robot: bool,
    place: Option<IpAddr>,
    agent: String,
    language: String,
    me: Option<(AccountId, Role)>,
}

/// What a request's headers say, read in one pass: looking each of them up costs more than all that is made of them.
#[derive(Default)]
struct ScanHeaders<'a> {
    agent: &'a str,
    language: &'a str,
    fetches_ahead: bool,
    is_embedded: bool,
}

impl<'a> ScanHeaders<'a> {
    fn of(headers: &'a HeaderMap<'_>) -> ScanHeaders<'a> {
        let mut read = ScanHeaders::default();
        for Header { name, value } in headers.iter() {
            // It lends what it holds; an owned value would be one that it does not hold.
            let Cow::Borrowed(value) = value else { continue };
            if name == "User-Agent" {
                read.agent = value;
            } else if name == "Accept-Language" {
                read.language = value;
            } else if name == "Accept" {
                // Older browsers do not say what they fetch for, only that they want a picture.
                read.is_embedded |= value.starts_with("image/");
            } else if name == "Sec-Fetch-Dest" {
                // Somebody who opens an address asks for a document.
                read.is_embedded |= !matches!(value, "document" | "empty");
            } else if AHEAD.iter().any(|ahead| name == *ahead) {
                read.fetches_ahead |= ["prefetch", "preview", "prerender"].iter().any(|ahead| value.contains(ahead));
            }
        }
        read
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Caller {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let app = guard::app(req);
        let sent = ScanHeaders::of(req.headers());
        Outcome::Success(Caller {
            is_head: headers::asks_only(req),
            is_robot: sent.fetches_ahead || sent.is_embedded || app.scans.is_robot(sent.agent),
            place: client(req, &app).map(place),
            agent: sent.agent.to_string(),
            language: sent.language.to_string(),
            me: guard::me(req).await.map(|me| (me.id, me.role)),
        })
    }
}

impl Caller {
    /// The visitor as the domain counts them, and the cookie to hand out, if any.
    fn visitor(&self, app: &App, cookies: &CookieJar<'_>) -> Result<(Visitor, Option<Token>)> {
        if self.is_robot {
            return Ok((Visitor::Robot, None));
        }
        if self.me.is_some_and(|(_, role)| role.runs_the_shop()) {
            return Ok((Visitor::Staff, None));
        }
        let (fold, handed_out) =
            if app.shop().is_some_and(|shop| shop.folds_scans) { self.fold(app, cookies)? } else { (None, None) };
        let mut print = Sha256::new();
        match self.place {
            Some(IpAddr::V4(place)) => print.update(place.octets()),
            Some(IpAddr::V6(place)) => print.update(place.octets()),
            None => {}
        }
        print.update([0]);
        print.update(&self.agent);
        let digest: [u8; 32] = print.finalize().into();
        let print = digest[..16].try_into().expect("sixteen of thirty-two bytes");
        Ok((Visitor::Person { account: self.me.map(|(id, _)| id), fold, print }, handed_out))
    }

    fn fold(&self, app: &App, cookies: &CookieJar<'_>) -> Result<(Option<Fold>, Option<Token>)> {
        if let Some(cookie) = cookies.get(VISIT_COOKIE) {
            return Ok((Some(Fold { key: app.scans.cookie_key(cookie.value()), handed_out: None }), None));
        }
        let token = Token::new()?;
        let key = app.scans.key((self.place, &self.agent, &self.language));
        Ok((Some(Fold { key, handed_out: Some(app.scans.cookie_key(token.as_str())) }), Some(token)))
    }
}

/// Tells the counting that this browser keeps cookies: see [`crate::domain::scan::Counter::recognise`].
pub(super) fn recognise(app: &App, cookies: &CookieJar<'_>) {
    if let Some(cookie) = cookies.get(VISIT_COOKIE) {
        app.scans.recognise(cookie.value());
    }
}

#[get("/q/<text>")]
async fn from_qr(text: &str, caller: Caller, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, Via::Qr, caller, cookies, frame).await
}

/// QR pictures hold the whole address in capitals, which takes fewer modules.
#[get("/Q/<text>")]
async fn from_qr_in_capitals(text: &str, caller: Caller, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, Via::Qr, caller, cookies, frame).await
}

#[get("/r/<text>")]
async fn from_link(text: &str, caller: Caller, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, Via::Link, caller, cookies, frame).await
}

#[get("/R/<text>")]
async fn from_link_in_capitals(text: &str, caller: Caller, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, Via::Link, caller, cookies, frame).await
}

/// Counts the visit and leads on to the invitation; a code that leads nowhere gets a page with a way on.
async fn follow(text: &str, via: Via, caller: Caller, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    if frame.shop.is_none() {
        return Ok(frame.go("/"));
    }
    let Ok(lookup) = CodeLookup::parse(text) else { return dead_end(&frame, text, Code::parse(text).err(), caller.place) };
    match lead_on(&frame, lookup, via, &caller, cookies).await? {
        Ok(code) => Ok(frame.go(&format!("/join/{}", code.as_str()))),
        Err(refusal) => dead_end(&frame, text, Some(refusal), caller.place),
    }
}

/// The code of the invitation that a visit leads to, or why it leads nowhere.
async fn lead_on(
    frame: &Frame,
    lookup: CodeLookup,
    via: Via,
    caller: &Caller,
    cookies: &CookieJar<'_>,
) -> std::result::Result<std::result::Result<Code, Refusal>, Failed> {
    let app = &frame.app;
    let now = app.now();
    // This only checks whether the page is there: nothing is counted.
    if caller.is_head {
        let found = app.db.glance(move |conn| code::find(conn, &lookup)).await?;
        return Ok(found.map_or(Err(Refusal::CodeUnknown), |row| row.status(now).leads_on().map(|()| row.code)));
    }
    let (visitor, handed_out) = caller.visitor(app, cookies)?;
    let visit = Visit { lookup, via, at: now, day: app.zone().day_of(now), visitor };
    let leads = app.scans.count(visit).await?;
    if let Some(token) = handed_out
        && matches!(leads, ScanOutcome::Invitation(_))
    {
        cookies.add(visit_cookie(app, token));
    }
    Ok(match leads {
        ScanOutcome::Invitation(row) => Ok(row.code),
        ScanOutcome::Blocked(state) => Err(state.leads_on().err().unwrap_or(Refusal::CodeDisabled)),
        ScanOutcome::Unknown => Err(Refusal::CodeUnknown),
    })
}

fn visit_cookie(app: &App, token: Token) -> Cookie<'static> {
    Cookie::build((VISIT_COOKIE, token.as_str().to_string()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.shop().is_some_and(|shop| shop.base_url.is_https()))
        .max_age(Duration::minutes(i64::from(app.config.scans.fold_minutes.max(1))))
        .build()
}

/// The page of a code that leads nowhere: what is the matter, a box to type another, a way to join without one.
pub(super) fn dead_end(frame: &Frame, text: &str, refusal: Option<Refusal>, place: Option<IpAddr>) -> Answer {
    #[derive(Serialize)]
    struct DeadEndPage {
        title: &'static str,
        problem: Problem,
        /// There may be more in the code than was read: it is worth typing again.
        may_be_misread: bool,
        form: Form,
    }
    let refusal = match refusal {
        Some(Refusal::CodeUnknown | Refusal::CodeMalformed) | None => CodeLookup::refusal(text),
        Some(other) => other,
    };
    let (status, title) = match &refusal {
        Refusal::CodeDisabled | Refusal::CodeExpired => (Status::Gone, "This invitation is no longer valid"),
        _ => (Status::NotFound, "We don't know this code"),
    };
    if status == Status::NotFound
        && let Some(place) = place
    {
        frame.app.limits.code_miss(place)?;
    }
    let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    let may_be_misread = status == Status::NotFound;
    let form = Form::filled(may_be_misread.then_some(("code", shown)));
    let page = DeadEndPage { title, problem: Problem::from(&refusal), may_be_misread, form };
    frame.page_with(status, "code/dead_end.html", &page)
}

#[derive(Serialize)]
struct TypeCodePage {
    form: Form,
}

#[get("/c")]
fn type_code_page(frame: Frame) -> Answer {
    frame.page("code/type.html", &TypeCodePage { form: Form::default() })
}

/// A code as somebody typed it.
struct CodeForm(CodeLookup);

impl Fields for CodeForm {
    const NAMES: &'static [&'static str] = &["code"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("code", CodeLookup::parse).map(CodeForm)
    }
}

#[post("/c", data = "<posted>")]
async fn follow_typed_code(
    posted: Posted<CodeForm>,
    caller: Caller,
    cookies: &CookieJar<'_>,
    client: Client,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(CodeForm(lookup)) = value else { return frame.form_again("code/type.html", &TypeCodePage { form }) };
    match lead_on(&frame, lookup, Via::Typed, &caller, cookies).await? {
        Ok(code) => Ok::<Reply, Failed>(frame.go(&format!("/join/{}", code.as_str()))),
        Err(refusal) => {
            app.limits.code_miss(client.0)?;
            let refusal = if refusal == Refusal::CodeUnknown { CodeLookup::refusal(form.text("code")) } else { refusal };
            form.refuse("code", &refusal);
            frame.form_again("code/type.html", &TypeCodePage { form })
        }
    }
}
