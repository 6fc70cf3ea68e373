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
use crate::web::qr_pictures::CodeLinks;

/// What the component `share_card` and its buttons show.
#[derive(Serialize)]
pub(super) struct ShareView {
    #[serde(flatten)]
    links: CodeLinks,
    /// What the owner reads: what friends get, what they earn.
    text: String,
    /// What friends read.
    share_text: String,
    share_title: String,
    whatsapp: String,
    email: String,
    sms: String,
}

impl ShareView {
    /// `earns` is what this account earns on orders from now on, by its own agreement or the terms.
    pub(super) fn new(shop: &Shop, me: &Account, code: &Code, terms: &Terms, earns: &EarnerTerms) -> ShareView {
        let links = CodeLinks::of(shop, code);
        let offer = match offer::off_yours(&terms.discount, shop.currency) {
            None => format!("I like {}. Join with my link:", shop.name),
            Some(off) => format!("{} at {} with my link:", offer::plain(&off), shop.name),
        };
        let message = percent_encode(&format!("{offer} {}", links.url));
        ShareView {
            text: offer_in_words(me, terms, earns, shop.currency),
            share_title: shop.name.clone(),
            whatsapp: format!("https://wa.me/?text={message}"),
            email: format!("mailto:?subject={}&body={message}", percent_encode(&shop.name)),
            sms: format!("sms:?&body={message}"),
            share_text: offer,
            links,
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
