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

/// The field that keeps for which country the others were filled in.
pub(super) const FILLED_FROM: &str = "filled_from";

/// A country, what choosing it fills in, and what is then said beside the tax and the country.
#[derive(Serialize)]
pub(super) struct CountryChoice {
    value: &'static str,
    label: String,
    region: Option<Filled>,
    tax: Text,
    paper: Text,
}

/// What is filled in for a country. All of it may be changed.
#[derive(Serialize)]
pub(super) struct Filled {
    currency: &'static str,
    zone: &'static str,
    language: &'static str,
    includes_tax: bool,
}

impl Filled {
    /// What a form begins with whose country is not known.
    fn anywhere(frame: &Frame) -> Filled {
        Filled { currency: "EUR", zone: "UTC", language: frame.lang.tag(), includes_tax: true }
    }

    /// What was filled in last.
    pub(super) fn last(form: &Form, frame: &Frame) -> Filled {
        Region::of(form.text(FILLED_FROM)).map_or_else(|| Filled::anywhere(frame), |region| Filled::of(&region, frame))
    }

    pub(super) fn of(region: &Region, frame: &Frame) -> Filled {
        // Whoever reads this page in a language of the country means that one.
        let here = region.languages().iter().find(|tag| **tag == frame.lang.tag());
        let spoken = || region.languages().iter().find_map(|tag| frame.app.catalogue.lang(tag));
        Filled {
            currency: region.currency(),
            zone: region.zone(),
            language: here.copied().unwrap_or_else(|| spoken().unwrap_or(frame.lang).tag()),
            includes_tax: region.prices_include_tax(),
        }
    }

    fn values(&self) -> [(&'static str, &'static str); 4] {
        [
            ("currency", self.currency),
            ("time_zone", self.zone),
            ("language", self.language),
            ("prices_include_tax", if self.includes_tax { "on" } else { "" }),
        ]
    }

    fn fill_in(&self, form: &mut Form) {
        for (name, value) in self.values() {
            form.set(name, value.to_string());
        }
    }

    /// What was chosen by hand since this was filled in.
    pub(super) fn by_hand(&self, form: &Form) -> Vec<&'static str> {
        self.values().into_iter().filter(|(name, value)| form.text(name) != *value).map(|(name, _)| name).collect()
    }
}

/// Fills in what is usual wherever the browser seems to be.
pub(super) fn begin(form: &mut Form, guess: Option<Region>, frame: &Frame) {
    Filled::anywhere(frame).fill_in(form);
    if let Some(region) = guess {
        form.set("country", region.country().to_string());
        choose(form, frame);
    }
}

/// Puts what is usual in the chosen country in the place of what was filled in before. What was chosen by hand stays, and so does
/// everything where nothing is known of the country.
pub(super) fn choose(form: &mut Form, frame: &Frame) {
    let Some(region) = Region::of(form.text("country")) else { return };
    let by_hand = Filled::last(form, frame).by_hand(form);
    for (name, value) in Filled::of(&region, frame).values() {
        if !by_hand.contains(&name) {
            form.set(name, value.to_string());
        }
    }
    form.set(FILLED_FROM, region.country().to_string());
}

pub(super) fn usual_tax(region: Option<&Region>) -> Text {
    let mut rates = region.into_iter().flat_map(Region::rates);
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
        tax: usual_tax(Some(region)),
        paper: paper(Some(region)),
    };
    let mut countries: Vec<CountryChoice> = REGIONS.iter().map(choice).collect();
    countries.sort_by_key(|country| sorted_by(&country.label));
    let other = frame.say(&Text::new("setup-country-other"));
    countries.push(CountryChoice { value: "", label: other, region: None, tax: usual_tax(None), paper: paper(None) });
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
