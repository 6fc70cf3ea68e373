//! What the settings page shows: eight forms as stored, but for the one that was posted and refused.

use serde::Serialize;

use crate::domain::address::BaseUrl;
use crate::domain::batch::{self, Batch};
use crate::domain::books::{self, Closing};
use crate::domain::money::Rate;
use crate::domain::program::{self, MOST_HOLDING_DAYS, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Shop};
use crate::domain::tax_details::{self, TaxDetails};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::refusal;
use crate::text::words::count;
use crate::web::admin::settings::tax::{self, TaxSettings};
use crate::web::admin::terms::{self, TermsVersion};
use crate::web::brand::{self, Swatch};
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::view::{Badge, Choice, Fact};
use crate::web::setup;

/// Earlier terms that the page shows: more than a shop ever has that changes them with care.
const MOST_VERSIONS: usize = 200;
/// Earlier closings that the page shows.
const MOST_CLOSINGS: usize = 50;

#[derive(Serialize)]
pub(super) struct SettingsPage {
    forms: SettingsForms,
    currencies: Vec<Choice>,
    zones: Vec<Choice>,
    swatches: [SwatchView; 2],
    is_moved: bool,
    has_logo: bool,
    most_logo: String,
    address: AddressView,
    tax: TaxSettings,
    units: Vec<Choice>,
    spans: Vec<Choice>,
    currency: &'static str,
    /// The folded rules of the terms have to be seen.
    shows_more: bool,
    versions: Vec<TermsVersion>,
    versions_title: String,
    in_force_since: String,
    most_holding_days: u32,
    fold_minutes: u32,
    /// The last day that is closed, in words.
    closed_to: Option<String>,
    closings: Vec<ClosingView>,
}

/// One change of the day up to which the books are closed.
#[derive(Serialize)]
struct ClosingView {
    when: String,
    what: Text,
    reason: String,
}

impl ClosingView {
    fn new(closing: &Closing, zone: &Zone) -> ClosingView {
        let what = match closing.to {
            Some(day) => Text::new("books-history-closed").with("day", day.long().as_str()).with("who", closing.by.as_str()),
            None => Text::new("books-history-opened").with("who", closing.by.as_str()),
        };
        ClosingView { when: zone.date_time(closing.created_at), what, reason: closing.reason.clone() }
    }
}

/// The page's forms: as stored, but for the one that was posted and refused.
#[derive(Serialize)]
struct SettingsForms {
    shop: Form,
    appearance: Form,
    logo: Form,
    address: Form,
    terms: Form,
    prices: Form,
    rules: Form,
    tax: Form,
    closing: Form,
}

/// Which of the forms a refused one takes the place of.
pub(super) enum RefusedForm {
    None,
    Shop(Form),
    Appearance(Form),
    Logo(Form),
    Address(Form),
    Terms(Form),
    Prices(Form),
    Rules(Form),
    Tax(Form),
    Closing(Form),
}

#[derive(Serialize)]
struct SwatchView {
    label: &'static str,
    colours: Swatch,
}

#[derive(Serialize)]
struct AddressView {
    now: String,
    /// The configuration fixes it.
    is_fixed: bool,
    state: Badge,
    state_text: String,
    former: Vec<Fact>,
    /// Batches whose paper a change would make useless; read once a change was posted.
    stranded: Vec<StrandedBatch>,
    asks: bool,
    expected: String,
}

#[derive(Serialize)]
struct StrandedBatch {
    name: String,
    href: String,
    what: String,
}

pub(super) async fn settings_page(frame: &Frame, refused: RefusedForm) -> Result<SettingsPage> {
    // Read anew: the frame's shop may be from before a change that was refused half-way.
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let posted = match &refused {
        RefusedForm::Address(form) => BaseUrl::parse(form.text("base_url")).ok(),
        _ => None,
    };
    let new_url = posted.clone().filter(|url| *url != shop.base_url);
    let (versions, former, stranded, details, closings) = frame
        .app
        .db
        .read(move |conn| {
            let stranded = new_url.map(|url| batch::printed_elsewhere(conn, url.as_str())).transpose()?;
            let stranded = stranded.unwrap_or_default();
            let (versions, former) = (program::versions(conn, MOST_VERSIONS)?, shop::former_base_urls(conn)?);
            Ok((versions, former, stranded, tax_details::of_shop(conn)?, books::closings(conn, MOST_CLOSINGS)?))
        })
        .await?;
    let terms = versions.first().map_or_else(Terms::default, |(_, terms, _)| terms.clone());
    let (light, dark) = brand::swatches(shop.accent);
    let forms = SettingsForms::new(&shop, &terms, details, refused);
    let earlier = terms::earlier_versions(&versions, shop.currency, &shop.zone);
    Ok(SettingsPage {
        units: terms::units(shop.currency),
        spans: terms::spans(),
        currency: shop.currency.code(),
        shows_more: terms::shows_more(&forms.terms, shop.currency),
        forms,
        currencies: setup::currencies(),
        zones: setup::zones(),
        is_moved: light.is_moved || dark.is_moved,
        swatches: [SwatchView { label: "On light", colours: light }, SwatchView { label: "On dark", colours: dark }],
        has_logo: shop.has_logo,
        most_logo: frame.say(&refusal::text(&Refusal::FileLarge { most_bytes: frame.app.config.limits.upload_bytes })),
        tax: TaxSettings::new(frame, shop.country.as_ref()),
        address: AddressView::new(frame, &shop, posted, former, &stranded),
        in_force_since: versions.first().map_or_else(String::new, |(_, _, since)| shop.zone.date(*since)),
        versions_title: count(earlier.len() as i64, "earlier version", "earlier versions"),
        versions: earlier,
        most_holding_days: MOST_HOLDING_DAYS,
        fold_minutes: frame.app.config.scans.fold_minutes,
        closed_to: shop.closed_to.map(Day::long),
        closings: closings.iter().map(|closing| ClosingView::new(closing, &shop.zone)).collect(),
    })
}

impl SettingsForms {
    fn new(shop: &Shop, terms: &Terms, details: TaxDetails, refused: RefusedForm) -> SettingsForms {
        let on = |is_on: bool| if is_on { "on".to_string() } else { String::new() };
        let mut forms = SettingsForms {
            shop: Form::filled([
                ("name", shop.name.clone()),
                ("contact", shop.contact.clone()),
                ("currency", shop.currency.code().to_string()),
                ("time_zone", shop.zone.name().to_string()),
            ]),
            appearance: Form::filled([("accent", shop.accent.to_string())]),
            logo: Form::default(),
            address: Form::filled([("base_url", shop.base_url.to_string())]),
            terms: terms::terms_form(terms, shop.currency),
            prices: Form::filled([
                ("prices_include_tax", on(shop.prices_include_tax)),
                ("tax_rate", shop.tax_rate.percent()),
                ("shipping_tax_rate", shop.shipping_tax_rate.map_or_else(String::new, Rate::percent)),
            ]),
            tax: tax::form(shop.country.as_ref(), details),
            rules: Form::filled([
                ("partner_approval", on(shop.partner_approval)),
                ("folds_scans", on(shop.folds_scans)),
                ("members_order", on(shop.members_order)),
            ]),
            closing: Form::filled([("closed_to", shop.closed_to.map_or_else(String::new, Day::iso))]),
        };
        match refused {
            RefusedForm::None => {}
            RefusedForm::Shop(form) => forms.shop = form,
            RefusedForm::Appearance(form) => forms.appearance = form,
            RefusedForm::Logo(form) => forms.logo = form,
            RefusedForm::Address(form) => forms.address = form,
            RefusedForm::Terms(form) => forms.terms = form,
            RefusedForm::Prices(form) => forms.prices = form,
            RefusedForm::Rules(form) => forms.rules = form,
            RefusedForm::Tax(form) => forms.tax = form,
            RefusedForm::Closing(form) => forms.closing = form,
        }
        forms
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
        let (state, state_text) = match (shop.base_url_checked_at, shop.base_url_typed_at) {
            (Some(at), _) => (Badge::good("Reached"), format!("This server was reached there on {}.", shop.zone.date(at))),
            (None, Some(at)) => (Badge::warn("Confirmed"), format!("Typed to print all the same on {}.", shop.zone.date(at))),
            (None, None) => (Badge::neutral("Not checked yet"), "It is checked before codes are printed.".to_string()),
        };
        AddressView {
            now: shop.base_url.to_string(),
            is_fixed: frame.app.config.base_url.is_some(),
            state,
            state_text,
            former: former.into_iter().map(|(url, until)| Fact::new(url, format!("until {}", shop.zone.date(until)))).collect(),
            asks: !stranded.is_empty(),
            stranded: stranded.iter().map(|batch| StrandedBatch::new(batch, &shop.zone)).collect(),
            expected: posted.map_or_else(String::new, |url| url.to_string()),
        }
    }
}

impl StrandedBatch {
    fn new(batch: &Batch, zone: &Zone) -> StrandedBatch {
        let codes = count(batch.size.into(), "code", "codes");
        let printed = batch.printed_at.map_or_else(String::new, |at| zone.date(at));
        let url = batch.printed_base_url.as_deref().unwrap_or("");
        StrandedBatch {
            name: batch.name.clone(),
            href: path::of_batch(batch.id),
            what: format!("{codes}, printed on {printed} with {url}"),
        }
    }
}
