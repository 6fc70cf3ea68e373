//! Self-referral made visible: which facts raise a flag, looked at where the fact arises and in the same transaction.
//!
//! A person who refers themselves, or a ring of people who are one, shares something: a browser, the place where the money goes, the name
//! that it is paid to. So whoever comes to share one of these with somebody above or below them in the tree, however far, is flagged, with
//! the nearest one above. Nothing is refused for it: the earnings on the orders of whoever stands below are reviewed.
//!
//! Promise: what one fact costs does not grow with the shop. Those who share it are found by an index, and whether one of them stands above
//! another is told by three rows of the closure, at any depth.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, ToSql, Transaction, named_params};

use crate::domain::ancestry;
use crate::domain::device::{self, Mark};
use crate::domain::disposable_mail;
use crate::domain::flag::{self, FlagRule};
use crate::domain::ids::AccountId;
use crate::domain::review;
use crate::domain::roles::Role;
use crate::domain::search_key::{name_key, named};
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;
use crate::error::Result;

/// Of so many who share something each is placed in the tree; of more, the line above is walked instead, which is as long as it is.
const FEW: usize = 64;

/// So many who share something are looked for below somebody, of those who are not flagged yet.
const MOST: usize = 1000;

/// Whom a fact is looked for among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    All,
    Unflagged,
}

/// What people are compared by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Fact {
    /// They were in this browser.
    Device(Mark),
    /// They are paid there.
    Payee(String),
    /// They are paid under this name; others have it, or are paid under it, too.
    Holder(String),
    /// They have this name; others are paid under it.
    Name(String),
}

impl Fact {
    fn rule(&self) -> FlagRule {
        match self {
            Fact::Device(_) => FlagRule::SameDevice,
            Fact::Payee(_) => FlagRule::SamePayee,
            Fact::Holder(_) | Fact::Name(_) => FlagRule::SameHolder,
        }
    }

    /// Who shares it with an account: at most so many, of all or of those whom its rule has not flagged yet.
    fn sharers(&self, conn: &Connection, account: AccountId, most: usize, of: Of) -> Result<Vec<AccountId>> {
        let by = |sql: &str, fact: &dyn ToSql| -> Result<Vec<AccountId>> {
            let mut found = conn.prepare_cached(sql)?;
            let (all, most) = (of == Of::All, most as i64);
            let rows = found.query_map(
                named_params! {":fact": fact, ":account": account, ":rule": self.rule(), ":all": all, ":most": most},
                |row| row.get(0),
            )?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        match self {
            Fact::Device(mark) => by(
                "SELECT account_id FROM device_mark WHERE mark = :fact AND account_id <> :account
                 AND (:all OR NOT EXISTS (SELECT 1 FROM account_flag AS flag WHERE flag.account_id = device_mark.account_id
                                          AND flag.rule = :rule AND flag.cleared_at IS NULL)) LIMIT :most",
                mark,
            ),
            Fact::Payee(target) => by(
                "SELECT account_id FROM payee WHERE target_key = :fact AND account_id <> :account
                 AND (:all OR NOT EXISTS (SELECT 1 FROM account_flag AS flag WHERE flag.account_id = payee.account_id
                                          AND flag.rule = :rule AND flag.cleared_at IS NULL)) LIMIT :most",
                target,
            ),
            Fact::Name(name) => by(
                "SELECT account_id FROM payee WHERE holder_key = :fact AND account_id <> :account
                 AND (:all OR NOT EXISTS (SELECT 1 FROM account_flag AS flag WHERE flag.account_id = payee.account_id
                                          AND flag.rule = :rule AND flag.cleared_at IS NULL)) LIMIT :most",
                name,
            ),
            Fact::Holder(holder) => {
                let mut all = Fact::Name(holder.clone()).sharers(conn, account, most, of)?;
                for named in named(conn, holder, account, most)? {
                    if !all.contains(&named) {
                        all.push(named);
                    }
                }
                Ok(all)
            }
        }
    }
}

/// Somebody signed up: who they are, and how many came with them.
pub(super) fn signed_up(tx: &Transaction<'_>, account: AccountId, now: Timestamp) -> Result<()> {
    record_changed(tx, account, now)?;
    many_signed_up(tx, account, now)
}

/// Somebody's name or mailbox is new.
pub(super) fn record_changed(tx: &Transaction<'_>, account: AccountId, now: Timestamp) -> Result<()> {
    let (name, mailbox): (String, Option<String>) = tx
        .prepare_cached("SELECT name, email_key FROM account WHERE id = :account")?
        .query_row(named_params! {":account": account}, |row| Ok((row.get("name")?, row.get("email_key")?)))?;
    let is_thrown_away = mailbox.as_deref().is_some_and(disposable_mail::is_disposable);
    if is_thrown_away && flag::rules(tx)?.mail {
        raise(tx, account, None, FlagRule::DisposableMail, now)?;
    }
    match name_key(&name) {
        Some(key) => compare(tx, account, &Fact::Name(key), now),
        None => Ok(()),
    }
}

/// Somebody signed in, signed up or ordered in a browser; `at_the_shop`, where everybody shares one.
pub(super) fn seen_in(
    tx: &Transaction<'_>,
    account: AccountId,
    browser: &TokenHash,
    at_the_shop: bool,
    now: Timestamp,
) -> Result<()> {
    let role: Role = tx
        .prepare_cached("SELECT role FROM account WHERE id = :account")?
        .query_row(named_params! {":account": account}, |row| row.get("role"))?;
    if role.runs_the_shop() {
        return device::forget_browser(tx, browser);
    }
    // A shop that does not compare browsers remembers none.
    if at_the_shop || !flag::rules(tx)?.device {
        return Ok(());
    }
    match device::note(tx, browser, account, now)? {
        Some(mark) => compare(tx, account, &Fact::Device(mark), now),
        None => Ok(()),
    }
}

/// Somebody's payout details are new.
pub(super) fn payee_saved(tx: &Transaction<'_>, account: AccountId, now: Timestamp) -> Result<()> {
    for fact in payee_facts(tx, account)? {
        compare(tx, account, &fact, now)?;
    }
    Ok(())
}

/// A branch stands below others now: what its people share with those above its top. The nearest of them is the same for all of the branch.
pub(super) fn moved(tx: &Transaction<'_>, top: AccountId, now: Timestamp) -> Result<()> {
    compare_below(tx, &ancestry::ancestors(tx, top)?, top, now)
}

/// Other people stand below somebody now: what they share with that one and with those above.
pub(super) fn people_came(tx: &Transaction<'_>, referrer: AccountId, now: Timestamp) -> Result<()> {
    let mut above = ancestry::ancestors(tx, referrer)?;
    above.insert(0, referrer);
    compare_below(tx, &above, referrer, now)
}

/// Compares these, nearest first, with everybody at or below an account that they stand above.
fn compare_below(tx: &Transaction<'_>, above: &[AccountId], top: AccountId, now: Timestamp) -> Result<()> {
    let rules = flag::rules(tx)?;
    let mut compared = HashSet::new();
    for upper in above.iter().copied() {
        for fact in facts_of(tx, upper)?.into_iter().filter(|fact| rules.are_on(fact.rule())) {
            if !compared.insert(fact.clone()) {
                continue;
            }
            for lower in fact.sharers(tx, upper, MOST, Of::Unflagged)? {
                if lower != upper && (lower == top || ancestry::steps_above(tx, top, lower)?.is_some()) {
                    raise(tx, lower, Some(upper), fact.rule(), now)?;
                }
            }
        }
    }
    Ok(())
}

/// Compares an account with everybody in its line who shares a fact that is new: one flag with the nearest above, and one for each below
/// of whom nobody who shares it stands nearer.
fn compare(tx: &Transaction<'_>, account: AccountId, fact: &Fact, now: Timestamp) -> Result<()> {
    if !flag::rules(tx)?.are_on(fact.rule()) {
        return Ok(());
    }
    let mut sharers = fact.sharers(tx, account, FEW + 1, Of::All)?;
    let are_few = sharers.len() <= FEW;
    let above = if are_few { nearest(tx, &sharers, account)? } else { first_above(tx, account, fact)? };
    if let Some(above) = above {
        raise(tx, account, Some(above), fact.rule(), now)?;
    }
    if sharers.is_empty() || !has_people(tx, account)? {
        return Ok(());
    }
    if !are_few {
        sharers = fact.sharers(tx, account, MOST, Of::Unflagged)?;
    }
    for lower in &sharers {
        let Some(steps) = ancestry::steps_above(tx, account, *lower)? else { continue };
        let is_nearest = !are_few || !stands_between(tx, &sharers, *lower, steps)?;
        if is_nearest {
            raise(tx, *lower, Some(account), fact.rule(), now)?;
        }
    }
    Ok(())
}

/// Which of these stands above an account, next to it.
fn nearest(conn: &Connection, of: &[AccountId], account: AccountId) -> Result<Option<AccountId>> {
    let mut nearest: Option<(i64, AccountId)> = None;
    for upper in of {
        if let Some(steps) = ancestry::steps_above(conn, *upper, account)?
            && nearest.is_none_or(|(least, _)| steps < least)
        {
            nearest = Some((steps, *upper));
        }
    }
    Ok(nearest.map(|(_, upper)| upper))
}

fn stands_between(conn: &Connection, others: &[AccountId], lower: AccountId, steps: i64) -> Result<bool> {
    for other in others {
        if ancestry::steps_above(conn, *other, lower)?.is_some_and(|nearer| nearer < steps) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first in the line above an account who shares a fact with very many.
fn first_above(conn: &Connection, account: AccountId, fact: &Fact) -> Result<Option<AccountId>> {
    let first = |shares: &str, fact: &dyn ToSql| -> Result<Option<AccountId>> {
        Ok(conn
            .prepare_cached(&format!(
                "SELECT ancestor_id FROM ancestry WHERE descendant_id = :account AND depth > 0 AND EXISTS (SELECT 1 FROM {shares})
                 ORDER BY depth LIMIT 1"
            ))?
            .query_row(named_params! {":account": account, ":fact": fact}, |row| row.get(0))
            .optional()?)
    };
    match fact {
        Fact::Device(mark) => first("device_mark WHERE mark = :fact AND account_id = ancestor_id", mark),
        Fact::Payee(target) => first("payee WHERE account_id = ancestor_id AND target_key = :fact", target),
        Fact::Name(name) => first("payee WHERE account_id = ancestor_id AND holder_key = :fact", name),
        // A name is in no index of its own: as many as may be looked for are.
        Fact::Holder(_) => nearest(conn, &fact.sharers(conn, account, MOST, Of::All)?, account),
    }
}

fn has_people(conn: &Connection, account: AccountId) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM account WHERE referrer_id = :account)")?;
    Ok(found.query_row(named_params! {":account": account}, |row| row.get(0))?)
}

/// All that an account is compared by.
fn facts_of(conn: &Connection, account: AccountId) -> Result<Vec<Fact>> {
    let mut facts: Vec<Fact> = device::marks_of(conn, account)?.into_iter().map(Fact::Device).collect();
    facts.extend(payee_facts(conn, account)?);
    let name: String = conn
        .prepare_cached("SELECT name FROM account WHERE id = :account")?
        .query_row(named_params! {":account": account}, |row| row.get("name"))?;
    facts.extend(name_key(&name).map(Fact::Name));
    Ok(facts)
}

fn payee_facts(conn: &Connection, account: AccountId) -> Result<Vec<Fact>> {
    let found: Option<(Option<String>, Option<String>)> = conn
        .prepare_cached("SELECT target_key, holder_key FROM payee WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, |row| Ok((row.get("target_key")?, row.get("holder_key")?)))
        .optional()?;
    let (target, holder) = found.unwrap_or_default();
    Ok(target.map(Fact::Payee).into_iter().chain(holder.map(Fact::Holder)).collect())
}

/// More people joined by one code within the hour than the shop expects: all of them are flagged, those who came first as well.
fn many_signed_up(tx: &Transaction<'_>, newcomer: AccountId, now: Timestamp) -> Result<()> {
    let Some(most) = flag::rules(tx)?.sign_ups else { return Ok(()) };
    let referrer: Option<AccountId> = tx
        .prepare_cached("SELECT referrer_id FROM account WHERE id = :newcomer")?
        .query_row(named_params! {":newcomer": newcomer}, |row| row.get("referrer_id"))?;
    let Some(referrer) = referrer else { return Ok(()) };
    let latest: Vec<(AccountId, Timestamp)> = tx
        .prepare_cached("SELECT id, created_at FROM account WHERE referrer_id = :referrer ORDER BY id DESC LIMIT :most")?
        .query_map(named_params! {":referrer": referrer, ":most": most + 1}, |row| Ok((row.get("id")?, row.get("created_at")?)))?
        .collect::<rusqlite::Result<_>>()?;
    let within: Vec<AccountId> =
        latest.into_iter().filter(|(_, joined)| *joined > now.plus_minutes(-60)).map(|(id, _)| id).collect();
    if within.len() > most as usize {
        for account in within.iter().rev() {
            raise(tx, *account, Some(referrer), FlagRule::ManySignUps, now)?;
        }
    }
    Ok(())
}

/// Raises a flag, and reviews what the account's orders have earned that is still within its waiting period.
fn raise(tx: &Transaction<'_>, account: AccountId, other: Option<AccountId>, rule: FlagRule, now: Timestamp) -> Result<()> {
    match flag::raise(tx, account, other, rule, now)? {
        Some(flag) => review::open_waiting(tx, account, flag, now),
        None => Ok(()),
    }
}
