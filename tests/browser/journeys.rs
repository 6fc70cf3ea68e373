//! Journeys in a real browser: what owners, partners and customers do from end to end, with fingers and keys.

use std::collections::BTreeMap;
use std::time::Duration;

use super::client::Person;
use super::counter;
use super::language::{ENGLISH, Language};
use super::pages::{self, Stage};
use super::qr;
use super::shop::Shop;
use super::story;
use super::till;
use super::window::{Desk, Phone, Window};

const ENTER: &str = "\u{e007}";

#[test]
fn an_owner_opens_the_set_up_link_and_prints_the_first_cards() {
    let shop = Shop::bare();
    let desk = Desk::open(&shop);
    desk.open(shop.setup_path()).expect_says("Set up your shop");
    desk.fill("Your name", "Ada").fill("Email", "ada@example.org").fill("Password", "Ada likes rye bread 7");
    desk.fill("Shop name", "Corner Bakery").click("Finish setup");
    desk.expect_at("/admin").expect_says("Corner Bakery is ready. Here’s your first week.").expect_says("1 of 5 done");
    desk.click("Make cards").expect_at("/admin/codes/new");
    desk.fill("Number of cards", "10").click("Create cards");
    desk.expect_at("/admin/codes/batches/1/print").expect_says("10 codes created.");

    desk.click("Print").expect_says("check your web address");
    desk.fill("The shop’s address", "https://elsewhere.example").click("Print with this address");
    desk.expect_says("check your web address").fill("The shop’s address", &shop.home).click("Print with this address");
    desk.expect_at("/admin/codes/batches/1/print").expect_says("10 codes on 1 sheet of US Letter");
    desk.click("Print").expect_at("/admin/codes/batches/1/print/sheet");

    let pictures = desk.close_ups(".paper use");
    let mut printed: Vec<String> = pictures.iter().map(|picture| qr::path_of(&qr::read(picture)).to_owned()).collect();
    printed.sort();
    assert_eq!(printed, addresses(&shop), "every card bears the address of one code of the batch");
}

#[test]
fn a_printed_card_becomes_the_code_of_whoever_signs_up_with_it() {
    let shop = Shop::open();
    let story = story::tell(&shop, r#"batch "Market" of 2 for partners"#);
    let picture = shop.ada().get(&format!("/qr/{}.png", story.card(1)));
    let printed = qr::read(&picture.expect_status(200).body);
    let words = in_words(story.card(1));

    let phone = Phone::open(&shop);
    phone.open(qr::path_of(&printed)).expect_at(&format!("/join/{}", story.card(1))).expect_says(&words);
    phone.fill("Name", "Pat Baker").fill("Email", "pat@example.org").fill("Password", "Pat likes rye bread 7");
    phone.fill("I agree", "on").click("Join as a partner");
    phone.expect_at("/referrals").expect_says(&format!("The code {words} on your card is yours"));
    assert_eq!(phone.text_of(".code"), words);
    assert_eq!(qr::read(&phone.picture()), printed, "the page shows the very picture that is on the card");
}

#[test]
fn a_customer_joins_by_a_partners_code_and_a_friend_by_theirs() {
    invite_and_join(Phone::open, true);
}

#[test]
fn without_script_a_customer_joins_all_the_same() {
    invite_and_join(Phone::open, false);
}

#[test]
fn the_copy_button_says_so_and_the_theme_is_remembered() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let desk = Desk::open(&shop);
    desk.sign_in_as(story.person("Pat")).open("/referrals").click("Copy link").expect_says("Copied");
    desk.until("done saying so", || (!desk.text().contains("Copied")).then_some(()));

    let paper = || desk.script("return getComputedStyle(document.documentElement).backgroundColor");
    let light = paper();
    desk.script("document.querySelector('.account-menu').open = true");
    desk.click("Dark");
    let dark = paper();
    assert_ne!(light, dark, "the page turns dark");
    desk.open("/accounts");
    assert_eq!(paper(), dark, "the next page is dark too");
    desk.script("document.querySelector('.account-menu').open = true");
    desk.click("Auto");
    assert_eq!(paper(), light, "the device prefers light");
    assert_eq!(desk.script("return localStorage.length"), 0, "nothing is kept for somebody who wants nothing special");
}

#[test]
fn somebody_signs_in_with_nothing_but_the_keyboard() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let pat = story.person("Pat");
    let desk = Desk::open(&shop);
    desk.open("/sign-in").tab_to("Email").keys(&pat.email).tab_to("Password").keys(&pat.password).keys(ENTER);
    desk.expect_at("/referrals").expect_says("Pat");
    desk.tab_to("Account menu: Pat").keys(ENTER).tab_to("Sign out").keys(ENTER).expect_says("Sign in");
    desk.open("/referrals").expect_at("/sign-in");
}

#[test]
fn s12_a_newcomer_orders_on_a_phone_and_staff_take_the_money_on_theirs() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    counter::sell(&shop, "Hamper", "100");
    let caras = Phone::open(&shop);
    caras.sign_in_as(story.person("Cara")).open("/orders").click("Place an order");
    caras.expect_at("/orders/new").expect_says("10% off your first order").expect_well_made();
    // What is tapped is summed up at the foot of the page, and the first tap too many is taken back.
    caras.click("Add Hamper").click("Add Hamper").click("Add Hamper").expect_says("3 items").expect_says("£300.00");
    caras.click("One less: Hamper").expect_says("2 items").expect_says("£200.00").expect_well_made();
    caras.click("Review order");
    caras.expect_says("you save £20.00").expect_says("£180.00").expect_well_made();
    caras.click("Edit order").expect_says("What would you like?").click("Review order");
    caras.click("Place order").expect_at(&counter::own_page(1)).expect_says("£180.00 to pay").expect_well_made();
    caras
        .click("Cancel this order")
        .expect_says("You won’t be charged.")
        .click("Cancel order")
        .expect_says("Your order is cancelled.");

    // The same at the counter, without script: the customer's code leads straight to the form.
    let adas = Phone::open(&shop);
    adas.without_script().sign_in_as(shop.ada()).open("/admin/orders/new");
    adas.fill("Name, email, phone or code", &story.code_of("Cara")).click("Find").expect_says("Order for Cara");
    adas.fill("Custom amount", "50").click("Review order").expect_says("£45.00 due").expect_well_made();
    adas.click("Save order as unpaid").expect_at("/admin/orders/2").click("Record payment").expect_says("Payment recorded.");
    adas.expect_says("£4.50 commission")
        .click("More actions")
        .click("Refund")
        .fill("Or a custom amount", "10")
        .click("Review refund");
    adas.expect_says("Refund £10.00").expect_well_made().click("Refund £10.00").expect_says("Partially refunded");
}

#[test]
fn s16_commission_becomes_a_payout_and_the_partner_sees_it_received() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let pats = Phone::open(&shop);
    pats.sign_in_as(story.person("Pat")).open("/accounts/payout").click("Bank transfer");
    pats.fill("Account holder", "Pat Kowalski").fill("IBAN", "DE89 3704 0044 0532 0130 01");
    pats.fill("Current password", &story.person("Pat").password).click("Save payout details");
    pats.expect_says("That IBAN isn’t valid").expect_well_made();
    pats.fill("IBAN", "DE89 3704 0044 0532 0130 00").fill("Current password", &story.person("Pat").password);
    pats.click("Save payout details").expect_says("Saved.");
    till::buy(&shop, "Cara", "100.00");
    pats.open("/referrals/payouts").expect_says("No payouts yet.").expect_well_made();

    two_weeks_later(&shop, &[shop.ada(), story.person("Pat")]);
    let adas = Desk::open(&shop);
    adas.sign_in_as(shop.ada()).open("/admin/payouts").click("Pay £9.00 to 1 partner");
    adas.expect_at("/admin/payouts/new").expect_says("Ready to pay").expect_well_made().click("Create payout");
    adas.expect_at("/admin/payouts/1")
        .click("More for Pat")
        .click("Mark as paid…")
        .fill("Reference", "SEPA 4711")
        .expect_well_made();
    adas.click("Mark as paid").expect_says("Completed").expect_well_made();

    pats.sign_in_as(story.person("Pat")).open("/referrals/payouts");
    pats.expect_says("SEPA 4711").expect_says("£9.00").expect_well_made();
    assert_eq!(pats.text_of(".tiles .tile:last-child b"), "£9.00", "{}", pats.text());
}

#[test]
fn s18_a_friends_order_becomes_credit_and_pays_for_the_next_one() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara; customer Carl via Cara");
    counter::sell(&shop, "Rye loaf", "5");
    let caras = Phone::open(&shop);
    caras.sign_in_as(story.person("Cara"));
    till::buy(&shop, "Carl", "200.00");
    caras
        .open("/rewards")
        .expect_says(&format!("C., order {}", till::number(1)))
        .expect_says("Pending\nuntil")
        .expect_well_made();

    two_weeks_later(&shop, &[shop.ada(), story.person("Cara")]);
    caras.sign_in_as(story.person("Cara")).open("/rewards").click("Use it on your next order").expect_at("/orders/new");
    caras.click("Add Rye loaf").click("Add Rye loaf").click("Use part of it").fill("Amount to use", "12").click("Review order");
    caras.expect_says("£9.00").expect_well_made();
    caras.fill("Amount to use", "4").click("Review order").expect_says("£6.00").expect_well_made();
    caras.click("Place order").expect_at(&counter::own_page(2)).expect_says("£6.00 to pay").expect_well_made();

    let adas = Phone::open(&shop);
    adas.sign_in_as(shop.ada()).open("/admin/orders/2").click("Record payment").expect_says("Payment recorded.");
    caras.open("/rewards").expect_says(&format!("Spent on order {}", till::number(2))).expect_says("£5.00").expect_well_made();
}

/// Earnings mature, and everybody has to sign in again.
fn two_weeks_later(shop: &Shop, people: &[&Person]) {
    shop.pass(Duration::from_secs(15 * 86_400));
    for person in people {
        person.forget_cookies();
        person.sign_in();
    }
}

#[test]
fn every_page_is_well_made_on_a_phone() {
    look_at_all(Phone::open, ENGLISH);
}

#[test]
fn t04_every_page_is_well_made_on_a_phone_in_german() {
    look_at_all(Phone::open, Language("de"));
}

#[test]
fn t04_every_page_is_well_made_on_a_phone_in_french() {
    look_at_all(Phone::open, Language("fr"));
}

#[test]
fn t04_every_page_is_well_made_on_a_phone_in_spanish() {
    look_at_all(Phone::open, Language("es"));
}

#[test]
fn every_page_is_well_made_on_a_desk() {
    look_at_all(Desk::open, ENGLISH);
}

fn look_at_all(device: fn(&Shop) -> Window<'_>, language: Language) {
    // One template's fault stands on many pages and in many rows: each is told once, with how often it was seen.
    let mut faults: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for stage in Stage::ALL {
        let shop = stage.open();
        let story = stage.tell(&shop);
        if stage != Stage::Bare {
            language.is_chosen_by_all(&shop);
        }
        let window = device(&shop);
        for (name, path, who) in stage.pages() {
            pages::hand_to(&window, &story, who);
            pages::open(&window, &story, (path, who), language);
            for fault in window.faults() {
                let kind = fault.lines().next().unwrap_or_default().to_owned();
                faults.entry(kind).or_insert((0, format!("{name}: {fault}"))).0 += 1;
            }
        }
    }
    let told: Vec<String> = faults.values().map(|(times, fault)| format!("{times} × {fault}")).collect();
    assert!(told.is_empty(), "{} kinds of faults:\n{}", told.len(), told.join("\n"));
}

/// Pat shows a code to Cara, Cara hers to Carl, and Ada sees who brought whom.
fn invite_and_join(device: fn(&Shop) -> Window<'_>, has_script: bool) {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let join = |inviter: &str, code: &str, name: &str| -> String {
        let phone = device(&shop);
        if !has_script {
            phone.without_script();
        }
        phone.open(&format!("/Q/{code}")).expect_at(&format!("/join/{code}")).expect_says(&format!("{inviter} invites you"));
        phone.expect_says("10% off your first order");
        let mailbox = format!("{}@example.org", name.to_lowercase());
        phone.fill("Name", name).fill("Email", &mailbox).fill("Password", "a loaf of rye 7");
        phone.click("Join and get");
        phone.expect_at("/welcome").expect_says("10% off your first order").expect_says(&format!("A gift from {inviter}"));
        let words = phone.text_of(".code");
        let own = words.replace('-', "");
        assert_ne!(own, code, "{name} has a code of their own");
        phone.open("/referrals").expect_says(&words);
        assert!(qr::read(&phone.picture()).ends_with(&own), "and its picture");
        own
    };
    let pats = story.code_of("Pat");
    let caras = join("Pat", &pats, "Cara");
    join("Cara", &caras, "Carl");

    let desk = Desk::open(&shop);
    desk.sign_in_as(shop.ada()).open("/admin/customers").click("Carl");
    desk.expect_says("Cara").expect_says("Pat").click("Cara").expect_says("Carl");
    story::Story::go_on(
        &mut { story },
        "Cara is referred by Pat as partner; Carl is referred by Cara as customer; Pat's network is 2",
    );
}

/// `K7QM9XDW9` as it stands on cards.
fn in_words(code: &str) -> String {
    let groups: Vec<&str> =
        code.as_bytes().chunks(3).map(|group| std::str::from_utf8(group).expect("letters and digits")).collect();
    groups.join("-")
}

/// The addresses of every code of the shop, as pictures hold them.
fn addresses(shop: &Shop) -> Vec<String> {
    shop.look(|conn| {
        let mut statement = conn.prepare("SELECT '/Q/' || code FROM code ORDER BY code").expect("the codes");
        statement.query_map([], |row| row.get(0)).expect("their rows").map(|row| row.expect("a code")).collect()
    })
}

#[test]
fn t13_the_keys_of_the_shop_lead_where_they_say_and_leave_alone_whoever_types() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let desk = Desk::open(&shop);
    desk.sign_in_as(shop.ada()).open("/admin/customers");
    desk.script("document.activeElement.blur()");
    desk.keys("/");
    assert_eq!(desk.script("return document.activeElement.name"), "q");
    // In a field a letter is a letter.
    desk.keys("nora");
    assert_eq!(desk.script("return document.activeElement.value"), "nora");
    desk.expect_at("/admin/customers").keys(ENTER).expect_says("Nothing found for “nora”");
    desk.open("/admin/audit").script("document.activeElement.blur()");
    desk.keys("n").expect_at("/admin/orders/new");
    desk.script("document.activeElement.blur()");
    desk.keys("gh").expect_at("/admin");
    // The list of keys, and the way to have none.
    desk.keys("?").expect_says("Keyboard shortcuts").click("Use keyboard shortcuts").click("Close");
    desk.script("window.untouched = true");
    desk.keys("n").keys("gh").expect_at("/admin");
    assert_eq!(desk.script("return window.untouched"), true, "no key has opened a page");
    // On a telephone the field is a page of its own.
    let phone = Phone::open(&shop);
    phone.sign_in_as(shop.ada()).open("/admin").click("Search").expect_at("/admin/search").expect_says("Cara");
}

#[test]
fn t14_what_was_done_is_said_aloud_and_what_looks_like_a_button_is_one() {
    let shop = Shop::open();
    story::tell(&shop, "batch \"Market\" of 1 for partners");
    let desk = Desk::open(&shop);
    desk.sign_in_as(shop.ada()).open("/admin/customers/new").fill("Name", "Nora Lind").fill("Phone", "+49 171 2345678");
    desk.click("Add customer").expect_says("Nora Lind");
    let aloud = desk.until("said aloud", || {
        let said = desk.script("return document.getElementById('live').textContent");
        said.as_str().filter(|said| !said.is_empty()).map(str::to_owned)
    });
    assert!(desk.text_of(".flash").contains(aloud.trim()), "{aloud}");
    assert_eq!(desk.script("return document.querySelectorAll('.flash[role]').length"), 0, "and not twice");

    // The space bar opens the question, and takes it away.
    desk.open("/admin/codes/1").tab_to("Turn off…").keys(" ");
    assert_eq!(desk.script("return document.querySelectorAll('dialog[open]').length"), 1);
    desk.tab_to("Cancel").keys(" ");
    assert_eq!(desk.script("return document.querySelectorAll('dialog[open]').length"), 0);

    // Each handle of the frame has room for a finger.
    desk.script("document.querySelector('.account-menu').open = true");
    let small = desk.script(
        "return [...document.querySelectorAll('.top a, .top button, .top summary, .top input, .places a, .foot a, summary')]
             .filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 90))",
    );
    assert_eq!(small.as_array().map(Vec::len), Some(0), "{small}");
}
