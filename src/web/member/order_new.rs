//! `/orders/new`: what the shop sells, what it would cost with discount and credit, and the one button that places it.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::{AccountId, ProductId};
use crate::domain::order::{self, Cart, Credit, Placing, Quote, Seen};
use crate::domain::price::Basket;
use crate::domain::product::{self, Product};
use crate::domain::reads::order_list::{self, Purchaser};
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{
    self, BillRow, CreditChoice, Hidden, LineView, Pick, Promise, QUANTITY, Step, Voice, bill, carried, credit_choices, pricing,
};
use crate::web::kit::response::{Answer, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![open, submit]
}

/// What is stored as the source of an order that somebody placed here themselves.
const SOURCE: &str = "page";

/// A customer's own order, as the form tells it.
struct Wanted {
    step: Step,
    key: String,
    quantities: Vec<(ProductId, u32)>,
    credit: Credit,
    note: String,
}

impl Fields for Wanted {
    const NAMES: &'static [&'static str] = &["step", "key", "credit", "credit_amount", "note", "seen_total", "seen_credit"];
    const NUMBERED: &'static [&'static str] = &[QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let (step, key) = (order_form::read_step(form), order_form::read_key(form));
        let quantities = order_form::read_quantities(form);
        let (credit, note) = (order_form::read_credit(form), order_form::read_note(form));
        Some(Wanted { step: step?, key: key?, quantities: quantities?, credit: credit?, note: note? })
    }
}

impl Wanted {
    fn cart(&self) -> Cart {
        Cart { quantities: self.quantities.clone(), ..Cart::default() }
    }
}

#[derive(Serialize)]
struct Data {
    products: Vec<Pick>,
    /// The first-order discount in one line.
    promise: Option<Promise>,
    credits: Vec<CreditChoice>,
    /// Credit that an unpaid order has.
    reserved: Option<String>,
    form: Form,
}

#[derive(Serialize)]
struct ReviewData {
    lines: Vec<LineView>,
    bill: Vec<BillRow>,
    /// What the discount does here, or why it does nothing.
    saved: Option<String>,
    no_discount: Option<String>,
    note: String,
    hidden: Vec<Hidden>,
    form: Form,
}

#[get("/orders/new")]
async fn open(me: Member, frame: Frame) -> Answer {
    let form = Form::filled([("key", order_form::new_key()?), ("credit", "all".to_string())]);
    let data = data(&frame, me.0.id, form).await?;
    frame.page("member/order_new.html", &data)
}

async fn data(frame: &Frame, me: AccountId, form: Form) -> crate::error::Result<Data> {
    let now = frame.app.now();
    let read = frame.app.db.read(move |conn| Ok((product::all(conn)?, order_list::purchaser(conn, me, now)?)));
    let (products, purchaser): (Vec<Product>, Purchaser) = read.await?;
    let shop = frame.shop.as_deref().ok_or(Error::Missing)?;
    let (currency, credit) = (shop.currency, purchaser.credit);
    Ok(Data {
        products: order_form::picks(frame, &products, Voice::You),
        promise: Promise::new(purchaser.discount.as_ref(), Voice::You, shop),
        credits: credit_choices(credit.available(), Voice::You, currency),
        reserved: (!credit.reserved.is_zero())
            .then(|| format!("An order that is not paid yet has {} of your store credit.", currency.format(credit.reserved))),
        form,
    })
}

#[post("/orders", data = "<posted>")]
async fn submit(me: Member, posted: Posted<Wanted>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let me = me.0.id;
    let Some(wanted) = value else { return again(&frame, me, form).await };
    match wanted.step {
        Step::Change => frame.page("member/order_new.html", &data(&frame, me, form).await?),
        Step::Review => review(&frame, me, &wanted, form).await,
        Step::Place(seen) => place(&frame, me, wanted, seen, form).await,
    }
}

async fn again(frame: &Frame, me: AccountId, form: Form) -> Answer {
    frame.form_again("member/order_new.html", &data(frame, me, form).await?)
}

/// Shows what the order comes to. It answers the POST itself, since nothing has changed yet and what was typed belongs in no address.
async fn review(frame: &Frame, me: AccountId, wanted: &Wanted, mut form: Form) -> Answer {
    let (now, cart, credit, pricing) = (frame.app.now(), wanted.cart(), wanted.credit, pricing(frame.shop()?));
    let read = frame.app.db.read(move |conn| {
        let basket = order::basket(conn, &cart, pricing)?;
        let quote = order::quote(conn, me, &basket, credit, now, now)?;
        Ok((basket, quote, order_list::purchaser(conn, me, now)?))
    });
    match read.await {
        Ok((basket, quote, purchaser)) => {
            let has_changed = form.has_alert();
            let data = ReviewData::new(frame, &basket, &quote, &purchaser, wanted, form)?;
            let template = "member/order_review.html";
            if has_changed { frame.form_again(template, &data) } else { frame.page(template, &data) }
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            again(frame, me, form).await
        }
        Err(error) => Err(error.into()),
    }
}

impl ReviewData {
    fn new(
        frame: &Frame,
        basket: &Basket,
        quote: &Quote,
        purchaser: &Purchaser,
        wanted: &Wanted,
        form: Form,
    ) -> Result<ReviewData, Failed> {
        let shop = frame.shop()?;
        let (currency, amounts) = (shop.currency, &quote.amounts);
        let latest = purchaser.discount.as_ref();
        Ok(ReviewData {
            lines: basket.lines.iter().map(|line| LineView::new(line, currency)).collect(),
            bill: bill(currency, amounts, basket.prices_include_tax, quote.discount_rate, "To pay"),
            saved: quote.discount_rate.map(|rate| {
                format!("{} % off your first order: you save {}.", rate.percent(), currency.format(amounts.reduction))
            }),
            no_discount: order_form::why_no_discount(quote.offer, latest, Voice::You, currency, &shop.zone),
            note: wanted.note.clone(),
            hidden: carried(&form, Seen::from(amounts), currency),
            form,
        })
    }
}

async fn place(frame: &Frame, me: AccountId, wanted: Wanted, seen: Seen, mut form: Form) -> Answer {
    let (now, zone, pricing) = (frame.app.now(), frame.app.zone(), pricing(frame.shop()?));
    let (cart, credit, key, note) = (wanted.cart(), wanted.credit, wanted.key.clone(), wanted.note.clone());
    let written = frame.app.db.write(move |tx| {
        let placing = Placing {
            customer: me,
            basket: order::basket(tx, &cart, pricing)?,
            credit,
            source: SOURCE.into(),
            external_id: None,
            request_key: Some(key),
            note,
            placed_at: now,
        };
        order::place_as_seen(tx, me, &placing, seen, None, now, &zone)
    });
    match written.await {
        Ok(placed) => {
            let said = if placed.is_new { "Your order is placed." } else { "This order was placed already." };
            Ok(frame.go_saying(&format!("/orders/{}", placed.id), said))
        }
        Err(Error::Refused(refusal @ Refusal::SumChanged)) => {
            form.refuse_whole(&refusal);
            review(frame, me, &wanted, form).await
        }
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            again(frame, me, form).await
        }
        Err(error) => Err(error.into()),
    }
}
