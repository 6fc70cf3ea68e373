//! Batches: made in one go, good until the evening of a day, counted honestly, downloaded as paper.

use std::time::Duration;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::qr;
use crate::support::shop::Shop;
use crate::support::story::tell;

/// Sends the form of a new batch, with whatever is given beside a name, a kind and a size.
#[track_caller]
fn make(ada: &Person, fields: &[(&str, &str)]) -> Page {
    let form = ada.open("/admin/codes/new");
    let usual = [("name", "Market"), ("partner_kind", "partner"), ("size", "3")];
    let rest = usual.into_iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = rest.chain(fields.iter().copied()).collect();
    ada.submit(&form, "Create cards", &all)
}

#[test]
fn a_batch_has_one_to_five_hundred_codes() {
    let shop = Shop::open();
    for size in ["0", "501", "-1", "1.5", "ten", ""] {
        let again = make(shop.ada(), &[("size", size), ("place", "Riverside")]);
        again.expect_status(422).expect_says("Enter a whole number from 1 to 500.");
        let form = again.form("Create cards");
        assert_eq!((form.value("size"), form.value("name"), form.value("place")), (size, "Market", "Riverside"), "kept");
    }
    assert_eq!(shop.ask::<i64>("SELECT (SELECT count(*) FROM batch) + (SELECT count(*) FROM code)", []), 0);
    for (number, size) in [("1", "1"), ("2", "500")] {
        let made = make(shop.ada(), &[("size", size)]);
        made.expect_redirect(&format!("/admin/codes/batches/{number}/print"));
        let page = shop.ada().open(&format!("/admin/codes/batches/{number}"));
        // The line above the page has a word of the same kind.
        assert!(page.text_of(".tiles").contains(&format!("Cards {size}")), "{}", page.text_of(".tiles"));
    }
    assert_eq!(shop.ask::<i64>("SELECT count(DISTINCT code) FROM code", []), 501);
}

#[test]
fn a_batch_has_a_name_and_a_kind_and_may_say_more() {
    let shop = Shop::open();
    make(shop.ada(), &[("name", "  ")]).expect_status(422).expect_says("Enter a name.");
    let long = "x".repeat(301);
    make(shop.ada(), &[("landing_text", &long)]).expect_status(422).expect_says("Use up to 300 characters.");
    let bogus = [
        ("name", "M"),
        ("size", "1"),
        ("partner_kind", "admin"),
        ("place", ""),
        ("note", ""),
        ("landing_text", ""),
        ("card_text", ""),
        ("expires", ""),
    ];
    shop.ada().post("/admin/codes", &bogus).expect_status(422).expect_says("Choose one of the options.");

    let said = "Thank you for helping at the spring market.";
    let made = make(
        shop.ada(),
        &[
            ("name", "Creators"),
            ("partner_kind", "influencer"),
            ("size", "1"),
            ("place", "Online"),
            ("note", "In the drawer"),
            ("landing_text", said),
        ],
    );
    shop.ada().follow(made).expect_says("1 code created.");
    let page = shop.ada().open("/admin/codes/batches/1");
    page.expect_says("For influencers, Online").expect_says("In the drawer").expect_says(said);
    let code: String = shop.ask("SELECT code FROM code", []);
    let invitation = shop.person("Nell").scan(&code);
    invitation.expect_status(200).expect_says(said).expect_silent_on("In the drawer");
}

#[test]
fn the_form_comes_filled_in_from_the_set_up() {
    let shop = Shop::open();
    let form = shop.ada().open("/admin/codes/new?size=10&name=First%20codes").form("Create cards");
    assert_eq!((form.value("name"), form.value("size"), form.value("partner_kind")), ("First codes", "10", "partner"));
}

#[test]
fn a_card_is_good_until_the_evening_of_its_last_day() {
    let shop = Shop::open();
    let today: String =
        shop.ada().open("/admin/codes/new").html().split("min=\"").nth(2).expect("the date field")[..10].to_owned();
    make(shop.ada(), &[("expires", "2020-02-30")]).expect_status(422).expect_says("Enter a date like");
    let again = make(shop.ada(), &[("expires", "2020-02-29")]);
    again.expect_status(422).expect_says("That date has already passed.");
    assert_eq!(again.form("Create cards").value("expires"), "2020-02-29");

    make(shop.ada(), &[("expires", &today), ("size", "2")]).expect_status(303);
    let zone: String = shop.ask("SELECT time_zone FROM shop", []);
    let (made, expires): (i64, i64) = shop.look(|conn| {
        conn.query_row("SELECT created_at, expires_at FROM batch", [], |row| Ok((row.get(0)?, row.get(1)?))).expect("the batch")
    });
    assert!(expires > made && expires - made <= 25 * 3_600_000, "the end of today in {zone}");
    let codes: Vec<String> = shop.look(|conn| {
        let mut found = conn.prepare("SELECT code FROM code ORDER BY id").expect("codes");
        found.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("a code")).collect()
    });
    let pat = shop.person("Pat");
    let invitation = pat.scan(&codes[0]);
    let fields = [("name", "Pat"), ("email", &pat.email), ("password", &pat.password), ("terms", "on")];
    pat.submit(&invitation, "Join", &fields).expect_status(303);
    shop.person("Nell").scan(&codes[1]).expect_status(200);

    shop.pass(Duration::from_millis(u64::try_from(expires - made).expect("later")));
    shop.person("Omar").scan(&codes[1]).expect_status(410);
    // A claimed code never expires.
    shop.person("Omar").scan(&codes[0]).expect_status(200).expect_says("Pat");
    let page = shop.ada().open("/admin/codes/batches/1");
    page.expect_says("expired ");
    assert!(shop.ada().open("/admin/codes?state=expired").says("Expired"));
    assert_eq!(page.row("Expired")[1], "Expired");
}

#[test]
fn s03_a_batch_says_how_many_of_its_codes_were_scanned_and_claimed() {
    let shop = Shop::open();
    let mut story = tell(
        &shop,
        r#"batch "Market" of 8 for partners; batch "Other" of 3 for partners
           Nell scans card 1; Nell scans card 2; Omar scans card 2; Nell scans card 3; Nell scans card 9
           2 days pass; partner Pat claims card 1; 1 day passes; partner Priya claims card 2
           customer Cara via Pat; customer Carl via Cara; customer Olga"#,
    );
    let page = shop.ada().open("/admin/codes/batches/1");
    assert_eq!(
        (page.figure("Scanned"), page.figure("Claimed"), page.figure("Customers referred")),
        ("3".into(), "2".into(), "2".into())
    );
    page.expect_says("38%").expect_says("25%, after 2.5 days on average").expect_says("never expire");

    let list = shop.ada().open("/admin/codes/batches");
    assert_eq!(list.row("Market")[2..], ["8", "3 (38%)", "2 (25%)", "2"]);
    assert_eq!(list.row("Other")[2..], ["3", "1 (33%)", "0 (0%)", "0"]);
    story.go_on("customer Dora via Carl");
    assert_eq!(shop.ada().open("/admin/codes/batches").row("Market")[5], "3", "to any depth");
}

#[test]
fn a_walk_through_many_batches_meets_each_once() {
    let shop = Shop::open();
    for number in 1..=53 {
        make(shop.ada(), &[("name", &format!("Batch {number:02}")), ("size", "1")]).expect_status(303);
    }
    let names = |page: &Page| -> Vec<String> { page.rows().into_iter().skip(1).map(|row| row[0][..8].to_owned()).collect() };
    let first = shop.ada().open("/admin/codes/batches");
    first.expect_says("1–50 of 53");
    let second = shop.ada().open(&first.link("Next"));
    second.expect_says("51–53 of 53");
    let met = [names(&first), names(&second)].concat();
    let newest_first: Vec<String> = (1..=53).rev().map(|number| format!("Batch {number:02}")).collect();
    assert_eq!(met, newest_first);
    assert_eq!(names(&shop.ada().open(&second.link("Previous"))), names(&first));
}

#[test]
fn a_batch_is_downloaded_only_under_an_address_that_will_last() {
    let shop = Shop::open();
    let story = tell(&shop, r#"batch "Market day" of 2 for partners; Nell scans card 1; partner Pat claims card 1"#);
    let ada = shop.ada();
    let page = ada.open("/admin/codes/batches/1");
    let refused = ada.get(&page.link("CSV"));
    refused.expect_status(409).expect_says("check your web address").expect_silent_on(story.card(1));
    let printed = "SELECT count(*) FROM batch WHERE printed_at IS NOT NULL";
    assert_eq!(shop.ask::<i64>(printed, []), 0);

    let back = ada.submit(&refused, "Print with this address", &[("address", &shop.home)]);
    back.expect_redirect("/admin/codes/batches/1");
    let file = ada.get(&format!("{}?format=plain", page.link("CSV")));
    file.expect_status(200);
    assert_eq!(file.header("Content-Disposition"), Some("attachment; filename=\"Market-day.csv\""));
    let mut reader = csv::Reader::from_reader(file.body.as_slice());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let expected = "code words link qr_address png svg state note scans visitors first_scan last_scan claimed_by claimed_at";
    assert_eq!(head, expected.split(' ').collect::<Vec<_>>());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 2);
    let row = rows.iter().find(|row| &row[0] == story.card(1)).expect("the first card");
    assert_eq!(row[2], format!("{}/r/{}", shop.home, story.card(1)));
    assert_eq!((&row[6], &row[8], &row[9], &row[12]), ("claimed", "2", "2", "Pat"));
    assert!(row[10].ends_with('Z') && row[13].ends_with('Z'), "times in UTC: {row:?}");
    let picture = shop.person("A printer").get(row[4].strip_prefix(&shop.home).expect("our own address"));
    assert_eq!(qr::read(&picture.expect_status(200).body), row[3]);
    shop.person("A printer").get(row[5].strip_prefix(&shop.home).expect("our own address")).expect_status(200);

    // It has left the house: from now on it counts as paper with this address on it.
    assert_eq!(shop.ask::<String>("SELECT printed_base_url FROM batch", []), shop.home);
    ada.open("/admin/codes/batches/1").expect_says("Last printed");
}
