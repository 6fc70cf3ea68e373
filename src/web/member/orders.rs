//! `/orders`: what somebody ordered, theirs alone; and one of them: what was ordered, what is to pay and how.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::entitlement;
use crate::domain::money::Rate;
use crate::domain::order::{self, Item, Order, OrderStatus, Refund};
use crate::domain::price::RateTax;
use crate::domain::program;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::order_list::{self, OrderFilter, OrderRow};
use crate::domain::refusal::Refusal;
use crate::domain::time::Zone;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::bill::{BillRow, bill};
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, OrderLineView, order_badge};
use crate::web::kit::path::{Numbered, of_own_order};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, PER_PAGE, Pager};

pub(super) fn routes() -> Vec<Route> {
    routes![orders_page, order_page, cancel_order]
}

#[derive(Serialize)]
struct OrdersPage {
    may_order: bool,
    /// Said as long as there is no order.
    nothing: Text,
    rows: Vec<OrderRowView>,
    pager: Pager,
}

#[derive(Serialize)]
struct OrderRowView {
    href: String,
    number: String,
    placed: String,
    placed_exactly: String,
    state: Badge,
    total: String,
    due: String,
}

impl OrderRowView {
    fn new(line: &OrderRow, frame: &Frame) -> OrderRowView {
        OrderRowView {
            href: of_own_order(line.id),
            number: line.id.number().to_string(),
            placed: frame.date(line.placed_at),
            placed_exactly: frame.date_time(line.placed_at),
            state: order_badge(line.state),
            total: frame.money(line.total),
            due: frame.money(line.due),
        }
    }
}

#[get("/orders?<at>&<page>")]
async fn orders_page(me: Member, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let query =
        OrderFilter { customer: Some(me.0.id), cursor: at.and_then(Cursor::parse), per_page: PER_PAGE, ..OrderFilter::default() };
    let found = frame.app.db.read(move |conn| order_list::order_page(conn, &query)).await?;
    let shop = frame.shop()?;
    let page = OrdersPage {
        may_order: shop.members_order,
        nothing: if shop.members_order { Text::new("orders-own-none") } else { Text::new("orders-own-none-counter") },
        rows: found.rows.iter().map(|line| OrderRowView::new(line, &frame)).collect(),
        pager: Pager::new(&found, page.unwrap_or(1), "/orders", &[]),
    };
    frame.page("member/orders.html", &page)
}

#[derive(Serialize)]
struct OrderPage {
    number: String,
    path: String,
    placed: String,
    state: Badge,
    /// What there is to do, or what has become of it.
    headline: Text,
    text: Text,
    may_cancel: bool,
    lines: Vec<OrderLineView>,
    bill: Vec<BillRow>,
    refunds: Vec<RefundView>,
    note: String,
    wanted: Option<Text>,
}

#[derive(Serialize)]
struct RefundView {
    when: String,
    /// The amount, and how it went back.
    text: Text,
}

impl RefundView {
    fn new(refund: &Refund, frame: &Frame) -> RefundView {
        let text = match (refund.money.is_zero(), refund.credit.is_zero()) {
            (true, false) => Text::new("order-own-refund-credit").with("amount", refund.amount),
            (_, true) => Text::new("order-own-refund-money").with("amount", refund.amount),
            (false, false) => Text::new("order-own-refund-both")
                .with("amount", refund.amount)
                .with("money", refund.money)
                .with("credit", refund.credit),
        };
        RefundView { when: frame.date(refund.at), text }
    }
}

#[get("/orders/<order>")]
async fn order_page(me: Member, order: Numbered, frame: Frame) -> Answer {
    let (me, id) = (me.0.id, order.0);
    let read = frame.app.db.read(move |conn| {
        let order = order::find_of(conn, me, id)?;
        let discount = order.entitlement.map(|id| entitlement::discount(conn, id)).transpose()?;
        let days = program::version(conn, order.terms)?.order_timeout_days;
        Ok((order::items(conn, id)?, order::taxes(conn, id)?, order::refunds(conn, id)?, discount, days, order))
    });
    let (items, taxes, refunds, discount, days, order) = read.await?;
    let page = OrderPage::new(&frame, &order, &items, &taxes, &refunds, discount.map(|discount| discount.rate), days)?;
    frame.page("member/order.html", &page)
}

impl OrderPage {
    fn new(
        frame: &Frame,
        order: &Order,
        items: &[Item],
        taxes: &[RateTax],
        refunds: &[Refund],
        discount: Option<Rate>,
        timeout_days: u32,
    ) -> Result<OrderPage, Failed> {
        let shop = frame.shop()?;
        let (headline, text) = headline(&shop.zone, order, timeout_days);
        Ok(OrderPage {
            number: order.id.number().to_string(),
            path: of_own_order(order.id),
            placed: frame.date_time(order.placed_at),
            state: order_badge(order.status()),
            headline,
            text,
            may_cancel: order.status() == OrderStatus::Placed,
            lines: OrderLineView::all(items),
            bill: bill(&order.amounts, taxes, discount, order.paid_at.is_some()),
            refunds: refunds.iter().map(|refund| RefundView::new(refund, frame)).collect(),
            note: order.note.clone(),
            wanted: order.wanted_on.map(order_form::wanted_own),
        })
    }
}

fn headline(zone: &Zone, order: &Order, timeout_days: u32) -> (Text, Text) {
    let (due, refunded, total) = (order.amounts.due(), order.refunded, order.amounts.total);
    match order.status() {
        OrderStatus::Placed => {
            let day = zone.day_of(order.created_at.plus_days(timeout_days.into()));
            let number = order.id.number().to_string();
            (
                Text::new("order-own-to-pay").with("due", due),
                Text::new("order-own-to-pay-text").with("number", number).with("day", day),
            )
        }
        OrderStatus::Paid if due.is_zero() => {
            (Text::new("order-own-paid").with("amount", total), Text::new("order-own-paid-with-credit"))
        }
        OrderStatus::Paid => {
            let method = order.payment.as_ref().map_or("", |(method, _)| method.as_str());
            let day = zone.day_of(order.paid_at.unwrap_or(order.placed_at));
            (
                Text::new("order-own-paid").with("amount", due),
                Text::new("order-own-paid-text").with("method", method).with("day", day),
            )
        }
        OrderStatus::PartlyRefunded => (
            Text::new("order-own-partly-refunded").with("refunded", refunded).with("total", total),
            Text::new("order-own-partly-refunded-text"),
        ),
        OrderStatus::Refunded => {
            (Text::new("order-own-refunded").with("refunded", refunded), Text::new("order-own-refunded-text"))
        }
        OrderStatus::Cancelled => (Text::new("order-own-cancelled"), Text::new("order-own-cancelled-text")),
    }
}

#[post("/orders/<order>/cancel", data = "<_button>")]
async fn cancel_order(me: Member, order: Numbered, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let id = order.0;
    let act = frame.app.act(me.0.id);
    let path = of_own_order(id);
    match frame.app.db.write(move |tx| order::cancel_own(tx, &act, id)).await {
        Ok(()) => Ok(frame.go_saying(&path, &frame.say(&Text::new("order-own-was-cancelled")))),
        // The shop has taken the money meanwhile; the order's page says so.
        Err(Error::Refused(refusal @ Refusal::OrderPaid)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
