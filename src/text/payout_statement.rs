//! How the statement of a payment reads: what kind of paper it is, what it pays, how, and why there is VAT on it or none.

use crate::domain::ledger::EntryKind;
use crate::domain::locale::Country;
use crate::domain::payee::{self, PayoutMethod};
use crate::domain::reads::payout_list::{PaidEntry, PayoutLine};
use crate::domain::reads::payout_statement::PayoutStatement;
use crate::domain::tax_details::VatStatus;
use crate::text::catalogue::Text;

/// What kind of paper a statement is: where the partner is a business, the invoice that the shop writes in their place, which the
/// law of some countries wants called by its own word.
fn kind_of(statement: &PayoutStatement) -> &'static str {
    let country = statement.country.as_ref().map(Country::as_str);
    match (statement.line.vat.status().is_business(), country) {
        (false, _) => "plain",
        (true, Some("DE" | "AT")) => "gutschrift",
        (true, _) => "self_billing",
    }
}

/// What stands above it.
pub(crate) fn title(statement: &PayoutStatement) -> Text {
    let kind = kind_of(statement);
    match statement.cancels {
        None => Text::new("payout-statement-title").with("kind", kind),
        Some(_) => Text::new("payout-statement-cancels-title").with("kind", kind),
    }
}

/// Why no VAT is on it, where that has to be said.
pub(crate) fn vat_note(statement: &PayoutStatement) -> Option<Text> {
    let country = statement.country.as_ref().map_or("", Country::as_str);
    match statement.line.vat.status() {
        VatStatus::None | VatStatus::Registered => None,
        VatStatus::SmallBusiness => Some(Text::new("payout-statement-small-business").with("country", country)),
        VatStatus::ReverseCharge => Some(Text::new("payout-statement-reverse-charge")),
    }
}

/// Where the money went.
pub(crate) fn way(line: &PayoutLine) -> Text {
    let target = match line.method {
        PayoutMethod::Bank => payee::in_groups(&line.target),
        PayoutMethod::Ach => payee::masked(&line.target),
        _ => line.target.clone(),
    };
    Text::new("payout-statement-way").with("method", line.method.as_str()).with("target", target.as_str())
}

/// What an entry on it is.
pub(crate) fn item(entry: &PaidEntry) -> Text {
    match (entry.kind, entry.order) {
        (EntryKind::Carry, _) => Text::new("payout-statement-carried"),
        (EntryKind::Merge, _) => Text::new("payout-statement-merged"),
        (EntryKind::Adjustment, _) | (_, None) => Text::new("payout-statement-adjustment"),
        (_, Some(order)) if entry.is_correction => {
            Text::new("payout-statement-correction").with("order", order.number().to_string().as_str())
        }
        (_, Some(order)) => Text::new("payout-statement-order").with("order", order.number().to_string().as_str()),
    }
}

/// How it was worked out; for a correction, how much of the order is left to earn on.
pub(crate) fn basis(entry: &PaidEntry) -> Option<Text> {
    match (entry.base, entry.rate, entry.flat) {
        (Some(base), ..) if entry.is_correction => Some(Text::new("payout-statement-left").with("base", base)),
        (Some(base), Some(rate), _) => Some(Text::new("payout-statement-share").with("rate", rate).with("base", base)),
        (_, None, Some(flat)) => Some(Text::new("payout-statement-flat").with("amount", flat)),
        _ => None,
    }
}
