//! A WooCommerce store that cannot reach us is asked for its orders: all of them once, whatever goes wrong, and the past without earnings.

use std::time::Duration;

use passalong::domain::inbox;
use serde_json::{Value, json};

use super::store::{KEY, SECRET, Store, Trouble, order};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{file, story};

/// A shop on whose own computer the store runs, at 10:30 of the day whose seconds the store counts from 10:00.
fn shop() -> Shop {
    let shop = Shop::open_with(|config| config.webhooks.allowed_networks = vec!["127.0.0.0/8".parse().unwrap()]);
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    shop
}

/// Connects a store and has it asked; answers the path of its page.
fn connect(shop: &Shop, store: &Store) -> String {
    let page = shop.ada().open("/admin/settings/connections");
    let connected = shop.ada().submit(&page, "Connect", &[("kind", "woocommerce"), ("name", "Web shop")]);
    let path = connected.expect_status(303).location().to_owned();
    let page = shop.ada().open(&format!("{path}/fetch"));
    save(shop, &page, &store.url, KEY, SECRET).expect_status(303);
    path
}

fn save(shop: &Shop, page: &Page, url: &str, key: &str, secret: &str) -> Page {
    shop.ada().submit(page, "Save and fetch", &[("url", url), ("consumer_key", key), ("consumer_secret", secret)])
}

/// Asks the store now, and does what it answered.
fn fetch(shop: &Shop) {
    shop.poll();
    shop.clear_inbox(inbox::apply);
}

/// As if five minutes had gone by.
fn later(shop: &Shop) {
    shop.pass(Duration::from_secs(301));
    fetch(shop);
}

/// Seconds since the store's ten o'clock.
fn now_s(shop: &Shop) -> u64 {
    u64::try_from(shop.clock.now().as_ms() / 1000 - 1_795_168_800).expect("the tests' clock is past the store's")
}

fn count(shop: &Shop, what: &str) -> i64 {
    shop.ask(&format!("SELECT count(*) FROM {what}"), [])
}

/// Cara's account is the one that the store means by 25.
fn knows_cara(shop: &Shop) {
    shop.look(|_| ());
    let conn = rusqlite::Connection::open(shop.file()).unwrap();
    conn.execute_batch("UPDATE account SET email_confirmed_at = created_at WHERE name = 'Cara'").unwrap();
}

#[test]
fn o06_the_past_is_fetched_without_earnings_and_what_comes_then_earns() {
    let shop = shop();
    knows_cara(&shop);
    let (store, start) = (Store::open(), now_s(&shop));
    // Before the connection was made, and after Cara came.
    shop.pass(Duration::from_secs(3600));
    store.keep(order(1, start + 600), start + 600);
    store.keep(json!({"customer_id": 0, "billing": {"email": "nobody@example.net"}}).merged(order(2, start + 700)), start + 700);
    let path = connect(&shop, &store);
    fetch(&shop);
    assert!(store.asked()[0].contains("per_page=100&page=1"));
    assert_eq!((count(&shop, "orders"), count(&shop, "stranger_order"), count(&shop, "entry")), (1, 1, 0));
    assert_eq!(count(&shop, "orders WHERE no_earning = 'before'"), 1);

    shop.pass(Duration::from_secs(60));
    let placed = now_s(&shop);
    store.keep(order(3, placed), placed);
    later(&shop);
    assert_eq!(shop.ask::<i64>("SELECT sum(amount_minor) FROM entry WHERE kind = 'commission'", []), 100);
    // The same state again is no news.
    let (rows, orders) = (count(&shop, "inbox"), count(&shop, "orders"));
    later(&shop);
    assert_eq!((count(&shop, "inbox"), count(&shop, "orders")), (rows, orders));

    // A refund, told inside the order, in a later change.
    let mut refunded = order(3, placed);
    refunded["refunds"] = json!([{"id": 31, "reason": "", "total": "-4.00"}]);
    store.keep(refunded, now_s(&shop));
    later(&shop);
    assert_eq!(shop.ask::<i64>("SELECT sum(amount_minor) FROM entry", []), 60);
    let page = shop.ada().open(&path);
    page.expect_says("Working").expect_says(&store.url);
    // What the past is stays so, also when it changes.
    let mut changed = order(1, start + 600);
    changed["status"] = "completed".into();
    store.keep(changed, now_s(&shop));
    later(&shop);
    assert_eq!(shop.ask::<i64>("SELECT sum(amount_minor) FROM entry", []), 60);
}

#[test]
fn o06_the_past_earns_where_an_admin_has_seen_the_sum_and_wants_it() {
    for past_earns in [false, true] {
        let shop = shop();
        knows_cara(&shop);
        let (store, start) = (Store::open(), now_s(&shop));
        shop.pass(Duration::from_secs(3600));
        for id in 1..=3 {
            store.keep(order(id, start + 600), start + 600);
        }
        let page = shop.ada().open("/admin/settings/connections");
        let connected = shop.ada().submit(&page, "Connect", &[("kind", "woocommerce"), ("name", "Web shop")]);
        let path = format!("{}/fetch", connected.expect_status(303).location());
        let typed = [("url", &*store.url), ("consumer_key", KEY), ("consumer_secret", SECRET), ("holds", "on")];
        shop.ada().submit(&shop.ada().open(&path), "Save and fetch", &typed).expect_status(303);
        fetch(&shop);
        assert_eq!((count(&shop, "inbox WHERE state = 'waiting'"), count(&shop, "orders")), (3, 0));
        let look = shop.ada().submit(&shop.ada().open(&path), "Show what they’d earn", &[]);
        look.expect_status(200).expect_says("3 orders have been fetched").expect_says("£3.00 in commission");
        assert_eq!((count(&shop, "orders"), count(&shop, "entry")), (0, 0), "looking changes nothing");
        let button = if past_earns { "Past orders earn as well" } else { "Past orders earn nothing" };
        shop.ada().submit(&look, button, &[]).expect_redirect(&path);
        shop.clear_inbox(inbox::apply);
        assert_eq!((count(&shop, "orders"), count(&shop, "entry")), (3, if past_earns { 3 } else { 0 }));
        shop.ada().open(&path).expect_silent_on("Show what they’d earn");
    }
}

#[test]
fn o06_every_page_is_turned_whatever_changes_meanwhile() {
    let shop = shop();
    knows_cara(&shop);
    let (store, start) = (Store::open(), now_s(&shop));
    shop.pass(Duration::from_secs(3600));
    // A tool has changed 250 orders within one second, and others came before and after.
    for id in 1..=130 {
        store.keep(order(id, start + id), start + id);
    }
    for id in 131..=380 {
        store.keep(order(id, start + 140), start + 900);
    }
    for id in 381..=420 {
        store.keep(order(id, start + id), start + 1000 + id);
    }
    // While the first page is on its way, an order of it moves to the end, so that all others move up.
    store.fails([Trouble::Changes(5, start + 3000)]);
    connect(&shop, &store);
    fetch(&shop);
    assert_eq!(count(&shop, "orders"), 420);
    assert_eq!(count(&shop, "inbox WHERE external_id = '5'"), 2, "both of its states");
    let asked = store.asked();
    assert!(asked.len() < 12, "{asked:#?}");
    assert!(asked.iter().any(|query| query.ends_with("page=3")), "{asked:#?}");
    later(&shop);
    assert!(store.asked().len() == 1, "and then only what is new");
}

#[test]
fn o06_a_store_that_fails_is_asked_ever_more_seldom_and_its_page_says_why() {
    let shop = shop();
    knows_cara(&shop);
    let (store, start) = (Store::open(), now_s(&shop));
    store.keep(order(1, start), start);
    let path = connect(&shop, &store);
    let says = |words: &str| {
        shop.ada().open(&path).expect_says(words).expect_says("No answer");
    };
    let failing = [
        (Trouble::Status(500, "", "<html>oops"), "error 500"),
        (Trouble::Status(429, "retry-after: 7200\r\n", ""), "asked us to wait"),
        (Trouble::Status(401, "", "{}"), "refuses the key"),
        (Trouble::Status(404, "", "{}"), "no WooCommerce at this address"),
        (Trouble::Status(302, "location: http://169.254.169.254/\r\n", ""), "another address"),
        (Trouble::Status(200, "", "<html>We’ll be back soon"), "isn’t a list of orders"),
        (Trouble::Half, "can’t be reached"),
        (Trouble::Hang(Duration::from_millis(100)), "can’t be reached"),
    ];
    for (trouble, words) in failing {
        store.fails([trouble]);
        shop.poll();
        assert_eq!(store.asked().len(), 1, "{words}");
        says(words);
        shop.pass(Duration::from_secs(299));
        shop.poll();
        assert!(store.asked().is_empty(), "asked again at once: {words}");
        // After an hour, and after what it asked for.
        shop.pass(Duration::from_secs(2 * 3600));
    }
    assert_eq!(shop.ask::<i64>("SELECT failures FROM polling", []), 8);
    fetch(&shop);
    assert_eq!((shop.ask::<i64>("SELECT failures FROM polling", []), count(&shop, "orders")), (0, 1), "nothing was missed");

    // Another key, which it doesn't take.
    let page = shop.ada().open(&format!("{path}/fetch"));
    save(&shop, &page, &store.url, "ck_other", "cs_other").expect_status(303);
    shop.poll();
    says("refuses the key");
    let page = shop.ada().open(&format!("{path}/fetch"));
    page.expect_silent_on("cs_other");
    save(&shop, &page, &store.url, "ck_other", "").expect_status(422).expect_refusal("key_missing");
    let kept: Vec<u8> = shop.ask("SELECT key FROM polling", []);
    assert!(!kept.windows(8).any(|part| part == b"cs_other"), "the file alone gives it away");
    shop.ada().submit(&page, "Stop fetching", &[]).expect_redirect(&path);
    shop.ada().open(&path).expect_silent_on("refuses the key");
}

#[test]
fn o06_nobody_is_asked_inside_unless_that_is_ticked_and_never_without_encryption() {
    let shop = Shop::open();
    let store = Store::open();
    let path = connect(&shop, &store);
    shop.poll();
    shop.ada().open(&path).expect_says("inside a private network");
    let page = shop.ada().open(&format!("{path}/fetch"));
    shop.ada().submit(&page, "Save and fetch", &[("url", &store.url), ("allows_private", "on")]).expect_status(303);
    shop.poll();
    shop.ada().open(&path).expect_says("isn’t encrypted");
    assert!(store.asked().is_empty());
    for url in ["", "ftp://shop.example", "https://user:word@shop.example"] {
        save(&shop, &page, url, KEY, SECRET).expect_status(422).expect_refusal("address_malformed");
    }
    file::audit(&passalong::db::connect(&shop.file(), passalong::db::Access::Read).unwrap());
}

/// One object with what another has over it.
trait Merged {
    fn merged(self, under: Value) -> Value;
}

impl Merged for Value {
    fn merged(self, mut under: Value) -> Value {
        for (name, value) in self.as_object().cloned().unwrap_or_default() {
            under[&name] = value;
        }
        under
    }
}
