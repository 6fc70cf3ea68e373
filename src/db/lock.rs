//! One server, one file.
//!
//! Promise: while a [`Lock`] lives, no other process gets one for the same database, and when its process ends, however it
//! ends, the lock is free. It is on a file of its own beside the database, so that backups and checks, which only read,
//! are never in its way.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::file::{OpenError, beside};

/// The right to be the only server of a database.
#[derive(Debug)]
pub struct Lock {
    // The kernel lets go of the lock when this is closed, which a kill -9 does as well.
    _file: File,
}

impl Lock {
    /// Takes the lock of the database `db`, or says who has it.
    pub fn take(db: &Path) -> Result<Lock, OpenError> {
        let path = beside(db, ".lock");
        let unwritable =
            |error| OpenError::io(&path, "cannot be written", &error, "give this user write access to the directory");
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path).map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(taken(db, &mut file)),
            Err(TryLockError::Error(error)) => return Err(unwritable(error)),
        }
        // The number is for the sentence above only, so that a full disk must not keep the server from starting.
        let _ = file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id()));
        Ok(Lock { _file: file })
    }
}

fn taken(db: &Path, file: &mut File) -> OpenError {
    let mut text = String::new();
    let holder = match file.read_to_string(&mut text) {
        Ok(_) if !text.trim().is_empty() => format!("another passalong (process {}) is using it", text.trim()),
        _ => "another passalong is using it".to_owned(),
    };
    OpenError::new(db, holder, "stop that one first, or give this one its own --data-dir")
}
