//! A copy of the database.
//!
//! Promise: a backup is taken beside a running server, holds every change that was answered before it began, and gets its name
//! only when it has been verified and is on disk.

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::file::{APPLICATION_ID, OpenError, beside, create_private, open_untouched, parent, remove_database, sync_parent};

/// Copies the database `db` to the new file `target`.
pub fn backup(db: &Path, target: &Path) -> Result<(), OpenError> {
    if fs::symlink_metadata(target).is_ok() {
        return Err(OpenError::new(target, "already exists", "a backup never overwrites; choose another name"));
    }
    if target.file_name().is_none() || !parent(target).is_dir() {
        return Err(OpenError::new(target, "its directory does not exist", "make the directory, or choose another"));
    }
    let half = beside(target, ".partial");
    let copied = open_to_copy(db).and_then(|source| copy_into(&source, db, &half));
    let named = copied.and_then(|()| {
        let unnamed = |error: io::Error| OpenError::io(target, "cannot be written", &error, "choose another place");
        fs::rename(&half, target).and_then(|()| sync_parent(target)).map_err(unnamed)
    });
    if named.is_err() {
        // What failed is told already; a leftover under a name that says "partial" does no harm.
        let _ = remove_database(&half);
    }
    named
}

/// A name beside the database that is not taken: `passalong-<why>-<utc>.db`.
pub(super) fn free_name(db: &Path, why: &str) -> PathBuf {
    let stem = db.file_stem().unwrap_or_default().to_string_lossy();
    let name = |end: String| parent(db).join(format!("{stem}-{why}-{}{end}.db", utc_now()));
    let first = name(String::new());
    if !first.exists() {
        return first;
    }
    (2..).map(|n| name(format!("-{n}"))).find(|path| !path.exists()).expect("some number is free")
}

/// SQLite is asked for the time, since this room has no clock of its own.
fn utc_now() -> String {
    let now = |conn: Connection| conn.query_row("SELECT strftime('%Y%m%dT%H%M%SZ', 'now')", [], |row| row.get(0));
    Connection::open_in_memory().and_then(now).unwrap_or_else(|_| "copy".to_owned())
}

/// Opens the live database for one long read.
fn open_to_copy(db: &Path) -> Result<Connection, OpenError> {
    let failed = |error: &dyn fmt::Display| OpenError::io(db, "cannot be read", error, "mend --data-dir or its permissions");
    let conn = Connection::open_with_flags(db, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(|error| failed(&error))?;
    conn.busy_timeout(Duration::from_secs(5)).map_err(|error| failed(&error))?;
    if application_id(&conn).map_err(|error| failed(&error))? != APPLICATION_ID {
        return Err(OpenError::new(db, "belongs to another application", "mend --data-dir"));
    }
    Ok(conn)
}

/// Writes a verified copy that is on disk when this returns. `from` names the source in messages.
pub(super) fn copy_into(source: &Connection, from: &Path, half: &Path) -> Result<(), OpenError> {
    let unwritable = |error: &dyn fmt::Display| {
        OpenError::io(half, "cannot be written", error, "see to the room on that disk and to its permissions")
    };
    remove_database(half).and_then(|()| create_private(half)).map_err(|error| unwritable(&error))?;
    let name = half.to_str().ok_or_else(|| OpenError::new(half, "is not a name in UTF-8", "choose another name"))?;
    source.execute("VACUUM INTO :file", [name]).map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
            OpenError::io(from, "is damaged", &error, "run `passalong check` and restore an older backup")
        }
        _ => unwritable(&error),
    })?;
    verify(half)?;
    File::open(half).and_then(|file| file.sync_all()).map_err(|error| unwritable(&error))
}

/// Reads every page of a file at rest and compares every index with its table.
pub(super) fn verify(file: &Path) -> Result<(), OpenError> {
    let damaged = |error: &dyn fmt::Display| OpenError::io(file, "is damaged", error, "use another backup");
    let conn = open_untouched(file)?;
    if application_id(&conn).map_err(|error| damaged(&error))? != APPLICATION_ID {
        return Err(OpenError::new(file, "is not a backup of passalong", "use another file"));
    }
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(|error| damaged(&error))?;
    if verdict == "ok" { Ok(()) } else { Err(damaged(&verdict)) }
}

fn application_id(conn: &Connection) -> rusqlite::Result<i32> {
    conn.query_row("PRAGMA application_id", [], |row| row.get(0))
}
