//! What to do about an error of SQLite or of the system, by its code.
//!
//! Promise: a backup is put in the place of a damaged file and of no other. Whoever does that with a healthy one loses everything
//! since the backup.

use std::fmt;
use std::io;

use rusqlite::ErrorCode;
use rusqlite::ffi;

const ROOM: &str = "see to the disk, and to the room on it";
const MAKE_ROOM: &str = "make room on its disk, then try again";
const FILES: &str = "let more files be open (`ulimit -n`), then try again";
const LOCAL: &str = "keep it on a local disk: this one does not lock files as SQLite needs it";

/// What was found, in words before the system's own, and its mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Advice {
    /// `None`: what was being done says it best, such as "cannot be opened".
    pub(super) finding: Option<&'static str>,
    /// `None`: that depends on what the file is for.
    pub(super) mend: Option<&'static str>,
}

/// Why something could not be done to a file.
pub(super) trait Cause: fmt::Display {
    fn advice(&self) -> Advice;
}

impl Cause for io::Error {
    fn advice(&self) -> Advice {
        // The system's numbers for "too many open files", in this process and in all, which have no kind of their own.
        const EMFILE: i32 = 24;
        const ENFILE: i32 = 23;
        const ENOLCK: i32 = 37;
        // "Input/output error".
        const EIO: i32 = 5;
        let mend = match (self.kind(), self.raw_os_error()) {
            (io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded, _) => Some(MAKE_ROOM),
            (io::ErrorKind::ReadOnlyFilesystem, _) => Some("mount the disk for writing"),
            (_, Some(EMFILE | ENFILE)) => Some(FILES),
            (_, Some(EIO)) => Some(ROOM),
            (io::ErrorKind::Unsupported, _) | (_, Some(ENOLCK)) => Some(LOCAL),
            _ => None,
        };
        Advice { finding: None, mend }
    }
}

impl Cause for rusqlite::Error {
    fn advice(&self) -> Advice {
        match self {
            rusqlite::Error::SqliteFailure(cause, _) => advise(cause.code, cause.extended_code),
            _ => advise(ErrorCode::Unknown, 0),
        }
    }
}

/// Only a damaged file leaves the mend open.
fn advise(code: ErrorCode, extended: i32) -> Advice {
    let (finding, mend) = match (code, extended) {
        (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => return Advice { finding: Some("is damaged"), mend: None },
        (_, ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY | ffi::SQLITE_READONLY_CANTINIT) => {
            (Some("was cut off while it was written"), "start `passalong serve` once, which puts it right")
        }
        (ErrorCode::ReadOnly | ErrorCode::PermissionDenied, _) => (
            None,
            "give this user write access to it and its directory, mount the disk for writing, and see to the room on it and to how many files may be open",
        ),
        (ErrorCode::DiskFull, _) => (Some("has no room left on its disk"), MAKE_ROOM),
        (ErrorCode::SystemIoFailure, _) => (None, ROOM),
        (ErrorCode::CannotOpen, _) => (
            None,
            "see to its permissions and those of its directory, to the room on the disk, and to how many files may be open",
        ),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => {
            (Some("is in use by another program"), "let that one finish, then try again")
        }
        (ErrorCode::OutOfMemory, _) => (None, "give this program more memory"),
        (ErrorCode::FileLockingProtocolFailed | ErrorCode::NoLargeFileSupport, _) => (None, LOCAL),
        _ => (None, "try again; if that changes nothing, keep the file and report this line"),
    };
    Advice { finding, mend: Some(mend) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(extended: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(extended), None)
    }

    #[test]
    fn a_backup_is_put_in_the_place_of_a_damaged_file_alone() {
        let all = [
            ffi::SQLITE_ERROR,
            ffi::SQLITE_INTERNAL,
            ffi::SQLITE_PERM,
            ffi::SQLITE_BUSY,
            ffi::SQLITE_LOCKED,
            ffi::SQLITE_NOMEM,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_READONLY_ROLLBACK,
            ffi::SQLITE_READONLY_RECOVERY,
            ffi::SQLITE_READONLY_CANTINIT,
            ffi::SQLITE_IOERR,
            ffi::SQLITE_IOERR_READ,
            ffi::SQLITE_IOERR_FSYNC,
            ffi::SQLITE_IOERR_SHMSIZE,
            ffi::SQLITE_CORRUPT,
            ffi::SQLITE_CORRUPT_VTAB,
            ffi::SQLITE_FULL,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_PROTOCOL,
            ffi::SQLITE_NOLFS,
            ffi::SQLITE_AUTH,
            ffi::SQLITE_NOTADB,
        ];
        for code in all {
            let is_damage = matches!(code & 0xff, ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB);
            let advice = failure(code).advice();
            assert_eq!(advice.mend.is_none(), is_damage, "{code}");
            assert_eq!(advice.finding == Some("is damaged"), is_damage, "{code}");
        }
    }

    #[test]
    fn what_was_cut_off_is_put_right_by_a_start() {
        for code in [ffi::SQLITE_READONLY_ROLLBACK, ffi::SQLITE_READONLY_RECOVERY] {
            assert!(failure(code).advice().mend.is_some_and(|mend| mend.contains("passalong serve")), "{code}");
        }
    }
}
