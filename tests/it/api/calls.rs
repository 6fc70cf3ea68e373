//! What the calls do: the same as the pages, told in JSON.

use serde_json::{Value, json};

use super::Program;
use crate::support::counter::sell;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn o02_an_order_is_looked_at_placed_paid_and_given_back() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let code = program.get(&format!("/codes/{}", story.code_of("Pat"))).expect(200);
    assert_eq!(
        (&code["status"], &code["owner"]["name"], &code["discount"], &code["refers"]),
        (&json!("claimed"), &json!("Pat"), &json!("10"), &json!(true))
    );
    let order =
        json!({"customer": {"email": "cara@example.org"}, "amount": "100.00", "external_id": "T-1", "expected_total": "90.00"});
    let seen = program.post("/orders/preview", &order).expect(200);
    assert_eq!((&seen["offer"], &seen["total"], &seen["amount_due"]), (&json!("applied"), &json!("90.00"), &json!("90.00")));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0);
    let placed = program.post("/orders", &order).expect(201);
    assert_eq!(
        (&placed["status"], &placed["discount"], &placed["offer_applied"]),
        (&json!("placed"), &json!("10.00"), &json!(true))
    );
    assert_eq!((&placed["earner"]["name"], &placed["earns"], &placed["entries"]), (&json!("Pat"), &json!("9.00"), &json!([])));
    let id = placed["id"].as_str().expect("an id").to_owned();
    assert_eq!(program.post("/orders", &order).expect_problem(409, "order_known"), ["/external_id"]);
    let found = program.get("/orders?external_id=T-1").expect(200);
    assert_eq!(found["data"][0]["id"], json!(id));
    let paid = program.post(&format!("/orders/{id}/pay"), &json!({"method": "card", "reference": "R-1"})).expect(200);
    assert_eq!((&paid["status"], &paid["payment_reference"]), (&json!("paid"), &json!("R-1")));
    assert_eq!((&paid["entries"][0]["amount"], &paid["entries"][0]["status"]), (&json!("9.00"), &json!("holding")));
    let back = json!({"amount": "30.00", "reason": "Scratched", "external_id": "R-1"});
    let refunded = program.post(&format!("/orders/{id}/refunds"), &back).expect(201);
    assert_eq!(
        (&refunded["status"], &refunded["refunded"], &refunded["earns"]),
        (&json!("partly_refunded"), &json!("30.00"), &json!("6.00"))
    );
    // The same number is the same refund.
    let again = program.post(&format!("/orders/{id}/refunds"), &back).expect(201);
    assert_eq!(again["refunded"], "30.00");
    let rest = program.post(&format!("/orders/{id}/refunds"), &json!({"full": true})).expect(201);
    assert_eq!((&rest["status"], &rest["earns"]), (&json!("refunded"), &json!("0.00")));
    program.post(&format!("/orders/{id}/cancel"), &json!({})).expect_problem(409, "order_paid");
    let journal = program.get("/entries").expect(200);
    let sum: i64 = journal["data"].as_array().expect("entries").iter().map(minor).sum();
    assert_eq!(sum, 0, "{journal}");
}

fn minor(entry: &Value) -> i64 {
    entry["amount"].as_str().expect("an amount").replace('.', "").parse().expect("a number")
}

#[test]
fn o02_products_are_ordered_by_sku_corrected_by_line_and_given_back_by_line() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    sell(&shop, "Rye bread", "4.20");
    let program = Program::of(&shop);
    let product = program.get("/products").expect(200)["data"][0].clone();
    assert_eq!((&product["name"], &product["price"]), (&json!("Rye bread"), &json!("4.20")));
    let order = json!({"customer": {"email": "cara@example.org"}, "items": [{"product_id": product["id"], "quantity": 3}], "shipping": "2.00"});
    let placed = program.post("/orders", &order).expect(201);
    assert_eq!(
        (&placed["total"], &placed["items"][0]["line"], &placed["items"][0]["quantity"]),
        (&json!("14.60"), &json!(1), &json!(3))
    );
    let id = placed["id"].as_str().expect("an id");
    let changed =
        program.patch(&format!("/orders/{id}"), &json!({"items": [{"line": 1, "quantity": 2}], "note": "Sliced"})).expect(200);
    assert_eq!((&changed["total"], &changed["note"], &changed["shipping"]), (&json!("10.40"), &json!("Sliced"), &json!("2.00")));
    let stale = json!({"items": [{"line": 1, "quantity": 1}], "expected_total": "14.60"});
    assert_eq!(program.patch(&format!("/orders/{id}"), &stale).expect_problem(409, "sum_changed"), ["/expected_total"]);
    assert_eq!(
        program
            .patch(&format!("/orders/{id}"), &json!({"items": [{"line": 9, "quantity": 1}]}))
            .expect_problem(422, "line_unknown"),
        ["/items"]
    );
    program.post(&format!("/orders/{id}/refunds"), &json!({"full": true})).expect_problem(409, "order_unpaid");
    program.post(&format!("/orders/{id}/pay"), &json!({"method": "cash"})).expect(200);
    let refund = json!({"items": [{"line": 1, "quantity": 1}], "shipping": "2.00"});
    let refunded = program.post(&format!("/orders/{id}/refunds"), &refund).expect(201);
    assert_eq!((&refunded["refunded"], &refunded["items"][0]["refunded_quantity"]), (&json!("6.20"), &json!(1)));
}

#[test]
fn o02_a_customer_is_added_by_a_code_found_and_corrected() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let new = json!({"name": "Dora Lind", "phone": "+49 30 901820", "referral_code": story.code_of("Cara")});
    let dora = program.post("/accounts", &new).expect(201);
    assert_eq!(
        (&dora["role"], &dora["referral_type"], &dora["offer"]["status"]),
        (&json!("customer"), &json!("customer"), &json!("open"))
    );
    let id = dora["id"].as_str().expect("an id");
    assert_eq!(program.get("/accounts?phone=%2B4930901820").expect(200)["data"][0]["id"], json!(id));
    assert_eq!(program.get("/accounts?email=nobody@example.org").expect(200)["data"], json!([]));
    let changed = program.patch(&format!("/accounts/{id}"), &json!({"email": "dora@example.org", "phone": null})).expect(200);
    assert_eq!(
        (&changed["email"], &changed["phone"], &changed["name"]),
        (&json!("dora@example.org"), &Value::Null, &json!("Dora Lind"))
    );
    let cara = changed["referrer_id"].as_str().expect("a referrer").to_owned();
    let people = program.get(&format!("/accounts/{cara}/people")).expect(200);
    assert_eq!(people["data"][0]["id"], json!(id));
    let network = program.get(&format!("/accounts/{cara}/network")).expect(200);
    assert_eq!((&network["direct"]["sign_ups"], &network["indirect"]["sign_ups"]), (&json!(1), &json!(0)));
    // Nobody who runs the shop is an account of the API.
    assert!(program.get("/accounts").expect(200)["data"].as_array().expect("accounts").iter().all(|one| one["name"] != "Ada"));
    program.get("/accounts/1").expect_problem(404, "not_found");
}

#[test]
fn o02_a_long_list_is_read_page_by_page() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Pat; customer Olga");
    let program = Program::of(&shop);
    for amount in ["10.00", "20.00", "30.00"] {
        program
            .post("/orders", &json!({"customer": {"email": "cara@example.org"}, "amount": amount, "payment": {"method": "cash"}}))
            .expect(201);
    }
    for list in ["/accounts", "/orders", "/entries", "/reports/customers?sort=name", "/reports/codes"] {
        let whole = program.get(list).expect(200);
        let all = whole["data"].as_array().expect("rows").clone();
        assert!(all.len() > 2 && whole["next_cursor"].is_null(), "{list}: {whole}");
        let (mut read, mut next) = (Vec::new(), format!("{list}{}limit=1", if list.contains('?') { '&' } else { '?' }));
        loop {
            let told = program.get(&next);
            let link = told.page.header("Link").map(str::to_owned);
            let page = told.expect(200);
            read.extend(page["data"].as_array().expect("rows").clone());
            let Some(link) = link else {
                assert!(page["next_cursor"].is_null());
                break;
            };
            assert!(link.ends_with("; rel=\"next\"") && link.contains(page["next_cursor"].as_str().expect("a cursor")), "{link}");
            let address = link.trim_start_matches('<').split('>').next().expect("an address");
            next = address[address.find("/api/v1").expect("a call")..].to_owned();
        }
        assert_eq!(read, all, "{list}");
    }
}
