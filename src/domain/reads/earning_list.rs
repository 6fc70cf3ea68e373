//! Every earning of the shop, for those who run it: who earned on whose order, what it comes to after all that followed, where it
//! stands; and what the shop owes all together.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, named_params};

use crate::domain::facts::{ENTRY_STATUS, IN_PAYOUT, OPEN_REVIEW};
use crate::domain::ids::{EntryId, OrderId};
use crate::domain::ledger::{EntryKind, NOT_AVAILABLE};
use crate::domain::money::{Money, Rate};
use crate::domain::program::Pay;
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::reads::someone::Someone;
use crate::domain::reads::statement::EntryStatus;
use crate::domain::review::{self, ReviewReason};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Which earnings to list.
#[derive(Debug, Clone)]
pub struct EarningFilter {
    /// Words of the earner's name, e-mail, telephone or code.
    pub text: String,
    /// Commissions or rewards; `None` is both.
    pub kind: Option<EntryKind>,
    pub state: Option<EntryStatus>,
    /// Earned at or after this, and before that.
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list: an earning with everything that followed it.
#[derive(Debug, Clone)]
pub struct EarningRow {
    pub id: EntryId,
    pub kind: EntryKind,
    pub earner: Someone,
    pub buyer: Someone,
    pub order: OrderId,
    /// What of the order earns, without what was given back.
    pub base: Money,
    /// The same when it was posted.
    pub first_base: Money,
    pub pay: Option<Pay>,
    /// As it was first posted, and with all corrections.
    pub first: Money,
    pub amount: Money,
    pub state: EntryStatus,
    pub is_in_payout: bool,
    /// Why it is in review, as long as it is.
    pub in_review_for: Option<ReviewReason>,
    pub available_at: Timestamp,
    /// When it happened, as it was told.
    pub at: Timestamp,
}

impl EarningRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<EarningRow> {
        let (rate, flat): (Option<Rate>, Option<Money>) = (row.get("rate_bp")?, row.get("flat_minor")?);
        let someone = |id: &str, name: &str, role: &str| -> rusqlite::Result<Someone> {
            Ok(Someone { id: row.get(id)?, name: row.get(name)?, role: row.get(role)? })
        };
        Ok(EarningRow {
            id: row.get("id")?,
            kind: row.get("kind")?,
            earner: someone("earner_id", "earner_name", "earner_role")?,
            buyer: someone("buyer_id", "buyer_name", "buyer_role")?,
            order: row.get("order_id")?,
            base: row.get("base_left_minor")?,
            first_base: row.get("base_minor")?,
            pay: Pay::from_columns(rate, flat),
            first: row.get("amount_minor")?,
            amount: row.get("sum_minor")?,
            state: row.get("state")?,
            is_in_payout: row.get("is_in_payout")?,
            in_review_for: ReviewReason::from_row(row)?,
            available_at: row.get("available_at")?,
            at: row.get("at")?,
        })
    }
}

/// What an earning comes to, with all that followed it.
const SUM: &str =
    "entry.amount_minor + coalesce((SELECT sum(later.amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0)";

impl EarningFilter {
    /// Whether nothing but their kind is asked for.
    fn is_everything(&self) -> bool {
        !self.has_text() && self.state.is_none() && self.from.is_none() && self.until.is_none()
    }

    fn has_text(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// The earnings that fit, for a page or for all of them. Held, void and pending ones are few among many: their own indexes find them first.
    fn conditions(&self, search: &Search, reads_all: bool) -> String {
        let few = match self.state {
            Some(EntryStatus::InReview) => "entry.id IN (SELECT entry_id FROM review WHERE closed_at IS NULL) AND",
            Some(EntryStatus::Reversed) => "entry.id IN (SELECT entry_id FROM review WHERE outcome = 'reversed') AND",
            Some(EntryStatus::Holding) => "entry.available_at > entry.created_at AND entry.available_at > :now AND",
            _ => "",
        };
        let by = match search.is_some() {
            true => format!("{}entry.account_id IN ({FOUND}) AND", search.plus(reads_all)),
            false => String::new(),
        };
        format!(
            "{few} {by} entry.kind IN ('commission', 'reward') AND entry.adjusts_id IS NULL
             AND (:kind IS NULL OR entry.kind = :kind)
             AND (:from IS NULL OR entry.at >= :from) AND (:until IS NULL OR entry.at < :until)
             AND (:state IS NULL OR {ENTRY_STATUS} = :state)"
        )
    }

    fn with<T>(&self, search: &Search, now: Timestamp, run: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>) -> Result<T> {
        let mut params: Vec<(&str, &dyn ToSql)> =
            vec![(":kind", &self.kind), (":from", &self.from), (":until", &self.until), (":state", &self.state), (":now", &now)];
        if search.is_some() {
            params.extend(search.params());
        }
        run(&params)
    }
}

fn lines() -> String {
    let behind = &*review::BEHIND;
    format!(
        "SELECT entry.id, entry.kind, entry.order_id,
                orders.base_minor - orders.refunded_base_minor AS base_left_minor, entry.base_minor, entry.rate_bp, entry.flat_minor, entry.amount_minor,
                {SUM} AS sum_minor, {ENTRY_STATUS} AS state, entry.available_at, entry.at,
                earner.id AS earner_id, earner.name AS earner_name, earner.role AS earner_role,
                buyer.id AS buyer_id, buyer.name AS buyer_name, buyer.role AS buyer_role,
                {behind}, {IN_PAYOUT} AS is_in_payout
         FROM entry
         CROSS JOIN account AS earned ON earned.id = entry.account_id
         CROSS JOIN account AS earner ON earner.id = coalesce(earned.merged_into_id, earned.id)
         CROSS JOIN orders ON orders.id = entry.order_id
         CROSS JOIN account AS buyer ON buyer.id = orders.customer_id
         LEFT JOIN review ON {OPEN_REVIEW}"
    )
}

/// One page of the earnings that fit, newest first.
pub fn earning_page(conn: &Connection, filter: &EarningFilter, now: Timestamp) -> Result<Page<EarningRow>> {
    let search = Search::read(conn, &filter.text)?;
    let conditions = filter.conditions(&search, false);
    let Reading { compare, order } = Reading::of(filter.cursor.as_ref());
    filter.with(&search, now, |params| {
        let total = list::count(conn, &format!("entry WHERE {}", filter.conditions(&search, true)), params)?;
        let mut found = conn.prepare_cached(&format!(
            "{} WHERE {conditions} AND (:id IS NULL OR entry.id {compare} :id) ORDER BY entry.id {order} LIMIT :most",
            lines()
        ))?;
        let (id, most) = (filter.cursor.as_ref().map(|cursor| cursor.id), filter.per_page as i64 + 1);
        let place: [(&str, &dyn ToSql); 2] = [(":id", &id), (":most", &most)];
        let rows = found.query_map([params, &place].concat().as_slice(), EarningRow::from_row)?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(Page::cut(rows, filter.cursor.as_ref(), filter.per_page, total, |line| (Value::Integer(line.id.0), line.id.0)))
    })
}

/// Every earning that fits, newest first and one at a time, for a file.
pub fn each_earning(
    conn: &Connection,
    filter: &EarningFilter,
    now: Timestamp,
    mut write: impl FnMut(EarningRow) -> Result<()>,
) -> Result<()> {
    let search = Search::read(conn, &filter.text)?;
    let conditions = filter.conditions(&search, true);
    let mut found = conn.prepare_cached(&format!("{} WHERE {conditions} ORDER BY entry.id DESC", lines()))?;
    filter.with(&search, now, |params| {
        let mut rows = found.query(params)?;
        while let Some(row) = rows.next()? {
            write(EarningRow::from_row(row)?)?;
        }
        Ok(())
    })
}

/// What all earnings that fit come to, with their corrections, whatever page of the list is shown.
pub fn earning_sum(conn: &Connection, filter: &EarningFilter, now: Timestamp) -> Result<Money> {
    if filter.is_everything() {
        return everything(conn, filter.kind);
    }
    let search = Search::read(conn, &filter.text)?;
    let sum = format!("SELECT coalesce(sum({SUM}), 0) FROM entry WHERE {}", filter.conditions(&search, true));
    filter.with(&search, now, |params| Ok(conn.prepare_cached(&sum)?.query_row(params, |row| row.get(0))?))
}

/// Nobody walks through all that was ever earned: the sums know what it comes to. Partners earn commission, customers rewards.
fn everything(conn: &Connection, kind: Option<EntryKind>) -> Result<Money> {
    let sum = match kind {
        Some(EntryKind::Commission) => PARTNERS_EARNED,
        Some(_) => &format!("SELECT ({EARNED}) - ({PARTNERS_EARNED})"),
        None => EARNED,
    };
    Ok(conn.prepare_cached(sum)?.query_row([], |row| row.get(0))?)
}

const EARNED: &str = "SELECT coalesce(sum(earned_minor), 0) FROM shop_day";
const PARTNERS_EARNED: &str = "SELECT coalesce(sum(own_earned_minor), 0) FROM account_total WHERE is_partner = 1";

/// What the shop owes, and what waits for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Liabilities {
    /// To partners, and not in a payout yet. What one partner has to make up lowers nobody else's.
    pub owed: Money,
    /// In payouts that have not been settled.
    pub in_payouts: Money,
    /// Earned, but within the holding period: commissions and rewards.
    pub holding_commission: Money,
    pub holding_reward: Money,
    /// Store credit that customers can spend or have reserved.
    pub credit: Money,
    /// Earnings in review, and what they come to.
    pub open_reviews: i64,
    pub in_review: Money,
    pub unpaid_orders: i64,
    /// What is still to be paid for them.
    pub unpaid: Money,
}

/// How the shop stands with everybody.
pub fn liabilities(conn: &Connection, now: Timestamp) -> Result<Liabilities> {
    Ok(conn
        .prepare_cached(&format!(
            "WITH waiting AS ({NOT_AVAILABLE}),
             not_available AS MATERIALIZED (
                 SELECT account_id, sum((balance_kind = 'commission') * amount_minor) AS commission, sum((balance_kind = 'credit') * amount_minor) AS credit,
                        sum((NOT in_review AND balance_kind = 'commission') * amount_minor) AS holding_commission,
                        sum((NOT in_review AND balance_kind = 'credit') * amount_minor) AS holding_reward, sum(in_review * amount_minor) AS in_review
                 FROM waiting GROUP BY account_id),
             ready AS (
                 SELECT coalesce(sum(max(commission_minor - coalesce(commission, 0), 0)), 0) AS commission,
                        coalesce(sum(max(credit_minor - coalesce(credit, 0), 0)), 0) AS credit
                 FROM account_total LEFT JOIN not_available ON not_available.account_id = account_total.account_id
                 WHERE commission_minor > 0 OR credit_minor > 0),
             open_lines AS (
                 SELECT coalesce(sum(net_minor), 0) AS amount FROM payout_line WHERE paid_at IS NULL AND failed_at IS NULL)
             SELECT ready.commission - open_lines.amount AS owed, open_lines.amount AS in_payouts, ready.credit,
                    (SELECT coalesce(sum(holding_commission), 0) FROM not_available) AS holding_commission,
                    (SELECT coalesce(sum(holding_reward), 0) FROM not_available) AS holding_reward,
                    (SELECT coalesce(sum(in_review), 0) FROM not_available) AS in_review,
                    (SELECT count(*) FROM review WHERE closed_at IS NULL) AS open_reviews,
                    (SELECT count(*) FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL) AS unpaid_orders,
                    (SELECT coalesce(sum(due_minor), 0) FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL) AS unpaid
             FROM ready, open_lines"
        ))?
        .query_row(named_params! {":now": now}, |row| {
            Ok(Liabilities {
                owed: row.get::<_, Money>("owed")?.max(Money::ZERO),
                in_payouts: row.get("in_payouts")?,
                holding_commission: row.get("holding_commission")?,
                holding_reward: row.get("holding_reward")?,
                credit: row.get("credit")?,
                open_reviews: row.get("open_reviews")?,
                in_review: row.get("in_review")?,
                unpaid_orders: row.get("unpaid_orders")?,
                unpaid: row.get("unpaid")?,
            })
        })?)
}
