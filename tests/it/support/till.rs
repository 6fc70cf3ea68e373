//! What happens at the till, told straight to the domain: on a connection of the test's own, beside the running server, at the
//! server's time. For tests of pages that show money; the pages where orders are made have tests of their own.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use passalong::db::{self, Access};
use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, EntryId, OrderId, SourceId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Currency, Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::program::{self, Pay, Terms};
use passalong::domain::shop as domain_shop;
use passalong::domain::time::{Timestamp, Zone};
use passalong::domain::{account, earning, payout};
use passalong::error::Result;
use rusqlite::{Transaction, TransactionBehavior};

use super::shop::Shop;

/// Changes the shop's file in one transaction beside the server.
#[track_caller]
pub fn write<T>(shop: &Shop, work: impl FnOnce(&Transaction<'_>, Timestamp, &Zone) -> Result<T>) -> T {
    let mut conn = db::connect(&shop.file(), Access::Write).expect("the shop's file");
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).expect("the lock of the file");
    let zone = domain_shop::find(&tx).expect("the shop's row").expect("a shop that is set up").zone;
    match work(&tx, shop.clock.now(), &zone) {
        Ok(done) => {
            tx.commit().expect("the change is kept");
            done
        }
        Err(error) => panic!("the till refuses: {error:?}"),
    }
}

/// An amount as the shop writes it: `100.00`.
#[track_caller]
pub fn money(shop: &Shop, text: &str) -> Money {
    let currency: Currency = shop.ask("SELECT currency FROM shop", []);
    currency.parse_amount(text).unwrap_or_else(|refusal| panic!("{text:?} is no amount: {refusal:?}"))
}

/// The account behind a name that only one bears.
#[track_caller]
pub fn account(shop: &Shop, name: &str) -> AccountId {
    AccountId(shop.ask("SELECT id FROM account WHERE name = ?1", [name]))
}

/// What people call the shop's first, second, … order.
pub fn number(order: i64) -> String {
    OrderId(order).number().to_string()
}

/// One thing without tax.
pub fn line(name: &str, price: Money, earns: bool) -> Line {
    let tax_rate = Some(Rate::from_bp(0));
    Line { product: None, name: Some(name.into()), quantity: 1, price, includes_tax: true, tax_rate, earns, discounted: true }
}

/// A plain amount, placed by the shop's people for somebody; not paid yet. A promised discount comes off it.
#[track_caller]
pub fn order(shop: &Shop, who: &str, amount: &str) -> OrderId {
    let lines = vec![line("Amount", money(shop, amount), true)];
    place(shop, who, lines, Credit::NONE)
}

/// Things, with store credit; not paid yet, unless the credit pays for all of it.
#[track_caller]
pub fn place(shop: &Shop, who: &str, lines: Vec<Line>, credit: Credit) -> OrderId {
    let customer = account(shop, who);
    write(shop, |tx, now, zone| {
        let placing = Placing {
            customer,
            basket: Basket::of(lines),
            credit,
            source: SourceId::STAFF,
            external_id: None,
            request_key: None,
            note: String::new(),
            wanted_on: None,
            placed_at: now,
        };
        Ok(order::place(tx, &Act::by(AccountId(1), now, zone), &placing)?.id)
    })
}

/// Takes the money for an order.
#[track_caller]
pub fn pay(shop: &Shop, id: OrderId) {
    write(shop, |tx, now, zone| {
        let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
        order::pay(tx, &Act::by(AccountId(1), now, zone), id, &payment)
    });
}

/// An order that is paid at once.
#[track_caller]
pub fn buy(shop: &Shop, who: &str, amount: &str) -> OrderId {
    let id = order(shop, who, amount);
    pay(shop, id);
    id
}

/// Gives back so much of an order, for goods that stay.
#[track_caller]
pub fn refund(shop: &Shop, id: OrderId, amount: &str) {
    let amount = money(shop, amount);
    give_back(shop, id, Some(amount), "");
}

/// Gives back all that is left of an order.
#[track_caller]
pub fn refund_all(shop: &Shop, id: OrderId) {
    give_back(shop, id, None, "");
}

/// Gives back so much of an order, or all that is left, and says why.
#[track_caller]
pub fn give_back(shop: &Shop, id: OrderId, amount: Option<Money>, reason: &str) {
    write(shop, |tx, now, zone| {
        let back = amount.map_or_else(Refunding::everything, Refunding::goodwill);
        let refunding = Refunding { reason: reason.into(), ..back };
        order::refund(tx, &Act::by(AccountId(1), now, zone), id, &refunding)
    });
}

#[track_caller]
pub fn cancel(shop: &Shop, id: OrderId) {
    write(shop, |tx, now, zone| order::cancel(tx, &Act::by(AccountId(1), now, zone), id));
}

/// Changes the terms from now on.
#[track_caller]
pub fn promise(shop: &Shop, change: impl FnOnce(&mut Terms)) {
    write(shop, |tx, now, _| {
        let (_, mut terms) = program::current(tx)?;
        change(&mut terms);
        program::adopt(tx, &terms, now)
    });
}

/// Agrees on a pay with one earner alone.
#[track_caller]
pub fn agree(shop: &Shop, who: &str, pay: Pay) {
    let id = account(shop, who);
    write(shop, |tx, now, _| account::set_own_pay(tx, &Act::by(AccountId(1), now, &Zone::utc()), id, Some(pay)));
}

/// The first entry of what was earned on an order.
#[track_caller]
pub fn earning(shop: &Shop, order: OrderId) -> EntryId {
    let sql = "SELECT id FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward') AND adjusts_id IS NULL";
    EntryId(shop.ask(sql, [order.0]))
}

#[track_caller]
pub fn hold(shop: &Shop, entry: EntryId, reason: &str) {
    write(shop, |tx, now, _| earning::put_in_review(tx, &Act::by(AccountId(1), now, &Zone::utc()), entry, reason));
}

#[track_caller]
pub fn approve(shop: &Shop, entry: EntryId) {
    write(shop, |tx, now, _| earning::approve(tx, &Act::by(AccountId(1), now, &Zone::utc()), entry));
}

#[track_caller]
pub fn void(shop: &Shop, entry: EntryId, reason: &str) {
    write(shop, |tx, now, zone| earning::reverse(tx, &Act::by(AccountId(1), now, zone), entry, reason));
}

/// Corrects somebody's balance; `minor` may be negative.
#[track_caller]
pub fn adjust(shop: &Shop, who: &str, balance_kind: BalanceKind, minor: i64, reason: &str) {
    let id = account(shop, who);
    write(shop, |tx, now, _| {
        ledger::adjust(tx, &Act::by(AccountId(1), now, &Zone::utc()), id, balance_kind, Money::from_minor(minor), reason)
    });
}

/// What a partner is owed, as a payout has to say that it was seen.
pub fn owed_to(tx: &Transaction<'_>, now: Timestamp, partner: AccountId) -> Vec<(AccountId, Money)> {
    let owed = payout::owed(tx, now).expect("what is owed");
    owed.into_iter().filter(|one| one.account == partner).map(|one| (one.account, one.amount)).collect()
}
