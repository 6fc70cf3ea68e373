//! `/admin/audit`: the audit log of who did what and when, in plain words.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::audit_log::{self, AuditRow, AuditSubject};
use crate::domain::reads::list::Cursor;
use crate::domain::time::{Timestamp, Zone};
use crate::text::catalogue::{Arg, Text};
use crate::text::events;
use crate::text::log_fields::fields_told;
use crate::text::words::ago;
use crate::web::admin::settings::connected::API;
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
    when: Text,
    exactly: String,
    /// `None` for the server itself and the command line.
    who: Option<NameLink>,
    what: Text,
    about: Option<NameLink>,
    fields: Arg,
}

impl AuditRowView {
    fn new(frame: &Frame, line: &AuditRow, zone: &Zone, now: Timestamp) -> AuditRowView {
        AuditRowView {
            when: ago(line.at, now, zone),
            exactly: frame.date_time(line.at),
            who: line.actor.as_ref().map(NameLink::from).or_else(|| line.program.as_ref().map(program)),
            what: events::done(line.action),
            about: about(frame, &line.about),
            fields: fields_told(&line.fields),
        }
    }
}

fn program(name: &String) -> NameLink {
    NameLink::new(name, API)
}

fn about(frame: &Frame, about: &AuditSubject) -> Option<NameLink> {
    let link = |text: Text, href: String| Some(NameLink::new(frame.say(&text), href));
    match about {
        AuditSubject::Person(person) => Some(NameLink::from(person)),
        AuditSubject::Batch(id, name) => Some(NameLink::new(name, path::of_batch(*id))),
        AuditSubject::Code(id, code) => Some(NameLink::new(code.in_words(), path::of_code(*id))),
        AuditSubject::Order(id) => link(Text::new("audit-order").with("no", id.number().to_string()), path::of_order(*id)),
        AuditSubject::Earning(id) => link(Text::new("audit-earning").with("no", id.to_string()), path::of_earning(*id)),
        AuditSubject::Product(id, name) => Some(NameLink::new(name, format!("/admin/products/{id}"))),
        AuditSubject::Payout(id) => link(Text::new("audit-payout").with("no", id.to_string()), format!("/admin/payouts/{id}")),
        AuditSubject::Terms => link(Text::new("audit-terms"), "/admin/settings/program".into()),
        AuditSubject::Token(name) => Some(program(name)),
        AuditSubject::Till(name) => Some(NameLink::new(name, path::TILLS)),
        AuditSubject::Shop => None,
    }
}

#[get("/audit?<at>&<page>")]
async fn audit_page(_admin: Admin, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let cursor = at.and_then(Cursor::parse);
    let lines = frame.app.db.read(move |conn| audit_log::audit_page(conn, cursor.as_ref(), PER_PAGE)).await?;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    let shown = AuditPage {
        rows: lines.rows.iter().map(|line| AuditRowView::new(&frame, line, &zone, now)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), "/admin/audit", &[]),
    };
    frame.page("admin/audit.html", &shown)
}
