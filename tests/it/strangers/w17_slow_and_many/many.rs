//! More connections than there are places: those who ask for nothing leave first, and nobody who is served.

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use rocket::tokio::io::{AsyncReadExt, AsyncWriteExt};
use rocket::tokio::net::TcpSocket;

use passalong::config::Front;
use passalong::db::{Access, connect};
use rusqlite::Connection;

use super::line::{Guarded, Line};
use crate::support::client::encode;
use crate::support::file::wait_for;
use crate::support::shop::Shop;

const FORM: &str =
    "POST /sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";

/// A request whose body is still coming.
fn busy(house: &Guarded) -> Line {
    let mut line = house.line();
    line.say(&format!("{FORM}Content-Length: 9\r\n\r\n"));
    line
}

/// Requests that have all been said and wait for the one writer, whom the test keeps until it drops him.
fn served(house: &Guarded, count: usize) -> (Vec<Line>, Connection) {
    let writer = connect(&house.shop.file(), Access::Write).expect("the shop's file");
    writer.execute_batch("BEGIN IMMEDIATE").expect("the one writer");
    let ada = encode(&[("email", "ada@example.org"), ("password", "Ada likes rye bread 7")]);
    let lines = (0..count).map(|_| {
        let mut line = house.line();
        line.say(&format!("{FORM}Content-Length: {}\r\n\r\n{ada}", ada.len()));
        line
    });
    let lines = lines.collect();
    // Their passwords are hashed and their heads known to the front.
    std::thread::sleep(Duration::from_millis(300));
    (lines, writer)
}

fn patient(places: usize) -> Guarded {
    Guarded::open(|rules| {
        (rules.places, rules.head, rules.quiet) = (places, Duration::from_secs(20), Duration::from_secs(20));
    })
}

#[test]
fn w17_the_longest_quiet_connection_leaves_for_a_newcomer_and_a_busy_one_stays() {
    let house = patient(3);
    let mut busy = busy(&house);
    let (mut first, mut second) = (house.line(), house.line());
    assert_eq!(first.get("/healthz"), 200);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(second.get("/healthz"), 200);
    std::thread::sleep(Duration::from_millis(200));
    let mut newcomer = house.line();
    assert_eq!(newcomer.get("/healthz"), 200);
    first.until_closed();
    assert!(second.is_open_for(Duration::from_millis(200)), "one was enough");
    assert_eq!(second.get("/healthz"), 200);
    busy.say("email=abc");
    assert_eq!(busy.answer(), 422);
}

#[test]
fn w17_half_open_heads_leave_for_whoever_asks() {
    let house = patient(8);
    let mut heads: Vec<Line> = (0..100).map(|_| house.line()).collect();
    for line in &mut heads {
        line.say("GET / HTTP/1.1\r\n");
    }
    let began = Instant::now();
    for _ in 0..50 {
        house.serves();
    }
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[test]
fn w17_when_everybody_is_served_a_newcomer_is_told_to_try_again() {
    let house = patient(4);
    let (mut all, writer) = served(&house, 4);
    let mut line = house.line();
    line.say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    let (said, took) = line.until_closed();
    assert!(said.starts_with("HTTP/1.1 503 ") && said.contains("Retry-After: 2\r\n"), "{said}");
    assert!(said.ends_with("\r\n\r\nMany people are here at once. Try again in a moment."), "{said}");
    assert!(took < Duration::from_secs(2), "{took:?}");
    drop(writer);
    for line in &mut all {
        assert_eq!(line.answer(), 303, "they are served all the same");
    }
    std::thread::sleep(Duration::from_millis(200));
    house.serves();
}

#[test]
fn w17_stuck_bodies_by_the_dozen_give_way_to_whoever_has_said_everything() {
    let house = patient(4);
    let mut stuck: Vec<Line> = (0..40).map(|_| busy(&house)).collect();
    let began = Instant::now();
    for _ in 0..10 {
        house.serves();
    }
    assert!(began.elapsed() < Duration::from_secs(12), "{:?}", began.elapsed());
    // The last four are still there, or went for the ten.
    stuck[0].until_closed();
}

#[test]
fn w17_one_address_has_its_share_and_leaves_others_alone() {
    let house = Guarded::open(|rules| {
        // As if this machine were the world.
        rules.shared.clear();
        (rules.places_per_address, rules.quiet) = (5, Duration::from_secs(20));
    });
    let (mut all, writer) = served(&house, 5);
    let mut sixth = house.line();
    sixth.say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    assert!(sixth.until_closed().0.starts_with("HTTP/1.1 503 "));
    assert_eq!(ask_from([127, 0, 0, 2].into(), house.at, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").0, 200);
    drop(writer);
    for line in &mut all {
        assert_eq!(line.answer(), 303);
    }
    // One that is done and idle gives its place to another phone behind the same address.
    std::thread::sleep(Duration::from_millis(200));
    house.serves();
    let is_open = all.iter_mut().filter_map(|line| line.is_open_for(Duration::from_millis(50)).then_some(())).count();
    assert_eq!(is_open, 4);
}

#[test]
fn w17_an_idle_connection_is_kept_for_a_while_and_then_closed() {
    let house = Guarded::open(|rules| rules.idle = Duration::from_millis(900));
    let mut line = house.line();
    assert_eq!(line.get("/healthz"), 200);
    assert!(line.is_open_for(Duration::from_millis(400)));
    assert_eq!(line.get("/healthz"), 200);
    let (said, took) = line.until_closed();
    assert_eq!(said, "");
    assert!((700..3000).contains(&took.as_millis()), "{took:?}");
}

/// One request from another address of this machine: the status of its answer, and all of it.
fn ask_from(from: IpAddr, at: SocketAddr, request: &str) -> (u16, String) {
    let request = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    let said = wait_for(async move {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind((from, 0).into()).expect("an address of this machine");
        let mut stream = socket.connect(at).await.expect("a connection");
        stream.write_all(request.as_bytes()).await.expect("a request");
        let mut said = String::new();
        stream.read_to_string(&mut said).await.expect("an answer");
        said
    });
    (said.get(9..12).and_then(|status| status.parse().ok()).expect("a status"), said)
}

#[test]
fn w17_behind_the_front_everybody_keeps_their_own_address() {
    let shop = Shop::open_with(|config| {
        config.limits.front = Front::On;
        config.limits.code_misses_per_minute_per_address = 3;
        config.trusted_proxies = vec!["127.0.0.9/32".parse().expect("a proxy")];
    });
    let at = shop.home.strip_prefix("http://").and_then(|at| at.parse().ok()).expect("where the front listens");
    let miss = |from: [u8; 4], told: &str| {
        let head = format!("GET /q/ABCDEFGHK HTTP/1.1\r\nHost: x\r\nUser-Agent: Mozilla/5.0 (Phone) Gecko/142.0\r\n{told}\r\n");
        ask_from(from.into(), at, &head).0
    };
    assert_eq!((0..4).map(|_| miss([127, 0, 0, 2], "")).collect::<Vec<_>>(), [404, 404, 404, 429]);
    assert_eq!(miss([127, 0, 0, 3], ""), 404, "somebody else");
    let told = "X-Forwarded-For: 203.0.113.7\r\n";
    assert_eq!(miss([127, 0, 0, 2], told), 429, "no proxy is believed that nobody named");
    assert_eq!((0..4).map(|_| miss([127, 0, 0, 9], told)).collect::<Vec<_>>(), [404, 404, 404, 429]);
    assert_eq!(miss([127, 0, 0, 9], "X-Forwarded-For: 203.0.113.8\r\n"), 404, "another phone behind the proxy");
}
