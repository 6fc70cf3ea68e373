//! What the server does by itself: forget what has run out, reject applications that nobody answered, cancel orders that
//! nobody paid, let credit expire, prune old scans.
//!
//! Promise: one job that fails never keeps another from running. Every job is a small write like any other, so that no
//! visitor waits long behind one.

use std::sync::Arc;
use std::time::Duration;

use crate::app::App;
use crate::domain::ledger;
use crate::domain::order;
use crate::domain::scan;
use crate::domain::session;
use crate::domain::sign_up;
use crate::domain::time::Timestamp;
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
    let mut failures = Vec::new();
    let mut note = |job, outcome: Result<()>| failures.extend(outcome.err().map(|error| JobFailure { job, error }));
    note("prune_sessions", app.db.write(move |tx| session::prune(tx, now).map(drop)).await);
    let act = app.server_act();
    note("expire_applications", app.db.write(move |tx| sign_up::expire_applications(tx, &act).map(drop)).await);
    note("close_past_day", app.db.write(move |tx| scan::close_past_day(tx, today).map(drop)).await);
    let act = app.server_act();
    note("expire_credit", app.db.write(move |tx| ledger::expire_credit(tx, &act).map(drop)).await);
    note("cancel_overdue_orders", cancel_overdue_orders(app).await);
    note("prune_scans", prune_scans(app, now).await);
    failures
}

async fn cancel_overdue_orders(app: &App) -> Result<()> {
    loop {
        let act = app.server_act();
        let cancelled = app.db.write(move |tx| order::cancel_overdue(tx, &act, MOST_AT_ONCE)).await?;
        if cancelled < MOST_AT_ONCE {
            return Ok(());
        }
    }
}

async fn prune_scans(app: &App, now: Timestamp) -> Result<()> {
    let days = app.config.retention.scan_days;
    if days > 0 {
        let limit = now.plus_days(-i64::from(days));
        while app.db.write(move |tx| scan::prune(tx, limit)).await? {}
    }
    Ok(())
}
