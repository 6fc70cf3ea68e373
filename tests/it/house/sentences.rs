//! No sentence stands in `src/` or `templates/`: what people read is a message of the catalogue.

use std::fs;

use super::source::{files, root, sources};

/// Rooms and files whose sentences nobody reads on a page, each with who does.
const FOR_OPERATORS: &[&str] = &[
    // Help and slips of the command line are clap's, in English as everywhere.
    "cli/mod.rs",
    // People of the demo, and what happened to them.
    "cli/demo",
    "cli/demo.rs",
    // What a metric is, for whoever reads the metrics.
    "web/metrics.rs",
    // What the OpenAPI document says of its calls: developers and their tools read it in English.
    "api/v1",
    "api/openapi.rs",
];

/// What is called the same in every language, and the words of style sheets that a block of a page holds.
const NAMES: &[&str] = &["PNG", "SVG", "SHA-256", "WhatsApp", "SMS", "narrow", "slender", "invited"];

/// What reads like a sentence: a capital, then words. What begins with a blank is a remark in the code.
fn is_sentence(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let begins = words.next().is_some_and(|word| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_lowercase() || "’'-".contains(c))
    });
    begins && words.next().is_some_and(|word| word.chars().all(|c| c.is_lowercase() || ",.’'…{}".contains(c)))
}

/// What a template shows outside of its tags, its code and its remarks.
fn shown(template: &str) -> String {
    let mut shown = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '<']) {
        shown.push_str(&rest[..at]);
        let skip = |close: &str| rest[at..].find(close).map_or(rest.len(), |end| at + end + close.len());
        let end = match &rest[at..] {
            text if text.starts_with("{#") => skip("#}"),
            text if text.starts_with("{{") => skip("}}"),
            text if text.starts_with("{%") => skip("%}"),
            text if text.starts_with("<!--") => skip("-->"),
            text if text.starts_with('<') => end_of_tag(rest, at),
            _ => at + 1,
        };
        shown.push('\n');
        rest = &rest[end..];
    }
    shown + rest
}

fn without_remarks(template: &str) -> String {
    let mut parts = template.split("{#");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("#}").map_or("", |(_, rest)| rest))
}

/// A tag may have code of the template in its attributes, and that may have brackets.
fn end_of_tag(text: &str, at: usize) -> usize {
    let mut end = at;
    while end < text.len() {
        let rest = &text[end..];
        if rest.starts_with("{{") {
            end += rest.find("}}").map_or(rest.len(), |close| close + 2);
        } else if rest.starts_with("{%") {
            end += rest.find("%}").map_or(rest.len(), |close| close + 2);
        } else if rest.starts_with('>') {
            return end + 1;
        } else {
            end += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    end
}

#[test]
fn t04_no_sentence_stands_in_a_template() {
    let mut found = Vec::new();
    for path in files("templates") {
        let text = fs::read_to_string(&path).expect("a template");
        let name = path.strip_prefix(root()).expect("below the root").display().to_string();
        let text = without_remarks(&text);
        let words = shown(&text);
        let spoken = words.lines().map(str::trim).filter(|line| line.chars().filter(|c| c.is_alphabetic()).count() > 1);
        found.extend(
            spoken
                .filter(|line| !line.starts_with('&') && !line.ends_with("=\"") && !NAMES.contains(line))
                .map(|line| format!("{name}: {line}")),
        );
        // What is said by an attribute: a label, a hint, a title.
        for attribute in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\"", "label=\"", "hint=\"", "lead=\"", "text=\""] {
            let said = text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(
                said.filter(|said| said.starts_with(char::is_uppercase) && !said.contains(|c: char| c.is_ascii_digit()))
                    .map(|said| format!("{name}: {attribute}{said}")),
            );
        }
    }
    assert!(found.is_empty(), "{} pieces of templates are no messages:\n{}", found.len(), found.join("\n"));
}

#[test]
fn t04_no_sentence_stands_in_the_code_of_a_page() {
    let of_pages = sources()
        .iter()
        .filter(|source| !FOR_OPERATORS.iter().any(|room| source.path == *room || source.path.starts_with(&format!("{room}/"))));
    let found: Vec<String> = of_pages
        .flat_map(|source| {
            source
                .literals
                .iter()
                .filter(|text| !text.starts_with(' ') && is_sentence(text))
                .map(move |text| format!("src/{}: {text}", source.path))
        })
        .collect();
    assert!(found.is_empty(), "{} sentences are no messages:\n{}", found.len(), found.join("\n"));
}

/// What commands say and what is wrong with a file begins in the middle of a line, in small letters. Three words that follow each other
/// are such a piece of a sentence.
fn is_piece(text: &str) -> bool {
    let is_word =
        |word: &str| word.len() > 1 && word.trim_end_matches([',', ';', ':', '.']).bytes().all(|b| b.is_ascii_lowercase());
    let is_statement = ["SELECT ", "UPDATE ", "INSERT ", "DELETE ", "PRAGMA "].iter().any(|verb| text.contains(verb));
    !is_statement && text.split_whitespace().collect::<Vec<_>>().windows(3).any(|words| words.iter().all(|word| is_word(word)))
}

/// Lines of the log, what a panic says, and what people of the demo wrote.
const FOR_THE_LOG: &[&str] = &[
    "asking does not panic",
    "some number is free",
    "there is nothing at its path before finish()",
    "the service manager could not be told",
    "brought the database up to date; the copy is from before",
    "the database lies on a network file system, whose locks and syncs are not to be relied on: changes can be lost; move it to a local disk",
    "the last scans are counted, and shown after the next start",
    "stopped while requests were still running",
    "slow and too many connections are kept away",
    "the set-up link could not be printed: {}",
    "Same address as the buyer: ask them",
    "Bought for themselves through a friend",
    "Helped at the summer fair",
];

/// Where it is found out what is wrong with a file.
const OF_FILES: &[&str] =
    &["db/advice.rs", "db/backup.rs", "db/checksum.rs", "db/file.rs", "db/lock.rs", "db/migrate.rs", "db/restore.rs"];

#[test]
fn t01_no_sentence_stands_in_what_a_command_says() {
    let is_spoken = |path: &str| {
        let of_commands = path.starts_with("cli/") && !path.starts_with("cli/demo/") && path != "cli/mod.rs";
        of_commands || path.starts_with("domain/check") || OF_FILES.contains(&path)
    };
    let found: Vec<String> = sources()
        .iter()
        .filter(|source| is_spoken(&source.path))
        .flat_map(|source| source.literals.iter().filter(|text| is_piece(text)).map(move |text| (&source.path, text)))
        .filter(|(_, text)| !FOR_THE_LOG.contains(&text.as_str()))
        .map(|(path, text)| format!("src/{path}: {text}"))
        .collect();
    assert!(found.is_empty(), "{} sentences are no messages:\n{}", found.len(), found.join("\n"));
    assert!(
        is_piece("cannot be read to its end") && !is_piece("SELECT id FROM account"),
        "what is a piece of a sentence is found"
    );
}
