//! What the program offers, in the words of the pages that invite and of the page that greets.

use serde::Serialize;

use crate::domain::program::{Discount, Terms};
use crate::domain::roles::PartnerKind;
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::print::pattern::Pattern;
use crate::text::catalogue::Text;
use crate::text::offer::{self, Whose};

/// What the program offers, for pages that invite. An offer of nothing is left out.
#[derive(Serialize)]
pub(in crate::web) struct OfferView {
    pub(super) discount: Option<DiscountView>,
    /// What a customer earns on friends, as store credit; and the same in large print.
    reward: Option<Text>,
    reward_headline: Option<Text>,
    /// What a partner earns on those who join with their code, in money; and the same in large print.
    pub(super) commission: Option<Text>,
    commission_headline: Option<Text>,
    /// Whether the large print leaves something out that has to be said.
    commission_is_bounded: bool,
}

/// The pattern of the shop's ticket, as pages draw it.
pub(in crate::web) fn ticket_pattern(shop: &Shop) -> Pattern {
    Pattern::of(&shop.name, 12, 5)
}

/// A newcomer's discount, as its page says it.
#[derive(Serialize)]
pub(in crate::web) struct DiscountView {
    button: Text,
    /// `10% off your first order`.
    headline: Text,
    /// What bounds it, a sentence each; nothing when it holds for any order.
    rules: Vec<Text>,
    /// The same in a sentence, said to the newcomer and to the one who refers them.
    pub(super) yours: Text,
    theirs: Text,
}

impl DiscountView {
    /// `until` is the day on which a newcomer's right to the discount ends.
    pub(super) fn of(discount: &Discount, until: Option<Day>) -> Option<DiscountView> {
        Some(DiscountView {
            button: Text::new("join-button-discount").with("rate", discount.rate),
            headline: offer::off(discount)?,
            rules: offer::rules(discount, until),
            yours: offer::off_yours(discount)?,
            theirs: offer::off_theirs(discount)?,
        })
    }
}

impl OfferView {
    pub(in crate::web) fn of(terms: &Terms, kind: PartnerKind) -> OfferView {
        let partner = match kind {
            PartnerKind::Partner => &terms.partner,
            PartnerKind::Influencer => &terms.influencer,
        };
        OfferView {
            discount: DiscountView::of(&terms.discount, None),
            reward: offer::earning(&terms.customer),
            reward_headline: offer::headline(&terms.customer, Whose::Friends),
            commission: offer::earning(partner),
            commission_headline: offer::headline(partner, Whose::Customers),
            commission_is_bounded: offer::is_bounded(partner),
        }
    }
}
