//! Orders that a web shop tells of, in the naive model: what it said so far, whose each order is by that, and what came back of it. A word
//! that is older than what is known changes nothing, and what came back stays back.

use std::collections::BTreeMap;

use super::disputes::Dispute;
use super::money::{DAY, Order};
use super::price::{Basket, Cost, Thing, half_up};
use super::refunds::Back;
use super::{Code, Model, Person};

/// An order as the web shop has it at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub number: usize,
    pub version: i64,
    pub buyer: Buyer,
    pub placed: i64,
    pub paid: Option<i64>,
    pub off: bool,
    pub bill: Bill,
    /// Whether it names the lines.
    pub named: bool,
    /// All that came back so far.
    pub refunded: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// Their number there; none for a guest.
    pub own: Option<usize>,
    pub name: String,
    pub mailbox: Option<String>,
    pub code: Brought,
}

/// The code that came with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    Nothing,
    Nonsense,
    By(Code),
}

/// What an order comes to: quantity, value and tax of each line; shipping with the tax in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    pub lines: Vec<(i64, i64, i64)>,
    pub discount: i64,
    pub shipping: i64,
    pub shipping_tax: i64,
    pub tip: i64,
}

impl Bill {
    pub fn value(&self) -> i64 {
        self.lines.iter().map(|(_, value, _)| value).sum()
    }

    pub fn tax(&self) -> i64 {
        self.lines.iter().map(|(.., tax)| tax).sum()
    }

    pub fn total(&self) -> i64 {
        self.value() + self.tax() + self.shipping + self.tip
    }

    fn basket(&self) -> Basket {
        let thing = |(quantity, value, _): &(i64, i64, i64)| Thing {
            quantity: *quantity,
            price: half_up(*value, 1, *quantity),
            with_tax: false,
            tax_bp: 0,
            earns: true,
            discounted: false,
        };
        Basket { things: self.lines.iter().map(thing).collect(), shipping: self.shipping, shipping_bp: None, tip: self.tip }
    }

    /// As told: nothing of it is reckoned again, and no rate of tax is known.
    pub fn cost(&self) -> Cost {
        let mut cost = Cost {
            value: self.value(),
            base: self.value(),
            tax: self.tax(),
            total: self.total(),
            lines: self.lines.iter().map(|(_, value, tax)| (*value, *tax)).collect(),
            shipping_tax: self.shipping_tax,
            ..Cost::default()
        };
        let taxed = (cost.value + self.shipping - self.shipping_tax, cost.tax + self.shipping_tax);
        if taxed != (0, 0) {
            cost.taxes.insert(UNKNOWN_RATE, taxed);
        }
        cost
    }
}

pub const UNKNOWN_RATE: i64 = -1;

impl Word {
    /// An order without named lines is one line.
    fn kept(&self) -> Bill {
        let all = (1, self.bill.value(), self.bill.tax());
        Bill { lines: if self.named { self.bill.lines.clone() } else { vec![all] }, ..self.bill.clone() }
    }

    fn keys(&self) -> Vec<String> {
        let own = self.buyer.own.map(|own| format!("id:{own}"));
        own.into_iter().chain(self.buyer.mailbox.iter().map(|mailbox| format!("email:{mailbox}"))).collect()
    }
}

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
    pub net: i64,
    pub refunded: i64,
    pub lost: i64,
}

/// What the web shop told.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Whom it means by a number or an address.
    pub links: BTreeMap<String, Person>,
    /// Orders by their number there, and the newest word of each.
    pub known: BTreeMap<usize, (usize, i64)>,
    /// The most that was told to have come back.
    pub refunded: BTreeMap<usize, i64>,
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
        self.refunded.get(&number).copied().unwrap_or(0) + self.lost_of(number)
    }

    fn note_refund(&mut self, number: usize, amount: i64) {
        if amount > 0 {
            let most = self.refunded.entry(number).or_default();
            *most = amount.max(*most);
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
    pub fn hear_refunds(&mut self, number: usize, refunded: i64) -> Heard {
        if let Some(stranger) =
            self.money.told.strangers.get_mut(&number).filter(|_| !self.money.told.known.contains_key(&number))
        {
            stranger.refunded = stranger.refunded.max(refunded).min(stranger.net);
            self.money.told.note_refund(number, refunded);
            return Heard::Stranger;
        }
        self.money.told.note_refund(number, refunded);
        let Some((id, _)) = self.money.told.known.get(&number).copied() else { return Heard::Early };
        self.give_back_told(id, self.money.told.back_of(number), self.now);
        Heard::Known(id)
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
        self.money
            .orders
            .push(Order { told: Some(bill), ..Order::new((who, terms, basket), (placed, recorded), (earner, earns_nothing)) });
        let id = self.money.orders.len() - 1;
        self.money.told.known.insert(word.number, (id, word.version));
        self.money.told.strangers.remove(&word.number);
        self.money.told.note_refund(word.number, word.refunded);
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
        self.money.told.note_refund(word.number, word.refunded);
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
        self.give_back_told(id, all, self.now);
    }

    /// Brings what came back up to so much: never less, and never more than there is.
    pub(super) fn give_back_told(&mut self, id: usize, all: i64, at: i64) {
        let order = &self.money.orders[id];
        let total = order.cost().total;
        let missing = all.min(total) - order.refunded();
        if missing > 0 && !order.cancelled {
            let at = self.open_time(at).max(order.placed).max(order.paid.unwrap_or(order.placed));
            let back = if order.refunded() + missing == total { Back::Everything } else { order.spread(missing) };
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
        if word.paid.is_none() && !word.off {
            return;
        }
        let told = &mut self.money.told;
        let (net, total) = (word.bill.value(), word.bill.total());
        let part = |back: i64| half_up(net, back.min(total), total);
        let refunded = if word.off { net } else { part(word.refunded) };
        let lost = part(told.lost_of(word.number));
        let new = Stranger { version: word.version, net, refunded, lost };
        let kept = told.strangers.entry(word.number).or_insert(new);
        if kept.version <= word.version {
            let most = |before: i64, now: i64| before.max(now).min(net);
            *kept = Stranger { refunded: most(kept.refunded, refunded), lost: most(kept.lost, lost), ..new };
        }
        told.refunded.remove(&word.number);
        told.disputes.retain(|one| one.number != word.number);
    }

    /// How many orders strangers placed, and what is left of them.
    pub fn strangers(&self) -> (i64, i64) {
        let all = self.money.told.strangers.values();
        (all.len() as i64, all.map(|one| (one.net - one.refunded - one.lost).max(0)).sum())
    }
}

impl Order {
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
