//! Telephone numbers out of a spreadsheet, which may have taken one for an amount, and one number of two people.

use rusqlite::Transaction;

use crate::domain::contact::Phone;
use crate::domain::locale::Country;
use crate::domain::refusal::Refusal;
use crate::error::Result;

/// Somebody whose telephone number another has: a couple, as often as not. An account has a number of its own or none, so that nobody
/// is taken for another at the till.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPhone {
    pub row: u64,
    pub name: String,
    /// The row of whoever has it; `None` for somebody who is in the shop already.
    pub first: Option<u64>,
}

/// Reads a number as it is dialled. `491711234567.0` and `4,91711E+11` are refused by name: the one looks like a number with a digit
/// more, and the other has lost digits that nobody can guess.
pub(super) fn read(text: &str, home: Option<&Country>) -> std::result::Result<Phone, Refusal> {
    if is_figure(text) { Err(Refusal::PhoneFigure) } else { Phone::parse(text, home) }
}

fn is_figure(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (figure, exponent) = text.split_once(['E', 'e']).map_or((text, None), |(figure, exponent)| (figure, Some(exponent)));
    let (whole, decimals) = figure.split_once(['.', ',']).map_or((figure, None), |(whole, decimals)| (whole, Some(decimals)));
    if !is_digits(whole) || !decimals.is_none_or(is_digits) {
        return false;
    }
    match (exponent, decimals) {
        (Some(exponent), _) => is_digits(exponent.trim_start_matches('+')),
        // Six digits and a point: a dialled number has its signs further to the front, and its zero as well.
        (None, Some(decimals)) => whole.len() > 6 && !whole.starts_with('0') && decimals.bytes().all(|byte| byte == b'0'),
        (None, None) => false,
    }
}

/// Leaves each number of the staged rows to the first who has it. Answers who comes in without, by row: the first `most`, and how many.
pub(super) fn part(tx: &Transaction<'_>, most: usize) -> Result<(Vec<SharedPhone>, u64)> {
    tx.execute_batch(
        "CREATE TEMP TABLE sharer (row INTEGER PRIMARY KEY, first INTEGER);
         INSERT INTO temp.sharer
         SELECT row, CASE WHEN is_taken THEN NULL ELSE first END
         FROM (SELECT row, min(row) OVER (PARTITION BY phone_key) AS first,
                      EXISTS (SELECT 1 FROM account WHERE account.phone_key = newcomer.phone_key) AS is_taken
               FROM temp.newcomer WHERE phone_key IS NOT NULL AND NOT is_known)
         -- Without an e-mail, the number is all that they are known by.
         WHERE (is_taken OR row <> first) AND row NOT IN (SELECT row FROM temp.newcomer WHERE email_key IS NULL);
         UPDATE temp.newcomer SET phone = NULL, phone_key = NULL WHERE row IN (SELECT row FROM temp.sharer);",
    )?;
    let count: i64 = tx.query_row("SELECT count(*) FROM temp.sharer", [], |row| row.get(0))?;
    let mut asked = tx.prepare(
        "SELECT row, coalesce(name, ''), first FROM temp.sharer JOIN temp.newcomer USING (row) ORDER BY row LIMIT :most",
    )?;
    let found = asked.query_map([most as i64], |row| {
        let first = row.get::<_, Option<i64>>(2)?.map(|first| first as u64);
        Ok(SharedPhone { row: row.get::<_, i64>(0)? as u64, name: row.get(1)?, first })
    })?;
    let shared = found.collect::<rusqlite::Result<_>>()?;
    drop(asked);
    tx.execute_batch("DROP TABLE temp.sharer")?;
    Ok((shared, count as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_was_taken_for_an_amount_is_refused_by_name() {
        for text in ["491711234567.0", "491711234567,00", "4.91711E+11", "4,91711e11", "5E+10"] {
            assert_eq!(read(text, None), Err(Refusal::PhoneFigure), "{text}");
        }
        for text in ["+49 171 234567", "0171.2345000", "0171-234567.0", "0171 234.567", "491711234567", "030.23125.00"] {
            assert!(read(text, None).is_ok(), "{text}");
        }
        assert_eq!(read("12,5", None), Err(Refusal::PhoneMalformed));
    }
}
