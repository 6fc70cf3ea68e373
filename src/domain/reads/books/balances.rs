//! What the shop owes: every balance at the end of a day, and how it came from what it was before some days.

use rusqlite::{Connection, Row, named_params};

use super::span::Span;
use crate::domain::ids::AccountId;
use crate::domain::ledger::BalanceKind;
use crate::domain::money::Money;
use crate::domain::reads::stretch::Stretches;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// What all balances come to at one moment, whether they are available yet or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Liability {
    pub commission: Money,
    pub credit: Money,
}

/// What the shop owed right before an instant.
pub fn liability(conn: &Connection, until: Timestamp) -> Result<Liability> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'commission'), 0) AS commission,
                    coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'credit'), 0) AS credit
             FROM entry WHERE at < :until",
        )?
        .query_row(named_params! {":until": until}, |row| {
            Ok(Liability { commission: row.get("commission")?, credit: row.get("credit")? })
        })?)
}

/// One account's balances at one moment. Those that were nothing are left out.
#[derive(Debug, Clone)]
pub struct BalanceRow {
    pub account: AccountId,
    pub name: String,
    pub commission: Money,
    /// The part of it whose waiting period was not over.
    pub commission_waiting: Money,
    pub credit: Money,
    pub credit_waiting: Money,
}

impl BalanceRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<BalanceRow> {
        Ok(BalanceRow {
            account: row.get("account_id")?,
            name: row.get("name")?,
            commission: row.get("commission")?,
            commission_waiting: row.get("commission_waiting")?,
            credit: row.get("credit")?,
            credit_waiting: row.get("credit_waiting")?,
        })
    }
}

/// Every balance right before an instant.
pub struct Balances {
    until: Timestamp,
    after: AccountId,
}

impl Balances {
    pub fn before(until: Timestamp) -> Balances {
        Balances { until, after: AccountId(0) }
    }
}

impl Stretches for Balances {
    type Row = BalanceRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<BalanceRow>> {
        let mut found = conn.prepare_cached(
            "SELECT sums.*, account.name
             FROM (SELECT account_id,
                          coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'commission'), 0) AS commission,
                          coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'commission' AND available_at >= :until), 0)
                              AS commission_waiting,
                          coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'credit'), 0) AS credit,
                          coalesce(sum(amount_minor) FILTER (WHERE balance_kind = 'credit' AND available_at >= :until), 0) AS credit_waiting
                   FROM entry WHERE account_id > :after AND at < :until
                   GROUP BY account_id HAVING commission <> 0 OR credit <> 0 ORDER BY account_id LIMIT :most) AS sums
             CROSS JOIN account ON account.id = sums.account_id
             ORDER BY sums.account_id",
        )?;
        let params = named_params! {":after": self.after, ":until": self.until, ":most": most as i64};
        let rows = found.query_map(params, BalanceRow::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.account);
        Ok(rows)
    }
}

/// How one balance of an account changed in some days. `opening` and everything between come to `closing`.
#[derive(Debug, Clone)]
pub struct MovementRow {
    pub account: AccountId,
    pub name: String,
    pub email: Option<String>,
    pub opening: Money,
    /// Earned on orders, with all that was taken back of it.
    pub earned: Money,
    /// Paid out or spent on orders, less what came back: below zero.
    pub used: Money,
    pub expired: Money,
    /// Everything else: what was typed, and opening balances.
    pub other: Money,
    pub closing: Money,
}

impl MovementRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<MovementRow> {
        Ok(MovementRow {
            account: row.get("account_id")?,
            name: row.get("name")?,
            email: row.get("email")?,
            opening: row.get("opening")?,
            earned: row.get("earned")?,
            used: row.get("used")?,
            expired: row.get("expired")?,
            other: row.get("other")?,
            closing: row.get("closing")?,
        })
    }
}

/// Everybody who had something in a kind of balance in some days, or in whose balance something happened.
pub struct Movements {
    balance_kind: BalanceKind,
    span: Span,
    after: AccountId,
}

impl Movements {
    pub fn of(balance_kind: BalanceKind, span: Span) -> Movements {
        Movements { balance_kind, span, after: AccountId(0) }
    }
}

impl Stretches for Movements {
    type Row = MovementRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<MovementRow>> {
        let mut found = conn.prepare_cached(
            "SELECT sums.*, closing - opening - earned - used - expired AS other, account.name, account.email
             FROM (SELECT account_id, sum(amount_minor) AS closing,
                          coalesce(sum(amount_minor) FILTER (WHERE at < :from), 0) AS opening,
                          coalesce(sum(amount_minor) FILTER (WHERE at >= :from AND kind IN ('commission', 'reward')), 0) AS earned,
                          coalesce(sum(amount_minor) FILTER (WHERE at >= :from AND kind IN ('payout', 'redemption')), 0) AS used,
                          coalesce(sum(amount_minor) FILTER (WHERE at >= :from AND kind = 'expiry'), 0) AS expired
                   FROM entry WHERE account_id > :after AND at < :until AND balance_kind = :balance_kind
                   GROUP BY account_id HAVING opening <> 0 OR max(at) >= :from ORDER BY account_id LIMIT :most) AS sums
             CROSS JOIN account ON account.id = sums.account_id
             ORDER BY sums.account_id",
        )?;
        let rows = found.query_map(
            named_params! {
                ":after": self.after, ":from": self.span.from, ":until": self.span.until, ":balance_kind": self.balance_kind,
                ":most": most as i64,
            },
            MovementRow::from_row,
        )?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        self.after = rows.last().map_or(self.after, |row| row.account);
        Ok(rows)
    }
}
