//! What the file knows of the time: when the last thing was recorded, until when the clock was believed, and that somebody has set the
//! time back.
//!
//! Promise: a clock that was wrong for a moment costs nothing that cannot be had back. What cancels, expires and forgets waits after a
//! jump until somebody has looked at the date ([`waiting`] says what it would do), and what was recorded in the future keeps its
//! time and holds nothing up.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::check::{Failure, MOST_ROWS};
use crate::domain::event::{self, Event};
use crate::domain::facts::{HAS_RUN_OUT, IS_OVERDUE};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::scan;
use crate::domain::sign_up;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::token::TokenHash;
use crate::error::Result;

/// A clock may be so much ahead without anybody calling it wrong: system clocks are corrected all the time.
pub const TOLERANCE_MS: i64 = 60_000;

/// What is recorded with the time of its recording: the table, that column, and the column of `clock_correction` with the last row that was
/// there when the time was set back.
const RECORDS: [(&str, &str, &str); 5] = [
    ("audit", "at", "last_audit_id"),
    ("entry", "created_at", "last_entry_id"),
    ("orders", "created_at", "last_order_id"),
    ("account", "created_at", "last_account_id"),
    ("scan", "last_at", "last_scan_id"),
];

/// The rows that were there when the time was last set back are known to be from the future.
fn known(column: &str) -> String {
    format!("coalesce((SELECT {column} FROM clock_correction ORDER BY id DESC LIMIT 1), 0)")
}

/// When the last thing was recorded; `None` in a new file.
pub fn last_recorded(conn: &Connection) -> Result<Option<Timestamp>> {
    let last = RECORDS.map(|(table, at, column)| {
        format!("SELECT (SELECT {at} FROM {table} WHERE id > {} ORDER BY id DESC LIMIT 1) AS at", known(column))
    });
    let sql = format!("SELECT max(at) FROM ({})", last.join(" UNION ALL "));
    Ok(conn.query_row(&sql, [], |row| row.get(0))?)
}

/// When the server last ran with a clock that was believed; `None` in a file that no server has opened.
pub fn trusted(conn: &Connection) -> Result<Option<Timestamp>> {
    Ok(conn.query_row("SELECT trusted_at FROM clock", [], |row| row.get(0))?)
}

/// The clock is believed now.
pub fn trust(tx: &Transaction<'_>, now: Timestamp) -> Result<()> {
    tx.prepare_cached("UPDATE clock SET trusted_at = :now")?.execute(named_params! {":now": now})?;
    Ok(())
}

/// Somebody has looked at the date and says that it is right.
pub fn confirm(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    trust(tx, act.now)?;
    event::record(tx, act, &Event::DateConfirmed)
}

/// What waits for somebody to look at the date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Unpaid orders that would be cancelled.
    pub orders: i64,
    /// Store credit that would expire.
    pub credit: Money,
    /// Applications that would be rejected since nobody has answered them.
    pub applications: i64,
    /// Sessions that would end.
    pub sessions: i64,
}

/// What would be done if `now` was right.
pub fn waiting(conn: &Connection, now: Timestamp) -> Result<Waiting> {
    let row = conn.query_row(
        &format!(
            "SELECT (SELECT count(*) FROM orders JOIN terms ON terms.id = orders.terms_id WHERE {IS_OVERDUE}) AS orders,
                    (SELECT coalesce(sum(left_minor), 0) FROM credit_lot AS lot WHERE {HAS_RUN_OUT}) AS credit,
                    (SELECT count(*) FROM account WHERE role = 'partner' AND approved_at IS NULL AND created_at <= :limit)
                        AS applications,
                    (SELECT count(*) FROM session WHERE expires_at <= :now) AS sessions"
        ),
        named_params! {":now": now, ":limit": now.plus_days(-sign_up::APPLICATION_DAYS)},
        |row| {
            Ok(Waiting {
                orders: row.get("orders")?,
                credit: row.get("credit")?,
                applications: row.get("applications")?,
                sessions: row.get("sessions")?,
            })
        },
    );
    Ok(row?)
}

/// Sets the time back from `from` to `act.now`: what is recorded from now on takes the real time, and what was recorded later keeps its
/// own. Signs everybody out who signed in in the future, but for the session of `keep`, which lasts `session_days` from now.
pub fn set_back(tx: &Transaction<'_>, act: &Act, from: Timestamp, keep: &TokenHash, session_days: u32) -> Result<()> {
    if from.as_ms() - act.now.as_ms() <= TOLERANCE_MS {
        return Err(Refusal::ClockIsRight.into());
    }
    let last = RECORDS.map(|(table, _, _)| format!("(SELECT coalesce(max(id), 0) FROM {table})"));
    let columns = RECORDS.map(|(_, _, column)| column);
    tx.execute(
        &format!(
            "INSERT INTO clock_correction (from_at, to_at, by_id, {}) VALUES (:from, :to, :by, {})",
            columns.join(", "),
            last.join(", ")
        ),
        named_params! {":from": from, ":to": act.now, ":by": act.person()?},
    )?;
    let now = named_params! {":now": act.now};
    tx.execute(
        "UPDATE session SET created_at = :now, expires_at = :expires WHERE token_hash = :keep",
        named_params! {":now": act.now, ":expires": act.now.plus_days(session_days.into()), ":keep": keep},
    )?;
    tx.execute("DELETE FROM session WHERE created_at > :now OR till_id IS NOT NULL", now)?;
    tx.execute("DELETE FROM reset_link WHERE created_at > :now", now)?;
    tx.execute("UPDATE known_browser SET seen_at = :now WHERE seen_at > :now", now)?;
    tx.execute("UPDATE till_browser SET last_used_at = :now WHERE last_used_at > :now", now)?;
    tx.execute("UPDATE pin SET locked_until = NULL WHERE locked_until > :now", now)?;
    scan::close_day(tx)?;
    trust(tx, act.now)?;
    event::record(tx, act, &Event::TimeSetBack)
}

/// For `check`: what was recorded later than `now`, and was not there yet when the time was set back.
pub fn from_the_future(conn: &Connection, now: Timestamp) -> Result<Option<Failure>> {
    let mut rows = Vec::new();
    for (table, at, column) in RECORDS {
        let sql =
            format!("SELECT count(*), min({at}), max({at}), min(id) FROM {table} WHERE {at} > :late AND id > {}", known(column));
        let late = Timestamp::from_ms(now.as_ms() + TOLERANCE_MS);
        let found = conn.query_row(&sql, named_params! {":late": late}, |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Option<Timestamp>>(1)?, row.get::<_, Option<Timestamp>>(2)?, row.get(3)?))
        });
        if let Some((count @ 1.., Some(first), Some(last), id)) = found.optional()? {
            let id: Option<i64> = id;
            rows.push(format!(
                "table={table} rows={count} from={} to={} first={}",
                Zone::iso(first),
                Zone::iso(last),
                id.unwrap_or_default()
            ));
        }
    }
    rows.truncate(MOST_ROWS);
    Ok((!rows.is_empty()).then_some(Failure { name: "W01", rows }))
}
