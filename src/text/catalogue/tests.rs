//! Every message that is asked for exists, with just the figures that are passed; every message that exists is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;

use super::book::{messages, names, parsed};
use super::*;
use crate::domain::locale::{Language, SPOKEN};
use crate::domain::refusal::Refusal;
use crate::text::broken::broken;
use crate::text::{failure, refusal};

/// A message as the code or a template asks for it: where, by which name, with which figures.
struct Asked {
    place: String,
    id: String,
    args: BTreeSet<String>,
}

#[test]
fn every_message_is_asked_for_with_the_figures_it_needs() {
    let asked: Vec<Asked> = asked_in_code().into_iter().chain(asked_in_templates()).collect();
    assert!(asked.len() > 100, "the sources were not read");
    for lang in Lang::ALL {
        let needed = needed(lang);
        for Asked { place, id, args } in &asked {
            let needs = needed.get(id).unwrap_or_else(|| panic!("{place}: {} has no message {id}", lang.tag()));
            assert_eq!(needs, args, "{place}: {id} in {} needs other figures", lang.tag());
        }
        for id in needed.keys() {
            assert!(asked.iter().any(|asked| asked.id == *id), "nobody asks for {id} of {}", lang.tag());
        }
    }
}

#[test]
fn the_shop_speaks_the_languages_that_there_is_a_catalogue_for() {
    assert_eq!(Lang::ALL.map(Lang::tag), SPOKEN);
}

#[test]
fn every_refusal_is_told_by_the_message_of_its_code() {
    for refusal in Refusal::samples() {
        let id = refusal::text(&refusal).id().to_owned();
        assert_eq!(id, format!("refusal-{}", refusal.code().replace('_', "-")), "{refusal:?}");
    }
}

/// The messages of a language with the figures that each needs. No message is there twice, or builds on what is not there.
fn needed(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(lang.source().to_string()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut needed = BTreeMap::new();
    for (id, pattern) in messages(&resource) {
        let (args, others): (BTreeSet<_>, BTreeSet<_>) = names(pattern).into_iter().partition(|name| name.starts_with('$'));
        assert!(others.iter().all(|name| name == "NUMBER()"), "{id}: {others:?}");
        let args = args.iter().map(|name| name.trim_start_matches('$').to_string()).collect();
        assert_eq!(needed.insert(id.to_string(), args), None, "{id} is there twice");
    }
    assert_eq!(needed.len(), resource.entries().filter(|entry| matches!(entry, Entry::Message(_))).count());
    needed
}

/// Every `Text::new("…").with("…", …)` and `Said::new("…").with("…", …)`, the heading of every `column("…")` and `summed("…")`, and the
/// sentence of every invariant.
fn asked_in_code() -> Vec<Asked> {
    let mut asked = Vec::new();
    for (place, source) in files("src", "rs") {
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for call in ["Text::new(", "Said::new("].iter().flat_map(|call| calls(code, call)) {
            let (inside, mut rest) = split_at_closing(call);
            let mut args = BTreeSet::new();
            while let Some(call) = rest.trim_start().strip_prefix(".with(") {
                let inside;
                (inside, rest) = split_at_closing(call);
                assert!(args.insert(literal(inside, &place)), "{place}: a figure is passed twice");
            }
            asked.push(Asked { id: literal(inside, &place), args, place: place.clone() });
        }
        for named in
            code.split("name: \"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|name| is_of_an_invariant(name))
        {
            asked.push(Asked { id: broken(named).id().to_owned(), args: BTreeSet::new(), place: place.clone() });
        }
        for call in ["column(", "summed("].iter().flat_map(|call| calls(code, call)).filter(|call| call.starts_with('"')) {
            let id = format!("column-{}", literal(call, &place).replace('_', "-"));
            asked.push(Asked { id, args: BTreeSet::new(), place: place.clone() });
        }
    }
    asked
}

/// A letter and two digits.
fn is_of_an_invariant(name: &str) -> bool {
    name.len() == 3 && name.starts_with(|c: char| c.is_ascii_uppercase()) && name[1..].bytes().all(|digit| digit.is_ascii_digit())
}

/// Every `t(id="…", n=…)` and `rich(id="…", n=…, href=…)`. What `t(text=…)` says was asked for in the code.
fn asked_in_templates() -> Vec<Asked> {
    let mut asked = Vec::new();
    for (place, source) in templates() {
        for call in ["t(", "rich("].iter().flat_map(|call| calls(&source, call)) {
            let (inside, _) = split_at_closing(call);
            let Some(inside) = inside.strip_prefix("id=") else {
                assert!(inside.starts_with("text="), "{place}: t({inside}) names no message");
                continue;
            };
            let id = literal(inside, &place);
            let names =
                inside[id.len() + 2..].split('=').filter_map(|part| part.rsplit_once(", ")).map(|(_, name)| name.to_string());
            let names = names.filter(|name| !matches!(name.as_str(), "href" | "href2" | "beside"));
            asked.push(Asked { args: names.collect(), id, place: place.clone() });
        }
    }
    asked
}

#[test]
fn a_component_that_says_something_knows_the_language() {
    for (place, source) in templates() {
        for component in source.split("{% component ").skip(1) {
            let (head, body) = component.split_once("%}").unwrap();
            let body = body.split("{%- endcomponent").next().unwrap_or_default();
            let is_silent = ["t(", "rich("].iter().all(|call| calls(body, call).next().is_none());
            assert!(is_silent || head.contains("@frame"), "{place}: {head} says something and takes no @frame");
        }
    }
}

/// What follows the opening bracket of every call of this name.
fn calls<'s>(source: &'s str, call: &'static str) -> impl Iterator<Item = &'s str> {
    let is_longer = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || "_.".contains(c));
    source.match_indices(call).filter(move |(at, _)| !is_longer(&source[..*at])).map(|(at, call)| &source[at + call.len()..])
}

/// What stands before the bracket that closes, and what follows it.
fn split_at_closing(text: &str) -> (&str, &str) {
    let (mut depth, mut is_quoted, mut is_escaped) = (1, false, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' if !is_escaped => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth -= 1,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
        if depth == 0 {
            return (&text[..at], &text[at + 1..]);
        }
    }
    panic!("a bracket stays open: {text}")
}

/// The string literal that some code begins with.
fn literal(code: &str, place: &str) -> String {
    let text = code.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
    text.unwrap_or_else(|| panic!("{place}: a message and its figures are named by literals, not by {code}")).to_string()
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut found: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.retain(|path| path.extension().is_some_and(|is| is == ending) && !path.ends_with("tests.rs"));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root).unwrap().display().to_string(), text)
    };
    found.into_iter().map(read).collect()
}

/// Every template without its remarks.
fn templates() -> Vec<(String, String)> {
    let mut templates = files("templates", "html");
    for (_, text) in &mut templates {
        while let Some((before, rest)) = text.split_once("{#") {
            let after = rest.split_once("#}").map_or("", |(_, after)| after);
            *text = format!("{before}{after}");
        }
    }
    templates
}

fn said(catalogue: &Catalogue, refusal: &Refusal) -> String {
    let euros = Reader::new(Lang::English, None, Some(Currency::parse("EUR").unwrap()));
    catalogue.say(euros, &refusal::text(refusal))
}

#[test]
fn figures_are_written_as_english_writes_them() {
    let catalogue = Catalogue::built_in();
    let said = |refusal| said(&catalogue, &refusal);
    assert_eq!(said(Refusal::TooMany { wait_s: 90 }), "Too many attempts. Wait a minute and try again.");
    assert_eq!(said(Refusal::TooMany { wait_s: 91 }), "Too many attempts. Wait 2 minutes and try again.");
    assert_eq!(said(Refusal::RefundLarge { most: Money::from_minor(123_456) }), "You can refund up to €1,234.56.");
    assert!(said(Refusal::RowsMany { most: 10_000 }).starts_with("Up to 10,000 rows at a time here."));
    assert_eq!(said(Refusal::DaysMalformed { most: 3650 }), "Enter a whole number of days from 0 to 3650.");
    assert_eq!(said(Refusal::AmountMalformed { decimals: 0 }), "Enter a whole amount, like 1250.");
    assert_eq!(said(Refusal::FileLarge { most_bytes: 512 * 1024 }), "Use a file up to 512 KB.");
    assert!(said(Refusal::CodeMistyped { look_alike: Some('0') }).ends_with("a D or a Q?"));
    assert_eq!(said(Refusal::CodeMistyped { look_alike: Some('U') }), "Codes never contain U.");
}

#[test]
fn a_shop_may_replace_a_sentence_and_loses_only_the_one_that_is_wrong() {
    let catalogue = Catalogue::built_in();
    let own = "refusal-email-taken = We know you already.\n\
               refusal-name-long = At most { $most } letters, { $name }.\n\
               refusal-name-missing = { refusal-email-taken }\n\
               refusal-text-long = No more than { $most ->\n\
               refusal-rows-many = { $most } rows at once.\n\
               no-such-thing = Hello.\n";
    let slips: Vec<String> = catalogue.replace(Lang::English, own.to_string()).iter().map(Slip::to_string).collect();
    assert_eq!(
        slips,
        [
            "line 2: refusal-name-long knows nothing of $name",
            "line 3: refusal-name-missing knows nothing of refusal-email-taken",
            "line 5: The select expression must have a default variant",
            "line 6: there is no message no-such-thing to replace",
        ]
    );
    let said = |refusal| said(&catalogue, &refusal);
    assert_eq!(said(Refusal::EmailTaken), "We know you already.");
    assert_eq!(said(Refusal::RowsMany { most: 10_000 }), "10,000 rows at once.");
    assert_eq!(said(Refusal::NameLong { most: 80 }), "Use up to 80 characters.");
    assert_eq!(said(Refusal::NameMissing), "Enter a name.");
    assert_eq!(said(Refusal::TextLong { most: 200 }), "Use up to 200 characters.");
    assert_eq!(said(Refusal::PhoneTaken), "There’s already an account with this phone number.");
}

#[test]
fn a_tag_finds_its_language() {
    assert_eq!(
        ["en", "en-US", "EN-gb", "de-AT", "pt-BR", "english", ""].map(Lang::of_tag),
        [Some(Lang::English), Some(Lang::English), Some(Lang::English), Some(Lang::German), None, None, None]
    );
}

#[test]
fn a_language_without_a_catalogue_is_passed_over() {
    let language = |tag| Language::parse(tag).unwrap();
    assert_eq!(Catalogue::built_in().first_of([&language("pt-BR"), &language("fr-CA")]), Lang::French);
    assert_eq!(Catalogue::built_in().first_of([&language("pt")]), Lang::English);
}

#[test]
fn a_name_that_nothing_answers_to_is_no_reason_to_fail() {
    assert_eq!(Catalogue::built_in().say(Reader::default(), &Text::named("no-such-thing")), "no-such-thing");
    assert_eq!(
        Catalogue::built_in().say(Reader::default(), &failure::busy()),
        "We’re very busy right now. Try again in a moment. Nothing was lost."
    );
}

#[test]
fn a_part_of_a_sentence_and_its_figures_are_in_the_words_of_the_reader() {
    let american = Reader::new(Lang::English, Country::parse("US").as_ref(), Some(Currency::parse("USD").unwrap()));
    let part = Text::named("refusal-days-malformed").with("most", 1000);
    let text = Text::named("refusal-amount-other").with("currency", part);
    let said = Catalogue::built_in().say(american, &text);
    assert_eq!(said.matches("Enter a whole number of days from 0 to 1000.").count(), 2);
}

#[test]
fn what_stands_alone_is_written_for_the_reader_too() {
    let zone = Zone::parse("America/New_York").unwrap();
    let at = zone.instant("2026-11-07 13:24").unwrap();
    let british = Reader::new(Lang::English, Country::parse("GB").as_ref(), Currency::parse("GBP").ok());
    let american = Reader::new(Lang::English, Country::parse("US").as_ref(), Currency::parse("USD").ok());
    let cases: [(Arg, [&str; 2]); 6] = [
        ("as it is".into(), ["as it is"; 2]),
        (12_480_i64.into(), ["12,480"; 2]),
        (Money::from_minor(123_450).into(), ["£1,234.50", "$1,234.50"]),
        (zone.day_of(at).into(), ["7 Nov 2026", "Nov 7, 2026"]),
        ((at, &zone).into(), ["7 Nov 2026, 13:24", "Nov 7, 2026, 1:24\u{202f}PM"]),
        (Text::new("refusal-colour-malformed").into(), ["Enter a colour like #0f6b4f.", "Enter a color like #0f6b4f."]),
    ];
    let catalogue = Catalogue::built_in();
    for (arg, [here, there]) in cases {
        assert_eq!((catalogue.written(british, &arg), catalogue.written(american, &arg)), (here.into(), there.into()));
    }
}

#[test]
fn every_other_spelling_is_of_a_message_that_there_is() {
    let needed = needed(Lang::English);
    let respelt = parsed(include_str!("../../../assets/locales/en-US.ftl"));
    for (id, pattern) in messages(&respelt) {
        let args: BTreeSet<_> = names(pattern).into_iter().filter_map(|name| Some(name.strip_prefix('$')?.to_string())).collect();
        assert_eq!(needed.get(id), Some(&args), "{id}");
    }
}
