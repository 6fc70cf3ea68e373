//! `/admin/commissions/<id>`: one earning: how it was computed, what followed it, who looked at it, and what can be decided.

use rocket::request::FromParam;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::{MOST_REASON, PATH, badge, name_of, read_reason};
use crate::domain::ids::EntryId;
use crate::domain::ledger::Kind;
use crate::domain::money::Currency;
use crate::domain::program::Pay;
use crate::domain::reads::earning_list::{self, Look};
use crate::domain::reads::people_list::{self, Someone};
use crate::domain::reads::statement::{self, Change, Explanation, Line, Origin, State};
use crate::domain::refusal::Refusal;
use crate::domain::review::{self, Decision, Outcome};
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::words::{self, count, percent_of};
use crate::web::admin::people::{Badge, NameLink};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

const TEMPLATE: &str = "admin/earning.html";

pub(super) fn routes() -> Vec<Route> {
    routes![show, decide]
}

/// An earning's number; text that is none is no earning.
struct Which(EntryId);

impl<'a> FromParam<'a> for Which {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> std::result::Result<Self, Self::Error> {
        Ok(Which(EntryId(text.parse().unwrap_or(0))))
    }
}

#[derive(Serialize)]
struct Data {
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
    looks: Vec<LookView>,
    most_reason: usize,
    /// What can be decided now.
    may_approve: bool,
    may_hold: bool,
    may_void: bool,
    /// Why nothing can be decided any more.
    is_final: Option<String>,
    form: Form,
}

/// One line of the computation.
#[derive(Serialize)]
struct Step {
    label: &'static str,
    text: String,
    figure: String,
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
struct LookView {
    badge: Badge,
    reason: String,
    note: String,
    opened: String,
    closed: Option<String>,
}

/// Everything that the page asks the file, in one snapshot.
struct Told {
    explained: Explanation,
    origin: Origin,
    earner: Someone,
    buyer: Someone,
    looks: Vec<Look>,
}

#[get("/commissions/<which>")]
async fn show(_admin: Admin, which: Which, frame: Frame) -> Answer {
    let Which(entry) = which;
    let told = tell(&frame, entry).await?;
    let first = told.explained.line.first;
    if first != entry {
        return Ok(frame.go(&format!("{PATH}/{first}")));
    }
    frame.page(TEMPLATE, &Data::new(&told, Form::default(), &frame)?)
}

async fn tell(frame: &Frame, entry: EntryId) -> Result<Told> {
    let now = frame.app.now();
    frame
        .app
        .db
        .read(move |conn| {
            let mut explained = statement::explain(conn, entry, now)?;
            let origin = explained.origin.take().ok_or(Error::Missing)?;
            Ok(Told {
                earner: people_list::someone(conn, explained.line.account)?,
                buyer: people_list::someone(conn, origin.order.customer)?,
                looks: earning_list::looks(conn, explained.line.first)?,
                origin,
                explained,
            })
        })
        .await
}

/// One decision about one earning.
struct Deciding {
    decision: Decision,
    reason: String,
}

impl Fields for Deciding {
    const NAMES: &'static [&'static str] = &["decision", "reason"];

    fn read(form: &mut Form) -> Option<Self> {
        let decision = form.parse("decision", |text| Decision::from_word(text).ok_or(Refusal::ChoiceUnknown));
        let reason = read_reason(form, decision != Some(Decision::Approve));
        Some(Deciding { decision: decision?, reason: reason? })
    }
}

#[post("/commissions/<which>", data = "<posted>")]
async fn decide(admin: Admin, which: Which, posted: Posted<Deciding>, frame: Frame) -> Answer {
    let Which(entry) = which;
    let Posted { value, mut form } = posted;
    let Some(Deciding { decision, reason }) = value else {
        return frame.form_again(TEMPLATE, &Data::new(&tell(&frame, entry).await?, form, &frame)?);
    };
    let (actor, now, zone) = (admin.0.id, frame.app.now(), frame.app.zone());
    let decided = frame.app.db.write(move |tx| match decision {
        Decision::Approve => review::approve(tx, actor, entry, now),
        Decision::Hold => review::hold(tx, actor, entry, &reason, now),
        Decision::Void => review::void(tx, actor, entry, &reason, now, &zone),
    });
    match decided.await {
        Ok(()) => {
            let said = match decision {
                Decision::Approve => "Let pass. Its hold runs as it did before.",
                Decision::Hold => "Held. It can't be paid or spent until it is let pass.",
                Decision::Void => "Voided. A new entry brings it to nothing, and so it stays.",
            };
            Ok(frame.go_saying(&format!("{PATH}/{entry}"), said))
        }
        Err(error) => {
            let status = form.set_back(error, "decision")?;
            frame.page_with(status, TEMPLATE, &Data::new(&tell(&frame, entry).await?, form, &frame)?)
        }
    }
}

impl Data {
    fn new(told: &Told, form: Form, frame: &Frame) -> Result<Data> {
        let shop = frame.app.shop().ok_or(Error::Missing)?;
        let (currency, zone, now) = (shop.currency, &shop.zone, frame.app.now());
        let line = &told.explained.chain[0];
        let is_taken = !told.explained.payments.is_empty();
        let is_void = line.state == State::Void;
        Ok(Data {
            title: format!("{} {}", name_of(line.kind), line.id),
            path: format!("{PATH}/{}", line.id),
            earner: NameLink::from(&told.earner),
            buyer: NameLink::from(&told.buyer),
            order: NameLink {
                name: format!("Order {}", told.origin.order.id),
                href: format!("/admin/orders/{}", told.origin.order.id),
            },
            badge: badge(line.state, line.kind, line.is_in_payout),
            amount: currency.format(told.explained.sum),
            lead: lead(line, told, zone, now),
            steps: steps(told, currency, zone),
            entries: told.explained.chain.iter().map(|line| EntryView::new(line, currency, zone)).collect(),
            looks: told.looks.iter().map(|look| LookView::new(look, zone)).collect(),
            most_reason: MOST_REASON,
            may_approve: line.state == State::Held && !is_taken,
            may_hold: line.state != State::Held && !is_void && !is_taken,
            may_void: !is_void && !is_taken,
            is_final: match (is_void, is_taken) {
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

/// Where the earning stands, in a sentence.
fn lead(line: &Line, told: &Told, zone: &Zone, now: Timestamp) -> String {
    let matures = zone.date(line.available_at);
    match (line.state, line.kind) {
        (State::Pending, _) => format!("Inside the hold until {matures}."),
        (State::Held, _) if line.available_at > now => format!("Held for a look; its own hold runs until {matures}, too."),
        (State::Held, _) => "Held for a look: it can't be paid or spent before somebody lets it pass.".into(),
        (State::Approved, Kind::Reward) => format!("Can be spent since {matures}."),
        (State::Approved, _) if line.is_in_payout => "Stands in a payout that has not been carried out yet.".into(),
        (State::Approved, _) => format!("Can be paid since {matures}."),
        (State::Paid, _) => {
            let paid_at = told.explained.payments.iter().filter_map(|payment| payment.paid_at).next_back();
            paid_at.map_or_else(|| "Paid.".into(), |at| format!("Paid on {}.", zone.date(at)))
        }
        (State::Void, _) => "Taken back, for good.".into(),
    }
}

/// The way from the order to the amount, so that anybody can work it out again.
fn steps(told: &Told, currency: Currency, zone: &Zone) -> Vec<Step> {
    let origin = &told.origin;
    let (order, amounts) = (&origin.order, &origin.order.amounts);
    let step = |label, text: String, figure| Step { label, text, figure: currency.format(figure) };
    let paid = order.paid_at.map_or_else(String::new, |at| format!("Paid on {}, without tax, shipping and tip", zone.date(at)));
    let mut steps = vec![step("Value of the order", paid, amounts.value)];
    if amounts.base != amounts.value {
        steps.push(step("Of it, what earns", "The rest is for things that nobody earns on".into(), amounts.base));
    }
    let by = match origin.is_own_agreement {
        true => format!("agreed with {} alone", told.earner.name),
        false => format!("by the terms since {}", zone.date(origin.terms_since)),
    };
    steps.push(match origin.promised.pay {
        Pay::Share(rate) => {
            let exact = currency.unrounded(amounts.base, rate);
            let rounded = exact.map_or_else(String::new, |exact| format!("; {exact} before rounding"));
            step("Rate", format!("{} of {}, {by}{rounded}", percent_of(rate), currency.format(amounts.base)), origin.uncapped)
        }
        Pay::Flat(_) => step("Rate", format!("{}, {by}", words::pay(origin.promised.pay, currency)), origin.uncapped),
    });
    if let Some(cap) = origin.promised.order_cap.filter(|_| origin.full < origin.uncapped) {
        steps.push(step("Cap", format!("At most {} for one order", currency.format(cap)), origin.full));
    }
    if order.base_left() != amounts.base {
        let back = amounts.base - order.base_left();
        steps.push(step("Refunds", format!("{} of what earns was given back", currency.format(back)), origin.left));
    }
    if told.explained.line.state == State::Void {
        steps.push(step("Voided", "Taken back by the shop".into(), told.explained.sum));
    }
    let hold = match origin.holding_days {
        _ if told.explained.line.state == State::Void => String::new(),
        0 => "No hold: free from the payment on".to_string(),
        days => format!(
            "Free {} after payment, on {}",
            count(days.into(), "day", "days"),
            zone.date(told.explained.chain[0].available_at)
        ),
    };
    steps.push(step("Comes to", hold, told.explained.sum));
    steps
}

impl EntryView {
    fn new(line: &Line, currency: Currency, zone: &Zone) -> EntryView {
        EntryView {
            no: line.id.0,
            what: match line.change {
                None => "Earned",
                Some(Change::Refund) => "Refund",
                Some(Change::Void) => "Voided",
                Some(Change::Correction | Change::Returned) => "Correction",
            },
            reason: line.reason.clone(),
            base: line.base.map_or_else(String::new, |base| currency.format(base)),
            on: zone.date(line.created_at),
            exactly: zone.date_time(line.created_at),
            amount: currency.format(line.amount),
        }
    }
}

impl LookView {
    fn new(look: &Look, zone: &Zone) -> LookView {
        let by = |who: &Option<String>| who.clone().unwrap_or_else(|| "the rules".into());
        LookView {
            badge: match look.outcome {
                None => Badge { label: "Open", kind: "warn" },
                Some((Outcome::Approved, _)) => Badge { label: "Let pass", kind: "good" },
                Some((Outcome::Void, _)) => Badge { label: "Voided", kind: "bad" },
            },
            reason: look.reason.clone(),
            note: look.note.clone(),
            opened: format!("{}, by {}", zone.date_time(look.opened_at), by(&look.opened_by)),
            closed: look.outcome.map(|(_, at)| format!("{}, by {}", zone.date_time(at), by(&look.closed_by))),
        }
    }
}
