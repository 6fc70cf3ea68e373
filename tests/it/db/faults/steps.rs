//! D13: an older file is brought up to date, whole or not at all.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use passalong::db::file::APPLICATION_ID;
use passalong::db::migrate::{self, Prepared, SHIPPED, Schema};
use rusqlite::Connection;
use rusqlite_migration::M;

use super::{at_rest, refuses};
use crate::cli::commands::{Place, stdout};

/// Two steps on top of today's schema.
fn next() -> [M<'static>; 3] {
    [
        M::up(""),
        M::up("CREATE TABLE added (n INTEGER) STRICT; INSERT INTO added VALUES (1), (2);"),
        M::up("UPDATE added SET n = n + 10;"),
    ]
}

fn version(path: &Path) -> i64 {
    Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

#[test]
fn d13_an_older_file_is_copied_and_then_stepped_up() {
    let place = Place::with_shop();
    let steps = next();
    let newer = Schema { sql: SHIPPED.sql, steps: &steps };
    let Prepared { created: false, copy: Some(copy) } = newer.prepare(&place.db()).unwrap() else { panic!("no copy") };
    assert!(copy.file_name().unwrap().to_str().unwrap().starts_with("passalong-before-v3-"), "{copy:?}");
    assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    let sum: i64 = Connection::open(place.db()).unwrap().query_row("SELECT sum(n) FROM added", [], |row| row.get(0)).unwrap();
    assert_eq!((version(&place.db()), sum), (3, 23));
    assert_eq!(version(&copy), 1);
    assert_eq!(newer.prepare(&place.db()).unwrap(), Prepared::default(), "the second start has nothing to do");
    refuses(&place, &["version 3", "versions up to 1"]);
    // The copy is the way back that the line speaks of.
    assert!(place.run(&["restore", copy.to_str().unwrap()]).status.success());
    assert_eq!(version(&place.db()), 1);
}

#[test]
fn d13_a_step_that_fails_leaves_the_old_version() {
    let place = Place::with_shop();
    let broken_sql = [M::up(""), M::up("CREATE TABLE added (n);"), M::up("INSERT INTO no_such_table VALUES (1);")];
    let broken_reference = [M::up(""), M::up("UPDATE account SET sign_up_code_id = 77;")];
    for steps in [&broken_sql[..], &broken_reference[..]] {
        let error = Schema { sql: SHIPPED.sql, steps }.prepare(&place.db()).unwrap_err().to_string();
        assert!(error.contains("file-not-brought-up-to-date") && error.contains("mend-older-passalong"), "{error}");
        assert!(!error.contains('\n'), "{error}");
        assert_eq!(version(&place.db()), 1);
        let added: i64 = Connection::open(place.db())
            .unwrap()
            .query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'added'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(added, 0);
        assert!(stdout(&place.run(&["check"])).is_empty());
    }
}

#[test]
fn d13_a_new_file_is_todays_schema() {
    let place = Place::new();
    assert_eq!(migrate::prepare(&place.db()).unwrap(), Prepared { created: true, copy: None });
    let conn = Connection::open(place.db()).unwrap();
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap();
    assert_eq!((id, version(&place.db())), (APPLICATION_ID, i64::try_from(SHIPPED.version()).unwrap()));
    assert_eq!(&fs::read(place.db()).unwrap()[68..72], b"PASS");
    // What an earlier kill left half made is no hindrance and no danger.
    drop(conn);
    fs::remove_file(place.db()).unwrap();
    fs::write(place.path("data/passalong.db.new"), b"half").unwrap();
    assert!(migrate::prepare(&place.db()).unwrap().created);
    assert!(!place.path("data/passalong.db.new").exists());
}

const MIGRATING: &str = "MIGRATING_FILE";

/// Not a test of its own: the process that the next test kills.
#[test]
#[ignore = "run by d13_a_kill_during_the_steps_leaves_old_or_new"]
fn migrating_process() {
    let Ok(path) = std::env::var(MIGRATING) else { return };
    let slow =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) INSERT INTO added SELECT i FROM n;";
    let sql = format!("CREATE TABLE added (n INTEGER) STRICT; {slow} {slow}");
    let steps = [M::up(""), M::up(&sql), M::up(slow)];
    Schema { sql: SHIPPED.sql, steps: &steps }.prepare(Path::new(&path)).unwrap();
}

#[test]
fn d13_a_kill_during_the_steps_leaves_old_or_new() {
    let original = Place::with_shop();
    let whole = at_rest(&original);
    let mut seen = [0, 0];
    for round in 0..12_u64 {
        let place = Place::new();
        fs::write(place.db(), &whole).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "db::faults::steps::migrating_process", "--ignored", "--quiet"])
            .env(MIGRATING, place.db())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(5 + round * 12));
        let _ = child.kill();
        child.wait().unwrap();
        // Reading first lets SQLite recover what the kill left, as the next start does.
        let conn = Connection::open(place.db()).unwrap();
        let tables: i64 =
            conn.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'added'", [], |row| row.get(0)).unwrap();
        match version(&place.db()) {
            1 => assert_eq!(tables, 0),
            3 => assert_eq!(conn.query_row("SELECT count(*) FROM added", [], |row| row.get::<_, i64>(0)).unwrap(), 180_000),
            between => panic!("version {between}"),
        }
        seen[usize::from(tables > 0)] += 1;
        for copy in fs::read_dir(place.path("data")).unwrap().map(|entry| entry.unwrap().path()) {
            if copy.extension().is_some_and(|ending| ending == "db") && copy.to_str().unwrap().contains("before") {
                assert_eq!(version(&copy), 1, "a copy with its final name is whole");
            }
        }
    }
    eprintln!("old {} times, new {} times", seen[0], seen[1]);
}
