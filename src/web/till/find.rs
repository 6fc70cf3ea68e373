//! `/till`: who buys, by whatever they say of themselves or by a code that is scanned.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account::contact_of;
use crate::domain::ids::CodeId;
use crate::domain::reads::buyers::{self, Buyer, Shown};
use crate::text::catalogue::Text;
use crate::web::kit::guard::AtTheTill;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{TILL, href, of_buyer, of_code};
use crate::web::kit::response::{Answer, Failed, Reply};

/// So many people are offered; the others are found by a longer search.
const MOST_FOUND: usize = 12;
/// So many who joined last are below an empty search: often they stand at the counter.
const MOST_NEWEST: usize = 5;

pub(super) fn routes() -> Vec<Route> {
    routes![till_page, buyers_found]
}

#[derive(Serialize)]
struct TillPage {
    q: String,
    title: Text,
    found: Vec<BuyerLine>,
    /// Said below so many, when there are more.
    more: Option<Text>,
    /// Where somebody is added who is not among them.
    add: String,
}

#[derive(Serialize)]
struct BuyerLine {
    href: String,
    name: String,
    contact: String,
    code: Option<String>,
}

impl BuyerLine {
    fn new(buyer: &Buyer) -> BuyerLine {
        BuyerLine {
            href: of_buyer(buyer.who.id),
            name: buyer.who.name.clone(),
            contact: contact_of(buyer.email.as_deref(), buyer.phone.as_deref()).to_owned(),
            code: buyer.code.as_ref().map(|code| code.in_words()),
        }
    }
}

impl TillPage {
    fn new(q: &str, mut found: Vec<Buyer>) -> TillPage {
        let more = (found.len() > MOST_FOUND).then(|| Text::new("order-record-more").with("n", MOST_FOUND as i64));
        found.truncate(MOST_FOUND);
        TillPage {
            title: if q.is_empty() { Text::new("order-record-newest") } else { Text::new("order-record-found") },
            add: href(&format!("{TILL}/new"), &[("q", q)]),
            q: q.to_string(),
            found: found.iter().map(BuyerLine::new).collect(),
            more,
        }
    }
}

async fn read(frame: &Frame, q: &str) -> Result<(Vec<Buyer>, Option<Shown>), Failed> {
    let (text, most) = (q.to_string(), if q.is_empty() { MOST_NEWEST } else { MOST_FOUND + 1 });
    Ok(frame.app.db.read(move |conn| buyers::at_the_till(conn, &text, most)).await?)
}

#[get("/till?<q>")]
async fn till_page(_staff: AtTheTill, q: Option<&str>, frame: Frame) -> Answer {
    let q = q.unwrap_or_default().trim();
    match read(&frame, q).await? {
        // A whole code, address or number leads straight on. A name does not: it may be a part of another's.
        (_, Some(Shown::Buyer(id))) => Ok(frame.go(&href(&of_buyer(id), &[("p", shown_in(q))]))),
        (_, Some(Shown::Card(id))) => Ok(to_card(&frame, id)),
        (found, None) => frame.page("till/find.html", &TillPage::new(q, found)),
    }
}

/// To the page of a card that is nobody's yet; whoever is signed in by PIN does not reach it, and is told what can be done.
pub(super) fn to_card(frame: &Frame, id: CodeId) -> Reply {
    match frame.by_pin {
        true => frame.go_noting(TILL, &frame.say(&Text::new("till-card-unclaimed"))),
        false => frame.go(&of_code(id)),
    }
}

/// The code that changes every minute, where an address was scanned that ends with one.
fn shown_in(scanned: &str) -> &str {
    scanned.split_once("?p=").map_or("", |(_, shown)| shown)
}

/// What the search has found so far, for the script that asks while somebody types.
#[get("/till/found?<q>")]
async fn buyers_found(_staff: AtTheTill, q: Option<&str>, frame: Frame) -> Answer {
    let q = q.unwrap_or_default().trim();
    let (found, _) = read(&frame, q).await?;
    frame.page("till/found.html", &TillPage::new(q, found))
}
