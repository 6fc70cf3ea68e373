//! The statement of a payment: given when it is marked as paid, under the next number of its year, and cancelled by another one when the
//! payment comes back.
//!
//! Promise: the numbers of a year have no gap, since each is given in the transaction that records what it is about; and a statement
//! says for ever what it said at first, whoever moves or changes their name.

use std::fmt;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::LineId;
use crate::domain::locale::Language;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// The number of a statement: `2026-0001`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementNumber {
    /// Of the day on which it was paid or came back, in the shop's zone.
    pub year: i16,
    /// From 1 on in each year.
    pub number: i64,
}

impl StatementNumber {
    /// Reads a number as it is written; `None` for everything else.
    pub fn parse(text: &str) -> Option<StatementNumber> {
        let (year, number) = text.split_once('-')?;
        let parsed = StatementNumber { year: year.parse().ok()?, number: number.parse().ok()? };
        (parsed.to_string() == text).then_some(parsed)
    }

    /// From the columns `…_year` and `…_number` of a row; `None` where a join found none.
    pub(crate) fn from_row(row: &Row<'_>, which: &str) -> rusqlite::Result<Option<StatementNumber>> {
        let year: Option<i16> = row.get(format!("{which}_year").as_str())?;
        let number: Option<i64> = row.get(format!("{which}_number").as_str())?;
        Ok(year.zip(number).map(|(year, number)| StatementNumber { year, number }))
    }
}

impl fmt::Display for StatementNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.year, self.number)
    }
}

/// Gives the statement of a payment that was carried out at `paid_at`.
pub(super) fn give(tx: &Transaction<'_>, act: &Act, line: LineId, paid_at: Timestamp) -> Result<()> {
    let day = act.zone.day_of(paid_at);
    let next = next(tx, day.year())?;
    let given = tx
        .prepare_cached(
            "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_country, shop_tax_number,
                                           shop_vat_id, partner_name, partner_address, partner_tax_number, partner_vat_id, created_at)
             SELECT line.id, :year, :number, :day, :language, shop.name, shop.address, shop.country, shop.tax_number, shop.vat_id,
                    account.name, coalesce(tax.address, ''), coalesce(tax.tax_number, ''), tax.vat_id, :now
             FROM payout_line AS line JOIN account ON account.id = line.account_id JOIN shop
             LEFT JOIN payee_tax AS tax ON tax.account_id = line.account_id
             WHERE line.id = :line",
        )?
        .execute(named_params! {
            ":line": line,
            ":year": next.year,
            ":number": next.number,
            ":day": day,
            ":language": language(tx, line)?,
            ":now": act.now,
        })?;
    if given == 1 { Ok(()) } else { Err(Error::Missing) }
}

/// Cancels the statement of a payment that came back at `returned_at`, by one of its own that says the same.
pub(super) fn cancel(tx: &Transaction<'_>, act: &Act, line: LineId, returned_at: Timestamp) -> Result<()> {
    let day = act.zone.day_of(returned_at);
    let next = next(tx, day.year())?;
    let given = tx
        .prepare_cached(
            "INSERT INTO payout_statement (line_id, year, number, day, cancels_id, language, shop_name, shop_address, shop_country,
                                           shop_tax_number, shop_vat_id, partner_name, partner_address, partner_tax_number,
                                           partner_vat_id, created_at)
             SELECT line_id, :year, :number, :day, id, language, shop_name, shop_address, shop_country, shop_tax_number, shop_vat_id,
                    partner_name, partner_address, partner_tax_number, partner_vat_id, :now
             FROM payout_statement WHERE line_id = :line AND cancels_id IS NULL",
        )?
        .execute(named_params! {
            ":line": line,
            ":year": next.year,
            ":number": next.number,
            ":day": day,
            ":now": act.now,
        })?;
    if given == 1 { Ok(()) } else { Err(Error::Missing) }
}

fn next(conn: &Connection, year: i16) -> Result<StatementNumber> {
    let number = conn
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM payout_statement WHERE year = :year")?
        .query_row(named_params! {":year": year}, |row| row.get(0))?;
    Ok(StatementNumber { year, number })
}

/// The partner's language, else the shop's, of those that are spoken now: a later catalogue does not change what was said.
fn language(conn: &Connection, line: LineId) -> Result<Language> {
    let wanted: Option<(Option<Language>, Language)> = conn
        .prepare_cached(
            "SELECT account.language AS theirs, shop.language AS ours
             FROM payout_line AS line JOIN account ON account.id = line.account_id JOIN shop WHERE line.id = :line",
        )?
        .query_row(named_params! {":line": line}, |row| Ok((row.get("theirs")?, row.get("ours")?)))
        .optional()?;
    Ok(Language::spoken(wanted.into_iter().flat_map(|(theirs, ours)| theirs.into_iter().chain([ours]))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_written() {
        for (text, year, number) in [("2026-0001", 2026, 1), ("2027-12345", 2027, 12345)] {
            assert_eq!(StatementNumber::parse(text), Some(StatementNumber { year, number }));
        }
        for text in ["", "2026", "2026-1", "2026-00001", "x-0001", "2026-+001", "2026-0001 "] {
            assert_eq!(StatementNumber::parse(text), None, "{text}");
        }
    }
}
