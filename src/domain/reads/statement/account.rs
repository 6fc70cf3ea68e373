//! The statement of one account, in one balance: what its page shows, and what its file holds.

use rusqlite::Connection;

use crate::domain::account::{self, Account};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::reads::balances::{AccountBalances, account_balances};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::error::Result;

use super::entries::{EntryRow, each_statement_entry, statement_page};

/// Whose statement, and how much of it.
#[derive(Debug, Clone)]
pub struct StatementLookup {
    pub account: AccountId,
    /// The role in whose list the account is looked for, and in no other.
    pub role: Role,
    /// `None` is the balance that this role is paid in.
    pub balance_kind: Option<BalanceKind>,
    pub now: Timestamp,
}

/// One page of a statement, read at one moment.
pub struct AccountStatement {
    pub account: Account,
    pub money: AccountBalances,
    pub balance_kind: BalanceKind,
    pub lines: Page<EntryRow>,
    /// The newest entry of the account, in whichever balance.
    pub newest: Option<EntryId>,
}

/// A page of somebody's statement.
pub fn account_statement(
    conn: &Connection,
    lookup: &StatementLookup,
    cursor: Option<&Cursor>,
    per_page: usize,
) -> Result<AccountStatement> {
    let account = account::find_of_role_ever(conn, lookup.account, lookup.role)?;
    let balance_kind = BalanceKind::of(account.role, lookup.balance_kind);
    Ok(AccountStatement {
        money: account_balances(conn, &account, lookup.now)?,
        lines: statement_page(conn, account.id, balance_kind, lookup.now, cursor, per_page)?,
        newest: ledger::newest_entry(conn, account.id)?,
        balance_kind,
        account,
    })
}

/// Hands out the whole statement, oldest first, and says of which balance it is.
pub fn whole_statement(
    conn: &Connection,
    lookup: &StatementLookup,
    line: impl FnMut(EntryRow) -> Result<()>,
) -> Result<BalanceKind> {
    let account = account::find_of_role_ever(conn, lookup.account, lookup.role)?;
    let balance_kind = BalanceKind::of(account.role, lookup.balance_kind);
    each_statement_entry(conn, account.id, balance_kind, lookup.now, line)?;
    Ok(balance_kind)
}
