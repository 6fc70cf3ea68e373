//! What a command says to the owner: in the shop's language, and in English where there is no shop yet.

use std::path::Path;
use std::sync::Arc;

use crate::app::sentences::Sentences;
use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
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
        let of_shop = |shop: &Shop| {
            let lang = catalogue.first_of([&shop.language]);
            catalogue.reader(lang, shop.country.as_ref(), Some(shop.currency))
        };
        let reader = shop.map(of_shop).unwrap_or_default();
        Speaker { catalogue, reader }
    }

    /// How a file for the owner is written.
    pub(super) fn style(&self, data_dir: &Path, shop: &Shop) -> Style {
        Style::for_people(data_dir, Arc::clone(&self.catalogue), self.reader, shop.zone.clone(), shop.country.as_ref())
    }

    pub(super) fn words(&self, text: &Text) -> String {
        self.catalogue.say(self.reader, text)
    }

    pub(super) fn say(&self, text: &Text) -> Result<(), Failure> {
        say(&self.words(text))
    }

    /// What failed while `doing`: what the shop refuses in its own words, anything else with the chain of its causes.
    pub(super) fn failure(&self, doing: &str, error: &Error) -> Failure {
        let text = match error {
            Error::Refused(Refusal::EmailTaken) => Text::new("cli-email-taken"),
            Error::Refused(refusal) => refusal::text(refusal),
            other => return Failure::of(doing, other),
        };
        Failure(format!("{doing}: {}", self.words(&text)))
    }
}
