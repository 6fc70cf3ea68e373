//! `/admin/orders/<id>/refund`: how much goes back, then what that is in money and in store credit, then one button.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::PATH;
use super::show::returned_how;
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
use crate::web::kit::order_form::{self, Which};
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![open, submit]
}

const MOST_REASON: usize = 200;

/// A refund as the form tells it.
struct Wanted {
    step: Step,
    refunding: Refunding,
}

#[derive(Clone, Copy)]
enum Step {
    Review,
    Change,
    /// So much had been given back when this was seen.
    Refund(Money),
}

impl Fields for Wanted {
    const NAMES: &'static [&'static str] = &["step", "key", "amount", "goods", "reason", "seen"];

    fn read(form: &mut Form) -> Option<Self> {
        let key = order_form::read_key(form);
        let amount = form.parse_amount("amount");
        let goods = form.parse_optional_amount("goods");
        let reason = order_form::read_line(form, "reason", MOST_REASON);
        let step = match form.text("step") {
            "review" => Some(Step::Review),
            "change" => Some(Step::Change),
            "refund" => form.parse_amount("seen").map(Step::Refund),
            _ => None,
        };
        if step.is_none() {
            form.refuse_whole(&Refusal::FormStale);
        }
        let refunding = Refunding { amount: Some(amount?), goods: goods?, reason: reason?, request_key: Some(key?) };
        Some(Wanted { step: step?, refunding })
    }
}

#[derive(Serialize)]
struct Data {
    number: String,
    path: String,
    /// What is left to refund, and how it would go back.
    left: String,
    /// Whether shipping or a tip is among it.
    asks_goods: bool,
    goods_left: String,
    currency: &'static str,
    /// What comes of it, before the last button.
    outcome: Option<Outcome>,
    seen: String,
    form: Form,
}

#[derive(Serialize)]
struct Outcome {
    amount: String,
    how: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    amount: String,
}

#[get("/orders/<which>/refund")]
async fn open(_keeper: Staff, which: Which, frame: Frame) -> Answer {
    let id = which.0;
    let order = frame.app.db.read(move |conn| order::find(conn, id)).await?;
    if order.paid_at.is_none() || order.refundable().0.is_zero() {
        let refusal = if order.paid_at.is_none() { Refusal::OrderUnpaid } else { Refusal::NothingLeft };
        return Ok(frame.go_warning(&format!("{PATH}/{id}"), &refusal));
    }
    let shop = frame.shop()?;
    let form = Form::filled([("key", order_form::new_key()?), ("amount", shop.currency.plain(order.refundable().0))]);
    frame.page("admin/order_refund.html", &Data::new(shop, &order, None, form))
}

impl Data {
    fn new(shop: &Shop, order: &Order, outcome: Option<Outcome>, form: Form) -> Data {
        let (left, goods_left) = order.refundable();
        Data {
            number: order.id.to_string(),
            path: format!("{PATH}/{}", order.id),
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

#[post("/orders/<which>/refund", data = "<posted>")]
async fn submit(staff: Staff, which: Which, posted: Posted<Wanted>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let id = which.0;
    match value {
        None => again(&frame, id, form).await,
        Some(Wanted { step: Step::Change, .. }) => page(&frame, id, form, false).await,
        Some(Wanted { step: Step::Review, refunding }) => review(&frame, id, &refunding, form).await,
        Some(Wanted { step: Step::Refund(seen), refunding }) => give_back(&frame, staff.0.id, id, refunding, seen, form).await,
    }
}

async fn page(frame: &Frame, id: OrderId, form: Form, is_refused: bool) -> Answer {
    let order = frame.app.db.read(move |conn| order::find(conn, id)).await?;
    let data = Data::new(frame.shop()?, &order, None, form);
    if is_refused { frame.form_again("admin/order_refund.html", &data) } else { frame.page("admin/order_refund.html", &data) }
}

async fn again(frame: &Frame, id: OrderId, form: Form) -> Answer {
    page(frame, id, form, true).await
}

/// Shows what would go back. It answers the POST itself, since nothing has changed yet.
async fn review(frame: &Frame, id: OrderId, refunding: &Refunding, mut form: Form) -> Answer {
    let wanted = refunding.clone();
    let read = frame.app.db.read(move |conn| {
        let order = order::find(conn, id)?;
        let returned = order::returned(&order, &wanted)?;
        let after = Order { refunded_goods: order.refunded_goods + returned.goods, ..order.clone() };
        let earned = order_list::promised(conn, &order, order.base_left())?;
        let left = order_list::promised(conn, &order, after.base_left())?;
        let earner = order.earner.map(|earner| people_list::someone(conn, earner.id)).transpose()?;
        Ok((order, returned, earner.map(|earner| earner.name), earned - left))
    });
    match read.await {
        Ok((order, returned, earner, lost)) => {
            let shop = frame.shop()?;
            let has_changed = form.has_alert();
            let outcome = Outcome::new(shop, returned, earner, lost);
            let data = Data::new(shop, &order, Some(outcome), form);
            let template = "admin/order_refund.html";
            if has_changed { frame.form_again(template, &data) } else { frame.page(template, &data) }
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(field_of(&refusal), &refusal);
            again(frame, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

impl Outcome {
    fn new(shop: &Shop, returned: Returned, earner: Option<String>, lost: Money) -> Outcome {
        let money = |amount| shop.currency.format(amount);
        let row = |label: &str, amount| Row { label: label.to_string(), amount: money(amount) };
        let mut rows = vec![row("Of it, for goods", returned.goods)];
        if let (Some(earner), false) = (earner, lost.is_zero()) {
            rows.push(Row { label: format!("{earner} earns less"), amount: money(-lost) });
        }
        rows.push(row("Back as store credit", returned.credit));
        rows.push(row("Back in money", returned.money));
        Outcome { amount: money(returned.amount), how: returned_how(shop.currency, returned.money, returned.credit), rows }
    }
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::GoodsLarge { .. } | Refusal::GoodsSmall { .. } => "goods",
        _ => "amount",
    }
}

async fn give_back(frame: &Frame, actor: AccountId, id: OrderId, refunding: Refunding, seen: Money, mut form: Form) -> Answer {
    let (now, zone, wanted) = (frame.app.now(), frame.app.zone(), refunding.clone());
    match frame.app.db.write(move |tx| order::refund_as_seen(tx, actor, id, &wanted, seen, now, &zone)).await {
        Ok(()) => Ok(frame.go_saying(&format!("{PATH}/{id}"), "Refund recorded.")),
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review(frame, id, &refunding, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(field_of(&refusal), &refusal);
            again(frame, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
