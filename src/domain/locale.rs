//! Where a shop is and in which language it speaks, by the codes that everybody uses for them.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// A country by its two capitals, such as `AT`. It decides how figures and dates are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(String);

impl Country {
    /// `None` for anything but two capitals.
    pub fn parse(code: &str) -> Option<Country> {
        are(2, code, u8::is_ascii_uppercase).then(|| Country(code.to_string()))
    }

    /// `AT`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A language as it is spoken somewhere or anywhere: `en-US`, `en`. There need not be a catalogue for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    /// `None` for anything but two small letters, with a country or without.
    pub fn parse(tag: &str) -> Option<Language> {
        let (language, country) = tag.split_once('-').map_or((tag, None), |(language, country)| (language, Some(country)));
        let is_one = are(2, language, u8::is_ascii_lowercase) && country.is_none_or(|code| Country::parse(code).is_some());
        is_one.then(|| Language(tag.to_string()))
    }

    /// `en-US`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn are(length: usize, text: &str, kind: fn(&u8) -> bool) -> bool {
    text.len() == length && text.as_bytes().iter().all(kind)
}

impl ToSql for Country {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Country {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Country::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

impl FromSql for Language {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Language::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_one_shape() {
        assert!(["AT", "US"].iter().all(|code| Country::parse(code).is_some()));
        assert!(["", "at", "AUT", "A1", "Ä"].iter().all(|code| Country::parse(code).is_none()));
        assert!(["en", "en-US"].iter().all(|tag| Language::parse(tag).is_some()));
        assert!(["", "EN", "en-", "en-us", "en-US-x", "eng", "en_US"].iter().all(|tag| Language::parse(tag).is_none()));
    }
}
