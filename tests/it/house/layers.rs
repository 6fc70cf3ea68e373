//! The plan of the house, kept by reading the source: which room may name which, where SQL stands, what templates may not hold.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room, the rooms it may name, and what from outside it must not know.
type Room = (&'static str, &'static [&'static str], &'static [&'static str]);

const ROOMS: &[Room] = &[
    // Refusals name amounts, and amounts only: see `an_error_knows_of_money_and_of_nothing_else`.
    ("error", &["domain"], &["rocket", "tera", "figment", "r2d2", "tokio", "tracing"]),
    ("clock", &["domain"], &["rocket", "rusqlite", "tera"]),
    ("config", &["domain", "error"], &["rocket", "rusqlite", "tera", "r2d2"]),
    ("db", &["error", "db"], &["rocket", "tera", "figment", "bcrypt", "jiff", "serde", "clap", "ureq", "std::env"]),
    (
        "domain",
        &["error", "domain"],
        &[
            "rocket",
            "tera",
            "figment",
            "r2d2",
            "r2d2_sqlite",
            "rusqlite_migration",
            "tokio",
            "tracing",
            "clap",
            "ureq",
            "png",
            "image",
            "qrcode",
            "std::fs",
            "std::env",
            "std::thread",
            "std::process",
            "SystemTime",
            "Instant",
            "Connection::open",
        ],
    ),
    ("web", &["clock", "config", "db", "domain", "error", "web"], &["clap", "Connection::open", "SystemTime", "std::process"]),
    ("chores", &["domain", "error", "web"], &["rocket", "tera", "SystemTime"]),
    ("cli", &["chores", "clock", "cli", "config", "db", "domain", "error", "web"], &["tera"]),
    ("main", &[], &["rocket", "rusqlite", "tera"]),
    ("lib", &[], &["rocket", "rusqlite", "tera"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, as paths from there.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// A Rust source: what is code, and what stands in its string literals.
struct Source {
    path: String,
    room: String,
    code: String,
    literals: Vec<String>,
}

fn sources() -> Vec<Source> {
    let sources = files("src").into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let read = |path: PathBuf| {
        // A file's own tests stand at its end, and may name what they like.
        let text = fs::read_to_string(&path).unwrap();
        let (code, literals) = read_apart(text.split("#[cfg(test)]\nmod tests").next().unwrap());
        let path = path.strip_prefix(root().join("src")).unwrap().to_str().unwrap().to_owned();
        let room = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        Source { path, room, code, literals }
    };
    sources.map(read).collect()
}

/// Takes comments away and literals apart.
fn read_apart(text: &str) -> (String, Vec<String>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").unwrap() + 2
        } else if rest.starts_with("r\"") || rest.starts_with("r#") && rest.trim_start_matches(['r', '#']).starts_with('"') {
            let end = format!("\"{}", "#".repeat(rest[1..].find('"').unwrap()));
            let start = rest.find('"').unwrap() + 1;
            let length = rest[start..].find(&end).unwrap();
            literals.push(rest[start..start + length].to_owned());
            start + length + end.len()
        } else if next == '"' {
            let mut escaped = false;
            let is_end = |(_, c): &(usize, char)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            };
            let (length, _) = rest[1..].char_indices().find(is_end).unwrap();
            literals.push(rest[1..=length].to_owned());
            length + 2
        } else if rest.starts_with("'\\") {
            // The character after the backslash may itself be a quote.
            rest[3..].find('\'').unwrap() + 4
        } else if next == '\'' && rest.chars().nth(2) == Some('\'') {
            2 + rest.chars().nth(1).unwrap().len_utf8()
        } else {
            code.push(next);
            next.len_utf8()
        };
        rest = &rest[skip..];
    }
    (code, literals)
}

/// The words that follow `before` in the code, such as the rooms after `crate::`.
fn words_after(code: &str, before: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let starts: Vec<&str> = code.split(before).skip(1).collect();
    let mut found = BTreeSet::new();
    for start in starts {
        match start.strip_prefix('{') {
            Some(list) => found.extend(list.split('}').next().unwrap().split(',').map(|one| word(one.trim()))),
            None => drop(found.insert(word(start))),
        }
    }
    found.retain(|word| !word.is_empty());
    found
}

/// Whether `name` stands in the code as a whole path segment.
fn names(code: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let is_whole = !before.is_some_and(|c| is_part(c) || c == '.') && !after.chars().next().is_some_and(is_part);
        // A field or an argument may share a crate's name, but is followed by one colon.
        let is_path = name.contains("::") || name.starts_with(char::is_uppercase) || after.starts_with("::");
        is_whole && is_path
    })
}

#[test]
fn every_room_names_only_the_rooms_it_may() {
    let mut seen = BTreeSet::new();
    for source in sources() {
        let Some((_, rooms, strangers)) = ROOMS.iter().find(|(room, ..)| *room == source.room) else {
            panic!("src/{} stands in a room that has no line here", source.path);
        };
        seen.insert(source.room.clone());
        for room in words_after(&source.code, "crate::") {
            assert!(rooms.contains(&room.as_str()), "src/{} may not name crate::{room}", source.path);
        }
        for stranger in *strangers {
            assert!(!names(&source.code, stranger), "src/{} may not name {stranger}", source.path);
        }
    }
    let planned: BTreeSet<String> = ROOMS.iter().map(|(room, ..)| (*room).to_owned()).collect();
    assert_eq!(seen, planned);
}

#[test]
fn an_error_knows_of_money_and_of_nothing_else() {
    for source in sources().iter().filter(|source| source.room == "error") {
        let named: Vec<String> = words_after(&source.code, "crate::domain::").into_iter().collect();
        assert_eq!(named, ["money"], "src/{}", source.path);
    }
}

#[test]
fn the_time_of_day_enters_in_one_place() {
    for source in sources().iter().filter(|source| source.path != "clock.rs") {
        assert!(!names(&source.code, "SystemTime"), "src/{} asks the system for the time", source.path);
        assert!(!source.code.contains("Zoned::now") && !source.code.contains("Timestamp::now"), "src/{}", source.path);
    }
}

/// Words with which a statement begins, in capitals as the house writes them.
const SQL: [&str; 10] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "DROP ",
    "ALTER TABLE ",
    "PRAGMA ",
    "WITH ",
];

#[test]
fn sql_stands_in_the_domain_and_the_database_only() {
    for source in sources() {
        if ["domain", "db"].contains(&source.room.as_str()) {
            continue;
        }
        for literal in &source.literals {
            let statement =
                SQL.iter().find(|word| literal.trim_start().starts_with(**word) && !literal.trim_end().ends_with(':'));
            // One look that names no table: whether the file can be read at all.
            let allowed = literal == "SELECT 1" && source.path == "web/home.rs";
            assert!(statement.is_none() || allowed, "src/{} holds SQL: {literal}", source.path);
        }
    }
}

#[test]
fn the_database_names_no_table_of_the_shop() {
    let schema = include_str!("../../../schema.sql");
    let tables = words_after(schema, "CREATE TABLE ");
    assert!(tables.len() > 15, "{tables:?}");
    for source in sources().iter().filter(|source| source.room == "db") {
        for literal in source.literals.iter().filter(|literal| SQL.iter().any(|word| literal.contains(word))) {
            let words: BTreeSet<&str> = literal.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            let named: Vec<_> = tables.iter().filter(|table| words.contains(table.as_str())).collect();
            assert!(named.is_empty(), "src/{} names {named:?}: {literal}", source.path);
        }
    }
}

#[test]
fn status_codes_are_the_webs_affair() {
    for source in sources().iter().filter(|source| source.room != "web") {
        assert!(!names(&source.code, "Status"), "src/{} names an HTTP status", source.path);
    }
}

#[test]
fn no_template_is_trusted_with_raw_text_style_or_script() {
    let templates = files("templates");
    assert!(!templates.is_empty());
    for path in templates {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        // Tera escapes what ends in this, and nothing else.
        assert!(name.ends_with(".html"), "{name} would not be escaped");
        let text = without_remarks(&fs::read_to_string(&path).unwrap());
        let dense: String = text.split_whitespace().collect();
        assert!(!dense.contains("|safe"), "{name} takes something unescaped");
        assert!(!dense.contains("{%autoescape"), "{name} changes what is escaped");
        assert!(!text.contains(" style=") && !text.contains("<style"), "{name} holds a style");
        for tag in text.split("<script").skip(1) {
            let (tag, rest) = tag.split_once('>').unwrap();
            assert!(tag.contains(" src=") && rest.trim_start().starts_with("</script>"), "{name} holds a script");
        }
        for handler in ["onclick", "onload", "onsubmit", "onchange", "oninput", "onerror", "javascript:"] {
            assert!(!text.contains(handler), "{name} holds {handler}");
        }
        for away in ["src=\"http", "src=\"//", "href=\"//", "action=\"http", "@import"] {
            assert!(!text.contains(away), "{name} fetches from elsewhere: {away}");
        }
    }
}

/// What Tera takes away itself: there, a component may say what must not be done.
fn without_remarks(text: &str) -> String {
    text.split("{#")
        .enumerate()
        .map(|(n, part)| if n == 0 { part } else { part.split_once("#}").map_or("", |(_, rest)| rest) })
        .collect()
}

#[test]
fn this_reader_can_tell_code_from_what_is_said() {
    let (code, literals) =
        read_apart("use a::b; // rocket::x\nlet c = '\"'; f('\\'', \"SELECT \\\" x\", r#\"UPDATE \"y\"\"#); fn g<'a>() {}");
    assert_eq!(literals, ["SELECT \\\" x", "UPDATE \"y\""]);
    assert!(code.contains("use a::b;") && code.contains("fn g<'a>() {}") && !code.contains("rocket"), "{code}");
    assert!(names("use rocket::http;", "rocket") && !names("self.rocket.x", "rocket") && !names("sprocket::x", "rocket"));
    assert_eq!(
        words_after("use crate::{db, web}; crate::domain::x", "crate::").into_iter().collect::<Vec<_>>(),
        ["db", "domain", "web"]
    );
}
