//! What happened, for programs that ask; addresses that are told of it; members by their numbers elsewhere; discounts left for later.

use serde_json::{Value, json};

use super::Program;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use crate::years::r08_merge::merge;

#[test]
fn o02_events_are_read_from_where_the_last_answer_ended() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let first = program.get("/events").expect(200);
    // Nobody had asked before, so nothing was written.
    assert_eq!(first["data"], json!([]));
    let order = json!({"customer": {"email": "cara@example.org"}, "amount": "50.00", "payment": {"method": "card"}});
    let order = program.post("/orders", &order).expect(201);
    let mut after = first["after"].as_str().expect("a place").to_owned();
    let mut seen: Vec<(Value, Value)> = Vec::new();
    loop {
        let next = program.get(&format!("/events?limit=1&after={after}")).expect(200);
        let Some(event) = next["data"].get(0) else {
            assert_eq!(next["after"], json!(after));
            break;
        };
        assert!(event["id"].as_str().is_some_and(|id| id.starts_with("msg_")) && event["timestamp"].is_string(), "{event}");
        seen.push((event["type"].clone(), event["data"]["order_id"].clone()));
        after = next["after"].as_str().expect("a place").to_owned();
    }
    let id = &order["id"];
    assert_eq!(seen[0], (json!("order.placed"), id.clone()));
    assert!(
        seen.contains(&(json!("order.paid"), id.clone())) && seen.contains(&(json!("commission.created"), id.clone())),
        "{seen:?}"
    );
    assert_eq!(program.get("/events?after=!!").expect_problem(422, "cursor_malformed"), ["?after"]);
    Program::with(&shop, &["orders"]).get("/events").expect_problem(403, "scope_missing");
}

#[test]
fn o02_a_webhook_is_added_with_a_secret_that_is_told_once_and_removed() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let new = json!({"url": "https://shop.example/hook", "events": ["order.paid", "account.created", "order.paid"]});
    let send = || program.send("POST", "/webhooks", Some(&new), &[("Idempotency-Key", "k-1")]).expect(201);
    let added = send();
    assert_eq!((&added["events"], &added["status"]), (&json!(["account.created", "order.paid"]), &json!("on")));
    let secret = added["secret"].as_str().expect("a secret").to_owned();
    assert!(secret.starts_with("whsec_"), "{secret}");
    assert!(send().get("secret").is_none());
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM api_answer WHERE instr(answer, ?1)", [secret]), 0);
    let all = program.get("/webhooks").expect(200);
    assert_eq!((&all["data"][0]["url"], all["data"][0].get("secret")), (&json!("https://shop.example/hook"), None));
    let everything = program.post("/webhooks", &json!({"url": "https://shop.example/all"})).expect(201);
    assert!(everything["events"].as_array().is_some_and(|events| events.len() > 20), "{everything}");
    let refused = |body: Value| program.post("/webhooks", &body);
    assert_eq!(refused(json!({"url": "http://shop.example"})).expect_problem(422, "webhook_url_plain"), ["/url"]);
    assert_eq!(
        refused(json!({"url": "shop.example", "events": ["order.lost"]})).json["errors"].as_array().map(Vec::len),
        Some(2)
    );
    assert_eq!(refused(json!({"url": "https://shop.example", "events": []})).expect_problem(422, "topics_none"), ["/events"]);
    let path = format!("/webhooks/{}", added["id"].as_str().expect("an id"));
    let gone = program.send("DELETE", &path, None, &[]);
    assert_eq!((gone.page.status, gone.page.body.len()), (204, 0));
    program.send("DELETE", &path, None, &[]).expect_problem(404, "not_found");
    Program::with(&shop, &["read"]).get("/webhooks").expect_problem(403, "scope_missing");
}

#[test]
fn o02_a_member_has_a_number_in_another_system() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara; customer Carl; customer Kara");
    let program = Program::of(&shop);
    let (cara, carl) = (id_of(&shop, "Cara").to_string(), id_of(&shop, "Carl").to_string());
    let change = |who: &str, body: Value| program.patch(&format!("/accounts/{who}"), &body);
    let numbered = change(&cara, json!({"external_id": "17"})).expect(200);
    assert_eq!(numbered["external_ids"], json!([{"source": "api", "external_id": "17"}]));
    let found = |query: &str| program.get(&format!("/accounts?{query}")).expect(200)["data"].clone();
    assert_eq!(found("external_id=17")[0]["id"], json!(cara));
    assert_eq!((found("external_id=18"), found("external_id=17&source=Till")), (json!([]), json!([])));
    assert_eq!(change(&carl, json!({"external_id": "17"})).expect_problem(409, "external_id_taken"), ["/external_id"]);
    // Each system has numbers of its own, and one for each member.
    change(&carl, json!({"external_id": "17", "source": "Till"})).expect(200);
    assert_eq!(found("external_id=17&source=Till")[0]["id"], json!(carl));
    change(&cara, json!({"external_id": "19"})).expect(200);
    assert_eq!((found("external_id=17"), &found("external_id=19")[0]["id"]), (json!([]), &json!(cara)));
    assert_eq!(change(&cara, json!({"external_id": null})).expect(200)["external_ids"], json!([]));
    assert_eq!(change(&cara, json!({"external_id": ""})).expect_problem(422, "code_missing"), ["/external_id"]);
    shop.ada().open("/admin/audit").expect_says("number in another system");
    // Who turned out to be one person has the numbers of both.
    change(&id_of(&shop, "Kara").to_string(), json!({"external_id": "20"})).expect(200);
    merge(&shop, "customers", "Cara", "Kara", false).expect_status(303);
    let one = found("external_id=20")[0].clone();
    assert_eq!((&one["id"], &one["external_ids"][0]["external_id"]), (&json!(cara), &json!("20")));
    assert_eq!(
        change(&cara, json!({"external_id": "21"})).expect(200)["external_ids"],
        json!([{"source": "api", "external_id": "21"}])
    );
    assert_eq!(found("external_id=20"), json!([]));
}

#[test]
fn o02_a_discount_is_left_for_a_later_order_when_a_program_says_so() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let order = |apply: bool| json!({"customer": {"email": "cara@example.org"}, "amount": "50.00", "apply_offer": apply, "payment": {"method": "card"}});
    let seen = program
        .post("/orders/preview", &json!({"customer": {"email": "cara@example.org"}, "amount": "50.00", "apply_offer": false}))
        .expect(200);
    assert_eq!((&seen["offer"], &seen["total"]), (&json!("not_applicable"), &json!("50.00")));
    let whole = program.post("/orders", &order(false)).expect(201);
    assert_eq!((&whole["total"], &whole["offer_applied"]), (&json!("50.00"), &json!(false)));
    let less = program.post("/orders", &order(true)).expect(201);
    assert_eq!((&less["total"], &less["offer_applied"]), (&json!("45.00"), &json!(true)));
}
