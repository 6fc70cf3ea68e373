//! Everybody who is connected: who gets a place, who gives theirs up, and who has been quiet for too long.
//!
//! When all places are taken, whoever asks for nothing leaves first, the longest quiet before the others: a head that is not whole,
//! or a connection that is kept for a next question. Neither costs anybody who is served, and a browser just connects again. Then goes
//! a request whose body stands still. Only when everybody is being served is a newcomer turned away.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::time::timeout;

use crate::auth::limits;
use crate::front::rules::Rules;

/// So many leave at once, as a part of all: looking for them costs a look at everybody, and a flood comes by the thousand.
const LEAVING_AT_ONCE: usize = 16;
/// An answer may pause for as long between two of its parts.
const PAUSE: Duration = Duration::from_millis(100);
/// A body of which more is to come stands still when nothing comes for as long.
const STANDSTILL: Duration = Duration::from_millis(500);
/// How long a newcomer waits, at most so many times, for somebody to leave: longer than a standstill.
const WAIT: Duration = Duration::from_millis(100);
const WAITS: usize = 8;
const TOLD_EVERY: Duration = Duration::from_secs(60);

pub(super) struct Crowd {
    pub(super) rules: Rules,
    members: Mutex<Members>,
    /// A place has become free.
    left: Notify,
}

struct Members {
    next: u64,
    by_id: HashMap<u64, Arc<Member>>,
    /// How many there are from a place whose connections are counted.
    by_place: HashMap<IpAddr, usize>,
    /// Since it was last told.
    turned_away: usize,
    too_slow: usize,
    told: Instant,
}

struct Member {
    place: Option<IpAddr>,
    state: Mutex<State>,
    leave: Notify,
}

struct State {
    does: Does,
    /// When that began.
    since: Instant,
    /// When the last byte moved.
    last: Instant,
    /// How many came from the client since it began to ask.
    bytes: u64,
    /// How many its first head announces that have not come.
    missing: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    /// Its first head is not whole.
    Come,
    /// It was the last to say something: its request is on its way, or is being answered.
    Ask,
    /// It has not taken all of an answer.
    Read,
    /// It has every byte that there was for it.
    Idle,
    Leave,
}

/// One connection's place, free again when it is dropped.
pub(super) struct Seat {
    crowd: Arc<Crowd>,
    id: u64,
    member: Arc<Member>,
}

impl Crowd {
    pub(super) fn new(rules: Rules) -> Crowd {
        let members = Members {
            next: 0,
            by_id: HashMap::new(),
            by_place: HashMap::new(),
            turned_away: 0,
            too_slow: 0,
            told: Instant::now(),
        };
        Crowd { rules, members: Mutex::new(members), left: Notify::new() }
    }

    /// A place for somebody from `ip`. `None` when all are taken by those who are being served.
    pub(super) async fn seat(self: &Arc<Crowd>, ip: IpAddr) -> Option<Seat> {
        let ip = ip.to_canonical();
        let place = self.rules.counts(ip).then(|| limits::place(ip));
        for _ in 0..WAITS {
            let among = match self.try_seat(place) {
                Ok(seat) => return Some(seat),
                Err(among) => among,
            };
            if !self.send_away_some(among) {
                break;
            }
            // Leaving takes less; a place that became free meanwhile was noted.
            let _ = timeout(WAIT, self.left.notified()).await;
        }
        self.members().turned_away += 1;
        None
    }

    /// Or among whom somebody has to leave: those of the same place, or everybody.
    fn try_seat(self: &Arc<Crowd>, place: Option<IpAddr>) -> Result<Seat, Option<IpAddr>> {
        let mut members = self.members();
        if let Some(place) = place
            && members.by_place.get(&place).is_some_and(|here| *here >= self.rules.places_per_address)
        {
            return Err(Some(place));
        }
        if members.by_id.len() >= self.rules.places {
            return Err(None);
        }
        let now = Instant::now();
        let state = State { does: Does::Come, since: now, last: now, bytes: 0, missing: 0 };
        let member = Arc::new(Member { place, state: Mutex::new(state), leave: Notify::new() });
        let id = members.next;
        members.next += 1;
        members.by_id.insert(id, Arc::clone(&member));
        if let Some(place) = place {
            *members.by_place.entry(place).or_default() += 1;
        }
        Ok(Seat { crowd: Arc::clone(self), id, member })
    }

    /// Tells those who have been quiet for longest to leave. Answers whether there will be a place soon.
    fn send_away_some(&self, among: Option<IpAddr>) -> bool {
        let (now, members) = (Instant::now(), self.members());
        let (mut leaving, mut unfinished, mut quiet) = (0, 0, Vec::new());
        for member in members.by_id.values().filter(|member| among.is_none() || member.place == among) {
            match member.gives_way(now) {
                Some(order) => quiet.push((order, member)),
                None => {
                    let state = member.state();
                    leaving += usize::from(state.does == Does::Leave);
                    unfinished += usize::from(state.does == Does::Ask && state.missing > 0);
                }
            }
        }
        let most = if among.is_some() { self.rules.places_per_address } else { self.rules.places };
        let wanted = (most / LEAVING_AT_ONCE).max(1).saturating_sub(leaving).min(quiet.len());
        if wanted > 0 {
            quiet.select_nth_unstable_by_key(wanted - 1, |(order, _)| *order);
        }
        quiet.iter().take(wanted).for_each(|(_, member)| member.send_away());
        // One address that keeps its bodies coming must not make everybody else wait at the door with it.
        leaving + wanted > 0 || (among.is_none() && unfinished > 0)
    }

    /// When the system itself has no room.
    pub(super) fn make_room(&self) {
        self.send_away_some(None);
    }

    /// At a stop: whoever asks for nothing is not waited for.
    pub(super) fn send_idle_away(&self) {
        let now = Instant::now();
        let members = self.members();
        members.by_id.values().filter(|member| member.idle_since(now).is_some()).for_each(|member| member.send_away());
    }

    /// Sends away whoever has been too slow, and says in the log how many it were.
    pub(super) fn look_round(&self) {
        let now = Instant::now();
        let mut members = self.members();
        let slow = members.by_id.values().filter(|member| member.is_too_slow(now, &self.rules));
        let slow = slow.map(|member| member.send_away()).count();
        members.too_slow += slow;
        if now.duration_since(members.told) >= TOLD_EVERY {
            members.told = now;
            let (turned_away, too_slow) = (std::mem::take(&mut members.turned_away), std::mem::take(&mut members.too_slow));
            if turned_away + too_slow > 0 {
                tracing::warn!(turned_away, too_slow, places = self.rules.places, "connections were not served");
            }
        }
    }

    /// Somebody's first head did not come.
    pub(super) fn note_too_slow(&self) {
        self.members().too_slow += 1;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members().by_id.is_empty()
    }

    fn members(&self) -> MutexGuard<'_, Members> {
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Member {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when it asks for nothing. A byte of a head now and then does not make a newcomer of somebody.
    fn idle_since(&self, now: Instant) -> Option<Instant> {
        let state = self.state();
        match state.does {
            Does::Come => Some(state.since),
            Does::Idle if now.duration_since(state.last) >= PAUSE => Some(state.last),
            _ => None,
        }
    }

    /// Whether it may be told to leave for somebody else, and in which order: whoever asks for something, after those who don't.
    fn gives_way(&self, now: Instant) -> Option<(bool, Instant)> {
        if let Some(since) = self.idle_since(now) {
            return Some((false, since));
        }
        let state = self.state();
        let stands_still = state.does == Does::Ask && state.missing > 0 && now.duration_since(state.last) >= STANDSTILL;
        stands_still.then_some((true, state.last))
    }

    fn is_too_slow(&self, now: Instant, rules: &Rules) -> bool {
        let state = self.state();
        let (quiet, asked) = (now.duration_since(state.last), now.duration_since(state.since));
        match state.does {
            Does::Ask => {
                let fair = Duration::from_secs(state.bytes / rules.least_bytes_per_second.max(1));
                quiet >= rules.quiet || asked >= rules.quiet + fair
            }
            Does::Read => quiet >= rules.quiet,
            Does::Idle => quiet >= rules.idle,
            // A first head has a deadline of its own.
            Does::Come | Does::Leave => false,
        }
    }

    fn send_away(&self) {
        self.state().does = Does::Leave;
        self.leave.notify_one();
    }
}

impl Seat {
    /// Ends when this connection has to.
    pub(super) async fn told_to_leave(&self) {
        self.member.leave.notified().await;
    }

    /// The first head is here, with the first bytes of its body, and so many of that are still to come.
    pub(super) fn begins(&self, bytes: usize, missing: u64) {
        self.asks(bytes);
        self.member.state().missing = missing;
    }

    /// So many bytes came from the client.
    pub(super) fn asks(&self, bytes: usize) {
        let mut state = self.member.state();
        if matches!(state.does, Does::Come | Does::Idle) {
            (state.does, state.since, state.bytes) = (Does::Ask, Instant::now(), 0);
            state.last = state.since;
        } else if state.does == Does::Ask {
            state.last = Instant::now();
        }
        // Whoever doesn't read what they asked for gains nothing by asking for more.
        state.bytes += bytes as u64;
        state.missing = state.missing.saturating_sub(bytes as u64);
    }

    /// The client took a part of an answer, or the first one waits for it.
    pub(super) fn reads(&self) {
        self.moved(Does::Read);
    }

    /// The client has taken all that there was.
    pub(super) fn is_answered(&self) {
        self.moved(Does::Idle);
    }

    fn moved(&self, does: Does) {
        let mut state = self.member.state();
        if state.does != Does::Leave {
            (state.does, state.last, state.missing) = (does, Instant::now(), 0);
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut members = self.crowd.members();
        members.by_id.remove(&self.id);
        if let Some(place) = self.member.place
            && let Some(here) = members.by_place.get_mut(&place)
        {
            *here -= 1;
            if *here == 0 {
                members.by_place.remove(&place);
            }
        }
        drop(members);
        self.crowd.left.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(places: usize, each: usize) -> Arc<Crowd> {
        Arc::new(Crowd::new(Rules { places, places_per_address: each, ..Rules::new(1024, each, Vec::new()) }))
    }

    fn ip(last: u8) -> IpAddr {
        IpAddr::from([203, 0, 113, last])
    }

    fn wait_for<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
    }

    #[test]
    fn whoever_is_served_keeps_the_place_and_whoever_is_not_gives_it_up() {
        let crowd = crowd(2, 0);
        let served = crowd.try_seat(None).ok().unwrap();
        served.asks(10);
        let waiting = crowd.try_seat(None).ok().unwrap();
        assert!(crowd.try_seat(None).is_err());
        assert!(crowd.send_away_some(None));
        assert_eq!((served.member.state().does, waiting.member.state().does), (Does::Ask, Does::Leave));
        assert!(crowd.send_away_some(None), "one who leaves is enough");
        drop(waiting);
        let other = crowd.try_seat(None).ok().unwrap();
        other.asks(1);
        assert!(!crowd.send_away_some(None));
        assert!(wait_for(crowd.seat(ip(1))).is_none());
        assert_eq!(crowd.members().turned_away, 1);
    }

    #[test]
    fn a_body_that_stands_still_gives_way_after_whoever_asks_for_nothing() {
        let crowd = crowd(2, 0);
        let (stuck, idle) = (crowd.try_seat(None).ok().unwrap(), crowd.try_seat(None).ok().unwrap());
        stuck.begins(100, 50);
        assert!(stuck.member.gives_way(Instant::now()).is_none(), "it has just begun");
        let later = Instant::now() + Duration::from_secs(1);
        assert!(idle.member.gives_way(later) < stuck.member.gives_way(later));
        stuck.asks(50);
        assert!(stuck.member.gives_way(later).is_none(), "now it is for the shop to answer");
    }

    #[test]
    fn nobody_waits_at_the_door_for_one_address_that_keeps_its_bodies_coming() {
        let crowd = crowd(100, 1);
        let dripping = wait_for(crowd.seat(ip(1))).unwrap();
        dripping.begins(100, 1_000_000);
        let began = Instant::now();
        assert!(wait_for(crowd.seat(ip(1))).is_none());
        assert!(began.elapsed() < WAIT, "{:?}", began.elapsed());
        assert!(wait_for(crowd.seat(ip(2))).is_some());
    }

    #[test]
    fn one_address_has_its_share_and_a_household_is_one_address() {
        let crowd = crowd(100, 2);
        let here = |text: &str| wait_for(crowd.seat(text.parse().unwrap()));
        let (first, second) = (here("203.0.113.1").unwrap(), here("::ffff:203.0.113.1").unwrap());
        first.asks(1);
        second.asks(1);
        assert!(here("203.0.113.1").is_none());
        assert!(here("203.0.113.2").is_some());
        drop(first);
        assert!(here("203.0.113.1").is_some());
        let household = [here("2001:db8::1").unwrap(), here("2001:db8::ffff:1").unwrap()];
        household.iter().for_each(|seat| seat.asks(1));
        assert!(here("2001:db8::2").is_none());
        assert!(here("2001:db8:0:1::2").is_some(), "the neighbours");
        let proxied: Vec<_> = (0..20).map(|_| here("127.0.0.1").unwrap()).collect();
        drop((second, household, proxied));
        assert!(crowd.is_empty() && crowd.members().by_place.is_empty());
    }

    #[test]
    fn bytes_now_and_then_do_not_make_a_request_fast() {
        let crowd = crowd(2, 0);
        let seat = crowd.try_seat(None).ok().unwrap();
        let slow_at = |s: u64| seat.member.is_too_slow(Instant::now() + Duration::from_secs(s), &crowd.rules);
        assert!(!slow_at(1000), "the first head has its own deadline");
        seat.asks(100);
        assert!(!slow_at(29) && slow_at(31));
        seat.asks(256 * 1000);
        assert!(slow_at(31), "however much came, it stands still");
        seat.member.state().since -= Duration::from_secs(1000);
        assert!(!slow_at(1), "a large file takes its time");
        seat.member.state().bytes = 1000;
        assert!(slow_at(1), "a byte now and then is none");
        seat.reads();
        assert!(!slow_at(29) && slow_at(31));
        seat.is_answered();
        assert!(!slow_at(179) && slow_at(181));
    }
}
