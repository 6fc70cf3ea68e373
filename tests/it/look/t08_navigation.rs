//! Few places in the menu, what belongs together beside each other, and a figure where something waits.

use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story;
use crate::support::till;

#[test]
fn t08_the_menu_has_seven_places_for_the_owner_and_fewer_for_others() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let sam = hire(&shop, "Sam", "staff");
    // What stands behind *More* on a telephone stands in the row on a wide screen: it is there twice.
    let owners = "Home Orders Partners Customers More Cards Money Settings Cards Money Settings";
    assert_eq!(shop.ada().open("/admin/orders").text_of(".nav"), owners);
    assert_eq!(sam.open("/admin/orders").text_of(".nav"), "Till Orders Customers Partners Cards");
    assert_eq!(story.person("Pat").open("/orders").text_of(".nav"), "Share Orders Account");
    assert_eq!(story.person("Cara").open("/orders").text_of(".nav"), "Share Orders Credit Account");
}

#[test]
fn t08_pages_that_belong_together_are_beside_each_other_under_their_old_addresses() {
    let shop = Shop::open();
    let ada = shop.ada();
    for (row, paths) in [
        ("Orders Till", ["/admin/orders", "/till"].as_slice()),
        ("Partners Applications", &["/admin/partners", "/admin/applications"]),
        ("Payouts Earnings Accounting", &["/admin/payouts", "/admin/commissions", "/admin/rewards", "/admin/accounting"]),
        (
            "Shop Products Team Activity log Connections Backups",
            &[
                "/admin/settings",
                "/admin/products",
                "/admin/users",
                "/admin/audit",
                "/admin/settings/connections",
                "/admin/settings/web-shop",
                "/admin/settings/webhooks",
                "/admin/settings/backups",
                "/admin/settings/api",
            ],
        ),
    ] {
        for path in paths {
            let page = ada.get(path);
            page.expect_status(200);
            assert_eq!(page.text_of(".places"), row, "{path}");
            let current = page.html().matches("aria-current=\"page\"").count();
            assert!(current >= 1, "{path} does not say where one is");
        }
    }
    // A part of the settings lies on their first page.
    for path in ["/admin/settings/program", "/admin/settings/orders", "/admin/settings/brand", "/admin/settings/address"] {
        let page = ada.open(path);
        let row = page.html().split("<nav class=\"places").nth(1).and_then(|rest| rest.split("</nav>").next()).expect("the row");
        assert!(row.contains("href=\"/admin/settings\" aria-current=\"true\""), "{path}: {row}");
        assert_eq!(row.matches("aria-current").count(), 1, "{path}");
    }
    // What has its way back in a line of its own needs no row.
    for path in ["/admin/orders/new", "/admin/customers", "/admin/payouts/new", "/admin/products/new", "/admin/help"] {
        ada.open(path).expect_silent_on("class=\"places");
    }
    let sam = hire(&shop, "Sam", "staff");
    sam.open("/admin/partners").expect_silent_on("class=\"places");
}

#[test]
fn t08_coupons_lie_under_the_credit_they_are_made_of() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let page = story.person("Cara").open("/coupons");
    assert!(page.html().contains("href=\"/rewards\" aria-current=\"true\""), "{}", page.html());
}

#[test]
fn t08_the_menu_says_where_something_waits_and_for_whom() {
    let mut shop = Shop::open();
    shop.restart_after(|conn| {
        conn.execute("UPDATE shop SET partner_approval = 1", []).expect("the shop approves partners");
    });
    story::tell(&shop, "batch \"Market\" of 1 for partners; customer Cara; partner Wendy claims card 1");
    let sam = hire(&shop, "Sam", "staff");
    till::order(&shop, "Cara", "10.00");
    till::order(&shop, "Cara", "12.00");
    let unpaid: i64 = shop.ask("SELECT count(*) FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL", []);
    assert_eq!(unpaid, 2);
    let menu = shop.ada().open("/admin/customers").text_of(".nav");
    assert!(menu.starts_with("Home Orders 2 2 waiting Partners 1 one waiting Customers More"), "{menu}");
    shop.ada().open("/admin/partners").expect_says("Applications 1 one waiting");
    // Staff neither approve partners nor earnings: nothing of that waits for them.
    let menu = sam.open("/admin/customers").text_of(".nav");
    assert_eq!(menu, "Till Orders 2 2 waiting Customers Partners Cards");

    for _ in 0..98 {
        till::order(&shop, "Cara", "1.00");
    }
    let menu = sam.open("/admin/customers").text_of(".nav");
    assert!(menu.contains("Orders 99+ 100 waiting"), "{menu}");
}

#[test]
fn t08_an_earning_in_review_waits_under_money() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let order = till::buy(&shop, "Cara", "100.00");
    let entry = till::earning(&shop, order);
    till::hold(&shop, entry, "Looks odd");
    let page = shop.ada().open("/admin/payouts");
    assert_eq!(page.text_of(".places"), "Payouts Earnings 1 one waiting Accounting");
    assert!(page.text_of(".nav").contains("Money 1 one waiting"));
    till::approve(&shop, entry);
    let page = shop.ada().open("/admin/payouts");
    assert_eq!(page.text_of(".places"), "Payouts Earnings Accounting");
}

#[test]
fn t08_the_theme_is_in_the_account_menu_and_nowhere_for_visitors() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; stranger Mallory");
    for path in ["/", "/join", "/sign-in", "/privacy"] {
        story.person("Mallory").open(path).expect_silent_on("data-theme-set");
    }
    for person in [shop.ada(), story.person("Pat")] {
        let page = person.open("/accounts");
        assert_eq!(page.html().matches("data-theme-set=").count(), 3);
        assert!(page.text_of(".account-menu").contains("Theme Auto Light Dark Sign out"), "{}", page.text_of(".who"));
    }
}
