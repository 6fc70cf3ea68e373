//! Where a shop is and in which language it speaks, by the codes that everybody uses for them.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// A country by its two capitals, such as `AT`. It decides how figures and dates are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(String);

/// The countries that a shop can choose; another one that was stored stays.
pub const COUNTRIES: &[&str] = &[
    "AE", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HK", "HR", "HU",
    "ID", "IE", "IL", "IN", "IS", "IT", "JP", "KR", "LI", "LT", "LU", "LV", "MT", "MX", "MY", "NL", "NO", "NZ", "PH", "PL", "PT",
    "RO", "SE", "SG", "SI", "SK", "TH", "TR", "US", "VN", "ZA",
];

/// The countries of the European Union, whose VAT has one set of rules.
const EU: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
    "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The countries that print on US Letter; everybody else has A4.
const LETTER: &[&str] = &["CA", "CL", "CO", "CR", "DO", "GT", "MX", "PA", "PH", "PR", "SV", "US", "VE"];

impl Country {
    /// `None` for anything but two capitals.
    pub fn parse(code: &str) -> Option<Country> {
        are(2, code, u8::is_ascii_uppercase).then(|| Country(code.to_string()))
    }

    /// `AT`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it belongs to the European Union.
    pub fn is_in_eu(&self) -> bool {
        EU.contains(&self.as_str())
    }

    pub fn is_us(&self) -> bool {
        self.as_str() == "US"
    }

    /// Whether its printers hold US Letter rather than A4.
    pub fn prints_on_letter(&self) -> bool {
        LETTER.contains(&self.as_str())
    }
}

/// A language as it is spoken somewhere or anywhere: `en-US`, `en`. There need not be a catalogue for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(String);

/// The languages that the shop speaks: there is a catalogue for each. What is kept in a language of its own is kept in one of these.
pub const SPOKEN: &[&str] = &["en", "de", "fr", "es"];

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

    /// The first of these that the shop speaks, else English.
    pub fn spoken(wanted: impl IntoIterator<Item = Language>) -> Language {
        let is_spoken = |language: &Language| SPOKEN.contains(&&language.0[..2]);
        wanted.into_iter().find(is_spoken).unwrap_or_else(|| Language(SPOKEN[0].to_string()))
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

impl ToSql for Language {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
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
    fn only_a_language_that_is_spoken_is_kept() {
        let tag = |text: &str| Language::parse(text).unwrap();
        assert_eq!(Language::spoken([tag("xx"), tag("en-US"), tag("en")]), tag("en-US"));
        assert_eq!(Language::spoken([tag("xx-XX")]), tag("en"));
    }

    #[test]
    fn every_country_of_the_union_can_be_chosen() {
        assert!(COUNTRIES.iter().all(|code| Country::parse(code).is_some()) && COUNTRIES.is_sorted());
        assert!(EU.iter().all(|code| COUNTRIES.contains(code)));
        assert_eq!(EU.len(), 27);
    }

    #[test]
    fn codes_have_one_shape() {
        assert!(["AT", "US"].iter().all(|code| Country::parse(code).is_some()));
        assert!(["", "at", "AUT", "A1", "Ä"].iter().all(|code| Country::parse(code).is_none()));
        assert!(["en", "en-US"].iter().all(|tag| Language::parse(tag).is_some()));
        assert!(["", "EN", "en-", "en-us", "en-US-x", "eng", "en_US"].iter().all(|tag| Language::parse(tag).is_none()));
    }
}
