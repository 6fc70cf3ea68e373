//! The books: a month that is over stays as it is, and a day can be told as long as it isn't closed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, OrderId, SourceId, TermsId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::locale::Language;
use passalong::domain::money::{Currency, Money, Rate};
use passalong::domain::order::{self, Credit, Edit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::payee::{self, Details};
use passalong::domain::payout::{self, Making};
use passalong::domain::price::{Basket, Line};
use passalong::domain::reads::figures::{self, NetworkFigures, ShopFigures};
use passalong::domain::reads::payout_list;
use passalong::domain::refusal::Refusal;
use passalong::domain::shop::{self, Identity};
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Day, Timestamp, Zone};
use passalong::domain::{books, code, program, scan, totals};
use passalong::error::Error;
use rusqlite::{Connection, Transaction};

use crate::support::file::{audit, in_memory, newcomer, number};

const ADA: AccountId = AccountId(1);

fn zone() -> Zone {
    Zone::parse("Europe/Berlin").unwrap()
}

/// `2026-12-10 15:00` in the shop's time.
fn time(text: &str) -> Timestamp {
    zone().instant(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Ada does it at a time of the shop's.
fn at(text: &str) -> Act {
    Act::by(ADA, time(text), &zone())
}

/// The same, told of another day.
fn told(now: &str, on: &str) -> Act {
    at(now).on(Some(day(on)))
}

fn basket(minor: i64) -> Basket {
    let line = Line {
        product: None,
        name: Some("Bread".into()),
        quantity: 1,
        price: Money::from_minor(minor),
        includes_tax: true,
        tax_rate: Some(Rate::from_bp(0)),
        earns: true,
        discounted: true,
    };
    Basket::of(vec![line])
}

fn place(tx: &Transaction<'_>, act: &Act, customer: AccountId, minor: i64) -> passalong::error::Result<OrderId> {
    let placing = Placing {
        customer,
        basket: basket(minor),
        credit: Credit::NONE,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: act.at,
    };
    Ok(order::place(tx, act, &placing)?.id)
}

fn pay(tx: &Transaction<'_>, act: &Act, id: OrderId) -> passalong::error::Result<bool> {
    order::pay(tx, act, id, &Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: act.at })
}

fn buy(tx: &Transaction<'_>, act: &Act, customer: AccountId, minor: i64) -> OrderId {
    let id = place(tx, act, customer, minor).unwrap();
    assert!(pay(tx, act, id).unwrap());
    id
}

fn refund(tx: &Transaction<'_>, act: &Act, id: OrderId, minor: Option<i64>) -> passalong::error::Result<()> {
    let refunding = minor.map(Money::from_minor).map_or_else(Refunding::everything, Refunding::goodwill);
    order::record_refund(tx, act, id, &refunding)
}

fn correct(tx: &Transaction<'_>, act: &Act, id: OrderId, minor: i64) -> passalong::error::Result<()> {
    order::edit(tx, act, id, &Edit { basket: basket(minor), note: String::new() })
}

#[track_caller]
fn refused<T: std::fmt::Debug>(done: passalong::error::Result<T>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("nothing was refused: {other:?}"),
    }
}

/// Pat, whom the shop knows since November, brought Cara then. Terms hold nothing back.
fn shop_with_cara(conn: &mut Connection) -> (Transaction<'_>, AccountId, AccountId) {
    let tx = conn.transaction().unwrap();
    let (_, mut terms) = program::current(&tx).unwrap();
    terms.holding_days = 0;
    terms.discount.rate = Rate::from_bp(0);
    program::adopt(&tx, &terms, time("2026-11-01 08:00")).unwrap();
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let joined = Act::server(time("2026-11-02 15:00"), &zone());
    let pat = sign_up::partner(&tx, &joined, &newcomer("Pat"), &application).unwrap().account;
    let code = code::of_owner(&tx, pat).unwrap().unwrap().id;
    let cara = sign_up::customer(&tx, &joined, &newcomer("Cara"), Some(code)).unwrap().account;
    (tx, pat, cara)
}

/// What is printed of some days: the whole shop's figures, those of one account, and every row of both tables.
type Report = (ShopFigures, NetworkFigures, Vec<String>);

fn report(tx: &Transaction<'_>, account: AccountId, first: &str, last: &str) -> Report {
    let days = (day(first), day(last));
    let mut rows = tx
        .prepare(
            "SELECT concat_ws(' ', 'shop', day, sign_ups, orders, first_orders, value_minor, refunds, refunded_minor, earned_minor, referred_value_minor)
             FROM shop_day WHERE day BETWEEN ?1 AND ?2
             UNION ALL
             SELECT concat_ws(' ', account_id, day, own_orders, own_value_minor, own_earned_minor, direct_orders, direct_value_minor,
                              direct_earned_minor, indirect_orders, indirect_value_minor, indirect_earned_minor)
             FROM account_day WHERE day BETWEEN ?1 AND ?2 ORDER BY 1",
        )
        .unwrap();
    let rows = rows.query_map([days.0, days.1], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let brought = figures::account_figures(tx, account, Some(days)).unwrap().direct;
    (figures::shop_figures(tx, Some(days)).unwrap(), brought, rows)
}

fn december(tx: &Transaction<'_>, account: AccountId) -> Report {
    report(tx, account, "2026-12-01", "2026-12-31")
}

#[test]
fn m09_a_closed_month_stays_closed() {
    let mut conn = in_memory("Europe/Berlin");
    let (tx, pat, cara) = shop_with_cara(&mut conn);
    let first = buy(&tx, &at("2026-12-10 15:00"), cara, 10_000);
    let second = buy(&tx, &at("2026-12-31 23:30"), cara, 20_000);
    refund(&tx, &at("2026-12-31 23:40"), second, Some(1000)).unwrap();
    // A refund that was told before its payment counts with it.
    let third = place(&tx, &at("2027-01-02 10:00"), cara, 5000).unwrap();
    refund(&tx, &at("2027-01-02 10:05"), third, Some(500)).unwrap();
    let printed_in_january = december(&tx, pat);
    let minor = Money::from_minor;
    let expected = ShopFigures {
        orders: 2,
        first_orders: 1,
        value: minor(29_000),
        refunds: 1,
        refunded: minor(1000),
        earned: minor(2900),
        referred: minor(29_000),
        ..ShopFigures::default()
    };
    assert_eq!(printed_in_january.0, expected);

    pay(&tx, &at("2027-01-05 10:00"), third).unwrap();
    refund(&tx, &at("2027-01-15 10:00"), first, None).unwrap();
    correct(&tx, &at("2027-01-20 10:00"), second, 15_000).unwrap();
    correct(&tx, &at("2027-02-01 10:00"), second, 16_000).unwrap();
    assert_eq!(december(&tx, pat), printed_in_january, "December is as it was");
    let (january, brought, _) = report(&tx, pat, "2027-01-01", "2027-01-31");
    // 50.00 less 5.00, 100.00 given back, 50.00 corrected away.
    let expected = ShopFigures {
        orders: 1,
        value: minor(-10_500),
        refunds: 2,
        refunded: minor(10_500),
        earned: minor(-1050),
        referred: minor(-10_500),
        ..ShopFigures::default()
    };
    assert_eq!(january, expected);
    assert_eq!((brought.orders, brought.value, brought.earned), (1, minor(-10_500), minor(-1050)));
    let february = report(&tx, pat, "2027-02-01", "2027-02-28").0;
    assert_eq!((february.orders, february.value, february.earned), (0, minor(1000), minor(100)));

    let ever = figures::account_figures(&tx, cara, None).unwrap();
    assert_eq!((ever.own_orders, ever.own_value), (3, minor(19_500)), "an order that was given back was an order");
    let whole = report(&tx, pat, "2026-01-01", "2028-01-01");
    totals::rebuild(&tx, scan::carry_over(&tx).unwrap(), |at| zone().day_of(at)).unwrap();
    assert_eq!(report(&tx, pat, "2026-01-01", "2028-01-01"), whole, "a rebuild finds the same on each day");
    let noted = "SELECT group_concat(value_minor || ' ' || total_minor || ' ' || due_minor, ', ') FROM correction";
    assert_eq!(tx.query_row(noted, [], |row| row.get::<_, String>(0)).unwrap(), "-5000 -5000 -5000, 1000 1000 1000");
    audit(&tx);
}

#[test]
fn m10_dates_can_be_told() {
    let mut conn = in_memory("Europe/Berlin");
    let (tx, pat, cara) = shop_with_cara(&mut conn);
    let minor = Money::from_minor;
    // In December 10 % were promised, in January 20 %: the told day says which terms hold.
    let (_, mut terms) = program::current(&tx).unwrap();
    terms.partner.pay = program::Pay::Share(Rate::from_bp(2000));
    program::adopt(&tx, &terms, time("2027-01-01 00:00")).unwrap();
    let now = "2027-01-04 09:00";
    let late = place(&tx, &told(now, "2026-12-30"), cara, 10_000).unwrap();
    let paid = order::find(&tx, late).unwrap();
    assert_eq!((paid.placed_at, paid.created_at), (time("2026-12-30 12:00"), time(now)));
    pay(&tx, &told(now, "2026-12-31"), late).unwrap();
    refund(&tx, &told(now, "2027-01-02"), late, Some(1000)).unwrap();
    let (shop_then, brought, _) = december(&tx, pat);
    assert_eq!((shop_then.orders, shop_then.value, shop_then.earned, shop_then.refunds), (1, minor(10_000), minor(1000), 0));
    assert_eq!(brought.value, minor(10_000));
    assert_eq!(report(&tx, pat, "2027-01-02", "2027-01-02").0.value, minor(-1000));
    let told_days: Vec<String> = ["order_placed", "order_paid", "order_refunded"]
        .map(|action| {
            tx.query_row("SELECT fields FROM audit WHERE action = ?1 AND actor_id = 1", [action], |row| row.get(0)).unwrap()
        })
        .to_vec();
    assert_eq!(
        told_days,
        ["placed_at 2026-12-30", "cash, paid_at 2026-12-31", "refunded_minor 0 → 1000, refunded_at 2027-01-02"]
    );

    // Recorded later, told earlier: ordinals follow the recording. On the day that she joined it counts after she had joined.
    let earlier = place(&tx, &told(now, "2026-11-02"), cara, 5000).unwrap();
    pay(&tx, &told(now, "2026-11-02"), earlier).unwrap();
    let earlier = order::find(&tx, earlier).unwrap();
    assert_eq!((earlier.ordinal, earlier.paid_at), (Some(2), Some(time("2026-11-02 15:00"))));
    assert_eq!(report(&tx, pat, "2026-11-02", "2026-11-02").0.first_orders, 0);

    // The timeout counts from the recording.
    let open = place(&tx, &told(now, "2026-12-01"), cara, 700).unwrap();
    assert_eq!(order::cancel_overdue(&tx, &at("2027-01-17 10:00"), 10).unwrap(), 0);
    assert_eq!(order::cancel_overdue(&tx, &at("2027-01-18 10:00"), 10).unwrap(), 1);
    assert!(order::find(&tx, open).unwrap().cancelled_at.is_some());

    // What nobody may tell.
    assert_eq!(refused(place(&tx, &told(now, "2027-01-05"), cara, 100)), Refusal::DateFuture);
    assert_eq!(refused(place(&tx, &told(now, "2026-11-01"), cara, 100)), Refusal::DateBeforeAccount);
    let unpaid = place(&tx, &at(now), cara, 100).unwrap();
    assert_eq!(refused(pay(&tx, &told(now, "2026-11-01"), unpaid)), Refusal::DateBeforeAccount);
    assert_eq!(refused(books::close(&tx, &at(now), Some(day("2027-01-04")), "")), Refusal::DayNotOver);
    assert!(books::close(&tx, &at(now), Some(day("2026-12-31")), "").unwrap());
    assert!(!books::close(&tx, &at(now), Some(day("2026-12-31")), "").unwrap(), "the same again is no change");
    let printed = december(&tx, pat);
    let later = "2027-01-06 10:00";
    let closed = Refusal::DateClosed { to: day("2026-12-31").number() };
    assert_eq!(refused(place(&tx, &told(later, "2026-12-31"), cara, 100)), closed);
    assert_eq!(refused(pay(&tx, &told(later, "2026-12-15"), unpaid)), closed);
    assert_eq!(refused(refund(&tx, &told(later, "2026-12-31"), late, Some(100))), closed);
    assert_eq!(refused(correct(&tx, &told(later, "2026-12-31"), late, 9000)), closed);
    refund(&tx, &told(later, "2027-01-01"), late, Some(100)).unwrap();
    correct(&tx, &told(later, "2027-01-03"), late, 9000).unwrap();
    pay(&tx, &told(later, "2027-01-01"), unpaid).unwrap();
    assert_eq!(december(&tx, pat), printed);

    // The zone stays while something is closed, and opening it takes a reason.
    let identity = |zone: &str| Identity {
        name: "Ada's Bakery".into(),
        contact: String::new(),
        currency: Currency::parse("EUR").unwrap(),
        zone: Zone::parse(zone).unwrap(),
        language: Language::spoken(None),
    };
    assert_eq!(refused(shop::change_identity(&tx, &at(later), &identity("Europe/London"))), Refusal::TimeZoneFixed);
    shop::change_identity(&tx, &at(later), &identity("Europe/Berlin")).unwrap();
    assert_eq!(refused(books::close(&tx, &at(later), Some(day("2026-11-30")), "")), Refusal::ReasonMissing);
    audit(&tx);
    assert!(books::close(&tx, &at(later), Some(day("2026-11-30")), "A receipt was found").unwrap());
    buy(&tx, &told("2027-01-07 10:00", "2026-12-24"), cara, 300);
    let closings = books::closings(&tx, 10).unwrap();
    assert_eq!(closings.iter().map(|closing| closing.to).collect::<Vec<_>>(), [Some(day("2026-11-30")), Some(day("2026-12-31"))]);
    let logged = "SELECT group_concat(action || ' ' || fields, '; ') FROM audit WHERE action LIKE 'books%'";
    assert_eq!(
        tx.query_row(logged, [], |row| row.get::<_, String>(0)).unwrap(),
        "books_closed closed_to none → 2026-12-31; books_reopened closed_to 2026-12-31 → 2026-11-30"
    );
    audit(&tx);
}

#[test]
fn m10_payments_to_partners_are_dated_too() {
    let mut conn = in_memory("Europe/Berlin");
    let (tx, pat, cara) = shop_with_cara(&mut conn);
    buy(&tx, &at("2026-12-10 15:00"), cara, 10_000);
    payee::set(&tx, &Act::by(pat, time("2026-11-03"), &zone()), &Details::Cash).unwrap();
    let making = Making {
        minimum: Money::ZERO,
        partners: vec![(pat, Money::from_minor(1000))],
        pay_on: day("2026-12-30"),
        note: String::new(),
        request_key: None,
    };
    let payout = payout::make(&tx, &at("2026-12-20 10:00"), &making).unwrap().id;
    let line = payout_list::payout_lines(&tx, payout).unwrap()[0].id;
    let now = "2027-01-08 10:00";
    assert_eq!(refused(payout::pay_line(&tx, &told(now, "2026-12-19"), payout, line, "")), Refusal::DateBeforePayout);
    assert_eq!(refused(payout::pay_line(&tx, &told(now, "2027-01-09"), payout, line, "")), Refusal::DateFuture);
    assert!(payout::pay_line(&tx, &told(now, "2026-12-30"), payout, line, "SEPA 1").unwrap());
    let years = |year| -> Vec<(i64, i64)> {
        let totals = payout_list::year_totals(&tx, None, year, &zone()).unwrap();
        totals.iter().map(|total| (total.payments, total.amount.minor())).collect()
    };
    assert_eq!((years(2026), years(2027)), (vec![(1, 1000)], vec![]));
    assert!(books::close(&tx, &at(now), Some(day("2026-12-31")), "").unwrap());
    let closed = Refusal::DateClosed { to: day("2026-12-31").number() };
    assert_eq!(refused(payout::fail_line(&tx, &told("2027-01-12 10:00", "2026-12-31"), payout, line, "Moved")), closed);
    assert!(payout::fail_line(&tx, &told("2027-01-12 10:00", "2027-01-11"), payout, line, "Moved").unwrap());
    assert_eq!((years(2026), years(2027)), (vec![(1, 1000)], vec![(-1, -1000)]), "a year that is over stays as it was");
    let dated = "SELECT group_concat(date(at / 1000, 'unixepoch'), ' ' ORDER BY id) FROM entry WHERE kind = 'payout'";
    assert_eq!(tx.query_row(dated, [], |row| row.get::<_, String>(0)).unwrap(), "2026-12-30 2027-01-11");
    assert_eq!(
        number(
            &tx,
            "SELECT count(*) FROM audit WHERE fields IN ('paid_at 2026-12-30, reference', 'failed_at 2027-01-11, failure')"
        ),
        2
    );
    assert_eq!(ledger::balance(&tx, pat, BalanceKind::Commission, time("2027-01-13")).unwrap().available().minor(), 1000);
    audit(&tx);
}
