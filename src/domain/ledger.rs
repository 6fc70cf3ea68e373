//! The ledger: every cent that the shop owes, as final signed entries with their cause. The sum of somebody's entries is their
//! balance; nothing is ever edited, and what corrects an entry is a new one that adjusts it.
//!
//! `post` is the one place that writes an entry. What an order should have earned is worked out in [`crate::domain::earning`].

pub mod kinds;

use rusqlite::{Connection, Row, Transaction, named_params};

pub use kinds::{BalanceKind, EntryChange, EntryKind};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::facts::{OPEN_REVIEW, in_review};
use crate::domain::ids::{AccountId, EntryId, LineId, OrderId, RefundId, ReviewId, TermsId};
use crate::domain::money::{Money, Rate};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// An entry as it is posted.
#[derive(Debug, Clone)]
pub(crate) struct Posting {
    pub(crate) account: AccountId,
    pub(crate) balance_kind: BalanceKind,
    pub(crate) kind: EntryKind,
    pub(crate) amount: Money,
    pub(crate) change: EntryChange,
    pub(crate) adjusts: Option<EntryId>,
    pub(crate) order: Option<OrderId>,
    pub(crate) line: Option<LineId>,
    /// What caused it, where it is a row of its own.
    pub(crate) refund: Option<RefundId>,
    pub(crate) review: Option<ReviewId>,
    /// What an earning was computed from.
    pub(crate) base: Option<(Money, Option<Rate>, Option<Money>, TermsId)>,
    pub(crate) available_at: Timestamp,
    pub(crate) expires_at: Option<Timestamp>,
    /// As a person typed it.
    pub(crate) reason: String,
    /// Who decided it; `None` for what follows from the rules.
    pub(crate) by: Option<AccountId>,
}

impl Posting {
    /// An entry without any of what only some have.
    pub(crate) fn new(
        account: AccountId,
        balance_kind: BalanceKind,
        kind: EntryKind,
        change: EntryChange,
        amount: Money,
        available_at: Timestamp,
    ) -> Posting {
        Posting {
            account,
            balance_kind,
            kind,
            amount,
            change,
            adjusts: None,
            order: None,
            line: None,
            refund: None,
            review: None,
            base: None,
            available_at,
            expires_at: None,
            reason: String::new(),
            by: None,
        }
    }
}

/// Posts an entry, and keeps the sum of the account's balance.
pub(crate) fn post(tx: &Transaction<'_>, act: &Act, posting: &Posting) -> Result<EntryId> {
    let (base, rate, flat, terms) = match posting.base {
        Some((base, rate, flat, terms)) => (Some(base), rate, flat, Some(terms)),
        None => (None, None, None, None),
    };
    tx.prepare_cached(
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, line_id, refund_id, review_id, base_minor, rate_bp, flat_minor, terms_id,
                            available_at, expires_at, reason, by_id, created_at)
         VALUES (:account, :balance_kind, :kind, :change, :amount, :adjusts, :order, :line, :refund, :review, :base, :rate, :flat, :terms,
                 :available, :expires, :reason, :by, :now)",
    )?
    .execute(named_params! {
        ":account": posting.account,
        ":balance_kind": posting.balance_kind,
        ":kind": posting.kind,
        ":change": posting.change,
        ":amount": posting.amount,
        ":adjusts": posting.adjusts,
        ":order": posting.order,
        ":line": posting.line,
        ":refund": posting.refund,
        ":review": posting.review,
        ":base": base,
        ":rate": rate,
        ":flat": flat,
        ":terms": terms,
        ":available": posting.available_at,
        ":expires": posting.expires_at,
        ":reason": posting.reason,
        ":by": posting.by,
        ":now": act.now,
    })?;
    let id = EntryId(tx.last_insert_rowid());
    let (commission, credit) = match posting.balance_kind {
        BalanceKind::Commission => (posting.amount, Money::ZERO),
        BalanceKind::Credit => (Money::ZERO, posting.amount),
    };
    tx.prepare_cached(
        "UPDATE account_total SET commission_minor = commission_minor + :commission, credit_minor = credit_minor + :credit
         WHERE account_id = :account",
    )?
    .execute(named_params! {":account": posting.account, ":commission": commission, ":credit": credit})?;
    Ok(id)
}

/// What is not available yet, an entry a row: what is within its holding period at `:now`, and what is in review (`in_review`). Two
/// small indexes have all of it, so that the balances less this tell what is available without a walk through the ledger.
pub(super) const NOT_AVAILABLE: &str = concat!(
    "SELECT account_id, balance_kind, amount_minor, ",
    in_review!(),
    " AS in_review
    FROM entry WHERE available_at > created_at AND available_at > :now
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.id = review.entry_id
    WHERE review.closed_at IS NULL AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.adjusts_id = review.entry_id
    WHERE review.closed_at IS NULL AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)"
);

/// Corrects somebody's balance by an entry of its own, with a reason. Counts at once, and may take a balance below zero.
pub fn adjust(
    tx: &Transaction<'_>,
    act: &Act,
    of: AccountId,
    balance_kind: BalanceKind,
    amount: Money,
    reason: &str,
) -> Result<EntryId> {
    let is_partner = account::find(tx, of)?.role == Role::Partner;
    if amount.is_zero() {
        return Err(Refusal::AmountMissing.into());
    }
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if balance_kind == BalanceKind::Commission && !is_partner {
        return Err(Refusal::PartnersOnly.into());
    }
    let posting = Posting {
        reason: reason.to_string(),
        by: Some(act.person()?),
        ..Posting::new(of, balance_kind, EntryKind::Adjustment, EntryChange::Typed, amount, act.now)
    };
    let entry = post(tx, act, &posting)?;
    event::record(tx, act, &Event::BalanceAdjusted { account: of, entry, balance: balance_kind, amount })?;
    Ok(entry)
}

/// A correction as somebody decides on it who looks at a statement.
#[derive(Debug, Clone)]
pub struct Adjustment {
    pub account: AccountId,
    /// `None` is the balance that the account is paid in.
    pub balance_kind: Option<BalanceKind>,
    pub amount: Money,
    pub reason: String,
    /// The account's newest entry as the page had it.
    pub seen: Option<EntryId>,
}

/// What a correction came to: the balance that it counts in, as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adjusted {
    pub balance_kind: BalanceKind,
    pub balance: Balance,
}

/// Corrects somebody's balance as [`adjust`] does, unless anything was posted since it was looked at: the same correction that is
/// sent twice counts once.
pub fn adjust_as_seen(tx: &Transaction<'_>, act: &Act, adjustment: &Adjustment) -> Result<Adjusted> {
    let of = adjustment.account;
    let role = account::find(tx, of)?.role;
    let balance_kind = adjustment.balance_kind.unwrap_or(BalanceKind::of(role, None));
    if newest_entry(tx, of)? != adjustment.seen {
        return Err(Refusal::BalanceMoved.into());
    }
    adjust(tx, act, of, balance_kind, adjustment.amount, &adjustment.reason)?;
    Ok(Adjusted { balance_kind, balance: balance(tx, of, balance_kind, act.now)? })
}

/// Posts the balance that somebody brought along from another system.
pub(super) fn open(tx: &Transaction<'_>, act: &Act, of: AccountId, balance_kind: BalanceKind, amount: Money) -> Result<EntryId> {
    let posting = Posting {
        by: act.account(),
        ..Posting::new(of, balance_kind, EntryKind::Adjustment, EntryChange::Opening, amount, act.now)
    };
    let entry = post(tx, act, &posting)?;
    event::record(tx, act, &Event::BalanceAdjusted { account: of, entry, balance: balance_kind, amount })?;
    Ok(entry)
}

/// The newest entry of an account, in either balance: what a page says that it has seen before it asks for a correction.
pub fn newest_entry(conn: &Connection, account: AccountId) -> Result<Option<EntryId>> {
    Ok(conn
        .prepare_cached("SELECT max(id) FROM entry WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// What somebody's entries in one balance come to, by state. All but `available_total` are at least zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Earned, but within the holding period.
    pub holding: Money,
    /// A review of it is open.
    pub in_review: Money,
    /// Everything whose holding period is over, less what was spent or paid out; negative after a reversal of what was spent already.
    pub available_total: Money,
    /// Of it, reserved by unpaid orders (credit) or in a payout that is not settled (commission).
    pub reserved: Money,
    /// Spent on orders (credit) or paid out (commission), less what came back.
    pub spent: Money,
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

/// Somebody's balance in one balance.
pub fn balance(conn: &Connection, account: AccountId, balance_kind: BalanceKind, now: Timestamp) -> Result<Balance> {
    let mut balance = conn
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
                   WHERE entry.account_id = :account AND entry.balance_kind = :balance_kind)"
        ))?
        .query_row(named_params! {":account": account, ":balance_kind": balance_kind, ":now": now}, balance_from_row)?;
    balance.reserved = match balance_kind {
        BalanceKind::Credit => reserved_credit(conn, account)?,
        BalanceKind::Commission => in_payout(conn, account)?,
    };
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
            "SELECT coalesce(sum(credit_minor), 0) FROM orders WHERE customer_id = :account AND paid_at IS NULL AND cancelled_at IS NULL",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

fn in_payout(conn: &Connection, account: AccountId) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_minor), 0) FROM payout_line WHERE account_id = :account AND paid_at IS NULL AND failed_at IS NULL",
        )?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// Lets credit expire whose time has come, oldest first: what was spent was spent from it before. Returns how many accounts lost some.
pub fn expire_credit(tx: &Transaction<'_>, act: &Act) -> Result<usize> {
    let due: Vec<(AccountId, Money)> = tx
        .prepare_cached(
            // Of all that should have expired by act.now, what was spent, reserved or expired before is gone already.
            "SELECT account_id, sum(amount_minor) FILTER (WHERE expires_at <= :now)
                                + coalesce(sum(amount_minor) FILTER (WHERE expires_at IS NULL AND amount_minor < 0), 0) AS due
             FROM entry
             WHERE balance_kind = 'credit' AND account_id IN (SELECT account_id FROM entry WHERE balance_kind = 'credit' AND expires_at <= :now)
             GROUP BY account_id HAVING due > 0",
        )?
        .query_map(named_params! {":now": act.now}, |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut lost = 0;
    for (account, due) in due {
        let balance = balance(tx, account, BalanceKind::Credit, act.now)?;
        let amount = (due - balance.reserved).min(balance.available());
        if amount > Money::ZERO {
            post(tx, act, &Posting::new(account, BalanceKind::Credit, EntryKind::Expiry, EntryChange::Expiry, -amount, act.now))?;
            lost += 1;
        }
    }
    Ok(lost)
}
