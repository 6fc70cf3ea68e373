//! A WooCommerce store as its documentation says that it speaks: `GET /wp-json/wc/v3/orders` behind Basic authorization, with pages,
//! `modified_after`, orders in the order of their changes, and every way in which a real one fails.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use data_encoding::BASE64;
use serde_json::{Value, json};
use url::Url;

pub const KEY: &str = "ck_0123456789";
pub const SECRET: &str = "cs_9876543210";

/// What goes wrong with the next answer.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// Another status, with these heads and this body.
    Status(u16, &'static str, &'static str),
    Hang(Duration),
    /// The first half of an answer.
    Half,
    /// A buyer changes this order while the page is on its way: it goes to the end of the list.
    Changes(u64, u64),
}

/// An order of the store: its number, when it was changed, and all of it.
#[derive(Debug, Clone)]
struct Kept {
    id: u64,
    modified_s: u64,
    body: Value,
}

#[derive(Default)]
struct State {
    orders: Vec<Kept>,
    troubles: VecDeque<Trouble>,
    asked: Vec<String>,
}

/// It is open until the test ends.
pub struct Store {
    pub url: String,
    state: Arc<Mutex<State>>,
}

/// 2026-11-20T10:00:00Z and so many seconds, as WooCommerce writes it.
pub fn time(second: u64) -> String {
    let at = jiff::Timestamp::from_second(1_795_168_800 + second as i64).unwrap();
    at.strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// An order of ten pounds by Cara, placed and paid at a second.
pub fn order(id: u64, placed_s: u64) -> Value {
    json!({
        "id": id, "number": id.to_string(), "status": "processing", "currency": "GBP",
        "date_created_gmt": time(placed_s), "date_modified_gmt": time(placed_s), "date_paid_gmt": time(placed_s),
        "discount_total": "0.00", "shipping_total": "0.00", "shipping_tax": "0.00", "cart_tax": "0.00", "total": "10.00", "total_tax": "0.00",
        "customer_id": 25, "transaction_id": "",
        "billing": {"first_name": "Cara", "last_name": "Vogel", "email": "cara@example.org", "phone": ""},
        "meta_data": [], "fee_lines": [], "coupon_lines": [], "refunds": [],
        "line_items": [{"id": id * 10, "name": "Lemon cake", "quantity": 1, "subtotal": "10.00", "subtotal_tax": "0.00", "total": "10.00", "total_tax": "0.00", "sku": "", "price": 10}],
    })
}

impl Store {
    pub fn open() -> Store {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let store = Store { url: format!("http://{}", listener.local_addr().unwrap()), state: Arc::default() };
        let state = Arc::clone(&store.state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let state = Arc::clone(&state);
                thread::spawn(move || answer(stream, &state));
            }
        });
        store
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Keeps an order, or a change of one, as of a second.
    pub fn keep(&self, mut body: Value, modified_s: u64) {
        body["date_modified_gmt"] = time(modified_s).into();
        let id = body["id"].as_u64().unwrap();
        let mut state = self.state();
        state.orders.retain(|kept| kept.id != id);
        state.orders.push(Kept { id, modified_s, body });
    }

    pub fn fails(&self, troubles: impl IntoIterator<Item = Trouble>) {
        self.state().troubles.extend(troubles);
    }

    /// What was asked for since the last look, each as its query.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state().asked)
    }
}

fn answer(stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream);
    let (mut first, mut authorization) = (String::new(), String::new());
    reader.read_line(&mut first).unwrap_or(0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.trim().split_once(": ")
            && name.eq_ignore_ascii_case("authorization")
        {
            authorization = value.to_owned();
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let (trouble, body) = {
        let mut state = state.lock().unwrap();
        state.asked.push(path.split_once('?').map_or(String::new(), |(_, query)| query.to_owned()));
        let trouble = state.troubles.pop_front();
        let body = page(&state, &path);
        if let Some(Trouble::Changes(id, at)) = trouble
            && let Some(kept) = state.orders.iter_mut().find(|kept| kept.id == id)
        {
            kept.modified_s = at;
            kept.body["date_modified_gmt"] = time(at).into();
        }
        (trouble, body)
    };
    let is_known = authorization == format!("Basic {}", BASE64.encode(format!("{KEY}:{SECRET}").as_bytes()));
    let plain = |status: u16, heads: &str, body: &str| {
        format!("HTTP/1.1 {status} So\r\n{heads}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
    };
    let denied = r#"{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}"#;
    let said = match (trouble, body) {
        (Some(Trouble::Hang(long)), _) => return thread::sleep(long),
        (Some(Trouble::Status(status, heads, body)), _) => plain(status, heads, body),
        (Some(Trouble::Half), Some(body)) => {
            let whole = plain(200, "", &body);
            whole[..whole.len() / 2].to_owned()
        }
        _ if !is_known => plain(401, "", denied),
        (_, None) => plain(404, "", r#"{"code":"rest_no_route"}"#),
        (_, Some(body)) => plain(200, "content-type: application/json; charset=UTF-8\r\n", &body),
    };
    // Whoever asked may be gone.
    let _ = reader.into_inner().write_all(said.as_bytes());
}

/// The orders that a query names; nothing at another address.
fn page(state: &State, path: &str) -> Option<String> {
    let url = Url::parse("http://store").unwrap().join(path).ok()?;
    if url.path() != "/wp-json/wc/v3/orders" {
        return None;
    }
    let asked = |name: &str| url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned());
    assert_eq!((asked("orderby").as_deref(), asked("order").as_deref()), (Some("modified"), Some("asc")));
    assert_eq!(asked("dates_are_gmt").as_deref(), Some("true"));
    let (after, size): (String, usize) = (asked("modified_after")?, asked("per_page")?.parse().ok()?);
    let number: usize = asked("page")?.parse().ok()?;
    assert!(size <= 100, "WooCommerce gives no more at once");
    let mut orders: Vec<&Kept> = state.orders.iter().filter(|kept| time(kept.modified_s) > after).collect();
    orders.sort_by_key(|kept| (kept.modified_s, kept.id));
    let bodies: Vec<&Value> = orders.iter().skip((number - 1) * size).take(size).map(|kept| &kept.body).collect();
    Some(serde_json::to_string(&bodies).unwrap())
}
