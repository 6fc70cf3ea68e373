//! `/admin/settings/brand`: the shop's colour and its logo, and how both look.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Accent};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::refusal;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::brand::{self, Swatch};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tab;
use crate::web::logo::{self, Upload};

const TEMPLATE: &str = "admin/settings/brand.html";

pub(super) fn routes() -> Vec<Route> {
    routes![brand_settings, change_appearance, change_logo, remove_logo]
}

#[derive(Serialize)]
struct BrandPage {
    tabs: Vec<Tab>,
    form: Form,
    logo: Form,
    swatches: [SwatchView; 2],
    /// The colour had to be changed to be readable.
    is_moved: bool,
    has_logo: bool,
    most_logo: Text,
}

#[derive(Serialize)]
struct SwatchView {
    label: Text,
    colours: Swatch,
}

impl BrandPage {
    /// As stored, but for the form that was posted and refused.
    fn new(frame: &Frame, colour: Option<Form>, logo: Form) -> Result<BrandPage> {
        let shop = frame.app.shop().ok_or(Error::Missing)?;
        let (light, dark) = brand::swatches(shop.accent);
        Ok(BrandPage {
            tabs: Section::Brand.tabs(),
            form: colour.unwrap_or_else(|| Form::filled([("accent", shop.accent.to_string())])),
            logo,
            is_moved: light.is_moved || dark.is_moved,
            swatches: [
                SwatchView { label: Text::new("settings-swatch-light").with("colour", light.accent.as_str()), colours: light },
                SwatchView { label: Text::new("settings-swatch-dark").with("colour", dark.accent.as_str()), colours: dark },
            ],
            has_logo: shop.has_logo,
            most_logo: refusal::text(&Refusal::FileLarge { most_bytes: frame.app.config.limits.upload_bytes }),
        })
    }
}

#[get("/settings/brand")]
async fn brand_settings(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &BrandPage::new(&frame, None, Form::default())?)
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
    let Posted { value, mut form } = posted;
    let again = |form| frame.form_again(TEMPLATE, &BrandPage::new(&frame, Some(form), Form::default())?);
    let Some(accent) = value else { return again(form) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_accent(tx, &act, accent)).await;
    match taken(changed, &mut form, "accent")? {
        Some(()) => Section::Brand.saved(&frame),
        None => again(form),
    }
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
    let mut form = Form::default();
    match taken(changed, &mut form, logo::FIELD)? {
        Some(()) => Section::Brand.saved(&frame),
        None => frame.form_again(TEMPLATE, &BrandPage::new(&frame, None, form)?),
    }
}

#[post("/settings/logo/remove", data = "<_button>")]
async fn remove_logo(admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.change_shop(move |tx| shop::set_logo(tx, &act, None)).await?;
    Ok(frame.go_saying(Section::Brand.path(), &frame.say(&Text::new("settings-logo-removed"))))
}
