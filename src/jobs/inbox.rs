//! Doing what other systems have delivered, right after they were answered.
//!
//! Promise: what one delivery tells never keeps another from being heard. Where it is our own fault that one cannot be done, it is set
//! aside with that reason, and those behind it are done.

use std::sync::Arc;
use std::time::Duration;

use crate::app::App;
use crate::domain::inbox::{self, Apply, Flaw, Understood, Waiting};
use crate::error::{Error, Result};
use crate::hooks::{self, Garbled};

/// So many are done with one commit.
const MOST_AT_ONCE: usize = 200;
/// A look at what waits, rung for or not: something may have failed because the disk was full.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// Runs until the server stops, and does what is told by `apply`.
pub async fn run(app: Arc<App>, apply: Apply) {
    loop {
        if let Err(error) = clear(&app, apply).await {
            app.note_failed_job();
            tracing::error!(%error, "deliveries cannot be processed; they are tried again within a minute");
        }
        // Whether it was rung for makes no difference.
        let _ = tokio::time::timeout(LOOK_AGAIN, app.inbox_rung()).await;
    }
}

/// Does all that waits.
pub async fn clear(app: &App, apply: Apply) -> Result<()> {
    loop {
        let waiting = app.db.read(|conn| inbox::waiting(conn, MOST_AT_ONCE)).await?;
        let Some(shop) = app.shop().filter(|_| !waiting.is_empty()) else { return Ok(()) };
        let shop = hooks::Shop { tax_rate: shop.tax_rate };
        let understood: Vec<Understood> = waiting.into_iter().map(|delivery| understand(delivery, shop)).collect();
        match settle(app, understood.clone(), apply).await {
            Err(Error::Fault(_)) => one_by_one(app, understood, apply).await?,
            settled => settled?,
        }
    }
}

async fn settle(app: &App, deliveries: Vec<Understood>, apply: Apply) -> Result<()> {
    let (now, zone) = (app.now(), app.zone());
    app.db.write(move |tx| inbox::settle(tx, now, &zone, &deliveries, apply)).await
}

/// One of them cannot be done by our own fault: which, shows when each is done alone.
async fn one_by_one(app: &App, deliveries: Vec<Understood>, apply: Apply) -> Result<()> {
    for delivery in deliveries {
        let id = delivery.id;
        if let Err(error) = settle(app, vec![delivery], apply).await {
            let Error::Fault(fault) = error else { return Err(error) };
            tracing::error!(delivery = id.0, %fault, "a delivery cannot be processed; its connection's page lets it be tried again");
            let now = app.now();
            app.db.write(move |tx| inbox::give_up(tx, now, id)).await?;
        }
    }
    Ok(())
}

fn understand(delivery: Waiting, shop: hooks::Shop) -> Understood {
    let told = hooks::translate(delivery.kind, &delivery.topic, &delivery.body, shop).map_err(|garbled| match garbled {
        Garbled::Unreadable => Flaw { reason: "unreadable", detail: String::new() },
        Garbled::Missing(field) => Flaw { reason: "field_missing", detail: field },
        Garbled::Malformed(field) => Flaw { reason: "field_malformed", detail: field },
        Garbled::Unknown(field) => Flaw { reason: "field_unknown", detail: field },
    });
    Understood { id: delivery.id, source: delivery.source, told }
}
