//! `/admin/settings/connections/<source>/fetch`: a web shop that is asked for its orders: where it is, with which key, and how that goes.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::secret_box::POLLING;
use crate::domain::ids::SourceId;
use crate::domain::inbox::{self, Flaw, Understood, Waiting};
use crate::domain::polling::{self, MOST_KEY, MOST_URL, PAST_DAYS, Polling, Wanted};
use crate::domain::refusal::Refusal;
use crate::domain::source::{self, SourceKind};
use crate::error::{Error, Result};
use crate::hooks;
use crate::text::catalogue::Text;
use crate::text::inbox as words;
use crate::web::admin::settings::section::taken;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Crumb, Moment};

const PAGE: &str = "admin/settings/polling.html";
/// So much of the past is looked at; a shop that sells more in three months asks for a smaller part of it in a file.
const MOST_HELD: usize = 10_000;
const CONNECTIONS: &str = "/admin/settings/connections";

pub(super) fn routes() -> Vec<Route> {
    routes![polling_page, set_polling, poll_now, stop_polling, preview_past, decide_past]
}

/// How it goes, as a page shows it.
#[derive(Serialize)]
pub(super) struct PollView {
    path: String,
    is_set: bool,
    url: String,
    last: Option<Moment>,
    /// Why it fails.
    failure: Option<Text>,
    /// What was fetched waits until somebody has said whether it earns.
    holds: bool,
}

impl PollView {
    pub(super) fn new(frame: &Frame, source: SourceId, polling: Option<&Polling>) -> PollView {
        let (now, zone) = (frame.app.now(), frame.app.zone());
        PollView {
            path: path(source),
            is_set: polling.is_some(),
            url: polling.map_or(String::new(), |polling| polling.url.clone()),
            last: polling.and_then(|polling| polling.answered_at).map(|at| Moment::ago(at, now, &zone)),
            holds: polling.is_some_and(|polling| polling.holds),
            failure: polling.and_then(|polling| Some(words::poll_failure(polling.failure?, polling.status))),
        }
    }
}

fn path(source: SourceId) -> String {
    format!("{CONNECTIONS}/{source}/fetch")
}

#[derive(Serialize)]
struct PollingPage {
    crumbs: [Crumb; 3],
    view: PollView,
    has_key: bool,
    /// What has been fetched and waits, once somebody has looked at what it would earn.
    past: Option<Past>,
    past_days: i64,
    most_url: usize,
    most_key: usize,
    form: Form,
}

/// The past of a shop, before it counts.
#[derive(Serialize)]
struct Past {
    count: Text,
    sum: Text,
}

async fn page(frame: &Frame, id: SourceId, refused: Option<Form>) -> Result<PollingPage> {
    let (source, polling) = frame.app.db.read(move |conn| Ok((source::find(conn, id)?, polling::find(conn, id)?))).await?;
    if source.kind != SourceKind::Woocommerce {
        return Err(Error::Missing);
    }
    let on = |is_on: bool| if is_on { "on".to_owned() } else { String::new() };
    let has_key = match &polling {
        Some(polling) => frame.app.secrets.open(POLLING, &polling.key)?.is_some(),
        None => false,
    };
    let stored = |polling: &Polling| Form::filled([("url", polling.url.clone()), ("allows_private", on(polling.allows_private))]);
    Ok(PollingPage {
        crumbs: [
            Crumb::new(Text::new("settings-title"), "/admin/settings"),
            Crumb::new(Text::new("connections-title"), CONNECTIONS),
            Crumb::new(source.name, format!("{CONNECTIONS}/{id}")),
        ],
        view: PollView::new(frame, id, polling.as_ref()),
        has_key,
        past: None,
        past_days: PAST_DAYS,
        most_url: MOST_URL,
        most_key: MOST_KEY,
        form: refused.or(polling.as_ref().map(stored)).unwrap_or_default(),
    })
}

#[get("/settings/connections/<source>/fetch")]
async fn polling_page(source: Id<SourceId>, _admin: Admin, frame: Frame) -> Answer {
    frame.page(PAGE, &page(&frame, source.0, None).await?)
}

struct PollingForm {
    url: String,
    key: Option<String>,
    secret: Option<String>,
    allows_private: bool,
    holds: bool,
}

impl Fields for PollingForm {
    const NAMES: &'static [&'static str] = &["url", "consumer_key", "consumer_secret", "allows_private", "holds"];

    fn read(form: &mut Form) -> Option<Self> {
        let url = form.parse("url", polling::parse_url);
        let key = form.parse("consumer_key", source::parse_secret);
        let secret = form.parse("consumer_secret", source::parse_secret);
        let (allows_private, holds) = (form.is_ticked("allows_private"), form.is_ticked("holds"));
        Some(PollingForm { url: url?, key: key?, secret: secret?, allows_private, holds })
    }
}

#[post("/settings/connections/<source>/fetch", data = "<posted>")]
async fn set_polling(source: Id<SourceId>, admin: Admin, posted: Posted<PollingForm>, frame: Frame) -> Answer {
    let (id, Posted { value, mut form }) = (source.0, posted);
    let Some(typed) = value else { return frame.form_again(PAGE, &page(&frame, id, Some(form)).await?) };
    let key = match (typed.key, typed.secret) {
        (Some(key), Some(secret)) => Some(frame.app.secrets.seal(POLLING, format!("{key}:{secret}").as_bytes())?),
        (None, None) => None,
        // One of them belongs to the other.
        (Some(_), None) => return half(&frame, id, form, "consumer_secret").await,
        (None, Some(_)) => return half(&frame, id, form, "consumer_key").await,
    };
    let (act, wanted) =
        (frame.app.act(admin.0.id), Wanted { url: typed.url, key, allows_private: typed.allows_private, holds: typed.holds });
    let set = frame.app.db.write(move |tx| polling::set(tx, &act, id, &wanted)).await;
    match taken(set, &mut form, "consumer_key")? {
        Some(()) => Ok(frame.go_saying(&path(id), &frame.say(&Text::new("polling-saved")))),
        None => frame.form_again(PAGE, &page(&frame, id, Some(form)).await?),
    }
}

async fn half(frame: &Frame, id: SourceId, mut form: Form, missing: &str) -> Answer {
    form.refuse(missing, &Refusal::KeyMissing);
    frame.form_again(PAGE, &page(frame, id, Some(form)).await?)
}

/// Looks at what the orders of the past would earn.
#[post("/settings/connections/<source>/fetch/past", data = "<_button>")]
async fn preview_past(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act, shop) = (source.0, frame.app.act(admin.0.id), hooks::Shop { tax_rate: frame.shop()?.tax_rate });
    let held = frame.app.db.read(move |conn| inbox::held(conn, id, MOST_HELD)).await?;
    let count = held.len();
    let held: Vec<Understood> = held.into_iter().map(|delivery| understood(delivery, shop)).collect();
    let (commission, credit) = frame.app.db.write(move |tx| polling::would_earn(tx, &act, id, &held)).await?;
    let past = Past {
        count: Text::new("polling-past-fetched").with("n", i64::try_from(count).unwrap_or(i64::MAX)),
        sum: Text::new("polling-past-sum").with("commission", commission).with("credit", credit),
    };
    frame.page(PAGE, &PollingPage { past: Some(past), ..page(&frame, id, None).await? })
}

/// What cannot be understood earns nothing; why it can't, is said when it is done.
fn understood(delivery: Waiting, shop: hooks::Shop) -> Understood {
    let told = hooks::translate(delivery.kind, &delivery.topic, &delivery.body, shop);
    let told = told.map_err(|_| Flaw { reason: "unreadable", detail: String::new() });
    Understood { id: delivery.id, source: delivery.source, told }
}

struct PastForm {
    earns: bool,
}

impl Fields for PastForm {
    const NAMES: &'static [&'static str] = &["earns"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(PastForm { earns: form.is_ticked("earns") })
    }
}

#[post("/settings/connections/<source>/fetch/decide", data = "<posted>")]
async fn decide_past(source: Id<SourceId>, admin: Admin, posted: Posted<PastForm>, frame: Frame) -> Answer {
    let (id, act, earns) = (source.0, frame.app.act(admin.0.id), posted.value.is_some_and(|form| form.earns));
    frame.app.db.write(move |tx| polling::decide(tx, &act, id, earns)).await?;
    frame.app.ring_inbox();
    Ok(frame.go_saying(&path(id), &frame.say(&Text::new("polling-past-decided"))))
}

#[post("/settings/connections/<source>/fetch/now", data = "<_button>")]
async fn poll_now(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (source.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| polling::hurry(tx, &act, id)).await?;
    Ok(frame.go_saying(&path(id), &frame.say(&Text::new("polling-hurried"))))
}

#[post("/settings/connections/<source>/fetch/stop", data = "<_button>")]
async fn stop_polling(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (source.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| polling::stop(tx, &act, id)).await?;
    Ok(frame.go_saying(&format!("{CONNECTIONS}/{id}"), &frame.say(&Text::new("polling-stopped"))))
}
