//! The terms change from now on, never backwards: what was promised before is kept, and stays readable rule by rule.

use std::time::Duration;

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, OrderId};
use passalong::domain::money::Money;
use passalong::domain::order::{self, Edit};
use passalong::domain::price::Basket;
use passalong::domain::program::Pay;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{story, till};

/// Saves the terms with these changes.
#[track_caller]
fn save(shop: &Shop, fields: &[(&str, &str)]) -> Page {
    let ada = shop.ada();
    let saved = ada.submit(&ada.open("/admin/settings/program"), "Save program", fields);
    saved.expect_redirect("/admin/settings/program");
    ada.follow(saved)
}

#[track_caller]
fn earned(shop: &Shop, order: OrderId) -> i64 {
    shop.ask(
        "SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE order_id = ?1 AND kind IN ('commission', 'reward')",
        [order.0],
    )
}

#[track_caller]
fn bought(shop: &Shop, who: &str, amount: &str) -> i64 {
    earned(shop, till::buy(shop, who, amount))
}

#[test]
fn s14_an_order_earns_by_the_terms_under_which_it_was_placed() {
    let shop = Shop::open();
    save(&shop, &[("first_order_discount", "0")]).expect_says("Saved. The new terms apply");
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let before = till::order(&shop, "Cara", "10.00");
    save(&shop, &[("partner_rate", "20"), ("holding_days", "3")]);
    let after = till::buy(&shop, "Cara", "10.00");
    till::pay(&shop, before);
    assert_eq!((earned(&shop, before), earned(&shop, after)), (100, 200));
    let hold = |order: OrderId| {
        let sql = "SELECT (entry.available_at - orders.paid_at) / 86400000 FROM entry JOIN orders ON orders.id = order_id WHERE orders.id = ?1";
        shop.ask::<i64>(sql, [order.0])
    };
    assert_eq!((hold(before), hold(after)), (14, 3));
    // A refund comes back at the rate that was paid.
    till::refund(&shop, before, "5.00");
    assert_eq!(earned(&shop, before), 50);
    save(&shop, &[]).expect_says("No changes to save.");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM terms", []), 3);
}

#[test]
fn s14_flat_pays_caps_and_limits_are_set_in_the_settings_and_kept() {
    let shop = Shop::open();
    save(&shop, &[("first_order_discount", "0")]);
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    save(&shop, &[("partner_rate", "50"), ("partner_cap", "4"), ("partner_lasts", "orders"), ("partner_lasts_for", "2")]);
    assert_eq!([bought(&shop, "Cara", "6.00"), bought(&shop, "Cara", "10.00"), bought(&shop, "Cara", "10.00")], [300, 400, 0]);
    let form = shop.ada().open("/admin/settings/program").form("Save program");
    let kept = ["partner_rate", "partner_unit", "partner_cap", "partner_lasts", "partner_lasts_for"]
        .map(|name| form.value(name).to_owned());
    assert_eq!(kept, ["50", "percent", "4.00", "orders", "2"]);

    save(
        &shop,
        &[
            ("partner_rate", "1.50"),
            ("partner_unit", "amount"),
            ("partner_cap", ""),
            ("partner_lasts", "months"),
            ("partner_lasts_for", "1"),
        ],
    );
    assert_eq!([bought(&shop, "Cara", "6.00"), bought(&shop, "Cara", "100.00")], [150, 150]);
    shop.pass(Duration::from_secs(32 * 86_400));
    assert_eq!(bought(&shop, "Cara", "6.00"), 0, "the month is over");
}

/// Corrects what somebody bought to a plain amount.
#[track_caller]
fn correct(shop: &Shop, order: OrderId, amount: &str) {
    let lines = vec![till::line("Amount", till::money(shop, amount), true)];
    let basket = Basket::of(lines);
    let edit = Edit { basket, note: String::new() };
    till::write(shop, |tx, now, zone| order::edit(tx, &Act::by(AccountId(1), now, zone), order, &edit));
}

#[test]
fn m07_flat_pay_is_bounded() {
    let shop = Shop::open();
    save(&shop, &[("first_order_discount", "0"), ("partner_rate", "5"), ("partner_unit", "amount")]);
    let told = story::tell(&shop, "partner Pat; customer Cara via Pat");
    // A flat amount is never more than what the order comes to, and scales with what is left of it.
    let small = till::buy(&shop, "Cara", "3.00");
    assert_eq!([earned(&shop, small), bought(&shop, "Cara", "100.00")], [300, 500]);
    till::refund(&shop, small, "1.00");
    assert_eq!(earned(&shop, small), 200);
    let pat = told.person("Pat");
    let entry = till::earning(&shop, small);
    pat.open(&format!("/referrals/entries/{}", entry.0)).expect_says("£3.00, limited to the eligible amount of the order.");
    pat.open("/terms").expect_says("£5.00 every time they order (never more than the order’s value)");
    // The cap comes after it.
    save(&shop, &[("partner_cap", "2")]);
    assert_eq!([bought(&shop, "Cara", "1.00"), bought(&shop, "Cara", "3.00")], [100, 200]);
    // Unless the shop says so.
    save(&shop, &[("partner_cap", ""), ("partner_flat_above", "on")]);
    assert_eq!([bought(&shop, "Cara", "3.00"), bought(&shop, "Cara", "0.00")], [500, 0]);
    pat.open("/terms").expect_says("earns commission: £5.00 every time they order.");

    // The smallest order that earns is compared at payment and after a correction, never after a refund.
    let page = save(&shop, &[("partner_earns_from", "20.00")]);
    let form = page.form("Save program");
    assert_eq!(form.value("partner_earns_from"), "20.00");
    assert!(form.pairs().contains(&("partner_flat_above", "on")), "{:?}", form.pairs());
    pat.open("/terms").expect_says("£5.00 every time they order (on orders of £20.00 or more).");
    let order = till::buy(&shop, "Cara", "19.99");
    let ordinal = |order: OrderId| shop.ask::<i64>("SELECT ordinal FROM orders WHERE id = ?1", [order.0]);
    let reason = |order: OrderId| shop.ask::<Option<String>>("SELECT no_earning FROM orders WHERE id = ?1", [order.0]);
    let counted = ordinal(order);
    assert_eq!((earned(&shop, order), reason(order).as_deref()), (0, Some("below_minimum")));
    shop.ada().open(&format!("/admin/orders/{}", order.0)).expect_says("is below the minimum");
    pat.open("/referrals/entries?show=nothing").expect_says("below the minimum");
    correct(&shop, order, "25.00");
    assert_eq!((earned(&shop, order), reason(order)), (500, None));
    till::refund(&shop, order, "10.00");
    assert_eq!((earned(&shop, order), reason(order)), (300, None), "what was refunded is no correction");
    correct(&shop, order, "19.99");
    assert_eq!((earned(&shop, order), reason(order).as_deref()), (0, Some("below_minimum")));
    assert_eq!((ordinal(order), ordinal(till::buy(&shop, "Cara", "20.00"))), (counted, counted + 1), "it stays an order");

    // Whatever was agreed with somebody alone is bounded as their kind's pay is; what was promised before stays.
    till::agree(&shop, "Pat", Pay::Flat(Money::from_minor(3000)));
    let placed = till::order(&shop, "Cara", "19.00");
    assert_eq!([bought(&shop, "Cara", "19.00"), bought(&shop, "Cara", "20.00")], [0, 3000]);
    save(&shop, &[("partner_earns_from", ""), ("partner_flat_above", "")]);
    till::pay(&shop, placed);
    assert_eq!([earned(&shop, placed), bought(&shop, "Cara", "19.00")], [0, 1900]);
}

#[test]
fn s15_s18_the_rules_of_credit_and_of_a_look_are_terms_too() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara; customer Carl via Cara");
    save(
        &shop,
        &[
            ("first_order_discount", "20"),
            ("discount_minimum", "50"),
            ("discount_cap", "15.00"),
            ("discount_days", "30"),
            ("review_above", "5"),
            ("credit_share", "50"),
            ("credit_days", "90"),
            ("order_timeout_days", "3"),
            ("payout_minimum", "25"),
        ],
    );
    assert_eq!(bought(&shop, "Carl", "200.00"), 900, "Carl joined before: ten percent off, five of the rest");
    let page = shop.ada().open("/admin/commissions?state=in_review");
    assert!(page.row("Cara")[1].contains("Above the limit in the terms"), "{:?}", page.row("Cara"));
    let row: String = shop.ask(
        "SELECT discount_minimum_minor || ' ' || discount_cap_minor || ' ' || discount_days || ' ' || review_above_minor || ' '
                || credit_share_bp || ' ' || credit_days || ' ' || order_timeout_days || ' ' || payout_minimum_minor
         FROM terms ORDER BY id DESC LIMIT 1",
        [],
    );
    assert_eq!(row, "5000 1500 30 500 5000 90 3 2500");
    // Emptied again, they are as a new shop has them.
    let empty = ["discount_minimum", "discount_cap", "discount_days", "review_above", "credit_days", "payout_minimum"]
        .map(|name| (name, ""));
    save(&shop, &[&empty[..], &[("first_order_discount", "10"), ("credit_share", "100"), ("order_timeout_days", "14")]].concat());
    let same: i64 = shop.ask(
        "SELECT count(*) FROM terms AS first JOIN terms AS last ON last.id = 3
         WHERE first.id = 1 AND first.discount_cap_minor IS last.discount_cap_minor AND first.review_above_minor IS last.review_above_minor
           AND first.credit_days IS last.credit_days AND first.payout_minimum_minor = last.payout_minimum_minor
           AND first.discount_minimum_minor = last.discount_minimum_minor AND first.discount_days IS last.discount_days",
        [],
    );
    assert_eq!(same, 1);
}

#[test]
fn every_rule_of_an_earlier_version_stays_readable() {
    let shop = Shop::open();
    save(
        &shop,
        &[
            ("partner_rate", "12"),
            ("partner_cap", "50"),
            ("influencer_rate", "2"),
            ("influencer_unit", "amount"),
            ("customer_lasts", "orders"),
            ("customer_lasts_for", "3"),
            ("discount_minimum", "20"),
            ("discount_cap", "5"),
            ("discount_days", "30"),
            ("review_above", "40"),
            ("credit_share", "50"),
            ("credit_days", "365"),
            ("order_timeout_days", "7"),
            ("payout_minimum", "25"),
        ],
    );
    save(&shop, &[("partner_rate", "11")]);
    let page = shop.ada().open("/admin/settings/program");
    page.expect_says("2 earlier versions");
    let versions = page.text_of(".fold-versions");
    for rule in [
        "12% of everything they buy (up to £50.00 per order) later changed",
        "£2.00 every time they order",
        "5% of their first 3 orders, as store credit",
        "10% off their first order (on orders of £20.00 or more, up to £5.00, within 30 days of joining)",
        "14 days from payment",
        "Earnings over £40.00",
        "50% of an order",
        "365 days after it becomes available",
        "Cancelled after 7 days",
        "£25.00 or more",
        // And the very first.
        "10% of everything they buy later changed",
        "Any amount",
    ] {
        assert!(versions.contains(rule), "{rule} is missing in {versions}");
    }
    // What is not as a new shop has it is seen without unfolding.
    assert!(page.html().contains("<details class=\"fold rules\" open>"));
}

#[test]
fn a_wrong_rule_is_said_beside_its_field_and_nothing_is_saved() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/settings/program");
    assert!(page.html().contains("<details class=\"fold rules\">"), "folded as long as a shop is like others");
    let cases = [
        ("partner_cap", "0", "Enter more than 0, or leave it blank."),
        ("partner_cap", "5 USD", "This shop uses GBP."),
        ("customer_earns_from", "-1", "Enter an amount with up to 2 decimals"),
        ("influencer_lasts_for", "3", "Choose orders or months, or leave the number blank."),
        ("discount_minimum", "1.250", "Enter the amount with decimals"),
        ("discount_days", "0", "Enter a whole number from 1 to 3650."),
        ("credit_share", "", "Enter a percentage with up to two decimals"),
        ("credit_days", "soon", "Enter a whole number from 1 to 3650."),
        ("order_timeout_days", "400", "Enter a whole number from 1 to 365."),
        ("review_above", "-5", "Enter an amount with up to 2 decimals"),
    ];
    for (name, typed, sentence) in cases {
        let again = ada.submit(&page, "Save program", &[(name, typed)]);
        again.expect_status(422).expect_says(sentence);
        assert_eq!(again.form("Save program").value(name), typed);
        assert!(again.html().contains("<details class=\"fold rules\" open>"), "{name} is to be seen");
    }
    ada.submit(&page, "Save program", &[("customer_lasts", "orders")])
        .expect_status(422)
        .expect_says("Enter a whole number from 1 to 1000.");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM terms", []), 1);
}
