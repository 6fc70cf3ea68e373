//! `/admin/settings`: who the shop is, in what it counts and which language it speaks.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::{PersonName, line};
use crate::domain::locale::Language;
use crate::domain::money::Currency;
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Identity};
use crate::domain::time::Zone;
use crate::error::Error;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Choice, Tab};
use crate::web::setup::region;

const TEMPLATE: &str = "admin/settings/shop.html";

pub(super) fn routes() -> Vec<Route> {
    routes![shop_settings, change_shop]
}

#[derive(Serialize)]
struct ShopPage {
    tabs: Vec<Tab>,
    form: Form,
    currencies: Vec<Choice>,
    zones: Vec<Choice>,
}

impl ShopPage {
    fn new(frame: &Frame, form: Form) -> ShopPage {
        ShopPage { tabs: Section::Shop.tabs(), form, currencies: region::currencies(frame), zones: region::zones() }
    }
}

#[get("/settings")]
async fn shop_settings(_admin: Admin, frame: Frame) -> Answer {
    // Read anew: the frame's shop may be from before a change.
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let form = Form::filled([
        ("name", shop.name.clone()),
        ("contact", shop.contact.clone()),
        ("currency", shop.currency.code().to_string()),
        ("time_zone", shop.zone.name().to_string()),
        ("language", frame.app.catalogue.first_of([&shop.language]).tag().to_string()),
    ]);
    frame.page(TEMPLATE, &ShopPage::new(&frame, form))
}

impl Fields for Identity {
    const NAMES: &'static [&'static str] = &["name", "contact", "currency", "time_zone", "language"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let contact = form.parse("contact", |text| line(text, shop::MOST_CONTACT));
        let currency = form.parse("currency", Currency::parse);
        let zone = form.parse("time_zone", Zone::parse);
        let language = form.parse("language", |tag| Language::parse(tag).ok_or(Refusal::ChoiceUnknown));
        Some(Identity {
            name: name?.as_str().to_string(),
            contact: contact?,
            currency: currency?,
            zone: zone?,
            language: language?,
        })
    }
}

#[post("/settings/shop", data = "<posted>")]
async fn change_shop(admin: Admin, posted: Posted<Identity>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(identity) = value else { return frame.form_again(TEMPLATE, &ShopPage::new(&frame, form)) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_identity(tx, &act, &identity)).await;
    match taken(changed, &mut form, "name")? {
        Some(()) => Section::Shop.saved(&frame),
        None => frame.form_again(TEMPLATE, &ShopPage::new(&frame, form)),
    }
}
