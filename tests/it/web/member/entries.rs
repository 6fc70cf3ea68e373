//! `/referrals/entries`: every earning with how it was calculated, and the orders that earned nothing with why.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::Credit;
use passalong::domain::program::{Discount, EarnerTerms, Lasts, Pay, Terms};

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{story, till};

const DAY: Duration = Duration::from_secs(86_400);

/// The terms without a first-order discount: then an order's value is what was typed.
fn no_discount(terms: &mut Terms) {
    terms.discount = Discount { rate: Rate::from_bp(0), ..terms.discount };
}

/// Time passes, and somebody signs in anew: a month is longer than a session.
fn pass(shop: &Shop, days: u32, person: &Person) {
    shop.pass(DAY * days);
    person.forget_cookies();
    person.sign_in();
}

/// The page of how the earning on an order was calculated.
fn explained(shop: &Shop, person: &Person, order: passalong::domain::ids::OrderId) -> Page {
    let page = person.open(&format!("/referrals/entries/{}", till::earning(shop, order)));
    page.expect_status(200);
    page
}

#[test]
fn s14_an_earning_is_explained_from_the_scan_to_the_amount() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer \"Cara Wolkenstein\" via Pat");
    let pat = told.person("Pat");
    let order = till::buy(&shop, "Cara Wolkenstein", "100.05");
    let list = pat.open("/referrals/entries");
    let row = list.row(&format!("Cara W., order {}", till::number(1)));
    assert!(row[0].contains("Commission, 10% of £90.04"), "{row:?}");
    assert!(row[1].starts_with("Pending until "), "{row:?}");
    assert_eq!(row[3], "£9.00");
    let page = pat.open(&list.link(&format!("Cara W., order {}", till::number(1))));
    let code = told.code_of("Pat");
    for sentence in [
        &format!("Cara W. joined with your code: {}-{}-{}", &code[..3], &code[3..6], &code[6..]),
        "placed and paid on",
        "net sales £90.04.",
        "All of it: £90.04.",
        "10%: the program rate when the order was placed (terms version 1, in effect since",
        "10% of £90.04 is £9.004, rounded to £9.00.",
        "14 days, from",
    ] {
        page.expect_says(sentence);
    }
    page.expect_silent_on("Total");
    pass(&shop, 14, pat);
    explained(&shop, pat, order).expect_says("They’re over.").expect_says("It’ll be in your next payout.");
    assert_eq!(pat.open("/referrals/entries").row("Cara W.")[1], "Ready");
}

#[test]
fn s15_a_customers_reward_is_explained_in_store_credit() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        no_discount(terms);
        terms.credit_days = Some(365);
    });
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let cara = told.person("Cara");
    let order = till::buy(&shop, "Carl", "40.10");
    assert_eq!(cara.open("/referrals/entries").row(&format!("C., order {}", till::number(1)))[3], "£2.01");
    let page = explained(&shop, cara, order);
    page.expect_says("Store credit, 5% of £40.10").expect_says("5% of £40.10 is £2.005, rounded to £2.01.");
    pass(&shop, 14, cara);
    explained(&shop, cara, order).expect_says("You can spend it on your next order.").expect_says("It expires on");
    assert_eq!(cara.open("/referrals/entries").row("C., order")[1], "Available");
}

#[test]
fn s16_refunds_stand_below_the_earning_that_they_take_from() {
    let shop = Shop::open();
    till::promise(&shop, no_discount);
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let pat = told.person("Pat");
    let order = till::buy(&shop, "Cara", "90.00");
    till::refund(&shop, order, "30.00");
    let page = explained(&shop, pat, order);
    page.expect_says("Commission, 10% of £90.00. £6.00 remaining.")
        .expect_says("£30.00 has been refunded: £60.00 remaining.")
        .expect_says("£60.00 after refunds.")
        .expect_says("10% of £90.00 is £9.00.")
        .expect_says("After the refund: 10% of £60.00 is £6.00.");
    assert_eq!(page.row("Total").last().map(String::as_str), Some("£6.00"));
    let row = page.row("Refund");
    assert_eq!((row[1].starts_with("Pending"), row[3].as_str()), (true, "−£3.00"), "{row:?}");
    // The refund's own page tells of the same earning.
    let sql = "SELECT id FROM entry WHERE adjusts_id IS NOT NULL";
    let later = pat.open(&format!("/referrals/entries/{}", shop.ask::<i64>(sql, [])));
    later.expect_status(200).expect_says("Refund, on").expect_says("−£3.00").expect_says("10% of £90.00 is £9.00.");
    till::refund_all(&shop, order);
    assert_eq!(explained(&shop, pat, order).row("Total").last().map(String::as_str), Some("£0.00"));
}

#[test]
fn s16_the_list_is_narrowed_by_state_and_period_and_downloads_the_same() {
    let shop = Shop::open();
    till::promise(&shop, no_discount);
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Nina via Pat");
    let pat = told.person("Pat");
    let first = till::buy(&shop, "Cara", "10.00");
    pass(&shop, 20, pat);
    let second = till::buy(&shop, "Nina", "20.00");
    let third = till::buy(&shop, "Nina", "30.00");
    till::hold(&shop, till::earning(&shop, third), "A look at it");
    till::refund(&shop, second, "5.00");
    till::adjust(&shop, "Pat", BalanceKind::Commission, -150, "Paid for the stand");
    let amounts = |query: &str| -> Vec<String> {
        let page = pat.open(&format!("/referrals/entries{query}"));
        page.expect_status(200);
        page.rows().into_iter().skip(1).map(|row| row[3].clone()).collect()
    };
    assert_eq!(amounts(""), ["−£1.50", "−£0.50", "£3.00", "£2.00", "£1.00"]);
    assert_eq!(amounts("?state=holding"), ["−£0.50", "£2.00"], "what follows an entry shares its fate");
    assert_eq!(amounts("?state=in_review"), ["£3.00"]);
    assert_eq!(amounts("?state=available"), ["−£1.50", "£1.00"]);
    assert_eq!(amounts("?range=7d"), ["−£1.50", "−£0.50", "£3.00", "£2.00"]);
    assert_eq!(amounts("?state=available&range=7d"), ["−£1.50"]);
    assert_eq!(amounts("?state=nonsense&range=never"), amounts(""));
    pat.open("/referrals/entries?state=paid").expect_says("No earnings match these filters.");
    pat.open("/referrals/entries").row("Paid for the stand");
    let _ = first;
    let page = pat.open("/referrals/entries?state=available&range=7d");
    let file = pat.open(&format!("{}&format=plain", page.link("CSV")));
    assert_eq!(file.header("Content-Type"), Some("text/csv; charset=utf-8"));
    let lines: Vec<&str> = file.html().lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[1].contains(",adjustment,,available,-1.50,GBP,") && lines[1].ends_with(",Paid for the stand"), "{}", lines[1]);
    assert_eq!(pat.open("/referrals/export.csv?format=plain").html().lines().count(), 6);
}

#[test]
fn a_held_and_a_voided_earning_say_why() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let pat = told.person("Pat");
    let order = till::buy(&shop, "Cara", "100.00");
    let entry = till::earning(&shop, order);
    till::hold(&shop, entry, "Same address as yours");
    let page = explained(&shop, pat, order);
    page.expect_says("In review since").expect_says("Reason: Same address as yours");
    assert_eq!(pat.open("/referrals/entries").row("C., order")[1], "In review");
    till::void(&shop, entry, "Bought for yourself");
    let page = explained(&shop, pat, order);
    page.expect_says("Fully reversed.")
        .expect_says("Reversed by the shop on")
        .expect_says("Reason: Bought for yourself")
        .expect_says("Reversed by the shop");
    assert_eq!(page.row("Total").last().map(String::as_str), Some("£0.00"));
    assert!(pat.open("/referrals/entries").rows().iter().skip(1).all(|row| row[1] == "Reversed"));
    let nothing = pat.open("/referrals/entries?show=nothing");
    assert_eq!(nothing.row(&format!("C., order {}", till::number(1)))[1], "The shop reversed this.");
}

#[test]
fn a_flat_pay_a_cap_and_an_agreement_of_ones_own_are_explained() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        no_discount(terms);
        let partner = EarnerTerms { order_cap: Some(Money::from_minor(500)), lasts: Lasts::Orders(3), ..terms.partner };
        terms.partner = partner;
    });
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; partner Priya; customer Nina via Priya");
    let capped = till::buy(&shop, "Cara", "90.00");
    till::refund(&shop, capped, "30.00");
    let page = explained(&shop, told.person("Pat"), capped);
    page.expect_says("Without the cap: £9.00.")
        .expect_says("£5.00, the cap per order.")
        .expect_says("After the refund: £5.00 × £60.00 ÷ £90.00 is £3.33.")
        .expect_says("You earn on each person’s first 3 paid orders; this was number 1.");

    till::agree(&shop, "Priya", Pay::Flat(Money::from_minor(250)));
    let flat = till::buy(&shop, "Nina", "90.00");
    let priya = told.person("Priya");
    let page = explained(&shop, priya, flat);
    page.expect_says("£2.50 per order: your agreed rate").expect_says("£2.50 for the order.");
    assert!(priya.open("/referrals/entries").row("N., order")[0].contains("Commission, £2.50 per order"));
    priya.open("/referrals").expect_says("You earn £2.50 on each of their first 3 orders (never more than the order’s value).");
    told.person("Pat").open("/referrals").expect_says("You earn 10% of their first 3 orders (up to £5.00 per order).");
}

#[test]
fn an_order_that_earned_nothing_says_why() {
    let shop = Shop::open();
    till::promise(&shop, no_discount);
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Olga");
    let pat = told.person("Pat");
    pat.open("/referrals/entries?show=nothing").expect_says("You’ve earned on every paid order so far.");
    let lasts = |lasts| till::promise(&shop, |terms| terms.partner.lasts = lasts);
    let reason =
        |shown: &Page, order: passalong::domain::ids::OrderId| shown.row(&format!("C., order {}", order.number()))[1].clone();

    let small = till::buy(&shop, "Cara", "0.04");
    let earned = till::buy(&shop, "Cara", "50.00");
    lasts(Lasts::Orders(2));
    let third = till::buy(&shop, "Cara", "50.00");
    lasts(Lasts::Months(1));
    shop.pass(DAY * 40);
    let late = till::buy(&shop, "Cara", "50.00");
    lasts(Lasts::Lifetime);
    let refunded = till::buy(&shop, "Cara", "50.00");
    till::refund_all(&shop, refunded);
    let card = till::line("Gift card", till::money(&shop, "25.00"), false);
    let gift = till::place(&shop, "Cara", vec![card], Credit::NONE);
    till::pay(&shop, gift);
    till::agree(&shop, "Pat", Pay::Share(Rate::from_bp(0)));
    let unpaid_for = till::buy(&shop, "Cara", "50.00");
    till::order(&shop, "Cara", "50.00");
    till::buy(&shop, "Olga", "50.00");

    pat.forget_cookies();
    pat.sign_in();
    let shown = pat.open("/referrals/entries?show=nothing");
    assert_eq!(reason(&shown, small), "Your share would round down to zero.");
    assert_eq!(reason(&shown, third), "You’ve already earned on the maximum number of this person’s orders.");
    assert_eq!(reason(&shown, late), "You earn on this person for a limited number of months, which has passed.");
    assert_eq!(reason(&shown, refunded), "Everything eligible in this order was refunded.");
    assert_eq!(reason(&shown, gift), "Nothing in this order is eligible.");
    assert_eq!(reason(&shown, unpaid_for), "There was no rate when this order was placed.");
    assert_eq!(shown.rows().len(), 1 + 6, "neither what earned ({earned}), nor what is unpaid, nor a stranger's");
    shown.expect_silent_on("Olga").expect_silent_on("Gift card");
}

#[test]
fn nobody_sees_whose_orders_they_were_or_what_was_in_them() {
    let shop = Shop::open();
    let told = story::tell(
        &shop,
        r#"partner Pat; customer Cara via Pat; customer "Zacharias Quartermaine" via Cara; partner Priya; customer "Quentin Brandywine" via Pat"#,
    );
    let things = vec![till::line("Truss for the left knee", till::money(&shop, "80.00"), true)];
    let order = till::place(&shop, "Quentin Brandywine", things, Credit::NONE);
    till::pay(&shop, order);
    till::give_back(&shop, order, Some(till::money(&shop, "10.00")), "Quentin Brandywine had a rash");
    let below = till::buy(&shop, "Zacharias Quartermaine", "60.00");
    let pat = told.person("Pat");
    let entry = till::earning(&shop, order);
    let canaries = ["Brandywine", "quentin.brandywine@example.org", "Truss", "rash", "Quartermaine", "Zacharias"];
    for path in [
        "/referrals",
        "/referrals/entries",
        "/referrals/entries?show=nothing",
        "/referrals/export.csv",
        "/rewards",
        "/rewards.csv",
        &format!("/referrals/entries/{entry}"),
    ] {
        let page = pat.open(path);
        page.expect_status(200);
        for canary in canaries {
            page.expect_silent_on(canary);
        }
    }
    pat.open("/referrals/entries").expect_says("Quentin B.");
    // Nobody else's entry is found, whoever asks, and neither is what is none.
    let of_cara = till::earning(&shop, below);
    told.person("Cara").get(&format!("/referrals/entries/{of_cara}")).expect_status(200);
    pat.get(&format!("/referrals/entries/{of_cara}")).expect_status(404);
    for other in ["Priya", "Cara", "Quentin Brandywine"] {
        told.person(other).get(&format!("/referrals/entries/{entry}")).expect_status(404);
    }
    for no_entry in ["0", "-1", "999999", "x", "1%27"] {
        pat.get(&format!("/referrals/entries/{no_entry}")).expect_status(404);
    }
}

#[test]
fn a_long_list_goes_on_over_pages_that_meet() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    for _ in 0..53 {
        till::buy(&shop, "Cara", "10.00");
    }
    let pat = told.person("Pat");
    let first = pat.open("/referrals/entries?range=30d");
    first.expect_says("1–50 of 53");
    let second = pat.open(&first.link("Next"));
    second.expect_says("51–53 of 53");
    assert_eq!((first.rows().len(), second.rows().len()), (51, 4));
    assert_eq!(second.rows()[3][0].split(" Commission").next(), Some(format!("C., order {}", till::number(1)).as_str()));
    pat.open(&second.link("Previous")).expect_says("1–50 of 53");
}
