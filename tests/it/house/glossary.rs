//! People read one word for one thing: what the glossary has replaced stands in no sentence, no page of the manual and not in the README.

use std::fs;

use super::source::root;

/// Each with what is said instead.
const REPLACED: &[(&str, &str)] = &[
    ("e-mail", "email"),
    ("telephone", "phone"),
    ("somebody", "someone"),
    ("nobody", "no one"),
    ("whoever", "anyone who, the person who"),
    ("for ever", "forever"),
    ("brought", "referred"),
    ("let pass", "approve"),
    ("looked at", "reviewed"),
    ("comes free", "becomes available"),
    ("purse", "store credit"),
    ("mend", "fix"),
    ("all the same", "anyway"),
    ("unique scans", "visitors"),
    ("holding period", "waiting period"),
    ("all together", "total"),
];

/// The words in order, without what joins them to a sentence: names of messages, arguments and files are no words.
fn words(text: &str) -> String {
    let is_word = |word: &&str| !word.contains(['{', '}', '$', '/', '`', '_']);
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<String> = text.split_whitespace().filter(is_word).map(bare).collect();
    format!(" {} ", words.join(" "))
}

/// A line of a catalogue without the message's name; nothing for a remark or the case of a message.
fn said(line: &str) -> &str {
    match line.trim_start() {
        remark if remark.starts_with('#') => "",
        variant if variant.starts_with('[') || variant.starts_with("*[") => variant.split_once(']').map_or("", |(_, said)| said),
        rest if line.starts_with(' ') => rest,
        rest => rest.split_once(" =").map_or("", |(_, said)| said),
    }
}

fn found_in(name: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, line) in lines.enumerate() {
        let words = words(&line);
        for (old, new) in REPLACED {
            if words.contains(&format!(" {old} ")) {
                found.push(format!("{name}:{}: “{old}” is “{new}” in: {}", at + 1, line.trim()));
            }
        }
    }
    found
}

#[test]
fn t03_no_one_reads_a_word_that_the_glossary_has_replaced() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect(path);
    let mut found = Vec::new();
    for path in ["assets/locales/en.ftl", "assets/locales/en-US.ftl"] {
        found.extend(found_in(path, read(path).lines().map(|line| said(line).to_owned())));
    }
    let mut pages = vec!["README.md".to_owned()];
    for page in fs::read_dir(root().join("assets/docs")).expect("the manual") {
        pages.push(format!("assets/docs/{}", page.expect("a page").file_name().display()));
    }
    for path in pages {
        found.extend(found_in(&path, read(&path).lines().map(str::to_owned)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(
        found_in("a page", std::iter::once("Nobody’s E-mail, nobody knew.".to_owned())).len(),
        2,
        "what is replaced is found"
    );
}
