//! One person's visit to a code's address: what counts, what folds into an earlier visit, what is only tallied.
//!
//! However many people come at once, all their visits are one row of `scan_log`: to count them, nothing else is written. From there they
//! are carried over, some codes with each of the commits that follow: into the tallies of `scan_day`, and into packed rows of `scan` that
//! say which code was scanned, when and by what channel, and nothing about the person. Who has been here before is known only from keyed
//! hashes: the half-hour's in memory, the day's in `visitor_today` under a secret that is deleted with the day.

mod carrying;
mod known;
mod log;
mod memory;
mod tally;

use std::sync::Arc;

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::code::{CodeLookup, CodeRow, CodeStatus, Finder};
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::time::{Day, Timestamp};
use crate::domain::totals::ScansCarriedOver;
use crate::error::{Error, Result};
use carrying::Carrying;
use known::KnownCodes;
pub use log::Via;
use log::{Kind, Logged, Packer};
pub use memory::{Fold, FoldKey, HandedOut, Print};
use memory::{Folds, Marks, Places};

/// Somebody, or something, at a code's address.
#[derive(Debug, Clone)]
pub struct Visit {
    pub lookup: CodeLookup,
    pub via: Via,
    pub at: Timestamp,
    pub day: Day,
    pub visitor: Visitor,
}

/// Who is there, as far as the request shows.
#[derive(Debug, Clone)]
pub enum Visitor {
    /// A preview, a crawler, a prefetch: gets the page, is not counted.
    Robot,
    /// Somebody who runs the shop.
    Staff,
    /// Anybody else.
    Person {
        /// Their account, when they are signed in: an owner's visits to their own code do not count.
        account: Option<AccountId>,
        /// What folds this visit into an earlier one; `None` when the shop has switched folding off.
        fold: Option<Fold>,
        /// Where they are, for the limit of scans from one address; `None` at an address that is not limited.
        place: Option<FoldKey>,
        /// By what the day knows them: their cookie if they sent one, else their address and browser.
        print: Print,
    },
}

/// Where a visit leads.
#[derive(Debug, Clone)]
pub enum ScanOutcome {
    /// To the invitation of this code.
    Invitation(Arc<CodeRow>),
    /// The code is disabled, or expired unclaimed.
    Blocked(CodeStatus),
    /// There is no such code.
    Unknown,
}

/// Counts visits. Lives in the writer, one visit after the other.
#[derive(Debug, Default)]
pub struct Counter {
    folds: Folds,
    marks: Marks,
    places: Places,
    codes: KnownCodes,
    /// Addresses whose visitors have shown cookies of their own: what the day knew them by is free for the next telephone.
    freed: Vec<(CodeId, Print)>,
    /// How many of these the last record has let go.
    let_go: usize,
    /// The last row of the log that this counter has written.
    last_row: i64,
    carrying: Carrying,
}

/// How far the log had been carried over when somebody asked for it.
#[derive(Debug, Clone, Copy)]
pub struct CarriedOver {
    /// The last row that the log had.
    pub last_row: i64,
    /// The first that still waits; `None` when none does.
    pub waits_from: Option<i64>,
}

impl Counter {
    /// A counter that folds visits within so many minutes, and counts so many scans of a code from one address within an hour.
    pub fn new(fold_minutes: u32, most_per_hour: u32) -> Counter {
        Counter { folds: Folds::new(fold_minutes), places: Places::new(most_per_hour), ..Counter::default() }
    }

    /// The same, carrying over so many codes at a time: for whoever wants to see a round in its middle.
    #[must_use]
    pub fn in_lots_of(self, codes: usize) -> Counter {
        Counter { carrying: Carrying::in_lots_of(codes), ..self }
    }

    /// The browser has shown the cookie that it was handed with its first visit: from now on the cookie distinguishes
    /// it from others who share its address, and somebody else from the same address is somebody new.
    pub fn recognise(&mut self, cookie: FoldKey, now: Timestamp) {
        self.freed.extend(self.folds.recognise(cookie, now));
    }

    /// Counts all of `arrivals`, in one row of the log, and says where each one leads. The caller says with [`Counter::settle`] what became
    /// of them.
    pub fn record<'v>(
        &mut self,
        tx: &Transaction<'_>,
        arrivals: impl IntoIterator<Item = &'v Visit>,
    ) -> Result<Vec<ScanOutcome>> {
        let mut log = Packer::default();
        let mut finder = Finder::new(tx)?;
        self.codes.begin(tx)?;
        let mut outcomes = Vec::new();
        for visit in arrivals {
            if outcomes.is_empty() {
                self.free_marks(tx, &mut log, visit)?;
            }
            outcomes.push(self.record_one(tx, &mut log, &mut finder, visit)?);
            self.carrying.note(visit.at);
        }
        self.last_row = log.write(tx, self.last_row)?;
        self.carrying.beside(tx)?;
        self.codes.keep(tx);
        Ok(outcomes)
    }

    /// Carries over more of the log, for somebody who waits for it, and says how far that is. `None` when it cannot be done and there are
    /// visits in the same transaction, which stand all the same.
    pub fn carry_over(&mut self, tx: &Transaction<'_>, beside_visits: bool) -> Result<Option<CarriedOver>> {
        let last_row = log::last_row(tx)?.unwrap_or_default();
        self.codes.begin(tx)?;
        let is_done = if beside_visits { self.carrying.asked_beside(tx)? } else { self.carrying.asked(tx).map(|()| true)? };
        self.codes.keep(tx);
        Ok(if is_done { Some(CarriedOver { last_row, waits_from: log::first_row(tx)? }) } else { None })
    }

    /// Why nothing could be carried over when that was last tried, if so.
    pub fn trouble(&self) -> Option<&str> {
        self.carrying.trouble()
    }

    /// What was last recorded is stored, or it is not: then nobody is remembered whose visit was not counted.
    pub fn settle(&mut self, stored: bool) {
        if stored {
            self.folds.keep();
            self.marks.keep();
            self.places.keep();
            self.freed.drain(..self.let_go);
        } else {
            self.folds.forget_new();
            self.marks.forget_new();
            self.places.forget_new();
            self.carrying.undone();
            self.codes.forget();
        }
        self.let_go = 0;
    }

    fn record_one(
        &mut self,
        tx: &Transaction<'_>,
        log: &mut Packer,
        finder: &mut Finder<'_>,
        visit: &Visit,
    ) -> Result<ScanOutcome> {
        let row = self.codes.find(finder, &visit.lookup)?;
        let mut entry = Logged {
            kind: Kind::Unknown,
            via: visit.via,
            code: CodeId(0),
            at: visit.at,
            day: visit.day,
            mark: None,
            cookie_mark: None,
        };
        let Some(row) = row else {
            log.push(&entry);
            return Ok(ScanOutcome::Unknown);
        };
        let state = row.status(visit.at);
        entry.code = row.id;
        entry.kind = self.kind(&row, state, visit);
        if entry.kind == Kind::Scan {
            (entry.mark, entry.cookie_mark) = self.new_marks(tx, log, &row, visit)?;
        }
        log.push(&entry);
        Ok(match state {
            CodeStatus::Disabled | CodeStatus::Suspended | CodeStatus::Expired => ScanOutcome::Blocked(state),
            CodeStatus::Unclaimed | CodeStatus::Reserved | CodeStatus::Claimed => ScanOutcome::Invitation(row),
        })
    }

    fn kind(&mut self, row: &CodeRow, state: CodeStatus, visit: &Visit) -> Kind {
        match &visit.visitor {
            Visitor::Robot => Kind::Bot,
            Visitor::Staff => Kind::Own,
            Visitor::Person { account, .. } if account.is_some() && *account == row.owner_id => Kind::Own,
            _ if matches!(state, CodeStatus::Disabled | CodeStatus::Suspended | CodeStatus::Expired) => Kind::Blocked,
            Visitor::Person { fold: Some(fold), print, .. } if !self.folds.is_new(row.id, *fold, *print, visit.at) => {
                Kind::Repeat
            }
            Visitor::Person { place: Some(place), .. } if !self.places.has_room(row.id, *place, visit.at) => Kind::Repeat,
            Visitor::Person { .. } => Kind::Scan,
        }
    }

    /// The visitor's mark, if they are new today, and the one by which they are known once they show the cookie that they are given.
    fn new_marks(
        &mut self,
        tx: &Transaction<'_>,
        log: &mut Packer,
        row: &CodeRow,
        visit: &Visit,
    ) -> Result<(Option<i64>, Option<i64>)> {
        let Visitor::Person { print, fold, .. } = &visit.visitor else { return Ok((None, None)) };
        if self.marks.day() != Some(visit.day) {
            self.open_day(tx, log, visit.day)?;
        }
        let mark = self.marks.mark(row.id, print);
        let mark = self.marks.is_new(mark).then_some(mark);
        // The next time they come with the cookie, and are the same.
        let handed_out = fold.as_ref().and_then(|fold| fold.handed_out.as_ref());
        let cookie_mark = handed_out.map(|cookie| self.marks.mark(row.id, &cookie.print)).filter(|mark| self.marks.is_new(*mark));
        Ok((mark, cookie_mark))
    }

    /// Lets go of addresses whose visitors are known by their cookies now. A mark that is let go is logged as such, so that the day is
    /// the same after a restart.
    fn free_marks(&mut self, tx: &Transaction<'_>, log: &mut Packer, first: &Visit) -> Result<()> {
        if self.freed.is_empty() {
            return Ok(());
        }
        // On another day they are nobody's any more.
        if self.marks.day() != Some(first.day) {
            self.open_day(tx, log, first.day)?;
        }
        self.let_go = self.freed.len();
        for (code, print) in &self.freed {
            let mark = self.marks.mark(*code, print);
            if self.marks.free(mark) {
                let (kind, via, code) = (Kind::LetGo, first.via, CodeId(0));
                log.push(&Logged { kind, via, code, at: first.at, day: first.day, mark: Some(mark), cookie_mark: None });
            }
        }
        Ok(())
    }

    /// Takes up the day where a restart left it, or begins a new one: the old secret and its marks are deleted.
    fn open_day(&mut self, tx: &Transaction<'_>, log: &mut Packer, day: Day) -> Result<()> {
        // What was logged until now is of the day that ends, or is to be read with the rest.
        self.last_row = log.write(tx, self.last_row)?;
        tally::all(tx)?;
        let stored: Option<(Day, [u8; 32])> = tx
            .prepare_cached("SELECT day, salt FROM visitor_salt")?
            .query_row([], |row| Ok((row.get("day")?, row.get("salt")?)))
            .optional()?;
        if let Some((stored_day, salt)) = stored
            && stored_day >= day
        {
            self.marks.open(day, salt, marks_of_today(tx)?);
            return Ok(());
        }
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).map_err(Error::fault)?;
        close_day(tx)?;
        tx.execute(
            "INSERT INTO visitor_salt (id, day, salt) VALUES (1, :day, :salt)",
            named_params! {":day": day, ":salt": salt},
        )?;
        self.marks.open(day, salt, []);
        Ok(())
    }
}

/// The marks of the day, each with whether it was let go, in the order in which they were made.
fn marks_of_today(conn: &Connection) -> Result<Vec<(i64, bool)>> {
    let mut rows = conn.prepare_cached("SELECT marks FROM visitor_today ORDER BY id")?;
    let mut rows = rows.query([])?;
    let mut marks = Vec::new();
    while let Some(row) = rows.next()? {
        let packed = log::unpack_marks(row.get_ref(0)?.as_blob().map_err(Error::fault)?);
        marks.extend(packed.ok_or_else(|| Error::fault("a row of visitor_today is damaged"))?);
    }
    Ok(marks)
}

/// Carries all that stands in the log over into the tallies. Whatever reads them in a transaction of its own asks for this first.
pub fn carry_over(tx: &Transaction<'_>) -> Result<ScansCarriedOver> {
    tally::all(tx)?;
    Ok(ScansCarriedOver::all())
}

/// Whether a visitor who is known by `print` has scanned a code today, and on which of the shop's days that is.
pub fn seen_today(tx: &Transaction<'_>, code: CodeId, print: &Print) -> Result<Option<Day>> {
    carry_over(tx)?;
    let stored = tx.query_row("SELECT day, salt FROM visitor_salt", [], |row| Ok((row.get("day")?, row.get("salt")?)));
    let Some((day, salt)): Option<(Day, [u8; 32])> = stored.optional()? else { return Ok(None) };
    let mark = memory::mark_under(&salt, code, print);
    // All of the day's marks are read: this is asked once in a partner's life.
    let last = marks_of_today(tx)?.into_iter().rfind(|(known, _)| *known == mark);
    Ok(last.filter(|(_, is_let_go)| !is_let_go).map(|_| day))
}

/// Deletes the day's secret and marks: when a day is over, whether or not anybody scans on the next, and in every copy of the file. What
/// stands in the log with a mark is carried over before.
pub fn close_day(tx: &Transaction<'_>) -> Result<()> {
    carry_over(tx)?;
    tx.execute_batch("DELETE FROM visitor_today; DELETE FROM visitor_salt;")?;
    Ok(())
}

/// Closes the stored day if it lies before `today`.
pub fn close_past_day(tx: &Transaction<'_>, today: Day) -> Result<()> {
    let stored: Option<Day> = tx.query_row("SELECT day FROM visitor_salt", [], |row| row.get("day")).optional()?;
    if stored.is_some_and(|day| day < today) { close_day(tx) } else { Ok(()) }
}

/// Writes counted scans that are made up, each of a code at a time by a channel, for a demo shop. Their tallies are the caller's.
pub fn keep_made_up(tx: &Transaction<'_>, day: Day, scans: &[(CodeId, Timestamp, Via)]) -> Result<()> {
    let (Some(first), Some(last)) = (scans.iter().map(|scan| scan.1).min(), scans.iter().map(|scan| scan.1).max()) else {
        return Ok(());
    };
    let mut packer = Packer::default();
    for (code, at, via) in scans {
        packer.push(&Logged { kind: Kind::Scan, via: *via, code: *code, at: *at, day, mark: None, cookie_mark: None });
    }
    tx.prepare_cached("INSERT INTO scan (n, first_at, last_at, visits) VALUES (:n, :first, :last, :visits)")?
        .execute(named_params! {":n": scans.len() as i64, ":first": first, ":last": last, ":visits": packer.take()})?;
    Ok(())
}

/// Deletes scans older than `limit`, some at a time; their tallies stay. Returns whether there are more.
pub fn prune(tx: &Transaction<'_>, limit: Timestamp) -> Result<bool> {
    const SOME: usize = 10_000;
    tx.execute("UPDATE retention SET scan_pruned_to = max(scan_pruned_to, :limit)", named_params! {":limit": limit})?;
    // Rows are in order of time: the oldest ids are the oldest scans. A row goes when the last of its second or so may go.
    let gone = tx.execute(
        "DELETE FROM scan WHERE id IN (SELECT id FROM scan WHERE last_at < :limit ORDER BY id LIMIT :some)",
        named_params! {":limit": limit, ":some": SOME as i64},
    )?;
    Ok(gone == SOME)
}

/// Teaches a connection `scans_by_code (visits, day, code_id)`, for `check`: a list of each code with its counted scans in a packed row and
/// the visitors among them, as far as they lie before a code on a day or at it; all of them where these are null. Null for what is no
/// such row.
pub(super) fn teach(conn: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("scans_by_code", 3, flags, |asked| {
        let upto = asked.get::<Option<Day>>(1)?.zip(asked.get::<Option<CodeId>>(2)?);
        let counts = asked.get_raw(0).as_blob().ok().and_then(|packed| tally::scans_by_code(packed, upto));
        let written = |(code, (scans, visitors)): (CodeId, (i64, i64))| format!("[{},{scans},{visitors}]", code.0);
        Ok(counts.map(|counts| format!("[{}]", counts.into_iter().map(written).collect::<Vec<_>>().join(","))))
    })?;
    conn.create_scalar_function("are_marks", 1, flags, |asked| {
        Ok(asked.get_raw(0).as_blob().is_ok_and(|packed| log::unpack_marks(packed).is_some()))
    })
}
