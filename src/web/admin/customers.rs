//! `/admin/customers`: every customer with their referral type and whom they referred, found by whatever somebody says at the till.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::people_list;
use crate::domain::roles::{ReferralType, Role};
use crate::text::words::number;
use crate::web::admin::people::{FilterView, PeopleListForm, PersonRowView, people_file};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, NameLink, Pager, Tile, choices};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![customers_page, customers_file]
}

#[derive(Serialize)]
struct CustomersPage {
    is_admin: bool,
    filter: FilterView,
    types: Vec<Choice>,
    has_referred: Vec<Choice>,
    /// Whose referrals are shown, when the list is narrowed to them.
    referred_by: Option<NameLink>,
    tiles: Vec<Tile>,
    rows: Vec<PersonRowView>,
    pager: Pager,
}

#[get("/customers?<filter..>")]
async fn customers_page(staff: Staff, filter: PeopleListForm<'_>, frame: Frame) -> Answer {
    let period = filter.period(frame.app.today());
    let query = filter.query(Role::Customer, &period);
    let view = FilterView::new("/admin/customers", &query, &period);
    let (page, channels, referrer) = frame
        .app
        .db
        .read(move |conn| {
            let referrer = query.referrer.map(|id| people_list::someone(conn, id)).transpose()?;
            Ok((people_list::people_page(conn, &query)?, people_list::customers_by_channel(conn)?, referrer))
        })
        .await?;
    let shop = frame.shop()?;
    let shown = CustomersPage {
        is_admin: staff.0.role == Role::Admin,
        types: choices([
            ("", "All referral types"),
            ("partner", "Partner"),
            ("influencer", "Influencer"),
            ("customer", "Customer"),
            ("organic", "Organic"),
        ]),
        referred_by: referrer.as_ref().map(NameLink::from),
        has_referred: choices([("", "Everybody"), ("yes", "Who brought somebody")]),
        tiles: tiles(&channels),
        rows: page.rows.iter().map(|line| PersonRowView::new(line, Role::Customer, shop)).collect(),
        pager: view.pager(&page, filter.page_number()),
        filter: view,
    };
    frame.page("admin/customers.html", &shown)
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

#[get("/customers.csv?<filter..>")]
async fn customers_file(_admin: Admin, filter: PeopleListForm<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let period = filter.period(frame.app.today());
    people_file(&frame.app, style, "customers.csv", filter.query(Role::Customer, &period)).await
}
