//! One file, one writer, one fsync for many.
//!
//! [`Db::read`] hands out a read-only connection, [`Db::write`] a transaction of the one writing connection; what a write
//! changed is on disk before its answer arrives. Nothing in this room knows what a table means.

pub mod backup;
mod connection;
pub mod file;
pub mod lock;
pub mod migrate;
pub mod restore;
mod writer;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::{Connection, Transaction};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};
pub use connection::{Access, connect, sort_in_pieces};
use connection::{READ_FLAGS, configure};
use writer::Writer;
pub use writer::{BatchQueue, BatchWork};

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
        let manager = SqliteConnectionManager::file(path).with_flags(READ_FLAGS).with_init(|conn| configure(conn, Access::Read));
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

    /// A queue of many small changes of one kind: `work` gets all that are waiting, at most `most`, in one go.
    pub fn batch_queue<T: BatchWork>(&self, most: usize, work: T) -> BatchQueue<T> {
        BatchQueue::new(Arc::clone(&self.writer), most, work)
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
