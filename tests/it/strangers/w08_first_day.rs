//! The small things of a shop's first day: what a form comes filled in with, what a refusal says, what paper promises.

use std::time::Duration;

use passalong::domain::address::BaseUrl;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::time::Day;

use crate::support::counter::{choose, count_in, order, own_page, record, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story;
use crate::support::till;
use crate::web::member::payee::wants_cash;

/// Goes on to noon of a day, after which Ada signs in again.
#[track_caller]
fn go_on_to(shop: &Shop, day: &str) {
    let noon = i64::from(Day::parse(day).expect(day).number()) * 86_400_000 + 43_200_000;
    let ahead = noon - shop.clock.now().as_ms();
    shop.pass(Duration::from_millis(u64::try_from(ahead).expect("days come in their order")));
    shop.ada().forget_cookies();
    shop.ada().sign_in();
}

/// A shop that owes Pat something, so that a payout can be made.
fn owing(currency: &str) -> Shop {
    let shop = Shop::open();
    count_in(&shop, currency);
    let story = story::tell(&shop, "partner Pat");
    wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    drop(story);
    shop
}

#[test]
fn w08_a_payout_is_preset_to_the_next_bank_day() {
    for (currency, days) in [
        (
            "EUR",
            [
                ("2030-04-19", "2030-04-23", "Good Friday"),
                ("2030-04-27", "2030-04-29", "a Saturday"),
                ("2030-05-01", "2030-05-02", "1 May"),
                ("2030-12-25", "2030-12-27", "Christmas"),
                ("2031-01-07", "2031-01-07", "a Tuesday"),
            ],
        ),
        (
            "USD",
            [
                ("2030-04-19", "2030-04-19", "Good Friday"),
                ("2030-04-28", "2030-04-29", "a Sunday"),
                ("2030-05-01", "2030-05-01", "1 May"),
                ("2030-12-25", "2030-12-25", "Christmas"),
                ("2031-01-07", "2031-01-07", "a Tuesday"),
            ],
        ),
    ] {
        let shop = owing(currency);
        for (today, paid, what) in days {
            go_on_to(&shop, today);
            let page = shop.ada().open("/admin/payouts/new");
            assert_eq!(page.form("Create payout").value("pay_on"), paid, "{what} in {currency}");
            // Where the days off of banks are not known, the page says so.
            page.expect_says(if currency == "EUR" { "no bank holidays" } else { "Only weekends are skipped" });
        }
    }
}

#[test]
fn w08_what_the_form_comes_with_is_what_is_paid_unless_another_day_is_chosen() {
    let shop = owing("EUR");
    go_on_to(&shop, "2030-04-20");
    let page = shop.ada().open("/admin/payouts/new");
    shop.ada().submit(&page, "Create payout", &[]).expect_status(303);
    let paid: i32 = shop.ask("SELECT pay_on FROM payout", []);
    assert_eq!(Day::from_number(paid).iso(), "2030-04-23", "Easter Saturday");

    till::adjust(&shop, "Pat", BalanceKind::Commission, 500, "Stall");
    let page = shop.ada().open("/admin/payouts/new");
    shop.ada().submit(&page, "Create payout", &[("pay_on", "2030-04-20")]).expect_status(303);
    assert_eq!(shop.ask::<i32>("SELECT min(pay_on) FROM payout", []), paid - 3, "cash knows no holidays");
}

#[test]
fn w08_the_refusal_to_print_says_what_a_phone_would_find() {
    for (address, said) in [
        (None, "look for the shop on itself"),
        (Some("http://localhost:8000"), "look for the shop on itself"),
        (Some("https://127.0.0.1"), "look for the shop on itself"),
        (Some("http://192.168.1.20:8000"), "It only works on your own network"),
        (Some("https://10.0.0.7"), "It only works on your own network"),
        (Some("http://till.local"), "It only works on your own network"),
        (Some("http://shop.example"), "It starts with http, so browsers warn"),
        (Some("https://shop.invalid"), "didn’t reach this shop"),
    ] {
        let shop = Shop::open_with(|config| config.base_url = address.map(|address| BaseUrl::parse(address).unwrap()));
        story::tell(&shop, r#"batch "Market" of 1 for partners"#);
        let page = shop.ada().post("/admin/codes/batches/1/print", &[("layout", "cards-a4")]);
        page.expect_status(409).expect_says(said);
        let others = ["on itself", "your own network", "starts with http,", "didn’t reach"];
        assert_eq!(others.iter().filter(|other| page.says(other)).count(), 1, "{address:?}: one reason\n{}", page.text());
    }
}

/// Switches ordering by oneself on or off.
#[track_caller]
fn members_order(shop: &Shop, is_on: &str) {
    let page = shop.ada().open("/admin/settings/orders");
    shop.ada().submit(&page, "Save orders and tax", &[("members_order", is_on)]).expect_status(303);
}

#[test]
fn w08_ordering_by_oneself_can_be_switched_off() {
    let shop = Shop::open();
    sell(&shop, "Rye bread", "5.00");
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let bread = shop.ask::<i64>("SELECT id FROM product", []);
    let one = (&*format!("q{bread}"), "1");
    let cara = story.person("Cara");
    let before = order(cara, &[one]);
    let half_way = choose(cara, &[one]);

    members_order(&shop, "");
    assert_eq!(shop.ask::<String>("SELECT fields FROM audit ORDER BY id DESC LIMIT 1", []), "members_order");
    for name in ["Cara", "Pat"] {
        let person = story.person(name);
        for path in ["/orders", "/rewards", "/referrals", "/account"] {
            assert!(!person.open(path).addresses().iter().any(|to| to.ends_with("/orders/new")), "{name} {path}");
        }
        person.open("/orders/new").expect_says("This shop takes orders in person.").expect_silent_on("Rye bread");
    }
    // A page that was opened before leads to nothing either.
    cara.submit(&half_way, "Place order", &[]).expect_status(422).expect_refusal("ordering_off");
    let kept = half_way.form("Place order");
    let form = [one, ("step", "review"), ("key", kept.value("key")), ("credit", "all"), ("note", "")];
    cara.post("/orders", &form).expect_status(422).expect_refusal("ordering_off").expect_says("Order at the counter");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);

    // The shop still orders for them; what was ordered stands, and is cancelled like any other.
    record(&shop, shop.ada(), "Cara", &[one]);
    let page = cara.open(&own_page(before));
    cara.submit(&page, "Cancel order", &[]).expect_status(303);
    cara.open("/orders").expect_says("Cancelled").expect_says("Unpaid");

    members_order(&shop, "on");
    order(cara, &[one]);
}

#[test]
fn w08_an_order_that_was_placed_before_is_answered_when_its_form_comes_again() {
    let shop = Shop::open();
    let bread = sell(&shop, "Rye bread", "5.00");
    let story = story::tell(&shop, "customer Olga");
    let review = choose(story.person("Olga"), &[(&*format!("q{bread}"), "1")]);
    let first = story.person("Olga").submit(&review, "Place order", &[]);
    members_order(&shop, "");
    story.person("Olga").submit(&review, "Place order", &[]).expect_redirect(first.location());
}

#[test]
fn w08_a_new_shop_takes_orders_from_members() {
    let shop = Shop::open();
    assert!(shop.ask::<bool>("SELECT members_order FROM shop", []));
    let page = shop.ada().open("/admin/settings/orders");
    assert_eq!(page.form("Save orders and tax").value("members_order"), "on");
    let story = story::tell(&shop, "customer Olga");
    assert!(story.person("Olga").open("/orders").addresses().iter().any(|to| to.ends_with("/orders/new")));
    story.person("Olga").open("/orders").expect_says("Orders you place here or at the counter");
    shop.ada().open("/admin/orders").expect_says("Customers can also order online.");
    members_order(&shop, "");
    story.person("Olga").open("/orders").expect_says("Orders you place at the counter");
    shop.ada().open("/admin/orders").expect_silent_on("Customers can also order online");
}

const USUAL_CARD: &str = "Scan for a discount, or to become a partner";

/// The sheet with every code of the first batch that works; Ada has typed the address.
#[track_caller]
fn cards(shop: &Shop) -> Page {
    let refused = shop.ada().post("/admin/codes/batches/1/print", &[("layout", "cards-a4")]);
    if refused.status == 409 {
        let typed: String = shop.ask("SELECT base_url FROM shop", []);
        shop.ada().submit(&refused, "Print with this address", &[("address", &typed)]).expect_status(303);
    }
    let chooser = shop.ada().open("/admin/codes/batches/1/print");
    let opened = shop.ada().submit(&chooser, "Print", &[("layout", "cards-a4"), ("only", "all")]);
    let sheet = shop.ada().follow(opened);
    sheet.expect_status(200);
    sheet
}

#[track_caller]
fn says_on_cards(shop: &Shop, text: &str) -> Page {
    let page = shop.ada().open("/admin/codes/batches/1");
    shop.ada().submit(&page, "Save cards", &[("card_text", text)])
}

#[test]
fn w08_cards_say_what_they_are_before_and_after_they_were_claimed() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, r#"batch "Market" of 3 for partners"#);
    assert_eq!(cards(&shop).text().matches(USUAL_CARD).count(), 3);
    story.go_on("partner Pat claims card 1");
    let sheet = cards(&shop);
    assert_eq!(sheet.text().matches(USUAL_CARD).count(), 3, "paper does not change when it is claimed");
    assert!(!sheet.text_of(".desk-top").contains('%'), "paper is for ever, rates are not");
    shop.ada().open("/admin/codes/batches/1").expect_says(USUAL_CARD);
    shop.ada().open("/admin/codes/new").expect_says(USUAL_CARD);
}

#[test]
fn w08_a_card_promises_no_discount_where_there_is_none() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 2 for partners"#);
    let page = shop.ada().open("/admin/settings/program");
    shop.ada().submit(&page, "Save program", &[("first_order_discount", "0")]).expect_status(303);
    let sheet = cards(&shop);
    assert_eq!(sheet.text().matches("Scan to join, or to become a partner").count(), 2);
    sheet.expect_silent_on("discount");
}

#[test]
fn w08_a_batch_says_on_its_cards_what_it_is_told() {
    let shop = Shop::open();
    let form = shop.ada().open("/admin/codes/new");
    let fields = [("name", "Market"), ("size", "2"), ("card_text", "  Scan me at the   market ")];
    shop.ada().submit(&form, "Create cards", &fields).expect_redirect("/admin/codes/batches/1/print");
    assert_eq!(cards(&shop).text().matches("Scan me at the market").count(), 2);

    let said = "Scannen: Rabatt beim ersten Kauf, oder selbst Partner werden";
    assert_eq!(said.chars().count(), 60);
    shop.ada().follow(says_on_cards(&shop, said)).expect_says("Saved. New cards will say this.").expect_says(said);
    assert!(cards(&shop).text().contains("Scannen: Rabatt beim ersten Kauf,"));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'batch_changed' AND fields = 'card_text'", []), 1);
    says_on_cards(&shop, said).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'batch_changed'", []), 1, "the same is no change");
    shop.ada().open("/admin/audit").expect_says("changed a batch");

    let long = "x".repeat(61);
    let refused = says_on_cards(&shop, &long);
    refused.expect_status(422).expect_refusal("text_long").expect_says("Use up to 60 characters.");
    assert_eq!(refused.form("Save cards").value("card_text"), long, "what was typed stays");
    let form = shop.ada().open("/admin/codes/new");
    let fields = [("name", "Fair"), ("size", "1"), ("card_text", long.as_str())];
    shop.ada().submit(&form, "Create cards", &fields).expect_status(422).expect_refusal("text_long");

    says_on_cards(&shop, "").expect_status(303);
    assert_eq!(cards(&shop).text().matches(USUAL_CARD).count(), 2, "nothing said is the usual sentence");
}

#[test]
fn w08_staff_read_what_cards_say_and_the_owner_changes_it() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let sam = hire(&shop, "Sam", "staff");
    let page = sam.open("/admin/codes/batches/1");
    page.expect_says(USUAL_CARD).expect_silent_on("Save cards");
    sam.post("/admin/codes/batches/1/card", &[("card_text", "Mine")]).expect_status(404);
    shop.ada().post("/admin/codes/batches/9/card", &[("card_text", "Mine")]).expect_status(404);
}
