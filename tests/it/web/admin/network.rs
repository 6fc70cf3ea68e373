//! What everyone's network brought, at the pages: the tree, and a referrer that is corrected.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::cast;
use crate::support::till;

#[test]
fn a_tree_opens_level_by_level_where_it_stands() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Dana via Carl");
    let ada = shop.ada();
    let page = ada.open(&format!("/admin/tree/{}", id_of(&shop, "Pat")));
    assert_eq!(["Direct", "Indirect", "Network"].map(|label| people(&page, label)), ["1 person", "2 people", "3 people"]);
    let tree = |page: &Page| page.text_of(".branch");
    assert!(tree(&page).contains("Cara") && !tree(&page).contains("Carl"), "{}", tree(&page));
    let page = ada.open(&page.link("Show who Cara referred"));
    assert!(tree(&page).contains("Carl") && !tree(&page).contains("Dana"), "{}", tree(&page));
    let page = ada.open(&page.link("Show who Carl referred"));
    assert!(tree(&page).contains("Dana"), "{}", tree(&page));
    let page = ada.open(&page.link("Hide who Cara referred"));
    assert!(!tree(&page).contains("Carl"), "{}", tree(&page));
    assert_eq!(["Direct", "Level 2", "Level 3"].map(|depth| at_depth(&page, depth)), ["1", "1", "1"]);
    // The way back to the root stands on every node's page.
    let page = ada.open(&format!("/admin/tree/{}", id_of(&shop, "Carl")));
    assert_eq!(page.link("Pat"), format!("/admin/partners/{}", id_of(&shop, "Pat")));
    ada.get(&format!("/admin/tree/{}", id_of(&shop, "Ada"))).expect_status(404);
    ada.get("/admin/tree/nonsense?open=x.y&range=z&at=q").expect_status(404);
}

#[test]
fn a_corrected_referrer_takes_the_branch_along_and_can_be_taken_back() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Dana via Carl");
    let ada = shop.ada();
    let carls = format!("/admin/customers/{}/referrer", id_of(&shop, "Carl"));
    let page = ada.open(&carls);
    let wrong = ada.submit(&page, "Preview change", &[("referrer", "nobody@example.org"), ("reason", "Typo")]);
    wrong.expect_status(422);
    wrong.expect_says("We can’t find that account.");
    let circle = ada.submit(&page, "Preview change", &[("referrer", &id_of(&shop, "Dana").to_string()), ("reason", "Typo")]);
    circle.expect_status(422);
    circle.expect_says("That would make a loop");
    let silent = ada.submit(&page, "Preview change", &[("referrer", ""), ("reason", "")]);
    silent.expect_refusal("reason_missing");

    let code = story.code_of("Priya");
    let plan = ada.submit(&page, "Preview change", &[("referrer", &code), ("reason", "Typed the wrong code")]);
    plan.expect_status(200);
    plan.expect_says("Carl moves to Priya")
        .expect_says("1 more person moves.")
        .expect_says("2 accounts above lose these figures, 1 account gains them.");
    ada.follow(ada.submit(&plan, "Change referrer", &[])).expect_says("Referrer changed.");
    story.go_on("Carl is referred by Priya as partner; Priya's network is 2; Pat's network is 1");

    let page = ada.open(&carls);
    page.expect_says("Typed the wrong code");
    ada.follow(ada.submit(&page, "Undo", &[])).expect_says("Undone.");
    story.go_on("Carl is referred by Cara as customer; Priya's network is 0; Pat's network is 3");
    let page = ada.open(&carls);
    ada.follow(ada.submit(&ada.submit(&page, "Preview change", &[("reason", "Came by himself")]), "Change referrer", &[]));
    story.go_on("Carl is referred by nobody as organic; Pat's network is 1");
    ada.open("/admin/audit").expect_says("changed a referrer");
}

/// Pat brought Cara, she Carl, he Dana; each has bought once: for 90, 90 and 180 after their discounts.
fn a_line_of_buyers(shop: &Shop) {
    let mut story = cast(shop);
    story.go_on("customer Dana via Carl");
    till::buy(shop, "Cara", "100.00");
    till::buy(shop, "Carl", "100.00");
    till::buy(shop, "Dana", "200.00");
}

/// Sign-ups, orders, value and earnings: of direct people, of those beyond, and of both; then what the account earned itself.
fn figures(page: &Page, name: &str) -> Vec<String> {
    page.row(name)[4..].to_vec()
}

#[test]
fn s19_the_shop_sees_scans_sign_ups_orders_value_and_commission_of_each_partner() {
    let shop = Shop::open();
    a_line_of_buyers(&shop);
    let page = shop.ada().open("/admin/partners?view=all");
    let row = page.row("Pat");
    assert_eq!(row[3..8], ["1", "1", "1", "£90.00", "£9.00"], "scans, then what came directly");
    assert_eq!(row.last().unwrap(), "£9.00", "what Pat earned");
    let file = shop.ada().get("/admin/partners.csv?format=plain");
    let line = file.html().lines().find(|line| line.contains(",Pat,")).expect("Pat's line").to_owned();
    assert!(line.contains(",1,1,1,1,90.00,9.00,2,2,270.00,13.50,3,3,360.00,22.50,9.00,"), "{line}");
    for preset in ["today", "7d", "30d", "month", "quarter", "year"] {
        let in_days = shop.ada().open(&format!("/admin/partners?view=all&range={preset}&sort=network_value"));
        assert_eq!(figures(&in_days, "Pat"), figures(&page, "Pat"), "{preset}");
    }
    let before = shop.ada().open("/admin/partners?view=all&sort=newest&range=custom&from=2020-01-01&to=2020-12-31");
    assert_eq!(figures(&before, "Pat")[..4], ["0", "0", "£0.00", "£0.00"]);
}

#[test]
fn s20_the_shop_sees_what_came_through_others_to_any_depth() {
    let shop = Shop::open();
    a_line_of_buyers(&shop);
    let ada = shop.ada();
    let shown = figures(&ada.open("/admin/partners?view=all"), "Pat");
    assert_eq!(
        shown[4..8],
        ["2", "2", "£270.00", "£13.50"],
        "indirect: Carl and Dana, and what their orders earned for Cara and Carl"
    );
    assert_eq!(shown[8..12], ["3", "3", "£360.00", "£22.50"], "network");
    // What comes back lowers the value of every row above its buyer; the order was one all the same.
    till::refund_all(&shop, passalong::domain::ids::OrderId(2));
    let shown = figures(&ada.open("/admin/partners?view=all"), "Pat");
    assert_eq!(shown[4..8], ["2", "2", "£180.00", "£9.00"]);
    let tree = ada.open(&format!("/admin/tree/{}", id_of(&shop, "Pat")));
    tree.expect_says("3 orders, £270.00").expect_says("2 orders, £180.00");
    assert_eq!(tree.figure("Reward cost"), "£18.00");
}

#[test]
fn s21_the_shop_sees_the_same_of_each_customer() {
    let shop = Shop::open();
    a_line_of_buyers(&shop);
    let page = shop.ada().open("/admin/customers?view=all&brought=yes&sort=network_value");
    assert_eq!(
        figures(&page, "Cara"),
        ["1", "1", "£90.00", "£4.50", "1", "1", "£180.00", "£9.00", "2", "2", "£270.00", "£13.50", "£4.50"]
    );
    assert_eq!(figures(&page, "Carl")[..4], ["1", "1", "£180.00", "£9.00"]);
    page.expect_silent_on("Olga");
}

/// How many people stand at a depth.
fn at_depth(page: &Page, depth: &str) -> String {
    let row = page.rows().into_iter().find(|row| row[0] == depth && row.len() == 3 && row[1].is_empty());
    row.expect("a row for each depth")[2].clone()
}

/// The big figure of a tile.
fn people(page: &Page, label: &str) -> String {
    page.figure(label)
}
