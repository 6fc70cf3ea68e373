//! Tokens: made on the settings page and in the terminal, shown once, bounded by their scopes, ended by revoking.

use std::time::Duration;

use serde_json::json;

use super::Program;
use crate::support::shop::Shop;

#[test]
fn o02_a_token_is_shown_once_used_and_revoked() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings/api");
    page.expect_says("No program has a token yet");
    let made = shop.ada().submit(&page, "Make a token", &[("name", "Web shop"), ("scope_orders", "on")]);
    made.expect_status(200);
    let text = made.text();
    let token = text.split_whitespace().find(|word| word.starts_with("pa_")).expect("the token is shown").to_owned();
    assert_eq!(token.len(), "pa_".len() + 43);
    let program = Program::showing(&shop, &token);
    assert_eq!(program.get("/shop").expect(200)["currency"], shop.ask::<String>("SELECT currency FROM shop", []));
    // Whoever opens the page later is not shown it, and the file does not hold it.
    let later = shop.ada().open("/admin/settings/api");
    later.expect_says("Web shop").expect_silent_on("pa_");
    assert!(
        !shop
            .look(|conn| std::fs::read(conn.path().expect("a file")))
            .expect("the file")
            .windows(43)
            .any(|part| part == &token.as_bytes()[3..])
    );
    // It was just used, and that is written down once in ten minutes.
    let used = || shop.ask::<i64>("SELECT last_used_at FROM api_token", []);
    let first = used();
    shop.pass(Duration::from_secs(60));
    program.get("/shop").expect(200);
    assert_eq!(used(), first);
    shop.pass(Duration::from_secs(600));
    program.get("/shop").expect(200);
    assert!(used() > first);
    shop.ada().submit(&later, "Revoke", &[]).expect_redirect("/admin/settings/api");
    assert_eq!(program.get("/shop").page.header("WWW-Authenticate"), Some("Bearer"));
    program.get("/shop").expect_problem(401, "token_wrong");
    shop.ada().open("/admin/audit").expect_says("made an API token").expect_says("revoked an API token");
}

#[test]
fn o02_a_token_has_a_name_and_something_to_do() {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings/api");
    shop.ada().submit(&page, "Make a token", &[("name", " ")]).expect_refusal("name_missing");
    let form = [("name", "Nothing"), ("per_minute", "600")];
    shop.ada().post("/admin/settings/api", &form).expect_refusal("scopes_none");
    shop.ada().submit(&page, "Make a token", &[("name", "Fast"), ("per_minute", "0")]).expect_refusal("number_malformed");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM api_token", []), 0);
}

#[test]
fn o02_a_token_does_what_it_has_a_scope_for() {
    let shop = Shop::open();
    let reader = Program::with(&shop, &["read"]);
    reader.get("/accounts").expect(200);
    let sent = reader.post("/accounts", &json!({"name": "Dora", "email": "dora@example.org"}));
    sent.expect_problem(403, "scope_missing");
    let orders = Program::with(&shop, &["orders"]);
    orders.get("/accounts").expect_problem(403, "scope_missing");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE role = 'customer'", []), 0);
}

#[test]
fn o02_the_terminal_makes_lists_and_revokes() {
    let shop = Shop::open();
    let said = |args: &[&str]| {
        let output = shop.command(args, "");
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr))
    };
    let (ok, made) = said(&["token", "create", "--name", "Cron job", "--scope", "read", "--scope", "payouts"]);
    assert!(ok, "{made}");
    let last = made.lines().last().expect("a line");
    assert!(last.starts_with("pa_") && last.len() == 46 && !last.contains(' '), "{made}");
    let (_, list) = said(&["token", "list"]);
    assert!(list.contains("Cron job\tread,payouts\t-\tgood"), "{list}");
    assert!(said(&["token", "revoke", "1"]).0);
    assert!(said(&["token", "list"]).1.contains("revoked"));
    assert!(!said(&["token", "revoke", "7"]).0);
    let (ok, refused) = said(&["token", "create", "--name", "Odd", "--scope", "everything"]);
    assert!(!ok && !refused.contains("pa_"), "{refused}");
    assert_eq!(shop.ask::<String>("SELECT group_concat(actor) FROM audit WHERE subject = 'api_token'", []), "server,server");
}

#[test]
fn o02_the_log_names_the_program() {
    let shop = Shop::open();
    let program = Program::of(&shop);
    program.post("/accounts", &json!({"name": "Dora Lind", "email": "dora@example.org"})).expect(201);
    assert_eq!(shop.ask::<String>("SELECT actor FROM audit WHERE action = 'customer_added'", []), "token");
    shop.ada().open("/admin/audit").expect_says("Till");
}
