//! Shops worth looking at: one after a month of business, told through the front door, and the same doors on a first day.

use std::time::Duration;

use passalong::domain::order::Credit;

use super::client::Person;
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
    ada.submit(&settings, "Save the shop", &[("contact", contact)]).expect_status(303);
    let users = ada.open("/admin/users");
    ada.submit(&users, "Add and make a password link", &[("name", "Sam Baker"), ("email", "sam@example.org")]);
}

/// Ada types the shop's address to print with it, and opens the sheet of a batch.
fn allow_printing(shop: &Shop, batch: i64) {
    let ada = shop.ada();
    let chooser = format!("/admin/codes/batches/{batch}/print");
    let refused = ada.open(&chooser);
    ada.submit(&refused, "Print with this address", &[("address", &shop.home)]).expect_redirect(&chooser);
    ada.submit(&ada.open(&chooser), "Open to print", &[]).expect_status(303);
}

/// The card is lost: nobody shall claim it.
fn disable(story: &Story<'_>, card: usize) {
    let ada = story.shop.ada();
    let id: i64 = story.shop.ask("SELECT id FROM code WHERE code = ?1", [story.card(card)]);
    let page = ada.open(&format!("/admin/codes/{id}"));
    ada.submit(&page, "Disable code", &[]).expect_status(303);
}

fn approve_partners(shop: &Shop) {
    let ada = shop.ada();
    let settings = ada.open("/admin/settings");
    ada.submit(&settings, "Save these rules", &[("partner_approval", "on")]).expect_status(303);
}
