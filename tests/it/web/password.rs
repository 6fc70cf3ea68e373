//! A forgotten password: a link that the shop makes, good once and for half an hour.

use std::time::Duration;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story::{self, Story};

const NEW: &str = "a new one for the till";

/// The path of a one-time link that Ada makes for somebody.
fn link_for(story: &Story<'_>, name: &str, list: &str) -> String {
    let id: i64 = story.shop.ask("SELECT id FROM account WHERE name = ?1", [name]);
    let page = story.shop.ada().post(&format!("/admin/{list}/{id}/password-link"), &[]);
    page.expect_status(200);
    let text = page.text();
    let at = text.find("/password/reset?token=").unwrap_or_else(|| panic!("no link on the page\n{text}"));
    text[at..].split_whitespace().next().expect("a link").to_owned()
}

fn choose(story: &Story<'_>, name: &str, link: &str, password: &str) -> Page {
    let person = story.person(name);
    let page = person.open(link);
    page.expect_status(200);
    person.submit(&page, "Set password", &[("password", password)])
}

#[test]
fn a_link_lets_somebody_choose_a_new_password_once() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let old_browser = shop.person("Cara");
    old_browser.sign_in();
    let link = link_for(&story, "Cara", "customers");
    cara.forget_cookies();
    let answer = choose(&story, "Cara", &link, NEW);
    answer.expect_redirect("/referrals");
    cara.follow(answer).expect_status(200).expect_says("Password changed.");
    // Every other session has ended; the old password is worth nothing.
    old_browser.get("/accounts").expect_status(303);
    let fields = [("email", cara.email.as_str()), ("password", cara.password.as_str())];
    old_browser.post("/sign-in", &fields).expect_status(422);
    old_browser.post("/sign-in", &[("email", &cara.email), ("password", NEW)]).expect_status(303);
    // The link is spent, for looking and for choosing.
    cara.get(&link).expect_status(410).expect_says("This link is no longer valid");
    let token = link.split_once('=').expect("a token").1;
    cara.post("/password/reset", &[("token", token), ("password", "another one again")]).expect_status(410);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name = 'Cara' AND email_confirmed_at IS NOT NULL", []), 1);
}

#[test]
fn a_link_lives_for_half_an_hour_and_a_new_one_replaces_it() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let first = link_for(&story, "Cara", "customers");
    let second = link_for(&story, "Cara", "customers");
    cara.get(&first).expect_status(410);
    shop.pass(Duration::from_secs(29 * 60));
    cara.get(&second).expect_status(200);
    shop.pass(Duration::from_secs(60));
    cara.get(&second).expect_status(410);
    cara.get("/password/reset").expect_status(410);
    cara.get("/password/reset?token=guess").expect_status(410);
}

#[test]
fn a_short_password_is_refused_and_the_link_stays_good() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let link = link_for(&story, "Pat", "partners");
    let again = choose(&story, "Pat", &link, "short");
    again.expect_status(422).expect_says("Use at least 8 characters.").expect_silent_on("value=\"short\"");
    story.person("Pat").submit(&again, "Set password", &[("password", NEW)]).expect_redirect("/referrals");
}

#[test]
fn those_who_run_the_shop_need_a_longer_one() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.post("/admin/users", &[("name", "Sam"), ("email", "sam@example.org"), ("role", "staff")]);
    page.expect_status(200);
    let text = page.text();
    let at = text.find("/password/reset?token=").unwrap_or_else(|| panic!("no link on the page\n{text}"));
    let link = text[at..].split_whitespace().next().expect("a link");
    let sam = shop.person("Sam");
    let page = sam.open(link);
    page.expect_says("At least 12 characters.");
    let again = sam.submit(&page, "Set password", &[("password", "elevenchars")]);
    again.expect_status(422).expect_says("Use at least 12 characters.");
    sam.submit(&again, "Set password", &[("password", "twelve chars and on")]).expect_redirect("/till");
}

#[test]
fn whoever_forgot_is_told_whom_to_ask() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    let door = olga.open("/sign-in");
    let page = olga.open(&door.link("Forgot your password?"));
    page.expect_status(200).expect_says("Ask at Corner Bakery.").expect_says("passalong admin reset-password");
}
