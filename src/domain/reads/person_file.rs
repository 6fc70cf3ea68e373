//! Everything that is kept about one person, table by table, by the list in [`crate::domain::privacy`]: what they are handed when they ask.

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, named_params};

use crate::domain::contact::{first_name, short_name};
use crate::domain::ids::AccountId;
use crate::domain::merge;
use crate::domain::money::{Currency, Money};
use crate::domain::privacy::tables;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// One table of what is handed out.
pub struct Section {
    pub name: &'static str,
    pub columns: Vec<&'static str>,
    sql: String,
}

/// Whom somebody referred directly, as their own page shows them; those below only count.
const PEOPLE: (&str, &[&str], &str) = (
    "people",
    &["name", "joined_day", "people_brought"],
    "SELECT short_name(account.name), account.created_at / 86400000, total.direct_sign_ups + total.indirect_sign_ups
     FROM account JOIN account_total AS total ON total.account_id = account.id WHERE account.referrer_id = :person ORDER BY account.id",
);

/// Every table in which there may be something about a person.
pub fn sections() -> Vec<Section> {
    let of_tables = tables::all().filter_map(|table| {
        let (columns, words): (Vec<_>, Vec<_>) = table.handed_out().into_iter().unzip();
        let sql = format!("SELECT {} FROM {} WHERE {} ORDER BY 1", words.join(", "), table.name, table.whose?);
        Some(Section { name: table.name, columns, sql })
    });
    let (name, columns, sql) = PEOPLE;
    of_tables.chain([Section { name, columns: columns.to_vec(), sql: sql.to_string() }]).collect()
}

/// One cell, as a program reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Number(i64),
    Text(String),
}

/// Hands over the rows of a section one by one, so that no more than one is held.
pub fn each_row(
    conn: &Connection,
    section: &Section,
    person: AccountId,
    currency: Currency,
    mut row_is: impl FnMut(Vec<Cell>) -> Result<()>,
) -> Result<()> {
    teach(conn)?;
    let mut found = conn.prepare(&section.sql)?;
    // What another account of theirs did before it was merged into this one is about them, too.
    for account in std::iter::once(person).chain(merge::shells(conn, person)?) {
        let mut rows = found.query(named_params! {":person": account})?;
        while let Some(row) = rows.next()? {
            let cells = section.columns.iter().enumerate().map(|(at, name)| Ok(cell(name, row.get_ref(at)?, currency)));
            row_is(cells.collect::<rusqlite::Result<_>>()?)?;
        }
    }
    Ok(())
}

/// Times as ISO 8601 in universal time, amounts with their decimals.
fn cell(name: &str, value: ValueRef<'_>, currency: Currency) -> Cell {
    match value {
        ValueRef::Null | ValueRef::Blob(_) | ValueRef::Real(_) => Cell::Nothing,
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Integer(number) if name == "at" || name.ends_with("_at") || name.ends_with("_until") => {
            Cell::Text(Zone::iso(Timestamp::from_ms(number)))
        }
        ValueRef::Integer(number) if name == "day" || name.ends_with("_day") || name.ends_with("_on") => {
            i32::try_from(number).map_or(Cell::Nothing, |number| Cell::Text(Day::from_number(number).iso()))
        }
        ValueRef::Integer(number) if name.ends_with("_minor") => Cell::Text(currency.plain(Money::from_minor(number))),
        ValueRef::Integer(number) => Cell::Number(number),
    }
}

/// Teaches a connection to say the names of others as pages show them, and no more of them.
fn teach(conn: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("short_name", 1, flags, |asked| Ok(short_name(&asked.get::<String>(0)?)))?;
    conn.create_scalar_function("invites_as", 2, flags, |asked| {
        let (name, shown): (String, Option<String>) = (asked.get(0)?, asked.get(1)?);
        Ok(shown.unwrap_or_else(|| first_name(&name).to_owned()))
    })
}
