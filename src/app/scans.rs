//! Where all visits of the server come together, to be counted many in one commit.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Transaction;

use crate::app::robots::Robots;
use crate::config;
use crate::db::{BatchQueue, BatchWork, Db};
use crate::domain::scan::{Counter, FoldKey, ScanOutcome, Visit};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// As many visits may wait for one commit.
const MOST_WAITING: usize = 16_384;

/// Where all visits of the server come together to be counted.
pub(crate) struct ScanBatch {
    visits: BatchQueue<BatchCounter>,
    /// Cookies that browsers have shown since the last commit.
    recognised: Arc<Mutex<Vec<(FoldKey, Timestamp)>>>,
    /// The time was set back: who was here before is not to be taken for somebody of the future.
    is_forgotten: Arc<AtomicBool>,
    /// A secret of this process, under which visitors are distinguished in memory.
    keys: RandomState,
    robots: Robots,
}

impl ScanBatch {
    pub(crate) fn new(db: &Db, config: &config::Scans) -> Result<ScanBatch> {
        let recognised = Arc::new(Mutex::new(Vec::new()));
        let is_forgotten = Arc::new(AtomicBool::new(false));
        let counter = BatchCounter {
            counter: new_counter(config),
            config: config.clone(),
            recognised: Arc::clone(&recognised),
            is_forgotten: Arc::clone(&is_forgotten),
        };
        let visits = db.batch_queue(MOST_WAITING, counter);
        let robots = Robots::new(&config.bots)?;
        Ok(ScanBatch { visits, recognised, is_forgotten, keys: RandomState::new(), robots })
    }

    /// The invitation was opened by a browser that keeps cookies: see [`Counter::recognise`].
    pub(crate) fn recognise(&self, cookie: &str, now: Timestamp) {
        let mut shown = self.recognised.lock().unwrap_or_else(PoisonError::into_inner);
        // A page that is loaded over and over while nobody scans must not fill the memory.
        if shown.len() < MOST_WAITING {
            shown.push((self.cookie_key(cookie), now));
        }
    }

    /// Forgets who was here within the half-hour and the hour.
    pub(crate) fn forget_times(&self) {
        self.is_forgotten.store(true, Ordering::Relaxed);
    }

    /// Counts a visit, on disk before the answer, and says where its code leads.
    pub(crate) async fn count(&self, visit: Visit) -> Result<ScanOutcome> {
        self.visits.submit(visit).await
    }

    /// The browser that shows this cookie.
    pub(crate) fn cookie_key(&self, cookie: &str) -> FoldKey {
        self.key(("cookie", cookie))
    }

    /// The key of a visitor who is recognised by `what`, as long as this process lives.
    pub(crate) fn key(&self, what: impl Hash) -> FoldKey {
        FoldKey(self.keys.hash_one(what))
    }

    /// Whether a user agent is that of a program, not of a person's browser.
    pub(crate) fn is_robot(&self, agent: &str) -> bool {
        self.robots.is_robot(agent)
    }
}

fn new_counter(config: &config::Scans) -> Counter {
    Counter::new(config.fold_minutes, config.most_per_hour_per_address)
}

/// The writer's side: one counter, which hears of cookies before it counts.
struct BatchCounter {
    counter: Counter,
    config: config::Scans,
    is_forgotten: Arc<AtomicBool>,
    recognised: Arc<Mutex<Vec<(FoldKey, Timestamp)>>>,
}

impl BatchWork for BatchCounter {
    type Item = Visit;
    type Answer = ScanOutcome;

    fn run(&mut self, tx: &Transaction<'_>, visits: &[Visit]) -> Result<Vec<ScanOutcome>> {
        if self.is_forgotten.swap(false, Ordering::Relaxed) {
            self.counter = new_counter(&self.config);
        }
        for (cookie, now) in std::mem::take(&mut *self.recognised.lock().unwrap_or_else(PoisonError::into_inner)) {
            self.counter.recognise(cookie, now);
        }
        self.counter.record(tx, visits)
    }

    fn after_commit(&mut self, stored: bool) {
        self.counter.settle(stored);
    }
}
