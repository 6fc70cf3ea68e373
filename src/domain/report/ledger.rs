//! The ledger as pages show it: entries with the state that follows from their times, reviews and payouts, statements with a
//! running balance, and the whole way from a scan to an earning. What an entry's state is stands in [`STATE`] and nowhere else.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::domain::account::AccountId;
use crate::domain::code::Code;
use crate::domain::contact::short_name;
use crate::domain::ledger::{EntryId, Kind, Purse};
use crate::domain::money::{Money, Rate};
use crate::domain::order::{self, Order, OrderId};
use crate::domain::program::{self, EarnerTerms, Pay};
use crate::domain::report::list::{self, Cursor, Page, Towards};
use crate::domain::review::Outcome;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// Where an entry stands. Derived, never stored.
    State {
        /// Inside the hold.
        Pending = "pending",
        /// A look at the earning is open.
        Held = "held",
        /// Can be paid out or spent.
        Approved = "approved",
        /// A payment that was carried out has it.
        Paid = "paid",
        /// Taken back before it was paid, for good.
        Void = "void",
    }
);

choice!(
    /// Why an entry follows another one.
    Change {
        /// Something of the order was given back.
        Refund = "refund",
        /// The order was corrected.
        Correction = "correction",
        /// The earning was taken back.
        Void = "void",
        /// A payment came back.
        Returned = "returned",
    }
);

/// The state of the row `entry` at `:now`. What follows an entry shares the fate of its reviews.
pub(in crate::domain) const STATE: &str = "CASE
    WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = coalesce(entry.follows_id, entry.id) AND review.outcome = 'void') THEN 'void'
    WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = coalesce(entry.follows_id, entry.id) AND review.closed_at IS NULL) THEN 'held'
    WHEN entry.available_at > :now THEN 'pending'
    WHEN EXISTS (SELECT 1 FROM payout_entry JOIN payout_line ON payout_line.id = payout_entry.line_id
                 WHERE payout_entry.entry_id = entry.id AND payout_entry.released_at IS NULL AND payout_line.paid_at IS NOT NULL) THEN 'paid'
    ELSE 'approved' END";

/// Why the row `entry` follows another: what else happened to its order at the same instant.
const CHANGE: &str = "CASE
    WHEN entry.follows_id IS NULL THEN NULL
    WHEN entry.kind = 'payout' THEN 'returned'
    WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = entry.follows_id AND review.outcome = 'void'
                 AND review.closed_at = entry.created_at) THEN 'void'
    WHEN EXISTS (SELECT 1 FROM refund WHERE refund.order_id = entry.order_id AND refund.created_at = entry.created_at) THEN 'refund'
    ELSE 'correction' END";

/// One entry as lists show it.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: EntryId,
    /// The entry that this one follows; itself when it follows none.
    pub first: EntryId,
    pub account: AccountId,
    pub purse: Purse,
    pub kind: Kind,
    pub amount: Money,
    pub state: State,
    /// Why it follows another entry.
    pub change: Option<Change>,
    pub order: Option<OrderId>,
    /// Who bought, by first name and initial; `None` on somebody's own orders.
    pub buyer: Option<String>,
    /// What an earning was computed from.
    pub base: Option<Money>,
    pub pay: Option<Pay>,
    /// As it was typed by those who run the shop: it may name the buyer, so that only a void's and an adjustment's is for members.
    pub reason: String,
    pub available_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// It stands in a payout that has not been carried out yet.
    pub is_in_payout: bool,
    /// What the purse came to after it, pending earnings included; only in a statement.
    pub balance: Option<Money>,
}

impl Line {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
        let (rate, flat): (Option<Rate>, Option<Money>) = (row.get("rate_bp")?, row.get("flat_minor")?);
        Ok(Line {
            id: row.get("id")?,
            first: row.get("first_id")?,
            account: row.get("account_id")?,
            purse: row.get("purse")?,
            kind: row.get("kind")?,
            amount: row.get("amount_minor")?,
            state: row.get("state")?,
            change: row.get("change")?,
            order: row.get("order_id")?,
            buyer: row.get::<_, Option<String>>("buyer")?.as_deref().map(short_name),
            base: row.get("base_minor")?,
            pay: Pay::from_columns(rate, flat),
            reason: row.get("reason")?,
            available_at: row.get("available_at")?,
            expires_at: row.get("expires_at")?,
            created_at: row.get("created_at")?,
            is_in_payout: row.get("is_in_payout")?,
            balance: None,
        })
    }
}

/// The columns of a [`Line`], from the row `entry`.
fn lines() -> String {
    format!(
        "SELECT entry.id, coalesce(entry.follows_id, entry.id) AS first_id, entry.account_id, entry.purse, entry.kind, entry.amount_minor,
                {STATE} AS state, {CHANGE} AS change, entry.order_id, entry.base_minor, entry.rate_bp, entry.flat_minor, entry.reason,
                entry.available_at, entry.expires_at, entry.created_at,
                (SELECT buyer.name FROM orders JOIN account AS buyer ON buyer.id = orders.customer_id
                 WHERE orders.id = entry.order_id AND orders.customer_id <> entry.account_id) AS buyer,
                EXISTS (SELECT 1 FROM payout_entry JOIN payout_line ON payout_line.id = payout_entry.line_id
                        WHERE payout_entry.entry_id = entry.id AND payout_entry.released_at IS NULL
                          AND payout_line.paid_at IS NULL AND payout_line.failed_at IS NULL) AS is_in_payout
         FROM entry"
    )
}

/// Which of somebody's entries are wanted.
#[derive(Debug, Clone)]
pub struct Filter {
    pub account: AccountId,
    /// `None` is both.
    pub purse: Option<Purse>,
    /// Only commissions, rewards and what corrects them; not what was spent or paid out.
    pub earnings_only: bool,
    pub state: Option<State>,
    /// Posted at or after this, and before that.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

impl Filter {
    /// All entries of an account.
    pub fn of(account: AccountId) -> Filter {
        Filter { account, purse: None, earnings_only: false, state: None, from: None, until: None }
    }

    /// What somebody earned.
    pub fn earnings(account: AccountId) -> Filter {
        Filter { earnings_only: true, ..Filter::of(account) }
    }

    fn wanted() -> String {
        format!(
            "entry.account_id = :account AND (:purse IS NULL OR entry.purse = :purse)
             AND (NOT :earnings OR entry.kind IN ('commission', 'reward', 'adjustment'))
             AND (:from IS NULL OR entry.created_at >= :from) AND (:until IS NULL OR entry.created_at < :until)
             AND (:state IS NULL OR {STATE} = :state)"
        )
    }
}

/// One page of somebody's entries, newest first.
pub fn page(conn: &Connection, filter: &Filter, now: Timestamp, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Line>> {
    let wanted = Filter::wanted();
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 FROM entry WHERE {wanted} LIMIT {})", list::MOST_COUNTED + 1))?
        .query_row(
            named_params! {
                ":account": filter.account, ":purse": filter.purse, ":earnings": filter.earnings_only, ":state": filter.state,
                ":from": filter.from, ":until": filter.until, ":now": now,
            },
            |row| row.get(0),
        )?;
    let (compare, order) = direction(cursor);
    let mut found = conn.prepare_cached(&format!(
        "{} WHERE {wanted} AND (:id IS NULL OR entry.id {compare} :id) ORDER BY entry.id {order} LIMIT :most",
        lines()
    ))?;
    let rows = found.query_map(
        named_params! {
            ":account": filter.account, ":purse": filter.purse, ":earnings": filter.earnings_only, ":state": filter.state,
            ":from": filter.from, ":until": filter.until, ":now": now,
            ":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1,
        },
        Line::from_row,
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |line| (Value::Integer(line.id.0), line.id.0)))
}

/// Every entry that fits, oldest first and one at a time, for a file.
pub fn each(conn: &Connection, filter: &Filter, now: Timestamp, mut write: impl FnMut(Line) -> Result<()>) -> Result<()> {
    let mut found = conn.prepare_cached(&format!("{} WHERE {} ORDER BY entry.id", lines(), Filter::wanted()))?;
    let mut rows = found.query(named_params! {
        ":account": filter.account, ":purse": filter.purse, ":earnings": filter.earnings_only, ":state": filter.state,
        ":from": filter.from, ":until": filter.until, ":now": now,
    })?;
    while let Some(row) = rows.next()? {
        write(Line::from_row(row)?)?;
    }
    Ok(())
}

/// One page of everything that happened in somebody's purse, newest first, with what it came to after each entry.
pub fn statement(
    conn: &Connection,
    account: AccountId,
    purse: Purse,
    now: Timestamp,
    cursor: Option<&Cursor>,
    per_page: usize,
) -> Result<Page<Line>> {
    let mut page = page(conn, &Filter { purse: Some(purse), ..Filter::of(account) }, now, cursor, per_page)?;
    if let Some(newest) = page.rows.first() {
        let mut balance = balance_after(conn, account, purse, newest.id)?;
        for line in &mut page.rows {
            line.balance = Some(balance);
            balance -= line.amount;
        }
    }
    Ok(page)
}

/// The same whole, oldest first and one at a time, for a file.
pub fn each_of_statement(
    conn: &Connection,
    account: AccountId,
    purse: Purse,
    now: Timestamp,
    mut write: impl FnMut(Line) -> Result<()>,
) -> Result<()> {
    let mut balance = Money::ZERO;
    each(conn, &Filter { purse: Some(purse), ..Filter::of(account) }, now, |mut line| {
        balance += line.amount;
        line.balance = Some(balance);
        write(line)
    })
}

/// From the end backwards: the first page, which is the one that people look at, has nothing to take off.
fn balance_after(conn: &Connection, account: AccountId, purse: Purse, entry: EntryId) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT CASE :purse WHEN 'commission' THEN commission_minor ELSE credit_minor END
                    - (SELECT coalesce(sum(amount_minor), 0) FROM entry
                       WHERE entry.account_id = :account AND entry.purse = :purse AND entry.id > :entry)
             FROM account_total WHERE account_id = :account",
        )?
        .query_row(named_params! {":account": account, ":purse": purse, ":entry": entry}, |row| row.get(0))?)
}

/// How an entry came about: everything that somebody needs to compute it again by hand.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The entry asked for.
    pub line: Line,
    /// The first entry and all that follow it, oldest first, and what they come to.
    pub chain: Vec<Line>,
    pub sum: Money,
    /// Where an earning comes from.
    pub origin: Option<Origin>,
    /// The looks at it, oldest first.
    pub looks: Vec<Look>,
    /// The payments that have it or a part of it, oldest first; those that failed are left out.
    pub payments: Vec<Payment>,
}

/// Where an earning comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    pub order: Order,
    /// First name and initial.
    pub buyer: String,
    pub joined_at: Timestamp,
    /// The earner's code, when the buyer joined through it; `None` when the shop said later who had invited them.
    pub code: Option<Code>,
    /// What was promised when the order was placed.
    pub promised: EarnerTerms,
    /// It was agreed with this earner alone, and is not what the terms gave their kind.
    pub is_own_agreement: bool,
    pub terms_since: Timestamp,
    pub hold_days: u32,
    /// What the whole order earns, before the cap, with it, and after what was refunded.
    pub uncapped: Money,
    pub full: Money,
    pub left: Money,
}

/// A look at an earning, as its page tells of it.
#[derive(Debug, Clone)]
pub struct Look {
    pub reason: String,
    pub opened_at: Timestamp,
    pub outcome: Option<(Outcome, Timestamp)>,
    pub note: String,
}

/// A payment that has an entry.
#[derive(Debug, Clone)]
pub struct Payment {
    pub line_id: i64,
    pub made_at: Timestamp,
    pub paid_at: Option<Timestamp>,
    pub method: String,
    pub reference: String,
}

/// Explains one entry.
pub fn explain(conn: &Connection, entry: EntryId, now: Timestamp) -> Result<Explanation> {
    let chain = chain(conn, entry, now)?;
    let line = chain.iter().find(|line| line.id == entry).cloned().ok_or(Error::Missing)?;
    let origin = match (line.kind, line.order) {
        (Kind::Commission | Kind::Reward, Some(order)) => Some(origin(conn, order)?),
        _ => None,
    };
    Ok(Explanation {
        sum: chain.iter().map(|line| line.amount).sum(),
        looks: looks(conn, line.first)?,
        payments: payments(conn, line.first)?,
        origin,
        chain,
        line,
    })
}

/// Explains one of somebody's own entries; anybody else's is missing.
pub fn explain_to(conn: &Connection, account: AccountId, entry: EntryId, now: Timestamp) -> Result<Explanation> {
    let explained = explain(conn, entry, now)?;
    if explained.line.account == account { Ok(explained) } else { Err(Error::Missing) }
}

fn chain(conn: &Connection, entry: EntryId, now: Timestamp) -> Result<Vec<Line>> {
    let mut found = conn.prepare_cached(&format!(
        "{} JOIN (SELECT coalesce(follows_id, id) AS id FROM entry WHERE id = :entry) AS first
         WHERE entry.id = first.id OR entry.follows_id = first.id ORDER BY entry.id",
        lines()
    ))?;
    let rows = found.query_map(named_params! {":entry": entry, ":now": now}, Line::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn origin(conn: &Connection, id: OrderId) -> Result<Origin> {
    let order = order::find(conn, id)?;
    let earner = order.earner.ok_or(Error::Missing)?;
    let terms = program::version(conn, order.terms)?;
    let terms_since = conn
        .prepare_cached("SELECT created_at FROM terms WHERE id = :id")?
        .query_row(named_params! {":id": order.terms}, |row| row.get(0))?;
    let (name, joined_at, code): (String, Timestamp, Option<Code>) = conn
        .prepare_cached(
            "SELECT account.name, account.created_at, code.code
             FROM account LEFT JOIN code ON code.id = account.sign_up_code_id AND code.owner_id = :earner WHERE account.id = :buyer",
        )?
        .query_row(named_params! {":buyer": order.customer, ":earner": earner.id}, |row| {
            Ok((row.get("name")?, row.get("created_at")?, row.get("code")?))
        })?;
    let agreed = terms.of(earner.kind);
    let promised = EarnerTerms { pay: earner.pay, ..*agreed };
    let (base, left) = (order.amounts.base, order.base_left());
    Ok(Origin {
        buyer: short_name(&name),
        joined_at,
        code,
        promised,
        is_own_agreement: agreed.pay != earner.pay,
        terms_since,
        hold_days: terms.hold_days,
        uncapped: EarnerTerms { order_cap: None, ..promised }.earned(base, base),
        full: promised.earned(base, base),
        left: promised.earned(base, left),
        order,
    })
}

fn looks(conn: &Connection, first: EntryId) -> Result<Vec<Look>> {
    let mut found = conn
        .prepare_cached("SELECT reason, opened_at, outcome, closed_at, note FROM review WHERE entry_id = :entry ORDER BY id")?;
    let rows = found.query_map(named_params! {":entry": first}, |row| {
        let (outcome, closed_at): (Option<Outcome>, Option<Timestamp>) = (row.get("outcome")?, row.get("closed_at")?);
        Ok(Look {
            reason: row.get("reason")?,
            opened_at: row.get("opened_at")?,
            outcome: outcome.zip(closed_at),
            note: row.get("note")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn payments(conn: &Connection, first: EntryId) -> Result<Vec<Payment>> {
    let mut found = conn.prepare_cached(
        "SELECT DISTINCT payout_line.id, payout.created_at, payout_line.paid_at, payout_line.method, payout_line.reference
         FROM payout_entry JOIN payout_line ON payout_line.id = payout_entry.line_id JOIN payout ON payout.id = payout_line.payout_id
         WHERE payout_entry.released_at IS NULL
           AND payout_entry.entry_id IN (SELECT id FROM entry WHERE id = :first OR follows_id = :first)
         ORDER BY payout_line.id",
    )?;
    let rows = found.query_map(named_params! {":first": first}, |row| {
        Ok(Payment {
            line_id: row.get("id")?,
            made_at: row.get("created_at")?,
            paid_at: row.get("paid_at")?,
            method: row.get("method")?,
            reference: row.get("reference")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

choice!(
    /// Why somebody earned nothing on a paid order of a person they brought.
    Why {
        NoRate = "no rate",
        MonthsOver = "months over",
        OrdersOver = "orders over",
        NothingEarns = "nothing earns",
        Void = "void",
        /// All of what earns was given back.
        Refunded = "refunded",
        /// Less than half of the smallest coin.
        TooSmall = "too small",
    }
);

/// A paid order of somebody whom an account brought, on which it earned nothing.
#[derive(Debug, Clone)]
pub struct Unearned {
    pub order: OrderId,
    /// First name and initial.
    pub buyer: String,
    pub paid_at: Timestamp,
    /// After refunds.
    pub value: Money,
    pub why: Why,
    /// The earning that was taken back to nothing.
    pub entry: Option<EntryId>,
}

/// The paid orders of those whom an account brought directly, on which it earned nothing.
const UNEARNED: &str = "
    FROM account AS buyer
    JOIN orders ON orders.customer_id = buyer.id AND orders.earner_id = :account AND orders.paid_at IS NOT NULL
    LEFT JOIN entry AS first ON first.order_id = orders.id AND first.kind IN ('commission', 'reward') AND first.follows_id IS NULL
    WHERE buyer.referrer_id = :account
      AND coalesce(first.amount_minor, 0)
          + coalesce((SELECT sum(later.amount_minor) FROM entry AS later WHERE later.follows_id = first.id), 0) = 0";

/// One page of the orders on which somebody earned nothing, newest first.
pub fn unearned(conn: &Connection, account: AccountId, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Unearned>> {
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 {UNEARNED} LIMIT {})", list::MOST_COUNTED + 1))?
        .query_row(named_params! {":account": account}, |row| row.get(0))?;
    let (compare, order) = direction(cursor);
    let mut found = conn.prepare_cached(&format!(
        "SELECT orders.id, buyer.name, orders.paid_at, orders.value_minor - orders.refunded_value_minor AS left_minor, first.id AS entry_id,
                CASE WHEN orders.no_earning IS NOT NULL THEN orders.no_earning
                     WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = first.id AND review.outcome = 'void') THEN 'void'
                     WHEN orders.refunded_goods_minor > 0 THEN 'refunded'
                     ELSE 'too small' END AS why
         {UNEARNED} AND (:id IS NULL OR orders.id {compare} :id) ORDER BY orders.id {order} LIMIT :most"
    ))?;
    let rows = found.query_map(
        named_params! {":account": account, ":id": cursor.map(|cursor| cursor.id), ":most": per_page as i64 + 1},
        |row| {
            Ok(Unearned {
                order: row.get("id")?,
                buyer: short_name(&row.get::<_, String>("name")?),
                paid_at: row.get("paid_at")?,
                value: row.get("left_minor")?,
                why: row.get("why")?,
                entry: row.get("entry_id")?,
            })
        },
    )?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |order| (Value::Integer(order.order.0), order.order.0)))
}

/// What the people whom an account brought bought: paid orders and their value, after refunds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bought {
    pub orders: i64,
    pub value: Money,
}

/// The orders of those whom an account brought directly; a fully refunded one counts as never placed.
pub fn bought(conn: &Connection, account: AccountId) -> Result<Bought> {
    let found = conn
        .prepare_cached("SELECT direct_orders, direct_value_minor FROM account_total WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, |row| {
            Ok(Bought { orders: row.get("direct_orders")?, value: row.get("direct_value_minor")? })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

fn direction(cursor: Option<&Cursor>) -> (&'static str, &'static str) {
    match cursor.map(|cursor| cursor.towards) {
        None | Some(Towards::Later) => ("<", "DESC"),
        Some(Towards::Earlier) => (">", "ASC"),
    }
}
