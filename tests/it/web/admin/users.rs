//! Who runs the shop, the one-time links that let people choose a password, and the record of what was done.

use std::thread;
use std::time::Duration;

use crate::support::shop::Shop;
use crate::support::staff::{choose_password, hire, id_of, link_on};
use crate::support::story::cast;

#[test]
fn whoever_is_hired_chooses_their_own_password() {
    let shop = Shop::open();
    let ada = shop.ada();
    let sam = shop.person("Sam");
    let page = ada.open("/admin/users");
    let link = ada.submit(&page, "Add and create password link", &[("name", "Sam"), ("email", &sam.email), ("role", "staff")]);
    assert_eq!(link.header("Cache-Control"), Some("no-store"));
    ada.open("/admin/users").expect_says("No password yet");
    let door = sam.open("/sign-in");
    sam.submit(&door, "Sign in", &[("email", &sam.email), ("password", "")]).expect_status(422);
    // The staff's passwords are longer than the customers'.
    choose_password(&shop, &sam, &link, "sourdough").expect_status(422);
    choose_password(&shop, &sam, &link, &sam.password).expect_redirect("/till");
    sam.get("/admin/customers").expect_status(200);
    ada.open("/admin/users").expect_silent_on("No password yet");
    // Asked for again, the address of the page shows no link.
    ada.get("/admin/users").expect_silent_on("token=");
}

#[test]
fn a_wrong_form_keeps_what_was_typed() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/users");
    let again = ada.submit(&page, "Add and create password link", &[("name", "Sam Oduya"), ("email", "sam@"), ("role", "admin")]);
    again.expect_status(422).expect_says("Enter a full email address");
    let form = again.form("Add and create password link");
    assert_eq!((form.value("name"), form.value("email"), form.value("role")), ("Sam Oduya", "sam@", "admin"));
    let again = ada.submit(&again, "Add and create password link", &[("email", &ada.email)]);
    again.expect_status(422).expect_says("There’s already an account with this email.");
    for role in ["partner", "customer", "owner", ""] {
        ada.post("/admin/users", &[("name", "X"), ("email", "x@example.org"), ("role", role)]).expect_status(422);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 1);
}

#[test]
fn a_link_works_once_for_half_an_hour_and_ends_every_session() {
    let shop = Shop::open();
    let story = cast(&shop);
    let cara = story.person("Cara");
    let path = format!("/admin/customers/{}/password-link", id_of(&shop, "Cara"));
    let first = shop.ada().post(&path, &[]);
    first.expect_says("A link for Cara");
    assert!(first.html().contains("QR code of the link for Cara"));
    let second = shop.ada().post(&path, &[]);
    let phone = shop.person("Cara");
    phone.open(&link_on(&shop, &first)).expect_status(410);
    cara.get("/referrals").expect_status(200);
    choose_password(&shop, &phone, &second, "a new loaf every day").expect_redirect("/referrals");
    cara.get("/referrals").expect_status(303);
    phone.open(&link_on(&shop, &second)).expect_status(410);

    let third = shop.ada().post(&path, &[]);
    shop.pass(Duration::from_secs(31 * 60));
    phone.open(&link_on(&shop, &third)).expect_status(410);
    let stored: i64 = shop.ask("SELECT count(*) FROM reset_link WHERE length(token_hash) <> 32", []);
    assert_eq!(stored, 0, "only hashes are kept");
}

#[test]
fn staff_hand_out_links_to_customers_only() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let [cara, pat, ada, own] = ["Cara", "Pat", "Ada", "Sam"].map(|name| id_of(&shop, name));
    sam.post(&format!("/admin/customers/{cara}/password-link"), &[]).expect_status(200);
    sam.open(&format!("/admin/customers/{cara}")).form("Create password link");
    assert!(!sam.open(&format!("/admin/partners/{pat}")).says("Create password link"));
    let refused = [
        format!("/admin/partners/{pat}/password-link"),
        format!("/admin/customers/{pat}/password-link"),
        format!("/admin/customers/{ada}/password-link"),
        format!("/admin/users/{ada}/password-link"),
        format!("/admin/users/{own}/password-link"),
        "/admin/customers/999/password-link".to_owned(),
    ];
    for path in &refused {
        sam.post(path, &[]).expect_status(404);
    }
    story.person("Pat").post(&format!("/admin/customers/{cara}/password-link"), &[]).expect_status(404);
    shop.ada().post(&format!("/admin/partners/{pat}/password-link"), &[]).expect_status(200);
    shop.ada().post(&format!("/admin/customers/{pat}/password-link"), &[]).expect_status(404);
    shop.ada().get(&format!("/admin/partners/{pat}/password-link")).expect_status(404);
    let made: i64 = shop.ask("SELECT count(*) FROM reset_link WHERE used_at IS NULL", []);
    assert_eq!(made, 2, "Cara's and Pat's");
}

#[test]
fn disabled_staff_are_out_at_once_and_may_come_back() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let page = shop.ada().open(&format!("/admin/users/{}", id_of(&shop, "Sam")));
    let again = shop.ada().submit(&page, "Disable account", &[("confirm", "Sem")]);
    again.expect_status(422).expect_says("Type “Sam” to confirm.");
    assert_eq!(again.form("Disable account").value("confirm"), "Sem");
    sam.get("/admin/customers").expect_status(200);
    shop.ada().submit(&again, "Disable account", &[("confirm", " sam ")]).expect_redirect("/admin/users");
    sam.get("/admin/customers").expect_status(303);
    let door = sam.open("/sign-in");
    sam.submit(&door, "Sign in", &[("email", &sam.email), ("password", &sam.password)]).expect_status(422);

    let page = shop.ada().open(&format!("/admin/users/{}", id_of(&shop, "Sam")));
    shop.ada().submit(&page, "Enable account", &[]).expect_redirect("/admin/users");
    sam.sign_in();
    sam.get("/admin/customers").expect_status(200);
}

#[test]
fn the_last_admin_stays() {
    let shop = Shop::open();
    let (ada, own) = (shop.ada(), format!("/admin/users/{}", id_of(&shop, "Ada")));
    let page = ada.post(&format!("{own}/disable"), &[("confirm", "Ada")]);
    page.expect_status(422);
    assert!(!ada.open(&own).says("Disable account"));
    // Two admins who disable each other at the same moment: one of them stays.
    let bea = hire(&shop, "Bea", "admin");
    let theirs = format!("/admin/users/{}/disable", id_of(&shop, "Bea"));
    let own = format!("{own}/disable");
    thread::scope(|scope| {
        scope.spawn(|| ada.post(&theirs, &[("confirm", "Bea")]));
        scope.spawn(|| bea.post(&own, &[("confirm", "Ada")]));
    });
    let left: i64 = shop.ask("SELECT count(*) FROM account WHERE role = 'admin' AND disabled_at IS NULL", []);
    assert_eq!(left, 1);
}

#[test]
fn the_staff_pages_are_for_admins_and_about_staff() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    for path in ["/admin/users", "/admin/audit", "/admin/settings", &format!("/admin/users/{}", id_of(&shop, "Ada"))] {
        sam.get(path).expect_status(404);
        story.person("Cara").get(path).expect_status(404);
        shop.person("Mallory").get(path).expect_status(303);
        shop.ada().get(path).expect_status(200);
    }
    let cara = id_of(&shop, "Cara");
    shop.ada().get(&format!("/admin/users/{cara}")).expect_status(404);
    shop.ada().post(&format!("/admin/users/{cara}/disable"), &[("confirm", "Cara")]).expect_status(404);
    shop.ada().post(&format!("/admin/users/{cara}/enable"), &[]).expect_status(404);
}

#[test]
fn the_record_says_who_did_what_and_holds_no_personal_value() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    sam.post(&format!("/admin/customers/{}/password-link", id_of(&shop, "Cara")), &[]).expect_status(200);
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("name", "Zebra Bakery"), ("contact", "ring 020 7946")]).expect_status(303);
    let page = shop.ada().open(&format!("/admin/users/{}", id_of(&shop, "Sam")));
    shop.ada().submit(&page, "Disable account", &[("confirm", "Sam")]).expect_status(303);

    let record = shop.ada().open("/admin/audit");
    assert_eq!(record.row("Ada disabled an account")[1..3], ["Sam", "status"]);
    assert_eq!(record.row("Sam created a password link")[1], "Cara");
    assert_eq!(record.row("Ada changed the settings")[2], "name, contact details");
    assert_eq!(record.row("Ada created a batch")[1], "Stream");
    assert_eq!(record.link("Cara"), format!("/admin/customers/{}", id_of(&shop, "Cara")));

    let stored: String = shop.ask("SELECT group_concat(action || ' ' || subject || ' ' || fields, char(10)) FROM audit", []);
    for name in ["Ada", "Sam", "Cara", "Pat", "Market", "Zebra", "7946", "@", "example"] {
        assert!(!stored.contains(name), "the record holds {name:?}:\n{stored}");
    }
    drop(story);
}

#[test]
fn the_record_is_paged_both_ways() {
    let shop = Shop::open();
    for n in 0..60 {
        let page = shop.ada().open("/admin/settings");
        shop.ada().submit(&page, "Save shop", &[("contact", &format!("room {n}"))]).expect_status(303);
    }
    let lines: i64 = shop.ask("SELECT count(*) FROM audit", []);
    let first = shop.ada().open("/admin/audit");
    first.expect_says(&format!("1–50 of {lines}"));
    let second = shop.ada().open(&first.link("Next"));
    second.expect_says(&format!("51–{lines} of {lines}")).expect_says("set up the shop");
    let back = shop.ada().open(&second.link("Previous"));
    assert_eq!(back.rows().len(), first.rows().len());
    shop.ada().get("/admin/audit?at=nonsense&page=x").expect_status(200);
}
