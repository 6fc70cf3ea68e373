//! Two accounts of one person become one: orders, people, money and codes of the one that goes (the loser) are those of the one that
//! stays (the winner) from then on.
//!
//! Promise: afterwards everything is as if there had been one account all along, but for what was paid out and printed: that stays as it
//! was, and is reached from the winner. The loser is a shell: nobody signs in to it, and nothing more happens to it. There is no undo,
//! so that a preview says all of it before.
//!
//! The loser's own place in the tree closes. Its people go to the winner; where one of the two stood above the other, to the loser's own
//! referrer, so that nobody stands below themselves.

mod details;
mod places;
mod rights;

use std::cmp::Ordering;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

pub use details::Details;
pub use rights::Right;

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::code;
use crate::domain::coupon;
use crate::domain::earning::{self, Decision};
use crate::domain::erased_contact;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, EntryId, MergeId, OrderId};
use crate::domain::ledger::merged::{self, Merged};
use crate::domain::ledger::{self, Balance, BalanceKind, credit};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::search_key;
use crate::domain::self_referral;
use crate::domain::suspension;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// The longest reason for a merge.
pub const MOST_REASON: usize = 200;

/// What a merge would bring together, before it is done.
#[derive(Debug, Clone)]
pub struct Preview {
    pub winner: Side,
    pub loser: Side,
    pub details: Details,
    /// Whose right to the first-order discount stays.
    pub right: Right,
    /// To whom the loser's people go: to the winner, or where one stood above the other to the loser's referrer; `None` is to nobody.
    pub people_go_to: Option<AccountId>,
    /// Earnings of one of them on orders of the other that can still be taken back, and what stands of them.
    pub on_each_other: Vec<OnEachOther>,
    /// Unpaid orders of one that the other would have earned on: nobody will.
    pub unpaid_on_each_other: i64,
}

/// One of the two accounts.
#[derive(Debug, Clone)]
pub struct Side {
    pub account: Account,
    /// Of its own.
    pub orders: i64,
    /// Whom it referred directly, and everybody below.
    pub people: i64,
    pub network: i64,
    pub commission: Balance,
    pub credit: Balance,
}

impl Side {
    fn find(conn: &Connection, account: Account, now: Timestamp) -> Result<Side> {
        let (people, network) = conn
            .prepare_cached(
                "SELECT direct_sign_ups, direct_sign_ups + indirect_sign_ups AS network FROM account_total WHERE account_id = :account",
            )?
            .query_row(named_params! {":account": account.id}, |row| Ok((row.get("direct_sign_ups")?, row.get("network")?)))?;
        let orders = conn
            .prepare_cached("SELECT count(*) FROM orders WHERE customer_id = :account")?
            .query_row(named_params! {":account": account.id}, |row| row.get(0))?;
        Ok(Side {
            orders,
            people,
            network,
            commission: ledger::balance(conn, account.id, BalanceKind::Commission, now)?,
            credit: ledger::balance(conn, account.id, BalanceKind::Credit, now)?,
            account,
        })
    }
}

/// What one of the two earned on an order of the other.
#[derive(Debug, Clone)]
pub struct OnEachOther {
    pub entry: EntryId,
    pub order: OrderId,
    /// What stands of it.
    pub amount: Money,
}

/// Who of two stays: the one that was chosen, else a partner before a customer, else the older account.
pub fn winner_of_two(conn: &Connection, (one, other): (AccountId, AccountId), chosen: Option<AccountId>) -> Result<AccountId> {
    match chosen.filter(|chosen| [one, other].contains(chosen)) {
        Some(chosen) => Ok(chosen),
        None => Ok(suggested_winner(&account::find(conn, one)?, &account::find(conn, other)?)),
    }
}

fn suggested_winner(one: &Account, other: &Account) -> AccountId {
    let by_role = (one.role == Role::Partner).cmp(&(other.role == Role::Partner));
    let by_age = (other.created_at, other.id).cmp(&(one.created_at, one.id));
    if by_role.then(by_age) == Ordering::Less { other.id } else { one.id }
}

/// Says what a merge would bring together; refuses what [`merge`] would refuse.
pub fn preview(conn: &Connection, winner: AccountId, loser: AccountId, now: Timestamp) -> Result<Preview> {
    let (winner, loser) = expect_two(conn, winner, loser)?;
    Ok(Preview {
        details: Details::find(conn, &winner, &loser)?,
        right: rights::stays(conn, winner.id, loser.id)?.1,
        people_go_to: places::new_referrer(conn, &winner, &loser)?,
        on_each_other: on_each_other(conn, winner.id, loser.id)?,
        unpaid_on_each_other: conn
            .prepare_cached(
                "SELECT count(*) FROM orders
                 WHERE (customer_id, earner_id) IN (VALUES (:winner, :loser), (:loser, :winner)) AND paid_at IS NULL AND cancelled_at IS NULL",
            )?
            .query_row(named_params! {":winner": winner.id, ":loser": loser.id}, |row| row.get(0))?,
        winner: Side::find(conn, winner, now)?,
        loser: Side::find(conn, loser, now)?,
    })
}

/// Merges the loser into the winner, for good. With `reverses`, what one of them earned on orders of the other is taken back first,
/// as far as it was not paid out. Only an admin does.
pub fn merge(
    tx: &Transaction<'_>,
    act: &Act,
    (winner, loser): (AccountId, AccountId),
    reason: &str,
    reverses: bool,
) -> Result<MergeId> {
    let by = act.person()?;
    if account::find(tx, by)?.role != Role::Admin {
        return Err(Error::Missing);
    }
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let (winner, loser) = expect_two(tx, winner, loser)?;
    for account in [loser.id, winner.id] {
        coupon::take_back_all(tx, act, account)?;
        credit::advance(tx, act, account)?;
    }
    if reverses {
        for earned in on_each_other(tx, winner.id, loser.id)? {
            match earning::decide_one(tx, act, earned.entry, Decision::Reverse, reason) {
                // With the first part of an earning went the others.
                Ok(()) | Err(Error::Refused(Refusal::AlreadyDecided)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    tx.execute(
        "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (:winner, :loser, :reason, :by, :now)",
        named_params! {":winner": winner.id, ":loser": loser.id, ":reason": reason, ":by": by, ":now": act.now},
    )?;
    let details = Details::find(tx, &winner, &loser)?;
    let merged = Merged { id: MergeId(tx.last_insert_rowid()), loser: loser.id, winner: winner.id };
    // What is freed of how the loser was reached earns no second first-order discount.
    erased_contact::remember(tx, act, loser.id)?;
    let to = places::close(tx, act, &winner, &loser)?;
    details::hand_over(tx, &winner, &loser)?;
    rights::hand_over(tx, act, &merged)?;
    merged::hand_over(tx, act, &merged)?;
    hand_over_orders(tx, &merged)?;
    places::forget(tx, loser.id)?;
    rights::settle(tx, winner.id)?;
    look_again(tx, act, &merged, &details, to)?;
    // What the one owed, the other's credit pays.
    credit::advance(tx, act, winner.id)?;
    search_key::keep_account(tx, winner.id)?;
    search_key::forget_account(tx, loser.id)?;
    event::record(tx, act, &Event::AccountsMerged { winner: winner.id, loser: loser.id })?;
    Ok(merged.id)
}

/// What was found about the loser, or about the winner with the loser, is over: they are one person. Whoever stands below the winner now
/// is compared with those above, and the winner by what came from the loser.
fn look_again(tx: &Transaction<'_>, act: &Act, merged: &Merged, details: &Details, to: Option<AccountId>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE account_flag SET cleared_at = :now, until_entry_id = (SELECT max(id) FROM entry)
         WHERE cleared_at IS NULL AND (account_id = :loser OR account_id = :winner AND other_id = :loser)",
    )?
    .execute(named_params! {":now": act.now, ":loser": merged.loser, ":winner": merged.winner})?;
    if details.payee_comes {
        self_referral::payee_saved(tx, merged.winner, act.now)?;
    }
    if details.email_comes {
        self_referral::record_changed(tx, merged.winner, act.now)?;
    }
    if to == Some(merged.winner) { self_referral::people_came(tx, merged.winner, act.now) } else { Ok(()) }
}

/// The two accounts, unless the rules keep them apart.
fn expect_two(conn: &Connection, winner: AccountId, loser: AccountId) -> Result<(Account, Account)> {
    if winner == loser {
        return Err(Refusal::MergeSelf.into());
    }
    let (winner, loser) = (account::find(conn, winner)?, account::find(conn, loser)?);
    if !winner.role.is_member() || !loser.role.is_member() {
        return Err(Refusal::MergeNoMember.into());
    }
    if winner.waits() || loser.waits() {
        return Err(Refusal::MergeApplicant.into());
    }
    if winner.erased_at.is_some() || loser.erased_at.is_some() {
        return Err(Refusal::Erased.into());
    }
    if loser.role == Role::Partner && winner.role != Role::Partner {
        return Err(Refusal::MergePartnerStays.into());
    }
    if suspension::since(conn, winner.id)?.is_some() || suspension::since(conn, loser.id)?.is_some() {
        return Err(Refusal::MergeSuspended.into());
    }
    let both = named_params! {":winner": winner.id, ":loser": loser.id};
    let has_waiting_payment: bool = conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM payout_line WHERE account_id IN (:winner, :loser) AND paid_at IS NULL AND failed_at IS NULL)",
        )?
        .query_row(both, |row| row.get(0))?;
    if has_waiting_payment {
        return Err(Refusal::MergePaymentWaits.into());
    }
    let reserving: i64 = conn
        .prepare_cached(
            "SELECT count(DISTINCT customer_id) FROM orders
             WHERE customer_id IN (:winner, :loser) AND ordinal IS NULL AND cancelled_at IS NULL AND credit_minor > 0",
        )?
        .query_row(both, |row| row.get(0))?;
    if reserving > 1 {
        return Err(Refusal::MergeBothReserve.into());
    }
    Ok((winner, loser))
}

/// What one earned on orders of the other, part by part, that no payment has and nobody took back.
fn on_each_other(conn: &Connection, winner: AccountId, loser: AccountId) -> Result<Vec<OnEachOther>> {
    let orders: Vec<OrderId> = conn
        .prepare_cached(
            "SELECT id FROM orders WHERE customer_id = :winner AND earner_id = :loser AND ordinal IS NOT NULL
             UNION ALL
             SELECT id FROM orders WHERE customer_id = :loser AND earner_id = :winner AND ordinal IS NOT NULL ORDER BY id",
        )?
        .query_map(named_params! {":winner": winner, ":loser": loser}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut found = Vec::new();
    for order in orders {
        for (entry, amount) in earning::reversible(conn, order)? {
            found.push(OnEachOther { entry, order, amount });
        }
    }
    Ok(found)
}

/// The loser's orders follow the winner's, and whatever either earned is the winner's: so are refunds and corrections to come.
fn hand_over_orders(tx: &Transaction<'_>, merged: &Merged) -> Result<()> {
    let all = named_params! {":winner": merged.winner, ":loser": merged.loser, ":merge": merged.id};
    // An order of which both were the loser has its merge already.
    tx.prepare_cached(
        "UPDATE orders
         SET customer_id = :winner, earner_id = iif(earner_id = :loser, :winner, earner_id),
             merge_id = iif(earner_id IN (:winner, :loser), coalesce(merge_id, :merge), NULL),
             ordinal = ordinal + (SELECT coalesce(max(ordinal), 0) FROM orders WHERE customer_id = :winner AND ordinal IS NOT NULL)
         WHERE customer_id = :loser",
    )?
    .execute(all)?;
    tx.prepare_cached(
        "UPDATE orders SET earner_id = :winner, merge_id = iif(customer_id = :winner, :merge, NULL) WHERE earner_id = :loser",
    )?
    .execute(all)?;
    // Nobody earns on what they buy themselves. What was paid already keeps what was promised.
    tx.prepare_cached(
        "UPDATE orders SET no_earning = 'own_order'
         WHERE customer_id = :winner AND earner_id = :winner AND ordinal IS NULL AND no_earning IS NOT 'own_order'
           AND (no_earning IS NULL OR no_earning IN ('nothing_earns', 'below_minimum'))",
    )?
    .execute(named_params! {":winner": merged.winner})?;
    Ok(())
}

/// An account that was merged into another, for the page of that one.
#[derive(Debug, Clone)]
pub struct FormerAccount {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
    pub code: Option<code::CodeRow>,
    pub reason: String,
    pub merged_at: Timestamp,
}

/// What was merged into an account, the latest first.
pub fn former(conn: &Connection, winner: AccountId) -> Result<Vec<FormerAccount>> {
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.name, account.role, account_merge.reason, account_merge.created_at
         FROM account JOIN account_merge ON account_merge.loser_id = account.id
         WHERE account.merged_into_id = :winner ORDER BY account_merge.id DESC",
    )?;
    let rows = found.query_map(named_params! {":winner": winner}, |row| {
        Ok(FormerAccount {
            id: row.get("id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            code: None,
            reason: row.get("reason")?,
            merged_at: row.get("created_at")?,
        })
    })?;
    let mut former = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    for one in &mut former {
        one.code = code::of_owner(conn, one.id)?;
    }
    Ok(former)
}

/// What was merged into an account, by number.
pub fn shells(conn: &Connection, winner: AccountId) -> Result<Vec<AccountId>> {
    let mut found = conn.prepare_cached("SELECT id FROM account WHERE merged_into_id = :winner ORDER BY id")?;
    Ok(found.query_map(named_params! {":winner": winner}, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The account that another was merged into; `None` for one that stands by itself, or is not there.
pub fn winner_of(conn: &Connection, account: AccountId) -> Result<Option<AccountId>> {
    Ok(conn
        .prepare_cached("SELECT merged_into_id FROM account WHERE id = :account AND merged_into_id IS NOT NULL")?
        .query_row(named_params! {":account": account}, |row| row.get(0))
        .optional()?)
}
