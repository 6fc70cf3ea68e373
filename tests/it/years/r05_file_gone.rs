//! The file under the server: when it is not the one that was opened any more, nothing is acknowledged into it.

use std::fs;

use super::Desk;
use crate::cli::commands::{Place, one_line, stdout};

/// What somebody does to the files of a shop that is open.
type Deed = fn(&Place);

const DEEDS: [(&str, Deed); 5] = [
    ("removed", |place| fs::remove_file(place.db()).expect("removed")),
    ("moved away", |place| fs::rename(place.db(), place.path("aside.db")).expect("moved")),
    ("replaced by a backup", |place| {
        fs::rename(place.path("copy.db"), place.db()).expect("replaced");
    }),
    ("its log removed", |place| fs::remove_file(place.path("data/passalong.db-wal")).expect("removed")),
    ("its directory renamed", |place| fs::rename(place.path("data"), place.path("elsewhere")).expect("renamed")),
];

#[test]
fn r05_nothing_is_acknowledged_into_a_file_that_is_gone() {
    for (what, deed) in DEEDS {
        let mut desk = Desk::open();
        desk.change();
        assert!(desk.place.run(&["backup", "copy.db"]).status.success());
        deed(&desk.place);
        // After the file was seen at its path a second ago it is looked for before a change, and always after one.
        let answer = desk.try_change();
        answer.expect_status(503);
        assert!(answer.says("can’t save anything") || answer.says("couldn’t confirm"), "{what}: {}", answer.text());
        for _ in 0..3 {
            desk.try_change().expect_status(503).expect_says("can’t save anything");
        }
        for path in ["/readyz", "/healthz"] {
            let health = desk.owner.get(path);
            health.expect_status(503);
            assert!(health.html().contains("removed, moved or replaced"), "{what}: {}", health.html());
        }
        let log = fs::read_to_string(desk.place.path("server.log")).expect("the log");
        assert_eq!(log.matches("the database was removed, moved or replaced").count(), 1, "{what}: {log}");
        assert_eq!(desk.stop(), Some(0), "{what}");
    }
}

#[test]
fn r05_what_was_put_in_its_place_is_left_alone() {
    let mut desk = Desk::open();
    desk.change();
    assert!(desk.place.run(&["backup", "copy.db"]).status.success());
    let backup = fs::read(desk.place.path("copy.db")).expect("a backup");
    fs::rename(desk.place.path("copy.db"), desk.place.db()).expect("replaced");
    desk.try_change().expect_status(503);
    assert_eq!(desk.stop(), Some(0));
    assert!(fs::read(desk.place.db()).expect("the file") == backup, "the server that stopped wrote into another file");
}

#[test]
fn r05_a_lock_that_was_tidied_away_lets_no_second_server_in() {
    let mut desk = Desk::open();
    desk.change();
    fs::remove_file(desk.place.path("data/passalong.db.lock")).expect("a lock file");
    let second = one_line(&desk.place.run(&["serve", "--port", "0"]));
    assert!(second.contains("another passalong is using it"), "{second}");
    let restored = {
        assert!(desk.place.run(&["backup", "copy.db"]).status.success());
        one_line(&desk.place.run(&["restore", "copy.db"]))
    };
    assert!(restored.contains("another passalong is using it"), "{restored}");
    desk.change();
    assert_eq!(desk.stop(), Some(0));
    assert!(stdout(&desk.place.run(&["check"])).is_empty());
}
