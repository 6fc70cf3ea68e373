//! By what a source knows a buyer: its own number for them, and how they are reached.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::contact::{Email, Phone};
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::order::told::ToldBuyer;
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::error::Result;

/// The longest number of a source's own for a buyer, in bytes.
pub const MOST_OWN: usize = 120;

/// A buyer's e-mail and telephone number, as far as they can be read.
pub(super) struct Reached {
    pub(super) email: Option<Email>,
    pub(super) phone: Option<Phone>,
}

impl Reached {
    pub(super) fn of(conn: &Connection, buyer: &ToldBuyer) -> Result<Reached> {
        let home = if buyer.phone.is_some() { shop::country(conn)? } else { None };
        Ok(Reached {
            email: buyer.email.as_deref().and_then(|email| Email::parse(email).ok()),
            phone: buyer.phone.as_deref().and_then(|phone| Phone::parse(phone, home.as_ref()).ok()),
        })
    }
}

/// The names under which a source's buyer is kept: its own number for them, and how they are reached.
pub(super) fn keys(buyer: &ToldBuyer, reached: &Reached) -> Vec<String> {
    let own = buyer.external_id.as_deref().filter(|id| !id.is_empty() && id.len() <= MOST_OWN).map(|id| format!("id:{id}"));
    let email = reached.email.as_ref().map(|email| format!("email:{}", email.key()));
    let phone = reached.phone.as_ref().map(|phone| format!("phone:{}", phone.key()));
    [own, email, phone].into_iter().flatten().collect()
}

/// Keeps whom a source means by each of these names.
pub(super) fn link_all(tx: &Transaction<'_>, act: &Act, source: SourceId, keys: &[String], account: AccountId) -> Result<()> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO source_buyer (source_id, buyer_key, account_id, created_at) VALUES (:source, :key, :account, :now)
         ON CONFLICT DO UPDATE SET account_id = excluded.account_id",
    )?;
    for key in keys {
        insert.execute(named_params! {":source": source, ":key": key, ":account": account, ":now": act.now})?;
    }
    Ok(())
}

/// Whom a source means by a number of its own; somebody who was merged into another account is that one by now.
pub fn holder(conn: &Connection, source: SourceId, own: &str) -> Result<Option<AccountId>> {
    linked(conn, source, &format!("id:{own}"))
}

pub(super) fn linked(conn: &Connection, source: SourceId, key: &str) -> Result<Option<AccountId>> {
    let mut found = conn.prepare_cached(
        "SELECT coalesce(account.merged_into_id, account.id) FROM source_buyer JOIN account ON account.id = source_buyer.account_id
         WHERE source_buyer.source_id = :source AND source_buyer.buyer_key = :key",
    )?;
    Ok(found.query_row(named_params! {":source": source, ":key": key}, |row| row.get(0)).optional()?)
}

/// The numbers that sources have of their own for somebody, and for those who were merged into them: the source's name, and the number
/// there.
pub fn own_numbers(conn: &Connection, account: AccountId) -> Result<Vec<(String, String)>> {
    let mut found = conn.prepare_cached(
        "SELECT source.name, substr(source_buyer.buyer_key, 4) AS own FROM source_buyer JOIN source ON source.id = source_buyer.source_id
         WHERE source_buyer.account_id IN (SELECT id FROM account WHERE id = :account OR merged_into_id = :account)
           AND source_buyer.buyer_key GLOB 'id:*' ORDER BY source.id, own",
    )?;
    let rows = found.query_map(named_params! {":account": account}, |row| Ok((row.get("name")?, row.get("own")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Says by which number of its own a source means somebody from now on, in place of any before; `None` is by none. Answers whether that
/// is new. A number that is somebody else's there is refused.
pub fn set_own(tx: &Transaction<'_>, act: &Act, source: SourceId, account: AccountId, own: Option<&str>) -> Result<bool> {
    if let Some(own) = own {
        match holder(tx, source, own)? {
            Some(theirs) if theirs == account => return Ok(false),
            Some(_) => return Err(Refusal::ExternalIdTaken.into()),
            None => {}
        }
    }
    let gone = tx
        .prepare_cached(
            "DELETE FROM source_buyer WHERE source_id = :source AND buyer_key GLOB 'id:*'
               AND account_id IN (SELECT id FROM account WHERE id = :account OR merged_into_id = :account)",
        )?
        .execute(named_params! {":account": account, ":source": source})?;
    if let Some(own) = own {
        link_all(tx, act, source, &[format!("id:{own}")], account)?;
    }
    Ok(gone > 0 || own.is_some())
}
