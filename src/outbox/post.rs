//! One message to one receiver, over HTTP.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, Timeout};

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
    // A proxy that the environment names would go wherever it is told; and who answers with another address is not followed.
    let settings =
        Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None).max_redirects(0).http_status_as_error(false);
    let agent = Agent::with_parts(settings.build(), DefaultConnector::default(), Found(post.addresses));
    let request = agent
        .post(&post.url)
        .header("content-type", "application/json")
        .header("user-agent", AGENT)
        .header("webhook-id", &post.message)
        .header("webhook-timestamp", post.at_s.to_string())
        .header("webhook-signature", &post.signatures);
    // What the receiver says beside its status is not read.
    request.send(&post.body).map(|answer| answer.status().as_u16()).map_err(|error| failure(&error))
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
