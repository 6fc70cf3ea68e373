//! `/rewards`: a member's store credit: what there is, what is on its way, what was spent, and every entry with what it left.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account;
use crate::domain::coupon;
use crate::domain::ledger::credit::{self, CreditLot};
use crate::domain::ledger::{self, Balance, BalanceKind, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::program::{self, Terms};
use crate::domain::reads::list::Cursor;
use crate::domain::reads::statement::{self, EntryRow, EntryStatus};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::entry::{basis_of, title_of};
use crate::text::offer;
use crate::text::table::{Cell, Column, Table, column, summed};
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
    short: Option<Text>,
    /// There is something to spend, and a page to spend it on.
    can_order: bool,
    /// A web shop takes it at its own checkout.
    has_coupons: bool,
    /// There is something to spend, and the counter asks for a code.
    can_show: bool,
    /// What an order takes, and when it expires.
    rules: Text,
    /// How credit is earned, as long as there is none.
    nothing: Text,
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
    what: Text,
    how: Option<Text>,
    href: Option<String>,
    /// Its state, as long as it isn't simply available.
    badge: Option<Badge>,
    until: Option<Text>,
    amount: String,
    balance: String,
    on: String,
    exactly: String,
}

/// The four figures of store credit.
pub(super) fn credit_tiles(balance: &Balance, frame: &Frame) -> Vec<Tile> {
    let tile = |label: Text, amount: Money, note: Text| Tile::new(frame.say(&label), frame.money(amount)).note(frame.say(&note));
    let to_spend = match balance.reserved {
        Money::ZERO => Text::new("credit-available-note"),
        reserved => Text::new("credit-available-reserved").with("amount", reserved),
    };
    vec![
        tile(Text::new("credit-available"), balance.available(), to_spend),
        tile(Text::new("earned-pending"), balance.holding + balance.in_review, pending_in_words(balance)),
        tile(Text::new("credit-spent"), balance.spent, Text::new("credit-spent-note")),
        tile(Text::new("credit-expired"), balance.expired, Text::new("credit-expired-note")),
    ]
}

/// What pending means, and how much of it is in review.
pub(super) fn pending_in_words(balance: &Balance) -> Text {
    match balance.in_review {
        Money::ZERO => Text::new("earned-pending-note"),
        in_review => Text::new("earned-pending-review").with("amount", in_review),
    }
}

/// Why a balance is below zero, and what becomes of it.
pub(super) fn shortfall_in_words(balance: &Balance) -> Option<Text> {
    let short = balance.short();
    (!short.is_zero()).then(|| Text::new("earned-short").with("amount", short))
}

/// How much of an order credit pays, and when it expires.
fn rules_in_words(terms: &Terms) -> Text {
    let share = terms.credit_share;
    match (share.bp(), terms.credit_days) {
        (10_000, None) => Text::new("credit-rules"),
        (10_000, Some(_)) => Text::new("credit-rules-expiring"),
        (_, None) => Text::new("credit-rules-share").with("share", share),
        (_, Some(_)) => Text::new("credit-rules-share-expiring").with("share", share),
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
        Ok((terms, earns, balance, lines, credit::lots(conn, my.id)?, !coupon::places(conn)?.is_empty()))
    });
    let (terms, earns, balance, lines, lots, has_coupons) = read.await?;
    let page = RewardsPage {
        tiles: credit_tiles(&balance, &frame),
        short: shortfall_in_words(&balance),
        can_order: frame.shop()?.members_order && balance.available() > Money::ZERO,
        has_coupons,
        can_show: frame.shop()?.credit_unshown.is_some() && balance.available() > Money::ZERO,
        rules: rules_in_words(&terms),
        nothing: match offer::earning(&earns).filter(|_| me.role == Role::Customer) {
            Some(earned) => Text::new("credit-none-earns").with("offer", earned),
            None => Text::new("credit-none"),
        },
        lots: LotView::all(&lots, &frame, now),
        rows: lines.rows.iter().map(|line| CreditEntryView::new(line, &frame)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), PATH, &[]),
    };
    frame.page("member/rewards.html", &page)
}

impl LotView {
    /// What is left of each amount, in the order in which it is spent; nothing where nothing runs out.
    fn all(lots: &[CreditLot], frame: &Frame, now: Timestamp) -> Vec<LotView> {
        let left = lots.iter().filter(|lot| !lot.has_run_out(now));
        let shown: Vec<&CreditLot> = left.take(MOST_LOTS).collect();
        if shown.iter().all(|lot| lot.expires_at.is_none()) {
            return Vec::new();
        }
        let zone = frame.app.zone();
        let view = |lot: &&CreditLot| LotView {
            amount: frame.money(lot.left),
            until: match lot.last_moment() {
                _ if lot.is_in_review() => Text::new("credit-lot-in-review"),
                Some(at) => Text::new("credit-lot-until").with("day", zone.day_of(at)),
                None => Text::new("credit-lot-for-ever"),
            },
            from: (lot.available_at > now && !lot.is_in_review())
                .then(|| Text::new("credit-lot-from").with("day", zone.day_of(lot.available_at))),
        };
        shown.iter().map(view).collect()
    }
}

impl CreditEntryView {
    fn new(line: &EntryRow, frame: &Frame) -> CreditEntryView {
        let day = |at| frame.app.zone().day_of(at);
        let until = match (line.state, line.expires_at) {
            (EntryStatus::Holding, _) => Some(Text::new("entries-until").with("day", day(line.available_at))),
            (EntryStatus::Available, Some(at)) if line.amount > Money::ZERO => {
                Some(Text::new("credit-expires-on").with("day", day(at)))
            }
            _ => None,
        };
        CreditEntryView {
            what: title_of(line),
            how: basis_of(line),
            href: explained_at(line),
            badge: (line.state != EntryStatus::Available).then(|| earning_badge(line.state, line.balance_kind, false)),
            until,
            amount: frame.money(line.amount),
            balance: line.balance.map_or_else(String::new, |balance| frame.money(balance)),
            on: frame.date(line.at),
            exactly: frame.date_time(line.at),
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
