//! What chats show of a link: a title, a sentence, a picture.

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::program::Terms;
use crate::domain::roles::PartnerKind;
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;
use crate::text::offer;
use crate::web::invitation_pictures::{Invited, chat_address};
use crate::web::join::offer::OfferView;
use crate::web::kit::layout::Frame;
use crate::web::qr_pictures;

/// The component `chat_card`.
#[derive(Serialize)]
pub(in crate::web) struct PreviewCard {
    /// The link that people send: under it a chat knows the invitation again.
    address: String,
    title: String,
    description: String,
    /// The whole address of its picture.
    picture: String,
}

impl PreviewCard {
    /// Of a claimed code, in the name of its owner.
    pub(super) fn of_friend(
        frame: &Frame,
        shop: &Shop,
        terms: &Terms,
        code: &Code,
        inviter: &str,
        offer: &OfferView,
    ) -> PreviewCard {
        let description = match &offer.discount {
            Some(discount) => Text::new("preview-join-off").with("off", discount.yours.clone()),
            None => Text::new("preview-join"),
        };
        PreviewCard {
            address: qr_pictures::link(shop, code),
            title: frame.say(&Text::new("invitation-title").with("inviter", inviter).with("shop", shop.name.as_str())),
            description: offer::plain(&frame.say(&description)),
            picture: chat_address(&frame.app, shop, terms, Invited::Friend { code, inviter }),
        }
    }

    /// Of a card that nobody has claimed.
    pub(super) fn of_card(
        frame: &Frame,
        shop: &Shop,
        terms: &Terms,
        code: &Code,
        kind: PartnerKind,
        offer: &OfferView,
    ) -> PreviewCard {
        let description = match &offer.commission {
            Some(commission) => Text::new("preview-partner-earn").with("earning", commission.clone()),
            None => Text::new("preview-partner"),
        };
        PreviewCard {
            address: qr_pictures::link(shop, code),
            title: frame.say(&Text::new("preview-partner-title").with("shop", shop.name.as_str())),
            description: offer::plain(&frame.say(&description)),
            picture: chat_address(&frame.app, shop, terms, Invited::Partner(kind)),
        }
    }

    /// Of the shop's first page.
    pub(in crate::web) fn of_shop(frame: &Frame, shop: &Shop, terms: &Terms) -> PreviewCard {
        PreviewCard {
            address: format!("{}/", shop.base_url),
            title: frame.say(&Text::new("preview-shop-title").with("shop", shop.name.as_str())),
            description: frame.say(&Text::new("home-join")),
            picture: chat_address(&frame.app, shop, terms, Invited::Shop),
        }
    }
}
