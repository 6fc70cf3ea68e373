//! Orders that another system has priced, told of by a program: new ones, later states, refunds, and buyers whom nobody knows.

use serde_json::{Value, json};

use super::Program;
use crate::support::counter::count_in;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;

/// An order of 40.00 net with tax and shipping: 47.70 in all. `more` stands over it.
fn told(number: &str, more: Value) -> Value {
    let mut order = json!({"priced_by": "told", "source": "Web shop", "external_id": number, "version": 1, "currency": "EUR",
        "placed_at": now(), "goods": "40.00", "tax": "2.80", "shipping": "4.90", "shipping_tax": "0.32", "total": "47.70",
        "items": [{"external_id": "a", "name": "Rye bread", "quantity": 8, "net": "32.00", "tax": "2.24"},
            {"external_id": "b", "name": "Salt", "quantity": 1, "net": "8.00", "tax": "0.56"}]});
    let fields = more.as_object().expect("fields").clone();
    order.as_object_mut().expect("an order").extend(fields);
    order
}

fn now() -> String {
    jiff::Timestamp::now().to_string()
}

fn paid(more: Value) -> Value {
    let mut fields = json!({"paid_at": now()});
    fields.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
    fields
}

#[test]
fn o02_a_told_order_is_kept_as_told_paid_corrected_and_given_back_by_later_states() {
    let shop = Shop::open();
    count_in(&shop, "EUR");
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let cara = json!({"id": id_of(&shop, "Cara").to_string(), "external_id": "C-17"});
    let placed = program.post("/orders", &told("1001", json!({"customer": cara}))).expect(201);
    assert_eq!(
        (&placed["priced_by"], &placed["source"], &placed["status"], &placed["total"], &placed["net"], &placed["discount"]),
        (&json!("told"), &json!("Web shop"), &json!("placed"), &json!("47.70"), &json!("40.00"), &json!("0.00"))
    );
    assert_eq!(placed["earns"], "4.00");
    // By now the source's own number says who it is.
    let by_number = json!({"external_id": "C-17"});
    let state = |version: i64, more: Value| {
        let mut fields = json!({"customer": by_number, "version": version});
        fields.as_object_mut().expect("fields").extend(paid(more).as_object().expect("fields").clone());
        program.post("/orders", &told("1001", fields))
    };
    let is_paid = state(2, json!({})).expect(200);
    assert_eq!(
        (&is_paid["id"], &is_paid["status"], &is_paid["entries"][0]["amount"]),
        (&placed["id"], &json!("paid"), &json!("4.00"))
    );
    // What is older changes nothing, and neither does the same again.
    let older = told("1001", json!({"customer": by_number, "version": 1, "goods": "1.00", "total": "8.70"}));
    assert_eq!(program.post("/orders", &older).expect(200), is_paid);
    assert_eq!(state(2, json!({})).expect(200), is_paid);
    let less = json!({"goods": "32.00", "tax": "2.24", "total": "39.14",
        "items": [{"external_id": "a", "name": "Rye bread", "quantity": 8, "net": "32.00", "tax": "2.24"}]});
    let edited = state(3, less.clone()).expect(200);
    assert_eq!((&edited["total"], &edited["earns"], &edited["items"][1]), (&json!("39.14"), &json!("3.20"), &Value::Null));
    let refund = json!({"refunds": [{"external_id": "r1", "amount": "4.28", "items": [{"external_id": "a", "quantity": 1}]}]});
    let mut with_refund = less;
    with_refund.as_object_mut().expect("fields").extend(refund.as_object().expect("fields").clone());
    let refunded = state(4, with_refund.clone()).expect(200);
    assert_eq!(
        (&refunded["status"], &refunded["refunded"], &refunded["items"][0]["refunded_quantity"]),
        (&json!("partly_refunded"), &json!("4.28"), &json!(1))
    );
    with_refund.as_object_mut().expect("fields").insert("cancelled".into(), json!(true));
    let off = state(5, with_refund).expect(200);
    assert_eq!((&off["status"], &off["earns"]), (&json!("refunded"), &json!("0.00")));
    let found = program.get("/orders?source=Web%20shop&external_id=1001").expect(200);
    assert_eq!((&found["data"][0]["id"], &found["data"][1]), (&placed["id"], &Value::Null));
    assert_eq!(program.get("/orders?external_id=1001").expect(200)["data"], json!([]));
    assert_eq!(program.get("/orders?source=Web%20shop").expect(200)["data"][0]["id"], placed["id"]);
    assert_eq!(program.get("/orders?source=Nowhere").expect(200)["data"], json!([]));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
    // Its lines stand in the books as they were paid for and as they were corrected, with no rate of tax.
    let lines = shop.ada().get("/admin/accounting/lines.csv?range=today&format=plain");
    lines.expect_status(200);
    assert!(lines.html().contains(",Rye bread,") && lines.html().contains(",Salt,"), "{}", lines.html());
    // It is corrected where it came from.
    let path = format!("/orders/{}", placed["id"].as_str().expect("an id"));
    program.patch(&path, &json!({"note": "x"})).expect_problem(422, "told_elsewhere");
}

#[test]
fn o02_refunds_of_a_told_order_come_by_number_or_as_a_sum_and_count_once() {
    let shop = Shop::open();
    count_in(&shop, "EUR");
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let cara = json!({"id": id_of(&shop, "Cara").to_string()});
    let order = program.post("/orders", &told("1001", paid(json!({"customer": cara})))).expect(201);
    let path = format!("/orders/{}/refunds", order["id"].as_str().expect("an id"));
    let refund = |body: Value| program.post(&path, &body);
    let refunded = refund(json!({"external_id": "r1", "amount": "4.77"})).expect(201);
    assert_eq!((&refunded["refunded"], &refunded["earns"]), (&json!("4.77"), &json!("3.60")));
    assert_eq!(refund(json!({"external_id": "r1", "amount": "4.77"})).expect(201)["refunded"], "4.77");
    assert_eq!(refund(json!({"refunded": "4.77"})).expect(201)["refunded"], "4.77");
    assert_eq!(refund(json!({"refunded": "1.00"})).expect(201)["refunded"], "4.77");
    assert_eq!(refund(json!({"external_id": "r2", "amount": "4.77"})).expect(201)["refunded"], "9.54");
    assert_eq!(refund(json!({"amount": "1.00"})).expect_problem(422, "told_refund_unnumbered"), ["/external_id"]);
    assert_eq!(refund(json!({})).expect_problem(422, "amount_missing"), ["/amount"]);
    for more in [json!({"items": [{"line": 1, "quantity": 1}]}), json!({"shipping": "1.00"}), json!({"reason": "Stale"})] {
        let mut body = json!({"external_id": "r3", "amount": "1.00"});
        body.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        assert_eq!(refund(body).expect_problem(422, "told_refund_plain"), ["/amount"]);
    }
    let all = refund(json!({"full": true})).expect(201);
    assert_eq!((&all["status"], &all["earns"]), (&json!("refunded"), &json!("0.00")));
    // An order of ours knows no sum of all so far.
    let ours = json!({"customer": {"email": "cara@example.org"}, "amount": "10.00", "payment": {"method": "card"}});
    let ours = program.post("/orders", &ours).expect(201);
    let path = format!("/orders/{}/refunds", ours["id"].as_str().expect("an id"));
    assert_eq!(program.post(&path, &json!({"refunded": "1.00"})).expect_problem(422, "told_only"), ["/refunded"]);
}

#[test]
fn o02_an_order_of_somebody_unknown_waits_or_is_a_strangers() {
    let shop = Shop::open();
    count_in(&shop, "EUR");
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let tell = |number: &str, more: Value| program.post("/orders", &told(number, paid(more)));
    let by_email = json!({"customer": {"email": "cara@example.org", "name": "Cara"}});
    let waits = tell("1001", by_email).expect(202);
    assert_eq!((&waits["status"], &waits["waits_for"]), (&json!("unmatched"), &json!("unconfirmed")));
    assert!(waits["page"].as_str().is_some_and(|page| page.ends_with("/admin/unmatched")), "{waits}");
    shop.ada().open("/admin/unmatched").expect_says("Web shop, order 1001");
    let no_code = json!({"customer": {"email": "cara@example.org"}, "referral_code": "K7Q-M9X-DW9"});
    assert_eq!(tell("1002", no_code).expect(202)["waits_for"], "code_unknown");
    let newcomer = json!({"customer": {"email": "dora@example.org", "name": "Dora"}, "referral_code": story.code_of("Pat")});
    assert_eq!(tell("1003", newcomer.clone()).expect(202)["waits_for"], "buyer_unknown");
    let stranger = json!({"customer": {"email": "nobody@example.org"}});
    let nobody = tell("1004", stranger).expect(202);
    assert_eq!((&nobody["status"], &nobody["waits_for"], &nobody["page"]), (&json!("stranger"), &Value::Null, &Value::Null));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0);
    // With a code of ours the address is believed; and somebody who has been added is known.
    let with_code = json!({"customer": {"email": "cara@example.org"}, "referral_code": story.code_of("Pat")});
    assert_eq!(tell("1005", with_code).expect(201)["customer"]["name"], "Cara");
    let dora = json!({"name": "Dora", "email": "dora@example.org", "referral_code": story.code_of("Pat"), "external_id": "C-18", "source": "Web shop"});
    let dora = program.post("/accounts", &dora).expect(201);
    assert_eq!(dora["external_ids"], json!([{"source": "Web shop", "external_id": "C-18"}]));
    let bought = tell("1003", newcomer).expect(201);
    assert_eq!((&bought["customer"]["id"], &bought["earner"]["name"]), (&dora["id"], &json!("Pat")));
    // An order that waited and is told of again with its buyer waits no more.
    tell("1001", json!({"customer": {"id": id_of(&shop, "Cara").to_string()}, "version": 2})).expect(201);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM waiting_order WHERE external_id <> '1002'", []), 0);
    let somebody_else = json!({"customer": {"id": dora["id"]}, "version": 3});
    assert_eq!(tell("1001", somebody_else).expect_problem(409, "order_known"), ["/external_id"]);
    let report = program.get("/reports/sources").expect(200);
    let web =
        report["data"].as_array().expect("sources").iter().find(|source| source["source"] == "Web shop").expect("it").clone();
    assert_eq!(
        (
            &web["kind"],
            &web["orders"],
            &web["net_sales"],
            &web["referred_orders"],
            &web["stranger_orders"],
            &web["stranger_net_sales"]
        ),
        (&json!("api"), &json!(3), &json!("120.00"), &json!(3), &json!(1), &json!("40.00"))
    );
    assert_eq!(program.get("/reports/sources?to=2020-01-01").expect(200)["data"][0]["orders"], 0);
}

#[test]
fn o02_what_a_told_order_cannot_be_is_refused_at_its_field() {
    let shop = Shop::open();
    count_in(&shop, "EUR");
    story::tell(&shop, "customer Cara");
    let program = Program::of(&shop);
    let cara = || json!({"id": id_of(&shop, "Cara").to_string()});
    let refused = |more: Value| {
        let mut fields = json!({"customer": cara()});
        fields.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        program.post("/orders", &told("1001", fields))
    };
    assert_eq!(refused(json!({"currency": "USD"})).expect_problem(422, "told_currency"), ["/currency"]);
    assert_eq!(refused(json!({"currency": "shells"})).expect_problem(422, "currency_unknown"), ["/currency"]);
    assert_eq!(refused(json!({"total": "50.00"})).expect_problem(422, "told_sum"), ["/total"]);
    assert_eq!(refused(json!({"discount": "41.00"})).expect_problem(422, "told_amount"), ["/goods"]);
    assert_eq!(refused(json!({"use_credit": "1.00"})).expect_problem(422, "field_unknown"), ["/use_credit"]);
    assert_eq!(refused(json!({"apply_offer": true})).expect_problem(422, "field_unknown"), ["/apply_offer"]);
    assert_eq!(refused(json!({"priced_by": "them"})).expect_problem(422, "field_malformed"), ["/priced_by"]);
    assert_eq!(refused(json!({"source": ""})).expect_problem(422, "name_missing"), ["/source"]);
    assert_eq!(refused(json!({"source": "staff"})).expect_problem(409, "source_name_taken"), ["/source"]);
    assert_eq!(refused(json!({"external_id": ""})).expect_problem(422, "code_missing"), ["/external_id"]);
    assert_eq!(refused(json!({"customer": {"id": "77"}})).expect_problem(422, "no_such_account"), ["/customer"]);
    assert_eq!(
        refused(json!({"customer": {"id": "1", "code": "K7Q-M9X-DW9"}})).expect_problem(422, "choose_person"),
        ["/customer"]
    );
    let two = json!({"placed_at": "soon", "items": [{"name": "Salt", "quantity": 0, "net": "1,00"}]});
    assert_eq!(refused(two).json["errors"].as_array().map(Vec::len), Some(3));
    for n in 0..20 {
        refused(json!({"source": format!("Till {n}")})).expect(201);
    }
    assert_eq!(refused(json!({"source": "Till 20"})).expect_problem(422, "sources_many"), ["/source"]);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM source WHERE kind = 'api'", []), 21);
}

#[test]
fn o02_prices_with_tax_and_the_same_key_are_told_once() {
    let shop = Shop::open();
    count_in(&shop, "EUR");
    story::tell(&shop, "customer Cara");
    let program = Program::of(&shop);
    let order = json!({"priced_by": "told", "external_id": "1", "currency": "EUR", "customer": {"id": id_of(&shop, "Cara").to_string()},
        "placed_at": now(), "goods": "53.50", "discount": "10.70", "includes_tax": true, "tax": "2.80"});
    let send = || program.send("POST", "/orders", Some(&order), &[("Idempotency-Key", "k-1")]);
    let first = send().expect(201);
    assert_eq!(
        (&first["goods"], &first["discount"], &first["net"], &first["tax"], &first["total"], &first["source"]),
        (&json!("50.00"), &json!("10.00"), &json!("40.00"), &json!("2.80"), &json!("42.80"), &json!("api"))
    );
    let again = send();
    assert_eq!(again.page.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    program.post("/orders", &order).expect(200);
    // What waits is answered as that, however often it is asked.
    let nobody = told("2", json!({"customer": {"email": "nobody@example.org"}}));
    let tell = || program.send("POST", "/orders", Some(&nobody), &[("Idempotency-Key", "k-2")]).expect(202);
    assert_eq!(tell(), tell());
    // A number of an order that was priced here is taken.
    let ours = json!({"customer": {"email": "cara@example.org"}, "amount": "10.00", "external_id": "9"});
    program.post("/orders", &ours).expect(201);
    let mut taken = order.clone();
    taken["external_id"] = json!("9");
    assert_eq!(program.post("/orders", &taken).expect_problem(409, "order_known"), ["/external_id"]);
}
