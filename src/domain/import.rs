//! Bringing people and their tree along from an earlier system, out of a CSV file.
//!
//! Promise: all of a file or nothing of it; every problem is named by row and column; the same file twice changes nothing the second
//! time. Rows stand in any order: somebody may come before whoever brought them. The file passes through a temporary table, so that
//! a million rows need no more memory than ten.

mod day;
mod encoding;
mod head;
pub mod orders;
mod phone;
mod table;
mod write;

use std::io::Read;

use rusqlite::{Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::code::{Alias, Code};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::event::{self, Event};
use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money};
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::error::Result;
use day::{Order, Written};
use encoding::Text;
use head::{Head, Texts};
pub use phone::SharedPhone;
use table::Table;

/// The columns that a file may have, in any order. A name is needed, and an e-mail or a telephone number.
pub const COLUMNS: [&str; 9] = ["email", "name", "phone", "role", "kind", "code", "referrer_code", "joined_at", "opening_credit"];

/// How many problems are told; all are counted.
pub const MOST_PROBLEMS: usize = 1000;

/// What a file is read for.
#[derive(Debug, Clone)]
pub struct Options {
    pub currency: Currency,
    /// Where telephone numbers without a country belong.
    pub home: Option<Country>,
    pub most_rows: Option<u64>,
    /// Look, but change nothing.
    pub is_rehearsal: bool,
}

/// Something in a file that has to be mended first. The header is row 1, as in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub row: u64,
    /// Empty when the whole row is meant.
    pub column: &'static str,
    pub refusal: Refusal,
}

/// What a file holds, and what keeps it from being imported.
#[derive(Debug, Default)]
pub struct Report {
    pub rows: u64,
    pub customers: u64,
    pub partners: u64,
    /// Of these, how many were brought by somebody.
    pub referred: u64,
    /// Already there by their e-mail, or by their telephone number where the file has no e-mail, and left alone.
    pub known: u64,
    pub credit: Money,
    /// Who comes in without the number that somebody else has, the first [`MOST_PROBLEMS`] by row; all are counted.
    pub shared_phones: Vec<SharedPhone>,
    pub shared_phone_count: u64,
    /// The first [`MOST_PROBLEMS`], by row.
    pub problems: Vec<Problem>,
    pub problem_count: u64,
}

impl Report {
    /// How many accounts are added.
    pub fn added(&self) -> u64 {
        self.customers + self.partners
    }

    fn note(&mut self, row: u64, column: &'static str, refusal: Refusal) {
        self.problem_count += 1;
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { row, column, refusal });
        }
    }
}

/// Reads a whole file and, unless something is wrong with it, adds everybody who is new. `told` hears of every thousandth row.
pub fn accounts(
    tx: &Transaction<'_>,
    act: &Act,
    file: impl Read,
    options: &Options,
    told: &mut dyn FnMut(u64),
) -> Result<Report> {
    let mut report = Report::default();
    tx.execute_batch(STAGE)?;
    if read(tx, act, file, options, &mut report, told)? {
        compare(tx, &mut report)?;
        (report.shared_phones, report.shared_phone_count) = phone::part(tx, MOST_PROBLEMS)?;
        count(tx, &mut report)?;
    }
    report.problems.sort_by_key(|problem| problem.row);
    if report.problem_count == 0 && !options.is_rehearsal {
        write::write(tx, act, options.home.as_ref(), told)?;
        event::record(tx, act, &Event::AccountsImported { added: report.added(), known: report.known })?;
    }
    tx.execute_batch("DROP TABLE temp.newcomer; DROP TABLE temp.turn;")?;
    Ok(report)
}

/// A file as text, as it is read here; `None` when it is not all text.
pub fn in_utf8(file: &[u8]) -> Option<String> {
    let mut text = Text::open(file).ok()?.ok()?;
    let mut whole = String::new();
    text.read_to_string(&mut whole).ok()?;
    Some(whole)
}

/// `code_key` is what the code is found by: nine symbols where it is one of ours, else an alias. `parent` is a row of this file.
const STAGE: &str = "
    DROP TABLE IF EXISTS temp.newcomer;
    DROP TABLE IF EXISTS temp.turn;
    CREATE TEMP TABLE newcomer (
        row INTEGER PRIMARY KEY, email TEXT, email_key TEXT, phone TEXT, phone_key TEXT, name TEXT, kind TEXT, code_key TEXT,
        is_ours INTEGER NOT NULL DEFAULT 0, by_code TEXT, by_alias TEXT, joined_at INTEGER, day_first TEXT, month_first TEXT, credit INTEGER NOT NULL DEFAULT 0,
        parent INTEGER, parent_id INTEGER, account_id INTEGER, is_known INTEGER NOT NULL DEFAULT 0
    );
    CREATE TEMP TABLE turn (n INTEGER PRIMARY KEY, row INTEGER NOT NULL);";

/// Puts every row into the temporary table. False when there is nothing in it that could be compared.
fn read(
    tx: &Transaction<'_>,
    act: &Act,
    file: impl Read,
    options: &Options,
    report: &mut Report,
    told: &mut dyn FnMut(u64),
) -> Result<bool> {
    let mut table = match Table::open(file)? {
        Ok(table) => table,
        Err(refusal) => {
            report.note(1, "", refusal);
            return Ok(false);
        }
    };
    let head = match table.next()? {
        Some((_, Ok(cells))) => header(&cells, report),
        Some((row, Err(refusal))) => {
            report.note(row, "", refusal);
            None
        }
        None => {
            report.note(1, "", Refusal::RowsNone);
            None
        }
    };
    let Some(head) = head else { return Ok(false) };
    let mut order = Order::default();
    while let Some((row, cells)) = table.next()? {
        report.rows += 1;
        if options.most_rows.is_some_and(|most| report.rows > most) {
            report.note(row, "", Refusal::RowsMany { most: options.most_rows.unwrap_or(0) });
            return Ok(false);
        }
        match cells {
            Ok(cells) => stage(tx, act, row, &head, &cells, (options, &mut order), report)?,
            Err(refusal) => report.note(row, "", refusal),
        }
        if row.is_multiple_of(1000) {
            told(row);
        }
    }
    if report.rows == 0 {
        report.note(1, "", Refusal::RowsNone);
    }
    for (row, refusal) in day::settle(tx, act, order)? {
        report.note(row, "joined_at", refusal);
    }
    Ok(report.rows > 0)
}

/// Where each column of people stands; `None` when the header is wrong.
fn header(cells: &[String], report: &mut Report) -> Option<Head> {
    let head = Head::read(&COLUMNS, cells, &mut |column, refusal| report.note(1, column, refusal));
    if !head.has("email") && !head.has("phone") {
        report.note(1, "email", Refusal::ColumnMissing);
    }
    if !head.has("name") {
        report.note(1, "name", Refusal::ColumnMissing);
    }
    (report.problem_count == 0).then_some(head)
}

/// One row's cells, and what is wrong with them.
struct Cells<'a> {
    row: u64,
    texts: Texts<'a>,
    report: &'a mut Report,
}

impl Cells<'_> {
    fn text(&self, column: &str) -> &str {
        self.texts.text(column)
    }

    fn parse<T>(&mut self, column: &'static str, parse: impl FnOnce(&str) -> std::result::Result<T, Refusal>) -> Option<T> {
        match parse(self.text(column)) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.report.note(self.row, column, refusal);
                None
            }
        }
    }

    fn parse_optional<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> std::result::Result<T, Refusal>,
    ) -> Option<T> {
        if self.text(column).is_empty() { None } else { self.parse(column, parse) }
    }
}

/// Parses a row and keeps it, with whatever could be read of it: others may refer to it.
fn stage(
    tx: &Transaction<'_>,
    act: &Act,
    row: u64,
    head: &Head,
    cells: &[String],
    (options, order): (&Options, &mut Order),
    report: &mut Report,
) -> Result<()> {
    let texts = match head.row(cells) {
        Ok(texts) => texts,
        Err(refusal) => {
            report.note(row, "", refusal);
            return Ok(());
        }
    };
    let mut cells = Cells { row, texts, report };
    if cells.text("email").is_empty() && cells.text("phone").is_empty() {
        cells.report.note(row, "email", Refusal::ContactMissing);
    }
    let email = cells.parse_optional("email", Email::parse);
    let name = cells.parse("name", PersonName::parse);
    let phone = cells.parse_optional("phone", |text| phone::read(text, options.home.as_ref()));
    let kind = cells.parse("role", is_partner).unwrap_or(false).then(|| cells.parse("kind", partner_kind)).flatten();
    let code = cells.parse_optional("code", Key::parse);
    let (by_code, by_alias) = match cells.parse_optional("referrer_code", Key::parse) {
        Some(key) => (key.code.map(|code| code.as_str().to_string()), key.alias.map(|alias| alias.as_str().to_string())),
        None => (None, None),
    };
    let closed_to = books::closed_to(tx)?;
    let (mut joined_at, mut unclear) = (None, (None, None));
    match cells.parse_optional("joined_at", |text| day::written(act, text, order)) {
        Some(Written::Plain(text)) => joined_at = cells.parse("joined_at", |_| day::past(act, closed_to, &text)),
        Some(Written::Unclear { day_first, month_first }) => unclear = (Some(day_first), Some(month_first)),
        None => {}
    }
    let credit = cells.parse_optional("opening_credit", |text| options.currency.parse_amount(text)).unwrap_or(Money::ZERO);
    tx.prepare_cached(
        "INSERT INTO temp.newcomer (row, email, email_key, phone, phone_key, name, kind, code_key, is_ours, by_code, by_alias, joined_at,
                                    day_first, month_first, credit)
         VALUES (:row, :email, :email_key, :phone, :phone_key, :name, :kind, :code, :ours, :by_code, :by_alias, :joined, :day_first,
                 :month_first, :credit)",
    )?
    .execute(named_params! {
        ":row": row as i64,
        ":email": email.as_ref().map(Email::as_str),
        ":email_key": email.as_ref().map(Email::key),
        ":phone": phone.as_ref().map(Phone::as_str),
        ":phone_key": phone.as_ref().map(Phone::key),
        ":name": name.as_ref().map(PersonName::as_str),
        ":kind": kind,
        ":code": code.as_ref().map(Key::as_str),
        ":ours": code.as_ref().is_some_and(|key| key.code.is_some()),
        ":by_code": by_code,
        ":by_alias": by_alias,
        ":joined": joined_at.unwrap_or(act.now),
        ":day_first": unclear.0,
        ":month_first": unclear.1,
        ":credit": credit,
    })?;
    Ok(())
}

fn is_partner(text: &str) -> std::result::Result<bool, Refusal> {
    match text.to_ascii_lowercase().as_str() {
        "" | "customer" => Ok(false),
        "partner" => Ok(true),
        _ => Err(Refusal::RoleUnknown),
    }
}

fn partner_kind(text: &str) -> std::result::Result<PartnerKind, Refusal> {
    let word = text.to_ascii_lowercase();
    if word.is_empty() { Ok(PartnerKind::Partner) } else { PartnerKind::from_word(&word).ok_or(Refusal::KindUnknown) }
}

/// A code of another system, or one of ours: what it is found by.
struct Key {
    code: Option<Code>,
    alias: Option<Alias>,
}

impl Key {
    fn parse(text: &str) -> std::result::Result<Key, Refusal> {
        match (Code::parse(text), Alias::parse(text)) {
            (Err(_), Err(refusal)) => Err(refusal),
            (code, alias) => Ok(Key { code: code.ok(), alias: alias.ok() }),
        }
    }

    fn as_str(&self) -> &str {
        self.code.as_ref().map(Code::as_str).or(self.alias.as_ref().map(Alias::as_str)).unwrap_or_default()
    }
}

/// A query that returns rows of the file, what is wrong with them, and in which column; with a figure where the sentence has one.
type Asked = (&'static str, &'static str, fn(u64) -> Refusal);

/// What is found when the rows are held against each other and against the shop.
const COMPARISONS: &[Asked] = &[
    (
        "email",
        "SELECT row, first FROM (SELECT row, min(row) OVER (PARTITION BY email_key) AS first FROM temp.newcomer WHERE email_key IS NOT NULL)
         WHERE row <> first",
        |row| Refusal::TwiceInFile { row },
    ),
    // Whoever has an e-mail as well comes in without the number; nothing else tells these apart.
    (
        "phone",
        "SELECT row, first FROM (SELECT row, email_key, min(row) OVER (PARTITION BY phone_key) AS first FROM temp.newcomer
                                 WHERE phone_key IS NOT NULL AND NOT is_known)
         WHERE row <> first AND email_key IS NULL",
        |row| Refusal::TwiceInFile { row },
    ),
    (
        "code",
        "SELECT row, first FROM (SELECT row, min(row) OVER (PARTITION BY code_key) AS first FROM temp.newcomer WHERE code_key IS NOT NULL)
         WHERE row <> first",
        |row| Refusal::CodeTwiceInFile { row },
    ),
    (
        "code",
        "SELECT row, 0 FROM temp.newcomer
         WHERE NOT is_known AND (EXISTS (SELECT 1 FROM code WHERE code = code_key) OR EXISTS (SELECT 1 FROM code_alias WHERE alias = code_key))",
        |_| Refusal::AliasTaken,
    ),
    (
        "referrer_code",
        "SELECT row, 0 FROM temp.newcomer
         WHERE NOT is_known AND coalesce(by_code, by_alias) IS NOT NULL AND parent IS NULL AND parent_id IS NULL",
        |_| Refusal::CodeUnknown,
    ),
    // Staff have no code, and neither has a partner who waits: they bring nobody.
    (
        "referrer_code",
        "SELECT row, 0 FROM temp.newcomer
         WHERE NOT is_known AND parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM code WHERE owner_id = parent_id)",
        |_| Refusal::NoReferrer,
    ),
    (
        "referrer_code",
        "SELECT row, 0 FROM temp.newcomer WHERE NOT is_known AND row NOT IN (SELECT row FROM temp.turn)",
        |_| Refusal::CircleInFile,
    ),
];

/// Finds out who is there already and who brought whom, puts everybody after whoever brought them, and notes what does not fit.
fn compare(tx: &Transaction<'_>, report: &mut Report) -> Result<()> {
    tx.execute_batch(
        "CREATE INDEX temp.newcomer_code ON newcomer (code_key) WHERE code_key IS NOT NULL;
         UPDATE temp.newcomer SET account_id = account.id, is_known = 1 FROM account WHERE account.email_key = newcomer.email_key;
         UPDATE temp.newcomer SET account_id = account.id, is_known = 1
         FROM account WHERE newcomer.email_key IS NULL AND account.phone_key = newcomer.phone_key;
         UPDATE temp.newcomer
         SET parent = (SELECT min(up.row) FROM temp.newcomer AS up WHERE up.code_key IN (newcomer.by_code, newcomer.by_alias))
         WHERE NOT is_known AND coalesce(by_code, by_alias) IS NOT NULL;
         -- Whoever is there already is somebody of the shop's, not of the file's.
         UPDATE temp.newcomer SET parent_id = up.account_id, parent = NULL
         FROM temp.newcomer AS up WHERE up.row = newcomer.parent AND up.is_known;
         UPDATE temp.newcomer
         SET parent_id = coalesce((SELECT owner_id FROM code WHERE code = by_code),
                                  (SELECT owner_id FROM code_alias JOIN code ON code.id = code_alias.code_id WHERE alias = by_alias))
         WHERE NOT is_known AND parent IS NULL AND parent_id IS NULL AND coalesce(by_code, by_alias) IS NOT NULL;
         CREATE INDEX temp.newcomer_parent ON newcomer (parent) WHERE parent IS NOT NULL;
         INSERT INTO temp.turn (row)
         WITH RECURSIVE placed (row) AS (
             SELECT row FROM temp.newcomer WHERE NOT is_known AND parent IS NULL
             UNION ALL
             SELECT below.row FROM placed JOIN temp.newcomer AS below ON below.parent = placed.row
         )
         SELECT row FROM placed;",
    )?;
    for (column, sql, refusal) in COMPARISONS {
        let mut asked = tx.prepare(sql)?;
        let mut rows = asked.query([])?;
        while let Some(row) = rows.next()? {
            report.note(row.get::<_, i64>(0)? as u64, column, refusal(row.get::<_, i64>(1)? as u64));
        }
    }
    Ok(())
}

fn count(tx: &Transaction<'_>, report: &mut Report) -> Result<()> {
    let figure = |row: &Row<'_>, at: usize| row.get::<_, i64>(at).map(|figure| figure as u64);
    tx.query_row(
        "SELECT count(*) FILTER (WHERE NOT is_known AND kind IS NULL), count(*) FILTER (WHERE NOT is_known AND kind IS NOT NULL),
                count(*) FILTER (WHERE NOT is_known AND coalesce(parent, parent_id) IS NOT NULL), count(*) FILTER (WHERE is_known),
                coalesce(sum(credit) FILTER (WHERE NOT is_known), 0)
         FROM temp.newcomer",
        [],
        |row| {
            report.customers = figure(row, 0)?;
            report.partners = figure(row, 1)?;
            report.referred = figure(row, 2)?;
            report.known = figure(row, 3)?;
            report.credit = row.get(4)?;
            Ok(())
        },
    )?;
    Ok(())
}
