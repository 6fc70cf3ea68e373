//! What chats show of a link: a title, a sentence, a picture.

use serde::Serialize;

use crate::domain::program::Terms;
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;
use crate::text::offer;
use crate::web::invitation_pictures::shop_address;
use crate::web::join::offer::OfferView;
use crate::web::join::pieces::Own;
use crate::web::kit::layout::Frame;

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
    pub(super) fn of_friend(frame: &Frame, shop: &Shop, own: &Own, inviter: &str, offer: &OfferView) -> PreviewCard {
        let description = match &offer.discount {
            Some(discount) => Text::new("preview-join-off").with("off", discount.yours.clone()),
            None => Text::new("preview-join"),
        };
        PreviewCard {
            address: own.link.clone(),
            title: frame.say(&Text::new("invitation-title").with("inviter", inviter).with("shop", shop.name.as_str())),
            description: offer::plain(&frame.say(&description)),
            picture: own.picture.clone(),
        }
    }

    /// Of a card that nobody has claimed.
    pub(super) fn of_card(frame: &Frame, shop: &Shop, own: &Own, offer: &OfferView) -> PreviewCard {
        let description = match &offer.commission {
            Some(commission) => Text::new("preview-partner-earn").with("earning", commission.clone()),
            None => Text::new("preview-partner"),
        };
        PreviewCard {
            address: own.link.clone(),
            title: frame.say(&Text::new("preview-partner-title").with("shop", shop.name.as_str())),
            description: offer::plain(&frame.say(&description)),
            picture: own.picture.clone(),
        }
    }

    /// Of the shop's first page.
    pub(in crate::web) fn of_shop(frame: &Frame, shop: &Shop, terms: &Terms) -> PreviewCard {
        PreviewCard {
            address: format!("{}/", shop.base_url),
            title: frame.say(&Text::new("preview-shop-title").with("shop", shop.name.as_str())),
            description: frame.say(&Text::new("home-join")),
            picture: shop_address(&frame.app, shop, terms),
        }
    }
}
