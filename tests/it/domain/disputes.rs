//! Disputes at a bank: while one is open, nothing of what its order earned is paid; one that is lost is given back once, and one that is
//! won lets the earning go on, whichever way the words come in and whatever the shop does meanwhile.
//!
//! `TOLD_LIVES` sets how many random lives there are.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::books;
use passalong::domain::check;
use passalong::domain::dispute::{DisputeStatus, DisputeTold};
use passalong::domain::earning;
use passalong::domain::erase;
use passalong::domain::flag_clearing;
use passalong::domain::ids::{EntryId, FlagId, LineId, OrderId, PayoutId};
use passalong::domain::incoming::{self, Taken, strangers, waiting};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::Money;
use passalong::domain::order::told::record::{Earns, Recorded};
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldOrder, ToldPayment};
use passalong::domain::order::{self, Refunding};
use passalong::domain::payout::{self, Making};
use passalong::domain::time::Timestamp;
use passalong::error::{Error, Result};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use rusqlite::{Connection, Transaction};

use crate::support::file::{number, utc_day};
use crate::support::web_shop::{CARA, PAT, WEB, days, done, minor, of_ada, of_web, web_shop};

/// The shop, with Cara known to the web shop as 17.
fn shop() -> Connection {
    let conn = web_shop(false);
    conn.execute_batch("INSERT INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
    conn
}

/// Goods for 100.00, paid on the first day, of which so much was given back.
fn order(version: i64, refunded: i64) -> ToldOrder {
    ToldOrder {
        external_id: "1001".into(),
        version: Some(version),
        currency: "EUR".into(),
        buyer: ToldBuyer { external_id: Some("17".into()), ..ToldBuyer::default() },
        placed_at: days(1),
        paid: Some(ToldPayment { at: days(1), reference: "pay_1".into() }),
        is_cancelled: false,
        amounts: ToldAmounts { items: minor(10_000), total: minor(10_000), ..ToldAmounts::default() },
        lines: Vec::new(),
        coupons: Vec::new(),
        refunded: minor(refunded),
        refunds: Vec::new(),
    }
}

fn dispute(number: &str, status: DisputeStatus, amount: i64) -> DisputeTold {
    DisputeTold {
        external_id: number.into(),
        order: "1001".into(),
        currency: "EUR".into(),
        at: days(3),
        amount: minor(amount),
        status,
        reason: "fraudulent".into(),
    }
}

#[derive(Debug, Clone)]
enum Word {
    Order(Box<ToldOrder>),
    Dispute(DisputeTold),
}

fn say(tx: &Transaction<'_>, word: &Word, at: Timestamp) -> Result<Taken> {
    match word {
        Word::Order(told) => incoming::take(tx, &of_web(at), WEB, told, Earns::ByTheTerms),
        Word::Dispute(told) => incoming::dispute::take(tx, &of_web(at), WEB, told),
    }
}

fn tell_order(conn: &mut Connection, version: i64, refunded: i64) -> Taken {
    done(conn, |tx| say(tx, &Word::Order(Box::new(order(version, refunded))), days(2)))
}

fn tell(conn: &mut Connection, number: &str, status: DisputeStatus, amount: i64) -> Taken {
    done(conn, |tx| say(tx, &Word::Dispute(dispute(number, status, amount)), days(4)))
}

/// What Pat could be paid long after, what Pat has earned at all, and what came back of the order.
fn stands(conn: &Connection) -> (i64, i64, i64) {
    let balance = ledger::balance(conn, PAT, BalanceKind::Commission, days(300)).unwrap();
    let earned = number(conn, "SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind = 'commission'");
    (balance.available().minor(), earned, number(conn, "SELECT refunded_minor FROM orders"))
}

fn reviews(conn: &Connection) -> i64 {
    number(conn, "SELECT count(*) FROM review WHERE closed_at IS NULL")
}

fn pay_out(tx: &Transaction<'_>, amount: i64, at: Timestamp) -> Result<PayoutId> {
    tx.execute_batch("INSERT OR IGNORE INTO payee (account_id, method, changed_at, usable_at) VALUES (2, 'cash', 0, 0)")?;
    let making = Making {
        minimum: Money::ZERO,
        partners: vec![(PAT, minor(amount))],
        pay_on: utc_day(at),
        note: String::new(),
        request_key: None,
    };
    Ok(payout::make(tx, &of_ada(at), &making)?.id)
}

use DisputeStatus::{Lost, Open, Won};

#[test]
fn o04_an_open_dispute_holds_what_its_order_earned_and_a_won_one_lets_it_go_on() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    assert_eq!(stands(&conn), (1000, 1000, 0));
    assert!(matches!(tell(&mut conn, "dp_1", Open, 10_000), Taken::Order(Recorded::Changed(_))));
    assert_eq!((stands(&conn), reviews(&conn)), ((0, 1000, 0), 1));
    assert!(matches!(tell(&mut conn, "dp_1", Open, 10_000), Taken::Order(Recorded::Unchanged(_))), "the same again");
    tell(&mut conn, "dp_1", Won, 10_000);
    assert_eq!((stands(&conn), reviews(&conn)), ((1000, 1000, 0), 0));
    tell(&mut conn, "dp_1", Open, 10_000);
    assert_eq!((stands(&conn), reviews(&conn)), ((1000, 1000, 0), 0), "what was told late opens nothing");
    let said = "SELECT group_concat(action, ' ' ORDER BY id) FROM audit WHERE actor = 'source' AND action NOT LIKE 'order%'";
    let said: String = conn.query_row(said, [], |row| row.get(0)).unwrap();
    assert_eq!(said, "dispute_opened review_opened dispute_won earning_approved");
}

/// The rules of `incoming::dispute`, one by one.
#[test]
fn o04_what_the_shop_refunded_and_what_the_bank_took_are_both_given_back() {
    let rules: &[Given<'_>] = &[
        (&[(2, 3000)], &[("dp_1", Lost, 7000)], 10_000),
        (&[(2, 2000), (3, 2500)], &[("dp_1", Lost, 7000)], 9500),
        (&[(3, 2500), (2, 1000)], &[("dp_1", Lost, 4000)], 6500),
        (&[], &[("dp_1", Lost, 4000)], 4000),
        (&[], &[("dp_1", Lost, 4000), ("dp_2", Lost, 3000)], 7000),
        (&[], &[("dp_1", Lost, 4000), ("dp_2", Won, 3000)], 4000),
        (&[], &[("dp_1", Lost, 4000), ("dp_1", Lost, 4500)], 4500),
        (&[], &[("dp_1", Lost, 4000), ("dp_1", Won, 4000)], 4000),
        (&[(2, 10_000)], &[("dp_1", Lost, 10_000)], 10_000),
        (&[(2, 1000)], &[("dp_1", Open, 9000), ("dp_1", Lost, 5000)], 6000),
    ];
    for (refunds, disputes, back) in rules {
        let refunds = refunds.iter().map(|(version, refunded)| Word::Order(Box::new(order(*version, *refunded))));
        let disputes = disputes.iter().map(|(number, status, amount)| Word::Dispute(dispute(number, *status, *amount)));
        let words: Vec<Word> = [Word::Order(Box::new(order(1, 0)))].into_iter().chain(refunds).chain(disputes).collect();
        for way in ways(words.len()) {
            let mut conn = shop();
            for at in &way {
                done(&mut conn, |tx| say(tx, &words[*at], days(4)));
            }
            assert_eq!(stands(&conn), ((10_000 - back) / 10, (10_000 - back) / 10, *back), "{words:?} as {way:?}");
        }
    }
}

#[test]
fn o04_a_refund_by_hand_is_a_part_of_what_is_told_later() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    done(&mut conn, |tx| order::refund(tx, &of_ada(days(3)), OrderId(1), &Refunding::goodwill(minor(3000))));
    tell(&mut conn, "dp_1", Lost, 7000);
    assert_eq!(stands(&conn), (300, 300, 7000));
    tell_order(&mut conn, 2, 3000);
    assert_eq!(stands(&conn), (0, 0, 10_000), "the web shop knows of it, too");
}

#[test]
fn o04_a_lost_dispute_is_a_refund_and_the_rest_goes_on() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    tell(&mut conn, "dp_1", Open, 4000);
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!((stands(&conn), reviews(&conn)), ((600, 600, 4000), 0));
    tell(&mut conn, "dp_1", Won, 4000);
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!(stands(&conn), (600, 600, 4000), "a loss is the last word, and counts once");
    tell(&mut conn, "dp_2", Lost, 3000);
    assert_eq!(stands(&conn), (300, 300, 7000), "another one is other money");
    tell(&mut conn, "dp_3", Lost, 9000);
    assert_eq!(stands(&conn), (0, 0, 10_000), "there is no more than all");
}

/// A dispute, what becomes of it, and its amount.
type Said<'a> = (&'a str, DisputeStatus, i64);

/// Words of the order with their versions and all that was refunded, disputes, and what was given back in the end.
type Given<'a> = (&'a [(i64, i64)], &'a [Said<'a>], i64);

/// What is told, and what stands in the end.
type Path<'a> = (&'a [Word], (i64, i64, i64));

/// In every order, with each word twice.
#[test]
fn o04_words_of_a_dispute_in_any_order_end_alike() {
    let paths: [Path<'_>; 3] = [
        (
            &[
                Word::Order(Box::new(order(1, 0))),
                Word::Order(Box::new(order(2, 2500))),
                Word::Dispute(dispute("dp_1", Open, 4000)),
                Word::Dispute(dispute("dp_1", Lost, 4000)),
            ],
            (350, 350, 6500),
        ),
        (
            &[
                Word::Order(Box::new(order(1, 0))),
                Word::Order(Box::new(order(2, 4000))),
                Word::Dispute(dispute("dp_1", Open, 4000)),
                Word::Dispute(dispute("dp_1", Lost, 4000)),
            ],
            (200, 200, 8000),
        ),
        (
            &[
                Word::Order(Box::new(order(1, 2500))),
                Word::Dispute(dispute("dp_1", Open, 4000)),
                Word::Dispute(dispute("dp_1", Won, 4000)),
                Word::Dispute(dispute("dp_2", Open, 100)),
            ],
            (0, 750, 2500),
        ),
    ];
    for (words, end) in paths {
        for way in ways(words.len()) {
            let mut conn = shop();
            for at in way.iter().flat_map(|at| [at, at]) {
                let tx = conn.transaction().unwrap();
                say(&tx, &words[*at], days(4)).unwrap();
                tx.commit().unwrap();
            }
            assert_eq!(stands(&conn), end, "{way:?}");
            assert_eq!(reviews(&conn), i64::from(end.0 == 0), "{way:?}");
            assert!(check::all(&conn).unwrap().is_empty(), "{way:?}");
        }
    }
}

/// Every way to put so many things in a row.
fn ways(many: usize) -> Vec<Vec<usize>> {
    if many == 0 {
        return vec![Vec::new()];
    }
    let put = |way: &Vec<usize>, at: usize| [&way[..at], &[many - 1], &way[at..]].concat();
    ways(many - 1).iter().flat_map(|way| (0..many).map(move |at| put(way, at)).collect::<Vec<_>>()).collect()
}

#[test]
fn o04_an_admin_may_decide_before_the_bank() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    tell(&mut conn, "dp_1", Open, 4000);
    let entry = EntryId(number(&conn, "SELECT entry_id FROM review"));
    done(&mut conn, |tx| earning::approve(tx, &of_ada(days(5)), entry));
    tell(&mut conn, "dp_1", Open, 4000);
    assert_eq!((stands(&conn), reviews(&conn)), ((1000, 1000, 0), 0), "it goes on, whatever is told again");
    tell(&mut conn, "dp_2", Open, 4000);
    assert_eq!((stands(&conn).0, reviews(&conn)), (0, 1), "another dispute is another look");
    done(&mut conn, |tx| earning::reverse(tx, &of_ada(days(5)), entry, "A fraud"));
    tell(&mut conn, "dp_2", Won, 4000);
    assert_eq!((stands(&conn), reviews(&conn)), ((0, 0, 0), 0), "what is gone stays gone");
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!(stands(&conn), (0, 0, 4000), "and nothing is taken back twice");
}

#[test]
fn o04_what_a_payment_holds_is_left_alone_until_it_fails() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    let payout = done(&mut conn, |tx| pay_out(tx, 1000, days(100)));
    tell(&mut conn, "dp_1", Open, 10_000);
    assert_eq!(reviews(&conn), 0, "the money is on its way");
    done(&mut conn, |tx| payout::fail_line(tx, &of_ada(days(101)), payout, LineId(1), "No such account"));
    assert_eq!((stands(&conn).0, reviews(&conn)), (0, 1), "it is not paid again before the bank has decided");
    tell(&mut conn, "dp_1", Won, 10_000);
    let payout = done(&mut conn, |tx| pay_out(tx, 1000, days(102)));
    done(&mut conn, |tx| payout::pay_line(tx, &of_ada(days(102)), payout, LineId(2), ""));
    tell(&mut conn, "dp_2", Lost, 10_000);
    let owes = number(&conn, "SELECT sum(amount_minor) FROM entry WHERE account_id = 2");
    assert_eq!((owes, stands(&conn)), (-1000, (0, 0, 10_000)), "what was paid out is owed after a loss");
}

#[test]
fn o04_a_review_for_another_reason_outlives_the_dispute() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    let entry = EntryId(number(&conn, "SELECT id FROM entry"));
    done(&mut conn, |tx| earning::put_in_review(tx, &of_ada(days(3)), entry, "A strange one"));
    tell(&mut conn, "dp_1", Open, 4000);
    tell(&mut conn, "dp_1", Won, 4000);
    assert_eq!((stands(&conn).0, reviews(&conn)), (0, 1));
    done(&mut conn, |tx| earning::approve(tx, &of_ada(days(5)), entry));

    // A flag that is raised while the dispute is open keeps the review, and is cleared without ending it.
    let flag = "INSERT INTO account_flag (account_id, rule, found_at, after_entry_id) SELECT 3, 'disposable_mail', 1, max(id) FROM entry";
    for (cleared_first, number_of) in [(true, "dp_2"), (false, "dp_3")] {
        tell(&mut conn, number_of, Open, 4000);
        let flag = done(&mut conn, |tx| {
            tx.execute("DELETE FROM review_flag", [])?;
            tx.execute("DROP TRIGGER account_flag_is_kept", [])?;
            tx.execute("DELETE FROM account_flag", [])?;
            tx.execute_batch("CREATE TRIGGER account_flag_is_kept BEFORE DELETE ON account_flag BEGIN SELECT 1; END")?;
            tx.execute(flag, [])?;
            let flag = tx.last_insert_rowid();
            tx.execute("INSERT INTO review_flag SELECT id, ?1 FROM review WHERE closed_at IS NULL", [flag])?;
            Ok(FlagId(flag))
        });
        let clear = |conn: &mut Connection| {
            done(conn, |tx| flag_clearing::clear_flags(tx, &of_ada(days(6)), &[flag], "They are two", true))
        };
        if cleared_first {
            assert_eq!(clear(&mut conn).earnings, 0);
            assert_eq!((stands(&conn).0, reviews(&conn)), (0, 1), "the bank has not decided");
            tell(&mut conn, number_of, Won, 4000);
        } else {
            tell(&mut conn, number_of, Won, 4000);
            assert_eq!((stands(&conn).0, reviews(&conn)), (0, 1), "nobody has looked at the flag");
            assert_eq!(clear(&mut conn).earnings, 1);
        }
        assert_eq!((stands(&conn).0, reviews(&conn)), (1000, 0));
    }
}

#[test]
fn o04_a_dispute_waits_with_its_order_and_comes_off_a_strangers() {
    let mut conn = shop();
    assert_eq!(tell(&mut conn, "dp_1", Open, 4000), Taken::Early);
    let unknown = ToldBuyer { name: "Otto".into(), email: Some("otto@example.org".into()), ..ToldBuyer::default() };
    let of = |buyer: &ToldBuyer, version| Word::Order(Box::new(ToldOrder { buyer: buyer.clone(), ..order(version, 0) }));
    let with_code = ToldBuyer { referral_code: Some("ZZZZZZZZZ".into()), ..unknown.clone() };
    assert!(matches!(done(&mut conn, |tx| say(tx, &of(&with_code, 1), days(2))), Taken::Waits(_)));
    done(&mut conn, |tx| incoming::prune(tx, &of_web(days(50))));
    done(&mut conn, |tx| waiting::settle(tx, &of_ada(days(5)), waiting::all(tx, 1)?[0].id, CARA));
    assert_eq!((stands(&conn), reviews(&conn)), ((0, 1000, 0), 1), "it was there when the order came");

    let mut conn = shop();
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!(done(&mut conn, |tx| say(tx, &of(&unknown, 1), days(2))), Taken::Stranger);
    let sum = |conn: &Connection| strangers::sum(conn, WEB, utc_day(days(0)), utc_day(days(9))).unwrap();
    assert_eq!(sum(&conn), (1, minor(6000)));
    let given_back = Word::Order(Box::new(ToldOrder { buyer: unknown.clone(), ..order(2, 1000) }));
    assert_eq!(done(&mut conn, |tx| say(tx, &given_back, days(2))), Taken::Stranger);
    assert_eq!(sum(&conn), (1, minor(5000)), "both are gone");
    assert_eq!(tell(&mut conn, "dp_2", Lost, 7000), Taken::Stranger);
    assert_eq!(sum(&conn), (1, minor(0)), "no more than there is");
    done(&mut conn, |tx| incoming::prune(tx, &of_web(days(95))));
    assert_eq!((sum(&conn), number(&conn, "SELECT count(*) FROM dispute")), ((1, minor(0)), 0));

    let mut conn = shop();
    tell(&mut conn, "dp_1", Open, 4000);
    done(&mut conn, |tx| incoming::prune(tx, &of_web(days(95))));
    assert_eq!(number(&conn, "SELECT count(*) FROM dispute"), 0, "its order never came");
}

#[test]
fn o04_a_loss_in_a_closed_year_counts_today_and_an_erased_earner_has_nothing_to_review() {
    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    done(&mut conn, |tx| books::close(tx, &of_ada(days(4)), Some(utc_day(days(3))), ""));
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!(number(&conn, "SELECT at FROM refund"), days(4).as_ms());

    let mut conn = shop();
    tell_order(&mut conn, 1, 0);
    let seen = erase::preview(&conn, PAT, days(3)).unwrap();
    done(&mut conn, |tx| erase::erase(tx, &of_ada(days(3)), PAT, seen.gives_up, "They asked").map(|_| ()));
    tell(&mut conn, "dp_1", Open, 4000);
    assert_eq!(reviews(&conn), 0);
    tell(&mut conn, "dp_1", Lost, 4000);
    assert_eq!(number(&conn, "SELECT sum(amount_minor) FROM entry WHERE account_id = 2"), 0);
}

#[derive(Debug, Clone)]
enum Step {
    /// Other goods, and so many hundredths of them given back so far.
    Order(i64, i64),
    Dispute(usize, DisputeStatus, i64),
    Approve(Index),
    Review(Index),
    Reverse(Index),
    PayOut,
    Settle(bool),
    Pass(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let status = prop_oneof![2 => Just(Open), 1 => Just(Won), 1 => Just(Lost)];
    prop_oneof![
        4 => (1..30_000_i64, 0..60_i64).prop_map(|(goods, back)| Step::Order(goods, back)),
        6 => (0..4_usize, status, 1..20_000_i64).prop_map(|(which, status, amount)| Step::Dispute(which, status, amount)),
        2 => any::<Index>().prop_map(Step::Approve),
        1 => any::<Index>().prop_map(Step::Review),
        1 => any::<Index>().prop_map(Step::Reverse),
        3 => Just(Step::PayOut),
        3 => any::<bool>().prop_map(Step::Settle),
        3 => (1..40_i64).prop_map(Step::Pass),
    ]
}

fn part(tx: &Transaction<'_>, one: Index) -> Option<EntryId> {
    let parts = number(tx, "SELECT count(*) FROM entry WHERE kind = 'commission' AND adjusts_id IS NULL");
    let at = i64::try_from(one.index(usize::try_from(parts).ok().filter(|parts| *parts > 0)?)).ok()?;
    let id = "SELECT id FROM entry WHERE kind = 'commission' AND adjusts_id IS NULL ORDER BY id LIMIT 1 OFFSET ?1";
    tx.query_row(id, [at], |row| row.get(0)).ok()
}

fn live(tx: &Transaction<'_>, step: &Step, version: i64, now: Timestamp) -> Result<()> {
    let decide = |one: &Index, deed: &dyn Fn(EntryId) -> Result<()>| part(tx, *one).map_or(Ok(()), deed);
    match step {
        Step::Order(goods, back) => {
            let amounts = ToldAmounts { items: minor(*goods), total: minor(*goods), ..ToldAmounts::default() };
            let told = ToldOrder { amounts, refunded: minor(goods * back / 100), ..order(version, 0) };
            say(tx, &Word::Order(Box::new(told)), now).map(|_| ())
        }
        Step::Dispute(which, status, amount) => {
            say(tx, &Word::Dispute(dispute(&which.to_string(), *status, *amount)), now).map(|_| ())
        }
        Step::Approve(one) => decide(one, &|entry| earning::approve(tx, &of_ada(now), entry)),
        Step::Review(one) => decide(one, &|entry| earning::put_in_review(tx, &of_ada(now), entry, "Strange")),
        Step::Reverse(one) => decide(one, &|entry| earning::reverse(tx, &of_ada(now), entry, "A fraud")),
        Step::PayOut => match payout::ready(tx, PAT, Money::ZERO, now)? {
            Some(amount) if amount > Money::ZERO => pay_out(tx, amount.minor(), now).map(|_| ()),
            _ => Ok(()),
        },
        Step::Settle(arrived) => {
            let last = "SELECT payout_id, id FROM payout_line ORDER BY id DESC LIMIT 1";
            let Ok((payout, line)) = tx.query_row(last, [], |row| Ok((PayoutId(row.get(0)?), LineId(row.get(1)?)))) else {
                return Ok(());
            };
            match arrived {
                true => payout::pay_line(tx, &of_ada(now), payout, line, "").map(|_| ()),
                false => payout::fail_line(tx, &of_ada(now), payout, line, "No such account").map(|_| ()),
            }
        }
        Step::Pass(_) => Ok(()),
    }
}

#[test]
fn o04_a_random_life_of_a_disputed_order_keeps_every_promise() {
    let lives = std::env::var("TOLD_LIVES").map_or(24, |text| text.parse().expect("a number"));
    let mut runner = TestRunner::new(Config { cases: lives, failure_persistence: None, ..Config::default() });
    let lived = runner.run(&proptest::collection::vec(step(), 40), |steps| {
        let (mut conn, mut now) = (shop(), days(2));
        for (at, step) in steps.iter().enumerate() {
            if let Step::Pass(days) = step {
                now = now.plus_days(*days);
            }
            let tx = conn.transaction().unwrap();
            match live(&tx, step, at as i64, now) {
                Ok(()) => tx.commit().unwrap(),
                Err(Error::Refused(_)) => tx.rollback().unwrap(),
                Err(error) => return Err(TestCaseError::fail(format!("{step:?}: {error}"))),
            }
            let failures = check::all(&conn).unwrap();
            prop_assert!(failures.is_empty(), "{:?}: {:#?}", step, failures);
        }
        // What the bank took is gone, as far as there was so much, and no more than that and what the web shop gave back.
        let lost = number(&conn, "SELECT coalesce(sum(amount_minor), 0) FROM dispute WHERE status = 'lost'");
        let told = number(&conn, "SELECT coalesce(max(amount_minor), 0) FROM told_refund");
        if let Ok(order) = order::find(&conn, OrderId(1)) {
            let back = order.refunded.minor();
            prop_assert!(back <= (lost + told).min(30_000) && back >= (lost + told).min(order.amounts.total.minor()), "{}", back);
        }
        Ok(())
    });
    if let Err(why) = lived {
        panic!("{why}");
    }
}
