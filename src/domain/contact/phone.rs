//! Telephone numbers: one number, one account, however it is typed or pasted.

use std::str::FromStr;

use phonenumber::Mode;
use phonenumber::country::Id;
use unicode_normalization::UnicodeNormalization;

use crate::domain::invisible::is_invisible;
use crate::domain::locale::Country;
use crate::domain::refusal::Refusal;

/// A telephone number, and what tells it from others: its international form (E.164) where its country is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    shown: String,
    key: String,
}

impl Phone {
    /// Fewer digits than this behind a country's code are an extension or half a number.
    const LEAST_NATIONAL: usize = 7;

    /// Reads 6 to 15 digits of any script with the usual signs between them. `00` at the start means `+`, and `0171 …` is a number of
    /// the shop's country. What stands on a contact card is read as well: `tel:`, `(0)`, marks that nobody sees.
    pub fn parse(text: &str, home: Option<&Country>) -> Result<Phone, Refusal> {
        let shown = plain(text);
        let (plus, rest) = match shown.strip_prefix('+').or_else(|| shown.strip_prefix("00")) {
            Some(rest) => ("+", rest),
            None => ("", shown.as_str()),
        };
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let signs_fit = rest.chars().all(|c| c.is_ascii_digit() || " ()/.-".contains(c));
        if !signs_fit || !(6..=15).contains(&digits.len()) || shown.len() > 40 {
            return Err(Refusal::PhoneMalformed);
        }
        let dialled = format!("{plus}{digits}");
        let key = international(&dialled, home).unwrap_or(dialled);
        Ok(Phone { shown, key })
    }

    /// As it was typed, without what cannot be seen.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// By what it is told from others.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// A number in the form that is dialled from anywhere; `None` for one that is too short to be one, which stays what it is.
fn international(dialled: &str, home: Option<&Country>) -> Option<String> {
    let home = home.and_then(|country| Id::from_str(country.as_str()).ok());
    let number = phonenumber::parse(home, dialled).ok()?;
    let is_possible = number.national().to_string().len() >= Phone::LEAST_NATIONAL;
    is_possible.then(|| number.format().mode(Mode::E164).to_string())
}

/// A number in plain digits and signs.
fn plain(text: &str) -> String {
    let folded: String = text.chars().filter(|c| !is_invisible(*c)).nfkc().map(folded).collect();
    let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    // A link to call somebody may say more behind a semicolon (RFC 3966).
    let number = match folded.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("tel:")) {
        Some(_) => folded[4..].split(';').next().unwrap_or("").trim(),
        None => folded.as_str(),
    };
    // The zero that is dialled inside the country only.
    let number =
        if number.starts_with('+') || number.starts_with("00") { number.replacen("(0)", "", 1) } else { number.to_owned() };
    number.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' => '-',
        '\u{b7}' | '\u{2022}' | '\u{2219}' | '\u{30fb}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        _ => digit(c).unwrap_or(c),
    }
}

/// The digit that a sign of another script stands for: the ten of each script follow each other.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 16] =
        [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0];
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        Phone::parse(text, Country::parse("DE").as_ref()).unwrap_or_else(|refusal| panic!("{text}: {refusal:?}")).key
    }

    #[test]
    fn one_number_has_one_key_however_it_is_typed() {
        for text in [
            "+49 171 5550000",
            "+49 (171) 55-50.000",
            "0049 171 5550000",
            "0171 5550000",
            "0171/555 00 00",
            "49 171 5550000",
            "+49 (0)171 5550000",
            "+49 (0) 171 5550000",
            "+490171 5550000",
            "tel:+49-171-5550000",
            "TEL:+49-171-5550000;ext=5",
            "\u{202a}+49 171 5550000\u{202c}",
            "+49\u{a0}171\u{2009}5550000",
            "+49–171–5550000",
            "+٤٩ ١٧١ ٥٥٥٠٠٠٠",
            "+۴۹ ۱۷۱ ۵۵۵۰۰۰۰",
            "＋４９　１７１　５５５００００",
        ] {
            assert_eq!(key(text), "+491715550000", "{text}");
        }
        assert_eq!(Phone::parse("\u{200e}0171 5550000\u{200e}", None).unwrap().as_str(), "0171 5550000");
    }

    #[test]
    fn a_number_without_a_country_stays_its_digits() {
        let key = |text| Phone::parse(text, None).unwrap().key;
        assert_eq!(key("0171/234567"), "0171234567");
        assert_eq!(key("+49 171 234567"), "+49171234567");
        assert_eq!(self::key("112 233"), "112233", "too short for a number of any country");
        for text in ["12345", "call me", "+1234567890123456", "12;34567", "", "+", "tel:", "١٢"] {
            assert_eq!(Phone::parse(text, Country::parse("DE").as_ref()), Err(Refusal::PhoneMalformed), "{text}");
        }
    }

    #[test]
    fn numbers_of_other_countries_keep_theirs() {
        let at = |text: &str, country| Phone::parse(text, Country::parse(country).as_ref()).unwrap().key;
        assert_eq!(at("(415) 555-0132", "US"), "+14155550132");
        assert_eq!(at("07700 900123", "GB"), at("+44 7700 900123", "US"));
        assert_eq!(at("06 1234 5678", "IT"), "+390612345678", "the zero is dialled from abroad, too");
        assert_eq!(at("0664 1234567", "AT"), "+436641234567");
        assert_eq!(at("0043 664 1234567", "DE"), "+436641234567");
    }
}
