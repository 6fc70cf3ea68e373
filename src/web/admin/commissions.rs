//! `/admin/commissions`: every earning of the shop, commissions and rewards, with what is to be decided about them; several at
//! once, where each that could not be done says why.

mod one;

use rocket::{FromForm, Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::line;
use crate::domain::ids::EntryId;
use crate::domain::ledger::Kind;
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::earning_list::{self, Line, Query};
use crate::domain::reads::list::{Cursor, Total};
use crate::domain::reads::statement::State;
use crate::domain::refusal::Refusal;
use crate::domain::review::{self, Decided, Decision};
use crate::domain::time::Zone;
use crate::text::refusal::{self, Problem};
use crate::text::table::{Cell, Table};
use crate::text::words::{self, count, number};
use crate::web::admin::people::{Badge, NameLink};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{self, Choice, Pager, choices};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::Tab;

pub(in crate::web) fn routes() -> Vec<Route> {
    [routes![list, file, decide], one::routes()].concat()
}

pub(super) const PATH: &str = "/admin/commissions";
const REWARDS: &str = "/admin/rewards";
const TEMPLATE: &str = "admin/commissions.html";
/// As long as the column in which a reason is kept.
const MOST_REASON: usize = 200;
/// A longer search than anybody types only costs time.
const MOST_SOUGHT: usize = 80;
/// A box of the list: its name, before the earning's number.
const BOX: &str = "e";

/// A list's address as it was opened. What makes no sense reads as not chosen.
#[derive(Default, FromForm)]
pub(super) struct Asked<'r> {
    q: Option<&'r str>,
    kind: Option<&'r str>,
    state: Option<&'r str>,
    range: Option<&'r str>,
    from: Option<&'r str>,
    to: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// The same, understood.
pub(super) struct Wanted {
    query: Query,
    period: Period,
    page: usize,
}

impl Wanted {
    /// `kind` wins over what the address says: rewards have an address of their own.
    pub(super) fn new(asked: &Asked<'_>, kind: Option<Kind>, frame: &Frame) -> Wanted {
        let period = Period::read(asked.range, asked.from, asked.to, frame.app.today());
        let (from, until) = period.ends(&frame.app.zone());
        let asked_kind = asked.kind.and_then(Kind::from_word).filter(|kind| matches!(kind, Kind::Commission | Kind::Reward));
        Wanted {
            query: Query {
                text: asked.q.unwrap_or_default().trim().chars().take(MOST_SOUGHT).collect(),
                kind: kind.or(asked_kind),
                state: asked.state.and_then(State::from_word),
                from,
                until,
                cursor: asked.at.and_then(Cursor::parse),
                per_page: listing::PER_PAGE,
            },
            period,
            page: asked.page.unwrap_or(1),
        }
    }

    fn path(&self) -> &'static str {
        if self.query.kind == Some(Kind::Reward) { REWARDS } else { PATH }
    }

    /// What stands in the address of this list, but for its place.
    fn chosen(&self) -> Vec<(&'static str, &str)> {
        let mut chosen = self.chosen_of(self.query.kind);
        chosen.push(("q", &self.query.text));
        chosen.push(("state", self.query.state.map_or("", State::as_str)));
        chosen.extend(self.period.pairs());
        chosen
    }

    fn chosen_of(&self, kind: Option<Kind>) -> Vec<(&'static str, &str)> {
        kind.filter(|kind| *kind != Kind::Reward).map(|kind| ("kind", kind.as_str())).into_iter().collect()
    }

    fn is_narrowed(&self) -> bool {
        !self.query.text.is_empty() || self.query.state.is_some() || self.period.days.is_some()
    }

    /// Where somebody comes back to who has decided about some of the list.
    fn address(&self) -> String {
        let (at, page) = (self.query.cursor.as_ref().map_or_else(String::new, Cursor::to_string), self.page.to_string());
        let mut chosen = self.chosen();
        if !at.is_empty() {
            chosen.extend([("at", at.as_str()), ("page", page.as_str())]);
        }
        listing::href(self.path(), &chosen)
    }
}

#[derive(Serialize)]
pub(super) struct Data {
    form: Form,
    tabs: Vec<Tab>,
    path: &'static str,
    q: String,
    state: &'static str,
    states: Vec<Choice>,
    period: period::View,
    rows: Vec<Row>,
    all: String,
    sum: String,
    pager: Pager,
    csv: String,
    is_narrowed: bool,
    /// What brings the list back after a decision.
    keeps: Vec<Kept>,
}

#[derive(Serialize)]
struct Kept {
    name: &'static str,
    value: String,
}

/// An earning, ready to be shown.
#[derive(Serialize)]
struct Row {
    href: String,
    field: String,
    is_ticked: bool,
    /// Why it could not be done with this one.
    problem: Option<Problem>,
    no: i64,
    kind: &'static str,
    earner: NameLink,
    buyer: NameLink,
    order: String,
    order_href: String,
    base: String,
    rate: String,
    amount: String,
    /// What it was at first, when something has followed.
    first: Option<String>,
    badge: Badge,
    /// What the badge leaves open.
    note: Option<String>,
    available: String,
    made: String,
    made_exactly: String,
}

/// A state's word and colour. Store credit is spent, not paid.
pub(super) fn badge(state: State, kind: Kind, is_in_payout: bool) -> Badge {
    let (label, kind) = match (state, kind) {
        (State::Pending, _) => ("Pending", "neutral"),
        (State::Held, _) => ("Held", "warn"),
        (State::Approved, Kind::Reward) => ("Available", "good"),
        (State::Approved, _) if is_in_payout => ("In a payout", "good"),
        (State::Approved, _) => ("Approved", "good"),
        (State::Paid, _) => ("Paid", "good"),
        (State::Void, _) => ("Void", "bad"),
    };
    Badge { label, kind }
}

/// What an earning is called.
pub(super) fn name_of(kind: Kind) -> &'static str {
    if kind == Kind::Reward { "Reward" } else { "Commission" }
}

impl Row {
    fn new(line: &Line, form: &Form, currency: Currency, zone: &Zone) -> Row {
        let field = format!("{BOX}{}", line.id);
        Row {
            href: format!("{PATH}/{}", line.id),
            is_ticked: form.is_ticked(&field),
            problem: form.problem(&field).cloned(),
            field,
            no: line.id.0,
            kind: name_of(line.kind),
            earner: NameLink::from(&line.earner),
            buyer: NameLink::from(&line.buyer),
            order: format!("Order {}", line.order),
            order_href: format!("/admin/orders/{}", line.order),
            base: currency.format(line.base),
            rate: line.pay.map_or_else(String::new, |pay| rate(pay, currency)),
            amount: currency.format(line.amount),
            first: (line.first != line.amount).then(|| format!("at first {}", currency.format(line.first))),
            badge: badge(line.state, line.kind, line.is_in_payout),
            note: line.held_because.clone(),
            available: zone.date(line.available_at),
            made: zone.date(line.created_at),
            made_exactly: zone.date_time(line.created_at),
        }
    }
}

fn rate(pay: Pay, currency: Currency) -> String {
    match pay {
        Pay::Share(_) => words::pay(pay, currency),
        Pay::Flat(amount) => format!("{} flat", currency.format(amount)),
    }
}

#[get("/commissions?<asked..>")]
async fn list(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Answer {
    let wanted = Wanted::new(&asked, None, &frame);
    frame.page(TEMPLATE, &show(&frame, wanted, Form::default()).await?)
}

/// The page of a list. `form` is the decision that was refused, if one was.
pub(super) async fn show(frame: &Frame, wanted: Wanted, form: Form) -> Result<Data, Failed> {
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let query = wanted.query.clone();
    let read = frame.app.db.read(move |conn| Ok((earning_list::page(conn, &query, now)?, earning_list::sum(conn, &query, now)?)));
    let (page, sum) = read.await?;
    let tab = |label, path: &str, kind| {
        let mut chosen = wanted.chosen_of(kind);
        chosen.extend(wanted.chosen().into_iter().filter(|(name, _)| *name != "kind"));
        Tab::new(label, listing::href(path, &chosen), wanted.query.kind == kind)
    };
    let (at, number) = (wanted.query.cursor.as_ref().map_or_else(String::new, Cursor::to_string), wanted.page.to_string());
    let mut keeps: Vec<Kept> = wanted.chosen().into_iter().map(|(name, value)| Kept { name, value: value.to_string() }).collect();
    keeps.retain(|kept| kept.name != "kind");
    keeps.push(Kept { name: "kind", value: wanted.query.kind.map_or_else(String::new, |kind| kind.as_str().to_string()) });
    keeps.extend([Kept { name: "at", value: at }, Kept { name: "page", value: number }]);
    keeps.retain(|kept| !kept.value.is_empty());
    Ok(Data {
        tabs: vec![
            tab("All earnings", PATH, None),
            tab("Commissions", PATH, Some(Kind::Commission)),
            tab("Rewards", REWARDS, Some(Kind::Reward)),
        ],
        path: wanted.path(),
        q: wanted.query.text.clone(),
        state: wanted.query.state.map_or("", State::as_str),
        states: choices([
            ("", "Every state"),
            ("pending", "Pending"),
            ("held", "Held for a look"),
            ("approved", "Approved or available"),
            ("paid", "Paid"),
            ("void", "Void"),
        ]),
        rows: page.rows.iter().map(|line| Row::new(line, &form, currency, &zone)).collect(),
        all: said(page.total),
        sum: currency.format(sum),
        pager: Pager::new(&page, wanted.page, wanted.path(), &wanted.chosen()),
        csv: listing::href(&format!("{}.csv", wanted.path()), &wanted.chosen()),
        is_narrowed: wanted.is_narrowed(),
        keeps,
        period: wanted.period.view(),
        form,
    })
}

/// How many stand on the list, as its pager says it.
fn said(total: Total) -> String {
    match total {
        Total::Exact(total) => count(total, "earning", "earnings"),
        Total::MoreThan(most) => format!("More than {} earnings", number(most)),
    }
}

/// A decision about several earnings, and the list that it was taken on.
struct Deciding {
    entries: Vec<EntryId>,
    decision: Decision,
    reason: String,
}

impl Fields for Deciding {
    const NAMES: &'static [&'static str] = &["decision", "reason", "q", "kind", "state", "range", "from", "to", "at", "page"];
    const NUMBERED: &'static [&'static str] = &[BOX];

    fn read(form: &mut Form) -> Option<Self> {
        let entries: Vec<EntryId> = form.numbered(BOX).into_iter().map(|(id, _)| EntryId(id)).collect();
        let decision = form.parse("decision", |text| Decision::from_word(text).ok_or(Refusal::ChoiceUnknown));
        if entries.is_empty() {
            form.refuse("decision", &Refusal::NothingChosen);
        }
        let reason = read_reason(form, decision != Some(Decision::Approve));
        Some(Deciding { entries, decision: decision?, reason: reason? })
    }
}

/// Why something is held or taken back: needed there, and kept with it.
fn read_reason(form: &mut Form, is_needed: bool) -> Option<String> {
    form.parse("reason", |text| match line(text, MOST_REASON)? {
        reason if reason.is_empty() && is_needed => Err(Refusal::ReasonMissing),
        reason => Ok(reason),
    })
}

#[post("/commissions", data = "<posted>")]
async fn decide(admin: Admin, posted: Posted<Deciding>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let wanted = Wanted::new(&asked_in(&form), None, &frame);
    let Some(deciding) = value else { return frame.form_again(TEMPLATE, &show(&frame, wanted, form).await?) };
    let (actor, now, zone) = (admin.0.id, frame.app.now(), frame.app.zone());
    let Deciding { entries, decision, reason } = deciding;
    let decided = frame.app.db.write(move |tx| review::decide(tx, actor, &entries, decision, &reason, now, &zone)).await?;
    if decided.done == 0 {
        for (entry, refusal) in &decided.refused {
            form.refuse(&format!("{BOX}{entry}"), refusal);
        }
        return frame.form_again(TEMPLATE, &show(&frame, wanted, form).await?);
    }
    let said = outcome(&frame, decision, &decided);
    let address = wanted.address();
    Ok(if decided.refused.is_empty() { frame.go_saying(&address, &said) } else { frame.go_noting(&address, &said) })
}

/// The list as it stood when the form was sent.
fn asked_in(form: &Form) -> Asked<'_> {
    let text = |name| Some(form.text(name)).filter(|text| !text.is_empty());
    Asked {
        q: text("q"),
        kind: text("kind"),
        state: text("state"),
        range: text("range"),
        from: text("from"),
        to: text("to"),
        at: text("at"),
        page: form.text("page").parse().ok(),
    }
}

/// `7 held. 2 not: no. 31 and no. 35. This earning stands in a payout. …`
fn outcome(frame: &Frame, decision: Decision, decided: &Decided) -> String {
    let verb = match decision {
        Decision::Approve => "let pass",
        Decision::Hold => "held",
        Decision::Void => "voided",
    };
    let mut said = format!("{} {verb}.", count(decided.done as i64, "earning", "earnings"));
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for (entry, refusal) in &decided.refused {
        let sentence = frame.say(&refusal::text(refusal));
        match reasons.iter_mut().find(|(said, _)| *said == sentence) {
            Some((_, entries)) => entries.push(entry.to_string()),
            None => reasons.push((sentence, vec![entry.to_string()])),
        }
    }
    for (sentence, entries) in reasons {
        said += &format!(" Not no. {}: {sentence}", entries.join(", "));
    }
    said
}

const COLUMNS: [&str; 19] = [
    "earning_id",
    "earned_at",
    "kind",
    "state",
    "is_in_payout",
    "held_because",
    "earner_id",
    "earner",
    "buyer_id",
    "buyer",
    "order_id",
    "base",
    "rate_percent",
    "flat_amount",
    "amount_at_first",
    "amount",
    "currency",
    "available_at",
    "earner_role",
];

/// Everything that fits, whatever page of the list is shown.
#[get("/commissions.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    download(&frame, Wanted::new(&asked, None, &frame), "earnings.csv").await
}

pub(super) async fn download(frame: &Frame, wanted: Wanted, name: &str) -> Result<Download, Failed> {
    let (currency, now) = (frame.shop()?.currency, frame.app.now());
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::new(&COLUMNS)?;
        earning_list::each(conn, &wanted.query, now, |line| table.row(cells(line, currency)))?;
        Ok(table)
    });
    Ok(Download::table(name.to_string(), written.await?)?)
}

fn cells(line: Line, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::from("");
    let amount = |amount: Money| Cell::Amount(currency, amount);
    let (rate, flat) = match line.pay {
        Some(Pay::Share(rate)) => (rate.percent().into(), empty()),
        Some(Pay::Flat(flat)) => (empty(), amount(flat)),
        None => (empty(), empty()),
    };
    [
        line.id.0.into(),
        Zone::iso(line.created_at).into(),
        line.kind.as_str().into(),
        line.state.as_str().into(),
        if line.is_in_payout { "yes" } else { "no" }.into(),
        line.held_because.into(),
        line.earner.id.0.into(),
        line.earner.name.into(),
        line.buyer.id.0.into(),
        line.buyer.name.into(),
        line.order.0.into(),
        amount(line.base),
        rate,
        flat,
        amount(line.first),
        amount(line.amount),
        currency.code().into(),
        Zone::iso(line.available_at).into(),
        line.earner.role.as_str().into(),
    ]
}
