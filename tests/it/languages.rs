//! Pages speak the language of whoever reads them, and write figures as in the country of the shop.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;
use crate::support::till;

#[track_caller]
fn expect_language(page: &Page, tag: &str) {
    assert!(page.html().contains(&format!("<html lang=\"{tag}\">")), "{} is not in {tag}", page.asked);
}

#[test]
fn t02_a_visitor_reads_what_the_browser_prefers_or_the_address_asks_for() {
    let shop = Shop::open();
    let code = story::tell(&shop, "partner Pat").code_of("Pat");
    let visitor = shop.person("Visitor");
    let invitation = visitor.scan(&code).asked.clone();
    let path = invitation.split_whitespace().last().expect("a path").to_owned();
    let read = |languages: &str| visitor.ask("GET", &path).with("Accept-Language", languages).send();
    expect_language(&read("de-CH,de;q=0.9,en;q=0.5"), "de");
    expect_language(&read("fr;q=0.4, es;q=0.8"), "es");
    // Nobody has written Portuguese yet: the shop's own language.
    expect_language(&read("pt-BR"), "en");
    read("de").expect_says("10 % Rabatt");
    // What was asked for by a link is kept.
    expect_language(&visitor.open("/?lang=fr"), "fr");
    expect_language(&read("de"), "fr");
    expect_language(&visitor.open("/sign-in?lang=klingon"), "fr");
    let front = visitor.open("/");
    for tag in ["en", "de", "fr", "es"] {
        assert!(front.html().contains(&format!("hreflang=\"{tag}\"")), "{tag} is not offered");
    }
}

#[test]
fn t02_whoever_joins_goes_on_in_their_language_and_the_shop_in_its_own() {
    let shop = Shop::open();
    let code = story::tell(&shop, "partner Pat").code_of("Pat");
    let nele = shop.person("Nele");
    nele.open("/?lang=de");
    let page = nele.scan(&code);
    expect_language(&page, "de");
    let fields = [("name", "Nele"), ("email", nele.email.as_str()), ("password", nele.password.as_str())];
    let form = page.html().split("<form").nth(1).expect("a form");
    let join = form.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("where it is posted to");
    nele.post(join, &fields).expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT language FROM account WHERE name = 'Nele'", []), "de");
    // Also from a browser that prefers another.
    expect_language(&nele.ask("GET", "/referrals").with("Accept-Language", "en").send(), "de");
    expect_language(&shop.ada().open("/admin"), "en");
    expect_language(&shop.ada().ask("GET", "/admin").with("Accept-Language", "de").send(), "en");
    nele.post("/language", &[("language", "es")]).expect_redirect("/accounts");
    expect_language(&nele.open("/accounts"), "es");
    nele.post("/language", &[("language", "tlh")]).expect_redirect("/accounts");
    expect_language(&nele.open("/accounts"), "es");
    nele.post("/language", &[("language", "")]).expect_redirect("/accounts");
    assert_eq!(shop.ask::<Option<String>>("SELECT language FROM account WHERE name = 'Nele'", []), None);
}

#[test]
fn t01_figures_follow_the_country_of_the_shop() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    till::buy(&shop, "Cara", "12500.00");
    let pat = story.person("Pat");
    let read = |tag: &str| {
        pat.post("/language", &[("language", tag)]).expect_redirect("/accounts");
        pat.open("/referrals")
    };
    read("en").expect_says("£1,125.00");
    read("de").expect_says("1.125,00 £");
    read("fr").expect_says("125,00 £");
    read("es").expect_says("1.125,00 £");
}

#[test]
fn t01_commands_speak_the_language_of_the_shop() {
    let mut shop = Shop::open();
    shop.restart_after(|conn| conn.execute_batch("UPDATE shop SET language = 'de', country = 'DE'").expect("a German shop"));
    let said = |args: &[&str]| {
        let output = shop.command(&[args, &["--password-stdin"]].concat(), "another horse battery");
        (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let create = ["admin", "create", "--email", "berta@shop.example", "--name", "Berta"];
    assert_eq!(said(&create).0, "Berta ist jetzt Admin und meldet sich mit berta@shop.example an.\n");
    let again = said(&create).1;
    assert!(again.contains("admin create: Mit dieser E-Mail-Adresse gibt es bereits ein Konto."), "{again}");
    let reset = said(&["admin", "reset-password", "--email", "berta@shop.example"]).0;
    assert!(reset.starts_with("berta@shop.example hat ein neues Passwort"), "{reset}");
    let unknown = said(&["admin", "reset-password", "--email", "bert@shop.example"]).1;
    assert!(unknown.contains("Kein Konto, das sich anmelden kann"), "{unknown}");
}
