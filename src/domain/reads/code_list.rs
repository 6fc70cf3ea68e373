//! Codes and batches as the shop sees them: state, scans, who claimed them and when.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, named_params};

use crate::domain::batch::{self, Batch};
use crate::domain::code::{Code, CodeStatus};
use crate::domain::columns::Columns;
use crate::domain::ids::{AccountId, BatchId, CodeId};
use crate::domain::reads::list::{self, Cursor, Page, Reading, Total};
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// How a list of codes is sorted.
    CodeSort { Newest = "newest", Scans = "scans", LastScan = "last" }
);

/// Which codes to list.
#[derive(Debug, Clone)]
pub struct CodeFilter {
    /// Words of the code, its note, its alias, its batch's name or its owner's name, e-mail or telephone.
    pub text: String,
    pub state: Option<CodeStatus>,
    pub batch: Option<BatchId>,
    /// Only pre-registered codes, only organic ones, or both.
    pub printed: Option<bool>,
    pub sort: CodeSort,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct ListedCode {
    pub id: CodeId,
    pub code: Code,
    pub state: CodeStatus,
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

impl ListedCode {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<ListedCode> {
        let row = Columns::of(row);
        let pair = |id: Option<i64>, name: Option<String>| id.zip(name);
        Ok(ListedCode {
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

impl CodeSort {
    /// The key's expression. The greatest comes first.
    fn key(self) -> &'static str {
        match self {
            CodeSort::Newest => "code.id",
            CodeSort::Scans => "(SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id)",
            // Days are in order: the newest with a scan has the last one.
            CodeSort::LastScan => {
                "coalesce((SELECT last_at FROM scan_day WHERE code_id = code.id AND last_at IS NOT NULL ORDER BY day DESC LIMIT 1), 0)"
            }
        }
    }
}

pub(super) const STATE: &str = "
    CASE WHEN code.disabled_at IS NOT NULL THEN 'disabled'
         WHEN (SELECT suspended_at FROM account WHERE account.id = code.owner_id) IS NOT NULL THEN 'suspended'
         WHEN code.owner_id IS NOT NULL THEN 'claimed'
         WHEN code.reserved_by_id IS NOT NULL THEN 'reserved'
         WHEN code.expires_at <= :now THEN 'expired'
         ELSE 'unclaimed' END";

/// The parameters of the words that are looked for, one by one: one may be the owner's, the next the card's.
const WORDS: [&str; 12] =
    [":word0", ":word1", ":word2", ":word3", ":word4", ":word5", ":word6", ":word7", ":word8", ":word9", ":word10", ":word11"];

/// The codes that match. A name is looked up only where there is a text to find.
///
/// Most codes came with a sign-up and are found by their owner alone, by all words at once. Of the few that have words of their own, each
/// word may be the card's or its owner's.
fn conditions(filter: &CodeFilter, search: &Search) -> String {
    let has_word = |name: &str| {
        format!(
            "AND (card.id IN (SELECT rowid FROM code_search WHERE code_search MATCH {name})
                  OR card.owner_id IN (SELECT rowid FROM account_search WHERE account_search MATCH {name}))"
        )
    };
    let words: String = words(search).map(|(name, _)| has_word(name)).collect();
    let found = if search.is_some() {
        format!(
            "AND code.id IN (SELECT owned.id FROM code AS owned WHERE owned.owner_id IN ({FOUND})
                             UNION ALL SELECT card.id FROM code AS card
                             WHERE card.id IN (SELECT rowid FROM code_search WHERE code_search MATCH :any) {words})"
        )
    } else {
        String::new()
    };
    // Everybody has a code: the few on paper are found side by side, not one by one among all.
    let printed = match filter.printed {
        Some(true) => "code.id IN (SELECT id FROM code INDEXED BY code_batch WHERE batch_id IS NOT NULL)",
        Some(false) => "code.batch_id IS NULL",
        None => "true",
    };
    format!(
        "code
         WHERE (:batch IS NULL OR code.batch_id = :batch)
           AND {printed}
           AND (:state IS NULL OR {STATE} = :state)
           {found}"
    )
}

fn words(search: &Search) -> impl Iterator<Item = (&'static str, &String)> {
    WORDS.into_iter().zip(search.each.iter().filter(|_| search.is_some()))
}

fn params<'a>(filter: &'a CodeFilter, search: &'a Search, now: &'a Timestamp) -> Vec<(&'static str, &'a dyn ToSql)> {
    let mut params: Vec<(&str, &dyn ToSql)> = vec![(":now", now), (":batch", &filter.batch), (":state", &filter.state)];
    if search.is_some() {
        params.extend(search.params());
        params.push((":any", &search.any));
        params.extend(words(search).map(|(name, word)| (name, word as &dyn ToSql)));
    }
    params
}

/// One page of the codes that match.
pub fn code_page(conn: &Connection, filter: &CodeFilter, now: Timestamp) -> Result<Page<ListedCode>> {
    let search = Search::read(conn, &filter.text)?;
    let total = list::count(conn, &conditions(filter, &search), params(filter, &search, &now).as_slice())?;
    Ok(Page { total, ..code_chunk(conn, filter, now)? })
}

/// The same without counting the rest: for files, which end where the list ends.
pub fn code_chunk(conn: &Connection, filter: &CodeFilter, now: Timestamp) -> Result<Page<ListedCode>> {
    let search = Search::read(conn, &filter.text)?;
    let Reading { compare, order } = Reading::of(filter.cursor.as_ref());
    let (key, id) = filter.cursor.as_ref().map_or((Value::Integer(i64::MAX), i64::MAX), |cursor| (cursor.key.clone(), cursor.id));
    // Two steps, so that a page reads everything only about its own codes. By their age they are found as they are stored, and the
    // reading stops with the page; any other key is worked out once for each, before the page is cut.
    let conditions = conditions(filter, &search);
    let chosen = match filter.sort {
        CodeSort::Newest => {
            format!(
                "chosen AS (SELECT code.id, code.id AS key, {STATE} AS state FROM {conditions} AND code.id {compare} min(:key, :id)"
            )
        }
        sort => format!(
            "keyed AS MATERIALIZED (SELECT code.id, {} AS key, {STATE} AS state FROM {conditions}),
             chosen AS (SELECT id, key, state FROM keyed WHERE (key, id) {compare} (:key, :id)",
            sort.key()
        ),
    };
    let mut found = conn.prepare_cached(&format!(
        "WITH {chosen} ORDER BY key {order}, id {order} LIMIT :most)
         SELECT chosen.id, chosen.key, chosen.state, code.code, code.note, code.created_at, code.claimed_at, code.expires_at,
                code.batch_id, batch.name AS batch_name, owner.id AS owner_id, owner.name AS owner_name, owner.role AS owner_role,
                applicant.name AS reserved_by,
                (SELECT coalesce(sum(scans), 0) FROM scan_day WHERE code_id = code.id) AS scans,
                (SELECT coalesce(sum(visitors), 0) FROM scan_day WHERE code_id = code.id) AS visitors,
                (SELECT min(first_at) FROM scan_day WHERE code_id = code.id) AS first_at,
                (SELECT max(last_at) FROM scan_day WHERE code_id = code.id) AS last_at,
                coalesce(total.direct_sign_ups, 0) AS accounts
         FROM chosen JOIN code ON code.id = chosen.id
         LEFT JOIN batch ON batch.id = code.batch_id
         LEFT JOIN account AS claimed_by ON claimed_by.id = code.owner_id
         LEFT JOIN account AS owner ON owner.id = coalesce(claimed_by.merged_into_id, claimed_by.id)
         LEFT JOIN account AS applicant ON applicant.id = code.reserved_by_id
         LEFT JOIN account_total AS total ON total.account_id = owner.id
         ORDER BY chosen.key {order}, chosen.id {order}"
    ))?;
    let most = filter.per_page as i64 + 1;
    let mut params = params(filter, &search, &now);
    params.extend([(":key", &key as &dyn ToSql), (":id", &id), (":most", &most)]);
    let rows = found.query_map(params.as_slice(), ListedCode::from_row)?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, filter.cursor.as_ref(), filter.per_page, Total::Exact(0), |line| (line.key.clone(), line.id.0)))
}

/// Whether there is any code yet.
pub fn has_codes(conn: &Connection) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM code)")?.query_row([], |row| row.get(0))?)
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
        let row = Columns::of(row);
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
pub fn batch_page(conn: &Connection, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<(Batch, BatchTotals)>> {
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
