//! What somebody's entries come to, by what can be done with them.

use rusqlite::{Connection, Row, named_params};

use super::kinds::BalanceKind;
use super::lots::{self, Left};
use crate::domain::facts::OPEN_REVIEW;
use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// What somebody's entries in one balance come to, by state. All but `available_total` are at least zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Earned, but within the holding period.
    pub holding: Money,
    /// A review of it is open.
    pub in_review: Money,
    /// Everything whose holding period is over, less what was spent or paid out; negative after a reversal of what was spent already.
    pub available_total: Money,
    /// Of it, reserved by unpaid orders and coupons (credit) or in a payout that is not settled (commission).
    pub reserved: Money,
    /// Spent on orders (credit) or paid out (commission), less what came back.
    pub spent: Money,
    /// Past its date, whether the server has written that off already or not.
    pub expired: Money,
    /// All that was ever earned and became available, with its reversals.
    pub earned: Money,
}

impl Balance {
    /// What can be spent or paid out now: never below zero.
    pub fn available(&self) -> Money {
        (self.available_total - self.reserved).max(Money::ZERO)
    }

    /// What later earnings have to make up first, after a reversal.
    pub fn short(&self) -> Money {
        (-self.available_total).max(Money::ZERO)
    }
}

/// Somebody's balance in one balance, with what was earned, spent and paid by accounts that were merged into theirs: what went over then
/// comes to nothing.
pub fn balance(conn: &Connection, account: AccountId, balance_kind: BalanceKind, now: Timestamp) -> Result<Balance> {
    let mut balance: Balance = conn
        .prepare_cached(&format!(
            "SELECT coalesce(sum(amount_minor) FILTER (WHERE in_review), 0) AS in_review,
                    coalesce(sum(amount_minor) FILTER (WHERE NOT in_review AND available_at > :now), 0) AS holding,
                    coalesce(sum(amount_minor) FILTER (WHERE NOT in_review AND available_at <= :now), 0) AS available_total,
                    -coalesce(sum(amount_minor) FILTER (WHERE kind IN ('redemption', 'payout')), 0) AS spent,
                    -coalesce(sum(amount_minor) FILTER (WHERE kind = 'expiry'), 0) AS expired,
                    coalesce(sum(amount_minor) FILTER (WHERE kind IN ('commission', 'reward') AND NOT in_review AND available_at <= :now), 0)
                        AS earned
             FROM (SELECT entry.kind, entry.amount_minor, entry.available_at, review.id IS NOT NULL AS in_review
                   FROM entry LEFT JOIN review ON {OPEN_REVIEW}
                   WHERE (entry.account_id = :account
                          OR entry.account_id IN (SELECT id FROM account WHERE merged_into_id = :account))
                     AND entry.balance_kind = :balance_kind)"
        ))?
        .query_row(named_params! {":account": account, ":balance_kind": balance_kind, ":now": now}, balance_from_row)?;
    match balance_kind {
        BalanceKind::Commission => balance.reserved = in_payout(conn, account)?,
        BalanceKind::Credit => {
            // What is left of each lot says more than the entries: a part of what waits may have been spent before.
            let Left { holding, in_review, overdue, .. } = lots::left(conn, account, now)?;
            balance.available_total += balance.holding + balance.in_review - holding - in_review - overdue;
            (balance.holding, balance.in_review) = (holding, in_review);
            balance.expired += overdue;
            balance.reserved = reserved_credit(conn, account)?;
        }
    }
    Ok(balance)
}

fn balance_from_row(row: &Row<'_>) -> rusqlite::Result<Balance> {
    Ok(Balance {
        holding: row.get("holding")?,
        in_review: row.get("in_review")?,
        available_total: row.get("available_total")?,
        reserved: Money::ZERO,
        spent: row.get("spent")?,
        expired: row.get("expired")?,
        earned: row.get("earned")?,
    })
}

fn reserved_credit(conn: &Connection, account: AccountId) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT coalesce(sum(credit_minor), 0) FROM orders
                     WHERE customer_id = :account AND paid_at IS NULL AND cancelled_at IS NULL)
                  + (SELECT coalesce(sum(amount_minor), 0) FROM coupon WHERE account_id = :account AND ended_at IS NULL)",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

fn in_payout(conn: &Connection, account: AccountId) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(net_minor), 0) FROM payout_line WHERE account_id = :account AND paid_at IS NULL AND failed_at IS NULL",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}
