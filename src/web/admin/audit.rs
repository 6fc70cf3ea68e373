//! `/admin/audit`: the record of who did what and when, in plain words.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::report::list::Cursor;
use crate::domain::report::record::{self, About, Line};
use crate::domain::time::{Timestamp, Zone, ago};
use crate::web::admin::people::NameLink;
use crate::web::answer::Answer;
use crate::web::frame::Frame;
use crate::web::guard::Admin;
use crate::web::listing::{self, Pager};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list]
}

#[derive(Serialize)]
struct Data {
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Serialize)]
struct Row {
    when: String,
    exactly: String,
    /// `None` for the server itself and the command line.
    who: Option<NameLink>,
    what: &'static str,
    about: Option<NameLink>,
    fields: String,
}

impl Row {
    fn new(line: &Line, zone: &Zone, now: Timestamp) -> Row {
        Row {
            when: ago(line.at, now, zone),
            exactly: zone.date_time(line.at),
            who: line.actor.as_ref().map(NameLink::from),
            what: line.action.as_str(),
            about: about(&line.about),
            fields: line.fields.replace('_', " "),
        }
    }
}

fn about(about: &About) -> Option<NameLink> {
    match about {
        About::Person(person) => Some(NameLink::from(person)),
        About::Batch(id, name) => Some(NameLink { name: name.clone(), href: format!("/admin/codes/batches/{id}") }),
        About::Code(id, code) => Some(NameLink { name: code.in_words(), href: format!("/admin/codes/{id}") }),
        About::Shop => None,
    }
}

#[get("/audit?<at>&<page>")]
async fn list(_admin: Admin, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let cursor = at.and_then(Cursor::parse);
    let lines = frame.app.db.read(move |conn| record::page(conn, cursor.as_ref(), listing::PER_PAGE)).await?;
    let (zone, now) = (frame.app.zone(), frame.app.now());
    let data = Data {
        rows: lines.rows.iter().map(|line| Row::new(line, &zone, now)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), "/admin/audit", &[]),
    };
    frame.page("admin/audit.html", &data)
}
