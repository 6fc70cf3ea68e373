//! The invitation in pieces: the same page, made of what was drawn once.

use std::fs;

use passalong::db::{Access, connect};

use crate::cli::commands::Place;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story;

/// A code that is typed in small letters leads to a page that is drawn whole: only its own address differs.
#[test]
fn p05_an_invitation_in_pieces_is_the_one_that_its_template_draws() {
    let shop = Shop::open();
    let mut told = story::tell(&shop, r#"partner Pat; batch "Market" of 2 for partners; batch "Stage" of 1 for influencers"#);
    let names = ["Zoë", "<b>Bo</b>", "D’Arcy", "\"Quo\"", "[b]Ann[/b]", "{$x}", "&amp;", "李"];
    for (nth, name) in names.into_iter().enumerate() {
        let olga = shop.person("Olga");
        let page = olga.open(&format!("/join/{}", told.code_of("Pat")));
        let email = format!("olga{nth}@example.org");
        let fields = [("name", name), ("email", email.as_str()), ("password", "rye bread 77")];
        olga.submit(&page, "Join", &fields).expect_redirect("/welcome");
    }
    told.go_on("partner Rea claims card 2");
    let codes: Vec<String> = shop.look(|conn| {
        let mut all = conn.prepare("SELECT code FROM code").expect("the codes");
        all.query_map([], |row| row.get(0)).expect("their rows").map(|row| row.expect("a code")).collect()
    });
    assert!(codes.len() >= names.len() + 4, "{codes:?}");
    let stranger = shop.person("Somebody");
    let same_in = |lang: &str| {
        for code in &codes {
            let page = |code: &str| stranger.ask("GET", &format!("/join/{code}")).with("Accept-Language", lang).send();
            let small = code.to_lowercase();
            let (in_pieces, whole) = (page(code), page(&small));
            in_pieces.expect_status(200).expect_says(if lang == "de" { "Datenschutz" } else { "Privacy" });
            assert_eq!(
                in_pieces.html(),
                whole.html().replace(&format!("/join/{small}?lang"), &format!("/join/{code}?lang")),
                "{code}"
            );
        }
    };
    same_in("en");
    same_in("de");
    // What the shop promises and is called changes what was drawn.
    let ada = shop.ada();
    let page = ada.open("/admin/settings");
    ada.submit(&page, "Save", &[("name", "Kornblume & Söhne")]).expect_status(303);
    same_in("en");
    stranger.open(&format!("/join/{}", codes[0])).expect_says("Kornblume & Söhne");
}

#[test]
fn p05_pieces_are_used_with_our_templates_and_not_with_one_that_changes_a_name() {
    let place = Place::new();
    assert!(place.run(&["demo", "--accounts", "40", "--orders", "60"]).status.success());
    let first = |which: &str| -> String {
        let conn = connect(&place.db(), Access::Read).expect("the file that was made");
        let sql = format!("SELECT code FROM code WHERE {which} AND disabled_at IS NULL ORDER BY id LIMIT 1");
        conn.query_row(&sql, [], |row| row.get(0)).expect("such a code")
    };
    let (code, card) = (first("owner_id IS NOT NULL"), first("owner_id IS NULL"));
    let looked_at = || {
        let server = place.serve();
        let stranger = Person::new(&format!("http://127.0.0.1:{}", server.port), "Stranger");
        stranger.open(&format!("/join/{card}"));
        let page = stranger.open(&format!("/join/{code}")).text();
        assert_eq!(server.stop(), Some(0));
        (page, fs::read_to_string(place.path("server.log")).expect("the log"))
    };
    let (page, log) = looked_at();
    assert!(page.contains("invites you") && !log.contains("drawn whole"), "{log}");

    let own = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/join/customer.html")).expect("our template");
    let own =
        own.replace(r#"<main class="invite" id="main">"#, r#"<main class="invite" id="main"><p>{{ inviter | upper }}!</p>"#);
    fs::create_dir_all(place.path("data/branding/join")).expect("a folder beside the database");
    fs::write(place.path("data/branding/join/customer.html"), own).expect("a template in it");
    let inviter = page.split_once(" invites you").expect("who invites").0.rsplit(' ').next().expect("a name").to_owned();
    let (page, log) = looked_at();
    assert!(page.contains(&format!("{}!", inviter.to_uppercase())), "{page}");
    assert!(log.contains("drawn whole"), "{log}");
}
