//! What the rules against self-referral have found, for whoever looks at it: those who share something in one group, since one look tells
//! whether they are different people.

use rusqlite::{Connection, Row, named_params};

use crate::domain::flag::FlagRule;
use crate::domain::flag_clearing::{self, Releasable};
use crate::domain::ids::{AccountId, FlagId};
use crate::domain::reads::someone::Someone;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// So many open flags are shown at once, the newest of them.
pub const MOST: usize = 200;
/// And so many of one person, with those that were cleared.
const MOST_OF_ONE: usize = 50;

/// One flag.
#[derive(Debug, Clone)]
pub struct FlagRow {
    pub id: FlagId,
    pub account: Someone,
    /// Who stands above them and shares something, or whose code it was.
    pub other: Option<Someone>,
    pub rule: FlagRule,
    pub found_at: Timestamp,
    pub cleared: Option<Cleared>,
}

/// How a flag ended.
#[derive(Debug, Clone)]
pub struct Cleared {
    pub at: Timestamp,
    /// `None`: its rule was switched off.
    pub by: Option<String>,
    pub reason: String,
}

impl FlagRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<FlagRow> {
        let cleared_at: Option<Timestamp> = row.get("cleared_at")?;
        let other: Option<AccountId> = row.get("other_id")?;
        let other =
            other.map(|id| Ok::<_, rusqlite::Error>(Someone { id, name: row.get("other_name")?, role: row.get("other_role")? }));
        Ok(FlagRow {
            id: row.get("id")?,
            account: Someone { id: row.get("account_id")?, name: row.get("name")?, role: row.get("role")? },
            other: other.transpose()?,
            rule: row.get("rule")?,
            found_at: row.get("found_at")?,
            cleared: match cleared_at {
                Some(at) => Some(Cleared { at, by: row.get("cleared_by")?, reason: row.get("reason")? }),
                None => None,
            },
        })
    }
}

const ROWS: &str = "SELECT flag.id, flag.account_id, flag.other_id, flag.rule, flag.found_at, flag.cleared_at, flag.reason,
           account.name, account.role, other.name AS other_name, other.role AS other_role, admin.name AS cleared_by
    FROM account_flag AS flag
    JOIN account ON account.id = flag.account_id
    LEFT JOIN account AS other ON other.id = flag.other_id
    LEFT JOIN account AS admin ON admin.id = flag.cleared_by_id";

/// People who share something, and what is in review for that alone.
#[derive(Debug, Clone)]
pub struct FlagGroup {
    pub flags: Vec<FlagRow>,
    pub waiting: Releasable,
}

/// The open flags in groups, those that were found last first; and how many there are in all.
pub fn open_groups(conn: &Connection) -> Result<(Vec<FlagGroup>, i64)> {
    let open =
        conn.prepare_cached("SELECT count(*) FROM account_flag WHERE cleared_at IS NULL")?.query_row([], |row| row.get(0))?;
    let rows: Vec<FlagRow> = conn
        .prepare_cached(&format!("{ROWS} WHERE flag.cleared_at IS NULL ORDER BY flag.id DESC LIMIT :most"))?
        .query_map(named_params! {":most": MOST as i64}, FlagRow::from_row)?
        .collect::<rusqlite::Result<_>>()?;
    let mut groups: Vec<FlagGroup> = Vec::new();
    for flags in grouped(rows) {
        let ids: Vec<FlagId> = flags.iter().map(|flag| flag.id).collect();
        groups.push(FlagGroup { waiting: flag_clearing::releasable(conn, &ids)?, flags });
    }
    Ok((groups, open))
}

/// How many people wait for a look. Where one of the two has been suspended, somebody has looked.
pub fn people(conn: &Connection) -> Result<i64> {
    let mut found = conn.prepare_cached(
        "SELECT count(DISTINCT account_id) FROM account_flag AS flag
         WHERE cleared_at IS NULL AND NOT EXISTS (SELECT 1 FROM account WHERE account.id IN (flag.account_id, flag.other_id)
                                                  AND account.suspended_at IS NOT NULL)",
    )?;
    Ok(found.query_row([], |row| row.get(0))?)
}

/// Flags that have somebody in common stand together.
fn grouped(rows: Vec<FlagRow>) -> Vec<Vec<FlagRow>> {
    let mut groups: Vec<Vec<FlagRow>> = Vec::new();
    for row in rows {
        let people = |flag: &FlagRow| [Some(flag.account.id), flag.other.as_ref().map(|other| other.id)];
        let is_near = |flag: &FlagRow| people(flag).iter().flatten().any(|one| people(&row).contains(&Some(*one)));
        let mut first: Option<usize> = None;
        let mut at = 0;
        // A flag that knows two groups makes one of them.
        while at < groups.len() {
            match first {
                _ if !groups[at].iter().any(is_near) => at += 1,
                None => {
                    first = Some(at);
                    at += 1;
                }
                Some(first) => {
                    let moved = groups.remove(at);
                    groups[first].extend(moved);
                }
            }
        }
        match first {
            Some(first) => groups[first].push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}

/// What was found about somebody and about others with whom they share something.
#[derive(Debug, Clone)]
pub struct FlagsOfOne {
    pub open: FlagGroup,
    /// Those that have ended, the newest first.
    pub ended: Vec<FlagRow>,
}

/// All that was found about somebody, as far as it fits on a page.
pub fn flags_of(conn: &Connection, account: AccountId) -> Result<FlagsOfOne> {
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE flag.id IN (SELECT id FROM account_flag WHERE account_id = :account
                                  UNION ALL SELECT id FROM account_flag WHERE other_id = :account)
         ORDER BY flag.cleared_at IS NOT NULL, flag.id DESC LIMIT :most"
    ))?;
    let rows = found.query_map(named_params! {":account": account, ":most": MOST_OF_ONE as i64}, FlagRow::from_row)?;
    let all: Vec<FlagRow> = rows.collect::<rusqlite::Result<_>>()?;
    let (open, ended): (Vec<FlagRow>, Vec<FlagRow>) = all.into_iter().partition(|flag| flag.cleared.is_none());
    let ids: Vec<FlagId> = open.iter().map(|flag| flag.id).collect();
    Ok(FlagsOfOne { open: FlagGroup { waiting: flag_clearing::releasable(conn, &ids)?, flags: open }, ended })
}
