//! The shop's pages on a home screen: a manifest, a sign in the shop's colour, and what a tab shows.

use serde_json::Value as Json;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

fn manifest(shop: &Shop, page: &Page) -> Json {
    let address = page.addresses().into_iter().find(|address| address.contains("manifest.webmanifest"));
    let answer = shop.person("Mallory").get(&address.expect("a manifest"));
    answer.expect_status(200);
    assert_eq!(answer.header("Content-Type"), Some("application/manifest+json"));
    serde_json::from_slice(&answer.body).expect("JSON")
}

fn colour_at(png: &[u8], x: u32, y: u32) -> [u8; 4] {
    image::load_from_memory(png).expect("a picture").into_rgba8().get_pixel(x, y).0
}

#[test]
fn t13_the_shop_is_an_app_in_its_own_colour_with_an_order_one_press_away() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; stranger Mallory");
    let mallory = story.person("Mallory");
    let page = shop.ada().open("/admin");
    let app = manifest(&shop, &page);
    let name: String = shop.ask("SELECT name FROM shop", []);
    assert_eq!(app["name"], name.as_str());
    assert_eq!(app["display"], "standalone");
    let shortcuts = app["shortcuts"].as_array().expect("shortcuts");
    assert!(shortcuts.iter().any(|to| to["name"] == "Record an order" && to["url"] == "/admin/orders/new"), "{shortcuts:?}");
    // Every picture is there and as large as it says; one of them may be cut to any shape.
    let icons = app["icons"].as_array().expect("icons");
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable" && icon["sizes"] == "512x512"));
    for icon in icons {
        let drawn = mallory.get(icon["src"].as_str().expect("an address"));
        let picture = image::load_from_memory(&drawn.body).expect("a PNG");
        assert_eq!(icon["sizes"], format!("{0}x{0}", picture.width()));
        let corner = colour_at(&drawn.body, 0, 0);
        assert_eq!(corner[3] == 0, icon["purpose"] == "any", "{icon}");
    }
    // Members have no till: their shortcuts are their own.
    let theirs = manifest(&shop, &story.person("Pat").open("/referrals"));
    assert!(!theirs.to_string().contains("/admin"), "{theirs}");
    assert!(theirs["shortcuts"].to_string().contains("/referrals"));
    // Nobody is asked to keep an invitation on their home screen.
    mallory.open("/join").expect_silent_on("manifest.webmanifest").expect_says("Join");
}

#[test]
fn t13_the_sign_is_the_first_letter_in_the_accent_until_there_is_a_square_logo() {
    let mut shop = Shop::open();
    let sign = |page: &Page| page.addresses().into_iter().find(|address| address.contains("/icons/")).expect("a sign");
    let before = sign(&shop.person("Mallory").open("/"));
    let drawn = shop.person("Mallory").get(&before);
    assert_eq!(drawn.header("Content-Type"), Some("image/svg+xml"));
    assert!(drawn.header("Cache-Control").expect("a rule").contains("immutable"));
    let touch = |shop: &Shop| {
        let page = shop.person("Mallory").open("/");
        let address = page.addresses().into_iter().find(|address| address.contains("/icons/touch-180"));
        shop.person("Mallory").get(&address.expect("a picture for the home screen")).body
    };
    let letter = touch(&shop);

    // Another colour is another address, so that nobody sees the old one for a year.
    shop.restart_after(|conn| {
        conn.execute("UPDATE shop SET accent = '#7a1f5c', changed_at = changed_at + 1", []).expect("another colour");
    });
    let after = sign(&shop.person("Mallory").open("/"));
    assert_ne!(before, after);
    assert!(shop.person("Mallory").get(&after).html().contains("#7a1f5c"));
    assert_eq!(colour_at(&touch(&shop), 2, 2), [0x7a, 0x1f, 0x5c, 255]);
    assert_ne!(touch(&shop), letter);
    assert!(manifest(&shop, &shop.ada().open("/admin"))["theme_color"] == "#7a1f5c");

    shop.person("Mallory").get("/favicon.ico").expect_status(303);
    shop.person("Mallory").get("/icons/icon-9999.png").expect_status(404);
    shop.person("Mallory").get("/icons/..%2fstyle.css").expect_status(404);
}

#[test]
fn t13_the_bar_of_the_browser_goes_along_with_light_and_dark() {
    let shop = Shop::open();
    let page = shop.person("Mallory").open("/");
    for scheme in ["light", "dark"] {
        let bar = format!("<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\"");
        assert!(page.html().contains(&bar), "{scheme}");
    }
}
