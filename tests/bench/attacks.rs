//! What strangers may try, and what the shop's own people and visitors notice of it. `tests/run attacks` runs this part alone. Beside
//! each figure stands what the same attack came to before the shop held against it (28 November 2026, on two shared cores).

use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use passalong::config;

use super::house::{House, TEN, found};
use super::load::Load;
use super::{Goal, Line, median};

const PASSWORD: &str = "rye bread and salt";

pub fn bench() -> Vec<Line> {
    vec![lock_out(), password_queue(), log_flood(), pictures(), half_open()]
}

/// A shop with the limits that it comes with, behind a proxy on this computer, so that requests may come from anywhere.
fn guarded(options: impl FnOnce(&mut config::Config)) -> House {
    House::open_as(|config| {
        config.limits = config::Config::default().limits;
        config.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
        options(config);
    })
}

/// Posts a form from an address; answers the status and the cookies that were set.
pub fn post(at: SocketAddr, path: &str, from: &str, cookie: &str, fields: &str) -> (u16, String) {
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(60)))
            .build(),
    );
    let answer = agent
        .post(format!("http://{at}{path}"))
        .header("X-Forwarded-For", from)
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Cookie", cookie)
        .send(fields);
    let Ok(answer) = answer else { return (0, String::new()) };
    let cookies =
        answer.headers().get_all("Set-Cookie").iter().filter_map(|line| line.to_str().ok()?.split(';').next().map(str::to_owned));
    (answer.status().as_u16(), cookies.collect::<Vec<_>>().join("; "))
}

pub fn sign_in(at: SocketAddr, from: &str, cookie: &str, password: &str) -> (u16, String) {
    post(at, "/sign-in", from, cookie, &format!("email=ada%40example.org&password={}", password.replace(' ', "+")))
}

/// A stranger tries wrong passwords at the owner's mailbox twice a second, from ever new addresses.
fn lock_out() -> Line {
    let house = guarded(|_| {});
    let (_, cookie) = sign_in(house.shop, "203.0.113.9", "", PASSWORD);
    // The session is gone; what is left is the browser's own cookie.
    let known = cookie.split("; ").find(|cookie| cookie.contains("browser")).unwrap_or_default().to_owned();
    let is_over = AtomicBool::new(false);
    const TRIES: usize = 10;
    let let_in = std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0.. {
                if is_over.load(Ordering::Relaxed) {
                    return;
                }
                sign_in(house.shop, &format!("198.51.{}.{}", n / 250, n % 250), "", &"w".repeat(80));
                std::thread::sleep(Duration::from_millis(500));
            }
        });
        std::thread::sleep(Duration::from_secs(7));
        let tries = (0..TRIES).filter(|_| {
            std::thread::sleep(Duration::from_secs(1));
            sign_in(house.shop, "203.0.113.9", &known, PASSWORD).0 == 303
        });
        let let_in = tries.count();
        is_over.store(true, Ordering::Relaxed);
        let_in
    });
    Line {
        figure: "W10",
        what: "the owner's browser let in while a stranger tries, of 10".into(),
        ours: let_in.to_string(),
        yardstick: "before: 0".into(),
        reached: let_in as f64,
        goal: Goal::AtLeast(10.0),
    }
}

/// 26 connections from 40 addresses and one /48 keep the queue of passwords full; people who are known or come by a code go on.
fn password_queue() -> Line {
    let house = guarded(|config| {
        config.bcrypt_cost = 12;
        config.limits.sign_in_per_minute_per_address = 0;
        config.limits.sign_up_per_minute_per_address = 0;
    });
    let (_, cookie) = sign_in(house.shop, "203.0.113.9", "", PASSWORD);
    let known = cookie.split("; ").find(|cookie| cookie.contains("browser")).unwrap_or_default().to_owned();
    let is_over = AtomicBool::new(false);
    let unharmed = std::thread::scope(|scope| {
        for connection in 0..26_usize {
            let (house, is_over) = (&house, &is_over);
            scope.spawn(move || {
                for n in 0.. {
                    if is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    let from = match connection % 2 {
                        0 => format!("198.51.100.{}", (connection * 7 + n) % 40),
                        _ => format!("2001:db8:7:{n:x}::{connection:x}"),
                    };
                    let fields = format!("email=nobody{connection}.{n}%40example.org&password=a+guess");
                    if post(house.shop, "/sign-in", &from, "", &fields).0 == 503 {
                        std::thread::sleep(Duration::from_millis(100));
                    }
                }
            });
        }
        std::thread::sleep(Duration::from_secs(3));
        let honest = (0..20).filter(|n| match n % 2 {
            0 => sign_in(house.shop, "203.0.113.9", &known, PASSWORD).0 == 303,
            _ => {
                let fields = format!("name=Guest+{n}&email=guest{n}%40example.net&password=four+loaves+under+a+bridge&terms=on");
                let path = format!("/join/{}/partner", house.codes[n / 2]);
                post(house.shop, &path, &format!("203.0.113.{}", 100 + n), "", &fields).0 == 303
            }
        });
        let unharmed = honest.count();
        is_over.store(true, Ordering::Relaxed);
        unharmed
    });
    Line {
        figure: "W11",
        what: "honest sign-ins and sign-ups unharmed by a flood, of 20".into(),
        ours: unharmed.to_string(),
        yardstick: "before: 3".into(),
        reached: unharmed as f64,
        goal: Goal::AtLeast(19.0),
    }
}

/// A real process, whose log is a file: addresses of 60 KB over one connection.
fn log_flood() -> Line {
    let folder = tempfile::tempdir().unwrap();
    found(&folder.path().join("passalong.db"), TEN);
    let log = folder.path().join("log");
    let mut server = Command::new(env!("CARGO_BIN_EXE_passalong"))
        .args(["--data-dir", &folder.path().display().to_string(), "serve", "--port", "0"])
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(&log).unwrap())
        .spawn()
        .unwrap();
    let said = || std::fs::read_to_string(&log).unwrap_or_default();
    let began = Instant::now();
    let at: SocketAddr = loop {
        let found = said().split("http://").nth(1).and_then(|rest| rest.split_whitespace().next()?.parse().ok());
        match found {
            Some(at) => break at,
            None if began.elapsed() > Duration::from_secs(20) => panic!("the server did not start: {}", said()),
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    };
    let before = said().len();
    let path = format!("/{}", "a".repeat(60_000));
    let outcome = Load { at, cookie: "", paths: &[path], connections: 4, seconds: 4.0 }.run();
    std::thread::sleep(Duration::from_millis(1200));
    // One more failure, with which the rest is counted.
    let _ = TcpStream::connect(at).and_then(|mut stream| stream.write_all(b"GET /x HTTP/1.1\r\nHost: x\r\n\r\n"));
    std::thread::sleep(Duration::from_millis(300));
    let grown = said().len() - before;
    server.kill().unwrap();
    server.wait().unwrap();
    let each = grown as f64 / outcome.requests.max(1.0);
    Line {
        figure: "W12",
        what: format!("log a request of {:.0} with 60 KB addresses", outcome.requests),
        ours: format!("{each:.1} B"),
        yardstick: "before: 60 KB".into(),
        reached: each,
        goal: Goal::AtMost(200.0),
    }
}

/// Scans while 64 connections ask for the largest pictures.
fn pictures() -> Line {
    let house = guarded(|config| config.scans.most_per_hour_per_address = 0);
    house.claim_all();
    let wanted: Vec<String> = house.codes.iter().map(|code| format!("/qr/{code}.png?size=2048")).collect();
    let scans = house.paths("/Q");
    let p99 = || Load { at: house.shop, cookie: "", paths: &scans, connections: 4, seconds: 2.0 }.run().p99_us;
    let quiet = median((0..3).map(|_| p99()).collect());
    let beside = median(
        (0..3)
            .map(|_| {
                std::thread::scope(|scope| {
                    let flood = Load { at: house.shop, cookie: "", paths: &wanted, connections: 64, seconds: 3.5 };
                    let flooding = scope.spawn(move || flood.run());
                    std::thread::sleep(Duration::from_millis(700));
                    let p99 = p99();
                    let _ = flooding.join();
                    p99
                })
            })
            .collect(),
    );
    Line {
        figure: "W14",
        what: "p99 of scans beside 64 × size=2048, × without".into(),
        ours: format!("{:.1} ms", beside / 1000.0),
        yardstick: format!("{:.1} ms", quiet / 1000.0),
        reached: beside / quiet,
        goal: Goal::AtMost(3.0),
    }
}

/// Scans through the front while half-open heads stand at it.
fn half_open() -> Line {
    let house = House::open_with(config::Front::On);
    let scans = house.paths("/Q");
    let open: Vec<TcpStream> = (0..3000)
        .map_while(|_| {
            let mut stream = TcpStream::connect(house.shop).ok()?;
            stream.write_all(b"GET /Q/").ok()?;
            Some(stream)
        })
        .collect();
    let outcome = Load { at: house.shop, cookie: "", paths: &scans, connections: 4, seconds: 2.0 }.run();
    Line {
        figure: "W17",
        what: format!("scans a second beside {} half-open heads", open.len()),
        ours: format!("{:.0}", outcome.per_second),
        yardstick: "before: 0".into(),
        reached: outcome.errors,
        goal: Goal::AtMost(0.0),
    }
}
