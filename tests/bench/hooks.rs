//! What other systems deliver: a hundred deliveries a second, each on disk before it is answered, while what they tell is done; and an
//! inbox of a hundred thousand that has piled up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use passalong::db::{Access, connect};
use passalong::domain::act::Act;
use passalong::domain::code;
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, CodeId};
use passalong::domain::inbox;
use passalong::domain::sign_up::{self, Person};
use passalong::domain::time::{Timestamp, Zone};
use passalong::jobs;
use rusqlite::{Connection, Transaction, named_params};
use sha2::Sha256;
use tokio::net::TcpStream;

use super::attacks::{post, sign_in};
use super::house::House;
use super::load::ask_once;
use super::{Goal, Line};

const ROWS: u64 = 100_000;
/// Of a hundred orders so many are of members; the others are of people whom nobody knows.
const OF_MEMBERS: u64 = 50;
const MEMBERS: u64 = 1000;
/// Members stand so deep below each other.
const DEPTH: u64 = 5;
const PER_SECOND: u64 = 100;
const SECONDS: u64 = 10;

pub fn bench() -> Vec<Line> {
    let house = House::open();
    let (source, secret) = connected(&house);
    members(&house, source);
    vec![answered(&house, source, &secret), piled_up(&house, source)]
}

/// A WooCommerce shop that delivers: its number and its secret.
fn connected(house: &House) -> (i64, String) {
    let (_, cookie) = sign_in(house.shop, "203.0.113.9", "", "rye bread and salt");
    let (status, _) = post(house.shop, "/admin/settings/connections", "203.0.113.9", &cookie, "kind=woocommerce&name=Web+shop");
    assert_eq!(status, 303);
    let conn = connect(&house.file(), Access::Read).unwrap();
    let source: i64 = conn.query_row("SELECT id FROM source WHERE kind = 'woocommerce'", [], |row| row.get(0)).unwrap();
    let (status, page) =
        house.ask(&format!("GET /admin/settings/connections/{source} HTTP/1.1\r\nHost: ada.example\r\nCookie: {cookie}\r\n\r\n"));
    assert_eq!(status, 200);
    let page = String::from_utf8_lossy(&page).into_owned();
    let mut copied = page.split("data-copy=\"").skip(1).map(|part| part.split('"').next().unwrap_or_default().to_owned());
    (source, copied.find(|text| !text.contains("://")).expect("a secret to copy"))
}

/// Customers below each other, whom the source means by their numbers.
fn members(house: &House, source: i64) {
    let mut conn = Connection::open(house.file()).unwrap();
    conn.execute_batch("PRAGMA busy_timeout = 10000").unwrap();
    let tx = conn.transaction().unwrap();
    let act = Act::server(Timestamp::from_ms(2), &Zone::utc());
    let mut above: Option<CodeId> = None;
    for n in 0..MEMBERS {
        let (name, email) =
            (PersonName::parse(&format!("Person {n}")).unwrap(), Email::parse(&format!("p{n}@example.org")).unwrap());
        let person = Person { name: &name, email: Some(&email), phone: None, password: None };
        let account = sign_up::customer_as(&tx, &act, &person, above.filter(|_| n % DEPTH > 0), None).unwrap().account;
        above = Some(code::of_owner(&tx, account).unwrap().unwrap().id);
        means(&tx, source, n, account);
    }
    tx.commit().unwrap();
}

fn means(tx: &Transaction<'_>, source: i64, number: u64, account: AccountId) {
    tx.execute(
        "INSERT INTO source_buyer (source_id, buyer_key, account_id, created_at) VALUES (:source, :key, :account, 1)",
        named_params! {":source": source, ":key": format!("id:{}", number + 1), ":account": account},
    )
    .unwrap();
}

/// An order as WooCommerce tells it.
fn order(id: u64) -> String {
    let buyer = if id % 100 < OF_MEMBERS { id % MEMBERS + 1 } else { MEMBERS + 1 + id };
    format!(
        r#"{{"id":{id},"number":"{id}","status":"processing","currency":"EUR","date_created_gmt":"2026-11-20T09:58:00","date_modified_gmt":"2026-11-20T10:00:05","date_paid_gmt":"2026-11-20T10:00:00","shipping_total":"4.90","shipping_tax":"0.78","cart_tax":"6.29","total":"45.08","total_tax":"7.07","customer_id":{buyer},"transaction_id":"pi_{id}","billing":{{"first_name":"P","last_name":"Erson","email":"order{id}@example.net","phone":""}},"meta_data":[],"line_items":[{{"id":1,"name":"Lemon cake","quantity":2,"subtotal":"33.11","subtotal_tax":"6.29","total":"33.11","total_tax":"6.29","sku":"LEM"}}],"fee_lines":[],"coupon_lines":[],"refunds":[]}}"#
    )
}

/// A hundred deliveries a second, evenly, while what they tell is done.
fn answered(house: &House, source: i64, secret: &str) -> Line {
    let done = house.runtime.spawn(jobs::inbox::run(Arc::clone(&house.app), inbox::apply));
    let asks = (0..PER_SECOND * SECONDS).map(|n| {
        let body = order(n + 1);
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(body.as_bytes());
        let signature = BASE64.encode(&mac.finalize().into_bytes());
        format!(
            "POST /hooks/woocommerce/{source} HTTP/1.1\r\nHost: ada.example\r\nContent-Type: application/json\r\nX-WC-Webhook-Topic: order.created\r\n\
             X-WC-Webhook-Signature: {signature}\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    });
    let (asks, at): (Vec<String>, _) = (asks.collect(), house.shop);
    let mut times = house.runtime.block_on(async {
        let began = Instant::now();
        let mut sent = Vec::new();
        for (n, ask) in asks.into_iter().enumerate() {
            let due = Duration::from_micros(1_000_000 / PER_SECOND * n as u64);
            tokio::time::sleep(due.saturating_sub(began.elapsed())).await;
            sent.push(tokio::spawn(async move {
                let began = Instant::now();
                let (mut stream, mut buffer) = (TcpStream::connect(at).await.unwrap(), vec![0; 1 << 14]);
                let status = ask_once(&mut stream, ask.as_bytes(), &mut buffer).await;
                assert_eq!(status, Some(200));
                began.elapsed().as_secs_f64() * 1000.0
            }));
        }
        let mut times = Vec::new();
        for one in sent {
            times.push(one.await.unwrap());
        }
        times
    });
    done.abort();
    times.sort_by(f64::total_cmp);
    let (worst, middle) = (times[times.len() - 1], times[times.len() / 2]);
    Line {
        figure: "O4",
        what: "slowest answer of 1,000 webhooks, 100 a second, and the middle".into(),
        ours: format!("{worst:.1} ms"),
        yardstick: format!("{middle:.1} ms"),
        reached: worst,
        goal: Goal::AtMost(200.0),
    }
}

/// An inbox that has piled up, as after a night without the server.
fn piled_up(house: &House, source: i64) -> Line {
    let mut conn = Connection::open(house.file()).unwrap();
    conn.execute_batch("PRAGMA busy_timeout = 10000").unwrap();
    let tx = conn.transaction().unwrap();
    for n in 0..ROWS {
        let id = n + 1_000_000;
        tx.prepare_cached(
            "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at) VALUES (:source, :key, 'order.created', :body, 1)",
        )
        .unwrap()
        .execute(named_params! {":source": source, ":key": format!("pile {id}"), ":body": order(id).into_bytes()})
        .unwrap();
    }
    tx.commit().unwrap();
    let began = Instant::now();
    house.runtime.block_on(jobs::inbox::clear(&house.app, inbox::apply)).unwrap();
    let took = began.elapsed().as_secs_f64();
    let count = |what: &str| -> i64 { conn.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).unwrap() };
    assert_eq!(count("inbox WHERE state = 'waiting'"), 0);
    assert_eq!(count("inbox WHERE state = 'failed'"), 0);
    Line {
        figure: "O4",
        what: "an inbox of 100,000, half of it orders of members".into(),
        ours: format!("{took:.1} s"),
        yardstick: format!("{} orders", count("orders")),
        reached: took,
        goal: Goal::AtMost(60.0),
    }
}
