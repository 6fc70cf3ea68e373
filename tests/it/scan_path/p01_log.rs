use std::path::Path;

use passalong::domain::scan::{self, Counter, Visitor};
use rusqlite::Connection;

use super::{person, shop_with_cards, visit};
use crate::support::file::{NOON, audit, number, utc_day};

/// The file as a killed server leaves it, for the next one to take up.
fn after_a_kill(conn: &Connection, place: &Path) -> Connection {
    let file = place.join("left.db");
    let _ = std::fs::remove_file(&file);
    conn.execute("VACUUM INTO ?1", [file.to_str()]).unwrap();
    Connection::open(file).unwrap()
}

fn carry_over(conn: &mut Connection) {
    let tx = conn.transaction().unwrap();
    scan::carry_over(&tx).unwrap();
    tx.commit().unwrap();
}

const SCANS: &str = "SELECT coalesce(sum(scans), 0) FROM scan_day";

#[test]
fn p01_all_visits_of_a_commit_are_one_row_and_nothing_else() {
    let mut conn = shop_with_cards(3);
    let mut counter = Counter::new(30, 0);
    let unknown = {
        let other = shop_with_cards(1);
        visit(&other, 1, person(9), NOON)
    };
    let first = visit(&conn, 1, person(1), NOON);
    let visits = [
        first.clone(),
        first,
        visit(&conn, 2, person(1), NOON),
        visit(&conn, 3, Visitor::Robot, NOON),
        visit(&conn, 3, Visitor::Staff, NOON),
        unknown,
    ];
    let tx = conn.transaction().unwrap();
    counter.record(&tx, &visits).unwrap();
    tx.commit().unwrap();
    let written = "SELECT (SELECT count(*) FROM scan_log) * 1000 + (SELECT count(*) FROM scan) + (SELECT count(*) FROM scan_day)
                        + (SELECT count(*) FROM scan_miss) + (SELECT count(*) FROM visitor_today) + (SELECT count(*) FROM shop_day)
                        + (SELECT count(*) FROM scan_log_mark)";
    assert_eq!(number(&conn, written), 1000);
    assert!(number(&conn, "SELECT length(visits) FROM scan_log") < 80);
    audit(&conn);
    carry_over(&mut conn);
    let told = ["scans", "visitors", "repeats", "bots", "own", "arrivals"];
    let told = told.map(|column| number(&conn, &format!("SELECT sum({column}) FROM scan_day")));
    assert_eq!(told, [2, 2, 1, 1, 1, 5]);
    assert_eq!(number(&conn, "SELECT unknown FROM scan_miss"), 1);
    assert_eq!(number(&conn, "SELECT scans * 10 + visitors FROM shop_day"), 22);
    assert_eq!(number(&conn, "SELECT n FROM scan"), 2);
    assert_eq!(number(&conn, "SELECT count(*) FROM scan_log"), 0);
    audit(&conn);
}

#[test]
fn p01_whenever_the_server_is_killed_each_scan_is_counted_once() {
    let mut conn = shop_with_cards(7);
    // One code with each commit, so that most of them lie in the middle of a round.
    let mut counter = Counter::new(30, 0).in_lots_of(1);
    let (mut counted, mut in_the_middle) = (0, 0);
    let place = tempfile::tempdir().unwrap();
    for commit in 0..60_u64 {
        let at = NOON.plus_minutes((commit / 7) as i64);
        let visits: Vec<_> =
            (0..commit % 5 + 1).map(|n| visit(&conn, 1 + ((commit + n * 3) % 7) as i64, person(commit * 10 + n), at)).collect();
        let tx = conn.transaction().unwrap();
        counter.record(&tx, &visits).unwrap();
        if commit % 11 == 3 {
            // The commit fails: nobody was answered, and nobody counts.
            tx.rollback().unwrap();
            counter.settle(false);
        } else {
            tx.commit().unwrap();
            counter.settle(true);
            counted += visits.len() as i64;
        }
        in_the_middle += number(&conn, "SELECT count(*) FROM scan_log_mark");
        audit(&conn);
        let mut left = after_a_kill(&conn, place.path());
        carry_over(&mut left);
        assert_eq!(number(&left, SCANS), counted);
        assert_eq!(number(&left, "SELECT sum(n) FROM scan"), counted);
        audit(&left);
    }
    assert!(in_the_middle > 20, "only {in_the_middle} of 60 commits lay in the middle of a round");
}

#[test]
fn p01_a_visitor_of_the_day_is_known_after_a_restart_wherever_their_mark_stands() {
    let mut conn = shop_with_cards(2);
    for has_been_carried_over in [false, true] {
        let (card, visitor) = if has_been_carried_over { (1, 10) } else { (2, 20) };
        for restart in 0..3 {
            let again = visit(&conn, card, person(visitor), NOON.plus_minutes(restart));
            let tx = conn.transaction().unwrap();
            Counter::new(30, 0).record(&tx, &[again]).unwrap();
            tx.commit().unwrap();
            if has_been_carried_over {
                carry_over(&mut conn);
            }
        }
        carry_over(&mut conn);
        let told = |column: &str| number(&conn, &format!("SELECT {column} FROM scan_day WHERE code_id = {card}"));
        assert_eq!((told("scans"), told("visitors")), (3, 1));
    }
    audit(&conn);
}

#[test]
fn p04_no_mark_outlives_the_secret_of_its_day() {
    let mut conn = shop_with_cards(1);
    let mut counter = Counter::new(30, 0);
    let mut record = |conn: &mut Connection, visitor, at| {
        let visits = [visit(conn, 1, visitor, at)];
        let tx = conn.transaction().unwrap();
        counter.record(&tx, &visits).unwrap();
        tx.commit().unwrap();
        counter.settle(true);
    };
    record(&mut conn, person(1), NOON);
    let tx = conn.transaction().unwrap();
    scan::close_past_day(&tx, utc_day(NOON).plus(1)).unwrap();
    tx.commit().unwrap();
    // It came before midnight, and its turn after.
    record(&mut conn, person(2), NOON.plus_minutes(1));
    carry_over(&mut conn);
    assert_eq!(number(&conn, SCANS), 2);
    assert_eq!(number(&conn, "SELECT count(*) FROM visitor_today"), 0);
    audit(&conn);
}
