//! `/admin/orders/<id>`: one order with everything explained: what was bought and what it came to, who earns what and why, what was
//! given back, what may be done next, and who did what.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::{MOST_REFERENCE, methods, parse_method};
use crate::domain::account::{self, Account};
use crate::domain::entitlement;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::money::{Currency, Rate};
use crate::domain::order::{self, NoEarning, Order, OrderStatus, Payment, PaymentMethod};
use crate::domain::program::Pay;
use crate::domain::reads::last_payment;
use crate::domain::reads::order_list::{self, OrderDetail, OrderEvent, PostedEarning, RefundDetail};
use crate::domain::reads::people_list::Someone;
use crate::domain::reads::statement::EntryStatus;
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::events;
use crate::text::explain::review_reason;
use crate::text::words;
use crate::web::kit::bill::{BillRow, RateTaxView, bill, tax_row};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, OrderLineView, method_word, order_badge, paid_how, returned_how};
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Choice, Fact, NameLink, choices};

const TEMPLATE: &str = "admin/order.html";

pub(super) fn routes() -> Vec<Route> {
    routes![order_page, pay_order, cancel_order]
}

#[derive(Serialize)]
struct OrderPage {
    number: String,
    path: String,
    state: Badge,
    customer: NameLink,
    due: String,
    lines: Vec<OrderLineView>,
    bill: Vec<BillRow>,
    taxes: Vec<RateTaxView>,
    facts: Vec<Fact>,
    earning: EarningView,
    refunds: Vec<RefundView>,
    history: Vec<EventView>,
    may: May,
    methods: Vec<Choice>,
    form: Form,
}

/// What may be done with an order as it is.
#[derive(Serialize)]
struct May {
    pay: bool,
    cancel: bool,
    refund: bool,
    correct: bool,
}

/// Who earns on it: a headline, and why it is so.
#[derive(Serialize)]
struct EarningView {
    who: Option<NameLink>,
    headline: String,
    why: String,
    badge: Option<Badge>,
    /// Where it has more than one.
    parts: Vec<PartView>,
}

/// What the order earned when it was paid, or what a correction added.
#[derive(Serialize)]
struct PartView {
    what: Text,
    amount: String,
    when: String,
    badge: Option<Badge>,
}

#[derive(Serialize)]
struct RefundView {
    when: String,
    amount: String,
    goods: String,
    how: String,
    reason: String,
    /// What came back, and the tax in it by rate.
    things: Vec<Text>,
    taxes: Vec<BillRow>,
    by: Option<NameLink>,
}

#[derive(Serialize)]
struct EventView {
    when: String,
    who: Option<NameLink>,
    what: Text,
    detail: String,
}

#[get("/orders/<order>")]
async fn order_page(staff: Staff, order: Id<OrderId>, frame: Frame) -> Answer {
    let by = staff.0.id;
    let method = frame.app.db.read(move |conn| last_payment::taken(conn, by)).await?;
    let form = Form::filled(method.map(|method| ("method", method.as_str().to_string())));
    frame.page(TEMPLATE, &OrderPage::read(&frame, order.0, form).await?)
}

impl OrderPage {
    async fn read(frame: &Frame, id: OrderId, form: Form) -> Result<OrderPage, Failed> {
        let now = frame.app.now();
        let read = frame.app.db.read(move |conn| {
            let detail = order_list::order_detail(conn, id, now)?;
            let discount = detail.order.entitlement.map(|id| entitlement::discount(conn, id)).transpose()?;
            let buyer = account::find(conn, detail.order.customer)?;
            Ok((detail, discount.map(|discount| discount.rate), buyer))
        });
        let (detail, discount, buyer) = read.await?;
        Ok(OrderPage::new(frame.shop()?, &detail, discount, &buyer, form))
    }

    fn new(shop: &Shop, detail: &OrderDetail, discount: Option<Rate>, buyer: &Account, form: Form) -> OrderPage {
        let order = &detail.order;
        let state = order.status();
        let is_paid = order.paid_at.is_some();
        OrderPage {
            number: order.id.number().to_string(),
            path: of_order(order.id),
            state: order_badge(state),
            customer: NameLink::from(&detail.customer),
            due: shop.currency.format(order.amounts.due()),
            lines: OrderLineView::all(&detail.items, shop.currency),
            bill: bill(&order.amounts, &detail.taxes, discount, is_paid),
            taxes: RateTaxView::all(&detail.taxes, shop.currency),
            facts: facts(shop, detail),
            earning: EarningView::new(shop, detail, buyer),
            refunds: detail.refunds.iter().map(|refund| RefundView::new(refund, shop)).collect(),
            history: detail.history.iter().map(|event| EventView::new(event, shop)).collect(),
            may: May {
                pay: state == OrderStatus::Placed,
                cancel: state == OrderStatus::Placed,
                refund: is_paid && !order.refundable().is_zero(),
                correct: matches!(state, OrderStatus::Placed | OrderStatus::Paid | OrderStatus::PartlyRefunded),
            },
            methods: choices(methods()),
            form,
        }
    }
}

fn facts(shop: &Shop, detail: &OrderDetail) -> Vec<Fact> {
    let order = &detail.order;
    let when = |at| shop.zone.date_time(at);
    let mut facts = vec![Fact::link("Customer", (&detail.customer).into()), Fact::new("Placed", when(order.placed_at))];
    facts.push(match (&detail.recorded_by, order.source) {
        (Some(staff), _) => Fact::link("Recorded by", staff.into()),
        (None, SourceId::PAGE) => Fact::new("Recorded by", "The customer"),
        (None, _) => Fact::new("Came from", detail.source.as_str()),
    });
    facts.extend(order.external_id.as_ref().map(|number| Fact::new("Number elsewhere", number)));
    if let (Some(paid_at), Some(payment)) = (order.paid_at, &order.payment) {
        facts.push(Fact::new("Paid", format!("{}, {}", when(paid_at), paid_how(payment))));
    }
    facts.extend(order.cancelled_at.map(|at| Fact::new("Cancelled", when(at))));
    facts.extend(order.ordinal.map(|ordinal| Fact::new("Their paid order", format!("no. {ordinal}"))));
    facts.push(Fact::new("Value", shop.currency.format(order.amounts.value)));
    if order.value_left() != order.amounts.value {
        facts.push(Fact::new("Value after refunds", shop.currency.format(order.value_left())));
    }
    if order.amounts.base != order.amounts.value {
        facts.push(Fact::new("Of it, what earns", shop.currency.format(order.amounts.base)));
    }
    facts.push(Fact::new("Terms", format!("version {}, as promised when it was placed", order.terms)));
    facts.extend(order.wanted_on.map(|day| Fact::new("Wanted on", day.long())));
    if !order.note.is_empty() {
        facts.push(Fact::new("Note", &order.note));
    }
    facts
}

impl EarningView {
    fn new(shop: &Shop, detail: &OrderDetail, buyer: &Account) -> EarningView {
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
        let (promised, posted) = (detail.earning.promised, &detail.earning.posted);
        let amount = if posted.is_empty() { promised } else { posted.iter().map(|part| part.sum).sum() };
        let headline = format!("{} {what}", money(amount));
        // Each part waits, is reviewed and is paid by itself.
        if posted.len() > 1 {
            let parts = posted.iter().enumerate().map(|(at, part)| PartView::new(at, part, shop)).collect();
            return EarningView { who: Some(who.into()), headline, why, badge: None, parts };
        }
        let (when, badge) = match posted.first() {
            Some(part) => part_status(part, shop),
            None => unposted_status(order),
        };
        EarningView { who: Some(who.into()), headline, why: format!("{why} {when}"), badge, parts: Vec::new() }
    }

    fn nobody(who: Option<NameLink>, why: String) -> EarningView {
        EarningView { who, headline: "Nobody earns on this order".into(), why, badge: None, parts: Vec::new() }
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
        NoEarning::BelowMinimum => {
            format!("{earner} brought {buyer}, but what earns in this order comes to less than the smallest order that earns.")
        }
    }
}

impl PartView {
    fn new(at: usize, part: &PostedEarning, shop: &Shop) -> PartView {
        let what = if at == 0 { Text::new("order-earned-paid") } else { Text::new("order-earned-correction") };
        let (when, badge) = part_status(part, shop);
        PartView { what, amount: shop.currency.format(part.sum), when, badge }
    }
}

fn unposted_status(order: &Order) -> (String, Option<Badge>) {
    match (order.cancelled_at, order.paid_at) {
        (Some(_), _) => ("Never earned: the order was cancelled.".into(), None),
        (None, None) => ("It is earned once the order is paid.".into(), Some(Badge::neutral("Not yet"))),
        (None, Some(_)) => (String::new(), None),
    }
}

fn part_status(posted: &PostedEarning, shop: &Shop) -> (String, Option<Badge>) {
    match posted.status {
        EntryStatus::Reversed => ("An admin voided it.".into(), Some(Badge::bad("Void"))),
        EntryStatus::InReview => {
            let reason = posted.in_review_for.as_ref().map(review_reason).unwrap_or_default();
            (format!("Held until somebody has looked at it: {reason}."), Some(Badge::warn("Held")))
        }
        EntryStatus::Holding => {
            let until = shop.zone.date(posted.available_at);
            (format!("Waits until {until}, in case something comes back."), Some(Badge::neutral("Pending")))
        }
        EntryStatus::Available => (String::new(), Some(Badge::good("Approved"))),
        EntryStatus::Paid => (String::new(), Some(Badge::good("Paid out"))),
    }
}

impl RefundView {
    fn new(detail: &RefundDetail, shop: &Shop) -> RefundView {
        let refund = &detail.refund;
        let thing = |(count, name): &(u32, Option<String>)| {
            let name = name.as_deref().unwrap_or(words::PLAIN_AMOUNT);
            Text::new("refund-line").with("count", i64::from(*count)).with("name", name)
        };
        let taxed = detail.taxes.iter().filter(|of_rate| !of_rate.tax.is_zero());
        let money = |amount| shop.currency.format(amount);
        RefundView {
            when: shop.zone.date_time(refund.at),
            amount: money(refund.amount),
            goods: money(refund.goods),
            how: returned_how(shop.currency, refund.money, refund.credit),
            reason: refund.reason.clone(),
            things: detail.things.iter().map(thing).collect(),
            taxes: taxed.map(tax_row).collect(),
            by: detail.by.as_ref().map(NameLink::from),
        }
    }
}

impl EventView {
    fn new(event: &OrderEvent, shop: &Shop) -> EventView {
        EventView {
            when: shop.zone.date_time(event.at),
            who: event.actor.as_ref().map(NameLink::from),
            what: events::done(event.action),
            detail: event_in_words(&event.fields, shop.currency),
        }
    }
}

/// How it was paid, where that is what the log holds, and the day that was told.
fn event_in_words(fields: &str, currency: Currency) -> String {
    let (first, rest) = fields.split_once(", ").map_or((fields, None), |(first, rest)| (first, Some(rest)));
    match (PaymentMethod::from_word(first), rest) {
        (Some(method), None) => method_word(method).into(),
        (Some(method), Some(rest)) => format!("{}, {}", method_word(method), events::fields_in_words(rest, currency)),
        (None, _) => events::fields_in_words(fields, currency),
    }
}

/// When it was paid.
const PAID_ON: &str = "paid_on";

/// How an order was paid.
struct PaymentForm {
    method: PaymentMethod,
    reference: String,
    /// When, as it was told.
    day: Option<Day>,
}

impl Fields for PaymentForm {
    const NAMES: &'static [&'static str] = &["method", "reference", PAID_ON];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", parse_method);
        let reference = order_form::read_line(form, "reference", MOST_REFERENCE);
        let day = form.parse_day(PAID_ON);
        Some(PaymentForm { method: method?, reference: reference?, day: day? })
    }
}

#[post("/orders/<order>/pay", data = "<posted>")]
async fn pay_order(staff: Staff, order: Id<OrderId>, posted: Posted<PaymentForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let id = order.0;
    let Some(PaymentForm { method, reference, day }) = value else {
        return frame.form_again(TEMPLATE, &OrderPage::read(&frame, id, form).await?);
    };
    let act = frame.app.act(staff.0.id).on(day);
    let payment = Payment { method, reference, paid_at: act.at };
    let path = of_order(id);
    match frame.app.db.write(move |tx| order::pay(tx, &act, id, &payment)).await {
        Ok(true) => Ok(frame.go_saying(&path, "Payment recorded.")),
        Ok(false) => Ok(frame.go_saying(&path, "The payment was recorded already.")),
        Err(Error::Refused(refusal @ Refusal::OrderCancelled)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => {
            let status = form.set_back(error, PAID_ON)?;
            frame.page_with(status, TEMPLATE, &OrderPage::read(&frame, id, form).await?)
        }
    }
}

#[post("/orders/<order>/cancel", data = "<_button>")]
async fn cancel_order(staff: Staff, order: Id<OrderId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, id) = (staff.0.id, order.0);
    let path = of_order(id);
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| order::cancel(tx, &act, id)).await {
        Ok(()) => Ok(frame.go_saying(&path, "Order cancelled. Discount and credit that it had are free again.")),
        Err(Error::Refused(refusal @ Refusal::OrderPaid)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
