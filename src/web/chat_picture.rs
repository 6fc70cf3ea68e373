//! Where the picture of an invitation lies that chats show, as far as it is known without drawing it. Kept with the invitation, for which
//! it is worked out once and not for each code.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::domain::code::Code;
use crate::domain::shop::Shop;

/// The pictures of one kind for chats, but for whose invitation they show.
pub(super) enum ChatPicture {
    /// One for each code, in the name of its owner; with all else that they say.
    Friends(Likeness),
    /// The same for all: its whole address.
    Common(String),
}

impl ChatPicture {
    /// The whole address of the picture of a code, and of whoever invites with it.
    pub(super) fn address(&self, shop: &Shop, code: &Code, inviter: Option<&str>) -> String {
        match self {
            ChatPicture::Common(address) => address.clone(),
            ChatPicture::Friends(likeness) => {
                let tag = likeness.tag(inviter.unwrap_or_default());
                format!("{}/og/{}.png?v={tag}", shop.base_url, code.as_str())
            }
        }
    }
}

/// Stands for all that a friend's picture for chats says, but for the friend: what they say with a name, and with one that can't be
/// drawn.
pub(super) struct Likeness(pub(super) [String; 2]);

impl Likeness {
    pub(super) fn tag(&self, inviter: &str) -> String {
        let [named, nameless] = &self.0;
        let said = Sha256::new().chain_update(named).chain_update(nameless).chain_update(inviter);
        HEXLOWER.encode(&said.finalize()[..8])
    }
}
