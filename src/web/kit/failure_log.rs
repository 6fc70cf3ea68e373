//! One line in the log for each request that failed: its method, its status and the route that it went by.
//!
//! Promise: the line holds nothing that a visitor wrote. Addresses hold codes, one-time links and what people typed into the wrong box;
//! a route is one of our own words, and the name of a request is ours or that of a trusted proxy. And a flood of failures does not fill the disk: beyond a hundred lines in a second they are only
//! counted.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Request, Response};

use crate::web::kit::{client, guard, request_id};

const MOST_LINES: u32 = 100;
const SPAN: Duration = Duration::from_secs(1);

pub(in crate::web) struct FailureLog {
    state: Mutex<State>,
}

struct State {
    since: Instant,
    lines: u32,
    left_out: u64,
    has_warned: bool,
}

impl FailureLog {
    pub(in crate::web) fn new() -> FailureLog {
        FailureLog { state: Mutex::new(State { since: Instant::now(), lines: 0, left_out: 0, has_warned: false }) }
    }

    /// Whether there is room for one more line now, and how many were left out before it.
    fn room(&self) -> (bool, u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut left_out = 0;
        if state.since.elapsed() >= SPAN {
            left_out = std::mem::take(&mut state.left_out);
            (state.since, state.lines) = (Instant::now(), 0);
        }
        state.lines += 1;
        let has_room = state.lines <= MOST_LINES;
        state.left_out += u64::from(!has_room);
        (has_room, left_out)
    }

    /// Says once that requests come through a proxy that nobody has named.
    fn warn_of_proxy(&self, req: &Request<'_>) {
        if !guard::app(req).config.trusted_proxies.is_empty() || !client::is_passed_on(req) {
            return;
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !std::mem::replace(&mut state.has_warned, true) {
            tracing::warn!(
                "requests come through a proxy that trusted_proxies does not name: all visitors share one limit, \
                 and the shop's own address has none of its own; name the proxy's address in config.toml"
            );
        }
    }
}

#[rocket::async_trait]
impl Fairing for FailureLog {
    fn info(&self) -> Info {
        Info { name: "failure log", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, req: &'r Request<'_>, response: &mut Response<'r>) {
        let status = response.status().code;
        if status < 400 {
            return;
        }
        self.warn_of_proxy(req);
        let (has_room, left_out) = self.room();
        if left_out > 0 {
            tracing::warn!(left_out, "further requests failed within a second");
        }
        // What keeps changes from being stored is in the log once a minute, and not with everybody who meets it.
        let is_said = status == 503 && guard::app(req).db.trouble().is_some();
        if has_room && !is_said {
            let route = req.route().map_or("none", |route| route.uri.as_str());
            let (method, request) = (req.method(), request_id::of(req));
            match status {
                500.. => tracing::warn!(%method, status, route, request, "failed"),
                _ => tracing::info!(%method, status, route, request, "failed"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_counted() {
        let log = FailureLog::new();
        let lines = (0..5000).filter(|_| log.room().0).count();
        assert_eq!(lines, 100);
        log.state.lock().unwrap().since = Instant::now() - SPAN;
        assert_eq!(log.room(), (true, 4900));
        assert_eq!(log.room(), (true, 0));
    }
}
