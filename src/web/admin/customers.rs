//! `/admin/customers`: every customer with their referral type and whom they referred, found by whatever somebody says at the till.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::people_list;
use crate::domain::roles::{ReferralType, Role};
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::admin::people::{PersonRowView, people_file};
use crate::web::admin::people_filter::{FilterView, PeopleListForm, PeopleLookup, Pick};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, NameLink, Pager, Tile};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![customers_page, customers_file]
}

#[derive(Serialize)]
struct CustomersPage {
    is_admin: bool,
    /// Where somebody is added whom a search did not find.
    add: String,
    filter: FilterView,
    /// Whose referrals are shown, when the list is narrowed to them.
    referred_by: Option<NameLink>,
    /// Only where every figure is shown.
    tiles: Vec<Tile>,
    rows: Vec<PersonRowView>,
    pager: Pager,
}

#[get("/customers?<filter..>")]
async fn customers_page(staff: Staff, filter: PeopleListForm<'_>, frame: Frame) -> Answer {
    let lookup = filter.lookup(Role::Customer, &frame).await?;
    let view = FilterView::new("/admin/customers", &lookup, picks(&lookup, &frame), &frame);
    let (query, shows_all) = (lookup.query.clone(), lookup.shows_all);
    let (page, channels, referrer) = frame
        .app
        .db
        .read(move |conn| {
            let referrer = query.referrer.map(|id| people_list::someone(conn, id)).transpose()?;
            let channels = if shows_all { people_list::customers_by_channel(conn)? } else { Vec::new() };
            Ok((people_list::people_page(conn, &query)?, channels, referrer))
        })
        .await?;
    let shown = CustomersPage {
        is_admin: staff.0.role == Role::Admin,
        add: path::href("/admin/customers/new", &[("q", filter.searched())]),
        referred_by: referrer.as_ref().map(NameLink::from),
        tiles: if shows_all { tiles(&frame, &channels) } else { Vec::new() },
        rows: page.rows.iter().map(|line| PersonRowView::new(line, Role::Customer, lookup.reach, &frame)).collect(),
        pager: view.pager(&page),
        filter: view,
    };
    frame.page("admin/customers.html", &shown)
}

fn picks(lookup: &PeopleLookup, frame: &Frame) -> Vec<Pick> {
    let has_referred = vec![
        Choice::new("", frame.say(&Text::new("customers-all"))),
        Choice::new("yes", frame.say(&Text::new("customers-who-referred"))),
    ];
    let source = lookup.query.referral_type.map_or("", ReferralType::as_str);
    vec![
        Pick::new("type", Text::new("customers-source"), sources(frame), source),
        Pick::new("brought", Text::new("customers-show"), has_referred, if lookup.query.has_referred { "yes" } else { "" }),
    ]
}

fn sources(frame: &Frame) -> Vec<Choice> {
    let any = Choice::new("", frame.say(&Text::new("customers-any-source")));
    let of_type = |source: ReferralType| {
        let label = match source {
            ReferralType::Organic => Text::new("customers-no-referrer"),
            other => codes::referral_type(other).text,
        };
        Choice::new(source.as_str(), frame.say(&label))
    };
    let all = [ReferralType::Partner, ReferralType::Influencer, ReferralType::Customer, ReferralType::Organic];
    std::iter::once(any).chain(all.map(of_type)).collect()
}

/// How many customers there are, and what their referrers were.
fn tiles(frame: &Frame, channels: &[(ReferralType, i64)]) -> Vec<Tile> {
    let title = frame.say(&Text::new("customers-title"));
    let all = Tile::new(title, frame.number(channels.iter().map(|(_, n)| *n).sum())).leads_to("/admin/customers?view=all");
    let of_type = |(referral_type, n): &(ReferralType, i64)| {
        let label = match referral_type {
            ReferralType::Partner => Text::new("customers-by-partners"),
            ReferralType::Influencer => Text::new("customers-by-influencers"),
            ReferralType::Customer => Text::new("customers-by-customers"),
            ReferralType::Organic => Text::new("customers-no-referrer"),
        };
        Tile::new(frame.say(&label), frame.number(*n))
            .leads_to(format!("/admin/customers?view=all&type={}", referral_type.as_str()))
    };
    std::iter::once(all).chain(channels.iter().map(of_type)).collect()
}

#[get("/customers.csv?<filter..>")]
async fn customers_file(_admin: Admin, filter: PeopleListForm<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let lookup = filter.lookup(Role::Customer, &frame).await?;
    people_file(&frame.app, style, "customers.csv", lookup.query).await
}
