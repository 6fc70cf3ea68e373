//! Litestream beside a busy shop, with the configuration that `passalong deploy` prints: both are killed, and the copy is a shop.
//!
//! The copy is behind by about a second, by design: what was acknowledged three seconds before Litestream was killed has to be in it.
//! `tests/run` fetches Litestream; without it the test says so and passes.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use passalong::db::{Access, connect};

use crate::cli::commands::{Place, stdout};
use crate::support::client::Person;

const CONFIG: &str = include_str!("../../../assets/deploy/litestream.yml");
/// How long the shop is busy, with pauses in which its log is folded away under Litestream.
const BUSY: Duration = Duration::from_secs(9);
/// What is older than this when Litestream is killed is in the copy.
const BEHIND: Duration = Duration::from_secs(3);

/// Litestream at work, killed when a test fails before it does so itself.
struct Litestream {
    child: Child,
}

impl Litestream {
    fn start(binary: &PathBuf, place: &Place) -> Litestream {
        fs::write(place.path("litestream.yml"), CONFIG).unwrap();
        let log = File::create(place.path("litestream.log")).unwrap();
        let mut command = litestream(binary, place);
        command.args(["replicate", "-config", "litestream.yml"]);
        Litestream { child: command.stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap() }
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Litestream {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn litestream(binary: &PathBuf, place: &Place) -> Command {
    let mut command = Command::new(binary);
    let replica = format!("file://{}", place.path("replica").display());
    command.current_dir(place.path("")).env("PASSALONG_DATA_DIR", place.path("data")).env("LITESTREAM_REPLICA", replica);
    command
}

/// Signs people up one after the other. Answers each one's mailbox and when the server had answered.
fn sign_up_people(home: &str) -> Vec<(String, Instant)> {
    let began = Instant::now();
    let mut joined = Vec::new();
    while began.elapsed() < BUSY {
        let person = Person::new(home, &format!("Newcomer {}", joined.len()));
        let page = person.open("/join");
        let fields = [("name", person.name.as_str()), ("email", &person.email), ("password", &person.password)];
        let answer = person.submit(&page, "Join", &fields);
        assert_eq!(answer.status, 303, "{}", answer.text());
        joined.push((person.email.clone(), Instant::now()));
        // Some come at once, and every now and then nobody for a while.
        thread::sleep(Duration::from_millis(if joined.len() % 20 == 0 { 300 } else { 5 }));
    }
    joined
}

#[test]
fn r06_litestream_brings_back_all_but_the_newest_seconds() {
    let Some(binary) = std::env::var_os("LITESTREAM_BIN").map(PathBuf::from) else {
        return eprintln!("LITESTREAM_BIN is not set, as tests/run does: Litestream was not tried");
    };
    let place = Place::new();
    assert!(place.run(&["demo", "--accounts", "30", "--orders", "20"]).status.success());
    fs::write(place.path("config.toml"), "[limits]\nsign_up_per_minute_per_address = 0\n").unwrap();
    let server = place.serve();
    let replicating = Litestream::start(&binary, &place);
    let joined = sign_up_people(&format!("http://127.0.0.1:{}", server.port));
    replicating.kill();
    let killed = Instant::now();
    server.kill();

    let restored = litestream(&binary, &place)
        .args(["restore", "-config", "litestream.yml", "-o", "brought-back.db"])
        .arg(place.db())
        .stdout(Stdio::null())
        .output()
        .unwrap();
    let log = || fs::read_to_string(place.path("litestream.log")).unwrap();
    assert!(restored.status.success(), "{restored:?}\n{}", log());
    let taken = place.run(&["restore", "brought-back.db"]);
    assert!(taken.status.success(), "{taken:?}");
    assert_eq!(stdout(&place.run(&["check"])), "");

    let conn = connect(&place.db(), Access::Read).unwrap();
    let is_there = |email: &str| -> bool {
        conn.query_row("SELECT EXISTS (SELECT 1 FROM account WHERE email = ?1)", [email], |row| row.get(0)).unwrap()
    };
    let missing: Vec<Duration> =
        joined.iter().filter(|(email, _)| !is_there(email)).map(|(_, at)| killed.duration_since(*at)).collect();
    let oldest = missing.iter().max().copied().unwrap_or_default();
    eprintln!("{} people joined, {} are missing, the oldest from {oldest:.2?} before the kill", joined.len(), missing.len());
    assert!(joined.len() > 50, "only {} people joined", joined.len());
    assert!(oldest < BEHIND, "somebody who joined {oldest:?} before is missing\n{}", log());

    // A shop like any other.
    drop(conn);
    assert_eq!(place.serve().stop(), Some(0));
}
