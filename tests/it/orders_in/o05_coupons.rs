//! Members take their discount and their store credit to web shops: the shops are told of the codes, and what comes back is counted.

use std::time::Duration;

use passalong::domain::inbox;
use serde_json::{Value, json};

use super::store::order;
use super::vendor::{STRIPE_KEY, TOKEN, Vendor, WOO};
use crate::hooks::{connect, secret_of, woocommerce};
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story::{self, Story};

/// A shop on whose own computer the vendors run.
fn shop() -> Shop {
    Shop::open_with(|config| config.webhooks.allowed_networks = vec!["127.0.0.0/8".parse().unwrap()])
}

/// Connects a system that takes coupons and is told of them; answers its number and where it delivers to.
fn connected(shop: &Shop, vendor: &Vendor, kind: &str) -> (String, String) {
    let (source, path) = connect(shop, kind, kind);
    let coupons = format!("/admin/settings/connections/{source}/coupons");
    shop.ada().open(&coupons).expect_says("Send codes automatically");
    shop.ada().post(&coupons, &[("takes_coupons", "on")]).expect_status(303);
    let access = format!("{coupons}/access");
    let keys = match kind {
        "woocommerce" => vec![("url", vendor.url.as_str()), ("key", WOO.0), ("secret", WOO.1)],
        "shopify" => vec![("url", vendor.url.as_str()), ("key", TOKEN)],
        _ => vec![("key", STRIPE_KEY)],
    };
    shop.ada().post(&access, &keys).expect_status(303);
    // Whoever has an account at Stripe has it at Stripe's address.
    write(shop, &format!("UPDATE coupon_key SET url = '{}' WHERE source_id = {source}", vendor.url));
    (source, path)
}

fn write(shop: &Shop, sql: &str) {
    shop.look(|_| ());
    rusqlite::Connection::open(shop.file()).unwrap().execute_batch(sql).unwrap();
}

/// Makes a coupon of credit, and answers its code.
fn credit(shop: &Shop, who: &Person, source: &str, amount: &str) -> String {
    who.post("/coupons/credit", &[("place", source), ("amount", amount)]).expect_redirect("/coupons");
    latest(shop)
}

fn latest(shop: &Shop) -> String {
    shop.ask("SELECT code FROM coupon ORDER BY id DESC LIMIT 1", [])
}

/// An order of the store with a coupon that took so much off its ten pounds.
fn with_coupon(id: u64, placed_s: u64, code: &str, off: &str) -> Value {
    let left = format!("{:.2}", 10.0 - off.parse::<f64>().unwrap());
    let mut order = order(id, placed_s);
    order["customer_id"] = 0.into();
    order["billing"] = json!({"first_name": "C.", "last_name": "", "email": "", "phone": ""});
    order["total"] = left.clone().into();
    order["discount_total"] = off.into();
    order["line_items"][0]["total"] = left.into();
    order["coupon_lines"] = json!([{"id": 1, "code": code.to_lowercase(), "discount": off, "discount_tax": "0.00"}]);
    order
}

fn now_s(shop: &Shop) -> u64 {
    u64::try_from(shop.clock.now().as_ms() / 1000 - 1_795_168_800).expect("the tests' clock is past the store's")
}

fn commission(shop: &Shop) -> i64 {
    shop.ask("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind = 'commission'", [])
}

/// A shop with a story, somebody with credit, and a system that takes coupons.
fn gifted<'s>(shop: &'s Shop, vendor: &Vendor, kind: &str) -> (Story<'s>, String) {
    let story = story::tell(shop, "partner Pat; customer Cara via Pat");
    let (source, _) = connected(shop, vendor, kind);
    let cara: i64 = shop.ask("SELECT id FROM account WHERE name = 'Cara'", []);
    let given = [("balance", "credit"), ("direction", "add"), ("amount", "30.00"), ("reason", "A gift")];
    shop.ada().post(&format!("/admin/customers/{cara}/adjust"), &given).expect_status(303);
    (story, source)
}

#[test]
fn o05_from_the_invitation_to_the_last_refund_in_the_web_shop() {
    let (shop, vendor) = (shop(), Vendor::open());
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let (source, path) = connected(&shop, &vendor, "woocommerce");
    let (secret, woo) = (secret_of(&shop, &source), shop.person("WooCommerce"));
    let told = |order: &Value| {
        woocommerce(&woo, &path, &secret, "order.updated", order.to_string().as_bytes()).expect_status(200);
        shop.clear_inbox(inbox::apply);
    };
    let cara = story.person("Cara");
    // Her discount becomes a code, which works once the web shop has it.
    let page = cara.open("/coupons");
    cara.submit(&page, "Get my code", &[]).expect_redirect("/coupons");
    let code = latest(&shop);
    cara.open("/coupons").expect_says(&code).expect_says("On its way");
    shop.tell_of_coupons();
    cara.open("/coupons").expect_says("Ready to use");
    let [kept] = &vendor.coupons()[..] else { panic!("one coupon") };
    assert_eq!(
        (kept.code.as_str(), &kept.said["discount_type"], &kept.said["amount"]),
        (&*code.to_lowercase(), &json!("percent"), &json!("10"))
    );
    assert_eq!((&kept.said["usage_limit"], kept.said["email_restrictions"].is_array()), (&json!(1), true));

    shop.pass(Duration::from_secs(3600));
    told(&with_coupon(1, now_s(&shop), &code, "1.00"));
    assert_eq!(commission(&shop), 90, "10% of what the goods came to");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entitlement WHERE used_at IS NOT NULL", []), 1);
    cara.open("/coupons").expect_silent_on(&code);

    // Her friend buys there with her code, and is a customer since.
    let mut friend = order(2, now_s(&shop));
    friend["customer_id"] = 31.into();
    friend["billing"] = json!({"first_name": "Dora", "last_name": "Day", "email": "dora@example.net", "phone": ""});
    friend["meta_data"] = json!([{"key": "_referral_code", "value": story.code_of("Cara")}]);
    told(&friend);
    shop.pass(Duration::from_secs(20 * 24 * 3600));
    shop.run_jobs();
    let code = credit(&shop, cara, &source, "0.50");
    shop.tell_of_coupons();
    assert_eq!(vendor.coupons().last().map(|kept| kept.said["amount"].clone()), Some(json!("0.50")));
    let paid = with_coupon(3, now_s(&shop), &code, "0.50");
    told(&paid);
    let amounts =
        "SELECT total_minor || ' ' || credit_minor || ' ' || due_minor || ' ' || value_minor FROM orders WHERE external_id = '3'";
    assert_eq!(shop.ask::<String>(amounts, []), "1000 50 950 1000");
    assert_eq!(commission(&shop), 190);
    let mut refunded = paid;
    refunded["refunds"] = json!([{"id": 31, "reason": "", "total": "-4.75"}]);
    refunded["date_modified_gmt"] = super::store::time(now_s(&shop) + 1).into();
    told(&refunded);
    assert_eq!(shop.ask::<String>("SELECT money_minor || ' ' || credit_minor FROM refund", []), "475 25");
    assert_eq!(commission(&shop), 140);
}

#[test]
fn o05_a_web_shop_that_fails_is_told_again_and_what_it_has_is_made_once() {
    let (shop, vendor) = (shop(), Vendor::open());
    let (story, source) = gifted(&shop, &vendor, "woocommerce");
    let page = format!("/admin/settings/connections/{source}/coupons");
    vendor.fails([(
        401,
        r#"{"code":"woocommerce_rest_cannot_create","message":"Sorry, you are not allowed to create resources."}"#,
    )]);
    let first = credit(&shop, story.person("Cara"), &source, "12.00");
    shop.tell_of_coupons();
    shop.ada().open(&page).expect_says("refuses the key").expect_says("Sorry, you are not allowed");
    assert_eq!(vendor.asked(), 1);
    shop.tell_of_coupons();
    assert_eq!(vendor.asked(), 0, "it is left alone for a while");
    shop.pass(Duration::from_secs(31));
    vendor.fails([(500, "<html>")]);
    shop.tell_of_coupons();
    shop.pass(Duration::from_secs(61));
    shop.tell_of_coupons();
    assert_eq!(vendor.coupons().len(), 1);
    shop.ada().open(&page).expect_silent_on("didn’t take a code");
    // As if the server had stopped before it could write that down.
    write(&shop, "UPDATE coupon SET known_at = NULL, external_id = NULL");
    shop.tell_of_coupons();
    assert_eq!((vendor.coupons().len(), shop.ask::<String>("SELECT external_id FROM coupon", [])), (1, "1".to_owned()));
    // Taken back, it goes there too; and what is gone there already is no trouble.
    let take_back = |code: &str| {
        let id: i64 = shop.ask("SELECT id FROM coupon WHERE code = ?1", [code]);
        story.person("Cara").post(&format!("/coupons/{id}/back"), &[]).expect_redirect("/coupons");
    };
    take_back(&first);
    shop.tell_of_coupons();
    assert_eq!(vendor.coupons().len(), 0);
    let second = credit(&shop, story.person("Cara"), &source, "30.00");
    shop.tell_of_coupons();
    vendor.fails([(404, r#"{"code":"woocommerce_rest_shop_coupon_invalid_id","message":"Invalid ID."}"#)]);
    take_back(&second);
    shop.tell_of_coupons();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM coupon WHERE removed_at IS NULL", []), 0);
}

#[test]
fn o05_shopify_and_stripe_are_told_in_their_own_words() {
    for kind in ["shopify", "stripe"] {
        let (shop, vendor) = (shop(), Vendor::open());
        let (story, source) = gifted(&shop, &vendor, kind);
        let cara = story.person("Cara");
        let code = credit(&shop, cara, &source, "12.00");
        cara.post("/coupons/discount", &[("place", &source)]).expect_redirect("/coupons");
        shop.tell_of_coupons();
        let kept = vendor.coupons();
        assert_eq!(kept.len(), 2, "{kind}");
        let (credit, discount) = (&kept[0].said, &kept[1].said);
        if kind == "shopify" {
            assert_eq!(credit["customerGets"]["value"]["discountAmount"], json!({"amount": "12.00", "appliesOnEachItem": false}));
            assert_eq!((&discount["customerGets"]["value"]["percentage"], &discount["usageLimit"]), (&json!(0.1), &json!(1)));
        } else {
            assert_eq!(
                (&credit["amount_off"], &credit["currency"], &credit["duration"]),
                (&json!("1200"), &json!("gbp"), &json!("once"))
            );
            assert_eq!((&discount["percent_off"], &discount["max_redemptions"]), (&json!("10"), &json!("1")));
            cara.open("/coupons").expect_says(&code.replace('-', "")).expect_silent_on(&code);
        }
        for id in 1..=2 {
            cara.post(&format!("/coupons/{id}/back"), &[]).expect_redirect("/coupons");
        }
        shop.tell_of_coupons();
        assert_eq!((vendor.coupons().len(), shop.ask::<i64>("SELECT count(removed_at) FROM coupon", [])), (0, 2), "{kind}");
    }
}

#[test]
fn o05_a_code_whose_answer_was_lost_is_taken_away_there_too() {
    for kind in ["woocommerce", "shopify", "stripe"] {
        let (shop, vendor) = (shop(), Vendor::open());
        let (story, source) = gifted(&shop, &vendor, kind);
        credit(&shop, story.person("Cara"), &source, "12.00");
        shop.tell_of_coupons();
        // As if the server had stopped before it could be written down; then she takes it back.
        write(&shop, "UPDATE coupon SET known_at = NULL, external_id = NULL");
        story.person("Cara").post("/coupons/1/back", &[]).expect_redirect("/coupons");
        shop.tell_of_coupons();
        assert_eq!(vendor.coupons().len(), 0, "{kind}");
        // One that never came there is no trouble.
        credit(&shop, story.person("Cara"), &source, "12.00");
        story.person("Cara").post("/coupons/2/back", &[]).expect_redirect("/coupons");
        shop.tell_of_coupons();
        let left = "SELECT (SELECT count(*) FROM coupon WHERE removed_at IS NULL) + (SELECT sum(failures) FROM coupon_key)";
        assert_eq!(shop.ask::<i64>(left, []), 0, "{kind}");
    }
}

#[test]
fn o05_any_other_web_shop_is_told_by_a_file() {
    let shop = shop();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let (source, _) = connect(&shop, "standard", "Own shop");
    let path = format!("/admin/settings/connections/{source}/coupons");
    let cara = story.person("Cara");
    cara.post("/coupons/discount", &[("place", &source)]).expect_status(303);
    cara.open("/coupons").expect_says("Nothing to use yet");
    shop.ada().post(&path, &[("takes_coupons", "on")]).expect_status(303);
    cara.post("/coupons/discount", &[("place", &source)]).expect_redirect("/coupons");
    let file = |lines: usize| {
        let file = shop.ada().post(&format!("{path}/file"), &[]).expect_status(200).html().to_owned();
        assert_eq!(file.trim().lines().count(), lines, "{file}");
        file
    };
    let first = file(2);
    assert!(first.contains(&format!("add,{},percent,10,GBP", latest(&shop))), "{first}");
    cara.open("/coupons").expect_says("Ready to use");
    file(1);
    cara.post("/coupons/1/back", &[]).expect_redirect("/coupons");
    assert!(file(2).contains(&format!("remove,{}", latest(&shop))));
}

#[test]
fn o05_what_is_typed_wrong_is_said_beside_the_field() {
    let (shop, vendor) = (shop(), Vendor::open());
    let (story, source) = gifted(&shop, &vendor, "woocommerce");
    let cara = story.person("Cara");
    let typed = |amount: &str| cara.post("/coupons/credit", &[("place", &source), ("amount", amount)]);
    typed("").expect_status(422).expect_refusal("amount_missing");
    typed("0").expect_status(422).expect_refusal("amount_missing");
    let again = typed("30.01");
    assert!(again.expect_status(422).expect_refusal("credit_short").html().contains("value=\"30.01\""), "what was typed stays");
    cara.post("/coupons/credit", &[("place", "77"), ("amount", "1")]).expect_status(303);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM coupon", []), 0);
    let access = format!("/admin/settings/connections/{source}/coupons/access");
    shop.ada()
        .post(&access, &[("url", "nowhere at all"), ("key", "a"), ("secret", "b")])
        .expect_status(422)
        .expect_refusal("address_malformed");
    shop.ada().post(&access, &[("url", "https://shop.example"), ("key", "a")]).expect_status(422).expect_refusal("key_missing");
}
