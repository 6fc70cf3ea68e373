//! Connections that are slow or stuck: each is gone in its time, and nobody else notices.

use std::time::Duration;

use super::line::{Guarded, Line};

/// What a form sends that never ends.
const POST: &str = "POST /sign-in HTTP/1.1\r\nHost: ada.example\r\nSec-Fetch-Site: same-origin\r\n\
    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90\r\n";
const TICK: Duration = Duration::from_millis(60);

fn about(took: Duration, least_ms: u64, most_ms: u64) {
    assert!((u128::from(least_ms)..u128::from(most_ms)).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn w17_half_a_head_is_told_that_it_came_too_late() {
    let house = Guarded::open(|_| {});
    for part in ["", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: ada.example\r\n", "\r\n\r\n\r\n"] {
        let mut line = house.line();
        line.say(part);
        let (said, took) = line.until_closed();
        assert!(
            said.starts_with("HTTP/1.1 408 Request Timeout\r\n") && said.ends_with("The request came too late."),
            "{part:?}: {said}"
        );
        about(took, 400, 2000);
    }
    house.serves();
}

#[test]
fn w17_a_byte_now_and_then_makes_no_head() {
    let house = Guarded::open(|_| {});
    let mut line = house.line();
    about(line.drip("GET /healthz HTTP/1.1\r\nHost: ada.example\r\nX-Slow: abcdefghijklmnopqrstuvwxyz\r\n", TICK), 400, 2500);
    assert!(String::from_utf8_lossy(&line.heard).starts_with("HTTP/1.1 408 "));
    house.serves();
}

#[test]
fn w17_a_body_that_stalls_or_drips_is_closed() {
    let house = Guarded::open(|_| {});
    let mut stalls = house.line();
    stalls.say(&format!("{POST}\r\nemail=a"));
    about(stalls.until_closed().1, 700, 3000);
    let mut promises = house.line();
    promises.say(&format!("{POST}Expect: 100-continue\r\n\r\n"));
    let (said, took) = promises.until_closed();
    assert!(said.starts_with("HTTP/1.1 100 "), "the shop wants the body: {said:?}");
    about(took, 700, 3000);
    let mut drips = house.line();
    drips.say(&format!("{}\r\n", POST.replace("90", "900000")));
    about(drips.drip("email=ada%40example.org&", TICK), 700, 4000);
    house.serves();
}

#[test]
fn w17_the_second_head_of_a_connection_has_no_more_time_than_a_body() {
    let house = Guarded::open(|_| {});
    let mut line = house.line();
    assert_eq!(line.get("/healthz"), 200);
    line.say("GET /healthz HTTP/1.1\r\n");
    about(line.until_closed().1, 700, 3000);
    let mut drips = house.line();
    assert_eq!(drips.get("/healthz"), 200);
    about(drips.drip("GET /healthz HTTP/1.1\r\nX: ", TICK), 700, 4000);
    house.serves();
}

#[test]
fn w17_somebody_who_never_reads_is_closed_and_a_slow_reader_has_everything() {
    let house = Guarded::open(|_| {});
    let many = "GET /sign-in HTTP/1.1\r\nHost: ada.example\r\n\r\n".repeat(1000);
    let mut deaf = house.line();
    deaf.stream.set_write_timeout(Some(Duration::from_secs(20))).expect("a socket");
    // Asks on and on and reads nothing, until there is nobody to ask.
    while deaf.say(&many) {}
    assert!(!deaf.is_open_for(Duration::from_secs(1)), "it waited until the sockets were full, and then it was closed");

    let mut slow = house.line();
    slow.say(&"GET /sign-in HTTP/1.1\r\nHost: ada.example\r\n\r\n".repeat(200));
    for _ in 0..200 {
        std::thread::sleep(Duration::from_millis(10));
        assert_eq!(slow.answer(), 200);
    }
    house.serves();
}

#[test]
fn w17_a_large_upload_that_keeps_coming_takes_its_time() {
    let house = Guarded::open(|_| {});
    let mut line = house.line();
    line.say(&POST.replace("90", "40000"));
    line.say("\r\n");
    // Twice the time that a request without a byte would have, at ten times the least speed.
    for _ in 0..80 {
        std::thread::sleep(Duration::from_millis(20));
        assert!(line.say(&"a".repeat(500)));
    }
    assert_eq!(line.answer(), 413, "it is too large for this form, which the shop says itself");
    house.serves();
}

#[test]
fn w17_what_is_asked_at_once_is_answered_in_turn_and_a_client_may_stop_talking() {
    let house = Guarded::open(|_| {});
    let direct = house.shop.home.strip_prefix("http://").and_then(|at| at.parse().ok()).expect("where the shop listens");
    for at in [house.at, direct] {
        let mut line = Line::to(at);
        line.say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert_eq!([line.answer(), line.answer(), line.answer()], [200, 404, 200]);
        about(line.until_closed().1, 0, 700);
        let mut whole = Line::to(at);
        whole.say("GET /healthz HTTP/1.0\r\n\r\n");
        assert_eq!(whole.answer(), 200);
        let mut silent = Line::to(at);
        assert_eq!(silent.get("/healthz"), 200);
        silent.hang_up();
        about(silent.until_closed().1, 0, 700);
    }
}

#[test]
fn w17_what_is_no_head_is_refused_at_once_and_a_vast_one_by_the_front() {
    let house = Guarded::open(|_| {});
    let mut tls = house.line();
    tls.say("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}");
    about(tls.until_closed().1, 0, 450);
    let mut wrong = house.line();
    wrong.say("NONSENSE\r\n\r\n");
    assert!(wrong.until_closed().0.starts_with("HTTP/1.1 400 "));
    let mut vast = house.line();
    vast.say(&format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(70_000)));
    assert!(vast.until_closed().0.starts_with("HTTP/1.1 431 "));
    house.serves();
}
