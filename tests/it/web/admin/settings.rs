//! What the owner changes at any time: each section by itself, with what was typed kept, and a line in the record.

use passalong::domain::address::BaseUrl;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::Money;
use passalong::domain::program::Pay;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story::{cast, tell};
use crate::support::till;

#[test]
fn each_page_is_saved_by_itself_and_recorded_by_its_fields() {
    let shop = Shop::open();
    let ada = shop.ada();
    save(ada, "Save shop", &[("name", "Zebra & Sons"), ("currency", "CHF"), ("contact", "ring the bell")]);
    save(ada, "Save program", &[("partner_approval", "on"), ("folds_scans", "")]);
    let form = ada.open("/admin/settings").form("Save shop");
    assert_eq!([form.value("name"), form.value("currency"), form.value("contact")], ["Zebra & Sons", "CHF", "ring the bell"]);
    let form = ada.open("/admin/settings/program").form("Save program");
    let ticked = |name: &str| form.pairs().contains(&(name, "on"));
    assert!(ticked("partner_approval") && !ticked("folds_scans"));
    shop.person("Mallory").open("/").expect_says("Zebra & Sons").expect_says("ring the bell");
    assert_eq!(recorded(&shop), ["name, contact, currency", "partner_approval, folds_scans"]);

    // What is saved unchanged is no change.
    for button in ["Save shop", "Save program", "Save colour", "Save orders and tax", "Save address"] {
        save(ada, button, &[]);
    }
    assert_eq!(recorded(&shop).len(), 2);
}

#[test]
fn a_refused_page_keeps_what_was_typed_and_changes_nothing() {
    let shop = Shop::open();
    let ada = shop.ada();
    let refused: [(&str, Typed<'_>, &str); 6] = [
        ("Save shop", &[("name", "  "), ("contact", "new")], "Enter a name."),
        ("Save shop", &[("contact", &"x".repeat(201))], "Use up to 200 characters."),
        ("Save colour", &[("accent_typed", "reddish")], "Enter a colour like #0f6b4f."),
        ("Save address", &[("base_url", "shop.example")], "Enter a web address like https://shop.example."),
        ("Save program", &[("partner_rate", "101"), ("holding_days", "7")], "Enter at most 100%."),
        ("Save program", &[("holding_days", "366")], "Enter a whole number of days from 0 to 365."),
    ];
    for (button, fields, sentence) in refused {
        let again = ada.submit(&ada.open(page_of(button)), button, fields);
        again.expect_status(422).expect_says(sentence);
        for (name, typed) in fields {
            assert_eq!(again.form(button).value(name), *typed, "{button}");
        }
    }
    for (path, fields) in [
        ("/admin/settings/shop", [("currency", "XXX"), ("time_zone", "Europe/Berlin")]),
        ("/admin/settings/shop", [("currency", "EUR"), ("time_zone", "Europe/Atlantis")]),
        ("/admin/settings/program", [("partner_approval", "on"), ("logo", "x")]),
    ] {
        ada.post(path, &fields).expect_status(422);
    }
    assert_eq!(recorded(&shop), Vec::<String>::new());
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM terms", []), 1);
}

#[test]
fn new_terms_are_a_new_version_and_old_ones_stay_written() {
    let shop = Shop::open();
    let ada = shop.ada();
    save(ada, "Save program", &[("influencer_rate", "12,5 %"), ("holding_days", "30")]);
    save(ada, "Save program", &[("first_order_discount", "15")]);
    let rows: String = shop.ask(
        "SELECT group_concat(rates || ' ' || first_order_discount_bp || ' ' || holding_days, '; ')
         FROM (SELECT (SELECT group_concat(rate_bp, ' ' ORDER BY earner_kind DESC) FROM terms_rate WHERE terms_id = terms.id) AS rates, *
               FROM terms ORDER BY id)",
        [],
    );
    assert_eq!(rows, "1000 1000 500 1000 14; 1000 1250 500 1000 30; 1000 1250 500 1500 30", "partner, influencer, customer");
    let page = ada.open("/admin/settings/program");
    page.expect_says("2 earlier versions");
    let versions = page.text_of(".fold-versions");
    assert!(
        versions.contains("Partners 10%, influencers 12.5%, customers 5%, first order 10%, waiting period 30 days"),
        "{versions}"
    );
    assert_eq!(recorded(&shop), ["influencer, holding_days", "discount"]);
    shop.person("Mallory").open("/").expect_says("15");
}

#[test]
fn prices_and_tax_are_saved_by_themselves() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/settings/orders");
    assert_eq!(page.form("Save orders and tax").value("tax_rate"), "0");
    ada.submit(&page, "Save orders and tax", &[("tax_rate", "much")]).expect_status(422).expect_says("Enter a percentage");
    save(ada, "Save orders and tax", &[("tax_rate", "19"), ("prices_include_tax", "")]);
    assert_eq!(shop.ask::<String>("SELECT prices_include_tax || ' ' || tax_rate_bp FROM shop", []), "0 1900");
    assert_eq!(recorded(&shop), ["prices_include_tax, tax_rate"]);
    save(ada, "Save orders and tax", &[]);
    assert_eq!(recorded(&shop).len(), 1);
}

#[test]
fn the_currency_stays_once_anything_is_counted_in_it() {
    let ways: [fn(&Shop); 4] = [
        |shop| {
            till::order(shop, "Olga", "10.00");
        },
        |shop| till::adjust(shop, "Olga", BalanceKind::Credit, 100, "A start"),
        |shop| till::agree(shop, "Olga", Pay::Flat(Money::from_minor(100))),
        |shop| till::promise(shop, |terms| terms.payout_minimum = Money::from_minor(2500)),
    ];
    for way in ways {
        let shop = Shop::open();
        tell(&shop, "customer Olga");
        let ada = shop.ada();
        save(ada, "Save shop", &[("currency", "CHF")]);
        way(&shop);
        let again = ada.submit(&ada.open("/admin/settings"), "Save shop", &[("currency", "JPY"), ("name", "New name")]);
        again.expect_status(422).expect_says("You can’t change the currency once there are orders or prices in it.");
        assert_eq!(shop.ask::<String>("SELECT currency || ' ' || name FROM shop", []), "CHF Corner Bakery");
        // Everything else can.
        save(ada, "Save shop", &[("name", "New name")]);
    }
}

#[test]
fn a_new_time_zone_moves_past_sign_ups_to_its_own_days() {
    let shop = Shop::open();
    let _story = cast(&shop);
    let days =
        || shop.ask::<String>("SELECT group_concat(account_id || ':' || day || ':' || direct_sign_ups) FROM account_day", []);
    let before = days();
    // On opposite sides of the date line it is never the same day.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        save(shop.ada(), "Save shop", &[("time_zone", zone)]);
        if days() != before {
            return; // Dropping the shop compares every day with the truth.
        }
    }
    panic!("the days stayed where they were: {before}");
}

#[test]
fn a_new_address_is_typed_twice_once_something_was_printed() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 3 for partners"#);
    let ada = shop.ada();
    let old: String = shop.ask("SELECT base_url FROM shop", []);
    save(ada, "Save address", &[("base_url", "http://shop.example")]);
    ada.open("/admin/settings/address").expect_says("Former addresses").expect_says(&old);

    print(&shop, "http://shop.example");
    let page = ada.open("/admin/settings/address");
    assert!(!page.form("Save address").has("confirm"), "asked for only when it is needed");
    let again = ada.submit(&page, "Save address", &[("base_url", "http://new.example/friends/")]);
    again.expect_status(422).expect_says("Market : 3 codes, printed on").expect_says("with http://shop.example");
    again.expect_says("Type http://new.example/friends to confirm");
    let wrong = ada.submit(&again, "Save address", &[("confirm", "http://new.example")]);
    wrong.expect_status(422).expect_says("Type “http://new.example/friends” to confirm.");
    assert_eq!(shop.ask::<String>("SELECT base_url FROM shop", []), "http://shop.example");
    // The pages stand below the new path at once.
    let answer = ada.submit(&wrong, "Save address", &[("confirm", "http://new.example/friends")]);
    answer.expect_redirect("/friends/admin/settings/address");
    assert_eq!(shop.ask::<String>("SELECT base_url FROM shop", []), "http://new.example/friends");
    let page = ada.open("/friends/admin/settings/address");
    page.expect_says("http://shop.example").expect_says(&old);
    assert_eq!(recorded(&shop), ["base_url", "base_url_typed_at", "base_url"]);
    // Back at the address that the paper bears, nothing dies and nothing is asked.
    save_to(ada, &page, "Save address", &[("base_url", "http://shop.example")], "/admin/settings/address");
    ada.get("/admin/settings/address").expect_status(200).expect_silent_on("Until <b>http://shop.example");
    shop.person("Vera").scan(story.card(1)).expect_status(200);
}

#[test]
fn an_address_that_the_configuration_fixes_cannot_be_changed_here() {
    let fixed = BaseUrl::parse("http://fixed.example").expect("an address");
    let shop = Shop::open_with(|config| config.base_url = Some(fixed));
    let page = shop.ada().open("/admin/settings/address");
    page.expect_says("It’s set in the server configuration").expect_says("http://fixed.example");
    assert!(!page.html().contains("name=\"base_url\""));
    shop.ada().post("/admin/settings/address", &[("base_url", "http://evil.example")]).expect_status(422);
    assert_eq!(shop.ask::<String>("SELECT base_url FROM shop", []), "http://fixed.example");
}

#[test]
fn any_accent_is_made_readable_and_what_is_typed_wins() {
    let shop = Shop::open();
    let ada = shop.ada();
    for (picked, typed, stored) in [("#ffff00", "", "#ffff00"), ("#ffff00", "A0b0C0", "#a0b0c0"), ("#000000", "", "#000000")] {
        save(ada, "Save colour", &[("accent", picked), ("accent_typed", typed)]);
        assert_eq!(shop.ask::<String>("SELECT accent FROM shop", []), stored);
        let page = ada.open("/admin/settings/brand");
        let shown = |where_: &str| {
            let text = page.text();
            let rest = text.split(where_).nth(1).unwrap_or_else(|| panic!("no {where_} in {text}"));
            rest.trim_start().split(' ').next().unwrap_or_default().to_owned()
        };
        let (light, dark) = (shown("Light mode:"), shown("Dark mode:"));
        assert!(contrast(&light, "#ffffff") >= 4.5, "{light} on white");
        assert!(contrast(&dark, "#141210") >= 4.5, "{dark} on dark paper");
        let sheet = ada.get("/brand.css");
        assert!(sheet.html().contains(&format!("--accent:light-dark({light},{dark})")), "the page shows what the sheet does");
    }
    ada.open("/admin/settings/brand").expect_says("We adjust your colour");
}

/// Fields and what is typed into them.
type Typed<'a> = &'a [(&'a str, &'a str)];

#[track_caller]
fn save(ada: &Person, button: &str, fields: &[(&str, &str)]) {
    let path = page_of(button);
    save_to(ada, &ada.open(path), button, fields, path);
}

/// The page that a button saves.
fn page_of(button: &str) -> &'static str {
    match button {
        "Save shop" => "/admin/settings",
        "Save colour" => "/admin/settings/brand",
        "Save program" => "/admin/settings/program",
        "Save orders and tax" => "/admin/settings/orders",
        "Save address" => "/admin/settings/address",
        other => panic!("no page of the settings has {other}"),
    }
}

#[track_caller]
fn save_to(ada: &Person, page: &Page, button: &str, fields: &[(&str, &str)], leads_to: &str) {
    ada.submit(page, button, fields).expect_redirect(leads_to);
}

/// Types the address to print all the same, and takes the file of the first batch out of the house.
#[track_caller]
fn print(shop: &Shop, address: &str) {
    shop.ada().post("/admin/print/override", &[("address", address), ("next", "/admin/codes")]).expect_status(303);
    shop.ada().get("/admin/codes/batches/1/codes.csv").expect_status(200);
    assert_eq!(shop.ask::<String>("SELECT printed_base_url FROM batch", []), address);
}

/// The fields of every change of the settings and terms, oldest first.
fn recorded(shop: &Shop) -> Vec<String> {
    let sql = "SELECT fields FROM audit WHERE action IN ('settings_changed', 'terms_changed') ORDER BY id";
    shop.look(|conn| {
        let mut statement = conn.prepare(sql).expect("the record");
        statement.query_map([], |row| row.get(0)).expect("its lines").map(|line| line.expect("a line")).collect()
    })
}

/// The contrast ratio of WCAG 2.2, written anew: the test does not ask the code that it tests.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| {
        let part = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
