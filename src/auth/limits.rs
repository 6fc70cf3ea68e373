//! How often one place may try: sign-ins, sign-ups, codes that nobody knows. Kept in memory, within bounds.

use std::collections::VecDeque;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};

use crate::config;
use crate::domain::refusal::Refusal;

type Keyed<K> = RateLimiter<K, governor::state::keyed::HashMapStateStore<K>, DefaultClock>;

/// Past this many places a table is tidied at once; past twice as many, strangers share one limit.
const MOST_PLACES: usize = 100_000;
/// The shop has few addresses of its own.
const MOST_EXEMPT: usize = 8;

/// Every limit of the house. One that is set to 0 is off.
pub(crate) struct Limits {
    sign_in_place: Option<Keyed<IpAddr>>,
    sign_in_account: Option<Keyed<String>>,
    sign_up_place: Option<Keyed<IpAddr>>,
    miss_place: Option<Keyed<IpAddr>>,
    misses: Option<DefaultDirectRateLimiter>,
    exempt: Mutex<VecDeque<IpAddr>>,
}

impl Limits {
    pub(crate) fn new(limits: &config::Limits) -> Limits {
        fn keyed<K: std::hash::Hash + Eq + Clone>(per_minute: u32) -> Option<Keyed<K>> {
            Some(RateLimiter::hashmap(Quota::per_minute(NonZeroU32::new(per_minute)?)))
        }
        Limits {
            sign_in_place: keyed(limits.sign_in_per_minute_per_address),
            sign_in_account: keyed(limits.sign_in_per_minute_per_account),
            sign_up_place: keyed(limits.sign_up_per_minute_per_address),
            miss_place: keyed(limits.code_misses_per_minute_per_address),
            misses: NonZeroU32::new(limits.code_misses_per_minute).map(|most| RateLimiter::direct(Quota::per_minute(most))),
            exempt: Mutex::new(VecDeque::new()),
        }
    }

    /// Somebody who runs the shop is here: what comes from their address is not a stranger's.
    pub(crate) fn exempt(&self, ip: IpAddr) {
        let place = place(ip);
        let mut exempt = self.exempt.lock().unwrap_or_else(PoisonError::into_inner);
        if !exempt.contains(&place) {
            if exempt.len() >= MOST_EXEMPT {
                exempt.pop_front();
            }
            exempt.push_back(place);
        }
    }

    /// A try to sign in: limited for the place it comes from, and for the mailbox it is about.
    pub(crate) fn sign_in(&self, ip: IpAddr, mailbox: &str) -> Result<(), Refusal> {
        self.place(self.sign_in_place.as_ref(), ip)?;
        keyed(self.sign_in_account.as_ref(), &mailbox.to_string())
    }

    /// A new account.
    pub(crate) fn sign_up(&self, ip: IpAddr) -> Result<(), Refusal> {
        self.place(self.sign_up_place.as_ref(), ip)
    }

    /// A code that nobody knows. The shop's own people mistype too, but guessing is for nobody.
    pub(crate) fn code_miss(&self, ip: IpAddr) -> Result<(), Refusal> {
        self.place(self.miss_place.as_ref(), ip)?;
        match self.misses.as_ref().map(|misses| misses.check()) {
            Some(Err(_)) => Err(Refusal::TooMany { wait_s: 60 }),
            _ => Ok(()),
        }
    }

    /// Drops places that have been quiet.
    pub(crate) fn tidy(&self) {
        for table in [&self.sign_in_place, &self.sign_up_place, &self.miss_place].into_iter().flatten() {
            table.retain_recent();
        }
        if let Some(table) = &self.sign_in_account {
            table.retain_recent();
        }
    }

    fn place(&self, table: Option<&Keyed<IpAddr>>, ip: IpAddr) -> Result<(), Refusal> {
        let place = place(ip);
        if self.exempt.lock().unwrap_or_else(PoisonError::into_inner).contains(&place) {
            return Ok(());
        }
        keyed(table, &place)
    }
}

fn keyed<K: std::hash::Hash + Eq + Clone>(table: Option<&Keyed<K>>, key: &K) -> Result<(), Refusal> {
    let Some(table) = table else { return Ok(()) };
    if table.len() > MOST_PLACES {
        table.retain_recent();
        if table.len() > 2 * MOST_PLACES {
            return Err(Refusal::TooMany { wait_s: 60 });
        }
    }
    table
        .check_key(key)
        .map_err(|until| Refusal::TooMany { wait_s: until.wait_time_from(DefaultClock::default().now()).as_secs() })
}

/// What counts as one place: a whole IPv4 address, or the half of an IPv6 address that a household gets.
pub(crate) fn place(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_place() {
        let canonical = |text: &str| place(text.parse().unwrap()).to_string();
        assert_eq!(canonical("2001:db8:1:2:3:4:5:6"), canonical("2001:db8:1:2:ffff::1"));
        assert_eq!(canonical("::ffff:203.0.113.5"), "203.0.113.5");
    }
}
