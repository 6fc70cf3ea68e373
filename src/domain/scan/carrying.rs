//! When the log is carried over, and how much of it at a time.

use rusqlite::Transaction;

use super::tally;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// How far the log has been carried over into the tallies, as far as this counter knows. What is true stands in the file.
#[derive(Debug, Default)]
pub(super) struct Carrying {
    lots: Lots,
    /// It is time for the next round.
    is_due: bool,
    /// How many visits have been logged since the round began that is being carried over, or since the last.
    waiting: usize,
    /// Since when.
    oldest: Option<Timestamp>,
    /// A round has been begun.
    is_under_way: bool,
    sums: Option<tally::Sums>,
    /// Why it cannot be done beside other visits, if so: it is left to whoever asks, until that succeeds.
    trouble: Option<String>,
}

#[derive(Debug, Clone, Copy)]
struct Lots {
    /// So many visits may wait in the log until a round begins. More make a longer round, and fewer bytes on the disk for each.
    most_logged: usize,
    /// So many codes are carried over in the commit of other visits, which nobody notices.
    beside: usize,
    /// And so many when somebody waits for it.
    asked: usize,
}

impl Default for Lots {
    fn default() -> Lots {
        Lots { most_logged: 2048, beside: 128, asked: 2048 }
    }
}

/// No visit waits longer than this in the log while others come.
const LONGEST_LOGGED_MS: i64 = 1000;

impl Carrying {
    pub(super) fn in_lots_of(codes: usize) -> Carrying {
        Carrying { lots: Lots { most_logged: codes, beside: codes, asked: codes }, ..Carrying::default() }
    }

    pub(super) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// One more visit is logged.
    pub(super) fn note(&mut self, at: Timestamp) {
        let oldest = *self.oldest.get_or_insert(at);
        self.waiting += 1;
        self.is_due |= self.waiting >= self.lots.most_logged || at.as_ms() - oldest.as_ms() >= LONGEST_LOGGED_MS;
    }

    /// Carries over what is due in the commit of visits.
    pub(super) fn beside(&mut self, tx: &Transaction<'_>) -> Result<()> {
        if (self.is_due || self.is_under_way) && self.trouble.is_none() {
            self.try_some(tx, |carrying, tx| carrying.some(tx, carrying.lots.beside))?;
        }
        Ok(())
    }

    /// Carries over more, for somebody who waits for it. What fails is the transaction.
    pub(super) fn asked(&mut self, tx: &Transaction<'_>) -> Result<()> {
        let done = self.much(tx);
        self.trouble = done.as_ref().err().map(ToString::to_string);
        done
    }

    /// The same in the commit of visits. Answers whether it could be done.
    pub(super) fn asked_beside(&mut self, tx: &Transaction<'_>) -> Result<bool> {
        self.try_some(tx, Self::much)?;
        Ok(self.trouble.is_none())
    }

    /// Whatever becomes of it, the visits of the same commit stand.
    fn try_some(&mut self, tx: &Transaction<'_>, some: impl Fn(&mut Carrying, &Transaction<'_>) -> Result<()>) -> Result<()> {
        let run = |sql| tx.prepare_cached(sql)?.execute([]);
        run("SAVEPOINT carrying")?;
        self.trouble = some(self, tx).err().map(|error| error.to_string());
        if self.trouble.is_some() {
            run("ROLLBACK TO carrying")?;
            self.undone();
        }
        run("RELEASE carrying")?;
        Ok(())
    }

    /// What was last done is not stored.
    pub(super) fn undone(&mut self) {
        // Whether a round is under way is looked for in the file.
        (self.is_under_way, self.sums) = (true, None);
    }

    /// A large lot; and where a round has ended with it, one of what has come since that began.
    fn much(&mut self, tx: &Transaction<'_>) -> Result<()> {
        self.some(tx, self.lots.asked)?;
        if self.is_under_way { Ok(()) } else { self.some(tx, self.lots.asked) }
    }

    fn some(&mut self, tx: &Transaction<'_>, most: usize) -> Result<()> {
        if !self.is_under_way {
            (self.is_due, self.waiting, self.oldest) = (false, 0, None);
        }
        self.is_under_way = tally::some(tx, &mut self.sums, most)?;
        Ok(())
    }
}
