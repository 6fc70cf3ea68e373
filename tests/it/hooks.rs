//! Deliveries of other systems through the front door: what is answered, what is kept, what a page says of it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use passalong::domain::act::Act;
use passalong::domain::ids::SourceId;
use passalong::domain::inbox::{self, DeliveryState, Done, Told};
use passalong::domain::refusal::Refusal;
use passalong::error::{Error, Result};
use rusqlite::Transaction;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

fn mac(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().to_vec()
}

/// Connects a system and answers its number and the path that it delivers to.
pub fn connect(shop: &Shop, kind: &str, name: &str) -> (String, String) {
    let page = shop.ada().open("/admin/settings/connections");
    let connected = shop.ada().submit(&page, "Connect", &[("kind", kind), ("name", name)]);
    let source = connected.expect_status(303).location().rsplit('/').next().unwrap().to_owned();
    let path = format!("/hooks/{kind}/{source}");
    let address: String = shop.ask("SELECT address FROM source WHERE id = ?1", [&source]);
    assert!(address.ends_with(&path), "{address}");
    (source, path)
}

/// The secret that the page of a connection shows, for its owner to copy.
pub fn secret_of(shop: &Shop, source: &str) -> String {
    let page = shop.ada().open(&format!("/admin/settings/connections/{source}"));
    let (_, rest) = page.html().split_once("data-copy=\"").expect("something to copy");
    let mut copied = rest.split("data-copy=\"").map(|part| part.split('"').next().unwrap_or_default().to_owned());
    let secret = copied.find(|text| !text.contains("://")).expect("a secret to copy");
    let kept: Vec<u8> = shop.ask("SELECT secret FROM source WHERE id = ?1", [source]);
    assert!(!kept.windows(secret.len()).any(|part| part == secret.as_bytes()), "the file alone gives it away");
    secret
}

fn deliver(vendor: &Person, path: &str, heads: &[(&str, &str)], body: &[u8]) -> Page {
    // As a program asks: no cookie, no origin, nothing that a browser sends.
    let ask = heads.iter().fold(vendor.ask("POST", path), |ask, (name, value)| ask.with(name, value));
    ask.without("Origin").without("Sec-Fetch-Site").body("application/json", body.to_vec()).send()
}

pub fn woocommerce(vendor: &Person, path: &str, secret: &str, topic: &str, body: &[u8]) -> Page {
    let signature = BASE64.encode(&mac(secret.as_bytes(), &[body]));
    deliver(vendor, path, &[("X-WC-Webhook-Signature", &signature), ("X-WC-Webhook-Topic", topic)], body)
}

/// What a vendor reads.
#[track_caller]
fn expect_word(answer: &Page, word: &str) {
    assert_eq!(answer.expect_status(200).html().trim(), word);
}

fn rows(shop: &Shop) -> i64 {
    shop.ask("SELECT count(*) FROM inbox", [])
}

#[test]
fn o04_a_delivery_is_kept_once_and_answered_at_once() {
    let shop = Shop::open();
    let (source, path) = connect(&shop, "woocommerce", "Web shop");
    let (secret, vendor) = (secret_of(&shop, &source), shop.person("WooCommerce"));
    let body = br#"{"id":727,"status":"checkout-draft","date_modified_gmt":"2026-11-20T10:00:05"}"#;
    let sent = |body: &[u8]| woocommerce(&vendor, &path, &secret, "order.updated", body);
    expect_word(&sent(body), "ok");
    expect_word(&sent(body), "known");
    assert_eq!(rows(&shop), 1);
    expect_word(&woocommerce(&vendor, &path, &secret, "coupon.updated", b"{}"), "ignored");
    let (state, reason): (String, String) = shop.look(|conn| {
        conn.query_row("SELECT state, reason FROM inbox WHERE topic = 'coupon.updated'", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
    });
    assert_eq!((state.as_str(), reason.as_str()), ("ignored", "topic"));
    expect_word(&deliver(&vendor, &path, &[], b"webhook_id=3"), "hello");
    assert_eq!(rows(&shop), 2, "a greeting is no delivery");
}

#[test]
fn o04_what_is_not_the_sources_own_leaves_nothing_behind() {
    let shop = Shop::open();
    let (source, path) = connect(&shop, "woocommerce", "Web shop");
    let (secret, vendor) = (secret_of(&shop, &source), shop.person("Mallory"));
    let body = br#"{"id":1,"status":"processing"}"#;
    woocommerce(&vendor, &path, "guessed", "order.updated", body).expect_status(401);
    deliver(&vendor, &path, &[], body).expect_status(401);
    woocommerce(&vendor, "/hooks/woocommerce/999", &secret, "order.updated", body).expect_status(404);
    woocommerce(&vendor, &format!("/hooks/shopify/{source}"), &secret, "order.updated", body).expect_status(404);
    woocommerce(&vendor, "/hooks/woocommerce/1", &secret, "order.updated", body).expect_status(404);
    woocommerce(&vendor, "/hooks/page/1", &secret, "order.updated", body).expect_status(404);
    let large = vec![b' '; 1024 * 1024 + 1];
    woocommerce(&vendor, &path, &secret, "order.updated", &large).expect_status(413);
    woocommerce(&vendor, &path, &secret, "order.updated", &large[1..]).expect_status(200);
    assert_eq!(rows(&shop), 1, "the one that was not too large");
    let page = shop.ada().open(&format!("/admin/settings/connections/{source}"));
    shop.ada().submit(&page, "Turn off connection", &[]).expect_status(303);
    woocommerce(&vendor, &path, &secret, "order.updated", body).expect_status(404);
    assert_eq!(rows(&shop), 1);
}

#[test]
fn o04_stripe_and_square_deliver_once_their_secret_is_entered() {
    let shop = Shop::open();
    let vendor = shop.person("Vendor");
    let (source, path) = connect(&shop, "stripe", "Payments");
    let body = br#"{"id":"evt_1","type":"charge.refunded","livemode":false}"#;
    let stripe = || {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
        let signature = HEXLOWER.encode(&mac(b"whsec_stripe", &[now.as_bytes(), b".", body]));
        deliver(&vendor, &path, &[("Stripe-Signature", &format!("t={now},v1={signature}"))], body)
    };
    stripe().expect_status(404);
    let page = shop.ada().open(&format!("/admin/settings/connections/{source}"));
    page.expect_says("Secret missing");
    shop.ada().submit(&page, "Save connection", &[("secret", " whsec_stripe ")]).expect_status(303);
    expect_word(&stripe(), "ok");
    expect_word(&stripe(), "known");
    // What is saved is not shown again, and an empty field keeps it.
    let page = shop.ada().open(&format!("/admin/settings/connections/{source}"));
    page.expect_silent_on("whsec_stripe");
    shop.ada().submit(&page, "Save connection", &[("name", "Stripe")]).expect_status(303);
    expect_word(&stripe(), "known");

    let (source, path) = connect(&shop, "square", "Counter");
    let page = shop.ada().open(&format!("/admin/settings/connections/{source}"));
    let address = "https://old.example/hooks/square/4";
    shop.ada().submit(&page, "Save connection", &[("secret", "sq_key"), ("address", address)]).expect_status(303);
    let body = br#"{"event_id":"e1","type":"payment.updated"}"#;
    let signature = BASE64.encode(&mac(b"sq_key", &[address.as_bytes(), body]));
    deliver(&vendor, &path, &[("x-square-hmacsha256-signature", &signature)], body).expect_status(200);
}

#[test]
fn o04_a_name_is_had_by_one_connection() {
    let shop = Shop::open();
    connect(&shop, "shopify", "Web shop");
    let page = shop.ada().open("/admin/settings/connections");
    let again = shop.ada().submit(&page, "Connect", &[("kind", "stripe"), ("name", "Web shop")]);
    again.expect_status(422).expect_refusal("source_name_taken");
    let nothing = shop.ada().submit(&page, "Connect", &[("name", "")]);
    nothing.expect_status(422).expect_refusal("choice_unknown").expect_refusal("name_missing");
}

#[test]
fn o04_what_was_told_is_forgotten_in_its_time() {
    let mut shop = Shop::open();
    let (source, path) = connect(&shop, "woocommerce", "Web shop");
    let (secret, vendor) = (secret_of(&shop, &source), shop.person("WooCommerce"));
    for id in 1..=4 {
        let body = format!(r#"{{"id":{id},"status":"processing"}}"#);
        woocommerce(&vendor, &path, &secret, "order.updated", body.as_bytes()).expect_status(200);
    }
    shop.restart_after(|conn| {
        for (id, state) in [(1, "applied"), (2, "failed"), (3, "unmatched")] {
            let reason = (state == "failed").then_some("fault");
            conn.execute(
                "UPDATE inbox SET state = ?2, reason = ?3, settled_at = received_at WHERE id = ?1",
                rusqlite::params![id, state, reason],
            )
            .unwrap();
        }
        conn.execute("DELETE FROM inbox WHERE id = 4", []).unwrap();
    });
    let kept = || {
        shop.ask::<Option<String>>("SELECT group_concat(id) FROM (SELECT id FROM inbox WHERE body IS NOT NULL ORDER BY id)", [])
    };
    for (days, left) in [(6, Some("1,2,3")), (2, Some("2")), (23, None), (60, None)] {
        shop.pass(Duration::from_secs(days * 86_400));
        shop.run_jobs();
        assert_eq!(kept().as_deref(), left, "{days} more days");
    }
    shop.pass(Duration::from_secs(20 * 86_400));
    shop.run_jobs();
    assert_eq!(rows(&shop), 0);
}

/// Does nothing but what the test wants to see: the second order is in another currency, the third is our own fault.
fn pretend(_: &Transaction<'_>, _: &Act, _: SourceId, told: &Told) -> Result<Done> {
    let Told::Order(order) = told else { panic!("{told:?}") };
    match order.external_id.as_str() {
        "2" => Err(Refusal::ToldCurrency { told: order.currency.clone() }.into()),
        "3" => Err(Error::fault("a poisoned delivery")),
        _ => Ok(Done { state: DeliveryState::Applied, order: None, reason: None }),
    }
}

#[test]
fn o04_what_fails_says_why_and_can_be_tried_again_and_stops_nothing_behind_it() {
    let shop = Shop::open();
    let (source, path) = connect(&shop, "woocommerce", "Web shop");
    let (secret, vendor) = (secret_of(&shop, &source), shop.person("WooCommerce"));
    let order = |id: u32| {
        format!(
            r#"{{"id":{id},"status":"processing","currency":"USD","total":"10.00","date_created_gmt":"2026-11-20T10:00:00",
                "date_paid_gmt":"2026-11-20T10:00:00","line_items":[{{"subtotal":"10.00","total":"10.00"}}]}}"#
        )
    };
    let bodies = [order(1), order(2), order(3), order(4), r#"{"id":5,"currency":"USD"}"#.to_owned(), order(6)];
    for body in &bodies {
        woocommerce(&vendor, &path, &secret, "order.updated", body.as_bytes()).expect_status(200);
    }
    let at = format!("/admin/settings/connections/{source}");
    shop.ada().open(&at).expect_says("Being processed");
    shop.clear_inbox(pretend);
    let states: String = shop.ask("SELECT group_concat(state || coalesce(':' || reason, ''), ' ') FROM inbox ORDER BY id", []);
    assert_eq!(states, "applied failed:told_currency failed:fault applied failed:field_missing applied");
    let page = shop.ada().open(&at);
    page.expect_says("3 failed").expect_says("The order is in USD, and your shop uses another currency.");
    page.expect_says("“status” is missing from what came.").expect_says("Something went wrong on this server.");
    shop.ada().open("/admin/settings/connections").expect_says("Web shop").expect_says("3 failed");

    shop.ada().post(&format!("{at}/deliveries/2/replay"), &[]).expect_redirect(&at);
    assert_eq!(shop.ask::<String>("SELECT state FROM inbox WHERE id = 2", []), "waiting");
    shop.ada().post(&format!("{at}/deliveries/2/replay"), &[]).expect_redirect(&at);
    shop.ada().open(&at).expect_says("This delivery can’t be tried again");
    shop.ada().submit(&shop.ada().open(&at), "Try all 2 again", &[]).expect_redirect(&at);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM inbox WHERE state = 'waiting'", []), 3);
    shop.clear_inbox(pretend);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM inbox WHERE state = 'failed'", []), 3, "nothing has changed");
}

#[test]
fn o04_an_order_of_a_web_shop_makes_a_customer_whose_referrer_earns_and_a_refund_takes_it_back() {
    let shop = Shop::open();
    let told = story::tell(&shop, "partner Pat");
    let (source, path) = connect(&shop, "woocommerce", "Web shop");
    let (secret, vendor) = (secret_of(&shop, &source), shop.person("WooCommerce"));
    let now = jiff::Timestamp::now();
    let at = |seconds: i64| (now + jiff::SignedDuration::from_secs(seconds)).strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let order = |modified: i64, refunds: &str| {
        format!(
            r#"{{"id":41,"number":"41","status":"processing","currency":"GBP","date_created_gmt":"{}","date_paid_gmt":"{}",
                "date_modified_gmt":"{}","total":"119.00","cart_tax":"19.00","total_tax":"19.00","customer_id":7,
                "billing":{{"first_name":"Noor","last_name":"Haddad","email":"noor@example.org"}},
                "meta_data":[{{"key":"_referral_code","value":"{}"}}],
                "line_items":[{{"id":1,"name":"Cake","quantity":1,"subtotal":"100.00","total":"100.00","total_tax":"19.00"}}],
                "refunds":[{refunds}]}}"#,
            at(1),
            at(1),
            at(modified),
            told.code_of("Pat")
        )
    };
    shop.pass(Duration::from_secs(60));
    let earned = || shop.ask::<i64>("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE balance_kind = 'commission'", []);
    for _ in 0..2 {
        woocommerce(&vendor, &path, &secret, "order.updated", order(2, "").as_bytes()).expect_status(200);
        shop.clear_inbox(inbox::apply);
    }
    assert_eq!(shop.ask::<String>("SELECT state FROM inbox", []), "applied");
    assert_eq!(shop.ask::<String>("SELECT name FROM account WHERE email = 'noor@example.org'", []), "Noor Haddad");
    assert_eq!(earned(), 1000);
    let refunded = order(3, r#"{"id":9,"total":"-59.50"}"#);
    woocommerce(&vendor, &path, &secret, "order.updated", refunded.as_bytes()).expect_status(200);
    // What came first comes once more, late.
    woocommerce(&vendor, &path, &secret, "order.created", order(2, "").as_bytes()).expect_status(200);
    shop.clear_inbox(inbox::apply);
    assert_eq!(earned(), 500);
    let states: String = shop.ask("SELECT group_concat(state, ' ') FROM inbox ORDER BY id", []);
    assert_eq!(states, "applied applied unchanged");
    shop.ada().open(&format!("/admin/settings/connections/{source}")).expect_says("Recorded").expect_says("Working");
}
