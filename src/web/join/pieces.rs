//! A page of which nearly all stays the same from one code to the next: drawn once, kept in pieces, and put together around what is a
//! code's own. Drawing costs ten times as much.
//!
//! Promise: what is put together is byte for byte what the template draws. Before pieces are used they are tried on two invented codes,
//! whose names hold everything that HTML and messages give a meaning; where the two ways differ, as a template of the shop's own may have
//! it, the page is drawn whole.

use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::program::Terms;
use crate::domain::roles::PartnerKind;
use crate::domain::shop::Shop;
use crate::error::Result;
use crate::text::catalogue::Reader;
use crate::web::chat_picture::ChatPicture;

/// How many values are a code's own: see [`Own::values`].
const VALUES: usize = 6;

/// Stands for the first of them while the pieces are cut, and the characters after it for the others. They are in no name, no sentence
/// and no template.
const FIRST_SIGN: u32 = 0xe100;

/// What differs from one invitation to the next.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Own {
    /// As links have it, and as people read it.
    pub(super) code: String,
    pub(super) code_in_words: String,
    /// Who invites, and their initial; nobody with a card that nobody has claimed.
    pub(super) inviter: Option<String>,
    pub(super) initial: String,
    /// The link that people send, and the whole address of its picture.
    pub(super) link: String,
    pub(super) picture: String,
}

impl Own {
    fn values(&self) -> [&str; VALUES] {
        let inviter = self.inviter.as_deref().unwrap_or_default();
        [&self.code, &self.code_in_words, inviter, &self.initial, &self.link, &self.picture]
    }

    /// One whose values are all a sign.
    fn signs(has_inviter: bool) -> Own {
        Own::invented(has_inviter, |nth| sign(nth).to_string())
    }

    fn invented(has_inviter: bool, value: impl Fn(usize) -> String) -> Own {
        Own {
            code: value(0),
            code_in_words: value(1),
            inviter: has_inviter.then(|| value(2)),
            initial: if has_inviter { value(3) } else { String::new() },
            link: value(4),
            picture: value(5),
        }
    }

    /// An empty name takes another way through a template than every other.
    fn is_usual(&self) -> bool {
        self.inviter.as_deref().is_none_or(|inviter| !inviter.is_empty() && !self.initial.is_empty())
    }
}

fn sign(nth: usize) -> char {
    let offset = u32::try_from(nth).expect("a handful of values");
    char::from_u32(FIRST_SIGN + offset).expect("a character of the private use area")
}

/// A page, cut where a code's own values stand.
struct Pieces {
    /// What stands before each value, and which value it is.
    before: Vec<(String, usize)>,
    last: String,
}

impl Pieces {
    fn cut(html: &str) -> Pieces {
        let (mut before, mut piece) = (Vec::new(), String::new());
        for letter in html.chars() {
            match (0..VALUES).find(|nth| sign(*nth) == letter) {
                Some(nth) => before.push((std::mem::take(&mut piece), nth)),
                None => piece.push(letter),
            }
        }
        Pieces { before, last: piece }
    }

    /// The page of a code, its values escaped as templates escape them.
    fn around(&self, own: &Own) -> String {
        let values = own.values();
        let length = self.before.iter().map(|(piece, nth)| piece.len() + values[*nth].len()).sum::<usize>() + self.last.len();
        let mut html = Vec::with_capacity(length + length / 16);
        for (piece, nth) in &self.before {
            html.extend_from_slice(piece.as_bytes());
            tera::escape_html(values[*nth], &mut html).expect("memory takes it");
        }
        html.extend_from_slice(self.last.as_bytes());
        String::from_utf8(html).expect("what was text stays text")
    }
}

/// What a page says besides a code's own values.
#[derive(Clone, PartialEq)]
pub(super) struct Said {
    pub(super) template: &'static str,
    pub(super) has_inviter: bool,
    pub(super) kind: PartnerKind,
    pub(super) reader: Reader,
    /// Changes when a sentence is replaced.
    pub(super) edition: u64,
    pub(super) terms: Terms,
    pub(super) landing_text: String,
}

/// A page that is kept.
pub(in crate::web) struct Kept {
    /// The shop as it was, and what the page says.
    shop: Arc<Shop>,
    said: Said,
    picture: ChatPicture,
    /// Nothing when it has to be drawn whole.
    pieces: Option<Pieces>,
}

impl Kept {
    fn is_of(&self, shop: &Arc<Shop>, said: &Said) -> bool {
        Arc::ptr_eq(&self.shop, shop) && self.said == *said
    }

    pub(super) fn picture(&self) -> &ChatPicture {
        &self.picture
    }

    /// The page of a code; `draw` is the slow way, by the template.
    pub(super) fn around(&self, own: &Own, draw: impl Fn(&Own) -> Result<String>) -> Result<String> {
        match &self.pieces {
            Some(pieces) if own.is_usual() => Ok(pieces.around(own)),
            _ => draw(own),
        }
    }
}

/// Every page that is kept.
#[derive(Default)]
pub(in crate::web) struct Invitations(RwLock<Vec<Arc<Kept>>>);

impl Invitations {
    /// Above this, what a shop with many batches says is made anew now and then.
    const MOST: usize = 64;

    /// The page that says this; made of what its template draws when it is asked for first.
    pub(super) fn page(
        &self,
        shop: &Arc<Shop>,
        said: Said,
        picture: impl FnOnce() -> ChatPicture,
        draw: impl Fn(&Own) -> Result<String>,
    ) -> Result<Arc<Kept>> {
        if let Some(kept) = self.0.read().unwrap_or_else(PoisonError::into_inner).iter().find(|kept| kept.is_of(shop, &said)) {
            return Ok(Arc::clone(kept));
        }
        let pieces = cut_and_tried(said.has_inviter, &draw)?;
        if pieces.is_none() {
            tracing::warn!(template = said.template, "an invitation has to be drawn whole for each code, which is slower");
        }
        let made = Arc::new(Kept { shop: Arc::clone(shop), said, picture: picture(), pieces });
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        // What the shop was before is gone: whoever holds it still makes its page once more.
        all.retain(|kept| Arc::ptr_eq(&kept.shop, shop) && kept.said.edition == made.said.edition);
        if all.len() >= Invitations::MOST {
            all.clear();
        }
        all.push(Arc::clone(&made));
        Ok(made)
    }
}

/// The pieces of a page; `None` when putting them together would give another page than drawing it.
fn cut_and_tried(has_inviter: bool, draw: &impl Fn(&Own) -> Result<String>) -> Result<Option<Pieces>> {
    let pieces = Pieces::cut(&draw(&Own::signs(has_inviter))?);
    for name in ["Zoë [b] & <i>\"D'Arcy\"</i> {$x} \\", "o"] {
        let invented = Own::invented(has_inviter, |nth| format!("{name}{nth}"));
        if draw(&invented)? != pieces.around(&invented) {
            return Ok(None);
        }
    }
    Ok(Some(pieces))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn own() -> Own {
        Own::invented(true, |nth| format!("<{nth}>"))
    }

    #[test]
    fn p05_pieces_are_put_together_as_the_page_is_drawn() {
        let draw = |own: &Own| {
            let mut html = Vec::new();
            tera::escape_html(&own.values().join(" – "), &mut html).map_err(Error::fault)?;
            Ok(format!("<p>{}</p>", String::from_utf8(html).map_err(Error::fault)?))
        };
        let pieces = cut_and_tried(true, &draw).expect("it can be drawn").expect("both ways say the same");
        assert_eq!(pieces.around(&own()), draw(&own()).expect("it can be drawn"));
    }

    #[test]
    fn p05_a_page_that_makes_something_else_of_a_name_is_drawn_whole() {
        for change in
            [|name: &str| name.to_uppercase(), |name: &str| name.chars().take(3).collect(), |name: &str| name.to_owned()]
        {
            let draw = |own: &Own| Ok(change(own.inviter.as_deref().unwrap_or_default()));
            assert!(cut_and_tried(true, &draw).expect("it can be drawn").is_none(), "unescaped, or no longer the name");
        }
    }
}
