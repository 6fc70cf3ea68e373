//! The lists of partners and customers, and the page of each: who they are, who brought them, what they brought.

use std::collections::BTreeSet;

use crate::support::client::{Person, encode};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::{cast, tell};

#[test]
fn s22_each_customer_record_shows_its_referral_type_and_its_referrer() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Inga via Ivy");
    let ada = shop.ada();
    let list = ada.open("/admin/customers");
    for (name, kind, referrer) in [
        ("Cara", "Partner", "Pat"),
        ("Inga", "Influencer", "Ivy"),
        ("Carl", "Customer", "Cara"),
        ("Olga", "No referrer", "Nobody"),
    ] {
        let row = list.rows().into_iter().find(|row| row[0].starts_with(name)).expect("a row for each customer");
        let said = if referrer == "Nobody" { "–".to_owned() } else { format!("{kind}: {referrer}") };
        assert_eq!(row[1], said, "{name} in the list: {row:?}");

        let page = ada.open(&format!("/admin/customers/{}", id_of(&shop, name)));
        assert_eq!(page.figure("Source"), kind, "{name}'s page");
        let shown =
            if referrer == "Nobody" { "No referrer".into() } else { format!("{referrer}, no. {}", id_of(&shop, referrer)) };
        assert_eq!(page.figure("Referred by"), shown, "{name}'s page");
    }
    // The same from the file, and by filter.
    let file = ada.open("/admin/customers.csv?format=plain");
    let ids = format!("customer,{},Cara,", id_of(&shop, "Cara"));
    assert!(file.html().lines().any(|line| line.contains(",Carl,") && line.contains(&ids)), "{}", file.html());
    assert_eq!(names(&ada.open("/admin/customers?type=influencer")), ["Inga"]);
    assert_eq!(names(&ada.open(&format!("/admin/customers?referrer={}", id_of(&shop, "Cara")))), ["Carl"]);
}

#[test]
fn s08_the_shop_sees_the_figures_that_the_partner_sees() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("Mallory scans Pat; stranger Nosy; Nosy opens Pat's link");
    let own = story.person("Pat").open("/referrals");
    let shown = shop.ada().open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!(shown.figure("Scans"), own.figure("Scans"));
    assert_eq!(shown.figure("Sign-ups"), own.figure("Sign-ups"));
    assert_eq!(
        (shown.figure("Scans").as_str(), shown.figure("Sign-ups").as_str()),
        ("3", "1"),
        "the one by which Pat came is the card's"
    );
    assert_eq!(shown.figure("Network"), "2", "Cara, and Carl below her");
    assert_eq!(shop.ada().open("/admin/partners").row("Pat")[1..3], ["3", "2"], "scans, then sign-ups of the network");
    let row = shop.ada().open("/admin/partners?view=all").row("Pat");
    assert_eq!(
        [3, 4, 8, 12].map(|cell| row[cell].as_str()),
        ["3", "1", "1", "2"],
        "scans, then sign-ups: direct, indirect, network"
    );
    shown.expect_says("All scans so far: 2 from QR codes, 1 from links, 0 typed.");
}

#[test]
fn the_page_of_a_person_says_how_they_came_and_leads_up_to_the_root() {
    let shop = Shop::open();
    let story = cast(&shop);
    let ada = shop.ada();
    let page = ada.open(&format!("/admin/customers/{}", id_of(&shop, "Carl")));
    page.expect_says("Pat Cara Carl");
    assert_eq!(page.link("Pat"), format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!(page.figure("Joined with code"), words(&story.code_of("Cara")));
    let page = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    assert_eq!(page.figure("Joined with code"), format!("{}, printed for Market", words(story.card(1))));
    assert!(page.rows().iter().any(|row| row[0] == "Cara" && row[1..4] == ["1", "0", "£0.00"]), "Cara brought Carl");
    page.expect_silent_on("Olga");
}

#[test]
fn a_person_has_one_address_and_nobody_else_has_any() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let (pat, cara, ada) = (id_of(&shop, "Pat"), id_of(&shop, "Cara"), id_of(&shop, "Ada"));
    for staff in [shop.ada(), &sam] {
        staff.get(&format!("/admin/customers/{pat}")).expect_redirect(&format!("/admin/partners/{pat}"));
        staff.get(&format!("/admin/partners/{cara}")).expect_redirect(&format!("/admin/customers/{cara}"));
        for nobody in ["0", "999", "abc", "-1", "99999999999999999999", &ada.to_string()] {
            staff.get(&format!("/admin/customers/{nobody}")).expect_status(404);
            staff.get(&format!("/admin/partners/{nobody}")).expect_status(404);
        }
        staff.get("/admin/partners").expect_status(200);
    }
    for page in ["/admin/partners", "/admin/customers", "/admin/partners.csv", "/admin/customers.csv"] {
        story.person("Pat").get(page).expect_status(404);
        shop.person("Mallory").get(page).expect_status(303);
    }
    sam.get("/admin/partners.csv").expect_status(404);
    sam.open("/admin/partners?view=all").expect_silent_on(".csv");
}

#[test]
fn staff_find_somebody_by_whatever_they_say_at_the_till() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let una = join_with_phone(&shop, "Una", "+49 (171) 23-45.67");
    let code = story.code_of("Cara");
    let dashed = words(&code);
    let found = |text: &str| names(&sam.open(&format!("/admin/customers?q={}", escape(text))));
    for text in ["cara", "CARA", "cara@example.org", &code, &dashed, &dashed.to_lowercase(), &code[..6]] {
        assert_eq!(found(text), ["Cara"], "{text}");
    }
    assert_eq!(found(&format!("HTTPS://SHOP.EXAMPLE/Q/{code}")), ["Cara"], "as a scanner types it");
    for text in ["0171 2345", "+49171234567", "171/23-45", &una.email] {
        assert_eq!(found(text), ["Una"], "{text}");
    }
    for nothing in ["%", "_", "\\", "' OR 1", "Pat"] {
        assert_eq!(found(nothing), Vec::<String>::new(), "{nothing}");
    }
    assert_eq!(names(&sam.open("/admin/partners?kind=influencer")), ["Ivy"]);
    assert_eq!(names(&sam.open("/admin/partners?kind=nonsense&sort=nonsense&at=nonsense")).len(), 3);
}

#[test]
fn lists_sort_by_every_column_both_ways() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Cleo via Pat; customer Cleve via Ivy; Mallory scans Priya");
    let ada = shop.ada();
    let first = ada.open("/admin/partners?view=all");
    let expected = [("name", ["Ivy", "Pat", "Priya"]), ("direct", ["Pat", "Ivy", "Priya"]), ("network", ["Pat", "Ivy", "Priya"])];
    for (column, order) in expected {
        let sorted = ada.open(&format!("/admin/partners?sort={column}"));
        assert_eq!(names(&sorted), order, "by {column}");
        let mut other = order;
        other.reverse();
        assert_eq!(
            names(&ada.open(&format!("/admin/partners?sort={column}&order=reversed"))),
            other,
            "by {column}, the other way"
        );
        assert!(first.html().contains(&format!("sort={column}\"")), "a head that sorts by {column}");
    }
    let newest = ada.open(&first.link("Joined"));
    assert_eq!(names(&newest), ["Ivy", "Priya", "Pat"], "newest first");
    assert_eq!(names(&ada.open(&newest.link("Joined"))), ["Pat", "Priya", "Ivy"], "oldest first");
    assert_eq!(names(&ada.open(&first.link("Scans")))[0], "Pat", "most scans first");
}

#[test]
fn a_walk_through_the_pages_meets_everybody_once() {
    let shop = Shop::open();
    let story = cast(&shop);
    let invitation = format!("/join/{}/customer", story.code_of("Pat"));
    for n in 0..119 {
        // Names that repeat, and names that are numbers, are where a careless pager loses people.
        let name = if n % 3 == 0 { "Kim".to_owned() } else { format!("{:03}", n / 2) };
        let email = format!("n{n}@example.org");
        let fields = [("name", name.as_str()), ("email", &email), ("password", "sourdough 7")];
        shop.person(&format!("n{n}")).post(&invitation, &fields).expect_status(303);
    }
    let ada = shop.ada();
    for sort in ["", "name", "scans", "direct", "network"] {
        for order in ["", "reversed"] {
            let mut page = ada.open(&format!("/admin/customers?sort={sort}&order={order}"));
            let mut seen = hrefs(&page);
            page.expect_says("1–50 of 122");
            while page.html().contains("rel=\"next\"") {
                page = ada.open(&page.link("Next"));
                seen.extend(hrefs(&page));
            }
            page.expect_says("101–122 of 122");
            assert_eq!(seen.len(), 122, "{sort} {order}");
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 122, "{sort} {order}");
            let mut back = hrefs(&page);
            while page.html().contains("rel=\"prev\"") {
                page = ada.open(&page.link("Previous"));
                back.splice(0..0, hrefs(&page));
            }
            page.expect_says("1–50 of 122");
            assert_eq!(back, seen, "{sort} {order}, the way back");
        }
    }
    // Pat's own people have ten lines on Pat's page, and a list of their own.
    let page = ada.open(&format!("/admin/partners/{}", id_of(&shop, "Pat")));
    page.expect_says("120 direct referrals");
    assert_eq!(hrefs(&page).len(), 10);
    let mut page = ada.open(&page.link("View all"));
    let mut seen = hrefs(&page);
    while page.html().contains("rel=\"next\"") {
        page = ada.open(&page.link("Next"));
        seen.extend(hrefs(&page));
    }
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 120);
}

#[test]
fn totals_are_counted_on_their_own_whatever_the_page_shows() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Cleo via Pat; customer Cleve via Ivy");
    let ada = shop.ada();
    let page = ada.open("/admin/partners?view=all");
    let figures = |page: &Page| ["Scans", "Sign-ups"].map(|label| tile(page, label));
    // The scans by which Pat and Ivy came are their cards'; Carl came through Cara, and stands in Pat's network.
    assert_eq!(figures(&page), ["3", "4"]);
    page.expect_says("3 direct");
    assert_eq!(tile(&page, "Partners"), "3");
    let page = ada.open("/admin/partners?view=all&q=Pat");
    assert_eq!((figures(&page), tile(&page, "Matching partners")), (["2", "3"].map(str::to_owned), "1".to_owned()));
    let page = ada.open("/admin/customers?view=all");
    let channels = ["Customers", "Referred by partners", "Referred by influencers", "Referred by customers", "No referrer"];
    assert_eq!(channels.map(|channel| tile(&page, channel)), ["5", "2", "1", "1", "1"]);
}

#[test]
fn a_file_holds_everybody_and_no_formula() {
    let shop = Shop::open();
    cast(&shop);
    join_with_phone(&shop, "=HYPERLINK(\"x\")", "+49 171 999999");
    let file = shop.ada().get("/admin/customers.csv?format=plain");
    file.expect_status(200);
    assert_eq!(file.header("Content-Type"), Some("text/csv; charset=utf-8"));
    assert!(file.header("Content-Disposition").is_some_and(|said| said.contains("customers.csv")));
    let text = file.html();
    assert!(text.starts_with("id,name,email,phone,"), "{text}");
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\"") && text.contains(",'+49 171 999999,"), "{text}");
    assert_eq!(text.matches("\r\n").count(), 5);
    let partners = shop.ada().get("/admin/partners.csv?kind=influencer&format=plain");
    assert_eq!(partners.html().lines().count(), 2, "{}", partners.html());
}

#[test]
fn an_empty_shop_says_what_to_do_next() {
    let shop = Shop::open();
    shop.ada().open("/admin/partners").expect_says("No partners yet");
    shop.ada().open("/admin/customers").expect_says("No customers yet");
    tell(&shop, "customer Olga");
    shop.ada().open("/admin/customers?q=nobody").expect_says("No customers match.");
}

/// The names of a list, in its order.
fn names(page: &Page) -> Vec<String> {
    let heads = ["Name", "", "Scans"];
    let rows = page.rows().into_iter().filter(|row| !heads.contains(&row[0].as_str()));
    rows.filter_map(|row| row[0].split_whitespace().next().map(str::to_owned)).collect()
}

/// Whom the rows of a list lead to.
fn hrefs(page: &Page) -> Vec<String> {
    let marked = page.html().split("class=\"row-link\" href=\"").skip(1);
    marked.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

/// A tile's figure, among texts of which some say the same as a label.
fn tile(page: &Page, label: &str) -> String {
    let marked = page.html().split(&format!("<span>{label}</span><b>")).nth(1);
    marked.and_then(|rest| rest.split('<').next()).unwrap_or_else(|| panic!("no tile {label}")).to_owned()
}

fn words(code: &str) -> String {
    format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..])
}

fn escape(text: &str) -> String {
    encode(&[("", text)]).trim_start_matches('=').to_owned()
}

#[track_caller]
fn join_with_phone(shop: &Shop, name: &str, phone: &str) -> Person {
    let person = shop.person(name);
    let page = person.open("/join");
    let email = if name.starts_with('=') { "una.formula@example.org" } else { person.email.as_str() };
    let fields = [("name", name), ("email", email), ("password", person.password.as_str()), ("phone", phone)];
    person.submit(&page, "Join", &fields).expect_status(303);
    person
}
