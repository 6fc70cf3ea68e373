//! From whatever is found at the path to a file that this program can run.
//!
//! Promise: a file is opened only when it is ours, whole, writable and of a version and schema that we know; anything else stops the start
//! at once, with one line that names the file, the reason and what to do, and is left as it was, byte for byte. A new file
//! appears whole or not at all. An older file is copied first; then all its steps run in one transaction.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rusqlite_migration::{M, Migrations};
use sha2::{Digest, Sha256};

use super::advice::Cause;
use super::backup::{backup, free_name};
use super::connection::{Access, connect};
use super::file::{
    APPLICATION_ID, Header, OpenError, PERMISSIONS, RESTORE, UNREADABLE, beside, check_no_remains, check_writable,
    create_private, has_log, open_untouched, remove_database, sync_parent,
};
use super::lock::Lock;
use super::said::Said;

/// What this binary makes of a new file, and how it brings an older one up to date.
#[derive(Debug, Clone, Copy)]
pub struct Schema<'a> {
    /// The whole database as it is today.
    pub sql: &'a str,
    /// One step a version: the first is empty, since version 1 is what `sql` was at the first release.
    pub steps: &'a [M<'a>],
}

/// The schema of this binary. A release that changes schema.sql adds `M::up(include_str!("steps/000N_….sql"))` here.
pub const SHIPPED: Schema<'static> = Schema { sql: include_str!("../../schema.sql"), steps: &[M::up("")] };

/// What was done to make the file fit.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// There was none, and now there is.
    pub created: bool,
    /// The file was older; this is the copy from before.
    pub copy: Option<PathBuf>,
}

/// Takes the lock and makes the file fit, for those who must be alone with it. A file that is visibly not ours is refused
/// before the lock, so that not even a lock file appears beside it.
pub fn prepare_alone(path: &Path) -> Result<(Lock, Prepared), OpenError> {
    if path.exists() {
        Header::read(path)?;
    }
    let lock = Lock::take(path)?;
    let prepared = prepare(path)?;
    Ok((lock.hold(path)?, prepared))
}

/// Makes the file at `path` fit for [`super::Db::open`]. The caller holds the [`Lock`].
pub fn prepare(path: &Path) -> Result<Prepared, OpenError> {
    SHIPPED.prepare(path)
}

/// A database that is being made in one go under another name: it gets its own when it is whole and on disk, or never.
#[must_use = "there is nothing at its path before finish()"]
pub struct Half {
    half: PathBuf,
    path: PathBuf,
}

impl Half {
    /// Begins a new file that will be at `path`, and opens it for writing very much. The caller holds the [`Lock`].
    pub fn begin(path: &Path) -> Result<(Half, Connection), OpenError> {
        let half = Half { half: beside(path, ".new"), path: path.to_owned() };
        let failed = |cause: &dyn Cause| cannot_be_made(path, cause);
        remove_database(&half.half).and_then(|()| create_private(&half.half)).map_err(|error| failed(&error))?;
        SHIPPED.fill(&half.half).and_then(|()| open_for_much(&half.half)).map_err(|error| failed(&error)).map(|conn| (half, conn))
    }

    /// Puts it in its place, over whatever was there: an empty shop's file, as the caller has made sure.
    pub fn finish(self, conn: Connection) -> Result<(), OpenError> {
        let failed =
            |cause: &dyn Cause| OpenError::of(&self.path, Said::new("file-not-put-in-place"), cause, Said::new("mend-disk"));
        keep_log(&conn).map_err(|error| failed(&error))?;
        conn.close().map_err(|(_, error)| failed(&error))?;
        File::open(&self.half).and_then(|file| file.sync_all()).map_err(|error| failed(&error))?;
        remove_database(&self.path).map_err(|error| failed(&error))?;
        fs::rename(&self.half, &self.path).and_then(|()| sync_parent(&self.path)).map_err(|error| failed(&error))
    }
}

impl Drop for Half {
    fn drop(&mut self) {
        // What was not finished is nothing. What cannot be removed now goes when the next one begins.
        let _ = remove_database(&self.half);
    }
}

/// A file that is thrown away when anything goes wrong needs neither to be on disk at every commit nor to be checked for rows that
/// the program itself has just written: `check` asks it all in the end.
/// The cache grows with the file, to 1 GiB at most.
fn open_for_much(half: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(half, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    conn.pragma_update(None, "journal_mode", "MEMORY")?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    conn.pragma_update(None, "foreign_keys", false)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -1024 * 1024)?;
    Ok(conn)
}

/// Opens a file of today's version beside a server that may be running.
pub fn open_beside(path: &Path, access: Access) -> Result<Connection, OpenError> {
    if !path.exists() {
        return Err(OpenError::new(path, Said::new("file-missing"), Said::new("mend-start-once")));
    }
    Header::read(path)?;
    let open = |access| connect(path, access).map_err(|error| OpenError::of(path, Said::new("file-not-opened"), &error, RESTORE));
    // A connection that may write changes how the file keeps its log, and so must not come near one that is refused.
    let reader = open(Access::Read)?;
    match SHIPPED.version_of(&reader, path)? {
        version if version == SHIPPED.version() => {}
        version => {
            let reason = Said::new("file-of-older-version").with("version", version).with("ours", SHIPPED.version());
            return Err(OpenError::new(path, reason, Said::new("mend-start-to-update")));
        }
    }
    if access == Access::Read { Ok(reader) } else { open(access) }
}

/// Opens a file of today's version for a look, whoever else has it open: nothing in it changes, and beside one that is not of today
/// nothing appears. `None` where there is nothing to be seen.
pub fn look_into(path: &Path) -> Option<Connection> {
    let header = Header::read(path).ok()?;
    if header.version as usize != SHIPPED.version() {
        return None;
    }
    let conn = if has_log(path) { connect(path, Access::Read).ok() } else { open_untouched(path).ok() }?;
    SHIPPED.version_of(&conn, path).ok().filter(|version| *version == SHIPPED.version()).map(|_| conn)
}

impl Schema<'_> {
    /// The version of a file that this schema makes.
    pub fn version(&self) -> usize {
        self.steps.len()
    }

    /// [`prepare`] for this schema.
    pub fn prepare(&self, path: &Path) -> Result<Prepared, OpenError> {
        match fs::symlink_metadata(path) {
            Ok(_) => {
                let version = self.examine(path)?;
                check_writable(path)?;
                let copy = if version < self.version() { Some(self.step_up(path)?) } else { None };
                Ok(Prepared { created: false, copy })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                check_no_remains(path)?;
                self.create(path).map(|()| Prepared { created: true, copy: None })
            }
            Err(error) => Err(OpenError::of(path, Said::new("file-not-opened"), &error, PERMISSIONS)),
        }
    }

    /// Looks without touching: header, application, version, schema, page count, and one read of each table's root. Nothing here
    /// grows with the file.
    pub fn examine(&self, path: &Path) -> Result<usize, OpenError> {
        let header = Header::read(path)?;
        if !has_log(path) {
            // Without a log, what the header says is the whole truth, and SQLite need not be asked at all.
            self.known(header.version as usize, path)?;
            header.check_size(path)?;
        }
        let conn = open_untouched(path)?;
        let version = self.version_of(&conn, path)?;
        read_roots(&conn).map_err(|error| OpenError::of(path, UNREADABLE, &error, RESTORE))?;
        Ok(version)
    }

    /// The version of a file, if it is one that this program knows and was made by this very schema.
    fn version_of(&self, conn: &Connection, path: &Path) -> Result<usize, OpenError> {
        let unreadable = |error: rusqlite::Error| OpenError::of(path, UNREADABLE, &error, RESTORE);
        let version = conn.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0)).map_err(unreadable)?;
        let version = self.known(version as usize, path)?;
        if self.made(conn).map_err(unreadable)? {
            Ok(version)
        } else {
            Err(OpenError::new(path, Said::new("file-of-development-version"), Said::new("mend-its-own-passalong")))
        }
    }

    /// Whether this schema made a file. Before version 1 is released there are no steps from one schema to the next, so that the
    /// version alone does not tell them apart; the release takes this check and its table away.
    fn made(&self, conn: &Connection) -> rusqlite::Result<bool> {
        if !conn.table_exists(None, "schema_hash")? {
            return Ok(false);
        }
        let kept: Option<String> = conn.query_row("SELECT max(sha256) FROM schema_hash", [], |row| row.get(0))?;
        Ok(kept == Some(self.hash()))
    }

    /// What tells one schema from another: white space and remarks change nothing.
    fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        let plain = self.sql.lines().filter_map(|line| line.split("--").next());
        for word in plain.flat_map(str::split_whitespace) {
            hasher.update(word);
            hasher.update(" ");
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn known(&self, version: usize, path: &Path) -> Result<usize, OpenError> {
        match version {
            0 => Err(OpenError::new(path, Said::new("file-half-made"), Said::new("mend-move-away"))),
            newer if newer > self.version() => {
                let reason = Said::new("file-of-newer-version").with("version", newer).with("ours", self.version());
                Err(OpenError::new(path, reason, Said::new("mend-newer-passalong")))
            }
            known => Ok(known),
        }
    }

    /// Makes the file under another name and renames it, so that a kill at any time leaves none or a whole one.
    fn create(&self, path: &Path) -> Result<(), OpenError> {
        let half = beside(path, ".new");
        let failed = |cause: &dyn Cause| cannot_be_made(path, cause);
        remove_database(&half).and_then(|()| create_private(&half)).map_err(|error| failed(&error))?;
        self.fill(&half).map_err(|error| failed(&error))?;
        fs::rename(&half, path).and_then(|()| sync_parent(path)).map_err(|error| failed(&error))
    }

    fn fill(&self, half: &Path) -> rusqlite::Result<()> {
        let mut conn = Connection::open_with_flags(half, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Not yet a write-ahead log: header and tables must be in the file itself when it gets its name.
        conn.pragma_update(None, "synchronous", "FULL")?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(self.sql)?;
        tx.execute("INSERT INTO schema_hash (id, sha256) VALUES (1, :hash)", [self.hash()])?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", self.steps.len() as i64)?;
        tx.commit()?;
        keep_log(&conn)?;
        conn.close().map_err(|(_, error)| error)
    }

    /// Copies first, then takes all pending steps in one transaction. Returns where the copy is.
    fn step_up(&self, path: &Path) -> Result<PathBuf, OpenError> {
        let copy = free_name(path, &format!("before-v{}", self.version()));
        // As it is: the steps run on what stands here, and the copy is what to go back to.
        backup(path, &copy, |_| Ok(()))?;
        let mend = Said::new("mend-older-passalong").with("copy", copy.display());
        self.take_steps(path)
            .map_err(|error| OpenError::new(path, Said::new("file-not-brought-up-to-date"), mend).because(&error))?;
        Ok(copy)
    }

    fn take_steps(&self, path: &Path) -> rusqlite_migration::Result<()> {
        let mut conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        conn.busy_timeout(Duration::from_secs(5))?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        // A step that rebuilds a table cannot have foreign keys enforced; each step is checked as a whole instead.
        conn.pragma_update(None, "foreign_keys", false)?;
        conn.set_transaction_behavior(TransactionBehavior::Immediate);
        let steps = self.steps.iter().cloned().map(M::foreign_key_check).collect();
        Migrations::new(steps).to_latest(&mut conn)?;
        // Folded into the file at once, so that an older binary sees the new version in the header.
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

fn cannot_be_made(path: &Path, cause: &dyn Cause) -> OpenError {
    OpenError::of(path, Said::new("file-not-made"), cause, Said::new("mend-directory-access-and-room"))
}

/// From now on the file keeps a write-ahead log. Done before a new file gets its name: a first start that had to convert it could be cut
/// off in the middle, and would have to wait for everybody who reads.
pub(super) fn keep_log(conn: &Connection) -> rusqlite::Result<()> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode == "wal" { Ok(()) } else { Err(rusqlite::Error::InvalidQuery) }
}

/// One row of each table, through the table and not an index of it.
fn read_roots(conn: &Connection) -> rusqlite::Result<()> {
    let mut tables = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for name in names {
        conn.prepare(&format!("SELECT 1 FROM \"{}\" NOT INDEXED LIMIT 1", name.replace('"', "\"\"")))?.exists([])?;
    }
    Ok(())
}
