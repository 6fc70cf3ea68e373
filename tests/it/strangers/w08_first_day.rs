//! The small things of a shop's first day: what a form comes filled in with, what a refusal says, what paper promises.

use std::time::Duration;

use passalong::domain::address::BaseUrl;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::time::Day;

use crate::support::counter::count_in;
use crate::support::shop::Shop;
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
            assert_eq!(page.form("Make the payout").value("pay_on"), paid, "{what} in {currency}");
            // Where the days off of banks are not known, the page says so.
            page.expect_says(if currency == "EUR" { "no day off of European banks" } else { "Only weekends are left out" });
        }
    }
}

#[test]
fn w08_what_the_form_comes_with_is_what_is_paid_unless_another_day_is_chosen() {
    let shop = owing("EUR");
    go_on_to(&shop, "2030-04-20");
    let page = shop.ada().open("/admin/payouts/new");
    shop.ada().submit(&page, "Make the payout", &[]).expect_status(303);
    let paid: i32 = shop.ask("SELECT pay_on FROM payout", []);
    assert_eq!(Day::from_number(paid).iso(), "2030-04-23", "Easter Saturday");

    till::adjust(&shop, "Pat", BalanceKind::Commission, 500, "Stall");
    let page = shop.ada().open("/admin/payouts/new");
    shop.ada().submit(&page, "Make the payout", &[("pay_on", "2030-04-20")]).expect_status(303);
    assert_eq!(shop.ask::<i32>("SELECT min(pay_on) FROM payout", []), paid - 3, "cash knows no holidays");
}

#[test]
fn w08_the_refusal_to_print_says_what_a_phone_would_find() {
    for (address, said) in [
        (None, "a phone that scans it would open itself"),
        (Some("http://localhost:8000"), "a phone that scans it would open itself"),
        (Some("https://127.0.0.1"), "a phone that scans it would open itself"),
        (Some("http://192.168.1.20:8000"), "only inside your own network"),
        (Some("https://10.0.0.7"), "only inside your own network"),
        (Some("http://till.local"), "only inside your own network"),
        (Some("http://shop.example"), "It begins with http, so browsers will warn"),
        (Some("https://shop.invalid"), "We asked for our own page there and did not get it."),
    ] {
        let shop = Shop::open_with(|config| config.base_url = address.map(|address| BaseUrl::parse(address).unwrap()));
        story::tell(&shop, r#"batch "Market" of 1 for partners"#);
        let page = shop.ada().get("/admin/codes/batches/1/print");
        page.expect_status(409).expect_says(said);
        let others = ["open itself", "your own network", "begins with http,", "did not get it"];
        assert_eq!(others.iter().filter(|other| page.says(other)).count(), 1, "{address:?}: one reason\n{}", page.text());
    }
}
