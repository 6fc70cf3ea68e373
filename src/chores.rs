//! What the server does by itself: forget what has run out, turn down applications that nobody answered, prune old scans.
//!
//! Every chore is a small write like any other, so that none of them stands in the way of a visitor.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::{scan, session, sign_up};
use crate::error::Result;
use crate::web::App;

const MINUTE: Duration = Duration::from_secs(60);
const MINUTES_BETWEEN_ROUNDS: u64 = 60;

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
    let days = app.config.retention.scan_days;
    if days > 0 {
        let limit = now.plus_days(-i64::from(days));
        while app.db.write(move |tx| scan::prune(tx, limit)).await? {}
    }
    Ok(())
}
