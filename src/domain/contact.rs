//! What people type about themselves, parsed at the door: names, e-mail addresses, telephone numbers.

mod phone;

pub use crate::domain::name::{ERASED, first_name, short_name};
use crate::domain::name::{is_seen, tidy};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::invisible::is_invisible;
use crate::domain::refusal::Refusal;
pub use phone::Phone;

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
    /// Reads `name@host.tld`, also as a link or between the brackets of a mail program. The mailbox ignores case, width, a `+tag`, and
    /// the dots that Google ignores; its host is the one that is looked up (UTS 46), so that `bücher.example` is
    /// `xn--bcher-kva.example`.
    pub fn parse(text: &str) -> Result<Email, Refusal> {
        let shown = plain(text);
        let (local, typed_host) = shown.rsplit_once('@').ok_or(Refusal::EmailMalformed)?;
        let host = idna::domain_to_ascii(typed_host).map_err(|_| Refusal::EmailMalformed)?;
        if local.is_empty() || local.len() > 64 || shown.len() > 254 || !local.chars().all(is_local) || !is_host(&host) {
            return Err(Refusal::EmailMalformed);
        }
        if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
            return Err(Refusal::EmailMalformed);
        }
        let key = mailbox(&local.to_lowercase(), &host);
        Ok(Email { shown, key })
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

/// An address in plain letters, without what cannot be seen or what a sentence, a link or a mail program puts around it.
fn plain(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).nfkc().collect();
    let bare = seen.trim().trim_start_matches('<').trim_end_matches(['>', ',', ';', '.']);
    bare.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).map_or(bare, |_| &bare[7..]).to_owned()
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
    c.is_alphanumeric() || is_combining_mark(c) || "!#$%&'*+/=?^_`{|}~.-".contains(c)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_key() {
        let key = |text| Email::parse(text).unwrap().key;
        assert_eq!(key(" Pat.K+shop@GMail.com "), key("patk@googlemail.com"));
        assert_eq!(key("Pat+a@example.org"), "pat@example.org");
        assert_ne!(key("p.at@example.org"), key("pat@example.org"));
        let same = [
            "ida@bücher.example",
            "ida@xn--bcher-kva.example",
            "IDA@BÜCHER.EXAMPLE",
            "ida@bu\u{308}cher.example",
            "ｉｄａ＠ｂüｃｈｅｒ．ｅｘａｍｐｌｅ",
            "ida@bücher。example",
            "\u{200b}ida@bücher.example\u{200b}",
            "<ida@bücher.example>",
            "mailto:ida@bücher.example",
            "ida@bücher.example.",
        ];
        for text in same {
            assert_eq!(key(text), "ida@xn--bcher-kva.example", "{text}");
        }
        assert_eq!(key("vic.tim@ｇmail.com"), key("victim@gmail.com"));
        assert_eq!(key("x@faß.example"), "x@xn--fa-hia.example");
        assert_ne!(key("x@faß.example"), key("x@fass.example"));
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
        for text in ["x@xn--.example", "x@\u{ad}.example", "x@a_b.example", "x@ .org", "x@exa mple.org"] {
            assert_eq!(Email::parse(text), Err(Refusal::EmailMalformed), "{text}");
        }
    }

    #[test]
    fn names_are_shortened_for_others() {
        assert_eq!(short_name("Cara van Wijk"), "Cara W.");
        assert_eq!(PersonName::parse(" Cara \t\u{202e} W ").unwrap().as_str(), "Cara W");
    }
}
