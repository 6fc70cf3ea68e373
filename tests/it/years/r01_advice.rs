//! A file that cannot be opened is told its own mend, and "put a backup in its place" only when it is damaged.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::cli::commands::{PASSWORD, Place, one_line, stdout};

/// How a file keeps its changes, as its header says: 2 is a write-ahead log.
fn keeps_log(file: &Path) -> bool {
    let bytes = fs::read(file).expect("the file");
    bytes[18] == 2 && bytes[19] == 2
}

/// A database whose last change was cut off in the middle, with the rollback journal that takes it back.
fn cut_off(place: &Place) {
    let whole = Place::with_shop();
    let conn = Connection::open(whole.db()).expect("a shop");
    conn.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; PRAGMA cache_spill = 1; CREATE TABLE filler (x BLOB); BEGIN;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
         INSERT INTO filler SELECT randomblob(2000) FROM n;",
    )
    .expect("a change that goes on");
    // What a power cut leaves: the file as it was written so far, and the journal.
    for suffix in ["", "-journal"] {
        fs::copy(whole.path(&format!("data/passalong.db{suffix}")), place.path(&format!("data/passalong.db{suffix}")))
            .expect("a copy");
    }
    conn.execute_batch("ROLLBACK").expect("the end of it");
}

#[test]
fn r01_only_a_damaged_file_is_told_to_restore_a_backup() {
    let place = Place::new();
    cut_off(&place);
    for command in [&["check"][..], &["backup", "copy.db"], &["check", "--rebuild"], &["import", "accounts", "people.csv"]] {
        fs::write(place.path("people.csv"), "email,name\npat@shop.example,Pat\n").expect("a file");
        let said = one_line(&place.run(command));
        assert!(said.contains("cut off") && said.contains("passalong serve") && !said.contains("restore"), "{command:?}: {said}");
    }
    assert_eq!(place.serve().stop(), Some(0));
    assert!(stdout(&place.run(&["check"])).is_empty(), "one start has put it right");

    // Too many open files is neither damage nor a matter of permissions.
    let few = std::process::Command::new("sh")
        .args(["-c", "ulimit -Hn 5; ulimit -n 5; exec \"$0\" --data-dir data check", env!("CARGO_BIN_EXE_passalong")])
        .current_dir(place.path(""))
        .env_remove("PASSALONG_LIVES")
        .env_remove("PASSALONG_SEED")
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&few.stderr);
    assert!(!few.status.success() && !said.contains("restore"), "{said}");
    assert!(said.contains("open") && said.contains(';'), "{said}");

    // The control: a file that really is damaged is told to be replaced.
    let mut bytes = fs::read(place.db()).expect("the file");
    bytes[100..4096].fill(0xAA);
    fs::write(place.db(), bytes).expect("damage");
    assert!(one_line(&place.run(&["check"])).contains("put a backup in its place"));
}

#[test]
fn r01_a_new_file_has_its_log_before_it_has_its_name() {
    let place = Place::new();
    assert!(place.admin("create", &["--email", "ada@shop.example", "--name", "Ada"], PASSWORD).status.success());
    assert!(keeps_log(&place.db()), "made by a command");
    assert!(place.run(&["backup", "copy.db"]).status.success());
    let restored = Place::new();
    fs::copy(place.path("copy.db"), restored.path("copy.db")).expect("a copy");
    assert!(restored.run(&["restore", "copy.db"]).status.success());
    assert!(keeps_log(&restored.db()), "restored");
    let shown = Place::new();
    assert!(shown.run(&["demo", "--accounts", "20", "--orders", "20"]).status.success());
    assert!(keeps_log(&shown.db()), "the demo");

    // So a first start converts nothing, and waits for nobody who reads.
    for place in [&restored, &shown] {
        let reader = Connection::open_with_flags(place.db(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a reader");
        reader.execute_batch("BEGIN; SELECT count(*) FROM account;").expect("a look");
        let began = Instant::now();
        let server = place.serve();
        assert!(began.elapsed() < Duration::from_secs(3), "a first start beside a reader took {:?}", began.elapsed());
        assert_eq!(server.stop(), Some(0));
        drop(reader);
    }
}
