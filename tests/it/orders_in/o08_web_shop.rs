//! The web shop beside the program: its address on invitations, links with `?ref=`, and the script for its pages. What the script does in
//! a browser is told in `tests/browser`.

use std::collections::{BTreeSet, VecDeque};

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story;

/// Says where the shop sells online.
fn sells_at(shop: &Shop, address: &str) {
    let page = shop.ada().open("/admin/settings/web-shop");
    shop.ada().submit(&page, "Save web shop", &[("web_shop", address)]).expect_redirect("/admin/settings/web-shop");
}

#[test]
fn o08_the_script_is_served_to_every_page_and_kept_for_an_hour() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings/web-shop");
    page.expect_says("<script src=\"").expect_says("/ref.js\" defer></script>").expect_says("data-consent=\"wait\"");
    let visitor = shop.person("Visitor");
    let elsewhere = || visitor.ask("GET", "/ref.js").with("Sec-Fetch-Site", "cross-site").with("Sec-Fetch-Dest", "script");
    let script = elsewhere().send();
    script.expect_status(200);
    assert!(script.html().len() <= 2048, "{} bytes", script.html().len());
    assert_eq!(script.header("Content-Type"), Some("text/javascript"));
    assert_eq!(script.header("Cross-Origin-Resource-Policy"), Some("cross-origin"));
    assert_eq!(script.header("Cache-Control"), Some("public, max-age=3600"));
    assert_eq!(script.header("Set-Cookie"), None);
    let tag = script.header("ETag").expect("what tells it from another").to_owned();
    elsewhere().with("If-None-Match", &tag).send().expect_status(304);
    elsewhere().with("If-None-Match", "\"another\"").send().expect_status(200);
    visitor.get("/static/ref.js").expect_status(404);
}

#[test]
fn o08_invitations_lead_to_the_web_shop_with_the_code() {
    let shop = Shop::open();
    let story = story::tell(
        &shop,
        "batch \"Market\" of 1 for partners; partner Pat; customer Cara via Pat; customer Olga; stranger Mallory",
    );
    let (pat, cara, olga) = (story.code_of("Pat"), story.code_of("Cara"), story.code_of("Olga"));
    let mallory = story.person("Mallory");
    let invitation = || mallory.open(&format!("/join/{pat}"));
    invitation().expect_silent_on("?ref=");

    sells_at(&shop, "https://Cakes.example/shop/");
    invitation().expect_says("your order still counts for");
    assert_eq!(invitation().link("shop online"), format!("https://cakes.example/shop?ref={pat}"));
    assert_eq!(mallory.open(&format!("/join/{cara}")).link("shop online"), format!("https://cakes.example/shop?ref={cara}"));
    mallory.open(&format!("/join/{}", story.card(1))).expect_silent_on("?ref=");

    // Whoever has joined goes on with the code that they came by, or with their own.
    sells_at(&shop, "https://cakes.example");
    assert_eq!(story.person("Cara").open("/welcome").link("Shop online"), format!("https://cakes.example/?ref={pat}"));
    assert_eq!(story.person("Olga").open("/welcome").link("Shop online"), format!("https://cakes.example/?ref={olga}"));
    assert_eq!(
        story.person("Cara").open(&format!("/join/{pat}")).link("Shop online"),
        format!("https://cakes.example/?ref={pat}")
    );

    let page = shop.ada().open("/admin/settings/web-shop");
    for wrong in ["cakes.example", "javascript:alert(1)", "https://cakes.example/?ref=x"] {
        let refused = shop.ada().submit(&page, "Save web shop", &[("web_shop", wrong)]);
        refused.expect_status(422).expect_refusal("address_malformed").expect_says("One line for its pages");
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE fields LIKE '%web_shop%'", []), 2);
    sells_at(&shop, "");
    invitation().expect_silent_on("?ref=");
}

#[test]
fn o08_a_code_behind_the_shops_own_address_is_the_codes_link() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; stranger Mallory");
    let (pat, mallory) = (story.code_of("Pat"), story.person("Mallory"));
    let scans = || shop.ask::<i64>("SELECT coalesce(sum(n), 0) FROM scan", []);
    let before = scans();
    for typed in [pat.to_owned(), pat.to_lowercase(), format!("{}-{}-{}", &pat[..3], &pat[3..6], &pat[6..])] {
        mallory.get(&format!("/?ref={typed}")).expect_redirect(&format!("/r/{pat}"));
    }
    mallory.open(&format!("/?ref={pat}&utm_source=mail")).expect_says("Pat").expect_says("invites you");
    assert_eq!(scans(), before + 1, "it is counted where the link leads");
    for nothing in ["/?ref=producthunt", "/?ref=", "/?ref=K7QM9XDW9", "/?pref=x", "/?ref=%FF"] {
        mallory.get(nothing).expect_status(200).expect_says("I have a code");
    }
    assert_eq!(scans(), before + 1);
}

/// Where the links of a page lead within the shop. Buttons send forms.
fn links(page: &Page) -> Vec<String> {
    let hrefs =
        page.html().split("<a ").skip(1).filter_map(|tag| tag.split('>').next()?.split("href=\"").nth(1)?.split('"').next());
    hrefs.filter(|href| href.starts_with('/')).map(|href| href.replace("&amp;", "&")).collect()
}

/// The same page with another number or code is not opened again.
fn kind_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let part = |part: &str| if part.bytes().any(|byte| byte.is_ascii_digit()) { "_".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[test]
fn o08_no_page_leads_where_its_reader_may_not_go() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; partner Pat; customer Cara via Pat; Cara orders 100.00");
    sells_at(&shop, "https://cakes.example");
    crate::web::admin::unmatched::waits(&shop, "1001");
    let sam = hire(&shop, "Sam", "staff");
    for (person, home) in
        [(&sam, "/till"), (story.person("Pat"), "/referrals"), (story.person("Cara"), "/referrals"), (shop.ada(), "/admin")]
    {
        let mut waiting = VecDeque::from([(home.to_owned(), String::new())]);
        let mut seen = BTreeSet::from([kind_of(home)]);
        while let Some((path, from)) = waiting.pop_front() {
            let page = person.get(&path);
            // Paper waits for the final address of the shop, and says so.
            assert!(page.status < 400 || page.status == 409, "{from} leads {} to {path}: {}", person.name, page.status);
            if page.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html")) {
                let new = links(&page).into_iter().filter(|address| seen.insert(kind_of(address)));
                waiting.extend(new.map(|address| (address, path.clone())));
            }
        }
        assert!(seen.len() > 10, "{} saw {seen:?}", person.name);
    }
}
