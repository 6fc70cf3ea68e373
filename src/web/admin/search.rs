//! `/admin/search`: one field for people, orders and codes. Whoever works at the counter begins here.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::buyers::Buyer;
use crate::domain::reads::everywhere::{self, Found, FoundCode, FoundOrder, Meant};
use crate::domain::roles::Role;
use crate::text::codes;
use crate::web::admin::codes::state_badge;
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::order_badge;
use crate::web::kit::path::{ORDERS, href, of_code, of_order, of_person};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Moment, NameLink};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![search_page]
}

#[derive(Serialize)]
struct SearchPage {
    q: String,
    people: Vec<PersonLine>,
    orders: Vec<OrderLine>,
    codes: Vec<CodeLine>,
    /// The lists where the others are.
    all_customers: Option<String>,
    all_partners: Option<String>,
    all_codes: Option<String>,
    /// Where somebody is added who was not found.
    add: String,
    is_empty: bool,
}

#[derive(Serialize)]
struct PersonLine {
    name: String,
    href: String,
    role: Badge,
    contact: String,
    code: Option<String>,
    /// Where their next order is recorded.
    order: String,
}

#[derive(Serialize)]
struct OrderLine {
    number: String,
    href: String,
    external: Option<String>,
    customer: NameLink,
    status: Badge,
    total: String,
    placed: Moment,
}

#[derive(Serialize)]
struct CodeLine {
    code: String,
    href: String,
    status: Badge,
    /// What the card is called, and the batch that it is of.
    about: String,
    owner: Option<NameLink>,
}

#[get("/search?<q>")]
async fn search_page(_staff: Staff, q: Option<&str>, frame: Frame) -> Answer {
    let q = q.unwrap_or_default().trim();
    let (text, now) = (q.to_string(), frame.app.now());
    let found = frame.app.db.read(move |conn| everywhere::everywhere(conn, &text, now)).await?;
    match &found.meant {
        Some(Meant::Person(one)) => return Ok(frame.go(&of_person(one.role, one.id))),
        Some(Meant::Order(id)) => return Ok(frame.go(&of_order(*id))),
        Some(Meant::Code(id)) => return Ok(frame.go(&of_code(*id))),
        None => {}
    }
    frame.page("admin/search.html", &SearchPage::new(q, found, &frame))
}

impl SearchPage {
    fn new(q: &str, found: Found, frame: &Frame) -> SearchPage {
        let list = |is_longer: bool, path: &str| is_longer.then(|| href(path, &[("q", q)]));
        let more_people = found.more_people && !q.is_empty();
        SearchPage {
            is_empty: found.people.is_empty() && found.orders.is_empty() && found.codes.is_empty(),
            people: found.people.into_iter().map(PersonLine::new).collect(),
            orders: found.orders.into_iter().map(|order| OrderLine::new(order, frame)).collect(),
            codes: found.codes.into_iter().map(CodeLine::new).collect(),
            all_customers: list(more_people, "/admin/customers"),
            all_partners: list(more_people, "/admin/partners"),
            all_codes: list(found.more_codes, "/admin/codes"),
            add: href("/admin/customers/new", &[("q", q)]),
            q: q.to_string(),
        }
    }
}

impl PersonLine {
    fn new(one: Buyer) -> PersonLine {
        let word = codes::role(one.who.role).text;
        PersonLine {
            href: of_person(one.who.role, one.who.id),
            role: if one.who.role == Role::Partner { Badge::good(word) } else { Badge::neutral(word) },
            contact: one.email.into_iter().chain(one.phone).collect::<Vec<_>>().join(" · "),
            code: one.code.map(|code| code.in_words()),
            order: href(&format!("{ORDERS}/new"), &[("customer", &one.who.id.to_string())]),
            name: one.who.name,
        }
    }
}

impl OrderLine {
    fn new(order: FoundOrder, frame: &Frame) -> OrderLine {
        OrderLine {
            number: order.id.number().to_string(),
            href: of_order(order.id),
            external: order.external_id,
            customer: NameLink::from(&order.customer),
            status: order_badge(order.status),
            total: frame.money(order.total),
            placed: Moment::ago(order.placed_at, frame.app.now(), &frame.app.zone()),
        }
    }
}

impl CodeLine {
    fn new(code: FoundCode) -> CodeLine {
        let about = [code.note, code.batch.unwrap_or_default()];
        CodeLine {
            code: code.code.in_words(),
            href: of_code(code.id),
            status: state_badge(code.status),
            about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            owner: code.owner.as_ref().map(NameLink::from),
        }
    }
}
