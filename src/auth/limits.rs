//! How often one place may try: sign-ins, sign-ups, codes that nobody knows. Kept in memory, within bounds.
//!
//! Promise: of passwords, wrong ones are counted and right ones are not. Nobody keeps anybody else from signing in: a browser that has
//! signed in to an account before has tries of its own, whatever strangers send to its mailbox or from its address.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};

use crate::config;
use crate::domain::ids::{AccountId, TillBrowserId, TokenId};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;

type Keyed<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock, StateInformationMiddleware>;

/// Past this many places a table is tidied at once; past twice as many, strangers share one limit.
const MOST_PLACES: usize = 100_000;
/// The shop has few addresses of its own.
const MOST_EXEMPT: usize = 8;
/// Somebody who runs the shop and has gone is soon a guest of that address like any other.
const EXEMPT_MINUTES: i64 = 60;

/// Where a request comes from, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Peer {
    pub(crate) ip: IpAddr,
    /// It may be a proxy that nobody has named, and everybody stands behind it: such an address says nothing about one visitor, and is
    /// never exempt from a limit.
    pub(crate) may_be_everybody: bool,
}

/// Whose tries at a password these are: of strangers at a mailbox, or of a browser that is known there or has just signed in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Tries {
    Mailbox(String),
    Browser(TokenHash, AccountId),
    SignedIn(AccountId),
    /// Those of staff at the code on somebody's telephone.
    TillCode(AccountId),
    /// Those at the PINs of all who sell, in one browser that is a till.
    Till(TillBrowserId),
}

/// Every limit of the house. One that is set to 0 is off.
pub(crate) struct Limits {
    sign_in_place: Failures<IpAddr>,
    sign_in_account: Failures<Tries>,
    sign_up_place: Option<Keyed<IpAddr>>,
    miss_place: Option<Keyed<IpAddr>>,
    misses: Option<DefaultDirectRateLimiter>,
    picture_place: Option<Keyed<IpAddr>>,
    /// What each token may still ask for, and how much that is in a minute.
    tokens: Mutex<HashMap<TokenId, (u32, DefaultDirectRateLimiter)>>,
    exempt: Mutex<VecDeque<Exempt>>,
}

/// An address at which somebody who runs the shop has just been.
struct Exempt {
    place: IpAddr,
    account: AccountId,
    until: Timestamp,
}

impl Limits {
    pub(crate) fn new(limits: &config::Limits) -> Limits {
        Limits {
            sign_in_place: Failures::new(limits.sign_in_per_minute_per_address),
            sign_in_account: Failures::new(limits.sign_in_per_minute_per_account),
            sign_up_place: keyed(limits.sign_up_per_minute_per_address),
            miss_place: keyed(limits.code_misses_per_minute_per_address),
            misses: NonZeroU32::new(limits.code_misses_per_minute).map(|most| RateLimiter::direct(Quota::per_minute(most))),
            picture_place: NonZeroU32::new(limits.pictures_per_second_per_address).map(|most| paced(Quota::per_second(most))),
            tokens: Mutex::new(HashMap::new()),
            exempt: Mutex::new(VecDeque::new()),
        }
    }

    /// Somebody who runs the shop is here: for an hour, what comes from their address is not a stranger's.
    pub(crate) fn exempt(&self, peer: &Peer, account: AccountId, now: Timestamp) {
        if peer.may_be_everybody {
            return;
        }
        let (place, until) = (place(peer.ip), now.plus_minutes(EXEMPT_MINUTES));
        let mut exempt = lock(&self.exempt);
        if let Some(known) = exempt.iter_mut().find(|known| known.place == place && known.account == account) {
            known.until = until;
            return;
        }
        if exempt.len() >= MOST_EXEMPT {
            exempt.pop_front();
        }
        exempt.push_back(Exempt { place, account, until });
    }

    /// Whether somebody who runs the shop has just been at this address.
    pub(crate) fn is_exempt(&self, peer: &Peer, now: Timestamp) -> bool {
        let place = place(peer.ip);
        !peer.may_be_everybody && lock(&self.exempt).iter().any(|known| known.place == place && known.until > now)
    }

    /// They have signed out, or may not sign in any more: their addresses are anybody's again.
    pub(crate) fn end_exemption(&self, account: AccountId) {
        lock(&self.exempt).retain(|known| known.account != account);
    }

    /// Whether a password may be tried now: by strangers within the limits of their address and of the mailbox; by whoever has tries of
    /// their own within those alone.
    pub(crate) fn may_try(&self, peer: &Peer, tries: &Tries, now: Timestamp) -> Result<(), Refusal> {
        if matches!(tries, Tries::Mailbox(_)) && !self.is_exempt(peer, now) {
            self.sign_in_place.check(&place(peer.ip))?;
        }
        self.sign_in_account.check(tries)
    }

    /// A password was wrong.
    pub(crate) fn note_wrong(&self, peer: &Peer, tries: &Tries, now: Timestamp) {
        if matches!(tries, Tries::Mailbox(_)) && !self.is_exempt(peer, now) {
            self.sign_in_place.note(&place(peer.ip));
        }
        self.sign_in_account.note(tries);
    }

    /// A new account, or an account that takes another mailbox: both tell whether there is one already.
    pub(crate) fn sign_up(&self, peer: &Peer, now: Timestamp) -> Result<(), Refusal> {
        if self.is_exempt(peer, now) { Ok(()) } else { check(self.sign_up_place.as_ref(), &place(peer.ip)) }
    }

    /// A code that nobody knows. The shop's own people mistype too, but guessing is for nobody.
    pub(crate) fn code_miss(&self, peer: &Peer, now: Timestamp) -> Result<(), Refusal> {
        if !self.is_exempt(peer, now) {
            check(self.miss_place.as_ref(), &place(peer.ip))?;
        }
        match self.misses.as_ref().map(|misses| misses.check()) {
            Some(Err(_)) => Err(Refusal::TooMany { wait_s: 60 }),
            _ => Ok(()),
        }
    }

    /// One more call of the API by a token that may make so many in a minute.
    pub(crate) fn api_call(&self, token: TokenId, per_minute: u32) -> Result<(), Refusal> {
        let Some(most) = NonZeroU32::new(per_minute) else { return Ok(()) };
        let limiter = || (per_minute, RateLimiter::direct(Quota::per_minute(most)));
        let mut tokens = lock(&self.tokens);
        let (_, limiter) = tokens.entry(token).or_insert_with(limiter);
        limiter
            .check()
            .map_err(|until| Refusal::TooMany { wait_s: until.wait_time_from(DefaultClock::default().now()).as_secs() + 1 })
    }

    /// How long somebody waits for their next picture; nobody is refused one.
    pub(crate) fn picture_wait(&self, peer: &Peer, now: Timestamp) -> Option<Duration> {
        let table = self.picture_place.as_ref().filter(|_| !self.is_exempt(peer, now))?;
        let until = table.check_key(&place(peer.ip)).err()?;
        Some(until.wait_time_from(DefaultClock::default().now()))
    }

    /// Drops places that have been quiet. Called every minute.
    pub(crate) fn forget_times(&self) {
        lock(&self.exempt).clear();
    }

    /// Lets go of what is over.
    pub(crate) fn tidy(&self, now: Timestamp) {
        lock(&self.exempt).retain(|known| known.until > now);
        for table in [&self.sign_up_place, &self.miss_place, &self.picture_place].into_iter().flatten() {
            table.retain_recent();
        }
        self.sign_in_place.tidy();
        self.sign_in_account.tidy();
    }
}

/// Failures of one kind, by whose they are. Whoever has used up theirs waits before the next try is looked at.
struct Failures<K: Hash + Eq + Clone> {
    table: Option<Keyed<K>>,
    /// How long it takes until one more is allowed.
    step: Duration,
    held: Mutex<HashMap<K, Instant>>,
}

impl<K: Hash + Eq + Clone> Failures<K> {
    fn new(per_minute: u32) -> Failures<K> {
        let step = Duration::from_secs(60) / per_minute.max(1);
        Failures { table: keyed(per_minute), step, held: Mutex::new(HashMap::new()) }
    }

    fn check(&self, key: &K) -> Result<(), Refusal> {
        let now = Instant::now();
        match lock(&self.held).get(key) {
            Some(until) if *until > now => Err(Refusal::TooMany { wait_s: (*until - now).as_secs() }),
            _ => Ok(()),
        }
    }

    fn note(&self, key: &K) {
        let Some(table) = &self.table else { return };
        let wait = match table.check_key(key) {
            Ok(left) if left.remaining_burst_capacity() > 0 => return,
            Ok(_) => self.step,
            Err(until) => until.wait_time_from(DefaultClock::default().now()),
        };
        let now = Instant::now();
        let mut held = lock(&self.held);
        if held.len() > MOST_PLACES {
            held.retain(|_, until| *until > now);
        }
        held.insert(key.clone(), now + wait);
    }

    fn tidy(&self) {
        if let Some(table) = &self.table {
            table.retain_recent();
        }
        let now = Instant::now();
        lock(&self.held).retain(|_, until| *until > now);
    }
}

fn keyed<K: Hash + Eq + Clone>(per_minute: u32) -> Option<Keyed<K>> {
    Some(paced(Quota::per_minute(NonZeroU32::new(per_minute)?)))
}

fn paced<K: Hash + Eq + Clone>(quota: Quota) -> Keyed<K> {
    RateLimiter::hashmap(quota).with_middleware()
}

fn check<K: Hash + Eq + Clone>(table: Option<&Keyed<K>>, key: &K) -> Result<(), Refusal> {
    let Some(table) = table else { return Ok(()) };
    if table.len() > MOST_PLACES {
        table.retain_recent();
        if table.len() > 2 * MOST_PLACES {
            return Err(Refusal::TooMany { wait_s: 60 });
        }
    }
    match table.check_key(key) {
        Ok(_) => Ok(()),
        Err(until) => Err(Refusal::TooMany { wait_s: until.wait_time_from(DefaultClock::default().now()).as_secs() }),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What counts as one place: a whole IPv4 address, or the half of an IPv6 address that a household gets.
pub(crate) fn place(ip: IpAddr) -> IpAddr {
    first_segments(ip, 4)
}

/// What counts as one neighbourhood: a whole IPv4 address, or the /48 that one customer of a provider may fill with households.
pub(crate) fn neighbourhood(ip: IpAddr) -> IpAddr {
    first_segments(ip, 3)
}

fn first_segments(ip: IpAddr, kept: usize) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => {
            let mut segments = v6.segments();
            segments[kept..].fill(0);
            IpAddr::V6(Ipv6Addr::from(segments))
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
        let neighbours = |text: &str| neighbourhood(text.parse().unwrap()).to_string();
        assert_eq!(neighbours("2001:db8:1:2::1"), neighbours("2001:db8:1:9::1"));
    }

    #[test]
    fn wrong_passwords_are_counted_and_right_ones_are_not() {
        let failures = Failures::new(3);
        for _ in 0..100 {
            failures.check(&1).unwrap();
        }
        for _ in 0..3 {
            failures.check(&1).unwrap();
            failures.note(&1);
        }
        assert!(matches!(failures.check(&1), Err(Refusal::TooMany { .. })));
        failures.check(&2).unwrap();
    }
}
