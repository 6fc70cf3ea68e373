//! The visitor's network address: the peer's own, or what a trusted proxy says of it. Never stored, never logged.

use std::net::IpAddr;

use ipnet::IpNet;
use rocket::request::Request;

use crate::app::App;
use crate::auth::limits::Peer;

/// Who is at the other end of the connection, be it a proxy, and be there a front in between.
pub(in crate::web) fn other_end(req: &Request<'_>, app: &App) -> Option<IpAddr> {
    app.peers.client_of(req.remote()?)
}

/// Where a request comes from. `X-Forwarded-For` is believed from right to left, as far as its writers are trusted.
pub(in crate::web) fn peer(req: &Request<'_>, app: &App) -> Option<Peer> {
    let (peer, trusted) = (other_end(req, app)?, &app.config.trusted_proxies);
    let ip = if trusted.is_empty() {
        peer
    } else {
        let forwarded: Vec<&str> = req.headers().get(FORWARDED_FOR).flat_map(|line| line.split(',')).map(str::trim).collect();
        resolve(peer, &forwarded, trusted)
    };
    Some(Peer { ip, may_be_everybody: may_be_everybody(peer, ip, || is_passed_on(req)) })
}

/// Whether somebody else passed a request on: proxies say so in one of these.
pub(in crate::web) fn is_passed_on(req: &Request<'_>) -> bool {
    [FORWARDED_FOR, "Forwarded", "X-Real-IP", "X-Forwarded-Proto", "Via"].iter().any(|name| req.headers().contains(*name))
}

const FORWARDED_FOR: &str = "X-Forwarded-For";

/// On this computer itself only a proxy stands for others. An inner address may, when it passed a request on and nobody has named it.
fn may_be_everybody(peer: IpAddr, ip: IpAddr, is_passed_on: impl FnOnce() -> bool) -> bool {
    ip.is_loopback() || ip.is_unspecified() || (ip == peer && is_inside(ip) && is_passed_on())
}

/// An address inside a house, a company or a data centre (RFC 1918, RFC 6598, RFC 4193, link-local).
fn is_inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || (v4.octets()[0] == 100 && v4.octets()[1] & 0xc0 == 64),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    }
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

    #[test]
    fn an_address_may_be_everybodys_where_a_proxy_may_stand() {
        let may_be = |peer: &str, ip: &str, passed_on| may_be_everybody(peer.parse().unwrap(), ip.parse().unwrap(), || passed_on);
        for passed_on in [false, true] {
            assert!(may_be("127.0.0.1", "127.0.0.1", passed_on));
            assert!(!may_be("203.0.113.5", "203.0.113.5", passed_on), "a public address stands for itself");
            assert!(!may_be("172.17.0.2", "192.168.1.20", passed_on), "a named proxy has said who it is");
        }
        for inside in ["192.168.1.20", "10.1.2.3", "172.17.0.1", "100.64.0.9", "fd00::1", "fe80::1"] {
            assert!(may_be(inside, inside, true), "{inside}");
            assert!(!may_be(inside, inside, false), "{inside} is a telephone in the shop");
        }
    }

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
