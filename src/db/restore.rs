//! The way back from a backup.
//!
//! Promise: a restore verifies first, keeps the database of today under another name, and swaps in one rename: a kill -9 at
//! any time leaves the old one or the new one.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction};

use super::backup::{OTHER_BACKUP, PARENT_PERMISSIONS, copy_into, free_name, verify};
use super::checksum;
use super::file::{
    OpenError, UNREADABLE, UNWRITABLE, beside, create_private, leave_log, open_untouched, parent, remove_database, sync_parent,
};
use super::lock::Lock;
use super::migrate::{SHIPPED, keep_log};
use super::said::Said;
use crate::error::Result as Outcome;

/// What a restore has done.
#[derive(Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the database that was there is kept now.
    pub kept: Option<PathBuf>,
    /// Whether the backup was compared with the SHA-256 beside it. False where there is none.
    pub is_compared: bool,
}

/// Puts the backup `file` in the place of the database `db`. Of a file of today's version, `blank` takes out what belongs to the day
/// on which it was written, and `holds` says what is wrong with its content.
pub fn restore(
    file: &Path,
    db: &Path,
    blank: impl FnOnce(&Transaction<'_>) -> Outcome<()>,
    holds: impl FnOnce(&Connection) -> Result<(), Said>,
) -> Result<Restored, OpenError> {
    if !file.exists() {
        return Err(OpenError::new(file, Said::new("file-missing"), Said::new("mend-name-a-backup")));
    }
    let _lock = Lock::take(db)?;
    hand_over(&beside(db, ".lock"));
    let is_compared = checksum::compare(file)?;
    let staged = beside(db, ".restoring");
    let swapped = stage(file, &staged, blank, holds).and_then(|()| swap(&staged, db));
    if swapped.is_err() {
        let _ = remove_database(&staged);
    }
    swapped.map(|kept| Restored { kept, is_compared })
}

/// A verified copy of the backup beside the database. The backup itself stays as it is.
fn stage(
    file: &Path,
    staged: &Path,
    blank: impl FnOnce(&Transaction<'_>) -> Outcome<()>,
    holds: impl FnOnce(&Connection) -> Result<(), Said>,
) -> Result<(), OpenError> {
    let version = SHIPPED.examine(file)?;
    let is_of_today = version == SHIPPED.version();
    // The copy alone would not do: it rebuilds indexes, and so would hide what is broken in the backup.
    verify(file)?;
    let source = open_untouched(file)?;
    // The copy is written by this very connection, which was opened so that it changes nothing.
    source.pragma_update(None, "query_only", false).map_err(|error| OpenError::of(file, UNREADABLE, &error, OTHER_BACKUP))?;
    remove_database(staged)
        .and_then(|()| create_private(staged))
        .map_err(|error| OpenError::of(staged, UNWRITABLE, &error, PARENT_PERMISSIONS))?;
    copy_into(&source, file, staged, |tx| if is_of_today { blank(tx) } else { Ok(()) })?;
    let unwritable = |error: rusqlite::Error| OpenError::of(staged, UNWRITABLE, &error, OTHER_BACKUP);
    Connection::open_with_flags(staged, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .and_then(|conn| keep_log(&conn).and_then(|()| conn.close().map_err(|(_, error)| error)))
        .map_err(unwritable)?;
    let synced = File::open(staged).and_then(|file| file.sync_all());
    synced.map_err(|error| OpenError::of(staged, UNWRITABLE, &error, Said::new("mend-disk")))?;
    hand_over(staged);
    if is_of_today {
        holds(&open_untouched(staged)?).map_err(|broken| OpenError::new(file, broken, OTHER_BACKUP))?;
    }
    Ok(())
}

/// Root restores for somebody else: what it makes belongs to whoever the directory belongs to, or the server could not open it.
fn hand_over(path: &Path) {
    let owners = fs::metadata(path).and_then(|file| Ok((file, fs::metadata(parent(path))?)));
    if let Ok((file, dir)) = owners
        && file.uid() != dir.uid()
    {
        // Nobody but root may do so, and for nobody else it is needed.
        let _ = chown(path, Some(dir.uid()), Some(dir.gid()));
    }
}

/// Keeps what is at `db` under another name and puts `staged` in its place.
fn swap(staged: &Path, db: &Path) -> Result<Option<PathBuf>, OpenError> {
    let failed = |error: io::Error| OpenError::of(db, Said::new("file-not-replaced"), &error, PARENT_PERMISSIONS);
    let kept = db.exists().then(|| free_name(db, "replaced"));
    // Held until the rename is done: nobody else can write to the old file in between.
    let _alone = match &kept {
        Some(kept) => {
            let alone = fold_and_lock(db)?;
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
fn fold_and_lock(db: &Path) -> Result<Option<Connection>, OpenError> {
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
                Err(OpenError::new(db, Said::new("file-being-read"), Said::new("mend-wait")))
            }
            _ => Err(OpenError::of(db, Said::new("file-not-set-aside"), &error, Said::new("mend-disk-and-permissions"))),
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
