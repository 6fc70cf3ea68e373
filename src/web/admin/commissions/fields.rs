//! What the list of earnings and the page of one have in common: why something is decided about an earning.

use crate::domain::contact::{self, MOST_REASON};
use crate::domain::earning::Decision;
use crate::web::kit::form::Form;

/// Why something is put in review or reversed: required there, and kept with it.
pub(super) fn read_reason(form: &mut Form, decision: Option<Decision>) -> Option<String> {
    let is_needed = decision != Some(Decision::Approve);
    form.parse("reason", |text| if is_needed { contact::reason(text) } else { contact::line(text, MOST_REASON) })
}
