//! One field finds people, orders and codes, and leads straight to what is named whole.

use crate::support::client::{Person, encode};
use crate::support::counter::{record, sell};
use crate::support::page::Page;
use crate::support::sheet;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;
use crate::support::till;

fn search(who: &Person, typed: &str) -> Page {
    who.get(&format!("/admin/search?{}", encode(&[("q", typed)])))
}

#[test]
fn t08_what_is_named_whole_opens_its_page() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 2 for partners; partner Pat claims card 1; customer Cara via Pat");
    sheet::bring_in(&shop, "email,name,phone\nnora@example.org,Nora Lind,+49 171 2345678\n");
    let sam = hire(&shop, "Sam", "staff");
    let order = till::order(&shop, "Cara", "10.00");
    sell(&shop, "Rye bread", "4.20");
    let other = record(&shop, &sam, "Pat", &[("q1", "1"), ("external_id", "WEB-2041")]);
    let [pat, cara, nora] = ["Pat", "Cara", "Nora Lind"].map(|name| id_of(&shop, name));
    let free: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [story.card(2)]);
    let number = till::number(order.0);
    let whole: Vec<(String, String)> = vec![
        (story.card(1).to_owned(), format!("/admin/partners/{pat}")),
        (format!("https://shop.example/Q/{}", story.card(1)), format!("/admin/partners/{pat}")),
        (story.code_of("Cara").to_lowercase(), format!("/admin/customers/{cara}")),
        (story.card(2).to_owned(), format!("/admin/codes/{free}")),
        ("nora@example.org".to_owned(), format!("/admin/customers/{nora}")),
        ("0171 2345678".to_owned(), format!("/admin/customers/{nora}")),
        (number.to_lowercase(), format!("/admin/orders/{order}")),
        (format!("#{number}"), format!("/admin/orders/{order}")),
        (" WEB-2041 ".to_owned(), format!("/admin/orders/{other}")),
    ];
    for (typed, page) in &whole {
        for who in [shop.ada(), &sam] {
            let answer = search(who, typed);
            assert!(answer.status == 303 && answer.location() == page, "{typed:?}: {} {}", answer.status, answer.text());
        }
    }
}

#[test]
fn t08_a_few_of_each_kind_are_shown_best_first() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Anna fair\" of 2 for partners; customer Anna; partner Hannah; customer Annabel");
    let sam = hire(&shop, "Sam", "staff");
    let order = till::order(&shop, "Anna", "10.00");
    let page = search(&sam, "anna");
    page.expect_status(200);
    let names: Vec<String> = page.rows().iter().filter_map(|row| row.first()).cloned().collect();
    let place = |name: &str| names.iter().position(|row| row.starts_with(name)).unwrap_or_else(|| panic!("{name}: {names:?}"));
    // Whose whole name it is, then whose name begins so, then who has it somewhere.
    assert!(place("Anna Customer") < place("Annabel") && place("Annabel") < place("Hannah"), "{names:?}");
    // The order of who is meant, and the cards of a batch that is called so.
    page.expect_says(&till::number(order.0)).expect_says("Unpaid").expect_says("Anna fair");
    // Each has a link that says whose next order it would be.
    assert_eq!(page.link("New order for Anna"), format!("/admin/orders/new?customer={}", id_of(&shop, "Anna")));
    drop(story);

    let page = search(&sam, "zzzz");
    page.expect_status(200).expect_says("Nothing found for “zzzz”");
    assert!(page.link("Add customer").contains("q=zzzz"));
    search(&sam, "<b>\"' OR 1 --").expect_status(200).expect_silent_on("<b>\"'");
    search(&sam, &"x".repeat(3000)).expect_status(200);
    search(&sam, "WEB-").expect_status(200);
}

#[test]
fn t08_of_many_who_fit_six_are_shown_and_the_lists_have_the_others() {
    let shop = Shop::open();
    let row = |n: usize| format!("m{n}@example.org,Martha Number {n}\n");
    sheet::bring_in(&shop, "email,name\n".to_owned() + &(0..30).map(row).collect::<String>());
    let page = search(shop.ada(), "martha");
    let found = page.rows().iter().filter(|row| row[0].starts_with("Martha")).count();
    assert_eq!(found, 6);
    let all = shop.ada().open(&page.link("All matching customers"));
    assert_eq!(all.rows().iter().filter(|row| row[0].starts_with("Martha")).count(), 30);
}

#[test]
fn t08_a_name_that_could_be_the_number_of_an_order_stays_a_name() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let order = till::order(&shop, "Cara", "10.00");
    let number = till::number(order.0);
    // Somebody is called just as an order is numbered: nobody is led past them.
    let name = number.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    sheet::bring_in(&shop, format!("email,name\nx@example.org,{number}\ny@example.org,{name}x\n"));
    let answer = search(shop.ada(), &number);
    // With a digit in it, it is the order's number; else both are shown.
    match number.contains(|c: char| c.is_ascii_digit()) {
        true => answer.expect_redirect(&format!("/admin/orders/{order}")),
        false => answer.expect_status(200).expect_says("x@example.org"),
    };
}

#[test]
fn t08_staff_have_a_search_with_an_order_one_press_away() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let sam = hire(&shop, "Sam", "staff");
    let page = sam.open("/admin/search");
    assert_eq!(page.link("Record an order"), "/admin/orders/new");
    page.expect_says("New people").expect_says("Cara");
    // Pages of members have no such field.
    let story = story::tell(&shop, "partner Pat");
    story.person("Pat").get("/admin/search").expect_status(404);
    story.person("Pat").open("/referrals").expect_silent_on("/admin/search");
    sam.open("/admin/orders").expect_says("Search");
    assert!(sam.open("/admin/orders").html().contains("data-key=\"/\""));
}
