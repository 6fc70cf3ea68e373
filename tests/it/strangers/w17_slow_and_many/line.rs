//! A connection by hand: every byte is the test's.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use passalong::front::peers::Peers;
use passalong::front::{Front, Rules};
use passalong::running::Running;
use rocket::tokio::runtime::{Builder, Runtime};

use crate::support::shop::Shop;

/// A test that waits longer has failed.
const PATIENCE: Duration = Duration::from_secs(25);

pub struct Line {
    pub stream: TcpStream,
    pub heard: Vec<u8>,
}

impl Line {
    #[track_caller]
    pub fn to(at: SocketAddr) -> Line {
        let stream = TcpStream::connect_timeout(&at, PATIENCE).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a patient socket");
        stream.set_nodelay(true).expect("a quick socket");
        Line { stream, heard: Vec::new() }
    }

    /// Says something; whether the other side still took it is what tests ask later.
    pub fn say(&mut self, text: &str) -> bool {
        self.stream.write_all(text.as_bytes()).is_ok()
    }

    /// Asks for a page and reads the whole answer; its status.
    #[track_caller]
    pub fn get(&mut self, path: &str) -> u16 {
        assert!(
            self.say(&format!("GET {path} HTTP/1.1\r\nHost: ada.example\r\nUser-Agent: Mozilla/5.0 (Phone) Gecko/142.0\r\n\r\n")),
            "{path}"
        );
        self.answer()
    }

    /// Reads one answer; its status. What comes behind it stays.
    #[track_caller]
    pub fn answer(&mut self) -> u16 {
        loop {
            if let Some(end) = self.heard.windows(4).position(|end| end == b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&self.heard[..end]).to_ascii_lowercase();
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
                if self.heard.len() >= end + 4 + length.unwrap_or(0) {
                    self.heard.drain(..end + 4 + length.unwrap_or(0));
                    return head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
                }
            }
            assert!(self.hear(), "closed after {:?}", String::from_utf8_lossy(&self.heard));
        }
    }

    /// Waits for more; false at the end.
    #[track_caller]
    fn hear(&mut self) -> bool {
        let mut some = [0; 4096];
        match self.stream.read(&mut some) {
            Ok(0) => false,
            Ok(read) => {
                self.heard.extend_from_slice(&some[..read]);
                true
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => panic!("still open, and silent"),
            Err(_) => false,
        }
    }

    /// Waits until the other side closes the connection; what it said before, and how long that took.
    #[track_caller]
    pub fn until_closed(&mut self) -> (String, Duration) {
        let began = Instant::now();
        while self.hear() {}
        (String::from_utf8_lossy(&self.heard).into_owned(), began.elapsed())
    }

    /// Says one byte after the other until the other side closes the connection; how long that took.
    #[track_caller]
    pub fn drip(&mut self, text: &str, pause: Duration) -> Duration {
        let began = Instant::now();
        self.stream.set_read_timeout(Some(pause)).expect("a socket");
        for byte in text.bytes().cycle() {
            assert!(began.elapsed() < PATIENCE, "still open");
            let mut some = [0; 4096];
            let over = match self.stream.read(&mut some) {
                Ok(0) => true,
                Ok(read) => {
                    self.heard.extend_from_slice(&some[..read]);
                    false
                }
                Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
            };
            if over || self.stream.write_all(&[byte]).is_err() {
                break;
            }
        }
        began.elapsed()
    }

    /// Whether the other side keeps it open for so long.
    pub fn is_open_for(&mut self, time: Duration) -> bool {
        self.stream.set_read_timeout(Some(time)).expect("a socket");
        let is_open =
            self.stream.peek(&mut [0]).is_err_and(|error| matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut));
        self.stream.set_read_timeout(Some(PATIENCE)).expect("a socket");
        is_open
    }

    pub fn hang_up(&self) {
        self.stream.shutdown(Shutdown::Write).expect("an open connection");
    }
}

/// A shop and a front with rules of the test's own before it.
pub struct Guarded {
    pub shop: Shop,
    pub at: SocketAddr,
    runtime: Option<Runtime>,
}

impl Guarded {
    /// With the product's numbers, but times that a test can wait for.
    pub fn open(change: impl FnOnce(&mut Rules)) -> Guarded {
        let mut rules = Rules {
            head: Duration::from_millis(500),
            quiet: Duration::from_millis(800),
            idle: Duration::from_secs(20),
            least_bytes_per_second: 1000,
            ..Rules::new(1024, 0, Vec::new())
        };
        change(&mut rules);
        let shop = Shop::open();
        let behind = shop.home.strip_prefix("http://").and_then(|at| at.parse().ok()).expect("where the shop listens");
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("threads for the front");
        let front = runtime.block_on(async { Front::bind((Ipv4Addr::LOCALHOST, 0).into()) }).expect("a port for the front");
        let at = front.address();
        runtime.spawn(front.run(behind, rules, Arc::new(Peers::new(true)), Running::default(), std::future::pending()));
        Guarded { shop, at, runtime: Some(runtime) }
    }

    #[track_caller]
    pub fn line(&self) -> Line {
        Line::to(self.at)
    }

    /// Somebody else, just now: every test ends with a shop that serves.
    #[track_caller]
    pub fn serves(&self) {
        assert_eq!(self.line().get("/healthz"), 200);
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
