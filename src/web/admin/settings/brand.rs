//! `/admin/settings/brand`: the shop's colour and its logo, and how both look: an invitation that follows the colour as it is chosen.

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::domain::shop::{self, Accent};
use crate::error::Error;
use crate::print::pattern::Pattern;
use crate::text::catalogue::Text;
use crate::text::refusal;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::brand::{self, Swatch};
use crate::web::join::offer::{OfferView, ticket_pattern};
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
    sample: InvitationSample,
    swatches: [SwatchView; 2],
    /// The colour had to be changed to be readable.
    is_moved: bool,
    has_logo: bool,
    most_logo: Text,
}

/// The invitation that the shop's customers see, in the colour that is chosen.
#[derive(Serialize)]
struct InvitationSample {
    accent: String,
    /// The name of the stylesheet of this colour.
    sheet: String,
    pattern: Pattern,
    offer: OfferView,
}

#[derive(Serialize)]
struct SwatchView {
    label: Text,
    colours: Swatch,
}

/// As stored, but for the form that was posted and refused, or that is being filled in.
async fn brand_page(frame: &Frame, status: Status, colour: Option<Form>, logo: Form) -> Answer {
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let form = colour.unwrap_or_else(|| Form::filled([("accent", shop.accent.to_string())]));
    let accent = chosen(&form).unwrap_or(shop.accent);
    let (light, dark) = brand::swatches(accent);
    let page = BrandPage {
        tabs: Section::Brand.tabs(),
        form,
        logo,
        sample: InvitationSample {
            accent: accent.to_string(),
            sheet: accent.to_string().trim_start_matches('#').to_owned(),
            pattern: ticket_pattern(&shop),
            offer: OfferView::of(&terms, PartnerKind::Partner),
        },
        is_moved: light.is_moved || dark.is_moved,
        swatches: [
            SwatchView { label: Text::new("settings-swatch-light").with("colour", light.accent.as_str()), colours: light },
            SwatchView { label: Text::new("settings-swatch-dark").with("colour", dark.accent.as_str()), colours: dark },
        ],
        has_logo: shop.has_logo,
        most_logo: refusal::text(&Refusal::FileLarge { most_bytes: frame.app.config.limits.upload_bytes }),
    };
    frame.page_with(status, TEMPLATE, &page)
}

/// The colour that a form holds, as far as it can be read: what was typed wins, as it does when it is saved.
fn chosen(form: &Form) -> Option<Accent> {
    [form.text("accent_typed"), form.text("accent")].into_iter().find_map(|text| Accent::parse(text).ok())
}

/// An address may hold a colour that is only looked at.
#[get("/settings/brand?<accent>&<accent_typed>")]
async fn brand_settings(accent: Option<&str>, accent_typed: Option<&str>, _admin: Admin, frame: Frame) -> Answer {
    let tried = accent.map(|accent| {
        Form::filled([("accent", accent.to_owned()), ("accent_typed", accent_typed.unwrap_or_default().to_owned())])
    });
    brand_page(&frame, Status::Ok, tried, Form::default()).await
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
    let again = |form| brand_page(&frame, Status::UnprocessableEntity, Some(form), Form::default());
    let Some(accent) = value else { return again(form).await };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_accent(tx, &act, accent)).await;
    match taken(changed, &mut form, "accent")? {
        Some(()) => Section::Brand.saved(&frame),
        None => again(form).await,
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
        None => brand_page(&frame, Status::UnprocessableEntity, None, form).await,
    }
}

#[post("/settings/logo/remove", data = "<_button>")]
async fn remove_logo(admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.change_shop(move |tx| shop::set_logo(tx, &act, None)).await?;
    Ok(frame.go_saying(Section::Brand.path(), &frame.say(&Text::new("settings-logo-removed"))))
}
