//! Whom an order is for: people by whatever they say at the counter, and the one who is named beyond doubt.

use rusqlite::{Connection, ToSql};

use crate::domain::code::Code;
use crate::domain::ids::AccountId;
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::reads::someone::{self, Someone};
use crate::domain::time::Timestamp;
use crate::error::Result;

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
