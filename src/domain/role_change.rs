//! A customer becomes a partner, or a partner a customer again: what the shop decides, and what stays as it was.
//!
//! Promise: only what is placed and who joins from now on is different. Code, place in the tree, people, balances, payout details and
//! what was promised on orders stay; no card is claimed, and the type of whoever joined before is the one of that day.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::ledger::{self, Balance, BalanceKind};
use crate::domain::program::{self, EarnerTerms};
use crate::domain::refusal::Refusal;
use crate::domain::reset;
use crate::domain::roles::{EarnerKind, PartnerKind, Role};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// What a member becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewRole {
    Partner(PartnerKind),
    Customer,
}

/// What a change of role finds, before it is made.
#[derive(Debug, Clone)]
pub struct Preview {
    pub account: Account,
    /// Whom they referred directly: their orders to come earn by the other terms.
    pub people: i64,
    /// Orders of these that wait for payment, and earn what was promised when they were placed.
    pub open_orders: i64,
    /// What they earn on an order that is placed now, and what the terms give the kind of earner that they may become.
    pub earns: EarnerTerms,
    pub partner_earns: EarnerTerms,
    pub influencer_earns: EarnerTerms,
    pub customer_earns: EarnerTerms,
    /// Something was agreed with them alone, which ends.
    pub has_own_pay: bool,
    pub commission: Balance,
    pub credit: Balance,
}

/// What would change for a member and what would not; applicants are decided on elsewhere.
pub fn preview(conn: &Connection, id: AccountId, now: Timestamp) -> Result<Preview> {
    let account = account::find(conn, id)?;
    if !account.role.is_member() || account.waits() {
        return Err(Error::Missing);
    }
    let (_, terms) = program::current(conn)?;
    let people = conn
        .prepare_cached("SELECT direct_sign_ups FROM account_total WHERE account_id = :id")?
        .query_row(named_params! {":id": id}, |row| row.get(0))?;
    let open_orders = conn
        .prepare_cached("SELECT count(*) FROM orders WHERE earner_id = :id AND paid_at IS NULL AND cancelled_at IS NULL")?
        .query_row(named_params! {":id": id}, |row| row.get(0))?;
    Ok(Preview {
        people,
        open_orders,
        earns: account::earner_terms(conn, &account, &terms)?,
        partner_earns: *terms.of(EarnerKind::Partner),
        influencer_earns: *terms.of(EarnerKind::Influencer),
        customer_earns: *terms.of(EarnerKind::Customer),
        has_own_pay: account::own_pay(conn, id)?.is_some(),
        commission: ledger::balance(conn, id, BalanceKind::Commission, now)?,
        credit: ledger::balance(conn, id, BalanceKind::Credit, now)?,
        account,
    })
}

/// Turns a customer into a partner, who is approved at once and has agreed to the terms of this moment, or a partner into a customer.
/// Only an admin does. A pay that was agreed with them alone ends: it was meant for the other kind of earning.
pub fn change(tx: &Transaction<'_>, act: &Act, id: AccountId, new: NewRole) -> Result<()> {
    let before = account::find(tx, id)?;
    if account::find(tx, act.person()?)?.role != Role::Admin || !before.role.is_member() || before.waits() {
        return Err(Error::Missing);
    }
    before.expect_not_erased()?;
    let had_own_pay = account::own_pay(tx, id)?.is_some();
    let event = match (before.role, new) {
        (Role::Customer, NewRole::Partner(kind)) => {
            let (terms, _) = program::current(tx)?;
            tx.execute(
                "UPDATE account SET role = 'partner', partner_kind = :kind, approved_at = :now, terms_id = :terms,
                     own_rate_bp = NULL, own_flat_minor = NULL
                 WHERE id = :id",
                named_params! {":kind": kind, ":now": act.now, ":terms": terms, ":id": id},
            )?;
            Event::CustomerMadePartner { account: id, had_own_pay }
        }
        (Role::Partner, NewRole::Customer) => {
            tx.execute(
                "UPDATE account SET role = 'customer', partner_kind = NULL, approved_at = NULL, own_rate_bp = NULL,
                     own_flat_minor = NULL
                 WHERE id = :id",
                named_params! {":id": id},
            )?;
            Event::PartnerMadeCustomer { account: id, had_own_pay }
        }
        _ => return Err(Refusal::AlreadyDecided.into()),
    };
    reset::drop_links(tx, id)?;
    event::record(tx, act, &event)
}
