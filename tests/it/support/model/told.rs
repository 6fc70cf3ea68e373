//! Orders that a web shop tells of, in the naive model: what it said so far, whose each order is by that, and what came back of it. A word
//! that is older than what is known changes nothing, and what came back stays back.

use std::collections::BTreeMap;

use super::disputes::Dispute;
use super::money::{DAY, Order};
use super::price::half_up;
use super::refunds::Back;
use super::words::{Brought, WebRefund, Word};
use super::{Code, Model, Person};

/// Somebody has to say whose it is.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub word: Word,
    pub reason: &'static str,
    pub maybe: Option<Person>,
    pub since: i64,
    /// The how-many-th that ever waited.
    pub nth: usize,
}

/// What is kept of somebody else's order.
#[derive(Debug, Clone, Copy)]
pub struct Stranger {
    pub version: i64,
    pub paid: bool,
    pub net: i64,
    pub total: i64,
    /// With tax, by refunds and disputes.
    pub back: i64,
}

/// What the web shop told.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Whom it means by a number or an address.
    pub links: BTreeMap<String, Person>,
    /// Orders by their number there, and the newest word of each.
    pub known: BTreeMap<usize, (usize, i64)>,
    /// The most that was told to have come back in all, and of each refund with a number.
    pub sums: BTreeMap<usize, i64>,
    pub numbered: BTreeMap<(usize, usize), i64>,
    pub waiting: Vec<Waiting>,
    pub waited: usize,
    pub strangers: BTreeMap<usize, Stranger>,
    pub disputes: Vec<Dispute>,
}

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    New(usize),
    Known(usize),
    Waits(&'static str),
    Stranger,
    Early,
}

enum Whose {
    Theirs(Person),
    Newcomer(Code),
    Waits(&'static str, Option<Person>),
    Nobody,
}

impl Told {
    /// What came back of an order and what its bank took beside.
    pub(super) fn back_of(&self, number: usize) -> i64 {
        self.refunded_of(number) + self.lost_of(number)
    }

    /// What came back by what was told of refunds.
    pub fn refunded_of(&self, number: usize) -> i64 {
        let numbered: i64 = self.numbered.iter().filter(|((order, _), _)| *order == number).map(|(_, amount)| amount).sum();
        numbered.max(self.sums.get(&number).copied().unwrap_or(0))
    }

    /// Answers whether there is such a stranger's order.
    pub(super) fn stranger_gives_back(&mut self, number: usize) -> bool {
        let back = self.back_of(number);
        let Some(stranger) = self.strangers.get_mut(&number) else { return false };
        stranger.back = stranger.back.max(back);
        true
    }

    fn note_refunds(&mut self, number: usize, (sum, each): (i64, &[WebRefund])) {
        let most = self.sums.entry(number).or_default();
        *most = sum.max(*most);
        for refund in each {
            let most = self.numbered.entry((number, refund.number)).or_default();
            *most = refund.amount.max(*most);
        }
    }
}

impl Model {
    /// The web shop says how an order is.
    pub fn hear(&mut self, word: &Word) -> Result<Heard, &'static str> {
        if let Some((id, _)) = self.money.told.known.get(&word.number) {
            let id = *id;
            return self.hear_again(id, word).map(|()| Heard::Known(id));
        }
        match self.whose(word) {
            Whose::Theirs(who) => Ok(self.take_new(who, word)),
            Whose::Newcomer(code) => {
                let who = self.join_by_order(word, code);
                Ok(self.take_new(who, word))
            }
            Whose::Waits(reason, maybe) => {
                self.wait_for_buyer(word, reason, maybe);
                Ok(Heard::Waits(reason))
            }
            Whose::Nobody => Ok(self.hear_of_stranger(word)),
        }
    }

    /// The web shop says how much came back, and nothing else.
    pub fn hear_refunds(&mut self, number: usize, said: (i64, &[WebRefund])) -> Heard {
        self.money.told.note_refunds(number, said);
        if let Some((id, _)) = self.money.told.known.get(&number).copied() {
            self.give_back_told(id, self.money.told.back_of(number), said.1);
            return Heard::Known(id);
        }
        if self.money.told.stranger_gives_back(number) { Heard::Stranger } else { Heard::Early }
    }

    /// By a number or an address that somebody has said whose it is; by an address with a code that refers. A code alone makes a customer.
    fn whose(&self, word: &Word) -> Whose {
        let links = &self.money.told.links;
        if let Some(linked) = word.keys().iter().find_map(|key| links.get(key)) {
            return Whose::Theirs(self.people[*linked].merged.unwrap_or(*linked));
        }
        let is_theirs = |human: &super::Human| human.merged.is_none() && Some(&human.mailbox) == word.buyer.mailbox.as_ref();
        let maybe = self.people.iter().position(is_theirs);
        match (word.buyer.code, maybe) {
            (Brought::Nonsense, _) => Whose::Waits("code_unknown", maybe),
            (Brought::By(code), _) if self.state(code) != "claimed" => Whose::Waits("code_unknown", maybe),
            (Brought::By(_), Some(who)) => Whose::Theirs(who),
            (Brought::By(code), None) if word.buyer.mailbox.is_some() => Whose::Newcomer(code),
            (Brought::By(_), None) => Whose::Waits("buyer_unknown", None),
            (Brought::Nothing, Some(_)) => Whose::Waits("unconfirmed", maybe),
            (Brought::Nothing, None) => Whose::Nobody,
        }
    }

    /// As if they had joined with the code on the day of their order.
    fn join_by_order(&mut self, word: &Word, code: Code) -> Person {
        let placed = word.placed.min(self.now);
        let joined = if self.is_closed(placed) { self.now } else { placed.max(self.codes[code].since) };
        let now = std::mem::replace(&mut self.now, joined);
        self.customer(&word.buyer.name, word.buyer.mailbox.as_deref().unwrap_or_default(), Some(code));
        self.now = now;
        self.people.len() - 1
    }

    fn is_closed(&self, at: i64) -> bool {
        self.money.closed_to.is_some_and(|to| self.day_of(at) <= to)
    }

    /// As told, unless that is still to come or closed by now.
    fn open_time(&self, at: i64) -> i64 {
        let at = at.min(self.now);
        if self.is_closed(at) { self.now } else { at }
    }

    fn take_new(&mut self, who: Person, word: &Word) -> Heard {
        let Ok(id) = self.record_told(who, word) else { return self.hear_of_stranger(word) };
        if let Some(own) = word.buyer.own {
            self.money.told.links.insert(format!("id:{own}"), who);
        }
        self.money.told.waiting.retain(|waiting| waiting.word.number != word.number);
        Heard::New(id)
    }

    /// `Err` when it is older than its buyer's account.
    fn record_told(&mut self, who: Person, word: &Word) -> Result<usize, &'static str> {
        let (told, joined) = (self.open_time(word.placed), self.people[who].joined);
        if told != self.now && self.day_of(told) < self.day_of(joined) {
            return Err("before the account");
        }
        let placed = if told == self.now { told } else { told.max(joined).min(self.now) };
        let terms = self.terms_at(placed);
        let (earner, earns_nothing) = self.who_earns(who, terms, placed);
        let (bill, recorded) = (word.kept(), self.now);
        let basket = bill.basket();
        self.money.orders.push(Order {
            told: Some(bill),
            is_named: word.named,
            ..Order::new((who, terms, basket), (placed, recorded), (earner, earns_nothing))
        });
        let id = self.money.orders.len() - 1;
        self.money.told.known.insert(word.number, (id, word.version));
        self.money.told.strangers.remove(&word.number);
        self.money.told.note_refunds(word.number, word.said_back());
        self.pay_told(id, word)?;
        if word.off && self.money.orders[id].paid.is_none() {
            self.cancel(id)?;
        }
        self.give_back_so_far(id, word, word.off);
        Ok(id)
    }

    /// Nothing of it is done when the web shop has less in it than came back.
    fn hear_again(&mut self, id: usize, word: &Word) -> Result<(), &'static str> {
        let version = self.money.told.known[&word.number].1;
        let is_older = word.version < version;
        let (order, bill) = (&self.money.orders[id], word.kept());
        let rewrites = word.version > version
            && !order.is_undone()
            && (!order.cancelled || !word.off)
            && order.told.as_ref().is_some_and(|known| *known != bill);
        let then = Order { basket: bill.basket(), told: Some(bill), ..order.clone() };
        if rewrites && order.is_below_refunded(&then) {
            return Err("below what was refunded");
        }
        self.money.told.note_refunds(word.number, word.said_back());
        if word.version > version {
            self.money.told.known.insert(word.number, (id, word.version));
            let order = &mut self.money.orders[id];
            order.cancelled &= word.off;
        }
        if rewrites {
            self.rewrite_told(id, then);
        }
        if !is_older {
            if !word.off {
                self.pay_told(id, word)?;
            } else if self.money.orders[id].paid.is_none() {
                self.cancel(id)?;
            }
        }
        self.give_back_so_far(id, word, word.off && !is_older);
        Ok(())
    }

    fn rewrite_told(&mut self, id: usize, then: Order) {
        let order = &mut self.money.orders[id];
        let before = order.value_left();
        (order.basket, order.told) = (then.basket, then.told);
        let (who, changed) = (order.who, order.value_left() - before);
        if order.paid.is_some() {
            order.corrected_at.push((self.now, changed));
            self.miss(who);
        }
        self.settle(id, self.now);
    }

    fn pay_told(&mut self, id: usize, word: &Word) -> Result<(), &'static str> {
        let order = &self.money.orders[id];
        if let (Some(paid), None, false) = (word.paid, order.paid, order.cancelled) {
            let at = self.open_time(paid).max(order.placed);
            self.pay_at(id, at)?;
        }
        Ok(())
    }

    fn give_back_so_far(&mut self, id: usize, word: &Word, is_off: bool) {
        let order = &self.money.orders[id];
        let all = if is_off && order.paid.is_some() { order.cost().total } else { self.money.told.back_of(word.number) };
        self.give_back_told(id, all, word.said_back().1);
    }

    /// Brings what came back up to so much: never less, and never more than there is; on the day of the last of the refunds that were told.
    fn give_back_told(&mut self, id: usize, all: i64, refunds: &[WebRefund]) {
        let at = refunds.iter().map(|refund| refund.at).max().unwrap_or(self.now);
        self.give_back_at(id, all, at, refunds);
    }

    pub(super) fn give_back_at(&mut self, id: usize, all: i64, at: i64, refunds: &[WebRefund]) {
        let order = &self.money.orders[id];
        let total = order.cost().total;
        let missing = all.min(total) - order.refunded();
        if missing > 0 && !order.cancelled {
            let at = self.open_time(at).max(order.placed).max(order.paid.unwrap_or(order.placed));
            let things = || order.line_told(refunds).filter(|line| order.comes_to(*line) == Some(missing));
            let back = if order.refunded() + missing == total {
                Back::Everything
            } else if let Some(line) = things() {
                Back::Parts(vec![line], 0, 0, 0)
            } else {
                order.spread(missing)
            };
            assert_eq!(self.refund_at(id, &back, at), Ok(()), "what is missing can come back");
        }
    }

    fn wait_for_buyer(&mut self, word: &Word, reason: &'static str, maybe: Option<Person>) {
        let told = &mut self.money.told;
        match told.waiting.iter_mut().find(|waiting| waiting.word.number == word.number) {
            Some(waiting) if word.version < waiting.word.version => {}
            Some(waiting) => (waiting.word, waiting.reason, waiting.maybe) = (word.clone(), reason, maybe),
            None => {
                told.waiting.push(Waiting { word: word.clone(), reason, maybe, since: self.now, nth: told.waited });
                told.waited += 1;
            }
        }
    }

    /// An admin says whose an order is that waits; others of the same buyer follow. Answers how many.
    pub fn say_whose(&mut self, at: usize, who: Person) -> Result<usize, &'static str> {
        let said = self.money.told.waiting[at].clone();
        self.record_told(who, &said.word)?;
        let keys = said.word.keys();
        for key in &keys {
            self.money.told.links.insert(key.clone(), who);
        }
        self.money.told.waiting.remove(at);
        let mut others = self.money.told.waiting.clone();
        others.retain(|other| other.word.keys().iter().any(|key| keys.contains(key)));
        others.sort_by_key(|other| std::cmp::Reverse((other.since, other.nth)));
        let mut more = 0;
        for other in others {
            if self.record_told(who, &other.word).is_ok() {
                self.money.told.waiting.retain(|waiting| waiting.nth != other.nth);
                more += 1;
            }
        }
        Ok(more)
    }

    /// An admin says that an order is nobody's.
    pub fn say_nobodys(&mut self, at: usize) {
        let waiting = self.money.told.waiting.remove(at);
        self.keep_stranger(&waiting.word);
    }

    fn hear_of_stranger(&mut self, word: &Word) -> Heard {
        self.keep_stranger(word);
        self.money.told.waiting.retain(|waiting| waiting.word.number != word.number);
        Heard::Stranger
    }

    fn keep_stranger(&mut self, word: &Word) {
        let told = &mut self.money.told;
        told.note_refunds(word.number, word.said_back());
        if word.paid.is_none() && !word.off && !told.strangers.contains_key(&word.number) {
            return;
        }
        let nothing = Stranger { version: i64::MIN, paid: false, net: 0, total: 0, back: 0 };
        let kept = told.strangers.entry(word.number).or_insert(nothing);
        let is_news = kept.version <= word.version;
        if is_news {
            kept.version = word.version;
            kept.paid |= word.paid.is_some();
            if !(kept.paid && kept.total > 0 && kept.back >= kept.total) {
                (kept.net, kept.total) = (word.bill.value(), word.bill.total());
            }
        }
        let is_undone = is_news && kept.paid && word.off;
        told.stranger_gives_back(word.number);
        if is_undone {
            let kept = told.strangers.get_mut(&word.number).unwrap();
            kept.back = kept.back.max(kept.total);
        }
    }

    /// How many orders strangers paid for, and what is left of them without tax.
    pub fn strangers(&self) -> (i64, i64) {
        let all: Vec<&Stranger> = self.money.told.strangers.values().filter(|one| one.paid).collect();
        let left = |one: &&Stranger| {
            if one.total == 0 { one.net } else { one.net - half_up(one.net, one.back.min(one.total), one.total) }
        };
        (all.len() as i64, all.iter().map(left).sum())
    }
}

impl Order {
    /// The line that the only refund of a word names, where the order has that line by its name.
    fn line_told(&self, refunds: &[WebRefund]) -> Option<(usize, i64)> {
        let [refund] = refunds else { return None };
        refund.line.filter(|(line, _)| self.is_named && *line < self.basket.things.len())
    }

    /// So much, over goods, shipping and tip as they are in the whole: so that all that came back so far has its place.
    fn spread(&self, missing: i64) -> Back {
        let cost = self.cost();
        let (shipping_back, _, tip_back) = self.rest_back();
        let (goods, goods_back) = (cost.value + cost.tax, self.refunded_goods());
        let all = self.refunded() + missing;
        let due = |whole: i64, back: i64| (half_up(whole, all, cost.total) - back).clamp(0, (whole - back).min(missing));
        let mut of_goods = due(goods, goods_back);
        let mut shipping = due(self.basket.shipping, shipping_back).min(missing - of_goods);
        let tip = (missing - of_goods - shipping).min(self.basket.tip - tip_back);
        let more_goods = (missing - of_goods - shipping - tip).min(goods - goods_back - of_goods);
        of_goods += more_goods;
        shipping = missing - of_goods - tip;
        Back::Parts(Vec::new(), of_goods, shipping, tip)
    }
}

/// How long ago, in milliseconds.
pub fn days(days: i64) -> i64 {
    days * DAY
}
