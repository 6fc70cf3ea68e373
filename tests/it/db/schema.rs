//! The schema's own rules, and the way from every schema that was ever released to today's.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::path::Path;

use passalong::db::file::APPLICATION_ID;
use passalong::db::migrate::SHIPPED;
use rusqlite::Connection;

use crate::support::file::SCHEMA;

fn fresh() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(SCHEMA).unwrap();
    conn
}

/// Everything that a file is made of, but for white space and remarks.
fn made_of(conn: &Connection) -> Vec<(String, String, String)> {
    let mut found = conn.prepare("SELECT type, name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name").unwrap();
    let plain = |sql: String| {
        let lines: String = sql.lines().map(|line| line.split("--").next().unwrap().to_owned() + " ").collect();
        lines.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, plain(row.get(2)?)))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn every_released_schema_steps_up_to_todays() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema");
    for version in 1..SHIPPED.version() {
        let frozen = std::fs::read_to_string(folder.join(format!("v{version}.sql")))
            .unwrap_or_else(|error| panic!("version {version} was released and is not frozen: {error}"));
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("passalong.db");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(&frozen).unwrap();
        conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
        conn.pragma_update(None, "user_version", version as i64).unwrap();
        drop(conn);
        let prepared = SHIPPED.prepare(&path).unwrap_or_else(|error| panic!("{error}"));
        assert!(prepared.copy.is_some_and(|copy| copy.exists()), "nothing was copied before version {version} was changed");
        assert_eq!(made_of(&Connection::open(&path).unwrap()), made_of(&fresh()), "from version {version}");
    }
}

#[test]
fn every_table_is_strict_and_every_column_says_what_it_counts() {
    let conn = fresh();
    let mut tables =
        conn.prepare("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").unwrap();
    let rows =
        tables.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, bool>(2)?))).unwrap();
    let tables: Vec<(String, bool, bool)> = rows.map(Result::unwrap).filter(|(name, ..)| !name.starts_with("sqlite_")).collect();
    assert!(tables.len() > 15, "{tables:?}");
    for (table, strict, without_rowid) in tables {
        assert!(strict, "{table} is not STRICT");
        assert!(
            !table.ends_with('s') || ["orders", "terms", "code_alias", "scan_miss"].contains(&table.as_str()),
            "{table} is not singular"
        );
        let mut columns = conn.prepare("SELECT name, type, pk FROM pragma_table_info(?1)").unwrap();
        let rows = columns.query_map([&table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let columns: Vec<(String, String, i64)> = rows.map(Result::unwrap).collect();
        for (column, kind, _) in &columns {
            let ends = ["_at", "_until", "_bp", "_minor", "_id", "_days", "_orders", "_sign_ups"];
            let words = ["day", "depth", "ordinal", "position", "quantity", "lasts_for", "pay_on"];
            // What another system calls its order is that system's affair, and how a tax office numbers people the tax office's.
            let is_theirs = column == "external_id" || column.ends_with("vat_id");
            let counts = !is_theirs && (ends.iter().any(|end| column.ends_with(end)) || words.contains(&column.as_str()));
            assert!(!counts || kind == "INTEGER", "{table}.{column} is {kind}");
            assert!(["INTEGER", "TEXT", "BLOB"].contains(&kind.as_str()), "{table}.{column} is {kind}: no floats near money");
        }
        let has_id =
            columns.iter().any(|(_, kind, pk)| *pk == 1 && kind == "INTEGER") && columns.iter().filter(|c| c.2 > 0).count() == 1;
        assert!(has_id || without_rowid || table == "former_base_url", "{table} has a key and a hidden rowid beside it");
    }
}

#[test]
fn the_scan_table_has_no_further_index() {
    let indexes: i64 = fresh().query_row("SELECT count(*) FROM pragma_index_list('scan')", [], |row| row.get(0)).unwrap();
    assert_eq!(indexes, 0, "an index on scan costs four fifths of the scans a second");
}

#[test]
fn what_is_asked_all_day_is_answered_by_an_index() {
    let conn = fresh();
    for question in [
        "SELECT id FROM code WHERE code = 'K7QM9XDW9'",
        "SELECT code_id FROM code_alias WHERE alias = 'PATSBAKES'",
        "SELECT id FROM code WHERE owner_id = 1",
        "SELECT id FROM code WHERE reserved_by_id = 1",
        "SELECT id FROM account WHERE email_key = 'x'",
        "SELECT id FROM account WHERE phone_key = 'x'",
        "SELECT id FROM account WHERE referrer_id = 1 ORDER BY id DESC LIMIT 10",
        "SELECT id FROM account WHERE role = 'partner' AND approved_at IS NULL ORDER BY id",
        "SELECT account_id FROM session WHERE token_hash = x'00'",
        "DELETE FROM session WHERE account_id = 1",
        "SELECT ancestor_id FROM ancestry WHERE descendant_id = 1 AND depth > 0 ORDER BY depth",
        "SELECT sum(scans) FROM scan_day WHERE code_id = 1 AND day BETWEEN 1 AND 30",
        "SELECT day FROM account_day WHERE account_id = 1 AND day BETWEEN 1 AND 30",
        "SELECT direct_sign_ups FROM account_total WHERE account_id = 1",
        "SELECT total_minor FROM orders WHERE customer_id = 1",
        "SELECT max(ordinal) FROM orders WHERE customer_id = 1 AND ordinal IS NOT NULL",
        "SELECT id FROM orders WHERE request_key = 'x'",
        "SELECT id FROM orders WHERE source_id = 2 AND external_id = '17'",
        "SELECT name FROM order_item WHERE order_id = 1 ORDER BY position",
        "SELECT sum(credit_minor) FROM refund WHERE order_id = 1",
        "SELECT id FROM refund WHERE request_key = 'x'",
        "SELECT id FROM entitlement WHERE account_id = 1 AND used_at IS NULL AND missed_at IS NULL",
        "SELECT sum(amount_minor) FROM entry WHERE account_id = 1 AND balance_kind = 'credit'",
        "SELECT id FROM entry WHERE order_id = 1 AND kind = 'reward' AND adjusts_id IS NULL",
        "SELECT sum(amount_minor) FROM entry WHERE adjusts_id = 1",
        "SELECT id FROM review WHERE entry_id = 1 AND closed_at IS NULL",
        "SELECT id FROM dispute WHERE source_id = 1 AND order_number = '17'",
        "SELECT dispute_id FROM review_dispute WHERE review_id = 1",
        "SELECT order_id FROM order_changed WHERE (at, order_id) > (1, 1) AND at >= 1 ORDER BY at, order_id LIMIT 50",
        "SELECT account_id FROM account_changed WHERE (at, account_id) > (1, 1) AND at >= 1 ORDER BY at, account_id LIMIT 50",
        "SELECT 1 FROM coupon INDEXED BY coupon_live WHERE ended_at IS NULL AND expires_at <= 1",
        "SELECT line_id FROM payout_entry WHERE entry_id = 1 AND released_at IS NULL",
        "SELECT amount_minor FROM payout_line WHERE account_id = 1 AND paid_at IS NULL AND failed_at IS NULL",
    ] {
        let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {question}")).unwrap();
        let steps = plan.query_map([], |row| row.get("detail")).unwrap();
        let steps: Vec<String> = steps.map(Result::unwrap).collect();
        assert!(steps.iter().all(|step| step.starts_with("SEARCH")), "{question}\n{steps:?}");
    }
}
