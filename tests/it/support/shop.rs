//! A shop of the test's own: its own folder, its own file, the real server on a port of its own, its own clock.
//!
//! Promise: when a shop is dropped, its server has stopped and every invariant of `passalong check` has been asked of its file;
//! a row that fails fails the test.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use std::io::Write;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use figment::Figment;
use passalong::app::App;
use passalong::clock::Clock;
use passalong::config::Config;
use passalong::db::{self, Db, migrate};
use passalong::domain::check;
use passalong::domain::inbox::Apply;
use passalong::domain::token::Token;
use passalong::front::{Front, Rules};
use passalong::jobs::{self, JobFailure};
use passalong::outbox;
use passalong::web;
use rocket::Shutdown;
use rocket::config::{Ident, LogLevel};
use rocket::fairing::AdHoc;
use rocket::tokio::runtime::{Builder, Runtime};
use rocket::tokio::task::JoinHandle;
use rocket::tokio::time::timeout;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params};

use super::client::Person;

/// A running server and everything that belongs to it.
pub struct Shop {
    /// Where it listens, such as `http://127.0.0.1:4711`.
    pub home: String,
    pub clock: Arc<Clock>,
    /// The admin, signed in; nobody in a bare shop.
    ada: Option<Person>,
    setup_path: String,
    server: Option<Server>,
    config: Config,
    folder: tempfile::TempDir,
}

/// The server's threads, and the ways to end them.
struct Server {
    runtime: Runtime,
    flight: JoinHandle<Result<(), rocket::Error>>,
    shutdown: Shutdown,
    db: Db,
    app: Arc<App>,
}

/// How long a stop may take. Now and then Rocket misses that a connection has closed and waits out its whole grace; by then
/// every answer has been given, so a test need not wait along.
const LANDING: Duration = Duration::from_millis(200);

impl Shop {
    /// A shop that Ada has set up with the default terms.
    #[track_caller]
    pub fn open() -> Shop {
        Shop::open_with(|_| {})
    }

    /// The same, with other options of the process.
    #[track_caller]
    pub fn open_with(options: impl FnOnce(&mut Config)) -> Shop {
        let mut shop = Shop::bare_with(options);
        shop.set_up();
        shop
    }

    /// A server that was started for the first time: nobody has opened its set-up link.
    #[track_caller]
    pub fn bare() -> Shop {
        Shop::bare_with(|_| {})
    }

    #[track_caller]
    pub fn bare_with(options: impl FnOnce(&mut Config)) -> Shop {
        let folder = tempfile::tempdir().expect("a folder for the shop");
        let mut config = test_config(&folder);
        options(&mut config);
        let clock = Arc::new(Clock::default());
        let (server, home, setup_path) = start(config.clone(), &clock);
        Shop { home, clock, ada: None, setup_path, server: Some(server), config, folder }
    }

    /// Stops the server, has something done to its file, and starts it again, with a clock of its own. Whoever was here before has to find
    /// the way to its new address; Ada signs in again.
    #[track_caller]
    pub fn restart_after(&mut self, work: impl FnOnce(&Connection)) {
        self.stop();
        let conn = db::connect(&self.file(), db::Access::Write).expect("the shop's file");
        work(&conn);
        drop(conn);
        self.clock = Arc::new(Clock::default());
        let (server, home, setup_path) = start(self.config.clone(), &self.clock);
        (self.server, self.home, self.setup_path) = (Some(server), home, setup_path);
        let ada = self.person("Ada");
        ada.sign_in();
        self.ada = Some(ada);
    }

    /// Somebody who has never been here.
    pub fn person(&self, name: &str) -> Person {
        Person::new(&self.home, name)
    }

    /// The admin, signed in.
    #[track_caller]
    pub fn ada(&self) -> &Person {
        self.ada.as_ref().expect("a bare shop has no admin")
    }

    /// The path of the one-time set-up link that the server printed.
    pub fn setup_path(&self) -> &str {
        &self.setup_path
    }

    /// Lets time pass.
    pub fn pass(&self, by: Duration) {
        self.clock.advance_ms(i64::try_from(by.as_millis()).expect("a span that a test lives through"));
    }

    /// The database file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("passalong.db")
    }

    /// Runs a command of the program on the shop's file, beside the server, with one line on its standard input.
    #[track_caller]
    pub fn command(&self, args: &[&str], line: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passalong"));
        // How many lives a test is to live is no option of the program.
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PASSALONG_")) {
            command.env_remove(name);
        }
        command.args(args).arg("--data-dir").arg(self.folder.path()).env("PASSALONG_BCRYPT_COST", "4").env("LC_ALL", "C");
        let mut running =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
        let mut input = running.stdin.take().expect("its standard input");
        writeln!(input, "{line}").expect("it reads its input");
        drop(input);
        running.wait_with_output().expect("it ends")
    }

    /// Looks into the file beside the server, read-only: for what no page shows.
    #[track_caller]
    pub fn look<T>(&self, at: impl FnOnce(&Connection) -> T) -> T {
        if let Some(server) = &self.server {
            // What somebody has just scanned stands where readers look for it once one of the server's has asked.
            server.runtime.block_on(server.app.db.read(|_| Ok(()))).expect("a read");
        }
        at(&db::connect(&self.file(), db::Access::Read).expect("a look into the shop's file"))
    }

    /// One value out of the file.
    #[track_caller]
    pub fn ask<T: FromSql>(&self, sql: &str, params: impl Params) -> T {
        self.look(|conn| conn.query_row(sql, params, |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}\n{error}")))
    }

    /// Leaves no room in the file: whatever needs another page finds the disk full.
    #[track_caller]
    pub fn fill_disk(&self) {
        self.let_grow_to("(SELECT page_count FROM pragma_page_count)");
    }

    /// Makes room again.
    #[track_caller]
    pub fn free_disk(&self) {
        self.let_grow_to("1000000000");
    }

    #[track_caller]
    fn let_grow_to(&self, pages: &str) {
        let Some(server) = &self.server else { panic!("a stopped server stores nothing") };
        let pages: i64 = self.ask(&format!("SELECT {pages}"), []);
        let set = server.db.write(move |tx| {
            let set: i64 = tx.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get(0))?;
            assert_eq!(set, pages);
            Ok(())
        });
        server.runtime.block_on(set).expect("a limit");
    }

    /// Runs the server's jobs now, as it does by itself every hour. None of them may fail.
    #[track_caller]
    pub fn run_jobs(&self) {
        let failures = self.failing_jobs();
        assert!(failures.is_empty(), "{failures:#?}");
    }

    /// Runs the server's jobs now and returns those that failed.
    #[track_caller]
    pub fn failing_jobs(&self) -> Vec<JobFailure> {
        let Some(server) = &self.server else { panic!("a stopped server runs no jobs") };
        server.runtime.block_on(jobs::round(&server.app))
    }

    /// Does what waits in the inbox, as the server does by itself.
    #[track_caller]
    pub fn clear_inbox(&self, apply: Apply) {
        let Some(server) = &self.server else { panic!("a stopped server clears no inbox") };
        server.runtime.block_on(jobs::inbox::clear(&server.app, apply)).expect("the inbox is cleared");
    }

    /// Sends webhooks what is due now, as the server does by itself, and returns once all of it was tried.
    #[track_caller]
    pub fn send_webhooks(&self) {
        let Some(server) = &self.server else { panic!("a stopped server sends nothing") };
        server.runtime.block_on(outbox::round(&server.app)).expect("what is due can be read");
    }

    /// Asks the web shops whose turn it is for their orders, as the server does by itself.
    #[track_caller]
    pub fn poll(&self) {
        let Some(server) = &self.server else { panic!("a stopped server asks nobody") };
        server.runtime.block_on(outbox::poll::round(&server.app)).expect("the shops are asked");
    }

    /// Tells the web shops of coupons, as the server does by itself.
    #[track_caller]
    pub fn tell_of_coupons(&self) {
        let Some(server) = &self.server else { panic!("a stopped server tells nobody") };
        server.runtime.block_on(outbox::coupons::round(&server.app)).expect("the shops are told");
    }

    /// Stops the server; what it had answered is in the file.
    #[track_caller]
    pub fn stop(&mut self) {
        let Some(Server { runtime, flight, shutdown, db, app }) = self.server.take() else { return };
        shutdown.notify();
        let landed = runtime.block_on(async { timeout(LANDING, flight).await });
        runtime.shutdown_timeout(Duration::from_secs(10));
        drop(app);
        db.close();
        if let Ok(Ok(Err(error))) = landed {
            panic!("the server did not stop well: {error}");
        }
    }

    fn set_up(&mut self) {
        let ada = self.person("Ada");
        let page = ada.open(&self.setup_path);
        let fields = [("name", "Ada"), ("email", &ada.email), ("password", &ada.password), ("shop_name", "Corner Bakery")];
        let founded = ada.submit(&page, "Finish setup", &fields);
        founded.expect_status(303);
        // Ada reads what it says there, so that no later page says it again.
        ada.follow(founded).expect_status(200);
        self.ada = Some(ada);
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        // A second panic would end the whole run and hide the first.
        if thread::panicking() {
            if let Some(server) = self.server.take() {
                server.runtime.shutdown_background();
            }
            return;
        }
        self.stop();
        let failures = self.look(|conn| check::all(conn).expect("check runs on the shop's file"));
        assert!(failures.is_empty(), "the shop's file breaks its promises:\n{failures:#?}");
    }
}

/// No limits and cheap passwords: what a test does in a second, a person does in a day.
fn test_config(folder: &tempfile::TempDir) -> Config {
    let mut config = Config {
        data_dir: folder.path().into(),
        address: Ipv4Addr::LOCALHOST.into(),
        port: 0,
        bcrypt_cost: 4,
        ..Config::default()
    };
    config.limits.sign_in_per_minute_per_address = 0;
    config.limits.sign_in_per_minute_per_account = 0;
    config.limits.sign_up_per_minute_per_address = 0;
    config.limits.code_misses_per_minute_per_address = 0;
    config.limits.code_misses_per_minute = 0;
    config.limits.pictures_per_second_per_address = 0;
    config
}

/// What `cli::serve` tells Rocket, but for the port and the signals.
fn rocket_config() -> rocket::Config {
    rocket::Config {
        port: 0,
        ident: Ident::none(),
        ip_header: None,
        log_level: LogLevel::Off,
        shutdown: rocket::config::Shutdown { ctrlc: false, signals: [].into(), ..rocket::config::Shutdown::default() },
        ..rocket::Config::release_default()
    }
}

#[track_caller]
fn start(config: Config, clock: &Arc<Clock>) -> (Server, String, String) {
    let path = config.database();
    migrate::prepare(&path).unwrap_or_else(|error| panic!("{error}"));
    let db = Db::open(&path, db::Options::default()).expect("a new file");
    let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("rocket-worker").enable_all().build();
    let runtime = runtime.expect("threads for the server");
    let token = Token::new().expect("a set-up token");
    let figment = Figment::from(rocket_config());
    let app = runtime.block_on(App::new(config, db.clone(), Arc::clone(clock), Some(&token))).expect("the pages");
    let front = app.config.has_front().then(|| {
        let bound = runtime.block_on(async { Front::bind((Ipv4Addr::LOCALHOST, 0).into()) });
        (bound.expect("a port for the front"), Rules::new(1024, app.config.limits.connections_per_address, Vec::new()))
    });
    let (peers, running) = (Arc::clone(&app.peers), app.running.clone());
    let (tell, told) = mpsc::channel();
    let lift_off = AdHoc::on_liftoff("Tell the test", move |rocket| {
        Box::pin(async move {
            let mut port = rocket.config().port;
            if let Some((front, rules)) = front {
                let behind = (Ipv4Addr::LOCALHOST, port).into();
                port = front.address().port();
                tokio::spawn(front.run(behind, rules, peers, running, rocket.shutdown()));
            }
            // The test may have given up; then nobody needs to know.
            let _ = tell.send((port, rocket.shutdown()));
        })
    });
    let rocket = web::build(figment, Arc::clone(&app)).expect("the templates").attach(lift_off);
    let flight = runtime.spawn(async move { rocket.launch().await.map(|_| ()) });
    match told.recv_timeout(Duration::from_secs(30)) {
        Ok((port, shutdown)) => {
            let setup_path = format!("/setup?token={}", token.as_str());
            (Server { runtime, flight, shutdown, db, app }, format!("http://127.0.0.1:{port}"), setup_path)
        }
        Err(_) => panic!("the server did not lift off: {:?}", runtime.block_on(flight)),
    }
}
