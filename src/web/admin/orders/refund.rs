//! `/admin/orders/<id>/refund`: what comes back, or how much for goods that stay; then what that is in money and in store credit, then
//! one button.

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::refunded_how;
use crate::domain::act::Act;
use crate::domain::contact::MOST_REASON;
use crate::domain::ids::{ItemId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::{self, Back, Item, Order, Parts, Refunding, Returned};
use crate::domain::reads::{order_list, people_list};
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::{Arg, Text};
use crate::text::words;
use crate::web::kit::bill::{BillRow, tax_inside};
use crate::web::kit::form::{Fields, Form, Posted, day_or};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, parse_quantity};
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::HiddenField;

const TEMPLATE: &str = "admin/order_refund.html";
/// When it was given back.
const DAY: &str = "refunded_on";

/// Before the id of a line: how many of it come back.
const BACK: &str = "back";

pub(super) fn routes() -> Vec<Route> {
    routes![refund_page, submit_refund]
}

/// A refund as the form describes it.
struct RefundForm {
    step: RefundStep,
    refunding: Refunding,
    /// When, as it was told.
    day: Option<Day>,
}

#[derive(Clone, Copy)]
enum RefundStep {
    Review,
    Change,
    /// So much had been given back when this was seen.
    Refund(Money),
}

impl Fields for RefundForm {
    const NAMES: &'static [&'static str] = &["step", "key", "all", "amount", "shipping", "tip", "reason", DAY, "seen"];
    const NUMBERED: &'static [&'static str] = &[BACK];

    fn read(form: &mut Form) -> Option<Self> {
        let (key, parts) = (order_form::read_key(form), read_parts(form));
        let reason = order_form::read_line(form, "reason", MOST_REASON);
        let day = form.parse_day(DAY);
        let step = match form.text("step") {
            "review" => Some(RefundStep::Review),
            "all" => {
                form.set("all", "on".to_string());
                Some(RefundStep::Review)
            }
            "change" => Some(RefundStep::Change),
            "refund" => form.parse_amount("seen").map(RefundStep::Refund),
            _ => None,
        };
        if step.is_none() {
            form.refuse_whole(&Refusal::FormStale);
        }
        let back = if form.is_ticked("all") { Back::Everything } else { Back::Parts(parts?) };
        Some(RefundForm { step: step?, refunding: Refunding { back, reason: reason?, request_key: Some(key?) }, day: day? })
    }
}

fn read_parts(form: &mut Form) -> Option<Parts> {
    let mut lines = Some(Vec::new());
    for (id, _) in form.numbered(BACK) {
        match (form.parse(&format!("{BACK}{id}"), parse_quantity), &mut lines) {
            (Some(0), _) => {}
            (Some(quantity), Some(lines)) => lines.push((ItemId(id), quantity)),
            _ => lines = None,
        }
    }
    let [goodwill, shipping, tip] = ["amount", "shipping", "tip"].map(|name| form.parse_optional_amount(name));
    Some(Parts {
        lines: lines?,
        goodwill: goodwill?.unwrap_or_default(),
        shipping: shipping?.unwrap_or_default(),
        tip: tip?.unwrap_or_default(),
    })
}

#[derive(Serialize)]
struct RefundPage {
    number: String,
    path: String,
    /// What is left to refund.
    left: String,
    lines: Vec<LeftView>,
    /// The most for goods that stay, of shipping and of the tip; nothing where nothing is left.
    goods: Option<Text>,
    shipping: Option<Text>,
    tip: Option<Text>,
    currency: &'static str,
    /// What comes of it, before the last button.
    outcome: Option<RefundOutcome>,
    form: Form,
}

/// A line of which something can come back.
#[derive(Serialize)]
struct LeftView {
    field: String,
    name: Arg,
    price: String,
    left: Text,
    most: u32,
}

#[derive(Serialize)]
struct RefundOutcome {
    amount: String,
    how: Text,
    rows: Vec<BillRow>,
    hidden: Vec<HiddenField>,
}

#[get("/orders/<order>/refund")]
async fn refund_page(_staff: Staff, order: Id<OrderId>, frame: Frame) -> Answer {
    let id = order.0;
    let (order, items) = read_order(&frame, id).await?;
    if order.paid_at.is_none() || order.refundable().is_zero() {
        let refusal = if order.paid_at.is_none() { Refusal::OrderUnpaid } else { Refusal::NothingLeft };
        return Ok(frame.go_warning(&of_order(id), &refusal));
    }
    let form = Form::filled([("key", order_form::new_key()?)]);
    frame.page(TEMPLATE, &RefundPage::new(&frame, &order, &items, None, form)?)
}

async fn read_order(frame: &Frame, id: OrderId) -> Result<(Order, Vec<Item>), Failed> {
    Ok(frame.app.db.read(move |conn| Ok::<_, Error>((order::find(conn, id)?, order::items(conn, id)?))).await?)
}

impl RefundPage {
    fn new(
        frame: &Frame,
        order: &Order,
        items: &[Item],
        outcome: Option<RefundOutcome>,
        form: Form,
    ) -> Result<RefundPage, Failed> {
        let goods = order.amounts.goods() - order.refunded_goods;
        let some = |amount: Money| Some(amount).filter(|amount| !amount.is_zero());
        Ok(RefundPage {
            number: order.id.number().to_string(),
            path: of_order(order.id),
            left: frame.money(order.refundable()),
            lines: items.iter().filter(|item| item.left().0 > 0).map(|item| LeftView::new(item, frame)).collect(),
            goods: some(goods).map(|most| Text::new("refund-goodwill-hint").with("most", most)),
            shipping: some(order.shipping_left()).map(|most| Text::new("refund-shipping-hint").with("most", most)),
            tip: some(order.tip_left()).map(|most| Text::new("refund-shipping-hint").with("most", most)),
            currency: frame.shop()?.currency.code(),
            outcome,
            form,
        })
    }
}

impl LeftView {
    fn new(item: &Item, frame: &Frame) -> LeftView {
        let (left, all) = (item.left().0, item.line.quantity);
        LeftView {
            field: format!("{BACK}{}", item.id),
            name: words::line_name(&item.line),
            price: frame.money(item.line.price),
            left: Text::new("refund-back-left").with("left", i64::from(left)).with("all", i64::from(all)),
            most: left,
        }
    }
}

#[post("/orders/<order>/refund", data = "<posted>")]
async fn submit_refund(staff: Staff, order: Id<OrderId>, posted: Posted<RefundForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let id = order.0;
    match value {
        None => refund_form(&frame, Status::UnprocessableEntity, id, form).await,
        Some(RefundForm { step: RefundStep::Change, .. }) => {
            form.set("all", String::new());
            refund_form(&frame, Status::Ok, id, form).await
        }
        Some(RefundForm { step: RefundStep::Review, refunding, day }) => {
            review_refund(&frame, frame.app.act(staff.0.id).on(day), id, &refunding, form).await
        }
        Some(RefundForm { step: RefundStep::Refund(seen), refunding, day }) => {
            give_back(&frame, frame.app.act(staff.0.id).on(day), id, refunding, seen, form).await
        }
    }
}

async fn refund_form(frame: &Frame, status: Status, id: OrderId, form: Form) -> Answer {
    let (order, items) = read_order(frame, id).await?;
    frame.page_with(status, TEMPLATE, &RefundPage::new(frame, &order, &items, None, form)?)
}

/// Shows what would go back. It answers the POST itself, since nothing has changed yet.
async fn review_refund(frame: &Frame, act: Act, id: OrderId, refunding: &Refunding, mut form: Form) -> Answer {
    let back = refunding.back.clone();
    let read = frame.app.db.read(move |conn| {
        let (order, items) = (order::find(conn, id)?, order::items(conn, id)?);
        order::expect_day(conn, &act, order.customer)?;
        let returned = order::returned(&order, &items, &back)?;
        let earned = order_list::promised_earning(conn, &order, order.base_left())?;
        let left = order_list::promised_earning(conn, &order, order.base_left() - returned.base)?;
        let earner = order.earner.map(|earner| people_list::someone(conn, earner.id)).transpose()?;
        Ok((order, items, returned, earner.map(|earner| earner.name), earned - left))
    });
    match read.await {
        Ok((order, items, returned, earner, lost)) => {
            let status = if form.has_alert() { Status::UnprocessableEntity } else { Status::Ok };
            let outcome = RefundOutcome {
                amount: frame.money(returned.amount),
                how: refunded_how(returned.money, returned.credit),
                rows: outcome_rows(&items, &returned, earner, lost),
                hidden: hidden(&form, frame.shop()?.currency.plain(order.refunded)),
            };
            frame.page_with(status, TEMPLATE, &RefundPage::new(frame, &order, &items, Some(outcome), form)?)
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(&field_of(&refusal, refunding), &refusal);
            refund_form(frame, Status::UnprocessableEntity, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What comes back, line by line, what it does to the earning, and in which coin it goes.
fn outcome_rows(items: &[Item], returned: &Returned, earner: Option<String>, lost: Money) -> Vec<BillRow> {
    let mut rows = Vec::new();
    let mut as_goodwill = Money::ZERO;
    for line in &returned.lines {
        let name = items.iter().find(|item| item.id == line.item).map_or_else(Arg::default, |item| words::line_name(&item.line));
        let amount = line.value + line.tax;
        match line.quantity {
            0 => as_goodwill += amount,
            count => rows.push((Text::new("refund-line").with("count", i64::from(count)).with("name", name), amount)),
        }
    }
    rows.push((Text::new("refund-as-goodwill"), as_goodwill));
    rows.push((Text::new("refund-shipping"), returned.shipping));
    rows.push((Text::new("refund-tip"), returned.tip));
    rows.extend(returned.taxes.iter().map(|of_rate| (tax_inside(of_rate), of_rate.tax)));
    if let Some(earner) = earner {
        rows.push((Text::new("refund-earns-less").with("name", earner.as_str()), -lost));
    }
    rows.retain(|(_, amount)| !amount.is_zero());
    rows.push((Text::new("refund-credit"), returned.credit));
    rows.push((Text::new("refund-money"), returned.money));
    rows.into_iter().map(|(label, amount)| BillRow::new(label, amount)).collect()
}

/// What was typed, and how much had been given back when it was.
fn hidden(form: &Form, seen: String) -> Vec<HiddenField> {
    let typed = form.typed().filter(|(name, value)| !["step", "seen"].contains(name) && !value.is_empty());
    let mut all: Vec<HiddenField> = typed.map(|(name, value)| HiddenField::new(name, value)).collect();
    all.push(HiddenField::new("seen", seen));
    all
}

/// The field beside which a refusal is said.
fn field_of(refusal: &Refusal, refunding: &Refunding) -> String {
    let first_line = match &refunding.back {
        Back::Parts(parts) => parts.lines.first().map(|(id, _)| format!("{BACK}{id}")),
        Back::Everything => None,
    };
    match refusal {
        Refusal::ShippingLarge { .. } => "shipping".into(),
        Refusal::TipLarge { .. } => "tip".into(),
        Refusal::QuantityLarge { .. } => first_line.unwrap_or_else(|| "amount".into()),
        refusal => day_or(refusal, DAY, "amount").into(),
    }
}

async fn give_back(frame: &Frame, act: Act, id: OrderId, refunding: Refunding, seen: Money, mut form: Form) -> Answer {
    let (refund, giving) = (refunding.clone(), act.clone());
    match frame.app.db.write(move |tx| order::refund_as_seen(tx, &giving, id, &refund, seen)).await {
        Ok(()) => Ok(frame.go_saying(&of_order(id), &frame.say(&Text::new("refund-recorded")))),
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review_refund(frame, act, id, &refunding, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(&field_of(&refusal, &refunding), &refusal);
            refund_form(frame, Status::UnprocessableEntity, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}
