//! By what a source knows a buyer: its own number for them, and how they are reached.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::contact::{Email, Phone};
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::locale::Country;
use crate::domain::order::told::ToldBuyer;
use crate::domain::shop;
use crate::error::Result;

/// A buyer's e-mail and telephone number, as far as they can be read.
pub(super) struct Reached {
    pub(super) email: Option<Email>,
    pub(super) phone: Option<Phone>,
}

impl Reached {
    pub(super) fn of(conn: &Connection, buyer: &ToldBuyer) -> Result<Reached> {
        let home: Option<Country> = shop::find(conn)?.and_then(|shop| shop.country);
        Ok(Reached {
            email: buyer.email.as_deref().and_then(|email| Email::parse(email).ok()),
            phone: buyer.phone.as_deref().and_then(|phone| Phone::parse(phone, home.as_ref()).ok()),
        })
    }
}

/// The names under which a source's buyer is kept: its own number for them, and how they are reached.
pub(super) fn keys(buyer: &ToldBuyer, reached: &Reached) -> Vec<String> {
    let own = buyer.external_id.as_deref().filter(|id| !id.is_empty() && id.len() <= 120).map(|id| format!("id:{id}"));
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
