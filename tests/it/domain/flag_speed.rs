//! What a look for shared details costs in a shop of a million accounts, at the end of a line of 5,000 and among 10,000 who share one
//! browser: run it with `--ignored --nocapture`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::time::{Duration, Instant};

use passalong::domain::act::Act;
use passalong::domain::code;
use passalong::domain::flag::{self, FlagRules};
use passalong::domain::ids::AccountId;
use passalong::domain::payee::{self, Details, Iban};
use passalong::domain::reads::flag_list;
use passalong::domain::session::{self, Entry};
use passalong::domain::time::Zone;
use passalong::domain::{ancestry, referrer, scan, sign_up, totals};
use rusqlite::{Connection, Transaction};

use crate::support::file::{File, NOON, newcomer, utc_day};

const ACCOUNTS: i64 = 1_000_000;
const LINE: i64 = 5_000;
const SHARERS: i64 = 10_000;
/// The partner at the top of everybody, the line below, and those who come after it.
const TOP: i64 = 10;
const END: i64 = TOP + LINE;

/// A million customers: 5,000 in one line below a partner, the rest below that partner directly, 40,000 of them below one of them.
fn million(conn: &Connection) {
    conn.execute_batch(&format!(
        "CREATE TEMP TABLE n (id INTEGER PRIMARY KEY, up INTEGER);
         INSERT INTO n WITH RECURSIVE c (id) AS (SELECT {TOP} UNION ALL SELECT id + 1 FROM c WHERE id < {TOP} + {ACCOUNTS})
         SELECT id, CASE WHEN id = {TOP} THEN NULL WHEN id <= {END} THEN id - 1
                         WHEN id > {END} + 20000 AND id <= {END} + 60000 THEN {END} + 1 ELSE {TOP} END FROM c;
         INSERT INTO account (id, role, partner_kind, name, email, email_key, referral_type, referrer_id, approved_at, created_at)
         SELECT id, iif(up IS NULL, 'partner', 'customer'), iif(up IS NULL, 'partner', NULL),
                CASE WHEN id % 5000 = 0 THEN 'Anna Müller' ELSE 'Person' || id || ' Name' || (id % 1000) END,
                'p' || id || '@example.org', 'p' || id || '@example.org', iif(up IS NULL, 'organic', 'customer'), up,
                iif(up IS NULL, 1, NULL), 1 FROM n ORDER BY id;
         INSERT INTO account_total (account_id, is_partner) SELECT id, up IS NULL FROM n;
         INSERT INTO account_search (rowid, key)
         SELECT id, CASE WHEN id % 5000 = 0 THEN '  anna  muller' ELSE '  person' || id || '  name' || (id % 1000) END || '  p' || id || 'exampleorg' FROM n ORDER BY id;
         INSERT INTO code (id, code, owner_id, claimed_at, created_at) VALUES (1, '23456789F', {TOP}, 1, 1), (2, 'K7QM9XDW9', {END}, 1, 1);",
    ))
    .unwrap();
    conn.execute_batch(&format!(
        "INSERT INTO ancestry SELECT id, 0, id FROM n;
         INSERT INTO ancestry SELECT one.id, one.id - other.id, other.id FROM n AS one CROSS JOIN n AS other
         WHERE one.id BETWEEN {TOP} + 1 AND {END} AND other.id BETWEEN {TOP} AND one.id - 1;
         INSERT INTO ancestry SELECT id, 1, up FROM n WHERE id > {END};
         INSERT INTO ancestry SELECT id, 2, {TOP} FROM n WHERE id > {END} AND up <> {TOP};"
    ))
    .unwrap();
}

/// The middle of some times that a deed took, each taken back with what came before it.
fn took(conn: &mut Connection, before: impl Fn(&Transaction<'_>), deed: impl Fn(&Transaction<'_>)) -> Duration {
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            let tx = conn.transaction().unwrap();
            before(&tx);
            let began = Instant::now();
            deed(&tx);
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn iban() -> Iban {
    Iban::parse("DE89 3704 0044 0532 0130 00").unwrap()
}

fn paid_to(tx: &Transaction<'_>, account: i64, holder: &str) {
    let details = Details::Bank { holder: holder.into(), iban: iban(), bic: None };
    payee::set(tx, &Act::by(AccountId(account), NOON, &Zone::utc()), &details).unwrap();
}

#[test]
#[ignore = "a measurement of some minutes"]
fn looking_for_shared_details_among_a_million() {
    let file = File::new();
    let mut conn = Connection::open(file.path()).unwrap();
    let tx = conn.transaction().unwrap();
    let began = Instant::now();
    million(&tx);
    totals::rebuild(&tx, scan::carry_over(&tx).unwrap(), utc_day).unwrap();
    tx.commit().unwrap();
    println!("made in {:.1?}", began.elapsed());
    let entry = |browser: Option<&str>| Entry { days: 30, presented: None, browser: browser.map(Into::into), at_the_shop: false };
    let zone = Zone::utc();
    let joins = |tx: &Transaction<'_>, owner: i64, browser: Option<&str>| {
        let code = code::of_owner(tx, AccountId(owner)).unwrap().unwrap().id;
        let joined = sign_up::customer(tx, &Act::server(NOON, &zone), &newcomer("New"), Some(code)).unwrap();
        session::begin(tx, &entry(browser), joined.account, NOON).unwrap();
    };
    let flags = |tx: &Transaction<'_>| tx.query_row("SELECT count(*) FROM account_flag", [], |row| row.get::<_, i64>(0)).unwrap();

    const OFF: FlagRules = FlagRules { device: false, payee: false, holder: false, mail: false, sign_ups: None };
    let on = FlagRules { sign_ups: Some(50), ..FlagRules::default() };
    let nothing = |_: &Transaction<'_>| {};
    for (what, rules) in [("without the rules", OFF), ("with them", on), ("without the rules", OFF), ("with them", on)] {
        let set = |tx: &Transaction<'_>| {
            flag::set_rules(tx, &Act::server(NOON, &zone), rules).unwrap();
        };
        let near = took(&mut conn, set, |tx| joins(tx, TOP, None));
        let deep = took(&mut conn, set, |tx| joins(tx, END, None));
        println!("{what}: a sign-up below the top {near:.2?}, below the line of {LINE} {deep:.2?}");
    }

    // One browser that the top and a newcomer below the line have been in; then everybody in the line, and 10,000 beside it.
    let tx = conn.transaction().unwrap();
    let shared = session::begin(&tx, &entry(None), AccountId(TOP), NOON).unwrap().browser.unwrap();
    tx.commit().unwrap();
    let join_there = |tx: &Transaction<'_>| {
        joins(tx, END, Some(shared.as_str()));
        assert_eq!(flags(tx), 1);
    };
    println!("a sign-up {LINE} below in the top's own browser: {:.2?}", took(&mut conn, nothing, join_there));
    conn.execute_batch(&format!(
        "INSERT OR IGNORE INTO device_mark SELECT mark, n.id, {0} FROM device_mark JOIN n
         WHERE n.id BETWEEN {TOP} AND {END} OR n.id BETWEEN {END} + 100000 AND {END} + 100000 + {SHARERS};",
        NOON.as_ms()
    ))
    .unwrap();
    let all = LINE + SHARERS;
    println!("the same when {all} share it, the nearest next above: {:.2?}", took(&mut conn, nothing, join_there));
    let but_the_line = |tx: &Transaction<'_>| {
        tx.execute("DELETE FROM device_mark WHERE account_id BETWEEN ?1 AND ?2", [TOP + 1, END]).unwrap();
    };
    println!("the same, the nearest at the top: {:.2?}", took(&mut conn, but_the_line, join_there));
    let but_the_top = |tx: &Transaction<'_>| {
        tx.execute("DELETE FROM device_mark WHERE account_id = ?1", [TOP]).unwrap();
    };
    let top_comes = |tx: &Transaction<'_>| {
        session::begin(tx, &entry(Some(shared.as_str())), AccountId(TOP), NOON).unwrap();
        assert_eq!(flags(tx), 1000);
    };
    println!("the top signs in where {all} have been: {:.2?}", took(&mut conn, but_the_top, top_comes));
    let ring = |tx: &Transaction<'_>| {
        paid_to(tx, TOP, "Acme Trading");
        assert_eq!(flags(tx), 1);
    };
    println!("two {LINE} apart are paid to one account: {:.2?}", took(&mut conn, |tx| paid_to(tx, END, "Acme"), ring));
    for holder in ["Anna Müller", "Person777777 Name777", "Nobody Whatsoever"] {
        println!("the top is paid in the name of {holder}: {:.2?}", took(&mut conn, nothing, |tx| paid_to(tx, TOP, holder)));
    }
    for (what, rules) in [("off", OFF), ("on", on), ("off", OFF), ("on", on)] {
        let tx = conn.transaction().unwrap();
        flag::set_rules(&tx, &Act::server(NOON, &zone), rules).unwrap();
        let began = Instant::now();
        let (branch, to) = (AccountId(END + 1), AccountId(TOP + 100));
        referrer::correct(&tx, &Act::by(AccountId(1), NOON, &zone), branch, Some(to), "As they said").unwrap();
        println!("40,000 are moved 100 deep, rules {what}: {:.2?}", began.elapsed());
    }
    let tx = conn.transaction().unwrap();
    let sql = "INSERT INTO account_flag (account_id, other_id, rule, found_at) SELECT id, up, 'same_device', 1 FROM n WHERE id BETWEEN ?1 AND ?2";
    tx.execute(sql, [TOP + 1, END]).unwrap();
    let began = Instant::now();
    let (groups, open) = flag_list::open_groups(&tx).unwrap();
    println!("the page of {open} open flags: {:.2?}, {} groups", began.elapsed(), groups.len());
    assert_eq!(ancestry::steps_above(&tx, AccountId(TOP), AccountId(END)).unwrap(), Some(LINE));
}
