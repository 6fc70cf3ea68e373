//! The rules of orders, discount, earnings and credit, on the real domain in a file of its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::entitlement;
use passalong::domain::ids::EntryId;
use passalong::domain::ids::{AccountId, OrderId, SourceId, TermsId};
use passalong::domain::ledger::{self, BalanceKind, EntryChange};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Edit, NoEarning, Parts, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line};
use passalong::domain::program::{self, Lasts};
use passalong::domain::reads::statement;
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Timestamp, Zone};
use passalong::domain::{code, earning};
use passalong::error::Error;
use rusqlite::{Connection, Transaction};

use crate::support::file::{NOON, SCHEMA, audit, found, in_memory, newcomer, number};

fn basket(minor: i64) -> Basket {
    let line = Line {
        product: None,
        name: Some("Amount".into()),
        quantity: 1,
        price: Money::from_minor(minor),
        includes_tax: true,
        tax_rate: Some(Rate::from_bp(0)),
        earns: true,
        discounted: true,
    };
    Basket::of(vec![line])
}

fn place(tx: &Transaction<'_>, customer: AccountId, minor: i64, credit: Credit, now: Timestamp) -> OrderId {
    let placing = Placing {
        customer,
        basket: basket(minor),
        credit,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: now,
    };
    order::place(tx, &Act::server(now, &Zone::utc()), &placing).unwrap().id
}

fn pay(tx: &Transaction<'_>, id: OrderId, now: Timestamp) {
    let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
    assert!(order::pay(tx, &Act::server(now, &Zone::utc()), id, &payment).unwrap());
}

fn refund(tx: &Transaction<'_>, id: OrderId, minor: Option<i64>, now: Timestamp) {
    let refunding = minor.map(Money::from_minor).map_or_else(Refunding::everything, Refunding::goodwill);
    order::refund(tx, &Act::by(AccountId(1), now, &Zone::utc()), id, &refunding).unwrap();
}

#[test]
fn money_flows_from_the_first_order_to_spent_credit() {
    let mut conn = Connection::open_in_memory().unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    conn.execute_batch(SCHEMA).unwrap();
    let tx = conn.transaction().unwrap();
    found(&tx, "UTC");
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    let via = |owner: AccountId, name: &str| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &Act::server(NOON, &Zone::utc()), &newcomer(name), Some(code)).unwrap().account
    };
    let cara = via(pat, "Cara");
    let carl = via(cara, "Carl");

    let first = place(&tx, cara, 10_000, Credit::NONE, NOON);
    assert_eq!(order::find(&tx, first).unwrap().amounts.due().minor(), 9000);
    let second = place(&tx, cara, 10_000, Credit::NONE, NOON);
    assert_eq!(order::find(&tx, second).unwrap().amounts.due().minor(), 10_000, "one promise, one order");
    pay(&tx, first, NOON);
    pay(&tx, second, NOON);
    let commission = |now| ledger::balance(&tx, pat, BalanceKind::Commission, now).unwrap();
    assert_eq!(commission(NOON).holding.minor(), 1900);
    assert_eq!(commission(NOON.plus_days(14)).available().minor(), 1900);

    let friends = place(&tx, carl, 20_000, Credit::NONE, NOON);
    pay(&tx, friends, NOON);
    let later = NOON.plus_days(15);
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, later).unwrap().available().minor(), 900);
    let third = place(&tx, cara, 5000, Credit::All, later);
    assert_eq!(order::find(&tx, third).unwrap().amounts.due().minor(), 4100);
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, later).unwrap().available().minor(), 0);
    pay(&tx, third, later);
    refund(&tx, third, Some(2500), later);
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, later).unwrap().available().minor(), 450);
    refund(&tx, third, None, later);
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, later).unwrap().available().minor(), 900);
    refund(&tx, first, None, later);
    let again = place(&tx, cara, 3000, Credit::NONE, later);
    assert_eq!(order::find(&tx, again).unwrap().amounts.due().minor(), 3000, "the second could have had the promise, too");
    assert_eq!(commission(later).available().minor(), 1000);
    tx.commit().unwrap();
    audit(&conn);
}

#[test]
fn a_branch_that_moves_takes_its_past_along() {
    use passalong::domain::referrer;

    let mut conn = in_memory("Europe/Berlin");
    let tx = conn.transaction().unwrap();
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    let priya = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Priya"), &application).unwrap().account;
    let via = |owner: AccountId, name: &str, now: Timestamp| {
        let code = code::of_owner(&tx, owner).unwrap().unwrap().id;
        sign_up::customer(&tx, &Act::server(now, &Zone::utc()), &newcomer(name), Some(code)).unwrap().account
    };
    let cara = via(pat, "Cara", NOON);
    let carl = via(cara, "Carl", NOON.plus_days(1));
    let dana = via(carl, "Dana", NOON.plus_days(2));
    for (buyer, day) in [(cara, 3), (carl, 4), (dana, 5), (dana, 6)] {
        let now = NOON.plus_days(day);
        let id = place(&tx, buyer, 10_000, Credit::NONE, now);
        let payment = Payment { method: PaymentMethod::Card, reference: String::new(), paid_at: now };
        order::pay(&tx, &Act::server(now, &berlin), id, &payment).unwrap();
    }
    let figures = |id: AccountId| -> (i64, i64, i64, i64) {
        let sql =
            "SELECT direct_sign_ups, indirect_sign_ups, direct_orders, indirect_orders FROM account_total WHERE account_id = ?1";
        tx.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap()
    };
    assert_eq!(figures(pat), (1, 2, 1, 3));
    let later = NOON.plus_days(30);
    let made = referrer::correct(&tx, &Act::by(AccountId(1), later, &berlin), carl, Some(priya), "Typed the wrong code").unwrap();
    assert_eq!((figures(pat), figures(priya), figures(cara)), ((1, 0, 1, 0), (1, 1, 1, 2), (0, 0, 0, 0)));
    audit(&tx);
    let circle = referrer::correct(&tx, &Act::by(AccountId(1), later, &berlin), carl, Some(dana), "Nonsense");
    assert!(matches!(circle, Err(Error::Refused(Refusal::WouldCircle))));
    referrer::undo(&tx, &Act::by(AccountId(1), later, &berlin), made).unwrap();
    assert_eq!(figures(pat), (1, 2, 1, 3));
    referrer::correct(&tx, &Act::by(AccountId(1), later, &berlin), carl, None, "Came by himself").unwrap();
    assert_eq!((figures(pat), figures(carl)), ((1, 0, 1, 0), (1, 0, 2, 0)));
    audit(&tx);
}

/// Pat brought Cara, who brought Carl; Carl's first order brings Cara 9.00 of credit. Answers Cara, fifteen days on.
fn with_credit(tx: &Transaction<'_>) -> (AccountId, Timestamp) {
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    let via = |owner: AccountId, name: &str| {
        let code = code::of_owner(tx, owner).unwrap().unwrap().id;
        sign_up::customer(tx, &Act::server(NOON, &Zone::utc()), &newcomer(name), Some(code)).unwrap().account
    };
    let cara = via(pat, "Cara");
    let carl = via(cara, "Carl");
    let friends = place(tx, carl, 20_000, Credit::NONE, NOON);
    pay(tx, friends, NOON);
    (cara, NOON.plus_days(15))
}

fn refused<T: std::fmt::Debug>(done: passalong::error::Result<T>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("nothing was refused: {other:?}"),
    }
}

fn correct(tx: &Transaction<'_>, id: OrderId, basket: Basket, now: Timestamp) -> passalong::error::Result<()> {
    order::edit(tx, &Act::by(AccountId(1), now, &Zone::utc()), id, &Edit { basket, note: String::new() })
}

#[test]
fn an_order_that_was_refunded_in_full_is_not_corrected_any_more() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let first = place(&tx, cara, 5000, Credit::NONE, now);
    pay(&tx, first, now);
    refund(&tx, first, None, now);
    assert_eq!(
        refused(order::record_refund(&tx, &Act::server(now, &Zone::utc()), first, &Refunding::goodwill(Money::from_minor(1)))),
        Refusal::NothingLeft
    );
    let second = place(&tx, cara, 5000, Credit::NONE, now);
    assert_eq!(order::find(&tx, second).unwrap().amounts.reduction.minor(), 500, "the discount stands behind another order");
    assert_eq!(refused(correct(&tx, first, basket(9000), now)), Refusal::NothingLeft);
    audit(&tx);
}

fn of_shipping(minor: i64) -> Refunding {
    Refunding::parts(Parts { shipping: Money::from_minor(minor), ..Parts::default() })
}

#[test]
fn a_correction_keeps_what_was_refunded_of_every_part() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let with_shipping = |minor: i64, shipping: i64| Basket { shipping: Money::from_minor(shipping), ..basket(minor) };
    let placing = |basket: Basket| Placing {
        customer: cara,
        basket,
        credit: Credit::All,
        source: SourceId::STAFF,
        external_id: None,
        request_key: None,
        note: String::new(),
        wanted_on: None,
        placed_at: now,
    };
    // 18.00 of goods after the discount and 5.00 of shipping; 9.00 of credit and 14.00 of money.
    let id = order::place(&tx, &Act::server(now, &Zone::utc()), &placing(with_shipping(2000, 500))).unwrap().id;
    pay(&tx, id, now);
    order::refund(&tx, &Act::by(AccountId(1), now, &Zone::utc()), id, &of_shipping(500)).unwrap();
    let below = Refusal::BelowRefunded { refunded: Money::from_minor(500) };
    assert_eq!(refused(correct(&tx, id, with_shipping(2600, 499), now)), below, "shipping that was given back is shipping still");
    assert_eq!(refused(correct(&tx, id, with_shipping(111, 500), now)), below, "and so is money: 3.04 of it came back");
    correct(&tx, id, with_shipping(1000, 500), now).unwrap();
    refund(&tx, id, None, now);
    let order = order::find(&tx, id).unwrap();
    assert_eq!(
        (order.refunded, order.credit_back),
        (order.amounts.total, order.amounts.credit),
        "a full refund is exact in both"
    );
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, now).unwrap().available().minor(), 900);
    audit(&tx);
}

#[test]
fn a_correction_to_nothing_gives_all_credit_back() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let id = place(&tx, cara, 5000, Credit::All, now);
    pay(&tx, id, now);
    correct(&tx, id, basket(0), now).unwrap();
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, now).unwrap().available().minor(), 900);
    audit(&tx);
}

#[test]
fn a_correction_that_leaves_nothing_to_pay_is_paid_by_the_credit() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let id = place(&tx, cara, 5000, Credit::All, now);
    correct(&tx, id, basket(800), now).unwrap();
    let order = order::find(&tx, id).unwrap();
    assert_eq!(order.payment.map(|(method, _)| method), Some(PaymentMethod::Credit));
    assert_eq!(ledger::balance(&tx, cara, BalanceKind::Credit, now).unwrap().available().minor(), 900 - 720);
    audit(&tx);
}

#[test]
fn a_correction_may_change_whether_a_price_includes_its_tax() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let id = place(&tx, cara, 5000, Credit::NONE, now);
    let mut net = basket(5000);
    net.lines[0].includes_tax = false;
    net.lines[0].tax_rate = Some(Rate::from_bp(1900));
    correct(&tx, id, net, now).unwrap();
    let order = order::find(&tx, id).unwrap();
    assert_eq!((order.amounts.value.minor(), order.amounts.total.minor()), (4500, 4500 + 855));
    audit(&tx);
}

#[test]
fn the_count_of_orders_outlives_goods_that_earn_nothing() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let (_, mut terms) = program::current(&tx).unwrap();
    terms.partner.lasts = Lasts::Orders(1);
    program::adopt(&tx, &terms, NOON).unwrap();
    let first = place(&tx, cara, 1000, Credit::NONE, now);
    pay(&tx, first, now);
    let second = place(&tx, cara, 1000, Credit::NONE, now);
    let mut gift = basket(1000);
    gift.lines[0].earns = false;
    correct(&tx, second, gift, now).unwrap();
    pay(&tx, second, now);
    assert_eq!(order::find(&tx, second).unwrap().no_earning, Some(NoEarning::OrdersOver));
    correct(&tx, second, basket(1000), now).unwrap();
    assert_eq!(order::find(&tx, second).unwrap().no_earning, Some(NoEarning::OrdersOver), "it is still the second");
    audit(&tx);
}

#[test]
fn a_discount_that_ran_out_can_be_granted_again() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (_, mut terms) = program::current(&tx).unwrap();
    terms.discount.days = Some(10);
    program::adopt(&tx, &terms, NOON).unwrap();
    let (cara, now) = with_credit(&tx);
    let grant = |now| entitlement::grant(&tx, &Act::by(AccountId(1), now, &Zone::utc()), cara);
    assert_eq!(refused(grant(NOON.plus_days(9))), Refusal::DiscountPromised);
    grant(now).unwrap();
    let id = place(&tx, cara, 5000, Credit::NONE, now);
    assert_eq!(order::find(&tx, id).unwrap().amounts.reduction.minor(), 500);
    audit(&tx);
}

#[test]
fn a_reversed_earning_is_not_put_in_review_again() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (_, now) = with_credit(&tx);
    let entry = EntryId(1);
    earning::reverse(&tx, &Act::by(AccountId(1), now, &Zone::utc()), entry, "Same person").unwrap();
    assert_eq!(
        refused(earning::put_in_review(&tx, &Act::by(AccountId(1), now, &Zone::utc()), entry, "Once more")),
        Refusal::AlreadyDecided
    );
    audit(&tx);
}

/// Of credit that ran out on the 44th day, an order had spent 4.00, and one that is not paid had reserved 3.00; the rest was written off
/// before somebody looked at where it came from.
#[test]
fn a_review_brings_nothing_back_that_had_run_out_before() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (_, mut terms) = program::current(&tx).unwrap();
    terms.credit_days = Some(30);
    program::adopt(&tx, &terms, NOON).unwrap();
    let (cara, now) = with_credit(&tx);
    let credit = |now| {
        let balance = ledger::balance(&tx, cara, BalanceKind::Credit, now).unwrap();
        [balance.available_total, balance.in_review].map(Money::minor)
    };
    let earned = credit(now)[0];
    let spent = place(&tx, cara, 5000, Credit::Amount(Money::from_minor(400)), now);
    pay(&tx, spent, now);
    let reserved = place(&tx, cara, 5000, Credit::Amount(Money::from_minor(300)), now);
    let by_owner = |day: i64| Act::by(AccountId(1), NOON.plus_days(day), &Zone::utc());
    let day = |day: i64| NOON.plus_days(day);

    earning::put_in_review(&tx, &by_owner(50), EntryId(1), "Looks odd").unwrap();
    let lost: i64 = tx.query_row("SELECT -amount_minor FROM entry WHERE kind = 'expiry'", [], |row| row.get(0)).unwrap();
    assert_eq!(lost, earned - 700);
    order::cancel(&tx, &by_owner(51), reserved).unwrap();
    assert_eq!(credit(day(51)), [0, 0], "what an order lets go of has run out, review or not");
    refund(&tx, spent, None, day(52));
    assert_eq!(credit(day(52)), [0, 400], "what was paid comes back with new days, and waits");
    earning::approve(&tx, &by_owner(70), EntryId(1)).unwrap();
    assert_eq!(credit(day(70)), [400, 0]);
    audit(&tx);
    assert_eq!(credit(day(99))[0], 400, "its days began with the approval");
    ledger::expire_credit(&tx, &by_owner(101)).unwrap();
    assert_eq!(credit(day(101)), [0, 0]);
    audit(&tx);
}

/// What happened to an order's entries of a kind: the change, the amount, the refund and the review behind it.
fn causes(tx: &Transaction<'_>, order: OrderId, kind: &str) -> Vec<(EntryChange, i64, Option<i64>, Option<i64>)> {
    let mut found = tx
        .prepare("SELECT change, amount_minor, refund_id, review_id FROM entry WHERE order_id = ?1 AND kind = ?2 ORDER BY id")
        .unwrap();
    let rows = found.query_map((order, kind), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn changes_of_one_moment_tell_themselves_apart() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let (ada, pat) = (AccountId(1), AccountId(2));
    let id = place(&tx, cara, 5000, Credit::All, now);
    pay(&tx, id, now);
    refund(&tx, id, Some(1000), now);
    correct(&tx, id, basket(4000), now).unwrap();
    refund(&tx, id, Some(600), now);
    let refunds: Vec<i64> = [1000, 600]
        .map(|minor| number(&tx, &format!("SELECT id FROM refund WHERE order_id = {} AND amount_minor = {minor}", id.0)))
        .into();
    // A tenth of 45.00; then of 35.00, of 26.00 and of 20.00.
    let commissions = [
        (EntryChange::Placed, 450, None, None),
        (EntryChange::Refund, -100, Some(refunds[0]), None),
        (EntryChange::Correction, -90, None, None),
        (EntryChange::Refund, -60, Some(refunds[1]), None),
    ];
    assert_eq!(causes(&tx, id, "commission"), commissions);
    let spent = causes(&tx, id, "redemption");
    assert_eq!((spent[0].0, spent[0].1), (EntryChange::Placed, -900));
    assert!(spent[1..].iter().all(|(change, ..)| *change == EntryChange::Refund), "a correction moves no credit: {spent:?}");
    assert_eq!(spent[1..].iter().map(|(.., refund, _)| *refund).collect::<Vec<_>>(), [Some(refunds[0]), Some(refunds[1])]);

    // A statement tells them apart, and an explanation of any of them tells all of them, to the shop and to the partner.
    let told = statement::statement_page(&tx, pat, BalanceKind::Commission, now, None, 50).unwrap().rows;
    let changes: Vec<_> = told.iter().rev().map(|line| (line.change, line.amount.minor())).collect();
    assert_eq!(changes, commissions.map(|(change, amount, ..)| (change, amount)));
    assert!(told.iter().all(|line| line.at == now && line.order == Some(id)));
    for line in &told {
        let explained = statement::explain(&tx, line.id, now).unwrap();
        let to_pat = statement::explain_to(&tx, pat, line.id, now).unwrap();
        for chain in [&explained.chain, &to_pat.chain] {
            let changes: Vec<_> = chain.iter().map(|line| line.change).collect();
            assert_eq!(changes, commissions.map(|(change, ..)| change));
        }
        assert_eq!((explained.line.change, explained.sum.minor()), (line.change, 200));
        assert!(matches!(statement::explain_to(&tx, ada, line.id, now), Err(Error::Missing)));
    }
    audit(&tx);
}

#[test]
fn a_reversal_names_the_review_that_decided_it() {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().unwrap();
    let (cara, now) = with_credit(&tx);
    let act = Act::by(AccountId(1), now, &Zone::utc());
    let earning_on = |minor: i64| {
        let id = place(&tx, cara, minor, Credit::NONE, now);
        pay(&tx, id, now);
        (id, EntryId(number(&tx, &format!("SELECT id FROM entry WHERE order_id = {} AND kind = 'commission'", id.0))))
    };
    let review_of =
        |entry: EntryId| number(&tx, &format!("SELECT id FROM review WHERE entry_id = {} AND outcome = 'reversed'", entry.0));
    // One that was looked into first: it had been in review before, and was approved then.
    let (order, entry) = earning_on(5000);
    for reason in ["Same street", "Same person"] {
        earning::put_in_review(&tx, &act, entry, reason).unwrap();
        if reason == "Same street" {
            earning::approve(&tx, &act, entry).unwrap();
        }
    }
    refund(&tx, order, Some(1000), now);
    earning::reverse(&tx, &act, entry, "They are one person").unwrap();
    let [placed, refunded, reversed] = causes(&tx, order, "commission").try_into().unwrap();
    assert_eq!((placed.0, placed.3), (EntryChange::Placed, None));
    assert_eq!((refunded.0, refunded.3), (EntryChange::Refund, None));
    assert_eq!(reversed, (EntryChange::Reversal, -350, None, Some(review_of(entry))));
    // One that was reversed at once has a review of its own.
    let (order, entry) = earning_on(2000);
    earning::reverse(&tx, &act, entry, "A test order").unwrap();
    assert_eq!(causes(&tx, order, "commission")[1], (EntryChange::Reversal, -200, None, Some(review_of(entry))));
    audit(&tx);
}
