//! The money pages: what can be done stands first and says its sum, what can’t is folded away, and what is seldom hides behind dots.

use passalong::domain::ledger::BalanceKind;

use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::{self, Story, cast};
use crate::support::till;
use crate::web::member::payee::wants_cash;

/// Pat can be paid 40.00, Priya and Ivy are owed 3.00 and 4.50, below the minimum of 20.00.
fn owed(shop: &Shop) -> Story<'_> {
    let story = cast(shop);
    till::promise(shop, |terms| terms.payout_minimum = till::money(shop, "20.00"));
    for (name, minor) in [("Pat", 4000), ("Priya", 300), ("Ivy", 450)] {
        wants_cash(story.person(name));
        till::adjust(shop, name, BalanceKind::Commission, minor, "Stall");
    }
    story
}

#[test]
fn t15_payouts_say_what_the_next_one_pays_and_fold_those_below_the_minimum() {
    let shop = Shop::open();
    let _story = owed(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/payouts");
    assert_eq!(page.link("Pay £40.00 to 1 partner"), "/admin/payouts/new");
    page.expect_says("2 partners below £20.00 (£7.50)");
    let folded = page.text_of(".fold");
    assert!(folded.contains("Ivy") && folded.contains("Priya") && !folded.contains("Pat"), "{folded}");
    // Their own line says no more what the line above them says.
    page.expect_silent_on("carries over.");
    till::adjust(&shop, "Pat", BalanceKind::Commission, -4000, "Stall");
    ada.open("/admin/payouts").expect_silent_on("Pay £").expect_says("2 partners below £20.00");
}

#[test]
fn t15_an_empty_shop_shows_no_empty_figures_and_no_filters() {
    let shop = Shop::open();
    let ada = shop.ada();
    ada.open("/admin/payouts").expect_silent_on("Below minimum").expect_says("You don’t owe anything right now.");
    ada.open("/admin/commissions").expect_silent_on("Any status").expect_says("No earnings yet");
    ada.open("/admin/commissions?q=nobody").expect_says("Any status").expect_says("No earnings match.");
}

#[test]
fn t15_a_new_payout_says_the_sum_of_what_is_ticked() {
    let shop = Shop::open();
    let _story = owed(&shop);
    let ada = shop.ada();
    let page = ada.open("/admin/payouts/new?minimum=4");
    assert_eq!(page.text_of(".tally"), "£44.50 to 2 partners");
    page.expect_says("Not included: 1 partner (£3.00)");
    // What the script needs to count on: each amount, and the sentence for one and for many.
    for piece in
        ["data-minor=\"4000\"", "data-minor=\"450\"", "data-one=\"{sum} to {n} partner\"", "data-many=\"{sum} to {n} partners\""]
    {
        assert!(page.html().contains(piece), "{piece}");
    }
    assert!(page.html().contains("data-sample=\"£1,234,567.89\" data-decimals=\"2\""), "{}", page.html());
    // A form that comes back says what was ticked in it.
    let ivy = format!("partner{}", id_of(&shop, "Ivy"));
    let again = ada.submit(&page, "Create payout", &[(&ivy, ""), ("pay_on", "2020-01-01")]);
    again.expect_status(422);
    assert_eq!(again.text_of(".tally"), "£40.00 to 1 partner");
}

#[test]
fn t15_what_became_of_a_payment_is_told_behind_three_dots() {
    let shop = Shop::open();
    let _story = owed(&shop);
    let ada = shop.ada();
    ada.submit(&ada.open("/admin/payouts/new"), "Create payout", &[]).expect_status(303);
    let page = ada.open("/admin/payouts/1");
    let menu = page.text_of(".dots");
    assert_eq!(menu, "Mark as paid… Payment failed…");
    // Without script the links lead to the question, which stands on the page.
    assert_eq!(page.link("Mark as paid…"), "#paid-1");
    assert!(page.html().contains("<dialog id=\"paid-1\"") && page.html().contains("<dialog id=\"failed-1\""));
    let refused = ada.submit(&page, "Mark as failed", &[("reason", " ")]);
    refused.expect_status(422);
    assert!(refused.html().contains("<dialog id=\"failed-1\" open") && !refused.html().contains("<dialog id=\"paid-1\" open"));
    ada.submit(&page, "Mark as paid", &[("reference", "Envelope 7")]).expect_redirect("/admin/payouts/1");
    let page = ada.open("/admin/payouts/1");
    assert_eq!(page.text_of(".dots"), "Payment returned…");
    ada.submit(&page, "Mark as returned", &[("reason", "Moved away")]).expect_redirect("/admin/payouts/1");
    assert!(!ada.open("/admin/payouts/1").html().contains("class=\"dots\""), "nothing more can be done");
}

#[test]
fn t15_earnings_are_told_in_five_columns_with_how_each_was_calculated() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let order = till::buy(&shop, "Cara", "100.00");
    let page = shop.ada().open("/admin/commissions");
    let row = page.row("Pat");
    assert_eq!(row.len(), 5);
    assert!(row[1].starts_with("Pending available on "), "{row:?}");
    assert_eq!(row[3], "£9.00 10% of £90.00");
    assert!(page.html().contains("data-minor=\"900\""));
    till::refund(&shop, order, "45.00");
    assert_eq!(shop.ada().open("/admin/commissions").row("Pat")[3], "£4.50 10% of £45.00 originally £9.00");
}
