//! One server, one file.
//!
//! Promise: while a [`Lock`] lives, no other process gets one for the same database, and when its process ends, however it
//! ends, the lock is free. It is on a file of its own beside the database, which says who has it, and on the database itself, so that
//! it holds when somebody tidies the first one away. Backups and checks, which only read, are never in its way. Whoever comes while
//! the other one stops waits for it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::file::{OpenError, PERMISSIONS, UNREADABLE, UNWRITABLE, beside};
use super::place::remote_kind;
use super::said::Said;

/// A server that was told to stop needs a moment to say so.
const MOMENT: Duration = Duration::from_secs(1);
/// And then as long as it lets its last requests run.
const STOP: Duration = Duration::from_secs(15);
const STEP: Duration = Duration::from_millis(20);
const STOPPING: &str = "stopping";

/// The right to be the only server of a database.
#[derive(Debug)]
pub struct Lock {
    // The kernel lets go of the locks when these are closed, which a kill -9 does as well.
    file: File,
    database: Option<File>,
}

/// Who has it.
struct Holder {
    process: Option<String>,
    is_stopping: bool,
}

impl Lock {
    /// Takes the lock of the database `db`, or says who has it.
    pub fn take(db: &Path) -> Result<Lock, OpenError> {
        let began = Instant::now();
        loop {
            match try_take(db)? {
                Ok(lock) => return Ok(lock),
                Err(holder) if began.elapsed() >= (if holder.is_stopping { STOP } else { MOMENT }) => {
                    return Err(taken(db, holder));
                }
                Err(_) => sleep(STEP),
            }
        }
    }

    /// Takes the database itself as well, once there is one. The file must stay open as long as SQLite has it open: closing it would end
    /// SQLite's own locks.
    pub(super) fn hold(mut self, db: &Path) -> Result<Lock, OpenError> {
        if self.database.is_none() {
            self.database = match lock_database(db)? {
                Ok(file) => file,
                Err(TryLockError::WouldBlock) => return Err(taken(db, Holder { process: None, is_stopping: false })),
                Err(TryLockError::Error(error)) => return Err(unlockable(db, &error)),
            };
        }
        Ok(self)
    }

    /// Says to whoever waits that it is worth waiting.
    pub fn say_stopping(&self) {
        self.write(&format!("{} {STOPPING}", std::process::id()));
    }

    /// What stands in the file is for those who wait only, so that a full disk must not keep a server from starting.
    fn write(&self, text: &str) {
        let mut file = &self.file;
        let _ = file.rewind().and_then(|()| file.set_len(0)).and_then(|()| writeln!(file, "{text}"));
    }
}

fn try_take(db: &Path) -> Result<Result<Lock, Holder>, OpenError> {
    let path = beside(db, ".lock");
    let unwritable = |error: io::Error| OpenError::of(&path, UNWRITABLE, &error, Said::new("mend-directory-access"));
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path).map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Err(Holder::read(&mut file))),
        Err(TryLockError::Error(error)) => return Err(unlockable(&path, &error)),
    }
    let database = match lock_database(db)? {
        Ok(database) => database,
        Err(TryLockError::WouldBlock) => return Ok(Err(Holder { process: None, is_stopping: false })),
        Err(TryLockError::Error(error)) => return Err(unlockable(db, &error)),
    };
    let lock = Lock { file, database };
    lock.write(&std::process::id().to_string());
    Ok(Ok(lock))
}

/// The lock on the database itself, beside those that SQLite takes and of another kind. `None`: there is no database yet, or it lies on a
/// network, where the two kinds are one.
fn lock_database(db: &Path) -> Result<Result<Option<File>, TryLockError>, OpenError> {
    if !db.is_file() || remote_kind(db).is_some() {
        return Ok(Ok(None));
    }
    let opened = File::open(db);
    let file = opened.map_err(|error| OpenError::of(db, UNREADABLE, &error, PERMISSIONS))?;
    Ok(file.try_lock().map(|()| Some(file)))
}

fn unlockable(path: &Path, error: &io::Error) -> OpenError {
    OpenError::of(path, Said::new("file-not-locked"), error, Said::new("mend-local-disk"))
}

impl Holder {
    fn read(file: &mut File) -> Holder {
        let mut text = String::new();
        // An unreadable line says as little as an empty one.
        let _ = file.read_to_string(&mut text);
        let mut words = text.split_whitespace();
        Holder { process: words.next().map(str::to_owned), is_stopping: words.next() == Some(STOPPING) }
    }
}

fn taken(db: &Path, holder: Holder) -> OpenError {
    let reason = match holder.process {
        Some(process) => Said::new("file-taken-by").with("process", process),
        None => Said::new("file-taken"),
    };
    OpenError::new(db, reason, Said::new("mend-stop-other"))
}
