//! What choosing a country fills in, and the lists to choose from: countries, currencies and time zones by the names that the reader
//! knows them by.

use serde::Serialize;

use crate::domain::money::Currency;
use crate::domain::region::{REGIONS, Region};
use crate::domain::search_key::fold;
use crate::domain::time::Zone;
use crate::text::catalogue::Text;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::view::Choice;

/// A country, and what choosing it fills in.
#[derive(Serialize)]
pub(super) struct CountryChoice {
    value: &'static str,
    label: String,
    region: Option<Filled>,
}

#[derive(Serialize)]
pub(super) struct Filled {
    currency: &'static str,
    zone: &'static str,
    language: &'static str,
    includes_tax: bool,
    tax: Text,
    paper: Text,
}

impl Filled {
    pub(super) fn of(region: &Region, frame: &Frame) -> Filled {
        // Whoever reads this page in a language of the country means that one.
        let here = region.languages().iter().find(|tag| **tag == frame.lang.tag());
        let spoken = || region.languages().iter().find_map(|tag| frame.app.catalogue.lang(tag));
        Filled {
            currency: region.currency(),
            zone: region.zone(),
            language: here.copied().unwrap_or_else(|| spoken().unwrap_or(frame.lang).tag()),
            includes_tax: region.prices_include_tax(),
            tax: usual_tax(region),
            paper: paper(Some(region)),
        }
    }

    pub(super) fn fill_in(&self, form: &mut Form) {
        form.set("currency", self.currency.to_string());
        form.set("time_zone", self.zone.to_string());
        form.set("language", self.language.to_string());
        form.set("prices_include_tax", if self.includes_tax { "on".to_string() } else { String::new() });
    }
}

pub(super) fn usual_tax(region: &Region) -> Text {
    let mut rates = region.rates();
    match (rates.next(), rates.next()) {
        (Some(first), Some(second)) => Text::new("setup-tax-two").with("first", first).with("second", second),
        (Some(rate), None) => Text::new("setup-tax-one").with("rate", rate),
        _ => Text::new("setup-tax-hint"),
    }
}

pub(super) fn paper(region: Option<&Region>) -> Text {
    match region {
        Some(region) if region.prints_on_letter() => Text::new("setup-paper-letter"),
        Some(_) => Text::new("setup-paper-a4"),
        None => Text::new("setup-country-hint"),
    }
}

/// The countries by their names, and last the way to say another.
pub(super) fn countries(frame: &Frame) -> Vec<CountryChoice> {
    let choice = |region: &Region| CountryChoice {
        value: region.country(),
        label: frame.say(&Text::new("country").with("code", region.country())),
        region: Some(Filled::of(region, frame)),
    };
    let mut countries: Vec<CountryChoice> = REGIONS.iter().map(choice).collect();
    countries.sort_by_key(|country| sorted_by(&country.label));
    countries.push(CountryChoice { value: "", label: frame.say(&Text::new("setup-country-other")), region: None });
    countries
}

/// By what a name is found in a list: É stands with E, Ö with O.
pub(in crate::web) fn sorted_by(name: &str) -> Vec<String> {
    fold(name)
}

/// The few that most shops take come first.
pub(in crate::web) fn currencies(frame: &Frame) -> Vec<Choice> {
    const FIRST: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "JPY", "SEK"];
    let mut all = Currency::all();
    all.sort_by_key(|one| FIRST.iter().position(|code| *code == one.code()).unwrap_or(FIRST.len()));
    let name = |currency: Currency| frame.say(&Text::new("currency-name").with("code", currency.code()));
    let choice = |currency: Currency| Choice::new(currency.code(), format!("{} – {}", currency.code(), name(currency)));
    all.into_iter().map(choice).collect()
}

pub(in crate::web) fn zones() -> Vec<Choice> {
    let mut names = Zone::names();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let label = name.replace('_', " ");
            Choice::new(name, label)
        })
        .collect()
}
