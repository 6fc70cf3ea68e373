//! Erasing somebody and the rules of money that it meets: what is given up, what has to be done first, and what happens later.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::order::Credit;

use super::r09_erase::{erase, erase_oneself};
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story;
use crate::support::till;
use crate::web::admin::payouts;
use crate::web::member::payee;

const DAY: Duration = Duration::from_secs(86_400);

/// Both balances of everybody who was erased.
fn left(shop: &Shop) -> (i64, i64) {
    let sum = |column: &str| {
        shop.ask(&format!("SELECT coalesce(sum({column}), 0) FROM account_total JOIN account ON account.id = account_id WHERE erased_at IS NOT NULL"), [])
    };
    (sum("commission_minor"), sum("credit_minor"))
}

fn forfeits(shop: &Shop) -> Vec<i64> {
    shop.look(|conn| {
        let mut found = conn.prepare("SELECT amount_minor FROM entry WHERE kind = 'forfeit' ORDER BY id").expect("entries");
        found.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("an amount")).collect()
    })
}

#[test]
fn r09_what_is_owed_is_given_up_and_nothing_comes_back() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    // A part that waits, one in review, an amount that is available, and store credit of both kinds.
    let refunded = till::buy(&shop, "Cara", "100.00");
    let held = till::buy(&shop, "Cara", "50.00");
    till::hold(&shop, till::earning(&shop, held), "Looks odd");
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    till::adjust(&shop, "Pat", BalanceKind::Credit, 300, "Sorry");
    let waits = till::order(&shop, "Cara", "20.00");
    erase(&shop, "partners", "Pat").expect_status(303);
    assert_eq!(forfeits(&shop), [-1000, -900, -500, -300]);
    assert_eq!(left(&shop), (0, 0));
    // What was earned is taken back by a refund: written off in the same moment. What was promised earns nothing any more.
    till::refund_all(&shop, refunded);
    till::pay(&shop, waits);
    till::buy(&shop, "Cara", "30.00");
    assert_eq!(left(&shop), (0, 0));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders WHERE no_earning = 'erased'", []), 2);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM review WHERE closed_at IS NULL", []), 0);
    // The others go on, and see no name any more.
    till::buy(&shop, "Carl", "100.00");
    assert_eq!(shop.ask::<i64>("SELECT credit_minor FROM account_total WHERE account_id = ?1", [id_of(&shop, "Cara")]), 450);
    story.person("Cara").open("/accounts").expect_silent_on("Pat invited");
    shop.pass(30 * DAY);
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    shop.ada().open("/admin/payouts/new").expect_silent_on("Erased");
}

#[test]
fn r09_a_payment_that_waits_and_an_order_with_credit_come_first() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    payee::wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/1");
    let path = format!("/admin/partners/{}/erase", id_of(&shop, "Pat"));
    shop.ada().open(&path).expect_refusal("erase_payment");
    let post = [("commission", "1000"), ("credit", "0"), ("reason", "x"), ("confirm", "Pat")];
    shop.ada().post(&path, &post).expect_status(422).expect_refusal("erase_payment");
    shop.ada().post("/admin/payouts/1/lines/1/paid", &[]).expect_redirect("/admin/payouts/1");
    // A page that was open meanwhile named another sum.
    shop.ada().post(&path, &post).expect_status(422).expect_refusal("balance_moved");
    erase(&shop, "partners", "Pat").expect_status(303);
    // The payment comes back from the bank: there is nobody to owe it to.
    shop.ada().post("/admin/payouts/1/lines/1/failed", &[("reason", "Account closed")]).expect_redirect("/admin/payouts/1");
    assert_eq!(left(&shop), (0, 0));
    till::adjust(&shop, "Cara", BalanceKind::Credit, 500, "Sorry");
    let lines = || vec![till::line("Cake", till::money(&shop, "100.00"), true)];
    let order = till::place(&shop, "Cara", lines(), Credit::All);
    story.person("Cara").open("/accounts/erase").expect_refusal("erase_order");
    till::pay(&shop, order);
    erase_oneself(story.person("Cara")).expect_redirect("/sign-in");
    // What the order had spent goes back with the refund, and is given up.
    till::refund_all(&shop, order);
    assert_eq!(left(&shop), (0, 0));
}

#[test]
fn r09_what_somebody_owes_is_written_off() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    till::adjust(&shop, "Pat", BalanceKind::Commission, -250, "Paid twice");
    till::adjust(&shop, "Cara", BalanceKind::Credit, -120, "Spent twice");
    let earned = till::buy(&shop, "Carl", "100.00");
    erase(&shop, "partners", "Pat").expect_status(303);
    erase(&shop, "customers", "Cara").expect_status(303);
    assert_eq!(left(&shop), (0, 0));
    till::refund_all(&shop, earned);
    assert_eq!(left(&shop), (0, 0));
    shop.pass(60 * DAY);
    shop.failing_jobs();
    assert_eq!(left(&shop), (0, 0));
}

#[test]
fn r09_whoever_comes_again_is_somebody_new_without_a_second_discount() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Olga");
    let code = story.code_of("Pat");
    for name in ["Cara", "Olga"] {
        erase_oneself(story.person(name)).expect_redirect("/sign-in");
        let (person, again) = (story.person(name), shop.person(name));
        again.post("/sign-in", &[("email", &person.email), ("password", &person.password)]).expect_status(422);
        let page = again.scan(&code);
        again
            .submit(&page, "Join", &[("name", name), ("email", &person.email), ("password", &person.password)])
            .expect_status(303);
    }
    let has = "SELECT count(*) FROM entitlement JOIN account ON account.id = account_id WHERE name = ?1";
    assert_eq!(shop.ask::<i64>(has, ["Cara"]), 0);
    // Olga had never been promised one, nor bought anything: nothing of her was kept.
    assert_eq!(shop.ask::<i64>(has, ["Olga"]), 1);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM erased_contact", []), 1);
}

#[test]
fn r09_an_applicant_is_turned_down_and_erased() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "batch \"Market\" of 1 for partners");
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE shop SET partner_approval = 1", [])?;
        Ok(())
    });
    let mut shop = shop;
    shop.restart_after(|_| {});
    let priya = shop.person("Priya");
    let page = priya.open("/partners/join");
    let fields = [("name", "Priya"), ("email", priya.email.as_str()), ("password", &priya.password), ("terms", "on")];
    priya.submit(&page, "Join", &fields).expect_status(303);
    erase_oneself(&priya).expect_redirect("/sign-in");
    assert_eq!(shop.ask::<String>("SELECT role || ' ' || name FROM account ORDER BY id DESC LIMIT 1", []), "customer Erased");
}
