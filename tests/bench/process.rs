//! P10–P12: the program itself: how large it is, how soon it answers, how little it needs.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::house::{TEN, found};
use super::load::Load;
use super::{Goal, Line, median};

const PROGRAM: &str = env!("CARGO_BIN_EXE_passalong");

pub fn bench() -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passalong.db");
    let codes = found(&file, TEN);
    let size = std::fs::metadata(PROGRAM).unwrap().len() as f64 / 1e6;
    let mut lines = vec![line("P11", "size of the program, MB", format!("{size:.1} MB"), size, 20.0)];

    let small = median((0..7).map(|_| start(folder.path())).collect());
    lines.push(line("P12", "start to first 200, ms", format!("{small:.1} ms"), small, 50.0));

    let (mut child, at, _) = serve(folder.path());
    std::thread::sleep(Duration::from_secs(1));
    let (resident, anonymous) = memory(&child);
    lines.push(line("P10", "idle memory, MB", format!("{resident:.1} MB"), resident, 20.0));
    let paths: Vec<String> = codes.iter().map(|code| format!("/Q/{code}")).collect();
    let load = std::thread::spawn(move || Load { at, cookie: "", paths: &paths, connections: 256, seconds: 4.0 }.run());
    let mut most: f64 = anonymous;
    while !load.is_finished() {
        most = most.max(memory(&child).1);
        std::thread::sleep(Duration::from_millis(20));
    }
    load.join().unwrap();
    stop(&mut child);
    lines.push(line("P10", "anonymous memory at 256 connections, MB", format!("{most:.1} MB"), most, 64.0));

    fill(&file);
    let gigabytes = std::fs::metadata(&file).unwrap().len() as f64 / 1e9;
    // The first start after a gigabyte was written waits for the disk; the next ones are what an owner sees.
    let _ = start(folder.path());
    let large = median((0..7).map(|_| start(folder.path())).collect());
    lines.push(Line {
        figure: "P12",
        what: format!("the same with a file of {gigabytes:.1} GB, × the empty one"),
        ours: format!("{large:.1} ms"),
        yardstick: format!("{small:.1} ms"),
        reached: large / small,
        goal: Goal::AtMost(1.3),
    });
    lines
}

fn line(figure: &'static str, what: &str, ours: String, reached: f64, goal: f64) -> Line {
    Line { figure, what: what.into(), ours, yardstick: String::new(), reached, goal: Goal::AtMost(goal) }
}

/// Milliseconds until it answers.
fn start(data: &Path) -> f64 {
    let (mut child, _, took) = serve(data);
    stop(&mut child);
    took.as_secs_f64() * 1e3
}

pub fn serve(data: &Path) -> (Child, SocketAddr, Duration) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let at = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let began = Instant::now();
    let mut command = Command::new(PROGRAM);
    command.args(["serve", "--data-dir"]).arg(data).args(["--port", &port.to_string()]).current_dir(data);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !answers(at) {
        assert!(began.elapsed() < Duration::from_secs(20), "the server does not answer");
        std::thread::sleep(Duration::from_micros(200));
    }
    (child, at, began.elapsed())
}

fn answers(at: SocketAddr) -> bool {
    let Ok(mut stream) = TcpStream::connect(at) else { return false };
    let mut answer = [0; 64];
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").is_ok()
        && stream.read(&mut answer).is_ok_and(|read| answer[..read].starts_with(b"HTTP/1.1 200"))
}

pub fn stop(child: &mut Child) {
    // Killed: an orderly stop may wait for connections, and the file must bear it anyway.
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Resident and anonymous memory, in megabytes.
fn memory(child: &Child) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1000.0
    };
    (of("VmRSS:"), of("RssAnon:"))
}

/// Fills the record until the file holds a gigabyte.
fn fill(file: &Path) {
    let conn = Connection::open(file).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    conn.execute_batch(
        "PRAGMA synchronous = OFF;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 262144)
         INSERT INTO audit (at, actor, action, subject, fields) SELECT i, 'server', 'code_noted', 'code', hex(zeroblob(1950)) FROM n;
         PRAGMA wal_checkpoint(TRUNCATE);",
    )
    .unwrap();
}
