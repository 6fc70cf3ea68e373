//! The lists of codes at 10,000 codes, each scanned on thirty days: pages by every order, searches, filters, and the batches.

use std::time::Instant;

use passalong::domain::code::{Code, CodeStatus};
use passalong::domain::ids::BatchId;
use passalong::domain::reads::code_list::{self, CodeFilter, CodeSort};
use passalong::domain::reads::dashboard;
use passalong::domain::time::{Day, Timestamp, Zone};
use rusqlite::{Connection, params};

use super::{Goal, Line};

const CODES: i64 = 10_000;
const LAST_DAY: Day = Day::from_number(20_029);
const NOW: Timestamp = Timestamp::from_ms(20_030 * 86_400_000);

pub fn bench() -> Vec<Line> {
    let conn = large_shop();
    let mut lines = Vec::new();
    let page = |filter: &CodeFilter| code_list::code_page(&conn, filter, NOW).unwrap();
    for sort in [CodeSort::Newest, CodeSort::Scans, CodeSort::LastScan] {
        lines.push(timed(&format!("first page by {}", sort.as_str()), || page(&filter(sort))));
        let next = CodeFilter { cursor: page(&filter(sort)).later, ..filter(sort) };
        lines.push(timed(&format!("next page by {}", sort.as_str()), || page(&next)));
    }
    let newest = || filter(CodeSort::Newest);
    lines.push(timed("search for an owner", || page(&CodeFilter { text: "number 77".into(), ..newest() })));
    lines.push(timed("search for nothing there", || page(&CodeFilter { text: "zzz zzz".into(), ..newest() })));
    lines.push(timed("only claimed", || page(&CodeFilter { state: Some(CodeStatus::Claimed), ..newest() })));
    lines.push(timed("only printed", || page(&CodeFilter { printed: Some(true), ..filter(CodeSort::Scans) })));
    lines.push(timed("50 batches", || code_list::batch_page(&conn, None, 50).unwrap()));
    lines.push(timed("one batch", || code_list::batch_totals(&conn, BatchId(1)).unwrap()));
    let zone = Zone::parse("Europe/Berlin").unwrap();
    lines.push(timed("newcomers of sixty days", || dashboard::newcomers(&conn, &zone, (LAST_DAY.plus(-59), LAST_DAY)).unwrap()));
    lines
}

/// The best of some tries: whatever else runs on the machine only makes them longer.
fn timed<T>(what: &str, work: impl Fn() -> T) -> Line {
    let mut best = f64::INFINITY;
    for _ in 0..15 {
        let began = Instant::now();
        std::hint::black_box(work());
        best = best.min(began.elapsed().as_secs_f64() * 1000.0);
    }
    Line {
        figure: "P5",
        what: format!("10 k codes: {what}, ms"),
        ours: format!("{best:.1}"),
        yardstick: String::new(),
        reached: best,
        goal: Goal::Told,
    }
}

fn filter(sort: CodeSort) -> CodeFilter {
    CodeFilter { text: String::new(), state: None, batch: None, printed: None, sort, cursor: None, per_page: 50 }
}

/// Half of the codes printed in batches of 500 and half organic, each scanned on 30 days.
fn large_shop() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(include_str!("../../schema.sql")).unwrap();
    conn.execute_batch(&format!(
        "INSERT INTO account (id, role, name, email, email_key, created_at) VALUES (1, 'admin', 'Ada', 'a@x.org', 'a@x.org', 0);
         WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {CODES})
         INSERT INTO account (id, role, name, email, email_key, referral_type, created_at)
         SELECT i, 'customer', 'Customer Number ' || i, i || '@x.org', i || '@x.org', 'organic', i FROM n;
         INSERT INTO account_total (account_id, is_partner) SELECT id, 0 FROM account WHERE id > 1;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {CODES} / 1000)
         INSERT INTO batch (id, name, partner_kind, size, created_by_id, created_at) SELECT i, 'Market ' || i, 'partner', 500, 1, i FROM n;"
    ))
    .unwrap();
    for id in 1..=CODES {
        let batch = (id % 2 == 0).then_some(id / 1001 + 1);
        let owner = (id % 2 == 1).then_some(id + 1);
        conn.prepare_cached(
            "INSERT INTO code (id, code, batch_id, partner_kind, owner_id, claimed_at, created_at)
             VALUES (?1, ?2, ?3, iif(?3 IS NULL, NULL, 'partner'), ?4, iif(?4 IS NULL, NULL, 1), 1)",
        )
        .unwrap()
        .execute(params![id, Code::random().unwrap(), batch, owner])
        .unwrap();
    }
    conn.execute_batch(
        "WITH RECURSIVE d(day) AS (SELECT 20000 UNION ALL SELECT day + 1 FROM d WHERE day < 20029)
         INSERT INTO scan_day (code_id, day, arrivals, scans, visitors, via_qr, first_at, last_at)
         SELECT code.id, day, 1 + code.id % 7, 1 + code.id % 7, 1, 1 + code.id % 7, day * 86400000, day * 86400000 + code.id
         FROM code, d ORDER BY code.id, day;",
    )
    .unwrap();
    conn
}
