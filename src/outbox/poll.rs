//! Asking web shops for their orders, every few minutes: WooCommerce behind an address that no webhook reaches, and the orders from before a
//! connection was made.
//!
//! Promise: nothing that was changed there is missed, whatever changes while its pages are turned: each page begins where the last one
//! ended, a moment earlier, and what was fetched twice counts once. A shop that fails is asked ever more seldom, and its page says why.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;
use url::Url;

use super::post::{self, Ask, Got};
use super::reach;
use crate::app::App;
use crate::auth::secret_box::POLLING;
use crate::domain::act::{Act, Actor};
use crate::domain::delivery::Failure;
use crate::domain::inbox::Arrived;
use crate::domain::polling::{self, Asked, PollFailure, Polling};
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// So often it is looked whether a shop is to be asked.
const LOOK: Duration = Duration::from_secs(10);
/// A shop that has not answered by then has failed: some take their time for a hundred orders.
const PATIENCE: Duration = Duration::from_secs(45);
/// So many orders are asked for at once, and so many bytes of them are listened to.
const PER_PAGE: usize = 100;
const MOST_BYTES: u64 = 24 * 1024 * 1024;
/// More than an order is; the inbox takes no more.
const MOST_ORDER: usize = 1024 * 1024;
/// So many pages of one shop are turned in one go; the next go begins where this one ended.
const MOST_PAGES: usize = 1000;
/// What is asked for again each time: a shop may write down a change a moment after its time, and its times are whole seconds.
const OVERLAP_MS: i64 = 60_000;
const TOPIC: &str = "order.fetched";

/// Asks until the server stops.
pub async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = round(&app).await {
            app.note_failed_job();
            tracing::error!(%error, "web shops cannot be asked for their orders; it is tried again");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Asks every shop whose turn it is.
pub async fn round(app: &Arc<App>) -> Result<()> {
    let now = app.now();
    for polling in app.db.read(move |conn| polling::due(conn, now)).await? {
        let source = polling.source;
        let asked = ask(app, polling).await?;
        if let Asked::Failed { failure, status, .. } = asked {
            tracing::warn!(source = source.0, failure = failure.as_str(), status, "a web shop could not be asked for its orders");
        }
        let now = app.now();
        app.db.write(move |tx| polling::note(tx, now, source, asked)).await?;
    }
    Ok(())
}

/// Fetches what was changed in a shop since it was heard last.
async fn ask(app: &Arc<App>, polling: Polling) -> Result<Asked> {
    let Some(who) = app.secrets.open(POLLING, &polling.key)? else { return Ok(failed(PollFailure::SecretLost)) };
    let mut turn = Turn { after: Timestamp::from_ms(polling.seen_to.as_ms() - OVERLAP_MS), page: 1 };
    for _ in 0..MOST_PAGES {
        let got = match page(app, &polling, &who, turn).await? {
            Ok(got) => got,
            Err(failure) => return Ok(failed(failure)),
        };
        let orders = match orders(got) {
            Ok(orders) => orders,
            Err(asked) => return Ok(asked),
        };
        let count = orders.len();
        let last = orders.iter().filter_map(changed_at).max();
        let fetched: Vec<Arrived> = orders.iter().map(|order| arrived(&polling, order)).collect();
        let (act, asked, seen_to) = (act(app, &polling), polling.clone(), last.unwrap_or(turn.after));
        let new = app.db.write(move |tx| polling::take(tx, &act, &asked, &fetched, seen_to)).await?;
        if new > 0 {
            app.ring_inbox();
        }
        if count < PER_PAGE {
            return Ok(Asked::Answered);
        }
        turn = turn.next(last);
    }
    Ok(Asked::More)
}

fn act(app: &App, polling: &Polling) -> Act {
    let now = app.now();
    Act { actor: Actor::Source(polling.source), now, at: now, zone: app.zone() }
}

fn failed(failure: PollFailure) -> Asked {
    Asked::Failed { failure, status: None, wait_s: None }
}

/// What is asked for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Turn {
    /// Only what was changed after this.
    after: Timestamp,
    page: usize,
}

impl Turn {
    /// Behind a full page whose last order was changed at `last`. Its second may have more of them; and where a whole page was changed within
    /// one second, as by a tool that changes all at once, the next page of the same.
    fn next(self, last: Option<Timestamp>) -> Turn {
        match last.map(|last| Timestamp::from_ms(last.as_ms() - 1000)) {
            Some(after) if after > self.after => Turn { after, page: 1 },
            _ => Turn { page: self.page + 1, ..self },
        }
    }
}

/// One page of orders, the ones that were changed first before the others.
async fn page(app: &App, polling: &Polling, who: &[u8], turn: Turn) -> Result<std::result::Result<Got, PollFailure>> {
    let Some(url) = address(&polling.url, turn) else { return Ok(Err(PollFailure::UnknownHost)) };
    let allowed = &app.config.webhooks.allowed_networks;
    let found = match polling.allows_private {
        true => reach::reach_inside(&url, allowed).await,
        false => reach::reach(&url, allowed).await,
    };
    let addresses = match found {
        Ok(addresses) => addresses,
        Err(failure) => return Ok(Err(poll_failure(failure))),
    };
    let ask = Ask { url, addresses, who: who.to_vec(), patience: PATIENCE, most_bytes: MOST_BYTES };
    Ok(spawn_blocking(move || post::get(ask)).await.map_err(Error::fault)?.map_err(poll_failure))
}

fn address(shop: &str, turn: Turn) -> Option<String> {
    let mut url = Url::parse(&format!("{shop}/wp-json/wc/v3/orders")).ok()?;
    url.query_pairs_mut()
        .append_pair("modified_after", Zone::iso(turn.after).trim_end_matches('Z'))
        .append_pair("dates_are_gmt", "true")
        .append_pair("orderby", "modified")
        .append_pair("order", "asc")
        .append_pair("per_page", &PER_PAGE.to_string())
        .append_pair("page", &turn.page.to_string());
    Some(url.into())
}

pub(super) fn poll_failure(failure: Failure) -> PollFailure {
    match failure {
        Failure::UnknownHost => PollFailure::UnknownHost,
        Failure::PrivateAddress => PollFailure::PrivateAddress,
        Failure::NotEncrypted => PollFailure::NotEncrypted,
        Failure::NotSecure => PollFailure::NotSecure,
        Failure::TimedOut => PollFailure::TimedOut,
        Failure::Moved => PollFailure::Moved,
        Failure::Answered => PollFailure::Answered,
        _ => PollFailure::Unreachable,
    }
}

/// The orders of a page, or why there are none.
fn orders(got: Got) -> std::result::Result<Vec<Value>, Asked> {
    let Got { status, wait_s, body } = got;
    let refused = |failure| Asked::Failed { failure, status: Some(status), wait_s };
    match status {
        200 => {}
        300..=399 => return Err(refused(PollFailure::Moved)),
        401 | 403 => return Err(refused(PollFailure::Denied)),
        404 | 410 => return Err(refused(PollFailure::NoShop)),
        429 | 503 => return Err(refused(PollFailure::Busy)),
        _ => return Err(refused(PollFailure::Answered)),
    }
    let body = body.ok_or(failed(PollFailure::TooLarge))?;
    match serde_json::from_slice(&body) {
        Ok(Value::Array(orders)) => Ok(orders),
        _ => Err(failed(PollFailure::Unreadable)),
    }
}

/// When an order was changed last. Its time is of UTC and does not say so.
fn changed_at(order: &Value) -> Option<Timestamp> {
    let text = order.get("date_modified_gmt")?.as_str()?;
    let text = if text.ends_with('Z') { text.to_owned() } else { format!("{text}Z") };
    Zone::utc().instant(&text).ok()
}

/// An order as the inbox takes it: the same state of it again is the same delivery.
fn arrived(polling: &Polling, order: &Value) -> Arrived {
    let body = order.to_string().into_bytes();
    let part = |name: &str| match order.get(name) {
        Some(Value::String(text)) => text.chars().take(100).collect(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let print = data_encoding::HEXLOWER.encode(&Sha256::digest(&body)[..16]);
    let key = format!("{TOPIC} {} {} {print}", part("id"), part("date_modified_gmt"));
    // What no order is as long as is kept by its number, and said to be unreadable.
    let body = if body.len() > MOST_ORDER { serde_json::json!({"id": part("id")}).to_string().into_bytes() } else { body };
    Arrived { source: polling.source, key, topic: TOPIC.to_owned(), body, is_heard: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o06_a_page_begins_where_the_last_one_ended() {
        let at = |s: i64| Timestamp::from_ms(s * 1000);
        let turn = Turn { after: at(1000), page: 1 };
        assert_eq!(turn.next(Some(at(1500))), Turn { after: at(1499), page: 1 });
        assert_eq!(turn.next(Some(at(1001))), Turn { after: at(1000), page: 2 }, "a hundred in one second");
        assert_eq!(turn.next(None), Turn { after: at(1000), page: 2 });
        let url = address("https://shop.example/de", turn).unwrap();
        assert_eq!(
            url,
            "https://shop.example/de/wp-json/wc/v3/orders?modified_after=1970-01-01T00%3A16%3A40&dates_are_gmt=true&orderby=modified\
             &order=asc&per_page=100&page=1"
        );
    }
}
