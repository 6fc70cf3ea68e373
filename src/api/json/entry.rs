//! Entries of the ledger on the wire.

use serde::Serialize;
use utoipa::ToSchema;

use super::cash;
use crate::domain::money::Currency;
use crate::domain::reads::books::JournalRow;
use crate::domain::reads::statement::EntryRow;
use crate::domain::time::Zone;

/// An entry of the journal: one signed, final amount with its cause.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct JournalEntry {
    id: String,
    account_id: String,
    /// `commission` or `credit`.
    balance: &'static str,
    /// Such as `commission`, `reward`, `redemption`, `payout` or `adjustment`.
    kind: &'static str,
    /// What happened, such as `placed`, `refund` or `reversal`.
    change: &'static str,
    /// Negative where the balance went down.
    amount: String,
    order_id: Option<String>,
    refund_id: Option<String>,
    payout_id: Option<String>,
    /// The entry that this one adjusts.
    adjusts_id: Option<String>,
    reason: String,
    /// When it happened, as it was told.
    at: String,
    available_at: String,
    recorded_at: String,
}

impl JournalEntry {
    pub(in crate::api) fn new(currency: Currency, row: &JournalRow) -> JournalEntry {
        JournalEntry {
            id: row.id.to_string(),
            account_id: row.account.to_string(),
            balance: row.balance_kind.as_str(),
            kind: row.kind.as_str(),
            change: row.change.as_str(),
            amount: cash(currency, row.amount),
            order_id: row.order.map(|id| id.to_string()),
            refund_id: row.refund.map(|id| id.to_string()),
            payout_id: row.payout.map(|id| id.to_string()),
            adjusts_id: row.adjusts.map(|id| id.to_string()),
            reason: row.reason.clone(),
            at: Zone::iso(row.at),
            available_at: Zone::iso(row.available_at),
            recorded_at: Zone::iso(row.recorded_at),
        }
    }
}

/// An entry of somebody's own balances.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EntryView {
    id: String,
    balance: &'static str,
    kind: &'static str,
    change: &'static str,
    amount: String,
    /// `holding`, `in_review`, `available`, `paid` or `reversed`.
    status: &'static str,
    order_id: Option<String>,
    /// The entry that this one adjusts.
    adjusts_id: Option<String>,
    /// The part of the order that it was computed from.
    base: Option<String>,
    reason: String,
    at: String,
    available_at: String,
    /// The last moment at which the credit can be spent.
    expires_at: Option<String>,
}

impl EntryView {
    pub(in crate::api) fn new(currency: Currency, row: &EntryRow) -> EntryView {
        EntryView {
            id: row.id.to_string(),
            balance: row.balance_kind.as_str(),
            kind: row.kind.as_str(),
            change: row.change.as_str(),
            amount: cash(currency, row.amount),
            status: row.state.as_str(),
            order_id: row.order.map(|id| id.to_string()),
            adjusts_id: (row.first != row.id).then(|| row.first.to_string()),
            base: row.base.map(|base| cash(currency, base)),
            reason: row.reason.clone(),
            at: Zone::iso(row.at),
            available_at: Zone::iso(row.available_at),
            expires_at: row.expires_at.map(Zone::iso),
        }
    }
}
