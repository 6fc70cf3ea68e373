//! O2: told orders over the API, each on disk before it is answered, beside hello and beside a route that only keeps a record: one
//! INSERT and one commit for each request, as servers do that keep records for an app.

use std::path::Path;
use std::sync::Mutex;

use passalong::db::{Access, connect};
use passalong::domain::act::Act;
use passalong::domain::api_token::{self, Draft, MOST_PER_MINUTE, Scope};
use passalong::domain::code;
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, SourceId};
use passalong::domain::member;
use passalong::domain::password::Password;
use passalong::domain::roles::Role;
use passalong::domain::sign_up::{self, Newcomer};
use passalong::domain::time::{Timestamp, Zone};
use rocket::{State, post, routes};
use rusqlite::{Connection, Transaction, params};
use serde_json::Value;

use super::house::{House, figment, launch};
use super::load::{Load, Outcome, posted};
use super::{Goal, Line, median};

const CUSTOMERS: usize = 200;
/// Each may ask a thousand times a second.
const TOKENS: usize = 32;
const CONNECTIONS: usize = 64;
const ROUNDS: usize = 5;
const SECONDS: f64 = 1.6;

/// Where records are kept.
struct Records(Mutex<Connection>);

#[post("/records", data = "<body>")]
fn keep(body: String, records: &State<Records>) -> Option<String> {
    let told: Value = serde_json::from_str(&body).ok()?;
    let conn = records.0.lock().ok()?;
    conn.prepare_cached("INSERT INTO record (external_id, total, body) VALUES (?1, ?2, ?3)")
        .ok()?
        .execute(params![told["external_id"].as_str(), told["total"].as_str(), body])
        .ok()?;
    Some(format!("{{\"id\":\"{}\"}}", conn.last_insert_rowid()))
}

fn records(folder: &Path) -> Records {
    let conn = Connection::open(folder.join("records.db")).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE record (id INTEGER PRIMARY KEY, external_id TEXT NOT NULL UNIQUE, total TEXT NOT NULL, body TEXT NOT NULL) STRICT;",
    )
    .unwrap();
    Records(Mutex::new(conn))
}

pub fn bench() -> Vec<Line> {
    let house = House::open();
    let tokens = prepare(&house.file());
    let plain = launch(&house.runtime, rocket::custom(figment()).manage(records(house.folder.path())).mount("/", routes![keep]));
    let now = jiff::Timestamp::now();
    let order = |customer: usize| {
        format!(
            "{{\"priced_by\":\"told\",\"external_id\":\"{{n}}\",\"currency\":\"EUR\",\"customer\":{{\"external_id\":\"C-{customer}\"}},\
             \"placed_at\":\"{now}\",\"paid_at\":\"{now}\",\"goods\":\"40.00\",\"tax\":\"2.80\",\"total\":\"42.80\"}}"
        )
    };
    let bearer = |n: usize| format!("Authorization: Bearer {}", tokens[n % TOKENS]);
    let ours: Vec<String> = (0..CUSTOMERS).map(|n| posted("/api/v1/orders", &bearer(n), &order(n))).collect();
    let kept: Vec<String> = (0..CUSTOMERS).map(|n| posted("/records", "Accept: */*", &order(n))).collect();
    let hello = ["/hello".to_owned()];
    let load = |at, paths| Load { at, cookie: "", paths, connections: CONNECTIONS, seconds: SECONDS }.run();
    // In turn, so that a busy moment of the machine hits all three.
    let rounds: Vec<[Outcome; 3]> =
        (0..ROUNDS).map(|_| [load(house.shop, &ours), load(plain, &kept), load(house.hello, &hello)]).collect();
    let [told, record, greeted] = [0, 1, 2].map(|which| median(rounds.iter().map(|round| round[which].per_second).collect()));
    let errors: f64 = rounds.iter().flatten().map(|outcome| outcome.errors).sum();
    let orders: i64 = connect(&house.file(), Access::Read)
        .unwrap()
        .query_row("SELECT count(*) FROM orders WHERE priced_by = 'told' AND paid_at IS NOT NULL", [], |row| row.get(0))
        .unwrap();
    assert!(orders as f64 >= rounds.iter().map(|round| round[0].requests).sum::<f64>(), "an order was answered and is not there");
    let rate = |per_second: f64| format!("{per_second:.0} /s");
    let line = |what: &str, ours: String, yardstick: String, reached: f64, goal: Goal| Line {
        figure: "O2",
        what: what.into(),
        ours,
        yardstick,
        reached,
        goal,
    };
    let orders = "told orders over the API, 64 connections, durable, a second";
    vec![
        line(orders, rate(told), String::new(), told, Goal::AtLeast(5000.0)),
        line("the same, × hello", rate(told), rate(greeted), told / greeted, Goal::Told),
        line("the same, × one INSERT and one commit each", rate(told), rate(record), told / record, Goal::Told),
        line("errors of any request above", errors.to_string(), String::new(), errors, Goal::AtMost(0.0)),
    ]
}

/// Customers of one partner, whom the API knows by numbers of its own, and tokens.
fn prepare(file: &Path) -> Vec<String> {
    let mut conn = connect(file, Access::Write).unwrap();
    let tx = conn.transaction().unwrap();
    let now = Timestamp::from_ms(jiff::Timestamp::now().as_millisecond());
    let act = Act::by(AccountId(1), now, &Zone::utc());
    let pat = join(&tx, &act, "Pat", None);
    for n in 0..CUSTOMERS {
        let customer = join(&tx, &act, &format!("Customer {n}"), Some(pat));
        member::number_at(&tx, &act, customer, SourceId::API, Some(&format!("C-{n}"))).unwrap();
    }
    let draft = Draft { name: "Bench".into(), scopes: vec![Scope::Orders], per_minute: MOST_PER_MINUTE };
    let tokens = (0..TOKENS).map(|_| api_token::create(&tx, &act, &draft).unwrap().1).collect();
    tx.commit().unwrap();
    tokens
}

fn join(tx: &Transaction<'_>, act: &Act, name: &str, referrer: Option<AccountId>) -> AccountId {
    let newcomer = Newcomer {
        name: PersonName::parse(name).unwrap(),
        email: Email::parse(&format!("{}@example.org", name.replace(' ', "-"))).unwrap(),
        phone: None,
        password: Password::parse("rye bread and salt", Role::Customer).unwrap().hash(4).unwrap(),
    };
    let code = referrer.map(|referrer| code::of_owner(tx, referrer).unwrap().unwrap().id);
    sign_up::customer(tx, act, &newcomer, code).unwrap().account
}
