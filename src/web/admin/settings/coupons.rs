//! `/admin/settings/connections/<source>/coupons`: whether members may use their discount and their store credit in a web shop, and how
//! that is told of their coupons: by itself, or by a file.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::secret_box::COUPONS;
use crate::domain::coupon::news::{self, News};
use crate::domain::coupon::{self, Worth};
use crate::domain::coupon_key::{self as access, Access, STRIPE, Wanted};
use crate::domain::ids::SourceId;
use crate::domain::money::Currency;
use crate::domain::polling::{self, MOST_KEY, MOST_URL};
use crate::domain::refusal::Refusal;
use crate::domain::source::{self, Source, SourceKind};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::text::inbox as words;
use crate::text::table::{Cell, Column, Table, column};
use crate::web::admin::settings::section::taken;
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Crumb, Moment};

const PAGE: &str = "admin/settings/coupons.html";
const CONNECTIONS: &str = "/admin/settings/connections";
/// So many lines a file has at most; the next file has the others.
const MOST_LINES: usize = 10_000;

pub(super) fn routes() -> Vec<Route> {
    routes![coupons, change, file, set_access, stop_access]
}

#[derive(Serialize)]
struct CouponsPage {
    crumbs: [Crumb; 3],
    path: String,
    standing: i64,
    waiting: i64,
    takes: bool,
    /// It can be told by itself, by its vendor's interface.
    access: Option<AccessView>,
    form: Form,
}

/// How a web shop is told by itself.
#[derive(Serialize)]
struct AccessView {
    is_set: bool,
    has_key: bool,
    last: Option<Moment>,
    failure: Option<Text>,
    /// What the web shop said to that.
    detail: String,
    steps: Vec<Text>,
    asks_url: bool,
    /// A key in two parts.
    asks_secret: bool,
    url: Text,
    key: Text,
    most_url: usize,
    most_key: usize,
}

fn path(id: SourceId) -> String {
    format!("{CONNECTIONS}/{id}/coupons")
}

async fn page(frame: &Frame, id: SourceId, refused: Option<Form>) -> Result<CouponsPage> {
    let read = move |conn: &_| {
        Ok((source::find(conn, id)?, coupon::standing(conn, id)?, news::count(conn, id)?, access::find(conn, id)?))
    };
    let (source, standing, waiting, access) = frame.app.db.read(read).await?;
    let on = |is_on: bool| if is_on { "on".to_owned() } else { String::new() };
    let stored = Form::filled([
        ("takes_coupons", on(source.takes_coupons)),
        ("url", access.as_ref().map_or(String::new(), |access| access.url.clone())),
        ("allows_private", on(access.as_ref().is_some_and(|access| access.allows_private))),
    ]);
    Ok(CouponsPage {
        path: path(id),
        standing,
        waiting,
        takes: source.takes_coupons,
        access: match access::is_told(source.kind) {
            true => Some(AccessView::new(frame, &source, access.as_ref())?),
            false => None,
        },
        form: refused.unwrap_or(stored),
        crumbs: [
            Crumb::new(Text::new("settings-title"), "/admin/settings"),
            Crumb::new(Text::new("connections-title"), CONNECTIONS),
            Crumb::new(source.name, format!("{CONNECTIONS}/{id}")),
        ],
    })
}

impl AccessView {
    fn new(frame: &Frame, source: &Source, access: Option<&Access>) -> Result<AccessView> {
        let (now, zone) = (frame.app.now(), frame.app.zone());
        let has_key = match access {
            Some(access) => frame.app.secrets.open(COUPONS, &access.key)?.is_some(),
            None => false,
        };
        Ok(AccessView {
            is_set: access.is_some(),
            has_key,
            last: access.and_then(|access| access.told_at).map(|at| Moment::ago(at, now, &zone)),
            failure: access.and_then(|access| Some(words::coupon_failure(access.failure?))),
            detail: access.map_or(String::new(), |access| access.detail.clone()),
            steps: words::coupon_steps(source.kind),
            asks_url: source.kind != SourceKind::Stripe,
            asks_secret: source.kind == SourceKind::Woocommerce,
            url: match source.kind {
                SourceKind::Shopify => Text::new("coupons-shop-url-shopify"),
                _ => Text::new("polling-url"),
            },
            key: match source.kind {
                SourceKind::Shopify => Text::new("coupons-shop-key-shopify"),
                SourceKind::Stripe => Text::new("coupons-shop-key-stripe"),
                _ => Text::new("polling-key"),
            },
            most_url: MOST_URL,
            most_key: MOST_KEY,
        })
    }
}

#[get("/settings/connections/<source>/coupons")]
async fn coupons(source: Id<SourceId>, _admin: Admin, frame: Frame) -> Answer {
    frame.page(PAGE, &page(&frame, source.0, None).await?)
}

struct TakesForm(bool);

impl Fields for TakesForm {
    const NAMES: &'static [&'static str] = &["takes_coupons"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(TakesForm(form.is_ticked("takes_coupons")))
    }
}

#[post("/settings/connections/<source>/coupons", data = "<posted>")]
async fn change(source: Id<SourceId>, admin: Admin, posted: Posted<TakesForm>, frame: Frame) -> Answer {
    let (id, act) = (source.0, frame.app.act(admin.0.id));
    let takes = posted.value.is_some_and(|form| form.0);
    frame.app.db.write(move |tx| source::set_takes_coupons(tx, &act, id, takes)).await?;
    saying(&frame, id, &Text::new("connection-saved"))
}

fn saying(frame: &Frame, id: SourceId, said: &Text) -> Answer {
    Ok(frame.go_saying(&path(id), &frame.say(said)))
}

struct AccessForm {
    url: Option<String>,
    key: Option<String>,
    secret: Option<String>,
    allows_private: bool,
}

impl Fields for AccessForm {
    const NAMES: &'static [&'static str] = &["url", "key", "secret", "allows_private"];

    fn read(form: &mut Form) -> Option<Self> {
        let url = form.parse_optional("url", polling::parse_url);
        let key = form.parse("key", source::parse_secret);
        let secret = form.parse("secret", source::parse_secret);
        Some(AccessForm { url: url?, key: key?, secret: secret?, allows_private: form.is_ticked("allows_private") })
    }
}

#[post("/settings/connections/<source>/coupons/access", data = "<posted>")]
async fn set_access(source: Id<SourceId>, admin: Admin, posted: Posted<AccessForm>, frame: Frame) -> Answer {
    let (id, Posted { value, mut form }) = (source.0, posted);
    let Some(typed) = value else { return frame.form_again(PAGE, &page(&frame, id, Some(form)).await?) };
    let kind = frame.app.db.read(move |conn| Ok(source::find(conn, id)?.kind)).await?;
    let url = if kind == SourceKind::Stripe { Some(STRIPE.to_owned()) } else { typed.url };
    let Some(url) = url else { return refused(&frame, id, form, "url", &Refusal::AddressMalformed).await };
    let key = match (typed.key, typed.secret) {
        (Some(key), Some(secret)) => Some(format!("{key}:{secret}")),
        (None, None) => None,
        // One of them belongs to the other.
        (Some(_), None) if kind == SourceKind::Woocommerce => {
            return refused(&frame, id, form, "secret", &Refusal::KeyMissing).await;
        }
        (Some(key), None) => Some(key),
        (None, Some(_)) => return refused(&frame, id, form, "key", &Refusal::KeyMissing).await,
    };
    let key = key.map(|key| frame.app.secrets.seal(COUPONS, key.as_bytes())).transpose()?;
    let (act, wanted) = (frame.app.act(admin.0.id), Wanted { url, key, allows_private: typed.allows_private });
    let set = frame.app.db.write(move |tx| access::set(tx, &act, id, &wanted)).await;
    match taken(set, &mut form, "key")? {
        Some(()) => saying(&frame, id, &Text::new("connection-saved")),
        None => frame.form_again(PAGE, &page(&frame, id, Some(form)).await?),
    }
}

async fn refused(frame: &Frame, id: SourceId, mut form: Form, field: &str, refusal: &Refusal) -> Answer {
    form.refuse(field, refusal);
    frame.form_again(PAGE, &page(frame, id, Some(form)).await?)
}

#[post("/settings/connections/<source>/coupons/access/stop", data = "<_button>")]
async fn stop_access(source: Id<SourceId>, admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (id, act) = (source.0, frame.app.act(admin.0.id));
    frame.app.db.write(move |tx| access::stop(tx, &act, id)).await?;
    saying(&frame, id, &Text::new("coupons-shop-stopped"))
}

const COLUMNS: [Column; 9] = [
    column("action"),
    column("code"),
    column("kind"),
    column("value"),
    column("currency"),
    column("minimum"),
    column("uses"),
    column("expires_at"),
    column("email"),
];

#[post("/settings/connections/<source>/coupons/file", data = "<_button>")]
async fn file(
    source: Id<SourceId>,
    admin: Admin,
    _button: Posted<Nothing>,
    style: FileStyle,
    frame: Frame,
) -> std::result::Result<Download, Failed> {
    let (id, act, currency) = (source.0, frame.app.act(admin.0.id), frame.shop()?.currency);
    let news = frame.app.db.write(move |tx| news::hand_over(tx, &act, id, MOST_LINES)).await?;
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    for one in &news {
        table.row(cells(one, currency))?;
    }
    Ok(Download::table("coupons.csv".into(), table)?)
}

fn cells(news: &News, currency: Currency) -> [Cell<'_>; COLUMNS.len()] {
    let coupon = &news.coupon;
    let (kind, value) = match &coupon.worth {
        Worth::Discount(_, discount) => ("percent", discount.rate.into()),
        Worth::Credit(amount) => ("amount", Cell::Amount(currency, *amount)),
    };
    [
        if news.is_new { "add" } else { "remove" }.into(),
        coupon.typed().into(),
        kind.into(),
        value,
        currency.code().into(),
        Cell::Amount(currency, news.minimum),
        Cell::Figure(1),
        coupon.expires_at.into(),
        news.email.as_deref().into(),
    ]
}
