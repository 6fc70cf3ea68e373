//! Orders that other systems tell of: kept as they were told, whatever comes twice, late or out of order.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::code;
use passalong::domain::dispute::{DisputeStatus, DisputeTold};
use passalong::domain::earning;
use passalong::domain::ids::{EntryId, OrderId};
use passalong::domain::incoming::{self, Taken, WaitingReason, strangers, waiting};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::merge;
use passalong::domain::money::Money;
use passalong::domain::order::told::record::{Earns, Recorded};
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldLine, ToldOrder, ToldPayment, ToldRefund};
use passalong::domain::order::{self, NoEarning, OrderStatus, Refunding};
use passalong::domain::program::{self, Terms};
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up;
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::Error;
use rusqlite::{Connection, Transaction};

use crate::support::file::{audit, newcomer, number, utc_day};
use crate::support::web_shop::{ADA, CARA, PAT, WEB, days, minor, of_web, web_shop};

/// Ada's shop with a web shop, Pat the partner, and Cara, whom Pat brought.
fn shop() -> Connection {
    web_shop(false)
}

/// Ten loaves for 20.00 and 1.40 of tax, shipped for 5.00: placed and paid on the first day, told on the second.
fn told(number: &str, version: i64) -> ToldOrder {
    ToldOrder {
        external_id: number.into(),
        version: Some(version),
        currency: "EUR".into(),
        buyer: ToldBuyer { external_id: Some("17".into()), ..ToldBuyer::default() },
        placed_at: days(1),
        paid: Some(ToldPayment { at: days(1), reference: "pay_1".into() }),
        is_cancelled: false,
        amounts: ToldAmounts {
            items: minor(2000),
            tax: minor(140),
            shipping: minor(500),
            shipping_tax: minor(80),
            total: minor(2640),
            ..ToldAmounts::default()
        },
        lines: vec![line("1", "Rye", 6, 1200, 84), line("2", "Wheat", 4, 800, 56)],
        coupons: Vec::new(),
        refunded: Money::ZERO,
        refunds: Vec::new(),
    }
}

fn line(id: &str, name: &str, quantity: u32, value: i64, tax: i64) -> ToldLine {
    let external_id = Some(id.into());
    ToldLine { external_id, name: name.into(), sku: None, quantity, value: minor(value), tax: minor(tax) }
}

fn take(tx: &Transaction<'_>, told: &ToldOrder, at: Timestamp) -> Taken {
    incoming::take(tx, &of_web(at), WEB, told, Earns::ByTheTerms).unwrap()
}

/// Takes an order of Cara's, whom the source is known to mean by 17.
fn of_cara(conn: &mut Connection, told: &ToldOrder, at: Timestamp) -> Taken {
    let tx = conn.transaction().unwrap();
    tx.execute_batch("INSERT OR IGNORE INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
    let taken = take(&tx, told, at);
    tx.commit().unwrap();
    audit(conn);
    taken
}

fn first(conn: &Connection) -> order::Order {
    order::find(conn, OrderId(1)).unwrap()
}

fn earned(conn: &Connection) -> i64 {
    number(conn, "SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE account_id = 2")
}

#[test]
fn o01_a_told_order_is_kept_as_it_was_told_and_earns_by_the_terms() {
    let mut conn = shop();
    assert!(matches!(of_cara(&mut conn, &told("1001", 1), days(2)), Taken::Order(Recorded::New(_))));
    let order = first(&conn);
    let amounts = order.amounts;
    assert_eq!((amounts.value, amounts.tax, amounts.shipping, amounts.total), (minor(2000), minor(140), minor(500), minor(2640)));
    assert_eq!((order.placed_at, order.paid_at, order.created_at), (days(1), Some(days(1)), days(2)));
    assert_eq!(earned(&conn), 200, "10% of the goods without tax");
    assert_eq!(
        number(&conn, "SELECT count(*) FROM entitlement WHERE used_at IS NULL AND missed_at IS NULL"),
        1,
        "it had no coupon"
    );
    assert_eq!(number(&conn, "SELECT count(*) FROM audit WHERE actor = 'source' AND actor_id = 9"), 2, "placed and paid");
}

#[test]
fn o01_an_older_word_that_it_was_off_gives_nothing_back() {
    let mut conn = shop();
    let off = ToldOrder { paid: None, is_cancelled: true, ..told("1001", 2) };
    of_cara(&mut conn, &told("1001", 3), days(2));
    of_cara(&mut conn, &off, days(3));
    assert_eq!((first(&conn).refunded, earned(&conn)), (minor(0), 200), "it had gone on since");
    of_cara(&mut conn, &ToldOrder { version: Some(4), ..off }, days(4));
    assert_eq!(first(&conn).status(), OrderStatus::Refunded);
}

#[test]
fn o01_a_cent_that_is_missing_goes_to_the_tax_and_more_is_refused() {
    let mut conn = shop();
    let mut off = told("1001", 1);
    off.amounts.total = minor(2641);
    of_cara(&mut conn, &off, days(2));
    assert_eq!((first(&conn).amounts.tax, number(&conn, "SELECT told_off_minor FROM orders")), (minor(141), 1));
    let refused = |change: &dyn Fn(&mut ToldOrder)| {
        let mut told = told("1002", 1);
        change(&mut told);
        let mut conn = shop();
        let tx = conn.transaction().unwrap();
        match incoming::take(&tx, &of_web(days(2)), WEB, &told, Earns::ByTheTerms) {
            Err(Error::Refused(refusal)) => refusal.code(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(&|told| told.amounts.total = minor(2643)), "told_sum");
    assert_eq!(refused(&|told| told.currency = "USD".into()), "told_currency");
    assert_eq!(refused(&|told| told.amounts.discount = minor(2001)), "told_amount");
    assert_eq!(refused(&|told| told.refunded = minor(-1)), "told_amount");
    assert_eq!(refused(&|told| told.external_id = String::new()), "told_number");
}

#[test]
fn o01_a_newer_word_changes_the_order_and_an_older_one_nothing() {
    let mut conn = shop();
    of_cara(&mut conn, &told("1001", 5), days(2));
    assert!(matches!(of_cara(&mut conn, &told("1001", 5), days(2)), Taken::Order(Recorded::Unchanged(_))), "the same again");
    let mut less = told("1001", 7);
    less.lines.pop();
    less.amounts = ToldAmounts { items: minor(1200), tax: minor(84), total: minor(1784), ..less.amounts };
    assert!(matches!(of_cara(&mut conn, &less, days(3)), Taken::Order(Recorded::Changed(_))));
    assert_eq!((first(&conn).amounts.value, earned(&conn)), (minor(1200), 120));
    assert!(matches!(of_cara(&mut conn, &told("1001", 6), days(3)), Taken::Order(Recorded::Unchanged(_))), "it comes late");
    assert_eq!((first(&conn).amounts.value, earned(&conn)), (minor(1200), 120));
    assert_eq!(number(&conn, "SELECT sum(value_minor) FROM correction"), -800);
}

#[test]
fn o01_refunds_are_told_as_a_sum_or_one_by_one_and_never_taken_back() {
    let mut conn = shop();
    let refunded = |version: i64, sum: i64, refunds: &[(&str, i64)]| ToldOrder {
        refunded: minor(sum),
        refunds: refunds
            .iter()
            .map(|(id, amount)| ToldRefund { external_id: (*id).into(), at: days(3), amount: minor(*amount), lines: Vec::new() })
            .collect(),
        ..told("1001", version)
    };
    of_cara(&mut conn, &refunded(1, 0, &[]), days(2));
    of_cara(&mut conn, &refunded(2, 264, &[]), days(3));
    assert_eq!((first(&conn).refunded, earned(&conn)), (minor(264), 180), "a tenth of all, shipping too");
    of_cara(&mut conn, &refunded(3, 0, &[("r1", 264)]), days(3));
    assert_eq!(first(&conn).refunded, minor(264), "the same one, under its own number");
    of_cara(&mut conn, &refunded(1, 0, &[("r2", 264)]), days(4));
    assert_eq!((first(&conn).refunded, earned(&conn)), (minor(528), 160), "an older word has another refund");
    of_cara(&mut conn, &refunded(4, 0, &[]), days(4));
    assert_eq!(first(&conn).refunded, minor(528), "less was told: nothing is taken back");
    of_cara(&mut conn, &refunded(5, 9000, &[]), days(5));
    assert_eq!((first(&conn).status(), earned(&conn)), (OrderStatus::Refunded, 0), "more than all is all");
}

#[test]
fn o01_things_come_back_by_their_lines_and_a_refund_may_come_before_its_order() {
    let mut conn = shop();
    let one = ToldRefund { external_id: "r1".into(), at: days(3), amount: minor(214), lines: vec![("2".into(), 1)] };
    of_cara(&mut conn, &told("1001", 1), days(2));
    let tx = conn.transaction().unwrap();
    incoming::take_refunds(&tx, &of_web(days(3)), WEB, "1001", Money::ZERO, std::slice::from_ref(&one)).unwrap();
    let early = incoming::take_refunds(&tx, &of_web(days(3)), WEB, "1002", minor(2640), &[]).unwrap();
    assert_eq!(early, Taken::Early);
    tx.commit().unwrap();
    assert_eq!(number(&conn, "SELECT quantity FROM refund_item"), 1);
    assert_eq!((first(&conn).refunded, earned(&conn)), (minor(214), 180));
    of_cara(&mut conn, &told("1002", 1), days(4));
    assert_eq!(number(&conn, "SELECT refunded_minor FROM orders WHERE external_id = '1002'"), 2640);
}

#[test]
fn o01_refunds_of_an_order_that_never_came_are_forgotten() {
    let mut conn = shop();
    of_cara(&mut conn, &ToldOrder { refunded: minor(264), ..told("1001", 1) }, days(2));
    let tx = conn.transaction().unwrap();
    incoming::take_refunds(&tx, &of_web(days(3)), WEB, "1002", minor(100), &[]).unwrap();
    let noted = |tx: &Transaction<'_>| number(tx, "SELECT count(*) FROM told_refund");
    incoming::prune(&tx, &of_web(days(92))).unwrap();
    assert_eq!(noted(&tx), 2, "it may still come");
    incoming::prune(&tx, &of_web(days(94))).unwrap();
    assert_eq!(noted(&tx), 1, "that of an order that is known stays");
    assert_eq!(number(&tx, "SELECT count(*) FROM told_refund WHERE order_number = '1001'"), 1);
}

#[test]
fn o01_an_order_that_is_off_is_cancelled_or_given_back_and_may_go_on() {
    let mut conn = shop();
    let unpaid = |version, is_cancelled| ToldOrder { paid: None, is_cancelled, ..told("1001", version) };
    of_cara(&mut conn, &unpaid(1, false), days(2));
    of_cara(&mut conn, &unpaid(2, true), days(2));
    assert_eq!(first(&conn).status(), OrderStatus::Cancelled);
    of_cara(&mut conn, &told("1001", 3), days(3));
    assert_eq!((first(&conn).status(), earned(&conn)), (OrderStatus::Paid, 200));
    of_cara(&mut conn, &ToldOrder { is_cancelled: true, ..told("1001", 4) }, days(4));
    assert_eq!((first(&conn).status(), earned(&conn)), (OrderStatus::Refunded, 0));
}

#[test]
fn o01_only_its_source_corrects_a_told_order() {
    let mut conn = shop();
    of_cara(&mut conn, &told("1001", 1), days(2));
    let tx = conn.transaction().unwrap();
    let lines = order::items(&tx, first(&tx).id).unwrap().into_iter().map(|item| item.line).collect();
    let edit = order::Edit { basket: passalong::domain::price::Basket::of(lines), note: String::new() };
    let refused = order::edit(&tx, &Act::by(ADA, days(2), &Zone::utc()), first(&tx).id, &edit);
    assert!(matches!(refused, Err(Error::Refused(Refusal::ToldElsewhere { source })) if source == "Web shop"));
}

#[test]
fn o01_the_past_earns_nothing_and_no_order_is_older_than_its_buyer() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    tx.execute_batch("INSERT INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
    let past = incoming::take(&tx, &of_web(days(2)), WEB, &told("1001", 1), Earns::Nothing).unwrap();
    assert!(matches!(past, Taken::Order(Recorded::New(_))));
    assert_eq!((first(&tx).no_earning, earned(&tx)), (Some(NoEarning::Before), 0));
    let before =
        ToldOrder { placed_at: days(-3), paid: Some(ToldPayment { at: days(-3), reference: String::new() }), ..told("900", 1) };
    assert_eq!(take(&tx, &before, days(2)), Taken::Stranger);
    assert_eq!(strangers::sum(&tx, WEB, utc_day(days(-9)), utc_day(days(9))).unwrap(), (1, minor(2000)));
    tx.commit().unwrap();
    audit(&conn);
}

/// Somebody whom the source names by nothing but this.
fn buyer(name: &str, email: Option<&str>, code: Option<&str>) -> ToldBuyer {
    let of = |text: &str| text.to_owned();
    ToldBuyer { name: name.into(), email: email.map(of), referral_code: code.map(of), ..ToldBuyer::default() }
}

#[test]
fn o01_a_buyer_is_known_by_a_confirmed_address_or_one_that_comes_with_a_code() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    let pats = code::of_owner(&tx, PAT).unwrap().unwrap().code;
    let bought = |number: &str, buyer: ToldBuyer| take(&tx, &ToldOrder { buyer, ..told(number, 1) }, days(2));
    let customers = || number(&tx, "SELECT count(*) FROM account WHERE role = 'customer'");

    // An address as it was typed names nobody for certain; with a code it does, and once it is confirmed.
    let typed = buyer("Cara", Some("cara@example.org"), None);
    assert_eq!(bought("1", typed.clone()), Taken::Waits(WaitingReason::Unconfirmed));
    assert!(matches!(bought("2", buyer("", Some("Cara@Example.org"), Some(pats.as_str()))), Taken::Order(_)));
    tx.execute_batch("UPDATE account SET email_confirmed_at = 1 WHERE id = 3").unwrap();
    assert!(matches!(bought("3", typed), Taken::Order(_)));

    // A code makes a customer of somebody new, dated like the order; without one they are nobody of ours.
    assert!(matches!(bought("4", buyer("Nora Lind", Some("nora@example.org"), Some(&pats.in_words()))), Taken::Order(_)));
    assert_eq!(customers(), 2);
    assert_eq!(number(&tx, "SELECT referrer_id FROM account WHERE email_key = 'nora@example.org'"), PAT.0);
    assert_eq!(number(&tx, "SELECT created_at FROM account WHERE email_key = 'nora@example.org'"), days(1).as_ms());
    assert_eq!(bought("5", buyer("Otto", Some("otto@example.org"), None)), Taken::Stranger);
    assert_eq!(bought("6", buyer("Otto", Some("otto@example.org"), Some("ZZZZZZZZZ"))), Taken::Waits(WaitingReason::CodeUnknown));
    assert_eq!(
        bought("7", buyer("", None, Some(pats.as_str()))),
        Taken::Waits(WaitingReason::BuyerUnknown),
        "nobody could reach them"
    );
    tx.execute_batch("UPDATE source SET makes_customers = 0").unwrap();
    assert_eq!(
        bought("8", buyer("Olga", Some("olga@example.org"), Some(pats.as_str()))),
        Taken::Waits(WaitingReason::BuyerUnknown)
    );
    assert_eq!(customers(), 2);
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn o01_what_waits_is_settled_once_for_all_orders_of_the_same_buyer() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    let typed = || buyer("Cara", Some("cara@example.org"), None);
    for number in ["1", "2"] {
        take(&tx, &ToldOrder { buyer: typed(), ..told(number, 1) }, days(2));
    }
    take(&tx, &ToldOrder { buyer: typed(), paid: None, ..told("2", 0) }, days(2));
    let all = waiting::all(&tx, 10).unwrap();
    assert_eq!((all.len(), all[0].maybe.clone()), (2, Some((CARA, "Cara".into()))));
    let theirs = Act::by(CARA, days(3), &Zone::utc());
    assert!(matches!(waiting::settle(&tx, &theirs, all[1].id, CARA), Err(Error::Missing)), "only who runs the shop says so");
    let (_, more) = waiting::settle(&tx, &Act::by(ADA, days(3), &Zone::utc()), all[1].id, CARA).unwrap();
    assert_eq!((more, waiting::count(&tx).unwrap(), earned(&tx)), (1, 0, 400));
    assert!(matches!(take(&tx, &ToldOrder { buyer: typed(), ..told("3", 1) }, days(3)), Taken::Order(_)), "and from then on");

    // Nobody's of ours counts among the strangers, and so does what has waited too long.
    take(&tx, &ToldOrder { buyer: buyer("", None, Some("ZZZZZZZZZ")), ..told("4", 1) }, days(3));
    take(&tx, &ToldOrder { buyer: buyer("", None, Some("ZZZZZZZZZ")), ..told("5", 1) }, days(3));
    waiting::dismiss(&tx, &Act::by(ADA, days(3), &Zone::utc()), waiting::all(&tx, 1).unwrap()[0].id).unwrap();
    waiting::prune(&tx, &Act::server(days(100), &Zone::utc())).unwrap();
    assert_eq!(waiting::count(&tx).unwrap(), 0);
    let of_strangers = || strangers::sum(&tx, WEB, utc_day(days(0)), utc_day(days(9))).unwrap();
    assert_eq!(of_strangers(), (2, minor(4000)));

    // One that was nobody's by its first word is counted once when it turns out to be a member's.
    let nobody = |code| ToldOrder { buyer: buyer("Otto", Some("otto@example.org"), code), ..told("6", 1) };
    assert_eq!(take(&tx, &nobody(None), days(3)), Taken::Stranger);
    assert_eq!(of_strangers(), (3, minor(6000)));
    assert!(matches!(take(&tx, &nobody(Some("ZZZZZZZZZ")), days(3)), Taken::Waits(_)));
    waiting::settle(&tx, &Act::by(ADA, days(3), &Zone::utc()), waiting::all(&tx, 1).unwrap()[0].id, CARA).unwrap();
    assert_eq!(of_strangers(), (2, minor(4000)));
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn o01_of_a_strangers_order_its_share_of_the_net_comes_back() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    let nobody = |version, paid: bool| {
        let all = told("1", version);
        ToldOrder { buyer: buyer("Otto", Some("otto@example.org"), None), paid: all.paid.clone().filter(|_| paid), ..all }
    };
    let sum = || strangers::sum(&tx, WEB, utc_day(days(0)), utc_day(days(9))).unwrap();
    let (net, total) = (nobody(1, true).amounts.value(), nobody(1, true).amounts.total);
    assert!(net < total, "what comes back is told with tax");
    assert_eq!((take(&tx, &nobody(1, true), days(2)), sum()), (Taken::Stranger, (1, net)));
    let half = minor(total.minor() / 2);
    let back = |number: &str, amount| ToldRefund { external_id: number.into(), at: days(2), amount, lines: Vec::new() };
    for _ in 0..2 {
        incoming::take_refunds(&tx, &of_web(days(2)), WEB, "1", Money::ZERO, &[back("a", half)]).unwrap();
        assert_eq!(sum(), (1, net - net.part(half, total)), "told alone, and told twice");
    }
    take(&tx, &ToldOrder { refunds: vec![back("a", half)], ..nobody(2, true) }, days(2));
    assert_eq!(sum(), (1, net - net.part(half, total)), "told with the order");
    take(&tx, &ToldOrder { refunded: total, ..nobody(1, true) }, days(2));
    assert_eq!(sum(), (1, Money::ZERO), "an older word still says what came back");

    // Called off before it was paid it counts nowhere, until a newer word says that it goes on.
    for (version, is_off, paid) in [(2, true, false), (1, false, true)] {
        take(&tx, &ToldOrder { external_id: "2".into(), is_cancelled: is_off, ..nobody(version, paid) }, days(2));
        assert_eq!(sum(), (1, Money::ZERO));
    }
    take(&tx, &ToldOrder { external_id: "2".into(), ..nobody(3, true) }, days(2));
    assert_eq!(sum(), (2, net));
    take(&tx, &ToldOrder { external_id: "2".into(), is_cancelled: true, ..nobody(4, true) }, days(2));
    take(&tx, &ToldOrder { external_id: "2".into(), ..nobody(5, true) }, days(2));
    assert_eq!(sum(), (2, Money::ZERO), "what was given back stays given back");
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn o01_what_came_back_of_a_strangers_order_came_back_should_it_be_a_members() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    let nobody = |code| ToldOrder { buyer: buyer("Otto", Some("otto@example.org"), code), ..told("1", 1) };
    let total = nobody(None).amounts.total;
    assert_eq!(take(&tx, &nobody(None), days(2)), Taken::Stranger);
    // Stripe says it once, and nothing of it with the order.
    let back = ToldRefund { external_id: "re_1".into(), at: days(2), amount: minor(500), lines: Vec::new() };
    assert_eq!(incoming::take_refunds(&tx, &of_web(days(2)), WEB, "1", Money::ZERO, &[back]).unwrap(), Taken::Stranger);
    let lost = DisputeTold {
        external_id: "dp_1".into(),
        order: "1".into(),
        currency: "EUR".into(),
        at: days(2),
        amount: minor(700),
        status: DisputeStatus::Lost,
        reason: String::new(),
    };
    assert_eq!(incoming::dispute::take(&tx, &of_web(days(2)), WEB, &lost).unwrap(), Taken::Stranger);
    assert!(matches!(take(&tx, &nobody(Some("ZZZZZZZZZ")), days(3)), Taken::Waits(_)));
    waiting::settle(&tx, &Act::by(ADA, days(3), &Zone::utc()), waiting::all(&tx, 1).unwrap()[0].id, CARA).unwrap();
    let order = first(&tx);
    assert_eq!((order.amounts.total, order.refunded), (total, minor(1200)));
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn o01_an_order_that_came_with_an_older_account_goes_on_from_its_own_day() {
    let mut conn = shop();
    of_cara(&mut conn, &ToldOrder { paid: None, ..told("1001", 1) }, days(2));
    let tx = conn.transaction().unwrap();
    let carla = sign_up::customer(&tx, &Act::server(days(5), &Zone::utc()), &newcomer("Carla"), None).unwrap().account;
    let of_ada = |at| Act::by(ADA, at, &Zone::utc());
    merge::merge(&tx, &of_ada(days(6)), (carla, CARA), "One person", false).unwrap();
    let paid = Some(ToldPayment { at: days(3), reference: String::new() });
    let taken = take(&tx, &ToldOrder { paid, ..told("1001", 2) }, days(7));
    assert!(matches!(taken, Taken::Order(Recorded::Changed(_))), "{taken:?}");
    assert_eq!(number(&tx, "SELECT paid_at FROM orders"), days(3).as_ms(), "before the account that it belongs to by now");
    let day = of_ada(days(8)).on(Some(utc_day(days(4))));
    order::refund(&tx, &day, OrderId(1), &Refunding::goodwill(minor(500))).unwrap();
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn o01_a_reward_that_is_told_late_and_in_review_has_all_its_days_left() {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    let (_, terms) = program::current(&tx).unwrap();
    let terms = Terms { holding_days: 0, credit_days: Some(3), review_above: Some(minor(1)), ..terms };
    program::adopt(&tx, &terms, days(0)).unwrap();
    let caras = code::of_owner(&tx, CARA).unwrap().unwrap().id;
    let carl = sign_up::customer(&tx, &Act::server(days(0), &Zone::utc()), &newcomer("Carl"), Some(caras)).unwrap().account;
    tx.execute("INSERT INTO source_buyer VALUES (9, 'id:17', ?1, 0)", [carl]).unwrap();
    // It was paid on the first day, and its three days of credit were over long before anybody heard of it.
    take(&tx, &told("1001", 1), days(20));
    let credit = |at| {
        let balance = ledger::balance(&tx, CARA, BalanceKind::Credit, at).unwrap();
        (balance.in_review, balance.available(), balance.expired)
    };
    assert_eq!(ledger::expire_credit(&tx, &Act::server(days(21), &Zone::utc())).unwrap(), 0, "nobody could spend it yet");
    assert_eq!(credit(days(21)), (minor(100), minor(0), minor(0)));
    let reward = EntryId(number(&tx, "SELECT id FROM entry WHERE kind = 'reward'"));
    earning::approve(&tx, &Act::by(ADA, days(22), &Zone::utc()), reward).unwrap();
    assert_eq!(credit(days(25)), (minor(0), minor(100), minor(0)));
    assert_eq!(credit(days(27)), (minor(0), minor(0), minor(100)));
    tx.commit().unwrap();
    audit(&conn);
}

/// What a shop has told of three orders in a week, as a source sends it.
fn week() -> Vec<ToldOrder> {
    let refund =
        |id: &str, amount: i64| ToldRefund { external_id: id.into(), at: days(4), amount: minor(amount), lines: Vec::new() };
    let one = |version| told("1", version);
    let less = ToldAmounts { items: minor(1200), tax: minor(84), total: minor(1784), ..told("2", 1).amounts };
    let two = |version| ToldOrder { amounts: less, lines: vec![line("1", "Rye", 6, 1200, 84)], ..told("2", version) };
    vec![
        ToldOrder { paid: None, ..one(1) },
        one(2),
        ToldOrder { refunded: minor(500), ..one(3) },
        ToldOrder { refunded: minor(900), refunds: vec![refund("a", 500), refund("b", 400)], ..one(4) },
        ToldOrder { paid: None, ..told("2", 1) },
        ToldOrder { paid: None, ..two(2) },
        two(3),
        ToldOrder { paid: None, ..told("3", 1) },
        ToldOrder { paid: None, is_cancelled: true, ..told("3", 2) },
    ]
}

/// All that is owed and reported, whatever way led there.
fn state(tx: &Transaction<'_>) -> Vec<String> {
    let sql = "SELECT external_id || ' ' || value_minor || ' ' || total_minor || ' ' || refunded_minor || ' ' || refunded_value_minor || ' ' ||
                      coalesce(paid_at, '-') || ' ' || (cancelled_at IS NULL) || ' ' ||
                      (SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE entry.order_id = orders.id)
               FROM orders ORDER BY external_id";
    let mut found = tx.prepare(sql).unwrap();
    found.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// `TOLD_SHUFFLES` orders of arrival, each word five times.
#[test]
fn o01_the_order_in_which_words_arrive_makes_no_difference() {
    let shuffles: u64 = std::env::var("TOLD_SHUFFLES").ok().and_then(|n| n.parse().ok()).unwrap_or(100);
    let mut conn = shop();
    conn.execute_batch("INSERT INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
    let all: Vec<ToldOrder> = week().into_iter().flat_map(|word| std::iter::repeat_n(word, 5)).collect();
    let told_in = |conn: &mut Connection, words: &[&ToldOrder]| {
        let tx = conn.transaction().unwrap();
        for word in words {
            take(&tx, word, days(5));
        }
        let state = state(&tx);
        tx.rollback().unwrap();
        state
    };
    let in_order: Vec<&ToldOrder> = all.iter().collect();
    let expected = told_in(&mut conn, &in_order);
    let paid_at = days(1).as_ms();
    // 9.00 of 26.40 came back: of 21.40 for goods 7.30, of which 6.82 without tax.
    assert_eq!(expected[0], format!("1 2000 2640 900 682 {paid_at} 1 132"));
    assert_eq!(expected[1], format!("2 1200 1784 0 0 {paid_at} 1 120"));
    assert_eq!(expected[2], "3 2000 2640 0 0 - 0 0");
    for seed in 0..shuffles {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut words = in_order.clone();
        random.shuffle(&mut words);
        assert_eq!(told_in(&mut conn, &words), expected, "seed {seed}");
    }
}
