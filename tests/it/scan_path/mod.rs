//! What a scan writes, and how it comes to stand where people see it. One file an item.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod p01_known_codes;
mod p01_log;
mod p02_carried_over;
mod p03_one_job;

use passalong::domain::code::{self, CodeLookup};
use passalong::domain::ids::CodeId;
use passalong::domain::roles::PartnerKind;
use passalong::domain::scan::{Fold, FoldKey, Via, Visit, Visitor};
use passalong::domain::time::Timestamp;
use rusqlite::Connection;

use crate::support::file::{NOON, cards, in_memory, utc_day};

/// A shop with so many cards, whose ids begin with 1.
fn shop_with_cards(count: u32) -> Connection {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    cards(&tx, PartnerKind::Partner, count, None, NOON);
    tx.commit().unwrap();
    conn
}

fn visit(conn: &Connection, code: i64, visitor: Visitor, at: Timestamp) -> Visit {
    let row = code::find_by_id(conn, CodeId(code)).unwrap();
    Visit { lookup: CodeLookup::parse(row.code.as_str()).unwrap(), via: Via::Qr, at, day: utc_day(at), visitor }
}

/// Somebody whom the half-hour and the day know by this number.
fn person(number: u64) -> Visitor {
    let fold = Some(Fold { key: FoldKey(number), handed_out: None });
    Visitor::Person { account: None, fold, place: None, print: u128::from(number).to_le_bytes() }
}
