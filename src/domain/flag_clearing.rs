//! An admin has looked at somebody who was flagged: these are different people. What was reviewed for that alone is free with it.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::earning;
use crate::domain::event::{self, Event};
use crate::domain::flag;
use crate::domain::ids::{EntryId, FlagId};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::review;
use crate::error::Result;

/// What is in review for some flags and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Releasable {
    pub earnings: usize,
    pub amount: Money,
}

/// What would be free if these flags were cleared.
pub fn releasable(conn: &Connection, flags: &[FlagId]) -> Result<Releasable> {
    sum_of(conn, &review::waiting_only_for(conn, flags)?)
}

/// Clears flags for good: none of these rules flags any of these pairs again. `release` approves what was reviewed for nothing else; its
/// waiting period runs as before. Answers what was approved.
pub fn clear_flags(tx: &Transaction<'_>, act: &Act, flags: &[FlagId], reason: &str, release: bool) -> Result<Releasable> {
    if flags.is_empty() {
        return Err(Refusal::NothingChosen.into());
    }
    let waiting = if release { review::waiting_only_for(tx, flags)? } else { Vec::new() };
    if release {
        review::leave_to_disputes(tx, flags)?;
    }
    let mut cleared = Vec::new();
    for flag in flags {
        if let Some(account) = flag::clear(tx, act, *flag, reason)?
            && !cleared.contains(&account)
        {
            cleared.push(account);
            event::record(tx, act, &Event::FlagCleared(account))?;
        }
    }
    if cleared.is_empty() {
        return Err(Refusal::AlreadyDecided.into());
    }
    let released = sum_of(tx, &waiting)?;
    for entry in waiting {
        earning::approve(tx, act, entry)?;
    }
    Ok(released)
}

fn sum_of(conn: &Connection, entries: &[EntryId]) -> Result<Releasable> {
    let mut sum = Releasable { earnings: entries.len(), amount: Money::ZERO };
    let mut stands =
        conn.prepare_cached("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE id = :entry OR adjusts_id = :entry")?;
    for entry in entries {
        sum.amount += stands.query_row(named_params! {":entry": entry}, |row| row.get::<_, Money>(0))?;
    }
    Ok(sum)
}
