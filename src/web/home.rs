//! The shop's front door, what it says about data and terms, and how machines ask whether it is open.

use std::sync::Arc;

use rocket::http::{ContentType, Status};
use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::domain::money::Rate;
use crate::domain::program;
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::web::App;
use crate::web::answer::Answer;
use crate::web::frame::{Frame, NoData};
use crate::web::guard::cookie_name;
use crate::web::words;

pub(super) fn routes() -> Vec<Route> {
    routes![home, privacy, terms, healthz, readyz, robots, favicon]
}

/// The program's terms as pages say them.
#[derive(Serialize)]
struct TermsView {
    partner: Rate,
    influencer: Rate,
    customer: Rate,
    discount: Rate,
    has_discount: bool,
    earns_partner: bool,
    earns_influencer: bool,
    earns_customer: bool,
}

impl From<program::Terms> for TermsView {
    fn from(terms: program::Terms) -> Self {
        TermsView {
            partner: terms.partner.rate(),
            influencer: terms.influencer.rate(),
            customer: terms.customer.rate(),
            discount: terms.discount.rate,
            has_discount: terms.discount.rate.bp() > 0,
            earns_partner: terms.partner.rate().bp() > 0,
            earns_influencer: terms.influencer.rate().bp() > 0,
            earns_customer: terms.customer.rate().bp() > 0,
        }
    }
}

#[derive(Serialize)]
struct Data {
    terms: TermsView,
    /// How long an earning waits; nothing when it doesn't.
    hold_days: Option<String>,
    needs_approval: bool,
    /// The session's cookie, by its name.
    cookie: &'static str,
    fold_minutes: String,
    folds_scans: bool,
    /// How long single scans are kept; nothing when for ever.
    scan_days: Option<String>,
    application_days: i64,
}

async fn data(frame: &Frame) -> crate::error::Result<Data> {
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let config = &frame.app.config;
    let days = |days: u32| words::count(days.into(), "day", "days");
    Ok(Data {
        hold_days: Some(terms.hold_days).filter(|wait| *wait > 0).map(days),
        terms: terms.into(),
        needs_approval: frame.shop.as_ref().is_some_and(|shop| shop.partner_approval),
        cookie: cookie_name(&frame.app),
        fold_minutes: words::count(config.scans.fold_minutes.into(), "minute", "minutes"),
        folds_scans: config.scans.fold_minutes > 0 && frame.shop.as_ref().is_some_and(|shop| shop.folds_scans),
        scan_days: Some(config.retention.scan_days).filter(|kept| *kept > 0).map(days),
        application_days: APPLICATION_DAYS,
    })
}

/// What the program offers. Whoever is signed in goes home instead.
#[get("/")]
async fn home(frame: Frame) -> Answer {
    if frame.shop.is_none() {
        return if frame.me.is_some() { Ok(frame.go("/setup")) } else { frame.page("not_set_up.html", &NoData {}) };
    }
    if frame.me.is_some() {
        return Ok(frame.go(frame.home()));
    }
    frame.page("home.html", &data(&frame).await?)
}

#[get("/privacy")]
async fn privacy(frame: Frame) -> Answer {
    frame.page("privacy.html", &data(&frame).await?)
}

#[get("/terms")]
async fn terms(frame: Frame) -> Answer {
    frame.page("terms.html", &data(&frame).await?)
}

/// Alive. The second line tells this process from any other: the shop's address is checked by asking for it.
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

/// Codes are for people: a crawler that follows them is not wanted, though it would not be counted either.
#[get("/robots.txt")]
fn robots() -> &'static str {
    "User-agent: *\nDisallow: /r/\nDisallow: /q/\nDisallow: /R/\nDisallow: /Q/\nDisallow: /join/\n"
}

/// Browsers ask for it by this name whatever a page says.
#[get("/favicon.ico")]
fn favicon(frame: Frame) -> rocket::response::Redirect {
    rocket::response::Redirect::permanent(format!("{}/static/favicon.svg", frame.at))
}
