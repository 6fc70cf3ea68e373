//! Who joins when and under whom, who orders what when, and what becomes of it: made up from a seed, before anything is written.
//!
//! Promise: the same size and seed on the same day are the same plan, to the millisecond. Everything ends at the moment that it is
//! made for, so that the last thirty days are full.

use fastrand::Rng;

use super::names::{FIRST, LAST, PRODUCTS, REFUNDS};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::ids::ProductId;
use crate::domain::money::{Money, Rate};
use crate::domain::order::PaymentMethod;
use crate::domain::price::{Basket, Line};
use crate::domain::roles::PartnerKind;
use crate::domain::time::{Timestamp, Zone};

/// What is wished for.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct DemoSize {
    pub(in crate::cli) accounts: u32,
    pub(in crate::cli) orders: u32,
    pub(in crate::cli) seed: u64,
}

/// A year and a half.
const DAYS: i64 = 546;
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// Organic sign-ups, of a hundred customers; and of the others, those who come through a partner.
const ORGANIC: u32 = 12;
const THROUGH_PARTNERS: u32 = 78;
/// The most that a batch holds, and that are made at all: partners who claim one of three cards.
const CARDS: u32 = 500;
const MOST_PARTNERS: u32 = 5000;

/// Above so many orders fewer of them are out of the ordinary, and not every month has its payout.
const MOST_IN_DETAIL: usize = 50_000;

/// Somebody who joins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joiner {
    pub(super) at: Timestamp,
    pub(super) way: Way,
}

/// How they join: by the number of a card, by a place in the plan, or by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Card(u32),
    Invited(u32),
    Organic,
}

/// A printed batch.
#[derive(Debug, Clone, Copy)]
pub(super) struct Batch {
    pub(super) at: Timestamp,
    pub(super) kind: PartnerKind,
    pub(super) first_card: u32,
    pub(super) size: u32,
}

/// What becomes of an order after it was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Paid as it was placed.
    AtOnce,
    /// Paid so much later.
    Later(i64),
    /// Never paid.
    Cancelled(i64),
    /// A part of it is given back, in percent, or all of it.
    PartBack(i64, u8),
    AllBack(i64),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Planned {
    pub(super) at: Timestamp,
    pub(super) buyer: u32,
}

/// What happens. The number is the place in the plan's list of batches, people, orders; of a payday, its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Print(u32),
    Join(u32),
    Order(u32),
    Settle(u32),
    Payday(u32),
}

pub(super) struct Plan {
    pub(super) size: DemoSize,
    pub(super) opened_at: Timestamp,
    pub(super) until: Timestamp,
    pub(super) batches: Vec<Batch>,
    pub(super) people: Vec<Joiner>,
    pub(super) orders: Vec<Planned>,
    pub(super) events: Vec<(Timestamp, What)>,
}

impl Plan {
    /// Makes the plan of a shop that has been open for a year and a half at `now`.
    pub(super) fn new(size: DemoSize, now: Timestamp, zone: &Zone) -> Plan {
        let mut rng = Rng::with_seed(size.seed);
        // The minute that has begun belongs to whoever looks.
        let until = Timestamp::from_ms(now.as_ms() - now.as_ms() % MINUTE);
        let week = Week::new(until, zone);
        let (partners, per_batch) = partners_of(size.accounts);
        let mut people: Vec<Joiner> =
            week.spread(size.accounts, 0.0, &mut rng).into_iter().map(|at| Joiner { at, way: Way::Organic }).collect();
        let batches = hand_out(&mut people, partners, per_batch, week.opened_at);
        bring(&mut people, &mut rng);
        let orders = buy(&people, &week, size.orders, &mut rng);
        let mut plan = Plan { size, opened_at: week.opened_at, until, batches, people, orders, events: Vec::new() };
        plan.line_up(zone);
        plan
    }

    /// Everything in order of time; what would lie in the future does not happen.
    fn line_up(&mut self, zone: &Zone) {
        let mut events = Vec::with_capacity(self.people.len() + self.orders.len() * 21 / 20 + self.batches.len() + 20);
        events.extend(self.batches.iter().zip(0..).map(|(batch, at)| (batch.at, What::Print(at))));
        events.extend(self.people.iter().zip(0..).map(|(person, at)| (person.at, What::Join(at))));
        for (order, at) in self.orders.iter().zip(0..) {
            events.push((order.at, What::Order(at)));
            let later = match self.fate(at) {
                Fate::AtOnce => continue,
                Fate::Later(by) | Fate::Cancelled(by) | Fate::PartBack(by, _) | Fate::AllBack(by) => {
                    Timestamp::from_ms(order.at.as_ms() + by)
                }
            };
            if later < self.until {
                events.push((later, What::Settle(at)));
            }
        }
        let first = zone.start_of(zone.day_of(self.opened_at).plus(35));
        let paydays = (0..18).map(|month| (zone.plus_months(first, month).plus_minutes(9 * 60), What::Payday(month)));
        let mut paydays: Vec<_> = paydays.filter(|(at, _)| *at < self.until).collect();
        // A payout looks at every entry there is: where there are millions, the first of two makes up for the months before.
        if self.is_large() {
            paydays.drain(..paydays.len().saturating_sub(2));
        }
        events.extend(paydays);
        events.sort_unstable();
        self.events = events;
    }

    fn is_large(&self) -> bool {
        self.orders.len() > MOST_IN_DETAIL
    }

    /// A generator of its own for everything about one person, or one order: it is asked for in any order.
    fn rng(&self, of: u64) -> Rng {
        Rng::with_seed(self.size.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(of))
    }

    fn rng_of_order(&self, order: u32) -> Rng {
        self.rng(0x10_0000_0000 + u64::from(order))
    }

    /// Name, mailbox and perhaps telephone of a person.
    pub(super) fn name(&self, person: u32) -> (PersonName, Email, Option<Phone>) {
        made_up(&mut self.rng(0x20_0000_0000 + u64::from(person)), person)
    }

    pub(super) fn fate(&self, order: u32) -> Fate {
        let mut rng = self.rng_of_order(order);
        let is_fresh = self.orders[order as usize].at > self.until.plus_days(-4);
        let is_last = order as usize + 3 >= self.orders.len();
        let days = |rng: &mut Rng, most: i64| rng.i64(DAY / 3..most * DAY);
        match rng.u32(0..1000) {
            // However small the shop, some orders are still to be paid.
            _ if is_last => Fate::Later(5 * DAY),
            _ if self.is_large() && order.is_multiple_of(2) => Fate::AtOnce,
            0..20 => Fate::Later(days(&mut rng, 4)),
            20..90 if is_fresh => Fate::Later(days(&mut rng, 5)),
            90..95 => Fate::Cancelled(days(&mut rng, 9)),
            95..107 => {
                let percent = rng.u8(10..80);
                Fate::PartBack(days(&mut rng, 25), percent)
            }
            107..114 => Fate::AllBack(days(&mut rng, 20)),
            _ => Fate::AtOnce,
        }
    }

    pub(super) fn reason(&self, order: u32) -> &'static str {
        REFUNDS[order as usize % REFUNDS.len()]
    }

    /// What is bought, and how. The products have the ids of their places, counted from 1.
    pub(super) fn purchase(&self, order: u32) -> Purchase {
        let mut rng = self.rng_of_order(order);
        rng.u64(..);
        let mut lines: Vec<Line> = Vec::with_capacity(4);
        for _ in 0..1 + rng.u32(0..7) / 2 {
            let product = rng.usize(0..PRODUCTS.len()).min(rng.usize(0..PRODUCTS.len()));
            let (name, _, _, price, tax, earns) = PRODUCTS[product];
            let id = ProductId(product as i64 + 1);
            if lines.iter().any(|line| line.product == Some(id)) {
                continue;
            }
            // Now and then somebody feeds an office.
            let quantity = if rng.u32(0..50) == 0 { rng.u32(5..25) } else { 1 + rng.u32(0..5) / 3 };
            let (price, tax_rate) = (Money::from_minor(price), Some(Rate::from_bp(tax)));
            let (name, discounted) = (Some(name.to_string()), earns);
            lines.push(Line { product: Some(id), name, quantity, price, includes_tax: true, tax_rate, earns, discounted });
        }
        let is_online = rng.u32(0..10) < 4;
        let shipping = Money::from_minor(if is_online && rng.u32(0..3) == 0 { 490 } else { 0 });
        let tip = Money::from_minor(if !is_online && rng.u32(0..12) == 0 { 50 * rng.i64(1..5) } else { 0 });
        let method = match (is_online, rng.u32(0..10)) {
            (true, 0..7) | (false, 0..6) => PaymentMethod::Card,
            (true, _) => PaymentMethod::Transfer,
            (false, _) => PaymentMethod::Cash,
        };
        let spends_credit = rng.u32(0..3) == 0;
        Purchase { basket: Basket { lines, shipping, shipping_tax_rate: None, tip }, is_online, method, spends_credit }
    }

    /// How many people look at the code that somebody joins by, and when the first of them did, before they join.
    pub(super) fn scans(&self, person: u32) -> Vec<(Timestamp, bool, bool)> {
        let mut rng = self.rng(0x30_0000_0000 + u64::from(person));
        let joiner = self.people[person as usize];
        let (opened_at, share_qr) = match joiner.way {
            Way::Organic => return Vec::new(),
            Way::Card(_) => (self.opened_at, 10),
            Way::Invited(by) => (self.people[by as usize].at, 6),
        };
        // Most who scan go on their way. Where there are a million people, fewer are shown: it is the same picture in less time.
        let (most, hours) = if self.is_large() { (rng.u32(1..5).min(rng.u32(1..5)), 1) } else { (rng.u32(3..16), 3) };
        let mut scans = Vec::new();
        for nth in 0..most {
            let before = if nth == 0 { rng.i64(MINUTE..5 * MINUTE) } else { rng.i64(2 * MINUTE..hours * 60 * MINUTE) };
            let at = Timestamp::from_ms(joiner.at.as_ms() - before).max(opened_at);
            scans.push((at, rng.u32(0..10) < share_qr, nth > 0 && rng.u32(0..8) == 0));
        }
        scans.sort_unstable();
        scans
    }
}

/// One order's goods, and how it is paid.
pub(super) struct Purchase {
    pub(super) basket: Basket,
    pub(super) is_online: bool,
    pub(super) method: PaymentMethod,
    pub(super) spends_credit: bool,
}

/// The days of the shop, each with its share of what happens: it grows, Saturdays are full, Mondays are quiet.
struct Week {
    opened_at: Timestamp,
    until: Timestamp,
    /// The first minute of business of each day, and the sum of all shares up to its end, while it grows from nothing.
    days: Vec<(i64, f64)>,
}

/// From Monday to Sunday.
const SHARES: [f64; 7] = [0.55, 0.85, 0.9, 1.0, 1.3, 1.75, 0.65];
/// From seven in the morning on.
const OPEN_HOURS: i64 = 12;

impl Week {
    fn new(until: Timestamp, zone: &Zone) -> Week {
        let today = zone.day_of(until);
        let mut days = Vec::new();
        let mut sum = 0.0;
        for ago in (0..DAYS).rev() {
            let day = today.plus(-(ago as i32));
            let opens = zone.start_of(day).plus_minutes(7 * 60).as_ms();
            // Day 0 was a Thursday.
            let weekday = (day.number() + 3).rem_euclid(7) as usize;
            let grown = 0.25 + (DAYS - ago) as f64 / DAYS as f64;
            let passed = ((until.as_ms() - opens) as f64 / (OPEN_HOURS * 60 * MINUTE) as f64).clamp(0.0, 1.0);
            sum += SHARES[weekday] * grown * passed;
            days.push((opens, sum));
        }
        let opened_at = zone.start_of(today.plus(-(DAYS as i32) - 6)).plus_minutes(10 * 60);
        Week { opened_at, until, days }
    }

    /// So many instants, in order: each has its own slice of the shares, so that no day is empty by chance. `from` leaves out the
    /// first part of the time.
    fn spread(&self, number: u32, from: f64, rng: &mut Rng) -> Vec<Timestamp> {
        let whole = self.days.last().map_or(0.0, |(_, sum)| *sum);
        let mut day = 0;
        let mut instants: Vec<Timestamp> = (0..number)
            .map(|nth| {
                let share = (from + (1.0 - from) * (f64::from(nth) + rng.f64()) / f64::from(number)) * whole;
                while day + 1 < self.days.len() && self.days[day].1 <= share {
                    day += 1;
                }
                let opens = self.days[day].0;
                let closes = (opens + OPEN_HOURS * 60 * MINUTE).min(self.until.as_ms());
                Timestamp::from_ms(rng.i64(opens.min(closes - 1)..closes))
            })
            .collect();
        instants.sort_unstable();
        instants
    }
}

/// How many partners there are among so many people, and how many cards a batch has.
fn partners_of(accounts: u32) -> (u32, u32) {
    let partners = (accounts / 25).clamp(2, MOST_PARTNERS).min(accounts.div_ceil(2));
    (partners, (partners.div_ceil(6) * 2).clamp(6, CARDS))
}

/// Makes partners of some, who found a card: early ones more often than late ones. Answers the batches, each printed a week before.
fn hand_out(people: &mut [Joiner], partners: u32, per_batch: u32, opened_at: Timestamp) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    for nth in 0..partners {
        let place = ((f64::from(nth) / f64::from(partners)).powf(1.6) * people.len() as f64) as usize;
        // Two who would get the same place get neighbouring ones.
        let place = (place.max(nth as usize)).min(people.len() - 1);
        // Five of eight cards find somebody.
        let card = nth + nth * 3 / 5;
        let joiner = &mut people[place];
        joiner.way = Way::Card(card);
        if card / per_batch >= batches.len() as u32 {
            let number = batches.len() as u32;
            let at = joiner.at.plus_days(-7).max(opened_at.plus_minutes(20 + i64::from(number)));
            let kind = if number % 4 == 3 { PartnerKind::Influencer } else { PartnerKind::Partner };
            batches.push(Batch { at, kind, first_card: number * per_batch, size: per_batch });
        }
    }
    batches
}

/// Gives everybody else their referrer: mostly a partner, some of whom refer very many; else a customer; a few chains grow
/// and grow.
fn bring(people: &mut [Joiner], rng: &mut Rng) {
    let mut partners: Vec<u32> = Vec::new();
    let mut chains: [Option<u32>; 2] = [None; 2];
    let of_chains = (16.0 / people.len() as f64).clamp(0.0002, 0.03);
    for (at, joiner) in (0_u32..).zip(people) {
        if matches!(joiner.way, Way::Card(_)) {
            partners.push(at);
            continue;
        }
        if partners.is_empty() || rng.u32(0..100) < ORGANIC {
            continue;
        }
        let chain = usize::from(rng.bool());
        joiner.way = if rng.f64() < of_chains {
            let above = chains[chain].replace(at).unwrap_or(partners[chain.min(partners.len() - 1)]);
            Way::Invited(above)
        } else if rng.u32(0..100) < THROUGH_PARTNERS {
            let steep = if partners.len() < 200 { 2 } else { 3 };
            Way::Invited(partners[(rng.f64().powi(steep) * partners.len() as f64) as usize])
        } else {
            Way::Invited(rng.u32(0..at))
        };
    }
}

/// Who orders when: regulars often, newcomers soon after they joined, many never again.
fn buy(people: &[Joiner], week: &Week, number: u32, rng: &mut Rng) -> Vec<Planned> {
    if people.is_empty() {
        return Vec::new();
    }
    let mut known = 1;
    let mut orders = Vec::with_capacity(number as usize);
    for at in week.spread(number, 0.004, rng) {
        while known < people.len() && people[known].at.as_ms() + MINUTE < at.as_ms() {
            known += 1;
        }
        let at = at.max(Timestamp::from_ms(people[0].at.as_ms() + 2 * MINUTE));
        let newest = (known / 25).max(1);
        let buyer = if rng.u32(0..100) < 22 {
            known - 1 - rng.usize(0..newest)
        } else {
            // Everybody is as keen as their place says; those who are not keen are passed over now and then.
            (0..3).map(|_| rng.usize(0..known)).max_by_key(|place| keenness(*place)).unwrap_or(0)
        };
        if at < week.until {
            orders.push(Planned { at, buyer: buyer as u32 });
        }
    }
    orders.sort_by_key(|order| order.at);
    orders
}

fn keenness(place: usize) -> u64 {
    (place as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40
}

/// The last ten thousand of these numbers are kept free in Germany for films: nobody is called by accident.
const PHONES: u32 = 1000;

fn made_up(rng: &mut Rng, person: u32) -> (PersonName, Email, Option<Phone>) {
    let (first, last) = (FIRST[rng.usize(0..FIRST.len())], LAST[rng.usize(0..LAST.len())]);
    let name = PersonName::parse(&format!("{first} {last}")).expect("two short words are a name");
    let mailbox = format!("{}.{}.{}@example.org", plain(first), plain(last), person + 1);
    let email = Email::parse(&mailbox).expect("letters and digits are a mailbox");
    // A third of the first three thousand.
    let phone = (person.is_multiple_of(3) && person / 3 < PHONES)
        .then(|| Phone::parse(&format!("+49 30 23125 {:03}", person / 3), None).expect("digits are a number"));
    (name, email, phone)
}

/// The letters that every mail server takes.
fn plain(word: &str) -> String {
    word.chars()
        .filter_map(|letter| match letter {
            'ç' | 'Ç' => Some('c'),
            'ş' => Some('s'),
            'ı' => Some('i'),
            'ó' | 'ö' | 'Ö' | 'ø' => Some('o'),
            'ü' => Some('u'),
            'Ž' => Some('z'),
            other => other.is_ascii_alphabetic().then(|| other.to_ascii_lowercase()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_ms(1_795_348_800_000);

    fn plan(accounts: u32, orders: u32, seed: u64) -> Plan {
        Plan::new(DemoSize { accounts, orders, seed }, NOW, &Zone::parse("Europe/Berlin").unwrap())
    }

    #[test]
    fn a_wish_is_the_same_plan_every_time() {
        let (one, same, other) = (plan(300, 900, 7), plan(300, 900, 7), plan(300, 900, 8));
        assert_eq!(one.events, same.events);
        assert_ne!(one.events, other.events);
        assert_eq!(one.name(17), same.name(17));
    }

    #[test]
    fn everything_happens_in_order_before_now_and_after_its_cause() {
        for (accounts, orders) in [(1, 3), (5, 10), (300, 900), (5000, 9000)] {
            let plan = plan(accounts, orders, 3);
            assert!(plan.events.is_sorted() && plan.events.last().is_none_or(|(at, _)| *at < NOW));
            assert_eq!(plan.people.len(), accounts as usize);
            for (place, person) in plan.people.iter().enumerate() {
                match person.way {
                    Way::Invited(by) => assert!((by as usize) < place && plan.people[by as usize].at <= person.at),
                    Way::Card(card) => {
                        let batch =
                            plan.batches.iter().find(|batch| (batch.first_card..batch.first_card + batch.size).contains(&card));
                        assert!(batch.expect("every card is in a batch").at < person.at);
                    }
                    Way::Organic => {}
                }
                assert!(plan.scans(place as u32).iter().all(|(at, _, _)| *at <= person.at));
            }
            assert!(plan.orders.iter().all(|order| plan.people[order.buyer as usize].at < order.at));
        }
    }

    #[test]
    fn the_tree_is_shallow_with_long_chains_and_the_last_days_are_full() {
        let plan = plan(5000, 9000, 1);
        let mut depth = vec![0_u32; plan.people.len()];
        for (place, person) in plan.people.iter().enumerate() {
            if let Way::Invited(by) = person.way {
                depth[place] = depth[by as usize] + 1;
            }
        }
        let mean = depth.iter().sum::<u32>() as f64 / depth.len() as f64;
        assert!((0.9..1.8).contains(&mean), "{mean}");
        assert!(depth.iter().max() >= Some(&5));
        let fresh = plan.orders.iter().filter(|order| order.at > NOW.plus_days(-30)).count();
        assert!(fresh > 9000 / 20, "{fresh}");
    }
}
