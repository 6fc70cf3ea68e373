//! What other systems tell of orders: how each signs a delivery, and what its words mean here.
//!
//! Promise: nothing here reads or writes anything. [`arrive`] says from the raw bytes whether a delivery comes from who it says, and
//! [`translate`] what it tells, in the words of [`Told`]; no body, however broken, makes either panic.

mod delivery;
mod hint;
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

pub(crate) use delivery::{Arrival, Delivery, Forged, Garbled, Heads, Lock, Shop};

use crate::domain::inbox::{Ignored, Told};
use crate::domain::source::SourceKind;

/// Whether a delivery comes from its source, and what it is about.
pub(crate) fn arrive(kind: SourceKind, lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    match kind {
        SourceKind::Woocommerce => woocommerce::arrive(lock, delivery),
        SourceKind::Shopify => shopify::arrive(lock, delivery),
        SourceKind::Stripe => stripe::arrive(lock, delivery),
        SourceKind::Square => square::arrive(lock, delivery),
        SourceKind::Standard => standard::arrive(lock, delivery),
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api => Err(Forged),
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
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api => &[],
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
        SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api => Ok(Told::Ignored(Ignored::Topic)),
    }
}
