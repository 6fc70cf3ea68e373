//! `/api`: how programs speak to this shop, for whoever writes one: every call with a line to try it, made from the document that the
//! handlers make.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::api::{self, BASE};
use crate::domain::api_token::USUAL_PER_MINUTE;
use crate::text::catalogue::Text;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![explained]
}

#[derive(Serialize)]
struct ApiPage {
    base: String,
    first: String,
    placing: String,
    telling: String,
    command: &'static str,
    problem: &'static str,
    usual: u32,
    groups: Vec<Group>,
}

/// The calls of one noun.
#[derive(Serialize)]
struct Group {
    id: String,
    title: Text,
    calls: Vec<Call>,
}

#[derive(Serialize)]
struct Call {
    method: String,
    path: String,
    scope: String,
    /// Lines that make it, one for each kind of what can be sent.
    curls: Vec<String>,
}

const COMMAND: &str = "passalong token create --name till --scope read --scope orders";
const PROBLEM: &str = r#"{
  "title": "Unprocessable Entity",
  "status": 422,
  "code": "credit_short",
  "detail": "…",
  "errors": [{ "pointer": "/use_credit", "code": "credit_short", "detail": "…" }]
}"#;

/// A line for the terminal; the token stands in a variable, so that it is not in every line's history.
fn curl(base: &str, method: &str, path: &str, body: Option<&str>) -> String {
    let path = path.replace("{id}", "1").replace("{line}", "1").replace("{code}", "K7Q-M9X-DW9");
    let path = path.replace("/codes/K7Q-M9X-DW9/{file}", "/codes/K7Q-M9X-DW9/qr.svg").replace("{file}", "sepa.xml");
    let mut line = format!("curl -H \"Authorization: Bearer $TOKEN\" {base}{path}");
    if method == "DELETE" {
        line.push_str(" \\\n  -X DELETE");
    } else if method != "GET" {
        line.push_str(&format!(" \\\n  -X {method} -H \"Content-Type: application/json\""));
        if method == "POST" {
            line.push_str(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        }
        line.push_str(&format!(" \\\n  -d '{}'", body.unwrap_or("{}")));
    }
    line
}

fn curls(base: &str, call: &api::Call) -> Vec<String> {
    let line = |body| curl(base, &call.method, &call.path, body);
    if call.examples.is_empty() { vec![line(None)] } else { call.examples.iter().map(|body| line(Some(body))).collect() }
}

fn title(noun: &str) -> Text {
    match noun {
        "shop" => Text::new("api-page-shop"),
        "accounts" => Text::new("api-page-accounts"),
        "people" => Text::new("api-page-people"),
        "codes" => Text::new("api-page-codes"),
        "orders" => Text::new("api-page-orders"),
        "payouts" => Text::new("api-page-payouts"),
        "events" => Text::new("api-page-events"),
        _ => Text::new("api-page-reports"),
    }
}

#[get("/api")]
async fn explained(frame: Frame) -> Answer {
    let base = format!("{}{BASE}", frame.shop()?.base_url);
    let mut groups: Vec<Group> = Vec::new();
    for call in api::calls() {
        let shown = Call { curls: curls(&base, &call), method: call.method, path: call.path, scope: call.scope };
        match groups.iter_mut().find(|group| group.id == call.noun) {
            Some(group) => group.calls.push(shown),
            None => groups.push(Group { title: title(&call.noun), id: call.noun, calls: vec![shown] }),
        }
    }
    let order = api::calls().into_iter().find(|call| call.path == "/orders" && call.method == "POST");
    let mut placing = order.iter().flat_map(|order| curls(&base, order));
    let page = ApiPage {
        first: format!("export TOKEN=pa_…\n{}", curl(&base, "GET", "/shop", None)),
        placing: placing.next().unwrap_or_default(),
        telling: placing.next().unwrap_or_default(),
        base,
        command: COMMAND,
        problem: PROBLEM,
        usual: USUAL_PER_MINUTE,
        groups,
    };
    frame.page("api.html", &page)
}
