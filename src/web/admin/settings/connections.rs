//! `/admin/settings/connections`: the systems that tell of orders, how each is set up there and how it does, what came from it, and the
//! buttons that try again what could not be done.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::secret_box::SOURCE;
use crate::domain::ids::{InboxId, SourceId};
use crate::domain::inbox::{self, Delivery, DeliveryState, Light};
use crate::domain::polling::{self, Polling};
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::source::{self, Change, MOST_NAME, MOST_SECRET, Source, SourceKind};
use crate::domain::token::Token;
use crate::error::{Error, Result};
use crate::text::catalogue::{Arg, Text};
use crate::text::inbox as words;
use crate::web::admin::settings::connected::{CONNECTIONS, Connected};
use crate::web::admin::settings::polling::PollView;
use crate::web::admin::settings::section::taken;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_order};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Choice, Crumb, Moment, Tab};

const LIST: &str = "admin/settings/connections.html";
const ONE: &str = "admin/settings/connection.html";
const PATH: &str = CONNECTIONS;
/// What came last; what failed is always among it.
const MOST_SHOWN: usize = 100;

pub(super) fn routes() -> Vec<Route> {
    routes![connections, connect, connection, change, switch_off, switch_on, replay_one, replay_failed]
}

#[derive(Serialize)]
struct ConnectionsPage {
    tabs: Vec<Tab>,
    rows: Vec<ConnectionRow>,
    form: Form,
    kinds: Vec<Choice>,
    most_name: usize,
}

#[derive(Serialize)]
struct ConnectionRow {
    href: String,
    name: String,
    kind: Text,
    status: Badge,
    last_order: Option<Moment>,
}

fn crumb() -> Crumb {
    Crumb::new(Text::new("settings-title"), "/admin/settings")
}

/// How a source does, in a word and its colour.
fn status(source: &Source, light: &Light, polling: Option<&Polling>) -> Badge {
    if source.disabled_at.is_some() {
        Badge::neutral(Text::new("connection-off"))
    } else if polling.is_some_and(|polling| polling.failure.is_some()) {
        Badge::bad(Text::new("connection-unanswered"))
    } else if source.secret.is_none() {
        Badge::warn(Text::new("connection-no-secret"))
    } else if light.failed > 0 {
        Badge::bad(Text::new("connection-failing").with("count", light.failed))
    } else if light.last_delivery.is_none() && polling.is_none_or(|polling| polling.answered_at.is_none()) {
        Badge::neutral(Text::new("connection-silent"))
    } else {
        Badge::good(Text::new("connection-working"))
    }
}

async fn connections_page(frame: &Frame, form: Form) -> Result<ConnectionsPage> {
    let (now, zone) = (frame.app.now(), frame.app.zone());
    let read = frame.app.db.read(|conn| {
        let sources = source::all(conn)?;
        let state = |source: Source| Ok((inbox::lights(conn, source.id)?, polling::find(conn, source.id)?, source));
        sources.into_iter().map(state).collect::<Result<Vec<_>>>()
    });
    let row = |(light, polling, source): (Light, Option<Polling>, Source)| ConnectionRow {
        href: format!("{PATH}/{}", source.id),
        kind: words::kind(source.kind),
        status: status(&source, &light, polling.as_ref()),
        last_order: light.last_order.map(|at| Moment::ago(at, now, &zone)),
        name: source.name,
    };
    let kind = |kind: &SourceKind| Choice::new(kind.as_str(), words::kind(*kind)).hint(words::about(*kind));
    Ok(ConnectionsPage {
        tabs: Connected::Sources.tabs(),
        rows: read.await?.into_iter().map(row).collect(),
        form,
        kinds: SourceKind::DELIVERING.iter().map(kind).collect(),
        most_name: MOST_NAME,
    })
}

#[get("/settings/connections")]
async fn connections(_admin: Admin, frame: Frame) -> Answer {
    frame.page(LIST, &connections_page(&frame, Form::default()).await?)
}

struct ConnectForm {
    kind: SourceKind,
    name: String,
}

impl Fields for ConnectForm {
    const NAMES: &'static [&'static str] = &["kind", "name"];

    fn read(form: &mut Form) -> Option<Self> {
        let delivers = |kind: &SourceKind| SourceKind::DELIVERING.contains(kind);
        let kind = form.parse("kind", |text| SourceKind::from_word(text).filter(delivers).ok_or(Refusal::ChoiceUnknown));
        let name = form.parse("name", source::parse_name);
        Some(ConnectForm { kind: kind?, name: name? })
    }
}

#[post("/settings/connections", data = "<posted>")]
async fn connect(admin: Admin, posted: Posted<ConnectForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(ConnectForm { kind, name }) = value else { return frame.form_again(LIST, &connections_page(&frame, form).await?) };
    let act = frame.app.act(admin.0.id);
    let secret = if kind.gets_our_secret() { Some(sealed(&frame, &new_secret(kind)?)?) } else { None };
    let base = format!("{}/hooks/{}/", frame.shop()?.base_url.as_str().trim_end_matches('/'), kind.as_str());
    let added = frame.app.db.write(move |tx| source::add(tx, &act, kind, &name, secret.as_ref(), &base)).await;
    match taken(added, &mut form, "name")? {
        Some(id) => Ok(frame.go(&format!("{PATH}/{id}"))),
        None => frame.form_again(LIST, &connections_page(&frame, form).await?),
    }
}

/// A secret as it is kept.
fn sealed(frame: &Frame, secret: &str) -> Result<Sealed> {
    frame.app.secrets.seal(SOURCE, secret.as_bytes())
}

/// The secret of a system; nothing where none was entered, or where the key beside the file does not open it.
fn opened(frame: &Frame, source: &Source) -> Result<Option<String>> {
    let Some(sealed) = &source.secret else { return Ok(None) };
    Ok(frame.app.secrets.open(SOURCE, sealed)?.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Letters and digits that nobody guesses; in the form that Standard Webhooks has for its own.
fn new_secret(kind: SourceKind) -> Result<String> {
    let token = Token::new()?;
    Ok(match kind {
        SourceKind::Standard => format!("whsec_{}", data_encoding::BASE64.encode(token.as_str().as_bytes())),
        _ => token.as_str().to_owned(),
    })
}

#[derive(Serialize)]
struct ConnectionPage {
    crumbs: [Crumb; 2],
    path: String,
    name: String,
    kind: Text,
    status: Badge,
    last_delivery: Option<Moment>,
    last_order: Option<Moment>,
    last_failure: Option<DeliveryRow>,
    waiting: Option<String>,
    unmatched: Option<String>,
    failed: i64,
    rows: Vec<DeliveryRow>,
    steps: Vec<Text>,
    /// The chapter of the manual.
    manual: String,
    warning: Option<Text>,
    address: String,
    /// Where it is typed in there.
    secret: Option<String>,
    /// It is made there and typed in here.
    asks_secret: bool,
    has_secret: bool,
    asks_address: bool,
    is_off: bool,
    /// Where it can be asked for its orders.
    fetch: Option<PollView>,
    most_name: usize,
    most_secret: usize,
    form: Form,
}

#[derive(Serialize)]
struct DeliveryRow {
    topic: String,
    when: Moment,
    state: Badge,
    why: Option<Text>,
    number: Option<String>,
    order: Option<String>,
    /// Where it can be tried again.
    replay: Option<String>,
}

impl DeliveryRow {
    fn new(frame: &Frame, source: SourceId, delivery: &Delivery) -> DeliveryRow {
        let word: Arg = words::state(delivery.state).into();
        DeliveryRow {
            topic: delivery.topic.clone(),
            when: Moment::exactly(delivery.received_at, &frame.app.zone()),
            state: match delivery.state {
                DeliveryState::Applied => Badge::good(word),
                DeliveryState::Failed => Badge::bad(word),
                DeliveryState::Unmatched => Badge::warn(word),
                DeliveryState::Waiting | DeliveryState::Unchanged | DeliveryState::Stranger | DeliveryState::Ignored => {
                    Badge::neutral(word)
                }
            },
            why: delivery.reason.as_deref().map(|code| words::reason(code, &delivery.detail)),
            number: delivery.external_id.clone(),
            order: delivery.order.map(of_order),
            replay: (delivery.state == DeliveryState::Failed && delivery.is_kept)
                .then(|| format!("{PATH}/{source}/deliveries/{}/replay", delivery.id)),
        }
    }
}

/// Where the manual speaks of it.
fn chapter(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Woocommerce => "woocommerce",
        SourceKind::Shopify => "shopify",
        SourceKind::Stripe => "stripe",
        SourceKind::Square => "square",
        SourceKind::Standard | SourceKind::Page | SourceKind::Staff | SourceKind::File | SourceKind::Api => "your-own-software",
    }
}

async fn connection_page(frame: &Frame, id: SourceId, refused: Option<Form>) -> Result<ConnectionPage> {
    let (now, zone) = (frame.app.now(), frame.app.zone());
    let read = move |conn: &_| {
        let came = (inbox::lights(conn, id)?, inbox::latest(conn, id, MOST_SHOWN)?);
        Ok((source::find(conn, id)?, came, polling::find(conn, id)?))
    };
    let (source, (light, came), polling) = frame.app.db.read(read).await?;
    let secret = opened(frame, &source)?;
    let on = |is_on: bool| if is_on { "on".to_string() } else { String::new() };
    let some = |count: i64| (count > 0).then(|| frame.number(count));
    let stored = || {
        Form::filled([
            ("name", source.name.clone()),
            ("address", source.address.clone()),
            ("makes_customers", on(source.makes_customers)),
        ])
    };
    Ok(ConnectionPage {
        crumbs: [crumb(), Crumb::new(Text::new("connections-title"), PATH)],
        path: format!("{PATH}/{id}"),
        kind: words::kind(source.kind),
        status: status(&source, &light, polling.as_ref()),
        last_delivery: light.last_delivery.map(|at| Moment::ago(at, now, &zone)),
        last_order: light.last_order.map(|at| Moment::ago(at, now, &zone)),
        last_failure: light.last_failure.as_ref().map(|delivery| DeliveryRow::new(frame, id, delivery)),
        waiting: some(light.waiting),
        unmatched: some(light.unmatched),
        failed: light.failed,
        rows: came.iter().map(|delivery| DeliveryRow::new(frame, id, delivery)).collect(),
        steps: words::steps(source.kind),
        manual: format!("/admin/help/connect#{}", chapter(source.kind)),
        warning: words::warning(source.kind),
        asks_secret: !source.kind.gets_our_secret(),
        has_secret: secret.is_some(),
        asks_address: source.kind == SourceKind::Square,
        is_off: source.disabled_at.is_some(),
        fetch: (source.kind == SourceKind::Woocommerce).then(|| PollView::new(frame, id, polling.as_ref())),
        most_name: MOST_NAME,
        most_secret: MOST_SECRET,
        form: refused.unwrap_or_else(stored),
        secret: secret.filter(|_| source.kind.gets_our_secret()),
        address: source.address,
        name: source.name,
    })
}

#[get("/settings/connections/<source>")]
async fn connection(source: Id<SourceId>, _admin: Admin, frame: Frame) -> Answer {
    frame.page(ONE, &connection_page(&frame, source.0, None).await?)
}

/// What may be changed of one, as it was typed.
struct ChangeForm {
    name: String,
    secret: Option<String>,
    address: Option<String>,
    makes_customers: bool,
}

impl Fields for ChangeForm {
    const NAMES: &'static [&'static str] = &["name", "secret", "address", "makes_customers"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", source::parse_name);
        let secret = form.parse("secret", source::parse_secret);
        let address = form.parse("address", source::parse_secret);
        Some(ChangeForm { name: name?, secret: secret?, address: address?, makes_customers: form.is_ticked("makes_customers") })
    }
}

#[post("/settings/connections/<source>", data = "<posted>")]
async fn change(source: Id<SourceId>, admin: Admin, posted: Posted<ChangeForm>, frame: Frame) -> Answer {
    let (id, Posted { value, mut form }) = (source.0, posted);
    let Some(typed) = value else { return frame.form_again(ONE, &connection_page(&frame, id, Some(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let before = frame.app.db.read(move |conn| source::find(conn, id)).await?;
    let secret = match typed.secret {
        // One of ours that was lost with its key is made anew.
        None if before.kind.gets_our_secret() && opened(&frame, &before)?.is_none() => Some(new_secret(before.kind)?),
        typed => typed,
    };
    let secret = secret.map(|secret| sealed(&frame, &secret)).transpose()?;
    let wanted = Change { name: typed.name, secret, address: typed.address, makes_customers: typed.makes_customers };
    let changed = frame.app.db.write(move |tx| source::change(tx, &act, id, &wanted)).await;
    match taken(changed, &mut form, "name")? {
        Some(()) => saying(&frame, id, &Text::new("connection-saved")),
        None => frame.form_again(ONE, &connection_page(&frame, id, Some(form)).await?),
    }
}

/// Back on the page of one, which says so.
fn saying(frame: &Frame, id: SourceId, said: &Text) -> Answer {
    Ok(frame.go_saying(&format!("{PATH}/{id}"), &frame.say(said)))
}

#[post("/settings/connections/<source>/off", data = "<_button>")]
async fn switch_off(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    switch(&frame, &admin, source.0, true).await?;
    saying(&frame, source.0, &Text::new("connection-switched-off"))
}

#[post("/settings/connections/<source>/on", data = "<_button>")]
async fn switch_on(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    switch(&frame, &admin, source.0, false).await?;
    saying(&frame, source.0, &Text::new("connection-switched-on"))
}

async fn switch(frame: &Frame, admin: &Admin, id: SourceId, disabled: bool) -> Result<()> {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| source::set_disabled(tx, &act, id, disabled)).await
}

#[post("/settings/connections/<source>/deliveries/<delivery>/replay", data = "<_button>")]
async fn replay_one(source: Id<SourceId>, delivery: Id<InboxId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, delivery) = (source.0, delivery.0);
    let act = frame.app.act(admin.0.id);
    match frame.app.db.write(move |tx| inbox::replay(tx, &act, id, delivery)).await {
        Ok(()) => tried_again(&frame, id),
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(&format!("{PATH}/{id}"), &refusal)),
        Err(error) => Err(error.into()),
    }
}

#[post("/settings/connections/<source>/replay", data = "<_button>")]
async fn replay_failed(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (source.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| inbox::replay_all(tx, &act, id)).await?;
    tried_again(&frame, id)
}

fn tried_again(frame: &Frame, id: SourceId) -> Answer {
    frame.app.ring_inbox();
    saying(frame, id, &Text::new("connection-tried-again"))
}
