//! `passalong import orders`: orders of another system, with the server stopped.
//!
//! Promise: a thousand rows are one transaction, so that a million need no more memory than that and a file that broke off is simply
//! imported again: what is there already stays as it is. Each row that was refused is named on stdout, and ends with exit code 1.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::import::owner;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::file::OpenError;
use crate::db::said::Said;
use crate::db::{Access, connect, migrate, optimize};
use crate::domain::act::Act;
use crate::domain::import::MOST_PROBLEMS;
use crate::domain::import::orders::{Options, OrderFile, Outcome, RowResult, Tally, Wrongs};
use crate::domain::order::told::record::Earns;
use crate::domain::shop::Shop;
use crate::domain::source;
use crate::error::{Error, Result as Done};
use crate::text::catalogue::Text;
use crate::text::import::{outcome, why};
use crate::text::refusal;
use crate::text::table::{Cell, Column, Table, Whole, column};

const DOING: &str = "import orders";
/// So many rows are written with one commit.
const AT_ONCE: usize = 1000;

/// What was typed.
pub(super) struct Wanted {
    pub(super) file: PathBuf,
    pub(super) source: String,
    pub(super) earn: bool,
    pub(super) add_customers: bool,
    pub(super) results: Option<PathBuf>,
    pub(super) is_rehearsal: bool,
}

/// What came of each row, as a file.
const RESULTS: [Column; 6] = [
    column("file_row"),
    column("external_number"),
    column("result"),
    column("customer"),
    column("file_column"),
    column("reason"),
];

pub(super) fn orders(config: &Config, wanted: &Wanted) -> Result<(), Failure> {
    let csv = File::open(&wanted.file).map_err(|error| OpenError::unreadable(&wanted.file, &error))?;
    let file = config.database();
    let failed = |error: Error| Failure::of_file(&file, Said::new("file-not-all-imported"), error);
    drop(migrate::open_beside(&file, Access::Read)?);
    let _alone = migrate::prepare_alone(&file)?;
    let mut conn = connect(&file, Access::Write).map_err(|error| failed(error.into()))?;
    let (shop, actor) = owner(&conn).map_err(failed)?.ok_or_else(|| Failure::doing(DOING, Text::new("cli-not-set-up")))?;
    let speaker = Speaker::new(&config.data_dir, Some(&shop));
    let act = Act::by(actor, Clock::default().now(), &shop.zone);
    let options = options(&shop, wanted).map_err(|error| speaker.failure(DOING, &error))?;
    let mut rows = match OrderFile::open(&act, csv, None).map_err(failed)? {
        Ok(rows) => rows,
        Err(wrong) => return Err(refuse(&wrong, &speaker)?),
    };
    let style = speaker.style(&config.data_dir, &shop);
    let mut results = wanted.results.as_ref().map(|_| Table::styled(&style, &RESULTS)).transpose().map_err(failed)?;
    let mut refused = Refused { speaker: &speaker, told: 0 };
    let mut tally = Tally::default();
    let is_watched = io::stderr().is_terminal();
    while tally.rows < rows.rows() {
        let mut tell = |result: &RowResult| {
            refused.tell(result)?;
            results.as_mut().map_or(Ok(()), |table| table.row(cells(result)))
        };
        let part = take(&mut conn, &act, &mut rows, &options, wanted.is_rehearsal, &mut tell).map_err(failed)?;
        if part.rows == 0 {
            break;
        }
        tally = tally.plus(part);
        if is_watched && tally.rows.is_multiple_of(10 * AT_ONCE as u64) {
            let said = Text::new("cli-import-orders-rows").with("n", count(tally.rows)).with("all", count(rows.rows()));
            let _ = writeln!(io::stderr(), "{}", speaker.words(&said));
        }
    }
    if !wanted.is_rehearsal {
        // The next start plans its statements by what the file holds now.
        optimize(&conn).map_err(|error| failed(error.into()))?;
    }
    if let (Some(table), Some(path)) = (results, &wanted.results) {
        write(table, path).map_err(|error| not_written(path, &error))?;
    }
    summary(&tally, wanted, &speaker)
}

fn options(shop: &Shop, wanted: &Wanted) -> Done<Options> {
    Ok(Options {
        currency: shop.currency,
        home: shop.country.clone(),
        includes_tax: shop.prices_include_tax,
        tax_rate: shop.tax_rate,
        source: source::parse_name(&wanted.source)?,
        makes_customers: wanted.add_customers,
        earns: if wanted.earn { Earns::ByTheTerms } else { Earns::Nothing },
    })
}

/// Takes the rows of one transaction.
fn take(
    conn: &mut Connection,
    act: &Act,
    rows: &mut OrderFile<File>,
    options: &Options,
    is_rehearsal: bool,
    tell: &mut dyn FnMut(&RowResult) -> Done<()>,
) -> Done<Tally> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let tally = rows.take(&tx, act, options, (AT_ONCE, is_rehearsal), tell)?;
    tx.commit()?;
    Ok(tally)
}

/// Names the rows that were refused, as many as anybody reads.
struct Refused<'a> {
    speaker: &'a Speaker,
    told: usize,
}

impl Refused<'_> {
    fn tell(&mut self, result: &RowResult) -> Done<()> {
        let Outcome::Refused(column, refused) = &result.outcome else { return Ok(()) };
        self.told += 1;
        if self.told > MOST_PROBLEMS {
            return Ok(());
        }
        let (row, what) = (count(result.row), refusal::text(refused));
        let said = match *column {
            "" => Text::new("cli-import-row").with("row", row).with("what", what),
            column => Text::new("cli-import-cell").with("row", row).with("column", column).with("what", what),
        };
        self.speaker.say(&said).map_err(|failure| Error::fault(self.speaker.line(&failure).unwrap_or_default()))
    }
}

fn cells(result: &RowResult) -> [Cell<'static>; RESULTS.len()] {
    let column = if let Outcome::Refused(column, _) = result.outcome { column } else { "" };
    [
        count(result.row).into(),
        result.number.clone().into(),
        outcome(&result.outcome).into(),
        result.customer.as_ref().map(|(_, name)| name.clone()).into(),
        column.into(),
        why(&result.outcome).map_or(Cell::EMPTY, |(code, text)| Cell::Told { code: code.to_owned(), text }),
    ]
}

fn write(table: Table<{ RESULTS.len() }>, path: &Path) -> io::Result<()> {
    let whole = table.finish().map_err(io::Error::other)?;
    let mut file = File::create(path)?;
    match whole {
        Whole::Bytes(bytes) => file.write_all(&bytes),
        Whole::File(mut from) => io::copy(&mut from, &mut file).map(drop),
    }
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    let (file, cause) = (path.display().to_string(), error.to_string());
    Failure::doing(DOING, Text::new("cli-import-not-written").with("file", file).with("cause", cause))
}

fn summary(tally: &Tally, wanted: &Wanted, speaker: &Speaker) -> Result<(), Failure> {
    let said = match wanted.is_rehearsal {
        true => Text::new("cli-import-orders-would")
            .with("new", count(tally.new))
            .with("changed", count(tally.changed))
            .with("same", count(tally.same))
            .with("unmatched", count(tally.unmatched))
            .with("strangers", count(tally.strangers)),
        false => Text::new("cli-import-orders-done")
            .with("new", count(tally.new))
            .with("changed", count(tally.changed))
            .with("same", count(tally.same))
            .with("unmatched", count(tally.unmatched))
            .with("strangers", count(tally.strangers)),
    };
    speaker.say(&said)?;
    if wanted.earn {
        let earned = Text::new("cli-import-orders-earned").with("commission", tally.commission).with("credit", tally.credit);
        speaker.say(&earned)?;
    }
    match tally.refused {
        0 => Ok(()),
        refused => Err(Failure::doing(DOING, Text::new("cli-import-orders-refused").with("n", count(refused)))),
    }
}

/// What is wrong with the file itself.
fn refuse(wrong: &Wrongs, speaker: &Speaker) -> Result<Failure, Failure> {
    for (column, refused) in wrong {
        let what = refusal::text(refused);
        speaker.say(&match *column {
            "" => Text::new("cli-import-row").with("row", 1).with("what", what),
            column => Text::new("cli-import-cell").with("row", 1).with("column", column).with("what", what),
        })?;
    }
    let problems = Text::new("cli-import-problems").with("n", count(wrong.len() as u64));
    Ok(Failure::doing(DOING, problems))
}

fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
