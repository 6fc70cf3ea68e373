//! The log stays small and clean, whatever is asked for. A real process, whose log is a file.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use passalong::db::migrate;
use rusqlite::Connection;

use crate::support::file::found;

struct Server {
    child: Child,
    at: SocketAddr,
    folder: tempfile::TempDir,
}

impl Server {
    fn start(level: &str) -> Server {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("passalong.db");
        migrate::prepare(&file).unwrap_or_else(|error| panic!("{error}"));
        let mut conn = Connection::open(&file).expect("the file");
        let tx = conn.transaction().expect("a transaction");
        found(&tx, "Europe/Berlin");
        tx.commit().expect("a commit");
        let log = std::fs::File::create(folder.path().join("log")).expect("a log");
        let child = Command::new(env!("CARGO_BIN_EXE_passalong"))
            .args(["--data-dir", &folder.path().display().to_string(), "serve", "--port", "0"])
            .env_remove("PASSALONG_LIVES")
            .env_remove("PASSALONG_SEED")
            .env("PASSALONG_LOG__LEVEL", level)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("a server");
        let mut server = Server { child, at: ([127, 0, 0, 1], 0).into(), folder };
        let began = Instant::now();
        while server.at.port() == 0 {
            let said = server.said();
            let at = said.split("http://").nth(1).and_then(|rest| rest.split_whitespace().next()?.parse().ok());
            server.at = at.unwrap_or(server.at);
            assert!(began.elapsed() < Duration::from_secs(20), "the server did not start: {said}");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Asks over one connection, one after the other; answers how many were answered.
    fn ask(&self, requests: &[String]) -> usize {
        let mut answered = 0;
        for request in requests {
            let mut stream = TcpStream::connect(self.at).expect("a connection");
            stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
            if stream.write_all(request.as_bytes()).is_ok() {
                let mut answer = Vec::new();
                let _ = stream.read_to_end(&mut answer);
                answered += usize::from(!answer.is_empty());
            }
        }
        answered
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn get(path: &str, more: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n{more}\r\n")
}

#[test]
fn w12_no_token_and_no_address_of_a_visitor_stands_in_the_log() {
    for level in ["info", "trace"] {
        let server = Server::start(level);
        let secrets = ["SECRETTOKEN123", "me@example.org", "K7QM9XDW9", "Olgaphone", "203.0.113.77"];
        let mut asked = Vec::new();
        for path in [
            "/password/reset?token=SECRETTOKEN123",
            "/password/resett?token=SECRETTOKEN123",
            "/password/SECRETTOKEN123",
            "/nope?email=me@example.org",
            "/r/me@example.org",
            "/me@example.org",
            "/q/K7QM9XDW9",
            "/qr/K7QM9XDW9.png",
            "/join/K7QM9XDW9",
            "/admin?token=SECRETTOKEN123",
            "/%ff%fe/SECRETTOKEN123",
        ] {
            asked.push(get(
                path,
                "User-Agent: Olgaphone\r\nX-Forwarded-For: 203.0.113.77\r\nReferer: http://x/SECRETTOKEN123\r\n",
            ));
        }
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
            asked.push(get("/password/reset?token=SECRETTOKEN123", "").replacen("GET", method, 1));
        }
        let body = "email=me%40example.org&password=SECRETTOKEN123";
        asked.push(format!(
            "POST /sign-in HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ));
        assert_eq!(server.ask(&asked), asked.len());
        std::thread::sleep(Duration::from_millis(200));
        let said = server.said();
        for secret in secrets {
            assert!(!said.contains(secret), "{level}: {secret} stands in the log:\n{said}");
        }
        assert!(said.contains("route=\"/q/<text>\"") || said.contains("/q/<text>"), "{said}");
        assert!(said.lines().all(|line| line.len() <= 260), "{said}");
        assert!(!said.contains("guard") && !said.contains("rocket"), "only our own lines: {said}");
        // Proxies that nobody has named are spoken of once.
        assert_eq!(said.matches("a proxy that trusted_proxies does not name").count(), 1, "{said}");
    }
}

#[test]
fn w12_a_flood_of_long_addresses_leaves_a_small_log_that_counts_them() {
    let server = Server::start("info");
    let before = server.said().len();
    let path = format!("/{}", "a".repeat(60_000));
    let asked: Vec<String> = (0..400).map(|_| get(&path, "")).collect();
    let answered = std::thread::scope(|scope| {
        let parts: Vec<_> = asked.chunks(100).map(|part| scope.spawn(|| server.ask(part))).collect();
        parts.into_iter().map(|part| part.join().expect("answers")).sum::<usize>()
    });
    std::thread::sleep(Duration::from_millis(1100));
    server.ask(&[get("/nope", "")]);
    std::thread::sleep(Duration::from_millis(200));
    let said = server.said();
    let grown = said.len() - before;
    assert!(grown <= 200 * answered, "{grown} bytes for {answered} requests");
    assert!(!said.contains("aaaa"));
    // Nothing but those: Rocket's macros would write another for each into our own modules.
    let lines = said[before..].lines().count();
    assert!(lines >= 1 && lines <= answered + 8, "{lines} lines for {answered} requests");
    assert!(!said.contains("guard"), "{said}");
}
