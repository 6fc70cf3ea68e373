//! Where all visits of the server come together, to be counted many in one commit; and how robots are recognised.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, Mutex, PoisonError};

use aho_corasick::{AhoCorasick, MatchKind};
use rusqlite::Transaction;

use crate::config;
use crate::db::{BatchQueue, BatchWork, Db};
use crate::domain::scan::{Counter, FoldKey, ScanOutcome, Visit};
use crate::error::{Error, Result};

/// As many visits may wait for one commit.
const MOST_WAITING: usize = 16_384;
/// Parts of the user agents that fetch pages without a person there: previews in chats, crawlers, monitors, scripts.
const ROBOTS: [&str; 50] = [
    "bot",
    "crawl",
    "spider",
    "scrap",
    "slurp",
    "preview",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "whatsapp/",
    "cardyb",
    "embedly",
    "quora link",
    "outbrain",
    "vkshare",
    "pinterest/0",
    "iframely",
    "mattermost",
    "mastodon",
    "zulip",
    "snapchat url",
    "google-inspectiontool",
    "googleother",
    "google favicon",
    "mediapartners",
    "feedfetcher",
    "ia_archiver",
    "archive.org",
    "chatgpt-user",
    "headless",
    "phantomjs",
    "lighthouse",
    "pingdom",
    "uptime",
    "monitor",
    "statuscake",
    "synthetics",
    "curl/",
    "wget/",
    "python",
    "go-http-client",
    "java/",
    "okhttp",
    "httpclient",
    "libwww",
    "axios/",
    "node-fetch",
    "undici",
    "guzzlehttp",
    "http.rb/",
];

/// Part of the user agents of people that would be taken for one of the above: a brand of phones.
const PEOPLE: [&str; 1] = ["cubot"];

/// Where all visits of the server come together to be counted.
pub(crate) struct ScanBatch {
    visits: BatchQueue<BatchCounter>,
    /// Cookies that browsers have shown since the last commit.
    recognised: Arc<Mutex<Vec<FoldKey>>>,
    /// A secret of this process, under which visitors are distinguished in memory.
    keys: RandomState,
    robots: AhoCorasick,
}

impl ScanBatch {
    pub(crate) fn new(db: &Db, config: &config::Scans) -> Result<ScanBatch> {
        let recognised = Arc::new(Mutex::new(Vec::new()));
        let counter = BatchCounter { counter: Counter::new(config.fold_minutes), recognised: Arc::clone(&recognised) };
        let visits = db.batch_queue(MOST_WAITING, counter);
        // The first pattern that fits at a place is taken: people before robots.
        let parts = PEOPLE.iter().chain(&ROBOTS).copied().chain(config.bots.iter().map(String::as_str));
        let parts = parts.filter(|part| !part.is_empty());
        let robots = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).ascii_case_insensitive(true).build(parts);
        let robots = robots.map_err(Error::fault)?;
        Ok(ScanBatch { visits, recognised, keys: RandomState::new(), robots })
    }

    /// The invitation was opened by a browser that keeps cookies: see [`Counter::recognise`].
    pub(crate) fn recognise(&self, cookie: &str) {
        let mut shown = self.recognised.lock().unwrap_or_else(PoisonError::into_inner);
        // A page that is loaded over and over while nobody scans must not fill the memory.
        if shown.len() < MOST_WAITING {
            shown.push(self.cookie_key(cookie));
        }
    }

    /// Counts a visit, on disk before the answer, and says where its code leads.
    pub(crate) async fn count(&self, visit: Visit) -> Result<ScanOutcome> {
        self.visits.submit(visit).await
    }

    /// The browser that shows this cookie.
    pub(crate) fn cookie_key(&self, cookie: &str) -> FoldKey {
        self.key(("cookie", cookie))
    }

    /// The key of a visitor who is recognised by `what`, as long as this process lives.
    pub(crate) fn key(&self, what: impl Hash) -> FoldKey {
        FoldKey(self.keys.hash_one(what))
    }

    /// Whether a user agent is that of a program, not of a person's browser.
    pub(crate) fn is_robot(&self, agent: &str) -> bool {
        // A person's browser has a name.
        agent.is_empty() || self.robots.find_iter(agent).any(|found| found.pattern().as_usize() >= PEOPLE.len())
    }
}

/// The writer's side: one counter, which hears of cookies before it counts.
struct BatchCounter {
    counter: Counter,
    recognised: Arc<Mutex<Vec<FoldKey>>>,
}

impl BatchWork for BatchCounter {
    type Item = Visit;
    type Answer = ScanOutcome;

    fn run(&mut self, tx: &Transaction<'_>, visits: &[Visit]) -> Result<Vec<ScanOutcome>> {
        for cookie in std::mem::take(&mut *self.recognised.lock().unwrap_or_else(PoisonError::into_inner)) {
            self.counter.recognise(cookie);
        }
        self.counter.record(tx, visits)
    }

    fn after_commit(&mut self, stored: bool) {
        self.counter.settle(stored);
    }
}
