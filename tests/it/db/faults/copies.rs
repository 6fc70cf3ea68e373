//! D14 and D15: a backup holds every answered change and is whole; a restore leaves the old database or the new one.

use std::fs;
use std::os::unix::fs::{FileExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use passalong::db::{Access, connect};
use rusqlite::Connection;

use super::{at_rest, snapshot};
use crate::cli::commands::{PAT, Place, one_line, stdout};

/// Writes rows as fast as it can and counts those that were acknowledged.
struct Busy {
    acked: Arc<AtomicI64>,
    stop: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Busy {
    fn start(db: &Path) -> Busy {
        let conn = connect(db, Access::Write).unwrap();
        conn.execute_batch("CREATE TABLE IF NOT EXISTS marker (n INTEGER PRIMARY KEY, filler BLOB)").unwrap();
        let (acked, stop) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicBool::new(false)));
        let (count, stopped) = (Arc::clone(&acked), Arc::clone(&stop));
        let thread = std::thread::spawn(move || {
            while !stopped.load(Ordering::Relaxed) {
                conn.execute("INSERT INTO marker (filler) VALUES (randomblob(500))", []).unwrap();
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        Busy { acked, stop, thread: Some(thread) }
    }

    fn acked(&self) -> i64 {
        self.acked.load(Ordering::SeqCst)
    }

    fn finish(mut self) -> i64 {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.take().unwrap().join().unwrap();
        self.acked()
    }
}

fn markers(db: &Path) -> i64 {
    Connection::open(db).unwrap().query_row("SELECT count(*) FROM marker", [], |row| row.get(0)).unwrap()
}

#[test]
fn d14_a_backup_beside_a_busy_server_holds_every_change_from_before_it() {
    let place = Place::with_shop();
    let server = place.serve();
    let busy = Busy::start(&place.db());
    let mut copies = Vec::new();
    for n in 0..3 {
        while busy.acked() < 20 * (n + 1) {
            std::thread::yield_now();
        }
        let before = busy.acked();
        let name = format!("copy-{n}.db");
        let made = place.run(&["backup", &name]);
        assert_eq!((made.status.code(), stdout(&made)), (Some(0), format!("{name}\n")), "{made:?}");
        copies.push((name, before));
    }
    let total = busy.finish();
    assert!(one_line(&place.run(&["backup", "copy-0.db"])).contains("already exists"));
    assert!(one_line(&place.run(&["backup", "no/such/copy.db"])).contains("directory does not exist"));
    assert!(one_line(&place.run(&["restore", "copy-0.db"])).contains("another passalong"));
    assert_eq!(markers(&place.db()), total);
    assert_eq!(server.stop(), Some(0));
    for (name, before) in copies {
        let copy = place.path(&name);
        assert!(markers(&copy) >= before, "{name} lacks changes");
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        let restored = place.run(&["restore", &name]);
        assert!(restored.status.success(), "{restored:?}");
        assert_eq!(markers(&place.db()), markers(&copy));
        assert!(stdout(&place.run(&["check"])).is_empty());
    }
    let kept = fs::read_dir(place.path("data"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().to_str().unwrap().contains("-replaced-"));
    assert_eq!(kept.count(), 3, "every database that was replaced is still there");
    assert_eq!(place.serve().stop(), Some(0));
}

#[test]
fn d14_a_backup_after_a_kill_holds_what_still_stands_in_the_log() {
    let place = Place::with_shop();
    let server = place.serve();
    let busy = Busy::start(&place.db());
    while busy.acked() < 50 {
        std::thread::yield_now();
    }
    server.kill();
    // The writer of this test goes on alone, and its files are taken as they stand, as a power cut would leave them.
    let before = busy.acked();
    let left = Place::new();
    fs::copy(place.db(), left.db()).unwrap();
    fs::copy(place.path("data/passalong.db-wal"), left.path("data/passalong.db-wal")).unwrap();
    busy.finish();
    let made = left.run(&["backup", "copy.db"]);
    assert!(made.status.success(), "{made:?}");
    assert!(markers(&left.path("copy.db")) >= before);
    assert!(stdout(&left.run(&["check"])).is_empty());
    assert_eq!(left.serve().stop(), Some(0));
    assert!(markers(&left.db()) >= before);
}

#[test]
fn d14_a_restore_takes_only_a_whole_backup_of_ours() {
    let place = Place::with_shop();
    assert!(place.run(&["backup", "good.db"]).status.success());
    let good = fs::read(place.path("good.db")).unwrap();
    let now = at_rest(&place);
    let refuse = |name: &str, word: &str| {
        let line = one_line(&place.run(&["restore", name]));
        assert!(line.contains(name) && line.contains(word), "{line}");
        assert!(fs::read(place.db()).unwrap() == now, "{name} touched the database");
        assert!(!place.path("data/passalong.db.restoring").exists());
    };
    fs::write(place.path("text.db"), "no database").unwrap();
    refuse("text.db", "not a SQLite database");
    fs::write(place.path("half.db"), &good[..good.len() / 2]).unwrap();
    refuse("half.db", "cut off");
    fs::write(place.path("empty.db"), "").unwrap();
    refuse("empty.db", "empty");
    Connection::open(place.path("other.db")).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    refuse("other.db", "another application");
    fs::write(place.path("newer.db"), &good).unwrap();
    Connection::open(place.path("newer.db")).unwrap().pragma_update(None, "user_version", 9).unwrap();
    refuse("newer.db", "version 9");
    fs::write(place.path("broken.db"), &good).unwrap();
    let leaf: i64 = Connection::open(place.path("broken.db"))
        .unwrap()
        .query_row("SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'account' LIMIT 1", [], |row| {
            row.get(0)
        })
        .unwrap();
    let file = fs::OpenOptions::new().write(true).open(place.path("broken.db")).unwrap();
    file.write_all_at(&[0x0A, 0, 0, 0, 0, 16, 0, 0], u64::try_from((leaf - 1) * 4096).unwrap()).unwrap();
    refuse("broken.db", "damaged");
    fs::write(place.path("lies.db"), &good).unwrap();
    connect(&place.path("lies.db"), Access::Write).unwrap().execute_batch(PAT).unwrap();
    refuse("lies.db", "breaks promise");
}

#[test]
fn d14_a_restore_replaces_a_ruined_database_and_its_log() {
    let place = Place::with_shop();
    assert!(place.run(&["backup", "good.db"]).status.success());
    fs::write(place.db(), vec![7; 5000]).unwrap();
    fs::write(place.path("data/passalong.db-wal"), vec![8; 500]).unwrap();
    fs::write(place.path("data/passalong.db-shm"), vec![9; 500]).unwrap();
    let restored = place.run(&["restore", "good.db"]);
    assert!(restored.status.success(), "{restored:?}");
    assert!(stdout(&place.run(&["check"])).is_empty());
    let kept: Vec<_> =
        snapshot(&place.path("data")).into_iter().filter(|(path, ..)| path.to_str().unwrap().contains("replaced")).collect();
    assert!(
        kept.iter().any(|(.., bytes)| *bytes == vec![7; 5000]) && kept.iter().any(|(.., bytes)| *bytes == vec![8; 500]),
        "kept as it was"
    );
    // And where nothing is left at all.
    fs::remove_dir_all(place.path("data")).unwrap();
    assert!(place.run(&["restore", "good.db"]).status.success());
    assert_eq!(place.serve().stop(), Some(0));
}

/// A shop of some megabytes, so that a copy takes long enough to be killed.
fn large(rows: i64) -> Place {
    let place = Place::with_shop();
    let conn = connect(&place.db(), Access::Write).unwrap();
    conn.execute_batch(&format!(
        "CREATE TABLE marker (n INTEGER PRIMARY KEY, filler BLOB);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO marker SELECT i, randomblob(1000) FROM n;"
    ))
    .unwrap();
    place
}

fn kill_after(mut command: Command, after: Duration) {
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().unwrap();
}

#[test]
fn d15_a_kill_during_a_backup_leaves_no_half_file_under_its_name() {
    let place = large(8000);
    for round in 0..10_u64 {
        let name = format!("copy-{round}.db");
        kill_after(place.command(&["backup", &name]), Duration::from_millis(3 + round * 9));
        if place.path(&name).exists() {
            assert_eq!(markers(&place.path(&name)), 8000);
        }
    }
    // What the kills left is in nobody's way.
    assert!(place.run(&["backup", "copy.db"]).status.success());
    assert_eq!(markers(&place.path("copy.db")), 8000);
}

#[test]
fn d15_a_kill_during_a_restore_leaves_the_old_or_the_new() {
    let place = large(8000);
    assert!(place.run(&["backup", "new.db"]).status.success());
    connect(&place.db(), Access::Write).unwrap().execute_batch("DELETE FROM marker WHERE n > 5000").unwrap();
    let mut seen = [0, 0];
    for round in 0..12_u64 {
        kill_after(place.command(&["restore", "new.db"]), Duration::from_millis(3 + round * 15));
        match markers(&place.db()) {
            5000 => seen[0] += 1,
            8000 => seen[1] += 1,
            between => panic!("{between} rows are neither the old nor the new"),
        }
        assert!(stdout(&place.run(&["check"])).is_empty());
    }
    eprintln!("old {} times, new {} times", seen[0], seen[1]);
    assert!(place.run(&["restore", "new.db"]).status.success());
    assert_eq!(markers(&place.db()), 8000);
}
