//! Browsers that an admin has made a till, such as that of the phone at the counter. In them those who run the shop sign in by their PIN,
//! one after the other.
//!
//! Promise: a PIN opens nothing in any other browser. A session that begins by it reaches the till alone and soon ends by itself; it ends
//! at once when the browser is taken back.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::{Act, Actor};
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, TillBrowserId};
use crate::domain::pin::{self, PinHash, Tried};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::session;
use crate::domain::time::Timestamp;
use crate::domain::token::{Token, TokenHash};
use crate::error::{Error, Result};

pub const MOST_NAME: usize = 80;
/// How long a browser stays a till after somebody has last signed in there: none keeps a cookie for longer.
pub const KEPT_DAYS: u32 = 400;

/// A browser that is a till.
#[derive(Debug, Clone)]
pub struct TillBrowser {
    pub id: TillBrowserId,
    pub name: String,
    /// Who made it one.
    pub enrolled_by: String,
    pub enrolled_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

impl TillBrowser {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<TillBrowser> {
        Ok(TillBrowser {
            id: row.get("id")?,
            name: row.get("name")?,
            enrolled_by: row.get("enrolled_by")?,
            enrolled_at: row.get("enrolled_at")?,
            last_used_at: row.get("last_used_at")?,
        })
    }
}

macro_rules! tills {
    ($such:literal) => {
        concat!(
            "SELECT till_browser.id, till_browser.name, account.name AS enrolled_by, enrolled_at, last_used_at
             FROM till_browser JOIN account ON account.id = enrolled_by_id
             WHERE taken_back_at IS NULL ",
            $such
        )
    };
}

/// Every browser that is a till, the newest first.
pub fn all(conn: &Connection) -> Result<Vec<TillBrowser>> {
    let mut found = conn.prepare_cached(tills!("ORDER BY till_browser.id DESC"))?;
    Ok(found.query_map([], TillBrowser::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// The till that a browser shows itself to be, unless it was taken back.
pub fn shown(conn: &Connection, token: &str) -> Result<Option<TillBrowser>> {
    let mut found = conn.prepare_cached(tills!("AND token_hash = :hash"))?;
    Ok(found.query_row(named_params! {":hash": TokenHash::of(token)}, TillBrowser::from_row).optional()?)
}

/// Makes a browser a till. It is given a new token, whatever it has shown: one that somebody planted there is never taken up. What it was
/// before, it is no more.
pub fn enrol(tx: &Transaction<'_>, act: &Act, name: &str, presented: Option<&str>) -> Result<Token> {
    let by = act.person()?;
    if account::find(tx, by)?.role != Role::Admin {
        return Err(Error::Missing);
    }
    if let Some(before) = presented.map(|token| shown(tx, token)).transpose()?.flatten() {
        take_back(tx, act, before.id)?;
    }
    let token = Token::new()?;
    tx.execute(
        "INSERT INTO till_browser (name, token_hash, enrolled_by_id, enrolled_at) VALUES (:name, :hash, :by, :now)",
        named_params! {":name": name, ":hash": token.hash(), ":by": by, ":now": act.now},
    )?;
    event::record(tx, act, &Event::TillEnrolled(TillBrowserId(tx.last_insert_rowid())))?;
    Ok(token)
}

/// Makes it a browser like any other, and signs out whoever is signed in there by PIN. Once more changes nothing.
pub fn take_back(tx: &Transaction<'_>, act: &Act, id: TillBrowserId) -> Result<()> {
    let is_there: bool =
        tx.query_row("SELECT EXISTS (SELECT 1 FROM till_browser WHERE id = :id)", named_params! {":id": id}, |row| row.get(0))?;
    if !is_there {
        return Err(Error::Missing);
    }
    session::end_at_till(tx, id)?;
    let taken = tx.execute(
        "UPDATE till_browser SET taken_back_at = :now WHERE id = :id AND taken_back_at IS NULL",
        named_params! {":now": act.now, ":id": id},
    )?;
    if taken == 0 { Ok(()) } else { event::record(tx, act, &Event::TillTakenBack(id)) }
}

/// Somebody who can be tapped at a till.
#[derive(Debug, Clone)]
pub struct Seller {
    pub id: AccountId,
    pub name: String,
}

/// Those who run the shop and have a PIN, by name.
pub fn sellers(conn: &Connection) -> Result<Vec<Seller>> {
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.name FROM account JOIN pin ON pin.account_id = account.id
         WHERE account.role IN ('admin', 'staff') AND account.disabled_at IS NULL
         ORDER BY lower(account.name), account.id",
    )?;
    let rows = found.query_map([], |row| Ok(Seller { id: row.get("id")?, name: row.get("name")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One of them, for the page on which they type their PIN.
pub fn seller(conn: &Connection, account: AccountId) -> Result<Seller> {
    sellers(conn)?.into_iter().find(|seller| seller.id == account).ok_or(Error::Missing)
}

/// Signs somebody in by their PIN at the till that a browser shows itself to be, in place of the session that it came with. A refusal is an
/// answer here and no error: that a PIN was wrong has to stay written.
pub fn sign_in(
    tx: &Transaction<'_>,
    act: &Act,
    till: &str,
    account: AccountId,
    hash: Option<PinHash>,
    presented: Option<&str>,
) -> Result<std::result::Result<Token, Refusal>> {
    let Some(till) = shown(tx, till)? else { return Ok(Err(Refusal::NoTill)) };
    // The PIN of a customer opens nothing, and neither is it tried here.
    match seller(tx, account) {
        Ok(_) => {}
        Err(Error::Missing) => return Ok(Err(Refusal::OwnPinWrong)),
        Err(other) => return Err(other),
    }
    match pin::tried(tx, act, account, hash)? {
        Tried::Wrong => return Ok(Err(Refusal::OwnPinWrong)),
        Tried::Locked(until) => return Ok(Err(Refusal::OwnPinLocked { minutes: until.minutes_from(act.now) })),
        Tried::Right => {}
    }
    if let Some(presented) = presented {
        session::end(tx, presented)?;
    }
    let token = session::start_at_till(tx, account, till.id, act.now)?;
    note_use(tx, till.id, act.now)?;
    let own = Act { actor: Actor::Account(account), ..act.clone() };
    event::record(tx, &own, &Event::SignedInByPin(account))?;
    Ok(Ok(token))
}

/// The session of somebody who sells goes on, and the till was used.
pub fn stay(tx: &Transaction<'_>, session: &str, till: TillBrowserId, now: Timestamp) -> Result<()> {
    session::stay(tx, session, now)?;
    note_use(tx, till, now)
}

fn note_use(tx: &Transaction<'_>, id: TillBrowserId, now: Timestamp) -> Result<()> {
    tx.prepare_cached("UPDATE till_browser SET last_used_at = :now WHERE id = :id")?
        .execute(named_params! {":now": now, ":id": id})?;
    Ok(())
}
