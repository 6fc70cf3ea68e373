//! `/referrals/payouts`: the payments that a partner received, and a statement for each that says what it pays.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::ids::LineId;
use crate::domain::ledger::{self, Balance, BalanceKind, Kind};
use crate::domain::money::Money;
use crate::domain::payee::{self, Method};
use crate::domain::payout::State;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::payout_list::{self, Item, Line};
use crate::domain::time::Zone;
use crate::text::words::count;
use crate::web::kit::guard::Partner;
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{PER_PAGE, Pager};
use crate::web::kit::response::{Answer, Failed};
use crate::web::member::payee::{in_words, waits};

const PATH: &str = "/referrals/payouts";

pub(super) fn routes() -> Vec<Route> {
    routes![list, statement]
}

#[derive(Serialize)]
struct Data {
    tiles: Vec<Tile>,
    /// Where the money goes; `None` as long as they have not said.
    to: Option<String>,
    waits: String,
    rows: Vec<Row>,
    pager: Pager,
    years: Vec<Year>,
}

#[derive(Serialize)]
struct Tile {
    label: &'static str,
    figure: String,
    note: String,
}

#[derive(Serialize)]
struct Row {
    mark: String,
    href: String,
    date: String,
    amount: String,
    method: &'static str,
    reference: String,
    badge: Badge,
    note: String,
}

/// The component `badge`.
#[derive(Serialize)]
struct Badge {
    label: &'static str,
    kind: &'static str,
}

/// What a calendar year came to.
#[derive(Serialize)]
struct Year {
    year: i16,
    payments: String,
    amount: String,
}

#[get("/referrals/payouts?<at>&<page>")]
async fn list(me: Partner, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let (id, now, zone, cursor) = (me.0.id, frame.app.now(), frame.app.zone(), at.and_then(Cursor::parse));
    let read = frame.app.db.read(move |conn| {
        let lines = payout_list::of_partner(conn, id, cursor.as_ref(), PER_PAGE)?;
        let mut years = Vec::new();
        for year in payout_list::years(conn, Some(id), now, &zone)? {
            years.push((year, payout_list::year_totals(conn, Some(id), year, &zone)?));
        }
        Ok((lines, years, ledger::balance(conn, id, BalanceKind::Commission, now)?, payee::find(conn, id)?))
    });
    let (lines, years, balance, kept) = read.await?;
    let zone = frame.app.zone();
    let data = Data {
        tiles: tiles(&balance, &frame),
        to: kept.as_ref().map(|kept| in_words(&kept.details)),
        waits: kept.as_ref().map_or_else(String::new, |kept| waits(kept, now, &zone)),
        rows: lines.rows.iter().map(|line| Row::new(line, &frame, &zone)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), PATH, &[]),
        years: years
            .into_iter()
            .filter(|(_, totals)| !totals.is_empty())
            .map(|(year, totals)| Year {
                year,
                payments: count(totals.iter().map(|total| total.payments).sum(), "payment", "payments"),
                amount: frame.money(totals.iter().map(|total| total.amount).sum()),
            })
            .collect(),
    };
    frame.page("member/payouts.html", &data)
}

/// Pending, approved, paid, and all that was ever earned.
fn tiles(balance: &Balance, frame: &Frame) -> Vec<Tile> {
    let approved = match (balance.short(), balance.reserved) {
        (short, _) if short > Money::ZERO => format!("{} was paid too much, and is made up for first", frame.money(short)),
        (_, on_its_way) if on_its_way > Money::ZERO => format!("{} of it on its way", frame.money(on_its_way)),
        _ => "goes into the next payout".into(),
    };
    let tile = |label, amount, note: &str| Tile { label, figure: frame.money(amount), note: note.to_owned() };
    vec![
        tile("Pending", balance.pending + balance.held, "inside the hold, or being looked at"),
        tile("Approved", balance.ready.max(Money::ZERO), &approved),
        tile("Paid", balance.spent, "received so far"),
        tile("Lifetime", balance.earned, "earned on orders, after refunds"),
    ]
}

impl Row {
    fn new(line: &Line, frame: &Frame, zone: &Zone) -> Row {
        Row {
            mark: line.mark(),
            href: format!("{PATH}/{}", line.id),
            date: zone.date(line.paid_at.unwrap_or(line.made_at)),
            amount: frame.money(line.amount),
            method: method_word(line.method),
            reference: line.reference.clone(),
            badge: badge(line.state),
            note: note(line),
        }
    }
}

fn method_word(method: Method) -> &'static str {
    match method {
        Method::PayPal => "PayPal",
        Method::Bank => "Bank transfer",
        Method::Cash => "Cash",
    }
}

fn badge(state: State) -> Badge {
    match state {
        State::Waiting => Badge { label: "On its way", kind: "warn" },
        State::Paid => Badge { label: "Paid", kind: "good" },
        State::Failed => Badge { label: "Not paid", kind: "neutral" },
        State::CameBack => Badge { label: "Came back", kind: "bad" },
    }
}

/// What became of the money, where it did not arrive.
fn note(line: &Line) -> String {
    match line.state {
        State::Waiting => format!("To be paid on {}.", line.pay_on.long()),
        State::Paid => String::new(),
        State::Failed | State::CameBack => format!("{} What it paid is owed to you again.", sentence(&line.failure)),
    }
}

/// A reason as somebody typed it, with a full stop.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[derive(Serialize)]
struct StatementData {
    mark: String,
    facts: Vec<Fact>,
    badge: Badge,
    note: String,
    items: Vec<ItemRow>,
    total: String,
}

#[derive(Serialize)]
struct Fact {
    label: &'static str,
    text: String,
}

#[derive(Serialize)]
struct ItemRow {
    what: String,
    note: String,
    date: String,
    base: String,
    rate: String,
    amount: String,
}

/// One payment, printable. Others' are not found here.
#[get("/referrals/payouts/<id>")]
async fn statement(me: Partner, id: i64, frame: Frame) -> Answer {
    let me = me.0.id;
    let (line, items) = frame.app.db.read(move |conn| payout_list::statement(conn, me, LineId(id))).await?;
    let zone = frame.app.zone();
    let data = StatementData {
        mark: line.mark(),
        facts: facts(&line, &frame, &zone)?,
        badge: badge(line.state),
        note: note(&line),
        items: items.iter().map(|item| ItemRow::new(item, &frame, &zone)).collect(),
        total: frame.money(line.amount),
    };
    frame.page("member/payout.html", &data)
}

fn facts(line: &Line, frame: &Frame, zone: &Zone) -> Result<Vec<Fact>, Failed> {
    let shop = frame.shop()?;
    let from = if shop.contact.is_empty() { shop.name.clone() } else { format!("{}, {}", shop.name, shop.contact) };
    let to = match line.method {
        Method::Bank => format!("Bank transfer to {}, {}", line.holder, payee::in_groups(&line.target)),
        Method::PayPal => format!("PayPal to {}", line.target),
        Method::Cash => "Cash".into(),
    };
    let mut facts = vec![
        Fact { label: "From", text: from },
        Fact { label: "To", text: format!("{}, {}", line.name, line.email) },
        Fact { label: "Period", text: format!("{} to {}", zone.date(line.from), zone.date(line.until)) },
        Fact { label: "How", text: to },
    ];
    match line.paid_at {
        Some(at) => facts.push(Fact { label: "Paid on", text: zone.date(at) }),
        None => facts.push(Fact { label: "To be paid on", text: line.pay_on.long() }),
    }
    if !line.reference.is_empty() {
        facts.push(Fact { label: "Reference", text: line.reference.clone() });
    }
    Ok(facts)
}

impl ItemRow {
    fn new(item: &Item, frame: &Frame, zone: &Zone) -> ItemRow {
        let what = match (item.kind, item.order) {
            (Kind::Adjustment, _) | (_, None) => "Adjustment by the shop".into(),
            (_, Some(order)) if item.is_correction => format!("Correction of order {order}"),
            (_, Some(order)) => format!("Order {order}"),
        };
        // A correction says what is left to earn on; the difference is its amount.
        let left = item.base.filter(|_| item.is_correction).map(|base| format!("{} of it is left.", frame.money(base)));
        let reason = (!item.reason.is_empty()).then(|| if left.is_some() { sentence(&item.reason) } else { item.reason.clone() });
        ItemRow {
            what,
            note: reason.into_iter().chain(left).collect::<Vec<_>>().join(" "),
            date: zone.date(if item.is_correction { item.posted_at } else { item.order_paid_at.unwrap_or(item.posted_at) }),
            base: item.base.filter(|_| !item.is_correction).map_or_else(String::new, |base| frame.money(base)),
            rate: match (item.rate, item.flat) {
                _ if item.is_correction => String::new(),
                (Some(rate), _) => format!("{} %", rate.percent()),
                (None, Some(flat)) => format!("{} an order", frame.money(flat)),
                (None, None) => String::new(),
            },
            amount: frame.money(item.amount),
        }
    }
}
