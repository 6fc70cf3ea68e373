//! Reports: the figures that the shop's pages show, by the same days and in the same order.

use rocket::{Route, get, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, sealed};
use crate::api::caller::{Caller, Read};
use crate::api::json::account::{FiguresView, PersonFigures};
use crate::api::json::code::{BatchView, CodeFigures};
use crate::api::json::report::{SourceView, SummaryView};
use crate::api::json::{PersonRef, days};
use crate::api::problem::Reading;
use crate::api::v1::codes::page_of_batches;
use crate::domain::reads::code_list::{CodeFilter, CodeSort, code_chunk};
use crate::domain::reads::earning_list::liabilities;
use crate::domain::reads::figures::shop_figures;
use crate::domain::reads::people_list::{PeopleFilter, PeopleSort, PersonRow, people_page};
use crate::domain::reads::source_report::source_figures;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Zone;

pub(super) fn routes() -> Vec<Route> {
    routes![summary, partners, customers, codes, batches, sources]
}

/// What the whole shop did
///
/// In the shop's days from `from` to `to`, or over all time; and how it stands with everybody now.
#[utoipa::path(get, path = "/reports/summary", tag = "reports", operation_id = "reportSummary", security(("token" = ["read"])),
    params(("from" = Option<String>, Query, format = Date, description = "A day such as 2026-11-01"), ("to" = Option<String>, Query, format = Date)),
    responses((status = 200, description = "The figures", body = Document<SummaryView>)))]
#[get("/reports/summary?<from>&<to>")]
pub(in crate::api) async fn summary(caller: Read, from: Option<&str>, to: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let (days, now) = (days(from, to)?, caller.app.now());
    let read = caller.app.db.read(move |conn| Ok((shop_figures(conn, days)?, liabilities(conn, now)?)));
    let (figures, now) = read.await?;
    caller.tell(SummaryView::new(caller.shop.currency, &figures, &now))
}

/// How a report of people is asked for.
struct Asked<'a> {
    from: Option<&'a str>,
    to: Option<&'a str>,
    sort: Option<&'a str>,
    limit: Option<&'a str>,
    cursor: Option<&'a str>,
}

async fn people(caller: &Caller, role: Role, asked: &Asked<'_>) -> Answer {
    let paging = Paging::read(asked.limit, asked.cursor)?;
    let mut reading = Reading::default();
    let sort = reading.maybe("?sort", asked.sort.map(|word| PeopleSort::from_word(word).ok_or(Refusal::ChoiceUnknown)));
    let sort = reading.done(sort)?.unwrap_or(PeopleSort::Newest);
    let filter = PeopleFilter {
        role,
        text: String::new(),
        kind: None,
        referral_type: None,
        referrer: None,
        has_referred: false,
        days: days(asked.from, asked.to)?,
        sort,
        reversed: false,
        cursor: paging.place()?,
        per_page: paging.limit,
    };
    let page = caller.app.db.read(move |conn| people_page(conn, &filter)).await?;
    let currency = caller.shop.currency;
    let row = |row: &PersonRow| PersonFigures {
        person: PersonRef { id: row.id.to_string(), name: row.name.clone(), role: role.as_str() },
        partner_kind: row.partner_kind.map(|kind| kind.as_str()),
        code: row.code.as_ref().map(|code| code.as_str().to_owned()),
        referrer: row.referrer.as_ref().map(PersonRef::from),
        joined_at: Zone::iso(row.joined_at),
        figures: FiguresView::new(currency, &row.figures),
    };
    caller.list(page.rows.iter().map(row).collect(), page.later.as_ref().map(sealed))
}

/// What each partner brought
///
/// Sorted by `newest`, `name`, `scans`, `earned`, or by `direct`, `indirect` or `network` (sign-ups), each of which may end in `_orders`,
/// `_value` or `_earned`.
#[utoipa::path(get, path = "/reports/partners", tag = "reports", operation_id = "reportPartners", security(("token" = ["read"])),
    params(("from" = Option<String>, Query, format = Date), ("to" = Option<String>, Query, format = Date), ("sort" = Option<String>, Query),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of partners", body = Listed<PersonFigures>)))]
#[get("/reports/partners?<from>&<to>&<sort>&<limit>&<cursor>")]
pub(in crate::api) async fn partners(
    caller: Read,
    from: Option<&str>,
    to: Option<&str>,
    sort: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    people(&caller.0, Role::Partner, &Asked { from, to, sort, limit, cursor }).await
}

/// What each customer bought and brought
///
/// Sorted as the report of partners.
#[utoipa::path(get, path = "/reports/customers", tag = "reports", operation_id = "reportCustomers", security(("token" = ["read"])),
    params(("from" = Option<String>, Query, format = Date), ("to" = Option<String>, Query, format = Date), ("sort" = Option<String>, Query),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of customers", body = Listed<PersonFigures>)))]
#[get("/reports/customers?<from>&<to>&<sort>&<limit>&<cursor>")]
pub(in crate::api) async fn customers(
    caller: Read,
    from: Option<&str>,
    to: Option<&str>,
    sort: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    people(&caller.0, Role::Customer, &Asked { from, to, sort, limit, cursor }).await
}

/// What became of each code
///
/// Sorted by `newest`, `scans` or `last` (scan).
#[utoipa::path(get, path = "/reports/codes", tag = "reports", operation_id = "reportCodes", security(("token" = ["read"])),
    params(("sort" = Option<String>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of codes", body = Listed<CodeFigures>)))]
#[get("/reports/codes?<sort>&<limit>&<cursor>")]
pub(in crate::api) async fn codes(caller: Read, sort: Option<&str>, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let mut reading = Reading::default();
    let sort = reading.maybe("?sort", sort.map(|word| CodeSort::from_word(word).ok_or(Refusal::ChoiceUnknown)));
    let sort = reading.done(sort)?.unwrap_or(CodeSort::Newest);
    let filter = CodeFilter {
        text: String::new(),
        state: None,
        batch: None,
        printed: None,
        sort,
        cursor: paging.place()?,
        per_page: paging.limit,
    };
    let now = caller.app.now();
    let page = caller.app.db.read(move |conn| code_chunk(conn, &filter, now)).await?;
    caller.list(page.rows.iter().map(CodeFigures::from).collect(), page.later.as_ref().map(sealed))
}

/// What became of each batch of cards
///
/// Newest first.
#[utoipa::path(get, path = "/reports/batches", tag = "reports", operation_id = "reportBatches", security(("token" = ["read"])),
    params(("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of batches", body = Listed<BatchView>)))]
#[get("/reports/batches?<limit>&<cursor>")]
pub(in crate::api) async fn batches(caller: Read, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    page_of_batches(&caller.0, limit, cursor).await
}

/// What came from where
///
/// Every place that orders come from, and how many of its orders members bought: in the shop's days from `from` to `to`, or over all time.
#[utoipa::path(get, path = "/reports/sources", tag = "reports", operation_id = "reportSources", security(("token" = ["read"])),
    params(("from" = Option<String>, Query, format = Date, description = "A day such as 2026-11-01"), ("to" = Option<String>, Query, format = Date)),
    responses((status = 200, description = "All of them", body = Listed<SourceView>)))]
#[get("/reports/sources?<from>&<to>")]
pub(in crate::api) async fn sources(caller: Read, from: Option<&str>, to: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let (days, zone) = (days(from, to)?, caller.shop.zone.clone());
    let found = caller.app.db.read(move |conn| source_figures(conn, days, &zone)).await?;
    caller.list(found.iter().map(|figures| SourceView::new(caller.shop.currency, figures)).collect(), None)
}
