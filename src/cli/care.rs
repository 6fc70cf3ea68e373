//! Looking after the file and the process: check, backup, restore, healthcheck.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::auth::secret_box::{COUPONS, KEY_FILE, POLLING, SOURCE, SecretBox};
use crate::auth::webhook_secret::PURPOSE;
use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::file::{OpenError, prepare_directory};
use crate::db::said::Said;
use crate::db::{Access, backup, connect, migrate, restore, sort_in_pieces};
use crate::domain::check as invariants;
use crate::domain::clock as file_clock;
use crate::domain::coupon_key;
use crate::domain::polling;
use crate::domain::scan;
use crate::domain::search_key;
use crate::domain::shop;
use crate::domain::source;
use crate::domain::time::Zone;
use crate::domain::totals;
use crate::domain::webhook;
use crate::error::Error;
use crate::text::broken::broken;
use crate::text::catalogue::Text;

/// More than these at once only wait for the disk.
const MOST_ASKERS: usize = 4;
/// For walks through the file by its indexes, in KiB as SQLite wants it: what is read again and again stays in memory.
const CACHE: i64 = -128 * 1024;

/// A container's health check has given up by then as well.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) fn check(config: &Config, json: bool, rebuild: bool) -> Result<(), Failure> {
    if rebuild {
        rebuild_sums(config)?;
    }
    let file = config.database();
    let mut failures = ask_all(&file)?;
    // Asked here, since no query knows what time it is.
    let conn = migrate::open_beside(&file, Access::Read)?;
    let late = file_clock::from_the_future(&conn, Clock::default().system());
    failures.extend(late.map_err(|error| OpenError::of_error(&file, Said::new("file-unreadable-to-its-end"), &error))?);
    let unasked = |error| OpenError::of_error(&file, Said::new("file-secrets-unreadable"), &error);
    let lost = lost_secrets(config, &conn).map_err(unasked)?;
    if !lost.is_empty() {
        let rows = lost.into_iter().take(invariants::MOST_ROWS).collect();
        failures.push(invariants::Failure { name: "X01", rows });
    }
    tell(&failures, json, &Speaker::beside(&config.data_dir, &file))?;
    // What is wrong is on stdout already, where a script looks for it.
    if failures.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

/// A broken invariant as a program reads it.
#[derive(serde::Serialize)]
struct Broken<'a> {
    name: &'a str,
    /// In English, whatever the shop speaks.
    sentence: String,
    rows: &'a [String],
}

fn tell(failures: &[invariants::Failure], json: bool, speaker: &Speaker) -> Result<(), Failure> {
    if json {
        let plain = failures.iter().map(|invariants::Failure { name, rows }| {
            let sentence = speaker.in_english(&broken(name));
            Broken { name, sentence, rows }
        });
        let plain: Vec<Broken<'_>> = plain.collect();
        return say(&serde_json::to_string_pretty(&plain).map_err(|error| Failure::of("check", &error))?);
    }
    for failure in failures {
        say(&format!("{} {}", failure.name, speaker.words(&broken(failure.name))))?;
        failure.rows.iter().try_for_each(|row| say(&format!("    {row}")))?;
    }
    Ok(())
}

/// Of webhooks and connections, those whose secrets the key beside the file does not open. Asked here, since no query can see another file.
fn lost_secrets(config: &Config, conn: &Connection) -> crate::error::Result<Vec<String>> {
    let secrets = SecretBox::beside(&config.data_dir);
    let mut lost = Vec::new();
    for (webhook, sealed) in webhook::secrets(conn)? {
        if secrets.open(PURPOSE, &sealed)?.is_none() {
            lost.push(format!("webhook_id={webhook}"));
        }
    }
    for (source, sealed) in source::secrets(conn)? {
        if secrets.open(SOURCE, &sealed)?.is_none() {
            lost.push(format!("source_id={source}"));
        }
    }
    for (source, sealed) in polling::keys(conn)? {
        if secrets.open(POLLING, &sealed)?.is_none() {
            lost.push(format!("source_id={source} secret=polling"));
        }
    }
    for (source, sealed) in coupon_key::keys(conn)? {
        if secrets.open(COUPONS, &sealed)?.is_none() {
            lost.push(format!("source_id={source} secret=coupons"));
        }
    }
    Ok(lost)
}

/// Checks all invariants, several at a time: each is one statement that sees one state of the file, and a large file takes its time.
fn ask_all(file: &Path) -> Result<Vec<invariants::Failure>, Failure> {
    let unreadable = |error: Error| OpenError::of_error(file, Said::new("file-unreadable-to-its-end"), &error);
    let left = Mutex::new(invariants::invariants().enumerate());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let askers = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_ASKERS));
    // Each has a reader of its own. All are opened before the first one is used, so that a file that is not ours is said once.
    let readers = (0..askers).map(|_| migrate::open_beside(file, Access::Read)).collect::<Result<Vec<_>, _>>()?;
    let ask = |conn: Connection| -> crate::error::Result<Vec<(usize, invariants::Failure)>> {
        let mut found = Vec::new();
        while let Some((at, invariant)) = next() {
            sort_in_pieces(&conn)?;
            if invariant.is_of_the_file() {
                conn.pragma_update(None, "cache_size", CACHE)?;
            }
            found.extend(invariants::ask(&conn, invariant)?.map(|failure| (at, failure)));
        }
        Ok(found)
    };
    let mut found = thread::scope(|scope| {
        let asking: Vec<_> = readers.into_iter().map(|conn| scope.spawn(|| ask(conn))).collect();
        let answers = asking.into_iter().map(|asker| asker.join().expect("asking does not panic"));
        answers.collect::<crate::error::Result<Vec<_>>>()
    })
    .map_err(|error| if is_damaged(file) { OpenError::damaged(file, &error) } else { unreadable(error) })?
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, failure)| failure).collect())
}

/// Damage may keep a query from being asked at all, with an error that speaks of columns. What reads the whole file knows.
fn is_damaged(file: &Path) -> bool {
    let whole = invariants::invariants().filter(|invariant| invariant.is_of_the_file());
    let ask = |conn: Connection| whole.map(|invariant| invariants::ask(&conn, invariant)).collect::<Vec<_>>();
    let asked = connect(file, Access::Read).map(ask).unwrap_or_default();
    asked.iter().any(|found| matches!(found, Ok(Some(_))))
}

pub(super) fn backup(config: &Config, target: &Path) -> Result<(), Failure> {
    // Asked first, so that a mistyped data directory and a file of another version are named as what they are.
    drop(migrate::open_beside(&config.database(), Access::Read)?);
    backup::backup(&config.database(), target, scan::close_day)?;
    say(&target.display().to_string())
}

pub(super) fn restore(config: &Config, file: &Path) -> Result<(), Failure> {
    prepare_directory(&config.data_dir, config.has_default_data_dir())?;
    let restored = restore::restore(file, &config.database(), scan::close_day, |conn| holds(conn, config))?;
    let conn = migrate::open_beside(&config.database(), Access::Read)?;
    let shop =
        shop::find(&conn).map_err(|error| OpenError::of_error(&config.database(), Said::new("file-unreadable"), &error))?;
    let speaker = Speaker::new(&config.data_dir, shop.as_ref());
    speaker.say(&Text::new("cli-restored").with("file", file.display().to_string()))?;
    if let Some(kept) = restored.kept {
        speaker.say(&Text::new("cli-restore-kept").with("file", kept.display().to_string()))?;
    }
    if !restored.is_compared {
        speaker.say(&Text::new("cli-restore-not-compared").with("file", format!("{}.sha256", file.display())))?;
    }
    // A backup holds no key, so that this is what a restore on another computer comes to.
    let lost = lost_secrets(config, &conn)
        .map_err(|error| OpenError::of_error(&config.database(), Said::new("file-unreadable"), &error))?;
    if !lost.is_empty() {
        let key = config.data_dir.join(KEY_FILE).display().to_string();
        speaker.say(&Text::new("cli-restore-secrets-lost").with("n", lost.len() as i64).with("file", key))?;
    }
    Ok(())
}

pub(super) fn healthcheck(config: &Config) -> Result<(), Failure> {
    // A server that listens everywhere is asked where it certainly can be reached.
    let host = match config.address {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        given => given,
    };
    let url = format!("http://{}/readyz", std::net::SocketAddr::new(host, config.port));
    let options = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None).max_redirects(0);
    let agent: ureq::Agent = options.http_status_as_error(false).build().into();
    let failed = |error: ureq::Error| Failure::of(&format!("healthcheck: {url}"), &error);
    let mut answer = agent.get(&url).call().map_err(failed)?;
    if answer.status().is_success() {
        return Ok(());
    }
    // The server says in a line what is wrong.
    let said = answer.body_mut().read_to_string().map_err(failed)?;
    Err(Failure::Broken(format!("healthcheck: {url}: {}", said.trim())))
}

/// What is derived, anew from what is true. Alone with the file, since it may take a while at a million accounts.
fn rebuild_sums(config: &Config) -> Result<(), Failure> {
    let file = config.database();
    drop(migrate::open_beside(&file, Access::Read)?);
    let _alone = migrate::prepare_alone(&file)?;
    let rebuilt = connect(&file, Access::Write).map_err(Error::from).and_then(rebuild_all);
    rebuilt.map_err(|error| Failure::of_file(&file, Said::new("file-not-rebuilt"), error))
}

fn rebuild_all(mut conn: Connection) -> crate::error::Result<()> {
    sort_in_pieces(&conn)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let zone = shop::find(&tx)?.map_or_else(Zone::utc, |shop| shop.zone);
    let carried_over = scan::carry_over(&tx)?;
    totals::rebuild(&tx, carried_over, |at| zone.day_of(at))?;
    search_key::mend(&tx)?;
    search_key::index_again(&tx)?;
    Ok(tx.commit()?)
}

/// For a restore: the first invariant that the backup breaks, in the language of the shop in it.
fn holds(conn: &Connection, config: &Config) -> Result<(), Said> {
    let unchecked = |error: Error| Said::new("file-not-checked").with("cause", error);
    let failures = invariants::all(conn).map_err(unchecked)?;
    let Some(first) = failures.first() else { return Ok(()) };
    let speaker = Speaker::new(&config.data_dir, shop::find(conn).map_err(unchecked)?.as_ref());
    let what = speaker.words(&broken(first.name));
    Err(Said::new("file-breaks-promise").with("name", first.name).with("what", what).with("rows", first.rows.join(", ")))
}
