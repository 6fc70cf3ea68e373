//! `passalong import`: what another system knew, with the server stopped.
//!
//! Promise: every problem is named on stdout, a line each, before anything is written; with one problem nothing is.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::domain::act::Act;
use rusqlite::{Connection, TransactionBehavior};

use crate::app::read_catalogue;
use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Access, connect, migrate, sort_in_pieces};
use crate::domain::ids::AccountId;
use crate::domain::import::{self, Options, Report};
use crate::domain::shop::{self, Shop};
use crate::domain::staff;
use crate::error::Error;
use crate::text::catalogue::{Catalogue, Lang, Reader};
use crate::text::import::shared_phone;
use crate::text::refusal;
use crate::text::words;

const DOING: &str = "import accounts";

pub(super) fn accounts(config: &Config, path: &Path, is_rehearsal: bool) -> Result<(), Failure> {
    let failed = |error: Error| Failure::of(DOING, &error);
    let csv = File::open(path).map_err(|error| Failure::of(&format!("{DOING}: {}", path.display()), &error))?;
    let file = config.database();
    drop(migrate::open_beside(&file, Access::Read)?);
    let _alone = migrate::prepare_alone(&file)?;
    let mut conn = connect(&file, Access::Write).map_err(failed)?;
    // A million rows wait in a file of SQLite's own, not in memory.
    sort_in_pieces(&conn)?;
    let (shop, actor) = owner(&conn).map_err(failed)?.ok_or_else(|| {
        Failure(format!("{DOING}: the shop has not been set up yet; start `passalong serve` and open the link that it prints"))
    })?;
    let act = Act::by(actor, Clock::default().now(), &shop.zone);
    let options = Options { currency: shop.currency, home: shop.country.clone(), most_rows: None, is_rehearsal };
    let is_watched = io::stderr().is_terminal();
    let mut told = |row: u64| {
        if is_watched && row.is_multiple_of(50_000) {
            let _ = writeln!(io::stderr(), "{} rows", words::number(row as i64));
        }
    };
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let report = import::accounts(&tx, &act, csv, &options, &mut told).map_err(failed)?;
    if report.problem_count > 0 {
        return Err(refuse(&report, &shop, &read_catalogue(&config.data_dir))?);
    }
    tell_shared_phones(&report, &shop, &read_catalogue(&config.data_dir))?;
    if is_rehearsal {
        return say(&format!("nothing is wrong: {} would be added, {} are there already", report.added(), report.known));
    }
    tx.commit()?;
    say(&format!("{} added, {} were there already", report.added(), report.known))
}

/// The shop, and the admin who answers for what is imported here: the first.
fn owner(conn: &Connection) -> crate::error::Result<Option<(Shop, AccountId)>> {
    let Some(shop) = shop::find(conn)? else { return Ok(None) };
    Ok(staff::first_admin(conn)?.map(|admin| (shop, admin)))
}

/// Who comes in without a number, before anything is written: it is no problem, and nobody should have to find out later.
fn tell_shared_phones(report: &Report, shop: &Shop, catalogue: &Catalogue) -> Result<(), Failure> {
    let reader = reader(shop);
    for shared in &report.shared_phones {
        say(&format!("row {}, phone: {}", shared.row, catalogue.say(reader, &shared_phone(shared))))?;
    }
    match report.shared_phone_count as usize - report.shared_phones.len() {
        0 => Ok(()),
        more => say(&format!("and {} without a phone that another has", words::count(more as i64, "more person", "more people"))),
    }
}

fn reader(shop: &Shop) -> Reader {
    Reader { lang: Lang::first_of([&shop.language]), currency: Some(shop.currency) }
}

fn refuse(report: &Report, shop: &Shop, catalogue: &Catalogue) -> Result<Failure, Failure> {
    let reader = reader(shop);
    for problem in &report.problems {
        let sentence = catalogue.say(reader, &refusal::text(&problem.refusal));
        match problem.column {
            "" => say(&format!("row {}: {sentence}", problem.row))?,
            column => say(&format!("row {}, {column}: {sentence}", problem.row))?,
        }
    }
    let count = words::count(report.problem_count as i64, "problem", "problems");
    Ok(Failure(format!("{DOING}: {count}; nothing was changed")))
}
