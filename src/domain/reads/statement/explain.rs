//! How an entry came about: the whole way from the scan that brought the buyer to the payment, so that the amount can be worked out
//! again by hand.

use rusqlite::{Connection, named_params};

use super::entries::{EntryRow, lines};
use crate::domain::code::Code;
use crate::domain::contact::short_name;
use crate::domain::ids::{AccountId, EntryId, OrderId};
use crate::domain::ledger::EntryKind;
use crate::domain::money::Money;
use crate::domain::order::{self, Order};
use crate::domain::payee::PayoutMethod;
use crate::domain::program::{self, EarnerTerms};
use crate::domain::review::{self, Outcome, ReviewReason};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// How an entry came about: everything that somebody needs to compute it again by hand.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The entry asked for.
    pub line: EntryRow,
    /// The first entry and all that follow it, oldest first, and what they come to.
    pub chain: Vec<EntryRow>,
    pub sum: Money,
    /// What the other parts of the order's earning come to: those that corrections added, and the one that they were added to.
    pub others: Money,
    /// Where an earning comes from.
    pub origin: Option<Origin>,
    /// Its reviews, oldest first.
    pub reviews: Vec<Review>,
    /// The payments that have it or a part of it, oldest first; those that failed are left out.
    pub payments: Vec<EntryPayment>,
}

/// Where an earning comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    pub order: Order,
    pub earner: String,
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
    pub holding_days: u32,
    /// What the whole order earns, before the cap, with it, and after what was refunded.
    pub uncapped: Money,
    pub full: Money,
    pub left: Money,
}

/// A review of an earning, with who opened and who closed it; `None` for the rules.
#[derive(Debug, Clone)]
pub struct Review {
    pub reason: ReviewReason,
    pub opened_at: Timestamp,
    pub opened_by: Option<String>,
    pub outcome: Option<(Outcome, Timestamp)>,
    pub closed_by: Option<String>,
    pub note: String,
}

/// A payment that has an entry.
#[derive(Debug, Clone)]
pub struct EntryPayment {
    pub line_id: i64,
    pub made_at: Timestamp,
    pub paid_at: Option<Timestamp>,
    pub method: PayoutMethod,
    pub reference: String,
}

/// Explains one entry.
pub fn explain(conn: &Connection, entry: EntryId, now: Timestamp) -> Result<Explanation> {
    let chain = chain(conn, entry, now)?;
    let line = chain.iter().find(|line| line.id == entry).cloned().ok_or(Error::Missing)?;
    let origin = match (line.kind, line.order) {
        (EntryKind::Commission | EntryKind::Reward, Some(order)) => Some(origin(conn, order)?),
        _ => None,
    };
    Ok(Explanation {
        sum: chain.iter().map(|line| line.amount).sum(),
        others: others(conn, &line)?,
        reviews: reviews(conn, line.first)?,
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

fn chain(conn: &Connection, entry: EntryId, now: Timestamp) -> Result<Vec<EntryRow>> {
    let mut found = conn.prepare_cached(&format!(
        "{} JOIN (SELECT coalesce(adjusts_id, id) AS id FROM entry WHERE id = :entry) AS first
         WHERE entry.id = first.id OR entry.adjusts_id = first.id ORDER BY entry.id",
        lines()
    ))?;
    let rows = found.query_map(named_params! {":entry": entry, ":now": now}, EntryRow::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn others(conn: &Connection, line: &EntryRow) -> Result<Money> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_minor), 0) FROM entry
             WHERE order_id = :order AND kind IN ('commission', 'reward') AND coalesce(adjusts_id, id) <> :first",
        )?
        .query_row(named_params! {":order": line.order, ":first": line.first}, |row| row.get(0))?)
}

fn origin(conn: &Connection, id: OrderId) -> Result<Origin> {
    let order = order::find(conn, id)?;
    let earner = order.earner.ok_or(Error::Missing)?;
    let terms = program::version(conn, order.terms)?;
    let terms_since = conn
        .prepare_cached("SELECT created_at FROM terms WHERE id = :id")?
        .query_row(named_params! {":id": order.terms}, |row| row.get(0))?;
    let (earner_name, name, joined_at, code): (String, String, Timestamp, Option<Code>) = conn
        .prepare_cached(
            "SELECT earner.name AS earner, account.name, account.created_at, code.code
             FROM account JOIN account AS earner ON earner.id = :earner
             LEFT JOIN code ON code.id = account.sign_up_code_id AND code.owner_id IN (SELECT id FROM account WHERE id = :earner OR merged_into_id = :earner) WHERE account.id = :buyer",
        )?
        .query_row(named_params! {":buyer": order.customer, ":earner": earner.id}, |row| {
            Ok((row.get("earner")?, row.get("name")?, row.get("created_at")?, row.get("code")?))
        })?;
    let agreed = terms.of(earner.kind);
    let promised = EarnerTerms { pay: earner.pay, ..*agreed };
    let (base, left) = (order.amounts.base, order.base_left());
    Ok(Origin {
        earner: earner_name,
        buyer: short_name(&name),
        joined_at,
        code,
        promised,
        is_own_agreement: agreed.pay != earner.pay,
        terms_since,
        holding_days: terms.holding_days,
        uncapped: EarnerTerms { order_cap: None, ..promised }.earned(base, base),
        full: promised.earned(base, base),
        left: promised.earned(base, left),
        order,
    })
}

fn reviews(conn: &Connection, first: EntryId) -> Result<Vec<Review>> {
    let behind = &*review::BEHIND;
    let mut found = conn.prepare_cached(&format!(
        "SELECT {behind}, review.opened_at, review.outcome, review.closed_at, review.note,
                opener.name AS opened_by, closer.name AS closed_by
         FROM review
         LEFT JOIN account AS opener ON opener.id = review.opened_by_id
         LEFT JOIN account AS closer ON closer.id = review.closed_by_id
         WHERE review.entry_id = :entry ORDER BY review.id"
    ))?;
    let rows = found.query_map(named_params! {":entry": first}, |row| {
        let (outcome, closed_at): (Option<Outcome>, Option<Timestamp>) = (row.get("outcome")?, row.get("closed_at")?);
        Ok(Review {
            reason: ReviewReason::from_row(row)?.ok_or(rusqlite::Error::InvalidQuery)?,
            opened_at: row.get("opened_at")?,
            opened_by: row.get("opened_by")?,
            outcome: outcome.zip(closed_at),
            closed_by: row.get("closed_by")?,
            note: row.get("note")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn payments(conn: &Connection, first: EntryId) -> Result<Vec<EntryPayment>> {
    let mut found = conn.prepare_cached(
        "SELECT DISTINCT payout_line.id, payout.created_at, payout_line.paid_at, payout_line.method, payout_line.reference
         FROM payout_entry JOIN payout_line ON payout_line.id = payout_entry.line_id JOIN payout ON payout.id = payout_line.payout_id
         WHERE payout_entry.released_at IS NULL
           AND payout_entry.entry_id IN (SELECT id FROM entry WHERE id = :first OR adjusts_id = :first)
         ORDER BY payout_line.id",
    )?;
    let rows = found.query_map(named_params! {":first": first}, |row| {
        Ok(EntryPayment {
            line_id: row.get("id")?,
            made_at: row.get("created_at")?,
            paid_at: row.get("paid_at")?,
            method: row.get("method")?,
            reference: row.get("reference")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
