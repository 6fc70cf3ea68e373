//! One person with one browser: a cookie jar of their own, a telephone of their own, and the headers that a browser sends.
//!
//! Redirects are answers to look at, so they are followed only by [`Person::open`], [`Person::scan`] and [`Person::follow`].
//! Every request has a connection to itself: a server that is told to stop would wait a second for an idle one.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ureq::http::{Request, Response};
use ureq::{Agent, Body};

use super::page::{Form, Page};

/// Telephones that people really carry; the server takes the first word of none of them for a bot.
const PHONES: [&str; 5] = [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.7339.39 Mobile/15E148 Safari/604.1",
];

/// Somebody in front of the shop's door. May be lent to several threads at once.
#[derive(Debug)]
pub struct Person {
    pub name: String,
    pub email: String,
    pub password: String,
    pub user_agent: String,
    home: String,
    agent: Agent,
    jar: Mutex<BTreeMap<String, String>>,
}

/// A request that is being put together.
#[derive(Debug)]
#[must_use = "nothing is asked before send()"]
pub struct Ask<'p> {
    person: &'p Person,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Person {
    /// A stranger to the server at `home` (`http://127.0.0.1:4711`), with an e-mail address and a password made from the name.
    pub fn new(home: &str, name: &str) -> Person {
        let settings = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(0)
            .timeout_global(Some(Duration::from_secs(60)))
            .proxy(None)
            .build();
        // Letters that an address cannot hold are told apart by their numbers.
        let letter = |c: char| match c {
            'a'..='z' | '0'..='9' => c.to_string(),
            _ if c.is_ascii() => ".".to_owned(),
            _ => format!("{:x}", u32::from(c)),
        };
        let mailbox: String = name.to_lowercase().chars().map(letter).collect();
        let phone = name.bytes().map(usize::from).sum::<usize>() % PHONES.len();
        Person {
            name: name.to_owned(),
            email: format!("{mailbox}@example.org"),
            password: format!("{name} likes rye bread 7"),
            user_agent: PHONES[phone].to_owned(),
            home: home.to_owned(),
            agent: Agent::new_with_config(settings),
            jar: Mutex::default(),
        }
    }

    /// Asks for a page as a browser does when a link is opened. Redirects are not followed.
    pub fn get(&self, path: &str) -> Page {
        self.ask("GET", path).send()
    }

    /// Sends fields as a form of the shop's own page would. Redirects are not followed.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.ask("POST", path).fields(fields).send()
    }

    /// Opens a page and goes wherever it leads, as a browser does.
    pub fn open(&self, path: &str) -> Page {
        self.follow(self.get(path))
    }

    /// Points the telephone's camera at a printed code: leads to the invitation.
    pub fn scan(&self, code: &str) -> Page {
        self.open(&format!("/Q/{code}"))
    }

    /// Goes where an answer leads, until it leads nowhere else.
    #[track_caller]
    pub fn follow(&self, mut page: Page) -> Page {
        for _ in 0..10 {
            if !(300..400).contains(&page.status) {
                return page;
            }
            let to = page.location();
            let path = to.strip_prefix(&self.home).unwrap_or(to).to_owned();
            assert!(path.starts_with('/') && !path.starts_with("//"), "{} leads away to {to}", page.asked);
            page = self.get(&path);
        }
        panic!("{} leads round in circles", page.asked);
    }

    /// Fills in the form whose button says `button` and presses it. Fails when a field is not in the form.
    #[track_caller]
    pub fn submit(&self, page: &Page, button: &str, fields: &[(&str, &str)]) -> Page {
        self.send(page, &page.form(button).fill_all(fields))
    }

    /// Sends a form that stood on `page`.
    pub fn send(&self, page: &Page, form: &Form) -> Page {
        let here = page.asked.split_once(' ').map_or("/", |(_, path)| path);
        let action = if form.action.is_empty() { here } else { &form.action };
        let pairs = form.pairs();
        match form.method.as_str() {
            "POST" => self.post(action, &pairs),
            _ => self.get(&format!("{}?{}", action.split('?').next().unwrap_or(action), encode(&pairs))),
        }
    }

    /// Signs in at the front door. Fails unless the door opens.
    #[track_caller]
    pub fn sign_in(&self) -> Page {
        let door = self.open("/sign-in");
        let answer = self.submit(&door, "Sign in", &[("email", &self.email), ("password", &self.password)]);
        answer.expect_status(303);
        answer
    }

    /// A request to be put together by hand, with a browser's headers to start from.
    pub fn ask(&self, method: &str, path: &str) -> Ask<'_> {
        let is_navigation = method == "GET" || method == "HEAD";
        let mut headers = vec![
            ("User-Agent", self.user_agent.as_str()),
            ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"),
            ("Accept-Language", "en-GB,en;q=0.9"),
            ("Sec-Fetch-Mode", "navigate"),
            ("Sec-Fetch-Dest", "document"),
            ("Sec-Fetch-Site", if is_navigation { "none" } else { "same-origin" }),
        ];
        if !is_navigation {
            headers.push(("Origin", &self.home));
        }
        let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ask { person: self, method: method.to_owned(), path: path.to_owned(), headers, body: Vec::new() }
    }

    /// What the browser keeps for the server: for a second browser that steals it, or for Chromium.
    pub fn cookies(&self) -> Vec<(String, String)> {
        self.jar().iter().map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar().insert(name.to_owned(), value.to_owned());
    }

    /// A new browser: nothing of the old one is remembered.
    pub fn forget_cookies(&self) {
        self.jar().clear();
    }

    fn jar(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps and drops cookies as the server says.
    fn remember(&self, set_cookie: &str) {
        let (pair, attributes) = set_cookie.split_once(';').unwrap_or((set_cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        let ends = attributes.split(';').any(|attribute| attribute.trim().eq_ignore_ascii_case("Max-Age=0"));
        if ends || value.is_empty() {
            self.jar().remove(name.trim());
        } else {
            self.set_cookie(name.trim(), value.trim());
        }
    }
}

impl Ask<'_> {
    /// Sets a header, in place of the browser's own if there is one.
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut ask = self.without(name);
        ask.headers.push((name.to_owned(), value.to_owned()));
        ask
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(is, _)| !is.eq_ignore_ascii_case(name));
        self
    }

    pub fn fields(self, fields: &[(&str, &str)]) -> Self {
        let body = encode(fields);
        self.body("application/x-www-form-urlencoded", body.into_bytes())
    }

    pub fn body(self, content_type: &str, body: Vec<u8>) -> Self {
        let mut ask = self.with("Content-Type", content_type);
        ask.body = body;
        ask
    }

    /// # Panics
    /// When no answer comes.
    #[track_caller]
    pub fn send(self) -> Page {
        let asked = format!("{} {}", self.method, self.path);
        let mut request = Request::builder().method(self.method.as_str()).uri(format!("{}{}", self.person.home, self.path));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let cookies: Vec<String> = self.person.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("Cookie", cookies.join("; "));
        }
        let answer = match self.method.as_str() {
            "GET" | "HEAD" => request.body(()).map_err(ureq::Error::from).and_then(|request| self.person.agent.run(request)),
            _ => request.body(self.body).map_err(ureq::Error::from).and_then(|request| self.person.agent.run(request)),
        };
        let answer: Response<Body> = answer.unwrap_or_else(|error| panic!("{asked} got no answer: {error}"));
        let (parts, mut body) = answer.into_parts();
        let text = |value: &ureq::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers: Vec<(String, String)> = parts.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        for (_, value) in headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("Set-Cookie")) {
            self.person.remember(value);
        }
        let body = body.with_config().limit(64 << 20).read_to_vec().unwrap_or_else(|error| panic!("{asked} broke off: {error}"));
        Page { asked, status: parts.status.as_u16(), headers, body }
    }
}

/// Pairs as a form sends them.
pub fn encode(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' => char::from(byte).to_string(),
                b' ' => "+".to_owned(),
                _ => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&")
}
