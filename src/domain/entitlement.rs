//! A newcomer's right to the first-order discount: given at sign-up, reserved by the first order that it comes off, used when that
//! order is paid, free again when it is cancelled, fully refunded or corrected to what nothing comes off.
//!
//! Another order that could have had it, by its own lines, uses it up when it is paid: it is missed then, or as soon as the order that
//! has it lets it go. An order that it takes nothing off leaves it alone. Never twice: one entitlement serves one order at a time, and
//! the file's own index refuses a second.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::erased_contact;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, EntitlementId, TermsId};
use crate::domain::money::Money;
use crate::domain::program::{self, Discount, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::{Error, RefuseUnique, Result};

/// An entitlement that has neither been used nor missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    pub id: EntitlementId,
    pub discount: Discount,
    pub expires_at: Option<Timestamp>,
    /// An unpaid order has it at present.
    pub is_reserved: bool,
}

impl Entitlement {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Entitlement> {
        Ok(Entitlement {
            id: row.get("id")?,
            discount: discount_from_row(row)?,
            expires_at: row.get("expires_at")?,
            is_reserved: row.get("is_reserved")?,
        })
    }

    /// Whether its time is over.
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}

fn discount_from_row(row: &Row<'_>) -> rusqlite::Result<Discount> {
    Ok(Discount { rate: row.get("rate_bp")?, minimum: row.get("minimum_minor")?, cap: row.get("cap_minor")?, days: None })
}

/// Gives a newcomer whom somebody referred the right to the discount of these terms; nothing when the terms give none, or to somebody who
/// had it in an account that is gone.
pub fn give(tx: &Transaction<'_>, act: &Act, newcomer: AccountId, terms: &(TermsId, Terms)) -> Result<()> {
    if terms.1.discount.rate.bp() > 0 && !erased_contact::is_known(tx, newcomer)? {
        insert(tx, act, newcomer, terms, None)?;
    }
    Ok(())
}

/// Grants a partner or a customer another first-order discount, by the terms in force.
pub fn grant(tx: &Transaction<'_>, act: &Act, to: AccountId) -> Result<()> {
    let account = account::find(tx, to)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    account.expect_not_erased()?;
    let terms = program::current(tx)?;
    if terms.1.discount.rate.bp() == 0 {
        return Err(Refusal::DiscountOff.into());
    }
    let entitlement = insert(tx, act, to, &terms, Some(act.person()?))?;
    event::record(tx, act, &Event::DiscountGranted { account: to, entitlement })
}

fn insert(
    tx: &Transaction<'_>,
    act: &Act,
    account: AccountId,
    (terms_id, terms): &(TermsId, Terms),
    granted_by: Option<AccountId>,
) -> Result<EntitlementId> {
    let Discount { rate, minimum, cap, days } = terms.discount;
    // One that has expired would be in the way of another for ever. An order that has it keeps it, whatever the day.
    if let Some(open) = open(tx, account)?
        && open.has_expired(act.now)
        && !open.is_reserved
    {
        tx.prepare_cached("UPDATE entitlement SET missed_at = expires_at WHERE id = :id")?
            .execute(named_params! {":id": open.id})?;
    }
    tx.prepare_cached(
        "INSERT INTO entitlement (account_id, rate_bp, minimum_minor, cap_minor, expires_at, terms_id, granted_by_id, granted_at,
                                  orders_before)
         VALUES (:account, :rate, :minimum, :cap, :expires, :terms, :actor, :now,
                 (SELECT coalesce(max(ordinal), 0) FROM orders WHERE customer_id = :account AND ordinal IS NOT NULL))",
    )?
    .execute(named_params! {
        ":account": account,
        ":rate": rate,
        ":minimum": minimum,
        ":cap": cap,
        ":expires": days.map(|days| act.now.plus_days(days.into())),
        ":terms": terms_id,
        ":actor": granted_by,
        ":now": act.now,
    })
    .refuse_unique("entitlement.account_id", Refusal::DiscountPromised)?;
    Ok(EntitlementId(tx.last_insert_rowid()))
}

/// The entitlement that somebody can still use, or has in an unpaid order; expired ones included.
pub fn open(conn: &Connection, account: AccountId) -> Result<Option<Entitlement>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, rate_bp, minimum_minor, cap_minor, expires_at,
                    EXISTS (SELECT 1 FROM orders WHERE entitlement_id = entitlement.id AND cancelled_at IS NULL
                            AND NOT is_refunded) AS is_reserved
             FROM entitlement WHERE account_id = :account AND used_at IS NULL AND missed_at IS NULL",
        )?
        .query_row(named_params! {":account": account}, Entitlement::from_row)
        .optional()?)
}

/// What became of the latest entitlement of somebody, for their page and the shop's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntitlementStatus {
    Open,
    Reserved,
    Used(Timestamp),
    Missed(Timestamp),
    Expired(Timestamp),
}

/// The latest entitlement of somebody; `None` when they never had one.
pub fn latest(conn: &Connection, account: AccountId, now: Timestamp) -> Result<Option<(Discount, EntitlementStatus)>> {
    if let Some(open) = open(conn, account)? {
        let status = match open.expires_at {
            _ if open.is_reserved => EntitlementStatus::Reserved,
            Some(end) if end <= now => EntitlementStatus::Expired(end),
            _ => EntitlementStatus::Open,
        };
        return Ok(Some((open.discount, status)));
    }
    let closed = conn
        .prepare_cached(
            "SELECT rate_bp, minimum_minor, cap_minor, used_at, missed_at FROM entitlement WHERE account_id = :account ORDER BY id DESC LIMIT 1",
        )?
        .query_row(named_params! {":account": account}, |row| {
            let used: Option<Timestamp> = row.get("used_at")?;
            let missed: Option<Timestamp> = row.get("missed_at")?;
            Ok((discount_from_row(row)?, used.map(EntitlementStatus::Used).or(missed.map(EntitlementStatus::Missed)).unwrap_or(EntitlementStatus::Open)))
        })
        .optional()?;
    Ok(closed)
}

/// The terms of an entitlement, whatever became of it: an order that has it keeps them.
pub fn discount(conn: &Connection, id: EntitlementId) -> Result<Discount> {
    Ok(conn
        .prepare_cached("SELECT rate_bp, minimum_minor, cap_minor FROM entitlement WHERE id = :id")?
        .query_row(named_params! {":id": id}, discount_from_row)?)
}

/// Marks an entitlement used: the order that has it was paid.
pub(crate) fn mark_used(tx: &Transaction<'_>, id: EntitlementId, paid_at: Timestamp) -> Result<()> {
    tx.prepare_cached("UPDATE entitlement SET used_at = :paid, missed_at = NULL WHERE id = :id")?
        .execute(named_params! {":id": id, ":paid": paid_at})?;
    Ok(())
}

/// Lets an entitlement go that an order had: it can be used again. Somebody who was given another meanwhile keeps that one alone,
/// and what a merge has ended stays ended.
pub(super) fn let_go(tx: &Transaction<'_>, id: EntitlementId, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE entitlement
         SET missed_at = CASE WHEN missed_at IS NOT NULL THEN missed_at
                              WHEN EXISTS (SELECT 1 FROM entitlement AS other WHERE other.account_id = entitlement.account_id
                                           AND other.used_at IS NULL AND other.missed_at IS NULL AND other.id <> entitlement.id)
                              THEN :now END,
             used_at = NULL
         WHERE id = :id",
    )?
    .execute(named_params! {":id": id, ":now": now})?;
    Ok(())
}

/// Marks somebody's entitlement missed when an order that could have taken it was paid without it, since it was given and before it
/// expired: whatever was refunded of that order. The order that has it at present keeps it.
pub(super) fn settle_missed(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    let Some(open) = open(tx, account)?.filter(|open| !open.is_reserved) else { return Ok(()) };
    tx.prepare_cached(
        // The least that is rounded to a cent is half of one: 5000 of its ten thousandths, divided by the rate and rounded up.
        "UPDATE entitlement
         SET missed_at = (SELECT min(orders.paid_at) FROM orders
                          WHERE orders.customer_id = entitlement.account_id AND orders.ordinal > entitlement.orders_before
                            AND orders.entitlement_id IS NOT entitlement.id
                            AND (entitlement.expires_at IS NULL OR orders.paid_at < entitlement.expires_at)
                            AND (SELECT sum(quantity * price_minor) FROM order_item WHERE order_id = orders.id AND discounted)
                                >= max(entitlement.minimum_minor, (4999 + entitlement.rate_bp) / entitlement.rate_bp))
         WHERE id = :id",
    )?
    .execute(named_params! {":id": open.id})?;
    Ok(())
}

/// What an entitlement takes off an order, and why it takes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// So much off, by this entitlement.
    Off(EntitlementId, Money),
    /// There is no entitlement to use.
    None,
    /// An unpaid order has it. This one, once it is paid, uses it up or leaves it alone.
    Reserved {
        uses_up: bool,
    },
    Expired,
    /// The order has nothing that the discount applies to.
    Nowhere,
    /// What the discount applies to has to come to this much.
    Below(Money),
    /// It comes to less than half of the smallest coin.
    TooSmall,
}

/// What somebody's entitlement does for an order in which the lines that the discount applies to come to so much.
pub fn offer(conn: &Connection, account: AccountId, discountable: Money, now: Timestamp) -> Result<Offer> {
    let Some(open) = open(conn, account)? else { return Ok(Offer::None) };
    let off = open.discount.off(discountable);
    Ok(match open.discount.minimum {
        _ if open.is_reserved => Offer::Reserved { uses_up: !off.is_zero() && !open.has_expired(now) },
        _ if open.has_expired(now) => Offer::Expired,
        _ if discountable.is_zero() => Offer::Nowhere,
        least if discountable < least => Offer::Below(least),
        _ if off.is_zero() => Offer::TooSmall,
        _ => Offer::Off(open.id, off),
    })
}
