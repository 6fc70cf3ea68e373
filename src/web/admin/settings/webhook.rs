//! `/admin/settings/webhooks/<id>`: one webhook, what it was sent last, and everything that can be done with it.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::delivery::{self, DeliveryRow};
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::webhook::{self, OffReason, Webhook};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::web::admin::settings::section::taken;
use crate::web::admin::settings::webhook_log::result;
use crate::web::admin::settings::webhooks::{NOUNS, NounView, PATH, WebhookForm, new_secret, nouns, secret_page, status, url_of};
use crate::web::kit::form::{Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Crumb, Moment};

const ONE: &str = "admin/webhook.html";
/// Of what it was sent, so much is shown; the rest is kept for programs that ask.
const MOST_SHOWN: usize = 50;

pub(super) fn routes() -> Vec<Route> {
    routes![one_webhook, change_webhook, make_secret, send_test, send_again, turn_off, turn_on, remove_webhook]
}

#[derive(Serialize)]
struct WebhookPage {
    crumbs: [Crumb; 2],
    host: String,
    url: String,
    path: String,
    status: Badge,
    is_off: bool,
    /// Why nothing is sent, and what to do about it.
    trouble: Option<Text>,
    former_until: Option<Moment>,
    waiting: Option<Text>,
    rows: Vec<RowView>,
    form: Form,
    nouns: Vec<NounView>,
}

#[derive(Serialize)]
struct RowView {
    path: String,
    event: String,
    when: Moment,
    result: Badge,
    reason: Option<Text>,
    /// When it is tried again.
    next: Option<Text>,
    took: Option<Text>,
    message: String,
    body: String,
}

impl RowView {
    fn new(row: DeliveryRow, path: &str, is_off: bool, frame: &Frame) -> RowView {
        let (badge, reason) = result(&row);
        let next = row.next_at.filter(|_| row.tries > 0 && !is_off);
        let zone = frame.app.zone();
        RowView {
            path: format!("{path}/deliveries/{}", row.id),
            event: row.topic.replacen('_', ".", 1),
            when: Moment::ago(row.tried_at.unwrap_or(row.at), frame.app.now(), &zone),
            result: badge,
            reason,
            next: next.map(|next| Text::new("delivery-next").with("when", (next, &zone))),
            took: row.took_ms.map(|took| Text::new("delivery-took").with("ms", took).with("tries", i64::from(row.tries))),
            message: row.message,
            body: row.body,
        }
    }
}

fn trouble(webhook: &Webhook) -> Option<Text> {
    let (_, reason) = webhook.off?;
    match reason {
        OffReason::ByHand => None,
        OffReason::Gone => Some(Text::new("webhook-off-gone")),
        OffReason::Failing => Some(Text::new("webhook-off-failing").with("n", i64::from(webhook.failures))),
        OffReason::SecretLost => Some(Text::new("webhook-off-secret-lost")),
    }
}

async fn webhook_page(frame: &Frame, id: WebhookId, refused: Option<Form>) -> Result<WebhookPage> {
    let read = frame.app.db.read(move |conn| {
        let (webhook, topics) = (webhook::find(conn, id)?, webhook::topics(conn, id)?);
        Ok((webhook, topics, delivery::log(conn, id, MOST_SHOWN)?, delivery::waiting(conn, id)?))
    });
    let (webhook, topics, log, waiting) = read.await?;
    let (path, is_off, zone, now) = (format!("{PATH}/{id}"), webhook.off.is_some(), frame.app.zone(), frame.app.now());
    let stored = || {
        let told = NOUNS.into_iter().filter(|noun| topics.iter().any(|topic| topic.noun() == *noun));
        Form::filled(told.map(|noun| (noun, "on".to_owned())).chain([("url", webhook.url.clone())]))
    };
    let former_until = webhook.former_until.filter(|until| *until > now);
    Ok(WebhookPage {
        crumbs: [Crumb::new(Text::new("settings-title"), "/admin/settings"), Crumb::new(Text::new("webhooks-title"), PATH)],
        host: host_of(&webhook.url).to_owned(),
        status: status(&webhook),
        is_off,
        trouble: trouble(&webhook),
        former_until: former_until.map(|until| Moment::exactly(until, &zone)),
        waiting: (waiting > 0).then(|| Text::new("webhook-waiting").with("n", waiting)),
        rows: log.into_iter().map(|row| RowView::new(row, &path, is_off, frame)).collect(),
        form: refused.unwrap_or_else(stored),
        nouns: nouns(),
        url: webhook.url,
        path,
    })
}

/// What tells one address from another at a glance.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or(rest)
}

#[get("/settings/webhooks/<id>")]
async fn one_webhook(id: Id<WebhookId>, _admin: Admin, frame: Frame) -> Answer {
    frame.page(ONE, &webhook_page(&frame, id.0, None).await?)
}

#[post("/settings/webhooks/<id>", data = "<posted>")]
async fn change_webhook(id: Id<WebhookId>, admin: Admin, posted: Posted<WebhookForm>, frame: Frame) -> Answer {
    let (id, Posted { value, mut form }) = (id.0, posted);
    if let Some(WebhookForm { url, topics }) = value
        && let Some(url) = url_of(&frame, &mut form, &url)
    {
        let act = frame.app.act(admin.0.id);
        let changed = frame.app.db.write(move |tx| webhook::change(tx, &act, id, &url, &topics)).await;
        if taken(changed, &mut form, "url")?.is_some() {
            return done(&frame, id, Text::new("webhook-saved"));
        }
    }
    frame.form_again(ONE, &webhook_page(&frame, id, Some(form)).await?)
}

#[post("/settings/webhooks/<id>/secret", data = "<_button>")]
async fn make_secret(id: Id<WebhookId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let id = id.0;
    let before = frame.app.db.read(move |conn| webhook::find(conn, id)).await?;
    let was_lost = matches!(before.off, Some((_, OffReason::SecretLost)));
    let (sealed, shown) = new_secret(&frame)?;
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| webhook::set_secret(tx, &act, id, &sealed)).await?;
    secret_page(&frame, &before.url, &shown, &format!("{PATH}/{id}"), !was_lost)
}

#[post("/settings/webhooks/<id>/test", data = "<_button>")]
async fn send_test(id: Id<WebhookId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (id.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| webhook::test(tx, &act, id)).await?;
    done(&frame, id, Text::new("webhook-test-sent"))
}

#[post("/settings/webhooks/<id>/deliveries/<delivery>", data = "<_button>")]
async fn send_again(id: Id<WebhookId>, delivery: Id<DeliveryId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, delivery, act) = (id.0, delivery.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| webhook::send_again(tx, &act, id, delivery)).await?;
    done(&frame, id, Text::new("webhook-sent-again"))
}

#[post("/settings/webhooks/<id>/off", data = "<_button>")]
async fn turn_off(id: Id<WebhookId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (id.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| webhook::disable(tx, &act, id, OffReason::ByHand)).await?;
    done(&frame, id, Text::new("webhook-off-done"))
}

#[post("/settings/webhooks/<id>/on", data = "<_button>")]
async fn turn_on(id: Id<WebhookId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (id.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| webhook::enable(tx, &act, id)).await?;
    done(&frame, id, Text::new("webhook-on-done"))
}

#[post("/settings/webhooks/<id>/remove", data = "<_button>")]
async fn remove_webhook(id: Id<WebhookId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (id.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| webhook::remove(tx, &act, id)).await?;
    Ok(frame.go_saying(PATH, &frame.say(&Text::new("webhook-removed"))))
}

/// Back on the page of one, which says what was done.
fn done(frame: &Frame, id: WebhookId, said: Text) -> Answer {
    Ok(frame.go_saying(&format!("{PATH}/{id}"), &frame.say(&said)))
}
