//! The journal: every entry of every balance, in the order in which they were recorded.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::ids::{AccountId, EntryId, LineId, OrderId, PayoutId};
use crate::domain::ledger::{BalanceKind, EntryChange, EntryKind};
use crate::domain::money::Money;
use crate::domain::payee::PayoutMethod;
use crate::domain::reads::stretch::Stretches;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// One entry, with what caused it.
#[derive(Debug, Clone)]
pub struct JournalRow {
    pub id: EntryId,
    pub at: Timestamp,
    pub account: AccountId,
    pub name: String,
    pub balance_kind: BalanceKind,
    pub kind: EntryKind,
    pub change: EntryChange,
    pub amount: Money,
    pub order: Option<OrderId>,
    pub refund: Option<i64>,
    /// The payout that pays it, or that it pays for; of a payment that failed, only for the entry of its return.
    pub payout: Option<PayoutId>,
    pub line: Option<LineId>,
    /// How the money went, where it is a payment.
    pub method: Option<PayoutMethod>,
    pub adjusts: Option<EntryId>,
    pub available_at: Timestamp,
    pub reason: String,
    /// Who did it; `None` is the server, by the rules.
    pub by: Option<String>,
    pub recorded_at: Timestamp,
}

impl JournalRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<JournalRow> {
        Ok(JournalRow {
            id: row.get("id")?,
            at: row.get("at")?,
            account: row.get("account_id")?,
            name: row.get("name")?,
            balance_kind: row.get("balance_kind")?,
            kind: row.get("kind")?,
            change: row.get("change")?,
            amount: row.get("amount_minor")?,
            order: row.get("order_id")?,
            refund: row.get("refund_id")?,
            payout: row.get("payout_id")?,
            line: row.get("line_id")?,
            method: row.get("method")?,
            adjusts: row.get("adjusts_id")?,
            available_at: row.get("available_at")?,
            reason: row.get("reason")?,
            by: row.get("by_name")?,
            recorded_at: row.get("created_at")?,
        })
    }
}

/// Every entry of some days.
pub struct Journal {
    span: Span,
    after: EntryId,
}

impl Journal {
    pub fn of(span: Span) -> Journal {
        Journal { span, after: EntryId(0) }
    }

    /// The same from behind an entry on.
    pub fn since(span: Span, after: EntryId) -> Journal {
        Journal { span, after }
    }
}

impl Stretches for Journal {
    type Row = JournalRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<JournalRow>> {
        let mut found = conn.prepare_cached(
            "SELECT entry.id, entry.at, entry.account_id, account.name, entry.balance_kind, entry.kind, entry.change,
                    entry.amount_minor, entry.order_id, entry.refund_id, line.payout_id, line.id AS line_id,
                    CASE WHEN entry.kind = 'payout' THEN line.method END AS method,
                    entry.adjusts_id, entry.available_at, entry.reason, author.name AS by_name, entry.created_at
             FROM entry
             CROSS JOIN account ON account.id = entry.account_id
             LEFT JOIN payout_entry AS paid ON paid.entry_id = entry.id AND paid.released_at IS NULL
             LEFT JOIN payout_line AS line ON line.id = coalesce(entry.line_id, paid.line_id)
             LEFT JOIN account AS author ON author.id = entry.by_id
             WHERE entry.id > :after AND entry.at >= :from AND entry.at < :until
             ORDER BY entry.id LIMIT :most",
        )?;
        let rows = found.query_map(
            named_params! {":after": self.after, ":from": self.span.from, ":until": self.span.until, ":most": most as i64},
            JournalRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.id);
        Ok(rows)
    }
}
