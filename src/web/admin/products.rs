//! `/admin/products`: the small catalogue of what the shop sells. A product that is no longer sold is retired and can come back.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::{line, name_line};
use crate::domain::ids::ProductId;
use crate::domain::money::Rate;
use crate::domain::product::{self, Details, MOST_NAME, MOST_SKU, Product};
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column};
use crate::text::words::count;
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Badge;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![
        products_page,
        products_file,
        new_product,
        add_product,
        product_page,
        change_product,
        retire_product,
        put_back_product
    ]
}

const PATH: &str = "/admin/products";

#[derive(Serialize)]
struct ProductsPage {
    lead: String,
    rows: Vec<ProductRow>,
}

#[derive(Serialize)]
struct ProductRow {
    href: String,
    name: String,
    sku: Option<String>,
    price: String,
    tax: String,
    badges: Vec<Badge>,
}

impl ProductRow {
    fn new(product: &Product, shop: &Shop) -> ProductRow {
        let details = &product.details;
        ProductRow {
            href: format!("{PATH}/{}", product.id),
            name: details.name.clone(),
            sku: details.sku.clone(),
            price: shop.currency.format(details.price),
            tax: format!("{} %", details.tax_rate.percent()),
            badges: badges(product),
        }
    }
}

fn badges(product: &Product) -> Vec<Badge> {
    let mut badges = Vec::new();
    if !product.details.earns {
        badges.push(Badge::neutral("Earns nothing"));
    }
    if !product.details.discounted {
        badges.push(Badge::neutral("No discount"));
    }
    if product.retired_at.is_some() {
        badges.push(Badge::warn("Retired"));
    }
    badges
}

/// How the shop writes its prices, in words.
fn convention(shop: &Shop) -> &'static str {
    if shop.prices_include_tax { "with tax" } else { "without tax" }
}

#[get("/products")]
async fn products_page(_admin: Admin, frame: Frame) -> Answer {
    let products = frame.app.db.read(product::all).await?;
    let shop = frame.shop()?;
    let sold = products.iter().filter(|product| product.retired_at.is_none()).count();
    let shown = ProductsPage {
        lead: format!("{} on sale. Prices are {}.", count(sold as i64, "product", "products"), convention(shop)),
        rows: products.iter().map(|product| ProductRow::new(product, shop)).collect(),
    };
    frame.page("admin/products.html", &shown)
}

const COLUMNS: [Column; 10] = [
    column("id"),
    column("name"),
    column("sku"),
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

/// The one form, for a new product and for a known one.
#[derive(Serialize)]
struct ProductPage {
    title: String,
    /// Where the form goes.
    action: String,
    is_new: bool,
    is_retired: bool,
    badges: Vec<Badge>,
    price_label: String,
    /// What is written before or after a price.
    currency: &'static str,
    form: Form,
}

impl ProductPage {
    fn new(shop: &Shop, product: Option<&Product>, form: Form) -> ProductPage {
        ProductPage {
            title: product.map_or_else(|| "New product".into(), |product| product.details.name.clone()),
            action: product.map_or_else(|| PATH.into(), |product| format!("{PATH}/{}", product.id)),
            is_new: product.is_none(),
            is_retired: product.is_some_and(|product| product.retired_at.is_some()),
            badges: product.map(badges).unwrap_or_default(),
            price_label: format!("Price, {}", convention(shop)),
            currency: shop.currency.code(),
            form,
        }
    }
}

impl Fields for Details {
    const NAMES: &'static [&'static str] = &["name", "sku", "price", "tax_rate", "earns", "discounted"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| name_line(text, MOST_NAME));
        let sku = form.parse_optional("sku", |text| line(text, MOST_SKU));
        let price = form.parse_amount("price");
        let tax_rate = form.parse("tax_rate", Rate::parse_percent);
        Some(Details {
            name: name?,
            sku: sku?.filter(|sku| !sku.is_empty()),
            price: price?,
            tax_rate: tax_rate?,
            earns: form.is_ticked("earns"),
            discounted: form.is_ticked("discounted"),
        })
    }
}

fn filled_form(shop: &Shop, product: &Product) -> Form {
    let details = &product.details;
    let ticked = |is_ticked: bool| if is_ticked { "on".to_string() } else { String::new() };
    Form::filled([
        ("name", details.name.clone()),
        ("sku", details.sku.clone().unwrap_or_default()),
        ("price", shop.currency.plain(details.price)),
        ("tax_rate", details.tax_rate.percent()),
        ("earns", ticked(details.earns)),
        ("discounted", ticked(details.discounted)),
    ])
}

#[get("/products/new")]
async fn new_product(_admin: Admin, frame: Frame) -> Answer {
    let shop = frame.shop()?;
    let form = Form::filled([("tax_rate", shop.tax_rate.percent()), ("earns", "on".into()), ("discounted", "on".into())]);
    frame.page("admin/product.html", &ProductPage::new(shop, None, form))
}

#[post("/products", data = "<posted>")]
async fn add_product(admin: Admin, posted: Posted<Details>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(details) = value else {
        return frame.form_again("admin/product.html", &ProductPage::new(frame.shop()?, None, form));
    };
    let (actor, said) = (admin.0.id, format!("{} is on sale.", details.name));
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| product::create(tx, &act, &details)).await {
        Ok(_) => Ok(frame.go_saying(PATH, &said)),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "sku");
            frame.form_again("admin/product.html", &ProductPage::new(frame.shop()?, None, form))
        }
        Err(error) => Err(error.into()),
    }
}

#[get("/products/<product>")]
async fn product_page(_admin: Admin, product: Id<ProductId>, frame: Frame) -> Answer {
    let product = frame.app.db.read(move |conn| product::find(conn, product.0)).await?;
    let shop = frame.shop()?;
    frame.page("admin/product.html", &ProductPage::new(shop, Some(&product), filled_form(shop, &product)))
}

#[post("/products/<product>", data = "<posted>")]
async fn change_product(admin: Admin, product: Id<ProductId>, posted: Posted<Details>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (actor, id) = (admin.0.id, product.0);
    let product = frame.app.db.read(move |conn| product::find(conn, id)).await?;
    let Some(details) = value else {
        return frame.form_again("admin/product.html", &ProductPage::new(frame.shop()?, Some(&product), form));
    };
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| product::change(tx, &act, id, &details)).await {
        Ok(()) => Ok(frame.go_saying(PATH, "Saved. Orders that were placed already keep their prices.")),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "sku");
            frame.form_again("admin/product.html", &ProductPage::new(frame.shop()?, Some(&product), form))
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/products/<product>/retire", data = "<_button>")]
async fn retire_product(admin: Admin, product: Id<ProductId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| product::set_retired(tx, &act, product.0, true)).await?;
    Ok(frame.go_saying(PATH, "It is no longer sold. Past orders keep it."))
}

#[post("/products/<product>/put-back", data = "<_button>")]
async fn put_back_product(admin: Admin, product: Id<ProductId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| product::set_retired(tx, &act, product.0, false)).await?;
    Ok(frame.go_saying(PATH, "It is sold again."))
}
