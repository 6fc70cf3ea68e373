//! The shop's home page: what waits, and how the last thirty days went against the thirty before.

use std::time::Duration;

use crate::support::shop::Shop;
use crate::support::story::tell;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[test]
fn on_day_one_there_is_one_thing_to_do() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin");
    page.expect_status(200).expect_says("Welcome").expect_silent_on("The last 30 days");
    let form = shop.ada().open(&page.link("Print your first codes")).form("Create codes");
    assert_eq!((form.value("name"), form.value("size")), ("First codes", "10"));
}

#[test]
fn the_page_says_what_waits() {
    let shop = Shop::open();
    let ada = shop.ada();
    let home = || ada.open("/admin");
    home().expect_says("Codes can't be printed yet").expect_says("There are no codes to hand out yet.");
    ada.open(&home().link("Settings")).expect_status(200);

    let story = tell(&shop, r#"batch "Market" of 2 for partners; batch "Old town" of 1 for partners"#);
    home().expect_silent_on("There are no codes to hand out yet.").expect_silent_on("waits to become");
    let settings = ada.open("/admin/settings");
    ada.submit(&settings, "Save these rules", &[("partner_approval", "on")]).expect_status(303);
    for (name, card) in [("Pat", 1), ("Priya", 2)] {
        let person = shop.person(name);
        let page = person.scan(story.card(card));
        let fields = [("name", name), ("email", person.email.as_str()), ("password", &person.password), ("terms", "on")];
        person.submit(&page, "Join", &fields).expect_status(303);
        let said = if card == 1 { "One person waits to become a partner." } else { "2 people wait to become partners." };
        home().expect_says(said);
    }
    ada.open(&home().link("Decide")).expect_says("Pat").expect_says("Priya");

    // Paper bears the address; then the shop moves.
    let refused = ada.get("/admin/codes/batches/2/codes.csv");
    ada.submit(&refused, "Print with this address", &[("address", &shop.home)]).expect_status(303);
    home().expect_silent_on("Codes can't be printed yet");
    ada.get("/admin/codes/batches/2/codes.csv").expect_status(200);
    home().expect_silent_on("former address");
    let settings = ada.open("/admin/settings");
    let moved = ada.submit(&settings, "Save the address", &[("base_url", "http://shop.example")]);
    let again =
        ada.submit(&moved, "Save the address", &[("base_url", "http://shop.example"), ("confirm", "http://shop.example")]);
    again.expect_status(303);
    home().expect_says(&format!("The paper of Old town bears the former address {}.", shop.home));
    ada.open(&home().link("Look")).expect_says("Old town").expect_says("former address");
}

#[test]
fn the_funnel_compares_thirty_days_with_the_thirty_before() {
    let shop = Shop::open();
    let mut story = tell(
        &shop,
        r#"batch "Market" of 3 for partners
           partner Pat claims card 1; customer Olga; Nell scans card 2; Omar scans card 2"#,
    );
    shop.pass(DAY * 40);
    shop.ada().sign_in();
    story.person("Pat").sign_in();
    story.go_on("customer Cara via Pat; customer Carl via Cara; customer Dora; Nell scans card 3");
    let page = shop.ada().open("/admin");
    let figure = |label: &str| page.figure(label);
    // Cara and Carl scanned what they joined by; Pat and the two passers-by came before.
    assert_eq!((figure("Scans"), figure("Unique visitors")), ("3".into(), "3".into()));
    assert_eq!((figure("Customers joined"), figure("Of them referred (67 %)")), ("3".into(), "2".into()));
    assert_eq!(figure("New partners"), "0");
    let text = page.text();
    for said in ["Customers joined 3 up from 1", "Of them referred (67 %) 2 up from 0", "New partners 0 down from 1"] {
        assert!(text.contains(said), "{said:?} in {text}");
    }
    assert!(text.contains("Scans 3 as before") && text.contains("Unique visitors 3 as before"), "{text}");
    assert_eq!((figure("Codes made for print"), figure("Still unclaimed")), ("3".into(), "2".into()));
    assert_eq!((figure("Partners in all"), figure("Customers in all")), ("1".into(), "4".into()));
}

#[test]
fn every_figure_leads_to_a_list() {
    let shop = Shop::open();
    tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1; customer Cara via Pat"#);
    let page = shop.ada().open("/admin");
    for tile in [
        "Scans",
        "Unique visitors",
        "Customers joined",
        "Of them referred",
        "New partners",
        "Codes made for print",
        "Still unclaimed",
        "Partners in all",
        "Customers in all",
    ] {
        let to = page.link(tile);
        shop.ada().open(&to).expect_status(200);
    }
    let unclaimed = shop.ada().open(&page.link("Still unclaimed"));
    unclaimed.expect_says("1–1 of 1");
}
