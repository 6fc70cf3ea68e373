//! `/admin/partners`: every partner with the sign-ups, orders and earnings that their code led to.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::money::Money;
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleTotals};
use crate::domain::roles::{PartnerKind, Role};
use crate::text::catalogue::Text;
use crate::web::admin::people::{PersonRowView, people_file, waiting};
use crate::web::admin::people_filter::{FilterView, PeopleListForm, PeopleLookup, Pick};
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::period;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Choice, Pager, Tile};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![partners_page, partners_file]
}

#[derive(Serialize)]
struct PartnersPage {
    is_admin: bool,
    filter: FilterView,
    /// Only where every figure is shown.
    tiles: Vec<Tile>,
    rows: Vec<PersonRowView>,
    pager: Pager,
}

/// The figures of all who match, each thing counted once, against as many days before.
fn tiles(frame: &Frame, totals: &PeopleTotals, before: Option<&PeopleTotals>, is_narrowed: bool) -> Vec<Tile> {
    let tile = |label: Text, figure: fn(&PeopleTotals) -> i64, said: &dyn Fn(i64) -> String| {
        let tile = Tile::new(frame.say(&label), said(figure(totals)));
        match before {
            Some(before) => tile.change(period::change(figure(totals), figure(before), said)),
            None => tile,
        }
    };
    let (number, amount) = (|n: i64| frame.number(n), |minor: i64| frame.money(Money::from_minor(minor)));
    let sign_ups = tile(Text::new("people-sign-ups"), |all| all.figures.network().sign_ups, &number);
    // Whoever waits is on the list, and is no partner yet.
    let label = if is_narrowed { Text::new("partners-matching") } else { Text::new("partners-title") };
    let partners = Tile::new(frame.say(&label), number(totals.people - totals.waiting));
    vec![
        match waiting(totals.waiting) {
            Some(waiting) => partners.note(frame.say(&waiting)),
            None => partners,
        },
        tile(Text::new("people-scans"), |all| all.figures.scans, &number),
        match before {
            Some(_) => sign_ups,
            None => sign_ups.note(frame.say(&Text::new("partners-direct-note").with("n", totals.figures.direct.sign_ups))),
        },
        tile(Text::new("people-orders"), |all| all.figures.network().orders, &number),
        tile(Text::new("people-net-sales"), |all| all.figures.network().value.minor(), &amount),
        tile(Text::new("partners-earnings"), |all| all.figures.network().earned.minor(), &amount),
    ]
}

fn kinds(frame: &Frame) -> Vec<Choice> {
    let kinds = [
        ("", Text::new("partners-all-kinds")),
        ("partner", Text::new("partners-only-partners")),
        ("influencer", Text::new("partners-only-influencers")),
    ];
    kinds.map(|(value, label)| Choice::new(value, frame.say(&label))).into()
}

#[get("/partners?<filter..>")]
async fn partners_page(staff: Staff, filter: PeopleListForm<'_>, frame: Frame) -> Answer {
    let lookup = filter.lookup(Role::Partner, &frame).await?;
    let kind = lookup.query.kind.map_or("", PartnerKind::as_str);
    let picks = vec![Pick::new("kind", Text::new("partners-kind"), kinds(&frame), kind)];
    let view = FilterView::new("/admin/partners", &lookup, picks, &frame);
    let query = lookup.query.clone();
    let page = frame.app.db.read(move |conn| people_list::people_page(conn, &query)).await?;
    let shown = PartnersPage {
        is_admin: staff.0.role == Role::Admin,
        tiles: if lookup.shows_all { all_together(&frame, &lookup, view.is_narrowed()).await? } else { Vec::new() },
        rows: page.rows.iter().map(|line| PersonRowView::new(line, Role::Partner, lookup.reach, &frame)).collect(),
        pager: view.pager(&page),
        filter: view,
    };
    frame.page("admin/partners.html", &shown)
}

/// What all who match did together, which reads a row for each of them.
async fn all_together(frame: &Frame, lookup: &PeopleLookup, is_narrowed: bool) -> Result<Vec<Tile>, Failed> {
    let query = lookup.query.clone();
    let earlier = lookup.period.before().map(|days| PeopleFilter { days: Some(days), ..query.clone() });
    let (totals, before) = frame
        .app
        .db
        .read(move |conn| {
            let before = earlier.map(|earlier| people_list::people_totals(conn, &earlier)).transpose()?;
            Ok((people_list::people_totals(conn, &query)?, before))
        })
        .await?;
    Ok(tiles(frame, &totals, before.as_ref(), is_narrowed))
}

#[get("/partners.csv?<filter..>")]
async fn partners_file(_admin: Admin, filter: PeopleListForm<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let lookup = filter.lookup(Role::Partner, &frame).await?;
    people_file(&frame.app, style, "partners.csv", lookup.query).await
}
