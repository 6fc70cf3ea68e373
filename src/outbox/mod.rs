//! What leaves the shop by itself: events on their way to webhooks, questions to web shops ([`poll`]), and their coupons ([`coupons`]).
//!
//! Promise: what the domain has written to be sent is sent, at least once and as the same message at every try, however often the server
//! is stopped or killed meanwhile. Nothing waits for a receiver: no change, no page, no other receiver, no stop.

pub mod coupons;
pub mod poll;
mod post;
mod reach;
mod sign;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::{JoinSet, spawn_blocking};

use self::post::Post;
use crate::app::App;
use crate::auth::webhook_secret::PURPOSE;
use crate::domain::delivery::{self, Due, Failure, Outcome};
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{self, OffReason};
use crate::error::{Error, Result};

/// So often it is looked whether something is to be sent: an event is on its way within a moment.
const LOOK: Duration = Duration::from_millis(250);
/// And so often whatever else is known: another program, such as a command of the owner's, may have changed the file.
const LOOK_ANYWAY: Duration = Duration::from_secs(10);
/// After the database could not be read or written.
const AFTER_TROUBLE: Duration = Duration::from_secs(5);
/// So many messages are on their way at once, and to one receiver, so that one that hangs does not hold up the others.
const MOST: usize = 16;
const MOST_OF_EACH: usize = 4;
/// A later try is late by up to this part of its wait.
const MOST_LATE_PERMILLE: i64 = 200;

/// Sends until the server stops.
pub async fn run(app: Arc<App>) {
    let mut worker = Worker::new(app);
    loop {
        let wait = match worker.send_due().await {
            Ok(()) => LOOK,
            Err(error) => {
                tracing::error!(%error, "what webhooks are to be sent cannot be read; it is tried again");
                AFTER_TROUBLE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            Some(ended) = worker.on_the_way.join_next() => worker.land(ended.ok()),
        }
    }
}

/// Sends what is due now, and returns once all of it has been tried.
pub async fn round(app: &Arc<App>) -> Result<()> {
    let mut worker = Worker::new(Arc::clone(app));
    loop {
        worker.send_due().await?;
        let Some(ended) = worker.on_the_way.join_next().await else { return Ok(()) };
        worker.land(ended.ok());
    }
}

/// What is on its way.
struct Worker {
    app: Arc<App>,
    on_the_way: JoinSet<Sent>,
    deliveries: HashSet<DeliveryId>,
    /// How many are on their way to each.
    receivers: HashMap<WebhookId, usize>,
    /// Those that took the last message which came back from them.
    answering: HashSet<WebhookId>,
    /// When it was last looked, how many commits there were then, and when something is due by what was seen.
    seen: Option<(Instant, u64, Option<Timestamp>)>,
}

/// What was tried.
struct Sent {
    delivery: DeliveryId,
    webhook: WebhookId,
    is_taken: bool,
}

impl Worker {
    fn new(app: Arc<App>) -> Worker {
        Worker {
            app,
            on_the_way: JoinSet::new(),
            deliveries: HashSet::new(),
            receivers: HashMap::new(),
            answering: HashSet::new(),
            seen: None,
        }
    }

    /// Sets out what is due and has a place.
    async fn send_due(&mut self) -> Result<()> {
        // Nothing becomes due but by a change or by time: as long as neither has come, the file is left alone.
        let (commits, now) = (self.app.db.load().commits, self.app.now());
        let is_idle = |(at, seen, next): (Instant, u64, Option<Timestamp>)| {
            seen == commits && next.is_none_or(|next| next > now) && at.elapsed() < LOOK_ANYWAY
        };
        if self.seen.is_some_and(is_idle) {
            return Ok(());
        }
        let (due, next) =
            self.app.db.read(move |conn| Ok((delivery::due(conn, now, MOST_OF_EACH * 2)?, delivery::next_due(conn)?))).await?;
        self.seen = Some((Instant::now(), commits, next));
        for one in due {
            let to_it = self.receivers.get(&one.webhook).copied().unwrap_or(0);
            // Who answers well gets several at once, anybody else one message, not all that wait. And the second half of the places is
            // for who has none: a few that hang at once would take them all.
            let is_good = one.failures == 0 && self.answering.contains(&one.webhook);
            let most = if is_good && self.on_the_way.len() < MOST / 2 { MOST_OF_EACH } else { 1 };
            if self.on_the_way.len() < MOST && to_it < most && self.deliveries.insert(one.id) {
                *self.receivers.entry(one.webhook).or_default() += 1;
                self.on_the_way.spawn(send(Arc::clone(&self.app), one));
            }
        }
        Ok(())
    }

    /// One has been tried: its place is free.
    fn land(&mut self, sent: Option<Sent>) {
        // What came to nothing unnoted is due still.
        self.seen = None;
        let Some(Sent { delivery, webhook, is_taken }) = sent else { return };
        self.deliveries.remove(&delivery);
        if is_taken {
            self.answering.insert(webhook);
        } else {
            self.answering.remove(&webhook);
        }
        if let Some(to_it) = self.receivers.get_mut(&webhook) {
            *to_it = to_it.saturating_sub(1);
        }
    }
}

/// Sends one and notes what came of it. Where that cannot be noted it stays due, and is sent again.
async fn send(app: Arc<App>, due: Due) -> Sent {
    let (delivery, webhook) = (due.id, due.webhook);
    let tried = try_one(&app, due).await;
    if let Err(error) = &tried {
        tracing::error!(delivery = delivery.0, %error, "what came of a webhook could not be noted; it is sent again");
        tokio::time::sleep(AFTER_TROUBLE).await;
    }
    Sent { delivery, webhook, is_taken: tried.unwrap_or(false) }
}

/// Whether it was taken.
async fn try_one(app: &App, due: Due) -> Result<bool> {
    let (id, webhook) = (due.id, due.webhook);
    let Some(secrets) = secrets(app, &due)? else {
        tracing::warn!(
            webhook = webhook.0,
            "a webhook is off: its secret cannot be read without the key file it was encrypted with"
        );
        let act = app.server_act();
        app.db.write(move |tx| webhook::disable(tx, &act, webhook, OffReason::SecretLost)).await?;
        return Ok(false);
    };
    let began = Instant::now();
    let answered = deliver(app, due, &secrets).await?;
    let took_ms = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
    let (answer, failure) = match answered {
        Ok(status @ 200..=299) => (Some(status), None),
        Ok(status @ 300..=399) => (Some(status), Some(Failure::Moved)),
        Ok(status) => (Some(status), Some(Failure::Answered)),
        Err(failure) => (None, Some(failure)),
    };
    let (outcome, is_taken) = (Outcome { answer, failure, took_ms }, failure.is_none());
    let (act, late) = (app.server_act(), fastrand::i64(0..=MOST_LATE_PERMILLE));
    app.db.write(move |tx| delivery::note(tx, &act, id, &outcome, late)).await?;
    Ok(is_taken)
}

/// What it is signed with; `None` when the secret is lost. A former one that is lost is left out.
fn secrets(app: &App, due: &Due) -> Result<Option<Vec<Vec<u8>>>> {
    let Some(secret) = app.secrets.open(PURPOSE, &due.secret)? else { return Ok(None) };
    let former = due.former_secret.as_ref().map(|sealed| app.secrets.open(PURPOSE, sealed)).transpose()?;
    Ok(Some([secret].into_iter().chain(former.flatten()).collect()))
}

async fn deliver(app: &App, due: Due, secrets: &[Vec<u8>]) -> Result<std::result::Result<u16, Failure>> {
    let addresses = match reach::reach(&due.url, &app.config.webhooks.allowed_networks).await {
        Ok(addresses) => addresses,
        Err(failure) => return Ok(Err(failure)),
    };
    let at_s = app.now().as_ms() / 1000;
    let signatures = sign::signatures(secrets, &due.message, at_s, &due.body)?;
    let post = Post { url: due.url, addresses, message: due.message, at_s, signatures, body: due.body };
    spawn_blocking(move || post::send(post)).await.map_err(Error::fault)
}
