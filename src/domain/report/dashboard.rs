//! The shop's home page: what needs doing, and how the last days went.

use rusqlite::{Connection, named_params};

use crate::domain::time::{Day, Timestamp};
use crate::error::Result;

/// The funnel of a stretch of days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funnel {
    pub scans: i64,
    pub uniques: i64,
    pub customers: i64,
    /// Customers who were brought by somebody.
    pub referred: i64,
    pub partners: i64,
}

/// Scans by day, sign-ups by the instants that the days begin and end.
pub fn funnel(conn: &Connection, days: (Day, Day), instants: (Timestamp, Timestamp)) -> Result<Funnel> {
    let (scans, uniques) = conn
        .prepare_cached(
            "SELECT coalesce(sum(scans), 0), coalesce(sum(uniques), 0) FROM scan_day WHERE day BETWEEN :first AND :last",
        )?
        .query_row(named_params! {":first": days.0, ":last": days.1}, |row| Ok((row.get(0)?, row.get(1)?)))?;
    // Accounts are numbered as they come, so that the newest stand together at the end of the table.
    let first_id: i64 = conn
        .prepare_cached("SELECT coalesce(max(id), 0) FROM account WHERE created_at < :from")?
        .query_row(named_params! {":from": instants.0}, |row| row.get(0))?;
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(role = 'customer'), 0) AS customers, coalesce(sum(referrer_id IS NOT NULL), 0) AS referred,
                    coalesce(sum(role = 'partner'), 0) AS partners
             FROM account WHERE id > :id AND created_at >= :from AND created_at < :to",
        )?
        .query_row(named_params! {":id": first_id, ":from": instants.0, ":to": instants.1}, |row| {
            Ok(Funnel {
                scans,
                uniques,
                customers: row.get("customers")?,
                referred: row.get("referred")?,
                partners: row.get("partners")?,
            })
        })?)
}

/// What all codes saw together, a day at a time, and how many customers joined through one.
pub fn days(conn: &Connection, first: Day, last: Day) -> Result<Vec<(Day, i64, i64)>> {
    let by_day = |sql: &str| -> Result<std::collections::HashMap<Day, i64>> {
        let mut found = conn.prepare_cached(sql)?;
        let rows = found.query_map(named_params! {":first": first, ":last": last}, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let scans = by_day("SELECT day, sum(scans) FROM scan_day WHERE day BETWEEN :first AND :last GROUP BY day")?;
    // Each referred customer is the direct sign-up of exactly one account.
    let referred = by_day("SELECT day, sum(direct_sign_ups) FROM account_day WHERE day BETWEEN :first AND :last GROUP BY day")?;
    let of = |from: &std::collections::HashMap<Day, i64>, day| from.get(&day).copied().unwrap_or(0);
    Ok(first.until(last).map(|day| (day, of(&scans, day), of(&referred, day))).collect())
}

/// The figures behind the list of things to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ToDo {
    pub applicants: i64,
    pub codes: i64,
    pub unclaimed: i64,
    pub partners: i64,
    pub customers: i64,
}

/// What the shop has, and who waits.
pub fn to_do(conn: &Connection) -> Result<ToDo> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM account WHERE role = 'partner' AND approved_at IS NULL) AS applicants,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL) AS codes,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL AND owner_id IS NULL AND disabled_at IS NULL) AS unclaimed,
                    (SELECT count(*) FROM account WHERE role = 'partner') AS partners,
                    (SELECT count(*) FROM account WHERE role = 'customer') AS customers",
        )?
        .query_row([], |row| {
            Ok(ToDo {
                applicants: row.get("applicants")?,
                codes: row.get("codes")?,
                unclaimed: row.get("unclaimed")?,
                partners: row.get("partners")?,
                customers: row.get("customers")?,
            })
        })?)
}
