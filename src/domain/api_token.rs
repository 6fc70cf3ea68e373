//! What a program shows to speak to the API: made by an admin, known to the file by its hash alone, bounded by its scopes, and ended by
//! revoking it. It acts in the name of whoever gave it out; the log says that it was the program.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::{Act, Actor};
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, TokenId};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::staff;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::token::{Token, TokenHash};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// What a token lets a program do.
    Scope {
        Read = "read",
        Orders = "orders",
        Accounts = "accounts",
        People = "people",
        Codes = "codes",
        Payouts = "payouts",
        Webhooks = "webhooks",
    }
);

/// What every token begins with, so that one that was published by mistake is found by those who search for such.
const PREFIX: &str = "pa_";
pub const MOST_NAME: usize = 80;
/// So many requests a minute, unless something else was chosen.
pub const USUAL_PER_MINUTE: u32 = 600;
pub const MOST_PER_MINUTE: u32 = 60_000;
/// When it was last used is written down no more often than this.
const NOTED_EVERY_MINUTES: i64 = 10;

/// A token that is asked for.
#[derive(Debug, Clone)]
pub struct Draft {
    pub name: String,
    pub scopes: Vec<Scope>,
    pub per_minute: u32,
}

/// A token as the file knows it.
#[derive(Debug, Clone)]
pub struct ApiToken {
    pub id: TokenId,
    pub name: String,
    pub scopes: Vec<Scope>,
    pub per_minute: u32,
    /// In whose name it acts.
    pub created_by: AccountId,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

impl ApiToken {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<ApiToken> {
        let scopes: String = row.get("scopes")?;
        Ok(ApiToken {
            id: row.get("id")?,
            name: row.get("name")?,
            scopes: Scope::ALL.iter().copied().filter(|scope| scopes.split(' ').any(|word| word == scope.as_str())).collect(),
            per_minute: row.get("per_minute")?,
            created_by: row.get("created_by_id")?,
            created_at: row.get("created_at")?,
            last_used_at: row.get("last_used_at")?,
            revoked_at: row.get("revoked_at")?,
        })
    }

    /// What it does now.
    pub fn act(&self, now: Timestamp, zone: &Zone) -> Act {
        Act { actor: Actor::Token(self.id, self.created_by), ..Act::server(now, zone) }
    }

    /// Refuses what it was not given a scope for.
    pub fn expect(&self, scope: Scope) -> std::result::Result<(), Refusal> {
        if self.scopes.contains(&scope) { Ok(()) } else { Err(Refusal::ScopeMissing { scope: scope.as_str() }) }
    }

    /// Whether it is time to write down that it was used.
    pub fn is_use_to_be_noted(&self, now: Timestamp) -> bool {
        self.last_used_at.is_none_or(|at| at.plus_minutes(NOTED_EVERY_MINUTES) <= now)
    }
}

/// Reads how many requests a minute a token is to be allowed.
pub fn parse_per_minute(text: &str) -> std::result::Result<u32, Refusal> {
    match text.trim().parse() {
        Ok(most) if (1..=MOST_PER_MINUTE).contains(&most) => Ok(most),
        _ => Err(Refusal::NumberMalformed { least: 1, most: MOST_PER_MINUTE }),
    }
}

/// Gives out a token. What the program shows is answered once and kept nowhere. From the command line it acts in the first admin's name.
pub fn create(tx: &Transaction<'_>, act: &Act, draft: &Draft) -> Result<(TokenId, String)> {
    let by = match act.account() {
        Some(id) if account::find(tx, id)?.role == Role::Admin => id,
        None if act.actor == Actor::Server => staff::first_admin(tx)?.ok_or(Refusal::AdminNeeded)?,
        _ => return Err(Error::Missing),
    };
    if draft.name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    if draft.scopes.is_empty() {
        return Err(Refusal::ScopesNone.into());
    }
    let shown = format!("{PREFIX}{}", Token::new()?.as_str());
    tx.execute(
        "INSERT INTO api_token (name, token_hash, per_minute, created_by_id, created_at) VALUES (:name, :hash, :most, :by, :now)",
        named_params! {
            ":name": draft.name,
            ":hash": TokenHash::of(&shown),
            ":most": draft.per_minute,
            ":by": by,
            ":now": act.now,
        },
    )?;
    let id = TokenId(tx.last_insert_rowid());
    for scope in &draft.scopes {
        tx.execute(
            "INSERT OR IGNORE INTO api_token_scope (token_id, scope) VALUES (:id, :scope)",
            named_params! {":id": id, ":scope": scope},
        )?;
    }
    event::record(tx, act, &Event::TokenMade(id))?;
    Ok((id, shown))
}

/// Ends a token for good. Once more changes nothing.
pub fn revoke(tx: &Transaction<'_>, act: &Act, id: TokenId) -> Result<()> {
    if find(tx, id)?.revoked_at.is_some() {
        return Ok(());
    }
    tx.execute("UPDATE api_token SET revoked_at = :now WHERE id = :id", named_params! {":now": act.now, ":id": id})?;
    tx.execute("DELETE FROM api_answer WHERE token_id = :id", named_params! {":id": id})?;
    event::record(tx, act, &Event::TokenRevoked(id))
}

/// Writes down that a token was used, unless that was done a moment ago.
pub fn note_use(tx: &Transaction<'_>, id: TokenId, now: Timestamp) -> Result<()> {
    let before = now.plus_minutes(-NOTED_EVERY_MINUTES);
    tx.prepare_cached("UPDATE api_token SET last_used_at = :now WHERE id = :id AND coalesce(last_used_at <= :before, true)")?
        .execute(named_params! {":now": now, ":id": id, ":before": before})?;
    Ok(())
}

macro_rules! tokens {
    ($such:literal) => {
        concat!(
            "SELECT id, name, per_minute, created_by_id, created_at, last_used_at, revoked_at,
                    (SELECT group_concat(scope, ' ') FROM api_token_scope WHERE token_id = api_token.id) AS scopes
             FROM api_token ",
            $such
        )
    };
}

/// The token that a program shows, as long as it is good.
pub fn shown(conn: &Connection, text: &str) -> Result<Option<ApiToken>> {
    if !text.starts_with(PREFIX) {
        return Ok(None);
    }
    let mut found = conn.prepare_cached(tokens!("WHERE token_hash = :hash AND revoked_at IS NULL"))?;
    Ok(found.query_row(named_params! {":hash": TokenHash::of(text)}, ApiToken::from_row).optional()?)
}

/// One token.
pub fn find(conn: &Connection, id: TokenId) -> Result<ApiToken> {
    let mut found = conn.prepare_cached(tokens!("WHERE id = :id"))?;
    Ok(found.query_row(named_params! {":id": id}, ApiToken::from_row)?)
}

/// Every token, those that are good first, then the newest.
pub fn all(conn: &Connection) -> Result<Vec<ApiToken>> {
    let mut found = conn.prepare_cached(tokens!("ORDER BY revoked_at IS NOT NULL, id DESC"))?;
    Ok(found.query_map([], ApiToken::from_row)?.collect::<rusqlite::Result<_>>()?)
}
