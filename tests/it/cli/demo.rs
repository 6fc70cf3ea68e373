//! A made-up shop: whole, true to every promise, the same for a seed and a day, and never in the place of a real one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::path::Path;
use std::process::Output;

use passalong::db::{Access, connect};
use passalong::domain::check;
use rusqlite::types::Value;

use super::commands::{Place, one_line, stdout};
use crate::support::client::Person;
use crate::support::file;

const SMALL: [&str; 4] = ["--accounts", "150", "--orders", "500"];

fn make(place: &Place, more: &[&str]) -> Output {
    place.run(&[&["demo"], SMALL.as_slice(), more].concat())
}

#[test]
fn a_small_demo_keeps_every_promise_and_has_everything_in_it() {
    let place = Place::new();
    let made = make(&place, &[]);
    assert!(made.status.success(), "{made:?}");
    assert!(made.stderr.is_empty(), "nothing but what was asked for: {made:?}");
    let conn = connect(&place.db(), Access::Read).unwrap();
    let failures = check::all(&conn).unwrap();
    assert!(failures.is_empty(), "{failures:#?}");
    let some = [
        (
            "people",
            "SELECT count(*) - 150 FROM account WHERE role IN ('partner', 'customer') AND (role = 'customer' OR approved_at IS NOT NULL)",
            0..1,
        ),
        ("an applicant", "SELECT count(*) FROM account WHERE role = 'partner' AND approved_at IS NULL", 1..2),
        ("depth", "SELECT max(depth) FROM ancestry", 5..150),
        ("discounts", "SELECT count(*) FROM orders WHERE reduction_minor > 0", 20..500),
        ("unpaid orders", "SELECT count(*) FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL", 1..60),
        ("refunds", "SELECT count(*) FROM refund", 3..60),
        ("redemptions", "SELECT count(*) FROM entry WHERE kind = 'redemption'", 1..300),
        ("payments", "SELECT count(*) FROM payout_line WHERE paid_at IS NOT NULL", 5..300),
        ("a failed payment", "SELECT count(*) FROM payout_line WHERE failed_at IS NOT NULL", 1..10),
        ("payments with VAT", "SELECT count(*) FROM payout_line WHERE paid_at IS NOT NULL AND vat_minor > 0", 1..300),
        ("a statement that is cancelled", "SELECT count(*) FROM payout_statement WHERE cancels_id IS NOT NULL", 1..10),
        ("a held case", "SELECT count(*) FROM review WHERE closed_at IS NULL", 1..20),
        ("people to look at", "SELECT count(*) FROM account_flag WHERE cleared_at IS NULL", 1..10),
        ("a void", "SELECT count(*) FROM review WHERE outcome = 'reversed'", 1..2),
        ("an adjustment", "SELECT count(*) FROM entry WHERE kind = 'adjustment'", 1..2),
        ("notes on cards", "SELECT count(*) FROM code WHERE note <> ''", 2..100),
        ("scans", "SELECT coalesce(sum(n), 0) FROM scan", 600..2000),
        // Of those who scan, few enough sign up to be believed.
        (
            "scans to one sign-up",
            "SELECT (SELECT coalesce(sum(n), 0) FROM scan) / count(*) FROM account WHERE sign_up_code_id IS NOT NULL",
            6..10,
        ),
        ("passwords", "SELECT count(*) FROM account WHERE password_hash IS NOT NULL", 4..5),
        ("yesterday", "SELECT unixepoch() - max(placed_at) / 1000 FROM orders", 0..3 * 86_400),
    ];
    for (what, sql, fits) in some {
        let found = file::number(&conn, sql);
        assert!(fits.contains(&found), "{what}: {found}");
    }
}

#[test]
fn whoever_it_names_can_sign_in() {
    let place = Place::new();
    let said = stdout(&make(&place, &[]));
    let password = said.split(['“', '”']).nth(1).unwrap().to_owned();
    let server = place.serve();
    let named: Vec<&str> = said.split_whitespace().filter(|word| word.ends_with("@example.org")).collect();
    assert_eq!(named.len(), 4);
    for email in named {
        let mut person = Person::new(&format!("http://127.0.0.1:{}", server.port), "Somebody");
        (person.email, person.password) = (email.to_owned(), password.clone());
        let home = person.sign_in().location().to_owned();
        person.open(&home).expect_status(200);
    }
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn the_same_seed_on_the_same_day_is_the_same_shop() {
    let places: Vec<(Place, &str)> = ["7", "7", "8"].map(|seed| (Place::new(), seed)).into();
    let made: Vec<String> = places.iter().map(|(place, seed)| stdout(&make(place, &["--seed", seed]))).collect();
    assert_eq!(made[0], made[1]);
    // Each file has a key of its own, by which browsers are compared: a made-up shop has none of these.
    let everything = |place: &Place| dump(&place.db(), &["audit", "hash_key"]);
    let record = "SELECT at, actor_id, action, subject, subject_id, fields FROM audit ORDER BY id";
    assert_eq!(everything(&places[0].0), everything(&places[1].0));
    assert_eq!(rows(&places[0].0.db(), record), rows(&places[1].0.db(), record));
    assert_ne!(everything(&places[0].0), everything(&places[2].0));
}

#[test]
fn the_verbs_and_the_bulk_tell_the_same_shop() {
    let (slow, fast) = (Place::new(), Place::new());
    assert!(make(&slow, &[]).status.success());
    assert!(make(&fast, &["--in-bulk"]).status.success());
    let conn = connect(&fast.db(), Access::Read).unwrap();
    assert!(check::all(&conn).unwrap().is_empty());
    // The record names each order that went through the verbs; a day on which nothing came of something is kept by them only; and they pack
    // fewer scans into a row.
    let but = ["audit", "account_day", "shop_day", "hash_key", "scan"];
    let (slowly, quickly) = (dump(&slow.db(), &but), dump(&fast.db(), &but));
    for ((table, one), (_, other)) in slowly.iter().zip(&quickly) {
        let differ = one.iter().zip(other).find(|(one, other)| one != other);
        assert!(one.len() == other.len() && differ.is_none(), "{table}: {} rows, {} rows, {differ:?}", one.len(), other.len());
    }
    for days in [
        "SELECT * FROM account_day WHERE abs(own_orders) + abs(own_value_minor) + abs(own_earned_minor) + direct_sign_ups + abs(direct_orders)
             + abs(direct_value_minor) + abs(direct_earned_minor) + indirect_sign_ups + abs(indirect_orders) + abs(indirect_value_minor)
             + abs(indirect_earned_minor) > 0 ORDER BY account_id, day",
        "SELECT * FROM shop_day ORDER BY day",
        "SELECT sum(n), min(first_at), max(last_at) FROM scan",
    ] {
        assert_eq!(rows(&slow.db(), days), rows(&fast.db(), days));
    }
}

#[test]
fn a_real_shop_and_an_earlier_demo_are_left_alone() {
    let real = Place::with_shop();
    let before = std::fs::read(real.db()).unwrap();
    assert!(one_line(&make(&real, &[])).contains("holds a real shop; give the demo an empty directory"));
    assert_eq!(std::fs::read(real.db()).unwrap(), before);

    let place = Place::new();
    assert!(make(&place, &[]).status.success());
    let before = std::fs::read(place.db()).unwrap();
    assert!(one_line(&make(&place, &["--seed", "2"])).contains("holds a demo shop already; look at it with"));
    assert_eq!(std::fs::read(place.db()).unwrap(), before);
}

#[test]
fn an_empty_shop_is_filled_but_not_beside_its_server() {
    let place = Place::new();
    let server = place.serve();
    assert!(one_line(&make(&place, &[])).contains("is using it"));
    assert_eq!(server.stop(), Some(0));
    assert!(make(&place, &[]).status.success());
    assert!(place.run(&["check"]).status.success());
    let left: Vec<String> =
        std::fs::read_dir(place.path("data")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.contains(".new")), "{left:?}");
}

/// Every row of every table but those, without the salted hashes of passwords.
fn dump(db: &Path, but: &[&str]) -> Vec<(String, Vec<Vec<Value>>)> {
    let conn = connect(db, Access::Read).unwrap();
    // Of an index for searches, what it holds; the pages that it holds it in depend on the order of writing.
    let tables = "SELECT name FROM sqlite_schema
                  WHERE type = 'table' AND rootpage > 0 AND name NOT GLOB '*_search_[!c]*' AND name NOT GLOB '*_search_config' ORDER BY name";
    let mut found = conn.prepare(tables).unwrap();
    let names: Vec<String> = found.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    let names = names.into_iter().filter(|name| !but.contains(&name.as_str()));
    names
        .map(|name| {
            let table = rows(db, &format!("SELECT * FROM \"{name}\" ORDER BY 1, 2"));
            let is_hash = |value: &Value| matches!(value, Value::Text(text) if text.starts_with("$2"));
            let table = table.into_iter().map(|row| row.into_iter().filter(|value| !is_hash(value)).collect()).collect();
            (name, table)
        })
        .collect()
}

fn rows(db: &Path, sql: &str) -> Vec<Vec<Value>> {
    let conn = connect(db, Access::Read).unwrap();
    let mut found = conn.prepare(sql).unwrap();
    let width = found.column_count();
    let rows = found.query_map([], |row| (0..width).map(|at| row.get(at)).collect()).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}
