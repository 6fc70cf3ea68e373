//! One file, one writer, one fsync for many.
//!
//! [`Db::read`] hands out a read-only connection, [`Db::write`] a transaction of the one writing connection; what a write
//! changed is on disk before its answer arrives. Nothing in this room knows what a table means.

mod advice;
pub mod backup;
mod batch;
mod checksum;
mod connection;
mod counts;
pub mod file;
mod health;
pub mod lock;
pub mod migrate;
mod place;
mod readers;
pub mod restore;
pub mod said;
mod writer;

use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rusqlite::{Connection, Transaction};
use tokio::sync::Semaphore;

use crate::error::{Error, NotStored, Result};
pub use batch::{BatchQueue, BatchWork};
pub use connection::{Access, connect, optimize, sort_in_pieces};
pub use counts::Load;
use file::{OpenError, RESTORE, UNREADABLE};
pub use health::Trouble;
pub use place::{LOG_LARGE, remote_kind};
use readers::{Readers, Snapshot, Statistics};
use said::Said;
use writer::Writer;

/// A commit from so long ago still says how the disk is.
const COMMIT_IS_FRESH: Duration = Duration::from_secs(60);
/// And one that failed only so long, so that a disk with room again is found out soon.
const FAILURE_IS_FRESH: Duration = Duration::from_secs(3);

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

/// What readers wait for: see [`Db::before_reads`].
type BeforeReads = dyn Fn() -> Option<Pin<Box<dyn Future<Output = ()> + Send>>> + Send + Sync;

/// The open file. Clones share the same connections.
#[derive(Clone)]
pub struct Db {
    readers: r2d2::Pool<Readers>,
    statistics: Statistics,
    // As many blocking reads as there are connections: the rest wait without holding a thread.
    turns: Arc<Semaphore>,
    before_reads: Arc<OnceLock<Box<BeforeReads>>>,
    writer: Arc<Writer>,
}

impl Db {
    /// Opens a file that [`migrate::prepare`] has already found fit.
    pub fn open(path: &Path, options: Options) -> std::result::Result<Db, OpenError> {
        let conn =
            connect(path, Access::Write).map_err(|error| OpenError::of(path, Said::new("file-not-opened"), &error, RESTORE))?;
        let writer = Writer::start(path, conn, options.queue_jobs)?;
        let statistics = Statistics::default();
        let readers = r2d2::Pool::builder()
            .max_size(options.readers)
            .test_on_check_out(true)
            // A reader that is opened anew is no error.
            .error_handler(Box::new(r2d2::NopErrorHandler))
            .connection_timeout(Duration::from_secs(2))
            .build(Readers::of(path, statistics.clone()))
            .map_err(|error| OpenError::new(path, UNREADABLE, Said::new("mend-more-files")).because(&error))?;
        let turns = Arc::new(Semaphore::new(options.readers as usize));
        Ok(Db { readers, statistics, turns, before_reads: Arc::default(), writer: Arc::new(writer) })
    }

    /// From now on every [`Db::read`] first waits for what `wait` answers, if there is anything to wait for: changes that are stored, but
    /// not yet where readers look for them. Only the first call counts.
    pub fn before_reads<F>(&self, wait: F)
    where
        F: Fn() -> Option<Pin<Box<dyn Future<Output = ()> + Send>>> + Send + Sync + 'static,
    {
        let _ = self.before_reads.set(Box::new(wait));
    }

    /// Runs a read of a few microseconds right here when a connection is free, so that a look at a row or two costs no thread
    /// switch. All its statements see one snapshot, for which the file is locked once and not for each of them. Nothing that
    /// [`Db::before_reads`] speaks of is waited for.
    pub async fn glance<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        match self.readers.try_get() {
            Some(mut reader) => {
                let snapshot = Snapshot::of(&mut reader)?;
                work(&snapshot)
            }
            None => self.read_at_once(work).await,
        }
    }

    /// Runs a read off the async threads. All its statements see one snapshot.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        if let Some(wait) = self.before_reads.get().and_then(|wait| wait()) {
            wait.await;
        }
        self.read_at_once(work).await
    }

    async fn read_at_once<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Error::fault)?;
        let (readers, writer) = (self.readers.clone(), Arc::clone(&self.writer));
        let done = tokio::task::spawn_blocking(move || {
            let mut reader = readers.get().map_err(|_| match writer.look() {
                Some(_) => Error::NotStored(NotStored::Refusing),
                None => Error::Busy,
            })?;
            let snapshot = Snapshot::of(&mut reader)?;
            let answer = work(&snapshot);
            drop(snapshot);
            drop(turn);
            answer
        });
        done.await.map_err(Error::fault)?
    }

    /// Runs a change. When this returns `Ok`, the change is on disk; when it returns `Err`, nothing of it is, but for
    /// [`NotStored::Unsure`], after which nobody knows.
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

    /// What keeps changes from being stored, as far as the last ones showed it.
    pub fn trouble(&self) -> Option<Trouble> {
        self.writer.trouble()
    }

    /// Whether a change can be stored now: by the last commit, or where that is long ago by one that changes nothing.
    pub async fn probe(&self) -> Option<Trouble> {
        let fresh = if self.trouble().is_some() { FAILURE_IS_FRESH } else { COMMIT_IS_FRESH };
        if self.writer.claim_probe(fresh) {
            // Setting what is set already writes the file's first page, and nothing else. What comes of it stands in `trouble`.
            let _ = self
                .write(|tx| {
                    let version: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
                    Ok(tx.pragma_update(None, "user_version", version)?)
                })
                .await;
        }
        self.trouble()
    }

    /// Whether what is open is still what lies at its path; said in the log and refused from then on when it is not.
    pub fn look(&self) -> Option<Trouble> {
        self.writer.look()
    }

    /// How large the write-ahead log is, in bytes. It grows as long as somebody reads an older state of the file.
    pub fn log_bytes(&self) -> u64 {
        self.writer.log_bytes()
    }

    /// The other programs that have the file open, as `name (process 12)`, as far as the system tells.
    pub fn log_readers(&self) -> Vec<String> {
        self.writer.log_readers()
    }

    /// Refreshes the statistics by which statements are planned, where tables have grown or shrunk much, and has every reader plan by
    /// them.
    pub async fn optimize(&self) -> Result<()> {
        self.write(|tx| Ok(optimize(tx)?)).await?;
        self.statistics.refreshed();
        Ok(())
    }

    /// How much there is to do, for whoever watches.
    pub fn load(&self) -> Load {
        let readers = self.readers.state();
        self.writer.counts().load(self.readers.max_size(), readers.connections.saturating_sub(readers.idle_connections))
    }

    /// Finishes every waiting write, then folds the write-ahead log into the file unless somebody else reads it.
    pub fn close(&self) {
        self.writer.stop();
    }
}
