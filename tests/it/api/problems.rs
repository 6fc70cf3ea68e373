//! What goes wrong, in words that a program understands.

use serde_json::json;

use super::Program;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn o02_every_way_to_go_wrong_has_its_problem() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let nobody = shop.person("Mallory");
    let kept_out = nobody.ask("GET", "/api/v1/shop").send();
    assert_eq!((kept_out.status, kept_out.header("WWW-Authenticate")), (401, Some("Bearer")));
    // A session is no token, whoever's it is; and a token is no session.
    assert_eq!(shop.ada().ask("GET", "/api/v1/shop").send().status, 401);
    program.get("/nothing").expect_problem(404, "not_found");
    program.get("/orders/77").expect_problem(404, "not_found");
    program.get("/orders/seven").expect_problem(404, "not_found");
    let wrong = program.send("DELETE", "/orders", None, &[]);
    assert_eq!(wrong.page.header("Allow").map(|all| all.contains("POST") && all.contains("GET")), Some(true));
    wrong.expect_problem(405, "method_not_allowed");
    let order = json!({"customer": {"id": "1"}, "amount": "1.00"});
    program.send("POST", "/orders", Some(&order), &[("Content-Type", "text/plain")]).expect_problem(415, "json_expected");
    let large = json!({"note": "x".repeat(300 * 1024)});
    program.post("/orders", &large).expect_problem(413, "body_large");
    program
        .send("POST", "/orders", Some(&order), &[("Idempotency-Key", &"k".repeat(256))])
        .expect_problem(400, "idempotency_key_malformed");
    // No other site may ask from within a browser.
    let asked = program.send("GET", "/shop", None, &[("Origin", "https://elsewhere.example")]);
    assert_eq!(asked.page.header("Access-Control-Allow-Origin"), None);
}

#[test]
fn o02_a_field_that_is_wrong_is_pointed_at() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let program = Program::of(&shop);
    let order = |more: serde_json::Value| {
        let mut order = json!({"customer": {"email": "cara@example.org"}, "amount": "10.00"});
        let fields = more.as_object().expect("fields").clone();
        order.as_object_mut().expect("an order").extend(fields);
        program.post("/orders", &order)
    };
    let unknown = order(json!({"items": [{"sku": "A", "quantity": 1}, {"sku": "B", "quantity": 1, "colour": "red"}]}));
    assert_eq!(unknown.expect_problem(422, "field_unknown"), ["/items/1/colour"]);
    assert_eq!(order(json!({"coupon": "X"})).expect_problem(422, "field_unknown"), ["/coupon"]);
    assert_eq!(order(json!({"items": [{"sku": "A"}]})).expect_problem(422, "field_missing"), ["/items/0/quantity"]);
    assert_eq!(
        order(json!({"items": [{"sku": "A", "quantity": "two"}]})).expect_problem(422, "field_malformed"),
        ["/items/0/quantity"]
    );
    assert_eq!(order(json!({"items": [{"sku": "A", "quantity": 1}]})).expect_problem(422, "product_unknown"), ["/items"]);
    let two = order(json!({"shipping": "1,50", "tip": "-1"}));
    assert_eq!(two.expect_problem(422, "amount_malformed"), ["/shipping", "/tip"]);
    assert_eq!(order(json!({"use_credit": "5.00"})).expect_problem(422, "credit_short"), ["/use_credit"]);
    assert_eq!(order(json!({"placed_at": "3/11/2026"})).expect_problem(422, "date_malformed"), ["/placed_at"]);
    assert_eq!(order(json!({"placed_at": "2999-01-01T00:00:00Z"})).expect_problem(422, "date_future"), ["/placed_at"]);
    assert_eq!(order(json!({"expected_total": "99.00"})).expect_problem(409, "sum_changed"), ["/expected_total"]);
    assert_eq!(order(json!({"customer": {"code": "K7Q-M9X-DW9"}})).expect_problem(422, "code_unknown"), ["/customer"]);
    assert_eq!(order(json!({"customer": {}})).expect_problem(422, "choose_person"), ["/customer"]);
    assert_eq!(order(json!({"payment": {"method": "credit"}})).expect_problem(422, "choice_unknown"), ["/payment/method"]);
    assert_eq!(program.get("/orders?limit=201").expect_problem(422, "number_malformed"), ["?limit"]);
    assert_eq!(program.get("/orders?cursor=!!").expect_problem(422, "cursor_malformed"), ["?cursor"]);
    assert_eq!(program.get("/orders?status=lost").expect_problem(422, "choice_unknown"), ["?status"]);
    let taken = program.post("/accounts", &json!({"name": "Cara Two", "email": "CARA@example.org"}));
    assert_eq!(taken.expect_problem(409, "email_taken"), ["/email"]);
    assert_eq!(program.post("/accounts", &json!({"name": "Dora"})).expect_problem(422, "contact_missing"), ["/email"]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0);
}

#[test]
fn o02_the_sentence_is_in_the_language_that_is_asked_for() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let said = |language: &str| {
        let told = program.send("GET", "/orders/77", None, &[("Accept-Language", language)]);
        told.json["detail"].as_str().expect("a sentence").to_owned()
    };
    assert_eq!(said("de-AT, en;q=0.5"), "So etwas gibt es hier nicht.");
    assert_eq!(said("fr"), "Il n’y a rien de tel ici.");
    assert_eq!(said("pt"), said("en"));
}

#[test]
fn o02_a_token_that_asks_too_often_waits() {
    let shop = Shop::open();
    let made = shop.command(&["token", "create", "--name", "Slow", "--per-minute", "3"], "");
    let token = String::from_utf8_lossy(&made.stdout).lines().last().expect("a token").to_owned();
    let slow = Program::showing(&shop, &token);
    for _ in 0..3 {
        slow.get("/shop").expect(200);
    }
    let turned_away = slow.get("/shop");
    let wait: u64 = turned_away.page.header("Retry-After").and_then(|text| text.parse().ok()).expect("how long");
    assert!((1..=60).contains(&wait), "{wait}");
    turned_away.expect_problem(429, "too_many");
    Program::with(&shop, &["read"]).get("/shop").expect(200);
}
