//! Pages speak the language of whoever reads them, and write figures as in the country of the shop.

use passalong::db::{Access, connect};

use crate::cli::commands::{PAT, Place, one_line, stdout};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;
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

/// What is drawn as words on cards and posters, joined across the lines that it was broken into.
fn drawn_words(page: &Page) -> String {
    let texts = page.html().split("<text ").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</text>"));
    texts.map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn t02_the_paper_of_a_batch_speaks_its_own_language() {
    const ENGLISH: &str = "Scan for a discount, or to become a partner";
    const GERMAN: &str = "Scannen: Rabatt erhalten oder Partner werden";
    let shop = Shop::open();
    let ada = shop.ada();
    let form = ada.open("/admin/codes/new");
    assert_eq!(form.form("Create cards").value("language"), "en", "the shop's own, until another is chosen");
    assert!(drawn_words(&form).contains(ENGLISH));
    assert!(drawn_words(&ada.open("/admin/codes/new?language=de")).contains(GERMAN), "the preview follows the choice");
    let filled = form.form("Create cards").fill("name", "Fair");
    let pairs: Vec<_> =
        filled.pairs().into_iter().map(|(name, text)| (name, if name == "language" { "klingon" } else { text })).collect();
    ada.post("/admin/codes", &pairs).expect_status(422).expect_refusal("choice_unknown");

    ada.submit(&form, "Create cards", &[("name", "Fair"), ("size", "2"), ("language", "de")]).expect_status(303);
    let chooser = ada.open("/admin/codes/batches/1/print");
    expect_language(&chooser, "en");
    for layout in ["cards-a4", "tent", "poster-a4"] {
        let words = drawn_words(&ada.open(&format!("/admin/codes/batches/1/print?layout={layout}")));
        assert!(words.contains(GERMAN) && words.contains("Keine Kamera?") && !words.contains(ENGLISH), "{layout}: {words}");
    }
    let mut opened = ada.submit(&chooser, "Print", &[]);
    if opened.status == 409 {
        let typed: String = shop.ask("SELECT base_url FROM shop", []);
        ada.submit(&opened, "Print with this address", &[("address", &typed)]).expect_status(303);
        opened = ada.submit(&ada.open("/admin/codes/batches/1/print"), "Print", &[]);
    }
    let sheet = ada.follow(opened);
    assert_eq!(drawn_words(&sheet).matches(GERMAN).count(), 2, "{}", drawn_words(&sheet));

    let page = ada.open("/admin/codes/batches/1");
    assert_eq!(page.form("Save cards").value("language"), "de");
    let sam = hire(&shop, "Sam", "staff");
    sam.open("/admin/codes/batches/1").expect_says("Language of the cards").expect_says("Deutsch");
    let saved = ada.follow(ada.submit(&page, "Save cards", &[("language", "fr")]));
    saved.expect_says("Saved. New cards will say this.");
    assert_eq!(saved.form("Save cards").value("language"), "fr");
    assert!(drawn_words(&saved).contains("Pas d’appareil photo"), "{}", drawn_words(&saved));
    assert_eq!(shop.ask::<String>("SELECT fields FROM audit WHERE action = 'batch_changed'", []), "language");
}

#[test]
fn t02_members_print_in_the_language_that_they_read() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let ada = shop.ada();
    let typed: String = shop.ask("SELECT base_url FROM shop", []);
    story::tell(&shop, r#"batch "Market" of 1 for partners"#);
    let refused = ada.submit(&ada.open("/admin/codes/batches/1/print"), "Print", &[]);
    ada.submit(&refused, "Print with this address", &[("address", &typed)]).expect_status(303);
    let pat = story.person("Pat");
    assert!(drawn_words(&pat.open("/referrals/print")).contains("Pat invites you."));
    pat.post("/language", &[("language", "fr")]).expect_redirect("/accounts");
    let words = drawn_words(&pat.open("/referrals/print?layout=poster"));
    assert!(words.contains("Pat vous invite.") && words.contains("Pas d’appareil photo"), "{words}");
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

#[test]
fn t01_check_and_what_is_wrong_with_a_file_are_said_in_the_language_of_the_shop() {
    let mut shop = Shop::open();
    shop.restart_after(|conn| conn.execute_batch("UPDATE shop SET language = 'de', country = 'DE'").expect("a German shop"));
    let place = Place::new();
    assert!(shop.command(&["backup", place.db().to_str().expect("a path")], "").status.success());
    // A partner whom no program would store: without a code, and with no place in the network.
    connect(&place.db(), Access::Write).and_then(|conn| conn.execute_batch(PAT)).expect("a lie");
    let said = stdout(&place.run(&["check"]));
    for sentence in [
        "C02 das Netzwerk stimmt nicht damit überein, wer wen geworben hat\n    what=missing",
        "K01 ein Partner oder Kunde hat nicht genau einen Empfehlungscode, oder wer sich erst bewirbt, hat schon einen\n    id=",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    // Programs go by the names, and read English beside them.
    let json: serde_json::Value = serde_json::from_str(&stdout(&place.run(&["check", "--json"]))).expect("JSON");
    let codes = json.as_array().expect("a list").iter().find(|broken| broken["name"] == "K01").expect("K01");
    let sentence = codes["sentence"].as_str().expect("a sentence");
    assert!(sentence.starts_with("a partner or customer doesn’t have exactly one referral code"), "{sentence}");

    assert!(place.run(&["backup", "copy.db"]).status.success());
    let refused = one_line(&place.run(&["restore", "copy.db"]));
    assert!(refused.starts_with("copy.db: verletzt Regel C02: das Netzwerk stimmt nicht"), "{refused}");
    assert!(refused.ends_with("; nehmen Sie eine andere Sicherung"), "{refused}");
    let again = one_line(&place.run(&["backup", "copy.db"]));
    assert_eq!(again, "copy.db: gibt es schon; eine Sicherung überschreibt nie etwas; wählen Sie einen anderen Namen");
}

#[test]
fn t01_without_a_shop_commands_speak_the_language_of_the_environment() {
    let place = Place::new();
    let said = |locale: &[(&str, &str)]| {
        let mut command = place.command(&["check"]);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        one_line(&command.envs(locale.iter().copied()).output().expect("the program"))
    };
    for (locale, sentence) in [
        (&[][..], "does not exist; start"),
        (&[("LANG", "de_AT.UTF-8")], "gibt es nicht; starten Sie einmal „passalong serve“"),
        (&[("LANG", "de_DE"), ("LC_MESSAGES", "fr_CA.UTF-8")], "n’existe pas\u{202f}; lancez une fois"),
        (&[("LANG", "de_DE"), ("LC_ALL", "es")], "no existe; inicie una vez"),
        (&[("LANG", "de_DE"), ("LC_ALL", "C")], "does not exist; start"),
        (&[("LANG", "pt_BR.UTF-8")], "does not exist; start"),
    ] {
        let line = said(locale);
        assert!(line.contains(sentence), "{locale:?}: {line}");
    }
    let deploy = place.command(&["deploy"]).env("LC_ALL", "de_DE.UTF-8").output().expect("the program");
    assert!(stdout(&deploy).contains("startet es mit dem Computer, unter systemd"), "{deploy:?}");
}
