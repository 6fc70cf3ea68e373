//! Paper: what leaves the printer, and when nothing does.

use std::collections::BTreeSet;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{qr, story};

/// Every layout with its paper in millimetres and how many codes a sheet takes.
const LAYOUTS: [(&str, &str, &str, usize); 8] = [
    ("labels-24", "210", "297", 24),
    ("labels-21", "210", "297", 21),
    ("cards-a4", "210", "297", 10),
    ("tent", "105", "148", 1),
    ("poster-a4", "210", "297", 1),
    ("labels-30", "215.9", "279.4", 30),
    ("cards-letter", "215.9", "279.4", 10),
    ("poster-letter", "215.9", "279.4", 1),
];

/// The shop's address, as the file has it.
fn address(shop: &Shop) -> String {
    shop.ask("SELECT base_url FROM shop", [])
}

/// Ada says that the address is right, although the tests' server is only at home here.
#[track_caller]
fn allow_printing(shop: &Shop) {
    let chooser = shop.ada().open("/admin/codes/batches/1/print");
    let page = shop.ada().submit(&chooser, "Print", &[]);
    page.expect_status(409);
    let answer = shop.ada().submit(&page, "Print with this address", &[("address", &address(shop))]);
    answer.expect_status(303);
    assert!(answer.location().starts_with("/admin/codes/batches/1/print?layout="), "back to what was chosen");
}

#[track_caller]
fn open_sheet(shop: &Shop, fields: &[(&str, &str)]) -> Page {
    let ada = shop.ada();
    let chooser = ada.open("/admin/codes/batches/1/print");
    chooser.expect_status(200);
    let answer = ada.submit(&chooser, "Print", fields);
    answer.expect_status(303);
    let sheet = ada.follow(answer);
    sheet.expect_status(200);
    sheet
}

/// The values of an attribute, in the order of the page, of everything that begins with `tag`.
fn values<'p>(page: &'p Page, tag: &str, name: &str) -> Vec<&'p str> {
    let (open, name) = (format!("<{tag}"), format!(" {name}=\""));
    let tags = page.html().split(open.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter_map(|tag| tag.split(name.as_str()).nth(1)?.split('"').next()).collect()
}

fn sheets(page: &Page) -> usize {
    page.html().matches("<div class=\"paper\">").count()
}

#[test]
fn s01_a_batch_is_printed_on_every_layout_in_real_millimetres() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 26 for partners"#);
    allow_printing(&shop);
    let made: BTreeSet<&str> = (1..=26).map(|number| told.card(number)).collect();
    for (layout, width, height, per_page) in LAYOUTS {
        let page = open_sheet(&shop, &[("layout", layout)]);
        assert_eq!(sheets(&page), 26_usize.div_ceil(per_page), "{layout}");
        let svgs = format!("viewBox=\"0 0 {width} {height}\" width=\"{width}mm\" height=\"{height}mm\"");
        assert_eq!(page.html().matches(&svgs).count(), sheets(&page), "{layout} is drawn in millimetres");
        let paper = if width == "105" {
            "a6"
        } else if width == "210" {
            "a4"
        } else {
            "letter"
        };
        let sheet = shop.ada().get(&format!("/static/print-{paper}.css"));
        sheet.expect_status(200);
        assert!(sheet.html().contains(&format!("@page {{ size: {width}mm {height}mm; margin: 0; }}")), "{layout}");
        assert!(page.html().contains(&format!("/static/print-{paper}.css?")), "{layout} has the stylesheet of its paper");

        let held: Vec<String> = values(&page, "path id", "d").into_iter().map(qr::read_path).collect();
        let codes: BTreeSet<&str> = held.iter().map(|held| held.rsplit('/').next().unwrap_or_default()).collect();
        assert_eq!(codes, made, "{layout} holds every code");
        for code in &made {
            let words = format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
            assert!(page.says(&words), "{layout} says {words}");
        }
        let ids: BTreeSet<&str> = values(&page, "path", "id").into_iter().collect();
        let used: BTreeSet<&str> = values(&page, "use", "href").into_iter().map(|href| href.trim_start_matches('#')).collect();
        assert_eq!(ids, used, "{layout} draws each code somewhere");
        for module in values(&page, "use", "transform") {
            let scale: f64 = module.rsplit_once("scale(").expect("a scale").1.trim_end_matches(')').parse().expect("a figure");
            assert!(scale >= 0.4, "{layout} has modules of {scale} mm");
        }
        assert!(!page.html().contains("style="), "no inline style");
    }
}

#[test]
fn a_started_sheet_is_filled_from_the_label_that_is_left() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 24 for partners"#);
    allow_printing(&shop);
    assert_eq!(sheets(&open_sheet(&shop, &[("layout", "labels-24"), ("start", "1")])), 1);
    let page = open_sheet(&shop, &[("layout", "labels-24"), ("start", "3"), ("x", "1,5"), ("y", "-0.5")]);
    assert_eq!(sheets(&page), 2);
    page.expect_says("24 codes on 2 sheets of A4");

    let ada = shop.ada();
    let chooser = ada.open("/admin/codes/batches/1/print?layout=labels-24");
    let wrong = [("layout", "labels-24"), ("start", "25"), ("x", "12"), ("y", "left")];
    let again = ada.submit(&chooser, "Print", &wrong);
    again.expect_status(422).expect_says("Enter a whole number from 1 to 24.").expect_says("Enter millimetres from −10 to 10");
    let form = again.form("Print");
    assert_eq!(["start", "x", "y"].map(|name| form.value(name)), ["25", "12", "left"]);
}

#[test]
fn nothing_is_printed_with_an_address_that_strangers_cannot_reach() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 3 for partners; partner Pat claims card 1; customer Cara via Pat"#);
    let ada = shop.ada();
    let chooser = ada.open("/admin/codes/batches/1/print");
    chooser
        .expect_status(200)
        .expect_says("To print, your shop needs a public https:// address")
        .expect_says("Preview of sheet 1");
    ada.get("/admin/codes/batches/1/print/sheet").expect_status(409).expect_says("check your web address");
    let refused = ada.submit(&chooser, "Print", &[("layout", "labels-24")]);
    refused.expect_status(409).expect_says("check your web address");
    for name in ["Pat", "Cara"] {
        let page = told.person(name).get("/referrals/print");
        page.expect_status(409).expect_says("Not ready to print").expect_silent_on("<form class=\"stack\"");
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM batch WHERE printed_at IS NOT NULL", []), 0);

    let wrong = ada.submit(&refused, "Print with this address", &[("address", "https://another.example")]);
    wrong.expect_status(422).expect_says("to confirm.");
    assert_eq!(wrong.form("Print with this address").value("address"), "https://another.example");
    ada.get("/admin/codes/batches/1/print/sheet").expect_status(409);

    allow_printing(&shop);
    let chooser = ada.open("/admin/codes/batches/1/print");
    chooser.expect_status(200).expect_says("No one has confirmed");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM batch WHERE printed_at IS NOT NULL", []), 0, "looking prints nothing");
    told.person("Pat").get("/referrals/print").expect_status(200);
}

#[test]
fn the_word_of_the_owner_leads_nowhere_else() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let typed = address(&shop);
    for next in ["https://evil.example", "//evil.example", "/admin/\\evil.example", ""] {
        shop.ada().post("/admin/print/override", &[("address", &typed), ("next", next)]).expect_status(422);
    }
    assert_eq!(shop.ask::<Option<i64>>("SELECT base_url_typed_at FROM shop", []), None);
    let told = story::tell(&shop, "customer Cara");
    told.person("Cara").post("/admin/print/override", &[("address", &typed), ("next", "/admin/codes")]).expect_status(404);
}

#[test]
fn opening_a_sheet_writes_down_the_address_and_a_bookmark_does_not() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 3 for partners"#);
    allow_printing(&shop);
    let bookmark = shop.ada().get("/admin/codes/batches/1/print/sheet?layout=cards-a4");
    bookmark.expect_status(303);
    assert!(bookmark.location().starts_with("/admin/codes/batches/1/print?layout=cards-a4"));
    open_sheet(&shop, &[("layout", "cards-a4")]);
    assert_eq!(shop.ask::<String>("SELECT printed_base_url FROM batch", []), address(&shop));
    shop.ada().get("/admin/codes/batches/1/print/sheet?layout=cards-a4").expect_status(200);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE action = 'batch_printed'", []), 1);
    shop.ada().get("/admin/codes/batches/2/print").expect_status(404);
}

#[test]
fn dead_codes_are_not_printed_and_claimed_ones_say_what_the_others_say() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 4 for partners; partner Pat claims card 1"#);
    let ada = shop.ada();
    let page = ada.open(&format!("/admin/codes/{}", shop.ask::<i64>("SELECT id FROM code WHERE code = ?1", [told.card(2)])));
    ada.submit(&page, "Turn off code", &[]).expect_status(303);
    allow_printing(&shop);
    let words = |number: usize| {
        let code = told.card(number);
        format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..])
    };
    let unclaimed = open_sheet(&shop, &[("only", "unclaimed")]);
    assert_eq!([1, 2, 3, 4].map(|number| unclaimed.says(&words(number))), [false, false, true, true]);
    let all = open_sheet(&shop, &[("only", "all"), ("layout", "labels-30")]);
    assert_eq!([1, 2, 3, 4].map(|number| all.says(&words(number))), [true, false, true, true]);
    assert_eq!(all.text().matches("Scan for a discount, or to become a partner").count(), 3, "one text, whoever scans it");
    assert!(!all.text_of(".desk-top").contains('%'), "paper is for ever, rates are not");
}

#[test]
fn the_test_page_needs_no_address() {
    let shop = Shop::open();
    story::tell(&shop, r#"batch "Market" of 3 for partners"#);
    for (layout, width, height, _) in LAYOUTS {
        let page = shop.ada().get(&format!("/admin/codes/batches/1/print/ruler?layout={layout}&x=1"));
        page.expect_status(200).expect_says("100%");
        assert!(page.html().contains(&format!("width=\"{width}mm\" height=\"{height}mm\"")), "{layout}");
        assert!(values(&page, "use", "href").is_empty(), "{layout} bears no code");
    }
}

#[test]
fn s10_members_print_cards_and_posters_of_their_own_code() {
    let shop = Shop::open();
    let told = story::tell(&shop, r#"batch "Market" of 1 for partners; partner Pat; customer Cara via Pat"#);
    allow_printing(&shop);
    for name in ["Pat", "Cara"] {
        let (person, code) = (told.person(name), told.code_of(name));
        for (wanted, width, codes) in [
            ("", "210", 10),
            ("?layout=card&paper=letter", "215.9", 10),
            ("?layout=poster&paper=a4", "210", 9),
            ("?layout=poster&paper=letter", "215.9", 9),
        ] {
            let page = person.get(&format!("/referrals/print{wanted}"));
            page.expect_status(200).expect_says(&format!("{name} invites you.")).expect_says("10% off your first order");
            assert_eq!(sheets(&page), 1, "{wanted}");
            assert!(page.html().contains(&format!("width=\"{width}mm\"")), "{wanted}");
            assert_eq!(values(&page, "use", "href").len(), codes, "{wanted}");
            let held: BTreeSet<String> = values(&page, "path id", "d").into_iter().map(qr::read_path).collect();
            assert_eq!(held.len(), 1);
            assert!(held.iter().all(|held| held.ends_with(&code)), "{held:?}");
        }
    }
}
