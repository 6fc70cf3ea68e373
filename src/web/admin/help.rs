//! `/admin/help`: the manual, as it came with this very program.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::manual;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Crumb, NameLink};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![help, help_page]
}

#[derive(Serialize)]
struct HelpPage {
    crumbs: Vec<Crumb>,
    /// The page's name, by which the template finds its text.
    name: String,
    title: String,
    sections: Vec<NameLink>,
}

#[derive(Serialize)]
struct ContentsPage {
    pages: Vec<ContentsRow>,
}

#[derive(Serialize)]
struct ContentsRow {
    link: NameLink,
    about: Text,
}

#[get("/help")]
async fn help(_admin: Admin, frame: Frame) -> Answer {
    let about = |name| match name {
        "people" => Text::new("help-about-people"),
        "counting" => Text::new("help-about-counting"),
        "bookkeeping" => Text::new("help-about-bookkeeping"),
        "connect" => Text::new("help-about-connect"),
        "performance" => Text::new("help-about-performance"),
        _ => Text::new("help-about-running"),
    };
    let row = |(name, title)| ContentsRow { link: NameLink::new(title, format!("/admin/help/{name}")), about: about(name) };
    frame.page("admin/help.html", &ContentsPage { pages: manual::contents().map(row).collect() })
}

#[get("/help/<name>")]
async fn help_page(name: &str, _admin: Admin, frame: Frame) -> Answer {
    let page = manual::page(name, &frame.at).ok_or(Error::Missing)?;
    let shown = HelpPage {
        crumbs: vec![Crumb::new(frame.say(&Text::new("help-title")), "/admin/help")],
        name: name.to_owned(),
        title: page.title,
        sections: page.sections.into_iter().map(|(place, words)| NameLink::new(words, format!("#{place}"))).collect(),
    };
    frame.page("admin/help_page.html", &shown)
}
