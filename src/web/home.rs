//! The shop's first page, what it says about data and terms, and how machines ask whether it runs.

use std::sync::Arc;

use rocket::http::{ContentType, Status};
use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::db::Trouble;
use crate::domain::browser::KNOWN_DAYS;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::privacy::{Group, Item};
use crate::domain::program;
use crate::domain::roles::PartnerKind;
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::domain::till_browser;
use crate::domain::{device, flag};
use crate::print::pattern::Pattern;
use crate::text::catalogue::Text;
use crate::text::offer::{self, Section};
use crate::text::privacy as kept;
use crate::web::icon;
use crate::web::join::offer::{OfferView, ticket_pattern};
use crate::web::join::preview::PreviewCard;
use crate::web::kit::flash;
use crate::web::kit::guard::{Client, TillHere, browser_cookie_name, cookie_name, till_cookie_name};
use crate::web::kit::layout::{Frame, NoData};
use crate::web::kit::path::TILL;
use crate::web::kit::response::{Answer, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![home, privacy, terms, healthz, readyz, robots, favicon]
}

#[derive(Serialize)]
struct HomePage {
    offer: OfferView,
    /// For the previews that chats show.
    card: PreviewCard,
    pattern: Pattern,
}

/// What the program offers. Somebody who is signed in goes home instead, and whoever comes with a code to where its link leads: people
/// write `?ref=` behind any address of a shop.
#[get("/?<ref>")]
async fn home(r#ref: Option<&str>, client: Client, till: TillHere, frame: Frame) -> Answer {
    let Some(shop) = &frame.shop else {
        return if frame.me.is_some() { Ok(frame.go("/setup")) } else { frame.page("not_set_up.html", &NoData {}) };
    };
    if let Some(code) = known_code(&frame, &client, r#ref).await? {
        return Ok(frame.go(&format!("/r/{}", code.as_str())));
    }
    if frame.me.is_some() {
        return Ok(frame.go(frame.home()));
    }
    // The app on the phone at the counter begins here.
    if till.0.is_some() {
        return Ok(frame.go(TILL));
    }
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let shown = HomePage {
        offer: OfferView::of(&terms, PartnerKind::Partner),
        card: PreviewCard::of_shop(&frame, shop, &terms),
        pattern: ticket_pattern(shop),
    };
    frame.page("home.html", &shown)
}

/// The code that an address names, if there is one. Trying out codes is limited here, too; a mark of somebody else's is no try.
async fn known_code(frame: &Frame, client: &Client, text: Option<&str>) -> Result<Option<Code>, Failed> {
    let Some(lookup) = text.and_then(|text| CodeLookup::parse(text).ok()) else { return Ok(None) };
    let may_be_a_try = lookup.code().is_some();
    let found = frame.app.db.glance(move |conn| code::find(conn, &lookup)).await?;
    if found.is_none() && may_be_a_try {
        frame.app.limits.code_miss(&client.0, frame.app.now())?;
    }
    Ok(found.map(|row| row.code))
}

#[derive(Serialize)]
struct PrivacyPage {
    /// The session's cookie, by its name.
    cookie: &'static str,
    /// The one that holds what was just done, and the one by which a browser is known.
    said_cookie: &'static str,
    browser_cookie: &'static str,
    known_days: u32,
    /// The one by which a browser is a till, and for how long.
    till_cookie: &'static str,
    till_days: u32,
    fold_minutes: u32,
    folds_scans: bool,
    /// How long single scans are kept; nothing when for ever.
    scan_days: Option<u32>,
    /// Whether browsers are compared, and how long they are remembered for it.
    compares_browsers: bool,
    device_days: u32,
    kept: Vec<KeptGroup>,
}

/// What is kept of a person, as they meet it.
#[derive(Serialize)]
struct KeptGroup {
    title: Text,
    items: Vec<KeptItem>,
}

#[derive(Serialize)]
struct KeptItem {
    what: Text,
    why: Text,
    long: Text,
}

impl KeptGroup {
    fn new(group: Group, books_years: u32) -> KeptGroup {
        let items = Item::ALL.iter().filter(|item| item.group() == Some(group)).filter_map(|item| {
            let (what, why) = kept::of(*item)?;
            Some(KeptItem { what, why, long: kept::how_long(item.keep(), books_years) })
        });
        KeptGroup { title: kept::title(group), items: items.collect() }
    }
}

#[get("/privacy")]
async fn privacy(frame: Frame) -> Answer {
    let rules = frame.app.db.glance(flag::rules).await?;
    let config = &frame.app.config;
    let shown = PrivacyPage {
        compares_browsers: rules.device,
        device_days: device::KEPT_DAYS,
        cookie: cookie_name(&frame.app),
        said_cookie: flash::cookie_name(&frame.app),
        browser_cookie: browser_cookie_name(&frame.app),
        known_days: KNOWN_DAYS,
        till_cookie: till_cookie_name(&frame.app),
        till_days: till_browser::KEPT_DAYS,
        fold_minutes: config.scans.fold_minutes,
        folds_scans: config.scans.fold_minutes > 0 && frame.shop.as_ref().is_some_and(|shop| shop.folds_scans),
        scan_days: Some(config.retention.scan_days).filter(|kept| *kept > 0),
        kept: Group::ALL.iter().map(|group| KeptGroup::new(*group, config.retention.books_years)).collect(),
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
    frame.page("terms.html", &TermsPage { sections: offer::in_full(&shop.name, &terms, application_days) })
}

/// Alive. The second line distinguishes this process from any other: the shop's address is checked by asking for it.
#[get("/healthz")]
fn healthz(app: &State<Arc<App>>) -> (Status, (ContentType, String)) {
    let (status, word) = match app.db.trouble() {
        Some(trouble) if trouble.lasts() => (Status::ServiceUnavailable, in_a_line(trouble)),
        _ => (Status::Ok, "ok"),
    };
    (status, (ContentType::Plain, format!("{word}\n{}\n", app.instance)))
}

/// Ready to serve: the file can be read, a change can be stored, and the clock does not contradict what is stored.
#[get("/readyz")]
async fn readyz(app: &State<Arc<App>>) -> (Status, String) {
    let reads = app.db.read(|conn| Ok(conn.query_row("SELECT 1", [], |_| Ok(()))?)).await;
    let trouble = match (reads, app.db.probe().await) {
        (_, Some(trouble)) => in_a_line(trouble),
        (Err(_), _) => "the database cannot be read",
        _ if app.is_behind() => "the clock of this computer is behind what the shop has recorded",
        _ => return (Status::Ok, "ok\n".into()),
    };
    (Status::ServiceUnavailable, format!("not ready: {trouble}\n"))
}

/// For programs that watch, and for whoever reads what they say.
fn in_a_line(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Full => "the disk is full, no change can be stored",
        Trouble::DiskFailed => "the disk has failed, no change is taken until the server is started anew",
        Trouble::FileGone => "the database was removed, moved or replaced, no change is taken until the server is started anew",
    }
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
    let v = frame.shop.as_ref().map_or(0, |shop| shop.changed_at.as_ms());
    let has_logo = frame.shop.as_ref().is_some_and(|shop| shop.has_logo);
    // Not for ever: the shop may choose another colour.
    rocket::response::Redirect::to(format!("{}{}", frame.at, icon::href(has_logo, v)))
}
