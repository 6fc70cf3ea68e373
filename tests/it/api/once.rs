//! The same key, the same answer, and one change.

use std::thread;
use std::time::Duration;

use serde_json::json;

use super::Program;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn o02_the_same_key_makes_one_change_and_gets_the_same_answer() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let order = json!({"customer": {"email": "cara@example.org"}, "amount": "50.00"});
    let send = |body: &_, key: &str| program.send("POST", "/orders", Some(body), &[("Idempotency-Key", key)]);
    let first = send(&order, "k-1").expect(201);
    let again = send(&order, "k-1");
    assert_eq!(again.page.header("Idempotency-Replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    send(&json!({"customer": {"email": "cara@example.org"}, "amount": "51.00"}), "k-1")
        .expect_problem(409, "idempotency_key_reused");
    program.send("POST", "/accounts", Some(&order), &[("Idempotency-Key", "k-1")]).expect_problem(422, "field_unknown");
    // Another program's keys are its own.
    let other = Program::of(&shop);
    other.send("POST", "/orders", Some(&order), &[("Idempotency-Key", "k-1")]).expect(201);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 2);
    shop.pass(Duration::from_secs(8 * 24 * 3600));
    shop.run_jobs();
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM api_answer", []), 0);
    send(&order, "k-1").expect(201);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 3);
}

#[test]
fn o02_what_was_refused_is_not_kept() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let order = json!({"customer": {"email": "dora@example.org"}, "amount": "50.00"});
    let send = || program.send("POST", "/orders", Some(&order), &[("Idempotency-Key", "k-1")]);
    assert_eq!(send().expect_problem(422, "no_such_account"), ["/customer"]);
    program.post("/accounts", &json!({"name": "Dora Lind", "email": "dora@example.org"})).expect(201);
    send().expect(201);
}

#[test]
fn o02_many_that_send_the_same_at_once_make_one_change() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let program = Program::of(&shop);
    let order = json!({"customer": {"email": "cara@example.org"}, "amount": "50.00"});
    let answers: Vec<_> = thread::scope(|scope| {
        let one = || program.send("POST", "/orders", Some(&order), &[("Idempotency-Key", "k-1")]).expect(201)["id"].clone();
        let all: Vec<_> = (0..8).map(|_| scope.spawn(one)).collect();
        all.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert!(answers.iter().all(|id| *id == answers[0]), "{answers:?}");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
}

#[test]
fn o02_a_one_time_link_is_told_once_and_kept_nowhere() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let new = json!({"name": "Dora Lind", "email": "dora@example.org", "invite": true});
    let send = || program.send("POST", "/accounts", Some(&new), &[("Idempotency-Key", "k-1")]).expect(201);
    let link = send()["take_over_url"].as_str().expect("a link").to_owned();
    assert!(send().get("take_over_url").is_none());
    let token = link.split("token=").nth(1).expect("a token");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM api_answer WHERE instr(answer, ?1)", [token]), 0);
    let path = link.split_once("/take-over").expect("its page").1;
    shop.person("Dora").open(&format!("/take-over{path}")).expect_status(200);
}

#[test]
fn o02_answers_about_somebody_go_when_they_are_erased() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    let new = json!({"name": "Dora Lind", "email": "dora@example.org"});
    let id = program.send("POST", "/accounts", Some(&new), &[("Idempotency-Key", "k-1")]).expect(201)["id"].clone();
    let id = id.as_str().expect("an id");
    let erase = json!({"reason": "Asked for it", "forfeit": {"commission": "0.00", "credit": "0.00"}});
    let erased = program.post(&format!("/accounts/{id}/erase"), &erase).expect(200);
    assert!(erased["erased_at"].is_string() && erased["email"].is_null(), "{erased}");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM api_answer WHERE instr(answer, 'Dora')", []), 0);
}
