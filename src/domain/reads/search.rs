//! What somebody typed into a search box: the words that an index is asked for, and whom it names beyond doubt.
//!
//! Every word is found anywhere, in any order, whatever its case and marks. A whole code, e-mail address or telephone number finds its
//! one person also where it is written otherwise than the shop has it.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};

use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::contact::{Email, Phone};
use crate::domain::ids::AccountId;
use crate::domain::search_key::{digits, fold, question};
use crate::domain::shop;
use crate::error::Result;

/// The accounts that a search finds, for `account.id IN (…)`. Its parameters are those of [`Search::params`].
pub(super) const FOUND: &str = "SELECT rowid FROM account_search WHERE account_search MATCH :words
    UNION ALL SELECT :whole WHERE :whole IS NOT NULL";

/// More words than these are told by nobody, and each is looked up.
const MOST_WORDS: usize = 12;
/// What tells two numbers apart has at least so many digits; a whole number has more.
const LEAST_DIGITS: usize = 3;
const WHOLE_NUMBER: usize = 6;
/// Of so many people it is quicker to walk through all orders, and stop when a page is full, than to gather theirs and sort them.
const MANY: i64 = 2_000;
/// Of so many, even where all are counted.
const MOST_PEOPLE: i64 = 20_000;
/// Between two blanks and a third one stands no word: it is found nowhere.
const NOTHING: &str = "\"   \"";

/// What was typed into the search.
#[derive(Debug, Clone)]
pub(super) struct Search {
    /// As it was typed, or the code at the end of an address that was scanned. Empty when nothing is looked for.
    pub(super) text: String,
    /// What the index is asked for: all together, one by one, any of them.
    words: String,
    pub(super) each: Vec<String>,
    pub(super) any: String,
    whole: Option<AccountId>,
    is_alias: bool,
    /// How many people have these words, counted up to [`MOST_PEOPLE`].
    people: i64,
}

impl Search {
    pub(super) fn read(conn: &Connection, typed: &str) -> Result<Search> {
        let text = meant(typed);
        let mut words = match telling_digits(text) {
            Some(digits) => vec![digits],
            None => fold(text),
        };
        words.truncate(MOST_WORDS);
        let asked = |words: &[String]| question(words).unwrap_or_else(|| NOTHING.into());
        let mut search = Search {
            text: text.to_string(),
            words: asked(&words),
            each: words.iter().map(|word| asked(std::slice::from_ref(word))).collect(),
            any: String::new(),
            whole: None,
            is_alias: false,
            people: 0,
        };
        if search.each.is_empty() {
            search.each.push(NOTHING.into());
        }
        search.any = search.each.join(" OR ");
        if search.is_some() {
            search.people = conn
                .prepare_cached(
                    "SELECT count(*) FROM (SELECT 1 FROM account_search WHERE account_search MATCH :words LIMIT :most)",
                )?
                .query_row(named_params! {":words": search.words, ":most": MOST_PEOPLE}, |row| row.get(0))?;
            search.name_somebody(conn)?;
        }
        Ok(search)
    }

    /// Whether anything is looked for.
    pub(super) fn is_some(&self) -> bool {
        !self.text.is_empty()
    }

    /// What the index is asked for, all words at once.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// The parameters of [`FOUND`].
    pub(super) fn params(&self) -> [(&'static str, &dyn ToSql); 2] {
        [(":words", &self.words), (":whole", &self.whole)]
    }

    /// What comes before a column whose index would find the rows of each person: a plus, where these are too many for that.
    pub(super) fn plus(&self, reads_all: bool) -> &'static str {
        if self.people >= if reads_all { MOST_PEOPLE } else { MANY } { "+" } else { "" }
    }

    /// Whom a whole code, address or number names. An alias may be somebody else's name: it names its owner where nobody else is found.
    pub(super) fn whole(&self, is_alone: bool) -> Option<AccountId> {
        self.whole.filter(|_| is_alone || !self.is_alias)
    }

    fn name_somebody(&mut self, conn: &Connection) -> Result<()> {
        if let Ok(email) = Email::parse(&self.text) {
            self.whole = by(conn, "email_key", email.key())?;
        } else if let Some(telling) = telling_digits(&self.text).filter(|digits| digits.len() >= WHOLE_NUMBER) {
            self.whole = by_phone(conn, &self.text, &telling)?;
        } else if let Ok(phone) = Phone::parse(&self.text, None) {
            // `tel:` and the digits of other scripts.
            self.whole = by(conn, "phone_key", phone.key())?;
        }
        if self.whole.is_none()
            && let Ok(lookup) = CodeLookup::parse(&self.text)
            && let Some(row) = code::find(conn, &lookup)?
        {
            self.whole = row.owner_id;
            self.is_alias = Code::parse(&self.text).ok().as_ref() != Some(&row.code);
        }
        Ok(())
    }
}

/// A scanner at the till types the whole address that it read; what it means is the code at its end.
fn meant(typed: &str) -> &str {
    let typed = typed.trim();
    if !typed.contains("://") {
        return typed;
    }
    let path = typed.split(['?', '#']).next().unwrap_or(typed);
    path.trim_end_matches('/').rsplit('/').next().unwrap_or(path)
}

/// `0171 23` finds `+4917123…`: what tells two telephone numbers apart comes after the zeros and the country's code.
fn telling_digits(text: &str) -> Option<String> {
    let is_phone = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+()/.-".contains(c));
    let digits = digits(text);
    let telling = digits.trim_start_matches('0');
    (is_phone && telling.len() >= LEAST_DIGITS).then(|| telling.to_string())
}

fn by(conn: &Connection, column: &str, key: &str) -> Result<Option<AccountId>> {
    let id = conn
        .prepare_cached(&format!("SELECT id FROM account WHERE {column} = :key"))?
        .query_row(named_params! {":key": key}, |row| row.get(0))
        .optional()?;
    Ok(id)
}

/// Whose number it is, however it is written; nobody's where it may be that of two.
fn by_phone(conn: &Connection, text: &str, telling: &str) -> Result<Option<AccountId>> {
    let home = shop::find(conn)?.and_then(|shop| shop.country);
    if let Ok(phone) = Phone::parse(text, home.as_ref())
        && let Some(id) = by(conn, "phone_key", phone.key())?
    {
        return Ok(Some(id));
    }
    let asked = question(&[telling.to_string()]);
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.phone FROM account_search CROSS JOIN account ON account.id = account_search.rowid
         WHERE account_search MATCH :asked AND account.phone IS NOT NULL LIMIT 100",
    )?;
    let of = |row: &Row<'_>| Ok((row.get::<_, AccountId>(0)?, row.get::<_, String>(1)?));
    let rows = found.query_map(named_params! {":asked": asked}, of)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut same = rows.iter().filter(|(_, phone)| is_same_number(text, phone));
    Ok(match (same.next(), same.next()) {
        (Some((id, _)), None) => Some(*id),
        _ => None,
    })
}

/// Whether two numbers differ only in how they are dialled: one of them at home, without the code of its country.
fn is_same_number(typed: &str, kept: &str) -> bool {
    let (typed, kept) = (digits(typed), digits(kept));
    let (telling, other) = (typed.trim_start_matches('0'), kept.trim_start_matches('0'));
    let is_national = typed.starts_with('0') && !typed.starts_with("00");
    match other.strip_suffix(telling) {
        Some("") => true,
        Some(country) => is_national && country.len() <= 3,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_is_found_by_what_tells_it_apart() {
        assert_eq!(telling_digits("0171 / 23-45").as_deref(), Some("1712345"));
        assert_eq!(telling_digits("+49 171").as_deref(), Some("49171"));
        assert_eq!(telling_digits("+49 (0)171").as_deref(), Some("49171"));
        for text in ["", "00", "12", "K7Q", "Pat 123"] {
            assert_eq!(telling_digits(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_the_same_at_home_and_abroad() {
        for typed in ["+49 171 2345678", "0049 171 2345678", "0171/2345678", "+49 (0)171 2345678"] {
            assert!(is_same_number(typed, "+49 (0)171 23 45 678"), "{typed}");
        }
        for typed in ["171 2345678", "0171 234567", "0171 2345679", "2345678", "02345678"] {
            assert!(!is_same_number(typed, "+49 (0)171 23 45 678"), "{typed}");
        }
    }

    #[test]
    fn a_scanned_address_means_its_code() {
        assert_eq!(meant("HTTPS://SHOP.EXAMPLE/Q/K7QM9XDW9"), "K7QM9XDW9");
        assert_eq!(meant(" https://shop.example/r/K7QM9XDW9/?x=1 "), "K7QM9XDW9");
        assert_eq!(meant(" Pat "), "Pat");
    }
}
