//! One person's visit to a code's address: what counts, what folds into an earlier visit, what is only tallied.
//!
//! A counted scan is one row that says which code, when and by what channel, and nothing about the person. Everything else raises
//! its tally in `scan_day`. Who has been here before is known only from keyed hashes: the half-hour's in memory, the day's in
//! `visitor_today` under a secret that is deleted with the day.

mod memory;

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::code::{self, CodeLookup, CodeRow, CodeStatus};
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::time::{Day, Timestamp};
use crate::domain::totals::{self, ShopFigures};
use crate::domain::values::choice;
use crate::error::{Error, Result};
pub use memory::{Fold, FoldKey, HandedOut, Print};
use memory::{Folds, Marks, Places};

choice!(
    /// By what channel somebody came.
    Via { Qr = "qr", Link = "link", Typed = "typed" }
);

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
    Invitation(CodeRow),
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
    /// Addresses whose visitors have shown cookies of their own: what the day knew them by is free for the next telephone.
    freed: Vec<(CodeId, Print)>,
    /// How many of these the last record has let go.
    let_go: usize,
}

impl Counter {
    /// A counter that folds visits within so many minutes, and counts so many scans of a code from one address within an hour.
    pub fn new(fold_minutes: u32, most_per_hour: u32) -> Counter {
        Counter { folds: Folds::new(fold_minutes), places: Places::new(most_per_hour), ..Counter::default() }
    }

    /// The browser has shown the cookie that it was handed with its first visit: from now on the cookie distinguishes
    /// it from others who share its address, and somebody else from the same address is somebody new.
    pub fn recognise(&mut self, cookie: FoldKey, now: Timestamp) {
        self.freed.extend(self.folds.recognise(cookie, now));
    }

    /// Counts all of `visits` and says where each one leads. The caller says with [`Counter::settle`] what became of them.
    pub fn record(&mut self, tx: &Transaction<'_>, arrivals: &[Visit]) -> Result<Vec<ScanOutcome>> {
        self.free_marks(tx, arrivals)?;
        let mut additions = Additions::default();
        let outcomes = arrivals.iter().map(|visit| self.record_one(tx, &mut additions, visit)).collect::<Result<Vec<_>>>()?;
        additions.write(tx)?;
        Ok(outcomes)
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
        }
        self.let_go = 0;
    }

    fn record_one(&mut self, tx: &Transaction<'_>, additions: &mut Additions, visit: &Visit) -> Result<ScanOutcome> {
        let Some(row) = additions.resolve(tx, &visit.lookup)? else {
            *additions.unknown.entry(visit.day).or_default() += 1;
            return Ok(ScanOutcome::Unknown);
        };
        let state = row.status(visit.at);
        let kind = self.kind(&row, state, visit);
        let is_unique = kind == VisitKind::Scan && self.is_unique_today(tx, &row, visit)?;
        additions.tally(&row, visit, kind, is_unique);
        if kind == VisitKind::Scan {
            tx.prepare_cached("INSERT INTO scan (code_id, at, via) VALUES (:code, :at, :via)")?
                .execute(named_params! {":code": row.id, ":at": visit.at, ":via": visit.via})?;
        }
        Ok(match state {
            CodeStatus::Disabled | CodeStatus::Suspended | CodeStatus::Expired => ScanOutcome::Blocked(state),
            CodeStatus::Unclaimed | CodeStatus::Reserved | CodeStatus::Claimed => ScanOutcome::Invitation(row),
        })
    }

    fn kind(&mut self, row: &CodeRow, state: CodeStatus, visit: &Visit) -> VisitKind {
        match &visit.visitor {
            Visitor::Robot => VisitKind::Bot,
            Visitor::Staff => VisitKind::Own,
            Visitor::Person { account, .. } if account.is_some() && *account == row.owner_id => VisitKind::Own,
            _ if matches!(state, CodeStatus::Disabled | CodeStatus::Suspended | CodeStatus::Expired) => VisitKind::Blocked,
            Visitor::Person { fold: Some(fold), print, .. } if !self.folds.is_new(row.id, *fold, *print, visit.at) => {
                VisitKind::Repeat
            }
            Visitor::Person { place: Some(place), .. } if !self.places.has_room(row.id, *place, visit.at) => VisitKind::Repeat,
            Visitor::Person { .. } => VisitKind::Scan,
        }
    }

    fn is_unique_today(&mut self, tx: &Transaction<'_>, row: &CodeRow, visit: &Visit) -> Result<bool> {
        let Visitor::Person { print, fold, .. } = &visit.visitor else { return Ok(false) };
        if self.marks.day() != Some(visit.day) {
            self.open_day(tx, visit.day)?;
        }
        let mark = self.marks.mark(row.id, print);
        let is_unique = self.marks.is_new(mark);
        // The next time they come with the cookie, and are the same.
        let handed_out = fold.as_ref().and_then(|fold| fold.handed_out.as_ref());
        let cookie_mark = handed_out.map(|cookie| self.marks.mark(row.id, &cookie.print)).filter(|mark| self.marks.is_new(*mark));
        if is_unique || cookie_mark.is_some() {
            tx.prepare_cached("INSERT INTO visitor_today (mark, cookie_mark) VALUES (:mark, :cookie)")?
                .execute(named_params! {":mark": mark, ":cookie": cookie_mark})?;
        }
        Ok(is_unique)
    }

    /// Lets go of addresses whose visitors are known by their cookies now. A mark that is let go is written again with a minus, so
    /// that the day is the same after a restart.
    fn free_marks(&mut self, tx: &Transaction<'_>, arrivals: &[Visit]) -> Result<()> {
        let Some(first) = arrivals.first().filter(|_| !self.freed.is_empty()) else { return Ok(()) };
        if self.marks.day().is_none() {
            self.open_day(tx, first.day)?;
        }
        self.let_go = self.freed.len();
        for (code, print) in &self.freed {
            let mark = self.marks.mark(*code, print);
            if self.marks.free(mark) {
                tx.prepare_cached("INSERT INTO visitor_today (mark) VALUES (:mark)")?.execute(named_params! {":mark": -mark})?;
            }
        }
        Ok(())
    }

    /// Takes up the day where a restart left it, or begins a new one: the old secret and its marks are deleted.
    fn open_day(&mut self, tx: &Transaction<'_>, day: Day) -> Result<()> {
        let stored: Option<(Day, [u8; 32])> = tx
            .prepare_cached("SELECT day, salt FROM visitor_salt")?
            .query_row([], |row| Ok((row.get("day")?, row.get("salt")?)))
            .optional()?;
        if let Some((stored_day, salt)) = stored
            && stored_day >= day
        {
            let mut rows = tx.prepare("SELECT mark, cookie_mark FROM visitor_today ORDER BY id")?;
            let marks = rows.query_map([], |row| Ok([row.get("mark")?, row.get("cookie_mark")?]))?;
            let marks: Vec<[Option<i64>; 2]> = marks.collect::<rusqlite::Result<_>>()?;
            self.marks.open(day, salt, marks.into_iter().flatten().flatten());
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

/// Whether a visitor who is known by `print` has scanned a code today, and on which of the shop's days that is.
pub fn seen_today(conn: &Connection, code: CodeId, print: &Print) -> Result<Option<Day>> {
    let stored = conn.query_row("SELECT day, salt FROM visitor_salt", [], |row| Ok((row.get("day")?, row.get("salt")?)));
    let Some((day, salt)): Option<(Day, [u8; 32])> = stored.optional()? else { return Ok(None) };
    let mark = memory::mark_under(&salt, code, print);
    // Marks are in the order in which they were made, without an index: this is asked once in a partner's life.
    let last = conn.query_row(
        "SELECT mark <> -:mark AS is_known FROM visitor_today WHERE mark IN (:mark, -:mark) OR cookie_mark = :mark ORDER BY id DESC LIMIT 1",
        named_params! {":mark": mark},
        |row| row.get::<_, bool>("is_known"),
    );
    Ok(last.optional()?.filter(|is_known| *is_known).map(|_| day))
}

/// Deletes the day's secret and marks: when a day is over, whether or not anybody scans on the next, and in every copy of the file.
pub fn close_day(tx: &Transaction<'_>) -> Result<()> {
    tx.execute_batch("DELETE FROM visitor_today; DELETE FROM visitor_salt;")?;
    Ok(())
}

/// Closes the stored day if it lies before `today`.
pub fn close_past_day(tx: &Transaction<'_>, today: Day) -> Result<()> {
    let stored: Option<Day> = tx.query_row("SELECT day FROM visitor_salt", [], |row| row.get("day")).optional()?;
    if stored.is_some_and(|day| day < today) { close_day(tx) } else { Ok(()) }
}

/// Deletes scans older than `limit`, some at a time; their tallies stay. Returns whether there are more.
pub fn prune(tx: &Transaction<'_>, limit: Timestamp) -> Result<bool> {
    const SOME: usize = 10_000;
    tx.execute("UPDATE retention SET scan_pruned_to = max(scan_pruned_to, :limit)", named_params! {":limit": limit})?;
    // Rows are in order of time but for a few of the same moment: the oldest ids are the oldest scans.
    let gone = tx.execute(
        "DELETE FROM scan WHERE id IN (SELECT id FROM scan WHERE at < :limit ORDER BY id LIMIT :some)",
        named_params! {":limit": limit, ":some": SOME as i64},
    )?;
    Ok(gone == SOME)
}

/// What a visit is counted as. Each visit is exactly one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum VisitKind {
    Scan,
    Repeat,
    Bot,
    Own,
    Blocked,
}

/// What one commit adds, put together first: however many people scan a code at once, its row is written once.
#[derive(Default)]
struct Additions {
    rows: HashMap<CodeLookup, Option<CodeRow>>,
    tallies: HashMap<(CodeId, Day), Tally>,
    unknown: HashMap<Day, i64>,
}

#[derive(Default)]
struct Tally {
    owner: Option<AccountId>,
    scans: i64,
    visitors: i64,
    repeats: i64,
    bots: i64,
    own: i64,
    blocked: i64,
    via_qr: i64,
    via_link: i64,
    via_typed: i64,
    first_at: Option<Timestamp>,
    last_at: Option<Timestamp>,
}

impl Additions {
    fn resolve(&mut self, tx: &Transaction<'_>, lookup: &CodeLookup) -> Result<Option<CodeRow>> {
        if let Some(known) = self.rows.get(lookup) {
            return Ok(known.clone());
        }
        let row = code::find(tx, lookup)?;
        self.rows.insert(lookup.clone(), row.clone());
        Ok(row)
    }

    fn tally(&mut self, code: &CodeRow, visit: &Visit, kind: VisitKind, is_unique: bool) {
        let tally = self.tallies.entry((code.id, visit.day)).or_default();
        tally.owner = code.owner_id;
        match kind {
            VisitKind::Repeat => tally.repeats += 1,
            VisitKind::Bot => tally.bots += 1,
            VisitKind::Own => tally.own += 1,
            VisitKind::Blocked => tally.blocked += 1,
            VisitKind::Scan => {
                tally.scans += 1;
                tally.visitors += i64::from(is_unique);
                match visit.via {
                    Via::Qr => tally.via_qr += 1,
                    Via::Link => tally.via_link += 1,
                    Via::Typed => tally.via_typed += 1,
                }
                tally.first_at = Some(tally.first_at.map_or(visit.at, |first| first.min(visit.at)));
                tally.last_at = tally.last_at.max(Some(visit.at));
            }
        }
    }

    fn write(self, tx: &Transaction<'_>) -> Result<()> {
        let mut days: HashMap<Day, ShopFigures> = HashMap::new();
        for ((code, day), tally) in self.tallies {
            tally.write(tx, code, day)?;
            if let Some(owner) = tally.owner
                && tally.scans > 0
            {
                totals::add_scans(tx, owner, tally.scans, tally.visitors)?;
            }
            let shop = days.entry(day).or_default();
            shop.scans += tally.scans;
            shop.visitors += tally.visitors;
        }
        for (day, shop) in days {
            totals::add_to_shop(tx, day, &shop)?;
        }
        for (day, count) in self.unknown {
            tx.prepare_cached(
                "INSERT INTO scan_miss (day, unknown) VALUES (:day, :n) ON CONFLICT (day) DO UPDATE SET unknown = unknown + :n",
            )?
            .execute(named_params! {":day": day, ":n": count})?;
        }
        Ok(())
    }
}

impl Tally {
    fn write(&self, tx: &Transaction<'_>, code: CodeId, day: Day) -> Result<()> {
        tx.prepare_cached(
            "INSERT INTO scan_day (code_id, day, arrivals, scans, visitors, repeats, bots, own, blocked, via_qr, via_link, via_typed,
                                   first_at, last_at)
             VALUES (:code, :day, :arrivals, :scans, :visitors, :repeats, :bots, :own, :blocked, :qr, :link, :typed, :first, :last)
             ON CONFLICT (code_id, day) DO UPDATE SET
                 arrivals = arrivals + :arrivals, scans = scans + :scans, visitors = visitors + :visitors, repeats = repeats + :repeats,
                 bots = bots + :bots, own = own + :own, blocked = blocked + :blocked,
                 via_qr = via_qr + :qr, via_link = via_link + :link, via_typed = via_typed + :typed,
                 first_at = coalesce(min(first_at, :first), first_at, :first), last_at = coalesce(max(last_at, :last), last_at, :last)",
        )?
        .execute(named_params! {
            ":code": code,
            ":day": day,
            ":arrivals": self.scans + self.repeats + self.bots + self.own + self.blocked,
            ":scans": self.scans,
            ":visitors": self.visitors,
            ":repeats": self.repeats,
            ":bots": self.bots,
            ":own": self.own,
            ":blocked": self.blocked,
            ":qr": self.via_qr,
            ":link": self.via_link,
            ":typed": self.via_typed,
            ":first": self.first_at,
            ":last": self.last_at,
        })?;
        Ok(())
    }
}
