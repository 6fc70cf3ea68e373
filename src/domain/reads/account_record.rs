//! What the shop has on record of a member, whole: one, or a page of all of them by their number.

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use crate::domain::account::{self, Account};
use crate::domain::changed;
use crate::domain::code::{self, Code};
use crate::domain::entitlement::{self, EntitlementStatus};
use crate::domain::ids::AccountId;
use crate::domain::incoming::known_as;
use crate::domain::program::Discount;
use crate::domain::reads::list::{self, Cursor, Page, Total};
use crate::domain::roles::{ReferralType, Role};
use crate::domain::suspension;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// A member on record.
#[derive(Debug, Clone)]
pub struct AccountRecord {
    pub account: Account,
    /// `None` while a partner waits for approval.
    pub code: Option<Code>,
    pub suspended_at: Option<Timestamp>,
    /// Whether they have taken their account over.
    pub has_password: bool,
    /// The discount on the first order, and what became of it.
    pub offer: Option<(Discount, EntitlementStatus)>,
    pub changed_at: Timestamp,
    /// The numbers that sources have of their own for them: the source's name, and the number there.
    pub numbers: Vec<(String, String)>,
}

/// One member; whoever runs the shop is none.
pub fn account_record(conn: &Connection, id: AccountId, now: Timestamp) -> Result<AccountRecord> {
    let account = account::find(conn, id)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    Ok(AccountRecord {
        code: code::of_owner(conn, id)?.map(|row| row.code),
        suspended_at: suspension::since(conn, id)?,
        has_password: account::password_hash(conn, id)?.is_some(),
        offer: entitlement::latest(conn, id, now)?,
        changed_at: changed::of_account(conn, id)?,
        numbers: known_as::own_numbers(conn, id)?,
        account,
    })
}

/// Which members to list.
#[derive(Debug, Clone, Copy, Default)]
pub struct RecordFilter {
    pub role: Option<Role>,
    pub referral_type: Option<ReferralType>,
    /// Only those whom this one referred directly.
    pub referrer: Option<AccountId>,
    /// From behind this number on.
    pub after: i64,
}

/// The next members that fit, by their number.
pub fn account_records(conn: &Connection, filter: &RecordFilter, most: usize, now: Timestamp) -> Result<Vec<AccountRecord>> {
    // The plus keeps SQLite from sorting all who have the role: they are read as they are stored, until there are enough.
    let sql = match filter.referrer {
        Some(_) => {
            "SELECT id FROM account WHERE referrer_id = :referrer AND id > :after AND merged_into_id IS NULL
               AND role IN ('partner', 'customer') AND (:role IS NULL OR role = :role) AND (:type IS NULL OR referral_type = :type)
             ORDER BY id LIMIT :most"
        }
        None => {
            "SELECT id FROM account WHERE :referrer IS NULL AND id > :after AND merged_into_id IS NULL
               AND +role IN ('partner', 'customer') AND (:role IS NULL OR +role = :role) AND (:type IS NULL OR +referral_type = :type)
             ORDER BY id LIMIT :most"
        }
    };
    let mut found = conn.prepare_cached(sql)?;
    let params = named_params! {
        ":after": filter.after, ":role": filter.role, ":type": filter.referral_type, ":referrer": filter.referrer, ":most": most as i64,
    };
    let ids = found.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<Vec<AccountId>>>()?;
    ids.into_iter().map(|id| account_record(conn, id, now)).collect()
}

/// The members of a role that have changed since, those that changed first before all others: whoever changes meanwhile comes once more,
/// later, and nobody is left out. An index leads to them.
pub fn accounts_changed(
    conn: &Connection,
    role: Option<Role>,
    since: Timestamp,
    (cursor, per_page): (Option<&Cursor>, usize),
    now: Timestamp,
) -> Result<Page<AccountRecord>> {
    let mut found = conn.prepare_cached(
        "SELECT account.id FROM account_changed AS changed CROSS JOIN account ON account.id = changed.account_id
         WHERE (changed.at, changed.account_id) > (:at, :id) AND changed.at >= :at
           AND account.merged_into_id IS NULL AND +account.role IN ('partner', 'customer') AND (:role IS NULL OR +account.role = :role)
         ORDER BY changed.at, changed.account_id LIMIT :most",
    )?;
    let (at, id) = list::place_or(cursor, since);
    let params = named_params! {":at": at, ":id": id, ":role": role, ":most": per_page as i64 + 1};
    let ids = found.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<Vec<AccountId>>>()?;
    let rows = ids.into_iter().map(|id| account_record(conn, id, now)).collect::<Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, Total::Exact(0), |row| (Value::Integer(row.changed_at.as_ms()), row.account.id.0)))
}
