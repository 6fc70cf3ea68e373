//! Random lives of a web shop that tells of its orders, late, twice and in any order, while its buyer makes coupons, takes them back and
//! lets them run out, while they are suspended, merged and lose credit, and while banks take money back: now and then, and in the end, the
//! file keeps its promises, and each order stands as the web shop has it.
//!
//! `TOLD_LIVES` sets how many lives there are.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::check;
use passalong::domain::coupon::{self, Coupon, Worth};
use passalong::domain::dispute::{DisputeStatus, DisputeTold};
use passalong::domain::ids::{AccountId, CouponId, OrderId};
use passalong::domain::incoming;
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::merge;
use passalong::domain::order;
use passalong::domain::order::told::record::Earns;
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment};
use passalong::domain::program::{self, Discount, Terms};
use passalong::domain::refusal::Refusal;
use passalong::domain::sign_up;
use passalong::domain::suspension;
use passalong::domain::time::Timestamp;
use passalong::error::{Error, Result};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use rusqlite::{Connection, OptionalExtension, Transaction};

use super::coupons::runs_out;
use crate::support::file::{NOON, newcomer, utc_day};
use crate::support::web_shop::{CARA, WEB, minor, of_ada, of_web, server, web_shop};

/// All goods are taxed so, in percent: prices at the web shop include it.
const TAX: i64 = 7;
/// How often somebody turns out to have a second account.
const MERGES: usize = 3;
/// All that is promised is looked at after so many steps: that takes its time.
const EVERY: usize = 15;

#[derive(Debug, Clone)]
enum Step {
    /// Goods of so many cents with their tax, in so many lines, shipped for so many; with a coupon or none.
    Order {
        goods: i64,
        lines: usize,
        shipping: i64,
        coupon: Option<Index>,
        is_paid: bool,
    },
    Pay(Index),
    Cancel(Index),
    GoOn(Index),
    /// Other goods.
    Edit(Index, i64),
    /// So many thousandths of the money that is left.
    Refund(Index, i64),
    /// The web shop tells something that it knew once.
    Tell(Index),
    Credit(i64),
    Discount,
    TakeBack(Index),
    Pass(i64),
    /// The server does what is due.
    RunOut,
    /// The shop takes so much credit away.
    Take(i64),
    /// The buyer is suspended, or is no longer.
    Suspend(bool),
    /// The buyer had a second account: it stays, or goes.
    Merge {
        stays: bool,
    },
    /// The buyer wants so many thousandths of the money back through their bank, and so that goes.
    Dispute(Index, i64, DisputeStatus),
}

fn step() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    let order = (
        20..20_000_i64,
        1..4_usize,
        prop_oneof![Just(0_i64), 1..900_i64],
        proptest::option::weighted(0.6, index()),
        any::<bool>(),
    );
    prop_oneof![
        6 => order.prop_map(|(goods, lines, shipping, coupon, is_paid)| Step::Order { goods, lines, shipping, coupon, is_paid }),
        4 => index().prop_map(Step::Pay),
        2 => index().prop_map(Step::Cancel),
        2 => index().prop_map(Step::GoOn),
        2 => (index(), 20..20_000_i64).prop_map(|(order, goods)| Step::Edit(order, goods)),
        3 => (index(), prop_oneof![1..1000_i64, Just(1000)]).prop_map(|(order, part)| Step::Refund(order, part)),
        16 => index().prop_map(Step::Tell),
        4 => (1..9000_i64).prop_map(Step::Credit),
        2 => Just(Step::Discount),
        2 => index().prop_map(Step::TakeBack),
        3 => (1..100_i64).prop_map(Step::Pass),
        2 => Just(Step::RunOut),
        1 => (1..3000_i64).prop_map(Step::Take),
        1 => any::<bool>().prop_map(Step::Suspend),
        1 => any::<bool>().prop_map(|stays| Step::Merge { stays }),
        2 => (index(), 1..1000_i64, select(vec![DisputeStatus::Open, DisputeStatus::Won, DisputeStatus::Lost]))
            .prop_map(|(order, part, status)| Step::Dispute(order, part, status)),
    ]
}

/// An order as the web shop has it.
#[derive(Debug, Clone)]
struct There {
    goods: i64,
    lines: usize,
    shipping: i64,
    coupon: Option<(Coupon, i64)>,
    placed_at: Timestamp,
    paid_at: Option<Timestamp>,
    is_cancelled: bool,
    refunded: i64,
    /// What its dispute is about, and what the bank took.
    disputed: Option<i64>,
    lost: i64,
    version: i64,
}

impl There {
    /// What it comes to in money.
    fn total(&self) -> i64 {
        self.goods - self.off() + self.shipping
    }

    fn off(&self) -> i64 {
        self.coupon.as_ref().map_or(0, |(_, off)| *off)
    }

    fn told(&self, number: usize) -> ToldOrder {
        let net = |gross: i64| (gross * 200 + 100 + TAX) / (2 * (100 + TAX));
        let paid = self.goods - self.off();
        let (items, value) = (net(self.goods), net(paid));
        let taken = items - value;
        let share = |whole: i64, at: usize| whole * (at as i64 + 1) / self.lines as i64 - whole * at as i64 / self.lines as i64;
        let line = |at: usize| ToldLine {
            external_id: Some(format!("{number}-{at}")),
            name: "Thing".into(),
            sku: None,
            quantity: 1,
            value: minor(share(value, at)),
            tax: minor(share(paid - value, at)),
        };
        let coupon = |(coupon, off): &(Coupon, i64)| ToldCoupon {
            code: coupon.code.as_str().to_lowercase(),
            value: minor(taken),
            tax: minor(off - taken),
        };
        ToldOrder {
            external_id: number.to_string(),
            version: Some(self.version),
            currency: "EUR".into(),
            buyer: ToldBuyer { external_id: Some("17".into()), ..ToldBuyer::default() },
            placed_at: self.placed_at,
            paid: self.paid_at.map(|at| ToldPayment { at, reference: String::new() }),
            is_cancelled: self.is_cancelled,
            amounts: ToldAmounts {
                items: minor(items),
                discount: minor(taken),
                tax: minor(paid - value),
                shipping: minor(self.shipping),
                total: minor(self.total()),
                ..ToldAmounts::default()
            },
            lines: (0..self.lines).map(line).collect(),
            coupons: self.coupon.iter().map(coupon).collect(),
            refunded: minor(self.refunded),
            refunds: Vec::new(),
        }
    }
}

struct Life {
    conn: Connection,
    now: Timestamp,
    /// The buyer's account, since when they have that, and how many of theirs were merged.
    buyer: AccountId,
    joined: Timestamp,
    merged: usize,
    orders: Vec<There>,
    /// All that the web shop ever said.
    words: Vec<ToldOrder>,
}

impl Life {
    /// Ada's shop with Pat, and Cara, whom Pat brought, with 100.00 of credit.
    fn begin() -> Life {
        let mut conn = web_shop(true);
        let tx = conn.transaction().unwrap();
        let terms = program::current(&tx).unwrap().1;
        let discount = Discount { minimum: minor(1000), ..terms.discount };
        program::adopt(&tx, &Terms { discount, ..terms }, NOON).unwrap();
        tx.execute_batch("INSERT INTO source_buyer VALUES (9, 'id:17', 3, 0)").unwrap();
        ledger::adjust(&tx, &of_ada(NOON), CARA, BalanceKind::Credit, minor(6000), "A gift for three days").unwrap();
        runs_out(&tx);
        ledger::adjust(&tx, &of_ada(NOON), CARA, BalanceKind::Credit, minor(4000), "A gift for ever").unwrap();
        tx.commit().unwrap();
        Life { conn, now: NOON.plus_days(1), buyer: CARA, joined: NOON, merged: 0, orders: Vec::new(), words: Vec::new() }
    }

    fn change<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let tx = self.conn.transaction().unwrap();
        let done = work(&tx)?;
        tx.commit().unwrap();
        Ok(done)
    }

    fn one(&self, order: Index) -> Option<usize> {
        (!self.orders.is_empty()).then(|| order.index(self.orders.len()))
    }

    /// The web shop has changed an order.
    fn changed(&mut self, number: usize) {
        self.orders[number].version += 1;
        let told = self.orders[number].told(number);
        self.words.push(told);
    }

    fn coupons(&self) -> Vec<Coupon> {
        let mut ids = self.conn.prepare("SELECT id FROM coupon ORDER BY id").unwrap();
        let ids: Vec<CouponId> = ids.query_map([], |row| row.get(0)).unwrap().map(rusqlite::Result::unwrap).collect();
        ids.into_iter().map(|id| coupon::find(&self.conn, id).unwrap()).collect()
    }

    /// The coupon that the web shop takes for these goods: one that it knows and has not seen before.
    fn usable(&self, coupon: Option<Index>, goods: i64) -> Option<(Coupon, i64)> {
        let used =
            |one: &Coupon| self.orders.iter().any(|order| order.coupon.as_ref().is_some_and(|(used, _)| used.id == one.id));
        let known: Vec<Coupon> =
            self.coupons().into_iter().filter(|one| !used(one) && one.expires_at.is_none_or(|at| at > self.now)).collect();
        let one = known.get(coupon?.index(known.len().max(1)))?.clone();
        let off = match &one.worth {
            Worth::Discount(_, discount) if goods < discount.minimum.minor() => return None,
            Worth::Discount(_, discount) => goods * discount.rate.bp() / 10_000,
            Worth::Credit(amount) => amount.minor().min(goods),
        };
        Some((one, off))
    }

    fn tell(&mut self, word: usize) -> std::result::Result<(), TestCaseError> {
        let (told, act) = (self.words[word].clone(), of_web(self.now));
        match self.change(|tx| incoming::take(tx, &act, WEB, &told, Earns::ByTheTerms)) {
            // What was given back of it is more than it would come to: it waits for somebody in the inbox.
            Ok(_) | Err(Error::Refused(_)) => Ok(()),
            Err(error) => Err(TestCaseError::fail(error.to_string())),
        }
    }

    fn live(&mut self, step: &Step) -> std::result::Result<(), TestCaseError> {
        match step.clone() {
            Step::Order { goods, lines, shipping, coupon, is_paid } => {
                let coupon = self.usable(coupon, goods);
                let (placed_at, paid_at) = (self.now, is_paid.then_some(self.now));
                let (is_cancelled, refunded, disputed, lost, version) = (false, 0, None, 0, 0);
                self.orders.push(There {
                    goods,
                    lines,
                    shipping,
                    coupon,
                    placed_at,
                    paid_at,
                    is_cancelled,
                    refunded,
                    disputed,
                    lost,
                    version,
                });
                self.changed(self.orders.len() - 1);
            }
            Step::Pay(order) => self.there(order, |there, now| {
                if !there.is_cancelled {
                    there.paid_at.get_or_insert(now);
                }
            }),
            Step::Cancel(order) => self.there(order, |there, _| there.is_cancelled |= there.refunded + there.lost == 0),
            Step::GoOn(order) => self.there(order, |there, _| there.is_cancelled &= there.paid_at.is_some()),
            Step::Edit(order, goods) => self.there(order, |there, _| {
                let off = there.off();
                if there.refunded + there.lost == 0 && !there.is_cancelled && goods >= off {
                    there.goods = goods;
                }
            }),
            Step::Refund(order, part) => self.there(order, |there, _| {
                if there.paid_at.is_some() && !there.is_cancelled {
                    there.refunded += (there.total() - there.refunded) * part / 1000;
                }
            }),
            Step::Tell(word) if !self.words.is_empty() => self.tell(word.index(self.words.len()))?,
            Step::Tell(_) => {}
            Step::Credit(amount) => {
                let (act, buyer) = (server(self.now), self.buyer);
                let _ = self.change(|tx| coupon::make_credit(tx, &act, buyer, WEB, minor(amount)));
            }
            Step::Discount => {
                let (act, buyer) = (server(self.now), self.buyer);
                if let Ok(id) = self.change(|tx| coupon::make_discount(tx, &act, buyer, WEB)) {
                    self.conn.execute("UPDATE coupon SET known_at = created_at WHERE id = ?1", [id.0]).unwrap();
                }
            }
            Step::TakeBack(coupon) => {
                let (act, coupons, buyer) = (server(self.now), self.coupons(), self.buyer);
                if let Some(coupon) = coupons.get(coupon.index(coupons.len().max(1))) {
                    self.change(|tx| coupon::take_back(tx, &act, buyer, coupon.id)).unwrap();
                }
            }
            Step::Pass(hours) => self.now = Timestamp::from_ms(self.now.as_ms() + hours * 3_600_000),
            Step::RunOut => {
                let act = server(self.now);
                self.change(|tx| coupon::run_out(tx, &act).and(ledger::credit::expire_credit(tx, &act))).unwrap();
            }
            Step::Take(amount) => {
                let (act, buyer) = (of_ada(self.now), self.buyer);
                self.change(|tx| ledger::adjust(tx, &act, buyer, BalanceKind::Credit, minor(-amount), "A mistake")).unwrap();
            }
            Step::Suspend(is_suspended) => {
                let (act, buyer) = (of_ada(self.now), self.buyer);
                let done = self.change(|tx| match is_suspended {
                    true => suspension::suspend(tx, &act, buyer, "A look at them"),
                    false => suspension::lift(tx, &act, buyer),
                });
                prop_assert!(matches!(done, Ok(()) | Err(Error::Refused(_))), "{:?}", done);
            }
            Step::Merge { stays } => self.merge(stays),
            Step::Dispute(order, part, status) => self.dispute(order, part, status)?,
        }
        Ok(())
    }

    fn merge(&mut self, stays: bool) {
        if self.merged == MERGES {
            return;
        }
        self.merged += 1;
        let (now, buyer, name) = (self.now, self.buyer, format!("Cara{}", self.merged));
        let second = self.change(|tx| sign_up::customer(tx, &server(now), &newcomer(&name), None)).unwrap().account;
        let (winner, loser) = if stays { (second, buyer) } else { (buyer, second) };
        match self.change(|tx| merge::merge(tx, &of_ada(now), (winner, loser), "One person", false)) {
            Ok(_) if stays => (self.buyer, self.joined) = (winner, now),
            Ok(_) => {}
            // Nobody is merged while they are suspended.
            Err(error) => assert!(matches!(error, Error::Refused(Refusal::MergeSuspended)), "{error:?}"),
        }
    }

    /// The bank tells. Before it takes anything the web shop has told all of the order: what is given back in full is corrected no more.
    fn dispute(&mut self, order: Index, part: i64, status: DisputeStatus) -> std::result::Result<(), TestCaseError> {
        let (Some(number), now) = (self.one(order), self.now) else { return Ok(()) };
        let there = &mut self.orders[number];
        if there.paid_at.is_none() || there.is_cancelled || there.total() < 1 {
            return Ok(());
        }
        let amount = *there.disputed.get_or_insert((there.total() * part / 1000).max(1));
        if status == DisputeStatus::Lost {
            there.lost = amount;
        }
        let told = DisputeTold {
            external_id: format!("dp_{number}"),
            order: number.to_string(),
            currency: "EUR".into(),
            at: now,
            amount: minor(amount),
            status,
            reason: String::new(),
        };
        if status == DisputeStatus::Lost {
            self.changed(number);
            self.tell(self.words.len() - 1)?;
        }
        self.change(|tx| incoming::dispute::take(tx, &of_web(now), WEB, &told)).unwrap();
        Ok(())
    }

    fn there(&mut self, order: Index, change: impl FnOnce(&mut There, Timestamp)) {
        if let Some(number) = self.one(order) {
            let now = self.now;
            change(&mut self.orders[number], now);
            self.changed(number);
        }
    }

    fn audit(&self) -> std::result::Result<(), TestCaseError> {
        let failures = check::all(&self.conn).unwrap();
        prop_assert!(failures.is_empty(), "the file breaks its promises: {:#?}", failures);
        Ok(())
    }

    /// Everything has been told at last: the newest word of each order counts, whatever came before.
    fn end(&mut self) -> std::result::Result<(), TestCaseError> {
        for number in 0..self.orders.len() {
            self.changed(number);
            self.tell(self.words.len() - 1)?;
            let there = self.orders[number].clone();
            let id: Option<i64> = self
                .conn
                .query_row("SELECT id FROM orders WHERE external_id = ?1", [number.to_string()], |row| row.get(0))
                .optional()
                .unwrap();
            let Some(id) = id else {
                // One that was never told until they had another account, which is younger, is nobody's.
                prop_assert!(utc_day(there.placed_at) < utc_day(self.joined), "order {} is missing", number);
                continue;
            };
            let order = order::find(&self.conn, OrderId(id)).unwrap();
            let amounts = order.amounts;
            prop_assert_eq!(amounts.due().minor() + amounts.credit.minor(), amounts.total.minor());
            let is_whole_back = order.is_refunded();
            if !there.is_cancelled && !is_whole_back {
                prop_assert_eq!(amounts.due().minor(), there.total(), "order {}: what was due is as told", number);
            }
            match there.paid_at {
                // Paid and off: all of it came back, or nobody heard that it was paid before it was off.
                Some(_) if there.is_cancelled => {
                    prop_assert!(is_whole_back || amounts.total.is_zero() || order.cancelled_at.is_some(), "order {}", number);
                }
                Some(_) => {
                    prop_assert!(order.paid_at.is_some(), "order {}", number);
                    let back = (there.refunded + there.lost).min(there.total());
                    prop_assert_eq!((order.refunded - order.credit_back).minor(), back, "order {}: money back", number);
                }
                None => {
                    prop_assert_eq!((order.paid_at, order.cancelled_at.is_some()), (None, there.is_cancelled), "order {}", number)
                }
            }
            if let Some((coupon, off)) = &there.coupon
                && let Worth::Credit(worth) = &coupon.worth
            {
                prop_assert!(amounts.credit.minor() <= *off && amounts.credit <= *worth, "order {}", number);
            }
        }
        self.audit()
    }
}

#[test]
fn o01_a_random_life_of_told_orders_and_coupons_keeps_every_promise() {
    let lives = std::env::var("TOLD_LIVES").map_or(24, |text| text.parse().expect("a number"));
    let mut runner = TestRunner::new(Config { cases: lives, failure_persistence: None, ..Config::default() });
    let life = proptest::collection::vec(step(), 60);
    let lived = runner.run(&life, |steps| {
        let mut life = Life::begin();
        for (at, step) in steps.iter().enumerate() {
            life.live(step)?;
            if at % EVERY == EVERY - 1 {
                life.audit()?;
            }
        }
        life.end()
    });
    if let Err(why) = lived {
        panic!("{why}");
    }
}
