//! Shops worth looking at: one after a month of business, told through the front door, and the same doors on a first day.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::order::Credit;

use super::client::Person;
use super::counter;
use super::shop::Shop;
use super::story::{self, Story};
use super::till;

/// Names as people have them: short, long, with accents, in other scripts.
const GUESTS: [&str; 14] = [
    "Bo",
    "Maximiliane Freifrau von Hohenstein-Waldburg",
    "Søren Ångström-Müller",
    "Ngozi Adaeze",
    "李小龙",
    "Ana María de los Ángeles Fernández Gutiérrez",
    "Juhani",
    "Tadeusz",
    "Wei",
    "Χρήστος Παπαδόπουλος",
    "Siobhán O’Sullivan",
    "Yusuf",
    "Ingrid",
    "Zoë",
];

/// A shop after a month: a cast and their friends, hundreds of scans, cards in every state, staff, applications.
pub fn busy(shop: &Shop) -> Story<'_> {
    let mut story = story::cast(shop);
    story.go_on(r#"batch "Cards for the long table at the harvest festival in Hohenstein, second day" of 12 for partners"#);
    story.go_on(r#"partner "Prudence Featherstonehaugh-Cholmondeley" claims card 5"#);
    describe(shop);
    allow_printing(shop, 3);
    let mut waiting = GUESTS.iter();
    for day in 0..30_u32 {
        scan_a_day(&story, day);
        if day % 2 == 0
            && let Some(guest) = waiting.next()
        {
            let host = ["Pat", "Cara", "Pat", "Ivy", "Carl"][day as usize / 2 % 5];
            story.go_on(&format!("customer \"{guest}\" via {host}"));
        }
        if day == 5 {
            first_sales(shop);
        }
        shop.pass(Duration::from_secs(86_400));
        for name in ["Ada", "Pat", "Cara", "Ivy", "Carl"] {
            come_back(story.person(name));
        }
    }
    disable(&story, 2);
    last_sales(shop);
    approve_partners(shop);
    come_back(shop.ada());
    pay_partners(&story);
    trade(shop);
    story.go_on(r#"partner Wanda claims card 6; partner "Bartholomew Winterbottom-Fitzgerald"; partner Wim"#);
    story
}

/// The first doors of a shop that has printed nothing: a batch is made, its address is not settled.
pub fn unprinted(shop: &Shop) -> Story<'_> {
    let story = story::tell(shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1"#);
    come_back(shop.ada());
    story
}

/// Somebody signs in anew: a month is longer than a session.
fn come_back(person: &Person) {
    person.forget_cookies();
    person.sign_in();
}

/// The day's scans, half an hour apart and by many telephones; more of them at the end of a week.
fn scan_a_day(story: &Story<'_>, day: u32) {
    let card = |number| story.card(number).to_owned();
    let codes = [story.code_of("Pat"), story.code_of("Cara"), story.code_of("Ivy"), card(2), card(6), card(7)];
    let rush = if day % 7 >= 5 { 14 } else { 5 + day as usize % 4 };
    for n in 0..rush {
        let mut visitor = story.shop.person("Visitor");
        // There are few telephones, so that some come back within the day.
        visitor.user_agent = format!("{} Visitor/{}", visitor.user_agent, n % 5);
        let way = if n % 3 == 1 { "r" } else { "Q" };
        visitor.get(&format!("/{way}/{}", codes[(n + n / 4) % codes.len()])).expect_status(303);
        story.shop.pass(Duration::from_secs(40 * 60));
    }
}

/// What is sold, and a day's orders at the counter: to be paid, paid, partly refunded, refunded, cancelled, for long names, too.
fn trade(shop: &Shop) {
    let ada = shop.ada();
    counter::sell(shop, "Rye bread, whole loaf", "4.20");
    counter::sell(shop, "Birthday cake with your own words on it, for twelve people", "48");
    counter::sell(shop, "Almond croissant", "2.80");
    let retired = counter::sell(shop, "Easter lamb", "9.50");
    let page = ada.open(&format!("/admin/products/{retired}"));
    ada.submit(&page, "Archive", &[]).expect_status(303);
    for (product, category) in [(1, "Bread"), (2, "Cakes to order, three days ahead, please"), (3, "Pastry")] {
        let page = ada.open(&format!("/admin/products/{product}"));
        ada.submit(&page, "Save", &[("category", category)]).expect_status(303);
    }
    let long = "Maximiliane Freifrau von Hohenstein-Waldburg";
    let waiting = [("q1", "2"), ("shipping", "4.90"), ("tip", "2"), ("note", "Saturday"), ("external_id", "T-2026-0042")];
    counter::record(shop, ada, "Cara", &waiting);
    let broken = [
        ("q1", "6"),
        ("amount", "1200"),
        ("shipping", "12"),
        ("note", "Broken"),
        ("paid", "transfer"),
        ("reference", "R-204117"),
    ];
    let broken = counter::record(shop, ada, long, &broken);
    counter::refund(ada, broken, "96");
    let all = counter::record(shop, ada, "Bo", &[("q2", "1"), ("paid", "card")]);
    counter::refund(ada, all, "48");
    let unwanted = counter::record(shop, ada, "Olga", &[("q3", "12"), ("note", "Unwanted")]);
    let page = ada.open(&format!("/admin/orders/{unwanted}"));
    ada.submit(&page, "Cancel order", &[]).expect_status(303);
    counter::record(shop, ada, "Cara", &[("q3", "3"), ("paid", "cash")]);
}

/// What those whom Pat and Cara brought bought at the beginning of the month: by its end nobody waits for it any more.
fn first_sales(shop: &Shop) {
    let first = till::buy(shop, "Cara", "100.05");
    till::refund(shop, first, "30.00");
    till::buy(shop, "Carl", "240.00");
    till::buy(shop, "Bo", "38.90");
}

/// And at its end: pending, held, paid with store credit, partly refunded, and what earns nothing.
fn last_sales(shop: &Shop) {
    let held = till::buy(shop, "Bo", "84.20");
    till::hold(shop, till::earning(shop, held), "The same address as yours");
    let bread = vec![till::line("Bread", till::money(shop, "20.00"), true)];
    let spent = till::place(shop, "Cara", bread, Credit::Amount(till::money(shop, "6.50")));
    till::pay(shop, spent);
    till::refund(shop, spent, "5.00");
    let card = vec![till::line("Gift card", till::money(shop, "25.00"), false)];
    till::pay(shop, till::place(shop, "Bo", card, Credit::NONE));
}

/// What the shop says of itself.
fn describe(shop: &Shop) {
    let ada = shop.ada();
    let settings = ada.open("/admin/settings");
    let contact = "12 Mill Lane, Hohenstein, Tuesday to Saturday from 7 to 18";
    ada.submit(&settings, "Save shop", &[("contact", contact)]).expect_status(303);
    let users = ada.open("/admin/users");
    ada.submit(&users, "Add and create password link", &[("name", "Sam Baker"), ("email", "sam@example.org")]);
}

/// Ada types the shop's address to print with it, and opens the sheet of a batch.
fn allow_printing(shop: &Shop, batch: i64) {
    let ada = shop.ada();
    let chooser = format!("/admin/codes/batches/{batch}/print");
    let refused = ada.submit(&ada.open(&chooser), "Print", &[]);
    ada.submit(&refused, "Print with this address", &[("address", &shop.home)]).expect_status(303);
    ada.submit(&ada.open(&chooser), "Print", &[]).expect_status(303);
}

/// The card is lost: nobody shall claim it.
fn disable(story: &Story<'_>, card: usize) {
    let ada = story.shop.ada();
    let id: i64 = story.shop.ask("SELECT id FROM code WHERE code = ?1", [story.card(card)]);
    let page = ada.open(&format!("/admin/codes/{id}"));
    ada.submit(&page, "Turn off code", &[]).expect_status(303);
}

fn approve_partners(shop: &Shop) {
    let ada = shop.ada();
    let settings = ada.open("/admin/settings/program");
    ada.submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
}

/// One payout is settled, one waits at the bank, and more is owed: to some who can be paid, and to some who can't.
fn pay_partners(story: &Story<'_>) {
    let (shop, ada) = (story.shop, story.shop.ada());
    let wants = |name: &str, fields: &[(&str, &str)]| {
        let person = story.person(name);
        come_back(person);
        let page = person.open("/accounts/payout");
        let all = [fields, &[("password", person.password.as_str())]].concat();
        person.submit(&page, "Save payout details", &all).expect_status(303);
    };
    let owes = |name: &str, minor: i64| till::adjust(shop, name, BalanceKind::Commission, minor, "Stall at the harvest festival");
    let make = || {
        ada.submit(&ada.open("/admin/payouts/new"), "Create payout", &[]).expect_status(303);
    };
    wants("Pat", &[("method", "bank"), ("holder", "Pat Kowalski"), ("iban", "DE89 3704 0044 0532 0130 00")]);
    wants("Ivy", &[("method", "paypal"), ("paypal", "ivy.winterbottom-fitzgerald@example.org")]);
    come_back(story.person("Priya"));
    owes("Pat", 4215);
    make();
    ada.post("/admin/payouts/1/lines/1/paid", &[("reference", "SEPA 2026-4711")]).expect_status(303);
    for (name, minor) in [("Pat", 1250), ("Ivy", 123_450), ("Prudence Featherstonehaugh-Cholmondeley", 2000)] {
        owes(name, minor);
    }
    make();
    ada.post("/admin/payouts/2/lines/2/failed", &[("reason", "PayPal knows no such account")]).expect_status(303);
    owes("Pat", -300);
}
