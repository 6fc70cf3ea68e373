//! `/admin/settings/orders`: what prices say, who may order, and what stands on statements; and up to which day the books are closed.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::books::{self, Closing};
use crate::domain::contact::{MOST_REASON, line};
use crate::domain::money::Rate;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::settings::{Selling, change_selling};
use crate::domain::shop::Prices;
use crate::domain::tax_details;
use crate::domain::time::Day;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::admin::settings::example::ExampleView;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::admin::settings::tax::{self, ShopTax, TaxSettings};
use crate::web::kit::form::{Fields, Form, Posted, joined};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tab;

const TEMPLATE: &str = "admin/settings/orders.html";

/// Earlier closings that the page shows.
const MOST_CLOSINGS: usize = 50;

pub(super) fn routes() -> Vec<Route> {
    routes![selling_settings, change_selling_settings, close_books]
}

#[derive(Serialize)]
struct SellingPage {
    tabs: Vec<Tab>,
    form: Form,
    tax: TaxSettings,
    example: ExampleView,
    /// What the example is drawn anew from.
    example_fields: String,
    closing: Form,
    /// The last day that is closed, in words.
    closed_to: Option<String>,
    closings: Vec<ClosingView>,
}

/// One change of the day up to which the books are closed.
#[derive(Serialize)]
struct ClosingView {
    when: String,
    what: Text,
}

impl ClosingView {
    fn new(closing: &Closing, frame: &Frame) -> ClosingView {
        let (who, reason) = (closing.by.as_str(), closing.reason.as_str());
        let what = match (closing.to, reason.is_empty()) {
            (Some(day), true) => Text::new("books-history-closed").with("day", day).with("who", who),
            (Some(day), false) => Text::new("books-history-closed-why").with("day", day).with("who", who).with("reason", reason),
            (None, true) => Text::new("books-history-opened").with("who", who),
            (None, false) => Text::new("books-history-opened-why").with("who", who).with("reason", reason),
        };
        ClosingView { when: frame.date_time(closing.created_at), what }
    }
}

/// As stored, but for the form that was posted and refused.
async fn selling_page(frame: &Frame, selling: Option<Form>, closing: Option<Form>) -> Result<SellingPage> {
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let (terms, details, closings) = frame
        .app
        .db
        .read(|conn| Ok((program::current(conn)?.1, tax_details::of_shop(conn)?, books::closings(conn, MOST_CLOSINGS)?)))
        .await?;
    let on = |is_on: bool| if is_on { "on".to_string() } else { String::new() };
    let stored = || {
        let mut form = tax::form(shop.country.as_ref(), details);
        form.set("prices_include_tax", on(shop.prices_include_tax));
        form.set("tax_rate", shop.tax_rate.percent());
        form.set("shipping_tax_rate", shop.shipping_tax_rate.map_or_else(String::new, Rate::percent));
        form.set("members_order", on(shop.members_order));
        form.set("staff_confirm", on(shop.staff_confirm));
        form.set("credit_unshown", shop.credit_unshown.map_or_else(String::new, |most| shop.currency.plain(most)));
        form
    };
    Ok(SellingPage {
        tabs: Section::Selling.tabs(),
        form: selling.unwrap_or_else(stored),
        tax: TaxSettings::new(frame, shop.country.as_ref()),
        example: ExampleView::of(&shop, &terms, shop.prices())?,
        example_fields: Prices::NAMES.join(" "),
        closing: closing.unwrap_or_else(|| Form::filled([("closed_to", shop.closed_to.map_or_else(String::new, Day::iso))])),
        closed_to: shop.closed_to.map(|day| frame.day(day)),
        closings: closings.iter().map(|closing| ClosingView::new(closing, frame)).collect(),
    })
}

#[get("/settings/orders")]
async fn selling_settings(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &selling_page(&frame, None, None).await?)
}

impl Fields for Prices {
    const NAMES: &'static [&'static str] = &["prices_include_tax", "tax_rate", "shipping_tax_rate"];

    fn read(form: &mut Form) -> Option<Self> {
        let include_tax = form.is_ticked("prices_include_tax");
        let tax_rate = form.parse("tax_rate", Rate::parse_percent);
        let shipping_tax_rate = form.parse_optional("shipping_tax_rate", Rate::parse_percent);
        Some(Prices { include_tax, tax_rate: tax_rate?, shipping_tax_rate: shipping_tax_rate? })
    }
}

const NAMES: [&str; Prices::NAMES.len() + 3 + ShopTax::NAMES.len()] =
    joined(&[Prices::NAMES, &["members_order", "credit_unshown", "staff_confirm"], ShopTax::NAMES]);

impl Fields for Selling {
    const NAMES: &'static [&'static str] = &NAMES;

    fn read(form: &mut Form) -> Option<Self> {
        let (prices, tax) = (Prices::read(form), ShopTax::read(form));
        let credit_unshown = form.parse_optional_amount("credit_unshown");
        let ShopTax { country, details } = tax?;
        let (members_order, staff_confirm) = (form.is_ticked("members_order"), form.is_ticked("staff_confirm"));
        Some(Selling { prices: prices?, members_order, credit_unshown: credit_unshown?, staff_confirm, country, details })
    }
}

#[post("/settings/orders", data = "<posted>")]
async fn change_selling_settings(admin: Admin, posted: Posted<Selling>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(wanted) = value else { return frame.form_again(TEMPLATE, &selling_page(&frame, Some(form), None).await?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| change_selling(tx, &act, &wanted)).await;
    match taken(changed, &mut form, "tax_rate")? {
        Some(()) => Section::Selling.saved(&frame),
        None => frame.form_again(TEMPLATE, &selling_page(&frame, Some(form), None).await?),
    }
}

/// The day up to which the books are closed, and why.
struct ClosingForm {
    to: Option<Day>,
    reason: String,
}

impl Fields for ClosingForm {
    const NAMES: &'static [&'static str] = &["closed_to", "reason"];

    fn read(form: &mut Form) -> Option<Self> {
        let to = form.parse_day("closed_to");
        let reason = form.parse("reason", |text| line(text, MOST_REASON));
        Some(ClosingForm { to: to?, reason: reason? })
    }
}

#[post("/settings/closing", data = "<posted>")]
async fn close_books(admin: Admin, posted: Posted<ClosingForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(ClosingForm { to, reason }) = value else {
        return frame.form_again(TEMPLATE, &selling_page(&frame, None, Some(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| books::close(tx, &act, to, &reason)).await;
    let field = if matches!(changed, Err(Error::Refused(Refusal::ReasonMissing))) { "reason" } else { "closed_to" };
    match taken(changed, &mut form, field)? {
        Some(_) => Section::Selling.saved(&frame),
        None => frame.form_again(TEMPLATE, &selling_page(&frame, None, Some(form)).await?),
    }
}
