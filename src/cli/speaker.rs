//! What a command says to the owner: in the shop's language, and in that of the environment where there is no shop yet.

use std::env;
use std::path::Path;
use std::sync::Arc;

use crate::app::file_words;
use crate::app::sentences::Sentences;
use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::db::migrate;
use crate::domain::locale::{Country, Language};
use crate::domain::refusal::Refusal;
use crate::domain::shop::{self, Shop};
use crate::error::Error;
use crate::text::catalogue::{Catalogue, Reader, Text};
use crate::text::refusal;
use crate::text::table::Style;

pub(super) struct Speaker {
    catalogue: Arc<Catalogue>,
    reader: Reader,
}

impl Speaker {
    /// With the sentences that the shop has replaced in its data directory.
    pub(super) fn new(data_dir: &Path, shop: Option<&Shop>) -> Speaker {
        let catalogue = Sentences::read(data_dir).catalogue();
        let reader = shop.map_or_else(
            || of_environment(&catalogue),
            |shop| catalogue.reader(catalogue.first_of([&shop.language]), shop.country.as_ref(), Some(shop.currency)),
        );
        Speaker { catalogue, reader }
    }

    /// For the shop of this file, as far as it can be read.
    pub(super) fn beside(data_dir: &Path, file: &Path) -> Speaker {
        let shop = migrate::look_into(file).and_then(|conn| shop::find(&conn).ok()?);
        Speaker::new(data_dir, shop.as_ref())
    }

    /// Where there is no shop: in the language of the environment.
    pub(super) fn without_shop(catalogue: Arc<Catalogue>) -> Speaker {
        let reader = of_environment(&catalogue);
        Speaker { catalogue, reader }
    }

    /// How a file for the owner is written.
    pub(super) fn style(&self, data_dir: &Path, shop: &Shop) -> Style {
        Style::for_people(data_dir, Arc::clone(&self.catalogue), self.reader, shop.zone.clone(), shop.country.as_ref())
    }

    pub(super) fn words(&self, text: &Text) -> String {
        self.catalogue.say(self.reader, text)
    }

    /// For what needs no data directory either.
    pub(super) fn anywhere() -> Speaker {
        Speaker::without_shop(Arc::new(Catalogue::built_in()))
    }

    /// The line on stderr; `None` when everything has been said already.
    pub(super) fn line(&self, failure: &Failure) -> Option<String> {
        let line = match failure {
            Failure::Told => return None,
            Failure::Refused(text) => self.words(text),
            Failure::File(error) => self.words(&file_words::line(error)),
            Failure::Broken(line) => line.clone(),
        };
        Some(line.replace(['\n', '\r'], " "))
    }

    /// For what programs read beside a code.
    pub(super) fn in_english(&self, text: &Text) -> String {
        self.catalogue.say(Reader::default(), text)
    }

    pub(super) fn say(&self, text: &Text) -> Result<(), Failure> {
        say(&self.words(text))
    }

    /// What failed while `doing`: what the shop refuses in its own words, anything else with the chain of its causes.
    pub(super) fn failure(&self, doing: &'static str, error: &Error) -> Failure {
        let text = match error {
            Error::Refused(Refusal::EmailTaken) => Text::new("cli-email-taken"),
            Error::Refused(refusal) => refusal::text(refusal),
            other => return Failure::of(doing, other),
        };
        Failure::doing(doing, text)
    }
}

/// The language and country that the environment names, as in `de_AT.UTF-8`; English where it names none that is spoken here.
fn of_environment(catalogue: &Catalogue) -> Reader {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env::var(name).ok().filter(|set| !set.is_empty()));
    let named = set.unwrap_or_default();
    let locale = named.split(['.', '@']).next().unwrap_or_default();
    let (language, country) = locale.split_once('_').unwrap_or((locale, ""));
    let lang = Language::parse(language).map(|language| catalogue.first_of([&language])).unwrap_or_default();
    catalogue.reader(lang, Country::parse(country).as_ref(), None)
}
