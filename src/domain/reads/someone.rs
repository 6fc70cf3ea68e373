//! Somebody whom a page names and links to.

use rusqlite::{Connection, Row, named_params};

use crate::domain::account;
use crate::domain::code::{self, CodeLookup};
use crate::domain::contact::Email;
use crate::domain::ids::AccountId;
use crate::domain::merge;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::{Error, Result};

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

/// Whoever an account was merged into, for a link that leads to the page of the one that is no more.
pub fn instead_of(conn: &Connection, id: AccountId) -> Result<Option<Someone>> {
    merge::winner_of(conn, id)?.map(|winner| someone(conn, winner)).transpose()
}

/// Who is meant by a text: a code or an alias, an e-mail address, or an account's number; nothing is nobody.
pub fn identify(conn: &Connection, text: &str) -> Result<Option<AccountId>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.contains('@') {
        let email = Email::parse(text)?;
        return Ok(Some(account::credentials(conn, &email)?.ok_or(Refusal::NoSuchAccount)?.id));
    }
    if let Ok(number) = text.parse::<i64>() {
        let by_number = match someone(conn, AccountId(number)) {
            Ok(someone) => Some(account::standing_for(conn, someone.id)?),
            Err(Error::Missing) => None,
            Err(other) => return Err(other),
        };
        // The code of an earlier system may be a number, too.
        let by_code = code::find(conn, &CodeLookup::parse(text)?)?.and_then(|row| row.owner_id);
        return match (by_number, by_code) {
            (Some(one), Some(other)) if one != other => Err(Refusal::NumberOfTwo.into()),
            (None, None) => Err(Refusal::NoSuchAccount.into()),
            (one, other) => Ok(one.or(other)),
        };
    }
    let row = code::find(conn, &CodeLookup::parse(text)?)?.ok_or(Refusal::CodeUnknown)?;
    Ok(Some(row.owner_id.ok_or(Refusal::CodeUnclaimed)?))
}
