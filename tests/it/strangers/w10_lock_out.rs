//! Nobody keeps anybody else from signing in.

use passalong::config::Config;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

/// A shop behind a named proxy, so that a test may come from anywhere.
fn behind_a_proxy() -> Shop {
    Shop::open_with(|config| {
        config.limits = Config::default().limits;
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
    })
}

fn try_from(person: &Person, from: &str, email: &str, password: &str) -> Page {
    person.ask("POST", "/sign-in").fields(&[("email", email), ("password", password)]).with("X-Forwarded-For", from).send()
}

/// A stranger who tries wrong passwords at a mailbox from ever new addresses, until it is held up.
fn besiege(shop: &Shop, email: &str) {
    let mallory = shop.person("Mallory");
    for n in 0..12 {
        mallory.forget_cookies();
        let long = "w".repeat(if n % 2 == 0 { 80 } else { 12 });
        try_from(&mallory, &format!("198.51.100.{n}"), email, &long);
    }
    try_from(&mallory, "198.51.100.200", email, "wrong again 1").expect_status(429);
}

#[test]
fn w10_the_owner_gets_in_from_a_known_browser_while_a_stranger_tries() {
    let shop = behind_a_proxy();
    let ada = shop.ada();
    let email = ada.email.clone();
    ada.submit(&ada.open("/accounts"), "Sign out", &[]).expect_status(303);
    besiege(&shop, &email);
    // A browser that has never been here waits with the stranger.
    try_from(&shop.person("Ada"), "203.0.113.7", &email, &ada.password).expect_status(429);
    for _ in 0..3 {
        try_from(ada, "203.0.113.7", &email, &ada.password).expect_redirect("/admin");
        ada.submit(&ada.open("/accounts"), "Sign out", &[]).expect_status(303);
        besiege(&shop, &email);
    }
}

#[test]
fn w10_a_known_browser_may_be_wrong_ten_times_a_minute_and_no_more() {
    let shop = behind_a_proxy();
    let story = story::tell(&shop, "customer Cara; customer Carl");
    let cara = story.person("Cara");
    cara.submit(&cara.open("/accounts"), "Sign out", &[]).expect_status(303);
    for n in 0..10 {
        try_from(cara, &format!("203.0.113.{n}"), &cara.email, "not my password").expect_status(422);
    }
    try_from(cara, "203.0.113.99", &cara.email, &cara.password).expect_status(429);
    // Known to Cara's account, it is a stranger's to Carl's.
    let carl = story.person("Carl");
    try_from(cara, "203.0.113.99", &carl.email, "not his").expect_status(422);
}

#[test]
fn w10_right_passwords_are_not_counted() {
    let shop = behind_a_proxy();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    for _ in 0..15 {
        let fresh = shop.person("Cara");
        try_from(&fresh, "203.0.113.5", &cara.email, &cara.password).expect_status(303);
    }
}

#[test]
fn w10_ten_wrong_tries_from_one_address_are_stopped() {
    let shop = behind_a_proxy();
    let mallory = shop.person("Mallory");
    for n in 0..10 {
        try_from(&mallory, "198.51.100.9", &format!("somebody{n}@example.org"), "a guess").expect_status(422);
    }
    try_from(&mallory, "198.51.100.9", "somebody@example.org", "a guess").expect_status(429);
    try_from(&mallory, "198.51.100.10", "somebody@example.org", "a guess").expect_status(422);
}

#[test]
fn w10_whoever_is_signed_in_changes_their_password_while_a_stranger_tries() {
    let shop = behind_a_proxy();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    besiege(&shop, &cara.email);
    let page = cara.open("/accounts");
    let new = "a loaf of rye at seven";
    let fields = [("old_password", cara.password.as_str()), ("password", new), ("password_again", new)];
    cara.submit(&page, "Change password", &fields).expect_redirect("/accounts");
}

#[test]
fn w10_after_a_reset_at_the_server_the_owner_is_in_at_once_from_anywhere() {
    let shop = behind_a_proxy();
    let email = shop.ada().email.clone();
    besiege(&shop, &email);
    let said = shop.command(&["admin", "reset-password", "--email", &email, "--password-stdin"], "four loaves under the bridge");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let link = said.split_whitespace().find(|word| word.contains("/password/reset?token=")).expect("a link");
    let path = &link[link.find("/password").expect("its path")..];
    besiege(&shop, &email);
    let somewhere = shop.person("Ada");
    let page = somewhere.open(path);
    page.expect_status(200);
    somewhere.submit(&page, "Set password", &[("password", "nine crows and a blue gate")]).expect_redirect("/admin");
    besiege(&shop, &email);
    somewhere.get("/admin").expect_status(200);
    // Once only, and known from now on.
    shop.person("Mallory").open(path).expect_status(410);
    somewhere.submit(&somewhere.open("/accounts"), "Sign out", &[]).expect_status(303);
    try_from(&somewhere, "203.0.113.77", &email, "nine crows and a blue gate").expect_redirect("/admin");
}

#[test]
fn w10_a_planted_cookie_makes_no_browser_known() {
    let shop = behind_a_proxy();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let victim = shop.person("Cara");
    victim.set_cookie("passalong-browser", "planted-by-mallory");
    try_from(&victim, "203.0.113.5", &cara.email, &cara.password).expect_status(303);
    assert!(victim.cookies().iter().all(|(_, value)| value != "planted-by-mallory"));
    besiege(&shop, &cara.email);
    let mallory = shop.person("Mallory");
    mallory.set_cookie("passalong-browser", "planted-by-mallory");
    try_from(&mallory, "198.51.100.77", &cara.email, "guess").expect_status(429);
}
