//! P8: an order with the figures of everybody above its buyer against a plain insert; then an order as people place and pay it, with
//! discount, earning, ledger and record.

use passalong::domain::act::Act;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use passalong::db::{Access, connect, migrate};
use passalong::domain::code;
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, CodeId, SourceId};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing};
use passalong::domain::password::Password;
use passalong::domain::price::{Basket, Line as Goods};
use passalong::domain::roles::Role;
use passalong::domain::sign_up::{self, Newcomer};
use passalong::domain::time::{Day, Timestamp, Zone};
use passalong::domain::totals::{self, Change};
use rusqlite::{Connection, Transaction, named_params};

use super::house::set_up;
use super::{Goal, Line, median};

const NOW: Timestamp = Timestamp::from_ms(1_780_315_200_000);
const TODAY: Day = Day::from_number(20_605);
const DEPTH: usize = 20;
const SAMPLES: usize = 1000;
const COMMITS: usize = 200;

/// A way of taking down an order of somebody.
type Way = fn(&Transaction<'_>, AccountId);

pub fn bench() -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("passalong.db");
    migrate::prepare(&file).unwrap_or_else(|error| panic!("{error}"));
    let mut conn = connect(&file, Access::Write).unwrap();
    let buyer = chain(&mut conn);

    let time = |conn: &mut Connection, way: Way| without_commit(conn, buyer, way);
    let plain = time(&mut conn, plain_insert);
    let with_totals = time(&mut conn, with_totals);
    let with_days = time(&mut conn, with_totals_and_days);
    let whole = time(&mut conn, as_people_use_it);
    let plain_again = time(&mut conn, plain_insert);
    // The yardstick before and after, so that a machine that got slower meanwhile does not count for or against.
    let plain = f64::midpoint(plain, plain_again);

    let kept = |conn: &mut Connection, way: Way| committed(conn, buyer, way);
    let plain_kept = kept(&mut conn, plain_insert);
    let days_kept = kept(&mut conn, with_totals_and_days);
    let whole_kept = kept(&mut conn, as_people_use_it);
    vec![
        line("order at depth 20 with totals, × plain insert", with_totals, plain, Goal::AtMost(3.5)),
        line("the same with daily rows", with_days, plain, Goal::AtMost(6.5)),
        line("the same, each on disk before it is answered", days_kept, plain_kept, Goal::AtMost(1.5)),
        line("placed and paid with everything, as people use it", whole, plain, Goal::Told),
        line("the same, each on disk before it is answered", whole_kept, plain_kept, Goal::AtMost(1.5)),
    ]
}

fn line(what: &str, ours: f64, yardstick: f64, goal: Goal) -> Line {
    let said = |micros: f64| format!("{micros:.0} µs");
    Line { figure: "P8", what: what.into(), ours: said(ours), yardstick: said(yardstick), reached: ours / yardstick, goal }
}

/// One below the other, twenty deep. Answers the last.
fn chain(conn: &mut Connection) -> AccountId {
    let password = Password::parse("rye bread and salt", Role::Customer).unwrap().hash(4).unwrap();
    let tx = conn.transaction().unwrap();
    set_up(&tx);
    let (mut above, mut last): (Option<CodeId>, AccountId) = (None, AccountId(0));
    for n in 0..=DEPTH {
        let newcomer = Newcomer {
            name: PersonName::parse(&format!("Person {n}")).unwrap(),
            email: Email::parse(&format!("person{n}@example.org")).unwrap(),
            phone: None,
            password: password.clone(),
        };
        last = sign_up::customer(&tx, &Act::server(NOW, &Zone::utc()), &newcomer, above).unwrap().account;
        above = Some(code::of_owner(&tx, last).unwrap().unwrap().id);
    }
    tx.commit().unwrap();
    last
}

/// The row alone, as a shop without a referral program would keep it.
fn plain_insert(tx: &Transaction<'_>, buyer: AccountId) {
    // No two of a buyer's orders are the same one.
    static NEXT: AtomicI64 = AtomicI64::new(1_000_000);
    let ordinal = NEXT.fetch_add(1, Ordering::Relaxed);
    tx.prepare_cached(
        "INSERT INTO orders (customer_id, source_id, prices_minor, reduction_minor, items_minor, discount_minor, value_minor,
                             base_minor, tax_minor, shipping_minor, tip_minor, total_minor, credit_minor, due_minor, terms_id, no_earning,
                             ordinal, payment_method, placed_at, paid_at, created_at, payment_recorded_at)
         VALUES (:buyer, 1, 1999, 0, 1999, 0, 1999, 1999, 0, 0, 0, 1999, 0, 1999, 1, 'nobody', :ordinal, 'card', :now, :now, :now, :now)",
    )
    .unwrap()
    .execute(named_params! {":buyer": buyer, ":ordinal": ordinal, ":now": NOW})
    .unwrap();
}

/// The row, and what everybody above has of it in all.
fn with_totals(tx: &Transaction<'_>, buyer: AccountId) {
    plain_insert(tx, buyer);
    tx.prepare_cached(
        "UPDATE account_total
         SET own_orders = own_orders + (depth = 0), own_value_minor = own_value_minor + (depth = 0) * 1999,
             direct_orders = direct_orders + (depth = 1), direct_value_minor = direct_value_minor + (depth = 1) * 1999,
             direct_earned_minor = direct_earned_minor + (depth = 1) * 100,
             indirect_orders = indirect_orders + (depth > 1), indirect_value_minor = indirect_value_minor + (depth > 1) * 1999,
             indirect_earned_minor = indirect_earned_minor + (depth > 1) * 100
         FROM (SELECT ancestor_id, depth FROM ancestry WHERE descendant_id = :buyer) AS above
         WHERE account_id = above.ancestor_id",
    )
    .unwrap()
    .execute(named_params! {":buyer": buyer})
    .unwrap();
}

/// The shop's own function: totals, days, and the day of the whole shop.
fn with_totals_and_days(tx: &Transaction<'_>, buyer: AccountId) {
    plain_insert(tx, buyer);
    let change = Change { orders: 1, value: Money::from_minor(1999), earned: Money::from_minor(100), ..Change::default() };
    totals::add(tx, buyer, change, TODAY).unwrap();
}

/// Placed and paid: terms, discount, lines, ledger, totals, days and record.
fn as_people_use_it(tx: &Transaction<'_>, buyer: AccountId) {
    let zone = Zone::utc();
    let price = Money::from_minor(1999);
    let tax_rate = Some(Rate::from_bp(0));
    let goods =
        Goods { product: None, name: None, quantity: 1, price, includes_tax: true, tax_rate, earns: true, discounted: true };
    let placing = Placing {
        customer: buyer,
        basket: Basket::of(vec![goods]),
        credit: Credit::NONE,
        source: SourceId::PAGE,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: NOW,
    };
    let id = order::place(tx, &Act::by(buyer, NOW, &zone), &placing).unwrap().id;
    let payment = Payment { method: PaymentMethod::Card, reference: String::new(), paid_at: NOW };
    assert!(order::pay(tx, &Act::server(NOW, &zone), id, &payment).unwrap());
}

/// The median of one order, without the commit: everything is rolled back.
fn without_commit(conn: &mut Connection, buyer: AccountId, way: Way) -> f64 {
    let tx = conn.transaction().unwrap();
    let times = (0..SAMPLES).map(|_| timed(|| way(&tx, buyer))).collect();
    tx.rollback().unwrap();
    median(times)
}

/// The median of one order in a transaction of its own, with the commit.
fn committed(conn: &mut Connection, buyer: AccountId, way: Way) -> f64 {
    let mut once = || {
        timed(|| {
            let tx = conn.transaction().unwrap();
            way(&tx, buyer);
            tx.commit().unwrap();
        })
    };
    median((0..COMMITS).map(|_| once()).collect())
}

/// In microseconds.
fn timed(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64() * 1e6
}
