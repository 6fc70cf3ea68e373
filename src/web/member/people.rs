//! `/referrals/people`: everyone whom a member referred, page by page, as the member may see them: first name and initial.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::reads::code_stats::{self, Recruit};
use crate::text::catalogue::Text;
use crate::text::words::ago;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::ListLookup;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{PER_PAGE, Pager};

const PATH: &str = "/referrals/people";

pub(super) fn routes() -> Vec<Route> {
    routes![people_page]
}

#[derive(Serialize)]
struct PeoplePage {
    people: Vec<RecruitView>,
    pager: Pager,
}

/// One of the people: a line of the component `recruits`.
#[derive(Serialize)]
pub(super) struct RecruitView {
    name: String,
    orders: String,
    value: String,
    joined: Text,
    joined_exactly: String,
}

impl RecruitView {
    pub(super) fn all(recruits: &[Recruit], frame: &Frame) -> Result<Vec<RecruitView>, Failed> {
        let (zone, now) = (&frame.shop()?.zone, frame.app.now());
        let view = |recruit: &Recruit| RecruitView {
            name: recruit.name.clone(),
            orders: frame.number(recruit.orders),
            value: frame.money(recruit.value),
            joined: ago(recruit.joined_at, now, zone),
            joined_exactly: frame.date_time(recruit.joined_at),
        };
        Ok(recruits.iter().map(view).collect())
    }
}

#[get("/referrals/people?<lookup..>")]
async fn people_page(me: Member, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let (cursor, id) = (lookup.cursor(), me.0.id);
    let read = frame.app.db.read(move |conn| code_stats::recruit_page(conn, id, cursor.as_ref(), PER_PAGE));
    let found = read.await?;
    let page = PeoplePage {
        people: RecruitView::all(&found.rows, &frame)?,
        pager: Pager::new(&found, lookup.number_of_page(), PATH, &[]),
    };
    frame.page("member/people.html", &page)
}
