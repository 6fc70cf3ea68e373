//! `/admin/partners`: every partner with the sign-ups, orders and earnings that their code led to.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::money::{Currency, Money};
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleTotals};
use crate::domain::roles::Role;
use crate::text::words::{number, waiting_for_approval};
use crate::web::admin::people::{FilterView, PeopleListForm, PersonRowView, people_file};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::period;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, Pager, Tile, choices};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![partners_page, partners_file]
}

#[derive(Serialize)]
struct PartnersPage {
    is_admin: bool,
    filter: FilterView,
    kinds: Vec<Choice>,
    tiles: Vec<Tile>,
    rows: Vec<PersonRowView>,
    pager: Pager,
}

/// The figures of all who match, each thing counted once, against as many days before.
fn tiles(totals: &PeopleTotals, before: Option<&PeopleTotals>, is_narrowed: bool, currency: Currency) -> Vec<Tile> {
    let tile = |label, figure: fn(&PeopleTotals) -> i64, said: &dyn Fn(i64) -> String| {
        let tile = Tile::new(label, said(figure(totals)));
        match before {
            Some(before) => tile.change(period::change(figure(totals), figure(before), said)),
            None => tile,
        }
    };
    let amount = |minor: i64| currency.format(Money::from_minor(minor));
    let sign_ups = tile("Sign-ups, whole network", |all| all.figures.network().sign_ups, &number);
    // Whoever waits is on the list, and is no partner yet.
    let partners = Tile::new(if is_narrowed { "Partners that fit" } else { "Partners" }, number(totals.people - totals.waiting));
    vec![
        match waiting_for_approval(totals.waiting) {
            Some(waiting) => partners.note(waiting),
            None => partners,
        },
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

#[get("/partners?<filter..>")]
async fn partners_page(staff: Staff, filter: PeopleListForm<'_>, frame: Frame) -> Answer {
    let period = filter.period(frame.app.today());
    let query = filter.query(Role::Partner, &period);
    let view = FilterView::new("/admin/partners", &query, &period);
    let earlier = period.before().map(|days| PeopleFilter { days: Some(days), ..query.clone() });
    let (page, totals, before) = frame
        .app
        .db
        .read(move |conn| {
            let before = earlier.map(|earlier| people_list::people_totals(conn, &earlier)).transpose()?;
            Ok((people_list::people_page(conn, &query)?, people_list::people_totals(conn, &query)?, before))
        })
        .await?;
    let shop = frame.shop()?;
    let shown = PartnersPage {
        is_admin: staff.0.role == Role::Admin,
        kinds: choices([("", "All kinds"), ("partner", "Partners"), ("influencer", "Influencers")]),
        tiles: tiles(&totals, before.as_ref(), view.is_narrowed(), shop.currency),
        rows: page.rows.iter().map(|line| PersonRowView::new(line, Role::Partner, shop)).collect(),
        pager: view.pager(&page, filter.page_number()),
        filter: view,
    };
    frame.page("admin/partners.html", &shown)
}

#[get("/partners.csv?<filter..>")]
async fn partners_file(_admin: Admin, filter: PeopleListForm<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let period = filter.period(frame.app.today());
    people_file(&frame.app, style, "partners.csv", filter.query(Role::Partner, &period)).await
}
