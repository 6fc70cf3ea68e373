//! The one place where the time of day enters. Everything below the edge takes `now` as an argument.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::domain::time::Timestamp;

/// A clock that jumps further ahead than this is not believed without a word from the shop: what nobody can take back waits.
pub const JUMP_MS: i64 = 31 * 24 * 60 * 60 * 1000;

/// A clock that never runs backwards and never stands still. It follows the system's; where that is set back, it runs on from the
/// latest time that it has given, so that a spent link never becomes valid again and a holding period ends all the same.
#[derive(Debug)]
pub struct Clock {
    started: Instant,
    /// What the latest time given was ahead of the time since the start.
    offset_ms: AtomicI64,
    ahead_ms: AtomicI64,
    has_run: AtomicBool,
    has_jumped: AtomicBool,
}

impl Default for Clock {
    fn default() -> Self {
        Clock {
            started: Instant::now(),
            offset_ms: AtomicI64::new(0),
            ahead_ms: AtomicI64::new(0),
            has_run: AtomicBool::new(false),
            has_jumped: AtomicBool::new(false),
        }
    }
}

impl Clock {
    /// The system's time, or where that was set back, the time since the latest that was given.
    pub fn now(&self) -> Timestamp {
        let up = self.up_ms();
        let by_system = self.system_ms() - up;
        let before = self.offset_ms.fetch_max(by_system, Ordering::Relaxed);
        if by_system - before > JUMP_MS && self.has_run.swap(true, Ordering::Relaxed) {
            self.has_jumped.store(true, Ordering::Relaxed);
        }
        Timestamp::from_ms(before.max(by_system) + up)
    }

    /// Tells the clock of an instant that has passed for certain, such as the last one that the file knows: a restart with a clock
    /// that was set back must not make an earning mature twice or a spent link valid.
    pub fn not_before(&self, seen: Timestamp) {
        self.now();
        self.offset_ms.fetch_max(seen.as_ms() - self.up_ms(), Ordering::Relaxed);
    }

    /// The time of this computer, whatever this clock says.
    pub fn system(&self) -> Timestamp {
        Timestamp::from_ms(self.system_ms())
    }

    /// How far this clock runs ahead of the computer's, in milliseconds.
    pub fn ahead_of_system_ms(&self) -> i64 {
        self.now().as_ms() - self.system_ms()
    }

    /// Follows the system again, backwards too: somebody has said that it is right.
    pub fn follow_system(&self) {
        self.offset_ms.store(self.system_ms() - self.up_ms(), Ordering::Relaxed);
    }

    /// Whether the system's time has jumped ahead further than [`JUMP_MS`] since this was last asked.
    pub fn take_jump(&self) -> bool {
        self.now();
        self.has_jumped.swap(false, Ordering::Relaxed)
    }

    /// Moves the clock forward as if that time had passed, for tests that live through days in a second.
    pub fn advance_ms(&self, by_ms: i64) {
        self.ahead_ms.fetch_add(by_ms, Ordering::Relaxed);
    }

    fn up_ms(&self) -> i64 {
        let up = i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX / 4);
        up.saturating_add(self.ahead_ms.load(Ordering::Relaxed))
    }

    fn system_ms(&self) -> i64 {
        let system =
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0));
        system.saturating_add(self.ahead_ms.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_ahead_of_the_system_runs_on() {
        let clock = Clock::default();
        let years = 20 * 365 * 86_400_000;
        let seen = clock.system().as_ms() + years;
        clock.not_before(Timestamp::from_ms(seen));
        assert!(clock.now().as_ms() >= seen);
        assert!(clock.ahead_of_system_ms() > years - 1000);
        let first = clock.now().as_ms();
        clock.advance_ms(90_000);
        let passed = clock.now().as_ms() - first;
        assert!((90_000..100_000).contains(&passed), "{passed} ms passed");
        assert!(!clock.take_jump(), "nothing jumped but what it was told");
        clock.follow_system();
        assert!(clock.ahead_of_system_ms().abs() < 1000);
    }
}
