//! The one writing connection: a thread that takes every job that is waiting, commits them together, and only then answers.
//!
//! A job that fails rolls back alone, to its savepoint. When the commit fails, nobody is told that anything was stored. The
//! queue is bounded: when it is full the answer is [`Error::Busy`], never a stall.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::oneshot;

use crate::error::{Error, Result};

/// So many jobs share a commit at most.
const MOST_JOBS_PER_COMMIT: usize = 4096;
/// After so long without a write, the write-ahead log is folded into the file.
const IDLE: Duration = Duration::from_secs(5);

/// The sending end of the queue, and the thread behind it.
pub(super) struct Writer {
    jobs: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    sound: Arc<AtomicBool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(conn: Connection, queue_jobs: usize) -> Result<Writer> {
        let (sender, receiver) = sync_channel(queue_jobs.max(1));
        let sound = Arc::new(AtomicBool::new(true));
        let flag = Arc::clone(&sound);
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || WriterThread { conn, sound: flag }.work_through(&receiver))
            .map_err(Error::fault)?;
        Ok(Writer { jobs: Mutex::new(Some(sender)), sound, thread: Mutex::new(Some(thread)) })
    }

    pub(super) fn is_sound(&self) -> bool {
        self.sound.load(Ordering::Relaxed)
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

    fn enqueue(&self, job: Box<dyn Job>) -> std::result::Result<(), Box<dyn Job>> {
        match &*self.jobs.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(sender) => sender.try_send(job).map_err(|refused| match refused {
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
trait Job: Send {
    fn run(&mut self, tx: &Transaction<'_>) -> Verdict;
    fn answer(self: Box<Self>, committed: bool);
}

/// What becomes of a job's savepoint.
#[derive(PartialEq, Eq)]
enum Verdict {
    Keep,
    Undo,
}

/// The thread's side: the connection and the loop.
struct WriterThread {
    conn: Connection,
    sound: Arc<AtomicBool>,
}

impl WriterThread {
    fn work_through(mut self, queue: &Receiver<Box<dyn Job>>) {
        let mut dirty = false;
        loop {
            match queue.recv_timeout(IDLE) {
                // Only what waits now goes into this commit, so that a steady stream cannot put it off for ever.
                Ok(first) => {
                    let jobs = std::iter::once(first).chain(queue.try_iter()).take(MOST_JOBS_PER_COMMIT).collect();
                    self.commit_together(jobs);
                    dirty = true;
                }
                Err(RecvTimeoutError::Timeout) if dirty => {
                    self.fold_log();
                    dirty = false;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if let Err(error) = self.conn.execute_batch("PRAGMA optimize") {
            tracing::warn!(%error, "the statistics were not refreshed at stop");
        }
        self.fold_log();
    }

    fn commit_together(&mut self, mut jobs: Vec<Box<dyn Job>>) {
        let committed = self.sound.load(Ordering::Relaxed) && self.try_commit(&mut jobs);
        for job in jobs {
            job.answer(committed);
        }
    }

    fn try_commit(&mut self, jobs: &mut [Box<dyn Job>]) -> bool {
        let done = (|| {
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for job in jobs.iter_mut() {
                run_apart(&tx, job.as_mut())?;
            }
            tx.commit()
        })();
        if let Err(error) = &done {
            tracing::error!(%error, jobs = jobs.len(), "nothing of this commit was stored");
            // After a failed fsync the kernel may drop the pages and report success the next time: nothing that this
            // process could still write can be trusted. A full disk is different, it heals.
            if matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::SystemIoFailure | rusqlite::ErrorCode::DatabaseCorrupt)
            ) {
                tracing::error!(
                    "the disk failed a write: this server takes no further changes; look at the disk, then start anew"
                );
                self.sound.store(false, Ordering::Relaxed);
            }
        }
        done.is_ok()
    }

    fn fold_log(&self) {
        if let Err(error) = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())) {
            tracing::warn!(%error, "the write-ahead log was not folded into the file");
        }
    }
}

/// Runs one job inside its savepoint. An error here is the connection's, not the job's.
fn run_apart(tx: &Transaction<'_>, job: &mut dyn Job) -> rusqlite::Result<()> {
    tx.prepare_cached("SAVEPOINT job")?.execute([])?;
    let verdict = catch_unwind(AssertUnwindSafe(|| job.run(tx))).unwrap_or(Verdict::Undo);
    if verdict == Verdict::Undo {
        // A full disk may already have rolled everything back, savepoint and all; then this fails and so does the commit.
        tx.prepare_cached("ROLLBACK TO job")?.execute([])?;
    }
    tx.prepare_cached("RELEASE job")?.execute([])?;
    Ok(())
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
        let verdict = if result.is_ok() { Verdict::Keep } else { Verdict::Undo };
        self.result = Some(result);
        verdict
    }

    fn answer(self: Box<Self>, committed: bool) {
        let result = match self.result {
            Some(Ok(value)) if committed => Ok(value),
            Some(Err(error)) => Err(error),
            Some(Ok(_)) => Err(not_stored()),
            None if committed => Err(panicked()),
            None => Err(not_stored()),
        };
        // Nobody waits when the client has gone; the change stands all the same.
        let _ = self.reply.send(result);
    }
}

/// What a [`BatchQueue`] does with all items that are waiting, in one go.
pub trait BatchWork: Send + 'static {
    /// One small change.
    type Item: Send + 'static;
    /// What it is answered with.
    type Answer: Send + 'static;

    /// Makes the changes of all `items` and answers each, in their order. When this fails, none of them is made.
    fn run(&mut self, tx: &Transaction<'_>, items: &[Self::Item]) -> Result<Vec<Self::Answer>>;

    /// What was last made is on disk, or none of it ever will be: whatever was remembered of it is kept, or forgotten.
    fn after_commit(&mut self, stored: bool);
}

/// BatchJob small changes of one kind, made together by one job: see [`super::Db::batch_queue`].
pub struct BatchQueue<T: BatchWork>(Arc<Batching<T>>);

type Reply<T> = oneshot::Sender<Result<<T as BatchWork>::Answer>>;

struct Batching<T: BatchWork> {
    writer: Arc<Writer>,
    waiting: Mutex<Vec<(T::Item, Reply<T>)>>,
    most: usize,
    work: Mutex<T>,
}

impl<T: BatchWork> BatchQueue<T> {
    pub(super) fn new(writer: Arc<Writer>, most: usize, work: T) -> Self {
        BatchQueue(Arc::new(Batching { writer, waiting: Mutex::new(Vec::new()), most, work: Mutex::new(work) }))
    }

    /// Adds one item to what waits. When this returns `Ok`, its change is on disk.
    pub async fn submit(&self, item: T::Item) -> Result<T::Answer> {
        let (reply, answer) = oneshot::channel();
        let is_first = {
            let mut waiting = self.0.waiting();
            if waiting.len() >= self.0.most {
                return Err(Error::Busy);
            }
            waiting.push((item, reply));
            waiting.len() == 1
        };
        // The first to arrive calls the writer; those who come before the writer does are served along with it.
        if is_first {
            let job = Box::new(BatchJob { batching: Arc::clone(&self.0), replies: Vec::new(), outcome: None });
            if self.0.writer.enqueue(job).is_err() {
                for (_, reply) in std::mem::take(&mut *self.0.waiting()) {
                    let _ = reply.send(Err(Error::Busy));
                }
            }
        }
        answer.await.map_err(Error::fault)?
    }
}

impl<T: BatchWork> Batching<T> {
    fn waiting(&self) -> MutexGuard<'_, Vec<(T::Item, Reply<T>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A panic leaves nothing half done that [`BatchWork::after_commit`] does not take back.
    fn work(&self) -> MutexGuard<'_, T> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct BatchJob<T: BatchWork> {
    batching: Arc<Batching<T>>,
    replies: Vec<Reply<T>>,
    /// `None` as long as the writer has not come to this job.
    outcome: Option<Result<Vec<T::Answer>>>,
}

impl<T: BatchWork> Job for BatchJob<T> {
    fn run(&mut self, tx: &Transaction<'_>) -> Verdict {
        let (items, replies): (Vec<_>, Vec<_>) = std::mem::take(&mut *self.batching.waiting()).into_iter().unzip();
        self.replies = replies;
        // This is the outcome if the work never comes to its end.
        self.outcome = Some(Err(panicked()));
        let outcome = self.batching.work().run(tx, &items);
        let verdict = if outcome.is_ok() { Verdict::Keep } else { Verdict::Undo };
        self.outcome = Some(outcome);
        verdict
    }

    fn answer(mut self: Box<Self>, committed: bool) {
        let stored = committed && matches!(self.outcome, Some(Ok(_)));
        match &self.outcome {
            Some(_) => self.batching.work().after_commit(stored),
            // The transaction broke before this job's turn: those who wait for it wait no longer.
            None => self.replies.extend(std::mem::take(&mut *self.batching.waiting()).into_iter().map(|(_, reply)| reply)),
        }
        match self.outcome {
            Some(Ok(answers)) if committed => {
                for (reply, answer) in self.replies.into_iter().zip(answers) {
                    let _ = reply.send(Ok(answer));
                }
            }
            other => {
                let cause = match other {
                    Some(Err(fault)) => fault.to_string(),
                    _ => not_stored().to_string(),
                };
                for reply in self.replies {
                    let _ = reply.send(Err(Error::fault(cause.clone())));
                }
            }
        }
    }
}

fn panicked() -> Error {
    Error::fault("the change panicked; nothing of it was stored")
}

fn not_stored() -> Error {
    Error::fault("the change could not be stored: the disk is full or failing")
}
