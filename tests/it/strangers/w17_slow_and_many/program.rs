//! The program itself: its limit of open files, its deadlines as they are, its port, its stop.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::process::Stdio;
use std::time::{Duration, Instant};

use passalong::db::{Access, connect, migrate};
use passalong::domain::roles::PartnerKind;

use super::line::Line;
use crate::cli::commands::{Place, Server, one_line};
use crate::support::file::{NOON, cards, found};

const HALF: &str = "GET / HTTP/1.1\r\nHost: ada.example\r\nX-Slow: ";

/// A shop with codes whose server stands behind its front, and the codes.
fn place() -> (Place, Vec<String>) {
    let place = Place::new();
    fs::write(place.path("data/config.toml"), "[limits]\nfront = \"on\"\n").expect("a config file");
    migrate::prepare(&place.db()).unwrap_or_else(|error| panic!("{error}"));
    let mut conn = connect(&place.db(), Access::Write).expect("the shop's file");
    let tx = conn.transaction().expect("a change");
    found(&tx, "UTC");
    cards(&tx, PartnerKind::Partner, 10, None, NOON);
    tx.commit().expect("a shop with cards");
    let mut codes = conn.prepare("SELECT code FROM code").expect("the codes");
    let codes: rusqlite::Result<Vec<String>> = codes.query_map([], |row| row.get(0)).expect("the codes").collect();
    let codes = codes.expect("the codes");
    (place, codes)
}

fn address(server: &Server) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, server.port.parse().expect("a port")).into()
}

/// 3,000 connections, or fewer where this process itself may not open as many.
fn many() -> u64 {
    let files = rlimit::Resource::NOFILE;
    let (soft, hard) = files.get().expect("the limit of open files");
    let most = soft.max(hard.min(8192));
    files.set(most, hard).expect("more open files");
    3000.min(most.saturating_sub(300))
}

/// The system's word on how many files the server may have open.
fn open_files(server: &Server) -> String {
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.id())).expect("its limits");
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files")).expect("a limit of open files");
    line.split_whitespace().next().expect("the soft one").to_owned()
}

/// 3,000 half-open heads; scans are answered all the while, and after 20 seconds none of the sockets is left.
fn attack(server: &Server, codes: &[String]) {
    let at = address(server);
    let began = Instant::now();
    let mut sockets: Vec<Line> = (0..many())
        .map(|_| {
            let mut line = Line::to(at);
            line.say(HALF);
            line
        })
        .collect();
    let mut slowest = Duration::ZERO;
    while began.elapsed() < Duration::from_secs(4) {
        for code in codes {
            let asked = Instant::now();
            assert_eq!(Line::to(at).get(&format!("/Q/{code}")), 303);
            slowest = slowest.max(asked.elapsed());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(slowest < Duration::from_secs(2), "a scan took {slowest:?}");
    for line in &mut sockets {
        line.until_closed();
    }
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}

#[test]
fn w17_three_thousand_half_open_sockets_and_64_descriptors_leave_scans_answered() {
    let (place, codes) = place();
    let server = place.serve_after("ulimit -Sn 64", &[]);
    assert_ne!(open_files(&server), "64", "it asks for as many as it may have");
    attack(&server, &codes);
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn w17_with_64_descriptors_and_no_more_they_leave_scans_answered_as_well() {
    let (place, codes) = place();
    let server = place.serve_after("ulimit -n 64", &[]);
    assert_eq!(open_files(&server), "64");
    attack(&server, &codes);
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn w17_without_a_front_the_limit_of_open_files_is_raised_as_well() {
    let place = Place::with_shop();
    let server = place.serve_after("ulimit -Sn 64", &[]);
    assert_ne!(open_files(&server), "64");
    server.kill();
}

#[test]
fn w17_a_stop_waits_for_nobody_who_asks_for_nothing_and_finishes_what_is_asked() {
    let (place, _) = place();
    let server = place.serve();
    let (mut idle, mut half) = (Line::to(address(&server)), Line::to(address(&server)));
    assert_eq!(idle.get("/healthz"), 200);
    half.say(HALF);
    let mut asks = Line::to(address(&server));
    asks.say("POST /c HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\n");
    std::thread::sleep(Duration::from_millis(300));
    let began = Instant::now();
    let stopping = std::thread::spawn(move || server.stop());
    idle.until_closed();
    half.until_closed();
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    asks.say("x=abc");
    assert!(asks.answer() >= 200);
    assert_eq!(stopping.join().expect("a stop"), Some(0));
    // Now and then Rocket misses that a connection has closed, and waits out its grace.
    assert!(began.elapsed() < Duration::from_secs(9), "{:?}", began.elapsed());
}

#[test]
fn w17_the_set_up_link_leads_through_the_front() {
    let place = Place::new();
    let mut command = place.command(&["serve", "--port", "0"]);
    let command = command.env("PASSALONG_LIMITS__FRONT", "on").stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program");
    let mut said = String::new();
    let mut told = BufReader::new(child.stdout.take().expect("its standard output"));
    told.read_line(&mut said).expect("a line");
    let link = said.trim().strip_prefix("Open this link once to set up your shop: http://").expect("a link");
    let (at, path) = link.split_once('/').expect("a path");
    let status = Line::to(at.parse().expect("an address")).get(&format!("/{path}"));
    child.kill().expect("its end");
    child.wait().expect("its end");
    assert_eq!(status, 200, "{said}");
}

#[test]
fn w17_a_taken_port_and_an_address_of_others_are_refused_in_one_line() {
    let (place, _) = place();
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("its number").port().to_string();
    let said =
        one_line(&place.command(&["serve", "--port", &port]).env("PASSALONG_LOG__LEVEL", "error").output().expect("its end"));
    assert_eq!(said, format!("port {port} is taken by another program; choose another with --port or stop that one"));
    let other = place.command(&["serve", "--port", "0", "--address", "192.0.2.1"]).env("PASSALONG_LOG__LEVEL", "error").output();
    assert!(one_line(&other.expect("its end")).contains("cannot listen: "), "not an address of this machine");
}

#[test]
fn w17_every_address_of_the_machine_is_served_and_the_front_stands_there_by_itself() {
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_err() {
        // A machine without IPv6 has nothing to show here.
        return;
    }
    let (place, codes) = place();
    fs::remove_file(place.path("data/config.toml")).expect("nothing but defaults");
    let server = place.serve_after("true", &["--address", "::"]);
    let port = server.port.parse().expect("a port");
    for at in [SocketAddr::from((Ipv6Addr::LOCALHOST, port)), (Ipv4Addr::LOCALHOST, port).into()] {
        assert_eq!(Line::to(at).get(&format!("/Q/{}", codes[0])), 303);
    }
    let log = fs::read_to_string(place.path("server.log")).expect("its log");
    assert!(
        log.contains("slow and too many connections are kept away") && log.contains(&format!("listening on http://[::]:{port}")),
        "{log}"
    );
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn w17_the_front_has_three_words_and_a_number() {
    let place = Place::new();
    for (key, value, said) in [
        (
            "PASSALONG_LIMITS__FRONT",
            "maybe",
            "`limits.front = \"maybe\"` in environment variable PASSALONG_LIMITS__FRONT does not fit; it takes one of auto, on, off",
        ),
        ("PASSALONG_LIMITS__CONNECTIONS_PER_ADDRESS", "-1", "does not fit; it takes a whole number from 0 (no limit) to 1000000"),
        (
            "PASSALONG_LIMITS__CONNECTIONS_PER_ADDRESS",
            "many",
            "does not fit; it takes a whole number from 0 (no limit) to 1000000",
        ),
        ("PASSALONG_LIMITS__CONNECTION_PER_ADDRESS", "9", "did you mean `limits.connections_per_address`?"),
    ] {
        let line = one_line(&place.command(&["config", "show"]).env(key, value).output().expect("its end"));
        assert!(line.contains(said), "{line}");
    }
}
