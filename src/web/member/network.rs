//! `/referrals/network`: how far a member's code has travelled, as a drawing of counts. Whom their people referred stays between those
//! people and the shop: nobody is named, and a branch is drawn by itself only where enough people are below it.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::referrals::{LEAST_COUNTED, network_in_words};
use crate::domain::reads::figures::{self, AccountFigures};
use crate::domain::reads::icicle::{self, Bounds, Cell, Drawn, Icicle, Measure};
use crate::text::catalogue::Text;
use crate::web::kit::guard::Member;
use crate::web::kit::icicle::{Drawing, RowView, Said};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;

/// A branch of one's people is drawn by itself when at least [`LEAST_COUNTED`] people are below its first.
const BOUNDS: Bounds = Bounds { levels: 4, most_cells: 40, most_beside: 8, least_width: 500, least_below: LEAST_COUNTED };

pub(super) fn routes() -> Vec<Route> {
    routes![network_page]
}

#[derive(Serialize)]
struct NetworkPage {
    /// The network in a sentence.
    said: Text,
    tiles: Vec<Tile>,
    /// `None` as long as a count could say who referred whom.
    drawing: Option<Drawing>,
}

#[get("/referrals/network")]
async fn network_page(me: Member, frame: Frame) -> Answer {
    let id = me.0.id;
    if me.0.waits() {
        return Ok(frame.go("/referrals"));
    }
    let read = frame
        .app
        .db
        .read(move |conn| Ok((figures::account_figures(conn, id, None)?, icicle::icicle(conn, id, Measure::People, &BOUNDS)?)));
    let (figures, icicle) = read.await?;
    let page = NetworkPage {
        said: network_in_words(&figures).unwrap_or_else(|| Text::new("referrals-people-none")),
        tiles: tiles(&frame, &figures),
        drawing: (figures.indirect.sign_ups >= LEAST_COUNTED).then(|| drawing(&frame, &icicle)),
    };
    frame.page("member/network.html", &page)
}

fn tiles(frame: &Frame, figures: &AccountFigures) -> Vec<Tile> {
    if figures.indirect.sign_ups < LEAST_COUNTED {
        return Vec::new();
    }
    let tile = |label: Text, n: i64, note: Text| Tile::new(frame.say(&label), frame.number(n)).note(frame.say(&note));
    vec![
        tile(Text::new("own-network-direct"), figures.direct.sign_ups, Text::new("own-network-direct-note")),
        tile(Text::new("own-network-indirect"), figures.indirect.sign_ups, Text::new("own-network-indirect-note")),
        tile(Text::new("own-network-all"), figures.network().sign_ups, Text::new("own-network-all-note")),
    ]
}

fn drawing(frame: &Frame, icicle: &Icicle) -> Drawing {
    let you = frame.say(&Text::new("own-network-you"));
    let people = frame.say(&Text::new("tree-people").with("n", icicle.people));
    let label = frame.say(&Text::new("own-network-drawing").with("people", people.as_str()));
    let numbers = numbers(icicle);
    Drawing::new(label, [&you, &people], icicle, |at, cell| said(frame, cell, &numbers[at]))
}

/// A number for each branch, such as 2.1 for the largest below the second largest; of gathered branches, the one that they are below.
fn numbers(icicle: &Icicle) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for cell in &icicle.cells {
        let before = icicle.cells[..numbers.len()].iter().filter(|one| one.above == cell.above && one.level == cell.level);
        let own = before.count() + 1;
        let above = cell.above.map_or("", |above| numbers[above].as_str());
        numbers.push(match (&cell.drawn, above) {
            (Drawn::Rest { .. }, above) => above.to_owned(),
            (Drawn::Branch(_), "") => own.to_string(),
            (Drawn::Branch(_), above) => format!("{above}.{own}"),
        });
    }
    numbers
}

/// What a cell says: how many people it is, and nobody's name.
fn said(frame: &Frame, cell: &Cell, number: &str) -> Said {
    // In the cell stands the bare number: a word would not fit into most.
    let (people, number_of_people) = match cell.people {
        few if few < LEAST_COUNTED => (Text::new("own-network-few").with("n", LEAST_COUNTED), String::new()),
        people => (Text::new("tree-people").with("n", people), frame.number(people)),
    };
    let people = frame.say(&people);
    let in_table = if number_of_people.is_empty() { people.clone() } else { number_of_people.clone() };
    let name = match (&cell.drawn, number) {
        (Drawn::Branch(_), number) => Text::new("own-network-branch").with("number", number),
        (Drawn::Rest { .. }, "") => Text::new("own-network-others"),
        (Drawn::Rest { .. }, number) => Text::new("own-network-others-in").with("number", number),
    };
    let level = frame.number(i64::from(cell.level));
    let label =
        Text::new("own-network-cell").with("name", name.clone()).with("level", level.as_str()).with("people", people.as_str());
    Said {
        label: frame.say(&label),
        row: RowView { name: frame.say(&name), level, people: in_table, ..RowView::default() },
        name: number_of_people,
        ..Said::default()
    }
}
