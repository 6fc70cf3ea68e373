//! A copy of the database, and the way back.
//!
//! Promise: a backup is taken beside a running server, holds every change that was answered before it began, and gets its name
//! only when it has been verified and is on disk. A restore verifies first, keeps the database of today under another name,
//! and swaps in one rename: a kill -9 at any time leaves the old one or the new one.

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::lock::Lock;
use super::migrate::{
    APPLICATION_ID, OpenError, SHIPPED, beside, create_private, leave_log, open_untouched, parent, remove_database, sync_parent,
};

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

/// Puts the backup `file` in the place of the database `db`. `holds` says what is wrong with the content of a file of today's
/// version. Returns where the database that stood there is kept now.
pub fn restore(
    file: &Path,
    db: &Path,
    holds: impl FnOnce(&Connection) -> Result<(), String>,
) -> Result<Option<PathBuf>, OpenError> {
    if !file.exists() {
        return Err(OpenError::new(file, "does not exist", "name the file that `passalong backup` has made"));
    }
    let _lock = Lock::take(db)?;
    let staged = beside(db, ".restoring");
    let swapped = stage(file, &staged, holds).and_then(|()| swap(&staged, db));
    if swapped.is_err() {
        let _ = remove_database(&staged);
    }
    swapped
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
fn copy_into(source: &Connection, from: &Path, half: &Path) -> Result<(), OpenError> {
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
fn verify(file: &Path) -> Result<(), OpenError> {
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

/// A verified copy of the backup beside the database. The backup itself stays as it is.
fn stage(file: &Path, staged: &Path, holds: impl FnOnce(&Connection) -> Result<(), String>) -> Result<(), OpenError> {
    let version = SHIPPED.examine(file)?;
    // The copy alone would not do: it rebuilds indexes, and so would hide what is broken in the backup.
    verify(file)?;
    let source = open_untouched(file)?;
    // The copy is written by this very connection, which was opened so that it changes nothing.
    source
        .pragma_update(None, "query_only", false)
        .map_err(|error| OpenError::io(file, "cannot be read", &error, "use another"))?;
    copy_into(&source, file, staged)?;
    if version == SHIPPED.version() {
        holds(&open_untouched(staged)?).map_err(|broken| OpenError::new(file, broken, "use another backup"))?;
    }
    Ok(())
}

/// Keeps what stands at `db` under another name and puts `staged` in its place.
fn swap(staged: &Path, db: &Path) -> Result<Option<PathBuf>, OpenError> {
    let failed = |error: io::Error| OpenError::io(db, "cannot be replaced", &error, "see to the permissions of its directory");
    let kept = db.exists().then(|| free_name(db, "replaced"));
    // Held until the rename is done: nobody else can write to the old file in between.
    let _alone = match &kept {
        Some(kept) => {
            let alone = settle(db)?;
            fs::hard_link(db, kept).or_else(|_| copy_plainly(db, kept)).map_err(failed)?;
            alone
        }
        None => None,
    };
    keep_logs(db, kept.as_deref()).map_err(failed)?;
    fs::rename(staged, db).and_then(|()| sync_parent(db)).map_err(failed)?;
    Ok(kept)
}

/// Folds the log of the present database into it and locks everybody out. `None` for a file that SQLite cannot open: a
/// damaged database is what one restores for, and is kept as it is.
fn settle(db: &Path) -> Result<Option<Connection>, OpenError> {
    let alone = (|| {
        let conn = Connection::open_with_flags(db, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        leave_log(&conn)?;
        conn.busy_timeout(Duration::from_secs(5))?;
        conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        conn.execute_batch("BEGIN EXCLUSIVE")?;
        Ok::<_, rusqlite::Error>(conn)
    })();
    match alone {
        Ok(conn) => Ok(Some(conn)),
        Err(error) => match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => Ok(None),
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                Err(OpenError::new(db, "another passalong command is reading it", "let that one finish, then try again"))
            }
            _ => Err(OpenError::io(db, "cannot be set aside", &error, "see to the disk and its permissions")),
        },
    }
}

/// For file systems without hard links.
fn copy_plainly(from: &Path, to: &Path) -> io::Result<()> {
    create_private(to)?;
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

/// A log that could not be folded in goes with the file that is kept: beside the new one it would be taken for its own.
fn keep_logs(db: &Path, kept: Option<&Path>) -> io::Result<()> {
    for suffix in ["-wal", "-journal", "-shm"] {
        let log = beside(db, suffix);
        match kept {
            Some(kept) if log.exists() && suffix != "-shm" => fs::rename(&log, beside(kept, suffix))?,
            _ if log.exists() => fs::remove_file(&log)?,
            _ => {}
        }
    }
    Ok(())
}
