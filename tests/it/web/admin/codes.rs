//! Codes as the shop sees them: made, copied, tracked, switched off and on, found among hundreds, taken home as a file.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::support::client::{Person, encode};
use crate::support::page::Page;
use crate::support::qr;
use crate::support::shop::Shop;
use crate::support::story::{Story, tell};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Codes as people read them: `K7Q-M9X-DW9`.
fn words(code: &str) -> String {
    format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..])
}

/// The page of a code, as its line in the list leads to it.
#[track_caller]
fn page_of(who: &Person, code: &str) -> Page {
    let list = who.open(&format!("/admin/codes?q={code}"));
    let page = who.open(&list.link(&words(code)));
    page.expect_status(200);
    page
}

/// The codes of a page, in its order.
fn codes_on(page: &Page) -> Vec<String> {
    let firsts = page.rows().into_iter().filter_map(|row| row.first().cloned());
    firsts.filter_map(|cell| cell.get(..11).filter(|code| code.matches('-').count() == 2).map(str::to_owned)).collect()
}

/// What a telephone reads in the largest picture that a code's page offers.
#[track_caller]
fn read_picture(shop: &Shop, page: &Page) -> String {
    let picture = shop.ada().get(&page.link("PNG, 2048 pixels"));
    picture.expect_status(200);
    qr::read(&picture.body)
}

#[track_caller]
fn join(person: &Person, page: &Page) {
    let fields = [("name", person.name.as_str()), ("email", &person.email), ("password", &person.password)];
    let mut form = page.expect_status(200).form("Join").fill_all(&fields);
    if form.has("terms") {
        form = form.fill("terms", "on");
    }
    person.send(page, &form).expect_status(303);
}

#[track_caller]
fn rows_of_csv(page: &Page) -> Vec<Vec<String>> {
    page.expect_status(200);
    assert!(page.header("Content-Type").is_some_and(|kind| kind.starts_with("text/csv")), "{:?}", page.headers);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(page.body.as_slice());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// Somebody at the counter, who sees codes and changes none.
#[track_caller]
fn hire(shop: &Shop, name: &str) -> Person {
    let ada = shop.ada();
    let person = shop.person(name);
    let page = ada.open("/admin/users");
    let link =
        ada.submit(&page, "Add and create password link", &[("name", name), ("email", &person.email), ("role", "staff")]).text();
    let token = link.split_whitespace().find_map(|word| word.split_once("/password/reset?token=")).expect("a link").1.to_owned();
    let page = person.open(&format!("/password/reset?token={token}"));
    person.submit(&page, "Set password", &[("password", &person.password)]).expect_status(303);
    person.forget_cookies();
    person.sign_in();
    person
}

#[test]
fn s01_the_admin_makes_codes_that_can_be_shared_and_copied() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 3 for partners"#);
    let code = story.card(2);
    let page = page_of(shop.ada(), code);
    page.expect_says("Unclaimed").expect_says("Market");
    let link = format!("{}/r/{code}", shop.home);
    assert!(page.html().contains(&format!(r#"data-copy="{link}""#)), "the link can be copied");
    assert!(page.html().contains("data-copy-image"), "the picture can be copied");
    for size in [256, 512, 1024, 2048] {
        let picture = shop.ada().get(&page.link(&format!("PNG, {size} pixels")));
        picture.expect_status(200);
        assert_eq!(picture.header("Content-Type"), Some("image/png"));
        assert_eq!(qr::read(&picture.body), format!("{}/Q/{code}", shop.home));
    }
    let svg = shop.ada().get(&page.link("SVG, for print"));
    assert_eq!(svg.expect_status(200).header("Content-Type"), Some("image/svg+xml"));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM scan_day", []), 0, "pictures are not scans");
}

#[test]
fn s03_the_admin_tracks_scans_and_sees_when_a_partner_account_was_made() {
    let shop = Shop::open();
    let mut story = tell(
        &shop,
        r#"batch "Market" of 2 for partners
           Nell scans card 1; Nell scans card 1; Omar scans card 1
           2 days pass"#,
    );
    let code = story.card(1).to_owned();
    let page = page_of(shop.ada(), &code);
    page.expect_says("Unclaimed").expect_silent_on("Sign-ups");
    assert_eq!((page.figure("Scans"), page.figure("Visitors")), ("2".into(), "2".into()));
    assert_eq!(page.figure("Repeats within 30 minutes"), "1");
    assert_eq!(page.figure("QR code"), "2");
    assert_eq!(page.figure("Last scan"), "2 days ago");

    story.go_on("partner Pat claims card 1; customer Cara via Pat");
    let page = page_of(shop.ada(), &code);
    page.expect_says("Claimed").expect_says("after 2 days").expect_says("Pat");
    assert_eq!((page.figure("Scans"), page.figure("Sign-ups")), ("4".into(), "1".into()));
    let owner = shop.ada().open(&page.link("Pat"));
    owner.expect_says("Pat").expect_says(&words(&code));

    let list = shop.ada().open("/admin/codes?state=claimed&made=printed");
    assert_eq!(codes_on(&list), [words(&code)]);
    let row = list.row(&words(&code));
    assert!(row[2].starts_with("Pat since"), "{row:?}");
    assert_eq!(row[3..6], ["4", "4", "1"], "scans, uniques, accounts");
}

#[test]
fn a_code_of_every_kind_comes_back_from_its_picture_as_its_owners_code() {
    let shop = Shop::open();
    let mut story = tell(&shop, r#"batch "Market" of 1 for partners; batch "Stream" of 1 for influencers"#);
    // Printed ones: the very code in the picture becomes the newcomer's own.
    for (card, name) in [(1, "Pat"), (2, "Ivy")] {
        let code = story.card(card).to_owned();
        let address = read_picture(&shop, &page_of(shop.ada(), &code));
        let person = shop.person(name);
        join(&person, &person.open(qr::path_of(&address)));
        assert_eq!(person.open("/referrals").text_of(".code"), words(&code), "{name}'s own page");
    }
    // Codes with an owner, however they came by it: the picture leads to their invitation, their own page keeps showing the code.
    story.go_on("partner Priya; customer Olga; customer Carl via Olga");
    for (owner, newcomer, kind) in [("Priya", "Una", "partner"), ("Olga", "Dora", "customer"), ("Carl", "Tim", "customer")] {
        let code = story.code_of(owner);
        let address = read_picture(&shop, &page_of(shop.ada(), &code));
        let person = shop.person(newcomer);
        let invitation = person.open(qr::path_of(&address));
        invitation.expect_says(owner);
        join(&person, &invitation);
        let brought = "SELECT referrer.name || ' ' || account.referral_type FROM account
                       JOIN account AS referrer ON referrer.id = account.referrer_id WHERE account.name = ?1";
        assert_eq!(shop.ask::<String>(brought, [newcomer]), format!("{owner} {kind}"));
        assert_eq!(story.code_of(owner), code, "{owner}'s own page");
        assert_eq!(page_of(shop.ada(), &code).figure("Sign-ups"), story.person(owner).open("/referrals").figure("Sign-ups"));
    }
}

#[test]
fn a_code_is_switched_off_and_on_again() {
    let shop = Shop::open();
    let mut story = tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1"#);
    let ada = shop.ada();
    // Nobody's code: a button is enough.
    let free = story.card(2).to_owned();
    let page = page_of(ada, &free);
    ada.submit(&page, "Turn off code", &[]).expect_status(303);
    page_of(ada, &free).expect_says("Turned off");
    let visitor = shop.person("Nell");
    visitor.scan(&free).expect_status(410).expect_says("no longer valid");
    assert_eq!(page_of(ada, &free).figure("While turned off or expired"), "1");
    ada.submit(&page_of(ada, &free), "Turn on", &[]).expect_status(303);
    visitor.scan(&free).expect_status(200).expect_says("Join as a partner");

    // Somebody's: its owner's livelihood is not one slip away.
    let pats = story.card(1).to_owned();
    let page = page_of(ada, &pats);
    for typed in ["", "yes", &words(&free)] {
        let again = ada.submit(&page, "Turn off code", &[("confirm", typed)]);
        again.expect_status(422).expect_says(&format!("Type “{}” to confirm.", words(&pats)));
        assert_eq!(again.form("Turn off code").value("confirm"), typed);
    }
    visitor.scan(&pats).expect_status(200).expect_says("Pat");
    ada.submit(&page, "Turn off code", &[("confirm", &pats.to_lowercase())]).expect_status(303);
    visitor.scan(&pats).expect_status(410);
    ada.submit(&page_of(ada, &pats), "Turn on", &[]).expect_status(303);
    story.go_on("customer Cara via Pat");
    let actions = "SELECT group_concat(action, ', ') FROM (SELECT action FROM audit WHERE subject = 'code' ORDER BY id)";
    assert_eq!(shop.ask::<String>(actions, []), "code_disabled, code_enabled, code_disabled, code_enabled");
}

#[test]
fn a_note_says_whom_a_card_was_handed_to() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 1 for partners"#);
    let (ada, code) = (shop.ada(), story.card(1));
    let page = page_of(ada, code);
    ada.submit(&page, "Save note", &[("note", "  the flower   shop ")]).expect_status(303);
    assert_eq!(page_of(ada, code).form("Save note").value("note"), "the flower shop");
    assert_eq!(codes_on(&ada.open("/admin/codes?q=FLOWER")), [words(code)]);
    let long = "x".repeat(201);
    let again = ada.submit(&page, "Save note", &[("note", &long)]);
    again.expect_status(422).expect_says("Use up to 200 characters.");
    assert_eq!(again.form("Save note").value("note"), long, "what was typed is kept");
}

#[test]
fn an_alias_leads_to_the_same_code_and_the_printed_one_still_does() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1; partner Priya"#);
    let (ada, code) = (shop.ada(), story.card(1));
    let page = page_of(ada, code);
    ada.submit(&page, "Add link", &[("alias", "pats-Bakes")]).expect_status(303);
    page_of(ada, code).expect_says("PATS-BAKES");
    assert_eq!(codes_on(&ada.open("/admin/codes?q=pats-bak")), [words(code)], "found by its alias");
    for address in ["/q/PATS-BAKES", "/r/pats-bakes", &format!("/Q/{code}"), &format!("/r/{}", words(code))] {
        shop.person("Nell").get(address).expect_redirect(&format!("/join/{code}"));
    }
    for (alias, refusal) in [
        ("/", "1 to 32 letters"),
        ("pat's", "1 to 32 letters"),
        ("PATS-BAKES", "already taken"),
        (story.card(2), "already taken"),
    ] {
        ada.submit(&page, "Add link", &[("alias", alias)]).expect_status(422).expect_says(refusal);
    }
    // Nobody's code has no second name, whatever is posted.
    let free = page_of(ada, story.card(2));
    free.expect_silent_on("Add link");
    let path = free.asked.trim_start_matches("GET ").to_owned();
    ada.post(&format!("{path}/alias"), &[("alias", "FREE")]).expect_status(422);
    shop.person("Nell").get("/r/FREE").expect_status(404);
}

#[test]
fn codes_are_found_by_what_somebody_remembers_of_them() {
    let shop = Shop::open();
    let story = tell(
        &shop,
        r#"batch "Spring market" of 2 for partners; batch "Old town" of 1 for influencers
           partner Pat claims card 1; customer Cara via Pat; customer Olga"#,
    );
    let ada = shop.ada();
    let all: BTreeSet<String> = codes_on(&ada.open("/admin/codes?made=all")).into_iter().collect();
    assert_eq!(all.len(), 5);
    let found = |query: &str| codes_on(&ada.open(&format!("/admin/codes?{query}")));
    let card = |number| words(story.card(number));
    assert_eq!(found(&encode(&[("q", &card(2))])), [card(2)]);
    assert_eq!(found(&encode(&[("q", &card(2)[..5].to_lowercase())])), [card(2)]);
    assert_eq!(found("q=cara"), [words(&story.code_of("Cara"))]);
    assert_eq!(found("q=spring+mar"), [card(2), card(1)], "newest first");
    assert_eq!(found("q=spring&state=unclaimed"), [card(2)]);
    assert_eq!(found("made=organic").len(), 2);
    assert_eq!(found("made=printed"), [card(3), card(2), card(1)]);
    assert_eq!(found("batch=2"), [card(3)]);
    assert_eq!(found("made=printed&sort=scans")[0], card(1));
    for nothing in ["q=%25", "q=_", "q=zzzz+zzzz", "batch=99", "made=organic&batch=1"] {
        ada.open(&format!("/admin/codes?{nothing}")).expect_status(200).expect_says("No codes match");
    }
    // What nothing stands for is as good as nothing.
    assert_eq!(
        found("state=bogus&sort=bogus&batch=x&at=bogus&page=-1&more=1").len(),
        3,
        "printed cards, as long as nothing is chosen"
    );
    let form = ada.open("/admin/codes?q=a%22b&state=claimed");
    form.expect_status(200);
    assert!(form.html().contains(r#"value="a&quot;b""#), "what was sought stands in the field");
}

#[test]
fn a_walk_through_the_pages_meets_every_code_once_there_and_once_back() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 230 for partners"#);
    for number in (1..=60).step_by(2) {
        shop.pass(Duration::from_secs(61));
        shop.person("Nell").scan(story.card(number)).expect_status(200);
    }
    let cards: BTreeSet<String> = (1..=230).map(|number| words(story.card(number))).collect();
    for sort in ["newest", "scans", "last"] {
        for path in ["/admin/codes", "/admin/codes/batches/1"] {
            let (there, last) = walk(shop.ada(), shop.ada().open(&format!("{path}?sort={sort}")), "Next");
            assert_eq!(there.len(), 230, "{sort} has as many lines as codes");
            assert_eq!(there.iter().cloned().collect::<BTreeSet<_>>(), cards, "{sort} meets every code");
            last.expect_says("201–230 of 230");
            let (back, first) = walk(shop.ada(), last, "Previous");
            first.expect_says("1–50 of 230");
            assert_eq!(back.len(), 230, "{sort} back");
            assert_eq!(back.iter().cloned().collect::<BTreeSet<_>>(), cards, "{sort} meets every code on the way back");
        }
    }
    assert_eq!(codes_on(&shop.ada().open("/admin/codes?sort=last"))[0], words(story.card(59)), "scanned last");
}

/// Every code from page to page in one direction, and the page where it ends.
#[track_caller]
fn walk(who: &Person, mut page: Page, towards: &str) -> (Vec<String>, Page) {
    let mut met = codes_on(&page);
    while page.html().contains(&format!("rel=\"{}\"", if towards == "Next" { "next" } else { "prev" })) {
        page = who.open(&page.link(towards));
        page.expect_status(200);
        met.extend(codes_on(&page));
        assert!(met.len() < 1000, "the pages lead round in circles");
    }
    (met, page)
}

#[test]
fn the_list_goes_home_as_a_file_that_no_spreadsheet_runs() {
    let shop = Shop::open();
    let mut story = tell(&shop, r#"batch "=1+1" of 1 for partners; batch "Market" of 2 for partners"#);
    let ada = shop.ada();
    let notes = ["@SUM(1)", "-7, \"said\" she"];
    for (card, note) in [(2, notes[0]), (3, notes[1])] {
        ada.submit(&page_of(ada, story.card(card)), "Save note", &[("note", note)]).expect_status(303);
    }
    story.go_on("partner Pat claims card 1; customer Cara via Pat");
    let list = ada.open("/admin/codes?made=printed");
    let file = ada.get(&format!("{}&format=plain", list.link("CSV")));
    assert!(file.header("Content-Disposition").is_some_and(|value| value.starts_with("attachment; filename=\"codes-")));
    assert!(file.body.ends_with(b"\r\n"));
    file.expect_silent_on("/r/").expect_silent_on("http");
    let rows = rows_of_csv(&file);
    assert_eq!(rows[0][..6], ["code", "words", "state", "batch", "note", "owner"]);
    assert_eq!(rows.len(), 4, "the head and the printed codes");
    let of = |number: usize| rows.iter().find(|row| row[0] == story.card(number)).expect("its row");
    assert_eq!(of(1)[1..9], [&words(story.card(1)), "claimed", "'=1+1", "", "Pat", "2", "2", "1"]);
    assert_eq!(of(2)[4], "'@SUM(1)");
    assert_eq!(of(3)[4], "'-7, \"said\" she");
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
    assert_eq!(rows_of_csv(&ada.get("/admin/codes.csv?format=plain")).len(), 5, "organic ones too");
}

#[test]
fn a_file_of_many_codes_holds_each_exactly_once() {
    let shop = Shop::open();
    // More than are read at once.
    let story =
        tell(&shop, r#"batch "One" of 500 for partners; batch "Two" of 500 for partners; batch "Three" of 30 for partners"#);
    let rows = rows_of_csv(&shop.ada().get("/admin/codes.csv?sort=scans&format=plain"));
    let met: Vec<&String> = rows[1..].iter().map(|row| &row[0]).collect();
    assert_eq!(met.len(), 1030);
    assert_eq!(met.iter().collect::<BTreeSet<_>>().len(), 1030);
    assert!((1..=1030).all(|number| met.iter().any(|code| *code == story.card(number))));
}

#[test]
fn staff_see_codes_and_change_none() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1"#);
    let sam = hire(&shop, "Sam");
    for path in ["/admin/codes", "/admin/codes/batches", "/admin/codes/batches/1", "/admin/codes/1"] {
        let page = sam.open(path);
        page.expect_status(200);
        for offer in ["New batch", "CSV", "Print cards", "Turn off code", "Save note", "Add link"] {
            assert!(!page.says(offer), "{path} offers staff {offer:?}");
        }
    }
    page_of(&sam, story.card(1)).expect_says("Pat");
    let before = shop.ask::<i64>("SELECT count(*) FROM audit", []);
    for path in ["/admin", "/admin/codes/new", "/admin/codes.csv", "/admin/codes/batches/1/codes.csv"] {
        sam.get(path).expect_status(404);
    }
    for (path, fields) in [
        ("/admin/codes", &[("name", "Mine"), ("size", "3"), ("partner_kind", "partner")][..]),
        ("/admin/codes/1/note", &[("note", "mine")]),
        ("/admin/codes/1/alias", &[("alias", "MINE")]),
        ("/admin/codes/2/disable", &[("confirm", "")]),
        ("/admin/codes/2/enable", &[]),
    ] {
        sam.post(path, fields).expect_status(404);
        story.person("Pat").post(path, fields).expect_status(404);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit", []), before, "nothing was changed");
    for path in ["/admin", "/admin/codes", "/admin/codes/1", "/admin/codes/batches/1"] {
        story.person("Pat").get(path).expect_status(404);
        shop.person("Mallory").get(path).expect_status(303);
    }
}

#[test]
fn no_such_code_is_nothing_here() {
    let shop = Shop::open();
    let ada = shop.ada();
    for path in
        ["/admin/codes/1", "/admin/codes/-1", "/admin/codes/x", "/admin/codes/batches/1", "/admin/codes/batches/1/codes.csv"]
    {
        ada.get(path).expect_status(404);
    }
    for path in ["/admin/codes/1/note", "/admin/codes/1/alias", "/admin/codes/1/disable", "/admin/codes/1/enable"] {
        let name = path.rsplit('/').next().unwrap_or_default();
        let fields: &[(&str, &str)] = match name {
            "note" => &[("note", "x")],
            "alias" => &[("alias", "XYZ")],
            "disable" => &[("confirm", "")],
            _ => &[],
        };
        ada.post(path, fields).expect_status(404);
    }
    ada.open("/admin/codes").expect_says("No codes yet").expect_says("Print your first cards");
    ada.open("/admin/codes/batches").expect_says("No batches yet");
}

#[test]
fn the_charts_days_are_the_shops() {
    let shop = Shop::open();
    let story: Story<'_> = tell(&shop, r#"batch "Market" of 1 for partners"#);
    shop.person("Nell").scan(story.card(1));
    shop.pass(DAY);
    shop.person("Omar").scan(story.card(1));
    shop.pass(DAY);
    let page = page_of(shop.ada(), story.card(1));
    let days: Vec<Vec<String>> = page.rows().into_iter().skip(1).collect();
    assert_eq!(days.len(), 30);
    assert_eq!(days.iter().map(|row| row[1].as_str()).take(4).collect::<Vec<_>>(), ["0", "1", "1", "0"], "newest first");
}
