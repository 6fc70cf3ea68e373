//! `/hooks/<kind>/<source>`: where other systems deliver what they tell of orders. Programs ask, so that plain words answer; what is sent
//! is proven by its signature alone, and no cookie is looked at.
//!
//! Promise: what is answered with 200 is on disk. What it tells is done right after, by [`crate::jobs`].

use std::sync::Arc;

use rocket::data::{Data, ToByteUnit};
use rocket::http::{ContentType, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{Responder, Response, Result as Written};
use rocket::{Route, State, post, routes};

use crate::app::App;
use crate::auth::secret_box::SOURCE;
use crate::domain::act::{Act, Actor};
use crate::domain::ids::SourceId;
use crate::domain::inbox::{self, Arrived};
use crate::domain::source::{self, Source, SourceKind};
use crate::error::Error;
use crate::hooks::{self, Arrival, Heads, Lock};
use crate::web::kit::path::Id;
use crate::web::kit::response::Failed;

/// More than any vendor tells of one order.
const MOST_MIB: u64 = 1;

pub(super) fn routes() -> Vec<Route> {
    routes![deliver]
}

/// The heads of a delivery by which vendors sign.
struct Signed(Heads);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Signed {
    type Error = std::convert::Infallible;

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let heads: Vec<(String, String)> =
            req.headers().iter().map(|head| (head.name().to_string(), head.value().to_owned())).collect();
        Outcome::Success(Signed(Heads::of(heads.iter().map(|(name, value)| (name.as_str(), value.as_str())))))
    }
}

/// What a vendor reads, and the people who set it up in its log.
#[derive(Clone, Copy)]
enum Answered {
    Taken,
    Known,
    Ignored,
    Ping,
    UnknownSource,
    Forged,
    TooLarge,
}

impl<'r> Responder<'r, 'static> for Answered {
    fn respond_to(self, _: &'r Request<'_>) -> Written<'static> {
        let (status, word) = match self {
            Answered::Taken => (Status::Ok, "ok\n"),
            Answered::Known => (Status::Ok, "known\n"),
            Answered::Ignored => (Status::Ok, "ignored\n"),
            Answered::Ping => (Status::Ok, "hello\n"),
            Answered::UnknownSource => (Status::NotFound, "unknown source\n"),
            Answered::Forged => (Status::Unauthorized, "wrong signature\n"),
            Answered::TooLarge => (Status::PayloadTooLarge, "too large\n"),
        };
        let body = std::io::Cursor::new(word);
        Response::build()
            .status(status)
            .header(ContentType::Plain)
            .raw_header("Cache-Control", "no-store")
            .sized_body(word.len(), body)
            .ok()
    }
}

#[post("/hooks/<kind>/<source>", data = "<body>")]
async fn deliver(
    kind: &str,
    source: Id<SourceId>,
    signed: Signed,
    body: Data<'_>,
    app: &State<Arc<App>>,
) -> Result<Answered, Failed> {
    let id = source.0;
    let Some(Source { kind, secret: Some(sealed), address, .. }) = source_there(app, kind, id).await? else {
        return Ok(Answered::UnknownSource);
    };
    // Without the key beside the file it is as if none had been entered.
    let opened = app.secrets.open(SOURCE, &sealed)?.and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(secret) = opened else { return Ok(Answered::UnknownSource) };
    let body = body.open(MOST_MIB.mebibytes()).into_bytes().await.map_err(Error::fault)?;
    if !body.is_complete() {
        return Ok(Answered::TooLarge);
    }
    let (body, now) = (body.into_inner(), app.now());
    let lock = Lock { secret: &secret, address: &address };
    let (key, topic) = match hooks::arrive(kind, lock, hooks::Delivery { heads: &signed.0, body: &body, now: app.clock.system() })
    {
        Ok(Arrival::Signed { key, topic }) => (key, topic),
        Ok(Arrival::Ping) => return Ok(Answered::Ping),
        Err(hooks::Forged) => return Ok(Answered::Forged),
    };
    let is_heard = hooks::is_heard(kind, &topic);
    let act = Act { actor: Actor::Source(id), now, at: now, zone: app.zone() };
    let arrived = Arrived { source: id, key, topic, body, is_heard };
    let is_new = app.db.write(move |tx| inbox::receive(tx, &act, &arrived)).await?;
    Ok(match (is_new, is_heard) {
        (false, _) => Answered::Known,
        (true, false) => Answered::Ignored,
        (true, true) => {
            app.ring_inbox();
            Answered::Taken
        }
    })
}

/// The source, where its deliveries are heard.
async fn source_there(app: &App, kind: &str, id: SourceId) -> Result<Option<Source>, Failed> {
    let Some(kind) = SourceKind::from_word(kind) else { return Ok(None) };
    match app.db.glance(move |conn| source::find(conn, id)).await {
        Ok(source) => Ok(Some(source).filter(|source| source.kind == kind && source.disabled_at.is_none())),
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
