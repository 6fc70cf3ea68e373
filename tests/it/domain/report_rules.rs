//! What the reports say, against parents that are walked one by one: random shops with refunds and moved branches, in time zones
//! with daylight saving, in ranges of any length, on every column.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use std::collections::BTreeMap;

use passalong::domain::ids::OrderId;
use passalong::domain::ids::{AccountId, EntryId, SourceId, TermsId};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use passalong::domain::price::{Basket, Line as Item};
use passalong::domain::reads::figures::{self, AccountFigures, NetworkFigures};
use passalong::domain::reads::list::{Cursor, Total};
use passalong::domain::reads::network;
use passalong::domain::reads::people_list::{self, PeopleFilter, PeopleSort};
use passalong::domain::referrer;
use passalong::domain::roles::{ReferralType, Role};
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Day, Timestamp, Zone};
use passalong::domain::{code, earning};
use proptest::prelude::*;
use rusqlite::{Connection, Transaction};

use crate::support::file::{NOON, audit, in_memory, newcomer};

/// One thing that happens. Numbers pick somebody among those who are there.
#[derive(Debug, Clone)]
enum Deed {
    Partner,
    Customer { under: usize },
    Organic,
    Buys { who: usize, minor: i64 },
    GetsBack { order: usize, part: i64 },
    Void { entry: usize },
    Moves { who: usize, under: Option<usize> },
    Waits { hours: i64 },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        1 => Just(Deed::Partner),
        5 => any::<usize>().prop_map(|under| Deed::Customer { under }),
        1 => Just(Deed::Organic),
        8 => (any::<usize>(), 1_i64..50_000).prop_map(|(who, minor)| Deed::Buys { who, minor }),
        2 => (any::<usize>(), 1_i64..4).prop_map(|(order, part)| Deed::GetsBack { order, part }),
        1 => any::<usize>().prop_map(|entry| Deed::Void { entry }),
        2 => (any::<usize>(), any::<Option<usize>>()).prop_map(|(who, under)| Deed::Moves { who, under }),
        4 => (1_i64..200).prop_map(|hours| Deed::Waits { hours }),
    ];
    prop::collection::vec(deed, 5..70)
}

struct Life<'c> {
    tx: Transaction<'c>,
    zone: Zone,
    now: Timestamp,
    people: Vec<AccountId>,
    orders: Vec<OrderId>,
}

impl Life<'_> {
    fn do_(&mut self, deed: &Deed) {
        let pick = |from: usize, n: usize| from % n;
        let now = self.now;
        let name = format!("Person {}", self.people.len());
        match deed {
            Deed::Partner => {
                let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
                self.people.push(
                    sign_up::partner(&self.tx, &Act::server(now, &self.zone), &newcomer(&name), &application).unwrap().account,
                );
            }
            Deed::Customer { under } if !self.people.is_empty() => {
                let referrer = self.people[pick(*under, self.people.len())];
                let code = code::of_owner(&self.tx, referrer).unwrap().unwrap().id;
                self.people.push(
                    sign_up::customer(&self.tx, &Act::server(now, &self.zone), &newcomer(&name), Some(code)).unwrap().account,
                );
            }
            Deed::Organic => self
                .people
                .push(sign_up::customer(&self.tx, &Act::server(now, &self.zone), &newcomer(&name), None).unwrap().account),
            Deed::Buys { who, minor } if !self.people.is_empty() => {
                let customer = self.people[pick(*who, self.people.len())];
                let price = Money::from_minor(*minor);
                let line = Item {
                    product: None,
                    name: Some("Bread".into()),
                    quantity: 1,
                    price,
                    includes_tax: true,
                    tax_rate: Some(Rate::from_bp(700)),
                    earns: true,
                    discounted: true,
                };
                let basket = Basket::of(vec![line]);
                let placing = Placing {
                    customer,
                    basket,
                    credit: Credit::NONE,
                    source: SourceId::STAFF,
                    external_id: None,
                    request_key: None,
                    note: String::new(),
                    wanted_on: None,
                    placed_at: now,
                };
                let id = order::place(&self.tx, &Act::server(now, &self.zone), &placing).unwrap().id;
                let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: now };
                order::pay(&self.tx, &Act::server(now, &self.zone), id, &payment).unwrap();
                self.orders.push(id);
            }
            Deed::GetsBack { order, part } if !self.orders.is_empty() => {
                let id = self.orders[pick(*order, self.orders.len())];
                let left = order::find(&self.tx, id).unwrap().refundable();
                let amount = Some(Money::from_minor(left.minor() / part)).filter(|amount| !amount.is_zero());
                let refunding = amount.map_or_else(Refunding::everything, Refunding::goodwill);
                // What is gone already is refused.
                let _ = order::refund(&self.tx, &Act::by(AccountId(1), now, &self.zone), id, &refunding);
            }
            Deed::Void { entry } => {
                let _ =
                    earning::reverse(&self.tx, &Act::by(AccountId(1), now, &self.zone), EntryId((*entry % 40) as i64), "A try");
            }
            Deed::Moves { who, under } if !self.people.is_empty() => {
                let subject = self.people[pick(*who, self.people.len())];
                let to = under.map(|under| self.people[pick(under, self.people.len())]);
                // A circle is refused.
                let _ = referrer::correct(&self.tx, &Act::by(AccountId(1), now, &self.zone), subject, to, "A mistake");
            }
            Deed::Waits { hours } => self.now = now.plus_minutes(hours * 60),
            _ => {}
        }
    }
}

/// Everything that happened, in plain lists: parents, sign-ups, orders and earnings with their days.
struct Truth {
    parents: BTreeMap<i64, Option<i64>>,
    facts: Vec<(i64, Day, NetworkFigures)>,
    got: Vec<(i64, Day, Money)>,
}

impl Truth {
    fn read(conn: &Connection, zone: &Zone) -> Truth {
        let rows = |sql: &str| -> Vec<(i64, i64, i64, i64)> {
            let mut found = conn.prepare(sql).unwrap();
            let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
            rows.collect::<rusqlite::Result<_>>().unwrap()
        };
        let day = |ms: i64| zone.day_of(Timestamp::from_ms(ms));
        let people =
            rows("SELECT id, created_at, coalesce(referrer_id, 0), 0 FROM account WHERE role IN ('partner', 'customer')");
        let mut facts = Vec::new();
        let mut got = Vec::new();
        for (id, at, ..) in &people {
            facts.push((*id, day(*at), NetworkFigures { sign_ups: 1, ..NetworkFigures::default() }));
        }
        // Nothing is corrected in these lives, and nothing given back before it was paid.
        for (id, at, value, orders) in rows(
            "SELECT customer_id, paid_at, value_minor, 1 FROM orders WHERE paid_at IS NOT NULL
             UNION ALL
             SELECT orders.customer_id, refund.at, -refund.value_minor, 0 FROM refund JOIN orders ON orders.id = refund.order_id",
        ) {
            facts.push((id, day(at), NetworkFigures { orders, value: Money::from_minor(value), ..NetworkFigures::default() }));
        }
        for (buyer, at, amount, earner) in rows(
            "SELECT orders.customer_id, entry.at, entry.amount_minor, entry.account_id
             FROM entry JOIN orders ON orders.id = entry.order_id",
        ) {
            facts.push((buyer, day(at), NetworkFigures { earned: Money::from_minor(amount), ..NetworkFigures::default() }));
            got.push((earner, day(at), Money::from_minor(amount)));
        }
        let parents = people.into_iter().map(|(id, _, parent, _)| (id, (parent > 0).then_some(parent))).collect();
        Truth { parents, facts, got }
    }

    /// How far `lower` stands below `upper`, by walking up.
    fn distance(&self, upper: i64, lower: i64) -> Option<u32> {
        let (mut at, mut steps) = (lower, 0);
        while at != upper {
            at = self.parents.get(&at).copied().flatten()?;
            steps += 1;
        }
        Some(steps)
    }

    fn figures(&self, account: i64, (first, last): (Day, Day)) -> AccountFigures {
        let mut figures = AccountFigures::default();
        for (who, day, did) in self.facts.iter().filter(|(_, day, _)| (first..=last).contains(day)) {
            let _ = day;
            match self.distance(account, *who) {
                Some(0) => {
                    figures.own_orders += did.orders;
                    figures.own_value += did.value;
                }
                Some(1) => figures.direct = figures.direct + *did,
                Some(_) => figures.indirect = figures.indirect + *did,
                None => {}
            }
        }
        for (who, _, amount) in self.got.iter().filter(|(_, day, _)| (first..=last).contains(day)) {
            if *who == account {
                figures.own_earned += *amount;
            }
        }
        figures
    }
}

fn query(role: Role, sort: PeopleSort, days: Option<(Day, Day)>) -> PeopleFilter {
    PeopleFilter {
        role,
        text: String::new(),
        kind: None,
        referral_type: None,
        referrer: None,
        has_referred: false,
        days,
        sort,
        reversed: false,
        cursor: None,
        per_page: 3,
    }
}

/// Every line of a list, page by page.
fn walk(conn: &Connection, mut query: PeopleFilter) -> Vec<people_list::PersonRow> {
    let mut seen = Vec::new();
    loop {
        let page = people_list::people_page(conn, &query).unwrap();
        seen.extend(page.rows);
        let Some(later) = page.later else { return seen };
        // The cursor goes through a link.
        query.cursor = Cursor::parse(&later.to_string());
    }
}

fn key(sort: PeopleSort, figures: &AccountFigures) -> i64 {
    let (direct, indirect, network) = (figures.direct, figures.indirect, figures.network());
    match sort {
        PeopleSort::Newest | PeopleSort::Name | PeopleSort::Scans => 0,
        PeopleSort::Direct => direct.sign_ups,
        PeopleSort::DirectOrders => direct.orders,
        PeopleSort::DirectValue => direct.value.minor(),
        PeopleSort::DirectEarned => direct.earned.minor(),
        PeopleSort::Indirect => indirect.sign_ups,
        PeopleSort::IndirectOrders => indirect.orders,
        PeopleSort::IndirectValue => indirect.value.minor(),
        PeopleSort::IndirectEarned => indirect.earned.minor(),
        PeopleSort::Network => network.sign_ups,
        PeopleSort::NetworkOrders => network.orders,
        PeopleSort::NetworkValue => network.value.minor(),
        PeopleSort::NetworkEarned => network.earned.minor(),
        PeopleSort::Earned => figures.own_earned.minor(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn every_report_says_what_walking_the_parents_says(
        deeds in deeds(),
        zone in prop::sample::select(vec!["Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati"]),
        range in (0_i32..40, 0_i32..40),
        sort in 3_usize..PeopleSort::ALL.len(),
    ) {
        let mut conn = in_memory(zone);
        let zone = Zone::parse(zone).unwrap();
        // The clocks change while the shop lives: 2026-03-29 in Berlin, 2026-03-08 in St. John's.
        let mut life = Life { tx: conn.transaction().unwrap(), now: NOON.plus_days(-90), people: vec![], orders: vec![], zone: zone.clone() };
        for deed in &deeds {
            life.do_(deed);
        }
        let Life { tx, now, people, .. } = life;
        audit(&tx);
        let truth = Truth::read(&tx, &zone);
        let start = zone.day_of(NOON.plus_days(-90));
        let today = zone.day_of(now);
        let some = (start.plus(range.0), start.plus(range.0 + range.1));
        for days in [None, Some(some), Some((today, today))] {
            for id in &people {
                let expected = truth.figures(id.0, days.unwrap_or(figures::EVER));
                prop_assert_eq!(figures::account_figures(&tx, *id, days).unwrap(), expected, "account {} in {:?}", id, days);
            }
            for role in [Role::Partner, Role::Customer] {
                let sort = PeopleSort::ALL[sort];
                let lines = walk(&tx, query(role, sort, days));
                let mut expected: Vec<(i64, i64)> = people.iter()
                    .filter(|id| { let role_of: String = tx.query_row("SELECT role FROM account WHERE id = ?1", [id.0], |row| row.get(0)).unwrap(); role_of == role.as_str() })
                    .map(|id| (key(sort, &truth.figures(id.0, days.unwrap_or(figures::EVER))), id.0))
                    .filter(|(key, _)| days.is_none() || *key != 0)
                    .collect();
                expected.sort_by(|a, b| b.cmp(a));
                let shown: Vec<(i64, i64)> = lines.iter().map(|line| (key(sort, &line.figures), line.id.0)).collect();
                prop_assert_eq!(&shown, &expected, "{:?} by {:?} in {:?}", role, sort, days);
                prop_assert_eq!(people_list::people_page(&tx, &query(role, sort, days)).unwrap().total, Total::Exact(expected.len() as i64));
                let reversed = walk(&tx, PeopleFilter { reversed: true, ..query(role, sort, days) });
                prop_assert!(reversed.iter().map(|line| line.id.0).eq(expected.iter().rev().map(|(_, id)| *id)), "{:?} reversed", sort);
                let file = people_list::people_chunk(&tx, &query(role, PeopleSort::Newest, days), None, 1000).unwrap();
                for line in file {
                    prop_assert_eq!(line.figures, truth.figures(line.id.0, days.unwrap_or(figures::EVER)));
                }
            }
            // All partners together: each thing once, however their networks lie within each other.
            let partners: Vec<i64> = walk(&tx, query(Role::Partner, PeopleSort::Newest, None)).iter().map(|line| line.id.0).collect();
            let (first, last) = days.unwrap_or(figures::EVER);
            let mut network = NetworkFigures::default();
            for (who, _, did) in truth.facts.iter().filter(|(_, day, _)| (first..=last).contains(day)) {
                if partners.iter().any(|partner| truth.distance(*partner, *who).is_some_and(|steps| steps > 0)) {
                    network = network + *did;
                }
            }
            let totals = people_list::people_totals(&tx, &query(Role::Partner, PeopleSort::Newest, days)).unwrap();
            prop_assert_eq!(totals.figures.network(), network, "all partners in {:?}", days);
            let shop = figures::shop_figures(&tx, days).unwrap();
            let all: NetworkFigures = truth.facts.iter().filter(|(_, day, _)| (first..=last).contains(day)).fold(NetworkFigures::default(), |sum, (_, _, did)| sum + *did);
            prop_assert_eq!((shop.sign_ups, shop.orders, shop.value, shop.earned), (all.sign_ups, all.orders, all.value, all.earned));
        }
        for id in &people {
            let (depths, is_whole) = network::network_depths(&tx, *id, 10_000).unwrap();
            let mut expected: BTreeMap<u32, i64> = BTreeMap::new();
            for other in truth.parents.keys().filter(|other| **other != id.0) {
                if let Some(steps) = truth.distance(id.0, *other) {
                    *expected.entry(steps).or_default() += 1;
                }
            }
            prop_assert_eq!((depths, is_whole), (expected.into_iter().collect::<Vec<_>>(), true));
        }
    }
}

#[test]
fn t06_only_some_of_very_many_customers_begin_with_the_newest() {
    let conn = in_memory("Europe/Berlin");
    let some =
        |role: Role| PeopleFilter { referral_type: Some(ReferralType::Organic), ..query(role, PeopleSort::NetworkValue, None) };
    let begins_with = |filter: &PeopleFilter| people_list::begins_with_greatest(&conn, filter).unwrap();
    let begins = |people: i64| {
        conn.execute("DELETE FROM headcount", []).unwrap();
        conn.execute(
            "INSERT INTO headcount (role, partner_kind, referral_type, people) VALUES ('customer', '', 'organic', ?1)",
            [people],
        )
        .unwrap();
        [Role::Customer, Role::Partner].map(|role| begins_with(&some(role)))
    };
    assert_eq!(begins(50_000), [true, true]);
    assert_eq!(begins(50_001), [false, true], "partners stand side by side");
    let all = |days| query(Role::Customer, PeopleSort::NetworkValue, days);
    assert!(begins_with(&all(None)), "those who brought somebody stand side by side");
    assert!(!begins_with(&all(Some(figures::EVER))), "days are added up");
}
