//! The shop's desk: an order is recorded, paid, refunded, corrected, cancelled; every step says what it comes to before it is done,
//! and the same button pressed twice does its work once.

mod refund;

use passalong::domain::order::OrderNumber;

use crate::support::counter::{count_in, pay, record, refund, review, save, sell, tax};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::{story, till};

/// What stands in the ledger for an order, in minor units, in the order in which it was posted.
fn posted(shop: &Shop, order: i64) -> Vec<i64> {
    shop.look(|conn| {
        let sql = "SELECT amount_minor FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward') ORDER BY id";
        let mut statement = conn.prepare(sql).expect("the entries of an order");
        statement.query_map([order], |row| row.get(0)).expect("their rows").map(|row| row.expect("an amount")).collect()
    })
}

fn path(order: i64) -> String {
    format!("/admin/orders/{order}")
}

#[test]
fn staff_find_whoever_stands_at_the_counter() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let cara = format!("/admin/orders/new?customer={}", id_of(&shop, "Cara"));
    let code = story.code_of("Cara");
    let base_url: String = shop.ask("SELECT base_url FROM shop", []);
    let dashed = format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
    for said in [code.clone(), dashed, format!("{base_url}/Q/{code}"), "cara@example.org".into()] {
        let page = sam.open("/admin/orders/new");
        sam.submit(&page, "Find", &[("q", &said)]).expect_redirect(&cara);
    }
    // A name may be a part of another's: it is chosen, even where nobody else is found.
    assert_eq!(sam.open("/admin/orders/new?q=cara").link("Cara"), cara);
    let page = sam.open("/admin/orders/new?q=ca");
    page.expect_says("Matches").expect_says("Cara").expect_says("Carl");
    // One code in a thousand fits by chance.
    if !story.code_of("Olga").starts_with("CA") {
        page.expect_silent_on("Olga");
    }
    assert_eq!(page.link("Cara"), cara);
    sam.open("/admin/orders/new").expect_says("Newest customers").expect_says("Olga");
    sam.open("/admin/orders/new?q=zzzz").expect_says("No match.");
    sam.get(&format!("/admin/orders/new?customer={}", id_of(&shop, "Sam"))).expect_status(404);
    assert_eq!(sam.open(&format!("/admin/customers/{}", id_of(&shop, "Cara"))).link("Record order"), cara);
}

#[test]
fn s12_the_desk_shows_the_discount_before_it_places() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    sell(&shop, "Rye bread", "4.20");
    sam.open(&format!("/admin/orders/new?customer={}", id_of(&shop, "Cara"))).expect_says("10% off their first order.");
    let fields =
        [("q1", "5"), ("amount", "79"), ("shipping", "4.90"), ("tip", "2"), ("note", "Saturday"), ("external_id", "T-17")];
    let page = review(&sam, id_of(&shop, "Cara"), &fields);
    page.expect_status(200).expect_says("10% off their first order: £10.00 off.").expect_says("5 × £4.20");
    let figures =
        ["Items", "First-order discount (10%)", "Shipping", "Tip", "Total", "Amount due"].map(|label| page.figure(label));
    assert_eq!(figures, ["£100.00", "−£10.00", "£4.90", "£2.00", "£96.90", "£96.90"]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0, "looking places nothing");
    let answer = sam.submit(&page, "Save order as unpaid", &[]);
    answer.expect_redirect("/admin/orders/1");
    let placed = sam.follow(answer);
    placed.expect_says("£96.90 due").expect_says("£9.00 commission").expect_says("10% of £90.00.");
    placed.expect_says("Earned once the order is paid.").expect_says("Saturday").expect_says("T-17");
    placed.expect_says("Sam placed an order");
    pay(&sam, 1);
    let paid = sam.open("/admin/orders/1");
    paid.expect_says("in cash").expect_says("Available on").expect_says("Sam recorded a payment: Cash");
    assert_eq!(posted(&shop, 1), [900]);
}

#[test]
fn the_same_button_pressed_twice_does_its_work_once() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    let page = review(ada, id_of(&shop, "Cara"), &[("amount", "100")]);
    let together = |page: &Page, button: &str| -> Vec<String> {
        std::thread::scope(|scope| {
            let tries: Vec<_> = (0..4).map(|_| scope.spawn(|| ada.submit(page, button, &[]))).collect();
            tries.into_iter().map(|one| one.join().unwrap().location().to_owned()).collect()
        })
    };
    assert!(together(&page, "Save order as unpaid").iter().all(|to| to == "/admin/orders/1"));
    let order = ada.open("/admin/orders/1");
    assert!(together(&order, "Record payment").iter().all(|to| to == "/admin/orders/1"));
    let form = ada.open("/admin/orders/1/refund");
    let outcome = ada.submit(&form, "Review refund", &[("amount", "30")]);
    assert!(together(&outcome, "Refund").iter().all(|to| to == "/admin/orders/1"));
    let edit = ada.open("/admin/orders/1/edit");
    let edited = edit.form("Save changes").fill("price1", "120");
    for _ in 0..2 {
        ada.send(&edit, &edited).expect_redirect("/admin/orders/1");
    }
    let counted = "SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM refund),
                          (SELECT count(*) FROM audit WHERE action = 'order_paid'),
                          (SELECT count(*) FROM audit WHERE action = 'order_corrected')";
    let found: [i64; 4] =
        shop.look(|conn| conn.query_row(counted, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])).unwrap());
    assert_eq!(found, [1; 4]);
}

#[test]
fn an_amount_is_typed_with_tax_or_without() {
    // With the first-order discount: the page says one tax, and it is the one that is charged.
    for include in [true, false] {
        for (kind, typed, items, tax_label, tax_figure, due) in [
            ("gross", "119.05", "Items", "Includes 19% tax", "£17.11", "£107.14"),
            ("net", "100", "Items (excl. tax)", "Tax (19%)", "£17.10", "£107.10"),
        ] {
            let shop = Shop::open();
            let _story = story::cast(&shop);
            tax(&shop, include, 1900);
            let page = review(shop.ada(), id_of(&shop, "Cara"), &[("amount", typed), ("amount_kind", kind)]);
            let says = if kind == "gross" { "incl. 19% tax" } else { "plus 19% tax" };
            page.expect_status(200).expect_says(says).expect_silent_on("£19.0");
            let figures = [items, tax_label, "Amount due"].map(|label| page.figure(label));
            assert_eq!(figures[1..], [tax_figure, due], "{include} {kind}");
            shop.ada().submit(&page, "Save order as unpaid", &[]).expect_redirect("/admin/orders/1");
            let order = shop.ada().open("/admin/orders/1");
            assert_eq!([items, tax_label, "Amount due"].map(|label| order.figure(label)), figures);
            let stored = "SELECT includes_tax || ' ' || price_minor FROM order_item";
            let is_gross = i64::from(kind == "gross");
            assert_eq!(shop.ask::<String>(stored, []), format!("{is_gross} {}", if kind == "gross" { 11_905 } else { 10_000 }));
        }
    }
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let olga = id_of(&shop, "Olga");
    for (field, typed, sentence) in [
        ("amount", "12.50 USD", "This shop uses GBP. Enter the amount in GBP."),
        ("amount", "$5", "This shop uses GBP."),
        ("amount", "-5", "Enter an amount with up to 2 decimals"),
        ("amount", "1.250", "Enter the amount with decimals"),
        ("amount", "", "Add at least one item, or enter an amount."),
        ("amount", "0", "Add at least one item, or enter an amount."),
        ("shipping", "free", "Enter an amount with up to 2 decimals"),
        ("tip", "12.3456", "Enter an amount with up to 2 decimals"),
    ] {
        let page = review(shop.ada(), olga, &[("note", "Keep me"), ("external_id", "R1"), (field, typed)]);
        page.expect_status(422).expect_says(sentence);
        let form = page.form("Review order");
        assert_eq!((form.value(field), form.value("note"), form.value("external_id")), (typed, "Keep me", "R1"));
    }
    record(&shop, shop.ada(), "Olga", &[("amount", "5"), ("external_id", "T-17")]);
    let page = review(shop.ada(), olga, &[("amount", "5"), ("external_id", "T-17")]);
    let again = shop.ada().submit(&page, "Save order as unpaid", &[]);
    again.expect_status(422).expect_says("There’s already an order with this number.");
    assert_eq!(again.form("Review order").value("external_id"), "T-17");
}

#[test]
fn an_order_that_is_paid_already_is_recorded_in_one_go() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let page = review(shop.ada(), id_of(&shop, "Cara"), &[("amount", "100")]);
    page.expect_says("£90.00 due").expect_says("How was it paid?");
    save(shop.ada(), &page, &[("paid", "card"), ("reference", "R-9")]).expect_redirect("/admin/orders/1");
    shop.ada().open("/admin/orders/1").expect_says("by card, R-9").expect_silent_on("Record payment");
    assert_eq!(posted(&shop, 1), [900]);
}

#[test]
fn s14_the_order_says_who_earns_what_and_why() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    record(&shop, ada, "Cara", &[("amount", "100"), ("paid", "cash")]);
    record(&shop, ada, "Carl", &[("amount", "100"), ("paid", "cash")]);
    record(&shop, ada, "Olga", &[("amount", "100"), ("paid", "cash")]);
    ada.open("/admin/orders/1").expect_says("£9.00 commission").expect_says("Referred by Pat").expect_says("Pending");
    ada.open("/admin/orders/2").expect_says("£4.50 store credit").expect_says("Referred by Cara").expect_says("5% of £90.00.");
    ada.open("/admin/orders/3").expect_says("No earnings on this order").expect_says("Olga joined without a code.");
    let page = ada.open("/admin/products/new");
    ada.submit(&page, "Add product", &[("name", "Gift card"), ("price", "20"), ("earns", "")]).expect_status(303);
    record(&shop, ada, "Cara", &[("q1", "1")]);
    ada.open("/admin/orders/4").expect_says("no item in this order is eligible");
    shop.pass(std::time::Duration::from_secs(15 * 86_400));
    ada.forget_cookies();
    ada.sign_in();
    ada.open("/admin/orders/1").expect_says("Ready").expect_silent_on("Available on");
}

#[test]
fn a_correction_posts_the_difference() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    sell(&shop, "Rye bread", "5");
    record(&shop, &sam, "Cara", &[("q1", "10"), ("amount", "50"), ("paid", "cash")]);
    assert_eq!(posted(&shop, 1), [900]);
    let edit = sam.open("/admin/orders/1/edit");
    let form = edit.form("Save changes");
    assert_eq!([form.value("line1"), form.value("line2"), form.value("price2")], ["10", "1", "50.00"]);
    let answer = sam.submit(&edit, "Save changes", &[("line1", "0"), ("price2", "60"), ("q1", "2"), ("tip", "1")]);
    answer.expect_redirect("/admin/orders/1");
    let order = sam.follow(answer);
    order.expect_says("Order updated. Give £26.00 back.").expect_says("Sam edited an order: total £90.00 → £64.00");
    assert_eq!((order.figure("Total"), order.figure("First-order discount (10%)")), ("£64.00".into(), "−£7.00".into()));
    assert_eq!(posted(&shop, 1), [900, -270]);
    let answer = sam.submit(&sam.open("/admin/orders/1/edit"), "Save changes", &[("amount", "30")]);
    sam.follow(answer).expect_says("Order updated. Collect £27.00 more.");
    assert_eq!(posted(&shop, 1), [900, -270, 270]);

    let edit = sam.open("/admin/orders/1/edit");
    let empty = sam.submit(&edit, "Save changes", &[("line1", "0"), ("line2", "0"), ("line3", "0")]);
    empty.expect_status(422).expect_says("Add at least one item");
    let odd = sam.submit(&edit, "Save changes", &[("line1", "x"), ("price1", "9 USD"), ("note", "Kept")]);
    odd.expect_status(422).expect_says("Enter a whole number from 0").expect_says("This shop uses GBP.");
    assert_eq!([odd.form("Save changes").value("line1"), odd.form("Save changes").value("note")], ["x", "Kept"]);
}

#[test]
fn a_correction_of_what_somebody_else_has_corrected_begins_anew() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    record(&shop, ada, "Olga", &[("amount", "50")]);
    let (first, second) = (ada.open("/admin/orders/1/edit"), ada.open("/admin/orders/1/edit"));
    let answer = ada.submit(&first, "Save changes", &[("price1", "60")]);
    ada.follow(answer).expect_says("Order updated. £60.00 due.");
    let again = ada.submit(&second, "Save changes", &[("price1", "70")]);
    again.expect_status(422).expect_says("Something changed while you were on this page.");
    assert_eq!(again.form("Save changes").value("price1"), "60.00");
    ada.submit(&again, "Save changes", &[("price1", "70")]).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT total_minor FROM orders", []), 7000);
    pay(ada, 1);
    refund(ada, 1, "65");
    let edit = ada.open("/admin/orders/1/edit");
    let below = ada.submit(&edit, "Save changes", &[("price1", "60")]);
    below.expect_status(422).expect_says("£65.00 of this order has already been refunded");
}

#[test]
fn a_cancelled_order_takes_no_payment_and_frees_its_discount() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let ada = shop.ada();
    record(&shop, ada, "Cara", &[("amount", "100")]);
    let open = ada.open("/admin/orders/1");
    let answer = ada.submit(&open, "Cancel order", &[]);
    ada.follow(answer).expect_says("Cancelled").expect_says("Nothing was earned: the order was cancelled.");
    ada.submit(&open, "Cancel order", &[]).expect_redirect("/admin/orders/1");
    let answer = ada.submit(&open, "Record payment", &[]);
    ada.follow(answer).expect_says("This order was cancelled. Place a new one.");
    let answer = ada.get("/admin/orders/1/edit");
    ada.follow(answer).expect_says("This order was cancelled.");
    assert_eq!(review(ada, id_of(&shop, "Cara"), &[("amount", "100")]).figure("Amount due"), "£90.00");
    record(&shop, ada, "Cara", &[("amount", "100"), ("paid", "cash")]);
    let stale = ada.post("/admin/orders/2/cancel", &[]);
    ada.follow(stale).expect_says("This order has already been paid. Refund it instead.");
}

#[test]
fn s12_a_discount_that_was_missed_or_used_can_be_granted_again() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let (ada, cara) = (shop.ada(), id_of(&shop, "Cara"));
    let person = format!("/admin/customers/{cara}");
    ada.open(&person)
        .expect_says("No paid orders yet")
        .expect_says("10% off their first order.")
        .expect_silent_on("Give first-order");
    record(&shop, ada, "Cara", &[("amount", "100"), ("paid", "cash")]);
    let page = ada.open(&person);
    page.expect_says("One paid order, net sales £90.00").expect_says("used on");
    assert_eq!(page.row(&format!("No. {}", till::number(1)))[1..5], ["Paid", "Pat £9.00", "£90.00", "£90.00"]);
    sam.open(&person).expect_says("used on").expect_silent_on("Give first-order");
    sam.post(&format!("{person}/discount"), &[]).expect_status(404);
    let answer = ada.submit(&page, "Give first-order discount again", &[]);
    answer.expect_redirect(&person);
    ada.follow(answer).expect_says("Their next order gets the first-order discount.");
    let twice = ada.submit(&page, "Give first-order discount again", &[]);
    ada.follow(twice).expect_says("They already have an unused first-order discount.");
    assert_eq!(review(ada, cara, &[("amount", "100")]).figure("Amount due"), "£90.00");
    ada.post(&format!("/admin/partners/{cara}/discount"), &[]).expect_status(404);

    let olga = format!("/admin/customers/{}", id_of(&shop, "Olga"));
    let page = ada.open(&olga);
    page.expect_says("No first-order discount.");
    ada.submit(&page, "Give first-order discount", &[]).expect_redirect(&olga);
    assert_eq!(review(ada, id_of(&shop, "Olga"), &[("amount", "10")]).figure("Amount due"), "£9.00");
}

#[test]
fn s12_a_discount_that_was_missed_says_so() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    let (ada, cara) = (shop.ada(), id_of(&shop, "Cara"));
    // The first order has the discount and is cancelled after the second was placed without; that one is paid.
    record(&shop, ada, "Cara", &[("amount", "100")]);
    record(&shop, ada, "Cara", &[("amount", "100")]);
    let first = ada.open("/admin/orders/1");
    ada.submit(&first, "Cancel order", &[]).expect_status(303);
    pay(ada, 2);
    let page = review(ada, cara, &[("amount", "100")]);
    page.expect_says("10% off their first order: no longer available, because an order was paid without it on");
    assert_eq!(page.figure("Amount due"), "£100.00");
    ada.open(&format!("/admin/customers/{cara}")).expect_says("no longer available, because an order was paid without it");
}

#[test]
fn orders_are_found_narrowed_and_taken_along() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    let ada = shop.ada();
    ada.open("/admin/orders").expect_says("No orders yet");
    record(&shop, ada, "Cara", &[("amount", "100"), ("paid", "cash"), ("external_id", "T-17"), ("note", "=1+1")]);
    shop.pass(std::time::Duration::from_secs(3 * 86_400));
    record(&shop, ada, "Carl", &[("amount", "50")]);
    record(&shop, ada, "Olga", &[("amount", "20"), ("paid", "card")]);
    refund(ada, 3, "5");
    let numbers = |query: &str| -> Vec<String> {
        let rows = sam.open(&format!("/admin/orders{query}")).rows();
        let id = |row: &Vec<String>| {
            let number = row.get(3)?.strip_prefix("No. ")?.split(' ').next()?;
            OrderNumber::parse(number).map(|number| number.id().to_string())
        };
        rows.iter().filter_map(id).collect()
    };
    assert_eq!(numbers(""), ["3", "2", "1"]);
    let code = story.code_of("Carl");
    for (query, found) in [
        (format!("?q={}", till::number(2)).as_str(), vec!["2"]),
        ("?q=%23T-17", vec![]),
        ("?q=T-17", vec!["1"]),
        ("?q=olga", vec!["3"]),
        ("?q=carl%40example", vec!["2"]),
        (&format!("?q={code}"), vec!["2"]),
        ("?state=placed", vec!["2"]),
        ("?state=paid", vec!["1"]),
        ("?state=partly_refunded", vec!["3"]),
        ("?state=cancelled", vec![]),
        ("?range=today", vec!["3", "2"]),
        ("?range=7d", vec!["3", "2", "1"]),
        ("?range=custom&to=2000-01-01", vec![]),
        ("?range=custom&from=2000-01-01&q=cara", vec!["1"]),
        ("?state=nonsense&range=odd&at=odd", vec!["3", "2", "1"]),
    ] {
        assert_eq!(numbers(query), found, "{query}");
    }
    let row = ada.open("/admin/orders").row(&format!("No. {}", till::number(1)));
    let number = format!("No. {} T-17", till::number(1));
    assert_eq!(row[..6], ["Paid", "£90.00", "Cara =1+1", &*number, "Pat £9.00", "£90.00"]);
    assert_eq!(ada.open("/admin/orders").row(&format!("No. {}", till::number(3)))[4], "–", "no referrer");
    sam.open("/admin/orders").expect_silent_on("orders.csv");
    sam.get("/admin/orders.csv").expect_status(404);
    let file = String::from_utf8(ada.get("/admin/orders.csv?q=T-17&format=plain").body).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 2, "{file}");
    assert!(lines[1].starts_with(&format!("{},staff,T-17,paid,", till::number(1))), "{file}");
    assert!(lines[1].contains(",GBP,100.00,10.00,90.00,0.00,0.00,0.00,0.00,90.00,0.00,90.00,0.00,"), "{file}");
    assert!(lines[1].ends_with(",cash,,'=1+1,,90.00"), "{file}");
}

#[test]
fn a_long_list_has_pages() {
    let shop = Shop::open();
    let _story = story::cast(&shop);
    for _ in 0..52 {
        record(&shop, shop.ada(), "Olga", &[("amount", "1")]);
    }
    let first = shop.ada().open("/admin/orders");
    first.expect_says("1–50 of 52");
    let second = shop.ada().open(&first.link("Next"));
    second
        .expect_says("51–52 of 52")
        .expect_says(&format!("No. {}", till::number(1)))
        .expect_silent_on(&format!("No. {}", till::number(3)));
    shop.ada().open(&second.link("Previous")).expect_says("1–50 of 52").expect_says(&format!("No. {}", till::number(52)));
    let file = String::from_utf8(shop.ada().get("/admin/orders.csv?format=plain").body).unwrap();
    assert_eq!(file.lines().count(), 53);
}

#[test]
fn amounts_have_the_decimals_of_the_currency() {
    for (currency, typed, paid, part, back) in
        [("JPY", "1,005", "¥904", "300", "¥604"), ("KWD", "1.005", "KWD\u{a0}0.904", "0.300", "KWD\u{a0}0.604")]
    {
        let shop = Shop::open();
        let _story = story::cast(&shop);
        count_in(&shop, currency);
        let wrong = if currency == "JPY" { "10.50" } else { "10.5055" };
        review(shop.ada(), id_of(&shop, "Cara"), &[("amount", wrong)]).expect_status(422);
        let page = review(shop.ada(), id_of(&shop, "Cara"), &[("amount", typed)]);
        assert!(page.html().contains(paid), "{currency} {}", page.text());
        shop.ada().submit(&page, "Save order as unpaid", &[]).expect_status(303);
        pay(shop.ada(), 1);
        refund(shop.ada(), 1, part);
        let left = shop.ada().open("/admin/orders/1/refund");
        assert!(left.html().contains(back), "{currency} {}", left.text());
        assert_eq!(posted(&shop, 1), [90, -30], "10 % of 904, then of 604");
        assert!(shop.ada().open(&path(1)).says("Partially refunded"));
    }
}

#[test]
fn customers_and_partners_have_no_business_at_the_desk() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    record(&shop, shop.ada(), "Cara", &[("amount", "100")]);
    for name in ["Cara", "Pat"] {
        let person = story.person(name);
        for page in ["/admin/orders", "/admin/orders/new", "/admin/orders/1", "/admin/orders/1/refund", "/admin/products"] {
            person.get(page).expect_status(404);
        }
        person.post("/admin/orders/1/pay", &[("method", "cash")]).expect_status(404);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders WHERE paid_at IS NOT NULL", []), 0);
    let ada = shop.ada();
    ada.post("/admin/orders/1/pay", &[("method", "credit")]).expect_status(422);
    ada.post("/admin/orders/1/pay", &[("method", "gold")]).expect_status(422).expect_says("Choose one of the options.");
}
