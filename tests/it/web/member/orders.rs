//! What customers order by themselves: the discount and the credit before they place, what is to pay after, and nobody else's.

use std::time::Duration;

use crate::support::client::Person;
use crate::support::counter::{choose, order, own_page, pay, record, refund, sell};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::{story, till};

const DAY: Duration = Duration::from_secs(86_400);

/// Signs in anew: a fortnight is longer than a session.
fn come_back(shop: &Shop, person: &Person) {
    for one in [person, shop.ada()] {
        one.forget_cookies();
        one.sign_in();
    }
}

#[test]
fn s12_a_newcomer_brought_by_a_partner_or_a_friend_has_10_percent_off_their_first_order() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    sell(&shop, "Hamper", "100");
    for name in ["Cara", "Carl"] {
        let buyer = story.person(name);
        buyer.open("/orders/new").expect_says("10% off your first order.");
        let page = choose(buyer, &[("q1", "1")]);
        page.expect_says("10% off your first order: you save £10.00.");
        assert_eq!(page.figure("First-order discount (10%)"), "−£10.00");
        assert_eq!(page.figure("Amount due"), "£90.00");
        let answer = buyer.submit(&page, "Place order", &[]);
        answer.expect_status(303);
        let placed = buyer.follow(answer);
        placed.expect_says("£90.00 to pay").expect_says("Pay at the counter or by bank transfer");
    }
}

#[test]
fn s12_the_discount_is_for_one_order_and_says_where_it_is() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Hamper", "100");
    let first = order(cara, &[("q1", "1")]);
    let second = choose(cara, &[("q1", "1")]);
    second.expect_says("10% off your first order: reserved for an unpaid order.");
    assert_eq!(second.figure("Amount due"), "£100.00");
    let page = cara.open(&own_page(first));
    cara.submit(&page, "Cancel order", &[]).expect_status(303);
    let third = order(cara, &[("q1", "1")]);
    pay(shop.ada(), third);
    let fourth = choose(cara, &[("q1", "1")]);
    fourth.expect_silent_on("First-order discount");
    assert_eq!(fourth.figure("Amount due"), "£100.00");
    cara.open("/orders/new").expect_silent_on("first order");
    // All of the order goes back, and the discount with it.
    refund(shop.ada(), third, "90");
    assert_eq!(choose(cara, &[("q1", "1")]).figure("Amount due"), "£90.00");
}

#[test]
fn s12_whoever_came_by_themselves_has_no_discount_and_reads_nothing_of_one() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    sell(&shop, "Hamper", "100");
    let page = choose(story.person("Olga"), &[("q1", "1")]);
    page.expect_silent_on("discount").expect_silent_on("% off");
    assert_eq!(page.figure("Amount due"), "£100.00");
}

#[test]
fn s12_two_first_orders_at_once_share_one_discount() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Hamper", "100");
    let pages: Vec<Page> = (0..6).map(|_| choose(cara, &[("q1", "1")])).collect();
    let answers: Vec<Page> = std::thread::scope(|scope| {
        let tries: Vec<_> = pages.iter().map(|page| scope.spawn(|| cara.submit(page, "Place order", &[]))).collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let placed = answers.iter().filter(|answer| answer.status == 303).count();
    assert_eq!(placed, 1, "the others saw a sum that no longer holds");
    for refused in answers.iter().filter(|answer| answer.status != 303) {
        refused.expect_status(422).expect_says("Something changed while you were on this page.");
        assert_eq!(refused.figure("Amount due"), "£100.00");
    }
    assert_eq!(shop.ask::<i64>("SELECT sum(reduction_minor) FROM orders", []), 1000);
}

/// Cara has £4.50 to spend: Carl, whom she brought, has bought for £90.00 after his discount, and the hold is over.
fn with_credit(shop: &Shop) -> story::Story<'_> {
    let story = story::cast(shop);
    sell(shop, "Hamper", "100");
    record(shop, shop.ada(), "Carl", &[("amount", "100"), ("paid", "cash")]);
    shop.pass(DAY * 15);
    come_back(shop, story.person("Cara"));
    story
}

#[test]
fn s18_a_reward_pays_for_a_new_order_all_of_it_or_a_part() {
    let shop = Shop::open();
    let story = with_credit(&shop);
    let cara = story.person("Cara");
    cara.open("/orders/new").expect_says("Use your £4.50 of store credit");
    let page = choose(cara, &[("q1", "1"), ("credit", "all")]);
    page.expect_says("Store credit −£4.50");
    assert_eq!(page.figure("Amount due"), "£85.50");
    let part = choose(cara, &[("q1", "1"), ("credit", "some"), ("credit_amount", "2")]);
    assert_eq!(part.figure("Amount due"), "£88.00");
    assert_eq!(choose(cara, &[("q1", "1"), ("credit", "none")]).figure("Amount due"), "£90.00");

    let answer = cara.submit(&part, "Place order", &[]);
    let placed = cara.follow(answer);
    placed.expect_says("£88.00 to pay");
    let again = cara.open("/orders/new");
    again
        .expect_says("Use your £2.50 of store credit")
        .expect_says("£2.00 of your store credit is reserved for an unpaid order.");
    cara.submit(&placed, "Cancel order", &[]).expect_status(303);
    cara.open("/orders/new").expect_says("Use your £4.50 of store credit").expect_silent_on("reserved for");
}

#[test]
fn s18_more_than_there_is_cannot_be_spent() {
    let shop = Shop::open();
    let story = with_credit(&shop);
    let cara = story.person("Cara");
    let page = choose(cara, &[("q1", "1"), ("credit", "some"), ("credit_amount", "4.51"), ("note", "No nuts")]);
    page.expect_status(422).expect_says("There’s only £4.50 of store credit available.");
    let form = page.form("Review order");
    assert_eq!((form.value("q1"), form.value("credit_amount"), form.value("note")), ("1", "4.51", "No nuts"));
    let page = choose(cara, &[("q1", "1"), ("credit", "some"), ("credit_amount", "a lot")]);
    page.expect_status(422).expect_says("Enter an amount with up to 2 decimals");
}

#[test]
fn s18_two_devices_spend_the_same_credit_and_one_wins() {
    let shop = Shop::open();
    let story = with_credit(&shop);
    let cara = story.person("Cara");
    let pages: Vec<Page> = (0..2).map(|_| choose(cara, &[("q1", "1"), ("credit", "some"), ("credit_amount", "4.50")])).collect();
    let first = cara.submit(&pages[0], "Place order", &[]);
    first.expect_status(303);
    let second = cara.submit(&pages[1], "Place order", &[]);
    second.expect_status(422).expect_says("There’s only £0.00 of store credit available.");
    assert_eq!(shop.ask::<i64>("SELECT sum(credit_minor) FROM orders WHERE cancelled_at IS NULL", []), 450);
}

#[test]
fn s18_what_credit_pays_in_full_is_paid() {
    let shop = Shop::open();
    let story = with_credit(&shop);
    sell(&shop, "Roll", "0.50");
    let number = order(story.person("Cara"), &[("q2", "1"), ("credit", "all")]);
    let page = story.person("Cara").open(&own_page(number));
    page.expect_says("Paid in full with store credit.").expect_says("Paid").expect_silent_on("Cancel this order");
    story.person("Cara").open("/orders/new").expect_says("Use your £4.05 of store credit");
}

#[test]
fn a_double_submit_is_one_order() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let olga = story.person("Olga");
    sell(&shop, "Hamper", "100");
    let page = choose(olga, &[("q1", "2")]);
    let to: Vec<String> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..4).map(|_| scope.spawn(|| olga.submit(&page, "Place order", &[]))).collect();
        tries.into_iter().map(|one| one.join().unwrap().location().to_owned()).collect()
    });
    assert!(to.iter().all(|to| *to == own_page(1)), "{to:?}");
    olga.submit(&page, "Place order", &[]).expect_redirect(&own_page(1));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
}

#[test]
fn a_form_may_be_changed_after_it_was_looked_at() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let olga = story.person("Olga");
    sell(&shop, "Hamper", "100");
    let page = choose(olga, &[("q1", "2"), ("note", "Ring twice")]);
    let form = olga.submit(&page, "Edit order", &[]);
    assert_eq!(form.form("Review order").value("q1"), "2");
    let page = olga.submit(&form, "Review order", &[("q1", "3")]);
    assert_eq!(page.figure("Amount due"), "£300.00");
    page.expect_says("Your note: Ring twice");
}

#[test]
fn a_price_that_changed_meanwhile_is_shown_before_anything_is_placed() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let olga = story.person("Olga");
    let id = sell(&shop, "Hamper", "100");
    let seen = choose(olga, &[("q1", "1")]);
    let product = shop.ada().open(&format!("/admin/products/{id}"));
    shop.ada().submit(&product, "Save", &[("price", "120")]).expect_status(303);
    let again = olga.submit(&seen, "Place order", &[]);
    again.expect_status(422).expect_says("Something changed while you were on this page.");
    assert_eq!(again.figure("Amount due"), "£120.00");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0);
    olga.submit(&again, "Place order", &[]).expect_status(303);

    let seen = choose(olga, &[("q1", "1")]);
    let product = shop.ada().open(&format!("/admin/products/{id}"));
    shop.ada().submit(&product, "Archive", &[]).expect_status(303);
    olga.submit(&seen, "Place order", &[]).expect_status(422).expect_says("“Hamper” is no longer sold.");
}

#[test]
fn an_order_needs_something_in_it_and_whole_numbers() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let olga = story.person("Olga");
    sell(&shop, "Hamper", "100");
    choose(olga, &[]).expect_status(422).expect_says("Add at least one item");
    choose(olga, &[("q1", "0")]).expect_status(422).expect_says("Add at least one item");
    for quantity in ["1.5", "-1", "10000", "two"] {
        let page = choose(olga, &[("q1", quantity)]);
        page.expect_status(422).expect_says("Enter a whole number from 0 to 9999.");
        assert_eq!(page.form("Review order").value("q1"), quantity);
    }
    let key = "k".repeat(40);
    let fields = [("step", "review"), ("key", key.as_str()), ("q77", "1")];
    olga.post("/orders", &fields).expect_status(404);
    olga.post("/orders", &[("step", "review"), ("q1", "1")]).expect_status(422).expect_says("Open it again");
    olga.post("/orders", &[("step", "review"), ("key", key.as_str()), ("customer", "1")]).expect_status(422);
}

#[test]
fn nobody_sees_or_cancels_somebody_elses_order() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    sell(&shop, "Hamper", "100");
    let number = order(story.person("Cara"), &[("q1", "1")]);
    for name in ["Pat", "Carl", "Olga"] {
        let other = story.person(name);
        other.get(&own_page(number)).expect_status(404);
        other.post(&format!("{}/cancel", own_page(number)), &[]).expect_status(404);
        other.open("/orders").expect_says("No orders yet").expect_silent_on("£90.00");
    }
    let row = story.person("Cara").open("/orders").row(&format!("No. {}", till::number(1)));
    assert_eq!(row[1..], ["Unpaid", "£90.00", "£90.00"]);
    story.person("Cara").get(&own_page(99)).expect_status(404);
    story.person("Cara").get("/orders/one").expect_status(404);
}

#[test]
fn an_order_is_cancelled_as_long_as_it_is_unpaid() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Hamper", "100");
    let number = order(cara, &[("q1", "1")]);
    let open = cara.open(&own_page(number));
    pay(shop.ada(), number);
    let answer = cara.submit(&open, "Cancel order", &[]);
    cara.follow(answer)
        .expect_refusal("order_paid")
        .expect_says("This order has already been paid. Refund it instead.")
        .expect_says("Paid in cash on");
    let second = order(cara, &[("q1", "1")]);
    let page = cara.open(&own_page(second));
    let answer = cara.submit(&page, "Cancel order", &[]);
    cara.follow(answer).expect_says("Your order is cancelled.").expect_says("Nothing to pay.");
}

#[test]
fn an_unpaid_order_runs_out_after_a_fortnight() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Hamper", "100");
    let number = order(cara, &[("q1", "1")]);
    shop.pass(DAY * 14);
    shop.run_jobs();
    come_back(&shop, cara);
    cara.open(&own_page(number)).expect_says("Cancelled");
    assert_eq!(choose(cara, &[("q1", "1")]).figure("Amount due"), "£90.00", "the discount is free again");
}

#[test]
fn a_shop_without_products_says_where_to_order() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let page = story.person("Cara").open("/orders/new");
    page.expect_says("Order at the counter").expect_says("10% off your first order.");
    assert_eq!(page.link("Show my code"), "/referrals");
}

#[test]
fn a_refund_stands_on_the_customers_page() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let number = record(&shop, shop.ada(), "Olga", &[("amount", "50"), ("paid", "card")]);
    refund(shop.ada(), number, "20");
    let page = story.person("Olga").open(&own_page(number));
    page.expect_says("£20.00 of £50.00 refunded").expect_says("£20.00 in money");
    assert_eq!(id_of(&shop, "Olga"), shop.ask::<i64>("SELECT customer_id FROM orders", []));
}
