//! `/referrals/print`: a sheet of cards, or a poster with strips to tear off, for one's own code.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::{self, CodeStatus};
use crate::domain::program::{self, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::print::sheet::{self, Layout, Offset, Page};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tab;
use crate::web::print_gate;

pub(super) fn routes() -> Vec<Route> {
    routes![sheet_of_my_code]
}

#[derive(Serialize)]
struct OwnSheetPage {
    pages: Vec<Page>,
    paper: &'static str,
    title: &'static str,
    tabs: Vec<Tab>,
}

/// What members may print, as the address says it: what, on which paper, what it is called, how it is laid out.
const OFFERED: [(&str, &str, &str, Layout); 4] = [
    ("card", "a4", "Cards, A4", Layout::CardsA4),
    ("card", "letter", "Cards, US Letter", Layout::CardsLetter),
    ("poster", "a4", "Poster, A4", Layout::PosterA4),
    ("poster", "letter", "Poster, US Letter", Layout::PosterLetter),
];

/// An unknown layout or paper is the first one: the address is made by our own links.
#[get("/referrals/print?<layout>&<paper>")]
async fn sheet_of_my_code(layout: Option<&str>, paper: Option<&str>, me: Member, frame: Frame) -> Answer {
    let Member(me) = me;
    let chosen = (layout.unwrap_or("card"), paper.unwrap_or("a4"));
    let (what, on, _, layout) = OFFERED.into_iter().find(|(what, on, ..)| (*what, *on) == chosen).unwrap_or(OFFERED[0]);
    if let Err(refused) = print_gate::may_print(&frame, "/referrals").await? {
        return Ok(refused);
    }
    let (my, now) = (me.id, frame.app.now());
    let read = frame.app.db.read(move |conn| Ok((code::of_owner(conn, my)?, program::current(conn)?)));
    let (row, (_, terms)) = read.await?;
    let row = row.ok_or(Error::Missing)?;
    if row.status(now) == CodeStatus::Disabled {
        return Err(Refusal::CodeDisabled.into());
    }
    let shop = frame.shop()?;
    let print = sheet::Print {
        call: call_to_join(&me, shop, &terms),
        note: offer_date(&terms, &shop.zone.date(now)),
        ..print_gate::print_of(shop, &row.code)
    };
    if !layout.fits(print.modules.span()) {
        return Err(Refusal::LayoutTooSmall.into());
    }
    let page = OwnSheetPage {
        pages: sheet::pages(layout, &vec![print; layout.per_page()], 1, Offset::default()),
        paper: layout.paper().key(),
        title: if what == "card" { "Your cards" } else { "Your poster" },
        tabs: tabs(what, on),
    };
    frame.page("member/print.html", &page)
}

fn tabs(what: &str, on: &str) -> Vec<Tab> {
    let tab = |(tab_what, tab_on, label, _): (&str, &str, &str, Layout)| {
        Tab::new(label, format!("/referrals/print?layout={tab_what}&paper={tab_on}"), (tab_what, tab_on) == (what, on))
    };
    OFFERED.into_iter().map(tab).collect()
}

/// What the paper asks of its reader.
fn call_to_join(me: &Account, shop: &Shop, terms: &Terms) -> String {
    match terms.discount.rate.bp() {
        0 => format!("{} invites you. Scan to join {}.", me.invites_as(), shop.name),
        _ => format!("{} invites you. Scan to get {} % off your first order.", me.invites_as(), terms.discount.rate.percent()),
    }
}

/// Terms change, paper does not: an offer bears its date.
fn offer_date(terms: &Terms, today: &str) -> String {
    if terms.discount.rate.bp() == 0 { String::new() } else { format!("Offer of {today}. The shop's terms apply.") }
}
