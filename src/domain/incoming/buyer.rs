//! Who bought, by what a source says of them: whoever has the coupon that the order carries, somebody whom it was told of before, a confirmed address, or an address as it was typed
//! together with a referral code. A code alone makes a customer of somebody new.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::changed;
use crate::domain::code::{self, CodeLookup, CodeRow};
use crate::domain::contact::PersonName;
use crate::domain::coupon;
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::incoming::known_as::{Reached, keys, link_all, linked};
use crate::domain::incoming::waiting::WaitingReason;
use crate::domain::order::told::{ToldBuyer, ToldOrder};
use crate::domain::sign_up::{self, Person};
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Whose order it is.
pub(super) enum Buyer {
    Known(AccountId),
    Waits(WaitingReason, Option<AccountId>),
    /// Nobody of ours.
    Nobody,
}

/// Finds the buyer of an order that is not known yet.
pub(super) fn find(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder) -> Result<Buyer> {
    // Only its owner was shown it.
    for one in &told.coupons {
        if let Some(coupon) = coupon::carried(tx, source, &one.code)? {
            return Ok(Buyer::Known(coupon.account));
        }
    }
    let reached = Reached::of(tx, &told.buyer)?;
    for key in keys(&told.buyer, &reached) {
        if let Some(account) = linked(tx, source, &key)? {
            return Ok(Buyer::Known(account));
        }
    }
    let code = match told.buyer.referral_code.as_deref().map(str::trim).filter(|code| !code.is_empty()) {
        Some(typed) => match referring(tx, typed, act.now)? {
            Some(row) => Some(row),
            None => return Ok(Buyer::Waits(WaitingReason::CodeUnknown, holder(tx, &reached)?.map(|account| account.id))),
        },
        None => None,
    };
    match (holder(tx, &reached)?, code) {
        (Some(account), _) if is_confirmed(tx, &account, &reached)? => Ok(Buyer::Known(account.id)),
        (Some(account), Some(_)) => Ok(Buyer::Known(account.id)),
        (Some(account), None) if is_file(tx, source)? => Ok(Buyer::Known(account.id)),
        (Some(account), None) => Ok(Buyer::Waits(WaitingReason::Unconfirmed, Some(account.id))),
        (None, Some(code)) => newcomer(tx, act, source, told, &reached, &code),
        (None, None) => Ok(Buyer::Nobody),
    }
}

/// The member who has this address, or this number.
fn holder(conn: &Connection, reached: &Reached) -> Result<Option<Account>> {
    let found = account::holder(conn, reached.email.as_ref(), reached.phone.as_ref())?;
    Ok(found.filter(|account| account.role.is_member()))
}

/// Whether the mailbox is theirs for certain.
fn is_confirmed(conn: &Connection, account: &Account, reached: &Reached) -> Result<bool> {
    let Some(email) = &reached.email else { return Ok(false) };
    Ok(conn
        .prepare_cached("SELECT email_confirmed_at IS NOT NULL AND email_key = :email FROM account WHERE id = :id")?
        .query_row(named_params! {":id": account.id, ":email": email.key()}, |row| row.get(0))?)
}

/// Whether an admin brings these orders in, who is shown whose each is and answers for it.
fn is_file(conn: &Connection, source: SourceId) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT kind = 'file' FROM source WHERE id = :id")?;
    Ok(found.query_row(named_params! {":id": source}, |row| row.get(0))?)
}

/// The code that somebody was referred by, as long as it refers.
fn referring(conn: &Connection, typed: &str, now: Timestamp) -> Result<Option<CodeRow>> {
    let Ok(lookup) = CodeLookup::parse(typed) else { return Ok(None) };
    Ok(code::find(conn, &lookup)?.filter(|row| row.status(now).refers().is_ok() && row.owner_id.is_some()))
}

/// Makes a customer of somebody new, where the source may: as if they had joined by the code on the day of their order.
fn newcomer(
    tx: &Transaction<'_>,
    act: &Act,
    source: SourceId,
    told: &ToldOrder,
    reached: &Reached,
    code: &CodeRow,
) -> Result<Buyer> {
    let may: bool = tx
        .prepare_cached("SELECT makes_customers FROM source WHERE id = :id")?
        .query_row(named_params! {":id": source}, |row| row.get(0))?;
    let mailbox = || reached.email.as_ref().and_then(|email| email.as_str().split('@').next().map(str::to_owned));
    let name = PersonName::parse(&told.buyer.name).ok().or_else(|| PersonName::parse(&mailbox()?).ok());
    let is_reached = reached.email.is_some() || reached.phone.is_some();
    let Some(name) = name.filter(|_| may && is_reached) else { return Ok(Buyer::Waits(WaitingReason::BuyerUnknown, None)) };
    let person = Person { name: &name, email: reached.email.as_ref(), phone: reached.phone.as_ref(), password: None };
    let placed_at = told.placed_at.min(act.now);
    // No day is before every day.
    let is_closed = Some(act.zone.day_of(placed_at)) <= books::closed_to(tx)?;
    let joined_at = if is_closed { act.now } else { placed_at.max(code.claimed_at.unwrap_or(code.created_at)) };
    let then = Act { now: joined_at, at: joined_at, ..act.clone() };
    let account = sign_up::customer_as(tx, &then, &person, Some(code.id), None)?.account;
    // They are new today, whenever they joined.
    changed::account(tx, account, act.now)?;
    Ok(Buyer::Known(account))
}

/// Keeps whom a source means by its own number.
pub(super) fn link(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &ToldOrder, account: AccountId) -> Result<()> {
    let own = ToldBuyer { external_id: told.buyer.external_id.clone(), ..ToldBuyer::default() };
    link_all(tx, act, source, &keys(&own, &Reached { email: None, phone: None }), account)
}
