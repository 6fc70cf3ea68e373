//! The first run: one link, one form, one write, once.

use std::thread;

use passalong::domain::address::BaseUrl;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;

const OPEN: &str = "Finish setup";
const OPEN_IN_GERMAN: &str = "Einrichtung abschließen";

/// Fills in what the form does not bring along and sends it.
fn set_up(shop: &Shop, owner: &Person, more: &[(&str, &str)]) -> Page {
    let page = owner.open(shop.setup_path());
    let fields =
        [("name", owner.name.as_str()), ("email", &owner.email), ("password", &owner.password), ("shop_name", "Corner Bakery")];
    let form = page.form(OPEN).fill_all(&fields).fill_all(more);
    owner.send(&page, &form)
}

#[test]
fn the_link_sets_the_shop_up_once_and_leads_to_the_first_week() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    ada.open("/").expect_status(200).expect_says("This shop isn’t set up yet");
    let answer = set_up(
        &shop,
        &ada,
        &[("currency", "GBP"), ("time_zone", "Europe/London"), ("partner_rate", "12.5"), ("tax_rate", "20 %")],
    );
    answer.expect_redirect("/admin");
    ada.follow(answer).expect_status(200).expect_says("Corner Bakery is ready. Here’s your first week.");
    let stored: String = shop.ask(
        "SELECT name || ' ' || currency || ' ' || time_zone || ' ' || tax_rate_bp || ' ' || holding_days || ' '
                || (SELECT group_concat(rate_bp, ' ' ORDER BY earner_kind DESC) FROM terms_rate)
         FROM shop, terms",
        [],
    );
    assert_eq!(stored, "Corner Bakery GBP Europe/London 2000 14 1250 1000 500");

    for visitor in [&ada, &shop.person("Mallory")] {
        visitor.get(shop.setup_path()).expect_status(410).expect_says("This shop is already set up");
        visitor.post("/setup", &[("token", token(&shop))]).expect_status(410);
    }
    shop.person("Olga").open("/").expect_status(200).expect_says("10% off your first order");
}

fn token(shop: &Shop) -> &str {
    shop.setup_path().split_once('=').expect("a link with a token").1
}

#[test]
fn nobody_gets_in_without_the_link() {
    let shop = Shop::bare();
    let mallory = shop.person("Mallory");
    let right = token(&shop);
    let nearly = format!("{}{}", &right[..right.len() - 1], if right.ends_with('A') { 'E' } else { 'A' });
    for path in ["/setup", "/setup?token=", "/setup?token=guess", &format!("/setup?token={nearly}")] {
        mallory.get(path).expect_status(403).expect_silent_on("Finish setup");
    }
    let fields = [("token", nearly.as_str()), ("name", "M"), ("email", "m@example.org"), ("password", "long enough for it")];
    mallory.post("/setup", &fields).expect_status(403);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 0);
}

#[test]
fn of_two_owners_at_once_one_wins() {
    let shop = Shop::bare();
    let owners = [shop.person("Ada"), shop.person("Ben")];
    let mut answers: Vec<u16> = thread::scope(|scope| {
        let both = owners.each_ref().map(|owner| scope.spawn(|| set_up(&shop, owner, &[]).status));
        both.map(|one| one.join().expect("an answer")).into()
    });
    answers.sort_unstable();
    assert_eq!(answers, [303, 410]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 1);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM session", []), 1);
}

#[test]
fn all_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let wrong = [
        ("name", ""),
        ("email", "ada@example"),
        ("password", "elevenchars"),
        ("shop_name", ""),
        ("base_url", "shop.example"),
        ("partner_rate", "ten"),
        ("influencer_rate", "101"),
        ("holding_days", "400"),
    ];
    let page = set_up(&shop, &ada, &wrong);
    page.expect_status(422);
    for sentence in [
        "Enter a name.",
        "Enter a full email address, like name@example.com.",
        "Use at least 12 characters.",
        "Enter a web address like https://shop.example.",
        "Enter a percentage with up to two decimals",
        "Enter at most 100%.",
        "Enter a whole number of days from 0 to 365.",
    ] {
        page.expect_says(sentence);
    }
    let form = page.form(OPEN);
    for (name, value) in wrong.iter().filter(|(name, _)| *name != "password") {
        assert_eq!(form.value(name), *value, "{name}");
    }
    page.expect_silent_on("elevenchars");
    // The form is still worth sending: only what was wrong has to be typed again.
    let right = [
        ("name", "Ada"),
        ("email", "ada@example.org"),
        ("password", "eleven chars and more"),
        ("shop_name", "Corner Bakery"),
        ("base_url", "https://bakery.example"),
        ("partner_rate", "10"),
        ("influencer_rate", "100"),
        ("holding_days", "0"),
    ];
    ada.send(&page, &form.fill_all(&right)).expect_status(303);
}

#[test]
fn an_owner_who_leaves_their_part_empty_is_told_all_of_it() {
    let shop = Shop::bare();
    let page = set_up(&shop, &shop.person("Ada"), &[("name", ""), ("email", ""), ("password", ""), ("holding_days", "x")]);
    page.expect_status(422);
    for sentence in ["Enter a name.", "Enter a full email address", "Use at least 12 characters.", "Enter a whole number of days"]
    {
        page.expect_says(sentence);
    }
}

#[test]
fn the_form_begins_with_what_the_browser_tells() {
    let shop = Shop::bare();
    let page = shop.person("Ada").ask("GET", shop.setup_path()).with("Accept-Language", "de-CH,de;q=0.9").send();
    let form = page.form(OPEN_IN_GERMAN);
    assert_eq!([form.value("country"), form.value("currency"), form.value("time_zone")], ["CH", "CHF", "Europe/Zurich"]);
    assert_eq!(form.value("base_url"), shop.home);
    page.expect_says("https://");
}

#[test]
fn the_shops_country_is_the_one_that_was_chosen() {
    for (chosen, country) in [("AT", Some("AT")), ("", None)] {
        let shop = Shop::bare();
        let ada = shop.person("Ada");
        let ask = |method, path: &str| ada.ask(method, path).with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
        let form = ask("GET", shop.setup_path()).send().form(OPEN_IN_GERMAN);
        let fields = [("name", "Ada"), ("email", &ada.email), ("password", &ada.password), ("shop_name", "Bäckerei Ada")];
        let form = form.fill_all(&fields).fill("country", chosen);
        ask("POST", "/setup").fields(&form.pairs()).send().expect_status(303);
        assert_eq!(shop.ask::<Option<String>>("SELECT country FROM shop", []).as_deref(), country);
        // The shop speaks the language in which it was set up, also to whoever works for it and prefers another.
        assert_eq!(shop.ask::<String>("SELECT language FROM shop", []), "de");
        let page = ada.ask("GET", "/admin").with("Accept-Language", "fr").send();
        assert!(page.expect_status(200).html().contains("<html lang=\"de\">"), "{}", page.asked);
    }
}

#[test]
fn an_address_that_the_configuration_fixes_stays() {
    let fixed = BaseUrl::parse("https://bakery.example").expect("an address");
    let shop = Shop::bare_with(|config| config.base_url = Some(fixed));
    let ada = shop.person("Ada");
    let page = ada.open(shop.setup_path());
    page.expect_says("Set in the server configuration.");
    assert_eq!(page.form(OPEN).value("base_url"), "https://bakery.example");
    let answer = set_up(&shop, &ada, &[("base_url", "https://evil.example")]);
    answer.expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT base_url FROM shop", []), "https://bakery.example");
    // Under https the browser itself keeps others from setting the session's cookie.
    let cookie =
        answer.headers.iter().find(|(name, value)| name.eq_ignore_ascii_case("Set-Cookie") && value.contains("passalong="));
    let (_, cookie) = cookie.expect("a session");
    assert!(cookie.starts_with("__Host-passalong=") && cookie.contains("; Secure") && cookie.contains("; Path=/"), "{cookie}");
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[test]
fn an_admin_of_the_command_line_goes_on_from_there() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let made = shop.command(&["admin", "create", "--email", &ada.email, "--name", "Ada", "--password-stdin"], &ada.password);
    assert!(made.status.success(), "{made:?}");
    ada.get("/setup").expect_status(403);
    ada.sign_in();
    ada.get("/").expect_redirect("/setup");
    let page = ada.open("/setup");
    let form = page.form(OPEN);
    assert!(!form.has("password") && !form.has("email"), "the admin has an account already");
    // What is not in the form is not taken from it either.
    let sneaky = [("name", "Eve"), ("email", "eve@example.org"), ("password", "long enough for it")];
    let mut pairs =
        form.fill("shop_name", "Corner Bakery").pairs().iter().map(|(n, v)| (n.to_string(), v.to_string())).collect::<Vec<_>>();
    pairs.extend(sneaky.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = ada.post("/setup", &pairs);
    ada.follow(answer).expect_status(200).expect_says("Here’s your first week");
    assert_eq!(shop.ask::<String>("SELECT group_concat(name) FROM account", []), "Ada");
}
