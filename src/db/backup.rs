//! A copy of the database.
//!
//! Promise: a backup is taken beside a running server, holds every change that was answered before it began, and gets its name
//! only when it has been verified and is on disk, with its SHA-256 beside it. Of two backups to one name one wins. What a killed one
//! leaves is removed by the next one in that directory.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction};

use super::advice::Cause;
use super::checksum;
use super::file::{
    APPLICATION_ID, OWN_DIR, OpenError, PERMISSIONS, UNREADABLE, UNWRITABLE, beside, of_another_application, open_untouched,
    parent, remove_database, sync_parent, uri_path,
};
use super::said::Said;
use crate::error::Result as Outcome;

/// What a backup is called while it is written. Nobody else ends a name like this, so that a leftover is known as ours.
const PARTIAL: &str = ".passalong.partial";
/// How often a partial file is tried for, and how long in between: whoever clears leftovers away holds it for a moment.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(10);

pub(super) const OTHER_BACKUP: Said = Said::new("mend-other-backup");
pub(super) const PARENT_PERMISSIONS: Said = Said::new("mend-parent-permissions");

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    pub bytes: u64,
    pub sha256: String,
}

/// Copies the database `db` to the new file `target`. What no copy may hold is taken out by `blank`.
pub fn backup(db: &Path, target: &Path, blank: impl FnOnce(&Transaction<'_>) -> Outcome<()>) -> Result<Copied, OpenError> {
    let taken = || OpenError::new(target, Said::new("file-exists"), Said::new("mend-never-overwrites"));
    if fs::symlink_metadata(target).is_ok() {
        return Err(taken());
    }
    if target.file_name().is_none() || !parent(target).is_dir() {
        return Err(OpenError::new(target, Said::new("file-parent-missing"), Said::new("mend-make-or-choose-directory")));
    }
    clear_leftovers(parent(target));
    let source = open_to_copy(db)?;
    let partial = Partial::begin(target)?;
    // Whoever was here first may have finished while this one waited.
    if fs::symlink_metadata(target).is_ok() {
        return Err(taken());
    }
    copy_into(&source, db, &partial.path, blank)?;
    let unnamed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => taken(),
        _ => OpenError::of(target, UNWRITABLE, &error, Said::new("mend-other-place")),
    };
    let bytes = fs::metadata(&partial.path).map_err(unnamed)?.len();
    let sha256 = checksum::of(&partial.path).map_err(unnamed)?;
    if let Err(error) = checksum::write(target, &sha256).and_then(|()| give_name(&partial.path, target)) {
        // A sum without its file says nothing.
        let _ = fs::remove_file(checksum::beside_backup(target));
        return Err(unnamed(error));
    }
    sync_parent(target).map_err(unnamed)?;
    Ok(Copied { bytes, sha256 })
}

/// Opens a backup to ask what is in it. Nothing is changed, and nothing is made beside it.
pub fn open_copy(file: &Path) -> Result<Connection, OpenError> {
    open_untouched(file)
}

/// The file that a backup is written to. It is locked for as long, so that it is told from the leftover of one that was killed.
struct Partial {
    path: PathBuf,
    file: File,
}

impl Partial {
    fn begin(target: &Path) -> Result<Partial, OpenError> {
        let path = beside(target, PARTIAL);
        let unwritable = |error: io::Error| OpenError::of(target, UNWRITABLE, &error, PARENT_PERMISSIONS);
        for _ in 0..TRIES {
            let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
            let file = opened.map_err(unwritable)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                // Where a file system knows no locks, only the name is left to decide who wins.
                Ok(()) | Err(TryLockError::Error(_)) if is_at(&file, &path) => {
                    let partial = Partial { path, file };
                    partial.file.set_len(0).map_err(unwritable)?;
                    return Ok(partial);
                }
                // It was cleared away, or got its name, between opening and locking.
                _ => {}
            }
        }
        Err(OpenError::new(target, Said::new("file-backup-under-way"), Said::new("mend-other-name")))
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // What failed is told already; a leftover does no harm, and the next backup removes it.
        if is_at(&self.file, &self.path) {
            let _ = remove_database(&self.path);
        }
    }
}

/// Whether a path still leads to the file that was opened there.
fn is_at(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Removes what killed backups have left in a directory. What somebody still writes is locked, and stays.
fn clear_leftovers(dir: &Path) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    let files = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file())).map(|entry| entry.path());
    for path in files.filter(|path| path.as_os_str().as_encoded_bytes().ends_with(PARTIAL.as_bytes())) {
        if let Ok(file) = File::open(&path)
            && file.try_lock().is_ok()
            && is_at(&file, &path)
        {
            // What cannot be removed is in nobody's way.
            let _ = remove_database(&path);
            let target = path.with_extension("").with_extension("");
            if !target.exists() {
                let _ = fs::remove_file(checksum::beside_backup(&target));
            }
        }
    }
}

/// Gives a file its name, unless somebody has it.
fn give_name(partial: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(partial, target) {
        Ok(()) => fs::remove_file(partial),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // A file system without hard links.
        Err(_) => fs::rename(partial, target),
    }
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
    let failed = |error: &dyn Cause| OpenError::of(db, UNREADABLE, error, PERMISSIONS);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let uri = format!("file:{}", uri_path(db));
    let conn = Connection::open_with_flags(uri, flags).map_err(|error| failed(&error))?;
    conn.busy_timeout(Duration::from_secs(5)).map_err(|error| failed(&error))?;
    let id = application_id(&conn).map_err(|error| failed(&error))?;
    if id != APPLICATION_ID {
        return Err(OpenError::new(db, of_another_application(id.cast_unsigned()), OWN_DIR));
    }
    Ok(conn)
}

/// Writes a verified copy that is on disk when this returns, without what `blank` takes out. `source` was opened to take names as
/// URIs; `from` names it in messages.
pub(super) fn copy_into(
    source: &Connection,
    from: &Path,
    half: &Path,
    blank: impl FnOnce(&Transaction<'_>) -> Outcome<()>,
) -> Result<(), OpenError> {
    let unwritable = |error: &dyn Cause| OpenError::of(half, UNWRITABLE, error, Said::new("mend-room-and-permissions"));
    source.execute("VACUUM INTO :file", [alone(half)]).map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
            OpenError::of(from, Said::new("file-damaged"), &error, Said::new("mend-older-backup"))
        }
        _ => unwritable(&error),
    })?;
    take_out(half, blank)?;
    verify(half)?;
    File::open(half).and_then(|file| file.sync_all()).map_err(|error| unwritable(&error))
}

/// The name of a file that nobody else has open, for SQLite: it needs none of its locks there, which on network file systems
/// would stand in the way of ours.
fn alone(file: &Path) -> String {
    format!("file:{}?nolock=1", uri_path(file))
}

/// Changes a copy before it is anybody's. What is deleted is overwritten, so that the file's bytes do not hold it either.
fn take_out(half: &Path, blank: impl FnOnce(&Transaction<'_>) -> Outcome<()>) -> Result<(), OpenError> {
    let unwritable = |error: rusqlite::Error| OpenError::of(half, UNWRITABLE, &error, OTHER_BACKUP);
    let open = || -> rusqlite::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_URI;
        let conn = Connection::open_with_flags(alone(half), flags)?;
        // A copy that is cut off here is thrown away.
        conn.pragma_update(None, "journal_mode", "MEMORY")?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        conn.pragma_update(None, "secure_delete", true)?;
        Ok(conn)
    };
    let mut conn = open().map_err(unwritable)?;
    let tx = conn.transaction().map_err(unwritable)?;
    blank(&tx).map_err(|error| OpenError::of_error(half, UNWRITABLE, &error))?;
    tx.commit().map_err(unwritable)
}

/// Reads every page of a file at rest and compares every index with its table.
pub(super) fn verify(file: &Path) -> Result<(), OpenError> {
    let unreadable = |error: rusqlite::Error| OpenError::of(file, UNREADABLE, &error, OTHER_BACKUP);
    let conn = open_untouched(file)?;
    if application_id(&conn).map_err(unreadable)? != APPLICATION_ID {
        return Err(OpenError::new(file, Said::new("file-no-backup"), Said::new("mend-other-file")));
    }
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(unreadable)?;
    match verdict.as_str() {
        "ok" => Ok(()),
        flaw => Err(OpenError::new(file, Said::new("file-damaged"), OTHER_BACKUP).because(&flaw)),
    }
}

fn application_id(conn: &Connection) -> rusqlite::Result<i32> {
    conn.query_row("PRAGMA application_id", [], |row| row.get(0))
}
