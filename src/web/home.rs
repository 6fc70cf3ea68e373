//! The shop's first page, what it says about data and terms, and how machines ask whether it runs.

use std::sync::Arc;

use rocket::http::{ContentType, Status};
use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::browser::KNOWN_DAYS;
use crate::domain::program;
use crate::domain::roles::PartnerKind;
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::text::offer::{self, Section};
use crate::text::words;
use crate::web::join::offer::OfferView;
use crate::web::kit::flash;
use crate::web::kit::guard::{browser_cookie_name, cookie_name};
use crate::web::kit::layout::{Frame, NoData};
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![home, privacy, terms, healthz, readyz, robots, favicon]
}

#[derive(Serialize)]
struct HomePage {
    offer: OfferView,
}

/// What the program offers. Somebody who is signed in goes home instead.
#[get("/")]
async fn home(frame: Frame) -> Answer {
    if frame.shop.is_none() {
        return if frame.me.is_some() { Ok(frame.go("/setup")) } else { frame.page("not_set_up.html", &NoData {}) };
    }
    if frame.me.is_some() {
        return Ok(frame.go(frame.home()));
    }
    let (_, terms) = frame.app.db.glance(program::current).await?;
    frame.page("home.html", &HomePage { offer: OfferView::of(&terms, PartnerKind::Partner, frame.shop()?.currency) })
}

#[derive(Serialize)]
struct PrivacyPage {
    /// The session's cookie, by its name.
    cookie: &'static str,
    /// The one that holds what was just done, and the one by which a browser is known.
    said_cookie: &'static str,
    browser_cookie: &'static str,
    known_for: String,
    fold_minutes: String,
    folds_scans: bool,
    /// How long single scans are kept; nothing when for ever.
    scan_days: Option<String>,
}

#[get("/privacy")]
async fn privacy(frame: Frame) -> Answer {
    let config = &frame.app.config;
    let shown = PrivacyPage {
        cookie: cookie_name(&frame.app),
        said_cookie: flash::cookie_name(&frame.app),
        browser_cookie: browser_cookie_name(&frame.app),
        known_for: words::count(KNOWN_DAYS.into(), "day", "days"),
        fold_minutes: words::count(config.scans.fold_minutes.into(), "minute", "minutes"),
        folds_scans: config.scans.fold_minutes > 0 && frame.shop.as_ref().is_some_and(|shop| shop.folds_scans),
        scan_days: Some(config.retention.scan_days).filter(|kept| *kept > 0).map(|days| words::count(days.into(), "day", "days")),
    };
    frame.page("privacy.html", &shown)
}

#[derive(Serialize)]
struct TermsPage {
    sections: Vec<Section>,
}

#[get("/terms")]
async fn terms(frame: Frame) -> Answer {
    let Some(shop) = &frame.shop else { return Ok(frame.go("/")) };
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let application_days = shop.partner_approval.then_some(APPLICATION_DAYS);
    frame.page("terms.html", &TermsPage { sections: offer::in_full(&shop.name, &terms, application_days, shop.currency) })
}

/// Alive. The second line distinguishes this process from any other: the shop's address is checked by asking for it.
#[get("/healthz")]
fn healthz(app: &State<Arc<App>>) -> (Status, (ContentType, String)) {
    let (status, word) =
        if app.db.is_sound() { (Status::Ok, "ok") } else { (Status::ServiceUnavailable, "the disk has failed a write") };
    (status, (ContentType::Plain, format!("{word}\n{}\n", app.instance)))
}

/// Ready to serve: the file can be read.
#[get("/readyz")]
async fn readyz(app: &State<Arc<App>>) -> (Status, &'static str) {
    let reads = app.db.read(|conn| Ok(conn.query_row("SELECT 1", [], |_| Ok(()))?)).await;
    if reads.is_ok() && app.db.is_sound() { (Status::Ok, "ok\n") } else { (Status::ServiceUnavailable, "not ready\n") }
}

/// Invitations say for themselves that they are not to be listed. They are open to crawlers all the same: one that may not read a page
/// cannot see that either, and chats could not show who invites to what.
#[get("/robots.txt")]
fn robots() -> &'static str {
    "User-agent: *\nAllow: /r/\nAllow: /R/\nAllow: /q/\nAllow: /Q/\nAllow: /join/\nDisallow: /admin\nDisallow: /till\nDisallow: /api\n"
}

/// Browsers ask for it by this name whatever a page says.
#[get("/favicon.ico")]
fn favicon(frame: Frame) -> rocket::response::Redirect {
    rocket::response::Redirect::permanent(format!("{}/static/favicon.svg", frame.at))
}
