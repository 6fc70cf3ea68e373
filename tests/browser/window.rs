//! A window of a real browser, handled as a person would: by the words on the page, the labels of the fields, the keyboard.
//!
//! Promise: when a window is dropped, the console has held no error, and nobody but the shop has been asked for anything. A test
//! that fails leaves a picture of what it saw in `screenshots/`.
#![allow(dead_code, reason = "a kit of tools: the journeys need now these, now those")]

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::{Value as Json, json};

use super::client::Person;
use super::driver::{Browser, Shape};
use super::shop::Shop;

const PHONE: Shape = Shape {
    width: 390,
    height: 844,
    pixels: 2.0,
    is_phone: true,
    user_agent: "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
};

const DESK: Shape = Shape {
    width: 1440,
    height: 900,
    pixels: 1.0,
    is_phone: false,
    user_agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
};

/// A telephone: 390 × 844, touched with a thumb.
pub struct Phone;

/// A window on a desk: 1440 × 900.
pub struct Desk;

impl Phone {
    #[track_caller]
    pub fn open(shop: &Shop) -> Window<'_> {
        Window::start(shop, PHONE)
    }
}

impl Desk {
    #[track_caller]
    pub fn open(shop: &Shop) -> Window<'_> {
        Window::start(shop, DESK)
    }
}

/// One browser with one page open.
pub struct Window<'s> {
    shop: &'s Shop,
    pub(super) browser: Browser,
    pub(super) shape: Shape,
    has_script: Cell<bool>,
    seen: RefCell<Seen>,
}

/// What the browser has told of itself so far.
#[derive(Debug, Default)]
struct Seen {
    console: Vec<String>,
    requests: Vec<String>,
    /// Pages that answered with an error on purpose, such as a form with 422: Chromium complains of those too.
    refused: Vec<String>,
    /// Others than the shop whose pages were opened.
    hosts: Vec<String>,
}

/// Light or dark paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

impl<'s> Window<'s> {
    #[track_caller]
    fn start(shop: &'s Shop, shape: Shape) -> Window<'s> {
        let window =
            Window { shop, browser: Browser::start(shape), shape, has_script: Cell::new(true), seen: RefCell::default() };
        window.resize(shape.width, shape.height, shape.pixels);
        window.theme(Theme::Light);
        window
    }

    /// Types an address: a path of the shop.
    #[track_caller]
    pub fn open(&self, path: &str) -> &Self {
        let address = format!("{}{path}", self.shop.home);
        self.browser.order(|client| client.goto(&address)).unwrap_or_else(|error| panic!("{address}: {error}"));
        self
    }

    /// Types the whole address of somebody else's page, which may be asked for things from here on.
    #[track_caller]
    pub fn open_elsewhere(&self, address: &str) -> &Self {
        let host = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        self.seen.borrow_mut().hosts.push(format!("{host}/"));
        self.browser.order(|client| client.goto(address)).unwrap_or_else(|error| panic!("{address}: {error}"));
        self.expect_loaded()
    }

    /// Where the window is, as a path with its query.
    pub fn path(&self) -> String {
        let address = self.browser.order(|client| client.current_url()).expect("the window's address");
        address.as_str().strip_prefix(&self.shop.home).unwrap_or(address.as_str()).to_owned()
    }

    /// Waits until the window is at this path, whatever its query.
    #[track_caller]
    pub fn expect_at(&self, path: &str) -> &Self {
        self.until(&format!("at {path}"), || (self.path().split('?').next() == Some(path)).then_some(()));
        self
    }

    /// Waits until these words stand on the page.
    #[track_caller]
    pub fn expect_says(&self, words: &str) -> &Self {
        self.until(&format!("on a page that says {words:?}"), || self.text().contains(words).then_some(()));
        self
    }

    /// Every word that can be seen.
    pub fn text(&self) -> String {
        let body = self.browser.order(|client| client.find(Locator::Css("body")));
        let text = body.and_then(|body| self.browser.order(|_| async move { body.text().await }));
        text.unwrap_or_default()
    }

    /// The words inside the first element that the selector finds.
    #[track_caller]
    pub fn text_of(&self, css: &str) -> String {
        let element = self.find(css);
        self.browser.order(|_| async move { element.text().await }).expect("the element's words")
    }

    /// Presses the link, button or other handle that says this: exactly, or else among other words.
    #[track_caller]
    pub fn click(&self, words: &str) -> &Self {
        self.click_one_of(&[words.to_owned()])
    }

    /// Presses what is called by one of these words.
    pub fn click_one_of(&self, words: &[String]) -> &Self {
        let handles = ["a", "button", "summary", "label", "*[@role='button']", "*[@role='tab']"];
        let called = |by: &dyn Fn(&str) -> String| -> String {
            let each = words.iter().flat_map(|words| {
                let quoted = quote(words);
                handles.iter().map(move |tag| format!("//{tag}[{}]", by(&quoted))).collect::<Vec<_>>()
            });
            each.collect::<Vec<_>>().join(" | ")
        };
        let exact = called(&|quoted| format!("normalize-space(.)={quoted} or @aria-label={quoted}"));
        let among = called(&|quoted| format!("contains(normalize-space(.), {quoted})"));
        self.until(&format!("able to press {words:?}"), || {
            let element = self.visible(&exact).or_else(|| self.visible(&among))?;
            // Bars that stand still at the edges must not lie above it.
            let shown = vec![serde_json::to_value(&element).ok()?];
            self.browser.order(|client| client.execute("arguments[0].scrollIntoView({ block: 'center' })", shown)).ok()?;
            self.browser.order(|_| async move { element.click().await }).ok()
        });
        self
    }

    /// Types into the field with this label, in place of what stood there; ticks a box; chooses from a list by its words.
    #[track_caller]
    pub fn fill(&self, label: &str, value: &str) -> &Self {
        let field = self.field(label);
        let filled = self.browser.order(|_| async {
            match (field.tag_name().await?.as_str(), field.attr("type").await?.as_deref()) {
                ("select", _) => field.select_by_label(value).await,
                (_, Some("checkbox" | "radio")) => field.click().await,
                _ => {
                    field.clear().await?;
                    field.send_keys(value).await
                }
            }
        });
        filled.unwrap_or_else(|error| panic!("{label:?} takes no {value:?}: {error}"));
        self
    }

    /// Types with nothing but the keyboard, wherever the focus is. `Key` of fantoccini gives Tab, Enter and their like. The keys
    /// go to the window and not to an element: what has the focus may be on its way out, as the button of a dialog that closes.
    #[track_caller]
    pub fn keys(&self, keys: &str) -> &Self {
        let pressed = keys.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let pressed = pressed.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.browser
            .order(|client| async move { client.perform_actions(pressed).await })
            .unwrap_or_else(|error| panic!("{keys:?}: {error}"));
        self
    }

    /// Presses Tab until the focus is on what bears this name: a field's label, a button's or link's words.
    #[track_caller]
    pub fn tab_to(&self, name: &str) -> &Self {
        let mut passed = Vec::new();
        for _ in 0..60 {
            self.keys("\u{e004}");
            let focused = self.focused();
            if focused.contains(name) {
                return self;
            }
            passed.push(focused);
        }
        panic!("no Tab leads to {name:?}, only to {passed:?}");
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> String {
        let name = "const e = document.activeElement;
                    const label = e.labels && e.labels[0] ? e.labels[0].innerText : e.getAttribute('aria-label') || e.innerText || '';
                    return label.replace(/\\s+/g, ' ').trim();";
        self.script(name).as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page and answers what it returns.
    #[track_caller]
    pub fn script(&self, script: &str) -> Json {
        self.browser.order(|client| client.execute(script, vec![])).unwrap_or_else(|error| panic!("{script}\n{error}"))
    }

    /// The address of the first picture, link or script that the selector finds, as a path.
    #[track_caller]
    pub fn address_of(&self, css: &str) -> String {
        let element = self.find(css);
        let address = self.browser.order(|_| async move {
            let source = element.prop("src").await?;
            if source.is_some() { Ok(source) } else { element.prop("href").await }
        });
        let address: Result<_, fantoccini::error::CmdError> = address;
        let address = address.ok().flatten().unwrap_or_else(|| panic!("{css} has no address"));
        address.strip_prefix(&self.shop.home).unwrap_or(&address).to_owned()
    }

    /// Hands this window to somebody who has signed in elsewhere.
    #[track_caller]
    pub fn sign_in_as(&self, person: &Person) -> &Self {
        self.browser.devtools("Network.clearBrowserCookies", json!({}));
        for (name, value) in person.cookies() {
            self.browser
                .devtools("Network.setCookie", json!({ "name": name, "value": value, "url": self.shop.home, "httpOnly": true }));
        }
        self
    }

    /// What the system prefers; a page may still have a switch of its own.
    pub fn theme(&self, theme: Theme) -> &Self {
        self.emulate("", theme)
    }

    /// Shows the page as it will lie on paper.
    pub fn on_paper(&self) -> &Self {
        self.emulate("print", Theme::Light)
    }

    fn emulate(&self, media: &str, theme: Theme) -> &Self {
        let scheme = if theme == Theme::Dark { "dark" } else { "light" };
        // Nothing moves, so that a picture of a page is the page.
        let features =
            json!([{ "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features }));
        self
    }

    /// Keeps the shop's script from every page from here on. There is only the one: its own header forbids all others. (Chromium's
    /// own switch would leave chromedriver waiting for ever when a form is sent.)
    pub fn without_script(&self) -> &Self {
        self.has_script.set(false);
        self.browser.devtools("Network.enable", json!({}));
        self.browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*.js*"] }));
        self
    }

    /// Runs a script in every page from here on, before its own.
    pub fn before_every_page(&self, script: &str) -> &Self {
        self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        self
    }

    /// Takes the connection away, or gives it back.
    pub fn offline(&self, is_off: bool) -> &Self {
        self.browser.devtools("Network.enable", json!({}));
        let conditions = json!({ "offline": is_off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser.devtools("Network.emulateNetworkConditions", conditions);
        self
    }

    /// Every thing twice as large, as somebody with weak eyes has it.
    pub fn zoomed(&self) -> &Self {
        self.resize(self.shape.width / 2, self.shape.height / 2, self.shape.pixels * 2.0);
        self
    }

    pub(super) fn resize(&self, width: u32, height: u32, pixels: f64) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": pixels, "mobile": self.shape.is_phone });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// A PNG of the whole page, however long (6,000 points at most), at `screenshots/<name>.png`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let path = screenshots().join(format!("{name}.png"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of screenshots");
        // As high as the page, so that what stands at the edge of the window does not lie across the picture.
        let height = self.script("return document.documentElement.scrollHeight").as_u64().unwrap_or(0).clamp(1, 6_000) as u32;
        self.resize(self.shape.width, height.max(self.shape.height), self.shape.pixels);
        let picture = self.picture();
        self.resize(self.shape.width, self.shape.height, self.shape.pixels);
        fs::write(&path, picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// The PNG itself, for instance to read the code on it.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let size = &self.browser.devtools("Page.getLayoutMetrics", json!({}))["cssContentSize"];
        let (width, height) = (size["width"].as_f64().unwrap_or(1.0), size["height"].as_f64().unwrap_or(1.0));
        self.photograph([0.0, 0.0, width, height.clamp(1.0, 6_000.0)], 1)
    }

    /// A PNG of every element that the selector finds, from so near that small print can be read.
    #[track_caller]
    pub fn close_ups(&self, css: &str) -> Vec<Vec<u8>> {
        let frames = self.script(&format!(
            "return [...document.querySelectorAll({css:?})].map(e => e.getBoundingClientRect())
                 .map(r => [r.left + scrollX - 8, r.top + scrollY - 8, r.width + 16, r.height + 16]);"
        ));
        let frames: Vec<[f64; 4]> = serde_json::from_value(frames).expect("where the elements are");
        frames.into_iter().map(|frame| self.photograph(frame, 3)).collect()
    }

    fn photograph(&self, [x, y, width, height]: [f64; 4], scale: u32) -> Vec<u8> {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": scale });
        let shot = self
            .browser
            .devtools("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }));
        BASE64.decode(shot["data"].as_str().expect("a picture").as_bytes()).expect("a picture in base64")
    }

    /// Waits until the page and all that belongs to it is there.
    #[track_caller]
    pub fn expect_loaded(&self) -> &Self {
        self.until("done loading", || (self.script("return document.readyState") == "complete").then_some(()));
        self
    }

    /// Errors in the console so far, but for pages that refused on purpose.
    pub fn console_errors(&self) -> Vec<String> {
        self.catch_up();
        let seen = self.seen.borrow();
        let is_refusal = |line: &&String| {
            !self.has_script.get() && line.contains("/static/app.js")
                || seen.refused.iter().any(|address| line.starts_with(address.as_str()))
                // Without a connection, what the page asks for in vain is the test's doing.
                || line.contains("ERR_INTERNET_DISCONNECTED")
        };
        seen.console.iter().filter(|line| !is_refusal(line)).cloned().collect()
    }

    /// Everybody but the shop who has been asked for something.
    pub fn foreign_requests(&self) -> Vec<String> {
        self.catch_up();
        let ours = format!("{}/", self.shop.home);
        // What the browser asks of itself (chrome:, data:, blob:) leaves no house.
        let leaves = |address: &str| ["http", "ws", "ftp"].iter().any(|scheme| address.starts_with(scheme));
        let seen = self.seen.borrow();
        let is_opened = |address: &str| seen.hosts.iter().any(|host| address.starts_with(host));
        let is_foreign = |address: &&String| leaves(address) && !address.starts_with(&ours) && !is_opened(address);
        seen.requests.iter().filter(is_foreign).cloned().collect()
    }

    /// Takes in what the browser has logged since it was asked last.
    fn catch_up(&self) {
        let mut seen = self.seen.borrow_mut();
        for line in self.browser.log("performance") {
            let message: Json = line["message"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            let params = &message["message"]["params"];
            match message["message"]["method"].as_str() {
                Some("Network.requestWillBeSent") => seen.requests.extend(params["request"]["url"].as_str().map(str::to_owned)),
                Some("Network.responseReceived")
                    if params["type"] == "Document" && params["response"]["status"].as_u64() >= Some(400) =>
                {
                    seen.refused.extend(params["response"]["url"].as_str().map(str::to_owned));
                }
                _ => {}
            }
        }
        let console = self.browser.log("browser").into_iter().filter(|line| line["level"] == "SEVERE");
        seen.console.extend(console.filter_map(|line| line["message"].as_str().map(str::to_owned)));
    }

    #[track_caller]
    fn find(&self, css: &str) -> Element {
        self.until(&format!("on a page with {css}"), || self.browser.order(|client| client.find(Locator::Css(css))).ok())
    }

    #[track_caller]
    fn field(&self, label: &str) -> Element {
        let quoted = quote(label);
        let named = format!("//label[starts-with(normalize-space(.), {quoted})]");
        let kinds = ["input", "select", "textarea"];
        let inside: Vec<String> = kinds.iter().map(|tag| format!("{named}//{tag}")).collect();
        let path = format!("//*[@id={named}/@for] | {} | //*[@aria-label={quoted}]", inside.join(" | "));
        self.until(&format!("on a page with a field {label:?}"), || self.visible(&path))
    }

    /// The first element on an XPath that can be seen.
    fn visible(&self, path: &str) -> Option<Element> {
        let found = self.browser.order(|client| client.find_all(Locator::XPath(path))).ok()?;
        found.into_iter().find(|element| {
            let element = element.clone();
            self.browser.order(|_| async move { element.is_displayed().await }).unwrap_or(false)
        })
    }

    /// Waits for something to come about. Ten seconds are a fault.
    #[track_caller]
    pub fn until<T>(&self, what: &str, probe: impl Fn() -> Option<T>) -> T {
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            if let Some(found) = probe() {
                return found;
            }
            assert!(Instant::now() < deadline, "the window is not {what}, but at {}:\n{}", self.path(), self.text());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            let test = thread::current().name().unwrap_or("test").replace("::", ".");
            let path = self.screenshot(&format!("failed/{test}"));
            eprintln!("what the window showed: {}", path.display());
            return;
        }
        let (errors, strangers) = (self.console_errors(), self.foreign_requests());
        assert!(errors.is_empty(), "the console holds errors:\n{}", errors.join("\n"));
        assert!(strangers.is_empty(), "others than the shop were asked:\n{}", strangers.join("\n"));
    }
}

/// The ignored folder for pictures.
pub fn screenshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots")
}

/// A text as an XPath literal, which knows no escapes.
fn quote(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
