//! Paper that sells: the owner's line, the shop's colour and logo, three designs, and a preview before anything is promised.

use std::collections::BTreeSet;
use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{qr, story};

const CHOOSER: &str = "/admin/codes/batches/1/print";
const LINE: &str = "Share our bread, earn cash";
const CALL: &str = "Scan for a discount, or to become a partner";
const USUAL: &str = "Share what you love, earn cash";

/// Ada says that the address is right, then opens the sheet with these choices.
#[track_caller]
fn print(shop: &Shop, fields: &[(&str, &str)]) -> Page {
    let ada = shop.ada();
    let mut opened = ada.submit(&ada.open(CHOOSER), "Print", fields);
    if opened.status == 409 {
        let typed: String = shop.ask("SELECT base_url FROM shop", []);
        ada.submit(&opened, "Print with this address", &[("address", &typed)]).expect_status(303);
        opened = ada.submit(&ada.open(CHOOSER), "Print", fields);
    }
    opened.expect_status(303);
    let sheet = ada.follow(opened);
    sheet.expect_status(200);
    sheet
}

/// A logo in the middle of which is the darkest there is.
fn give_logo(shop: &Shop, width: u32, height: u32) {
    let mut png = Vec::new();
    RgbaImage::from_pixel(width, height, Rgba([0, 0, 0, 255]))
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .expect("a picture");
    let mut body = b"--end\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n".to_vec();
    body.extend(png);
    body.extend(b"\r\n--end--\r\n");
    let sent = shop.ada().ask("POST", "/admin/settings/logo").body("multipart/form-data; boundary=end", body).send();
    sent.expect_status(303);
}

/// The values of an attribute of everything that begins with `tag`.
fn values<'p>(page: &'p Page, tag: &str, name: &str) -> Vec<&'p str> {
    let (open, name) = (format!("<{tag}"), format!(" {name}=\""));
    let tags = page.html().split(open.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter_map(|tag| tag.split(name.as_str()).nth(1)?.split('"').next()).collect()
}

/// What is drawn as words, joined across the lines that it was broken into.
fn drawn_words(page: &Page) -> String {
    let texts = page.html().split("<text ").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</text>"));
    texts.map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn t10_a_card_bears_the_owners_line_the_shops_colour_and_its_logo() {
    let shop = Shop::open();
    let form = shop.ada().open("/admin/codes/new");
    let made = shop.ada().submit(&form, "Create cards", &[("name", "Market"), ("size", "3"), ("card_text", LINE)]);
    made.expect_redirect(CHOOSER);
    let preview = shop.ada().follow(made);
    preview.expect_says("3 codes created.").expect_says("3 codes on 1 sheet of A4");
    assert!(preview.html().contains(&format!("formaction=\"{CHOOSER}\"")), "without script a button draws the preview");

    give_logo(&shop, 120, 100);
    shop.ada().post("/admin/settings/look", &[("accent", "#123456"), ("accent_typed", "")]).expect_status(303);
    let made: BTreeSet<String> = shop.look(|conn| {
        let mut found = conn.prepare("SELECT code FROM code").expect("codes");
        found.query_map([], |row| row.get(0)).expect("codes").map(|code| code.expect("a code")).collect()
    });
    let mut drawings = BTreeSet::new();
    for layout in ["cards-a4", "cards-letter", "tent", "poster-a4", "poster-letter"] {
        for design in ["ticket", "picture", "plain"] {
            let sheet = print(&shop, &[("layout", layout), ("design", design), ("logo", "on")]);
            let words = drawn_words(&sheet);
            let said = words.matches(LINE).count();
            assert!(said == if layout == "tent" { 6 } else { 3 }, "{layout} {design} says {said} times: {words}");
            assert_eq!(words.matches(CALL).count(), said, "{layout} {design}: what to do stands below\n{words}");
            let accent: String = shop.ask("SELECT accent FROM shop", []);
            assert!(sheet.html().contains(&format!("fill=\"{accent}\"")), "{layout} {design} is in the shop's colour");
            let logos = values(&sheet, "image ", "href").len();
            assert!(logos >= values(&sheet, "use ", "href").len(), "{layout} {design} has the logo in every code: {logos}");
            // Every code reads back from the modules that are printed, its middle given away.
            let held: BTreeSet<String> = values(&sheet, "path id", "d").into_iter().map(qr::read_path).collect();
            let codes: BTreeSet<String> =
                held.iter().map(|held| held.rsplit('/').next().unwrap_or_default().to_owned()).collect();
            assert_eq!(codes, made, "{layout} {design}");
            for module in values(&sheet, "use ", "transform") {
                let scale: f64 =
                    module.rsplit_once("scale(").expect("a scale").1.trim_end_matches(')').parse().expect("a figure");
                assert!(scale >= 0.4, "{layout} {design} has modules of {scale} mm");
            }
            assert!(!words.contains('%') && !sheet.html().contains("style="), "no rate on paper, no inline style");
            let drawing: String = sheet.html().split("class=\"paper\"").skip(1).collect();
            assert!(drawings.insert(drawing), "{layout} {design} is drawn in its own way");
        }
    }
    // A label has room for one sentence: the owner's.
    let labels = drawn_words(&print(&shop, &[("layout", "labels-30")]));
    assert_eq!((labels.matches(LINE).count(), labels.matches(CALL).count()), (3, 0), "{labels}");
}

#[test]
fn a_batch_without_a_line_has_one_for_its_kind_that_promises_no_more_than_the_terms() {
    let shop = Shop::open();
    let preview = |asked: &str| drawn_words(&shop.ada().open(&format!("/admin/codes/new{asked}")));
    assert!(preview("").contains(USUAL) && preview("").contains(CALL));
    assert!(preview("?partner_kind=influencer").contains("Tell your followers, earn cash"));
    assert!(preview("?card_text=Share+our+bread%2C+earn+cash").contains(LINE), "as typed");
    let long = preview(&format!("?card_text={}", "x".repeat(500)));
    assert!(!long.contains(&"x".repeat(61)) && !long.contains(USUAL), "{long}");
    let page = shop.ada().open("/admin/codes/new?name=Fair&size=7&place=Square&partner_kind=influencer");
    let form = page.form("Create cards");
    assert_eq!(["name", "size", "place", "partner_kind"].map(|name| form.value(name)), ["Fair", "7", "Square", "influencer"]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM batch", []), 0, "a preview makes nothing");

    let mut shop = shop;
    shop.restart_after(|conn| {
        conn.execute_batch(
            "INSERT INTO terms (first_order_discount_bp, holding_days, created_at) SELECT 1000, 14, max(created_at) FROM terms;
             INSERT INTO terms_rate (terms_id, earner_kind, rate_bp) SELECT max(id), 'partner', 0 FROM terms;
             INSERT INTO terms_rate (terms_id, earner_kind, rate_bp) SELECT max(id), 'influencer', 500 FROM terms;
             INSERT INTO terms_rate (terms_id, earner_kind, rate_bp) SELECT max(id), 'customer', 500 FROM terms;",
        )
        .expect("terms that give partners nothing");
    });
    let page = drawn_words(&shop.ada().open("/admin/codes/new"));
    assert!(page.contains(CALL) && !page.contains("cash"), "nothing is earned, nothing is promised: {page}");
}

#[test]
fn a_shop_in_the_united_states_is_offered_letter_first() {
    let mut shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 2 for partners; partner Pat"#);
    assert_eq!(shop.ada().open(CHOOSER).form("Print").value("layout"), "cards-a4");
    shop.restart_after(|conn| conn.execute_batch("UPDATE shop SET country = 'US'").expect("a country"));
    let chooser = shop.ada().open(CHOOSER);
    assert_eq!(chooser.form("Print").value("layout"), "cards-letter");
    let offered = values(&chooser, "input type=\"radio\" name=\"layout\"", "value");
    assert_eq!(offered[..3], ["cards-letter", "poster-letter", "labels-30"]);
    chooser.expect_says("Other paper sizes");
    assert!(shop.ada().open("/admin/codes/new").html().contains("viewBox=\"0 0 88.9 50.8\""), "the card is a letter card");
    print(&shop, &[]);
    let own = shop.person("Pat");
    own.sign_in();
    assert!(own.open("/referrals/print").html().contains("width=\"215.9mm\""));
}

#[test]
fn claimed_cards_do_not_hide_among_the_others() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 4 for partners; partner Pat claims card 2"#);
    let said = "3 unclaimed, then 1 claimed.";
    shop.ada().open(CHOOSER).expect_silent_on("claimed. A");
    shop.ada().open(&format!("{CHOOSER}?only=all")).expect_says(said);
    let sheet = print(&shop, &[("only", "all")]);
    sheet.expect_says(said);
    let code = told.card(2);
    let words = drawn_words(&sheet);
    assert!(
        words.rfind(&format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]))
            > words.rfind(told.card(4).get(..3).expect("a code"))
    );
    print(&shop, &[("only", "unclaimed")]).expect_silent_on("claimed. A");
}

#[test]
fn members_choose_a_design_too() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 1 for partners; partner Pat"#);
    print(&shop, &[]);
    let pat = told.person("Pat");
    for design in ["ticket", "picture", "plain"] {
        for what in ["card", "poster"] {
            let page = pat.open(&format!("/referrals/print?layout={what}&design={design}"));
            let words = drawn_words(&page);
            let copies = if what == "card" { 10 } else { 1 };
            assert_eq!(words.matches("Pat invites you.").count(), copies, "{what} {design}: {words}");
            assert_eq!(words.matches("Scan to get 10% off your first order.").count(), copies, "{what} {design}: {words}");
            assert!(words.contains("Offer as of"), "an offer bears its date");
        }
    }
}

#[test]
fn t10_the_brand_shows_its_invitation_in_the_colour_that_is_chosen() {
    let shop = Shop::open();
    let ada = shop.ada();
    let shown = |page: &Page| {
        let accents = values(page, "div class=\"stack\"", "data-accent").join(" ");
        let sheets = values(page, "link rel=\"stylesheet\"", "href").into_iter().filter(|href| href.contains("/brand/"));
        (accents, sheets.map(str::to_owned).collect::<Vec<_>>())
    };
    let page = ada.open("/admin/settings/brand");
    page.expect_says("Corner Bakery").expect_says("10% off your first order").expect_says("Join and get 10% off");
    let (accent, sheets) = shown(&page);
    assert_eq!(accent, shop.ask::<String>("SELECT accent FROM shop", []));
    assert_eq!(sheets.len(), 1, "{sheets:?}");

    let tried = ada.open("/admin/settings/brand?accent=%23123456&accent_typed=");
    let (accent, sheets) = shown(&tried);
    assert_eq!(accent, "#123456");
    let sheet = ada.open(&sheets[0]);
    assert!(sheet.html().starts_with("[data-accent=\"#123456\"]{--accent:#123456;"), "{}", sheet.html());
    assert_eq!(tried.form("Save colour").value("accent"), "#123456", "without script the button saves what is shown");
    assert_eq!(shown(&ada.open("/admin/settings/brand?accent=%23123456&accent_typed=654321")).0, "#654321", "typed wins");
    assert_eq!(shown(&ada.open("/admin/settings/brand?accent=%23123456&accent_typed=red")).0, "#123456");
    assert_ne!(shop.ask::<String>("SELECT accent FROM shop", []), "#123456", "looking changes nothing");
    for name in ["red.css", "123456", "1234567.css", "123456.css.map"] {
        ada.get(&format!("/brand/{name}")).expect_status(404);
    }
}
