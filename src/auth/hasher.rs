//! Password hashing in a small bounded pool, off the async threads: a queue of sign-ins never stops the till.
//!
//! Promise: whoever floods the queue waits behind everybody else. Of each address at most two jobs wait; the address that was served
//! longest ago goes first, and one that was served just now gives up its place when the queue is full. Known browsers, and newcomers
//! who came by a code, have queues of their own that strangers cannot fill.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::auth::limits::{Peer, neighbourhood};
use crate::domain::password::{Password, PasswordHash};
use crate::error::{Error, Result};

/// So many jobs of one address may wait, and of one /48 of IPv6.
const MOST_OF_A_PLACE: usize = 2;
/// Past this many addresses nobody remembers who was served when.
const MOST_SERVED: usize = 10_000;

/// Who asks for a password to be hashed. Each kind has a queue of its own, and they take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    /// A browser that has signed in to the account before, or is signed in, or shows a one-time link.
    Known,
    /// Somebody who signs up by a code.
    Invited,
    /// Anybody else.
    Stranger,
}

const KINDS: usize = 3;

/// As many at once as there are cores but one; the rest wait, up to a limit, then the answer is 503.
pub(crate) struct Hasher {
    cost: u32,
    queue: Arc<Queue>,
    nobody: PasswordHash,
}

impl Hasher {
    pub(crate) fn new(cost: u32, most_waiting: usize) -> Result<Hasher> {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Ok(Hasher {
            cost,
            queue: Arc::new(Queue::new(cores.saturating_sub(1).max(1), most_waiting)),
            nobody: PasswordHash::nobody(cost)?,
        })
    }

    /// Hashes a new password.
    pub(crate) async fn hash(&self, asker: Asker, from: &Peer, password: Password) -> Result<PasswordHash> {
        let cost = self.cost;
        self.in_turn(asker, from, move || password.hash(cost)).await
    }

    /// Checks what was typed. Without a hash to check against, one that fits nobody is checked all the same: the time of the
    /// answer does not reveal whether there is an account.
    pub(crate) async fn fits(&self, asker: Asker, from: &Peer, typed: String, hash: Option<PasswordHash>) -> Result<bool> {
        let exists = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.clone());
        self.in_turn(asker, from, move || Ok(hash.fits(&typed) && exists)).await
    }

    /// Forgets who was served, once nobody waits for whom that would matter.
    pub(crate) fn tidy(&self) {
        let mut state = self.queue.lock();
        if state.waiting.iter().all(Vec::is_empty) {
            state.served.clear();
        }
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        asker: Asker,
        from: &Peer,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        // An address that everybody may stand behind says nothing about one of them.
        let place = (!from.may_be_everybody).then(|| neighbourhood(from.ip));
        let turn = self.queue.turn(asker, place).await?;
        let done = tokio::task::spawn_blocking(move || {
            let answer = work();
            drop(turn);
            answer
        });
        done.await.map_err(Error::fault)?
    }
}

/// Who waits, and how many can be served at once.
struct Queue {
    most_waiting: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    free: usize,
    waiting: [Vec<Waiting>; KINDS],
    /// The kind that is asked first when a place is free.
    next: usize,
    arrivals: u64,
    /// When each address was last served, as the number of an arrival.
    served: HashMap<IpAddr, u64>,
}

struct Waiting {
    place: Option<IpAddr>,
    arrival: u64,
    turn: oneshot::Sender<()>,
}

/// The right to hash one password; given back when it is dropped.
struct Turn(Arc<Queue>);

impl Drop for Turn {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.free += 1;
        state.serve();
    }
}

impl Queue {
    fn new(at_once: usize, most_waiting: usize) -> Queue {
        Queue { most_waiting, state: Mutex::new(State { free: at_once, ..State::default() }) }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn turn(self: &Arc<Queue>, asker: Asker, place: Option<IpAddr>) -> Result<Turn> {
        let come = {
            let mut state = self.lock();
            let come = state.join(asker, place, self.most_waiting).ok_or(Error::Busy)?;
            state.serve();
            come
        };
        // Whoever was put out of the queue hears of it at once.
        come.await.map_err(|_| Error::Busy)?;
        Ok(Turn(Arc::clone(self)))
    }
}

impl State {
    /// Takes a place in the queue of its kind, or none when too many wait there already.
    fn join(&mut self, asker: Asker, place: Option<IpAddr>, most: usize) -> Option<oneshot::Receiver<()>> {
        // Whoever has gone away meanwhile waits no more.
        self.waiting.iter_mut().for_each(|queue| queue.retain(|waiting| !waiting.turn.is_closed()));
        let queue = &self.waiting[asker as usize];
        if place.is_some() && queue.iter().filter(|waiting| waiting.place == place).count() >= MOST_OF_A_PLACE {
            return None;
        }
        if queue.len() >= most {
            let last = (0..queue.len()).max_by_key(|at| self.rank(&queue[*at]))?;
            // Only somebody who was served more recently makes room.
            if self.last_served(queue[last].place) <= self.last_served(place) {
                return None;
            }
            self.waiting[asker as usize].swap_remove(last);
        }
        self.arrivals += 1;
        let (turn, come) = oneshot::channel();
        self.waiting[asker as usize].push(Waiting { place, arrival: self.arrivals, turn });
        Some(come)
    }

    /// Gives free places to those whose turn it is.
    fn serve(&mut self) {
        while self.free > 0 {
            let kinds = (0..KINDS).map(|step| (self.next + step) % KINDS);
            let Some(kind) = kinds.into_iter().find(|kind| !self.waiting[*kind].is_empty()) else { return };
            let queue = &self.waiting[kind];
            let first = (0..queue.len()).min_by_key(|at| self.rank(&queue[*at])).expect("somebody waits");
            let Waiting { place, turn, .. } = self.waiting[kind].swap_remove(first);
            self.next = (kind + 1) % KINDS;
            // Nobody takes it who has gone away meanwhile.
            if turn.send(()).is_ok() {
                self.free -= 1;
                self.note_served(place);
            }
        }
    }

    fn note_served(&mut self, place: Option<IpAddr>) {
        let Some(place) = place else { return };
        if self.served.len() >= MOST_SERVED {
            self.served.clear();
        }
        self.served.insert(place, self.arrivals);
    }

    /// 0 for an address that has not been here.
    fn last_served(&self, place: Option<IpAddr>) -> u64 {
        place.and_then(|place| self.served.get(&place)).copied().unwrap_or(0)
    }

    /// Smallest first: who was served longest ago, then who came first.
    fn rank(&self, waiting: &Waiting) -> (u64, u64) {
        (self.last_served(waiting.place), waiting.arrival)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: u8) -> Option<IpAddr> {
        Some(IpAddr::from([203, 0, 113, number]))
    }

    /// Who has been given a turn, of those who wait.
    fn given(waiting: &mut [(u8, oneshot::Receiver<()>)]) -> Vec<u8> {
        waiting.iter_mut().filter_map(|(number, come)| come.try_recv().is_ok().then_some(*number)).collect()
    }

    #[test]
    fn an_address_waits_twice_at_most_and_a_new_one_goes_first() {
        let mut state = State::default();
        let mut flood: Vec<_> = (1..=10).map(|n| (n, state.join(Asker::Stranger, place(n), 20).expect("room"))).collect();
        flood.extend((1..=10).map(|n| (n, state.join(Asker::Stranger, place(n), 20).expect("room for a second"))));
        assert!(state.join(Asker::Stranger, place(1), 99).is_none(), "a third");
        // Nobody was served yet, so nobody makes room.
        assert!(state.join(Asker::Stranger, place(99), 20).is_none());
        for _ in 0..10 {
            state.free += 1;
            state.serve();
        }
        assert_eq!(given(&mut flood), (1..=10).collect::<Vec<_>>());
        // The flood goes on, and fills the queue again.
        let mut more: Vec<_> = (11..=20).map(|n| (n, state.join(Asker::Stranger, place(n), 20).expect("room"))).collect();
        let mut honest = vec![(99, state.join(Asker::Stranger, place(99), 20).expect("somebody who was served makes room"))];
        for _ in 0..11 {
            state.free += 1;
            state.serve();
        }
        assert_eq!(given(&mut honest), [99], "before anybody has a second turn");
        assert_eq!(given(&mut more).len(), 10);
    }

    #[test]
    fn a_flood_of_strangers_takes_every_third_turn_from_those_who_are_known_and_invited() {
        let mut state = State::default();
        let mut strangers: Vec<_> = (1..=20).map(|n| (n, state.join(Asker::Stranger, place(n), 20).expect("room"))).collect();
        let mut known = vec![(99, state.join(Asker::Known, place(1), 20).expect("a queue of its own"))];
        let mut invited = vec![(98, state.join(Asker::Invited, place(2), 20).expect("a queue of its own"))];
        state.free = 3;
        state.serve();
        assert_eq!((given(&mut known), given(&mut invited), given(&mut strangers).len()), (vec![99], vec![98], 1));
    }

    #[test]
    fn whoever_went_away_takes_no_turn() {
        let mut state = State::default();
        drop(state.join(Asker::Stranger, place(1), 20));
        let mut stays = vec![(2, state.join(Asker::Stranger, place(2), 20).expect("room"))];
        state.free = 1;
        state.serve();
        assert_eq!((given(&mut stays), state.free), (vec![2], 0));
    }
}
