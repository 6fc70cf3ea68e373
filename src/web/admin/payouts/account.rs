//! `/admin/payouts/account`: the account that the shop's bank file pays from.

use rocket::{Route, post, routes};

use super::list::{PayoutsPage, TEMPLATE};
use crate::domain::payee::{self, Bic, Debtor, Iban};
use crate::domain::refusal::Refusal;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::PAYOUTS;
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![change_debtor]
}

impl Fields for Debtor {
    const NAMES: &'static [&'static str] = &["holder", "iban", "bic"];

    fn read(form: &mut Form) -> Option<Self> {
        let holder = form.parse("holder", payee::parse_holder);
        let iban = form.parse("iban", Iban::parse);
        let bic = form.parse_optional("bic", Bic::parse);
        if let (Some(iban), Some(None)) = (&iban, &bic)
            && iban.needs_bic()
        {
            form.refuse("bic", &Refusal::BicMissing);
        }
        Some(Debtor { holder: holder?, iban: iban?, bic: bic? })
    }
}

#[post("/payouts/account", data = "<posted>")]
async fn change_debtor(admin: Admin, posted: Posted<Debtor>, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let Some(debtor) = value else { return frame.form_again(TEMPLATE, &PayoutsPage::read(&frame, form, None, None).await?) };
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| payee::set_debtor(tx, &act, &debtor)).await?;
    Ok(frame.go_saying(PAYOUTS, &frame.say(&Text::new("admin-payouts-account-saved"))))
}
