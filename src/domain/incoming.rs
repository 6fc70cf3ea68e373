//! Orders that other systems tell of: whose they are, and what becomes of those that are nobody's.
//!
//! A source decides nothing: it can't say who referred somebody, can't date an order before its buyer joined, and posts nothing by
//! itself. An order of somebody whom we don't know stays a number in a sum ([`strangers`]); one that may be a member's waits until
//! somebody who runs the shop has said so ([`waiting`]).

mod buyer;
pub mod dispute;
pub mod known_as;
pub mod program;
pub mod strangers;
pub mod waiting;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::{AccountId, OrderId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::told::record::{self, Earns, Recorded};
use crate::domain::order::told::{ToldOrder, ToldRefund};
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::error::{Error, Result};
use buyer::Buyer;
pub use waiting::WaitingReason;

/// What became of what a source told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Order(Recorded),
    /// Somebody who runs the shop has to say whose it is.
    Waits(WaitingReason),
    /// Nobody of ours bought: it counts in the sum of all orders.
    Stranger,
    /// A refund of an order that has not come yet.
    Early,
}

/// Takes what a source tells of an order. The same again changes nothing, and so does what is older than what is known.
pub fn take(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder, earns: Earns) -> Result<Taken> {
    told.check(shop::currency(tx)?.code())?;
    if let Some(customer) = customer_of(tx, source, &told.external_id)? {
        return Ok(Taken::Order(record::record(tx, act, source, customer, told, earns)?));
    }
    let buyer = buyer::find(tx, act, source, told)?;
    let customer = match buyer {
        Buyer::Known(id) => id,
        Buyer::Waits(reason, maybe) => {
            waiting::keep(tx, act, source, (told, earns), reason, maybe)?;
            return Ok(Taken::Waits(reason));
        }
        Buyer::Nobody => return stranger(tx, act, source, told),
    };
    take_new(tx, act, source, customer, told, earns)
}

/// The same of an order whose buyer is named by who tells of it: a program of the shop, which knows the account. From now on the source
/// means them by its own number for them. An order that is somebody else's already is refused.
pub fn take_of(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    customer: AccountId,
    told: &ToldOrder,
    earns: Earns,
) -> Result<Taken> {
    told.check(shop::currency(tx)?.code())?;
    match customer_of(tx, source, &told.external_id)? {
        Some(before) if before != customer => Err(Refusal::OrderKnown.into()),
        Some(_) => Ok(Taken::Order(record::record(tx, act, source, customer, told, earns)?)),
        None => take_new(tx, act, source, customer, told, earns),
    }
}

/// Takes an order that is not known yet, whoever it was taken for so far.
fn take_new(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    customer: AccountId,
    told: &ToldOrder,
    earns: Earns,
) -> Result<Taken> {
    match record::record(tx, act, source, customer, told, earns) {
        Ok(recorded) => {
            buyer::link(tx, act, source, told, customer)?;
            strangers::forget(tx, source, &told.external_id)?;
            waiting::forget(tx, source, &told.external_id)?;
            Ok(Taken::Order(recorded))
        }
        // They were nobody of ours yet.
        Err(Error::Refused(Refusal::DateBeforeAccount)) => stranger(tx, act, source, told),
        Err(error) => Err(error),
    }
}

/// Takes what a source tells of the refunds of an order, without the order itself: `refunded` is the sum of all, where it is told.
pub fn take_refunds(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    external_id: &str,
    refunded: Money,
    refunds: &[ToldRefund],
) -> Result<Taken> {
    match record::record_refunds(tx, act, source, external_id, refunded, refunds)? {
        Some(recorded) => Ok(Taken::Order(recorded)),
        None if strangers::give_back(tx, source, external_id)? => Ok(Taken::Stranger),
        None => Ok(Taken::Early),
    }
}

/// Once an hour: what has waited too long is a stranger's, and what is too old is forgotten.
pub fn prune(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    waiting::prune(tx, act)?;
    record::prune_refunds(tx, act.now.plus_days(-waiting::DAYS))?;
    crate::domain::dispute::prune(tx, act.now.plus_days(-waiting::DAYS))?;
    strangers::prune(tx, act.now, &act.zone)
}

fn stranger(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder) -> Result<Taken> {
    strangers::keep(tx, act, source, told)?;
    waiting::forget(tx, source, &told.external_id)?;
    Ok(Taken::Stranger)
}

/// Whose order it is, where it is known already.
fn customer_of(conn: &Connection, source: SourceId, external_id: &str) -> Result<Option<AccountId>> {
    let mut found =
        conn.prepare_cached("SELECT customer_id FROM orders WHERE source_id = :source AND external_id = :external")?;
    Ok(found.query_row(named_params! {":source": source, ":external": external_id}, |row| row.get(0)).optional()?)
}

/// The order of a source with this number there.
pub fn order_of(conn: &Connection, source: SourceId, external_id: &str) -> Result<Option<OrderId>> {
    let mut found = conn.prepare_cached("SELECT id FROM orders WHERE source_id = :source AND external_id = :external")?;
    Ok(found.query_row(named_params! {":source": source, ":external": external_id}, |row| row.get(0)).optional()?)
}
