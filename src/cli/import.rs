//! `passalong import`: what another system knew, with the server stopped.
//!
//! Promise: every problem is named on stdout, a line each, before anything is written; with one problem nothing is.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::domain::act::Act;
use rusqlite::{Connection, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::file::OpenError;
use crate::db::said::Said;
use crate::db::{Access, connect, migrate, optimize, sort_in_pieces};
use crate::domain::ids::AccountId;
use crate::domain::import::{self, Options, Report};
use crate::domain::shop::{self, Shop};
use crate::domain::staff;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::import::shared_phone;
use crate::text::refusal;

const DOING: &str = "import accounts";

pub(super) fn accounts(config: &Config, path: &Path, is_rehearsal: bool) -> Result<(), Failure> {
    let csv = File::open(path).map_err(|error| OpenError::unreadable(path, &error))?;
    let file = config.database();
    let failed = |error: Error| Failure::of_file(&file, Said::new("file-nothing-imported"), error);
    let broken = |error: rusqlite::Error| failed(error.into());
    drop(migrate::open_beside(&file, Access::Read)?);
    let _alone = migrate::prepare_alone(&file)?;
    let mut conn = connect(&file, Access::Write).map_err(broken)?;
    // A million rows wait in a file of SQLite's own, not in memory.
    sort_in_pieces(&conn).map_err(broken)?;
    let (shop, actor) = owner(&conn).map_err(failed)?.ok_or_else(|| Failure::doing(DOING, Text::new("cli-not-set-up")))?;
    let act = Act::by(actor, Clock::default().now(), &shop.zone);
    let options = Options { currency: shop.currency, home: shop.country.clone(), most_rows: None, is_rehearsal };
    let speaker = Speaker::new(&config.data_dir, Some(&shop));
    let is_watched = io::stderr().is_terminal();
    let mut told = |row: u64| {
        if is_watched && row.is_multiple_of(50_000) {
            let _ = writeln!(io::stderr(), "{}", speaker.words(&Text::new("cli-import-rows").with("n", row as i64)));
        }
    };
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(broken)?;
    let report = import::accounts(&tx, &act, csv, &options, &mut told).map_err(failed)?;
    if report.problem_count > 0 {
        return Err(refuse(&report, &speaker)?);
    }
    tell_shared_phones(&report, &speaker)?;
    let (added, known) = (report.added() as i64, report.known as i64);
    if is_rehearsal {
        return speaker.say(&Text::new("cli-import-would-add").with("added", added).with("known", known));
    }
    tx.commit().map_err(broken)?;
    // The next start plans its statements by what the file holds now.
    optimize(&conn).map_err(broken)?;
    speaker.say(&Text::new("cli-import-added").with("added", added).with("known", known))
}

/// The shop, and the admin who answers for what is imported here: the first.
pub(super) fn owner(conn: &Connection) -> crate::error::Result<Option<(Shop, AccountId)>> {
    let Some(shop) = shop::find(conn)? else { return Ok(None) };
    Ok(staff::first_admin(conn)?.map(|admin| (shop, admin)))
}

/// Who comes in without a number, before anything is written: it is no problem, and nobody should have to find out later.
fn tell_shared_phones(report: &Report, speaker: &Speaker) -> Result<(), Failure> {
    for shared in &report.shared_phones {
        let (row, what) = (shared.row as i64, shared_phone(shared));
        speaker.say(&Text::new("cli-import-cell").with("row", row).with("column", "phone").with("what", what))?;
    }
    match report.shared_phone_count as i64 - report.shared_phones.len() as i64 {
        0 => Ok(()),
        more => speaker.say(&Text::new("cli-import-more-phones").with("n", more)),
    }
}

fn refuse(report: &Report, speaker: &Speaker) -> Result<Failure, Failure> {
    for problem in &report.problems {
        let (row, what) = (problem.row as i64, refusal::text(&problem.refusal));
        speaker.say(&match problem.column {
            "" => Text::new("cli-import-row").with("row", row).with("what", what),
            column => Text::new("cli-import-cell").with("row", row).with("column", column).with("what", what),
        })?;
    }
    let problems = Text::new("cli-import-problems").with("n", report.problem_count as i64);
    Ok(Failure::doing(DOING, problems))
}
