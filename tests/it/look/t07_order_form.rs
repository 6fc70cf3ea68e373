//! The order form at the till and on a customer's own page: whom it is for, what is tapped together, and payment as the last button.

use crate::support::client::Person;
use crate::support::counter::{choose, pay, record, review, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;

/// Puts a product into a category.
#[track_caller]
fn sort(shop: &Shop, product: i64, category: &str) {
    let page = shop.ada().open(&format!("/admin/products/{product}"));
    shop.ada().submit(&page, "Save", &[("category", category)]).expect_redirect("/admin/products");
}

/// What stands on a form, section by section: the title of each and the fields below it.
fn sections(page: &Page) -> Vec<(String, Vec<String>)> {
    let behind = |text: &str, before: &str, end: char| {
        text.split(before).skip(1).map(|rest| rest.split(end).next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let shelves = page.html().split("class=\"shelf\"").skip(1).map(|shelf| shelf.split("</section>").next().unwrap_or_default());
    shelves
        .map(|shelf| {
            let title = shelf.split("<h3").nth(1).map(|head| behind(head, ">", '<').swap_remove(0)).unwrap_or_default();
            (title, behind(shelf, " name=\"", '"'))
        })
        .collect()
}

#[test]
fn t07_a_known_customers_order_takes_three_clicks_and_two_pages() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    sell(&shop, "Rye bread", "4.20");
    let start = sam.open("/admin/orders/new");
    assert!(start.html().contains("data-buyers=\"/admin/orders/buyers\""), "the customer is found as somebody types");
    for (way, method) in [("Cash", "cash"), ("Card", "card")] {
        // One: the customer, among those who are found so far.
        let found = sam.get("/admin/orders/buyers?q=Ca");
        found.expect_status(200).expect_says("Carl").expect_silent_on("<html");
        let form = sam.open(&found.link("Cara"));
        // Two: the amount that was typed, or what was tapped, is reviewed.
        let reviewed = sam.submit(&form, "Review order", &[("amount", "23.40")]);
        let due = if method == "cash" { "£21.06" } else { "£23.40" };
        reviewed.expect_status(200).expect_says(&format!("{due} due"));
        // Three: how it was paid. What was shown is what is placed.
        let placed = sam.submit(&reviewed, way, &[]);
        placed.expect_status(303);
        sam.follow(placed).expect_says("Order saved.").expect_silent_on("Record payment");
        let stored: (String, i64) = shop.look(|conn| {
            let last = "SELECT payment_method, total_minor - credit_minor FROM orders ORDER BY id DESC LIMIT 1";
            conn.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("the order")
        });
        assert_eq!(stored, (method.to_owned(), if method == "cash" { 2106 } else { 2340 }));
    }
    // A code that is scanned is one click less: the scanner's Enter leads to the form.
    let start = sam.open("/admin/orders/new");
    let scanned = sam.submit(&start, "Find", &[("q", &story.code_of("Carl"))]);
    scanned.expect_redirect(&format!("/admin/orders/new?customer={}", id_of(&shop, "Carl")));
    assert_eq!(sam.get(&format!("/admin/orders/buyers?q={}", story.code_of("Carl"))).link("Carl"), scanned.location());
    sam.get("/admin/orders/buyers?q=zzzz").expect_status(200).expect_says("No match.");
}

#[test]
fn t07_an_order_is_paid_later_another_way_or_by_credit_alone() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    let olga = id_of(&shop, "Olga");
    let page = review(ada, olga, &[("amount", "10")]);
    ada.submit(&page, "Save order as unpaid", &[]).expect_redirect("/admin/orders/1");
    ada.open("/admin/orders/1").expect_says("£10.00 due");
    let page = review(ada, olga, &[("amount", "10")]);
    let paid = ada.submit(&page, "Save as paid", &[("paid", "transfer"), ("reference", "R-4")]);
    ada.follow(paid).expect_says("by bank transfer, R-4");
    // A stale page says so and shows the new sum, with its buttons.
    let bread = sell(&shop, "Rye bread", "4.20");
    let page = review(ada, olga, &[(&format!("q{bread}"), "2")]);
    let product = ada.open(&format!("/admin/products/{bread}"));
    ada.submit(&product, "Save", &[("price", "5")]).expect_status(303);
    let again = ada.submit(&page, "Cash", &[]);
    again.expect_status(422).expect_says("Something changed while you were on this page.").expect_says("£10.00 due");
    ada.submit(&again, "Cash", &[]).expect_redirect("/admin/orders/3");
    // What store credit pays in full asks for no money.
    crate::support::till::adjust(&shop, "Olga", passalong::domain::ledger::BalanceKind::Credit, 5000, "A burnt loaf");
    let page = review(ada, olga, &[("amount", "10"), ("credit", "all")]);
    page.expect_says("£0.00 due").expect_silent_on("value=\"cash\"");
    ada.submit(&page, "Save order", &[]).expect_redirect("/admin/orders/4");
    ada.open("/admin/orders/4").expect_silent_on("Record payment");
}

#[test]
fn t07_products_stand_by_category_and_each_has_one_field() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let olga = story.person("Olga");
    let names = ["Rye bread", "Spelt bread", "Cheesecake", "Gift card"];
    let ids: Vec<i64> = names.iter().map(|name| sell(&shop, name, "4.20")).collect();
    let field = |at: usize| format!("q{}", ids[at]);
    // Without categories there is one list and nothing to choose among.
    let plain = olga.open("/orders/new");
    assert_eq!(sections(&plain), [(String::new(), [2, 3, 0, 1].map(field).to_vec())], "by name");
    plain.expect_silent_on("class=\"chips\"").expect_silent_on("data-find-product");
    sort(&shop, ids[0], "Bread");
    sort(&shop, ids[1], "bread");
    sort(&shop, ids[2], "Cake");
    let by_category = [("Bread", vec![field(0), field(1)]), ("Cake", vec![field(2)]), ("Other", vec![field(3)])]
        .map(|(t, f)| (t.to_owned(), f));
    let page = olga.open("/orders/new");
    assert_eq!(sections(&page), by_category);
    // A chip leads to its section where there is no script to show that alone.
    for (title, _) in &by_category {
        let leads_to = page.link(title);
        assert!(page.html().contains(&format!("id=\"{}\"", leads_to.trim_start_matches('#'))), "{title} → {leads_to}");
    }
    // The till shows the same, and so does a correction.
    let ada = shop.ada();
    assert_eq!(sections(&ada.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Olga")))), by_category);
    record(&shop, ada, "Carl", &[("amount", "10")]);
    assert_eq!(sections(&ada.open("/admin/orders/1/edit")), by_category);
    for index in 4..9 {
        sell(&shop, &format!("Roll {index}"), "1");
    }
    assert!(olga.open("/orders/new").html().contains("data-find-product"), "nine are searched");
    // Without script every product has a field, and what was typed into any of them stays.
    let wrong = choose(olga, &[(&field(0), "2"), (&field(3), "many")]);
    wrong.expect_status(422);
    let form = wrong.form("Review order");
    assert_eq!((form.value(&field(0)), form.value(&field(3))), ("2", "many"));
}

#[test]
fn t07_what_is_usual_comes_first() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let (ada, olga) = (shop.ada(), story.person("Olga"));
    let ids: Vec<i64> = (0..10).map(|at| sell(&shop, &format!("Loaf {at}"), "1")).collect();
    // Each order by the places of its products; the last one is not paid, and what was ordered but never paid is not usual.
    let orders: [&[usize]; 6] = [&[9, 0], &[1, 2, 3], &[4, 2], &[5, 6, 7, 8], &[2, 8], &[0]];
    for (at, order) in orders.iter().enumerate() {
        let fields: Vec<(String, &str)> = order.iter().map(|place| (format!("q{}", ids[*place]), "3")).collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let number = record(&shop, ada, "Olga", &fields);
        if at + 1 < orders.len() {
            pay(ada, number);
        }
    }
    ada.post(&format!("/admin/products/{}/retire", ids[6]), &[]).expect_status(303);
    // Worked out by hand, from the last paid order back: among those of one order what was bought more often, else as it was bought.
    let paid = &orders[..5];
    let times = |place: usize| paid.iter().filter(|order| order.contains(&place)).count();
    let mut expected: Vec<usize> = Vec::new();
    for order in paid.iter().rev() {
        let mut new: Vec<usize> = order.iter().copied().filter(|place| *place != 6 && !expected.contains(place)).collect();
        new.sort_by_key(|place| std::cmp::Reverse(times(*place)));
        expected.extend(new);
    }
    expected.truncate(6);
    let usual = |page: &Page| sections(page).into_iter().find(|(title, _)| title == "Usual").map(|(_, fields)| fields);
    let fields: Vec<String> = expected.iter().map(|place| format!("q{}", ids[*place])).collect();
    let form = format!("/admin/orders/new?customer={}", id_of(&shop, "Olga"));
    for page in [olga.open("/orders/new"), ada.open(&form)] {
        assert_eq!(usual(&page), Some(fields.clone()), "{}", page.asked);
        for id in ids.iter().filter(|id| **id != ids[6]) {
            assert_eq!(page.html().matches(&format!(" name=\"q{id}\"")).count(), 1, "each has one field");
        }
    }
    assert_eq!(usual(&story.person("Carl").open("/orders/new")), None, "it is hers alone");
}

#[test]
fn t07_the_cart_says_what_it_leaves_out() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    sell(&shop, "Rye bread", "4.20");
    let says = |who: &Person, words: &str| who.open("/orders/new").says(words);
    assert!(says(story.person("Cara"), "The next page shows the total after discount and store credit."));
    assert!(!says(story.person("Olga"), "The next page"), "nothing comes off what she buys");
    crate::support::counter::tax(&shop, false, 1900);
    assert!(says(story.person("Olga"), "The next page adds tax."));
    assert!(says(story.person("Cara"), "The next page adds tax and takes off discount and store credit."));
    // The script writes sums as the server does: it is shown how.
    let html = story.person("Olga").open("/orders/new");
    assert!(html.html().contains("data-sample=\"£1,234,567.89\" data-decimals=\"2\""), "{}", html.html());
}

#[test]
fn t07_what_is_rare_is_behind_more_on_an_order() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    let number = record(&shop, ada, "Cara", &[("amount", "100")]);
    let menu = |page: &Page| page.text_of(".options");
    let open = ada.open(&format!("/admin/orders/{number}"));
    open.expect_silent_on("Something wrong").expect_says("£90.00 due");
    assert!(menu(&open).starts_with("More Edit order Cancel order"), "{}", menu(&open));
    pay(ada, number);
    let paid = ada.open(&format!("/admin/orders/{number}"));
    assert!(menu(&paid).starts_with("More Refund Edit order"), "{}", menu(&paid));
    assert!(!menu(&paid).contains("Cancel"));
}
