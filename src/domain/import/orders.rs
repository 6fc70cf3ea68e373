//! Bringing orders along out of a CSV file: of an earlier system, of a market stall, of whatever has no connection of its own.
//!
//! Promise: every row has its own result, and what is wrong with one keeps no other from being imported. The same row again is the same
//! order, by its source and its number there, so that a file that was mended is simply imported again. The past earns nothing unless
//! somebody has said that it does.

mod row;

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{Read, Seek, SeekFrom};

use rusqlite::{Connection, Transaction, named_params};

use super::day::{self, Order};
use super::head::{Head, Texts};
use super::table::Table;
use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::code::{self, CodeLookup};
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::incoming::{self, Taken, WaitingReason, waiting};
use crate::domain::ledger;
use crate::domain::money::Money;
use crate::domain::order::told::record::{self, Recorded};
use crate::domain::refusal::Refusal;
use crate::domain::source;
use crate::error::{Error, Result};
pub use row::Options;
use row::{Days, Parsed};

/// The columns that a file may have, in any order.
pub const COLUMNS: [&str; 20] = [
    "external_id",
    "source",
    "placed_at",
    "paid_at",
    "customer_email",
    "customer_phone",
    "customer_code",
    "customer_name",
    "referral_code",
    "items_total",
    "discount",
    "shipping",
    "tax",
    "prices_include_tax",
    "currency",
    "status",
    "refunded_amount",
    "refunded_at",
    "credit_used",
    "note",
];

/// Those without which a row tells nothing. One of the buyer's three is needed as well.
const NEEDED: [&str; 3] = ["external_id", "placed_at", "items_total"];
const BUYER: [&str; 3] = ["customer_email", "customer_phone", "customer_code"];
const DAYS: [&str; 3] = ["placed_at", "paid_at", "refunded_at"];

/// What came of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    New,
    /// The order was there, and the row tells something newer of it.
    Changed,
    /// It was there just so.
    Same,
    /// Somebody who runs the shop has to say whose it is.
    Unmatched(WaitingReason),
    /// Nobody of the shop's members bought: it counts in the sum of all orders.
    Stranger,
    /// What is wrong with it, and in which column; none where the whole row is meant.
    Refused(&'static str, Refusal),
}

/// A row and what came of it. The header is row 1, as in a spreadsheet.
#[derive(Debug, Clone)]
pub struct RowResult {
    pub row: u64,
    /// Its number at the source, as far as it could be read.
    pub number: String,
    pub outcome: Outcome,
    pub order: Option<OrderId>,
    pub customer: Option<(AccountId, String)>,
}

/// How many rows came to what, and what the orders among them do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub rows: u64,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    pub unmatched: u64,
    pub strangers: u64,
    pub refused: u64,
    /// What was posted for whoever brought the buyers.
    pub commission: Money,
    pub credit: Money,
}

impl Tally {
    /// With the rows of another part of the same file.
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            rows: self.rows + other.rows,
            new: self.new + other.new,
            changed: self.changed + other.changed,
            same: self.same + other.same,
            unmatched: self.unmatched + other.unmatched,
            strangers: self.strangers + other.strangers,
            refused: self.refused + other.refused,
            commission: self.commission + other.commission,
            credit: self.credit + other.credit,
        }
    }

    fn count(&mut self, outcome: &Outcome) {
        self.rows += 1;
        *match outcome {
            Outcome::New => &mut self.new,
            Outcome::Changed => &mut self.changed,
            Outcome::Same => &mut self.same,
            Outcome::Unmatched(_) => &mut self.unmatched,
            Outcome::Stranger => &mut self.strangers,
            Outcome::Refused(..) => &mut self.refused,
        } += 1;
    }
}

/// A whole file that was taken at once.
#[derive(Debug)]
pub struct Brought {
    pub tally: Tally,
    pub results: Vec<RowResult>,
}

/// All that is wrong with a file itself, and in which column.
pub type Wrongs = Vec<(&'static str, Refusal)>;

/// Takes a whole file at once. A rehearsal leaves nothing behind.
pub fn bring_in(
    tx: &Transaction<'_>,
    act: &Act,
    file: impl Read + Seek,
    options: &Options,
    (most_rows, is_rehearsal): (u64, bool),
) -> Result<std::result::Result<Brought, Wrongs>> {
    let mut file = match OrderFile::open(act, file, Some(most_rows))? {
        Ok(file) => file,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let mut results = Vec::new();
    let tally = file.take(tx, act, options, (usize::MAX, is_rehearsal), &mut |result| {
        results.push(result.clone());
        Ok(())
    })?;
    Ok(Ok(Brought { tally, results }))
}

/// A file whose header is good, as far as its rows have been taken.
pub struct OrderFile<R> {
    table: Table<R>,
    head: Head,
    order: Order,
    rows: u64,
    /// What each number was told with, and in which row. Hashes alone, so that a million of them fit into memory.
    seen: HashMap<u64, (u64, u64)>,
    hasher: RandomState,
}

impl<R: Read + Seek> OrderFile<R> {
    /// Looks through a whole file: at its header, at how many rows it has, and at which of two figures is the day. Answers all that is
    /// wrong with the file itself.
    pub fn open(act: &Act, mut file: R, most_rows: Option<u64>) -> Result<std::result::Result<OrderFile<R>, Wrongs>> {
        let (order, rows) = {
            let mut table = match Table::open(&mut file)? {
                Ok(table) => table,
                Err(refusal) => return Ok(Err(vec![("", refusal)])),
            };
            let head = match header(&mut table)? {
                Ok(head) => head,
                Err(wrong) => return Ok(Err(wrong)),
            };
            look_through(act, &mut table, &head)?
        };
        if rows == 0 {
            return Ok(Err(vec![("", Refusal::RowsNone)]));
        }
        if let Some(most) = most_rows.filter(|most| rows > *most) {
            return Ok(Err(vec![("", Refusal::OrdersMany { most })]));
        }
        file.seek(SeekFrom::Start(0)).map_err(Error::fault)?;
        let mut table = match Table::open(file)? {
            Ok(table) => table,
            Err(refusal) => return Ok(Err(vec![("", refusal)])),
        };
        Ok(header(&mut table)?.map(|head| OrderFile {
            table,
            head,
            order,
            rows,
            seen: HashMap::new(),
            hasher: RandomState::new(),
        }))
    }

    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Takes up to `most` of the rows that follow, each by itself, and tells of each. A rehearsal leaves nothing behind.
    pub fn take(
        &mut self,
        tx: &Transaction<'_>,
        act: &Act,
        options: &Options,
        (most, is_rehearsal): (usize, bool),
        tell: &mut dyn FnMut(&RowResult) -> Result<()>,
    ) -> Result<Tally> {
        tx.execute_batch("SAVEPOINT orders_taken")?;
        let before = ledger::last_entry(tx)?;
        let days = Days { act, closed_to: books::closed_to(tx)?, order: self.order };
        let mut tally = Tally::default();
        while tally.rows < most as u64 {
            let Some((row, cells)) = self.table.next()? else { break };
            let result = match &cells {
                Err(refusal) => refused(row, String::new(), "", refusal.clone()),
                Ok(cells) => self.take_row(tx, options, days, row, cells)?,
            };
            tally.count(&result.outcome);
            tell(&result)?;
        }
        (tally.commission, tally.credit) = ledger::earned_since(tx, before)?;
        tx.execute_batch(if is_rehearsal { "ROLLBACK TO orders_taken; RELEASE orders_taken" } else { "RELEASE orders_taken" })?;
        Ok(tally)
    }

    fn take_row(
        &mut self,
        tx: &Transaction<'_>,
        options: &Options,
        days: Days<'_>,
        row: u64,
        cells: &[String],
    ) -> Result<RowResult> {
        let texts = match self.head.row(cells) {
            Ok(texts) => texts,
            Err(refusal) => return Ok(refused(row, String::new(), "", refusal)),
        };
        let number: String = texts.text("external_id").chars().take(120).collect();
        let parsed = match row::parse(&texts, options, days) {
            Ok(parsed) => parsed,
            Err((column, refusal)) => return Ok(refused(row, number, column, refusal)),
        };
        match self.seen_before(row, &parsed, &texts) {
            None => {}
            Some(Ok(())) => return Ok(RowResult { row, number, outcome: Outcome::Same, order: None, customer: None }),
            Some(Err(first)) => {
                return Ok(refused(row, number, "external_id", Refusal::OrderTwiceInFile { row: first }));
            }
        }
        tx.execute_batch("SAVEPOINT order_row")?;
        let taken = take_parsed(tx, days.act, options, &parsed);
        let end = if taken.is_ok() { "RELEASE order_row" } else { "ROLLBACK TO order_row; RELEASE order_row" };
        tx.execute_batch(end)?;
        let (outcome, order) = match taken {
            Ok(Taken::Order(Recorded::New(id))) => (Outcome::New, Some(id)),
            Ok(Taken::Order(Recorded::Changed(id))) => (Outcome::Changed, Some(id)),
            Ok(Taken::Order(Recorded::Unchanged(id))) => (Outcome::Same, Some(id)),
            Ok(Taken::Waits(reason)) => (Outcome::Unmatched(reason), None),
            Ok(Taken::Stranger | Taken::Early) => (Outcome::Stranger, None),
            Err(Error::Refused(refusal)) => return Ok(refused(row, number, column_of(&refusal), refusal)),
            Err(Error::Missing) => return Ok(refused(row, number, "", Refusal::NoSuchAccount)),
            Err(fault) => return Err(fault),
        };
        let customer = order.map(|order| customer_of(tx, order)).transpose()?;
        Ok(RowResult { row, number, outcome, order, customer })
    }

    /// Whether this order has stood in the file before: just so, or otherwise in that row.
    fn seen_before(&mut self, row: u64, parsed: &Parsed, texts: &Texts<'_>) -> Option<std::result::Result<(), u64>> {
        let key = self.hasher.hash_one((&parsed.source, &parsed.told.external_id));
        let print = self.hasher.hash_one(texts.all());
        match self.seen.get(&key) {
            Some((_, known)) if *known == print => Some(Ok(())),
            Some((first, _)) => Some(Err(*first)),
            None => {
                self.seen.insert(key, (row, print));
                None
            }
        }
    }
}

/// Reads the header, and answers all that is wrong with it.
fn header<R: Read>(table: &mut Table<R>) -> Result<std::result::Result<Head, Wrongs>> {
    let cells = match table.next()? {
        Some((_, Ok(cells))) => cells,
        Some((_, Err(refusal))) => return Ok(Err(vec![("", refusal)])),
        None => return Ok(Err(vec![("", Refusal::RowsNone)])),
    };
    let mut wrong = Vec::new();
    let head = Head::read(&COLUMNS, &cells, &mut |column, refusal| wrong.push((column, refusal)));
    wrong.extend(NEEDED.iter().filter(|name| !head.has(name)).map(|name| (*name, Refusal::ColumnMissing)));
    if !BUYER.iter().any(|name| head.has(name)) {
        wrong.push(("customer_email", Refusal::ColumnMissing));
    }
    Ok(if wrong.is_empty() { Ok(head) } else { Err(wrong) })
}

/// Counts the rows, and notes which of two figures is the day where a row of the file says so.
fn look_through<R: Read>(act: &Act, table: &mut Table<R>, head: &Head) -> Result<(Order, u64)> {
    let (mut order, mut rows) = (Order::default(), 0);
    while let Some((_, cells)) = table.next()? {
        rows += 1;
        let Ok(cells) = cells else { continue };
        let Ok(texts) = head.row(&cells) else { continue };
        for text in DAYS.map(|column| texts.text(column)).into_iter().filter(|text| text.contains('/') || text.contains('-')) {
            // What cannot be read is refused in its row.
            let _ = day::written(act, text, &mut order);
        }
    }
    Ok((order, rows))
}

fn refused(row: u64, number: String, column: &'static str, refusal: Refusal) -> RowResult {
    RowResult { row, number, outcome: Outcome::Refused(column, refusal), order: None, customer: None }
}

/// In which column stands what the rules of orders refuse.
fn column_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::CodeUnknown => "customer_code",
        Refusal::SourceNameTaken => "source",
        Refusal::DateClosed { .. } | Refusal::DateBeforeAccount => "placed_at",
        _ => "",
    }
}

fn take_parsed(tx: &Transaction<'_>, act: &Act, options: &Options, parsed: &Parsed) -> Result<Taken> {
    let source = source::of_file(tx, act, &parsed.source, options.makes_customers)?;
    let taken = match &parsed.own_code {
        Some(lookup) => incoming::take_of(tx, act, source, owner(tx, lookup)?, &parsed.told, options.earns)?,
        None => incoming::take(tx, act, source, &parsed.told, options.earns)?,
    };
    match taken {
        Taken::Order(Recorded::New(id)) => record::note(tx, id, &parsed.note)?,
        Taken::Waits(_) => waiting::keep_note(tx, source, &parsed.told.external_id, &parsed.note)?,
        _ => {}
    }
    Ok(taken)
}

/// Whose code it is.
fn owner(conn: &Connection, lookup: &CodeLookup) -> Result<AccountId> {
    let owner = code::find(conn, lookup)?.and_then(|row| row.owner_id).ok_or(Refusal::CodeUnknown)?;
    let owner = account::find(conn, account::standing_for(conn, owner)?)?;
    if owner.role.is_member() { Ok(owner.id) } else { Err(Refusal::CodeUnknown.into()) }
}

fn customer_of(conn: &Connection, order: OrderId) -> Result<(AccountId, String)> {
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.name FROM orders JOIN account ON account.id = orders.customer_id WHERE orders.id = :order",
    )?;
    Ok(found.query_row(named_params! {":order": order}, |row| Ok((row.get("id")?, row.get("name")?)))?)
}
