//! Looking after the file and the process: check, backup, restore, healthcheck.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::config::Config;
use crate::db::file::prepare_directory;
use crate::db::{Access, backup, connect, migrate, restore, sort_in_pieces};
use crate::domain::check as invariants;
use crate::domain::search_key;
use crate::domain::shop;
use crate::domain::time::Zone;
use crate::domain::totals;
use crate::error::Error;

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
    let failures = ask_all(&file)?;
    if json {
        say(&serde_json::to_string_pretty(&failures).map_err(|error| Failure::of("check", &error))?)?;
    } else {
        for failure in &failures {
            say(&format!("{} {}", failure.name, failure.sentence))?;
            failure.rows.iter().try_for_each(|row| say(&format!("    {row}")))?;
        }
    }
    // What is wrong is on stdout already, where a script looks for it.
    if failures.is_empty() { Ok(()) } else { Err(Failure(String::new())) }
}

/// Checks all invariants, several at a time: each is one statement that sees one state of the file, and a large file takes its time.
fn ask_all(file: &Path) -> Result<Vec<invariants::Failure>, Failure> {
    let unreadable = |error: Error| {
        let mend = "if it is damaged, put a backup in its place with `passalong restore FILE`";
        Failure(format!("{}: cannot be read to its end ({error}); {mend}", file.display()))
    };
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
    .map_err(unreadable)?
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, failure)| failure).collect())
}

pub(super) fn backup(config: &Config, target: &Path) -> Result<(), Failure> {
    // Asked first, so that a mistyped data directory and a file of another version are named as what they are.
    drop(migrate::open_beside(&config.database(), Access::Read)?);
    backup::backup(&config.database(), target)?;
    say(&target.display().to_string())
}

pub(super) fn restore(config: &Config, file: &Path) -> Result<(), Failure> {
    prepare_directory(&config.data_dir, config.has_default_data_dir())?;
    let kept = restore::restore(file, &config.database(), holds)?;
    match kept {
        Some(kept) => say(&format!("{} is in place; the database from before is kept as {}", file.display(), kept.display())),
        None => say(&format!("{} is in place", file.display())),
    }
}

pub(super) fn healthcheck(config: &Config) -> Result<(), Failure> {
    // A server that listens everywhere is asked where it certainly can be reached.
    let host = match config.address {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        given => given,
    };
    let url = format!("http://{}/healthz", std::net::SocketAddr::new(host, config.port));
    let agent: ureq::Agent =
        ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None).max_redirects(0).build().into();
    agent.get(&url).call().map(drop).map_err(|error| Failure::of(&format!("healthcheck: {url}"), &error))
}

/// What is derived, anew from what is true. Alone with the file, since it may take a while at a million accounts.
fn rebuild_sums(config: &Config) -> Result<(), Failure> {
    let failed = |error: Error| Failure::of("check --rebuild", &error);
    let file = config.database();
    drop(migrate::open_beside(&file, Access::Read)?);
    let _alone = migrate::prepare_alone(&file)?;
    let mut conn = connect(&file, Access::Write).map_err(failed)?;
    sort_in_pieces(&conn)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let zone = shop::find(&tx).map_err(failed)?.map_or_else(Zone::utc, |shop| shop.zone);
    totals::rebuild(&tx, |at| zone.day_of(at)).map_err(failed)?;
    search_key::mend(&tx).and_then(|()| search_key::index_again(&tx)).map_err(failed)?;
    Ok(tx.commit()?)
}

/// For a restore: the first invariant that the backup breaks, in one sentence.
fn holds(conn: &Connection) -> Result<(), String> {
    let failures = invariants::all(conn).map_err(|error| format!("cannot be checked ({error})"))?;
    match failures.first() {
        None => Ok(()),
        Some(failure) => Err(format!("breaks promise {}: {} ({})", failure.name, failure.sentence, failure.rows.join(", "))),
    }
}
