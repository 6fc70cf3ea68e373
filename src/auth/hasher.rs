//! Password hashing in a small bounded pool, off the async threads: a queue of sign-ins never stops the till.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Semaphore;

use crate::domain::password::{Password, PasswordHash};
use crate::error::{Error, Result};

/// As many at once as there are cores but one; the rest wait, up to a limit, then the answer is 503.
pub(crate) struct Hasher {
    cost: u32,
    turns: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most_waiting: usize,
    nobody: PasswordHash,
}

impl Hasher {
    pub(crate) fn new(cost: u32, most_waiting: usize) -> Result<Hasher> {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Hasher {
            cost,
            turns: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))),
            waiting: Arc::new(AtomicUsize::new(0)),
            most_waiting,
            nobody: PasswordHash::nobody(cost)?,
        })
    }

    /// Hashes a new password.
    pub(crate) async fn hash(&self, password: Password) -> Result<PasswordHash> {
        let cost = self.cost;
        self.in_turn(move || password.hash(cost)).await
    }

    /// Checks what was typed. Without a hash to check against, one that fits nobody is checked all the same: the time of the
    /// answer does not reveal whether there is an account.
    pub(crate) async fn fits(&self, typed: String, hash: Option<PasswordHash>) -> Result<bool> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.clone());
        self.in_turn(move || Ok(hash.fits(&typed) && exists)).await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let _place = Place::take(&self.waiting, self.most_waiting).ok_or(Error::Busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Error::fault)?;
        let done = tokio::task::spawn_blocking(move || {
            let answer = work();
            drop(turn);
            answer
        });
        done.await.map_err(Error::fault)?
    }
}

/// A place in the queue, given back when the answer is there or the client has gone.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>, most: usize) -> Option<Place> {
        let place = Place(Arc::clone(waiting));
        (waiting.fetch_add(1, Ordering::Relaxed) < most).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
