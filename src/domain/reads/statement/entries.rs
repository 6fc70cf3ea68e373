//! Entries with the status that follows from their times, reviews and payouts; in a statement with a running balance.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::contact::short_name;
use crate::domain::facts::{ENTRY_STATUS, IN_PAYOUT};
use crate::domain::ids::{AccountId, EntryId, OrderId};
use crate::domain::ledger::{BalanceKind, EntryChange, EntryKind};
use crate::domain::money::{Money, Rate};
use crate::domain::program::Pay;
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// The status of an entry. Derived, never stored.
    EntryStatus {
        /// Inside the holding period.
        Holding = "holding",
        /// A review of the earning is open.
        InReview = "in_review",
        /// Can be paid out or spent.
        Available = "available",
        /// A payment that was carried out has it.
        Paid = "paid",
        /// Taken back before it was paid, for good.
        Reversed = "reversed",
    }
);

/// One entry as lists show it.
#[derive(Debug, Clone)]
pub struct EntryRow {
    pub id: EntryId,
    /// The entry that this one follows; itself when it follows none.
    pub first: EntryId,
    pub account: AccountId,
    pub balance_kind: BalanceKind,
    pub kind: EntryKind,
    pub amount: Money,
    pub state: EntryStatus,
    /// What happened, so that it was posted.
    pub change: EntryChange,
    pub order: Option<OrderId>,
    /// Who bought, by first name and initial; `None` on somebody's own orders.
    pub buyer: Option<String>,
    /// What an earning was computed from.
    pub base: Option<Money>,
    pub pay: Option<Pay>,
    /// As it was typed by those who run the shop: it may name the buyer, so that only a void's and an adjustment's is for members.
    pub reason: String,
    pub available_at: Timestamp,
    /// The last moment at which the credit that it brought in can be spent.
    pub expires_at: Option<Timestamp>,
    /// When it happened, as it was told.
    pub at: Timestamp,
    /// It stands in a payout that has not been carried out yet.
    pub is_in_payout: bool,
    /// What the balance came to after it, pending earnings included; only in a statement.
    pub balance: Option<Money>,
}

impl EntryRow {
    /// What happened to the entry that this one adjusts; `None` for one that adjusts none.
    pub fn adjustment(&self) -> Option<EntryChange> {
        (self.first != self.id).then_some(self.change)
    }

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
        let (rate, flat): (Option<Rate>, Option<Money>) = (row.get("rate_bp")?, row.get("flat_minor")?);
        Ok(EntryRow {
            id: row.get("id")?,
            first: row.get("first_id")?,
            account: row.get("account_id")?,
            balance_kind: row.get("balance_kind")?,
            kind: row.get("kind")?,
            amount: row.get("amount_minor")?,
            state: row.get("state")?,
            change: row.get("change")?,
            order: row.get("order_id")?,
            buyer: row.get::<_, Option<String>>("buyer")?.as_deref().map(short_name),
            base: row.get("base_minor")?,
            pay: Pay::from_columns(rate, flat),
            reason: row.get("reason")?,
            available_at: row.get("available_at")?,
            expires_at: row.get("expires_at")?,
            at: row.get("at")?,
            is_in_payout: row.get("is_in_payout")?,
            balance: None,
        })
    }
}

/// The columns of a [`EntryRow`], from the row `entry`.
pub(super) fn lines() -> String {
    format!(
        "SELECT entry.id, coalesce(entry.adjusts_id, entry.id) AS first_id, entry.account_id, entry.balance_kind, entry.kind, entry.amount_minor,
                {ENTRY_STATUS} AS state, entry.change, entry.order_id, entry.base_minor, entry.rate_bp, entry.flat_minor, entry.reason,
                entry.available_at, entry.at,
                -- A lot ends with its last day: a millisecond before that, the date is still that day.
                (SELECT max(expires_at) - 1 FROM credit_lot WHERE origin_id = entry.id AND entry_id = entry.id) AS expires_at,
                (SELECT buyer.name FROM orders JOIN account AS buyer ON buyer.id = orders.customer_id
                 WHERE orders.id = entry.order_id AND orders.customer_id <> entry.account_id) AS buyer,
                {IN_PAYOUT} AS is_in_payout
         FROM entry"
    )
}

/// Which of somebody's entries are conditions.
#[derive(Debug, Clone)]
pub struct EntryFilter {
    pub account: AccountId,
    /// `None` is both.
    pub balance_kind: Option<BalanceKind>,
    /// Only commissions, rewards and what corrects them; not what was spent or paid out.
    pub earnings_only: bool,
    pub state: Option<EntryStatus>,
    /// Happened at or after this, and before that.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

impl EntryFilter {
    /// All entries of an account.
    pub fn of(account: AccountId) -> EntryFilter {
        EntryFilter { account, balance_kind: None, earnings_only: false, state: None, from: None, until: None }
    }

    /// What somebody earned.
    pub fn earnings(account: AccountId) -> EntryFilter {
        EntryFilter { earnings_only: true, ..EntryFilter::of(account) }
    }

    fn conditions() -> String {
        format!(
            "entry.account_id = :account AND (:balance_kind IS NULL OR entry.balance_kind = :balance_kind)
             AND (NOT :earnings OR entry.kind IN ('commission', 'reward', 'adjustment'))
             AND (:from IS NULL OR entry.at >= :from) AND (:until IS NULL OR entry.at < :until)
             AND (:state IS NULL OR {ENTRY_STATUS} = :state)"
        )
    }
}

/// One page of somebody's entries, newest first.
pub fn entry_page(
    conn: &Connection,
    filter: &EntryFilter,
    now: Timestamp,
    cursor: Option<&Cursor>,
    per_page: usize,
) -> Result<Page<EntryRow>> {
    let conditions = EntryFilter::conditions();
    let params = named_params! {
        ":account": filter.account, ":balance_kind": filter.balance_kind, ":earnings": filter.earnings_only, ":state": filter.state,
        ":from": filter.from, ":until": filter.until, ":now": now,
    };
    let total = list::count(conn, &format!("entry WHERE {conditions}"), params)?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "{} WHERE {conditions} AND (:id IS NULL OR entry.id {compare} :id) ORDER BY entry.id {order} LIMIT :most",
        lines()
    ))?;
    let rows = found.query_map(
        named_params! {
            ":account": filter.account, ":balance_kind": filter.balance_kind, ":earnings": filter.earnings_only, ":state": filter.state,
            ":from": filter.from, ":until": filter.until, ":now": now,
            ":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1,
        },
        EntryRow::from_row,
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |line| (Value::Integer(line.id.0), line.id.0)))
}

/// Every entry that fits, oldest first and one at a time, for a file.
pub fn each_entry(
    conn: &Connection,
    filter: &EntryFilter,
    now: Timestamp,
    mut write: impl FnMut(EntryRow) -> Result<()>,
) -> Result<()> {
    let mut found = conn.prepare_cached(&format!("{} WHERE {} ORDER BY entry.id", lines(), EntryFilter::conditions()))?;
    let mut rows = found.query(named_params! {
        ":account": filter.account, ":balance_kind": filter.balance_kind, ":earnings": filter.earnings_only, ":state": filter.state,
        ":from": filter.from, ":until": filter.until, ":now": now,
    })?;
    while let Some(row) = rows.next()? {
        write(EntryRow::from_row(row)?)?;
    }
    Ok(())
}

/// One page of everything that happened in somebody's balance, newest first, with what it came to after each entry.
pub fn statement_page(
    conn: &Connection,
    account: AccountId,
    balance_kind: BalanceKind,
    now: Timestamp,
    cursor: Option<&Cursor>,
    per_page: usize,
) -> Result<Page<EntryRow>> {
    let mut page =
        entry_page(conn, &EntryFilter { balance_kind: Some(balance_kind), ..EntryFilter::of(account) }, now, cursor, per_page)?;
    if let Some(newest) = page.rows.first() {
        let mut balance = balance_after(conn, account, balance_kind, newest.id)?;
        for line in &mut page.rows {
            line.balance = Some(balance);
            balance -= line.amount;
        }
    }
    Ok(page)
}

/// The same whole, oldest first and one at a time, for a file.
pub fn each_statement_entry(
    conn: &Connection,
    account: AccountId,
    balance_kind: BalanceKind,
    now: Timestamp,
    mut write: impl FnMut(EntryRow) -> Result<()>,
) -> Result<()> {
    let mut balance = Money::ZERO;
    each_entry(conn, &EntryFilter { balance_kind: Some(balance_kind), ..EntryFilter::of(account) }, now, |mut line| {
        balance += line.amount;
        line.balance = Some(balance);
        write(line)
    })
}

/// From the end backwards: the first page, which is the one that people look at, has nothing to take off.
fn balance_after(conn: &Connection, account: AccountId, balance_kind: BalanceKind, entry: EntryId) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            // An account that was merged into another has no sums: its entries come to nothing.
            "SELECT coalesce((SELECT CASE :balance_kind WHEN 'commission' THEN commission_minor ELSE credit_minor END
                              FROM account_total WHERE account_id = :account), 0)
                    - (SELECT coalesce(sum(amount_minor), 0) FROM entry
                       WHERE entry.account_id = :account AND entry.balance_kind = :balance_kind AND entry.id > :entry)",
        )?
        .query_row(named_params! {":account": account, ":balance_kind": balance_kind, ":entry": entry}, |row| row.get(0))?)
}
