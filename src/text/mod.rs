//! The place where all words are to live: what people read is said here, in the reader's language.
//!
//! A sentence is a message of a [`catalogue`], in `assets/locales/`, by a name that code and templates pass on with its figures.
//! [`refusal`] and [`failure`] say which message tells what went wrong, [`import`] what became of a file. [`words`] writes figures, [`offer`] what the shop
//! promises, [`explain`] how an entry came about, [`payout_statement`] what a payment paid, [`events`] what was done, [`codes`] what a stored code means, [`table`] files. Sentences that are still in
//! pages and templates come here when they are touched.

pub(crate) mod catalogue;
pub(crate) mod codes;
pub(crate) mod entry;
pub(crate) mod events;
pub(crate) mod explain;
pub(crate) mod failure;
pub(crate) mod import;
pub(crate) mod offer;
pub(crate) mod payout_statement;
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
    /// `your` or `their`.
    pub(crate) fn your(self) -> &'static str {
        if self == Voice::Member { "your" } else { "their" }
    }
}
