//! How many may be here, and for how long they may be quiet.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// A client's connection, ours to the shop, and the shop's end of it.
const DESCRIPTORS_EACH: u64 = 3;
/// For the database, the log, what listens, and connections that are just being closed: a third of few, and no more than these of many.
const MOST_RESERVED: u64 = 256;
/// More at once than any shop has; each needs some kilobytes, and a port of the loopback.
const MOST_PLACES: u64 = 8192;

/// The front's times and numbers.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Connections in all.
    pub places: usize,
    /// Connections from one address; 0 is no limit.
    pub places_per_address: usize,
    /// From here come many people, so that the limit for one address is none for these: proxies, and this machine.
    pub shared: Vec<IpNet>,
    /// A whole first head is here by then.
    pub head: Duration,
    /// Somebody who is about to ask, or to read an answer, moves a byte within this time.
    pub quiet: Duration,
    /// And all of a request comes at so many bytes a second, after as much time: one byte now and then is none.
    pub least_bytes_per_second: u64,
    /// A connection whose answer has been given is kept so long for the next question: longer than proxies keep theirs.
    pub idle: Duration,
}

impl Rules {
    /// The product's, for a process that may open so many files and is reached through these proxies.
    pub fn new(descriptors: u64, places_per_address: usize, mut shared: Vec<IpNet>) -> Rules {
        let here: [IpNet; 2] =
            [Ipv4Net::new_assert(Ipv4Addr::LOCALHOST, 8).into(), Ipv6Net::new_assert(Ipv6Addr::LOCALHOST, 128).into()];
        shared.extend(here);
        let reserved = (descriptors / 2).min(MOST_RESERVED);
        let places = ((descriptors - reserved) / DESCRIPTORS_EACH).clamp(1, MOST_PLACES);
        Rules {
            places: usize::try_from(places).unwrap_or(usize::MAX),
            places_per_address,
            shared,
            head: Duration::from_secs(10),
            quiet: Duration::from_secs(30),
            least_bytes_per_second: 256,
            idle: Duration::from_secs(180),
        }
    }

    /// Whether the limit for one address counts for this one.
    pub(super) fn counts(&self, ip: IpAddr) -> bool {
        self.places_per_address > 0 && !self.shared.iter().any(|net| net.contains(&ip))
    }

    /// How often everybody is looked at: often enough that nobody stays much longer than they may.
    pub(super) fn round(&self) -> Duration {
        (self.quiet.min(self.idle) / 8).clamp(Duration::from_millis(5), Duration::from_secs(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_follow_from_the_descriptors_and_leave_some_for_the_shop() {
        let places = |descriptors| Rules::new(descriptors, 0, Vec::new()).places;
        assert_eq!([64, 256, 1024, 20_000].map(places), [10, 42, 256, 6581]);
        assert_eq!([0, 1, 3].map(places), [1; 3], "whoever starts with nothing serves one after the other");
        assert_eq!(places(u64::MAX), 8192);
    }

    #[test]
    fn a_proxy_and_the_loopback_are_many_people() {
        let rules = Rules::new(1024, 5, vec!["10.0.0.0/8".parse().unwrap()]);
        for (ip, counts) in
            [("203.0.113.9", true), ("2001:db8::1", true), ("10.1.2.3", false), ("127.0.0.9", false), ("::1", false)]
        {
            assert_eq!(rules.counts(ip.parse().unwrap()), counts, "{ip}");
        }
        assert!(!Rules::new(1024, 0, Vec::new()).counts("203.0.113.9".parse().unwrap()));
    }
}
