//! The lines of an order, to the cent: what was typed is what is charged, its tax stands by rate, and what comes back is a line's own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::code;
use passalong::domain::ids::{AccountId, ItemId, OrderId, SourceId, TermsId};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Edit, Parts, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::Zone;
use passalong::error::Error;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rusqlite::{Connection, Transaction};

use crate::support::file::{NOON, audit, in_memory, newcomer, number};

fn line(minor: i64, includes_tax: bool, tax_bp: i64) -> Line {
    let (price, tax_rate) = (Money::from_minor(minor), Some(Rate::from_bp(tax_bp)));
    Line { product: None, name: None, quantity: 1, price, includes_tax, tax_rate, earns: true, discounted: true }
}

#[test]
fn m06_what_was_typed_is_charged() {
    for bp in [700, 825, 1900, 2000] {
        for minor in 1..=10_000 {
            let with_tax = Basket::of(vec![line(minor, true, bp)]).price(Money::ZERO).unwrap();
            assert_eq!(with_tax.total.minor(), minor, "typed with {bp} bp of tax");
            let without = Basket::of(vec![line(minor, false, bp)]).price(Money::ZERO).unwrap();
            assert_eq!(without.value.minor(), minor, "typed without {bp} bp of tax");
            assert_eq!(without.tax.minor(), (minor * bp * 2 + 10_000) / 20_000, "half a cent is rounded up");
            // Beside each other in one order, each stays what it is.
            let both = Basket::of(vec![line(minor, true, bp), line(minor, false, bp)]).price(Money::ZERO).unwrap();
            assert_eq!(both.lines, [with_tax.lines[0], without.lines[0]]);
            assert_eq!(both.total, with_tax.total + without.total);
        }
    }
}

/// Somebody whom nobody referred.
fn olga(tx: &Transaction<'_>) -> AccountId {
    sign_up::customer(tx, &Act::server(NOON, &Zone::utc()), &newcomer("Olga"), None).unwrap().account
}

fn place(tx: &Transaction<'_>, customer: AccountId, basket: Basket) -> OrderId {
    let placing = Placing {
        customer,
        basket,
        credit: Credit::NONE,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: NOON,
    };
    order::place(tx, &Act::server(NOON, &Zone::utc()), &placing).unwrap().id
}

/// By rate: what is taxed and the tax.
fn taxes(tx: &Transaction<'_>, id: OrderId) -> Vec<(i64, i64, i64)> {
    let taxes = order::taxes(tx, id).unwrap();
    taxes.iter().map(|of_rate| (of_rate.rate.unwrap().bp(), of_rate.value.minor(), of_rate.tax.minor())).collect()
}

#[test]
fn m11_tax_by_rate() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let olga = olga(&tx);
    let (bread, wine) = (line(10_700, true, 700), line(11_900, true, 1900));
    let shipped = |lines: Vec<Line>, shipping_tax_rate: Option<i64>| Basket {
        shipping: Money::from_minor(595),
        shipping_tax_rate: shipping_tax_rate.map(Rate::from_bp),
        tip: Money::from_minor(300),
        ..Basket::of(lines)
    };
    // Shipping has the rate of most of the goods; of two that are as much, the higher; and a tip has none.
    let equal = place(&tx, olga, shipped(vec![bread.clone(), wine.clone()], None));
    assert_eq!(taxes(&tx, equal), [(700, 10_000, 700), (1900, 10_500, 1995)]);
    let more_bread = place(&tx, olga, shipped(vec![bread.clone(), bread.clone(), wine.clone()], None));
    assert_eq!(taxes(&tx, more_bread), [(700, 20_556, 1439), (1900, 10_000, 1900)]);
    // The shop's own rate goes before; goods without tax are said, too.
    let set = place(&tx, olga, shipped(vec![bread.clone(), line(500, true, 0)], Some(1900)));
    assert_eq!(taxes(&tx, set), [(0, 500, 0), (700, 10_000, 700), (1900, 500, 95)]);
    let order = order::find(&tx, set).unwrap();
    assert_eq!((order.amounts.shipping_tax_rate, order.amounts.shipping_tax.minor()), (Some(Rate::from_bp(1900)), 95));
    assert_eq!((order.amounts.tax.minor(), order.amounts.total.minor()), (700, 10_700 + 500 + 595 + 300));
    // The rate of shipping is frozen with the order, whatever a correction puts in or takes out.
    let correct = |id: OrderId, basket: Basket| {
        order::edit(&tx, &Act::by(AccountId(1), NOON, &Zone::utc()), id, &Edit { basket, note: String::new() }).unwrap();
    };
    correct(more_bread, shipped(vec![wine.clone()], None));
    assert_eq!(taxes(&tx, more_bread), [(700, 556, 39), (1900, 10_000, 1900)]);
    correct(more_bread, Basket::of(vec![wine.clone()]));
    correct(more_bread, shipped(vec![wine], None));
    assert_eq!(taxes(&tx, more_bread), [(1900, 10_500, 1995)], "without shipping there was no rate to keep");
    tx.commit().unwrap();
    audit(&conn);
}

/// Pat, a partner, brought Cara, and Cara brought Carl; nobody has a discount.
fn cast(conn: &mut Connection) -> [AccountId; 3] {
    let tx = conn.transaction().unwrap();
    let server = Act::server(NOON, &Zone::utc());
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &server, &newcomer("Pat"), &application).unwrap().account;
    let via = |owner: AccountId, name: &str| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &server, &newcomer(name), Some(code)).unwrap().account
    };
    let cara = via(pat, "Cara");
    let carl = via(cara, "Carl");
    tx.execute("DELETE FROM entitlement", []).unwrap();
    tx.commit().unwrap();
    [pat, cara, carl]
}

fn bought(tx: &Transaction<'_>, customer: AccountId, basket: Basket) -> (OrderId, Vec<ItemId>) {
    let id = place(tx, customer, basket);
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: NOON };
    assert!(order::pay(tx, &Act::server(NOON, &Zone::utc()), id, &payment).unwrap());
    (id, order::items(tx, id).unwrap().into_iter().map(|item| item.id).collect())
}

fn refund(tx: &Transaction<'_>, id: OrderId, refunding: &Refunding) -> passalong::error::Result<()> {
    order::refund(tx, &Act::by(AccountId(1), NOON, &Zone::utc()), id, refunding)
}

fn value_left(tx: &Transaction<'_>, id: OrderId) -> i64 {
    let order = order::find(tx, id).unwrap();
    (order.amounts.value - order.refunded_value).minor()
}

fn earned(tx: &Transaction<'_>, id: OrderId) -> i64 {
    let sql = "SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind IN ('commission', 'reward') AND order_id = ";
    number(tx, &format!("{sql}{}", id.0))
}

#[test]
fn m04_a_refund_knows_its_lines() {
    let mut conn = in_memory("UTC");
    let [_, cara, carl] = cast(&mut conn);
    let tx = conn.transaction().unwrap();
    let card = Line { earns: false, ..line(10_000, true, 0) };
    // A gift card of 100.00 and shoes for 100.00: the shoes go back, and nothing is earned any more.
    let (id, items) = bought(&tx, carl, Basket::of(vec![card.clone(), line(10_000, true, 0)]));
    assert_eq!(earned(&tx, id), 500);
    refund(&tx, id, &Refunding::lines(vec![(items[1], 1)])).unwrap();
    assert_eq!((earned(&tx, id), value_left(&tx, id)), (0, 10_000));
    // The card goes back in place of the bread: what was earned on the bread stays.
    let (id, items) = bought(&tx, cara, Basket::of(vec![card, line(1070, true, 700)]));
    refund(&tx, id, &Refunding::lines(vec![(items[0], 1)])).unwrap();
    assert_eq!((earned(&tx, id), value_left(&tx, id)), (100, 1000));
    // Bread at 7 % and wine at 19 %: the bread goes back with its own tax.
    let (id, items) = bought(&tx, cara, Basket::of(vec![line(10_700, true, 700), line(11_900, true, 1900)]));
    refund(&tx, id, &Refunding::lines(vec![(items[0], 1)])).unwrap();
    assert_eq!((earned(&tx, id), value_left(&tx, id)), (1000, 10_000));
    let refunded = order::refunds(&tx, id).unwrap().pop().unwrap();
    let taxes = order::taxes_back(&tx, refunded.id).unwrap();
    let taxes: Vec<_> =
        taxes.iter().map(|of_rate| (of_rate.rate.unwrap().bp(), of_rate.value.minor(), of_rate.tax.minor())).collect();
    assert_eq!((refunded.amount.minor(), taxes), (10_700, vec![(700, 10_000, 700)]));
    // A line can't come back twice, nor can one of another order.
    let refused = |done| match done {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let again = Refunding::lines(vec![(items[0], 1)]);
    assert_eq!(refused(refund(&tx, id, &again)), Refusal::QuantityLarge { most: 0 });
    assert!(matches!(refund(&tx, OrderId(1), &again), Err(Error::Missing)));
    // A correction leaves at least what came back of a line.
    let correct =
        |basket| order::edit(&tx, &Act::by(AccountId(1), NOON, &Zone::utc()), id, &Edit { basket, note: String::new() });
    let below = Refusal::BelowRefunded { refunded: Money::from_minor(10_700) };
    assert_eq!(refused(correct(Basket::of(vec![line(10_600, true, 700), line(11_900, true, 1900)]))), below);
    assert_eq!(refused(correct(Basket::of(vec![line(10_700, true, 1900), line(11_900, true, 1900)]))), below);
    correct(Basket::of(vec![line(21_400, true, 700), line(11_900, true, 1900)])).unwrap();
    assert_eq!((earned(&tx, id), value_left(&tx, id)), (2000, 20_000));
    assert_eq!(order::items(&tx, id).unwrap()[0].id, items[0], "a correction keeps the lines that it corrects");
    // Goodwill is spread over what is left, to the cent, and lowers what each line was worth.
    refund(&tx, id, &Refunding::goodwill(Money::from_minor(1001))).unwrap();
    let left: Vec<i64> = order::items(&tx, id).unwrap().iter().map(|item| item.left().1.minor()).collect();
    assert_eq!(left, [10_700 - 474, 11_900 - 527]);
    refund(&tx, id, &Refunding::everything()).unwrap();
    assert_eq!((earned(&tx, id), value_left(&tx, id)), (0, 0));
    tx.commit().unwrap();
    audit(&conn);
}

/// Everything that is left of an order after these refunds: of its lines, its value and what earns, its tax by rate, and what was earned.
fn left_after(basket: &Basket, refunds: &[Refunds]) -> Vec<i64> {
    let mut conn = in_memory("UTC");
    let [_, cara, _] = cast(&mut conn);
    let tx = conn.transaction().unwrap();
    let (id, items) = bought(&tx, cara, basket.clone());
    for one in refunds {
        let lines = items.iter().copied().zip(one.quantities.iter().copied()).filter(|(_, quantity)| *quantity > 0);
        let money = Money::from_minor;
        let parts =
            Parts { lines: lines.collect(), goodwill: money(one.goodwill), shipping: money(one.shipping), tip: money(one.tip) };
        match refund(&tx, id, &Refunding::parts(parts)) {
            Ok(()) | Err(Error::Refused(Refusal::AmountMissing)) => {}
            other => panic!("{one:?}: {other:?}"),
        }
    }
    let order = order::find(&tx, id).unwrap();
    let mut left: Vec<i64> =
        order::items(&tx, id).unwrap().iter().flat_map(|item| [item.back.value.minor(), item.back.tax.minor()]).collect();
    left.extend(
        [order.refunded_value, order.refunded_base, order.refunded_shipping, order.refunded_shipping_tax].map(Money::minor),
    );
    for bp in [0, 700, 1900] {
        left.push(number(&tx, &format!("SELECT coalesce(sum(tax_minor), 0) FROM refund_tax WHERE rate_bp = {bp}")));
    }
    left.extend([order.refunded.minor(), earned(&tx, id)]);
    audit(&tx);
    left
}

#[derive(Debug, Clone)]
struct Refunds {
    quantities: [u32; 3],
    goodwill: i64,
    shipping: i64,
    tip: i64,
}

impl Refunds {
    fn together(all: &[Refunds]) -> Refunds {
        let sum = |of: fn(&Refunds) -> i64| all.iter().map(of).sum();
        Refunds {
            quantities: [0, 1, 2].map(|at| all.iter().map(|one| one.quantities[at]).sum()),
            goodwill: sum(|one| one.goodwill),
            shipping: sum(|one| one.shipping),
            tip: sum(|one| one.tip),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_partial_refunds_in_any_order_equal_one(
        things in proptest::collection::vec((3_u32..40, 0_i64..5000, any::<bool>(), select(vec![0, 700, 1900]), any::<bool>()), 3),
        (shipping, tip) in (0_i64..900, 0_i64..300),
        parts in proptest::collection::vec(([0_u32..14, 0_u32..14, 0_u32..14], 0_i64..300, 0_i64..333, 0_i64..333), 3),
        is_goodwill in any::<bool>(),
        shuffle in proptest::collection::vec(any::<Index>(), 3),
    ) {
        let lines = things.iter().map(|(quantity, minor, includes_tax, bp, earns)| Line {
            quantity: *quantity,
            earns: *earns,
            ..line(*minor, *includes_tax, *bp)
        });
        let basket = Basket { shipping: Money::from_minor(shipping), tip: Money::from_minor(tip), ..Basket::of(lines.collect()) };
        let priced = basket.price(Money::ZERO).unwrap();
        let goods = (priced.value + priced.tax).minor();
        let mut refunds: Vec<Refunds> = parts
            .iter()
            .map(|(quantities, of_goods, of_shipping, of_tip)| Refunds {
                quantities: [0, 1, 2].map(|at| if is_goodwill { 0 } else { quantities[at] * things[at].0 / 40 }),
                goodwill: if is_goodwill { goods * of_goods / 1000 } else { 0 },
                shipping: shipping * of_shipping / 1000,
                tip: tip * of_tip / 1000,
            })
            .collect();
        let once = left_after(&basket, &[Refunds::together(&refunds)]);
        for (at, with) in shuffle.iter().enumerate() {
            let with = with.index(refunds.len());
            refunds.swap(at, with);
        }
        prop_assert_eq!(left_after(&basket, &refunds), once, "{:?}", refunds);
    }
}
