//! `/admin/settings/api`: the programs that speak to the shop. A token is shown once, when it is made; the file keeps its hash.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::api_token::{self, ApiToken, Draft, MOST_NAME, MOST_PER_MINUTE, Scope, USUAL_PER_MINUTE};
use crate::domain::contact;
use crate::domain::ids::TokenId;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::admin::settings::connected::{API, Connected};
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Moment, Tab};

const PATH: &str = API;
const TEMPLATE: &str = "admin/api.html";

pub(super) fn routes() -> Vec<Route> {
    routes![tokens, make_token, revoke_token]
}

#[derive(Serialize)]
struct TokensPage {
    tabs: Vec<Tab>,
    rows: Vec<TokenRow>,
    form: Form,
    scopes: Vec<ScopeBox>,
    usual: u32,
    most: u32,
    /// The token that was made this moment.
    made: Option<Made>,
}

/// A token, for the one time that it is shown.
#[derive(Serialize)]
struct Made {
    name: String,
    token: String,
}

#[derive(Serialize)]
struct TokenRow {
    id: i64,
    name: String,
    scopes: String,
    made: String,
    used: Option<Moment>,
    status: Badge,
    is_good: bool,
}

/// One box to tick.
#[derive(Serialize)]
struct ScopeBox {
    name: String,
    label: Text,
    hint: Text,
}

impl TokenRow {
    fn new(token: &ApiToken, frame: &Frame) -> TokenRow {
        let scopes: Vec<String> = token.scopes.iter().map(|scope| frame.say(&codes::scope(*scope).text)).collect();
        let is_good = token.revoked_at.is_none();
        TokenRow {
            id: token.id.0,
            name: token.name.clone(),
            scopes: scopes.join(", "),
            made: frame.date(token.created_at),
            used: token.last_used_at.map(|at| Moment::ago(at, frame.app.now(), &frame.app.zone())),
            status: match is_good {
                true => Badge::good(frame.say(&Text::new("api-good"))),
                false => Badge::bad(frame.say(&Text::new("api-revoked"))),
            },
            is_good,
        }
    }
}

async fn tokens_page(frame: &Frame, form: Form, made: Option<Made>) -> Result<TokensPage> {
    let all = frame.app.db.read(api_token::all).await?;
    let scope_box = |scope: &Scope| ScopeBox {
        name: format!("scope_{}", scope.as_str()),
        label: codes::scope(*scope).text,
        hint: codes::scope_hint(*scope),
    };
    Ok(TokensPage {
        tabs: Connected::Api.tabs(),
        rows: all.iter().map(|token| TokenRow::new(token, frame)).collect(),
        form,
        scopes: Scope::ALL.iter().map(scope_box).collect(),
        usual: USUAL_PER_MINUTE,
        most: MOST_PER_MINUTE,
        made,
    })
}

fn empty_form() -> Form {
    Form::filled([("scope_read", "on".to_string()), ("per_minute", USUAL_PER_MINUTE.to_string())])
}

#[get("/settings/api")]
async fn tokens(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &tokens_page(&frame, empty_form(), None).await?)
}

impl Fields for Draft {
    const NAMES: &'static [&'static str] = &[
        "name",
        "per_minute",
        "scope_read",
        "scope_orders",
        "scope_accounts",
        "scope_people",
        "scope_codes",
        "scope_payouts",
        "scope_webhooks",
    ];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| match contact::name_line(text, MOST_NAME) {
            Ok(name) if name.is_empty() => Err(Refusal::NameMissing),
            other => other,
        });
        let per_minute = form.parse("per_minute", api_token::parse_per_minute);
        let scopes: Vec<Scope> =
            Scope::ALL.iter().copied().filter(|scope| form.is_ticked(&format!("scope_{}", scope.as_str()))).collect();
        if scopes.is_empty() {
            form.refuse("scope_read", &Refusal::ScopesNone);
            return None;
        }
        Some(Draft { name: name?, scopes, per_minute: per_minute? })
    }
}

#[post("/settings/api", data = "<posted>")]
async fn make_token(admin: Admin, posted: Posted<Draft>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(draft) = value else { return frame.form_again(TEMPLATE, &tokens_page(&frame, form, None).await?) };
    let (act, name) = (frame.app.act(admin.0.id), draft.name.clone());
    match frame.app.db.write(move |tx| api_token::create(tx, &act, &draft)).await {
        // On this very page and on no other: whoever comes back to it later is not shown it.
        Ok((_, token)) => frame.page(TEMPLATE, &tokens_page(&frame, empty_form(), Some(Made { name, token })).await?),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "name");
            frame.form_again(TEMPLATE, &tokens_page(&frame, form, None).await?)
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/settings/api/<id>/revoke", data = "<_button>")]
async fn revoke_token(id: Id<TokenId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (id.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| api_token::revoke(tx, &act, id)).await?;
    Ok(frame.go_saying(PATH, &frame.say(&Text::new("api-token-revoked"))))
}
