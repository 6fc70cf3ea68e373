//! What the server says, by language: each message has a name, and the code passes nothing but that name and its figures.
//!
//! A language is one file of [Project Fluent](https://projectfluent.org), embedded and parsed once. The shop may replace any
//! message by its own.

mod book;
mod message;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::locale::{Country, Language};
use crate::domain::money::{Currency, Money};
use crate::domain::time::Zone;
use crate::text::formats::Formats;
pub(crate) use crate::text::lang::Lang;
pub(crate) use book::Slip;
pub(crate) use message::{Arg, Text};

use book::Book;

/// What a language that the shop adds has to say first.
const LANGUAGE_NAME: &str = "language-name";

/// Whom something is said to: in which language, how their figures are written, and what their amounts are counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Reader {
    pub(crate) lang: Lang,
    pub(crate) formats: Formats,
    pub(crate) currency: Option<Currency>,
}

impl Reader {
    /// Whoever reads a language in a shop of a country that counts in a currency.
    pub(crate) fn new(lang: Lang, country: Option<&Country>, currency: Option<Currency>) -> Reader {
        Reader { lang, formats: Formats::of(lang.tag(), country), currency }
    }

    /// An amount as this reader writes it; without a currency there is no shop, and so none.
    pub(crate) fn money(self, amount: Money) -> String {
        self.currency.map_or_else(String::new, |currency| self.formats.money(amount, currency))
    }
}

/// Every sentence in every language, with those that the shop has replaced, and the languages that it has added.
pub(crate) struct Catalogue {
    books: Vec<Book>,
    further: RwLock<Vec<Book>>,
    /// How often sentences were replaced.
    edition: AtomicU64,
}

impl Catalogue {
    /// The sentences as they come with the program.
    pub(crate) fn built_in() -> Catalogue {
        Catalogue {
            books: Lang::ALL.into_iter().map(Book::built_in).collect(),
            further: RwLock::default(),
            edition: AtomicU64::default(),
        }
    }

    /// Puts the shop's own messages in the place of those of the same name. Answers what is wrong with some of them: for those
    /// the built-in sentence stays, since a shop is better off with a plain sentence than with none.
    ///
    /// A language that doesn't come with the program is spoken from then on, as long as its file says what it is called
    /// (`language-name`). What the file leaves out is said in English.
    pub(crate) fn replace(&self, lang: Lang, source: String) -> Vec<Slip> {
        let slips = self.put_in_place(lang, source);
        self.edition.fetch_add(1, Ordering::Release);
        slips
    }

    fn put_in_place(&self, lang: Lang, source: String) -> Vec<Slip> {
        let Lang::Further(_) = lang else { return self.with_book(lang, |book| book.replace(source)) };
        let book = Book::further(lang);
        let mut slips = book.replace(source);
        let mut further = self.further.write().unwrap_or_else(PoisonError::into_inner);
        further.retain(|book| book.lang() != lang);
        if book.has_own(LANGUAGE_NAME) {
            further.push(book)
        } else {
            slips.push(Slip::nameless())
        }
        further.sort_by_key(|book| book.lang().tag());
        slips
    }

    /// Takes the shop's own messages away again, and with them a language that it has added.
    pub(crate) fn restore(&self, lang: Lang) {
        match lang {
            Lang::Further(_) => {
                self.further.write().unwrap_or_else(PoisonError::into_inner).retain(|book| book.lang() != lang);
            }
            built_in => self.with_book(built_in, Book::restore),
        }
        self.edition.fetch_add(1, Ordering::Release);
    }

    /// Changes whenever sentences are replaced: what was said before may be said otherwise.
    pub(crate) fn edition(&self) -> u64 {
        self.edition.load(Ordering::Acquire)
    }

    /// Every language that can be chosen.
    pub(crate) fn langs(&self) -> Vec<Lang> {
        let further = self.further.read().unwrap_or_else(PoisonError::into_inner);
        Lang::ALL.into_iter().chain(further.iter().map(Book::lang)).collect()
    }

    /// The language behind a tag such as `en-US`; `None` when there is no catalogue for it.
    pub(crate) fn lang(&self, tag: &str) -> Option<Lang> {
        Lang::of_tag(tag).or_else(|| self.langs().into_iter().find(|lang| lang.is_behind(tag)))
    }

    /// The first of these languages that there is a catalogue for, else English.
    pub(crate) fn first_of<'a>(&self, wanted: impl IntoIterator<Item = &'a Language>) -> Lang {
        wanted.into_iter().find_map(|language| self.lang(language.as_str())).unwrap_or_default()
    }

    /// What whoever speaks a language calls it.
    pub(crate) fn name(&self, lang: Lang) -> String {
        let own = || self.say(Reader { lang, ..Reader::default() }, &Text::new("language-name"));
        lang.name().map_or_else(own, str::to_owned)
    }

    /// Whoever reads a language in a shop of a country that counts in a currency. A language that the shop has added says itself how
    /// its figures are written: `language-formats`.
    pub(crate) fn reader(&self, lang: Lang, country: Option<&Country>, currency: Option<Currency>) -> Reader {
        let reader = Reader::new(lang, country, currency);
        let Lang::Further(_) = lang else { return reader };
        let tag = self.say(reader, &Text::new("language-formats"));
        Reader { formats: Formats::of_tag(tag.trim()).unwrap_or(reader.formats), ..reader }
    }

    /// A message in the reader's words. A name that nothing answers to is said as it is: tests find it, customers should not lose
    /// a page over it.
    pub(crate) fn say(&self, reader: Reader, text: &Text) -> String {
        let args: FluentArgs<'_> = text.args().map(|(name, arg)| (name, self.value(reader, arg))).collect();
        let said = self.with_book(reader.lang, |book| book.say(reader.formats, text.id(), &args));
        said.unwrap_or_else(|| text.id().to_string())
    }

    /// What stands alone, as the reader writes it.
    pub(crate) fn written(&self, reader: Reader, arg: &Arg) -> String {
        match arg {
            Arg::Word(word) => word.clone(),
            Arg::Count(count) => reader.formats.number(*count),
            Arg::Money(amount) => reader.money(*amount),
            Arg::Rate(rate) => reader.formats.percent(*rate),
            Arg::Day(day) => reader.formats.day(*day),
            Arg::Clock(at) => reader.formats.date_time(*at, &Zone::utc()),
            Arg::Text(text) => self.say(reader, text),
        }
    }

    fn value<'a>(&self, reader: Reader, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Word(word) => word.as_str().into(),
            // A message tells one from many.
            Arg::Count(count) => count.into(),
            other => self.written(reader, other).into(),
        }
    }

    fn with_book<T>(&self, lang: Lang, work: impl FnOnce(&Book) -> T) -> T {
        if let Some(book) = self.books.iter().find(|book| book.lang() == lang) {
            return work(book);
        }
        let further = self.further.read().unwrap_or_else(PoisonError::into_inner);
        // Whoever still reads a language whose file was taken away reads English.
        work(further.iter().find(|book| book.lang() == lang).unwrap_or(&self.books[0]))
    }
}

#[cfg(test)]
mod tests;
