//! Inviting and sharing: the ticket that a code leads to, its picture for chats and for stories, the shop's first page, and what a member
//! sees of their own code.

use std::time::Duration;

use image::{ImageFormat, RgbaImage};

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{qr, story, till};

const DAY: Duration = Duration::from_secs(86_400);

/// The address that a page names as its picture, on this server.
fn chat_picture(page: &Page) -> String {
    let (_, rest) = page.html().split_once(r#"<meta property="og:image" content=""#).expect("a picture for chats");
    let (address, _) = rest.split_once('"').expect("the end of the address");
    let (_, after) = address.split_once("://").expect("a whole address");
    after[after.find('/').expect("a path")..].to_owned()
}

fn decoded(page: &Page) -> RgbaImage {
    page.expect_status(200);
    assert_eq!(page.header("Content-Type"), Some("image/png"), "{}", page.asked);
    image::load_from_memory_with_format(&page.body, ImageFormat::Png).expect("a PNG").into_rgba8()
}

/// Says the shop's name once, above the form, in a ticket that carries the shop's own pattern; no second header, no switch of themes.
#[test]
fn t09_an_invitation_is_a_ticket_with_the_shops_name_and_pattern() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"partner Pat; batch "Market" of 1 for partners"#);
    let olga = shop.person("Olga");
    for path in [format!("/join/{}", told.code_of("Pat")), format!("/join/{}", told.card(1)), "/join".into(), "/".into()] {
        let page = olga.open(&path);
        let html = page.html();
        assert!(page.text_of(".who").contains("Corner Bakery"), "{path}: {}", page.text_of(".who"));
        assert!(html.contains(r#"<div class="quilt"><svg"#), "{path} has the shop's pattern");
        assert!(
            !html.contains(r#"<header class="top">"#) && !html.contains("data-theme-set"),
            "{path} has nothing above the ticket"
        );
    }
    let card = olga.open(&format!("/join/{}", told.card(1)));
    assert_eq!(card.text().matches("10% of everything").count(), 1, "what is promised in large print is not said again");
    card.expect_says("Your commission is paid out in money.");
    let html = card.html();
    assert!(
        html.find("Join as a partner</button>") < html.find("becomes yours to share"),
        "the button stands above the small print"
    );
}

#[test]
fn t09_a_chat_gets_a_drawn_picture_of_the_invitation_and_no_scan_is_counted() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let (pat, stranger) = (told.code_of("Pat"), shop.person("Chat"));
    let page = stranger.open(&format!("/r/{pat}"));
    for tag in [
        r#"<meta property="og:image:width" content="1200">"#,
        r#"<meta property="og:image:height" content="630">"#,
        r#"<meta property="og:image:alt" content="Pat invites you to Corner Bakery">"#,
        r#"<meta name="twitter:card" content="summary_large_image">"#,
    ] {
        assert!(page.html().contains(tag), "{tag}");
    }
    let counted = || shop.ask::<i64>("SELECT coalesce(sum(arrivals), 0) FROM scan_day", []);
    let before = counted();
    let address = chat_picture(&page);
    let picture = stranger.get(&address);
    let drawn = decoded(&picture);
    assert_eq!((drawn.width(), drawn.height()), (1200, 630));
    assert!(
        drawn.pixels().filter(|pixel| pixel.0 == drawn.get_pixel(600, 60).0).count() > 100_000,
        "one ground of the shop's colour"
    );
    assert_eq!(picture.header("Cache-Control"), Some("public, max-age=31536000, immutable"));
    let tag = picture.header("ETag").expect("a tag").to_owned();
    stranger.ask("GET", &address).with("If-None-Match", &tag).send().expect_status(304);
    assert_eq!(counted(), before, "a picture is no scan");
    // Under a name that says something else, it is not kept for a year.
    let moved = stranger.get(&format!("/og/{pat}.png?v=old"));
    moved.expect_status(307);
    assert!(moved.location().ends_with(&address), "{} and {address}", moved.location());
}

#[test]
fn t09_another_offer_or_another_name_is_another_picture() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; partner Priya");
    let picture = |name: &str| chat_picture(&shop.person("Chat").open(&format!("/join/{}", told.code_of(name))));
    let (pat, priya) = (picture("Pat"), picture("Priya"));
    let bytes = |address: &str| shop.person("Chat").get(address).body;
    assert_ne!(bytes(&pat), bytes(&priya));
    // What chats are shown is in the shop's language, whatever the one who asks prefers.
    let french = shop.person("Chat").ask("GET", &format!("/join/{}", told.code_of("Pat"))).with("Accept-Language", "fr").send();
    assert_eq!(chat_picture(&french), pat);
}

#[test]
fn t09_a_card_that_nobody_has_claimed_cannot_be_found_by_its_picture() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 2 for partners"#);
    let olga = shop.person("Olga");
    let common = chat_picture(&olga.open(&format!("/join/{}", told.card(1))));
    assert_eq!(common, chat_picture(&olga.open(&format!("/join/{}", told.card(2)))), "all cards share one picture");
    assert!(!common.contains(told.card(1)));
    decoded(&olga.get(&common));
    for path in ["og", "story"] {
        olga.get(&format!("/{path}/{}.png", told.card(1))).expect_status(404);
        olga.get(&format!("/{path}/23456789F.png")).expect_status(404);
        olga.get(&format!("/{path}/{}", told.card(1))).expect_status(404);
    }
    olga.get("/story/partner.png").expect_status(404);
    decoded(&olga.get(&chat_picture(&olga.open("/"))));
}

#[test]
fn t09_a_story_picture_is_scanned_back_to_its_invitation() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let pat = told.person("Pat");
    let story = pat.get(&pat.open("/referrals").link("Story picture"));
    let drawn = decoded(&story);
    assert_eq!((drawn.width(), drawn.height()), (1080, 1920));
    let held = qr::read(&story.body);
    assert!(held.ends_with(&format!("/Q/{}", told.code_of("Pat"))), "{held}");
    shop.person("Cara").open(qr::path_of(&held)).expect_status(200).expect_says("Pat invites you");
}

#[test]
fn t09_the_first_page_asks_for_a_code_first_and_compares_credit_with_cash() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let olga = shop.person("Olga");
    let page = olga.open("/");
    let html = page.html();
    assert!(html.find("Open invitation</button>") < html.find(">Join</a>"), "a code comes first");
    page.expect_says("Friends: store credit").expect_says("Partners: cash");
    let invitation = olga.follow(olga.submit(&page, "Open invitation", &[("code", &told.code_of("Pat"))]));
    invitation.expect_status(200).expect_says("Pat invites you");
    let unknown = olga.open("/join/23456789F");
    let (heading, lead) = (unknown.text_of(".offer"), unknown.text_of(".large"));
    assert!(!lead.contains(&heading) && !heading.contains("know"), "{heading} / {lead}");
}

#[test]
fn t09_referrals_open_with_one_button_and_the_money() {
    let shop = Shop::open();
    till::promise(&shop, |terms| terms.payout_minimum = till::money(&shop, "20.00"));
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let pat = told.person("Pat");
    let page = pat.open("/referrals");
    let html = page.html();
    let share = html.split_once(r#"class="card share""#).expect("the card").1.split_once("</section>").expect("its end").0;
    assert_eq!(share.matches("button primary").count(), 1, "one primary button");
    let (before, more) = share.split_once(r#"<details class="fold" id="share-ways">"#).expect("the other ways");
    assert!(before.contains("data-share-url") && before.contains("data-copy="), "Share, and the link to copy");
    for way in ["WhatsApp", "SMS", "Download QR", "Story picture", "Print a card"] {
        assert!(more.contains(way) && !before.contains(way), "{way} is one of the other ways");
    }
    assert!(html.find(r#"id="earned""#) < html.find("Scans"), "the money stands before the scans");
    assert_eq!(page.figure("New this week"), "1");
    page.expect_says("is the first friend you referred");
    page.expect_says("£20.00 to go until your next payout. Payouts start at £20.00.");
    till::buy(&shop, "Cara", "100.00");
    shop.pass(15 * DAY);
    pat.forget_cookies();
    pat.sign_in();
    let later = pat.open("/referrals");
    assert_eq!((later.figure("Ready"), later.figure("New this week")), ("£9.00".into(), "0".into()));
    later.expect_says("£11.00 to go until your next payout.");
    assert!(later.html().contains(r#"class="part" width="45""#), "nine of twenty");
    till::buy(&shop, "Cara", "200.00");
    shop.pass(15 * DAY);
    pat.forget_cookies();
    pat.sign_in();
    pat.open("/referrals").expect_says("Add your payout details so the shop can pay you.");
    later.expect_silent_on("is the first friend you referred");
}

#[test]
fn t09_ten_people_stand_on_the_page_and_all_of_them_on_their_own() {
    let shop = Shop::open();
    let names: Vec<String> = (0..52).map(name).collect();
    let story = names.iter().map(|name| format!("; customer {name} via Pat")).collect::<String>();
    let told = story::tell(&shop, &format!("partner Pat; customer Zed{}", &story));
    let pat = told.person("Pat");
    let page = pat.open("/referrals");
    assert_eq!(people(&page).len(), 10);
    assert_eq!(people(&page)[0], initial(&names[51]), "the newest first");
    let all = page.link("See all 52");
    let first = pat.open(&all);
    let second = pat.open(&first.link("Next"));
    let shown = [people(&first), people(&second)].concat();
    let expected: Vec<String> = names.iter().rev().map(|name| initial(name)).collect();
    assert_eq!(shown, expected);
    assert_eq!(people(&pat.open(&second.link("Previous"))), people(&first));
    shop.person("Mallory").get(&all).expect_redirect("/sign-in?next=%2Freferrals%2Fpeople");
}

/// A name of its own for each, and no initial twice in a row.
fn name(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8).to_string();
    format!("{}{}o", letter(number).to_uppercase(), letter(number / 26))
}

fn initial(name: &str) -> String {
    format!("{}.", &name[..1])
}

/// The first cells of the table of people.
fn people(page: &Page) -> Vec<String> {
    page.rows()
        .into_iter()
        .filter(|row| row.len() == 4 && row[0].ends_with('.') && row[0].len() == 2)
        .map(|row| row[0].clone())
        .collect()
}

/// The months of the chart of earnings that brought something, as its table has them: newest first.
fn months(page: &Page) -> Vec<Vec<String>> {
    let (_, chart) = page.html().split_once("Earned per month</h3>").expect("the chart of earnings");
    let (table, _) = chart.split_once("</table>").expect("its table");
    let rows: Vec<Vec<String>> = table
        .split("<tr>")
        .skip(2)
        .map(|row| row.split('<').filter_map(|cell| cell.split_once('>')).map(|(_, text)| text.trim().to_owned()).collect())
        .map(|cells: Vec<String>| cells.into_iter().filter(|text| !text.is_empty()).collect())
        .collect();
    assert_eq!(rows.len(), 12, "{rows:?}");
    rows.into_iter().filter(|row| row.last().is_some_and(|amount| amount != "£0.00")).collect()
}

#[test]
fn t09_what_was_earned_is_drawn_by_month() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    for name in ["Pat", "Cara"] {
        told.person(name).open("/referrals").expect_silent_on("Earned per month");
    }
    till::buy(&shop, "Cara", "100.00");
    let first = months(&told.person("Pat").open("/referrals"));
    assert_eq!((first.len(), first[0][1].as_str()), (1, "£9.00"), "{first:?}");
    told.person("Cara").open("/referrals").expect_silent_on("Earned per month");
    till::buy(&shop, "Carl", "40.00");
    assert_eq!(months(&told.person("Cara").open("/referrals"))[0][1], "£1.80", "store credit too");

    shop.pass(DAY * 40);
    told.person("Pat").sign_in();
    let order = till::buy(&shop, "Cara", "50.00");
    let later = || months(&told.person("Pat").open("/referrals"));
    assert_eq!(later().iter().map(|row| row[1].as_str()).collect::<Vec<_>>(), ["£5.00", "£9.00"]);
    assert_eq!(later()[1], first[0], "a month that is over stays as it was");
    till::refund_all(&shop, order);
    assert_eq!(later(), first, "what was given back is not earned");
}
