//! A delivery as it came, what it proved to be, and what its translators need to know.

use crate::domain::money::Rate;
use crate::domain::time::Timestamp;

/// The heads of a delivery, by name in any case.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heads(Vec<(String, String)>);

impl Heads {
    /// The heads by which vendors say what they send, of all that came: none that says who somebody is, such as a cookie.
    pub(crate) fn of<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> Heads {
        const KEPT: [&str; 5] = ["x-wc-", "x-shopify-", "x-square-", "stripe-", "webhook-"];
        let named = all.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
        Heads(named.filter(|(name, _)| KEPT.iter().any(|kept| name.starts_with(kept))).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// One delivery, as it came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Delivery<'a> {
    pub(crate) heads: &'a Heads,
    pub(crate) body: &'a [u8],
    pub(crate) now: Timestamp,
}

/// What a source signs its deliveries with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lock<'a> {
    pub(crate) secret: &'a str,
    /// The address that the source was told to send to, byte for byte.
    pub(crate) address: &'a str,
}

/// What came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// A word that says only that the address was typed in.
    Ping,
    /// Something signed: by which word a second delivery of it is known, and what it is about.
    Signed { key: String, topic: String },
}

/// No signature, or none that the secret makes: whoever sent it is not the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Forged;

/// Why a delivery cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Garbled {
    /// It isn't JSON.
    Unreadable,
    /// It doesn't say this, by its path in the body.
    Missing(String),
    /// It says something that cannot be meant.
    Malformed(String),
    /// It says something that nobody reads, where its author follows our own page: a name with a slip in it.
    Unknown(String),
}

/// What the translators need to know of the shop.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shop {
    /// The tax that is in an amount of which the source does not say how much.
    pub(crate) tax_rate: Rate,
}
