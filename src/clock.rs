//! The one place where the time of day enters. Everything below the edge takes `now` as an argument.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::time::Timestamp;

/// A clock that never runs backwards: a server whose system clock is set back does not make spent links valid again.
#[derive(Debug, Default)]
pub struct Clock {
    last_ms: AtomicI64,
    ahead_ms: AtomicI64,
}

impl Clock {
    /// The later of the system's time and the latest time that this clock has given.
    pub fn now(&self) -> Timestamp {
        let system =
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        let now = system.saturating_add(self.ahead_ms.load(Ordering::Relaxed));
        Timestamp::from_ms(self.last_ms.fetch_max(now, Ordering::Relaxed).max(now))
    }

    /// Tells the clock of an instant that has passed for certain, such as the last one that the file knows: a restart with a clock
    /// that was set back must not make an earning mature twice or a spent link valid.
    pub fn not_before(&self, seen: Timestamp) {
        self.last_ms.fetch_max(seen.as_ms(), Ordering::Relaxed);
    }

    /// Moves the clock forward, for tests that live through days in a second.
    pub fn advance_ms(&self, by_ms: i64) {
        self.ahead_ms.fetch_add(by_ms, Ordering::Relaxed);
    }
}
