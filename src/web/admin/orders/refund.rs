//! `/admin/orders/<id>/refund`: how much goes back, then what that is in money and in store credit, then one button.

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::MOST_REASON;
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::{self, Order, Refunding, Returned};
use crate::domain::reads::{order_list, people_list};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, returned_how};
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::response::Answer;
use crate::web::kit::view::Fact;

const TEMPLATE: &str = "admin/order_refund.html";

pub(super) fn routes() -> Vec<Route> {
    routes![refund_page, submit_refund]
}

/// A refund as the form describes it.
struct RefundForm {
    step: RefundStep,
    refunding: Refunding,
}

#[derive(Clone, Copy)]
enum RefundStep {
    Review,
    Change,
    /// So much had been given back when this was seen.
    Refund(Money),
}

impl Fields for RefundForm {
    const NAMES: &'static [&'static str] = &["step", "key", "amount", "goods", "reason", "seen"];

    fn read(form: &mut Form) -> Option<Self> {
        let key = order_form::read_key(form);
        let amount = form.parse_amount("amount");
        let goods = form.parse_optional_amount("goods");
        let reason = order_form::read_line(form, "reason", MOST_REASON);
        let step = match form.text("step") {
            "review" => Some(RefundStep::Review),
            "change" => Some(RefundStep::Change),
            "refund" => form.parse_amount("seen").map(RefundStep::Refund),
            _ => None,
        };
        if step.is_none() {
            form.refuse_whole(&Refusal::FormStale);
        }
        let refunding = Refunding { amount: Some(amount?), goods: goods?, reason: reason?, request_key: Some(key?) };
        Some(RefundForm { step: step?, refunding })
    }
}

#[derive(Serialize)]
struct RefundPage {
    number: String,
    path: String,
    /// What is left to refund, and how it would go back.
    left: String,
    /// Whether shipping or a tip is among it.
    asks_goods: bool,
    goods_left: String,
    currency: &'static str,
    /// What comes of it, before the last button.
    outcome: Option<RefundOutcome>,
    seen: String,
    form: Form,
}

#[derive(Serialize)]
struct RefundOutcome {
    amount: String,
    how: String,
    facts: Vec<Fact>,
}

#[get("/orders/<order>/refund")]
async fn refund_page(_staff: Staff, order: Id<OrderId>, frame: Frame) -> Answer {
    let id = order.0;
    let order = frame.app.db.read(move |conn| order::find(conn, id)).await?;
    if order.paid_at.is_none() || order.refundable().0.is_zero() {
        let refusal = if order.paid_at.is_none() { Refusal::OrderUnpaid } else { Refusal::NothingLeft };
        return Ok(frame.go_warning(&of_order(id), &refusal));
    }
    let shop = frame.shop()?;
    let form = Form::filled([("key", order_form::new_key()?), ("amount", shop.currency.plain(order.refundable().0))]);
    frame.page(TEMPLATE, &RefundPage::new(shop, &order, None, form))
}

impl RefundPage {
    fn new(shop: &Shop, order: &Order, outcome: Option<RefundOutcome>, form: Form) -> RefundPage {
        let (left, goods_left) = order.refundable();
        RefundPage {
            number: order.id.number().to_string(),
            path: of_order(order.id),
            left: shop.currency.format(left),
            asks_goods: left != goods_left && !goods_left.is_zero(),
            goods_left: shop.currency.format(goods_left),
            currency: shop.currency.code(),
            outcome,
            seen: shop.currency.plain(order.refunded),
            form,
        }
    }
}

#[post("/orders/<order>/refund", data = "<posted>")]
async fn submit_refund(staff: Staff, order: Id<OrderId>, posted: Posted<RefundForm>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let id = order.0;
    match value {
        None => refund_form(&frame, Status::UnprocessableEntity, id, form).await,
        Some(RefundForm { step: RefundStep::Change, .. }) => refund_form(&frame, Status::Ok, id, form).await,
        Some(RefundForm { step: RefundStep::Review, refunding }) => review_refund(&frame, id, &refunding, form).await,
        Some(RefundForm { step: RefundStep::Refund(seen), refunding }) => {
            give_back(&frame, staff.0.id, id, refunding, seen, form).await
        }
    }
}

async fn refund_form(frame: &Frame, status: Status, id: OrderId, form: Form) -> Answer {
    let order = frame.app.db.read(move |conn| order::find(conn, id)).await?;
    frame.page_with(status, TEMPLATE, &RefundPage::new(frame.shop()?, &order, None, form))
}

/// Shows what would go back. It answers the POST itself, since nothing has changed yet.
async fn review_refund(frame: &Frame, id: OrderId, refunding: &Refunding, mut form: Form) -> Answer {
    let refund = refunding.clone();
    let read = frame.app.db.read(move |conn| {
        let order = order::find(conn, id)?;
        let returned = order::returned(&order, &refund)?;
        let after = Order { refunded_goods: order.refunded_goods + returned.goods, ..order.clone() };
        let earned = order_list::promised_earning(conn, &order, order.base_left())?;
        let left = order_list::promised_earning(conn, &order, after.base_left())?;
        let earner = order.earner.map(|earner| people_list::someone(conn, earner.id)).transpose()?;
        Ok((order, returned, earner.map(|earner| earner.name), earned - left))
    });
    match read.await {
        Ok((order, returned, earner, lost)) => {
            let shop = frame.shop()?;
            let status = if form.has_alert() { Status::UnprocessableEntity } else { Status::Ok };
            let outcome = RefundOutcome::new(shop, returned, earner, lost);
            frame.page_with(status, TEMPLATE, &RefundPage::new(shop, &order, Some(outcome), form))
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(field_of(&refusal), &refusal);
            refund_form(frame, Status::UnprocessableEntity, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

impl RefundOutcome {
    fn new(shop: &Shop, returned: Returned, earner: Option<String>, lost: Money) -> RefundOutcome {
        let money = |amount| shop.currency.format(amount);
        let mut facts = vec![Fact::new("Of it, for goods", money(returned.goods))];
        if let (Some(earner), false) = (earner, lost.is_zero()) {
            facts.push(Fact::new(format!("{earner} earns less"), money(-lost)));
        }
        facts.push(Fact::new("Back as store credit", money(returned.credit)));
        facts.push(Fact::new("Back in money", money(returned.money)));
        RefundOutcome { amount: money(returned.amount), how: returned_how(shop.currency, returned.money, returned.credit), facts }
    }
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::GoodsLarge { .. } | Refusal::GoodsSmall { .. } => "goods",
        _ => "amount",
    }
}

async fn give_back(frame: &Frame, actor: AccountId, id: OrderId, refunding: Refunding, seen: Money, mut form: Form) -> Answer {
    let refund = refunding.clone();
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| order::refund_as_seen(tx, &act, id, &refund, seen)).await {
        Ok(()) => Ok(frame.go_saying(&of_order(id), "Refund recorded.")),
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review_refund(frame, id, &refunding, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(field_of(&refusal), &refusal);
            refund_form(frame, Status::UnprocessableEntity, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
