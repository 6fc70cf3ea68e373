//! `/admin/orders/new`: the shop records an order. First whom it is for, then what; then what it comes to, with discount and
//! credit, above the buttons that say how it was paid. Each step is a page, so that it works on any telephone.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::buyer::find_buyer;
use super::fields::{MOST_REFERENCE, methods, parse_method, read_cart, tax_of_amount};
use crate::domain::account::Account;
use crate::domain::act::Act;
use crate::domain::contact::line;
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::order::{self, Cart, Checkout, Credit, PaymentMethod, Quote, Seen};
use crate::domain::price::Basket;
use crate::domain::product;
use crate::domain::reads::order_list::{self, Purchaser};
use crate::domain::reads::{last_payment, usual};
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted, day_or};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, MOST_USUAL, OrderChoices, OrderStep, QuoteView, WANTED_ON, amount_kinds, pricing};
use crate::web::kit::path::{of_order, of_person};
use crate::web::kit::picks::QUANTITY;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, Fact};

pub(super) fn routes() -> Vec<Route> {
    routes![new_order_page, submit_order]
}

const MOST_EXTERNAL: usize = 120;
/// When it was sold.
const SOLD_ON: &str = "sold_on";
/// How it was paid, with what reference, and when.
const PAID: &str = "paid";
const REFERENCE: &str = "reference";
const PAID_ON: &str = "paid_on";

#[get("/orders/new?<q>&<customer>")]
async fn new_order_page(_staff: Staff, q: Option<&str>, customer: Option<i64>, frame: Frame) -> Answer {
    let Some(customer) = customer else { return find_buyer(&frame, q.unwrap_or_default().trim()).await };
    let form = Form::filled([
        ("key", order_form::new_key()?),
        ("customer", customer.to_string()),
        ("amount_kind", kind_word(frame.shop()?.prices_include_tax).to_string()),
        ("credit", "none".to_string()),
    ]);
    frame.page("admin/order_new.html", &NewOrderPage::read(&frame, AccountId(customer), form).await?)
}

/// An order as the shop's form describes it.
struct OrderForm {
    step: OrderStep,
    key: String,
    customer: AccountId,
    cart: Cart,
    credit: Credit,
    note: String,
    wanted_on: Option<Day>,
    external_id: Option<String>,
    /// When it was sold, as it was told; `None` is now.
    sold_on: Option<Day>,
    /// How it was paid, or what is wrong with that.
    payment: Result<Option<Paid>, WrongField>,
}

/// It is paid already: how, with what reference, and when, as it was told.
#[derive(Clone)]
struct Paid {
    method: PaymentMethod,
    reference: String,
    on: Option<Day>,
}

/// A field, and why what stands in it is refused.
type WrongField = (&'static str, Refusal);

impl Paid {
    /// The way to pay stands beside what is shown and not on the form: what is wrong with it is said there, by the handler.
    fn read(form: &Form) -> Result<Option<Paid>, WrongField> {
        let Some(method) = parse_paid(form.text(PAID)).map_err(|refusal| (PAID, refusal))? else { return Ok(None) };
        let reference = line(form.text(REFERENCE), MOST_REFERENCE).map_err(|refusal| (REFERENCE, refusal))?;
        let on = match form.text(PAID_ON).trim() {
            "" => None,
            day => Some(Day::parse(day).map_err(|refusal| (PAID_ON, refusal))?),
        };
        Ok(Some(Paid { method, reference, on }))
    }
}

impl Fields for OrderForm {
    const NAMES: &'static [&'static str] = &[
        "step",
        "key",
        "customer",
        "amount",
        "amount_kind",
        "shipping",
        "tip",
        "credit",
        "credit_amount",
        "note",
        WANTED_ON,
        "external_id",
        PAID,
        REFERENCE,
        SOLD_ON,
        PAID_ON,
        "seen_total",
        "seen_credit",
    ];
    const NUMBERED: &'static [&'static str] = &[QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let (step, key) = (order_form::read_step(form), order_form::read_key(form));
        let customer = form.parse("customer", |text| text.parse().map(AccountId).map_err(|_| Refusal::ChoiceUnknown));
        let cart = read_cart(form);
        let (credit, note) = (order_form::read_credit(form), order_form::read_note(form));
        let external_id = order_form::read_line(form, "external_id", MOST_EXTERNAL);
        let (sold_on, wanted_on) = (form.parse_day(SOLD_ON), form.parse_day(WANTED_ON));
        let payment = Paid::read(form);
        Some(OrderForm {
            step: step?,
            key: key?,
            customer: customer?,
            cart: cart?,
            credit: credit?,
            note: note?,
            wanted_on: wanted_on?,
            external_id: external_id.filter(|id| !id.is_empty()),
            sold_on: sold_on?,
            payment,
        })
    }
}

/// What few orders have: folded away as long as nothing stands in it.
const FOLDED: [&str; 6] = ["shipping", "tip", "note", WANTED_ON, SOLD_ON, "external_id"];

/// How the shop's own prices are typed.
fn kind_word(includes_tax: bool) -> &'static str {
    if includes_tax { "gross" } else { "net" }
}

/// How it was paid already; empty is not yet. Store credit is no choice here: what it pays in full is paid by itself.
fn parse_paid(text: &str) -> Result<Option<PaymentMethod>, Refusal> {
    if text.is_empty() { Ok(None) } else { parse_method(text).map(Some) }
}

#[derive(Serialize)]
struct NewOrderPage {
    customer: CustomerView,
    #[serde(flatten)]
    choices: OrderChoices,
    kinds: Vec<Choice>,
    /// The rate of a typed amount; `None` where there is no tax.
    tax: Option<Text>,
    currency: &'static str,
    /// The cursor stands in the amount where nothing is there to be tapped, or where one was typed before: elsewhere a telephone's
    /// keyboard would cover the products.
    starts_with_amount: bool,
    /// Whether something was typed into what is folded away.
    has_more: bool,
    form: Form,
}

/// Whom the order is for, on every further page.
#[derive(Serialize)]
struct CustomerView {
    name: String,
    contact: String,
    href: String,
}

impl CustomerView {
    fn new(account: &Account) -> CustomerView {
        CustomerView { name: account.name.clone(), contact: account.contact().into(), href: of_person(account.role, account.id) }
    }
}

impl NewOrderPage {
    async fn read(frame: &Frame, customer: AccountId, form: Form) -> Result<NewOrderPage, Failed> {
        let now = frame.app.now();
        let read = frame.app.db.read(move |conn| {
            Ok((product::all(conn)?, usual::usual(conn, customer, MOST_USUAL)?, order_list::purchaser(conn, customer, now)?))
        });
        let (products, usual, buyer) = read.await?;
        let shop = frame.shop()?;
        Ok(NewOrderPage {
            customer: CustomerView::new(&buyer.account),
            choices: OrderChoices::new(shop, &products, &usual, &buyer, Voice::Admin),
            kinds: amount_kinds(),
            tax: tax_of_amount(shop),
            currency: shop.currency.code(),
            starts_with_amount: !form.text("amount").is_empty() || products.iter().all(|product| product.retired_at.is_some()),
            has_more: FOLDED.iter().any(|name| !form.text(name).is_empty() || form.is_refused(name)),
            form,
        })
    }
}

#[post("/orders", data = "<posted>")]
async fn submit_order(staff: Staff, posted: Posted<OrderForm>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let customer = AccountId(form.text("customer").parse().map_err(|_| Error::Missing)?);
    let Some(order) = value else { return order_form_again(&frame, customer, form).await };
    let act = frame.app.act(staff.0.id).on(order.sold_on);
    // The browser's Back sends the form once more: what was placed with it is shown, so that nobody corrects what is done.
    if order.step.is_before_placing()
        && let Some(placed) = order_form::placed_with(&frame, customer, &order.key).await?
    {
        return Ok(frame.go_noting(&of_order(placed), &frame.say(&saved_before())));
    }
    match order.step {
        OrderStep::Change => frame.page("admin/order_new.html", &NewOrderPage::read(&frame, customer, form).await?),
        OrderStep::Review => review_order(&frame, act, &order, form).await,
        OrderStep::Place(seen) => place_order(&frame, act, order, seen, form).await,
    }
}

/// Said of a form that was sent before.
fn saved_before() -> Text {
    Text::new("order-record-saved-before")
}

/// The day that a refusal is about: the sale's, unless that may be told.
async fn refused_field(frame: &Frame, act: &Act, customer: AccountId, refusal: &Refusal) -> Result<&'static str, Failed> {
    let act = act.clone();
    let is_sale = frame.app.db.read(move |conn| Ok(order::expect_day(conn, &act, customer).is_err())).await?;
    Ok(day_or(refusal, if is_sale { SOLD_ON } else { PAID_ON }, order_form::field_of(refusal)))
}

async fn order_form_again(frame: &Frame, customer: AccountId, form: Form) -> Answer {
    frame.form_again("admin/order_new.html", &NewOrderPage::read(frame, customer, form).await?)
}

#[derive(Serialize)]
struct OrderReviewPage {
    customer: CustomerView,
    #[serde(flatten)]
    quote: QuoteView,
    facts: Vec<Fact>,
    /// What is left to pay, and whether there is any: store credit may pay for all of it.
    due: String,
    is_due: bool,
    /// The other ways to pay, the one that was used last chosen.
    methods: Vec<Choice>,
    method: &'static str,
    /// Whether those are open, since something in them is wrong.
    is_other: bool,
    form: Form,
}

/// Shows what the order comes to. It answers the POST itself, since nothing has changed yet and what was typed belongs in no address.
async fn review_order(frame: &Frame, act: Act, order: &OrderForm, mut form: Form) -> Answer {
    let (now, pricing) = (frame.app.now(), pricing(frame.shop()?));
    let (customer, cart, credit, wanted_on) = (order.customer, order.cart.clone(), order.credit, order.wanted_on);
    let (sold, by) = (act.clone(), act.account());
    let read = frame.app.db.read(move |conn| {
        order::expect_day(conn, &sold, customer)?;
        order::expect_wanted(&sold, wanted_on)?;
        let purchaser = order_list::purchaser(conn, customer, now)?;
        let basket = order::basket(conn, &cart, pricing)?;
        let quote = order::quote(conn, customer, &basket, credit, sold.at, now)?;
        let method = by.map(|by| last_payment::taken(conn, by)).transpose()?.flatten();
        Ok((purchaser, basket, quote, method))
    });
    match read.await {
        Ok((buyer, basket, quote, method)) => {
            let has_changed = form.has_alert() || is_payment_wrong(&form);
            let method = method.unwrap_or(PaymentMethod::Transfer);
            let page = OrderReviewPage::new(frame, order, &buyer, (&basket, &quote), method, form)?;
            let template = "admin/order_review.html";
            if has_changed { frame.form_again(template, &page) } else { frame.page(template, &page) }
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(refused_field(frame, &act, customer, &refusal).await?, &refusal);
            order_form_again(frame, customer, form).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether something is wrong with how it was paid.
fn is_payment_wrong(form: &Form) -> bool {
    [PAID, REFERENCE, PAID_ON].iter().any(|name| form.is_refused(name))
}

impl OrderReviewPage {
    fn new(
        frame: &Frame,
        order: &OrderForm,
        buyer: &Purchaser,
        (basket, quote): (&Basket, &Quote),
        method: PaymentMethod,
        form: Form,
    ) -> Result<OrderReviewPage, Failed> {
        let due = quote.amounts.due();
        Ok(OrderReviewPage {
            customer: CustomerView::new(&buyer.account),
            quote: QuoteView::new(frame.shop()?, basket, quote, buyer, Voice::Admin, &form),
            facts: facts(frame, order),
            due: frame.money(due),
            is_due: !due.is_zero(),
            methods: methods(frame).into(),
            method: method.as_str(),
            is_other: is_payment_wrong(&form),
            form,
        })
    }
}

fn facts(frame: &Frame, order: &OrderForm) -> Vec<Fact> {
    let said = |label: Text| frame.say(&label);
    let external = order.external_id.as_ref().map(|id| Fact::new(said(Text::new("admin-order-external")), id.as_str()));
    let note = (!order.note.is_empty()).then(|| Fact::new(said(Text::new("order-form-note")), order.note.as_str()));
    let on = |label: Text, day: Option<Day>| day.map(|day| Fact::new(said(label), frame.day(day)));
    let sold_on = on(Text::new("day-sold"), order.sold_on);
    let wanted = on(Text::new("day-wanted"), order.wanted_on);
    [sold_on, wanted, external, note].into_iter().flatten().collect()
}

async fn place_order(frame: &Frame, act: Act, order: OrderForm, seen: Seen, mut form: Form) -> Answer {
    let customer = order.customer;
    let payment = match &order.payment {
        Ok(payment) => payment.clone().map(|paid| (paid.method, paid.reference, paid.on)),
        Err((field, refusal)) => {
            form.refuse(field, refusal);
            return review_order(frame, act, &order, form).await;
        }
    };
    let checkout = Checkout {
        customer,
        cart: order.cart.clone(),
        pricing: pricing(frame.shop()?),
        credit: order.credit,
        source: SourceId::STAFF,
        external_id: order.external_id.clone(),
        request_key: order.key.clone(),
        note: order.note.clone(),
        wanted_on: order.wanted_on,
        seen,
        browser: None,
        payment,
    };
    let placing = act.clone();
    let written = frame.app.db.write(move |tx| order::checkout(tx, &placing, &checkout));
    match written.await {
        Ok(placed) => {
            let said = if placed.is_new { Text::new("order-record-saved") } else { saved_before() };
            Ok(frame.go_saying(&of_order(placed.id), &frame.say(&said)))
        }
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review_order(frame, act, &order, form).await
        }
        Err(Error::Refused(refusal)) => {
            let field = refused_field(frame, &act, customer, &refusal).await?;
            form.refuse(field, &refusal);
            if field == PAID_ON {
                review_order(frame, act, &order, form).await
            } else {
                order_form_again(frame, customer, form).await
            }
        }
        Err(error) => Err(error.into()),
    }
}
