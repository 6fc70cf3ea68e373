//! P9: a sign-up deep in the tree, with all that the shop does then, against an account and a code that only point to their parent; and
//! beside it the place in the tree alone.

use passalong::domain::act::Act;
use std::path::Path;
use std::time::Instant;

use passalong::db::{Access, connect, migrate};
use passalong::domain::ancestry;
use passalong::domain::code;
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, CodeId};
use passalong::domain::password::{Password, PasswordHash};
use passalong::domain::roles::Role;
use passalong::domain::sign_up::{self, Newcomer};
use passalong::domain::time::{Timestamp, Zone};
use rusqlite::{Connection, Transaction, named_params};

use super::house::set_up;
use super::{Goal, Line, median};

const NOW: Timestamp = Timestamp::from_ms(1_780_315_200_000);
const SAMPLES: usize = 400;

/// A way of signing up, for a transaction and below a code.
type Way = fn(&Transaction<'_>, &Newcomer, CodeId);

pub fn bench() -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passalong.db");
    migrate::prepare(&file).unwrap_or_else(|error| panic!("{error}"));
    let mut conn = connect(&file, Access::Write).unwrap();
    let tx = conn.transaction().unwrap();
    set_up(&tx);
    tx.commit().unwrap();
    let password = Password::parse("rye bread and salt", Role::Customer).unwrap().hash(4).unwrap();
    let mut people = People { password, next: 0 };

    let before = fold(&conn, &file);
    let mut chain = vec![];
    let tx = conn.transaction().unwrap();
    for _ in 0..=2000 {
        let done = sign_up::customer(&tx, &Act::server(NOW, &Zone::utc()), &people.next(), chain.last().copied()).unwrap();
        chain.push(code::of_owner(&tx, done.account).unwrap().unwrap().id);
    }
    tx.commit().unwrap();
    let grown = fold(&conn, &file) - before;

    let mut lines = Vec::new();
    let plain = time(&mut conn, &mut people, chain[19], parent_pointer_only);
    let closed = time(&mut conn, &mut people, chain[19], without_totals);
    let ours = time(&mut conn, &mut people, chain[19], as_the_shop_does);
    lines.push(line(
        "sign-up at depth 20, × parent pointer only",
        format!("{ours:.0} µs"),
        format!("{plain:.0} µs"),
        ours / plain,
        2.5,
    ));
    lines.push(line(
        "account, code and place in the tree alone",
        format!("{closed:.0} µs"),
        format!("{plain:.0} µs"),
        closed / plain,
        2.5,
    ));
    let deep = time(&mut conn, &mut people, chain[1999], as_the_shop_does);
    let deep_closed = time(&mut conn, &mut people, chain[1999], without_totals);
    let plain = time(&mut conn, &mut people, chain[1999], parent_pointer_only);
    lines.push(line("sign-up at depth 2,000, ms", format!("{deep:.0} µs"), format!("{plain:.0} µs"), deep / 1000.0, 1.0));
    let closed_ms = deep_closed / 1000.0;
    lines.push(line(
        "account, code and place in the tree alone, ms",
        format!("{deep_closed:.0} µs"),
        format!("{plain:.0} µs"),
        closed_ms,
        1.0,
    ));
    let (log, plain_log) = (
        log_of(&mut conn, &file, &mut people, chain[1999], as_the_shop_does),
        log_of(&mut conn, &file, &mut people, chain[1999], parent_pointer_only),
    );
    let closed_log = log_of(&mut conn, &file, &mut people, chain[1999], without_totals);
    lines.push(line("its write-ahead log, KB", kb(log), kb(plain_log), log / 1000.0, 100.0));
    lines.push(line("account, code and place in the tree alone, KB", kb(closed_log), kb(plain_log), closed_log / 1000.0, 100.0));
    lines.push(line("a chain of 2,000, MB", format!("{:.1} MB", grown / 1e6), String::new(), grown / 1e6, 40.0));
    lines
}

fn line(what: &str, ours: String, yardstick: String, reached: f64, goal: f64) -> Line {
    Line { figure: "P9", what: what.into(), ours, yardstick, reached, goal: Goal::AtMost(goal) }
}

fn kb(bytes: f64) -> String {
    format!("{:.0} KB", bytes / 1000.0)
}

struct People {
    password: PasswordHash,
    next: u32,
}

impl People {
    fn next(&mut self) -> Newcomer {
        self.next += 1;
        Newcomer {
            name: PersonName::parse(&format!("Person {}", self.next)).unwrap(),
            email: Email::parse(&format!("person{}@example.org", self.next)).unwrap(),
            phone: None,
            password: self.password.clone(),
        }
    }
}

fn as_the_shop_does(tx: &Transaction<'_>, newcomer: &Newcomer, below: CodeId) {
    sign_up::customer(tx, &Act::server(NOW, &Zone::utc()), newcomer, Some(below)).unwrap();
}

/// Account, code and closure.
fn without_totals(tx: &Transaction<'_>, newcomer: &Newcomer, below: CodeId) {
    let (account, referrer) = point_to_parent(tx, newcomer, below);
    ancestry::attach(tx, account, Some(referrer)).unwrap();
    code::mint_claimed(tx, account, NOW).unwrap();
}

fn parent_pointer_only(tx: &Transaction<'_>, newcomer: &Newcomer, below: CodeId) {
    let (account, _) = point_to_parent(tx, newcomer, below);
    code::mint_claimed(tx, account, NOW).unwrap();
}

fn point_to_parent(tx: &Transaction<'_>, newcomer: &Newcomer, below: CodeId) -> (AccountId, AccountId) {
    let referrer = code::find_by_id(tx, below).unwrap().owner_id.unwrap();
    tx.prepare_cached(
        "INSERT INTO account (role, name, email, email_key, password_hash, referral_type, referrer_id, sign_up_code_id, created_at)
         VALUES ('customer', :name, :email, :key, :password, 'customer', :referrer, :code, :now)",
    )
    .unwrap()
    .execute(named_params! {
        ":name": newcomer.name.as_str(),
        ":email": newcomer.email.as_str(),
        ":key": newcomer.email.key(),
        ":password": newcomer.password,
        ":referrer": referrer,
        ":code": below,
        ":now": NOW,
    })
    .unwrap();
    (AccountId(tx.last_insert_rowid()), referrer)
}

/// The median of one call, without the commit: everything is rolled back.
fn time(conn: &mut Connection, people: &mut People, below: CodeId, way: Way) -> f64 {
    let tx = conn.transaction().unwrap();
    let mut times = Vec::new();
    for _ in 0..SAMPLES {
        let newcomer = people.next();
        let began = Instant::now();
        way(&tx, &newcomer, below);
        times.push(began.elapsed().as_secs_f64() * 1e6);
    }
    tx.rollback().unwrap();
    median(times)
}

/// What one commit of it writes.
fn log_of(conn: &mut Connection, file: &Path, people: &mut People, below: CodeId, way: Way) -> f64 {
    let once = |people: &mut People, conn: &mut Connection| {
        fold(conn, file);
        let newcomer = people.next();
        let tx = conn.transaction().unwrap();
        way(&tx, &newcomer, below);
        tx.commit().unwrap();
        std::fs::metadata(file.with_extension("db-wal")).unwrap().len() as f64
    };
    median((0..9).map(|_| once(people, conn)).collect())
}

/// Folds the log into the file. Answers the file's size.
fn fold(conn: &Connection, file: &Path) -> f64 {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    std::fs::metadata(file).unwrap().len() as f64
}
