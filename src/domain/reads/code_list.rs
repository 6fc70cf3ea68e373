//! Codes and batches as the shop sees them: state, scans, who claimed them and when.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::batch::{self, Batch};
use crate::domain::code::{Code, State};
use crate::domain::ids::{AccountId, BatchId, CodeId};
use crate::domain::reads::list::{self, Cursor, Page, Reading, Total};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// How a list of codes is sorted.
    Sort { Newest = "newest", Scans = "scans", LastScan = "last" }
);

/// Which codes to list.
#[derive(Debug, Clone)]
pub struct Query {
    /// Somewhere in the code, its note, its alias, its batch's or its owner's name.
    pub text: String,
    pub state: Option<State>,
    pub batch: Option<BatchId>,
    /// Only pre-registered codes, only organic ones, or both.
    pub printed: Option<bool>,
    pub sort: Sort,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: CodeId,
    pub code: Code,
    pub state: State,
    pub batch: Option<(BatchId, String)>,
    pub owner: Option<(AccountId, String)>,
    pub owner_role: Option<Role>,
    pub reserved_by: Option<String>,
    pub note: String,
    pub scans: i64,
    pub visitors: i64,
    /// People whom the owner referred directly.
    pub accounts: i64,
    pub first_at: Option<Timestamp>,
    pub last_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub claimed_at: Option<Timestamp>,
    pub expires_at: Option<Timestamp>,
    key: Value,
}

impl Line {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
        let pair = |id: Option<i64>, name: Option<String>| id.zip(name);
        Ok(Line {
            id: row.get("id")?,
            code: row.get("code")?,
            state: row.get("state")?,
            batch: pair(row.get("batch_id")?, row.get("batch_name")?).map(|(id, name)| (BatchId(id), name)),
            owner: pair(row.get("owner_id")?, row.get("owner_name")?).map(|(id, name)| (AccountId(id), name)),
            owner_role: row.get("owner_role")?,
            reserved_by: row.get("reserved_by")?,
            note: row.get("note")?,
            scans: row.get("scans")?,
            visitors: row.get("visitors")?,
            accounts: row.get("accounts")?,
            first_at: row.get("first_at")?,
            last_at: row.get("last_at")?,
            created_at: row.get("created_at")?,
            claimed_at: row.get("claimed_at")?,
            expires_at: row.get("expires_at")?,
            key: row.get("key")?,
        })
    }
}

impl Sort {
    /// The key's expression. The greatest comes first.
    fn key(self) -> &'static str {
        match self {
            Sort::Newest => "code.id",
            Sort::Scans => "(SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id)",
            // Days are in order: the newest with a scan has the last one.
            Sort::LastScan => {
                "coalesce((SELECT last_at FROM scan_day WHERE code_id = code.id AND last_at IS NOT NULL ORDER BY day DESC LIMIT 1), 0)"
            }
        }
    }
}

const STATE: &str = "
    CASE WHEN code.disabled_at IS NOT NULL THEN 'disabled'
         WHEN code.owner_id IS NOT NULL THEN 'claimed'
         WHEN code.reserved_by_id IS NOT NULL THEN 'reserved'
         WHEN code.expires_at <= :now THEN 'expired'
         ELSE 'unclaimed' END";

/// The codes that match. A name is looked up only where there is a text to find.
fn wanted() -> String {
    format!(
        "code
         WHERE (:batch IS NULL OR code.batch_id = :batch)
           AND (:printed IS NULL OR (code.batch_id IS NOT NULL) = :printed)
           AND (:state IS NULL OR {STATE} = :state)
           AND (:text IS NULL OR code.code LIKE :symbols ESCAPE '\\' OR code.note LIKE :text ESCAPE '\\'
                OR EXISTS (SELECT 1 FROM batch WHERE id = code.batch_id AND name LIKE :text ESCAPE '\\')
                OR EXISTS (SELECT 1 FROM account WHERE id = code.owner_id AND name LIKE :text ESCAPE '\\')
                OR EXISTS (SELECT 1 FROM code_alias WHERE code_id = code.id AND alias LIKE :text ESCAPE '\\'))"
    )
}

/// One page of the codes that match.
pub fn page(conn: &Connection, query: &Query, now: Timestamp) -> Result<Page<Line>> {
    let search = SearchText::new(query);
    let params = named_params! {
        ":now": now, ":batch": query.batch, ":printed": query.printed, ":text": search.text, ":symbols": search.symbols,
        ":state": query.state,
    };
    let total = list::count(conn, &wanted(), params)?;
    Ok(Page { total, ..chunk(conn, query, now)? })
}

/// The same without counting the rest: for files, which end where the list ends.
pub fn chunk(conn: &Connection, query: &Query, now: Timestamp) -> Result<Page<Line>> {
    let search = SearchText::new(query);
    let Reading { compare, order } = Reading::of(query.cursor.as_ref());
    let (key, id) = query.cursor.as_ref().map_or((Value::Integer(i64::MAX), i64::MAX), |cursor| (cursor.key.clone(), cursor.id));
    // Two steps, so that a page reads everything only about its own codes. By their age they are found as they are stored, and the
    // reading stops with the page; any other key is worked out once for each, before the page is cut.
    let wanted = wanted();
    let chosen = match query.sort {
        Sort::Newest => {
            format!(
                "chosen AS (SELECT code.id, code.id AS key, {STATE} AS state FROM {wanted} AND code.id {compare} min(:key, :id)"
            )
        }
        sort => format!(
            "keyed AS MATERIALIZED (SELECT code.id, {} AS key, {STATE} AS state FROM {wanted}),
             chosen AS (SELECT id, key, state FROM keyed WHERE (key, id) {compare} (:key, :id)",
            sort.key()
        ),
    };
    let mut found = conn.prepare_cached(&format!(
        "WITH {chosen} ORDER BY key {order}, id {order} LIMIT :most)
         SELECT chosen.id, chosen.key, chosen.state, code.code, code.note, code.created_at, code.claimed_at, code.expires_at,
                code.batch_id, batch.name AS batch_name, code.owner_id, owner.name AS owner_name, owner.role AS owner_role,
                applicant.name AS reserved_by,
                (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id) AS scans,
                (SELECT coalesce(sum(visitors), 0) FROM scan_day WHERE code_id = code.id) AS visitors,
                (SELECT min(first_at) FROM scan_day WHERE code_id = code.id) AS first_at,
                (SELECT max(last_at) FROM scan_day WHERE code_id = code.id) AS last_at,
                coalesce(total.direct_sign_ups, 0) AS accounts
         FROM chosen JOIN code ON code.id = chosen.id
         LEFT JOIN batch ON batch.id = code.batch_id
         LEFT JOIN account AS owner ON owner.id = code.owner_id
         LEFT JOIN account AS applicant ON applicant.id = code.reserved_by_id
         LEFT JOIN account_total AS total ON total.account_id = code.owner_id
         ORDER BY chosen.key {order}, chosen.id {order}"
    ))?;
    let rows = found.query_map(
        named_params! {
            ":now": now, ":batch": query.batch, ":printed": query.printed, ":text": search.text, ":symbols": search.symbols,
            ":state": query.state, ":key": key, ":id": id, ":most": query.per_page as i64 + 1,
        },
        Line::from_row,
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, query.cursor.as_ref(), query.per_page, Total::Exact(0), |line| (line.key.clone(), line.id.0)))
}

/// A text to look for, as names hold it and as codes do: people type a code with its dashes, the table holds it without.
struct SearchText {
    text: Option<String>,
    symbols: Option<String>,
}

impl SearchText {
    fn new(query: &Query) -> SearchText {
        SearchText { text: list::anywhere(&query.text), symbols: list::anywhere(&query.text.replace(['-', ' '], "")) }
    }
}

/// The newest batches to pick from, and the one that was picked, however old.
pub fn batch_names(conn: &Connection, picked: Option<BatchId>, most: usize) -> Result<Vec<(BatchId, String)>> {
    let mut found = conn.prepare_cached(
        "SELECT id, name FROM batch
         WHERE id = :picked OR id IN (SELECT id FROM batch ORDER BY id DESC LIMIT :most) ORDER BY id DESC",
    )?;
    let rows =
        found.query_map(named_params! {":picked": picked, ":most": most as i64}, |row| Ok((row.get("id")?, row.get("name")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BatchTotals {
    pub made: i64,
    /// Codes that were scanned at least once.
    pub scanned: i64,
    pub claimed: i64,
    /// People referred by those who claimed a code of it, directly and through others.
    pub referred: i64,
    /// Milliseconds from making to claiming, on average over what was claimed.
    pub claim_ms: Option<i64>,
}

impl BatchTotals {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<BatchTotals> {
        Ok(BatchTotals {
            made: row.get("made")?,
            scanned: row.get("scanned")?,
            claimed: row.get("claimed")?,
            referred: row.get("referred")?,
            claim_ms: row.get("claim_ms")?,
        })
    }
}

// A code was scanned when one of its days has a scan: the first such day answers, the others are not read.
const TOTALS: &str = "
    SELECT count(*) AS made, count(code.owner_id) AS claimed,
           coalesce(sum(EXISTS (SELECT 1 FROM scan_day WHERE code_id = code.id AND scans > 0)), 0) AS scanned,
           coalesce(sum(total.direct_sign_ups + total.indirect_sign_ups), 0) AS referred,
           CAST(avg(code.claimed_at - code.created_at) AS INTEGER) AS claim_ms
    FROM code LEFT JOIN account_total AS total ON total.account_id = code.owner_id
    WHERE code.batch_id = :batch";

/// The totals of one batch.
pub fn batch_totals(conn: &Connection, batch: BatchId) -> Result<BatchTotals> {
    Ok(conn.prepare_cached(TOTALS)?.query_row(named_params! {":batch": batch}, BatchTotals::from_row)?)
}

/// A page of the batches, newest first, with their totals.
pub fn batches(conn: &Connection, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<(Batch, BatchTotals)>> {
    let total = list::count(conn, "batch", [])?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn
        .prepare_cached(&format!("SELECT id FROM batch WHERE :id IS NULL OR id {compare} :id ORDER BY id {order} LIMIT :most"))?;
    let ids: Vec<BatchId> = found
        .query_map(named_params! {":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1}, |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    let ids = Page::cut(ids, cursor, per_page, total, |id| (Value::Integer(id.0), id.0));
    let rows = ids.rows.iter().map(|id| Ok((batch::find(conn, *id)?, batch_totals(conn, *id)?))).collect::<Result<_>>()?;
    Ok(Page { rows, total, earlier: ids.earlier, later: ids.later })
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::domain::reads::dashboard;
    use crate::domain::reads::list::Page;
    use crate::domain::time::{Day, Zone};

    /// A shop of `codes` codes, half printed in batches of 500 and half organic, each scanned on 30 days.
    fn large_shop(codes: i64) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../schema.sql")).unwrap();
        conn.execute_batch(&format!(
            "INSERT INTO account (id, role, name, email, email_key, created_at) VALUES (1, 'admin', 'Ada', 'a@x.org', 'a@x.org', 0);
             WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {codes})
             INSERT INTO account (id, role, name, email, email_key, referral_type, created_at)
             SELECT i, 'customer', 'Customer Number ' || i, i || '@x.org', i || '@x.org', 'organic', i FROM n;
             INSERT INTO account_total (account_id, is_partner) SELECT id, 0 FROM account WHERE id > 1;
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {codes} / 1000)
             INSERT INTO batch (id, name, partner_kind, size, created_by_id, created_at) SELECT i, 'Market ' || i, 'partner', 500, 1, i FROM n;"
        ))
        .unwrap();
        for id in 1..=codes {
            let code = Code::random().unwrap();
            let batch = (id % 2 == 0).then_some(id / 1001 + 1);
            let owner = (id % 2 == 1).then_some(id + 1);
            conn.prepare_cached(
                "INSERT INTO code (id, code, batch_id, partner_kind, owner_id, claimed_at, created_at)
                 VALUES (?1, ?2, ?3, iif(?3 IS NULL, NULL, 'partner'), ?4, iif(?4 IS NULL, NULL, 1), 1)",
            )
            .unwrap()
            .execute(rusqlite::params![id, code, batch, owner])
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

    fn query(sort: Sort) -> Query {
        Query { text: String::new(), state: None, batch: None, printed: None, sort, cursor: None, per_page: 50 }
    }

    /// Prints the best of some tries: whatever else runs on the machine only makes them longer.
    fn timed<T>(what: &str, work: impl Fn() -> T) -> T {
        let mut best = f64::INFINITY;
        for _ in 0..15 {
            let began = Instant::now();
            let _ = work();
            best = best.min(began.elapsed().as_secs_f64());
        }
        eprintln!("{what:<40} {:>8.1} ms", best * 1000.0);
        work()
    }

    #[test]
    #[ignore = "prints how long pages take at 10,000 codes; run it by hand with --ignored --nocapture"]
    fn pages_of_ten_thousand_codes() {
        let conn = large_shop(10_000);
        let now = Timestamp::from_ms(20_030 * 86_400_000);
        for sort in [Sort::Newest, Sort::Scans, Sort::LastScan] {
            let first: Page<Line> =
                timed(&format!("first page by {}", sort.as_str()), || page(&conn, &query(sort), now).unwrap());
            let next = Query { cursor: first.later, ..query(sort) };
            timed(&format!("next page by {}", sort.as_str()), || page(&conn, &next, now).unwrap());
        }
        timed("search for an owner", || page(&conn, &Query { text: "number 77".into(), ..query(Sort::Newest) }, now).unwrap());
        timed("search for nothing there", || page(&conn, &Query { text: "zzz zzz".into(), ..query(Sort::Newest) }, now).unwrap());
        timed("only claimed", || page(&conn, &Query { state: Some(State::Claimed), ..query(Sort::Newest) }, now).unwrap());
        timed("only printed", || page(&conn, &Query { printed: Some(true), ..query(Sort::Scans) }, now).unwrap());
        timed("50 batches", || batches(&conn, None, 50).unwrap());
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let days = timed("sixty days of the shop", || {
            let last = Day::from_number(20_029);
            dashboard::days(&conn, &zone, last.plus(-59), last).unwrap()
        });
        assert_eq!(days.len(), 60);
        timed("one batch", || batch_totals(&conn, BatchId(1)).unwrap());
    }
}
