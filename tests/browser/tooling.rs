//! toy only
use super::{
    qr,
    shop::Shop,
    story,
    window::{Desk, Phone, Theme},
};

#[test]
fn a_phone_joins_and_reads() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"M\" of 2 for partners");
    let phone = Phone::open(&shop);
    phone.open(&format!("/Q/{}", story.card(1))).expect_says("You are invited").expect_well_made();
    phone
        .fill("Your name", "Pat")
        .fill("E-mail", "pat@example.org")
        .fill("Password", "something long")
        .fill("I agree", "on")
        .click("Join");
    phone.expect_at("/referrals").expect_well_made();
    assert_eq!(phone.text_of("#code").replace('-', ""), story.card(1));
    let src = phone.address_of("img");
    assert_eq!(qr::path_of(&qr::read(&shop.person("X").get(&src).body)), format!("/Q/{}", story.card(1)));
    assert_eq!(qr::read_all(&phone.picture()).len(), 1);
    phone.click("Copy link").expect_says("Copied");
    phone.theme(Theme::Dark).screenshot("toy-dark");
}

#[test]
fn without_script_and_by_keyboard() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let pat = story.person("Pat");
    let desk = Desk::open(&shop);
    desk.without_script()
        .open("/sign-in")
        .fill("E-mail", "x@example.org")
        .fill("Password", "no")
        .click("Sign in")
        .expect_says("wrong")
        .expect_well_made();
    desk.open("/sign-in").tab_to("E-mail").keys(&pat.email).tab_to("Password").keys(&pat.password).keys("\u{e007}");
    desk.expect_at("/referrals");
    assert!(!desk.text().contains("Copy link"));
    desk.screenshot("toy-desk");
    let other = Desk::open(&shop);
    other.sign_in_as(pat).open("/referrals").expect_says("Scans");
}
