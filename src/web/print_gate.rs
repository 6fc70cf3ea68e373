//! Whether paper may bear the shop's address. What is on paper stays: nothing is printed and no batch is downloaded before the address
//! has been seen to lead here from outside, or the owner has typed it to print all the same.
//!
//! [`may_print`] is called by everything that puts codes on paper. It answers a [`Permit`], or the page that says what is missing.

use std::time::{Duration, Instant};

use rocket::http::Status;
use serde::Serialize;

use crate::app::App;
use crate::domain::address::{BaseUrl, Reach};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::shop::{self, Shop};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Failed, Reply};
use crate::web::site::Site;

/// How long the shop's own page may take to answer, and how long a failure is believed before it is tried again.
const PATIENCE: Duration = Duration::from_secs(5);
const BELIEVED: Duration = Duration::from_secs(10);
/// Our own page is two short lines.
const MOST_BYTES: u64 = 1024;

/// Printing is allowed.
pub(super) struct Permit {
    /// The address that will be on the paper: `batch::mark_printed` needs it.
    pub(super) base_url: String,
}

/// Asks whether codes may be printed. The inner `Err` is the page that refuses; `next` is where the visitor wanted to go.
pub(super) async fn may_print(frame: &Frame, next: &str) -> std::result::Result<std::result::Result<Permit, Reply>, Failed> {
    let shop = frame.shop()?;
    if shop.base_url.is_public_https()
        && (shop.base_url_checked_at.is_some() || leads_here(&frame.app, &frame.site, &shop.base_url).await?)
    {
        return Ok(Ok(Permit { base_url: shop.base_url.to_string() }));
    }
    if shop.may_print() {
        return Ok(Ok(Permit { base_url: shop.base_url.to_string() }));
    }
    refusal_page(frame, next, Form::default(), Status::Conflict).map(Err)
}

/// What stands in the way of printing as far as it is known already, without asking anybody: for pages that only show what would be
/// printed.
pub(super) fn obstacle(frame: &Frame) -> Result<Option<Obstacle>> {
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    Ok(match () {
        () if shop.base_url.is_public_https() && shop.base_url_checked_at.is_some() => None,
        () if shop.may_print() => Some(Obstacle { is_open: true, text: unchecked_warning(&shop) }),
        // Whether the address leads here is asked when it matters.
        () if shop.base_url.is_public_https() => None,
        () => Some(Obstacle { is_open: false, text: Text::new("batch-print-not-yet").with("address", shop.base_url.as_str()) }),
    })
}

/// Why printing would be refused, or, where the owner typed the address that no one has seen work, what to look out for.
pub(super) struct Obstacle {
    pub(super) is_open: bool,
    pub(super) text: Text,
}

#[derive(Serialize)]
struct PrintRefusedPage<'a> {
    address: &'a str,
    reason: Text,
    is_owner: bool,
    next: &'a str,
    form: Form,
}

/// The page that says why nothing is printed yet. The owner finds the form there that overrides it.
pub(super) fn refusal_page(frame: &Frame, next: &str, form: Form, status: Status) -> std::result::Result<Reply, Failed> {
    let shop = frame.shop()?;
    let shown = PrintRefusedPage {
        address: shop.base_url.as_str(),
        reason: why_refused(shop),
        is_owner: frame.me.as_ref().is_some_and(|me| me.role == Role::Admin),
        next,
        form,
    };
    frame.page_with(status, "admin/print_refused.html", &shown)
}

/// What the owner types to print all the same, and where they wanted to go.
pub(super) struct OverrideForm {
    pub(super) address: String,
    pub(super) next: String,
}

impl Fields for OverrideForm {
    const NAMES: &'static [&'static str] = &["address", "next"];

    fn read(form: &mut Form) -> Option<Self> {
        let next = form.parse("next", own_path);
        let address = form.text("address").trim().to_owned();
        Some(OverrideForm { address, next: next? })
    }
}

/// A path of the shop's own pages; anything else could lead away from it.
fn own_path(text: &str) -> std::result::Result<String, Refusal> {
    let plain = text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if text.starts_with("/admin/") && plain && text.len() <= 500 { Ok(text.to_owned()) } else { Err(Refusal::ChoiceUnknown) }
}

/// Where it leads comes before how it is spoken to: no certificate helps an address that a phone cannot find.
fn why_refused(shop: &Shop) -> Text {
    match shop.base_url.reach() {
        Reach::OwnMachine => Text::new("print-refused-machine"),
        Reach::OwnNetwork => Text::new("print-refused-network"),
        Reach::Everywhere if !shop.base_url.is_https() => Text::new("print-refused-http"),
        Reach::Everywhere => Text::new("print-refused-elsewhere"),
    }
}

fn unchecked_warning(shop: &Shop) -> Text {
    Text::new("batch-print-unchecked").with("address", shop.base_url.as_str())
}

/// Asks for our own page through the address, and remembers it when it came.
async fn leads_here(app: &App, site: &Site, base_url: &BaseUrl) -> Result<bool> {
    let mut tried = site.tried.lock().await;
    let is_fresh = |(address, at): &(String, Instant)| address == base_url.as_str() && at.elapsed() < BELIEVED;
    if tried.as_ref().is_some_and(is_fresh) {
        return Ok(false);
    }
    // Somebody else may have tried while this request waited for its turn.
    if app.shop().is_some_and(|shop| shop.base_url == *base_url && shop.base_url_checked_at.is_some()) {
        return Ok(true);
    }
    let (address, instance) = (base_url.to_string(), app.instance.clone());
    let answered = tokio::task::spawn_blocking(move || answers_as(&address, &instance)).await.map_err(Error::fault)?;
    match answered {
        Ok(true) => {
            let (act, asked_for) = (app.server_act(), base_url.clone());
            app.change_shop(move |tx| shop::mark_checked(tx, &act, &asked_for)).await?;
            Ok(true)
        }
        outcome => {
            tracing::warn!(%base_url, ?outcome, "the shop's address does not lead here");
            *tried = Some((base_url.to_string(), Instant::now()));
            Ok(false)
        }
    }
}

/// Whether the health page at an address is this very process's. Redirects are not followed: a code's address has to lead here by
/// itself.
fn answers_as(base_url: &str, instance: &str) -> std::result::Result<bool, ureq::Error> {
    let settings = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).proxy(None).max_redirects(0);
    let agent: ureq::Agent = settings.build().into();
    let mut answer = agent.get(format!("{base_url}/healthz")).call()?;
    let body = answer.body_mut().with_config().limit(MOST_BYTES).read_to_string()?;
    Ok(answer.status() == 200 && body.lines().nth(1) == Some(instance))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// Answers one request with these bytes.
    fn door(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let (mut visitor, _) = listener.accept().unwrap();
            let mut request = [0; 2048];
            let read = visitor.read(&mut request).unwrap();
            assert!(request[..read].starts_with(b"GET /healthz HTTP/1.1\r\n"));
            visitor.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn only_this_very_process_is_believed() {
        let ours = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nok\nme-1\n";
        assert!(answers_as(&door("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nok\nme-1\n"), "me-1").unwrap());
        assert!(!answers_as(&door("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nok\nme-2\n"), "me-1").unwrap(), "another process");
        assert!(!answers_as(&door("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n"), "me-1").unwrap(), "another program");
        assert!(!answers_as(&door(ours), "me-1x").unwrap());
        let moved = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 8\r\n\r\nok\nme-1\n";
        assert!(!answers_as(&door(moved), "me-1").unwrap_or(false), "a redirect");
        let sick = "HTTP/1.1 503 Unavailable\r\nContent-Length: 8\r\n\r\nno\nme-1\n";
        assert!(!answers_as(&door(sick), "me-1").unwrap_or(false), "a server that is ill");
    }

    #[test]
    fn nobody_at_home_is_no_answer() {
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(answers_as(&format!("http://{closed}"), "me-1").is_err());
    }

    #[test]
    fn the_way_on_stays_in_the_house() {
        assert!(own_path("/admin/codes/batches/7/print?layout=tent&x=-1.5").is_ok());
        for text in [
            "",
            "/referrals",
            "//evil.example",
            "https://evil.example",
            "/admin/\\evil",
            "/admin/ x",
            "/admin/x\r\nSet-Cookie: a",
        ] {
            assert_eq!(own_path(text), Err(Refusal::ChoiceUnknown), "{text:?}");
        }
    }
}
