//! `/rewards`: a member's store credit, to the cent.

use passalong::domain::act::Act;
use passalong::domain::time::Zone;
use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::Credit;

use crate::support::client::Person;
use crate::support::counter::own_page;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{story, till};

fn figures(page: &Page) -> [String; 4] {
    ["Available", "Pending", "Spent", "Expired"].map(|label| page.figure(label))
}

fn after(shop: &Shop, days: u32, person: &Person) {
    shop.pass(Duration::from_secs(86_400) * days);
    person.forget_cookies();
    person.sign_in();
}

#[test]
fn s17_a_customer_sees_what_was_earned_and_what_was_redeemed() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let cara = told.person("Cara");
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£0.00", "£0.00", "£0.00", "£0.00"]);
    page.expect_says("When friends join with your code, you earn 5% of everything they buy.");
    page.expect_silent_on("/orders/new");

    till::buy(&shop, "Carl", "200.00");
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£0.00", "£9.00", "£0.00", "£0.00"], "5 % of 180.00, since Carl's own discount came off");
    assert!(page.row(&format!("C., order {}", till::number(1)))[1].starts_with("Pending until"));

    after(&shop, 14, cara);
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£9.00", "£0.00", "£0.00", "£0.00"]);
    assert_eq!(page.link("Use it on your next order"), "/orders/new");

    let bread = vec![till::line("Bread", till::money(&shop, "20.00"), true)];
    let order = till::place(&shop, "Cara", bread, Credit::Amount(Money::from_minor(600)));
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£3.00", "£0.00", "£0.00", "£0.00"], "reserved until it is paid");
    page.expect_says("plus £6.00 reserved for unpaid orders");

    till::pay(&shop, order);
    till::refund(&shop, order, "10.00");
    till::adjust(&shop, "Cara", BalanceKind::Credit, 125, "For the trouble");
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£7.25", "£0.00", "£3.00", "£0.00"]);
    let statement: Vec<(String, String, String)> =
        page.rows().into_iter().skip(1).map(|row| (row[0].clone(), row[3].clone(), row[4].clone())).collect();
    let line = |what: String, amount: &str, balance: &str| (what, amount.to_owned(), balance.to_owned());
    assert_eq!(
        statement,
        [
            line("Adjusted by the shop For the trouble".into(), "£1.25", "£7.25"),
            line(format!("Returned from order {} Refund", order.number()), "£3.00", "£6.00"),
            line(format!("Spent on order {}", order.number()), "−£6.00", "£3.00"),
            line(format!("C., order {} Store credit, 5% of £180.00", till::number(1)), "£9.00", "£9.00"),
        ]
    );
    assert_eq!(page.link(&format!("Spent on order {}", order.number())), own_page(order.0));
    let file = cara.open(&format!("{}?format=plain", page.link("CSV")));
    let last = file.html().lines().last().expect("a last line");
    assert!(last.contains(",adjustment,,available,,1.25,7.25,GBP,"), "{last}");
    // The same figures stand on the page of referrals.
    assert_eq!(figures(&cara.open("/referrals")), ["£7.25", "£0.00", "£3.00", "£0.00"]);
}

#[test]
fn s17_credit_that_expired_is_said_to_have() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        terms.credit_days = Some(30);
        terms.credit_share = Rate::from_bp(5000);
    });
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let cara = told.person("Cara");
    till::buy(&shop, "Carl", "100.00");
    after(&shop, 14, cara);
    let page = cara.open("/rewards");
    page.expect_says("Store credit can pay up to 50% of an order.");
    assert!(page.row("C., order")[1].starts_with("expires on "));
    after(&shop, 31, cara);
    shop.run_jobs();
    till::write(&shop, |tx, now, _| passalong::domain::ledger::expire_credit(tx, &Act::server(now, &Zone::utc())));
    let page = cara.open("/rewards");
    assert_eq!(figures(&page), ["£0.00", "£0.00", "£0.00", "£4.50"]);
    assert_eq!(page.row("Expired")[3..], ["−£4.50", "£0.00"]);
}

#[test]
fn s17_credit_that_was_spent_and_then_taken_back_is_shown_as_nothing_with_why() {
    let shop = Shop::open();
    let told = story::tell(&shop, "customer Cara; customer Carl via Cara");
    let cara = told.person("Cara");
    let friends = till::buy(&shop, "Carl", "100.00");
    after(&shop, 14, cara);
    let bread = vec![till::line("Bread", till::money(&shop, "3.50"), true)];
    till::place(&shop, "Cara", bread, Credit::All);
    till::refund_all(&shop, friends);
    for path in ["/rewards", "/referrals"] {
        let page = cara.open(path);
        assert_eq!(figures(&page), ["£0.00", "£0.00", "£3.50", "£0.00"], "{path}");
        page.expect_says("You’re £3.50 below zero after refunds.");
    }
    assert_eq!(cara.open("/rewards").rows()[1][3..], ["−£4.50", "−£3.50"]);
}

#[test]
fn a_partner_who_shops_has_credit_too() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let pat = told.person("Pat");
    pat.open("/rewards").expect_status(200).expect_says("Store credit you receive");
    pat.open("/referrals").expect_silent_on("/rewards");
    till::adjust(&shop, "Pat", BalanceKind::Credit, 500, "A gift");
    pat.open("/referrals").expect_says("You also have £5.00 of store credit");
    assert_eq!(figures(&pat.open("/rewards"))[0], "£5.00");
}
