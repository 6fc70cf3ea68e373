//! `/admin/orders/new`: the shop records an order. First whom it is for, then what; then what it comes to, with discount and
//! credit; then one button. Each step is a page, so that it works on any telephone.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::{MOST_REFERENCE, methods, parse_method, read_cart};
use crate::domain::account::Account;
use crate::domain::act::Act;
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::order::{self, Cart, Checkout, Credit, PaymentMethod, Quote, Seen};
use crate::domain::price::Basket;
use crate::domain::product;
use crate::domain::reads::buyers::{self, Buyer, Buyers};
use crate::domain::reads::last_payment;
use crate::domain::reads::order_list::{self, Purchaser};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Zone};
use crate::error::Error;
use crate::text::Voice;
use crate::web::kit::form::{Fields, Form, Posted, day_or};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{
    self, OrderChoices, OrderStep, QUANTITY, QuoteView, WANTED_ON, amount_kinds, method_word, paid_how, pricing,
};
use crate::web::kit::path::{ORDERS, of_order, of_person};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, Fact, choices};

pub(super) fn routes() -> Vec<Route> {
    routes![new_order_page, submit_order]
}

/// So many people are offered; the others are found by a longer search.
const MOST_FOUND: usize = 20;
/// So many who joined last are below an empty search: often they are at the counter.
const MOST_NEWEST: usize = 6;
const MOST_EXTERNAL: usize = 120;
const PLACED_BEFORE: &str = "This order was recorded already.";
/// When it was sold, and when it was paid.
const SOLD_ON: &str = "sold_on";
const PAID_ON: &str = "paid_on";

/// Whom the order is for.
#[derive(Serialize)]
struct FindBuyerPage {
    q: String,
    title: &'static str,
    found: Vec<BuyerView>,
    has_more: bool,
}

#[derive(Serialize)]
struct BuyerView {
    href: String,
    name: String,
    email: String,
    phone: Option<String>,
    code: Option<String>,
    joined: String,
}

impl BuyerView {
    fn new(buyer: &Buyer, zone: &Zone) -> BuyerView {
        BuyerView {
            href: format!("{ORDERS}/new?customer={}", buyer.who.id),
            name: buyer.who.name.clone(),
            email: buyer.email.clone(),
            phone: buyer.phone.clone(),
            code: buyer.code.as_ref().map(|code| code.in_words()),
            joined: zone.date(buyer.joined_at),
        }
    }
}

#[get("/orders/new?<q>&<customer>")]
async fn new_order_page(staff: Staff, q: Option<&str>, customer: Option<i64>, frame: Frame) -> Answer {
    let Some(customer) = customer else { return find_buyer(&frame, q.unwrap_or_default().trim()).await };
    let by = staff.0.id;
    let paid = frame.app.db.read(move |conn| last_payment::taken_with_order(conn, by)).await?;
    let form = Form::filled([
        ("key", order_form::new_key()?),
        ("customer", customer.to_string()),
        ("amount_kind", kind_word(frame.shop()?.prices_include_tax).to_string()),
        ("credit", "none".to_string()),
        ("paid", paid.map_or("", PaymentMethod::as_str).to_string()),
    ]);
    frame.page("admin/order_new.html", &NewOrderPage::read(&frame, AccountId(customer), form).await?)
}

async fn find_buyer(frame: &Frame, q: &str) -> Answer {
    let (text, most) = (q.to_string(), if q.is_empty() { MOST_NEWEST } else { MOST_FOUND + 1 });
    let Buyers { mut found, meant } = frame.app.db.read(move |conn| buyers::buyers(conn, &text, most)).await?;
    // A code that was scanned leads straight on. A name does not, even of the only one who is found: it may be a part of another's.
    if let Some(meant) = meant {
        return Ok(frame.go(&format!("{ORDERS}/new?customer={meant}")));
    }
    let has_more = found.len() > MOST_FOUND;
    found.truncate(MOST_FOUND);
    let zone = frame.app.zone();
    let page = FindBuyerPage {
        title: if q.is_empty() { "Joined last" } else { "Found" },
        q: q.to_string(),
        found: found.iter().map(|buyer| BuyerView::new(buyer, &zone)).collect(),
        has_more,
    };
    frame.page("admin/order_find.html", &page)
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
    /// It is paid already: how, and with what reference; and when, as it was told.
    payment: Option<(PaymentMethod, String)>,
    paid_on: Option<Day>,
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
        "paid",
        "reference",
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
        let reference = order_form::read_line(form, "reference", MOST_REFERENCE);
        let paid = form.parse("paid", parse_paid);
        let (sold_on, paid_on, wanted_on) = (form.parse_day(SOLD_ON), form.parse_day(PAID_ON), form.parse_day(WANTED_ON));
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
            payment: paid?.zip(reference),
            paid_on: paid_on?,
        })
    }
}

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
    tax: Option<String>,
    currency: &'static str,
    paid: Vec<Choice>,
    /// The cursor stands where the next thing is typed: in the amount, or in the first product as long as there is no amount.
    starts_with_amount: bool,
    form: Form,
}

/// Whom the order is for, on every further page.
#[derive(Serialize)]
struct CustomerView {
    name: String,
    email: String,
    href: String,
}

impl CustomerView {
    fn new(account: &Account) -> CustomerView {
        CustomerView { name: account.name.clone(), email: account.email.clone(), href: of_person(account.role, account.id) }
    }
}

impl NewOrderPage {
    async fn read(frame: &Frame, customer: AccountId, form: Form) -> Result<NewOrderPage, Failed> {
        let now = frame.app.now();
        let read = frame.app.db.read(move |conn| Ok((product::all(conn)?, order_list::purchaser(conn, customer, now)?)));
        let (products, buyer) = read.await?;
        let shop = frame.shop()?;
        let tax = format!("Tax is {} %.", shop.tax_rate.percent());
        Ok(NewOrderPage {
            customer: CustomerView::new(&buyer.account),
            choices: OrderChoices::new(shop, &products, &buyer, Voice::Admin),
            kinds: amount_kinds(),
            tax: (shop.tax_rate.bp() > 0).then_some(tax),
            currency: shop.currency.code(),
            paid: choices(std::iter::once(("", "Not yet")).chain(methods())),
            starts_with_amount: !form.text("amount").is_empty() || products.iter().all(|product| product.retired_at.is_some()),
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
        return Ok(frame.go_noting(&of_order(placed), PLACED_BEFORE));
    }
    match order.step {
        OrderStep::Change => frame.page("admin/order_new.html", &NewOrderPage::read(&frame, customer, form).await?),
        OrderStep::Review => review_order(&frame, act, &order, form).await,
        OrderStep::Place(seen) => place_order(&frame, act, order, seen, form).await,
    }
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
    due: String,
    label: String,
    form: Form,
}

/// Shows what the order comes to. It answers the POST itself, since nothing has changed yet and what was typed belongs in no address.
async fn review_order(frame: &Frame, act: Act, order: &OrderForm, mut form: Form) -> Answer {
    let (now, pricing) = (frame.app.now(), pricing(frame.shop()?));
    let (customer, cart, credit, wanted_on) = (order.customer, order.cart.clone(), order.credit, order.wanted_on);
    let (sold, paid) = (act.clone(), act.clone().on(order.paid_on.filter(|_| order.payment.is_some())));
    let read = frame.app.db.read(move |conn| {
        order::expect_day(conn, &sold, customer)?;
        order::expect_day(conn, &paid, customer)?;
        order::expect_wanted(&sold, wanted_on)?;
        let purchaser = order_list::purchaser(conn, customer, now)?;
        let basket = order::basket(conn, &cart, pricing)?;
        let quote = order::quote(conn, customer, &basket, credit, sold.at, now)?;
        Ok((purchaser, basket, quote))
    });
    match read.await {
        Ok((buyer, basket, quote)) => {
            let has_changed = form.has_alert();
            let page = OrderReviewPage::new(frame.shop()?, order, &buyer, &basket, &quote, form);
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

impl OrderReviewPage {
    fn new(shop: &Shop, order: &OrderForm, buyer: &Purchaser, basket: &Basket, quote: &Quote, form: Form) -> OrderReviewPage {
        let amount_due = quote.amounts.due();
        let due = shop.currency.format(amount_due);
        OrderReviewPage {
            customer: CustomerView::new(&buyer.account),
            quote: QuoteView::new(shop, basket, quote, buyer, Voice::Admin, &form),
            facts: facts(order),
            label: match &order.payment {
                Some((method, _)) if !amount_due.is_zero() => format!("Place, {due} paid {}", method_word(*method)),
                _ => "Place order".to_string(),
            },
            due,
            form,
        }
    }
}

fn facts(order: &OrderForm) -> Vec<Fact> {
    let paid = order.payment.as_ref().map(|payment| Fact::new("Paid already", paid_how(payment)));
    let external = order.external_id.as_ref().map(|number| Fact::new("Number elsewhere", number));
    let note = (!order.note.is_empty()).then(|| Fact::new("Note", &order.note));
    let on = |label: &str, day: Option<Day>| day.map(|day| Fact::new(label, day.long()));
    let paid_on = on("Paid on", order.paid_on).filter(|_| order.payment.is_some());
    let wanted = on("Wanted on", order.wanted_on);
    [on("Sold on", order.sold_on), paid, paid_on, wanted, external, note].into_iter().flatten().collect()
}

async fn place_order(frame: &Frame, act: Act, order: OrderForm, seen: Seen, mut form: Form) -> Answer {
    let customer = order.customer;
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
        payment: order.payment.clone().map(|(method, reference)| (method, reference, order.paid_on)),
    };
    let placing = act.clone();
    let written = frame.app.db.write(move |tx| order::checkout(tx, &placing, &checkout));
    match written.await {
        Ok(placed) => {
            let said = if placed.is_new { "Order recorded." } else { PLACED_BEFORE };
            Ok(frame.go_saying(&of_order(placed.id), said))
        }
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review_order(frame, act, &order, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(refused_field(frame, &act, customer, &refusal).await?, &refusal);
            order_form_again(frame, customer, form).await
        }
        Err(error) => Err(error.into()),
    }
}
