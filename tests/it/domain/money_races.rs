//! Many hands at one till: of all who want the same discount, credit, payment or payout at once, exactly one gets it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use std::sync::Arc;

use passalong::db::Db;
use passalong::domain::code;
use passalong::domain::ids::{AccountId, LineId, OrderId, PayoutId, SourceId, TermsId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::payout::{self, Making};
use passalong::domain::price::{Basket, Line};
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::{Error, Result};
use rusqlite::Transaction;

use crate::support::file::{File, NOON, audit, newcomer, utc_day};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{counter, story, till};

const ADA: AccountId = AccountId(1);
const PAT: AccountId = AccountId(2);
const HANDS: usize = 32;

/// Fifteen days after [`NOON`]: what was earned then can be spent and paid.
fn later() -> Timestamp {
    NOON.plus_days(15)
}

/// Pat brought so many customers, who are accounts 3 and on.
fn shop(customers: usize) -> File {
    let file = File::new();
    write_once(&file, move |tx| {
        let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
        assert_eq!(sign_up::partner(tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application)?.account, PAT);
        let code = code::of_owner(tx, PAT)?.unwrap().id;
        for n in 0..customers {
            sign_up::customer(tx, &Act::server(NOON, &Zone::utc()), &newcomer(&format!("Cara{n}")), Some(code))?;
        }
        Ok(())
    });
    file
}

fn write_once<T: Send + 'static>(file: &File, work: impl Fn(&Transaction<'_>) -> Result<T> + Send + Sync + 'static) -> T {
    all_at_once(file, 1, move |tx, _| work(tx)).remove(0).unwrap()
}

/// Does the same so many times at once, from as many tasks on eight threads, through the shop's own writer.
fn all_at_once<T: Send + 'static>(
    file: &File,
    times: usize,
    work: impl Fn(&Transaction<'_>, usize) -> Result<T> + Send + Sync + 'static,
) -> Vec<Result<T>> {
    let db: Db = file.open();
    let work = Arc::new(work);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).enable_all().build().unwrap();
    let done = runtime.block_on(async {
        let hands: Vec<_> = (0..times)
            .map(|n| {
                let (db, work) = (db.clone(), Arc::clone(&work));
                tokio::spawn(async move { db.write(move |tx| work(tx, n)).await })
            })
            .collect();
        let mut done = Vec::new();
        for hand in hands {
            done.push(hand.await.unwrap());
        }
        done
    });
    db.close();
    done
}

fn placing(customer: AccountId, minor: i64, credit: Credit, key: Option<&str>, now: Timestamp) -> Placing {
    let price = Money::from_minor(minor);
    let line = Line {
        product: None,
        name: Some("Amount".into()),
        quantity: 1,
        price,
        includes_tax: true,
        tax_rate: Some(Rate::from_bp(0)),
        earns: true,
        discounted: true,
    };
    Placing {
        customer,
        basket: Basket::of(vec![line]),
        credit,
        source: SourceId::PAGE,
        external_id: None,
        request_key: key.map(str::to_owned),
        note: String::new(),
        wanted_on: None,
        placed_at: now,
    }
}

fn pay(tx: &Transaction<'_>, id: OrderId, now: Timestamp) -> Result<bool> {
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
    order::pay(tx, &Act::by(ADA, now, &Zone::utc()), id, &payment)
}

/// How many did, and what the others were told.
fn won<T>(done: &[Result<T>], is_refusal: impl Fn(&Refusal) -> bool) -> usize {
    let is_fine = |one: &&Result<T>| match one {
        Ok(_) => true,
        Err(Error::Refused(refusal)) if is_refusal(refusal) => false,
        Err(other) => panic!("{other:?}"),
    };
    done.iter().filter(is_fine).count()
}

#[test]
fn of_fifty_first_orders_of_a_customer_exactly_one_has_the_discount() {
    const CUSTOMERS: usize = 40;
    let file = shop(CUSTOMERS);
    let done = all_at_once(&file, 50 * CUSTOMERS, |tx, n| {
        let customer = AccountId(3 + (n % CUSTOMERS) as i64);
        // Recorded at the desk, where there may be more than twenty.
        let id = order::place(tx, &Act::by(ADA, NOON, &Zone::utc()), &placing(customer, 5000, Credit::NONE, None, NOON))?.id;
        // Some pay at once, which must not help.
        if n % 3 == 0 {
            pay(tx, id, NOON)?;
        }
        Ok(())
    });
    assert_eq!(won(&done, |_| false), 50 * CUSTOMERS);
    assert_eq!(file.number("SELECT count(*) FROM orders WHERE reduction_minor = 500"), CUSTOMERS as i64);
    assert_eq!(file.number("SELECT count(*) FROM orders WHERE reduction_minor > 0"), CUSTOMERS as i64);
    file.look(audit);
}

/// A customer with 10.00 of store credit.
fn with_credit() -> (File, AccountId) {
    let file = shop(1);
    let cara = AccountId(3);
    write_once(&file, move |tx| {
        ledger::adjust(tx, &Act::by(ADA, NOON, &Zone::utc()), cara, BalanceKind::Credit, Money::from_minor(1000), "A burnt loaf")
    });
    (file, cara)
}

#[test]
fn of_thirty_two_devices_that_spend_one_balance_one_wins() {
    let (file, cara) = with_credit();
    let done = all_at_once(&file, HANDS, move |tx, _| {
        let all = Credit::Amount(Money::from_minor(1000));
        order::place(tx, &Act::by(cara, NOON, &Zone::utc()), &placing(cara, 5000, all, None, NOON))
    });
    assert_eq!(won(&done, |refusal| matches!(refusal, Refusal::CreditShort { available: Money::ZERO })), 1);
    assert_eq!(file.number("SELECT sum(credit_minor) FROM orders"), 1000);
    file.look(audit);
}

#[test]
fn however_it_is_cut_what_is_spent_is_what_there_was() {
    let (file, cara) = with_credit();
    let done = all_at_once(&file, HANDS * 4, move |tx, n| {
        let credit = if n % 2 == 0 { Credit::All } else { Credit::Amount(Money::from_minor(70)) };
        let placed = order::place(tx, &Act::by(ADA, NOON, &Zone::utc()), &placing(cara, 90, credit, None, NOON))?;
        let order = order::find(tx, placed.id)?;
        if order.paid_at.is_none() && n % 3 == 0 {
            pay(tx, placed.id, NOON)?;
        }
        Ok(order.amounts.credit)
    });
    won(&done, |refusal| matches!(refusal, Refusal::CreditShort { .. }));
    let applied: Money = done.into_iter().flatten().sum();
    assert_eq!(applied.minor(), 1000, "all of it, and not a cent more");
    let balance = file.look(|conn| ledger::balance(conn, cara, BalanceKind::Credit, NOON).unwrap());
    assert_eq!((balance.available(), (balance.spent + balance.reserved).minor()), (Money::ZERO, 1000));
    file.look(audit);
}

#[test]
fn an_order_is_paid_once_however_many_take_the_money() {
    let file = shop(1);
    let cara = AccountId(3);
    let id = write_once(&file, move |tx| {
        Ok(order::place(tx, &Act::server(NOON, &Zone::utc()), &placing(cara, 5000, Credit::NONE, None, NOON))?.id)
    });
    let done = all_at_once(&file, HANDS, move |tx, n| {
        // Somebody cancels at the same moment: either is fine, both are not.
        if n == HANDS / 2 {
            return order::cancel(tx, &Act::by(ADA, NOON, &Zone::utc()), id).map(|()| false);
        }
        pay(tx, id, NOON)
    });
    won(&done, |refusal| matches!(refusal, Refusal::OrderCancelled | Refusal::OrderPaid));
    let payments = done.into_iter().flatten().filter(|is_paid| *is_paid).count() as i64;
    assert_eq!(payments + file.number("SELECT count(*) FROM orders WHERE cancelled_at IS NOT NULL"), 1);
    assert_eq!(file.number("SELECT count(*) FROM entry"), payments);
    file.look(audit);
}

#[test]
fn one_form_is_one_order_and_one_refund() {
    let file = shop(1);
    let cara = AccountId(3);
    let done = all_at_once(&file, HANDS, move |tx, _| {
        order::place(tx, &Act::by(cara, NOON, &Zone::utc()), &placing(cara, 5000, Credit::NONE, Some("the form"), NOON))
    });
    let placed: Vec<_> = done.into_iter().map(Result::unwrap).collect();
    assert_eq!(placed.iter().filter(|placed| placed.is_new).count(), 1);
    let id = placed[0].id;
    assert!(placed.iter().all(|placed| placed.id == id));
    write_once(&file, move |tx| pay(tx, id, NOON));
    let refunding = |minor: i64, key: Option<&str>| Refunding {
        request_key: key.map(str::to_owned),
        ..Refunding::goodwill(Money::from_minor(minor))
    };
    let form = refunding(500, Some("the refund's form"));
    let done = all_at_once(&file, HANDS, move |tx, _| order::refund(tx, &Act::by(ADA, later(), &Zone::utc()), id, &form));
    assert_eq!(won(&done, |_| false), HANDS);
    assert_eq!(file.number("SELECT refunded_minor FROM orders"), 500);
    // 40.00 are left: of thirty-two that want 15.00 of it, two get it.
    let more = refunding(1500, None);
    let done = all_at_once(&file, HANDS, move |tx, _| order::refund(tx, &Act::by(ADA, later(), &Zone::utc()), id, &more));
    assert_eq!(won(&done, |refusal| matches!(refusal, Refusal::RefundLarge { .. })), 2);
    assert_eq!(file.number("SELECT sum(amount_minor) FROM refund"), 3500);
    file.look(audit);
}

#[test]
fn nothing_is_paid_out_twice_under_any_race() {
    let file = shop(1);
    let cara = AccountId(3);
    write_once(&file, move |tx| {
        for _ in 0..3 {
            let id = order::place(tx, &Act::server(NOON, &Zone::utc()), &placing(cara, 5000, Credit::NONE, None, NOON))?.id;
            pay(tx, id, NOON)?;
        }
        tx.execute("INSERT INTO payee (account_id, method, changed_at, usable_at) VALUES (?1, 'cash', 0, 0)", [PAT])?;
        Ok(())
    });
    let making = |seen, key: Option<&str>| Making {
        minimum: Money::ZERO,
        partners: vec![(PAT, Money::from_minor(seen))],
        pay_on: utc_day(later()),
        note: String::new(),
        request_key: key.map(str::to_owned),
    };
    let many = making(450 + 500 + 500, None);
    let done = all_at_once(&file, HANDS, move |tx, _| payout::make(tx, &Act::by(ADA, later(), &Zone::utc()), &many));
    assert_eq!(won(&done, |refusal| matches!(refusal, Refusal::OwedChanged)), 1);
    // Half of them say that it arrived, half that it did not, and a refund comes in between.
    let done = all_at_once(&file, HANDS, move |tx, n| match n {
        7 => order::refund(tx, &Act::by(ADA, later(), &Zone::utc()), OrderId(3), &Refunding::everything()).map(|()| false),
        n if n % 2 == 0 => payout::pay_line(tx, &Act::by(ADA, later(), &Zone::utc()), PayoutId(1), LineId(1), "1"),
        _ => payout::fail_line(tx, &Act::by(ADA, later(), &Zone::utc()), PayoutId(1), LineId(1), "No such account"),
    });
    won(&done, |refusal| matches!(refusal, Refusal::LineSettled));
    // Whoever said so last was right: it came back, and all but the refunded order is owed again.
    let form = making(450 + 500, Some("the form"));
    let done = all_at_once(&file, HANDS, move |tx, _| payout::make(tx, &Act::by(ADA, later(), &Zone::utc()), &form));
    assert_eq!(won(&done, |_| false), HANDS);
    assert_eq!(file.number("SELECT count(*) FROM payout"), 2);
    assert_eq!(file.number("SELECT amount_minor FROM payout_line WHERE payout_id = 2"), 450 + 500);
    let done = all_at_once(&file, HANDS, |tx, _| {
        payout::pay_line(tx, &Act::by(ADA, later(), &Zone::utc()), PayoutId(2), LineId(2), "2")
    });
    assert_eq!(done.into_iter().filter(|done| matches!(done, Ok(true))).count(), 1);
    let balance = file.look(|conn| ledger::balance(conn, PAT, BalanceKind::Commission, later()).unwrap());
    assert_eq!((balance.spent.minor(), balance.available()), (950, Money::ZERO));
    file.look(audit);
}

#[test]
fn at_the_front_door_too_thirty_two_devices_spend_one_balance_once() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    counter::sell(&shop, "Hamper", "100");
    till::adjust(&shop, "Olga", BalanceKind::Credit, 1000, "A burnt loaf");
    let olga = story.person("Olga");
    let pages: Vec<Page> = (0..HANDS).map(|_| counter::choose(olga, &[("q1", "1"), ("credit", "all")])).collect();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> = pages.iter().map(|page| scope.spawn(|| olga.submit(page, "Place order", &[]).status)).collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), HANDS - 1, "the others saw a sum that no longer holds");
    assert_eq!(shop.ask::<i64>("SELECT sum(credit_minor) FROM orders", []), 1000);
}
