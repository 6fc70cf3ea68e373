//! What other sites may send and load, and what an order's number tells.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn w18_without_fetch_metadata_the_scheme_and_the_host_have_to_be_the_shops() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let host = shop.home.trim_start_matches("http://").to_owned();
    let post = |origin: Option<&str>, host: &str| -> Page {
        let ask = cara.ask("POST", "/accounts/sign-out-everywhere").fields(&[]).without("Sec-Fetch-Site").without("Origin");
        let ask = origin.into_iter().fold(ask, |ask, origin| ask.with("Origin", origin));
        ask.with("Host", host).send()
    };
    let port = host.rsplit(':').next().expect("a port").to_owned();
    let foreign = [
        None,
        Some("null".to_owned()),
        Some(format!("https://{host}")),
        Some(format!("x://{host}")),
        Some(format!("http://{host}.evil.example")),
        Some(format!("http://127.0.0.1.evil.example:{port}")),
        Some("http://127.0.0.1:1".to_owned()),
        Some("file://".to_owned()),
    ];
    for origin in foreign {
        post(origin.as_deref(), &host).expect_status(403);
    }
    // Whoever makes a name of theirs lead here brings Host and Origin alike.
    post(Some("http://evil.example"), "evil.example").expect_status(403);
    post(Some(&format!("http://evil.example:{port}")), &format!("evil.example:{port}")).expect_status(403);
    cara.get("/accounts").expect_status(200);
    post(Some(&shop.home), &host).expect_status(303);
}

#[test]
fn w18_pages_are_not_for_other_sites_and_the_pictures_of_codes_are() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let nell = shop.person("Nell");
    for (path, may_load) in [
        ("/".to_owned(), "same-origin"),
        ("/sign-in".to_owned(), "same-origin"),
        ("/nowhere".to_owned(), "same-origin"),
        (format!("/qr/{}.png", story.code_of("Pat")), "cross-origin"),
    ] {
        assert_eq!(nell.get(&path).header("Cross-Origin-Resource-Policy"), Some(may_load), "{path}");
    }
    let file = shop.ada().get("/admin/customers.csv");
    assert_eq!(file.header("Cross-Origin-Resource-Policy"), Some("same-origin"));
}

#[test]
fn w18_a_customers_pages_do_not_tell_how_many_orders_there_are() {
    let shop = Shop::open();
    let mut story = story::tell(&shop, "customer Cara");
    story.go_on("Cara orders 20.00");
    story.go_on("Cara orders 30.00");
    let cara = story.person("Cara");
    let list = cara.open("/orders");
    let pages: Vec<String> =
        list.addresses().into_iter().filter(|address| address.starts_with("/orders/") && !address.ends_with("/new")).collect();
    assert!(pages.len() >= 2, "{pages:?}");
    for page in &pages {
        let name = page.trim_start_matches("/orders/");
        assert!(name.parse::<i64>().is_err(), "{page} holds a count");
        cara.open(page).expect_status(200).expect_says(name);
    }
    // Neither the row's number nor somebody else's leads anywhere.
    for id in 1..5 {
        cara.get(&format!("/orders/{id}")).expect_status(404);
    }
}
