//! Set-up that knows what is usual in a country, the list of the first week, settings with an example that is true, and a language that
//! a shop adds by itself.

use std::fs;

use passalong::domain::time::{Day, Zone};

use crate::support::counter;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story::tell;
use crate::support::till;

const OPEN: &str = "Finish setup";

/// What somebody types who sets a shop up.
fn typed(shop: &Shop) -> Vec<(&'static str, String)> {
    let ada = shop.person("Ada");
    vec![("name", ada.name.clone()), ("email", ada.email.clone()), ("password", ada.password), ("shop_name", "Rye & Sons".into())]
}

#[test]
fn t11_choosing_a_country_fills_in_what_is_usual_there() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let page = ada.open(shop.setup_path());
    let typed = typed(&shop);
    let fields: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // Without the script, by the button beside the country: nothing is stored yet, and nothing that was typed is lost.
    for (country, currency, zone, language, includes, said) in [
        ("US", "USD", "America/New_York", "en", false, "US Letter"),
        ("DE", "EUR", "Europe/Berlin", "de", true, "19% or 7% is usual"),
        ("JP", "JPY", "Asia/Tokyo", "en", true, "A4 paper"),
    ] {
        let form = page.form(OPEN).fill_all(&fields).fill("country", country);
        let pairs = [form.pairs(), vec![("fill", "yes")]].concat();
        let again = ada.post("/setup", &pairs);
        again.expect_status(200).expect_says(said);
        let form = again.form(OPEN);
        let filled = ["country", "currency", "time_zone", "language"].map(|name| form.value(name));
        assert_eq!(filled, [country, currency, zone, language]);
        assert_eq!(form.pairs().contains(&("prices_include_tax", "on")), includes, "{country}");
        assert_eq!(form.value("shop_name"), "Rye & Sons");
        assert_eq!(shop.ask::<i64>("SELECT count(*) FROM shop", []), 0);
    }
    // With it, at once: every country carries what it fills in.
    assert!(page.html().contains(r#"<option value="JP" data-currency="JPY" data-time_zone="Asia/Tokyo" data-language="en""#));
    // What was filled in is a suggestion: another currency stays.
    let form = page.form(OPEN).fill_all(&fields).fill("country", "US").fill("currency", "CAD").fill("prices_include_tax", "");
    ada.send(&page, &form).expect_redirect("/admin");
    let stored: String =
        shop.ask("SELECT country || ' ' || currency || ' ' || prices_include_tax || ' ' || tax_rate_bp FROM shop", []);
    assert_eq!(stored, "US CAD 0 0");
}

#[test]
fn t11_another_country_changes_what_was_filled_in_and_leaves_what_was_chosen() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let begin = ada.ask("GET", shop.setup_path()).with("Accept-Language", "en-GB").send();
    let said = |page: &Page| ["country", "currency", "time_zone", "language"].map(|name| page.form(OPEN).value(name).to_owned());
    assert_eq!(said(&begin), ["GB", "GBP", "Europe/London", "en"]);
    let choose = |page: &Page, fields: &[(&str, &str)]| {
        let form = page.form(OPEN).fill_all(fields);
        ada.post("/setup", &[form.pairs(), vec![("fill", "yes")]].concat())
    };
    let typed = [("country", "US"), ("currency", "CAD"), ("time_zone", "America/Chicago")];
    let american = choose(&begin, &typed);
    assert_eq!(said(&american), ["US", "CAD", "America/Chicago", "en"]);
    assert!(!american.form(OPEN).pairs().contains(&("prices_include_tax", "on")), "what nobody had touched");
    assert!(american.html().contains(r#"data-by-hand="currency time_zone""#), "the script leaves them alone too");
    // Chosen back by hand it counts as filled in again.
    let swiss = choose(&american, &[("country", "CH"), ("currency", "USD")]);
    assert_eq!(said(&swiss), ["CH", "CHF", "America/Chicago", "de"]);
    swiss.expect_says("8.1% or 2.6% is usual");
    // Nothing is usual in a country that nobody knows: no hint of another stays, and no field is emptied.
    let unknown = choose(&swiss, &[("country", "")]);
    assert_eq!(said(&unknown), ["", "CHF", "America/Chicago", "de"]);
    assert!(!unknown.text().contains("8.1%") && !unknown.text().contains("A4 paper"));
    assert_eq!(said(&choose(&unknown, &[("country", "JP")])), ["JP", "JPY", "America/Chicago", "en"]);
}

#[test]
fn t11_a_country_or_a_language_that_nobody_offered_is_refused() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let page = ada.open(shop.setup_path());
    let typed = typed(&shop);
    let fields: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for (name, value) in [("country", "XX"), ("language", "klingon")] {
        let form = page.form(OPEN).fill_all(&fields);
        let pairs: Vec<(&str, &str)> =
            form.pairs().into_iter().map(|(field, text)| (field, if field == name { value } else { text })).collect();
        ada.post("/setup", &pairs).expect_status(422).expect_refusal("choice_unknown");
    }
}

#[test]
fn t11_the_invitation_is_drawn_with_what_is_typed() {
    let shop = Shop::bare();
    let ada = shop.person("Ada");
    let page = ada.open(shop.setup_path());
    assert!(page.text_of(".sample").contains("10% off your first order"), "it is there without a script");
    let token = page.form(OPEN).value("token").to_owned();
    let sample = |more: &str| ada.get(&format!("/setup/sample?token={token}{more}"));
    let drawn = sample("&shop_name=Rye+%26+%3Cb%3ESons&first_order_discount=15&customer_rate=5");
    drawn.expect_status(200).expect_says("Rye & <b>Sons").expect_says("15% off your first order");
    assert!(!drawn.html().contains("<html"), "a piece of the page, not a page");
    sample("&shop_name=Rye&first_order_discount=1x&customer_rate=5").expect_status(204);
    sample("&first_order_discount=0&customer_rate=5").expect_silent_on("off your first order");
    shop.person("Mallory").get("/setup/sample?shop_name=Mine").expect_status(403);
}

#[test]
fn t11_the_first_week_is_ticked_off_and_goes_when_all_is_done() {
    let shop = Shop::open();
    let ada = shop.ada();
    let home = || ada.open("/admin");
    home().expect_says("Your first week").expect_says("1 of 5 done");
    let form = ada.open(&home().link("Make cards")).form("Create cards");
    assert_eq!([form.value("name"), form.value("size")], ["First cards", "10"]);
    for link in ["Check address", "See cards", "Record an order"] {
        ada.open(&home().link(link)).expect_status(200);
    }
    let mut story = tell(&shop, r#"batch "Small" of 9 for partners"#);
    let print = |batch: i64| ada.get(&format!("/admin/codes/batches/{batch}/codes.csv"));
    let refused = print(1);
    ada.submit(&refused, "Print with this address", &[("address", &shop.home)]).expect_status(303);
    home().expect_says("2 of 5 done");
    print(1).expect_status(200);
    home().expect_says("2 of 5 done");
    story.go_on(r#"batch "More" of 1 for partners"#);
    assert!(home().link("Make cards").ends_with("/admin/codes/batches/2"), "the batch that is still to be printed");
    print(2).expect_status(200);
    home().expect_says("3 of 5 done");
    story.go_on("partner Pat claims card 1; customer Cara via Pat");
    home().expect_says("4 of 5 done");
    let order = till::order(&shop, "Cara", "20.00");
    home().expect_says("4 of 5 done");
    till::pay(&shop, order);
    home().expect_silent_on("Your first week");
}

#[test]
fn t11_the_first_week_is_hidden_for_good() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    sam.post("/admin/first-week/hide", &[]).expect_status(404);
    let home = shop.ada().open("/admin");
    shop.ada().submit(&home, "Hide this", &[]).expect_redirect("/admin");
    shop.ada().open("/admin").expect_silent_on("Your first week");
    shop.ada().post("/admin/first-week/hide", &[]).expect_redirect("/admin");
    shop.ada().open("/admin/audit").expect_says("first-week list");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE fields = 'first_week'", []), 1);
}

/// What the example says that somebody pays and earns.
fn example(page: &Page) -> [String; 3] {
    ["The friend pays", "A partner earns", "A customer earns, as store credit"].map(|label| page.figure(label))
}

#[test]
fn t11_the_example_beside_the_rates_is_what_an_order_comes_to() {
    let shop = Shop::open();
    let ada = shop.ada();
    let program = || ada.open("/admin/settings/program");
    program().expect_says("A £20.00 order: the friend pays £18.00, Pat earns £1.80.");
    // As typed, before anything is saved, whatever kind of pay; what cannot be read leaves it as it is.
    let with = |changes: &[(&str, &str)]| {
        let form = program().form("Save program").fill_all(changes);
        let pairs: Vec<String> = form.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect();
        ada.get(&format!("/admin/settings/example?{}", pairs.join("&")))
    };
    with(&[("partner_rate", "3"), ("partner_unit", "amount")]).expect_says("Pat earns £3.00.");
    with(&[("first_order_discount", "50"), ("discount_cap", "4")]).expect_says("the friend pays £16.00, Pat earns £1.60.");
    with(&[("partner_rate", "many")]).expect_status(204);
    ada.get("/admin/settings/example?tax_rate=25").expect_says("Of which tax").expect_says("Pat earns £1.80.");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM terms", []), 1, "looking changes nothing");

    // With tax in the price, it is what a real order comes to.
    counter::tax(&shop, true, 1900);
    counter::sell(&shop, "Hamper", "20.00");
    let _story = tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    for (who, column) in [("Cara", 1), ("Carl", 2)] {
        let id = counter::record(&shop, ada, who, &[("q1", "1")]);
        till::pay(&shop, passalong::domain::ids::OrderId(id));
        let said = example(&program());
        let money = |sql: &str| format!("£{}.{:02}", shop.ask::<i64>(sql, [id]) / 100, shop.ask::<i64>(sql, [id]) % 100);
        assert_eq!(said[0], money("SELECT total_minor FROM orders WHERE id = ?1"));
        assert_eq!(
            said[column],
            money("SELECT amount_minor FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward')")
        );
    }
}

#[test]
fn t11_settings_have_a_page_and_a_button_for_each_part() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings");
    for (tab, button) in [
        ("Shop", "Save shop"),
        ("Brand", "Save colour"),
        ("Program", "Save program"),
        ("Orders and tax", "Save orders and tax"),
        ("Address", "Save address"),
    ] {
        let page = shop.ada().open(&page.link(tab));
        let primary = page.html().matches("class=\"button primary\"").count();
        assert!(!page.form(button).pairs().is_empty() && primary == 1, "{tab}: {primary} primary buttons");
    }
}

#[test]
fn t11_a_day_may_be_typed_as_it_is_written() {
    let shop = Shop::open();
    shop.pass(std::time::Duration::from_secs(20 * 86_400));
    shop.ada().sign_in();
    let today = Zone::parse("Europe/London").expect("a zone").day_of(shop.clock.now());
    let day = today.plus(-10);
    let page = shop.ada().open("/admin/settings/orders");
    let close = |text: &str| shop.ada().submit(&page, "Save closing", &[("closed_to", text)]);
    close("3/4/2026").expect_status(422).expect_refusal("date_unclear");
    close("30.2.2026").expect_status(422).expect_refusal("date_malformed");
    close(&day.written("%-d.%-m.%Y")).expect_status(303);
    assert_eq!(Day::from_number(shop.ask("SELECT closed_to FROM shop", [])), day);
}

#[test]
fn t11_currencies_have_the_names_of_the_readers_language() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings");
    assert!(page.html().contains(">CHF – Swiss Franc</option>"));
    shop.ada().post("/language", &[("language", "de")]).expect_status(303);
    let page = shop.ada().open("/admin/settings");
    assert!(page.html().contains(">CHF – Schweizer Franken</option>"));
}

#[test]
fn t11_a_file_of_the_shops_own_adds_a_language() {
    let mut shop = Shop::open();
    let folder = shop.file().parent().expect("a folder").join("branding/locales");
    fs::create_dir_all(&folder).expect("a folder for sentences");
    let file = folder.join("it.ftl");
    fs::write(&file, "language-name = Italiano\nlanguage-formats = es-ES\nsign-in = Accedi\n").expect("a file");
    shop.restart_after(|_| {});
    // It is offered to the shop, to its visitors and to its members, and what is missing is said in English.
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("language", "it")]).expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT language FROM shop", []), "it");
    let front = shop.person("Visitor").ask("GET", "/sign-in").with("Accept-Language", "pt").send();
    assert!(front.html().contains("<html lang=\"it\">") && front.html().contains("hreflang=\"it\""), "{}", front.html());
    front.expect_says("Accedi").expect_says("Password");
    shop.ada().post("/language", &[("language", "it")]).expect_status(303);
    shop.ada().open("/admin/settings/program").expect_says("A 20,00 £ order");
    // Without its file there is English again.
    fs::remove_file(&file).expect("a file");
    shop.restart_after(|_| {});
    let front = shop.person("Visitor").ask("GET", "/").with("Accept-Language", "pt").send();
    assert!(front.html().contains("<html lang=\"en\">") && !front.html().contains("hreflang=\"it\""));
    shop.ada().open("/admin/settings").expect_status(200).expect_says("Settings");
}
