//! The plan of the house, kept by reading the source: which room may name which, where SQL stands, what templates may not hold.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::collections::BTreeSet;
use std::fs;

use super::source::{Source, files, is_below, root, sources};

/// A room, the other rooms it may name, and what from outside it must not know.
type Room = (&'static str, &'static [&'static str], &'static [&'static str]);

const ROOMS: &[Room] = &[
    ("main", &["cli"], &["rocket", "rusqlite", "tera"]),
    ("lib", &[], &["rocket", "rusqlite", "tera"]),
    (
        "cli",
        &[
            "app", "auth", "bank", "clock", "config", "db", "domain", "error", "front", "jobs", "outbox", "print", "running",
            "text", "web",
        ],
        &["tera"],
    ),
    (
        "api",
        &["app", "auth", "bank", "domain", "error", "print", "text"],
        &["rusqlite", "tera", "clap", "SystemTime", "std::process"],
    ),
    (
        "web",
        &["api", "app", "auth", "bank", "clock", "config", "db", "domain", "error", "hooks", "print", "running", "text"],
        &["rusqlite", "clap", "SystemTime", "std::process"],
    ),
    ("jobs", &["app", "db", "domain", "error", "hooks"], &["rocket", "rusqlite", "tera", "SystemTime"]),
    ("outbox", &["app", "auth", "domain", "error"], &["rocket", "rusqlite", "tera", "SystemTime"]),
    ("app", &["auth", "clock", "config", "db", "domain", "error", "front", "running", "text"], &["rocket", "clap", "SystemTime"]),
    ("front", &["auth", "running"], &["rocket", "rusqlite", "tera", "SystemTime"]),
    ("auth", &["config", "db", "domain", "error"], &["rocket", "tera", "SystemTime"]),
    ("text", &["domain", "error"], &["rocket", "rusqlite", "tera"]),
    ("print", &["domain", "error"], &["rocket", "rusqlite", "tera"]),
    ("hooks", &["domain", "error"], &["rocket", "rusqlite", "tera", "tokio", "tracing", "std::fs", "SystemTime"]),
    ("bank", &["domain", "error", "text"], &["rocket", "rusqlite", "tera"]),
    (
        "domain",
        &["error"],
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
    ("db", &["error"], &["rocket", "tera", "figment", "bcrypt", "jiff", "serde", "clap", "ureq", "std::env"]),
    ("config", &["domain", "error"], &["rocket", "rusqlite", "tera", "r2d2"]),
    ("clock", &["domain", "error"], &["rocket", "rusqlite", "tera"]),
    ("running", &[], &["rocket", "rusqlite", "tera", "tokio", "SystemTime"]),
    // Refusals, and those only: see `an_error_knows_of_refusals_and_of_nothing_else`.
    ("error", &["domain"], &["rocket", "tera", "figment", "r2d2", "tokio", "tracing"]),
];

/// What a file names that `is_wrong`, as lines for the failure.
fn named<'s>(source: &'s Source, is_wrong: impl Fn(&str) -> bool + 's) -> impl Iterator<Item = String> + 's {
    source.names.iter().filter(move |name| is_wrong(name)).map(|name| format!("src/{} names {name}", source.path))
}

/// Whether the words of `part` follow each other in a path: `std::env` in `std::env::var`, `SystemTime` in any that it ends.
fn holds(path: &str, part: &str) -> bool {
    format!("::{path}::").contains(&format!("::{part}::"))
}

/// Fails with everything that is wrong, so that it can be mended in one go.
#[track_caller]
pub fn nothing_of(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_room_names_only_the_rooms_it_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some((_, rooms, strangers)) = ROOMS.iter().find(|(room, ..)| *room == source.room) else {
            wrong.push(format!("src/{} stands in a room that has no line here", source.path));
            continue;
        };
        let room_of = |name: &str| name.strip_prefix("crate::").map(|inside| inside.split("::").next().unwrap().to_owned());
        wrong.extend(named(source, |name| {
            room_of(name).is_some_and(|room| room != source.room && !rooms.contains(&room.as_str()))
                || strangers.iter().any(|stranger| holds(name, stranger))
        }));
    }
    let there: BTreeSet<&str> = sources().iter().map(|source| source.room.as_str()).collect();
    let missing = ROOMS.iter().filter(|(room, ..)| !there.contains(room));
    wrong.extend(missing.map(|(room, ..)| format!("{room} has a line here and no file")));
    nothing_of(wrong);
}

#[test]
fn an_error_knows_of_refusals_and_of_nothing_else() {
    let errors = sources().iter().filter(|source| source.room == "error");
    let is_other = |name: &str| is_below(name, "crate::domain") && !is_below(name, "crate::domain::refusal");
    nothing_of(errors.flat_map(|source| named(source, is_other)).collect());
}

#[test]
fn the_time_of_day_enters_in_one_place() {
    let others = sources().iter().filter(|source| source.path != "clock.rs");
    let asks = |name: &str| ["SystemTime", "Zoned::now", "Timestamp::now"].iter().any(|clock| holds(name, clock));
    nothing_of(others.flat_map(|source| named(source, asks)).collect());
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

/// The one file outside those rooms that writes rows: it fills a made-up shop, and the verbs would take far too long over a million
/// accounts with five million orders (they need 3 s for the first 10,000 sign-ups). A test compares its rows with theirs.
const BULK: &str = "cli/demo/bulk.rs";

#[test]
fn sql_stands_in_the_domain_and_the_database_only() {
    for source in sources() {
        if ["domain", "db"].contains(&source.room.as_str()) || source.path == BULK {
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
    let tables: BTreeSet<&str> =
        schema.split("CREATE TABLE ").skip(1).filter_map(|rest| rest.split_whitespace().next()).collect();
    assert!(tables.len() > 15, "{tables:?}");
    for source in sources().iter().filter(|source| source.room == "db") {
        for literal in source.literals.iter().filter(|literal| SQL.iter().any(|word| literal.contains(word))) {
            let words: BTreeSet<&str> = literal.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            // One table is the database's own: which schema made the file.
            let named: Vec<_> = tables.intersection(&words).filter(|table| **table != "schema_hash").collect();
            assert!(named.is_empty(), "src/{} names {named:?}: {literal}", source.path);
        }
    }
}

#[test]
fn status_codes_are_the_webs_affair() {
    let others = sources().iter().filter(|source| !["api", "web"].contains(&source.room.as_str()));
    nothing_of(others.flat_map(|source| named(source, |name| holds(name, "Status"))).collect());
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
