//! The tree and the figures of two accounts that become one: the loser's place closes, its people find another referrer, and what it
//! did is the winner's, on every past day.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::ancestry;
use crate::domain::changed;
use crate::domain::ids::{AccountId, OrderId};
use crate::domain::referrer::Branch;
use crate::domain::roles::ReferralType;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::totals::{self, NetworkFigures, ShopFigures};
use crate::error::Result;

/// Who refers the loser's people from then on.
pub(super) fn new_referrer(conn: &Connection, winner: &Account, loser: &Account) -> Result<Option<AccountId>> {
    Ok(if is_one_above_the_other(conn, winner.id, loser.id)? { loser.referrer_id } else { Some(winner.id) })
}

/// Takes the loser out of the tree, and adds to the winner what it did. Answers who refers its people now.
pub(super) fn close(tx: &Transaction<'_>, act: &Act, winner: &Account, loser: &Account) -> Result<Option<AccountId>> {
    let zone = &act.zone;
    let to = new_referrer(tx, winner, loser)?;
    rehang(tx, loser.id, to, act.now)?;
    // What is left of the loser's branch is the loser alone: what it bought, and what that earned for whomever.
    let did = Branch::read(tx, loser.id, zone)?;
    did.shift(tx, &ancestry::ancestors(tx, loser.id)?, -1)?;
    ancestry::detach(tx, loser.id)?;
    tx.prepare_cached("UPDATE account SET sponsor_id = nullif(:winner, id) WHERE sponsor_id = :loser")?
        .execute(named_params! {":winner": winner.id, ":loser": loser.id})?;
    did.without_sign_up(zone.day_of(loser.created_at)).shift(tx, &ancestry::ancestors(tx, winner.id)?, 1)?;
    totals::add_to_shop(tx, zone.day_of(loser.created_at), &ShopFigures { sign_ups: -1, ..ShopFigures::default() })?;
    keep_first_order(tx, winner.id, loser.id, zone)?;
    totals::take_over_own(tx, loser.id, winner.id)?;
    Ok(to)
}

/// Nobody stands below the loser and nobody above: its derived rows go.
pub(super) fn forget(tx: &Transaction<'_>, loser: AccountId) -> Result<()> {
    totals::forget(tx, loser)
}

/// Puts everybody whom the loser referred below another referrer, or at roots of their own, with all who stand below them.
fn rehang(tx: &Transaction<'_>, loser: AccountId, to: Option<AccountId>, now: Timestamp) -> Result<()> {
    let people = People::read(tx, loser)?;
    people.shift(tx, Some(loser), -1)?;
    let kind = match to {
        Some(to) => account::find(tx, to)?.earner_kind().into(),
        None => ReferralType::Organic,
    };
    ancestry::graft_people(tx, loser, to)?;
    changed::referred_by(tx, loser, now)?;
    tx.prepare_cached("UPDATE account SET referrer_id = :to, referral_type = :kind WHERE referrer_id = :loser")?
        .execute(named_params! {":to": to, ":kind": kind, ":loser": loser})?;
    people.shift(tx, to, 1)
}

/// What the people whom somebody referred did, by day: those directly below, and the rest.
struct People {
    days: BTreeMap<Day, (NetworkFigures, NetworkFigures)>,
}

impl People {
    fn read(conn: &Connection, of: AccountId) -> Result<People> {
        let figures = |row: &Row<'_>, which: &str| -> rusqlite::Result<NetworkFigures> {
            let whole = |name: &str| format!("{which}_{name}");
            Ok(NetworkFigures {
                sign_ups: row.get(whole("sign_ups").as_str())?,
                orders: row.get(whole("orders").as_str())?,
                value: row.get(whole("value_minor").as_str())?,
                earned: row.get(whole("earned_minor").as_str())?,
            })
        };
        let mut found = conn.prepare_cached(
            "SELECT day, direct_sign_ups, direct_orders, direct_value_minor, direct_earned_minor, indirect_sign_ups, indirect_orders,
                    indirect_value_minor, indirect_earned_minor
             FROM account_day WHERE account_id = :of",
        )?;
        let rows = found.query_map(named_params! {":of": of}, |row| {
            Ok((row.get("day")?, (figures(row, "direct")?, figures(row, "indirect")?)))
        })?;
        Ok(People { days: rows.collect::<rusqlite::Result<_>>()? })
    }

    /// Adds them to somebody and to everybody above, or takes them away.
    fn shift(&self, tx: &Transaction<'_>, referrer: Option<AccountId>, sign: i64) -> Result<()> {
        let Some(referrer) = referrer else { return Ok(()) };
        let above = ancestry::ancestors(tx, referrer)?;
        for (day, (direct, rest)) in &self.days {
            totals::shift(tx, referrer, *day, direct.times(sign), rest.times(sign))?;
            for ancestor in &above {
                totals::shift(tx, *ancestor, *day, NetworkFigures::default(), (*direct + *rest).times(sign))?;
            }
        }
        Ok(())
    }
}

/// Somebody's first paid order, and when it was paid.
fn first_order(conn: &Connection, of: AccountId) -> Result<Option<(Timestamp, OrderId)>> {
    let mut found = conn.prepare_cached(
        "SELECT orders.paid_at, orders.id FROM orders JOIN account ON account.id = orders.customer_id
         WHERE orders.customer_id = :of AND orders.ordinal IS NOT NULL AND iif(account.first_order_id IS NULL, orders.ordinal = 1, orders.id = account.first_order_id)",
    )?;
    let mut rows = found.query(named_params! {":of": of})?;
    Ok(match rows.next()? {
        Some(row) => Some((row.get(0)?, row.get(1)?)),
        None => None,
    })
}

/// Of the two first orders the earlier one stays that; the other is no first order of anybody's any more.
fn keep_first_order(tx: &Transaction<'_>, winner: AccountId, loser: AccountId, zone: &Zone) -> Result<()> {
    let (theirs, losers) = (first_order(tx, winner)?, first_order(tx, loser)?);
    let losers_own: Option<OrderId> = tx
        .prepare_cached("SELECT first_order_id FROM account WHERE id = :loser")?
        .query_row(named_params! {":loser": loser}, |row| row.get(0))?;
    let first = match (theirs, losers) {
        (Some(theirs), Some(losers)) => {
            let (first, other) = if losers < theirs { (losers, theirs) } else { (theirs, losers) };
            totals::is_no_first_order(tx, zone.day_of(other.0))?;
            if first == theirs {
                return forget_first_order(tx, loser);
            }
            Some(first.1)
        }
        // The loser's orders are counted as before.
        (None, Some(_)) => losers_own,
        (_, None) => return Ok(()),
    };
    forget_first_order(tx, loser)?;
    tx.prepare_cached("UPDATE account SET first_order_id = :first WHERE id = :winner")?
        .execute(named_params! {":first": first, ":winner": winner})?;
    Ok(())
}

fn forget_first_order(tx: &Transaction<'_>, loser: AccountId) -> Result<()> {
    tx.prepare_cached("UPDATE account SET first_order_id = NULL WHERE id = :loser")?.execute(named_params! {":loser": loser})?;
    Ok(())
}

/// Whether one of two stands above the other.
fn is_one_above_the_other(conn: &Connection, one: AccountId, other: AccountId) -> Result<bool> {
    Ok(ancestry::is_above(conn, one, other)? || ancestry::is_above(conn, other, one)?)
}
