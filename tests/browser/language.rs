//! Pages in another language: everybody reads it, and a button is pressed by what it is called there.

use std::fs;
use std::path::Path;

use super::shop::Shop;
use super::till;

/// The language in which pages are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(pub &'static str);

pub const ENGLISH: Language = Language("en");

impl Language {
    /// The one that `tests/run screenshots de` asks for.
    pub fn asked_for() -> Language {
        let asked = std::env::var("SCREENSHOT_LANG").unwrap_or_default();
        ["de", "fr", "es"].into_iter().find(|tag| *tag == asked).map_or(ENGLISH, Language)
    }

    /// Everybody who has an account chooses it.
    pub fn is_chosen_by_all(self, shop: &Shop) {
        if self != ENGLISH {
            till::write(shop, |tx, _, _| Ok(tx.execute("UPDATE account SET language = ?1", [self.0]).map(drop)?));
        }
    }

    /// A path as somebody without an account asks for it.
    pub fn asked_in(self, path: &str) -> String {
        match (self, path.contains('?')) {
            (ENGLISH, _) => path.to_owned(),
            (Language(tag), true) => format!("{path}&lang={tag}"),
            (Language(tag), false) => format!("{path}?lang={tag}"),
        }
    }

    /// What something may be called in this language that is called so in English.
    pub fn names(self, english: &str) -> Vec<String> {
        let (ours, theirs) = (messages("en"), messages(self.0));
        let ids = ours.into_iter().filter(|(_, text)| text == english).map(|(id, _)| id);
        ids.filter_map(|id| theirs.iter().find(|(theirs, _)| *theirs == id)).map(|(_, text)| text.clone()).collect()
    }
}

/// The messages of one line that have no figures.
fn messages(tag: &str) -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(tag).with_extension("ftl");
    let text = fs::read_to_string(file).expect("a catalogue");
    let named = text.lines().filter_map(|line| line.split_once(" = "));
    named
        .filter(|(id, text)| !id.contains(' ') && !text.contains('{'))
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .collect()
}
