//! One file, one writer, one fsync for many.
//!
//! [`Db::read`] hands out a read-only connection, [`Db::write`] a transaction of the one writing connection; what a write
//! changed is on disk before its answer arrives. Nothing in this room knows what a table means.

pub mod backup;
pub mod lock;
pub mod migrate;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};
use writer::Writer;
pub use writer::{Gather, Together};

/// How many readers there are, and how many writes may wait.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub readers: u32,
    pub queue_jobs: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { readers: 4, queue_jobs: 4096 }
    }
}

/// The open file. Clones share the same connections.
#[derive(Clone)]
pub struct Db {
    readers: r2d2::Pool<SqliteConnectionManager>,
    // As many blocking reads as there are connections: the rest wait without holding a thread.
    turns: Arc<Semaphore>,
    writer: Arc<Writer>,
}

impl Db {
    /// Opens a file that [`migrate::prepare`] has already found fit.
    pub fn open(path: &Path, options: Options) -> Result<Db> {
        let writer = Writer::start(connect(path, Access::Write)?, options.queue_jobs)?;
        let manager = SqliteConnectionManager::file(path).with_flags(READ_FLAGS).with_init(|conn| settle(conn, Access::Read));
        let readers = r2d2::Pool::builder()
            .max_size(options.readers)
            .test_on_check_out(false)
            .connection_timeout(Duration::from_secs(2))
            .build(manager)
            .map_err(Error::fault)?;
        Ok(Db { readers, turns: Arc::new(Semaphore::new(options.readers as usize)), writer: Arc::new(writer) })
    }

    /// Runs a read of a few microseconds right here when a connection is free, so that a look at a row or two costs no thread
    /// switch. All its statements see one snapshot, for which the file is locked once and not for each of them.
    pub async fn glance<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        match self.readers.try_get() {
            Some(mut conn) => {
                let snapshot = conn.transaction()?;
                work(&snapshot)
            }
            None => self.read(work).await,
        }
    }

    /// Runs a read off the async threads. All its statements see one snapshot.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Error::fault)?;
        let readers = self.readers.clone();
        let done = tokio::task::spawn_blocking(move || {
            let mut conn = readers.get().map_err(|_| Error::Busy)?;
            let snapshot = conn.transaction()?;
            let answer = work(&snapshot);
            drop(snapshot);
            drop(turn);
            answer
        });
        done.await.map_err(Error::fault)?
    }

    /// Runs a change. When this returns `Ok`, the change is on disk; when it returns `Err`, nothing of it is.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// A place where many small changes of one kind come together: `work` gets all that are waiting, at most `most`, in one go.
    pub fn gather<T: Together>(&self, most: usize, work: T) -> Gather<T> {
        Gather::new(Arc::clone(&self.writer), most, work)
    }

    /// Whether the file still takes writes. False after the disk has failed a write: nothing is acknowledged from then on.
    pub fn is_sound(&self) -> bool {
        self.writer.is_sound()
    }

    /// Finishes every waiting write, then folds the write-ahead log into the file.
    pub fn close(&self) {
        self.writer.stop();
    }
}

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

const READ_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
const WRITE_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// Opens one connection to a file that exists, with every setting of this house.
pub fn connect(path: &Path, access: Access) -> Result<Connection> {
    let flags = if access == Access::Read { READ_FLAGS } else { WRITE_FLAGS };
    let mut conn = Connection::open_with_flags(path, flags)?;
    settle(&mut conn, access)?;
    Ok(conn)
}

/// The settings of every connection. The busy timeout comes first, since the others may already have to wait.
fn settle(conn: &mut Connection, access: Access) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    // Without this the bundled SQLite prepares statements anew at every execution once it has statistics.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(128);
    if access == Access::Write {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // NORMAL loses acknowledged changes at a power cut.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
    } else {
        conn.pragma_update(None, "query_only", true)?;
    }
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -8192)?;
    Ok(())
}

/// For a statement that sorts millions of rows. In memory SQLite sorts them as one chain that no processor's cache holds; in pieces
/// that are put aside in a temporary file it takes a quarter of the time, and little memory.
pub fn sort_in_pieces(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "temp_store", "FILE")?;
    // A piece is as large as the cache.
    conn.pragma_update(None, "cache_size", -8192)
}
