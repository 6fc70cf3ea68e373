//! Events and webhooks on the wire.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::domain::outgoing::topic::Topic;
use crate::domain::reads::events_out::OutgoingEvent;
use crate::domain::time::Zone;
use crate::domain::webhook::Webhook;
use crate::error::{Error, Result};

/// Events, the oldest first.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EventsView {
    pub(in crate::api) data: Vec<EventView>,
    /// What to send as `after` next time, also where nothing came. It is told in every answer.
    pub(in crate::api) after: String,
}

/// An event, as webhooks get it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EventView {
    /// The `webhook-id` with which webhooks get it.
    id: String,
    /// Such as `order.paid`.
    #[serde(rename = "type")]
    kind: Value,
    timestamp: Value,
    /// What it is about: ids, states, times and amounts, nobody's name or address.
    #[schema(value_type = Object)]
    data: Value,
}

impl EventView {
    pub(in crate::api) fn new(event: &OutgoingEvent) -> Result<EventView> {
        let mut sent: Value = serde_json::from_str(&event.body).map_err(Error::fault)?;
        let mut taken = |name: &str| sent.get_mut(name).map(Value::take).unwrap_or_default();
        Ok(EventView { kind: taken("type"), timestamp: taken("timestamp"), data: taken("data"), id: event.message.clone() })
    }
}

/// An address that is told of events.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WebhookView {
    id: String,
    url: String,
    /// What it is told of, such as `order.paid`.
    events: Vec<String>,
    /// `on`, or why nothing is sent: `by_hand`, `gone`, `failing` or `secret_lost`.
    status: &'static str,
    /// So many tries in a row have failed.
    failures: u32,
    created_at: String,
    /// What messages are signed with, as Standard Webhooks writes it. It is told this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
}

impl WebhookView {
    pub(in crate::api) fn new(webhook: &Webhook, topics: &[Topic]) -> WebhookView {
        WebhookView {
            id: webhook.id.to_string(),
            url: webhook.url.clone(),
            events: topics.iter().map(|topic| topic.wire()).collect(),
            status: webhook.off.map_or("on", |(_, reason)| reason.as_str()),
            failures: webhook.failures,
            created_at: Zone::iso(webhook.created_at),
            secret: None,
        }
    }

    /// The same with what messages are signed with.
    pub(in crate::api) fn with_secret(self, secret: &str) -> WebhookView {
        WebhookView { secret: Some(secret.to_owned()), ..self }
    }
}

/// A new address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewWebhook {
    /// Begins with `https://`.
    pub(in crate::api) url: String,
    /// What it is to be told of, such as `order.paid`; everything where it is left out.
    pub(in crate::api) events: Option<Vec<String>>,
}
