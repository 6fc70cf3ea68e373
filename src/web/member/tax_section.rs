//! Who a partner is on the statements of their payments, as the page of payout details asks for it.

use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::tax_details::{self, MOST_ADDRESS, MOST_TAX_NUMBER, Vat, VatStatus};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::tax_form::fill_details;
use crate::web::kit::view::Choice;

/// The form, as it is kept, or as it was posted and refused.
#[derive(Serialize)]
pub(super) struct TaxSection {
    pub(super) form: Form,
    is_us: bool,
    is_eu: bool,
    statuses: Vec<Choice>,
    most_address: usize,
    most_number: usize,
}

impl TaxSection {
    pub(super) async fn read(frame: &Frame, account: AccountId) -> Result<TaxSection> {
        let kept = frame.app.db.glance(move |conn| tax_details::of_payee(conn, account)).await?;
        let country = frame.shop.as_ref().and_then(|shop| shop.country.as_ref());
        let is_eu = country.is_some_and(Country::is_in_eu);
        let rate = if kept.vat.rate() == Vat::NONE.rate() { String::new() } else { kept.vat.rate().percent() };
        let values = fill_details(kept.details).into_iter();
        let values = values.chain([("vat_status", kept.vat.status().as_str().to_owned()), ("vat_rate", rate)]);
        Ok(TaxSection {
            form: Form::filled(values),
            is_us: country.is_some_and(Country::is_us),
            is_eu,
            statuses: statuses(frame, is_eu || kept.vat.status() == VatStatus::ReverseCharge),
            most_address: MOST_ADDRESS,
            most_number: MOST_TAX_NUMBER,
        })
    }
}

/// What VAT may have to do with a partner; that the shop owes it only within the European Union.
fn statuses(frame: &Frame, with_reverse_charge: bool) -> Vec<Choice> {
    let said = |status: VatStatus| match status {
        VatStatus::None => [Text::new("payee-tax-status-none"), Text::new("payee-tax-status-none-hint")],
        VatStatus::SmallBusiness => [Text::new("payee-tax-status-small"), Text::new("payee-tax-status-small-hint")],
        VatStatus::Registered => [Text::new("payee-tax-status-registered"), Text::new("payee-tax-status-registered-hint")],
        VatStatus::ReverseCharge => [Text::new("payee-tax-status-reverse"), Text::new("payee-tax-status-reverse-hint")],
    };
    let offered = VatStatus::ALL.iter().filter(|status| with_reverse_charge || **status != VatStatus::ReverseCharge);
    offered
        .map(|&status| {
            let [label, hint] = said(status);
            Choice::new(status.as_str(), frame.say(&label)).hint(frame.say(&hint))
        })
        .collect()
}
