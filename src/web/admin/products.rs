//! `/admin/products`: the small catalogue of what the shop sells, in the order in which it stands on order forms.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::ids::ProductId;
use crate::domain::product::{self, Product, Shift};
use crate::domain::refusal::Refusal;
use crate::text::catalogue::{Arg, Text};
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column};
use crate::web::admin::product::{Mark, PRODUCTS as PATH, convention, marks};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, href};
use crate::web::kit::picks;
use crate::web::kit::response::{Answer, Download, Failed};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![products_page, products_file, move_product]
}

#[derive(Serialize)]
struct ProductsPage {
    lead: Text,
    rows: Vec<ProductRow>,
    /// The categories, each with its list; none where there is no more than one.
    filters: Vec<Filter>,
    /// What the arrows come back to.
    category: Option<String>,
    has_categories: bool,
    has_pictures: bool,
    /// Whether there is an order to set.
    has_order: bool,
}

#[derive(Serialize)]
struct Filter {
    label: Arg,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct ProductRow {
    id: ProductId,
    href: String,
    name: String,
    initial: String,
    picture: Option<String>,
    sku: Option<String>,
    category: Option<String>,
    price: String,
    tax: String,
    marks: Vec<Mark>,
    /// Whether it can go that way.
    up: bool,
    down: bool,
}

impl ProductRow {
    /// A row of those that are sold, with its place among them, or of the others.
    fn new(product: &Product, place: usize, sold: &[&Product], frame: &Frame) -> ProductRow {
        let details = &product.details;
        let is_sold = product.retired_at.is_none();
        // What has no category stays behind all that have one.
        let is_passable =
            |other: Option<&&Product>| other.is_some_and(|other| other.details.category.is_some() == details.category.is_some());
        ProductRow {
            id: product.id,
            href: format!("{PATH}/{}", product.id),
            name: details.name.clone(),
            initial: picks::initial(product),
            picture: picks::picture(product),
            sku: details.sku.clone(),
            category: details.category.clone(),
            price: frame.money(details.price),
            tax: frame.percent(details.tax_rate),
            marks: marks(product),
            up: is_sold && place > 0 && is_passable(sold.get(place - 1)),
            down: is_sold && is_passable(sold.get(place + 1)),
        }
    }
}

/// The word for what has no category, in an address; no category is called so, since it is empty.
const UNSORTED: &str = "";

fn filters(products: &[Product], chosen: Option<&str>) -> Vec<Filter> {
    let mut all = vec![Filter { label: Text::new("order-pick-all").into(), href: PATH.into(), current: chosen.is_none() }];
    for product in products {
        let category = product.details.category.as_deref();
        let link = list(Some(category.unwrap_or(UNSORTED)));
        if !all.iter().any(|filter| filter.href == link) {
            let label = category.map_or_else(|| Text::new("order-pick-other").into(), Arg::from);
            all.push(Filter { label, href: link, current: chosen == Some(category.unwrap_or(UNSORTED)) });
        }
    }
    if all.len() > 2 { all } else { Vec::new() }
}

/// The list, or that of one category.
fn list(category: Option<&str>) -> String {
    match category {
        // An address leaves out what is empty.
        Some(UNSORTED) => format!("{PATH}?category="),
        Some(category) => href(PATH, &[("category", category)]),
        None => PATH.to_string(),
    }
}

#[get("/products?<category>")]
async fn products_page(_admin: Admin, category: Option<String>, frame: Frame) -> Answer {
    let products = frame.app.db.read(product::all).await?;
    let sold: Vec<&Product> = products.iter().filter(|product| product.retired_at.is_none()).collect();
    let fits = |product: &&Product| {
        category.as_deref().is_none_or(|category| product.details.category.as_deref().unwrap_or(UNSORTED) == category)
    };
    let row = |(place, product): (usize, &Product)| ProductRow::new(product, place, &sold, &frame);
    let shown = ProductsPage {
        lead: Text::new("products-lead").with("n", sold.len() as i64).with("tax", convention(frame.shop()?)),
        rows: products.iter().enumerate().filter(|(_, product)| fits(product)).map(row).collect(),
        filters: filters(&products, category.as_deref()),
        has_categories: products.iter().any(|product| product.details.category.is_some()),
        has_pictures: products.iter().any(|product| product.picture_at.is_some()),
        has_order: sold.len() > 1,
        category,
    };
    frame.page("admin/products.html", &shown)
}

/// Which way a product goes, and the list that it is looked at in.
struct MoveForm {
    to: Shift,
    category: Option<String>,
}

impl Fields for MoveForm {
    const NAMES: &'static [&'static str] = &["to", "category", "filtered"];

    fn read(form: &mut Form) -> Option<Self> {
        let to = form.parse("to", |to| match to {
            "up" => Ok(Shift::Up),
            "down" => Ok(Shift::Down),
            _ => Err(Refusal::ChoiceUnknown),
        });
        let category = form.is_ticked("filtered").then(|| form.text("category").to_string());
        Some(MoveForm { to: to?, category })
    }
}

#[post("/products/<product>/move", data = "<posted>")]
async fn move_product(admin: Admin, product: Id<ProductId>, posted: Posted<MoveForm>, frame: Frame) -> Answer {
    let MoveForm { to, category } = posted.value.ok_or(Refusal::ChoiceUnknown)?;
    let (act, id) = (frame.app.act(admin.0.id), product.0);
    frame.app.db.write(move |tx| product::shift(tx, &act, id, to)).await?;
    // It comes back to where it now stands, so that one can go on.
    Ok(frame.go(&format!("{}#p{id}", list(category.as_deref()))))
}

const COLUMNS: [Column; 11] = [
    column("id"),
    column("name"),
    column("sku"),
    column("category"),
    column("price"),
    column("currency"),
    column("price_includes_tax"),
    column("tax_percent"),
    column("earns"),
    column("discounted"),
    column("retired_at"),
];

#[get("/products.csv")]
async fn products_file(_admin: Admin, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let products = frame.app.db.read(product::all).await?;
    let shop = frame.shop()?;
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    for product in products {
        let details = product.details;
        table.row([
            product.id.0.into(),
            details.name.into(),
            details.sku.into(),
            details.category.into(),
            Cell::Amount(shop.currency, details.price),
            shop.currency.code().into(),
            codes::yes_or_no(shop.prices_include_tax).into(),
            details.tax_rate.into(),
            codes::yes_or_no(details.earns).into(),
            codes::yes_or_no(details.discounted).into(),
            product.retired_at.into(),
        ])?;
    }
    Ok(Download::table(format!("products-{}.csv", frame.app.today().iso()), table)?)
}
