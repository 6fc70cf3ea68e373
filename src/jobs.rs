//! What the server does by itself: forget what has run out, reject applications that nobody answered, cancel orders that
//! nobody paid, let credit expire, prune old scans.
//!
//! Promise: one job that fails never keeps another from running. Every job is a small write like any other, so that no
//! visitor waits long behind one.

use std::sync::Arc;
use std::time::Duration;

use rusqlite::Transaction;

use crate::app::App;
use crate::db::Db;
use crate::domain::ledger;
use crate::domain::order;
use crate::domain::scan;
use crate::domain::session;
use crate::domain::sign_up;
use crate::error::{Error, Result};

const MINUTE: Duration = Duration::from_secs(60);
const MINUTES_BETWEEN_ROUNDS: u64 = 60;
/// A job that has much to do does it in parts, so that nobody waits long behind it.
const MOST_AT_ONCE: usize = 200;

/// A job that failed, and why. It is tried again in the next round.
#[derive(Debug)]
pub struct JobFailure {
    pub job: &'static str,
    pub error: Error,
}

/// Runs until the server stops.
pub async fn run(app: Arc<App>) {
    let mut ticks = tokio::time::interval(MINUTE);
    for minute in 0_u64.. {
        ticks.tick().await;
        app.tidy();
        if minute % MINUTES_BETWEEN_ROUNDS == 0 {
            for JobFailure { job, error } in round(&app).await {
                tracing::error!(job, %error, "a job failed; it is tried again within the hour");
            }
        }
    }
}

/// Runs every job once, whatever becomes of the others, and returns those that failed.
pub async fn round(app: &App) -> Vec<JobFailure> {
    let now = app.now();
    let today = app.today();
    let zone = app.zone();
    let mut round = Round { db: &app.db, failures: Vec::new() };
    round.once("prune_sessions", move |tx| session::prune(tx, now)).await;
    round.once("expire_applications", move |tx| sign_up::expire_applications(tx, now)).await;
    round.once("close_past_day", move |tx| scan::close_past_day(tx, today)).await;
    round.once("expire_credit", move |tx| ledger::expire_credit(tx, now)).await;
    let cancel_some = move |tx: &Transaction<'_>| Ok(order::cancel_overdue(tx, MOST_AT_ONCE, now, &zone)? == MOST_AT_ONCE);
    round.in_parts("cancel_overdue_orders", cancel_some).await;
    let days = app.config.retention.scan_days;
    if days > 0 {
        let limit = now.plus_days(-i64::from(days));
        round.in_parts("prune_scans", move |tx| scan::prune(tx, limit)).await;
    }
    round.failures
}

struct Round<'a> {
    db: &'a Db,
    failures: Vec<JobFailure>,
}

impl Round<'_> {
    async fn once<T, F>(&mut self, job: &'static str, work: F)
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
    {
        if let Err(error) = self.db.write(work).await {
            self.failures.push(JobFailure { job, error });
        }
    }

    /// Runs a job one part after another, each in a commit of its own, as long as `part` says that there is more to do.
    async fn in_parts<F>(&mut self, job: &'static str, part: F)
    where
        F: FnOnce(&Transaction<'_>) -> Result<bool> + Clone + Send + 'static,
    {
        loop {
            match self.db.write(part.clone()).await {
                Ok(true) => {}
                Ok(false) => return,
                // The same part would fail again at once.
                Err(error) => return self.failures.push(JobFailure { job, error }),
            }
        }
    }
}
