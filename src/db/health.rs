//! Whether changes can be stored, as the last commits showed it.
//!
//! Promise: what is wrong is said in the log when it begins, once a minute as long as it lasts, and when it is over.

use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::error::{Error, NotStored};

const LINE_EVERY: Duration = Duration::from_secs(60);

/// What keeps changes from being stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No room on the disk, or no more of it for this user. It heals by itself.
    Full,
    /// The disk failed to write or to sync. After that the system may report success for what is not on the disk, so that nothing is
    /// accepted before a new start.
    DiskFailed,
    /// The file was removed, moved or replaced: a change would go into nothing.
    FileGone,
}

impl Trouble {
    /// Whether only a new start helps.
    pub fn lasts(self) -> bool {
        self != Trouble::Full
    }
}

/// Why a commit was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Uncommitted {
    /// What keeps it from being stored is said to whoever asked for it.
    NotStored(NotStored),
    /// Another process held the file for too long.
    Busy,
    /// Something of ours.
    Fault,
}

impl Uncommitted {
    pub(super) fn error(self) -> Error {
        match self {
            Uncommitted::NotStored(kind) => Error::NotStored(kind),
            Uncommitted::Busy => Error::Busy,
            Uncommitted::Fault => Error::fault("the change could not be stored"),
        }
    }
}

/// An error of the disk's, with what the system said when it came up.
#[derive(Debug)]
pub(super) struct DiskError {
    pub(super) error: rusqlite::Error,
    system: io::Error,
}

impl DiskError {
    /// To be called right where the error comes up, since the system remembers only its last one.
    pub(super) fn now(error: rusqlite::Error) -> DiskError {
        DiskError { error, system: io::Error::last_os_error() }
    }

    pub(super) fn is_full(&self) -> bool {
        self.error.sqlite_error_code() == Some(ErrorCode::DiskFull)
    }

    /// What it means for the change, and for those to come.
    pub(super) fn judge(&self, directory: &Path) -> (Uncommitted, Option<Trouble>) {
        let rusqlite::Error::SqliteFailure(cause, _) = &self.error else { return (Uncommitted::Fault, None) };
        match cause.code {
            ErrorCode::DiskFull => (Uncommitted::NotStored(NotStored::Full), Some(Trouble::Full)),
            ErrorCode::SystemIoFailure => {
                // The commit is written by then, and may be found after a cut.
                let is_unsure = matches!(cause.extended_code, ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC);
                let trouble =
                    if is_no_room(&self.system) || has_no_room(directory) { Trouble::Full } else { Trouble::DiskFailed };
                let kind = match trouble {
                    _ if is_unsure => NotStored::Unsure,
                    Trouble::Full => NotStored::Full,
                    _ => NotStored::Refusing,
                };
                (Uncommitted::NotStored(kind), Some(trouble))
            }
            ErrorCode::DatabaseCorrupt => (Uncommitted::NotStored(NotStored::Refusing), Some(Trouble::DiskFailed)),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => (Uncommitted::Busy, None),
            _ => (Uncommitted::Fault, None),
        }
    }
}

/// SQLite calls only ENOSPC at a write a full disk; a used-up quota, or one that shows when it is synced, it calls an error.
fn is_no_room(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Asks the disk itself, by a small file beside the database.
fn has_no_room(directory: &Path) -> bool {
    let probe = directory.join(".passalong-probe");
    let written = std::fs::write(&probe, [0; 4096]).and_then(|()| std::fs::File::open(&probe)?.sync_all());
    // What could not be written need not be removed, and what is left does no harm.
    let _ = std::fs::remove_file(&probe);
    written.is_err_and(|error| is_no_room(&error))
}

/// Shared by the writer, who learns of it, and by whoever asks.
pub(super) struct Health {
    state: Mutex<State>,
}

struct State {
    trouble: Option<Trouble>,
    said: Option<Instant>,
    committed: Instant,
}

impl Health {
    pub(super) fn new() -> Health {
        Health { state: Mutex::new(State { trouble: None, said: None, committed: Instant::now() }) }
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        self.state().trouble
    }

    /// How long ago a commit succeeded.
    pub(super) fn since_commit(&self) -> Duration {
        self.state().committed.elapsed()
    }

    /// A commit is on disk.
    pub(super) fn committed(&self) {
        let mut state = self.state();
        state.committed = Instant::now();
        if state.trouble == Some(Trouble::Full) {
            (state.trouble, state.said) = (None, None);
            drop(state);
            tracing::info!("changes are stored again");
        }
    }

    /// Something keeps changes from being stored. What lasts is never taken for what heals.
    pub(super) fn note(&self, trouble: Trouble, detail: &dyn std::fmt::Display) {
        let mut state = self.state();
        if !state.trouble.is_some_and(Trouble::lasts) {
            if state.trouble != Some(trouble) {
                state.said = None;
            }
            state.trouble = Some(trouble);
        }
        let is_due = state.said.is_none_or(|said| said.elapsed() >= LINE_EVERY);
        if is_due {
            state.said = Some(Instant::now());
        }
        let trouble = state.trouble.unwrap_or(trouble);
        drop(state);
        if is_due {
            say(trouble, detail);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn say(trouble: Trouble, detail: &dyn std::fmt::Display) {
    match trouble {
        Trouble::Full => tracing::error!(
            %detail,
            "the disk is full: no change is stored until there is room on it; scans lead on uncounted, pages can be read"
        ),
        Trouble::DiskFailed => tracing::error!(
            %detail,
            "the disk failed: this server takes no further changes; what it was just told may or may not be stored; \
             look at the disk, then start anew"
        ),
        Trouble::FileGone => tracing::error!(
            %detail,
            "the database was removed, moved or replaced while it was open: this server takes no further changes; \
             put it back, then start anew"
        ),
    }
}
