//! Backups that the server makes in its own folder: when it does so by itself, how many of those stay, and what became of each.
//! The copying itself is not the domain's.
//!
//! Promise: only what the schedule has made is ever named to be removed, and never the newest backup that is good.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::BackupId;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::values::choice;
use crate::error::{Error, Result};

/// More copies of everything than anybody looks for something in.
pub const MOST_KEPT: u32 = 90;
/// A schedule that has brought nothing for so long is said on the home page, failures or not.
const OVERDUE_DAYS: i64 = 2;

choice!(
    /// Why a backup was made.
    MadeBy { Schedule = "schedule", Button = "button" }
);

choice!(
    /// Why a backup is no good.
    Flaw {
        /// There was not enough room for it, and none was begun.
        NoRoom = "no_room",
        NotWritten = "not_written",
        /// It is whole, but `check` finds something in it, and so in the shop.
        PromiseBroken = "promise_broken",
    }
);

/// When the server makes a backup by itself, and how many of them stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The hour of the shop's day; `None` when it makes none.
    pub hour: Option<u32>,
    pub keep: u32,
}

/// Reads how many are to stay.
pub fn parse_kept(text: &str) -> std::result::Result<u32, Refusal> {
    let kept = text.trim().parse().ok().filter(|kept| (1..=MOST_KEPT).contains(kept));
    kept.ok_or(Refusal::NumberMalformed { least: 1, most: MOST_KEPT })
}

/// A file that was written.
#[derive(Debug, Clone)]
pub struct BackupFile {
    pub name: String,
    pub bytes: i64,
    pub sha256: String,
}

/// What came of one try.
#[derive(Debug, Clone)]
pub struct Tried {
    pub made_by: MadeBy,
    pub began_at: Timestamp,
    pub file: Option<BackupFile>,
    pub flaw: Option<Flaw>,
}

/// A backup, or the try to make one.
#[derive(Debug, Clone)]
pub struct Backup {
    pub id: BackupId,
    pub tried: Tried,
    pub ended_at: Timestamp,
    /// When the schedule removed the file for a newer one.
    pub removed_at: Option<Timestamp>,
}

impl Backup {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Backup> {
        let file = match row.get::<_, Option<String>>("file")? {
            Some(name) => Some(BackupFile { name, bytes: row.get("bytes")?, sha256: row.get("sha256")? }),
            None => None,
        };
        let tried = Tried { made_by: row.get("made_by")?, began_at: row.get("began_at")?, file, flaw: row.get("flaw")? };
        Ok(Backup { id: row.get("id")?, tried, ended_at: row.get("ended_at")?, removed_at: row.get("removed_at")? })
    }
}

/// The columns of a [`Backup`].
const ROWS: &str = "SELECT id, made_by, file, bytes, sha256, flaw, began_at, ended_at, removed_at FROM backup";

/// What the owner has to know of the backups before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worry {
    /// The last try brought no good one.
    Failed(Flaw),
    /// The schedule has brought none since then.
    Overdue(Timestamp),
}

/// When backups are made; `None` as long as there is no shop.
pub fn plan(conn: &Connection) -> Result<Option<Plan>> {
    let mut found = conn.prepare_cached("SELECT backup_hour, backup_keep FROM shop")?;
    Ok(found.query_row([], |row| Ok(Plan { hour: row.get("backup_hour")?, keep: row.get("backup_keep")? })).optional()?)
}

/// Changes when backups are made and how many stay. The next one that the schedule makes removes what is more.
pub fn change_plan(tx: &Transaction<'_>, act: &Act, wanted: Plan) -> Result<()> {
    let before = plan(tx)?.ok_or(Error::Missing)?;
    let changed = [("backup_hour", before.hour != wanted.hour), ("backup_keep", before.keep != wanted.keep)];
    let fields: Vec<_> = changed.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect();
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "UPDATE shop SET backup_hour = :hour, backup_keep = :keep, changed_at = :now",
        named_params! {":hour": wanted.hour, ":keep": wanted.keep, ":now": act.now},
    )?;
    event::record(tx, act, &Event::SettingsChanged { fields })
}

/// Whether the schedule has to make one now: its hour has come since the last one that it made, and since there is a shop.
pub fn is_due(conn: &Connection, now: Timestamp, zone: &Zone) -> Result<bool> {
    let Some(Plan { hour: Some(hour), .. }) = plan(conn)? else { return Ok(false) };
    let slot = last_slot(now, zone, hour);
    Ok(conn.query_row(
        "SELECT (SELECT set_up_at FROM shop) < :slot
             AND NOT EXISTS (SELECT 1 FROM backup WHERE made_by = 'schedule' AND file IS NOT NULL AND began_at >= :slot)",
        named_params! {":slot": slot},
        |row| row.get(0),
    )?)
}

/// When that hour of the shop's day was last.
fn last_slot(now: Timestamp, zone: &Zone, hour: u32) -> Timestamp {
    let today = zone.day_of(now);
    let of = |day| zone.start_of(day).plus_minutes(i64::from(hour) * 60);
    if of(today) <= now { of(today) } else { of(today.plus(-1)) }
}

/// Notes what came of a try.
pub fn note(tx: &Transaction<'_>, act: &Act, tried: &Tried) -> Result<BackupId> {
    let file = tried.file.as_ref();
    tx.execute(
        "INSERT INTO backup (made_by, file, bytes, sha256, flaw, began_at, ended_at)
         VALUES (:made_by, :file, :bytes, :sha256, :flaw, :began, :now)",
        named_params! {
            ":made_by": tried.made_by,
            ":file": file.map(|file| &file.name),
            ":bytes": file.map(|file| file.bytes),
            ":sha256": file.map(|file| &file.sha256),
            ":flaw": tried.flaw,
            ":began": tried.began_at.min(act.now),
            ":now": act.now,
        },
    )?;
    let id = BackupId(tx.last_insert_rowid());
    event::record(tx, act, &if tried.flaw.is_none() { Event::BackupMade(id) } else { Event::BackupFailed(id) })?;
    Ok(id)
}

/// Those whose files the schedule may remove now: what it made itself, beyond the newest so many good ones. Of those with a
/// flaw the newest stays, too: it may be the only one since the shop has it.
pub fn surplus(conn: &Connection) -> Result<Vec<(BackupId, BackupFile)>> {
    let Some(Plan { keep, .. }) = plan(conn)? else { return Ok(Vec::new()) };
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE made_by = 'schedule' AND file IS NOT NULL AND removed_at IS NULL ORDER BY id DESC"
    ))?;
    let made: Vec<Backup> = found.query_map([], Backup::from_row)?.collect::<rusqlite::Result<_>>()?;
    let (good, flawed): (Vec<_>, Vec<_>) = made.into_iter().partition(|backup| backup.tried.flaw.is_none());
    let more = good.into_iter().skip(keep.max(1) as usize).chain(flawed.into_iter().skip(1));
    Ok(more.filter_map(|backup| Some((backup.id, backup.tried.file?))).collect())
}

/// Notes that the file of one is gone.
pub fn note_removed(tx: &Transaction<'_>, act: &Act, ids: &[BackupId]) -> Result<()> {
    for id in ids {
        tx.execute("UPDATE backup SET removed_at = :now WHERE id = :id", named_params! {":now": act.now, ":id": id})?;
    }
    Ok(())
}

/// One that the schedule has not removed.
pub fn find(conn: &Connection, id: BackupId) -> Result<Backup> {
    let mut found = conn.prepare_cached(&format!("{ROWS} WHERE id = :id AND removed_at IS NULL"))?;
    Ok(found.query_row(named_params! {":id": id}, Backup::from_row)?)
}

/// Hands one out to be downloaded, and notes that somebody has taken everything home.
pub fn hand_out(tx: &Transaction<'_>, act: &Act, id: BackupId) -> Result<BackupFile> {
    let file = find(tx, id)?.tried.file.ok_or(Error::Missing)?;
    event::record(tx, act, &Event::BackupDownloaded(id))?;
    Ok(file)
}

/// Those that are there and the tries that brought none, the newest first.
pub fn latest(conn: &Connection, most: usize) -> Result<Vec<Backup>> {
    let mut found = conn.prepare_cached(&format!("{ROWS} WHERE removed_at IS NULL ORDER BY id DESC LIMIT :most"))?;
    let rows = found.query_map(named_params! {":most": most as i64}, Backup::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// When the last good one was begun.
pub fn last_good(conn: &Connection) -> Result<Option<Timestamp>> {
    Ok(conn.query_row("SELECT max(began_at) FROM backup WHERE flaw IS NULL", [], |row| row.get(0))?)
}

/// What is wrong with the backups, until there is a good one again.
pub fn worry(conn: &Connection, now: Timestamp) -> Result<Option<Worry>> {
    let last: Option<Option<Flaw>> = conn
        .prepare_cached("SELECT flaw FROM backup ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get("flaw"))
        .optional()?;
    if let Some(flaw) = last.flatten() {
        return Ok(Some(Worry::Failed(flaw)));
    }
    if !matches!(plan(conn)?, Some(Plan { hour: Some(_), .. })) {
        return Ok(None);
    }
    let since: Timestamp = match last_good(conn)? {
        Some(good) => good,
        None => conn.query_row("SELECT set_up_at FROM shop", [], |row| row.get("set_up_at"))?,
    };
    Ok((since < now.plus_days(-OVERDUE_DAYS)).then_some(Worry::Overdue(since)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_of_the_schedule_is_that_of_the_shops_day() {
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let at = |text: &str| berlin.instant(text).unwrap();
        assert_eq!(last_slot(at("2026-11-29 03:00"), &berlin, 3), at("2026-11-29 03:00"));
        assert_eq!(last_slot(at("2026-11-29 02:59"), &berlin, 3), at("2026-11-28 03:00"));
        assert_eq!(last_slot(at("2026-11-29 00:00"), &berlin, 0), at("2026-11-29 00:00"));
    }
}
