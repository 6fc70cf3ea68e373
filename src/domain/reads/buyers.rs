//! Whom an order is for: people by whatever they say at the counter, and the one who is named beyond doubt.

use rusqlite::{Connection, ToSql};

use crate::domain::account;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::reads::someone::{self, Someone};
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// Somebody for whom an order may be recorded.
#[derive(Debug, Clone)]
pub struct Buyer {
    pub who: Someone,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub code: Option<Code>,
    pub joined_at: Timestamp,
}

/// Who may be meant at the counter.
#[derive(Debug, Clone)]
pub struct Buyers {
    pub found: Vec<Buyer>,
    /// The one who is named beyond doubt, by a whole code, e-mail address or telephone number.
    pub meant: Option<AccountId>,
}

/// Who is meant by what was said of somebody: the one whom it names beyond doubt, or who was chosen among those whom it fits.
#[derive(Debug, Clone)]
pub enum Meant {
    Nobody,
    One(AccountId),
    /// These fit; one of them has to be chosen. Nobody fits when there are none.
    Several(Vec<Buyer>),
}

/// Partners and customers by what was said of them: their code, e-mail, telephone number, or name. A name fits several, and one of its
/// bearers may be `chosen`; it fits at most `most`.
pub fn meant(conn: &Connection, text: &str, chosen: Option<AccountId>, most: usize) -> Result<Meant> {
    if text.trim().is_empty() {
        return Ok(Meant::Nobody);
    }
    let Buyers { found, meant } = buyers(conn, text.trim(), most)?;
    let chosen = chosen.filter(|chosen| found.iter().any(|one| one.who.id == *chosen));
    Ok(match meant.or(chosen) {
        Some(id) => Meant::One(id),
        None => Meant::Several(found),
    })
}

/// Partners and customers by whatever was said or scanned, or those who joined last when nothing was; up to `most`.
pub fn buyers(conn: &Connection, text: &str, most: usize) -> Result<Buyers> {
    let search = Search::read(conn, text)?;
    let fits = if search.is_some() { format!("account.id IN ({FOUND})") } else { "true".into() };
    // The plus keeps SQLite from sorting all who have the role, or the name: they are read as they are stored, until there are enough.
    let mut found = conn.prepare_cached(&format!(
        "SELECT account.id, account.name, account.role, account.email, account.phone, account.created_at, code.code
         FROM account LEFT JOIN code ON code.owner_id = account.id
         WHERE +account.role IN ('partner', 'customer') AND account.merged_into_id IS NULL AND {fits}
         ORDER BY account.id DESC LIMIT :most"
    ))?;
    let most = most as i64;
    let mut params: Vec<(&str, &dyn ToSql)> = vec![(":most", &most)];
    if search.is_some() {
        params.extend(search.params());
    }
    let rows = found.query_map(params.as_slice(), |row| {
        Ok(Buyer {
            who: Someone { id: row.get("id")?, name: row.get("name")?, role: row.get("role")? },
            email: row.get("email")?,
            phone: row.get("phone")?,
            code: row.get("code")?,
            joined_at: row.get("created_at")?,
        })
    })?;
    let found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    let whole = search.whole(found.len() == 1);
    // Whoever runs the shop buys nothing here.
    let meant = whole.map(|id| someone::someone(conn, id)).transpose()?.filter(|whole| whole.role.is_member());
    Ok(Buyers { found, meant: meant.map(|whole| whole.id) })
}

/// What a code that is shown at the till stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Somebody who may buy.
    Buyer(AccountId),
    /// A card that is nobody's yet.
    Card(CodeId),
}

/// Whose code it is, whatever became of the code; nothing where nobody is behind it who could buy.
pub fn shown(conn: &Connection, lookup: &CodeLookup) -> Result<Option<Shown>> {
    let Some(row) = code::find(conn, lookup)? else { return Ok(None) };
    match row.owner_id {
        Some(owner) => Ok(standing(conn, owner)?.map(Shown::Buyer)),
        None => Ok(Some(Shown::Card(row.id))),
    }
}

/// The account that buys for this one: itself, or the one that it was merged into. Nobody, where it was erased or runs the shop.
pub fn standing(conn: &Connection, id: AccountId) -> Result<Option<AccountId>> {
    let account = match account::standing_for(conn, id).and_then(|id| account::find(conn, id)) {
        Err(Error::Missing) => return Ok(None),
        found => found?,
    };
    Ok(Some(account.id).filter(|_| account.role.is_member() && account.erased_at.is_none()))
}

/// Partners and customers by whatever was said or scanned at the till, up to `most`; and what it names beyond doubt.
pub fn at_the_till(conn: &Connection, text: &str, most: usize) -> Result<(Vec<Buyer>, Option<Shown>)> {
    let Buyers { found, meant } = buyers(conn, text, most)?;
    let named = match meant {
        Some(id) => Some(Shown::Buyer(id)),
        None if found.is_empty() => CodeLookup::parse(text).ok().map(|lookup| shown(conn, &lookup)).transpose()?.flatten(),
        None => None,
    };
    Ok((found, named))
}
