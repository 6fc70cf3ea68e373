//! `/admin/commissions/<id>`: one earning: how it was computed, what adjusted it, who reviewed it, and what can be decided.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::{name_of, read_reason};
use crate::domain::contact::MOST_REASON;
use crate::domain::earning::{self, Decision};
use crate::domain::ids::{EntryId, OrderId};
use crate::domain::ledger::EntryChange;
use crate::domain::money::Currency;
use crate::domain::reads::people_list::{self, Someone};
use crate::domain::reads::statement::{self, EntryRow, EntryStatus, Explanation, Review};
use crate::domain::refusal::Refusal;
use crate::domain::review::Outcome;
use crate::domain::time::Zone;
use crate::error::{Error, Result};
use crate::text::Voice;
use crate::text::explain::{Step, explain, review_reason};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_earning, of_order};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, NameLink, earning_badge};

const TEMPLATE: &str = "admin/earning.html";

pub(super) fn routes() -> Vec<Route> {
    routes![earning_page, decide_one]
}

#[derive(Serialize)]
struct EarningPage {
    title: String,
    path: String,
    earner: NameLink,
    buyer: NameLink,
    order: NameLink,
    badge: Badge,
    amount: String,
    lead: String,
    steps: Vec<Step>,
    entries: Vec<EntryView>,
    reviews: Vec<ReviewView>,
    most_reason: usize,
    /// What can be decided now.
    may_approve: bool,
    may_hold: bool,
    may_void: bool,
    /// Why nothing can be decided any more.
    is_final: Option<String>,
    form: Form,
}

#[derive(Serialize)]
struct EntryView {
    no: i64,
    what: &'static str,
    reason: String,
    base: String,
    on: String,
    exactly: String,
    amount: String,
}

#[derive(Serialize)]
struct ReviewView {
    badge: Badge,
    reason: String,
    note: String,
    opened: String,
    closed: Option<String>,
}

/// Everything that the page asks the file, in one snapshot.
struct EarningSnapshot {
    explained: Explanation,
    order: OrderId,
    earner: Someone,
    buyer: Someone,
}

#[get("/commissions/<entry>")]
async fn earning_page(_admin: Admin, entry: Id<EntryId>, frame: Frame) -> Answer {
    let entry = entry.0;
    let snapshot = read_earning(&frame, entry).await?;
    let first = snapshot.explained.line.first;
    if first != entry {
        return Ok(frame.go(&of_earning(first)));
    }
    frame.page(TEMPLATE, &EarningPage::new(&snapshot, Form::default(), &frame)?)
}

async fn read_earning(frame: &Frame, entry: EntryId) -> Result<EarningSnapshot> {
    let now = frame.app.now();
    let read = frame.app.db.read(move |conn| {
        let explained = statement::explain(conn, entry, now)?;
        let order = &explained.origin.as_ref().ok_or(Error::Missing)?.order;
        Ok(EarningSnapshot {
            order: order.id,
            earner: people_list::someone(conn, explained.line.account)?,
            buyer: people_list::someone(conn, order.customer)?,
            explained,
        })
    });
    read.await
}

/// One decision about one earning.
struct DecisionForm {
    decision: Decision,
    reason: String,
}

impl Fields for DecisionForm {
    const NAMES: &'static [&'static str] = &["decision", "reason"];

    fn read(form: &mut Form) -> Option<Self> {
        let decision = form.parse("decision", |text| Decision::from_word(text).ok_or(Refusal::ChoiceUnknown));
        let reason = read_reason(form, decision);
        Some(DecisionForm { decision: decision?, reason: reason? })
    }
}

#[post("/commissions/<entry>", data = "<posted>")]
async fn decide_one(admin: Admin, entry: Id<EntryId>, posted: Posted<DecisionForm>, frame: Frame) -> Answer {
    let entry = entry.0;
    let Posted { value, mut form } = posted;
    let Some(DecisionForm { decision, reason }) = value else {
        return frame.form_again(TEMPLATE, &EarningPage::new(&read_earning(&frame, entry).await?, form, &frame)?);
    };
    let act = frame.app.act(admin.0.id);
    match frame.app.db.write(move |tx| earning::decide_one(tx, &act, entry, decision, &reason)).await {
        Ok(()) => {
            let said = match decision {
                Decision::Approve => "Let pass. Its hold runs as it did before.",
                Decision::Review => "Held. It can't be paid or spent until it is let pass.",
                Decision::Reverse => "Voided. A new entry brings it to nothing, and so it stays.",
            };
            Ok(frame.go_saying(&of_earning(entry), said))
        }
        Err(error) => {
            let status = form.set_back(error, "decision")?;
            frame.page_with(status, TEMPLATE, &EarningPage::new(&read_earning(&frame, entry).await?, form, &frame)?)
        }
    }
}

impl EarningPage {
    fn new(snapshot: &EarningSnapshot, form: Form, frame: &Frame) -> Result<EarningPage> {
        let shop = frame.app.shop().ok_or(Error::Missing)?;
        let (currency, zone, now) = (shop.currency, &shop.zone, frame.app.now());
        let (explained, order) = (&snapshot.explained, snapshot.order);
        let line = &explained.chain[0];
        let told = explain(explained, Voice::Admin, currency, zone, now);
        let is_in_payout = !explained.payments.is_empty();
        let is_void = line.state == EntryStatus::Reversed;
        Ok(EarningPage {
            title: format!("{} {}", name_of(line.kind), line.id),
            path: of_earning(line.id),
            earner: NameLink::from(&snapshot.earner),
            buyer: NameLink::from(&snapshot.buyer),
            order: NameLink::new(format!("Order {}", order.number()), of_order(order)),
            badge: earning_badge(line.state, line.balance_kind, line.is_in_payout),
            amount: currency.format(explained.sum),
            lead: told.lead,
            steps: told.steps,
            entries: explained.chain.iter().map(|line| EntryView::new(line, currency, zone)).collect(),
            reviews: explained.reviews.iter().map(|review| ReviewView::new(review, zone)).collect(),
            most_reason: MOST_REASON,
            may_approve: line.state == EntryStatus::InReview && !is_in_payout,
            may_hold: line.state != EntryStatus::InReview && !is_void && !is_in_payout,
            may_void: !is_void && !is_in_payout,
            is_final: match (is_void, is_in_payout) {
                (true, _) => Some("It was voided: whatever happens to its order, nothing is earned on it any more.".into()),
                (false, true) => {
                    Some("It stands in a payout. What has to be corrected now is a new entry on the statement.".into())
                }
                (false, false) => None,
            },
            form,
        })
    }
}

impl EntryView {
    fn new(line: &EntryRow, currency: Currency, zone: &Zone) -> EntryView {
        EntryView {
            no: line.id.0,
            what: match line.adjustment() {
                None => "Earned",
                Some(EntryChange::Refund) => "Refund",
                Some(EntryChange::Reversal) => "Voided",
                Some(_) => "Correction",
            },
            reason: line.reason.clone(),
            base: line.base.map_or_else(String::new, |base| currency.format(base)),
            on: zone.date(line.at),
            exactly: zone.date_time(line.at),
            amount: currency.format(line.amount),
        }
    }
}

impl ReviewView {
    fn new(review: &Review, zone: &Zone) -> ReviewView {
        let by = |who: &Option<String>| who.clone().unwrap_or_else(|| "the rules".into());
        ReviewView {
            badge: match review.outcome {
                None => Badge::warn("Open"),
                Some((Outcome::Approved, _)) => Badge::good("Let pass"),
                Some((Outcome::Reversed, _)) => Badge::bad("Voided"),
            },
            reason: review_reason(&review.reason).to_string(),
            note: review.note.clone(),
            opened: format!("{}, by {}", zone.date_time(review.opened_at), by(&review.opened_by)),
            closed: review.outcome.map(|(_, at)| format!("{}, by {}", zone.date_time(at), by(&review.closed_by))),
        }
    }
}
