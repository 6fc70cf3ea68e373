//! Paid orders on which somebody could have earned and did not, with why.

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use crate::domain::contact::short_name;
use crate::domain::ids::{AccountId, EntryId, OrderId};
use crate::domain::money::Money;
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// Why somebody earned nothing on a paid order of a person whom they referred.
    UnearnedReason {
        NoRate = "no_rate",
        Suspended = "suspended",
        MonthsOver = "months_over",
        OrdersOver = "orders_over",
        NothingEarns = "nothing_earns",
        BelowMinimum = "below_minimum",
        Reversed = "reversed",
        /// All of what earns was given back.
        Refunded = "refunded",
        /// Less than half of the smallest coin.
        TooSmall = "too_small",
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
    pub why: UnearnedReason,
    /// The earning that was taken back to nothing.
    pub entry: Option<EntryId>,
}

/// The paid orders of those whom an account brought directly, on which it earned nothing.
const UNEARNED: &str = "
    account AS buyer
    JOIN orders ON orders.customer_id = buyer.id AND orders.earner_id = :account AND orders.paid_at IS NOT NULL
    LEFT JOIN entry AS first ON first.order_id = orders.id AND first.kind IN ('commission', 'reward') AND first.adjusts_id IS NULL
    WHERE buyer.referrer_id = :account
      AND coalesce(first.amount_minor, 0)
          + coalesce((SELECT sum(later.amount_minor) FROM entry AS later WHERE later.adjusts_id = first.id), 0) = 0";

/// One page of the orders on which somebody earned nothing, newest first.
pub fn unearned_page(conn: &Connection, account: AccountId, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Unearned>> {
    let total = list::count(conn, UNEARNED, named_params! {":account": account})?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "SELECT orders.id, buyer.name, orders.paid_at, orders.value_minor - orders.refunded_value_minor AS left_minor, first.id AS entry_id,
                CASE WHEN orders.no_earning IS NOT NULL THEN orders.no_earning
                     WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = first.id AND review.outcome = 'reversed') THEN 'reversed'
                     WHEN orders.refunded_base_minor > 0 THEN 'refunded'
                     ELSE 'too_small' END AS why
         FROM {UNEARNED} AND (:id IS NULL OR orders.id {compare} :id) ORDER BY orders.id {order} LIMIT :most"
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
