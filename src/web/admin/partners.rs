//! `/admin/partners`: every partner with what their code brought; and the page of each.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::money::{Currency, Money};
use crate::domain::reads::people_list::{self, Query, Totals};
use crate::domain::roles::Role;
use crate::text::words::number;
use crate::web::admin::orders::of_person;
use crate::web::admin::people::{Asked, Chosen, Row, Whom, file_of};
use crate::web::admin::person;
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::period;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, Pager, Tile, choices};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, file, one, password_link, discount]
}

#[derive(Serialize)]
struct Data {
    is_admin: bool,
    chosen: Chosen,
    kinds: Vec<Choice>,
    tiles: Vec<Tile>,
    rows: Vec<Row>,
    pager: Pager,
}

/// The figures of all who fit, each thing counted once, against as many days before.
fn tiles(totals: &Totals, before: Option<&Totals>, is_narrowed: bool, currency: Currency) -> Vec<Tile> {
    let tile = |label, figure: fn(&Totals) -> i64, said: &dyn Fn(i64) -> String| {
        let tile = Tile::new(label, said(figure(totals)));
        match before {
            Some(before) => tile.change(period::change(figure(totals), figure(before), said)),
            None => tile,
        }
    };
    let amount = |minor: i64| currency.format(Money::from_minor(minor));
    let sign_ups = tile("Sign-ups, whole network", |all| all.figures.network().sign_ups, &number);
    vec![
        Tile::new(if is_narrowed { "Partners that fit" } else { "Partners" }, number(totals.people)),
        tile("Scans", |all| all.figures.scans, &number),
        match before {
            Some(_) => sign_ups,
            None => sign_ups.note(format!("{} of them directly", number(totals.figures.direct.sign_ups))),
        },
        tile("Orders, whole network", |all| all.figures.network().orders, &number),
        tile("Order value", |all| all.figures.network().value.minor(), &amount),
        tile("Earned on it", |all| all.figures.network().earned.minor(), &amount),
    ]
}

#[get("/partners?<asked..>")]
async fn list(staff: Staff, asked: Asked<'_>, frame: Frame) -> Answer {
    let period = asked.period(frame.app.today());
    let query = asked.query(Role::Partner, &period);
    let chosen = Chosen::new("/admin/partners", &query, &period);
    let earlier = period.before().map(|days| Query { days: Some(days), ..query.clone() });
    let (page, totals, before) = frame
        .app
        .db
        .read(move |conn| {
            let before = earlier.map(|earlier| people_list::totals(conn, &earlier)).transpose()?;
            Ok((people_list::page(conn, &query)?, people_list::totals(conn, &query)?, before))
        })
        .await?;
    let shop = frame.shop()?;
    let data = Data {
        is_admin: staff.0.role == Role::Admin,
        kinds: choices([("", "All kinds"), ("partner", "Partners"), ("influencer", "Influencers")]),
        tiles: tiles(&totals, before.as_ref(), chosen.is_narrowed(), shop.currency),
        rows: page.rows.iter().map(|line| Row::new(line, Role::Partner, shop)).collect(),
        pager: chosen.pager(&page, asked.number()),
        chosen,
    };
    frame.page("admin/partners.html", &data)
}

#[get("/partners.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    let period = asked.period(frame.app.today());
    file_of(&frame.app, "partners.csv", asked.query(Role::Partner, &period)).await
}

#[get("/partners/<whom>?<at>&<page>")]
async fn one(staff: Staff, whom: Whom, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    person::show(&frame, &staff.0, whom, Role::Partner, at, page).await
}

#[post("/partners/<whom>/password-link", data = "<_button>")]
async fn password_link(staff: Staff, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    person::hand_out_link(&frame, staff.0, whom, |role| role == Role::Partner).await
}

#[post("/partners/<whom>/discount", data = "<_button>")]
async fn discount(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    of_person::grant(&frame, &admin.0, whom, Role::Partner).await
}
