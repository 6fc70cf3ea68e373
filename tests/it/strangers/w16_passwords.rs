//! Passwords and the links to new ones.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;

/// A link to a new password that Ada makes for somebody of a list.
fn link_for(shop: &Shop, list: &str, name: &str) -> String {
    let id = id_of(shop, name);
    let page = shop.ada().open(&format!("/admin/{list}/{id}"));
    let shown = shop.ada().follow(shop.ada().submit(&page, "Create password link", &[]));
    let html = shown.html();
    let from = html.find("/password/reset?token=").expect("a link");
    html[from..].split(['"', '<', '&']).next().expect("its end").to_owned()
}

fn expect_dead(shop: &Shop, link: &str) {
    shop.person("Thief").open(link).expect_status(410);
}

#[test]
fn w16_a_link_dies_when_the_password_changes() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let link = link_for(&shop, "customers", "Cara");
    shop.person("Cara").open(&link).expect_status(200);
    let new = "a loaf of rye at seven";
    let fields = [("old_password", cara.password.as_str()), ("password", new), ("password_again", new)];
    cara.submit(&cara.open("/accounts"), "Change password", &fields).expect_status(303);
    expect_dead(&shop, &link);
}

#[test]
fn w16_a_link_dies_when_the_mailbox_changes_and_not_when_the_name_does() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let link = link_for(&shop, "customers", "Cara");
    cara.submit(&cara.open("/accounts"), "Save", &[("name", "Cara Wilde")]).expect_status(303);
    shop.person("Cara").open(&link).expect_status(200);
    let fields = [("email", "cara.new@example.org"), ("profile_password", cara.password.as_str())];
    cara.submit(&cara.open("/accounts"), "Save", &fields).expect_status(303);
    expect_dead(&shop, &link);
}

#[test]
fn w16_a_link_dies_when_its_account_is_disabled_for_good() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let link = link_for(&shop, "users", "Sam");
    let id = id_of(&shop, "Sam");
    let ada = shop.ada();
    ada.post(&format!("/admin/users/{id}/disable"), &[("confirm", "Sam")]).expect_status(303);
    expect_dead(&shop, &link);
    ada.post(&format!("/admin/users/{id}/enable"), &[]).expect_status(303);
    expect_dead(&shop, &link);
    drop(sam);
}

#[test]
fn w16_a_reset_at_the_server_ends_older_links() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let link = link_for(&shop, "customers", "Cara");
    let email = story.person("Cara").email.clone();
    let said = shop.command(&["admin", "reset-password", "--email", &email, "--password-stdin"], "four loaves under the bridge");
    assert!(said.status.success());
    expect_dead(&shop, &link);
}

#[test]
fn w16_another_mailbox_or_number_asks_for_the_password() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let save = |fields: &[(&str, &str)]| cara.submit(&cara.open("/accounts"), "Save", fields);
    save(&[("email", "thief@example.org")]).expect_status(422).expect_refusal("password_needed");
    save(&[("phone", "+49 171 234567"), ("profile_password", "a guess")]).expect_status(422).expect_refusal("password_wrong");
    let kept = save(&[("email", "thief@example.org"), ("name", "Typed")]);
    assert_eq!((kept.form("Save").value("email"), kept.form("Save").value("name")), ("thief@example.org", "Typed"));
    save(&[("name", "Cara W"), ("shown_name", "C.")]).expect_status(303);
    // The same mailbox in other letters is no other mailbox.
    save(&[("email", "Cara+shop@Example.org")]).expect_status(303);
    save(&[("phone", "+49 171 234567"), ("profile_password", &cara.password)]).expect_status(303);
}

#[test]
fn w16_asking_who_has_an_account_is_limited_like_signing_up() {
    let shop = Shop::open_with(|config| config.limits.sign_up_per_minute_per_address = 6);
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let mut held_up: Option<Page> = None;
    for n in 0..10 {
        let email = format!("is.there{n}@example.org");
        let answer = cara.submit(&cara.open("/accounts"), "Save", &[("email", &email), ("profile_password", &cara.password)]);
        if answer.status == 429 {
            held_up = Some(answer);
            break;
        }
    }
    held_up.expect("it is held up").expect_refusal("too_many");
}

#[test]
fn w16_passwords_that_everybody_tries_first_are_refused() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let change = |new: &str| {
        let fields = [("old_password", cara.password.as_str()), ("password", new), ("password_again", new)];
        cara.submit(&cara.open("/accounts"), "Change password", &fields)
    };
    for weak in
        ["password", "12345678", "        ", "qwertyuiop", "cornerbakery", "Corner Bakery", "cara1234", "aaaaaaaaaa", "abcabcabc"]
    {
        change(weak).expect_status(422).expect_refusal("password_weak");
    }
    change("vier Brötchen, bitte").expect_status(303);
    // At the door as well, and from the command line.
    let nell = shop.person("Nell");
    let page = nell.open("/join");
    let fields = [("name", "Nell"), ("email", "nell@example.org"), ("password", "nell12345")];
    nell.submit(&page, "Join", &fields).expect_status(422).expect_refusal("password_weak");
    let said =
        shop.command(&["admin", "create", "--email", "b@example.org", "--name", "Bo", "--password-stdin"], "passwordpassword");
    assert!(!said.status.success());
    assert!(String::from_utf8_lossy(&said.stderr).contains("too easy to guess"));
}

#[test]
fn w16_letters_with_marks_are_the_same_however_a_keyboard_makes_them() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let (composed, decomposed) = ("Zw\u{f6}lf Br\u{f6}tchen \u{e9}", "Zwo\u{308}lf Bro\u{308}tchen e\u{301}");
    let fields = [("old_password", cara.password.as_str()), ("password", composed), ("password_again", composed)];
    cara.submit(&cara.open("/accounts"), "Change password", &fields).expect_status(303);
    for typed in [decomposed, composed] {
        let phone = shop.person("Cara");
        phone.post("/sign-in", &[("email", &cara.email), ("password", typed)]).expect_status(303);
    }
}

#[test]
fn w16_a_text_that_can_be_no_password_is_refused_before_anything_is_looked_up() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    for text in ["w".repeat(72), "🥖".repeat(30), "a\0b".to_owned()] {
        for email in [cara.email.as_str(), "nobody@example.org"] {
            shop.person("Mallory")
                .post("/sign-in", &[("email", email), ("password", &text)])
                .expect_status(422)
                .expect_refusal("sign_in_wrong");
        }
    }
}
