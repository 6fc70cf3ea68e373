//! `/accounts/payout/tax`: who a partner is on the statements of their payments, and whether VAT comes on top of their commission. A form
//! of its own on the page of payout details.

use rocket::{Route, post, routes};

use crate::domain::account::Account;
use crate::domain::money::Rate;
use crate::domain::refusal::Refusal;
use crate::domain::tax_details::{self, PayeeTax, Vat, VatStatus};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::tax_form::read_details;
use crate::web::member::payee::{PATH, PayeePage, TEMPLATE};

pub(super) fn routes() -> Vec<Route> {
    routes![change_tax]
}

impl Fields for PayeeTax {
    const NAMES: &'static [&'static str] = &["address", "tax_number", "vat_id", "vat_status", "vat_rate"];

    fn read(form: &mut Form) -> Option<Self> {
        let details = read_details(form);
        // Where the shop's country has no VAT, nothing is asked about it.
        let status = match form.text("vat_status") {
            "" => Some(VatStatus::None),
            _ => form.parse("vat_status", |word| VatStatus::from_word(word).ok_or(Refusal::ChoiceUnknown)),
        };
        // Only who charges VAT has a rate: the field may hold what was typed before.
        let rate = match status? {
            VatStatus::Registered => form.parse_optional("vat_rate", Rate::parse_percent)?.unwrap_or(Vat::NONE.rate()),
            _ => Vat::NONE.rate(),
        };
        let vat = form.parse("vat_rate", |_| Vat::new(status.unwrap_or(VatStatus::None), rate));
        Some(PayeeTax { details: details?, vat: vat? })
    }
}

#[post("/accounts/payout/tax", data = "<posted>")]
async fn change_tax(me: Member, posted: Posted<PayeeTax>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(wanted) = value else { return frame.form_again(TEMPLATE, &page_again(&frame, &me.0, form).await?) };
    let act = frame.app.act(me.0.id);
    match frame.app.db.write(move |tx| tax_details::set_of_payee(tx, &act, &wanted)).await {
        Ok(()) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("payee-tax-saved")))),
        Err(error) => {
            let field = field_of(&error);
            let status = form.set_back(error, field)?;
            frame.page_with(status, TEMPLATE, &page_again(&frame, &me.0, form).await?)
        }
    }
}

async fn page_again(frame: &Frame, me: &Account, form: Form) -> Result<PayeePage, Failed> {
    let mut page = PayeePage::read(frame, me, Form::default()).await?;
    page.tax.form = form;
    Ok(page)
}

/// Beside which field a refusal of the domain is said.
fn field_of(error: &Error) -> &'static str {
    match error {
        Error::Refused(Refusal::TaxNumberMissing) => "tax_number",
        Error::Refused(Refusal::VatIdMissing) => "vat_id",
        _ => "address",
    }
}
