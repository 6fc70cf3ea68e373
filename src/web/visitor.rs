//! What a request shows of its visitor: a robot, somebody of the shop's, or a person, and by what they are known again.
//!
//! What counts is the domain's rule; no raw address leaves this file.

use std::borrow::Cow;
use std::net::IpAddr;

use rocket::http::{Cookie, CookieJar, Header, HeaderMap, SameSite, Status};
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use rocket::time::Duration;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::auth::limits::Peer;
use crate::auth::limits::place;
use crate::domain::ids::AccountId;
use crate::domain::roles::Role;
use crate::domain::scan::{Fold, HandedOut, Print, Visitor};
use crate::domain::token::Token;
use crate::error::Result;
use crate::web::kit::client::peer;
use crate::web::kit::guard;
use crate::web::kit::headers;

/// Tells one browser from another for the rest of the shop's day.
const VISIT_COOKIE: &str = "passalong-visit";

/// By one of these, a browser says that nobody has opened the page yet.
const AHEAD: [&str; 4] = ["Purpose", "X-Purpose", "Sec-Purpose", "X-Moz"];

/// What a request shows of its visitor.
pub(super) struct Caller {
    pub(super) is_head: bool,
    /// A program that fetches by itself: it gets the page where it asked, so that whoever opens the link after it is counted.
    pub(super) is_fetcher: bool,
    /// A program, or a browser that fetches for something else than to show the page.
    is_robot: bool,
    pub(super) peer: Option<Peer>,
    /// Whether this is the address of one place among others, and not the shop's own.
    is_limited: bool,
    agent: String,
    language: String,
    me: Option<(AccountId, Role)>,
    /// At a till the shop's people scan, whether one of them is signed in there or not.
    is_till: bool,
}

/// What a request's headers say, read in one pass: looking each of them up costs more than all that is made of them.
#[derive(Default)]
struct ScanHeaders<'a> {
    agent: &'a str,
    language: &'a str,
    dest: &'a str,
    site: &'a str,
    fetches_ahead: bool,
    is_embedded: bool,
}

impl<'a> ScanHeaders<'a> {
    fn of(headers: &'a HeaderMap<'_>) -> ScanHeaders<'a> {
        let mut read = ScanHeaders::default();
        for Header { name, value } in headers.iter() {
            // It lends what it holds; an owned value would be one that it does not hold.
            let Cow::Borrowed(value) = value else { continue };
            if name == "User-Agent" {
                read.agent = value;
            } else if name == "Accept-Language" {
                read.language = value;
            } else if name == "Accept" {
                // Older browsers do not say what they fetch for, only that they want a picture.
                read.is_embedded |= value.starts_with("image/");
            } else if name == "Sec-Fetch-Dest" {
                read.dest = value;
            } else if name == "Sec-Fetch-Site" {
                read.site = value;
            } else if name == "X-Requested-With" {
                read.is_embedded |= value.eq_ignore_ascii_case("XMLHttpRequest");
            } else if AHEAD.iter().any(|ahead| name == *ahead) {
                read.fetches_ahead |= ["prefetch", "preview", "prerender"].iter().any(|ahead| value.contains(ahead));
            }
        }
        read
    }

    /// Whether nobody is to look at what is fetched. Somebody who opens an address asks for a document; a script of another site that
    /// fetches it asks for nothing in particular.
    fn is_unseen(&self) -> bool {
        let is_fetched = match self.dest {
            "" | "document" => false,
            "empty" => !matches!(self.site, "same-origin" | "none"),
            _ => true,
        };
        self.fetches_ahead || self.is_embedded || is_fetched
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Caller {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let app = guard::app(req);
        let sent = ScanHeaders::of(req.headers());
        let is_fetcher = app.scans.is_robot(sent.agent);
        let peer = peer(req, &app);
        Outcome::Success(Caller {
            is_head: headers::asks_only(req),
            is_fetcher,
            is_robot: is_fetcher || sent.is_unseen(),
            peer,
            is_limited: peer.is_some_and(|peer| !peer.may_be_everybody && !app.limits.is_exempt(&peer, app.now())),
            agent: sent.agent.to_string(),
            language: sent.language.to_string(),
            me: guard::signed_in(req).await.map(|me| (me.id, me.role)),
            is_till: guard::till_here(req).await.is_some(),
        })
    }
}

impl Caller {
    /// Whether somebody who runs the shop holds the telephone.
    pub(super) fn is_of_the_shop(&self) -> bool {
        !self.is_robot && (self.is_till || self.me.is_some_and(|(_, role)| role.runs_the_shop()))
    }

    fn place(&self) -> Option<IpAddr> {
        self.peer.map(|peer| place(peer.ip))
    }

    /// The visitor as the domain counts them, and the cookie to hand out, if any.
    pub(super) fn visitor(&self, app: &App, cookies: &CookieJar<'_>) -> Result<(Visitor, Option<Token>)> {
        if self.is_robot {
            return Ok((Visitor::Robot, None));
        }
        if self.is_of_the_shop() {
            return Ok((Visitor::Staff, None));
        }
        let folds = app.shop().is_some_and(|shop| shop.folds_scans);
        let (fold, handed_out) = if folds { self.fold(app, cookies)? } else { (None, None) };
        let place = self.place().filter(|_| self.is_limited).map(|place| app.scans.key(("place", place)));
        let person = Visitor::Person { account: self.me.map(|(id, _)| id), fold, place, print: self.print(app, cookies) };
        Ok((person, handed_out))
    }

    /// By what the day knows whoever is here: the cookie that they show, else their address and browser.
    pub(super) fn print(&self, app: &App, cookies: &CookieJar<'_>) -> Print {
        let folds = app.shop().is_some_and(|shop| shop.folds_scans);
        match cookies.get(VISIT_COOKIE).filter(|_| folds) {
            Some(cookie) => print_of_cookie(cookie.value()),
            None => {
                let mut print = Sha256::new();
                match self.place() {
                    Some(IpAddr::V4(place)) => print.update(place.octets()),
                    Some(IpAddr::V6(place)) => print.update(place.octets()),
                    None => {}
                }
                print.update([0]);
                print.update(&self.agent);
                shortened(print)
            }
        }
    }

    fn fold(&self, app: &App, cookies: &CookieJar<'_>) -> Result<(Option<Fold>, Option<Token>)> {
        if let Some(cookie) = cookies.get(VISIT_COOKIE) {
            return Ok((Some(Fold { key: app.scans.cookie_key(cookie.value()), handed_out: None }), None));
        }
        let token = Token::new()?;
        let key = app.scans.key((self.place(), &self.agent, &self.language));
        let handed_out = HandedOut { key: app.scans.cookie_key(token.as_str()), print: print_of_cookie(token.as_str()) };
        Ok((Some(Fold { key, handed_out: Some(handed_out) }), Some(token)))
    }
}

fn print_of_cookie(value: &str) -> Print {
    let mut print = Sha256::new();
    // An address and a browser never begin like this: they take 4 or 16 bytes and a zero.
    print.update(b"cookie ");
    print.update(value);
    shortened(print)
}

fn shortened(print: Sha256) -> Print {
    let digest: [u8; 32] = print.finalize().into();
    digest[..16].try_into().expect("sixteen of thirty-two bytes")
}

/// Tells the counting that this browser keeps cookies: see [`crate::domain::scan::Counter::recognise`].
pub(super) fn recognise(app: &App, cookies: &CookieJar<'_>) {
    if let Some(cookie) = cookies.get(VISIT_COOKIE) {
        app.scans.recognise(cookie.value(), app.now());
    }
}

/// The cookie by which a browser is the same visitor for the rest of the shop's day.
pub(super) fn visit_cookie(app: &App, token: Token) -> Cookie<'static> {
    let now = app.now();
    let ends = app.zone().start_of(app.today().plus(1));
    Cookie::build((VISIT_COOKIE, token.as_str().to_string()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(guard::is_https(app))
        .max_age(Duration::milliseconds((ends.as_ms() - now.as_ms()).max(1000)))
        .build()
}
