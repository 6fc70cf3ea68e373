//! Many at once: exactly one wins, a job that fails or panics harms nobody else, everybody is told what became of their own, and
//! what was answered survives a kill.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::time::Zone;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use passalong::db::{BatchQueue, BatchWork, Options};
use passalong::domain::code::{self, CodeLookup};
use passalong::domain::ids::{CodeId, TermsId};
use passalong::domain::refusal::Refusal;
use passalong::domain::roles::PartnerKind;
use passalong::domain::scan::{self, Counter, Fold, FoldKey, HandedOut, ScanOutcome, Via, Visit, Visitor};
use passalong::domain::sign_up::{self, Application, GivenCode, SignedUp};
use passalong::error::{Error, Result};
use rusqlite::{Connection, Transaction};

use crate::cli::commands::Place;
use crate::db::writer::{Gate, queue};
use crate::support::file::{File, NOON, audit, cards, found, newcomer, number, utc_day, wait_for};

#[test]
fn of_sixty_four_people_at_one_code_exactly_one_gets_it() {
    const CODES: usize = 200;
    const PEOPLE: usize = 64;
    let file = File::new();
    let db = file.open_with(Options { readers: 1, queue_jobs: CODES * PEOPLE });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().unwrap();
    let fates = runtime.block_on(async {
        let card = db
            .write(|tx| {
                Ok([cards(tx, PartnerKind::Partner, 100, None, NOON), cards(tx, PartnerKind::Influencer, 100, None, NOON)])
            })
            .await
            .unwrap()
            .concat();
        let claims = (0..CODES * PEOPLE).map(|n| {
            let (db, code) = (db.clone(), card[n % CODES]);
            tokio::spawn(async move {
                let somebody = newcomer(&format!("Person {n}"));
                let application = Application { code: Some(code), sponsor: None, terms: TermsId(1), needs_approval: false };
                let done =
                    db.write(move |tx| sign_up::partner(tx, &Act::server(NOON, &Zone::utc()), &somebody, &application)).await;
                (code, done.unwrap())
            })
        });
        let mut fates = Vec::new();
        for claim in claims.collect::<Vec<_>>() {
            fates.push(claim.await.unwrap());
        }
        fates
    });
    let kept: Vec<&(CodeId, SignedUp)> = fates.iter().filter(|(_, done)| done.given == GivenCode::Kept).collect();
    assert_eq!(kept.len(), CODES);
    assert_eq!(fates.iter().filter(|(_, done)| done.given == GivenCode::TakenByAnother).count(), CODES * (PEOPLE - 1));
    file.look(|conn| {
        for (id, winner) in kept {
            let row = code::find_by_id(conn, *id).unwrap();
            assert_eq!(row.owner_id, Some(winner.account));
            assert_eq!(winner.code.as_ref(), Some(&row.code));
        }
        // Whoever was slower has an account, and a code of their own.
        assert_eq!(number(conn, "SELECT count(*) FROM code WHERE owner_id IS NOT NULL"), (CODES * PEOPLE) as i64);
        audit(conn);
    });
}

#[test]
fn of_many_people_with_one_mailbox_exactly_one_gets_the_account() {
    let file = File::new();
    let db = file.open();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().unwrap();
    let (mut won, mut refused) = (0, 0);
    runtime.block_on(async {
        let tries: Vec<_> = (0..500)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    db.write(|tx| sign_up::customer(tx, &Act::server(NOON, &Zone::utc()), &newcomer("Olga"), None)).await
                })
            })
            .collect();
        for one in tries {
            match one.await.unwrap() {
                Ok(_) => won += 1,
                Err(Error::Refused(Refusal::EmailTaken)) => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
    });
    assert_eq!((won, refused), (1, 499));
    file.look(audit);
}

fn add_miss(tx: &Transaction<'_>, day: i64) -> Result<i64> {
    tx.execute("INSERT INTO scan_miss (day, unknown) VALUES (?1, 1)", [day])?;
    Ok(day)
}

const DAYS: &str = "SELECT group_concat(day, '') FROM (SELECT day FROM scan_miss ORDER BY day)";

#[test]
fn a_job_that_fails_or_panics_is_undone_alone() {
    let file = File::new();
    let db = file.open();
    wait_for(async {
        let gate = Gate::close(&db).await;
        let fine = queue(&db, |tx| add_miss(tx, 1)).await;
        let refused = queue(&db, |tx| {
            add_miss(tx, 2)?;
            Err::<(), _>(Refusal::CodeUnknown.into())
        })
        .await;
        let panics = queue(&db, |tx| -> Result<()> {
            add_miss(tx, 3)?;
            panic!("a bug in a job, as this test wants it");
        })
        .await;
        let breaks = queue(&db, |tx| {
            add_miss(tx, 4)?;
            // Undone by its own constraint, within the job's savepoint.
            Ok(tx.execute("INSERT INTO scan_miss (day, unknown) VALUES (1, 'many')", [])?)
        })
        .await;
        let also_fine = queue(&db, |tx| add_miss(tx, 5)).await;
        gate.open().await;
        assert_eq!(fine.await.unwrap().unwrap(), 1);
        assert!(matches!(refused.await.unwrap(), Err(Error::Refused(Refusal::CodeUnknown))));
        let said = panics.await.unwrap().unwrap_err().to_string();
        assert!(said.contains("panicked"), "{said}");
        assert!(matches!(breaks.await.unwrap(), Err(Error::Fault(_))));
        assert_eq!(also_fine.await.unwrap().unwrap(), 5);
        // The writer lives on.
        assert_eq!(db.write(|tx| add_miss(tx, 6)).await.unwrap(), 6);
    });
    assert_eq!(db.trouble(), None);
    let days: String = file.look(|conn| conn.query_row(DAYS, [], |row| row.get(0)).unwrap());
    assert_eq!(days, "156");
}

/// Breaks the commit, not the job: a foreign key that is only looked at when everything is done.
fn break_the_commit(tx: &Transaction<'_>) -> Result<()> {
    tx.execute_batch("PRAGMA defer_foreign_keys = ON; INSERT INTO scan_day (code_id, day) VALUES (999, 1);")?;
    Ok(())
}

#[test]
fn nobody_is_told_that_something_was_stored_when_the_commit_failed() {
    let file = File::new();
    let db = file.open();
    wait_for(async {
        let gate = Gate::close(&db).await;
        let fine = queue(&db, |tx| add_miss(tx, 1)).await;
        let refused = queue(&db, |_| Err::<(), _>(Refusal::CodeUnknown.into())).await;
        let breaks = queue(&db, break_the_commit).await;
        gate.open().await;
        assert!(matches!(fine.await.unwrap(), Err(Error::Fault(_))));
        assert!(matches!(refused.await.unwrap(), Err(Error::Refused(Refusal::CodeUnknown))));
        assert!(matches!(breaks.await.unwrap(), Err(Error::Fault(_))));
        assert_eq!(db.write(|tx| add_miss(tx, 2)).await.unwrap(), 2);
    });
    let days: String = file.look(|conn| conn.query_row(DAYS, [], |row| row.get(0)).unwrap());
    assert_eq!(days, "2");
}

/// Stores numbers, answers their doubles, and remembers how it was told to settle.
#[derive(Default)]
struct Doubling {
    settled: Arc<Mutex<Vec<(usize, bool)>>>,
    made: usize,
    /// Called in the middle of the work.
    meanwhile: Option<Box<dyn FnMut(usize) + Send>>,
}

impl BatchWork for Doubling {
    type Item = i64;
    type Answer = i64;

    fn run(&mut self, tx: &Transaction<'_>, items: &[i64]) -> Result<Vec<i64>> {
        self.made = items.len();
        for item in items {
            add_miss(tx, *item)?;
        }
        if let Some(meanwhile) = &mut self.meanwhile {
            meanwhile(items.len());
        }
        Ok(items.iter().map(|item| item * 2).collect())
    }

    fn after_commit(&mut self, stored: bool) {
        self.settled.lock().unwrap().push((self.made, stored));
    }
}

#[test]
fn everybody_who_waits_together_gets_their_own_answer_after_one_commit() {
    let file = File::new();
    let db = file.open();
    let settled = Arc::new(Mutex::new(Vec::new()));
    let queue: BatchQueue<Doubling> = db.batch_queue(10_000, Doubling { settled: Arc::clone(&settled), ..Doubling::default() });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().unwrap();
    let queue = Arc::new(queue);
    runtime.block_on(async {
        let everybody: Vec<_> = (0..5000_i64)
            .map(|n| {
                let (queue, db) = (Arc::clone(&queue), db.clone());
                tokio::spawn(async move {
                    assert_eq!(queue.submit(n).await.unwrap(), n * 2);
                    // Whoever has an answer finds what they stored.
                    let seen = db.glance(move |conn| {
                        Ok(conn.query_row("SELECT count(*) FROM scan_miss WHERE day = ?1", [n], |row| row.get::<_, i64>(0))?)
                    });
                    assert_eq!(seen.await.unwrap(), 1);
                })
            })
            .collect();
        for one in everybody {
            one.await.unwrap();
        }
    });
    let settled = settled.lock().unwrap();
    assert!(settled.iter().all(|(_, stored)| *stored));
    assert_eq!(settled.iter().map(|(items, _)| items).sum::<usize>(), 5000);
    assert!(settled.len() < 2500, "{} commits for 5000 items", settled.len());
}

#[test]
fn too_many_who_wait_together_are_told_so() {
    let file = File::new();
    let db = file.open();
    let queue = Arc::new(db.batch_queue(3, Doubling::default()));
    wait_for(async {
        let gate = Gate::close(&db).await;
        let mut waiting = Vec::new();
        for n in 0..3 {
            let queue = Arc::clone(&queue);
            waiting.push(tokio::spawn(async move { queue.submit(n).await }));
            tokio::task::yield_now().await;
        }
        assert!(matches!(queue.submit(3).await, Err(Error::Busy)));
        gate.open().await;
        for (n, one) in waiting.into_iter().enumerate() {
            assert_eq!(one.await.unwrap().unwrap(), n as i64 * 2);
        }
        assert_eq!(queue.submit(4).await.unwrap(), 8);
    });
}

#[test]
fn a_panic_among_those_who_wait_together_spares_whoever_comes_after() {
    let file = File::new();
    let db = file.open();
    let settled = Arc::new(Mutex::new(Vec::new()));
    let (stand, at_work) = mpsc::channel();
    let (go, on) = mpsc::channel::<()>();
    let on = Mutex::new(on);
    let times = AtomicUsize::new(0);
    let meanwhile = move |_| {
        if times.fetch_add(1, Ordering::Relaxed) == 0 {
            stand.send(()).unwrap();
            on.lock().unwrap().recv().unwrap();
            panic!("a bug in the work, as this test wants it");
        }
    };
    let work = Doubling { settled: Arc::clone(&settled), meanwhile: Some(Box::new(meanwhile)), ..Doubling::default() };
    let queue = Arc::new(db.batch_queue(100, work));
    wait_for(async {
        let submit = |n: i64| {
            let queue = Arc::clone(&queue);
            tokio::spawn(async move { queue.submit(n).await })
        };
        let first = submit(1);
        tokio::task::yield_now().await;
        at_work.recv().unwrap();
        let later = submit(2);
        tokio::task::yield_now().await;
        go.send(()).unwrap();
        let said = first.await.unwrap().unwrap_err().to_string();
        assert!(said.contains("panicked"), "{said}");
        assert_eq!(later.await.unwrap().unwrap(), 4);
    });
    assert_eq!(*settled.lock().unwrap(), [(1, false), (1, true)]);
    assert_eq!(file.number("SELECT count(*) FROM scan_miss WHERE day = 1"), 0);
}

/// As the app's scan batch does it.
struct Counting(Counter);

impl BatchWork for Counting {
    type Item = Visit;
    type Answer = ScanOutcome;

    fn run(&mut self, tx: &Transaction<'_>, visits: &[Visit]) -> Result<Vec<ScanOutcome>> {
        self.0.record(tx, visits)
    }

    fn after_commit(&mut self, stored: bool) {
        self.0.settle(stored);
    }
}

#[test]
fn a_scan_whose_commit_failed_is_forgotten_and_counts_when_it_is_tried_again() {
    let file = File::new();
    let db = file.open();
    let scans = Arc::new(db.batch_queue(100, Counting(Counter::new(30, 0))));
    wait_for(async {
        let card = db.write(|tx| Ok(cards(tx, PartnerKind::Partner, 1, None, NOON)[0])).await.unwrap();
        let row = db.read(move |conn| code::find_by_id(conn, card)).await.unwrap();
        let visit = Visit {
            lookup: CodeLookup::parse(row.code.as_str()).unwrap(),
            via: Via::Qr,
            at: NOON,
            day: utc_day(NOON),
            visitor: Visitor::Person {
                account: None,
                fold: Some(Fold { key: FoldKey(1), handed_out: Some(HandedOut { key: FoldKey(2), print: [2; 16] }) }),
                place: None,
                print: [7; 16],
            },
        };
        let gate = Gate::close(&db).await;
        let (batch, first) = (Arc::clone(&scans), visit.clone());
        let lost = tokio::spawn(async move { batch.submit(first).await });
        tokio::task::yield_now().await;
        let breaks = queue(&db, break_the_commit).await;
        gate.open().await;
        assert!(lost.await.unwrap().is_err());
        assert!(breaks.await.unwrap().is_err());
        // The same visitor tries again, twice: the first counts, and the second folds into it.
        scans.submit(visit.clone()).await.unwrap();
        scans.submit(visit).await.unwrap();
    });
    wait_for(db.write(scan::carry_over)).unwrap();
    let told = |column: &str| file.number(&format!("SELECT {column} FROM scan_day"));
    assert_eq!((told("scans"), told("visitors"), told("repeats"), told("arrivals")), (1, 1, 1, 2));
    assert_eq!(file.number("SELECT (SELECT count(*) FROM visitor_salt) * 10 + (SELECT count(*) FROM visitor_today)"), 11);
    file.look(audit);
}

/// The real program on a shop with one card; answers the card's text, where it listens, and itself.
fn serve(place: &Place) -> (String, Child) {
    let serving = place.command(&["serve", "--port", "0"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = serving.unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
    let line = log.by_ref().map(|line| line.unwrap()).find(|line| line.contains("listening on ")).expect("the server listens");
    let plain: String =
        line.split("http://").nth(1).unwrap().chars().take_while(|c| c.is_ascii_digit() || ".:".contains(*c)).collect();
    // What it still says must not fill the pipe.
    std::thread::spawn(move || log.for_each(drop));
    (plain, child)
}

/// Scans as ever new visitors over one connection until it breaks. Answers how many were acknowledged.
fn scan_until_the_end(address: &str, card: &str, scanner: usize, acknowledged: &AtomicUsize) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    for n in 0.. {
        let ask =
            format!("GET /Q/{card} HTTP/1.1\r\nHost: shop\r\nUser-Agent: Mozilla/5.0 (Phone {scanner} {n}) Gecko/142.0\r\n\r\n");
        if stream.write_all(ask.as_bytes()).is_err() {
            return;
        }
        let mut answer = Vec::new();
        let mut byte = [0; 512];
        while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
            match stream.read(&mut byte) {
                Ok(read) if read > 0 => answer.extend_from_slice(&byte[..read]),
                _ => return,
            }
        }
        assert!(answer.starts_with(b"HTTP/1.1 303"), "{}", String::from_utf8_lossy(&answer));
        acknowledged.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn every_acknowledged_scan_survives_a_kill() {
    let place = Place::new();
    passalong::db::migrate::prepare(&place.db()).unwrap_or_else(|error| panic!("{error}"));
    let card = {
        let mut conn = Connection::open(place.db()).unwrap();
        let tx = conn.transaction().unwrap();
        found(&tx, "Europe/Berlin");
        let id = cards(&tx, PartnerKind::Partner, 1, None, NOON)[0];
        let card = code::find_by_id(&tx, id).unwrap().code.as_str().to_owned();
        tx.commit().unwrap();
        card
    };
    let acknowledged = AtomicUsize::new(0);
    for round in 1..=3 {
        let before = acknowledged.load(Ordering::Relaxed);
        let (address, mut child) = serve(&place);
        std::thread::scope(|scope| {
            for scanner in 0..8 {
                let (address, card, acknowledged) = (&address, &card, &acknowledged);
                scope.spawn(move || scan_until_the_end(address, card, round * 100 + scanner, acknowledged));
            }
            // In the middle of it, whenever that is.
            while acknowledged.load(Ordering::Relaxed) < before + 300 * round {
                assert!(child.try_wait().unwrap().is_none(), "the server stopped by itself");
                std::thread::sleep(Duration::from_millis(2));
            }
            child.kill().unwrap();
            child.wait().unwrap();
        });
        let answered = acknowledged.load(Ordering::Relaxed) as i64;
        let mut conn = passalong::db::connect(&place.db(), passalong::db::Access::Write).unwrap();
        audit(&conn);
        let tx = conn.transaction().unwrap();
        scan::carry_over(&tx).unwrap();
        tx.commit().unwrap();
        let stored = number(&conn, "SELECT coalesce(sum(n), 0) FROM scan");
        println!("round {round}: {answered} acknowledged, {stored} stored");
        // More may be stored than answered: those whose answer the kill cut off.
        assert!(stored >= answered, "{answered} were acknowledged, {stored} are there");
        assert!(stored <= answered + 8 * round as i64);
        audit(&conn);
    }
}
