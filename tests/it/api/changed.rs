//! What has changed since: lists of orders and accounts for programs that keep a copy.

use serde_json::{Value, json};

use super::Program;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use std::time::Duration;

/// The ids of all pages, two rows a page.
fn all(program: &Program, path: &str) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = program.get(&format!("{path}&limit=2{cursor}")).expect(200);
        ids.extend(page["data"].as_array().expect("rows").iter().map(|row| row["id"].as_str().expect("an id").to_owned()));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return ids,
        }
    }
}

/// The instant from which on something counts as new; what happened before is a minute old.
fn mark(shop: &Shop) -> String {
    shop.pass(Duration::from_secs(60));
    passalong::domain::time::Zone::iso(shop.clock.now())
}

#[test]
fn o02_orders_that_changed_since_are_listed_the_oldest_change_first() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let order = |amount: &str| {
        let body = json!({"customer": {"email": "cara@example.org"}, "amount": amount, "payment": {"method": "card"}});
        program.post("/orders", &body).expect(201)["id"].as_str().expect("an id").to_owned()
    };
    let ids: Vec<String> = ["30.00", "40.00", "50.00", "60.00", "70.00"].map(order).to_vec();
    let since = |at: &str| all(&program, &format!("/orders?updated_since={at}"));
    assert_eq!(since("2020-01-01T00:00:00Z"), ids);
    let at = mark(&shop);
    assert!(since(&at).is_empty());
    let back = |id: &str, amount: &str, number: &str| {
        let body = json!({"amount": amount, "external_id": number});
        program.post(&format!("/orders/{id}/refunds"), &body).expect(201)
    };
    let changed = back(&ids[3], "1.00", "R-1");
    assert!(changed["updated_at"].as_str() >= Some(at.as_str()), "{changed}");
    shop.pass(Duration::from_secs(1));
    back(&ids[0], "1.00", "R-2");
    shop.pass(Duration::from_secs(1));
    let entry: i64 = shop.ask("SELECT id FROM entry WHERE order_id = ?1 AND kind = 'commission'", [&ids[1]]);
    let form = [("decision", "review"), ("reason", "Strange")];
    shop.ada().post(&format!("/admin/commissions/{entry}"), &form).expect_status(303);
    assert_eq!(since(&at), [&ids[3], &ids[0], &ids[1]].map(Clone::clone), "given back, given back, held");
    back(&ids[0], "1.00", "R-2");
    shop.pass(Duration::from_secs(1));
    back(&ids[3], "1.00", "R-3");
    assert_eq!(
        since(&at),
        [&ids[0], &ids[1], &ids[3]].map(Clone::clone),
        "the same again is no change, and a new one comes last"
    );
    let cara = id_of(&shop, "Cara");
    assert_eq!(all(&program, &format!("/orders?updated_since={at}&customer={cara}&status=paid")), [ids[1].clone()]);
    for wrong in ["yesterday", "2026-11-03", "1780315200"] {
        let path = format!("/orders?updated_since={wrong}");
        assert_eq!(program.get(&path).expect_problem(422, "date_malformed"), ["?updated_since"]);
    }
}

#[test]
fn o02_accounts_that_changed_since_are_listed_the_oldest_change_first() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara; customer Olga");
    let program = Program::of(&shop);
    let [pat, cara, carl, olga] = ["Pat", "Cara", "Carl", "Olga"].map(|name| id_of(&shop, name).to_string());
    let since = |at: &str, more: &str| all(&program, &format!("/accounts?updated_since={at}{more}"));
    assert_eq!(since("2020-01-01T00:00:00Z", ""), [&pat, &cara, &carl, &olga].map(Clone::clone));
    let at = mark(&shop);
    assert!(since(&at, "").is_empty());
    let change = |id: &str, body: Value| {
        shop.pass(Duration::from_secs(1));
        program.patch(&format!("/accounts/{id}"), &body).expect(200)
    };
    let changed = change(&olga, json!({"name": "Olga Novak"}));
    assert!(changed["updated_at"].as_str() >= Some(at.as_str()), "{changed}");
    change(&cara, json!({"external_id": "C-17"}));
    shop.pass(Duration::from_secs(1));
    program.post(&format!("/accounts/{pat}/suspend"), &json!({"reason": "Strange orders"})).expect(200);
    assert_eq!(since(&at, ""), [&olga, &cara, &pat].map(Clone::clone));
    assert_eq!(since(&at, "&role=partner"), std::slice::from_ref(&pat));
    assert_eq!(program.get("/accounts?updated_since=1").expect_problem(422, "date_malformed"), ["?updated_since"]);
}
