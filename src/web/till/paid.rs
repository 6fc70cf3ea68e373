//! `/till/paid/<order>`: what was just sold: paid or not yet, whether somebody earns on it, and the way to the next customer.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account;
use crate::domain::entitlement;
use crate::domain::ids::OrderId;
use crate::domain::order::OrderStatus;
use crate::domain::reads::order_list;
use crate::domain::roles::EarnerKind;
use crate::text::catalogue::Text;
use crate::web::kit::bill::{BillRow, bill};
use crate::web::kit::guard::AtTheTill;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::paid_how;
use crate::web::kit::path::{Id, of_buyer, of_order};
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![paid_page]
}

#[derive(Serialize)]
struct PaidPage {
    title: Text,
    is_paid: bool,
    name: String,
    number: String,
    how: Option<Text>,
    /// Whether somebody earns on it. Their name and how much stand on the order's page: the customer may be looking on.
    noted: Option<Text>,
    bill: Vec<BillRow>,
    order: String,
    again: String,
}

#[get("/till/paid/<order>")]
async fn paid_page(_staff: AtTheTill, order: Id<OrderId>, frame: Frame) -> Answer {
    let (id, now) = (order.0, frame.app.now());
    let read = frame.app.db.read(move |conn| {
        let detail = order_list::order_detail(conn, id, now)?;
        let discount = detail.order.entitlement.map(|id| entitlement::discount(conn, id)).transpose()?;
        let buyer = account::find(conn, detail.order.customer)?;
        Ok((detail, discount.map(|discount| discount.rate), buyer))
    });
    let (detail, rate, buyer) = read.await?;
    let order = &detail.order;
    let (title, is_paid) = match order.status() {
        OrderStatus::Paid => (Text::new("till-paid").with("amount", order.amounts.due()), true),
        OrderStatus::Placed => (Text::new("till-to-pay").with("amount", order.amounts.due()), false),
        // Since then something else was done with it.
        OrderStatus::PartlyRefunded | OrderStatus::Refunded | OrderStatus::Cancelled => {
            let page = if frame.by_pin { of_buyer(order.customer) } else { of_order(id) };
            return Ok(frame.go(&page));
        }
    };
    let kind = order.earner.as_ref().filter(|_| order.no_earning.is_none()).map(|earner| earner.kind);
    let noted = kind.map(|kind| match (is_paid, kind) {
        (true, EarnerKind::Partner | EarnerKind::Influencer) => Text::new("till-commission-noted"),
        (true, EarnerKind::Customer) => Text::new("till-reward-noted"),
        (false, _) => Text::new("till-noted-when-paid"),
    });
    let page = PaidPage {
        title,
        is_paid,
        name: buyer.name,
        number: id.number().to_string(),
        how: order.payment.as_ref().map(paid_how),
        noted: noted.filter(|_| !is_paid || !detail.earning.posted.is_empty()),
        bill: bill(&order.amounts, &detail.taxes, rate, is_paid),
        order: of_order(id),
        again: of_buyer(order.customer),
    };
    frame.page("till/paid.html", &page)
}
