//! Erasing a person: their name, how they are reached, what was typed about them and how they are paid go; their place in the tree, their
//! orders and the ledger stay, with nobody's name on them.
//!
//! Promise: what is owed either way is given up first, by entries of its own, and nothing that happens later brings a balance back. The
//! statements of payments that were made are books: they keep who was paid until [`blank_old_statements`] takes that, too. Accounts that
//! were merged into somebody's are theirs, and are erased with it.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::api_answer;
use crate::domain::browser;
use crate::domain::code;
use crate::domain::contact::ERASED;
use crate::domain::coupon;
use crate::domain::erased_contact;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::inbox;
use crate::domain::ledger::{self, BalanceKind, Forfeited, credit};
use crate::domain::merge;
use crate::domain::money::Money;
use crate::domain::pin;
use crate::domain::refusal::Refusal;
use crate::domain::review::{self, Outcome};
use crate::domain::roles::Role;
use crate::domain::search_key;
use crate::domain::session;
use crate::domain::sign_up;
use crate::domain::time::{Day, Timestamp};
use crate::error::{Error, Result};

/// The longest reason for which somebody is erased.
pub const MOST_REASON: usize = 200;

/// What erasing somebody finds, before it is done.
#[derive(Debug, Clone)]
pub struct Preview {
    pub account: Account,
    /// What they give up of each balance, pending too; below zero what they owe the shop.
    pub gives_up: Forfeited,
    /// Whom they referred directly: their place stays, and earns nobody anything any more.
    pub people: i64,
    pub orders: i64,
    /// Statements of payments, which the books keep.
    pub statements: i64,
    /// Why it cannot be done now.
    pub refusal: Option<Refusal>,
}

/// Looks at what erasing somebody comes to.
pub fn preview(conn: &Connection, id: AccountId, now: Timestamp) -> Result<Preview> {
    let account = account::find(conn, id)?;
    let count =
        |sql: &str| -> Result<i64> { Ok(conn.prepare_cached(sql)?.query_row(named_params! {":id": id}, |row| row.get(0))?) };
    Ok(Preview {
        gives_up: gives_up(conn, id, now)?,
        people: count("SELECT count(*) FROM account WHERE referrer_id = :id")?,
        orders: count("SELECT count(*) FROM orders WHERE customer_id = :id")?,
        statements: count(
            "SELECT count(*) FROM payout_statement JOIN payout_line AS line ON line.id = payout_statement.line_id
             WHERE line.account_id = :id OR line.account_id IN (SELECT id FROM account WHERE merged_into_id = :id)",
        )?,
        refusal: refusal(conn, &account)?,
        account,
    })
}

/// All that stands in both balances now.
fn gives_up(conn: &Connection, id: AccountId, now: Timestamp) -> Result<Forfeited> {
    let all = |kind| -> Result<Money> {
        let balance = ledger::balance(conn, id, kind, now)?;
        Ok(balance.available_total + balance.holding + balance.in_review)
    };
    Ok(Forfeited { commission: all(BalanceKind::Commission)?, credit: all(BalanceKind::Credit)? })
}

fn refusal(conn: &Connection, account: &Account) -> Result<Option<Refusal>> {
    let there_is = |sql: &str| -> Result<bool> {
        Ok(conn.prepare_cached(sql)?.query_row(named_params! {":id": account.id}, |row| row.get(0))?)
    };
    if !account.role.is_member() {
        return Ok(Some(Refusal::EraseStaff));
    }
    if account.erased_at.is_some() {
        return Ok(Some(Refusal::Erased));
    }
    if there_is("SELECT EXISTS (SELECT 1 FROM payout_line WHERE account_id = :id AND paid_at IS NULL AND failed_at IS NULL)")? {
        return Ok(Some(Refusal::ErasePayment));
    }
    if there_is(
        "SELECT EXISTS (SELECT 1 FROM orders WHERE customer_id = :id AND paid_at IS NULL AND cancelled_at IS NULL AND credit_minor > 0)",
    )? {
        return Ok(Some(Refusal::EraseOrder));
    }
    Ok(None)
}

/// Erases a member, who is the one who acts, or by an admin for a reason. `seen` is what the page said they give up: anything else is
/// looked at again first. Answers the role that they are left with: an applicant is turned down before.
pub fn erase(tx: &Transaction<'_>, act: &Act, id: AccountId, seen: Forfeited, reason: &str) -> Result<Role> {
    let (actor, account) = (account::find(tx, act.person()?)?, account::find(tx, id)?);
    let is_own = actor.id == id;
    if !is_own && actor.role != Role::Admin {
        return Err(Error::Missing);
    }
    if let Some(refusal) = refusal(tx, &account)? {
        return Err(refusal.into());
    }
    if !is_own && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if gives_up(tx, id, act.now)? != seen {
        return Err(Refusal::BalanceMoved.into());
    }
    if account.waits() {
        sign_up::reject(tx, act, id)?;
    }
    let mut theirs = merge::shells(tx, id)?;
    theirs.push(id);
    for one in &theirs {
        close_reviews(tx, act, *one)?;
    }
    coupon::take_back_all(tx, act, id)?;
    let given_up = ledger::forfeit_all(tx, act, id, reason)?;
    erased_contact::remember(tx, act, id)?;
    for one in &theirs {
        inbox::forget_person(tx, *one)?;
        lock_out(tx, act, *one)?;
        api_answer::forget(tx, *one)?;
        blank_account(tx, act, *one, reason)?;
        blank_what_was_typed(tx, *one)?;
        code::empty_of_owner(tx, *one)?;
    }
    search_key::keep_account(tx, id)?;
    event::record(tx, act, &Event::AccountErased { account: id, commission: given_up.commission, credit: given_up.credit })?;
    Ok(account::find(tx, id)?.role)
}

/// Records that everything which is kept about a member was handed out: to themselves, or to an admin for them.
pub fn record_export(tx: &Transaction<'_>, act: &Act, id: AccountId) -> Result<()> {
    let (actor, account) = (account::find(tx, act.person()?)?, account::find(tx, id)?);
    if actor.id != id && (actor.role != Role::Admin || !account.role.is_member()) {
        return Err(Error::Missing);
    }
    event::record(tx, act, &Event::AccountExported(id))
}

/// What somebody still looks at is given up with the rest: there is nothing left to decide.
fn close_reviews(tx: &Transaction<'_>, act: &Act, id: AccountId) -> Result<()> {
    let open: Vec<EntryId> = tx
        .prepare_cached(
            "SELECT review.entry_id FROM review CROSS JOIN entry ON entry.id = review.entry_id
             WHERE review.closed_at IS NULL AND entry.account_id = :id ORDER BY review.id",
        )?
        .query_map(named_params! {":id": id}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for entry in open {
        if let Some(review) = review::close(tx, act, entry, Outcome::Approved, "")? {
            credit::review_approved(tx, act, entry, review.opened_at)?;
        }
    }
    Ok(())
}

/// Nobody is signed in by the account, looks at it, or has a link to it any more.
fn lock_out(tx: &Transaction<'_>, act: &Act, id: AccountId) -> Result<()> {
    session::end_all(tx, id)?;
    tx.execute("UPDATE session SET views_id = NULL, views_until = NULL WHERE views_id = :id", named_params! {":id": id})?;
    browser::forget_all(tx, id)?;
    pin::forget(tx, id)?;
    tx.execute("DELETE FROM reset_link WHERE account_id = :id", named_params! {":id": id})?;
    tx.execute("DELETE FROM device_mark WHERE account_id = :id", named_params! {":id": id})?;
    tx.execute("DELETE FROM payee WHERE account_id = :id", named_params! {":id": id})?;
    tx.execute("DELETE FROM payee_tax WHERE account_id = :id", named_params! {":id": id})?;
    tx.execute("DELETE FROM source_buyer WHERE account_id = :id", named_params! {":id": id})?;
    tx.execute("DELETE FROM waiting_order WHERE account_id = :id", named_params! {":id": id})?;
    code::disable_of_owner(tx, act.now, id)
}

fn blank_account(tx: &Transaction<'_>, act: &Act, id: AccountId, reason: &str) -> Result<()> {
    tx.execute(
        "UPDATE account
         SET name = :erased, shown_name = NULL, email = NULL, email_key = NULL, email_confirmed_at = NULL, phone = NULL, phone_key = NULL,
             language = NULL, password_hash = NULL, own_rate_bp = NULL, own_flat_minor = NULL,
             erased_at = :now, erased_reason = :reason
         WHERE id = :id",
        named_params! {":erased": ERASED, ":now": act.now, ":reason": reason, ":id": id},
    )?;
    Ok(())
}

/// Notes, references and reasons: on their orders, in their balances and those of whoever earned on their orders, on corrections of their
/// place, and where a payment that was never made should have gone.
const TYPED: &[&str] = &[
    "UPDATE orders SET note = '', payment_reference = '' WHERE customer_id = :id AND (note <> '' OR payment_reference <> '')",
    "UPDATE refund SET reason = '' WHERE reason <> '' AND order_id IN (SELECT id FROM orders WHERE customer_id = :id)",
    "UPDATE entry SET reason = '' WHERE account_id = :id AND reason <> '' AND kind <> 'forfeit'",
    "UPDATE entry SET reason = ''
     WHERE reason <> '' AND id IN (SELECT later.id FROM orders
         CROSS JOIN entry AS part ON part.order_id = orders.id AND part.adjusts_id IS NULL
         CROSS JOIN entry AS later ON later.adjusts_id = part.id WHERE orders.customer_id = :id)",
    "UPDATE review SET reason = '', note = ''
     WHERE (reason <> '' OR note <> '') AND (entry_id IN (SELECT id FROM entry WHERE account_id = :id)
         OR entry_id IN (SELECT part.id FROM orders CROSS JOIN entry AS part ON part.order_id = orders.id AND part.adjusts_id IS NULL
                         WHERE orders.customer_id = :id))",
    "UPDATE account_move SET reason = '' WHERE :id IN (account_id, from_id, to_id)",
    "UPDATE account_merge SET reason = '' WHERE :id IN (winner_id, loser_id)",
    "UPDATE suspension SET reason = '' WHERE account_id = :id",
    "UPDATE account_flag SET reason = '' WHERE :id IN (account_id, other_id) AND reason <> ''",
    "UPDATE payout_line SET failure = '' WHERE account_id = :id AND failure <> ''",
    "UPDATE payout_line SET holder = '', target = '', bic = NULL, routing = NULL, account_type = NULL
     WHERE account_id = :id AND paid_at IS NULL",
];

fn blank_what_was_typed(tx: &Transaction<'_>, id: AccountId) -> Result<()> {
    for sql in TYPED {
        tx.execute(sql, named_params! {":id": id})?;
    }
    Ok(())
}

/// Takes who was paid from the statements of erased people that are older than books are kept, at most so many payments at once. Answers
/// of how many.
pub fn blank_old_statements(tx: &Transaction<'_>, before: Day, most: usize) -> Result<usize> {
    let lines: Vec<i64> = tx
        .prepare_cached(
            "SELECT line.id FROM account CROSS JOIN payout_line AS line ON line.account_id = account.id
             JOIN payout_statement AS given ON given.line_id = line.id
             WHERE account.erased_at IS NOT NULL AND (given.partner_name <> '' OR line.target <> '' OR line.holder <> '' OR line.reference <> '')
             GROUP BY line.id HAVING max(given.day) < :before ORDER BY line.id LIMIT :most",
        )?
        .query_map(named_params! {":before": before, ":most": most as i64}, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for line in &lines {
        tx.prepare_cached(
            "UPDATE payout_line SET holder = '', target = '', bic = NULL, routing = NULL, account_type = NULL, reference = '' WHERE id = :id",
        )?
        .execute(named_params! {":id": line})?;
        tx.prepare_cached(
            "UPDATE payout_statement SET partner_name = '', partner_address = '', partner_tax_number = '', partner_vat_id = NULL
             WHERE line_id = :id",
        )?
        .execute(named_params! {":id": line})?;
    }
    Ok(lines.len())
}
