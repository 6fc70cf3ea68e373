//! The sentences that the shop has written into `branding/locales/` beside its database, in the place of ours. What changes there is
//! read again within a minute.

use std::collections::BTreeMap;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::text::catalogue::{Catalogue, Lang};

/// The files of a shop, and when each was last changed as far as it has been read.
pub(crate) struct Sentences {
    catalogue: Arc<Catalogue>,
    folder: PathBuf,
    read: Mutex<BTreeMap<&'static str, Changed>>,
}

/// When a file was changed, to the nanosecond, and how long it is.
type Changed = (i64, i64, u64);

impl Sentences {
    pub(crate) fn read(data_dir: &Path) -> Sentences {
        let folder = data_dir.join("branding/locales");
        let sentences = Sentences { catalogue: Arc::new(Catalogue::built_in()), folder, read: Mutex::default() };
        sentences.refresh();
        sentences
    }

    pub(crate) fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.catalogue)
    }

    /// Reads again what has changed. A slip in a file costs that sentence alone, and is logged with its place: an update may take a
    /// message away, and a shop opens all the same.
    pub(crate) fn refresh(&self) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        for lang in self.langs() {
            let (file, tag) = (self.folder.join(lang.tag()).with_extension("ftl"), lang.tag());
            let changed = file.metadata().map(|found| (found.mtime(), found.mtime_nsec(), found.size()));
            if changed.as_ref().ok() == read.get(tag) && !changed.as_ref().is_err_and(is_worth_a_word) {
                continue;
            }
            match changed.and_then(|changed| Ok((changed, std::fs::read_to_string(&file)?))) {
                Ok((changed, source)) => {
                    for slip in self.catalogue.replace(lang, source) {
                        tracing::warn!(file = %file.display(), "a sentence of the shop's own is left out: {slip}");
                    }
                    read.insert(tag, changed);
                }
                Err(error) => {
                    if is_worth_a_word(&error) {
                        tracing::warn!(file = %file.display(), %error, "the shop's own sentences cannot be read");
                    }
                    self.catalogue.restore(lang);
                    read.remove(tag);
                }
            }
        }
    }

    /// The languages that come with the program, those that the shop has added, and those that it has a file for.
    fn langs(&self) -> Vec<Lang> {
        let mut langs = self.catalogue.langs();
        for entry in std::fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let added = name.to_str().and_then(|name| name.strip_suffix(".ftl")).and_then(Lang::further);
            langs.extend(added.filter(|lang| !langs.contains(lang)));
        }
        langs
    }
}

/// A file that is not there is none of the shop's, and so where a folder should be and is none: that is said elsewhere.
fn is_worth_a_word(error: &io::Error) -> bool {
    !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::text::catalogue::{Reader, Text};

    #[test]
    fn t01_a_sentence_of_the_shops_own_is_said_without_a_restart() {
        let shop = tempfile::tempdir().unwrap();
        let sentences = Sentences::read(shop.path());
        let said = || sentences.catalogue().say(Reader::default(), &Text::named("failure-home"));
        let ours = said();
        let file = shop.path().join("branding/locales/en.ftl");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "failure-home = Back to the counter\n").unwrap();
        assert_eq!(said(), ours);
        sentences.refresh();
        assert_eq!(said(), "Back to the counter");
        fs::remove_file(&file).unwrap();
        sentences.refresh();
        assert_eq!(said(), ours);
    }

    #[test]
    fn t11_a_file_adds_a_language() {
        let shop = tempfile::tempdir().unwrap();
        let sentences = Sentences::read(shop.path());
        let catalogue = sentences.catalogue();
        let tags = || catalogue.langs().into_iter().map(Lang::tag).collect::<Vec<_>>();
        assert_eq!((tags().len(), catalogue.lang("it")), (4, None));
        let file = shop.path().join("branding/locales/it.ftl");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let write = |text: &str| {
            fs::write(&file, text).unwrap();
            sentences.refresh();
        };
        write("failure-home = Torna indietro\n");
        assert_eq!(catalogue.lang("it"), None, "a language without a name cannot be chosen");
        write("language-name = Italiano\nlanguage-formats = es-ES\nfailure-home = Torna alla pagina iniziale\n");
        let italian = catalogue.lang("it-CH").unwrap();
        assert_eq!((tags(), catalogue.name(italian)), (vec!["en", "de", "fr", "es", "it"], "Italiano".into()));
        let euro = crate::domain::money::Currency::parse("EUR").unwrap();
        let reader = catalogue.reader(italian, None, Some(euro));
        let said = |id: &str| catalogue.say(reader, &Text::named(id.to_string()));
        assert_eq!(said("failure-home"), "Torna alla pagina iniziale");
        let english = catalogue.say(Reader::default(), &Text::named("nav-home"));
        assert_eq!(said("nav-home"), english, "what is missing is said in English");
        assert_eq!(reader.money(crate::domain::money::Money::from_minor(123_450)), "1.234,50\u{a0}€");
        fs::remove_file(&file).unwrap();
        sentences.refresh();
        assert_eq!((tags().len(), said("failure-home") == "Torna alla pagina iniziale"), (4, false));
    }
}
