//! `/admin/settings/webhooks`: the addresses that are told of what happens in the shop. The secret that each message is signed with is
//! shown once, when it is made.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::webhook_secret::{self, PURPOSE};
use crate::domain::delivery::{self, DeliveryRow};
use crate::domain::outgoing::topic::Topic;
use crate::domain::sealed::Sealed;
use crate::domain::webhook::url::WebhookUrl;
use crate::domain::webhook::{self, OffReason, Webhook};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::web::admin::settings::connected::{Connected, WEBHOOKS};
use crate::web::admin::settings::section::taken;
use crate::web::admin::settings::webhook_log::result;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Moment, Tab};

const LIST: &str = "admin/webhooks.html";
pub(super) const PATH: &str = WEBHOOKS;

pub(super) fn routes() -> Vec<Route> {
    routes![webhooks, add_webhook]
}

/// What somebody chooses to be told of: everything that happens to one kind of thing.
pub(super) const NOUNS: [&str; 9] =
    ["order", "account", "partner", "code", "commission", "reward", "balance", "review", "payout"];

fn noun_text(noun: &str) -> Text {
    match noun {
        "order" => Text::new("webhook-noun-order"),
        "account" => Text::new("webhook-noun-account"),
        "partner" => Text::new("webhook-noun-partner"),
        "code" => Text::new("webhook-noun-code"),
        "commission" => Text::new("webhook-noun-commission"),
        "reward" => Text::new("webhook-noun-reward"),
        "balance" => Text::new("webhook-noun-balance"),
        "review" => Text::new("webhook-noun-review"),
        _ => Text::new("webhook-noun-payout"),
    }
}

/// A box to tick.
#[derive(Serialize)]
pub(super) struct NounView {
    name: &'static str,
    label: Text,
    /// The events, as programs know them.
    events: String,
}

pub(super) fn nouns() -> Vec<NounView> {
    let events =
        |noun: &str| Topic::ALL.iter().filter(|topic| topic.noun() == noun).map(|topic| topic.wire()).collect::<Vec<_>>();
    NOUNS.map(|name| NounView { name, label: noun_text(name), events: events(name).join(", ") }).into()
}

/// Where to, and what of.
pub(super) struct WebhookForm {
    /// Read when it is known which addresses this server takes.
    pub(super) url: String,
    pub(super) topics: Vec<Topic>,
}

impl Fields for WebhookForm {
    const NAMES: &'static [&'static str] =
        &["url", "order", "account", "partner", "code", "commission", "reward", "balance", "review", "payout"];

    fn read(form: &mut Form) -> Option<Self> {
        let is_ticked = |topic: &&Topic| form.is_ticked(topic.noun());
        let topics = Topic::ALL.iter().filter(is_ticked).copied().collect();
        Some(WebhookForm { url: form.text("url").to_owned(), topics })
    }
}

/// The address, said beside its field when it is none.
pub(super) fn url_of(frame: &Frame, form: &mut Form, typed: &str) -> Option<WebhookUrl> {
    let plain = !frame.app.config.webhooks.allowed_networks.is_empty();
    form.parse("url", |_| WebhookUrl::parse(typed, plain))
}

/// A new secret, as it is stored and as it is shown.
pub(super) fn new_secret(frame: &Frame) -> Result<(Sealed, String)> {
    let (secret, shown) = webhook_secret::new_secret()?;
    Ok((frame.app.secrets.seal(PURPOSE, &secret)?, shown))
}

#[derive(Serialize)]
struct WebhooksPage {
    tabs: Vec<Tab>,
    rows: Vec<WebhookRow>,
    form: Form,
    nouns: Vec<NounView>,
}

#[derive(Serialize)]
struct WebhookRow {
    href: String,
    url: String,
    status: Badge,
    last: Option<LastView>,
}

#[derive(Serialize)]
struct LastView {
    when: Moment,
    result: Badge,
}

/// Whether anything is sent to it.
pub(super) fn status(webhook: &Webhook) -> Badge {
    match webhook.off {
        Some((_, OffReason::ByHand)) => Badge::neutral(Text::new("webhook-off")),
        Some(_) => Badge::bad(Text::new("webhook-turned-off")),
        None if webhook.failures > 0 => Badge::warn(Text::new("webhook-not-answering")),
        None => Badge::good(Text::new("webhook-on")),
    }
}

async fn webhooks_page(frame: &Frame, form: Form) -> Result<WebhooksPage> {
    let read = frame.app.db.read(|conn| {
        let last = |webhook: Webhook| Ok((delivery::log(conn, webhook.id, 1)?.pop(), webhook));
        webhook::all(conn)?.into_iter().map(last).collect::<Result<Vec<_>>>()
    });
    let now = frame.app.now();
    let last_view = |row: DeliveryRow| LastView {
        when: Moment::ago(row.tried_at.unwrap_or(row.at), now, &frame.app.zone()),
        result: result(&row).0,
    };
    let row = |(last, webhook): (Option<DeliveryRow>, Webhook)| WebhookRow {
        href: format!("{PATH}/{}", webhook.id),
        status: status(&webhook),
        url: webhook.url,
        last: last.map(last_view),
    };
    Ok(WebhooksPage { tabs: Connected::Webhooks.tabs(), rows: read.await?.into_iter().map(row).collect(), form, nouns: nouns() })
}

#[get("/settings/webhooks")]
async fn webhooks(_admin: Admin, frame: Frame) -> Answer {
    // Whoever adds one mostly wants to hear of orders and of what they earn.
    let usual = ["order", "commission", "reward"].map(|noun| (noun, "on".to_owned()));
    frame.page(LIST, &webhooks_page(&frame, Form::filled(usual)).await?)
}

#[post("/settings/webhooks", data = "<posted>")]
async fn add_webhook(admin: Admin, posted: Posted<WebhookForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    if let Some(WebhookForm { url, topics }) = value
        && let Some(url) = url_of(&frame, &mut form, &url)
    {
        let (sealed, shown) = new_secret(&frame)?;
        let (act, address) = (frame.app.act(admin.0.id), url.as_str().to_owned());
        let added = frame.app.db.write(move |tx| webhook::add(tx, &act, &url, &topics, &sealed)).await;
        if let Some(id) = taken(added, &mut form, "url")? {
            return secret_page(&frame, &address, &shown, &format!("{PATH}/{id}"), false);
        }
    }
    frame.form_again(LIST, &webhooks_page(&frame, form).await?)
}

#[derive(Serialize)]
struct SecretPage<'a> {
    url: &'a str,
    secret: &'a str,
    back: &'a str,
    /// There was one before, which counts for another day.
    is_another: bool,
}

/// The page that shows a secret, once.
pub(super) fn secret_page(frame: &Frame, url: &str, secret: &str, back: &str, is_another: bool) -> Answer {
    frame.page("admin/webhook_secret.html", &SecretPage { url, secret, back, is_another })
}
