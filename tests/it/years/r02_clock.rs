//! A clock that is wrong for a moment costs nothing that cannot be had back.

use std::time::Duration;

use rusqlite::Connection;

use crate::support::client::Person;
use crate::support::counter;
use crate::support::shop::Shop;
use crate::support::story;

const DAY: Duration = Duration::from_secs(86_400);
const YEARS_MS: i64 = 20 * 365 * 86_400_000;

/// What a server with a clock twenty years ahead has left behind: one line in the log.
fn a_second_in_the_future(conn: &Connection) {
    conn.execute(
        "INSERT INTO audit (at, actor, action, subject, subject_id) SELECT max(at) + ?1, 'server', 'settings_changed', 'shop', 1 FROM audit",
        [YEARS_MS],
    )
    .expect("a line");
}

/// Ada orders something that is not paid.
fn unpaid_order(shop: &Shop) -> i64 {
    story::tell(shop, "partner Pat; customer Carl via Pat");
    counter::sell(shop, "Rye bread", "4.00");
    let carl = shop.person("Carl");
    carl.sign_in();
    counter::order(&carl, &[("q1", "1")])
}

fn is_cancelled(shop: &Shop, order: i64) -> bool {
    shop.ask("SELECT cancelled_at IS NOT NULL FROM orders WHERE id = ?1", [order])
}

fn says_behind(ada: &Person) -> bool {
    ada.open("/admin").says("This computer’s clock is behind the last entry in the shop.")
}

#[test]
fn r02_a_clock_behind_the_last_entry_is_said_and_runs_on() {
    let mut shop = Shop::open();
    shop.ada().get("/readyz").expect_status(200);
    assert!(!says_behind(shop.ada()));
    shop.restart_after(a_second_in_the_future);
    assert!(says_behind(shop.ada()));
    let ready = shop.ada().get("/readyz");
    ready.expect_status(503);
    assert!(ready.html().contains("the clock of this computer is behind"), "{}", ready.html());
    shop.ada().get("/healthz").expect_status(200);
    // It never stands still: what happens later is later.
    let before = shop.clock.now();
    shop.pass(Duration::from_secs(30));
    assert!(shop.clock.now().as_ms() - before.as_ms() >= 30_000);
    let checked = shop.command(&["check"], "");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.contains("W01") && said.contains("table=audit rows=1"), "{said}");

    // The way back asks for the password, and for nothing else.
    let page = shop.ada().open("/admin/settings/clock");
    shop.ada().submit(&page, "Set the time to", &[("password", "something else")]).expect_refusal("password_wrong");
    shop.ada().submit(&page, "Set the time to", &[("password", "")]).expect_refusal("password_needed");
    let ada = shop.ada();
    ada.submit(&page, "Set the time to", &[("password", &ada.password)]).expect_status(303);
    assert!(!says_behind(ada), "and Ada is still signed in");
    ada.get("/readyz").expect_status(200);
    ada.open("/admin/settings/clock").expect_says("It matches this computer’s clock.");
    let (from, to): (i64, i64) = shop.look(|conn| {
        conn.query_row("SELECT from_at, to_at FROM clock_correction", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("one correction")
    });
    assert!(from - to > YEARS_MS - 86_400_000, "{from} {to}");
    let checked = shop.command(&["check"], "");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.is_empty(), "what is known is not named again: {said}");
    // New rows take the real time, and a further start believes it.
    let product = counter::sell(&shop, "Rolls", "1.00");
    assert!(product > 0);
    let latest: i64 = shop.ask("SELECT at FROM audit ORDER BY id DESC LIMIT 1", []);
    assert!((latest - to).abs() < 86_400_000, "{latest} {to}");
    shop.restart_after(|_| ());
    assert!(!says_behind(shop.ada()));
}

#[test]
fn r02_a_clock_that_is_right_is_not_set_back() {
    let shop = Shop::open();
    let ada = shop.ada();
    let fields = [("password", ada.password.as_str())];
    ada.post("/admin/settings/clock", &fields).expect_status(422).expect_refusal("clock_is_right");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM clock_correction", []), 0);
}

#[test]
fn r02_nothing_is_cancelled_after_a_jump_until_somebody_has_looked_at_the_date() {
    let mut shop = Shop::open();
    let order = unpaid_order(&shop);
    shop.run_jobs();
    // The last server that was believed ran two months ago, or the clock is two months ahead: nobody can tell.
    let long_ago = |conn: &Connection| {
        conn.execute_batch(&format!("UPDATE clock SET trusted_at = trusted_at - {}", 60 * 86_400_000_i64))
            .expect("a file of long ago");
    };
    shop.restart_after(long_ago);
    shop.pass(20 * DAY);
    let sessions: i64 = shop.ask("SELECT count(*) FROM session", []);
    shop.run_jobs();
    assert!(!is_cancelled(&shop, order));
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM session", []), sessions);
    shop.ada().sign_in();
    shop.ada().open("/admin").expect_says("The clock has jumped ahead by more than a month.");
    let page = shop.ada().open("/admin/settings/clock");
    page.expect_says("One unpaid order is cancelled.");

    shop.ada().submit(&page, "It’s", &[]).expect_status(303);
    shop.run_jobs();
    assert!(is_cancelled(&shop, order));
    shop.ada().open("/admin").expect_silent_on("The clock has jumped");
    // And once it is believed, a further start believes it.
    shop.restart_after(|_| ());
    shop.ada().open("/admin").expect_silent_on("The clock has jumped");
}

#[test]
fn r02_a_server_that_runs_through_a_quiet_winter_does_not_ask() {
    let shop = Shop::open();
    let order = unpaid_order(&shop);
    for _ in 0..10 {
        shop.pass(10 * DAY);
        shop.run_jobs();
    }
    assert!(is_cancelled(&shop, order), "time that passed while it ran is no jump");
    shop.ada().sign_in();
    shop.ada().open("/admin").expect_silent_on("The clock has jumped");
}

#[test]
fn r02_one_second_at_twenty_years_leaves_the_shop_as_it_was() {
    let mut shop = Shop::open();
    let order = unpaid_order(&shop);
    shop.run_jobs();
    // As a start with such a clock sees the file: everything in it is twenty years old.
    shop.restart_after(|conn| {
        conn.execute_batch(&format!("UPDATE clock SET trusted_at = trusted_at - {YEARS_MS}")).expect("an old file");
    });
    shop.run_jobs();
    assert!(!is_cancelled(&shop, order));
    assert!(shop.ask::<i64>("SELECT count(*) FROM session", []) > 0);
    // Then the clock is right again.
    shop.restart_after(|conn| {
        conn.execute_batch(&format!("UPDATE clock SET trusted_at = trusted_at + {YEARS_MS}")).expect("the file as it was");
    });
    shop.run_jobs();
    shop.ada().open("/admin").expect_silent_on("The clock");
    assert!(!is_cancelled(&shop, order));
}
