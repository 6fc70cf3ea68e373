//! Who stands behind a user agent: a person's browser, or a program that fetches pages by itself.
//!
//! Promise: a person is told by what a browser says of itself, never by a list of all machines. A browser names the engine that draws
//! its pages; a fetcher names none, or names itself beside it. Neither the make of a telephone nor an app that opens its pages in a
//! browser of its own is taken for a machine.

use aho_corasick::AhoCorasick;

use crate::error::{Error, Result};

/// What draws the pages of people: without one of these nobody looks at anything.
const ENGINES: [&str; 19] = [
    "applewebkit/",
    "gecko/",
    "trident/",
    "msie ",
    "presto/",
    "opera/",
    "khtml/",
    "goanna/",
    "servo/",
    "ladybird/",
    "netfront/",
    "netsurf/",
    "ucweb",
    "midp-2.",
    "lynx/",
    "w3m/",
    "links (",
    "elinks/",
    "dillo/",
];

/// What only fetchers write, wherever it stands. An address to ask who they are is the surest sign of all.
const FETCHERS: [&str; 57] = [
    "http://",
    "https://",
    "www.",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "whatsapp/",
    "cardyb",
    "embedly",
    "iframely",
    "quora link",
    "outbrain",
    "vkshare",
    "flipboardproxy",
    "mattermost",
    "mastodon",
    "zulip",
    "google-",
    "google favicon",
    "google web",
    "googleother",
    "googledocs",
    "googleimageproxy",
    "mediapartners",
    "apis-google",
    "-user/",
    "ms-office",
    "msoffice",
    "microsoft office",
    "microsoft outlook",
    "microsoft-",
    "libreoffice",
    "thunderbird/",
    "phantomjs",
    "slimerjs",
    "prerender",
    "puppeteer",
    "playwright",
    "selenium",
    "lighthouse",
    "page speed",
    "pagespeed",
    "gtmetrix",
    "pingdom",
    "site24x7",
    "statuscake",
    "synthetics",
    "catchpoint",
    "datadog",
    "newrelic",
    "linkchecker",
    "xenu link",
    "virustotal",
    "barracuda",
    "proofpoint",
    "mimecast",
    "safelinks",
];

/// What fetchers call themselves. A telephone may be called the same, so that these count only where a program's name stands.
const NAMES: [&str; 15] = [
    "bot",
    "crawl",
    "spider",
    "scrap",
    "slurp",
    "preview",
    "fetch",
    "checker",
    "validator",
    "monitor",
    "uptime",
    "archiver",
    "headless",
    "reader",
    "proxy",
];

/// Browsers that do not exist call themselves compatible with one that does.
const COMPATIBLE: &str = "compatible;";

/// A make of telephones.
const MAKE: &str = "cubot";

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Engine,
    Fetcher,
    Name,
    Compatible,
}

/// Tells people from programs.
pub(crate) struct Robots {
    search: AhoCorasick,
    parts: Vec<Part>,
}

impl Robots {
    /// With the parts that the shop's own options name as well.
    pub(crate) fn new(more: &[String]) -> Result<Robots> {
        let more = more.iter().map(String::as_str).filter(|part| !part.is_empty());
        let known = ENGINES.iter().map(|part| (*part, Part::Engine));
        let known = known.chain(FETCHERS.iter().copied().chain(more).map(|part| (part, Part::Fetcher)));
        let known = known.chain(NAMES.iter().map(|part| (*part, Part::Name))).chain([(COMPATIBLE, Part::Compatible)]);
        let (texts, parts): (Vec<&str>, Vec<Part>) = known.unzip();
        let search = AhoCorasick::builder().ascii_case_insensitive(true).build(texts).map_err(Error::fault)?;
        Ok(Robots { search, parts })
    }

    /// Whether a user agent is that of a program, not of a person's browser.
    pub(crate) fn is_robot(&self, agent: &str) -> bool {
        let (mut is_drawn, mut is_compatible, mut names_something) = (false, false, false);
        for found in self.search.find_overlapping_iter(agent) {
            match self.parts[found.pattern().as_usize()] {
                Part::Engine => is_drawn = true,
                Part::Fetcher => return true,
                Part::Compatible => is_compatible = true,
                Part::Name if is_make(&agent[..found.end()]) => {}
                Part::Name if names_itself(agent, found.start(), found.end()) => return true,
                Part::Name => names_something = true,
            }
        }
        !is_drawn || (is_compatible && names_something)
    }
}

/// Whether the word at this place is the name of a program: outside brackets, where programs list themselves, or before the slash
/// that leads to a version. Inside brackets a browser says what it runs on: `(Linux; Android 12; RugGear Robot X)`.
fn names_itself(agent: &str, start: usize, end: usize) -> bool {
    let depth = agent[..start].bytes().fold(0_i32, |depth, sign| match sign {
        b'(' | b'[' => depth + 1,
        b')' | b']' => depth - 1,
        _ => depth,
    });
    let rest_of_word = agent[end..].split([' ', ';', '(', ')', '[', ']', ',']).next().unwrap_or("");
    let is_after_slash = agent[..start].rsplit([' ', ';', '(', ')', '[', ']', ',']).next().is_some_and(|word| word.contains('/'));
    depth <= 0 || (rest_of_word.contains('/') && !is_after_slash)
}

/// Whether a word is only the end of a make of telephones.
fn is_make(so_far: &str) -> bool {
    so_far.len().checked_sub(MAKE.len()).and_then(|at| so_far.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(MAKE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_with_the_name_of_a_machine_is_a_telephone() {
        let robots = Robots::new(&[]).unwrap();
        for device in ["RugGear Robot X", "CUBOT NOTE 20", "CUBOT_X30 Build/QP1A", "Scrapper 3", "Kindle Reader; wv"] {
            let agent = format!(
                "Mozilla/5.0 (Linux; Android 12; {device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
            );
            assert!(!robots.is_robot(&agent), "{agent}");
        }
        for agent in ["", "Mozilla/5.0", "Robotik/1.0", "CFNetwork/1410 Darwin/22", "Mozilla/5.0 (compatible; Robot)"] {
            assert!(robots.is_robot(agent), "{agent}");
        }
    }
}
