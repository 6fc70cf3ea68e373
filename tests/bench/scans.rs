//! P1–P5 and P15: durable scans against hello at 64, 256 and 1 connections, the invitation, and what the disk sees of it. The scans come
//! a second time through the front, which says what that costs.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use passalong::config::Front;
use passalong::db::{Access, connect, migrate};

use super::house::{House, used};
use super::load::{Load, Outcome};
use super::{Goal, Line, median};

const ROUNDS: usize = 5;
const SECONDS: f64 = 1.6;

/// One round: what came of it, and what this process used for each request.
struct Round {
    outcome: Outcome,
    cpu_us: f64,
    written: f64,
}

fn round(at: SocketAddr, paths: &[String], connections: usize) -> Round {
    let before = used();
    let outcome = Load { at, cookie: "", paths, connections, seconds: SECONDS }.run();
    let after = used();
    // The warm-up is a quarter more of the same.
    let requests = outcome.requests * 1.25;
    Round { outcome, cpu_us: (after.0 - before.0) * 1e6 / requests, written: (after.1 - before.1) / requests }
}

fn middle(rounds: &[Round], of: impl Fn(&Round) -> f64) -> f64 {
    median(rounds.iter().map(of).collect())
}

/// Rounds of both in turn, so that a busy moment of the machine hits both.
fn in_turn(house: &House, ours: &[String], connections: usize) -> (Vec<Round>, Vec<Round>) {
    let hello = ["/hello".to_owned()];
    (0..ROUNDS).map(|_| (round(house.shop, ours, connections), round(house.hello, &hello, connections))).unzip()
}

pub fn bench() -> Vec<Line> {
    let house = print_run(Front::Off);
    let by = format!("{} codes: ", house.codes.len());
    let before = size(&house);
    let mut lines = durable_scans(&house, &by);
    lines.extend(beside_reports(&house, &by));
    lines.extend(invitations(&house, &by));
    lines.extend(file(&house, before));
    drop(house);
    lines.extend(durable_scans(&print_run(Front::On), &format!("{by}front: ")));
    let house = House::open();
    lines.extend(durable_scans(&house, "ten codes: "));
    lines.extend(invitations(&house, "ten codes: "));
    lines
}

/// A shop whose cards are all about: `BENCH_CODES` of them, or ten thousand. Half have an owner.
fn print_run(front: Front) -> House {
    let codes = std::env::var("BENCH_CODES").map_or(10_000, |codes| codes.parse().expect("BENCH_CODES is a number"));
    let house = House::open_of(codes, |config| config.limits.front = front);
    house.claim(codes / 2);
    house
}

/// Scans while somebody looks at a report twenty times a second, which sees every scan before it: how long that takes, and what it does to
/// the scans.
fn beside_reports(house: &House, by: &str) -> Vec<Line> {
    let scans = house.paths("/Q");
    let (mut alone, mut beside, mut waits) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        alone.push(round(house.shop, &scans, 64));
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let reports = scope.spawn(|| {
                let mut waits = Vec::new();
                while !is_over.load(Ordering::Relaxed) {
                    let began = Instant::now();
                    house.runtime.block_on(house.app.db.read(|_| Ok(()))).unwrap();
                    waits.push(began.elapsed().as_secs_f64() * 1e3);
                    std::thread::sleep(Duration::from_millis(50));
                }
                waits
            });
            beside.push(round(house.shop, &scans, 64));
            is_over.store(true, Ordering::Relaxed);
            waits.extend(reports.join().unwrap());
        });
    }
    waits.sort_by(f64::total_cmp);
    let slow = waits[waits.len() * 99 / 100];
    let p99 = |round: &Round| round.outcome.p99_us;
    vec![
        Line {
            figure: "P2",
            what: format!("{by}p99 of a report's wait for the scans before it, and the middle"),
            ours: format!("{slow:.1} ms"),
            yardstick: format!("{:.1} ms", waits[waits.len() / 2]),
            reached: slow,
            goal: Goal::AtMost(20.0),
        },
        against(format!("{by}p99 of scans beside reports, × without"), "P2", &p99, "µs", Goal::AtMost(1.5), &(beside, alone)),
    ]
}

/// Figures of both, in the middle round of each.
fn against(
    what: String,
    figure: &'static str,
    of: &dyn Fn(&Round) -> f64,
    unit: &str,
    goal: Goal,
    (ours, theirs): &(Vec<Round>, Vec<Round>),
) -> Line {
    let (ours, theirs) = (middle(ours, of), middle(theirs, of));
    Line {
        figure,
        what,
        ours: format!("{ours:.0} {unit}"),
        yardstick: format!("{theirs:.0} {unit}"),
        reached: ours / theirs,
        goal,
    }
}

fn rate(round: &Round) -> f64 {
    round.outcome.per_second
}

fn cpu(round: &Round) -> f64 {
    round.cpu_us
}

/// P1 to P3; `by` says how the scans come.
fn durable_scans(house: &House, by: &str) -> Vec<Line> {
    let scans = house.paths("/Q");
    let errors_of = |rounds: &[Round]| rounds.iter().map(|round| round.outcome.errors).sum::<f64>();
    let both = in_turn(house, &scans, 64);
    let written = middle(&both.0, |round| round.written);
    let mut errors = errors_of(&both.0);
    let what = format!("{by}durable scans, 64 connections, × hello");
    let healthz = ["/healthz".to_owned()];
    let healthz: Vec<Round> = (0..ROUNDS).map(|_| round(house.shop, &healthz, 64)).collect();
    let (scanned, by_health) = (middle(&both.0, rate), middle(&healthz, rate));
    let mut lines = vec![
        against(what, "P1", &rate, "/s", Goal::AtLeast(0.55), &both),
        Line {
            figure: "P1",
            what: format!("{by}the same, × /healthz"),
            ours: format!("{scanned:.0} /s"),
            yardstick: format!("{by_health:.0} /s"),
            reached: scanned / by_health,
            goal: Goal::Told,
        },
        against(format!("{by}CPU of a scan, × hello"), "P1", &cpu, "µs", Goal::AtMost(2.3), &both),
        Line {
            figure: "P5",
            what: format!("{by}written to the disk per scan, 64 connections"),
            ours: format!("{written:.0} B"),
            yardstick: String::new(),
            reached: written,
            goal: Goal::AtMost(2048.0),
        },
    ];

    let both = in_turn(house, &scans, 256);
    errors += errors_of(&both.0);
    let what = format!("{by}durable scans, 256 connections, × hello");
    lines.push(against(what, "P2", &rate, "/s", Goal::AtLeast(0.55), &both));
    let p99 = |round: &Round| round.outcome.p99_us;
    lines.push(against(format!("{by}their p99, × hello's"), "P2", &p99, "µs", Goal::AtMost(1.5), &both));

    let (mut single, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        single.push(round(house.shop, &scans, 1));
        raw.push(raw_commit_us());
    }
    errors += errors_of(&single);
    let written = middle(&single, |round| round.written);
    let (single, raw) = (middle(&single, |round| round.outcome.p50_us), median(raw));
    lines.push(Line {
        figure: "P3",
        what: format!("{by}p50 of a durable scan, 1 connection, × a raw commit"),
        ours: format!("{single:.0} µs"),
        yardstick: format!("{raw:.0} µs"),
        reached: single / raw,
        goal: Goal::AtMost(2.3),
    });
    lines.push(Line {
        figure: "P3",
        what: format!("{by}written to the disk per scan, 1 connection"),
        ours: format!("{written:.0} B"),
        yardstick: String::new(),
        reached: written,
        goal: Goal::AtMost(12_288.0),
    });
    lines.push(Line {
        figure: "P2",
        what: format!("{by}errors of any scan above"),
        ours: format!("{errors}"),
        yardstick: String::new(),
        reached: errors,
        goal: Goal::AtMost(0.0),
    });
    lines
}

/// P4.
fn invitations(house: &House, by: &str) -> Vec<Line> {
    let invitation = house.paths("/join");
    let look = round(house.shop, &invitation, 1).outcome;
    if look.last_status != 200 {
        println!("P4   not measured: /join/<code> answers {}", look.last_status);
        return Vec::new();
    }
    let both = in_turn(house, &invitation, 64);
    vec![
        against(format!("{by}invitation pages, 64 connections, × hello"), "P4", &rate, "/s", Goal::AtLeast(0.3), &both),
        against(format!("{by}CPU of an invitation page, × hello"), "P4", &cpu, "µs", Goal::AtMost(1.0 / 0.3), &both),
    ]
}

/// P5 and P15: what became of the file, against what it was.
fn file(house: &House, (size_before, rows_before): (f64, f64)) -> Vec<Line> {
    let wal = std::fs::metadata(house.file().with_extension("db-wal")).map_or(0, |file| file.len());
    let (size_after, rows_after) = size(house);
    let grown = (size_after - size_before) / (rows_after - rows_before);
    vec![
        Line {
            figure: "P5",
            what: format!("file growth per scan, after {:.0} scans", rows_after - rows_before),
            ours: format!("{grown:.1} B"),
            yardstick: String::new(),
            reached: grown,
            goal: Goal::AtMost(40.0),
        },
        Line {
            figure: "P15",
            what: "write-ahead log after all that, MB".into(),
            ours: format!("{:.1} MB", wal as f64 / 1e6),
            yardstick: String::new(),
            reached: wal as f64 / 1e6,
            goal: Goal::AtMost(64.0),
        },
    ]
}

/// The size of the file with everything folded in, and how many scans it holds.
fn size(house: &House) -> (f64, f64) {
    let conn = connect(&house.file(), Access::Write).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let rows: i64 = conn.query_row("SELECT coalesce(sum(n), 0) FROM scan", [], |row| row.get(0)).unwrap();
    (std::fs::metadata(house.file()).unwrap().len() as f64, rows as f64)
}

/// p50 of the same row committed in a loop, with nothing around it.
fn raw_commit_us() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passalong.db");
    migrate::prepare(&file).unwrap_or_else(|error| panic!("{error}"));
    let conn = connect(&file, Access::Write).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    // As in a shop that has been open for a while: the log has grown once and is written over, which spares the disk its inodes.
    conn.execute_batch(
        "BEGIN; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO scan_log (visits) SELECT randomblob(20) FROM n; COMMIT;",
    )
    .unwrap();
    conn.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
    let began = Instant::now();
    let mut times = Vec::new();
    while began.elapsed().as_secs_f64() < SECONDS {
        let one = Instant::now();
        conn.prepare_cached("INSERT INTO scan_log (visits) VALUES (?1)").unwrap().execute([[7_u8; 20].as_slice()]).unwrap();
        times.push(one.elapsed().as_secs_f64() * 1e6);
    }
    median(times)
}
