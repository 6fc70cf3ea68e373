//! What a code looks like: reading, writing and drawing them, without the database.
//!
//! Eight random symbols and a check character, from 31 that cannot be taken for one another. Dashes, spaces and case do not
//! matter; a look-alike is pointed out, never silently guessed.

use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BODY: usize = 8;
/// Symbols between two dashes.
pub(super) const GROUP: usize = 3;

/// Nobody wants these on a card. The alphabet has neither I nor O, which leaves few.
const UNWANTED: [&str; 16] =
    ["ASS", "ARSE", "CUM", "CUNT", "DAMN", "FAG", "FCK", "FUCK", "KKK", "NAZ", "RAPE", "SEX", "SHT", "SUCK", "TWAT", "WANK"];

/// A well-formed code: nine symbols, the last of which checks the others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Code(String);

impl Code {
    /// Reads what a link, a QR reader or a person wrote.
    pub fn parse(text: &str) -> std::result::Result<Code, Refusal> {
        if let Some(code) = Code::as_stored(text) {
            return Ok(code);
        }
        let symbols: String = text.chars().filter(|c| !is_separator(*c)).flat_map(char::to_uppercase).collect();
        if symbols.is_empty() {
            return Err(Refusal::CodeMissing);
        }
        if symbols.chars().count() != BODY + 1 || !symbols.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(Refusal::CodeMalformed);
        }
        if is_whole(symbols.as_bytes()) {
            return Ok(Code(symbols));
        }
        Err(Refusal::CodeMistyped { look_alike: symbols.chars().find(|c| value(*c as u8).is_none()) })
    }

    /// A code that is written as it is stored, as links and QR pictures hold it.
    pub(super) fn as_stored(text: &str) -> Option<Code> {
        is_whole(text.as_bytes()).then(|| Code(text.to_owned()))
    }

    /// A new one, from the operating system's generator.
    pub fn random() -> Result<Code> {
        loop {
            let mut values = [0; BODY];
            for slot in &mut values {
                *slot = random_value()?;
            }
            let code = Code::from_values(&values);
            if code.is_decent() {
                return Ok(code);
            }
        }
    }

    /// The code of a number: always the same, and another one for every other number below [`Code::NUMBERS`]. For shops that are made
    /// up from a seed; real ones draw theirs from the operating system, so that nobody can guess the next.
    pub fn numbered(number: u64) -> Code {
        debug_assert!(number < Self::NUMBERS, "beyond it two numbers would share a code");
        // A number has sixteen places, of which the first decent one is taken. One symbol sequence in three hundred is not decent.
        let mut places = (0..Self::PLACES).map(|place| Code::spread(number * Self::PLACES + place));
        places.clone().find(Code::is_decent).or(places.next_back()).expect("there are sixteen places")
    }

    /// How many numbers have a code of their own.
    pub const NUMBERS: u64 = Self::BODIES / Self::PLACES;
    const PLACES: u64 = 16;
    const BODIES: u64 = (ALPHABET.len() as u64).pow(BODY as u32);

    /// Neighbours end up far apart: the factor shares no divisor with the number of bodies, so that no two numbers meet.
    fn spread(number: u64) -> Code {
        const FACTOR: u128 = 527_119_831_777;
        const { assert!(!FACTOR.is_multiple_of(ALPHABET.len() as u128)) };
        let mut rest = (u128::from(number) + 1) * FACTOR % u128::from(Code::BODIES);
        let mut values = [0; BODY];
        for slot in &mut values {
            *slot = (rest % ALPHABET.len() as u128) as usize;
            rest /= ALPHABET.len() as u128;
        }
        Code::from_values(&values)
    }

    fn is_decent(&self) -> bool {
        !UNWANTED.iter().any(|word| self.0.contains(word))
    }

    /// As it is stored and as links hold it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it: `K7Q-M9X-DW9`.
    pub fn in_words(&self) -> String {
        format!("{}-{}-{}", &self.0[..GROUP], &self.0[GROUP..2 * GROUP], &self.0[2 * GROUP..])
    }

    fn from_values(values: &[usize; BODY]) -> Code {
        let symbols = values.iter().copied().chain([check_value(values)]).map(|value| char::from(ALPHABET[value]));
        Code(symbols.collect())
    }
}

/// The check character catches any one wrong symbol and any two that changed places: 31 is prime, and the weights differ.
fn check_value(values: &[usize]) -> usize {
    values.iter().enumerate().map(|(place, value)| (place + 1) * value).sum::<usize>() % ALPHABET.len()
}

/// Nine symbols of the alphabet, the last of which fits the others.
fn is_whole(symbols: &[u8]) -> bool {
    let mut values = [0; BODY + 1];
    symbols.len() == values.len()
        && symbols.iter().zip(&mut values).all(|(symbol, slot)| value(*symbol).map(|value| *slot = value).is_some())
        && values[BODY] == check_value(&values[..BODY])
}

fn value(symbol: u8) -> Option<usize> {
    ALPHABET.iter().position(|known| *known == symbol)
}

/// Even over the alphabet: bytes that would favour its first symbols are drawn again.
fn random_value() -> Result<usize> {
    const FAIR: u8 = (256 / ALPHABET.len() * ALPHABET.len()) as u8;
    loop {
        let mut byte = [0];
        getrandom::fill(&mut byte).map_err(Error::fault)?;
        if byte[0] < FAIR {
            return Ok(usize::from(byte[0]) % ALPHABET.len());
        }
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl rusqlite::types::FromSql for Code {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Code::parse(value.as_str()?).map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

impl rusqlite::ToSql for Code {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_character_is_the_published_one() {
        for (code, words) in [("23456789F", "234-567-89F"), ("k7q-m9x-dw9", "K7Q-M9X-DW9"), (" ZZZ ZZZ ZZV ", "ZZZ-ZZZ-ZZV")] {
            assert_eq!(Code::parse(code).unwrap().in_words(), words);
        }
    }

    #[test]
    fn one_wrong_symbol_or_a_swap_is_noticed() {
        let right = b"K7QM9XDW9";
        for place in 0..right.len() {
            for symbol in ALPHABET.iter().filter(|symbol| **symbol != right[place]) {
                let mut wrong = *right;
                wrong[place] = *symbol;
                let text = String::from_utf8(wrong.to_vec()).unwrap();
                assert_eq!(Code::parse(&text), Err(Refusal::CodeMistyped { look_alike: None }), "{text}");
            }
        }
        assert_eq!(Code::parse("7KQM9XDW9"), Err(Refusal::CodeMistyped { look_alike: None }));
    }

    #[test]
    fn a_look_alike_is_pointed_out() {
        assert_eq!(Code::parse("K7QM9XDWO"), Err(Refusal::CodeMistyped { look_alike: Some('O') }));
        assert_eq!(Code::parse("l7qm9xdw9"), Err(Refusal::CodeMistyped { look_alike: Some('L') }));
        assert_eq!(Code::parse("K7QM9XDW"), Err(Refusal::CodeMalformed));
        assert_eq!(Code::parse("K7QM9XDWß"), Err(Refusal::CodeMalformed));
        assert_eq!(Code::parse(" - "), Err(Refusal::CodeMissing));
    }

    #[test]
    fn numbers_have_codes_of_their_own() {
        let codes: std::collections::HashSet<Code> =
            (0..20_000).chain(Code::NUMBERS - 20_000..Code::NUMBERS).map(Code::numbered).collect();
        assert_eq!(codes.len(), 40_000);
        for code in codes {
            assert!(code.is_decent(), "{code:?}");
            assert_eq!(Code::parse(code.as_str()).unwrap(), code);
        }
        assert_eq!(Code::numbered(7), Code::numbered(7));
    }

    #[test]
    fn a_random_code_is_well_formed_and_decent() {
        for _ in 0..2000 {
            let code = Code::random().unwrap();
            assert_eq!(Code::parse(&code.in_words().to_lowercase()).unwrap(), code);
            assert!(code.is_decent());
        }
    }
}
