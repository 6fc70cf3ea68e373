//! Chromium at the end of a wire: one chromedriver process and one browser for one window, gone when it is dropped.
//!
//! The wire is asynchronous and tests are not, so every order waits on one small runtime. Orders that WebDriver does not know
//! (DevTools, logs) go through chromedriver's own doors.

use std::future::Future;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use rocket::tokio::runtime::{Builder, Runtime};
use serde_json::{Value as Json, json};
use ureq::http::Method;
use url::{ParseError, Url};

const CHROMIUM: &str = "/usr/bin/chromium";
const CHROMEDRIVER: &str = "/usr/bin/chromedriver";

/// Without the last of these Chromium talks to Google's hosts at every start.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

static WIRE: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime for the browser's wire")
});

/// A browser with nothing open.
pub struct Browser {
    client: Option<Client>,
    driver: Child,
    // chromedriver must be able to go on writing.
    _said: BufReader<ChildStdout>,
    _profile: tempfile::TempDir,
}

/// How big the window is and whose hand holds it.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub width: u32,
    pub height: u32,
    pub pixels: f64,
    pub is_phone: bool,
    pub user_agent: &'static str,
}

impl Browser {
    #[track_caller]
    pub fn start(shape: Shape) -> Browser {
        for program in [CHROMIUM, CHROMEDRIVER] {
            assert!(Path::new(program).exists(), "{program} is missing: run tests/run, which installs it");
        }
        let (mut driver, said, port) = driver();
        let profile = tempfile::tempdir().expect("a folder for the browser");
        let wanted = capabilities(shape, profile.path());
        let connecting = async move {
            ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await
        };
        match WIRE.block_on(connecting) {
            Ok(client) => Browser { client: Some(client), driver, _said: said, _profile: profile },
            Err(error) => {
                end(&mut driver);
                panic!("Chromium did not start: {error}");
            }
        }
    }

    /// Gives an order and waits for its answer.
    pub fn order<'b, T, F>(&'b self, order: impl FnOnce(&'b Client) -> F) -> T
    where
        F: Future<Output = T> + 'b,
    {
        WIRE.block_on(order(self.client.as_ref().expect("the browser is open until it is dropped")))
    }

    /// An order in the words of the DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, cmd: &str, params: Json) -> Json {
        self.extra("goog/cdp/execute", json!({ "cmd": cmd, "params": params })).unwrap_or_else(|error| panic!("{cmd}: {error}"))
    }

    /// What came into one of the logs (`browser`, `performance`) since it was read last.
    pub fn log(&self, kind: &str) -> Vec<Json> {
        let lines = self.extra("se/log", json!({ "type": kind })).unwrap_or_else(|error| panic!("the {kind} log: {error}"));
        lines.as_array().cloned().unwrap_or_default()
    }

    fn extra(&self, path: &'static str, body: Json) -> Result<Json, CmdError> {
        self.order(|client| client.issue_cmd(Extra { path, body }))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Ending the session ends Chromium; if that fails, there is none to end.
            let _ = WIRE.block_on(client.close());
        }
        end(&mut self.driver);
    }
}

fn capabilities(shape: Shape, profile: &Path) -> serde_json::Map<String, Json> {
    let mut args: Vec<String> = FLAGS.iter().map(|flag| flag.to_string()).collect();
    args.push(format!("--user-data-dir={}", profile.display()));
    args.push(format!("--window-size={},{}", shape.width, shape.height));
    // Headless Chromium says so in its name, and the shop counts no robots.
    args.push(format!("--user-agent={}", shape.user_agent));
    let mut options = json!({ "binary": CHROMIUM, "args": args });
    if shape.is_phone {
        let metrics =
            json!({ "width": shape.width, "height": shape.height, "pixelRatio": shape.pixels, "touch": true, "mobile": true });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics, "userAgent": shape.user_agent });
    }
    let wanted = json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "timeouts": { "script": 60_000, "pageLoad": 60_000, "implicit": 0 },
    });
    match wanted {
        Json::Object(wanted) => wanted,
        _ => unreachable!("an object was just written"),
    }
}

/// A chromedriver, what it says, and where it listens. One that lost the port that it had found to somebody else gives up: the next
/// finds another.
#[track_caller]
fn driver() -> (Child, BufReader<ChildStdout>, u16) {
    let mut said_so_far = String::new();
    for _ in 0..5 {
        let mut driver = Command::new(CHROMEDRIVER)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{CHROMEDRIVER} did not start: {error}"));
        let mut said = BufReader::new(driver.stdout.take().expect("chromedriver's words"));
        match port_in(&mut said) {
            Ok(port) => return (driver, said, port),
            Err(words) => said_so_far += &words,
        }
        let _ = driver.wait();
    }
    panic!("chromedriver did not say where it listens:\n{said_so_far}");
}

/// chromedriver chooses a free port itself and says which; else all that it said before it ended.
fn port_in(said: &mut impl BufRead) -> Result<u16, String> {
    let mut heard = String::new();
    while said.read_line(&mut heard).is_ok_and(|length| length > 0) {
        let last = heard.lines().last().unwrap_or_default();
        let port =
            last.split_once("successfully on port ").and_then(|(_, port)| port.trim_end().trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            return Ok(port);
        }
    }
    Err(heard)
}

fn end(driver: &mut Child) {
    // It may have ended by itself.
    let _ = driver.kill();
    let _ = driver.wait();
}

/// An order that WebDriver does not know.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Json,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
