//! Drawing pictures for whoever asks, without taking the processor from everybody else.
//!
//! Promise: no more pictures are drawn at once than there is room for, a few more wait for a moment, and the rest are told to come again;
//! what was drawn is kept, up to a bound, so that the same picture costs nothing the second time.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::error::{Error, Result};
use crate::print::qr::{self, Size};

/// So many may wait for their turn, and so long.
const MOST_WAITING: usize = 16;
const LONGEST_WAIT: Duration = Duration::from_secs(3);
const MOST_KEPT_BYTES: usize = 4 << 20;
/// A drawn picture takes tens of milliseconds and some megabytes: never more than two at once, however many cores there are.
const MOST_DRAWINGS: usize = 2;

pub(super) struct Pictures {
    /// One for each that is drawn or waits.
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    pictures: HashMap<String, Arc<Vec<u8>>>,
    oldest_first: VecDeque<String>,
    bytes: usize,
}

impl Pictures {
    /// For the pictures of codes: as many at once as there are cores but one.
    pub(super) fn of_codes() -> Pictures {
        Pictures::new(cores_to_spare())
    }

    /// For the pictures of invitations, which take longer.
    pub(super) fn of_invitations() -> Pictures {
        Pictures::new(cores_to_spare().min(MOST_DRAWINGS))
    }

    fn new(at_once: usize) -> Pictures {
        Pictures {
            places: Arc::new(Semaphore::new(at_once + MOST_WAITING)),
            turns: Arc::new(Semaphore::new(at_once)),
            kept: Mutex::default(),
        }
    }

    /// The PNG of an address, drawn now or before. `Busy` when too many others are being drawn.
    pub(super) async fn qr(&self, address: String, size: Size) -> Result<Arc<Vec<u8>>> {
        let name = format!("{} {address}", size.pixels());
        self.get(name, move || Some(qr::png(&qr::matrix(&address), size))).await
    }

    /// The picture of that name, drawn now or before: the name has to tell it from all others. `Busy` when too many others are being
    /// drawn; [`Error::Missing`] when it could not be drawn.
    pub(super) async fn get(
        &self,
        name: String,
        draw: impl FnOnce() -> Option<Vec<u8>> + Send + 'static,
    ) -> Result<Arc<Vec<u8>>> {
        if let Some(known) = self.kept(&name) {
            return Ok(known);
        }
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Error::Busy)?;
        let waited = timeout(LONGEST_WAIT, Arc::clone(&self.turns).acquire_owned()).await.map_err(|_| Error::Busy)?;
        let turn = waited.map_err(Error::fault)?;
        // Somebody before us may have wanted the same.
        if let Some(known) = self.kept(&name) {
            return Ok(known);
        }
        let drawn = drawn(draw, (place, turn)).await?;
        self.keep(name, Arc::clone(&drawn));
        Ok(drawn)
    }

    fn kept(&self, name: &str) -> Option<Arc<Vec<u8>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).pictures.get(name).cloned()
    }

    fn keep(&self, name: String, drawn: Arc<Vec<u8>>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += drawn.len();
        if kept.pictures.insert(name.clone(), drawn).is_none() {
            kept.oldest_first.push_back(name);
        }
        while kept.bytes > MOST_KEPT_BYTES {
            let Some(oldest) = kept.oldest_first.pop_front() else { break };
            let gone = kept.pictures.remove(&oldest).map_or(0, |picture| picture.len());
            kept.bytes -= gone;
        }
    }
}

fn cores_to_spare() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from).saturating_sub(1).max(1)
}

/// A large picture takes milliseconds: not on the threads that serve everybody. The turn goes along: somebody who hangs up leaves the
/// picture being drawn, and the next one still waits for it.
async fn drawn(
    draw: impl FnOnce() -> Option<Vec<u8>> + Send + 'static,
    turn: (OwnedSemaphorePermit, OwnedSemaphorePermit),
) -> Result<Arc<Vec<u8>>> {
    let task = tokio::task::spawn_blocking(move || {
        let bytes = draw();
        drop(turn);
        bytes
    });
    task.await.map_err(Error::fault)?.map(Arc::new).ok_or(Error::Missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let pictures = Pictures::of_codes();
        for number in 0..10 {
            pictures.keep(number.to_string(), Arc::new(vec![0; 1 << 20]));
        }
        let kept = pictures.kept.lock().unwrap();
        assert_eq!((kept.bytes, kept.pictures.len(), kept.oldest_first.len()), (4 << 20, 4, 4));
        assert!(kept.pictures.contains_key("9"));
    }

    /// However many ask at once, no more than the bound are drawn at the same moment; all of those who found a place get theirs.
    #[tokio::test(flavor = "multi_thread")]
    async fn no_more_than_two_are_drawn_at_once() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let pictures = Arc::new(Pictures::new(2));
        let draw = || {
            MOST.fetch_max(NOW.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(20));
            NOW.fetch_sub(1, Ordering::SeqCst);
            Some(vec![1])
        };
        let asked: Vec<_> = (0..40)
            .map(|number| {
                let pictures = Arc::clone(&pictures);
                tokio::spawn(async move { pictures.get(number.to_string(), draw).await })
            })
            .collect();
        let mut given = 0;
        for one in asked {
            match one.await.unwrap() {
                Ok(_) => given += 1,
                Err(error) => assert!(matches!(error, Error::Busy), "{error:?}"),
            }
        }
        assert!(MOST.load(Ordering::SeqCst) <= 2 && (18..40).contains(&given), "{MOST:?} {given}");
    }

    #[tokio::test]
    async fn what_cannot_be_drawn_is_missing_and_not_kept() {
        let pictures = Pictures::new(1);
        assert!(matches!(pictures.get("one".into(), || None).await, Err(Error::Missing)));
        assert_eq!(*pictures.get("one".into(), || Some(vec![7])).await.unwrap(), [7]);
        assert_eq!(*pictures.get("one".into(), || None).await.unwrap(), [7], "it is kept from then on");
    }
}
