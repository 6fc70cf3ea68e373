//! What a partner is owed, as the list of payouts and the page of a new one show it.

use serde::Serialize;

use super::said::target_in_words;
use crate::bank;
use crate::domain::money::Money;
use crate::domain::payee::Details;
use crate::domain::payout::{MOST_LINES, Owed, OwedStatus};
use crate::domain::time::Timestamp;
use crate::text::catalogue::Text;
use crate::text::codes;
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
    /// What a payout would pay, in minor units: what the script adds up.
    pays: i64,
    to: String,
    note: Option<Text>,
    /// What to know before they are paid.
    flags: Vec<Text>,
    badge: Badge,
    /// Why they are left out; nothing for those who are ready.
    why: Option<Text>,
    /// What comes on top of the amount; empty where nothing does.
    vat: String,
    pub(super) is_ticked: bool,
}

impl OwedView {
    pub(super) fn new(one: &Owed, minimum: Money, frame: &Frame) -> OwedView {
        let status = one.status(minimum, frame.app.now());
        OwedView {
            id: one.account.to_string(),
            name: one.name.clone(),
            href: of_person(one.role, one.account),
            amount: frame.money(one.amount),
            seen: one.amount.minor().to_string(),
            pays: pays(one).minor(),
            to: one
                .payee
                .as_ref()
                .map_or_else(|| "–".to_owned(), |payee| target_in_words(payee.details.method(), payee.details.target(), frame)),
            note: (one.sharing > 0).then(|| Text::new("admin-owed-shared").with("n", one.sharing)),
            flags: flags(one),
            badge: owed_badge(status),
            vat: match one.vat_amount() {
                Money::ZERO => String::new(),
                vat => frame.say(&Text::new("payout-plus-vat").with("amount", vat)),
            },
            why: why_left_out(status, minimum, frame),
            is_ticked: true,
        }
    }

    /// For a list of which the heading, or the status, says why they are on it.
    pub(super) fn without_reason(self) -> OwedView {
        OwedView { why: None, ..self }
    }
}

/// What a payout pays a partner: what can be paid now, and the VAT that comes on top.
pub(super) fn pays(one: &Owed) -> Money {
    one.payable + one.vat_amount()
}

/// How many partners the next payout pays, and what it comes to; `None` when nobody is ready.
pub(super) fn ready_to_pay(owed: &[Owed], minimum: Money, now: Timestamp) -> Option<(usize, Money)> {
    let ready = owed.iter().filter(|one| one.status(minimum, now) == OwedStatus::Ready).take(MOST_LINES);
    let amounts: Vec<Money> = ready.map(pays).collect();
    (!amounts.is_empty()).then(|| (amounts.len(), amounts.into_iter().sum()))
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
    let label = codes::owed_status(status).text;
    match status {
        OwedStatus::Ready => Badge::good(label),
        OwedStatus::Negative | OwedStatus::BelowMinimum | OwedStatus::BelowUnit => Badge::neutral(label),
        OwedStatus::NoDetails | OwedStatus::NewDetails(_) | OwedStatus::Suspended => Badge::warn(label),
    }
}

/// Why a partner is left out, in a sentence.
fn why_left_out(status: OwedStatus, minimum: Money, frame: &Frame) -> Option<Text> {
    match status {
        OwedStatus::Ready => None,
        OwedStatus::Negative => Some(Text::new("admin-owed-overpaid")),
        OwedStatus::BelowMinimum => Some(Text::new("admin-owed-below").with("minimum", minimum)),
        OwedStatus::Suspended => Some(Text::new("owed-suspended")),
        OwedStatus::BelowUnit => Some(Text::new("owed-below-unit")),
        OwedStatus::NoDetails => Some(Text::new("admin-owed-ask-details")),
        OwedStatus::NewDetails(at) => Some(Text::new("admin-owed-new-details").with("date", frame.date_time(at))),
    }
}
