//! Joining without a scan, what the form keeps and refuses, and what a new member gets at once.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

/// What everybody types.
const OLGA: [(&str, &str); 3] = [("name", "Olga Ivanova"), ("email", "olga@example.org"), ("password", "rye bread 77")];

#[test]
fn s05_an_organic_partner_has_a_code_from_the_first_moment_and_it_invites() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Priya");
    let code = story.code_of("Priya");
    let olga = shop.person("Olga");
    for path in [format!("/q/{code}"), format!("/Q/{code}"), format!("/r/{code}"), format!("/r/{}", code.to_lowercase())] {
        olga.get(&path).expect_redirect(&format!("/join/{code}"));
    }
    olga.scan(&code).expect_status(200).expect_says("Priya invites you").expect_says("10% off your first order");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM code JOIN account ON account.id = owner_id WHERE name = 'Priya'", []), 1);
}

#[test]
fn s09_every_customer_has_a_code_from_the_first_moment() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    let page = olga.open("/join");
    let answer = olga.submit(&page, "Join", &OLGA);
    answer.expect_redirect("/welcome");
    let welcome = olga.follow(answer);
    let code = welcome.text_of(".code").replace('-', "");
    assert_eq!(
        shop.ask::<String>(
            "SELECT code FROM code JOIN account ON account.id = owner_id WHERE email_key = 'olga@example.org'",
            []
        ),
        code
    );
    // Nobody invited her: there is a code to pass on, and no discount.
    welcome.expect_says("Welcome, Olga").expect_silent_on("class=\"offer\"");
    shop.person("Mallory").scan(&code).expect_status(200).expect_says("Olga invites you");
}

#[test]
fn s22_the_typed_code_of_a_member_makes_them_the_referrer() {
    let shop = Shop::open();
    let mut story = story::tell(
        &shop,
        r#"batch "Stream" of 1 for influencers; influencer Ivy claims card 1; partner Pat; customer Cara via Pat"#,
    );
    for (name, referrer, kind) in [("Nina", "Ivy", "influencer"), ("Noah", "Pat", "partner"), ("Nora", "Cara", "customer")] {
        let code = story.code_of(referrer);
        let newcomer = shop.person(name);
        let page = newcomer.open("/join");
        let typed = format!("{} {}-{}", &code[..3], &code[3..6], code[6..].to_lowercase());
        let fields = [("name", name), ("email", &newcomer.email), ("password", &newcomer.password), ("code", typed.as_str())];
        let answer = newcomer.submit(&page, "Join", &fields);
        newcomer.follow(answer).expect_says("10% off your first order").expect_says(&format!("A gift from {referrer}"));
        story.go_on(&format!("{name} is referred by {referrer} as {kind}"));
    }
    story.go_on("customer Olga; Olga is organic");
}

#[test]
fn a_code_that_does_not_invite_is_refused_beside_its_field() {
    let shop = Shop::open();
    let story = story::tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1"#);
    let olga = shop.person("Olga");
    let (claimed, free) = (story.card(1).to_owned(), story.card(2).to_owned());
    let id: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [&claimed]);
    let confirmed = format!("{}-{}-{}", &claimed[..3], &claimed[3..6], &claimed[6..]);
    shop.ada().post(&format!("/admin/codes/{id}/disable"), &[("confirm", &confirmed)]).expect_status(303);
    let cases = [
        (claimed.as_str(), "This code has been turned off."),
        (&free, "This code is for becoming a partner"),
        ("234-567-89F", "We don’t know this code."),
        ("234-567-89G", "That code has a typo. Check it letter by letter."),
        ("O34-567-89F", "Codes never contain O or 0"),
        ("no code at all!", "We don’t know this code."),
        ("a code: yes?", "Codes have nine letters and numbers"),
    ];
    for (code, sentence) in cases {
        let page = olga.open("/join");
        let again = olga.submit(&page, "Join", &[&OLGA[..], &[("code", code)]].concat());
        again.expect_status(422).expect_says(sentence);
        expect_kept(&again, "Join", &[OLGA[0], OLGA[1], ("code", code)]);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name LIKE 'Olga%'", []), 0);
    let page = olga.open("/join");
    olga.submit(&page, "Join", &[&OLGA[..], &[("code", " ")]].concat()).expect_redirect("/welcome");
}

#[track_caller]
fn expect_kept(page: &Page, button: &str, typed: &[(&str, &str)]) {
    let form = page.form(button);
    for (name, value) in typed {
        assert_eq!(form.value(name), *value, "{name} of {}", page.asked);
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    let wrong = [("name", " "), ("email", "olga@"), ("phone", "call me"), ("password", "short")];
    for (path, terms) in [("/join", false), ("/partners/join", true)] {
        let page = olga.open(path);
        let again = olga.submit(&page, "Join", &wrong);
        again.expect_status(422).expect_silent_on("\"short\"");
        for sentence in ["Enter a name.", "Enter a full email address", "Enter a phone number with", "Use at least 8 characters."]
        {
            again.expect_says(sentence);
        }
        assert_eq!(again.says("Agree to the terms to continue."), terms);
        expect_kept(&again, "Join", &wrong[..3]);
    }
}

#[test]
fn a_partner_agrees_to_the_terms_in_force() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    let page = olga.open("/partners/join");
    let without = olga.submit(&page, "Join", &OLGA);
    without.expect_status(422).expect_says("Agree to the terms to continue.");
    olga.submit(&without, "Join", &[("password", OLGA[2].1), ("terms", "on")]).expect_redirect("/referrals");
    assert_eq!(shop.ask::<i64>("SELECT terms_id FROM account WHERE email_key = 'olga@example.org'", []), 1);
}

#[test]
fn whoever_has_an_account_is_sent_to_the_door() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; stranger Mallory");
    let mallory = story.person("Mallory");
    let fields = [("name", "Another"), ("email", "Cara+again@Example.org"), ("password", "rye bread 77")];
    let invitation = mallory.scan(&story.code_of("Pat"));
    for page in [mallory.open("/join"), invitation] {
        let again = mallory.submit(&page, "Join", &fields);
        again.expect_status(422).expect_refusal("email_taken").expect_says("There’s already an account with this email.");
        assert!(again.link("Sign in instead").starts_with("/sign-in?next=/"), "{}", again.link("Sign in instead"));
        expect_kept(&again, "Join", &fields[..2]);
    }
}

#[test]
fn nobody_makes_themselves_more_than_they_are() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let mallory = shop.person("Mallory");
    let paths =
        ["/join".to_owned(), "/partners/join".to_owned(), format!("/join/{code}/customer"), format!("/join/{code}/partner")];
    for path in &paths {
        for more in [
            ("role", "admin"),
            ("partner_kind", "influencer"),
            ("referrer_id", "1"),
            ("approved_at", "1"),
            ("email", "b@example.org"),
        ] {
            let fields = [&OLGA[..], &[("terms", "on"), more]].concat();
            let fields: Vec<(&str, &str)> = match path.as_str() {
                "/join" => fields.into_iter().filter(|(name, _)| *name != "terms").collect(),
                path if path.ends_with("customer") => fields.into_iter().filter(|(name, _)| *name != "terms").collect(),
                _ => fields,
            };
            mallory.post(path, &fields).expect_status(422);
        }
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 2, "Ada and Pat");
}

/// A sign-up that a trusted proxy says comes from this address.
fn guest_from(shop: &Shop, address: &str, n: usize) -> Page {
    let email = format!("guest{n}@example.org");
    let fields = [("name", "Guest"), ("email", email.as_str()), ("password", "rye bread 77")];
    shop.person("Guest").ask("POST", "/join").fields(&fields).with("X-Forwarded-For", address).send()
}

fn behind_a_proxy() -> Shop {
    Shop::open_with(|config| {
        config.limits.sign_up_per_minute_per_address = 2;
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
    })
}

#[test]
fn too_many_sign_ups_have_to_wait_and_lose_nothing() {
    let shop = behind_a_proxy();
    for n in 0..2 {
        guest_from(&shop, "203.0.113.9", n).expect_status(303);
    }
    let held_up = guest_from(&shop, "203.0.113.9", 2);
    held_up.expect_status(429).expect_says("Too many attempts.");
    expect_kept(&held_up, "Join", &[("name", "Guest"), ("email", "guest2@example.org")]);
    guest_from(&shop, "203.0.113.10", 3).expect_status(303);
}

#[test]
fn everybody_at_the_counter_may_join_at_once() {
    let shop = behind_a_proxy();
    shop.ada().ask("GET", "/admin").with("X-Forwarded-For", "203.0.113.9").send().expect_status(200);
    for n in 0..5 {
        guest_from(&shop, "203.0.113.9", n).expect_status(303);
    }
}

#[test]
fn a_partners_page_brings_partners_who_stay_outside_its_network() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let priya = shop.person("Priya");
    let invitation = priya.scan(&code);
    let page = priya.open(&invitation.link("Become a partner"));
    let fields = [("name", "Priya"), ("email", &priya.email), ("password", &priya.password), ("terms", "on")];
    priya.submit(&page, "Join", &fields).expect_redirect("/referrals");
    let sql = "SELECT sponsor.name FROM account JOIN account AS sponsor ON sponsor.id = account.sponsor_id WHERE account.name = 'Priya'";
    assert_eq!(shop.ask::<String>(sql, []), "Pat");
    story.go_on("Priya is organic; Pat's network is 0");
}

#[test]
fn whoever_is_signed_in_does_not_join_again() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    for path in ["/join", "/partners/join"] {
        cara.get(path).expect_redirect("/referrals");
        cara.post(path, &[("name", "Cara"), ("email", "second@example.org"), ("password", "rye bread 77")]).expect_status(303);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 2);
}

#[test]
fn the_pages_of_words_say_what_holds_here() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    olga.open("/terms")
        .expect_says("gets 10% off their first order")
        .expect_says("earns store credit: 5% of everything they buy")
        .expect_says("14 days after the order is paid");
    let privacy = olga.open("/privacy");
    for sentence in
        ["passalong-visit", "for 30 minutes", "never stored", "deleted at the end of the day", "load nothing from third parties"]
    {
        privacy.expect_says(sentence);
    }
    olga.open("/").link("Become a partner");
    olga.open("/nowhere").expect_status(404).expect_says("Page not found");
}
