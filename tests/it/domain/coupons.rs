//! Coupons for web shops: the discount or the store credit that a member takes there, and what comes back with the order.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::{Act, Actor};
use passalong::domain::coupon::{self, Coupon};
use passalong::domain::ids::{AccountId, OrderId, SourceId};
use passalong::domain::incoming;
use passalong::domain::ledger::{self, Balance, BalanceKind};
use passalong::domain::money::Money;
use passalong::domain::order::told::record::Earns;
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment};
use passalong::domain::order::{self, OrderStatus};
use passalong::domain::sign_up;
use passalong::domain::time::Timestamp;
use passalong::domain::{erase, merge, suspension};
use passalong::error::{Error, Result};
use rusqlite::{Connection, Transaction};

use crate::support::file::{NOON, newcomer, number};
use crate::support::web_shop::{CARA, WEB, days, done, minor, of_ada, server, web_shop};

const DORA: AccountId = AccountId(4);
const BOOTH: SourceId = SourceId(10);

/// Ada's shop with a web shop that takes coupons, Pat the partner, Cara, whom Pat brought, with 30.00 of credit, and Dora, whom nobody did.
fn shop() -> Connection {
    let mut conn = web_shop(true);
    let tx = conn.transaction().unwrap();
    tx.execute_batch("INSERT INTO source (id, kind, name, makes_customers) VALUES (10, 'shopify', 'Booth', 1)").unwrap();
    assert_eq!(sign_up::customer(&tx, &server(NOON), &newcomer("Dora"), None).unwrap().account, DORA);
    ledger::adjust(&tx, &of_ada(NOON), CARA, BalanceKind::Credit, minor(3000), "A gift").unwrap();
    tx.commit().unwrap();
    conn
}

/// All credit that there is lasts until the end of the third day.
pub fn runs_out(conn: &Connection) {
    let trigger = "SELECT sql FROM sqlite_master WHERE name = 'credit_lot_stays_as_brought'";
    let trigger: String = conn.query_row(trigger, [], |row| row.get(0)).unwrap();
    conn.execute_batch("DROP TRIGGER credit_lot_stays_as_brought").unwrap();
    conn.execute_batch("UPDATE credit_lot SET days = 3, expires_at = (available_at / 86400000 + 4) * 86400000").unwrap();
    conn.execute_batch(&trigger).unwrap();
}

/// Why something is refused.
fn refused<T: std::fmt::Debug>(conn: &mut Connection, deed: impl FnOnce(&Transaction<'_>) -> Result<T>) -> &'static str {
    let tx = conn.transaction().unwrap();
    match deed(&tx) {
        Err(Error::Refused(refusal)) => refusal.code(),
        other => panic!("not refused: {other:?}"),
    }
}

fn credit(conn: &mut Connection, amount: i64, at: Timestamp) -> Coupon {
    let id = done(conn, |tx| coupon::make_credit(tx, &server(at), CARA, WEB, minor(amount)));
    coupon::find(conn, id).unwrap()
}

/// A discount coupon that the web shop knows from the next day on.
fn discount(conn: &mut Connection, at: Timestamp) -> Coupon {
    let id = done(conn, |tx| coupon::make_discount(tx, &server(at), CARA, WEB));
    conn.execute("UPDATE coupon SET known_at = ?2 WHERE id = ?1", (id, at)).unwrap();
    coupon::find(conn, id).unwrap()
}

fn balance(conn: &Connection, at: Timestamp) -> Balance {
    ledger::balance(conn, CARA, BalanceKind::Credit, at).unwrap()
}

fn line(id: &str, quantity: u32, value: i64, tax: i64) -> ToldLine {
    ToldLine { external_id: Some(id.into()), name: id.into(), sku: None, quantity, value: minor(value), tax: minor(tax) }
}

/// Goods for 20.00 and 1.40 of tax, shipped for 5.00; placed and paid on the second day, by somebody whom nobody knows.
fn plain(number: &str, version: i64) -> ToldOrder {
    ToldOrder {
        external_id: number.into(),
        version: Some(version),
        currency: "EUR".into(),
        buyer: ToldBuyer::default(),
        placed_at: days(2),
        paid: Some(ToldPayment { at: days(2), reference: "pay_1".into() }),
        is_cancelled: false,
        amounts: ToldAmounts {
            items: minor(2000),
            tax: minor(140),
            shipping: minor(500),
            shipping_tax: minor(80),
            total: minor(2640),
            ..ToldAmounts::default()
        },
        lines: vec![line("rye", 6, 1200, 84), line("wheat", 4, 800, 56)],
        coupons: Vec::new(),
        refunded: Money::ZERO,
        refunds: Vec::new(),
    }
}

/// The same with 12.00 off by a coupon: 11.21 of the goods and 0.79 of their tax.
fn with(coupon: &Coupon, version: i64) -> ToldOrder {
    let told = plain("1001", version);
    ToldOrder {
        amounts: ToldAmounts { discount: minor(1121), tax: minor(61), total: minor(1440), ..told.amounts },
        lines: vec![line("rye", 6, 527, 37), line("wheat", 4, 352, 24)],
        coupons: vec![ToldCoupon { code: coupon.code.as_str().to_lowercase(), value: minor(1121), tax: minor(79) }],
        ..told
    }
}

/// The same with 10% off by a discount coupon.
fn reduced(coupon: &Coupon, version: i64) -> ToldOrder {
    let told = plain("1001", version);
    ToldOrder {
        amounts: ToldAmounts { discount: minor(200), tax: minor(126), total: minor(2426), ..told.amounts },
        lines: Vec::new(),
        coupons: vec![ToldCoupon { code: coupon.code.as_str().to_owned(), value: minor(200), tax: minor(14) }],
        ..told
    }
}

fn unpaid(told: ToldOrder) -> ToldOrder {
    ToldOrder { paid: None, ..told }
}

fn take(conn: &mut Connection, told: &ToldOrder, at: Timestamp) {
    let act = Act { actor: Actor::Source(WEB), ..server(at) };
    done(conn, |tx| incoming::take(tx, &act, WEB, told, Earns::ByTheTerms));
}

fn first(conn: &Connection) -> order::Order {
    order::find(conn, OrderId(1)).unwrap()
}

/// Value, tax, total, credit and what was due of the first order.
fn amounts(conn: &Connection) -> [i64; 5] {
    let amounts = first(conn).amounts;
    [amounts.value, amounts.tax, amounts.total, amounts.credit, amounts.due()].map(Money::minor)
}

#[test]
fn o05_a_credit_coupon_reserves_credit_and_an_order_with_it_is_paid_by_that() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1500, days(1));
    assert_eq!((balance(&conn, days(1)).available(), balance(&conn, days(1)).reserved), (minor(1500), minor(1500)));
    take(&mut conn, &with(&coupon, 1), days(3));
    assert_eq!(first(&conn).customer, CARA, "the coupon says whose order it is");
    assert_eq!(amounts(&conn), [2000, 140, 2640, 1200, 1440], "what was due is as told");
    let lines = "SELECT group_concat(value_minor || ' ' || tax_minor) FROM (SELECT * FROM order_item ORDER BY position)";
    assert_eq!(conn.query_row(lines, [], |row| row.get::<_, String>(0)).unwrap(), "1199 85,801 55", "by what each costs");
    assert_eq!(number(&conn, "SELECT sum(amount_minor) FROM entry WHERE account_id = 2"), 200, "Pat earns on all of the goods");
    let now = balance(&conn, days(3));
    assert_eq!((now.available(), now.reserved, now.spent), (minor(1800), minor(0), minor(1200)), "what it did not take is free");
    assert_eq!(coupon::find(&conn, coupon.id).unwrap().order, Some(OrderId(1)));
    take(&mut conn, &with(&coupon, 1), days(4));
    assert_eq!(balance(&conn, days(4)).spent, minor(1200), "the same again changes nothing");
    let again = ToldOrder { external_id: "1002".into(), ..with(&coupon, 1) };
    take(&mut conn, &again, days(4));
    let second = order::find(&conn, OrderId(2)).unwrap().amounts;
    assert_eq!((second.credit, second.total, second.discount), (minor(0), minor(1440), minor(1121)), "it works once");
}

#[test]
fn o05_more_than_a_coupon_is_worth_is_a_plain_discount() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1000, days(1));
    take(&mut conn, &with(&coupon, 1), days(3));
    assert_eq!(amounts(&conn), [1813, 127, 2440, 1000, 1440]);
    assert_eq!(balance(&conn, days(3)).available(), minor(2000));
}

#[test]
fn o05_an_order_that_credit_pays_whole_keeps_its_lines() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 2140, days(1));
    let told = ToldOrder {
        amounts: ToldAmounts { items: minor(2000), discount: minor(2000), ..ToldAmounts::default() },
        lines: vec![line("rye", 6, 0, 0), line("wheat", 4, 0, 0)],
        coupons: vec![ToldCoupon { code: coupon.code.as_str().into(), value: minor(2000), tax: minor(140) }],
        ..plain("1001", 1)
    };
    take(&mut conn, &told, days(3));
    assert_eq!(amounts(&conn), [2000, 140, 2140, 2140, 0]);
    let cancelled = ToldOrder { is_cancelled: true, version: Some(2), ..told };
    take(&mut conn, &cancelled, days(4));
    assert_eq!((first(&conn).refunded, balance(&conn, days(4)).available()), (minor(2140), minor(3000)), "all of it came back");
}

#[test]
fn o05_money_that_is_given_back_there_brings_its_part_of_the_credit_back() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1200, days(1));
    take(&mut conn, &with(&coupon, 1), days(3));
    take(&mut conn, &ToldOrder { refunded: minor(720), ..with(&coupon, 2) }, days(4));
    assert_eq!((first(&conn).refunded, first(&conn).credit_back), (minor(1320), minor(600)), "half of both");
    take(&mut conn, &ToldOrder { refunded: minor(1440), ..with(&coupon, 3) }, days(5));
    assert_eq!(first(&conn).status(), OrderStatus::Refunded);
    assert_eq!(balance(&conn, days(5)).available(), minor(3000));
}

#[test]
fn o05_an_order_that_is_off_frees_the_credit_and_takes_it_again_when_it_goes_on() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1200, days(1));
    take(&mut conn, &unpaid(with(&coupon, 1)), days(3));
    assert_eq!(balance(&conn, days(3)).reserved, minor(1200));
    take(&mut conn, &ToldOrder { is_cancelled: true, ..unpaid(with(&coupon, 2)) }, days(4));
    assert_eq!(balance(&conn, days(4)).available(), minor(3000));
    // Meanwhile 25.00 went elsewhere.
    credit(&mut conn, 2500, days(4));
    take(&mut conn, &with(&coupon, 3), days(5));
    assert_eq!(amounts(&conn)[3..], [500, 1440], "it takes what is left, and the rest is a discount of the shop's");
    assert_eq!(balance(&conn, days(5)).available(), minor(0));
}

#[test]
fn o05_what_an_order_takes_less_is_free_again_and_a_paid_one_takes_no_more() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1200, days(1));
    take(&mut conn, &with(&coupon, 1), days(3));
    let less = ToldOrder {
        amounts: ToldAmounts { discount: minor(561), tax: minor(101), total: minor(2040), ..plain("1001", 1).amounts },
        lines: Vec::new(),
        coupons: vec![ToldCoupon { code: coupon.code.as_str().into(), value: minor(561), tax: minor(39) }],
        ..with(&coupon, 2)
    };
    take(&mut conn, &less, days(4));
    assert_eq!(amounts(&conn), [2000, 140, 2640, 600, 2040]);
    assert_eq!(balance(&conn, days(4)).available(), minor(2400));
    take(&mut conn, &with(&coupon, 3), days(5));
    assert_eq!(amounts(&conn)[3..], [600, 1440]);
}

#[test]
fn o05_a_coupon_is_taken_back_or_runs_out_and_its_credit_is_free_again() {
    let mut conn = shop();
    let one = credit(&mut conn, 1000, days(1));
    let tx = conn.transaction().unwrap();
    assert!(matches!(coupon::take_back(&tx, &server(days(1)), DORA, one.id), Err(Error::Missing)), "it is not hers");
    drop(tx);
    done(&mut conn, |tx| coupon::take_back(tx, &server(days(1)), CARA, one.id));
    assert_eq!(balance(&conn, days(1)).available(), minor(3000));
    let other = credit(&mut conn, 1000, days(1));
    assert_eq!(done(&mut conn, |tx| coupon::run_out(tx, &server(days(16)))), 0, "an order may be on its way");
    assert_eq!(done(&mut conn, |tx| coupon::run_out(tx, &server(days(17)))), 1);
    assert_eq!(balance(&conn, days(17)).available(), minor(3000));
    // It comes all the same: then what there is pays.
    take(&mut conn, &ToldOrder { placed_at: days(14), paid: None, ..with(&other, 1) }, days(18));
    assert_eq!((amounts(&conn)[3], balance(&conn, days(18)).reserved), (1000, minor(1000)));
}

#[test]
fn o05_credit_that_a_coupon_reserves_does_not_run_out() {
    let mut conn = shop();
    runs_out(&conn);
    done(&mut conn, |tx| ledger::adjust(tx, &of_ada(days(1)), CARA, BalanceKind::Credit, minor(3000), "A gift for ever"));
    let (coupon, other) = (credit(&mut conn, 1200, days(1)), credit(&mut conn, 500, days(1)));
    done(&mut conn, |tx| ledger::credit::expire_credit(tx, &server(days(6))).map(|_| ()));
    assert_eq!((balance(&conn, days(6)).available(), balance(&conn, days(6)).expired), (minor(3000), minor(1300)));
    take(&mut conn, &with(&coupon, 1), days(7));
    assert_eq!(balance(&conn, days(7)).spent, minor(1200), "it was taken while it could be");
    done(&mut conn, |tx| coupon::take_back(tx, &server(days(8)), CARA, other.id));
    let now = balance(&conn, days(8));
    assert_eq!((now.available(), now.expired), (minor(3000), minor(1800)), "what comes back after its day is lost");
}

#[test]
fn o05_a_discount_coupon_uses_the_first_order_discount_up() {
    let mut conn = shop();
    let coupon = discount(&mut conn, days(1));
    assert_eq!(refused(&mut conn, |tx| coupon::make_discount(tx, &server(days(1)), CARA, WEB)), "coupon_there");
    take(&mut conn, &unpaid(reduced(&coupon, 1)), days(3));
    assert_eq!(number(&conn, "SELECT entitlement_id FROM orders"), 1);
    assert_eq!(number(&conn, "SELECT count(*) FROM entitlement WHERE used_at IS NOT NULL"), 0, "reserved");
    take(&mut conn, &reduced(&coupon, 2), days(3));
    assert_eq!(number(&conn, "SELECT count(*) FROM entitlement WHERE used_at IS NOT NULL"), 1);
    assert_eq!(amounts(&conn), [1800, 126, 2426, 0, 2426]);
    assert_eq!(refused(&mut conn, |tx| coupon::make_discount(tx, &server(days(3)), CARA, WEB)), "coupon_discount_none");
}

#[test]
fn o05_an_order_without_the_coupon_misses_the_discount_where_that_could_be_used() {
    let missed = |known: bool, amount: i64| {
        let mut conn = shop();
        let coupon = discount(&mut conn, days(1));
        conn.execute("UPDATE entitlement SET minimum_minor = 1500", []).unwrap();
        if !known {
            conn.execute("UPDATE coupon SET known_at = NULL", []).unwrap();
        }
        conn.execute_batch("INSERT INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
        let told = plain("1001", 1);
        let amounts = ToldAmounts { items: minor(amount), total: minor(amount + 640), ..told.amounts };
        let buyer = ToldBuyer { external_id: Some("17".into()), ..ToldBuyer::default() };
        take(&mut conn, &ToldOrder { amounts, buyer, lines: Vec::new(), ..told }, days(3));
        done(&mut conn, |tx| coupon::run_out(tx, &server(days(3))).map(|_| ()));
        assert_eq!(
            coupon::find(&conn, coupon.id).unwrap().is_live(),
            number(&conn, "SELECT missed_at IS NULL FROM entitlement") == 1
        );
        number(&conn, "SELECT missed_at IS NOT NULL FROM entitlement") == 1
    };
    assert!(missed(true, 1500));
    assert!(!missed(true, 1499), "the order was too small");
    assert!(!missed(false, 1500), "the web shop did not know the coupon yet");
}

#[test]
fn o05_a_discount_that_another_order_has_is_not_used_twice() {
    let mut conn = shop();
    let coupon = discount(&mut conn, days(1));
    take(&mut conn, &reduced(&coupon, 1), days(3));
    take(&mut conn, &ToldOrder { external_id: "1002".into(), ..reduced(&coupon, 1) }, days(3));
    assert_eq!(number(&conn, "SELECT count(*) FROM orders WHERE entitlement_id IS NOT NULL"), 1);
    // The first is off, and its discount goes to a third; then the first goes on after all.
    let mut conn = shop();
    let coupon = discount(&mut conn, days(1));
    take(&mut conn, &unpaid(reduced(&coupon, 1)), days(3));
    take(&mut conn, &ToldOrder { is_cancelled: true, ..unpaid(reduced(&coupon, 2)) }, days(3));
    let other = discount(&mut conn, days(3));
    take(&mut conn, &ToldOrder { external_id: "1003".into(), placed_at: days(3), ..unpaid(reduced(&other, 1)) }, days(4));
    take(&mut conn, &unpaid(reduced(&coupon, 3)), days(4));
    assert_eq!(number(&conn, "SELECT count(*) FROM orders WHERE entitlement_id IS NOT NULL AND cancelled_at IS NULL"), 1);
    assert_eq!(number(&conn, "SELECT entitlement_id FROM orders WHERE external_id = '1003'"), 1);
}

#[test]
fn o05_what_no_coupon_can_be_made_of() {
    let mut conn = shop();
    let mut credit = |amount: i64, who: AccountId, place: SourceId| {
        refused(&mut conn, |tx| coupon::make_credit(tx, &server(days(1)), who, place, minor(amount)))
    };
    assert_eq!(credit(3001, CARA, WEB), "credit_short");
    assert_eq!(credit(0, CARA, WEB), "amount_missing");
    assert_eq!(credit(100, CARA, BOOTH), "coupons_off");
    assert_eq!(refused(&mut conn, |tx| coupon::make_discount(tx, &server(days(1)), DORA, WEB)), "coupon_discount_none");
    done(&mut conn, |tx| suspension::suspend(tx, &of_ada(NOON), CARA, "Strange orders"));
    assert_eq!(refused(&mut conn, |tx| coupon::make_credit(tx, &server(days(1)), CARA, WEB, minor(1))), "account_suspended");
}

#[test]
fn o05_whoever_leaves_or_becomes_another_has_no_coupons_any_more() {
    let mut conn = shop();
    let coupon = credit(&mut conn, 1200, days(1));
    done(&mut conn, |tx| merge::merge(tx, &of_ada(days(1)), (DORA, CARA), "One person", false).map(|_| ()));
    assert_eq!(ledger::balance(&conn, DORA, BalanceKind::Credit, days(1)).unwrap().available(), minor(3000));
    take(&mut conn, &with(&coupon, 1), days(3));
    assert_eq!((first(&conn).customer, amounts(&conn)[3]), (DORA, 1200), "an order with it is the other account's now");

    let mut conn = shop();
    let coupon = credit(&mut conn, 1200, days(1));
    let seen = erase::preview(&conn, CARA, days(1)).unwrap();
    done(&mut conn, |tx| erase::erase(tx, &of_ada(days(1)), CARA, seen.gives_up, "They asked").map(|_| ()));
    take(&mut conn, &with(&coupon, 1), days(3));
    assert_eq!(number(&conn, "SELECT count(*) FROM orders"), 0, "nobody of ours bought");
}
