//! What a partner is owed, as the list of payouts and the page of a new one show it.

use serde::Serialize;

use super::said::target_in_words;
use crate::bank;
use crate::domain::money::Money;
use crate::domain::payee::Details;
use crate::domain::payout::{Owed, OwedStatus};
use crate::domain::time::Zone;
use crate::text::catalogue::Text;
use crate::text::words::count;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_person;
use crate::web::kit::view::Badge;

/// What one partner is owed, and whether it can be paid.
#[derive(Serialize)]
pub(super) struct OwedView {
    id: String,
    name: String,
    href: String,
    amount: String,
    /// The amount in minor units, as the form says it back.
    seen: String,
    to: String,
    note: String,
    /// What to know before they are paid.
    flags: Vec<Text>,
    badge: Badge,
    why: String,
    /// What comes on top of the amount; empty where nothing does.
    vat: String,
    pub(super) is_ticked: bool,
}

impl OwedView {
    pub(super) fn new(one: &Owed, minimum: Money, frame: &Frame) -> OwedView {
        let (zone, now) = (frame.app.zone(), frame.app.now());
        let status = one.status(minimum, now);
        OwedView {
            id: one.account.to_string(),
            name: one.name.clone(),
            href: of_person(one.role, one.account),
            amount: frame.money(one.amount),
            seen: one.amount.minor().to_string(),
            to: one.payee.as_ref().map_or_else(
                || "No payout details".into(),
                |payee| target_in_words(payee.details.method(), payee.details.target()),
            ),
            note: match one.sharing {
                0 => String::new(),
                n => format!("{} the same account.", count(n, "other partner uses", "other partners use")),
            },
            flags: flags(one),
            badge: owed_badge(status),
            vat: match one.vat_amount() {
                Money::ZERO => String::new(),
                vat => frame.say(&Text::new("payout-plus-vat").with("amount", vat)),
            },
            why: why_left_out(status, minimum, frame, &zone),
            is_ticked: true,
        }
    }
}

/// What keeps a payment out of the bank's files, or from being paid whole: said before it is made.
fn flags(one: &Owed) -> Vec<Text> {
    let Some(details) = one.payee.as_ref().map(|payee| &payee.details) else { return Vec::new() };
    let is_nameless = matches!(details, Details::Bank { .. } | Details::Ach { .. }) && !bank::is_latin(details.holder());
    let lacks_bic = matches!(details, Details::Bank { iban, bic: None, .. } if iban.needs_bic());
    let rest = one.amount - one.payable;
    let flags = [
        is_nameless.then(|| Text::new("owed-no-latin-name").with("name", details.holder())),
        lacks_bic.then(|| Text::new("owed-no-bic")),
        (one.payable > Money::ZERO && rest > Money::ZERO)
            .then(|| Text::new("owed-carried").with("payable", one.payable).with("rest", rest)),
    ];
    flags.into_iter().flatten().collect()
}

fn owed_badge(status: OwedStatus) -> Badge {
    match status {
        OwedStatus::Ready => Badge::good("Ready"),
        OwedStatus::Negative | OwedStatus::BelowMinimum | OwedStatus::BelowUnit => Badge::neutral("Carried"),
        OwedStatus::NoDetails | OwedStatus::NewDetails(_) => Badge::warn("Left out"),
    }
}

/// Why somebody is left out, in a sentence; empty for those who are ready.
fn why_left_out(status: OwedStatus, minimum: Money, frame: &Frame, zone: &Zone) -> String {
    match status {
        OwedStatus::Ready => String::new(),
        OwedStatus::Negative => "More was paid than is still earned. Later earnings make up for it first.".into(),
        OwedStatus::BelowMinimum => format!("Below {}: carried to a later payout.", frame.money(minimum)),
        OwedStatus::BelowUnit => frame.say(&Text::new("owed-below-unit")),
        OwedStatus::NoDetails => "They have not said yet where their money should go.".into(),
        OwedStatus::NewDetails(at) => format!("Their payout details are new, and are used from {} on.", zone.date_time(at)),
    }
}
