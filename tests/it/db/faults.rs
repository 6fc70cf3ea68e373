//! What happens to the file when something goes wrong around it: the start (D6) and the second server (D10) of promises.md,
//! section 3. [`steps`] are the migrations (D13), [`copies`] backup and restore (D14, D15).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod copies;
mod steps;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::cli::commands::{PASSWORD, Place, one_line, stdout};

/// Everything in a directory but the lock: name, mode and bytes.
fn snapshot(dir: &Path) -> Vec<(PathBuf, u32, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_none_or(|ending| ending != "lock"))
        .map(|path| {
            let bytes = if path.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
            (path.clone(), fs::metadata(&path).unwrap().permissions().mode(), bytes)
        })
        .collect();
    found.sort();
    found
}

/// The start is refused within two seconds, in one line that holds all of `words`, and nothing is touched.
fn refuses(place: &Place, words: &[&str]) {
    let before = snapshot(&place.path("data"));
    let mut fastest = Duration::MAX;
    // A busy machine may be slow once; a retry loop in the program is slow every time.
    for _ in 0..3 {
        let began = Instant::now();
        let line = one_line(&place.run(&["serve", "--port", "0"]));
        fastest = fastest.min(began.elapsed());
        assert!(words.iter().all(|word| line.contains(word)), "{words:?} not all in {line:?}");
        assert!(line.contains("passalong.db") && line.contains(';'), "no file or no mend: {line:?}");
        assert_eq!(snapshot(&place.path("data")).len(), before.len(), "a file appeared: {words:?}");
        assert!(snapshot(&place.path("data")) == before, "something changed: {words:?}");
        if fastest < Duration::from_secs(2) {
            return;
        }
    }
    panic!("it took {fastest:?}: {words:?}");
}

/// The whole database in one file, as it stands after a stop.
fn at_rest(place: &Place) -> Vec<u8> {
    let _ = Connection::open(place.db()).unwrap().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    fs::read(place.db()).unwrap()
}

#[test]
fn d06_what_is_no_database_is_left_alone() {
    let place = Place::new();
    let random: Vec<u8> = (0..3000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (bytes, word) in [(&random[..], "not a SQLite database"), (b"hello", "not a SQLite database"), (b"", "is empty")] {
        fs::write(place.db(), bytes).unwrap();
        refuses(&place, &[word]);
        assert!(!place.path("data/passalong.db.lock").exists(), "not even a lock appears beside a foreign file");
    }
    fs::remove_file(place.db()).unwrap();
    fs::create_dir(place.db()).unwrap();
    refuses(&place, &["is not a file"]);
}

#[test]
fn d06_another_applications_database_is_left_alone() {
    let place = Place::new();
    for (id, mode) in [(0, "DELETE"), (0, "WAL"), (0x4750_4b47, "WAL")] {
        let _ = fs::remove_file(place.db());
        let conn = Connection::open(place.db()).unwrap();
        conn.execute_batch(&format!(
            "PRAGMA journal_mode = {mode}; PRAGMA application_id = {id}; CREATE TABLE t (x); INSERT INTO t VALUES (1);"
        ))
        .unwrap();
        drop(conn);
        refuses(&place, &["another application"]);
    }
}

#[test]
fn d06_a_damaged_database_is_left_alone() {
    let place = Place::with_shop();
    let whole = at_rest(&place);
    let root: i64 = Connection::open(place.db())
        .unwrap()
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'account'", [], |row| row.get(0))
        .unwrap();
    let damaged = |from: usize, length: usize, word: &str| {
        let mut bytes = whole.clone();
        bytes[from..from + length].fill(0xAA);
        fs::write(place.db(), bytes).unwrap();
        refuses(&place, &[word]);
    };
    damaged(0, 4096, "its beginning is damaged");
    damaged(100, 3996, "is damaged");
    damaged(4096 * (usize::try_from(root).unwrap() - 1), 4096, "is damaged");
    fs::write(place.db(), &whole[..whole.len() / 2 + 17]).unwrap();
    refuses(&place, &["is cut off"]);
    fs::write(place.db(), &whole[..50]).unwrap();
    refuses(&place, &["not a SQLite database"]);
}

#[test]
fn d07_damage_that_the_start_does_not_see_is_found_by_check_and_by_backup() {
    let place = Place::with_shop();
    let whole = at_rest(&place);
    let pages = whole.len() / 4096;
    let mut found = 0;
    for page in 1..pages {
        let mut bytes = whole.clone();
        bytes[page * 4096..page * 4096 + 12].fill(0xAA);
        fs::write(place.db(), bytes).unwrap();
        let check = place.run(&["check"]);
        let says = stdout(&check) + &String::from_utf8_lossy(&check.stderr);
        assert_eq!(check.status.code(), Some(1), "page {page}");
        assert!(says.contains("F01") || says.contains("passalong restore FILE"), "page {page}: {says}");
        found += usize::from(!place.run(&["backup", &format!("copy-{page}.db")]).status.success());
    }
    // A backup rebuilds every index, so that it only fails where a table itself is damaged.
    assert!(found > 0, "no backup noticed any of {pages} damaged pages");
}

#[test]
fn d06_a_newer_or_half_made_database_is_left_alone() {
    let place = Place::with_shop();
    at_rest(&place);
    Connection::open(place.db()).unwrap().pragma_update(None, "user_version", 999).unwrap();
    at_rest(&place);
    refuses(&place, &["version 999", "the newer passalong"]);
    Connection::open(place.db()).unwrap().pragma_update(None, "user_version", 0).unwrap();
    at_rest(&place);
    refuses(&place, &["half made"]);
}

/// Whether the file remembers another schema, and when it remembers none, as files did before they had the table.
const OTHER_SCHEMAS: [&str; 3] =
    ["UPDATE schema_hash SET sha256 = replace(hex(zeroblob(32)), '0', 'f')", "DELETE FROM schema_hash", "DROP TABLE schema_hash"];

#[test]
fn d06_a_database_of_another_schema_is_refused_by_every_command() {
    let whole = Place::with_shop();
    assert!(whole.run(&["backup", "copy.db"]).status.success());
    for other in OTHER_SCHEMAS {
        let place = Place::new();
        fs::copy(whole.path("copy.db"), place.db()).unwrap();
        Connection::open(place.db()).unwrap().execute_batch(other).unwrap();
        refuses(&place, &["made by a development version of passalong with another schema", "begin a new shop"]);
        fs::write(place.path("people.csv"), "email,name\npat@shop.example,Pat\n").unwrap();
        let before = snapshot(&place.path("data"));
        let said = |output: &std::process::Output| {
            let line = one_line(output);
            assert!(line.contains("passalong.db") && line.contains("another schema"), "{line}");
        };
        for command in [
            &["check"][..],
            &["check", "--rebuild"],
            &["backup", "new.db"],
            &["import", "accounts", "people.csv"],
            &["demo", "--accounts", "10", "--orders", "10"],
        ] {
            said(&place.run(command));
        }
        said(&place.admin("reset-password", &["--email", "ada@shop.example"], PASSWORD));
        assert!(!place.path("new.db").exists() && snapshot(&place.path("data")) == before, "something changed: {other}");
    }
}

#[test]
fn d06_a_backup_of_another_schema_does_not_replace_the_database() {
    let place = Place::with_shop();
    assert!(place.run(&["backup", "copy.db"]).status.success());
    let present = at_rest(&place);
    for other in OTHER_SCHEMAS {
        fs::copy(place.path("copy.db"), place.path("other.db")).unwrap();
        Connection::open(place.path("other.db")).unwrap().execute_batch(other).unwrap();
        let line = one_line(&place.run(&["restore", "other.db"]));
        assert!(line.contains("other.db") && line.contains("another schema"), "{line}");
        assert!(fs::read(place.db()).unwrap() == present, "{other} touched the database");
    }
    assert_eq!(place.serve().stop(), Some(0));
}

#[test]
fn d06_a_newer_version_that_still_stands_in_the_log_is_seen() {
    let place = Place::with_shop();
    let conn = Connection::open(place.db()).unwrap();
    conn.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 999;").unwrap();
    // A copy of file and log together is what a kill leaves behind.
    let left = Place::new();
    fs::copy(place.db(), left.db()).unwrap();
    fs::copy(place.path("data/passalong.db-wal"), left.path("data/passalong.db-wal")).unwrap();
    let before = (fs::read(left.db()).unwrap(), fs::read(left.path("data/passalong.db-wal")).unwrap());
    assert!(one_line(&left.run(&["serve"])).contains("version 999"));
    assert!(
        before == (fs::read(left.db()).unwrap(), fs::read(left.path("data/passalong.db-wal")).unwrap()),
        "file or log changed"
    );
}

#[test]
fn d06_a_read_only_file_or_directory_is_said_to_be_so() {
    let place = Place::with_shop();
    at_rest(&place);
    fs::set_permissions(place.db(), fs::Permissions::from_mode(0o444)).unwrap();
    refuses(&place, &["is read-only"]);
    fs::set_permissions(place.db(), fs::Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(place.path("data"), fs::Permissions::from_mode(0o555)).unwrap();
    let line = one_line(&place.run(&["serve", "--port", "0"]));
    fs::set_permissions(place.path("data"), fs::Permissions::from_mode(0o755)).unwrap();
    assert!(line.contains("read-only") || line.contains("cannot be written"), "{line}");
}

#[test]
fn d06_somebody_elses_file_is_one_line_too() {
    let place = Place::with_shop();
    at_rest(&place);
    // Root may do everything, so the program runs as nobody where it can.
    let Ok(0) = Command::new("id").arg("-u").output().map(|out| stdout(&out).trim().parse().unwrap_or(1)) else { return };
    fs::set_permissions(place.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    let Ok(output) = place.command(&["serve", "--port", "0"]).uid(65534).gid(65534).output() else { return };
    let line = one_line(&output);
    assert!(line.contains("passalong.db") && line.contains("permission"), "{line}");
}

#[test]
fn d06_a_missing_directory_is_made_only_when_it_is_the_default() {
    let place = Place::new();
    for (dir, word) in [("srv/shop", "does not exist"), ("shp", "does not exist")] {
        let line = one_line(&place.run(&["serve", "--port", "0", "--data-dir", dir]));
        assert!(line.contains(word) && line.contains("mkdir"), "{line}");
        assert!(!place.path(dir).exists());
    }
    fs::write(place.path("file"), "x").unwrap();
    assert!(one_line(&place.run(&["serve", "--port", "0", "--data-dir", "file"])).contains("is a file"));
    fs::remove_dir(place.path("data")).unwrap();
    assert!(place.admin("create", &["--email", "ada@shop.example", "--name", "Ada"], PASSWORD).status.success());
}

#[test]
fn d06_a_log_without_its_database_is_not_taken_for_a_new_ones() {
    let place = Place::new();
    fs::write(place.path("data/passalong.db-wal"), b"somebody's changes").unwrap();
    refuses(&place, &["is missing, but its log is there"]);
}

#[test]
fn d10_a_second_server_on_the_same_file_is_refused_and_a_kill_frees_it() {
    let place = Place::with_shop();
    let server = place.serve();
    let second = one_line(&place.run(&["serve", "--port", "0"]));
    assert!(second.contains("another passalong (process") && second.contains("--data-dir"), "{second}");
    assert!(place.run(&["healthcheck", "--port", &server.port]).status.success(), "the first one does not notice");
    assert!(stdout(&place.run(&["check"])).is_empty());
    server.kill();
    assert_eq!(place.serve().stop(), Some(0));
}
