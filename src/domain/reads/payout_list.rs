//! Payouts as pages and files show them: what was made, what became of each payment, what it paid, and what a year came to.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::{AccountId, LineId, OrderId, PayoutId};
use crate::domain::ledger::EntryKind;
use crate::domain::money::{Money, Rate};
use crate::domain::payee::{AccountType, PayoutMethod, in_one_line};
use crate::domain::payout::{PayoutStatus, StatementNumber};
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::roles::Role;
use crate::domain::tax_details::{TaxDetails, Vat};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// How many payments are in which state, and what they come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PayoutTally {
    pub lines: i64,
    pub waiting: i64,
    pub paid: i64,
    pub failed: i64,
    pub total: Money,
    pub waiting_total: Money,
    pub paid_total: Money,
}

const TALLY: &str = "
    count(*) AS lines,
    coalesce(sum(line.paid_at IS NULL AND line.failed_at IS NULL), 0) AS waiting,
    coalesce(sum(line.paid_at IS NOT NULL AND line.failed_at IS NULL), 0) AS paid,
    coalesce(sum(line.failed_at IS NOT NULL), 0) AS failed,
    coalesce(sum(line.amount_minor), 0) AS total,
    coalesce(sum(line.amount_minor) FILTER (WHERE line.paid_at IS NULL AND line.failed_at IS NULL), 0) AS waiting_total,
    coalesce(sum(line.amount_minor) FILTER (WHERE line.paid_at IS NOT NULL AND line.failed_at IS NULL), 0) AS paid_total";

impl PayoutTally {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<PayoutTally> {
        Ok(PayoutTally {
            lines: row.get("lines")?,
            waiting: row.get("waiting")?,
            paid: row.get("paid")?,
            failed: row.get("failed")?,
            total: row.get("total")?,
            waiting_total: row.get("waiting_total")?,
            paid_total: row.get("paid_total")?,
        })
    }

    /// Whether something was said of every payment.
    pub fn is_settled(&self) -> bool {
        self.waiting == 0
    }
}

/// One payout.
#[derive(Debug, Clone)]
pub struct Payout {
    pub id: PayoutId,
    pub cutoff_at: Timestamp,
    pub pay_on: Day,
    pub minimum: Money,
    pub note: String,
    pub made_by: String,
    pub created_at: Timestamp,
    pub tally: PayoutTally,
}

impl Payout {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Payout> {
        Ok(Payout {
            id: row.get("id")?,
            cutoff_at: row.get("cutoff_at")?,
            pay_on: row.get("pay_on")?,
            minimum: row.get("minimum_minor")?,
            note: row.get("note")?,
            made_by: row.get("made_by")?,
            created_at: row.get("created_at")?,
            tally: PayoutTally::from_row(row)?,
        })
    }
}

fn payout_sql(wanted: &str) -> String {
    format!(
        "SELECT payout.id, payout.cutoff_at, payout.pay_on, payout.minimum_minor, payout.note, payout.created_at,
                maker.name AS made_by, {TALLY}
         FROM payout JOIN account AS maker ON maker.id = payout.made_by_id JOIN payout_line AS line ON line.payout_id = payout.id
         WHERE {wanted} GROUP BY payout.id"
    )
}

/// One payout.
pub fn find_payout(conn: &Connection, id: PayoutId) -> Result<Payout> {
    Ok(conn.prepare_cached(&payout_sql("payout.id = :id"))?.query_row(named_params! {":id": id}, Payout::from_row)?)
}

/// A page of all payouts, newest first.
pub fn payout_page(conn: &Connection, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Payout>> {
    let total = list::count(conn, "payout", [])?;
    let Reading { compare, order } = Reading::of(cursor);
    let sql =
        format!("{} ORDER BY payout.id {order} LIMIT :most", payout_sql(&format!("(:id IS NULL OR payout.id {compare} :id)")));
    let mut found = conn.prepare_cached(&sql)?;
    let place = named_params! {":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1};
    let rows = found.query_map(place, Payout::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |payout| (Value::Integer(payout.id.0), payout.id.0)))
}

/// Every payout, newest first, for files.
pub fn each_payout(conn: &Connection, mut write: impl FnMut(Payout) -> Result<()>) -> Result<()> {
    let mut found = conn.prepare_cached(&format!("{} ORDER BY payout.id DESC", payout_sql("true")))?;
    for payout in found.query_map([], Payout::from_row)? {
        write(payout?)?;
    }
    Ok(())
}

/// What all payments that wait come to.
pub fn open_tally(conn: &Connection) -> Result<PayoutTally> {
    let sql = format!("SELECT {TALLY} FROM payout_line AS line WHERE line.paid_at IS NULL AND line.failed_at IS NULL");
    Ok(conn.prepare_cached(&sql)?.query_row([], PayoutTally::from_row)?)
}

/// One payment.
#[derive(Debug, Clone)]
pub struct PayoutLine {
    pub id: LineId,
    pub payout: PayoutId,
    pub account: AccountId,
    pub role: Role,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// What its entries come to, and the VAT on that; `amount` is both together, and what is paid.
    pub net: Money,
    pub vat: Vat,
    pub vat_amount: Money,
    pub amount: Money,
    pub method: PayoutMethod,
    pub holder: String,
    pub target: String,
    pub bic: Option<String>,
    /// The bank of an account in the United States, and the kind of account.
    pub routing: Option<String>,
    pub account_type: Option<AccountType>,
    pub state: PayoutStatus,
    pub made_at: Timestamp,
    pub pay_on: Day,
    pub paid_at: Option<Timestamp>,
    pub reference: String,
    pub failed_at: Option<Timestamp>,
    pub failure: String,
    /// Its statement, once it was paid, and the one that cancels it, once it came back.
    pub statement: Option<StatementNumber>,
    pub cancelled_by: Option<StatementNumber>,
    /// When the first of what it pays happened, and until when all had matured.
    pub from: Timestamp,
    pub until: Timestamp,
    /// By how much the earnings that it pays have fallen since it was made; only while it waits.
    pub fallen: Money,
}

const LINE: &str = "
    SELECT line.id, line.payout_id, line.account_id, account.role, account.name, account.email, account.phone, line.net_minor,
           line.vat_status, line.vat_rate_bp, line.vat_minor, line.amount_minor, line.method, line.holder, first.year AS statement_year,
           first.number AS statement_number, cancels.year AS cancelled_by_year, cancels.number AS cancelled_by_number, line.target,
           line.bic, line.routing, line.account_type, line.paid_at, line.reference, line.failed_at, line.failure, payout.created_at,
           payout.pay_on,
           payout.cutoff_at,
           CASE WHEN line.failed_at IS NULL THEN iif(line.paid_at IS NULL, 'waiting', 'paid')
                ELSE iif(line.paid_at IS NULL, 'failed', 'returned') END AS state,
           (SELECT min(entry.at) FROM payout_entry JOIN entry ON entry.id = payout_entry.entry_id
            WHERE payout_entry.line_id = line.id) AS from_at,
           CASE WHEN line.paid_at IS NOT NULL OR line.failed_at IS NOT NULL THEN 0 ELSE
               (SELECT coalesce(-sum(later.amount_minor), 0) FROM entry AS later
                WHERE later.id > payout.newest_entry_id
                  AND later.adjusts_id IN (SELECT coalesce(paid.adjusts_id, paid.id) FROM payout_entry
                                           JOIN entry AS paid ON paid.id = payout_entry.entry_id WHERE payout_entry.line_id = line.id))
           END AS fallen_minor
    FROM payout_line AS line JOIN payout ON payout.id = line.payout_id JOIN account ON account.id = line.account_id
    LEFT JOIN payout_statement AS first ON first.line_id = line.id AND first.cancels_id IS NULL
    LEFT JOIN payout_statement AS cancels ON cancels.cancels_id = first.id";

impl PayoutLine {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<PayoutLine> {
        let number = |which: &str| StatementNumber::from_row(row, which);
        Ok(PayoutLine {
            id: row.get("id")?,
            payout: row.get("payout_id")?,
            account: row.get("account_id")?,
            role: row.get("role")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            net: row.get("net_minor")?,
            vat: Vat::from_row(row)?,
            vat_amount: row.get("vat_minor")?,
            amount: row.get("amount_minor")?,
            method: row.get("method")?,
            holder: row.get("holder")?,
            target: row.get("target")?,
            bic: row.get("bic")?,
            routing: row.get("routing")?,
            account_type: row.get("account_type")?,
            state: row.get("state")?,
            made_at: row.get("created_at")?,
            pay_on: row.get("pay_on")?,
            paid_at: row.get("paid_at")?,
            reference: row.get("reference")?,
            failed_at: row.get("failed_at")?,
            failure: row.get("failure")?,
            statement: number("statement")?,
            cancelled_by: number("cancelled_by")?,
            from: row.get("from_at")?,
            until: row.get("cutoff_at")?,
            fallen: row.get("fallen_minor")?,
        })
    }

    /// Where it goes, in one line of a file: the address, or the account with its bank where two numbers name it.
    pub fn account_line(&self) -> String {
        in_one_line(self.routing.as_deref(), &self.target)
    }

    /// What tells this payment from all others, in files and on statements.
    pub fn mark(&self) -> String {
        format!("P{}-{}", self.payout, self.id)
    }
}

/// The payments of a payout, by name.
pub fn payout_lines(conn: &Connection, payout: PayoutId) -> Result<Vec<PayoutLine>> {
    let mut found =
        conn.prepare_cached(&format!("{LINE} WHERE line.payout_id = :payout ORDER BY account.name COLLATE NOCASE, line.id"))?;
    let rows = found.query_map(named_params! {":payout": payout}, PayoutLine::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What files hold: the payments that still wait, in the order in which they were made.
pub fn waiting_lines(conn: &Connection, payout: PayoutId) -> Result<Vec<PayoutLine>> {
    let mut found = conn.prepare_cached(&format!(
        "{LINE} WHERE line.payout_id = :payout AND line.paid_at IS NULL AND line.failed_at IS NULL ORDER BY line.id"
    ))?;
    let rows = found.query_map(named_params! {":payout": payout}, PayoutLine::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Payments of `:account`, also of accounts that were merged into it.
pub(super) const OWN: &str = "line.account_id IN (SELECT id FROM account WHERE :account IN (id, merged_into_id))";

/// A page of one partner's payments, newest first.
pub fn partner_line_page(
    conn: &Connection,
    account: AccountId,
    cursor: Option<&Cursor>,
    per_page: usize,
) -> Result<Page<PayoutLine>> {
    let total = list::count(conn, &format!("payout_line AS line WHERE {OWN}"), named_params! {":account": account})?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "{LINE} WHERE {OWN} AND (:id IS NULL OR line.id {compare} :id) ORDER BY line.id {order} LIMIT :most"
    ))?;
    let place = named_params! {":account": account, ":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1};
    let rows = found.query_map(place, PayoutLine::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |line| (Value::Integer(line.id.0), line.id.0)))
}

/// One entry that a payment pays.
#[derive(Debug, Clone)]
pub struct PaidEntry {
    pub kind: EntryKind,
    /// It corrects an earlier one.
    pub is_correction: bool,
    pub amount: Money,
    pub order: Option<OrderId>,
    pub order_paid_at: Option<Timestamp>,
    pub base: Option<Money>,
    pub rate: Option<Rate>,
    pub flat: Option<Money>,
    pub reason: String,
    pub at: Timestamp,
}

/// A payment of one partner's own, with every entry that it pays, oldest first. Others' are missing.
pub fn line_statement(conn: &Connection, account: AccountId, line: LineId) -> Result<(PayoutLine, Vec<PaidEntry>)> {
    let found = conn
        .prepare_cached(&format!("{LINE} WHERE line.id = :line AND {OWN}"))?
        .query_row(named_params! {":line": line, ":account": account}, PayoutLine::from_row)?;
    Ok((found, paid_entries(conn, line)?))
}

/// Every entry that a payment pays, oldest first.
fn paid_entries(conn: &Connection, line: LineId) -> Result<Vec<PaidEntry>> {
    let mut entries = conn.prepare_cached(
        "SELECT entry.kind, entry.adjusts_id IS NOT NULL AS is_correction, entry.amount_minor, entry.order_id, orders.paid_at,
                entry.base_minor, entry.rate_bp, entry.flat_minor, entry.reason, entry.at
         FROM payout_entry JOIN entry ON entry.id = payout_entry.entry_id LEFT JOIN orders ON orders.id = entry.order_id
         WHERE payout_entry.line_id = :line ORDER BY entry.id",
    )?;
    let items = entries.query_map(named_params! {":line": line}, |row| {
        Ok(PaidEntry {
            kind: row.get("kind")?,
            is_correction: row.get("is_correction")?,
            amount: row.get("amount_minor")?,
            order: row.get("order_id")?,
            order_paid_at: row.get("paid_at")?,
            base: row.get("base_minor")?,
            rate: row.get("rate_bp")?,
            flat: row.get("flat_minor")?,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    })?;
    Ok(items.collect::<rusqlite::Result<_>>()?)
}

/// What somebody received in a year or in other days, one way.
#[derive(Debug, Clone)]
pub struct YearTotal {
    pub account: AccountId,
    pub role: Role,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub details: TaxDetails,
    pub method: PayoutMethod,
    pub payments: i64,
    /// The VAT in it.
    pub vat: Money,
    pub amount: Money,
}

/// The calendar years in which anything was paid, newest first; perhaps only to one partner.
pub fn payout_years(conn: &Connection, account: Option<AccountId>, now: Timestamp, zone: &Zone) -> Result<Vec<i16>> {
    let first: Option<Timestamp> = conn
        .prepare_cached(
            "SELECT min(paid_at) FROM payout_line WHERE paid_at IS NOT NULL AND (:account IS NULL OR account_id = :account)",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?;
    let last = zone.day_of(now).year();
    Ok(first.map_or_else(Vec::new, |first| (zone.day_of(first).year()..=last).rev().collect()))
}

/// What each person received in a calendar year of the shop, by method; perhaps only one of them. What came back is taken off the
/// year in which it came back, so that a year that is over stays as it was.
pub fn year_totals(conn: &Connection, account: Option<AccountId>, year: i16, zone: &Zone) -> Result<Vec<YearTotal>> {
    let [from, until] = [year, year.saturating_add(1)].map(|year| zone.start_of(Day::first_of(year)));
    paid_totals(conn, account, from, until)
}

/// The same from one instant on and before another.
pub fn paid_totals(conn: &Connection, account: Option<AccountId>, from: Timestamp, until: Timestamp) -> Result<Vec<YearTotal>> {
    let mut found = conn.prepare_cached(
        "WITH moved (account_id, method, at, payments, vat, amount) AS (
             SELECT account_id, method, paid_at, 1, vat_minor, amount_minor FROM payout_line WHERE paid_at IS NOT NULL
             UNION ALL
             SELECT account_id, method, failed_at, -1, -vat_minor, -amount_minor FROM payout_line
             WHERE paid_at IS NOT NULL AND failed_at IS NOT NULL
         )
         SELECT account.id AS account_id, account.role, account.name, account.email, account.phone, line.method, sum(line.payments) AS payments,
                sum(line.vat) AS vat, sum(line.amount) AS amount,
                coalesce(tax.address, '') AS address, coalesce(tax.tax_number, '') AS tax_number, tax.vat_id
         FROM moved AS line JOIN account AS paid ON paid.id = line.account_id
         JOIN account ON account.id = coalesce(paid.merged_into_id, paid.id)
         LEFT JOIN payee_tax AS tax ON tax.account_id = account.id
         WHERE line.at >= :from AND line.at < :until AND (:account IS NULL OR account.id = :account)
         GROUP BY account.id, line.method HAVING sum(line.payments) <> 0 OR sum(line.amount) <> 0
         ORDER BY account.name COLLATE NOCASE, account.id, line.method",
    )?;
    let rows = found.query_map(named_params! {":from": from, ":until": until, ":account": account}, |row| {
        Ok(YearTotal {
            account: row.get("account_id")?,
            role: row.get("role")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            details: TaxDetails::from_row(row)?,
            method: row.get("method")?,
            payments: row.get("payments")?,
            vat: row.get("vat")?,
            amount: row.get("amount")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
