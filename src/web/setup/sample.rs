//! The invitation as it will look, beside the form that sets the shop up: drawn anew by the server while somebody types.

use serde::Serialize;

use crate::domain::money::Rate;
use crate::domain::program::{Discount, EarnerTerms, Terms};
use crate::domain::roles::PartnerKind;
use crate::domain::shop;
use crate::web::join::offer::OfferView;
use crate::web::kit::form::{Fields, Form};

/// The invitation that the shop's customers will see.
#[derive(Serialize)]
pub(super) struct Sample {
    shop: String,
    offer: OfferView,
}

impl Sample {
    /// As far as it can be read from what is typed; a new shop's own terms where it cannot.
    pub(super) fn of(form: &Form) -> Sample {
        let standard = Terms::default();
        let rate = |name: &str| Rate::parse_percent(form.text(name)).ok();
        let terms = Terms {
            customer: rate("customer_rate").map_or(standard.customer, EarnerTerms::share),
            discount: Discount { rate: rate("first_order_discount").unwrap_or(standard.discount.rate), ..standard.discount },
            ..standard
        };
        let shop = form.text("shop_name").trim().chars().take(shop::MOST_NAME).collect();
        Sample { shop, offer: OfferView::of(&terms, PartnerKind::Partner) }
    }
}

impl Fields for Sample {
    const NAMES: &'static [&'static str] = &["shop_name", "customer_rate", "first_order_discount"];

    fn read(form: &mut Form) -> Option<Self> {
        for name in ["customer_rate", "first_order_discount"] {
            form.parse(name, Rate::parse_percent)?;
        }
        Some(Sample::of(form))
    }
}

#[derive(Serialize)]
pub(super) struct SamplePage {
    pub(super) sample: Sample,
}
