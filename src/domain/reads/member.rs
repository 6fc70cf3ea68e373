//! A partner or a customer with everything that their page at the shop shows.

use rusqlite::Connection;

use crate::domain::code::{self, CodeRow};
use crate::domain::ids::AccountId;
use crate::domain::merge::{self, FormerAccount};
use crate::domain::reads::balances::{AccountBalances, account_balances};
use crate::domain::reads::code_stats::{self, CodeDay, CodeFigures};
use crate::domain::reads::figures::{self, AccountFigures};
use crate::domain::reads::flag_list::{self, FlagsOfOne};
use crate::domain::reads::list::Page;
use crate::domain::reads::order_list::{self, OrderFilter, OrderRow, Purchaser};
use crate::domain::reads::person::{self, PersonDetail, RecruitRow};
use crate::domain::suspension::{self, Suspension};
use crate::domain::time::{Day, Timestamp};
use crate::error::{Error, Result};

/// How much of a member a page shows.
#[derive(Debug, Clone)]
pub struct MemberLookup {
    pub id: AccountId,
    /// The first and the last day of the chart.
    pub days: (Day, Day),
    pub most_recruits: usize,
    pub most_orders: usize,
    /// Not everybody who runs the shop sees what somebody has with it.
    pub sees_money: bool,
    pub now: Timestamp,
}

/// A member, read at one moment.
pub struct MemberDetail {
    pub person: PersonDetail,
    pub code: Option<CodeRow>,
    pub aliases: Vec<String>,
    pub figures: CodeFigures,
    pub account: AccountFigures,
    pub sponsored: i64,
    pub days: Vec<CodeDay>,
    /// Who bought most of those whom they referred.
    pub recruits: Vec<RecruitRow>,
    pub orders: Page<OrderRow>,
    pub purchaser: Purchaser,
    pub money: Option<AccountBalances>,
    /// What was merged into it.
    pub former: Vec<FormerAccount>,
    pub suspension: Option<Suspension>,
    /// What the rules against self-referral have found, for whoever sees money.
    pub flags: Option<FlagsOfOne>,
}

/// The member with this id. [`Error::Missing`] for somebody who runs the shop.
pub fn member_detail(conn: &Connection, lookup: &MemberLookup) -> Result<MemberDetail> {
    let id = lookup.id;
    let person = person::person_detail(conn, id)?;
    if !person.account.role.is_member() {
        return Err(Error::Missing);
    }
    let code = code::of_owner(conn, id)?;
    let code_id = code.as_ref().map(|code| code.id);
    let (first, last) = lookup.days;
    Ok(MemberDetail {
        flags: lookup.sees_money.then(|| flag_list::flags_of(conn, id)).transpose()?,
        former: merge::former(conn, id)?,
        money: lookup.sees_money.then(|| account_balances(conn, &person.account, lookup.now)).transpose()?,
        person,
        aliases: code_id.map(|id| code::aliases(conn, id)).transpose()?.unwrap_or_default(),
        figures: code_id.map(|id| code_stats::owner_figures(conn, id)).transpose()?.unwrap_or_default(),
        account: figures::account_figures(conn, id, None)?,
        sponsored: code_stats::partners_sponsored(conn, id)?,
        days: code_stats::owner_days(conn, code_id, Some(id), first, last)?,
        recruits: person::best_recruits(conn, id, lookup.most_recruits)?,
        orders: order_list::order_page(
            conn,
            &OrderFilter { customer: Some(id), per_page: lookup.most_orders, ..OrderFilter::default() },
        )?,
        purchaser: order_list::purchaser(conn, id, lookup.now)?,
        suspension: suspension::current(conn, id)?,
        code,
    })
}
