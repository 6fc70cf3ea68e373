//! Somebody whom a page names and links to.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::AccountId;
use crate::domain::roles::Role;
use crate::error::Result;

/// An account as a link to its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Someone {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
}

impl Someone {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Someone> {
        Ok(Someone { id: row.get("id")?, name: row.get("name")?, role: row.get("role")? })
    }
}

/// The name and role behind an id, for a link.
pub fn someone(conn: &Connection, id: AccountId) -> Result<Someone> {
    Ok(conn
        .prepare_cached("SELECT id, name, role FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, Someone::from_row)?)
}
