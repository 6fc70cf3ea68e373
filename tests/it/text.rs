//! What people read: in whose words, in which language, and by which code a program knows a refusal whatever the words say.

use std::fs;

use passalong::config::Config;
use passalong::db::{Access, connect};

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn a_refusal_has_the_same_code_beside_a_field_above_a_form_and_on_a_page_of_its_own() {
    let shop = Shop::open_with(|config| {
        config.limits.sign_in_per_minute_per_account = 1;
        config.limits.code_misses_per_minute = 1;
    });
    let olga = shop.person("Olga");
    let page = olga.open("/join");
    olga.submit(&page, "Join", &[("name", ""), ("email", "olga@"), ("password", "short")])
        .expect_refusal("name_missing")
        .expect_refusal("email_malformed")
        .expect_refusal("password_short");
    let door = olga.open("/sign-in");
    let wrong = [("email", "olga@example.org"), ("password", "a guess")];
    olga.submit(&door, "Sign in", &wrong).expect_refusal("sign_in_wrong");
    olga.submit(&door, "Sign in", &wrong).expect_status(429).expect_refusal("too_many");
    let unknown = olga.get("/q/CAKE99999");
    unknown.expect_status(404).expect_refusal("code_mistyped");
    let held_up = olga.get("/q/CAKE99998");
    held_up.expect_status(429).expect_refusal("too_many").expect_says("One moment");
    held_up.expect_says("Too many attempts. Wait a minute and try again.");
}

/// Writes the shop's own sentences before its server starts.
fn with_sentences(config: &mut Config, sentences: &str) {
    let folder = config.data_dir.join("branding/locales");
    fs::create_dir_all(&folder).expect("a folder beside the database");
    fs::write(folder.join("en.ftl"), sentences).expect("a file in it");
}

#[test]
fn a_shop_says_it_in_its_own_words_and_a_slip_in_them_costs_that_sentence_alone() {
    let sentences = "failure-missing-title = Not on our shelf\n\
                     failure-home = Back to the counter\n\
                     refusal-name-missing = Who are you, { $stranger }?\n\
                     refusal-email-malformed = { $unfinished ->\n\
                     refusal-password-short = { $least ->\n    \
                         [one] One sign is enough.\n   \
                        *[other] { $least } signs, <u>please.\n\
                     }\n";
    let shop = Shop::open_with(|config| with_sentences(config, sentences));
    let olga = shop.person("Olga");
    let nowhere = olga.get("/nowhere");
    nowhere.expect_status(404).expect_says("Not on our shelf").expect_says("This page doesn’t exist");
    assert_eq!(nowhere.link("Back to the counter"), "/");
    let page = olga.open("/join");
    let again = olga.submit(&page, "Join", &[("name", ""), ("email", "olga@"), ("password", "short")]);
    again.expect_refusal("name_missing").expect_says("Enter a name.");
    again.expect_refusal("email_malformed").expect_says("Enter a full email address");
    again.expect_refusal("password_short").expect_says("8 signs, <u>please.").expect_silent_on("<u>");
}

#[track_caller]
fn expect_english(page: &Page) {
    assert!(page.html().contains("<html lang=\"en\">"), "{} is in another language", page.asked);
}

#[test]
fn a_language_that_nobody_has_written_yet_falls_back_to_english() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    expect_english(&cara.open("/accounts"));
    let sql = "UPDATE account SET language = 'pt-BR' WHERE name = 'Cara'";
    connect(&shop.file(), Access::Write).expect("the shop's file").execute_batch(sql).expect("a language");
    expect_english(&cara.open("/accounts"));
    expect_english(&cara.get("/nowhere"));
}
