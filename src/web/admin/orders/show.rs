//! `/admin/orders/<id>`: one order with everything explained: what was bought and what it came to, who earns what and why, what was
//! given back, what may be done next, and who did what.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::PATH;
use super::record::{MOST_REFERENCE, methods, parse_method};
use crate::domain::account::{self, Account};
use crate::domain::entitlement;
use crate::domain::ids::OrderId;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::order::{self, Method, NoEarning, Order, Payment, Refund, State};
use crate::domain::program::Pay;
use crate::domain::reads::order_list::{self, Detail, Event, Standing};
use crate::domain::reads::people_list::Someone;
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::web::admin::people::NameLink;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{Choice, choices};
use crate::web::kit::order_form::{self, BillRow, LineView, StateBadge, Which, bill, method_word, state_badge};
use crate::web::kit::response::{Answer, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![show, pay, cancel]
}

#[derive(Serialize)]
struct Data {
    number: String,
    path: String,
    state: StateBadge,
    customer: NameLink,
    due: String,
    lines: Vec<LineView>,
    bill: Vec<BillRow>,
    facts: Vec<Fact>,
    earning: EarningView,
    refunds: Vec<RefundView>,
    history: Vec<EventView>,
    may: May,
    methods: Vec<Choice>,
    form: Form,
}

/// What may be done with an order as it stands.
#[derive(Serialize)]
struct May {
    pay: bool,
    cancel: bool,
    refund: bool,
    correct: bool,
}

#[derive(Serialize, Default)]
struct Fact {
    label: &'static str,
    text: String,
    who: Option<NameLink>,
}

/// Who earns on it: a headline, and why it is so.
#[derive(Serialize)]
struct EarningView {
    who: Option<NameLink>,
    headline: String,
    why: String,
    state: Option<StateBadge>,
}

#[derive(Serialize)]
struct RefundView {
    when: String,
    amount: String,
    goods: String,
    how: String,
    reason: String,
    by: Option<NameLink>,
}

#[derive(Serialize)]
struct EventView {
    when: String,
    who: Option<NameLink>,
    what: &'static str,
    detail: String,
}

#[get("/orders/<which>")]
async fn show(_keeper: Staff, which: Which, frame: Frame) -> Answer {
    frame.page("admin/order.html", &data(&frame, which.0, Form::default()).await?)
}

async fn data(frame: &Frame, id: OrderId, form: Form) -> Result<Data, Failed> {
    let now = frame.app.now();
    let read = frame.app.db.read(move |conn| {
        let detail = order_list::detail(conn, id, now)?;
        let discount = detail.order.entitlement.map(|id| entitlement::discount(conn, id)).transpose()?;
        let buyer = account::find(conn, detail.order.customer)?;
        Ok((detail, discount.map(|discount| discount.rate), buyer))
    });
    let (detail, discount, buyer) = read.await?;
    Ok(Data::new(frame.shop()?, &detail, discount, &buyer, form))
}

impl Data {
    fn new(shop: &Shop, detail: &Detail, discount: Option<Rate>, buyer: &Account, form: Form) -> Data {
        let order = &detail.order;
        let state = order.state();
        let is_paid = order.paid_at.is_some();
        Data {
            number: order.id.to_string(),
            path: format!("{PATH}/{}", order.id),
            state: state_badge(state),
            customer: NameLink::from(&detail.customer),
            due: shop.currency.format(order.amounts.due()),
            lines: LineView::all(&detail.items, shop.currency),
            bill: bill(
                shop.currency,
                &order.amounts,
                order.prices_include_tax,
                discount,
                if is_paid { "Paid" } else { "To pay" },
            ),
            facts: facts(shop, detail),
            earning: EarningView::new(shop, detail, buyer),
            refunds: detail.refunds.iter().map(|(refund, by)| RefundView::new(refund, by.as_ref(), shop)).collect(),
            history: detail.history.iter().map(|event| EventView::new(event, shop)).collect(),
            may: May {
                pay: state == State::Placed,
                cancel: state == State::Placed,
                refund: is_paid && !order.refundable().0.is_zero(),
                correct: matches!(state, State::Placed | State::Paid | State::PartlyRefunded),
            },
            methods: choices(methods()),
            form,
        }
    }
}

fn facts(shop: &Shop, detail: &Detail) -> Vec<Fact> {
    let order = &detail.order;
    let text = |label, text: String| Fact { label, text, who: None };
    let when = |at| shop.zone.date_time(at);
    let mut facts = vec![
        Fact { label: "Customer", text: String::new(), who: Some(NameLink::from(&detail.customer)) },
        text("Placed", when(order.placed_at)),
    ];
    facts.push(match (&detail.recorded_by, order.source.as_str()) {
        (Some(staff), _) => Fact { label: "Recorded by", text: String::new(), who: Some(NameLink::from(staff)) },
        (None, "page") => text("Recorded by", "The customer".into()),
        (None, source) => text("Came from", source.to_string()),
    });
    if let Some(external) = &order.external_id {
        facts.push(text("Number elsewhere", external.clone()));
    }
    if let (Some(paid_at), Some((method, reference))) = (order.paid_at, &order.payment) {
        let reference = if reference.is_empty() { String::new() } else { format!(", {reference}") };
        facts.push(text("Paid", format!("{}, {}{reference}", when(paid_at), method_word(*method))));
    }
    if let Some(cancelled_at) = order.cancelled_at {
        facts.push(text("Cancelled", when(cancelled_at)));
    }
    if let Some(ordinal) = order.ordinal {
        facts.push(text("Their paid order", format!("no. {ordinal}")));
    }
    facts.push(text("Value", shop.currency.format(order.amounts.value)));
    if order.amounts.base != order.amounts.value {
        facts.push(text("Of it, what earns", shop.currency.format(order.amounts.base)));
    }
    facts.push(text("Terms", format!("version {}, as promised when it was placed", order.terms)));
    if !order.note.is_empty() {
        facts.push(text("Note", order.note.clone()));
    }
    facts
}

impl EarningView {
    fn new(shop: &Shop, detail: &Detail, buyer: &Account) -> EarningView {
        let order = &detail.order;
        let money = |amount| shop.currency.format(amount);
        let (Some(who), Some(earner)) = (&detail.earner, &order.earner) else {
            return EarningView::nobody(None, format!("{} joined without anybody's code.", buyer.name));
        };
        if let Some(reason) = order.no_earning {
            return EarningView::nobody(Some(who.into()), why_nothing(reason, who, buyer));
        }
        let what = if earner.kind == EarnerKind::Customer { "store credit" } else { "commission" };
        let base = money(order.base_left());
        let left = if order.base_left() == order.amounts.base { "" } else { ", what is left of it after refunds" };
        let why = match earner.pay {
            Pay::Share(rate) => format!("{} % of {base}{left}.", rate.percent()),
            Pay::Flat(flat) if left.is_empty() => format!("{} for each order.", money(flat)),
            Pay::Flat(flat) => {
                format!("{} for each order, in proportion to {base} of {}.", money(flat), money(order.amounts.base))
            }
        };
        let earning = &detail.earning;
        let amount = earning.posted.unwrap_or(earning.promised);
        let (when, state) = standing(&earning.standing, order, shop);
        EarningView { who: Some(who.into()), headline: format!("{} {what}", money(amount)), why: format!("{why} {when}"), state }
    }

    fn nobody(who: Option<NameLink>, why: String) -> EarningView {
        EarningView { who, headline: "Nobody earns on this order".into(), why, state: None }
    }
}

fn why_nothing(reason: NoEarning, earner: &Someone, buyer: &Account) -> String {
    let (earner, buyer) = (&earner.name, &buyer.name);
    match reason {
        NoEarning::Nobody => format!("{buyer} joined without anybody's code."),
        NoEarning::NoRate => format!("{earner} brought {buyer}, but the terms then gave no rate for it."),
        NoEarning::MonthsOver => format!("{earner} brought {buyer}, but the months in which the terms pay for it were over."),
        NoEarning::OrdersOver => {
            format!("{earner} brought {buyer}, and has earned on as many of their orders as the terms pay for.")
        }
        NoEarning::NothingEarns => {
            format!("{earner} brought {buyer}, but nothing in this order is of the kind that somebody earns on.")
        }
    }
}

fn standing(standing: &Standing, order: &Order, shop: &Shop) -> (String, Option<StateBadge>) {
    let badge = |label, kind| Some(StateBadge { label, kind });
    match standing {
        Standing::None if order.cancelled_at.is_some() => ("Never earned: the order was cancelled.".into(), None),
        Standing::None if order.paid_at.is_none() => ("It is earned once the order is paid.".into(), badge("Not yet", "neutral")),
        Standing::None => (String::new(), None),
        Standing::Void => ("An admin voided it.".into(), badge("Void", "bad")),
        Standing::Held(reason) => (format!("Held until somebody has looked at it: {reason}."), badge("Held", "warn")),
        Standing::Pending(until) => {
            (format!("Waits until {}, in case something comes back.", shop.zone.date(*until)), badge("Pending", "neutral"))
        }
        Standing::Ready => (String::new(), badge("Approved", "good")),
        Standing::Paid => (String::new(), badge("Paid out", "good")),
    }
}

impl RefundView {
    fn new(refund: &Refund, by: Option<&Someone>, shop: &Shop) -> RefundView {
        let money = |amount| shop.currency.format(amount);
        RefundView {
            when: shop.zone.date_time(refund.created_at),
            amount: money(refund.amount),
            goods: money(refund.goods),
            how: returned_how(shop.currency, refund.money, refund.credit),
            reason: refund.reason.clone(),
            by: by.map(NameLink::from),
        }
    }
}

/// How an amount goes back: in money, as store credit, or so much of each.
pub(super) fn returned_how(currency: Currency, money: Money, credit: Money) -> String {
    match (money.is_zero(), credit.is_zero()) {
        (true, false) => "as store credit".into(),
        (_, true) => "in money".into(),
        (false, false) => format!("{} in money, {} as store credit", currency.format(money), currency.format(credit)),
    }
}

impl EventView {
    fn new(event: &Event, shop: &Shop) -> EventView {
        EventView {
            when: shop.zone.date_time(event.at),
            who: event.actor.as_ref().map(NameLink::from),
            what: event.action.as_str(),
            detail: detail_of(&event.fields, shop.currency),
        }
    }
}

/// What the record says of a change, with amounts as people read them.
fn detail_of(fields: &str, currency: Currency) -> String {
    let amount = |text: &str| text.parse().ok().map(|minor| currency.format(Money::from_minor(minor)));
    let change = || {
        let (name, change) = fields.split_once("_minor ")?;
        let (before, after) = change.split_once(" → ")?;
        Some(format!("{name} {} → {}", amount(before)?, amount(after)?))
    };
    match Method::from_word(fields) {
        Some(method) => method_word(method).into(),
        None => change().unwrap_or_else(|| fields.replace('_', " ")),
    }
}

/// How an order was paid.
struct Paid {
    method: Method,
    reference: String,
}

impl Fields for Paid {
    const NAMES: &'static [&'static str] = &["method", "reference"];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", parse_method);
        let reference = order_form::read_line(form, "reference", MOST_REFERENCE);
        Some(Paid { method: method?, reference: reference? })
    }
}

#[post("/orders/<which>/pay", data = "<posted>")]
async fn pay(staff: Staff, which: Which, posted: Posted<Paid>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let (actor, id, now, zone) = (staff.0.id, which.0, frame.app.now(), frame.app.zone());
    let Some(Paid { method, reference }) = value else {
        return frame.form_again("admin/order.html", &data(&frame, id, form).await?);
    };
    let payment = Payment { method, reference, paid_at: now };
    let path = format!("{PATH}/{id}");
    match frame.app.db.write(move |tx| order::pay(tx, Some(actor), id, &payment, now, &zone)).await {
        Ok(true) => Ok(frame.go_saying(&path, "Payment recorded.")),
        Ok(false) => Ok(frame.go_saying(&path, "The payment was recorded already.")),
        Err(Error::Refused(refusal @ Refusal::OrderCancelled)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}

#[post("/orders/<which>/cancel", data = "<_button>")]
async fn cancel(staff: Staff, which: Which, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, id, now, zone) = (staff.0.id, which.0, frame.app.now(), frame.app.zone());
    let path = format!("{PATH}/{id}");
    match frame.app.db.write(move |tx| order::cancel(tx, Some(actor), id, now, &zone)).await {
        Ok(()) => Ok(frame.go_saying(&path, "Order cancelled. Discount and credit that it had are free again.")),
        Err(Error::Refused(refusal @ Refusal::OrderPaid)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
