//! Where a webhook's address leads, and whether it may be gone to.
//!
//! Promise: nobody makes this server knock at a door inside. The address is looked up here, every answer is looked at, and the connection
//! goes to the very one that was found good: what a name server says a moment later changes nothing. Only networks that the owner of the
//! process has named are let through, and only there without encryption.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use ipnet::IpNet;
use tokio::net::lookup_host;
use tokio::time::timeout;
use url::{Host, Url};

use crate::domain::delivery::Failure;

/// A name server that has not answered by then is treated as one that knows nothing.
const PATIENCE: Duration = Duration::from_secs(5);

/// The addresses that a connection to `url` may use.
pub(super) async fn reach(url: &str, allowed: &[IpNet]) -> Result<Vec<SocketAddr>, Failure> {
    lead(url, allowed, is_public).await
}

/// The same where an admin has said that it is a machine of the own network: encrypted there as well, and never what a cloud keeps its
/// secrets behind.
pub(super) async fn reach_inside(url: &str, allowed: &[IpNet]) -> Result<Vec<SocketAddr>, Failure> {
    lead(url, allowed, |ip| is_public(ip) || is_own(ip)).await
}

async fn lead(url: &str, allowed: &[IpNet], is_good: fn(IpAddr) -> bool) -> Result<Vec<SocketAddr>, Failure> {
    let url = Url::parse(url).map_err(|_| Failure::UnknownHost)?;
    let port = url.port_or_known_default().ok_or(Failure::UnknownHost)?;
    let found: Vec<SocketAddr> = match url.host() {
        Some(Host::Ipv4(ip)) => vec![(ip, port).into()],
        Some(Host::Ipv6(ip)) => vec![(ip, port).into()],
        Some(Host::Domain(name)) => match timeout(PATIENCE, lookup_host((name, port))).await {
            Ok(Ok(found)) => found.collect(),
            _ => return Err(Failure::UnknownHost),
        },
        None => return Err(Failure::UnknownHost),
    };
    let is_named = |ip: IpAddr| allowed.iter().any(|network| network.contains(&ip));
    if found.is_empty() {
        return Err(Failure::UnknownHost);
    }
    // One bad answer among good ones is an attempt, or a name that leads inside from here: either way none is used.
    if !found.iter().all(|at| is_good(at.ip()) || is_named(at.ip().to_canonical())) {
        return Err(Failure::PrivateAddress);
    }
    if url.scheme() != "https" && !found.iter().all(|at| is_named(at.ip().to_canonical())) {
        return Err(Failure::NotEncrypted);
    }
    Ok(found)
}

/// Whether an address is one of the open internet. What is not known to be is not: loopback, private and link-local networks, the cloud's
/// metadata, everything that only translates or tunnels to another address, and what nobody has been given yet.
fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

/// Whether an address is one of a house or an office.
fn is_own(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.is_private() || ip.is_loopback(),
        IpAddr::V6(ip) => ip.is_unique_local() || ip.is_loopback(),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_benchmark = a == 198 && (b == 18 || b == 19);
    let is_assigned_for_protocols = (a, b, c) == (192, 0, 0);
    let is_6to4_relay = (a, b, c) == (192, 88, 99);
    !(a == 0
        || a >= 224
        || ip.is_loopback()
        || ip.is_private()
        || ip.is_link_local()
        || ip.is_documentation()
        || is_shared
        || is_benchmark
        || is_assigned_for_protocols
        || is_6to4_relay)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    // All that has been given out so far begins with 001.
    let is_given_out = a & 0xe000 == 0x2000;
    let is_for_protocols = a == 0x2001 && b < 0x0200;
    let is_documentation = (a == 0x2001 && b == 0x0db8) || (a == 0x3fff && b < 0x1000);
    let is_6to4 = a == 0x2002;
    is_given_out && !is_for_protocols && !is_documentation && !is_6to4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go(url: &str, allowed: &[&str]) -> Result<Vec<SocketAddr>, Failure> {
        let allowed: Vec<IpNet> = allowed.iter().map(|network| network.parse().unwrap()).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(reach(url, &allowed))
    }

    #[test]
    fn o07_however_a_private_host_is_spelt_nobody_goes_there() {
        for host in [
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "017700000001",
            "127.255.255.254",
            "0.0.0.0",
            "0",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "169.254.0.1",
            "0xa9fea9fe",
            "2852039166",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "１２７.0.0.1",
            "127。0。0。1",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::ffff:10.0.0.1]",
            "[::ffff:169.254.169.254]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b::a9fe:a9fe]",
            "[64:ff9b:1::1]",
            "[100::1]",
            "[fe80::1]",
            "[febf::1]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[fec0::1]",
            "[ff02::1]",
            "[2001::1]",
            "[2001:db8::1]",
            "[2002:7f00:1::]",
            "[2002:a9fe:a9fe::]",
            "[3fff::1]",
            "[4000::1]",
            "localhost",
            "LOCALHOST",
            "localhost.",
        ] {
            for url in [format!("https://{host}/"), format!("https://{host}:8443/a")] {
                assert!(
                    matches!(go(&url, &[]), Err(Failure::PrivateAddress | Failure::UnknownHost)),
                    "{url}: {:?}",
                    go(&url, &[])
                );
            }
        }
    }

    #[test]
    fn o07_the_open_internet_is_gone_to_with_encryption_alone() {
        for ip in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.1",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.20.0.1",
            "223.255.255.255",
            "[2606:4700::1111]",
            "[2a00:1450::1]",
            "[2001:4860:4860::8888]",
        ] {
            assert!(go(&format!("https://{ip}/"), &[]).is_ok(), "{ip}");
            assert_eq!(go(&format!("http://{ip}/"), &[]), Err(Failure::NotEncrypted), "{ip}");
        }
    }

    #[test]
    fn o06_a_shop_of_the_own_network_is_gone_to_with_encryption_and_no_cloud_is_asked_for_its_secrets() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let inside = |url: &str| runtime.block_on(reach_inside(url, &[]));
        for host in ["192.168.1.7", "10.1.2.3", "172.16.0.9", "127.0.0.1", "[fd00::7]", "[::1]", "1.1.1.1"] {
            assert!(inside(&format!("https://{host}/")).is_ok(), "{host}");
            assert_eq!(inside(&format!("http://{host}/")), Err(Failure::NotEncrypted), "{host}");
        }
        for host in ["169.254.169.254", "[fe80::1]", "0.0.0.0", "100.64.0.1", "224.0.0.1", "[::ffff:169.254.169.254]"] {
            assert_eq!(inside(&format!("https://{host}/")), Err(Failure::PrivateAddress), "{host}");
        }
    }

    #[test]
    fn o07_the_owners_own_network_is_gone_to_when_it_was_named() {
        assert_eq!(go("http://10.0.0.7:9000/a", &["10.0.0.0/8"]), Ok(vec!["10.0.0.7:9000".parse().unwrap()]));
        assert_eq!(go("https://[::ffff:10.0.0.7]/", &["10.0.0.0/8"]).map(|found| found.len()), Ok(1));
        assert_eq!(go("http://10.0.0.7/", &["192.168.0.0/16"]), Err(Failure::PrivateAddress));
        assert_eq!(go("http://127.0.0.1/", &["10.0.0.0/8"]), Err(Failure::PrivateAddress));
    }
}
