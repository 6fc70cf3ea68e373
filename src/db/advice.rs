//! What to do about an error of SQLite or of the system, by its code.
//!
//! Promise: a backup is put in the place of a damaged file and of no other. Whoever does that with a healthy one loses everything
//! since the backup.

use std::fmt;
use std::io;

use rusqlite::ErrorCode;
use rusqlite::ffi;

use super::said::Said;

const ROOM: Said = Said::new("mend-disk-and-room");
const MAKE_ROOM: Said = Said::new("mend-make-room");
const FILES: Said = Said::new("mend-more-files");
const LOCAL: Said = Said::new("mend-local-disk");

/// What was found, in words before the system's own, and its mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Advice {
    /// `None`: what was being done says it best, such as that it cannot be opened.
    pub(super) finding: Option<Said>,
    /// `None`: that depends on what the file is for.
    pub(super) mend: Option<Said>,
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
            (io::ErrorKind::ReadOnlyFilesystem, _) => Some(Said::new("mend-mount-for-writing")),
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
        (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => {
            return Advice { finding: Some(Said::new("file-damaged")), mend: None };
        }
        (_, ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY | ffi::SQLITE_READONLY_CANTINIT) => {
            (Some(Said::new("file-half-written")), Said::new("mend-start-to-repair"))
        }
        (ErrorCode::ReadOnly | ErrorCode::PermissionDenied, _) => (None, Said::new("mend-access-room-and-files")),
        (ErrorCode::DiskFull, _) => (Some(Said::new("file-disk-full")), MAKE_ROOM),
        (ErrorCode::SystemIoFailure, _) => (None, ROOM),
        (ErrorCode::CannotOpen, _) => (None, Said::new("mend-permissions-room-and-files")),
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => (Some(Said::new("file-in-use")), Said::new("mend-wait")),
        (ErrorCode::OutOfMemory, _) => (None, Said::new("mend-memory")),
        (ErrorCode::FileLockingProtocolFailed | ErrorCode::NoLargeFileSupport, _) => (None, LOCAL),
        _ => (None, Said::new("mend-report")),
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
            assert_eq!(advice.finding.is_some_and(|found| found.id == "file-damaged"), is_damage, "{code}");
        }
    }

    #[test]
    fn what_was_cut_off_is_put_right_by_a_start() {
        for code in [ffi::SQLITE_READONLY_ROLLBACK, ffi::SQLITE_READONLY_RECOVERY] {
            assert!(failure(code).advice().mend.is_some_and(|mend| mend.id == "mend-start-to-repair"), "{code}");
        }
    }
}
