//! The door: who gets in, what a stranger learns in front of it, what a session is worth and when it ends.

use std::time::{Duration, Instant};

use crate::support::client::{Person, encode};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

/// Tries to get in.
fn knock(person: &Person, email: &str, password: &str) -> Page {
    let door = person.open("/sign-in");
    person.submit(&door, "Sign in", &[("email", email), ("password", password)])
}

/// What the browser was told to keep.
fn session_cookie(page: &Page) -> String {
    let kept =
        page.headers.iter().find(|(name, value)| name.eq_ignore_ascii_case("Set-Cookie") && value.starts_with("passalong="));
    kept.unwrap_or_else(|| panic!("{} begins no session", page.asked)).1.clone()
}

/// The same person at another browser, which holds these cookies.
fn elsewhere(shop: &Shop, cookies: &[(String, String)]) -> Person {
    let person = shop.person("Elsewhere");
    cookies.iter().for_each(|(name, value)| person.set_cookie(name, value));
    person
}

#[test]
fn everybody_lands_on_their_own_page() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    for (person, home) in [(shop.ada(), "/admin"), (story.person("Pat"), "/referrals"), (story.person("Cara"), "/referrals")] {
        person.forget_cookies();
        person.sign_in().expect_redirect(home);
        person.get("/").expect_redirect(home);
        person.get("/sign-in").expect_redirect(home);
        person.open(home).expect_status(200);
    }
}

#[test]
fn known_and_unknown_people_get_the_same_words() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara; stranger Mallory");
    let mallory = story.person("Mallory");
    let known = knock(mallory, &story.person("Cara").email, "not her password");
    let unknown = knock(mallory, "nobody@example.org", "not her password");
    known.expect_status(422).expect_says("That email and password don’t match.");
    assert_eq!((known.status, known.text()), (unknown.status, unknown.text()));
    // The page repeats what was typed, and is the same beyond that.
    let rest = |page: &Page, typed: &str| page.html().replace(typed, "").len();
    assert_eq!(rest(&known, "cara@example.org"), rest(&unknown, "nobody@example.org"));
}

#[test]
fn an_unknown_person_is_not_answered_sooner() {
    let shop = Shop::open_with(|config| config.bcrypt_cost = 9);
    let story = story::tell(&shop, "customer Cara; stranger Mallory");
    let mallory = story.person("Mallory");
    let knocks = |email: &str| {
        let began = Instant::now();
        mallory.post("/sign-in", &[("email", email), ("password", "a guess")]).expect_status(422);
        began.elapsed()
    };
    // In turns, so that a busy machine slows both; the shortest of each, since only noise makes one longer.
    let tries: Vec<_> = (0..8).map(|_| (knocks(&story.person("Cara").email), knocks("nobody@example.org"))).collect();
    let known = tries.iter().map(|(known, _)| *known).min().expect("eight tries");
    let unknown = tries.iter().map(|(_, unknown)| *unknown).min().expect("eight tries");
    // Without a hash to check, the answer would come a hundred times sooner.
    assert!(unknown * 10 > known, "known {known:?}, unknown {unknown:?}");
}

#[test]
fn what_was_typed_stays_but_for_the_password() {
    let shop = Shop::open();
    let olga = shop.person("Olga");
    let door = olga.open("/sign-in?next=/accounts");
    let again = olga.submit(&door, "Sign in", &[("email", "olga@example.org"), ("password", "Sesame 1234")]);
    again.expect_status(422).expect_silent_on("Sesame");
    let form = again.form("Sign in");
    assert_eq!((form.value("email"), form.value("next"), form.value("password")), ("olga@example.org", "/accounts", ""));
    let unfinished = olga.submit(&door, "Sign in", &[("email", "olga@"), ("password", "Sesame 1234")]);
    unfinished.expect_status(422).expect_says("Enter a full email address");
}

#[test]
fn the_cookie_is_for_this_server_and_no_script() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    for (person, days) in [(shop.ada(), 7), (story.person("Cara"), 30)] {
        person.forget_cookies();
        let cookie = session_cookie(&person.sign_in());
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", &format!("Max-Age={}", days * 86_400)] {
            assert!(cookie.split("; ").any(|is| is == attribute), "{cookie} lacks {attribute}");
        }
        let token = cookie.split(['=', ';']).nth(1).expect("a token");
        assert!(token.len() >= 43, "{token} can be guessed");
        let stored: i64 = shop.ask("SELECT count(*) FROM session WHERE CAST(token_hash AS TEXT) = ?1", [token]);
        assert_eq!(stored, 0, "only the hash is stored");
    }
}

#[test]
fn a_session_ends_with_its_days() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    shop.pass(Duration::from_secs(30 * 86_400 - 60));
    cara.get("/accounts").expect_status(200);
    shop.pass(Duration::from_secs(120));
    cara.get("/accounts").expect_redirect("/sign-in?next=%2Faccounts");
}

#[test]
fn a_planted_cookie_never_becomes_a_session() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    cara.forget_cookies();
    let planted = "planted-by-mallory-before-cara-signed-in-000";
    cara.set_cookie("passalong", planted);
    cara.sign_in();
    assert!(cara.cookies().iter().all(|(_, value)| value != planted));
    let mallory = elsewhere(&shop, &[("passalong".to_owned(), planted.to_owned())]);
    mallory.get("/accounts").expect_status(303);
}

#[test]
fn every_sign_in_has_a_new_token_and_ends_the_one_before() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let before = cara.cookies();
    cara.post("/sign-in", &[("email", &cara.email), ("password", &cara.password)]).expect_status(303);
    assert_ne!(before, cara.cookies());
    elsewhere(&shop, &before).get("/accounts").expect_status(303);
    cara.get("/accounts").expect_status(200);
    // Another browser of the same person stays signed in.
    let phone = shop.person("Cara");
    phone.sign_in();
    cara.get("/accounts").expect_status(200);
}

#[test]
fn signing_out_ends_the_session_itself() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let kept = cara.cookies();
    let page = cara.open("/accounts");
    let answer = cara.submit(&page, "Sign out", &[]);
    answer.expect_redirect("/");
    assert_eq!(answer.header("Clear-Site-Data"), Some("\"cache\""));
    assert!(!cara.cookies().iter().any(|(name, _)| name == "passalong"), "the cookie is gone");
    elsewhere(&shop, &kept).get("/accounts").expect_status(303);
    // Once more, from a browser that holds nothing: the same answer.
    cara.post("/sign-out", &[]).expect_redirect("/");
    cara.get("/sign-out").expect_status(404);
}

#[test]
fn whoever_had_to_sign_in_goes_on_where_they_wanted_to() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    cara.forget_cookies();
    let door = cara.open("/accounts");
    cara.submit(&door, "Sign in", &[("email", &cara.email), ("password", &cara.password)]).expect_redirect("/accounts");
}

#[test]
fn nobody_is_led_away_to_another_site() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let traps = [
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\r\nLocation: https://evil.example",
        "/%0d%0aSet-Cookie: a=b\r\n",
        "javascript:alert(1)",
        "evil.example",
        " //evil.example",
        "/a\u{0}b",
        "",
    ];
    for trap in traps {
        cara.forget_cookies();
        let fields = [("email", cara.email.as_str()), ("password", &cara.password), ("next", trap)];
        cara.post("/sign-in", &fields).expect_redirect("/referrals");
        let asked = format!("/sign-in?{}", encode(&[("next", trap)]));
        cara.get(&asked).expect_redirect("/referrals");
    }
}

#[test]
fn too_many_tries_have_to_wait_and_lose_nothing() {
    let shop = Shop::open_with(|config| config.limits.sign_in_per_minute_per_account = 3);
    let story = story::tell(&shop, "customer Cara; customer Carl; stranger Mallory");
    let (cara, mallory) = (story.person("Cara"), story.person("Mallory"));
    for _ in 0..3 {
        knock(mallory, &cara.email, "a guess").expect_status(422);
    }
    let held_up = knock(mallory, &cara.email, "a guess");
    held_up.expect_status(429).expect_refusal("too_many").expect_says("Too many attempts.");
    assert_eq!(held_up.form("Sign in").value("email"), cara.email);
    // Even the right password has to wait, or the limit would tell when it was found. Others go in and out.
    knock(mallory, &cara.email, &cara.password).expect_status(429);
    knock(mallory, &story.person("Carl").email, &story.person("Carl").password).expect_status(303);
}

#[test]
fn a_form_of_another_site_opens_nothing() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let fields = [("email", cara.email.as_str()), ("password", &cara.password)];
    for site in ["cross-site", "same-site"] {
        cara.ask("POST", "/sign-in").fields(&fields).with("Sec-Fetch-Site", site).send().expect_status(403);
        cara.ask("POST", "/sign-out").fields(&[]).with("Sec-Fetch-Site", site).send().expect_status(403);
    }
    let elsewhere = cara.ask("POST", "/sign-in").fields(&fields).without("Sec-Fetch-Site").with("Origin", "https://evil.example");
    elsewhere.send().expect_status(403);
    cara.get("/accounts").expect_status(200);
}

#[test]
fn the_page_keeps_itself_to_itself() {
    let shop = Shop::open();
    let page = shop.person("Olga").open("/sign-in");
    let policy = page.header("Content-Security-Policy").expect("a policy");
    for rule in ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'"] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    assert_eq!(page.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(page.header("Referrer-Policy"), Some("same-origin"));
    assert!(page.addresses().iter().all(|address| address.starts_with('/')), "{:?}", page.addresses());
}
