//! The headers of every answer, and the path prefix that a proxy may or may not have taken away.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::uri::Origin;
use rocket::http::{Header, Method, Status};
use rocket::{Data, Request, Response};

use crate::db::Trouble;
use crate::running::RunningRequest;
use crate::web::kit::path::is_till;
use crate::web::kit::{guard, request_id, view_as};

/// No inline script or style, nothing from anybody else, no frame around us, forms only to ourselves.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The till reads codes with the camera; no other page asks for anything of the device.
const AT_THE_TILL: &str = "camera=(self), geolocation=(), microphone=(), interest-cohort=()";
const ELSEWHERE: &str = "camera=(), geolocation=(), microphone=(), interest-cohort=()";

/// Whether somebody only asks if the page is there. Rocket answers HEAD by the route for GET, and by then calls it that.
struct AsksOnly(bool);

pub(in crate::web) fn asks_only(req: &Request<'_>) -> bool {
    req.local_cache(|| AsksOnly(false)).0
}

/// A request that a stop waits for, until its answer has been sent.
struct Held(#[expect(dead_code, reason = "it counts as long as it lives")] RunningRequest);

/// After how many seconds it is worth trying again.
fn wait_s(req: &Request<'_>, status: Status) -> Option<&'static str> {
    if status == Status::TooManyRequests {
        return Some("60");
    }
    (status == Status::ServiceUnavailable).then(|| match guard::app(req).db.trouble() {
        None => "2",
        Some(Trouble::Full) => "30",
        Some(Trouble::DiskFailed | Trouble::FileGone) => "120",
    })
}

/// Asks for another page in place of this one, with the same query.
fn go_to(req: &mut Request<'_>, path: &str) {
    let query = req.uri().query().map_or(String::new(), |query| format!("?{query}"));
    if let Ok(uri) = Origin::parse_owned(format!("{path}{query}")) {
        req.set_uri(uri);
    }
}

/// Sets the headers, and takes the shop's path prefix off, and the part that says whose pages an admin looks at.
pub(in crate::web) struct HeaderRules;

#[rocket::async_trait]
impl Fairing for HeaderRules {
    fn info(&self) -> Info {
        Info { name: "header rules", kind: Kind::Request | Kind::Response }
    }

    /// A shop may live below a path of a larger site. Some proxies take the path away before they pass a request on, others do
    /// not: both work.
    async fn on_request(&self, req: &mut Request<'_>, _: &mut Data<'_>) {
        req.local_cache(|| Held(guard::app(req).running.begin()));
        if req.method() == Method::Head {
            req.local_cache(|| AsksOnly(true));
        }
        let Some(shop) = guard::app(req).shop() else { return };
        let prefix = shop.base_url.path();
        if !prefix.is_empty()
            && let Some(rest) = req.uri().path().as_str().strip_prefix(prefix).map(str::to_string)
        {
            go_to(req, if rest.is_empty() { "/" } else { &rest });
        }
        if let Some((member, page)) = view_as::split(req.uri().path().as_str()) {
            view_as::note(req, member);
            go_to(req, &page);
        }
    }

    async fn on_response<'r>(&self, req: &'r Request<'_>, response: &mut Response<'r>) {
        request_id::say(req, response);
        // Addresses hold codes and one-time links: no other site is told them.
        response.set_header(Header::new("Referrer-Policy", "same-origin"));
        response.set_header(Header::new("X-Content-Type-Options", "nosniff"));
        // The shop's own web pages may show its codes and its logo, and run the script that is for them; nothing else is for other sites.
        let path = req.uri().path().as_str();
        let is_shown_elsewhere = path.starts_with("/qr/") || path == "/logo.png" || path == "/ref.js";
        let may_load = if is_shown_elsewhere { "cross-origin" } else { "same-origin" };
        response.set_header(Header::new("Cross-Origin-Resource-Policy", may_load));
        // Whoever answered may know better.
        if let Some(wait_s) = wait_s(req, response.status()).filter(|_| !response.headers().contains("Retry-After")) {
            response.set_header(Header::new("Retry-After", wait_s));
        }
        // The others are for what is shown, and a redirect shows nothing.
        if response.body().is_some() {
            response.set_header(Header::new("Content-Security-Policy", POLICY));
            response.set_header(Header::new("X-Frame-Options", "DENY"));
            response.set_header(Header::new("Cross-Origin-Opener-Policy", "same-origin"));
            response.set_header(Header::new("Permissions-Policy", if is_till(path) { AT_THE_TILL } else { ELSEWHERE }));
        }
        if guard::app(req).shop().is_some_and(|shop| shop.base_url.is_https()) {
            response.set_header(Header::new("Strict-Transport-Security", "max-age=31536000"));
        }
    }
}
