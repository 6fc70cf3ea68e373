//! The fields that say who somebody is to a tax office, which the shop's settings and a partner's payout details have alike.

use crate::domain::contact::{line, lines};
use crate::domain::tax_details::{MOST_ADDRESS, MOST_ADDRESS_LINES, MOST_TAX_NUMBER, TaxDetails, VatId};
use crate::web::kit::form::Form;

/// Reads `address`, `tax_number` and `vat_id`, each of which may stay empty.
pub(in crate::web) fn read_details(form: &mut Form) -> Option<TaxDetails> {
    let address = form.parse("address", |text| lines(text, MOST_ADDRESS_LINES, MOST_ADDRESS));
    let tax_number = form.parse("tax_number", |text| line(text, MOST_TAX_NUMBER));
    let vat_id = form.parse_optional("vat_id", VatId::parse);
    Some(TaxDetails { address: address?, tax_number: tax_number?, vat_id: vat_id? })
}

/// As a form shows them.
pub(in crate::web) fn fill_details(details: TaxDetails) -> [(&'static str, String); 3] {
    let vat_id = details.vat_id.as_ref().map_or_else(String::new, |id| id.as_str().to_owned());
    [("address", details.address), ("tax_number", details.tax_number), ("vat_id", vat_id)]
}
