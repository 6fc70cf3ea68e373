use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, CodeId, TermsId};
use passalong::domain::scan::{self, Counter};
use passalong::domain::shop::{self, Identity};
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::Zone;
use rusqlite::Connection;

use super::{person, shop_with_cards, visit};
use crate::support::file::{NOON, audit, newcomer, number};
use crate::support::shop::Shop;
use crate::support::story;

/// How many commits stand in the log, without asking the server, which would put them away.
fn in_the_log(shop: &Shop) -> i64 {
    number(&Connection::open(shop.file()).unwrap(), "SELECT count(*) FROM scan_log")
}

#[test]
fn p02_whoever_looks_sees_every_scan_that_was_answered_before() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    for n in 1..=5 {
        shop.person(&format!("Visitor {n}")).get(&format!("/Q/{code}")).expect_status(303);
        assert_eq!(in_the_log(&shop), 1);
        assert_eq!(story.person("Pat").open("/referrals").figure("Scans"), n.to_string());
        assert_eq!(in_the_log(&shop), 0);
    }
    shop.look(audit);
}

#[test]
fn p02_a_start_finds_what_the_last_server_left_in_the_log() {
    let mut shop = Shop::open();
    let code = story::tell(&shop, "partner Pat").code_of("Pat");
    for n in 0..3 {
        shop.person(&format!("Visitor {n}")).get(&format!("/Q/{code}")).expect_status(303);
    }
    assert_eq!(in_the_log(&shop), 3);
    shop.restart_after(|conn| assert_eq!(number(conn, "SELECT count(*) FROM scan_log"), 3));
    assert_eq!(in_the_log(&shop), 0);
    assert_eq!(shop.ask::<i64>("SELECT sum(scans) FROM scan_day", []), 3);
    shop.look(audit);
}

#[test]
fn p02_a_card_is_claimed_with_all_its_scans_wherever_they_stand() {
    for begun in 0..5_usize {
        let mut conn = shop_with_cards(5);
        let mut counter = Counter::new(30, 0).in_lots_of(1);
        // Each commit begins with a code more, so that the claim comes at another point of the round.
        for n in 0..=begun {
            let visits: Vec<_> = (1..=5).map(|card| visit(&conn, card, person(n as u64 * 10 + card as u64), NOON)).collect();
            let tx = conn.transaction().unwrap();
            counter.record(&tx, &visits).unwrap();
            tx.commit().unwrap();
            counter.settle(true);
        }
        audit(&conn);
        let tx = conn.transaction().unwrap();
        let application = Application { code: Some(CodeId(3)), sponsor: None, terms: TermsId(1), needs_approval: false };
        let act = Act::server(NOON, &Zone::utc());
        let pat = sign_up::partner(&tx, &act, &newcomer("Pat"), &application).unwrap().account;
        tx.commit().unwrap();
        audit(&conn);
        let own = |of: AccountId| number(&conn, &format!("SELECT own_scans FROM account_total WHERE account_id = {of}"));
        assert_eq!(own(pat), begun as i64 + 1);
        // What comes after is theirs as well, once.
        let later = visit(&conn, 3, person(99), NOON);
        let tx = conn.unchecked_transaction().unwrap();
        counter.record(&tx, &[later]).unwrap();
        scan::carry_over(&tx).unwrap();
        tx.commit().unwrap();
        counter.settle(true);
        assert_eq!(own(pat), begun as i64 + 2);
        audit(&conn);
    }
}

#[test]
fn p02_a_copy_of_the_file_holds_every_scan_and_no_mark() {
    let shop = Shop::open();
    let code = story::tell(&shop, "partner Pat").code_of("Pat");
    for n in 0..3 {
        shop.person(&format!("Visitor {n}")).get(&format!("/Q/{code}")).expect_status(303);
    }
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    passalong::db::backup::backup(&shop.file(), &copy, scan::close_day).unwrap();
    let copy = Connection::open(copy).unwrap();
    assert_eq!(number(&copy, "SELECT sum(scans) FROM scan_day"), 3);
    let marks =
        "SELECT (SELECT count(*) FROM scan_log) + (SELECT count(*) FROM visitor_today) + (SELECT count(*) FROM visitor_salt)";
    assert_eq!(number(&copy, marks), 0);
    audit(&copy);
    assert_eq!(in_the_log(&shop), 3, "the server goes on as before");
}

#[test]
fn p02_sums_that_are_made_anew_in_the_middle_of_a_round_hold_each_scan_once() {
    let mut conn = shop_with_cards(3);
    let tx = conn.transaction().unwrap();
    let application = Application { code: Some(CodeId(1)), sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    tx.commit().unwrap();
    let mut counter = Counter::new(30, 0).in_lots_of(1);
    let visits: Vec<_> = (1..=3).map(|card| visit(&conn, card, person(card as u64), NOON)).collect();
    let tx = conn.transaction().unwrap();
    counter.record(&tx, &visits).unwrap();
    tx.commit().unwrap();
    counter.settle(true);
    // Of the three codes one is carried over, and it is Pat's; what they have of it comes with the last.
    assert_eq!(number(&conn, "SELECT code_id FROM scan_log_mark"), 1);
    let own = |conn: &Connection| number(conn, &format!("SELECT own_scans FROM account_total WHERE account_id = {pat}"));
    assert_eq!(own(&conn), 0);
    audit(&conn);
    // In a shop that moves to another time zone everything is summed up again.
    let tx = conn.transaction().unwrap();
    let before = shop::find(&tx).unwrap().unwrap();
    let (name, contact, zone) = (before.name.clone(), before.contact.clone(), Zone::parse("Asia/Tokyo").unwrap());
    let moved = Identity { name, contact, currency: before.currency, zone, language: before.language };
    shop::change_identity(&tx, &Act::by(AccountId(1), NOON, &Zone::utc()), &moved).unwrap();
    tx.commit().unwrap();
    assert_eq!(own(&conn), 1);
    audit(&conn);
    let tx = conn.transaction().unwrap();
    assert!(counter.carry_over(&tx, false).unwrap().unwrap().waits_from.is_none());
    tx.commit().unwrap();
    counter.settle(true);
    assert_eq!(own(&conn), 1);
    audit(&conn);
}
