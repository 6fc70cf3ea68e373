//! What the page of a code says: whose it is, where it was printed, and what joining with it brings.

use rusqlite::Connection;

use crate::domain::account::{self, Account};
use crate::domain::batch::{self, Batch};
use crate::domain::code::{self, Code, CodeLookup, CodeRow, CodeStatus};
use crate::domain::program::{EarnerTerms, KnownTerms, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Everything that the page of a code says, read at one moment.
pub struct Invitation {
    pub row: CodeRow,
    pub state: CodeStatus,
    pub owner: Option<Account>,
    pub batch: Option<Batch>,
    pub terms: Terms,
    /// The code of the person who is signed in, and what they earn by it.
    pub mine: Option<(Code, EarnerTerms)>,
}

/// The invitation of a code; refused for a code that leads nowhere.
pub fn read_invitation(
    conn: &Connection,
    known: &KnownTerms,
    lookup: &CodeLookup,
    me: Option<&Account>,
    now: Timestamp,
) -> Result<Invitation> {
    let row = code::find(conn, lookup)?.ok_or(Refusal::CodeUnknown)?;
    let state = row.status(now);
    state.leads_on()?;
    let terms = known.current(conn)?;
    let mine = match me {
        Some(me) => match code::of_owner(conn, me.id)? {
            Some(row) => Some((row.code, account::earner_terms(conn, me, &terms)?)),
            None => None,
        },
        None => None,
    };
    Ok(Invitation {
        state,
        owner: row.owner_id.map(|owner| account::find(conn, owner)).transpose()?,
        batch: row.batch_id.map(|batch| batch::find(conn, batch)).transpose()?,
        terms,
        mine,
        row,
    })
}
