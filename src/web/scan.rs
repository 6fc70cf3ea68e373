//! The addresses that codes lead to: `/q` from a QR picture, `/r` from a link, `/c` to type one. Counted, durable, then 303.
//!
//! What counts is the domain's rule; here a request is only described: its channel and its [`Caller`].

use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::request::FromParam;
use rocket::{Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::reads::buyers::{self, Shown};
use crate::domain::refusal::Refusal;
use crate::domain::scan::{ScanOutcome, Via, Visit};
use crate::domain::time::Timestamp;
use crate::error::Error;
use crate::web::dead_end::dead_end;
use crate::web::join::invitation;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{href, of_buyer, of_code};
use crate::web::kit::response::{Answer, Failed, Reply};
use crate::web::visitor::{Caller, visit_cookie};

pub(super) fn routes() -> Vec<Route> {
    routes![
        from_qr,
        from_qr_in_capitals,
        from_link,
        from_link_in_capitals,
        in_any_case,
        box_in_any_case,
        type_code_page,
        follow_typed_code
    ]
}

#[get("/q/<text>?<p>")]
async fn from_qr(text: &str, p: Option<&str>, caller: Caller, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, p, Via::Qr, caller, client, cookies, frame).await
}

/// QR pictures hold the whole address in capitals, which takes fewer modules.
#[get("/Q/<text>?<p>")]
async fn from_qr_in_capitals(
    text: &str,
    p: Option<&str>,
    caller: Caller,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> Answer {
    follow(text, p, Via::Qr, caller, client, cookies, frame).await
}

#[get("/r/<text>")]
async fn from_link(text: &str, caller: Caller, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, None, Via::Link, caller, client, cookies, frame).await
}

#[get("/R/<text>")]
async fn from_link_in_capitals(text: &str, caller: Caller, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    follow(text, None, Via::Link, caller, client, cookies, frame).await
}

/// A first part of an address that telephones like to write with a capital, or all in capitals.
struct InAnyCase(&'static str);

impl<'a> FromParam<'a> for InAnyCase {
    type Error = ();

    fn from_param(part: &'a str) -> Result<InAnyCase, ()> {
        ["q", "r", "join", "c"].into_iter().find(|known| part.eq_ignore_ascii_case(known)).map(InAnyCase).ok_or(())
    }
}

/// `/Join/…`, and links with something after the code: a slash, the bracket of a sentence.
#[get("/<channel>/<text>/<_..>", rank = 90)]
fn in_any_case(channel: InAnyCase, text: &str, frame: Frame) -> Reply {
    let text = rocket::http::RawStr::new(text).percent_encode();
    match channel.0 {
        "c" => frame.go("/c"),
        channel => frame.go(&format!("/{channel}/{text}")),
    }
}

/// `/C`, and the other addresses without a code: there is a box for one.
#[get("/<channel>", rank = 90)]
fn box_in_any_case(channel: InAnyCase, frame: Frame) -> Reply {
    let InAnyCase(_) = channel;
    frame.go("/c")
}

/// Counts the visit and leads on to the invitation; a code that leads nowhere gets a page with a way on.
async fn follow(
    text: &str,
    shown: Option<&str>,
    via: Via,
    caller: Caller,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> Answer {
    if frame.shop.is_none() {
        return Ok(frame.go("/"));
    }
    let lookup = match CodeLookup::parse(text) {
        Ok(lookup) => lookup,
        Err(refusal) => return dead_end(&frame, text, Some(refusal), caller.peer),
    };
    // Not where an admin looks at a member's pages: there they are led as the member is.
    if caller.is_of_the_shop()
        && frame.me.as_ref().is_none_or(|me| me.role.runs_the_shop())
        && let Some(page) = page_of_the_shop(&frame, &lookup, shown).await?
    {
        // It is tallied as the shop's own, whatever the code leads others to.
        let _own = lead_on(&frame, lookup, via, &caller, cookies).await?;
        return Ok(frame.go(&page));
    }
    match lead_on(&frame, lookup, via, &caller, cookies).await? {
        // An office program opens a link by itself to see where it ends, and then has the browser open that: it must end here.
        Ok(code) if caller.is_fetcher && !caller.is_head => invitation::show(&frame, &client, code.as_str()).await,
        Ok(code) => Ok(frame.go(&format!("/join/{}", code.as_str()))),
        Err(refusal) => dead_end(&frame, text, Some(refusal), caller.peer),
    }
}

/// Where whoever runs the shop is led: to the till card of whose code it is, or to the card itself as long as it is nobody's. `shown` is
/// the code that changes every minute, from the telephone of whoever shows theirs.
async fn page_of_the_shop(frame: &Frame, lookup: &CodeLookup, shown: Option<&str>) -> Result<Option<String>, Failed> {
    let lookup = lookup.clone();
    let stands_for = frame.app.db.glance(move |conn| buyers::shown(conn, &lookup)).await?;
    Ok(stands_for.map(|stands_for| match stands_for {
        Shown::Buyer(id) => href(&of_buyer(id), &[("p", shown.unwrap_or_default())]),
        Shown::Card(id) => of_code(id),
    }))
}

/// The code of the invitation that a visit leads to, or why it leads nowhere.
async fn lead_on(
    frame: &Frame,
    lookup: CodeLookup,
    via: Via,
    caller: &Caller,
    cookies: &CookieJar<'_>,
) -> Result<Result<Code, Refusal>, Failed> {
    let app = &frame.app;
    let now = app.now();
    // This only checks whether the page is there: nothing is counted.
    if caller.is_head {
        return uncounted(app, lookup, now).await;
    }
    let (visitor, handed_out) = caller.visitor(app, cookies)?;
    let visit = Visit { lookup, via, at: now, day: app.zone().day_of(now), visitor };
    let lookup = visit.lookup.clone();
    let leads = match app.scans.count(visit).await {
        // Paper that was printed leads on, counted or not.
        Err(Error::NotStored(_)) => {
            return uncounted(app, lookup, now).await;
        }
        counted => counted?,
    };
    if let Some(token) = handed_out
        && matches!(leads, ScanOutcome::Invitation(_))
    {
        cookies.add(visit_cookie(app, token));
    }
    Ok(match leads {
        ScanOutcome::Invitation(row) => Ok(row.code.clone()),
        ScanOutcome::Blocked(state) => Err(state.leads_on().err().unwrap_or(Refusal::CodeDisabled)),
        ScanOutcome::Unknown => Err(Refusal::CodeUnknown),
    })
}

/// Where a code leads, for whoever is not counted.
async fn uncounted(app: &App, lookup: CodeLookup, now: Timestamp) -> Result<Result<Code, Refusal>, Failed> {
    let found = app.db.glance(move |conn| code::find(conn, &lookup)).await?;
    Ok(found.map_or(Err(Refusal::CodeUnknown), |row| row.status(now).leads_on().map(|()| row.code)))
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
            app.limits.code_miss(&client.0, app.now())?;
            let refusal = if refusal == Refusal::CodeUnknown { CodeLookup::refusal(form.text("code")) } else { refusal };
            form.refuse("code", &refusal);
            frame.form_again("code/type.html", &TypeCodePage { form })
        }
    }
}
