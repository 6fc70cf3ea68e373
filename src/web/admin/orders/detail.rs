//! `/admin/orders/<id>`: one order with everything explained: what was bought and what it came to, who earns what and why, what was
//! given back, what may be done next, and who did what.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::{MOST_REFERENCE, methods, parse_method, refunded_how};
use crate::domain::account::{self, Account};
use crate::domain::entitlement;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::ledger::BalanceKind;
use crate::domain::money::Rate;
use crate::domain::order::{self, NoEarning, Order, OrderStatus, Payment, PaymentMethod, PricedBy};
use crate::domain::program::Pay;
use crate::domain::reads::last_payment;
use crate::domain::reads::order_list::{self, OrderDetail, OrderEvent, PostedEarning, RefundDetail};
use crate::domain::reads::statement::EntryStatus;
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::roles::Role;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::{Arg, Text};
use crate::text::events;
use crate::text::explain::{dispute_status, review_reason};
use crate::text::log_fields::fields_told;
use crate::text::words;
use crate::web::kit::bill::{BillRow, RateTaxView, bill, tax_row};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, OrderLineView, order_badge, paid_how};
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Choice, Fact, NameLink, earning_badge};

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
    headline: Text,
    why: Text,
    /// What becomes of it.
    when: Option<Text>,
    badge: Option<Badge>,
    /// Where it has more than one.
    parts: Vec<PartView>,
}

/// What the order earned when it was paid, or what a correction added.
#[derive(Serialize)]
struct PartView {
    what: Text,
    amount: String,
    when: Option<Text>,
    badge: Option<Badge>,
}

#[derive(Serialize)]
struct RefundView {
    when: String,
    amount: String,
    goods: String,
    how: Text,
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
    detail: Arg,
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
        OrderPage::new(frame, &detail, discount, &buyer, form)
    }

    fn new(
        frame: &Frame,
        detail: &OrderDetail,
        discount: Option<Rate>,
        buyer: &Account,
        form: Form,
    ) -> Result<OrderPage, Failed> {
        let order = &detail.order;
        let state = order.status();
        let is_paid = order.paid_at.is_some();
        Ok(OrderPage {
            number: order.id.number().to_string(),
            path: of_order(order.id),
            state: order_badge(state),
            customer: NameLink::from(&detail.customer),
            due: frame.money(order.amounts.due()),
            lines: OrderLineView::all(&detail.items),
            bill: bill(&order.amounts, &detail.taxes, discount, is_paid),
            taxes: RateTaxView::all(&detail.taxes),
            facts: facts(frame, detail),
            earning: EarningView::new(detail, buyer, frame),
            refunds: detail.refunds.iter().map(|refund| RefundView::new(refund, frame)).collect(),
            history: detail.history.iter().map(|event| EventView::new(event, frame)).collect(),
            may: May {
                pay: state == OrderStatus::Placed,
                cancel: state == OrderStatus::Placed,
                refund: is_paid && !order.refundable().is_zero(),
                correct: order.priced_by == PricedBy::Ours
                    && matches!(state, OrderStatus::Placed | OrderStatus::Paid | OrderStatus::PartlyRefunded),
            },
            methods: methods(frame).into(),
            form,
        })
    }
}

fn facts(frame: &Frame, detail: &OrderDetail) -> Vec<Fact> {
    let order = &detail.order;
    let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
    let link = |label: Text, to: NameLink| Fact::link(frame.say(&label), to);
    let mut facts = vec![
        link(Text::new("admin-order-customer"), (&detail.customer).into()),
        fact(Text::new("admin-order-placed"), frame.date_time(order.placed_at)),
    ];
    facts.push(match (&detail.recorded_by, order.source) {
        // Who runs the shop has a page for admins.
        (Some(staff), _) if frame.me.as_ref().is_some_and(|me| me.role == Role::Admin) => {
            link(Text::new("admin-order-recorded-by"), staff.into())
        }
        (Some(staff), _) => fact(Text::new("admin-order-recorded-by"), staff.name.clone()),
        (None, SourceId::PAGE) => fact(Text::new("admin-order-recorded-by"), frame.say(&Text::new("admin-order-the-customer"))),
        (None, _) => fact(Text::new("admin-order-source"), detail.source.clone()),
    });
    facts.extend(order.external_id.as_ref().map(|number| fact(Text::new("admin-order-external"), number.clone())));
    if let (Some(paid_at), Some(payment)) = (order.paid_at, &order.payment) {
        let how = Text::new("admin-order-paid-how").with("when", frame.date_time(paid_at)).with("how", paid_how(payment));
        facts.push(fact(Text::new("admin-order-paid-at"), frame.say(&how)));
    }
    facts.extend(order.cancelled_at.map(|at| fact(Text::new("admin-order-cancelled-at"), frame.date_time(at))));
    let disputes = detail.disputes.iter().map(dispute_status);
    facts.extend(disputes.map(|status| fact(Text::new("admin-order-dispute"), frame.say(&status))));
    facts.extend(order.ordinal.map(|ordinal| {
        let number = Text::new("admin-order-ordinal-number").with("n", i64::from(ordinal));
        fact(Text::new("admin-order-ordinal"), frame.say(&number))
    }));
    facts.push(fact(Text::new("admin-order-net-sales"), frame.money(order.amounts.value)));
    if order.value_left() != order.amounts.value {
        facts.push(fact(Text::new("admin-order-net-sales-left"), frame.money(order.value_left())));
    }
    if order.amounts.base != order.amounts.value {
        facts.push(fact(Text::new("admin-order-eligible"), frame.money(order.amounts.base)));
    }
    let version = Text::new("admin-order-terms-version").with("version", order.terms.to_string());
    facts.push(fact(Text::new("admin-order-terms"), frame.say(&version)));
    facts.extend(order.wanted_on.map(|day| fact(Text::new("day-wanted"), frame.day(day))));
    if !order.note.is_empty() {
        facts.push(fact(Text::new("admin-order-note"), order.note.clone()));
    }
    facts
}

impl EarningView {
    fn new(detail: &OrderDetail, buyer: &Account, frame: &Frame) -> EarningView {
        let order = &detail.order;
        let (Some(who), Some(earner)) = (&detail.earner, &order.earner) else {
            return EarningView::nothing(None, Text::new("admin-order-none-nobody").with("buyer", buyer.name.as_str()));
        };
        if let Some(reason) = order.no_earning {
            return EarningView::nothing(Some(who.into()), why_nothing(reason, &who.name, &buyer.name));
        }
        let (promised, posted) = (detail.earning.promised, &detail.earning.posted);
        let amount = if posted.is_empty() { promised } else { posted.iter().map(|part| part.sum).sum() };
        let (balance, headline) = match earner.kind {
            EarnerKind::Customer => (BalanceKind::Credit, Text::new("admin-order-earning-credit").with("amount", amount)),
            _ => (BalanceKind::Commission, Text::new("admin-order-earning-commission").with("amount", amount)),
        };
        let why = why_so_much(earner.pay, order);
        // Each part waits, is reviewed and is paid by itself.
        if posted.len() > 1 {
            let parts = posted.iter().enumerate().map(|(at, part)| PartView::new(at, part, balance, frame)).collect();
            return EarningView { who: Some(who.into()), headline, why, when: None, badge: None, parts };
        }
        let (when, badge) = match posted.first() {
            Some(part) => part_status(part, balance, frame),
            None => unposted_status(order, balance),
        };
        EarningView { who: Some(who.into()), headline, why, when, badge, parts: Vec::new() }
    }

    fn nothing(who: Option<NameLink>, why: Text) -> EarningView {
        let headline = Text::new("admin-order-earning-none");
        EarningView { who, headline, why, when: None, badge: None, parts: Vec::new() }
    }
}

fn why_so_much(pay: Pay, order: &Order) -> Text {
    let (left, all) = (order.base_left(), order.amounts.base);
    match pay {
        Pay::Share(rate) if left == all => Text::new("admin-order-earning-share").with("rate", rate).with("base", left),
        Pay::Share(rate) => Text::new("admin-order-earning-share-left").with("rate", rate).with("base", left),
        Pay::Flat(flat) if left == all => Text::new("admin-order-earning-flat").with("amount", flat),
        Pay::Flat(flat) => Text::new("admin-order-earning-flat-left").with("amount", flat).with("left", left).with("all", all),
    }
}

fn why_nothing(reason: NoEarning, earner: &str, buyer: &str) -> Text {
    match reason {
        NoEarning::Nobody => Text::new("admin-order-none-nobody").with("buyer", buyer),
        NoEarning::Suspended => Text::new("admin-order-none-suspended").with("earner", earner).with("buyer", buyer),
        NoEarning::NoRate => Text::new("admin-order-none-no-rate").with("earner", earner).with("buyer", buyer),
        NoEarning::MonthsOver => Text::new("admin-order-none-months-over").with("earner", earner).with("buyer", buyer),
        NoEarning::OrdersOver => Text::new("admin-order-none-orders-over").with("earner", earner).with("buyer", buyer),
        NoEarning::NothingEarns => Text::new("admin-order-none-nothing-earns").with("earner", earner).with("buyer", buyer),
        NoEarning::BelowMinimum => Text::new("admin-order-none-below-minimum").with("earner", earner).with("buyer", buyer),
        NoEarning::Erased => Text::new("admin-order-none-erased").with("buyer", buyer),
        NoEarning::Before => Text::new("admin-order-none-before"),
        NoEarning::OwnOrder => Text::new("admin-order-none-own-order").with("buyer", buyer),
    }
}

impl PartView {
    fn new(at: usize, part: &PostedEarning, balance: BalanceKind, frame: &Frame) -> PartView {
        let what = if at == 0 { Text::new("order-earned-paid") } else { Text::new("order-earned-correction") };
        let (when, badge) = part_status(part, balance, frame);
        PartView { what, amount: frame.money(part.sum), when, badge }
    }
}

fn unposted_status(order: &Order, balance: BalanceKind) -> (Option<Text>, Option<Badge>) {
    match (order.cancelled_at, order.paid_at) {
        (Some(_), _) => (Some(Text::new("admin-order-earning-cancelled")), None),
        (None, None) => (Some(Text::new("admin-order-earning-open")), Some(earning_badge(EntryStatus::Holding, balance, false))),
        (None, Some(_)) => (None, None),
    }
}

fn part_status(part: &PostedEarning, balance: BalanceKind, frame: &Frame) -> (Option<Text>, Option<Badge>) {
    let when = match part.status {
        EntryStatus::Reversed => Some(Text::new("admin-order-earning-reversed")),
        EntryStatus::InReview => {
            let reason = part.in_review_for.as_ref().map(review_reason).unwrap_or_default();
            Some(Text::new("admin-order-earning-in-review").with("reason", reason))
        }
        EntryStatus::Holding => {
            let day = frame.app.zone().day_of(part.available_at);
            Some(Text::new("admin-order-earning-pending").with("day", day))
        }
        EntryStatus::Available | EntryStatus::Paid => None,
    };
    (when, Some(earning_badge(part.status, balance, false)))
}

impl RefundView {
    fn new(detail: &RefundDetail, frame: &Frame) -> RefundView {
        let refund = &detail.refund;
        let thing = |(count, name): &(u32, Option<String>)| {
            Text::new("refund-line").with("count", i64::from(*count)).with("name", words::thing_name(name.as_ref()))
        };
        let taxed = detail.taxes.iter().filter(|of_rate| !of_rate.tax.is_zero());
        RefundView {
            when: frame.date_time(refund.at),
            amount: frame.money(refund.amount),
            goods: frame.money(refund.goods),
            how: refunded_how(refund.money, refund.credit),
            reason: refund.reason.clone(),
            things: detail.things.iter().map(thing).collect(),
            taxes: taxed.map(tax_row).collect(),
            by: detail.by.as_ref().map(NameLink::from),
        }
    }
}

impl EventView {
    fn new(event: &OrderEvent, frame: &Frame) -> EventView {
        EventView {
            when: frame.date_time(event.at),
            // What a program is, the page about them says to everybody.
            who: event
                .actor
                .as_ref()
                .map(NameLink::from)
                .or_else(|| event.program.as_ref().map(|name| NameLink::new(name, "/api"))),
            what: events::done(event.action),
            detail: fields_told(&event.fields),
        }
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
        Ok(true) => Ok(frame.go_saying(&path, &frame.say(&Text::new("admin-order-payment-recorded")))),
        Ok(false) => Ok(frame.go_saying(&path, &frame.say(&Text::new("admin-order-payment-known")))),
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
        Ok(()) => Ok(frame.go_saying(&path, &frame.say(&Text::new("admin-order-cancelled")))),
        Err(Error::Refused(refusal @ Refusal::OrderPaid)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
}
