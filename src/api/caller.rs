//! Who asks, as types: a handler that asks for `Orders` cannot be reached by a token without that scope.

use std::sync::Arc;

use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};

use crate::api::body::Body;
use crate::api::kept_out::keep_out;
use crate::api::problem::Problem;
use crate::api::state::app;
use crate::app::App;
use crate::domain::act::Act;
use crate::domain::api_answer::{Call, MOST_KEY};
use crate::domain::api_token::{self, ApiToken, Scope};
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;

/// A program that asks, and how.
pub(super) struct Caller {
    pub(super) token: ApiToken,
    pub(super) app: Arc<App>,
    pub(super) shop: Arc<Shop>,
    /// The address that was asked for, with its query.
    pub(super) target: String,
    route: String,
    key: Option<String>,
}

impl Caller {
    /// Looks at the token, at what it may do, and at how often it has asked.
    async fn of(req: &Request<'_>, scope: Scope) -> Result<Caller, Problem> {
        let app = app(req);
        let no_token = || Problem::new(Status::Unauthorized, "token_missing", Text::new("api-token-missing"));
        let shown = req.headers().get_one("Authorization").and_then(bearer).ok_or_else(no_token)?.to_owned();
        let shop = app.shop().ok_or_else(|| Problem::new(Status::NotFound, "not_found", Text::new("api-not-found")))?;
        let found = app.db.glance(move |conn| api_token::shown(conn, &shown)).await?;
        let wrong = || Problem::new(Status::Unauthorized, "token_wrong", Text::new("api-token-wrong"));
        let token = found.ok_or_else(wrong)?;
        app.limits.api_call(token.id, token.per_minute)?;
        token.expect(scope)?;
        let (id, now) = (token.id, app.now());
        if token.is_use_to_be_noted(now) {
            app.db.write(move |tx| api_token::note_use(tx, id, now)).await?;
        }
        let key = req.headers().get_one("Idempotency-Key").map(str::to_owned);
        if key.as_ref().is_some_and(|key| key.is_empty() || key.chars().count() > MOST_KEY) {
            return Err(Problem::new(Status::BadRequest, "idempotency_key_malformed", Text::new("api-key-malformed")));
        }
        let target = req.uri().to_string();
        let route = format!("{} {}", req.method(), req.uri().path());
        Ok(Caller { token, app, shop, target, route, key })
    }

    /// What it does now.
    pub(super) fn act(&self) -> Act {
        self.token.act(self.app.now(), &self.shop.zone)
    }

    /// The change that it asks for, where it has given that a key of its own.
    pub(super) fn call<T>(&self, body: &Body<T>) -> Option<Call> {
        let key = self.key.clone()?;
        Some(Call { token: self.token.id, key, route: self.route.clone(), body: body.raw.clone() })
    }
}

fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

macro_rules! scope_guard {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub(super) struct $name(pub(super) Caller);

        #[rocket::async_trait]
        impl<'r> FromRequest<'r> for $name {
            type Error = ();

            async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
                match Caller::of(req, Scope::$name).await {
                    Ok(caller) => Outcome::Success($name(caller)),
                    Err(problem) => Outcome::Error((keep_out(req, problem), ())),
                }
            }
        }
    };
}

scope_guard!(
    /// Looks at everything that an admin sees.
    Read
);
scope_guard!(
    /// Places, pays, refunds, edits and cancels orders.
    Orders
);
scope_guard!(
    /// Adds customers and corrects their records.
    Accounts
);
scope_guard!(
    /// Suspends, moves and erases people.
    People
);
scope_guard!(
    /// Makes cards, turns codes off and on.
    Codes
);
scope_guard!(
    /// Makes payouts and settles them.
    Payouts
);
scope_guard!(
    /// Adds and removes addresses that are told of events.
    Webhooks
);
