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
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::bill::{BillRow, bill};
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, OrderLineView, method_word, order_badge, returned_how};
use crate::web::kit::path::{Numbered, of_own_order};
use crate::web::kit::response::Answer;
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
    fn new(line: &OrderRow, shop: &Shop) -> OrderRowView {
        OrderRowView {
            href: of_own_order(line.id),
            number: line.id.number().to_string(),
            placed: shop.zone.date(line.placed_at),
            placed_exactly: shop.zone.date_time(line.placed_at),
            state: order_badge(line.state),
            total: shop.currency.format(line.total),
            due: shop.currency.format(line.due),
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
        rows: found.rows.iter().map(|line| OrderRowView::new(line, shop)).collect(),
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
    headline: String,
    text: String,
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
    amount: String,
    how: String,
}

impl RefundView {
    fn new(refund: &Refund, shop: &Shop) -> RefundView {
        RefundView {
            when: shop.zone.date(refund.at),
            amount: shop.currency.format(refund.amount),
            how: returned_how(shop.currency, refund.money, refund.credit),
        }
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
    let page = OrderPage::new(frame.shop()?, &order, &items, &taxes, &refunds, discount.map(|discount| discount.rate), days);
    frame.page("member/order.html", &page)
}

impl OrderPage {
    fn new(
        shop: &Shop,
        order: &Order,
        items: &[Item],
        taxes: &[RateTax],
        refunds: &[Refund],
        discount: Option<Rate>,
        timeout_days: u32,
    ) -> OrderPage {
        let (headline, text) = headline(shop, order, timeout_days);
        OrderPage {
            number: order.id.number().to_string(),
            path: of_own_order(order.id),
            placed: shop.zone.date_time(order.placed_at),
            state: order_badge(order.status()),
            headline,
            text,
            may_cancel: order.status() == OrderStatus::Placed,
            lines: OrderLineView::all(items, shop.currency),
            bill: bill(&order.amounts, taxes, discount, order.paid_at.is_some()),
            refunds: refunds.iter().map(|refund| RefundView::new(refund, shop)).collect(),
            note: order.note.clone(),
            wanted: order.wanted_on.map(order_form::wanted_own),
        }
    }
}

fn headline(shop: &Shop, order: &Order, timeout_days: u32) -> (String, String) {
    let money = |amount| shop.currency.format(amount);
    let due = order.amounts.due();
    match order.status() {
        OrderStatus::Placed => (
            format!("{} to pay", money(due)),
            format!(
                "Pay at the counter or by transfer as the shop told you, and name order {}. Unpaid, it is cancelled on {}.",
                order.id.number(),
                shop.zone.date(order.created_at.plus_days(timeout_days.into()))
            ),
        ),
        OrderStatus::Paid if due.is_zero() => {
            (format!("{} paid", money(order.amounts.total)), "All of it with store credit: nothing is left to pay.".into())
        }
        OrderStatus::Paid => {
            let how = order.payment.as_ref().map_or("", |(method, _)| method_word(*method));
            let when = order.paid_at.map(|at| shop.zone.date(at)).unwrap_or_default();
            (format!("{} paid", money(due)), format!("Paid {how} on {when}."))
        }
        OrderStatus::PartlyRefunded => {
            (format!("{} of {} refunded", money(order.refunded), money(order.amounts.total)), "The rest of it stands.".into())
        }
        OrderStatus::Refunded => (format!("{} refunded", money(order.refunded)), "All of this order was given back.".into()),
        OrderStatus::Cancelled => {
            ("Cancelled".into(), "Nothing is to pay. Discount and store credit that it had are yours again.".into())
        }
    }
}

#[post("/orders/<order>/cancel", data = "<_button>")]
async fn cancel_order(me: Member, order: Numbered, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let id = order.0;
    let act = frame.app.act(me.0.id);
    let path = of_own_order(id);
    match frame.app.db.write(move |tx| order::cancel_own(tx, &act, id)).await {
        Ok(()) => Ok(frame.go_saying(&path, "Your order is cancelled.")),
        // The shop has taken the money meanwhile; the order's page says so.
        Err(Error::Refused(refusal @ Refusal::OrderPaid)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
