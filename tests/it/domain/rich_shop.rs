//! A shop where money has flowed, for what is broken on purpose.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::earning;
use passalong::domain::ids::{AccountId, EntryId, OrderId, SourceId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::merge;
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::product::{self, Details};
use passalong::domain::sign_up;
use passalong::domain::time::{Timestamp, Zone};
use rusqlite::{Connection, Transaction};

use super::invariants::{ADA, CARA, CARL, OLGA, small_shop};
use crate::support::file::{NOON, audit, newcomer};

/// Cara paid 90.00 with the discount (order 1); Carl paid 180.00 (order 2), which brought her 9.00 of credit; with it she paid a
/// part of 50.00 (order 3), of which half was refunded; Olga's order 4 of two loaves is open, her order 5 cancelled. Pat earned on
/// 1 and 3; a first payment to Pat failed, a second one was paid. Olga was given 1.00 for a burnt loaf, and is
/// Cleo, too.
pub fn rich_shop(schema: &str) -> Connection {
    let mut conn = small_shop(schema);
    let tx = conn.transaction().unwrap();
    let later = NOON.plus_days(15);
    for (customer, minor, id) in [(CARA, 10_000, 1), (CARL, 20_000, 2)] {
        assert_eq!(place(&tx, customer, plain(minor), Credit::NONE, NOON), OrderId(id));
        pay(&tx, OrderId(id), NOON);
    }
    assert_eq!(place(&tx, CARA, plain(5000), Credit::All, later), OrderId(3));
    pay(&tx, OrderId(3), later);
    let half = Refunding::goodwill(Money::from_minor(2500));
    order::refund(&tx, &Act::by(AccountId(ADA), later, &Zone::utc()), OrderId(3), &half).unwrap();
    let bread = Details {
        name: "Rye bread".into(),
        sku: Some("RYE".into()),
        category: None,
        price: Money::from_minor(450),
        tax_rate: Rate::from_bp(700),
        earns: true,
        discounted: true,
    };
    let bread_id = product::create(&tx, &Act::by(AccountId(ADA), NOON, &Zone::utc()), &bread).unwrap();
    let loaves = Line {
        product: Some(bread_id),
        name: Some(bread.name),
        quantity: 2,
        price: bread.price,
        includes_tax: true,
        tax_rate: Some(bread.tax_rate),
        earns: true,
        discounted: true,
    };
    assert_eq!(place(&tx, OLGA, loaves, Credit::NONE, later), OrderId(4));
    assert_eq!(place(&tx, OLGA, plain(700), Credit::NONE, later), OrderId(5));
    order::cancel(&tx, &Act::server(later, &Zone::utc()), OrderId(5)).unwrap();
    earning::put_in_review(&tx, &Act::by(AccountId(ADA), later, &Zone::utc()), EntryId(2), "Same street").unwrap();
    earning::approve(&tx, &Act::by(AccountId(ADA), later, &Zone::utc()), EntryId(2)).unwrap();
    ledger::adjust(
        &tx,
        &Act::by(AccountId(ADA), later, &Zone::utc()),
        AccountId(OLGA),
        BalanceKind::Credit,
        Money::from_minor(100),
        "A burnt loaf",
    )
    .unwrap();
    // As the payouts of a shop leave them behind: entry 1 is Pat's first commission.
    tx.execute_batch(
        "INSERT INTO payee (account_id, method, paypal, target_key, changed_at, usable_at)
         VALUES (2, 'paypal', 'pat@example.org', 'paypal pat@example.org', 1, 1);
         INSERT INTO payout (id, cutoff_at, pay_on, minimum_minor, newest_entry_id, made_by_id, created_at)
         SELECT n, (SELECT max(created_at) FROM entry), 1, 0, (SELECT max(id) FROM entry), 1, n FROM (SELECT 1 AS n UNION ALL SELECT 2);
         INSERT INTO payout_line (id, payout_id, account_id, net_minor, amount_minor, method, holder, target, paid_at, reference, failed_at,
                                  failure)
         VALUES (1, 1, 2, 900, 900, 'paypal', '', 'pat@example.org', NULL, '', 2, 'No such address'),
                (2, 2, 2, 900, 900, 'paypal', '', 'pat@example.org', 3, 'PP-1', NULL, '');
         INSERT INTO payout_entry VALUES (1, 1, 2), (2, 1, NULL);
         INSERT INTO payee_tax (account_id, address, tax_number, vat_id, vat_status, vat_rate_bp, changed_at)
         VALUES (7, 'Quay 1', '12/345', 'DE123456789', 'registered', 1900, 1);
         INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                       partner_address, partner_tax_number, created_at)
         VALUES (2, 1970, 1, 0, 'en', 'Ada''s Bakery', '', '', 'Pat', '', '', 3);
         INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, line_id, available_at, at, created_at)
         VALUES (2, 'commission', 'payout', 'placed', -900, 2, 3, 3, 3);
         UPDATE account_total SET commission_minor = commission_minor - 900 WHERE account_id = 2;",
    )
    .unwrap();
    merge_cleo(&tx, later);
    tx.commit().unwrap();
    audit(&conn);
    conn
}

/// Cleo came by herself, was given 0.50, and turned out to be Olga.
fn merge_cleo(tx: &Transaction<'_>, now: Timestamp) {
    let act = Act::by(AccountId(ADA), now, &Zone::utc());
    let cleo = sign_up::customer(tx, &act, &newcomer("Cleo"), None).unwrap().account;
    ledger::adjust(tx, &act, cleo, BalanceKind::Credit, Money::from_minor(50), "Another loaf").unwrap();
    merge::merge(tx, &act, (AccountId(OLGA), cleo), "One person", false).unwrap();
}

fn plain(minor: i64) -> Line {
    let (price, tax_rate) = (Money::from_minor(minor), Some(Rate::from_bp(0)));
    let name = Some("Amount".into());
    Line { product: None, name, quantity: 1, price, includes_tax: true, tax_rate, earns: true, discounted: true }
}

fn place(tx: &Transaction<'_>, customer: i64, line: Line, credit: Credit, now: Timestamp) -> OrderId {
    let placing = Placing {
        customer: AccountId(customer),
        basket: Basket::of(vec![line]),
        credit,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: now,
    };
    order::place(tx, &Act::by(AccountId(ADA), now, &Zone::utc()), &placing).unwrap().id
}

fn pay(tx: &Transaction<'_>, id: OrderId, now: Timestamp) {
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
    assert!(order::pay(tx, &Act::by(AccountId(ADA), now, &Zone::utc()), id, &payment).unwrap());
}
