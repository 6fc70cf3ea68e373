//! The rules of orders, discount, earnings and credit, on the real domain in a file of its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::account::AccountId;
use passalong::domain::code;
use passalong::domain::ledger::{self, Purse};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Method, OrderId, Payment, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::program::TermsId;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Timestamp, Zone};
use rusqlite::{Connection, Transaction};

use super::file::{NOON, SCHEMA, audit, found, newcomer, utc_day};

fn basket(minor: i64) -> Basket {
    let line = Line {
        product: None,
        name: "Amount".into(),
        quantity: 1,
        price: Money::from_minor(minor),
        tax_rate: Rate::from_bp(0),
        earns: true,
    };
    Basket { lines: vec![line], prices_include_tax: true, shipping: Money::ZERO, tip: Money::ZERO }
}

fn place(tx: &Transaction<'_>, customer: AccountId, minor: i64, credit: Credit, now: Timestamp) -> OrderId {
    let placing = Placing {
        customer,
        basket: basket(minor),
        credit,
        source: "staff".into(),
        external_id: None,
        request_key: None,
        note: String::new(),
        placed_at: now,
    };
    order::place(tx, None, &placing, now, &Zone::utc()).unwrap().id
}

fn pay(tx: &Transaction<'_>, id: OrderId, now: Timestamp) {
    let payment = Payment { method: Method::Cash, reference: String::new(), paid_at: now };
    assert!(order::pay(tx, None, id, &payment, now, &Zone::utc()).unwrap());
}

fn refund(tx: &Transaction<'_>, id: OrderId, minor: Option<i64>, now: Timestamp) {
    let refunding = Refunding { amount: minor.map(Money::from_minor), goods: None, reason: String::new(), request_key: None };
    order::refund(tx, AccountId(1), id, &refunding, now, &Zone::utc()).unwrap();
}

#[test]
fn money_flows_from_the_first_order_to_spent_credit() {
    let mut conn = Connection::open_in_memory().unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    conn.execute_batch(SCHEMA).unwrap();
    let tx = conn.transaction().unwrap();
    found(&tx, "UTC");
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &newcomer("Pat"), &application, NOON).unwrap().account;
    let via = |owner: AccountId, name: &str| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &newcomer(name), Some(code), NOON, utc_day(NOON)).unwrap().account
    };
    let cara = via(pat, "Cara");
    let carl = via(cara, "Carl");

    let first = place(&tx, cara, 10_000, Credit::NONE, NOON);
    assert_eq!(order::find(&tx, first).unwrap().amounts.due().minor(), 9000);
    let second = place(&tx, cara, 10_000, Credit::NONE, NOON);
    assert_eq!(order::find(&tx, second).unwrap().amounts.due().minor(), 10_000, "one promise, one order");
    pay(&tx, first, NOON);
    pay(&tx, second, NOON);
    let commission = |now| ledger::balance(&tx, pat, Purse::Commission, now).unwrap();
    assert_eq!(commission(NOON).pending.minor(), 1900);
    assert_eq!(commission(NOON.plus_days(14)).available().minor(), 1900);

    let friends = place(&tx, carl, 20_000, Credit::NONE, NOON);
    pay(&tx, friends, NOON);
    let later = NOON.plus_days(15);
    assert_eq!(ledger::balance(&tx, cara, Purse::Credit, later).unwrap().available().minor(), 900);
    let third = place(&tx, cara, 5000, Credit::All, later);
    assert_eq!(order::find(&tx, third).unwrap().amounts.due().minor(), 4100);
    assert_eq!(ledger::balance(&tx, cara, Purse::Credit, later).unwrap().available().minor(), 0);
    pay(&tx, third, later);
    refund(&tx, third, Some(2500), later);
    assert_eq!(ledger::balance(&tx, cara, Purse::Credit, later).unwrap().available().minor(), 450);
    refund(&tx, third, None, later);
    assert_eq!(ledger::balance(&tx, cara, Purse::Credit, later).unwrap().available().minor(), 900);
    refund(&tx, first, None, later);
    let again = place(&tx, cara, 3000, Credit::NONE, later);
    assert_eq!(order::find(&tx, again).unwrap().amounts.due().minor(), 2700, "the promise came back");
    assert_eq!(commission(later).available().minor(), 1000);
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn a_branch_that_moves_takes_its_past_along() {
    use passalong::domain::moving;
    use passalong::error::{Error, Refusal};

    let mut conn = super::file::in_memory("Europe/Berlin");
    let tx = conn.transaction().unwrap();
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &newcomer("Pat"), &application, NOON).unwrap().account;
    let priya = sign_up::partner(&tx, &newcomer("Priya"), &application, NOON).unwrap().account;
    let via = |owner: AccountId, name: &str, now: Timestamp| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &newcomer(name), Some(code), now, berlin.day_of(now)).unwrap().account
    };
    let cara = via(pat, "Cara", NOON);
    let carl = via(cara, "Carl", NOON.plus_days(1));
    let dana = via(carl, "Dana", NOON.plus_days(2));
    for (buyer, day) in [(cara, 3), (carl, 4), (dana, 5), (dana, 6)] {
        let now = NOON.plus_days(day);
        let id = place(&tx, buyer, 10_000, Credit::NONE, now);
        let payment = Payment { method: Method::Card, reference: String::new(), paid_at: now };
        order::pay(&tx, None, id, &payment, now, &berlin).unwrap();
    }
    let figures = |id: AccountId| -> (i64, i64, i64, i64) {
        let sql =
            "SELECT direct_sign_ups, indirect_sign_ups, direct_orders, indirect_orders FROM account_total WHERE account_id = ?1";
        tx.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap()
    };
    assert_eq!(figures(pat), (1, 2, 1, 3));
    let later = NOON.plus_days(30);
    let made = moving::make(&tx, AccountId(1), carl, Some(priya), "Typed the wrong code", later, &berlin).unwrap();
    assert_eq!((figures(pat), figures(priya), figures(cara)), ((1, 0, 1, 0), (1, 1, 1, 2), (0, 0, 0, 0)));
    audit(&tx);
    let circle = moving::make(&tx, AccountId(1), carl, Some(dana), "Nonsense", later, &berlin);
    assert!(matches!(circle, Err(Error::Refused(Refusal::WouldCircle))));
    moving::undo(&tx, AccountId(1), made, later, &berlin).unwrap();
    assert_eq!(figures(pat), (1, 2, 1, 3));
    moving::make(&tx, AccountId(1), carl, None, "Came by himself", later, &berlin).unwrap();
    assert_eq!((figures(pat), figures(carl)), ((1, 0, 1, 0), (1, 0, 2, 0)));
    audit(&tx);
}
