//! What one code led to: scans, visitors and accounts, in all and day by day.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use crate::domain::contact::short_name;
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::money::Money;
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::time::{Day, Timestamp};
use crate::error::Result;

/// The figures of one code, over all time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CodeFigures {
    pub scans: i64,
    /// Different visitors, counted anew each day.
    pub visitors: i64,
    pub repeats: i64,
    pub bots: i64,
    pub own: i64,
    pub blocked: i64,
    pub via_qr: i64,
    pub via_link: i64,
    pub via_typed: i64,
    pub first_at: Option<Timestamp>,
    pub last_at: Option<Timestamp>,
}

/// The tallies of one code.
pub fn code_figures(conn: &Connection, code: CodeId) -> Result<CodeFigures> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(scans), 0) AS scans, coalesce(sum(visitors), 0) AS visitors, coalesce(sum(repeats), 0) AS repeats,
                    coalesce(sum(bots), 0) AS bots, coalesce(sum(own), 0) AS own, coalesce(sum(blocked), 0) AS blocked,
                    coalesce(sum(via_qr), 0) AS via_qr, coalesce(sum(via_link), 0) AS via_link, coalesce(sum(via_typed), 0) AS via_typed,
                    min(first_at) AS first_at, max(last_at) AS last_at
             FROM scan_day WHERE code_id = :code",
        )?
        .query_row(named_params! {":code": code}, |row| {
            Ok(CodeFigures {
                scans: row.get("scans")?,
                visitors: row.get("visitors")?,
                repeats: row.get("repeats")?,
                bots: row.get("bots")?,
                own: row.get("own")?,
                blocked: row.get("blocked")?,
                via_qr: row.get("via_qr")?,
                via_link: row.get("via_link")?,
                via_typed: row.get("via_typed")?,
                first_at: row.get("first_at")?,
                last_at: row.get("last_at")?,
            })
        })?)
}

/// The same for the owner of a code: the scan by which they came themselves is none of theirs, and stands among their own visits.
pub fn owner_figures(conn: &Connection, code: CodeId) -> Result<CodeFigures> {
    let mut figures = code_figures(conn, code)?;
    if joined_scan_day(conn, code)?.is_some() {
        figures.scans -= 1;
        figures.visitors -= 1;
        figures.own += 1;
        // By which channel they came is not known; a card that nobody has claimed is scanned.
        let channels = [&mut figures.via_qr, &mut figures.via_link, &mut figures.via_typed];
        if let Some(channel) = channels.into_iter().find(|channel| **channel > 0) {
            *channel -= 1;
        }
    }
    Ok(figures)
}

fn joined_scan_day(conn: &Connection, code: CodeId) -> Result<Option<Day>> {
    Ok(conn
        .prepare_cached("SELECT joined_scan_day FROM code WHERE id = :code")?
        .query_row(named_params! {":code": code}, |row| row.get(0))?)
}

/// Accounts out of a hundred visitors, rounded. `None` when nobody has come yet, and when more have joined than were told apart: some
/// came without a scan, or share a browser and an address, and then the two numbers say nothing of each other.
pub fn conversion_percent(accounts: i64, visitors: i64) -> Option<i64> {
    (visitors > 0 && accounts <= visitors).then(|| (accounts * 200 + visitors) / (visitors * 2))
}

/// One day of a code and its owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeDay {
    pub day: Day,
    pub scans: i64,
    pub accounts: i64,
}

/// Every day from `first` to `last`, quiet ones included.
pub fn code_days(
    conn: &Connection,
    code: Option<CodeId>,
    owner: Option<AccountId>,
    first: Day,
    last: Day,
) -> Result<Vec<CodeDay>> {
    let by_day = |sql: &str, id: Option<i64>| -> Result<HashMap<Day, i64>> {
        let mut found = conn.prepare_cached(sql)?;
        let rows = found
            .query_map(named_params! {":id": id, ":first": first, ":last": last}, |row| Ok((row.get("day")?, row.get("n")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let scans =
        by_day("SELECT day, scans AS n FROM scan_day WHERE code_id = :id AND day BETWEEN :first AND :last", code.map(|id| id.0))?;
    let accounts = by_day(
        "SELECT day, direct_sign_ups AS n FROM account_day WHERE account_id = :id AND day BETWEEN :first AND :last",
        owner.map(|id| id.0),
    )?;
    let figure = |from: &HashMap<Day, i64>, day| from.get(&day).copied().unwrap_or(0);
    Ok(first.until(last).map(|day| CodeDay { day, scans: figure(&scans, day), accounts: figure(&accounts, day) }).collect())
}

/// The same for the owner of a code: without the scan by which they came themselves.
pub fn owner_days(
    conn: &Connection,
    code: Option<CodeId>,
    owner: Option<AccountId>,
    first: Day,
    last: Day,
) -> Result<Vec<CodeDay>> {
    let mut days = code_days(conn, code, owner, first, last)?;
    let joined_on = code.map(|code| joined_scan_day(conn, code)).transpose()?.flatten();
    if let Some(day) = days.iter_mut().find(|day| Some(day.day) == joined_on) {
        day.scans -= 1;
    }
    Ok(days)
}

/// Somebody whom an account referred, as that account may see them: first name and initial.
#[derive(Debug, Clone)]
pub struct Recruit {
    pub id: AccountId,
    pub name: String,
    pub joined_at: Timestamp,
    /// Their own paid orders and what those came to, after refunds.
    pub orders: i64,
    pub value: Money,
}

/// The newest people whom an account referred directly.
pub fn newest_recruits(conn: &Connection, account: AccountId, most: usize) -> Result<Vec<Recruit>> {
    recruits(conn, account, None, most)
}

/// One page of all whom an account referred directly, newest first.
pub fn recruit_page(conn: &Connection, account: AccountId, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Recruit>> {
    let rows = recruits(conn, account, cursor, per_page + 1)?;
    let total = list::count(conn, "account WHERE referrer_id = :account", named_params! {":account": account})?;
    Ok(Page::cut(rows, cursor, per_page, total, |recruit| (Value::Integer(recruit.id.0), recruit.id.0)))
}

/// From the cursor on: by the order in which they joined, which is that of their ids.
fn recruits(conn: &Connection, account: AccountId, cursor: Option<&Cursor>, most: usize) -> Result<Vec<Recruit>> {
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "SELECT account.id, account.name, account.created_at,
                total.own_orders, total.own_value_minor
         FROM account JOIN account_total AS total ON total.account_id = account.id
         WHERE account.referrer_id = :account AND account.id {compare} :cursor
         ORDER BY account.id {order} LIMIT :most",
    ))?;
    let cursor = cursor.map_or(i64::MAX, |cursor| cursor.id);
    let rows = found.query_map(named_params! {":account": account, ":cursor": cursor, ":most": most as i64}, |row| {
        Ok(Recruit {
            id: row.get("id")?,
            name: short_name(&row.get::<_, String>("name")?),
            joined_at: row.get("created_at")?,
            orders: row.get("own_orders")?,
            value: row.get("own_value_minor")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many partners an account told of the program; not those who wait for the shop's word. Kept apart from its network: a sponsor is not a referrer.
pub fn partners_sponsored(conn: &Connection, account: AccountId) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM account WHERE sponsor_id = :account AND +role = 'partner' AND approved_at IS NOT NULL",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::conversion_percent;

    #[test]
    fn conversion_is_rounded_and_says_nothing_when_more_joined_than_came() {
        assert_eq!(conversion_percent(0, 0), None);
        assert_eq!(conversion_percent(1, 8), Some(13));
        assert_eq!(conversion_percent(1, 3), Some(33));
        assert_eq!(conversion_percent(5, 2), None);
        assert_eq!(conversion_percent(5, 0), None);
        assert_eq!(conversion_percent(5, 5), Some(100));
    }
}
