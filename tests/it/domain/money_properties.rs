//! What holds whatever happens in whichever order: shuffled events end in the same cent, a discount stands behind one order at a
//! time, and nobody spends what they do not have.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::code;
use passalong::domain::entitlement;
use passalong::domain::ids::{AccountId, OrderId, SourceId, TermsId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Edit, Parts, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::{Error, Result};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rusqlite::{Connection, Transaction};

use crate::support::file::{NOON, audit, in_memory, newcomer};

const ADA: AccountId = AccountId(1);
const CARA: AccountId = AccountId(3);

/// Fifteen days after [`NOON`]: what was earned then can be spent now.
fn now() -> Timestamp {
    NOON.plus_days(15)
}

/// Pat brought Cara, who brought Carl, whose orders gave her credit.
fn shop(credit: i64) -> Connection {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    let via = |owner: AccountId, name: &str| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &Act::server(NOON, &Zone::utc()), &newcomer(name), Some(code)).unwrap().account
    };
    assert_eq!(via(pat, "Cara"), CARA);
    let carl = via(CARA, "Carl");
    // Half of it earned, half of it given.
    let earned = place(&tx, carl, plain(credit / 2 * 20), Credit::NONE, NOON).unwrap();
    pay(&tx, earned, NOON).unwrap();
    if credit > 1 {
        ledger::adjust(
            &tx,
            &Act::by(ADA, NOON, &Zone::utc()),
            CARA,
            BalanceKind::Credit,
            Money::from_minor(credit / 2),
            "A burnt loaf",
        )
        .unwrap();
    }
    tx.commit().unwrap();
    conn
}

fn line(price: i64, tax_bp: i64, earns: bool) -> Line {
    let (price, tax_rate) = (Money::from_minor(price), Some(Rate::from_bp(tax_bp)));
    let name = Some("Thing".into());
    Line { product: None, name, quantity: 1, price, includes_tax: true, tax_rate, earns, discounted: true }
}

fn plain(minor: i64) -> Basket {
    Basket::of(vec![line(minor, 0, true)])
}

fn place(tx: &Transaction<'_>, customer: AccountId, basket: Basket, credit: Credit, now: Timestamp) -> Result<OrderId> {
    let placing = Placing {
        customer,
        basket,
        credit,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: now,
    };
    Ok(order::place(tx, &Act::by(ADA, now, &Zone::utc()), &placing)?.id)
}

fn pay(tx: &Transaction<'_>, id: OrderId, now: Timestamp) -> Result<bool> {
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
    order::pay(tx, &Act::by(ADA, now, &Zone::utc()), id, &payment)
}

/// So much, of which so much for goods that stay, and the rest of shipping first; `None` is all that is left.
fn refund(tx: &Transaction<'_>, id: OrderId, part: Option<(i64, i64)>) -> Result<()> {
    let refunding = match part {
        None => Refunding::everything(),
        Some((amount, goods)) => {
            let (rest, goodwill) = (Money::from_minor(amount - goods), Money::from_minor(goods));
            let shipping = rest.min(order::find(tx, id)?.shipping_left());
            Refunding::parts(Parts { goodwill, shipping, tip: rest - shipping, ..Parts::default() })
        }
    };
    order::record_refund(tx, &Act::by(ADA, now(), &Zone::utc()), id, &refunding)
}

/// Everything that anybody is shown, but for how many entries it took: the orders, the sums of the ledger, totals and days.
fn told(conn: &Connection) -> Vec<String> {
    let questions = [
        "SELECT id, customer_id, prices_minor, reduction_minor, value_minor, base_minor, total_minor, credit_minor, refunded_minor,
                refunded_goods_minor, refunded_value_minor, refunded_base_minor, entitlement_id, no_earning, ordinal, payment_method, paid_at, cancelled_at
         FROM orders ORDER BY id",
        "SELECT account_id, balance_kind, kind, sum(amount_minor), available_at FROM entry
         GROUP BY account_id, balance_kind, kind, order_id, available_at HAVING sum(amount_minor) <> 0 ORDER BY 1, 2, 3, 4, 5",
        "SELECT order_id, sum(amount_minor), sum(goods_minor), sum(shipping_tax_minor), sum(money_minor), sum(credit_minor)
         FROM refund GROUP BY order_id",
        "SELECT item_id, sum(value_minor), sum(tax_minor) FROM refund_item GROUP BY item_id",
        "SELECT * FROM account_total ORDER BY account_id",
        // A day on which something was and was taken back is as good as none.
        "SELECT * FROM account_day WHERE (own_orders, own_value_minor, own_earned_minor, direct_sign_ups, direct_orders, direct_value_minor,
                                          direct_earned_minor, indirect_sign_ups, indirect_orders, indirect_value_minor, indirect_earned_minor)
                                       <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) ORDER BY account_id, day",
        // But for how many refunds it took.
        "SELECT day, scans, visitors, sign_ups, orders, first_orders, value_minor, refunded_minor, earned_minor,
                referred_value_minor FROM shop_day
         WHERE (scans, visitors, sign_ups, orders, first_orders, value_minor, refunded_minor, earned_minor, referred_value_minor)
             <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
         ORDER BY day",
        "SELECT id, used_at, missed_at FROM entitlement ORDER BY id",
    ];
    let mut rows = Vec::new();
    for question in questions {
        let mut asked = conn.prepare(question).unwrap();
        let columns = asked.column_count();
        let mut found = asked.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            rows.push((0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect::<Vec<_>>().join(" "));
        }
    }
    rows
}

#[derive(Debug, Clone, PartialEq)]
enum Event {
    Pay,
    Refund(i64, i64),
    RefundTheRest,
    Edit(Basket),
}

/// Lets the events happen to one order of Cara's. A refund after the last cent went back is refused, and so is nothing else.
fn let_happen(credit: i64, basket: &Basket, events: &[Event]) -> Vec<String> {
    try_to_let_happen(credit, basket, events).expect("a correction after which every line is at least what came back of it")
}

/// `None` when a correction would leave less of a line than came back of it.
fn try_to_let_happen(credit: i64, basket: &Basket, events: &[Event]) -> Option<Vec<String>> {
    let mut conn = shop(credit);
    let tx = conn.transaction().unwrap();
    let id = place(&tx, CARA, basket.clone(), Credit::All, now()).unwrap();
    for event in events {
        let done = match event {
            Event::Pay => pay(&tx, id, now()).map(|_| ()),
            Event::Refund(amount, goods) => refund(&tx, id, Some((*amount, *goods))),
            Event::RefundTheRest => refund(&tx, id, None),
            Event::Edit(basket) => {
                order::edit(&tx, &Act::by(ADA, now(), &Zone::utc()), id, &Edit { basket: basket.clone(), note: String::new() })
            }
        };
        match done {
            Ok(()) => {}
            Err(Error::Refused(Refusal::BelowRefunded { .. })) => return None,
            Err(Error::Refused(Refusal::NothingLeft)) => assert_eq!(order::find(&tx, id).unwrap().refundable(), Money::ZERO),
            other => panic!("{event:?}: {other:?}"),
        }
    }
    audit(&tx);
    Some(told(&tx))
}

fn basket() -> impl Strategy<Value = Basket> {
    let thing = (1..20_000_i64, select(vec![0, 700, 1900]), proptest::bool::weighted(0.8));
    let thing = (thing, any::<bool>())
        .prop_map(|((price, tax_bp, earns), includes_tax)| Line { includes_tax, ..line(price, tax_bp, earns) });
    (proptest::collection::vec(thing, 1..4), 0..900_i64, 0..300_i64).prop_map(|(lines, shipping, tip)| Basket {
        lines,
        shipping: Money::from_minor(shipping),
        shipping_tax_rate: None,
        tip: Money::from_minor(tip),
    })
}

/// Two refunds that fit into an order together, in thousandths of its goods and of the rest.
fn two_refunds(basket: &Basket, parts: [(i64, i64); 2]) -> [Event; 2] {
    let off = basket.prices().unwrap().share(Rate::from_bp(1000));
    let priced = basket.price(off).unwrap();
    let (goods, rest) = ((priced.value + priced.tax).minor(), (priced.shipping + priced.tip).minor());
    parts.map(|(of_goods, of_rest)| {
        let goods = goods * of_goods / 1000;
        // An amount of nothing is refused: a cent of the goods is always there.
        let goods = if goods == 0 && rest * of_rest / 1000 == 0 { 1 } else { goods };
        Event::Refund(goods + rest * of_rest / 1000, goods)
    })
}

fn parts() -> impl Strategy<Value = [(i64, i64); 2]> {
    let part = || (1..490_i64, 0..490_i64);
    [part(), part()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn payment_and_refunds_end_the_same_in_whichever_order_they_come(
        credit in 0..4000_i64,
        (basket, parts) in (basket(), parts()),
        all in any::<bool>(),
        shuffles in proptest::collection::vec(any::<Index>(), 12),
    ) {
        prop_assume!(basket.prices().unwrap().minor() > 50);
        let [one, other] = two_refunds(&basket, parts);
        let mut events = vec![Event::Pay, one, other, Event::Pay];
        events.extend(all.then_some(Event::RefundTheRest));
        let straight = let_happen(credit, &basket, &events);
        for shuffle in shuffles.chunks(4) {
            for (at, with) in shuffle.iter().enumerate() {
                let with = with.index(events.len());
                events.swap(at, with);
            }
            prop_assert_eq!(&let_happen(credit, &basket, &events), &straight, "{:?}", events);
        }
    }

    #[test]
    fn a_correction_may_come_before_or_after_refunds_and_payment(
        (basket, parts) in (basket(), parts()),
        raised in proptest::collection::vec(0..5000_i64, 3),
        shuffle in proptest::collection::vec(any::<Index>(), 4),
    ) {
        prop_assume!(basket.prices().unwrap().minor() > 50);
        let mut raised_basket = basket.clone();
        raised_basket.lines.iter_mut().zip(&raised).for_each(|(line, more)| line.price += Money::from_minor(*more));
        let [one, other] = two_refunds(&basket, parts);
        let mut events = vec![Event::Pay, Event::Edit(raised_basket), one, other];
        let mut shuffled = events.clone();
        for (at, with) in shuffle.iter().enumerate() {
            let with = with.index(shuffled.len());
            shuffled.swap(at, with);
        }
        // A refund is of the lines as they are, so that its parts come before or after; the whole is exact in all of them.
        events.push(Event::RefundTheRest);
        shuffled.push(Event::RefundTheRest);
        // Where a line got a cent less tax than came back of it, the correction is refused.
        for credit in [0, 3000] {
            if let Some(told) = try_to_let_happen(credit, &basket, &shuffled) {
                prop_assert_eq!(told, let_happen(credit, &basket, &events), "{:?}", shuffled);
            }
        }
    }
}

/// What may happen to somebody's orders, one after the other.
#[derive(Debug, Clone)]
enum Deed {
    Place(i64, Option<i64>),
    Pay(Index),
    Cancel(Index),
    Refund(Index, Option<i64>),
    Edit(Index, i64),
    Grant,
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    prop_oneof![
        4 => (1..9000_i64, proptest::option::of(0..1500_i64)).prop_map(|(minor, credit)| Deed::Place(minor, credit)),
        4 => index().prop_map(Deed::Pay),
        2 => index().prop_map(Deed::Cancel),
        4 => (index(), proptest::option::weighted(0.3, 1..9000_i64)).prop_map(|(id, part)| Deed::Refund(id, part)),
        2 => (index(), 0..9000_i64).prop_map(|(id, minor)| Deed::Edit(id, minor)),
        1 => Just(Deed::Grant),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_discount_stands_behind_one_order_and_credit_is_spent_once(deeds in proptest::collection::vec(deed(), 1..40)) {
        let mut conn = shop(2400);
        let had = ledger::balance(&conn, CARA, BalanceKind::Credit, now()).unwrap().available_total;
        let mut orders: Vec<OrderId> = Vec::new();
        for deed in deeds {
            let tx = conn.transaction().unwrap();
            let pick = |index: Index| orders.get(index.index(orders.len().max(1))).copied().unwrap_or(OrderId(1));
            let done = match deed {
                Deed::Place(minor, credit) => {
                    let credit = credit.map_or(Credit::All, |minor| Credit::Amount(Money::from_minor(minor)));
                    place(&tx, CARA, plain(minor), credit, now()).map(|id| orders.push(id))
                }
                Deed::Pay(id) => pay(&tx, pick(id), now()).map(|_| ()),
                Deed::Cancel(id) => order::cancel(&tx, &Act::server(now(), &Zone::utc()), pick(id)),
                // Carl's own order stays: without its reward Cara would owe.
                Deed::Refund(id, part) if pick(id) != OrderId(1) => refund(&tx, pick(id), part.map(|minor| (minor, minor))),
                Deed::Edit(id, minor) if pick(id) != OrderId(1) => {
                    let edit = Edit { basket: plain(minor), note: String::new() };
                    order::edit(&tx, &Act::by(ADA, now(), &Zone::utc()), pick(id), &edit)
                }
                Deed::Grant => entitlement::grant(&tx, &Act::by(ADA, now(), &Zone::utc()), CARA),
                Deed::Refund(..) | Deed::Edit(..) => Ok(()),
            };
            let done = match done {
                Ok(()) => tx.commit().map_err(Error::from),
                Err(Error::Refused(_)) => tx.rollback().map_err(Error::from),
                Err(other) => {
                    drop(tx);
                    Err(other)
                }
            };
            prop_assert!(done.is_ok(), "a fault: {:?}", done);
            let doubles: i64 = conn.query_row(
                "SELECT count(*) FROM (SELECT 1 FROM orders WHERE entitlement_id IS NOT NULL AND cancelled_at IS NULL
                                         AND (refunded_minor < total_minor OR total_minor = 0)
                                       GROUP BY entitlement_id HAVING count(*) > 1)",
                [],
                |row| row.get(0),
            ).unwrap();
            prop_assert_eq!(doubles, 0);
            let balance = ledger::balance(&conn, CARA, BalanceKind::Credit, now()).unwrap();
            prop_assert!(balance.available_total >= balance.reserved && balance.reserved >= Money::ZERO, "{:?}", balance);
            prop_assert_eq!(balance.available_total + balance.spent, had, "what is there and what was spent is what there was");
            audit(&conn);
        }
    }
}
