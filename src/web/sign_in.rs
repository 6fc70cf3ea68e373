//! Signing in and out, and the session that every way in begins with.
//!
//! Known and unknown e-mails get the same words after the same time. Every sign-in has a new token, and ends the session that
//! the browser came with.

use std::sync::Arc;

use rocket::http::uri::Origin;
use rocket::http::{Cookie, CookieJar, Header, SameSite};
use rocket::time::Duration;
use rocket::{Responder, Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::browser::{KNOWN_DAYS, ShownBrowser};
use crate::domain::contact::Email;
use crate::domain::roles::Role;
use crate::domain::session::{self, Begun, Entry};
use crate::domain::till_browser::KEPT_DAYS;
use crate::domain::token::Token;
use crate::error::Result;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Client, browser_cookie_name, cookie_name, is_https, till_cookie_name};
use crate::web::kit::layout::Frame;
use crate::web::kit::nav::home_of;
use crate::web::kit::response::{Answer, Failed, Reply};

pub(super) fn routes() -> Vec<Route> {
    routes![sign_in_page, sign_in, sign_out]
}

/// The session that is about to begin for somebody of this role in the browser that asks.
pub(super) fn entry(app: &App, client: &Client, cookies: &CookieJar<'_>, role: Role) -> Entry {
    let sessions = &app.config.sessions;
    Entry {
        days: if role.runs_the_shop() { sessions.staff_days } else { sessions.days },
        presented: cookies.get(cookie_name(app)).map(|cookie| cookie.value().to_string()),
        browser: known_as(app, cookies),
        at_the_shop: app.limits.is_exempt(&client.0, app.now()),
    }
}

/// The browser in which somebody who is signed in does something.
pub(super) fn shown_browser(app: &App, client: &Client, cookies: &CookieJar<'_>) -> ShownBrowser {
    ShownBrowser { token: known_as(app, cookies), at_the_shop: app.limits.is_exempt(&client.0, app.now()) }
}

/// The token by which a browser is known that has signed in before.
fn known_as(app: &App, cookies: &CookieJar<'_>) -> Option<String> {
    cookies.get(browser_cookie_name(app)).map(|cookie| cookie.value().to_string())
}

/// Gives the browser the cookie of a session that is in the file, and the one by which it is known from now on.
pub(super) fn hand_out(app: &App, cookies: &CookieJar<'_>, begun: &Begun, days: u32) {
    cookies.add(session_cookie(app, begun.session.as_str(), days));
    if let Some(browser) = &begun.browser {
        cookies.add(cookie(app, browser_cookie_name(app), browser.as_str(), KNOWN_DAYS));
    }
}

/// Gives a till the cookie of a session that began there by PIN, and has it keep the one by which it is a till.
pub(super) fn hand_out_at_till(app: &App, cookies: &CookieJar<'_>, session: &Token, till: &str) {
    // The session itself ends long before.
    cookies.add(session_cookie(app, session.as_str(), 1));
    make_till(app, cookies, till);
}

/// Gives a browser the cookie by which it is a till.
pub(super) fn make_till(app: &App, cookies: &CookieJar<'_>, till: &str) {
    cookies.add(cookie(app, till_cookie_name(app), till, KEPT_DAYS));
}

/// Takes the cookie of a session away that has ended.
pub(super) fn drop_session(app: &App, cookies: &CookieJar<'_>) {
    cookies.remove(session_cookie(app, "", 0));
}

fn session_cookie(app: &App, token: &str, days: u32) -> Cookie<'static> {
    cookie(app, cookie_name(app), token, days)
}

fn cookie(app: &App, name: &'static str, token: &str, days: u32) -> Cookie<'static> {
    Cookie::build((name, token.to_string()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_https(app))
        .max_age(Duration::days(days.into()))
        .build()
}

/// A page of ours to go on to after signing in. Anything that a browser could take for another site is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Next(String);

impl Next {
    pub(super) fn parse(text: &str) -> Option<Next> {
        let leaves = |c: char| c == '\\' || c.is_control();
        let is_local = text.starts_with('/') && !text.starts_with("//") && !text.contains(leaves) && text.len() <= 500;
        (is_local && Origin::parse(text).is_ok()).then(|| Next(text.to_string()))
    }
}

#[derive(Serialize)]
struct SignInPage {
    form: Form,
    /// The shop's own address, when this page was opened at another, where the browser may drop the session's cookie.
    elsewhere: Option<String>,
}

impl SignInPage {
    fn new(frame: &Frame, host: &Host, form: Form) -> SignInPage {
        let shop = frame.shop.as_deref();
        let secure = shop.map(|shop| &shop.base_url).filter(|base| base.is_https());
        let elsewhere = secure.filter(|base| !base.origin().ends_with(&format!("://{}", host.0)));
        SignInPage { form, elsewhere: elsewhere.map(|base| format!("{base}/sign-in")) }
    }
}

/// The name that the browser called us by.
struct Host(String);

#[rocket::async_trait]
impl<'r> rocket::request::FromRequest<'r> for Host {
    type Error = ();

    async fn from_request(req: &'r rocket::Request<'_>) -> rocket::request::Outcome<Self, ()> {
        rocket::request::Outcome::Success(Host(req.headers().get_one("Host").unwrap_or_default().to_ascii_lowercase()))
    }
}

#[get("/sign-in?<next>")]
fn sign_in_page(next: Option<&str>, host: Host, frame: Frame) -> Answer {
    let next = next.and_then(Next::parse);
    if frame.me.is_some() {
        return Ok(frame.go(next.as_ref().map_or(frame.home(), |next| &next.0)));
    }
    let form = Form::filled(next.map(|next| ("next", next.0)));
    frame.page("sign_in.html", &SignInPage::new(&frame, &host, form))
}

/// An e-mail and a password. The password is compared, not stored: any text will do.
struct SignInForm {
    email: Email,
    password: String,
    next: Option<Next>,
}

impl Fields for SignInForm {
    const NAMES: &'static [&'static str] = &["email", "password", "next"];

    fn read(form: &mut Form) -> Option<Self> {
        let email = form.parse("email", Email::parse)?;
        Some(SignInForm { email, password: form.text("password").to_string(), next: Next::parse(form.text("next")) })
    }
}

#[post("/sign-in", data = "<posted>")]
async fn sign_in(
    posted: Posted<SignInForm>,
    client: Client,
    host: Host,
    cookies: &CookieJar<'_>,
    frame: Frame,
    app: &State<Arc<App>>,
) -> Answer {
    let Posted { value, form } = posted;
    let mut page = SignInPage::new(&frame, &host, form);
    let Some(typed) = value else { return frame.form_again("sign_in.html", &page) };
    let next = typed.next.clone();
    match let_in(app, &client, cookies, typed).await {
        Ok(role) => Ok(frame.go(next.as_ref().map_or(home_of(role), |next| &next.0))),
        Err(error) => {
            let status = page.form.set_back(error, "password")?;
            frame.page_with(status, "sign_in.html", &page)
        }
    }
}

async fn let_in(app: &App, client: &Client, cookies: &CookieJar<'_>, typed: SignInForm) -> Result<Role> {
    let (id, role) = app.check(client.0).credentials(typed.email, typed.password, known_as(app, cookies)).await?;
    let (entry, now) = (entry(app, client, cookies, role), app.now());
    let days = entry.days;
    let begun = app.db.write(move |tx| session::begin(tx, &entry, id, now)).await?;
    hand_out(app, cookies, &begun, days);
    Ok(role)
}

/// Tells the browser to drop what it kept of this person's pages.
#[derive(Responder)]
pub(super) struct SignedOut {
    reply: Reply,
    forget: Header<'static>,
}

impl SignedOut {
    pub(super) fn to(reply: Reply) -> SignedOut {
        SignedOut { reply, forget: Header::new("Clear-Site-Data", "\"cache\"") }
    }
}

#[post("/sign-out", data = "<posted>")]
async fn sign_out(
    posted: Posted<Nothing>,
    cookies: &CookieJar<'_>,
    frame: Frame,
    app: &State<Arc<App>>,
) -> std::result::Result<SignedOut, Failed> {
    let _ = posted;
    if let Some(token) = cookies.get(cookie_name(app)).map(|cookie| cookie.value().to_string()) {
        // A made-up cookie is worth a look, not a place in the queue of those who change something.
        let sought = token.clone();
        if app.db.glance(move |conn| session::is_kept(conn, &sought)).await? {
            app.db.write(move |tx| session::end(tx, &token)).await?;
        }
        drop_session(app, cookies);
        if let Some(me) = &frame.me {
            app.limits.end_exemption(me.id);
        }
    }
    Ok(SignedOut::to(frame.go("/")))
}

#[cfg(test)]
mod tests {
    use super::Next;

    #[test]
    fn only_our_own_pages_come_next() {
        for local in ["/", "/referrals", "/admin/codes?q=a%20b", "/join/K7QM9XDW9"] {
            assert!(Next::parse(local).is_some(), "{local}");
        }
        let elsewhere = [
            "",
            "referrals",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/a\\b",
            "/\t/evil",
            "/a\nb",
            "javascript:x",
            "/a b",
        ];
        for elsewhere in elsewhere {
            assert_eq!(Next::parse(elsewhere), None, "{elsewhere:?}");
        }
    }
}
