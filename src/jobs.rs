//! What the server does by itself: forget what has run out, reject applications that nobody answered, cancel orders that
//! nobody paid, let credit expire, prune old scans and events, take the names of erased people from old books.
//!
//! Promise: one job that fails never keeps another from running. Every job is a small write like any other, so that no
//! visitor waits long behind one. What nobody can take back waits when the clock has jumped, until the shop has confirmed the date.

pub mod inbox;

use std::sync::Arc;
use std::time::Duration;

use tokio::time::MissedTickBehavior;

use crate::app::App;
use crate::db::LOG_LARGE;
use crate::domain::api_answer;
use crate::domain::clock;
use crate::domain::device;
use crate::domain::erase;
use crate::domain::inbox as deliveries;
use crate::domain::incoming;
use crate::domain::ledger;
use crate::domain::order;
use crate::domain::outgoing;
use crate::domain::scan;
use crate::domain::session;
use crate::domain::sign_up;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

const SECOND: Duration = Duration::from_secs(1);
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
        look(&app).await;
        if minute % MINUTES_BETWEEN_ROUNDS == 0 || app.take_due_round() {
            for JobFailure { job, error } in round(&app).await {
                app.note_failed_job();
                tracing::error!(job, %error, "a job failed; it is tried again within the hour");
            }
        }
    }
}

/// What is looked at each minute: the shop's own sentences, the file, its log, and the clock.
async fn look(app: &App) {
    app.sentences.refresh();
    // Said in the log by whoever finds it.
    let _ = app.db.look();
    if app.db.log_bytes() > LOG_LARGE {
        let readers = app.db.log_readers().join(", ");
        tracing::warn!(
            bytes = app.db.log_bytes(),
            readers,
            "the write-ahead log keeps growing because a program reads an old state of the file; close what has it open"
        );
    }
    if app.clock.take_jump() {
        app.doubt_date();
    }
    if app.is_behind() {
        tracing::warn!(
            ahead_s = app.clock.ahead_of_system_ms() / 1000,
            "this computer's clock is behind what the shop has recorded: time runs on from there; set the clock right and start anew, or \
             confirm it under Settings: Time"
        );
    }
    if app.is_date_doubted() {
        tracing::warn!(
            now = %Zone::iso(app.now()),
            "the clock is more than a month ahead of when this shop last ran: nothing is cancelled, expires or is forgotten until the date \
             is confirmed under Settings: Time"
        );
    }
}

/// Carries scans over each second until the server stops, however few come: what marks a visitor stands beside a code no longer than the
/// privacy page says.
pub async fn carry_over_scans(app: Arc<App>) {
    let mut ticks = tokio::time::interval(SECOND);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        // Why it fails is said by the writer, once. It is tried again with the next.
        let _ = app.scans.carry_over().await;
    }
}

/// Runs every job once, whatever becomes of the others, and returns those that failed.
pub async fn round(app: &App) -> Vec<JobFailure> {
    let now = app.now();
    let today = app.today();
    let mut failures = Vec::new();
    let mut note = |job, outcome: Result<()>| failures.extend(outcome.err().map(|error| JobFailure { job, error }));
    note("close_past_day", app.db.write(move |tx| scan::close_past_day(tx, today).map(drop)).await);
    note("optimize", app.db.optimize().await);
    if app.clock.take_jump() {
        app.doubt_date();
    }
    if app.is_date_doubted() {
        return failures;
    }
    note("trust_clock", app.db.write(move |tx| clock::trust(tx, now)).await);
    note("prune_sessions", app.db.write(move |tx| session::prune(tx, now).map(drop)).await);
    note("prune_api_answers", app.db.write(move |tx| api_answer::prune(tx, now).map(drop)).await);
    let act = app.server_act();
    note("expire_applications", app.db.write(move |tx| sign_up::expire_applications(tx, &act).map(drop)).await);
    let act = app.server_act();
    note("expire_credit", app.db.write(move |tx| ledger::expire_credit(tx, &act).map(drop)).await);
    note("cancel_overdue_orders", cancel_overdue_orders(app).await);
    note("prune_scans", prune_scans(app, now).await);
    note("prune_devices", prune_devices(app, now).await);
    note("forget_deliveries", forget_deliveries(app, now).await);
    let act = app.server_act();
    note("prune_told", app.db.write(move |tx| incoming::prune(tx, &act)).await);
    note("back_up", app.back_up_when_due().await);
    note("blank_old_statements", blank_old_statements(app).await);
    note("prune_events", prune_events(app, now).await);
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

async fn prune_devices(app: &App, now: Timestamp) -> Result<()> {
    while app.db.write(move |tx| device::prune(tx, now)).await? {}
    Ok(())
}

async fn forget_deliveries(app: &App, now: Timestamp) -> Result<()> {
    while app.db.write(move |tx| deliveries::forget(tx, now)).await? {}
    Ok(())
}

async fn prune_events(app: &App, now: Timestamp) -> Result<()> {
    let limit = now.plus_days(-i64::from(app.config.retention.event_days));
    while app.db.write(move |tx| outgoing::prune(tx, limit, MOST_AT_ONCE)).await? {}
    Ok(())
}

async fn blank_old_statements(app: &App) -> Result<()> {
    // By the longest years there are: a day too late, never one too early.
    let before = app.zone().day_of(app.now().plus_days(-366 * i64::from(app.config.retention.books_years)));
    while app.db.write(move |tx| erase::blank_old_statements(tx, before, MOST_AT_ONCE)).await? == MOST_AT_ONCE {}
    Ok(())
}

async fn prune_scans(app: &App, now: Timestamp) -> Result<()> {
    let days = app.config.retention.scan_days;
    if days > 0 {
        let limit = now.plus_days(-i64::from(days));
        while app.db.write(move |tx| scan::prune(tx, limit)).await? {}
    }
    Ok(())
}
