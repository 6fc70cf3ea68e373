//! What the pages of payouts say in the same words: what a payout is called, its status, where its money goes.

use crate::domain::ids::PayoutId;
use crate::domain::locale::Country;
use crate::domain::money::Money;
use crate::domain::payee::{PayoutMethod, in_groups, in_one_line, masked};
use crate::domain::payout::PayoutStatus;
use crate::domain::reads::payout_list::{PayoutLine, PayoutTally};
use crate::domain::tax_details::TaxDetails;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::kit::layout::Frame;
use crate::web::kit::view::Badge;

pub(super) fn payout_name(id: PayoutId) -> Text {
    Text::new("admin-payout-name").with("id", id.0)
}

/// The status of a payout: derived from its payments.
pub(super) fn payout_badge(tally: &PayoutTally) -> Badge {
    match (tally.is_settled(), tally.paid) {
        (false, _) => Badge::warn(Text::new("admin-payouts-open")),
        (true, 0) => Badge::bad(Text::new("admin-payouts-nothing-paid")),
        (true, _) => Badge::good(Text::new("admin-payouts-completed")),
    }
}

/// Where money goes, in a line.
pub(super) fn target_in_words(method: PayoutMethod, target: &str, frame: &Frame) -> String {
    match method {
        PayoutMethod::Bank => in_groups(target),
        PayoutMethod::Ach => masked(target),
        PayoutMethod::Cheque => in_one_line(None, target),
        PayoutMethod::PayPal => target.to_owned(),
        PayoutMethod::Cash => frame.say(&codes::payout_method(method).text),
    }
}

pub(super) fn is_euro(frame: &Frame) -> bool {
    frame.shop.as_ref().is_some_and(|shop| shop.currency.code() == "EUR")
}

/// The VAT in an amount, in words; empty where there is none.
pub(super) fn vat_of_it(vat: Money, frame: &Frame) -> String {
    if vat.is_zero() { String::new() } else { frame.say(&Text::new("payout-of-it-vat").with("amount", vat)) }
}

/// Whether the shop should say who it is before these payments are marked as paid: in the European Union the statement of a business
/// names both sides, and stays as it is given.
pub(super) fn ask_for_address(frame: &Frame, lines: &[PayoutLine], details: &TaxDetails) -> bool {
    let country = frame.shop.as_ref().and_then(|shop| shop.country.as_ref());
    let is_business = |line: &PayoutLine| line.state == PayoutStatus::Waiting && line.vat.status().is_business();
    let is_named = !details.address.is_empty() && (!details.tax_number.is_empty() || details.vat_id.is_some());
    country.is_some_and(Country::is_in_eu) && !is_named && lines.iter().any(is_business)
}
