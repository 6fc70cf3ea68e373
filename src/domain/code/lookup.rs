//! What somebody sent in place of a code: a link with the bracket of its sentence, a message with a code in it, full-width letters,
//! the code of an earlier system.
//!
//! Promise: signs that are no letter or digit at either end, and those that cannot be seen, never keep a code from being found. The
//! check character makes that safe: in a sentence only nine symbols that fit each other are taken for a code.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::domain::code::text::{Code, GROUP};
use crate::domain::invisible::is_invisible;
use crate::domain::refusal::Refusal;

/// A second text for a code, chosen by the shop or by the system that it came from: up to 32 letters and digits of any script, with
/// dashes, dots, underscores, tildes and single blanks between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Alias(String);

impl Alias {
    const MOST: usize = 32;

    /// Reads it as links have it: in any case, percent-encoded or not, with a plus in place of a blank. What an old link ends with
    /// (`SUMMER%20`) is no part of it, since nobody could tell it from the blank of a sentence.
    pub fn parse(text: &str) -> Result<Alias, Refusal> {
        let spaced = visible(&decoded(text)).to_uppercase().replace('+', " ");
        let alias = trimmed(&spaced.split_whitespace().collect::<Vec<_>>().join(" ")).to_string();
        let fits = (1..=Self::MOST).contains(&alias.chars().count())
            && alias.chars().all(|c| c.is_alphanumeric() || is_mark(c) || "-_.~ ".contains(c));
        if fits { Ok(Alias(alias)) } else { Err(Refusal::AliasMalformed) }
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What somebody sent in place of a code: the code itself, an alias of one, or a text that may be either.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodeLookup {
    pub(super) code: Option<Code>,
    pub(super) alias: Option<Alias>,
}

impl CodeLookup {
    /// Reads it every way; the refusal is the code's. An alias counts only as the whole text, or as the last part of a link.
    pub fn parse(text: &str) -> Result<CodeLookup, Refusal> {
        // Links and QR pictures hold it as it is stored, and a scan has no time for the rest.
        if let Some(code) = Code::as_stored(text) {
            return Ok(CodeLookup { alias: Some(Alias(text.to_owned())), code: Some(code) });
        }
        let part = code_part(text);
        let alias = Alias::parse(&part).ok();
        match Code::parse(&part) {
            Ok(code) => Ok(CodeLookup { code: Some(code), alias }),
            Err(refusal) => match in_sentence(&part).or_else(|| in_sentence(&visible(text))) {
                None if alias.is_none() => Err(refusal),
                code => Ok(CodeLookup { code, alias }),
            },
        }
    }

    /// The code itself, where nine signs in it fit each other.
    pub fn code(&self) -> Option<&Code> {
        self.code.as_ref()
    }

    /// What to say when nothing was found: a misread symbol is worth pointing out.
    pub fn refusal(text: &str) -> Refusal {
        match Code::parse(&code_part(text)) {
            Ok(_) | Err(Refusal::CodeMalformed) => Refusal::CodeUnknown,
            Err(refusal) => refusal,
        }
    }
}

/// The part of a text that may be a code: of a link, what stands after `/r/`, `/q/` or `/join/`, else its last part, without what an
/// app has hung on it; of anything else, all of it. Nothing but letters and digits at its ends.
fn code_part(text: &str) -> String {
    let seen = visible(text);
    let path = seen.split_once("://").map_or(seen.as_str(), |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = path.split(['?', '#', '&']).next().unwrap_or(path);
    let mut parts = path.split('/').map(str::trim).filter(|part| !part.is_empty());
    let after_channel = parts.clone().skip_while(|part| !is_channel(part)).nth(1);
    let part = after_channel.or(parts.next_back()).unwrap_or("");
    trimmed(&visible(&decoded(part))).to_string()
}

fn is_channel(part: &str) -> bool {
    ["r", "q", "join"].iter().any(|channel| part.eq_ignore_ascii_case(channel))
}

/// A code among other words: nine symbols in one piece, or three times three of them.
fn in_sentence(text: &str) -> Option<Code> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let in_groups = words.windows(3).filter(|three| three.iter().all(|word| word.len() == GROUP)).map(<[_]>::concat);
    let whole = words.iter().map(|word| (*word).to_string());
    whole.chain(in_groups).find_map(|symbols| Code::as_stored(&symbols.to_uppercase()))
}

/// A text in its plainest letters, without what cannot be seen.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).nfkc().filter(|c| !is_invisible(*c)).collect()
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && !is_mark(c))
}

/// A vowel sign or an accent that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// A text without its percent-encoding; one that is none stays as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<String> {
        CodeLookup::parse(text).ok()?.code.map(|code| code.as_str().to_string())
    }

    fn alias(text: &str) -> Option<String> {
        CodeLookup::parse(text).ok()?.alias.map(|alias| alias.0)
    }

    #[test]
    fn a_code_is_found_in_what_people_paste() {
        for text in [
            "K7QM9XDW9)",
            "“k7q-m9x-dw9”…",
            "\u{200b}K7Q\u{ad}M9X\u{2060}DW9\u{200e}",
            "Ｋ７Ｑ－Ｍ９Ｘ－ＤＷ９",
            "Code: K7Q-M9X-DW9.",
            "my code is K7Q M9X DW9, have fun",
            "K7QM9XDW9&fbclid=IwAR0123",
            "https://shop.example/r/K7QM9XDW9?utm_source=x#top",
            "HTTPS://SHOP.EXAMPLE/Q/K7QM9XDW9",
            "shop.example/Join/K7Q-M9X-DW9/",
            "See https://shop.example/r/K7QM9XDW9 (it's mine)",
            "https://shop.example/friends/r/K7QM9XDW9%E2%80%9D",
            "https://shop.example/?ref=k7qm9xdw9",
            "K7Q/M9X/DW9",
        ] {
            assert_eq!(code(text).as_deref(), Some("K7QM9XDW9"), "{text}");
        }
        for text in ["Code: K7Q-M9X-DW8", "", "…", "https://shop.example/", "K7QM9XDW9K7QM9XDW9K7QM9XDW9K7QM9XDW9"] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn an_alias_is_the_whole_text_or_the_end_of_a_link() {
        for (text, is) in [
            ("7", "7"),
            ("PAT_10", "PAT_10"),
            ("(pat.kowalski)", "PAT.KOWALSKI"),
            ("SUMMER%20", "SUMMER"),
            ("pats%20bakes", "PATS BAKES"),
            ("pats+bakes", "PATS BAKES"),
            ("Jürgen~1", "JÜRGEN~1"),
            ("https://old.example/aff/7/", "7"),
            ("old.example/r/pat_10?x=y", "PAT_10"),
        ] {
            assert_eq!(alias(text).as_deref(), Some(is), "{text}");
        }
        assert_eq!(alias("Code: PAT_10"), None);
        assert_eq!(alias("_"), None);
    }
}
