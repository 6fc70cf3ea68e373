//! `/admin/orders/<id>/edit`: an order was recorded wrong. Its lines get other quantities, something is added; the terms it was placed
//! under stay, and the difference is posted.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::{read_cart, tax_of_amount};
use crate::domain::ids::OrderId;
use crate::domain::money::Money;
use crate::domain::order::{self, Correction, Item, Kept, Order, Seen};
use crate::domain::product::{self, Product};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::Voice;
use crate::text::catalogue::{Arg, Text};
use crate::text::words;
use crate::web::kit::form::{Fields, Form, Posted, day_or};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, amount_kinds, parse_quantity, pricing};
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::picks::{Picks, QUANTITY};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Choice;

pub(super) fn routes() -> Vec<Route> {
    routes![correction_page, correct_order]
}

/// Before the place of a line: how many of it, and what one costs where it names no product.
const KEPT: &str = "line";
const PRICE: &str = "price";

/// When it was corrected.
const DAY: &str = "corrected_on";

/// A correction, and when that was, as it was told.
struct CorrectionForm(Correction, Option<Day>);

impl Fields for CorrectionForm {
    const NAMES: &'static [&'static str] =
        &["amount", "amount_kind", "shipping", "tip", "note", DAY, "seen_total", "seen_credit"];
    const NUMBERED: &'static [&'static str] = &[KEPT, PRICE, QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let seen = (form.parse_amount("seen_total"), form.parse_amount("seen_credit"));
        let kept = read_kept(form);
        let (added, note, day) = (read_cart(form), order_form::read_note(form), form.parse_day(DAY));
        let (Some(total), Some(credit)) = seen else {
            form.refuse_whole(&Refusal::FormStale);
            return None;
        };
        let correction = Correction { kept: kept?, added: added?, note: note?, seen: Seen { total, credit } };
        Some(CorrectionForm(correction, day?))
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
struct CorrectionPage {
    number: String,
    path: String,
    lines: Vec<KeptLineView>,
    products: Option<Picks>,
    kinds: Vec<Choice>,
    tax: Option<Text>,
    currency: &'static str,
    is_paid: bool,
    form: Form,
}

#[derive(Serialize)]
struct KeptLineView {
    field: String,
    /// Where its price may change.
    price_field: Option<String>,
    name: Arg,
    price: String,
}

impl KeptLineView {
    fn new(place: usize, item: &Item, frame: &Frame) -> KeptLineView {
        KeptLineView {
            field: format!("{KEPT}{place}"),
            price_field: item.line.product.is_none().then(|| format!("{PRICE}{place}")),
            name: words::line_name(&item.line),
            price: frame.money(item.line.price),
        }
    }
}

impl CorrectionPage {
    fn new(frame: &Frame, order: &Order, items: &[Item], products: &[Product], form: Form) -> Result<CorrectionPage, Failed> {
        let shop = frame.shop()?;
        Ok(CorrectionPage {
            number: order.id.number().to_string(),
            path: of_order(order.id),
            lines: items.iter().enumerate().map(|(at, item)| KeptLineView::new(at + 1, item, frame)).collect(),
            products: Picks::new(products, &[], Voice::Admin),
            kinds: amount_kinds(),
            tax: tax_of_amount(shop),
            currency: shop.currency.code(),
            is_paid: order.paid_at.is_some(),
            form,
        })
    }
}

fn filled_form(shop: &Shop, order: &Order, items: &[Item]) -> Form {
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

async fn read_order(frame: &Frame, id: OrderId) -> Result<(Order, Vec<Item>, Vec<Product>), Failed> {
    let read = frame.app.db.read(move |conn| Ok((order::find(conn, id)?, order::items(conn, id)?, product::all(conn)?)));
    Ok(read.await?)
}

#[get("/orders/<order>/edit")]
async fn correction_page(_staff: Staff, order: Id<OrderId>, frame: Frame) -> Answer {
    let (order, items, products) = read_order(&frame, order.0).await?;
    if order.cancelled_at.is_some() {
        return Ok(frame.go_warning(&of_order(order.id), &Refusal::OrderCancelled));
    }
    let form = filled_form(frame.shop()?, &order, &items);
    frame.page("admin/order_edit.html", &CorrectionPage::new(&frame, &order, &items, &products, form)?)
}

#[post("/orders/<order>/edit", data = "<posted>")]
async fn correct_order(staff: Staff, order: Id<OrderId>, posted: Posted<CorrectionForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let id = order.0;
    let (before, items, products) = read_order(&frame, id).await?;
    let Some(CorrectionForm(correction, day)) = value else {
        return frame.form_again("admin/order_edit.html", &CorrectionPage::new(&frame, &before, &items, &products, form)?);
    };
    let (act, pricing) = (frame.app.act(staff.0.id).on(day), pricing(frame.shop()?));
    let written = frame.app.db.write(move |tx| order::correct(tx, &act, id, &correction, pricing));
    match written.await {
        Ok(after) => Ok(frame.go_saying(&of_order(id), &frame.say(&difference(&before, &after)))),
        Err(Error::Refused(Refusal::SumChanged)) => {
            // What was typed was meant for other lines: the form starts anew from those that there are.
            let mut form = filled_form(frame.shop()?, &before, &items);
            form.refuse_whole(&Refusal::SumChanged);
            frame.form_again("admin/order_edit.html", &CorrectionPage::new(&frame, &before, &items, &products, form)?)
        }
        Err(Error::Refused(refusal @ Refusal::OrderCancelled)) => Ok(frame.go_warning(&of_order(id), &refusal)),
        Err(Error::Refused(refusal)) => {
            form.refuse(day_or(&refusal, DAY, order_form::field_of(&refusal)), &refusal);
            frame.form_again("admin/order_edit.html", &CorrectionPage::new(&frame, &before, &items, &products, form)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// What the correction means for the cash box.
fn difference(before: &Order, after: &Order) -> Text {
    let difference = after.amounts.due() - before.amounts.due();
    match (after.paid_at.is_some(), difference.minor().signum()) {
        (true, 1) => Text::new("order-edit-saved-collect").with("amount", difference),
        (true, -1) => Text::new("order-edit-saved-return").with("amount", -difference),
        (false, 1 | -1) => Text::new("order-edit-saved-due").with("amount", after.amounts.due()),
        _ => Text::new("order-edit-saved"),
    }
}
