//! One message to one receiver, or one question, over HTTP.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use data_encoding::BASE64;
use serde_json::Value;
use ureq::config::Config;
use ureq::http::{Request, Response, Uri};
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error, Timeout};
use url::form_urlencoded;

use crate::domain::delivery::Failure;

/// A receiver that has not answered by then has failed.
const PATIENCE: Duration = Duration::from_secs(15);
const AGENT: &str = concat!("Passalong/", env!("CARGO_PKG_VERSION"));

/// What is sent, and to where.
pub(super) struct Post {
    pub(super) url: String,
    /// Where `url` leads, as it was found good.
    pub(super) addresses: Vec<SocketAddr>,
    pub(super) message: String,
    pub(super) at_s: i64,
    pub(super) signatures: String,
    pub(super) body: String,
}

/// Sends it. The status of the answer; a failure where there was none.
pub(super) fn send(post: Post) -> Result<u16, Failure> {
    let request = agent(post.addresses, PATIENCE)
        .post(&post.url)
        .header("content-type", "application/json")
        .header("user-agent", AGENT)
        .header("webhook-id", &post.message)
        .header("webhook-timestamp", post.at_s.to_string())
        .header("webhook-signature", &post.signatures);
    // What the receiver says beside its status is not read.
    request.send(&post.body).map(|answer| answer.status().as_u16()).map_err(|error| failure(&error))
}

/// Asks for something, as somebody who is known there by a name and a password. Answers the status, after how many seconds it wants to be
/// asked again, and at most so much of what it says.
pub(super) fn get(ask: Ask) -> Result<Got, Failure> {
    let request = agent(ask.addresses, ask.patience)
        .get(&ask.url)
        .header("accept", "application/json")
        .header("user-agent", AGENT)
        .header("authorization", ["Basic", &BASE64.encode(&ask.who)].join(" "));
    got(request.call().map_err(|error| failure(&error))?, ask.most_bytes)
}

/// What is asked for, and by whom.
pub(super) struct Ask {
    pub(super) url: String,
    /// Where `url` leads, as it was found good.
    pub(super) addresses: Vec<SocketAddr>,
    /// Name and password, with a colon between.
    pub(super) who: Vec<u8>,
    pub(super) patience: Duration,
    pub(super) most_bytes: u64,
}

/// What was answered.
pub(super) struct Got {
    pub(super) status: u16,
    pub(super) wait_s: Option<i64>,
    /// `None` where it is more than is listened to.
    pub(super) body: Option<Vec<u8>>,
}

/// Something that is asked for in any way, or told.
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) url: String,
    pub(super) headers: Vec<(&'static str, String)>,
    /// What kind of body, and the body.
    pub(super) body: Option<(&'static str, String)>,
    /// Where `url` leads, as it was found good.
    pub(super) addresses: Vec<SocketAddr>,
    pub(super) patience: Duration,
    pub(super) most_bytes: u64,
}

impl Call {
    /// Without a body. Where it leads and how long it may take is said later.
    pub(super) fn plain(method: &'static str, url: String, headers: Vec<(&'static str, String)>) -> Call {
        Call { method, url, headers, body: None, addresses: Vec::new(), patience: PATIENCE, most_bytes: 0 }
    }

    pub(super) fn json(method: &'static str, url: String, headers: Vec<(&'static str, String)>, body: &Value) -> Call {
        Call { body: Some(("application/json", body.to_string())), ..Call::plain(method, url, headers) }
    }

    /// As a form of a page is posted.
    pub(super) fn form(url: String, headers: Vec<(&'static str, String)>, fields: &[(&str, String)]) -> Call {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        Call { body: Some(("application/x-www-form-urlencoded", body)), ..Call::plain("POST", url, headers) }
    }
}

/// Asks, or tells, and answers as [`get`] does.
pub(super) fn call(call: Call) -> Result<Got, Failure> {
    let mut request = Request::builder().method(call.method).uri(&call.url).header("accept", "application/json");
    request = request.header("user-agent", AGENT);
    for (name, value) in &call.headers {
        request = request.header(*name, value);
    }
    let agent = agent(call.addresses, call.patience);
    let answer = match call.body {
        Some((kind, body)) => request.header("content-type", kind).body(body).map(|request| agent.run(request)),
        None => request.body(()).map(|request| agent.run(request)),
    };
    // What no head may be is no key either.
    let answer = answer.map_err(|_| Failure::Unreachable)?;
    got(answer.map_err(|error| failure(&error))?, call.most_bytes)
}

fn got(mut answer: Response<Body>, most_bytes: u64) -> Result<Got, Failure> {
    let wait_s = answer.headers().get("retry-after").and_then(|after| after.to_str().ok()?.trim().parse().ok());
    let body = answer.body_mut().with_config().limit(most_bytes).read_to_vec();
    let body = match body {
        Ok(body) => Some(body),
        Err(Error::BodyExceedsLimit(_)) => None,
        Err(error) => return Err(failure(&error)),
    };
    Ok(Got { status: answer.status().as_u16(), wait_s, body })
}

fn agent(addresses: Vec<SocketAddr>, patience: Duration) -> Agent {
    // A proxy that the environment names would go wherever it is told; and who answers with another address is not followed.
    let settings =
        Agent::config_builder().timeout_global(Some(patience)).proxy(None).max_redirects(0).http_status_as_error(false);
    Agent::with_parts(settings.build(), DefaultConnector::default(), Found(addresses))
}

fn failure(error: &Error) -> Failure {
    match error {
        Error::Timeout(Timeout::Resolve) | Error::HostNotFound => Failure::UnknownHost,
        Error::Timeout(_) => Failure::TimedOut,
        Error::Tls(_) | Error::Rustls(_) => Failure::NotSecure,
        // So comes what is wrong with a certificate.
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => Failure::NotSecure,
        Error::Io(error) if error.kind() == ErrorKind::TimedOut => Failure::TimedOut,
        _ => Failure::Unreachable,
    }
}

/// Answers with the addresses that were found good, whatever is asked: nothing is looked up a second time.
#[derive(Debug)]
struct Found(Vec<SocketAddr>);

impl Resolver for Found {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut addresses = self.empty();
        for address in self.0.iter().take(16) {
            addresses.push(*address);
        }
        Ok(addresses)
    }
}
