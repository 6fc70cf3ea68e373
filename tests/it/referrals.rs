//! `/referrals`: what partners and customers share, and what it brought them.

use crate::client::Person;
use crate::page::Page;
use crate::shop::Shop;
use crate::{qr, story};

/// The picture behind the button that downloads it.
fn picture_of(person: &Person, page: &Page) -> String {
    let png = person.get(&page.link("Picture"));
    png.expect_status(200);
    assert_eq!(png.header("Content-Type"), Some("image/png"));
    qr::read(&png.body)
}

#[test]
fn s06_a_partner_shares_a_code_by_link_and_by_picture() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 1 for partners; partner Pat claims card 1"#);
    let (pat, code) = (told.person("Pat"), told.card(1).to_owned());
    for path in ["/referrals", "/accounts"] {
        let page = pat.open(path);
        page.expect_status(200);
        assert_eq!(page.text_of(".code").replace('-', ""), code);
        assert!(page.text_of(".link").contains(&format!("/r/{code}")), "{path} shows the link");
        for way in ["WhatsApp", "E-mail", "SMS"] {
            assert!(page.link(way).contains(&format!("%2Fr%2F{code}")), "{path} sends the link by {way}: {}", page.link(way));
        }
        let held = picture_of(pat, &page);
        assert!(held.ends_with(&format!("/Q/{code}")), "{held}");
        let invitation = shop.person("Cara").open(qr::path_of(&held));
        invitation.expect_status(200).expect_says("Pat");
        let drawing = pat.get(&page.link("SVG"));
        assert_eq!((drawing.status, drawing.header("Content-Type")), (200, Some("image/svg+xml")));
    }
}

#[test]
fn s08_a_partner_sees_how_often_the_code_was_scanned_and_who_joined() {
    let shop = Shop::open();
    let mut told = story::tell(&shop, "partner Pat");
    let page = told.person("Pat").open("/referrals");
    assert_eq!(["Scans", "Unique scans", "Accounts created", "Conversion"].map(|label| page.figure(label)), ["0", "0", "0", "–"]);
    page.expect_says("Nobody yet.");

    told.go_on("customer Cara via Pat; customer Carl via Cara; Mallory scans Pat; Mallory scans Pat; Olga opens Pat's link");
    let page = told.person("Pat").open("/referrals");
    assert_eq!(
        ["Scans", "Unique scans", "Accounts created", "Conversion"].map(|label| page.figure(label)),
        ["3", "3", "1", "33 %"]
    );
    page.expect_says("You brought 1 person, and they brought 1 more: 2 people are here because of you.");
    let row = page.row("Cara");
    assert_eq!((row[0].as_str(), row[2].as_str()), ("Cara", "1"), "{row:?}");
    page.expect_silent_on("cara@example.org").expect_silent_on("Carl");
    let today = page.rows().into_iter().find(|row| row.len() == 3 && row[1] == "3").expect("today's row of the chart");
    assert_eq!(today[2], "1", "accounts created today");
}

#[test]
fn s10_a_customer_shares_a_code_of_their_own() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let cara = told.person("Cara");
    assert_ne!(told.code_of("Cara"), told.code_of("Pat"));
    for path in ["/referrals", "/accounts"] {
        let page = cara.open(path);
        page.expect_status(200).expect_says("store credit");
        assert!(picture_of(cara, &page).ends_with(&told.code_of("Cara")));
    }
    assert_eq!(cara.open("/referrals").figure("Accounts created"), "1");
}

#[test]
fn the_picture_on_the_page_holds_the_same_address() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara");
    let page = told.person("Cara").open("/referrals");
    let html = page.html();
    let drawing = &html[html.find(r#"shape-rendering="crispEdges""#).expect("a drawn code")..];
    let path = drawing.split("<path d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its modules");
    let held = qr::read_path(path);
    assert!(held.ends_with(&format!("/Q/{}", told.code_of("Cara"))), "{held}");
    assert_eq!(held, held.to_uppercase());
}

#[test]
fn a_partner_who_waits_sees_what_happens_next_and_no_code() {
    let shop = Shop::open();
    let ada = shop.ada();
    let settings = ada.open("/admin/settings");
    ada.submit(&settings, "Save these rules", &[("partner_approval", "on")]).expect_status(303);
    let told = story::tell(&shop, "partner Walter");
    let walter = told.person("Walter");
    let page = walter.open("/referrals");
    page.expect_status(200).expect_says("Waiting for the shop").expect_says("14 days").expect_silent_on("class=\"code\"");
    walter.open("/accounts").expect_status(200).expect_silent_on("class=\"code\"");
    walter.get("/referrals/print").expect_status(409);
}

#[test]
fn a_code_that_is_switched_off_says_so_at_the_top() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let code = told.code_of("Pat");
    let page = shop.ada().open(&format!("/admin/codes/{}", shop.ask::<i64>("SELECT id FROM code WHERE code = ?1", [&code])));
    let words = format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
    shop.ada().submit(&page, "Disable code", &[("confirm", &words)]).expect_status(303);
    for path in ["/referrals", "/accounts"] {
        let page = told.person("Pat").open(path);
        page.expect_status(200).expect_says("is switched off");
        assert!(!page.html().contains("data-copy="), "{path} offers no link that leads nowhere");
    }
}

#[test]
fn those_who_run_the_shop_have_no_referrals() {
    let shop = Shop::open();
    shop.ada().get("/referrals").expect_status(404);
    shop.ada().get("/referrals/print").expect_status(404);
    shop.person("Mallory").get("/referrals").expect_redirect("/sign-in?next=%2Freferrals");
}
