//! `/admin/settings/address`: where the shop is on the web. Paper bears that address, so a new one is confirmed once something was
//! printed.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::address::BaseUrl;
use crate::domain::batch::{self, Batch};
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Shop};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Fact, Tab};

const TEMPLATE: &str = "admin/settings/address.html";

pub(super) fn routes() -> Vec<Route> {
    routes![address_settings, change_address]
}

#[derive(Serialize)]
struct AddressPage {
    tabs: Vec<Tab>,
    form: Form,
    address: AddressView,
}

#[derive(Serialize)]
struct AddressView {
    now: String,
    /// The configuration fixes it.
    is_fixed: bool,
    /// Whether it was checked: a word, the colour that repeats it, and when.
    state: Text,
    state_kind: &'static str,
    state_text: Text,
    former: Vec<Fact>,
    /// Batches whose paper a change would make useless; read once a change was posted.
    stranded: Vec<StrandedBatch>,
    asks: bool,
    expected: String,
}

#[derive(Serialize)]
struct StrandedBatch {
    href: String,
    what: Text,
}

/// As stored, but for the form that was posted and refused.
async fn address_page(frame: &Frame, refused: Option<Form>) -> Result<AddressPage> {
    // Read anew: the frame's shop may be from before a change that was refused half-way.
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let posted = refused.as_ref().and_then(|form| BaseUrl::parse(form.text("base_url")).ok());
    let new_url = posted.clone().filter(|url| *url != shop.base_url);
    let (former, stranded) = frame
        .app
        .db
        .read(move |conn| {
            let stranded = new_url.map(|url| batch::printed_elsewhere(conn, url.as_str())).transpose()?;
            Ok((shop::former_base_urls(conn)?, stranded.unwrap_or_default()))
        })
        .await?;
    Ok(AddressPage {
        tabs: Section::Address.tabs(),
        form: refused.unwrap_or_else(|| Form::filled([("base_url", shop.base_url.to_string())])),
        address: AddressView::new(frame, &shop, posted, former, &stranded),
    })
}

#[get("/settings/address")]
async fn address_settings(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &address_page(&frame, None).await?)
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
    let Posted { value, mut form } = posted;
    let Some(address) = value else { return frame.form_again(TEMPLATE, &address_page(&frame, Some(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let moved =
        frame.app.change_shop(move |tx| shop::change_address(tx, &act, &address.base_url, address.confirmed.as_ref())).await;
    // From here on the pages are below the new address's path.
    frame.at = frame.app.shop().map_or_else(String::new, |shop| shop.base_url.path().to_string());
    match taken(moved, &mut form, "confirm")? {
        Some(()) => Section::Address.saved(&frame),
        None => frame.form_again(TEMPLATE, &address_page(&frame, Some(form)).await?),
    }
}

impl AddressView {
    fn new(
        frame: &Frame,
        shop: &Shop,
        posted: Option<BaseUrl>,
        former: Vec<(String, Timestamp)>,
        stranded: &[Batch],
    ) -> AddressView {
        let day = |at| shop.zone.day_of(at);
        let (state_kind, state, state_text) = match (shop.base_url_checked_at, shop.base_url_typed_at) {
            (Some(at), _) => {
                let text = Text::new("settings-address-working-text").with("day", day(at));
                ("good", Text::new("settings-address-working"), text)
            }
            (None, Some(at)) => {
                let text = Text::new("settings-address-confirmed-text").with("day", day(at));
                ("warn", Text::new("settings-address-confirmed"), text)
            }
            // Nobody needs to look: a phone in the street finds nothing there.
            (None, None) if !shop.base_url.is_public_https() => {
                ("warn", Text::new("settings-address-unchecked"), Text::new("setup-address-local"))
            }
            (None, None) => {
                let text = Text::new("settings-address-unchecked-text");
                ("neutral", Text::new("settings-address-unchecked"), text)
            }
        };
        let until = |at| frame.say(&Text::new("settings-address-until").with("day", day(at)));
        AddressView {
            now: shop.base_url.to_string(),
            is_fixed: frame.app.config.base_url.is_some(),
            state,
            state_kind,
            state_text,
            former: former.into_iter().map(|(url, at)| Fact::new(url, until(at))).collect(),
            asks: !stranded.is_empty(),
            stranded: stranded.iter().map(|batch| StrandedBatch::new(batch, frame)).collect(),
            expected: posted.map_or_else(String::new, |url| url.to_string()),
        }
    }
}

impl StrandedBatch {
    fn new(batch: &Batch, frame: &Frame) -> StrandedBatch {
        StrandedBatch {
            href: path::of_batch(batch.id),
            what: Text::new("settings-address-batch")
                .with("n", i64::from(batch.size))
                .with("name", batch.name.as_str())
                .with("day", batch.printed_at.map_or_else(String::new, |at| frame.date(at)))
                .with("address", batch.printed_base_url.as_deref().unwrap_or("")),
        }
    }
}
