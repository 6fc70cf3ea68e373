//! A web shop beside the till in a random life: it tells of its orders at once, late, twice and in any order, and banks take money back,
//! while everything else goes on.

use std::collections::BTreeMap;
use std::sync::Mutex;

use passalong::domain::act::{Act, Actor};
use passalong::domain::dispute::{DisputeStatus, DisputeTold};
use passalong::domain::ids::{AccountId, OrderId, WaitingId};
use passalong::domain::incoming::{self, Taken, WaitingReason, strangers, waiting};
use passalong::domain::money::Money;
use passalong::domain::order::told::record::{Earns, Recorded};
use passalong::domain::time::{Day, Timestamp};
use passalong::error::Error;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

use super::money::same;
use super::till::order_id;
use super::web_shop::{Change, DISPUTES, Step, WEB, told_refund};
use super::{Life, account_id};
use crate::support::model::disputes::{Dispute, Fight};
use crate::support::model::told::{Heard, days};
use crate::support::model::words::{Says, WebRefund, Word};

impl Life {
    pub fn handle_told(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match step {
            Step::Order { buyer, code, bill, named, says, is_paid, days_ago, is_told } => {
                let number = self.web.orders.len();
                // Something less than a day, so that no two fall together.
                let placed =
                    if *days_ago == 0 { self.model.now } else { self.model.now - days(*days_ago) - number as i64 * 1_234_567 };
                let buyer = self.buyer(buyer, *code);
                let paid = is_paid.then_some(placed);
                let (bill, named, says) = (bill.clone(), *named, *says);
                let refunds = Vec::new();
                self.web.orders.push(Word { number, version: 1, buyer, placed, paid, off: false, bill, named, refunds, says });
                self.said(number, *is_told)
            }
            Step::Change { order, how, is_told } => {
                let Some(number) = self.any_there(*order) else { return Ok(()) };
                let now = self.model.now;
                let buyer = match how {
                    Change::Buyer(who, code) => Some(self.buyer(who, *code)),
                    _ => None,
                };
                let there = &mut self.web.orders[number];
                there.version += 1;
                match how {
                    Change::Pay => drop(there.paid.get_or_insert(now)),
                    Change::CallOff => there.off = true,
                    Change::GoOn => there.off = false,
                    Change::Bill(bill) => there.bill = bill.clone(),
                    Change::Buyer(..) => there.buyer = buyer.unwrap_or(there.buyer.clone()),
                    Change::Refund(back) => there.refund(back.part, back.line, now - days(back.days_ago)),
                }
                self.said(number, *is_told)
            }
            Step::Tell(word) => match self.web.words.len() {
                0 => Ok(()),
                words => self.tell(word.index(words)),
            },
            Step::Refunds { order, new, which, part } => {
                let Some(number) = self.any_there(*order) else { return Ok(()) };
                let there = &mut self.web.orders[number];
                if let Some(new) = new {
                    there.refund(new.part, new.line, self.model.now - days(new.days_ago));
                }
                let some = there.refunds.len();
                let one = (some > 0).then(|| if new.is_some() { some - 1 } else { which.index(some) });
                let one = one.map(|one| there.refunds[one].clone());
                let sum = there.refunded() * part / 1000;
                let (sum, one) = match there.says {
                    Says::Sum => (sum, None),
                    Says::Numbers => (0, one),
                    Says::Both => (sum, one),
                };
                self.tell_refunds(number, sum, one.as_slice())
            }
            Step::Settle { waiting, who } => self.settle_waiting(*waiting, *who),
            Step::Dispute { order, which, status, part, days_ago } => {
                let Some(id) = self.disputed(*order, *which, *status) else { return Ok(()) };
                // Mostly as much as the first word of it said.
                let number = id / DISPUTES;
                let amount = (self.web.orders[number].bill.total() * part / 1000).max(1);
                let known = self.model.money.told.disputes.iter().find(|one| one.id == id).map(|one| one.amount);
                let amount = known.filter(|_| part % 4 > 0).unwrap_or(amount);
                self.dispute(&Dispute { id, number, status: *status, amount }, self.model.now - days(*days_ago))
            }
        }
    }

    fn said(&mut self, number: usize, is_told: bool) -> Result<(), TestCaseError> {
        self.web.words.push(self.web.orders[number].clone());
        if is_told { self.tell(self.web.words.len() - 1) } else { Ok(()) }
    }

    fn of_web(&self) -> Act {
        Act { actor: Actor::Source(WEB), ..Act::server(Timestamp::from_ms(self.model.now), &self.zone) }
    }

    fn tell(&mut self, word: usize) -> Result<(), TestCaseError> {
        let word = self.web.words[word].clone();
        let (told, act) = (self.told_order(&word), self.of_web());
        let people = self.model.people.len();
        let before = self.model.money.told.known.get(&word.number).map(|(id, version)| {
            let order = &self.model.money.orders[*id];
            (*version, order.refunded(), order.cancelled, order.told.clone(), order.paid)
        });
        let real = self.change(|tx| incoming::take(tx, &act, WEB, &told, Earns::ByTheTerms));
        let stranger = self.model.money.told.strangers.get(&word.number).copied();
        let heard = self.model.hear(&word);
        if let (Ok(Heard::New(_)), Some(stranger)) = (heard, stranger) {
            self.count("a stranger's order turned out to be a member's");
            if stranger.back > 0 {
                self.count("what came back of a stranger's order came back of a member's");
            }
        }
        match heard {
            Ok(Heard::New(_)) if self.model.people.len() > people => self.count("an order made a customer"),
            Ok(Heard::New(_)) => self.count("an order of somebody known"),
            Ok(Heard::Waits(reason)) => self.count(match reason {
                "unconfirmed" => "an order waited: unconfirmed",
                "code_unknown" => "an order waited: code unknown",
                _ => "an order waited: buyer unknown",
            }),
            Ok(Heard::Stranger) => self.count("an order of a stranger"),
            Err(_) => self.count("a word was refused"),
            Ok(Heard::Early | Heard::Known(_)) => {}
        }
        if let (Ok(Heard::Known(id)), Some((version, refunded, cancelled, bill, paid))) = (heard, before) {
            self.count(match word.version.cmp(&version) {
                std::cmp::Ordering::Less => "an older word",
                std::cmp::Ordering::Equal => "the same word again",
                std::cmp::Ordering::Greater => "a newer word",
            });
            let order = &self.model.money.orders[id];
            let news = [
                (order.refunded() > refunded, "a word gave something back"),
                (order.refunded() > refunded && word.version < version, "an older word gave something back"),
                (order.cancelled && !cancelled, "a word cancelled"),
                (!order.cancelled && cancelled, "a word went on with what was cancelled"),
                (order.told != bill && paid.is_some(), "a word corrected a paid order"),
                (order.paid.is_some() && paid.is_none(), "a word told the payment"),
            ];
            news.into_iter().filter(|(is_so, _)| *is_so).for_each(|(_, what)| self.count(what));
        }
        same(real.map(heard_of), heard)
    }

    fn tell_refunds(&mut self, number: usize, sum: i64, each: &[WebRefund]) -> Result<(), TestCaseError> {
        let act = self.of_web();
        let told: Vec<_> = each.iter().map(|refund| told_refund(number, refund)).collect();
        let real = self.change(|tx| incoming::take_refunds(tx, &act, WEB, &number.to_string(), Money::from_minor(sum), &told));
        let named = self.named_back();
        let heard = self.model.hear_refunds(number, (sum, each));
        self.count("refunds told alone");
        if self.named_back() > named {
            self.count("a refund told alone named what came back");
        }
        same(real.map(heard_of), Ok(heard))
    }

    fn dispute(&mut self, one: &Dispute, at: i64) -> Result<(), TestCaseError> {
        let told = DisputeTold {
            external_id: format!("dp_{}", one.id),
            order: one.number.to_string(),
            currency: "EUR".into(),
            at: Timestamp::from_ms(at),
            amount: Money::from_minor(one.amount),
            status: real_status(one.status),
            reason: "fraudulent".into(),
        };
        let act = self.of_web();
        let real = self.change(|tx| incoming::dispute::take(tx, &act, WEB, &told));
        let held = |life: &Life| -> usize {
            let orders = life.model.money.orders.iter();
            orders.flat_map(|order| &order.parts).filter(|part| part.held && part.by_bank).count()
        };
        let back =
            |life: &Life| life.model.money.told.known.get(&one.number).map(|(id, _)| life.model.money.orders[*id].refunded());
        let before = (held(self), back(self));
        let heard = self.model.hear_dispute(one, at);
        let after = (held(self), back(self));
        let is_known = matches!(heard, Heard::Known(_));
        let was_refunded = self.model.money.told.refunded_of(one.number) > 0;
        let news = [
            (is_known && one.status == Fight::Open, "a dispute opened"),
            (is_known && one.status == Fight::Won, "a dispute was won"),
            (is_known && one.status == Fight::Lost, "a dispute was lost"),
            (!is_known, "a dispute of no order of ours"),
            (after.0 > before.0, "a dispute held what was earned"),
            (after.0 < before.0, "the end of a dispute freed what was earned"),
            (after.1 > before.1 && was_refunded, "a loss beside what was refunded"),
            (after.1 > before.1 && !was_refunded, "a loss of what was not refunded"),
        ];
        news.into_iter().filter(|(is_so, _)| *is_so).for_each(|(_, what)| self.count(what));
        same(real.map(heard_of), Ok(heard))
    }

    fn settle_waiting(&mut self, waiting: Index, who: Option<Index>) -> Result<(), TestCaseError> {
        let waits = &self.model.money.told.waiting;
        if waits.is_empty() {
            return Ok(());
        }
        let at = waiting.index(waits.len());
        let id = self.waiting_ids()[at];
        let act = Act::by(AccountId(1), Timestamp::from_ms(self.model.now), &self.zone);
        let maybe = waits[at].maybe.map(|maybe| self.model.people[maybe].merged.unwrap_or(maybe));
        match who {
            None => {
                self.model.say_nobodys(at);
                self.count("an admin said that an order is nobody's");
                let real = self.change(|tx| waiting::dismiss(tx, &act, id));
                same(real, Ok(()))
            }
            Some(who) => {
                // Mostly who it may be.
                let Some(person) = maybe.filter(|_| who.index(4) > 0).or_else(|| self.anybody(who)) else { return Ok(()) };
                let real = self.change(|tx| waiting::settle(tx, &act, id, account_id(person)));
                let told = self.model.say_whose(at, person);
                if let Ok(more) = told {
                    self.count("an admin said whose an order is");
                    if more > 0 {
                        self.count("more orders of the same buyer followed");
                    }
                }
                same(real.map(|(_, more)| more), told)
            }
        }
    }

    fn waiting_ids(&self) -> Vec<WaitingId> {
        let mut found = self.conn.prepare_cached("SELECT id FROM waiting_order ORDER BY id").unwrap();
        found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// What waits and for whom, what strangers bought, whom the web shop means, and how each dispute stands.
    pub fn compare_told(&self) -> Result<(), TestCaseError> {
        let told = &self.model.money.told;
        let mut found = self
            .conn
            .prepare_cached(
                "SELECT external_id, reason, account_id, json_extract(body, '$.version') FROM waiting_order ORDER BY id",
            )
            .unwrap();
        let rows = found.query_map([], |row| {
            let maybe: Option<AccountId> = row.get(2)?;
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, maybe, row.get::<_, i64>(3)?))
        });
        let real: Vec<_> = rows.unwrap().map(Result::unwrap).collect();
        let waits = told
            .waiting
            .iter()
            .map(|one| (one.word.number.to_string(), one.reason.to_owned(), one.maybe.map(account_id), one.word.version));
        prop_assert_eq!(real, waits.collect::<Vec<_>>(), "what waits");
        let ever = (Day::from_number(0), Day::from_number(100_000));
        let (count, left) = strangers::sum(&self.conn, WEB, ever.0, ever.1).unwrap();
        prop_assert_eq!((count, left.minor()), self.model.strangers(), "what strangers bought");
        let mut found = self.conn.prepare_cached("SELECT buyer_key, account_id FROM source_buyer WHERE source_id = 9").unwrap();
        let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        let real: BTreeMap<String, AccountId> = rows.unwrap().map(Result::unwrap).collect();
        let merged = |person: usize| account_id(self.model.people[person].merged.unwrap_or(person));
        let of = |id: &AccountId| merged(usize::try_from(id.0 - 2).unwrap());
        let real: BTreeMap<&String, AccountId> = real.iter().map(|(key, id)| (key, of(id))).collect();
        let links: BTreeMap<&String, AccountId> = told.links.iter().map(|(key, who)| (key, merged(*who))).collect();
        prop_assert_eq!(real, links, "whom the web shop means");
        let mut found = self.conn.prepare_cached("SELECT external_id, order_number, status, amount_minor FROM dispute").unwrap();
        let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
        let mut real: Vec<(String, String, DisputeStatus, i64)> = rows.unwrap().map(Result::unwrap).collect();
        let disputes = told
            .disputes
            .iter()
            .map(|one| (format!("dp_{}", one.id), one.number.to_string(), real_status(one.status), one.amount));
        let mut disputes: Vec<_> = disputes.collect();
        real.sort_by(|one, other| one.0.cmp(&other.0));
        disputes.sort_by(|one, other| one.0.cmp(&other.0));
        prop_assert_eq!(real, disputes, "disputes");
        Ok(())
    }

    /// The web shop and the banks say the rest, whoever is gone by now: nothing of it may fail but by what is refused.
    pub fn tell_the_rest(&mut self) {
        let act = self.of_web();
        for number in 0..self.web.orders.len() {
            let there = self.web.orders[number].clone();
            let told = self.told_order(&there);
            let lost = DisputeTold {
                external_id: format!("last_{number}"),
                order: number.to_string(),
                currency: "EUR".into(),
                at: act.now,
                amount: Money::from_minor(there.bill.total().max(1)),
                status: DisputeStatus::Lost,
                reason: String::new(),
            };
            let real = self.change(|tx| incoming::take(tx, &act, WEB, &told, Earns::ByTheTerms));
            assert!(matches!(real, Ok(_) | Err(Error::Refused(_))), "{real:?}");
            self.change(|tx| incoming::dispute::take(tx, &act, WEB, &lost)).unwrap();
        }
    }

    /// How often things of one line came back of a told order, and not all that was left of it.
    fn named_back(&self) -> usize {
        let told = self.model.money.orders.iter().filter(|order| order.told.is_some() && !order.is_undone());
        told.flat_map(|order| &order.refunds).filter(|refund| matches!(&refund.lines[..], [line] if line.quantity > 0)).count()
    }

    fn count(&self, deed: &'static str) {
        *DONE.lock().unwrap().entry(deed).or_default() += 1;
    }
}

fn real_status(status: Fight) -> DisputeStatus {
    match status {
        Fight::Open => DisputeStatus::Open,
        Fight::Won => DisputeStatus::Won,
        Fight::Lost => DisputeStatus::Lost,
    }
}

fn heard_of(taken: Taken) -> Heard {
    let at = |id: OrderId| (0..).find(|at| order_id(*at) == id).unwrap();
    match taken {
        Taken::Order(Recorded::New(id)) => Heard::New(at(id)),
        Taken::Order(Recorded::Changed(id) | Recorded::Unchanged(id)) => Heard::Known(at(id)),
        Taken::Waits(WaitingReason::Unconfirmed) => Heard::Waits("unconfirmed"),
        Taken::Waits(WaitingReason::CodeUnknown) => Heard::Waits("code_unknown"),
        Taken::Waits(WaitingReason::BuyerUnknown) => Heard::Waits("buyer_unknown"),
        Taken::Stranger => Heard::Stranger,
        Taken::Early => Heard::Early,
    }
}

/// How often what happened, in all lives: what never happened was not tried.
static DONE: Mutex<BTreeMap<&str, usize>> = Mutex::new(BTreeMap::new());

/// What has to happen in many lives; what is too rare for that is only counted.
const DEEDS: &[&str] = &[
    "an order of somebody known",
    "an order made a customer",
    "an order of a stranger",
    "an order waited: unconfirmed",
    "an order waited: code unknown",
    "an admin said whose an order is",
    "an admin said that an order is nobody's",
    "a newer word",
    "an older word",
    "the same word again",
    "a word was refused",
    "a word gave something back",
    "a word cancelled",
    "a word went on with what was cancelled",
    "a word corrected a paid order",
    "a word told the payment",
    "refunds told alone",
    "a refund told alone named what came back",
    "a dispute opened",
    "a dispute was won",
    "a dispute was lost",
    "a dispute of no order of ours",
    "a dispute held what was earned",
    "the end of a dispute freed what was earned",
    "a loss beside what was refunded",
    "a loss of what was not refunded",
];

/// What happened in so many lives, of which nothing was left out.
pub fn all_done(lives: u64) -> String {
    let done = DONE.lock().unwrap();
    let missing: Vec<_> = DEEDS.iter().filter(|deed| !done.contains_key(*deed)).collect();
    assert!(lives < 50 || missing.is_empty(), "in {lives} lives this never happened: {missing:?}");
    done.iter().map(|(deed, times)| format!("{times:6} times: {deed}\n")).collect()
}
