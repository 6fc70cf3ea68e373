//! Nobody waits for housekeeping: not a visitor for the log to be folded, not a stop for nobody, not a start for a stop.
//!
//! Times are the best of a few tries: a busy machine may be slow once, a program that waits is slow every time.

use std::io::Write;
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use passalong::db::Options;
use rusqlite::Connection;

use super::Desk;
use crate::cli::commands::Server;
use crate::support::file::{File, wait_for};

/// Longer than the writer is idle before it folds the log.
const IDLE: Duration = Duration::from_millis(5300);

fn signal(server: &Server, name: &str) {
    let told = Command::new("kill").args([name, &server.id().to_string()]).status().expect("kill");
    assert!(told.success());
}

fn reader(desk: &Desk) -> Connection {
    let conn = Connection::open_with_flags(desk.place.db(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a reader");
    conn.execute_batch("BEGIN; SELECT count(*) FROM account;").expect("a look that stays");
    conn
}

#[test]
fn r03_nobody_waits_for_housekeeping() {
    let desk = Desk::open();
    desk.change();
    let reader = reader(&desk);
    desk.change();
    let mut slowest_best = Duration::MAX;
    for _ in 0..2 {
        // The log is being folded about now, or waits for its reader to go.
        std::thread::sleep(IDLE);
        let began = Instant::now();
        desk.change();
        slowest_best = slowest_best.min(began.elapsed());
    }
    assert!(slowest_best < Duration::from_millis(500), "a change beside a reader took {slowest_best:?}");
    drop(reader);
    // With the reader gone the log is folded in its turn.
    let log = desk.place.path("data/passalong.db-wal");
    let until = Instant::now() + Duration::from_secs(20);
    while std::fs::metadata(&log).map_or(0, |found| found.len()) > 0 {
        assert!(Instant::now() < until, "the log was not folded after its reader had gone");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn r03_a_stop_waits_for_nobody() {
    for with_reader in [false, true] {
        let mut best = Duration::MAX;
        for _ in 0..4 {
            let mut desk = Desk::open();
            desk.change();
            let held = with_reader.then(|| reader(&desk));
            // A browser that keeps its connection open asks for nothing.
            let _idle = TcpStream::connect(("127.0.0.1", desk.port())).expect("a connection");
            let began = Instant::now();
            assert_eq!(desk.stop(), Some(0));
            best = best.min(began.elapsed());
            drop(held);
            if best < Duration::from_millis(300) {
                break;
            }
        }
        assert!(best < Duration::from_millis(300), "a stop took {best:?}, with a reader: {with_reader}");
    }
}

#[test]
fn r03_half_a_request_is_cut_and_a_start_waits_for_the_stop() {
    for front in [false, true] {
        let mut desk = Desk::open_with(if front { &["--address", "0.0.0.0"] } else { &[] });
        desk.change();
        let mut half = TcpStream::connect(("127.0.0.1", desk.port())).expect("a connection");
        half.write_all(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nemail=")
            .expect("half a request");
        std::thread::sleep(Duration::from_millis(200));
        let began = Instant::now();
        signal(desk.server(), "-TERM");
        // The one that comes now is not sent away: it waits.
        let next = desk.place.serve();
        assert_eq!(desk.wait(), Some(0));
        assert!(began.elapsed() < Duration::from_secs(8), "the stop and the start took {:?}", began.elapsed());
        assert_eq!(next.stop(), Some(0));
    }
}

#[test]
fn r03_a_closed_terminal_stops_as_a_stop_does() {
    let mut desk = Desk::open();
    desk.change();
    // Tests that were started with `nohup` start servers that ignore it too.
    let status = std::fs::read_to_string(format!("/proc/{}/status", std::process::id())).expect("Linux");
    let ignored = status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    if ignored.is_some_and(|signals| signals & 1 == 0) {
        signal(desk.server(), "-HUP");
        assert_eq!(desk.wait(), Some(0), "as with SIGTERM");
        let log = std::fs::metadata(desk.place.path("data/passalong.db-wal")).map_or(0, |found| found.len());
        assert_eq!(log, 0, "and the log is folded");
    } else {
        assert_eq!(desk.stop(), Some(0));
    }
    // Who was started with `nohup` stays.
    let staying = desk.place.serve_after("trap '' HUP", &[]);
    signal(&staying, "-HUP");
    std::thread::sleep(Duration::from_millis(300));
    assert!(desk.place.run(&["healthcheck", "--port", &staying.port]).status.success());
    assert_eq!(staying.stop(), Some(0));
}

#[test]
fn r03_readers_plan_by_the_statistics_of_today() {
    let file = File::new();
    let db = file.open_with(Options { readers: 1, ..Options::default() });
    let mark =
        |db: &passalong::db::Db| wait_for(db.read(|conn| Ok(conn.pragma_update(None, "cache_size", -77)?))).expect("a mark");
    let size = |db: &passalong::db::Db| -> i64 {
        wait_for(db.read(|conn| Ok(conn.query_row("PRAGMA cache_size", [], |row| row.get(0))?))).expect("a look")
    };
    mark(&db);
    assert_eq!(size(&db), -77, "one reader, which stays");
    wait_for(db.optimize()).expect("fresh statistics");
    assert_eq!(size(&db), -2048, "a connection keeps the statistics that it was opened with, so there is another one");
    db.close();
}

/// Exports of a large shop took a minute when nobody had counted its rows since it was small.
#[test]
fn r03_a_shop_that_grew_is_counted_within_the_hour() {
    let shop = crate::support::shop::Shop::open();
    assert!(!shop.look(|conn| conn.table_exists(None, "sqlite_stat1")).expect("a look"));
    crate::support::story::tell(&shop, "partner Pat; customer Carl via Pat");
    shop.run_jobs();
    assert!(shop.look(|conn| conn.table_exists(None, "sqlite_stat1")).expect("a look"), "the hourly jobs count");
}

/// Every order that a web shop told was looked for in all others when none had been told before the rows were counted.
#[test]
fn r03_what_was_counted_while_it_was_empty_is_not_read_from_end_to_end() {
    let file = File::new();
    let db = file.open_with(Options::default());
    wait_for(db.write(|tx| {
        // As every table is looked at, which the hours of a shop would bring about.
        tx.execute_batch("PRAGMA optimize(0x10002)")?;
        let few: i64 = tx.query_row("SELECT count(*) FROM sqlite_stat1 WHERE stat LIKE '0 %'", [], |row| row.get(0))?;
        assert!(few > 0, "some of an empty shop was counted");
        Ok(())
    }))
    .expect("statistics");
    wait_for(db.optimize()).expect("statistics of use");
    let plan = wait_for(db.read(|conn| {
        let few: i64 =
            conn.query_row("SELECT count(*) FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < 1000", [], |row| row.get(0))?;
        assert_eq!(few, 0);
        let mut plan = conn.prepare(
            "EXPLAIN QUERY PLAN
             SELECT dispute.id FROM orders CROSS JOIN dispute ON dispute.source_id = orders.source_id
                                                             AND dispute.order_number = orders.external_id
             WHERE orders.id = 1",
        )?;
        let steps = plan.query_map([], |row| row.get::<_, String>("detail"))?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(steps)
    }))
    .expect("a plan");
    assert!(plan.iter().all(|step| step.starts_with("SEARCH")), "{plan:?}");
    db.close();
}
