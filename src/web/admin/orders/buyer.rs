//! Whom an order is for: found by what they say or by their code that is scanned, and shown while it is typed.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::buyers::{self, Buyer, Buyers};
use crate::text::catalogue::Text;
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{ORDERS, href};
use crate::web::kit::response::{Answer, Failed};

/// So many people are offered; the others are found by a longer search.
const MOST_FOUND: usize = 20;
/// So many who joined last are below an empty search: often they are at the counter.
const MOST_NEWEST: usize = 6;

pub(super) fn routes() -> Vec<Route> {
    routes![buyers_found]
}

#[derive(Serialize)]
struct FindBuyerPage {
    q: String,
    title: Text,
    found: Vec<BuyerView>,
    /// Said below so many, when there are more.
    more: Option<Text>,
    /// Where somebody is added who is not among them.
    add: String,
}

#[derive(Serialize)]
struct BuyerView {
    href: String,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    code: Option<String>,
    joined: String,
}

impl BuyerView {
    fn new(buyer: &Buyer, frame: &Frame) -> BuyerView {
        BuyerView {
            href: format!("{ORDERS}/new?customer={}", buyer.who.id),
            name: buyer.who.name.clone(),
            email: buyer.email.clone(),
            phone: buyer.phone.clone(),
            code: buyer.code.as_ref().map(|code| code.in_words()),
            joined: frame.date(buyer.joined_at),
        }
    }
}

impl FindBuyerPage {
    fn new(frame: &Frame, q: &str, mut found: Vec<Buyer>) -> FindBuyerPage {
        let more = (found.len() > MOST_FOUND).then(|| Text::new("order-record-more").with("n", MOST_FOUND as i64));
        found.truncate(MOST_FOUND);
        FindBuyerPage {
            title: if q.is_empty() { Text::new("order-record-newest") } else { Text::new("order-record-found") },
            add: href("/admin/customers/new", &[("q", q), ("then", "order")]),
            q: q.to_string(),
            found: found.iter().map(|buyer| BuyerView::new(buyer, frame)).collect(),
            more,
        }
    }
}

async fn read(frame: &Frame, q: &str) -> Result<Buyers, Failed> {
    let (text, most) = (q.to_string(), if q.is_empty() { MOST_NEWEST } else { MOST_FOUND + 1 });
    Ok(frame.app.db.read(move |conn| buyers::buyers(conn, &text, most)).await?)
}

/// The page of the search.
pub(super) async fn find_buyer(frame: &Frame, q: &str) -> Answer {
    let Buyers { found, meant } = read(frame, q).await?;
    // A code that was scanned leads straight on. A name does not, even of the only one who is found: it may be a part of another's.
    if let Some(meant) = meant {
        return Ok(frame.go(&format!("{ORDERS}/new?customer={meant}")));
    }
    frame.page("admin/order_find.html", &FindBuyerPage::new(frame, q, found))
}

/// What the search has found so far, for the script that asks while somebody types.
#[get("/orders/buyers?<q>")]
async fn buyers_found(_staff: Staff, q: Option<&str>, frame: Frame) -> Answer {
    let q = q.unwrap_or_default().trim();
    let Buyers { found, .. } = read(&frame, q).await?;
    frame.page("admin/order_buyers.html", &FindBuyerPage::new(&frame, q, found))
}
