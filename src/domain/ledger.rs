//! The ledger: every cent that the shop owes, as final signed entries with their cause. The sum of somebody's entries is their
//! balance; nothing is ever edited, and what corrects an entry follows it.
//!
//! `settle` is the one place where an order's entries come from: it works out what an order should have brought by now, compares
//! that with what was posted, and posts the difference. So it does not matter in which order payment, refunds and edits arrive.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::audit::{self, Action};
use crate::domain::ids::{AccountId, EntryId, OrderId, TermsId};
use crate::domain::money::{Money, Rate};
use crate::domain::order::Order;
use crate::domain::program::{self, EarnerTerms};
use crate::domain::refusal::Refusal;
use crate::domain::review;
use crate::domain::roles::Role;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::totals;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// What an entry is about: money that the shop owes a partner, or store credit.
    BalanceKind { Commission = "commission", Credit = "credit" }
);

choice!(
    /// What caused an entry.
    Kind {
        Commission = "commission",
        Reward = "reward",
        Redemption = "redemption",
        Payout = "payout",
        Adjustment = "adjustment",
        Expiry = "expiry",
    }
);

/// An entry as it is posted.
#[derive(Debug, Clone)]
pub(super) struct Posting {
    pub(super) account: AccountId,
    pub(super) balance_kind: BalanceKind,
    pub(super) kind: Kind,
    pub(super) amount: Money,
    pub(super) adjusts: Option<EntryId>,
    pub(super) order: Option<OrderId>,
    pub(super) line: Option<i64>,
    /// What an earning was computed from.
    pub(super) base: Option<(Money, Option<Rate>, Option<Money>, TermsId)>,
    pub(super) available_at: Timestamp,
    pub(super) expires_at: Option<Timestamp>,
    pub(super) reason: String,
    pub(super) actor: Option<AccountId>,
}

impl Posting {
    /// An entry without any of what only some have.
    pub(super) fn new(
        account: AccountId,
        balance_kind: BalanceKind,
        kind: Kind,
        amount: Money,
        available_at: Timestamp,
    ) -> Posting {
        Posting {
            account,
            balance_kind,
            kind,
            amount,
            adjusts: None,
            order: None,
            line: None,
            base: None,
            available_at,
            expires_at: None,
            reason: String::new(),
            actor: None,
        }
    }
}

/// Posts an entry, and keeps the sum of the account's balance.
pub(super) fn post(tx: &Transaction<'_>, posting: &Posting, now: Timestamp) -> Result<EntryId> {
    let (base, rate, flat, terms) = match posting.base {
        Some((base, rate, flat, terms)) => (Some(base), rate, flat, Some(terms)),
        None => (None, None, None, None),
    };
    tx.prepare_cached(
        "INSERT INTO entry (account_id, balance_kind, kind, amount_minor, adjusts_id, order_id, line_id, base_minor, rate_bp, flat_minor, terms_id,
                            available_at, expires_at, reason, by_id, created_at)
         VALUES (:account, :balance_kind, :kind, :amount, :adjusts, :order, :line, :base, :rate, :flat, :terms,
                 :available, :expires, :reason, :by, :now)",
    )?
    .execute(named_params! {
        ":account": posting.account,
        ":balance_kind": posting.balance_kind,
        ":kind": posting.kind,
        ":amount": posting.amount,
        ":adjusts": posting.adjusts,
        ":order": posting.order,
        ":line": posting.line,
        ":base": base,
        ":rate": rate,
        ":flat": flat,
        ":terms": terms,
        ":available": posting.available_at,
        ":expires": posting.expires_at,
        ":reason": posting.reason,
        ":by": posting.actor,
        ":now": now,
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

/// What is in nobody's hands yet, an entry a row: what has not matured by `:now`, and what is looked at (`held`). All of it stands in
/// two small indexes, so that the balances less this tell what is ready without a walk through the ledger.
pub(super) const UNREADY: &str = "
    SELECT account_id, balance_kind, amount_minor,
           EXISTS (SELECT 1 FROM review WHERE entry_id = coalesce(entry.adjusts_id, entry.id) AND closed_at IS NULL) AS held
    FROM entry WHERE available_at > created_at AND available_at > :now
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.id = review.entry_id
    WHERE review.closed_at IS NULL AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)
    UNION ALL
    SELECT entry.account_id, entry.balance_kind, entry.amount_minor, 1
    FROM review CROSS JOIN entry ON entry.adjusts_id = review.entry_id
    WHERE review.closed_at IS NULL AND NOT (entry.available_at > entry.created_at AND entry.available_at > :now)";

/// The first entry of an order and kind, with what it and its followers come to.
struct Posted {
    id: EntryId,
    available_at: Timestamp,
    expires_at: Option<Timestamp>,
    sum: Money,
}

fn posted(tx: &Transaction<'_>, order: OrderId, kind: Kind) -> Result<Option<Posted>> {
    Ok(tx
        .prepare_cached(
            "SELECT id, available_at, expires_at,
                    amount_minor + coalesce((SELECT sum(amount_minor) FROM entry AS later WHERE later.adjusts_id = entry.id), 0) AS sum
             FROM entry WHERE order_id = :order AND kind = :kind AND adjusts_id IS NULL",
        )?
        .query_row(named_params! {":order": order, ":kind": kind}, |row| {
            Ok(Posted {
                id: row.get("id")?,
                available_at: row.get("available_at")?,
                expires_at: row.get("expires_at")?,
                sum: row.get("sum")?,
            })
        })
        .optional()?)
}

/// Why an entry is posted, for its own line in the statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cause<'a> {
    pub(super) actor: Option<AccountId>,
    pub(super) reason: &'a str,
}

/// Posts whatever an order should have brought by now and has not: the earning on it, and the store credit spent on it.
/// Returns how much was earned by it, for the totals of those above the buyer.
pub(super) fn settle(tx: &Transaction<'_>, order: &Order, cause: Cause<'_>, now: Timestamp, zone: &Zone) -> Result<Money> {
    settle_credit(tx, order, cause, now)?;
    settle_earning(tx, order, cause, now, zone)
}

fn settle_earning(tx: &Transaction<'_>, order: &Order, cause: Cause<'_>, now: Timestamp, zone: &Zone) -> Result<Money> {
    let (Some(earner), Some(paid_at)) = (&order.earner, order.paid_at) else { return Ok(Money::ZERO) };
    let (kind, balance_kind) = if earner.kind.is_paid_in_money() {
        (Kind::Commission, BalanceKind::Commission)
    } else {
        (Kind::Reward, BalanceKind::Credit)
    };
    let terms = program::version(tx, order.terms)?;
    let promised = EarnerTerms { pay: earner.pay, ..*terms.of(earner.kind) };
    let before = posted(tx, order.id, kind)?;
    let is_void = before.as_ref().map(|before| review::is_void(tx, before.id)).transpose()?.unwrap_or(false);
    let target = match order.no_earning {
        None if !is_void => promised.earned(order.amounts.base, order.base_left()),
        _ => Money::ZERO,
    };
    let difference = target - before.as_ref().map_or(Money::ZERO, |before| before.sum);
    if difference.is_zero() {
        return Ok(Money::ZERO);
    }
    let available_at = before.as_ref().map_or(paid_at.plus_days(terms.holding_days.into()), |before| before.available_at);
    let expires_at = match &before {
        Some(before) => before.expires_at,
        None if balance_kind == BalanceKind::Credit => terms.credit_days.map(|days| available_at.plus_days(days.into())),
        None => None,
    };
    let posting = Posting {
        adjusts: before.as_ref().map(|before| before.id),
        order: Some(order.id),
        base: Some((order.base_left(), earner.pay.rate(), earner.pay.flat(), order.terms)),
        expires_at,
        reason: if before.is_some() { cause.reason.to_string() } else { String::new() },
        actor: before.as_ref().and(cause.actor),
        ..Posting::new(earner.id, balance_kind, kind, difference, available_at)
    };
    let entry = post(tx, &posting, now)?;
    totals::add_own_earning(tx, earner.id, difference, zone.day_of(now))?;
    if before.is_none() && terms.review_above.is_some_and(|limit| difference > limit) {
        review::open(tx, None, entry, review::LARGE, now)?;
    }
    Ok(difference)
}

/// What was redeemed is spent from payment on; what a refund gives back can be spent again at once.
fn settle_credit(tx: &Transaction<'_>, order: &Order, cause: Cause<'_>, now: Timestamp) -> Result<()> {
    if order.paid_at.is_none() {
        return Ok(());
    }
    let before = posted(tx, order.id, Kind::Redemption)?;
    let target = -(order.amounts.credit - order.credit_back);
    let first = match &before {
        Some(before) => before.id,
        None if order.amounts.credit.is_zero() => return Ok(()),
        None => {
            let posting = Posting {
                order: Some(order.id),
                ..Posting::new(order.customer, BalanceKind::Credit, Kind::Redemption, -order.amounts.credit, now)
            };
            post(tx, &posting, now)?
        }
    };
    let difference = target - before.map_or(-order.amounts.credit, |before| before.sum);
    if !difference.is_zero() {
        let terms = program::version(tx, order.terms)?;
        let posting = Posting {
            adjusts: Some(first),
            order: Some(order.id),
            expires_at: terms.credit_days.filter(|_| difference > Money::ZERO).map(|days| now.plus_days(days.into())),
            reason: cause.reason.to_string(),
            actor: cause.actor,
            ..Posting::new(order.customer, BalanceKind::Credit, Kind::Redemption, difference, now)
        };
        post(tx, &posting, now)?;
    }
    Ok(())
}

/// Corrects somebody's balance by an entry of its own, with a reason. Counts at once, and may take a balance below zero.
pub fn adjust(
    tx: &Transaction<'_>,
    actor: AccountId,
    of: AccountId,
    balance_kind: BalanceKind,
    amount: Money,
    reason: &str,
    now: Timestamp,
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
        actor: Some(actor),
        ..Posting::new(of, balance_kind, Kind::Adjustment, amount, now)
    };
    let entry = post(tx, &posting, now)?;
    let fields = format!("{}_minor {}", balance_kind.as_str(), amount.minor());
    audit::record(tx, Some(actor), Action::AdjustBalance, "account", Some(of.0), &fields, now)?;
    Ok(entry)
}

/// What somebody's entries in one balance come to, by state. All but `ready` are at least zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Earned, but inside the hold.
    pub pending: Money,
    /// A look at it is open.
    pub held: Money,
    /// Everything that has matured, less what was spent or paid out; negative after a reversal of what was spent already.
    pub ready: Money,
    /// Of it, reserved by unpaid orders (credit) or standing in a payout that is not settled (commission).
    pub reserved: Money,
    /// Spent on orders (credit) or paid out (commission), less what came back.
    pub spent: Money,
    pub expired: Money,
    /// All that was ever earned and has matured, with its reversals.
    pub earned: Money,
}

impl Balance {
    /// What can be spent or paid out now: never below zero.
    pub fn available(&self) -> Money {
        (self.ready - self.reserved).max(Money::ZERO)
    }

    /// What later earnings have to make up first, after a reversal.
    pub fn short(&self) -> Money {
        (-self.ready).max(Money::ZERO)
    }
}

/// Somebody's balance in one balance.
pub fn balance(conn: &Connection, account: AccountId, balance_kind: BalanceKind, now: Timestamp) -> Result<Balance> {
    let mut balance = conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_minor) FILTER (WHERE held), 0) AS held,
                    coalesce(sum(amount_minor) FILTER (WHERE NOT held AND available_at > :now), 0) AS pending,
                    coalesce(sum(amount_minor) FILTER (WHERE NOT held AND available_at <= :now), 0) AS ready,
                    -coalesce(sum(amount_minor) FILTER (WHERE kind IN ('redemption', 'payout')), 0) AS spent,
                    -coalesce(sum(amount_minor) FILTER (WHERE kind = 'expiry'), 0) AS expired,
                    coalesce(sum(amount_minor) FILTER (WHERE kind IN ('commission', 'reward') AND NOT held AND available_at <= :now), 0)
                        AS earned
             FROM (SELECT entry.kind, entry.amount_minor, entry.available_at, review.id IS NOT NULL AS held
                   FROM entry
                   LEFT JOIN review ON review.entry_id = coalesce(entry.adjusts_id, entry.id) AND review.closed_at IS NULL
                   WHERE entry.account_id = :account AND entry.balance_kind = :balance_kind)",
        )?
        .query_row(named_params! {":account": account, ":balance_kind": balance_kind, ":now": now}, balance_from_row)?;
    balance.reserved = match balance_kind {
        BalanceKind::Credit => reserved_credit(conn, account)?,
        BalanceKind::Commission => in_payout(conn, account)?,
    };
    Ok(balance)
}

fn balance_from_row(row: &Row<'_>) -> rusqlite::Result<Balance> {
    Ok(Balance {
        pending: row.get("pending")?,
        held: row.get("held")?,
        ready: row.get("ready")?,
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

/// The largest commissions that are inside their hold and have not been corrected, largest first.
pub fn largest_pending(conn: &Connection, now: Timestamp, most: usize) -> Result<Vec<EntryId>> {
    let mut found = conn.prepare_cached(
        "SELECT id FROM entry
         WHERE available_at > :now AND kind = 'commission' AND adjusts_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.adjusts_id = entry.id)
         ORDER BY amount_minor DESC, id LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":now": now, ":most": most as i64}, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lets credit expire whose time has come, oldest first: what was spent was spent from it before. Returns how many accounts lost some.
pub fn expire_credit(tx: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    let due: Vec<(AccountId, Money)> = tx
        .prepare_cached(
            // Of all that should have expired by now, what was spent, reserved or expired before is gone already.
            "SELECT account_id, sum(amount_minor) FILTER (WHERE expires_at <= :now)
                                + coalesce(sum(amount_minor) FILTER (WHERE expires_at IS NULL AND amount_minor < 0), 0) AS due
             FROM entry
             WHERE balance_kind = 'credit' AND account_id IN (SELECT account_id FROM entry WHERE balance_kind = 'credit' AND expires_at <= :now)
             GROUP BY account_id HAVING due > 0",
        )?
        .query_map(named_params! {":now": now}, |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut lost = 0;
    for (account, due) in due {
        let balance = balance(tx, account, BalanceKind::Credit, now)?;
        let amount = (due - balance.reserved).min(balance.available());
        if amount > Money::ZERO {
            post(tx, &Posting::new(account, BalanceKind::Credit, Kind::Expiry, -amount, now), now)?;
            lost += 1;
        }
    }
    Ok(lost)
}
