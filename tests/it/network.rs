//! What everyone's network brought, at the pages: the tree, and a referrer that is corrected.

use super::page::Page;
use super::shop::Shop;
use super::staff::id_of;
use super::story::cast;

#[test]
fn a_tree_opens_level_by_level_where_it_stands() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    story.go_on("customer Dana via Carl");
    let ada = shop.ada();
    let page = ada.open(&format!("/admin/tree/{}", id_of(&shop, "Pat")));
    assert_eq!(["Direct", "Indirect", "Network"].map(|label| people(&page, label)), ["1 person", "2 people", "3 people"]);
    page.expect_says("Cara").expect_silent_on("Carl");
    let page = ada.open(&page.link("Open the branch of Cara"));
    page.expect_says("Carl").expect_silent_on("Dana");
    let page = ada.open(&page.link("Open the branch of Carl"));
    page.expect_says("Dana");
    let page = ada.open(&page.link("Close the branch of Cara"));
    page.expect_silent_on("Carl");
    assert_eq!(["Direct", "Depth 2", "Depth 3"].map(|depth| at_depth(&page, depth)), ["1", "1", "1"]);
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
    let wrong = ada.submit(&page, "See what moves", &[("referrer", "nobody@example.org"), ("reason", "Typo")]);
    wrong.expect_status(422);
    wrong.expect_says("There is no such account.");
    let circle = ada.submit(&page, "See what moves", &[("referrer", &id_of(&shop, "Dana").to_string()), ("reason", "Typo")]);
    circle.expect_status(422);
    circle.expect_says("nobody can be above themselves");
    let silent = ada.submit(&page, "See what moves", &[("referrer", ""), ("reason", "")]);
    silent.expect_says("Say why");

    let code = story.code_of("Priya");
    let plan = ada.submit(&page, "See what moves", &[("referrer", &code), ("reason", "Typed the wrong code")]);
    plan.expect_status(200);
    plan.expect_says("Carl moves to Priya")
        .expect_says("1 person comes along")
        .expect_says("2 accounts above lose the branch, 1 gain it.");
    ada.follow(ada.submit(&plan, "Correct the referrer", &[])).expect_says("The referrer is corrected.");
    story.go_on("Carl is referred by Priya as partner; Priya's network is 2; Pat's network is 1");

    let page = ada.open(&carls);
    page.expect_says("Typed the wrong code");
    ada.follow(ada.submit(&page, "Take it back", &[])).expect_says("back where it was");
    story.go_on("Carl is referred by Cara as customer; Priya's network is 0; Pat's network is 3");
    let page = ada.open(&carls);
    ada.follow(ada.submit(&ada.submit(&page, "See what moves", &[("reason", "Came by himself")]), "Correct the referrer", &[]));
    story.go_on("Carl is referred by nobody as organic; Pat's network is 1");
    ada.open("/admin/audit").expect_says("corrected a referrer");
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
