//! Drawing pictures for whoever asks, without taking the processor from everybody else.
//!
//! Promise: at most as many pictures are drawn at once as there are cores but one, a few more wait, and the rest are told to come again;
//! what was drawn is kept, up to four megabytes, so that the same picture costs nothing the second time.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::{Error, Result};
use crate::print::qr::{self, Size};

/// So many may wait for their turn.
const MOST_WAITING: usize = 16;
const MOST_KEPT_BYTES: usize = 4 << 20;

/// What a picture is told from others by.
pub(super) type Wanted = (String, Size);

pub(super) struct Pictures {
    /// One for each that is drawn or waits.
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    pictures: HashMap<Wanted, Arc<Vec<u8>>>,
    oldest_first: VecDeque<Wanted>,
    bytes: usize,
}

impl Pictures {
    pub(super) fn new() -> Pictures {
        let at_once = std::thread::available_parallelism().map_or(2, usize::from).saturating_sub(1).max(1);
        Pictures {
            places: Arc::new(Semaphore::new(at_once + MOST_WAITING)),
            turns: Arc::new(Semaphore::new(at_once)),
            kept: Mutex::default(),
        }
    }

    /// The PNG of an address, drawn now or before. `Busy` when too many others are being drawn.
    pub(super) async fn png(&self, address: String, size: Size) -> Result<Arc<Vec<u8>>> {
        let wanted = (address, size);
        if let Some(known) = self.kept(&wanted) {
            return Ok(known);
        }
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Error::Busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Error::fault)?;
        // Somebody before us may have wanted the same.
        if let Some(known) = self.kept(&wanted) {
            return Ok(known);
        }
        let drawn = draw(wanted.clone(), (place, turn)).await?;
        self.keep(wanted, Arc::clone(&drawn));
        Ok(drawn)
    }

    fn kept(&self, wanted: &Wanted) -> Option<Arc<Vec<u8>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).pictures.get(wanted).cloned()
    }

    fn keep(&self, wanted: Wanted, drawn: Arc<Vec<u8>>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += drawn.len();
        if kept.pictures.insert(wanted.clone(), drawn).is_none() {
            kept.oldest_first.push_back(wanted);
        }
        while kept.bytes > MOST_KEPT_BYTES {
            let Some(oldest) = kept.oldest_first.pop_front() else { break };
            let gone = kept.pictures.remove(&oldest).map_or(0, |picture| picture.len());
            kept.bytes -= gone;
        }
    }
}

/// A large picture takes milliseconds: not on the threads that serve everybody.
async fn draw((address, size): Wanted, turn: (OwnedSemaphorePermit, OwnedSemaphorePermit)) -> Result<Arc<Vec<u8>>> {
    let drawn = tokio::task::spawn_blocking(move || {
        let bytes = qr::png(&qr::matrix(&address), size);
        drop(turn);
        Arc::new(bytes)
    });
    drawn.await.map_err(Error::fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let pictures = Pictures::new();
        for number in 0..10 {
            pictures.keep((number.to_string(), Size::Small), Arc::new(vec![0; 1 << 20]));
        }
        let kept = pictures.kept.lock().unwrap();
        assert_eq!((kept.bytes, kept.pictures.len(), kept.oldest_first.len()), (4 << 20, 4, 4));
        assert!(kept.pictures.contains_key(&("9".to_owned(), Size::Small)));
    }
}
