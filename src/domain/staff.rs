//! Those who run the shop: admins and staff, how they are added, disabled and listed.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::{Account, find};
use crate::domain::act::Act;
use crate::domain::browser;
use crate::domain::contact::{Email, PersonName};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::password::PasswordHash;
use crate::domain::pin;
use crate::domain::refusal::Refusal;
use crate::domain::reset;
use crate::domain::roles::Role;
use crate::domain::search_key;
use crate::domain::session;
use crate::domain::token::Token;
use crate::error::{Error, RefuseUnique, Result};

/// Adds somebody who runs the shop. Without a password they need a reset link to choose their first.
pub fn create(
    tx: &Transaction<'_>,
    act: &Act,
    role: Role,
    name: &PersonName,
    email: &Email,
    password: Option<&PasswordHash>,
) -> Result<AccountId> {
    assert!(role.runs_the_shop(), "members are made by sign-up, together with their code");
    tx.execute(
        "INSERT INTO account (role, name, email, email_key, password_hash, created_at) VALUES (:role, :name, :email, :key, :password, :now)",
        named_params! {
            ":role": role,
            ":name": name.as_str(),
            ":email": email.as_str(),
            ":key": email.key(),
            ":password": password,
            ":now": act.now,
        },
    )
    .refuse_unique("account.email_key", Refusal::EmailTaken)?;
    let id = AccountId(tx.last_insert_rowid());
    search_key::keep_account(tx, id)?;
    event::record(tx, act, &Event::AccountCreated(id))?;
    Ok(id)
}

/// Adds somebody who runs the shop, with the link by which they choose their first password.
pub fn invite(tx: &Transaction<'_>, act: &Act, role: Role, name: &PersonName, email: &Email) -> Result<(AccountId, Token)> {
    let id = create(tx, act, role, name, email, None)?;
    Ok((id, reset::make_link(tx, act, id)?))
}

/// Takes away or gives back the right to sign in, for those who run the shop. The last admin stays.
pub fn set_disabled(tx: &Transaction<'_>, act: &Act, id: AccountId, disabled: bool) -> Result<()> {
    let actor = act.person()?;
    let subject = find(tx, id)?;
    if !subject.role.runs_the_shop() {
        return Err(Error::Missing);
    }
    if subject.id == actor {
        return Err(Refusal::OwnAccount.into());
    }
    if disabled && subject.role == Role::Admin && admins(tx)? <= 1 {
        return Err(Refusal::LastAdmin.into());
    }
    tx.execute(
        "UPDATE account SET disabled_at = CASE WHEN :disabled THEN coalesce(disabled_at, :now) END WHERE id = :id",
        named_params! {":disabled": disabled, ":now": act.now, ":id": id},
    )?;
    if disabled {
        session::end_all(tx, id)?;
        reset::drop_links(tx, id)?;
        browser::forget_all(tx, id)?;
        pin::forget(tx, id)?;
    }
    event::record(tx, act, &if disabled { Event::AccountDisabled(id) } else { Event::AccountEnabled(id) })
}

/// The admin who has been here longest.
pub fn first_admin(conn: &Connection) -> Result<Option<AccountId>> {
    Ok(conn
        .query_row("SELECT id FROM account WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id LIMIT 1", [], |row| {
            row.get(0)
        })
        .optional()?)
}

/// How many admins can sign in.
pub fn admins(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM account WHERE role = 'admin' AND disabled_at IS NULL", [], |row| row.get(0))?)
}

/// Somebody who runs the shop, and whether they have chosen a password and a PIN yet.
pub struct StaffAccount {
    pub account: Account,
    pub has_password: bool,
    pub has_pin: bool,
}

/// Everybody who runs the shop, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<StaffAccount>> {
    let mut found = conn.prepare_cached(
        "SELECT id, role, partner_kind, name, shown_name, email, phone, language, referral_type, referrer_id, approved_at, disabled_at, erased_at,
                created_at, password_hash IS NOT NULL AS has_password,
                EXISTS (SELECT 1 FROM pin WHERE pin.account_id = account.id) AS has_pin
         FROM account WHERE role IN ('admin', 'staff') ORDER BY id",
    )?;
    let rows = found.query_map([], |row| {
        let (has_password, has_pin) = (row.get("has_password")?, row.get("has_pin")?);
        Ok(StaffAccount { account: Account::from_row(row)?, has_password, has_pin })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
