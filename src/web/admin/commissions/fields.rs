//! What the list of earnings and the page of one have in common: what an earning is called, and why something is decided about it.

use crate::domain::contact::{self, MOST_REASON};
use crate::domain::earning::Decision;
use crate::domain::ledger::EntryKind;
use crate::web::kit::form::Form;

/// What an earning is called.
pub(super) fn name_of(kind: EntryKind) -> &'static str {
    if kind == EntryKind::Reward { "Reward" } else { "Commission" }
}

/// Why something is held or voided: needed there, and kept with it.
pub(super) fn read_reason(form: &mut Form, decision: Option<Decision>) -> Option<String> {
    let is_needed = decision != Some(Decision::Approve);
    form.parse("reason", |text| if is_needed { contact::reason(text) } else { contact::line(text, MOST_REASON) })
}
