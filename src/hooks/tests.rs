//! Signatures as the vendors' own libraries make them, and bodies as the vendors write them.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::domain::inbox::{DisputeStatus, Ignored};
use crate::domain::money::{Money, Rate};
use crate::domain::order::told::{ToldAmounts, ToldCoupon, ToldOrder};
use crate::domain::time::Timestamp;

const WOOCOMMERCE: &str = include_str!("../../tests/hooks/woocommerce_order.json");
const SHOPIFY: &str = include_str!("../../tests/hooks/shopify_order.json");
const STRIPE: &str = include_str!("../../tests/hooks/stripe_session.json");
const SQUARE: &str = include_str!("../../tests/hooks/square_payment.json");
const STANDARD: &str = include_str!("../../tests/hooks/standard_order.json");
/// Made by `tests/hooks/sign.mjs`.
const SIGNED: &str = include_str!("../../tests/hooks/signed.json");

const SHOP: Shop = Shop { tax_rate: Rate::from_bp(1900) };

fn came(
    kind: SourceKind,
    secret: &str,
    address: &str,
    seconds: i64,
    heads: &[(&str, &str)],
    body: &[u8],
) -> Result<Arrival, Forged> {
    let heads = Heads::of(heads.iter().copied());
    arrive(kind, Lock { secret, address }, Delivery { heads: &heads, body, now: Timestamp::from_ms(seconds * 1000) })
}

fn topic_of(arrival: Result<Arrival, Forged>) -> Option<String> {
    match arrival {
        Ok(Arrival::Signed { topic, .. }) => Some(topic),
        Ok(Arrival::Ping) | Err(Forged) => None,
    }
}

#[test]
fn o04_woocommerce_signs_with_the_secret_as_wordpress_decodes_it() {
    let body = br#"{"id":727,"status":"processing","total":"54.00"}"#;
    let sent = |secret: &str, signature: &str| {
        let heads = [("X-WC-Webhook-Signature", signature), ("X-WC-Webhook-Topic", "order.updated")];
        topic_of(came(SourceKind::Woocommerce, secret, "", 0, &heads, body))
    };
    let known = Some("order.updated".to_owned());
    assert_eq!(sent("woo_secret_123", "9eLKzJLlfiqd0f+u9a3CVzMZZNUMMnSTWX2hXk3W9zM="), known);
    for secret in ["a&b", "a&amp;b"] {
        assert_eq!(sent(secret, "+1hUx+PRNXZn+/IrC+nZr6dsSM2xn8Cd1Ayfe+La0gU="), known, "{secret}");
    }
    assert_eq!(sent("a&c", "+1hUx+PRNXZn+/IrC+nZr6dsSM2xn8Cd1Ayfe+La0gU="), None);
    assert_eq!(sent("a&b", "nonsense"), None);
    let ping = |body: &[u8]| came(SourceKind::Woocommerce, "a&b", "", 0, &[], body);
    assert_eq!(ping(b"webhook_id=12"), Ok(Arrival::Ping));
    assert!([&b"webhook_id="[..], b"webhook_id=12&x=1", body].iter().all(|other| ping(other) == Err(Forged)));
}

#[test]
fn o04_two_changes_of_one_order_within_a_second_are_two_deliveries() {
    let key = |body: &str| {
        let key = data_encoding::BASE64.encode(&{
            use hmac::{Hmac, KeyInit, Mac};
            let mut mac = Hmac::<sha2::Sha256>::new_from_slice(b"s").unwrap();
            mac.update(body.as_bytes());
            mac.finalize().into_bytes()
        });
        came(SourceKind::Woocommerce, "s", "", 0, &[("x-wc-webhook-signature", &key)], body.as_bytes()).unwrap()
    };
    let (one, other) = (
        r#"{"id":1,"date_modified_gmt":"2026-11-20T10:00:05","total":"1"}"#,
        r#"{"id":1,"date_modified_gmt":"2026-11-20T10:00:05","total":"2"}"#,
    );
    assert_eq!(key(one), key(one));
    assert_ne!(key(one), key(other));
}

#[test]
fn o04_shopify_and_square_sign_as_their_documents_say() {
    let body = br#"{"id":820982911946154508,"email":"jon@example.com","total_price":"54.00"}"#;
    let heads = |signature| {
        [("X-Shopify-Hmac-SHA256", signature), ("X-Shopify-Topic", "orders/paid"), ("X-Shopify-Webhook-Id", "b54557e4")]
    };
    let came_with = |signature| came(SourceKind::Shopify, "shpss_test_secret", "", 0, &heads(signature), body);
    let told = Arrival::Signed { key: "b54557e4".to_owned(), topic: "orders/paid".to_owned() };
    assert_eq!(came_with("e1+MxDnXoaguZD8myVJTssfuo05cm7a8T1Yh6/jYQjo="), Ok(told));
    assert_eq!(came_with("e1+MxDnXoaguZD8myVJTssfuo05cm7a8T1Yh6/jYQjA="), Err(Forged));

    let body = br#"{"merchant_id":"M1","type":"payment.updated","event_id":"e1"}"#;
    let heads = [("x-square-hmacsha256-signature", "xmSF9rBOq8/dcKJXuy1kOSK54xNwmni76lgti7gY8vY=")];
    let came_to = |address| came(SourceKind::Square, "sq_sig_key", address, 0, &heads, body);
    let told = Arrival::Signed { key: "e1".to_owned(), topic: "payment.updated".to_owned() };
    assert_eq!(came_to("https://ref.example.com/hooks/square"), Ok(told));
    assert_eq!(came_to("https://ref.example.com/hooks/square/"), Err(Forged), "the address is part of what is signed");
}

#[test]
fn o04_stripe_may_sign_twice_and_never_long_ago() {
    let body = br#"{"id":"evt_1","type":"charge.refunded"}"#;
    let right = "v1=02307e179dec7c16e9af12b9e961a270c4edcffa3996212c55c8a2952d49612f";
    let came_at = |head: &str, seconds| {
        topic_of(came(SourceKind::Stripe, "whsec_test_secret", "", seconds, &[("Stripe-Signature", head)], body))
    };
    let known = Some("charge.refunded".to_owned());
    let other = "v1=".to_owned() + &"ab".repeat(32);
    for head in [format!("t=1700000000,{right}"), format!("t=1700000000,{other},{right}"), format!("t=1700000000,{right},v0=00")]
    {
        for seconds in [1_699_999_700, 1_700_000_000, 1_700_000_300] {
            assert_eq!(came_at(&head, seconds), known, "{head} at {seconds}");
        }
    }
    assert_eq!(came_at(&format!("t=1700000000,{right}"), 1_700_000_301), None, "too old");
    assert_eq!(came_at(&format!("t=1700000000,{right}"), 1_699_999_699), None, "not yet");
    assert_eq!(came_at(&format!("t=1700000001,{right}"), 1_700_000_000), None, "the time is part of what is signed");
    assert_eq!(came_at(&format!("t=1700000000,{}", right.replace("v1", "v0")), 1_700_000_000), None);
    assert_eq!(came_at(right, 1_700_000_000), None);
}

#[test]
fn o04_standard_webhooks_are_signed_with_the_decoded_secret() {
    let body = br#"{"type":"commission.approved","timestamp":"2026-11-22T10:00:00Z","data":{"id":"com_1"}}"#;
    let right = "v1,gW9NFUOzEf2arITHGjp3P+Bl7tQb5wXin7Kh4IICY0E=";
    let came_with = |signature: &str, seconds| {
        let heads = [("webhook-id", "msg_0001"), ("webhook-timestamp", "1795342800"), ("webhook-signature", signature)];
        topic_of(came(SourceKind::Standard, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "", seconds, &heads, body))
    };
    let known = Some("commission.approved".to_owned());
    assert_eq!(came_with(right, 1_795_342_800), known);
    assert_eq!(came_with(&format!("v1,AAAA v1a,zzz {right}"), 1_795_343_000), known, "one of several is enough");
    assert_eq!(came_with(right, 1_795_343_101), None);
    assert_eq!(came_with("v1,AAAA", 1_795_342_800), None);
}

#[test]
fn o04_what_the_vendors_libraries_sign_is_believed_and_one_changed_byte_is_not() {
    let signed: Vec<Value> = serde_json::from_str(SIGNED).unwrap();
    assert!(signed.len() >= 40);
    for delivery in &signed {
        let text = |name: &str| delivery[name].as_str().unwrap();
        let kind = SourceKind::from_word(text("kind")).unwrap();
        let heads: Vec<(&str, &str)> =
            delivery["heads"].as_object().unwrap().iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap())).collect();
        let now = delivery["now"].as_i64().unwrap();
        let came_as = |secret: &str, body: &[u8]| came(kind, secret, text("address"), now, &heads, body);
        assert!(came_as(text("secret"), text("body").as_bytes()).is_ok(), "{delivery}");
        let mut changed = text("body").as_bytes().to_vec();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(came_as(text("secret"), &changed), Err(Forged));
        assert_eq!(came_as("whsec_b3RoZXIgc2VjcmV0", text("body").as_bytes()), Err(Forged));
    }
}

fn told(kind: SourceKind, topic: &str, body: &str) -> Told {
    translate(kind, topic, body.as_bytes(), SHOP).unwrap()
}

fn order(kind: SourceKind, topic: &str, body: &str) -> ToldOrder {
    let Told::Order(order) = told(kind, topic, body) else { panic!("no order: {body}") };
    order.check("EUR").unwrap();
    *order
}

/// A body with some of its values changed.
fn changed(body: &str, changes: &[(&str, Value)]) -> String {
    let mut body: Value = serde_json::from_str(body).unwrap();
    for (pointer, value) in changes {
        *body.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value.clone();
    }
    body.to_string()
}

fn amounts(minor: [i64; 7]) -> ToldAmounts {
    let [items, discount, tax, shipping, shipping_tax, tip, total] = minor.map(Money::from_minor);
    ToldAmounts { items, discount, tax, shipping, shipping_tax, tip, total }
}

fn ms(text: &str) -> i64 {
    text.parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

#[test]
fn o04_an_order_of_woocommerce() {
    let kind = SourceKind::Woocommerce;
    let one = order(kind, "order.updated", WOOCOMMERCE);
    assert_eq!(one.amounts, amounts([4147, 420, 708, 788, 126, 0, 5223]), "a fee goes the way of shipping");
    assert_eq!((one.external_id.as_str(), one.refunded, one.is_cancelled), ("727", Money::from_minor(1250), false));
    assert_eq!(one.version, Some(ms("2026-11-20T10:00:05Z")), "its times are UTC without saying so");
    assert_eq!(one.paid.as_ref().map(|paid| paid.at.as_ms()), Some(ms("2026-11-20T10:00:00Z")));
    assert_eq!((one.buyer.external_id.as_deref(), one.buyer.name.as_str()), (Some("25"), "Cara Vogel"));
    assert_eq!(one.buyer.referral_code.as_deref(), Some("K7QM9XDW9"));
    let coupon = ToldCoupon { code: "pa-k7mpq2rt9".into(), value: Money::from_minor(420), tax: Money::from_minor(80) };
    assert_eq!(one.coupons, [coupon]);
    assert_eq!(one.lines.len(), 2);

    let with = |changes: &[(&str, Value)]| order(kind, "order.updated", &changed(WOOCOMMERCE, changes));
    assert_eq!(with(&[("/customer_id", json!(0))]).buyer.external_id, None, "a guest");
    assert_eq!(with(&[("/status", json!("refunded"))]).refunded, one.amounts.total);
    assert!(with(&[("/status", json!("cancelled"))]).is_cancelled);
    assert_eq!(with(&[("/date_paid_gmt", Value::Null)]).paid, None, "cash on delivery is processed before it is paid");
    assert_eq!(with(&[("/status", json!("on-hold"))]).paid, None);
    assert!(with(&[("/status", json!("shipped"))]).paid.is_some(), "plugins have statuses of their own");
    let noted = |key: &str, value: &str| with(&[("/meta_data", json!([{"key": key, "value": value}]))]).buyer.referral_code;
    assert_eq!(noted("_referral_code", "PAT10").as_deref(), Some("PAT10"));
    let entry = "_wc_order_attribution_session_entry";
    assert_eq!(noted(entry, "https://shop.example/cake/?ref=K7QM9XDW9&utm=1").as_deref(), Some("K7QM9XDW9"));
    assert_eq!(noted(entry, "https://shop.example/"), None);
    // Store credit of a plugin, as a fee below zero.
    let credit = with(&[
        ("/fee_lines", json!([{"total": "-5.00", "total_tax": "-0.95"}])),
        ("/cart_tax", json!("6.13")),
        ("/total", json!("43.30")),
    ]);
    assert_eq!(credit.amounts, amounts([4147, 920, 613, 490, 78, 0, 4330]));

    assert_eq!(told(kind, "order.deleted", r#"{"id":727}"#), Told::Ignored(Ignored::Deleted));
    assert_eq!(told(kind, "order.updated", r#"{"id":727,"status":"checkout-draft"}"#), Told::Ignored(Ignored::Draft));
    assert_eq!(told(kind, "customer.updated", "no JSON"), Told::Ignored(Ignored::Topic));
}

#[test]
fn o04_an_order_of_shopify() {
    let kind = SourceKind::Shopify;
    let one = order(kind, "orders/updated", SHOPIFY);
    assert_eq!(one.external_id, "820982911946154508", "no figure of a long number is lost");
    assert_eq!(one.amounts, amounts([5000, 500, 855, 595, 95, 200, 6150]), "as it was sold, not as it stands after a refund");
    assert_eq!((one.refunded, one.refunds.len()), (Money::from_minor(1785), 1));
    assert_eq!(
        (one.refunds[0].amount, one.refunds[0].lines.as_slice()),
        (Money::from_minor(1785), &[("866550311766439020".to_owned(), 1)][..])
    );
    assert_eq!(one.buyer.referral_code.as_deref(), Some("K7QM9XDW9"), "from the address by which the buyer came");
    assert_eq!((one.buyer.phone.as_deref(), one.lines.len()), (Some("+45 20 12 34 56"), 1));

    let with = |changes: &[(&str, Value)]| order(kind, "orders/updated", &changed(SHOPIFY, changes));
    let noted = json!([{"name": "referral_code", "value": "ABCDEFGH2"}]);
    assert_eq!(with(&[("/note_attributes", noted)]).buyer.referral_code.as_deref(), Some("ABCDEFGH2"));
    let came = |site: &str| with(&[("/landing_site", json!(site))]).buyer.referral_code;
    assert_eq!(came("/?ref=producthunt"), None, "somebody else's mark is no code");
    assert_eq!(with(&[("/financial_status", json!("pending"))]).paid, None);
    let cancelled = with(&[("/financial_status", json!("voided")), ("/cancelled_at", json!("2026-11-22T10:00:00Z"))]);
    assert!(cancelled.is_cancelled && cancelled.paid.is_none());
    assert!(
        !with(&[("/cancelled_at", json!("2026-11-22T10:00:00Z"))]).is_cancelled,
        "what came back of a paid one, its refunds say"
    );
    assert_eq!(told(kind, "orders/paid", &changed(SHOPIFY, &[("/test", json!(true))])), Told::Ignored(Ignored::Test));

    let whole: Value = serde_json::from_str(SHOPIFY).unwrap();
    let Told::Refund(refund) = told(kind, "refunds/create", &whole["refunds"][0].to_string()) else { panic!("no refund") };
    assert_eq!((refund.order.as_str(), refund.so_far), ("820982911946154508", Money::ZERO));
    assert_eq!(refund.refund.as_ref(), Some(&one.refunds[0]));
    let unpaid = changed(&whole["refunds"][0].to_string(), &[("/transactions", json!([]))]);
    assert_eq!(told(kind, "refunds/create", &unpaid), Told::Ignored(Ignored::NoMoney));
}

#[test]
fn o04_a_payment_of_stripe_is_one_order_however_often_it_is_told() {
    let kind = SourceKind::Stripe;
    let one = order(kind, "checkout.session.completed", STRIPE);
    assert_eq!((one.external_id.as_str(), one.amounts), ("pi_3PQ", amounts([5000, 500, 855, 595, 95, 0, 5950])));
    assert_eq!((one.buyer.external_id.as_deref(), one.buyer.referral_code.as_deref()), (Some("cus_9"), Some("K7QM9XDW9")));
    let session = |changes: &[(&str, Value)]| told(kind, "checkout.session.completed", &changed(STRIPE, changes));
    assert_eq!(session(&[("/data/object/payment_status", json!("unpaid"))]), Told::Ignored(Ignored::NotFinal));
    assert_eq!(session(&[("/data/object/mode", json!("subscription"))]), Told::Ignored(Ignored::ToldElsewhere));
    assert_eq!(session(&[("/livemode", json!(false))]), Told::Ignored(Ignored::Test));
    let came = |changes: &[(&str, Value)]| match session(changes) {
        Told::Order(one) => one.buyer.referral_code,
        other => panic!("{other:?}"),
    };
    assert_eq!(came(&[("/data/object/client_reference_id", json!("user_4711"))]), None, "the shop's own number is no code");
    assert_eq!(came(&[("/data/object/client_reference_id", json!("ref-PAT10"))]).as_deref(), Some("PAT10"));
    assert_eq!(came(&[("/data/object/metadata", json!({"referral_code": "PAT10"}))]).as_deref(), Some("PAT10"));
    // Tax on top of the prices.
    let details = json!({"amount_discount": 0, "amount_shipping": 0, "amount_tax": 400});
    let Told::Order(on_top) = session(&[
        ("/data/object/amount_subtotal", json!(5000)),
        ("/data/object/amount_total", json!(5400)),
        ("/data/object/total_details", details.clone()),
        ("/data/object/shipping_cost", Value::Null),
    ]) else {
        panic!("no order")
    };
    assert_eq!(on_top.amounts, amounts([5000, 0, 400, 0, 0, 0, 5400]));
    // Yen have no smaller unit; dinars have a thousand of them.
    for (currency, minor) in [("jpy", 5000), ("kwd", 5000), ("isk", 50), ("usd", 5000)] {
        let no_tax = json!({"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0});
        let Told::Order(order) = session(&[
            ("/data/object/currency", json!(currency)),
            ("/data/object/amount_subtotal", json!(5000)),
            ("/data/object/amount_total", json!(5000)),
            ("/data/object/total_details", no_tax),
            ("/data/object/shipping_cost", Value::Null),
        ]) else {
            panic!("no order")
        };
        assert_eq!((order.currency.to_lowercase().as_str(), order.amounts.total.minor()), (currency, minor));
    }

    let event = |object: Value| {
        json!({"id": "evt_2", "created": 1_795_170_000, "livemode": true, "data": {"object": object}}).to_string()
    };
    let charge = json!({"id": "ch_1", "payment_intent": "pi_3PQ", "currency": "eur", "amount": 5950, "amount_refunded": 1785});
    let Told::Refund(refund) = told(kind, "charge.refunded", &event(charge)) else { panic!("no refund") };
    assert_eq!((refund.order.as_str(), refund.so_far, refund.refund), ("pi_3PQ", Money::from_minor(1785), None));
    let dispute = |status: &str| {
        let object = json!({"id": "dp_1", "payment_intent": "pi_3PQ", "currency": "eur", "amount": 5950, "status": status});
        match told(kind, "charge.dispute.closed", &event(object)) {
            Told::Dispute(dispute) => dispute.status,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        ["needs_response", "won", "lost", "warning_closed"].map(dispute),
        [DisputeStatus::Open, DisputeStatus::Won, DisputeStatus::Lost, DisputeStatus::Won]
    );

    let invoice = |change: Value| {
        let mut object = json!({"id": "in_1", "number": "A-1", "currency": "eur", "created": 1_795_168_500, "subtotal": 1190, "total": 1190,
            "tax": 190, "billing_reason": "subscription_cycle", "customer": "cus_9", "customer_email": "cara@example.org"});
        object.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        told(kind, "invoice.paid", &event(object))
    };
    let id = |told: Told| match told {
        Told::Order(order) => order.external_id,
        other => format!("{other:?}"),
    };
    assert_eq!(id(invoice(json!({"payment_intent": "pi_8"}))), "pi_8");
    assert_eq!(
        id(invoice(json!({"payments": {"data": [{"payment": {"type": "payment_intent", "payment_intent": "pi_8"}}]}}))),
        "pi_8"
    );
    assert_eq!(id(invoice(json!({}))), "in_1", "of a subscription, no session tells");
    assert_eq!(invoice(json!({"billing_reason": "manual"})), Told::Ignored(Ignored::InvoiceAlone));
}

#[test]
fn o04_a_payment_of_square_counts_once_it_is_final() {
    let kind = SourceKind::Square;
    let one = order(kind, "payment.updated", SQUARE);
    assert_eq!(one.amounts, amounts([1000, 0, 190, 0, 0, 100, 1290]), "the tax in it is by the shop's own rate");
    assert_eq!((one.external_id.as_str(), one.refunded), ("hYy9pRFVxpDsO1FB05SunFWUe9JZY", Money::from_minor(190)));
    assert_eq!(one.buyer.referral_code.as_deref(), Some("K7QM9XDW9"));
    let noted = |reference: &str, note: &str| {
        let changes = [("/data/object/payment/reference_id", json!(reference)), ("/data/object/payment/note", json!(note))];
        order(kind, "payment.updated", &changed(SQUARE, &changes)).buyer.referral_code
    };
    assert_eq!(noted("order 17", "sent by K7Q-M9X-DW9").as_deref(), Some("K7QM9XDW9"));
    assert_eq!(noted("order 17", "no onions"), None);
    for status in ["APPROVED", "PENDING", "CANCELED", "FAILED"] {
        let body = changed(SQUARE, &[("/data/object/payment/status", json!(status))]);
        assert_eq!(told(kind, "payment.updated", &body), Told::Ignored(Ignored::NotFinal), "{status}");
    }
    let refund = |status: &str| {
        let refund = json!({"id": "r1", "payment_id": "hYy9", "order_id": "03O3", "status": status, "created_at": "2026-11-21T10:00:00Z",
            "amount_money": {"amount": 190, "currency": "EUR"}});
        told(kind, "refund.updated", &json!({"data": {"object": {"refund": refund}}}).to_string())
    };
    assert_eq!(refund("PENDING"), Told::Ignored(Ignored::NotFinal));
    let Told::Refund(refund) = refund("COMPLETED") else { panic!("no refund") };
    assert_eq!((refund.order.as_str(), refund.refund.map(|one| one.amount)), ("hYy9", Some(Money::from_minor(190))));
}

#[test]
fn o04_an_order_in_our_own_words_is_read_strictly() {
    let kind = SourceKind::Standard;
    let one = order(kind, "order.updated", STANDARD);
    assert_eq!(one.amounts, amounts([5000, 500, 855, 595, 95, 0, 5950]));
    assert_eq!((one.lines.len(), one.refunds.len(), one.coupons.len()), (1, 1, 1));
    let mut body: Value = serde_json::from_str(STANDARD).unwrap();
    body["data"]["discout"] = json!("5.00");
    let read = |body: &Value| translate(kind, "order.updated", body.to_string().as_bytes(), SHOP);
    assert_eq!(read(&body), Err(Garbled::Unknown("data.discout".to_owned())));
    let wrong = |pointer: &str, value: Value| {
        let body = changed(STANDARD, &[(pointer, value)]);
        translate(kind, "order.updated", body.as_bytes(), SHOP).unwrap_err()
    };
    assert_eq!(wrong("/data/items", json!("many")), Garbled::Malformed("data.items".to_owned()));
    assert_eq!(wrong("/data/placed_at", json!("yesterday")), Garbled::Malformed("data.placed_at".to_owned()));
    assert_eq!(wrong("/data/external_id", Value::Null), Garbled::Missing("data.external_id".to_owned()));
    assert_eq!(translate(kind, "order.updated", b"{", SHOP), Err(Garbled::Unreadable));
}

const BODIES: [(SourceKind, &str, &str); 6] = [
    (SourceKind::Woocommerce, "order.updated", WOOCOMMERCE),
    (SourceKind::Shopify, "orders/updated", SHOPIFY),
    (SourceKind::Shopify, "refunds/create", SHOPIFY),
    (SourceKind::Stripe, "checkout.session.completed", STRIPE),
    (SourceKind::Square, "payment.updated", SQUARE),
    (SourceKind::Standard, "order.updated", STANDARD),
];

/// Every place of a body.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    match value {
        Value::Object(object) => object.iter().for_each(|(name, value)| pointers(value, &format!("{here}/{name}"), all)),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| pointers(value, &format!("{here}/{at}"), all)),
        _ => {}
    }
}

fn odd() -> impl Strategy<Value = Value> {
    let known = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(0.1),
        json!(""),
        json!("-"),
        json!("1e400"),
        json!("-99999999999999999999"),
        json!("999999999999999.99"),
        json!("2026-11-20T10:00:05"),
        json!("9999-99-99"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([null, 1, "x"]),
        json!("EUR"),
        json!("JPY"),
        json!("paid"),
        json!("refunded"),
        json!("x".repeat(400)),
    ];
    prop_oneof![proptest::sample::select(known), any::<i64>().prop_map(|n| json!(n)), ".{0,12}".prop_map(|text| json!(text))]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 2000 } else { 20_000 }))]

    #[test]
    fn o04_no_body_makes_a_translator_panic(which in 0..BODIES.len(), changes in prop::collection::vec((any::<prop::sample::Index>(), odd()), 1..4)) {
        let (kind, topic, body) = BODIES[which];
        let mut body: Value = serde_json::from_str(body).unwrap();
        for (at, value) in changes {
            let mut all = Vec::new();
            pointers(&body, "", &mut all);
            if let Some(place) = body.pointer_mut(&all[at.index(all.len())]) {
                *place = value;
            }
        }
        if let Ok(Told::Order(order)) = translate(kind, topic, body.to_string().as_bytes(), SHOP) {
            let _ = order.check("EUR");
        }
    }

    #[test]
    fn o04_no_bytes_make_anything_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), head in ".{0,60}") {
        for (kind, topic, _) in BODIES {
            let heads = Heads::of([("stripe-signature", head.as_str()), ("x-wc-webhook-signature", &head), ("x-shopify-hmac-sha256", &head),
                ("x-square-hmacsha256-signature", &head), ("webhook-id", &head), ("webhook-timestamp", "1"), ("webhook-signature", &head)].into_iter());
            let came = arrive(kind, Lock { secret: "s", address: "a" }, Delivery { heads: &heads, body: &bytes, now: Timestamp::from_ms(0) });
            prop_assert_eq!(came, Err(Forged));
            let _ = translate(kind, topic, &bytes, SHOP);
        }
    }
}

#[test]
fn o04_shopify_and_square_tell_of_disputes() {
    let shopify = |status: &str| {
        let body = json!({"id": 598735659, "order_id": 450789469, "type": "chargeback", "amount": "59.50", "currency": "EUR",
            "reason": "fraudulent", "status": status, "initiated_at": "2026-11-20T10:00:00Z", "finalized_on": null});
        told(SourceKind::Shopify, "disputes/update", &body.to_string())
    };
    let square = |state: &str| {
        let dispute = json!({"id": "dp_1", "amount_money": {"amount": 5950, "currency": "EUR"}, "reason": "NOT_RECEIVED",
            "state": state, "disputed_payment": {"payment_id": "pay_1"}, "created_at": "2026-11-20T10:00:00Z"});
        let body = json!({"event_id": "e", "data": {"object": {"dispute": dispute}}});
        told(SourceKind::Square, "dispute.state.updated", &body.to_string())
    };
    let of = |told: Told| match told {
        Told::Dispute(told) => (told.external_id, told.order, told.amount.minor(), told.status),
        other => panic!("{other:?}"),
    };
    let shopifys = |status| ("598735659".to_owned(), "450789469".to_owned(), 5950, status);
    assert_eq!(of(shopify("under_review")), shopifys(DisputeStatus::Open));
    assert_eq!(of(shopify("accepted")), shopifys(DisputeStatus::Lost));
    assert_eq!(of(shopify("charge_refunded")), shopifys(DisputeStatus::Won));
    let squares = |status| ("dp_1".to_owned(), "pay_1".to_owned(), 5950, status);
    assert_eq!(of(square("EVIDENCE_REQUIRED")), squares(DisputeStatus::Open));
    assert_eq!(of(square("LOST")), squares(DisputeStatus::Lost));
    assert_eq!(of(square("WON")), squares(DisputeStatus::Won));
}
