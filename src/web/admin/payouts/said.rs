//! What the pages of payouts say in the same words: what a payout is called, where it stands, where its money goes.

use crate::domain::ids::PayoutId;
use crate::domain::payee::{PayoutMethod, in_groups, in_one_line, masked};
use crate::domain::reads::payout_list::PayoutTally;
use crate::web::kit::layout::Frame;
use crate::web::kit::view::Badge;

pub(super) fn payout_name(id: PayoutId) -> String {
    format!("Payout {id}")
}

/// The status of a payout: derived from its payments.
pub(super) fn payout_badge(tally: &PayoutTally) -> Badge {
    match (tally.is_settled(), tally.paid) {
        (false, _) => Badge::warn("Open"),
        (true, 0) => Badge::bad("Nothing paid"),
        (true, _) => Badge::good("Settled"),
    }
}

/// Where money goes, in a line.
pub(super) fn target_in_words(method: PayoutMethod, target: &str) -> String {
    match method {
        PayoutMethod::Bank => in_groups(target),
        PayoutMethod::Ach => masked(target),
        PayoutMethod::Cheque => in_one_line(None, target),
        PayoutMethod::PayPal => target.to_owned(),
        PayoutMethod::Cash => "Cash".into(),
    }
}

pub(super) fn is_euro(frame: &Frame) -> bool {
    frame.shop.as_ref().is_some_and(|shop| shop.currency.code() == "EUR")
}
