//! `/admin/audit`: the audit log of who did what and when, in plain words.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::money::Currency;
use crate::domain::reads::audit_log::{self, AuditRow, AuditSubject};
use crate::domain::reads::list::Cursor;
use crate::domain::time::{Timestamp, Zone, ago};
use crate::text::catalogue::Text;
use crate::text::events;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{NameLink, PER_PAGE, Pager};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![audit_page]
}

#[derive(Serialize)]
struct AuditPage {
    rows: Vec<AuditRowView>,
    pager: Pager,
}

#[derive(Serialize)]
struct AuditRowView {
    when: String,
    exactly: String,
    /// `None` for the server itself and the command line.
    who: Option<NameLink>,
    what: Text,
    about: Option<NameLink>,
    fields: String,
}

impl AuditRowView {
    fn new(line: &AuditRow, currency: Currency, zone: &Zone, now: Timestamp) -> AuditRowView {
        AuditRowView {
            when: ago(line.at, now, zone),
            exactly: zone.date_time(line.at),
            who: line.actor.as_ref().map(NameLink::from),
            what: events::done(line.action),
            about: about(&line.about),
            fields: events::fields_in_words(&line.fields, currency),
        }
    }
}

fn about(about: &AuditSubject) -> Option<NameLink> {
    match about {
        AuditSubject::Person(person) => Some(NameLink::from(person)),
        AuditSubject::Batch(id, name) => Some(NameLink::new(name, path::of_batch(*id))),
        AuditSubject::Code(id, code) => Some(NameLink::new(code.in_words(), path::of_code(*id))),
        AuditSubject::Order(id) => Some(NameLink::new(format!("Order {}", id.number()), path::of_order(*id))),
        AuditSubject::Earning(id) => Some(NameLink::new(format!("Earning no. {id}"), path::of_earning(*id))),
        AuditSubject::Product(id, name) => Some(NameLink::new(name, format!("/admin/products/{id}"))),
        AuditSubject::Payout(id) => Some(NameLink::new(format!("Payout {id}"), format!("/admin/payouts/{id}"))),
        AuditSubject::Terms => Some(NameLink::new("Terms", "/admin/settings#terms")),
        AuditSubject::Shop => None,
    }
}

#[get("/audit?<at>&<page>")]
async fn audit_page(_admin: Admin, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let cursor = at.and_then(Cursor::parse);
    let lines = frame.app.db.read(move |conn| audit_log::audit_page(conn, cursor.as_ref(), PER_PAGE)).await?;
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let shown = AuditPage {
        rows: lines.rows.iter().map(|line| AuditRowView::new(line, currency, &zone, now)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), "/admin/audit", &[]),
    };
    frame.page("admin/audit.html", &shown)
}
