//! The share card of `/referrals` and `/accounts`: the picture, the code in words, the link, and the ways to pass it on.

use rocket::http::RawStr;
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::Code;
use crate::domain::program::{EarnerTerms, Terms};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;
use crate::text::offer;
use crate::web::invitation_pictures;
use crate::web::kit::layout::Frame;
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
    /// The picture for a story, with the path prefix.
    story: String,
}

impl ShareView {
    /// `earns` is what this account earns on orders from now on, by its own agreement or the terms.
    pub(super) fn new(frame: &Frame, shop: &Shop, me: &Account, code: &Code, terms: &Terms, earns: &EarnerTerms) -> ShareView {
        let links = CodeLinks::of(shop, code);
        let share_text = offer::plain(&frame.say(&match offer::off_yours(&terms.discount) {
            None => Text::new("share-message").with("shop", shop.name.as_str()),
            Some(off) => Text::new("share-message-off").with("off", off).with("shop", shop.name.as_str()),
        }));
        let message = percent_encode(&format!("{share_text} {}", links.url));
        let owner_reads: Vec<String> = offer_in_words(me, terms, earns).iter().map(|sentence| frame.say(sentence)).collect();
        ShareView {
            text: owner_reads.join(" "),
            share_title: shop.name.clone(),
            whatsapp: format!("https://wa.me/?text={message}"),
            email: format!("mailto:?subject={}&body={message}", percent_encode(&shop.name)),
            sms: format!("sms:?&body={message}"),
            story: invitation_pictures::story_path(&frame.app, shop, terms, code, me.invites_as()),
            share_text,
            links,
        }
    }
}

/// What friends get and what the owner of the code earns, a sentence each.
fn offer_in_words(me: &Account, terms: &Terms, earns: &EarnerTerms) -> Vec<Text> {
    let friends = match offer::off_theirs(&terms.discount) {
        None => Text::new("share-friends-join"),
        Some(off) => Text::new("share-friends-get").with("off", off),
    };
    let earned = offer::earning(earns).map(|earned| match me.role {
        Role::Partner => Text::new("share-you-earn").with("earning", earned),
        _ => Text::new("share-you-earn-credit").with("earning", earned),
    });
    [Some(friends), earned].into_iter().flatten().collect()
}

fn percent_encode(text: &str) -> String {
    RawStr::new(text).percent_encode().to_string()
}
