//! The document that describes the API (OpenAPI 3.1), made from the handlers themselves; and what the page for people is made of.

use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use serde_json::{Map, Value, json};
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use crate::api::path::BASE;
use crate::api::problem::{ProblemDocument, WrongField};
use crate::api::v1::{accounts, codes, events, orders, payouts, people, reports, shop};
use crate::app::App;
use crate::domain::address::BaseUrl;

pub(super) fn routes() -> Vec<Route> {
    routes![described]
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Passalong", description = "The referral program of this shop, for programs. Amounts are decimal strings in the shop's \
        one currency, instants are RFC 3339 in UTC, days are the shop's, ids are strings. Every POST takes an Idempotency-Key: the same \
        key with the same body gets the same answer for seven days."),
    paths(
        shop::shop, shop::products,
        accounts::list, accounts::add, accounts::one, accounts::change, accounts::invite, accounts::offer, accounts::balance,
        accounts::entries, accounts::network, accounts::people,
        people::suspend, people::restore, people::refer, people::erase_account,
        codes::one, codes::change, codes::picture, codes::batches, codes::batch_of, codes::make_batch,
        orders::preview, orders::place, orders::list, orders::one, orders::pay, orders::refund, orders::cancel, orders::change,
        payouts::entries, payouts::list, payouts::one, payouts::preview, payouts::make, payouts::paid, payouts::failed, payouts::file,
        reports::summary, reports::partners, reports::customers, reports::codes, reports::batches, reports::sources,
        events::events, events::webhooks, events::add_webhook, events::remove_webhook,
    ),
    components(schemas(ProblemDocument, WrongField)),
    modifiers(&Common)
)]
struct Described;

/// What every call has: a token, and the same ways to go wrong.
struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        if let Some(components) = &mut document.components {
            let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("pa_…").build();
            components.add_security_scheme("token", SecurityScheme::Http(bearer));
        }
        for path in document.paths.paths.values_mut() {
            let methods = [&mut path.get, &mut path.post, &mut path.patch, &mut path.delete];
            for operation in methods.into_iter().flatten() {
                may_go_wrong(operation);
            }
        }
    }
}

fn may_go_wrong(operation: &mut Operation) {
    let reads = operation.request_body.is_none();
    let common = [
        ("400", "What was sent cannot be read"),
        ("401", "No token, or not a good one"),
        ("403", "The token lacks the scope"),
        ("404", "No such thing"),
        ("409", "It does not fit what is there by now"),
        ("422", "A field is wrong, or the shop's rules refuse it"),
        ("429", "Too many requests: see Retry-After"),
        ("503", "Try again in a moment: see Retry-After"),
    ];
    let of_bodies = [("413", "More than 256 KiB"), ("415", "No JSON")];
    let all = common.into_iter().chain(of_bodies.into_iter().filter(|_| !reads));
    for (status, said) in all {
        let content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        let problem = ResponseBuilder::new().description(said).content("application/problem+json", content).build();
        operation.responses.responses.insert(status.to_owned(), RefOr::T(problem));
    }
}

/// The document, with this shop's address. A POST takes an Idempotency-Key.
pub(crate) fn document(base_url: Option<&BaseUrl>) -> Value {
    let mut document = serde_json::to_value(Described::openapi()).unwrap_or_default();
    let at = base_url.map_or_else(|| BASE.to_owned(), |base_url| format!("{base_url}{BASE}"));
    document["servers"] = json!([{ "url": at }]);
    let Some(paths) = document["paths"].as_object_mut() else { return document };
    for operation in paths.values_mut().filter_map(|path| path.get_mut("post")) {
        let key = json!({
            "name": "Idempotency-Key", "in": "header", "required": false, "schema": { "type": "string", "minLength": 1, "maxLength": 255 },
            "description": "A word of your own for this change: the same again with the same body gets the same answer, and changes nothing",
        });
        match operation["parameters"].as_array_mut() {
            Some(parameters) => parameters.push(key),
            None => operation["parameters"] = json!([key]),
        }
    }
    document
}

#[get("/openapi.json")]
fn described(app: &State<Arc<App>>) -> (ContentType, String) {
    let shop = app.shop();
    (ContentType::JSON, document(shop.as_ref().map(|shop| &shop.base_url)).to_string())
}

/// A call, for the page that explains the API.
pub(crate) struct Call {
    pub(crate) noun: String,
    pub(crate) method: String,
    /// Below [`BASE`], with the names of what stands in it in braces.
    pub(crate) path: String,
    pub(crate) scope: String,
    /// What is sent, as examples; none where nothing is.
    pub(crate) examples: Vec<String>,
}

/// What is sent, as examples: one, or one of each kind.
fn examples(media: &Value) -> Vec<&Value> {
    let of_kinds = media["examples"].as_object().into_iter().flat_map(Map::values).map(|kind| &kind["value"]);
    media.get("example").into_iter().chain(of_kinds).collect()
}

/// Every call, in the order of the document.
pub(crate) fn calls() -> Vec<Call> {
    let document = document(None);
    let nothing = Map::new();
    let paths = document["paths"].as_object().unwrap_or(&nothing);
    let mut calls = Vec::new();
    for (path, methods) in paths {
        for method in ["get", "post", "patch", "delete"] {
            let Some(operation) = methods.get(method) else { continue };
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let examples = examples(&operation["requestBody"]["content"]["application/json"]);
            calls.push(Call {
                noun: text(&operation["tags"][0]),
                method: method.to_uppercase(),
                path: path.clone(),
                scope: text(&operation["security"][0]["token"][0]),
                examples: examples.into_iter().map(|one| serde_json::to_string_pretty(one).unwrap_or_default()).collect(),
            });
        }
    }
    calls
}
