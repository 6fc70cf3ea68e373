//! The place where all words live: what people read is said here, in the reader's language.
//!
//! A sentence is a message of a [`catalogue`], in `assets/locales/`, by a name that code and templates pass on with its figures.
//! [`formats`] writes figures, amounts and days, [`lang`] names the languages. [`refusal`] and [`failure`] say which message tells what
//! went wrong, [`broken`] what of the file is not as it must be, [`import`] what became of a file, [`offer`] what the shop promises, [`explain`] how an entry came about, [`payout_statement`]
//! what a payment paid, [`events`] and [`log_fields`] what was done, [`codes`] what a stored code means, [`table`] files, [`manual`] the pages
//! of help, [`privacy`] what is kept of people, [`person_file`] all that is kept of one.

pub(crate) mod broken;
pub(crate) mod catalogue;
pub(crate) mod codes;
pub(crate) mod entry;
pub(crate) mod events;
pub(crate) mod explain;
pub(crate) mod failure;
pub(crate) mod formats;
pub(crate) mod import;
pub(crate) mod inbox;
pub(crate) mod lang;
pub(crate) mod log_fields;
pub(crate) mod manual;
pub(crate) mod offer;
pub(crate) mod payout_statement;
pub(crate) mod person_file;
pub(crate) mod privacy;
pub(crate) mod refusal;
pub(crate) mod table;
pub(crate) mod words;

/// Whom a text speaks to: the shop, about somebody; or that somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    Admin,
    Member,
}

impl Voice {
    /// Whose something is, as messages tell it apart: `own` or `their`.
    pub(crate) fn whose(self) -> &'static str {
        if self == Voice::Member { "own" } else { "their" }
    }
}
