//! `/referrals`: what partners and customers share, and what it brought them.

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{qr, story, till};

/// The picture behind the button that downloads it.
fn picture_of(person: &Person, page: &Page) -> String {
    let png = person.get(&page.link("Download QR"));
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
        for way in ["WhatsApp", "Email", "SMS"] {
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
    assert_eq!(["Scans", "Visitors", "Sign-ups", "Conversion"].map(|label| page.figure(label)), ["0", "0", "0", "–"]);
    page.expect_says("No one yet.");

    told.go_on("customer Cara via Pat; customer Carl via Cara; Mallory scans Pat; Mallory scans Pat; Olga opens Pat's link");
    let page = told.person("Pat").open("/referrals");
    assert_eq!(["Scans", "Visitors", "Sign-ups", "Conversion"].map(|label| page.figure(label)), ["3", "3", "1", "33%"]);
    page.expect_says("You’ve referred one person, and they’re starting to refer friends too.");
    assert_eq!(page.row("C.")[0], "C.");
    page.expect_silent_on("cara@example.org").expect_silent_on("Carl");
    let today = page.rows().into_iter().find(|row| row.len() == 3 && row[1] == "3").expect("today's row of the chart");
    assert_eq!(today[2], "1", "accounts created today");

    // Whom somebody's friends brought is counted only where it says nothing of any one of them.
    told.go_on("customer Dana via Carl; customer Emil via Cara");
    let page = told.person("Pat").open("/referrals");
    page.expect_says("You’ve referred one person, and they’ve referred 3 more. That’s 4 people thanks to you.");
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
    assert_eq!(cara.open("/referrals").figure("Sign-ups"), "1");
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
    let (scheme, rest) = held.split_once("://").expect("an address");
    assert_eq!((scheme, rest), ("http", rest.to_uppercase().as_str()));
}

#[test]
fn a_partner_who_waits_sees_what_happens_next_and_no_code() {
    let shop = Shop::open();
    let ada = shop.ada();
    let settings = ada.open("/admin/settings/program");
    ada.submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
    let told = story::tell(&shop, "partner Walter");
    let walter = told.person("Walter");
    let page = walter.open("/referrals");
    page.expect_status(200).expect_says("Application received").expect_says("14 days").expect_silent_on("class=\"code\"");
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
    shop.ada().submit(&page, "Turn off code", &[("confirm", &words)]).expect_status(303);
    for path in ["/referrals", "/accounts"] {
        let page = told.person("Pat").open(path);
        page.expect_status(200).expect_says("has been turned off");
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

#[test]
fn s13_a_partner_sees_number_and_value_of_the_orders_of_their_people() {
    let shop = Shop::open();
    let told =
        story::tell(&shop, "partner Pat; customer Cara via Pat; customer Nina via Pat; customer Carl via Cara; customer Olga");
    let pat = told.person("Pat");
    let bought = || {
        let page = pat.open("/referrals");
        (page.figure("Paid orders"), page.figure("Net sales"))
    };
    let figures = |orders: &str, value: &str| (orders.to_owned(), value.to_owned());
    assert_eq!(bought(), figures("0", "£0.00"));
    let first = till::buy(&shop, "Cara", "100.00");
    let second = till::buy(&shop, "Nina", "50.00");
    let unpaid = till::order(&shop, "Nina", "70.00");
    // Neither friends of friends nor those who came by themselves are Pat's own.
    till::buy(&shop, "Carl", "500.00");
    till::buy(&shop, "Olga", "900.00");
    assert_eq!(bought(), figures("2", "£135.00"), "90.00 and 45.00, after the first-order discount");
    till::refund(&shop, first, "30.00");
    assert_eq!(bought(), figures("2", "£105.00"));
    till::refund_all(&shop, second);
    assert_eq!(bought(), figures("2", "£60.00"), "what was refunded whole was an order all the same");
    till::pay(&shop, unpaid);
    assert_eq!(bought(), figures("3", "£130.00"));
    let page = pat.open("/referrals");
    let people = |name: &str| page.rows().into_iter().find(|row| row[0] == name).expect("a row of people")[2..].to_vec();
    assert_eq!((people("C."), people("N.")), (vec!["1".into(), "£60.00".into()], vec!["2".into(), "£70.00".into()]));
}

#[test]
fn s16_a_partner_sees_what_is_pending_approved_paid_and_earned_in_all() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Nina via Pat");
    let pat = told.person("Pat");
    let figures = || {
        let page = pat.open("/referrals");
        ["Pending", "Ready", "Paid out", "Total earned"].map(|label| page.figure(label))
    };
    pat.open("/referrals").expect_says("Nothing earned yet.");
    let first = till::buy(&shop, "Cara", "100.00");
    assert_eq!(figures(), ["£9.00", "£0.00", "£0.00", "£0.00"]);
    shop.pass(std::time::Duration::from_secs(14 * 86_400));
    pat.forget_cookies();
    pat.sign_in();
    let second = till::buy(&shop, "Nina", "50.00");
    assert_eq!(figures(), ["£4.50", "£9.00", "£0.00", "£9.00"]);
    till::hold(&shop, till::earning(&shop, second), "A look");
    pat.open("/referrals").expect_says("including £4.50 in review");
    till::refund(&shop, first, "30.00");
    assert_eq!(figures(), ["£4.50", "£6.00", "£0.00", "£6.00"]);
    let page = pat.open("/referrals");
    assert!(
        page.row(&format!("N., order {}", till::number(2)))[1].starts_with("In review")
            && page.row(&format!("C., order {}", till::number(1)))[0].contains("Refund")
    );
    // More was paid out than is left, so to speak: the balance is below zero, and says so.
    till::adjust(&shop, "Pat", passalong::domain::ledger::BalanceKind::Commission, -700, "Paid by hand");
    let page = pat.open("/referrals");
    assert_eq!(page.figure("Ready"), "£0.00");
    page.expect_says("You’re £1.00 below zero after refunds.");
}

#[test]
fn what_is_promised_is_said_with_all_that_bounds_it() {
    use passalong::domain::money::{Money, Rate};
    use passalong::domain::program::{Discount, EarnerTerms, Lasts, Pay};
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; stranger Mallory");
    till::promise(&shop, |terms| {
        let flat = EarnerTerms { pay: Pay::Flat(Money::from_minor(200)), ..terms.partner };
        terms.partner = flat;
        terms.customer = EarnerTerms { lasts: Lasts::Months(12), ..EarnerTerms::share(Rate::from_bp(500)) };
        let (minimum, cap) = (Money::from_minor(2000), Some(Money::from_minor(500)));
        terms.discount = Discount { minimum, cap, days: Some(30), ..terms.discount };
    });
    let bounds = "(on orders of £20.00 or more, up to £5.00, within 30 days of joining)";
    let pat = told.person("Pat").open("/referrals");
    pat.expect_says(&format!("get 10% off their first order {bounds}."));
    pat.expect_says("You earn £2.00 every time they order (never more than the order’s value).");
    let mallory = told.person("Mallory");
    mallory.open("/").expect_says("you’re paid in money: £2.00 every time they order (never more than the order’s value).");
    mallory.open("/partners/join").expect_says("Earn £2.00 every time your customers order");
    mallory.open("/join").expect_says(&format!("you get 10% off your first order {bounds}."));
    let invitation = mallory.scan(&told.code_of("Pat"));
    invitation
        .expect_says("10% off your first order On orders of £20.00 or more. Up to £5.00 off. Use it within 30 days of joining.")
        .expect_says("you earn 5% of everything they buy in their first 12 months as store credit.");
    let terms = mallory.open("/terms");
    for sentence in [
        "The items it applies to must total at least £20.00.",
        "The discount is capped at £5.00.",
        "placed within 30 days of joining",
        "the partner earns commission: £2.00 every time they order (never more than the order’s value).",
        "the influencer earns commission: 10% of everything they buy.",
        "Earnings become available 14 days after the order is paid",
        "isn’t paid within 14 days is cancelled",
    ] {
        terms.expect_says(sentence);
    }
    // What was promised at sign-up stays, whatever the terms become.
    let cara = shop.person("Cara");
    let fields = [("name", "Cara"), ("email", cara.email.as_str()), ("password", &cara.password)];
    let signed_up = cara.submit(&cara.scan(&told.code_of("Pat")), "Join", &fields);
    cara.follow(signed_up).expect_says("10% off your first order On orders of £20.00 or more. Up to £5.00 off. Use it by ");
    till::promise(&shop, |terms| terms.discount.rate = Rate::from_bp(2500));
    cara.open("/welcome").expect_says("10% off your first order");
    till::buy(&shop, "Cara", "40.00");
    cara.open("/welcome").expect_says("Welcome, Cara").expect_silent_on("class=\"offer\"");
}
