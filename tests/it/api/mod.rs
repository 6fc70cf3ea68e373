//! Programs at the shop's other door: a token, JSON, and nothing of a browser.

mod calls;
mod changed;
mod events;
mod examples;
mod once;
mod problems;
mod tokens;
mod told;
mod tools;

use serde_json::Value;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;

/// A program with a token.
pub struct Program {
    person: Person,
    pub token: String,
}

/// What a call answered.
pub struct Told {
    pub page: Page,
    pub json: Value,
}

impl Program {
    /// One that may do everything.
    #[track_caller]
    pub fn of(shop: &Shop) -> Program {
        Program::with(shop, &["read", "orders", "accounts", "people", "codes", "payouts", "webhooks"])
    }

    /// One with these scopes, by a token from the command line.
    #[track_caller]
    pub fn with(shop: &Shop, scopes: &[&str]) -> Program {
        let mut args = vec!["token", "create", "--name", "Till"];
        scopes.iter().for_each(|scope| args.extend(["--scope", scope]));
        let made = shop.command(&args, "");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let said = String::from_utf8_lossy(&made.stdout).into_owned();
        let token = said.lines().last().unwrap_or_default().to_owned();
        Program { person: shop.person("Program"), token }
    }

    /// The same program with another token.
    pub fn showing(shop: &Shop, token: &str) -> Program {
        Program { person: shop.person("Program"), token: token.to_owned() }
    }

    #[track_caller]
    pub fn get(&self, path: &str) -> Told {
        self.send("GET", path, None, &[])
    }

    #[track_caller]
    pub fn post(&self, path: &str, body: &Value) -> Told {
        self.send("POST", path, Some(body), &[])
    }

    #[track_caller]
    pub fn patch(&self, path: &str, body: &Value) -> Told {
        self.send("PATCH", path, Some(body), &[])
    }

    /// With headers of its own.
    #[track_caller]
    pub fn send(&self, method: &str, path: &str, body: Option<&Value>, headers: &[(&str, &str)]) -> Told {
        let path = if path.starts_with("/api") { path.to_owned() } else { format!("/api/v1{path}") };
        let mut ask = self.person.ask(method, &path).with("Authorization", &format!("Bearer {}", self.token));
        // No browser: nothing says where it comes from.
        for name in ["Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Accept-Language"] {
            ask = ask.without(name);
        }
        if let Some(body) = body {
            ask = ask.body("application/json", body.to_string().into_bytes());
        }
        for (name, value) in headers {
            ask = ask.with(name, value);
        }
        let page = ask.send();
        let json = serde_json::from_slice(&page.body).unwrap_or(Value::Null);
        Told { page, json }
    }
}

impl Told {
    /// # Panics
    /// When the status is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.page.status, status, "{}\n{}", self.page.asked, self.json);
        self.json
    }

    /// A problem with this status and code, and what points at the fields that are wrong.
    #[track_caller]
    pub fn expect_problem(self, status: u16, code: &str) -> Vec<String> {
        assert_eq!(self.page.header("Content-Type"), Some("application/problem+json"), "{}", self.page.asked);
        assert_eq!((self.page.status, self.json["code"].as_str()), (status, Some(code)), "{}\n{}", self.page.asked, self.json);
        assert_eq!(self.json["status"], status);
        assert!(self.json["detail"].as_str().is_some_and(|said| said.len() > 5), "{}", self.json);
        let errors = self.json["errors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|wrong| wrong["pointer"].as_str().unwrap_or_default().to_owned()).collect()
    }
}
