//! The shop's home page: what waits, and how the last thirty days went against the thirty before.

use std::time::Duration;

use crate::support::shop::Shop;
use crate::support::story::tell;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[test]
fn on_day_one_there_is_one_thing_to_do() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin");
    page.expect_status(200).expect_says("Your first week").expect_silent_on("Welcome").expect_silent_on("Sales from referrals");
    assert_eq!(shop.ada().open(&page.link("Make cards")).form("Create cards").value("size"), "10");
    // Whoever hides the list is welcomed with the same first step.
    shop.ada().submit(&page, "Hide this", &[]).expect_status(303);
    let page = shop.ada().open("/admin");
    let form = shop.ada().open(&page.expect_says("Welcome").link("Print your first codes")).form("Create cards");
    assert_eq!((form.value("name"), form.value("size")), ("First codes", "10"));
}

#[test]
fn the_page_says_what_waits() {
    let shop = Shop::open();
    let ada = shop.ada();
    let home = || ada.open("/admin");
    // The list of the first week says this in its own words, as long as it is there.
    home().expect_silent_on("You can’t print codes yet").expect_silent_on("You haven’t made any codes yet.");
    ada.submit(&home(), "Hide this", &[]).expect_status(303);
    home().expect_says("You can’t print codes yet").expect_says("You haven’t made any codes yet.");
    ada.open(&home().link("Open settings")).expect_status(200);

    let story = tell(&shop, r#"batch "Market" of 2 for partners; batch "Old town" of 1 for partners"#);
    home().expect_silent_on("You haven’t made any codes yet.").expect_silent_on("wants to be a partner");
    let settings = ada.open("/admin/settings/program");
    ada.submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
    for (name, card) in [("Pat", 1), ("Priya", 2)] {
        let person = shop.person(name);
        let page = person.scan(story.card(card));
        let fields = [("name", name), ("email", person.email.as_str()), ("password", &person.password), ("terms", "on")];
        person.submit(&page, "Join", &fields).expect_status(303);
        home().expect_says(&format!("{name} wants to be a partner"));
    }
    home().expect_says("Pat wants to be a partner");
    ada.open(&home().link("Priya wants to be a partner")).expect_says("Priya");

    // Paper bears the address; then the shop moves.
    let refused = ada.get("/admin/codes/batches/2/codes.csv");
    ada.submit(&refused, "Print with this address", &[("address", &shop.home)]).expect_status(303);
    home().expect_silent_on("You can’t print codes yet");
    ada.get("/admin/codes/batches/2/codes.csv").expect_status(200);
    home().expect_silent_on("old address");
    let settings = ada.open("/admin/settings/address");
    let moved = ada.submit(&settings, "Save address", &[("base_url", "http://shop.example")]);
    let again = ada.submit(&moved, "Save address", &[("base_url", "http://shop.example"), ("confirm", "http://shop.example")]);
    again.expect_status(303);
    home()
        .expect_says("The cards of “Old town” carry an old web address")
        .expect_says(&format!("Their codes only work while {} still leads here.", shop.home));
    ada.open(&home().link("View batch")).expect_says("Old town").expect_says("your old address");
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
    assert_eq!((figure("Scans"), figure("Sign-ups with a code")), ("3".into(), "2".into()));
    assert_eq!((figure("New customers"), figure("Scans → sign-ups")), ("3".into(), "67%".into()));
    let text = page.text();
    for said in ["New customers 3 ▲ 200% (was 1)", "Scans 3 3 visitors, no change", "Sign-ups with a code 2 67%, ▲ 100% (was 1)"]
    {
        assert!(text.contains(said), "{said:?} in {text}");
    }
    assert_eq!((figure("Cards made"), figure("Unclaimed cards")), ("3".into(), "2".into()));
    assert!(text.contains("Unclaimed cards 2 Partners 1 Customers 4"), "{text}");
}

#[test]
fn every_figure_leads_to_a_list() {
    let shop = Shop::open();
    tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1; customer Cara via Pat"#);
    let page = shop.ada().open("/admin");
    for tile in [
        "Share of all sales",
        "Reward cost",
        "New customers",
        "Scans → sign-ups",
        "Cards made",
        "Unclaimed cards",
        "Partners",
        "Customers",
    ] {
        let to = page.link(tile);
        shop.ada().open(&to).expect_status(200);
    }
    let unclaimed = shop.ada().open(&page.link("Unclaimed cards"));
    unclaimed.expect_says("1–1 of 1");
}
