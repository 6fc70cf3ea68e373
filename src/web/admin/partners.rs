//! `/admin/partners`: every partner with what their code brought; and the page of each.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Role;
use crate::domain::report::people::{self, Totals};
use crate::web::admin::orders::of_person;
use crate::web::admin::people::{Asked, Chosen, Row, Whom, conversion, file_of};
use crate::web::admin::person;
use crate::web::answer::{Answer, Download, Failed};
use crate::web::form::{Nothing, Posted};
use crate::web::frame::Frame;
use crate::web::guard::{Admin, Keeper};
use crate::web::listing::{Choice, Pager, choices};
use crate::web::words::number;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, file, one, password_link, discount]
}

#[derive(Serialize)]
struct Data {
    is_admin: bool,
    chosen: Chosen,
    kinds: Vec<Choice>,
    totals: TotalsView,
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Serialize)]
struct TotalsView {
    label: &'static str,
    people: String,
    scans: String,
    uniques: String,
    direct: String,
    conversion: String,
}

impl TotalsView {
    fn new(totals: Totals, is_narrowed: bool) -> TotalsView {
        TotalsView {
            label: if is_narrowed { "Partners that fit" } else { "Partners" },
            people: number(totals.people),
            scans: number(totals.scans),
            uniques: number(totals.uniques),
            direct: number(totals.direct),
            conversion: conversion(totals.direct, totals.uniques),
        }
    }
}

#[get("/partners?<asked..>")]
async fn list(keeper: Keeper, asked: Asked<'_>, frame: Frame) -> Answer {
    let query = asked.query(Role::Partner);
    let chosen = Chosen::new("/admin/partners", &query);
    let (page, totals) = frame.app.db.read(move |conn| Ok((people::page(conn, &query)?, people::totals(conn, &query)?))).await?;
    let zone = frame.app.zone();
    let data = Data {
        is_admin: keeper.0.role == Role::Admin,
        kinds: choices([("", "All kinds"), ("partner", "Partners"), ("influencer", "Influencers")]),
        totals: TotalsView::new(totals, chosen.is_narrowed()),
        rows: page.rows.iter().map(|line| Row::new(line, Role::Partner, &zone)).collect(),
        pager: chosen.pager(&page, asked.number()),
        chosen,
    };
    frame.page("admin/partners.html", &data)
}

#[get("/partners.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    file_of(&frame.app, "partners.csv", asked.query(Role::Partner)).await
}

#[get("/partners/<whom>?<at>&<page>")]
async fn one(keeper: Keeper, whom: Whom, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    person::show(&frame, &keeper.0, whom, Role::Partner, at, page).await
}

#[post("/partners/<whom>/password-link", data = "<_button>")]
async fn password_link(keeper: Keeper, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    person::hand_out_link(&frame, keeper.0, whom, |role| role == Role::Partner).await
}

#[post("/partners/<whom>/discount", data = "<_button>")]
async fn discount(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    of_person::grant(&frame, &admin.0, whom, Role::Partner).await
}
