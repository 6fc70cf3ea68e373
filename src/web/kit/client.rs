//! The visitor's network address: the peer's own, or what a trusted proxy says of it. Never stored, never logged.

use std::net::IpAddr;

use ipnet::IpNet;
use rocket::request::Request;

use crate::app::App;

/// Who is at the other end of the connection, be it a proxy, and be there a front in between.
pub(in crate::web) fn peer(req: &Request<'_>, app: &App) -> Option<IpAddr> {
    app.peers.client_of(req.remote()?)
}

/// Where a request comes from. `X-Forwarded-For` is believed from right to left, as far as its writers are trusted.
pub(in crate::web) fn client(req: &Request<'_>, app: &App) -> Option<IpAddr> {
    let (peer, trusted) = (peer(req, app)?, &app.config.trusted_proxies);
    if trusted.is_empty() {
        return Some(peer);
    }
    let forwarded: Vec<&str> = req.headers().get("X-Forwarded-For").flat_map(|line| line.split(',')).map(str::trim).collect();
    Some(resolve(peer, &forwarded, trusted))
}

fn resolve(peer: IpAddr, forwarded: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|net| net.contains(&ip));
    let mut client = peer;
    for hop in forwarded.iter().rev() {
        if !is_trusted(client) {
            break;
        }
        match hop.parse::<IpAddr>() {
            Ok(ip) => client = ip.to_canonical(),
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(peer: &str, forwarded: &[&str]) -> String {
        let trusted: Vec<IpNet> = vec!["127.0.0.0/8".parse().unwrap(), "10.0.0.0/8".parse().unwrap()];
        resolve(peer.parse().unwrap(), forwarded, &trusted).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(resolved("203.0.113.5", &["198.51.100.1"]), "203.0.113.5");
        assert_eq!(resolved("127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(resolved("127.0.0.1", &["6.6.6.6", "198.51.100.1", "10.0.0.2"]), "198.51.100.1");
        assert_eq!(resolved("127.0.0.1", &["nonsense"]), "127.0.0.1");
    }
}
