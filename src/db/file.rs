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
use super::said::Said;
use crate::error::Error;

/// Says "PASS" in the file's header, so that `file` and this program know whose it is.
pub const APPLICATION_ID: i32 = 0x5041_5353;

pub(super) const RESTORE: Said = Said::new("mend-restore");
pub(super) const OWN_DIR: Said = Said::new("mend-own-directory");
pub(super) const PERMISSIONS: Said = Said::new("mend-permissions-or-directory");
pub(super) const UNREADABLE: Said = Said::new("file-unreadable");
pub(super) const UNWRITABLE: Said = Said::new("file-not-written");

/// Why a file was not opened: the file, the reason and what to do. Whoever shows it says it in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenError {
    pub file: Box<Path>,
    pub reason: Said,
    /// In the words of SQLite or the system.
    pub cause: Option<String>,
    pub mend: Said,
}

impl OpenError {
    pub fn new(file: &Path, reason: Said, mend: Said) -> Self {
        OpenError { file: file.into(), reason, cause: None, mend }
    }

    /// The same with what SQLite or the system said.
    pub fn because(self, cause: &dyn fmt::Display) -> Self {
        OpenError { cause: Some(cause.to_string()), ..self }
    }

    /// `what` could not be done to the file. The cause knows its own mend; `otherwise` is that of a cause which does not, such as a
    /// damaged file.
    pub(super) fn of(file: &Path, what: Said, cause: &dyn Cause, otherwise: Said) -> Self {
        let advice = cause.advice();
        OpenError::new(file, advice.finding.unwrap_or(what), advice.mend.unwrap_or(otherwise)).because(&cause)
    }
}

impl OpenError {
    /// A file that somebody named cannot be read.
    pub fn unreadable(file: &Path, error: &io::Error) -> Self {
        Self::of(file, UNREADABLE, error, Said::new("mend-name-and-permissions"))
    }

    /// The file itself is damaged, which kept something from being done.
    pub fn damaged(file: &Path, error: &dyn fmt::Display) -> Self {
        Self::new(file, Said::new("file-damaged"), RESTORE).because(error)
    }

    /// The same of an error that went through a room which does not open files.
    pub fn of_error(file: &Path, what: Said, error: &Error) -> Self {
        match error {
            Error::Fault(fault) if let Some(cause) = fault.downcast_ref::<rusqlite::Error>() => {
                Self::of(file, what, cause, RESTORE)
            }
            Error::NotStored(_) => Self::new(file, what, Said::new("mend-disk-and-room")).because(error),
            _ => Self::new(file, what, Said::new("mend-report")).because(error),
        }
    }
}

/// For programmers: people are told by its messages.
impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cause = self.cause.as_ref().map_or_else(String::new, |cause| format!(" ({cause})"));
        let line = format!("{}: {}{cause}; {}", self.file.display(), self.reason.id, self.mend.id);
        f.write_str(&line.replace(['\n', '\r'], " "))
    }
}

impl std::error::Error for OpenError {}

/// Sees to the directory of the database. A missing one is made only when `may_make` says so, and never with its parents:
/// a mistyped path must not open an empty shop.
pub fn prepare_directory(dir: &Path, may_make: bool) -> Result<(), OpenError> {
    match fs::metadata(dir) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(OpenError::new(dir, Said::new("file-directory-is-a-file"), OWN_DIR)),
        Err(error) if error.kind() == io::ErrorKind::NotFound && may_make => fs::DirBuilder::new()
            .mode(0o700)
            .create(dir)
            .map_err(|error| OpenError::of(dir, Said::new("file-directory-not-made"), &error, Said::new("mend-make-by-hand"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mend = Said::new("mend-make-directory").with("directory", dir.display());
            Err(OpenError::new(dir, Said::new("file-directory-missing"), mend))
        }
        Err(error) => Err(OpenError::of(dir, Said::new("file-directory-not-opened"), &error, PERMISSIONS)),
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
        let unreadable = |error: io::Error| OpenError::of(path, UNREADABLE, &error, PERMISSIONS);
        let found = fs::metadata(path).map_err(unreadable)?;
        if !found.is_file() {
            return Err(OpenError::new(path, Said::new("file-no-file"), OWN_DIR));
        }
        if found.len() == 0 {
            return Err(OpenError::new(path, Said::new("file-empty"), Said::new("mend-remove-empty")));
        }
        let mut bytes = [0; 100];
        let is_whole = match File::open(path).map_err(unreadable)?.read_exact_at(&mut bytes, 0) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => false,
            // What the disk does not give says nothing about the file.
            Err(error) => return Err(unreadable(error)),
        };
        if !is_whole || !bytes.starts_with(b"SQLite format 3\0") {
            return Err(OpenError::new(path, Said::new("file-no-database"), RESTORE));
        }
        let word = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        if word(68) != APPLICATION_ID.unsigned_abs() {
            return Err(OpenError::new(path, of_another_application(word(68)), OWN_DIR));
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
                let reason = Said::new("file-cut-off").with("there", length).with("expected", expected);
                Err(OpenError::new(path, reason, RESTORE))
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn of_another_application(id: u32) -> Said {
    Said::new("file-of-another-application").with("id", format!("{id:#010x}"))
}

/// Whether there are changes beside the file that are not yet in it.
pub(super) fn has_log(path: &Path) -> bool {
    let filled = |suffix| fs::metadata(beside(path, suffix)).is_ok_and(|found| found.len() > 0);
    filled("-wal") || filled("-journal")
}

/// Opens for looking only. Without a log the file is declared immutable, which keeps SQLite from making files beside it.
pub(super) fn open_untouched(path: &Path) -> Result<Connection, OpenError> {
    let failed = |error: rusqlite::Error| OpenError::of(path, Said::new("file-not-opened"), &error, RESTORE);
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
    const MEND: Said = Said::new("mend-write-access");
    for place in [path, parent(path)] {
        if fs::metadata(place).is_ok_and(|found| found.permissions().readonly()) {
            return Err(OpenError::new(place, Said::new("file-read-only"), MEND));
        }
    }
    let opened = OpenOptions::new().write(true).open(path).map(drop);
    opened.map_err(|error| OpenError::of(path, Said::new("file-not-opened-for-writing"), &error, MEND))
}

/// A log without its database holds somebody's changes. Beside a new file it would be taken for that file's own.
pub(super) fn check_no_remains(path: &Path) -> Result<(), OpenError> {
    match ["-wal", "-journal"].map(|suffix| beside(path, suffix)).into_iter().find(|file| file.exists()) {
        Some(remains) => {
            let mend = Said::new("mend-log").with("log", remains.display());
            Err(OpenError::new(path, Said::new("file-only-its-log"), mend))
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
