//! The writer's promises, asserted on counts and never on speeds: one commit serves many, nothing is prepared anew, nobody sees
//! a busy database, a stop finishes what waits.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use passalong::db::{Db, Options, backup};
use passalong::domain::code::{CodeLookup, find_by_id};
use passalong::domain::ids::{AccountId, CodeId, SourceId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::roles::PartnerKind;
use passalong::domain::scan::{Counter, Via, Visit, Visitor};
use passalong::domain::sign_up;
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::{Error, Result};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, StatementStatus, Transaction};
use tokio::task::{JoinHandle, yield_now};

use crate::support::file::{File, NOON, cards, newcomer, number, utc_day, wait_for};

/// Stops the writer at its desk until it is let go, so that a test knows what waits.
pub struct Gate {
    go: mpsc::Sender<()>,
    held: JoinHandle<Result<()>>,
}

impl Gate {
    /// Returns when the writer stands still.
    pub async fn close(db: &Db) -> Gate {
        let (go, wait) = mpsc::channel();
        let (tell, told) = tokio::sync::oneshot::channel();
        let db = db.clone();
        let held = tokio::spawn(async move {
            db.write(move |_| {
                tell.send(()).unwrap();
                // Given up when the test has failed and the gate is gone.
                let _ = wait.recv();
                Ok(())
            })
            .await
        });
        told.await.unwrap();
        Gate { go, held }
    }

    pub async fn open(self) {
        self.go.send(()).unwrap();
        self.held.await.unwrap().unwrap();
    }
}

/// Starts a change and returns when it stands in the queue.
pub async fn queue<T: Send + 'static>(
    db: &Db,
    work: impl FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
) -> JoinHandle<Result<T>> {
    let db = db.clone();
    let waiting = tokio::spawn(async move { db.write(work).await });
    // On this single thread everybody else has had their turn when it comes back.
    yield_now().await;
    waiting
}

fn add_miss(tx: &Transaction<'_>, day: i64) -> Result<()> {
    tx.prepare_cached("INSERT INTO scan_miss (day, unknown) VALUES (?1, 1)")?.execute([day])?;
    Ok(())
}

#[test]
fn one_commit_serves_everybody_who_waits() {
    let file = File::new();
    let db = file.open();
    wait_for(async {
        let gate = Gate::close(&db).await;
        let before = commits(&file.path());
        let mut waiting = Vec::new();
        for day in 0..500 {
            waiting.push(queue(&db, move |tx| add_miss(tx, day)).await);
        }
        gate.open().await;
        for change in waiting {
            change.await.unwrap().unwrap();
        }
        assert_eq!(number(&Connection::open(file.path()).unwrap(), "SELECT count(*) FROM scan_miss"), 500);
        // The gate itself changes nothing, and so leaves no commit behind.
        assert_eq!(commits(&file.path()) - before, 1);
    });
}

/// How many commits stand in the write-ahead log: a frame that ends one says how large the database then is.
fn commits(path: &Path) -> usize {
    const HEADER: usize = 32;
    const FRAME: usize = 24 + 4096;
    let log = std::fs::read(path.with_extension("db-wal")).unwrap_or_default();
    log.get(HEADER..).unwrap_or_default().chunks_exact(FRAME).filter(|frame| frame[4..8] != [0; 4]).count()
}

#[test]
fn a_full_queue_is_busy_and_recovers() {
    let file = File::new();
    let db = file.open_with(Options { readers: 1, queue_jobs: 4 });
    wait_for(async {
        let gate = Gate::close(&db).await;
        let mut waiting = Vec::new();
        for day in 0..4 {
            waiting.push(queue(&db, move |tx| add_miss(tx, day)).await);
        }
        assert!(matches!(db.write(|tx| add_miss(tx, 4)).await, Err(Error::Busy)));
        gate.open().await;
        for change in waiting {
            change.await.unwrap().unwrap();
        }
        db.write(|tx| add_miss(tx, 5)).await.unwrap();
    });
    assert_eq!(file.number("SELECT group_concat(day, '') = '01235' FROM (SELECT day FROM scan_miss ORDER BY day)"), 1);
}

#[test]
fn closing_finishes_what_waits_and_takes_nothing_more() {
    let file = File::new();
    let db = file.open();
    wait_for(async {
        let gate = Gate::close(&db).await;
        let mut waiting = Vec::new();
        for day in 0..100 {
            waiting.push(queue(&db, move |tx| add_miss(tx, day)).await);
        }
        let closing = std::thread::spawn({
            let db = db.clone();
            move || db.close()
        });
        // Whether the door is shut before or after the gate opens, those hundred were in.
        gate.open().await;
        for change in waiting {
            change.await.unwrap().unwrap();
        }
        closing.join().unwrap();
        assert!(matches!(db.write(|tx| add_miss(tx, 1000)).await, Err(Error::Busy)));
    });
    let log = std::fs::metadata(file.path().with_extension("db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "the write-ahead log was not folded into the file");
    assert_eq!(file.number("SELECT count(*) FROM scan_miss"), 100);
}

#[test]
fn a_change_is_there_for_everybody_when_it_is_answered() {
    let file = File::new();
    let db = file.open();
    wait_for(async {
        for day in 0..50 {
            db.write(move |tx| add_miss(tx, day)).await.unwrap();
            let seen = db.read(|conn| Ok(number(conn, "SELECT count(*) FROM scan_miss"))).await.unwrap();
            assert_eq!(seen, day + 1);
            let glanced = db.glance(|conn| Ok(number(conn, "SELECT count(*) FROM scan_miss"))).await.unwrap();
            assert_eq!(glanced, day + 1);
        }
    });
}

#[test]
fn a_reader_cannot_write() {
    let file = File::new();
    let db = file.open();
    let tried = wait_for(db.read(|conn| Ok(conn.execute("INSERT INTO scan_miss (day) VALUES (1)", [])?)));
    assert!(tried.is_err(), "{tried:?}");
}

/// One scan, one sign-up, one look, and an order with all that becomes of it, as the server does them all day.
fn a_moment(tx: &Transaction<'_>, counter: &mut Counter, n: i64) -> Result<()> {
    let at = NOON.plus_minutes(n);
    let parent = find_by_id(tx, CodeId(1 + n % 7))?;
    let visit = |via| Visit {
        lookup: CodeLookup::parse(parent.code.as_str()).unwrap(),
        via,
        at,
        day: utc_day(at),
        visitor: Visitor::Person { account: None, fold: None, place: None, print: (n as u128).to_le_bytes() },
    };
    counter.record(tx, &[visit(Via::Qr), visit(Via::Link)])?;
    counter.settle(true);
    let newcomer = newcomer(&format!("Person {n}"));
    let newcomer = sign_up::customer(tx, &Act::server(at, &Zone::utc()), &newcomer, Some(parent.id))?;
    an_order(tx, newcomer.account, at)
}

/// Placed with what credit there is, paid, a part refunded, and looked at.
fn an_order(tx: &Transaction<'_>, customer: AccountId, at: Timestamp) -> Result<()> {
    let line = Line {
        product: None,
        name: Some("Amount".into()),
        quantity: 1,
        price: Money::from_minor(1999),
        includes_tax: true,
        tax_rate: Some(Rate::from_bp(700)),
        earns: true,
        discounted: true,
    };
    let placing = Placing {
        customer,
        basket: Basket::of(vec![line]),
        credit: Credit::All,
        source: SourceId::PAGE,
        external_id: None,
        request_key: Some(format!("{at:?}")),
        note: String::new(),
        wanted_on: None,
        placed_at: at,
    };
    let zone = Zone::utc();
    let order = order::place(tx, &Act::by(customer, at, &zone), &placing)?.id;
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: at };
    order::pay(tx, &Act::by(AccountId(1), at, &zone), order, &payment)?;
    let refunding = Refunding::goodwill(Money::from_minor(500));
    order::refund(tx, &Act::by(AccountId(1), at, &zone), order, &refunding)?;
    ledger::balance(tx, customer, BalanceKind::Credit, at)?;
    Ok(())
}

/// Every statement that the house keeps prepared for a moment like that, as it stands in the source.
fn kept_statements() -> Vec<String> {
    let domain = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain");
    let nouns = ["scan", "code", "ancestry", "sign_up", "account", "totals", "entitlement", "order", "ledger", "program"];
    let mut sources = Vec::new();
    for noun in nouns {
        let file = domain.join(noun).with_extension("rs");
        let folder = std::fs::read_dir(domain.join(noun)).into_iter().flatten().map(|entry| entry.unwrap().path());
        let texts: Vec<String> =
            folder.chain([file]).filter(|path| path.is_file()).map(|path| std::fs::read_to_string(path).unwrap()).collect();
        assert!(!texts.is_empty(), "src/domain has no {noun}");
        sources.extend(texts);
    }
    let mut found = Vec::new();
    for source in &sources {
        for after in source.split("prepare_cached(").skip(1) {
            if let Some(literal) = after.trim_start().strip_prefix('"') {
                found.push(literal.split('"').next().unwrap().to_owned());
            }
        }
    }
    found
}

/// For each statement that has run on this connection: how often, and how often it was prepared anew.
fn statuses(conn: &Connection) -> BTreeMap<String, (i32, i32)> {
    let mut ran = BTreeMap::new();
    for sql in kept_statements() {
        let statement = conn.prepare_cached(&sql).unwrap();
        let status = (statement.get_status(StatementStatus::Run), statement.get_status(StatementStatus::RePrepare));
        if status.0 > 0 {
            ran.insert(sql, status);
        }
    }
    ran
}

/// How often statements ran, and were prepared anew, in fifty moments after fifty to warm up.
fn steady_state(tx: &Transaction<'_>) -> (i32, i32) {
    let mut counter = Counter::new(30, 0);
    let sum = |ran: &BTreeMap<String, (i32, i32)>| ran.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    (200..250).for_each(|n| a_moment(tx, &mut counter, n).unwrap());
    let before = statuses(tx);
    (250..300).for_each(|n| a_moment(tx, &mut counter, n).unwrap());
    let after = statuses(tx);
    assert!(after.len() > 25, "only {} statements of the source were found at work", after.len());
    assert_eq!(after.len(), before.len());
    (sum(&after).0 - sum(&before).0, sum(&after).1 - sum(&before).1)
}

/// A file with some life in it, and statistics of it, which is when SQLite begins to prepare anew.
fn file_with_statistics() -> File {
    let file = File::new();
    let mut conn = Connection::open(file.path()).unwrap();
    let tx = conn.transaction().unwrap();
    cards(&tx, PartnerKind::Partner, 10, None, NOON);
    let mut counter = Counter::new(30, 0);
    // The first owners of codes, so that the others have somebody to come by.
    (0..200).for_each(|n| a_moment(&tx, &mut counter, n).unwrap());
    tx.commit().unwrap();
    conn.execute_batch("ANALYZE").unwrap();
    file
}

#[test]
fn steady_state_prepares_nothing_anew() {
    let file = file_with_statistics();
    let db = file.open();
    let (ran, prepared_anew) = wait_for(db.write(|tx| Ok(steady_state(tx)))).unwrap();
    assert!(ran > 500, "{ran}");
    assert_eq!(prepared_anew, 0, "of {ran} runs");
}

/// The test above can fail: without the one setting of `db::connect`, the same moments prepare statements anew.
#[test]
fn steady_state_would_prepare_anew_without_the_setting_against_it() {
    let file = file_with_statistics();
    let mut conn = Connection::open(file.path()).unwrap();
    conn.set_prepared_statement_cache_capacity(160);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, false).unwrap();
    let tx = conn.transaction().unwrap();
    let (ran, prepared_anew) = steady_state(&tx);
    assert!(prepared_anew > 0, "none of {ran} runs: SQLite has changed, and the setting may go");
}

#[test]
fn nobody_sees_a_busy_database() {
    let file = file_with_statistics();
    let db = file.open();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut everybody: Vec<JoinHandle<Result<()>>> = Vec::new();
        for writer in 0..8_i64 {
            let db = db.clone();
            everybody.push(tokio::spawn(async move {
                for n in 0..50 {
                    db.write(move |tx| add_miss(tx, writer * 1000 + n)).await?;
                }
                Ok(())
            }));
        }
        for reader in 0..8_u64 {
            let db = db.clone();
            everybody.push(tokio::spawn(async move {
                for _ in 0..50 {
                    let look = |conn: &Connection| Ok(number(conn, "SELECT count(*) FROM ancestry JOIN scan"));
                    let seen = if reader % 2 == 0 { db.read(look).await? } else { db.glance(look).await? };
                    assert!(seen > 0);
                }
                Ok(())
            }));
        }
        // A backup reads for as long as it takes; an admin's command on the side writes once.
        let (path, copy) = (file.path(), file.path().with_extension("copy"));
        let beside = tokio::task::spawn_blocking(move || {
            backup::backup(&path, &copy, |_| Ok(())).unwrap_or_else(|error| panic!("{error}"));
            let conn = passalong::db::connect(&path, passalong::db::Access::Write).unwrap();
            for n in 0..20 {
                conn.execute("INSERT INTO scan_miss (day) VALUES (?1)", [100_000 + n]).unwrap();
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        for one in everybody {
            one.await.unwrap().unwrap();
        }
        beside.await.unwrap();
    });
    assert_eq!(file.number("SELECT count(*) FROM scan_miss"), 8 * 50 + 20);
    assert_eq!(db.trouble(), None);
}
