//! A member's own code: what came of it, what was earned by it, and whom it referred.

use rusqlite::{Connection, named_params};

use crate::domain::account::{self, Account};
use crate::domain::code::{self, CodeRow};
use crate::domain::ids::AccountId;
use crate::domain::ledger::{self, Balance, BalanceKind};
use crate::domain::money::Money;
use crate::domain::payee;
use crate::domain::program::{self, EarnerTerms, Terms};
use crate::domain::reads::code_stats::{self, CodeDay, CodeFigures, Recruit};
use crate::domain::reads::figures::{self, AccountFigures};
use crate::domain::reads::list::Page;
use crate::domain::reads::statement::{self, EntryFilter, EntryRow};
use crate::domain::roles::Role;
use crate::domain::time::{Day, Timestamp};
use crate::error::{Error, Result};

/// How much of it a page shows.
#[derive(Debug, Clone, Copy)]
pub struct ReferralsLookup {
    /// The first and the last day of the chart of scans and sign-ups.
    pub days: (Day, Day),
    /// How many months the chart of earnings has, up to that of the last of these days.
    pub months: i32,
    pub most_people: usize,
    pub most_earnings: usize,
    pub now: Timestamp,
}

/// A member's code with everything that it brought, read at one moment.
pub struct OwnReferrals {
    pub code: CodeRow,
    pub terms: Terms,
    /// What the member earns on orders from now on.
    pub earns: EarnerTerms,
    pub figures: CodeFigures,
    pub account: AccountFigures,
    pub days: Vec<CodeDay>,
    pub recruits: Vec<Recruit>,
    /// Partners whom they told of the program.
    pub sponsored: i64,
    pub earned: Earned,
}

/// What the ledger has of a member.
pub struct Earned {
    pub commission: Balance,
    pub credit: Balance,
    /// They have said how they are paid.
    pub has_payee: bool,
    /// What was earned in each of the last months, less what refunds and reversals of that month took, oldest first.
    pub months: Vec<(Day, Money)>,
    /// The latest earnings of the balance that the member is paid in.
    pub latest: Page<EntryRow>,
}

/// The referrals of a member who has a code.
pub fn own_referrals(conn: &Connection, me: &Account, lookup: &ReferralsLookup) -> Result<OwnReferrals> {
    let code = code::of_owner(conn, me.id)?.ok_or(Error::Missing)?;
    let (_, terms) = program::current(conn)?;
    let (first, last) = lookup.days;
    Ok(OwnReferrals {
        figures: code_stats::owner_figures(conn, code.id)?,
        account: figures::account_figures(conn, me.id, None)?,
        days: code_stats::owner_days(conn, Some(code.id), Some(me.id), first, last)?,
        recruits: code_stats::newest_recruits(conn, me.id, lookup.most_people)?,
        sponsored: if me.role == Role::Partner { code_stats::partners_sponsored(conn, me.id)? } else { 0 },
        earns: account::earner_terms(conn, me, &terms)?,
        earned: earned(conn, me, lookup)?,
        code,
        terms,
    })
}

fn earned(conn: &Connection, me: &Account, lookup: &ReferralsLookup) -> Result<Earned> {
    let balance_kind = if me.role == Role::Partner { BalanceKind::Commission } else { BalanceKind::Credit };
    let filter = EntryFilter { balance_kind: Some(balance_kind), ..EntryFilter::earnings(me.id) };
    Ok(Earned {
        commission: ledger::balance(conn, me.id, BalanceKind::Commission, lookup.now)?,
        credit: ledger::balance(conn, me.id, BalanceKind::Credit, lookup.now)?,
        has_payee: payee::find(conn, me.id)?.is_some(),
        months: months(conn, me.id, lookup)?,
        latest: statement::entry_page(conn, &filter, lookup.now, None, lookup.most_earnings)?,
    })
}

/// By the first day of each month.
fn months(conn: &Connection, me: AccountId, lookup: &ReferralsLookup) -> Result<Vec<(Day, Money)>> {
    let (_, today) = lookup.days;
    let mut earned = conn.prepare_cached(
        "SELECT coalesce(sum(own_earned_minor), 0) FROM account_day WHERE account_id = :account AND day BETWEEN :first AND :last",
    )?;
    (0..lookup.months)
        .rev()
        .map(|ago| {
            let (first, last) = (today.month(-ago), today.month(1 - ago).plus(-1));
            let sum = named_params! {":account": me, ":first": first, ":last": last};
            Ok((first, earned.query_row(sum, |row| row.get(0))?))
        })
        .collect()
}
