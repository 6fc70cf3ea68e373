//! Who may enter, as types: a handler that asks for `Admin` cannot be reached by anybody else.
//!
//! Not signed in is 401, which sends to the sign-in page; the wrong role is 404, the same as no such page.
//!
//! Whoever is signed in by PIN is a stranger to every guard but [`AtTheTill`]: a page that does not ask for it is closed to them.

use std::net::Ipv4Addr;
use std::sync::Arc;

use rocket::http::{Method, Status};
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};

use crate::app::App;
use crate::auth::limits::Peer;
use crate::domain::account::Account;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::session::{self, Session};
use crate::domain::till_browser::{self, TillBrowser};
use crate::domain::view_as::{self, Viewed};
use crate::web::kit::said::Said;
use crate::web::kit::{client, view_as as address};
use crate::web::site::Site;

/// What every request shares.
pub(in crate::web) fn app(req: &Request<'_>) -> Arc<App> {
    let app = req.rocket().state::<Arc<App>>();
    Arc::clone(app.expect("build() manages the app"))
}

/// What only pages share.
pub(in crate::web) fn site(req: &Request<'_>) -> Arc<Site> {
    let site = req.rocket().state::<Arc<Site>>();
    Arc::clone(site.expect("build() manages the site"))
}

/// The name of the session's cookie. Under https the browser itself keeps others from setting it.
pub(in crate::web) fn cookie_name(app: &App) -> &'static str {
    if is_https(app) { "__Host-passalong" } else { "passalong" }
}

/// The name of the cookie by which a browser that has signed in before is known.
pub(in crate::web) fn browser_cookie_name(app: &App) -> &'static str {
    if is_https(app) { "__Host-passalong-browser" } else { "passalong-browser" }
}

/// The name of the cookie by which a browser shows that it is a till.
pub(in crate::web) fn till_cookie_name(app: &App) -> &'static str {
    if is_https(app) { "__Host-passalong-till" } else { "passalong-till" }
}

/// Whether cookies are for https alone.
pub(in crate::web) fn is_https(app: &App) -> bool {
    app.shop().is_some_and(|shop| shop.base_url.is_https())
}

/// Whom a page is for: who is signed in, or the member at whom an admin looks.
pub(in crate::web) async fn me(req: &Request<'_>) -> Option<Account> {
    match address::named(req) {
        None => signed_in(req).await,
        Some(_) => viewed(req).await.map(|viewed| viewed.member),
    }
}

/// The member at whom an admin looks, if the address says so and they may.
pub(in crate::web) async fn viewed(req: &Request<'_>) -> Option<Viewed> {
    let looked_up = req.local_cache_async(async {
        let member = address::named(req)?;
        let app = app(req);
        let token = req.cookies().get(cookie_name(&app))?.value().to_string();
        let now = app.now();
        match app.db.glance(move |conn| view_as::viewed(conn, &token, member, now)).await {
            Ok(viewed) => viewed,
            Err(error) => {
                tracing::error!(%error, "whom an admin looks at could not be read");
                None
            }
        }
    });
    looked_up.await.clone()
}

/// Why nobody is let in: what an admin may no longer look at is gone, and so is what others never might.
async fn kept_out(req: &Request<'_>) -> Status {
    match (address::named(req), signed_in(req).await) {
        (Some(_), Some(me)) if me.role == Role::Admin => refuse(req, &Refusal::ViewOver, Status::Gone),
        (Some(_), Some(_)) => Status::NotFound,
        _ => Status::Unauthorized,
    }
}

/// Below the address of a member's pages nothing is changed, whoever asks.
pub(in crate::web) fn expect_change_allowed(req: &Request<'_>) -> Result<(), Status> {
    let reads = matches!(req.method(), Method::Get | Method::Head);
    if reads || address::named(req).is_none() { Ok(()) } else { Err(refuse(req, &Refusal::ViewOnly, Status::Forbidden)) }
}

fn refuse(req: &Request<'_>, refusal: &Refusal, status: Status) -> Status {
    req.local_cache(|| Said::problem(refusal.into()));
    status
}

/// Who is signed in by password. To everything but the till nobody else is.
pub(in crate::web) async fn signed_in(req: &Request<'_>) -> Option<Account> {
    session(req).await.filter(|session| session.till.is_none()).map(|session| session.account)
}

/// Who is signed in by PIN, and reaches the till alone.
pub(in crate::web) async fn by_pin(req: &Request<'_>) -> Option<Account> {
    session(req).await.filter(|session| session.till.is_some()).map(|session| session.account)
}

/// Who is at the till, by password or by PIN.
async fn at_the_till(req: &Request<'_>) -> Option<Account> {
    match me(req).await {
        None if address::named(req).is_none() => by_pin(req).await,
        me => me,
    }
}

/// The till that this browser is, if it is one; looked up once per request, and only when a cookie came.
pub(in crate::web) async fn till_here(req: &Request<'_>) -> Option<TillBrowser> {
    let looked_up = req.local_cache_async(async {
        let app = app(req);
        let token = req.cookies().get(till_cookie_name(&app))?.value().to_string();
        match app.db.glance(move |conn| till_browser::shown(conn, &token)).await {
            Ok(till) => till,
            Err(error) => {
                tracing::error!(%error, "whether the browser is a till could not be read");
                None
            }
        }
    });
    looked_up.await.clone()
}

/// The session behind the cookie that came. One that began by PIN goes on with it.
async fn kept_session(req: &Request<'_>) -> Option<Session> {
    let app = app(req);
    let token = req.cookies().get(cookie_name(&app))?.value().to_string();
    let (sought, now) = (token.clone(), app.now());
    let found = match app.db.glance(move |conn| session::find(conn, &sought, now)).await {
        Ok(found) => found?,
        Err(error) => {
            tracing::error!(%error, "the session could not be read");
            return None;
        }
    };
    if let Some(till) = found.till_to_note(now)
        && let Err(error) = app.db.write(move |tx| till_browser::stay(tx, &token, till, now)).await
    {
        tracing::error!(%error, "that a session goes on could not be written");
    }
    Some(found)
}

/// Looked up once per request, and only when a cookie came.
async fn session(req: &Request<'_>) -> Option<Session> {
    let session = req.local_cache_async(kept_session(req)).await.clone();
    if let Some(Session { account: me, .. }) = &session
        && me.role.runs_the_shop()
    {
        // Those who run the shop show where it is: its own address is exempt from limits meant for strangers.
        let app = app(req);
        if let Some(peer) = client::peer(req, &app) {
            app.limits.exempt(&peer, me.id, app.now());
        }
    }
    session
}

/// The till that the browser is, if it is one.
pub(in crate::web) struct TillHere(pub(in crate::web) Option<TillBrowser>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for TillHere {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        Outcome::Success(TillHere(till_here(req).await))
    }
}

/// Where the visitor's connection comes from.
pub(in crate::web) struct Client(pub(in crate::web) Peer);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Client {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let app = app(req);
        let peer = client::peer(req, &app);
        Outcome::Success(Client(peer.unwrap_or(Peer { ip: Ipv4Addr::UNSPECIFIED.into(), may_be_everybody: true })))
    }
}

macro_rules! role_guard {
    ($(#[$doc:meta])* $name:ident, $who:path, $fits:expr) => {
        $(#[$doc])*
        pub(in crate::web) struct $name(pub(in crate::web) Account);

        #[rocket::async_trait]
        impl<'r> FromRequest<'r> for $name {
            type Error = ();

            async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
                let fits: fn(&Account) -> bool = $fits;
                if let Err(status) = expect_change_allowed(req) {
                    return Outcome::Error((status, ()));
                }
                match $who(req).await {
                    Some(me) if fits(&me) => Outcome::Success($name(me)),
                    Some(_) => Outcome::Error((Status::NotFound, ())),
                    None => Outcome::Error((kept_out(req).await, ())),
                }
            }
        }
    };
}

role_guard!(
    /// The owner, and those whom they trust with everything.
    Admin,
    me,
    |me| me.role == Role::Admin
);
role_guard!(
    /// Admin or staff.
    Staff,
    me,
    |me| me.role.runs_the_shop()
);
role_guard!(
    /// Admin or staff at the till, where they may be signed in by PIN. It is for what the till cannot do without, and for nothing else.
    AtTheTill,
    at_the_till,
    |me| me.role.runs_the_shop()
);
role_guard!(
    /// A partner or a customer.
    Member,
    me,
    |me| me.role.is_member()
);
role_guard!(
    /// Anybody who is signed in.
    SignedIn,
    me,
    |_| true
);
