//! Codes and batches as the shop sees them: state, scans, who claimed them and when.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::account::AccountId;
use crate::domain::batch::{Batch, BatchId};
use crate::domain::code::{Code, CodeId, State};
use crate::domain::report::list::{self, Cursor, Page, Towards};
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
    pub owner_role: Option<String>,
    pub reserved_by: Option<String>,
    pub note: String,
    pub scans: i64,
    pub uniques: i64,
    /// People whom the owner brought directly.
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
            uniques: row.get("uniques")?,
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

// Two steps, so that a page reads the tallies of its own codes and not of all: first which codes, then everything about them.
const CHOSEN: &str = "
    SELECT code.id,
           CASE :sort WHEN 'scans' THEN (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id)
                      WHEN 'last' THEN (SELECT coalesce(max(last_at), 0) FROM scan_day WHERE code_id = code.id)
                      ELSE code.id END AS key,
           CASE WHEN code.disabled_at IS NOT NULL THEN 'disabled'
                WHEN code.owner_id IS NOT NULL THEN 'claimed'
                WHEN code.reserved_by_id IS NOT NULL THEN 'reserved'
                WHEN code.expires_at <= :now THEN 'expired'
                ELSE 'unclaimed' END AS state
    FROM code
    LEFT JOIN batch ON batch.id = code.batch_id
    LEFT JOIN account AS owner ON owner.id = code.owner_id
    WHERE (:batch IS NULL OR code.batch_id = :batch)
      AND (:printed IS NULL OR (code.batch_id IS NOT NULL) = :printed)
      AND (:text IS NULL OR code.code LIKE :symbols ESCAPE '\\' OR code.note LIKE :text ESCAPE '\\' OR batch.name LIKE :text ESCAPE '\\'
           OR owner.name LIKE :text ESCAPE '\\'
           OR EXISTS (SELECT 1 FROM code_alias WHERE code_id = code.id AND alias LIKE :text ESCAPE '\\'))";

/// One page of the codes that fit.
pub fn page(conn: &Connection, query: &Query, now: Timestamp) -> Result<Page<Line>> {
    let text = list::anywhere(&query.text);
    // People type a code with its dashes, the table holds it without.
    let symbols = list::anywhere(&query.text.replace(['-', ' '], ""));
    let total: i64 = conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM ({CHOSEN}) WHERE (:state IS NULL OR state = :state) LIMIT {})",
            list::MOST_COUNTED + 1
        ))?
        .query_row(
            named_params! {
                ":sort": "newest", ":now": now, ":batch": query.batch, ":printed": query.printed, ":text": text, ":symbols": symbols,
                ":state": query.state,
            },
            |row| row.get(0),
        )?;
    let (compare, order) = match query.cursor.as_ref().map(|cursor| cursor.towards) {
        None | Some(Towards::Later) => ("<", "DESC"),
        Some(Towards::Earlier) => (">", "ASC"),
    };
    let (key, id) = query.cursor.as_ref().map_or((Value::Null, None), |cursor| (cursor.key.clone(), Some(cursor.id)));
    let mut found = conn.prepare_cached(&format!(
        "WITH chosen AS (
             SELECT id, key, state FROM ({CHOSEN})
             WHERE (:state IS NULL OR state = :state) AND (:id IS NULL OR (key, id) {compare} (:key, :id))
             ORDER BY key {order}, id {order} LIMIT :most
         )
         SELECT chosen.id, chosen.key, chosen.state, code.code, code.note, code.created_at, code.claimed_at, code.expires_at,
                code.batch_id, batch.name AS batch_name, code.owner_id, owner.name AS owner_name, owner.role AS owner_role,
                applicant.name AS reserved_by,
                (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id) AS scans,
                (SELECT coalesce(sum(uniques), 0) FROM scan_day WHERE code_id = code.id) AS uniques,
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
            ":sort": query.sort, ":now": now, ":batch": query.batch, ":printed": query.printed, ":text": text, ":symbols": symbols,
            ":state": query.state, ":key": key, ":id": id, ":most": query.per_page as i64 + 1,
        },
        Line::from_row,
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, query.cursor.as_ref(), query.per_page, total, |line| (line.key.clone(), line.id.0)))
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BatchTotals {
    pub made: i64,
    /// Codes that were scanned at least once.
    pub scanned: i64,
    pub claimed: i64,
    pub scans: i64,
    /// People brought by those who claimed a code of it, directly and through others.
    pub brought: i64,
    /// Milliseconds from making to claiming, on average over what was claimed.
    pub claim_ms: Option<i64>,
}

/// The totals of one batch.
pub fn batch_totals(conn: &Connection, batch: BatchId) -> Result<BatchTotals> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) AS made, count(code.owner_id) AS claimed, coalesce(sum(tally.scans > 0), 0) AS scanned,
                    coalesce(sum(tally.scans), 0) AS scans, coalesce(sum(total.direct_sign_ups + total.indirect_sign_ups), 0) AS brought,
                    CAST(avg(code.claimed_at - code.created_at) AS INTEGER) AS claim_ms
             FROM code
             LEFT JOIN account_total AS total ON total.account_id = code.owner_id
             LEFT JOIN (SELECT scan_day.code_id, sum(scans) AS scans
                        FROM code JOIN scan_day ON scan_day.code_id = code.id WHERE code.batch_id = :batch GROUP BY scan_day.code_id
                       ) AS tally ON tally.code_id = code.id
             WHERE code.batch_id = :batch",
        )?
        .query_row(named_params! {":batch": batch}, |row| {
            Ok(BatchTotals {
                made: row.get("made")?,
                scanned: row.get("scanned")?,
                claimed: row.get("claimed")?,
                scans: row.get("scans")?,
                brought: row.get("brought")?,
                claim_ms: row.get("claim_ms")?,
            })
        })?)
}

/// The newest batches older than `before`, with their totals.
pub fn batches(conn: &Connection, before: Option<BatchId>, most: usize) -> Result<Vec<(Batch, BatchTotals)>> {
    let mut found = conn.prepare_cached("SELECT id FROM batch WHERE id < :before ORDER BY id DESC LIMIT :most")?;
    let ids: Vec<BatchId> = found
        .query_map(named_params! {":before": before.map_or(i64::MAX, |id| id.0), ":most": most as i64}, |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| Ok((crate::domain::batch::find(conn, id)?, batch_totals(conn, id)?))).collect()
}

/// The codes of a batch in the order in which they were minted, to print or to write to a file.
pub fn codes_of(conn: &Connection, batch: BatchId) -> Result<Vec<Code>> {
    let mut found = conn.prepare_cached("SELECT code FROM code WHERE batch_id = :batch ORDER BY id")?;
    Ok(found.query_map(named_params! {":batch": batch}, |row| row.get("code"))?.collect::<rusqlite::Result<_>>()?)
}
