//! The file as the disk has it: its neighbours by name, its header, and why it could not be opened.
//!
//! Promise: nothing here changes a file that is not ours. `Header` reads the first bytes without SQLite, and `open_untouched`
//! opens so that not even a log is folded or a file made beside it.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::advice::Cause;
use crate::error::Error;

/// Says "PASS" in the file's header, so that `file` and this program know whose it is.
pub const APPLICATION_ID: i32 = 0x5041_5353;

pub(super) const RESTORE: &str = "put a backup in its place with `passalong restore FILE`";
pub(super) const OWN_DIR: &str = "give passalong a directory of its own with --data-dir";

/// Why a file was not opened: one line with the file, the reason and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenError {
    file: PathBuf,
    reason: String,
    advice: String,
}

impl OpenError {
    pub fn new(file: &Path, reason: impl Into<String>, advice: impl Into<String>) -> Self {
        OpenError { file: file.to_owned(), reason: reason.into(), advice: advice.into() }
    }

    /// `what` could not be done to the file. The cause knows its own mend; `otherwise` is that of a cause which does not, such as a
    /// damaged file.
    pub(super) fn of(file: &Path, what: &str, cause: &dyn Cause, otherwise: &str) -> Self {
        let advice = cause.advice();
        OpenError::new(file, format!("{} ({cause})", advice.finding.unwrap_or(what)), advice.mend.unwrap_or(otherwise))
    }
}

impl OpenError {
    /// A file that somebody named cannot be read.
    pub fn unreadable(file: &Path, error: &io::Error) -> Self {
        Self::of(file, "cannot be read", error, "see to its name and its permissions")
    }

    /// The file itself is damaged, which kept something from being done.
    pub fn damaged(file: &Path, error: &dyn fmt::Display) -> Self {
        Self::new(file, format!("is damaged ({error})"), RESTORE)
    }

    /// The same of an error that went through a room which does not open files.
    pub fn of_error(file: &Path, what: &str, error: &Error) -> Self {
        match error {
            Error::Fault(fault) if let Some(cause) = fault.downcast_ref::<rusqlite::Error>() => {
                Self::of(file, what, cause, RESTORE)
            }
            Error::NotStored(_) => Self::new(file, format!("{what} ({error})"), "see to the disk, and to the room on it"),
            _ => Self::new(
                file,
                format!("{what} ({error})"),
                "try again; if that changes nothing, keep the file and report this line",
            ),
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{}: {}; {}", self.file.display(), self.reason, self.advice);
        f.write_str(&line.replace(['\n', '\r'], " "))
    }
}

impl std::error::Error for OpenError {}

/// Sees to the directory of the database. A missing one is made only when `may_make` says so, and never with its parents:
/// a mistyped path must not open an empty shop.
pub fn prepare_directory(dir: &Path, may_make: bool) -> Result<(), OpenError> {
    match fs::metadata(dir) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(OpenError::new(dir, "is a file where the data directory should be", OWN_DIR)),
        Err(error) if error.kind() == io::ErrorKind::NotFound && may_make => fs::DirBuilder::new()
            .mode(0o700)
            .create(dir)
            .map_err(|error| OpenError::of(dir, "the data directory cannot be made", &error, "make it by hand")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let advice = format!("mend --data-dir, or make it: mkdir -m 700 -p {}", dir.display());
            Err(OpenError::new(dir, "the data directory does not exist", advice))
        }
        Err(error) => {
            Err(OpenError::of(dir, "the data directory cannot be opened", &error, "mend its permissions or --data-dir"))
        }
    }
}

/// What the first hundred bytes say, read without SQLite so that nothing appears beside a file that is not ours.
pub(super) struct Header {
    pub(super) version: u32,
    page_size: u64,
    /// As the header counts them; `None` where it says itself that it did not count.
    pages: Option<u64>,
}

impl Header {
    pub(super) fn read(path: &Path) -> Result<Header, OpenError> {
        let unreadable = |error: io::Error| OpenError::of(path, "cannot be read", &error, "mend its permissions or --data-dir");
        let found = fs::metadata(path).map_err(unreadable)?;
        if !found.is_file() {
            return Err(OpenError::new(path, "is not a file", OWN_DIR));
        }
        if found.len() == 0 {
            return Err(OpenError::new(path, "is empty", "remove it to begin a new shop, or restore a backup"));
        }
        let mut bytes = [0; 100];
        let is_whole = match File::open(path).map_err(unreadable)?.read_exact_at(&mut bytes, 0) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => false,
            // What the disk does not give says nothing about the file.
            Err(error) => return Err(unreadable(error)),
        };
        if !is_whole || !bytes.starts_with(b"SQLite format 3\0") {
            return Err(OpenError::new(path, "is not a SQLite database, or its beginning is damaged", RESTORE));
        }
        let word = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        if word(68) != APPLICATION_ID.unsigned_abs() {
            return Err(OpenError::new(path, format!("belongs to another application (id {:#010x})", word(68)), OWN_DIR));
        }
        let page_size = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65536,
            size => u64::from(size),
        };
        // SQLite's own rule: the count holds when it was written together with the last change.
        let pages = (word(24) == word(92)).then(|| u64::from(word(28)));
        Ok(Header { version: word(60), page_size, pages })
    }

    pub(super) fn check_size(&self, path: &Path) -> Result<(), OpenError> {
        let length = fs::metadata(path).map_or(0, |found| found.len());
        let expected = self.pages.map(|pages| pages * self.page_size);
        match expected {
            Some(expected) if length < expected => {
                Err(OpenError::new(path, format!("is cut off: {length} of {expected} bytes are there"), RESTORE))
            }
            _ => Ok(()),
        }
    }
}

/// Whether there are changes beside the file that are not yet in it.
pub(super) fn has_log(path: &Path) -> bool {
    let filled = |suffix| fs::metadata(beside(path, suffix)).is_ok_and(|found| found.len() > 0);
    filled("-wal") || filled("-journal")
}

/// Opens for looking only. Without a log the file is declared immutable, which keeps SQLite from making files beside it.
pub(super) fn open_untouched(path: &Path) -> Result<Connection, OpenError> {
    let failed = |error: rusqlite::Error| OpenError::of(path, "cannot be opened", &error, RESTORE);
    let conn = if has_log(path) {
        // A log may have to be recovered, which takes a connection that may write.
        Connection::open_with_flags(
            format!("file:{}", uri_path(path)),
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_URI,
        )
        .map_err(failed)?
    } else {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        Connection::open_with_flags(format!("file:{}?immutable=1", uri_path(path)), flags).map_err(failed)?
    };
    let careful = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";
    leave_log(&conn)
        .and_then(|()| conn.busy_timeout(Duration::from_secs(1)))
        .and_then(|()| conn.execute_batch(careful))
        .map_err(failed)?;
    Ok(conn)
}

/// Closing the last connection would fold the log into the file: a change to a file that may yet be refused.
pub(super) fn leave_log(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map(drop)
}

/// Root may write where the owner said not to; the owner's word counts.
pub(super) fn check_writable(path: &Path) -> Result<(), OpenError> {
    const MEND: &str = "give this user write access, or mount the disk for writing";
    for place in [path, parent(path)] {
        if fs::metadata(place).is_ok_and(|found| found.permissions().readonly()) {
            return Err(OpenError::new(place, "is read-only (its permissions say so)", MEND));
        }
    }
    let opened = OpenOptions::new().write(true).open(path).map(drop);
    opened.map_err(|error| OpenError::of(path, "cannot be opened for writing", &error, MEND))
}

/// A log without its database holds somebody's changes. Beside a new file it would be taken for that file's own.
pub(super) fn check_no_remains(path: &Path) -> Result<(), OpenError> {
    match ["-wal", "-journal"].map(|suffix| beside(path, suffix)).into_iter().find(|file| file.exists()) {
        Some(remains) => {
            let advice = format!("put the database back beside it, or move {} away to begin a new shop", remains.display());
            Err(OpenError::new(path, "is missing, but its log is there", advice))
        }
        None => Ok(()),
    }
}

/// `passalong.db` and `-wal` make `passalong.db-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A rename is only kept through a power cut once its directory is on disk.
pub(super) fn sync_parent(path: &Path) -> io::Result<()> {
    File::open(parent(path))?.sync_all()
}

/// An empty file that only this user can read, for SQLite to fill.
pub(super) fn create_private(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop)
}

/// Removes what an earlier try has left, with everything that SQLite may have put beside it.
pub(super) fn remove_database(path: &Path) -> io::Result<()> {
    for file in ["", "-wal", "-shm", "-journal"].map(|suffix| beside(path, suffix)) {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// A path as it is written behind `file:`.
pub(super) fn uri_path(path: &Path) -> String {
    let mut uri = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
