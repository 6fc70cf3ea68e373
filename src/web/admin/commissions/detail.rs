//! `/admin/commissions/<id>`: one earning: how it was calculated, what adjusted it, who reviewed it, and what can be decided.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::read_reason;
use crate::domain::contact::MOST_REASON;
use crate::domain::earning::{self, Decision};
use crate::domain::ids::{EntryId, OrderId};
use crate::domain::ledger::EntryChange;
use crate::domain::reads::people_list::{self, Someone};
use crate::domain::reads::statement::{self, EntryRow, EntryStatus, Explanation, Review};
use crate::domain::refusal::Refusal;
use crate::domain::review::Outcome;
use crate::error::{Error, Result};
use crate::text::Voice;
use crate::text::catalogue::Text;
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
    title: Text,
    path: String,
    earner: NameLink,
    buyer: NameLink,
    /// By its number.
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
    is_final: Option<Text>,
    form: Form,
}

#[derive(Serialize)]
struct EntryView {
    what: Text,
    /// Its number, and why it was posted.
    number: Text,
    base: String,
    on: String,
    exactly: String,
    amount: String,
}

#[derive(Serialize)]
struct ReviewView {
    badge: Badge,
    reason: String,
    opened: Text,
    closed: Option<Text>,
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
                Decision::Approve => Text::new("admin-earning-now-approved"),
                Decision::Review => Text::new("admin-earning-now-in-review"),
                Decision::Reverse => Text::new("admin-earning-now-reversed"),
            };
            Ok(frame.go_saying(&of_earning(entry), &frame.say(&said)))
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
        let (explained, order) = (&snapshot.explained, snapshot.order);
        let line = &explained.chain[0];
        let told = explain(explained, Voice::Admin, frame.reader(), &shop.zone, frame.app.now());
        let is_in_payout = !explained.payments.is_empty();
        let is_void = line.state == EntryStatus::Reversed;
        Ok(EarningPage {
            title: Text::new("admin-earning-title").with("kind", line.kind.as_str()).with("no", line.id.0),
            path: of_earning(line.id),
            earner: NameLink::from(&snapshot.earner),
            buyer: NameLink::from(&snapshot.buyer),
            order: NameLink::new(order.number().to_string(), of_order(order)),
            badge: earning_badge(line.state, line.balance_kind, line.is_in_payout),
            amount: frame.money(explained.sum),
            lead: told.lead.map_or_else(String::new, |lead| frame.say(&lead)),
            steps: told.steps,
            entries: explained.chain.iter().map(|line| EntryView::new(line, frame)).collect(),
            reviews: explained.reviews.iter().map(|review| ReviewView::new(review, frame)).collect(),
            most_reason: MOST_REASON,
            may_approve: line.state == EntryStatus::InReview && !is_in_payout,
            may_hold: line.state != EntryStatus::InReview && !is_void && !is_in_payout,
            may_void: !is_void && !is_in_payout,
            is_final: match (is_void, is_in_payout) {
                (true, _) => Some(Text::new("admin-earning-final-reversed")),
                (false, true) => Some(Text::new("admin-earning-final-payout")),
                (false, false) => None,
            },
            form,
        })
    }
}

impl EntryView {
    fn new(line: &EntryRow, frame: &Frame) -> EntryView {
        EntryView {
            what: match line.adjustment() {
                None => Text::new("admin-earning-earned"),
                Some(EntryChange::Refund) => Text::new("admin-earning-refund"),
                Some(EntryChange::Reversal) => Text::new("admin-earning-reversal"),
                Some(_) => Text::new("admin-earning-correction"),
            },
            number: match line.reason.as_str() {
                "" => Text::new("admin-earning-entry-number").with("no", line.id.0),
                reason => Text::new("admin-earning-entry-why").with("no", line.id.0).with("reason", reason),
            },
            base: line.base.map_or_else(String::new, |base| frame.money(base)),
            on: frame.date(line.at),
            exactly: frame.date_time(line.at),
            amount: frame.money(line.amount),
        }
    }
}

impl ReviewView {
    fn new(review: &Review, frame: &Frame) -> ReviewView {
        let closed = review.outcome.map(|(outcome, at)| {
            let closed = closed_in_words(outcome, frame.date_time(at), review.closed_by.as_deref());
            match review.note.as_str() {
                "" => closed,
                note => Text::new("admin-earning-closed-why").with("what", closed).with("note", note),
            }
        });
        ReviewView {
            badge: match review.outcome {
                None => Badge::warn(Text::new("admin-earning-review-open")),
                Some((Outcome::Approved, _)) => Badge::good(Text::new("admin-earning-review-approved")),
                Some((Outcome::Reversed, _)) => Badge::bad(Text::new("admin-earning-review-reversed")),
            },
            reason: frame.say(&review_reason(&review.reason)),
            opened: match review.opened_by.as_deref() {
                Some(who) => Text::new("admin-earning-opened").with("date", frame.date_time(review.opened_at)).with("who", who),
                None => Text::new("admin-earning-opened-by-rule").with("date", frame.date_time(review.opened_at)),
            },
            closed,
        }
    }
}

/// How a review ended, when and by whom; without a person, a rule closed it.
fn closed_in_words(outcome: Outcome, date: String, who: Option<&str>) -> Text {
    match (outcome, who) {
        (Outcome::Approved, Some(who)) => Text::new("admin-earning-approved-by").with("date", date).with("who", who),
        (Outcome::Approved, None) => Text::new("admin-earning-approved-by-rule").with("date", date),
        (Outcome::Reversed, Some(who)) => Text::new("admin-earning-reversed-by").with("date", date).with("who", who),
        (Outcome::Reversed, None) => Text::new("admin-earning-reversed-by-rule").with("date", date),
    }
}
