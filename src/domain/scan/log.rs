//! What a commit counted, packed into one row of `scan_log`; and the counted scans that are kept, packed the same way.
//!
//! A visit takes a byte for what it was, the code, and how far its time and day lie from the visit before: six bytes or so. A visitor who
//! is new that day adds their mark, of six bytes. Numbers are of variable length, seven bits to a byte, the lowest first; differences have
//! their sign in the lowest bit.

use std::mem;

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::ids::CodeId;
use crate::domain::time::{Day, Timestamp};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// By what channel somebody came.
    Via { Qr = "qr", Link = "link", Typed = "typed" }
);

/// What a visit is counted as. Each visit is exactly one of these, and one entry says that a mark was let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Scan,
    Repeat,
    Bot,
    Own,
    Blocked,
    Unknown,
    LetGo,
}

const KINDS: [Kind; 7] = [Kind::Scan, Kind::Repeat, Kind::Bot, Kind::Own, Kind::Blocked, Kind::Unknown, Kind::LetGo];
const VIAS: [Via; 3] = [Via::Qr, Via::Link, Via::Typed];

const KIND_BITS: u8 = 0b0000_0111;
const VIA_SHIFT: u8 = 3;
const VIA_BITS: u8 = 0b11;
const HAS_MARK: u8 = 0b0010_0000;
const HAS_COOKIE_MARK: u8 = 0b0100_0000;
const MARK_BYTES: usize = 6;

/// A visit as it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Logged {
    pub(super) kind: Kind,
    pub(super) via: Via,
    /// 0 where there is none.
    pub(super) code: CodeId,
    pub(super) at: Timestamp,
    pub(super) day: Day,
    /// Of a visitor who is new that day, or the one that was let go.
    pub(super) mark: Option<i64>,
    /// By what a visitor is known once they show the cookie that they were given.
    pub(super) cookie_mark: Option<i64>,
}

/// Visits on their way into one row.
#[derive(Debug, Default)]
pub(super) struct Packer {
    bytes: Vec<u8>,
    at: i64,
    day: i64,
}

impl Packer {
    pub(super) fn push(&mut self, visit: &Logged) {
        let mut first = KINDS.iter().position(|kind| *kind == visit.kind).unwrap_or_default() as u8;
        first |= (VIAS.iter().position(|via| *via == visit.via).unwrap_or_default() as u8) << VIA_SHIFT;
        first |= if visit.mark.is_some() { HAS_MARK } else { 0 };
        first |= if visit.cookie_mark.is_some() { HAS_COOKIE_MARK } else { 0 };
        self.bytes.push(first);
        self.number(visit.code.0 as u64);
        let (at, day) = (visit.at.as_ms(), i64::from(visit.day.number()));
        self.difference(at.wrapping_sub(self.at));
        self.difference(day.wrapping_sub(self.day));
        (self.at, self.day) = (at, day);
        for mark in [visit.mark, visit.cookie_mark].into_iter().flatten() {
            self.bytes.extend_from_slice(&mark_bytes(mark));
        }
    }

    fn difference(&mut self, of: i64) {
        self.number(((of << 1) ^ (of >> 63)) as u64);
    }

    fn number(&mut self, mut rest: u64) {
        while rest >= 0x80 {
            self.bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest as u8);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// What was pushed, and begins anew.
    pub(super) fn take(&mut self) -> Vec<u8> {
        mem::take(self).bytes
    }

    /// Writes what was pushed as the next row of the log, after `last`. Answers which one that is.
    pub(super) fn write(&mut self, tx: &Transaction<'_>, last: i64) -> Result<i64> {
        if self.is_empty() {
            return Ok(last);
        }
        let row = last_row(tx)?.unwrap_or_default().max(last) + 1;
        tx.prepare_cached("INSERT INTO scan_log (id, visits) VALUES (:row, :visits)")?
            .execute(named_params! {":row": row, ":visits": self.take()})?;
        Ok(row)
    }
}

/// The last row of the log. `None` when it is empty.
pub(super) fn last_row(conn: &Connection) -> Result<Option<i64>> {
    Ok(conn.prepare_cached("SELECT max(id) FROM scan_log")?.query_row([], |row| row.get(0))?)
}

/// The first row of the log. `None` when it is empty.
pub(super) fn first_row(conn: &Connection) -> Result<Option<i64>> {
    Ok(conn.prepare_cached("SELECT min(id) FROM scan_log")?.query_row([], |row| row.get(0))?)
}

/// The log up to and with a row, visit after visit.
pub(super) fn read(conn: &Connection, upto_row: i64) -> Result<Vec<Logged>> {
    let mut rows = conn.prepare_cached("SELECT id, visits FROM scan_log WHERE id <= :upto ORDER BY id")?;
    let mut rows = rows.query(named_params! {":upto": upto_row})?;
    let mut visits = Vec::new();
    while let Some(row) = rows.next()? {
        let packed = row.get_ref(1)?.as_blob().map_err(Error::fault)?;
        visits.extend(
            unpack(packed).ok_or_else(|| Error::fault(format!("row {:?} of scan_log is damaged", row.get::<_, i64>(0))))?,
        );
    }
    Ok(visits)
}

/// `None` if that is nothing that [`Packer`] has made.
pub(super) fn unpack(packed: &[u8]) -> Option<Vec<Logged>> {
    let mut bytes = Bytes(packed);
    let (mut at, mut day) = (0_i64, 0_i64);
    let mut visits = Vec::new();
    while let Some(first) = bytes.next() {
        let kind = *KINDS.get(usize::from(first & KIND_BITS))?;
        let via = *VIAS.get(usize::from(first >> VIA_SHIFT & VIA_BITS))?;
        let code = CodeId(i64::try_from(bytes.number()?).ok()?);
        at = at.wrapping_add(bytes.difference()?);
        day = day.wrapping_add(bytes.difference()?);
        let mark = if first & HAS_MARK != 0 { Some(bytes.mark()?) } else { None };
        let cookie_mark = if first & HAS_COOKIE_MARK != 0 { Some(bytes.mark()?) } else { None };
        // A bit that nothing sets, and a mark that is let go and is not there.
        if first & 0x80 != 0 || kind == Kind::LetGo && mark.is_none() {
            return None;
        }
        let (at, on) = (Timestamp::from_ms(at), Day::from_number(i32::try_from(day).ok()?));
        visits.push(Logged { kind, via, code, at, day: on, mark, cookie_mark });
    }
    Some(visits)
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.next()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn difference(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    fn mark(&mut self) -> Option<i64> {
        let (mark, rest) = self.0.split_first_chunk::<MARK_BYTES>()?;
        self.0 = rest;
        Some(read_mark(*mark))
    }
}

/// The day's marks, packed: in the order of their value, so that none can be laid beside the scan that it was made for. One that is let go
/// has its first bit set.
pub(super) fn pack_marks(marks: impl IntoIterator<Item = (i64, bool)>) -> Vec<u8> {
    let signed = |(mark, is_let_go)| if is_let_go { mark | LET_GO } else { mark };
    marks.into_iter().flat_map(|mark| mark_bytes(signed(mark))).collect()
}

/// Each mark, and whether it was let go. `None` if that is nothing that [`pack_marks`] has made.
pub(super) fn unpack_marks(packed: &[u8]) -> Option<impl Iterator<Item = (i64, bool)>> {
    let (marks, rest) = packed.as_chunks::<MARK_BYTES>();
    rest.is_empty().then(|| marks.iter().map(|mark| read_mark(*mark)).map(|mark| (mark & !LET_GO, mark & LET_GO != 0)))
}

const LET_GO: i64 = 1 << (MARK_BYTES * 8 - 1);

fn mark_bytes(mark: i64) -> [u8; MARK_BYTES] {
    let [_, _, bytes @ ..] = mark.to_be_bytes();
    bytes
}

fn read_mark([a, b, c, d, e, f]: [u8; MARK_BYTES]) -> i64 {
    i64::from_be_bytes([0, 0, a, b, c, d, e, f])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn logged() -> impl Strategy<Value = Logged> {
        let mark = || proptest::option::of(0..LET_GO);
        let numbers = (0..i64::MAX, any::<i64>(), any::<i32>());
        (0..KINDS.len(), 0..VIAS.len(), numbers, mark(), mark()).prop_map(|(kind, via, (code, at, day), mark, cookie_mark)| {
            Logged {
                kind: KINDS[kind],
                via: VIAS[via],
                code: CodeId(code),
                at: Timestamp::from_ms(at),
                day: Day::from_number(day),
                mark: if KINDS[kind] == Kind::LetGo { mark.or(Some(1)) } else { mark },
                cookie_mark,
            }
        })
    }

    proptest! {
        #[test]
        fn what_is_packed_is_read_again(visits in prop::collection::vec(logged(), 0..50)) {
            let mut packer = Packer::default();
            visits.iter().for_each(|visit| packer.push(visit));
            prop_assert_eq!(unpack(&packer.take()).unwrap(), visits);
        }

        #[test]
        fn whatever_else_there_is_harms_nobody(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = unpack(&bytes);
            prop_assert_eq!(unpack_marks(&bytes).is_some(), bytes.len().is_multiple_of(MARK_BYTES));
        }

        #[test]
        fn marks_are_read_again(marks in prop::collection::vec((0..LET_GO, any::<bool>()), 0..50)) {
            let packed = pack_marks(marks.iter().copied());
            prop_assert_eq!(unpack_marks(&packed).unwrap().collect::<Vec<_>>(), marks);
        }
    }

    #[test]
    fn a_row_that_ends_in_the_middle_is_damaged() {
        let visit = Logged {
            kind: Kind::Scan,
            via: Via::Link,
            code: CodeId(70_000),
            at: Timestamp::from_ms(1_795_000_000_000),
            day: Day::from_number(20_775),
            mark: Some(5),
            cookie_mark: Some(LET_GO - 1),
        };
        let mut packer = Packer::default();
        packer.push(&visit);
        let packed = packer.take();
        assert!((1..packed.len()).all(|length| unpack(&packed[..length]).is_none()));
    }
}
