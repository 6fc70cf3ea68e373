//! The story language's words for money: what people order, pay, earn, spend and are paid, to the cent.
//!
//! ```text
//! Cara orders 100.00                ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission / Pat has pending 9.00
//! refund 45.00 of Cara's order 1    ⇒ Pat -4.50 commission
//! 14 days pass                      ⇒ Pat is owed 4.50
//! Pat is paid 4.50
//! ```
//!
//! Orders are counted by their buyer: `Cara's order 1` is the first that she placed. Every commission and reward that a line
//! brings about has to be said in that line, and what is said has come about in it: a cent too many breaks the story off.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use passalong::domain::act::Act;
use passalong::domain::time::Zone;
use std::collections::BTreeMap;

use passalong::domain::entitlement;
use passalong::domain::ids::{AccountId, EntryId, LineId, OrderId, PayoutId};
use passalong::domain::ledger::{self, Balance, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit};
use passalong::domain::payout::{self, Making};
use passalong::domain::price::{Basket, Line};
use passalong::domain::program::Pay;

use super::shop::Shop;
use super::till;

/// Who ordered what, and how far the ledger had come when the present line began.
#[derive(Default)]
pub struct Till {
    orders: BTreeMap<String, Vec<OrderId>>,
    ledger_began: i64,
    /// What the line has said of earnings so far, by name and kind.
    said: BTreeMap<(String, String), i64>,
}

/// The last entry of the ledger, so that a line can tell its own from those before.
const LAST_ENTRY: &str = "SELECT ifnull(max(id), 0) FROM entry";

impl Till {
    pub fn begin_line(&mut self, shop: &Shop) {
        self.ledger_began = shop.ask(LAST_ENTRY, []);
        self.said.clear();
    }

    /// Nothing was earned or taken back that the line does not say, and nothing was said that is not so.
    #[track_caller]
    pub fn end_line(&self, shop: &Shop, line: &str) {
        let sql =
            "SELECT account.name, entry.kind, sum(entry.amount_minor) FROM entry JOIN account ON account.id = entry.account_id
                   WHERE entry.id > ?1 AND entry.kind IN ('commission', 'reward') GROUP BY account.id, entry.kind";
        let came_about: BTreeMap<(String, String), i64> = shop.look(|conn| {
            let mut found = conn.prepare(sql).expect("the entries of a line");
            let rows =
                found.query_map([self.ledger_began], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?))).expect("its rows");
            rows.map(|row| row.expect("an entry")).collect()
        });
        assert_eq!(came_about, self.said, "what was earned and what the line says: {}", line.trim());
    }

    /// Does or checks one sentence; false when it is not about money.
    #[track_caller]
    pub fn hear(&mut self, shop: &Shop, words: &[&str]) -> bool {
        match words {
            [who, "orders", amount] => self.place(shop, who, amount, Credit::NONE),
            [who, "orders", amount, "of", "gift", "cards"] => {
                let card = Line { discounted: false, ..till::line("Gift card", till::money(shop, amount), false) };
                let id = till::place(shop, who, vec![card], Credit::NONE);
                self.orders.entry((*who).to_owned()).or_default().push(id);
            }
            ["pay", whose, "order", number] => till::pay(shop, self.order(whose, number)),
            [who, "redeems", "everything", "on", amount] => self.place(shop, who, amount, Credit::All),
            [who, "redeems", credit, "on", amount] => {
                self.place(shop, who, amount, Credit::Amount(till::money(shop, credit)));
            }
            [who, "pays", due, rest @ ..] => self.pay(shop, who, due, rest),
            ["refund", amount, "of", whose, "order", number] => till::refund(shop, self.order(whose, number), amount),
            ["refund", whose, "order", number] => till::refund_all(shop, self.order(whose, number)),
            ["cancel", whose, "order", number] => till::cancel(shop, self.order(whose, number)),
            ["correct", whose, "order", number, "to", amount] => {
                let (id, basket) = (self.order(whose, number), plain(till::money(shop, amount)));
                till::write(shop, |tx, now, zone| {
                    order::edit(tx, &Act::by(AccountId(1), now, zone), id, &order::Edit { basket, note: String::new() })
                });
            }
            [whose, "order", number, "is", state @ ..] => {
                let found = shop.look(|conn| order::find(conn, self.order(whose, number)).expect("an order"));
                assert_eq!(found.status().as_str(), state.join(" "), "{words:?}");
            }
            [whose, "discount", "is", fate] => assert_eq!(fate_of(shop, whose), *fate, "{words:?}"),
            ["grant", who, "a", "discount"] => {
                let id = till::account(shop, who);
                till::write(shop, |tx, now, zone| entitlement::grant(tx, &Act::by(AccountId(1), now, zone), id));
            }
            ["the", "jobs", "run"] => shop.run_jobs(),
            [kind @ ("partners" | "influencers" | "customers"), "earn", percent, "%"] => promise(shop, kind, percent),
            [who, "agrees", "on", percent, "%"] => till::agree(shop, who, Pay::Share(rate(percent))),
            ["hold", "earning", "on", whose, "order", number] => {
                till::hold(shop, till::earning(shop, self.order(whose, number)), "Same street");
            }
            ["approve", "earning", "on", whose, "order", number] => {
                till::approve(shop, till::earning(shop, self.order(whose, number)));
            }
            ["void", "earning", "on", whose, "order", number] => {
                till::void(shop, till::earning(shop, self.order(whose, number)), "Same person");
            }
            [who, amount, kind @ ("commission" | "reward")] if amount.starts_with(['+', '-']) => {
                *self.said.entry(((*who).to_owned(), (*kind).to_owned())).or_default() += signed(shop, amount);
            }
            [who, "has", what, amount] if balance(shop, who).contains_key(what) => {
                assert_eq!(balance(shop, who)[what].minor(), signed(shop, amount), "{words:?}");
            }
            ["hold", "part", part, "of", "the", "earning", "on", whose, "order", number] => {
                let part: usize = part.parse().expect("the number of a part");
                let sql = "SELECT id FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward') AND adjusts_id IS NULL
                           ORDER BY id LIMIT 1 OFFSET ?2";
                let id = shop.ask(sql, [self.order(whose, number).0, part as i64 - 1]);
                till::hold(shop, EntryId(id), "Same street");
            }
            ["the", "holding", "period", "is", days, "days"] => {
                till::promise(shop, |terms| terms.holding_days = days.parse().expect("a number of days"));
            }
            ["credit", "lasts", days, "days"] => {
                till::promise(shop, |terms| terms.credit_days = Some(days.parse().expect("a number of days")));
            }
            ["the", "shop", "gives", who, amount] => {
                till::adjust(shop, who, BalanceKind::Credit, till::money(shop, amount).minor(), "A present");
            }
            ["earnings", "above", amount, "are", "reviewed"] => {
                let limit = till::money(shop, amount);
                till::promise(shop, |terms| terms.review_above = Some(limit));
            }
            ["a", "payout", "of", amount, "to", who, "waits"] => {
                let (_, line) = pay_out(shop, who);
                let line_amount: i64 = shop.ask("SELECT amount_minor FROM payout_line WHERE id = ?1", [line.0]);
                assert_eq!(line_amount, signed(shop, amount), "{words:?}");
            }
            [whose, "waiting", "payment", "fails"] => {
                let id = till::account(shop, owner(whose));
                let sql = "SELECT min(id) FROM payout_line WHERE account_id = ?1 AND paid_at IS NULL AND failed_at IS NULL";
                let line = LineId(shop.ask(sql, [id]));
                let payout = PayoutId(shop.ask("SELECT payout_id FROM payout_line WHERE id = ?1", [line]));
                till::write(shop, |tx, now, _| {
                    payout::fail_line(tx, &Act::by(AccountId(1), now, &Zone::utc()), payout, line, "No such account")
                });
            }
            [who, "is", "owed", amount] => assert_eq!(owed(shop, who), signed(shop, amount), "{words:?}"),
            [who, "is", "paid", amount] => {
                let (payout, line) = pay_out(shop, who);
                let line_amount: i64 = shop.ask("SELECT amount_minor FROM payout_line WHERE id = ?1", [line.0]);
                assert_eq!(line_amount, signed(shop, amount), "{words:?}");
                till::write(shop, |tx, now, _| {
                    payout::pay_line(tx, &Act::by(AccountId(1), now, &Zone::utc()), payout, line, "17")
                });
            }
            [whose, "payment", "fails"] => {
                let (payout, line) = pay_out(shop, owner(whose));
                till::write(shop, |tx, now, _| {
                    payout::fail_line(tx, &Act::by(AccountId(1), now, &Zone::utc()), payout, line, "No such account")
                });
            }
            [whose, "last", "payment", "comes", "back"] => {
                let id = till::account(shop, owner(whose));
                let line =
                    LineId(shop.ask("SELECT max(id) FROM payout_line WHERE account_id = ?1 AND paid_at IS NOT NULL", [id]));
                let payout = PayoutId(shop.ask("SELECT payout_id FROM payout_line WHERE id = ?1", [line]));
                till::write(shop, |tx, now, _| {
                    payout::fail_line(tx, &Act::by(AccountId(1), now, &Zone::utc()), payout, line, "Came back")
                });
            }
            // What a report says of somebody's people: how many orders, of which value.
            [whose, reach @ ("people" | "network"), "bought", orders, "for", value] => {
                let sum = if *reach == "people" { "direct_{}" } else { "direct_{} + indirect_{}" };
                let ask = |what: &str| {
                    let sql = format!("SELECT {} FROM account_total WHERE account_id = ?1", sum.replace("{}", what));
                    shop.ask::<i64>(&sql, [till::account(shop, owner(whose))])
                };
                let told = (ask("orders"), ask("value_minor"));
                assert_eq!(told, (orders.parse().expect("a number of orders"), signed(shop, value)), "{words:?}");
            }
            _ => return false,
        }
        true
    }

    #[track_caller]
    fn place(&mut self, shop: &Shop, who: &str, amount: &str, credit: Credit) {
        let lines = plain(till::money(shop, amount)).lines;
        let id = till::place(shop, who, lines, credit);
        self.orders.entry(who.to_owned()).or_default().push(id);
    }

    /// `90.00 discount 10.00 credit 4.50`, for the last order: exactly so much, with exactly that taken off.
    #[track_caller]
    fn pay(&self, shop: &Shop, who: &str, due: &str, rest: &[&str]) {
        let id = *self.orders.get(who).and_then(|orders| orders.last()).unwrap_or_else(|| panic!("{who} has ordered nothing"));
        let order = shop.look(|conn| order::find(conn, id).expect("an order"));
        let mut taken_off = BTreeMap::from([("discount", Money::ZERO), ("credit", Money::ZERO)]);
        for pair in rest.chunks(2) {
            let [what, amount] = pair else { panic!("what is taken off, and how much, not {pair:?}") };
            *taken_off.get_mut(what).unwrap_or_else(|| panic!("discount or credit, not {what:?}")) = till::money(shop, amount);
        }
        let amounts = &order.amounts;
        assert_eq!((amounts.reduction, amounts.credit), (taken_off["discount"], taken_off["credit"]), "what comes off for {who}");
        assert_eq!(amounts.due(), till::money(shop, due), "what {who} has to pay");
        // What credit pays in full is paid as it is placed.
        if order.paid_at.is_none() {
            till::pay(shop, id);
        }
    }

    #[track_caller]
    fn order(&self, whose: &str, number: &str) -> OrderId {
        let number: usize = number.parse().unwrap_or_else(|_| panic!("{number:?} is no number"));
        let found = self.orders.get(owner(whose)).and_then(|orders| orders.get(number - 1));
        *found.unwrap_or_else(|| panic!("{whose} order {number} has not come up"))
    }
}

fn plain(amount: Money) -> Basket {
    let line: Line = till::line("Amount", amount, true);
    Basket::of(vec![line])
}

fn owner(whose: &str) -> &str {
    whose.strip_suffix("'s").or(whose.strip_suffix('\'')).unwrap_or(whose)
}

/// `+9.00`, `-2.50`, `9.00`.
#[track_caller]
fn signed(shop: &Shop, amount: &str) -> i64 {
    let minor = till::money(shop, amount.trim_start_matches(['+', '-'])).minor();
    if amount.starts_with('-') { -minor } else { minor }
}

#[track_caller]
fn rate(percent: &str) -> Rate {
    Rate::parse_percent(percent).unwrap_or_else(|refusal| panic!("{percent:?} is no rate: {refusal:?}"))
}

#[track_caller]
fn promise(shop: &Shop, kind: &str, percent: &str) {
    let pay = Pay::Share(rate(percent));
    till::promise(shop, |terms| match kind {
        "partners" => terms.partner.pay = pay,
        "influencers" => terms.influencer.pay = pay,
        _ => terms.customer.pay = pay,
    });
}

/// Everything in somebody's balance, by its word: commission of partners, credit of customers.
fn balance(shop: &Shop, who: &str) -> BTreeMap<&'static str, Money> {
    let id = till::account(shop, who);
    let is_partner: bool = shop.ask("SELECT role = 'partner' FROM account WHERE id = ?1", [id]);
    let of = |balance_kind| shop.look(|conn| ledger::balance(conn, id, balance_kind, shop.clock.now()).expect("a balance"));
    let credit: Balance = of(BalanceKind::Credit);
    let own = if is_partner { of(BalanceKind::Commission) } else { credit };
    let mut words = BTreeMap::from([
        ("pending", own.holding),
        ("held", own.in_review),
        ("earned", own.earned),
        ("credit", credit.available()),
        ("reserved", credit.reserved),
        ("redeemed", credit.spent),
        ("expired", credit.expired),
        ("short", own.short()),
    ]);
    if is_partner {
        words.extend([("approved", own.available()), ("received", own.spent)]);
    }
    words
}

#[track_caller]
fn owed(shop: &Shop, who: &str) -> i64 {
    let id = till::account(shop, who);
    let owed = shop.look(|conn| payout::owed(conn, shop.clock.now()).expect("what is owed"));
    owed.into_iter().find(|one| one.account == id).map_or(0, |one| one.amount.minor())
}

/// A payout to one partner, in cash, of everything that they are owed.
#[track_caller]
fn pay_out(shop: &Shop, who: &str) -> (PayoutId, LineId) {
    let partner = till::account(shop, who);
    let id = till::write(shop, |tx, now, zone| {
        tx.execute(
            "INSERT OR IGNORE INTO payee (account_id, method, changed_at, usable_at) VALUES (?1, 'cash', 0, 0)",
            [partner],
        )?;
        let making = Making {
            minimum: Money::ZERO,
            partners: till::owed_to(tx, now, partner),
            pay_on: zone.day_of(now),
            note: String::new(),
            request_key: None,
        };
        Ok(payout::make(tx, &Act::by(AccountId(1), now, zone), &making)?.id)
    });
    (id, LineId(shop.ask("SELECT id FROM payout_line WHERE payout_id = ?1", [id])))
}

#[track_caller]
fn fate_of(shop: &Shop, whose: &str) -> &'static str {
    let id = till::account(shop, owner(whose));
    match shop.look(|conn| entitlement::latest(conn, id, shop.clock.now()).expect("a discount")) {
        None => "none",
        Some((_, entitlement::EntitlementStatus::Open)) => "open",
        Some((_, entitlement::EntitlementStatus::Reserved)) => "reserved",
        Some((_, entitlement::EntitlementStatus::Used(_))) => "used",
        Some((_, entitlement::EntitlementStatus::Missed(_))) => "missed",
        Some((_, entitlement::EntitlementStatus::Expired(_))) => "expired",
    }
}
