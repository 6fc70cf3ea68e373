//! The one writing connection: a thread that takes every job that is waiting, commits them together, and only then answers.
//!
//! A job that fails rolls back alone, to its savepoint. When the commit fails, nobody is told that anything was stored. The
//! queue is bounded: when it is full the answer is [`Error::Busy`], never a stall. Nobody waits for the log to be folded either: that
//! is done when nobody writes, and left for later when somebody reads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::oneshot;

use super::connection::{PATIENCE, optimize};
use super::counts::Counts;
use super::file::{OpenError, RESTORE, UNREADABLE};
use super::health::{DiskError, Health, Trouble, Uncommitted};
use super::place::Place;
use super::said::Said;
use crate::error::{Error, NotStored, Result};

/// So many jobs share a commit at most.
const MOST_JOBS_PER_COMMIT: usize = 4096;
/// After so long without a write, the write-ahead log is folded into the file.
const IDLE: Duration = Duration::from_secs(5);
/// A file that was at its path so long ago is looked for before the next commit.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// The sending end of the queue, and the thread behind it.
pub(super) struct Writer {
    jobs: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    file: Arc<WatchedFile>,
    /// When the file was last asked to take a change for the sake of asking.
    probed: Mutex<Option<Instant>>,
    counts: Arc<Counts>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What the writer and whoever asks about it share.
struct WatchedFile {
    place: Place,
    health: Health,
}

impl WatchedFile {
    /// Looks whether the file is still at its path.
    fn look(&self) -> Option<Trouble> {
        let lost = self.place.lost()?;
        self.health.note(Trouble::FileGone, &format_args!("{} is not the one that was opened", lost.display()));
        Some(Trouble::FileGone)
    }
}

impl Writer {
    pub(super) fn start(path: &Path, conn: Connection, queue_jobs: usize) -> std::result::Result<Writer, OpenError> {
        // Whoever reads has the log and its index open, so that they are there to be watched.
        let unreadable = |error: rusqlite::Error| OpenError::of(path, UNREADABLE, &error, RESTORE);
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(unreadable)?;
        let unseen = |error: std::io::Error| OpenError::of(path, UNREADABLE, &error, Said::new("mend-disk"));
        let file = Arc::new(WatchedFile { place: Place::of(path).map_err(unseen)?, health: Health::new() });
        let (sender, receiver) = sync_channel(queue_jobs.max(1));
        let counts = Arc::new(Counts::default());
        let writer = WriterThread { conn, file: Arc::clone(&file), counts: Arc::clone(&counts), looked: Instant::now() };
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || writer.work_through(&receiver))
            .map_err(|error| OpenError::of(path, Said::new("file-not-served"), &error, Said::new("mend-more-threads")))?;
        let (jobs, thread) = (Mutex::new(Some(sender)), Mutex::new(Some(thread)));
        Ok(Writer { jobs, file, counts, probed: Mutex::new(None), thread })
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        self.file.health.trouble()
    }

    pub(super) fn look(&self) -> Option<Trouble> {
        self.file.look()
    }

    pub(super) fn log_bytes(&self) -> u64 {
        self.file.place.log_bytes()
    }

    pub(super) fn log_readers(&self) -> Vec<String> {
        self.file.place.log_readers()
    }

    /// Whether whoever asks is to find out by a commit how the disk is, since nobody did within `fresh`.
    pub(super) fn claim_probe(&self, fresh: Duration) -> bool {
        let health = &self.file.health;
        let mut probed = self.probed.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = !health.trouble().is_some_and(Trouble::lasts)
            && (health.trouble().is_some() || health.since_commit() >= fresh)
            && probed.is_none_or(|last| last.elapsed() >= fresh);
        if is_due {
            *probed = Some(Instant::now());
        }
        is_due
    }

    pub(super) fn counts(&self) -> &Counts {
        &self.counts
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.enqueue(Box::new(SingleJob { work: Some(work), result: None, reply })).map_err(|_| Error::Busy)?;
        answer.await.map_err(Error::fault)?
    }

    pub(super) fn enqueue(&self, job: Box<dyn Job>) -> std::result::Result<(), Box<dyn Job>> {
        match &*self.jobs.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(sender) => sender.try_send(job).map(|()| self.counts.one_waits()).map_err(|refused| match refused {
                TrySendError::Full(job) | TrySendError::Disconnected(job) => job,
            }),
            None => Err(job),
        }
    }

    /// Closes the queue and waits until what is in it is on disk.
    pub(super) fn stop(&self) {
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // The thread catches the panics of its jobs, so that there is none to pass on.
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A change, or a set of changes, that is answered as one after the commit.
pub(super) trait Job: Send {
    fn run(&mut self, tx: &Transaction<'_>) -> Verdict;

    /// See [`BatchWork::shows_room`](super::batch::BatchWork::shows_room). Asked after it has run.
    fn shows_room(&self) -> bool {
        true
    }

    fn answer(self: Box<Self>, outcome: Outcome);
}

/// What became of the commit that a job was part of.
pub(super) type Outcome = std::result::Result<(), Uncommitted>;

/// What becomes of a job's savepoint.
pub(super) enum Verdict {
    Keep,
    /// With what the disk said, if that is why.
    Undo(Option<DiskError>),
}

impl Verdict {
    pub(super) fn of<T>(result: &Result<T>) -> Verdict {
        match result {
            Ok(_) => Verdict::Keep,
            Err(Error::NotStored(_)) => Verdict::Undo(Some(DiskError::now(rusqlite::Error::SqliteFailure(
                rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL),
                None,
            )))),
            Err(Error::Fault(fault)) => Verdict::Undo(match fault.downcast_ref() {
                Some(rusqlite::Error::SqliteFailure(cause, _)) => {
                    Some(DiskError::now(rusqlite::Error::SqliteFailure(*cause, None)))
                }
                _ => None,
            }),
            Err(_) => Verdict::Undo(None),
        }
    }
}

/// The thread's side: the connection and the loop.
struct WriterThread {
    conn: Connection,
    file: Arc<WatchedFile>,
    /// When the file was last seen at its path.
    looked: Instant,
    counts: Arc<Counts>,
}

impl WriterThread {
    fn work_through(mut self, queue: &Receiver<Box<dyn Job>>) {
        // What a killed server has left in the log is in the file before it is built upon.
        let mut dirty = !self.fold_log();
        loop {
            match queue.recv_timeout(IDLE) {
                // Only what waits now goes into this commit, so that a steady stream cannot put it off for ever.
                Ok(first) => {
                    let jobs = std::iter::once(first).chain(queue.try_iter()).take(MOST_JOBS_PER_COMMIT).collect();
                    self.commit_together(jobs);
                    dirty = true;
                }
                Err(RecvTimeoutError::Timeout) if dirty => {
                    dirty = !self.fold_log();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.leave();
    }

    /// Refreshes the statistics and folds the log, as far as nobody has to be waited for.
    fn leave(&self) {
        if self.file.health.trouble().is_some_and(Trouble::lasts) || self.file.look().is_some() {
            // Closing would fold the log as well, perhaps into somebody else's file.
            if let Err(error) = self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) {
                tracing::warn!(%error, "the log may be folded at the end");
            }
            return;
        }
        let optimized = self.conn.busy_timeout(Duration::ZERO).and_then(|()| optimize(&self.conn));
        if let Err(error) = optimized {
            tracing::warn!(%error, "the statistics were not refreshed at stop");
        }
        self.fold_log();
    }

    fn commit_together(&mut self, mut jobs: Vec<Box<dyn Job>>) {
        let outcome = self.try_commit(&mut jobs);
        self.counts.answered(jobs.len(), outcome.is_ok());
        for job in jobs {
            job.answer(outcome);
        }
    }

    fn try_commit(&mut self, jobs: &mut [Box<dyn Job>]) -> Outcome {
        const REFUSED: Outcome = Err(Uncommitted::NotStored(NotStored::Refusing));
        if let Some(trouble) = self.file.health.trouble().filter(|trouble| trouble.lasts()) {
            self.file.health.note(trouble, &"a change was refused");
            return REFUSED;
        }
        if self.looked.elapsed() >= LOOK_AGAIN && self.file.look().is_some() {
            return REFUSED;
        }
        let left_out = match self.run_and_commit(jobs) {
            Ok(left_out) => left_out,
            Err(failed) => {
                let (outcome, trouble) = failed.judge(self.file.place.directory());
                match trouble {
                    Some(trouble) => self.file.health.note(trouble, &failed.error),
                    None => tracing::error!(error = %failed.error, jobs = jobs.len(), "nothing of this commit was stored"),
                }
                return Err(outcome);
            }
        };
        // Looked for after the commit: before it, it could still have been taken away in between.
        if self.file.look().is_some() {
            return Err(Uncommitted::NotStored(NotStored::Unsure));
        }
        self.looked = Instant::now();
        match left_out {
            Some(failed) => self.file.health.note(Trouble::Full, &failed.error),
            None if jobs.iter().any(|job| job.shows_room()) => self.file.health.committed(),
            None => {}
        }
        Ok(())
    }

    /// Answers what kept one of the jobs from being stored, though the others are: there was no room for it.
    fn run_and_commit(&mut self, jobs: &mut [Box<dyn Job>]) -> std::result::Result<Option<DiskError>, DiskError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(DiskError::now)?;
        let mut left_out = None;
        if let [job] = jobs {
            // Alone in its transaction a job is undone with it: a savepoint would copy every page that it changes.
            if let Verdict::Undo(cause) = run(&tx, job.as_mut()) {
                return match tx.rollback() {
                    Ok(()) => Ok(cause.filter(DiskError::is_full)),
                    // A full disk may already have rolled everything back: what the disk said counts.
                    Err(error) => Err(cause.unwrap_or_else(|| DiskError::now(error))),
                };
            }
        } else {
            for job in jobs.iter_mut() {
                left_out = run_apart(&tx, job.as_mut())?.filter(DiskError::is_full).or(left_out);
            }
        }
        // Not `Transaction::commit`, which would roll back before the system can be asked what went wrong.
        tx.execute_batch("COMMIT").map_err(DiskError::now).map(|()| left_out)
    }

    /// Folds the log into the file as far as nobody has to be waited for. Answers whether all of it is there, or nothing more can be done.
    fn fold_log(&self) -> bool {
        if self.file.health.trouble().is_some_and(Trouble::lasts) || self.file.look().is_some() {
            return true;
        }
        let folded = self
            .conn
            .busy_timeout(Duration::ZERO)
            .and_then(|()| self.fold("PASSIVE"))
            // Whoever reads an older state needs its pages in the log, which then stays as it is.
            .and_then(|is_whole| if is_whole { self.fold("TRUNCATE") } else { Ok(false) })
            .map_err(DiskError::now);
        if let Err(error) = self.conn.busy_timeout(PATIENCE) {
            tracing::warn!(%error, "the writer does not wait for others any more");
        }
        folded.unwrap_or_else(|failed| {
            match failed.judge(self.file.place.directory()) {
                (_, Some(trouble)) => self.file.health.note(trouble, &failed.error),
                _ => tracing::warn!(error = %failed.error, "the write-ahead log was not folded into the file"),
            }
            false
        })
    }

    /// One way of folding. Answers whether all of the log is in the file then.
    fn fold(&self, way: &str) -> rusqlite::Result<bool> {
        self.conn.query_row(&format!("PRAGMA wal_checkpoint({way})"), [], |row| {
            let (busy, in_log, folded): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(busy == 0 && in_log == folded)
        })
    }
}

/// Runs one job inside its savepoint, and answers what the disk said if that is why it was undone. An error here is the connection's, not
/// the job's.
fn run_apart(tx: &Transaction<'_>, job: &mut dyn Job) -> std::result::Result<Option<DiskError>, DiskError> {
    let execute = |sql| tx.prepare_cached(sql).and_then(|mut statement| statement.execute([])).map_err(DiskError::now);
    execute("SAVEPOINT job")?;
    let cause = match run(tx, job) {
        Verdict::Keep => None,
        Verdict::Undo(cause) => match execute("ROLLBACK TO job") {
            Ok(_) => cause,
            // A full disk may already have rolled everything back, savepoint and all: what the disk said counts.
            Err(error) => return Err(cause.unwrap_or(error)),
        },
    };
    execute("RELEASE job")?;
    Ok(cause)
}

fn run(tx: &Transaction<'_>, job: &mut dyn Job) -> Verdict {
    catch_unwind(AssertUnwindSafe(|| job.run(tx))).unwrap_or(Verdict::Undo(None))
}

struct SingleJob<F, T> {
    work: Option<F>,
    result: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<F, T> Job for SingleJob<F, T>
where
    T: Send,
    F: FnOnce(&Transaction<'_>) -> Result<T> + Send,
{
    fn run(&mut self, tx: &Transaction<'_>) -> Verdict {
        let work = self.work.take().expect("a job runs once");
        let result = work(tx);
        let verdict = Verdict::of(&result);
        self.result = Some(result);
        verdict
    }

    fn answer(self: Box<Self>, outcome: Outcome) {
        let result = match (self.result, outcome) {
            (Some(Err(refused @ (Error::Refused(_) | Error::Missing))), _) => Err(refused),
            (_, Err(uncommitted)) => Err(uncommitted.error()),
            (Some(result), Ok(())) => result,
            (None, Ok(())) => Err(panicked()),
        };
        // Nobody waits when the client has gone; the change stands all the same.
        let _ = self.reply.send(result);
    }
}

pub(super) fn panicked() -> Error {
    Error::fault("the change panicked; nothing of it was stored")
}
