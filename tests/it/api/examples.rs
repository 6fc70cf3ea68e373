//! The document: whole, true to the routes, and every example in it does what it says.

use std::collections::BTreeSet;

use passalong::domain::ledger::BalanceKind;
use serde_json::Value;

use super::Program;
use crate::support::counter::{count_in, sell};
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::{story, till};
use crate::web::member::payee;

/// Every call in an order in which each finds what it is about: its name in the document, and what stands in its address.
const CALLS: &[(&str, &[(&str, &str)])] = &[
    ("getShop", &[]),
    ("listProducts", &[]),
    ("listAccounts", &[]),
    ("addAccount", &[]),
    ("getAccount", &[("id", "Cara")]),
    ("changeAccount", &[("id", "Cara")]),
    ("inviteAccount", &[("id", "Dora Lindqvist")]),
    ("getOffer", &[("id", "Cara")]),
    ("getBalance", &[("id", "Pat")]),
    ("listAccountEntries", &[("id", "Pat")]),
    ("getNetwork", &[("id", "Pat")]),
    ("listPeople", &[("id", "Pat")]),
    ("getCode", &[("code", "card 1")]),
    ("changeCode", &[("code", "card 1")]),
    ("getCodePicture", &[("code", "card 1"), ("file", "qr.png")]),
    ("makeBatch", &[]),
    ("listBatches", &[]),
    ("getBatch", &[("id", "1")]),
    ("previewOrder", &[]),
    ("placeOrder", &[]),
    ("listOrders", &[]),
    ("getOrder", &[("id", "1")]),
    ("changeOrder", &[("id", "1")]),
    ("refundOrder", &[("id", "1")]),
    ("payOrder", &[("id", "2")]),
    ("cancelOrder", &[("id", "3")]),
    ("listEntries", &[]),
    ("previewPayout", &[]),
    ("makePayout", &[]),
    ("listPayouts", &[]),
    ("getPayout", &[("id", "1")]),
    ("getPayoutFile", &[("id", "1"), ("file", "generic.csv")]),
    ("payPayment", &[("id", "1"), ("line", "1")]),
    ("failPayment", &[("id", "1"), ("line", "1")]),
    ("reportSummary", &[]),
    ("reportPartners", &[]),
    ("reportCustomers", &[]),
    ("reportCodes", &[]),
    ("reportBatches", &[]),
    ("reportSources", &[]),
    ("listEvents", &[]),
    ("addWebhook", &[]),
    ("listWebhooks", &[]),
    ("removeWebhook", &[("id", "1")]),
    ("suspendAccount", &[("id", "Pat")]),
    ("restoreAccount", &[("id", "Pat")]),
    ("changeReferrer", &[("id", "Carl")]),
    ("eraseAccount", &[("id", "Olga")]),
];

fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().expect("paths");
    let of_path = |(path, methods): (&String, &Value)| {
        let methods = methods.as_object().expect("methods").clone();
        methods.into_iter().map(|(method, operation)| (path.clone(), method.to_uppercase(), operation)).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of_path).collect()
}

#[test]
fn o02_every_example_of_the_document_does_what_it_says() {
    let shop = Shop::open();
    // The document tells of an order in euros.
    count_in(&shop, "EUR");
    let story = story::tell(
        &shop,
        "batch \"Market\" of 2 for partners; partner Pat claims card 1; customer Cara via Pat; customer Carl via Cara; customer Olga",
    );
    sell(&shop, "Rye bread", "4.20");
    payee::wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 500, "Thank you");
    let program = Program::of(&shop);
    let document = program.get("/api/openapi.json").expect(200);
    let all = operations(&document);
    let named: BTreeSet<&str> = all.iter().map(|(.., operation)| operation["operationId"].as_str().expect("a name")).collect();
    assert_eq!(named, CALLS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>());
    for (name, parts) in CALLS {
        if *name == "payOrder" {
            // The one in the document is placed and paid; these are to be paid, and cancelled.
            for _ in 0..2 {
                let order = serde_json::json!({"customer": {"email": "cara@example.org"}, "amount": "20.00"});
                program.post("/orders", &order).expect(201);
            }
        }
        let (path, method, operation) = all.iter().find(|(.., operation)| operation["operationId"] == *name).expect("a call");
        let mut address = path.clone();
        for (part, what) in *parts {
            let value = match *what {
                "card 1" => story.code_of("Pat"),
                name if name.starts_with(char::is_uppercase) => id_of(&shop, name).to_string(),
                other => other.to_owned(),
            };
            address = address.replace(&format!("{{{part}}}"), &value);
        }
        let media = &operation["requestBody"]["content"]["application/json"];
        let of_kinds = media["examples"].as_object().into_iter().flat_map(|kinds| kinds.values()).map(|kind| &kind["value"]);
        let examples: Vec<&Value> = media.get("example").into_iter().chain(of_kinds).collect();
        let sends_nothing = matches!(method.as_str(), "GET" | "DELETE");
        assert!(
            sends_nothing || !examples.is_empty() && examples.iter().all(|example| example.is_object()),
            "{name} shows no example"
        );
        let bodies: Vec<Option<&Value>> = if sends_nothing { vec![None] } else { examples.into_iter().map(Some).collect() };
        for body in bodies {
            let told = program.send(method, &address, body, &[]);
            let status = told.page.status.to_string();
            assert!(told.page.status < 300, "{name}: {status} {}", told.json);
            assert!(operation["responses"].get(&status).is_some(), "{name} answers {status}, which the document does not know");
        }
        assert!(operation["security"][0]["token"][0].is_string(), "{name} has no scope");
    }
}

#[test]
fn o02_the_document_knows_every_route_and_no_other() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let document = program.get("/api/openapi.json").expect(200);
    assert_eq!(document["openapi"], "3.1.0");
    let base_url: String = shop.ask("SELECT base_url FROM shop", []);
    assert_eq!(document["servers"][0]["url"], format!("{base_url}/api/v1"));
    let described: BTreeSet<String> = operations(&document)
        .into_iter()
        .map(|(path, method, _)| format!("{method} {}", path.replace('{', "<").replace('}', ">")))
        .collect();
    let mounted: BTreeSet<String> = crate::web::programs_routes().into_iter().collect();
    assert_eq!(described, mounted);
    // Every reference leads somewhere.
    let text = document.to_string();
    for name in text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document["components"]["schemas"].get(name).is_some(), "{name} is described nowhere");
    }
}

#[test]
fn o02_the_page_shows_every_call_with_this_shops_address() {
    let shop = Shop::open();
    let page = shop.person("Mallory").open("/api");
    let base_url: String = shop.ask("SELECT base_url FROM shop", []);
    page.expect_says(&format!("{base_url}/api/v1/shop")).expect_says("POST /orders/{id}/refunds").expect_says("Idempotency-Key");
    for language in ["de", "fr", "es"] {
        shop.person("Mallory").open(&format!("/api?lang={language}")).expect_status(200);
    }
}
