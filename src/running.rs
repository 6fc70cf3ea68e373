//! Requests that are being served, so that a stop waits for them and for nothing else.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many requests are being served. Clones count together.
#[derive(Debug, Clone, Default)]
pub struct Running(Arc<AtomicUsize>);

/// One of them, as long as this lives.
#[derive(Debug)]
pub struct RunningRequest(Running);

impl Running {
    pub fn begin(&self) -> RunningRequest {
        self.0.fetch_add(1, Ordering::Relaxed);
        RunningRequest(self.clone())
    }

    pub fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Drop for RunningRequest {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}
