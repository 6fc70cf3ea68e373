//! `/admin/products/<id>`: one product, its picture, and whether it is still sold. What is no longer sold is retired and can come back.

use rocket::data::{Data, FromData, Outcome};
use rocket::request::Request;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::{line, name_line};
use crate::domain::ids::ProductId;
use crate::domain::money::Rate;
use crate::domain::product::{self, Details, MOST_CATEGORY, MOST_NAME, MOST_SKU, Product};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::refusal;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::picks;
use crate::web::kit::response::{Answer, Failed};
use crate::web::logo;

/// The list of them.
pub(super) const PRODUCTS: &str = "/admin/products";
const TEMPLATE: &str = "admin/product.html";
/// The one field of the form with the picture.
const PICTURE: &str = "picture";

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![
        new_product,
        add_product,
        product_page,
        change_product,
        retire_product,
        put_back_product,
        change_picture,
        remove_picture
    ]
}

/// What sets a product apart: a word, and the colour that repeats it.
#[derive(Serialize)]
pub(super) struct Mark {
    label: Text,
    kind: &'static str,
}

pub(super) fn marks(product: &Product) -> Vec<Mark> {
    let mark = |is_so: bool, label: Text, kind: &'static str| is_so.then_some(Mark { label, kind });
    let marks = [
        mark(!product.details.earns, Text::new("product-no-earnings"), "neutral"),
        mark(!product.details.discounted, Text::new("product-no-discount"), "neutral"),
        mark(product.retired_at.is_some(), Text::new("product-archived"), "warn"),
    ];
    marks.into_iter().flatten().collect()
}

/// How the shop writes its prices, for the messages that say it.
pub(super) fn convention(shop: &Shop) -> &'static str {
    if shop.prices_include_tax { "included" } else { "added" }
}

/// The one form, for a new product and for a known one.
#[derive(Serialize)]
struct ProductPage {
    /// What it is called; `None` for a new one.
    title: Option<String>,
    /// Where the form goes.
    action: String,
    is_new: bool,
    is_retired: bool,
    marks: Vec<Mark>,
    /// Those that other products have, to choose from.
    categories: Vec<String>,
    price_label: Text,
    /// What is written before or after a price.
    currency: &'static str,
    picture: Option<String>,
    most_picture: Text,
    form: Form,
    picture_form: Form,
}

impl ProductPage {
    async fn read(frame: &Frame, product: Option<&Product>, form: Form, picture_form: Form) -> Result<ProductPage, Failed> {
        let shop = frame.shop()?;
        let all = frame.app.db.read(product::all).await?;
        let mut categories: Vec<String> = all.into_iter().filter_map(|product| product.details.category).collect();
        categories.sort_unstable();
        categories.dedup();
        Ok(ProductPage {
            title: product.map(|product| product.details.name.clone()),
            action: product.map_or_else(|| PRODUCTS.into(), |product| format!("{PRODUCTS}/{}", product.id)),
            is_new: product.is_none(),
            is_retired: product.is_some_and(|product| product.retired_at.is_some()),
            marks: product.map(marks).unwrap_or_default(),
            categories,
            price_label: Text::new("product-price").with("tax", convention(shop)),
            currency: shop.currency.code(),
            picture: product.and_then(picks::picture),
            most_picture: refusal::text(&Refusal::FileLarge { most_bytes: frame.app.config.limits.upload_bytes }),
            form,
            picture_form,
        })
    }
}

/// The form again, with what was typed and what is wrong with it.
async fn product_again(frame: &Frame, product: Option<&Product>, form: Form) -> Answer {
    frame.form_again(TEMPLATE, &ProductPage::read(frame, product, form, Form::default()).await?)
}

impl Fields for Details {
    const NAMES: &'static [&'static str] = &["name", "sku", "category", "price", "tax_rate", "earns", "discounted"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| name_line(text, MOST_NAME));
        let sku = form.parse_optional("sku", |text| line(text, MOST_SKU));
        let category = form.parse_optional("category", |text| line(text, MOST_CATEGORY));
        let price = form.parse_amount("price");
        let tax_rate = form.parse("tax_rate", Rate::parse_percent);
        Some(Details {
            name: name?,
            sku: sku?.filter(|sku| !sku.is_empty()),
            category: category?.filter(|category| !category.is_empty()),
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
        ("category", details.category.clone().unwrap_or_default()),
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
    frame.page(TEMPLATE, &ProductPage::read(&frame, None, form, Form::default()).await?)
}

#[post("/products", data = "<posted>")]
async fn add_product(admin: Admin, posted: Posted<Details>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(details) = value else { return product_again(&frame, None, form).await };
    let (actor, said) = (admin.0.id, Text::new("product-added").with("name", details.name.as_str()));
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| product::create(tx, &act, &details)).await {
        Ok(_) => Ok(frame.go_saying(PRODUCTS, &frame.say(&said))),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "sku");
            product_again(&frame, None, form).await
        }
        Err(error) => Err(error.into()),
    }
}

#[get("/products/<product>")]
async fn product_page(_admin: Admin, product: Id<ProductId>, frame: Frame) -> Answer {
    let product = frame.app.db.read(move |conn| product::find(conn, product.0)).await?;
    let shop = frame.shop()?;
    let form = filled_form(shop, &product);
    frame.page(TEMPLATE, &ProductPage::read(&frame, Some(&product), form, Form::default()).await?)
}

#[post("/products/<product>", data = "<posted>")]
async fn change_product(admin: Admin, product: Id<ProductId>, posted: Posted<Details>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (actor, id) = (admin.0.id, product.0);
    let product = frame.app.db.read(move |conn| product::find(conn, id)).await?;
    let Some(details) = value else { return product_again(&frame, Some(&product), form).await };
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| product::change(tx, &act, id, &details)).await {
        Ok(()) => Ok(frame.go_saying(PRODUCTS, &frame.say(&Text::new("product-saved")))),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "sku");
            product_again(&frame, Some(&product), form).await
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/products/<product>/retire", data = "<_button>")]
async fn retire_product(admin: Admin, product: Id<ProductId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| product::set_retired(tx, &act, product.0, true)).await?;
    Ok(frame.go_saying(PRODUCTS, &frame.say(&Text::new("product-is-archived"))))
}

#[post("/products/<product>/put-back", data = "<_button>")]
async fn put_back_product(admin: Admin, product: Id<ProductId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| product::set_retired(tx, &act, product.0, false)).await?;
    Ok(frame.go_saying(PRODUCTS, &frame.say(&Text::new("product-is-restored"))))
}

/// A posted picture: its bytes, or why it is refused.
struct PictureUpload(Result<Vec<u8>, Refusal>);

#[rocket::async_trait]
impl<'r> FromData<'r> for PictureUpload {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        logo::receive(req, data, PICTURE).await.map(PictureUpload)
    }
}

#[post("/products/<product>/picture", data = "<upload>")]
async fn change_picture(admin: Admin, product: Id<ProductId>, upload: PictureUpload, frame: Frame) -> Answer {
    let (act, id) = (frame.app.act(admin.0.id), product.0);
    let drawn = match upload.0 {
        Ok(file) => logo::draw_square(file).await,
        Err(refusal) => Err(refusal.into()),
    };
    let changed = match drawn {
        Ok(jpeg) => frame.app.db.write(move |tx| product::set_picture(tx, &act, id, Some(&jpeg))).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(()) => Ok(frame.go_saying(&format!("{PRODUCTS}/{id}"), &frame.say(&Text::new("product-picture-saved")))),
        Err(error) => {
            let mut refused = Form::default();
            let status = refused.set_back(error, PICTURE)?;
            let product = frame.app.db.read(move |conn| product::find(conn, id)).await?;
            let form = filled_form(frame.shop()?, &product);
            frame.page_with(status, TEMPLATE, &ProductPage::read(&frame, Some(&product), form, refused).await?)
        }
    }
}

#[post("/products/<product>/picture/remove", data = "<_button>")]
async fn remove_picture(admin: Admin, product: Id<ProductId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (act, id) = (frame.app.act(admin.0.id), product.0);
    frame.app.db.write(move |tx| product::set_picture(tx, &act, id, None)).await?;
    Ok(frame.go_saying(&format!("{PRODUCTS}/{id}"), &frame.say(&Text::new("product-picture-removed"))))
}
