//! One search over people, orders and codes: what somebody at the counter types, scans or is told on the telephone.
//!
//! Promise: a whole code, order number, e-mail address or telephone number says which page is meant; anything else answers a few of
//! each kind, best first. Every question is put to an index and ends after so many rows, so that a shop of a million finds as fast as
//! a new one.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::domain::code::{self, Code, CodeLookup, CodeStatus};
use crate::domain::ids::{AccountId, CodeId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::{OrderNumber, OrderStatus};
use crate::domain::reads::buyers::{self, Buyer, Buyers};
use crate::domain::reads::code_list;
use crate::domain::reads::order_list::STATE;
use crate::domain::reads::search::Search;
use crate::domain::reads::someone::{self, Someone};
use crate::domain::search_key::fold;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// So many of each kind are shown; the lists have the others.
pub const MOST: usize = 6;
/// So many people who have the words are compared with what was typed.
const MOST_COMPARED: usize = 200;
/// Where so few people fit, their last orders are worth showing too.
const FEW_PEOPLE: usize = 3;
/// In the order of Unicode no text that goes on comes after what it begins with and this.
const LAST_SIGN: char = '\u{10FFFF}';

/// The page that is meant beyond doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    Person(Someone),
    Order(OrderId),
    Code(CodeId),
}

/// What was found, best first; or, where nothing was asked, what came last.
#[derive(Debug, Clone)]
pub struct Found {
    pub meant: Option<Meant>,
    pub people: Vec<Buyer>,
    pub orders: Vec<FoundOrder>,
    pub codes: Vec<FoundCode>,
    /// Of which kinds there are more.
    pub more_people: bool,
    pub more_codes: bool,
}

/// An order in a line.
#[derive(Debug, Clone)]
pub struct FoundOrder {
    pub id: OrderId,
    pub external_id: Option<String>,
    pub customer: Someone,
    pub status: OrderStatus,
    pub total: Money,
    pub placed_at: Timestamp,
}

/// A card, or a code with a note.
#[derive(Debug, Clone)]
pub struct FoundCode {
    pub id: CodeId,
    pub code: Code,
    pub status: CodeStatus,
    pub note: String,
    pub batch: Option<String>,
    pub owner: Option<Someone>,
}

/// Searches everything for a text, or tells what came last when there is none.
pub fn everywhere(conn: &Connection, text: &str, now: Timestamp) -> Result<Found> {
    let text = text.trim();
    if text.is_empty() {
        let Buyers { found, .. } = buyers::buyers(conn, "", MOST)?;
        let orders = last_orders(conn)?;
        return Ok(Found { meant: None, people: found, orders, codes: Vec::new(), more_people: false, more_codes: false });
    }
    let Buyers { found, meant } = buyers::buyers(conn, text, MOST_COMPARED)?;
    let numbered = orders_numbered(conn, text)?;
    let (codes, whole_code) = codes(conn, text)?;
    let meant = match (meant, whole_code, &numbered) {
        (Some(person), ..) => Some(Meant::Person(someone::someone(conn, person)?)),
        (None, Some(code), _) => Some(Meant::Code(code)),
        // The number of an order may be somebody's name, or a part of a telephone number.
        (None, None, Numbered { whole: Some(order), .. }) if found.is_empty() || is_number_of_order(text) => {
            Some(Meant::Order(*order))
        }
        _ => None,
    };
    let mut orders = numbered.found;
    if found.len() <= FEW_PEOPLE {
        for one in &found {
            orders.extend(orders_of(conn, one.who.id)?);
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    orders.retain(|id| seen.insert(*id));
    orders.truncate(MOST);
    let (more_people, more_codes) = (found.len() > MOST, codes.len() > MOST);
    Ok(Found {
        meant,
        people: best_first(text, found),
        orders: orders.into_iter().map(|id| order(conn, id)).collect::<Result<_>>()?,
        codes: codes.into_iter().take(MOST).map(|id| found_code(conn, id, now)).collect::<Result<_>>()?,
        more_people,
        more_codes,
    })
}

/// Whoever is called just so comes first, then whose name begins so, then whose has a word that does; those who joined last before others.
fn best_first(text: &str, mut found: Vec<Buyer>) -> Vec<Buyer> {
    let typed = fold(text);
    let asked = typed.join(" ");
    let rank = |one: &Buyer| {
        let name = fold(&one.who.name);
        let whole = name.join(" ");
        let has_words = typed.iter().all(|word| name.iter().any(|part| part.starts_with(word.as_str())));
        match whole {
            whole if whole == asked => 0,
            whole if whole.starts_with(&asked) => 1,
            _ if has_words => 2,
            _ => 3,
        }
    };
    found.sort_by_cached_key(rank);
    found.truncate(MOST);
    found
}

/// Letters and digits together, or a `#` before it: nobody is called that.
fn is_number_of_order(text: &str) -> bool {
    let has = |kind: fn(&char) -> bool| text.chars().any(|c| kind(&c));
    text.starts_with('#') || has(char::is_ascii_digit) && has(char::is_ascii_alphabetic)
}

/// Orders by their number: ours, or that of the web shop.
struct Numbered {
    /// The only one that has just this number.
    whole: Option<OrderId>,
    found: Vec<OrderId>,
}

fn orders_numbered(conn: &Connection, text: &str) -> Result<Numbered> {
    let own = OrderNumber::parse(text).map(OrderNumber::id);
    let own: Option<OrderId> = conn
        .prepare_cached("SELECT id FROM orders WHERE id = :id")?
        .query_row(named_params! {":id": own}, |row| row.get(0))
        .optional()?;
    let text = text.trim_start_matches('#');
    let mut same = conn.prepare_cached(
        "SELECT orders.id FROM source CROSS JOIN orders ON orders.source_id = source.id AND orders.external_id = :text LIMIT :most",
    )?;
    let same = same.query_map(named_params! {":text": text, ":most": MOST as i64}, |row| row.get(0))?;
    let same = same.collect::<rusqlite::Result<Vec<OrderId>>>()?;
    // What begins so lies together in the index of each source: it is read until there is enough, and not sorted.
    let mut begins = conn.prepare_cached(
        "SELECT orders.id FROM source CROSS JOIN orders
         ON orders.source_id = source.id AND orders.external_id > :text AND orders.external_id < :end LIMIT :most",
    )?;
    let end = format!("{text}{LAST_SIGN}");
    let begins = begins.query_map(named_params! {":text": text, ":end": end, ":most": MOST as i64}, |row| row.get(0))?;
    let begins = begins.collect::<rusqlite::Result<Vec<OrderId>>>()?;
    let whole: Vec<OrderId> = own.into_iter().chain(same).collect();
    Ok(Numbered {
        whole: if whole.len() == 1 { whole.first().copied() } else { None },
        found: whole.into_iter().chain(begins).collect(),
    })
}

/// The last orders of somebody.
fn orders_of(conn: &Connection, customer: AccountId) -> Result<Vec<OrderId>> {
    let mut found =
        conn.prepare_cached("SELECT id FROM orders WHERE customer_id = :customer ORDER BY placed_at DESC, id DESC LIMIT :most")?;
    let rows = found.query_map(named_params! {":customer": customer, ":most": MOST as i64}, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn last_orders(conn: &Connection) -> Result<Vec<FoundOrder>> {
    let mut found = conn.prepare_cached("SELECT id FROM orders ORDER BY placed_at DESC, id DESC LIMIT :most")?;
    let rows = found.query_map(named_params! {":most": MOST as i64}, |row| row.get(0))?;
    let ids = rows.collect::<rusqlite::Result<Vec<OrderId>>>()?;
    ids.into_iter().map(|id| order(conn, id)).collect()
}

fn order(conn: &Connection, id: OrderId) -> Result<FoundOrder> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT account.id, account.name, account.role, orders.external_id, {STATE} AS state, orders.total_minor, orders.placed_at
             FROM orders JOIN account ON account.id = orders.customer_id WHERE orders.id = :id"
        ))?
        .query_row(named_params! {":id": id}, |row| {
            Ok(FoundOrder {
                id,
                external_id: row.get("external_id")?,
                customer: Someone::from_row(row)?,
                status: row.get("state")?,
                total: row.get("total_minor")?,
                placed_at: row.get("placed_at")?,
            })
        })?)
}

/// Codes by the words of their card, the newest first; and the one that is written out whole. Whose code somebody has, they are meant
/// themselves.
fn codes(conn: &Connection, text: &str) -> Result<(Vec<CodeId>, Option<CodeId>)> {
    let search = Search::read(conn, text)?;
    let named = match CodeLookup::parse(&search.text) {
        Ok(lookup) => code::find(conn, &lookup)?,
        Err(_) => None,
    };
    let whole = named.filter(|row| Code::parse(&search.text).ok().as_ref() == Some(&row.code));
    let mut found =
        conn.prepare_cached("SELECT rowid FROM code_search WHERE code_search MATCH :words ORDER BY rowid DESC LIMIT :most")?;
    let rows = found.query_map(named_params! {":words": search.words(), ":most": MOST as i64 + 1}, |row| row.get(0))?;
    let rows = rows.collect::<rusqlite::Result<Vec<CodeId>>>()?;
    let first = whole.as_ref().map(|row| row.id);
    let others = rows.into_iter().filter(|id| Some(*id) != first);
    Ok((first.into_iter().chain(others).collect(), whole.filter(|row| row.owner_id.is_none()).map(|row| row.id)))
}

fn found_code(conn: &Connection, id: CodeId, now: Timestamp) -> Result<FoundCode> {
    let from_row = |row: &Row<'_>| -> rusqlite::Result<FoundCode> {
        let owner: Option<AccountId> = row.get("owner_id")?;
        Ok(FoundCode {
            id,
            code: row.get("code")?,
            status: row.get("state")?,
            note: row.get("note")?,
            batch: row.get("batch_name")?,
            owner: match owner {
                Some(id) => Some(Someone { id, name: row.get("owner_name")?, role: row.get("owner_role")? }),
                None => None,
            },
        })
    };
    Ok(conn
        .prepare_cached(&format!(
            "SELECT code.code, code.note, {} AS state, batch.name AS batch_name,
                    owner.id AS owner_id, owner.name AS owner_name, owner.role AS owner_role
             FROM code LEFT JOIN batch ON batch.id = code.batch_id
             LEFT JOIN account AS claimed_by ON claimed_by.id = code.owner_id
             LEFT JOIN account AS owner ON owner.id = coalesce(claimed_by.merged_into_id, claimed_by.id)
             WHERE code.id = :id",
            code_list::STATE
        ))?
        .query_row(named_params! {":id": id, ":now": now}, from_row)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_number_of_an_order() {
        for text in ["#STEFAN", "K7QM9X", "k7qm9x"] {
            assert!(is_number_of_order(text), "{text}");
        }
        for text in ["STEFAN", "234567", "Ada"] {
            assert!(!is_number_of_order(text), "{text}");
        }
    }
}
