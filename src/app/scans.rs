//! Where all visits of the server come together, to be counted many in one commit.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Transaction;

use crate::app::robots::Robots;
use crate::config;
use crate::db::{BatchQueue, BatchWork, Db};
use crate::domain::scan::{CarriedOver, Counter, FoldKey, ScanOutcome, Visit};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// As many visits may wait for one commit.
const MOST_WAITING: usize = 16_384;

/// Where all visits of the server come together to be counted.
pub(crate) struct ScanBatch {
    log: ScanLog,
    /// Cookies that browsers have shown since the last commit.
    recognised: Arc<Mutex<Vec<(FoldKey, Timestamp)>>>,
    /// The time was set back: who was here before is not to be taken for somebody of the future.
    is_forgotten: Arc<AtomicBool>,
    /// A secret of this process, under which visitors are distinguished in memory.
    keys: RandomState,
    robots: Robots,
}

impl ScanBatch {
    /// `has_visits` says whether a killed server has left some in the log that could not be carried over.
    pub(crate) fn new(db: &Db, config: &config::Scans, has_visits: bool) -> Result<ScanBatch> {
        let recognised = Arc::new(Mutex::new(Vec::new()));
        let is_forgotten = Arc::new(AtomicBool::new(false));
        let has_visits = Arc::new(AtomicBool::new(has_visits));
        let counter = BatchCounter {
            has_visits: Arc::clone(&has_visits),
            had_visits: false,
            has_counted: false,
            is_emptied: false,
            is_trouble_said: false,
            counter: new_counter(config),
            config: config.clone(),
            recognised: Arc::clone(&recognised),
            is_forgotten: Arc::clone(&is_forgotten),
        };
        let log = ScanLog { queue: db.batch_queue(MOST_WAITING, counter), has_visits };
        let readers_log = log.clone();
        db.before_reads(move || {
            let log = readers_log.clone();
            log.has_visits().then(|| {
                Box::pin(async move {
                    // Without room on the disk, people see what was carried over before; the writer says so.
                    let _ = log.carry_over().await;
                }) as _
            })
        });
        let robots = Robots::new(&config.bots)?;
        Ok(ScanBatch { log, recognised, is_forgotten, keys: RandomState::new(), robots })
    }

    /// Carries over all that stands in the log.
    pub(crate) async fn carry_over(&self) -> Result<()> {
        if self.log.has_visits() { self.log.carry_over().await } else { Ok(()) }
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
        match self.log.queue.submit(Asked::ToCount(visit)).await? {
            Answered::Leads(outcome) => Ok(outcome),
            Answered::CarriedOver(_) => Err(Error::fault("a visit was answered as something else")),
        }
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

/// The log of visits: they are added to it, and carried over from it, one after the other.
#[derive(Clone)]
struct ScanLog {
    queue: BatchQueue<BatchCounter>,
    /// Whether there may be visits in it.
    has_visits: Arc<AtomicBool>,
}

impl ScanLog {
    fn has_visits(&self) -> bool {
        self.has_visits.load(Ordering::Acquire)
    }

    /// When this returns `Ok`, every visit that was answered before it was called stands in the tallies.
    async fn carry_over(&self) -> Result<()> {
        let mut last_row = None;
        loop {
            let Answered::CarriedOver(Some(done)) = self.queue.submit(Asked::ToCarryOver).await? else {
                return Err(Error::fault("the log of scans cannot be carried over"));
            };
            // What comes later is not waited for.
            let last_row = *last_row.get_or_insert(done.last_row);
            if done.waits_from.is_none_or(|row| row > last_row) {
                return Ok(());
            }
        }
    }
}

enum Asked {
    ToCount(Visit),
    ToCarryOver,
}

enum Answered {
    Leads(ScanOutcome),
    CarriedOver(Option<CarriedOver>),
}

/// The writer's side: one counter, which hears of cookies before it counts.
struct BatchCounter {
    counter: Counter,
    config: config::Scans,
    is_forgotten: Arc<AtomicBool>,
    recognised: Arc<Mutex<Vec<(FoldKey, Timestamp)>>>,
    has_visits: Arc<AtomicBool>,
    /// What that was before the last job.
    had_visits: bool,
    /// The last job had visits to count.
    has_counted: bool,
    /// What was last asked has left nothing in the log.
    is_emptied: bool,
    is_trouble_said: bool,
}

impl BatchWork for BatchCounter {
    type Item = Asked;
    type Answer = Answered;

    fn run(&mut self, tx: &Transaction<'_>, asked: &[Asked]) -> Result<Vec<Answered>> {
        // Until the transaction has ended otherwise: whoever reads is to wait rather than to miss a visit.
        self.had_visits = self.has_visits.swap(true, Ordering::AcqRel);
        self.is_emptied = false;
        if self.is_forgotten.swap(false, Ordering::Relaxed) {
            self.counter = new_counter(&self.config);
        }
        for (cookie, now) in std::mem::take(&mut *self.recognised.lock().unwrap_or_else(PoisonError::into_inner)) {
            self.counter.recognise(cookie, now);
        }
        let visits = asked.iter().filter_map(|asked| match asked {
            Asked::ToCount(visit) => Some(visit),
            Asked::ToCarryOver => None,
        });
        let mut outcomes = self.counter.record(tx, visits)?.into_iter();
        self.has_counted = outcomes.len() > 0;
        let mut carried_over = None;
        if asked.iter().any(|asked| matches!(asked, Asked::ToCarryOver)) {
            carried_over = self.counter.carry_over(tx, self.has_counted)?;
            self.is_emptied = carried_over.is_some_and(|done| done.waits_from.is_none());
        }
        let answer = |asked: &Asked| match asked {
            Asked::ToCount(_) => outcomes.next().map(Answered::Leads),
            Asked::ToCarryOver => Some(Answered::CarriedOver(carried_over)),
        };
        Ok(asked.iter().filter_map(answer).collect())
    }

    fn shows_room(&self) -> bool {
        self.has_counted
    }

    fn after_commit(&mut self, stored: bool) {
        self.counter.settle(stored);
        match self.counter.trouble() {
            Some(trouble) if !self.is_trouble_said => tracing::error!(trouble, "scans are counted, and not shown yet"),
            _ => {}
        }
        self.is_trouble_said = self.counter.trouble().is_some();
        // Without the commit the log is as it was: nobody is to ask for what is not there.
        self.has_visits.store(if stored { !self.is_emptied } else { self.had_visits }, Ordering::Release);
    }
}
