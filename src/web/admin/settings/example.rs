//! The example beside the rates: what one order comes to under the terms and the tax that are typed there. The server draws it anew
//! while somebody types, so that it follows the rules of every order and no other ones.

use rocket::http::Status;
use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::example::Example;
use crate::domain::money::Money;
use crate::domain::program::{self, Terms};
use crate::domain::shop::{Prices, Shop};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Asked, Fields, Form, joined};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Page, Reply};
use crate::web::kit::view::Fact;

pub(super) fn routes() -> Vec<Route> {
    routes![example]
}

/// One order, in a sentence and line by line.
#[derive(Serialize)]
pub(super) struct ExampleView {
    text: Text,
    facts: Vec<Fact>,
}

impl ExampleView {
    pub(super) fn of(shop: &Shop, terms: &Terms, prices: Prices) -> Result<ExampleView> {
        let Example { order, discount, pays, tax, value, partner, influencer, customer } =
            Example::of(terms, prices, shop.currency)?;
        let line = |label: Text, amount: Money| Fact::new(label, amount);
        let given = |label: Text, amount: Money| (!amount.is_zero()).then(|| line(label, amount));
        let off = Money::from_minor(-discount.minor());
        let facts = [
            Some(line(Text::new("settings-example-order"), order)),
            given(Text::new("settings-example-discount"), off),
            Some(line(Text::new("settings-example-pays"), pays)),
            given(Text::new("settings-example-tax"), tax),
            Some(line(Text::new("settings-example-partner"), partner)),
            (influencer != partner).then(|| line(Text::new("settings-example-influencer"), influencer)),
            Some(line(Text::new("settings-example-customer"), customer)),
            Some(line(Text::new("settings-example-keep"), value - partner)),
        ];
        let text = Text::new("settings-example").with("order", order).with("pays", pays).with("earns", partner);
        Ok(ExampleView { text, facts: facts.into_iter().flatten().collect() })
    }
}

#[derive(Serialize)]
struct ExamplePage {
    example: ExampleView,
}

/// What a page has fields for; the rest is as it is saved.
struct Typed {
    terms: Option<Terms>,
    prices: Option<Prices>,
}

const NAMES: [&str; Terms::NAMES.len() + Prices::NAMES.len()] = joined(&[Terms::NAMES, Prices::NAMES]);

impl Fields for Typed {
    const NAMES: &'static [&'static str] = &NAMES;

    fn read(form: &mut Form) -> Option<Self> {
        let has = |form: &Form, name| !form.text(name).is_empty();
        let terms = if has(form, "holding_days") { Some(Terms::read(form)?) } else { None };
        let prices = if has(form, "tax_rate") { Some(Prices::read(form)?) } else { None };
        Some(Typed { terms, prices })
    }
}

#[get("/settings/example")]
async fn example(_admin: Admin, asked: Asked<Typed>, frame: Frame) -> Answer {
    let shop = frame.shop()?;
    let Some(Typed { terms, prices }) = asked.0 else {
        // The page keeps the last one until what is typed can be read again.
        return Ok(Reply::Page(Page { status: Status::NoContent, html: String::new() }));
    };
    let terms = match terms {
        Some(terms) => terms,
        None => frame.app.db.glance(|conn| Ok(program::current(conn)?.1)).await?,
    };
    let prices = prices.unwrap_or(shop.prices());
    frame.page("admin/settings/example.html", &ExamplePage { example: ExampleView::of(shop, &terms, prices)? })
}
