//! Refunds at the shop's desk.

use super::posted;
use crate::support::counter::{own_page, record, refund, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;

#[test]
fn a_refund_shows_what_goes_back_and_never_more_than_is_left() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    sell(&shop, "Rye bread", "5");
    let fields = [("q1", "10"), ("amount", "50"), ("shipping", "10"), ("tip", "3"), ("paid", "cash")];
    record(&shop, ada, "Cara", &fields);
    let form = ada.open("/admin/orders/1/refund");
    form.expect_says("£103.00 can still be refunded.").expect_says("10 of 10 left");
    for (fields, refused, sentence) in [
        ([("amount", "90.01"), ("reason", "Stale")], "amount", "You can refund up to £90.00."),
        ([("shipping", "10.01"), ("reason", "Stale")], "shipping", "You can refund up to £10.00 of the shipping."),
        ([("tip", "3.01"), ("reason", "Stale")], "tip", "You can refund up to £3.00 of the tip."),
        ([("back1", "11"), ("reason", "Stale")], "back1", "Up to 10 of these can still be returned."),
        ([("back1", "1"), ("amount", "1")], "amount", "Choose the returned items or enter an amount"),
        ([("back1", "x"), ("reason", "Stale")], "back1", "Enter a whole number from 0"),
        ([("amount", "5 USD"), ("reason", "Stale")], "amount", "This shop uses GBP."),
        ([("amount", "0"), ("reason", "Stale")], "amount", "Enter an amount."),
    ] {
        let page = ada.submit(&form, "Review refund", &fields);
        page.expect_status(422).expect_says(sentence);
        let (name, typed) = fields[1];
        assert_eq!(page.form("Review refund").value(name), typed, "{refused}");
    }
    // Three loaves and the shipping: 45.00 was paid for ten of them.
    let page = ada.submit(&form, "Review refund", &[("back1", "3"), ("shipping", "10"), ("reason", "Stale")]);
    let labels = ["3 × Rye bread", "Shipping", "Pat’s earnings", "Refund as store credit", "Refund in money"];
    assert_eq!(labels.map(|label| page.figure(label)), ["£13.50", "£10.00", "−£1.35", "£0.00", "£23.50"]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM refund", []), 0, "looking gives nothing back");
    ada.submit(&page, "Refund £23.50", &[]).expect_redirect("/admin/orders/1");
    let order = ada.open("/admin/orders/1");
    order.expect_says("Partially refunded").expect_says("£7.65 commission").expect_says("10% of £76.50, after refunds");
    assert_eq!(order.row("Stale")[1..], ["In money 3 × Rye bread Stale", "£13.50", "£23.50"]);
    order.expect_says("Ada refunded an order: refunded £0.00 → £23.50");
    assert_eq!(posted(&shop, 1), [900, -135]);

    let form = ada.open("/admin/orders/1/refund");
    form.expect_says("7 of 10 left").expect_silent_on("of the shipping");
    let all = ada.submit(&form, "Refund everything", &[]);
    let labels = ["7 × Rye bread", "1 × Custom amount", "Tip", "Refund in money"];
    assert_eq!(labels.map(|label| all.figure(label)), ["£31.50", "£45.00", "£3.00", "£79.50"]);
    ada.submit(&all, "Refund £79.50", &[]).expect_status(303);
    let order = ada.open("/admin/orders/1");
    order.expect_says("Refunded").expect_silent_on("/admin/orders/1/refund");
    assert_eq!(posted(&shop, 1).iter().sum::<i64>(), 0);
    let answer = ada.get("/admin/orders/1/refund");
    answer.expect_redirect("/admin/orders/1");
    ada.follow(answer).expect_says("This order has been fully refunded.");
}

#[test]
fn two_refunds_at_once_are_not_taken_for_one() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    record(&shop, ada, "Olga", &[("amount", "100"), ("paid", "cash")]);
    let pages: Vec<Page> = (0..2)
        .map(|_| {
            let form = ada.open("/admin/orders/1/refund");
            ada.submit(&form, "Review refund", &[("amount", "60")])
        })
        .collect();
    ada.submit(&pages[0], "Refund", &[]).expect_status(303);
    ada.submit(&pages[1], "Refund", &[]).expect_status(422).expect_says("You can refund up to £40.00.");
    let form = ada.open("/admin/orders/1/refund");
    let seen = ada.submit(&form, "Review refund", &[("amount", "10")]);
    refund(ada, 1, "10");
    let again = ada.submit(&seen, "Refund", &[]);
    again.expect_status(422).expect_says("Something changed while you were on this page.");
    ada.submit(&again, "Refund", &[]).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT refunded_minor FROM orders", []), 8000);
}

#[test]
fn s18_spent_credit_comes_back_in_proportion() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let ada = shop.ada();
    record(&shop, ada, "Carl", &[("amount", "1000"), ("paid", "cash")]);
    shop.pass(std::time::Duration::from_secs(15 * 86_400));
    for person in [ada, story.person("Cara")] {
        person.forget_cookies();
        person.sign_in();
    }
    let page = ada.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Cara")));
    page.expect_says("Use their £45.00 of store credit");
    record(&shop, ada, "Cara", &[("amount", "100"), ("credit", "all"), ("paid", "cash")]);
    let form = ada.open("/admin/orders/2/refund");
    let page = ada.submit(&form, "Review refund", &[("amount", "45")]);
    assert_eq!([page.figure("Refund as store credit"), page.figure("Refund in money")], ["£22.50", "£22.50"]);
    ada.submit(&page, "Refund", &[]).expect_status(303);
    let page = ada.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Cara")));
    page.expect_says("Use their £22.50 of store credit");
    let cara = story.person("Cara").open(&own_page(2));
    cara.expect_says("£22.50 in money, £22.50 as store credit");
}
