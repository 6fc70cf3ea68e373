//! What happened, for programs that ask; and the addresses that are told of it.

use rocket::{Route, delete, get, post, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, created, sealed, written};
use crate::api::body::Body;
use crate::api::caller::{Read, Webhooks};
use crate::api::json::event::{EventView, EventsView, NewWebhook, WebhookView};
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::auth::webhook_secret::{PURPOSE, new_secret};
use crate::domain::api_answer::Kept;
use crate::domain::ids::{OutgoingId, WebhookId};
use crate::domain::outgoing;
use crate::domain::outgoing::topic::Topic;
use crate::domain::reads::events_out;
use crate::domain::refusal::Refusal;
use crate::domain::webhook;
use crate::domain::webhook::url::WebhookUrl;
use crate::error::Result as Made;

pub(super) fn routes() -> Vec<Route> {
    routes![events, webhooks, add_webhook, remove_webhook]
}

/// What happened since
///
/// The events that webhooks get, the oldest first, for programs that cannot receive any. Ask without `after` first; send the `after` of
/// each answer with the next question. Events are written from the first time that somebody asks, and as long as somebody does at least
/// every 30 days; an old one is kept as long as `retention.event_days` says.
#[utoipa::path(get, path = "/events", tag = "events", operation_id = "listEvents", security(("token" = ["read"])),
    params(("after" = Option<String>, Query, description = "`after` of the answer before"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "1 to 200; 50 where it is left out")),
    responses((status = 200, description = "The next events; none where nothing has happened", body = Document<EventsView>)))]
#[get("/events?<after>&<limit>")]
pub(in crate::api) async fn events(caller: Read, after: Option<&str>, limit: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read_from("?after", limit, after)?;
    let (at, act) = (paging.after()?, caller.act());
    caller.app.db.write(move |tx| outgoing::note_asked(tx, &act)).await?;
    let found = caller.app.db.read(move |conn| events_out::after(conn, Some(OutgoingId(at)), paging.limit)).await?;
    let last = found.last().map_or(at, |event| event.id.0);
    caller.tell(EventsView { data: found.iter().map(EventView::new).collect::<Made<_>>()?, after: sealed(&last) })
}

/// The addresses that are told of events
#[utoipa::path(get, path = "/webhooks", tag = "events", operation_id = "listWebhooks", security(("token" = ["webhooks"])),
    responses((status = 200, description = "All of them, the oldest first", body = Listed<WebhookView>)))]
#[get("/webhooks")]
pub(in crate::api) async fn webhooks(caller: Webhooks) -> Answer {
    let Webhooks(caller) = caller;
    let read = caller.app.db.read(|conn| {
        let with_topics = |webhook: webhook::Webhook| Ok(WebhookView::new(&webhook, &webhook::topics(conn, webhook.id)?));
        webhook::all(conn)?.into_iter().map(with_topics).collect::<Made<Vec<_>>>()
    });
    caller.list(read.await?, None)
}

/// Have an address told of events
///
/// Messages are signed as Standard Webhooks says. The answer holds the secret; it is told once, and not again when the call is repeated.
#[utoipa::path(post, path = "/webhooks", tag = "events", operation_id = "addWebhook", security(("token" = ["webhooks"])),
    request_body(content = NewWebhook, example = json!({"url": "https://shop.example/passalong", "events": ["order.paid", "order.refunded"]})),
    responses((status = 201, description = "The webhook, with its secret", body = Document<WebhookView>)))]
#[post("/webhooks", data = "<body>")]
pub(in crate::api) async fn add_webhook(caller: Webhooks, body: Body<NewWebhook>) -> Answer {
    let Webhooks(caller) = caller;
    let call = caller.call(&body);
    let new = body.value;
    let mut reading = Reading::default();
    let plain = !caller.app.config.webhooks.allowed_networks.is_empty();
    let url = reading.take("/url", WebhookUrl::parse(&new.url, plain));
    let mut topic =
        |(n, word): (usize, &String)| reading.take(&format!("/events/{n}"), Topic::from_wire(word).ok_or(Refusal::ChoiceUnknown));
    let topics: Option<Vec<Topic>> = match &new.events {
        None => Some(Topic::ALL.to_vec()),
        Some(words) => {
            let read: Vec<_> = words.iter().enumerate().map(&mut topic).collect();
            read.into_iter().collect()
        }
    };
    let (url, mut topics) = reading.done(url.zip(topics))?;
    topics.sort_unstable_by_key(|topic| topic.as_str());
    topics.dedup();
    let (secret, shown) = new_secret()?;
    let sealed = caller.app.secrets.seal(PURPOSE, &secret)?;
    let (act, shop) = (caller.act(), caller.shop.clone());
    let added = caller.app.change_once(call, move |tx| {
        let id = webhook::add(tx, &act, &url, &topics, &sealed)?;
        let (added, topics) = (webhook::find(tx, id)?, webhook::topics(tx, id)?);
        let view = || WebhookView::new(&added, &topics);
        let told = Some(written(&shop, view().with_secret(&shown))?);
        Ok(Kept { told, ..created(&shop, view(), None)? })
    });
    caller.changed(added.await.map_err(|error| Problem::at(error, "/events"))?)
}

/// Tell an address nothing any more
///
/// What waits for it is gone.
#[utoipa::path(delete, path = "/webhooks/{id}", tag = "events", operation_id = "removeWebhook", security(("token" = ["webhooks"])),
    params(("id" = String, Path)), responses((status = 204, description = "It is gone")))]
#[delete("/webhooks/<id>")]
pub(in crate::api) async fn remove_webhook(caller: Webhooks, id: Id<WebhookId>) -> Answer {
    let (Webhooks(caller), id) = (caller, id.0);
    let act = caller.act();
    caller.app.db.write(move |tx| webhook::remove(tx, &act, id)).await?;
    caller.nothing()
}
