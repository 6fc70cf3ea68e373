//! The form that asks somebody who is signed in for their password again.

use crate::domain::refusal::Refusal;
use crate::web::kit::form::{Fields, Form};

/// What was typed; never nothing.
pub(in crate::web) struct PasswordForm(pub(in crate::web) String);

impl Fields for PasswordForm {
    const NAMES: &'static [&'static str] = &["password"];

    fn read(form: &mut Form) -> Option<Self> {
        let typed = form.text("password").to_owned();
        if typed.is_empty() {
            form.refuse("password", &Refusal::PasswordNeeded);
            return None;
        }
        Some(PasswordForm(typed))
    }
}
