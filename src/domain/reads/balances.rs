//! What somebody has with the shop, balance by balance, and the pay that they get.

use rusqlite::Connection;

use crate::domain::account::{self, Account};
use crate::domain::ledger::{self, Balance, BalanceKind};
use crate::domain::program::{self, Pay};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// The money part of somebody's page and of their statement.
#[derive(Debug, Clone)]
pub struct AccountBalances {
    /// Of whoever is paid in money, or once was.
    pub commission: Option<Balance>,
    pub credit: Balance,
    /// What was agreed with them alone, and what the terms give their kind.
    pub own_pay: Option<Pay>,
    pub usual: Pay,
}

/// What an account has at this moment.
pub fn account_balances(conn: &Connection, account: &Account, now: Timestamp) -> Result<AccountBalances> {
    let (_, terms) = program::current(conn)?;
    let has_commission = account.role == Role::Partner || ledger::has_commission(conn, account.id)?;
    let commission = has_commission.then(|| ledger::balance(conn, account.id, BalanceKind::Commission, now)).transpose()?;
    Ok(AccountBalances {
        commission,
        credit: ledger::balance(conn, account.id, BalanceKind::Credit, now)?,
        own_pay: account::own_pay(conn, account.id)?,
        usual: terms.of(account.earner_kind()).pay,
    })
}
