//! `/admin/commissions` and `/admin/rewards`: every earning of the shop, or those of customers alone, with what is to be decided about
//! them; several at once, where each that could not be done says why.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::fields::read_reason;
use crate::domain::earning::{self, Decided, Decision};
use crate::domain::ids::EntryId;
use crate::domain::ledger::{BalanceKind, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::earning_list::{self, EarningFilter, EarningRow};
use crate::domain::reads::flag_list;
use crate::domain::reads::list::Total;
use crate::domain::reads::statement::EntryStatus;
use crate::domain::refusal::Refusal;
use crate::text::catalogue::{Arg, Text};
use crate::text::codes;
use crate::text::explain::{review_cell, review_reason};
use crate::text::refusal::{self, Problem};
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::ListLookup;
use crate::web::kit::path::{EARNINGS, href, of_earning, of_order};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::tally::Tally;
use crate::web::kit::view::{Badge, Choice, HiddenField, NameLink, PER_PAGE, Pager, Tab, earning_badge};

pub(super) fn routes() -> Vec<Route> {
    routes![earnings_page, rewards_page, earnings_csv, rewards_csv, decide_several]
}

const REWARDS: &str = "/admin/rewards";
const TEMPLATE: &str = "admin/commissions.html";
/// A box of the list: its name, before the earning's number.
const BOX: &str = "e";

/// Which earnings an address asks for, and where its list is.
struct EarningLookup {
    filter: EarningFilter,
    period: Period,
    page: usize,
}

impl EarningLookup {
    /// `kind` wins over what the address says: rewards have an address of their own.
    fn new(lookup: &ListLookup<'_>, kind: Option<EntryKind>, frame: &Frame) -> EarningLookup {
        let period = lookup.period(frame.app.today());
        let (from, until) = period.ends(&frame.app.zone());
        let chosen =
            lookup.kind.and_then(EntryKind::from_word).filter(|kind| matches!(kind, EntryKind::Commission | EntryKind::Reward));
        let filter = EarningFilter {
            text: lookup.text(),
            kind: kind.or(chosen),
            state: lookup.state.and_then(EntryStatus::from_word),
            from,
            until,
            cursor: lookup.cursor(),
            per_page: PER_PAGE,
        };
        EarningLookup { filter, period, page: lookup.number_of_page() }
    }

    fn path(&self) -> &'static str {
        if self.filter.kind == Some(EntryKind::Reward) { REWARDS } else { EARNINGS }
    }

    /// The pairs of this list's address, but for its place. Rewards need not name their kind there.
    fn chosen(&self) -> Vec<(&'static str, &str)> {
        self.chosen_with(self.filter.kind.filter(|kind| *kind != EntryKind::Reward))
    }

    fn chosen_with(&self, kind: Option<EntryKind>) -> Vec<(&'static str, &str)> {
        let kind = kind.map_or("", EntryKind::as_str);
        let state = self.filter.state.map_or("", EntryStatus::as_str);
        [&[("kind", kind), ("q", &self.filter.text), ("state", state)][..], &self.period.pairs()].concat()
    }

    fn place(&self) -> [(&'static str, String); 2] {
        match &self.filter.cursor {
            Some(cursor) => [("at", cursor.to_string()), ("page", self.page.to_string())],
            None => Default::default(),
        }
    }

    fn tabs(&self, frame: &Frame) -> Vec<Tab> {
        let tab = |label: Text, path, of: Option<EntryKind>, named| {
            Tab::new(frame.say(&label), href(path, &self.chosen_with(named)), self.filter.kind == of)
        };
        let commission = Some(EntryKind::Commission);
        vec![
            tab(Text::new("admin-earnings-all"), EARNINGS, None, None),
            tab(Text::new("admin-earnings-commission"), EARNINGS, commission, commission),
            tab(Text::new("admin-earnings-credit"), REWARDS, Some(EntryKind::Reward), None),
        ]
    }

    fn is_narrowed(&self) -> bool {
        !self.filter.text.is_empty() || self.filter.state.is_some() || self.period.days.is_some()
    }

    /// What brings the list back after a decision.
    fn carried(&self) -> Vec<HiddenField> {
        let chosen = self.chosen_with(self.filter.kind).into_iter().map(|(name, value)| HiddenField::new(name, value));
        let place = self.place().into_iter().map(|(name, value)| HiddenField::new(name, value));
        chosen.chain(place).filter(|field| !field.value.is_empty()).collect()
    }

    /// Where somebody comes back to who has decided about some of the list.
    fn address(&self) -> String {
        let place = self.place();
        let place = place.iter().map(|(name, value)| (*name, value.as_str()));
        href(self.path(), &self.chosen().into_iter().chain(place).collect::<Vec<_>>())
    }
}

#[derive(Serialize)]
struct EarningsPage {
    form: Form,
    tabs: Vec<Tab>,
    path: &'static str,
    q: String,
    state: &'static str,
    states: Vec<Choice>,
    period: period::View,
    rows: Vec<EarningRowView>,
    /// How many are on the list.
    all: Text,
    sum: String,
    /// What is ticked, as the page comes; the script counts on.
    ticked: String,
    live: Tally,
    pager: Pager,
    csv: String,
    is_narrowed: bool,
    /// How many people share something with whoever referred them, said where reviews are listed.
    flagged: Option<Text>,
    /// What brings the list back after a decision.
    keeps: Vec<HiddenField>,
}

/// An earning, ready to be shown.
#[derive(Serialize)]
struct EarningRowView {
    href: String,
    field: String,
    is_ticked: bool,
    /// Why it could not be done with this one.
    problem: Option<Problem>,
    no: i64,
    /// `commission` or `reward`.
    kind: &'static str,
    earner: NameLink,
    buyer: NameLink,
    order: String,
    order_href: String,
    /// How it was calculated: `10% of €23.40`.
    how: Text,
    /// The amount in minor units: what the script adds up.
    minor: i64,
    amount: String,
    /// What it was at first, when something has adjusted it.
    first: Option<Text>,
    badge: Badge,
    /// What the badge leaves open.
    note: Option<String>,
    made: String,
    made_exactly: String,
}

/// The balance that an earning is in.
fn balance_of(kind: EntryKind) -> BalanceKind {
    if kind == EntryKind::Reward { BalanceKind::Credit } else { BalanceKind::Commission }
}

impl EarningRowView {
    fn new(line: &EarningRow, form: &Form, frame: &Frame) -> EarningRowView {
        let field = format!("{BOX}{}", line.id);
        EarningRowView {
            href: of_earning(line.id),
            is_ticked: form.is_ticked(&field),
            problem: form.problem(&field).cloned(),
            field,
            no: line.id.0,
            kind: line.kind.as_str(),
            earner: NameLink::from(&line.earner),
            buyer: NameLink::from(&line.buyer),
            order: line.order.number().to_string(),
            order_href: of_order(line.order),
            how: calculation(line, frame),
            minor: line.amount.minor(),
            amount: frame.money(line.amount),
            first: (line.first != line.amount).then(|| Text::new("admin-earnings-originally").with("amount", line.first)),
            badge: earning_badge(line.state, balance_of(line.kind), line.is_in_payout),
            note: match (&line.in_review_for, line.state) {
                (Some(reason), _) => Some(frame.say(&review_reason(reason))),
                (None, EntryStatus::Holding) => {
                    Some(frame.say(&Text::new("admin-earnings-until").with("date", frame.date(line.available_at))))
                }
                (None, _) => None,
            },
            made: frame.date(line.at),
            made_exactly: frame.date_time(line.at),
        }
    }
}

/// How an earning was calculated, in short.
fn calculation(line: &EarningRow, frame: &Frame) -> Text {
    match line.pay {
        Some(Pay::Share(rate)) => Text::new("admin-earnings-how").with("rate", frame.percent(rate)).with("base", line.base),
        Some(Pay::Flat(amount)) => Text::new("admin-earnings-how-flat").with("amount", amount).with("base", line.base),
        None => Text::new("admin-earnings-how-on").with("base", line.base),
    }
}

#[get("/commissions?<lookup..>")]
async fn earnings_page(_admin: Admin, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let lookup = EarningLookup::new(&lookup, None, &frame);
    frame.page(TEMPLATE, &EarningsPage::read(&frame, &lookup, Form::default()).await?)
}

/// The earnings of customers alone, in store credit.
#[get("/rewards?<lookup..>")]
async fn rewards_page(_admin: Admin, lookup: ListLookup<'_>, frame: Frame) -> Answer {
    let lookup = EarningLookup::new(&lookup, Some(EntryKind::Reward), &frame);
    frame.page(TEMPLATE, &EarningsPage::read(&frame, &lookup, Form::default()).await?)
}

impl EarningsPage {
    /// `form` is the decision that was refused, if one was.
    async fn read(frame: &Frame, lookup: &EarningLookup, form: Form) -> Result<EarningsPage, Failed> {
        let now = frame.app.now();
        let filter = lookup.filter.clone();
        let read = frame.app.db.read(move |conn| {
            let flagged = if filter.state == Some(EntryStatus::InReview) { flag_list::people(conn)? } else { 0 };
            Ok((earning_list::earning_page(conn, &filter, now)?, earning_list::earning_sum(conn, &filter, now)?, flagged))
        });
        let (found, sum, flagged) = read.await?;
        let (filter, path, chosen) = (&lookup.filter, lookup.path(), lookup.chosen());
        let ticked = found.rows.iter().filter(|line| form.is_ticked(&format!("{BOX}{}", line.id)));
        let ticked: Vec<Money> = ticked.map(|line| line.amount).collect();
        let nothing = Text::new("admin-earnings-selected");
        let sentence = |n: i64, shown: Arg, total: Arg| {
            Text::new("admin-earnings-ticked").with("n", n).with("shown", shown).with("total", total)
        };
        Ok(EarningsPage {
            tabs: lookup.tabs(frame),
            path,
            q: filter.text.clone(),
            state: filter.state.map_or("", EntryStatus::as_str),
            states: statuses(frame),
            rows: found.rows.iter().map(|line| EarningRowView::new(line, &form, frame)).collect(),
            all: count_in_words(found.total),
            sum: frame.money(sum),
            ticked: Tally::text(frame, &nothing, sentence, &ticked),
            live: Tally::new(frame, &nothing, sentence)?,
            pager: Pager::new(&found, lookup.page, path, &chosen),
            csv: href(&format!("{path}.csv"), &chosen),
            is_narrowed: lookup.is_narrowed(),
            flagged: (flagged > 0).then(|| Text::new("flags-of-review").with("people", flagged)),
            keeps: lookup.carried(),
            period: lookup.period.view(),
            form,
        })
    }
}

fn statuses(frame: &Frame) -> Vec<Choice> {
    let choice = |value: &str, label: Text| Choice::new(value, frame.say(&label));
    vec![
        choice("", Text::new("admin-earnings-any-status")),
        choice("holding", Text::new("admin-earnings-pending")),
        choice("in_review", Text::new("admin-earnings-in-review")),
        choice("available", Text::new("admin-earnings-ready")),
        choice("paid", Text::new("admin-earnings-paid")),
        choice("reversed", Text::new("admin-earnings-reversed")),
    ]
}

/// How many are on the list, as its pager says it.
fn count_in_words(total: Total) -> Text {
    match total {
        Total::Exact(total) => Text::new("admin-earnings-count").with("n", total),
        Total::MoreThan(most) => Text::new("admin-earnings-many").with("n", most),
    }
}

/// A decision about several earnings, and the list that it was taken on.
struct DecisionsForm {
    entries: Vec<EntryId>,
    decision: Decision,
    reason: String,
}

impl Fields for DecisionsForm {
    const NAMES: &'static [&'static str] = &["decision", "reason", "q", "kind", "state", "range", "from", "to", "at", "page"];
    const NUMBERED: &'static [&'static str] = &[BOX];

    fn read(form: &mut Form) -> Option<Self> {
        let entries: Vec<EntryId> = form.numbered(BOX).into_iter().map(|(id, _)| EntryId(id)).collect();
        let decision = form.parse("decision", |text| Decision::from_word(text).ok_or(Refusal::ChoiceUnknown));
        if entries.is_empty() {
            form.refuse("decision", &Refusal::NothingChosen);
        }
        let reason = read_reason(form, decision);
        Some(DecisionsForm { entries, decision: decision?, reason: reason? })
    }
}

#[post("/commissions", data = "<posted>")]
async fn decide_several(admin: Admin, posted: Posted<DecisionsForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let lookup = EarningLookup::new(&lookup_in(&form), None, &frame);
    let Some(decisions) = value else { return frame.form_again(TEMPLATE, &EarningsPage::read(&frame, &lookup, form).await?) };
    let DecisionsForm { entries, decision, reason } = decisions;
    let act = frame.app.act(admin.0.id);
    let decided = frame.app.db.write(move |tx| earning::decide(tx, &act, &entries, decision, &reason)).await?;
    if decided.done == 0 {
        for (entry, refusal) in &decided.refused {
            form.refuse(&format!("{BOX}{entry}"), refusal);
        }
        return frame.form_again(TEMPLATE, &EarningsPage::read(&frame, &lookup, form).await?);
    }
    let said = decided_in_words(&frame, decision, &decided);
    let address = lookup.address();
    Ok(if decided.refused.is_empty() { frame.go_saying(&address, &said) } else { frame.go_noting(&address, &said) })
}

/// The list as it was when the form was sent.
fn lookup_in(form: &Form) -> ListLookup<'_> {
    let text = |name| Some(form.text(name)).filter(|text| !text.is_empty());
    ListLookup {
        q: text("q"),
        kind: text("kind"),
        state: text("state"),
        range: text("range"),
        from: text("from"),
        to: text("to"),
        at: text("at"),
        page: form.text("page").parse().ok(),
        ..ListLookup::default()
    }
}

/// `7 earnings reversed. Not no. 31, 35: This is part of a payout. …`
fn decided_in_words(frame: &Frame, decision: Decision, decided: &Decided) -> String {
    let n = decided.done as i64;
    let done = match decision {
        Decision::Approve => Text::new("admin-earnings-approved").with("n", n),
        Decision::Review => Text::new("admin-earnings-reviewed").with("n", n),
        Decision::Reverse => Text::new("admin-earnings-reversed-now").with("n", n),
    };
    let mut reasons: Vec<(Text, Vec<String>)> = Vec::new();
    for (entry, refusal) in &decided.refused {
        let why = refusal::text(refusal);
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, entries)) => entries.push(entry.to_string()),
            None => reasons.push((why, vec![entry.to_string()])),
        }
    }
    let not = |(why, entries): (Text, Vec<String>)| {
        frame.say(&Text::new("admin-earnings-not").with("numbers", entries.join(", ")).with("why", why))
    };
    let sentences: Vec<String> = std::iter::once(frame.say(&done)).chain(reasons.into_iter().map(not)).collect();
    sentences.join(" ")
}

const COLUMNS: [Column; 20] = [
    column("earning_id"),
    column("earned_at"),
    column("kind"),
    column("state"),
    column("is_in_payout"),
    column("held_because"),
    column("earner_id"),
    column("earner"),
    column("buyer_id"),
    column("buyer"),
    column("order_id"),
    column("base"),
    column("rate_percent"),
    column("flat_amount"),
    summed("amount_at_first"),
    summed("amount"),
    column("currency"),
    column("available_at"),
    column("earner_role"),
    column("base_at_first"),
];

/// Everything that fits, whatever page of the list is shown.
#[get("/commissions.csv?<lookup..>")]
async fn earnings_csv(_admin: Admin, lookup: ListLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    download(&frame, style, EarningLookup::new(&lookup, None, &frame), "earnings.csv").await
}

#[get("/rewards.csv?<lookup..>")]
async fn rewards_csv(_admin: Admin, lookup: ListLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    download(&frame, style, EarningLookup::new(&lookup, Some(EntryKind::Reward), &frame), "rewards.csv").await
}

async fn download(frame: &Frame, style: FileStyle, lookup: EarningLookup, name: &str) -> Result<Download, Failed> {
    let (currency, now) = (frame.shop()?.currency, frame.app.now());
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::styled(&style.0, &COLUMNS)?;
        earning_list::each_earning(conn, &lookup.filter, now, |line| table.row(cells(line, currency)))?;
        Ok(table)
    });
    Ok(Download::table(name.to_string(), written.await?)?)
}

fn cells(line: EarningRow, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let empty = || Cell::EMPTY;
    let amount = |amount: Money| Cell::Amount(currency, amount);
    let balance = if line.kind == EntryKind::Reward { BalanceKind::Credit } else { BalanceKind::Commission };
    let (rate, flat) = match line.pay {
        Some(Pay::Share(rate)) => (rate.into(), empty()),
        Some(Pay::Flat(flat)) => (empty(), amount(flat)),
        None => (empty(), empty()),
    };
    [
        line.id.0.into(),
        line.at.into(),
        codes::entry_kind(line.kind).into(),
        codes::entry_status(line.state, balance).into(),
        codes::yes_or_no(line.is_in_payout).into(),
        line.in_review_for.as_ref().map(review_cell).into(),
        line.earner.id.0.into(),
        line.earner.name.into(),
        line.buyer.id.0.into(),
        line.buyer.name.into(),
        line.order.number().to_string().into(),
        amount(line.base),
        rate,
        flat,
        amount(line.first),
        amount(line.amount),
        currency.code().into(),
        line.available_at.into(),
        codes::role(line.earner.role).into(),
        amount(line.first_base),
    ]
}
