//! P6 and P7: what everyone's network brought, read at growing sizes of the shop; and the graft of a large branch. The shops are made
//! by `passalong demo` from a seed, five orders a head. `BENCH_PEOPLE=10000,1000000` chooses other sizes; `BENCH_FOLDER` names the
//! folder of a demo that is there already, which is read after them and changed by the graft.

use passalong::domain::act::Act;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use passalong::db::{Access, connect};
use passalong::domain::ids::AccountId;
use passalong::domain::reads::buyers;
use passalong::domain::reads::network;
use passalong::domain::reads::order_list::{self, OrderFilter};
use passalong::domain::reads::people_list::{self, PeopleFilter, PeopleSort};
use passalong::domain::referrer;
use passalong::domain::roles::Role;
use passalong::domain::session::{self, Entry};
use passalong::domain::time::{Day, Timestamp, Zone};
use rusqlite::{Connection, TransactionBehavior};

use super::load::Load;
use super::{Goal, Line, median, process};

const SIZES: &str = "10000,100000";
const ORDERS_A_HEAD: usize = 5;

pub fn bench() -> Vec<Line> {
    let sizes = std::env::var("BENCH_PEOPLE").unwrap_or_else(|_| SIZES.into());
    let mut lines = Vec::new();
    let mut smallest: Option<f64> = None;
    for people in sizes.split(',').filter_map(|size| size.trim().parse::<usize>().ok()) {
        let folder = tempfile::tempdir().unwrap();
        lines.push(told(&format!("{} people: made by demo, s", said(people)), make(folder.path(), people)));
        look(folder.path(), people, &mut smallest, &mut lines);
        lines.push(told(&format!("{} people: check, s", said(people)), check(folder.path())));
    }
    if let Ok(folder) = std::env::var("BENCH_FOLDER") {
        let folder = Path::new(&folder);
        let conn = connect(&folder.join("passalong.db"), Access::Read).unwrap();
        let people: i64 = conn.query_row("SELECT count(*) FROM account_total", [], |row| row.get(0)).unwrap();
        look(folder, usize::try_from(people).unwrap(), &mut smallest, &mut lines);
    }
    lines
}

fn look(folder: &Path, people: usize, smallest: &mut Option<f64>, lines: &mut Vec<Line>) {
    let file = folder.join("passalong.db");
    let size = std::fs::metadata(&file).unwrap().len() as f64 / 1e6;
    lines.push(told(&format!("{} people: the file, MB", said(people)), size));
    reports(&file, people, smallest, lines);
    over_http(folder, people, lines);
    lines.push(told(&format!("{} people: graft of a branch, ms", said(people)), graft(&file)));
}

fn said(people: usize) -> String {
    if people >= 999_000 { format!("{} M", (people + 1000) / 1_000_000) } else { format!("{} k", people / 1000) }
}

fn told(what: &str, reached: f64) -> Line {
    Line { figure: "P16", what: what.into(), ours: format!("{reached:.1}"), yardstick: String::new(), reached, goal: Goal::Told }
}

fn make(folder: &Path, people: usize) -> f64 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passalong"));
    let orders = (people * ORDERS_A_HEAD).to_string();
    command.args(["demo", "--accounts", &people.to_string(), "--orders", &orders, "--seed", "7", "--data-dir"]).arg(folder);
    timed(command)
}

fn check(folder: &Path) -> f64 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_passalong"));
    command.args(["check", "--data-dir"]).arg(folder);
    timed(command)
}

fn timed(mut command: Command) -> f64 {
    let began = Instant::now();
    let done = command.output().unwrap();
    assert!(done.status.success(), "{command:?}: {}{}", done.status, String::from_utf8_lossy(&done.stdout));
    began.elapsed().as_secs_f64()
}

/// The lists, each against one indexed read of fifty rows in the same file.
fn reports(file: &Path, size: usize, smallest: &mut Option<f64>, lines: &mut Vec<Line>) {
    let conn = connect(file, Access::Read).unwrap();
    let today: Day = conn.query_row("SELECT max(day) FROM shop_day", [], |row| row.get(0)).unwrap();
    let month = Some((today.plus(-29), today));
    let yardstick = time(200, || fifty_rows(&conn));
    let page = |role, sort, days, n| time(n, || page(&conn, role, sort, days));
    let mut line = |figure, what: &str, us: f64, goal: Goal, in_ms: bool| {
        let reached = if in_ms { us / 1000.0 } else { us / yardstick };
        lines.push(Line {
            figure,
            what: format!("{} people: {what}", said(size)),
            ours: format!("{us:.0} µs"),
            yardstick: format!("{yardstick:.0} µs"),
            reached,
            goal,
        });
    };
    let newest = page(Role::Partner, PeopleSort::Newest, None, 50);
    line("P6", "a page of 50 partners, × 50 rows by index", newest, Goal::AtMost(2.0), false);
    let first = *smallest.get_or_insert(newest);
    line("P6", "the same, × its time in the smallest shop", newest / first * yardstick, Goal::AtMost(1.5), false);
    line(
        "P7",
        "top 50 partners by network value",
        page(Role::Partner, PeopleSort::NetworkValue, None, 30),
        Goal::AtMost(60.0),
        false,
    );
    line("P7", "top 50 partners by scans", page(Role::Partner, PeopleSort::Scans, None, 30), Goal::AtMost(60.0), false);
    line("P7", "a page of 50 partners in 30 days", page(Role::Partner, PeopleSort::Newest, month, 30), Goal::AtMost(25.0), false);
    line(
        "P7",
        "top 50 partners by value in 30 days",
        page(Role::Partner, PeopleSort::NetworkValue, month, 9),
        Goal::AtMost(1500.0),
        false,
    );
    line(
        "P7",
        "all customers by network value, ms",
        page(Role::Customer, PeopleSort::NetworkValue, None, 9),
        Goal::AtMost(60.0),
        true,
    );
    line(
        "P7",
        "all customers by value in 30 days, ms",
        page(Role::Customer, PeopleSort::NetworkValue, month, 3),
        Goal::AtMost(1500.0),
        true,
    );
    let name = some_name(&conn);
    line("P7", "customers by a whole name, ms", time(30, || by_name(&conn, &name)), Goal::AtMost(20.0), true);
    line("P7", "orders by their buyer's whole name, ms", time(30, || orders_by_name(&conn, &name)), Goal::AtMost(20.0), true);
    line(
        "P7",
        "whoever stands at the till by a whole name, ms",
        time(30, || buyers_by_name(&conn, &name)),
        Goal::AtMost(20.0),
        true,
    );
    let top = busiest(&conn);
    line("P7", "the tree of the largest network, ms", time(9, || level(&conn, top)), Goal::Told, true);
    line("P7", "its depths, counted up to 50,000, ms", time(5, || depths(&conn, top)), Goal::Told, true);
    let all = query(Role::Partner, PeopleSort::Newest, None);
    line("P7", "what all partners did together, ms", time(9, || together(&conn, &all)), Goal::Told, true);
}

/// What the owner's browser waits for: pages of a signed-in admin, one connection, one after the other.
fn over_http(folder: &Path, size: usize, lines: &mut Vec<Line>) {
    let file = folder.join("passalong.db");
    let mut conn = connect(&file, Access::Write).unwrap();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let owner: i64 = tx.query_row("SELECT min(id) FROM account WHERE role = 'admin'", [], |row| row.get(0)).unwrap();
    // Far ahead of the server's clock: it lasts.
    let token = session::begin(
        &tx,
        &Entry { days: 30, presented: None, browser: None, at_the_shop: false },
        AccountId(owner),
        Timestamp::from_ms(4_000_000_000_000),
    )
    .unwrap();
    tx.commit().unwrap();
    let some = |role: &str| -> Vec<String> {
        let sql = format!(
            "SELECT '/admin/' || role || 's/' || id FROM account WHERE role = '{role}' ORDER BY id * 7919 % 1000003 LIMIT 50"
        );
        conn.prepare(&sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let some_of_both = [some("customer"), some("partner")].concat();
    drop(conn);
    let (mut server, at, _) = process::serve(folder);
    let cookie = format!("passalong={}", token.session.as_str());
    let in_time = Goal::AtMost(10.0);
    for (what, paths, goal) in [
        ("a page of customers over HTTP, p99 ms", vec!["/admin/customers".to_string()], in_time),
        ("a page of partners over HTTP, p99 ms", vec!["/admin/partners".to_string()], in_time),
        // Each reads its own ledger: a partner with thousands of earnings stands out.
        ("a hundred single accounts over HTTP, p99 ms", some_of_both, Goal::Told),
    ] {
        let seen = Load { at, cookie: &cookie, paths: &paths, connections: 1, seconds: 3.0 }.run();
        assert_eq!((seen.errors, seen.last_status), (0.0, 200), "{what}");
        lines.push(Line {
            figure: "P7",
            what: format!("{} people: {what}", said(size)),
            ours: format!("{:.0} µs", seen.p99_us),
            yardstick: String::new(),
            reached: seen.p99_us / 1000.0,
            goal,
        });
    }
    process::stop(&mut server);
}

fn query(role: Role, sort: PeopleSort, days: Option<(Day, Day)>) -> PeopleFilter {
    PeopleFilter {
        role,
        text: String::new(),
        kind: None,
        referral_type: None,
        referrer: None,
        has_referred: false,
        days,
        sort,
        reversed: false,
        cursor: None,
        per_page: 50,
    }
}

fn page(conn: &Connection, role: Role, sort: PeopleSort, days: Option<(Day, Day)>) {
    assert!(!people_list::people_page(conn, &query(role, sort, days)).unwrap().rows.is_empty());
}

/// A name as somebody types it who remembers it the other way round and has no capital letters at hand.
fn some_name(conn: &Connection) -> String {
    let sql = "SELECT name FROM account WHERE role = 'customer' ORDER BY id DESC LIMIT 1";
    let name: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    name.to_lowercase().split(' ').rev().collect::<Vec<_>>().join(" ")
}

fn by_name(conn: &Connection, name: &str) {
    let filter = PeopleFilter { text: name.into(), ..query(Role::Customer, PeopleSort::Newest, None) };
    assert!(!people_list::people_page(conn, &filter).unwrap().rows.is_empty());
}

fn orders_by_name(conn: &Connection, name: &str) {
    let filter = OrderFilter { text: name.into(), per_page: 50, ..OrderFilter::default() };
    order_list::order_page(conn, &filter).unwrap();
}

fn buyers_by_name(conn: &Connection, name: &str) {
    assert!(!buyers::buyers(conn, name, 21).unwrap().found.is_empty());
}

/// The yardstick: names and sums of fifty accounts, every column of which is read into a value.
fn fifty_rows(conn: &Connection) {
    let mut found = conn
        .prepare_cached(
            "SELECT name, email, account.id, created_at, total.* FROM account JOIN account_total AS total ON total.account_id = account.id
             WHERE role = 'partner' ORDER BY account.id DESC LIMIT 50",
        )
        .unwrap();
    let columns = found.column_count();
    let mut rows = found.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        black_box::<(String, String)>((row.get(0).unwrap(), row.get(1).unwrap()));
        for column in 2..columns {
            black_box::<i64>(row.get(column).unwrap());
        }
    }
}

fn together(conn: &Connection, all: &PeopleFilter) {
    assert!(people_list::people_totals(conn, all).unwrap().people > 0);
}

fn busiest(conn: &Connection) -> AccountId {
    let sql = "SELECT account_id FROM account_total ORDER BY direct_sign_ups + indirect_sign_ups DESC LIMIT 1";
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn level(conn: &Connection, top: AccountId) {
    network::branch_page(conn, top, None, 50).unwrap();
}

fn depths(conn: &Connection, top: AccountId) {
    network::network_depths(conn, top, 50_000).unwrap();
}

/// The median of some calls, in microseconds; the first warms up.
fn time(samples: usize, mut work: impl FnMut()) -> f64 {
    work();
    median(
        (0..samples)
            .map(|_| {
                let began = Instant::now();
                work();
                began.elapsed().as_secs_f64() * 1e6
            })
            .collect(),
    )
}

/// Moves the smallest branch of forty thousand people and more, or else the largest there is, in one transaction.
fn graft(file: &Path) -> f64 {
    let mut conn = connect(file, Access::Write).unwrap();
    let (subject, people): (i64, i64) = conn
        .query_row(
            "SELECT account_id, direct_sign_ups + indirect_sign_ups AS people FROM account_total
             ORDER BY people < 40000, abs(people - 40000), account_id LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let to: i64 = conn
        .query_row(
            "SELECT id FROM account WHERE role = 'partner' AND approved_at IS NOT NULL AND id <> ?1 AND id IS NOT (SELECT referrer_id FROM account WHERE id = ?1)
               AND NOT EXISTS (SELECT 1 FROM ancestry WHERE descendant_id = account.id AND ancestor_id = ?1) LIMIT 1",
            [subject],
            |row| row.get(0),
        )
        .unwrap();
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let now = Timestamp::from_ms(jiff::Timestamp::now().as_millisecond());
    let began = Instant::now();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    referrer::correct(&tx, &Act::by(AccountId(1), now, &zone), AccountId(subject), Some(AccountId(to)), "A bench").unwrap();
    tx.commit().unwrap();
    let ms = began.elapsed().as_secs_f64() * 1000.0;
    println!("     (the branch holds {people} people)");
    ms
}
