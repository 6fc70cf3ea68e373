//! `/rewards`: a member's store credit: what there is, what is on its way, what was spent, and every entry with what it left.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account;
use crate::domain::ledger::credit::{self, CreditLot};
use crate::domain::ledger::{self, Balance, BalanceKind, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::{self, Terms};
use crate::domain::reads::list::Cursor;
use crate::domain::reads::statement::{self, EntryRow, EntryStatus};
use crate::domain::roles::Role;
use crate::domain::time::{Timestamp, Zone};
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::entry::{basis_of, title_of};
use crate::text::offer::{self, Of};
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::text::words::percent_of;
use crate::web::kit::files::FileStyle;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_own_order;
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, PER_PAGE, Pager, Tile, earning_badge};

const PATH: &str = "/rewards";

/// So many lots are listed, those that run out first.
const MOST_LOTS: usize = 12;

pub(super) fn routes() -> Vec<Route> {
    routes![rewards_page, rewards_csv]
}

#[derive(Serialize)]
struct RewardsPage {
    tiles: Vec<Tile>,
    /// What later earnings have to make up first.
    short: Option<String>,
    /// There is something to spend, and a page to spend it on.
    can_order: bool,
    /// What an order takes, and when it expires.
    rules: String,
    /// How credit is earned, as long as there is none.
    nothing: String,
    /// What is left, amount by amount; empty where nothing runs out.
    lots: Vec<LotView>,
    rows: Vec<CreditEntryView>,
    pager: Pager,
}

/// An amount that is left of what came in.
#[derive(Serialize)]
struct LotView {
    amount: String,
    /// Its last day.
    until: Text,
    /// Its first, as long as that lies ahead.
    from: Option<Text>,
}

/// One line of the statement.
#[derive(Serialize)]
struct CreditEntryView {
    what: String,
    how: String,
    href: Option<String>,
    /// Its state, as long as it isn't simply available.
    badge: Option<Badge>,
    until: Option<String>,
    amount: String,
    balance: String,
    on: String,
    exactly: String,
}

/// The four figures of store credit.
pub(super) fn credit_tiles(balance: &Balance, currency: Currency) -> Vec<Tile> {
    let tile = |label, amount: Money| Tile::new(label, currency.format(amount));
    let to_spend = match balance.reserved {
        Money::ZERO => "to spend on your next order".to_string(),
        reserved => format!("and {} in orders that are not paid yet", currency.format(reserved)),
    };
    vec![
        tile("Available", balance.available()).note(to_spend),
        tile("Pending", balance.holding + balance.in_review).note(pending_in_words(balance, currency)),
        tile("Redeemed", balance.spent).note("spent on your orders"),
        tile("Expired", balance.expired).note("its time was over"),
    ]
}

/// What pending means, and how much of it is in review.
pub(super) fn pending_in_words(balance: &Balance, currency: Currency) -> String {
    match balance.in_review {
        Money::ZERO => "until the hold is over".into(),
        held => format!("{} of it held by the shop", currency.format(held)),
    }
}

/// Why a balance is below zero, and what becomes of it.
pub(super) fn shortfall_in_words(balance: &Balance, currency: Currency) -> Option<String> {
    let short = balance.short();
    (!short.is_zero())
        .then(|| format!("{} came back from refunds and corrections; your next earnings make it up.", currency.format(short)))
}

/// How much of an order credit pays, and when it expires.
fn rules_in_words(terms: &Terms) -> String {
    let most = match terms.credit_share.bp() {
        10_000 => "Store credit can pay any part of an order.".to_string(),
        _ => format!("Store credit can pay up to {} of an order.", percent_of(terms.credit_share)),
    };
    match terms.credit_days {
        Some(_) => format!("{most} Each amount has a last day of its own; what expires first is spent first."),
        None => format!("{most} It does not expire."),
    }
}

#[get("/rewards?<at>&<page>")]
async fn rewards_page(me: Member, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let Member(me) = me;
    let (cursor, now, my) = (at.and_then(Cursor::parse), frame.app.now(), me.clone());
    let read = frame.app.db.read(move |conn| {
        let (_, terms) = program::current(conn)?;
        let earns = account::earner_terms(conn, &my, &terms)?;
        let balance = ledger::balance(conn, my.id, BalanceKind::Credit, now)?;
        let lines = statement::statement_page(conn, my.id, BalanceKind::Credit, now, cursor.as_ref(), PER_PAGE)?;
        Ok((terms, earns, balance, lines, credit::lots(conn, my.id)?))
    });
    let (terms, earns, balance, lines, lots) = read.await?;
    let (currency, zone) = (frame.shop()?.currency, frame.app.zone());
    let page = RewardsPage {
        tiles: credit_tiles(&balance, currency),
        short: shortfall_in_words(&balance, currency),
        can_order: frame.shop()?.members_order && balance.available() > Money::ZERO,
        rules: rules_in_words(&terms),
        nothing: match offer::earning(&earns, Of::They, currency).filter(|_| me.role == Role::Customer) {
            Some(earned) => format!("When friends join with your code, you earn {earned}. It appears here."),
            None => "What the shop gives you, and what comes back from orders, appears here.".into(),
        },
        lots: LotView::all(&lots, currency, &zone, now),
        rows: lines.rows.iter().map(|line| CreditEntryView::new(line, currency, &zone)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), PATH, &[]),
    };
    frame.page("member/rewards.html", &page)
}

impl LotView {
    /// What is left of each amount, in the order in which it is spent; nothing where nothing runs out.
    fn all(lots: &[CreditLot], currency: Currency, zone: &Zone, now: Timestamp) -> Vec<LotView> {
        let left = lots.iter().filter(|lot| !lot.has_run_out(now));
        let shown: Vec<&CreditLot> = left.take(MOST_LOTS).collect();
        if shown.iter().all(|lot| lot.expires_at.is_none()) {
            return Vec::new();
        }
        let view = |lot: &&CreditLot| LotView {
            amount: currency.format(lot.left),
            until: match lot.last_moment() {
                _ if lot.is_in_review => Text::new("credit-lot-in-review"),
                Some(at) => Text::new("credit-lot-until").with("day", zone.date(at).as_str()),
                None => Text::new("credit-lot-for-ever"),
            },
            from: (lot.available_at > now && !lot.is_in_review)
                .then(|| Text::new("credit-lot-from").with("day", zone.date(lot.available_at).as_str())),
        };
        shown.iter().map(view).collect()
    }
}

impl CreditEntryView {
    fn new(line: &EntryRow, currency: Currency, zone: &Zone) -> CreditEntryView {
        let until = match (line.state, line.expires_at) {
            (EntryStatus::Holding, _) => Some(format!("until {}", zone.date(line.available_at))),
            (EntryStatus::Available, Some(at)) if line.amount > Money::ZERO => Some(format!("expires on {}", zone.date(at))),
            _ => None,
        };
        CreditEntryView {
            what: title_of(line),
            how: basis_of(line, currency),
            href: explained_at(line),
            badge: (line.state != EntryStatus::Available).then(|| earning_badge(line.state, line.balance_kind, false)),
            until,
            amount: currency.format(line.amount),
            balance: line.balance.map_or_else(String::new, |balance| currency.format(balance)),
            on: zone.date(line.at),
            exactly: zone.date_time(line.at),
        }
    }
}

/// Where an entry is explained: what was spent, by its order.
fn explained_at(line: &EntryRow) -> Option<String> {
    match (line.kind, line.order) {
        (EntryKind::Redemption, Some(order)) => Some(of_own_order(order)),
        (EntryKind::Reward | EntryKind::Adjustment, _) => Some(format!("/referrals/entries/{}", line.id)),
        _ => None,
    }
}

const COLUMNS: [Column; 10] = [
    column("entry_id"),
    column("posted_at"),
    column("kind"),
    column("change"),
    column("state"),
    column("order_id"),
    summed("amount"),
    column("balance"),
    column("currency"),
    column("expires_at"),
];

/// The whole statement as a file.
#[get("/rewards.csv")]
async fn rewards_csv(me: Member, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let (id, currency, now) = (me.0.id, frame.shop()?.currency, frame.app.now());
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::styled(&style.0, &COLUMNS)?;
        statement::each_statement_entry(conn, id, BalanceKind::Credit, now, |line| table.row(cells(&line, currency)))?;
        Ok(table)
    });
    Ok(Download::table("store-credit.csv".into(), written.await?)?)
}

fn cells(line: &EntryRow, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    [
        line.id.0.into(),
        line.at.into(),
        codes::entry_kind(line.kind).into(),
        line.adjustment().map(codes::entry_change).into(),
        codes::entry_status(line.state, line.balance_kind).into(),
        line.order.map(|order| order.number().to_string()).into(),
        Cell::Amount(currency, line.amount),
        Cell::Amount(currency, line.balance.unwrap_or_default()),
        currency.code().into(),
        line.expires_at.into(),
    ]
}
