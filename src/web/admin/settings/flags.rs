//! The section of the settings that says what people in one line of referrals are compared by.

use crate::domain::flag::{FlagRules, MOST_SIGN_UPS};
use crate::domain::refusal::Refusal;
use crate::web::kit::form::{Fields, Form};

impl Fields for FlagRules {
    const NAMES: &'static [&'static str] = &["device", "payee", "holder", "mail", "sign_ups"];

    fn read(form: &mut Form) -> Option<Self> {
        let sign_ups = form.parse_optional("sign_ups", |text| match text.trim().parse() {
            Ok(most) if (1..=MOST_SIGN_UPS).contains(&most) => Ok(most),
            _ => Err(Refusal::NumberMalformed { least: 1, most: MOST_SIGN_UPS }),
        });
        let (device, payee) = (form.is_ticked("device"), form.is_ticked("payee"));
        let (holder, mail) = (form.is_ticked("holder"), form.is_ticked("mail"));
        Some(FlagRules { device, payee, holder, mail, sign_ups: sign_ups? })
    }
}

/// The fields as they are stored.
pub(super) fn fill(form: &mut Form, rules: FlagRules) {
    let boxes = [("device", rules.device), ("payee", rules.payee), ("holder", rules.holder), ("mail", rules.mail)];
    for (name, is_on) in boxes {
        form.set(name, if is_on { "on".to_string() } else { String::new() });
    }
    form.set("sign_ups", rules.sign_ups.map_or_else(String::new, |most| most.to_string()));
}
