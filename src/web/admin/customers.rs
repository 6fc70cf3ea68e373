//! `/admin/customers`: every customer with how they came and whom they brought; found by whatever somebody says at the till.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::reads::people_list;
use crate::domain::roles::{ReferralType, Role};
use crate::text::words::number;
use crate::web::admin::orders::of_person;
use crate::web::admin::people::{Asked, Chosen, NameLink, Row, Whom, file_of};
use crate::web::admin::person;
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, Pager, Tile, choices};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![all, file, one, password_link, discount]
}

#[derive(Serialize)]
struct Data {
    is_admin: bool,
    chosen: Chosen,
    types: Vec<Choice>,
    refers: Vec<Choice>,
    /// Whose people are shown, when the list is narrowed to them.
    brought_by: Option<NameLink>,
    tiles: Vec<Tile>,
    rows: Vec<Row>,
    pager: Pager,
}

#[get("/customers?<asked..>")]
async fn all(staff: Staff, asked: Asked<'_>, frame: Frame) -> Answer {
    let period = asked.period(frame.app.today());
    let query = asked.query(Role::Customer, &period);
    let chosen = Chosen::new("/admin/customers", &query, &period);
    let (page, channels, referrer) = frame
        .app
        .db
        .read(move |conn| {
            let referrer = query.referrer.map(|id| people_list::someone(conn, id)).transpose()?;
            Ok((people_list::page(conn, &query)?, people_list::channels(conn)?, referrer))
        })
        .await?;
    let shop = frame.shop()?;
    let data = Data {
        is_admin: staff.0.role == Role::Admin,
        types: choices([
            ("", "All referral types"),
            ("partner", "Partner"),
            ("influencer", "Influencer"),
            ("customer", "Customer"),
            ("organic", "Organic"),
        ]),
        brought_by: referrer.as_ref().map(NameLink::from),
        refers: choices([("", "Everybody"), ("yes", "Who brought somebody")]),
        tiles: tiles(&channels),
        rows: page.rows.iter().map(|line| Row::new(line, Role::Customer, shop)).collect(),
        pager: chosen.pager(&page, asked.number()),
        chosen,
    };
    frame.page("admin/customers.html", &data)
}

/// How many customers there are, and what their referrers were.
fn tiles(channels: &[(ReferralType, i64)]) -> Vec<Tile> {
    let all = Tile::new("Customers", number(channels.iter().map(|(_, n)| *n).sum())).leads_to("/admin/customers");
    let of_type = |(referral_type, n): &(ReferralType, i64)| {
        let label = match referral_type {
            ReferralType::Partner => "Through partners",
            ReferralType::Influencer => "Through influencers",
            ReferralType::Customer => "Through customers",
            ReferralType::Organic => "By themselves",
        };
        Tile::new(label, number(*n)).leads_to(format!("/admin/customers?type={}", referral_type.as_str()))
    };
    std::iter::once(all).chain(channels.iter().map(of_type)).collect()
}

#[get("/customers.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    let period = asked.period(frame.app.today());
    file_of(&frame.app, "customers.csv", asked.query(Role::Customer, &period)).await
}

#[get("/customers/<whom>?<at>&<page>")]
async fn one(staff: Staff, whom: Whom, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    person::show(&frame, &staff.0, whom, Role::Customer, at, page).await
}

#[post("/customers/<whom>/password-link", data = "<_button>")]
async fn password_link(staff: Staff, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    person::hand_out_link(&frame, staff.0, whom, |role| role == Role::Customer).await
}

#[post("/customers/<whom>/discount", data = "<_button>")]
async fn discount(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    of_person::grant(&frame, &admin.0, whom, Role::Customer).await
}
