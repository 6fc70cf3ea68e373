//! `/admin/settings/connections/<source>/coupons`: whether members may use their discount and their store credit in a web shop, and the
//! file that tells it of their coupons.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::coupon::news::{self, News};
use crate::domain::coupon::{self, Worth};
use crate::domain::ids::SourceId;
use crate::domain::money::Currency;
use crate::domain::source;
use crate::text::catalogue::Text;
use crate::text::table::{Cell, Column, Table, column};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Crumb;

/// So many lines a file has at most; the next file has the others.
const MOST_LINES: usize = 10_000;

pub(super) fn routes() -> Vec<Route> {
    routes![coupons, change, file]
}

#[derive(Serialize)]
struct CouponsPage {
    crumbs: [Crumb; 3],
    path: String,
    standing: i64,
    waiting: i64,
    takes: bool,
    form: Form,
}

fn path(id: SourceId) -> String {
    format!("/admin/settings/connections/{id}/coupons")
}

#[get("/settings/connections/<source>/coupons")]
async fn coupons(source: Id<SourceId>, _admin: Admin, frame: Frame) -> Answer {
    let id = source.0;
    let read = move |conn: &_| Ok((source::find(conn, id)?, coupon::standing(conn, id)?, news::count(conn, id)?));
    let (source, standing, waiting) = frame.app.db.read(read).await?;
    let takes = if source.takes_coupons { "on".to_owned() } else { String::new() };
    let list = "/admin/settings/connections";
    let page = CouponsPage {
        crumbs: [
            Crumb::new(Text::new("settings-title"), "/admin/settings"),
            Crumb::new(Text::new("connections-title"), list),
            Crumb::new(source.name, format!("{list}/{id}")),
        ],
        path: path(id),
        standing,
        waiting,
        takes: source.takes_coupons,
        form: Form::filled([("takes_coupons", takes)]),
    };
    frame.page("admin/settings/coupons.html", &page)
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
    Ok(frame.go_saying(&path(id), &frame.say(&Text::new("connection-saved"))))
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
) -> Result<Download, Failed> {
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
