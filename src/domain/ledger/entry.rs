//! Entries as they are posted: the one place that writes them.

use rusqlite::{Connection, Transaction, named_params};

use super::kinds::{BalanceKind, EntryChange, EntryKind};
use super::lots::{self, NewLot};
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::facts::in_review;
use crate::domain::ids::{AccountId, EntryId, LineId, LotId, MergeId, OrderId, RefundId, ReviewId, TermsId};
use crate::domain::money::{Money, Rate};
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
    pub(crate) merge: Option<MergeId>,
    /// What an earning was computed from.
    pub(crate) base: Option<(Money, Option<Rate>, Option<Money>, TermsId)>,
    pub(crate) available_at: Timestamp,
    /// For how many days credit that comes in can be spent; `None` is for ever.
    pub(crate) credit_days: Option<u32>,
    /// The lot of which something expires or is given up.
    pub(crate) lot: Option<LotId>,
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
            merge: None,
            base: None,
            available_at,
            credit_days: None,
            lot: None,
            reason: String::new(),
            by: None,
        }
    }
}

/// Posts an entry, dated by when it happened, and keeps the sum of the account's balance and the lots of its store credit. What an order spends was taken from them
/// when it was placed.
pub(crate) fn post(tx: &Transaction<'_>, act: &Act, posting: &Posting) -> Result<EntryId> {
    let (base, rate, flat, terms) = match posting.base {
        Some((base, rate, flat, terms)) => (Some(base), rate, flat, Some(terms)),
        None => (None, None, None, None),
    };
    tx.prepare_cached(
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, line_id, refund_id, review_id, merge_id, base_minor, rate_bp, flat_minor, terms_id,
                            available_at, reason, by_id, at, created_at)
         VALUES (:account, :balance_kind, :kind, :change, :amount, :adjusts, :order, :line, :refund, :review, :merge, :base, :rate, :flat, :terms,
                 :available, :reason, :by, :at, :now)",
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
        ":merge": posting.merge,
        ":base": base,
        ":rate": rate,
        ":flat": flat,
        ":terms": terms,
        ":available": posting.available_at,
        ":reason": posting.reason,
        ":by": posting.by,
        ":at": act.at,
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
    match posting.kind {
        _ if posting.balance_kind == BalanceKind::Commission => {}
        // The lots themselves go along.
        EntryKind::Redemption | EntryKind::Merge => {}
        EntryKind::Expiry => lots::write_off(tx, act.now, posting.lot, -posting.amount, id)?,
        EntryKind::Forfeit if posting.lot.is_some() => lots::write_off(tx, act.now, posting.lot, -posting.amount, id)?,
        _ => match posting.adjusts {
            Some(part) => lots::lower(tx, act.now, posting.account, part, -posting.amount, id)?,
            None if posting.amount > Money::ZERO => {
                let lot =
                    NewLot { entry: id, origin: id, account: posting.account, amount: posting.amount, days: posting.credit_days };
                lots::open(tx, act, &lot, posting.available_at)?;
            }
            None => lots::lose(tx, act.now, posting.account, -posting.amount, id)?,
        },
    }
    event::record(tx, act, &Event::Posted { entry: id, kind: posting.kind, amount: posting.amount })?;
    Ok(id)
}

/// What is not available yet, an entry or a lot a row: what is within its holding period at `:now`, and what is in review (`in_review`).
/// Small indexes have all of it, so that the balances less this tell what is available without a walk through the ledger.
pub(in crate::domain) const NOT_AVAILABLE: &str = concat!(
    "SELECT account_id, balance_kind, amount_minor, ",
    in_review!(),
    " AS in_review
    FROM entry WHERE available_at > created_at AND available_at > :now AND balance_kind = 'commission'
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.id = review.entry_id
    WHERE review.closed_at IS NULL AND entry.balance_kind = 'commission'
      AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.adjusts_id = review.entry_id
    WHERE review.closed_at IS NULL AND entry.balance_kind = 'commission'
      AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)
    UNION ALL
    SELECT account_id, 'credit', left_minor, EXISTS (SELECT 1 FROM review WHERE entry_id = lot.origin_id AND closed_at IS NULL)
    FROM credit_lot AS lot WHERE left_minor > 0 AND available_at > :now
    UNION ALL
    SELECT lot.account_id, 'credit', lot.left_minor, 1
    FROM review CROSS JOIN credit_lot AS lot ON lot.origin_id = review.entry_id
    WHERE review.closed_at IS NULL AND lot.left_minor > 0 AND lot.available_at <= :now"
);

/// The newest entry of an account, in either balance: what a page says that it has seen before it asks for a correction.
pub fn newest_entry(conn: &Connection, account: AccountId) -> Result<Option<EntryId>> {
    Ok(conn
        .prepare_cached("SELECT max(id) FROM entry WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// Whether an account ever had commission, whatever its role is now.
pub fn has_commission(conn: &Connection, account: AccountId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM entry WHERE account_id = :account AND balance_kind = 'commission')")?
        .query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// The number of the newest entry of all.
pub fn last_entry(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT coalesce(max(id), 0) FROM entry")?.query_row([], |row| row.get(0))?)
}

/// What was posted of commissions and of rewards since an entry.
pub fn earned_since(conn: &Connection, entry: i64) -> Result<(Money, Money)> {
    let mut found = conn.prepare_cached(
        "SELECT coalesce(sum(amount_minor) FILTER (WHERE kind = 'commission'), 0),
                coalesce(sum(amount_minor) FILTER (WHERE kind = 'reward'), 0)
         FROM entry WHERE id > :entry",
    )?;
    Ok(found.query_row(named_params! {":entry": entry}, |row| Ok((row.get(0)?, row.get(1)?)))?)
}
