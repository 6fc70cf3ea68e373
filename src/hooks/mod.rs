//! What other systems tell of orders: how each signs a delivery, and what its words mean here.
//!
//! Promise: nothing here reads or writes anything. [`arrive`] says from the raw bytes whether a delivery comes from who it says, and
//! [`translate`] what it tells, in the words of [`Told`]; no body, however broken, makes either panic.

mod json;
mod money;
mod shopify;
mod signature;
mod square;
mod standard;
mod stripe;
mod woocommerce;

#[cfg(test)]
mod tests;

use crate::domain::inbox::{Ignored, Told};
use crate::domain::money::Rate;
use crate::domain::source::SourceKind;
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

    fn get(&self, name: &str) -> Option<&str> {
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

/// Whether a delivery comes from its source, and what it is about.
pub(crate) fn arrive(kind: SourceKind, lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    match kind {
        SourceKind::Woocommerce => woocommerce::arrive(lock, delivery),
        SourceKind::Shopify => shopify::arrive(lock, delivery),
        SourceKind::Stripe => stripe::arrive(lock, delivery),
        SourceKind::Square => square::arrive(lock, delivery),
        SourceKind::Standard => standard::arrive(lock, delivery),
        SourceKind::Page | SourceKind::Staff => Err(Forged),
    }
}

/// Whether deliveries about this are understood at all.
pub(crate) fn is_heard(kind: SourceKind, topic: &str) -> bool {
    let topics: &[&str] = match kind {
        SourceKind::Woocommerce => &woocommerce::TOPICS,
        SourceKind::Shopify => &shopify::TOPICS,
        SourceKind::Stripe => &stripe::TOPICS,
        SourceKind::Square => &square::TOPICS,
        SourceKind::Standard => &standard::TOPICS,
        SourceKind::Page | SourceKind::Staff => &[],
    };
    topics.contains(&topic)
}

/// What a signed delivery tells.
pub(crate) fn translate(kind: SourceKind, topic: &str, body: &[u8], shop: Shop) -> Result<Told, Garbled> {
    if !is_heard(kind, topic) {
        return Ok(Told::Ignored(Ignored::Topic));
    }
    let body = json::parse(body)?;
    let root = json::Doc::root(&body);
    match kind {
        SourceKind::Woocommerce => woocommerce::translate(topic, &root),
        SourceKind::Shopify => shopify::translate(topic, &root),
        SourceKind::Stripe => stripe::translate(topic, &root),
        SourceKind::Square => square::translate(topic, &root, shop),
        SourceKind::Standard => standard::translate(topic, &root),
        SourceKind::Page | SourceKind::Staff => Ok(Told::Ignored(Ignored::Topic)),
    }
}
