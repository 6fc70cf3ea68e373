//! The share card of `/referrals` and `/accounts`: the picture, the code in words, the link, and the ways to pass it on.

use rocket::http::RawStr;
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::Code;
use crate::domain::money::Currency;
use crate::domain::program::{EarnerTerms, Terms};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::text::offer::{self, Of};
use crate::web::qr_pictures::{Picture, link};

/// Everything that the component `share_card` and its buttons need.
#[derive(Serialize)]
pub(super) struct ShareView {
    /// `K7Q-M9X-DW9`.
    pub(super) code: String,
    /// The whole link.
    pub(super) url: String,
    /// The same without its scheme.
    pub(super) short_url: String,
    pub(super) picture: Picture,
    /// Addresses of the picture, with the path prefix.
    pub(super) png: String,
    pub(super) svg: String,
    /// What the owner reads: what friends get, what they earn.
    pub(super) text: String,
    /// What friends read.
    pub(super) share_text: String,
    pub(super) share_title: String,
    pub(super) whatsapp: String,
    pub(super) email: String,
    pub(super) sms: String,
}

impl ShareView {
    /// `earns` is what this account earns on orders from now on, by its own agreement or the terms.
    pub(super) fn new(shop: &Shop, me: &Account, code: &Code, terms: &Terms, earns: &EarnerTerms) -> ShareView {
        let url = link(shop, code);
        let at = shop.base_url.path();
        let v = shop.changed_at.as_ms();
        let offer = match offer::off_yours(&terms.discount, shop.currency) {
            None => format!("I like {}. Join with my link:", shop.name),
            Some(off) => format!("{} at {} with my link:", offer::plain(&off), shop.name),
        };
        let message = percent_encode(&format!("{offer} {url}"));
        ShareView {
            code: code.in_words(),
            short_url: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_string(),
            picture: Picture::of(shop, code),
            png: format!("{at}/qr/{}.png?size=1024&v={v}", code.as_str()),
            svg: format!("{at}/qr/{}.svg?v={v}", code.as_str()),
            text: offer_in_words(me, terms, earns, shop.currency),
            share_title: shop.name.clone(),
            whatsapp: format!("https://wa.me/?text={message}"),
            email: format!("mailto:?subject={}&body={message}", percent_encode(&shop.name)),
            sms: format!("sms:?&body={message}"),
            share_text: offer,
            url,
        }
    }
}

/// What friends get and what the owner of the code earns.
fn offer_in_words(me: &Account, terms: &Terms, earns: &EarnerTerms, currency: Currency) -> String {
    let friends = match offer::off_theirs(&terms.discount, currency) {
        None => "Friends join with it.".to_string(),
        Some(off) => format!("Friends who join with it get {off}."),
    };
    match (offer::earning(earns, Of::They, currency), me.role) {
        (None, _) => friends,
        (Some(earned), Role::Partner) => format!("{friends} You earn {earned}."),
        (Some(earned), _) => format!("{friends} You earn {earned}, as store credit."),
    }
}

fn percent_encode(text: &str) -> String {
    RawStr::new(text).percent_encode().to_string()
}
