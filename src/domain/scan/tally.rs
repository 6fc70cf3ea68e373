//! Carries what stands in the log over into the tables that people see: some codes at a time, each lot and how far it came in one
//! transaction, so that every visit is carried over once, whenever the server is killed.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Transaction, named_params, params};

use super::log::{self, Kind, Logged, Packer, Via};
use crate::domain::ids::CodeId;
use crate::domain::time::{Day, Timestamp};
use crate::domain::totals::{self, ShopFigures};
use crate::error::Result;

/// A code on a day. They are carried over in this order.
type Key = (Day, CodeId);

/// What the log comes to, up to and with one of its rows.
#[derive(Debug)]
pub(super) struct Sums {
    upto_row: i64,
    tallies: Vec<(Key, Tally)>,
    unknown: BTreeMap<Day, i64>,
    /// The counted scans, packed without their marks.
    scans: Packer,
    scan_count: i64,
    first_at: Option<Timestamp>,
    last_at: Option<Timestamp>,
    /// What has become of each mark: whether it was let go in the end.
    marks: BTreeMap<i64, bool>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Tally {
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

impl Sums {
    fn read(tx: &Transaction<'_>, upto_row: i64) -> Result<Sums> {
        let mut tallies: BTreeMap<Key, Tally> = BTreeMap::new();
        let mut sums = Sums {
            upto_row,
            tallies: Vec::new(),
            unknown: BTreeMap::new(),
            scans: Packer::default(),
            scan_count: 0,
            first_at: None,
            last_at: None,
            marks: BTreeMap::new(),
        };
        for visit in log::read(tx, upto_row)? {
            match visit.kind {
                Kind::Unknown => *sums.unknown.entry(visit.day).or_default() += 1,
                Kind::LetGo => {
                    sums.marks.extend(visit.mark.map(|mark| (mark, true)));
                }
                _ => tallies.entry((visit.day, visit.code)).or_default().add(&visit),
            }
            if visit.kind == Kind::Scan {
                sums.keep_scan(&visit);
            }
        }
        sums.tallies = tallies.into_iter().collect();
        Ok(sums)
    }

    fn keep_scan(&mut self, visit: &Logged) {
        self.marks.extend([visit.mark, visit.cookie_mark].into_iter().flatten().map(|mark| (mark, false)));
        self.scans.push(&Logged { mark: None, cookie_mark: None, ..*visit });
        self.scan_count += 1;
        self.first_at = Some(self.first_at.map_or(visit.at, |first| first.min(visit.at)));
        self.last_at = self.last_at.max(Some(visit.at));
    }

    /// Carries over up to `most` codes after `done`. Answers the last of them, or `None` when it was the last of all.
    fn carry_over(&self, tx: &Transaction<'_>, done: Option<Key>, most: usize) -> Result<Option<Key>> {
        let from = done.map_or(0, |done| self.tallies.partition_point(|(key, _)| *key <= done));
        let upto = self.tallies.len().min(from.saturating_add(most));
        let lot = &self.tallies[from..upto];
        Tally::write_all(tx, lot)?;
        let mut days: BTreeMap<Day, ShopFigures> = BTreeMap::new();
        for ((day, _), tally) in lot.iter().filter(|(_, tally)| tally.scans > 0) {
            let shop = days.entry(*day).or_default();
            shop.scans += tally.scans;
            shop.visitors += tally.visitors;
        }
        for (day, shop) in days {
            totals::add_to_shop(tx, day, &shop)?;
        }
        Ok(if upto < self.tallies.len() { upto.checked_sub(1).map(|last| self.tallies[last].0) } else { None })
    }

    /// Raises the totals of the owners, and puts away all that belongs to no single code, and the rows of the log themselves.
    ///
    /// The owners all at once, in their own order: in the order of codes, which are handed out as it comes, each lot would write to as many
    /// pages of the file as it has owners.
    fn finish(mut self, tx: &Transaction<'_>) -> Result<()> {
        let scanned = self.tallies.iter().filter(|(_, tally)| tally.scans > 0);
        totals::add_scans_of_codes(tx, scanned.map(|((_, code), tally)| (*code, tally.scans, tally.visitors)))?;
        for (day, count) in &self.unknown {
            tx.prepare_cached(
                "INSERT INTO scan_miss (day, unknown) VALUES (:day, :n) ON CONFLICT (day) DO UPDATE SET unknown = unknown + :n",
            )?
            .execute(named_params! {":day": day, ":n": count})?;
        }
        if !self.scans.is_empty() {
            tx.prepare_cached("INSERT INTO scan (n, first_at, last_at, visits) VALUES (:n, :first, :last, :visits)")?.execute(
                named_params! {":n": self.scan_count, ":first": self.first_at, ":last": self.last_at, ":visits": self.scans.take()},
            )?;
        }
        if !self.marks.is_empty() {
            // Not those of a day that is over: a visit may be logged at midnight, behind the end of its day.
            tx.prepare_cached("INSERT INTO visitor_today (marks) SELECT :marks WHERE EXISTS (SELECT 1 FROM visitor_salt)")?
                .execute(named_params! {":marks": log::pack_marks(std::mem::take(&mut self.marks))})?;
        }
        tx.prepare_cached("DELETE FROM scan_log WHERE id <= :upto")?.execute(named_params! {":upto": self.upto_row})?;
        tx.prepare_cached("DELETE FROM scan_log_mark")?.execute([])?;
        Ok(())
    }
}

/// Carries over the next `most` codes of the log, in the caller's transaction; `sums` is what it came to when that was last asked. Answers
/// whether there are more of this round.
pub(super) fn some(tx: &Transaction<'_>, sums: &mut Option<Sums>, most: usize) -> Result<bool> {
    let mark = tx
        .prepare_cached("SELECT upto_row, day, code_id FROM scan_log_mark")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, (row.get::<_, Day>(1)?, row.get::<_, CodeId>(2)?))))
        .optional()?;
    let Some(upto_row) = mark.map_or_else(|| log::last_row(tx), |(upto_row, _)| Ok(Some(upto_row)))? else {
        *sums = None;
        return Ok(false);
    };
    // Without a mark, or with that of another round, what is remembered was carried over by somebody else.
    let round = match sums.take().filter(|sums| mark.is_some() && sums.upto_row == upto_row) {
        Some(round) => round,
        None => Sums::read(tx, upto_row)?,
    };
    let Some((day, code)) = round.carry_over(tx, mark.map(|(_, done)| done), most)? else {
        round.finish(tx)?;
        return Ok(false);
    };
    tx.prepare_cached(
        "INSERT INTO scan_log_mark (id, upto_row, day, code_id) VALUES (1, :upto, :day, :code)
         ON CONFLICT (id) DO UPDATE SET upto_row = :upto, day = :day, code_id = :code",
    )?
    .execute(named_params! {":upto": upto_row, ":day": day, ":code": code})?;
    *sums = Some(round);
    Ok(true)
}

/// The same for the whole log.
pub(super) fn all(tx: &Transaction<'_>) -> Result<()> {
    while log::last_row(tx)?.is_some() {
        some(tx, &mut None, usize::MAX)?;
    }
    Ok(())
}

/// For each code, how many counted scans there are in packed ones, as far as they lie before a key or at it, and visitors among them.
pub(super) fn scans_by_code(packed: &[u8], upto: Option<Key>) -> Option<BTreeMap<CodeId, (i64, i64)>> {
    let mut counts: BTreeMap<CodeId, (i64, i64)> = BTreeMap::new();
    for visit in log::unpack(packed)? {
        if visit.kind == Kind::Scan && upto.is_none_or(|upto| (visit.day, visit.code) <= upto) {
            let (scans, visitors) = counts.entry(visit.code).or_default();
            *scans += 1;
            *visitors += i64::from(visit.mark.is_some());
        }
    }
    Some(counts)
}

impl Tally {
    fn add(&mut self, visit: &Logged) {
        match visit.kind {
            Kind::Repeat => self.repeats += 1,
            Kind::Bot => self.bots += 1,
            Kind::Own => self.own += 1,
            Kind::Blocked => self.blocked += 1,
            Kind::Unknown | Kind::LetGo => {}
            Kind::Scan => {
                self.scans += 1;
                self.visitors += i64::from(visit.mark.is_some());
                match visit.via {
                    Via::Qr => self.via_qr += 1,
                    Via::Link => self.via_link += 1,
                    Via::Typed => self.via_typed += 1,
                }
                self.first_at = Some(self.first_at.map_or(visit.at, |first| first.min(visit.at)));
                self.last_at = self.last_at.max(Some(visit.at));
            }
        }
    }

    /// Adds to what stands there for each code and day. By number, as the parameters are of rows that come by the thousand: to look for
    /// each of fourteen names would take as long as to write the row.
    fn write_all(tx: &Transaction<'_>, tallies: &[(Key, Tally)]) -> Result<()> {
        let mut raise = tx.prepare_cached(
            "INSERT INTO scan_day (day, code_id, arrivals, scans, visitors, repeats, bots, own, blocked, via_qr, via_link, via_typed,
                                   first_at, last_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (day, code_id) DO UPDATE SET
                 arrivals = arrivals + ?3, scans = scans + ?4, visitors = visitors + ?5, repeats = repeats + ?6,
                 bots = bots + ?7, own = own + ?8, blocked = blocked + ?9,
                 via_qr = via_qr + ?10, via_link = via_link + ?11, via_typed = via_typed + ?12,
                 first_at = coalesce(min(first_at, ?13), first_at, ?13), last_at = coalesce(max(last_at, ?14), last_at, ?14)",
        )?;
        for ((day, code), tally) in tallies {
            raise.execute(params![
                day,
                code,
                tally.arrivals(),
                tally.scans,
                tally.visitors,
                tally.repeats,
                tally.bots,
                tally.own,
                tally.blocked,
                tally.via_qr,
                tally.via_link,
                tally.via_typed,
                tally.first_at,
                tally.last_at,
            ])?;
        }
        Ok(())
    }

    fn arrivals(&self) -> i64 {
        self.scans + self.repeats + self.bots + self.own + self.blocked
    }
}
