//! What the program offers, in the words of the pages that invite and of the page that greets.

use serde::Serialize;

use crate::domain::money::Currency;
use crate::domain::program::{Discount, Terms};
use crate::domain::roles::PartnerKind;
use crate::text::offer::{self, Of};
use crate::text::words::percent_of;

/// What the program offers, for pages that invite. An offer of nothing is left out.
#[derive(Serialize)]
pub(in crate::web) struct OfferView {
    pub(super) discount: Option<DiscountView>,
    /// What a customer earns on friends, as store credit; and the same in large print.
    reward: Option<String>,
    reward_headline: Option<String>,
    /// What a partner earns on those who join with their code, in money; and the same in large print.
    pub(super) commission: Option<String>,
    commission_headline: Option<String>,
}

/// A newcomer's discount, as its page says it.
#[derive(Serialize)]
pub(in crate::web) struct DiscountView {
    /// `10 %`, for the button.
    percent: String,
    /// `10 % off your first order`.
    headline: String,
    /// `From €20.00, up to €5.00, within 30 days.`; nothing when it holds for any order.
    bounds: Option<String>,
    /// The same in a sentence, said to the newcomer and to the one who refers them.
    pub(super) yours: String,
    theirs: String,
}

impl DiscountView {
    /// `until` is the day on which a newcomer's right to the discount ends.
    pub(super) fn of(discount: &Discount, until: Option<String>, currency: Currency) -> Option<DiscountView> {
        let bounds = [offer::bounds(discount, currency), until.map(|day| format!("until {day}"))];
        let bounds = bounds.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(DiscountView {
            percent: percent_of(discount.rate),
            headline: offer::off(discount)?,
            bounds: (!bounds.is_empty()).then(|| format!("{}.", offer::capitalised(&bounds))),
            yours: offer::off_yours(discount, currency)?,
            theirs: offer::off_theirs(discount, currency)?,
        })
    }
}

impl OfferView {
    pub(in crate::web) fn of(terms: &Terms, kind: PartnerKind, currency: Currency) -> OfferView {
        let partner = match kind {
            PartnerKind::Partner => &terms.partner,
            PartnerKind::Influencer => &terms.influencer,
        };
        OfferView {
            discount: DiscountView::of(&terms.discount, None, currency),
            reward: offer::earning(&terms.customer, Of::They, currency),
            reward_headline: offer::headline(&terms.customer, Of::YourFriends, currency),
            commission: offer::earning(partner, Of::They, currency),
            commission_headline: offer::headline(partner, Of::YourPeople, currency),
        }
    }
}
