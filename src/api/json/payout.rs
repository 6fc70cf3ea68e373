//! Payouts on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::cash;
use crate::domain::money::{Currency, Money};
use crate::domain::payout::{Owed, OwedStatus};
use crate::domain::reads::payout_list::{Payout, PayoutLine};
use crate::domain::time::{Timestamp, Zone};

/// A payout: a batch of payments to partners.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PayoutView {
    id: String,
    /// The day on which the bank should carry it out.
    pay_on: String,
    /// Nobody is paid less than this.
    minimum: String,
    note: String,
    created_at: String,
    /// How many payments there are, and in which state.
    lines: i64,
    waiting: i64,
    paid: i64,
    failed: i64,
    total: String,
    total_waiting: String,
    total_paid: String,
    /// Its payments, where one payout was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    payments: Option<Vec<PaymentView>>,
}

/// One partner's payment.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PaymentView {
    id: String,
    account_id: String,
    name: String,
    /// `waiting`, `paid`, `failed` or `returned`.
    status: &'static str,
    /// What the ledger takes off what is owed, and the VAT on it.
    net: String,
    vat: String,
    /// What is paid: both together.
    amount: String,
    /// `paypal`, `bank`, `ach`, `cheque` or `cash`.
    method: &'static str,
    reference: String,
    failure: String,
    paid_at: Option<String>,
    failed_at: Option<String>,
    /// The number of its statement, once it was paid.
    statement: Option<String>,
}

impl PayoutView {
    pub(in crate::api) fn new(currency: Currency, payout: &Payout) -> PayoutView {
        let tally = &payout.tally;
        PayoutView {
            id: payout.id.to_string(),
            pay_on: payout.pay_on.iso(),
            minimum: cash(currency, payout.minimum),
            note: payout.note.clone(),
            created_at: Zone::iso(payout.created_at),
            lines: tally.lines,
            waiting: tally.waiting,
            paid: tally.paid,
            failed: tally.failed,
            total: cash(currency, tally.total),
            total_waiting: cash(currency, tally.waiting_total),
            total_paid: cash(currency, tally.paid_total),
            payments: None,
        }
    }

    /// The same with its payments.
    pub(in crate::api) fn with_payments(self, currency: Currency, lines: &[PayoutLine]) -> PayoutView {
        PayoutView { payments: Some(lines.iter().map(|line| PaymentView::new(currency, line)).collect()), ..self }
    }
}

impl PaymentView {
    fn new(currency: Currency, line: &PayoutLine) -> PaymentView {
        PaymentView {
            id: line.id.to_string(),
            account_id: line.account.to_string(),
            name: line.name.clone(),
            status: line.state.as_str(),
            net: cash(currency, line.net),
            vat: cash(currency, line.vat_amount),
            amount: cash(currency, line.amount),
            method: line.method.as_str(),
            reference: line.reference.clone(),
            failure: line.failure.clone(),
            paid_at: line.paid_at.map(Zone::iso),
            failed_at: line.failed_at.map(Zone::iso),
            statement: line.statement.map(|number| number.to_string()),
        }
    }
}

/// What is asked of a payout before it is made, and when it is.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewPayout {
    /// Nobody is paid less than this; by the terms where it is left out.
    pub(in crate::api) minimum: Option<String>,
    /// Only these accounts; everybody who can be paid where it is left out.
    pub(in crate::api) account_ids: Option<Vec<String>>,
    /// The day on which the bank should carry it out; the next bank day where it is left out.
    pub(in crate::api) pay_on: Option<String>,
    pub(in crate::api) note: Option<String>,
    /// What the preview came to: anything else is refused, and nothing is made.
    pub(in crate::api) expected_total: Option<String>,
}

/// What a payout would pay.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PayoutPreview {
    pub(in crate::api) minimum: String,
    pub(in crate::api) pay_on: String,
    /// How many would be paid, and what.
    pub(in crate::api) lines: usize,
    /// With VAT.
    pub(in crate::api) total: String,
    pub(in crate::api) owed: Vec<OwedView>,
}

/// What somebody is owed, and whether they would be paid.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OwedView {
    account_id: String,
    name: String,
    owed: String,
    /// What would be paid of it, and the VAT on that.
    net: String,
    vat: String,
    /// `ready`, or why not: `negative`, `below_minimum`, `below_unit`, `no_details`, `new_details` or `suspended`.
    status: &'static str,
    method: Option<&'static str>,
}

impl OwedView {
    pub(in crate::api) fn new(currency: Currency, owed: &Owed, minimum: Money, now: Timestamp) -> OwedView {
        OwedView {
            account_id: owed.account.to_string(),
            name: owed.name.clone(),
            owed: cash(currency, owed.amount),
            net: cash(currency, owed.payable.max(Money::ZERO)),
            vat: cash(currency, owed.vat_amount()),
            status: match owed.status(minimum, now) {
                OwedStatus::Ready => "ready",
                OwedStatus::Negative => "negative",
                OwedStatus::BelowMinimum => "below_minimum",
                OwedStatus::BelowUnit => "below_unit",
                OwedStatus::NoDetails => "no_details",
                OwedStatus::Suspended => "suspended",
                OwedStatus::NewDetails(_) => "new_details",
            },
            method: owed.payee.as_ref().map(|payee| payee.details.method().as_str()),
        }
    }
}

/// How a payment was carried out.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct PaidBody {
    pub(in crate::api) reference: Option<String>,
    /// Now where it is left out.
    pub(in crate::api) paid_at: Option<String>,
}

/// Why a payment was not carried out, or came back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct FailedBody {
    /// At most 200 characters.
    pub(in crate::api) reason: String,
    /// Now where it is left out.
    pub(in crate::api) failed_at: Option<String>,
}
