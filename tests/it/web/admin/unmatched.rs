//! Orders that other systems told of, on the pages where somebody says whose they are.

use passalong::domain::act::{Act, Actor};
use passalong::domain::ids::SourceId;
use passalong::domain::incoming;
use passalong::domain::money::Money;
use passalong::domain::order::told::record::Earns;
use passalong::domain::order::told::{ToldAmounts, ToldBuyer, ToldOrder, ToldPayment};

use crate::support::shop::Shop;
use crate::support::{story, till};

const WEB: SourceId = SourceId(90);

/// A web shop tells of an order of 50.00 by somebody with Cara's e-mail address, which nobody has confirmed.
pub fn waits(shop: &Shop, number: &str) {
    let email: String = shop.ask("SELECT email FROM account WHERE name = 'Cara'", []);
    let currency: String = shop.ask("SELECT currency FROM shop", []);
    till::write(shop, |tx, now, zone| {
        tx.execute_batch("INSERT OR IGNORE INTO source (id, kind, name) VALUES (90, 'woocommerce', 'Cake shop')")?;
        let buyer = ToldBuyer { name: "C. Miller".into(), email: Some(email), ..ToldBuyer::default() };
        let amounts = ToldAmounts { items: Money::from_minor(5000), total: Money::from_minor(5000), ..ToldAmounts::default() };
        let told = ToldOrder {
            external_id: number.into(),
            version: Some(1),
            currency,
            buyer,
            placed_at: now,
            paid: Some(ToldPayment { at: now, reference: String::new() }),
            is_cancelled: false,
            amounts,
            lines: Vec::new(),
            coupons: Vec::new(),
            refunded: Money::ZERO,
            refunds: Vec::new(),
        };
        let act = Act { actor: Actor::Source(WEB), ..Act::server(now, zone) };
        incoming::take(tx, &act, WEB, &told, Earns::ByTheTerms)
    });
}

#[test]
fn o01_one_click_says_whose_orders_are_and_the_others_of_the_same_buyer_follow() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    for number in ["1001", "1002"] {
        waits(&shop, number);
    }
    let ada = shop.ada();
    let list = ada.open("/admin/unmatched");
    list.expect_says("Cake shop, order 1001").expect_says("C. Miller").expect_says("£50.00");
    list.expect_says("Cara has this email or phone number, but it isn’t confirmed.");
    assert_eq!(ada.open("/admin/orders").link("Unmatched"), "/admin/unmatched");
    let settled = ada.submit(&list, "It’s Cara", &[]);
    let order = ada.follow(settled);
    order.expect_says("The order is matched, and one more of the same buyer.").expect_says("Cake shop");
    assert!(!order.html().contains("/edit"), "it is corrected where it comes from");
    ada.open("/admin/unmatched").expect_says("Nothing to match");
    assert_eq!(shop.ask::<i64>("SELECT sum(amount_minor) FROM entry WHERE kind = 'commission'", []), 1000);
}

#[test]
fn o01_whose_an_order_is_can_be_typed_and_that_it_is_nobodys() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Olga via Pat");
    for number in ["1001", "1002"] {
        waits(&shop, number);
    }
    let ada = shop.ada();
    let page = ada.open("/admin/unmatched/1");
    ada.submit(&page, "Match", &[("customer", "")]).expect_status(422).expect_refusal("no_such_account");
    ada.submit(&page, "Match", &[("customer", "Zacharias")]).expect_status(422).expect_refusal("no_such_account");
    ada.submit(&page, "Not a member", &[]).expect_redirect("/admin/unmatched");
    let page = ada.open("/admin/unmatched/2");
    let chosen = ada.submit(&page, "Match", &[("customer", "Olga")]);
    let chosen = if chosen.status == 422 {
        ada.submit(&chosen, "Match", &[("chosen", &till::account(&shop, "Olga").to_string())])
    } else {
        chosen
    };
    ada.follow(chosen).expect_says("The order is matched.");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM stranger_order", []), 1);
    assert_eq!(shop.ask::<String>("SELECT name FROM account JOIN orders ON orders.customer_id = account.id", []), "Olga");
}
