//! What the database is doing, for whoever watches the server.

use std::sync::atomic::{AtomicU64, Ordering};

/// What the writer has to do and has done since the start.
#[derive(Debug, Default)]
pub(super) struct Counts {
    waiting: AtomicU64,
    commits: AtomicU64,
}

impl Counts {
    pub(super) fn one_waits(&self) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
    }

    /// So many that waited were answered together.
    pub(super) fn answered(&self, jobs: usize, committed: bool) {
        self.waiting.fetch_sub(jobs as u64, Ordering::Relaxed);
        self.commits.fetch_add(u64::from(committed), Ordering::Relaxed);
    }

    pub(super) fn load(&self, readers: u32, busy_readers: u32) -> Load {
        let [waiting, commits] = [&self.waiting, &self.commits].map(|count| count.load(Ordering::Relaxed));
        Load { waiting, commits, readers, busy_readers }
    }
}

/// How much the database has to do at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Changes that wait for the writer or are being made.
    pub waiting: u64,
    /// Since the start. Many changes share one.
    pub commits: u64,
    pub readers: u32,
    pub busy_readers: u32,
}
