//! `/referrals/entries/<id>`: how one entry was calculated, as the way from the scan to the payout: so that its earner can work
//! every cent out again by hand. No one else’s entry is found here.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::entry_row::EntryRowView;
use crate::domain::ids::EntryId;
use crate::domain::reads::statement;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::text::entry::title_of;
use crate::text::explain::{Step, explain};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::Id;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, earning_badge};

pub(super) fn routes() -> Vec<Route> {
    routes![entry_page]
}

#[derive(Serialize)]
struct EntryPage {
    title: Text,
    amount: String,
    badge: Badge,
    /// What the whole earning came to, after all that adjusted it.
    lead: Option<Text>,
    steps: Vec<Step>,
    /// The first entry and all that adjust it, when any does.
    chain: Vec<EntryRowView>,
    sum: String,
}

#[get("/referrals/entries/<entry>")]
async fn entry_page(me: Member, entry: Id<EntryId>, frame: Frame) -> Answer {
    let (id, entry, now) = (me.0.id, entry.0, frame.app.now());
    let explained = frame.app.db.read(move |conn| statement::explain_to(conn, id, entry, now)).await?;
    let told = explain(&explained, Voice::Member, frame.reader(), &frame.app.zone(), now);
    let chain = if explained.chain.len() > 1 { explained.chain.as_slice() } else { &[] };
    let page = EntryPage {
        title: title_of(&explained.line),
        amount: frame.money(explained.line.amount),
        badge: earning_badge(explained.line.state, explained.line.balance_kind, false),
        lead: told.lead,
        steps: told.steps,
        chain: chain.iter().map(|line| EntryRowView::new(line, &frame)).collect(),
        sum: frame.money(explained.sum),
    };
    frame.page("member/entry.html", &page)
}
