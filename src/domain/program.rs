//! The program's terms: what the shop promises. Every change is a new version; what was promised stays written.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::money::Rate;
use crate::domain::time::Timestamp;
use crate::domain::values::id;
use crate::error::{Refusal, Result};

id!(
    /// One version of the terms.
    TermsId
);

/// What the shop promises, as the owner fills it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Of the order value, to a partner of kind partner.
    pub partner_rate: Rate,
    /// Of the order value, to a partner of kind influencer.
    pub influencer_rate: Rate,
    /// Of the order value, to a customer, as store credit.
    pub customer_rate: Rate,
    /// Off a newcomer's first order.
    pub first_order_discount: Rate,
    /// Days from payment until an earning can be paid or spent.
    pub hold_days: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Terms {
            partner_rate: Rate::from_bp(1000),
            influencer_rate: Rate::from_bp(1000),
            customer_rate: Rate::from_bp(500),
            first_order_discount: Rate::from_bp(1000),
            hold_days: 14,
        }
    }
}

/// The longest hold that makes sense.
pub const MOST_HOLD_DAYS: u32 = 365;

/// Reads a hold as people type it: a whole number of days.
pub fn parse_hold_days(text: &str) -> std::result::Result<u32, Refusal> {
    match text.trim().parse() {
        Ok(days) if days <= MOST_HOLD_DAYS => Ok(days),
        _ => Err(Refusal::DaysMalformed { most: MOST_HOLD_DAYS }),
    }
}

/// The version in force.
pub fn current(conn: &Connection) -> Result<(TermsId, Terms)> {
    let newest = conn
        .prepare_cached(
            "SELECT id, partner_rate_bp, influencer_rate_bp, customer_rate_bp, first_order_discount_bp, hold_days
             FROM terms ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |row| Ok((row.get("id")?, from_row(row)?)))
        .optional()?;
    Ok(newest.unwrap_or((TermsId(0), Terms::default())))
}

/// Writes a new version, unless nothing has changed.
pub fn promise(tx: &Transaction<'_>, terms: &Terms, now: Timestamp) -> Result<TermsId> {
    let (id, in_force) = current(tx)?;
    if id != TermsId(0) && in_force == *terms {
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO terms (partner_rate_bp, influencer_rate_bp, customer_rate_bp, first_order_discount_bp, hold_days, created_at)
         VALUES (:partner, :influencer, :customer, :discount, :hold, :now)",
    )?
    .execute(named_params! {
        ":partner": terms.partner_rate,
        ":influencer": terms.influencer_rate,
        ":customer": terms.customer_rate,
        ":discount": terms.first_order_discount,
        ":hold": terms.hold_days,
        ":now": now,
    })?;
    Ok(TermsId(tx.last_insert_rowid()))
}

/// The versions of the terms, newest first, with the day each was promised.
pub fn versions(conn: &Connection, most: usize) -> Result<Vec<(TermsId, Terms, Timestamp)>> {
    let mut found = conn.prepare_cached(
        "SELECT id, partner_rate_bp, influencer_rate_bp, customer_rate_bp, first_order_discount_bp, hold_days, created_at
         FROM terms ORDER BY id DESC LIMIT :most",
    )?;
    let rows = found
        .query_map(named_params! {":most": most as i64}, |row| Ok((row.get("id")?, from_row(row)?, row.get("created_at")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Terms> {
    Ok(Terms {
        partner_rate: row.get("partner_rate_bp")?,
        influencer_rate: row.get("influencer_rate_bp")?,
        customer_rate: row.get("customer_rate_bp")?,
        first_order_discount: row.get("first_order_discount_bp")?,
        hold_days: row.get("hold_days")?,
    })
}
