//! What the server does by itself: forget what has run out, turn down applications that nobody answered,
//! cancel orders that nobody paid, let credit expire, prune old scans.
//!
//! Every chore is a small write like any other, so that none of them stands in the way of a visitor.

use std::sync::Arc;
use std::time::Duration;

use crate::app::App;
use crate::domain::ledger;
use crate::domain::order;
use crate::domain::scan;
use crate::domain::session;
use crate::domain::sign_up;
use crate::error::Result;

const MINUTE: Duration = Duration::from_secs(60);
const MINUTES_BETWEEN_ROUNDS: u64 = 60;
/// A chore that has much to do does it in parts, so that nobody waits long behind it.
const MOST_AT_ONCE: usize = 200;

/// Runs until the server stops.
pub async fn run(app: Arc<App>) {
    let mut ticks = tokio::time::interval(MINUTE);
    for minute in 0_u64.. {
        ticks.tick().await;
        app.tidy();
        if minute % MINUTES_BETWEEN_ROUNDS == 0
            && let Err(error) = round(&app).await
        {
            tracing::error!(%error, "a chore was not done; it is tried again within the hour");
        }
    }
}

/// One round of everything.
pub async fn round(app: &App) -> Result<()> {
    let now = app.now();
    let today = app.today();
    app.db.write(move |tx| session::prune(tx, now)).await?;
    app.db.write(move |tx| sign_up::expire_applications(tx, now)).await?;
    app.db.write(move |tx| scan::close_past_day(tx, today)).await?;
    app.db.write(move |tx| ledger::expire_credit(tx, now)).await?;
    loop {
        let zone = app.zone();
        if app.db.write(move |tx| order::cancel_overdue(tx, MOST_AT_ONCE, now, &zone)).await? < MOST_AT_ONCE {
            break;
        }
    }
    let days = app.config.retention.scan_days;
    if days > 0 {
        let limit = now.plus_days(-i64::from(days));
        while app.db.write(move |tx| scan::prune(tx, limit)).await? {}
    }
    Ok(())
}
