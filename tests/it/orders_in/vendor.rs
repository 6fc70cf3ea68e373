//! Vendors as their documentation says that they keep coupons: WooCommerce over REST, Shopify over GraphQL, Stripe over forms. Each knows one
//! key, refuses a code that it has, and says so in its own way.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use data_encoding::BASE64;
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

/// A coupon as a vendor keeps it.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: String,
    pub code: String,
    /// All that was said of it.
    pub said: Value,
}

#[derive(Default)]
struct State {
    coupons: Vec<Kept>,
    /// Of Stripe: what codes stand on.
    worths: Vec<Value>,
    troubles: VecDeque<(u16, &'static str)>,
    next: u64,
    asked: usize,
}

/// It is open until the test ends.
pub struct Vendor {
    pub url: String,
    state: Arc<Mutex<State>>,
}

pub const WOO: (&str, &str) = ("ck_0123456789", "cs_9876543210");
pub const TOKEN: &str = "shpat_0123456789";
pub const STRIPE_KEY: &str = "rk_test_0123456789";

impl Vendor {
    pub fn open() -> Vendor {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let vendor = Vendor { url: format!("http://{}", listener.local_addr().unwrap()), state: Arc::default() };
        let state = Arc::clone(&vendor.state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                answer(stream, &state);
            }
        });
        vendor
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn coupons(&self) -> Vec<Kept> {
        self.state().coupons.clone()
    }

    /// The next answers are these, whatever is asked.
    pub fn fails(&self, troubles: impl IntoIterator<Item = (u16, &'static str)>) {
        self.state().troubles.extend(troubles);
    }

    /// How often it was asked since the last look.
    pub fn asked(&self) -> usize {
        std::mem::take(&mut self.state().asked)
    }
}

struct Asked {
    method: String,
    url: Url,
    heads: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Asked {
    fn read(reader: &mut BufReader<TcpStream>) -> Option<Asked> {
        let mut first = String::new();
        reader.read_line(&mut first).ok()?;
        let mut words = first.split(' ');
        let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
        let mut heads = Vec::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 || line.trim().is_empty() {
                break;
            }
            let (name, value) = line.trim().split_once(": ")?;
            heads.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        let length = heads.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Asked { method, url: Url::parse("http://vendor").unwrap().join(&path).ok()?, heads, body })
    }

    fn head(&self, name: &str) -> &str {
        self.heads.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    fn field(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(&self.body).find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    }
}

fn answer(stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream);
    let Some(asked) = Asked::read(&mut reader) else { return };
    let mut state = state.lock().unwrap();
    state.asked += 1;
    let (status, body) = match state.troubles.pop_front() {
        Some((status, body)) => (status, body.to_owned()),
        None => {
            let (status, body) = said(&mut state, &asked);
            (status, body.to_string())
        }
    };
    let said = format!("HTTP/1.1 {status} So\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    // Whoever asked may be gone.
    let _ = reader.into_inner().write_all(said.as_bytes());
}

fn said(state: &mut State, asked: &Asked) -> (u16, Value) {
    let path = asked.url.path().to_owned();
    match path.strip_prefix("/wp-json/wc/v3/coupons") {
        Some(rest) => woocommerce(state, asked, rest.trim_start_matches('/')),
        None if path.ends_with("/graphql.json") => shopify(state, asked),
        None if path.starts_with("/v1/") => stripe(state, asked, &path),
        None => (404, json!({})),
    }
}

fn woocommerce(state: &mut State, asked: &Asked, id: &str) -> (u16, Value) {
    let key = BASE64.encode(format!("{}:{}", WOO.0, WOO.1).as_bytes());
    if asked.head("authorization") != format!("Basic {key}") {
        return (
            401,
            json!({"code": "woocommerce_rest_cannot_create", "message": "Sorry, you are not allowed to create resources."}),
        );
    }
    let shown = |kept: &Kept| json!({"id": kept.id.parse::<u64>().unwrap(), "code": kept.code});
    match asked.method.as_str() {
        "POST" => {
            let body = asked.json();
            let code = body["code"].as_str().unwrap().to_lowercase();
            if state.coupons.iter().any(|kept| kept.code == code) {
                let taken = "The coupon code already exists";
                return (400, json!({"code": "woocommerce_rest_coupon_code_already_exists", "message": taken}));
            }
            state.next += 1;
            state.coupons.push(Kept { id: state.next.to_string(), code, said: body });
            (201, shown(state.coupons.last().unwrap()))
        }
        "GET" => {
            let code = asked.url.query_pairs().find(|(name, _)| name == "code").unwrap().1.to_lowercase();
            (200, state.coupons.iter().filter(|kept| kept.code == code).map(shown).collect())
        }
        "DELETE" => match state.coupons.iter().position(|kept| kept.id == id) {
            Some(at) => (200, shown(&state.coupons.remove(at))),
            None => (404, json!({"code": "woocommerce_rest_shop_coupon_invalid_id", "message": "Invalid ID."})),
        },
        _ => (405, json!({})),
    }
}

fn shopify(state: &mut State, asked: &Asked) -> (u16, Value) {
    if asked.head("x-shopify-access-token") != TOKEN {
        return (401, json!({"errors": "[API] Invalid API key or access token (unrecognized login or wrong password)"}));
    }
    let body = asked.json();
    let (query, variables) = (body["query"].as_str().unwrap(), &body["variables"]);
    let id = |kept: &Kept| json!({"id": kept.id});
    if query.contains("discountCodeBasicCreate") {
        let code = variables["code"]["code"].as_str().unwrap().to_owned();
        if state.coupons.iter().any(|kept| kept.code.eq_ignore_ascii_case(&code)) {
            let error = json!([{"code": "TAKEN", "message": "Code must be unique. Please try a different code."}]);
            return (200, json!({"data": {"discountCodeBasicCreate": {"codeDiscountNode": null, "userErrors": error}}}));
        }
        state.next += 1;
        let kept = Kept { id: format!("gid://shopify/DiscountCodeNode/{}", state.next), code, said: variables["code"].clone() };
        let node = id(&kept);
        state.coupons.push(kept);
        return (200, json!({"data": {"discountCodeBasicCreate": {"codeDiscountNode": node, "userErrors": []}}}));
    }
    if query.contains("discountCodeDelete") {
        let at = state.coupons.iter().position(|kept| Some(kept.id.as_str()) == variables["id"].as_str());
        let gone = at.map(|at| state.coupons.remove(at).id);
        let errors =
            if gone.is_some() { json!([]) } else { json!([{"code": "INVALID", "message": "Code discount does not exist."}]) };
        return (200, json!({"data": {"discountCodeDelete": {"deletedCodeDiscountId": gone, "userErrors": errors}}}));
    }
    let found = state.coupons.iter().find(|kept| Some(kept.code.as_str()) == variables["code"].as_str()).map(id);
    (200, json!({"data": {"codeDiscountNodeByCode": found}}))
}

fn stripe(state: &mut State, asked: &Asked, path: &str) -> (u16, Value) {
    if asked.head("authorization") != format!("Bearer {STRIPE_KEY}") {
        return (401, json!({"error": {"message": "Invalid API Key provided: rk_test_****"}}));
    }
    assert_eq!(asked.head("stripe-version"), "2025-09-30.clover");
    if asked.method == "GET" {
        let code = asked.url.query_pairs().find(|(name, _)| name == "code").unwrap().1;
        let found = state.coupons.iter().filter(|kept| kept.code == code).map(|kept| json!({"id": kept.id}));
        return (200, json!({"data": found.collect::<Vec<_>>()}));
    }
    assert!(!asked.head("idempotency-key").is_empty());
    state.next += 1;
    let fields: Value =
        form_urlencoded::parse(&asked.body).map(|(name, value)| (name.into_owned(), Value::from(value))).collect();
    if path == "/v1/coupons" {
        state.worths.push(fields);
        return (200, json!({"id": format!("coupon{}", state.worths.len())}));
    }
    if path == "/v1/promotion_codes" {
        let code = asked.field("code").unwrap();
        if !code.chars().all(|c| c.is_ascii_alphanumeric()) {
            return (400, json!({"error": {"message": "The promotion code can only contain letters and digits."}}));
        }
        let coupon: usize = asked.field("promotion[coupon]").unwrap().trim_start_matches("coupon").parse().unwrap();
        let mut said = state.worths[coupon - 1].clone();
        said.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let id = format!("promo_{}", state.next);
        state.coupons.push(Kept { id: id.clone(), code, said });
        return (200, json!({"id": id}));
    }
    match state.coupons.iter().position(|kept| path.ends_with(&format!("/{}", kept.id))) {
        Some(at) if asked.field("active").as_deref() == Some("false") => (200, json!({"id": state.coupons.remove(at).id})),
        _ => (404, json!({"error": {"message": "No such promotion code"}})),
    }
}
