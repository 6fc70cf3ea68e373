//! What the counter remembers of recent visitors, within bounds: keys of the last half-hour, marks of the day.
//!
//! Both only keep what a commit has stored: [`Folds::keep`] and [`Marks::keep`] follow the write, `forget_new` takes back.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::{BuildHasherDefault, Hasher};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::domain::ids::CodeId;
use crate::domain::time::{Day, Timestamp};

/// A visitor as the half-hour knows them: a hash under a secret of this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FoldKey(pub u64);

/// How a visitor is recognised within the half-hour.
#[derive(Debug, Clone, Copy)]
pub struct Fold {
    /// The key that this visit is looked up by: the cookie's when the browser sent one, else the address's.
    pub key: FoldKey,
    /// The cookie that the answer hands out, when the browser sent none.
    pub handed_out: Option<HandedOut>,
}

/// A cookie on its way to a browser.
#[derive(Debug, Clone, Copy)]
pub struct HandedOut {
    pub key: FoldKey,
    /// By what the day will know whoever shows it.
    pub print: Print,
}

/// A digest of a cookie, or of an address and a browser, from which the day's mark is made. Never stored.
pub type Print = [u8; 16];

type Seen = (CodeId, FoldKey);

/// In whose place a cookie was handed out: the address key, what the day knows that address by, and when.
type HandedOutTo = (Seen, Print, Timestamp);

/// Keys and marks are hashes under a secret already: to hash them again would only take its time.
#[derive(Debug, Default, Clone, Copy)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64((*byte).into()));
    }

    fn write_u64(&mut self, number: u64) {
        // An odd factor spreads a small number, such as a code's, over all the bits.
        self.0 = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
    }

    fn write_i64(&mut self, number: i64) {
        self.write_u64(number.cast_unsigned());
    }
}

type HashedBy = BuildHasherDefault<Hashed>;

/// Who has scanned which code within the half-hour. Bounded: the oldest go first.
#[derive(Debug, Default)]
pub(super) struct Folds {
    for_ms: i64,
    seen: HashMap<Seen, Timestamp, HashedBy>,
    oldest_first: VecDeque<(Seen, Timestamp)>,
    /// Cookies that were handed out and not shown yet, and the address key that was used in place of each.
    handed_out: HashMap<FoldKey, HandedOutTo, HashedBy>,
    new: Vec<Seen>,
}

impl Folds {
    /// A visitor takes two. Past sixty thousand visitors in half an hour, the oldest may count once more.
    const MOST: usize = 131_072;

    /// Remembers for so many minutes; 0 folds nothing.
    pub(super) fn new(minutes: u32) -> Folds {
        Folds { for_ms: i64::from(minutes) * 60_000, ..Folds::default() }
    }

    /// Whether this visit is the first of its visitor at this code within the half-hour. If so, it is remembered.
    pub(super) fn is_new(&mut self, code: CodeId, fold: Fold, print: Print, now: Timestamp) -> bool {
        self.drop_old(now);
        if self.for_ms == 0 {
            return true;
        }
        if self.seen.contains_key(&(code, fold.key)) {
            return false;
        }
        self.remember((code, fold.key), now);
        if let Some(cookie) = fold.handed_out {
            self.remember((code, cookie.key), now);
            self.handed_out.insert(cookie.key, ((code, fold.key), print, now));
        }
        true
    }

    /// The browser has shown the cookie: the address key that was used in its place is free for somebody else, and so is what the
    /// day knew it by, which is returned.
    pub(super) fn recognise(&mut self, cookie: FoldKey, now: Timestamp) -> Option<(CodeId, Print)> {
        let (address_key, print, at) = self.handed_out.remove(&cookie)?;
        if now.as_ms() - at.as_ms() >= self.for_ms {
            return None;
        }
        self.seen.remove(&address_key);
        Some((address_key.0, print))
    }

    pub(super) fn keep(&mut self) {
        self.new.clear();
    }

    pub(super) fn forget_new(&mut self) {
        for seen in std::mem::take(&mut self.new) {
            self.seen.remove(&seen);
            // The cookie may have been handed out with an earlier visit to another code, which is counted.
            if self.handed_out.get(&seen.1).is_some_and(|((code, _), ..)| *code == seen.0) {
                self.handed_out.remove(&seen.1);
            }
        }
    }

    fn remember(&mut self, seen: Seen, now: Timestamp) {
        self.seen.insert(seen, now);
        self.oldest_first.push_back((seen, now));
        self.new.push(seen);
    }

    fn drop_old(&mut self, now: Timestamp) {
        while let Some((seen, at)) = self.oldest_first.front().copied() {
            if now.as_ms() - at.as_ms() < self.for_ms && self.oldest_first.len() < Self::MOST {
                break;
            }
            self.oldest_first.pop_front();
            // The entry may have been freed and taken by somebody else since.
            if self.seen.get(&seen) == Some(&at) {
                self.seen.remove(&seen);
            }
            self.handed_out.remove(&seen.1);
        }
    }
}

/// Who has scanned which code today. A visitor takes up to two marks. Bounded: past a million visitors a day no more are distinguished.
#[derive(Debug, Default)]
pub(super) struct Marks {
    day: Option<(Day, Hmac<Sha256>)>,
    seen: HashSet<i64, HashedBy>,
    new: Vec<i64>,
}

impl Marks {
    const MOST: usize = 2_000_000;

    pub(super) fn day(&self) -> Option<Day> {
        self.day.as_ref().map(|(day, _)| *day)
    }

    pub(super) fn open(&mut self, day: Day, salt: [u8; 32], seen: impl IntoIterator<Item = (i64, bool)>) {
        *self = Marks { day: Some((day, keyed(&salt))), ..Marks::default() };
        for (mark, is_let_go) in seen {
            if is_let_go {
                self.seen.remove(&mark)
            } else {
                self.seen.insert(mark)
            };
        }
    }

    pub(super) fn mark(&self, code: CodeId, print: &Print) -> i64 {
        let (_, salt) = self.day.as_ref().expect("a day is opened before its first mark");
        mark(salt, code, print)
    }

    pub(super) fn is_new(&mut self, mark: i64) -> bool {
        let is_new = self.seen.len() < Self::MOST && self.seen.insert(mark);
        if is_new {
            self.new.push(mark);
        }
        is_new
    }

    /// Lets go of a mark, for the next visitor at that address. False when it is not there.
    pub(super) fn free(&mut self, mark: i64) -> bool {
        self.seen.remove(&mark)
    }

    pub(super) fn keep(&mut self) {
        self.new.clear();
    }

    /// Also closes the day, since its secret may be among what was not stored: the next visit opens it anew.
    pub(super) fn forget_new(&mut self) {
        for mark in std::mem::take(&mut self.new) {
            self.seen.remove(&mark);
        }
        self.day = None;
    }
}

/// How many scans of a code have counted from one address within its hour. Bounded: in a crowd of addresses all begin anew.
#[derive(Debug, Default)]
pub(super) struct Places {
    most: u32,
    /// When addresses of an earlier hour were last forgotten.
    tidied_ms: i64,
    counted: HashMap<Seen, (Timestamp, u32), HashedBy>,
    new: Vec<Seen>,
}

impl Places {
    const MOST: usize = 131_072;
    const HOUR_MS: i64 = 3_600_000;

    /// Counts so many within an hour; 0 counts all.
    pub(super) fn new(most: u32) -> Places {
        Places { most, ..Places::default() }
    }

    /// Whether one more scan of a code counts from this address. If so, it is remembered.
    pub(super) fn has_room(&mut self, code: CodeId, place: FoldKey, now: Timestamp) -> bool {
        if self.most == 0 {
            return true;
        }
        if now.as_ms() - self.tidied_ms >= Self::HOUR_MS || self.counted.len() >= Self::MOST {
            self.counted.retain(|_, (since, _)| now.as_ms() - since.as_ms() < Self::HOUR_MS);
            self.tidied_ms = now.as_ms();
        }
        if self.counted.len() >= Self::MOST {
            self.counted.clear();
        }
        let (since, count) = self.counted.entry((code, place)).or_insert((now, 0));
        if now.as_ms() - since.as_ms() >= Self::HOUR_MS {
            (*since, *count) = (now, 0);
        }
        if *count >= self.most {
            return false;
        }
        *count += 1;
        self.new.push((code, place));
        true
    }

    pub(super) fn keep(&mut self) {
        self.new.clear();
    }

    pub(super) fn forget_new(&mut self) {
        for seen in std::mem::take(&mut self.new) {
            if let Some((_, count)) = self.counted.get_mut(&seen) {
                *count = count.saturating_sub(1);
            }
        }
    }
}

/// The mark of a visitor at a code under a stored secret.
pub(super) fn mark_under(salt: &[u8; 32], code: CodeId, print: &Print) -> i64 {
    mark(&keyed(salt), code, print)
}

/// The mark of a visitor at a code, for one day: nobody without the day's secret can tell who it was.
fn mark(salt: &Hmac<Sha256>, code: CodeId, print: &Print) -> i64 {
    let mut mac = salt.clone();
    mac.update(print);
    mac.update(&code.0.to_le_bytes());
    let digest = mac.finalize().into_bytes();
    // What SQLite stores in six bytes; two of a million visitors would share one mark on one day in three hundred.
    i64::from_be_bytes([0, 0, digest[0] & 0x7f, digest[1], digest[2], digest[3], digest[4], digest[5]])
}

fn keyed(salt: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(salt).expect("HMAC takes a key of any length")
}
