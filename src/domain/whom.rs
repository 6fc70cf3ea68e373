//! Which account somebody means who names it by one of the things that are its own.

use rusqlite::Connection;

use crate::domain::account;
use crate::domain::code::{self, CodeLookup};
use crate::domain::contact::{Email, Phone};
use crate::domain::ids::AccountId;
use crate::domain::incoming::known_as;
use crate::domain::refusal::Refusal;
use crate::domain::source;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// What an account is named by.
#[derive(Debug, Clone)]
pub enum Whom {
    Id(AccountId),
    Email(Email),
    Phone(Phone),
    Code(CodeLookup),
    /// By its number at the source of a program that goes by the name; `None` is the source of those that give none.
    Own(Option<String>, String),
}

impl Whom {
    /// The member that is meant. Whoever runs the shop is none.
    pub fn find(&self, conn: &Connection) -> Result<AccountId> {
        let found = match self {
            Whom::Id(id) => match account::find(conn, *id) {
                Ok(account) => Some(account),
                Err(Error::Missing) => None,
                Err(other) => return Err(other),
            },
            Whom::Email(email) => account::holder(conn, Some(email), None)?,
            Whom::Phone(phone) => account::holder(conn, None, Some(phone))?,
            Whom::Own(source, number) => {
                let source = source::find_of_program(conn, source.as_deref())?;
                let holder = source.map(|source| known_as::holder(conn, source, number)).transpose()?.flatten();
                holder.map(|id| account::find(conn, id)).transpose()?
            }
            Whom::Code(lookup) => {
                let row = code::find(conn, lookup)?.ok_or(Refusal::CodeUnknown)?;
                Some(account::find(conn, row.owner_id.ok_or(Refusal::CodeUnclaimed)?)?)
            }
        };
        Ok(found.filter(|account| account.role.is_member()).ok_or(Refusal::NoSuchAccount)?.id)
    }
}

/// The account by whose code somebody joins, as long as that brings anybody in.
pub fn referrer_by_code(conn: &Connection, lookup: &CodeLookup, now: Timestamp) -> Result<AccountId> {
    let row = code::find(conn, lookup)?.ok_or(Refusal::CodeUnknown)?;
    row.status(now).refers()?;
    Ok(row.owner_id.ok_or(Refusal::CodeUnclaimed)?)
}
