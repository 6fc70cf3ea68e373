//! `/accounts`: what people change about themselves.

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn details_are_kept_as_they_were_typed() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let cara = told.person("Cara");
    let page = cara.open("/accounts");
    let changed = [
        ("name", "Cara Wilde"),
        ("shown_name", "Cara from next door"),
        ("email", "Cara.W@Example.org"),
        ("phone", "+49 171 234567"),
    ];
    let with_password = [&changed[..], &[("profile_password", cara.password.as_str())]].concat();
    cara.submit(&page, "Save", &with_password).expect_redirect("/accounts");
    let form = cara.open("/accounts").form("Save");
    assert_eq!(changed.map(|(name, _)| form.value(name)), changed.map(|(_, typed)| typed));
    shop.person("Carl").scan(&told.code_of("Cara")).expect_status(200).expect_says("Cara from next door");
    let pats = told.person("Pat").open("/referrals");
    pats.expect_says("Cara W.").expect_silent_on("Wilde");

    let page = cara.open("/accounts");
    cara.submit(&page, "Save", &[("shown_name", ""), ("phone", ""), ("profile_password", &cara.password)])
        .expect_redirect("/accounts");
    shop.person("Olga").scan(&told.code_of("Cara")).expect_says("Cara").expect_silent_on("next door");
}

#[test]
fn a_refused_change_keeps_what_was_typed_and_says_why() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara; customer Olga");
    let cara = told.person("Cara");
    let page = cara.open("/accounts");
    let again = cara.submit(&page, "Save", &[("name", ""), ("email", "nobody"), ("phone", "12"), ("shown_name", "C.")]);
    again.expect_status(422).expect_says("Enter a name.").expect_says("Enter a full email address").expect_says("6 to 15 digits");
    let form = again.form("Save");
    assert_eq!(["name", "email", "phone", "shown_name"].map(|name| form.value(name)), ["", "nobody", "12", "C."]);

    let taken =
        cara.submit(&cara.open("/accounts"), "Save", &[("email", "Olga+shop@example.org"), ("profile_password", &cara.password)]);
    taken.expect_status(422).expect_says("There’s already an account with this email.");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE email_key = 'cara@example.org'", []), 1);
}

fn change(person: &Person, old: &str, new: &str, again: &str) -> Page {
    let page = person.open("/accounts");
    person.submit(&page, "Change password", &[("old_password", old), ("password", new), ("password_again", again)])
}

#[test]
fn a_new_password_ends_every_other_session() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara");
    let here = told.person("Cara");
    let mut there = shop.person("Cara");
    there.sign_in();
    there.get("/referrals").expect_status(200);
    let old_cookies = here.cookies();

    let new = "a loaf of rye at seven";
    change(here, &here.password, new, new).expect_redirect("/accounts");
    here.get("/accounts").expect_status(200);
    there.get("/referrals").expect_redirect("/sign-in?next=%2Freferrals");
    let thief = shop.person("Mallory");
    for (name, value) in &old_cookies {
        thief.set_cookie(name, value);
    }
    thief.get("/referrals").expect_status(303);

    there.forget_cookies();
    let door = there.open("/sign-in");
    let fields = [("email", there.email.as_str()), ("password", there.password.as_str())];
    there.submit(&door, "Sign in", &fields).expect_status(422);
    there.password = new.to_owned();
    there.sign_in();
}

#[test]
fn a_password_is_changed_only_by_who_knows_it_and_means_it() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara");
    let cara = told.person("Cara");
    let good = "a loaf of rye at seven";
    change(cara, "not this one", good, good).expect_status(422).expect_says("That isn’t your current password.");
    change(cara, &cara.password, good, "a loaf of rye at eight").expect_status(422).expect_says("The passwords don’t match.");
    change(cara, &cara.password, "short", "short").expect_status(422).expect_says("Use at least 8 characters.");
    change(cara, &cara.password, good, good).expect_silent_on(good);
    cara.get("/accounts").expect_status(200);

    let ada = shop.ada();
    change(ada, &ada.password, "elevenchars", "elevenchars").expect_status(422).expect_says("Use at least 12 characters.");
}

#[test]
fn signing_out_everywhere_ends_this_session_too() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara");
    let (here, there) = (told.person("Cara"), shop.person("Cara"));
    there.sign_in();
    here.submit(&here.open("/accounts"), "Sign out everywhere", &[]).expect_redirect("/sign-in");
    for person in [here, &there] {
        person.get("/accounts").expect_redirect("/sign-in?next=%2Faccounts");
    }
}

#[test]
fn people_see_who_invited_them_and_since_when() {
    let shop = Shop::open();
    let told = story::cast(&shop);
    let came = |name| told.person(name).open("/accounts").figure("Referred by");
    assert_eq!(came("Cara"), "Pat (partner)");
    assert_eq!(came("Carl"), "Cara (customer)");
    assert_eq!(came("Olga"), "No one (you joined on your own)");
    assert!(!told.person("Cara").open("/accounts").figure("Member since").is_empty());
}

#[test]
fn those_who_run_the_shop_see_details_and_password_only() {
    let shop = Shop::open();
    let page = shop.ada().open("/accounts");
    page.expect_status(200).expect_silent_on("class=\"code\"").expect_silent_on("shown_name").expect_silent_on("Referred by");
    assert!(page.form("Save").has("email") && page.form("Change password").has("old_password"));
    shop.ada().get("/account").expect_redirect("/accounts");
    shop.person("Mallory").get("/accounts").expect_status(303);
}
