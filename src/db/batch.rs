//! Many small changes of one kind that come at once, made by one job of the [`writer`](super::writer) in one go.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Transaction;
use tokio::sync::oneshot;

use super::writer::{Job, Outcome, Verdict, Writer, panicked};
use crate::error::{Error, Result};

/// What a [`BatchQueue`] does with all items that are waiting, in one go.
pub trait BatchWork: Send + 'static {
    /// One small change.
    type Item: Send + 'static;
    /// What it is answered with.
    type Answer: Send + 'static;

    /// Makes the changes of all `items` and answers each, in their order. When this fails, none of them is made.
    fn run(&mut self, tx: &Transaction<'_>, items: &[Self::Item]) -> Result<Vec<Self::Answer>>;

    /// Whether what was last made needs room as other changes do, so that a disk that was full has some again when it is stored. What only
    /// moves in the file what is there already says nothing of that.
    fn shows_room(&self) -> bool {
        true
    }

    /// What was last made is on disk, or none of it ever will be: whatever was remembered of it is kept, or forgotten.
    fn after_commit(&mut self, stored: bool);
}

/// Small changes of one kind that wait to be made together: see [`super::Db::batch_queue`].
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
        // The first to arrive calls the writer; those who come before the writer does are served along with it. No commit holds two of
        // these jobs: the writer has chosen its jobs before the first of them makes room for another.
        if is_first {
            let job = Box::new(BatchJob { batching: Arc::clone(&self.0), replies: Vec::new(), made: None });
            if self.0.writer.enqueue(job).is_err() {
                for (_, reply) in std::mem::take(&mut *self.0.waiting()) {
                    let _ = reply.send(Err(Error::Busy));
                }
            }
        }
        answer.await.map_err(Error::fault)?
    }
}

impl<T: BatchWork> Clone for BatchQueue<T> {
    fn clone(&self) -> Self {
        BatchQueue(Arc::clone(&self.0))
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
    made: Option<Result<Vec<T::Answer>>>,
}

impl<T: BatchWork> Job for BatchJob<T> {
    fn run(&mut self, tx: &Transaction<'_>) -> Verdict {
        let (items, replies): (Vec<_>, Vec<_>) = std::mem::take(&mut *self.batching.waiting()).into_iter().unzip();
        self.replies = replies;
        // This is what was made if the work never comes to its end.
        self.made = Some(Err(panicked()));
        let outcome = self.batching.work().run(tx, &items);
        let verdict = Verdict::of(&outcome);
        self.made = Some(outcome);
        verdict
    }

    fn shows_room(&self) -> bool {
        self.batching.work().shows_room()
    }

    fn answer(mut self: Box<Self>, outcome: Outcome) {
        let stored = outcome.is_ok() && matches!(self.made, Some(Ok(_)));
        match &self.made {
            Some(_) => self.batching.work().after_commit(stored),
            // The transaction broke before this job's turn: those who wait for it wait no longer.
            None => self.replies.extend(std::mem::take(&mut *self.batching.waiting()).into_iter().map(|(_, reply)| reply)),
        }
        let failure = match (self.made, outcome) {
            (Some(Ok(answers)), Ok(())) => {
                for (reply, answer) in self.replies.into_iter().zip(answers) {
                    let _ = reply.send(Ok(answer));
                }
                return;
            }
            (Some(Err(error)), Ok(())) => error,
            (_, Err(uncommitted)) => uncommitted.error(),
            (None, Ok(())) => panicked(),
        };
        for reply in self.replies {
            let _ = reply.send(Err(match &failure {
                Error::NotStored(kind) => Error::NotStored(*kind),
                Error::Busy => Error::Busy,
                other => Error::fault(other.to_string()),
            }));
        }
    }
}
