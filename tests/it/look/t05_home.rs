//! The owner's home opens with what referrals brought and cost, then says what waits, and lets it be done there.

use std::collections::BTreeSet;
use std::time::Duration;

use passalong::domain::act::Act;
use passalong::domain::ids::AccountId;
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::Credit;
use passalong::domain::referrer;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use crate::support::till;

fn pass(shop: &Shop, days: u64) {
    shop.pass(Duration::from_secs(days * 86_400));
    shop.ada().forget_cookies();
    shop.ada().sign_in();
}

fn pounds(minor: i64) -> String {
    format!("£{}.{:02}", minor / 100, minor % 100)
}

/// What was sold in the last so many days to those for whom `whose` holds, counted from orders and refunds, not from the sums by day.
fn sold(shop: &Shop, whose: &str, days: i64) -> i64 {
    let sql = format!(
        "WITH buyer AS (SELECT id FROM account WHERE {whose}), since AS (SELECT (max(paid_at) / 86400000 - ?1) * 86400000 AS at FROM orders)
         SELECT (SELECT coalesce(sum(value_minor), 0) FROM orders, since WHERE paid_at >= since.at AND customer_id IN buyer)
              - (SELECT coalesce(sum(refund.value_minor), 0) FROM refund JOIN orders ON orders.id = refund.order_id, since
                 WHERE refund.at >= since.at AND customer_id IN buyer)"
    );
    shop.ask(&sql, [days])
}

#[test]
fn t05_home_answers_what_referrals_brought_and_what_they_cost() {
    let shop = Shop::open();
    till::promise(&shop, |terms| terms.discount.rate = Rate::from_bp(0));
    let mut told = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara; customer Olga");
    till::buy(&shop, "Cara", "50.00");
    pass(&shop, 40);
    told.person("Pat").sign_in();
    told.go_on("Nell scans Pat; Omar scans Pat; customer Nora via Pat");
    let first = till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Carl", "25.00");
    till::buy(&shop, "Olga", "30.00");
    till::refund(&shop, first, "20.00");

    let page = shop.ada().open("/admin");
    let (referred, all) = (sold(&shop, "referrer_id IS NOT NULL", 20), sold(&shop, "true", 20));
    let earned: i64 = shop.ask(
        "SELECT sum(amount_minor) FROM entry, (SELECT max(paid_at) - 86400000 * 20 AS since FROM orders)
         WHERE kind IN ('commission', 'reward') AND at >= since",
        [],
    );
    assert_eq!((referred, all), (10_500, 13_500), "100.00 less 20.00, 25.00, and Olga's 30.00");
    assert_eq!(page.figure("Sales from referrals, last 30 days"), pounds(referred));
    page.expect_says("▲ 110% on the 30 days before (£50.00)");
    assert_eq!(page.figure("Share of all sales"), "78%");
    page.expect_says(&format!("of {} net sales", pounds(all)));
    assert_eq!(page.figure("Reward cost"), pounds(earned));
    assert_eq!((page.figure("New customers"), page.figure("Scans → sign-ups")), ("1".into(), "33%".into()));
    page.expect_says("1 from 3 scans");

    // By day: the readout and the table say the same, and add up to the large figure.
    let html = page.html();
    assert!(html.contains("role=\"img\"") && html.contains("Sales from referrals per day, "), "{html}");
    let days: Vec<Vec<String>> = page.rows().into_iter().filter(|row| row.len() == 2 && row[1].contains('£')).collect();
    assert_eq!((days.len(), days[0][1].as_str()), (30, pounds(referred).as_str()));
    assert!(days[1..].iter().all(|row| row[1] == "£0.00"));

    // Who has no referrer any more is no sale from referrals, on any day.
    let carl = id_of(&shop, "Carl");
    till::write(&shop, |tx, now, zone| {
        referrer::correct(tx, &Act::by(AccountId(1), now, zone), AccountId(carl), None, "Came alone")
    });
    assert_eq!(sold(&shop, "referrer_id IS NOT NULL", 20), 8000);
    assert_eq!(shop.ada().open("/admin").figure("Sales from referrals, last 30 days"), "£80.00");
}

#[test]
fn t05_what_waits_is_said_with_its_sum_and_done_in_place() {
    let shop = Shop::open();
    till::promise(&shop, |terms| {
        terms.discount.rate = Rate::from_bp(0);
        terms.payout_minimum = Money::from_minor(500);
    });
    story::tell(&shop, "partner Pat; partner Priya; customer Cara via Pat; customer Carl via Priya");
    till::buy(&shop, "Cara", "100.00");
    till::buy(&shop, "Carl", "20.00");
    till::order(&shop, "Cara", "12.50");
    let ada = shop.ada();
    ada.open("/admin").expect_says("1 unpaid order, £12.50").expect_silent_on("Pay 1 partner");
    pass(&shop, 15);
    till::write(&shop, |tx, _, _| {
        tx.execute_batch("INSERT INTO payee (account_id, method, changed_at, usable_at) SELECT id, 'cash', 0, 0 FROM account WHERE role = 'partner'")?;
        Ok(())
    });
    let home = ada.open("/admin");
    home.expect_says("Pay 1 partner £10.00").expect_says("1 more is below the £5.00 minimum.");
    ada.open(&home.link("Pay partners")).expect_says("£10.00");

    // Two who apply are let in, or not, where the owner reads it.
    let settings = ada.open("/admin/settings/program");
    ada.submit(&settings, "Save program", &[("partner_approval", "on")]).expect_status(303);
    story::tell(&shop, "partner Petra; partner Paul");
    let home = ada.open("/admin");
    home.expect_says("Petra wants to be a partner").expect_says("Paul wants to be a partner").expect_says("Applied just now");
    ada.submit(&home, "Decline", &[]).expect_redirect("/admin");
    let home = ada.open("/admin");
    home.expect_says("Petra was declined").expect_silent_on("Petra wants");
    ada.submit(&home, "Approve", &[]).expect_redirect("/admin");
    ada.open("/admin").expect_says("Paul is now a partner").expect_silent_on("wants to be a partner");
    // A second press finds it decided, and says so on the same page.
    ada.submit(&home, "Approve", &[]).expect_redirect("/admin");
    ada.open("/admin").expect_says("already");
    story::tell(&shop, "partner P1; partner P2; partner P3; partner P4");
    let home = ada.open("/admin");
    home.expect_says("P2 wants to be a partner").expect_silent_on("P3 wants").expect_says("2 more partner applications");
    ada.open(&home.link("View applications")).expect_says("P4");
}

#[test]
fn t05_a_link_names_what_it_leads_to() {
    let shop = Shop::open();
    till::promise(&shop, |terms| terms.discount.rate = Rate::from_bp(0));
    story::tell(&shop, r#"batch "Market" of 2 for partners; partner Pat claims card 1; customer Cara via Pat"#);
    till::buy(&shop, "Cara", "10.00");
    till::place(&shop, "Cara", vec![till::line("Loaf", Money::from_minor(300), true)], Credit::NONE);
    let page = shop.ada().open("/admin");
    let said = links(&page);
    for (words, _) in &said {
        assert!(!["Look", "View", "View all", "Review", "All", "Open"].contains(&words.as_str()), "{words:?} names nothing");
    }
    let in_main: Vec<_> = said.iter().filter(|(_, href)| href.starts_with("/admin")).collect();
    let names: BTreeSet<&str> = in_main.iter().map(|(words, _)| words.as_str()).collect();
    for words in
        ["Record an order", "Print cards", "View unpaid orders", "View all partners", "View all customers", "View all batches"]
    {
        assert!(names.contains(words), "no link says {words:?}: {names:?}");
        shop.ada().open(&page.link(words)).expect_status(200);
    }
}

/// The words and the address of each link.
fn links(page: &Page) -> Vec<(String, String)> {
    let html = page.html();
    html.split("<a ")
        .skip(1)
        .map(|rest| {
            let (head, rest) = rest.split_once('>').expect("a tag that ends");
            let inner = rest.split("</a>").next().expect("what it says");
            let href = head.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let words: Vec<&str> = inner.split('<').filter_map(|piece| piece.rsplit('>').next()).collect();
            (words.join(" ").split_whitespace().collect::<Vec<_>>().join(" "), href.to_owned())
        })
        .collect()
}
