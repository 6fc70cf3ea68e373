//! No sentence stands in `src/` or `templates/`: what people read is a message of the catalogue.

use std::fs;

use super::source::{files, root, sources};

/// Rooms and files whose sentences nobody reads on a page: commands and their manual (in English, as clap and man have it), what an
/// operator reads in the log or at a prompt, and the names of the people of the demo.
const FOR_OPERATORS: &[&str] = &[
    "cli",
    "db",
    "demo",
    "config",
    "auth",
    "front",
    "main.rs",
    "lib.rs",
    "server",
    "jobs",
    "jobs.rs",
    "clock.rs",
    "app",
    "app.rs",
    "bank",
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
