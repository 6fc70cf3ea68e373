//! `/admin/orders/<id>/edit`: an order was taken down wrong. Its lines get other quantities, something is added; what was promised
//! stays, and the difference is posted.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::PATH;
use super::record::read_wish;
use crate::domain::ids::OrderId;
use crate::domain::money::Money;
use crate::domain::order::{self, Correction, Item, Kept, Order, Seen};
use crate::domain::product::{self, Product};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{Choice, choices};
use crate::web::kit::order_form::{self, Pick, QUANTITY, Voice, Which, parse_quantity, pricing};
use crate::web::kit::response::{Answer, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![open, save]
}

/// Before the place of a line: how many of it, and what one costs where it names no product.
const KEPT: &str = "line";
const PRICE: &str = "price";

impl Fields for Correction {
    const NAMES: &'static [&'static str] = &["amount", "amount_kind", "shipping", "tip", "note", "seen_total", "seen_credit"];
    const NUMBERED: &'static [&'static str] = &[KEPT, PRICE, QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let seen = (form.parse_amount("seen_total"), form.parse_amount("seen_credit"));
        let kept = read_kept(form);
        let (added, note) = (read_wish(form), order_form::read_note(form));
        let (Some(total), Some(credit)) = seen else {
            form.refuse_whole(&Refusal::FormStale);
            return None;
        };
        Some(Correction { kept: kept?, added: added?, note: note?, seen: Seen { total, credit } })
    }
}

/// The order's own lines, by their places.
fn read_kept(form: &mut Form) -> Option<Vec<Kept>> {
    let mut places: Vec<i64> = form.numbered(KEPT).into_iter().map(|(place, _)| place).collect();
    places.sort_unstable();
    let mut kept = Some(Vec::new());
    for place in places {
        let quantity = form.parse(&format!("{KEPT}{place}"), parse_quantity);
        let price = form.parse_optional_amount(&format!("{PRICE}{place}"));
        match (quantity, price, &mut kept) {
            (Some(quantity), Some(price), Some(kept)) => kept.push(Kept { quantity, price }),
            _ => kept = None,
        }
    }
    kept
}

#[derive(Serialize)]
struct Data {
    number: String,
    path: String,
    lines: Vec<KeptView>,
    products: Vec<Pick>,
    kinds: Vec<Choice>,
    tax: Option<String>,
    currency: &'static str,
    is_paid: bool,
    form: Form,
}

#[derive(Serialize)]
struct KeptView {
    field: String,
    /// Where its price may change.
    price_field: Option<String>,
    name: String,
    price: String,
}

impl KeptView {
    fn new(place: usize, item: &Item, shop: &Shop) -> KeptView {
        KeptView {
            field: format!("{KEPT}{place}"),
            price_field: item.line.product.is_none().then(|| format!("{PRICE}{place}")),
            name: item.line.name.clone(),
            price: shop.currency.format(item.line.price),
        }
    }
}

impl Data {
    fn new(frame: &Frame, order: &Order, items: &[Item], products: &[Product], form: Form) -> Result<Data, Failed> {
        let shop = frame.shop()?;
        Ok(Data {
            number: order.id.to_string(),
            path: format!("{PATH}/{}", order.id),
            lines: items.iter().enumerate().map(|(at, item)| KeptView::new(at + 1, item, shop)).collect(),
            products: order_form::picks(frame, products, Voice::They),
            kinds: choices([("gross", "with tax"), ("net", "without tax")]),
            tax: (shop.tax_rate.bp() > 0).then(|| format!("Tax is {} %.", shop.tax_rate.percent())),
            currency: shop.currency.code(),
            is_paid: order.paid_at.is_some(),
            form,
        })
    }
}

fn filled(shop: &Shop, order: &Order, items: &[Item]) -> Form {
    let plain = |amount: Money| if amount.is_zero() { String::new() } else { shop.currency.plain(amount) };
    let mut form = Form::filled([
        ("amount_kind", if shop.prices_include_tax { "gross" } else { "net" }.to_string()),
        ("shipping", plain(order.amounts.shipping)),
        ("tip", plain(order.amounts.tip)),
        ("note", order.note.clone()),
        ("seen_total", shop.currency.plain(order.amounts.total)),
        ("seen_credit", shop.currency.plain(order.amounts.credit)),
    ]);
    for (at, item) in items.iter().enumerate() {
        form.set(&format!("{KEPT}{}", at + 1), item.line.quantity.to_string());
        if item.line.product.is_none() {
            form.set(&format!("{PRICE}{}", at + 1), shop.currency.plain(item.line.price));
        }
    }
    form
}

async fn known(frame: &Frame, id: OrderId) -> Result<(Order, Vec<Item>, Vec<Product>), Failed> {
    let read = frame.app.db.read(move |conn| Ok((order::find(conn, id)?, order::items(conn, id)?, product::all(conn)?)));
    Ok(read.await?)
}

#[get("/orders/<which>/edit")]
async fn open(_keeper: Staff, which: Which, frame: Frame) -> Answer {
    let (order, items, products) = known(&frame, which.0).await?;
    if order.cancelled_at.is_some() {
        return Ok(frame.go_warning(&format!("{PATH}/{}", order.id), &Refusal::OrderCancelled));
    }
    let form = filled(frame.shop()?, &order, &items);
    frame.page("admin/order_edit.html", &Data::new(&frame, &order, &items, &products, form)?)
}

#[post("/orders/<which>/edit", data = "<posted>")]
async fn save(staff: Staff, which: Which, posted: Posted<Correction>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let id = which.0;
    let (before, items, products) = known(&frame, id).await?;
    let Some(correction) = value else {
        return frame.form_again("admin/order_edit.html", &Data::new(&frame, &before, &items, &products, form)?);
    };
    let (actor, now, zone, pricing) = (staff.0.id, frame.app.now(), frame.app.zone(), pricing(frame.shop()?));
    let written = frame.app.db.write(move |tx| order::correct(tx, actor, id, &correction, pricing, now, &zone));
    match written.await {
        Ok(after) => Ok(frame.go_saying(&format!("{PATH}/{id}"), &said(frame.shop()?, &before, &after))),
        Err(Error::Refused(Refusal::SumChanged)) => {
            // What was typed was meant for other lines: the form starts anew from those that there are.
            let mut form = filled(frame.shop()?, &before, &items);
            form.refuse_whole(&Refusal::SumChanged);
            frame.form_again("admin/order_edit.html", &Data::new(&frame, &before, &items, &products, form)?)
        }
        Err(Error::Refused(refusal @ Refusal::OrderCancelled)) => Ok(frame.go_warning(&format!("{PATH}/{id}"), &refusal)),
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            frame.form_again("admin/order_edit.html", &Data::new(&frame, &before, &items, &products, form)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// What the correction means for the cash box.
fn said(shop: &Shop, before: &Order, after: &Order) -> String {
    let difference = after.amounts.due() - before.amounts.due();
    let sum = |amount| shop.currency.format(amount);
    match (after.paid_at.is_some(), difference.minor().signum()) {
        (true, 1) => format!("Order corrected. Collect {} more.", sum(difference)),
        (true, -1) => format!("Order corrected. Give {} back.", sum(-difference)),
        (false, 1 | -1) => format!("Order corrected. Now {} is to pay.", sum(after.amounts.due())),
        _ => "Order corrected.".into(),
    }
}
