//! One payment of a payout, ready to be shown: where it goes, what became of it, and whether it can still fail.

use serde::Serialize;

use super::said::{target_in_words, vat_of_it};
use crate::domain::money::Money;
use crate::domain::payout::PayoutStatus;
use crate::domain::reads::payout_list::PayoutLine;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{PAYOUTS, of_person};
use crate::web::kit::view::Badge;
use crate::web::payout_statement::{self, StatementLink};

#[derive(Serialize)]
pub(super) struct PaymentView {
    id: String,
    mark: String,
    name: String,
    href: String,
    amount: String,
    /// Of the amount; empty where there is none.
    vat: String,
    statements: Vec<StatementLink>,
    to: String,
    holder: String,
    badge: Badge,
    outcome: Option<Text>,
    /// Said of a payment that waits when what it pays has fallen meanwhile.
    fallen: Option<Text>,
    waits: bool,
    may_fail: bool,
    fail_label: Text,
    /// The label of the day on which it failed or came back.
    fail_day: Text,
    /// What the question is called that asks why.
    fail_title: Text,
    form: Form,
    /// The question that stands open, after it was answered wrongly: `paid`, `failed`, or nothing.
    opens: &'static str,
}

impl PaymentView {
    /// With the form that was refused, if one of this payment was.
    pub(super) fn new(line: PayoutLine, form: Option<Form>, frame: &Frame) -> PaymentView {
        let waits = line.state == PayoutStatus::Waiting;
        PaymentView {
            id: line.id.to_string(),
            mark: line.mark(),
            href: of_person(line.role, line.account),
            amount: frame.money(line.amount),
            vat: vat_of_it(line.vat_amount, frame),
            statements: payout_statement::links(&line, PAYOUTS),
            to: target_in_words(line.method, &line.target, frame),
            badge: payment_badge(line.state),
            outcome: outcome_in_words(&line, frame),
            fallen: (line.fallen > Money::ZERO).then(|| Text::new("payment-fallen").with("fallen", line.fallen)),
            waits,
            may_fail: line.failed_at.is_none(),
            fail_label: if waits { Text::new("admin-payout-mark-failed") } else { Text::new("admin-payout-mark-returned") },
            fail_day: if waits { Text::new("day-failed") } else { Text::new("day-came-back") },
            fail_title: if waits { Text::new("payment-failed-title") } else { Text::new("payment-returned-title") },
            opens: match &form {
                None => "",
                Some(form) if form.typed().any(|(name, _)| name == "reason") => "failed",
                Some(_) => "paid",
            },
            form: form.unwrap_or_default(),
            name: line.name,
            holder: line.holder,
        }
    }
}

fn payment_badge(state: PayoutStatus) -> Badge {
    let label = codes::payout_status(state).text;
    match state {
        PayoutStatus::Waiting => Badge::warn(label),
        PayoutStatus::Paid => Badge::good(label),
        PayoutStatus::Failed | PayoutStatus::Returned => Badge::bad(label),
    }
}

/// When it was paid and under which reference, or why not.
fn outcome_in_words(line: &PayoutLine, frame: &Frame) -> Option<Text> {
    let zone = frame.app.zone();
    match (line.failed_at, line.paid_at, line.reference.as_str()) {
        (Some(at), ..) => {
            Some(Text::new("admin-payout-outcome-failed").with("day", zone.day_of(at)).with("why", line.failure.as_str()))
        }
        (None, Some(at), "") => Some(Text::new("admin-payout-outcome-paid").with("day", zone.day_of(at))),
        (None, Some(at), reference) => {
            Some(Text::new("admin-payout-outcome-reference").with("day", zone.day_of(at)).with("reference", reference))
        }
        (None, None, _) => None,
    }
}
