//! The server's life: prepare the file, listen, stop in order.
//!
//! Promise: the file is looked at before anything listens; where strangers can come, a [front](crate::front) stands before Rocket; a stop lets running requests finish for a few seconds, then every
//! change that was answered is on disk and folded into the file, and the exit code is 0.

use std::collections::HashSet;
use std::env;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use rocket::Shutdown;
use rocket::config::{self, LogLevel, Sig};
use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::tokio::signal::unix::{SignalKind, signal};
use rocket::tokio::task::JoinHandle;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::mount;
use crate::cli::notify::ServiceManager;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::{Config, Level, LogFormat};
use crate::db::file::prepare_directory;
use crate::db::lock::Lock;
use crate::db::{Db, Options, migrate, remote_kind};
use crate::domain::inbox;
use crate::domain::shop;
use crate::domain::token::Token;
use crate::front::{Front, Rules};
use crate::jobs;
use crate::outbox;
use crate::running::Running;
use crate::text::catalogue::Text;
use crate::web;

/// So long a request that is being served may take to end after a stop; then its connection is cut. Rocket itself would wait so long for
/// connections on which nothing is asked.
const GRACE_S: u32 = 2;
const MERCY_S: u32 = 1;
/// What was answered last is on its way for a moment.
const FAREWELL: Duration = Duration::from_millis(60);
const STEP: Duration = Duration::from_millis(10);
/// What systems give a process that asks for nothing.
const USUAL_DESCRIPTORS: u64 = 1024;

pub(super) fn serve(config: Config) -> Result<(), Failure> {
    begin_with_few_arenas();
    open_log(&config);
    let descriptors = raise_descriptors();
    config.require_mount.as_deref().map_or(Ok(()), mount::expect_mounted)?;
    prepare_directory(&config.data_dir, config.has_default_data_dir())?;
    let file = config.database();
    let (lock, prepared) = migrate::prepare_alone(&file)?;
    if prepared.created {
        tracing::info!(file = %file.display(), "made a new database");
    }
    if let Some(copy) = prepared.copy {
        tracing::info!(copy = %copy.display(), "brought the database up to date; the copy is from before");
    }
    let options = Options { readers: config.limits.readers, queue_jobs: config.limits.queue_jobs };
    if let Some(kind) = remote_kind(&file) {
        tracing::warn!(
            file = %file.display(),
            kind,
            "the database lies on a network file system, whose locks and syncs are not to be relied on: changes can be lost; \
             move it to a local disk"
        );
    }
    let db = Db::open(&file, options)?;
    let served = listen(config, db.clone(), descriptors, &lock);
    // Finishes the queue, refreshes the statistics and folds the log into the file; only then may another server come.
    db.close();
    drop(lock);
    tracing::info!("stopped");
    served
}

/// A runtime of our own, since Rocket's macro would read ROCKET_* and Rocket.toml beside our options. Its thread name keeps
/// Rocket from warning about that.
fn listen(config: Config, db: Db, descriptors: u64, lock: &Lock) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().thread_name("rocket-worker").enable_all().build();
    let runtime = runtime.map_err(|error| Failure::not_started(&error))?;
    let served = runtime.block_on(live(config, db, descriptors, lock));
    runtime.shutdown_timeout(Duration::from_millis(500));
    served
}

async fn live(config: Config, db: Db, descriptors: u64, lock: &Lock) -> Result<(), Failure> {
    let is_set_up = db.read(|conn| Ok(shop::find(conn)?.is_some())).await;
    let is_set_up = is_set_up.map_err(|error| Failure::not_started(&error))?;
    let token = if is_set_up { None } else { Some(Token::new().map_err(|error| Failure::not_started(&error))?) };
    let (at, has_front) = (SocketAddr::new(config.address, config.port), config.has_front());
    let figment = figment::Figment::from(rocket_config(&config));
    let app = App::new(config, db, Arc::new(Clock::default()), token.as_ref()).await;
    let app = app.map_err(|error| Failure::not_started(&error))?;
    let jobs = tokio::spawn(jobs::run(Arc::clone(&app)));
    let scans = tokio::spawn(jobs::carry_over_scans(Arc::clone(&app)));
    let deliveries = tokio::spawn(jobs::inbox::run(Arc::clone(&app), inbox::apply));
    let outbox = tokio::spawn(outbox::run(Arc::clone(&app)));
    let polls = tokio::spawn(outbox::poll::run(Arc::clone(&app)));
    let coupons = tokio::spawn(outbox::coupons::run(Arc::clone(&app)));
    let rocket = web::build(figment, Arc::clone(&app)).map_err(|error| Failure::not_started(&error))?;
    let front = if has_front { Some(Front::bind(at).map_err(|cause| refuse_to_bind(&cause, at.port()))?) } else { None };
    let announcement = announce(token.as_ref(), &app, front.as_ref().map(Front::address));
    let rocket = match front {
        Some(front) => rocket.attach(stand_before(front, &app, descriptors)),
        None => rocket,
    };
    let rocket = rocket.attach(announcement).attach(ServiceManager).ignite().await;
    let rocket = rocket.map_err(|error| refuse_to_listen(&error, at.port()))?;
    let stopped = rocket.shutdown();
    let told = stop_at_signals(rocket.shutdown()).map_err(|error| Failure::not_started(&error))?;
    let ended = tokio::select! {
        ended = rocket.launch() => ended.map(drop),
        () = all_served(stopped, &app.running, lock) => Ok(()),
    };
    jobs.abort();
    scans.abort();
    deliveries.abort();
    outbox.abort();
    polls.abort();
    coupons.abort();
    told.abort();
    if let Err(error) = app.scans.carry_over().await {
        tracing::warn!(%error, "the last scans are counted, and shown after the next start");
    }
    match ended {
        Ok(()) => Ok(()),
        // Somebody's request was cut off at the end of the grace; everything that was answered is stored.
        Err(error) if matches!(error.kind(), ErrorKind::Shutdown(..)) => {
            tracing::warn!("stopped while requests were still running");
            Ok(())
        }
        Err(error) => Err(refuse_to_listen(&error, at.port())),
    }
}

/// Rocket waits for signals only some moments after it listens, and until then one of them would end the process at once. Waits from now on.
fn stop_at_signals(shutdown: Shutdown) -> io::Result<JoinHandle<()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let mut hang_up = if signals().contains(&Sig::Hup) { Some(signal(SignalKind::hangup())?) } else { None };
    Ok(tokio::spawn(async move {
        let hung_up = async {
            match &mut hang_up {
                Some(hang_up) => hang_up.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! { _ = terminate.recv() => {} _ = interrupt.recv() => {} _ = hung_up => {} }
        shutdown.notify();
    }))
}

/// Waits for the word to stop, and then for whoever is being served.
async fn all_served(stopped: Shutdown, running: &Running, lock: &Lock) {
    stopped.await;
    lock.say_stopping();
    loop {
        while running.count() > 0 {
            tokio::time::sleep(STEP).await;
        }
        tokio::time::sleep(FAREWELL).await;
        if running.count() == 0 {
            return;
        }
    }
}

/// Those that mean a stop. A closed terminal does, unless the server was started so that it does not (`nohup`).
fn signals() -> HashSet<Sig> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    if ignored.unwrap_or_default() & 1 == 1 { [Sig::Term].into() } else { [Sig::Term, Sig::Hup].into() }
}

/// The system's allocator gives each thread memory of its own to hand out from, and what one has freed is of no use to another: a dozen
/// threads take a third more than two need. It reads how many there may be only when a program begins, so that this one begins again, as
/// the same process.
fn begin_with_few_arenas() {
    const ARENAS: &str = "MALLOC_ARENA_MAX";
    if env::var_os(ARENAS).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // Only a failure comes back, and then the server takes more memory.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(ARENAS, "2").exec();
    }
}

/// A service manager gives few files to begin with, and more to whoever asks. Answers how many may be open at once.
fn raise_descriptors() -> u64 {
    let files = rlimit::Resource::NOFILE;
    let Ok((soft, hard)) = files.get() else { return USUAL_DESCRIPTORS };
    if soft < hard && files.set(hard, hard).is_ok() { hard } else { soft }
}

/// Rocket gets every option from here, and reads no file or variable of its own. Behind the front it listens where only that looks.
fn rocket_config(config: &Config) -> rocket::Config {
    let (address, port) = if config.has_front() { (Ipv4Addr::LOCALHOST.into(), 0) } else { (config.address, config.port) };
    rocket::Config {
        address,
        port,
        ident: config::Ident::none(),
        // A header that anybody can send says nothing about an address; trusted proxies are the web's affair.
        ip_header: None,
        log_level: LogLevel::Off,
        cli_colors: false,
        shutdown: config::Shutdown {
            ctrlc: true,
            signals: signals(),
            grace: GRACE_S,
            mercy: MERCY_S,
            ..config::Shutdown::default()
        },
        ..rocket::Config::release_default()
    }
}

/// Takes connections in as soon as Rocket listens, and nobody once it is told to stop.
fn stand_before(front: Front, app: &App, descriptors: u64) -> AdHoc {
    let rules = Rules::new(descriptors, app.config.limits.connections_per_address, app.config.trusted_proxies.clone());
    let (peers, running) = (Arc::clone(&app.peers), app.running.clone());
    AdHoc::on_liftoff("front", move |rocket| {
        let behind = SocketAddr::new(rocket.config().address, rocket.config().port);
        tracing::info!(
            places = rules.places,
            per_address = rules.places_per_address,
            "slow and too many connections are kept away"
        );
        tokio::spawn(front.run(behind, rules, peers, running, rocket.shutdown()));
        Box::pin(async {})
    })
}

/// The port is only known when it listens, since 0 means any. A configured base URL is the address to use: its cookies are
/// not sent to another one.
fn announce(set_up: Option<&Token>, app: &App, front: Option<SocketAddr>) -> AdHoc {
    let (base_url, speaker) = (app.config.base_url.clone(), Speaker::without_shop(Arc::clone(&app.catalogue)));
    let set_up_link = set_up.map(|token| format!("/setup?token={}", token.as_str()));
    AdHoc::on_liftoff("announcement", move |rocket| {
        let listening = front.unwrap_or_else(|| SocketAddr::new(rocket.config().address, rocket.config().port));
        tracing::info!("listening on http://{listening}");
        if let Some(link) = set_up_link {
            let reachable = if listening.ip().is_unspecified() { Ipv4Addr::LOCALHOST.into() } else { listening.ip() };
            let here = || format!("http://{}", SocketAddr::new(reachable, listening.port()));
            let address = base_url.map_or_else(here, String::from);
            let text = Text::new("cli-set-up-link").with("link", format!("{address}{link}"));
            if let Err(failure) = speaker.say(&text) {
                tracing::error!("the set-up link could not be printed: {}", speaker.line(&failure).unwrap_or_default());
            }
        }
        Box::pin(async {})
    })
}

fn refuse_to_listen(error: &rocket::Error, port: u16) -> Failure {
    match error.kind() {
        ErrorKind::Bind(cause) => refuse_to_bind(cause, port),
        other => Failure::Refused(Text::new("cli-not-started").with("cause", other.to_string())),
    }
}

fn refuse_to_bind(cause: &io::Error, port: u16) -> Failure {
    if cause.kind() == io::ErrorKind::AddrInUse {
        return Failure::Refused(Text::new("cli-port-taken").with("port", port.to_string()));
    }
    Failure::Refused(Text::new("cli-cannot-listen").with("cause", cause.to_string()))
}

/// Rocket's own lines are off: they hold whole addresses, with whatever stands in them. Those that its macros write into our modules
/// are called after the module and an underscore. We say ourselves what failed.
fn open_log(config: &Config) {
    let level = match config.log.level {
        Level::Error => "error",
        Level::Warn => "warn",
        Level::Info => "info",
        Level::Debug => "debug",
        Level::Trace => "trace",
    };
    let others = if config.log.level == Level::Error { "error" } else { "warn" };
    let levels = EnvFilter::new(format!("{others},rocket=off,rocket_http=off,hyper=off,passalong={level}"));
    let ours = filter_fn(|line| !line.target().ends_with("::_") && line.target() != "_");
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let opened = match config.log.format {
        LogFormat::Text => {
            let lines = lines.with_ansi(io::IsTerminal::is_terminal(&io::stderr()));
            tracing_subscriber::registry().with(lines.with_filter(ours).with_filter(levels)).try_init()
        }
        LogFormat::Json => tracing_subscriber::registry().with(lines.json().with_filter(ours).with_filter(levels)).try_init(),
    };
    // Only a second log in one process would fail here, and then the first one serves.
    drop(opened);
    // Rocket writes five lines for each request that are less than a warning: they end here, before anybody asks whose they are.
    log::set_max_level(log::LevelFilter::Warn);
}
