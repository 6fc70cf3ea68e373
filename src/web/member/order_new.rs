//! `/orders/new`: what the shop sells, what it would cost with discount and credit, and the one button that places it.

use rocket::http::CookieJar;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::browser::ShownBrowser;
use crate::domain::ids::{AccountId, ProductId, SourceId};
use crate::domain::order::{self, Cart, Checkout, Credit, Seen};
use crate::domain::product;
use crate::domain::reads::{order_list, usual};
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Client, Member};
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, MOST_USUAL, OrderChoices, OrderStep, QuoteView, WANTED_ON, pricing};
use crate::web::kit::path::of_own_order;
use crate::web::kit::picks::QUANTITY;
use crate::web::kit::response::{Answer, Failed};
use crate::web::sign_in::shown_browser;

pub(super) fn routes() -> Vec<Route> {
    routes![new_order_page, submit_order]
}

/// A customer's own order, as the form describes it.
struct OwnOrderForm {
    step: OrderStep,
    key: String,
    quantities: Vec<(ProductId, u32)>,
    credit: Credit,
    note: String,
    wanted_on: Option<Day>,
}

impl Fields for OwnOrderForm {
    const NAMES: &'static [&'static str] =
        &["step", "key", "credit", "credit_amount", "note", WANTED_ON, "seen_total", "seen_credit"];
    const NUMBERED: &'static [&'static str] = &[QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let (step, key) = (order_form::read_step(form), order_form::read_key(form));
        let quantities = order_form::read_quantities(form);
        let (credit, note) = (order_form::read_credit(form), order_form::read_note(form));
        let wanted_on = form.parse_day(WANTED_ON);
        Some(OwnOrderForm {
            step: step?,
            key: key?,
            quantities: quantities?,
            credit: credit?,
            note: note?,
            wanted_on: wanted_on?,
        })
    }
}

impl OwnOrderForm {
    fn cart(&self) -> Cart {
        Cart { quantities: self.quantities.clone(), ..Cart::default() }
    }
}

#[derive(Serialize)]
struct NewOrderPage {
    #[serde(flatten)]
    choices: OrderChoices,
    /// The shop takes orders in person.
    is_off: bool,
    /// The first day that may be wished for.
    today: String,
    form: Form,
}

#[derive(Serialize)]
struct OrderReviewPage {
    #[serde(flatten)]
    quote: QuoteView,
    note: String,
    wanted: Option<Text>,
    form: Form,
}

#[get("/orders/new")]
async fn new_order_page(me: Member, frame: Frame) -> Answer {
    let form = Form::filled([("key", order_form::new_key()?), ("credit", "all".to_string())]);
    frame.page("member/order_new.html", &NewOrderPage::read(&frame, me.0.id, form).await?)
}

impl NewOrderPage {
    async fn read(frame: &Frame, me: AccountId, form: Form) -> Result<NewOrderPage, Failed> {
        let now = frame.app.now();
        let read = frame.app.db.read(move |conn| {
            Ok((product::all(conn)?, usual::usual(conn, me, MOST_USUAL)?, order_list::purchaser(conn, me, now)?))
        });
        let (products, usual, buyer) = read.await?;
        let shop = frame.shop()?;
        let choices = OrderChoices::new(shop, &products, &usual, &buyer, Voice::Member);
        let today = frame.app.today().iso();
        Ok(NewOrderPage { choices, is_off: !shop.members_order, today, form })
    }
}

#[post("/orders", data = "<posted>")]
async fn submit_order(me: Member, client: Client, cookies: &CookieJar<'_>, posted: Posted<OwnOrderForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let me = me.0.id;
    let Some(order) = value else { return order_form_again(&frame, me, form).await };
    let is_off = !frame.shop()?.members_order;
    // The browser's Back sends the form once more: what was placed with it is shown, so that nobody waits for a second order.
    if order.step.is_before_placing()
        && let Some(placed) = order_form::placed_with(&frame, me, &order.key).await?
    {
        return Ok(frame.go_noting(&of_own_order(placed), &frame.say(&Text::new("order-new-placed-before"))));
    }
    match order.step {
        // Placing is refused by the domain, which knows of an order that was placed before it was switched off.
        OrderStep::Change | OrderStep::Review if is_off => {
            form.refuse_whole(&Refusal::OrderingOff);
            order_form_again(&frame, me, form).await
        }
        OrderStep::Change => frame.page("member/order_new.html", &NewOrderPage::read(&frame, me, form).await?),
        OrderStep::Review => review_order(&frame, me, &order, form).await,
        OrderStep::Place(seen) => {
            let browser = shown_browser(&frame.app, &client, cookies);
            place_order(&frame, me, browser, order, seen, form).await
        }
    }
}

async fn order_form_again(frame: &Frame, me: AccountId, form: Form) -> Answer {
    frame.form_again("member/order_new.html", &NewOrderPage::read(frame, me, form).await?)
}

/// Shows what the order comes to. It answers the POST itself, since nothing has changed yet and what was typed belongs in no address.
async fn review_order(frame: &Frame, me: AccountId, order: &OwnOrderForm, mut form: Form) -> Answer {
    let (now, cart, credit, pricing) = (frame.app.now(), order.cart(), order.credit, pricing(frame.shop()?));
    let (act, wanted_on) = (frame.app.act(me), order.wanted_on);
    let read = frame.app.db.read(move |conn| {
        order::expect_wanted(&act, wanted_on)?;
        let basket = order::basket(conn, &cart, pricing)?;
        let quote = order::quote(conn, me, &basket, credit, now, now)?;
        Ok((basket, quote, order_list::purchaser(conn, me, now)?))
    });
    match read.await {
        Ok((basket, quote, buyer)) => {
            let has_changed = form.has_alert();
            let quote = QuoteView::new(frame.shop()?, &basket, &quote, &buyer, Voice::Member, &form);
            let page =
                OrderReviewPage { quote, note: order.note.clone(), wanted: order.wanted_on.map(order_form::wanted_own), form };
            let template = "member/order_review.html";
            if has_changed { frame.form_again(template, &page) } else { frame.page(template, &page) }
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            order_form_again(frame, me, form).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn place_order(
    frame: &Frame,
    me: AccountId,
    browser: ShownBrowser,
    order: OwnOrderForm,
    seen: Seen,
    mut form: Form,
) -> Answer {
    let checkout = Checkout {
        customer: me,
        cart: order.cart(),
        pricing: pricing(frame.shop()?),
        credit: order.credit,
        source: SourceId::PAGE,
        external_id: None,
        request_key: order.key.clone(),
        note: order.note.clone(),
        wanted_on: order.wanted_on,
        seen,
        browser: Some(browser),
        payment: None,
    };
    let act = frame.app.act(me);
    let written = frame.app.db.write(move |tx| order::checkout(tx, &act, &checkout));
    match written.await {
        Ok(placed) => {
            let said = if placed.is_new { Text::new("order-new-placed") } else { Text::new("order-new-placed-before") };
            Ok(frame.go_saying(&of_own_order(placed.id), &frame.say(&said)))
        }
        Err(Error::Refused(refusal @ Refusal::OrderingOff)) => {
            form.refuse_whole(&refusal);
            order_form_again(frame, me, form).await
        }
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review_order(frame, me, &order, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            order_form_again(frame, me, form).await
        }
        Err(error) => Err(error.into()),
    }
}
