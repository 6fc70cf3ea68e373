//! What people type about themselves, parsed at the door: names, e-mail addresses, telephone numbers.

pub use crate::domain::name::{first_name, short_name};
use crate::domain::name::{is_seen, tidy};
use crate::domain::refusal::Refusal;

/// A person's or a small business's name, of 1 to 80 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName(String);

impl PersonName {
    const MOST: usize = 80;

    /// Folds runs of white space, and drops what nobody sees.
    pub fn parse(text: &str) -> Result<PersonName, Refusal> {
        let tidy = tidy(text);
        match tidy.chars().count() {
            _ if !is_seen(&tidy) => Err(Refusal::NameMissing),
            1..=Self::MOST => Ok(PersonName(tidy)),
            _ => Err(Refusal::NameLong { most: Self::MOST }),
        }
    }

    /// As it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A line of free text of at most `most` characters, white space folded; may be empty.
pub fn line(text: &str, most: usize) -> Result<String, Refusal> {
    let tidy = tidy(text);
    if tidy.chars().count() > most { Err(Refusal::TextLong { most }) } else { Ok(tidy) }
}

/// The same for a line that has to be filled in, as a name has.
pub fn name_line(text: &str, most: usize) -> Result<String, Refusal> {
    let name = line(text, most)?;
    if !is_seen(&name) { Err(Refusal::NameMissing) } else { Ok(name) }
}

/// Reads a text of several lines, such as a postal address: each tidied like a [`line()`], without those that are empty.
pub fn lines(text: &str, most_lines: usize, most: usize) -> Result<String, Refusal> {
    let kept: Vec<String> = text.lines().map(tidy).filter(|line| !line.is_empty()).collect();
    if kept.len() > most_lines {
        return Err(Refusal::LinesMany { most: most_lines });
    }
    let text = kept.join("\n");
    if text.chars().count() > most { Err(Refusal::TextLong { most }) } else { Ok(text) }
}

/// The longest reason for what somebody does, as the tables keep it.
pub const MOST_REASON: usize = 200;

/// A reason that has to be given.
pub fn reason(text: &str) -> Result<String, Refusal> {
    let reason = line(text, MOST_REASON)?;
    if reason.is_empty() { Err(Refusal::ReasonMissing) } else { Ok(reason) }
}

/// An e-mail address, and the mailbox behind it: one mailbox, one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    shown: String,
    key: String,
}

impl Email {
    /// Reads `name@host.tld`. The mailbox ignores case, a `+tag`, and the dots that Google ignores.
    pub fn parse(text: &str) -> Result<Email, Refusal> {
        let shown = text.trim();
        let (local, host) = shown.rsplit_once('@').ok_or(Refusal::EmailMalformed)?;
        if local.is_empty() || local.len() > 64 || shown.len() > 254 || !local.chars().all(is_local) || !is_host(host) {
            return Err(Refusal::EmailMalformed);
        }
        if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
            return Err(Refusal::EmailMalformed);
        }
        Ok(Email { shown: shown.to_string(), key: mailbox(&local.to_lowercase(), &host.to_lowercase()) })
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The mailbox behind it.
    pub fn key(&self) -> &str {
        &self.key
    }
}

fn mailbox(local: &str, host: &str) -> String {
    // A tag is what follows the first plus, unless the plus stands first.
    let base = match local.find('+') {
        Some(at) if at > 0 => &local[..at],
        _ => local,
    };
    match host {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", base.replace('.', "")),
        _ => format!("{base}@{host}"),
    }
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c)
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    labels.len() >= 2
        && labels.iter().all(sound)
        && labels.last().is_some_and(|top| top.len() >= 2 && !top.chars().all(|c| c.is_ascii_digit()))
}

/// A telephone number, and the digits that tell it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    shown: String,
    key: String,
}

impl Phone {
    /// Reads 6 to 15 digits with the usual signs between them; `00` at the start means `+`.
    pub fn parse(text: &str) -> Result<Phone, Refusal> {
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (plus, rest) = match shown.strip_prefix('+').or_else(|| shown.strip_prefix("00")) {
            Some(rest) => ("+", rest),
            None => ("", shown.as_str()),
        };
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let signs_fit = rest.chars().all(|c| c.is_ascii_digit() || " ()/.-".contains(c));
        if !signs_fit || !(6..=15).contains(&digits.len()) || shown.len() > 40 {
            return Err(Refusal::PhoneMalformed);
        }
        let key = format!("{plus}{digits}");
        Ok(Phone { shown, key })
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// Its digits.
    pub fn key(&self) -> &str {
        &self.key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_key() {
        let key = |text| Email::parse(text).unwrap().key;
        assert_eq!(key(" Pat.K+shop@GMail.com "), key("patk@googlemail.com"));
        assert_eq!(key("Pat+a@example.org"), "pat@example.org");
        assert_ne!(key("p.at@example.org"), key("pat@example.org"));
    }

    #[test]
    fn an_unfinished_address_is_refused() {
        for text in [
            "",
            "cara",
            "cara@",
            "@example.org",
            "cara@example",
            "a b@example.org",
            "a..b@example.org",
            "x@-a.org",
            "x@1.2.3.4",
            "x@a\n.org",
        ] {
            assert_eq!(Email::parse(text), Err(Refusal::EmailMalformed), "{text}");
        }
        assert!(Email::parse("åsa.ö@bücher.example").is_ok());
    }

    #[test]
    fn a_phone_is_its_digits() {
        let key = |text| Phone::parse(text).unwrap().key;
        assert_eq!(key("+49 (171) 23-45.67"), "+49171234567");
        assert_eq!(key("0049 171 234567"), "+49171234567");
        assert_eq!(key("0171/234567"), "0171234567");
        for text in ["12345", "call me", "+1234567890123456", "12;34567"] {
            assert_eq!(Phone::parse(text), Err(Refusal::PhoneMalformed), "{text}");
        }
    }

    #[test]
    fn names_are_shortened_for_others() {
        assert_eq!(short_name("Cara van Wijk"), "Cara W.");
        assert_eq!(PersonName::parse(" Cara \t\u{202e} W ").unwrap().as_str(), "Cara W");
    }
}
