//! The commands as the owner types them: exit codes, what stands on stdout and what on stderr.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use passalong::db::{Access, connect};
use rusqlite::Connection;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// Adds a partner as no sign-up would: without ancestry, sums and a code.
pub(crate) const PAT: &str =
    "INSERT INTO account (role, partner_kind, name, email, email_key, referral_type, approved_at, created_at)
    VALUES ('partner', 'partner', 'Pat', 'pat@shop.example', 'pat@shop.example', 'organic', 1, 1);";

/// A directory of its own with `data` in it, and the program run there without anybody's environment or config file.
pub(crate) struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Place {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("data")).unwrap();
        Place { dir }
    }

    /// With a database and the admin Ada in it.
    pub(crate) fn with_shop() -> Place {
        let place = Place::new();
        let made = place.admin("create", &["--email", "ada@shop.example", "--name", "Ada"], PASSWORD);
        assert!(made.status.success(), "{made:?}");
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.path("data/passalong.db")
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passalong"));
        let ours = std::env::vars().map(|(name, _)| name).filter(|name| name.starts_with("PASSALONG_"));
        for name in ours {
            command.env_remove(name);
        }
        command.current_dir(self.dir.path()).args(args).env("PASSALONG_BCRYPT_COST", "4").env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    pub(crate) fn admin(&self, verb: &str, args: &[&str], password: &str) -> Output {
        let mut child = self
            .command(&[&["admin", verb, "--password-stdin"], args].concat())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A refusal before the password is read closes the pipe; that is not this line's affair.
        let _ = writeln!(child.stdin.take().unwrap(), "{password}");
        child.wait_with_output().unwrap()
    }

    /// Starts the server and waits until it answers.
    pub(crate) fn serve(&self) -> Server {
        self.serve_after("true", &[])
    }

    /// The same with further flags, as a shell does that has run something `first`, such as `ulimit -Sn 64`.
    pub(crate) fn serve_after(&self, first: &str, flags: &[&str]) -> Server {
        let port = free_port();
        let log = std::fs::File::create(self.path("server.log")).unwrap();
        let plain = self.command(&[&["serve", "--port", &port], flags].concat());
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{first} && exec \"$@\""), "sh"]).arg(plain.get_program()).args(plain.get_args());
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        let shell = shell.current_dir(self.dir.path()).stdin(Stdio::null()).stdout(Stdio::null());
        let server = Server { child: shell.stderr(log).spawn().unwrap(), port };
        let until = Instant::now() + Duration::from_secs(30);
        while !self.run(&[&["healthcheck", "--port", &server.port], flags].concat()).status.success() {
            assert!(Instant::now() < until, "{}", std::fs::read_to_string(self.path("server.log")).unwrap());
        }
        server
    }
}

/// A running server, killed when a test fails before it stops it.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: String,
}

impl Server {
    /// SIGTERM, as a service manager sends it. Returns the exit code.
    pub(crate) fn stop(mut self) -> Option<i32> {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
        self.child.wait().unwrap().code()
    }

    /// Waits for a server that was told to stop. Returns the exit code.
    pub(crate) fn wait(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The most memory that it has had at once, as Linux tells it.
    pub(crate) fn peak_megabytes(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        most.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
    }

    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a failed command says: exactly one line, and exit code 1.
pub(crate) fn one_line(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.ends_with('\n') && said.trim_end().lines().count() == 1, "not one line: {said:?}");
    said.trim_end().to_owned()
}

fn free_port() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string()
}

fn open(path: &Path) -> Connection {
    connect(path, Access::Write).unwrap()
}

#[test]
fn version_and_help_are_answers_and_a_slip_is_not() {
    let place = Place::new();
    assert_eq!(stdout(&place.run(&["version"])), format!("passalong {}\n", env!("CARGO_PKG_VERSION")));
    assert!(stdout(&place.run(&["--version"])).starts_with("passalong "));
    let help = place.run(&["--help"]);
    assert!(help.status.success());
    for word in ["serve", "admin", "check", "backup", "restore", "healthcheck", "config", "completions", "--data-dir", "--config"]
    {
        assert!(stdout(&help).contains(word), "{word}");
    }
    assert_eq!(place.run(&["sevre"]).status.code(), Some(2));
    assert_eq!(place.run(&["backup"]).status.code(), Some(2));
    assert!(!place.db().exists(), "asking for help makes nothing");
}

#[test]
fn completions_know_the_commands_of_every_shell() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = place.run(&["completions", shell]);
        assert!(script.status.success() && stdout(&script).contains("reset-password"), "{shell}");
    }
}

#[test]
fn an_admin_is_made_before_the_first_start_and_beside_a_running_server() {
    let place = Place::with_shop();
    let server = place.serve();
    let second = place.admin("create", &["--email", "bob@shop.example", "--name", "Bob"], PASSWORD);
    assert!(second.status.success(), "{second:?}");
    let taken = place.admin("create", &["--email", "ADA@shop.example", "--name", "Eve"], PASSWORD);
    assert!(one_line(&taken).contains("already"), "{taken:?}");
    assert_eq!(server.stop(), Some(0));
    let admins: i64 =
        open(&place.db()).query_row("SELECT count(*) FROM account WHERE role = 'admin'", [], |row| row.get(0)).unwrap();
    assert_eq!(admins, 2);
    assert_eq!(stdout(&place.run(&["check"])), "");
}

#[test]
fn what_cannot_be_an_admin_is_refused_in_one_line() {
    let place = Place::new();
    let refused =
        |email: &str, name: &str, password: &str| one_line(&place.admin("create", &["--email", email, "--name", name], password));
    assert!(refused("ada", "Ada", PASSWORD).contains("email"));
    assert!(refused("ada@shop.example", " ", PASSWORD).contains("name"));
    assert!(refused("ada@shop.example", "Ada", "short").contains("12"));
    assert!(refused("ada@shop.example", "Ada", &"long".repeat(18)).contains("71"));
    let by_argument = place.run(&["admin", "create", "--email", "a@b.example", "--name", "A", "--password", PASSWORD]);
    assert_eq!(by_argument.status.code(), Some(2), "a password is never an argument");
}

#[test]
fn a_reset_password_ends_every_session() {
    let place = Place::with_shop();
    let conn = open(&place.db());
    let hash =
        |conn: &Connection| conn.query_row("SELECT password_hash FROM account", [], |row| row.get::<_, String>(0)).unwrap();
    let before = hash(&conn);
    conn.execute("INSERT INTO session (token_hash, account_id, created_at, expires_at) VALUES (randomblob(32), 1, 1, 9e12)", [])
        .unwrap();
    let reset = place.admin("reset-password", &["--email", "ada@shop.example"], "another horse battery");
    assert!(reset.status.success(), "{reset:?}");
    assert_ne!(hash(&conn), before);
    assert_eq!(conn.query_row("SELECT count(*) FROM session", [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    let unknown = place.admin("reset-password", &["--email", "nobody@shop.example"], PASSWORD);
    assert!(one_line(&unknown).contains("nobody@shop.example"));
}

#[test]
fn a_first_start_prints_the_set_up_link_and_makes_a_private_file() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    std::fs::remove_dir(place.path("data")).unwrap();
    let port = free_port();
    let out = std::fs::File::create(place.path("stdout")).unwrap();
    let child = place.command(&["--port", &port]).stdout(out).stderr(Stdio::null()).spawn().unwrap();
    let server = Server { child, port };
    while !place.run(&["healthcheck", "--port", &server.port]).status.success() {}
    let said = std::fs::read_to_string(place.path("stdout")).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains(&format!("http://127.0.0.1:{}/setup?token=", server.port)), "{said}");
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(place.path("data")), mode(place.db())), (0o700, 0o600));
    for beside in ["data/passalong.db-wal", "data/passalong.db-shm", "data/passalong.db.lock"] {
        assert_eq!(mode(place.path(beside)), 0o600, "{beside}");
    }
    assert_eq!(server.stop(), Some(0));
    let log = std::fs::metadata(place.path("data/passalong.db-wal")).map_or(0, |found| found.len());
    assert_eq!(log, 0, "the log is folded into the file at a stop");
}

#[test]
fn a_configured_base_url_is_where_the_set_up_link_leads() {
    let place = Place::new();
    let port = free_port();
    let out = std::fs::File::create(place.path("stdout")).unwrap();
    let args = ["--port", &port, "--base-url", "https://shop.example/friends"];
    let child = place.command(&args).stdout(out).stderr(Stdio::null()).spawn().unwrap();
    let server = Server { child, port: port.clone() };
    while !place.run(&["healthcheck", "--port", &server.port]).status.success() {}
    let said = std::fs::read_to_string(place.path("stdout")).unwrap();
    assert!(said.contains(" https://shop.example/friends/setup?token="), "{said}");
}

#[test]
fn a_stop_does_not_wait_for_ever_for_a_request_and_ends_well() {
    let place = Place::with_shop();
    let server = place.serve();
    let mut half = TcpStream::connect(format!("127.0.0.1:{}", server.port)).unwrap();
    half.write_all(
        b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na=",
    )
    .unwrap();
    let began = Instant::now();
    assert_eq!(server.stop(), Some(0), "{}", std::fs::read_to_string(place.path("server.log")).unwrap());
    // Docker and systemd send a kill after ten seconds and more.
    assert!(began.elapsed() < Duration::from_secs(9), "{:?}", began.elapsed());
    assert!(!std::fs::read_to_string(place.path("server.log")).unwrap().contains("panicked"));
    assert!(stdout(&place.run(&["check"])).is_empty());
}

#[test]
fn a_taken_port_is_one_line_and_no_panic() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = place.command(&["--port", &port, "serve"]).env("PASSALONG_LOG__LEVEL", "error").output().unwrap();
    assert!(one_line(&output).contains(&format!("port {port} is taken")));
}

#[test]
fn healthcheck_says_when_nobody_answers() {
    assert!(one_line(&Place::new().run(&["healthcheck", "--port", &free_port()])).contains("readyz"));
}

#[test]
fn check_is_silent_when_all_holds_and_names_what_does_not() {
    let place = Place::with_shop();
    let silent = place.run(&["check"]);
    assert_eq!((silent.status.code(), stdout(&silent).as_str()), (Some(0), ""));
    let json = place.run(&["check", "--json"]);
    assert_eq!((json.status.code(), stdout(&json).trim()), (Some(0), "[]"));

    // A partner without a code: a bug would have to get past the program to do this.
    open(&place.db()).execute_batch(PAT).unwrap();
    let broken = place.run(&["check"]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(stdout(&broken).contains("K01") && stdout(&broken).contains("id=2"), "{broken:?}");
    let json = place.run(&["check", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&stdout(&json)).unwrap();
    assert_eq!(json.status.code(), Some(1));
    assert!(
        told.as_array()
            .unwrap()
            .iter()
            .any(|failure| failure["name"] == "K01" && failure["rows"][0].as_str().unwrap().contains("id=2")),
        "{told}"
    );
}

#[test]
fn check_rebuild_recomputes_the_sums_and_wants_the_file_alone() {
    let place = Place::with_shop();
    // A partner with everything but a row of sums.
    open(&place.db())
        .execute_batch(&format!(
            "{PAT}
             INSERT INTO ancestry (descendant_id, depth, ancestor_id) VALUES (2, 0, 2);
             INSERT INTO code (code, owner_id, created_at, claimed_at) VALUES ('23456789F', 2, 1, 1);"
        ))
        .unwrap();
    assert!(stdout(&place.run(&["check"])).contains("T01"));
    let server = place.serve();
    assert!(one_line(&place.run(&["check", "--rebuild"])).contains("another passalong"));
    server.kill();
    let rebuilt = place.run(&["check", "--rebuild"]);
    assert_eq!((rebuilt.status.code(), stdout(&rebuilt).as_str()), (Some(0), ""));
}

#[test]
fn a_command_on_a_missing_database_makes_none() {
    let place = Place::new();
    for args in [&["check"][..], &["check", "--rebuild"], &["backup", "copy.db"]] {
        assert!(one_line(&place.run(args)).contains("does not exist"), "{args:?}");
    }
    assert!(one_line(&place.run(&["restore", "copy.db"])).contains("copy.db: does not exist"));
    assert!(!place.db().exists() && !place.path("copy.db").exists());
}
