//! `/referrals/print`: a sheet of cards, or a poster with strips to tear off, for one's own code.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::code;
use crate::domain::program::{self, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::error::Error;
use crate::print::sheet::{self, Design, Layout, Offset, Page, Paper};
use crate::text::catalogue::Text;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tab;
use crate::web::paper::{self, own_paper};
use crate::web::print_gate;

pub(super) fn routes() -> Vec<Route> {
    routes![sheet_of_my_code]
}

#[derive(Serialize)]
struct OwnSheetPage {
    pages: Vec<Page>,
    paper: &'static str,
    title: Text,
    tabs: Vec<Tab>,
    designs: Vec<Tab>,
}

/// What members may print.
const OFFERED: [&str; 2] = ["card", "poster"];

/// What, on which paper: the layout.
fn layout_of(what: &str, on: Paper) -> Layout {
    match (what, on) {
        ("poster", Paper::Letter) => Layout::PosterLetter,
        ("poster", _) => Layout::PosterA4,
        (_, Paper::Letter) => Layout::CardsLetter,
        _ => Layout::CardsA4,
    }
}

/// An unknown layout, paper or design is the first one: the address is made by our own links.
#[get("/referrals/print?<layout>&<paper>&<design>")]
async fn sheet_of_my_code(layout: Option<&str>, paper: Option<&str>, design: Option<&str>, me: Member, frame: Frame) -> Answer {
    let Member(me) = me;
    let shop = frame.shop()?;
    let chosen = Chosen {
        what: OFFERED.into_iter().find(|what| Some(*what) == layout).unwrap_or(OFFERED[0]),
        on: [Paper::A4, Paper::Letter].into_iter().find(|on| Some(on.key()) == paper).unwrap_or_else(|| own_paper(shop)),
        design: design.and_then(Design::from_key).unwrap_or_default(),
    };
    let layout = layout_of(chosen.what, chosen.on);
    if let Err(refused) = print_gate::may_print(&frame, "/referrals").await? {
        return Ok(refused);
    }
    let (my, now) = (me.id, frame.app.now());
    let read = frame.app.db.read(move |conn| Ok((code::of_owner(conn, my)?, program::current(conn)?)));
    let (row, (_, terms)) = read.await?;
    let row = row.ok_or(Error::Missing)?;
    if row.status(now).leads_on().is_err() {
        return Err(Refusal::CodeDisabled.into());
    }
    // Paper speaks as its owner reads.
    let lang = frame.lang;
    let print = sheet::Print {
        line: frame.say_on_paper(lang, &Text::new("print-own-line").with("name", me.invites_as())),
        call: frame.say_on_paper(lang, &call_to_join(shop, &terms)),
        note: offer_date(&terms, frame.app.today()).map_or_else(String::new, |note| frame.say_on_paper(lang, &note)),
        ..paper::print_of(&frame, lang, shop, &row.code, false)
    };
    if !layout.fits(print.modules.span()) {
        return Err(Refusal::LayoutTooSmall.into());
    }
    let look = paper::look(&frame, chosen.design).await?;
    let page = OwnSheetPage {
        pages: sheet::pages(layout, &vec![print; layout.per_page()], 1, Offset::default(), &look),
        paper: layout.paper().key(),
        title: if chosen.what == "card" { Text::new("print-own-cards") } else { Text::new("print-own-poster") },
        tabs: tabs(&frame, chosen, own_paper(shop)),
        designs: designs(&frame, chosen),
    };
    frame.page("member/print.html", &page)
}

/// What the address says.
#[derive(Clone, Copy)]
struct Chosen {
    what: &'static str,
    on: Paper,
    design: Design,
}

impl Chosen {
    fn href(self) -> String {
        format!("/referrals/print?layout={}&paper={}&design={}", self.what, self.on.key(), self.design.key())
    }
}

/// The shop's own paper first.
fn tabs(frame: &Frame, chosen: Chosen, own: Paper) -> Vec<Tab> {
    let label = |what: &str, on: Paper| match (what, on) {
        ("card", Paper::Letter) => Text::new("print-own-cards-letter"),
        ("card", _) => Text::new("print-own-cards-a4"),
        (_, Paper::Letter) => Text::new("print-own-poster-letter"),
        _ => Text::new("print-own-poster-a4"),
    };
    let other = if own == Paper::Letter { Paper::A4 } else { Paper::Letter };
    let tab = |what: &'static str, on: Paper| {
        let to = Chosen { what, on, ..chosen };
        Tab::new(frame.say(&label(what, on)), to.href(), (what, on) == (chosen.what, chosen.on))
    };
    [own, other].into_iter().flat_map(|on| OFFERED.map(|what| tab(what, on))).collect()
}

fn designs(frame: &Frame, chosen: Chosen) -> Vec<Tab> {
    let tab = |design: Design| {
        let label = Text::new("print-design").with("design", design.key());
        Tab::new(frame.say(&label), Chosen { design, ..chosen }.href(), design == chosen.design)
    };
    Design::ALL.into_iter().map(tab).collect()
}

/// What the paper asks of its reader.
fn call_to_join(shop: &Shop, terms: &Terms) -> Text {
    match terms.discount.rate.bp() {
        0 => Text::new("print-own-call").with("shop", shop.name.as_str()),
        _ => Text::new("print-own-call-discount").with("rate", terms.discount.rate),
    }
}

/// Terms change, paper does not: an offer bears its date.
fn offer_date(terms: &Terms, today: Day) -> Option<Text> {
    (terms.discount.rate.bp() > 0).then(|| Text::new("print-own-offer").with("day", today))
}
