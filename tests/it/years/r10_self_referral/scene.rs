//! People with their browsers, who may also use each other's.

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, OrderId};
use passalong::domain::order::{self, Edit};
use passalong::domain::price::Basket;
use passalong::domain::referrer;
use passalong::domain::time::Zone;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::till;

/// The number of somebody's account: names may be shared, mailboxes are not.
#[track_caller]
pub fn id(shop: &Shop, who: &Person) -> i64 {
    shop.ask("SELECT id FROM account WHERE email = ?1", [&who.email])
}

/// Somebody signs up in a browser, their own or another one's; the code is of whoever referred them.
#[track_caller]
pub fn joins(shop: &Shop, who: &Person, browser: &Person, referrer: Option<&Person>) {
    leaves(browser);
    let code = referrer.map(|referrer| shop.ask::<String>("SELECT code FROM code WHERE owner_id = ?1", [id(shop, referrer)]));
    let page = code.map_or_else(|| browser.open("/join"), |code| browser.open(&format!("/r/{code}")));
    fill_in(who, browser, &page);
}

/// A partner, in their own browser.
#[track_caller]
pub fn partner(shop: &Shop, name: &str) -> Person {
    let person = shop.person(name);
    fill_in(&person, &person, &person.open("/partners/join"));
    person
}

/// A customer, in their own browser.
#[track_caller]
pub fn customer(shop: &Shop, name: &str, referrer: Option<&Person>) -> Person {
    let person = shop.person(name);
    joins(shop, &person, &person, referrer);
    person
}

/// People each of whom was referred by the one before; the last of them.
#[track_caller]
pub fn line(shop: &Shop, top: &Person, names: &[String]) -> Person {
    let mut last: Option<Person> = None;
    for name in names {
        last = Some(customer(shop, name, Some(last.as_ref().unwrap_or(top))));
    }
    last.expect("somebody is in the line")
}

/// Nobody is kept from joining, whatever they share.
#[track_caller]
fn fill_in(who: &Person, browser: &Person, page: &Page) {
    page.expect_status(200);
    let fields = [("name", who.name.as_str()), ("email", &who.email), ("password", &who.password)];
    let mut form = page.form("Join").fill_all(&fields);
    if form.has("terms") {
        form = form.fill("terms", "on");
    }
    browser.send(page, &form).expect_status(303);
}

/// Whoever is signed in in a browser signs out; what the browser is known by stays.
#[track_caller]
pub fn leaves(browser: &Person) {
    let page = browser.get("/accounts");
    if page.status == 200 {
        browser.submit(&page, "Sign out", &[]).expect_status(303);
    }
}

/// Somebody signs in in a browser.
#[track_caller]
pub fn signs_in(who: &Person, browser: &Person) {
    leaves(browser);
    let door = browser.open("/sign-in");
    browser.submit(&door, "Sign in", &[("email", &who.email), ("password", &who.password)]).expect_status(303);
}

/// Somebody who is signed in in their own browser says where they are paid.
#[track_caller]
pub fn is_paid(who: &Person, fields: &[(&str, &str)]) {
    let page = who.open("/accounts/payout");
    let all = [fields, &[("password", who.password.as_str())]].concat();
    who.submit(&page, "Save payout details", &all).expect_redirect("/accounts/payout");
}

#[track_caller]
pub fn by_bank(who: &Person, holder: &str, iban: &str) {
    is_paid(who, &[("method", "bank"), ("holder", holder), ("iban", iban)]);
}

#[track_caller]
pub fn by_paypal(who: &Person, address: &str) {
    is_paid(who, &[("method", "paypal"), ("paypal", address)]);
}

/// An account in Germany with its check digits.
pub fn iban(n: u64) -> String {
    let bban = format!("37040044{n:010}");
    // DE is 13 and 14; the check digits come last.
    let digits = format!("{bban}131400");
    let rest = digits.bytes().fold(0_u64, |rest, digit| (rest * 10 + u64::from(digit - b'0')) % 97);
    format!("DE{:02}{bban}", 98 - rest)
}

/// Changes the name or the e-mail on somebody's own page.
#[track_caller]
pub fn renames(who: &Person, fields: &[(&str, &str)]) {
    let page = who.open("/accounts");
    let form = page.form("Save");
    let mut all = fields.to_vec();
    if form.has("profile_password") {
        all.push(("profile_password", who.password.as_str()));
    }
    who.send(&page, &form.fill_all(&all)).expect_status(303);
}

/// The open flags of an account: their rules, in the order of the alphabet.
#[track_caller]
pub fn flags(shop: &Shop, who: &Person) -> String {
    let sql = "SELECT coalesce(group_concat(rule, ', ' ORDER BY rule), '') FROM account_flag WHERE account_id = ?1 AND cleared_at IS NULL";
    shop.ask(sql, [id(shop, who)])
}

/// With whom a flag names an account.
#[track_caller]
pub fn flagged_with(shop: &Shop, who: &Person) -> Vec<String> {
    shop.look(|conn| {
        let mut found = conn
            .prepare(
                "SELECT account.name FROM account_flag JOIN account ON account.id = other_id
                 WHERE account_id = ?1 AND cleared_at IS NULL GROUP BY account.id ORDER BY account.id",
            )
            .expect("a question");
        found.query_map([id(shop, who)], |row| row.get(0)).expect("its rows").map(|row| row.expect("a name")).collect()
    })
}

/// Somebody buys and pays at the till: what it brings whom, and whether it is in review.
#[track_caller]
pub fn buys(shop: &Shop, who: &Person, amount: &str) -> OrderId {
    till::buy(shop, &who.name, amount)
}

/// The shop corrects what an order comes to.
#[track_caller]
pub fn correct(shop: &Shop, order: OrderId, amount: &str) {
    let basket = Basket::of(vec![till::line("Amount", till::money(shop, amount), true)]);
    let edit = Edit { basket, note: String::new() };
    till::write(shop, |tx, now, zone| order::edit(tx, &Act::by(AccountId(1), now, zone), order, &edit));
}

/// Whether what an order brought is in review.
#[track_caller]
pub fn is_reviewed(shop: &Shop, order: OrderId) -> bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM review JOIN entry ON entry.id = review.entry_id
                              WHERE entry.order_id = ?1 AND review.closed_at IS NULL)";
    shop.ask(sql, [order.0])
}

/// Whether an order brought anybody anything.
#[track_caller]
pub fn earned(shop: &Shop, order: OrderId) -> bool {
    shop.ask("SELECT EXISTS (SELECT 1 FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward'))", [order.0])
}

/// An admin corrects who referred somebody.
#[track_caller]
pub fn moves(shop: &Shop, who: &Person, to: Option<&Person>) {
    let (who, to) = (AccountId(id(shop, who)), to.map(|to| AccountId(id(shop, to))));
    till::write(shop, |tx, now, _| referrer::correct(tx, &Act::by(AccountId(1), now, &Zone::utc()), who, to, "As they said"));
}

/// How often the admin has to look: each group of the page is one look.
#[track_caller]
pub fn looks(shop: &Shop) -> usize {
    let page = shop.ada().open("/admin/flags");
    page.expect_status(200);
    page.html().matches("action=\"/admin/flags\"").count()
}

/// The admin has looked at everybody, one group after the other.
#[track_caller]
pub fn clears_all(shop: &Shop) -> usize {
    let mut cleared = 0;
    while looks(shop) > 0 {
        let page = shop.ada().open("/admin/flags");
        shop.ada().submit(&page, "These are different people", &[]).expect_status(303);
        cleared += 1;
        assert!(cleared < 50, "{}", page.text());
    }
    cleared
}
