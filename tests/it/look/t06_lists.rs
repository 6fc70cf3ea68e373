//! Lists of partners, customers, orders and codes: the answer first, a line a row, everything else one link away.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::{cast, tell};
use crate::support::till;

/// Pat referred Cara, she Carl, he Dana; Priya referred Paula. All of them bought.
fn a_month(shop: &Shop) {
    let mut story = cast(shop);
    story.go_on("customer Dana via Carl; customer Paula via Priya");
    for (who, amount) in [("Cara", "100.00"), ("Carl", "100.00"), ("Dana", "200.00"), ("Paula", "50.00")] {
        till::buy(shop, who, amount);
    }
}

/// Net sales of the people `depths` below somebody, added up from their orders one by one.
fn sold_below(shop: &Shop, name: &str, depths: std::ops::RangeInclusive<i64>) -> i64 {
    shop.ask(
        "SELECT coalesce(sum(value_minor), 0) FROM orders
         WHERE paid_at IS NOT NULL AND customer_id IN (
             SELECT descendant_id FROM ancestry WHERE ancestor_id = ?1 AND depth BETWEEN ?2 AND ?3)",
        rusqlite::params![id_of(shop, name), depths.start(), depths.end()],
    )
}

/// An amount as an English page of a British shop writes it.
fn pounds(minor: i64) -> String {
    if minor == 0 { "–".to_owned() } else { format!("£{}.{:02}", minor / 100, minor % 100) }
}

/// The names of a list, in its order.
fn names(page: &Page) -> Vec<String> {
    let rows = page.rows().into_iter().filter(|row| row[0] != "Name");
    rows.map(|row| row[0].split_whitespace().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn t06_a_list_of_people_opens_with_whoever_sold_most_in_five_figures() {
    let shop = Shop::open();
    a_month(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/partners");
    assert_eq!(names(&page), ["Pat", "Priya", "Ivy"], "most net sales first");
    assert_eq!(page.rows()[0].len(), 6, "a name and five figures");
    assert_eq!(page.row("Pat")[1..], ["1", "3", "3", "£360.00", "£9.00"], "scans, sign-ups, orders, net sales, commission");
    assert_eq!(page.row("Ivy")[1..], ["0", "0", "0", "–", "–"]);
    page.row("Ivy").first().filter(|cell| cell.contains("Influencer")).expect("the exception has its badge");
    assert_eq!(page.row("Pat")[0], "Pat", "what is as with everybody is not said");

    // Total, direct and indirect are links; each agrees with the orders themselves, and sorts by what it shows.
    for (reach, depths, rest) in [("Total", 1..=99, "3 3"), ("Direct", 1..=1, "1 1"), ("Indirect", 2..=99, "2 2")] {
        let part = ada.open(&page.link(reach));
        let row = part.row("Pat");
        assert_eq!(row[2..4].join(" "), rest, "{reach}: sign-ups and orders");
        for name in ["Pat", "Priya", "Ivy"] {
            assert_eq!(part.row(name)[4], pounds(sold_below(&shop, name, depths.clone())), "{name}, {reach}");
            assert_eq!(part.row(name)[5], page.row(name)[5], "commission is their own");
        }
        let by_sign_ups = ada.open(&part.link("Sign-ups"));
        assert_eq!(by_sign_ups.row("Pat")[2..4].join(" "), rest, "the order of the list keeps the part");
        assert!(part.html().contains("aria-current=\"true\""), "the part shown is marked");
    }
    // What is direct stands in the bar: 90 of 360.
    assert!(page.html().contains("class=\"part\" width=\"25\""), "{}", page.html());
    assert!(page.html().contains("title=\"£90.00 direct, £270.00 indirect\""));

    let customers = ada.open("/admin/customers");
    assert_eq!(names(&customers)[..2], ["Cara", "Carl"], "most net sales first");
    assert_eq!(customers.row("Carl")[1..], ["Customer: Cara", "1", "1", "1", "£180.00", "£9.00"]);
    assert_eq!(customers.row("Olga")[1..], ["–", "0", "0", "0", "–", "–"]);
}

#[test]
fn t06_every_figure_and_the_file_are_one_link_away() {
    let shop = Shop::open();
    a_month(&shop);
    let sam = hire(&shop, "Sam", "staff");
    for list in ["/admin/partners", "/admin/customers"] {
        let page = shop.ada().open(&format!("{list}?reach=direct"));
        page.expect_silent_on(".csv");
        let all = shop.ada().open(&page.link("All figures"));
        assert_eq!(all.rows()[1].len(), 17, "{list}: a name, two facts and fourteen figures");
        assert!(shop.ada().get(&all.link("CSV")).html().lines().count() > 2, "{list}");
        assert_eq!(names(&shop.ada().open(&all.link("Main figures"))), names(&page), "there and back");
        sam.open(&format!("{list}?view=all")).expect_silent_on(".csv");
        // A phone shows no heads: the same orders stand in a list of choices, which needs no script.
        let form = page.form("Apply").fill("sort", "name");
        let sorted = shop.ada().send(&page, &form);
        let mut by_name = names(&page);
        by_name.sort();
        assert_eq!(names(&sorted), by_name, "{list}");
    }
}

#[test]
fn t06_days_in_which_some_sold_nothing_say_so_and_lead_to_everybody() {
    let shop = Shop::open();
    a_month(&shop);
    let ada = shop.ada();
    let today = ada.open("/admin/partners?range=today");
    assert_eq!(names(&today), ["Pat", "Priya"], "Ivy sold nothing");
    assert_eq!(names(&ada.open(&today.link("Show everyone"))), ["Ivy", "Priya", "Pat"]);
    let before = ada.open("/admin/customers?range=custom&from=2020-01-01&to=2020-12-31");
    before.expect_silent_on("No customers yet");
    assert_eq!(names(&ada.open(&before.link("Show all customers"))).len(), 5);
    // Whoever is looked for is found.
    assert_eq!(names(&ada.open("/admin/customers?range=custom&from=2020-01-01&to=2020-12-31&q=olga")), ["Olga"]);
}

#[test]
fn t06_where_nothing_is_yet_there_is_nothing_to_filter() {
    let shop = Shop::open();
    for path in ["/admin/partners", "/admin/customers", "/admin/orders", "/admin/codes", "/admin/partners?view=all"] {
        let page = shop.ada().open(path);
        assert!(!page.html().contains("class=\"toolbar"), "{path} has a search of its own");
        page.expect_silent_on("class=\"tile\"").expect_silent_on("<table").expect_silent_on(".csv");
        assert!(page.html().contains("class=\"empty\""), "{path} says what to do");
    }
}

#[test]
fn t06_an_order_says_first_what_became_of_it_and_can_be_paid_from_the_list() {
    let shop = Shop::open();
    cast(&shop);
    till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Olga", "40.00");
    let open = till::order(&shop, "Carl", "20.00").0;
    let ada = shop.ada();
    let list = ada.open("/admin/orders");
    assert_eq!(list.rows()[0], ["Status", "Total", "Customer", "Order", "Referred by", "Net sales", "Date"]);
    let of = |page: &Page, name: &str| page.rows().into_iter().find(|row| row[2] == name).expect("a row for each order");
    let (unpaid, paid, alone) = (of(&list, "Carl"), of(&list, "Cara"), of(&list, "Olga"));
    assert_eq!((unpaid[0].as_str(), paid[0].as_str()), ("Unpaid Mark paid", "Paid"));
    assert_eq!((paid[1].as_str(), paid[4].as_str()), ("£90.00", "Pat £9.00"));
    assert_eq!(alone[4], "–", "no referrer");
    // The button asks how it was paid before anything is written.
    let link = list.link(&format!("Mark paid: order no. {}", till::number(open)));
    assert_eq!(link, format!("/admin/orders/{open}#pay"));
    let page = ada.open(link.trim_end_matches("#pay"));
    assert!(page.html().contains("id=\"pay\""));
    ada.submit(&page, "Record payment", &[("method", "cash")]).expect_status(303);
    assert_eq!(of(&ada.open("/admin/orders"), "Carl")[0], "Paid");
}

#[test]
fn t06_cards_are_not_lost_among_everybodys_codes() {
    let shop = Shop::open();
    let story =
        tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1; customer Cara via Pat; customer Olga"#);
    let ada = shop.ada();
    let codes = |path: &str| ada.open(path).rows().len() - 1;
    assert_eq!((codes("/admin/codes"), codes("/admin/codes?made=all"), codes("/admin/codes?made=organic")), (2, 4, 2));
    assert_eq!(codes(&format!("/admin/codes?q={}", story.code_of("Cara"))), 1, "who looks for a code finds it");
    let page = ada.open("/admin/codes");
    let file = ada.get(&format!("{}&format=plain", page.link("CSV")));
    assert_eq!(file.html().lines().count(), 3, "the file holds what the list shows");
    // A shop that printed nothing.
    let shop = Shop::open();
    tell(&shop, "customer Olga");
    let page = shop.ada().open("/admin/codes");
    page.expect_says("No printed cards yet");
    assert_eq!(shop.ada().open(&page.link("Show all codes")).rows().len(), 2);
}

#[test]
fn t06_a_persons_page_shows_the_ten_who_bought_most() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    for n in 0..11 {
        story.go_on(&format!("customer Kim{n:02} via Pat"));
    }
    for (n, amount) in [(3, "30"), (7, "70"), (5, "50")] {
        till::buy(&shop, &format!("Kim{n:02}"), amount);
    }
    let path = format!("/admin/partners/{}", id_of(&shop, "Pat"));
    let page = shop.ada().open(&path);
    let people: Vec<Vec<String>> = page.rows().into_iter().filter(|row| row[0].starts_with("Kim") || row[0] == "Cara").collect();
    assert_eq!(people.len(), 10);
    let bought: i64 = shop.ask("SELECT value_minor FROM orders WHERE customer_id = ?1", [id_of(&shop, "Kim07")]);
    assert_eq!(people[0][..4], ["Kim07", "0", "1", &pounds(bought)]);
    assert_eq!([&*people[1][0], &people[2][0]], ["Kim05", "Kim03"]);
    assert_eq!(people[3][0], "Cara", "then whoever referred others");
    assert_eq!(page.figure("Net sales"), pounds(sold_below(&shop, "Pat", 1..=99)));
    assert_eq!(names(&shop.ada().open(&page.link("View all"))).len(), 12);
    // What is done once a year has no card of its own.
    assert!(page.html().contains("<details class=\"acts\">"));
    page.form("Create password link");
}

#[test]
fn t06_tables_say_what_they_are_also_where_each_row_is_a_card() {
    let shop = Shop::open();
    a_month(&shop);
    let pat = format!("/admin/partners/{}", id_of(&shop, "Pat"));
    let paths = [
        "/admin/partners",
        "/admin/customers",
        "/admin/customers?view=all",
        "/admin/orders",
        "/admin/codes?made=all",
        "/admin/users",
        &pat,
    ];
    for path in paths {
        let page = shop.ada().open(path);
        let tables: Vec<&str> = page.html().split("<table class=\"cards").skip(1).collect();
        assert!(!tables.is_empty(), "{path} has a table");
        for table in tables.iter().map(|rest| rest.split("</table>").next().unwrap_or_default()) {
            assert!(table.contains("role=\"table\""), "{path}: {table}");
            for (tag, role) in [("<tr", "row"), ("<thead", "rowgroup"), ("<tbody", "rowgroup"), ("<td", "cell")] {
                let mut tags = table.split(tag).skip(1).filter(|rest| rest.starts_with([' ', '>']));
                let bare = tags.find(|rest| !rest.split('>').next().unwrap_or_default().contains(&format!("role=\"{role}\"")));
                assert!(bare.is_none(), "{path}: {tag} without a role: {bare:?}");
            }
        }
    }
}
