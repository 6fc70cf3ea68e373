//! The section of the settings that says who the shop is on the statements of its payouts, and in which country.

use serde::Serialize;

use crate::domain::locale::{COUNTRIES, Country};
use crate::domain::refusal::Refusal;
use crate::domain::tax_details::{MOST_ADDRESS, MOST_TAX_NUMBER, TaxDetails};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form};
use crate::web::kit::layout::Frame;
use crate::web::kit::tax_form::{fill_details, read_details};
use crate::web::kit::view::Choice;
use crate::web::setup::region::sorted_by;

/// What is posted.
pub(super) struct ShopTax {
    /// `None` for a country that is not in the list, or was not said.
    pub(super) country: Option<Country>,
    pub(super) details: TaxDetails,
}

impl Fields for ShopTax {
    const NAMES: &'static [&'static str] = &["country", "address", "tax_number", "vat_id"];

    fn read(form: &mut Form) -> Option<Self> {
        let country = form.parse_optional("country", |code| Country::parse(code).ok_or(Refusal::ChoiceUnknown));
        let details = read_details(form);
        Some(ShopTax { country: country?, details: details? })
    }
}

/// What the section shows beside its form.
#[derive(Serialize)]
pub(super) struct TaxSettings {
    countries: Vec<Choice>,
    is_us: bool,
    is_eu: bool,
    most_address: usize,
    most_number: usize,
}

impl TaxSettings {
    pub(super) fn new(frame: &Frame, country: Option<&Country>) -> TaxSettings {
        TaxSettings {
            countries: countries(frame, country),
            is_us: country.is_some_and(Country::is_us),
            is_eu: country.is_some_and(Country::is_in_eu),
            most_address: MOST_ADDRESS,
            most_number: MOST_TAX_NUMBER,
        }
    }
}

/// The form as the shop said it.
pub(super) fn form(country: Option<&Country>, details: TaxDetails) -> Form {
    let country = country.map_or("", Country::as_str).to_owned();
    Form::filled(fill_details(details).into_iter().chain([("country", country)]))
}

/// By name, and first the way to say none.
fn countries(frame: &Frame, kept: Option<&Country>) -> Vec<Choice> {
    let kept = kept.map(Country::as_str).filter(|code| !COUNTRIES.contains(code));
    let named = |code| (frame.say(&Text::new("country").with("code", code)), code);
    let mut names: Vec<(String, &str)> = COUNTRIES.iter().copied().chain(kept).map(named).collect();
    names.sort_by_key(|(name, _)| sorted_by(name));
    let mut countries: Vec<Choice> = names.into_iter().map(|(name, code)| Choice::new(code, name)).collect();
    countries.insert(0, Choice::new("", frame.say(&Text::new("shop-tax-country-none"))));
    countries
}
