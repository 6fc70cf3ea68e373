//! Limits hold for strangers whatever the owner does, and whichever proxy stands before the shop.

use std::time::Duration;

use passalong::config::Config;

use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story;

/// How many of so many wrong tries are held up.
fn held_up(person: &Person, from: Option<&str>, tries: usize) -> usize {
    let mut held_up = 0;
    for n in 0..tries {
        let email = format!("somebody{n}@example.org");
        let ask = person.ask("POST", "/sign-in").fields(&[("email", &email), ("password", "a guess")]);
        let ask = from.into_iter().fold(ask, |ask, from| ask.with("X-Forwarded-For", from));
        held_up += usize::from(ask.send().status == 429);
    }
    held_up
}

#[test]
fn w13_the_owners_visit_through_a_proxy_that_nobody_named_switches_no_limit_off() {
    let shop = Shop::open_with(|config| config.limits = Config::default().limits);
    for headers in [vec![], vec![("X-Forwarded-For", "203.0.113.9")], vec![("Forwarded", "for=203.0.113.9")]] {
        let ask = headers.iter().fold(shop.ada().ask("GET", "/admin"), |ask, (name, value)| ask.with(name, value));
        ask.send().expect_status(200);
    }
    let mallory = shop.person("Mallory");
    assert_eq!(held_up(&mallory, None, 14), 4);
    for n in 0..60 {
        let missed = mallory.get(&format!("/q/2345678{}", n % 10));
        assert!(missed.status == 404 || missed.status == 429);
    }
    mallory.get("/q/K7QM9XDW8").expect_status(429);
}

fn behind_a_proxy() -> Shop {
    Shop::open_with(|config| {
        config.limits = Config::default().limits;
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
    })
}

fn visit_admin(shop: &Shop, from: &str) {
    shop.ada().ask("GET", "/admin").with("X-Forwarded-For", from).send().expect_status(200);
}

#[test]
fn w13_the_shops_own_address_is_exempt_for_an_hour_after_somebody_was_there() {
    let shop = behind_a_proxy();
    let guest = shop.person("Guest");
    visit_admin(&shop, "203.0.113.50");
    assert_eq!(held_up(&guest, Some("203.0.113.50"), 30), 0);
    assert_eq!(held_up(&guest, Some("203.0.113.51"), 14), 4, "next door");
    shop.pass(Duration::from_secs(3601));
    assert_eq!(held_up(&guest, Some("203.0.113.50"), 14), 4);
}

#[test]
fn w13_signing_out_ends_the_exemption_and_so_does_being_disabled() {
    let shop = behind_a_proxy();
    visit_admin(&shop, "203.0.113.60");
    let ada = shop.ada();
    let page = ada.open("/accounts");
    ada.submit(&page, "Sign out", &[]).expect_status(303);
    assert_eq!(held_up(&shop.person("Guest"), Some("203.0.113.60"), 14), 4);
}

#[test]
fn w13_whom_a_named_proxy_passes_on_is_one_place_also_inside_the_house() {
    let shop = behind_a_proxy();
    let guest = shop.person("Guest");
    visit_admin(&shop, "192.168.1.20");
    assert_eq!(held_up(&guest, Some("192.168.1.20"), 14), 0);
    assert_eq!(held_up(&guest, Some("192.168.1.21"), 14), 4);
}

#[test]
fn w13_members_make_no_address_exempt() {
    let shop = behind_a_proxy();
    let story = story::tell(&shop, "partner Pat");
    story.person("Pat").ask("GET", "/referrals").with("X-Forwarded-For", "203.0.113.70").send().expect_status(200);
    assert_eq!(held_up(&shop.person("Guest"), Some("203.0.113.70"), 14), 4);
}
