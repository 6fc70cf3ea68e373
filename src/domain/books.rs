//! The shop's books: up to which day they are closed, and on which days something may be told to have happened.
//!
//! Promise: every figure is dated by its own event, and once a day is closed, nothing is dated on it or before it any more. What stood
//! when something was recorded is kept, so that `check` can prove it.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::{Error, Result};

/// The last day that is closed; `None` when nothing is.
pub fn closed_to(conn: &Connection) -> Result<Option<Day>> {
    let found: Option<Option<Day>> =
        conn.prepare_cached("SELECT closed_to FROM shop")?.query_row([], |row| row.get("closed_to")).optional()?;
    Ok(found.flatten())
}

/// Refuses the day of an event that nobody may date so: a day to come, one that is closed, one before `since`, which `before` says.
/// Answers the act as it counts: on the day of `since` not before its hour.
pub(super) fn dated(conn: &Connection, act: &Act, since: Timestamp, before: Refusal) -> Result<Act> {
    if act.at == act.now {
        return Ok(act.clone());
    }
    if act.at > act.now {
        return Err(Refusal::DateFuture.into());
    }
    if act.day() < act.zone.day_of(since) {
        return Err(before.into());
    }
    expect_open(conn, act.day())?;
    Ok(act.clone().happened(act.at.max(since).min(act.now)))
}

/// Refuses a day that is closed.
fn expect_open(conn: &Connection, day: Day) -> Result<()> {
    let to = closed_to(conn)?;
    // No day is before every day.
    if Some(day) <= to { Err(closed(to).into()) } else { Ok(()) }
}

/// What is said of a day that is closed.
pub(super) fn closed(to: Option<Day>) -> Refusal {
    Refusal::DateClosed { to: to.unwrap_or_default().number() }
}

/// Closes the books up to a day that is over, that day included. Moving it back, or opening all again (`None`), takes a reason. The
/// same day again changes nothing, and answers false.
pub fn close(tx: &Transaction<'_>, act: &Act, to: Option<Day>, reason: &str) -> Result<bool> {
    let by = act.person()?;
    let before = closed_to(tx)?;
    if to == before {
        return Ok(false);
    }
    if to.is_some_and(|day| day >= act.today()) {
        return Err(Refusal::DayNotOver.into());
    }
    // No day is before every day.
    if to < before && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if tx.execute("UPDATE shop SET closed_to = :to, changed_at = :now", named_params! {":to": to, ":now": act.now})? == 0 {
        return Err(Error::Missing);
    }
    tx.execute(
        "INSERT INTO closing (closed_to, open_from, reason, by_id, created_at) VALUES (:to, :open, :reason, :by, :now)",
        named_params! {
            ":to": to,
            ":open": to.map(|day| act.zone.start_of(day.plus(1))),
            ":reason": reason,
            ":by": by,
            ":now": act.now,
        },
    )?;
    event::record(tx, act, &Event::BooksClosed { from: before, to })?;
    Ok(true)
}

/// One change of the day up to which the books are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub to: Option<Day>,
    pub reason: String,
    pub by: String,
    pub created_at: Timestamp,
}

/// What was closed and opened, the newest first.
pub fn closings(conn: &Connection, most: usize) -> Result<Vec<Closing>> {
    let mut found = conn.prepare_cached(
        "SELECT closing.closed_to, closing.reason, account.name, closing.created_at
         FROM closing JOIN account ON account.id = closing.by_id ORDER BY closing.id DESC LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":most": most as i64}, |row| {
        Ok(Closing {
            to: row.get("closed_to")?,
            reason: row.get("reason")?,
            by: row.get("name")?,
            created_at: row.get("created_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Refuses another time zone while something is closed: it would move what is dated to other days.
pub(super) fn expect_same_zone(conn: &Connection, before: &Zone, wanted: &Zone) -> Result<()> {
    match closed_to(conn)? {
        Some(_) if before != wanted => Err(Refusal::TimeZoneFixed.into()),
        _ => Ok(()),
    }
}
