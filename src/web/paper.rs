//! What a shop's paper looks like and what is printed for a code: its colours, its logo, its design, its words.

use crate::domain::batch;
use crate::domain::code::Code;
use crate::domain::program::Terms;
use crate::domain::roles::PartnerKind;
use crate::domain::shop::{self, Shop};
use crate::print::qr;
use crate::print::sheet::{self, Design, Layout, Logo, Look, Page, Paper, Print};
use crate::text::catalogue::{Lang, Text};
use crate::text::offer;
use crate::web::brand;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Failed;
use crate::web::qr_pictures::{address_in_picture, address_with};

/// What a card shows that was not made yet. It leads nowhere: a code ends in its check character, and this one's is wrong.
const SAMPLE: &str = "ABCDEFGHJ";

/// The paper in the shop's printer, by its country.
pub(super) fn own_paper(shop: &Shop) -> Paper {
    match shop.country.as_ref().is_some_and(|country| country.prints_on_letter()) {
        true => Paper::Letter,
        false => Paper::A4,
    }
}

/// The shop's colours and logo in a design.
pub(super) async fn look(frame: &Frame, design: Design) -> Result<Look, Failed> {
    let shop = frame.shop()?;
    let colours = brand::on_paper(shop.accent);
    let png = if shop.has_logo { frame.app.db.read(shop::logo).await? } else { None };
    let logo = png.as_deref().and_then(measures).map(|(width, height)| Logo {
        href: format!("{}/logo.png?v={}", shop.base_url.path(), shop.changed_at.as_ms()),
        width,
        height,
    });
    Ok(Look { design, accent: colours.accent, on_accent: colours.on_accent, tint: colours.tint, soft: colours.soft, logo })
}

/// Width and height of a PNG, from its head: we drew it ourselves, so nothing else of it is doubted.
fn measures(png: &[u8]) -> Option<(f64, f64)> {
    let figure = |at: usize| png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    let (width, height) = (figure(16)?, figure(20)?);
    (width > 0 && height > 0).then(|| (f64::from(width), f64::from(height)))
}

/// The sentences of a card, in the language of its batch.
#[derive(Clone)]
pub(super) struct Words {
    lang: Lang,
    line: String,
    call: String,
    short: String,
}

impl Words {
    /// What the cards of a batch say: every one the same, since what is unclaimed today invites customers tomorrow, and paper cannot be
    /// told. `own` is the owner's line, empty for the usual one.
    pub(super) fn of_cards(frame: &Frame, lang: Lang, terms: &Terms, kind: PartnerKind, own: &str) -> Words {
        let call = frame.say_on_paper(lang, &offer::on_cards(terms));
        let own: String = own.trim().chars().take(batch::MOST_CARD).collect();
        Words {
            lang,
            short: if own.is_empty() { call.clone() } else { own.clone() },
            line: if own.is_empty() { usual_line(frame, lang, terms, kind) } else { own },
            call,
        }
    }

    /// What is printed for a code with these words on it.
    pub(super) fn print_of(&self, frame: &Frame, shop: &Shop, code: &Code, with_logo: bool) -> Print {
        self.on(print_of(frame, self.lang, shop, code, with_logo))
    }

    fn on(&self, print: Print) -> Print {
        Print { line: self.line.clone(), call: self.call.clone(), short: self.short.clone(), ..print }
    }
}

/// The large line of cards that were given none; empty where those who claim them earn nothing.
pub(super) fn usual_line(frame: &Frame, lang: Lang, terms: &Terms, kind: PartnerKind) -> String {
    offer::line_on_cards(terms, kind).map_or_else(String::new, |line| frame.say_on_paper(lang, &line))
}

/// What is printed for a code of the shop, except for the words that call on its holder to scan it. `with_logo` leaves room for the
/// shop's logo in the middle of the code.
pub(super) fn print_of(frame: &Frame, lang: Lang, shop: &Shop, code: &Code, with_logo: bool) -> Print {
    print(frame, lang, shop, &address_in_picture(shop, code), code.in_words(), with_logo)
}

/// The same for a card that was not made yet.
fn sample_of(frame: &Frame, lang: Lang, shop: &Shop) -> Print {
    let words = format!("{}-{}-{}", &SAMPLE[..3], &SAMPLE[3..6], &SAMPLE[6..]);
    print(frame, lang, shop, &address_with(shop, SAMPLE), words, false)
}

fn print(frame: &Frame, lang: Lang, shop: &Shop, picture: &str, words: String, with_logo: bool) -> Print {
    let address = shop.base_url.as_str();
    Print {
        modules: if with_logo { qr::matrix_with_room(picture) } else { qr::matrix(picture) },
        words,
        shop: shop.name.clone(),
        line: String::new(),
        call: String::new(),
        short: String::new(),
        typing: frame.say_on_paper(lang, &Text::new("paper-typing")),
        address: format!("{}/c", address.split_once("://").map_or(address, |(_, rest)| rest)),
        note: String::new(),
    }
}

/// A card that says this, on the shop's own paper, with a code that leads nowhere.
pub(super) async fn sample_card(frame: &Frame, words: &Words) -> Result<Page, Failed> {
    let shop = frame.shop()?;
    let layout = Layout::for_paper(own_paper(shop))[0];
    let look = look(frame, Design::default()).await?;
    Ok(sheet::sample(layout, &words.on(sample_of(frame, words.lang, shop)), "sample", &look))
}
