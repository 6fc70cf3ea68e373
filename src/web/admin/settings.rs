//! `/admin/settings`: what the owner may change at any time. Each section is a form of its own, so that a mistake in one never
//! keeps another from being saved.

mod tax;
mod view;

use rocket::{Route, get, post, routes};

use crate::domain::address::BaseUrl;
use crate::domain::books;
use crate::domain::contact::{MOST_REASON, PersonName, line};
use crate::domain::money::{Currency, Rate};
use crate::domain::program::Terms;
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Accent, Identity, Prices, Rules};
use crate::domain::tax_details;
use crate::domain::time::{Day, Zone};
use crate::error::{Error, Result};
use crate::web::admin::settings::tax::ShopTax;
use crate::web::admin::settings::view::{RefusedForm, settings_page};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::logo::{self, Upload};

const TEMPLATE: &str = "admin/settings.html";
const PATH: &str = "/admin/settings";

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![
        settings,
        change_shop,
        change_appearance,
        change_logo,
        remove_logo,
        change_address,
        change_prices,
        change_terms,
        change_rules,
        change_tax,
        close_books
    ]
}

#[get("/settings")]
async fn settings(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &settings_page(&frame, RefusedForm::None).await?)
}

impl Fields for Identity {
    const NAMES: &'static [&'static str] = &["name", "contact", "currency", "time_zone"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let contact = form.parse("contact", |text| line(text, shop::MOST_CONTACT));
        let currency = form.parse("currency", Currency::parse);
        let zone = form.parse("time_zone", Zone::parse);
        Some(Identity { name: name?.as_str().to_string(), contact: contact?, currency: currency?, zone: zone? })
    }
}

#[post("/settings/shop", data = "<posted>")]
async fn change_shop(admin: Admin, posted: Posted<Identity>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(identity) = value else { return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Shop(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_identity(tx, &act, &identity)).await;
    saved(&frame, changed, form, "name", RefusedForm::Shop).await
}

/// A colour that was picked, or typed: what was typed wins.
impl Fields for Accent {
    const NAMES: &'static [&'static str] = &["accent", "accent_typed"];

    fn read(form: &mut Form) -> Option<Self> {
        let typed = form.parse_optional("accent_typed", Accent::parse)?;
        typed.or_else(|| form.parse("accent", Accent::parse))
    }
}

#[post("/settings/look", data = "<posted>")]
async fn change_appearance(admin: Admin, posted: Posted<Accent>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(accent) = value else {
        return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Appearance(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_accent(tx, &act, accent)).await;
    saved(&frame, changed, form, "accent", RefusedForm::Appearance).await
}

#[post("/settings/logo", data = "<upload>")]
async fn change_logo(admin: Admin, upload: Upload, frame: Frame) -> Answer {
    let actor = admin.0.id;
    let drawn = match upload.0 {
        Ok(file) => logo::draw(file).await,
        Err(refusal) => Err(refusal.into()),
    };
    let act = frame.app.act(actor);
    let changed = match drawn {
        Ok(png) => frame.app.change_shop(move |tx| shop::set_logo(tx, &act, Some(&png))).await,
        Err(error) => Err(error),
    };
    saved(&frame, changed, Form::default(), logo::FIELD, RefusedForm::Logo).await
}

#[post("/settings/logo/remove", data = "<_button>")]
async fn remove_logo(admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.change_shop(move |tx| shop::set_logo(tx, &act, None)).await?;
    Ok(frame.go_saying(PATH, "The logo is gone; pages show the shop's name."))
}

/// A new address, and the same again where the old one has been printed.
struct AddressForm {
    base_url: BaseUrl,
    confirmed: Option<BaseUrl>,
}

impl Fields for AddressForm {
    const NAMES: &'static [&'static str] = &["base_url", "confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        let base_url = form.parse("base_url", BaseUrl::parse)?;
        // What does not fit is asked for again by the domain, which knows whether it is needed.
        let confirmed = BaseUrl::parse(form.text("confirm")).ok();
        Some(AddressForm { base_url, confirmed })
    }
}

#[post("/settings/address", data = "<posted>")]
async fn change_address(admin: Admin, posted: Posted<AddressForm>, mut frame: Frame) -> Answer {
    if frame.app.config.base_url.is_some() {
        return Err(Refusal::AddressFixed.into());
    }
    let Posted { value, form } = posted;
    let Some(address) = value else {
        return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Address(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let moved =
        frame.app.change_shop(move |tx| shop::change_address(tx, &act, &address.base_url, address.confirmed.as_ref())).await;
    // From here on the pages are below the new address's path.
    frame.at = frame.app.shop().map_or_else(String::new, |shop| shop.base_url.path().to_string());
    saved(&frame, moved, form, "confirm", RefusedForm::Address).await
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

#[post("/settings/prices", data = "<posted>")]
async fn change_prices(admin: Admin, posted: Posted<Prices>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(prices) = value else { return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Prices(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_prices(tx, &act, prices)).await;
    saved(&frame, changed, form, "tax_rate", RefusedForm::Prices).await
}

#[post("/settings/terms", data = "<posted>")]
async fn change_terms(admin: Admin, posted: Posted<Terms>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(terms) = value else { return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Terms(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let is_new = frame.app.db.write(move |tx| shop::change_terms(tx, &act, &terms)).await?;
    let message = if is_new {
        "Saved as a new version. It holds for what is placed from now on; what was promised before stays."
    } else {
        "Nothing has changed: the terms stay as they are."
    };
    Ok(frame.go_saying(PATH, message))
}

impl Fields for Rules {
    const NAMES: &'static [&'static str] = &["partner_approval", "folds_scans", "members_order"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(Rules {
            partner_approval: form.is_ticked("partner_approval"),
            folds_scans: form.is_ticked("folds_scans"),
            members_order: form.is_ticked("members_order"),
        })
    }
}

#[post("/settings/rules", data = "<posted>")]
async fn change_rules(admin: Admin, posted: Posted<Rules>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(rules) = value else { return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Rules(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_rules(tx, &act, rules)).await;
    saved(&frame, changed, form, "partner_approval", RefusedForm::Rules).await
}

#[post("/settings/tax", data = "<posted>")]
async fn change_tax(admin: Admin, posted: Posted<ShopTax>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(ShopTax { country, details }) = value else {
        return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Tax(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| tax_details::set_of_shop(tx, &act, country.as_ref(), &details)).await;
    saved(&frame, changed, form, "address", RefusedForm::Tax).await
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
    let Posted { value, form } = posted;
    let Some(ClosingForm { to, reason }) = value else {
        return frame.form_again(TEMPLATE, &settings_page(&frame, RefusedForm::Closing(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| books::close(tx, &act, to, &reason)).await;
    let field = if matches!(changed, Err(Error::Refused(Refusal::ReasonMissing))) { "reason" } else { "closed_to" };
    saved(&frame, changed.map(|_| ()), form, field, RefusedForm::Closing).await
}

/// 303 when it was saved, the page again with the sentence beside its field, or beside `field`, when it was refused.
async fn saved(
    frame: &Frame,
    changed: Result<()>,
    mut form: Form,
    field: &'static str,
    refused: fn(Form) -> RefusedForm,
) -> Answer {
    match changed {
        Ok(()) => Ok(frame.go_saying(PATH, "Saved.")),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, field);
            frame.form_again(TEMPLATE, &settings_page(frame, refused(form)).await?)
        }
        Err(error) => Err(error.into()),
    }
}
